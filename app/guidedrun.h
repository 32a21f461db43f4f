// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The guided scenario (`--guided`): sends an RCS text and an e-mail and revokes a third message, through the
// real window, prints one line per message and state with id, state and source, and at the end compares the
// store with the practice platform's ledger. Ends the program with 0 only if they agree. GUI thread; owned
// by main().

#include "app/ledgercomparison.h"
#include "app/store/storereader.h"
#include "models/domain/changeset.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <set>

namespace arowana {

class Application;
class ComposeDialog;

class GuidedRun : public QObject {
    Q_OBJECT
public:
    /// `picture`: where the window is drawn at the end; empty for none. `application` must outlive it.
    GuidedRun(Application &application, QString picture, QObject *parent = nullptr);
    ~GuidedRun() override;

    [[nodiscard]] bool hasAgreed() const { return m_agreed; }

private:
    struct Send {
        QString title;
        QString to;
        QString text;
        QString subject; ///< e-mail only
        bool revoke = false;

        /// What the practice platform's people do with it to the end: who is not revoked reads.
        [[nodiscard]] bool isOver(MessageStatus status) const;
    };

    void takeChanges(const ChangeSet &changes);
    void composeNext();
    void fill(const Send &send);
    void readNext();
    void takeDetail(const MessageDetail &detail);
    void revokeWhenQueued(const MessageDetail &detail);
    void pressRevoke(RowId row);
    /// Every send has come to its end.
    [[nodiscard]] bool isOver() const;
    void maybeFinish();
    void compare(const QByteArray &ledger);
    void end(bool good, const QString &sentence);

    Application &m_application;
    const QString m_picture;
    const QList<Send> m_sends;
    qsizetype m_next = 0;
    bool m_up = false;
    bool m_begun = false;
    bool m_ended = false;
    bool m_agreed = false;
    bool m_askingLedger = false;
    QList<LedgerComparison::Difference> m_differences; ///< of the last comparison
    bool m_revokePressed = false;
    std::unique_ptr<StoreReader> m_reader; ///< its own: the inspector's questions must not end ours
    std::set<RowId> m_toRead;
    std::map<RowId, MessageDetail> m_known;
    bool m_reading = false;
    QTimer m_quiet;    ///< since the last change, or the last comparison
    QTimer m_patience; ///< the whole run
};

} // namespace arowana
