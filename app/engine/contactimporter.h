// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tells the platform the rows of an import, part by part (`api/contacts/import-contacts`), so that one sees
// how far it is and can stop it. A part whose answer was lost waits for the operator: the platform has no way
// to ask whether it arrived. Until it is over its rows are on disk, and how far it is: one that the program's
// end cut off is taken up by the next run, and goes on when the operator says so. One import at a time.
// Engine thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/directory.h"
#include "app/engine/storewriter.h"
#include "app/wire/importcodec.h"
#include "models/domain/contactimport.h"

namespace arowana {

class ContactImporter {
    Q_DECLARE_TR_FUNCTIONS(ContactImporter)
public:
    static constexpr int kPartMost = 500; ///< rows of one call

    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        Directory &directory;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
    };

    explicit ContactImporter(Parts parts);
    ~ContactImporter();
    ContactImporter(const ContactImporter &) = delete;
    ContactImporter &operator=(const ContactImporter &) = delete;

    void setOnline(bool online) { m_online = online; }
    /// What an earlier run left waits; progressed() tells of it.
    void recover();
    [[nodiscard]] bool isGoing() const { return !m_progress.isOver(); }
    /// At most kImportRowsMost; progressed() follows until it is over. Only while none is going. The store's
    /// error when they cannot be kept: then nothing leaves.
    Result<void> start(quint64 token, const QList<ImportRow> &rows);
    /// The part that waits is told again, and then the rest.
    void goOn(quint64 token);
    /// After the part that is on its way.
    void stop(quint64 token);

    std::function<void(const ImportProgress &)> progressed;
    /// What an earlier run left cannot be taken up.
    std::function<void(const Error &)> troubled;

private:
    void next();
    void send();
    void take(const ImportedContacts &imported);
    void refuse(const Refusal &refusal);
    void lose(const Unknown &unknown);
    /// Rows of the part that the refusal names are told and left out; false when it names none.
    bool dropNamed(const Refusal &refusal);
    void end(ImportState state);
    void tell();
    void describePart();
    /// How far it is; `isTold`: the part may have left.
    Result<void> keep(bool isTold);
    void forgetUnreadable();
    void keepAsAnswered();
    void later(qint64 ms, std::function<void()> step);

    Parts m_p;
    bool m_online = false;
    bool m_isStopping = false;
    bool m_isUnderWay = false;     ///< a call
    bool m_isKeptAsTold = false;   ///< on disk
    std::optional<Unknown> m_lost; ///< how an answer to the part was lost: it may be there
    QList<ImportRow> m_rows;       ///< what is left behind the part
    QList<ImportRow> m_part;
    int m_next = 0;    ///< of all rows: the part's first
    int m_partEnd = 0; ///< of all rows: behind the part's last
    ImportProgress m_progress;
    Timers::Handle m_timer = 0;
};

} // namespace arowana
