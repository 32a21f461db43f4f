// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The way of every log line out of the program: it replaces Qt's message handler while it lives, redacts and
// writes one line per event. The composition root makes the only one, first in main(). Any thread may log,
// which is why this is one of the few places with a lock.

#include <QByteArray>

#include <functional>
#include <memory>

namespace arowana {

class LogOutput;

class LogRedaction {
public:
    /// Receives one finished line in UTF-8 with its newline; called from the thread that logs, one at a time.
    /// It must not log.
    using Sink = std::function<void(const QByteArray &line)>;

    /// Lines go to standard error.
    LogRedaction();
    explicit LogRedaction(Sink sink);
    /// Gives the former handler back.
    ~LogRedaction();
    LogRedaction(const LogRedaction &) = delete;
    LogRedaction &operator=(const LogRedaction &) = delete;

    /// Masks this value from the next line on. Any thread.
    void addSecret(const QByteArray &secret);

private:
    std::shared_ptr<LogOutput> m_output;
};

} // namespace arowana
