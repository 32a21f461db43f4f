// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The list of canned texts that a completion offers beside the word that is typed. GUI thread; a child of the
// field's window, owned by the completion.

#include "models/domain/cannedtext.h"
#include "ui/controls/floatinglist.h"

#include <optional>

namespace arowana {

class CannedDelegate;
class CannedTextModel;

class CannedPopup : public FloatingList {
    Q_OBJECT
public:
    /// A child of `window`, in front of everything else in it.
    explicit CannedPopup(QWidget *window);

    /// Shows those whose name has `typed` in it, beside `beside` (of the window), the best one chosen; hides
    /// where there is none.
    void offer(const QList<CannedText> &texts, const QString &typed, const QRect &beside);
    [[nodiscard]] std::optional<CannedText> chosen() const;

private:
    CannedPopup(CannedTextModel *model, CannedDelegate *delegate, QWidget *window);

    CannedTextModel *m_model;
};

} // namespace arowana
