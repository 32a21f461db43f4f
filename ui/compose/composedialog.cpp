// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composedialog.h"

#include "ui/canned/cannedcompletion.h"
#include "ui/compose/composeform.h"
#include "ui/compose/composewords.h"
#include "ui/compose/formarea.h"
#include "ui/compose/messagepreview.h"
#include "ui/compose/sendcard.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QScreen>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kPauseMs = 700;      ///< without a key: what was typed is kept
constexpr int kLongestMs = 5'000;  ///< at the latest, however one types
constexpr int kScreenPercent = 92; ///< of the height there is: the title bar needs the rest

/// What the platform says of its sender may have been read meanwhile.
bool isSameMessage(const ComposeDraft &draft, ComposeDraft other)
{
    if (draft.sender && other.sender && draft.sender->channel == other.sender->channel &&
        draft.sender->id == other.sender->id)
        other.sender = draft.sender;
    return draft == other;
}

} // namespace

ComposeDialog::ComposeDialog(quint64 token, QWidget *parent)
    : QDialog(parent)
    , m_token(token)
    , m_form(new ComposeForm)
    , m_area(new FormArea(this))
    , m_preview(new MessagePreview(this))
    , m_card(new SendCard(this))
    , m_status(new PlainLabel(this))
    , m_addSender(new Button(tr("Add sender…"), ButtonKind::Plain, this))
    , m_cancel(new Button(tr("Cancel"), ButtonKind::Plain, this))
    , m_several(new Button(tr("To several…"), ButtonKind::Plain, this))
    , m_check(new Button(tr("Check only"), ButtonKind::Plain, this))
    , m_send(new Button(tr("Send"), ButtonKind::Primary, this))
    , m_pause(new QTimer(this))
    , m_longest(new QTimer(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compose"));
    setAccessibleName(tr("Compose"));
    build();
    bindKeys();
    connect(m_form, &ComposeForm::changed, this, &ComposeDialog::refresh);
    connect(m_form, &ComposeForm::fieldLeft, this, &ComposeDialog::refresh);
    connect(m_form, &ComposeForm::cardChosen, m_preview, &MessagePreview::showCard);
    connect(m_form, &ComposeForm::settingsWanted, this, &ComposeDialog::settingsWanted);
    connect(m_card, &SendCard::tipRequested, this, [this] {
        m_form->focusUnitTip();
        if (QWidget *field = focusWidget())
            m_area->reveal(field);
    });
    connect(m_card, &SendCard::mendRequested, this, [this] {
        if (const auto first = m_form->firstInRed(m_problems, m_attempted))
            goTo({*first});
    });
    connect(m_addSender, &QPushButton::clicked, this, &ComposeDialog::senderWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ComposeDialog::reject);
    connect(m_check, &QPushButton::clicked, this, &ComposeDialog::check);
    connect(m_several, &QPushButton::clicked, this, &ComposeDialog::sendToSeveral);
    connect(m_send, &QPushButton::clicked, this, &ComposeDialog::send);
    connect(this, &QDialog::rejected, this, [this] {
        m_pause->stop();
        m_longest->stop();
        Q_EMIT abandoned(m_token);
    });
    m_pause->setObjectName(QStringLiteral("draftPause"));
    m_longest->setObjectName(QStringLiteral("draftLongest"));
    for (QTimer *timer : {m_pause, m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &ComposeDialog::keepDraft);
    }
    m_opened = m_form->draft();
    refresh();
    m_form->focusRecipient();
}

void ComposeDialog::build()
{
    const Metrics m(*this);
    m_send->setObjectName(QStringLiteral("send"));
    m_several->setObjectName(QStringLiteral("several"));
    m_check->setObjectName(QStringLiteral("checkOnly"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_addSender->setObjectName(QStringLiteral("addSender"));
    m_status->setObjectName(QStringLiteral("composeStatus"));
    m_status->setWrapped(true);
    // The form scrolls where the window is low (large fonts, small screens); card and buttons stay.
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_form);
    m_area->setMinimumWidth(m_form->minimumSizeHint().width() + m.u(3));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.u(2));
    buttons->addWidget(m_addSender);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_several);
    buttons->addWidget(m_check);
    buttons->addWidget(m_send);
    auto *left = new QVBoxLayout;
    left->setSpacing(m.u(3));
    left->addWidget(m_area, 1);
    left->addWidget(m_card);
    left->addWidget(m_status);
    left->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.margins(5));
    row->setSpacing(m.u(5));
    row->addLayout(left, 3);
    row->addWidget(m_preview, 2);

    // The form leads, then the buttons, the preview last.
    const QList<QWidget *> order =
        QList<QWidget *>{m_form->lastField()} + m_card->tabStops() +
        QList<QWidget *>{m_addSender, m_cancel, m_several, m_check, m_send, m_preview->firstControl()};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);

    resize(screen() ? qMin(m.u(250), screen()->availableSize().width()) : m.u(250), m.u(170));
    fitHeight();
}

