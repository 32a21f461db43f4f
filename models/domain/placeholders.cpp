// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/placeholders.h"

#include <QRegularExpression>
#include <QUrl>

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

QList<PlaceholderSpan> placeholdersIn(const QString &text)
{
    QList<PlaceholderSpan> spans;
    if (!text.contains(u'{'))
        return spans;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        spans.append({match.capturedStart(), match.capturedLength(), match.captured(1).trimmed()});
    }
    return spans;
}

QStringList placeholdersOf(const SendRequest &request)
{
    QStringList names;
    const auto collect = [&names](const QString &text, Place) {
        for (const PlaceholderSpan &span : placeholdersIn(text)) {
            if (!names.contains(span.name, Qt::CaseInsensitive))
                names.append(span.name);
        }
    };
    Content content = request.content;
    std::visit(TextWalk(collect), content);
    return names;
}

SendRequest filled(const SendRequest &request, const LineData &data)
{
    SendRequest line = request;
    const auto fill = [&data](QString &text, Place place) {
        if (!text.contains(u'{'))
            return;
        QString out;
        qsizetype from = 0;
        for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QString *value = valueOf(match.captured(1).trimmed(), data);
            out += QStringView(text).mid(from, match.capturedStart() - from);
            out += value ? fitting(*value, place, match.capturedStart() == 0) : match.captured();
            from = match.capturedEnd();
        }
        // What was filled in is not looked at again: a value may have braces of its own.
        out += QStringView(text).mid(from);
        text = out;
    };
    std::visit(TextWalk(fill), line.content);
    return line;
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
