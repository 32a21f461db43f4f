// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/transcriptcontent.h"

namespace arowana {

namespace {

void addLabels(QStringList &labels, const QList<Suggestion> &suggestions)
{
    for (const Suggestion &suggestion : suggestions)
        labels.append(suggestion.text);
}

QString textOf(const CardContent &card)
{
    QStringList lines{card.title, card.description};
    if (card.media)
        lines.append(card.media->url);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

struct Taker {
    TranscriptEntry &entry;

    void operator()(const RcsText &content) const
    {
        entry.kind = TranscriptKind::Text;
        entry.text = content.text;
        addLabels(entry.suggestions, content.suggestions);
    }
    void operator()(const EmailContent &content) const
    {
        entry.kind = TranscriptKind::Email;
        entry.text = content.text;
        entry.subject = content.subject;
    }
    void operator()(const RichCard &content) const
    {
        entry.kind = TranscriptKind::Card;
        entry.text = textOf(content.card);
        addLabels(entry.suggestions, content.card.suggestions);
    }
    void operator()(const Carousel &content) const
    {
        entry.kind = TranscriptKind::Carousel;
        QStringList cards;
        for (const CardContent &card : content.cards) {
            cards.append(textOf(card));
            addLabels(entry.suggestions, card.suggestions);
        }
        entry.text = cards.join(QStringLiteral("\n\n"));
    }
    void operator()(const RcsMedia &content) const
    {
        entry.kind = TranscriptKind::Media;
        entry.text = content.url;
    }
    void operator()(const TemplateContent &content) const
    {
        entry.kind = TranscriptKind::Template;
        entry.text = QString::fromUtf8(content.templateId);
        entry.subject = content.subject;
    }
    void operator()(const UnreadContent &content) const
    {
        entry.kind = TranscriptKind::Other;
        entry.text = QString::fromUtf8(content.raw);
    }
};

} // namespace

void takeContent(TranscriptEntry &entry, const Content &content)
{
    std::visit(Taker{entry}, content);
}

void takeReply(TranscriptEntry &entry, const QString &word, const QString &text, const QString &postback)
{
    entry.text = text;
    entry.postback = postback;
    entry.replyWord = word;
    const bool isTap = word == QLatin1String("suggested_reply") || word == QLatin1String("suggested_action");
    const bool isText = word.isEmpty() || word == QLatin1String("text");
    entry.kind = isTap ? TranscriptKind::Tap : isText ? TranscriptKind::Text : TranscriptKind::Other;
}

} // namespace arowana
