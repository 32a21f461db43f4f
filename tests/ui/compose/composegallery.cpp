// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: writes pictures of the compose dialog with every kind of content, to be looked at while working
// on the looks. `compose_gallery FOLDER [light|dark] [WIDTH HEIGHT [SCALE OF THE FONT]]`; `readme` in place
// of the theme writes those that the README shows.

#include "tests/ui/compose/composesamples.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/composedialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace arowana;

namespace {

Suggestion chip(const char *words, const ChipKind &kind = ReplyChip())
{
    return {QString::fromUtf8(words), {}, {}, kind};
}

CardContent card(const char *title)
{
    return {QString::fromUtf8(title),
            QStringLiteral("Two lines of description that say what it is and why one wants it now."),
            CardMedia{QStringLiteral("https://shop.example/picture.png"), {}, MediaHeight::Tall},
            {chip("Buy", OpenUrlAction{QStringLiteral("https://shop.example/buy"), false}), chip("Later")}};
}

QList<std::pair<QString, ComposeDraft>> drafts()
{
    ComposeDraft text;
    text.to = QStringLiteral("+49 176 1234567");
    text.rcs.text = QStringLiteral("Your parcel arrives today between 14 and 16 h. Is someone at home?");
    ComposeDraft chips = text;
    chips.rcs.suggestions = {
        chip("Calendar",
             CalendarAction{Instant{1798131600000}, Instant{1798138800000}, QStringLiteral("Delivery"), {}}),
        chip("Yes"), chip("Leave with neighbour"), chip("These words are far too long for it"),
        chip("Shop", OpenUrlAction{QStringLiteral("https://shop.example"), false})};
    ComposeDraft long_ = text;
    long_.rcs.text = text.rcs.text.repeated(3) + QStringLiteral("\u200B");
    ComposeDraft single = text;
    single.rcsKind = ContentKind::Card;
    single.card = {CardOrientation::Vertical, card("Winter sale")};
    ComposeDraft carousel = text;
    carousel.rcsKind = ContentKind::Carousel;
    carousel.carousel = {CardWidth::Small, {card("Boots"), card("Coats"), card(""), card("Scarves")}};
    carousel.carousel.cards[2].suggestions[0].kind = OpenUrlAction{QStringLiteral("javascript:1"), false};
    ComposeDraft named = text;
    named.rcsKind = ContentKind::Template;
    named.rcsTemplate = {"tpl_order_ready",
                         QStringLiteral("3"),
                         {},
                         {{QStringLiteral("name"), QStringLiteral("Anna")}, {{}, QStringLiteral("42")}}};
    ComposeDraft mail;
    mail.to = QStringLiteral("anna@example.org");
    mail.email = {
        QStringLiteral("Your order"), QStringLiteral("<h1>Hello</h1>\n<p>It is on its way.</p>"), {}};
    mail.emailTemplate = named.rcsTemplate;
    ComposeDraft mailTemplate = mail;
    mailTemplate.emailKind = ContentKind::Template;
    ComposeDraft offered = text;
    offered.to = QStringLiteral("0176 1234567");
    return {{QStringLiteral("text"), text},         {QStringLiteral("chips"), chips},
            {QStringLiteral("long"), long_},        {QStringLiteral("card"), single},
            {QStringLiteral("carousel"), carousel}, {QStringLiteral("template"), named},
            {QStringLiteral("email"), mail},        {QStringLiteral("emailtemplate"), mailTemplate},
            {QStringLiteral("offered"), offered}};
}

void settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
        QTest::qWait(10);
    }
}

std::optional<Money> expectedPrice(Channel channel, BillingUnit unit)
{
    if (unit == BillingUnit::Unknown)
        return std::nullopt;
    return channel == Channel::Email ? Money{50} : unit == BillingUnit::Basic ? Money{800} : Money{1200};
}

