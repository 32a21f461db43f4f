// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers the window's questions (list, inspector, outbox, charts, send card) from the database over a
// read-only connection. Lives on the reader thread, made and owned by StoreReader. Every question carries a
// number, which its answer repeats.

#include "app/store/detailreader.h"
#include "models/domain/expectedunit.h"
#include "models/domain/messagequery.h"
#include "models/domain/messagesource.h"
#include "models/domain/outboxitem.h"
#include "models/domain/runsource.h"
#include "models/domain/statisticssource.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace arowana {

/// What StoreReader tells the reader thread while that one is at work: the newest question of each kind that
/// makes older ones stale, and whether to leave everything.
struct NewestQuestions {
    std::atomic<quint64> keys{0};
    std::atomic<quint64> detail{0};
    std::atomic<quint64> outbox{0};
    std::atomic<quint64> perMinute{0};
    std::atomic<bool> stopping{false};
};

class MessageReader : public QObject {
    Q_OBJECT
public:
    MessageReader(QString file, std::shared_ptr<const NewestQuestions> newest);
    ~MessageReader() override;

    // Each emits its answer, or failed(), or nothing when the question has become stale meanwhile.
    void readKeys(quint64 question, const MessageQuery &query);
    void readRows(quint64 question, const std::vector<RowId> &ids);
    void readPlaces(quint64 question, const MessageQuery &query, const std::vector<RowId> &changed);
    void readDetail(quint64 question, RowId row);
    void readOutbox(quint64 question);
    void readPerMinute(quint64 question, Instant from, Instant to);
    void readSendContext(quint64 question, const AgentId &agent, const QString &phone, Instant serverNow);
    void readRunLines(quint64 question, quint64 run, int first, int most);

Q_SIGNALS:
    void keysRead(quint64 question, std::shared_ptr<const std::vector<arowana::RowId>> keys);
    void rowsRead(quint64 question, const QList<arowana::MessageRow> &rows);
    void placesRead(quint64 question, const QList<arowana::PlacedRow> &places);
    void detailRead(quint64 question, const std::optional<arowana::MessageDetail> &detail);
    void outboxRead(quint64 question, const QList<arowana::OutboxItem> &items);
    void perMinuteRead(quint64 question, const QList<arowana::MinuteCount> &counts);
    void sendContextRead(quint64 question, const arowana::SendContext &context);
    void runLinesRead(quint64 question, const QList<arowana::RunLineView> &lines);
    void failed(quint64 question, const arowana::Error &error);

private:
    /// The open connection; opened by the first question, and anew after an error that left it in doubt.
    Result<void> connect();
    void fail(quint64 question, const Error &error);
    /// All keys; nullptr when the question became stale on the way.
    Result<std::shared_ptr<const std::vector<RowId>>> collectKeys(quint64 question);

    struct Tables;
    QString m_file;
    std::shared_ptr<const NewestQuestions> m_newest;
    std::unique_ptr<Tables> m_tables;
};

} // namespace arowana
