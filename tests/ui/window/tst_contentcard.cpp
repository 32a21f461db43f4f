// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's content card: what was sent and received looks as it did in the preview.
#include "tests/ui/phone/contentsamples.h"
#include "ui/inspector/contentcard.h"
#include "ui/phone/phoneview.h"
#include "ui/phone/phonewords.h"
#include "ui/text/plainlabel.h"

#include <QScrollArea>
#include <QTableWidget>
#include <QTest>
#include <QTextDocument>
#include <QtMath>
#include <QVBoxLayout>

using namespace arowana;

namespace {

MessageDetail sent(const Content &content)
{
    MessageDetail detail;
    detail.request = SendRequest();
    detail.request->content = content;
    return detail;
}

MessageDetail fromLog(const Content &content, const QString &summary = {})
{
    MessageDetail detail;
    detail.content = content;
    detail.row.summary = summary;
    return detail;
}

MessageDetail received(const QString &text)
{
    MessageDetail detail;
    detail.row.direction = Direction::Inbound;
    detail.inboundText = text;
    return detail;
}

/// All that stands on the card in words, a part each.
QStringList said(const ContentCard &card)
{
    QStringList words;
    for (const auto *label : card.findChildren<PlainLabel *>()) {
        if (label->isVisibleTo(&card) && !label->text().isEmpty())
            words << QString(label->text()).remove(QChar(0x200B));
    }
    return words;
}

} // namespace

class TstContentCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rcsLooksAsInThePreview_data();
    void rcsLooksAsInThePreview();
    void whatTheCustomerWroteIsOnAnotherGround();
    void aTemplateIsNamed();
    void aMailNamesItsLinks();
    void aMailIsShownToItsLastLine_data();
    void aMailIsShownToItsLastLine();
    void aLongTextSaysThatItIsCut();
    void contentThatCannotBeReadIsShownAsItCame();
    void withoutContentTheLineIsShown();
    void onePartIsNotLeftFromTheMessageBefore();
};

void TstContentCard::rcsLooksAsInThePreview_data()
{
    QTest::addColumn<QString>("name");
    for (const samples::NamedContent &sample : samples::contents())
        QTest::newRow(sample.name) << QString::fromLatin1(sample.name);
}

void TstContentCard::rcsLooksAsInThePreview()
{
    QFETCH(QString, name);
    const Content content = samples::content(name.toLatin1());
    for (const MessageDetail &detail : {sent(content), fromLog(content, QStringLiteral("a line"))}) {
        ContentCard card;
        card.resize(360, 300);
        card.show(detail);
        const auto *phone = card.findChild<PhoneView *>();
        if (phone->isVisibleTo(&card))
            QCOMPARE(phone->words(), phoneWords(content));
        QCOMPARE(phone->isVisibleTo(&card), !phone->isEmpty());
        QVERIFY(!card.grab().isNull());
    }
}

void TstContentCard::whatTheCustomerWroteIsOnAnotherGround()
{
    ContentCard card;
    card.resize(360, 200);
    card.show(received(QStringLiteral("<b>Yes</b>")));
    QCOMPARE(said(card), QStringList{QStringLiteral("What the customer wrote")});
    const auto *phone = card.findChild<PhoneView *>();
    QCOMPARE(phone->words(), QStringLiteral("<b>Yes</b>"));
    const QImage theirs = card.grab().toImage();
    card.show(sent(RcsText{QStringLiteral("<b>Yes</b>"), {}}));
    QVERIFY(card.grab().toImage() != theirs);
    card.show(received({}));
    QVERIFY(card.isHidden());
}

void TstContentCard::aTemplateIsNamed()
{
    ContentCard card;
    card.show(fromLog(samples::content("template")));
    QVERIFY(said(card).contains(QStringLiteral("tpl_order_shipped")));
    QCOMPARE(card.findChild<QTableWidget *>()->rowCount(), 2);
    QVERIFY(!card.findChild<PhoneView *>()->isVisibleTo(&card));
}

void TstContentCard::aMailNamesItsLinks()
{
    ContentCard card;
    card.show(sent(EmailContent{
        QStringLiteral("Order"),
        QStringLiteral("<p><a href='https://evil.example'>https://bank.example</a><img alt=Logo>"),
        {}}));
    QVERIFY2(
        said(card).contains(QString::fromUtf8("https://bank.example ‹https://evil.example›[picture: Logo]")),
        qPrintable(said(card).join(u'|')));
}

