// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/htmllinks.h"

#include <algorithm>
#include <array>

namespace arowana {

namespace {

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

class LinkReader {
public:
    explicit LinkReader(QStringView html)
        : m_html(html)
    {
    }

    QList<HtmlLinkSpan> read()
    {
        for (m_at = m_html.indexOf(u'<'); m_at >= 0 && m_at < m_html.size();) {
            readMarkup();
            m_at = m_html.indexOf(u'<', m_at);
        }
        return std::move(m_spans);
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead) const
    {
        return m_at + ahead < m_html.size() ? m_html[m_at + ahead] : QChar();
    }
    [[nodiscard]] qsizetype behind(QStringView what, qsizetype from) const
    {
        const qsizetype found = m_html.indexOf(what, from);
        return found < 0 ? m_html.size() : found + what.size();
    }

    /// At `<`; then behind it, or behind what it begins.
    void readMarkup()
    {
        const QChar next = peek(1);
        if (m_html.sliced(m_at).startsWith(u"<!--"))
            m_at = behind(u"-->", m_at + 4);
        else if (next == u'!' || next == u'?')
            m_at = behind(u">", m_at);
        else if (isNameStart(next) || (next == u'/' && isNameStart(peek(2))))
            readTag();
        else
            ++m_at;
    }

    void readTag()
    {
        const bool isClosing = peek(1) == u'/';
        m_at += isClosing ? 2 : 1;
        const QString name = readName();
        while (m_at < m_html.size() && m_html[m_at] != u'>') {
            if (!isNameStart(m_html[m_at])) {
                ++m_at;
                continue;
            }
            const QString attribute = readName();
            const HtmlLinkSpan value = readValue();
            if (!isClosing && value.from > 0 &&
                (attribute == QLatin1String("href") || attribute == QLatin1String("src")))
                m_spans.append(value);
        }
        ++m_at;
        // What stands in these is text, whatever it looks like.
        constexpr std::array kRaw{QLatin1String("script"), QLatin1String("style"), QLatin1String("title"),
                                  QLatin1String("textarea")};
        if (isClosing || m_at >= m_html.size() || std::find(kRaw.begin(), kRaw.end(), name) == kRaw.end())
            return;
        const qsizetype end = m_html.indexOf(QString(QStringLiteral("</") + name), m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end;
    }

    /// In lower case.
    QString readName()
    {
        const qsizetype start = m_at;
        while (m_at < m_html.size() && (m_html[m_at].isLetterOrNumber() || m_html[m_at] == u'-' ||
                                        m_html[m_at] == u'_' || m_html[m_at] == u':'))
            ++m_at;
        return m_html.sliced(start, m_at - start).toString().toLower();
    }

    void skipSpaces()
    {
        while (m_at < m_html.size() && m_html[m_at].isSpace())
            ++m_at;
    }

    /// From 0 where there is none.
    HtmlLinkSpan readValue()
    {
        skipSpaces();
        if (m_at >= m_html.size() || m_html[m_at] != u'=')
            return {};
        ++m_at;
        skipSpaces();
        if (m_at >= m_html.size())
            return {};
        const QChar quote = m_html[m_at];
        qsizetype start = m_at;
        if (quote == u'"' || quote == u'\'') {
            ++start;
            const qsizetype found = m_html.indexOf(quote, start);
            const qsizetype end = found < 0 ? m_html.size() : found;
            m_at = std::min(end + 1, m_html.size());
            return {start, end - start};
        }
        while (m_at < m_html.size() && !m_html[m_at].isSpace() && m_html[m_at] != u'>')
            ++m_at;
        return {start, m_at - start};
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QList<HtmlLinkSpan> m_spans;
};

} // namespace

QList<HtmlLinkSpan> htmlLinkSpans(QStringView html)
{
    return LinkReader(html).read();
}

bool isMailLink(QStringView written)
{
    const QStringView link = written.trimmed();
    if (link.startsWith(u'#') || link.startsWith(u"{{"))
        return true;
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")}) {
        if (link.startsWith(scheme, Qt::CaseInsensitive))
            return link.size() > scheme.size() && link[scheme.size()].isLetterOrNumber();
    }
    return link.startsWith(u"mailto:", Qt::CaseInsensitive) || link.startsWith(u"tel:", Qt::CaseInsensitive);
}

} // namespace arowana
