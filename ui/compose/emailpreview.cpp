// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/emailpreview.h"

#include "models/items/visibletext.h"
#include "ui/compose/outlinetext.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kLargeHtml = 8 * 1024; // characters; from here on one drawing per pause, not per key
constexpr int kPauseMs = 150;

} // namespace

EmailPreview::EmailPreview(QWidget *parent)
    : QWidget(parent)
    , m_from(new PlainLabel(this))
    , m_subject(new PlainLabel(this))
    , m_label(new PlainLabel(this))
    , m_html(new QTextEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_tabs(new QTabWidget(this))
    , m_redraw(new QTimer(this))
{
    const Metrics m(*this);
    m_from->setRole(ColorRole::Muted);
    m_from->setElided(Qt::ElideRight);
    m_subject->setTextFont(TextSize::Title, TextWeight::Strong);
    m_subject->setWrapped(true);
    m_subject->setObjectName(QStringLiteral("previewSubject"));
    m_label->setTextFont(TextSize::Small);
    m_label->setRole(ColorRole::Muted);
    m_label->setWrapped(true);
    m_html->setObjectName(QStringLiteral("previewHtml"));
    m_html->setReadOnly(true);
    m_html->setAcceptRichText(false);
    m_html->setTabChangesFocus(true);
    m_html->setFrameShape(QFrame::NoFrame);
    m_html->document()->setDocumentMargin(m.u(1));
    m_html->setAccessibleName(tr("Simplified"));
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(m.u(1));
    m_text->setAccessibleName(tr("Text"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_html, tr("Simplified"));
    m_tabs->addTab(m_text, tr("Text"));
    m_tabs->setAccessibleName(tr("Preview"));
    m_tabs->tabBar()->setAccessibleName(tr("Preview"));
    m_tabs->tabBar()->setDrawBase(false);
    m_redraw->setSingleShot(true);
    connect(m_redraw, &QTimer::timeout, this, &EmailPreview::drawHtml);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(2));
    column->addWidget(m_from);
    column->addWidget(m_subject);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_label);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EmailPreview::showRemark);
    m_label->setObjectName(QStringLiteral("previewRemark"));
    showRemark();
}

void EmailPreview::setContent(const QString &from, const EmailContent &content)
{
    m_from->setText(from);
    m_subject->setText(content.subject.trimmed().isEmpty() ? tr("No subject yet") : content.subject);
    m_subject->setRole(content.subject.trimmed().isEmpty() ? ColorRole::Muted : ColorRole::Text);
    if (content.text != m_content.text)
        m_text->setPlainText(shownText(content.text, m_isTextWhole));
    const bool redraw = content.html != m_content.html;
    m_content = content;
    if (!redraw)
        showRemark();
    else if (content.html.size() < kLargeHtml)
        drawHtml();
    else
        m_redraw->start(kPauseMs);
}

void EmailPreview::drawHtml()
{
    m_redraw->stop();
    m_shown = writeOutline(*m_html->document(), m_content.html, palette());
    m_tabs->setTabText(0, m_shown.isSimplified ? tr("Simplified") : tr("Source"));
    m_html->setAccessibleName(m_tabs->tabText(0));
    showRemark();
}

void EmailPreview::showRemark()
{
    const bool isText = m_tabs->currentWidget() == m_text;
    QStringList sentences;
    if (!isText && m_shown.isSimplified)
        sentences << tr("Simplified: no pictures, colours or columns. Mail programs show more.");
    if (!isText && !m_shown.isSimplified)
        sentences << tr("Shown as text: HTML over 256 kB is not simplified.");
    if (!isText && m_shown.hasDeepTables)
        sentences << tr("Tables nested deeper than 8 are shown as plain text.");
    if (isText ? !m_isTextWhole : !m_shown.isWhole)
        sentences << tr("Only the beginning is shown here; all of it is sent.");
    m_label->setText(sentences.join(u' '));
    m_label->setVisible(!sentences.isEmpty());
}

void EmailPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The colours of links and images are in the document.
    if (event->type() == QEvent::PaletteChange && !m_content.html.isEmpty())
        drawHtml();
}

} // namespace arowana
