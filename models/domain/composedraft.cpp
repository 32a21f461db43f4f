// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/composedraft.h"

#include "models/domain/placeholders.h"

namespace arowana {

namespace {

/// A text that one writes in full, and where it stands.
struct Prose {
    Field field = Field::Text;
    ContentPlace place;
    QString text;
};

/// A reply without postback leaves with its words for one. Read back, those are no postback of its own: they
/// would stay behind when the words change.
QList<Suggestion> asWritten(QList<Suggestion> chips)
{
    for (Suggestion &chip : chips) {
        if (std::holds_alternative<ReplyChip>(chip.kind) && chip.postback == chip.text)
            chip.postback.clear();
    }
    return chips;
}

QList<Prose> proseOf(const CardContent &card, int number)
{
    const ContentPlace place{number, -1};
    return {{Field::CardTitle, place, card.title}, {Field::CardDescription, place, card.description}};
}

QList<Prose> proseOf(const Content &content)
{
    if (const auto *text = std::get_if<RcsText>(&content))
        return {{Field::Text, {}, text->text}};
    if (const auto *email = std::get_if<EmailContent>(&content))
        return {{Field::Subject, {}, email->subject},
                {Field::Html, {}, email->html},
                {Field::Text, {}, email->text}};
    if (const auto *card = std::get_if<RichCard>(&content))
        return proseOf(card->card, 0);
    QList<Prose> all;
    if (const auto *carousel = std::get_if<Carousel>(&content)) {
        for (int i = 0; i < carousel->cards.size(); ++i)
            all += proseOf(carousel->cards.at(i), i);
    }
    return all;
}

/// The request does not say whether the workspace still keeps its sender.
QList<FieldProblem> problemsOfGoneSender(const ComposeDraft &draft)
{
    if (!draft.sender || !draft.isSenderGone)
        return {};
    const QString &name = draft.sender->name;
    return {{Field::Sender, Problem::NoLongerKept, 0, 0,
             name.isEmpty() ? QString::fromUtf8(draft.sender->id) : name}};
}

/// Advertising never leaves as another kind of message unless somebody has chosen that.
QList<FieldProblem> problemsOfReplacedType(const ComposeDraft &draft)
{
    if (draft.wantedType != MessageType::Newsletter || draft.type == MessageType::Newsletter)
        return {};
    return {{Field::Type, Problem::TypeReplaced, 0, 0, {}}};
}

QList<FieldProblem> problemsOfChoices(const ComposeDraft &draft)
{
    return problemsOfGoneSender(draft) + problemsOfReplacedType(draft);
}

} // namespace

RecipientKind recipientKind(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return RecipientKind::Empty;
    if (text.contains(u'@'))
        return RecipientKind::Email;
    const QChar first = text.front();
    return first == u'+' || first == u'(' || first.isDigit() ? RecipientKind::Phone : RecipientKind::Unclear;
}

Channel channelOf(const ComposeDraft &draft)
{
    if (draft.sender)
        return draft.sender->channel;
    return recipientKind(draft.to) == RecipientKind::Email ? Channel::Email : Channel::Rcs;
}

Content contentOf(const ComposeDraft &draft)
{
    if (channelOf(draft) == Channel::Email) {
        if (draft.emailKind == ContentKind::Template)
            return draft.emailTemplate;
        return draft.email;
    }
    switch (draft.rcsKind) {
    case ContentKind::Plain:
        return draft.rcs;
    case ContentKind::Card:
        return draft.card;
    case ContentKind::Carousel:
        return draft.carousel;
    case ContentKind::Template:
        return draft.rcsTemplate;
    }
    return draft.rcs;
}

SendRequest requestOf(const ComposeDraft &draft)
{
    SendRequest request;
    const Channel channel = channelOf(draft);
    request.sender = draft.sender.value_or(Sender{channel, {}, {}, {}, UseCase::Unknown, {}, {}});
    if (auto recipient = parseRecipient(draft.to))
        request.to = *std::move(recipient);
    else if (channel == Channel::Email)
        request.to = EmailAddress();
    request.type = draft.type;
    request.content = contentOf(draft);
    if (channel != Channel::Email) {
        request.traffic = draft.traffic;
        request.ttlSeconds = draft.ttlSeconds;
    }
    return request;
}

QList<FieldProblem> problemsOf(const ComposeDraft &draft)
{
    QList<FieldProblem> problems = problemsOfChoices(draft) + problemsOf(requestOf(draft));
    for (FieldProblem &problem : problems) {
        if (problem.field == Field::Recipient && recipientKind(draft.to) != RecipientKind::Empty)
            problem.problem = Problem::NotARecipient;
    }
    return problems;
}

QList<FieldProblem> problemsOfAllLines(const ComposeDraft &draft)
{
    return problemsOfChoices(draft) + problemsOfAllLines(requestOf(draft));
}

QList<FieldProblem> warningsOf(const ComposeDraft &draft)
{
    QList<FieldProblem> warnings = warningsOf(requestOf(draft));
    if (recipientKind(draft.to) == RecipientKind::Empty)
        return warnings;
    for (const auto &[field, place, text] : proseOf(contentOf(draft))) {
        QStringList open;
        for (const PlaceholderSpan &span : placeholdersIn(text)) {
            const QString as = text.mid(span.at, span.length);
            if (!open.contains(as))
                open.append(as);
        }
        if (!open.isEmpty())
            warnings.append({field, Problem::NotFilled, 0, 0, open.join(QStringLiteral(", ")), place});
    }
    return warnings;
}

ComposeDraft draftOf(const SendRequest &request)
{
    ComposeDraft draft;
    draft.to = displayText(request.to);
    draft.sender = request.sender;
    draft.type = request.type;
    draft.traffic = request.traffic;
    draft.ttlSeconds = request.ttlSeconds;
    const bool byEmail = request.channel() == Channel::Email;
    ContentKind &kind = byEmail ? draft.emailKind : draft.rcsKind;
    if (const auto *text = std::get_if<RcsText>(&request.content)) {
        draft.rcs = {text->text, asWritten(text->suggestions)};
    } else if (const auto *email = std::get_if<EmailContent>(&request.content)) {
        draft.email = *email;
    } else if (const auto *card = std::get_if<RichCard>(&request.content)) {
        draft.card = *card;
        draft.card.card.suggestions = asWritten(card->card.suggestions);
        kind = ContentKind::Card;
    } else if (const auto *carousel = std::get_if<Carousel>(&request.content)) {
        draft.carousel = *carousel;
        for (CardContent &part : draft.carousel.cards)
            part.suggestions = asWritten(part.suggestions);
        kind = ContentKind::Carousel;
    } else if (const auto *named = std::get_if<TemplateContent>(&request.content)) {
        (byEmail ? draft.emailTemplate : draft.rcsTemplate) = *named;
        kind = ContentKind::Template;
    }
    return draft;
}

bool hasText(const ComposeDraft &draft)
{
    // Compared with one in which only the choices stand: whatever else differs was typed.
    ComposeDraft bare;
    bare.card.orientation = draft.card.orientation;
    bare.carousel.width = draft.carousel.width;
    bare.carousel.cards = QList<CardContent>(draft.carousel.cards.size()); // blank ones say nothing
    const auto isBlank = [](const QString &text) { return text.trimmed().isEmpty(); };
    const bool isBlankText = isBlank(draft.rcs.text) && draft.rcs.suggestions.isEmpty();
    const bool isBlankEmail =
        isBlank(draft.email.subject) && isBlank(draft.email.html) && isBlank(draft.email.text);
    return !isBlankText || !isBlankEmail || !(draft.card == bare.card) ||
           !(draft.carousel == bare.carousel) || !(draft.rcsTemplate == bare.rcsTemplate) ||
           !(draft.emailTemplate == bare.emailTemplate);
}

} // namespace arowana
