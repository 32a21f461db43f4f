// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cannedtextmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

QList<CannedText> texts(const QStringList &names)
{
    QList<CannedText> list;
    for (const QString &name : names)
        list.append({name, QStringLiteral("Text of ") + name});
    return list;
}

QStringList shown(const CannedTextModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data().toString());
    return names;
}

} // namespace

class TestCannedTextModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatBeginsWithTheFilterComesFirst()
    {
        CannedTextModel model(CannedTextModel::Scope::Names);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTexts(texts({QStringLiteral("bye"), QStringLiteral("good-BYE"), QStringLiteral("hello")}));
        QCOMPARE(shown(model).join(u' '), QStringLiteral("bye good-BYE hello"));
        model.setFilter(QStringLiteral("Bye"));
        QCOMPARE(shown(model).join(u' '), QStringLiteral("bye good-BYE"));
        model.setFilter(QStringLiteral("good"));
        QCOMPARE(shown(model).join(u' '), QStringLiteral("good-BYE"));
        model.setFilter(QStringLiteral("Text"));
        QCOMPARE(model.rowCount(), 0);
    }

    void textsAreLookedIntoWhereWanted()
    {
        CannedTextModel model(CannedTextModel::Scope::NamesAndTexts);
        model.setTexts(texts({QStringLiteral("a"), QStringLiteral("b")}));
        model.setFilter(QStringLiteral("text OF b"));
        QCOMPARE(shown(model).join(u' '), QStringLiteral("b"));
    }

    void rowsSayNameFirstWordsAndWhatIsNotSaved()
    {
        CannedTextModel model(CannedTextModel::Scope::Names);
        model.setTexts({{QStringLiteral("a"), QStringLiteral("  Two\nlines\u202e")}});
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data(CannedTextModel::BeginRole).toString(), QStringLiteral("Two lines[U+202E]"));
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), QStringLiteral("a: Two lines[U+202E]"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setEdited({QStringLiteral("a")});
        QCOMPARE(changed.size(), 1);
        QVERIFY(row.data(CannedTextModel::EditedRole).toBool());
        model.setEdited({QStringLiteral("a")});
        QCOMPARE(changed.size(), 1);
    }

    void anyChangeLeavesTheListAsItIs()
    {
        QRandomGenerator random(7);
        CannedTextModel model(CannedTextModel::Scope::Names);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (int step = 0; step < 300; ++step) {
            QList<CannedText> wanted;
            for (int name = 10; name < 22; ++name) {
                if (random.bounded(3) > 0)
                    wanted.append({QString::number(name), QString::number(random.bounded(2))});
            }
            QPersistentModelIndex kept = model.rowCount() > 0 ? model.index(0) : QModelIndex();
            const QString first = kept.data().toString();
            model.setTexts(wanted);
            QCOMPARE(model.rowCount(), int(wanted.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.textAt(row), wanted[row]);
            QVERIFY(!kept.isValid() || kept.data().toString() == first);
        }
        QCOMPARE(reset.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCannedTextModel)
#include "tst_cannedtextmodel.moc"
