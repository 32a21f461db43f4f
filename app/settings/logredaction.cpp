// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/logredaction.h"

#include "app/settings/redactor.h"

#include <QDateTime>
#include <QMutex>
#include <QMutexLocker>

#include <cstdio>
#include <utility>

namespace arowana {

/// What the handler writes with. Shared: a handler that runs in another thread while LogRedaction ends
/// finishes its line first.
class LogOutput {
public:
    explicit LogOutput(LogRedaction::Sink sink)
        : m_sink(std::move(sink))
    {
    }

    void addSecret(const QByteArray &secret)
    {
        const QMutexLocker locker(&m_lock);
        m_redactor.addSecret(secret);
    }

    void write(const QByteArray &head, const QString &message)
    {
        const QMutexLocker locker(&m_lock);
        m_sink(head + m_redactor.redacted(message).toUtf8() + '\n');
    }

private:
    QMutex m_lock;
    Redactor m_redactor;
    LogRedaction::Sink m_sink;
};

namespace {

QByteArray levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "unknown";
}

void writeToStandardError(const QByteArray &line)
{
    // One call, so that lines of child processes do not land in the middle. A closed or full standard error
    // is no reason to stop: there is nowhere left to report it.
    (void)std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    (void)std::fflush(stderr);
}

// Qt's handler is a bare function, so what it writes with has to be found from one.
struct Active {
    QMutex lock;
    std::shared_ptr<LogOutput> output;
    QtMessageHandler former = nullptr;
};

Active &active()
{
    static Active one;
    return one;
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // The offscreen platform says this of every window it shows; nothing happened.
    if (message.startsWith(QLatin1String("This plugin does not support ")))
        return;
    std::shared_ptr<LogOutput> output;
    {
        const QMutexLocker locker(&active().lock);
        output = active().output;
    }
    if (!output)
        return;
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    const QByteArray category(context.category == nullptr ? "default" : context.category);
    output->write(time + ' ' + levelName(type) + ' ' + category + ": ", message);
}

} // namespace

LogRedaction::LogRedaction()
    : LogRedaction(writeToStandardError)
{
}

LogRedaction::LogRedaction(Sink sink)
    : m_output(std::make_shared<LogOutput>(std::move(sink)))
{
    const QMutexLocker locker(&active().lock);
    Q_ASSERT_X(!active().output, "LogRedaction", "there is one at a time");
    active().output = m_output;
    active().former = qInstallMessageHandler(handleMessage);
}

LogRedaction::~LogRedaction()
{
    const QMutexLocker locker(&active().lock);
    qInstallMessageHandler(active().former);
    active().output.reset();
}

void LogRedaction::addSecret(const QByteArray &secret)
{
    m_output->addSecret(secret);
}

} // namespace arowana
