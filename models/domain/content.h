// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is sent: RCS text (`api/rcs/send-message`) or inline e-mail (`api/messages/email-action-based`).

#include <QString>

#include <variant>

namespace arowana {

struct RcsText {
    QString text;

    friend bool operator==(const RcsText &, const RcsText &) = default;
};

struct EmailContent {
    QString subject;
    QString html;
    QString text;

    friend bool operator==(const EmailContent &, const EmailContent &) = default;
};

using Content = std::variant<RcsText, EmailContent>;

/// The line a list shows for it: the text or the subject, white space folded, at most 160 characters.
[[nodiscard]] QString contentSummary(const Content &content);

} // namespace arowana
