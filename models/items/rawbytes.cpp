// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rawbytes.h"

#include "models/items/indentedjson.h"
#include "models/items/visibletext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace arowana {

namespace {

/// A text view takes its time with longer ones.
constexpr qsizetype kLineMost = 500;

/// Not by decoding alone, which drops a byte-order mark and mends what is broken.
bool isText(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).toUtf8() == bytes;
}

QString byteByByte(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        if ((c >= ' ' && c <= '~') || c == '\n' || c == '\t')
            text += QLatin1Char(c);
        else
            text += QStringLiteral("[%1]").arg(QString::fromLatin1(QByteArray(1, c).toHex().toUpper()));
    }
    return text;
}

QString foldedLines(const QString &text)
{
    QString folded;
    folded.reserve(text.size() + text.size() / kLineMost);
    qsizetype length = 0;
    for (const QChar c : text) {
        if (length >= kLineMost && c != u'\n' && !c.isLowSurrogate()) {
            folded += u'\n';
            length = 0;
        }
        folded += c;
        length = c == u'\n' ? 0 : length + 1;
    }
    return folded;
}

} // namespace

QString rawBytesText(const QByteArray &bytes)
{
    return foldedLines(isText(bytes) ? visibleText(indentedJson(bytes), Lines::Many) : byteByByte(bytes));
}

QString asideName(AsideKind kind)
{
    switch (kind) {
    case AsideKind::NotUnderstood:
        return QStringLiteral("not_understood");
    case AsideKind::OtherBody:
        return QStringLiteral("other_body");
    case AsideKind::UnknownKind:
        return QStringLiteral("unknown_kind");
    }
    return {};
}

QByteArray setAsideLine(const SetAsideRecord &record)
{
    const SetAsideEvent &event = record.event;
    QJsonObject line{
        {QStringLiteral("kind"), asideName(event.kind)},
        {QStringLiteral("reason"), event.reason},
        {QStringLiteral("id"), event.id.toString()},
        {QStringLiteral("event"), QString::fromUtf8(event.name)},
        {QStringLiteral("received_at"), QString::fromLatin1(event.receivedAt.toIsoMs())},
        {QStringLiteral("last_received_at"), QString::fromLatin1(event.lastReceivedAt.toIsoMs())},
        {QStringLiteral("copies"), event.repeats + 1},
        {QStringLiteral("size"), event.size}};
    if (isText(record.body))
        line.insert(QStringLiteral("body"), QString::fromUtf8(record.body));
    else
        line.insert(QStringLiteral("body_base64"), QString::fromLatin1(record.body.toBase64()));
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace arowana
