// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/exportcheck.h"

#include "app/wire/strictjson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace arowana {

namespace {

struct ExportCheckWords {
    Q_DECLARE_TR_FUNCTIONS(ExportCheck)
};

constexpr qint64 kSideFileMost = 64 * 1024;
constexpr qint64 kPiece = 1024 * 1024;

Error unreadable(const QString &file, const QString &detail)
{
    return {ErrorKind::Storage,
            ExportCheckWords::tr("“%1” could not be read.").arg(QFileInfo(file).fileName()),
            ExportCheckWords::tr("Check that it is there and may be read."), detail};
}

Error differs(const QString &what)
{
    return {ErrorKind::Conflict,
            what,
            ExportCheckWords::tr("It was changed after the export, or belongs to another one."),
            {}};
}

/// A pipe would wait for its other end.
Result<void> open(QFile &file)
{
    if (const QFileInfo info(file.fileName()); info.exists() && !info.isFile())
        return unreadable(file.fileName(), ExportCheckWords::tr("It is no file."));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.fileName(), file.errorString());
    return {};
}

struct SideFile {
    CheckedExport said;
    QByteArray checksum;
    bool isNdjson = false;
};

Result<SideFile> readSideFile(const QString &name)
{
    QFile file(name);
    if (auto opened = open(file); !opened)
        return opened.error();
    const auto read = readStrictJson(file.read(kSideFileMost), kSideFileMost);
    if (!read)
        return read.error();
    const JsonValue &about = *read;
    const auto count = about["count"].toInteger();
    const auto at = about["queried_at"].toInstant();
    const QByteArray format = about["format"].toBytes();
    SideFile side;
    side.checksum = QByteArray::fromHex(about["sha256"].toBytes());
    if (!count || !at || side.checksum.size() != 32 || (format != "csv" && format != "ndjson"))
        return malformed(QStringLiteral("not the side file of an export"));
    side.said = {*count, about["query"].toText(), *at, false};
    side.isNdjson = format == "ndjson";
    return side;
}

Result<QByteArray> checksumOf(const QString &name)
{
    QFile file(name);
    if (auto opened = open(file); !opened)
        return opened.error();
    QCryptographicHash sum(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            return unreadable(name, file.errorString());
        sum.addData(piece);
    }
    return sum.result();
}

Result<qint64> countMessages(const QString &file)
{
    QSet<RowId> seen;
    return readExport(file, [&seen, &file](const ExportedMessage &message) -> Result<void> {
        const auto before = seen.size();
        seen.insert(message.row.row);
        if (seen.size() > before)
            return {};
        return differs(ExportCheckWords::tr("“%1” holds a message twice.").arg(QFileInfo(file).fileName()));
    });
}

} // namespace

Result<qint64> readExport(const QString &name,
                          const std::function<Result<void>(const ExportedMessage &)> &take)
{
    QFile file(name);
    if (auto opened = open(file); !opened)
        return opened.error();
    qint64 count = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(kAnswerBytesMost + 2);
        const auto message =
            line.endsWith('\n')
                ? readExportLine(line.chopped(1))
                : Result<ExportedMessage>(malformed(QStringLiteral("a line without its end")));
        if (!message) {
            return Error{ErrorKind::Malformed,
                         ExportCheckWords::tr("Line %1 of “%2” is not as it was exported.")
                             .arg(count + 1)
                             .arg(QFileInfo(name).fileName()),
                         ExportCheckWords::tr("It was changed after the export, or cut short."),
                         message.error().detail};
        }
        if (auto taken = take(*message); !taken)
            return taken.error();
        ++count;
    }
    return count;
}

Result<CheckedExport> checkExport(const QString &file)
{
    auto side = readSideFile(file + QStringLiteral(".about.json"));
    if (!side)
        return side.error();
    CheckedExport checked = side->said;
    const auto checksum = checksumOf(file);
    if (!checksum)
        return checksum.error();
    const QString name = QFileInfo(file).fileName();
    if (side->isNdjson) {
        const auto counted = countMessages(file);
        if (!counted)
            return counted.error();
        if (*counted != checked.count)
            return differs(ExportCheckWords::tr("“%1” holds %2 messages, and its side file says %3.")
                               .arg(name)
                               .arg(*counted)
                               .arg(checked.count));
        checked.isCounted = true;
    }
    if (*checksum != side->checksum)
        return differs(ExportCheckWords::tr("“%1” is not the file its side file tells of.").arg(name));
    return checked;
}

QString checkedSentence(const CheckedExport &checked)
{
    const QString at = QString::fromLatin1(checked.queriedAt.toIso());
    return checked.isCounted
               ? ExportCheckWords::tr("%1 messages, each read and each once, as they were exported at %2.")
                     .arg(checked.count)
                     .arg(at)
               : ExportCheckWords::tr("The file is as it was exported at %2, with %1 messages.")
                     .arg(checked.count)
                     .arg(at);
}

} // namespace arowana
