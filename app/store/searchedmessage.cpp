// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchedmessage.h"

#include "app/store/searchtext.h"
#include "app/store/storedwords.h"
#include "app/store/transcriptcontent.h"
#include "app/wire/answercodec.h"
#include "app/wire/logcodec.h"
#include "app/wire/sendcodec.h"
#include "models/domain/htmltags.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr auto kSelect =
    "SELECT messages.channel, messages.recipient, messages.message_id, messages.summary, messages.note, "
    "message_more.key, message_more.inbound_text, message_more.campaign_id, message_more.log_raw, "
    "message_more.answer_status, message_more.answer_raw, outbox.body "
    "FROM messages LEFT JOIN message_more ON message_more.row = messages.row "
    "LEFT JOIN outbox ON outbox.row = messages.row WHERE messages.row = ?";

/// A word that nobody can ask for: no phrase is found across it.
constexpr QChar kBetween(0xe000);

/// What of HTML is shown.
QString textOfHtml(const QString &html)
{
    QString text;
    HtmlTags tags(html);
    while (!tags.atEnd()) {
        const auto tag = tags.atMarkup() ? tags.readMarkup() : std::nullopt;
        if (!tag) {
            text += tags.readText();
            continue;
        }
        text += u' ';
        const bool isHidden = tag->name == QLatin1String("style") || tag->name == QLatin1String("script");
        if (isHidden && !tag->isClosing)
            tags.skipToEndOf(tag->name);
    }
    return text;
}

void addContent(QStringList &texts, const Content &content)
{
    if (std::holds_alternative<UnreadContent>(content))
        return;
    TranscriptEntry entry;
    takeContent(entry, content);
    texts << entry.subject << entry.text << entry.suggestions;
    const auto *email = std::get_if<EmailContent>(&content);
    if (email && email->text.isEmpty())
        texts << textOfHtml(email->html);
}

/// What was sent from here, else what the log says was sent or received.
void addSent(QStringList &texts, Channel channel, const QByteArray &body, const QByteArray &logRaw)
{
    Sender sender;
    sender.channel = channel;
    if (!body.isEmpty()) {
        if (const auto request = decodeSend(body, sender))
            return addContent(texts, request->content);
    }
    if (logRaw.isEmpty())
        return;
    if (const auto content = decodePolledContent(logRaw, channel))
        addContent(texts, *content);
}

QString wordsOf(const QStringList &texts)
{
    QStringList words;
    for (const QString &text : texts) {
        const QStringList found = searchWords(text);
        if (found.isEmpty())
            continue;
        if (!words.isEmpty())
            words << QString(kBetween);
        words << found;
    }
    return words.join(u' ');
}

/// The summary is the beginning of the text, and ends in the middle of a word.
bool isToldBy(const QStringList &texts, const QString &summary)
{
    return std::any_of(texts.cbegin(), texts.cend(), [&summary](const QString &text) {
        return text.contains(summary) || text.simplified().contains(summary);
    });
}

SearchedMessage messageFrom(const StoreRows &rows)
{
    const auto channel = fromStoredWord(rows.text(0), Channel::Rcs);
    const QString summary = rows.text(3);
    QStringList texts{rows.text(6)};
    addSent(texts, channel, rows.bytes(11), rows.bytes(8));
    if (!isToldBy(texts, summary))
        texts << summary;
    texts.removeAll(QString());
    texts.removeDuplicates();
    QStringList reasons{rows.text(4)};
    if (const int status = rows.number(9); status >= 400) {
        const Refusal refusal = decodeRefusal(status, rows.bytes(10));
        for (const QString &told : {QString::fromUtf8(refusal.code), refusal.message}) {
            if (!reasons.contains(told))
                reasons << told;
        }
    }
    reasons.removeAll(QString());
    QStringList marks;
    if (std::any_of(texts.cbegin(), texts.cend(), [](const QString &text) {
            return text.contains(QLatin1String("http"), Qt::CaseInsensitive);
        }))
        marks << QLatin1String(kLinkMark);
    if (!rows.text(4).isEmpty())
        marks << QLatin1String(kNotedMark);
    SearchedMessage message;
    message.text = wordsOf(texts);
    message.reasonWords = wordsOf(reasons);
    message.marks = marks.join(u' ');
    message.recipient = searchPart(rows.text(1));
    message.id = searchPart(QString::fromUtf8(rows.bytes(2)));
    message.key = searchPart(QString::fromUtf8(rows.bytes(5)));
    message.reason = searchPart(reasons.join(kBetween));
    message.campaign = searchPart(QString::fromUtf8(rows.bytes(7)));
    return message;
}

} // namespace

Result<std::optional<SearchedMessage>> readSearched(StoreConnection &connection, RowId row)
{
    return connection.first(kSelect, {row.value}, messageFrom);
}

} // namespace arowana
