// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The headings of the message table: a click sorts, a drag moves or widens, and an arrow stands beside the
// heading by which the list is sorted. Owned by the table; GUI thread.

#include <QHeaderView>

namespace arowana {

class MessagesHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit MessagesHeader(QWidget *parent = nullptr);

    /// The arrow points up where the least stands on top.
    void setSorted(int column, bool isAscending);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    int m_column = -1;
    bool m_isAscending = false;
};

} // namespace arowana
