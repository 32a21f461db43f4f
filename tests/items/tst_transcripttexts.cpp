// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a line of the transcript says of a message, word by word.
#include "models/items/transcriptmodel.h"
#include "tests/items/fakeconversationsource.h"

#include <QSignalSpy>
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

    void aLongTextIsUnfoldedAndFoldedAgain()
    {
        const QString text = QStringLiteral("0123456789").repeated(1'000);
        const TranscriptEntry longer = replied(kNow, text);
        const TranscriptEntry brief = replied(kNow.plusMs(1'000), QStringLiteral("brief"));
        Shown shown({longer, brief});
        const RowId id = longer.row.row;
        const auto fold = [&](RowId of) {
            return TranscriptModel::Fold(shown.of(of, TranscriptModel::kFoldRole).toInt());
        };
        QCOMPARE(fold(id), TranscriptModel::Fold::Folded);
        QCOMPARE(fold(brief.row.row), TranscriptModel::Fold::None);
        QCOMPARE(shown.of(id, Qt::DisplayRole).toString(), text.left(TranscriptEntry::kShownMost));
        shown.model.setUnfolded(id, true);
        QCOMPARE(fold(id), TranscriptModel::Fold::Folded); // it is being read
        QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
        shown.read();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(fold(id), TranscriptModel::Fold::Unfolded);
        QCOMPARE(shown.of(id, Qt::DisplayRole).toString(), text);
        ChangeSet changes; // a change of the message leaves it unfolded
        changes.messages = {id, brief.row.row};
        shown.model.apply(changes);
        shown.read();
        QCOMPARE(shown.of(id, Qt::DisplayRole).toString(), text);
        shown.model.setUnfolded(id, false);
        QCOMPARE(fold(id), TranscriptModel::Fold::Folded);
        QCOMPARE(shown.of(id, Qt::DisplayRole).toString(), text.left(TranscriptEntry::kShownMost));
    }

    void anAnswerThatWasLostIsAskedForAgainAndTwoTextsDoNotCancelEachOther()
    {
        const TranscriptEntry one = replied(kNow, QString(9'000, QChar(u'a')));
        const TranscriptEntry two = replied(kNow.plusMs(1'000), QString(190'000, QChar(u'b')));
        Shown shown({one, two});
        shown.model.setUnfolded(one.row.row, true);
        shown.model.setUnfolded(two.row.row, true);
        shown.source.loseAll();
        shown.model.setServerNow(kNow.plusMs(Patience::kFirstMs));
        shown.read();
        QCOMPARE(shown.of(one.row.row, Qt::DisplayRole).toString().size(), 9'000);
        // No more than can be laid out without a stall.
        QCOMPARE(shown.of(two.row.row, Qt::DisplayRole).toString().size(), TranscriptEntry::kUnfoldedMost);
    }

    void aReplyWithNothingToSeeSaysWhatItIs()
    {
        const TranscriptEntry mark = replied(kNow, QStringLiteral("\uFEFF"));
        const TranscriptEntry blanks = replied(kNow.plusMs(1'000), QStringLiteral("  "));
        const Shown shown({mark, blanks});
        QCOMPARE(shown.of(mark.row.row, Qt::DisplayRole).toString(),
                 QStringLiteral("(invisible characters) [U+FEFF]"));
        QCOMPARE(shown.of(blanks.row.row, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("They: (invisible characters) [U+0020] [U+0020], 15:00"));
    }
};

QTEST_GUILESS_MAIN(TestTranscriptTexts)
#include "tst_transcripttexts.moc"
