// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storedwords.h"

namespace arowana {

QString storedWord(MessageStatus value)
{
    switch (value) {
    case MessageStatus::Held:
        return QStringLiteral("held");
    case MessageStatus::Sending:
        return QStringLiteral("sending");
    case MessageStatus::Unknown:
        return QStringLiteral("unknown");
    case MessageStatus::Refused:
        return QStringLiteral("refused");
    case MessageStatus::StoppedHere:
        return QStringLiteral("stopped_here");
    case MessageStatus::Queued:
        return QStringLiteral("queued");
    case MessageStatus::Sent:
        return QStringLiteral("sent");
    case MessageStatus::Delivered:
        return QStringLiteral("delivered");
    case MessageStatus::Read:
        return QStringLiteral("read");
    case MessageStatus::Clicked:
        return QStringLiteral("clicked");
    case MessageStatus::Bounced:
        return QStringLiteral("bounced");
    case MessageStatus::SoftBounced:
        return QStringLiteral("soft_bounced");
    case MessageStatus::Failed:
        return QStringLiteral("failed");
    case MessageStatus::Expired:
        return QStringLiteral("expired");
    case MessageStatus::Revoked:
        return QStringLiteral("revoked");
    case MessageStatus::Unsubscribed:
        return QStringLiteral("unsubscribed");
    case MessageStatus::Complained:
        return QStringLiteral("complained");
    case MessageStatus::Received:
        return QStringLiteral("received");
    case MessageStatus::Unrecognised:
        return QStringLiteral("unrecognised");
    }
    return {};
}

QString storedWord(Source value)
{
    switch (value) {
    case Source::Local:
        return QStringLiteral("local");
    case Source::Answer:
        return QStringLiteral("answer");
    case Source::Webhook:
        return QStringLiteral("webhook");
    case Source::Poll:
        return QStringLiteral("poll");
    }
    return {};
}

QString storedWord(Direction value)
{
    switch (value) {
    case Direction::Outbound:
        return QStringLiteral("outbound");
    case Direction::Inbound:
        return QStringLiteral("inbound");
    }
    return {};
}

QString storedWord(Channel value)
{
    switch (value) {
    case Channel::Rcs:
        return QStringLiteral("rcs");
    case Channel::Email:
        return QStringLiteral("email");
    case Channel::Sms:
        return QStringLiteral("sms");
    }
    return {};
}

QString storedWord(MessageType value)
{
    switch (value) {
    case MessageType::Message:
        return QStringLiteral("message");
    case MessageType::Conversation:
        return QStringLiteral("conversation");
    case MessageType::Newsletter:
        return QStringLiteral("newsletter");
    }
    return {};
}

QString storedWord(BillingUnit value)
{
    switch (value) {
    case BillingUnit::Unknown:
        return QStringLiteral("unknown");
    case BillingUnit::Basic:
        return QStringLiteral("basic");
    case BillingUnit::Single:
        return QStringLiteral("single");
    case BillingUnit::Conversation:
        return QStringLiteral("conversation");
    case BillingUnit::Mau:
        return QStringLiteral("mau");
    }
    return {};
}

QString storedWord(UseCase value)
{
    switch (value) {
    case UseCase::Unknown:
        return QStringLiteral("unknown");
    case UseCase::Otp:
        return QStringLiteral("otp");
    case UseCase::Transactional:
        return QStringLiteral("transactional");
    case UseCase::Promotional:
        return QStringLiteral("promotional");
    case UseCase::MultiUse:
        return QStringLiteral("multi_use");
    }
    return {};
}

QString storedWord(OutboxState value)
{
    switch (value) {
    case OutboxState::Held:
        return QStringLiteral("held");
    case OutboxState::Ready:
        return QStringLiteral("ready");
    case OutboxState::InFlight:
        return QStringLiteral("in_flight");
    case OutboxState::Unknown:
        return QStringLiteral("unknown");
    case OutboxState::Stuck:
        return QStringLiteral("stuck");
    case OutboxState::Damaged:
        return QStringLiteral("damaged");
    case OutboxState::Accepted:
        return QStringLiteral("accepted");
    case OutboxState::Refused:
        return QStringLiteral("refused");
    case OutboxState::Stopped:
        return QStringLiteral("stopped");
    }
    return {};
}

QString storedWord(UnknownCause value)
{
    switch (value) {
    case UnknownCause::NotReached:
        return QStringLiteral("not_reached");
    case UnknownCause::NoAnswer:
        return QStringLiteral("no_answer");
    case UnknownCause::Cut:
        return QStringLiteral("cut");
    case UnknownCause::NotThePlatform:
        return QStringLiteral("not_the_platform");
    case UnknownCause::Redirected:
        return QStringLiteral("redirected");
    case UnknownCause::ServerTrouble:
        return QStringLiteral("server_trouble");
    case UnknownCause::TlsTrouble:
        return QStringLiteral("tls_trouble");
    case UnknownCause::Proxy:
        return QStringLiteral("proxy");
    case UnknownCause::Offline:
        return QStringLiteral("offline");
    }
    return {};
}

QString storedWord(JournalState value)
{
    switch (value) {
    case JournalState::Accepted:
        return QStringLiteral("accepted");
    case JournalState::Quarantined:
        return QStringLiteral("quarantined");
    }
    return {};
}

QString storedWord(AsideKind value)
{
    switch (value) {
    case AsideKind::NotUnderstood:
        return QStringLiteral("not_understood");
    case AsideKind::OtherBody:
        return QStringLiteral("other_body");
    case AsideKind::UnknownKind:
        return QStringLiteral("unknown_kind");
    }
    return {};
}

QString storedWord(GapCause value)
{
    switch (value) {
    case GapCause::NotRunning:
        return QStringLiteral("not_running");
    case GapCause::Asleep:
        return QStringLiteral("asleep");
    case GapCause::ApiOutage:
        return QStringLiteral("api_outage");
    case GapCause::ListenerDown:
        return QStringLiteral("listener_down");
    }
    return {};
}

QString storedWord(RunState value)
{
    switch (value) {
    case RunState::Canary:
        return QStringLiteral("canary");
    case RunState::Waiting:
        return QStringLiteral("waiting");
    case RunState::Running:
        return QStringLiteral("running");
    case RunState::Paused:
        return QStringLiteral("paused");
    case RunState::Revoking:
        return QStringLiteral("revoking");
    case RunState::Stopped:
        return QStringLiteral("stopped");
    case RunState::Done:
        return QStringLiteral("done");
    }
    return {};
}

QString storedWord(RunPause value)
{
    switch (value) {
    case RunPause::None:
        return QStringLiteral("none");
    case RunPause::Operator:
        return QStringLiteral("operator");
    case RunPause::Restart:
        return QStringLiteral("restart");
    case RunPause::MinuteBudget:
        return QStringLiteral("budget");
    case RunPause::DayBudget:
        return QStringLiteral("day_budget");
    case RunPause::Balance:
        return QStringLiteral("balance");
    case RunPause::Refusals:
        return QStringLiteral("refusals");
    }
    return {};
}

QString storedWord(RunLineState value)
{
    switch (value) {
    case RunLineState::Open:
        return QStringLiteral("open");
    case RunLineState::Sent:
        return QStringLiteral("sent");
    case RunLineState::Skipped:
        return QStringLiteral("skipped");
    case RunLineState::Unfit:
        return QStringLiteral("unfit");
    }
    return {};
}

namespace {

// The switches above answer an empty word behind the last value, so they also say where an enum ends.
template <class E>
std::optional<E> search(const QString &word)
{
    for (int i = 0;; ++i) {
        const QString known = storedWord(E(i));
        if (known.isEmpty())
            return std::nullopt;
        if (known == word)
            return E(i);
    }
}

} // namespace

template <>
std::optional<MessageStatus> fromStoredWord<MessageStatus>(const QString &word)
{
    return search<MessageStatus>(word);
}

template <>
std::optional<Source> fromStoredWord<Source>(const QString &word)
{
    return search<Source>(word);
}

template <>
std::optional<Direction> fromStoredWord<Direction>(const QString &word)
{
    return search<Direction>(word);
}

template <>
std::optional<Channel> fromStoredWord<Channel>(const QString &word)
{
    return search<Channel>(word);
}

template <>
std::optional<MessageType> fromStoredWord<MessageType>(const QString &word)
{
    return search<MessageType>(word);
}

template <>
std::optional<BillingUnit> fromStoredWord<BillingUnit>(const QString &word)
{
    return search<BillingUnit>(word);
}

template <>
std::optional<UseCase> fromStoredWord<UseCase>(const QString &word)
{
    return search<UseCase>(word);
}

template <>
std::optional<OutboxState> fromStoredWord<OutboxState>(const QString &word)
{
    return search<OutboxState>(word);
}

template <>
std::optional<UnknownCause> fromStoredWord<UnknownCause>(const QString &word)
{
    return search<UnknownCause>(word);
}

template <>
std::optional<JournalState> fromStoredWord<JournalState>(const QString &word)
{
    return search<JournalState>(word);
}

template <>
std::optional<AsideKind> fromStoredWord<AsideKind>(const QString &word)
{
    return search<AsideKind>(word);
}

template <>
std::optional<GapCause> fromStoredWord<GapCause>(const QString &word)
{
    return search<GapCause>(word);
}

template <>
std::optional<RunState> fromStoredWord<RunState>(const QString &word)
{
    return search<RunState>(word);
}

template <>
std::optional<RunPause> fromStoredWord<RunPause>(const QString &word)
{
    return search<RunPause>(word);
}

template <>
std::optional<RunLineState> fromStoredWord<RunLineState>(const QString &word)
{
    return search<RunLineState>(word);
}

} // namespace arowana
