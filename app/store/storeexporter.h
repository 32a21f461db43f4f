// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The window's way to what exports write: takes questions on the GUI thread, has them answered on a thread of
// its own and gives the answers back on the GUI thread. Owned by the composition root. Callbacks never leave
// the GUI thread, neither to run nor to be destroyed.

#include "app/store/askedquestions.h"
#include "models/domain/exportsource.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace arowana {

class ExportReader;
struct ExportStops;

class StoreExporter : public QObject, public ExportSource {
    Q_OBJECT
public:
    /// Starts the thread; `file` is opened by each export and must exist by then.
    explicit StoreExporter(const QString &file, QObject *parent = nullptr);
    /// stop()
    ~StoreExporter() override;

    void beginExport(quint64 asker, const MessageQuery &query, const ExportForm &form,
                     StartAnswer answer) override;
    void askExportPiece(quint64 asker, PieceAnswer answer) override;
    void endExport(quint64 asker) override;

    /// Drops every open question and tells the thread to end, and does not wait; later questions are never
    /// answered.
    void requestStop();
    /// The same, and waits.
    void stop();

private:
    void fail(quint64 question, const Error &error);

    QThread m_thread;
    ExportReader *m_worker = nullptr; ///< lives on m_thread and is deleted there when it ends
    std::shared_ptr<ExportStops> m_stops;
    quint64 m_lastQuestion = 0;
    AskedQuestions<Result<ExportStart>> m_starts;
    AskedQuestions<Result<ExportPiece>> m_pieces;
};

} // namespace arowana
