// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One entry of a chart's legend: the line as it is drawn, the state's mark, the word and the sum. GUI thread.

#include "models/items/deliveryratemodel.h"

#include <QPen>
#include <QWidget>

namespace arowana {

/// How a series is drawn: told apart by colour and by dashes. `palette` decides light or dark.
[[nodiscard]] QPen deliveryPen(DeliverySeries series, const QPalette &palette, qreal width);

class ChartKey : public QWidget {
    Q_OBJECT
public:
    explicit ChartKey(DeliverySeries series, QWidget *parent = nullptr);

    void show(const QString &word, int total);

    [[nodiscard]] QSize sizeHint() const override;
    /// Where there is little room the word ends in an ellipsis; the number never does.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int totalWidth() const;

    DeliverySeries m_series;
    QString m_word;
    QString m_total;
};

} // namespace arowana
