// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The preview beside the form: every content a draft can hold, and mails that mean no good.
#include "tests/ui/compose/composesamples.h"
#include "tests/ui/phone/contentsamples.h"
#include "ui/compose/emailpreview.h"
#include "ui/compose/messagepreview.h"
#include "ui/compose/outlinetext.h"
#include "ui/phone/phoneview.h"
#include "ui/phone/phonewords.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>

#include <ctime>

using namespace arowana;

namespace {

ComposeDraft draftOf(const Content &content)
{
    SendRequest request;
    request.sender = samples::shopAgent();
    if (std::holds_alternative<EmailContent>(content)) {
        request.sender = samples::shopMail();
        request.to = EmailAddress();
    }
    request.content = content;
    return arowana::draftOf(request);
}

ComposeDraft mailOf(const QString &html, const QString &text = {})
{
    return draftOf(EmailContent{QStringLiteral("Order"), html, text});
}

/// Milliseconds this process worked since then: what else the machine does counts for nothing.
qint64 processMs(std::clock_t since)
{
    return qint64(std::clock() - since) * 1000 / CLOCKS_PER_SEC;
}

class Shown {
public:
    explicit Shown(const ComposeDraft &draft)
    {
        preview.resize(420, 700);
        preview.setDraft(draft);
        preview.show();
    }
    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        return preview.findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] bool shows(const QString &words) const
    {
        for (const auto *label : preview.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] QString remark() const { return find<QLabel>("previewRemark")->text(); }

    MessagePreview preview;
};

} // namespace

class TstMessagePreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyContentIsShown_data();
    void everyContentIsShown();
    void everyHeightIsScrolledTo();
    void aTemplateIsNamedWithItsVariables();
    void aTemplateOfAMailIsNoMail();
    void anUnsentKindIsNotShown();
    void theMailSaysWhatItIsNot_data();
    void theMailSaysWhatItIsNot();
    void theTextHasATabOfItsOwn();
    void aMegabyteOfTextDoesNotStall_data();
    void aMegabyteOfTextDoesNotStall();
};

void TstMessagePreview::everyContentIsShown_data()
{
    QTest::addColumn<QString>("name");
    for (const samples::NamedContent &sample : samples::contents())
        QTest::newRow(sample.name) << QString::fromLatin1(sample.name);
}

void TstMessagePreview::everyContentIsShown()
{
    QFETCH(QString, name);
    const Content content = samples::content(name.toLatin1());
    const Shown shown(draftOf(content));
    const auto *phone = shown.find<PhoneView>("previewPhone");
    const bool isNothing = phone->isEmpty() && !std::holds_alternative<TemplateContent>(content) &&
                           !std::holds_alternative<EmailContent>(content);
    QCOMPARE(shown.shows(QStringLiteral("What the customer will see appears here.")), isNothing);
    QCOMPARE(phone->isVisible(), !phone->isEmpty() && !std::holds_alternative<EmailContent>(content));
    if (phone->isVisible())
        QCOMPARE(phone->words(), phoneWords(content));
    QVERIFY(!const_cast<MessagePreview &>(shown.preview).grab().isNull());
}

void TstMessagePreview::everyHeightIsScrolledTo()
{
    const Shown shown(draftOf(samples::content("longest text")));
    const auto *phone = shown.find<PhoneView>("previewPhone");
    QVERIFY(phone->height() > shown.preview.height()); // the area scrolls, the text is not cut
    QVERIFY(phone->height() >= phone->heightForWidth(phone->width()));
}

void TstMessagePreview::aTemplateIsNamedWithItsVariables()
{
    const Shown shown(draftOf(samples::content("template")));
    QVERIFY(shown.shows(QStringLiteral("The template's content lies on the platform.")));
    QVERIFY(shown.shows(QStringLiteral("tpl_order_shipped")));
    QVERIFY(shown.shows(QStringLiteral("Version 3")));
    const auto *table = shown.find<QTableWidget>("templateVariables");
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("name"));
    QCOMPARE(table->item(1, 1)->text(), QStringLiteral("<b>4711</b> \"quoted\""));
    QVERIFY(!shown.find<PhoneView>("previewPhone")->isVisible());
}

void TstMessagePreview::aTemplateOfAMailIsNoMail()
{
    ComposeDraft draft = mailOf(QStringLiteral("<p>Hi</p>"));
    draft.emailKind = ContentKind::Template;
    draft.emailTemplate.subject = QStringLiteral("Your order");
    const Shown shown(draft);
    QVERIFY(shown.shows(QStringLiteral("No template named yet")));
    QVERIFY(shown.shows(QStringLiteral("The latest published version")));
    QVERIFY(shown.shows(QStringLiteral("No variables.")));
    QVERIFY(shown.shows(QStringLiteral("Your order")));
    QVERIFY(shown.shows(QStringLiteral("Shop mail")));
    QVERIFY(!shown.find<QTextEdit>("previewHtml")->isVisible());
}

