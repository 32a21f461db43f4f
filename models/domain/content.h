// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is sent, or was received: every content the platform documents.

#include "models/domain/richcard.h"

#include <QList>
#include <QString>

#include <utility>
#include <variant>

namespace arowana {

/// RCS text with or without chips (`api/rcs/send-message`).
struct RcsText {
    QString text;
    QList<Suggestion> suggestions = {}; ///< at most 11

    friend bool operator==(const RcsText &, const RcsText &) = default;
};

/// Inline e-mail (`api/messages/email-action-based`).
struct EmailContent {
    QString subject;
    QString html;
    QString text;

    friend bool operator==(const EmailContent &, const EmailContent &) = default;
};

/// A plain picture or film by RCS. Its send shape is not documented; read from the log, not composed.
struct RcsMedia {
    QString url;
    QString thumbnailUrl;

    friend bool operator==(const RcsMedia &, const RcsMedia &) = default;
};

/// A template of the dashboard in place of inline content. `version` is a text; empty: the latest published.
struct TemplateContent {
    QByteArray templateId; ///< `tpl_...`
    QString version;
    QString subject; ///< e-mail only, where the template does not supply it
    QList<std::pair<QString, QString>> data;

    friend bool operator==(const TemplateContent &, const TemplateContent &) = default;
};

/// Content of a shape this version does not know, as it came: read from the log, never sent.
struct UnreadContent {
    QByteArray raw;

    friend bool operator==(const UnreadContent &, const UnreadContent &) = default;
};

using Content =
    std::variant<RcsText, EmailContent, RichCard, Carousel, RcsMedia, TemplateContent, UnreadContent>;

/// The line a list shows for it: the text, subject or title, white space folded, at most 160 characters.
[[nodiscard]] QString contentSummary(const Content &content);

/// True for content that only RCS carries; false for e-mail's and for a template, which both may.
[[nodiscard]] bool isRcsContent(const Content &content);
/// True for inline e-mail and for a template.
[[nodiscard]] bool isEmailContent(const Content &content);

} // namespace arowana
