// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listdisk.h"

#include "app/cannedtextdisk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace arowana;

namespace {

/// Writes a file and reads it back as a list; asks each question of a disk of its own.
class Reading {
public:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// nullopt: it was not answered.
    std::optional<Result<TextTable>> read(const QString &file)
    {
        std::optional<Result<TextTable>> told;
        bool isAtOnce = true;
        disk.readList(file, [&](const Result<TextTable> &table) {
            if (!isAtOnce)
                told.emplace(table);
        });
        isAtOnce = false;
        const bool isTold = QTest::qWaitFor([&told] { return told.has_value(); }, 30'000);
        return isTold ? told : std::nullopt;
    }

    ListDisk disk;

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestListDisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fileIsDividedAndAnsweredLater()
    {
        Reading reading;
        const auto table =
            reading.read(reading.write(QStringLiteral("a.csv"), "phone;name\n+4915112345678;Kim\n"));
        QVERIFY(table && *table);
        QCOMPARE((*table)->count(), 2);
        QCOMPARE((*table)->cells(1), (QStringList{QStringLiteral("+4915112345678"), QStringLiteral("Kim")}));
    }

    void textIsDividedToo()
    {
        Reading reading;
        int count = 0;
        reading.disk.divideText(QStringLiteral("a\nb\nc\n"),
                                [&count](const Result<TextTable> &table) { count = table->count(); });
        QCOMPARE(count, 0);
        QTRY_COMPARE(count, 3);
    }

    void whatCannotBeReadSaysWhy()
    {
        Reading reading;
        const auto gone = reading.read(reading.path(QStringLiteral("gone.csv")));
        QVERIFY(gone && !*gone);
        QCOMPARE(gone->error().kind, ErrorKind::Storage);
        QCOMPARE(gone->error().what, QStringLiteral("“gone.csv” could not be read."));
        const auto folder = reading.read(reading.path(QStringLiteral(".")));
        QVERIFY(folder && !*folder);
        // Nobody writes into it: opening it would wait for ever.
        const QString pipe = reading.path(QStringLiteral("pipe.csv"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto fromPipe = reading.read(pipe);
        QVERIFY(fromPipe && !*fromPipe);
    }

    void pipeIsNoFileOfCannedTextsEither()
    {
        const QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe.json"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        std::optional<Result<CannedTextImport>> read;
        CannedTextDisk disk; // whose end waits for what it reads
        disk.readCannedTexts(pipe, [&read](const Result<CannedTextImport> &answer) { read = answer; });
        QTRY_VERIFY(read);
        QVERIFY(!*read);
        QCOMPARE(read->error().what, QStringLiteral("“pipe.json” could not be read."));
    }

    void fileOfAnySizeIsReadNoFurtherThanToBeRefused()
    {
        Reading reading;
        const QString name = reading.write(QStringLiteral("huge.csv"), "x");
        QVERIFY(QFile::resize(name, 40LL * 1024 * 1024 * 1024)); // takes no room
        const auto huge = reading.read(name);
        QVERIFY(huge && !*huge);
        QCOMPARE(huge->error().what, QStringLiteral("This list is larger than 16 MB."));
    }

    void cancelledReadingIsNotAnswered()
    {
        Reading reading;
        const QString name =
            reading.write(QStringLiteral("a.csv"), QByteArray("+4915112345678\n").repeated(100'000));
        int answers = 0;
        const auto count = [&answers](const Result<TextTable> &) { ++answers; };
        const quint64 first = reading.disk.readList(name, count);
        const quint64 second = reading.disk.readList(name, count);
        QVERIFY(first != 0 && second != first);
        reading.disk.cancel(first);
        reading.disk.cancel(first);
        QTRY_COMPARE(answers, 1);
        QVERIFY(reading.read(name)); // the threads have come round
        QCOMPARE(answers, 1);
    }

    void endWaitsForNobodysAnswer()
    {
        int answers = 0;
        {
            Reading reading;
            const QString name =
                reading.write(QStringLiteral("a.csv"), QByteArray("a\n").repeated(1'000'000));
            for (int i = 0; i < 8; ++i)
                reading.disk.readList(name, [&answers](const Result<TextTable> &) { ++answers; });
        }
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }
};

QTEST_GUILESS_MAIN(TestListDisk)
#include "tst_listdisk.moc"
