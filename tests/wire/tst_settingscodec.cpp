// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/settingscodec.h"

#include <QTest>

#include <limits>

using namespace arowana;

class TestSettingsCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingsComeBack();
    void whatIsMissingIsAsOtherwise();
    void everyValueStaysWithinItsBounds();
    void aGarbledRuleTakesNothingAway_data();
    void aGarbledRuleTakesNothingAway();
    void anOddListIsAsItComes();
    void whatIsNoObjectIsMalformed_data();
    void whatIsNoObjectIsMalformed();
};

void TestSettingsCodec::settingsComeBack()
{
    const WorkspaceSettings settings{
        1,    2,    3,           4,
        5,    "FR", false,       false,
        true, true, {24, 5'000}, {{{"cost", 23, true}, {"later", 0, false}}, {MessageOrder::By::Cost, true}}};
    QCOMPARE(
        encodeSettings(settings),
        QByteArray(R"({"rcs_hold_ms":1,"email_hold_ms":2,"reply_hold_ms":3,"sends_per_minute_most":4,)"
                   R"("sends_per_day_most":5,"region":"FR","enter_sends":false,"tells_ends":false,)"
                   R"("tells_who":true,"sounds_ends":true,"keep_months":24,"keep_megabytes":5000,)"
                   R"("messages_list":{"columns":[)"
                   R"({"name":"cost","width":23,"shown":true},{"name":"later","width":0,"shown":false}],)"
                   R"("order":"cost","ascending":true}})"));
    QVERIFY(*decodeSettings(encodeSettings(settings)) == settings);
    QVERIFY(*decodeSettings(encodeSettings({})) == WorkspaceSettings{});
}

void TestSettingsCodec::whatIsMissingIsAsOtherwise()
{
    const WorkspaceSettings otherwise{1, 2, 3, 4, 5, "FR", false, true, true, false};
    QVERIFY(*decodeSettings("{}", otherwise) == otherwise);
    QVERIFY(*decodeSettings(
                R"({"rcs_hold_ms":"soon","sends_per_day_most":null,"region":7,"tells_who":"x","more":[]})",
                otherwise) == otherwise);
    QVERIFY(*decodeSettings(R"({"email_hold_ms":9})", otherwise) ==
            (WorkspaceSettings{1, 9, 3, 4, 5, "FR", false, true, true, false}));
}

void TestSettingsCodec::everyValueStaysWithinItsBounds()
{
    const auto read = decodeSettings(
        R"({"rcs_hold_ms":-1,"email_hold_ms":600001,"reply_hold_ms":600000,"sends_per_minute_most":-7,)"
        R"("sends_per_day_most":9000000000000,"region":"de"})");
    QVERIFY(*read == (WorkspaceSettings{0, 600'000, 600'000, 0, std::numeric_limits<int>::max(), {}}));
    for (const char *region : {"", "D", "DEU", "D ", "1A", "\xc3\x9c"})
        QCOMPARE(boundedSettings({0, 0, 0, 0, 0, region}).region, QByteArray());
}

/// A rule that is not as one is set keeps all.
void TestSettingsCodec::aGarbledRuleTakesNothingAway_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("months");
    QTest::addColumn<qint64>("megabytes");
    QTest::newRow("none") << QByteArray("{}") << 0 << qint64(0);
    QTest::newRow("as set") << QByteArray(R"({"keep_months":1,"keep_megabytes":100})") << 1 << qint64(100);
    QTest::newRow("below zero") << QByteArray(R"({"keep_months":-1,"keep_megabytes":-100})") << 0
                                << qint64(0);
    QTest::newRow("too much") << QByteArray(R"({"keep_months":99999999999})") << 0 << qint64(0);
    QTest::newRow("too small") << QByteArray(R"({"keep_megabytes":99})") << 0 << qint64(0);
    QTest::newRow("words") << QByteArray(R"({"keep_months":"1","keep_megabytes":[]})") << 0 << qint64(0);
}

void TestSettingsCodec::aGarbledRuleTakesNothingAway()
{
    QFETCH(const QByteArray, json);
    WorkspaceSettings otherwise;
    const auto read = decodeSettings(json, otherwise);
    QVERIFY(read.ok());
    QTEST(read->keeps.months, "months");
    QTEST(read->keeps.megabytes, "megabytes");
}

void TestSettingsCodec::whatIsNoObjectIsMalformed_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "[]", "7", "null", "{", R"({"region":"DE","region":"FR"})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestSettingsCodec::whatIsNoObjectIsMalformed()
{
    QFETCH(QByteArray, json);
    const auto read = decodeSettings(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void TestSettingsCodec::anOddListIsAsItComes()
{
    const auto list = [](const char *json) {
        return decodeSettings(QByteArray(R"({"messages_list":)") + json + '}')->messages;
    };
    QVERIFY(list("[7]") == ListLayout{});
    QVERIFY(list(R"({"columns":{"a":1},"order":"colour","ascending":"yes"})") == ListLayout{});
    QVERIFY(
        list(R"({"columns":[{"width":3},{"name":"age","width":-5},{"name":"unit","width":99999},"x"]})") ==
        (ListLayout{{{"age", 0, true}, {"unit", ListColumn::kWidthMost, true}}, {}}));
    for (const auto by : {MessageOrder::By::Time, MessageOrder::By::Status, MessageOrder::By::Recipient,
                          MessageOrder::By::Channel, MessageOrder::By::Unit, MessageOrder::By::Cost}) {
        WorkspaceSettings settings;
        settings.messages.order = {by, false};
        QVERIFY(decodeSettings(encodeSettings(settings))->messages == settings.messages);
    }
}

QTEST_GUILESS_MAIN(TestSettingsCodec)
#include "tst_settingscodec.moc"
