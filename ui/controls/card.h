// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A framed panel with an optional heading: the building block of inspector and dialogs. Its owner fills
// body(). GUI thread.

#include "ui/theme/colorrole.h"

#include <QFrame>

class QVBoxLayout;

namespace arowana {

class PlainLabel;

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString &title = QString(), QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    /// A bar along the left edge, for a card that must not be overlooked.
    void setBar(ColorRole role);
    void setGround(ColorRole role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    PlainLabel *m_title;
    ColorRole m_ground = ColorRole::Panel;
    ColorRole m_bar = ColorRole::Line;
    bool m_hasBar = false;
};

} // namespace arowana
