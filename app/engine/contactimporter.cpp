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
constexpr qint64 kWriteAgainMs = 1'000;

const QByteArray kRowsFact = QByteArrayLiteral("import.rows");
const QByteArray kFarFact = QByteArrayLiteral("import.far");

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

Result<void> ContactImporter::start(quint64 token, const QList<ImportRow> &rows)
{
    const QList<ImportRow> all = rows.first(std::min<qsizetype>(rows.size(), kImportRowsMost));
    const auto kept = m_p.writer.write([&]() -> Result<void> {
        if (auto saved = m_p.store.saveFact(kRowsFact, encodeImportRows(all)); !saved)
            return saved;
        return m_p.store.saveFact(kFarFact, encodeKeptImport({}));
    });
    if (!kept)
        return kept;
    m_rows = all;
    m_part.clear();
    m_next = m_partEnd = 0;
    m_isStopping = m_isKeptAsTold = false;
    m_lost.reset();
    m_progress = {};
    m_progress.token = token;
    m_progress.rows = int(m_rows.size());
    next();
    return {};
}

void ContactImporter::recover()
{
    const auto far = m_p.store.fact(kFarFact);
    const auto rows = m_p.store.fact(kRowsFact);
    if (!far || !rows || !*far || !*rows || (*far)->isEmpty())
        return;
    const auto kept = decodeKeptImport(**far);
    const auto all = decodeImportRows(**rows);
    if (!kept || !all || kept->partEnd > all->size()) {
        forgetUnreadable();
        return;
    }
    m_rows = all->mid(kept->partEnd);
    m_part = all->mid(kept->next, kept->partEnd - kept->next);
    m_part.removeIf([&kept](const ImportRow &row) {
        return std::any_of(kept->refused.begin(), kept->refused.end(),
                           [&row](const RefusedRow &refused) { return refused.line == row.line; });
    });
    m_next = kept->next;
    m_partEnd = kept->partEnd;
    m_isKeptAsTold = kept->isTold;
    if (kept->isTold)
        m_lost = Unknown{UnknownCause::Cut, 0, {}};
    m_progress = {};
    m_progress.state = ImportState::Waiting;
    m_progress.rows = int(all->size());
    m_progress.taken = kept->taken;
    m_progress.imported = kept->imported;
    m_progress.refused = kept->refused;
    m_progress.isTakenUp = true;
    m_progress.mayHaveLeft = kept->isTold;
    describePart();
    if (m_part.isEmpty() && m_rows.isEmpty()) { // only its end was not told
        end(ImportState::Done);
        return;
    }
    tell();
}

/// It would stay for ever, with numbers and addresses in it, and the next one take its place without a word.
void ContactImporter::forgetUnreadable()
{
    const auto forgotten = m_p.writer.write([&]() -> Result<void> {
        if (auto saved = m_p.store.saveFact(kRowsFact, {}); !saved)
            return saved;
        return m_p.store.saveFact(kFarFact, {});
    });
    if (forgotten && troubled) {
        troubled(
            {ErrorKind::Malformed,
             tr("An import that the program's end cut off cannot be read back."),
             tr("Look at the page Contacts for who of it is there, and import the rest of the file again."),
             {}});
    }
}

Result<void> ContactImporter::keep(bool isTold)
{
    const KeptImport kept{m_next,           m_partEnd,           isTold,
                          m_progress.taken, m_progress.imported, m_progress.refused};
    auto saved = m_p.store.saveFact(kFarFact, encodeKeptImport(kept));
    if (saved)
        m_isKeptAsTold = isTold;
    return saved;
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
        m_next = m_partEnd;
        m_partEnd += int(most);
    }
    if (m_part.isEmpty()) {
        end(ImportState::Done);
        return;
    }
    describePart();
    if (m_isStopping) {
        end(ImportState::Stopped);
        return;
    }
    m_progress.state = ImportState::Running;
    m_progress.mayHaveLeft = false;
    tell();
    send();
}

void ContactImporter::describePart()
{
    const bool isAny = !m_part.isEmpty();
    m_progress.partFrom = isAny ? m_part.first().line : 0;
    m_progress.partTo = isAny ? m_part.last().line : 0;
    m_progress.partNumbersOnly = int(std::count_if(m_part.begin(), m_part.end(),
                                                   [](const ImportRow &row) { return row.email.isEmpty(); }));
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
    // On disk before the first byte leaves: after a kill nobody can tell whether it did.
    if (!m_p.writer.write([this] { return keep(true); })) {
        m_isKeptAsTold = false;
        later(kWriteAgainMs, [this] { next(); });
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
    m_lost.reset();
    m_next = m_partEnd;
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
        return keep(false);
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
        keepAsAnswered();
        later(std::max<qint64>(m_p.monitor.pauseLeftMs(), kSpaceMs), [this] { next(); });
        return;
    }
    const bool isAboutRows = refusal.httpStatus == 400 || refusal.httpStatus == 422;
    if (isAboutRows && dropNamed(refusal)) {
        keepAsAnswered();
        tell();
        later(kSpaceMs, [this] { next(); });
        return;
    }
    m_progress.refusal = refusal;
    end(ImportState::Refused);
}

/// The attempt did not arrive. Best effort: what stays on disk is asked about after a kill.
void ContactImporter::keepAsAnswered()
{
    static_cast<void>(m_p.writer.write([this] { return keep(m_lost.has_value()); }));
}

void ContactImporter::lose(const Unknown &unknown)
{
    if (!unknown.nothingLeft())
        m_lost = unknown;
    else if (m_isKeptAsTold && !m_lost)
        keepAsAnswered();
    // That this attempt did not leave says nothing of an earlier one.
    m_progress.unknown = m_lost ? *m_lost : unknown;
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
    // Best effort: one that stays on disk waits for the operator at the next start.
    static_cast<void>(m_p.writer.write([this]() -> Result<void> {
        if (auto saved = m_p.store.saveFact(kFarFact, {}); !saved)
            return saved;
        return m_p.store.saveFact(kRowsFact, {});
    }));
    tell();
}

void ContactImporter::tell()
{
    if (progressed)
        progressed(m_progress);
}

} // namespace arowana
