// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a bubble of the transcript says, and what it leaves to the tool tip.
#include "tests/ui/conversations/conversationsbench.h"
#include "ui/conversations/bubblelayout.h"
#include "ui/theme/metrics.h"

using namespace arowana;

namespace {

/// The bubble of one message, as the transcript lays it out.
struct Bubble {
    FakeConversationSource source;
    TranscriptModel model{source};
    BubbleContent content;

    explicit Bubble(const TranscriptEntry &entry)
    {
        source.answerAtOnce();
        source.put(entry);
        model.setServerNow(kNow);
        model.setPerson({{}, {phoneOf(1)}, {}, {}});
        ConversationsBench::settle();
        (void)model.entryAt(model.rowOf(entry.row.row));
        ConversationsBench::settle();
        content = BubbleContent::of(model.index(model.rowOf(entry.row.row)), {});
    }
    [[nodiscard]] static int heightOf(const BubbleContent &content)
    {
        return BubbleLayout(content, 600, BubbleLook::now(4)).height();
    }
};

TranscriptEntry tap(const QString &postback)
{
    TranscriptEntry entry = entryOf(1, kNow, QStringLiteral("Yes"));
    entry.kind = TranscriptKind::Tap;
    entry.postback = postback;
    return entry;
}

} // namespace

class TestBubbleLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatATapCarriedStandsInItsBubble()
    {
        const Bubble with(tap(QStringLiteral("order=42")));
        QCOMPARE(with.content.postback, QStringLiteral("order=42"));
        BubbleContent without = with.content;
        without.postback.clear();
        const int line = QFontMetrics(BubbleLook::now(4).code).height();
        const int more = Bubble::heightOf(with.content) - Bubble::heightOf(without);
        QVERIFY2(more >= line && more <= line + 1, qPrintable(QString::number(more)));
        // However much it is, the bubble stays one that can be read.
        BubbleContent much = with.content;
        much.postback = QString(200'000, QChar(u'x'));
        QVERIFY(Bubble::heightOf(much) < Bubble::heightOf(without) + 20 * line);
    }

    void replyThatWasToldTwiceIsNoNoiseInItsBubble()
    {
        TranscriptEntry twice = entryOf(1, kNow, QStringLiteral("Hello"));
        const Bubble once(twice);
        twice.isEstimated = true;
        QCOMPARE(Bubble(twice).content.meta, once.content.meta);
    }
};

QTEST_MAIN(TestBubbleLayout)
#include "tst_bubblelayout.moc"
