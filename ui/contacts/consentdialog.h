// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Records a consent of a person, or its withdrawal (`api/contacts/consent`): for which channel and kind of
// message, where it was given and by what it can be proved. GUI thread.

#include "ui/contacts/contactwishdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace arowana {

class LabelledField;

class ConsentDialog : public ContactWishDialog {
    Q_OBJECT
public:
    explicit ConsentDialog(const Contact &contact, QWidget *parent = nullptr);

protected:
    std::optional<ContactWish> entered() override;
    void setFieldsEnabled(bool enabled) override;

private:
    enum class Deed { Granted, Asks, Revoked };

    void build(const Contact &contact);
    void refresh();

    ContactId m_id;
    QComboBox *m_channel;
    QComboBox *m_type;
    QComboBox *m_deed;
    QLineEdit *m_source;
    QPlainTextEdit *m_proof;
    LabelledField *m_sourceField;
    LabelledField *m_proofField;
    PlainLabel *m_meaning;
    bool m_attempted = false;
};

} // namespace arowana
