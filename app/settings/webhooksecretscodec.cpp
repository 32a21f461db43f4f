// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/webhooksecretscodec.h"

namespace arowana {

namespace {

constexpr const char *kHead = "arowana-webhook-secrets 1";

} // namespace

QByteArray encodeWebhookSecrets(const WebhookSecrets &secrets)
{
    QByteArray text = kHead;
    text += (secrets.isTold ? "\ntold " : "\nuntold ") + secrets.current;
    for (const FormerSecret &former : secrets.former)
        text += "\nformer " + QByteArray::number(former.until.ms) + ' ' + former.secret;
    return text;
}

std::optional<WebhookSecrets> decodeWebhookSecrets(const QByteArray &text)
{
    const QByteArrayList lines = text.split('\n');
    if (lines.size() < 2 || lines[0] != kHead)
        return std::nullopt;
    const QByteArrayList current = lines[1].split(' ');
    if (current.size() != 2 || current[1].isEmpty() || (current[0] != "told" && current[0] != "untold"))
        return std::nullopt;
    WebhookSecrets secrets;
    secrets.isTold = current[0] == "told";
    secrets.current = current[1];
    for (const QByteArray &line : lines.mid(2)) {
        const QByteArrayList words = line.split(' ');
        bool isNumber = false;
        const qint64 until = words.value(1).toLongLong(&isNumber);
        if (words.size() != 3 || words[0] != "former" || !isNumber || words[2].isEmpty())
            return std::nullopt;
        secrets.former.append({words[2], Instant{until}});
    }
    return secrets;
}

} // namespace arowana
