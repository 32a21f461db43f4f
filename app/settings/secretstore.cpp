// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/secretstore.h"

#include <QTimer>

namespace arowana {

SecretStore::SecretStore(SecretBackend &backend, QObject *parent, std::chrono::milliseconds limit)
    : QObject(parent)
    , m_backend(backend)
    , m_limit(limit)
{
    // Queued, so that even a backend that answers at once does so after the caller knows the number.
    connect(&m_backend, &SecretBackend::answered, this, &SecretStore::close, Qt::QueuedConnection);
}

SecretStore::~SecretStore() = default;

quint64 SecretStore::read(const SecretEntry &entry)
{
    return open(m_backend.read(entry.name()),
                tr("Enter the key for this session, or unlock the keychain and try again."));
}

quint64 SecretStore::write(const SecretEntry &entry, const QByteArray &secret)
{
    Q_ASSERT(!secret.isEmpty());
    return open(m_backend.write(entry.name(), secret),
                tr("The key serves this session; the keychain may still store it when it answers."));
}

quint64 SecretStore::remove(const SecretEntry &entry)
{
    return open(m_backend.remove(entry.name()),
                tr("Remove it with the keychain program of the desktop, or try again."));
}

quint64 SecretStore::open(quint64 request, const QString &whenTooSlow)
{
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, request, whenTooSlow] {
        close(request,
              {SecretOutcome::Unavailable,
               {},
               {ErrorKind::Unsupported, tr("The keychain did not answer in time."), whenTooSlow, {}}});
    });
    m_open.insert(request, timer);
    timer->start(m_limit);
    return request;
}

void SecretStore::close(quint64 request, const SecretAnswer &answer)
{
    // Late, repeated, or another store's: it has had its one answer here or gets it there.
    QTimer *timer = m_open.take(request);
    if (timer == nullptr)
        return;
    timer->deleteLater();
    Q_EMIT answered(request, answer);
}

} // namespace arowana
