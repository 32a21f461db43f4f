// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lists of recipients from files: read and divided on threads of their own, answered on the thread that made
// it. A file on a disk that does not answer keeps its thread and no other. The end waits for the piece that
// is being read, and answers no more. Owned by the composition root.

#include "models/domain/listfiles.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace arowana {

class ListDisk : public QObject, public ListFiles {
    Q_OBJECT
public:
    explicit ListDisk(QObject *parent = nullptr);
    ~ListDisk() override;

    quint64 readList(const QString &file, Answer answer) override;
    quint64 divideText(const QString &text, Answer answer) override;
    void cancel(quint64 reading) override;

private:
    struct Reading {
        Answer answer;
        std::shared_ptr<std::atomic<bool>> isCancelled;
    };
    using Work = std::function<Result<TextTable>(const std::atomic<bool> &isCancelled)>;

    quint64 start(const Work &work, Answer answer);

    QThreadPool m_pool;
    QHash<quint64, Reading> m_readings;
    quint64 m_last = 0;
};

} // namespace arowana
