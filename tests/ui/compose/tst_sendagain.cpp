// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message sent again: the body that was on disk, read back and put into a dialog, leaves as it was.
#include "app/wire/sendcodec.h"
#include "tests/ui/compose/composesamples.h"
#include "tests/ui/phone/contentsamples.h"
#include "ui/compose/composedesk.h"
#include "ui/compose/composedialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

/// A window with the desk; the dialog that opens is sent at once.
class Again {
public:
    explicit Again(const QList<Sender> &senders = samples::senders())
        : desk(&window, [] { return Instant{1'777'900'000'000}; })
        , sent(&desk, &ComposeDesk::sendRequested)
    {
        desk.setSenders(senders);
    }
    /// What leaves when `request` is opened and sent; nullopt where the dialog does not send it.
    [[nodiscard]] std::optional<SendRequest> of(const SendRequest &request)
    {
        desk.open(&request);
        auto *dialog = window.findChild<ComposeDialog *>();
        dialog->findChild<QPushButton *>(QStringLiteral("send"))->click();
        return sent.isEmpty() ? std::nullopt : std::optional(sent.last().at(1).value<SendRequest>());
    }

    QWidget window;
    ComposeDesk desk;
    QSignalSpy sent;
};

/// As the store reads it: from the very bytes, with the sender that the workspace keeps.
SendRequest readBack(const SendRequest &request, const Sender &sender)
{
    const auto body = encodeSend(request);
    const auto read = decodeSend(body, sender);
    return read ? *read : SendRequest();
}

SendRequest emailRequest(const Content &content)
{
    SendRequest request;
    request.sender = samples::shopMail();
    request.to = *parseRecipient(QStringLiteral("anna.o'neil+x@example.org"));
    request.content = content;
    return request;
}

TemplateContent templateWithQuotes()
{
    return {"tpl_order_shipped",
            QStringLiteral("3"),
            {},
            {{QStringLiteral("name"), QStringLiteral("Anna \"Ann\" O'Neil, \\ {x} <b>")},
             {QStringLiteral("zero"), QStringLiteral("007")},
             {QStringLiteral("empty"), QString()},
             {QStringLiteral("lines"), QStringLiteral("one\ntwo")}}};
}

} // namespace

class TestSendAgain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keyOpensASecondDialogBesideTheFirst();
    void everythingOfItIsKept_data();
    void everythingOfItIsKept();
    void otherWordsOfAReplyAreItsPostbackToo();
    void aSenderThatIsNotKeptAnyMoreIsKeptInIt();
};

void TestSendAgain::everythingOfItIsKept_data()
{
    QTest::addColumn<SendRequest>("request");
    for (const samples::NamedContent &sample : samples::contents()) {
        const SendRequest request = samples::rcsRequest(sample.content);
        if (problemsOf(request).isEmpty() && !std::holds_alternative<RcsMedia>(sample.content) &&
            !std::holds_alternative<EmailContent>(sample.content))
            QTest::newRow(sample.name) << request;
    }
    SendRequest rcs = samples::rcsRequest(RcsText{QStringLiteral("Hi"), {}});
    for (const int ttl : {60, 90, 3'600, 5'400, 86'400, 100'000, 2'592'000}) {
        rcs.ttlSeconds = ttl;
        if (problemsOf(rcs).isEmpty())
            QTest::addRow("%d s to live", ttl) << rcs;
    }
    rcs.ttlSeconds.reset();
    for (const TrafficType traffic :
         {TrafficType::Authentication, TrafficType::Transaction, TrafficType::Promotion,
          TrafficType::ServiceRequest, TrafficType::Acknowledgement}) {
        rcs.traffic = traffic;
        if (problemsOf(rcs).isEmpty())
            QTest::addRow("traffic %d", int(traffic)) << rcs;
    }
    rcs.type = MessageType::Conversation;
    QTest::newRow("session reply") << rcs;
    rcs.type = MessageType::Newsletter;
    rcs.traffic = TrafficType::Promotion;
    QTest::newRow("newsletter") << rcs;
    QTest::newRow("template with quotes") << samples::rcsRequest(templateWithQuotes());
    QTest::newRow("e-mail template") << emailRequest(templateWithQuotes());
    QTest::newRow("e-mail") << emailRequest(EmailContent{
        QStringLiteral("Re: \"x\""), QStringLiteral("<p>a\n  b</p>"), QStringLiteral("a\n\n b \n")});
    SendRequest text = emailRequest(EmailContent{QStringLiteral("S"), {}, QStringLiteral("T")});
    text.type = MessageType::Newsletter;
    QTest::newRow("e-mail newsletter, text only") << text;
}

