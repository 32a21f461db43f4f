// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contentmatch.h"

#include "app/sandbox/messageviews.h"
#include "app/sandbox/requestdecoder.h"
#include "app/wire/logcodec.h"
#include "app/wire/sendcodec.h"

#include <QTest>

using namespace arowana;

namespace {

SendRequest withContent(const Content &content)
{
    SendRequest request;
    const bool isEmail = std::holds_alternative<EmailContent>(content);
    request.sender.channel = isEmail ? Channel::Email : Channel::Rcs;
    request.sender.id = isEmail ? "ch_mail_1" : "ag_live_1";
    request.to =
        *parseRecipient(isEmail ? QStringLiteral("kim@example.org") : QStringLiteral("+4915112345678"));
    request.traffic = isEmail ? std::optional<TrafficType>() : TrafficType::Transaction;
    request.content = content;
    return request;
}

SendRequest byEmail(const TemplateContent &content)
{
    SendRequest request = withContent(EmailContent{});
    request.content = content;
    return request;
}

/// What the outbox has on disk of it.
SendRequest asKept(const SendRequest &request)
{
    return decodeSend(encodeSend(request), {}).value();
}

/// `GET /v1/messages/{id}` of it, by the practice platform.
QByteArray toldOf(const SendRequest &request)
{
    const auto read = sandbox::RequestDecoder::readSend(encodeSend(request));
    const auto *order = std::get_if<sandbox::SendOrder>(&read);
    if (!order)
        return {};
    sandbox::MessageRecord record;
    record.id = MessageId("msg_1");
    record.line = order->line;
    record.kind = order->kind;
    record.contentType = order->contentType;
    record.content = order->content;
    return sandbox::jsonBytes(sandbox::singleMessage(record));
}

bool mayBe(const SendRequest &sent, const QByteArray &told)
{
    return mayBeSameContent(asKept(sent).content, decodePolledContent(told, sent.channel()));
}

Suggestion place(const QByteArray &latitude, const QByteArray &longitude)
{
    return {QStringLiteral("The shop"),
            QStringLiteral("shop"),
            {},
            ViewLocationAction{latitude, longitude, QStringLiteral("Shop"), {}}};
}

Suggestion link(const QString &url)
{
    return {QStringLiteral("Track it"), QStringLiteral("track"), {}, OpenUrlAction{url, false}};
}

CardContent card(const QString &title)
{
    CardContent out;
    out.title = title;
    out.description = QStringLiteral("Two lines\nof it");
    out.media = CardMedia{QStringLiteral("https://example.org/a.jpg"), {}, MediaHeight::Medium};
    out.suggestions = {link(QStringLiteral("https://example.org/t"))};
    return out;
}

RcsText text(const QString &words)
{
    return {words, {link(QStringLiteral("https://example.org/t")), place("52.50", "13.400")}};
}

EmailContent html(const QString &subject, const QString &words)
{
    return {subject,
            QStringLiteral("<html><head><title>x</title></head><body><p>%1</p></body></html>").arg(words),
            words};
}

TemplateContent filledIn(const QString &name, const QString &amount)
{
    return {"tpl_1",
            QStringLiteral("3"),
            {},
            {{QStringLiteral("name"), name}, {QStringLiteral("amount"), amount}}};
}

const QString kOne = QStringLiteral("Your parcel one is on its way to the shop");
const QString kTwo = QStringLiteral("An invoice of May lies ready for payment now");

} // namespace

