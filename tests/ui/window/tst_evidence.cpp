// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/evidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace arowana;

/// What "Copy evidence" tells, and what it keeps to itself.
class TestEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void markdownTellsAll();
    void jsonTellsTheSame();
    void maskedTellsNothingOfPeople_data();
    void maskedTellsNothingOfPeople();
    void everyEventHasItsVerdict_data();
    void everyEventHasItsVerdict();
    void secretsNeverLeave_data();
    void secretsNeverLeave();
    void foreignTextEndsNoFence();
};

namespace {

const Instant kAt{1'800'000'000'000}; // 2027-01-15T08:00:00Z

MessageDetail sample()
{
    MessageDetail detail;
    MessageRow &row = detail.row;
    row.row = RowId{7};
    row.id = MessageId("msg_7");
    row.senderId = "ag_live_1";
    row.recipient = QStringLiteral("+4917612345678");
    row.summary = QStringLiteral("Dear Anna Smith");
    row.status = MessageStatus::Failed;
    row.statusSource = Source::Webhook;
    row.statusAt = kAt.plusMs(4'100);
    row.cost = Money{800};
    detail.key = IdempotencyKey("7c1e90d2-5b1c-4a3e-9f0e-2d61a1b055d0");
    detail.contactId = ContactId("c_5");
    SendRequest request;
    request.content = RcsText{QStringLiteral("Dear Anna Smith"), {}};
    detail.request = request;
    detail.steps = {{MessageStatus::Queued, kAt, kAt.plusMs(120), Source::Answer, {}},
                    {MessageStatus::Failed, kAt.plusMs(4'100), kAt.plusMs(4'500), Source::Webhook,
                     QStringLiteral("no route to +4917612345678")}};
    detail.raw = {{QStringLiteral("POST /v1/messages"), kAt,
                   R"({"to":"+4917612345678","content":{"text":"Dear Anna Smith"}})"},
                  {QStringLiteral("HTTP 200"), kAt.plusMs(120), R"({"message_id":"msg_7"})"},
                  {QStringLiteral("message.failed"), kAt.plusMs(4'500),
                   R"({"id":"evt_1","data":{"to":"+4917612345678"}})",
                   EventVerdict{EventId("evt_1"), true, std::nullopt, {}, 2, kAt.plusMs(60'000)}}};
    return detail;
}

QString textOf(const MessageDetail &detail, EvidenceFormat format, bool isMasked)
{
    return evidenceText(detail, QStringLiteral("Shop agent"), {format, isMasked}, kAt.plusMs(100'000),
                        QTimeZone("Europe/Berlin"));
}

} // namespace

void TestEvidence::markdownTellsAll()
{
    const QString expected = QStringLiteral(R"(# Evidence on a message

Copied at 2027-01-15T08:01:40.000Z (2027-01-15T09:01:40.000+01:00). Holds numbers, addresses and texts.

- Message id: `msg_7`
- Idempotency key: `7c1e90d2-5b1c-4a3e-9f0e-2d61a1b055d0`
- Sender: `ag_live_1`
- Contact: `c_5`
- Event: `evt_1`
- Sender's name: `Shop agent`
- Recipient: `+4917612345678`
- Channel: RCS
- State: Failed, by webhook
- Charged: 0.0800 EUR

## States

- 2027-01-15T08:00:00.000Z (2027-01-15T09:00:00.000+01:00): Queued, by answer, learnt 2027-01-15T08:00:00.120Z (2027-01-15T09:00:00.120+01:00)
- 2027-01-15T08:00:04.100Z (2027-01-15T09:00:04.100+01:00): Failed, by webhook, learnt 2027-01-15T08:00:04.500Z (2027-01-15T09:00:04.500+01:00): `no route to +4917612345678`

## Content

```
Dear Anna Smith
```

## `POST /v1/messages`

2027-01-15T08:00:00.000Z (2027-01-15T09:00:00.000+01:00)

SHA-256: 03c1

```
{
  "to": "+4917612345678",
  "content": {
    "text": "Dear Anna Smith"
  }
}
```

## `HTTP 200`

2027-01-15T08:00:00.120Z (2027-01-15T09:00:00.120+01:00)

SHA-256: 03c1

```
{
  "message_id": "msg_7"
}
```

## `message.failed`

2027-01-15T08:00:04.500Z (2027-01-15T09:00:04.500+01:00)

Signature valid. Accepted. 2 further copy(s), the last at 2027-01-15T08:01:00.000Z (2027-01-15T09:01:00.000+01:00).

SHA-256: 03c1

```
{
  "id": "evt_1",
  "data": {
    "to": "+4917612345678"
  }
}
```
)");
    QString text = textOf(sample(), EvidenceFormat::Markdown, false);
    static const QRegularExpression kSum(QStringLiteral("SHA-256: [0-9a-f]{64}\n"));
    QCOMPARE(text.count(kSum), 3);
    text.replace(kSum, QStringLiteral("SHA-256: 03c1\n"));
    const QStringList lines = text.split(u'\n');
    const QStringList expectedLines = expected.split(u'\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expectedLines.size()); ++i)
        QCOMPARE(lines.at(i), expectedLines.at(i));
    QCOMPARE(lines.size(), expectedLines.size());
}

void TestEvidence::jsonTellsTheSame()
{
    const QJsonObject all =
        QJsonDocument::fromJson(textOf(sample(), EvidenceFormat::Json, false).toUtf8()).object();
    QCOMPARE(all.value(QStringLiteral("masked")).toBool(true), false);
    QCOMPARE(all.value(QStringLiteral("copied_at")).toString(), QStringLiteral("2027-01-15T08:01:40.000Z"));
    const QJsonObject message = all.value(QStringLiteral("message")).toObject();
    QCOMPARE(message.value(QStringLiteral("message_id")).toString(), QStringLiteral("msg_7"));
    QCOMPARE(message.value(QStringLiteral("idempotency_key")).toString(),
             QStringLiteral("7c1e90d2-5b1c-4a3e-9f0e-2d61a1b055d0"));
    QCOMPARE(message.value(QStringLiteral("recipient")).toString(), QStringLiteral("+4917612345678"));
    QCOMPARE(message.value(QStringLiteral("charged_eur")).toString(), QStringLiteral("0.0800"));
    QCOMPARE(message.value(QStringLiteral("state_source")).toString(), QStringLiteral("webhook"));
    const QJsonObject state = all.value(QStringLiteral("states")).toArray().at(1).toObject();
    QCOMPARE(state.value(QStringLiteral("at")).toString(), QStringLiteral("2027-01-15T08:00:04.100Z"));
    QCOMPARE(state.value(QStringLiteral("at_local")).toString(),
             QStringLiteral("2027-01-15T09:00:04.100+01:00"));
    const QJsonArray records = all.value(QStringLiteral("records")).toArray();
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(0).toObject().value(QStringLiteral("body")).toString().toUtf8(),
             sample().raw.at(0).body); // as it was sent
    const QJsonObject event = records.at(2).toObject().value(QStringLiteral("event")).toObject();
    QCOMPARE(event.value(QStringLiteral("event_id")).toString(), QStringLiteral("evt_1"));
    QCOMPARE(event.value(QStringLiteral("verdict")).toString(), QStringLiteral("accepted"));
    QCOMPARE(event.value(QStringLiteral("copies")).toInt(), 3);
}

void TestEvidence::maskedTellsNothingOfPeople_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("Markdown") << int(EvidenceFormat::Markdown);
    QTest::newRow("JSON") << int(EvidenceFormat::Json);
}

void TestEvidence::maskedTellsNothingOfPeople()
{
    QFETCH(const int, format);
    MessageDetail detail = sample();
    detail.inboundText = QStringLiteral("Anna here");
    detail.steps.append(
        {MessageStatus::Clicked, kAt, kAt, Source::Webhook, QStringLiteral("https://x.de/Anna?e=Smith")});
    detail.refusal = Refusal{};
    detail.refusal->httpStatus = 422;
    detail.refusal->message = QStringLiteral("+4917612345678 has no consent");
    detail.raw.append({QStringLiteral("message.reply"), kAt, "Anna, no JSON",
                       EventVerdict{EventId("evt_2"), false, AsideKind::NotUnderstood,
                                    QStringLiteral("not of +4917612345678"), 0, kAt}});
    const QString text = textOf(detail, EvidenceFormat(format), true);
    for (const char *told : {"176", "1234", "Anna", "Smith"})
        QVERIFY2(!text.contains(QLatin1String(told)), told);
    for (const char *kept : {"msg_7", "7c1e90d2-5b1c-4a3e-9f0e-2d61a1b055d0", "evt_1", "evt_2", "c_5",
                             "ag_live_1", "2027-01-15T08:00:04.100Z", "0.0800"})
        QVERIFY2(text.contains(QLatin1String(kept)), kept);
    QVERIFY(text.contains(QStringLiteral("no route to +49…78")));
    QVERIFY(text.contains(QStringLiteral("+49…78 has no consent")));
    QVERIFY(!text.contains(QStringLiteral("SHA-256")) && !text.contains(QStringLiteral("sha256")));
}

void TestEvidence::everyEventHasItsVerdict_data()
{
    QTest::addColumn<bool>("isApplied");
    QTest::addColumn<int>("aside"); // -1: none
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("accepted") << true << -1 << QString() << 0
                              << QStringLiteral("Signature valid. Accepted. No further copies.");
    QTest::newRow("other body") << false << int(AsideKind::OtherBody) << QString() << 0
                                << QStringLiteral(
                                       "Signature valid. Set aside: its id came before with other content. "
                                       "No further copies.");
    QTest::newRow("not understood") << false << int(AsideKind::NotUnderstood)
                                    << QStringLiteral("No message is named.") << 0
                                    << QStringLiteral(
                                           "Signature valid. Set aside: not understood. No message is named. "
                                           "No further copies.");
    QTest::newRow("unknown kind") << true << int(AsideKind::UnknownKind) << QString() << 1
                                  << QStringLiteral(
                                         "Signature valid. Set aside: of a kind this version does not know. "
                                         "1 further copy(s), the last at 2027-01-15T08:00:09.000Z "
                                         "(2027-01-15T09:00:09.000+01:00).");
}

void TestEvidence::everyEventHasItsVerdict()
{
    QFETCH(const bool, isApplied);
    QFETCH(const int, aside);
    QFETCH(const QString, reason);
    QFETCH(const int, repeats);
    QFETCH(const QString, sentence);
    MessageDetail detail = sample();
    EventVerdict &verdict = *detail.raw.last().event;
    verdict.isApplied = isApplied;
    verdict.aside = aside < 0 ? std::nullopt : std::optional(AsideKind(aside));
    verdict.reason = reason;
    verdict.repeats = repeats;
    verdict.lastReceivedAt = kAt.plusMs(9'000);
    const QStringList lines = textOf(detail, EvidenceFormat::Markdown, true).split(u'\n');
    QVERIFY2(lines.contains(sentence), qPrintable(lines.join(u'\n')));
}

void TestEvidence::secretsNeverLeave_data()
{
    maskedTellsNothingOfPeople_data();
}

void TestEvidence::secretsNeverLeave()
{
    QFETCH(const int, format);
    MessageDetail detail = sample();
    detail.inboundText = QStringLiteral("use whsec_geheim1 or Bearer geheim2, sk_live_geheim3");
    detail.raw.first().body = R"({"content":{"text":"whsec_geheim1\n"},"authorization":"Bearer geheim2"})";
    detail.steps.last().detail = detail.inboundText;
    const QString text = textOf(detail, EvidenceFormat(format), false);
    QVERIFY(!text.contains(QStringLiteral("geheim")));
    QVERIFY(text.contains(QStringLiteral("whsec_•••")));
}

void TestEvidence::foreignTextEndsNoFence()
{
    MessageDetail detail = sample();
    detail.inboundText = QStringLiteral("```\n# Delivered\n````\n<img src=x>");
    detail.steps.last().detail = QStringLiteral("`code` `");
    const QString text = textOf(detail, EvidenceFormat::Markdown, false);
    QVERIFY(text.contains(QStringLiteral("`````\n```\n# Delivered\n````\n<img src=x>\n`````\n")));
    QVERIFY(text.contains(QStringLiteral(": `` `code` ` ``\n")));
}

QTEST_MAIN(TestEvidence)
#include "tst_evidence.moc"
