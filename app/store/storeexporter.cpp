// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storeexporter.h"

#include "app/store/exportreader.h"

namespace arowana {

StoreExporter::StoreExporter(const QString &file, QObject *parent)
    : QObject(parent)
    , m_stops(std::make_shared<ExportStops>())
{
    m_worker = new ExportReader(file, m_stops);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ExportReader::begun, this, [this](quint64 question, const ExportStart &start) {
        if (const auto answer = m_starts.take(question))
            answer(start);
    });
    connect(m_worker, &ExportReader::pieceRead, this, [this](quint64 question, const ExportPiece &piece) {
        if (const auto answer = m_pieces.take(question))
            answer(piece);
    });
    connect(m_worker, &ExportReader::failed, this, &StoreExporter::fail);
    m_thread.setObjectName(QStringLiteral("export"));
    m_thread.start();
}

StoreExporter::~StoreExporter()
{
    stop();
}

void StoreExporter::requestStop()
{
    m_stops->stopping = true; // a statement ends by it
    m_starts.clear();
    m_pieces.clear();
    m_worker = nullptr;
    m_thread.quit();
}

void StoreExporter::stop()
{
    requestStop();
    m_thread.wait();
}

void StoreExporter::beginExport(quint64 asker, const MessageQuery &query, const ExportForm &form,
                                StartAnswer answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_starts.add(question, asker, std::move(answer));
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, question, asker, query, form] {
        worker->begin(question, asker, query, form);
    });
}

void StoreExporter::askExportPiece(quint64 asker, PieceAnswer answer)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    m_pieces.add(question, asker, std::move(answer));
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, question, asker] { worker->readPiece(question, asker); });
}

void StoreExporter::endExport(quint64 asker)
{
    m_starts.drop(asker);
    m_pieces.drop(asker);
    m_stops->ended = asker;
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, asker] { worker->end(asker); });
}

void StoreExporter::fail(quint64 question, const Error &error)
{
    if (const auto answer = m_starts.take(question))
        answer(error);
    if (const auto answer = m_pieces.take(question))
        answer(error);
}

} // namespace arowana
