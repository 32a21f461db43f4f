// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/desktable.h"

#include "app/store/storedwords.h"
#include "app/wire/draftcodec.h"
#include "models/domain/cannedtextrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

struct DeskTableWords {
    Q_DECLARE_TR_FUNCTIONS(DeskTable)
};

constexpr auto kDrafts = "SELECT d.id, d.saved_at, d.body, p.text, f.text FROM drafts d "
                         "LEFT JOIN draft_texts p ON p.draft = d.id AND p.part = 'pasted' "
                         "LEFT JOIN draft_texts f ON f.draft = d.id AND f.part = 'file' ORDER BY d.id";
constexpr auto kSaveDraft =
    "INSERT INTO drafts (id, saved_at, recipient, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    "saved_at = excluded.saved_at, recipient = excluded.recipient, body = excluded.body";
constexpr auto kDropDraft = "DELETE FROM drafts WHERE id = ?";
/// Compared where it lies: many megabytes are read at each pause of typing, and not written.
constexpr auto kSaveText =
    "INSERT INTO draft_texts (draft, part, text) VALUES (?, ?, ?) ON CONFLICT (draft, part) DO UPDATE SET "
    "text = excluded.text WHERE text IS NOT excluded.text";
constexpr auto kDropText = "DELETE FROM draft_texts WHERE draft = ? AND part = ?";
constexpr auto kSaveOrigin =
    "INSERT INTO send_origins (row, unit, price, other_price, draft, again_of, may_be_single) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (row) DO UPDATE SET unit = excluded.unit, price = excluded.price, "
    "other_price = excluded.other_price, draft = excluded.draft, again_of = excluded.again_of, "
    "may_be_single = excluded.may_be_single";
constexpr auto kOrigin =
    "SELECT unit, price, other_price, draft, may_be_single FROM send_origins WHERE row = ?";
constexpr auto kDropOriginDraft = "UPDATE send_origins SET draft = NULL WHERE row = ? AND draft IS NOT NULL";
constexpr auto kTexts = "SELECT name, text FROM canned_texts";
constexpr auto kSaveCanned =
    "INSERT INTO canned_texts (name, text) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
    "SET text = excluded.text";
constexpr auto kRemoveText = "DELETE FROM canned_texts WHERE name = ?";
constexpr auto kPrices =
    "SELECT channel, unit, tier, price, at, hold FROM unit_prices ORDER BY channel, unit, tier";
constexpr auto kSavePrice =
    "INSERT INTO unit_prices (channel, unit, tier, price, at, hold) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (channel, unit, tier) DO UPDATE SET price = excluded.price, at = excluded.at, "
    "hold = excluded.hold";

/// Takes a text out of what becomes the body; nullopt where there is none, or where it has to stay.
std::optional<QByteArray> takenOut(QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (text.isEmpty() || QString::fromUtf8(utf8) != text)
        return std::nullopt;
    text.clear();
    return utf8;
}

std::optional<StoredDraft> draftFrom(const StoreRows &rows)
{
    auto read = decodeStoredDraft(rows.bytes(2));
    if (!read)
        return std::nullopt;
    DecodedDraft decoded = read.take();
    if (decoded.list && !rows.isNull(3))
        decoded.list->pasted = QString::fromUtf8(rows.bytes(3));
    if (decoded.list && !rows.isNull(4))
        decoded.list->fileText = QString::fromUtf8(rows.bytes(4));
    return StoredDraft{quint64(rows.integer(0)), rows.instant(1), std::move(decoded.draft),
                       std::move(decoded.list)};
}

SendOrigin originFrom(const StoreRows &rows)
{
    SendOrigin origin;
    if (const auto unit = fromStoredWord<BillingUnit>(rows.text(0)))
        origin.expected = ExpectedCharge{*unit, rows.maybeMoney(1), rows.maybeMoney(2), rows.flag(4)};
    if (!rows.isNull(3)) {
        if (auto draft = decodeDraft(rows.bytes(3)))
            origin.draft = draft.take();
    }
    return origin;
}

/// Nothing for words of a newer console.
std::optional<UnitPrice> priceFrom(const StoreRows &rows)
{
    const auto channel = fromStoredWord<Channel>(rows.text(0));
    const auto unit = fromStoredWord<BillingUnit>(rows.text(1));
    if (!channel || !unit)
        return std::nullopt;
    UnitPrice price{*channel, *unit, rows.text(2), Money{rows.integer(3)}, rows.instant(4)};
    if (!rows.isNull(5))
        price.hold = Money{rows.integer(5)};
    return price;
}

