// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message as a chat bubble: plain text on a rounded ground, wrapped within the width there is, broken
// inside words where it must. Painted with a text layout, never with a rich text document. GUI thread.

#include <QWidget>

namespace arowana {

class BubbleView : public QWidget {
    Q_OBJECT
public:
    explicit BubbleView(QWidget *parent = nullptr);

    /// Shown plainly; hiding and reordering characters appear as marks.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int padding() const;
    [[nodiscard]] int bubbleWidth(int width) const;

    QString m_text;
};

} // namespace arowana
