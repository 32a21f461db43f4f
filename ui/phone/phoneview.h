// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An RCS content as the customer's phone shows it. It is only looked at: nothing in it can be tapped, no
// address is asked. A carousel is scrolled by wheel, by drag, by its arrows and by the arrow keys. All of it
// can be copied and read out as text. GUI thread.

#include "ui/phone/phonelayout.h"
#include "ui/phone/phonetexts.h"
#include "ui/theme/colorrole.h"

#include <QWidget>

namespace arowana {

class PhoneView : public QWidget {
    Q_OBJECT
public:
    explicit PhoneView(QWidget *parent = nullptr);

    /// Content no phone shows as RCS (e-mail, a template) leaves it empty. Of a carousel that changed in one
    /// card that card comes into sight. `ground`: that of the bubble.
    void setContent(const Content &content, ColorRole ground = ColorRole::Bubble);
    /// There is nothing to see.
    [[nodiscard]] bool isEmpty() const { return m_message.isEmpty(); }
    /// The whole content in words, as it is copied; made when it is asked for.
    [[nodiscard]] QString words() const;

    /// It can be reached by keyboard to be copied; a carousel that can be scrolled always can.
    void setCopyable(bool copyable);
    /// The first card that is wholly in sight, counted from 0.
    [[nodiscard]] int firstCard() const;
    /// Scrolls a carousel so that this card comes first, as far as there are cards to scroll to.
    void showCard(int card);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] PhoneLayout layoutFor(int width) const;
    /// Lays out anew for the width there is.
    void relayout();
    void scrollTo(qreal offset);
    void applyFocusPolicy();
    /// The chip at this point of the widget; nullptr where there is none.
    [[nodiscard]] const Suggestion *chipAt(QPointF at) const;
    void copyWords() const;

    Content m_content;
    PhoneMessage m_message;
    ColorRole m_ground = ColorRole::Bubble;
    mutable PhoneTexts m_texts;
    PhoneLayout m_layout;
    qreal m_offset = 0;
    std::optional<QPointF> m_dragFrom; ///< where the mouse went down
    qreal m_dragOffset = 0;            ///< and how far it was scrolled then
    bool m_isCopyable = false;
};

} // namespace arowana
