// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/tsfile.h"

#include <QFile>
#include <QXmlStreamReader>

namespace arowana {

namespace {

void readTranslation(QXmlStreamReader &xml, TsEntry &entry)
{
    entry.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
    if (!entry.plural) {
        entry.forms = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        entry.forms.append(xml.readElementText());
}

TsEntry readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsEntry entry;
    entry.context = context;
    entry.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            entry.source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, entry);
        else
            xml.skipCurrentElement();
    }
    return entry;
}

} // namespace

QList<TsEntry> readTsFile(const QString &path, QString *why)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *why = file.errorString();
        return {};
    }
    QList<TsEntry> entries;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                entries.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError()) {
        *why = xml.errorString();
        return {};
    }
    return entries;
}

} // namespace arowana
