// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/signaturealarm.h"

#include "ui/text/words.h"
#include "ui/truthbar/webhookwords.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct AlarmWords {
    Q_DECLARE_TR_FUNCTIONS(SignatureAlarm)
};

} // namespace

std::optional<Error> SignatureAlarm::check(const ListenerHealth &health, Instant now)
{
    const Instant since = health.badSignatureSince;
    if (!since.isValid() || since == m_raisedFor || now.since(since) < kWaitMs)
        return std::nullopt;
    if (m_raisedAt.isValid() && qAbs(now.since(m_raisedAt)) < kSeldomMs)
        return std::nullopt;
    m_raisedFor = since;
    m_raisedAt = now;
    return Error{
        ErrorKind::Conflict,
        AlarmWords::tr("Webhooks with a wrong signature have been turned away since %1, and none with "
                       "a right one has come.")
            .arg(hourText(since, now)),
        badSignatureAdvice(health, now),
        {}};
}

} // namespace arowana
