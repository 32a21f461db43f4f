// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/endpointsurvey.h"
#include "app/wire/eventcodec.h"

#include <QTest>

using namespace arowana;
using Finding = EndpointSurvey::Finding;

namespace {

const QString kBase = QStringLiteral("https://me.example");
const QString kPath = QStringLiteral("/hook/0123456789abcdef");

WebhookEndpoint at(const char *id, const QString &url, const QList<QByteArray> &events = documentedEvents())
{
    return {WebhookId(id), url, events};
}

} // namespace

class TestEndpointSurvey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oursIsFoundAndJudged_data()
    {
        QTest::addColumn<QList<WebhookEndpoint>>("endpoints");
        QTest::addColumn<int>("finding");
        QTest::addColumn<QList<QByteArray>>("ours"); // the one that stays first
        const WebhookEndpoint right = at("right", kBase + kPath);
        const WebhookEndpoint poor = at("poor", kBase + kPath, {"message.delivered"});
        const WebhookEndpoint moved = at("moved", QStringLiteral("https://old.example/in") + kPath);
        const WebhookEndpoint foreign = at("foreign", QStringLiteral("https://me.example/hook/other"));
        using List = QList<WebhookEndpoint>;
        using Ids = QList<QByteArray>;
        QTest::newRow("none") << List{} << int(Finding::Absent) << Ids{};
        QTest::newRow("foreign ones") << List{foreign} << int(Finding::Absent) << Ids{};
        QTest::newRow("right") << List{foreign, right} << int(Finding::Right) << Ids{"right"};
        QTest::newRow("other events") << List{poor} << int(Finding::Differs) << Ids{"poor"};
        QTest::newRow("other address") << List{moved} << int(Finding::Moved) << Ids{"moved"};
        QTest::newRow("written in another way")
            << List{at("same", QStringLiteral("HTTPS://Me.Example:443") + kPath + u'/')}
            << int(Finding::Right) << Ids{"same"};
        QTest::newRow("another port") << List{at("port", QStringLiteral("https://me.example:8443") + kPath)}
                                      << int(Finding::Moved) << Ids{"port"};
        QTest::newRow("no encryption") << List{at("plain", QStringLiteral("http://me.example") + kPath)}
                                       << int(Finding::Moved) << Ids{"plain"};
        QTest::newRow("with a query") << List{at("query", kBase + kPath + QStringLiteral("?x=1"))}
                                      << int(Finding::Moved) << Ids{"query"};
        QTest::newRow("no address at all") << List{at("empty", QString()), at("noise", QStringLiteral("%%%"))}
                                           << int(Finding::Absent) << Ids{};
        QTest::newRow("right one last")
            << List{moved, poor, right} << int(Finding::Right) << Ids{"right", "poor", "moved"};
        QTest::newRow("right one first")
            << List{right, moved} << int(Finding::Right) << Ids{"right", "moved"};
        QTest::newRow("events in another order") << List{at("turned", kBase + kPath, [] {
            auto events = documentedEvents();
            std::reverse(events.begin(), events.end());
            return events;
        }())} << int(Finding::Right) << Ids{"turned"};
    }
    void oursIsFoundAndJudged()
    {
        QFETCH(QList<WebhookEndpoint>, endpoints);
        QFETCH(int, finding);
        QFETCH(QList<QByteArray>, ours);
        const EndpointSurvey survey = EndpointSurvey::of(endpoints, kBase, kPath);
        QCOMPARE(int(survey.finding), finding);
        QList<QByteArray> ids;
        for (const WebhookId &id : survey.all())
            ids.append(id.bytes());
        QCOMPARE(ids, ours);
        QCOMPARE(survey.known.bytes(), ours.value(0));
    }

    /// A damaged store could give such a path; others' endpoints must not be taken for ours then.
    void pathThatAnybodyCouldHaveMarksNothing_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << QString();
        QTest::newRow("slash") << QStringLiteral("/");
        QTest::newRow("word") << QStringLiteral("/hook");
    }
    void pathThatAnybodyCouldHaveMarksNothing()
    {
        QFETCH(QString, path);
        const QList<WebhookEndpoint> foreign{at("a", QStringLiteral("https://else.example/")),
                                             at("b", QStringLiteral("https://else.example/hook"))};
        QCOMPARE(EndpointSurvey::of(foreign, kBase, path).all(), QList<WebhookId>());
        const QList<WebhookEndpoint> own{at("own", kBase + path)};
        QCOMPARE(EndpointSurvey::of(own, kBase, path).all(), QList<WebhookId>{WebhookId("own")});
    }
};

QTEST_GUILESS_MAIN(TestEndpointSurvey)
#include "tst_endpointsurvey.moc"
