// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Takes away what is kept no longer: a step, a rest in which others write, and so on until nothing is left;
// looks again after an hour. Nothing goes while a salvage is not looked after: the outbox is not reconciled
// then. Lives on the maintenance thread, made and owned by Maintenance.

#include "models/domain/changeset.h"
#include "models/domain/error.h"
#include "models/domain/retentionsource.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace arowana {

class Retention;
class StoreConnection;

class RetentionWorker : public QObject {
    Q_OBJECT
public:
    struct Pace {
        int firstMs = 60'000; ///< after a rule was set: the start is over by then
        int restMs = 50;
        int roundMs = 3'600'000;
    };

    RetentionWorker(QString file, Pace pace);
    ~RetentionWorker() override;

    /// From now on; nothing goes before one is set.
    void setRule(const arowana::RetentionRule &rule);

Q_SIGNALS:
    /// The messages of `gone`, or conversations of its pairs; with the number of messages that are left.
    void removed(const arowana::ChangeSet &gone);
    /// Nothing that may go is left.
    void roundEnded();
    /// Tried again in an hour.
    void failed(const arowana::Error &error);

private:
    void work();
    Result<void> connect();
    void fail(const Error &error);

    const QString m_file;
    const Pace m_pace;
    QTimer *m_timer;
    RetentionRule m_rule;
    std::unique_ptr<StoreConnection> m_connection;
    std::unique_ptr<Retention> m_retention; ///< over it
};

} // namespace arowana
