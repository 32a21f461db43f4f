// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One page of the rail: icon, name and a live count. Folded, only the icon with the name as tool tip.
// GUI thread.

#include <QAbstractButton>

namespace arowana {

class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    /// `iconName` is a file of resources/icons without its ending.
    explicit RailButton(const QString &iconName, QWidget *parent = nullptr);

    void setCount(const QString &count);
    void setFolded(bool folded);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QString m_count;
    bool m_folded = false;
};

} // namespace arowana
