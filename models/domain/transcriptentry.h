// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message of a transcript, whole or as far as it is shown. Everything in it is foreign text and shown as
// plain text.

#include "models/domain/messagerow.h"

#include <QStringList>

namespace arowana {

enum class TranscriptKind {
    Text,     ///< RCS text, ours or theirs
    Tap,      ///< they tapped a suggestion
    Card,     ///< one rich card
    Carousel, ///< several
    Media,    ///< a picture or film
    Email,
    Template, ///< its content is only known on the platform
    Other,    ///< of a shape not known here (a place, a picture of theirs): `text` is it as it came
};

struct TranscriptEntry {
    /// Of a text no more is shown, nor kept in memory; UTF-16 units.
    static constexpr qsizetype kShownMost = 4'000;
    /// So much of it is shown to whoever asks for more: what can be laid out without a stall.
    static constexpr qsizetype kUnfoldedMost = 100'000;

    MessageRow row;
    TranscriptKind kind = TranscriptKind::Text;
    /// All of it: the text; the label of the chip that was tapped; a card's title and description, or those
    /// of all cards, parted by an empty line; an e-mail's plain text, empty where it has only HTML; a
    /// template's id; a link to the picture. Where the content is not known (a send from elsewhere that the
    /// log has not told yet) the row's summary.
    QString text;
    qsizetype wholeLength = 0; ///< of the text, where only its beginning is here; 0: it is whole
    QString subject;           ///< e-mails only
    QString postback;          ///< of a tap, decoded where it was base64; empty when it had none
    QString replyWord;         ///< the platform's word for a kind of reply not known here
    QStringList suggestions;   ///< labels of the chips we offered, of all cards
    QByteArray refusalCode;    ///< the platform's word where it refused the send, such as `no_active_session`
    bool isEstimated = false;  ///< two reports of one reply were joined by person, text and time

    /// The beginning that is shown, never half a character at its end.
    [[nodiscard]] static QString shownPart(const QString &text, qsizetype most = kShownMost)
    {
        if (text.size() <= most)
            return text;
        return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
    }
    /// Lets go of what is not shown.
    void cutToShown()
    {
        if (text.size() > kShownMost)
            wholeLength = text.size();
        text = shownPart(text);
        postback = shownPart(postback);
    }

    friend bool operator==(const TranscriptEntry &, const TranscriptEntry &) = default;
};

} // namespace arowana
