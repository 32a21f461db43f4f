// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startup/firststartpage.h"
#include "ui/startup/keyverdict.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

const QString kKey = QStringLiteral("ak_live_0123456789abcdef");
const QString kPlatform = QStringLiteral("https://api.arowana.app");
const Error kNoKeychain{
    ErrorKind::Unsupported, QStringLiteral("The keychain did not answer in time."), {}, {}};

Refusal refusal(int status)
{
    Refusal no;
    no.httpStatus = status;
    no.message = QStringLiteral("The platform's <b>own</b> words.");
    return no;
}

Balance balance()
{
    Balance money;
    money.free = Money::fromDecimal("49.92");
    return money;
}

struct Page {
    FirstStartPage page;
    QSignalSpy checks{&page, &FirstStartPage::checkRequested};
    QSignalSpy chosen{&page, &FirstStartPage::keyChosen};
    QSignalSpy left{&page, &FirstStartPage::left};

    explicit Page(FirstStartReason reason = FirstStartReason::NoKey)
        : page(reason, QStringLiteral("support"), kPlatform)
    {
        page.resize(900, 700);
        page.show();
        (void)QTest::qWaitForWindowExposed(&page);
    }
    template <class Control>
    Control *find(const char *name)
    {
        return page.findChild<Control *>(QLatin1String(name));
    }
    QLineEdit *field() { return find<QLineEdit>("apiKey"); }
    QAbstractButton *button(const char *name) { return find<QAbstractButton>(name); }
    QString text(const char *name)
    {
        auto *label = find<PlainLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }
    void typeAndCheck()
    {
        QTest::keyClicks(field(), kKey);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    /// Whatever a person or a screen reader can read on it.
    QString allWords()
    {
        QString words;
        const auto children = page.findChildren<QWidget *>();
        for (QWidget *child : children) {
            words += child->accessibleName() + child->accessibleDescription() + child->toolTip();
            if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(child))
                words += spoken->text(QAccessible::Value) + spoken->text(QAccessible::Name);
            if (auto *label = qobject_cast<QLabel *>(child); label && label->isVisible())
                words += label->text();
        }
        return words;
    }
};

} // namespace

class TestFirstStartPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keyIsCheckedByEnterAndOnceAtATime()
    {
        Page p;
        QVERIFY(p.field()->hasFocus());
        QVERIFY(!p.button("checkKey")->isEnabled());
        p.typeAndCheck();
        QCOMPARE(p.checks.size(), 1);
        QCOMPARE(p.checks[0][0].toByteArray(), kKey.toLatin1());
        QVERIFY(p.field()->isReadOnly());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(&p.page, Qt::Key_Return);
        QCOMPARE(p.checks.size(), 1);
        QVERIFY(p.chosen.isEmpty() && p.left.isEmpty());
    }

    void blanksAroundAPastedKeyAreLeftOutAndThatIsSaid()
    {
        Page p;
        p.field()->insert(QStringLiteral("  ") + kKey + QStringLiteral("\t\n "));
        QVERIFY(p.allWords().contains(QLatin1String("Blanks around it are left out.")));
        QTest::mouseClick(p.button("checkKey"), Qt::LeftButton);
        QCOMPARE(p.checks.value(0).value(0).toByteArray(), kKey.toLatin1());
    }

    void whatNoHeaderCanCarryIsNotAskedWith_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("blank inside") << QStringLiteral("ak_live 123");
        QTest::newRow("letter") << QStringLiteral("ak_live_\u00e4");
        QTest::newRow("nothing but blanks") << QStringLiteral("   ");
    }
    void whatNoHeaderCanCarryIsNotAskedWith()
    {
        QFETCH(QString, typed);
        Page p;
        p.field()->insert(typed);
        QVERIFY(!p.button("checkKey")->isEnabled());
        QTest::keyClick(p.field(), Qt::Key_Return);
        QVERIFY(p.checks.isEmpty());
    }

    void acceptedKeyIsHandedOnOnceAndForgotten()
    {
        Page p;
        p.typeAndCheck();
        p.page.showAnswer(balance());
        QCOMPARE(p.chosen.size(), 1);
        QCOMPARE(p.chosen[0][0].toByteArray(), kKey.toLatin1());
        QCOMPARE(p.chosen[0][1].toBool(), true);
        QVERIFY(p.text("keyVerdict").contains(QLatin1String("49.92")));
        QCOMPARE(p.text("maskedKey"), QStringLiteral("Key: ak_l\u2026cdef"));
        QCOMPARE(p.field()->text(), QString());
        p.field()->setEchoMode(QLineEdit::Normal); // a masked field offers no undo, but may remember
        p.field()->undo();
        QCOMPARE(p.field()->text(), QString());
        p.page.showAnswer(refusal(401)); // a late answer is about nothing any more
        QVERIFY(p.text("keyVerdict").contains(QLatin1String("49.92")));
        QVERIFY(p.left.isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(p.left.size(), 1);
        QCOMPARE(p.chosen.size(), 1);
    }

    void keyIsNeverToBeRead()
    {
        Page p;
        p.typeAndCheck();
        QVERIFY(!p.allWords().contains(kKey));
        p.page.showAnswer(refusal(403));
        QVERIFY(!p.allWords().contains(kKey));
        QCOMPARE(p.field()->echoMode(), QLineEdit::Password);
        QTest::mouseClick(p.button("checkKey"), Qt::LeftButton);
        Refusal echo = refusal(401); // a platform that repeats what it was given
        echo.message = QStringLiteral("There is no key %1 here.").arg(kKey);
        p.page.showAnswer(echo);
        QVERIFY(!p.allWords().contains(kKey));
        QVERIFY(p.allWords().contains(QStringLiteral("There is no key ak_l\u2026cdef here.")));
        QTest::mouseClick(p.button("checkKey"), Qt::LeftButton);
        p.page.showAnswer(refusal(403));
        QTest::mouseClick(p.button("useUnchecked"), Qt::LeftButton);
        QVERIFY(!p.allWords().contains(kKey));
    }

    void eachAnswerHasItsSentence_data()
    {
        QTest::addColumn<CallAnswer<Balance>>("answer");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("mayUseAnyway");
        using Answer = CallAnswer<Balance>;
        QTest::newRow("401") << Answer(refusal(401)) << "does not know this key" << false;
        QTest::newRow("403") << Answer(refusal(403)) << "may not read the balance" << true;
        QTest::newRow("429") << Answer(refusal(429)) << "asks for a pause" << true;
        QTest::newRow("404") << Answer(refusal(404)) << "HTTP 404" << true;
        const auto unknown = [](UnknownCause cause) { return Answer(Unknown{cause, 0, {}}); };
        QTest::newRow("not reached") << unknown(UnknownCause::NotReached) << "was not reached" << true;
        QTest::newRow("silent") << unknown(UnknownCause::NoAnswer) << "gave no answer" << true;
        QTest::newRow("portal") << unknown(UnknownCause::NotThePlatform)
                                << "The network answered, not the platform" << true;
        QTest::newRow("redirect") << unknown(UnknownCause::Redirected)
                                  << "The network answered, not the platform" << true;
        QTest::newRow("5xx") << unknown(UnknownCause::ServerTrouble) << "trouble of its own" << true;
        QTest::newRow("tls") << unknown(UnknownCause::TlsTrouble) << "could not prove who it is" << true;
        QTest::newRow("proxy") << unknown(UnknownCause::Proxy) << "proxy" << true;
        const QString proxy = QStringLiteral("proxy.example:3128");
        QTest::newRow("a named proxy") << Answer(Unknown{UnknownCause::Proxy, 0, {}, proxy})
                                       << "The proxy proxy.example:3128 refused" << true;
        QTest::newRow("silent behind a proxy") << Answer(Unknown{UnknownCause::NoAnswer, 0, {}, proxy})
                                               << "through the proxy proxy.example:3128" << true;
    }
    void eachAnswerHasItsSentence()
    {
        QFETCH(CallAnswer<Balance>, answer);
        QFETCH(QString, says);
        QFETCH(bool, mayUseAnyway);
        Page p;
        p.typeAndCheck();
        p.page.showAnswer(answer);
        QVERIFY2(p.text("keyVerdict").contains(says), qPrintable(p.text("keyVerdict")));
        QVERIFY(p.text("keyVerdict").startsWith(mayUseAnyway ? u'!' : QChar(0x2715))); // not by colour alone
        QCOMPARE(p.button("useUnchecked")->isVisible(), mayUseAnyway);
        QVERIFY(p.chosen.isEmpty());
        QCOMPARE(p.field()->text(), kKey); // nothing typed is lost
        QVERIFY(!p.field()->isReadOnly() && p.field()->hasFocus());
        QTest::mouseClick(p.button("checkKey"), Qt::LeftButton); // try again
        QCOMPARE(p.checks.size(), 2);
        QVERIFY(!p.button("useUnchecked")->isVisible());
    }

    void uncheckedKeyIsUsedOnlyWhenTheOperatorInsists()
    {
        Page p;
        p.typeAndCheck();
        p.page.showAnswer(Unknown{UnknownCause::NotReached, 0, {}});
        QVERIFY(p.chosen.isEmpty());
        QTest::mouseClick(p.button("useUnchecked"), Qt::LeftButton);
        QCOMPARE(p.chosen.size(), 1);
        QVERIFY(p.text("keyVerdict").contains(QLatin1String("without having been checked")));
    }

    void anAnswerIsForgottenWhenTheKeyIsEdited()
    {
        Page p;
        p.typeAndCheck();
        p.page.showAnswer(refusal(403));
        QTest::keyClicks(p.field(), QStringLiteral("x"));
        QCOMPARE(p.text("keyVerdict"), QString());
        QVERIFY(!p.button("useUnchecked")->isVisible());
    }

    void withoutAKeychainTheSessionIsOffered()
    {
        Page p;
        QVERIFY(p.find<QRadioButton>("keepKey")->isChecked());
        QVERIFY(!p.button("askKeychain")->isVisible());
        p.page.showKeychain(kNoKeychain);
        QVERIFY(p.find<QRadioButton>("sessionKey")->isChecked());
        QVERIFY(p.text("noKeychain").startsWith(kNoKeychain.what));
        QVERIFY(p.text("noKeychain").contains(QLatin1String("for this session only")));
        p.typeAndCheck();
        p.page.showAnswer(balance());
        QCOMPARE(p.chosen.value(0).value(1).toBool(), false);
        QVERIFY(p.text("keyKept").contains(QLatin1String("written nowhere")));
    }

    void keychainThatWasLockedMayBeAskedAgain()
    {
        Page p;
        QSignalSpy asked(&p.page, &FirstStartPage::keychainRequested);
        p.page.showKeychain(kNoKeychain);
        QTest::mouseClick(p.button("askKeychain"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QVERIFY(!p.button("askKeychain")->isEnabled()); // one question at a time
        p.page.showKeychain(kNoKeychain);
        QVERIFY(p.button("askKeychain")->isEnabled());
        QTest::mouseClick(p.button("askKeychain"), Qt::LeftButton);
        p.page.showKeychain(std::nullopt); // unlocked, and without a key
        QVERIFY(p.find<QRadioButton>("keepKey")->isChecked());
        QCOMPARE(p.text("noKeychain"), QString());
        QVERIFY(!p.button("askKeychain")->isVisible());
        Page refused(FirstStartReason::KeyRefused); // what it would give is the key that was refused
        refused.page.showKeychain(kNoKeychain);
        QVERIFY(!refused.button("askKeychain")->isVisible());
    }

    void keychainThatDidNotAnswerCannotBeChosen()
    {
        Page p;
        p.page.showKeychain(kNoKeychain);
        const auto *keep = p.find<QRadioButton>("keepKey");
        QVERIFY(!keep->isEnabled());
        p.typeAndCheck();
        p.page.showAnswer(refusal(401));
        QVERIFY(!keep->isEnabled());
        p.page.showKeychain(std::nullopt);
        QVERIFY(keep->isEnabled());
    }

    void choiceOfTheOperatorIsNotTakenBackByTheKeychain()
    {
        Page p;
        p.find<QRadioButton>("sessionKey")->click();
        p.page.showKeychain(std::nullopt);
        QVERIFY(p.find<QRadioButton>("sessionKey")->isChecked());
    }

    void whetherTheKeyIsKeptIsSaid()
    {
        Page p;
        p.typeAndCheck();
        p.page.showAnswer(balance());
        p.page.showKept(std::nullopt);
        QVERIFY(p.text("keyKept").contains(QLatin1String("is kept in the desktop's keychain")));
        p.page.showKept(Error{ErrorKind::Unsupported, QStringLiteral("The keychain is locked."), {}, {}});
        QVERIFY(p.text("keyKept").contains(QLatin1String("this session only")));
        QVERIFY(p.text("keyKept").contains(QLatin1String("locked")));
    }

    void practiceIsOfferedWhereThereWasNoKey()
    {
        Page p;
        QSignalSpy practice(&p.page, &FirstStartPage::practiceRequested);
        QTest::mouseClick(p.button("practise"), Qt::LeftButton);
        QCOMPARE(practice.size(), 1);
        p.page.showPractice(false);
        QVERIFY(p.button("practise")->isEnabled());
        p.page.showPractice(true);
        QVERIFY(!p.button("practise")->isEnabled()); // a second press would start a second one
        QVERIFY(p.allWords().contains(QLatin1String("its window opens in a moment")));
        p.page.offerPractice(); // it may have been closed meanwhile
        QVERIFY(p.button("practise")->isEnabled());
        QVERIFY(!p.allWords().contains(QLatin1String("its window opens in a moment")));
        Page refused(FirstStartReason::KeyRefused);
        QVERIFY(!refused.button("practise")->isVisible());
        QVERIFY(refused.allWords().contains(QLatin1String("Your key was refused: enter a new one")));
    }

    void practiceIsNotOfferedToWhoHasAKey()
    {
        Page p;
        p.typeAndCheck();
        QVERIFY(p.button("practise")->isVisible());
        p.page.showAnswer(balance());
        QVERIFY(!p.button("practise")->isVisible());
    }

    void answerAndItsButtonsAreInSightOnASmallScreen()
    {
        Page p;
        p.page.resize(600, 260);
        p.typeAndCheck();
        p.page.showAnswer(Unknown{UnknownCause::NotReached, 0, QStringLiteral("Connection refused")});
        QTRY_VERIFY(!p.button("checkKey")->visibleRegion().isEmpty());
        QVERIFY(!p.find<PlainLabel>("keyVerdict")->visibleRegion().isEmpty());
    }

    void passingByLosesNothing()
    {
        Page p;
        QTest::mouseClick(p.button("later"), Qt::LeftButton);
        QCOMPARE(p.left.size(), 1);
        QVERIFY(p.chosen.isEmpty());
    }

    void everyControlHasItsLabelAsItsName()
    {
        Page p;
        QCOMPARE(p.field()->accessibleName(), QStringLiteral("API key"));
        const auto buttons = p.page.findChildren<QAbstractButton *>();
        QVERIFY(buttons.size() >= 5);
        for (QAbstractButton *button : buttons) {
            QString label = button->text();
            QCOMPARE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name),
                     label.remove(u'&'));
        }
    }

    void tabGoesInReadingOrder()
    {
        Page p;
        p.typeAndCheck();
        p.page.showAnswer(refusal(403));
        QStringList order;
        QWidget *at = p.field();
        for (int i = 0; i < 6 && at; ++i) {
            order.append(at->objectName());
            QTest::keyClick(at, Qt::Key_Tab);
            at = QApplication::focusWidget();
        }
        QCOMPARE(order, (QStringList{QStringLiteral("apiKey"), QStringLiteral("keepKey"),
                                     QStringLiteral("checkKey"), QStringLiteral("useUnchecked"),
                                     QStringLiteral("later"), QStringLiteral("practise")}));
    }

    void shortKeysAreMaskedWhole()
    {
        QVERIFY(!maskedKey("abcdefgh").contains(u'a'));
        QCOMPARE(maskedKey("abcd56789012wxyz"), QStringLiteral("abcd\u2026wxyz"));
    }

    /// Not judged: written where AROWANA_PICTURES says, to be looked at.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("AROWANA_PICTURES");
        if (folder.isEmpty())
            QSKIP("AROWANA_PICTURES names no folder.");
        for (const auto &[choice, name] :
             {std::pair{ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}}) {
            applyTheme(*qApp, choice);
            Page asked;
            asked.page.showKeychain(kNoKeychain);
            asked.typeAndCheck();
            asked.page.showAnswer(refusal(401));
            QVERIFY(asked.page.grab().save(folder + u'/' + QLatin1String(name) + QStringLiteral("-401.png")));
            asked.typeAndCheck();
            asked.page.showAnswer(Unknown{UnknownCause::NotReached, 0, QStringLiteral("Connection refused")});
            QVERIFY(
                asked.page.grab().save(folder + u'/' + QLatin1String(name) + QStringLiteral("-away.png")));
            Page done(FirstStartReason::KeyRefused);
            done.typeAndCheck();
            done.page.showAnswer(balance());
            QVERIFY(done.page.grab().save(folder + u'/' + QLatin1String(name) + QStringLiteral("-done.png")));
        }
    }
};

QTEST_MAIN(TestFirstStartPage)
#include "tst_firststartpage.moc"
