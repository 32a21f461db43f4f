// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tells what a rule would take away, over a connection that is opened for the question, on a thread of its
// own: counting takes a moment in a large store. Owned by the composition root; asked and answered on the GUI
// thread.

#include "models/domain/retentionsource.h"

#include <QObject>
#include <QThreadPool>

namespace arowana {

class RetentionForecaster : public QObject, public RetentionSource {
    Q_OBJECT
public:
    explicit RetentionForecaster(QString file, QObject *parent = nullptr);
    /// Waits for the one that is being counted, which is answered no more.
    ~RetentionForecaster() override;

    void askForecast(const RetentionRule &rule, Instant now, ForecastAnswer answer) override;

private:
    const QString m_file;
    QThreadPool m_pool;
    ForecastAnswer m_answer; ///< of the newest question
    quint64 m_last = 0;
};

} // namespace arowana
