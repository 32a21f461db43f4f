// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>

using namespace arowana;

class TstTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOutFromItsGround_data();
    void textStandsOutFromItsGround();
    void lightAndDarkAreJudgedFromThePalette();
    void contrastFollowsTheStandard();
    void distancesFollowTheFont();
    void digitsAreEquallyWide();
    void labelsShowMarkupAsText();
    void labelsShowHidingCharacters();
    void longWordsDoNotWidenAWrappedLabel();
    void aLongLinkIsCopiedAndReadWhole();
    void toolTipsAreEscaped();
    void aButtonsNameIsItsLabel();
    void labelsFollowAChangeOfTheme();
    void fieldsOfSeveralLinesHaveTheCornersOfTheOthers_data();
    void fieldsOfSeveralLinesHaveTheCornersOfTheOthers();
    void fieldsKeepTheirTextOffTheFrame();
};

void TstTheme::textStandsOutFromItsGround_data()
{
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("ground");
    const std::pair<ColorRole, const char *> grounds[] = {
        {ColorRole::Surface, "surface"},
        {ColorRole::Panel, "panel"},
        {ColorRole::AccentSurface, "accent surface"},
    };
    const std::pair<ColorRole, const char *> inks[] = {
        {ColorRole::Text, "text"}, {ColorRole::Muted, "muted"},   {ColorRole::Accent, "accent"},
        {ColorRole::Good, "good"}, {ColorRole::Info, "info"},     {ColorRole::Warn, "warn"},
        {ColorRole::Bad, "bad"},   {ColorRole::Violet, "violet"},
    };
    for (const auto &[ground, groundName] : grounds) {
        for (const auto &[ink, inkName] : inks)
            QTest::addRow("%s on %s", inkName, groundName) << int(ink) << int(ground);
    }
    QTest::addRow("on accent") << int(ColorRole::OnAccent) << int(ColorRole::Accent);
    QTest::addRow("practice") << int(ColorRole::Practice) << int(ColorRole::PracticeSurface);
    QTest::addRow("workspace name") << int(ColorRole::Text) << int(ColorRole::PracticeSurface);
    QTest::addRow("bubble") << int(ColorRole::Text) << int(ColorRole::Bubble);
    QTest::addRow("banner") << int(ColorRole::Text) << int(ColorRole::BadSurface);
    QTest::addRow("banner detail") << int(ColorRole::Muted) << int(ColorRole::BadSurface);
}

void TstTheme::textStandsOutFromItsGround()
{
    QFETCH(int, text);
    QFETCH(int, ground);
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        const double ratio = contrast(color(ColorRole(text), palette), color(ColorRole(ground), palette));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }
}

void TstTheme::lightAndDarkAreJudgedFromThePalette()
{
    QVERIFY(!isDark(lightPalette()));
    QVERIFY(isDark(darkPalette()));
    QCOMPARE(color(ColorRole::Panel, darkPalette()), QColor(0x1b, 0x21, 0x28));
    QCOMPARE(color(ColorRole::Panel, lightPalette()), QColor(0xff, 0xff, 0xff));
}

void TstTheme::contrastFollowsTheStandard()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
    QCOMPARE(qRound(contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
}

void TstTheme::distancesFollowTheFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(16);
    const QFontMetrics normal(font);
    font.setPixelSize(32);
    const QFontMetrics twice(font);
    QCOMPARE(Metrics(normal).u(), qRound(normal.height() / 4.0));
    QCOMPARE(Metrics(normal).control(), 8 * Metrics(normal).u());
    QVERIFY(Metrics(twice).row() >= 2 * Metrics(normal).row() - 8);
}

void TstTheme::digitsAreEquallyWide()
{
    QVERIFY(hasEqualDigits(fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits)));
    QVERIFY(hasEqualDigits(fontFor(TextSize::Small, TextWeight::Strong, Face::Digits)));
    QVERIFY(hasEqualDigits(fontFor(TextSize::Small, TextWeight::Normal, Face::Fixed)));
}

void TstTheme::labelsShowMarkupAsText()
{
    PlainLabel label;
    const QString hostile = QStringLiteral("<img src=\"/dev/zero\"><b>x</b>");
    label.setText(hostile);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), hostile);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&label);
    QVERIFY(face);
    QCOMPARE(face->text(QAccessible::Name), hostile);
}

void TstTheme::labelsShowHidingCharacters()
{
    PlainLabel label(QStringLiteral("a\u202Eb"));
    QCOMPARE(label.text(), QStringLiteral("a[U+202E]b"));
}

