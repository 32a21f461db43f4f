// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a page shows while it has nothing to show: what will stand there, and the one action that begins it.
// The page keeps the words. GUI thread.

#include <QKeySequence>
#include <QWidget>

namespace arowana {

class Button;
class PlainLabel;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// `key` is shown on the button; somebody else handles it.
    explicit EmptyState(const QKeySequence &key, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &text, const QString &action);
    /// A second button below the first, which has no key; empty: none.
    void setOther(const QString &action);

Q_SIGNALS:
    void actionRequested();
    void otherRequested();

private:
    PlainLabel *m_title;
    PlainLabel *m_text;
    Button *m_action;
    Button *m_other;
};

} // namespace arowana
