// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/environmentsecrets.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace arowana {

namespace {

QByteArray takeVariable(const char *name)
{
    QByteArray value;
    // getenv() answers a pointer into the block that /proc/PID/environ shows; unsetting alone would leave
    // the text there. The volatile pointer keeps the compiler from leaving the writes out.
    if (char *text = std::getenv(name)) {
        value = QByteArray(text);
        volatile char *byte = text;
        for (std::size_t i = 0, end = std::strlen(text); i < end; ++i)
            byte[i] = 'x';
    }
    qunsetenv(name);
    return value.trimmed();
}

bool fitsHeader(const QByteArray &secret)
{
    return std::all_of(secret.cbegin(), secret.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

Error unusable(const char *name)
{
    return {
        ErrorKind::InvalidInput,
        QCoreApplication::translate("arowana::EnvironmentSecrets",
                                    "%1 holds characters that a key cannot have (blanks, control codes or "
                                    "letters outside ASCII).")
            .arg(QLatin1String(name)),
        QCoreApplication::translate("arowana::EnvironmentSecrets", "Copy the key again and set %1 anew.")
            .arg(QLatin1String(name)),
        {}};
}

} // namespace

Result<EnvironmentSecrets> EnvironmentSecrets::take()
{
    constexpr const char *kApiKey = "AROWANA_API_KEY";
    constexpr const char *kWebhookSecret = "AROWANA_WEBHOOK_SECRET";
    EnvironmentSecrets secrets{takeVariable(kApiKey), takeVariable(kWebhookSecret)};
    if (!fitsHeader(secrets.apiKey))
        return unusable(kApiKey);
    if (!fitsHeader(secrets.webhookSecret))
        return unusable(kWebhookSecret);
    return secrets;
}

} // namespace arowana