void TstTheme::longWordsDoNotWidenAWrappedLabel()
{
    PlainLabel label;
    label.setWrapped(true);
    label.setText(QString(600, u'x'));
    QVERIFY(label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(QString(60, u'x')));
}

void TstTheme::aLongLinkIsCopiedAndReadWhole()
{
    const QString link = QStringLiteral("https://billing.example.org/top-up?workspace=0123456789abcdef0123");
    PlainLabel label;
    label.setWrapped(true);
    label.setSelectable(true);
    label.setText(QStringLiteral("Top up at\n%1").arg(link));
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&label);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Top up at\n%1").arg(link));
    label.setSelection(0, int(label.text().size()));
    QTest::keySequence(&label, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Top up at\n%1").arg(link));
    label.setText(QStringLiteral("short"));
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("short"));
}

void TstTheme::toolTipsAreEscaped()
{
    QWidget widget;
    setPlainToolTip(widget, QStringLiteral("<img src=\"/dev/zero\">"));
    QVERIFY(!widget.toolTip().contains(QStringLiteral("<img")));
    QVERIFY(widget.toolTip().contains(QStringLiteral("&lt;img")));
    QCOMPARE(widget.accessibleDescription(), QStringLiteral("<img src=\"/dev/zero\">"));
    setPlainToolTip(widget, {});
    QVERIFY(widget.toolTip().isEmpty());
}

void TstTheme::aButtonsNameIsItsLabel()
{
    Button button(QStringLiteral("Compose"), ButtonKind::Primary);
    const int plain = button.sizeHint().width();
    button.setKey(Qt::CTRL | Qt::Key_N, true);
    QVERIFY(button.sizeHint().width() > plain);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&button);
    QVERIFY(face);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Compose"));
}

void TstTheme::labelsFollowAChangeOfTheme()
{
    QWidget window;
    window.setPalette(lightPalette());
    PlainLabel label(QStringLiteral("x"), &window);
    label.setRole(ColorRole::Muted);
    QCOMPARE(label.palette().color(QPalette::WindowText), color(ColorRole::Muted, lightPalette()));
    window.setPalette(darkPalette());
    QCOMPARE(label.palette().color(QPalette::WindowText), color(ColorRole::Muted, darkPalette()));
    QCOMPARE(label.palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
}

void TstTheme::fieldsOfSeveralLinesHaveTheCornersOfTheOthers_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TstTheme::fieldsOfSeveralLinesHaveTheCornersOfTheOthers()
{
    QFETCH(ThemeChoice, theme);
    applyTheme(*qApp, theme);
    QWidget window;
    QLineEdit single(&window);
    QPlainTextEdit plain(&window);
    QTextEdit rich(&window);
    QWidget elsewhere(&window); // nobody's field has the focus
    elsewhere.setFocusPolicy(Qt::StrongFocus);
    int y = 10;
    for (QWidget *field :
         {static_cast<QWidget *>(&single), static_cast<QWidget *>(&plain), static_cast<QWidget *>(&rich)}) {
        field->setGeometry(10, y, 200, 60);
        y += 70;
    }
    window.resize(220, 230);
    window.show();
    elsewhere.setFocus();
    const QImage grab = window.grab().toImage();
    const int side = Metrics(window).radius();
    const auto corner = [&](const QWidget &field, bool isRight, bool isBottom) {
        const QRect box = field.geometry();
        return grab.copy(isRight ? box.right() + 1 - side : box.left(),
                         isBottom ? box.bottom() + 1 - side : box.top(), side, side);
    };
    QVERIFY(grab.pixelColor(single.geometry().topLeft()) != grab.pixelColor(single.geometry().center()));
    for (const bool isRight : {false, true}) {
        for (const bool isBottom : {false, true}) {
            QCOMPARE(corner(plain, isRight, isBottom), corner(single, isRight, isBottom));
            QCOMPARE(corner(rich, isRight, isBottom), corner(single, isRight, isBottom));
        }
    }
    QCOMPARE(grab.pixelColor(plain.geometry().center()), grab.pixelColor(single.geometry().center()));
}

void TstTheme::fieldsKeepTheirTextOffTheFrame()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QLineEdit field;
    field.resize(200, 32);
    field.show();
    const int left = field.inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x();
    QVERIFY2(left > Metrics(field).u(), qPrintable(QString::number(left)));
}

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
