// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/contentcard.h"

#include "models/items/contenttext.h"
#include "ui/compose/htmloutline.h"
#include "ui/compose/outlinetext.h"
#include "ui/compose/templateview.h"
#include "ui/phone/phoneview.h"
#include "ui/text/plainlabel.h"
#include "ui/text/problemwords.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kShownMost = 8000; // characters; the raw text has the rest

/// The outline as lines of text; nullopt when the HTML is too large to be simplified.
std::optional<QString> linesOf(const QString &html)
{
    const auto outline = htmlOutline(html);
    if (!outline)
        return std::nullopt;
    QStringList lines;
    for (const HtmlBlock &block : *outline) {
        QString line = QString(2 * block.level, u' ');
        if (block.kind == HtmlBlockKind::Heading)
            line.clear();
        if (block.kind == HtmlBlockKind::Item)
            line += block.number > 0 ? QStringLiteral("%1. ").arg(block.number) : QStringLiteral("• ");
        if (block.kind == HtmlBlockKind::Rule)
            line = QString(12, QChar(0x2014));
        for (const HtmlRun &run : block.runs)
            line += runWords(run);
        const bool isBreak = block.kind == HtmlBlockKind::Paragraph || block.kind == HtmlBlockKind::Heading;
        if (isBreak && !lines.isEmpty())
            lines << QString();
        lines << line;
    }
    return lines.join(u'\n');
}

} // namespace

ContentCard::ContentCard(QWidget *parent)
    : Card({}, parent)
    , m_subject(new PlainLabel(this))
    , m_phone(new PhoneView(this))
    , m_template(new TemplateView(this))
    , m_sheet(new Card({}, this))
    , m_text(new PlainLabel(m_sheet))
    , m_remark(new PlainLabel(this))
{
    m_phone->setObjectName(QStringLiteral("contentPhone"));
    m_phone->setCopyable(true);
    m_sheet->setGround(ColorRole::Bubble);
    m_sheet->body()->addWidget(m_text);
    m_subject->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_remark->setTextFont(TextSize::Small);
    m_remark->setRole(ColorRole::Muted);
    for (PlainLabel *label : {m_subject, m_text, m_remark})
        label->setWrapped(true);
    m_text->setSelectable(true);
    m_subject->setSelectable(true);
    body()->addWidget(m_subject);
    body()->addWidget(m_phone);
    body()->addWidget(m_template);
    body()->addWidget(m_sheet);
    body()->addWidget(m_remark);
}

void ContentCard::show(const MessageDetail &detail)
{
    for (QWidget *part : {static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_phone),
                          static_cast<QWidget *>(m_template), static_cast<QWidget *>(m_sheet),
                          static_cast<QWidget *>(m_remark)})
        part->hide();
    setTitle(tr("Content, as the customer sees it"));
    setVisible(true);
    if (detail.row.direction == Direction::Inbound) {
        setTitle(tr("What the customer wrote"));
        m_phone->setContent(RcsText{detail.inboundText}, ColorRole::AccentSurface);
        m_phone->setVisible(!m_phone->isEmpty());
        setVisible(!m_phone->isEmpty());
    } else if (detail.request) {
        showContent(detail.request->content);
    } else if (detail.content && !contentText(*detail.content).trimmed().isEmpty()) {
        showContent(*detail.content);
    } else {
        showText(detail.row.summary);
        setVisible(!detail.row.summary.isEmpty());
        if (!detail.content)
            addRemark(tr("Sent from elsewhere: only this line is known here."));
    }
}

void ContentCard::showContent(const Content &content)
{
    if (const auto *email = std::get_if<EmailContent>(&content))
        return showEmail(*email);
    if (const auto *named = std::get_if<TemplateContent>(&content)) {
        m_template->setContent(*named);
        m_template->show();
        return;
    }
    if (std::holds_alternative<UnreadContent>(content)) {
        addRemark(tr("Content of a kind that is not known here, as it came."));
        return showText(contentText(content));
    }
    m_phone->setContent(content);
    m_phone->setVisible(!m_phone->isEmpty());
    setVisible(!m_phone->isEmpty());
}

void ContentCard::showText(const QString &text)
{
    m_text->setText(text.left(kShownMost));
    m_sheet->show();
    if (text.size() > kShownMost)
        addRemark(tr("Only the beginning is shown, %1 of %2 characters; the whole stands under Raw.")
                      .arg(numberText(kShownMost), numberText(text.size())));
}

void ContentCard::addRemark(const QString &sentence)
{
    const QString before = m_remark->isHidden() ? QString() : m_remark->text() + u' ';
    m_remark->setText(before + sentence);
    m_remark->show();
}

void ContentCard::showEmail(const EmailContent &email)
{
    m_subject->setText(email.subject);
    m_subject->setVisible(!email.subject.isEmpty());
    const auto simplified = email.html.isEmpty() ? std::nullopt : linesOf(email.html);
    if (simplified) {
        addRemark(tr("Simplified: the HTML part without its looks and pictures."));
        showText(*simplified);
        return;
    }
    if (!email.html.isEmpty())
        addRemark(tr("Shown as text: the HTML part is too large to be simplified."));
    showText(email.text.isEmpty() ? email.html : email.text);
}

} // namespace arowana
