// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/replyoffer.h"

#include "models/domain/composedraft.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReplyOffer)
};

SendRequest requestFor(const ReplySituation &s, ReplyOffer::Kind kind)
{
    SendRequest request;
    request.sender = s.sender.value_or(Sender{Channel::Rcs, s.pair.agentId.bytes(), {}, {}, {}, {}, {}});
    if (const auto phone = PhoneNumber::parse(s.pair.phone))
        request.to = *phone;
    request.type = kind == ReplyOffer::Kind::Session ? MessageType::Conversation : MessageType::Message;
    request.traffic = allowedTraffic(request.sender.effectiveUseCase()).constFirst();
    request.content = RcsText{s.text, s.chips};
    return request;
}

QString priceWords(const std::optional<Money> &price)
{
    return price ? Words::tr("expected %1").arg(moneyText(*price, QLocale()))
                 : Words::tr("price not known yet");
}

QString sessionCard(const ReplyOffer &offer, const ReplySituation &s)
{
    QString card =
        offer.isFree ? Words::tr("Session reply, free in this session")
                     : Words::tr("First reply of the session: Conversation, %1").arg(priceWords(offer.price));
    if (s.session && s.session->isEstimated)
        card += QStringLiteral(" \u00b7 ") + Words::tr("end of the session not confirmed yet");
    return card;
}

QString newMessageCard(const ReplyOffer &offer, const ReplySituation &s, bool isOpen)
{
    const QString unit =
        offer.unit.unit == BillingUnit::Unknown ? Words::tr("unit not known") : unitWord(offer.unit.unit);
    const QString price = priceWords(offer.price);
    if (isOpen)
        return Words::tr("This agent sends no session replies: a new MESSAGE, %1, %2").arg(unit, price);
    return s.session ? Words::tr("The session has ended: this becomes a new MESSAGE, %1, %2").arg(unit, price)
                     : Words::tr("No session is open: this becomes a new MESSAGE, %1, %2").arg(unit, price);
}

/// A canned text whose placeholders nobody has filled in; empty where there is none.
QString unfilledSentence(const SendRequest &request)
{
    const QList<FieldProblem> warnings = warningsOf(draftOf(request));
    const auto open = std::find_if(warnings.begin(), warnings.end(), [](const FieldProblem &warning) {
        return warning.problem == Problem::NotFilled;
    });
    return open == warnings.end() ? QString() : problemSentence(*open);
}

ReplyOffer offerIn(const ReplySituation &s)
{
    using Kind = ReplyOffer::Kind;
    ReplyOffer offer;
    const bool isOpen = s.session && isOpenAt(*s.session, s.serverNow);
    offer.request = requestFor(s, Kind::Session);
    const bool mayReply = allowedTypes(offer.request.sender).contains(MessageType::Conversation);
    offer.kind = isOpen && mayReply ? Kind::Session : Kind::NewMessage;
    if (offer.kind == Kind::NewMessage)
        offer.request = requestFor(s, Kind::NewMessage);
    SendContext context;
    context.isSessionOpen = isOpen;
    context.isSessionPaid = s.isPaid;
    offer.unit = expectedUnit(offer.request, context);
    offer.isFree = offer.unit.isFree();
    if (offer.isFree)
        offer.price = Money{};
    else if (s.expectedPrice)
        offer.price = s.expectedPrice(offer.unit.unit);
    offer.isTooDear = s.balance && offer.price && s.balance->free < *offer.price;
    offer.card = offer.kind == Kind::Session ? sessionCard(offer, s) : newMessageCard(offer, s, isOpen);
    if (offer.isTooDear)
        offer.card += QStringLiteral(" \u00b7 ") + Words::tr("more than the free balance");
    if (s.text.trimmed().isEmpty())
        return offer;
    const QList<FieldProblem> problems = problemsOf(offer.request);
    offer.maySend = problems.isEmpty();
    if (!problems.isEmpty())
        offer.problem = problemSentence(problems.constFirst());
    offer.warning = unfilledSentence(offer.request);
    return offer;
}

/// The same conversation with its session open, paid for, and over.
QStringList possibleCards(const ReplySituation &s)
{
    ReplySituation other = s;
    other.text.clear();
    Session session = s.session.value_or(Session{});
    session.lastReplyAt = s.serverNow;
    session.expiresAt = s.serverNow.plusMs(Session::kLengthMs);
    session.endedAt.reset();
    other.session = session;
    QStringList cards;
    for (const bool isPaid : {false, true}) {
        other.isPaid = isPaid;
        cards.append(offerIn(other).card);
    }
    other.session->expiresAt = s.serverNow;
    cards.append(offerIn(other).card);
    return cards;
}

} // namespace

ReplyOffer ReplyOffer::of(const ReplySituation &s)
{
    ReplyOffer offer = offerIn(s);
    offer.possible = possibleCards(s);
    return offer;
}

} // namespace arowana
