// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Takes signed deliveries from the listener, journals and merges them, and answers after the commit. What
// arrives within one turn of the event loop is committed together. Engine thread; owned by Engine.

#include "app/engine/asidebook.h"
#include "app/engine/directory.h"
#include "app/engine/inboundbook.h"
#include "app/engine/ledger.h"
#include "app/engine/ports/deliveryinbox.h"
#include "app/engine/reloadwatch.h"
#include "app/engine/sessionbook.h"
#include "app/engine/storewriter.h"

#include <QCoreApplication>

#include <set>
#include <utility>
#include <vector>

namespace arowana {

class Intake : public DeliveryInbox {
    Q_DECLARE_TR_FUNCTIONS(Intake)
public:
    static constexpr size_t kMostPerCommit = 500;

    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        MessageBook &book;
        InboundBook &inbound;
        SessionBook &sessions;
        Directory &directory;
        Ledger &ledger;
        ReloadWatch &reloads;
        AsideBook &aside;
        Timers &timers;
    };

    explicit Intake(Parts parts);
    ~Intake() override;

    /// Where the verdicts go; set before the listener starts.
    void setAnswers(DeliveryAnswers *answers) { m_answers = answers; }

    void receive(const ReceivedDelivery &delivery) override;

    /// Reads these anew with what this program knows, by one commit: what is understood now goes the ordinary
    /// way and is set aside no more. One whose id has another body stays, whatever it says; so does one that
    /// the store says no to, alone.
    Result<SetAsideTried> tryAgain(const QList<SetAsideRecord> &records);

    /// A delivery is here, not yet on disk: its signature was right. Set before the listener starts.
    std::function<void(const ReceivedDelivery &)> heard;

    /// Facts after each commit: when the last event came, what follows from them.
    struct Taken {
        Instant lastReceivedAt;
        bool moneyMoved = false;
        std::set<ContactId> contacts; ///< told to have changed
        bool agentsChanged = false;
    };
    std::function<void(const Taken &)> taken;

private:
    void flush();
    /// Puts them back for another try; false when it took too long already.
    bool waitForLock(std::vector<ReceivedDelivery> &batch);
    /// All of them in one transaction, with what follows from it.
    Result<void> commit(const std::vector<ReceivedDelivery> &batch);
    [[nodiscard]] DeliveryVerdict takeAlone(const ReceivedDelivery &delivery);
    void tell(const Taken &facts);
    Result<void> take(const ReceivedDelivery &delivery, Taken &facts);
    /// What a new event means, by its kind.
    Result<void> apply(const PlatformEvent &event, const ReceivedDelivery &delivery, Taken &facts);
    Result<void> quarantine(const ReceivedDelivery &delivery, AsideKind kind, const QString &reason,
                            Taken &facts);
    /// One transaction of tryAgain().
    Result<SetAsideTried> retake(const QList<SetAsideRecord> &records);
    Result<void> retake(const SetAsideRecord &record, Taken &facts, SetAsideTried &tried);
    Result<void> keepAside(const SetAsideRecord &record, AsideKind kind, const QString &reason);
    [[nodiscard]] static JournalEntry entryOf(const PlatformEvent &event, const ReceivedDelivery &delivery);
    [[nodiscard]] static QString reasonOf(const Error &error);
    [[nodiscard]] static QString otherBodySentence();

    Parts m_p;
    DeliveryAnswers *m_answers = nullptr;
    std::vector<ReceivedDelivery> m_waiting;
    std::vector<std::pair<Balance, Instant>> m_balances; ///< told by events of the transaction under way
    Timers::Handle m_timer = 0;
    int m_lockTries = 0; ///< so often in a row another program had the file
};

} // namespace arowana
