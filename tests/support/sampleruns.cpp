// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleruns.h"

#include "tests/support/samplesends.h"

namespace arowana::test {

SendRun sampleRun(int canary, int perMinute)
{
    SendRun run;
    run.name = QStringLiteral("Parcels");
    run.request = rcsSend(0);
    run.request.content = RcsText{QStringLiteral("Your parcel is on its way {m}")};
    run.canary = canary;
    run.perMinute = perMinute;
    return run;
}

QList<RunLine> sampleLines(int count, int firstMarker)
{
    QList<RunLine> lines;
    for (int i = 0; i < count; ++i) {
        RunLine line;
        line.number = i + 1;
        line.to = PhoneNumber::parse(QStringLiteral("+49151%1").arg(10'000'000 + firstMarker + i)).value();
        line.data = {{QStringLiteral("m"), QString::fromLatin1(markerText(firstMarker + i))}};
        lines.append(line);
    }
    return lines;
}

} // namespace arowana::test
