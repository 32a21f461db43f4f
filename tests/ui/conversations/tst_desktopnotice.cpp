// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop is told: nothing of the customer unless the settings say so, never markup, a sound only
// where it is wished for, and the mark of what nobody has read.
#include "ui/conversations/desktopnotice.h"

#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

const SessionPair kAnna{AgentId("ag_live_1"), QStringLiteral("+4917612345678")};
const SessionPair kBen{AgentId("ag_live_1"), QStringLiteral("+4917612345679")};
const Instant kEnd{1'777'900'000'000};

class FakeDesktop : public Desktop {
public:
    void show(const QString &title, const QString &text, bool sounds) override
    {
        soundsWithText += sounds ? 1 : 0;
        titles.append(title);
        texts.append(text);
    }
    void beep() override { ++beeps; }
    void setMarked(bool isMarked) override { marks.append(isMarked); }

    QStringList titles;
    QStringList texts;
    QList<bool> marks;
    int beeps = 0;
    int soundsWithText = 0;
};

struct Bench {
    QString name = QStringLiteral("Anna K.");
    FakeDesktop *desktop = new FakeDesktop;
    DesktopNotice notice{[this](const SessionPair &) { return name; }, desktop};

    void set(bool tellsEnds, bool tellsWho, bool sounds)
    {
        WorkspaceSettings settings;
        settings.tellsEnds = tellsEnds;
        settings.tellsWho = tellsWho;
        settings.soundsEnds = sounds;
        notice.setSettings(settings);
    }
};

} // namespace

class TestDesktopNotice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<SessionPair>(); }

    void whoItIsAboutIsHiddenUnlessWished()
    {
        Bench bench;
        bench.notice.tell({{kAnna, kEnd, 10, false}}); // as nobody has set anything
        QCOMPARE(bench.desktop->texts, QStringList{QStringLiteral("A conversation ends in 10 minutes.")});
        QCOMPARE(bench.desktop->titles, QStringList{QStringLiteral("Arowana Console")});
        bench.set(true, true, false);
        bench.notice.tell({{kAnna, kEnd, 60, false}});
        QCOMPARE(bench.desktop->texts.last(),
                 QStringLiteral("The conversation with Anna K. ends in 60 minutes."));
    }

    void soundIsMadeOnlyWhereItIsWishedFor()
    {
        Bench bench;
        bench.notice.tell({{kAnna, kEnd, 10, false}});
        QCOMPARE(bench.desktop->beeps, 0);
        bench.set(false, false, true); // without a notice too
        bench.notice.tell({{kAnna, kEnd, 10, false}, {kBen, kEnd, 10, false}});
        QCOMPARE(bench.desktop->beeps, 1);
        QCOMPARE(bench.desktop->texts.size(), 1);
        bench.notice.tell({});
        QCOMPARE(bench.desktop->beeps, 1);
        QCOMPARE(bench.desktop->soundsWithText, 0);
        bench.set(true, false, true);
        bench.notice.tell({{kAnna, kEnd, 10, false}});
        QCOMPARE(bench.desktop->beeps, 1);
        QCOMPARE(bench.desktop->soundsWithText, 1);
    }

    void nameIsNeverMarkup_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("picture") << QStringLiteral("<img src=\"/dev/zero\">");
        QTest::newRow("link") << QStringLiteral("<a href='file:///etc/passwd'>Anna</a>");
        QTest::newRow("entity") << QStringLiteral("&lt;b&gt;Anna&amp;");
        QTest::newRow("placeholder") << QStringLiteral("%1 %2 %n <b>");
    }
    void nameIsNeverMarkup()
    {
        QFETCH(QString, name);
        Bench bench;
        bench.name = name;
        bench.set(true, true, false);
        bench.notice.tell({{kAnna, kEnd, 10, false}});
        const QString text = bench.desktop->texts.last();
        QVERIFY2(!text.contains(u'<') && !text.contains(u'>') && !text.contains(u'&'), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("ends in 10 minutes.")), qPrintable(text));
        QVERIFY(!bench.desktop->titles.last().contains(name));
    }

    void longNamesAndThoseThatReorderTextAreTamed()
    {
        Bench bench;
        bench.name = QStringLiteral("Anna\n") + QChar(0x202e) + QString(5'000, u'x');
        bench.set(true, true, false);
        bench.notice.tell({{kAnna, kEnd, 10, false}});
        QVERIFY(bench.desktop->texts.last().size() < 120);
        QVERIFY(!bench.desktop->texts.last().contains(QChar(0x202e)));
        QVERIFY(!bench.desktop->texts.last().contains(u'\n'));
    }

    void severalEndsAreOneNoticeThatIsTrueOfAll()
    {
        Bench bench;
        bench.set(true, true, false);
        bench.notice.tell({{kAnna, kEnd, 10, false}, {kBen, kEnd.plusMs(3'000'000), 60, false}});
        QCOMPARE(bench.desktop->texts.size(), 1);
        QVERIFY2(bench.desktop->texts.first().contains(QStringLiteral("within 60 minutes")),
                 qPrintable(bench.desktop->texts.first()));
        QVERIFY(!bench.desktop->texts.first().contains(QStringLiteral("Anna")));
    }

    void clickLeadsToWhatWasToldLast()
    {
        Bench bench;
        QSignalSpy clicked(&bench.notice, &DesktopNotice::clicked);
        bench.notice.tell({{kBen, kEnd, 10, false}});
        Q_EMIT bench.desktop->noticeClicked();
        QCOMPARE(clicked.last().first().value<SessionPair>(), kBen);
        Q_EMIT bench.desktop->iconClicked();
        QVERIFY(clicked.last().first().value<SessionPair>().phone.isEmpty());
    }

    void iconIsMarkedWhileSomethingIsUnread()
    {
        Bench bench;
        bench.notice.setUnread(0);
        QCOMPARE(bench.desktop->marks, QList<bool>());
        bench.notice.setUnread(2);
        bench.notice.setUnread(5);
        QCOMPARE(bench.desktop->marks, QList<bool>{true});
        bench.notice.setUnread(0);
        QCOMPARE(bench.desktop->marks, QList<bool>({true, false}));
    }
};

QTEST_MAIN(TestDesktopNotice)
#include "tst_desktopnotice.moc"
