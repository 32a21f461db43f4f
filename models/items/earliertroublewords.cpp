// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/earliertroublewords.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct EarlierTroubleWords {
    Q_DECLARE_TR_FUNCTIONS(EarlierTroubleWords)
};

/// %1 is when.
QString sentences(TroubleCause cause)
{
    switch (cause) {
    case TroubleCause::NotCapable:
        return EarlierTroubleWords::tr("This number could not receive RCS messages when it was last tried "
                                       "(%1). Reach this person by e-mail or another way.");
    case TroubleCause::CarrierNotLaunched:
        return EarlierTroubleWords::tr("This agent was not launched with this person's carrier when it was "
                                       "last tried (%1). Choose another agent or another way.");
    case TroubleCause::Suppressed:
        return EarlierTroubleWords::tr("The platform refused an earlier send, since this person is "
                                       "suppressed (%1). Send only if that was lifted since.");
    case TroubleCause::ConsentMissing:
        return EarlierTroubleWords::tr("The platform refused an earlier send of this type, since this person "
                                       "had not agreed to it (%1). Ask for consent first.");
    case TroubleCause::ConsentRevoked:
        return EarlierTroubleWords::tr("The platform refused an earlier send of this type, since this person "
                                       "had withdrawn the consent to it (%1). Send only if they have agreed "
                                       "anew.");
    case TroubleCause::NewsletterToday:
        return EarlierTroubleWords::tr("The platform refused a newsletter, since this person had one today "
                                       "(%1). Send it tomorrow.");
    case TroubleCause::HardBounce:
        return EarlierTroubleWords::tr("An earlier e-mail to this address came back for good (%1). Check the "
                                       "address.");
    case TroubleCause::Bounce:
        return EarlierTroubleWords::tr("An earlier e-mail to this address came back (%1). Check the "
                                       "address.");
    case TroubleCause::Complained:
        return EarlierTroubleWords::tr("This person marked an e-mail as spam (%1). Send them no "
                                       "newsletter.");
    case TroubleCause::Unsubscribed:
        return EarlierTroubleWords::tr("This person has unsubscribed from newsletters (%1). Send none before "
                                       "they agree anew.");
    case TroubleCause::Unspecified:
        return EarlierTroubleWords::tr("An earlier send to this person was refused or failed (%1). Look at "
                                       "it on the page Messages first.");
    }
    return {};
}

} // namespace

QString earlierTroubleText(const EarlierTrouble &trouble)
{
    const QString text = sentences(trouble.cause).arg(exactTimeText(trouble.at, QLocale()));
    if (trouble.words.isEmpty())
        return text;
    return EarlierTroubleWords::tr("%1 The platform said: %2")
        .arg(text, visibleText(trouble.words, Lines::One));
}

} // namespace arowana
