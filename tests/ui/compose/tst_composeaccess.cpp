// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/composesamples.h"
#include "ui/compose/composedialog.h"
#include "ui/compose/formarea.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QScrollBar>
#include <QTest>
#include <QTranslator>

using namespace arowana;

namespace {

/// A draft of each kind of content and, in a card, of each kind of suggestion.
QList<std::pair<QByteArray, ComposeDraft>> everyKind()
{
    ComposeDraft text;
    text.to = QStringLiteral("+491761234567");
    text.ttlSeconds = 3600;
    QList<std::pair<QByteArray, ComposeDraft>> all;
    const std::pair<const char *, ChipKind> chips[] = {
        {"reply", ReplyChip()},
        {"dial", DialAction()},
        {"link", OpenUrlAction()},
        {"place", ViewLocationAction()},
        {"words", ViewLocationAction{{}, {}, {}, QStringLiteral("x")}},
        {"calendar", CalendarAction()}};
    for (const auto &[name, kind] : chips) {
        const Suggestion chip{QStringLiteral("Go"), {}, {}, kind};
        ComposeDraft draft = text;
        draft.rcs.suggestions = {chip};
        all.append({QByteArray("text, ") + name, draft});
        draft.rcsKind = ContentKind::Card;
        draft.card.card.suggestions = {chip};
        all.append({QByteArray("card, ") + name, draft});
        draft.rcsKind = ContentKind::Carousel;
        draft.carousel.cards = {draft.card.card, draft.card.card};
        all.append({QByteArray("carousel, ") + name, draft});
    }
    text.rcsKind = ContentKind::Template;
    text.rcsTemplate.data = {{QStringLiteral("a"), QStringLiteral("b")}};
    all.append({"template", text});
    ComposeDraft mail;
    mail.to = QStringLiteral("a@example.org");
    all.append({"email", mail});
    mail.emailKind = ContentKind::Template;
    all.append({"email template", mail});
    return all;
}

std::unique_ptr<ComposeDialog> openDialog(const ComposeDraft &draft)
{
    auto dialog = std::make_unique<ComposeDialog>(1);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->setSenders(samples::senders());
    dialog->setDraft(draft);
    dialog->show();
    return dialog;
}

std::unique_ptr<ComposeDialog> openDialog(const QString &to)
{
    auto dialog = std::make_unique<ComposeDialog>(1);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->setSenders(samples::senders());
    dialog->findChild<QLineEdit *>(QStringLiteral("to"))->setText(to);
    dialog->show();
    return dialog;
}

/// What one can act on with a key, as far as it is shown.
QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls;
    const auto children = window.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->isVisible() && (child->focusPolicy() & Qt::TabFocus) &&
            !child->objectName().startsWith(QLatin1String("qt_")))
            controls.append(child);
    }
    return controls;
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

class TestComposeAccess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyControlHasAName_data();
    void everyControlHasAName();
    void fieldsAreNamedAsTheirLabels();
    void mnemonicsAreUnambiguous_data();
    void mnemonicsAreUnambiguous();
    void tabGoesThroughTheFieldsInReadingOrder();
    void fitsASmallScreenAtDoubleSize();
    void opensAsHighAsItsContent();
    void darkPaletteKeepsProblemsReadable();
    void germanDialogIsGermanAndFits();
};

void TestComposeAccess::everyControlHasAName_data()
{
    QTest::addColumn<ComposeDraft>("draft");
    const auto kinds = everyKind();
    for (const auto &[name, draft] : kinds)
        QTest::newRow(name.constData()) << draft;
}

void TestComposeAccess::everyControlHasAName()
{
    QFETCH(ComposeDraft, draft);
    const auto dialog = openDialog(draft);
    const auto controls = controlsOf(*dialog);
    QVERIFY(controls.size() >= 7);
    for (QWidget *control : controls) {
        QString name = control->accessibleName();
        if (auto *button = qobject_cast<QAbstractButton *>(control); button && name.isEmpty())
            name = withoutMnemonic(button->text());
        // A text that can be chosen is its own name.
        if (auto *label = qobject_cast<QLabel *>(control); label && name.isEmpty())
            name = label->text();
        QVERIFY2(!name.isEmpty(), control->metaObject()->className());
    }
}

void TestComposeAccess::fieldsAreNamedAsTheirLabels()
{
    const auto dialog = openDialog(QString());
    QStringList names;
    const auto labels = dialog->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (QWidget *buddy = label->buddy()) {
            QCOMPARE(buddy->accessibleName(), withoutMnemonic(label->text()));
            names.append(buddy->accessibleName());
        }
    }
    // The form of a suggestion and of a card stands there more than once.
    names.removeDuplicates();
    names.sort();
    QCOMPARE(
        names.join(u','),
        QStringLiteral("Address to open,Begins,Cards,Coordinates,Description,Ends,"
                       "Fallback address (optional),From,HTML source,Kind,Message,"
                       "Number to call,Orientation,Picture or video address (optional),Picture/video height,"
                       "Place given by,Plain text,"
                       "Postback (optional),Search words,Subject,Subject (optional),Suggestions,"
                       "Template id,Text of the entry,Text on the map,Thumbnail address (optional),"
                       "Time to live,Title,Title of the entry,To,Traffic,Type,Value,Variables,"
                       "Version (optional),Width of the cards,Words"));
}

