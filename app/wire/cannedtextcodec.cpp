// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/cannedtextcodec.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "models/domain/cannedtextrules.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace arowana {

namespace {

struct CannedTextCodecWords {
    Q_DECLARE_TR_FUNCTIONS(CannedTextCodec)
};

constexpr auto kList = "canned_texts";

Error notSuch(const QString &detail)
{
    return {ErrorKind::Malformed,
            CannedTextCodecWords::tr("This file holds no canned texts of this console."),
            CannedTextCodecWords::tr("Nothing was changed. Choose a file that was exported here."), detail};
}

Error tooMuch()
{
    return {ErrorKind::InvalidInput,
            CannedTextCodecWords::tr("This file is too large: at most %1 texts and %2 are read.")
                .arg(QLocale().toString(kCannedTextsMost), QLocale().formattedDataSize(kCannedFileMost)),
            CannedTextCodecWords::tr("Nothing was changed. Split the file."),
            {}};
}

Error notUsable(int number, const CannedText &text)
{
    return {ErrorKind::InvalidInput,
            CannedTextCodecWords::tr("Text %1 of the file cannot be taken.").arg(number),
            isCannedName(text.name)
                ? CannedTextCodecWords::tr("Nothing was changed. Give it a text of at most %1 characters.")
                      .arg(QLocale().toString(kCannedTextMost))
                : CannedTextCodecWords::tr(
                      "Nothing was changed. Give it a name of one word, at most %1 characters long.")
                      .arg(kCannedNameMost),
            text.name.left(kCannedNameMost)};
}

} // namespace

QByteArray exportCannedTexts(const QList<CannedText> &texts)
{
    QByteArray lines;
    for (const CannedText &text : texts) {
        JsonValue item = JsonValue::object();
        item.append("name", jsonText(text.name));
        item.append("text", jsonText(text.text));
        lines += (lines.isEmpty() ? "\n  " : ",\n  ") + writeJson(item);
    }
    return "{\"" + QByteArray(kList) + "\": [" + lines + "\n]}\n";
}

Result<CannedTextImport> importCannedTexts(const QByteArray &file)
{
    if (file.size() > kCannedFileMost)
        return tooMuch();
    const QByteArray mark = QByteArrayLiteral("\xef\xbb\xbf");
    const auto json = readStrictJson(file.startsWith(mark) ? file.mid(mark.size()) : file, kCannedFileMost);
    if (!json)
        return notSuch(json.error().detail);
    const JsonValue &list = json.value()[kList];
    if (!list.isArray())
        return notSuch({});
    if (list.items().size() > size_t(kCannedTextsMost))
        return tooMuch();
    CannedTextImport out;
    QSet<QString> names;
    int number = 0;
    for (const JsonValue &item : list.items()) {
        const CannedText text{item["name"].toText(), item["text"].toText()};
        ++number;
        if (!isUsable(text))
            return notUsable(number, text);
        if (!names.contains(text.name))
            out.texts.append(text);
        else if (!out.repeated.contains(text.name))
            out.repeated.append(text.name);
        names.insert(text.name);
    }
    return out;
}

} // namespace arowana
