// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The chosen messages of a transcript as text: read in pieces, since most of a long one was never looked at,
// texts of any length each by itself, and told once it is whole. One message is its text alone; several have
// time and sender before them. The words are those that were sent and received. Deletes itself when it is
// done. GUI thread.

#include "models/domain/conversationsource.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <utility>
#include <vector>

namespace arowana {

class TranscriptCopy : public QObject {
    Q_OBJECT
public:
    static constexpr size_t kPiece = 500;

    /// `source` must outlive it. `name` is how the person is called.
    TranscriptCopy(ConversationSource &source, Person person, QString name, std::vector<RowId> ids,
                   QObject *parent = nullptr);
    void start();
    /// An answer that has not come by then is asked for again, with twice the patience.
    void setPatience(int ms) { m_patienceMs = ms; }

Q_SIGNALS:
    void done(const QString &text);

private:
    using Then = std::function<void(const QList<TranscriptEntry> &)>;

    void askNext();
    void askLong();
    void ask(const std::vector<RowId> &ids, const Then &then);
    void take(const QList<TranscriptEntry> &entries);
    [[nodiscard]] QString lineOf(const TranscriptEntry &entry) const;

    ConversationSource &m_source;
    Person m_person;
    QString m_name;
    std::vector<RowId> m_ids;
    size_t m_next = 0;
    QStringList m_lines;
    std::vector<std::pair<qsizetype, RowId>> m_long; ///< lines whose text came cut
    QTimer m_again;
    std::function<void()> m_repeat; ///< the question that waits for its answer
    int m_patienceMs = 3'000;
    int m_questions = 0;
};

} // namespace arowana
