// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message to several: a list is pasted or opened, its columns are named, every line is checked while the
// window stays alive, and what cannot or will not be sent is listed with the reason. Starting asks once and
// names the number. Speaks by a signal; not modal, deletes itself when closed; GUI thread.

#include "models/domain/error.h"
#include "models/domain/money.h"
#include "models/domain/recipientlist.h"
#include "models/domain/sendrun.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QMessageBox;
class QPlainTextEdit;
class QSpinBox;
class QTableView;

namespace arowana {

class Button;
class ListLinesModel;
class PlainLabel;

class RunDialog : public QDialog {
    Q_OBJECT
public:
    /// `request` as it was composed, its recipient not used; `price` of one message, where it is known;
    /// `region` in which numbers without country code are offered.
    RunDialog(const SendRequest &request, std::optional<Money> price, const QByteArray &region,
              QWidget *parent = nullptr);
    ~RunDialog() override;

    /// The content of a file, or what would be pasted.
    void takeBytes(const QString &name, const QByteArray &bytes);
    /// All lines have been checked.
    [[nodiscard]] bool isChecked() const { return !m_slices.isActive(); }

    /// The run is on disk: closes.
    void confirmStored();
    /// It is not: stays open with everything in it and says why.
    void refuseStored(const arowana::Error &error);

Q_SIGNALS:
    /// Asked and confirmed. Lines are numbered from 1 without a gap.
    void startRequested(const arowana::SendRun &run, const QList<arowana::RunLine> &lines);

private:
    void build();
    [[nodiscard]] QWidget *makeSource();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeButtons();
    void openFile();
    void takePasted();
    void takeTable(const Result<TextTable> &table);
    void showColumns();
    void check();
    void checkSlice();
    void refresh();
    void askToStart();
    void start();
    [[nodiscard]] ColumnMapping mapping() const;
    [[nodiscard]] QString readSentence() const;
    [[nodiscard]] QString countSentence() const;

    const SendRequest m_request;
    const std::optional<Money> m_price;
    const QByteArray m_region;
    const QStringList m_placeholders;
    TextTable m_table;
    RecipientListCheck m_check;
    int m_shown = 0; ///< lines of the check that the table of remarks has seen
    QString m_name;
    QString m_trouble;
    bool m_isBusy = false;
    bool m_isFilling = false; ///< the columns are being set, not chosen
    QTimer m_slices;
    QTimer m_typing;

    ListLinesModel *m_lines;
    QPlainTextEdit *m_paste;
    PlainLabel *m_read;
    QFormLayout *m_columns = nullptr;
    QCheckBox *m_header;
    QComboBox *m_recipient;
    QList<QComboBox *> m_values; ///< by placeholder
    QCheckBox *m_offers;
    QCheckBox *m_duplicates;
    QLineEdit *m_runName;
    QSpinBox *m_canary;
    QSpinBox *m_pace;
    QTableView *m_remarks;
    PlainLabel *m_counts;
    PlainLabel *m_problem;
    Button *m_start;
    QPointer<QMessageBox> m_question;
};

} // namespace arowana
