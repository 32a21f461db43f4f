// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/damagedstore.h"

#include "app/store/backup.h"

#include <QFile>

namespace arowana {

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray("unreadable");
}

void writeContent(const QString &file, const QByteArray &content)
{
    QFile f(file);
    if (!f.open(QIODevice::WriteOnly) || f.write(content) != content.size())
        qFatal("cannot write");
}

OutboxEntry sendOf(int i)
{
    OutboxEntry entry = fullOutbox(RowId{i}, "key-" + QByteArray::number(i));
    entry.state = OutboxState(i % 8);
    return entry;
}

bool isOver(OutboxState state)
{
    return state == OutboxState::Accepted || state == OutboxState::Refused || state == OutboxState::Stopped;
}

OutboxEntry salvaged(OutboxEntry entry)
{
    if (isOver(entry.state))
        return entry;
    entry.state = OutboxState::Stuck;
    entry.holdUntil.reset();
    entry.nextTry.reset();
    entry.lookUp.reset();
    return entry;
}

MessageRecord lineOf(int i, MessageStatus status)
{
    MessageRecord record = bareMessage(RowId{i});
    record.key = IdempotencyKey("key-" + QByteArray::number(i));
    record.row.status = status;
    record.steps = {{status, Instant{1}, Instant{1}, Source::Local, {}}};
    return record;
}

StoredDraft draftOf(int i)
{
    StoredDraft draft{quint64(i), Instant{i}, {}};
    draft.draft.rcs.text = QString::number(i).repeated(100);
    return draft;
}

CannedText cannedTextOf(int i)
{
    return {QString::number(i), QStringLiteral("Hello {name}")};
}

UnitPrice priceOf(int i)
{
    return {Channel::Rcs, BillingUnit::Basic, QString::number(i), Money{i}, Instant{i}, Money{i + 1}};
}

Sender agentOf(int i)
{
    Sender sender;
    sender.id = "ag_" + QByteArray::number(i);
    sender.reading = AgentReading{};
    sender.reading->statusWord = QStringLiteral("APPROVED");
    sender.reading->carriers = {{QStringLiteral("telekom_de"), QStringLiteral("LAUNCHED"), Instant{i}, {}}};
    return sender;
}

void spoilRoot(const StoreInFolder &in, const QString &table)
{
    const qint64 root =
        in.number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = '%1'").arg(table));
    QByteArray content = contentOf(in.file());
    content.replace((root - 1) * kPage, kPage, QByteArray(kPage, '\x5a'));
    writeContent(in.file(), content);
}

void backUpNow(const StoreInFolder &in)
{
    auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    if (!connection || !backUp(*connection.value(), dailyBackupFile(in.file())))
        qFatal("cannot back up");
}

SessionPair pairOf(int i)
{
    return {AgentId("ag_" + QByteArray::number(i)), QStringLiteral("+49%1").arg(i)};
}

void fill(StoreInFolder &in)
{
    const bool ok = in.commit([](auto &s) {
        bool done = true;
        for (int i = 1; i <= kFilledMessages && done; ++i) {
            const QByteArray number = QByteArray::number(i);
            MessageRecord record = fullMessage(RowId{i});
            record.answerRaw = QByteArray(700, 'a');
            if (i <= kFilledSends && sendOf(i).state != OutboxState::Accepted)
                record.row.id = {};
            done = s.saveMessage(record).ok() && s.journal(acceptedEvent("evt_" + number, number)).ok() &&
                   s.saveFact("fact" + number, number).ok();
            if (done && i <= kFilledSends)
                done = s.saveOutbox(sendOf(i)).ok() &&
                       s.saveLedgerEntry({RowId{i}, LedgerKind::Hold, Money{i}, Instant{1}}).ok() &&
                       s.saveSession(fullSession("ag_" + number, QStringLiteral("+49"))).ok() &&
                       s.saveContact(fullContact("c_" + number)).ok() &&
                       s.keepSessionEnd(pairOf(i), Instant{i}, QStringLiteral("why")).ok() &&
                       s.addUnread(pairOf(i), RowId{i}).ok() &&
                       s.saveNote({0, pairOf(i).phone, Instant{i}, QStringLiteral("note")}).ok() &&
                       s.saveGap(fullGap(Instant{i}, GapCause::Asleep)).ok() &&
                       s.saveDraft(draftOf(i)).ok() && s.saveCannedText(cannedTextOf(i)).ok() &&
                       s.savePrice(priceOf(i)).ok() && s.saveSender(agentOf(i)).ok();
        }
        return done;
    });
    if (!ok)
        qFatal("cannot fill");
    in.close();
}

bool isSound(const StoreInFolder &in)
{
    return in.number(QStringLiteral(
               "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")) == 0;
}

} // namespace arowana
