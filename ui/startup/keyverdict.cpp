// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startup/keyverdict.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

constexpr qsizetype kShown = 4;        // at each end
constexpr qsizetype kMaskedLeast = 16; // else the two ends would tell half of it

struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

KeyVerdict accepted(const Balance &balance)
{
    KeyVerdict verdict;
    verdict.role = ColorRole::Good;
    verdict.isAccepted = true;
    verdict.sentence = balance.free ? KeyWords::tr("The platform accepted the key; %1 are free to spend.")
                                          .arg(moneyText(*balance.free, QLocale()))
                                    : KeyWords::tr("The platform accepted the key.");
    return verdict;
}

KeyVerdict refused(const Refusal &refusal)
{
    KeyVerdict verdict;
    verdict.theirWords = refusal.message;
    switch (refusal.httpStatus) {
    case 401:
        verdict.sentence = KeyWords::tr("The platform does not know this key.");
        verdict.next = KeyWords::tr("Copy it again from the dashboard under Workspace settings, API keys.");
        break;
    case 403:
        verdict.role = ColorRole::Warn;
        verdict.mayUseAnyway = true;
        verdict.sentence = KeyWords::tr("The platform knows this key, but it may not read the balance.");
        verdict.next = KeyWords::tr("Enter a key with more rights, or use this one without the balance.");
        break;
    case 429:
        verdict.role = ColorRole::Warn;
        verdict.mayUseAnyway = true;
        verdict.sentence = KeyWords::tr("The platform asks for a pause, so the key is not checked yet.");
        verdict.next = KeyWords::tr("Try again in a moment.");
        break;
    default:
        verdict.role = ColorRole::Warn;
        verdict.mayUseAnyway = true;
        verdict.sentence = KeyWords::tr("The platform did not tell the balance (HTTP %1), so the key is not "
                                        "checked.")
                               .arg(refusal.httpStatus);
        verdict.next = KeyWords::tr("Try again, or use the key unchecked.");
        break;
    }
    return verdict;
}

QString unknownKeySentence(const Unknown &unknown, const QString &platform)
{
    switch (unknown.cause) {
    case UnknownCause::NotReached:
    case UnknownCause::Offline:
        return KeyWords::tr("%1 was not reached, so the key is not checked.").arg(platform);
    case UnknownCause::NoAnswer:
    case UnknownCause::Cut:
        return KeyWords::tr("%1 gave no answer, so the key is not checked.").arg(platform);
    case UnknownCause::NotThePlatform:
    case UnknownCause::Redirected:
        return KeyWords::tr("The network answered, not the platform: a login page or a proxy, perhaps.");
    case UnknownCause::ServerTrouble:
        return KeyWords::tr("The platform has trouble of its own, so the key is not checked.");
    case UnknownCause::TlsTrouble:
        return KeyWords::tr("%1 could not prove who it is, so the key was not given to it.").arg(platform);
    case UnknownCause::Proxy:
        return unknownSentence(unknown);
    }
    return {};
}

} // namespace

KeyVerdict keyVerdict(const CallAnswer<Balance> &answer, const QString &platform)
{
    if (const auto *balance = std::get_if<Balance>(&answer))
        return accepted(*balance);
    if (const auto *refusal = std::get_if<Refusal>(&answer))
        return refused(*refusal);
    const auto &unknown = std::get<Unknown>(answer);
    KeyVerdict verdict;
    verdict.role = ColorRole::Warn;
    verdict.mayUseAnyway = true;
    verdict.theirWords = unknown.detail;
    verdict.sentence = (unknownKeySentence(unknown, platform) + u' ' + proxySentence(unknown)).trimmed();
    verdict.next =
        KeyWords::tr("Check the network and try again, or use the key unchecked: what you send waits until "
                     "the platform answers.");
    return verdict;
}

QString maskedKey(const QByteArray &key)
{
    if (key.size() < kMaskedLeast)
        return QString(8, QChar(0x2022));
    return QString::fromLatin1(key.first(kShown)) + QChar(0x2026) + QString::fromLatin1(key.last(kShown));
}

} // namespace arowana
