// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window hands to an export: the query whose messages the list shows, not what is being typed.
#include "models/domain/exportsource.h"
#include "tests/ui/window/windowbench.h"
#include "ui/export/exportdialog.h"
#include "ui/messages/querybar.h"
#include "ui/messages/queryfield.h"

#include <QTemporaryDir>
#include <QTest>

using namespace arowana;

namespace {

class SilentExportSource : public ExportSource {
public:
    std::optional<MessageQuery> asked;

    void beginExport(quint64, const MessageQuery &query, const ExportForm &, StartAnswer) override
    {
        asked = query;
    }
    void askExportPiece(quint64, PieceAnswer) override {}
    void endExport(quint64) override {}
};

/// Outlives the window, which reads from it.
struct Exports {
    SilentExportSource exports;
};

struct ExportBench : Exports, WindowBench {
    ExportBench() { window.setExportSource(exports); }
    QueryBar &bar() { return *window.findChild<QueryBar *>(); }
    /// Without any wait in between.
    ExportDialog *open()
    {
        window.findChild<QPushButton *>(QStringLiteral("exportMessages"))->click();
        return window.findChild<ExportDialog *>();
    }
};

QString whatOf(const ExportDialog &dialog)
{
    return dialog.findChild<PlainLabel *>(QStringLiteral("exportWhat"))->text();
}

} // namespace

class TstWindowExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }

    void whatIsNamedIsWhatIsExported()
    {
        ExportBench bench;
        bench.bar().setText(QStringLiteral("  is:failed"));
        bench.settle();
        bench.window.findChild<QueryField *>()->setText(QStringLiteral("is:failed -is:ours"));
        ExportDialog *dialog = bench.open();
        QVERIFY(dialog);
        QCOMPARE(whatOf(*dialog),
                 QStringLiteral("All messages of “is:failed”: %1").arg(bench.table().model()->rowCount()));
        const QTemporaryDir folder;
        dialog->exportTo(folder.filePath(QStringLiteral("m.csv")));
        QVERIFY(bench.exports.asked);
        QCOMPARE(bench.exports.asked->terms, (QList<QueryTerm>{{TraitTerm{MessageTrait::Failed}, false}}));
    }

    void theCountOfTheSearchBeforeIsNotTold()
    {
        ExportBench bench;
        bench.bar().setText(QStringLiteral("is:failed"));
        ExportDialog *dialog = bench.open(); // before the keys have come
        QVERIFY(dialog);
        QCOMPARE(whatOf(*dialog), QStringLiteral("All messages of “is:failed”"));
    }
};

QTEST_MAIN(TstWindowExport)
#include "tst_windowexport.moc"
