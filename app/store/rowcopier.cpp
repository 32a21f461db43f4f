// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rowcopier.h"

#include <limits>

namespace arowana {

namespace {

/// Doubling steps over this many tries leap over any damage between two 63-bit numbers.
constexpr int kLeapsMost = 64;

qint64 leapt(qint64 from, qint64 step)
{
    return from > std::numeric_limits<qint64>::max() - step ? std::numeric_limits<qint64>::max()
                                                            : from + step;
}

} // namespace

RowCopier::RowCopier(StoreConnection &from, StoreConnection &to)
    : m_from(from)
    , m_to(to)
{
}

const char *RowCopier::kept(QByteArray sql)
{
    m_sql.push_back(std::move(sql));
    return m_sql.back().constData();
}

Result<RowCopier::Plan> RowCopier::planFor(const Table &table, QByteArray &columns)
{
    const char *ask = kept(QByteArray("SELECT name FROM pragma_table_info('") + table.name + "')");
    const auto name = [](const StoreRows &rows) { return rows.text(0).toLatin1(); };
    const auto known = m_to.all(ask, {}, name);
    if (!known)
        return known.error();
    const auto there = m_from.all(ask, {}, name);
    QByteArrayList common;
    for (const QByteArray &column : *known) {
        if (there && there->contains(column))
            common << column;
    }
    Plan plan;
    plan.columns = int(common.size());
    plan.numberColumn = int(common.indexOf(table.number));
    columns = common.join(", ");
    const QByteArray places = QByteArray("?, ").repeated(plan.columns).chopped(plan.columns > 0 ? 2 : 0);
    plan.insert = kept(QByteArray("INSERT INTO ") + table.name + " (" + columns + ") VALUES (" + places +
                       ") ON CONFLICT DO NOTHING");
    return plan;
}

Result<RowCopier::Copied> RowCopier::copy(const Table &table)
{
    QByteArray columns;
    const auto plan = planFor(table, columns);
    if (!plan)
        return plan.error();
    Copied copied;
    if (plan->columns == 0) {
        copied.isComplete = false; // not even its shape can be read
        return copied;
    }
    const auto done = plan->numberColumn >= 0 ? copyByNumber(table, columns, *plan, copied)
                                              : copyFromBothEnds(table, columns, *plan, copied);
    if (!done)
        return done.error();
    return copied;
}

/// Forwards to what cannot be read; over it in doubling steps until something can; from there back to it, as
/// the last step may have gone too far; and on.
Result<void> RowCopier::copyByNumber(const Table &table, const QByteArray &columns, const Plan &plan,
                                     Copied &copied)
{
    const QByteArray select = "SELECT " + columns + " FROM " + table.name + " WHERE " + table.number;
    const char *onwards = kept(select + " > ? ORDER BY " + table.order);
    const char *back = kept(select + " <= ? ORDER BY " + table.backwards);
    qint64 last = std::numeric_limits<qint64>::min();
    qint64 step = 1;
    for (int leaps = 0; leaps < kLeapsMost; ++leaps) {
        const qint64 before = last;
        const auto walked = walk(onwards, {last}, plan, copied, &last);
        if (!walked)
            return walked.error();
        const bool isOver = leaps > 0 && (*walked == Walk::Ended || last != before);
        if (isOver) {
            qint64 lowest = before;
            if (auto returned = walk(back, {before}, plan, copied, &lowest); !returned)
                return returned.error();
        }
        if (*walked == Walk::Ended)
            return {};
        copied.isComplete = false;
        if (last != before) { // it went on for a while
            leaps = 0;
            step = 1;
        } else if (last < 0) {
            last = 0; // keys are positive
        }
        last = leapt(last, step);
        step = leapt(step, step);
    }
    return {};
}

Result<void> RowCopier::copyFromBothEnds(const Table &table, const QByteArray &columns, const Plan &plan,
                                         Copied &copied)
{
    const QByteArray select = "SELECT " + columns + " FROM " + table.name + " ORDER BY ";
    const auto forwards = walk(kept(select + table.order), {}, plan, copied, nullptr);
    if (!forwards)
        return forwards.error();
    if (*forwards == Walk::Ended)
        return {};
    copied.isComplete = false;
    const auto backwards = walk(kept(select + table.backwards), {}, plan, copied, nullptr);
    return backwards ? Result<void>() : Result<void>(backwards.error());
}

Result<RowCopier::Walk> RowCopier::walk(const char *sql, const QVariantList &values, const Plan &plan,
                                        Copied &copied, qint64 *last)
{
    auto rows = m_from.query(sql, values);
    if (!rows)
        return Walk::Broken;
    StoreRows found = rows.take();
    for (;;) {
        const auto any = found.next();
        if (!any)
            return Walk::Broken;
        if (!*any)
            return Walk::Ended;
        QVariantList row;
        row.reserve(plan.columns);
        for (int column = 0; column < plan.columns; ++column)
            row << found.value(column);
        if (last)
            *last = found.integer(plan.numberColumn);
        const auto added = m_to.change(plan.insert, row);
        if (added) {
            copied.rows += *added;
            continue;
        }
        // A row that breaks a rule (a step of a message that is lost) is left out; a full disk ends all.
        if (m_to.isInDoubt() || !m_to.isRuleBroken())
            return added.error();
        copied.isComplete = false;
    }
}

} // namespace arowana
