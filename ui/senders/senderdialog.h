// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One sender to add or to edit. Checks while one types, at the fields; says what was entered by one signal
// and closes. The id is what the store and sent messages know a sender by, so it cannot be changed
// afterwards. Window modal (open()), deletes itself when closed; GUI thread.

#include "models/domain/sender.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace arowana {

class LabelledField;

class SenderDialog : public QDialog {
    Q_OBJECT
public:
    /// For a new sender; `others` are those it must differ from.
    explicit SenderDialog(const QList<Sender> &others, QWidget *parent = nullptr);
    /// For one that is kept already.
    SenderDialog(const Sender &kept, QWidget *parent);

Q_SIGNALS:
    void saved(const arowana::Sender &sender);

private:
    void build();
    [[nodiscard]] Sender entered() const;
    [[nodiscard]] QWidget *makeButtons();
    void followKind();
    void refresh();
    void save();

    const QList<Sender> m_others;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_id;
    QComboBox *m_useCase;
    QLineEdit *m_address;
    QComboBox *m_newsletters;
    QLineEdit *m_channelId;
    LabelledField *m_kindField;
    LabelledField *m_nameField;
    LabelledField *m_idField;
    LabelledField *m_useCaseField;
    LabelledField *m_addressField;
    LabelledField *m_newslettersField;
    LabelledField *m_channelIdField;
    bool m_attempted = false;
};

} // namespace arowana
