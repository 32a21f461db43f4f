// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a send: limits, expected unit, and what the platform would refuse.
#include "models/domain/contentlimits.h"
#include "models/domain/expectedunit.h"

#include <QTest>

using namespace arowana;

namespace {

SendRequest rcs(const QString &text = QStringLiteral("Hi"), UseCase useCase = UseCase::MultiUse)
{
    SendRequest request;
    request.sender = {Channel::Rcs, "ag_live_7", {}, {}, useCase, {}};
    request.to = *parseRecipient(QStringLiteral("+4917612345678"));
    request.traffic = allowedTraffic(useCase).front();
    request.content = RcsText{text};
    return request;
}

SendRequest email(const EmailContent &content)
{
    SendRequest request;
    request.sender = {Channel::Email, "ch_5", {}, {}, {}, {}};
    request.to = *parseRecipient(QStringLiteral("kim@example.org"));
    request.content = content;
    return request;
}

FieldProblem problem(Field field, Problem what, qsizetype actual = 0, qsizetype limit = 0)
{
    return {field, what, actual, limit, {}};
}

} // namespace

class TestSendRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void charactersAreCodePoints_data();
    void charactersAreCodePoints();
    void unitIsExpectedWithItsReason_data();
    void unitIsExpectedWithItsReason();
    void goodRequestsHaveNoProblem();
    void problemsAreFound_data();
    void problemsAreFound();
    void useCaseLimitsTypeAndTraffic_data();
    void useCaseLimitsTypeAndTraffic();
    void timeToLiveHasItsLimits_data();
    void timeToLiveHasItsLimits();
    void bytesAboveTheLimitOfCharactersAreWarnedOf_data();
    void bytesAboveTheLimitOfCharactersAreWarnedOf();
    void summaryIsOneShortLine();
};

void TestSendRequest::charactersAreCodePoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("characters");
    QTest::addColumn<qsizetype>("bytes");
    QTest::newRow("none") << QString() << qsizetype(0) << qsizetype(0);
    QTest::newRow("ASCII") << QStringLiteral("abc") << qsizetype(3) << qsizetype(3);
    QTest::newRow("umlaut") << QString::fromUtf8("\xc3\xbc") << qsizetype(1) << qsizetype(2);
    QTest::newRow("emoji") << QString::fromUtf8("\xf0\x9f\x98\x80") << qsizetype(1) << qsizetype(4);
    QTest::newRow("flag of two letters")
        << QString::fromUtf8("\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa") << qsizetype(2) << qsizetype(8);
    QTest::newRow("letter and accent") << QString::fromUtf8("e\xcc\x81") << qsizetype(2) << qsizetype(3);
}

void TestSendRequest::charactersAreCodePoints()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, characters);
    QFETCH(qsizetype, bytes);
    QCOMPARE(characterCount(text), characters);
    QCOMPARE(byteCount(text), bytes);
}

void TestSendRequest::unitIsExpectedWithItsReason_data()
{
    QTest::addColumn<SendRequest>("request");
    QTest::addColumn<ExpectedUnit>("unit");
    const QString umlaut = QString::fromUtf8("\xc3\xbc");
    QTest::newRow("short") << rcs(QStringLiteral("Hi"))
                           << ExpectedUnit{BillingUnit::Basic, UnitReason::ShortText, 2};
    QTest::newRow("160 characters") << rcs(QString(160, u'x'))
                                    << ExpectedUnit{BillingUnit::Basic, UnitReason::ShortText, 160};
    QTest::newRow("161 characters") << rcs(QString(161, u'x'))
                                    << ExpectedUnit{BillingUnit::Single, UnitReason::LongText, 161};
    QTest::newRow("160 characters of 2 bytes")
        << rcs(umlaut.repeated(160)) << ExpectedUnit{BillingUnit::Basic, UnitReason::LongInBytes, 320};
    QTest::newRow("161 bytes") << rcs(QString(159, u'x') + umlaut)
                               << ExpectedUnit{BillingUnit::Basic, UnitReason::LongInBytes, 161};
    QTest::newRow("160 bytes") << rcs(QString(158, u'x') + umlaut)
                               << ExpectedUnit{BillingUnit::Basic, UnitReason::ShortText, 159};
    SendRequest conversation = rcs(QString(161, u'x'));
    conversation.type = MessageType::Conversation;
    QTest::newRow("conversation") << conversation
                                  << ExpectedUnit{BillingUnit::Conversation, UnitReason::Session, 0};
    SendRequest newsletter = rcs(QStringLiteral("Hi"));
    newsletter.type = MessageType::Newsletter;
    QTest::newRow("RCS newsletter") << newsletter
                                    << ExpectedUnit{BillingUnit::Mau, UnitReason::Newsletter, 0};
    SendRequest mail = email({QStringLiteral("S"), {}, QString(5000, u'x')});
    QTest::newRow("e-mail") << mail << ExpectedUnit{BillingUnit::Basic, UnitReason::Email, 0};
    mail.type = MessageType::Newsletter;
    QTest::newRow("e-mail newsletter") << mail << ExpectedUnit{BillingUnit::Basic, UnitReason::Email, 0};
}

