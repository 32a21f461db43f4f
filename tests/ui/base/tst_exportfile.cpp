// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/exportfile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;

namespace {

bool fill(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestExportFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileOfAWorkspaceIsNotWrittenOver_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"console.sqlite", "console.sqlite-wal", "console.sqlite.backup-daily",
                                 "workspace.lock", "link.csv"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aFileOfAWorkspaceIsNotWrittenOver()
    {
        QFETCH(const QString, name);
        const QTemporaryDir workspace;
        QVERIFY(fill(workspace.filePath(QStringLiteral("workspace.lock")), "lock"));
        QVERIFY(fill(workspace.filePath(QStringLiteral("console.sqlite")), "store"));
        QVERIFY(QFile::link(workspace.filePath(QStringLiteral("console.sqlite")),
                            workspace.filePath(QStringLiteral("link.csv"))));
        const QString file = workspace.filePath(name);
        const QByteArray before = contentOf(file);
        ExportFile out(file);
        QSignalSpy failed(&out, &ExportFile::failed);
        QSignalSpy written(&out, &ExportFile::written);
        out.append("status;recipient");
        QCOMPARE(failed.size(), 1);
        QCOMPARE(written.size(), 0);
        const Error error = failed.first().first().value<Error>();
        QVERIFY(error.what.contains(name) && error.next.contains(QLatin1String("another name")));
        QCOMPARE(contentOf(file), before);
    }

    void whatIsExportedIsItsOwnersAlone()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("console.sqlite.csv")); // no workspace lies here
        ExportFile out(file);
        QSignalSpy finished(&out, &ExportFile::finished);
        out.append("status");
        out.finish();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(contentOf(file), QByteArray("status"));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(file) & others));
    }
};

QTEST_GUILESS_MAIN(TestExportFile)
#include "tst_exportfile.moc"
