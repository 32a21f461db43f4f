// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Consent to newsletters is given, missing or not known, and what was never read is never called given. Which
// e-mail channels take newsletters.
#include "models/domain/recipientlist.h"

#include <QTest>

using namespace arowana;

namespace {

const QString kPhone = QStringLiteral("+4915112345678");
const QString kMail = QStringLiteral("kim@example.org");

Sender mailChannel(std::optional<bool> allowsNewsletters)
{
    Sender sender{Channel::Email, "ch_1", QStringLiteral("Mail"), {}, UseCase::Unknown, {}};
    sender.allowsNewsletters = allowsNewsletters;
    return sender;
}

SendRequest requestOf(Channel channel, MessageType type)
{
    SendRequest request;
    request.type = type;
    if (channel == Channel::Email) {
        request.sender = mailChannel({});
        request.to = EmailAddress();
        request.content = EmailContent{QStringLiteral("News"), {}, QStringLiteral("Hello")};
        return request;
    }
    request.sender = {Channel::Rcs, "ag_live_1", QStringLiteral("Shop"), {}, UseCase::MultiUse, {}};
    request.traffic = TrafficType::Promotion;
    request.content = RcsText{QStringLiteral("Hello")};
    return request;
}

/// The one line of a list to one person.
ListLine lineOf(Channel channel, MessageType type, const RecipientContexts &contexts)
{
    const auto list = TextTable::read(channel == Channel::Email ? kMail : kPhone);
    RecipientListCheck check(*list, suggestedMapping(*list, channel), requestOf(channel, type), {});
    check.addContexts(contexts);
    while (check.step(1)) {
    }
    return check.lines().value(0);
}

} // namespace

class TestNewsletterConsent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contactSaysWhatIsKnown_data();
    void contactSaysWhatIsKnown();
    void whoeverWasNeverReadIsNotKnown();
    void listMarksWhomItDoesNotKnow_data();
    void listMarksWhomItDoesNotKnow();
    void newsletterThatWasTakenLeavesNothingUnknown();
    void listCountsWhomItDoesNotKnow();
    void channelWithoutNewslettersOffersNone_data();
    void channelWithoutNewslettersOffersNone();
};

void TestNewsletterConsent::contactSaysWhatIsKnown_data()
{
    QTest::addColumn<QString>("records"); // channel, type and status of each, oldest first
    QTest::addColumn<int>("byRcs");
    QTest::addColumn<int>("byEmail");
    const int given = int(NewsletterConsent::Given);
    const int missing = int(NewsletterConsent::Missing);
    QTest::newRow("none") << QString() << missing << missing;
    QTest::newRow("given by RCS") << QStringLiteral("RCS NEWSLETTER GRANTED") << given << missing;
    QTest::newRow("given by e-mail") << QStringLiteral("EMAIL NEWSLETTER GRANTED") << missing << given;
    QTest::newRow("of messages alone") << QStringLiteral("RCS MESSAGE GRANTED") << missing << missing;
    QTest::newRow("not confirmed") << QStringLiteral("RCS NEWSLETTER PENDING") << missing << missing;
    QTest::newRow("withdrawn") << QStringLiteral("RCS NEWSLETTER GRANTED|RCS NEWSLETTER REVOKED") << missing
                               << missing;
    QTest::newRow("given anew") << QStringLiteral("RCS NEWSLETTER REVOKED|RCS NEWSLETTER GRANTED") << given
                                << missing;
}

void TestNewsletterConsent::contactSaysWhatIsKnown()
{
    QFETCH(QString, records);
    Contact contact;
    contact.phone = kPhone;
    contact.email = kMail;
    for (const QString &record : records.split(u'|', Qt::SkipEmptyParts)) {
        const QStringList words = record.split(u' ');
        ConsentRecord consent;
        consent.channelWord = words.at(0);
        consent.typeWord = words.at(1);
        consent.statusWord = words.at(2);
        consent.createdAt = Instant{contact.consents.size() + 1};
        contact.consents.append(consent);
    }
    contact.learntAt = Instant{9};
    QTEST(int(newsletterConsentOf(contact, Channel::Rcs)), "byRcs");
    QTEST(int(newsletterConsentOf(contact, Channel::Email)), "byEmail");
    // Known from sends alone, whatever lies there: nobody has read it whole.
    contact.learntAt = {};
    QCOMPARE(newsletterConsentOf(contact, Channel::Rcs), NewsletterConsent::Unknown);
    QCOMPARE(newsletterConsentOf(contact, Channel::Email), NewsletterConsent::Unknown);
}

void TestNewsletterConsent::whoeverWasNeverReadIsNotKnown()
{
    QCOMPARE(newsletterConsentOf(std::nullopt, Channel::Rcs), NewsletterConsent::Unknown);
    QCOMPARE(newsletterConsentOf(std::nullopt, Channel::Email), NewsletterConsent::Unknown);
    QCOMPARE(RecipientContext().consent, NewsletterConsent::Unknown);
}

