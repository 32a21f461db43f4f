// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Placeholders such as `{name}` in what is sent to several: which there are, and the request with the values
// of one line in their places. Values are text and nothing else: escaped where they land in HTML, encoded
// where they land within a link, kept on one line where a field has one. Pure functions, any thread.

#include "models/domain/sendrequest.h"

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

/// The names in the request for which the line has no value, or an empty one.
[[nodiscard]] QStringList missingValues(const QStringList &placeholders, const LineData &data);

} // namespace arowana
