// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The list that a completion offers: it floats over the window beside the word that is typed, and never takes
// the keyboard from the field. GUI thread; a child of the field's window, owned by the completion.

#include "models/domain/cannedtext.h"

#include <QFrame>

#include <optional>

class QListView;

namespace arowana {

class CannedTextModel;

class CannedPopup : public QFrame {
    Q_OBJECT
public:
    static constexpr int kRowsMost = 8; ///< shown at once; the others scroll

    /// A child of `window`, in front of everything else in it.
    explicit CannedPopup(QWidget *window);

    /// Shows those whose name has `typed` in it, beside `beside` (of the window), the best one chosen; hides
    /// where there is none.
    void offer(const QList<CannedText> &texts, const QString &typed, const QRect &beside);
    /// Chooses another one so many rows below; ends at both ends.
    void move(int rows);
    [[nodiscard]] std::optional<CannedText> chosen() const;

Q_SIGNALS:
    /// The chosen one was clicked.
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(int row);
    void place(const QRect &beside);

    CannedTextModel *m_model;
    QListView *m_list;
};

} // namespace arowana