void TstContentCard::aMailIsShownToItsLastLine_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("html");
    const QString order = QStringLiteral(
        "<h1>Your order is on its way</h1><p>Hello Anna, thank you for your order. It left our warehouse "
        "this "
        "morning and arrives tomorrow.</p><img src=\"https://shop.example/p.png\" alt=\"A red shoe\">"
        "<ul><li>One pair of shoes</li><li>Two pairs of socks in a rather long line that wraps</li></ul>"
        "<table><tr><td>Sum</td><td>49.90</td></tr><tr><td>Delivery</td><td>free</td></tr></table>"
        "<p style=\"color:#888\">Bye</p>");
    for (const int width : {200, 260, 300, 333, 360, 400, 420, 480, 600, 900}) {
        QTest::addRow("%d wide", width) << width << order;
        QTest::addRow("%d wide, long link", width)
            << width
            << QStringLiteral("<p><a href='https://shop.example/%1'>Go</a></p><p>Bye</p>")
                   .arg(QString(90, u'a'));
        QTest::addRow("%d wide, many lines", width)
            << width << QStringLiteral("<p>a line of words that is not so short</p>").repeated(60);
    }
}

void TstContentCard::aMailIsShownToItsLastLine()
{
    QFETCH(int, width);
    QFETCH(QString, html);
    // In a column that scrolls, as in the inspector.
    QScrollArea area;
    area.setWidgetResizable(true);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *cards = new QWidget;
    auto *inner = new QVBoxLayout(cards);
    auto *card = new ContentCard;
    inner->addWidget(card);
    inner->addStretch(1);
    column->addWidget(cards, 1);
    area.setWidget(page);
    area.resize(width, 300);
    area.show();
    card->show(sent(samples::content("text")));
    QCoreApplication::processEvents();
    card->show(sent(EmailContent{QStringLiteral("Order 4711"), html, {}}));
    QCoreApplication::processEvents();
    int shown = 0;
    for (const auto *label : card->findChildren<PlainLabel *>()) {
        if (!label->isVisible())
            continue;
        QTextDocument document(label->text());
        document.setDefaultFont(label->font());
        document.setDocumentMargin(0);
        document.setTextWidth(label->contentsRect().width());
        QVERIFY2(label->height() >= qCeil(document.size().height()),
                 qPrintable(QStringLiteral("%1 of %2 for %3")
                                .arg(label->height())
                                .arg(document.size().height())
                                .arg(label->text().right(20))));
        ++shown;
    }
    QVERIFY(shown >= 3);
}

void TstContentCard::aLongTextSaysThatItIsCut()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ContentCard card;
    card.show(sent(EmailContent{QStringLiteral("Order"), {}, QString(8'001, u'x')}));
    QVERIFY2(said(card).contains(QStringLiteral(
                 "Only the beginning is shown, 8,000 of 8,001 characters; the whole stands under Raw.")),
             qPrintable(said(card).join(u'|')));
    card.show(sent(EmailContent{QStringLiteral("Order"), QStringLiteral("<p>") + QString(9'000, u'x'), {}}));
    QVERIFY2(said(card).join(u'|').contains(QStringLiteral(
                 "Simplified: the HTML part without its looks and pictures. Only the beginning is shown")),
             qPrintable(said(card).join(u'|')));
    card.show(sent(EmailContent{QStringLiteral("Order"), {}, QString(8'000, u'x')}));
    QVERIFY(!said(card).join(u'|').contains(QStringLiteral("Only the beginning")));
}

void TstContentCard::contentThatCannotBeReadIsShownAsItCame()
{
    ContentCard card;
    card.show(fromLog(samples::content("unread")));
    QVERIFY(said(card).contains(QStringLiteral("{\"hologram\":true}")));
    QVERIFY(said(card).contains(QStringLiteral("Content of a kind that is not known here, as it came.")));
}

void TstContentCard::withoutContentTheLineIsShown()
{
    ContentCard card;
    MessageDetail detail;
    detail.row.summary = QStringLiteral("a line");
    card.show(detail);
    QVERIFY(said(card).contains(QStringLiteral("a line")));
    QVERIFY(said(card).contains(QStringLiteral("Sent from elsewhere: only this line is known here.")));
    card.show(fromLog(RcsText{}, QStringLiteral("a line")));
    QVERIFY(said(card).contains(QStringLiteral("a line")));
    card.show(MessageDetail());
    QVERIFY(card.isHidden());
}

void TstContentCard::onePartIsNotLeftFromTheMessageBefore()
{
    ContentCard card;
    card.show(sent(samples::content("e-mail")));
    card.show(sent(samples::content("template")));
    card.show(received(QStringLiteral("Hi")));
    QCOMPARE(said(card), QStringList{QStringLiteral("What the customer wrote")});
    QVERIFY(!card.findChild<QTableWidget *>()->isVisibleTo(&card));
}

QTEST_MAIN(TstContentCard)
#include "tst_contentcard.moc"
