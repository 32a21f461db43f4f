// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The dialog that manages canned texts: a list with a filter on the left, name and text of one on the right.
// What is typed into one stays while others are looked at, and is thrown away only when asked; a deleted one
// can be taken back. It says what it wishes by a signal and takes what the store has afterwards as the truth.
// Not modal, deletes itself when closed; GUI thread; belongs to the window.

#include "models/domain/cannedtextfiles.h"

#include <QDialog>
#include <QHash>
#include <QPointer>

#include <functional>
#include <optional>

class QLineEdit;
class QListView;
class QMessageBox;
class QPushButton;
class QStackedWidget;

namespace arowana {

class BodyEdit;
class Button;
class CannedTextModel;
class CannedTransfer;
class EmptyState;
class FieldGroup;
class LabelledField;
class PlainLabel;

class CannedDialog : public QDialog {
    Q_OBJECT
public:
    /// `files` must outlive it; without them nothing is imported or exported.
    CannedDialog(const QList<CannedText> &texts, CannedTextFiles *files, QWidget *parent = nullptr);

    /// All of them as they stand on disk; an answer to changeRequested(), too.
    void setTexts(const QList<CannedText> &texts);

    /// Something was typed and not saved.
    [[nodiscard]] bool hasUnsaved() const { return !m_edits.isEmpty(); }

    /// Asks first when something typed would be lost. Escape and the title bar come here too.
    void reject() override;

Q_SIGNALS:
    void changeRequested(const arowana::CannedTextChange &change);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A wish that is on its way to the disk.
    struct Awaited {
        CannedTextChange change;
        QString sentence;             ///< to be said once it is there
        std::function<void()> settle; ///< then too
    };
    /// A deleted one, to be taken back.
    struct Removed {
        CannedText text;
        std::optional<CannedText> edit; ///< typed into it and not saved
    };

    void build();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeEditor();
    [[nodiscard]] QWidget *makeFoot();
    void watch();
    void makeNew();
    void save();
    void remove();
    void takeBack();
    void request(const CannedTextChange &change, const QString &sentence, std::function<void()> settle);
    void settleSaved(const QString &key, const CannedText &saved);
    void settleRemoved(const CannedText &removed);
    void applyFilter();
    /// Shows the one of this name, an empty name being the new one.
    void showText(const QString &name);
    void showNothing();
    void fill(const CannedText &text);
    /// Whoever stands in this row, or in the last one; nothing where there is none.
    void showRow(int row);
    void noteEdit();
    void refresh();
    void showProblems();
    void followList();
    void say(const QString &sentence, bool isTrouble);
    [[nodiscard]] CannedText entered() const;
    /// As it is on disk; empty for a new one.
    [[nodiscard]] CannedText stored(const QString &name) const;
    [[nodiscard]] bool isStored(const QString &name) const;
    [[nodiscard]] QList<CannedText> others() const;

    QList<CannedText> m_texts;
    std::optional<QString> m_current;   ///< its name on disk, empty: a new one; nullopt: none is shown
    QHash<QString, CannedText> m_edits; ///< typed and not saved, by the name on disk
    std::optional<Awaited> m_awaited;
    std::optional<Removed> m_removed;
    bool m_isFilling = false; ///< list or fields are being set, not used
    bool m_isAttempted = false;

    CannedTextModel *m_model;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QPushButton *m_begin; ///< of the empty state
    QLineEdit *m_filter;
    QListView *m_list;
    PlainLabel *m_count;
    QLineEdit *m_name;
    BodyEdit *m_text;
    LabelledField *m_nameField;
    LabelledField *m_textField;
    FieldGroup *m_group;
    Button *m_new;
    Button *m_save;
    Button *m_remove;
    Button *m_import;
    Button *m_export;
    PlainLabel *m_status;
    Button *m_takeBack;
    CannedTransfer *m_transfer = nullptr;
    QPointer<QMessageBox> m_question;
};

} // namespace arowana
