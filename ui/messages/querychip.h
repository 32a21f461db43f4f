// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One term of the query as a chip with a cross: a click, Enter, Space or Delete takes it out. Its accessible
// name is its label. GUI thread.

#include <QAbstractButton>

namespace arowana {

class QueryChip : public QAbstractButton {
    Q_OBJECT
public:
    /// `label`: plain text, made safe to look at; one that is long is cut, and whole in the tool tip.
    explicit QueryChip(const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] int crossWidth() const;
};

} // namespace arowana
