// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagestatus.h"

#include <QSet>
#include <QTest>

using namespace arowana;

namespace {

constexpr int kStatusCount = int(MessageStatus::Unrecognised) + 1;

} // namespace

class TestMessageStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ranksAreTotal();
    void mergeIsTheGreaterOfTheTwo();
    void laterFactsWin_data();
    void laterFactsWin();
    void onlyQueuedAndSentAreRevocable();
    void settledMeansNoMoreMoneyMoves();
    void beforeAcceptanceIsLocal();
};

void TestMessageStatus::ranksAreTotal()
{
    QSet<int> ranks;
    for (int status = 0; status < kStatusCount; ++status)
        ranks.insert(statusRank(MessageStatus(status)));
    QCOMPARE(ranks.size(), kStatusCount); // no two alike, so every merge has one winner
}

void TestMessageStatus::mergeIsTheGreaterOfTheTwo()
{
    for (int a = 0; a < kStatusCount; ++a) {
        for (int b = 0; b < kStatusCount; ++b) {
            const auto x = MessageStatus(a);
            const auto y = MessageStatus(b);
            QCOMPARE(mergedStatus(x, y), mergedStatus(y, x));
            QCOMPARE(mergedStatus(x, x), x);
            QVERIFY(statusRank(mergedStatus(x, y)) >= statusRank(x)); // never back
            for (int c = 0; c < kStatusCount; ++c) {
                const auto z = MessageStatus(c);
                QCOMPARE(mergedStatus(mergedStatus(x, y), z), mergedStatus(x, mergedStatus(y, z)));
            }
        }
    }
}

void TestMessageStatus::laterFactsWin_data()
{
    QTest::addColumn<int>("weaker");
    QTest::addColumn<int>("stronger");
    const auto row = [](const char *name, MessageStatus weaker, MessageStatus stronger) {
        QTest::newRow(name) << int(weaker) << int(stronger);
    };
    using S = MessageStatus;
    row("read is not undone by late delivered", S::Delivered, S::Read);
    row("delivered beats failed: the device has it", S::Failed, S::Delivered);
    row("delivered beats expired", S::Expired, S::Delivered);
    row("delivered beats revoked", S::Revoked, S::Delivered);
    row("hard bounce beats delivered", S::Delivered, S::Bounced);
    row("delivered beats a soft bounce", S::SoftBounced, S::Delivered);
    row("soft bounce beats sent", S::Sent, S::SoftBounced);
    row("read beats bounced", S::Bounced, S::Read);
    row("clicked beats read", S::Read, S::Clicked);
    row("complaint beats unsubscribed", S::Unsubscribed, S::Complained);
    row("queued beats unknown", S::Unknown, S::Queued);
    row("queued beats refused: the platform has it", S::Refused, S::Queued);
    row("a known state beats an unknown word", S::Unrecognised, S::Queued);
    row("sent beats queued", S::Queued, S::Sent);
    row("sending beats held", S::Held, S::Sending);
}

void TestMessageStatus::laterFactsWin()
{
    QFETCH(int, weaker);
    QFETCH(int, stronger);
    QCOMPARE(mergedStatus(MessageStatus(weaker), MessageStatus(stronger)), MessageStatus(stronger));
    QCOMPARE(mergedStatus(MessageStatus(stronger), MessageStatus(weaker)), MessageStatus(stronger));
}

void TestMessageStatus::onlyQueuedAndSentAreRevocable()
{
    const QSet<int> revocable{int(MessageStatus::Queued), int(MessageStatus::Sent),
                              int(MessageStatus::SoftBounced)};
    for (int status = 0; status < kStatusCount; ++status)
        QCOMPARE(isRevocable(MessageStatus(status)), revocable.contains(status));
}

void TestMessageStatus::settledMeansNoMoreMoneyMoves()
{
    const QSet<int> open{int(MessageStatus::Held),        int(MessageStatus::Sending),
                         int(MessageStatus::Unknown),     int(MessageStatus::Queued),
                         int(MessageStatus::Sent),        int(MessageStatus::SoftBounced),
                         int(MessageStatus::Unrecognised)};
    for (int status = 0; status < kStatusCount; ++status)
        QCOMPARE(isSettled(MessageStatus(status)), !open.contains(status));
}

void TestMessageStatus::beforeAcceptanceIsLocal()
{
    const QSet<int> local{int(MessageStatus::Held), int(MessageStatus::Sending), int(MessageStatus::Unknown),
                          int(MessageStatus::StoppedHere), int(MessageStatus::Refused)};
    for (int status = 0; status < kStatusCount; ++status)
        QCOMPARE(isBeforeAcceptance(MessageStatus(status)), local.contains(status));
}

QTEST_GUILESS_MAIN(TestMessageStatus)
#include "tst_messagestatus.moc"
