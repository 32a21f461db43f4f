// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/magicrecipient.h"

#include "app/sandbox/temperament.h"

namespace arowana::sandbox {

namespace {

struct Word {
    const char *text;
    Magic magic;
};

constexpr Word kNumbers[] = {
    {"0000", Magic::NotCapable}, {"0001", Magic::UnknownUser},   {"0002", Magic::StaysQueued},
    {"0003", Magic::Expires},    {"0004", Magic::AlwaysReplies}, {"0005", Magic::NoConsent},
    {"0006", Magic::AlwaysRead}, {"0007", Magic::NotLaunched},   {"0008", Magic::Spam},
    {"0009", Magic::Suspended},  {"0010", Magic::TimesOut},      {"0021", Magic::Withdrawn},
    {"0022", Magic::Suppressed}, {"0023", Magic::StaysSent},
};
constexpr Word kMailboxes[] = {
    {"bounce", Magic::Bounces},        {"queued", Magic::StaysQueued},
    {"suppressed", Magic::Suppressed}, {"noconsent", Magic::NoConsent},
    {"reads", Magic::AlwaysRead},      {"softbounce", Magic::BouncesSoftly},
    {"complains", Magic::Complains},   {"unsubscribes", Magic::Unsubscribes},
};

} // namespace

Magic magicOf(Line line, const QByteArray &recipient)
{
    if (line == Line::Rcs) {
        for (const Word &word : kNumbers)
            if (recipient.endsWith(word.text))
                return word.magic;
        return hasFixedTemperament(recipient) ? Magic::Talks : Magic::None;
    }
    const QByteArray mailbox = recipient.left(recipient.indexOf('@')).toLower();
    for (const Word &word : kMailboxes)
        if (mailbox == word.text)
            return word.magic;
    return Magic::None;
}

} // namespace arowana::sandbox
