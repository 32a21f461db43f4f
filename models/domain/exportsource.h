// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the window reads the messages of a query to write them into a file: in pieces, so that neither
// window nor memory notices how many there are. Implemented by the store on a thread of its own, for which no
// list waits. Asked and answered on the GUI thread, later, never within the call.

#include "models/domain/messagequery.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace arowana {

enum class ExportFormat {
    Csv,    ///< for spreadsheets: a line of column names, then a line each
    Ndjson, ///< for programs: one JSON object a line, which readExportLine() takes back
};

struct ExportForm {
    ExportFormat format = ExportFormat::Csv;
    bool isMasked = false; ///< numbers, addresses and texts of people are not told

    friend bool operator==(const ExportForm &, const ExportForm &) = default;
};

/// What an export begins with.
struct ExportStart {
    qint64 count = 0; ///< of the messages the query finds now
    QByteArray head;  ///< stands before the first message; may be empty
    QStringList columns;

    friend bool operator==(const ExportStart &, const ExportStart &) = default;
};

struct ExportPiece {
    /// Makes what is to be written, which takes as long as reading it did: on whichever thread writes.
    std::function<QByteArray()> text;
    qint64 count = 0; ///< messages in it; those deleted since the start are left out
    bool isLast = false;
};

class ExportSource {
public:
    using StartAnswer = std::function<void(const Result<ExportStart> &)>;
    using PieceAnswer = std::function<void(const Result<ExportPiece> &)>;

    ExportSource() = default;
    ExportSource(const ExportSource &) = delete;
    ExportSource &operator=(const ExportSource &) = delete;
    virtual ~ExportSource() = default;

    /// A name for one export.
    [[nodiscard]] quint64 newExportAsker() { return ++m_lastAsker; }
    /// Settles which messages these are and in which order: what comes in later is not among them.
    virtual void beginExport(quint64 asker, const MessageQuery &query, const ExportForm &form,
                             StartAnswer answer) = 0;
    /// The next ones. After the start, one at a time, until the last.
    virtual void askExportPiece(quint64 asker, PieceAnswer answer) = 0;
    /// Nothing more is wanted; what is still asked is not answered.
    virtual void endExport(quint64 asker) = 0;

private:
    quint64 m_lastAsker = 0;
};

} // namespace arowana
