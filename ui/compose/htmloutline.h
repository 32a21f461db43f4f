// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The outline of an e-mail's HTML for the preview: headings, paragraphs, list items and runs of text, and
// where each link leads. Made by an own small reader in one pass, because Qt's HTML importer opens local
// files named in <img> and takes seconds for nested tables. Nothing is loaded, no script or style is read,
// tables become lines, those nested too deep plain text. Pure functions, any thread.

#include <QList>
#include <QString>

#include <optional>

namespace arowana {

inline constexpr int kHtmlOutlineMost = 256 * 1024; ///< UTF-8 bytes; larger is shown as text
inline constexpr int kHtmlDepthMost = 8;            ///< deeper lists and quotes stay at this depth
inline constexpr int kHtmlTablesMost = 8;           ///< within each other; deeper ones are plain text
inline constexpr int kHtmlTargetMost = 160;         ///< characters of a link's target that are shown

struct HtmlRun {
    QString text; ///< plain; for an image its `alt`
    bool bold = false;
    bool italic = false;
    bool link = false;
    bool image = false;  ///< an image stood here; it is named, never loaded
    bool target = false; ///< where the link before it leads; left out where the link's words say so already

    friend bool operator==(const HtmlRun &, const HtmlRun &) = default;
};

enum class HtmlBlockKind { Paragraph, Heading, Item, Rule };

struct HtmlBlock {
    HtmlBlockKind kind = HtmlBlockKind::Paragraph;
    int level = 0;  ///< heading 1 to 6; else the depth of lists and quotes, 0 to kHtmlDepthMost
    int number = 0; ///< of an ordered item; 0 for a bullet
    QList<HtmlRun> runs;
    bool inDeepTable = false; ///< stood in a table nested deeper than kHtmlTablesMost

    friend bool operator==(const HtmlBlock &, const HtmlBlock &) = default;
};

/// nullopt when the text is larger than kHtmlOutlineMost.
[[nodiscard]] std::optional<QList<HtmlBlock>> htmlOutline(const QString &html);
/// The same without a limit, for text that is sent: targets are whole, and each is said once however many
/// blocks its link spans, so that the result stays about as large as the HTML.
[[nodiscard]] QList<HtmlBlock> wholeHtmlOutline(const QString &html);

} // namespace arowana
