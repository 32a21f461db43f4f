// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Placeholders such as `{name}` in what is sent to several: which there are, and the request with the values
// of one line in their places. Values are text and nothing else: escaped where they land in HTML, encoded
// where they land within a link, kept on one line where a field has one. Pure functions, any thread.

#include "models/domain/sendrequest.h"

#include <QSet>
#include <QStringList>

namespace arowana {

/// Name and value of one line; names are compared without regard to case.
using LineData = QList<std::pair<QString, QString>>;

/// One placeholder in a text.
struct PlaceholderSpan {
    qsizetype at = 0;     ///< of its brace, in UTF-16 units
    qsizetype length = 0; ///< with both braces
    QString name;

    friend bool operator==(const PlaceholderSpan &, const PlaceholderSpan &) = default;
};

/// Those of a text from its begin to its end.
[[nodiscard]] QList<PlaceholderSpan> placeholdersIn(const QString &text);

/// The names in the request, each once, in the order of the fields. A name has letters, digits, blanks, `_`,
/// `-` and `.`, so that the braces of a style sheet are none; neither are doubled braces.
[[nodiscard]] QStringList placeholdersOf(const SendRequest &request);

/// The request for one line. A placeholder without a value stays as it stands.
[[nodiscard]] SendRequest filled(const SendRequest &request, const LineData &data);

/// The same for many lines: the request is searched for placeholders once, and each line only puts the pieces
/// together.
class RequestMould {
public:
    RequestMould() = default;
    explicit RequestMould(const SendRequest &request);

    [[nodiscard]] const SendRequest &request() const { return m_request; }
    /// placeholdersOf(request())
    [[nodiscard]] const QStringList &placeholders() const { return m_placeholders; }
    /// filled(request(), data)
    [[nodiscard]] SendRequest filled(const LineData &data) const;
    /// What is wrong with the links of the HTML in `line`, which this has filled: those a value went into, or
    /// made.
    [[nodiscard]] QList<FieldProblem> linkProblems(const SendRequest &line) const;

private:
    struct Piece {
        QString text;           ///< as it stands: what is between two placeholders, or one with its braces
        int placeholder = -1;   ///< in m_placeholders; -1: none
        bool isInLink = false;  ///< it stands within a link
        bool isAtBegin = false; ///< and at its begin
    };

    SendRequest m_request;
    QStringList m_placeholders;
    QList<QList<Piece>> m_texts; ///< by text in the order of the fields; empty: has no placeholder
    bool m_hasHtmlTags = false;  ///< in which a value lands
    QSet<QString> m_fixedLinks;  ///< of the HTML, in which none does
};

/// What is wrong with the request whatever a line fills in: problemsOf() without the recipient, which comes
/// from the list, and without fields that hold a placeholder, which only a line can judge.
[[nodiscard]] QList<FieldProblem> problemsOfAllLines(const SendRequest &request);

/// The names in the request for which the line has no value, or an empty one.
[[nodiscard]] QStringList missingValues(const QStringList &placeholders, const LineData &data);

} // namespace arowana
