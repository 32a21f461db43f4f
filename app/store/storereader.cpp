// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storereader.h"

#include "app/store/messagereader.h"

namespace arowana {

StoreReader::StoreReader(const QString &file, QObject *parent)
    : QObject(parent)
    , m_newest(std::make_shared<NewestQuestions>())
{
    m_worker = new MessageReader(file, m_newest);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &MessageReader::keysRead, this, &StoreReader::giveKeys);
    connect(m_worker, &MessageReader::rowsRead, this, &StoreReader::giveRows);
    connect(m_worker, &MessageReader::placesRead, this, &StoreReader::givePlaces);
    connect(m_worker, &MessageReader::detailRead, this, &StoreReader::giveDetail);
    connect(m_worker, &MessageReader::outboxRead, this, &StoreReader::giveOutbox);
    connect(m_worker, &MessageReader::perMinuteRead, this, &StoreReader::givePerMinute);
    connect(m_worker, &MessageReader::sendContextRead, this, &StoreReader::giveSendContext);
    connect(m_worker, &MessageReader::runLinesRead, this, &StoreReader::giveRunLines);
    connect(m_worker, &MessageReader::setAsideRead, this, &StoreReader::giveSetAside);
    connect(m_worker, &MessageReader::setAsideRecordsRead, this, &StoreReader::giveSetAsideRecords);
    connectConversations();
    connect(m_worker, &MessageReader::failed, this, &StoreReader::forget);
    m_thread.setObjectName(QStringLiteral("reader"));
    m_thread.start();
}

StoreReader::~StoreReader()
{
    stop();
}

void StoreReader::stop()
{
    if (!m_worker)
        return;
    m_newest->stopping = true;
    m_keys.clear();
    m_rows.clear();
    m_places.clear();
    m_details.clear();
    m_outbox.clear();
    m_perMinute.clear();
    m_contexts.clear();
    m_contextOfAsker.clear();
    m_runLines.clear();
    m_runLinesOfAsker.clear();
    m_askedAside.clear();
    m_askedAsideRecords.clear();
    m_askedRecipients.clear();
    dropConversations();
    m_worker = nullptr;
    m_thread.quit();
    m_thread.wait();
}

void StoreReader::askKeys(const MessageQuery &query, std::function<void(const std::vector<RowId> &)> answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_keys.clear();
    m_keys[question] = std::move(answer);
    m_newest->keys = question;
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, question, query] { worker->readKeys(question, query); });
}

void StoreReader::askRows(const std::vector<RowId> &ids,
                          std::function<void(const QList<MessageRow> &)> answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_rows[question] = std::move(answer);
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, question, ids] { worker->readRows(question, ids); });
}

void StoreReader::askPlaces(const MessageQuery &query, const std::vector<RowId> &changed,
                            std::function<void(const QList<PlacedRow> &)> answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_places[question] = std::move(answer);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, question, query, changed] {
        worker->readPlaces(question, query, changed);
    });
}

void StoreReader::askDetail(RowId row, std::function<void(const std::optional<MessageDetail> &)> answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_details.clear();
    m_details[question] = std::move(answer);
    m_newest->detail = question;
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, question, row] { worker->readDetail(question, row); });
}

void StoreReader::askOutbox(std::function<void(const QList<OutboxItem> &)> answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_outbox.clear();
    m_outbox[question] = std::move(answer);
    m_newest->outbox = question;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, question] { worker->readOutbox(question); });
}

void StoreReader::askPerMinute(Instant from, Instant to,
                               std::function<void(const QList<MinuteCount> &)> answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_perMinute.clear();
    m_perMinute[question] = std::move(answer);
    m_newest->perMinute = question;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question, from, to] { worker->readPerMinute(question, from, to); });
}

void StoreReader::askSendContext(quint64 asker, const SendRoute &route, Instant serverNow,
                                 std::function<void(const SendContext &)> answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_contexts.remove(m_contextOfAsker.value(asker));
    m_contextOfAsker[asker] = question;
    m_contexts[question] = std::move(answer);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, question, route, serverNow] {
        worker->readSendContext(question, route, serverNow);
    });
}

