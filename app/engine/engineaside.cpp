// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

// The part of the engine about what the listener has kept aside, and the note of the last change of its
// secret.

namespace arowana {

namespace {

const QByteArray kSecretFact = QByteArrayLiteral("webhook.secretChange");

/// `1796000000000 operator anna`: the words are in people's files.
QByteArray noteOf(const SecretChange &change)
{
    QByteArray cause;
    switch (change.cause) {
    case SecretChangeCause::NoneKept:
        cause = "none_kept";
        break;
    case SecretChangeCause::Operator:
        cause = "operator";
        break;
    case SecretChangeCause::Lost:
        cause = "lost";
        break;
    case SecretChangeCause::Given:
        cause = "given";
        break;
    }
    return QByteArray::number(change.at.ms) + ' ' + cause + ' ' + change.by.toUtf8();
}

/// Of a newer console, perhaps: then nothing is said of it.
std::optional<SecretChange> changeOf(const QByteArray &note)
{
    const qsizetype first = note.indexOf(' ');
    const qsizetype second = note.indexOf(' ', first + 1);
    if (first < 0 || second < 0)
        return std::nullopt;
    SecretChange change;
    change.at = Instant{note.left(first).toLongLong()};
    change.by = QString::fromUtf8(note.mid(second + 1));
    for (const SecretChangeCause cause : {SecretChangeCause::NoneKept, SecretChangeCause::Operator,
                                          SecretChangeCause::Lost, SecretChangeCause::Given}) {
        change.cause = cause;
        if (noteOf(change) == note)
            return change;
    }
    return std::nullopt;
}

} // namespace

void Engine::wireAside()
{
    m_aside.told = [this](const SetAsideCounts &counts, quint64 revision) {
        m_listener.quarantined = counts.notUnderstood + counts.otherBody;
        m_listener.otherBodies = counts.otherBody;
        m_listener.unknownKinds = counts.unknownKind;
        m_listener.asideRevision = revision;
        publishListener();
    };
    m_registrar.secretChanged = [this](const SecretChange &change) { keepSecretChange(change); };
}

Result<void> Engine::startAside()
{
    const auto note = m_ports.store.fact(kSecretFact);
    if (!note)
        return note.error();
    if (*note)
        m_listener.secretChange = changeOf(**note);
    return m_aside.start();
}

void Engine::keepSecretChange(const SecretChange &change)
{
    m_listener.secretChange = change;
    m_wishes.add([this, change] { return m_ports.store.saveFact(kSecretFact, noteOf(change)); },
                 [this](const Result<void> &written) { report(written); });
}

void Engine::trySetAside(const QList<qint64> &numbers)
{
    m_asideKeeper.tryAgain(numbers, [this](const SetAsideTried &tried, const Result<void> &result) {
        report(result);
        Q_EMIT setAsideTried(tried);
    });
}

void Engine::markSetAsideSeen(const QList<qint64> &numbers)
{
    m_wishes.add(
        [this, numbers]() -> Result<void> {
            m_aside.touch();
            for (const qint64 number : numbers) {
                if (auto marked = m_ports.store.markAsideSeen(number, m_ports.clock.now()); !marked)
                    return marked;
            }
            return {};
        },
        [this](const Result<void> &written) { report(written); });
}

} // namespace arowana
