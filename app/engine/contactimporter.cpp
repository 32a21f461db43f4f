// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/contactimporter.h"

#include "app/wire/contactcodec.h"

#include <algorithm>
#include <set>
#include <utility>

namespace arowana {

namespace {

constexpr qint64 kSpaceMs = 200; ///< between two parts, for the sends

} // namespace

ContactImporter::ContactImporter(Parts parts)
    : m_p(parts)
{
    m_progress.state = ImportState::Done;
}

ContactImporter::~ContactImporter()
{
    m_p.timers.cancel(m_timer);
}

bool ContactImporter::start(quint64 token, const QList<ImportRow> &rows)
{
    if (!m_progress.isOver())
        return false;
    m_rows = rows.first(std::min<qsizetype>(rows.size(), kImportRowsMost));
    m_part.clear();
    m_isStopping = false;
    m_progress = {};
    m_progress.token = token;
    m_progress.rows = int(m_rows.size());
    next();
    return true;
}

void ContactImporter::later(qint64 ms, std::function<void()> step)
{
    m_p.timers.cancel(m_timer);
    m_timer = m_p.timers.after(ms, [this, step = std::move(step)] {
        m_timer = 0;
        step();
    });
}

void ContactImporter::next()
{
    if (m_part.isEmpty()) {
        const qsizetype most = std::min<qsizetype>(m_rows.size(), kPartMost);
        m_part = m_rows.first(most);
        m_rows.remove(0, most);
    }
    if (m_part.isEmpty()) {
        end(ImportState::Done);
        return;
    }
    m_progress.partFrom = m_part.first().line;
    m_progress.partTo = m_part.last().line;
    m_progress.partNumbersOnly = int(std::count_if(m_part.begin(), m_part.end(),
                                                   [](const ImportRow &row) { return row.email.isEmpty(); }));
    if (m_isStopping) {
        end(ImportState::Stopped);
        return;
    }
    m_progress.state = ImportState::Running;
    tell();
    send();
}

void ContactImporter::send()
{
    if (!m_online) {
        lose({UnknownCause::Offline, 0, {}});
        return;
    }
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        later(pause, [this] { next(); });
        return;
    }
    m_isUnderWay = true;
    m_p.client.importContacts(m_part,
                              [this](const CallAnswer<ImportedContacts> &answer, const CallFacts &facts) {
                                  m_isUnderWay = false;
                                  m_p.monitor.observe(answer, facts);
                                  if (const auto *imported = std::get_if<ImportedContacts>(&answer))
                                      take(*imported);
                                  else if (const auto *refusal = std::get_if<Refusal>(&answer))
                                      refuse(*refusal);
                                  else
                                      lose(std::get<Unknown>(answer));
                              });
}

void ContactImporter::take(const ImportedContacts &imported)
{
    const QList<ImportRow> part = std::exchange(m_part, {});
    m_progress.taken += int(part.size());
    m_progress.imported += std::min(imported.count, int(part.size()));
    // No answer tells their ids: until a message or an event does, they are known by address.
    static_cast<void>(m_p.writer.write([&]() -> Result<void> {
        for (const ImportRow &row : part) {
            const QString name = (row.firstName + u' ' + row.lastName).trimmed();
            for (const QString &address : {row.email, row.phone}) {
                if (address.isEmpty())
                    continue;
                if (auto kept = m_p.directory.rememberAddress(address, name); !kept)
                    return kept;
            }
        }
        return {};
    }));
    tell();
    later(kSpaceMs, [this] { next(); });
}

bool ContactImporter::dropNamed(const Refusal &refusal)
{
    std::set<int> named;
    for (const FieldProblem &problem : refusal.details) {
        const auto row = importRowOf(problem.words);
        if (row && *row >= 0 && *row < m_part.size() && named.insert(*row).second)
            m_progress.refused.append({m_part.at(*row).line, problem.words});
    }
    for (auto row = named.rbegin(); row != named.rend(); ++row)
        m_part.removeAt(*row);
    m_progress.taken += int(named.size());
    return !named.empty();
}

void ContactImporter::refuse(const Refusal &refusal)
{
    if (isPaceLimit(refusal)) {
        later(std::max<qint64>(m_p.monitor.pauseLeftMs(), kSpaceMs), [this] { next(); });
        return;
    }
    const bool isAboutRows = refusal.httpStatus == 400 || refusal.httpStatus == 422;
    if (isAboutRows && dropNamed(refusal)) {
        tell();
        later(kSpaceMs, [this] { next(); });
        return;
    }
    m_progress.refusal = refusal;
    end(ImportState::Refused);
}

void ContactImporter::lose(const Unknown &unknown)
{
    m_progress.unknown = unknown;
    if (m_isStopping) {
        end(ImportState::Stopped);
        return;
    }
    m_progress.state = ImportState::Waiting;
    tell();
}

void ContactImporter::goOn(quint64 token)
{
    if (token != m_progress.token || m_progress.state != ImportState::Waiting)
        return;
    m_progress.unknown.reset();
    next();
}

void ContactImporter::stop(quint64 token)
{
    if (token != m_progress.token || m_progress.isOver())
        return;
    m_isStopping = true;
    if (!m_isUnderWay) {
        m_p.timers.cancel(std::exchange(m_timer, 0));
        end(ImportState::Stopped);
    }
}

void ContactImporter::end(ImportState state)
{
    m_progress.state = state;
    m_rows.clear();
    m_part.clear();
    tell();
}

void ContactImporter::tell()
{
    if (progressed)
        progressed(m_progress);
}

} // namespace arowana