void TestComposeAccess::mnemonicsAreUnambiguous_data()
{
    everyControlHasAName_data();
}

void TestComposeAccess::mnemonicsAreUnambiguous()
{
    QFETCH(ComposeDraft, draft);
    const auto dialog = openDialog(draft);
    QSet<QString> keys;
    const auto labels = dialog->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (!label->buddy() || !label->isVisible())
            continue;
        const QString key = QKeySequence::mnemonic(label->text()).toString();
        QVERIFY2(!key.isEmpty(), qPrintable(label->text()));
        QVERIFY2(!keys.contains(key), qPrintable(label->text()));
        keys.insert(key);
    }
}

void TestComposeAccess::tabGoesThroughTheFieldsInReadingOrder()
{
    const auto dialog = openDialog(QStringLiteral("+491761234567"));
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    dialog->findChild<QLineEdit *>(QStringLiteral("to"))->setFocus();
    QStringList order;
    for (int i = 0; i < 14; ++i) {
        order.append(dialog->focusWidget()->objectName());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order.join(u','),
             QStringLiteral("to,sender,type,traffic,ttlUnit,rcsKinds,rcsText,textChips,textChipAdd,"
                            "cancel,several,checkOnly,send,previewScroll"));
}

void TestComposeAccess::fitsASmallScreenAtDoubleSize()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    const auto kinds = everyKind();
    for (const auto &[name, draft] : kinds) {
        const auto dialog = openDialog(draft);
        const QSize least = dialog->minimumSizeHint();
        // A laptop's 1366 by 768 without task bar.
        QVERIFY2(least.width() <= 1366 && least.height() <= 720,
                 qPrintable(QStringLiteral("%1: %2 x %3")
                                .arg(QString::fromLatin1(name))
                                .arg(least.width())
                                .arg(least.height())));
    }
    QApplication::setFont(before);
}

void TestComposeAccess::opensAsHighAsItsContent()
{
    const auto kinds = everyKind();
    for (const auto &[name, draft] : kinds) {
        const auto dialog = openDialog(draft);
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QCoreApplication::processEvents();
        const int most = dialog->screen()->availableSize().height() * 92 / 100;
        const auto *area = dialog->findChild<FormArea *>();
        QVERIFY2(dialog->height() <= qMax(most, dialog->minimumSizeHint().height()), name.constData());
        QVERIFY2(dialog->height() >= most || area->verticalScrollBar()->maximum() == 0, name.constData());
    }
}

void TestComposeAccess::darkPaletteKeepsProblemsReadable()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        QApplication::setPalette(palette);
        const auto dialog = openDialog(QStringLiteral("+49"));
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(QStringLiteral("send")), Qt::LeftButton);
        const auto *status = dialog->findChild<QLabel *>(QStringLiteral("composeStatus"));
        QVERIFY(!status->text().isEmpty());
        QVERIFY(contrast(status->palette().color(status->foregroundRole()),
                         palette.color(QPalette::Window)) >= 4.5);
    }
}

void TestComposeAccess::germanDialogIsGermanAndFits()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/console_de.qm")));
    QVERIFY(QCoreApplication::installTranslator(&german));
    for (const QString &to : {QStringLiteral("+491761234567"), QStringLiteral("a@example.org")}) {
        const auto dialog = openDialog(to);
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Verfassen"));
        QCOMPARE(dialog->findChild<QAbstractButton *>(QStringLiteral("send"))->text(),
                 QStringLiteral("Senden"));
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("to"))->accessibleName(),
                 QStringLiteral("An"));
        QSet<QString> keys;
        const auto labels = dialog->findChildren<QLabel *>();
        for (QLabel *label : labels) {
            if (label->buddy() && label->isVisible()) {
                const QString key = QKeySequence::mnemonic(label->text()).toString();
                QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(label->text()));
                keys.insert(key);
            }
        }
        QVERIFY(dialog->minimumSizeHint().width() <= 800);
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(QStringLiteral("send")), Qt::LeftButton);
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("composeStatus"))
                    ->text()
                    .contains(QStringLiteral("vor dem Senden zu berichtigen")));
    }
    QCoreApplication::removeTranslator(&german);
}

QTEST_MAIN(TestComposeAccess)
#include "tst_composeaccess.moc"
