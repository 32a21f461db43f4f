// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Remembers which rows have just changed, and how strongly their ground still shows it: one fade of at most
// 120 ms, in few steps. GUI thread; owned by the message table.

#include "models/domain/rowid.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace arowana {

class RowFader : public QObject {
    Q_OBJECT
public:
    explicit RowFader(QObject *parent = nullptr);

    void begin(RowId id);
    /// 1 just after the change, 0 when it is over.
    [[nodiscard]] double strength(RowId id) const;
    [[nodiscard]] QList<RowId> fading() const;
    [[nodiscard]] bool isIdle() const { return m_began.isEmpty(); }

Q_SIGNALS:
    /// The grounds of fading() want painting.
    void stepped();

private:
    void step();

    QTimer m_timer;
    QElapsedTimer m_clock;
    QHash<RowId, qint64> m_began;
};

} // namespace arowana
