// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/replybox.h"

#include "models/domain/contentlimits.h"
#include "models/items/visibletext.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/hiddencharacters.h"
#include "ui/compose/suggestionlist.h"
#include "ui/controls/button.h"
#include "ui/conversations/steadylabel.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QDialog>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kMomentMs = 1'000; // long enough for a click that was on its way

} // namespace

ReplyBox::ReplyBox(QWidget *parent)
    : QWidget(parent)
    , m_field(new BodyEdit(this))
    , m_notice(new SteadyLabel(this))
    , m_card(new SteadyLabel(this))
    , m_count(new PlainLabel(this))
    , m_hint(new SteadyLabel(this))
    , m_chipWords(new PlainLabel(this))
    , m_addChips(new Button({}, ButtonKind::Plain, this))
    , m_send(new Button({}, ButtonKind::Primary, this))
    , m_foot(makeFoot())
{
    build();
    m_moment.setSingleShot(true);
    m_moment.setInterval(kMomentMs);
    connect(&m_moment, &QTimer::timeout, this, &ReplyBox::refresh);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        showCount();
        if (!m_isFilling)
            Q_EMIT edited();
    });
    connect(m_send, &QPushButton::clicked, this, &ReplyBox::send);
    connect(m_addChips, &QPushButton::clicked, this, &ReplyBox::openSuggestions);
    m_field->installEventFilter(this);
    m_field->offerCannedTexts(); // after that, so that Enter takes one before it sends
    retranslate();
}

void ReplyBox::build()
{
    const Metrics m(*this);
    m_field->setObjectName(QStringLiteral("replyText"));
    m_field->setLinesWanted(3);
    m_send->setObjectName(QStringLiteral("replySend"));
    m_addChips->setObjectName(QStringLiteral("replyChips"));
    m_card->setObjectName(QStringLiteral("replyCard"));
    m_notice->setObjectName(QStringLiteral("replyNotice"));
    m_count->setObjectName(QStringLiteral("replyCount"));
    m_notice->setRole(ColorRole::Bad);
    m_notice->hide();
    m_count->setTextFont(TextSize::Small, TextWeight::Normal, Face::Digits);
    m_count->setRole(ColorRole::Muted);
    m_hint->setTextFont(TextSize::Small);
    m_hint->setRole(ColorRole::Muted);
    m_hint->setObjectName(QStringLiteral("replyHint"));
    m_chipWords->setTextFont(TextSize::Small);
    m_chipWords->setRole(ColorRole::Accent);
    m_chipWords->setElided(Qt::ElideRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.u(4), m.u(3), m.u(4), m.u(3));
    column->setSpacing(m.u(2));
    column->addWidget(m_notice);
    column->addWidget(m_field, 1);
    column->addWidget(m_chipWords);
    auto *said = new QVBoxLayout;
    said->setSpacing(m.u(1) / 2);
    said->addWidget(m_card);
    said->addWidget(m_hint);
    column->addLayout(said);
    column->addLayout(m_foot);
    setTabOrder(m_field, m_addChips);
    setTabOrder(m_addChips, m_send);
}

QBoxLayout *ReplyBox::makeFoot()
{
    const Metrics m(*this);
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(m.u(2));
    auto *left = new QHBoxLayout;
    left->setSpacing(m.u(3));
    left->addWidget(m_addChips);
    left->addWidget(m_count, 1);
    row->addLayout(left, 1);
    row->addWidget(m_send, 0, Qt::AlignRight);
    return row;
}

void ReplyBox::retranslate()
{
    m_field->setAccessibleName(tr("Reply"));
    m_field->setPlaceholderText(tr("Write a reply"));
    keepRoom();
    refresh();
    showCount();
}

void ReplyBox::keepRoom()
{
    int widest = 0;
    for (const bool isNew : {false, true}) {
        m_send->setText(sendWord(isNew));
        widest = qMax(widest, m_send->sizeHint().width());
    }
    m_send->setMinimumWidth(widest);
    m_hint->setPossible({keyHint(true), keyHint(false)});
    arrangeFoot();
}

