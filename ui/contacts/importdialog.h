// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Imports a CSV file into the platform's contact list: which column is what, which lines are left out and
// why, how far it is, and how it ended. Not modal: an import goes on while the window is used, and when this
// is closed too. GUI thread; opened by ContactDesk.

#include "models/domain/contactimport.h"
#include "models/domain/contactlist.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QListView;
class QProgressBar;
class QStringListModel;

namespace arowana {

class Button;
class ListFile;
class PlainLabel;

class ImportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(QWidget *parent = nullptr);

    /// Opens this file; tests do so too.
    void openFile(const QString &file);
    void take(const ImportProgress &progress);
    /// An import was started and has not ended.
    [[nodiscard]] bool isGoing() const { return m_isStarted && !m_progress.isOver(); }

Q_SIGNALS:
    void startRequested(const QList<arowana::ImportRow> &rows);
    void goOnRequested();
    void stopRequested();

private:
    void build();
    QWidget *makeColumns();
    QWidget *makeButtons();
    void chooseFile();
    void takeTable(const QString &name, const Result<TextTable> &table);
    void showColumns(const ImportMapping &mapping);
    [[nodiscard]] ImportMapping mapping() const;
    void check();
    void checkSlice();
    void start();
    void refresh();
    void showRemarks();
    [[nodiscard]] QString checkSentence() const;
    [[nodiscard]] QString progressSentence() const;

    ListFile *m_file;
    TextTable m_table;
    QString m_name; ///< of the file
    QString m_trouble;
    ContactListCheck m_check;
    ImportProgress m_progress;
    bool m_isStarted = false;
    QTimer m_slices;
    Button *m_open;
    PlainLabel *m_fileName;
    QCheckBox *m_header;
    QList<QComboBox *> m_columns; ///< e-mail, phone, first name, last name
    PlainLabel *m_counts;
    QListView *m_remarks;
    QStringListModel *m_remarkLines;
    QProgressBar *m_bar;
    PlainLabel *m_state;
    Button *m_start;
    Button *m_goOn;
    Button *m_stop;
    Button *m_close;
};

} // namespace arowana
