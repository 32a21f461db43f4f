// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that change contacts: verb, path, key and bytes as the platform documents them, and what each
// answer comes to (`api/contacts`).
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/scriptedpeer.h"

#include <QTest>

#include <functional>

using namespace arowana;

namespace {

using Outcome = std::function<void(const QString &)>;
using Ask = std::function<void(HttpPlatformClient &, const Outcome &)>;

template <class Accepted>
OnAnswer<Accepted> into(const Outcome &outcome)
{
    return [outcome](const CallAnswer<Accepted> &answer, const CallFacts &) {
        if (const auto *refusal = std::get_if<Refusal>(&answer))
            outcome(
                QStringLiteral("refused %1 %2").arg(refusal->httpStatus).arg(QLatin1String(refusal->code)));
        else if (const auto *unknown = std::get_if<Unknown>(&answer))
            outcome(QStringLiteral("unknown %1").arg(int(unknown->cause)));
        else if constexpr (std::is_same_v<Accepted, SavedContact>)
            outcome(std::get<SavedContact>(answer).wasThere ? QStringLiteral("was there")
                                                            : QStringLiteral("new"));
        else if constexpr (std::is_same_v<Accepted, ImportedContacts>)
            outcome(QStringLiteral("imported %1").arg(std::get<ImportedContacts>(answer).count));
        else
            outcome(QStringLiteral("done"));
    };
}

ContactFields fields(const QString &email, const QStringList &tags = {})
{
    ContactFields fields;
    fields.email = email;
    fields.tags = tags;
    return fields;
}

const QString kAnna = QStringLiteral("anna@example.org");

void createOne(HttpPlatformClient &client, const Outcome &outcome)
{
    client.createContact(IdempotencyKey("key-1"), fields(kAnna), into<SavedContact>(outcome));
}

void changeOne(HttpPlatformClient &client, const Outcome &outcome)
{
    client.changeContact(ContactId("co_1"), fields(kAnna, {QStringLiteral("old")}),
                         fields(kAnna, {QStringLiteral("new")}), into<Contact>(outcome));
}

void removeOne(HttpPlatformClient &client, const Outcome &outcome)
{
    client.removeContact(ContactId("co_1"), into<Done>(outcome));
}

void consentOne(HttpPlatformClient &client, const Outcome &outcome)
{
    client.recordConsent(ContactId("co_1"),
                         {QStringLiteral("EMAIL"), QStringLiteral("NEWSLETTER"), QStringLiteral("GRANTED"),
                          QStringLiteral("by phone"), QString(), false},
                         into<ConsentRecord>(outcome));
}

void importOne(HttpPlatformClient &client, const Outcome &outcome)
{
    client.importContacts({{1, kAnna, {}, QStringLiteral("Anna"), {}}}, into<ImportedContacts>(outcome));
}

const QByteArray kNotThere = R"({"error":"not_found","message":"no such contact"})";

QString unknown(UnknownCause cause)
{
    return QStringLiteral("unknown %1").arg(int(cause));
}

} // namespace

Q_DECLARE_METATYPE(Ask)

class TestHttpContacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsWrittenAsDocumented_data();
    void everyCallIsWrittenAsDocumented();
    void everyAnswerIsTakenForWhatItIs_data();
    void everyAnswerIsTakenForWhatItIs();
    void withoutAnIdOrAKeyNothingLeaves_data();
    void withoutAnIdOrAKeyNothingLeaves();

private:
    QString ask(const Ask &call);

    HandClock m_clock;
    ScriptedPeer m_peer;
};

/// What became of it, once it has ended.
QString TestHttpContacts::ask(const Ask &call)
{
    HttpPlatformClient client(m_peer.base(), m_clock);
    if (!client.setApiKey("ak_secret_42").ok())
        return {};
    QStringList outcomes;
    call(client, [&outcomes](const QString &outcome) { outcomes.append(outcome); });
    const bool isAnswered = QTest::qWaitFor([&outcomes] { return !outcomes.isEmpty(); }, 20'000);
    return isAnswered && outcomes.size() == 1 ? outcomes.first()
                                              : QStringLiteral("%1 answers").arg(outcomes.size());
}

void TestHttpContacts::everyCallIsWrittenAsDocumented_data()
{
    QTest::addColumn<Ask>("call");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasKey");
    const auto row = [](const char *name, const Ask &call, const char *line, const char *body, bool hasKey) {
        QTest::newRow(name) << call << QByteArray(line) << QByteArray(body) << hasKey;
    };
    row("create", createOne, "POST /v1/contacts", R"({"email":"anna@example.org","source":"MANUAL"})", true);
    // What stays as it is is not named: somebody else may have changed it.
    row("change", changeOne, "PATCH /v1/contacts/co_1", R"({"tags":["new"]})", false);
    row("remove", removeOne, "DELETE /v1/contacts/co_1", "", false);
    row("consent", consentOne, "POST /v1/contacts/co_1/consent",
        R"({"channel_type":"EMAIL","message_type":"NEWSLETTER","status":"GRANTED","source":"by phone",)"
        R"("enforced_doi":false})",
        false);
    row("import", importOne, "POST /v1/contacts/import",
        R"({"contacts":[{"email":"anna@example.org","first_name":"Anna"}]})", false);
}

void TestHttpContacts::everyCallIsWrittenAsDocumented()
{
    QFETCH(Ask, call);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, body);
    QFETCH(bool, hasKey);
    const qsizetype before = m_peer.requests().size();
    m_peer.willAnswer(httpAnswer(200, "{}"));
    QCOMPARE(ask(call), unknown(UnknownCause::NotThePlatform)); // 200, and not a word of what was asked
    QCOMPARE(m_peer.requests().size(), before + 1);
    const QByteArray request = m_peer.requests().last();
    QVERIFY2(request.startsWith(line + " HTTP/1.1\r\n"), request.constData());
    QCOMPARE(request.mid(request.indexOf("\r\n\r\n") + 4), body);
    QVERIFY(request.contains("\r\nAuthorization: Bearer ak_secret_42\r\n"));
    QVERIFY(request.contains("\r\nContent-Type: application/json"));
    QCOMPARE(request.contains("\r\nIdempotency-Key: key-1\r\n"), hasKey);
    QCOMPARE(request.count("Idempotency-Key"), hasKey ? 1 : 0);
}

