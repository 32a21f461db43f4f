// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/inlineemaileditor.h"

#include "models/domain/contentlimits.h"
#include "models/domain/contentrules.h"
#include "ui/canned/cannedcompletion.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/composewords.h"
#include "ui/compose/fieldgroup.h"
#include "ui/compose/htmltext.h"
#include "ui/compose/lineedit.h"
#include "ui/controls/button.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/plainquestion.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QMessageBox>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace arowana {

InlineEmailEditor::InlineEmailEditor(QWidget *parent)
    : QWidget(parent)
    , m_subject(new LineEdit(this))
    , m_html(new BodyEdit(this))
    , m_text(new BodyEdit(this))
    , m_subjectField(new LabelledField(tr("&Subject"), m_subject, this))
    , m_htmlField(new LabelledField(tr("HTML s&ource"), m_html, this))
    , m_textField(new LabelledField(tr("Plain te&xt"), m_text, this))
    , m_makeText(new Button(tr("Make text from HTML"), ButtonKind::Plain, this))
    , m_tabs(new QTabWidget(this))
    , m_group(new FieldGroup(this))
{
    build();
    m_group->add(Field::Subject, m_subjectField);
    m_group->add(Field::Html, m_htmlField);
    m_group->add(Field::Text, m_textField);
    connect(m_group, &FieldGroup::edited, this, [this] {
        showCounts();
        Q_EMIT edited();
    });
    connect(m_group, &FieldGroup::left, this, &InlineEmailEditor::left);
    connect(m_makeText, &QPushButton::clicked, this, &InlineEmailEditor::makeText);
    showCounts();
}

void InlineEmailEditor::build()
{
    const Metrics m(*this);
    m_subject->setObjectName(QStringLiteral("emailSubject"));
    m_html->setObjectName(QStringLiteral("emailHtml"));
    m_html->setFont(fontFor(TextSize::Normal, TextWeight::Normal, Face::Fixed));
    m_text->setObjectName(QStringLiteral("emailText"));
    m_text->offerCannedTexts();
    m_html->offerCannedTexts().setHtml();
    m_subject->offerCannedTexts();
    m_makeText->setObjectName(QStringLiteral("makeText"));
    m_tabs->setObjectName(QStringLiteral("emailTabs"));
    m_tabs->setDocumentMode(true);
    m_htmlField->setContentsMargins(0, m.u(1), 0, 0);
    auto *textPage = new QWidget;
    auto *textColumn = new QVBoxLayout(textPage);
    textColumn->setContentsMargins(0, m.u(1), 0, 0);
    textColumn->setSpacing(m.u(1));
    textColumn->addWidget(m_textField, 1);
    textColumn->addWidget(m_makeText, 0, Qt::AlignLeft);
    m_tabs->addTab(m_htmlField, tr("HTML"));
    m_tabs->addTab(textPage, tr("Text"));
    m_tabs->setAccessibleName(tr("Content"));
    // The bar alone is a stop for Tab: the container would be one more, out of order.
    m_tabs->setFocusProxy(nullptr);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    m_tabs->tabBar()->setAccessibleName(tr("Content"));
    m_tabs->tabBar()->setDrawBase(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(1));
    column->addWidget(m_subjectField);
    column->addWidget(m_tabs, 1);
}

void InlineEmailEditor::setContent(const EmailContent &content)
{
    m_group->load([this, &content] {
        m_subject->setText(content.subject);
        m_html->setBody(content.html);
        m_text->setBody(content.text);
    });
    m_group->reset(false);
    showCounts();
    if (content.html.isEmpty() && !content.text.isEmpty())
        m_tabs->setCurrentIndex(1);
}

EmailContent InlineEmailEditor::content() const
{
    return {m_subject->text(), m_html->body(), m_text->body()};
}

void InlineEmailEditor::showCounts()
{
    const EmailContent now = content();
    m_subjectField->setNote(countText(now.subject, kSubjectMost));
    const qsizetype whole = emailBytes(now); // some hundred kilobytes of it are written out for this
    m_htmlField->setNote(partCountText(now.html, whole));
    m_textField->setNote(partCountText(now.text, whole));
}

void InlineEmailEditor::makeText()
{
    const QString html = m_html->body();
    if (m_question || html.trimmed().isEmpty())
        return;
    if (html.size() > kHtmlTextMost) {
        m_textField->setNote(tr("The HTML is too large to make text from."));
        return;
    }
    const QString made = textOfHtml(html);
    const auto put = [this, made] {
        m_text->setBody(made);
        m_text->setFocus(Qt::OtherFocusReason);
    };
    if (m_text->body().trimmed().isEmpty() || m_text->body() == made) {
        put();
        return;
    }
    m_question = ask(*this,
                     {tr("Replace the text?"), tr("Replace the plain text by one made from the HTML?"),
                      tr("What stands there now is lost."), tr("Replace"), tr("Keep")},
                     put);
}

bool InlineEmailEditor::isHtmlInFront() const
{
    return m_tabs->currentIndex() == 0;
}

Field InlineEmailEditor::fieldInFront(Field field) const
{
    return field == Field::Text && isHtmlInFront() && m_text->body().isEmpty() ? Field::Html : field;
}

void InlineEmailEditor::show(const Remarks &remarks)
{
    Remarks own = remarks;
    bool isHtmlWrong = false;
    bool isTextWrong = false;
    for (Remark &remark : own.all) {
        remark.field = fieldInFront(remark.field);
        const bool isSaid = !remark.isWarning && (remark.isAtOnce || own.isInFull);
        isHtmlWrong = isHtmlWrong || (isSaid && remark.field == Field::Html);
        isTextWrong = isTextWrong || (isSaid && remark.field == Field::Text);
    }
    const QString mark = QStringLiteral("\u2715 ");
    m_tabs->setTabText(0, isHtmlWrong ? mark + tr("HTML") : tr("HTML"));
    m_tabs->setTabText(1, isTextWrong ? mark + tr("Text") : tr("Text"));
    m_group->show(own);
}

bool InlineEmailEditor::focus(Field field)
{
    const Field meant = fieldInFront(field);
    if (meant == Field::Html || meant == Field::Text)
        m_tabs->setCurrentIndex(meant == Field::Html ? 0 : 1);
    return m_group->focus(meant);
}

QList<QWidget *> InlineEmailEditor::tabStops() const
{
    return {m_subject, m_tabs->tabBar(), m_html, m_text, m_makeText};
}

} // namespace arowana
