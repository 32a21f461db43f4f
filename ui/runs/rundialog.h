// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message to several: a list is pasted or opened, its columns are named, every line is checked while the
// window stays alive, what cannot or will not be sent is listed with the reason, and a card says what the
// rest will cost. Starting asks once and names the number; what was asked about is what starts. Speaks by a
// signal; not modal, deletes itself when closed; GUI thread.

#include "models/domain/error.h"
#include "models/domain/listdraft.h"
#include "models/domain/sendcontextsource.h"
#include "models/domain/sendrun.h"
#include "ui/runs/runquote.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QLineEdit;
class QMessageBox;
class QSpinBox;

namespace arowana {

class Button;
class ListColumns;
class ListFiles;
class ListLinesModel;
class ListSource;
class PlainLabel;
class RemarksView;
class RunCard;

class RunDialog : public QDialog {
    Q_OBJECT
public:
    /// `request` as it was composed, its recipient not used; `region` in which numbers without country code
    /// are offered.
    RunDialog(const SendRequest &request, const QByteArray &region, QWidget *parent = nullptr);
    ~RunDialog() override;

    /// By what files are read; must outlive the dialog. Without one none can be opened.
    void setFiles(ListFiles &files);
    void setBalance(const std::optional<Balance> &balance);
    /// Asked at every change of the list, and again when it is set; must answer from memory. The balance goes
    /// by what is held.
    void setExpectedPrice(ExpectedPrice expectedPrice, ExpectedPrice expectedHold = {});
    /// Asks what own sends, sessions and contacts say of these recipients; the answer may come later, or
    /// never once the dialog is gone.
    using AskContexts = std::function<void(const RecipientsQuery &query,
                                           std::function<void(const Result<RecipientContexts> &)> answer)>;
    void setContextSource(AskContexts ask);

    /// Reads this file; the window stays alive over it, and it can be cancelled.
    void readFile(const QString &file);
    /// The content of a file, or what would be pasted.
    void takeBytes(const QString &name, const QByteArray &bytes);
    /// As an earlier run of the program left it; checked anew.
    void restoreDraft(const ListDraft &draft);
    /// Tells at once what is to be kept: the window is about to go.
    void flushDraft() { keepDraft(); }
    /// False: what stands in the field is longer than any list may be, and draftPaused() goes without it.
    [[nodiscard]] bool keepsAll() const;
    /// All lines have been checked.
    [[nodiscard]] bool isChecked() const { return !m_slices.isActive() && !m_isAsking; }

    /// The run is on disk: closes.
    void confirmStored();
    /// It is not: stays open with everything in it and says why.
    void refuseStored(const arowana::Error &error);

    /// Closes at once, or asks first when something was entered; stays open while the run is being stored.
    /// Escape and the title bar come here too.
    void reject() override;

Q_SIGNALS:
    /// What stands here now, at each pause; nullopt where nothing of it is to be kept any more. When it is
    /// started it goes with the list. Its `compose` is not set.
    void draftPaused(const std::optional<arowana::ListDraft> &draft);
    /// Asked and confirmed. Lines have the numbers of the list; those of several in one line of it are
    /// counted on.
    void startRequested(const arowana::SendRun &run, const QList<arowana::RunLine> &lines,
                        const QList<arowana::LeftOutLine> &leftOut);

private:
    void build();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeButtons();
    void watch();
    void watchDraft();
    /// To be kept at the next pause.
    void noteChange();
    void keepDraft();
    [[nodiscard]] ListDraft draft() const;
    void takeList(ListDraft &draft) const;
    void takeRestored();
    [[nodiscard]] static QString tooLongSentence();
    /// Something stands here that would be gone with the dialog; reject() asks then.
    [[nodiscard]] bool losesEntries() const;
    void takeTable(const Result<TextTable> &table);
    void check();
    void checkSlice();
    void askForContexts();
    /// Whatever is asked just now is not true any more.
    void withdrawQuestion();
    void refresh();
    void setBusy(bool isBusy);
    void askToStart();
    /// What leaves and what does not.
    struct Lines {
        QList<RunLine> toSend;
        QList<LeftOutLine> leftOut;
    };

    void start(const SendRun &run, const Lines &lines);
    [[nodiscard]] SendRun run() const;
    [[nodiscard]] Lines dividedLines() const;
    [[nodiscard]] QString readSentence() const;
    [[nodiscard]] QString countSentence() const;
    [[nodiscard]] QString consentSentence() const;
    [[nodiscard]] QString problemSentence() const;
    [[nodiscard]] QString waitSentence() const;

    static constexpr int kPaceAtFirst = 60; ///< messages a minute, unless said otherwise

    const SendRequest m_request;
    const QByteArray m_region;
    const QList<FieldProblem> m_warnings; ///< of the message, whatever a line fills in
    TextTable m_table;
    TextEncoding m_encoding = TextEncoding::Utf8; ///< of the file when it was read, maybe by an earlier run
    RecipientListCheck m_check;
    std::optional<Balance> m_balance;
    ExpectedPrice m_expectedPrice;
    ExpectedPrice m_expectedHold;
    RunQuote m_quote;
    int m_shown = 0; ///< lines of the check that the table of remarks has seen
    QString m_trouble;
    bool m_isBusy = false; ///< the run is being stored
    QTimer m_slices;
    AskContexts m_askContexts;
    int m_known = 0;          ///< lines from the first on of whose phones the contexts were asked
    quint64 m_checkNo = 0;    ///< counts checks: an answer to an earlier one is not taken
    bool m_isAsking = false;  ///< the check waits for contexts
    QString m_contextTrouble; ///< why they could not be read

    ListLinesModel *m_lines;
    ListSource *m_source;
    ListColumns *m_columns;
    QCheckBox *m_offers;
    QCheckBox *m_duplicates;
    QLineEdit *m_runName;
    QSpinBox *m_canary;
    QSpinBox *m_pace;
    QWidget *m_choices = nullptr;
    RemarksView *m_remarks;
    PlainLabel *m_counts;
    RunCard *m_card;
    PlainLabel *m_problem;
    Button *m_start;
    QString m_nameBefore; ///< as the dialog proposed it
    QTimer m_pause;
    QTimer m_longest;
    std::optional<ListDraft> m_kept;     ///< told last
    std::optional<ListDraft> m_restored; ///< until its text is read, and with it there are columns to choose
    QPointer<QMessageBox> m_question;
};

} // namespace arowana
