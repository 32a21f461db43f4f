// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startup/firststartpage.h"

#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/labelledfield.h"
#include "ui/startup/keyverdict.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

PlainLabel *wrappedLine(QVBoxLayout &column, ColorRole role = ColorRole::Text)
{
    auto *label = new PlainLabel;
    label->setWrapped(true);
    label->setRole(role);
    column.addWidget(label);
    return label;
}

/// What came of it is seen without its colour too.
QString markOf(ColorRole role)
{
    if (role == ColorRole::Good)
        return QChar(0x2713) + QStringLiteral(" ");
    if (role == ColorRole::Warn)
        return QStringLiteral("! ");
    return role == ColorRole::Bad ? QChar(0x2715) + QStringLiteral(" ") : QString();
}

void setLine(PlainLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

FirstStartPage::FirstStartPage(FirstStartReason reason, const QString &workspace, const QString &platform,
                               QWidget *parent)
    : QWidget(parent)
    , m_reason(reason)
    , m_workspace(workspace)
    , m_platform(platform)
    , m_key(new QLineEdit)
    , m_keyField(new LabelledField(tr("API &key"), m_key))
    , m_entry(new QWidget)
    , m_keep(new QRadioButton(tr("Keep it in the &desktop's keychain")))
    , m_session(new QRadioButton(tr("For this &session only")))
    , m_askKeychain(new Button(tr("Ask the keychain &again")))
    , m_primary(new Button({}, ButtonKind::Primary))
    , m_anyway(new Button(tr("Use it unchecked")))
    , m_later(new Button(tr("Later")))
    , m_practise(new Button(tr("Practise without spending money")))
{
    build(platform);
    connect(m_key, &QLineEdit::textChanged, this, &FirstStartPage::followText);
    connect(m_askKeychain, &Button::clicked, this, &FirstStartPage::askKeychain);
    connect(m_primary, &Button::clicked, this, &FirstStartPage::pressPrimary);
    connect(m_anyway, &Button::clicked, this,
            [this] { choose(tr("The key is used without having been checked."), ColorRole::Warn); });
    connect(m_later, &Button::clicked, this, &FirstStartPage::left);
    connect(m_practise, &Button::clicked, this, &FirstStartPage::practiceRequested);
    enter(Step::Entering);
    followText();
}

void FirstStartPage::build(const QString &platform)
{
    const Metrics m(*this);
    setFocusProxy(m_key);
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(m.margins(6));
    column->setSpacing(m.u(4));
    sheet->setMaximumWidth(m.u(150));
    m_card = new Card;
    if (m_reason == FirstStartReason::KeyRefused)
        m_card->setBar(ColorRole::Bad);
    m_card->body()->setSpacing(m.u(3));
    buildEntry(*m_card->body(), platform);
    buildButtons(*m_card->body());
    column->addWidget(m_card);
    buildPractice(*column);
    column->addStretch();

    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(sheet, 100);
    row->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(middle);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    QWidget *previous = m_key;
    for (QWidget *next : std::initializer_list<QWidget *>{m_keep, m_session, m_askKeychain, m_primary,
                                                          m_anyway, m_later, m_practise})
        setTabOrder(std::exchange(previous, next), next);
}

void FirstStartPage::buildEntry(QVBoxLayout &column, const QString &platform)
{
    const Metrics m(*this);
    const bool isRefused = m_reason == FirstStartReason::KeyRefused;
    m_title = wrappedLine(column);
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_title->setText(isRefused ? tr("Your key was refused: enter a new one")
                               : tr("Connect the workspace “%1”").arg(m_workspace));
    m_intro = wrappedLine(column);
    m_intro->setText(
        isRefused ? tr("The platform does not take the key of the workspace “%1”. What waits to be sent "
                       "goes on waiting, and nothing is lost.")
                        .arg(m_workspace)
                  : tr("The console works with an API key of your workspace. You make one in the dashboard "
                       "under Workspace settings, API keys."));
    auto *address = wrappedLine(column, ColorRole::Muted);
    address->setText(tr("The key is given to %1 and to no other address.").arg(platform));

    m_key->setObjectName(QStringLiteral("apiKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMaxLength(4'096);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                               Qt::ImhNoAutoUppercase);
    m_keep->setObjectName(QStringLiteral("keepKey"));
    m_session->setObjectName(QStringLiteral("sessionKey"));
    m_keep->setChecked(true);
    auto *entry = new QVBoxLayout(m_entry);
    entry->setContentsMargins(0, 0, 0, 0);
    entry->setSpacing(m.u(2));
    // What height is left over while lines come and go must not pull the field from its label.
    m_keyField->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    entry->addWidget(m_keyField);
    entry->addWidget(m_keep);
    entry->addWidget(m_session);
    auto *keychain = new QHBoxLayout;
    keychain->setSpacing(m.u(4));
    auto *why = new QVBoxLayout;
    m_noKeychain = wrappedLine(*why, ColorRole::Muted);
    m_noKeychain->setObjectName(QStringLiteral("noKeychain"));
    m_askKeychain->setObjectName(QStringLiteral("askKeychain"));
    keychain->addLayout(why, 1);
    keychain->addWidget(m_askKeychain, 0, Qt::AlignVCenter);
    entry->addLayout(keychain);
    entry->addStretch();
    m_noKeychain->hide();
    m_askKeychain->hide();
    column.addWidget(m_entry);
    m_masked = wrappedLine(column);
    m_masked->setObjectName(QStringLiteral("maskedKey"));
    m_masked->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Fixed);
    m_masked->hide();
}

void FirstStartPage::buildButtons(QVBoxLayout &column)
{
    const Metrics m(*this);
    auto *verdict = new QVBoxLayout;
    verdict->setSpacing(m.u(1));
    column.addLayout(verdict);
    m_verdict = wrappedLine(*verdict);
    m_verdict->setObjectName(QStringLiteral("keyVerdict"));
    m_next = wrappedLine(*verdict);
    m_theirWords = wrappedLine(*verdict, ColorRole::Muted);
    m_theirWords->setSelectable(true);
    m_theirWords->setTextFont(TextSize::Small, TextWeight::Normal, Face::Fixed);
    m_kept = wrappedLine(column, ColorRole::Muted);
    m_kept->setObjectName(QStringLiteral("keyKept"));
    for (PlainLabel *line : {m_verdict, m_next, m_theirWords, m_kept})
        line->hide();
    m_primary->setObjectName(QStringLiteral("checkKey"));
    m_anyway->setObjectName(QStringLiteral("useUnchecked"));
    m_later->setObjectName(QStringLiteral("later"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m.u(2));
    row->addStretch();
    row->addWidget(m_later);
    row->addWidget(m_anyway);
    row->addWidget(m_primary);
    column.addLayout(row);
}

void FirstStartPage::buildPractice(QVBoxLayout &column)
{
    const Metrics m(*this);
    m_practice = new Card(tr("No key at hand?"));
    m_practice->body()->setSpacing(m.u(3));
    auto *text = wrappedLine(*m_practice->body());
    text->setText(
        tr("The practice platform runs on this computer and behaves like the real one. Nothing leaves "
           "the machine and nothing is charged. It opens in a window of its own."));
    m_practiceNote = wrappedLine(*m_practice->body(), ColorRole::Muted);
    m_practiceNote->hide();
    m_practise->setObjectName(QStringLiteral("practise"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_practise);
    m_practice->body()->addLayout(row);
    m_practice->setVisible(m_reason == FirstStartReason::NoKey);
    column.addWidget(m_practice);
}

QByteArray FirstStartPage::typedKey() const
{
    return m_key->text().trimmed().toUtf8();
}

/// A platform or a proxy may repeat what it was given.
QString FirstStartPage::withoutKey(QString words) const
{
    const QByteArray key = typedKey();
    constexpr qsizetype kLeast = 4; // a shorter one would be found in ordinary words
    return key.size() < kLeast ? words : words.replace(QString::fromUtf8(key), maskedKey(key));
}

QString FirstStartPage::problemOf(const QByteArray &key) const
{
    const bool fits = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    return fits ? QString()
                : tr("A key has no blanks, no control codes and no letters outside ASCII inside. Copy it "
                     "again.");
}

void FirstStartPage::followText()
{
    if (m_step == Step::Judged)
        enter(Step::Entering); // the answer was about another key
    const QByteArray key = typedKey();
    const QString problem = problemOf(key);
    m_keyField->setNote(m_key->text() == QString::fromUtf8(key) ? QString()
                                                                : tr("Blanks around it are left out."));
    m_keyField->showProblem(problem, problem.isEmpty() ? Loudness::Silent : Loudness::Full);
    m_primary->setEnabled(m_step != Step::Checking && !key.isEmpty() && problem.isEmpty());
}

void FirstStartPage::enter(Step step)
{
    m_step = step;
    const bool isEntering = step == Step::Entering || step == Step::Judged;
    // Not disabled: the focus would go to a button, which the next Return would press.
    m_key->setReadOnly(!isEntering);
    for (QWidget *control : std::initializer_list<QWidget *>{m_keep, m_session, m_askKeychain})
        control->setEnabled(isEntering);
    m_keep->setEnabled(isEntering && m_hasKeychain);
    m_primary->setText(step == Step::Judged ? tr("Try again")
                       : step == Step::Done ? tr("Open the workspace")
                                            : tr("Check and use"));
    m_primary->setEnabled(step != Step::Checking);
    m_later->setVisible(step != Step::Done);
    m_anyway->hide();
    if (step == Step::Entering)
        say({}, {}, {}, ColorRole::Text);
}

void FirstStartPage::pressPrimary()
{
    if (m_step == Step::Done)
        Q_EMIT left();
    else if (m_step != Step::Checking)
        check();
}

void FirstStartPage::check()
{
    const QByteArray key = typedKey();
    if (key.isEmpty() || !problemOf(key).isEmpty())
        return;
    enter(Step::Checking);
    say(tr("Asking %1 …").arg(m_platform), {}, {}, ColorRole::Muted);
    Q_EMIT checkRequested(key);
}

void FirstStartPage::showAnswer(const CallAnswer<Balance> &answer)
{
    if (m_step != Step::Checking)
        return;
    const KeyVerdict verdict = keyVerdict(answer, m_platform);
    if (verdict.isAccepted) {
        choose(verdict.sentence, verdict.role);
        return;
    }
    enter(Step::Judged);
    say(verdict.sentence, verdict.next, withoutKey(verdict.theirWords), verdict.role);
    m_anyway->setVisible(verdict.mayUseAnyway);
    m_key->setFocus();
    m_key->selectAll();
}

/// From here on the key is others' affair: nothing of it stays in the field or its undo history.
void FirstStartPage::choose(const QString &sentence, ColorRole role)
{
    const QByteArray key = typedKey();
    const bool keep = m_keep->isChecked();
    enter(Step::Done);
    {
        const QSignalBlocker quiet(m_key);
        m_key->setText(QString()); // unlike clear() this forgets what could be undone
    }
    setFocusProxy(m_primary);
    m_primary->setFocus();
    m_entry->hide();
    m_intro->hide();
    m_practice->hide();
    m_card->setBar(role);
    m_title->setText(tr("The workspace “%1” has its key").arg(m_workspace));
    setLine(*m_masked, tr("Key: %1").arg(maskedKey(key)));
    say(sentence, {}, {}, role);
    setLine(*m_kept, keep ? tr("It is being put into the keychain …")
                          : tr("It serves this session and is written nowhere."));
    Q_EMIT keyChosen(key, keep);
}

void FirstStartPage::showKept(const std::optional<Error> &problem)
{
    if (m_step != Step::Done)
        return;
    m_kept->setRole(problem ? ColorRole::Warn : ColorRole::Muted);
    setLine(*m_kept, problem
                         ? tr("The key serves this session only.") + u' ' + errorSentence(*problem)
                         : tr("It is kept in the desktop's keychain for this workspace and this address."));
}

void FirstStartPage::showKeychain(const std::optional<Error> &problem)
{
    m_hasKeychain = !problem;
    m_keep->setEnabled(m_hasKeychain && (m_step == Step::Entering || m_step == Step::Judged));
    if (problem)
        m_session->setChecked(true);
    else if (m_askKeychain->isVisibleTo(this))
        m_keep->setChecked(true); // it was not the operator who chose the session
    setLine(*m_noKeychain,
            problem ? problem->what + u' ' +
                          tr("The key is offered for this session only and is never written to a file.")
                    : QString());
    m_askKeychain->setEnabled(m_step == Step::Entering || m_step == Step::Judged);
    m_askKeychain->setVisible(problem.has_value() && m_reason == FirstStartReason::NoKey);
}

void FirstStartPage::askKeychain()
{
    m_askKeychain->setEnabled(false);
    setLine(*m_noKeychain, tr("Asking the keychain: it may want to be unlocked …"));
    Q_EMIT keychainRequested();
}

void FirstStartPage::showPractice(bool isStarted)
{
    m_practise->setEnabled(!isStarted);
    m_practiceNote->setRole(isStarted ? ColorRole::Muted : ColorRole::Bad);
    setLine(*m_practiceNote, isStarted
                                 ? tr("It is starting: its window opens in a moment.")
                                 : tr("The practice console could not be started. Start the console again "
                                      "with --sandbox."));
}

void FirstStartPage::offerPractice()
{
    m_practise->setEnabled(true);
    setLine(*m_practiceNote, {});
}

void FirstStartPage::say(const QString &sentence, const QString &next, const QString &theirWords,
                         ColorRole role)
{
    m_verdict->setRole(role);
    setLine(*m_verdict, markOf(role) + sentence);
    setLine(*m_next, next);
    setLine(*m_theirWords, theirWords);
    m_kept->hide();
    // A screen reader that is on the field or the button hears the answer there.
    m_primary->setAccessibleDescription(sentence);
    m_key->setAccessibleDescription(sentence);
    if (!sentence.isEmpty())
        scrollToAnswer();
}

void FirstStartPage::scrollToAnswer()
{
    QTimer::singleShot(0, this, [this] { // when the new lines have their height
        m_scroll->ensureWidgetVisible(m_verdict);
        m_scroll->ensureWidgetVisible(m_primary);
    });
}

void FirstStartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (button && button->isVisible())
        button->click();
    else if (m_primary->isEnabled())
        m_primary->click();
}

void FirstStartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
}

} // namespace arowana
