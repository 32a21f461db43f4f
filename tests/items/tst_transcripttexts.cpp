// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a line of the transcript says of a message, word by word.
#include "models/items/transcriptmodel.h"
#include "tests/items/fakeconversationsource.h"

#include <QTest>

using namespace arowana;

namespace {

const QString kPhone = QStringLiteral("+4917612345001");
const Instant kNow = *Instant::fromIso("2026-05-04T15:00:00Z");

TranscriptEntry replied(Instant at, const QString &text)
{
    TranscriptEntry entry;
    entry.row.row = RowId::make(at, 0);
    entry.row.createdAt = at;
    entry.row.channel = Channel::Rcs;
    entry.row.recipient = kPhone;
    entry.row.senderId = "ag_live_1";
    entry.row.direction = Direction::Inbound;
    entry.row.status = MessageStatus::Received;
    entry.text = text;
    return entry;
}

/// A transcript with these entries, read.
struct Shown {
    FakeConversationSource source;
    TranscriptModel model{source};

    explicit Shown(const QList<TranscriptEntry> &entries)
    {
        for (const TranscriptEntry &entry : entries)
            source.put(entry);
        model.setZone(QTimeZone::utc());
        model.setServerNow(kNow);
        Person person;
        person.phones = QStringList{kPhone};
        model.setPerson(person);
        source.answerAll();
        for (const TranscriptEntry &entry : entries)
            (void)of(entry.row.row, Qt::DisplayRole);
        read();
    }
    void read()
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
            source.answerAll();
        }
    }
    [[nodiscard]] QVariant of(RowId id, int role) const { return model.index(model.rowOf(id)).data(role); }
};

} // namespace

class TestTranscriptTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aReplyWhoseAgentIsNotKnownSaysSo()
    {
        TranscriptEntry polled = replied(kNow, QStringLiteral("polled"));
        polled.row.senderId.clear();
        const TranscriptEntry told = replied(kNow.plusMs(1'000), QStringLiteral("told"));
        const Shown shown({polled, told});
        QCOMPARE(shown.of(polled.row.row, TranscriptModel::kMetaTextRole).toString(),
                 QStringLiteral("15:00 \u00b7 agent not known"));
        QCOMPARE(shown.of(told.row.row, TranscriptModel::kMetaTextRole).toString(), QStringLiteral("15:00"));
    }
};

QTEST_GUILESS_MAIN(TestTranscriptTexts)
#include "tst_transcripttexts.moc"
