// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/contentcard.h"

#include "models/items/contenttext.h"
#include "ui/compose/htmloutline.h"
#include "ui/text/plainlabel.h"
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
            line += run.image ? u'[' + run.text + u']' : run.text;
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
    , m_bubble(new Card({}, this))
    , m_text(new PlainLabel(m_bubble))
    , m_remark(new PlainLabel(this))
{
    m_bubble->setGround(ColorRole::Bubble);
    m_bubble->body()->addWidget(m_text);
    m_subject->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_remark->setTextFont(TextSize::Small);
    m_remark->setRole(ColorRole::Muted);
    for (PlainLabel *label : {m_subject, m_text, m_remark})
        label->setWrapped(true);
    m_text->setSelectable(true);
    m_subject->setSelectable(true);
    body()->addWidget(m_subject);
    body()->addWidget(m_bubble);
    body()->addWidget(m_remark);
}

void ContentCard::show(const MessageDetail &detail)
{
    m_subject->hide();
    m_remark->hide();
    setTitle(tr("Content, as the customer sees it"));
    m_bubble->setGround(ColorRole::Bubble);
    if (detail.row.direction == Direction::Inbound) {
        setTitle(tr("What the customer wrote"));
        m_bubble->setGround(ColorRole::AccentSurface);
        m_text->setText(detail.inboundText.left(kShownMost));
    } else if (detail.request) {
        showContent(detail.request->content);
    } else if (detail.content) {
        showContent(*detail.content);
        if (m_text->text().isEmpty())
            m_text->setText(detail.row.summary);
    } else {
        m_text->setText(detail.row.summary);
        m_remark->setText(tr("Sent from elsewhere: only this line is known here."));
        m_remark->show();
    }
    setVisible(!m_text->text().isEmpty() || m_subject->isVisibleTo(this));
}

void ContentCard::showContent(const Content &content)
{
    if (const auto *email = std::get_if<EmailContent>(&content))
        showEmail(*email);
    else
        m_text->setText(contentText(content).left(kShownMost));
}

void ContentCard::showEmail(const EmailContent &email)
{
    m_subject->setText(email.subject);
    m_subject->show();
    const auto simplified = email.html.isEmpty() ? std::nullopt : linesOf(email.html);
    if (simplified) {
        m_text->setText(simplified->left(kShownMost));
        m_remark->setText(tr("Simplified: the HTML part without its looks and pictures."));
        m_remark->show();
        return;
    }
    m_text->setText((email.text.isEmpty() ? email.html : email.text).left(kShownMost));
    m_remark->setVisible(!email.html.isEmpty());
    m_remark->setText(tr("Shown as text: the HTML part is too large to be simplified."));
}

} // namespace arowana
