// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Canned texts from a file and to one: has the file chosen, asks once what becomes of names that stand for
// another text here, and says in a sentence what was done or why not. GUI thread; owned by the dialog.

#include "models/domain/cannedtextfiles.h"
#include "ui/canned/cannedwords.h"
#include "ui/controls/filechooser.h"

#include <QObject>
#include <QPointer>

class QFileDialog;
class QMessageBox;
class QWidget;

namespace arowana {

class CannedTransfer : public QObject {
    Q_OBJECT
public:
    /// `files` must outlive it; `texts` tells those that are here now.
    CannedTransfer(CannedTextFiles &files, std::function<QList<CannedText>()> texts, QWidget *window);

    void chooseImport();
    void chooseExport();

Q_SIGNALS:
    /// The change that the file makes, and what is to be said once it is on disk.
    void importReady(const arowana::CannedTextChange &change, const QString &sentence);
    /// Something to be read: what was done, or what was not and why.
    void told(const QString &sentence, bool isTrouble);

private:
    void import(const QString &file);
    void exportTo(const QString &file);
    void merge(const CannedTextImport &file);
    void askForClashes(const CannedTextImport &file, const CannedTextMerge &merge);
    void finish(const CannedTextImport &file, const CannedTextMerge &merge, ClashAnswer answer);
    [[nodiscard]] static FileChoice fileChoice(const QString &title);

    CannedTextFiles &m_files;
    std::function<QList<CannedText>()> m_texts;
    QWidget *m_window;
    QPointer<QFileDialog> m_chooser;
    QPointer<QMessageBox> m_question;
    bool m_isBusy = false; ///< a file is being read or written
};

} // namespace arowana
