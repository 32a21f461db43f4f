// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storedwords.h"

#include <QTest>

using namespace arowana;

/// The words are in people's files: this table may grow, but what is in it never changes.
class TestStoredWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasItsWordForEver();
    void aWordOfANewerConsoleIsNoValue();
};

template <class E>
static QStringList wordsOf()
{
    QStringList words;
    for (int i = 0; !storedWord(E(i)).isEmpty(); ++i) {
        words << storedWord(E(i));
        if (fromStoredWord<E>(words.last()) != E(i))
            words << QStringLiteral("not read back");
    }
    return words;
}

void TestStoredWords::everyValueHasItsWordForEver()
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QCOMPARE(wordsOf<MessageStatus>(),
             words("held sending unknown refused stopped_here queued sent delivered read clicked bounced "
                   "soft_bounced failed expired revoked unsubscribed complained received unrecognised"));
    QCOMPARE(wordsOf<Source>(), words("local answer webhook poll"));
    QCOMPARE(wordsOf<Direction>(), words("outbound inbound"));
    QCOMPARE(wordsOf<Channel>(), words("rcs email sms"));
    QCOMPARE(wordsOf<MessageType>(), words("message conversation newsletter"));
    QCOMPARE(wordsOf<BillingUnit>(), words("unknown basic single conversation mau"));
    QCOMPARE(wordsOf<UseCase>(), words("unknown otp transactional promotional multi_use"));
    QCOMPARE(wordsOf<OutboxState>(),
             words("held ready in_flight unknown stuck damaged accepted refused stopped"));
    QCOMPARE(wordsOf<UnknownCause>(), words("not_reached no_answer cut not_the_platform redirected "
                                            "server_trouble tls_trouble proxy offline"));
    QCOMPARE(wordsOf<JournalState>(), words("accepted quarantined"));
    QCOMPARE(wordsOf<AsideKind>(), words("not_understood other_body unknown_kind"));
    QCOMPARE(wordsOf<GapCause>(), words("not_running asleep api_outage listener_down"));
}

void TestStoredWords::aWordOfANewerConsoleIsNoValue()
{
    QVERIFY(!fromStoredWord<OutboxState>(QStringLiteral("parked")));
    QVERIFY(!fromStoredWord<OutboxState>(QString()));
    QCOMPARE(fromStoredWord(QStringLiteral("parked"), MessageStatus::Unrecognised),
             MessageStatus::Unrecognised);
}

QTEST_GUILESS_MAIN(TestStoredWords)
#include "tst_storedwords.moc"
