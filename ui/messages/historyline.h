// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The line above the list while messages from before the first start are read: how far that is, and a button
// to pause it or let it go on; and while a search finds not all that is there yet. Hidden where nothing is
// left to be done. GUI thread; owned by the Messages page.

#include "models/domain/historyprogress.h"

#include <QWidget>

namespace arowana {

class Button;
class PlainLabel;

class HistoryLine : public QWidget {
    Q_OBJECT
public:
    explicit HistoryLine(QWidget *parent = nullptr);

    /// nullopt: all are read.
    void setProgress(const std::optional<HistoryProgress> &progress);
    /// So many messages of before an upgrade are not found by their words yet.
    void setUnsearchable(qint64 left);

Q_SIGNALS:
    void pauseRequested(bool pauses);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress();

    std::optional<HistoryProgress> m_progress;
    qint64 m_unsearchable = 0;
    PlainLabel *m_text;
    Button *m_pause;
};

} // namespace arowana
