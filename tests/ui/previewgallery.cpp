// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: draws every kind of content as the compose preview and as the inspector show it, and the send
// card in every case, to be looked at while working on the looks; the README's pictures of the previews are
// among them. `preview_gallery FOLDER [light|dark]`. QT_SCALE_FACTOR and QT_QPA_PLATFORM as usual.

#include "tests/ui/phone/contentsamples.h"
#include "ui/compose/messagepreview.h"
#include "ui/compose/sendcard.h"
#include "ui/inspector/contentcard.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QTest>

using namespace arowana;

namespace {

const Sender kAgent{
    Channel::Rcs, "ag_live_7f3c", QStringLiteral("Shop agent"), {}, UseCase::MultiUse, {}, {}};
const Sender kMail{Channel::Email,
                   "ch_55",
                   QStringLiteral("Shop mail"),
                   QStringLiteral("shop@example.com"),
                   UseCase::Unknown,
                   {},
                   {}};

EmailContent orderMail()
{
    return {
        QStringLiteral("Your order 4711 is on its way"),
        QStringLiteral("<img src='https://media.example.com/logo.png' alt='Example Co'><h1>On its way</h1>"
                       "<p>Dear Anna,<br>your order left our house <b>today</b>. You can follow it "
                       "<a href='https://shop.example.com/t/4711'>here</a>.</p><ul><li>Garden chair</li>"
                       "<li>Watering can</li></ul><table><tr><td>Total</td><td>129.00 €</td></tr></table><hr>"
                       "<p>Questions? <a href='mailto:help@example.com'>Write to us</a>.</p>"),
        QStringLiteral("Dear Anna,\nyour order left our house today.\n\nhttps://shop.example.com/t/4711\n")};
}

ComposeDraft draftFor(const Content &content)
{
    SendRequest request;
    const bool byMail = std::holds_alternative<EmailContent>(content);
    request.sender = byMail ? kMail : kAgent;
    if (byMail)
        request.to = EmailAddress();
    request.content = content;
    return draftOf(request);
}

std::optional<Money> prices(Channel channel, BillingUnit unit)
{
    if (channel == Channel::Email)
        return Money{50};
    const qint64 amounts[] = {0, 800, 1200, 2000, 3000};
    return unit == BillingUnit::Unknown ? std::nullopt : std::optional(Money{amounts[int(unit)]});
}

void settle()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        QTest::qWait(60); // a large mail is drawn at the next pause
    }
}

class Gallery {
public:
    Gallery(const QString &folder, const QString &theme)
        : m_folder(folder)
        , m_theme(theme)
    {
    }

    [[nodiscard]] bool isGood() const { return m_isGood; }

    /// The widget on the window's ground with a margin.
    void save(QWidget *widget, const QString &name, QSize size = {})
    {
        QWidget ground;
        auto *box = new QHBoxLayout(&ground);
        box->addWidget(widget);
        ground.resize(size.isValid() ? size : QSize(440, 10));
        if (!size.isValid())
            ground.resize(440, qMax(80, ground.heightForWidth(440)));
        ground.show();
        settle();
        m_isGood &=
            ground.grab().save(m_folder.filePath(QStringLiteral("preview-%1-%2.png").arg(name, m_theme)));
    }

    void previews()
    {
        for (const samples::NamedContent &sample : samples::contents()) {
            auto *preview = new MessagePreview;
            preview->setDraft(draftFor(sample.content));
            save(preview, fileName(sample.name), {440, 620});
            auto *card = new ContentCard;
            MessageDetail detail;
            detail.content = sample.content;
            card->show(detail);
            save(card, QStringLiteral("content-") + fileName(sample.name));
        }
        auto *mail = new MessagePreview;
        mail->setDraft(draftFor(orderMail()));
        save(mail, QStringLiteral("mail"), {440, 620});
        auto *card = new ContentCard;
        MessageDetail detail;
        detail.content = orderMail();
        card->show(detail);
        save(card, QStringLiteral("content-mail"));
    }

    void sendCards()
    {
        ComposeDraft text = draftFor(RcsText{QStringLiteral("Hello"), {}});
        text.to = QStringLiteral("+4917612345678");
        ComposeDraft chip = draftFor(samples::content("every chip"));
        ComposeDraft bytes = draftFor(RcsText{QString(100, QChar(0xE4)), {}});
        ComposeDraft reply = text;
        reply.type = MessageType::Conversation;
        ComposeDraft news = text;
        news.type = MessageType::Newsletter;
        ComposeDraft narrow = draftFor(samples::content("carousel of ten small"));
        for (CardContent &card : narrow.carousel.cards)
            card.media->height = MediaHeight::Tall;
        sendCard("basic", text, 499200, {});
        sendCard("chip", chip, 499200, {});
        sendCard("bytes", bytes, 1000, {});
        sendCard("reply-first", reply, 499200, {true, false, false, false});
        sendCard("reply-later", reply, 499200, {true, true, false, false});
        sendCard("reply-refused", reply, 499200, {false, false, false, false});
        sendCard("news-refused", news, 100, {{}, false, false, true});
        sendCard("template", draftFor(samples::content("template")), 499200, {});
        sendCard("warned", narrow, 499200, {});
        sendCard("too-low", chip, 500, {});
    }

    /// What the README shows.
    void board()
    {
        auto *row = new QWidget;
        auto *box = new QHBoxLayout(row);
        box->setContentsMargins(0, 0, 0, 0);
        for (const Content &content : {samples::content("every chip"), samples::content("card upright"),
                                       samples::content("carousel of three"), Content(orderMail())}) {
            auto *preview = new MessagePreview;
            preview->setFixedWidth(300);
            preview->setDraft(draftFor(content));
            box->addWidget(preview);
        }
        save(row, QStringLiteral("board"), {1250, 560});
    }

private:
    [[nodiscard]] static QString fileName(const char *name)
    {
        return QString::fromLatin1(name).replace(u' ', u'-');
    }

    void sendCard(const char *name, const ComposeDraft &draft, qint64 balance, const SendContext &context)
    {
        Balance now;
        now.free = Money{balance};
        auto *card = new SendCard;
        card->setQuote(
            quoteOf(draft, now, {{Channel::Rcs, QStringLiteral("tier_1"), 12501, {}}}, prices, context));
        save(card, QStringLiteral("send-") + QString::fromLatin1(name), {620, 190});
    }

    QDir m_folder;
    QString m_theme;
    bool m_isGood = true;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QStringList arguments = app.arguments();
    const QString theme = arguments.value(2, QStringLiteral("light"));
    applyTheme(app, theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    Gallery gallery(arguments.value(1, QStringLiteral(".")), theme);
    gallery.previews();
    gallery.sendCards();
    gallery.board();
    return gallery.isGood() ? 0 : 1;
}
