// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginehost.h"

#include "app/api/httpplatformclient.h"
#include "app/engine/engine.h"
#include "app/eventlooptimers.h"
#include "app/settings/keymark.h"
#include "app/store/sqliteenginestore.h"
#include "app/store/storeopening.h"
#include "app/webhook/webhooklistener.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr int kLockedMs = 1'000;
constexpr int kLockedStartsMost = 10; // so often the engine's start waits for another program's lock
constexpr int kCheckMs = 15'000;      // somebody waits for it
const QByteArray kPathFact = QByteArrayLiteral("listener.path");
const QByteArray kPlatformFact = QByteArrayLiteral("platform");
const QByteArray kKeyFact = QByteArrayLiteral("platform.keyMark");
/// In the place of a mark, and the mark of no key: sends of a former key are still to be looked for.
const QByteArray kUnsettledMark = QByteArrayLiteral("unsettled");

QByteArray randomHex(int bytes)
{
    QByteArray raw(bytes, Qt::Uninitialized);
    auto *generator = QRandomGenerator::system();
    std::generate(raw.begin(), raw.end(), [generator] { return char(generator->bounded(256)); });
    return raw.toHex();
}

bool isAboutSignature(RefusalReason reason)
{
    return reason == RefusalReason::SignatureMissing || reason == RefusalReason::SignatureRepeated ||
           reason == RefusalReason::SignatureMalformed || reason == RefusalReason::SignatureWrong;
}

QString addressText(const QHostAddress &address, quint16 port)
{
    const QString host = address.protocol() == QAbstractSocket::IPv6Protocol
                             ? u'[' + address.toString() + u']'
                             : address.toString();
    return host + u':' + QString::number(port);
}

Error notOpenError(const QString &next)
{
    return {ErrorKind::Storage, EngineHost::tr("The workspace is not open yet."), next, {}};
}

} // namespace

EngineHost::EngineHost(Setup setup, const Clock &clock)
    : m_setup(std::move(setup))
    , m_clock(clock)
{
}

EngineHost::~EngineHost() = default;

void EngineHost::open()
{
    if (m_store)
        Q_EMIT storeOpened();
    else
        openStore(true);
}

void EngineHost::openStore(bool saysLocked)
{
    if (m_isClosed)
        return;
    auto opened = SqliteEngineStore::open(m_setup.storeFile);
    if (!opened) {
        const bool isLocked = opened.error().kind == ErrorKind::Locked;
        if (isLocked)
            waitForLock();
        if (!isLocked || saysLocked)
            Q_EMIT storeFailed(opened.error());
        return;
    }
    StoreOpening opening = opened.take();
    m_store = std::move(opening.store);
    m_isSalvaged = opening.salvage.has_value();
    Q_EMIT storeOpened();
    if (opening.salvage)
        Q_EMIT storeSalvaged(salvageNotice(*opening.salvage));
}

void EngineHost::waitForLock()
{
    if (std::exchange(m_waitsForLock, true))
        return;
    QTimer::singleShot(kLockedMs, this, [this] {
        m_waitsForLock = false;
        if (!m_store)
            openStore(false);
    });
}

ApiState EngineHost::firstState(const QUrl &base, const QByteArray &apiKey) const
{
    if (m_setup.offline || base.isEmpty())
        return ApiState::Offline;
    return apiKey.isEmpty() ? ApiState::NoKey : ApiState::NotAsked;
}

void EngineHost::connectPlatform(const QUrl &base, const QByteArray &apiKey, const QList<Sender> &senders)
{
    if (m_engine || !m_store || m_isClosed)
        return;
    if (auto started = startEngine(base, apiKey, senders); !started) {
        m_engine.reset(); // what it could not read it must not send again
        if (started.error().kind == ErrorKind::Locked && ++m_lockedStarts <= kLockedStartsMost) {
            QTimer::singleShot(kLockedMs, this,
                               [this, base, apiKey, senders] { connectPlatform(base, apiKey, senders); });
            return;
        }
        m_lockedStarts = 0;
        Q_EMIT storeFailed(started.error());
        return;
    }
    m_engine->lookAsOf(m_setup.programVersion);
    for (const auto &wish : std::exchange(m_earlyWishes, {}))
        wish(*m_engine);
    m_hasKey = !apiKey.isEmpty();
    if (m_hasSecrets || !m_setup.keepsSecrets)
        openOutside();
    Q_EMIT platformBound();
}

