// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phone/phoneview.h"

#include "ui/phone/phonepainter.h"
#include "ui/phone/phonewords.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>

#include <cmath>

namespace arowana {

namespace {

/// The card in which two carousels differ; -1 when it is none or more than one.
int changedCard(const Content &before, const Content &after)
{
    const auto *was = std::get_if<Carousel>(&before);
    const auto *is = std::get_if<Carousel>(&after);
    if (!was || !is)
        return -1;
    int changed = -1;
    const qsizetype most = qMax(was->cards.size(), is->cards.size());
    for (qsizetype i = 0; i < most; ++i) {
        const bool same =
            i < was->cards.size() && i < is->cards.size() && was->cards.at(i) == is->cards.at(i);
        if (same)
            continue;
        if (changed >= 0)
            return -1;
        changed = int(i);
    }
    return changed;
}

/// The suggestion behind a drawn chip: of a card, or below the message with `card` -1.
const Suggestion *suggestionOf(const Content &content, int card, size_t chip)
{
    const QList<Suggestion> *chips = nullptr;
    if (const auto *text = std::get_if<RcsText>(&content))
        chips = card < 0 ? &text->suggestions : nullptr;
    else if (const auto *alone = std::get_if<RichCard>(&content))
        chips = &alone->card.suggestions;
    else if (const auto *carousel = std::get_if<Carousel>(&content); carousel && card >= 0)
        chips = &carousel->cards.at(card).suggestions;
    return chips && qsizetype(chip) < chips->size() ? &chips->at(qsizetype(chip)) : nullptr;
}

} // namespace

PhoneView::PhoneView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Message as the customer sees it"));
    applyFocusPolicy();
}

void PhoneView::setContent(const Content &content, ColorRole ground)
{
    if (content == m_content && ground == m_ground)
        return;
    const int changed = changedCard(m_content, content);
    const bool isOther = content.index() != m_content.index();
    m_content = content;
    m_ground = ground;
    m_message = phoneMessage(content).value_or(PhoneMessage());
    setAccessibleDescription(spokenWords(content));
    if (isOther)
        m_offset = 0;
    relayout();
    if (changed >= 0)
        showCard(changed);
    updateGeometry();
}

QString PhoneView::words() const
{
    return phoneWords(m_content);
}

void PhoneView::setCopyable(bool copyable)
{
    m_isCopyable = copyable;
    applyFocusPolicy();
}

void PhoneView::applyFocusPolicy()
{
    setFocusPolicy(m_isCopyable || m_layout.overhang > 0 ? Qt::StrongFocus : Qt::NoFocus);
}

PhoneLayout PhoneView::layoutFor(int width) const
{
    if (m_message.isEmpty())
        return {};
    return phoneLayout(m_message, {qreal(width), qreal(Metrics(*this).u())},
                       [this](const QString &text, PhoneFont font, qreal wrap) {
                           return m_texts.measure(text, font, wrap);
                       });
}

void PhoneView::relayout()
{
    m_layout = layoutFor(width());
    m_offset = qBound<qreal>(0, m_offset, m_layout.overhang);
    m_texts.forgetUnused();
    applyFocusPolicy();
    update();
}

int PhoneView::firstCard() const
{
    return int(m_layout.cardsInSight(m_offset).first);
}

void PhoneView::showCard(int card)
{
    scrollTo(m_layout.offsetOf(size_t(qMax(0, card))));
}

void PhoneView::scrollTo(qreal offset)
{
    offset = qBound<qreal>(0, offset, m_layout.overhang);
    if (offset == m_offset)
        return;
    m_offset = offset;
    update();
}

int PhoneView::heightForWidth(int width) const
{
    const PhoneLayout &layout = width == this->width() ? m_layout : layoutFor(width);
    return int(std::ceil(layout.size.height()));
}

QSize PhoneView::sizeHint() const
{
    const int width = Metrics(*this).u(60);
    return {width, heightForWidth(width)};
}

