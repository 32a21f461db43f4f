// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The limits on content, in characters as Unicode counts them (code points), with the page each comes from.
// The platform refuses what exceeds its own; those known only from Google's RCS documentation warn.

#include <QString>

#include <optional>

namespace arowana {

inline constexpr int kRcsTextMost = 3072; ///< `api/rcs/send-message`
inline constexpr int kRcsBasicMost = 160; ///< up to here Basic, above Single (`learn/billing-rcs`)
/// Both parts of an e-mail with its subject, in bytes of JSON. Ours: the platform names none, and a body of a
/// mebibyte in all is what the practice platform takes.
inline constexpr int kEmailBodyMost = 1024 * 1024 - 4096;
inline constexpr int kTemplateDataMost = kEmailBodyMost; ///< ours: variables and subject, in bytes of JSON
inline constexpr int kEmailBodyUsual = 512 * 1024; ///< ours: what is larger, some mail servers do not take

inline constexpr int kMessageChipsMost = 11; ///< `api/rcs/send-message`
inline constexpr int kCardChipsMost = 4;     ///< `api/messages/rcs-rich-card`
inline constexpr int kChipTextMost = 25;     ///< `api/messages/rcs-carousel`
inline constexpr int kPostbackMost = 2048;   ///< of its base64, `api/messages/rcs-carousel`
inline constexpr int kCardTitleMost = 200;   ///< `api/messages/rcs-rich-card`
inline constexpr int kCardDescriptionMost = 2000;
inline constexpr int kCardsLeast = 2; ///< `api/messages/rcs-carousel`
inline constexpr int kCardsMost = 10;

inline constexpr int kSubjectMost = 998;               ///< a line of a mail (RFC 5322)
inline constexpr int kTemplateIdMost = 100;            ///< ours, of its version too; documented ones have 36
inline constexpr int kLinkMost = 2048;                 ///< Google's
inline constexpr int kCalendarTitleMost = 100;         ///< Google's
inline constexpr int kCalendarDescriptionMost = 500;   ///< Google's
inline constexpr int kPlaceLabelMost = 100;            ///< Google's
inline constexpr int kRichContentMost = 250 * 1024;    ///< Google's, in bytes of JSON
inline constexpr int kTimeToLiveMost = 15 * 24 * 3600; ///< Google's, in seconds

/// Unicode code points; a surrogate pair counts once.
[[nodiscard]] qsizetype characterCount(const QString &text);
/// UTF-8 bytes: other RCS vendors count these, so both counts are shown.
[[nodiscard]] qsizetype byteCount(const QString &text);
/// UTF-8 bytes as they stand in JSON, where some characters take two or six.
[[nodiscard]] qsizetype jsonByteCount(const QString &text);
/// How long a plain postback is as the base64 that leaves.
[[nodiscard]] qsizetype postbackLength(const QString &plain);

/// Where in `text` (UTF-16 units, for a cursor) the first character stands that does not fit into `most`
/// characters any more; nullopt when all do.
[[nodiscard]] std::optional<qsizetype> firstBeyondCharacters(const QString &text, qsizetype most);
/// The same for UTF-8 bytes.
[[nodiscard]] std::optional<qsizetype> firstBeyondBytes(const QString &text, qsizetype most);

} // namespace arowana
