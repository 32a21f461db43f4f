// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of fields as the platform may write them in `details`.
#include "app/wire/fieldpath.h"

#include <QTest>

using namespace arowana;

class TestFieldPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNameFindsItsField_data();
    void everyNameFindsItsField();
    void whatIsNotKnownIsNoField_data();
    void whatIsNotKnownIsNoField();
};

void TestFieldPath::everyNameFindsItsField_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("card");
    QTest::addColumn<int>("item");
    const auto row = [](const char *word, Field field, int card = -1, int item = -1) {
        QTest::newRow(word) << QByteArray(word) << int(field) << card << item;
    };
    row("to", Field::Recipient);
    row("TO", Field::Recipient);
    row("agent_id", Field::Sender);
    row("agentId", Field::Sender);
    row("agentID", Field::Sender);
    row("channel_id", Field::Sender);
    row("message_type", Field::Type);
    row("trafficType", Field::Traffic);
    row("ttl", Field::TimeToLive);
    row("subject", Field::Subject);
    row("content.subject", Field::Subject);
    row("content", Field::Text);
    row("content.text", Field::Text);
    row("body.content.text", Field::Text);
    row("/content/text", Field::Text);
    row("$.content.text", Field::Text);
    row("content['html']", Field::Html);
    row("template_id", Field::TemplateId);
    row("templateVersion", Field::TemplateVersion);
    row("template_data", Field::TemplateData);
    row("template_data.first_name", Field::TemplateData);
    row("template_data.to", Field::TemplateData);
    row("template_data[2]", Field::TemplateData, -1, 2);
    row("content.suggestions", Field::Chips);
    row("suggestions", Field::Chips);
    row("content.suggestions[0]", Field::ChipText, -1, 0);
    row("content.suggestions[0].reply", Field::ChipText, -1, 0);
    row("content.suggestions[0].reply.text", Field::ChipText, -1, 0);
    row("content.suggestions.10.reply.text", Field::ChipText, -1, 10);
    row("content.suggestions[3].reply.postback_data", Field::ChipPostback, -1, 3);
    row("content.suggestions[3].action.postbackData", Field::ChipPostback, -1, 3);
    row("content.suggestions[1].action.open_url.url", Field::ChipLink, -1, 1);
    row("content.suggestions[1].action.openUrlInWebview", Field::ChipLink, -1, 1);
    row("content.suggestions[1].action.fallback_url", Field::ChipFallback, -1, 1);
    row("content.suggestions[1].action.dial.phone_number", Field::ChipNumber, -1, 1);
    row("content.suggestions[1].action.view_location.latitude", Field::ChipPlace, -1, 1);
    row("content.suggestions[1].action.view_location.query", Field::ChipPlace, -1, 1);
    row("content.suggestions[1].action.create_calendar_event.start_time", Field::ChipTime, -1, 1);
    row("content.suggestions[1].action.create_calendar_event.title", Field::ChipTitle, -1, 1);
    row("content.suggestions[1].action.create_calendar_event.description", Field::ChipDescription, -1, 1);
    row("content.suggestions[1].action.share_location", Field::ChipText, -1, 1);
    row("content.rich_card.standalone", Field::CardTitle, 0);
    row("content.rich_card.standalone.content", Field::CardTitle, 0);
    row("content.rich_card.standalone.content.title", Field::CardTitle, 0);
    row("content.rich_card.standalone.title", Field::CardTitle, 0);
    row("content.richCard.standalone.content.description", Field::CardDescription, 0);
    row("content.rich_card.standalone.content.media.url", Field::MediaUrl, 0);
    row("content.rich_card.standalone.content.media.thumbnail_url", Field::ThumbnailUrl, 0);
    row("content.rich_card.standalone.content.media.height", Field::MediaHeight, 0);
    row("content.rich_card.standalone.content.suggestions", Field::Chips, 0);
    row("content.rich_card.standalone.content.suggestions[2].reply.text", Field::ChipText, 0, 2);
    row("content.rich_card.carousel", Field::Cards);
    row("content.rich_card.carousel.cards", Field::Cards);
    row("content.rich_card.carousel.card_width", Field::Cards);
    row("content.rich_card.carousel.cards[1]", Field::CardTitle, 1);
    row("content.rich_card.carousel.cards[1].media.url", Field::MediaUrl, 1);
    row("content.rich_card.carousel.cards.1.media.url", Field::MediaUrl, 1);
    row("content/rich_card/carousel/cards/1/media/thumbnailUrl", Field::ThumbnailUrl, 1);
    row("content.rich_card.carousel.cards[1].content.title", Field::CardTitle, 1);
    row("content.rich_card.carousel.cards[9].suggestions[3].action.open_url.url", Field::ChipLink, 9, 3);
}

void TestFieldPath::everyNameFindsItsField()
{
    QFETCH(QByteArray, word);
    QFETCH(int, field);
    QFETCH(int, card);
    QFETCH(int, item);
    const FieldPath path = fieldPathFromWord(word);
    QCOMPARE(int(path.field), field);
    QCOMPARE(path.place.card, card);
    QCOMPARE(path.place.item, item);
}

void TestFieldPath::whatIsNotKnownIsNoField_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char *word :
         {"", ".", "[0]", "status", "content.rich_card", "content.media.url", "content.text.colour",
          "content.rich_card.standalone.orientation", "content.suggestions[0].reply.colour",
          "content.rich_card.carousel.cards[1].colour", "suggestion[0].text.of.mine", "\xff\xfe"})
        QTest::newRow(word) << QByteArray(word);
    QTest::newRow("long") << QByteArray(1'000'000, 'a');
    QTest::newRow("many parts") << QByteArray("a.").repeated(500'000);
}

void TestFieldPath::whatIsNotKnownIsNoField()
{
    QFETCH(QByteArray, word);
    QVERIFY(fieldPathFromWord(word) == FieldPath{});
}

QTEST_GUILESS_MAIN(TestFieldPath)
#include "tst_fieldpath.moc"
