// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Canned texts in files: read, written and decoded on a thread of its own, one after the other, answered on
// the thread that made it. The end waits for the file that is being read or written, and answers no more.
// Owned by the composition root.

#include "models/domain/cannedtextfiles.h"

#include <QObject>
#include <QThreadPool>

namespace arowana {

class CannedTextDisk : public QObject, public CannedTextFiles {
    Q_OBJECT
public:
    explicit CannedTextDisk(QObject *parent = nullptr);
    ~CannedTextDisk() override;

    void readCannedTexts(const QString &file,
                         std::function<void(const Result<CannedTextImport> &)> answer) override;
    void writeCannedTexts(const QString &file, const QList<CannedText> &texts,
                          std::function<void(const Result<void> &)> answer) override;

private:
    QThreadPool m_pool;
};

} // namespace arowana
