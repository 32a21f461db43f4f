// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/keychainworker.h"

#include <qt6keychain/keychain.h>

namespace arowana {

namespace {

QString serviceName()
{
    return QStringLiteral("Arowana Console");
}

SecretAnswer unavailable(const QString &what, const QString &next, const QString &detail)
{
    return {SecretOutcome::Unavailable, {}, {ErrorKind::Unsupported, what, next, detail}};
}

/// The answer to a job that did not succeed.
SecretAnswer answerFor(QKeychain::Error error, const QString &words)
{
    const QString sessionOnly =
        KeychainWorker::tr("Use the key for this session only, or unlock the keychain and try again.");
    switch (error) {
    case QKeychain::EntryNotFound:
        return {SecretOutcome::Absent, {}, {}};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return unavailable(KeychainWorker::tr("The keychain refused access."), sessionOnly, words);
    case QKeychain::CouldNotDeleteEntry:
        return unavailable(KeychainWorker::tr("The keychain could not remove the key."),
                           KeychainWorker::tr("Remove it with the keychain program of the desktop."), words);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return unavailable(
            KeychainWorker::tr("There is no keychain on this desktop."),
            KeychainWorker::tr(
                "Use the key for this session only, or install a keychain such as gnome-keyring."),
            words);
    case QKeychain::NoError:
    case QKeychain::OtherError:
        break;
    }
    return unavailable(KeychainWorker::tr("The keychain does not answer as it should."), sessionOnly, words);
}

} // namespace

void KeychainWorker::read(quint64 request, const QString &name)
{
    start(request, name, new QKeychain::ReadPasswordJob(serviceName(), this), SecretOutcome::Found);
}

void KeychainWorker::write(quint64 request, const QString &name, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName(), this);
    job->setTextData(QString::fromUtf8(secret));
    start(request, name, job, SecretOutcome::Stored);
}

void KeychainWorker::remove(quint64 request, const QString &name)
{
    start(request, name, new QKeychain::DeletePasswordJob(serviceName(), this), SecretOutcome::Removed);
}

void KeychainWorker::start(quint64 request, const QString &name, QKeychain::Job *job, SecretOutcome success)
{
    job->setInsecureFallback(false);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [this, request, success](QKeychain::Job *done) {
        SecretAnswer answer{success, {}, {}};
        if (done->error() != QKeychain::NoError)
            answer = answerFor(done->error(), done->errorString());
        else if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
            answer.secret = reading->textData().toUtf8();
        // Some keychains answer an unknown name with nothing instead of an error.
        if (answer.outcome == SecretOutcome::Found && answer.secret.isEmpty())
            answer.outcome = SecretOutcome::Absent;
        Q_EMIT answered(request, answer);
    });
    job->start(); // deletes itself after finished()
}

} // namespace arowana
