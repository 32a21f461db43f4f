// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/secretstore.h"

#include <QtTest>

#include <vector>

using namespace arowana;

namespace {

/// Answers when it is told to.
class ToldBackend : public SecretBackend {
public:
    quint64 read(const QString &name) override { return note(QStringLiteral("read ") + name); }
    quint64 write(const QString &name, const QByteArray &secret) override
    {
        return note(QStringLiteral("write ") + name + u'=' + QString::fromLatin1(secret));
    }
    quint64 remove(const QString &name) override { return note(QStringLiteral("remove ") + name); }

    QStringList asked;
    bool answersAtOnce = false;

private:
    quint64 note(const QString &what)
    {
        asked.append(what);
        const auto request = static_cast<quint64>(asked.size());
        if (answersAtOnce)
            Q_EMIT answered(request, {SecretOutcome::Absent, {}, {}});
        return request;
    }
};

struct Heard {
    quint64 request;
    SecretAnswer answer;
};

SecretEntry entry()
{
    return SecretEntry::of(SecretKind::ApiKey, QStringLiteral("w"), QUrl(QStringLiteral("https://a.example")))
        .take();
}

} // namespace

class TestSecretStore : public QObject {
    Q_OBJECT
private:
    ToldBackend m_backend;
    std::vector<Heard> m_heard;

    void listenTo(SecretStore &store)
    {
        connect(&store, &SecretStore::answered, this, [this](quint64 request, const SecretAnswer &answer) {
            m_heard.push_back({request, answer});
        });
    }

private Q_SLOTS:
    void init()
    {
        m_backend.asked.clear();
        m_backend.answersAtOnce = false;
        m_heard.clear();
    }

    void aFoundSecretIsHandedOn()
    {
        SecretStore store(m_backend);
        listenTo(store);
        const quint64 request = store.read(entry());
        QCOMPARE(m_backend.asked, QStringList{QStringLiteral("read api-key/w@a.example")});
        const SecretAnswer found{SecretOutcome::Found, "abc", {}};
        Q_EMIT m_backend.answered(request, found);
        QTRY_COMPARE(m_heard.size(), std::size_t(1));
        QCOMPARE(m_heard.front().request, request);
        QCOMPARE(m_heard.front().answer, found);
    }

    void writeAndRemoveNameTheEntry()
    {
        SecretStore store(m_backend);
        store.write(entry(), "abc");
        store.remove(entry());
        QCOMPARE(m_backend.asked, (QStringList{QStringLiteral("write api-key/w@a.example=abc"),
                                               QStringLiteral("remove api-key/w@a.example")}));
    }

    void anAnswerNeverComesFromWithinTheCall()
    {
        m_backend.answersAtOnce = true;
        SecretStore store(m_backend);
        listenTo(store);
        const quint64 request = store.read(entry());
        QVERIFY(m_heard.empty());
        QTRY_COMPARE(m_heard.size(), std::size_t(1));
        QCOMPARE(m_heard.front().request, request);
    }

    void aSilentKeychainIsUnavailableAfterTheLimitAndItsLateAnswerIsIgnored()
    {
        SecretStore store(m_backend, nullptr, std::chrono::milliseconds(1));
        listenTo(store);
        const quint64 request = store.read(entry());
        QTRY_COMPARE(m_heard.size(), std::size_t(1));
        QCOMPARE(m_heard.front().answer.outcome, SecretOutcome::Unavailable);
        QCOMPARE(m_heard.front().answer.problem.what, QStringLiteral("The keychain did not answer in time."));
        QVERIFY(!m_heard.front().answer.problem.next.isEmpty());
        Q_EMIT m_backend.answered(request, {SecretOutcome::Found, "late", {}});
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_heard.size(), std::size_t(1));
    }

    void anAnswerGivenTwiceIsHeardOnce()
    {
        SecretStore store(m_backend);
        listenTo(store);
        const quint64 request = store.remove(entry());
        Q_EMIT m_backend.answered(request, {SecretOutcome::Removed, {}, {}});
        Q_EMIT m_backend.answered(request, {SecretOutcome::Removed, {}, {}});
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_heard.size(), std::size_t(1));
    }

    void requestsAreToldApartInAnyOrder()
    {
        SecretStore store(m_backend);
        listenTo(store);
        const quint64 first = store.read(entry());
        const quint64 second = store.read(entry());
        Q_EMIT m_backend.answered(second, {SecretOutcome::Found, "2", {}});
        Q_EMIT m_backend.answered(first, {SecretOutcome::Absent, {}, {}});
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_heard.size(), std::size_t(2));
        QCOMPARE(m_heard.at(0).request, second);
        QCOMPARE(m_heard.at(0).answer.secret, QByteArray("2"));
        QCOMPARE(m_heard.at(1).request, first);
        QCOMPARE(m_heard.at(1).answer.outcome, SecretOutcome::Absent);
    }

    void anAnswerAfterTheStoreIsGoneHarmsNothing()
    {
        quint64 request = 0;
        {
            SecretStore store(m_backend);
            listenTo(store);
            request = store.read(entry());
            Q_EMIT m_backend.answered(request, {SecretOutcome::Absent, {}, {}});
        }
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_heard.empty());
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
