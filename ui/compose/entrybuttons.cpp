// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/entrybuttons.h"

#include "ui/compose/flowlayout.h"
#include "ui/controls/button.h"
#include "ui/theme/metrics.h"

namespace arowana {

EntryButtons::EntryButtons(const QString &prefix, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_full(words.full)
    , m_add(make(QStringLiteral("Add"), words.add, QKeySequence(Qt::Key_Insert)))
    , m_double(make(QStringLiteral("Double"), words.makeDouble, QKeySequence(Qt::CTRL | Qt::Key_D)))
    , m_remove(make(QStringLiteral("Remove"), words.remove, QKeySequence(Qt::Key_Delete)))
    , m_earlier(make(QStringLiteral("Earlier"), tr("Earlier"), QKeySequence(Qt::ALT | Qt::Key_Left)))
    , m_later(make(QStringLiteral("Later"), tr("Later"), QKeySequence(Qt::ALT | Qt::Key_Right)))
{
    auto *flow = new FlowLayout(this);
    flow->setSpacing(Metrics(*this).u(1));
    for (Button *button : {m_add, m_double, m_remove, m_earlier, m_later})
        flow->addWidget(button);
    m_double->setVisible(!words.makeDouble.isEmpty());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_add, &QPushButton::clicked, this, &EntryButtons::addRequested);
    connect(m_double, &QPushButton::clicked, this, &EntryButtons::doubleRequested);
    connect(m_remove, &QPushButton::clicked, this, &EntryButtons::removeRequested);
    connect(m_earlier, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
}

Button *EntryButtons::make(const QString &name, const QString &text, const QKeySequence &key)
{
    auto *button = new Button(text, ButtonKind::Plain, this);
    button->setObjectName(m_prefix + name);
    button->setKeyHint(key);
    return button;
}

void EntryButtons::setState(int count, int chosen, int most)
{
    const bool isFull = count >= most;
    m_add->setEnabled(!isFull);
    m_add->setHint(isFull ? m_full : QString());
    m_double->setEnabled(!isFull && chosen >= 0);
    m_remove->setEnabled(chosen >= 0);
    m_earlier->setEnabled(chosen > 0);
    m_later->setEnabled(chosen >= 0 && chosen < count - 1);
}

QList<QWidget *> EntryButtons::tabStops() const
{
    return {m_add, m_double, m_remove, m_earlier, m_later};
}

} // namespace arowana
