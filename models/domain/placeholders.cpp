// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/placeholders.h"

#include "models/domain/htmllinks.h"

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

/// Where a text stands in the form; nullopt for what no problem is told of.
struct Spot {
    std::optional<Field> field;
    ContentPlace place = {};
};

/// Calls `change` (text, place, spot) for every text of a content that people write.
template <class Change>
class TextWalk {
public:
    explicit TextWalk(Change &change)
        : m_change(change)
    {
    }

    void operator()(RcsText &content)
    {
        m_change(content.text, Place::Text, Spot{Field::Text});
        walk(content.suggestions, -1);
    }
    void operator()(EmailContent &content)
    {
        m_change(content.subject, Place::OneLine, Spot{Field::Subject});
        m_change(content.html, Place::Html, Spot{Field::Html});
        m_change(content.text, Place::Text, Spot{Field::Text});
    }
    void operator()(RichCard &content) { walk(content.card, 0); }
    void operator()(Carousel &content)
    {
        for (int card = 0; card < content.cards.size(); ++card)
            walk(content.cards[card], card);
    }
    void operator()(TemplateContent &content)
    {
        m_change(content.subject, Place::OneLine, Spot{Field::Subject});
        for (auto &[name, value] : content.data)
            m_change(value, Place::Text, Spot{});
    }
    void operator()(RcsMedia &) {}
    void operator()(UnreadContent &) {}

    void operator()(ReplyChip &) {}
    void operator()(DialAction &action)
    {
        m_change(action.phoneNumber, Place::OneLine, Spot{Field::ChipNumber, m_chip});
    }
    void operator()(OpenUrlAction &action)
    {
        m_change(action.url, Place::Link, Spot{Field::ChipLink, m_chip});
    }
    void operator()(ViewLocationAction &action)
    {
        m_change(action.label, Place::OneLine, Spot{}); // the coordinates beside them are judged now
        m_change(action.query, Place::OneLine, Spot{});
    }
    void operator()(ShareLocationAction &) {}
    void operator()(CalendarAction &action)
    {
        m_change(action.title, Place::OneLine, Spot{Field::ChipTitle, m_chip});
        m_change(action.description, Place::Text, Spot{Field::ChipDescription, m_chip});
    }
    void operator()(UnreadChip &) {}

private:
    void walk(QList<Suggestion> &suggestions, int card)
    {
        for (int i = 0; i < suggestions.size(); ++i) {
            Suggestion &chip = suggestions[i];
            m_chip = {card, i};
            m_change(chip.text, Place::OneLine, Spot{Field::ChipText, m_chip});
            m_change(chip.postback, Place::Text, Spot{Field::ChipPostback, m_chip});
            m_change(chip.fallbackUrl, Place::Link, Spot{Field::ChipFallback, m_chip});
            std::visit(*this, chip.kind);
        }
    }
    void walk(CardContent &card, int number)
    {
        const ContentPlace place{number, -1};
        m_change(card.title, Place::OneLine, Spot{Field::CardTitle, place});
        m_change(card.description, Place::Text, Spot{Field::CardDescription, place});
        if (card.media) {
            m_change(card.media->url, Place::Link, Spot{Field::MediaUrl, place});
            m_change(card.media->thumbnailUrl, Place::Link, Spot{Field::ThumbnailUrl, place});
        }
        walk(card.suggestions, number);
    }

    Change &m_change;
    ContentPlace m_chip; ///< the one that is walked through
};

QString inHtml(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', QLatin1String("&#39;"));
}

