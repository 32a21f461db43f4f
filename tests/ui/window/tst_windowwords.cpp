// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampledata.h"
#include "ui/inspector/billingfacts.h"
#include "ui/keys.h"
#include "ui/status/statusmark.h"
#include "ui/text/decisionwords.h"
#include "ui/text/words.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};

QStringList lines(const QList<Fact> &facts)
{
    QStringList out;
    for (const Fact &fact : facts)
        out << QString(fact.name + u'|' + fact.value).replace(QChar(QChar::Nbsp), u' ');
    return out;
}

MessageDetail sentText(MessageStatus status)
{
    MessageDetail detail;
    detail.row.status = status;
    detail.row.unit = BillingUnit::Basic;
    SendRequest request;
    request.content = RcsText{QStringLiteral("Hello")};
    detail.request = request;
    if (!isBeforeAcceptance(status)) {
        detail.billing = SendBilling{};
        detail.billing->unit = BillingUnit::Basic;
        detail.billing->price = Money{800};
        detail.billing->hold = Money{800};
        detail.row.cost = Money{800};
    }
    return detail;
}

} // namespace

class TstWindowWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void theLogsEvidenceIsSaidInWords_data();
    void theLogsEvidenceIsSaidInWords();
    void candidatesSayStateTimeAndRecipient();
    void billingFollowsTheMoney_data();
    void billingFollowsTheMoney();
    void anotherUnitThanExpectedDiffers();
    void anotherChargeThanSaidDiffers();
    void inboundCostsNothing();
    void everyStatusHasAMarkOfItsOwnKind();
    void everyCommandHasAWordAndItsOwnKey();
};

void TstWindowWords::theLogsEvidenceIsSaidInWords_data()
{
    QTest::addColumn<int>("candidates");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0 << true
                          << QStringLiteral("The message log between FROM and TO has no such message.");
    QTest::newRow("one") << 1 << true
                         << QStringLiteral(
                                "The message log between FROM and TO has 1 message(s) with this content:");
    QTest::newRow("part, none") << 0 << false
                                << QStringLiteral(
                                       "The message log between FROM and TO could not be read whole; the "
                                       "part that was read has no such message.");
    QTest::newRow("part, two") << 2 << false
                               << QStringLiteral(
                                      "The message log between FROM and TO could not be read whole; the "
                                      "part that was read has 2 message(s) with this content:");
}

