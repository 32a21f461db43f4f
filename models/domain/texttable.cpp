// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/texttable.h"

#include "models/domain/csvtext.h"
#include "models/domain/recipient.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <map>
#include <utility>

namespace arowana {

namespace {

struct TextTableWords {
    Q_DECLARE_TR_FUNCTIONS(TextTable)
};

constexpr qsizetype kSampleLength =
    4'000; ///< of a record: one of all recipients would be cut up again and again
constexpr qsizetype kSampleText = 1'000'000; ///< of a text, by which the separator is found
constexpr int kSampleMost = 50; ///< records, or cells of a single line, by which the separator is found

Error unreadable(const QString &what, const QString &next)
{
    return {ErrorKind::Malformed, what, next, {}};
}

/// What Windows puts where Latin-1 has control characters; 0 where it has nothing.
constexpr char16_t kWindows[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = kWindows[c.unicode() - 0x80] ? QChar(kWindows[c.unicode() - 0x80]) : QChar(0xFFFD);
    }
    return text;
}

std::optional<QString> decoded(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    if (encoding != QStringConverter::Utf8 && bytes.size() % 2 != 0)
        return std::nullopt;
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::optional<QString>() : text;
}

QString decode(const QByteArray &bytes, TextEncoding &encoding)
{
    const bool isLittle = bytes.startsWith("\xFF\xFE");
    if (isLittle || bytes.startsWith("\xFE\xFF")) {
        encoding = TextEncoding::Utf16;
        return decoded(bytes.mid(2), isLittle ? QStringConverter::Utf16LE : QStringConverter::Utf16BE)
            .value_or(QString(QChar(u'\0'))); // half a character: refused as no text
    }
    encoding = TextEncoding::Utf8;
    if (const auto text =
            decoded(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes, QStringConverter::Utf8))
        return *text;
    encoding = TextEncoding::Windows1252;
    return fromWindows1252(bytes);
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

Result<TextTable> TextTable::read(const QByteArray &bytes)
{
    if (bytes.size() > kBytesMost) {
        return unreadable(TextTableWords::tr("This list is larger than 16 MB."),
                          TextTableWords::tr("Divide it, or leave out the columns that are not needed."));
    }
    TextEncoding encoding = TextEncoding::Utf8;
    auto table = read(decode(bytes, encoding));
    if (!table)
        return table;
    TextTable read = table.take();
    read.m_encoding = encoding;
    return read;
}

Result<TextTable> TextTable::read(const QString &text)
{
    if (text.size() > kBytesMost) {
        return unreadable(TextTableWords::tr("This list is larger than 16 MB."),
                          TextTableWords::tr("Divide it, or leave out the columns that are not needed."));
    }
    if (text.contains(QChar(u'\0'))) {
        return unreadable(TextTableWords::tr("This is no text file."),
                          TextTableWords::tr("Save the list as CSV, and open that file."));
    }
    TextTable table;
    table.m_text = text;
    const qsizetype begin = table.findSeparator();
    if (auto found = table.findRecords(begin); !found)
        return found.error();
    table.divideSingleLine();
    return table;
}

TextTable::Cut TextTable::cutUp(QChar separator, qsizetype from, int line, qsizetype most,
                                qsizetype until) const
{
    Cut cut;
    Record record{from, 0, line};
    bool isQuoted = false;
    bool isCellBegin = true;
    const auto end = [&](qsizetype at) {
        record.length = at - record.from;
        if (!isBlank(QStringView(m_text).mid(record.from, record.length)))
            cut.records.append(record);
    };
    for (qsizetype i = from; i < m_text.size(); ++i) {
        if (cut.records.size() >= most || i >= until)
            return cut;
        const QChar c = m_text.at(i);
        const bool isBreak =
            c == u'\n' || (c == u'\r' && (i + 1 == m_text.size() || m_text.at(i + 1) != u'\n'));
        line += isBreak ? 1 : 0;
        if (c == u'"' && (isQuoted || isCellBegin)) {
            isQuoted = !isQuoted; // a doubled one closes and opens again
            isCellBegin = isQuoted ? false : isCellBegin;
            cut.quoteLine = line;
            // Behind a closing quote only another one goes on with it.
            if (!isQuoted && i + 1 < m_text.size() && m_text.at(i + 1) == u'"') {
                isQuoted = true;
                ++i;
            }
            continue;
        }
        if (isQuoted)
            continue;
        if (isBreak) {
            end(c == u'\n' && i > record.from && m_text.at(i - 1) == u'\r' ? i - 1 : i);
            record = {i + 1, 0, line};
            isCellBegin = true;
            continue;
        }
        isCellBegin = (!separator.isNull() && c == separator) || (isCellBegin && c.isSpace());
    }
    cut.quoteLine = isQuoted ? cut.quoteLine : 0;
    end(m_text.size());
    return cut;
}

Result<void> TextTable::findRecords(qsizetype from)
{
    Cut cut = cutUp(m_separator, from, from > 0 ? 2 : 1, m_text.size() + 1, m_text.size());
    if (cut.quoteLine > 0) {
        return unreadable(
            TextTableWords::tr("The quotation mark in line %1 never ends.").arg(cut.quoteLine),
            TextTableWords::tr("Nothing was taken over. Mend that line, and open the list again."));
    }
    m_records = std::move(cut.records);
    return {};
}

TextTable::Record TextTable::beginOf(Record record)
{
    record.length = std::min(record.length, kSampleLength);
    return record;
}

/// The sign of which most records have the same number. Each candidate has records of its own, since only
/// the sign that parts cells lets a quote begin.
qsizetype TextTable::findSeparator()
{
    // Spreadsheets name it in a line of its own.
    if (m_text.size() > 5 && m_text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) &&
        (m_text.at(5) == u'\n' || m_text.at(5) == u'\r')) {
        m_separator = m_text.at(4);
        return m_text.mid(5, 2) == QLatin1String("\r\n") ? 7 : 6;
    }
    size_t bestScore = 0;
    for (const QChar sign : {u'\t', u';', u'|', u','}) {
        std::map<qsizetype, size_t> records; // by how many cells they have
        const Cut sample = cutUp(sign, 0, 1, kSampleMost, std::min(m_text.size(), kSampleText));
        for (const Record &record : sample.records)
            ++records[cut(beginOf(record), sign).size()];
        records.erase(1);
        const auto most = std::max_element(records.begin(), records.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        if (most != records.end() && most->second > bestScore) {
            bestScore = most->second;
            m_separator = sign;
        }
    }
    return 0;
}

void TextTable::divideSingleLine()
{
    if (m_records.size() != 1 || m_separator.isNull())
        return;
    // Of thousands the first ones tell: what is none among the others is said of its own line.
    const Record begin = beginOf(m_records.constFirst());
    QStringList sample = cut(begin, m_separator).mid(0, kSampleMost);
    if (sample.size() < kSampleMost && begin.length < m_records.constFirst().length)
        sample.removeLast(); // it may be half a cell
    if (sample.size() < 2 || !std::all_of(sample.begin(), sample.end(), [](const QString &cell) {
            return cell.isEmpty() || parseRecipient(cell);
        }))
        return;
    const Record line = m_records.constFirst();
    m_records.clear();
    for (qsizetype from = line.from; from <= line.from + line.length;) {
        qsizetype to = m_text.indexOf(m_separator, from);
        to = to < 0 ? line.from + line.length : std::min(to, line.from + line.length);
        if (!isBlank(QStringView(m_text).mid(from, to - from)))
            m_records.append({from, to - from, line.line});
        from = to + 1;
    }
    m_separator = {};
}

QStringList TextTable::cells(int record) const
{
    return cut(m_records.at(record), m_separator);
}

QStringList TextTable::cut(const Record &record, QChar separator) const
{
    QStringList cells;
    QString cell;
    bool isQuoted = false;
    bool wasQuoted = false;
    QString blanks; // behind a closing quote: nothing, unless the cell goes on
    const auto end = [&] {
        cells.append(readCsvCell(wasQuoted ? cell : cell.trimmed()));
        cell.clear();
        blanks.clear();
        wasQuoted = false;
    };
    const QStringView text = QStringView(m_text).mid(record.from, record.length);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isQuoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (isQuoted && c == u'"') {
            isQuoted = false;
        } else if (isQuoted) {
            cell += c;
        } else if (c == u'"' && !wasQuoted && isBlank(cell)) {
            isQuoted = wasQuoted = true;
            cell.clear();
        } else if (!separator.isNull() && c == separator) {
            end();
        } else if (wasQuoted && c.isSpace()) {
            blanks += c;
        } else {
            cell += std::exchange(blanks, {}) + c;
        }
    }
    end();
    return cells;
}

} // namespace arowana
