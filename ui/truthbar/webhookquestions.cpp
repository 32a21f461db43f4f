// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/webhookquestions.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(arowana::TruthBar)
};

} // namespace

PlainQuestion newSecretQuestion()
{
    return {Words::tr("New webhook secret?"), Words::tr("Sign deliveries with a new secret from now on?"),
            Words::tr("The one in use stays valid here for 25 hours, so that no delivery on its way is lost. "
                      "Do this when somebody else may have learnt it."),
            Words::tr("New secret"), Words::tr("Keep it")};
}

PlainQuestion removeEndpointQuestion()
{
    return {Words::tr("Stop deliveries?"), Words::tr("Stop the deliveries of events to this console?"),
            Words::tr("The platform forgets this console's address, and the console asks for what happened "
                      "instead. The next start registers the address again."),
            Words::tr("Stop deliveries"), Words::tr("Keep them")};
}

} // namespace arowana
