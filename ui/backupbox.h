// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the workspace's data lies, a backup of it to a file, and a restore at the next start, which is asked
// first. Part of the settings; GUI thread.

#include "models/domain/error.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;

namespace arowana {

class Backups;
class Button;
class PlainLabel;

class BackupBox : public QWidget {
    Q_OBJECT
public:
    /// `backups` must outlive it.
    explicit BackupBox(Backups &backups, QWidget *parent = nullptr);

    void backUpTo(const QString &file);
    void askToRestore(const QString &backup);

private:
    void chooseTarget();
    void chooseBackup();
    void restore(const QString &backup);
    void begin(const QString &sentence);
    void end(const QString &sentence);
    void fail(const Error &error);

    Backups &m_backups;
    Button *m_backUp;
    Button *m_restore;
    PlainLabel *m_state;
    QPointer<QFileDialog> m_chooser;
};

} // namespace arowana
