// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The left side of the compose dialog: recipient, sender, type, traffic and the content of the channel that
// follows from them. Says what stands in it as a ComposeDraft and shows problems at their fields; sends
// nothing itself. GUI thread; owned by the dialog.

#include "models/domain/composedraft.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace arowana {

class EmailEditor;
class LabelledField;
class RcsEditor;
class SenderChoice;

class ComposeForm : public QWidget {
    Q_OBJECT
public:
    explicit ComposeForm(QWidget *parent = nullptr);

    void setSenders(const QList<Sender> &senders);
    /// Puts a request in, as a new one.
    void fill(const SendRequest &request);
    [[nodiscard]] ComposeDraft draft() const;
    /// The last in the order of tabs.
    [[nodiscard]] QWidget *lastField() const;

    /// Shows each problem at its field: as loud as the field's state says, or all in full after a send
    /// attempt.
    void showProblems(const QList<FieldProblem> &problems, const ComposeDraft &draft, bool allInFull);
    void focusRecipient();
    /// The focus goes to the first field with a problem; its tab comes to the front.
    void focusProblem(const QList<FieldProblem> &problems);

Q_SIGNALS:
    /// Anything in the draft may be another now.
    void changed();
    /// A field was left: its problem may be said in full now.
    void fieldLeft();

private:
    void build();
    void orderTabs();
    void followRecipient();
    void followSender();
    [[nodiscard]] LabelledField *fieldFor(Field field, const ComposeDraft &draft) const;
    [[nodiscard]] QList<LabelledField *> fields() const;

    QLineEdit *m_to;
    SenderChoice *m_sender;
    QComboBox *m_type;
    QComboBox *m_traffic;
    LabelledField *m_toField;
    LabelledField *m_senderField;
    LabelledField *m_typeField;
    LabelledField *m_trafficField;
    RcsEditor *m_rcs;
    EmailEditor *m_email;
    QStackedWidget *m_content;
};

} // namespace arowana
