// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/htmloutline.h"

#include "models/domain/contentlimits.h"
#include "models/domain/htmltags.h"
#include "ui/compose/htmlentities.h"

#include <QSet>

namespace arowana {

namespace {

/// One tag as the reader sees it: its name in lower case and the two attributes that matter.
struct Tag {
    QString name;
    bool closing = false;
    QString alt;
    QString href; ///< null where there is none
};

class OutlineReader {
public:
    enum class Targets { ForPreview, Whole };

    OutlineReader(QStringView html, Targets targets)
        : m_tags(html)
        , m_areTargetsWhole(targets == Targets::Whole)
    {
    }

    QList<HtmlBlock> read()
    {
        while (!m_tags.atEnd()) {
            const auto tag = m_tags.atMarkup() ? m_tags.readMarkup() : std::nullopt;
            if (tag)
                apply(seen(*tag));
            else
                addText(decodedEntities(m_tags.readText()));
        }
        endBlock();
        return std::move(m_blocks);
    }

private:
    [[nodiscard]] Tag seen(const HtmlTag &read) const
    {
        Tag tag;
        tag.name = read.name;
        tag.closing = read.isClosing;
        for (const HtmlAttribute &attribute : read.attributes) {
            const QString value = decodedEntities(m_tags.valueOf(attribute));
            if (attribute.name == QLatin1String("alt"))
                tag.alt = value.simplified();
            else if (attribute.name == QLatin1String("href"))
                tag.href = value.trimmed();
        }
        return tag;
    }

    /// What stands in these is no text for the reader.
    static bool isUnread(const QString &name)
    {
        static const QSet<QString> names{
            QStringLiteral("script"),   QStringLiteral("style"),  QStringLiteral("title"),
            QStringLiteral("template"), QStringLiteral("iframe"), QStringLiteral("noscript"),
            QStringLiteral("object"),   QStringLiteral("svg"),    QStringLiteral("math")};
        return names.contains(name);
    }

    static bool isBlock(const QString &name)
    {
        static const QSet<QString> names{
            QStringLiteral("p"),       QStringLiteral("div"),     QStringLiteral("table"),
            QStringLiteral("tr"),      QStringLiteral("tbody"),   QStringLiteral("thead"),
            QStringLiteral("section"), QStringLiteral("article"), QStringLiteral("header"),
            QStringLiteral("footer"),  QStringLiteral("main"),    QStringLiteral("center"),
            QStringLiteral("pre"),     QStringLiteral("body"),    QStringLiteral("html"),
            QStringLiteral("address"), QStringLiteral("dl"),      QStringLiteral("dt"),
            QStringLiteral("dd"),      QStringLiteral("form"),    QStringLiteral("figure")};
        return names.contains(name);
    }

    void apply(const Tag &tag)
    {
        if (isUnread(tag.name)) {
            if (!tag.closing)
                m_tags.skipToEndOf(tag.name);
        } else if (tag.name == QLatin1String("br")) {
            addLineBreak();
        } else if (tag.name == QLatin1String("hr")) {
            endBlock();
            m_blocks.append({HtmlBlockKind::Rule, 0, 0, {}, isDeep()});
        } else if (tag.name == QLatin1String("img")) {
            addImage(tag.alt);
        } else if (tag.name == QLatin1String("td") || tag.name == QLatin1String("th")) {
            if (!tag.closing)
                addCellGap();
        } else if (isBlock(tag.name)) {
            endBlock();
            if (tag.name == QLatin1String("table"))
                m_tables = qMax(0, m_tables + (tag.closing ? -1 : 1));
        } else if (!applyStructure(tag)) {
            applyStyle(tag);
        }
    }

    /// Headings, lists and quotes.
    bool applyStructure(const Tag &tag)
    {
        const QString &name = tag.name;
        if (name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6') {
            endBlock();
            m_heading = tag.closing ? 0 : name[1].digitValue();
            return true;
        }
        const bool ordered = name == QLatin1String("ol");
        if (ordered || name == QLatin1String("ul") || name == QLatin1String("blockquote")) {
            endBlock();
            if (!tag.closing && m_depths.size() < kDeepest)
                m_depths.append(ordered ? 1 : 0);
            else if (tag.closing && !m_depths.isEmpty())
                m_depths.removeLast();
            return true;
        }
        if (name == QLatin1String("li")) {
            endBlock();
            m_item = !tag.closing;
            m_number = 0;
            if (m_item && !m_depths.isEmpty() && m_depths.last() > 0)
                m_number = m_depths.last()++;
            return true;
        }
        return false;
    }

    void applyStyle(const Tag &tag)
    {
        const auto count = [&tag](int &level) { level = qMax(0, level + (tag.closing ? -1 : 1)); };
        if (tag.name == QLatin1String("b") || tag.name == QLatin1String("strong"))
            count(m_bold);
        else if (tag.name == QLatin1String("i") || tag.name == QLatin1String("em"))
            count(m_italic);
        else if (tag.name == QLatin1String("a"))
            applyLink(tag);
    }

    void applyLink(const Tag &tag)
    {
        endLink();
        m_link = !tag.closing && !tag.href.isEmpty();
        m_target = m_link ? tag.href : QString();
    }

