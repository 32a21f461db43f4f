// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The left side of the compose dialog: recipient, sender, type, traffic, time to live and the content of the
// channel that follows from them. Says what stands in it as a ComposeDraft and shows problems and warnings at
// their fields; sends nothing itself. GUI thread; owned by the dialog.

#include "models/domain/composedraft.h"
#include "ui/compose/remark.h"

#include <QWidget>

class QComboBox;

namespace arowana {

class Button;
class EmailEditor;
class FieldGroup;
class LabelledField;
class LineEdit;
class PlainLabel;
class RcsEditor;
class SenderChoice;
class TtlField;

class ComposeForm : public QWidget {
    Q_OBJECT
public:
    explicit ComposeForm(QWidget *parent = nullptr);

    void setSenders(const QList<Sender> &senders);
    /// Where a number without country code is offered, such as `DE`; empty: the system's own region.
    void setRegion(const QByteArray &region);
    /// Puts a draft in, with all kinds of content it holds.
    void setDraft(const ComposeDraft &draft);
    [[nodiscard]] ComposeDraft draft() const;
    /// Takes over what is still being typed into a table; to be called before the draft is acted upon.
    void finishEditing();
    /// The last in the order of tabs.
    [[nodiscard]] QWidget *lastField() const;

    /// Shows each problem and warning of the draft at its field: problems as loud as the field's state says,
    /// or all in full after a send attempt.
    void showProblems(const QList<FieldProblem> &problems, const ComposeDraft &draft, bool allInFull);
    /// Of the problems that were shown, the first one that is said in red now; nullopt: none is.
    [[nodiscard]] std::optional<FieldProblem> firstInRed(const QList<FieldProblem> &problems,
                                                         bool allInFull) const;
    /// How many choices are others than the operator's, since the sender does not allow those.
    [[nodiscard]] qsizetype changedChoiceCount() const { return changedChoices().size(); }
    void focusRecipient();
    /// The focus goes to the suggestion or card that makes it a Single.
    void focusUnitTip();
    /// The focus goes to the first field with a problem; its tab, card or suggestion comes to the front.
    void focusProblem(const QList<FieldProblem> &problems);

Q_SIGNALS:
    /// Anything in the draft may be another now.
    void changed();
    /// The region of numbers without country code is to be set.
    void settingsWanted();
    /// Another card of the carousel is edited now, or it stands elsewhere; counted from 0. After changed().
    void cardChosen(int card);
    /// A field was left: its problem may be said in full now.
    void fieldLeft();

private:
    void build();
    void orderTabs();
    void watch();
    void followRecipient();
    /// What follows from recipient and sender: the types and traffic offered, the content shown.
    void arrange();
    /// What a number without country code would be here; where no region is known, that one can be set.
    void offerNumber();
    [[nodiscard]] QWidget *makeNoRegion();
    [[nodiscard]] Channel channel() const;
    /// Also the one that is no longer kept.
    [[nodiscard]] std::optional<Sender> sender() const;
    /// What is said where the sender does not allow the type or traffic that was chosen, and it may be sent
    /// all the same.
    [[nodiscard]] QList<Remark> changedChoices() const;

    LineEdit *m_to;
    Button *m_useNumber;
    Button *m_setRegion;
    QWidget *m_noRegion; ///< says that there is no region, with the button
    SenderChoice *m_sender;
    QComboBox *m_type;
    QComboBox *m_traffic;
    TtlField *m_ttl;
    LabelledField *m_toField;
    LabelledField *m_senderField;
    LabelledField *m_typeField;
    LabelledField *m_trafficField;
    PlainLabel *m_useCase;
    RcsEditor *m_rcs;
    EmailEditor *m_email;
    FieldGroup *m_group;
    QByteArray m_region;
    QString m_offered; ///< the number on the button
    // What was last chosen, also while the sender does not allow it.
    MessageType m_wantedType = MessageType::Message;
    std::optional<TrafficType> m_wantedTraffic;
    RowId m_againOf; ///< see ComposeDraft
};

} // namespace arowana
