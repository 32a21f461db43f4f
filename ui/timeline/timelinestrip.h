// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The delivery timeline of one message, drawn: nodes with marks, the gaps in words. It reads a TimelineModel
// and follows its changes; what it cannot show for lack of room is in the list below it. GUI thread.

#include "models/domain/channel.h"
#include "models/items/timelinemodel.h"

#include <QWidget>

namespace arowana {

class TimelineStrip : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive the strip.
    explicit TimelineStrip(const TimelineModel &model, QWidget *parent = nullptr);

    void setChannel(Channel channel);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const TimelineModel &m_model;
    Channel m_channel = Channel::Rcs;
};

} // namespace arowana
