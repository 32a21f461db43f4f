// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/kindtabs.h"

#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QMouseEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace arowana {

KindTabs::KindTabs(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_kept(new PlainLabel(this))
    , m_column(new QVBoxLayout(this))
{
    m_bar->setObjectName(name);
    m_bar->setAccessibleName(tr("Kind of content"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->installEventFilter(this);
    m_kept->setTextFont(TextSize::Small);
    m_kept->setRole(ColorRole::Muted);
    m_kept->setWrapped(true);
    m_kept->setContentsMargins(0, 0, 0, Metrics(*this).u(1));
    m_kept->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics(*this).u(1));
    m_column->addWidget(m_bar);
    m_column->addWidget(m_kept);
    connect(m_bar, &QTabBar::currentChanged, this, [this] {
        follow();
        Q_EMIT chosenChanged();
    });
}

void KindTabs::add(ContentKind kind, const QString &word, QWidget *page)
{
    m_pages.append(page);
    m_column->addWidget(page, 1);
    m_bar->setTabData(m_bar->addTab(word), int(kind));
    follow();
}

void KindTabs::choose(ContentKind kind)
{
    for (int i = 0; i < m_bar->count(); ++i) {
        if (m_bar->tabData(i).toInt() == int(kind))
            m_bar->setCurrentIndex(i);
    }
}

ContentKind KindTabs::chosen() const
{
    return ContentKind(m_bar->tabData(m_bar->currentIndex()).toInt());
}

void KindTabs::follow()
{
    // Not a stack of pages: there the hidden kinds ask for room too, and a text fits a low window where a
    // carousel scrolls.
    const QWidget *focused = window()->focusWidget();
    bool wasInPage = false;
    for (int i = 0; i < m_pages.size(); ++i) {
        const bool isShown = i == m_bar->currentIndex();
        wasInPage = wasInPage || (!isShown && focused && m_pages.at(i)->isAncestorOf(focused));
        m_pages.at(i)->setVisible(isShown);
    }
    if (wasInPage) // Qt would go on to whatever comes behind the hidden ones
        focusFirstField();
}

void KindTabs::focusFirstField()
{
    const QWidget *page = m_pages.value(m_bar->currentIndex());
    if (!page)
        return;
    for (QWidget *next = m_bar->nextInFocusChain(); next != m_bar; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->isVisibleTo(page) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

bool KindTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && event->type() == QEvent::MouseButtonRelease &&
        m_bar->tabAt(static_cast<QMouseEvent *>(event)->pos()) == m_bar->currentIndex())
        focusFirstField();
    return QWidget::eventFilter(watched, event);
}

void KindTabs::setOthersFilled(bool areFilled)
{
    m_kept->setText(areFilled ? tr("Only \u201c%1\u201d is sent. What stands in the other tabs is kept.")
                                    .arg(m_bar->tabText(m_bar->currentIndex()))
                              : QString());
    m_kept->setVisible(areFilled);
}

QWidget *KindTabs::tabStop() const
{
    return m_bar;
}

} // namespace arowana
