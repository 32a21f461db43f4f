// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/composedraft.h"
#include "tests/ui/compose/composesamples.h"
#include "ui/compose/composewords.h"

#include <QTest>

using namespace arowana;

class TestComposeDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kindFollowsWhatIsTypedSoFar_data();
    void kindFollowsWhatIsTypedSoFar();
    void unreadableRecipientIsToldFromMissing();
    void requestCarriesTheContentOfItsChannelOnly();
    void typesFollowTheUseCase_data();
    void typesFollowTheUseCase();
    void bothTextsSurviveAChangeOfChannel();
    void halfANumberIsIncompleteNotWrong_data();
    void halfANumberIsIncompleteNotWrong();
    void countsShowCharactersAndBytes_data();
    void countsShowCharactersAndBytes();
};

void TestComposeDraft::kindFollowsWhatIsTypedSoFar_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    QTest::newRow("nothing") << QStringLiteral("  ") << int(RecipientKind::Empty);
    QTest::newRow("plus") << QStringLiteral("+") << int(RecipientKind::Phone);
    QTest::newRow("digits") << QStringLiteral("0176") << int(RecipientKind::Phone);
    QTest::newRow("bracket") << QStringLiteral("(0)") << int(RecipientKind::Phone);
    QTest::newRow("letters") << QStringLiteral("anna") << int(RecipientKind::Unclear);
    QTest::newRow("address") << QStringLiteral("anna@") << int(RecipientKind::Email);
    QTest::newRow("address that begins with digits") << QStringLiteral("4711@x") << int(RecipientKind::Email);
}

void TestComposeDraft::kindFollowsWhatIsTypedSoFar()
{
    QFETCH(QString, typed);
    QFETCH(int, kind);
    QCOMPARE(int(recipientKind(typed)), kind);
}

void TestComposeDraft::unreadableRecipientIsToldFromMissing()
{
    ComposeDraft draft;
    draft.sender = samples::shopAgent();
    draft.traffic = TrafficType::Transaction;
    draft.rcs.text = QStringLiteral("Hello");
    const QList<FieldProblem> missing{{Field::Recipient, Problem::Missing, 0, 0, {}}};
    QCOMPARE(problemsOf(draft), missing);
    draft.to = QStringLiteral("+49");
    const QList<FieldProblem> unreadable{{Field::Recipient, Problem::NotARecipient, 0, 0, {}}};
    QCOMPARE(problemsOf(draft), unreadable);
    draft.to = QStringLiteral("+49 176 1234567");
    QCOMPARE(problemsOf(draft), QList<FieldProblem>());
}

void TestComposeDraft::requestCarriesTheContentOfItsChannelOnly()
{
    ComposeDraft draft;
    draft.to = QStringLiteral("anna@example.org");
    draft.sender = samples::shopMail();
    draft.traffic = TrafficType::Promotion;
    draft.rcs.text = QStringLiteral("typed before");
    draft.email = {QStringLiteral("Hi"), {}, QStringLiteral("Text")};
    const SendRequest request = requestOf(draft);
    QVERIFY(!request.traffic);
    QCOMPARE(std::get<EmailContent>(request.content), draft.email);
    QCOMPARE(wireText(request.to), QStringLiteral("anna@example.org"));
}

void TestComposeDraft::typesFollowTheUseCase_data()
{
    using M = MessageType;
    QTest::addColumn<int>("useCase");
    QTest::addColumn<QList<int>>("types");
    QTest::newRow("otp") << int(UseCase::Otp) << QList<int>{int(M::Message)};
    QTest::newRow("transactional") << int(UseCase::Transactional)
                                   << QList<int>{int(M::Message), int(M::Conversation)};
    QTest::newRow("promotional") << int(UseCase::Promotional)
                                 << QList<int>{int(M::Message), int(M::Newsletter)};
    QTest::newRow("multi") << int(UseCase::MultiUse)
                           << QList<int>{int(M::Message), int(M::Conversation), int(M::Newsletter)};
}

void TestComposeDraft::typesFollowTheUseCase()
{
    QFETCH(int, useCase);
    QFETCH(QList<int>, types);
    Sender sender = samples::shopAgent();
    sender.useCase = UseCase(useCase);
    QList<int> got;
    const auto allowed = allowedTypes(sender);
    for (const MessageType type : allowed)
        got.append(int(type));
    QCOMPARE(got, types);
    QCOMPARE(allowedTypes(samples::shopMail()), (QList{MessageType::Message, MessageType::Newsletter}));
}

void TestComposeDraft::bothTextsSurviveAChangeOfChannel()
{
    ComposeDraft draft;
    QVERIFY(!hasText(draft));
    draft.email.html = QStringLiteral("<p>x</p>");
    draft.sender = samples::shopAgent();
    QCOMPARE(channelOf(draft), Channel::Rcs);
    QVERIFY(hasText(draft));
}

void TestComposeDraft::halfANumberIsIncompleteNotWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QString()
                             << QStringLiteral(
                                    "Enter a phone number with country code or an e-mail address.");
    QTest::newRow("half") << QStringLiteral("+49 1")
                          << QStringLiteral("This is not a complete phone number.");
    QTest::newRow("national") << QStringLiteral("0176 1234567")
                              << QStringLiteral("Begin with the country code, such as +49.");
    QTest::newRow("address") << QStringLiteral("anna@")
                             << QStringLiteral("This is not a complete e-mail address.");
    QTest::newRow("name") << QStringLiteral("anna")
                          << QStringLiteral("This is neither a phone number nor an e-mail address.");
}

void TestComposeDraft::halfANumberIsIncompleteNotWrong()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    ComposeDraft draft;
    draft.to = typed;
    QCOMPARE(problemSentence({Field::Recipient, Problem::NotARecipient, 0, 0, {}}, draft), sentence);
}

void TestComposeDraft::countsShowCharactersAndBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("empty") << QString() << QStringLiteral("0 of 3,072 · 0 byte(s)");
    QTest::newRow("one") << QStringLiteral("a") << QStringLiteral("1 of 3,072 · 1 byte(s)");
    QTest::newRow("umlauts") << QStringLiteral("Grüße") << QStringLiteral("5 of 3,072 · 7 byte(s)");
    QTest::newRow("emoji") << QString::fromUtf8("\xF0\x9F\x91\x8D")
                           << QStringLiteral("1 of 3,072 · 4 byte(s)");
    QTest::newRow("long") << QString(3073, u'a') << QStringLiteral("3,073 of 3,072 · 3,073 byte(s)");
}

void TestComposeDraft::countsShowCharactersAndBytes()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(rcsCountText(text), shown);
}

QTEST_GUILESS_MAIN(TestComposeDraft)
#include "tst_composedraft.moc"
