// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which file is opened, or where one is saved. Qt's own dialog would ask and complain in event loops of its
// own: here the question whether a file is replaced is one of ours, and a file that is not there is left to
// whoever reads it to be said. Nothing is read or written. GUI thread.

#include <QStringList>

#include <functional>

class QFileDialog;
class QWidget;

namespace arowana {

struct FileChoice {
    QString title;
    QStringList filters; ///< `Tables (*.csv)`
    QString suffix = {}; ///< to save: of a name that has none
    QString name = {};   ///< to save: proposed; with a folder or without
};

/// Opens the dialog; `proceed` is called once a file is chosen, and not after the end of `parent`.
QFileDialog *chooseFileToOpen(QWidget &parent, const FileChoice &choice,
                              const std::function<void(const QString &)> &proceed);
/// The same; where a file has the name already it is asked whether it is replaced, and who says no chooses
/// again.
QFileDialog *chooseFileToSave(QWidget &parent, const FileChoice &choice,
                              const std::function<void(const QString &)> &proceed);

} // namespace arowana
