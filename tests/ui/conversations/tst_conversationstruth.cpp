// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Conversations page says of things that change beside it: replies that are in no conversation, a
// customer who writes again.
#include "models/domain/returnedreply.h"
#include "tests/items/fakecontactsource.h"
#include "tests/ui/conversations/conversationsbench.h"
#include "ui/conversations/endnotice.h"
#include "ui/conversations/personpanel.h"
#include "ui/conversations/replydrafts.h"

#include <QLineEdit>
#include <QTabBar>
#include <QTranslator>

#include <algorithm>
#include <map>

using namespace arowana;

namespace {

/// Longer words for the filters, as another language has them.
class LongWords : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        if (QLatin1String(context) != QLatin1String("arowana::SessionBoard"))
            return {};
        const std::map<QByteArray, QString> words{{"Open", QStringLiteral("Offen")},
                                                  {"Last hour", QStringLiteral("Letzte Stunde")},
                                                  {"Unread", QStringLiteral("Ungelesen")},
                                                  {"Ended", QStringLiteral("Beendet")},
                                                  {"All", QStringLiteral("Alle")}};
        const auto found = words.find(text);
        return found == words.end() ? QString() : found->second;
    }
};

} // namespace

class TestConversationsTruth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void repliesWithoutAnAgentAreToldWithTheirPlace()
    {
        ConversationsBench bench(0);
        const auto *told = bench.part<QLabel>("boardOutside");
        QVERIFY(told->isHidden());
        bench.source.withoutAgent = 3;
        bench.at(kNow.plusMs(kMinute)); // nothing tells it but time
        ConversationsBench::settle();
        const QString first = QStringLiteral(
            "3 reply(ies) from the message log belong to no known agent, so to no conversation.");
        const QString second =
            QStringLiteral("They are in Messages, and come here once a sender has their channel id.");
        QVERIFY(!told->isHidden());
        QCOMPARE(told->text(), first + u' ' + second);
        const auto labels = bench.page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().endsWith(first + u'\n' + second);
        }));
        const auto senders = [&]() -> QPushButton * {
            for (QPushButton *button : bench.page->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == QStringLiteral("Show the senders"))
                    return button;
            }
            return nullptr;
        };
        QSignalSpy wanted(bench.page, &ConversationsPage::sendersRequested);
        QVERIFY(senders());
        senders()->click();
        QCOMPARE(wanted.size(), 1);
        bench.source.withoutAgent = 0;
        bench.at(kNow.plusMs(2 * kMinute));
        ConversationsBench::settle();
        QVERIFY(told->isHidden());
        QVERIFY(!senders());
    }

    void marksOfAgentsAreThoseOfTheConversationThatIsShown()
    {
        ConversationsBench bench;
        bench.source.put(entryOf(2, kNow.plusMs(-kMinute), QStringLiteral("When?")));
        Conversation other = lineOf(2, 200);
        other.session.agentId = AgentId("ag_other");
        bench.source.put(other);
        bench.tell({other.pair()});
        const auto shown = [&](const SessionPair &pair) {
            bench.page->open(pair);
            ConversationsBench::settle();
            return bench.transcript()->viewport()->grab().toImage();
        };
        const QImage without = shown(pairOf(2));
        const QImage direct = shown(other.pair()); // its agent said nothing, so the reply names the other one
        QVERIFY(direct != without);
        (void)shown(pairOf(3));
        QCOMPARE(direct, shown(other.pair()));
    }

    void notesMakeThePersonNoWiderThanTheirPlace()
    {
        ConversationsBench bench;
        bench.source.notes = {{1, phoneOf(2), kNow, QStringLiteral("Calls back on Friday")}};
        bench.open(2);
        const auto *panel = bench.page->findChild<PersonPanel *>();
        const auto least = [panel] { return panel->widget()->minimumSizeHint().width(); };
        auto *edit = bench.part<QPushButton>("editNote");
        QVERIFY(edit);
        QVERIFY2(least() <= panel->viewport()->width(), qPrintable(QString::number(least())));
        edit->click(); // there are two buttons under the field then
        ConversationsBench::settle();
        QVERIFY2(least() <= panel->viewport()->width(), qPrintable(QString::number(least())));
    }

    void noticeOfAnEndMovesNothing()
    {
        ConversationsBench bench; // the first ends in five minutes
        bench.open(2);
        auto *notice = bench.part<EndNotice>("endNotice");
        notice->dismiss();
        ConversationsBench::settle();
        const auto places = [&] {
            QList<QPoint> points;
            for (const QWidget *part : {bench.part("board"), bench.part("transcript"),
                                        bench.part("boardSearch"), bench.part("replyText")})
                points.append(part->mapTo(&bench.window, QPoint(0, part->height())));
            return points;
        };
        const QList<QPoint> before = places();
        const QWidget *head = bench.part("sessionState")->parentWidget();
        notice->add({{pairOf(1), kNow.plusMs(5 * kMinute)}});
        ConversationsBench::settle();
        QVERIFY(notice->isVisible());
        QCOMPARE(places(), before);
        // Below whom one writes to, and over the transcript: seen, and pressed.
        QCOMPARE(notice->mapTo(&bench.window, QPoint()).y(),
                 head->mapTo(&bench.window, QPoint(0, head->height())).y());
        QCOMPARE(notice->width(), head->width());
        auto *show = notice->findChild<QPushButton *>();
        const QPoint middle = show->mapTo(&bench.window, show->rect().center());
        QCOMPARE(bench.window.childAt(middle), show);
        bench.window.resize(1000, 700);
        ConversationsBench::settle();
        QCOMPARE(notice->width(), head->width());
    }

    void filtersAreAsWideAsTheirWords()
    {
        LongWords longer;
        QVERIFY(QCoreApplication::installTranslator(&longer));
        ConversationsBench bench(20);
        bench.source.put(lineOf(50, 300, 12));
        bench.tell({pairOf(50)});
        const auto *filters = bench.part<QTabBar>("boardFilters");
        QVERIFY(filters->tabText(1).startsWith(QStringLiteral("Letzte Stunde")));
        const auto areWhole = [&] { return filters->width() >= filters->sizeHint().width(); };
        const auto widths = [&] {
            return QStringLiteral("%1 of %2").arg(filters->width()).arg(filters->sizeHint().width());
        };
        QVERIFY2(areWhole(), qPrintable(widths()));
        bench.part<QLineEdit>("boardSearch")->setText(QStringLiteral("Person")); // one filter more
        QTRY_VERIFY(filters->isTabVisible(4));
        ConversationsBench::settle();
        QVERIFY2(areWhole(), qPrintable(widths()));
        QCoreApplication::removeTranslator(&longer);
    }

    void cardCountsAMessageThatComesWhileItIsOpen()
    {
        test::FakeContactSource contacts;
        contacts.isPrompt = true;
        contacts.people = {test::personCalled("c_1", "Anna", "Berg", qPrintable(phoneOf(1)))};
        contacts.people.first().rcs = {1, 1, kNow};
        ConversationsBench bench;
        bench.source.put(entryOf(1, kNow.plusMs(-kMinute), QStringLiteral("one")));
        bench.page->setContactSource(contacts);
        bench.open(1);
        const auto isShown = [&](const QString &words) {
            const auto labels = bench.page->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(isShown(QStringLiteral("1 to the person, 1 from the person")));
        const TranscriptEntry two = entryOf(1, kNow, QStringLiteral("two"));
        bench.source.put(two);
        contacts.people.first().rcs.received = 2;
        bench.tell({pairOf(1)}, {two.row.row});
        QVERIFY(isShown(QStringLiteral("1 to the person, 2 from the person")));
    }

    void noticeOfARefusedReplyGoesWhenTheCustomerWritesAgain_data()
    {
        QTest::addColumn<bool>("isLookedAt");
        QTest::newRow("while it is looked at") << true;
        QTest::newRow("while another one is looked at") << false;
    }

    void noticeOfARefusedReplyGoesWhenTheCustomerWritesAgain()
    {
        QFETCH(bool, isLookedAt);
        ConversationsBench bench;
        Conversation over = lineOf(1, 5);
        over.session = mergedEnd(over.session, kNow, QStringLiteral("no_active_session"));
        bench.source.put(over);
        bench.tell({pairOf(1)});
        const ComposeDraft written =
            ReplyDrafts::composeDraft(pairOf(1), {QStringLiteral("In the last second"), {}});
        QVERIFY(bench.page->restore({{kReturnedDraftsAbove + 7, kNow, written}}).isEmpty());
        bench.open(1);
        QVERIFY(!bench.notice().isEmpty());
        if (!isLookedAt)
            bench.open(2);
        bench.source.put(lineOf(1, 24 * 60));
        bench.tell({pairOf(1)});
        if (!isLookedAt)
            bench.open(1);
        QCOMPARE(bench.notice(), QString());
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("In the last second"));
    }
};

QTEST_MAIN(TestConversationsTruth)
#include "tst_conversationstruth.moc"