void TstMessagePreview::anUnsentKindIsNotShown()
{
    ComposeDraft draft = draftOf(samples::content("card upright"));
    draft.rcs.text = QStringLiteral("kept beside it");
    Shown shown(draft);
    const auto *phone = shown.find<PhoneView>("previewPhone");
    QVERIFY(!phone->words().contains(QStringLiteral("kept beside it")));
    draft.rcsKind = ContentKind::Plain;
    shown.preview.setDraft(draft);
    QCOMPARE(phone->words(), QStringLiteral("kept beside it"));
}

void TstMessagePreview::theMailSaysWhatItIsNot_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("remark");
    QTest::addColumn<QString>("tab");
    const QString simplified =
        QStringLiteral("Simplified: no pictures, colours or columns. Mail programs show more.");
    const QString deep = QStringLiteral(" Tables nested deeper than 8 are shown as plain text.");
    const QString part = QStringLiteral(" Only the beginning is shown here; all of it is sent.");
    const QString source = QStringLiteral("Shown as text: HTML over 256 kB is not simplified.");
    const QString table = QStringLiteral("<table><tr><td>");
    QTest::newRow("nothing") << QString() << simplified << QStringLiteral("Simplified");
    QTest::newRow("a paragraph") << QStringLiteral("<p>Hi") << simplified << QStringLiteral("Simplified");
    QTest::newRow("eight tables") << table.repeated(8) + u'a' << simplified << QStringLiteral("Simplified");
    QTest::newRow("nine tables") << table.repeated(9) + u'a' << simplified + deep
                                 << QStringLiteral("Simplified");
    QTest::newRow("256 kB") << QString(256 * 1024, u'a') << simplified + part << QStringLiteral("Simplified");
    QTest::newRow("more") << QString(256 * 1024 + 1, u'a') << source + part << QStringLiteral("Source");
}

void TstMessagePreview::theMailSaysWhatItIsNot()
{
    QFETCH(QString, html);
    QFETCH(QString, remark);
    QFETCH(QString, tab);
    const Shown shown(mailOf(html));
    const auto *tabs = shown.preview.findChild<QTabWidget *>();
    QTRY_COMPARE(shown.remark(), remark); // a large one is drawn at the next pause
    QCOMPARE(tabs->tabText(0), tab);
    QVERIFY(shown.find<QLabel>("previewRemark")->isVisible());
}

void TstMessagePreview::theTextHasATabOfItsOwn()
{
    const Shown shown(mailOf(QStringLiteral("<p>a"), QStringLiteral("<img src=/dev/zero>\n\u202Eb")));
    auto *tabs = shown.preview.findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    const auto *text = shown.find<QPlainTextEdit>("previewText");
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), QStringLiteral("<img src=/dev/zero>\n[U+202E]b"));
    QVERIFY(!shown.find<QLabel>("previewRemark")->isVisible()); // a text is shown as it is
    tabs->setCurrentIndex(0);
    QVERIFY(shown.find<QLabel>("previewRemark")->isVisible());
}

void TstMessagePreview::aMegabyteOfTextDoesNotStall_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << QString(1'000'000, u'a');
    QTest::newRow("lines") << QStringLiteral("a\n").repeated(500'000);
    QTest::newRow("right to left") << QString(1'000'000, QChar(0x05D0));
    QTest::newRow("hiding characters") << QString(1'000'000, QChar(0x202E));
    QTest::newRow("marks") << QString(1'000'000, QChar(0x0301));
}

void TstMessagePreview::aMegabyteOfTextDoesNotStall()
{
    QFETCH(QString, text);
    Shown mail(mailOf({}, {}));
    mail.preview.findChild<QTabWidget *>()->setCurrentIndex(1);
    Shown rcs(draftOf(RcsText{QStringLiteral("x"), {}}));
    std::clock_t before = std::clock();
    mail.preview.setDraft(mailOf({}, text));
    (void)mail.preview.grab();
    const qint64 byMail = processMs(before);
    before = std::clock();
    rcs.preview.setDraft(draftOf(RcsText{text, {}}));
    (void)rcs.preview.grab();
    const qint64 byRcs = processMs(before);
    qInfo("%lld ms as a mail's text, %lld ms as a bubble", byMail, byRcs);
    // The goal is that nothing stalls the window, 100 ms.
    QVERIFY(byMail < 1'000 && byRcs < 1'000);
    QVERIFY(mail.remark().contains(QStringLiteral("Only the beginning is shown here; all of it is sent.")));
}

QTEST_MAIN(TstMessagePreview)
#include "tst_messagepreview.moc"
