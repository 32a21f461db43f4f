// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/templateeditor.h"

#include "models/domain/contentlimits.h"
#include "models/domain/contentrules.h"
#include "ui/compose/composewords.h"
#include "ui/compose/fieldgroup.h"
#include "ui/compose/lineedit.h"
#include "ui/compose/variabletable.h"
#include "ui/controls/button.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/problemwords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>

namespace arowana {

TemplateEditor::TemplateEditor(const QString &prefix, bool hasSubject, QWidget *parent)
    : QWidget(parent)
    , m_id(new LineEdit(this))
    , m_version(new LineEdit(this))
    , m_subject(new LineEdit(this))
    , m_table(new VariableTable(this))
    , m_idField(new LabelledField(tr("Template &id"), m_id, this))
    , m_versionField(new LabelledField(tr("Ve&rsion (optional)"), m_version, this))
    , m_subjectField(new LabelledField(tr("&Subject (optional)"), m_subject, this))
    , m_tableField(new LabelledField(tr("Varia&bles"), m_table, this))
    , m_add(new Button(tr("Add variable"), ButtonKind::Plain, this))
    , m_remove(new Button(tr("Remove variable"), ButtonKind::Plain, this))
    , m_group(new FieldGroup(this))
{
    const std::pair<QWidget *, QString> names[] = {
        {m_id, QStringLiteral("Id")},           {m_version, QStringLiteral("Version")},
        {m_subject, QStringLiteral("Subject")}, {m_table, QStringLiteral("Variables")},
        {m_add, QStringLiteral("AddVariable")}, {m_remove, QStringLiteral("RemoveVariable")}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(prefix + name);
    m_subjectField->setVisible(hasSubject);
    build();
    m_group->add(Field::TemplateId, m_idField);
    m_group->add(Field::TemplateVersion, m_versionField);
    m_group->add(Field::Subject, m_subjectField);
    m_group->add(Field::TemplateData, m_tableField);
    connect(m_table, &VariableTable::variablesChanged, this,
            [this] { m_group->markEdited(Field::TemplateData); });
    connect(m_group, &FieldGroup::edited, this, [this] {
        showCounts();
        Q_EMIT edited();
    });
    connect(m_group, &FieldGroup::left, this, &TemplateEditor::left);
    connect(m_add, &QPushButton::clicked, m_table, &VariableTable::addRow);
    connect(m_remove, &QPushButton::clicked, m_table, &VariableTable::removeRow);
    showCounts();
}

void TemplateEditor::build()
{
    const Metrics m(*this);
    m_id->setFont(fontFor(TextSize::Normal, TextWeight::Normal, Face::Fixed));
    m_id->setPlaceholderText(QStringLiteral("tpl_\u2026"));
    m_version->setPlaceholderText(tr("the latest published"));
    m_subject->offerCannedTexts();
    m_subject->setPlaceholderText(tr("where the template has none"));
    m_add->setKeyHint(QKeySequence(Qt::Key_Insert));
    m_remove->setKeyHint(QKeySequence(Qt::Key_Delete));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.u(1));
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.u(4));
    grid->setVerticalSpacing(m.u(1));
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_idField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_versionField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_subjectField, 1, 0, 1, 2);
    grid->addWidget(m_tableField, 2, 0, 1, 2);
    grid->addLayout(buttons, 3, 0, 1, 2);
    grid->setRowStretch(2, 1);
}

void TemplateEditor::setContent(const TemplateContent &content)
{
    m_group->load([this, &content] {
        m_id->setText(QString::fromUtf8(content.templateId));
        m_version->setText(content.version);
        m_subject->setText(content.subject);
        m_table->setVariables(content.data);
    });
    m_group->reset(false);
    showCounts();
}

TemplateContent TemplateEditor::content() const
{
    return {m_id->text().toUtf8(), m_version->text(), m_subject->text(), m_table->variables()};
}

void TemplateEditor::showCounts()
{
    const TemplateContent now = content();
    m_idField->setNote(countText(m_id->text(), kTemplateIdMost));
    m_versionField->setNote(optionalCountText(now.version, kTemplateIdMost));
    m_subjectField->setNote(optionalCountText(now.subject, kSubjectMost));
    m_tableField->setNote(variablesCountText(now.data.size(), templateBytes(now)));
    m_remove->setEnabled(m_table->rowCount() > 0);
}

void TemplateEditor::show(const Remarks &remarks)
{
    // All variables are in one table, so each is named by its number.
    Remarks own = remarks;
    QList<int> rows;
    for (Remark &remark : own.all) {
        if (remark.field != Field::TemplateData || remark.place.item < 0)
            continue;
        if (remarks.isInFull || m_group->wereLeft())
            rows.append(remark.place.item);
        const QString where = placeWord(remark.place, remark.field);
        remark.sentence = tr("%1: %2").arg(where.left(1).toUpper() + where.mid(1), remark.sentence);
        remark.place = {};
    }
    m_table->markRows(rows);
    m_group->show(own);
}

bool TemplateEditor::focus(Field field, ContentPlace place)
{
    if (field != Field::TemplateData || place.item < 0)
        return m_group->focus(field);
    m_table->editName(place.item);
    return true;
}

QList<QWidget *> TemplateEditor::tabStops() const
{
    return {m_id, m_version, m_subject, m_table, m_add, m_remove};
}

} // namespace arowana
