// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagequerytokens.h"

#include "models/domain/messagequerywords.h"

namespace arowana {

namespace {

constexpr QChar kQuote(u'"');

class Reader {
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {
    }

    QList<QueryToken> all()
    {
        QList<QueryToken> tokens;
        for (skipBlanks(); !isAtEnd(); skipBlanks())
            tokens.append(next());
        return tokens;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    void skipBlanks()
    {
        while (!isAtEnd() && (here().isSpace() || isWidthless(here())))
            ++m_at;
    }

    QueryToken next()
    {
        QueryToken token;
        token.place.at = m_at;
        if (here() == u'-') {
            token.isNegated = true;
            ++m_at;
        }
        readKey(token);
        const std::optional<QueryKey> key = queryKeyOf(token.key);
        const bool isList = key && takesSeveral(*key);
        if (!token.key.isEmpty() || (!isAtEnd() && !here().isSpace())) {
            token.items.append(readItem(isList));
            while (isList && here() == u',') {
                ++m_at;
                token.items.append(readItem(isList));
            }
        }
        token.place.length = m_at - token.place.at;
        return token;
    }

    void readKey(QueryToken &token)
    {
        qsizetype letters = 0;
        while (here(letters).isLetter())
            ++letters;
        if (letters == 0)
            return;
        const QStringView word = m_text.mid(m_at, letters);
        const bool isCost = queryKeyOf(word) == QueryKey::Cost;
        qsizetype end = letters;
        const bool isLink = here(letters + 1) == u'/' && here(letters + 2) == u'/';
        if (here(end) == u':' && !isLink)
            ++end;
        if (end == letters || isCost)
            end += relationAt(end, isCost);
        if (end == letters)
            return;
        token.key = word.toString();
        token.keyPlace = {m_at, end};
        token.relation = m_text.mid(m_at + letters, end - letters).toString().remove(u':');
        m_at += end;
    }

    /// How long it is; `=` alone stands behind `cost` only, since links have it behind other words.
    [[nodiscard]] qsizetype relationAt(qsizetype ahead, bool isCost) const
    {
        if (here(ahead) == u'<' || here(ahead) == u'>')
            return here(ahead + 1) == u'=' ? 2 : 1;
        return isCost && here(ahead) == u'=' ? 1 : 0;
    }

    QueryItem readItem(bool isList)
    {
        QueryItem item;
        item.place.at = m_at;
        if (here() == kQuote)
            readQuoted(item);
        else
            readBare(item, isList);
        item.place.length = m_at - item.place.at;
        return item;
    }

    void readBare(QueryItem &item, bool isList)
    {
        const qsizetype from = m_at;
        while (!isAtEnd() && !here().isSpace() && here() != kQuote && !(isList && here() == u','))
            ++m_at;
        item.text = m_text.mid(from, m_at - from).toString();
    }

    void readQuoted(QueryItem &item)
    {
        item.isQuoted = true;
        ++m_at;
        for (; !isAtEnd(); ++m_at) {
            if (here() == kQuote) {
                ++m_at;
                if (here() != kQuote)
                    return;
            }
            item.text.append(here());
        }
        item.isClosed = false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<QueryToken> queryTokens(QStringView text)
{
    return Reader(text).all();
}

bool isWidthless(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00AD || u == 0x200B || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) ||
           u == 0x2060 || (u >= 0x2066 && u <= 0x2069) || u == 0xFEFF;
}

QString quotedQueryValue(QString text)
{
    return kQuote + text.replace(kQuote, QLatin1String("\"\"")) + kQuote;
}

} // namespace arowana
