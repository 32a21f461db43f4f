// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the API key comes into the console: at the first start, and again when the platform refuses the key.
// It takes the key, has it checked, says in one sentence what came of it, and offers practice instead. The
// key leaves it by signals only and is forgotten when it was handed on. The clipboard that a key was pasted
// from is another program's and stays as it is. GUI thread; owned by whoever shows it.

#include "models/domain/balance.h"
#include "models/domain/callanswer.h"
#include "models/domain/error.h"
#include "ui/theme/colorrole.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QRadioButton;
class QScrollArea;
class QVBoxLayout;

namespace arowana {

class Button;
class Card;
class LabelledField;
class PlainLabel;

enum class FirstStartReason { NoKey, KeyRefused };

class FirstStartPage : public QWidget {
    Q_OBJECT
public:
    /// `platform` is the address as it is shown, with its scheme.
    FirstStartPage(FirstStartReason reason, const QString &workspace, const QString &platform,
                   QWidget *parent = nullptr);

    /// The desktop's keychain could not be used: the key is offered to serve the session only, and the
    /// keychain may be asked again. Nullopt: it answers, and has no key.
    void showKeychain(const std::optional<arowana::Error> &problem);
    /// What the platform answered to checkRequested.
    void showAnswer(const arowana::CallAnswer<arowana::Balance> &answer);
    /// The chosen key is in the keychain; or it is not, and why.
    void showKept(const std::optional<arowana::Error> &problem);
    /// The practice platform's console is on its way, or could not be started.
    void showPractice(bool isStarted);
    /// It may be started once more.
    void offerPractice();

Q_SIGNALS:
    /// Ask the platform with this key; showAnswer() is waited for.
    void checkRequested(const QByteArray &key);
    /// It was accepted, or the operator insists. `keep`: in the keychain.
    void keyChosen(const QByteArray &key, bool keep);
    void practiceRequested();
    /// Ask the keychain once more; showKeychain() is waited for, unless it has the key.
    void keychainRequested();
    /// The operator goes on to the workspace, with a key or without.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Step { Entering, Checking, Judged, Done };

    void build(const QString &platform);
    void buildEntry(QVBoxLayout &column, const QString &platform);
    void buildButtons(QVBoxLayout &column);
    void buildPractice(QVBoxLayout &column);
    void followText();
    void enter(Step step);
    void pressPrimary();
    void askKeychain();
    void check();
    void choose(const QString &sentence, ColorRole role);
    /// On a small screen the answer may be below the edge.
    void scrollToAnswer();
    void say(const QString &sentence, const QString &next, const QString &theirWords, ColorRole role);
    [[nodiscard]] QByteArray typedKey() const;
    [[nodiscard]] QString withoutKey(QString words) const;
    [[nodiscard]] QString problemOf(const QByteArray &key) const;

    const FirstStartReason m_reason;
    const QString m_workspace;
    const QString m_platform;
    Step m_step = Step::Entering;
    bool m_hasKeychain = true; ///< as far as is known
    QLineEdit *m_key;
    LabelledField *m_keyField;
    QScrollArea *m_scroll = nullptr;
    Card *m_card = nullptr;
    Card *m_practice = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_intro = nullptr;
    QWidget *m_entry; ///< field and choice, gone when the key is chosen
    QRadioButton *m_keep;
    QRadioButton *m_session;
    PlainLabel *m_noKeychain;
    Button *m_askKeychain;
    PlainLabel *m_masked;
    PlainLabel *m_verdict;
    PlainLabel *m_next;
    PlainLabel *m_theirWords;
    PlainLabel *m_kept;
    Button *m_primary;
    Button *m_anyway;
    Button *m_later;
    Button *m_practise;
    PlainLabel *m_practiceNote;
};

} // namespace arowana