void ComposeDialog::fitHeight()
{
    if (isVisible())
        return;
    // What is not shown yet takes up no change of its parts by itself: the inner ones first.
    QList<QWidget *> parts = m_form->findChildren<QWidget *>();
    parts.prepend(m_form);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        (*part)->updateGeometry();
        if (QLayout *inside = (*part)->layout()) {
            inside->invalidate();
            inside->activate();
        }
    }
    QLayout *left = layout()->itemAt(0)->layout();
    left->invalidate();
    const QMargins around = layout()->contentsMargins();
    const int beside =
        left->sizeHint().height() - m_area->sizeHint().height() + around.top() + around.bottom();
    int wanted = qMax(Metrics(*this).u(170), m_form->sizeHint().height() + beside);
    if (const QScreen *onScreen = screen())
        wanted = qMin(wanted, onScreen->availableSize().height() * kScreenPercent / 100);
    resize(width(), wanted);
}

void ComposeDialog::bindKeys()
{
    // Both Enter keys; a held key repeats nothing.
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &ComposeDialog::send);
    }
    auto *checking = new QShortcut(kCheckKey, this);
    checking->setAutoRepeat(false);
    connect(checking, &QShortcut::activated, this, &ComposeDialog::check);
    auto *another = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this);
    another->setAutoRepeat(false);
    connect(another, &QShortcut::activated, this, &ComposeDialog::anotherWanted);
    auto *canned = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_T), this);
    connect(canned, &QShortcut::activated, this, &ComposeDialog::cannedTextsWanted);
    auto *settings = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma), this);
    connect(settings, &QShortcut::activated, this, &ComposeDialog::settingsWanted);
    m_check->setKeyHint(kCheckKey);
    m_send->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return), true);
    m_cancel->setKeyHint(QKeySequence(Qt::Key_Escape));
}

void ComposeDialog::setSenders(const QList<Sender> &senders)
{
    const bool untouched = m_form->draft() == m_opened;
    m_form->setSenders(senders);
    if (untouched)
        m_opened = m_form->draft();
}

void ComposeDialog::setBalance(const std::optional<Balance> &balance, const QList<TierState> &tiers)
{
    if (balance == m_balance && tiers == m_tiers)
        return;
    m_balance = balance;
    m_tiers = tiers;
    refreshCard();
}

void ComposeDialog::setExpectedPrice(ExpectedPrice expectedPrice, ExpectedPrice expectedHold)
{
    m_expectedPrice = std::move(expectedPrice);
    m_expectedHold = std::move(expectedHold);
    refreshCard();
}

void ComposeDialog::setCannedTexts(const QList<CannedText> &texts)
{
    const auto fields = findChildren<CannedCompletion *>();
    for (CannedCompletion *field : fields)
        field->setTexts(texts);
}

void ComposeDialog::setRegion(const QByteArray &region)
{
    m_form->setRegion(region);
}

void ComposeDialog::setDraft(const ComposeDraft &draft)
{
    m_form->setDraft(draft);
    m_opened = m_form->draft();
    refresh();
    fitHeight();
}

void ComposeDialog::restoreDraft(const ComposeDraft &draft)
{
    const ComposeDraft empty = m_form->draft();
    m_form->setDraft(draft);
    m_opened = empty;
    m_kept = m_form->draft();
    refresh();
    fitHeight();
}

void ComposeDialog::returnDraft(const ComposeDraft &draft)
{
    m_opened = m_form->draft();
    m_form->setDraft(draft);
    keepDraft();
    fitHeight();
}

ComposeDraft ComposeDialog::draft() const
{
    return m_form->draft();
}

void ComposeDialog::refresh()
{
    const ComposeDraft draft = m_form->draft();
    const auto problems = problemsFor(m_attempted ? m_aim : Aim::One);
    m_form->showProblems(problems, draft, m_attempted);
    const SendRequest request = requestOf(draft);
    askForContext(request);
    askForContact(request);
    const bool isChanged = !(draft == m_shown);
    m_shown = draft;
    m_problems = problems;
    refreshCard();
    m_preview->setDraft(draft);
    if (m_busy)
        return;
    if (isChanged && m_kept != std::optional(draft)) {
        m_pause->start(kPauseMs);
        if (!m_longest->isActive())
            m_longest->start(kLongestMs);
    }
}

void ComposeDialog::refreshCard()
{
    const bool isChecked = m_answer && !m_answer->refusal && m_answer->draft == m_shown;
    const Instant now{QDateTime::currentMSecsSinceEpoch()}; // the clock that the contact was read by
    m_quote = quoteOf(m_shown, m_balance, m_tiers, m_expectedPrice, m_context, m_expectedHold,
                      {m_isContactKnown, m_contact, now}, isChecked ? m_usedBudget : std::nullopt);
    m_quote.isWhole = m_problems.isEmpty();
    if (const auto first = m_form->firstInRed(m_problems, m_attempted)) {
        m_quote.firstToMend = placedSentence(*first, problemSentence(*first, m_shown));
        m_quote.othersToMend = int(m_problems.size()) - 1;
    }
    m_card->setQuote(m_quote);
    if (!m_busy)
        showStatus();
}

