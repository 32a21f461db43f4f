// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/emaileditor.h"

#include "ui/compose/bodyedit.h"
#include "ui/compose/composewords.h"
#include "ui/controls/labelledfield.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace arowana {

EmailEditor::EmailEditor(QWidget *parent)
    : QWidget(parent)
    , m_subject(new QLineEdit(this))
    , m_html(new BodyEdit(this))
    , m_text(new BodyEdit(this))
    , m_subjectField(new LabelledField(tr("&Subject"), m_subject, this))
    , m_htmlField(new LabelledField(tr("HTML s&ource"), m_html, this))
    , m_textField(new LabelledField(tr("Plain te&xt"), m_text, this))
    , m_tabs(new QTabWidget(this))
{
    m_subject->setObjectName(QStringLiteral("emailSubject"));
    m_html->setObjectName(QStringLiteral("emailHtml"));
    m_html->setFont(fontFor(TextSize::Normal, TextWeight::Normal, Face::Fixed));
    m_text->setObjectName(QStringLiteral("emailText"));
    m_tabs->setObjectName(QStringLiteral("emailTabs"));
    m_tabs->setDocumentMode(true);
    m_htmlField->setContentsMargins(0, Metrics(*this).u(1), 0, 0);
    m_textField->setContentsMargins(0, Metrics(*this).u(1), 0, 0);
    m_tabs->addTab(m_htmlField, tr("HTML"));
    m_tabs->addTab(m_textField, tr("Text"));
    m_tabs->setAccessibleName(tr("Content"));
    m_tabs->tabBar()->setAccessibleName(tr("Content"));
    m_tabs->tabBar()->setDrawBase(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(*this).u(1));
    column->addWidget(m_subjectField);
    column->addWidget(m_tabs, 1);

    connect(m_subject, &QLineEdit::textChanged, this, [this] {
        m_subjectField->markEdited();
        Q_EMIT changed();
    });
    watch(m_html, m_htmlField);
    watch(m_text, m_textField);
}

void EmailEditor::watch(BodyEdit *edit, LabelledField *field)
{
    field->setNote(byteCountText(QString()));
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, field] {
        field->markEdited();
        field->setNote(byteCountText(edit->body()));
        Q_EMIT changed();
    });
}

EmailContent EmailEditor::content() const
{
    return {m_subject->text(), m_html->body(), m_text->body()};
}

void EmailEditor::setContent(const EmailContent &content)
{
    m_subject->setText(content.subject);
    m_html->setPlainText(content.html);
    m_text->setPlainText(content.text);
    if (content.html.isEmpty() && !content.text.isEmpty())
        m_tabs->setCurrentWidget(m_textField);
}

QWidget *EmailEditor::tabBar() const
{
    return m_tabs->tabBar();
}

void EmailEditor::reveal(const LabelledField *field)
{
    if (field == m_htmlField || field == m_textField)
        m_tabs->setCurrentIndex(field == m_htmlField ? 0 : 1);
}

} // namespace arowana
