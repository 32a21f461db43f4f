// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A C++ source as the layer test reads it: its include directives, and its code with comments and literals
// blanked, so that a word in a comment or a message breaks no rule. A value; it reads no file.

#include <QByteArray>

#include <vector>

namespace arowana {

struct IncludeLine {
    int line = 0;    ///< from 1
    QByteArray path; ///< between the quotes or brackets; empty when the directive names a macro
    bool angled = false;

    friend bool operator==(const IncludeLine &, const IncludeLine &) = default;
};

class SourceText {
public:
    explicit SourceText(const QByteArray &source);

    /// As long as the source, with the same line ends; comments and the inside of literals are blanks.
    [[nodiscard]] const QByteArray &code() const { return m_code; }
    [[nodiscard]] const std::vector<IncludeLine> &includes() const { return m_includes; }
    /// The line of a position in code(), from 1.
    [[nodiscard]] int lineAt(qsizetype position) const;

private:
    void blankCommentsAndLiterals(const QByteArray &source);
    void collectIncludes(const QByteArray &source);

    QByteArray m_code;
    std::vector<IncludeLine> m_includes;
};

} // namespace arowana
