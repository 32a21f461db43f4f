// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the platform last said of the chosen sender, and how long ago: state, use case, newsletters, and how
// it stands with each carrier. GUI thread; owned by the senders page.

#include "models/domain/sender.h"
#include "ui/controls/card.h"

class QGridLayout;

namespace arowana {

class PlainLabel;

class SenderDetail : public Card {
    Q_OBJECT
public:
    explicit SenderDetail(QWidget *parent = nullptr);

    /// nullopt: none is chosen.
    void setSender(const std::optional<Sender> &sender);
    /// By this machine's clock, as readings are.
    void tick(Instant now);

private:
    void showAge();
    void addLine(const QString &name, const QString &words, ColorRole role = ColorRole::Text);
    void fillAgent(const Sender &agent);

    PlainLabel *m_name;
    PlainLabel *m_age;
    PlainLabel *m_remark;
    QWidget *m_facts = nullptr; ///< made anew for each sender
    QGridLayout *m_lines = nullptr;
    std::optional<Sender> m_sender;
    Instant m_now;
    bool m_isEmpty = true; ///< nothing was shown yet
};

} // namespace arowana