Result<void> EngineHost::startEngine(const QUrl &base, const QByteArray &apiKey, const QList<Sender> &senders)
{
    if (auto bound = bindToPlatform(base); !bound)
        return bound;
    // A lock is waited for here; for want of a path otherwise it is the listener that does not come up.
    const auto path = listenerPath();
    if (!path && path.error().kind == ErrorKind::Locked)
        return path.error();
    makeEngine(base, apiKey);
    addSenders(senders);
    const ApiState state = firstState(base, apiKey);
    const bool isOther = state == ApiState::NotAsked && isOtherKey(apiKey);
    return m_engine->start(m_apiHost, state, isOther);
}

void EngineHost::useSecrets(const WebhookSecrets &kept)
{
    if (m_hasSecrets) {
        joinKept(kept);
        return;
    }
    m_hasSecrets = true;
    m_secrets = kept;
    if (m_engine)
        openOutside();
}

/// The keychain was locked at the start, so that a new secret took the place of the kept one. What is on its
/// way is signed with the kept one, and stays so until the platform has heard of the new one.
void EngineHost::joinKept(const WebhookSecrets &kept)
{
    if (!m_listener) { // nothing is in use yet
        m_secrets = kept.current.isEmpty() ? m_secrets : kept;
        return;
    }
    const WebhookSecrets before = m_secrets;
    const Instant until = m_secrets.isTold ? now().plusMs(WebhookSecrets::kFormerLifeMs) : Instant{};
    const auto isKnown = [this](const QByteArray &secret) { return m_secrets.valid({}).contains(secret); };
    if (!kept.current.isEmpty() && !isKnown(kept.current))
        m_secrets.former.append({kept.current, until});
    for (const FormerSecret &former : kept.former) {
        if (!isKnown(former.secret))
            m_secrets.former.append(former);
    }
    accept(m_secrets.valid(now()));
    if (m_hasKey && m_secrets != before)
        registerListener(); // whoever keeps book of the secrets gets all of them
    if (m_setup.webhookSecret.isEmpty())
        keep(m_secrets, [] {});
    else if (kept.isTold)
        Q_EMIT keepSecretsRequested(++m_lastKeeping, {kept.current, kept.former, false}); // useGivenSecret()
}

void EngineHost::openOutside()
{
    if (!m_setup.webhookSecret.isEmpty())
        useGivenSecret();
    else if (m_secrets.current.isEmpty())
        m_secrets = {mint(), {}, false};
    openListener();
    if (m_hasKey)
        registerListener();
    Q_EMIT ready();
}

bool EngineHost::isPracticePlatform(const QUrl &base)
{
    return QHostAddress(base.host()).isLoopback() || base.host() == QLatin1String("localhost");
}

Result<void> EngineHost::bindToPlatform(const QUrl &base)
{
    if (base.isEmpty())
        return {};
    const QByteArray own = isPracticePlatform(base) ? QByteArrayLiteral("practice") : base.host().toUtf8();
    auto known = m_store->fact(kPlatformFact);
    if (!known)
        return known.error();
    if (*known && **known != own) {
        return Error{
            ErrorKind::Conflict,
            tr("This workspace belongs to the platform “%1”, not to “%2”.")
                .arg(QString::fromUtf8(**known), QString::fromUtf8(own)),
            tr("Choose another --workspace or --data-dir, so that nothing that waits here is sent to "
               "the wrong place."),
            {}};
    }
    return *known ? Result<void>() : keepFact(kPlatformFact, own);
}

Result<void> EngineHost::keepFact(const QByteArray &name, const QByteArray &value)
{
    if (auto begun = m_store->begin(); !begun)
        return begun;
    auto saved = m_store->saveFact(name, value);
    if (saved)
        saved = m_store->commit();
    if (!saved)
        m_store->rollback();
    return saved;
}