void ReplyBox::arrangeFoot()
{
    const Metrics m(*this);
    const QString most = countWords(kRcsTextMost);
    const int needed = m.u(8) + m_addChips->sizeHint().width() + m.u(3) +
                       m_count->fontMetrics().horizontalAdvance(most) + m.u(2) + m_send->minimumWidth();
    m_foot->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString ReplyBox::sendWord(bool isNew)
{
    return isNew ? tr("Send as &new message") : tr("&Send");
}

QString ReplyBox::keyHint(bool isNew) const
{
    if (isNew)
        return tr("Enter breaks the line; only the button sends a new message.");
    return m_enterSends ? tr("Enter sends, Shift+Enter breaks the line.")
                        : tr("Ctrl+Enter sends, Enter breaks the line.");
}

QString ReplyBox::countWords(qsizetype count)
{
    const QLocale locale;
    return tr("%1 of %2").arg(locale.toString(count), locale.toString(kRcsTextMost));
}

void ReplyBox::setDraft(const QString &text, const QList<ChipDraft> &chips, const QString &notice)
{
    const QScopedValueRollback filling(m_isFilling, true);
    if (m_suggestions)
        m_suggestions->close(); // those of another text
    m_field->setBody(text);
    m_field->moveCursor(QTextCursor::End);
    m_chips = chips;
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    refresh();
}

QString ReplyBox::text() const
{
    return m_field->body();
}

void ReplyBox::setOffer(const ReplyOffer &offer)
{
    const bool hasTurned = offer.kind != m_offer.kind;
    m_offer = offer;
    if (hasTurned)
        m_moment.start();
    refresh();
}

void ReplyBox::settleNow()
{
    m_moment.stop();
    refresh();
}

void ReplyBox::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_field->setReadOnly(isBusy || m_field->isKeptWhole());
    refresh();
}

void ReplyBox::setEnterSends(bool sends)
{
    m_enterSends = sends;
    keepRoom();
    refresh();
}

void ReplyBox::refresh()
{
    const bool isNew = m_offer.kind == ReplyOffer::Kind::NewMessage;
    m_send->setText(sendWord(isNew));
    m_send->setEnabled(m_offer.maySend && !m_isBusy && !m_moment.isActive());
    m_addChips->setEnabled(!m_isBusy);
    m_addChips->setText(m_chips.isEmpty() ? tr("Su&ggestions…")
                                          : tr("Su&ggestions (%1)…").arg(QLocale().toString(m_chips.size())));
    QStringList labels;
    for (const ChipDraft &chip : std::as_const(m_chips))
        labels.append(visibleText(chip.text, Lines::One));
    m_chipWords->setText(labels.join(QStringLiteral("  \u00b7  ")));
    m_chipWords->setVisible(!labels.isEmpty());
    m_card->setPossible(m_offer.possible);
    m_card->setText(m_offer.card);
    const bool isCostly = isNew || m_offer.isTooDear;
    m_card->setRole(m_offer.isTooDear ? ColorRole::Bad
                    : isCostly        ? ColorRole::Warn
                    : m_offer.isFree  ? ColorRole::Good
                                      : ColorRole::Muted);
    QString hint = m_offer.problem;
    if (hint.isEmpty())
        hint = hiddenCharactersSentence(m_field->body());
    const bool isWrong = !hint.isEmpty();
    const bool isWarned = !isWrong && !m_offer.warning.isEmpty();
    if (isWarned)
        hint = m_offer.warning + u' ' + tr("Only the button sends it so.");
    m_hint->setText(isWrong || isWarned ? hint : keyHint(isNew));
    m_hint->setRole(isWrong ? ColorRole::Bad : isWarned ? ColorRole::Warn : ColorRole::Muted);
}

void ReplyBox::showCount()
{
    const qsizetype count = characterCount(m_field->body());
    m_count->setText(countWords(count));
    m_count->setRole(count > kRcsTextMost ? ColorRole::Bad : ColorRole::Muted);
}

void ReplyBox::send()
{
    if (m_send->isEnabled())
        Q_EMIT sendRequested();
}

/// True when the key sends or would have; a new message is never sent by it.
bool ReplyBox::takesEnter(Qt::KeyboardModifiers modifiers)
{
    const bool isSendKey =
        modifiers.testFlag(Qt::ControlModifier) || (m_enterSends && !modifiers.testFlag(Qt::ShiftModifier));
    if (m_offer.kind == ReplyOffer::Kind::NewMessage)
        return modifiers.testFlag(Qt::ControlModifier) || m_moment.isActive();
    if (!isSendKey)
        return false;
    if (m_offer.warning.isEmpty())
        send();
    return true;
}

bool ReplyBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && takesEnter(key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReplyBox::openSuggestions()
{
    const Metrics m(*this);
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Suggestions"));
    dialog->setAccessibleName(tr("Suggestions"));
    auto *list = new SuggestionList(QStringLiteral("reply"), kMessageChipsMost);
    list->setDrafts(m_chips);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(list);
    auto *done = new Button(tr("&Done"), ButtonKind::Primary);
    done->setDefault(true);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(m.margins(4));
    column->setSpacing(m.u(3));
    column->addWidget(area, 1);
    column->addWidget(done, 0, Qt::AlignRight);
    dialog->resize(m.u(130), m.u(110));
    connect(list, &SuggestionList::edited, this, [this, list] {
        m_chips = list->drafts();
        refresh();
        Q_EMIT edited();
    });
    connect(done, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::finished, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    m_suggestions = dialog;
    dialog->open();
}

void ReplyBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::ApplicationFontChange)
        retranslate();
}

void ReplyBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeFoot();
}

} // namespace arowana
