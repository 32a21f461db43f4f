// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notices by the notification service of a desktop, which is played here over a connection of its own.
#include "app/busdesktop.h"

#include <QDBusMessage>
#include <QDBusServer>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

class Tray final : public Desktop {
public:
    void show(const QString &, const QString &text, bool) override { shown.append(text); }
    void beep() override { ++beeps; }
    void setMarked(bool isMarked) override { marked = isMarked; }

    QStringList shown;
    int beeps = 0;
    bool marked = false;
};

} // namespace

/// What a desktop's notification service does, as far as it is asked here.
class Service : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList texts;
    QList<uint> replaced;
    QStringList actions;
    QVariantMap hints;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &, const QString &body,
                const QStringList &offered, const QVariantMap &told, int)
    {
        texts.append(body);
        replaced.append(replaces);
        actions = offered;
        hints = told;
        return replaces ? replaces : 7;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

class TestBusDesktop : public QObject {
    Q_OBJECT

private:
    /// A bus with nobody but the service on it; without one it is a bus without the service.
    [[nodiscard]] QDBusConnection busWith(Service *service)
    {
        m_peer.reset();
        m_server = std::make_unique<QDBusServer>(QStringLiteral("unix:tmpdir=/tmp"));
        connect(
            m_server.get(), &QDBusServer::newConnection, this, [this, service](QDBusConnection connection) {
                m_peer = std::make_unique<QDBusConnection>(connection);
                if (service)
                    m_peer->registerObject(
                        kPath, service, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
            });
        const QDBusConnection bus =
            QDBusConnection::connectToPeer(m_server->address(), QStringLiteral("client%1").arg(++m_buses));
        return bus;
    }

    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<QDBusConnection> m_peer;
    int m_buses = 0;

private Q_SLOTS:
    void noticesGoToTheServiceAndItsClickComesBack()
    {
        Service service;
        const QDBusConnection bus = busWith(&service);
        QTRY_VERIFY(m_peer);
        auto *tray = new Tray;
        BusDesktop desktop(tray, bus);
        QSignalSpy clicked(&desktop, &Desktop::noticeClicked);
        desktop.show(QStringLiteral("Arowana Console"), QStringLiteral("first"), false);
        QTRY_COMPARE(service.texts, QStringList{QStringLiteral("first")});
        QCOMPARE(service.replaced, QList<uint>{0});
        QCOMPARE(service.actions.value(0), QStringLiteral("default"));
        QVERIFY(service.hints.value(QStringLiteral("suppress-sound")).toBool());
        Q_EMIT service.ActionInvoked(7, QStringLiteral("default"));
        Q_EMIT service.ActionInvoked(8, QStringLiteral("default")); // another program's
        desktop.show(QStringLiteral("Arowana Console"), QStringLiteral("second"), false);
        QTRY_COMPARE(service.replaced, (QList<uint>{0, 7}));
        QCOMPARE(clicked.count(), 1); // both clicks came before that
        QVERIFY(tray->shown.isEmpty());
        desktop.show(QStringLiteral("Arowana Console"), QStringLiteral("third"), true);
        QTRY_VERIFY(service.hints.contains(QStringLiteral("sound-name")));
        QVERIFY(!service.hints.contains(QStringLiteral("suppress-sound")));
    }

    void ofSeveralAtOnceTheNewestIsShown()
    {
        Service service;
        const QDBusConnection bus = busWith(&service);
        QTRY_VERIFY(m_peer);
        BusDesktop desktop(new Tray, bus);
        for (const char *text : {"first", "second", "third"})
            desktop.show(QStringLiteral("Arowana Console"), QLatin1String(text), false);
        QTRY_COMPARE(service.texts, (QStringList{QStringLiteral("first"), QStringLiteral("third")}));
        QCOMPARE(service.replaced, (QList<uint>{0, 7}));
    }

    void withoutAServiceTheyGoToTheTray()
    {
        const QDBusConnection bus = busWith(nullptr);
        QTRY_VERIFY(m_peer);
        auto *tray = new Tray;
        BusDesktop desktop(tray, bus);
        desktop.show(QStringLiteral("Arowana Console"), QStringLiteral("first"), false);
        QTRY_COMPARE(tray->shown, QStringList{QStringLiteral("first")});
    }

    void withoutABusTheyGoToTheTray()
    {
        auto *tray = new Tray;
        BusDesktop desktop(tray, QDBusConnection(QStringLiteral("there is none")));
        desktop.show(QStringLiteral("Arowana Console"), QStringLiteral("first"), false);
        QTRY_COMPARE(tray->shown, QStringList{QStringLiteral("first")});
        desktop.beep();
        desktop.setMarked(true);
        QCOMPARE(tray->beeps, 1);
        QVERIFY(tray->marked);
    }
};

QTEST_GUILESS_MAIN(TestBusDesktop)
#include "tst_busdesktop.moc"
