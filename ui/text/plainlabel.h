// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one label class: its text is always plain text, and characters that hide or reorder text are shown as
// marks, so that nothing a customer or the platform wrote can pose as something else (a QLabel guesses rich
// text and opens local files named in it). GUI thread.

#include "ui/theme/colorrole.h"
#include "ui/theme/fonts.h"

#include <QClipboard>
#include <QLabel>

namespace arowana {

class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /// Hides QLabel's: line ends stay, hiding characters become marks.
    void setText(const QString &text);

    void setRole(ColorRole role);
    void setTextFont(TextSize size, TextWeight weight = TextWeight::Normal, Face face = Face::Text);
    /// One line, cut with an ellipsis where it does not fit; the whole text is then in the tool tip.
    void setElided(Qt::TextElideMode mode);
    /// Over several lines as wide as there is room; to be set before the text.
    void setWrapped(bool wrapped);
    /// May be selected and copied with mouse and keyboard.
    void setSelectable(bool selectable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    // Rich text has no way in.
    void setTextFormat(Qt::TextFormat) = delete;
    void setPixmap(const QPixmap &) = delete;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyRole();
    void applyFont();
    void applyToolTip();
    /// What is selected, as it was set.
    void copy(QClipboard::Mode mode) const;

    ColorRole m_role = ColorRole::Text;
    TextSize m_size = TextSize::Normal;
    TextWeight m_weight = TextWeight::Normal;
    Face m_face = Face::Text;
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

} // namespace arowana
