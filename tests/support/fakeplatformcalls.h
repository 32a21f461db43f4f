// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a call of FakePlatform is acted on and answered, by its plan. For FakePlatform's own source files
// alone.

#include "tests/support/fakeplatform.h"

#include <algorithm>

namespace arowana::test {

inline Refusal refusal(int status, const QByteArray &code, std::optional<qint64> retryAfterMs = {},
                       bool retryIsCut = false)
{
    Refusal no;
    no.httpStatus = status;
    no.code = code;
    no.retryIsCut = retryIsCut;
    no.message = QString::fromLatin1(code);
    no.retryAfterMs = retryAfterMs;
    no.raw = "{\"error\":\"" + code + "\"}";
    return no;
}

template <class Accepted>
void FakePlatform::reply(qint64 delayMs, const CallAnswer<Accepted> &with, Answerer answerer,
                         OnAnswer<Accepted> answer)
{
    m_time.after(delayMs, [this, with, answerer, delayMs, client = m_client, answer = std::move(answer)] {
        if (client != m_client)
            return;
        if (const auto *no = std::get_if<Refusal>(&with); no && no->httpStatus == 429 && !no->retryIsCut)
            m_notBefore = std::max(m_notBefore, m_time.monotonicMs() + no->retryAfterMs.value_or(0));
        CallFacts facts;
        facts.heldBack = answerer.holdsBack;
        if (answerer.isThere)
            facts.latencyMs = delayMs;
        if (answerer.isThere && answerer.dateOffMs && tellsTime) // whole seconds
            facts.serverDate = Instant{(m_ledger.clock().now().ms + *answerer.dateOffMs) / 1'000 * 1'000};
        answer(with, facts);
    });
}

template <class Accepted>
void FakePlatform::exchange(Call call, std::function<CallAnswer<Accepted>(const CallPlan &)> act,
                            OnAnswer<Accepted> answer)
{
    watchPace(call);
    const CallPlan plan = nextPlan(call);
    const Unknown silent{UnknownCause::NoAnswer, 0, {}};
    const Unknown trouble{UnknownCause::ServerTrouble, 503, {}};
    const Unknown portal{UnknownCause::NotThePlatform, 200, {}};
    const Answerer nobody{false, {}, false};
    const Answerer platform{true, 0, false};
    const Answerer other{true, plan.dateOffMs, false}; // what stands before the platform, or in its place
    switch (plan.outcome) {
    case Outcome::Answered:
        reply<Accepted>(plan.latencyMs, act(plan), platform, std::move(answer));
        break;
    case Outcome::Refused:
        reply<Accepted>(plan.latencyMs, act(plan), platform, std::move(answer));
        break;
    case Outcome::NeverReached:
        reply<Accepted>(plan.latencyMs, Unknown{UnknownCause::NotReached, 0, {}}, nobody, std::move(answer));
        break;
    case Outcome::HeldBack:
        reply<Accepted>(plan.latencyMs, Unknown{UnknownCause::Offline, 0, {}}, {false, {}, true},
                        std::move(answer));
        break;
    case Outcome::ActedThenSilent:
        (void)act(plan);
        [[fallthrough]];
    case Outcome::Silent:
        reply<Accepted>(kDeadlineMs, silent, nobody, std::move(answer));
        break;
    case Outcome::ActedThenTrouble:
        (void)act(plan);
        [[fallthrough]];
    case Outcome::Trouble:
        reply<Accepted>(plan.latencyMs, trouble, other, std::move(answer));
        break;
    case Outcome::ActedSlowly:
        m_time.after(kDeadlineMs + 10'000, [act, plan] { (void)act(plan); });
        reply<Accepted>(kDeadlineMs, silent, nobody, std::move(answer));
        break;
    case Outcome::AnsweredElsewhere:
        (void)act(plan);
        [[fallthrough]];
    case Outcome::NotThePlatform:
        reply<Accepted>(plan.latencyMs, portal, other, std::move(answer));
        break;
    }
}

} // namespace arowana::test
