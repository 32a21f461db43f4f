// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads what exports write, over a read-only connection of its own, a piece in each short transaction, so
// that neither a list nor a checkpoint waits for an export. Of the messages it keeps the row ids alone (8
// bytes). Lives on the export thread, made and owned by StoreExporter. Every question carries a number, which
// its answer repeats.

#include "app/store/storeconnection.h"
#include "models/domain/exportsource.h"
#include "models/domain/rowid.h"

#include <QObject>

#include <atomic>
#include <map>
#include <memory>
#include <vector>

namespace arowana {

/// What StoreExporter tells the export thread while that one is at work.
struct ExportStops {
    std::atomic<bool> stopping{false};
    std::atomic<quint64> ended{0}; ///< the asker who was the last to end
};

class ExportReader : public QObject {
    Q_OBJECT
public:
    static constexpr size_t kPiece = 500;

    ExportReader(QString file, std::shared_ptr<const ExportStops> stops);
    ~ExportReader() override;

    // Each emits its answer or failed().
    void begin(quint64 question, quint64 asker, const MessageQuery &query, const ExportForm &form);
    void readPiece(quint64 question, quint64 asker);
    void end(quint64 asker);

Q_SIGNALS:
    void begun(quint64 question, const arowana::ExportStart &start);
    void pieceRead(quint64 question, const arowana::ExportPiece &piece);
    void failed(quint64 question, const arowana::Error &error);

private:
    struct Going {
        ExportForm form;
        std::vector<RowId> rows;
        size_t at = 0;
    };

    Result<void> connect();
    /// Nobody waits for what is being read.
    [[nodiscard]] bool isStale() const;
    void fail(quint64 question, const Error &error);
    Result<std::vector<RowId>> collectRows(quint64 asker, const MessageQuery &query);

    QString m_file;
    std::shared_ptr<const ExportStops> m_stops;
    std::unique_ptr<StoreConnection> m_connection;
    std::map<quint64, Going> m_going; ///< by asker
    quint64 m_finds = 0;              ///< the asker whose messages are being found; 0: none
};

} // namespace arowana
