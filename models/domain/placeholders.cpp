// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/placeholders.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace arowana {

namespace {

/// How a value has to look where it lands.
enum class Place {
    Text,
    OneLine,
    Html,
    Link,
};

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\{)\\{([\\p{L}\\p{N}][\\p{L}\\p{N} _.\\-]{0,63})\\}(?!\\})"));
    return pattern;
}

/// Calls `change` (text, place) for every text of a content that people write.
template <class Change>
class TextWalk {
public:
    explicit TextWalk(Change &change)
        : m_change(change)
    {
    }

    void operator()(RcsText &content)
    {
        m_change(content.text, Place::Text);
        walk(content.suggestions);
    }
    void operator()(EmailContent &content)
    {
        m_change(content.subject, Place::OneLine);
        m_change(content.html, Place::Html);
        m_change(content.text, Place::Text);
    }
    void operator()(RichCard &content) { walk(content.card); }
    void operator()(Carousel &content)
    {
        for (CardContent &card : content.cards)
            walk(card);
    }
    void operator()(TemplateContent &content)
    {
        m_change(content.subject, Place::OneLine);
        for (auto &[name, value] : content.data)
            m_change(value, Place::Text);
    }
    void operator()(RcsMedia &) {}
    void operator()(UnreadContent &) {}

    void operator()(ReplyChip &) {}
    void operator()(DialAction &action) { m_change(action.phoneNumber, Place::OneLine); }
    void operator()(OpenUrlAction &action) { m_change(action.url, Place::Link); }
    void operator()(ViewLocationAction &action)
    {
        m_change(action.label, Place::OneLine);
        m_change(action.query, Place::OneLine);
    }
    void operator()(ShareLocationAction &) {}
    void operator()(CalendarAction &action)
    {
        m_change(action.title, Place::OneLine);
        m_change(action.description, Place::Text);
    }
    void operator()(UnreadChip &) {}

private:
    void walk(QList<Suggestion> &suggestions)
    {
        for (Suggestion &chip : suggestions) {
            m_change(chip.text, Place::OneLine);
            m_change(chip.postback, Place::Text);
            m_change(chip.fallbackUrl, Place::Link);
            std::visit(*this, chip.kind);
        }
    }
    void walk(CardContent &card)
    {
        m_change(card.title, Place::OneLine);
        m_change(card.description, Place::Text);
        if (card.media) {
            m_change(card.media->url, Place::Link);
            m_change(card.media->thumbnailUrl, Place::Link);
        }
        walk(card.suggestions);
    }

    Change &m_change;
};

QString fitting(const QString &value, Place place, bool isAtBegin)
{
    switch (place) {
    case Place::Text:
        return value;
    case Place::OneLine:
        return value.simplified();
    case Place::Html:
        return value.toHtmlEscaped();
    case Place::Link:
        // At its begin it is the link, or the first part of it; later it is a value within one.
        return isAtBegin ? value.trimmed() : QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    return value;
}

const QString *valueOf(const QString &name, const LineData &data)
{
    for (const auto &[known, value] : data) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return &value;
    }
    return nullptr;
}

} // namespace

RequestMould::RequestMould(const SendRequest &request)
    : m_request(request)
{
    const auto cut = [this](const QString &text, Place) {
        QList<Piece> &pieces = m_texts.emplaceBack();
        if (!text.contains(u'{'))
            return;
        qsizetype from = 0;
        for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QString name = match.captured(1).trimmed();
            auto known =
                std::find_if(m_placeholders.cbegin(), m_placeholders.cend(), [&name](const QString &other) {
                    return other.compare(name, Qt::CaseInsensitive) == 0;
                });
            const auto place = int(known - m_placeholders.cbegin());
            if (place == m_placeholders.size())
                m_placeholders.append(name);
            if (match.capturedStart() > from)
                pieces.append({text.mid(from, match.capturedStart() - from), -1});
            pieces.append({match.captured(), place});
            from = match.capturedEnd();
        }
        if (!pieces.isEmpty() && from < text.size())
            pieces.append({text.mid(from), -1});
    };
    Content content = m_request.content;
    std::visit(TextWalk(cut), content);
}

SendRequest RequestMould::filled(const LineData &data) const
{
    SendRequest line = m_request;
    if (m_placeholders.isEmpty())
        return line;
    QList<const QString *> values;
    for (const QString &name : m_placeholders)
        values.append(valueOf(name, data));
    qsizetype next = 0;
    // What was filled in is not looked at again: a value may have braces of its own.
    const auto fill = [&](QString &text, Place place) {
        const QList<Piece> &pieces = m_texts.at(next++);
        if (pieces.isEmpty())
            return;
        QString out;
        out.reserve(text.size());
        for (const Piece &piece : pieces) {
            const QString *value = piece.placeholder < 0 ? nullptr : values.at(piece.placeholder);
            out += value ? fitting(*value, place, &piece == &pieces.constFirst()) : piece.text;
        }
        text = out;
    };
    std::visit(TextWalk(fill), line.content);
    return line;
}

QStringList placeholdersOf(const SendRequest &request)
{
    return RequestMould(request).placeholders();
}

SendRequest filled(const SendRequest &request, const LineData &data)
{
    return RequestMould(request).filled(data);
}

QStringList missingValues(const QStringList &placeholders, const LineData &data)
{
    QStringList missing;
    for (const QString &name : placeholders) {
        const QString *value = valueOf(name, data);
        if (!value || value->trimmed().isEmpty())
            missing.append(name);
    }
    return missing;
}

} // namespace arowana