/// Those that could be read.
template <class T>
Result<QList<T>> readable(const Result<QList<std::optional<T>>> &rows)
{
    if (!rows)
        return rows.error();
    QList<T> list;
    for (const std::optional<T> &row : *rows) {
        if (row)
            list.append(*row);
    }
    return list;
}

} // namespace

DeskTable::DeskTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<QList<StoredDraft>> DeskTable::drafts()
{
    return readable(m_connection.all(kDrafts, {}, draftFrom));
}

Result<void> DeskTable::saveDraft(const StoredDraft &draft)
{
    if (draft.id == 0)
        return Error{ErrorKind::InvalidInput,
                     DeskTableWords::tr("A draft without a number cannot be stored."),
                     {},
                     {}};
    std::optional<ListDraft> list = draft.list;
    const auto pasted = list ? takenOut(list->pasted) : std::nullopt;
    const auto file = list ? takenOut(list->fileText) : std::nullopt;
    auto saved = m_connection.run(kSaveDraft, {qint64(draft.id), draft.savedAt.ms, boundText(draft.draft.to),
                                               boundBytes(encodeDraft(draft.draft, list))});
    if (saved && list)
        saved = saveText(draft.id, QStringLiteral("pasted"), pasted);
    if (saved && list)
        saved = saveText(draft.id, QStringLiteral("file"), file);
    return saved;
}

Result<void> DeskTable::saveText(quint64 draft, const QString &part, const std::optional<QByteArray> &text)
{
    if (!text)
        return m_connection.run(kDropText, {qint64(draft), part});
    return m_connection.run(kSaveText, {qint64(draft), part, boundBytes(*text)});
}

Result<void> DeskTable::dropDraft(quint64 id)
{
    return m_connection.run(kDropDraft, {qint64(id)});
}

Result<void> DeskTable::saveOrigin(RowId row, const SendOrigin &origin)
{
    const auto &expected = origin.expected;
    const RowId againOf = origin.draft ? origin.draft->againOf : RowId();
    return m_connection.run(kSaveOrigin,
                            {row.value, expected ? storedWord(expected->unit) : QString(QLatin1String("")),
                             boundMoney(expected ? expected->price : std::nullopt),
                             boundMoney(expected ? expected->otherPrice : std::nullopt),
                             origin.draft ? boundBytes(encodeDraft(*origin.draft)) : QVariant(),
                             againOf.isValid() ? QVariant(againOf.value) : QVariant(),
                             expected && expected->mayBeSingle});
}

Result<SendOrigin> DeskTable::origin(RowId row)
{
    const auto found = m_connection.first(kOrigin, {row.value}, originFrom);
    if (!found)
        return found.error();
    return found->value_or(SendOrigin());
}

Result<void> DeskTable::dropOriginDraft(RowId row)
{
    return m_connection.run(kDropOriginDraft, {row.value});
}

Result<QList<CannedText>> DeskTable::cannedTexts()
{
    auto texts = m_connection.all(kTexts, {}, [](const StoreRows &rows) {
        return CannedText{rows.text(0), rows.text(1)};
    });
    if (!texts)
        return texts;
    QList<CannedText> sorted = texts.take();
    std::sort(sorted.begin(), sorted.end(),
              [](const CannedText &a, const CannedText &b) { return a.name < b.name; });
    return sorted;
}

Result<void> DeskTable::saveCannedText(const CannedText &text)
{
    if (!isUsable(text)) {
        return Error{ErrorKind::InvalidInput,
                     DeskTableWords::tr("This canned text cannot be kept."),
                     DeskTableWords::tr("Give it a name of one word and a text."),
                     {}};
    }
    return m_connection.run(kSaveCanned, {boundText(text.name), boundText(text.text)});
}

Result<void> DeskTable::removeCannedText(const QString &name)
{
    return m_connection.run(kRemoveText, {boundText(name)});
}

Result<QList<UnitPrice>> DeskTable::prices()
{
    return readable(m_connection.all(kPrices, {}, priceFrom));
}

Result<void> DeskTable::savePrice(const UnitPrice &price)
{
    return m_connection.run(kSavePrice,
                            {storedWord(price.channel), storedWord(price.unit), boundText(price.tier),
                             price.price.tenThousandths, price.at.ms, boundMoney(price.hold)});
}

} // namespace arowana
