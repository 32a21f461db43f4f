// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/emaileditor.h"

#include "ui/compose/inlineemaileditor.h"
#include "ui/compose/kindtabs.h"
#include "ui/compose/templateeditor.h"

#include <QVBoxLayout>

namespace arowana {

EmailEditor::EmailEditor(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new KindTabs(QStringLiteral("emailKinds"), this))
    , m_inline(new InlineEmailEditor(this))
    , m_template(new TemplateEditor(QStringLiteral("emailTemplate"), true, this))
{
    m_tabs->add(ContentKind::Plain, tr("Written here"), m_inline);
    m_tabs->add(ContentKind::Template, tr("Template"), m_template);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    const auto follows = [this] {
        follow();
        Q_EMIT edited();
    };
    connect(m_tabs, &KindTabs::chosenChanged, this, follows);
    connect(m_inline, &InlineEmailEditor::edited, this, follows);
    connect(m_template, &TemplateEditor::edited, this, follows);
    connect(m_inline, &InlineEmailEditor::left, this, &EmailEditor::left);
    connect(m_template, &TemplateEditor::left, this, &EmailEditor::left);
}

void EmailEditor::setDraft(const ComposeDraft &draft)
{
    m_inline->setContent(draft.email);
    m_template->setContent(draft.emailTemplate);
    const QSignalBlocker quiet(m_tabs);
    m_tabs->choose(draft.emailKind);
    follow();
}

void EmailEditor::write(ComposeDraft &draft) const
{
    draft.emailKind = m_tabs->chosen();
    draft.email = m_inline->content();
    draft.emailTemplate = m_template->content();
}

void EmailEditor::follow()
{
    ComposeDraft others;
    if (m_tabs->chosen() == ContentKind::Template)
        others.email = m_inline->content();
    else
        others.emailTemplate = m_template->content();
    m_tabs->setOthersFilled(hasText(others));
}

void EmailEditor::show(const Remarks &remarks)
{
    if (m_tabs->chosen() == ContentKind::Template)
        m_template->show(remarks);
    else
        m_inline->show(remarks);
}

bool EmailEditor::focus(Field field, ContentPlace place)
{
    return m_tabs->chosen() == ContentKind::Template ? m_template->focus(field, place)
                                                     : m_inline->focus(field);
}

QList<QWidget *> EmailEditor::tabStops() const
{
    return QList<QWidget *>{m_tabs->tabStop()} + m_inline->tabStops() + m_template->tabStops();
}

} // namespace arowana
