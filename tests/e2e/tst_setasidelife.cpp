// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is signed and cannot be understood, on the real listener, engine, store and window: kept, told,
// listed, exported, there after a restart; and floods of copies and of wrong signatures.
#include "app/application.h"
#include "app/enginehost.h"
#include "app/systemclock.h"
#include "tests/e2e/signedpost.h"
#include "ui/mainwindow.h"
#include "ui/setaside/setasidedialog.h"
#include "ui/setaside/setasideview.h"
#include "ui/truthbar/signaturealarm.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMessageAuthenticationCode>
#include <QPointer>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 30'000;
const char kPoison[] = "{\"id\":\"evt_p\",\"event\":\"message.read\",\"data\":\"\xff\0<b>\"}";
const QByteArray kSecret = "whsec_of_the_test";

/// The first value of a query on the workspace's file, over a connection of its own.
QVariant ask(const QString &file, const QString &sql)
{
    QVariant value;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        database.setDatabaseName(file);
        database.open();
        QSqlQuery query(database);
        if (query.exec(sql) && query.next())
            value = query.value(0);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    return value;
}

QByteArray readEvent(const QByteArray &number)
{
    return R"({"id":"evt_)" + number + R"(","event":"message.read","timestamp":"2026-05-04T10:00:00Z",)" +
           R"("data":{"message_id":"msg_)" + number + R"(","read_at":"2026-05-04T10:00:00Z"}})";
}

/// The real console, its window offscreen, without a platform.
struct Console {
    explicit Console(const QString &folder)
    {
        StartOptions options;
        options.dataDir = folder;
        options.apiBase = QUrl(QStringLiteral("http://127.0.0.1:9"));
        options.listen = ListenAddress{QStringLiteral("127.0.0.1"), 0};
        options.language = QStringLiteral("en");
        options.offline = true;
        application = std::make_unique<Application>(options, Application::Secrets{{}, kSecret},
                                                    Application::systemPolicy());
        QObject::connect(application.get(), &Application::changed, application.get(),
                         [this](const ChangeSet &changes) {
                             if (changes.listener)
                                 listener = *changes.listener;
                         });
    }
    [[nodiscard]] bool start()
    {
        QSignalSpy up(application.get(), &Application::up);
        return application->start() && (!up.isEmpty() || up.wait(kPatienceMs)) &&
               QTest::qWaitFor([this] { return listener.state == ListenerState::Listening; }, kPatienceMs);
    }
    [[nodiscard]] QUrl address() const
    {
        const QByteArray path =
            ask(application->storeFile(),
                QStringLiteral("SELECT value FROM facts WHERE name = CAST('listener.path' AS BLOB)"))
                .toByteArray();
        return QUrl(QStringLiteral("http://") + listener.address + QString::fromLatin1(path));
    }
    [[nodiscard]] SetAsideDialog *openSetAside() const
    {
        MainWindow &window = *application->window();
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        return window.findChild<SetAsideDialog *>();
    }

    std::unique_ptr<Application> application;
    ListenerHealth listener;
};

/// The listener, engine and store of the console, without its window.
struct Ears {
    Ears()
        : host(setup(), clock)
    {
        QObject::connect(&host, &EngineHost::changed, &host, [this](const ChangeSet &changes) {
            if (changes.listener)
                listener = *changes.listener;
            if (changes.listener && told)
                told(listener);
        });
        QObject::connect(&host, &EngineHost::listening, &host,
                         [this](const QString &url) { address = QUrl(url); });
        host.open();
        host.connectPlatform({}, {}, {});
    }
    ~Ears() { host.close(); }

    [[nodiscard]] EngineHost::Setup setup() const
    {
        EngineHost::Setup setup;
        setup.storeFile = file();
        setup.webhookSecret = kSecret;
        setup.policy = Application::systemPolicy();
        return setup;
    }
    [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("console.sqlite")); }

    QTemporaryDir folder;
    SystemClock clock;
    EngineHost host;
    QUrl address;
    ListenerHealth listener;
    std::function<void(const ListenerHealth &)> told;
};

QByteArray request(const QUrl &url, const QByteArray &body, const QByteArray &secret)
{
    const QByteArray signature =
        QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
    return "POST " + url.path().toLatin1() + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() +
           "\r\nContent-Type: application/json\r\nX-Arowana-Signature: sha256=" + signature +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// One request on a connection of its own, whose answer is waited for by the event loop.
class Peer : public QTcpSocket {
public:
    Peer(const QUrl &url, const QByteArray &bytes)
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { m_answer += readAll(); });
        connectToHost(url.host(), quint16(url.port()));
        write(bytes);
    }
    /// 0 while there is none.
    [[nodiscard]] int status() const
    {
        return m_answer.startsWith("HTTP/1.1 ") ? m_answer.mid(9, 3).toInt() : 0;
    }

private:
    QByteArray m_answer;
};

} // namespace

class SetAsideLifeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void poisonIsAnsweredListedExportedAndThereAfterARestart()
    {
        const QTemporaryDir folder;
        const QByteArray poison(kPoison, sizeof kPoison - 1);
        {
            Console console(folder.path());
            QVERIFY(console.start());
            QCOMPARE(console.listener.quarantined, 0);
            QCOMPARE(postSigned(console.address(), poison, kSecret, kPatienceMs), 200);
            QCOMPARE(postSigned(console.address(), readEvent("1"), kSecret, kPatienceMs), 200);
            QTRY_COMPARE_WITH_TIMEOUT(console.listener.quarantined, 1, kPatienceMs);
            // The next one was not delayed: it is a message already.
            QCOMPARE(ask(console.application->storeFile(),
                         QStringLiteral("SELECT count(*) FROM messages WHERE status = 'read'"))
                         .toInt(),
                     1);
            SetAsideDialog *dialog = console.openSetAside();
            QVERIFY(dialog);
            const QAbstractItemModel &model = *dialog->findChild<SetAsideView *>()->model();
            QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, kPatienceMs);
            QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("message.read"));
            QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("evt_p"));
            const QString file = folder.filePath(QStringLiteral("out.jsonl"));
            dialog->exportTo(file);
            const auto *status = dialog->findChild<QLabel *>(QStringLiteral("setAsideStatus"));
            QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(QStringLiteral("has 1 event(s)")), kPatienceMs);
            QFile out(file);
            QVERIFY(out.open(QIODevice::ReadOnly));
            const QJsonObject line = QJsonDocument::fromJson(out.readAll()).object();
            QCOMPARE(QByteArray::fromBase64(line.value(QLatin1String("body_base64")).toString().toLatin1()),
                     poison);
        }
        Console again(folder.path());
        QVERIFY(again.start());
        QCOMPARE(again.listener.quarantined, 1);
        const QPointer<SetAsideDialog> dialog = again.openSetAside();
        QVERIFY(dialog);
        const QAbstractItemModel &model = *dialog->findChild<SetAsideView *>()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, kPatienceMs);
        // Tried again it stays; once it is marked as seen, nothing speaks of it any more.
        dialog->findChild<QPushButton *>(QStringLiteral("setAsideTry"))->click();
        const auto *status = dialog->findChild<QLabel *>(QStringLiteral("setAsideStatus"));
        QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(QStringLiteral("none of them is understood")),
                                 kPatienceMs);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("setAsideSeen"))->isEnabled());
        dialog->findChild<QPushButton *>(QStringLiteral("setAsideSeen"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(again.listener.quarantined, 0, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, kPatienceMs);
    }

    void theSameIdFiftyTimesAtOnceIsOneRow()
    {
        Ears ears;
        QTRY_VERIFY_WITH_TIMEOUT(!ears.address.isEmpty(), kPatienceMs);
        const QByteArray bytes = request(ears.address, readEvent("1"), kSecret);
        std::vector<std::unique_ptr<Peer>> peers;
        for (int i = 0; i < 50; ++i)
            peers.push_back(std::make_unique<Peer>(ears.address, bytes));
        const auto answered = [&peers](int status) {
            return std::count_if(peers.begin(), peers.end(),
                                 [status](const auto &peer) { return peer->status() == status; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(int(answered(200)), 50, kPatienceMs);
        QCOMPARE(ask(ears.file(), QStringLiteral("SELECT count(*) FROM events")).toInt(), 1);
        QCOMPARE(ask(ears.file(), QStringLiteral("SELECT repeats FROM events")).toInt(), 49);
        QCOMPARE(ask(ears.file(), QStringLiteral("SELECT count(*) FROM messages")).toInt(), 1);
    }

    void genuineDeliveriesAreTakenAmongThousandsOfWrongSignatures()
    {
        Ears ears;
        QTRY_VERIFY_WITH_TIMEOUT(!ears.address.isEmpty(), kPatienceMs);
        // The window's alarm, looked at as often as the lamp changes and late enough each time.
        SignatureAlarm alarm;
        int banners = 0;
        ears.told = [&](const ListenerHealth &health) {
            const Instant late = health.badSignatureSince.plusMs(SignatureAlarm::kWaitMs);
            banners += health.badSignatureSince.isValid() && alarm.check(health, late) ? 1 : 0;
        };
        constexpr int kWrong = 2'000;
        constexpr int kGenuine = 40;
        constexpr int kAtOnce = 50;
        int sent = 0;
        int wrongAnswers = 0;
        int genuineAnswers = 0;
        std::vector<std::pair<std::unique_ptr<Peer>, bool>> peers; // and whether it is genuine
        const auto go = [&] {
            for (auto &[peer, isGenuine] : peers) {
                if (const int status = peer ? peer->status() : 0) {
                    genuineAnswers += isGenuine && status == 200 ? 1 : 0;
                    wrongAnswers += !isGenuine && status == 401 ? 1 : 0;
                    peer.reset();
                }
            }
            std::erase_if(peers, [](const auto &one) { return !one.first; });
            while (peers.size() < kAtOnce && sent < kWrong + kGenuine) {
                const bool isGenuine = sent % ((kWrong + kGenuine) / kGenuine) == 0;
                const QByteArray body = readEvent(QByteArray::number(sent++));
                peers.emplace_back(
                    std::make_unique<Peer>(ears.address,
                                           request(ears.address, body, isGenuine ? kSecret : "wrong")),
                    isGenuine);
            }
            return genuineAnswers + wrongAnswers == kWrong + kGenuine;
        };
        QVERIFY2(
            QTest::qWaitFor(go, 4 * kPatienceMs),
            qPrintable(
                QStringLiteral("%1 of the genuine, %2 of the others").arg(genuineAnswers).arg(wrongAnswers)));
        QCOMPARE(genuineAnswers, kGenuine);
        QCOMPARE(ask(ears.file(), QStringLiteral("SELECT count(*) FROM events")).toInt(), kGenuine);
        QTRY_COMPARE_WITH_TIMEOUT(ears.listener.refusedSignatures, kWrong, kPatienceMs);
        QCOMPARE(banners, 1);
    }
};

QTEST_MAIN(SetAsideLifeTest)
#include "tst_setasidelife.moc"
