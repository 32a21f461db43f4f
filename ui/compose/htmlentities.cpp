// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/htmlentities.h"

#include <QHash>

namespace arowana {

namespace {

constexpr qsizetype kLongestName = 10;

const QHash<QString, char32_t> &names()
{
    static const QHash<QString, char32_t> table{
        {QStringLiteral("amp"), U'&'},         {QStringLiteral("lt"), U'<'},
        {QStringLiteral("gt"), U'>'},          {QStringLiteral("quot"), U'"'},
        {QStringLiteral("apos"), U'\''},       {QStringLiteral("nbsp"), U'\u00a0'},
        {QStringLiteral("shy"), U'\u00ad'},    {QStringLiteral("euro"), U'\u20ac'},
        {QStringLiteral("pound"), U'\u00a3'},  {QStringLiteral("cent"), U'\u00a2'},
        {QStringLiteral("yen"), U'\u00a5'},    {QStringLiteral("sect"), U'\u00a7'},
        {QStringLiteral("copy"), U'\u00a9'},   {QStringLiteral("reg"), U'\u00ae'},
        {QStringLiteral("trade"), U'\u2122'},  {QStringLiteral("hellip"), U'\u2026'},
        {QStringLiteral("ndash"), U'\u2013'},  {QStringLiteral("mdash"), U'\u2014'},
        {QStringLiteral("bull"), U'\u2022'},   {QStringLiteral("middot"), U'\u00b7'},
        {QStringLiteral("times"), U'\u00d7'},  {QStringLiteral("deg"), U'\u00b0'},
        {QStringLiteral("plusmn"), U'\u00b1'}, {QStringLiteral("frac12"), U'\u00bd'},
        {QStringLiteral("laquo"), U'\u00ab'},  {QStringLiteral("raquo"), U'\u00bb'},
        {QStringLiteral("lsquo"), U'\u2018'},  {QStringLiteral("rsquo"), U'\u2019'},
        {QStringLiteral("sbquo"), U'\u201a'},  {QStringLiteral("ldquo"), U'\u201c'},
        {QStringLiteral("rdquo"), U'\u201d'},  {QStringLiteral("bdquo"), U'\u201e'},
        {QStringLiteral("larr"), U'\u2190'},   {QStringLiteral("rarr"), U'\u2192'},
        {QStringLiteral("check"), U'\u2713'},  {QStringLiteral("auml"), U'\u00e4'},
        {QStringLiteral("ouml"), U'\u00f6'},   {QStringLiteral("uuml"), U'\u00fc'},
        {QStringLiteral("Auml"), U'\u00c4'},   {QStringLiteral("Ouml"), U'\u00d6'},
        {QStringLiteral("Uuml"), U'\u00dc'},   {QStringLiteral("szlig"), U'\u00df'},
        {QStringLiteral("agrave"), U'\u00e0'}, {QStringLiteral("aacute"), U'\u00e1'},
        {QStringLiteral("acirc"), U'\u00e2'},  {QStringLiteral("atilde"), U'\u00e3'},
        {QStringLiteral("aring"), U'\u00e5'},  {QStringLiteral("aelig"), U'\u00e6'},
        {QStringLiteral("ccedil"), U'\u00e7'}, {QStringLiteral("egrave"), U'\u00e8'},
        {QStringLiteral("eacute"), U'\u00e9'}, {QStringLiteral("ecirc"), U'\u00ea'},
        {QStringLiteral("euml"), U'\u00eb'},   {QStringLiteral("iacute"), U'\u00ed'},
        {QStringLiteral("icirc"), U'\u00ee'},  {QStringLiteral("iuml"), U'\u00ef'},
        {QStringLiteral("ntilde"), U'\u00f1'}, {QStringLiteral("oacute"), U'\u00f3'},
        {QStringLiteral("ocirc"), U'\u00f4'},  {QStringLiteral("oslash"), U'\u00f8'},
        {QStringLiteral("uacute"), U'\u00fa'}, {QStringLiteral("ucirc"), U'\u00fb'},
        {QStringLiteral("iexcl"), U'\u00a1'},  {QStringLiteral("iquest"), U'\u00bf'},
    };
    return table;
}

/// 0 when it names no character.
char32_t characterOf(QStringView name)
{
    if (!name.startsWith(u'#'))
        return names().value(name.toString(), 0);
    const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    bool ok = false;
    const uint code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return ok && code > 0 && code <= 0x10FFFF && !surrogate ? char32_t(code) : 0;
}

} // namespace

QString decodedEntities(QStringView text)
{
    QString out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] == u'&') {
            const QStringView near = text.sliced(at + 1, qMin(kLongestName + 1, text.size() - at - 1));
            const qsizetype end = near.indexOf(u';');
            const char32_t c = end > 0 ? characterOf(near.first(end)) : 0;
            if (c != 0) {
                out += QString::fromUcs4(&c, 1);
                at += end + 2;
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

} // namespace arowana
