// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wire/randomdraft.h"

#include <limits>

namespace arowana {

QString RandomDraft::text()
{
    static const QStringList kPieces{QStringLiteral("Your parcel"),
                                     QStringLiteral(" "),
                                     QStringLiteral("\n\t\r"),
                                     QStringLiteral("\"\\/{}[],:"),
                                     QString::fromUtf8("\xc3\xbc\xf0\x9f\x90\x9f"),
                                     QString(QChar(0xd83d)), // half of a pair
                                     QString(QChar(0xdc1f)),
                                     QString(QChar(0)),
                                     QString(QChar(0xfeff)),
                                     QString(QChar(0xfffe)),
                                     QString(QChar(0x202e)),
                                     QString(QChar(0x7)),
                                     QStringLiteral("eWVz"),
                                     QStringLiteral("https://a.example/?q=1&r=%20#x")};
    QString out;
    for (int i = below(5); i > 0; --i)
        out += kPieces.at(below(int(kPieces.size())));
    return out;
}

QByteArray RandomDraft::bytes()
{
    static const QList<QByteArray> kPieces{"ag_live_1", "48.13700", "\xff\xfe",         "{\"a\":1}",
                                           "-",         "\xc3\xbc", QByteArray(1, '\0')};
    QByteArray out;
    for (int i = below(4); i > 0; --i)
        out += kPieces.at(below(int(kPieces.size())));
    return out;
}

Instant RandomDraft::moment()
{
    switch (below(4)) {
    case 0:
        return {};
    case 1:
        return {std::numeric_limits<qint64>::min()};
    case 2:
        return {std::numeric_limits<qint64>::max()};
    default:
        return {1'777'888'800'000 + below(100'000)};
    }
}

ChipKind RandomDraft::kind()
{
    switch (below(7)) {
    case 0:
        return ReplyChip{};
    case 1:
        return DialAction{text()};
    case 2:
        return OpenUrlAction{text(), chance()};
    case 3:
        return ViewLocationAction{bytes(), bytes(), text(), text()};
    case 4:
        return ShareLocationAction{};
    case 5:
        return CalendarAction{moment(), moment(), text(), text()};
    default:
        return UnreadChip{bytes()};
    }
}

QList<Suggestion> RandomDraft::chips()
{
    QList<Suggestion> out;
    for (int i = below(4); i > 0; --i)
        out.append({text(), text(), text(), kind()});
    return out;
}

CardContent RandomDraft::card()
{
    CardContent out{text(), text(), {}, chips()};
    if (chance())
        out.media = CardMedia{text(), text(), oneOf<MediaHeight>(4)};
    return out;
}

TemplateContent RandomDraft::templateContent()
{
    TemplateContent out{bytes(), text(), text(), {}};
    for (int i = below(4); i > 0; --i)
        out.data.append({text(), text()});
    return out;
}

AgentReading RandomDraft::reading()
{
    AgentReading out;
    out.statusWord = text();
    out.displayName = text();
    if (chance())
        out.useCase = oneOf<UseCase>(5);
    if (chance())
        out.newsletterEnabled = chance();
    out.rejectionReason = text();
    for (int i = below(3); i > 0; --i)
        out.carriers.append({text(), text(), chance() ? std::optional(moment()) : std::nullopt, text()});
    out.readAt = moment();
    return out;
}

Sender RandomDraft::sender()
{
    Sender out;
    out.channel = oneOf<Channel>(3);
    out.id = bytes();
    out.name = text();
    out.address = text();
    out.useCase = oneOf<UseCase>(5);
    out.channelId = bytes();
    if (chance())
        out.reading = reading();
    if (chance())
        out.allowsNewsletters = chance();
    return out;
}

QList<ChipDraft> RandomDraft::forms()
{
    QList<ChipDraft> out;
    for (int i = below(3); i > 0; --i)
        out.append({oneOf<ChipType>(8), text(), text(), text(), text(), text(), chance(), text(), text(),
                    text(), moment(), moment(), text(), text(), bytes(), false});
    return out;
}

ComposeDraft RandomDraft::draft()
{
    ComposeDraft out;
    out.to = text();
    if (chance())
        out.sender = sender();
    out.type = oneOf<MessageType>(3);
    if (chance())
        out.traffic = oneOf<TrafficType>(5);
    if (chance())
        out.ttlSeconds = chance() ? below(100'000) : -1 - below(2) * std::numeric_limits<int>::max();
    out.rcsKind = oneOf<ContentKind>(4);
    out.emailKind = oneOf<ContentKind>(4);
    out.rcs = {text(), chips()};
    out.card = {oneOf<CardOrientation>(2), card()};
    out.carousel.width = oneOf<CardWidth>(2);
    for (int i = below(4); i > 0; --i)
        out.carousel.cards.append(card());
    out.email = {text(), text(), text()};
    out.rcsTemplate = templateContent();
    out.emailTemplate = templateContent();
    if (chance())
        return out; // as most are
    out.isSenderGone = chance();
    out.isReply = chance();
    if (chance())
        out.againOf = RowId{1'800'000'000'001};
    if (chance())
        out.wantedType = oneOf<MessageType>(3);
    if (chance())
        out.wantedTraffic = oneOf<TrafficType>(5);
    out.rcsForms = forms();
    out.cardForms = forms();
    for (int i = below(3); i > 0; --i)
        out.carouselForms.append(forms());
    return out;
}

} // namespace arowana
