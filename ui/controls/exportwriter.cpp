// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/exportwriter.h"

#include "ui/controls/exportfile.h"

#include <QThreadPool>

#include <utility>

namespace arowana {

// What the file told may still be on its way when it is over here.
ExportWriter::ExportWriter(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(std::make_shared<ExportFile>(file))
{
    connect(m_file.get(), &ExportFile::written, this, [this] {
        if (m_file)
            Q_EMIT written();
    });
    connect(m_file.get(), &ExportFile::failed, this, [this](const Error &error) {
        if (!m_file)
            return;
        stop();
        Q_EMIT failed(error);
    });
    connect(m_file.get(), &ExportFile::finished, this, [this] {
        if (!m_file)
            return;
        stop();
        Q_EMIT finished();
    });
}

ExportWriter::~ExportWriter()
{
    stop();
}

void ExportWriter::append(std::function<QByteArray()> piece)
{
    onDisk([piece = std::move(piece)](ExportFile &file) { file.append(piece()); });
}

void ExportWriter::finish()
{
    onDisk([](ExportFile &file) { file.finish(); });
}

void ExportWriter::finish(const QString &sideFile, std::function<QByteArray()> bytes)
{
    onDisk([sideFile, bytes = std::move(bytes)](ExportFile &file) { file.finish(sideFile, bytes()); });
}

/// A disk that writes just now has the file until it is done: nobody waits for it here.
void ExportWriter::stop()
{
    if (const auto file = std::exchange(m_file, nullptr))
        disconnect(file.get(), nullptr, this, nullptr);
}

/// One after the other: the next is begun when the one before has answered.
void ExportWriter::onDisk(std::function<void(ExportFile &)> work)
{
    if (m_file)
        QThreadPool::globalInstance()->start([file = m_file, work = std::move(work)] { work(*file); });
}

} // namespace arowana
