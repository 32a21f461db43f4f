// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The editor for a message body: several lines of plain text. Tab goes on to the next field, paste is plain,
// and a problem draws its frame red as the style does for one-line fields. GUI thread.

#include <QPlainTextEdit>

namespace arowana {

class BodyEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit BodyEdit(QWidget *parent = nullptr);

    /// The text as typed, lines ended by `\n`. Unlike toPlainText() it keeps no-break spaces.
    [[nodiscard]] QString body() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
};

} // namespace arowana