void TestHttpContacts::everyAnswerIsTakenForWhatItIs_data()
{
    QTest::addColumn<Ask>("call");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const QByteArray &name, const Ask &call, const QByteArray &answer,
                        const QString &outcome) {
        QTest::newRow(name.constData()) << call << answer << outcome;
    };
    const QByteArray anna = R"({"id":"co_1","email":"anna@example.org"})";
    row("created", createOne, httpAnswer(201, anna), QStringLiteral("new"));
    row("created, was there", createOne, httpAnswer(200, anna), QStringLiteral("was there"));
    row("created without an id", createOne, httpAnswer(201, R"({"email":"a@b.example"})"),
        unknown(UnknownCause::NotThePlatform));
    row("changed", changeOne, httpAnswer(200, anna), QStringLiteral("done"));
    row("another one changed", changeOne, httpAnswer(200, R"({"id":"co_2"})"),
        unknown(UnknownCause::NotThePlatform));
    row("removed", removeOne, httpAnswer(200, R"({"success":true})"), QStringLiteral("done"));
    row("removed, it does not say", removeOne, httpAnswer(200, "{}"), unknown(UnknownCause::NotThePlatform));
    row("removed, it says no", removeOne, httpAnswer(200, R"({"success":false})"),
        unknown(UnknownCause::NotThePlatform));
    row("consent", consentOne, httpAnswer(201, R"({"id":"cr_1","status":"GRANTED"})"),
        QStringLiteral("done"));
    row("consent without an id", consentOne, httpAnswer(201, R"({"status":"GRANTED"})"),
        unknown(UnknownCause::NotThePlatform));
    row("imported", importOne, httpAnswer(200, R"({"imported":1})"), QStringLiteral("imported 1"));
    row("imported none", importOne, httpAnswer(200, R"({"imported":0})"), QStringLiteral("imported 0"));
    row("imported less than none", importOne, httpAnswer(200, R"({"imported":-1})"),
        unknown(UnknownCause::NotThePlatform));
    const std::pair<const char *, Ask> all[] = {{"create", createOne},
                                                {"change", changeOne},
                                                {"remove", removeOne},
                                                {"consent", consentOne},
                                                {"import", importOne}};
    for (const auto &[name, call] : all) {
        const QByteArray at(name);
        row(at + ", not there", call, httpAnswer(404, kNotThere), QStringLiteral("refused 404 not_found"));
        row(at + ", a portal's page", call, httpAnswer(200, "<html>Sign in</html>"),
            unknown(UnknownCause::NotThePlatform));
        row(at + ", trouble", call, httpAnswer(503, "{}"), unknown(UnknownCause::ServerTrouble));
        row(at + ", sent elsewhere", call, httpAnswer(307, "", "Location: http://127.0.0.2/\r\n"),
            unknown(UnknownCause::Redirected));
    }
}

void TestHttpContacts::everyAnswerIsTakenForWhatItIs()
{
    QFETCH(Ask, call);
    QFETCH(QByteArray, answer);
    QFETCH(QString, outcome);
    const int before = m_peer.heads();
    m_peer.willAnswer(answer);
    QCOMPARE(ask(call), outcome);
    QCOMPARE(m_peer.heads(), before + 1); // nothing is asked twice by itself
}

void TestHttpContacts::withoutAnIdOrAKeyNothingLeaves_data()
{
    QTest::addColumn<Ask>("call");
    const auto row = [](const char *name, const Ask &call) { QTest::newRow(name) << call; };
    row("create without a key", [](HttpPlatformClient &client, const Outcome &outcome) {
        client.createContact({}, fields(kAnna), into<SavedContact>(outcome));
    });
    row("change", [](HttpPlatformClient &client, const Outcome &outcome) {
        client.changeContact({}, {}, fields(kAnna), into<Contact>(outcome));
    });
    row("remove", [](HttpPlatformClient &client, const Outcome &outcome) {
        client.removeContact({}, into<Done>(outcome));
    });
    row("remove what is another call", [](HttpPlatformClient &client, const Outcome &outcome) {
        client.removeContact(ContactId("import"), into<Done>(outcome));
    });
    row("consent", [](HttpPlatformClient &client, const Outcome &outcome) {
        client.recordConsent({}, {}, into<ConsentRecord>(outcome));
    });
}

void TestHttpContacts::withoutAnIdOrAKeyNothingLeaves()
{
    QFETCH(Ask, call);
    const int before = m_peer.heads();
    QCOMPARE(ask(call), unknown(UnknownCause::NotReached));
    QCOMPARE(m_peer.heads(), before);
}

QTEST_GUILESS_MAIN(TestHttpContacts)
#include "tst_httpcontacts.moc"
