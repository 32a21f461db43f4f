// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Delivery card: the timeline drawn, and below it every step with time, wait, source and age. GUI thread.

#include "models/items/timelinemodel.h"
#include "ui/controls/card.h"

class QTableView;

namespace arowana {

class PlainLabel;
class TimelineStrip;

class DeliveryCard : public Card {
    Q_OBJECT
public:
    /// `model` must outlive the card.
    explicit DeliveryCard(TimelineModel &model, QWidget *parent = nullptr);

    void setChannel(Channel channel);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    TimelineModel &m_model;
    TimelineStrip *m_strip;
    QTableView *m_list;
    PlainLabel *m_none;
};

} // namespace arowana