    /// Says where the link leads whose words end here, unless the words are that.
    void endLink()
    {
        const bool isToBeSaid = m_link && m_hasLinkWords && !m_target.isEmpty();
        if (isToBeSaid && m_linkWords.trimmed() != m_target) {
            const bool fits = m_areTargetsWhole || m_target.size() <= kHtmlTargetMost;
            addRun({fits ? m_target : m_target.left(kHtmlTargetMost) + QChar(0x2026), false, false, false,
                    false, true});
        }
        if (isToBeSaid && m_areTargetsWhole)
            m_target.clear(); // else a long one could be said at each of many blocks
        m_linkWords.clear();
        m_hasLinkWords = false;
    }

    [[nodiscard]] bool isDeep() const { return m_tables > kHtmlTablesMost; }

    void addRun(HtmlRun run)
    {
        if (!m_runs.isEmpty()) {
            HtmlRun &last = m_runs.last();
            if (last.bold == run.bold && last.italic == run.italic && last.link == run.link && !last.image &&
                !run.image && !last.target && !run.target) {
                last.text += run.text;
                return;
            }
        }
        m_runs.append(std::move(run));
    }

    /// White space folds across runs, as it does in HTML.
    void addText(const QString &text)
    {
        QString folded;
        folded.reserve(text.size());
        for (const QChar c : text) {
            const bool space = c == u' ' || c == u'\n' || c == u'\r' || c == u'\t' || c == u'\f';
            if (space) {
                m_gap = m_gap || !m_lineEmpty;
                continue;
            }
            if (m_gap && folded.isEmpty())
                addGap();
            else if (m_gap)
                folded += u' ';
            m_gap = false;
            m_lineEmpty = false;
            folded += c;
        }
        if (folded.isEmpty())
            return;
        if (m_link) {
            m_hasLinkWords = true;
            m_linkWords += folded;
        }
        addRun({folded, m_bold > 0, m_italic > 0, m_link, false});
    }

    /// The blank between two runs belongs to the first, so that no link begins with an underlined blank.
    void addGap()
    {
        if (!m_runs.isEmpty() && !m_runs.last().image && !m_runs.last().target)
            m_runs.last().text += u' ';
        else
            addRun({QStringLiteral(" "), false, false, false, false});
    }

    void addLineBreak()
    {
        addRun({QStringLiteral("\n"), false, false, false, false});
        m_gap = false;
        m_lineEmpty = true;
    }

    void addImage(const QString &alt)
    {
        if (m_gap)
            addGap();
        m_gap = false;
        m_lineEmpty = false;
        m_hasLinkWords = m_link;
        addRun({alt, false, false, false, true});
    }

    void addCellGap()
    {
        if (isDeep()) {
            m_gap = m_gap || !m_lineEmpty;
            return;
        }
        if (!m_lineEmpty)
            addRun({QStringLiteral("   "), false, false, false, false});
        m_gap = false;
    }

    void endBlock()
    {
        endLink();
        while (!m_runs.isEmpty() && !m_runs.last().image && m_runs.last().text.trimmed().isEmpty())
            m_runs.removeLast();
        // A break right before the end of a block makes no empty line.
        if (!m_runs.isEmpty() && m_runs.last().text.endsWith(u'\n'))
            m_runs.last().text.chop(1);
        if (!m_runs.isEmpty()) {
            const int depth = qMin(int(m_depths.size()), kHtmlDepthMost);
            const auto kind = m_heading > 0 ? HtmlBlockKind::Heading
                              : m_item      ? HtmlBlockKind::Item
                                            : HtmlBlockKind::Paragraph;
            m_blocks.append({kind, m_heading > 0 ? m_heading : depth, m_number, std::move(m_runs), isDeep()});
            // A second paragraph of one item has no mark of its own.
            m_item = false;
            m_number = 0;
        }
        m_runs = {};
        m_gap = false;
        m_lineEmpty = true;
    }

    static constexpr qsizetype kDeepest = 1000; // of closing tags to be matched; shown depth is far less

    HtmlTags m_tags;
    bool m_areTargetsWhole = false;
    QList<HtmlBlock> m_blocks;
    QList<HtmlRun> m_runs;
    QList<int> m_depths; ///< open lists and quotes: the next number of an ordered list, else 0
    int m_heading = 0;
    int m_bold = 0;
    int m_italic = 0;
    int m_number = 0;
    int m_tables = 0; ///< open ones within each other
    QString m_target; ///< of the open link
    QString m_linkWords;
    bool m_hasLinkWords = false; ///< or a picture, since the link began or its target was last said
    bool m_link = false;
    bool m_item = false;
    bool m_gap = false;
    bool m_lineEmpty = true;
};

} // namespace

std::optional<QList<HtmlBlock>> htmlOutline(const QString &html)
{
    if (html.size() > kHtmlOutlineMost || byteCount(html) > kHtmlOutlineMost)
        return std::nullopt;
    return OutlineReader(html, OutlineReader::Targets::ForPreview).read();
}

QList<HtmlBlock> wholeHtmlOutline(const QString &html)
{
    return OutlineReader(html, OutlineReader::Targets::Whole).read();
}

} // namespace arowana
