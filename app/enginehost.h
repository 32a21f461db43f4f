// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The engine thread's side of the program: opens the store, makes client, listener and engine there, and
// joins them. Made on the GUI thread, moved to the engine thread, and used through queued calls only.
// Owned by Application.

#include "app/engine/enginepolicy.h"
#include "app/engine/ports/secretkeeper.h"
#include "models/domain/balance.h"
#include "models/domain/callanswer.h"
#include "models/domain/changeset.h"
#include "models/domain/contactimport.h"
#include "models/domain/contactwish.h"
#include "models/domain/loglookup.h"
#include "models/domain/result.h"
#include "models/domain/sendorigin.h"
#include "models/domain/sendrequest.h"
#include "models/domain/setaside.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <memory>

namespace arowana {

class Clock;
class Engine;
class EventLoopTimers;
class HttpPlatformClient;
class SqliteEngineStore;
class WebhookListener;

class EngineHost : public QObject, private SecretKeeper {
    Q_OBJECT
public:
    struct Setup {
        QString storeFile;
        QHostAddress listenAddress = QHostAddress::LocalHost;
        quint16 listenPort = 0;
        QString publicUrl;         ///< where the platform reaches the listener; empty: nowhere
        QByteArray webhookSecret;  ///< from the environment: it wins and is kept nowhere; empty: not given
        bool keepsSecrets = false; ///< webhook secrets outlive the run: the listener waits for useSecrets()
        bool listenerIsPublic =
            false; ///< the platform itself is on loopback and reaches the listener as it is
        bool offline = false;
        /// What is set aside is read anew once for each.
        QByteArray programVersion = QByteArrayLiteral(AROWANA_VERSION);
        EnginePolicy policy;
    };

    EngineHost(Setup setup, const Clock &clock);
    ~EngineHost() override;

    /// On this machine there is no platform but the practice one, so that a workspace of it is one of
    /// practice, whatever port it has.
    [[nodiscard]] static bool isPracticePlatform(const QUrl &base);

public Q_SLOTS:
    /// Opens the store; storeOpened or storeFailed follows.
    void open();
    /// Makes the engine for this platform, opens the listener (listening or listenerFailed follows), then
    /// ready. An empty base or key: nothing leaves, and what is sent waits in the outbox. `senders` are
    /// added where they are not known yet. Only once, after storeOpened.
    void connectPlatform(const QUrl &base, const QByteArray &apiKey, const QList<arowana::Sender> &senders);
    /// What the keychain had; empty: nothing, or no keychain. The listener opens with it. Told once more,
    /// when the keychain was unlocked later, it joins what is in use by then, and all of it is kept.
    void useSecrets(const arowana::WebhookSecrets &kept);
    /// keepSecretsRequested was done as far as it can be.
    void secretsKept(quint64 request);
    /// Asks the platform for the balance with this key, which is used for nothing else; keyChecked follows. A
    /// later check takes the place of an earlier one. Nobody is asked before platformBound.
    void checkKey(const QByteArray &key);
    /// A key came later (keychain, first start): what waited goes on. wishRefused before platformBound.
    void useKey(const QByteArray &apiKey);
    /// Ends everything, on the engine thread, before the thread ends. Nothing is opened after it.
    void close();

