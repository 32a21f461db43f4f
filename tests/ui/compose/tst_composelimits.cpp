// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each limit is counted at its field, each field keeps what is too long for it and says so, and what is far
// too long for a line is refused whole.
#include "tests/ui/compose/composehands.h"
#include "ui/compose/lineedit.h"

#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>

using namespace arowana;

namespace {

const QString kLink = QStringLiteral("https://a.example/");
const QString kRefused = QStringLiteral(
    "▲ Nothing was taken in: with it the field would hold 40,000 characters; it takes 32,767 at most.");

QString text(qsizetype length)
{
    return QString(length, u'x');
}

QString link(qsizetype length)
{
    return kLink + text(length - kLink.size());
}

ComposeDraft toPhone(ContentKind kind)
{
    ComposeDraft draft;
    draft.to = QStringLiteral("+491761234567");
    draft.rcsKind = kind;
    return draft;
}

ComposeDraft withChip(const Suggestion &chip)
{
    ComposeDraft draft = toPhone(ContentKind::Plain);
    draft.rcs = {QStringLiteral("Hi"), {chip}};
    return draft;
}

ComposeDraft withKind(const ChipKind &kind)
{
    return withChip({QStringLiteral("Go"), {}, {}, kind});
}

ComposeDraft withMedia(const CardMedia &media)
{
    ComposeDraft draft = toPhone(ContentKind::Card);
    draft.card.card.title = QStringLiteral("T");
    draft.card.card.media = media;
    return draft;
}

ComposeDraft withMail(const EmailContent &content)
{
    ComposeDraft draft;
    draft.to = QStringLiteral("kim@example.org");
    draft.email = content;
    return draft;
}

ComposeDraft withTemplate(const TemplateContent &content)
{
    ComposeDraft draft = withMail({});
    draft.emailKind = ContentKind::Template;
    draft.emailTemplate = content;
    return draft;
}

ComposeDraft withTtl(int seconds)
{
    ComposeDraft draft = toPhone(ContentKind::Plain);
    draft.ttlSeconds = seconds;
    return draft;
}

QString noteAt(ComposeHands &hands, const QString &name)
{
    for (QWidget *w = hands.dialog.findChild<QWidget *>(name); w; w = w->parentWidget()) {
        if (auto *labelled = qobject_cast<LabelledField *>(w))
            return labelled->noteText();
    }
    return QStringLiteral("no such field");
}

void pasteText(ComposeHands &hands, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    hands.paste();
}

} // namespace

class TestComposeLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void eachLimitIsCountedAtItsField_data();
    void eachLimitIsCountedAtItsField();
    void countsFollowWhatIsTyped();
    void largeRichContentIsCounted();
    void whatIsTooLongIsSaidAtItsField_data();
    void whatIsTooLongIsSaidAtItsField();
    void tooManyVariablesAreReached();
    void everyLineTakesATextWholeOrNot();
    void aRefusedPasteIsSaidAtItsFieldUntilTheNextChange();
    void aRefusedPasteIsNotSaidOfAnotherEntry();
    void countsAreHeardWithTheField();
    void noDigitOfTheTimeToLiveIsDropped();
    void timeToLiveIsSentAsItIsShown_data();
    void timeToLiveIsSentAsItIsShown();
    void limitOfTheTimeToLiveIsShownWhole();
};