void TestNewsletterConsent::listMarksWhomItDoesNotKnow_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("consent"); // -1: nothing is known of the recipient
    QTest::addColumn<int>("issue");   // -1: none
    const auto row = [](const char *name, Channel channel, MessageType type, int consent, int issue) {
        QTest::newRow(name) << int(channel) << int(type) << consent << issue;
    };
    const int given = int(NewsletterConsent::Given);
    const int missing = int(NewsletterConsent::Missing);
    const int unknown = int(NewsletterConsent::Unknown);
    const int isUnknown = int(LineIssue::ConsentUnknown);
    const int isRefused = int(LineIssue::Suppressed);
    const MessageType news = MessageType::Newsletter;
    row("RCS, given", Channel::Rcs, news, given, -1);
    row("RCS, missing", Channel::Rcs, news, missing, isRefused);
    row("RCS, never read", Channel::Rcs, news, unknown, isUnknown);
    row("RCS, nobody", Channel::Rcs, news, -1, isUnknown);
    row("RCS message", Channel::Rcs, MessageType::Message, -1, -1);
    row("e-mail, given", Channel::Email, news, given, -1);
    row("e-mail, missing", Channel::Email, news, missing, isRefused);
    row("e-mail, never read", Channel::Email, news, unknown, isUnknown);
    row("e-mail, nobody", Channel::Email, news, -1, isUnknown);
    row("action-based e-mail", Channel::Email, MessageType::Message, -1, -1);
}

void TestNewsletterConsent::listMarksWhomItDoesNotKnow()
{
    QFETCH(int, channel);
    QFETCH(int, type);
    QFETCH(int, consent);
    QFETCH(int, issue);
    RecipientContexts contexts;
    if (consent >= 0) {
        RecipientContext &context = contexts[Channel(channel) == Channel::Email ? kMail : kPhone];
        context.consent = NewsletterConsent(consent);
        if (context.consent == NewsletterConsent::Missing)
            context.suppressions = {{SuppressionCause::NoConsent, {}, {}}};
    }
    const ListLine line = lineOf(Channel(channel), MessageType(type), contexts);
    QList<int> issues;
    for (const LineFinding &finding : line.findings)
        issues.append(int(finding.issue));
    QCOMPARE(issues, issue < 0 ? QList<int>() : QList<int>{issue});
    // What is so of whole lists marks no line: it is counted.
    QCOMPARE(line.mark, issue == int(LineIssue::Suppressed) ? LineMark::Amber : LineMark::Green);
    QVERIFY(line.isSent); // the platform decides
}

void TestNewsletterConsent::newsletterThatWasTakenLeavesNothingUnknown()
{
    RecipientContexts contexts;
    contexts[kMail].send.newsletterAcceptedAt = Instant{1};
    QVERIFY(lineOf(Channel::Email, MessageType::Newsletter, contexts).findings.isEmpty());
    contexts[kMail].send.troubles[MessageType::Newsletter] = {TroubleCause::HardBounce, Instant{2}, {}};
    const ListLine line = lineOf(Channel::Email, MessageType::Newsletter, contexts);
    QCOMPARE(line.findings.size(), 1);
    QCOMPARE(line.findings.first().issue, LineIssue::TroubledBefore);
    QCOMPARE(line.findings.first().trouble.cause, TroubleCause::HardBounce);
    QCOMPARE(line.mark, LineMark::Amber);
    QVERIFY(line.isSent); // the platform decides
    // Of another type it says nothing.
    QVERIFY(lineOf(Channel::Email, MessageType::Message, contexts).findings.isEmpty());
}

void TestNewsletterConsent::listCountsWhomItDoesNotKnow()
{
    const auto list = TextTable::read(
        QStringLiteral("+4915112345678\n+4915112345679\n+4915112345670\nnobody\n+4915112345678"));
    const auto counted = [&list](MessageType type, bool sendsDuplicates) {
        ListChoices choices;
        choices.sendsDuplicates = sendsDuplicates;
        RecipientListCheck check(*list, suggestedMapping(*list, Channel::Rcs), requestOf(Channel::Rcs, type),
                                 choices);
        RecipientContexts contexts;
        contexts[QStringLiteral("+4915112345670")].consent = NewsletterConsent::Given;
        check.addContexts(contexts);
        while (check.step(1)) {
        }
        return check;
    };
    for (const bool sendsDuplicates : {false, true}) {
        const auto check = counted(MessageType::Newsletter, sendsDuplicates);
        QCOMPARE(check.counts().consentUnknown, 2); // people, each once
        QCOMPARE(check.counts().green, 3);
        QCOMPARE(check.counts().amber, 1);
        QVERIFY(check.lines().last().findings.contains(LineFinding{LineIssue::ConsentUnknown}));
    }
    QCOMPARE(counted(MessageType::Message, true).counts().consentUnknown, 0);
}

void TestNewsletterConsent::channelWithoutNewslettersOffersNone_data()
{
    QTest::addColumn<int>("allows"); // -1: not known
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("not known") << -1 << true;
    QTest::newRow("allowed") << 1 << true;
    QTest::newRow("not allowed") << 0 << false;
}

void TestNewsletterConsent::channelWithoutNewslettersOffersNone()
{
    QFETCH(int, allows);
    QFETCH(bool, isOffered);
    SendRequest request = requestOf(Channel::Email, MessageType::Newsletter);
    request.to = *parseRecipient(kMail);
    request.sender = mailChannel(allows < 0 ? std::nullopt : std::optional(allows == 1));
    QCOMPARE(allowedTypes(request.sender).contains(MessageType::Newsletter), isOffered);
    const QList<FieldProblem> refused{{Field::Type, Problem::NotAllowed, 0, 0, {}}};
    QVERIFY(problemsOf(request) == (isOffered ? QList<FieldProblem>() : refused));
    request.type = MessageType::Message;
    QVERIFY(problemsOf(request).isEmpty());
}

QTEST_GUILESS_MAIN(TestNewsletterConsent)
#include "tst_newsletterconsent.moc"
