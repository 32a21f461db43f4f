// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/wallcheck.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace arowana {

namespace {

struct Room {
    QString folder;
    QStringList mayInclude; ///< folders, or single files
    QStringList qtModules;
};

// The table of the rooms. A room comes before the one around it. What lies in app/ itself is the composition
// root, which knows all.
const std::vector<Room> &rooms()
{
    const QString domain = QStringLiteral("models/domain");
    const QString ports = QStringLiteral("app/engine/ports");
    const QString wire = QStringLiteral("app/wire");
    const QString core = QStringLiteral("QtCore");
    const QString network = QStringLiteral("QtNetwork");
    static const std::vector<Room> kRooms{
        {domain, {}, {core}},
        {QStringLiteral("models/items"), {domain}, {core}},
        {QStringLiteral("ui"),
         {QStringLiteral("models/items"), domain},
         {core, QStringLiteral("QtGui"), QStringLiteral("QtWidgets"), QStringLiteral("QtCharts"),
          QStringLiteral("QtSvg"), QStringLiteral("QtSvgWidgets")}},
        {wire, {domain}, {core}},
        {ports, {domain}, {core}},
        {QStringLiteral("app/engine"), {ports, wire, domain}, {core}},
        {QStringLiteral("app/api"), {ports, wire, domain}, {core, network}},
        {QStringLiteral("app/webhook"), {ports, wire, domain}, {core, network}},
        {QStringLiteral("app/store"), {ports, wire, domain}, {core, QStringLiteral("QtSql")}},
        {QStringLiteral("app/settings"), {domain}, {core}},
        {QStringLiteral("app/sandbox"),
         {QStringLiteral("models/domain/id.h"), QStringLiteral("models/domain/ids.h"),
          QStringLiteral("models/domain/rowid.h"), QStringLiteral("models/domain/instant.h"),
          QStringLiteral("models/domain/money.h")},
         {core, network}},
    };
    return kRooms;
}

bool liesIn(const QString &file, const QString &folder)
{
    return file.startsWith(folder + u'/');
}

/// `app/main.cpp`, `app/application.h`: in app/ itself.
bool isCompositionRoot(const QString &file)
{
    return file.startsWith(QLatin1String("app/")) && file.count(u'/') == 1;
}

const Room *roomOf(const QString &file)
{
    const auto found = std::find_if(rooms().cbegin(), rooms().cend(),
                                    [&file](const Room &room) { return liesIn(file, room.folder); });
    return found == rooms().cend() ? nullptr : &*found;
}

bool isOurs(const QString &path)
{
    return path.startsWith(QLatin1String("app/")) || path.startsWith(QLatin1String("ui/")) ||
           path.startsWith(QLatin1String("models/")) || path.startsWith(QLatin1String("tests/"));
}

/// A library that belongs to some rooms alone.
struct LibraryRule {
    QString prefix;
    QStringList folders;
    bool headersToo; ///< false: only in a .cpp, so that it does not spread
};

const std::vector<LibraryRule> &libraryRules()
{
    static const std::vector<LibraryRule> kRules{
        {QStringLiteral("nlohmann/"), {QStringLiteral("app/wire"), QStringLiteral("app/sandbox")}, true},
        {QStringLiteral("phonenumbers/"), {QStringLiteral("models/domain")}, false},
        {QStringLiteral("qt6keychain/"), {QStringLiteral("app/settings")}, false},
        {QStringLiteral("boost/"), {QStringLiteral("app/webhook")}, true},
        {QStringLiteral("microhttpd.h"), {QStringLiteral("app/sandbox")}, true},
        {QStringLiteral("sqlite3.h"), {QStringLiteral("app/store")}, false},
    };
    return kRules;
}

/// Words that are not written, but in the places named.
struct WordRule {
    QString name;
    QRegularExpression pattern;
    QStringList except; ///< folders (ending in a slash) or files
    QString why;
};

const std::vector<WordRule> &wordRules()
{
    const auto pattern = [](const char *text) { return QRegularExpression(QString::fromLatin1(text)); };
    static const std::vector<WordRule> kRules{
        {QStringLiteral("tls"),
         pattern("\\bignoreSslErrors\\b"),
         {},
         QStringLiteral("TLS errors are never ignored.")},
        {QStringLiteral("http-server"),
         pattern("\\bQHttpServer\\b"),
         {},
         QStringLiteral("QHttpServer buffers any body and accepts smuggled requests.")},
        {QStringLiteral("nested-event-loop"),
         pattern("\\bprocessEvents\\s*\\(|\\bQEventLoop\\b"),
         {},
         QStringLiteral("There are no nested event loops.")},
        // A program runs its own event loop in its main.cpp; exec() of a query is not an event loop.
        {QStringLiteral("nested-event-loop"),
         pattern("(?:\\.|->)\\s*exec\\s*\\("),
         {QStringLiteral("app/main.cpp"), QStringLiteral("app/sandbox/main.cpp"),
          QStringLiteral("app/store/")},
         QStringLiteral("Dialogs and menus are opened with open() or popup(), not exec().")},
        {QStringLiteral("nested-event-loop"),
         pattern("\\bQ(?:File|Color|Font|Input)Dialog::get(?!\\w*Content)\\w*\\s*\\("),
         {},
         QStringLiteral("The static functions of dialogs run an event loop of their own; use open().")},
        {QStringLiteral("plain-text"),
         pattern("\\bnew\\s+QLabel\\b|\\bQLabel\\s*[({]|\\bQLabel\\s+\\w+\\s*[;({=]|(?:make_unique|make_"
                 "shared)\\s*<"
                 "\\s*QLabel\\s*>|\\b(?:public|protected|private)\\s+QLabel\\b"),
         {QStringLiteral("ui/text/")},
         QStringLiteral("A bare QLabel guesses rich text; use the label class of ui/text.")},
        {QStringLiteral("plain-text"),
         pattern("\\bnew\\s+QMessageBox\\b|\\bQMessageBox\\s*[({]|\\bQMessageBox\\s+\\w+\\s*[;({=]|"
                 "\\bQMessageBox\\s*::"
                 "\\s*[a-z]\\w*\\s*\\(|\\b(?:public|protected|private)\\s+QMessageBox\\b"),
         {QStringLiteral("ui/text/")},
         QStringLiteral("A bare QMessageBox guesses rich text; use the one place that makes it plain.")},
        {QStringLiteral("plain-text"),
         pattern("\\bsetToolTip\\s*\\((?!\\s*\\{\\s*\\})|\\bQToolTip\\s*::\\s*showText\\b"),
         {QStringLiteral("ui/text/")},
         QStringLiteral("A tool tip guesses rich text; use the function of ui/text.")},
        {QStringLiteral("slow-view"),
         pattern("\\bResizeToContents\\b|\\bresizeColumnsToContents\\b"),
         {},
         QStringLiteral("Each changed row would measure the whole view.")},
        {QStringLiteral("slow-view"),
         pattern("\\bQSortFilterProxyModel\\b"),
         {},
         QStringLiteral("Sorting and filtering are the store's.")},
    };
    return kRules;
}

bool startsWithAny(const QString &file, const QStringList &places)
{
    return std::any_of(places.cbegin(), places.cend(),
                       [&file](const QString &place) { return file.startsWith(place); });
}

} // namespace

