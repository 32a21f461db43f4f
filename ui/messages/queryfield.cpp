// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/queryfield.h"

#include "ui/keys.h"
#include "ui/messages/querypopup.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QTextLayout>

#include <algorithm>

namespace arowana {

namespace {

constexpr qsizetype kTypedLeast = 2;  // letters of a key before it is offered unasked
constexpr qsizetype kExactMost = 200; // characters whose places are asked one by one

bool isBareKey(const QKeyEvent *event)
{
    return (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool isEnter(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

QueryField::QueryField(QWidget *parent)
    : QLineEdit(parent)
{
    const int margin = Metrics(*this).u(1);
    setTextMargins(margin, 0, margin, 0);
    connect(this, &QLineEdit::textChanged, this, &QueryField::followText);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!m_isTaking)
            offer(false);
    });
    connect(this, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isOffering() && !m_isTaking)
            offer(false);
    });
}

bool QueryField::isOffering() const
{
    return m_popup && m_popup->isVisible();
}

void QueryField::setMarked(const QList<QueryPlace> &places)
{
    m_marked = places;
    update();
}

void QueryField::followText()
{
    const QString now = text();
    const auto differs = std::mismatch(now.begin(), now.end(), m_before.begin(), m_before.end());
    const qsizetype same = differs.first - now.begin();
    m_marked.removeIf([same](const QueryPlace &place) { return place.end() > same; });
    m_before = now;
    if (now.isEmpty())
        closeOffers();
}

void QueryField::offer(bool isAsked)
{
    const QueryCompletion completion = queryCompletion(text(), cursorPosition(), m_senders);
    const qsizetype typed = cursorPosition() - completion.place.at;
    const auto isTooLittle = [&] { return completion.offers.first().isKey && typed < kTypedLeast; };
    if (completion.offers.isEmpty() || hasSelectedText() || (!isAsked && isTooLittle())) {
        closeOffers();
        return;
    }
    if (!m_popup || m_popup->parentWidget() != window()) {
        delete m_popup;
        m_popup = new QueryPopup(window());
        connect(m_popup, &QueryPopup::clicked, this, &QueryField::take);
        connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
    }
    QTextLayout layout;
    layOut(layout);
    const QRect beside(xOf(layout, completion.place.at), 0, 1, height());
    m_popup->offer(completion, {mapTo(window(), beside.topLeft()), beside.size()});
    if (isOffering())
        QCoreApplication::instance()->installEventFilter(this); // for what happens outside the list
}

void QueryField::closeOffers()
{
    if (!m_popup)
        return;
    QCoreApplication::instance()->removeEventFilter(this);
    const bool wasOpen = m_popup->isVisible();
    m_popup->hide();
    if (wasOpen)
        Q_EMIT offersClosed();
}

void QueryField::take()
{
    const QueryCompletion completion = m_popup->completion();
    const int row = qMax(0, m_popup->chosenRow());
    const QueryOffer offer = completion.offers.value(row);
    closeOffers();
    const auto end = int(completion.place.end());
    const bool isLast = end >= text().size();
    m_isTaking = true;
    setSelection(int(completion.place.at), int(completion.place.length));
    insert(offer.text + (isLast && !offer.isKey ? QStringLiteral(" ") : QString()));
    m_isTaking = false;
    if (offer.isKey)
        this->offer(true); // its values
}

bool QueryField::isForOffers(const QKeyEvent *event) const
{
    if (!isOffering() || !isBareKey(event))
        return false;
    const bool isChosen = m_popup->chosenRow() >= 0;
    const bool isTaking = event->key() == Qt::Key_Tab || isEnter(event);
    return event->key() == Qt::Key_Escape || (isTaking && isChosen) || rowsDownBy(event->key()) != 0;
}

bool QueryField::isWordOpen() const
{
    const QueryCompletion completion = queryCompletion(text(), cursorPosition(), m_senders);
    return !completion.offers.isEmpty() &&
           (text().isEmpty() || !completion.isUnasked || !completion.offers.first().isKey);
}

