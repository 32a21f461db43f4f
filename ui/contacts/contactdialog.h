// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Creates a contact, or changes one. Fields are checked while one types; what somebody else has changed in
// the same fields meanwhile is shown beside what was wanted, and staff choose. GUI thread.

#include "ui/contacts/contactwishdialog.h"

class QComboBox;
class QLineEdit;

namespace arowana {

class LabelledField;

class ContactDialog : public ContactWishDialog {
    Q_OBJECT
public:
    /// A new one; `fields` stand in it already.
    explicit ContactDialog(const ContactFields &fields, QWidget *parent = nullptr);
    /// One that is there.
    explicit ContactDialog(const Contact &contact, QWidget *parent = nullptr);

protected:
    std::optional<ContactWish> entered() override;
    void setFieldsEnabled(bool enabled) override;
    void showRefusal(const Refusal &refusal) override;
    bool showConflict(const ContactAnswer &answer) override;

private:
    struct Row {
        ContactField field;
        LabelledField *box;
        QLineEdit *line;
    };

    void build();
    void fill(const ContactFields &fields);
    void takeTheirs();
    void overwrite();
    void refresh();
    [[nodiscard]] ContactFields typed() const;
    QLineEdit *addLine(ContactField field, const char *name, const QString &label);

    ContactId m_id; ///< empty: a new one
    ContactFields m_before;
    ContactFields m_theirs; ///< after a conflict
    QList<Row> m_rows;
    QComboBox *m_status;
    LabelledField *m_statusField;
    QWidget *m_conflict;
    PlainLabel *m_conflictText;
    QHash<int, QString> m_refused; ///< by ContactField: what the platform said
    bool m_overwrites = false;
    bool m_attempted = false;
};

} // namespace arowana
