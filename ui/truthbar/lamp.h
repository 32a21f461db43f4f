// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One lamp of the truth bar: a button with a mark, a name and a value, which opens its explanation. Also
// used, without a mark, for the counts and the money. What a narrow bar has no room for is left out to the
// eye only; the accessible name has all of it. GUI thread.

#include "ui/truthbar/lampwords.h"

#include <QPushButton>

namespace arowana {

class Lamp : public QPushButton {
    Q_OBJECT
public:
    /// Without `hasMark` only name and value are shown.
    explicit Lamp(bool hasMark, QWidget *parent = nullptr);

    /// Terseness 0 shows the whole value, 1 its brief form, 2 none where the lamp is good.
    void show(const LampText &text, int terseness = 0);
    [[nodiscard]] const LampText &text() const { return m_text; }
    /// The value as far as it is shown.
    [[nodiscard]] const QString &shownValue() const { return m_shown; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const LampText &text);
    [[nodiscard]] int markWidth() const;
    [[nodiscard]] int nameWidth() const;

    LampText m_text;
    QString m_shown;
    bool m_hasMark;
};

} // namespace arowana
