// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the HTML of an e-mail names an address: the values of `href` and `src`. Read as the preview reads
// them, so that what is filled in there, what is checked and what is shown are the same. Pure functions, any
// thread.

#include <QList>
#include <QString>

namespace arowana {

/// The value of such an attribute as it is written, without its quotes.
struct HtmlLinkSpan {
    qsizetype from = 0; ///< in UTF-16 units
    qsizetype length = 0;

    friend bool operator==(const HtmlLinkSpan &, const HtmlLinkSpan &) = default;
};

/// From begin to end of the text; in one pass, whatever is written.
[[nodiscard]] QList<HtmlLinkSpan> htmlLinkSpans(QStringView html);

/// Whether any of these places, in ascending order, is within a tag, or begins one behind its `<`: what is
/// put there may make an attribute of its own, such as `href`.
[[nodiscard]] bool isAnyInTag(QStringView html, const QList<qsizetype> &places);

/// Whether a mail program opens what is written there: a web, e-mail or phone address, a place within the
/// mail, or something the platform fills in.
[[nodiscard]] bool isMailLink(QStringView written);

} // namespace arowana