QString Violation::toText() const
{
    return QStringLiteral("%1:%2: %3: %4").arg(file).arg(line).arg(rule, text);
}

WallCheck::WallCheck(const QDir &qtHeaders)
{
    const QStringList modules = qtHeaders.entryList({QStringLiteral("Qt*")}, QDir::Dirs, QDir::Name);
    for (const QString &module : modules) {
        const QStringList headers = QDir(qtHeaders.filePath(module)).entryList(QDir::Files);
        for (const QString &header : headers)
            m_qtModules.insert(header, module);
    }
}

std::vector<Violation> WallCheck::check(const QString &file, const QByteArray &source, bool ownHeader) const
{
    std::vector<Violation> found;
    checkShape(file, source, found);
    const SourceText text(source);
    if (ownHeader) {
        const QString header = file.chopped(4) + QLatin1String(".h");
        const bool first = !text.includes().empty() && text.includes().front().path == header.toUtf8();
        if (!first) {
            found.push_back(
                {file, text.includes().empty() ? 1 : text.includes().front().line,
                 QStringLiteral("own-header-first"),
                 QStringLiteral("The first include is %1, which shows that it compiles alone.").arg(header)});
        }
    }
    for (const IncludeLine &include : text.includes())
        checkInclude(file, include, found);
    checkWords(file, text, found);
    return found;
}

std::vector<Violation> WallCheck::checkTree(const QDir &root) const
{
    QStringList files;
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("models")}) {
        QDirIterator walk(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(root.relativeFilePath(walk.next()));
    }
    files.sort();
    std::vector<Violation> found;
    QHash<QString, QString> classes;
    for (const QString &name : files) {
        QFile file(root.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            found.push_back({name, 1, QStringLiteral("unreadable"), file.errorString()});
            continue;
        }
        const bool ownHeader =
            name.endsWith(QLatin1String(".cpp")) && root.exists(name.chopped(4) + QLatin1String(".h"));
        const QByteArray source = file.readAll();
        const auto more = check(name, source, ownHeader);
        found.insert(found.end(), more.begin(), more.end());
        if (name.endsWith(QLatin1String(".h")))
            checkNames(name, source, classes, found);
    }
    return found;
}

