// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the sources of the program and fails with file, line and rule for everything that crosses a wall.
// That it would notice is shown on planted files first.
#include "tests/layers/wallcheck.h"

#include <QtTest>

using arowana::Violation;
using arowana::WallCheck;

namespace {

constexpr const char *kHead = "// SPDX-FileCopyrightText: 2026 The Arowana Console authors\n"
                              "// SPDX-License-Identifier: GPL-3.0-or-later\n";

QStringList asText(const std::vector<Violation> &violations)
{
    QStringList lines;
    for (const Violation &violation : violations)
        lines.append(violation.toText());
    return lines;
}

QByteArray asSource(const QString &file, const QByteArray &body)
{
    return kHead + QByteArray(file.endsWith(QLatin1String(".h")) ? "#pragma once\n" : "\n") + body + '\n';
}

} // namespace

class TestLayers : public QObject {
    Q_OBJECT
private:
    const WallCheck m_check{QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath))};

    /// The names of the rules that one line of code breaks in this file.
    QStringList rulesBroken(const QString &file, const QByteArray &body) const
    {
        QStringList rules;
        for (const Violation &violation : m_check.check(file, asSource(file, body)))
            rules.append(violation.rule);
        return rules;
    }

private Q_SLOTS:
    void qtHeadersAreKnown() { QVERIFY(m_check.knownQtHeaders() > 1000); }

    void includesObeyTheWalls_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("include");
        QTest::addColumn<QString>("rule"); // empty: allowed
        const auto row = [](const char *file, const char *include, const char *rule) {
            QTest::addRow("%s %s", file, include)
                << QString::fromLatin1(file) << QByteArray("#include ") + include
                << QString::fromLatin1(rule);
        };
        // Each room: what the table allows, and its nearest neighbour that the table does not.
        row("models/domain/a.h", "\"models/domain/id.h\"", "");
        row("models/domain/a.h", "\"models/items/b.h\"", "wall");
        row("models/items/a.h", "\"models/domain/id.h\"", "");
        row("models/items/a.h", "\"ui/b.h\"", "wall");
        row("models/items/a.h", "\"app/store/b.h\"", "wall");
        row("ui/a.h", "\"models/items/b.h\"", "");
        row("ui/theme/a.h", "\"ui/text/b.h\"", "");
        row("ui/a.h", "\"app/engine/ports/b.h\"", "wall");
        row("ui/a.h", "\"app/settings/b.h\"", "wall");
        row("ui/a.h", "\"app/application.h\"", "wall");
        row("app/wire/a.cpp", "\"models/domain/id.h\"", "");
        row("app/wire/a.cpp", "\"app/engine/ports/b.h\"", "wall");
        for (const char *file : {"app/api/a.h", "app/webhook/a.h", "app/store/a.h"}) {
            row(file, "\"app/engine/ports/b.h\"", "");
            row(file, "\"app/wire/b.h\"", "");
            row(file, "\"models/domain/id.h\"", "");
            row(file, "\"app/engine/b.h\"", "wall");
            row(file, "\"app/settings/b.h\"", "wall");
            row(file, "\"models/items/b.h\"", "wall");
        }
        row("app/api/a.h", "\"app/webhook/b.h\"", "wall");
        row("app/engine/a.cpp", "\"app/engine/ports/b.h\"", "");
        row("app/engine/a.cpp", "\"app/wire/b.h\"", "");
        row("app/engine/a.cpp", "\"app/store/b.h\"", "wall");
        row("app/engine/ports/a.h", "\"models/domain/id.h\"", "");
        row("app/engine/ports/a.h", "\"app/engine/b.h\"", "wall");
        row("app/settings/a.h", "\"models/domain/result.h\"", "");
        row("app/settings/a.h", "\"app/wire/b.h\"", "wall");
        row("app/sandbox/a.h", "\"models/domain/id.h\"", "");
        row("app/sandbox/a.h", "\"models/domain/ids.h\"", "");
        row("app/sandbox/a.h", "\"models/domain/rowid.h\"", "");
        row("app/sandbox/a.h", "\"models/domain/instant.h\"", "");
        row("app/sandbox/a.h", "\"models/domain/money.h\"", "");
        row("app/sandbox/a.h", "\"models/domain/content.h\"", "wall");
        row("app/sandbox/a.h", "\"app/wire/b.h\"", "wall");
        row("app/application.cpp", "\"app/sandbox/b.h\"", "");
        row("app/main.cpp", "\"app/application.h\"", "");
        row("app/application.h", "<QSqlQuery>", "");
        row("app/store/a.cpp", "\"app/application.h\"", "wall");
        row("models/domain/a.h", "<app/store/b.h>", "wall");
        row("models/domain/a.h", "\"models/domain/../items/b.h\"", "wall");
        row("models/domain/a.h", "\"tests/support/b.h\"", "wall");
        // Form.
        row("ui/a.cpp", "\"b.h\"", "include-form");
        row("ui/a.cpp", "\"a.moc\"", "");
        row("ui/a.cpp", "NAME", "include-form");
        row("app/relay/a.h", "<QString>", "no-room");
        row("models/a.h", "<QString>", "no-room");
        // Libraries.
        row("app/wire/a.cpp", "<nlohmann/json.hpp>", "");
        row("app/sandbox/a.h", "<nlohmann/json_fwd.hpp>", "");
        row("app/api/a.cpp", "<nlohmann/json.hpp>", "library");
        row("app/main.cpp", "<nlohmann/json.hpp>", "library");
        row("models/domain/a.cpp", "<phonenumbers/phonenumberutil.h>", "");
        row("models/domain/a.h", "<phonenumbers/phonenumberutil.h>", "library");
        row("app/settings/a.cpp", "<qt6keychain/keychain.h>", "");
        row("app/store/a.cpp", "<qt6keychain/keychain.h>", "library");
        row("app/webhook/a.h", "<boost/beast/http.hpp>", "");
        row("app/api/a.h", "<boost/beast/http.hpp>", "library");
        row("app/sandbox/a.cpp", "<microhttpd.h>", "");
        row("app/webhook/a.cpp", "<microhttpd.h>", "library");
        // Qt modules, by class, by old name and by module.
        row("app/store/a.cpp", "<QSqlQuery>", "");
        row("app/engine/a.cpp", "<QSqlQuery>", "qt-module");
        row("app/engine/a.cpp", "<qsqlquery.h>", "qt-module");
        row("ui/a.cpp", "<QtSql/QSqlQuery>", "qt-module");
        row("ui/a.cpp", "<QtSql>", "qt-module");
        row("app/api/a.cpp", "<QNetworkAccessManager>", "");
        row("app/webhook/a.cpp", "<QTcpServer>", "");
        row("app/sandbox/a.cpp", "<QNetworkAccessManager>", "");
        row("app/settings/a.cpp", "<QHostAddress>", "qt-module");
        row("ui/a.cpp", "<QNetworkReply>", "qt-module");
        row("ui/a.cpp", "<QWidget>", "");
        row("ui/a.cpp", "<QChart>", "");
        row("models/items/a.h", "<QAbstractTableModel>", "");
        row("models/items/a.h", "<QWidget>", "qt-module");
        row("models/items/a.h", "<QColor>", "qt-module");
        row("app/engine/a.h", "<QApplication>", "qt-module");
        row("app/wire/a.h", "<string_view>", "");
    }
    void includesObeyTheWalls()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, include);
        QFETCH(QString, rule);
        QCOMPARE(rulesBroken(file, include), rule.isEmpty() ? QStringList() : QStringList{rule});
    }

    void forbiddenWordsAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("rule"); // empty: allowed
        const auto row = [](const char *file, const char *code, const char *rule) {
            QTest::addRow("%s %s", file, code)
                << QString::fromLatin1(file) << QByteArray(code) << QString::fromLatin1(rule);
        };
        row("app/api/a.cpp", "reply->ignoreSslErrors();", "tls");
        row("app/api/a.cpp", "// never ignoreSslErrors", "");
        row("app/webhook/a.cpp", "QHttpServer server;", "http-server");
        row("ui/a.cpp", "QCoreApplication::processEvents();", "nested-event-loop");
        row("app/api/a.cpp", "QEventLoop loop;", "nested-event-loop");
        row("ui/a.cpp", "dialog.exec();", "nested-event-loop");
        row("ui/a.cpp", "m_menu->exec(point);", "nested-event-loop");
        row("ui/a.cpp", "app.exec();", "nested-event-loop");
        row("app/application.cpp", "dialog.exec();", "nested-event-loop");
        row("ui/a.cpp", "dialog->open();", "");
        row("ui/a.cpp", "QFileDialog::getSaveFileName(this);", "nested-event-loop");
        row("ui/a.cpp", "QFileDialog::getOpenFileContent(filter, use);", "");
        row("app/main.cpp", "return app.exec();", "");
        row("app/store/a.cpp", "query.exec();", "");
        row("ui/a.cpp", "auto *x = new QLabel(this);", "plain-text");
        row("ui/a.cpp", "auto *x = new\n QLabel(this);", "plain-text");
        row("ui/a.cpp", "QLabel(text).show();", "plain-text");
        row("ui/a.h", "QLabel m_label;", "plain-text");
        row("ui/a.h", "class A : public QLabel {};", "plain-text");
        row("ui/a.cpp", "auto x = std::make_unique<QLabel>();", "plain-text");
        row("ui/a.h", "QLabel *m_label;", "");
        row("ui/a.h", "class QLabel;", "");
        row("ui/a.cpp", "auto *x = findChild<QLabel *>();", "");
        row("ui/a.cpp", "auto *x = new PlainLabel(this);", "");
        row("ui/text/a.cpp", "class A : public QLabel {};", "");
        row("ui/a.cpp", "QMessageBox::warning(this, title, text);", "plain-text");
        row("ui/a.cpp", "QMessageBox box(this);", "plain-text");
        row("ui/a.cpp", "auto *box = new QMessageBox(this);", "plain-text");
        row("ui/a.h", "QPointer<QMessageBox> m_question;", "");
        row("ui/a.cpp", "connect(box, &QMessageBox::buttonClicked, this, &A::go);", "");
        row("ui/text/a.cpp", "auto *box = new QMessageBox(parent);", "");
        row("ui/a.cpp", "button->setToolTip(text);", "plain-text");
        row("ui/a.cpp", "button->setToolTip({});", "");
        row("ui/a.cpp", "QToolTip::showText(point, text);", "plain-text");
        row("ui/text/a.cpp", "button->setToolTip(text);", "");
        row("ui/a.cpp", "header->setSectionResizeMode(QHeaderView::ResizeToContents);", "slow-view");
        row("models/items/a.h", "class A : public QSortFilterProxyModel {};", "slow-view");
        row("ui/a.cpp", "log(\"QMessageBox new QLabel\");", "");
    }
    void forbiddenWordsAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, code);
        QFETCH(QString, rule);
        QCOMPARE(rulesBroken(file, code), rule.isEmpty() ? QStringList() : QStringList{rule});
    }

    void everyFileHasItsHead()
    {
        const QString name = QStringLiteral("ui/a.h");
        const auto broken = [&](const QByteArray &source) { return asText(m_check.check(name, source)); };
        QCOMPARE(broken(QByteArray(kHead) + "#pragma once\n"), QStringList());
        QCOMPARE(broken(QByteArray(kHead) + "#ifndef A\n"),
                 QStringList{
                     QStringLiteral("ui/a.h:3: pragma-once: The third line of a header is #pragma once.")});
        QCOMPARE(broken("\n\n#pragma once\n"),
                 QStringList{QStringLiteral("ui/a.h:1: licence: The first two lines are the SPDX lines.")});
    }

    void aPlantedWrongIncludeIsReportedByName()
    {
        const QTemporaryDir folder;
        const QDir root(folder.path());
        const auto plant = [&root](const QString &file, const QByteArray &body) {
            QVERIFY(root.mkpath(QFileInfo(file).path()));
            QFile out(root.filePath(file));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(asSource(file, body));
        };
        plant(QStringLiteral("ui/pane.cpp"), "#include \"ui/pane.h\"\n#include \"app/store/store.h\"");
        plant(QStringLiteral("ui/pane.h"), "#include <QWidget>");
        plant(QStringLiteral("ui/rail.cpp"), "#include <QWidget>\n#include \"ui/rail.h\"");
        plant(QStringLiteral("ui/rail.h"), "class Rail;");
        plant(QStringLiteral("models/items/list.h"), "#include <QSqlQuery>");
        plant(QStringLiteral("app/engine/intake.cpp"),
              "/* reason */ #include <nlohmann/json.hpp>\n#include <nlohmann/json.hpp>");
        plant(QStringLiteral("app/main.cpp"), "#include \"app/store/store.h\"");
        QCOMPARE(
            asText(m_check.checkTree(root)),
            (QStringList{
                QStringLiteral("app/engine/intake.cpp:5: library: nlohmann/json.hpp is used in app/wire and "
                               "app/sandbox only."),
                QStringLiteral(
                    "models/items/list.h:4: qt-module: QSqlQuery is QtSql, which this room does not use."),
                QStringLiteral("ui/pane.cpp:5: wall: This room may not include app/store/store.h."),
                QStringLiteral("ui/rail.cpp:4: own-header-first: The first include is ui/rail.h, which shows "
                               "that it compiles alone."),
            }));
    }

    void aNameIsTakenOnceInANamespace()
    {
        QHash<QString, QString> known;
        std::vector<Violation> found;
        const QByteArray first = "namespace arowana {\nclass Late;\nclass Table final : Base {\n};\n}\n";
        m_check.checkNames(QStringLiteral("app/store/table.h"), first, known, found);
        m_check.checkNames(QStringLiteral("app/sandbox/table.h"),
                           "namespace arowana::sandbox {\nstruct Table {\n};\n}\n", known, found);
        m_check.checkNames(QStringLiteral("ui/late.h"), "namespace arowana {\nclass Late {\n};\n}\n", known,
                           found);
        QVERIFY(found.empty());
        m_check.checkNames(QStringLiteral("ui/table.h"),
                           "namespace arowana {\nclass Table\n    : public View {\n};\n}\n", known, found);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().toText().section(u':', 0, 2), QStringLiteral("ui/table.h:2: one-name"));
    }

    void theProgramObeysTheWalls()
    {
        const QDir root(QStringLiteral(AROWANA_SOURCE_DIR));
        QVERIFY(root.exists(QStringLiteral("models/domain/result.h")));
        const QStringList found = asText(m_check.checkTree(root));
        // One line each: a single message would be cut.
        for (const QString &line : found)
            qWarning("%s", qPrintable(line));
        QVERIFY2(found.isEmpty(), "the lines above name each place");
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
