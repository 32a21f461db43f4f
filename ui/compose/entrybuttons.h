// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The buttons under a strip of entries: add, double, remove, earlier, later, each with the key that does the
// same in the strip. They only ask. GUI thread; owned by the editor of the entries.

#include <QWidget>

namespace arowana {

class Button;

class EntryButtons : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString add;
        QString makeDouble; ///< empty: entries are not doubled
        QString remove;
        QString full; ///< why none can be added any more
    };

    /// `prefix` begins the object names.
    EntryButtons(const QString &prefix, const Words &words, QWidget *parent = nullptr);

    void setState(int count, int chosen, int most);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void addRequested();
    void doubleRequested();
    void removeRequested();
    /// -1: one place earlier, 1: one later.
    void stepRequested(int step);

private:
    Button *make(const QString &name, const QString &text, const QKeySequence &key);

    const QString m_prefix;
    const QString m_full;
    Button *m_add;
    Button *m_double;
    Button *m_remove;
    Button *m_earlier;
    Button *m_later;
};

} // namespace arowana
