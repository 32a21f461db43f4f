// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/suppressionwords.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct SuppressionWords {
    Q_DECLARE_TR_FUNCTIONS(SuppressionWords)
};

} // namespace

QString suppressionText(const Suppression &suppression)
{
    switch (suppression.cause) {
    case SuppressionCause::Unsubscribed:
        return SuppressionWords::tr("this person is unsubscribed");
    case SuppressionCause::Blocked:
        return SuppressionWords::tr("this person is blocked");
    case SuppressionCause::Bounced:
        return SuppressionWords::tr("an e-mail to this address came back for good");
    case SuppressionCause::ConsentRevoked:
        return SuppressionWords::tr("this person has withdrawn the consent to it");
    case SuppressionCause::NoConsent:
        return suppression.isPending
                   ? SuppressionWords::tr("this person has not confirmed the consent to newsletters")
                   : SuppressionWords::tr("this person has not agreed to newsletters");
    }
    return {};
}

} // namespace arowana