void WallCheck::checkNames(const QString &file, const QByteArray &source, QHash<QString, QString> &known,
                           std::vector<Violation> &found) const
{
    static const QRegularExpression opening(
        QStringLiteral("^namespace ([a-z:]+) \\{|^(?:class|struct|enum class) (\\w+)[^;{]*\\{"),
        QRegularExpression::MultilineOption);
    const SourceText text(source);
    QString place;
    auto matches = opening.globalMatch(QString::fromLatin1(text.code()));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (!match.captured(1).isEmpty()) {
            place = match.captured(1) + QLatin1String("::");
            continue;
        }
        const QString name = place + match.captured(2);
        if (known.contains(name))
            found.push_back({file, text.lineAt(match.capturedStart()), QStringLiteral("one-name"),
                             QStringLiteral("%1 is in %2 too.").arg(name, known.value(name))});
        else
            known.insert(name, file);
    }
}

QString WallCheck::moduleOf(const QString &header) const
{
    const qsizetype slash = header.indexOf(u'/');
    if (slash > 0 && header.startsWith(QLatin1String("Qt")))
        return header.left(slash);
    return m_qtModules.value(header);
}

void WallCheck::checkShape(const QString &file, const QByteArray &source, std::vector<Violation> &found) const
{
    const QByteArrayList lines = source.split('\n');
    if (lines.value(0) != "// SPDX-FileCopyrightText: 2026 The Arowana Console authors" ||
        lines.value(1) != "// SPDX-License-Identifier: GPL-3.0-or-later") {
        found.push_back(
            {file, 1, QStringLiteral("licence"), QStringLiteral("The first two lines are the SPDX lines.")});
    }
    if (file.endsWith(QLatin1String(".h")) && lines.value(2) != "#pragma once")
        found.push_back({file, 3, QStringLiteral("pragma-once"),
                         QStringLiteral("The third line of a header is #pragma once.")});
}

void WallCheck::checkInclude(const QString &file, const IncludeLine &include,
                             std::vector<Violation> &found) const
{
    const QString path = QString::fromUtf8(include.path);
    const auto report = [&](const char *rule, const QString &text) {
        found.push_back({file, include.line, QString::fromLatin1(rule), text});
    };
    const Room *room = roomOf(file);
    if (room == nullptr && !isCompositionRoot(file))
        return report(
            "no-room",
            QStringLiteral("This folder is no room of the house; add it to the table or move the file."));
    if (path.isEmpty())
        return report("include-form", QStringLiteral("An include names its file, not a macro."));

    if (isOurs(path)) {
        const bool ownRoom = room != nullptr && roomOf(path) == room;
        const bool allowed =
            room == nullptr || ownRoom ||
            std::any_of(room->mayInclude.cbegin(), room->mayInclude.cend(), [&path](const QString &place) {
                const Room *target = roomOf(path);
                return path == place || (target != nullptr && target->folder == place);
            });
        if (!allowed || path.startsWith(QLatin1String("tests/")) || path.contains(QLatin1String("..")))
            report("wall", QStringLiteral("This room may not include %1.").arg(path));
        return;
    }
    if (!include.angled && !path.endsWith(QLatin1String(".moc")))
        return report(
            "include-form",
            QStringLiteral("Write %1 from the root of the repository, or in angle brackets.").arg(path));

    for (const LibraryRule &rule : libraryRules()) {
        if (!path.startsWith(rule.prefix))
            continue;
        const bool rightRoom = room != nullptr && rule.folders.contains(room->folder);
        if (!rightRoom || (!rule.headersToo && file.endsWith(QLatin1String(".h"))))
            report("library", QStringLiteral("%1 is used in %2 only%3.")
                                  .arg(path, rule.folders.join(QLatin1String(" and ")),
                                       rule.headersToo ? QString() : QStringLiteral(", in a .cpp")));
    }
    const QString module = moduleOf(path);
    if (room != nullptr && !module.isEmpty() && !room->qtModules.contains(module))
        report("qt-module", QStringLiteral("%1 is %2, which this room does not use.").arg(path, module));
}

void WallCheck::checkWords(const QString &file, const SourceText &text, std::vector<Violation> &found) const
{
    const QString code = QString::fromLatin1(text.code());
    for (const WordRule &rule : wordRules()) {
        if (startsWithAny(file, rule.except))
            continue;
        auto matches = rule.pattern.globalMatch(code);
        while (matches.hasNext())
            found.push_back({file, text.lineAt(matches.next().capturedStart()), rule.name, rule.why});
    }
}

} // namespace arowana
