// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rail/rail.h"

#include "ui/keys.h"
#include "ui/rail/railbutton.h"
#include "ui/rail/workspacebox.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace arowana {

Rail::Rail(const WorkspaceInfo &workspace, QWidget *parent)
    : QWidget(parent)
    , m_box(new WorkspaceBox(workspace, this))
    , m_pagesColumn(new QVBoxLayout)
    , m_fold(new RailButton(QStringLiteral("fold"), this))
{
    const Metrics m(*this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.u(2), m.u(3), m.u(2), m.u(2));
    column->setSpacing(m.u(3));
    column->addWidget(m_box);
    m_pagesColumn->setSpacing(m.u() / 2);
    column->addLayout(m_pagesColumn);
    column->addStretch(1);
    column->addWidget(m_fold);
    connect(m_fold, &QAbstractButton::clicked, this, [this] { setFolded(!m_folded); });
    setFolded(false);
    retranslate();
}

void Rail::addPage(const QString &name, const QString &iconName, int at)
{
    auto *button = new RailButton(iconName, this);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_pagesColumn->insertWidget(at, button);
    m_pages.insert(at < 0 ? m_pages.size() : at, {name, button});
    button->setFolded(m_folded);
    // The keyboard goes through them in their order.
    QWidget *before = m_box;
    for (const Page &page : std::as_const(m_pages)) {
        setTabOrder(before, page.button);
        before = page.button;
    }
    setTabOrder(before, m_fold);
    connect(button, &QAbstractButton::clicked, this, [this, name] { Q_EMIT pageRequested(name); });
}

void Rail::setPageWord(const QString &name, const QString &word, const QString &key)
{
    if (RailButton *button = find(name)) {
        button->setText(word);
        button->setAccessibleName(word);
        button->setToolTip({});
        setPlainToolTip(*button, QStringLiteral("%1 (%2)").arg(word, key));
    }
}

void Rail::setCount(const QString &name, qint64 count)
{
    if (RailButton *button = find(name))
        button->setCount(QLocale().toString(count));
}

void Rail::setCurrent(const QString &name)
{
    if (RailButton *button = find(name))
        button->setChecked(true);
}

void Rail::setFolded(bool folded)
{
    m_folded = folded;
    m_box->setFolded(folded);
    for (const Page &page : std::as_const(m_pages))
        page.button->setFolded(folded);
    m_fold->setFolded(folded);
    setFixedWidth(Metrics(*this).u(folded ? 13 : 49));
}

void Rail::retranslate()
{
    m_box->retranslate();
    m_fold->setText(commandWord(Command::ToggleRail));
    m_fold->setAccessibleName(commandWord(Command::ToggleRail));
    setPlainToolTip(*m_fold, QStringLiteral("%1 (%2)").arg(
                                 commandWord(Command::ToggleRail),
                                 keyOf(Command::ToggleRail).toString(QKeySequence::NativeText)));
}

RailButton *Rail::find(const QString &name) const
{
    for (const Page &page : m_pages) {
        if (page.name == name)
            return page.button;
    }
    return nullptr;
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Panel, palette()));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(ColorRole::Line, palette()));
}

} // namespace arowana
