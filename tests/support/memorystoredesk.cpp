// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MemoryStore's part for what staff keep ready, and for prices.
#include "models/domain/cannedtextrules.h"
#include "tests/support/memorystore.h"

namespace arowana::test {

namespace {

template <class Key, class Value>
QList<Value> valuesOf(const TransactionalMap<Key, Value> &map)
{
    QList<Value> values;
    map.forEach([&](const Key &, const Value &value) {
        values.append(value);
        return true;
    });
    return values;
}

/// As the file orders them, by their words.
QString nameOf(Channel channel)
{
    static const char *const kNames[] = {"rcs", "email", "sms"};
    return QString::fromLatin1(kNames[size_t(channel)]);
}

QString nameOf(BillingUnit unit)
{
    static const char *const kNames[] = {"unknown", "basic", "single", "conversation", "mau"};
    return QString::fromLatin1(kNames[size_t(unit)]);
}

Error notUsable()
{
    return {ErrorKind::InvalidInput, QStringLiteral("Not to be kept."), {}, {}};
}

} // namespace

Result<QList<StoredDraft>> MemoryStore::drafts()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return valuesOf(m_drafts);
}

Result<void> MemoryStore::saveDraft(const StoredDraft &draft)
{
    if (auto may = mayWrite(StoreOp::SaveDesk); !may)
        return may;
    if (draft.id == 0)
        return notUsable();
    m_drafts.put(draft.id, draft);
    return {};
}

Result<void> MemoryStore::dropDraft(quint64 id)
{
    if (auto may = mayWrite(StoreOp::SaveDesk); !may)
        return may;
    m_drafts.remove(id);
    return {};
}

Result<void> MemoryStore::saveOrigin(RowId row, const SendOrigin &origin)
{
    if (auto may = mayWrite(StoreOp::SaveDesk); !may)
        return may;
    m_origins.put(row, origin);
    return {};
}

Result<QList<CannedText>> MemoryStore::cannedTexts()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return valuesOf(m_texts);
}

Result<void> MemoryStore::saveCannedText(const CannedText &text)
{
    if (auto may = mayWrite(StoreOp::SaveDesk); !may)
        return may;
    if (!isUsable(text))
        return notUsable();
    m_texts.put(text.name, text);
    return {};
}

Result<void> MemoryStore::removeCannedText(const QString &name)
{
    if (auto may = mayWrite(StoreOp::SaveDesk); !may)
        return may;
    m_texts.remove(name);
    return {};
}

Result<QList<UnitPrice>> MemoryStore::prices()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return valuesOf(m_prices);
}

Result<void> MemoryStore::savePrice(const UnitPrice &price)
{
    if (auto may = mayWrite(StoreOp::SaveDesk); !may)
        return may;
    m_prices.put({nameOf(price.channel), nameOf(price.unit), price.tier}, price);
    return {};
}

} // namespace arowana::test
