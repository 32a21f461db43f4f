// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's content card: what was sent and received looks as it did in the preview.
#include "tests/ui/phone/contentsamples.h"
#include "ui/inspector/contentcard.h"
#include "ui/phone/phoneview.h"
#include "ui/phone/phonewords.h"
#include "ui/text/plainlabel.h"

#include <QTableWidget>
#include <QTest>

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
