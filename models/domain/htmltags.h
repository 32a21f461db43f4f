// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads the tags of HTML, forwards only: every character is looked at a bounded number of times, whatever is
// written. What the preview shows, what is checked and where values are filled in rest on this one reading of
// it. A value over text that must outlive it; any thread.

#include <QList>
#include <QString>

#include <optional>

namespace arowana {

/// As it is written: without its quotes, and with its entities.
struct HtmlAttribute {
    QString name;         ///< in lower case
    qsizetype from = 0;   ///< of the value, in UTF-16 units; 0 where there is none
    qsizetype length = 0; ///< of the value
};

/// One tag; a comment or declaration is one without a name.
struct HtmlTag {
    QString name; ///< in lower case
    bool isClosing = false;
    QList<HtmlAttribute> attributes;
};

class HtmlTags {
public:
    explicit HtmlTags(QStringView html);

    [[nodiscard]] bool atEnd() const { return m_at >= m_html.size(); }
    /// How far it has read, in UTF-16 units.
    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] bool atMarkup() const { return !atEnd() && m_html[m_at] == u'<'; }
    /// At `<`: what begins there, and then behind it; nullopt, and not moved, when it is a less-than sign.
    std::optional<HtmlTag> readMarkup();
    /// From here up to the next `<`, one that stands here left out of account; then at that.
    QStringView readText();
    /// To the closing tag of this name, whatever stands before it; to the end where there is none.
    void skipToEndOf(const QString &name);
    [[nodiscard]] QStringView valueOf(const HtmlAttribute &attribute) const;

private:
    [[nodiscard]] QChar peek(qsizetype ahead) const;
    void skipBehind(QStringView what, qsizetype from);
    void skipSpaces();
    HtmlTag readTag();
    QString readName();
    void readValue(HtmlAttribute &attribute);

    QStringView m_html;
    qsizetype m_at = 0;
};

} // namespace arowana
