// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/httpplatformclient.h"

#include "app/api/apicall.h"
#include "app/api/platformaddress.h"
#include "app/api/systemproxies.h"
#include "app/api/verdict.h"
#include "app/wire/agentcodec.h"
#include "app/wire/answercodec.h"
#include "app/wire/contactcodec.h"
#include "app/wire/logcodec.h"
#include "app/wire/words.h"

#include <QPointer>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <type_traits>

namespace arowana {

namespace {

constexpr char kSendPath[] = "/v1/messages";

/// Printable ASCII without the space: what may stand in a header and cannot end it.
bool isHeaderSafe(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

QByteArray messagePath(const MessageId &id)
{
    const QByteArray segment = pathSegment(id.bytes());
    return segment.isEmpty() ? QByteArray() : "/v1/messages/" + segment;
}

/// `from` and `to` are instants, inclusive (`api/messages/list-messages`). They are written in whole seconds,
/// so the end is rounded up. All characters may stand in a query as they are.
QByteArray logPath(const MessageLogQuery &query)
{
    const int limit = std::clamp(query.limit, 1, MessageLogQuery::kLimitMost);
    QByteArray path = "/v1/messages?limit=" + QByteArray::number(limit) +
                      "&offset=" + QByteArray::number(std::max<qint64>(query.offset, 0));
    if (query.direction)
        path += "&direction=" + wordOf(*query.direction);
    if (query.from)
        path += "&from=" + query.from->toIso();
    if (query.to)
        path += "&to=" + query.to->plusMs(999).toIso();
    return path;
}

/// `/v1/contacts/import` is another call, whoever would have such an id.
QByteArray contactPath(const ContactId &id, const QByteArray &more = {})
{
    const QByteArray segment = pathSegment(id.bytes());
    return segment.isEmpty() || segment == "import" ? QByteArray() : "/v1/contacts/" + segment + more;
}

QByteArray agentPath(const AgentId &id, const QByteArray &more = {})
{
    const QByteArray segment = pathSegment(id.bytes());
    return segment.isEmpty() ? QByteArray() : "/v1/rcs/agents/" + segment + more;
}

QByteArray webhookPath(const WebhookId &id, const QByteArray &more = {})
{
    const QByteArray segment = pathSegment(id.bytes());
    return segment.isEmpty() ? QByteArray() : "/v1/webhooks/" + segment + more;
}

/// An answer about another message or person is somebody else's answer, whatever it says.
template <class AnyId, class Answer>
auto onlyAbout(const AnyId &id, Result<Answer> (*decode)(const QByteArray &))
{
    return [id, decode](const QByteArray &body) -> Result<Answer> {
        auto answer = decode(body);
        if (answer && answer->id != id)
            return Error{ErrorKind::Malformed, {}, {}, QStringLiteral("answer about another one")};
        return answer;
    };
}

/// As onlyAbout(), but a draft may have become an approved agent, which has another id (`api/identifiers`).
Result<AgentAnswer> decodeAgentAsked(const AgentId &id, const QByteArray &body)
{
    auto answer = decodeAgent(body);
    const bool hasBecome = id.bytes().startsWith("ag_draft_") && answer && answer->reading.isApproved() &&
                           answer->id.bytes().startsWith("ag_");
    if (answer && answer->id != id && !hasBecome)
        return Error{ErrorKind::Malformed, {}, {}, QStringLiteral("answer about another one")};
    return answer;
}

/// The answers to DELETE and test of an endpoint are not documented: any JSON or none will do, a page of
/// HTML will not.
Result<Done> decodeDone(const QByteArray &body)
{
    if (isJsonOrEmpty(body))
        return Done{};
    return Error{ErrorKind::Malformed, {}, {}, QStringLiteral("neither empty nor JSON")};
}

/// 201 is a new one, 200 one that was there (`api/contacts/create-contact`).
Result<SavedContact> decodeSavedContact(const Exchange &exchange)
{
    auto contact = decodeContact(exchange.body);
    if (!contact)
        return contact.error();
    return SavedContact{contact.take(), exchange.httpStatus == 200};
}

Result<Done> decodeContactGone(const QByteArray &body)
{
    if (const auto gone = decodeRemovedContact(body); !gone)
        return gone.error();
    return Done{};
}

Result<ImportedContacts> decodeImportedContacts(const QByteArray &body)
{
    const auto count = decodeImported(body);
    if (!count)
        return count.error();
    return ImportedContacts{*count};
}

} // namespace

HttpPlatformClient::HttpPlatformClient(const QUrl &base, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_base(base)
    , m_clock(clock)
    , m_manager(freshManager())
{
    // None at all: nothing leaves, and sends wait.
    Q_ASSERT(base.isEmpty() || base.scheme() == QLatin1String("https") || isLoopback(base));
    m_pauseEnd.setSingleShot(true);
    m_pauseEnd.setTimerType(Qt::PreciseTimer); // a coarse one may end three minutes of an hour too early
    connect(&m_pauseEnd, &QTimer::timeout, this, &HttpPlatformClient::startWaiting);
}

HttpPlatformClient::~HttpPlatformClient() = default;

Result<void> HttpPlatformClient::setApiKey(const QByteArray &key)
{
    if (!isHeaderSafe(key)) {
        return Error{ErrorKind::InvalidInput, tr("The API key holds a character that no key has."),
                     tr("Copy the key again from the dashboard, without spaces or line breaks."), QString()};
    }
    const bool isOther = key != m_key;
    m_key = key;
    if (isOther) {
        ++m_keyRound;
        holdSendsBack();
    }
    return {};
}

std::shared_ptr<QNetworkAccessManager> HttpPlatformClient::freshManager() const
{
    // Later, since the last holder may be a call in the middle of the manager's own signal.
    std::shared_ptr<QNetworkAccessManager> manager(new QNetworkAccessManager,
                                                   [](QNetworkAccessManager *m) { m->deleteLater(); });
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    // Challenges are left unanswered: nothing is connected to the manager's authentication signals.
    if (isLoopback(m_base))
        manager->setProxy(QNetworkProxy::NoProxy);
    else
        manager->setProxyFactory(new SystemProxies);
    return manager;
}

QNetworkRequest HttpPlatformClient::requestFor(const Wish &wish) const
{
    QNetworkRequest request(callUrl(m_base, wish.path));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // What is known of Qt's sending again was measured on HTTP/1.1 with one request per connection.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // a packed answer could unpack without end
    request.setRawHeader("User-Agent", "ArowanaConsole/" AROWANA_VERSION);
    if (!wish.idempotencyKey.isEmpty())
        request.setRawHeader("Idempotency-Key", wish.idempotencyKey);
    if (!m_key.isEmpty() && isSameOrigin(request.url(), m_base))
        request.setRawHeader("Authorization", "Bearer " + m_key);
    return request;
}

void HttpPlatformClient::enqueue(Wish wish)
{
    if (wish.path.isEmpty() || !isHeaderSafe(wish.idempotencyKey)) {
        answerWithoutSending(std::move(wish), Held::No, tr("There is no valid identifier to ask with."));
        return;
    }
    wish.keyRound = m_keyRound;
    wish.askedAt = m_clock.now();
    wish.askedAtMs = m_clock.monotonicMs();
    // Sends first: what is only read may wait.
    const auto before =
        isSend(wish) ? std::find_if_not(m_waiting.begin(), m_waiting.end(), isSend) : m_waiting.end();
    m_waiting.insert(before, std::move(wish));
    startWaiting();
}

void HttpPlatformClient::answerWithoutSending(Wish wish, Held held, const QString &why)
{
    Exchange exchange;
    exchange.end = Exchange::End::NeverStarted;
    exchange.offline = held != Held::No;
    exchange.heldBack = held == Held::Back;
    exchange.mayHaveLeft = false;
    exchange.errorText = why;
    QMetaObject::invokeMethod(
        this, [done = std::move(wish.done), exchange] { done(exchange); }, Qt::QueuedConnection);
}

void HttpPlatformClient::startWaiting()
{
    while (!m_waiting.empty() && (m_offline || m_underWay < kAtOnceMost)) {
        if (!m_offline && isPaused()) {
            holdSendsBack();
            return;
        }
        Wish next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_offline)
            answerWithoutSending(std::move(next), Held::Offline);
        else if (isSend(next) && isOutOfDate(next))
            answerWithoutSending(std::move(next), Held::Back);
        else
            start(std::move(next));
    }
}

bool HttpPlatformClient::isSend(const Wish &wish)
{
    return wish.verb == "POST" && wish.path == kSendPath;
}

/// Whether what was looked at before it was handed over may be so no more: the key, how old its idempotency
/// key is, that the log was read after a sleep.
bool HttpPlatformClient::isOutOfDate(const Wish &wish) const
{
    const qint64 waited = m_clock.monotonicMs() - wish.askedAtMs;
    const qint64 byWallClock = m_clock.now().since(wish.askedAt); // asleep only this one goes on
    return wish.keyRound != m_keyRound || waited > kSendWaitsMostMs ||
           std::abs(byWallClock - waited) > kSendWaitsMostMs;
}

/// They stand first in the queue.
void HttpPlatformClient::holdSendsBack()
{
    while (!m_waiting.empty() && isSend(m_waiting.front())) {
        answerWithoutSending(std::move(m_waiting.front()), Held::Back);
        m_waiting.pop_front();
    }
}

/// Then its end is waited for, too.
bool HttpPlatformClient::isPaused()
{
    const qint64 left = m_pauseLeftMs ? m_pauseLeftMs() : 0;
    if (left <= 0)
        return false;
    m_pauseEnd.start(int(std::min<qint64>(left, std::numeric_limits<int>::max())));
    return true;
}

void HttpPlatformClient::start(Wish wish)
{
    ++m_underWay;
    auto *call = new ApiCall(m_manager, m_clock, this);
    connect(call, &ApiCall::ended, this,
            [this, call, manager = m_manager, round = m_keyRound,
             done = std::move(wish.done)](const Exchange &ended) {
                Exchange exchange = ended;
                exchange.withFormerKey = round != m_keyRound;
                if (exchange.httpStatus == 0 && !isLoopback(m_base))
                    exchange.proxy = SystemProxies::nameFor(m_base);
                call->deleteLater();
                // A lone 1xx ends the call for Qt while the true answer is still to come: on that connection
                // it would be taken for the next request's. So none follows through the same manager.
                if (exchange.httpStatus < 200 && exchange.httpStatus != 0 && manager == m_manager)
                    m_manager = freshManager();
                // Answering may destroy this client and with it this function.
                const QPointer<HttpPlatformClient> client(this);
                const auto answer = done;
                answer(exchange);
                // Only now: the answer may be the platform's wish that nothing follows for a while.
                if (client)
                    client->placeIsFree();
            });
    call->start(requestFor(wish), wish.verb, wish.body, m_deadlineMs);
}

void HttpPlatformClient::placeIsFree()
{
    --m_underWay;
    startWaiting();
}

template <class Accepted, class Decode>
void HttpPlatformClient::ask(Wish wish, Decode decode, OnAnswer<Accepted> answer)
{
    wish.done = [decode = std::move(decode), answer = std::move(answer)](const Exchange &exchange) {
        const CallFacts facts{exchange.latencyMs, exchange.serverDate, exchange.withFormerKey,
                              exchange.heldBack};
        if (const auto setback = setbackOf(exchange)) {
            std::visit([&](const auto &why) { answer(why, facts); }, *setback);
            return;
        }
        auto value = [&] {
            if constexpr (std::is_invocable_v<const Decode &, const Exchange &>)
                return decode(exchange);
            else
                return decode(exchange.body);
        }();
        if (value)
            answer(value.take(), facts);
        else
            answer(notThePlatform(exchange, value.error().detail), facts);
    };
    enqueue(std::move(wish));
}

void HttpPlatformClient::send(const IdempotencyKey &key, const QByteArray &body,
                              OnAnswer<AcceptedSend> answer)
{
    // Without a key a second try could be a second message, so none leaves.
    const QByteArray path = key.isEmpty() ? QByteArray() : QByteArray(kSendPath);
    ask<AcceptedSend>({"POST", path, body, key.bytes(), {}}, decodeAcceptedSend, std::move(answer));
}

void HttpPlatformClient::revoke(const MessageId &id, OnAnswer<RevokedAnswer> answer)
{
    ask<RevokedAnswer>({"DELETE", messagePath(id), {}, {}, {}}, onlyAbout(id, decodeRevoked),
                       std::move(answer));
}

void HttpPlatformClient::fetchMessage(const MessageId &id, OnAnswer<PolledMessage> answer)
{
    ask<PolledMessage>({"GET", messagePath(id), {}, {}, {}}, onlyAbout(id, decodePolledMessage),
                       std::move(answer));
}

void HttpPlatformClient::fetchMessages(const MessageLogQuery &query, OnAnswer<MessagePage> answer)
{
    ask<MessagePage>({"GET", logPath(query), {}, {}, {}}, decodeMessagePage, std::move(answer));
}

void HttpPlatformClient::fetchContact(const ContactId &id, OnAnswer<Contact> answer)
{
    ask<Contact>({"GET", contactPath(id), {}, {}, {}}, onlyAbout(id, decodeContact), std::move(answer));
}

void HttpPlatformClient::createContact(const IdempotencyKey &key, const ContactFields &fields,
                                       OnAnswer<SavedContact> answer)
{
    const QByteArray path = key.isEmpty() ? QByteArray() : QByteArray("/v1/contacts");
    ask<SavedContact>({"POST", path, encodeNewContact(fields), key.bytes(), {}}, decodeSavedContact,
                      std::move(answer));
}

void HttpPlatformClient::changeContact(const ContactId &id, const ContactFields &now,
                                       const ContactFields &wanted, OnAnswer<Contact> answer)
{
    ask<Contact>({"PATCH", contactPath(id), encodeContactChange(now, wanted), {}, {}},
                 onlyAbout(id, decodeContact), std::move(answer));
}

void HttpPlatformClient::removeContact(const ContactId &id, OnAnswer<Done> answer)
{
    ask<Done>({"DELETE", contactPath(id), {}, {}, {}}, decodeContactGone, std::move(answer));
}

void HttpPlatformClient::recordConsent(const ContactId &id, const ConsentWish &consent,
                                       OnAnswer<ConsentRecord> answer)
{
    ask<ConsentRecord>({"POST", contactPath(id, "/consent"), encodeConsent(consent), {}, {}}, decodeConsent,
                       std::move(answer));
}

void HttpPlatformClient::importContacts(const QList<ImportRow> &rows, OnAnswer<ImportedContacts> answer)
{
    ask<ImportedContacts>({"POST", "/v1/contacts/import", encodeImport(rows), {}, {}}, decodeImportedContacts,
                          std::move(answer));
}

void HttpPlatformClient::fetchAgent(const AgentId &id, OnAnswer<AgentAnswer> answer)
{
    ask<AgentAnswer>(
        {"GET", agentPath(id), {}, {}, {}},
        [id](const QByteArray &body) { return decodeAgentAsked(id, body); }, std::move(answer));
}

void HttpPlatformClient::fetchLaunch(const AgentId &id, OnAnswer<LaunchAnswer> answer)
{
    ask<LaunchAnswer>({"GET", agentPath(id, "/launch"), {}, {}, {}}, onlyAbout(id, decodeLaunch),
                      std::move(answer));
}

void HttpPlatformClient::fetchBalance(OnAnswer<Balance> answer)
{
    ask<Balance>({"GET", "/v1/billing/balance", {}, {}, {}}, decodeBalance, std::move(answer));
}

void HttpPlatformClient::fetchTiers(OnAnswer<QList<TierState>> answer)
{
    ask<QList<TierState>>({"GET", "/v1/billing/tier", {}, {}, {}}, decodeTiers, std::move(answer));
}

void HttpPlatformClient::fetchEndpoints(OnAnswer<QList<WebhookEndpoint>> answer)
{
    ask<QList<WebhookEndpoint>>({"GET", "/v1/webhooks", {}, {}, {}}, decodeEndpoints, std::move(answer));
}

void HttpPlatformClient::createEndpoint(const QString &url, const QList<QByteArray> &events,
                                        const QByteArray &secret, OnAnswer<WebhookEndpoint> answer)
{
    ask<WebhookEndpoint>({"POST", "/v1/webhooks", encodeEndpoint(url, events, secret), {}, {}},
                         decodeEndpoint, std::move(answer));
}

void HttpPlatformClient::updateEndpoint(const WebhookId &id, const QString &url,
                                        const QList<QByteArray> &events, const QByteArray &secret,
                                        OnAnswer<WebhookEndpoint> answer)
{
    ask<WebhookEndpoint>({"PATCH", webhookPath(id), encodeEndpoint(url, events, secret), {}, {}},
                         decodeEndpoint, std::move(answer));
}

void HttpPlatformClient::removeEndpoint(const WebhookId &id, OnAnswer<Done> answer)
{
    ask<Done>({"DELETE", webhookPath(id), {}, {}, {}}, decodeDone, std::move(answer));
}

void HttpPlatformClient::testEndpoint(const WebhookId &id, OnAnswer<Done> answer)
{
    ask<Done>({"POST", webhookPath(id, "/test"), "{}", {}, {}}, decodeDone, std::move(answer));
}

} // namespace arowana
