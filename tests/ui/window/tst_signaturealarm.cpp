// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When wrong signatures are told in the window, and how often.
#include "ui/text/words.h"
#include "ui/truthbar/signaturealarm.h"

#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};

} // namespace

class TstSignatureAlarm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void aForgedRequestRaisesNoAlarm();
    void wrongSignaturesRaiseTheAlarmOnceWithTheHour();
    void aFloodRaisesOneAlarmAnHour();
};

void TstSignatureAlarm::aForgedRequestRaisesNoAlarm()
{
    SignatureAlarm alarm;
    ListenerHealth health;
    health.badSignatureSince = kNow;
    QVERIFY(!alarm.check(health, kNow.plusMs(SignatureAlarm::kWaitMs - 1)));
    health.badSignatureSince = {}; // a right one came
    QVERIFY(!alarm.check(health, kNow.plusMs(SignatureAlarm::kWaitMs)));
}

void TstSignatureAlarm::wrongSignaturesRaiseTheAlarmOnceWithTheHour()
{
    SignatureAlarm alarm;
    ListenerHealth health;
    health.badSignatureSince = kNow;
    const Instant raised = kNow.plusMs(SignatureAlarm::kWaitMs);
    const std::optional<Error> error = alarm.check(health, raised);
    QVERIFY(error);
    QVERIFY(error->what.contains(hourText(kNow, raised)));
    QVERIFY2(error->next.contains(hourText(kNow.plusMs(24LL * 3'600'000), raised)), qPrintable(error->next));
    QVERIFY(!alarm.check(health, raised.plusMs(2 * SignatureAlarm::kSeldomMs))); // of the same row
    health.badSignatureSince = raised.plusMs(2 * SignatureAlarm::kSeldomMs);
    QVERIFY(alarm.check(health, health.badSignatureSince.plusMs(SignatureAlarm::kWaitMs)));
}

void TstSignatureAlarm::aFloodRaisesOneAlarmAnHour()
{
    SignatureAlarm alarm;
    ListenerHealth health;
    int raised = 0;
    for (int minute = 0; minute < 180; minute += 2) { // good ones between bad ones
        health.badSignatureSince = kNow.plusMs(minute * 60'000LL);
        raised += alarm.check(health, kNow.plusMs((minute + 2) * 60'000LL)) ? 1 : 0;
    }
    QCOMPARE(raised, 3);
}

QTEST_MAIN(TstSignatureAlarm)
#include "tst_signaturealarm.moc"
