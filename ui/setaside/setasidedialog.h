// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Signed events that the console keeps and does not apply: a table of them, the bytes of the chosen one, and
// what can be done. Not modal; belongs to the window and deletes itself when closed. GUI thread.

#include "models/domain/setasidesource.h"

#include <QDialog>
#include <QPointer>

class QFileDialog;
class QStackedWidget;

namespace arowana {

class Button;
class PlainLabel;
class RawView;
class SetAsideExport;
class SetAsideModel;
class SetAsideView;

class SetAsideDialog : public QDialog {
    Q_OBJECT
public:
    /// `source` must outlive it.
    explicit SetAsideDialog(SetAsideSource &source, QWidget *parent = nullptr);

    /// Something was set aside, taken up or marked: the list is read again.
    void refresh();
    /// What became of tryRequested().
    void showTried(const SetAsideTried &tried);
    /// Writes all that is listed into this file.
    void exportTo(const QString &file);

Q_SIGNALS:
    /// Read these anew, all of them where none is named; showTried() answers.
    void tryRequested(const QList<qint64> &numbers);
    /// These are to be listed and counted no more.
    void seenRequested(const QList<qint64> &numbers);

private:
    void build();
    void connectParts();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeEmpty();
    void showList();
    void showChosen();
    void take(qint64 number, const Result<QList<SetAsideRecord>> &answer);
    void tryAgain(const QList<qint64> &numbers);
    void markSeen();
    void sayMarked();
    void chooseExport();
    void endExport(const QString &sentence, bool isTrouble);
    void say(const QString &sentence, bool isTrouble = false);
    void enableButtons();

    SetAsideSource &m_source;
    const quint64 m_asker;
    SetAsideModel *m_model;
    SetAsideView *m_table;
    RawView *m_raw;
    PlainLabel *m_what;
    PlainLabel *m_facts;
    PlainLabel *m_emptySentence;
    PlainLabel *m_status;
    QStackedWidget *m_pages;
    Button *m_try;
    Button *m_tryAll;
    Button *m_seen;
    Button *m_export;
    Button *m_close;
    QPointer<QFileDialog> m_chooser;
    SetAsideExport *m_exporting = nullptr; ///< the one that goes on
    qint64 m_shown = 0;                    ///< whose bytes are shown or asked for; 0: none
    QList<qint64> m_marked;                ///< asked for, and not known to be written
    bool m_isTrying = false;
};

} // namespace arowana