void TestSendRequest::unitIsExpectedWithItsReason()
{
    QFETCH(SendRequest, request);
    QFETCH(ExpectedUnit, unit);
    QVERIFY(expectedUnit(request) == unit);
}

void TestSendRequest::goodRequestsHaveNoProblem()
{
    QVERIFY(problemsOf(rcs()).isEmpty());
    QVERIFY(problemsOf(rcs(QString(kRcsTextMost, u'x'))).isEmpty());
    QVERIFY(problemsOf(rcs(QString::fromUtf8("\xf0\x9f\x98\x80").repeated(kRcsTextMost))).isEmpty());
    QVERIFY(problemsOf(email({QStringLiteral("S"), QStringLiteral("<p>"), {}})).isEmpty());
    QVERIFY(problemsOf(email({QStringLiteral("S"), {}, QStringLiteral("t")})).isEmpty());
}

void TestSendRequest::problemsAreFound_data()
{
    QTest::addColumn<SendRequest>("request");
    QTest::addColumn<QList<FieldProblem>>("problems");
    const auto row = [](const char *name, const SendRequest &request, const QList<FieldProblem> &problems) {
        QTest::newRow(name) << request << problems;
    };
    SendRequest request = rcs();
    request.to = PhoneNumber();
    row("no recipient", request, {problem(Field::Recipient, Problem::Missing)});
    request = rcs();
    request.sender.id.clear();
    row("no sender", request, {problem(Field::Sender, Problem::Missing)});
    request = rcs();
    request.to = *parseRecipient(QStringLiteral("kim@example.org"));
    row("agent to an address", request, {problem(Field::Sender, Problem::ChannelMismatch)});
    request = email({QStringLiteral("S"), {}, QStringLiteral("t")});
    request.to = *parseRecipient(QStringLiteral("+4917612345678"));
    row("mailbox to a number", request, {problem(Field::Sender, Problem::ChannelMismatch)});
    request = rcs();
    request.traffic.reset();
    row("no traffic type", request, {problem(Field::Traffic, Problem::Missing)});
    row("no text", rcs(QString()), {problem(Field::Text, Problem::Missing, 0, kRcsTextMost)});
    row("blank text", rcs(QStringLiteral(" \n\t")),
        {problem(Field::Text, Problem::Missing, 0, kRcsTextMost)});
    row("text too long", rcs(QString(3073, u'x')), {problem(Field::Text, Problem::TooLong, 3073, 3072)});
    row("no subject", email({{}, {}, QStringLiteral("t")}), {problem(Field::Subject, Problem::Missing)});
    row("no body", email({QStringLiteral("S"), {}, {}}), {problem(Field::Text, Problem::Missing)});
    // One mebibyte with everything around it, which is what the practice platform takes.
    row("largest text part", email({QStringLiteral("S"), {}, QString(1'044'479, u'x')}), {});
    row("text part too long", email({QStringLiteral("S"), {}, QString(1'044'480, u'x')}),
        {problem(Field::Text, Problem::TooLong, 1'044'481, 1'044'480)});
    row("HTML too long in bytes",
        email({QStringLiteral("S"), QString::fromUtf8("\xc3\xbc").repeated(522'240), {}}),
        {problem(Field::Html, Problem::TooLong, 1'044'481, 1'044'480)});
    row("HTML too long in JSON", email({QStringLiteral("S"), QString(522'240, u'"'), {}}),
        {problem(Field::Html, Problem::TooLong, 1'044'481, 1'044'480)});
    row("too long together", email({QStringLiteral("S"), QString(600'000, u'x'), QString(500'000, u'x')}),
        {problem(Field::Html, Problem::TooLong, 1'100'001, 1'044'480)});
    request = rcs(QString(), UseCase::Otp);
    request.sender.id.clear();
    request.to = PhoneNumber();
    request.type = MessageType::Newsletter;
    request.traffic = TrafficType::Promotion;
    row("all at once, in the order of the fields", request,
        {problem(Field::Recipient, Problem::Missing), problem(Field::Sender, Problem::Missing),
         problem(Field::Type, Problem::NotAllowed), problem(Field::Traffic, Problem::NotAllowed),
         problem(Field::Text, Problem::Missing, 0, kRcsTextMost)});
}

void TestSendRequest::problemsAreFound()
{
    QFETCH(SendRequest, request);
    QFETCH(QList<FieldProblem>, problems);
    QVERIFY(problemsOf(request) == problems);
}

void TestSendRequest::useCaseLimitsTypeAndTraffic_data()
{
    QTest::addColumn<int>("useCase");
    QTest::addColumn<QString>("types");    // M, C, N
    QTest::addColumn<QString>("traffics"); // A, T, P, S, K
    QTest::newRow("OTP") << int(UseCase::Otp) << QStringLiteral("M") << QStringLiteral("A");
    QTest::newRow("transactional") << int(UseCase::Transactional) << QStringLiteral("MC")
                                   << QStringLiteral("TSK");
    QTest::newRow("promotional") << int(UseCase::Promotional) << QStringLiteral("MN") << QStringLiteral("P");
    QTest::newRow("multi use") << int(UseCase::MultiUse) << QStringLiteral("MCN") << QStringLiteral("ATPSK");
    QTest::newRow("not known") << int(UseCase::Unknown) << QStringLiteral("MCN") << QStringLiteral("ATPSK");
}

void TestSendRequest::useCaseLimitsTypeAndTraffic()
{
    QFETCH(int, useCase);
    QFETCH(QString, types);
    QFETCH(QString, traffics);
    const QString typeLetters = QStringLiteral("MCN");
    const QString trafficLetters = QStringLiteral("ATPSK");
    for (int type = 0; type < 3; ++type) {
        for (int traffic = 0; traffic < 5; ++traffic) {
            SendRequest request = rcs(QStringLiteral("Hi"), UseCase(useCase));
            request.type = MessageType(type);
            request.traffic = TrafficType(traffic);
            QList<FieldProblem> expected;
            if (!types.contains(typeLetters[type]))
                expected.append(problem(Field::Type, Problem::NotAllowed));
            if (!traffics.contains(trafficLetters[traffic]))
                expected.append(problem(Field::Traffic, Problem::NotAllowed));
            QVERIFY(problemsOf(request) == expected);
        }
    }
}

void TestSendRequest::timeToLiveHasItsLimits_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<bool>("isWarnedOf");
    QTest::newRow("before now") << -1 << true << false;
    QTest::newRow("none at all") << 0 << true << false;
    QTest::newRow("a second") << 1 << false << false;
    QTest::newRow("15 days") << 1'296'000 << false << false;
    QTest::newRow("a second more") << 1'296'001 << false << true;
}

void TestSendRequest::timeToLiveHasItsLimits()
{
    QFETCH(int, seconds);
    QFETCH(bool, isRefused);
    QFETCH(bool, isWarnedOf);
    SendRequest request = rcs();
    request.ttlSeconds = seconds;
    const QList<FieldProblem> refused{problem(Field::TimeToLive, Problem::OutOfRange, seconds, 1)};
    const QList<FieldProblem> warned{problem(Field::TimeToLive, Problem::OutOfRange, seconds, 1'296'000)};
    QCOMPARE(problemsOf(request), isRefused ? refused : QList<FieldProblem>());
    QCOMPARE(warningsOf(request), isWarnedOf ? warned : QList<FieldProblem>());
}

void TestSendRequest::bytesAboveTheLimitOfCharactersAreWarnedOf_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<int>("bytes"); ///< that are warned of; 0: nothing is
    QTest::newRow("letters to the limit") << QString(3'072, u'x') << false << 0;
    QTest::newRow("one letter more") << QString(3'073, u'x') << true << 0;
    QTest::newRow("umlauts to the limit of bytes") << QString(1'536, QChar(0xE4)) << false << 0;
    QTest::newRow("one umlaut more") << QString(1'537, QChar(0xE4)) << false << 3'074;
    QTest::newRow("umlauts to the limit of characters") << QString(3'072, QChar(0xE4)) << false << 6'144;
}

void TestSendRequest::bytesAboveTheLimitOfCharactersAreWarnedOf()
{
    QFETCH(QString, text);
    QFETCH(bool, isRefused);
    QFETCH(int, bytes);
    const QList<FieldProblem> warned{problem(Field::Text, Problem::TooLarge, bytes, 3'072)};
    QCOMPARE(problemsOf(rcs(text)).isEmpty(), !isRefused);
    QCOMPARE(warningsOf(rcs(text)), bytes > 0 ? warned : QList<FieldProblem>());
}

void TestSendRequest::summaryIsOneShortLine()
{
    QCOMPARE(contentSummary(RcsText{QStringLiteral(" a\n\n b\t")}), QStringLiteral("a b"));
    QCOMPARE(contentSummary(RcsText{QString(500, u'x')}), QString(160, u'x'));
    QCOMPARE(
        contentSummary(EmailContent{QStringLiteral("Subject"), QStringLiteral("<p>"), QStringLiteral("t")}),
        QStringLiteral("Subject"));
}

QTEST_GUILESS_MAIN(TestSendRequest)
#include "tst_sendrequest.moc"
