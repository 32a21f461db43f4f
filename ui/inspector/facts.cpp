// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/facts.h"

#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>

namespace arowana {

Facts::Facts(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Metrics m(*this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.u(3));
    m_grid->setVerticalSpacing(m.u());
    m_grid->setColumnStretch(0, 1);
}

void Facts::show(const QList<Fact> &facts)
{
    while (m_rows.size() < size_t(facts.size())) {
        const int row = int(m_rows.size());
        auto *name = new PlainLabel(this);
        name->setWrapped(true);
        name->setRole(ColorRole::Muted);
        auto *value = new PlainLabel(this);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignTop);
        m_rows.push_back({name, value});
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < size_t(facts.size());
        m_rows[i].name->setVisible(used);
        m_rows[i].value->setVisible(used);
        if (!used)
            continue;
        const Fact &fact = facts[qsizetype(i)];
        m_rows[i].name->setText(fact.name);
        m_rows[i].value->setText(fact.value);
        m_rows[i].value->setRole(fact.role);
        m_rows[i].value->setTextFont(TextSize::Normal, fact.weight, fact.face);
    }
}

} // namespace arowana
