// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the real store into a file and back: as many rows as the list shows, each as it is stored, also while
// messages keep coming in; and a disk that is full.
#include "app/store/exportcheck.h"
#include "app/store/storeexporter.h"
#include "app/store/storereader.h"
#include "models/items/messagelistmodel.h"
#include "tests/e2e/diskfaults.h"
#include "tests/store/samples.h"
#include "ui/export/messageexport.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 60'000;
const Instant kNow{1'800'000'000'000};

bool save(StoreInFolder &in, qint64 first, qint64 last)
{
    return in.commit([first, last](EngineStore &store) {
        bool ok = true;
        for (qint64 row = first; row <= last && ok; ++row)
            ok = store.saveMessage(fullMessage(RowId{row})).ok();
        return ok;
    });
}

MessageExportOrder orderFor(const QString &file, ExportFormat format)
{
    return {{}, QTimeZone::utc(), {format, false}, file};
}

} // namespace

class TestExportLife : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setDiskFault(DiskFault::None); }
    void theFileHasTheRowsThatWereShown();
    void aFullDiskLeavesNoFile_data();
    void aFullDiskLeavesNoFile();
};

void TestExportLife::theFileHasTheRowsThatWereShown()
{
    StoreInFolder in;
    const qint64 count = 2'345;
    QVERIFY(save(in, 1, count));
    StoreReader reader(in.file());
    MessageListModel list(reader);
    list.setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(list.isLoaded(), kPatienceMs);
    QCOMPARE(list.rowCount(), int(count));
    StoreExporter exporter(in.file());
    const QString file = in.folder() + QStringLiteral("/messages.ndjson");
    MessageExport made(exporter, orderFor(file, ExportFormat::Ndjson));
    QSignalSpy done(&made, &MessageExport::done);
    QSignalSpy progressed(&made, &MessageExport::progressed);
    qint64 more = count;
    bool areSaved = true;
    connect(&made, &MessageExport::progressed, this, [&] {
        areSaved = areSaved && save(in, more + 1, more + 1); // messages keep coming in
        ++more;
    });
    made.start(kNow);
    QVERIFY(done.wait(kPatienceMs));
    QVERIFY(areSaved);
    QVERIFY(progressed.size() > 4);
    QCOMPARE(made.count(), count);
    const auto checked = checkExport(file);
    QVERIFY2(checked.ok(), qPrintable(checked.ok() ? QString() : checked.error().what));
    QCOMPARE(checked->count, qint64(list.rowCount()));
    QVERIFY(checked->isCounted);
    int place = 0;
    const auto compare = [&](const ExportedMessage &message) -> Result<void> {
        MessageRow stored = fullMessage(list.idAt(place)).row;
        stored.summary.clear();
        if (message.row == stored && message.steps == fullMessage(list.idAt(place)).steps) {
            ++place;
            return {};
        }
        return Error{ErrorKind::Conflict, QString::number(place), {}, {}};
    };
    const auto read = readExport(file, compare);
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().what));
    QCOMPARE(place, int(count)); // in the order of the list
}

void TestExportLife::aFullDiskLeavesNoFile_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("passing");
    for (const int passing : {0, 1, 3}) {
        QTest::addRow("CSV after %d", passing) << int(ExportFormat::Csv) << passing;
        QTest::addRow("NDJSON after %d", passing) << int(ExportFormat::Ndjson) << passing;
    }
}

void TestExportLife::aFullDiskLeavesNoFile()
{
    QFETCH(const int, format);
    QFETCH(const int, passing);
    StoreInFolder in;
    QVERIFY(save(in, 1, 2'345));
    const QTemporaryDir folder;
    StoreExporter exporter(in.file());
    MessageExport made(exporter, orderFor(folder.filePath(QStringLiteral("m")), ExportFormat(format)));
    QSignalSpy failed(&made, &MessageExport::failed);
    setDiskFault(DiskFault::FilesFull, QFile::encodeName(folder.path()), passing);
    made.start(kNow);
    QVERIFY(failed.wait(kPatienceMs));
    QCOMPARE(failed.first().first().value<Error>().what, QStringLiteral("m cannot be written."));
    QTRY_COMPARE_WITH_TIMEOUT(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(),
                              kPatienceMs);
}

QTEST_MAIN(TestExportLife)
#include "tst_exportlife.moc"