void StoreReader::askRunLines(quint64 asker, quint64 run, int first, int most, LinesAnswer answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_runLines.remove(m_runLinesOfAsker.value(asker));
    m_runLinesOfAsker[asker] = question;
    m_runLines[question] = std::move(answer);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, question, run, first, most] {
        worker->readRunLines(question, run, first, most);
    });
}

void StoreReader::askSetAside(quint64 asker, qint64 before, int most, ListAnswer answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_askedAside.add(question, asker, std::move(answer));
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, question, before, most] {
        worker->readSetAside(question, before, most);
    });
}

void StoreReader::askSetAsideRecords(quint64 asker, qint64 before, RecordsAnswer answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_askedAsideRecords.add(question, asker, std::move(answer));
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question, before] { worker->readSetAsideRecords(question, before); });
}

void StoreReader::askSetAsideRecord(quint64 asker, qint64 number, RecordsAnswer answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_askedAsideRecords.add(question, asker, std::move(answer));
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question, number] { worker->readSetAsideRecord(question, number); });
}

// A callback is taken out before it is called: it may ask again, or destroy this object.

void StoreReader::giveKeys(quint64 question, const std::shared_ptr<const std::vector<RowId>> &keys)
{
    if (const auto answer = m_keys.take(question))
        answer(*keys);
}

void StoreReader::giveRows(quint64 question, const QList<MessageRow> &rows)
{
    if (const auto answer = m_rows.take(question))
        answer(rows);
}

void StoreReader::givePlaces(quint64 question, const QList<PlacedRow> &places)
{
    if (const auto answer = m_places.take(question))
        answer(places);
}

void StoreReader::giveDetail(quint64 question, const std::optional<MessageDetail> &detail)
{
    if (const auto answer = m_details.take(question))
        answer(detail);
}

void StoreReader::giveOutbox(quint64 question, const QList<OutboxItem> &items)
{
    if (const auto answer = m_outbox.take(question))
        answer(items);
}

void StoreReader::givePerMinute(quint64 question, const QList<MinuteCount> &counts)
{
    if (const auto answer = m_perMinute.take(question))
        answer(counts);
}

void StoreReader::giveSendContext(quint64 question, const SendContext &context)
{
    m_contextOfAsker.removeIf([question](const auto &asked) { return asked.value() == question; });
    if (const auto answer = m_contexts.take(question))
        answer(context);
}

void StoreReader::giveRunLines(quint64 question, const QList<RunLineView> &lines)
{
    m_runLinesOfAsker.removeIf([question](const auto &asked) { return asked.value() == question; });
    if (const auto answer = m_runLines.take(question))
        answer(lines);
}

void StoreReader::giveSetAside(quint64 question, const QList<SetAsideEvent> &events)
{
    if (const auto answer = m_askedAside.take(question))
        answer(events);
}

void StoreReader::giveSetAsideRecords(quint64 question, const QList<SetAsideRecord> &records)
{
    if (const auto answer = m_askedAsideRecords.take(question))
        answer(records);
}

void StoreReader::forget(quint64 question, const Error &error)
{
    m_keys.remove(question);
    m_rows.remove(question);
    m_places.remove(question);
    m_details.remove(question);
    m_outbox.remove(question);
    m_perMinute.remove(question);
    m_contexts.remove(question);
    m_contextOfAsker.removeIf([question](const auto &asked) { return asked.value() == question; });
    m_runLinesOfAsker.removeIf([question](const auto &asked) { return asked.value() == question; });
    forgetConversation(question);
    // One of them at most.
    const auto lines = m_runLines.take(question);
    const auto aside = m_askedAside.take(question);
    const auto records = m_askedAsideRecords.take(question);
    const auto recipients = m_askedRecipients.take(question);
    Q_EMIT readFailed(error);
    if (lines) // nothing of this is touched any more
        lines(error);
    else if (aside)
        aside(error);
    else if (records)
        records(error);
    else if (recipients)
        recipients(error);
}

} // namespace arowana
