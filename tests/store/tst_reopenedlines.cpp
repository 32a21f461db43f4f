// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/runsamples.h"

#include <QTest>

using namespace arowana;

/// Which refused lines of a run are sent once more when it is resumed.
class TestReopenedLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatWasRefusedForMoneyIsOpenAgain()
    {
        StoreInFolder in;
        const quint64 id = runWith(
            in,
            {MessageStatus::Refused, MessageStatus::Refused, MessageStatus::Queued, MessageStatus::Queued},
            5);
        QVERIFY(in.commit([&](SqliteEngineStore &s) { return s.reopenRefusedLines(id, 402).ok(); }));
        QCOMPARE(in.store().runLine(id, 1).value()->state, RunLineState::Sent); // 422
        QCOMPARE(in.store().runLine(id, 2).value()->state, RunLineState::Open); // 402
        QVERIFY(!in.store().runLine(id, 2).value()->row.isValid());
        QCOMPARE(in.store().runLine(id, 4).value()->state, RunLineState::Sent); // taken, whatever the number
        QCOMPARE((*in.store().nextOpenLine(id))->number, 2);
    }

    /// Lines 2, 4 and 6 were refused for want of money.
    void lineThatWasDismissedIsNotOpenAgain()
    {
        StoreInFolder in;
        const quint64 id = runWith(in, QList<MessageStatus>(6, MessageStatus::Refused), 6);
        QVERIFY(in.commit([](SqliteEngineStore &s) {
            OutboxEntry entry = fullOutbox(RowId{1'003}, "key3");
            entry.state = OutboxState::Refused;
            entry.dismissedAt = Instant{1'800'000'000'020};
            return s.saveOutbox(entry).ok();
        }));
        QVERIFY(in.commit([&](SqliteEngineStore &s) { return s.reopenRefusedLines(id, 402).ok(); }));
        QCOMPARE(in.store().runLine(id, 2).value()->state, RunLineState::Open);
        QCOMPARE(in.store().runLine(id, 4).value()->state, RunLineState::Sent); // dismissed
        QCOMPARE(in.store().runLine(id, 6).value()->state, RunLineState::Open);
    }

    void lineThatWasSentOnceMoreByHandIsNotOpenAgain()
    {
        StoreInFolder in;
        const quint64 id = runWith(in, {MessageStatus::Queued, MessageStatus::Refused}, 3);
        const auto add = [&in](qint64 row, OutboxState state) {
            return in.commit([&](SqliteEngineStore &s) {
                OutboxEntry entry =
                    fullOutbox(RowId{row}, "again" + QByteArray::number(row)); // the same body
                entry.state = state;
                return s.saveOutbox(entry).ok();
            });
        };
        const auto reopen = [&in, id] {
            return in.commit([&](SqliteEngineStore &s) { return s.reopenRefusedLines(id, 402).ok(); });
        };
        QVERIFY(add(2'000, OutboxState::Accepted));
        QVERIFY(reopen());
        QCOMPARE(in.store().runLine(id, 2).value()->state, RunLineState::Sent);
        // Also by hand nothing came of it.
        QVERIFY(in.commit([&](SqliteEngineStore &s) {
            OutboxEntry entry = fullOutbox(RowId{2'000}, "again2000");
            entry.state = OutboxState::Refused;
            return s.saveOutbox(entry).ok();
        }));
        QVERIFY(reopen());
        QCOMPARE(in.store().runLine(id, 2).value()->state, RunLineState::Open);
    }

    void lineThatWasTakenUpAgainByHandIsNotOpenAgain_data()
    {
        QTest::addColumn<QString>("recipient");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("to the same person") << QStringLiteral("+4915112345678") << false;
        QTest::newRow("to another") << QStringLiteral("+4915112345679") << true;
    }
    void lineThatWasTakenUpAgainByHandIsNotOpenAgain()
    {
        QFETCH(QString, recipient);
        QFETCH(bool, isOpen);
        StoreInFolder in;
        const quint64 id = runWith(in, {MessageStatus::Queued, MessageStatus::Refused}, 3);
        const RowId line = in.store().runLine(id, 2).value()->row;
        const auto save = [&](RowId row, const QString &to, bool isRepeat) {
            return in.commit([&](SqliteEngineStore &s) {
                auto record = s.messageByRow(row);
                MessageRecord message = record && *record ? **record : bareMessage(row);
                message.row.recipient = to;
                if (!isRepeat)
                    return s.saveMessage(message).ok();
                OutboxEntry entry = fullOutbox(row, "changed");
                entry.body = "{\"other\":\"words\"}";
                entry.state = OutboxState::Accepted;
                SendOrigin origin;
                origin.draft.emplace().againOf = line;
                return s.saveMessage(message).ok() && s.saveOutbox(entry).ok() &&
                       s.saveOrigin(row, origin).ok();
            });
        };
        QVERIFY(save(line, QStringLiteral("+4915112345678"), false));
        QVERIFY(save(RowId{2'000}, recipient, true));
        QVERIFY(in.commit([&](SqliteEngineStore &s) { return s.reopenRefusedLines(id, 402).ok(); }));
        QCOMPARE(in.store().runLine(id, 2).value()->state, isOpen ? RunLineState::Open : RunLineState::Sent);
    }
};

QTEST_GUILESS_MAIN(TestReopenedLines)
#include "tst_reopenedlines.moc"
