// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/querymenu.h"

#include "models/items/querycompletion.h"
#include "models/items/querywords.h"
#include "models/items/visibletext.h"

namespace arowana {

QueryMenu::QueryMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("queryMenu"));
}

void QueryMenu::fill(const QList<QueryTerm> &terms, const QList<Sender> &senders, const QueryContext &context)
{
    m_terms = terms;
    m_context = context;
    // Submenus are children and would stay.
    const auto old = findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    clear();
    qDeleteAll(old);
    for (const QueryKey key : {QueryKey::Status, QueryKey::Channel, QueryKey::Type, QueryKey::Unit})
        addValues(*addMenu(queryKeyMeaning(key)), key);
    QMenu *by = addMenu(queryKeyMeaning(QueryKey::Agent));
    for (const Sender &sender : senders) {
        const QString name =
            visibleText(sender.name.isEmpty() ? QString::fromUtf8(sender.id) : sender.name, Lines::One);
        add(*by, name, senderTermText(sender, senders));
    }
    by->setEnabled(!senders.isEmpty());
    QMenu *time = addMenu(tr("Time"));
    add(*time, queryTimeMeaning(QStringLiteral("today")), QStringLiteral("on:today"));
    add(*time, queryTimeMeaning(QStringLiteral("yesterday")), QStringLiteral("on:yesterday"));
    add(*time, tr("Last 24 hours"), QStringLiteral("after:24h"));
    add(*time, tr("Last 7 days"), QStringLiteral("after:7d"));
    add(*time, tr("Last 30 days"), QStringLiteral("after:30d"));
    QMenu *traits = addMenu(tr("Property"));
    addValues(*traits, QueryKey::Is);
    addValues(*traits, QueryKey::Has);
}

void QueryMenu::addValues(QMenu &menu, QueryKey key)
{
    for (const QString &value : queryValueWords(key))
        add(menu, queryValueMeaning(*queryConditionOf(key, value)), queryKeyText(key) + value);
}

void QueryMenu::add(QMenu &menu, const QString &label, const QString &term)
{
    QString text = label;
    QAction *action = menu.addAction(text.replace(u'&', QLatin1String("&&")));
    action->setData(term);
    action->setCheckable(true);
    const QList<QueryTerm> read = parseMessageQuery(term, m_context).query.terms;
    action->setChecked(!read.isEmpty() && m_terms.contains(read.first()));
    connect(action, &QAction::triggered, this, [this, term] { Q_EMIT chosen(term); });
}

} // namespace arowana