void EngineHost::makeEngine(const QUrl &base, const QByteArray &apiKey)
{
    m_base = base;
    m_apiHost = base.host();
    m_timers = std::make_unique<EventLoopTimers>();
    m_client = std::make_unique<HttpPlatformClient>(base, m_clock);
    useKeyInClient(apiKey);
    m_client->setOffline(m_setup.offline || base.isEmpty());
    m_engine =
        std::make_unique<Engine>(Engine::Ports{*m_store, *m_store, *m_store, *m_store, *m_store, *m_store,
                                               *m_store, *m_store, *m_client, *m_timers, m_clock},
                                 m_setup.policy);
    m_client->setPause([engine = m_engine.get()] { return engine->pauseLeftMs(); });
    connect(m_engine.get(), &Engine::changed, this, &EngineHost::changed);
    connect(m_engine.get(), &Engine::sendStored, this, &EngineHost::sendStored);
    connect(m_engine.get(), &Engine::sendNotStored, this, &EngineHost::sendNotStored);
    connect(m_engine.get(), &Engine::replyReturned, this, &EngineHost::replyReturned);
    connect(m_engine.get(), &Engine::runStored, this, &EngineHost::runStored);
    connect(m_engine.get(), &Engine::runNotStored, this, &EngineHost::runNotStored);
    connect(m_engine.get(), &Engine::contactAnswered, this, &EngineHost::contactAnswered);
    connect(m_engine.get(), &Engine::contactsOpen, this, &EngineHost::contactsOpen);
    connect(m_engine.get(), &Engine::importProgressed, this, &EngineHost::importProgressed);
    connect(m_engine.get(), &Engine::setAsideTried, this, &EngineHost::setAsideTried);
    connect(m_engine.get(), &Engine::wishRefused, this, &EngineHost::wishRefused);
    connect(m_engine.get(), &Engine::reconciled, this, [this] {
        // Not kept, the next start asks the log once more, which harms nothing.
        m_isSalvaged = !keepFact(kSalvageFact, {});
    });
    connect(m_engine.get(), &Engine::keyIsSettled, this, &EngineHost::keepKeyMark);
    if (m_isSalvaged)
        m_engine->reconcileFirst();
}

void EngineHost::useKeyInClient(const QByteArray &apiKey)
{
    if (auto set = m_client->setApiKey(apiKey); !set)
        Q_EMIT wishRefused(set.error());
}

void EngineHost::addSenders(const QList<Sender> &senders)
{
    const auto known = m_store->senders();
    for (const Sender &sender : senders) {
        const bool there = known && std::any_of(known->begin(), known->end(), [&](const Sender &k) {
                               return k.channel == sender.channel && k.id == sender.id;
                           });
        if (!there)
            m_engine->saveSender(sender);
    }
}

bool EngineHost::isOtherKey(const QByteArray &apiKey)
{
    // What cannot be read, or was not kept, counts as another one: looking once more harms nothing.
    const auto kept = m_store->fact(kKeyFact);
    const bool isFirst = kept && !*kept && m_keyMark.isEmpty();
    const bool isKept = kept && *kept && isMarkOf(**kept, apiKey);
    const bool isInUse = m_keyMark.isEmpty() || isMarkOf(m_keyMark, apiKey);
    m_keyMark = keyMark(apiKey);
    if (isFirst)
        keepKeyMark();
    if (isFirst || (isKept && isInUse))
        return false;
    static_cast<void>(keepFact(kKeyFact, kUnsettledMark));
    return true;
}

void EngineHost::keepKeyMark()
{
    static_cast<void>(keepFact(kKeyFact, m_keyMark));
}

void EngineHost::useKey(const QByteArray &apiKey)
{
    if (!m_engine) {
        Q_EMIT wishRefused(notOpenError(tr("The key is not used. Enter it again in a moment.")));
        return;
    }
    if (m_setup.offline)
        return;
    useKeyInClient(apiKey);
    m_hasKey = true;
    m_engine->goOnline(m_apiHost, isOtherKey(apiKey));
    if (m_isEndpointRemoved)
        m_engine->removeEndpoint(); // what another key could not
    else
        registerListener();
}

/// It is kept nowhere. What is kept must be told anew by the next run without it, and is valid here until
/// then.
void EngineHost::useGivenSecret()
{
    if (m_secrets.current.isEmpty()) {
        m_secrets = {m_setup.webhookSecret, {}, false};
        return;
    }
    if (std::exchange(m_secrets.isTold, false))
        Q_EMIT keepSecretsRequested(++m_lastKeeping, m_secrets);
    m_secrets.replace(m_setup.webhookSecret);
}

