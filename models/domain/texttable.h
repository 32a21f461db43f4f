// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A pasted text or a CSV file as records and cells: encoding and separator are found out, quotes may hold
// doubled quotes and line breaks. Cells are cut out when they are asked for, so that a list of many columns
// costs no more than its text. A value, shared until it is changed; any thread.

#include "models/domain/result.h"

#include <QList>
#include <QStringList>

namespace arowana {

enum class TextEncoding {
    Utf8,
    Utf16,
    Windows1252, ///< nothing else fitted: taken for it, and to be said
};

class TextTable {
public:
    static constexpr qsizetype kBytesMost = 16LL * 1024 * 1024;

    TextTable() = default;

    /// Reads a file. Malformed for what is no text, for a quote that never ends and for more than kBytesMost;
    /// the error names the line.
    [[nodiscard]] static Result<TextTable> read(const QByteArray &bytes);
    /// Reads a pasted text.
    [[nodiscard]] static Result<TextTable> read(const QString &text);

    /// What was read, whatever it was written in.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }
    /// A null character when every record is one cell.
    [[nodiscard]] QChar separator() const { return m_separator; }
    /// Records that are not blank, the header too.
    [[nodiscard]] int count() const { return int(m_records.size()); }
    /// The line of the text at which a record begins, from 1.
    [[nodiscard]] int lineOf(int record) const { return m_records.at(record).line; }
    /// Without the blanks around a cell that is not quoted. An apostrophe that an export put before a sign by
    /// which spreadsheets know formulas is taken off again (csvtext.h).
    [[nodiscard]] QStringList cells(int record) const;

private:
    struct Record {
        qsizetype from = 0;
        qsizetype length = 0;
        int line = 1;
    };

    /// Records as they are where cells are parted by one sign. A quote opens at the begin of a cell only, so
    /// that an inch sign within one does no harm.
    struct Cut {
        QList<Record> records;
        int quoteLine = 0; ///< where the quote begins that never ends; 0: there is none
    };

    /// From `from`, which stands in line `line`: at most `most` records, and none that end behind `until`.
    [[nodiscard]] Cut cutUp(QChar separator, qsizetype from, int line, qsizetype most, qsizetype until) const;
    /// Where the records begin: behind a line that only names the separator.
    [[nodiscard]] qsizetype findSeparator();
    Result<void> findRecords(qsizetype from);
    [[nodiscard]] static Record beginOf(Record record);
    /// Recipients one after the other in a single line are a list all the same.
    void divideSingleLine();
    [[nodiscard]] QStringList cut(const Record &record, QChar separator) const;

    QString m_text;
    QList<Record> m_records;
    QChar m_separator;
    TextEncoding m_encoding = TextEncoding::Utf8;
};

} // namespace arowana
