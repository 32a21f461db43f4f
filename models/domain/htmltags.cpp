// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/htmltags.h"

#include <algorithm>

namespace arowana {

namespace {

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u':';
}

} // namespace

HtmlTags::HtmlTags(QStringView html)
    : m_html(html)
{
}

QChar HtmlTags::peek(qsizetype ahead) const
{
    return m_at + ahead < m_html.size() ? m_html[m_at + ahead] : QChar();
}

void HtmlTags::skipBehind(QStringView what, qsizetype from)
{
    const qsizetype found = m_html.indexOf(what, from);
    m_at = found < 0 ? m_html.size() : found + what.size();
}

std::optional<HtmlTag> HtmlTags::readMarkup()
{
    const QChar next = peek(1);
    if (m_html.sliced(m_at).startsWith(u"<!--")) {
        skipBehind(u"-->", m_at + 4);
        return HtmlTag{};
    }
    if (next == u'!' || next == u'?') {
        skipBehind(u">", m_at);
        return HtmlTag{};
    }
    if (isNameStart(next) || (next == u'/' && isNameStart(peek(2))))
        return readTag();
    return std::nullopt;
}

/// To behind the closing `>`, or to the end where there is none.
HtmlTag HtmlTags::readTag()
{
    HtmlTag tag;
    tag.isClosing = peek(1) == u'/';
    m_at += tag.isClosing ? 2 : 1;
    tag.name = readName();
    while (!atEnd() && m_html[m_at] != u'>') {
        if (!isNameStart(m_html[m_at])) {
            ++m_at;
            continue;
        }
        HtmlAttribute attribute;
        attribute.name = readName();
        readValue(attribute);
        tag.attributes.append(attribute);
    }
    m_at = std::min(m_at + 1, m_html.size());
    return tag;
}

/// In lower case.
QString HtmlTags::readName()
{
    const qsizetype start = m_at;
    while (!atEnd() && isNamePart(m_html[m_at]))
        ++m_at;
    return m_html.sliced(start, m_at - start).toString().toLower();
}

void HtmlTags::skipSpaces()
{
    while (!atEnd() && m_html[m_at].isSpace())
        ++m_at;
}

void HtmlTags::readValue(HtmlAttribute &attribute)
{
    skipSpaces();
    if (atEnd() || m_html[m_at] != u'=')
        return;
    ++m_at;
    skipSpaces();
    if (atEnd())
        return;
    const QChar quote = m_html[m_at];
    if (quote == u'"' || quote == u'\'') {
        attribute.from = m_at + 1;
        const qsizetype found = m_html.indexOf(quote, attribute.from);
        const qsizetype end = found < 0 ? m_html.size() : found;
        attribute.length = end - attribute.from;
        m_at = std::min(end + 1, m_html.size());
        return;
    }
    attribute.from = m_at;
    while (!atEnd() && !m_html[m_at].isSpace() && m_html[m_at] != u'>')
        ++m_at;
    attribute.length = m_at - attribute.from;
}

QStringView HtmlTags::readText()
{
    const qsizetype start = m_at;
    const qsizetype next = atEnd() ? -1 : m_html.indexOf(u'<', m_at + 1);
    m_at = next < 0 ? m_html.size() : next;
    return m_html.sliced(start, m_at - start);
}

void HtmlTags::skipToEndOf(const QString &name)
{
    const qsizetype end = m_html.indexOf(QString(QStringLiteral("</") + name), m_at, Qt::CaseInsensitive);
    m_at = end < 0 ? m_html.size() : end;
}

QStringView HtmlTags::valueOf(const HtmlAttribute &attribute) const
{
    return m_html.sliced(attribute.from, attribute.length);
}

} // namespace arowana
