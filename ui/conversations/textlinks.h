// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The links in a foreign text: http, https, mailto and tel, and nothing else. A link ends before whatever
// could hide where it leads: blanks, brackets, quotes, and the marks for characters that cannot be seen.
// Values; any thread.

#include <QList>
#include <QString>

namespace arowana {

struct TextLink {
    int start = 0; ///< in the text, in UTF-16 units
    int length = 0;
    QString target; ///< what is opened, to be shown before

    friend bool operator==(const TextLink &, const TextLink &) = default;
};

[[nodiscard]] QList<TextLink> linksIn(const QString &text);
/// Whether a link may be opened at all.
[[nodiscard]] bool mayBeOpened(const QString &target);
/// Where the link leads, to be asked with: the host as it is looked up (`xn--...` where letters of several
/// scripts could pose as others), the address, or the number.
[[nodiscard]] QString destinationOf(const QString &target);

} // namespace arowana
