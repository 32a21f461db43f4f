// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All messages of a query as a file, and beside it `<file>.about.json`, which says of which query, when and
// how many they are, and by whose checksum the file is known again. Masked, the query is too. The next piece
// is read while one is written; no more than these two are held. Made for one export; GUI thread.

#include "models/domain/exportsource.h"
#include "ui/controls/exportwriter.h"

#include <QObject>
#include <QTimeZone>

#include <memory>
#include <optional>

class QCryptographicHash;
class QJsonObject;

namespace arowana {

/// What is to be exported.
struct MessageExportOrder {
    MessageQuery query;
    QTimeZone zone; ///< in which the times of the query are told
    ExportForm form;
    QString file;
};

class MessageExport : public QObject {
    Q_OBJECT
public:
    /// `source` must outlive it.
    MessageExport(ExportSource &source, MessageExportOrder order, QObject *parent = nullptr);
    /// stop()
    ~MessageExport() override;

    /// `now` is told as the time of the query. progressed(), then done() or failed() follows.
    void start(Instant now);
    /// Ends it: nothing is kept of what was written, and a file that had the name before is as it was. No
    /// signal follows.
    void stop();

    [[nodiscard]] const MessageExportOrder &order() const { return m_order; }
    /// Messages that are written.
    [[nodiscard]] qint64 count() const { return m_written; }
    /// Messages there were at the start; nullopt before that is known.
    [[nodiscard]] std::optional<qint64> total() const;
    [[nodiscard]] static QString aboutFile(const QString &file);

Q_SIGNALS:
    void progressed();
    void done();
    void failed(const arowana::Error &error);

private:
    void begin(const Result<ExportStart> &start);
    void ask();
    void take(const Result<ExportPiece> &piece);
    void write(const ExportPiece &piece);
    void goOn();
    void fail(const Error &error);
    [[nodiscard]] QJsonObject about() const;

    ExportSource &m_source;
    const quint64 m_asker;
    const MessageExportOrder m_order;
    ExportWriter m_writer;
    std::shared_ptr<QCryptographicHash> m_checksum; ///< of the thread that writes
    std::optional<ExportStart> m_start;
    std::optional<ExportPiece> m_next; ///< read, and not yet written
    Instant m_startedAt;
    qint64 m_writing = 0; ///< messages of the piece that is being written
    qint64 m_written = 0;
    bool m_isWriting = false;
    bool m_isLastWritten = false;
    bool m_isOver = false;
};

} // namespace arowana