bool QueryField::takesKey(QKeyEvent *event)
{
    if (isForOffers(event)) {
        if (const int rows = rowsDownBy(event->key()))
            m_popup->move(rows);
        else if (event->key() == Qt::Key_Escape)
            closeOffers();
        else
            take();
        return true;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer(true);
        return true;
    }
    if (!isBareKey(event))
        return false;
    if (isEnter(event)) {
        closeOffers();
        Q_EMIT entered();
        return true;
    }
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) {
            Q_EMIT listWanted();
        } else {
            clear();
            Q_EMIT entered();
        }
        return true;
    }
    if (event->key() == Qt::Key_Down) {
        if (isWordOpen())
            offer(true);
        else
            Q_EMIT listWanted();
        return true;
    }
    return false;
}

bool QueryField::event(QEvent *event)
{
    // Tab would leave the field before it is asked.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && isForOffers(key)) {
            take();
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (QKeySequence(key->keyCombination()) == keyOf(Command::Export)) {
            event->ignore(); // on some desktops it is a field's key for the end of the line
            return true;
        }
        if (isForOffers(key) || (key->key() == Qt::Key_Escape && isBareKey(key))) {
            event->accept(); // else a key of the window would take it
            return true;
        }
    }
    return QLineEdit::event(event);
}

void QueryField::keyPressEvent(QKeyEvent *event)
{
    if (takesKey(event)) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool QueryField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (isOffering() && widget && widget != m_popup && !m_popup->isAncestorOf(widget))
            closeOffers();
    }
    return QLineEdit::eventFilter(watched, event);
}

void QueryField::focusOutEvent(QFocusEvent *event)
{
    closeOffers();
    QLineEdit::focusOutEvent(event);
    // Another window in front, or the end of this one, is nothing the operator has decided.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void QueryField::hideEvent(QHideEvent *event)
{
    closeOffers();
    QLineEdit::hideEvent(event);
}

void QueryField::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

/// As the field lays its text out itself.
void QueryField::layOut(QTextLayout &layout) const
{
    layout.setText(displayText());
    layout.setFont(font());
    QTextOption option;
    option.setTextDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout.setTextOption(option);
    layout.beginLayout();
    layout.createLine().setLineWidth(qreal(QWIDGETSIZE_MAX));
    layout.endLayout();
}

int QueryField::xOf(const QTextLayout &layout, qsizetype at) const
{
    // However far the text is scrolled: the cursor is where the field shows it.
    const QTextLine line = layout.lineAt(0);
    const qreal cursor = line.cursorToX(cursorPosition());
    return cursorRect().center().x() + qRound(line.cursorToX(int(at)) - cursor);
}

void QueryField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_marked.isEmpty() || m_isComposing)
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    QTextLayout layout;
    layOut(layout);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(inside);
    painter.setPen(QPen(color(ColorRole::Bad, palette()), qMax(1.0, fontMetrics().height() / 14.0)));
    const int top = qMin(cursorRect().center().y() + fontMetrics().ascent() / 2 + Metrics(*this).u(1) / 2,
                         inside.bottom() - Metrics(*this).u(1));
    for (const QueryPlace &place : m_marked) {
        if (place.end() > text().size())
            continue;
        // One by one, since a word may run in both directions; long ones by their ends.
        const qsizetype step = place.length > kExactMost ? place.length : 1;
        int from = xOf(layout, place.at);
        int to = from;
        for (qsizetype at = place.at; at <= place.end(); at += step) {
            const int x = xOf(layout, at);
            from = qMin(from, x);
            to = qMax(to, x);
        }
        paintWave(painter, qMax(from, inside.left()), qMin(to, inside.right()), top);
    }
}

void QueryField::paintWave(QPainter &painter, int from, int to, int top) const
{
    const int step = qMax(2, Metrics(*this).u(1) / 2);
    QPolygonF wave;
    for (int x = from; x <= to; x += step)
        wave.append(QPointF(x, top + (wave.size() % 2 == 0 ? step : 0)));
    painter.drawPolyline(wave);
}

} // namespace arowana
