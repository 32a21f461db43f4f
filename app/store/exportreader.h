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

class ExportReader : public QObject {
    Q_OBJECT
public:
    static constexpr size_t kPiece = 500;

    /// `isStopping` is set from outside when the program ends.
    ExportReader(QString file, std::shared_ptr<const std::atomic<bool>> isStopping);
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
    void fail(quint64 question, const Error &error);
    Result<std::vector<RowId>> collectRows(const MessageQuery &query);

    QString m_file;
    std::shared_ptr<const std::atomic<bool>> m_isStopping;
    std::unique_ptr<StoreConnection> m_connection;
    std::map<quint64, Going> m_going; ///< by asker
};

} // namespace arowana
