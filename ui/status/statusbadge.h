// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A state in one line: mark, word, colour. GUI thread.

#include "models/domain/messagestatus.h"

#include <QWidget>

namespace arowana {

class StatusBadge : public QWidget {
    Q_OBJECT
public:
    explicit StatusBadge(QWidget *parent = nullptr);

    /// `word` is what statusWord says of the row.
    void show(MessageStatus status, const QString &word);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MessageStatus m_status = MessageStatus::Unknown;
    QString m_word;
};

} // namespace arowana
