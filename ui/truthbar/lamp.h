// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One lamp of the truth bar: a button with a mark, a name and a value, which opens its explanation. Also
// used, without a mark, for the counts and the money. GUI thread.

#include "ui/truthbar/lampwords.h"

#include <QPushButton>

namespace arowana {

class Lamp : public QPushButton {
    Q_OBJECT
public:
    /// Without `hasMark` only name and value are shown.
    explicit Lamp(bool hasMark, QWidget *parent = nullptr);

    void show(const LampText &text);
    [[nodiscard]] const LampText &text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int markWidth() const;

    LampText m_text;
    bool m_hasMark;
};

} // namespace arowana
