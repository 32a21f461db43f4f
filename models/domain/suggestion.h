// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A chip under an RCS message or card (`api/messages/rcs-carousel`): a reply the person may tap, or one of
// six actions. Bodies of actions other than `open_url` are not documented by the platform; they follow
// Google's names. The postback is kept plain here and travels as base64.

#include "models/domain/instant.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace arowana {

/// Answers with the chip's own text.
struct ReplyChip {
    friend bool operator==(const ReplyChip &, const ReplyChip &) = default;
};

struct DialAction {
    QString phoneNumber;

    friend bool operator==(const DialAction &, const DialAction &) = default;
};

struct OpenUrlAction {
    QString url;            ///< http or https only
    bool inWebview = false; ///< `open_url_in_webview`

    friend bool operator==(const OpenUrlAction &, const OpenUrlAction &) = default;
};

/// A place by coordinates, or by `query` where that is not empty. Coordinates stay decimal text, so that
/// what was typed is what leaves.
struct ViewLocationAction {
    QByteArray latitude;
    QByteArray longitude;
    QString label;
    QString query;

    friend bool operator==(const ViewLocationAction &, const ViewLocationAction &) = default;
};

struct ShareLocationAction {
    friend bool operator==(const ShareLocationAction &, const ShareLocationAction &) = default;
};

struct CalendarAction {
    Instant start;
    Instant end;
    QString title;
    QString description;

    friend bool operator==(const CalendarAction &, const CalendarAction &) = default;
};

/// A chip this version cannot read; shown as it came, never sent.
struct UnreadChip {
    QByteArray raw;

    friend bool operator==(const UnreadChip &, const UnreadChip &) = default;
};

using ChipKind = std::variant<ReplyChip, DialAction, OpenUrlAction, ViewLocationAction, ShareLocationAction,
                              CalendarAction, UnreadChip>;

struct Suggestion {
    QString text;        ///< at most 25 characters
    QString postback;    ///< plain; at most 2,048 characters as base64
    QString fallbackUrl; ///< of an action, optional
    ChipKind kind;

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

} // namespace arowana
