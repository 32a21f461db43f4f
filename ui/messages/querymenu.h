// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The menu behind "Add filter": the values of the query bar's keys for who prefers the mouse, those that hold
// with a check mark. GUI thread; owned by the bar, filled each time before it opens.

#include "models/domain/messagequerytext.h"
#include "models/domain/sender.h"

#include <QMenu>

namespace arowana {

class QueryMenu : public QMenu {
    Q_OBJECT
public:
    explicit QueryMenu(QWidget *parent);

    void fill(const QList<QueryTerm> &terms, const QList<Sender> &senders, const QueryContext &context);

Q_SIGNALS:
    /// As it is typed: `status:failed`. Where it holds already it is to go.
    void chosen(const QString &term);

private:
    void addValues(QMenu &menu, QueryKey key);
    void add(QMenu &menu, const QString &label, const QString &term);

    QList<QueryTerm> m_terms;
    QueryContext m_context;
};

} // namespace arowana