/// One that is ruled out wrongly would be sent a second time; one that is another's is no evidence.
class TestContentMatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasSentIsFoundInThePlatformsOwnView_data()
    {
        QTest::addColumn<SendRequest>("sent");
        QTest::addColumn<SendRequest>("other");
        const auto row = [](const char *name, const Content &sent, const Content &other) {
            QTest::newRow(name) << withContent(sent) << withContent(other);
        };
        row("RCS text with chips and a place", text(kOne), text(kTwo));
        row("RCS text of another chip", RcsText{kOne, {link(QStringLiteral("https://example.org/t"))}},
            RcsText{kOne, {place("1", "2")}});
        row("RCS place elsewhere", RcsText{kOne, {place("52.50", "13.4")}},
            RcsText{kOne, {place("52.51", "13.4")}});
        row("text-only e-mail", EmailContent{QStringLiteral("Hello"), {}, kOne},
            EmailContent{QStringLiteral("Hello"), {}, kTwo});
        row("e-mail with HTML", html(QStringLiteral("Hello"), kOne), html(QStringLiteral("Hello"), kTwo));
        row("rich card", RichCard{CardOrientation::Horizontal, card(kOne)}, RichCard{{}, card(kTwo)});
        row("carousel", Carousel{CardWidth::Small, {card(kOne), card(kTwo)}},
            Carousel{CardWidth::Small, {card(kTwo), card(kOne)}});
        row("template by RCS", filledIn(kOne, QStringLiteral("4.50")),
            filledIn(kTwo, QStringLiteral("4.50")));
        TemplateContent titled = filledIn(kOne, QStringLiteral("4.50"));
        titled.subject = QStringLiteral("Own subject");
        TemplateContent another = titled;
        another.templateId = "tpl_2";
        QTest::newRow("template e-mail with its own subject") << byEmail(titled) << byEmail(another);
    }
    void whatWasSentIsFoundInThePlatformsOwnView()
    {
        QFETCH(SendRequest, sent);
        QFETCH(SendRequest, other);
        const QByteArray told = toldOf(sent);
        QVERIFY(!told.isEmpty());
        QVERIFY(mayBe(sent, told));
        QVERIFY(!toldOf(other).isEmpty());
        QVERIFY(!mayBe(sent, toldOf(other)));
    }

    void whatThePlatformMadeOfItIsStillIt_data()
    {
        QTest::addColumn<SendRequest>("sent");
        QTest::addColumn<QByteArray>("told");
        const SendRequest filled = withContent(filledIn(QStringLiteral("Kim"), QStringLiteral("4.50")));
        const QByteArray one = "'" + kOne.toUtf8() + "'";
        QTest::newRow("template data in another order, its number as one")
            << filled
            << QByteArray("{'template_id':'tpl_1','template_version':3,"
                          "'template_data':{'amount':4.5,'name':'Kim'}}");
        QTest::newRow("template filled up with what it has by itself")
            << filled << QByteArray("{'template_id':'tpl_1','template_data':{'name':'Kim','brand':'Shop'}}");
        QTest::newRow("template rendered as text") << filled << QByteArray("{'text':'Hello Kim, 4.50 EUR'}");
        QTest::newRow("template rendered as a card")
            << filled << QByteArray("{'rich_card':{'standalone':{'title':'Hello Kim'}}}");
        QTest::newRow("template rendered as e-mail")
            << byEmail(filledIn(QStringLiteral("Kim"), QStringLiteral("4.50")))
            << QByteArray("{'html':'<p>Hello Kim</p>','text':'Hello Kim'}");
        SendRequest newsletter = withContent(html(QStringLiteral("News"), kOne));
        newsletter.type = MessageType::Newsletter;
        QTest::newRow("newsletter with its unsubscribe link")
            << newsletter
            << QByteArray("{'html':'<html><body><p>" + kOne.toUtf8() +
                          "</p><a href=x>Unsubscribe here</a><img src=p></body></html>'}");
        QTest::newRow("a coordinate as a number")
            << withContent(RcsText{kOne, {place("52.50", "13.400")}})
            << QByteArray("{'text':" + one +
                          ",'suggestions':[{'action':{'text':'The shop','postback_data':'c2hvcA==',"
                          "'view_location':{'latitude':52.5,'longitude':13.4,'label':'Shop'}}}]}");
        QTest::newRow("a card told flat, its picture elsewhere")
            << withContent(RichCard{CardOrientation::Horizontal, card(kOne)})
            << QByteArray("{'rich_card':{'standalone':{'title':" + one +
                          ",'description':'Two lines of it','media':{'url':'https://cdn.example/1'}}}}");
        QTest::newRow("chips told elsewhere")
            << withContent(text(kOne)) << QByteArray("{'text':" + one + "}");
        QTest::newRow("a shape not known") << withContent(text(kOne)) << QByteArray("{'body':[1]}");
    }
    void whatThePlatformMadeOfItIsStillIt()
    {
        QFETCH(SendRequest, sent);
        QFETCH(QByteArray, told);
        QVERIFY(mayBe(sent, "{\"id\":\"msg_1\",\"content\":" + told.replace('\'', '"') + "}"));
    }

    void plainTextMayGrowButNotLoseAWord()
    {
        const SendRequest sent = withContent(
            EmailContent{QStringLiteral("Hello"), {}, QStringLiteral("Invoice 12 at https://a.example/1")});
        const auto told = [](const QByteArray &text) { return "{\"content\":{\"text\":\"" + text + "\"}}"; };
        QVERIFY(
            mayBe(sent, told("Invoice 12 at https://t.example/z\\n-- \\nUnsubscribe: https://u.example")));
        QVERIFY(!mayBe(sent, told("Invoice 13 at https://a.example/1")));
    }

    void withoutContentItMayBeAny()
    {
        QVERIFY(mayBe(withContent(text(kOne)), "{\"id\":\"msg_1\"}"));
        QVERIFY(mayBe(withContent(text(kOne)), "{\"id\":\"msg_1\",\"content\":null}"));
    }

    void anotherSubjectIsAnotherEmail()
    {
        const SendRequest sent = withContent(EmailContent{QStringLiteral("Hello"), {}, kOne});
        const QByteArray rest = ",\"content\":{\"text\":\"" + kOne.toUtf8() + "\"}}";
        QVERIFY(mayBe(sent, "{\"subject\":\"Hello\"" + rest));
        QVERIFY(!mayBe(sent, "{\"subject\":\"Good bye\"" + rest));
    }

    void recipientIsTheSameInAnySpelling_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("maybe");
        const QString email = QStringLiteral("Kim@Example.org");
        const QString phone = QStringLiteral("+4915112345678");
        QTest::newRow("letter case") << email << QStringLiteral("kim@example.ORG") << true;
        QTest::newRow("somebody else") << email << QStringLiteral("kin@example.org") << false;
        QTest::newRow("grouped number") << phone << QStringLiteral("+49 1511 2345678") << true;
        QTest::newRow("another number") << phone << QStringLiteral("+4915112345679") << false;
        QTest::newRow("unreadable number") << phone << QStringLiteral("01511") << true;
        QTest::newRow("of the other kind") << phone << QStringLiteral("kim@example.org") << true;
    }
    void recipientIsTheSameInAnySpelling()
    {
        QFETCH(QString, sent);
        QFETCH(QString, told);
        QFETCH(bool, maybe);
        QCOMPARE(mayBeSameRecipient(*parseRecipient(sent), told), maybe);
    }
};

QTEST_GUILESS_MAIN(TestContentMatch)
#include "tst_contentmatch.moc"
