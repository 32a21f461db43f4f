// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/retentionforecaster.h"

#include "app/store/retention.h"

#include <utility>

namespace arowana {

namespace {

Result<RetentionForecast> forecastOf(const QString &file, const RetentionRule &rule, Instant now)
{
    auto opened = StoreConnection::open(file, StoreConnection::Use::Read);
    return opened ? Retention::forecast(*opened.value(), rule, now)
                  : Result<RetentionForecast>(opened.error());
}

} // namespace

RetentionForecaster::RetentionForecaster(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_pool.setMaxThreadCount(1);
}

RetentionForecaster::~RetentionForecaster()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void RetentionForecaster::askForecast(const RetentionRule &rule, Instant now, ForecastAnswer answer)
{
    const quint64 question = ++m_last;
    m_answer = std::move(answer);
    m_pool.clear(); // what nobody waits for any more
    m_pool.start([this, file = m_file, rule, now, question] {
        QMetaObject::invokeMethod(
            this,
            [this, question, forecast = forecastOf(file, rule, now)] {
                if (question != m_last)
                    return;
                if (const auto waiting = std::exchange(m_answer, {}))
                    waiting(forecast);
            },
            Qt::QueuedConnection);
    });
}

} // namespace arowana