    /// `draft` and `origin`: as for Engine::send().
    void send(quint64 token, const arowana::SendRequest &request, quint64 draft = 0,
              const arowana::SendOrigin &origin = {});
    void stop(arowana::RowId row);
    void dismiss(const QList<arowana::RowId> &rows);
    void sendNow(arowana::RowId row);
    void revoke(arowana::RowId row);
    void refresh();
    void pauseHistory(bool pauses);
    void lookAt(arowana::RowId row);
    void decide(arowana::RowId row, arowana::StuckDecision decision, const arowana::MessageId &candidate);
    void rotateSecret();
    void removeEndpoint();
    /// setAsideTried follows.
    void trySetAside(const QList<qint64> &numbers);
    void markSetAsideSeen(const QList<qint64> &numbers);
    void saveSender(const arowana::Sender &sender);
    void removeSender(const arowana::Sender &sender);
    // These wait for the engine where they come before it.
    void saveDraft(const arowana::StoredDraft &draft);
    void dropDraft(quint64 id);
    void changeCannedTexts(const arowana::CannedTextChange &change);
    void markRead(const arowana::AgentId &agent, const QString &phone, arowana::RowId until);
    void saveNote(const arowana::ContactNote &note);
    void saveSettings(const arowana::WorkspaceSettings &settings);
    /// runStored or runNotStored follows. `drafts`: as for Engine::startRun().
    void startRun(quint64 token, const arowana::SendRun &run, const QList<arowana::RunLine> &lines,
                  const QList<arowana::LeftOutLine> &leftOut, const QList<quint64> &drafts = {});
    void pauseRun(quint64 run);
    void resumeRun(quint64 run);
    void stopRun(quint64 run, bool revokesRest);
    /// contactAnswered follows.
    void askContact(quint64 token, const arowana::ContactWish &wish);
    void readContact(const arowana::ContactId &id);
    void forgetContactWish(const arowana::IdempotencyKey &key);
    /// importProgressed follows.
    void importContacts(quint64 token, const QList<arowana::ImportRow> &rows);
    void goOnImport(quint64 token);
    void stopImport(quint64 token);

Q_SIGNALS:
    void storeOpened();
    /// While another program has the file it is tried again; storeOpened or another storeFailed follows.
    void storeFailed(const arowana::Error &error);
    /// After storeOpened: it was damaged, and sends wait until it is known which of them have left.
    void storeSalvaged(const arowana::Error &notice);
    /// The workspace is of this platform and the engine runs: a key may be asked for.
    void platformBound();
    /// `url` is the whole local address with the secret path.
    void listening(const QString &url);
    void listenerFailed(const arowana::Error &error);
    /// These are to be kept before the platform hears of them; secretsKept() is waited for.
    void keepSecretsRequested(quint64 request, const arowana::WebhookSecrets &secrets);
    void keyChecked(const arowana::CallAnswer<arowana::Balance> &answer);
    /// The engine is up: lamps and counts follow as changes.
    void ready();

    void changed(const arowana::ChangeSet &changes);
    void sendStored(quint64 token, arowana::RowId row);
    void sendNotStored(quint64 token, const arowana::Error &error);
    void replyReturned(const arowana::StoredDraft &draft);
    void runStored(quint64 token, quint64 run);
    void runNotStored(quint64 token, const arowana::Error &error);
    void contactAnswered(quint64 token, const arowana::ContactAnswer &answer);
    void contactsOpen(const QList<arowana::ContactWish> &wishes);
    void importProgressed(const arowana::ImportProgress &progress);
    void setAsideTried(const arowana::SetAsideTried &tried);
    void wishRefused(const arowana::Error &error);

private:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] QByteArray mint() override;
    void accept(const QList<QByteArray> &valid) override;
    void keep(const WebhookSecrets &secrets, std::function<void()> done) override;

    void openStore(bool saysLocked);
    void waitForLock();
    [[nodiscard]] ApiState firstState(const QUrl &base, const QByteArray &apiKey) const;
    /// A workspace works with one platform for ever: its keys and its waiting sends mean nothing elsewhere.
    Result<void> bindToPlatform(const QUrl &base);
    Result<void> startEngine(const QUrl &base, const QByteArray &apiKey, const QList<Sender> &senders);
    Result<void> keepFact(const QByteArray &name, const QByteArray &value);
    void makeEngine(const QUrl &base, const QByteArray &apiKey);
    void useKeyInClient(const QByteArray &apiKey);
    /// Another one was used before in this workspace, or its sends are not all looked for yet.
    [[nodiscard]] bool isOtherKey(const QByteArray &apiKey);
    void keepKeyMark();
    void addSenders(const QList<Sender> &senders);
    void whenThereIsAnEngine(std::function<void(Engine &)> wish);
    void openOutside();
    void useGivenSecret();
    void joinKept(const WebhookSecrets &kept);
    void openListener();
    Result<QByteArray> listenerPath();
    void registerListener();

    Setup m_setup;
    const Clock &m_clock;
    QByteArray m_path; ///< with leading slash
    QUrl m_base;
    QString m_apiHost;
    QByteArray m_keyMark; ///< of the key in use; empty: none yet in this run
    bool m_hasKey = false;
    bool m_isSalvaged = false; ///< and not reconciled yet
    bool m_waitsForLock = false;
    int m_lockedStarts = 0; ///< in a row
    bool m_isClosed = false;
    bool m_isEndpointRemoved = false; ///< by the operator: the next run registers it again, this one not
    bool m_hasSecrets = false;        ///< what was kept is known
    WebhookSecrets m_secrets;
    QList<std::function<void(Engine &)>> m_earlyWishes;
    quint64 m_lastKeeping = 0;
    QHash<quint64, std::function<void()>> m_keeping;
    std::unique_ptr<EventLoopTimers> m_timers;
    std::unique_ptr<SqliteEngineStore> m_store;
    std::unique_ptr<HttpPlatformClient> m_client;
    std::unique_ptr<HttpPlatformClient> m_checker;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<WebhookListener> m_listener;
};

} // namespace arowana