void EngineHost::checkKey(const QByteArray &key)
{
    if (!m_engine || m_base.isEmpty()) {
        Q_EMIT keyChecked(Unknown{UnknownCause::Offline, 0, tr("The workspace is not open yet.")});
        return;
    }
    m_checker = std::make_unique<HttpPlatformClient>(m_base, m_clock);
    m_checker->setDeadlineMs(kCheckMs);
    if (auto set = m_checker->setApiKey(key); !set) {
        Q_EMIT keyChecked(Unknown{UnknownCause::NotReached, 0, set.error().what});
        return;
    }
    m_checker->fetchBalance([this](const CallAnswer<Balance> &answer, const CallFacts &) {
        Q_EMIT keyChecked(answer);
        m_checker.reset(); // with the key that was tried
    });
}

Instant EngineHost::now() const
{
    return m_clock.now();
}

QByteArray EngineHost::mint()
{
    return "whsec_" + randomHex(24);
}

void EngineHost::accept(const QList<QByteArray> &valid)
{
    if (!m_listener)
        return;
    if (auto set = m_listener->setSecrets(valid); !set)
        Q_EMIT wishRefused(set.error());
}

void EngineHost::keep(const WebhookSecrets &secrets, std::function<void()> done)
{
    m_secrets = secrets;
    const quint64 request = ++m_lastKeeping;
    m_keeping.insert(request, std::move(done));
    if (m_setup.keepsSecrets && m_setup.webhookSecret.isEmpty())
        Q_EMIT keepSecretsRequested(request, secrets);
    else
        QMetaObject::invokeMethod(
            this, [this, request] { secretsKept(request); }, Qt::QueuedConnection);
}

void EngineHost::secretsKept(quint64 request)
{
    if (const auto done = m_keeping.take(request))
        done();
}

Result<QByteArray> EngineHost::listenerPath()
{
    auto known = m_store->fact(kPathFact);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    // The path lasts as long as the workspace, so that a tunnel set up once goes on working.
    const QByteArray path = "/hook/" + randomHex(16);
    if (auto kept = keepFact(kPathFact, path); !kept)
        return kept.error();
    return path;
}

void EngineHost::openListener()
{
    m_listener = std::make_unique<WebhookListener>(m_engine->inbox(), m_clock);
    m_engine->setDeliveryAnswers(m_listener.get());
    connect(m_listener.get(), &WebhookListener::deliveryRefused, this,
            [this](const RefusedDelivery &refused) {
                m_engine->noteRefusedDelivery(isAboutSignature(refused.reason),
                                              refused.reason == RefusalReason::SignatureWrong);
            });
    auto path = listenerPath();
    Result<void> done = path ? m_listener->setPath(*path) : Result<void>(path.error());
    if (done)
        done = m_listener->setSecrets(m_secrets.valid(m_clock.now()));
    if (!m_setup.publicUrl.isEmpty()) {
        const QUrl url(m_setup.publicUrl);
        QByteArray host = url.host().toUtf8();
        if (url.port() > 0)
            host += ':' + QByteArray::number(url.port());
        m_listener->setAllowedHosts({host});
    }
    if (done)
        done = m_listener->listen(m_setup.listenAddress, m_setup.listenPort);
    if (!done) {
        m_engine->setListener(ListenerState::Failed, addressText(m_setup.listenAddress, m_setup.listenPort),
                              done.error());
        Q_EMIT listenerFailed(done.error());
        return;
    }
    m_path = *path;
    const QString address = addressText(m_listener->serverAddress(), m_listener->serverPort());
    m_engine->setListener(ListenerState::Listening, address, std::nullopt);
    Q_EMIT listening(QStringLiteral("http://") + address + QString::fromLatin1(m_path));
}

void EngineHost::registerListener()
{
    if (m_setup.offline || m_isEndpointRemoved || !m_listener || !m_listener->isListening())
        return;
    QString base = m_setup.publicUrl;
    while (base.endsWith(u'/'))
        base.chop(1);
    if (base.isEmpty() && m_setup.listenerIsPublic) {
        base = QStringLiteral("http://") + addressText(m_listener->serverAddress(), m_listener->serverPort());
    }
    if (base.isEmpty())
        return;
    m_engine->registerEndpoint(
        {base, QString::fromLatin1(m_path), m_secrets, !m_setup.webhookSecret.isEmpty(), this});
}

void EngineHost::close()
{
    m_isClosed = true;
    m_keeping.clear();
    m_earlyWishes.clear();
    m_checker.reset();
    // Listener first: no delivery may reach an engine that is going.
    m_listener.reset();
    m_client.reset();
    m_engine.reset();
    m_timers.reset();
    m_store.reset();
}

} // namespace arowana
