// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/refusedring.h"

#include <QTest>

using namespace arowana;

class TestRefusedRing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastOnesNewestFirst();
};

void TestRefusedRing::keepsTheLastOnesNewestFirst()
{
    RefusedRing ring(3);
    QVERIFY(ring.newestFirst().isEmpty());
    const auto add = [&ring](const QByteArray &raw) {
        ring.add({{Instant{1}, 401, RefusalReason::SignatureWrong, QHostAddress()}, raw});
    };
    const auto raws = [&ring] {
        QByteArray all;
        for (const RefusedRequest &request : ring.newestFirst())
            all += request.raw;
        return all;
    };
    add("a");
    add("b");
    QCOMPARE(raws(), QByteArray("ba"));
    add("c");
    QCOMPARE(raws(), QByteArray("cba"));
    add("d");
    QCOMPARE(raws(), QByteArray("dcb"));
    add("e");
    add("f");
    add("g");
    QCOMPARE(raws(), QByteArray("gfe"));
    QCOMPARE(ring.size(), 3);
}

QTEST_GUILESS_MAIN(TestRefusedRing)
#include "tst_refusedring.moc"
