// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a message query means, written a second time and plainly: every message is looked at by itself, with a
// folding of its own for the characters that the tests write.

#include "app/engine/ports/messagerecord.h"
#include "models/domain/messagequery.h"

#include <QMap>

namespace arowana::test {

struct ScannedMessage {
    MessageRecord record;
    QStringList texts;   ///< all one can read of it but why it failed
    QStringList reasons; ///< that
    bool isOurs = false;
    bool isUnread = false;
};

class PlainScan {
public:
    QMap<qint64, ScannedMessage> messages; ///< by row id
    QMap<QPair<int, QByteArray>, QString> senders;

    /// In the order of the query.
    [[nodiscard]] std::vector<RowId> keys(const MessageQuery &query) const;
    [[nodiscard]] bool holds(const MessageQuery &query, const ScannedMessage &message) const;

private:
    using Truth = std::optional<bool>; ///< nullopt: it cannot be said
    [[nodiscard]] Truth truth(const QueryCondition &condition, const ScannedMessage &message) const;
    [[nodiscard]] Truth truthOf(const WordTerm &term, const ScannedMessage &m) const;
    [[nodiscard]] Truth truthOf(const PartTerm &term, const ScannedMessage &m) const;
    [[nodiscard]] Truth truthOf(const StatusTerm &term, const ScannedMessage &m) const;
    [[nodiscard]] Truth truthOf(const ChannelTerm &term, const ScannedMessage &m) const;
    [[nodiscard]] Truth truthOf(const TypeTerm &term, const ScannedMessage &m) const;
    [[nodiscard]] Truth truthOf(const UnitTerm &term, const ScannedMessage &m) const;
    [[nodiscard]] Truth truthOf(const CostTerm &term, const ScannedMessage &m) const;
    [[nodiscard]] Truth truthOf(const TimeTerm &term, const ScannedMessage &m) const;
    [[nodiscard]] Truth truthOf(const TraitTerm &term, const ScannedMessage &m) const;
};

/// As by hand: for ASCII and the characters in its table.
[[nodiscard]] QString plainFolded(const QString &text);
[[nodiscard]] QStringList plainWords(const QString &text);

} // namespace arowana::test