/// As somebody leaves them who knows what to do, so nothing is wrong with them.
QList<std::pair<QString, ComposeDraft>> readmeDrafts()
{
    ComposeDraft text;
    text.to = QStringLiteral("+49 176 1234567");
    text.rcs = {
        QStringLiteral("Your parcel arrives today between 14 and 16 h \U0001F4E6 Is someone at home?"),
        {chip("Yes"), chip("Leave with neighbour"),
         chip("Track it", OpenUrlAction{QStringLiteral("https://shop.example/track"), false})}};
    ComposeDraft single = text;
    single.rcsKind = ContentKind::Card;
    single.card = {CardOrientation::Vertical, card("Winter sale")};
    ComposeDraft carousel = text;
    carousel.rcsKind = ContentKind::Carousel;
    carousel.carousel = {CardWidth::Medium, {card("Boots"), card("Coats"), card("Scarves")}};
    ComposeDraft mail;
    mail.to = QStringLiteral("anna@example.org");
    mail.email = {QStringLiteral("Your order 4711"),
                  QStringLiteral("<h1>Hello Anna</h1>\n<p>Your order is <b>on its way</b>:</p>\n<ul>\n"
                                 "<li>Boots, 42</li>\n<li>Coat, M</li>\n</ul>\n"
                                 "<p><a href=\"https://shop.example/track\">Track it</a></p>\n"
                                 "<img src=\"https://shop.example/boots.jpg\" alt=\"Boots\">\n<p>Bye</p>"),
                  {}};
    text.rcsKind = ContentKind::Plain;
    ComposeDraft flat = single;
    flat.card.orientation = CardOrientation::Horizontal;
    ComposeDraft named = text;
    named.rcsKind = ContentKind::Template;
    named.rcsTemplate = {"tpl_order_ready",
                         QStringLiteral("3"),
                         {},
                         {{QStringLiteral("name"), QStringLiteral("Anna")},
                          {QStringLiteral("order"), QStringLiteral("4711")}}};
    ComposeDraft plainMail = mail;
    plainMail.email.text =
        QStringLiteral("Hello Anna\n\nYour order is on its way: https://shop.example/track");
    for (ComposeDraft *draft : {&single, &flat, &carousel, &named})
        draft->rcs = {};
    return {{QStringLiteral("compose-text"), text},          {QStringLiteral("compose-card"), single},
            {QStringLiteral("compose-flatcard"), flat},      {QStringLiteral("compose-carousel"), carousel},
            {QStringLiteral("compose-template"), named},     {QStringLiteral("compose-email"), mail},
            {QStringLiteral("compose-emailtext"), plainMail}};
}

/// Both the body that is written and the preview of it.
void showAsText(const ComposeDialog &dialog)
{
    for (const char *name : {"previewText", "emailText"}) {
        auto *shown = dialog.findChild<QWidget *>(QLatin1String(name));
        for (QWidget *up = shown; up; up = up->parentWidget())
            if (auto *tabs = qobject_cast<QTabWidget *>(up))
                for (int i = 0; i < tabs->count(); ++i)
                    if (tabs->widget(i) == shown || tabs->widget(i)->isAncestorOf(shown))
                        tabs->setCurrentIndex(i);
    }
}

bool takeReadmePictures(const QDir &folder)
{
    bool isGood = true;
    const auto all = readmeDrafts();
    for (const auto &[name, draft] : all) {
        ComposeDialog dialog(1);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setSenders(samples::senders());
        dialog.setBalance(samples::balance(), samples::tiers());
        dialog.setExpectedPrice(expectedPrice);
        dialog.setDraft(draft);
        dialog.resize(1040, 700);
        dialog.show();
        if (name == QLatin1String("compose-emailtext"))
            showAsText(dialog);
        settle();
        isGood &= dialog.grab().save(folder.filePath(name + QStringLiteral(".png")));
    }
    return isGood;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/console_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    const QStringList arguments = app.arguments();
    const QDir folder(arguments.value(1, QStringLiteral(".")));
    const QString theme = arguments.value(2, QStringLiteral("light"));
    if (arguments.size() > 5) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * arguments[5].toDouble());
        QApplication::setFont(font);
    }
    applyTheme(app, theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    if (theme == QLatin1String("readme"))
        return takeReadmePictures(folder) ? 0 : 1;
    bool isGood = true;
    const auto all = drafts();
    for (const auto &[name, draft] : all) {
        ComposeDialog dialog(1);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setRegion("DE");
        QList<Sender> senders = samples::senders();
        if (name == QLatin1String("offered"))
            senders.removeFirst();
        dialog.setSenders(senders);
        dialog.setBalance(samples::balance(), samples::tiers());
        dialog.setDraft(draft);
        if (arguments.size() > 4)
            dialog.resize(arguments[3].toInt(), arguments[4].toInt());
        dialog.show();
        settle();
        if (name == QLatin1String("carousel") || name == QLatin1String("template"))
            dialog.findChild<QPushButton *>(QStringLiteral("checkOnly"))->click();
        settle();
        isGood &= dialog.grab().save(folder.filePath(theme + u'-' + name + QStringLiteral(".png")));
        // The whole form, beyond what the window shows of it.
        auto *area = dialog.findChild<QScrollArea *>();
        isGood &=
            area->widget()->grab().save(folder.filePath(theme + u'-' + name + QStringLiteral("-form.png")));
    }
    return isGood ? 0 : 1;
}