void TestSendAgain::everythingOfItIsKept()
{
    QFETCH(SendRequest, request);
    QCOMPARE(problemsOf(request), QList<FieldProblem>());
    const SendRequest read = readBack(request, request.sender);
    Again again;
    const auto left = again.of(read);
    QVERIFY(left);
    QCOMPARE(readBack(*left, request.sender), read);
    QCOMPARE(encodeSend(*left), encodeSend(request)); // byte by byte
}

/// A reply without postback leaves with its words for one; those must not stay when the words change.
void TestSendAgain::otherWordsOfAReplyAreItsPostbackToo()
{
    const auto chips = [](const QString &words) {
        return QList<Suggestion>{
            {words, {}, {}, ReplyChip{}},
            {QStringLiteral("Call"), QStringLiteral("Call"), {}, DialAction{QStringLiteral("+4930123456")}}};
    };
    const QString yes = QStringLiteral("Yes");
    const QString no = QStringLiteral("No");
    const CardContent card{QStringLiteral("t"), {}, std::nullopt, chips(yes)};
    for (const Content &content : {Content(RcsText{QStringLiteral("Hi"), chips(yes)}),
                                   Content(RichCard{CardOrientation::Vertical, card}),
                                   Content(Carousel{CardWidth::Medium, {card, card}})}) {
        const SendRequest request = samples::rcsRequest(content);
        ComposeDraft draft = draftOf(readBack(request, request.sender));
        for (QList<Suggestion> *list : {&draft.rcs.suggestions, &draft.card.card.suggestions}) {
            if (!list->isEmpty())
                list->first().text = no;
        }
        for (CardContent &part : draft.carousel.cards)
            part.suggestions.first().text = no;
        SendRequest expected = request;
        if (auto *text = std::get_if<RcsText>(&expected.content))
            text->suggestions = chips(no);
        if (auto *rich = std::get_if<RichCard>(&expected.content))
            rich->card.suggestions = chips(no);
        if (auto *carousel = std::get_if<Carousel>(&expected.content)) {
            for (CardContent &part : carousel->cards)
                part.suggestions = chips(no);
        }
        QCOMPARE(encodeSend(requestOf(draft)), encodeSend(expected));
    }
}

void TestSendAgain::aSenderThatIsNotKeptAnyMoreIsKeptInIt()
{
    Sender gone = samples::shopAgent();
    gone.id = "ag_live_gone";
    gone.name = QStringLiteral("Former agent");
    SendRequest request = samples::rcsRequest(RcsText{QStringLiteral("Hi"), {}});
    request.sender = gone;
    request.ttlSeconds = 3'600;
    Again again;
    const auto left = again.of(readBack(request, gone));
    QVERIFY(left);
    QCOMPARE(*left, request);
}

void TestSendAgain::keyOpensASecondDialogBesideTheFirst()
{
    Again bench;
    bench.desk.open();
    auto *first = bench.window.findChild<ComposeDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(first));
    QTest::keyClick(first->focusWidget(), Qt::Key_N, Qt::ControlModifier);
    auto dialogs = bench.window.findChildren<ComposeDialog *>();
    QCOMPARE(dialogs.size(), 2);
    dialogs.removeOne(first);
    QVERIFY(QTest::qWaitForWindowActive(dialogs.first()));
    QTest::keyClicks(dialogs.first()->focusWidget(), QStringLiteral("+49"));
    QCOMPARE(dialogs.first()->draft().to, QStringLiteral("+49"));
    QCOMPARE(first->draft().to, QString());
}

QTEST_MAIN(TestSendAgain)
#include "tst_sendagain.moc"