QSize PhoneView::minimumSizeHint() const
{
    return {Metrics(*this).u(30), 0};
}

const Suggestion *PhoneView::chipAt(QPointF at) const
{
    for (size_t i = 0; i < m_layout.chips.size(); ++i) {
        if (m_layout.chips[i].frame.contains(at))
            return suggestionOf(m_content, -1, i);
    }
    const QPointF inStrip = at + QPointF(m_offset, 0);
    for (size_t card = 0; card < m_layout.cards.size(); ++card) {
        const std::vector<PhoneChipBox> &chips = m_layout.cards[card].chips;
        for (size_t i = 0; i < chips.size(); ++i) {
            if (chips[i].frame.contains(inStrip))
                return suggestionOf(m_content, int(card), i);
        }
    }
    return nullptr;
}

bool PhoneView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Suggestion *chip = chipAt(help->pos());
    showPlainToolTip(help->globalPos(), chip ? chipWords(*chip) : QString(), this);
    return true;
}

void PhoneView::paintEvent(QPaintEvent *event)
{
    if (m_message.isEmpty())
        return;
    QPainter painter(this);
    paintPhone(painter, m_message, m_layout, m_texts, {palette(), m_ground, m_offset, hasFocus()},
               event->rect());
}

void PhoneView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_texts.clear();
        relayout();
        updateGeometry();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Message as the customer sees it"));
        setAccessibleDescription(spokenWords(m_content));
        update();
    }
}

void PhoneView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void PhoneView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyWords();
        return;
    }
    if (m_layout.overhang <= 0)
        return QWidget::keyPressEvent(event);
    const auto [first, last] = m_layout.cardsInSight(m_offset);
    switch (event->key()) {
    case Qt::Key_Left:
        return showCard(int(first) - 1);
    case Qt::Key_Right:
        return showCard(int(first) + 1);
    case Qt::Key_Home:
        return scrollTo(0);
    case Qt::Key_End:
        return scrollTo(m_layout.overhang);
    default: // the area around it scrolls up and down
        QWidget::keyPressEvent(event);
    }
}

void PhoneView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool isSideways = qAbs(turned.x()) > qAbs(turned.y()) || event->modifiers() == Qt::ShiftModifier;
    if (m_layout.overhang <= 0 || !isSideways)
        return event->ignore(); // up and down belongs to the area around it
    const QPoint pixels = event->pixelDelta();
    const int notch = turned.x() != 0 ? turned.x() : turned.y();
    // One notch of an ordinary wheel is 120, here half a card's width.
    const qreal step = pixels.x() != 0 ? pixels.x() : notch * Metrics(*this).u(29) / 120.0;
    scrollTo(m_offset - step);
    event->accept();
}

void PhoneView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_layout.overhang <= 0)
        return QWidget::mousePressEvent(event);
    const auto first = int(m_layout.cardsInSight(m_offset).first);
    if (m_layout.pager->back.contains(event->position()))
        return showCard(first - 1);
    if (m_layout.pager->forward.contains(event->position()))
        return showCard(first + 1);
    m_dragFrom = event->position();
    m_dragOffset = m_offset;
}

void PhoneView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragFrom)
        return QWidget::mouseMoveEvent(event);
    scrollTo(m_dragOffset - (event->position().x() - m_dragFrom->x()));
}

void PhoneView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragFrom)
        return QWidget::mouseReleaseEvent(event);
    m_dragFrom.reset();
    // A strip that was let go comes to rest at a card, as on a phone.
    if (m_offset != m_dragOffset)
        showCard(firstCard());
}

void PhoneView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as text"), this, &PhoneView::copyWords)->setEnabled(!isEmpty());
    menu->popup(event->globalPos());
}

void PhoneView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PhoneView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PhoneView::copyWords() const
{
    if (!isEmpty())
        QGuiApplication::clipboard()->setText(words());
}

} // namespace arowana
