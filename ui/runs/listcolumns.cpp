// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/listcolumns.h"

#include "models/items/visibletext.h"
#include "ui/runs/formlabels.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>

namespace arowana {

namespace {

constexpr int kNameMost = 40; ///< characters of a column's name or sample that a choice shows

/// Each with what stands in the first line of it.
QStringList columnNames(const TextTable &table, const ColumnMapping &mapping)
{
    const int first = mapping.hasHeader ? 1 : 0;
    const QStringList cells = table.count() > first ? table.cells(first) : QStringList();
    QStringList names;
    for (int column = 0; column < mapping.names.size(); ++column) {
        const QString name = mapping.names.at(column).left(kNameMost);
        const QString sample = cells.value(column).left(kNameMost);
        names.append(
            visibleText(sample.isEmpty() ? name : ListColumns::tr("%1 (%2)").arg(name, sample), Lines::One));
    }
    return names;
}

/// Long names must not widen the window.
void narrow(QComboBox &choice)
{
    choice.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice.setMinimumContentsLength(12);
}

} // namespace

ListColumns::ListColumns(const QStringList &placeholders, QWidget *parent)
    : QWidget(parent)
    , m_placeholders(placeholders)
    , m_form(new QFormLayout(this))
    , m_header(new QCheckBox(tr("The first line names the &columns"), this))
    , m_recipient(new QComboBox(this))
{
    const Metrics m(*this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(m.u(3));
    m_form->setVerticalSpacing(m.u(2));
    m_header->setObjectName(QStringLiteral("listHeader"));
    m_recipient->setObjectName(QStringLiteral("listRecipient"));
    narrow(*m_recipient);
    m_form->addRow(m_header);
    m_form->addRow(tr("Column of the r&ecipient"), m_recipient);
    for (const QString &name : m_placeholders) {
        auto *choice = new QComboBox(this);
        auto *label = new PlainLabel(tr("Column for {%1}").arg(visibleText(name, Lines::One)), this);
        choice->setObjectName(QStringLiteral("listValue"));
        choice->setAccessibleName(label->text());
        narrow(*choice);
        label->setBuddy(choice);
        m_form->addRow(label, choice);
        m_values.append(choice);
        connect(choice, &QComboBox::currentIndexChanged, this, &ListColumns::changed);
    }
    centreLabels(*m_form);
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &ListColumns::changed);
    connect(m_header, &QCheckBox::toggled, this, &ListColumns::changed);
}

int ListColumns::labelWidth() const
{
    return arowana::labelWidth(*m_form);
}

void ListColumns::setLabelWidth(int width)
{
    arowana::setLabelWidth(*m_form, width);
}

void ListColumns::show(const TextTable &table, Channel channel)
{
    const QSignalBlocker quiet(this);
    const ColumnMapping suggested = suggestedMapping(table, channel);
    m_header->setChecked(suggested.hasHeader);
    m_recipient->clear();
    for (QComboBox *choice : std::as_const(m_values)) {
        choice->clear();
        choice->addItem(tr("no column"));
    }
    const QStringList names = columnNames(table, suggested);
    m_recipient->addItems(names);
    m_recipient->setCurrentIndex(names.isEmpty() ? -1 : suggested.recipient);
    for (int i = 0; i < m_values.size(); ++i) {
        int column = -1;
        for (int known = 0; known < suggested.names.size(); ++known) {
            if (suggested.names.at(known).compare(m_placeholders.at(i), Qt::CaseInsensitive) == 0)
                column = known;
        }
        m_values[i]->addItems(names);
        m_values[i]->setCurrentIndex(column + 1);
    }
}

ColumnMapping ListColumns::mapping() const
{
    ColumnMapping mapping;
    mapping.hasHeader = m_header->isChecked();
    mapping.recipient = qMax(0, m_recipient->currentIndex());
    for (int i = 0; i < m_values.size(); ++i)
        mapping.values.append({m_placeholders.at(i), m_values.at(i)->currentIndex() - 1});
    return mapping;
}

void ListColumns::choose(const ColumnMapping &mapping)
{
    const QSignalBlocker quiet(this);
    m_header->setChecked(mapping.hasHeader);
    if (mapping.recipient >= 0 && mapping.recipient < m_recipient->count())
        m_recipient->setCurrentIndex(mapping.recipient);
    for (const auto &[name, column] : mapping.values) {
        const qsizetype at = m_placeholders.indexOf(name);
        if (at >= 0 && column >= -1 && column + 1 < m_values.at(at)->count())
            m_values.at(at)->setCurrentIndex(column + 1);
    }
}

} // namespace arowana
