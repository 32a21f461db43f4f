// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/keymark.h"

#include <QTest>

using namespace arowana;

class TestKeyMark : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void markFitsItsKeyAndNoOther()
    {
        const QByteArray mark = keyMark("pk_live_one");
        QVERIFY(isMarkOf(mark, "pk_live_one"));
        QVERIFY(!isMarkOf(mark, "pk_live_two"));
        QVERIFY(!isMarkOf(mark, "pk_live_on"));
    }

    void twoMarksOfOneKeyDiffer() { QVERIFY(keyMark("pk_live_one") != keyMark("pk_live_one")); }

    void markThatCannotBeReadFitsNoKey()
    {
        QVERIFY(!isMarkOf({}, "pk_live_one"));
        QVERIFY(!isMarkOf("zz", "pk_live_one"));
        QVERIFY(!isMarkOf(keyMark("pk_live_one").chopped(2), "pk_live_one"));
    }

    void markShowsNothingOfTheKey()
    {
        const QByteArray mark = keyMark("pk_live_one");
        QCOMPARE(mark.size(), 24);
        QVERIFY(!QByteArray::fromHex(mark).contains("pk_"));
    }
};

QTEST_GUILESS_MAIN(TestKeyMark)
#include "tst_keymark.moc"