void TstWindowWords::theLogsEvidenceIsSaidInWords()
{
    QFETCH(int, candidates);
    QFETCH(bool, complete);
    QFETCH(QString, words);
    LogLookUp lookUp;
    lookUp.from = kNow.plusMs(-900'000);
    lookUp.to = kNow.plusMs(-480'000);
    lookUp.isComplete = complete;
    lookUp.candidates = QList<LogCandidate>(candidates);
    words.replace(QStringLiteral("FROM"), hourText(lookUp.from, kNow));
    words.replace(QStringLiteral("TO"), spanEndText(lookUp.to, lookUp.from, kNow));
    QCOMPARE(evidenceSentence(lookUp, kNow), words);
    QCOMPARE(evidenceSentence(std::nullopt, kNow), QStringLiteral("The message log is being read."));
    // Only a log read whole that has no such message makes a second send look harmless.
    QCOMPARE(sendAgainRisk(lookUp).contains(QStringLiteral("twice")), candidates > 0 || !complete);
    QVERIFY(sendAgainRisk(std::nullopt).contains(QStringLiteral("twice")));
    QCOMPARE(evidenceAdvice(lookUp) == QStringLiteral("Most likely it never arrived."),
             candidates == 0 && complete);
}

void TstWindowWords::candidatesSayStateTimeAndRecipient()
{
    LogCandidate candidate{MessageId("msg_0f3c88a1d2b45e91ab"), kNow, MessageStatus::Delivered,
                           QStringLiteral("+4917612345678")};
    QCOMPARE(
        candidateSentence(candidate),
        QStringLiteral("msg_0f3c…91ab, delivered, created %1, to +49 176 12345678").arg(clockText(kNow)));
    candidate.recipient.clear();
    QVERIFY(candidateSentence(candidate).endsWith(QStringLiteral("recipient not known")));
}

void TstWindowWords::billingFollowsTheMoney_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hold");
    QTest::addColumn<QStringList>("expected");
    const QString unit = QStringLiteral("Basic: 5 of 160 characters|");
    QTest::newRow("held here") << int(MessageStatus::Held) << false
                               << QStringList{
                                      unit + QStringLiteral("not known yet"),
                                      QStringLiteral("Expected before sending: Basic|not confirmed yet"),
                                      QStringLiteral("Nothing is reserved or charged|")};
    QTest::newRow("unknown") << int(MessageStatus::Unknown) << false
                             << QStringList{
                                    unit + QStringLiteral("not known yet"),
                                    QStringLiteral("Expected before sending: Basic|not confirmed yet"),
                                    QStringLiteral("Whether money is reserved is not known|")};
    const QString confirmed = QStringLiteral("Expected before sending: Basic|confirmed");
    QTest::newRow("queued") << int(MessageStatus::Queued) << true
                            << QStringList{unit + QStringLiteral("0.08 €"), confirmed,
                                           QStringLiteral("Reserved until it is delivered|0.08 €")};
    QTest::newRow("delivered") << int(MessageStatus::Delivered) << false
                               << QStringList{unit + QStringLiteral("0.08 €"), confirmed,
                                              QStringLiteral("Charged|0.08 €")};
    QTest::newRow("failed") << int(MessageStatus::Failed) << false
                            << QStringList{unit + QStringLiteral("0.08 €"), confirmed,
                                           QStringLiteral("Released, nothing charged|0.08 €")};
}

void TstWindowWords::billingFollowsTheMoney()
{
    QFETCH(int, status);
    QFETCH(bool, hold);
    QFETCH(QStringList, expected);
    MessageDetail detail = sentText(MessageStatus(status));
    detail.row.costIsHold = hold;
    if (detail.row.status == MessageStatus::Failed)
        detail.row.cost = Money{}; // the hold went back
    QCOMPARE(lines(billingFacts(detail)), expected);
}

void TstWindowWords::anotherUnitThanExpectedDiffers()
{
    MessageDetail detail = sentText(MessageStatus::Queued);
    detail.billing->unit = BillingUnit::Single;
    const QList<Fact> facts = billingFacts(detail);
    QCOMPARE(facts[0].name, QStringLiteral("Single"));
    QCOMPARE(facts[1].value, QStringLiteral("differs: Single, reserved 0.08\u00A0\u20AC"));
    QCOMPARE(facts[1].role, ColorRole::Warn);
}

void TstWindowWords::anotherChargeThanSaidDiffers()
{
    MessageDetail detail = sentText(MessageStatus::Delivered);
    detail.row.cost = Money{1200};
    QCOMPARE(lines(billingFacts(detail))[1],
             QStringLiteral("Expected before sending: Basic|differs, charged 0.12 €"));
}

void TstWindowWords::inboundCostsNothing()
{
    MessageDetail detail;
    detail.row.direction = Direction::Inbound;
    QVERIFY(billingFacts(detail).isEmpty());
}

void TstWindowWords::everyStatusHasAMarkOfItsOwnKind()
{
    // Told apart without colour: what differs in meaning differs in shape.
    const std::initializer_list<MessageStatus> kinds{
        MessageStatus::Held,        MessageStatus::Sending,    MessageStatus::Unknown,
        MessageStatus::Failed,      MessageStatus::Queued,     MessageStatus::Sent,
        MessageStatus::Delivered,   MessageStatus::Read,       MessageStatus::Clicked,
        MessageStatus::Bounced,     MessageStatus::Expired,    MessageStatus::Revoked,
        MessageStatus::Received,    MessageStatus::Complained, MessageStatus::StoppedHere,
        MessageStatus::Unrecognised};
    QSet<QByteArray> shapes;
    for (const MessageStatus status : kinds) {
        QImage image(24, 24, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintStatusMark(painter, QRectF(0, 0, 24, 24), status, Qt::black);
        painter.end();
        const QByteArray shape(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        QVERIFY(shape.count(char(0xFF)) < shape.size());
        shapes.insert(shape);
    }
    QCOMPARE(shapes.size(), qsizetype(kinds.size()));
}

void TstWindowWords::everyCommandHasAWordAndItsOwnKey()
{
    QSet<QString> keys;
    for (const Command command : allCommands()) {
        QVERIFY(!commandWord(command).isEmpty());
        QVERIFY(!keyOf(command).isEmpty());
        keys.insert(keyOf(command).toString());
    }
    QCOMPARE(keys.size(), allCommands().size());
}

QTEST_MAIN(TstWindowWords)
#include "tst_windowwords.moc"
