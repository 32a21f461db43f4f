// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/evidencefacts.h"

#include "models/domain/masking.h"
#include "models/items/contenttext.h"
#include "models/items/maskedjson.h"
#include "ui/text/words.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace arowana {

namespace {

QString writtenText(const MessageDetail &detail)
{
    if (!detail.inboundText.isEmpty())
        return detail.inboundText;
    if (detail.request)
        return contentText(detail.request->content);
    return detail.content ? contentText(*detail.content) : detail.row.summary;
}

EvidenceRecord recordOf(const RawRecord &raw, bool isMasked)
{
    EvidenceRecord record{raw.title, raw.at, {}, raw.body, raw.event};
    if (isMasked)
        record.body = maskedJson(raw.body);
    else
        record.sha256 = QCryptographicHash::hash(raw.body, QCryptographicHash::Sha256).toHex();
    if (isMasked && record.event)
        record.event->reason = maskedWithin(record.event->reason);
    return record;
}

} // namespace

EvidenceFacts evidenceFacts(const MessageDetail &detail, bool isMasked)
{
    EvidenceFacts facts;
    facts.recipient = isMasked ? maskedAddress(detail.row.recipient) : detail.row.recipient;
    facts.text = isMasked ? maskedText(writtenText(detail)) : writtenText(detail);
    if (detail.refusal) {
        const QString words = refusalCard(*detail.refusal).theirWords;
        facts.refusal = isMasked ? maskedWithin(words) : words;
    }
    for (const TimelineStep &step : detail.steps)
        facts.states.append(
            {step.at, step.learntAt, step.status, step.source, isMasked ? maskedDetail(step) : step.detail});
    for (const RawRecord &raw : detail.raw)
        facts.records.append(recordOf(raw, isMasked));
    return facts;
}

QString withoutSecrets(QString text)
{
    static const QRegularExpression kSecret(
        QStringLiteral("(whsec_|[Bb]earer\\s+|\\bsk_(?:live|test)_)[^\\s\"'\\\\`]+"));
    return text.replace(kSecret, QStringLiteral("\\1•••"));
}

} // namespace arowana
