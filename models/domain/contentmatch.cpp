// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contentmatch.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace arowana {

namespace {

/// White space and the way of writing an accent do not make another text.
QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

bool isSameText(const QString &sent, const QString &told)
{
    return folded(sent) == folded(told);
}

/// `52.50` comes back as 52.5.
bool isSameValue(const QString &sent, const QString &told)
{
    bool isNumber = false;
    bool isToldNumber = false;
    const double a = sent.trimmed().toDouble(&isNumber);
    const double b = told.trimmed().toDouble(&isToldNumber);
    if (!isNumber || !isToldNumber)
        return isSameText(sent, told);
    return qAbs(a - b) <= 1e-9 * std::max({1.0, qAbs(a), qAbs(b)});
}

bool isSameValue(const QByteArray &sent, const QByteArray &told)
{
    return isSameValue(QString::fromUtf8(sent), QString::fromUtf8(told));
}

/// The words a reader of this HTML sees, roughly. Those with a character reference are left out: it may come
/// back as the character.
QStringList shownWords(const QString &html)
{
    static const QRegularExpression kUnseen(
        QStringLiteral("<(style|script|head|title)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->|<[^>]*>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kReference(QStringLiteral("\\S*&#?\\w+;\\S*"));
    QString text = html;
    text.replace(kUnseen, QStringLiteral(" "));
    text.remove(kReference);
    return folded(text).split(u' ', Qt::SkipEmptyParts);
}

/// How many of the words sent are among those told.
qsizetype keptWords(const QStringList &sent, const QStringList &told)
{
    QHash<QString, int> left;
    for (const QString &word : told)
        ++left[word];
    return std::count_if(sent.begin(), sent.end(), [&left](const QString &word) {
        const auto found = left.find(word);
        return found != left.end() && (*found)-- > 0;
    });
}

/// A platform adds an unsubscribe link, rewrites links and cleans up. False when the greater part of what was
/// sent is missing.
bool mayBeSameHtml(const QString &sent, const QString &told)
{
    const QStringList words = shownWords(sent);
    const QStringList toldWords = shownWords(told);
    return toldWords.isEmpty() || 2 * keptWords(words, toldWords) >= words.size();
}

/// Plain text may get lines of the platform's own, and other links. False when a word is missing.
bool mayBeSamePlain(const QString &sent, const QString &told)
{
    QStringList words = folded(sent).split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.contains(QLatin1String("://")); });
    const QStringList toldWords = folded(told).split(u' ', Qt::SkipEmptyParts);
    return toldWords.isEmpty() || keptWords(words, toldWords) == words.size();
}

/// Whether what a chip does may be the same. Links may come back rewritten.
struct ChipMatch {
    const ChipKind &told;

    bool operator()(const DialAction &sent) const
    {
        const auto *other = std::get_if<DialAction>(&told);
        return other && isSameText(sent.phoneNumber, other->phoneNumber);
    }
    bool operator()(const ViewLocationAction &sent) const
    {
        const auto *other = std::get_if<ViewLocationAction>(&told);
        if (!other)
            return false;
        if (!sent.query.isEmpty() || !other->query.isEmpty())
            return isSameText(sent.query, other->query);
        return isSameValue(sent.latitude, other->latitude) && isSameValue(sent.longitude, other->longitude);
    }
    bool operator()(const CalendarAction &sent) const
    {
        const auto *other = std::get_if<CalendarAction>(&told);
        return other && sent.start == other->start && sent.end == other->end;
    }
    template <class Kind>
    bool operator()(const Kind &) const
    {
        return std::holds_alternative<Kind>(told);
    }
};

bool mayBeSame(const Suggestion &sent, const Suggestion &told)
{
    if (std::holds_alternative<UnreadChip>(sent.kind) || std::holds_alternative<UnreadChip>(told.kind))
        return true;
    return isSameText(sent.text, told.text) && std::visit(ChipMatch{told.kind}, sent.kind);
}

/// Where the log has chips is not documented, so none may mean that they stand elsewhere.
bool mayBeSame(const QList<Suggestion> &sent, const QList<Suggestion> &told)
{
    if (told.isEmpty())
        return true;
    return sent.size() == told.size() &&
           std::equal(sent.begin(), sent.end(), told.begin(),
                      [](const Suggestion &a, const Suggestion &b) { return mayBeSame(a, b); });
}

bool mayBeSame(const CardContent &sent, const CardContent &told)
{
    return isSameText(sent.title, told.title) && isSameText(sent.description, told.description) &&
           mayBeSame(sent.suggestions, told.suggestions);
}

bool mayBeSame(const TemplateContent &sent, const TemplateContent &told)
{
    if (sent.templateId != told.templateId)
        return false;
    const bool namesVersions = !sent.version.isEmpty() && !told.version.isEmpty();
    if (namesVersions && !isSameValue(sent.version, told.version))
        return false;
    QHash<QString, QString> values;
    for (const auto &[name, value] : told.data)
        values.insert(name, value);
    // Of a name given twice the first one is sent.
    QHash<QString, QString> ours;
    for (const auto &[name, value] : sent.data) {
        if (!ours.contains(name))
            ours.insert(name, value);
    }
    return std::all_of(ours.keyBegin(), ours.keyEnd(), [&](const QString &name) {
        const auto found = values.constFind(name);
        return found == values.constEnd() || isSameValue(ours.value(name), *found);
    });
}

/// What the log tells, against each kind that can be sent.
struct ContentMatch {
    const Content &told;

    bool operator()(const RcsText &sent) const
    {
        const auto *other = std::get_if<RcsText>(&told);
        return other && isSameText(sent.text, other->text) && mayBeSame(sent.suggestions, other->suggestions);
    }
    bool operator()(const EmailContent &sent) const
    {
        const auto *other = std::get_if<EmailContent>(&told);
        if (!other)
            return false;
        const bool isOtherSubject = !other->subject.isEmpty() && !isSameText(sent.subject, other->subject);
        return !isOtherSubject && mayBeSameHtml(sent.html, other->html) &&
               mayBeSamePlain(sent.text, other->text);
    }
    bool operator()(const RichCard &sent) const
    {
        const auto *other = std::get_if<RichCard>(&told);
        return other && mayBeSame(sent.card, other->card);
    }
    bool operator()(const Carousel &sent) const
    {
        const auto *other = std::get_if<Carousel>(&told);
        return other && sent.cards.size() == other->cards.size() &&
               std::equal(sent.cards.begin(), sent.cards.end(), other->cards.begin(),
                          [](const CardContent &a, const CardContent &b) { return mayBeSame(a, b); });
    }
    bool operator()(const RcsMedia &) const { return std::holds_alternative<RcsMedia>(told); }
    /// It may come back rendered, as whatever it renders to.
    bool operator()(const TemplateContent &sent) const
    {
        const auto *other = std::get_if<TemplateContent>(&told);
        return !other || mayBeSame(sent, *other);
    }
    bool operator()(const UnreadContent &) const { return true; }
};

} // namespace

bool mayBeSameContent(const Content &sent, const std::optional<Content> &told)
{
    if (!told || std::holds_alternative<UnreadContent>(*told))
        return true;
    return std::visit(ContentMatch{*told}, sent);
}

bool mayBeSameRecipient(const Recipient &sent, const QString &told)
{
    const auto other = parseRecipient(told);
    if (!other || other->index() != sent.index())
        return true;
    return wireText(sent).compare(wireText(*other), Qt::CaseInsensitive) == 0;
}

} // namespace arowana
