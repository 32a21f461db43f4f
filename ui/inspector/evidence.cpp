// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/evidence.h"

#include "models/items/rawbytes.h"
#include "ui/inspector/evidencefacts.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace arowana {

namespace {

struct Evidence {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

struct Named {
    QString name; ///< as people read it
    QString key;  ///< as programs do
    QString value;
};

struct Times {
    const QTimeZone &zone;

    [[nodiscard]] static QString utc(Instant at)
    {
        return at.isValid() ? QString::fromLatin1(at.toIsoMs()) : QString();
    }
    [[nodiscard]] QString local(Instant at) const
    {
        if (!at.isValid())
            return {};
        const QDateTime there = QDateTime::fromMSecsSinceEpoch(at.ms, zone);
        // As an offset: the letters of a zone mean another one elsewhere.
        return there.toOffsetFromUtc(there.offsetFromUtc()).toString(Qt::ISODateWithMs);
    }
    [[nodiscard]] QString both(Instant at) const { return utc(at) + QStringLiteral(" (") + local(at) + u')'; }
};

QList<Named> identifiers(const MessageDetail &detail)
{
    const MessageRow &row = detail.row;
    QList<Named> ids{
        {Evidence::tr("Message id"), QStringLiteral("message_id"), row.id.toString()},
        {Evidence::tr("Idempotency key"), QStringLiteral("idempotency_key"), detail.key.toString()},
        {Evidence::tr("Sender"), QStringLiteral("sender_id"), QString::fromUtf8(row.senderId)},
        {Evidence::tr("Contact"), QStringLiteral("contact_id"), detail.contactId.toString()}};
    for (const RawRecord &raw : detail.raw) {
        if (raw.event && !raw.event->id.isEmpty())
            ids.append({Evidence::tr("Event"), QStringLiteral("event_id"), raw.event->id.toString()});
    }
    ids.removeIf([](const Named &id) { return id.value.isEmpty(); });
    return ids;
}

QString asideWord(AsideKind kind)
{
    switch (kind) {
    case AsideKind::NotUnderstood:
        return Evidence::tr("not understood");
    case AsideKind::OtherBody:
        return Evidence::tr("its id came before with other content");
    case AsideKind::UnknownKind:
        return Evidence::tr("of a kind this version does not know");
    }
    return {};
}

QString verdictSentence(const EventVerdict &verdict, const Times &times)
{
    QString sentence = Evidence::tr("Signature valid.");
    sentence += u' ' + (verdict.isApplied && !verdict.aside ? Evidence::tr("Accepted.")
                        : verdict.aside ? Evidence::tr("Set aside: %1.").arg(asideWord(*verdict.aside))
                                        : Evidence::tr("Set aside."));
    if (!verdict.reason.isEmpty())
        sentence += u' ' + visibleText(verdict.reason, Lines::One);
    sentence += u' ' + (verdict.repeats > 0
                            ? Evidence::tr("%n further copy(s), the last at %1.", nullptr, verdict.repeats)
                                  .arg(times.both(verdict.lastReceivedAt))
                            : Evidence::tr("No further copies."));
    return sentence;
}

/// With a fence longer than any within: what came from outside cannot end it.
QString fenced(const QString &text, bool isBlock)
{
    qsizetype longest = isBlock ? 2 : 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    if (isBlock)
        return fence + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence;
    const bool touches = text.startsWith(u'`') || text.endsWith(u'`');
    return touches ? fence + u' ' + text + u' ' + fence : fence + text + fence;
}

QString inlineCode(const QString &text)
{
    return fenced(visibleText(text, Lines::One), false);
}

QString costLine(const MessageRow &row)
{
    if (!row.cost)
        return {};
    return (row.costIsHold ? Evidence::tr("Reserved: %1 EUR") : Evidence::tr("Charged: %1 EUR"))
        .arg(QString::fromLatin1(row.cost->toDecimal()));
}

void addFacts(QStringList &lines, const MessageDetail &detail, const EvidenceFacts &facts,
              const QString &senderName)
{
    const MessageRow &row = detail.row;
    for (const Named &id : identifiers(detail))
        lines << QStringLiteral("- %1: %2").arg(id.name, inlineCode(id.value));
    if (!senderName.isEmpty())
        lines << Evidence::tr("- Sender's name: %1").arg(inlineCode(senderName));
    lines << Evidence::tr("- Recipient: %1").arg(inlineCode(facts.recipient));
    lines << Evidence::tr("- Channel: %1").arg(channelWord(row.channel));
    lines << Evidence::tr("- State: %1, %2").arg(statusWord(row), sourceWord(row.statusSource));
    if (const QString cost = costLine(row); !cost.isEmpty())
        lines << QStringLiteral("- ") + cost;
    if (detail.refusal)
        lines << QStringLiteral("- ") + Evidence::tr("Refused with HTTP %1: %2")
                                            .arg(detail.refusal->httpStatus)
                                            .arg(inlineCode(facts.refusal));
}

void addStates(QStringList &lines, const MessageDetail &detail, const EvidenceFacts &facts,
               const Times &times)
{
    lines << QString() << QStringLiteral("## ") + Evidence::tr("States") << QString();
    for (const EvidenceState &state : facts.states) {
        QString line = Evidence::tr("- %1: %2, %3, learnt %4")
                           .arg(times.both(state.at), statusWord(state.status, detail.row.channel),
                                sourceWord(state.source), times.both(state.learntAt));
        if (!state.detail.isEmpty())
            line += QStringLiteral(": ") + inlineCode(state.detail);
        lines << line;
    }
}

void addRecord(QStringList &lines, const EvidenceRecord &record, const Times &times)
{
    lines << QString() << QStringLiteral("## ") + inlineCode(record.title) << QString();
    lines << times.both(record.at);
    if (record.event)
        lines << QString() << verdictSentence(*record.event, times);
    if (!record.sha256.isEmpty())
        lines << QString() << QStringLiteral("SHA-256: ") + QString::fromLatin1(record.sha256);
    lines << QString() << fenced(rawBytesText(record.body), true);
}

QString markdown(const MessageDetail &detail, const EvidenceFacts &facts, const QString &senderName,
                 bool isMasked, Instant now, const Times &times)
{
    QStringList lines{QStringLiteral("# ") + Evidence::tr("Evidence on a message"), QString()};
    lines << (isMasked ? Evidence::tr("Copied at %1. Numbers, addresses and texts are masked.")
                       : Evidence::tr("Copied at %1. Holds numbers, addresses and texts."))
                 .arg(times.both(now))
          << QString();
    addFacts(lines, detail, facts, senderName);
    addStates(lines, detail, facts, times);
    lines << QString() << QStringLiteral("## ") + Evidence::tr("Content") << QString()
          << fenced(visibleText(facts.text, Lines::Many), true);
    for (const EvidenceRecord &record : facts.records)
        addRecord(lines, record, times);
    return lines.join(u'\n') + u'\n';
}

QString sourceKey(Source source)
{
    switch (source) {
    case Source::Local:
        return QStringLiteral("local");
    case Source::Answer:
        return QStringLiteral("answer");
    case Source::Webhook:
        return QStringLiteral("webhook");
    case Source::Poll:
        return QStringLiteral("poll");
    }
    return {};
}

QJsonObject verdictJson(const EventVerdict &verdict)
{
    QJsonObject json{{QStringLiteral("event_id"), verdict.id.toString()},
                     {QStringLiteral("signature"), QStringLiteral("valid")},
                     {QStringLiteral("verdict"), verdict.isApplied && !verdict.aside
                                                     ? QStringLiteral("accepted")
                                                     : QStringLiteral("set_aside")},
                     {QStringLiteral("copies"), verdict.repeats + 1},
                     {QStringLiteral("last_received_at"), Times::utc(verdict.lastReceivedAt)}};
    if (verdict.aside)
        json.insert(QStringLiteral("why"), asideName(*verdict.aside));
    if (!verdict.reason.isEmpty())
        json.insert(QStringLiteral("reason"), verdict.reason);
    return json;
}

QJsonObject recordJson(const EvidenceRecord &record, const Times &times)
{
    QJsonObject json{{QStringLiteral("title"), record.title},
                     {QStringLiteral("at"), Times::utc(record.at)},
                     {QStringLiteral("at_local"), times.local(record.at)}};
    if (!record.sha256.isEmpty())
        json.insert(QStringLiteral("sha256"), QString::fromLatin1(record.sha256));
    const QString text = QString::fromUtf8(record.body);
    if (text.toUtf8() == record.body)
        json.insert(QStringLiteral("body"), text);
    else
        json.insert(QStringLiteral("body_base64"), QString::fromLatin1(record.body.toBase64()));
    if (record.event)
        json.insert(QStringLiteral("event"), verdictJson(*record.event));
    return json;
}

QString json(const MessageDetail &detail, const EvidenceFacts &facts, const QString &senderName,
             bool isMasked, Instant now, const Times &times)
{
    const MessageRow &row = detail.row;
    QJsonObject message{{QStringLiteral("recipient"), facts.recipient},
                        {QStringLiteral("sender_name"), senderName},
                        {QStringLiteral("channel"), channelWord(row.channel)},
                        {QStringLiteral("state"), statusWord(row)},
                        {QStringLiteral("state_source"), sourceKey(row.statusSource)},
                        {QStringLiteral("text"), facts.text}};
    for (const Named &id : identifiers(detail)) {
        if (id.key != QLatin1String("event_id")) // those stand with their events
            message.insert(id.key, id.value);
    }
    if (row.cost)
        message.insert(row.costIsHold ? QStringLiteral("reserved_eur") : QStringLiteral("charged_eur"),
                       QString::fromLatin1(row.cost->toDecimal()));
    if (detail.refusal)
        message.insert(QStringLiteral("refusal"),
                       QJsonObject{{QStringLiteral("http_status"), detail.refusal->httpStatus},
                                   {QStringLiteral("words"), facts.refusal}});
    QJsonArray states;
    for (const EvidenceState &state : facts.states)
        states.append(QJsonObject{{QStringLiteral("state"), statusWord(state.status, row.channel)},
                                  {QStringLiteral("at"), Times::utc(state.at)},
                                  {QStringLiteral("at_local"), times.local(state.at)},
                                  {QStringLiteral("source"), sourceKey(state.source)},
                                  {QStringLiteral("learnt_at"), Times::utc(state.learntAt)},
                                  {QStringLiteral("detail"), state.detail}});
    QJsonArray records;
    for (const EvidenceRecord &record : facts.records)
        records.append(recordJson(record, times));
    const QJsonObject all{{QStringLiteral("program"), QStringLiteral("arowana-console " AROWANA_VERSION)},
                          {QStringLiteral("copied_at"), Times::utc(now)},
                          {QStringLiteral("masked"), isMasked},
                          {QStringLiteral("message"), message},
                          {QStringLiteral("states"), states},
                          {QStringLiteral("records"), records}};
    return QString::fromUtf8(QJsonDocument(all).toJson());
}

} // namespace

QString evidenceText(const MessageDetail &detail, const QString &senderName, const EvidenceForm &form,
                     Instant now, const QTimeZone &zone)
{
    const EvidenceFacts facts = evidenceFacts(detail, form.isMasked);
    const Times times{zone};
    return withoutSecrets(form.format == EvidenceFormat::Json
                              ? json(detail, facts, senderName, form.isMasked, now, times)
                              : markdown(detail, facts, senderName, form.isMasked, now, times));
}

} // namespace arowana