void TestComposeLimits::eachLimitIsCountedAtItsField_data()
{
    QTest::addColumn<ComposeDraft>("draft");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const ComposeDraft &draft, const char *field, const char *note) {
        QTest::newRow(name) << draft << QString::fromLatin1(field) << QString::fromUtf8(note);
    };
    const QString umlauts = QStringLiteral("Grüße");
    row("no subject", withMail({}), "emailSubject", "0 of 998");
    row("subject", withMail({umlauts, {}, {}}), "emailSubject", "5 of 998 · 7 byte(s)");
    const EmailContent mail{QStringLiteral("S"), QStringLiteral("<p>ü</p>"), QStringLiteral("a\nb")};
    row("HTML", withMail(mail), "emailHtml", "9 byte(s) · 14 of 1,044,480 in all");
    row("plain text", withMail(mail), "emailText", "3 byte(s) · 14 of 1,044,480 in all");
    row("no template", withTemplate({}), "emailTemplateId", "0 of 100");
    row("no version", withTemplate({}), "emailTemplateVersion", "");
    row("no subject of a template", withTemplate({}), "emailTemplateSubject", "");
    row("no variables", withTemplate({}), "emailTemplateVariables", "0");
    const TemplateContent filled{"tpl_1", QStringLiteral("3"), umlauts, {{QStringLiteral("a"), umlauts}}};
    row("template", withTemplate(filled), "emailTemplateId", "5 of 100");
    row("version", withTemplate(filled), "emailTemplateVersion", "1 of 100");
    row("subject of a template", withTemplate(filled), "emailTemplateSubject", "5 of 998 · 7 byte(s)");
    row("variables", withTemplate(filled), "emailTemplateVariables", "1 · 21 of 1,044,480 bytes");
    const CardMedia media{link(30), link(2'049), MediaHeight::Tall};
    row("title", withMedia(media), "cardTitle", "1 of 200");
    row("description", withMedia(media), "cardDescription", "0 of 2,000");
    row("media", withMedia(media), "cardMedia", "30 of 2,048");
    row("thumbnail", withMedia(media), "cardThumbnail", "2,049 of 2,048");
    row("no thumbnail", withMedia({link(30), {}, MediaHeight::Tall}), "cardThumbnail", "");
    const ComposeDraft chip = withChip({umlauts, umlauts, link(40), OpenUrlAction{link(50)}});
    row("suggestions", chip, "textChips", "1 of 11");
    row("words", chip, "textChipWords", "5 of 25 · 7 byte(s)");
    row("postback", chip, "textChipPostback", "12 of 2,048 as sent");
    row("fallback", chip, "textChipFallback", "40 of 2,048");
    row("link", chip, "textChipLink", "50 of 2,048");
    row("label", withKind(ViewLocationAction{"1", "2", umlauts, {}}), "textChipPlaceLabel",
        "5 of 100 · 7 byte(s)");
    const ChipKind entry = CalendarAction{Instant{1}, Instant{2}, umlauts, text(501)};
    row("calendar title", withKind(entry), "textChipTitle", "5 of 100 · 7 byte(s)");
    row("calendar text", withKind(entry), "textChipDescription", "501 of 500");
    row("seconds to live", withTtl(61), "ttlNumber", "up to 1,296,000");
    row("minutes to live", withTtl(120), "ttlNumber", "up to 21,600");
    row("days to live", withTtl(2 * 86'400), "ttlNumber", "up to 15");
}

void TestComposeLimits::eachLimitIsCountedAtItsField()
{
    QFETCH(ComposeDraft, draft);
    QFETCH(QString, field);
    ComposeHands hands;
    hands.dialog.setDraft(draft);
    QTEST(noteAt(hands, field), "note");
}

void TestComposeLimits::countsFollowWhatIsTyped()
{
    ComposeHands hands;
    hands.type(QStringLiteral("kim@example.org"));
    QVERIFY(hands.write("emailSubject", QStringLiteral("News")));
    QCOMPARE(noteAt(hands, QStringLiteral("emailSubject")), QStringLiteral("4 of 998"));
    QVERIFY(hands.write("emailHtml", QStringLiteral("<p>")));
    QCOMPARE(noteAt(hands, QStringLiteral("emailHtml")), QStringLiteral("3 byte(s) · 7 of 1,044,480 in all"));
    QVERIFY(hands.tabTo("emailKinds"));
    hands.key(Qt::Key_Right);
    QVERIFY(hands.write("emailTemplateId", QStringLiteral("tpl_1")));
    QCOMPARE(noteAt(hands, QStringLiteral("emailTemplateId")), QStringLiteral("5 of 100"));
    QVERIFY(hands.write("emailTemplateVersion", QStringLiteral("12")));
    QCOMPARE(noteAt(hands, QStringLiteral("emailTemplateVersion")), QStringLiteral("2 of 100"));
    QVERIFY(hands.tabTo("emailTemplateVariables"));
    hands.key(Qt::Key_Insert);
    hands.type(QStringLiteral("name"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("Kim"));
    hands.key(Qt::Key_Return);
    QCOMPARE(noteAt(hands, QStringLiteral("emailTemplateVariables")),
             QStringLiteral("1 · 13 of 1,044,480 bytes"));
    QVERIFY(hands.write("emailTemplateSubject", QStringLiteral("Hi")));
    QCOMPARE(noteAt(hands, QStringLiteral("emailTemplateVariables")),
             QStringLiteral("1 · 15 of 1,044,480 bytes"));
}

void TestComposeLimits::largeRichContentIsCounted()
{
    const CardContent card = withMedia({link(30'000), link(30'000), MediaHeight::Tall}).card.card;
    ComposeDraft draft = toPhone(ContentKind::Carousel);
    draft.carousel.cards = {card, card};
    ComposeHands hands;
    hands.dialog.setDraft(draft);
    QCOMPARE(noteAt(hands, QStringLiteral("carouselCards")), QStringLiteral("2 of 10"));
    draft.carousel.cards = {card, card, card};
    hands.dialog.setDraft(draft);
    QCOMPARE(noteAt(hands, QStringLiteral("carouselCards")),
             QStringLiteral("3 of 10 · 180,413 of 256,000 bytes in all"));
    draft = toPhone(ContentKind::Card);
    draft.card.card = card;
    hands.dialog.setDraft(draft);
    QCOMPARE(noteAt(hands, QStringLiteral("cardDescription")), QStringLiteral("0 of 2,000"));
    const QString far = link(30'000);
    draft.card.card.suggestions = {{QStringLiteral("Go"), {}, far, OpenUrlAction{far}},
                                   {QStringLiteral("On"), {}, far, OpenUrlAction{far}}};
    hands.dialog.setDraft(draft);
    QCOMPARE(noteAt(hands, QStringLiteral("cardDescription")),
             QStringLiteral("0 of 2,000 · whole card: 180,325 of 256,000 bytes"));
}

void TestComposeLimits::whatIsTooLongIsSaidAtItsField_data()
{
    QTest::addColumn<ComposeDraft>("fits");
    QTest::addColumn<ComposeDraft>("exceeds");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const ComposeDraft &fits, const ComposeDraft &exceeds,
                        const char *field, const char *sentence) {
        QTest::newRow(name) << fits << exceeds << QString::fromLatin1(field) << QString::fromUtf8(sentence);
    };
    row("subject", withMail({text(998), {}, {}}), withMail({text(999), {}, {}}), "emailSubject",
        "✕ 1 character(s) over the limit of 998.");
    row("template", withTemplate({QByteArray(100, 't'), {}, {}, {}}),
        withTemplate({QByteArray(101, 't'), {}, {}, {}}), "emailTemplateId",
        "✕ 1 character(s) over the limit of 100.");
    row("version", withTemplate({{}, text(100), {}, {}}), withTemplate({{}, text(101), {}, {}}),
        "emailTemplateVersion", "✕ 1 character(s) over the limit of 100.");
    row("subject of a template", withTemplate({{}, {}, text(998), {}}), withTemplate({{}, {}, text(999), {}}),
        "emailTemplateSubject", "✕ 1 character(s) over the limit of 998.");
    row("thumbnail", withMedia({link(30), link(2'048), MediaHeight::Tall}),
        withMedia({link(30), link(2'049), MediaHeight::Tall}), "cardThumbnail",
        "▲ Phones may cut it: 2,049, they are made for 2,048.");
    row("fallback", withChip({QStringLiteral("Go"), {}, link(2'048), ShareLocationAction()}),
        withChip({QStringLiteral("Go"), {}, link(2'049), ShareLocationAction()}), "textChipFallback",
        "▲ Phones may cut it: 2,049, they are made for 2,048.");
    row("label of a place", withKind(ViewLocationAction{"1", "2", text(100), {}}),
        withKind(ViewLocationAction{"1", "2", text(101), {}}), "textChipPlaceLabel",
        "▲ Phones may cut it: 101, they are made for 100.");
    row("time to live", withTtl(15 * 86'400), withTtl(16 * 86'400), "ttlNumber",
        "▲ The network may not keep a message longer than 15 day(s).");
}

void TestComposeLimits::whatIsTooLongIsSaidAtItsField()
{
    QFETCH(ComposeDraft, fits);
    QFETCH(ComposeDraft, exceeds);
    QFETCH(QString, field);
    ComposeHands hands;
    hands.dialog.setDraft(fits);
    QCOMPARE(hands.problemAt(field.toLatin1().constData()), QString());
    hands.dialog.setDraft(exceeds);
    QTEST(hands.problemAt(field.toLatin1().constData()), "sentence");
}

void TestComposeLimits::tooManyVariablesAreReached()
{
    TemplateContent content{"tpl_1", {}, {}, {}};
    for (int i = 0; i < 105; ++i)
        content.data.append({QString::number(i), text(10'000)});
    ComposeHands hands;
    hands.dialog.setDraft(withTemplate(content));
    // 105 values of 10,000 with six marks each, 10 + 90 * 2 + 5 * 3 characters of names.
    QCOMPARE(hands.problemAt("emailTemplateVariables"),
             QStringLiteral("✕ 6,355 byte(s) over the limit of 1,044,480."));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.sent.size(), 0);
    QCOMPARE(hands.focused()->objectName(), QStringLiteral("emailTemplateVariables"));
    content.data.removeLast();
    hands.dialog.setDraft(withTemplate(content));
    QCOMPARE(hands.problemAt("emailTemplateVariables"), QString());
}

void TestComposeLimits::everyLineTakesATextWholeOrNot()
{
    ComposeHands hands;
    const auto lines = hands.dialog.findChildren<QLineEdit *>();
    int own = 0;
    for (const QLineEdit *line : lines) {
        if (line->objectName() == QStringLiteral("qt_spinbox_lineedit"))
            continue;
        QVERIFY2(qobject_cast<const LineEdit *>(line), qPrintable(line->objectName()));
        ++own;
    }
    QVERIFY(own >= 36); // of the text, the card, the carousel, both templates and the e-mail
}

void TestComposeLimits::aRefusedPasteIsSaidAtItsFieldUntilTheNextChange()
{
    ComposeHands hands;
    hands.type(QStringLiteral("kim@example.org"));
    QVERIFY(hands.write("emailSubject", QStringLiteral("News")));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    pasteText(hands, text(40'000));
    QCOMPARE(hands.problemAt("emailSubject"), kRefused);
    QCOMPARE(hands.dialog.draft().email.subject, QStringLiteral("News"));
    QVERIFY(QGuiApplication::clipboard()->text() == text(40'000));
    QCOMPARE(hands.find<QLineEdit>("emailSubject")->accessibleDescription(),
             kRefused.mid(2) + QStringLiteral(" 4 of 998"));
    hands.key(Qt::Key_Tab); // who goes on without looking finds it still there
    QCOMPARE(hands.problemAt("emailSubject"), kRefused);
    QVERIFY(hands.tabTo("emailSubject"));
    hands.key(Qt::Key_End);
    pasteText(hands, text(32'764));
    QCOMPARE(
        hands.problemAt("emailSubject"),
        QStringLiteral("▲ Nothing was taken in: with it the field would hold 32,768 characters; it takes "
                       "32,767 at most."));
    hands.type(QStringLiteral("!"));
    QCOMPARE(hands.problemAt("emailSubject"), QString());
    QCOMPARE(hands.dialog.draft().email.subject, QStringLiteral("News!"));
    QVERIFY(hands.tabTo("to"));
    pasteText(hands, text(40'000));
    QCOMPARE(hands.problemAt("to"), kRefused);
    QCOMPARE(hands.dialog.draft().to, QStringLiteral("kim@example.org"));
}

void TestComposeLimits::aRefusedPasteIsNotSaidOfAnotherEntry()
{
    ComposeDraft draft = withChip({QStringLiteral("A"), {}, {}, ReplyChip()});
    draft.rcs.suggestions.append({QStringLiteral("B"), {}, {}, ReplyChip()});
    ComposeHands hands;
    hands.dialog.setDraft(draft);
    QVERIFY(hands.tabTo("textChipPostback"));
    pasteText(hands, text(40'000));
    QCOMPARE(hands.problemAt("textChipPostback"), kRefused);
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Right);
    QCOMPARE(hands.problemAt("textChipPostback"), QString());
}

void TestComposeLimits::countsAreHeardWithTheField()
{
    ComposeHands hands;
    hands.type(QStringLiteral("kim@example.org"));
    QVERIFY(hands.write("emailSubject", QStringLiteral("News")));
    const auto *subject = hands.find<QLineEdit>("emailSubject");
    QCOMPARE(subject->accessibleDescription(), QStringLiteral("0 of 998")); // as it was entered
    hands.key(Qt::Key_Tab);
    QCOMPARE(subject->accessibleDescription(), QStringLiteral("4 of 998"));
    QVERIFY(hands.tabTo("emailSubject"));
    pasteText(hands, text(999));
    QCOMPARE(subject->accessibleDescription(),
             QStringLiteral("1 character(s) over the limit of 998. 999 of 998"));
}

void TestComposeLimits::noDigitOfTheTimeToLiveIsDropped()
{
    ComposeHands hands;
    hands.dialog.setDraft(withTtl(2 * 86'400));
    QVERIFY(hands.tabTo("ttlNumber"));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(QStringLiteral("99999"));
    QCOMPARE(hands.find<QSpinBox>("ttlNumber")->value(), 99'999);
    QCOMPARE(hands.problemAt("ttlNumber"),
             QStringLiteral("▲ The network may not keep a message longer than 15 day(s)."));
}

void TestComposeLimits::timeToLiveIsSentAsItIsShown_data()
{
    QTest::addColumn<int>("unit"); // steps down from Off
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("days") << 4 << QStringLiteral("99999") << 99'999LL * 86'400;
    QTest::newRow("hours") << 3 << QStringLiteral("999999") << 999'999LL * 3'600;
    QTest::newRow("minutes") << 2 << QStringLiteral("99999999") << 99'999'999LL * 60;
    QTest::newRow("seconds") << 1 << QStringLiteral("2147483647") << 2'147'483'647LL;
}

void TestComposeLimits::timeToLiveIsSentAsItIsShown()
{
    QFETCH(int, unit);
    QFETCH(QString, typed);
    QFETCH(qint64, seconds);
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.tabTo("ttlUnit"));
    hands.key(Qt::Key_Down, Qt::NoModifier, unit);
    QVERIFY(hands.tabTo("ttlNumber"));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(typed);
    QVERIFY(hands.write("rcsText", QStringLiteral("Hi")));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.request().ttlSeconds.value_or(0), seconds);
    // It comes back as the same number of the same or a longer unit, and leaves as the same again.
    ComposeHands later;
    later.dialog.setDraft(draftOf(hands.request()));
    QCOMPARE(later.dialog.draft().ttlSeconds.value_or(0), seconds);
}

void TestComposeLimits::limitOfTheTimeToLiveIsShownWhole()
{
    ComposeHands hands;
    hands.dialog.setDraft(withTtl(61));
    QCoreApplication::processEvents();
    const QString limit = QStringLiteral("up to 1,296,000");
    const QLabel *note = nullptr;
    const auto labels = hands.dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->text() == limit)
            note = label;
    }
    QVERIFY(note && note->isVisible());
    QVERIFY(note->width() >= note->fontMetrics().horizontalAdvance(limit));
}

QTEST_MAIN(TestComposeLimits)
#include "tst_composelimits.moc"
