// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/templateview.h"

#include "models/items/visibletext.h"
#include "ui/controls/plainitemdelegate.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kRowsMost = 10; // shown at once; the table scrolls beyond

} // namespace

TemplateView::TemplateView(QWidget *parent)
    : QWidget(parent)
    , m_subject(new PlainLabel(this))
    , m_remark(new PlainLabel(
          tr("The template's content lies on the platform. What is filled in here is known:"), this))
    , m_id(new PlainLabel(this))
    , m_version(new PlainLabel(this))
    , m_noVariables(new PlainLabel(tr("No variables."), this))
    , m_variables(new QTableWidget(0, 2, this))
{
    const Metrics m(*this);
    m_subject->setTextFont(TextSize::Title, TextWeight::Strong);
    m_subject->setObjectName(QStringLiteral("templateSubject"));
    m_remark->setRole(ColorRole::Muted);
    m_id->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Fixed);
    m_id->setObjectName(QStringLiteral("templateId"));
    m_id->setSelectable(true);
    m_version->setObjectName(QStringLiteral("templateVersion"));
    m_noVariables->setRole(ColorRole::Muted);
    for (PlainLabel *label : {m_subject, m_remark, m_id, m_version, m_noVariables})
        label->setWrapped(true);
    m_variables->setObjectName(QStringLiteral("templateVariables"));
    m_variables->setAccessibleName(tr("Variables"));
    m_variables->setHorizontalHeaderLabels({tr("Variable"), tr("Value")});
    m_variables->setItemDelegate(new PlainItemDelegate(m_variables));
    m_variables->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_variables->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_variables->setTabKeyNavigation(false);
    m_variables->setShowGrid(false);
    m_variables->setWordWrap(false);
    m_variables->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_variables->verticalHeader()->hide();
    m_variables->verticalHeader()->setDefaultSectionSize(m.row());
    m_variables->horizontalHeader()->setStretchLastSection(true);
    m_variables->horizontalHeader()->setHighlightSections(false);
    m_variables->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(1));
    column->addWidget(m_subject);
    column->addWidget(m_remark);
    column->addSpacing(m.u(2));
    column->addWidget(m_id);
    column->addWidget(m_version);
    column->addSpacing(m.u(2));
    column->addWidget(m_variables);
    column->addWidget(m_noVariables);
    setContent({});
}

void TemplateView::setContent(const TemplateContent &content)
{
    m_subject->setText(content.subject);
    m_subject->setVisible(!content.subject.isEmpty());
    m_id->setText(content.templateId.isEmpty() ? tr("No template named yet")
                                               : QString::fromUtf8(content.templateId));
    m_version->setText(content.version.isEmpty() ? tr("The latest published version")
                                                 : tr("Version %1").arg(content.version));
    const bool isSame = content.data == m_content.data;
    m_content = content;
    m_noVariables->setVisible(content.data.isEmpty());
    m_variables->setVisible(!content.data.isEmpty());
    if (!isSame)
        fillTable();
}

void TemplateView::fillTable()
{
    const auto cell = [this](int row, int column, const QString &text) {
        // What does not fit is in the tip, with its line ends.
        auto *item = new QTableWidgetItem(visibleText(text, Lines::One));
        item->setData(Qt::ToolTipRole, text);
        m_variables->setItem(row, column, item);
    };
    m_variables->setRowCount(int(m_content.data.size()));
    for (int row = 0; row < m_variables->rowCount(); ++row) {
        cell(row, 0, m_content.data.at(row).first);
        cell(row, 1, m_content.data.at(row).second);
    }
    fitTable();
}

void TemplateView::fitTable()
{
    const Metrics m(*this);
    m_variables->verticalHeader()->setDefaultSectionSize(m.row());
    const int rows = qBound(1, m_variables->rowCount(), kRowsMost);
    m_variables->setFixedHeight(m_variables->horizontalHeader()->sizeHint().height() + rows * m.row() +
                                2 * m_variables->frameWidth());
    m_variables->horizontalHeader()->resizeSection(0, m.u(30));
}

void TemplateView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitTable();
}

} // namespace arowana
