// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/evidence.h"

#include "models/items/contenttext.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct Evidence {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

QString timeText(Instant at)
{
    return QString::fromLatin1(at.toIsoMs());
}

void addContent(QStringList &lines, const MessageDetail &detail)
{
    lines << QString() << Evidence::tr("Content");
    const Content *content = detail.request   ? &detail.request->content
                             : detail.content ? &*detail.content
                                              : nullptr;
    if (!content || !detail.inboundText.isEmpty()) {
        lines << (detail.inboundText.isEmpty() ? detail.row.summary : detail.inboundText);
        return;
    }
    if (const auto *email = std::get_if<EmailContent>(content)) {
        lines << Evidence::tr("Subject: %1").arg(email->subject)
              << (email->text.isEmpty() ? email->html : email->text);
        return;
    }
    lines << contentText(*content);
}

} // namespace

QString evidenceText(const MessageDetail &detail, const QString &senderName)
{
    const MessageRow &row = detail.row;
    QStringList lines;
    lines << Evidence::tr("Recipient: %1").arg(row.recipient);
    lines << Evidence::tr("Sender: %1 (%2)").arg(senderName, QString::fromUtf8(row.senderId));
    lines << Evidence::tr("Channel: %1").arg(channelWord(row.channel));
    lines << Evidence::tr("State: %1").arg(statusWord(row));
    if (!row.id.isEmpty())
        lines << Evidence::tr("Message id: %1").arg(row.id.toString());
    if (!detail.key.isEmpty())
        lines << Evidence::tr("Idempotency key: %1").arg(detail.key.toString());
    if (row.cost)
        lines << (row.costIsHold ? Evidence::tr("Reserved: %1") : Evidence::tr("Charged: %1"))
                     .arg(moneyText(*row.cost, QLocale()));
    lines << QString() << Evidence::tr("States (UTC)");
    for (const TimelineStep &step : detail.steps) {
        QString line = Evidence::tr("%1  %2, %3, learnt %4")
                           .arg(timeText(step.at), statusWord(step.status, row.channel),
                                sourceWord(step.source), timeText(step.learntAt));
        if (!step.detail.isEmpty())
            line += QStringLiteral(": ") + visibleText(step.detail, Lines::One);
        lines << line;
    }
    if (detail.refusal)
        lines << QString()
              << Evidence::tr("Refused with HTTP %1: %2")
                     .arg(detail.refusal->httpStatus)
                     .arg(refusalCard(*detail.refusal).theirWords);
    addContent(lines, detail);
    return lines.join(u'\n') + u'\n';
}

} // namespace arowana
