// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/retentionworker.h"

#include "app/store/retention.h"
#include "app/store/salvage.h"
#include "app/store/schema.h"

#include <QDateTime>
#include <QFile>
#include <QThread>

namespace arowana {

RetentionWorker::RetentionWorker(QString file, Pace pace)
    : m_file(std::move(file))
    , m_pace(pace)
    , m_timer(new QTimer(this)) // moves along and ends with it
{
    m_timer->setSingleShot(true);
    m_timer->callOnTimeout(this, &RetentionWorker::work);
}

RetentionWorker::~RetentionWorker() = default;

void RetentionWorker::setRule(const RetentionRule &rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    m_retention.reset();
    if (rule.isForEver())
        m_timer->stop();
    else
        m_timer->start(m_pace.firstMs);
}

Result<void> RetentionWorker::connect()
{
    if (m_connection && !m_connection->isInDoubt() && m_connection->stillThere())
        return {};
    m_retention.reset();
    m_connection.reset();
    // Never the one who makes the file: SQLite would, if it were gone.
    if (!QFile::exists(m_file))
        return Error{ErrorKind::NotFound, {}, {}, {}};
    auto opened = StoreConnection::open(m_file, StoreConnection::Use::Maintain);
    if (!opened)
        return opened.error();
    m_connection = opened.take();
    const auto version = Schema(*m_connection).recognise();
    return version ? Result<void>() : Result<void>(version.error());
}

void RetentionWorker::work()
{
    if (QThread::currentThread()->isInterruptionRequested())
        return;
    if (auto connected = connect(); !connected)
        return fail(connected.error());
    if (const auto salvage = openSalvage(*m_connection); !salvage || *salvage) {
        m_timer->start(m_pace.roundMs);
        return;
    }
    if (!m_retention)
        m_retention = std::make_unique<Retention>(*m_connection);
    const auto step = m_retention->step(m_rule, Instant{QDateTime::currentMSecsSinceEpoch()});
    if (!step)
        return fail(step.error());
    m_timer->start(step->isLast ? m_pace.roundMs : m_pace.restMs);
    if (!step->removed.isEmpty() || !step->pairs.isEmpty()) {
        ChangeSet gone;
        gone.messages.assign(step->removed.crbegin(), step->removed.crend()); // newest first
        gone.pairs = step->pairs;
        gone.messageCount = step->messageCount;
        Q_EMIT removed(gone);
    }
    if (step->isLast)
        Q_EMIT roundEnded();
}

void RetentionWorker::fail(const Error &error)
{
    // Somebody writes just now: they go first.
    if (error.kind == ErrorKind::Locked) {
        m_timer->start(m_pace.restMs);
        return;
    }
    if (m_connection && m_connection->sawDamage())
        markDamaged(m_file);
    m_timer->start(m_pace.roundMs);
    // Of a file that is gone Maintenance itself tells.
    if (error.kind != ErrorKind::NotFound && !QThread::currentThread()->isInterruptionRequested())
        Q_EMIT failed(error);
}

} // namespace arowana
