// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/secretentry.h"

#include <QCoreApplication>

#include <utility>

namespace arowana {

namespace {

QString kindName(SecretKind kind)
{
    switch (kind) {
    case SecretKind::ApiKey:
        return QStringLiteral("api-key");
    case SecretKind::WebhookSecret:
        return QStringLiteral("webhook-secret");
    }
    return {};
}

} // namespace

SecretEntry::SecretEntry(QString name)
    : m_name(std::move(name))
{
}

Result<SecretEntry> SecretEntry::of(SecretKind kind, const QString &workspace, const QUrl &apiBase)
{
    QString host = apiBase.host(QUrl::FullyEncoded).toLower();
    if (host.isEmpty() || workspace.isEmpty()) {
        return Error{
            ErrorKind::InvalidInput,
            QCoreApplication::translate("arowana::SecretEntry",
                                        "A key belongs to a workspace and an API host, and one is missing."),
            QCoreApplication::translate("arowana::SecretEntry", "Check the address of the API."),
            {}};
    }
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const int usual = apiBase.scheme() == QLatin1String("http") ? 80 : 443;
    const int port = apiBase.port(usual);
    const QString place = port == 443 ? host : host + u':' + QString::number(port);
    return SecretEntry(kindName(kind) + u'/' + workspace + u'@' + place);
}

} // namespace arowana