void ComposeDialog::showStatus()
{
    const ComposeDraft &draft = m_shown;
    const bool senderMissing = !draft.sender && recipientKind(draft.to) != RecipientKind::Unclear;
    m_addSender->setVisible(senderMissing);
    if (m_attempted && !m_problems.isEmpty()) {
        say(tr("%n thing(s) to put right before it can be sent.", nullptr, int(m_problems.size())), true);
    } else if (m_answer && m_answer->refusal && isSameMessage(m_answer->draft, draft)) {
        say(*m_answer->refusal, true);
    } else if (m_answer && !m_answer->refusal && m_answer->draft == draft) {
        const auto [sentence, isAgainst] = checkResult();
        say(sentence, isAgainst);
    } else if (senderMissing) {
        say(tr("Add a sender first."), false);
    } else {
        say({}, false);
    }
}

void ComposeDialog::keepDraft()
{
    m_pause->stop();
    m_longest->stop();
    const ComposeDraft draft = m_form->draft();
    const bool isWorthIt = isTyped(draft);
    if (m_busy || (!isWorthIt && !m_kept) || m_kept == std::optional(draft))
        return;
    m_kept = isWorthIt ? std::optional(draft) : std::nullopt;
    Q_EMIT draftPaused(m_token, m_kept);
}

void ComposeDialog::flushDraft()
{
    m_form->finishEditing();
    keepDraft();
}

void ComposeDialog::sendToSeveral()
{
    if (!m_busy && !m_question && passes(Aim::Several))
        Q_EMIT severalRequested(m_token, requestOf(m_form->draft()));
}

void ComposeDialog::send()
{
    if (m_busy || m_question || !passes())
        return;
    setBusy(true);
    const ExpectedCharge expected{m_quote.unit.unit, m_quote.price, m_quote.otherPrice,
                                  m_quote.unit.reason == UnitReason::LongInBytes};
    Q_EMIT sendRequested(m_token, requestOf(m_shown), {expected, m_shown});
}

void ComposeDialog::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    if (busy)
        m_focusBefore = focusWidget();
    m_busy = busy;
    m_form->setEnabled(!busy);
    m_addSender->setEnabled(!busy);
    m_several->setEnabled(!busy);
    m_check->setEnabled(!busy);
    m_send->setEnabled(!busy);
    if (busy) {
        say(tr("Storing the message…"), false);
        return;
    }
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_pause->start(kPauseMs); // what fired meanwhile kept nothing
}

void ComposeDialog::say(const QString &sentence, bool problem)
{
    m_status->setRole(problem ? ColorRole::Bad : ColorRole::Muted);
    m_status->setText(sentence);
    // Beside the button and with it: a screen reader on the button hears the reason.
    m_send->setHint(sentence.isEmpty() ? m_card->mendText() : sentence);
}

void ComposeDialog::confirmStored()
{
    m_busy = false;
    if (m_question)
        m_question->close();
    QDialog::accept();
}

bool ComposeDialog::holds(const SendRequest &request)
{
    m_form->finishEditing();
    SendRequest now = requestOf(m_form->draft());
    if (now.sender.id == request.sender.id) // what the platform says of it may be newer
        now.sender = request.sender;
    return !m_busy && now == request;
}

bool ComposeDialog::becameList(const SendRequest &request)
{
    if (!holds(request))
        return false;
    if (m_question)
        m_question->close();
    QDialog::reject(); // its draft is not wanted any more
    return true;
}

void ComposeDialog::keepAnew()
{
    m_kept.reset();
    flushDraft();
}

void ComposeDialog::refuseStored(const Error &error)
{
    setBusy(false);
    // Said until something is typed: news from elsewhere meanwhile must not wipe it out.
    m_answer = Answer{m_form->draft(), errorSentence(error)};
    refresh();
}

bool ComposeDialog::losesText()
{
    m_form->finishEditing();
    return isTyped(m_form->draft());
}

/// The recipient is typed too; another choice of sender or kind alone is not.
bool ComposeDialog::isTyped(const ComposeDraft &draft) const
{
    const bool isOtherRecipient = !draft.to.trimmed().isEmpty() && draft.to != m_opened.to;
    return isOtherRecipient || (hasText(draft) && !(draft == m_opened));
}

void ComposeDialog::reject()
{
    if (m_question)
        return;
    if (!m_busy && !losesText()) {
        QDialog::reject();
        return;
    }
    const QString explanation =
        m_busy ? tr("It is being stored. If that fails while the window is closed, the text is lost.")
               : tr("It is kept nowhere else.");
    m_question =
        ask(*this,
            {tr("Close?"), tr("Throw this message away?"), explanation, tr("Throw away"), tr("Keep writing")},
            [this] { QDialog::reject(); });
}

} // namespace arowana