QString inLink(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

/// Blanks and control characters are in no address, and would end it where it stands without quotes.
QString asLink(const QString &value)
{
    QString link;
    const QString trimmed = value.trimmed();
    for (const QChar c : trimmed)
        link += c.isSpace() || c.category() == QChar::Other_Control ? inLink(QString(c)) : QString(c);
    return link;
}

/// Within a link it is a value; at its begin it is the link, or the first part of it.
QString fitting(QString value, Place place, bool isInLink, bool isAtBegin)
{
    // A list made on Windows breaks its lines otherwise than a field does.
    value.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    switch (place) {
    case Place::Text:
        return value;
    case Place::OneLine:
        return value.simplified();
    case Place::Html:
        if (isInLink)
            return isAtBegin ? inHtml(asLink(value)) : inLink(value);
        return inHtml(value);
    case Place::Link:
        return isAtBegin ? value.trimmed() : inLink(value);
    }
    return value;
}

/// The links of the HTML in a request, by their place in it.
QList<HtmlLinkSpan> linksOf(const QString &text, Place place)
{
    return place == Place::Html ? htmlLinkSpans(text) : QList<HtmlLinkSpan>();
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

RequestMould::RequestMould(const SendRequest &request)
    : m_request(request)
{
    const auto cut = [this](const QString &text, Place where, const Spot &) {
        QList<Piece> &pieces = m_texts.emplaceBack();
        if (!text.contains(u'{'))
            return;
        const QList<HtmlLinkSpan> links = linksOf(text, where);
        QList<qsizetype> places;
        qsizetype from = 0;
        for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            places.append(match.capturedStart());
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
            Piece piece{match.captured(), place, where == Place::Link, match.capturedStart() == 0};
            for (const HtmlLinkSpan &link : links) {
                const qsizetype into = match.capturedStart() - link.from;
                if (into < 0 || into >= link.length)
                    continue;
                piece.isInLink = true;
                piece.isAtBegin = QStringView(text).mid(link.from, into).trimmed().isEmpty();
            }
            pieces.append(piece);
            from = match.capturedEnd();
        }
        if (!pieces.isEmpty() && from < text.size())
            pieces.append({text.mid(from), -1});
        m_hasHtmlTags = m_hasHtmlTags || (where == Place::Html && isAnyInTag(text, places));
        for (const HtmlLinkSpan &link : links)
            m_fixedLinks.insert(text.mid(link.from, link.length)); // one that is filled reads otherwise
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
    const auto fill = [&](QString &text, Place place, const Spot &) {
        const QList<Piece> &pieces = m_texts.at(next++);
        if (pieces.isEmpty())
            return;
        QString out;
        out.reserve(text.size());
        for (const Piece &piece : pieces) {
            const QString *value = piece.placeholder < 0 ? nullptr : values.at(piece.placeholder);
            out += value ? fitting(*value, place, piece.isInLink, piece.isAtBegin) : piece.text;
        }
        text = out;
    };
    std::visit(TextWalk(fill), line.content);
    return line;
}

QList<FieldProblem> RequestMould::linkProblems(const SendRequest &line) const
{
    const auto *email = m_hasHtmlTags ? std::get_if<EmailContent>(&line.content) : nullptr;
    if (!email)
        return {};
    const QList<HtmlLinkSpan> links = htmlLinkSpans(email->html);
    const bool isFine = std::all_of(links.begin(), links.end(), [&](const HtmlLinkSpan &link) {
        const QString written = email->html.mid(link.from, link.length);
        return m_fixedLinks.contains(written) || isMailLink(written);
    });
    return isFine ? QList<FieldProblem>() : QList<FieldProblem>{{Field::Html, Problem::NotALink, 0, 0, {}}};
}

QStringList placeholdersOf(const SendRequest &request)
{
    return RequestMould(request).placeholders();
}

SendRequest filled(const SendRequest &request, const LineData &data)
{
    return RequestMould(request).filled(data);
}

QList<FieldProblem> problemsOfAllLines(const SendRequest &request)
{
    SendRequest anyone = request;
    anyone.to = request.channel() == Channel::Email ? Recipient(EmailAddress()) : Recipient(PhoneNumber());
    QList<FieldProblem> problems = problemsOf(anyone);
    problems.removeIf([](const FieldProblem &p) { return p.field == Field::Recipient; });
    const auto leave = [&problems](const QString &text, Place, const Spot &spot) {
        if (spot.field && placeholder().match(text).hasMatch())
            problems.removeIf(
                [&spot](const FieldProblem &p) { return p.field == *spot.field && p.place == spot.place; });
    };
    Content content = request.content;
    std::visit(TextWalk(leave), content);
    return problems;
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
