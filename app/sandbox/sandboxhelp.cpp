// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxhelp.h"

namespace arowana::sandbox {

namespace {

constexpr const char *kHelp =
    R"(arowana-sandbox: the practice platform. Behaves as the Arowana API documents it, on
this machine only, without spending money.

Usage: arowana-sandbox [options]

  --port N             port to listen on; 0 (the default) picks a free one
  --host ADDRESS       127.0.0.1 (the default) or ::1; nothing else is served
  --seed N             fates are decided by this number (default 1)
  --speed X            time scale of life cycle, sessions and webhook retries (default 1)
  --balance EUR        money at the start (default 500)
  --volume N           units used this month at the start, on each channel (default 0)
  --hold-rate X        what is held for a message, as a multiple of its price (default 1):
                       with 1.2, 0.12 are held and 0.10 charged, and 402 goes by the hold
  --carrier-delay MS   about how long a message takes to its device (default 2000)
  --reply-rate R       share of RCS messages that are answered, 0 to 1 (default 0.1)
  --fail-rate R        share of messages that fail or bounce, 0 to 1 (default 0.03)
  --traffic N          sends of other programs a minute, 0 to 600 (default 0)
  --people N           persons who write to the agents of their own accord, 0 to 1000
                       (default 0): all within ten minutes, each again every 6 to 30 hours
  --history N          messages of the past, of every kind and state (default 0)
  --history-days D     days up to now that they are spread over (default 14)
  --role ROLE          what the API key may do with contacts: viewer, editor, or manager
                       (the default), who alone deletes
  --rate-limit N       calls a second, twice that at once; more get 429 (default 0: none)
  --clock-skew SECONDS how far the platform's clock is ahead, also in the Date header
  --fixed-ids          ids repeat with the seed (for tests)
  --exit-with-stdin    stop when standard input is closed
  --help, --version

Faults, from the start (at run time: /sandbox/faults, below):
  --fault RULE             a fault of the API's answers; may be given more than once
  --webhooks on|off        off: nothing is delivered, every attempt counts as failed
  --webhook-drop P         percent of webhooks that are lost for good
  --webhook-delay P        percent whose first attempt comes late
  --webhook-delay-seconds S  by how much, divided by the speed (default 60)
  --webhook-duplicate P    percent that are delivered twice
  --webhook-reorder P      percent that let the next one to the endpoint pass

A RULE is a fault's name and its members: silence,routes=sends,count=2
  silence        taken, never answered
  late           taken, answered after seconds=S (default 40)
  close          taken, the connection closed without an answer
  cut            taken, the answer cut in the middle
  empty          taken, answered 200 with {}
  huge           taken, answered with a gigabyte
  html           not taken, answered 200 with a page that is not the platform's
  status         not taken, refused with status=S (400, 401, 402, 403, 404, 409, 422, 429,
                 500, 502, 503 or 504; default 503) and the documented body;
                 error=CODE for another code, such as idempotency_conflict.
                 429: retry_after=ANYTHING goes into the body as it is, 3 or "3" or 2.5;
                 retry_after_header=TEXT and retry_after_date=S (from now) into the header
  redirect       not taken, sent to location=ADDRESS (default /elsewhere) with
                 status=S (301, 302, 303, 307 or 308; default 307)
Members of every rule:
  routes=KIND    sends, reads, revokes, contacts (their writes) or all (the default);
                 nothing under /sandbox
  count=N        the next N calls of that kind, or
  percent=P      so many of a hundred, by the seed; without either, every one
  skip=N         so many calls of that kind pass first
  accepts=BOOL   whether the call takes effect, if not as above
The first rule that strikes a call decides its answer.

The API key is read from the environment variable AROWANA_SANDBOX_API_KEY, else a new one
is made. Printed at the start, one line each:
  listening http://127.0.0.1:PORT
  api-key KEY              (only when the key was made here)
  ready

Recipients with a fixed fate. RCS, by the last four digits of the number:
  0000  cannot receive RCS: 404 at send
  0001  fails with UNKNOWN_RCS_USER
  0002  stays queued for 10 minutes, to practise revoking
  0003  reaches no device and expires at its ttl, or after a minute
  0004  is delivered, read and answered every time
  0005  has not consented to newsletters: 422
  0006  is delivered and read, never answers
  0007  fails with CARRIER_NOT_LAUNCHED, 0008 with REJECTED_SPAM,
  0009  fails with ACCOUNT_SUSPENDED, 0010 with MESSAGE_EXPIRED
  0011 to 0020: delivered, read and answered, each in their manner
  0011  answers at once, 0012 after 3 to 20 minutes
  0013  taps a suggestion where there is one
  0014  writes long texts of several kB
  0015  writes three to five messages in a row
  0016  writes emoji: joined sequences, flags, skin tones
  0017  writes from right to left, with direction overrides
  0018  writes hostile markup, or nothing that can be seen
  0019  rests after some turns and comes back hours later
  0020  takes leave with the first answer
  0021  has withdrawn its consent to every message: 422 consent_revoked
  0022  is suppressed: 422 at send
  0023  stays sent for 10 minutes, to practise revoking what the network has
E-mail, by the part before the @:
  bounce@        bounces hard, and is suppressed from then on
  softbounce@    bounces softly, every time
  queued@        stays queued for 10 minutes
  suppressed@    is suppressed: 422 at send
  noconsent@     has not consented to newsletters: 422
  reads@         is delivered, opened and clicked
  complains@     opens it, then reports it as spam; gets no newsletters from then on
  unsubscribes@  opens it, then unsubscribes; gets no newsletters from then on

How people talk. Every other number has one of these manners by the seed; how often it
answers a message is --reply-rate's. Whoever has begun to talk answers CONVERSATION
messages for 2 to 6 turns; then they rest, say goodbye, or come back after 2 to 30 hours,
at most twice. The next session is a new talk. All of it is divided by --speed and repeats
with --seed; whom --people brings is told by the ledger.

Sessions end 24 hours after the last reply, divided by --speed. The first CONVERSATION
message of a session costs one Conversation unit, all others nothing; without a session it
is refused with 422 no_active_session.

Contacts: whoever is written to or writes is a contact with a made-up name and consent to
everything. One made by POST /v1/contacts or the import has no consent until it is
recorded: newsletters need a GRANTED record (the youngest of a channel and type counts),
messages only none that is REVOKED. UNSUBSCRIBED and BLOCKED suppress at once; deleting a
contact removes its consent and suppression. With enforced_doi the person confirms within
ten minutes (noconsent@ and 0005 never do). A null in custom_fields removes the member.

Carriers: the agent "Sign-in codes" is not launched on telefonica_de, so that its messages
to +49176..., +49157... and the like fail with CARRIER_NOT_LAUNCHED.
Agents: what each may send follows from its use case; "Club news" is PROMOTIONAL. Three
may not send yet: add them by their ids, and let the review go on with /sandbox/agent:
  ag_draft_7fff84525c6516919851a9005373f87e  Returns desk, a draft
  ag_draft_492e6640145b729207a5816b2fdb47f3  Member cards, in review
  ag_draft_4fcdcb5e7b6131e5ba5a688325a4411b  Prize draw, rejected
Once approved an agent has another id, with ag_live_ in front; the old one leads to it.
Revoking: a queued message always; a sent one not on telefonica_de, which gives nothing
back: 404.
Tiers: tier_2 from 1000, tier_3 from 10000 units a month; 10 and 20 percent cheaper.

Beside the API, always with the first API key:
  GET /sandbox/senders     agents and channels
  GET /sandbox/ledger      what really happened in this run: messages (with unit, its
                           price, hold and cost), sessions (opened, last reply, ended,
                           cost), replies (text, type, time, message id), events,
                           deliveries, people, money
  POST /sandbox/reply      {"agent_id","phone","text"}: a reply now; also "type" and
                           "postback_data"
  POST /sandbox/people     {"people": N}: so many more persons write
  GET, PUT /sandbox/faults the faults in force; PUT replaces them all, {} ends them:
    {"requests": [{"fault": "silence", "routes": "sends", "count": 2}, ...],
     "webhooks": {"off": false, "drop": 0, "delay": 0, "delay_seconds": 60,
                  "duplicate": 0, "reorder": 0}}
    A share of webhooks is a percentage or {"count": N}, the next N.
  GET, POST /sandbox/clock {"skip_seconds": N}: the platform's clock moves on by N
                           seconds; what is due by then happens in order. GET tells when
                           it has ("skipping": false).
  POST /sandbox/role       {"role"}: viewer, editor or manager, at once
  POST /sandbox/agent      {"agent_id", "status"}: APPROVED, REJECTED or PENDING_REVIEW is
                           what the review of an agent says now, with its event
  POST /sandbox/topup      {"amount"}: so much money more, at once
  POST /sandbox/key        {"api_key"}: this key is valid from now on, the old one is not
)";

} // namespace

const char *sandboxHelp()
{
    return kHelp;
}

} // namespace arowana::sandbox
