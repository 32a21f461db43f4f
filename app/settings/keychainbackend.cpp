// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/keychainbackend.h"

#include "app/settings/keychainworker.h"

namespace arowana {

KeychainBackend::KeychainBackend(QObject *parent)
    : SecretBackend(parent)
    , m_thread(std::make_unique<QThread>())
    , m_worker(std::make_unique<KeychainWorker>())
{
    m_thread->setObjectName(QStringLiteral("keychain"));
    m_worker->moveToThread(m_thread.get());
    connect(m_worker.get(), &KeychainWorker::answered, this, &SecretBackend::answered);
    m_thread->start();
}

KeychainBackend::~KeychainBackend()
{
    m_thread->quit();
    if (m_thread->wait(1000))
        return;
    // Blocked inside a call to the keychain: to destroy a running thread would abort the process.
    (void)m_worker.release();
    (void)m_thread.release();
}

quint64 KeychainBackend::read(const QString &name)
{
    const quint64 request = ++m_last;
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), request, name] { worker->read(request, name); },
        Qt::QueuedConnection);
    return request;
}

quint64 KeychainBackend::write(const QString &name, const QByteArray &secret)
{
    const quint64 request = ++m_last;
    QMetaObject::invokeMethod(
        m_worker.get(),
        [worker = m_worker.get(), request, name, secret] { worker->write(request, name, secret); },
        Qt::QueuedConnection);
    return request;
}

quint64 KeychainBackend::remove(const QString &name)
{
    const quint64 request = ++m_last;
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), request, name] { worker->remove(request, name); },
        Qt::QueuedConnection);
    return request;
}

} // namespace arowana
