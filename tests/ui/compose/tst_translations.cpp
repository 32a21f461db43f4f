// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/tsfile.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace arowana;

namespace {

QString root()
{
    return QStringLiteral(AROWANA_SOURCE);
}

QString catalogue(const QString &code)
{
    return root() + QStringLiteral("/translations/console_") + code + QStringLiteral(".ts");
}

/// `%1`, `%2`, `%n`, sorted: a translation has to use each as often as its source.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression kPlaceholder(QStringLiteral("%(?:L?[0-9]|n)"));
    QStringList found;
    for (auto it = kPlaceholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression kMnemonic(QStringLiteral("(?<!&)&(?=[^&\\s])"));
    qsizetype count = 0;
    for (auto it = kMnemonic.globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

QStringList sourceFiles()
{
    QStringList files;
    for (const QString &room : {QStringLiteral("ui"), QStringLiteral("models"), QStringLiteral("app")}) {
        QDirIterator it(root() + u'/' + room, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            if (const QString path = it.next(); !path.contains(QLatin1String("/app/sandbox/")))
                files.append(path);
        }
    }
    return files;
}

QString key(const TsEntry &entry)
{
    return entry.context + QStringLiteral(": ") + entry.source;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cataloguesCanBeRead_data();
    void cataloguesCanBeRead();
    void germanIsFinished();
    void placeholdersAreKept();
    void mnemonicsAndEllipsesAreKept();
    void englishHasBothPlurals();
    void everyTextOfTheSourcesIsInTheCatalogue();
};

void TestTranslations::cataloguesCanBeRead_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("least");
    QTest::newRow("english plurals") << QStringLiteral("en") << 5;
    QTest::newRow("german") << QStringLiteral("de") << 300;
}

void TestTranslations::cataloguesCanBeRead()
{
    QFETCH(QString, code);
    QFETCH(int, least);
    QString why;
    const auto entries = readTsFile(catalogue(code), &why);
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY(entries.size() >= least);
}

void TestTranslations::germanIsFinished()
{
    QString why;
    const auto entries = readTsFile(catalogue(QStringLiteral("de")), &why);
    for (const TsEntry &entry : entries) {
        QVERIFY2(entry.finished, qPrintable(key(entry)));
        QCOMPARE(entry.forms.size(), entry.plural ? 2 : 1);
        for (const QString &form : entry.forms)
            QVERIFY2(!form.trimmed().isEmpty(), qPrintable(key(entry)));
    }
}

void TestTranslations::placeholdersAreKept()
{
    QString why;
    const auto entries =
        readTsFile(catalogue(QStringLiteral("de")), &why) + readTsFile(catalogue(QStringLiteral("en")), &why);
    for (const TsEntry &entry : entries) {
        for (const QString &form : entry.forms)
            QVERIFY2(placeholders(form) == placeholders(entry.source), qPrintable(key(entry)));
    }
}

void TestTranslations::mnemonicsAndEllipsesAreKept()
{
    QString why;
    const auto entries = readTsFile(catalogue(QStringLiteral("de")), &why);
    for (const TsEntry &entry : entries) {
        for (const QString &form : entry.forms) {
            QVERIFY2(mnemonics(form) == mnemonics(entry.source), qPrintable(key(entry)));
            QVERIFY2(form.endsWith(QChar(0x2026)) == entry.source.endsWith(QChar(0x2026)),
                     qPrintable(key(entry)));
        }
    }
}

void TestTranslations::englishHasBothPlurals()
{
    QString why;
    const auto entries = readTsFile(catalogue(QStringLiteral("en")), &why);
    for (const TsEntry &entry : entries) {
        QVERIFY2(entry.plural && entry.finished && entry.forms.size() == 2, qPrintable(key(entry)));
        for (const QString &form : entry.forms)
            QVERIFY2(!form.isEmpty() && !form.contains(u'('), qPrintable(key(entry)));
    }
}

void TestTranslations::everyTextOfTheSourcesIsInTheCatalogue()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("console_de.ts"));
    QVERIFY(QFile::copy(catalogue(QStringLiteral("de")), copy));
    QFile list(folder.filePath(QStringLiteral("sources.lst")));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(sourceFiles().join(u'\n').toUtf8());
    list.close();
    QProcess lupdate;
    lupdate.start(QStringLiteral(AROWANA_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                   QStringLiteral("none"), QStringLiteral("-I"), root(), u'@' + list.fileName(),
                   QStringLiteral("-ts"), copy});
    QVERIFY2(lupdate.waitForFinished(60000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    QString why;
    const auto fresh = readTsFile(copy, &why);
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QStringList untranslated;
    for (const TsEntry &entry : fresh) {
        if (!entry.finished)
            untranslated.append(key(entry));
    }
    QVERIFY2(
        untranslated.isEmpty(),
        qPrintable(QStringLiteral("Update console_de.ts (target arowana-console_lupdate) and translate:\n") +
                   untranslated.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
