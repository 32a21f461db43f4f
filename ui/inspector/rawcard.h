// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The raw texts of a message as they came, one at a time, laid out for reading. GUI thread.

#include "models/domain/messagedetail.h"
#include "ui/controls/card.h"

class QComboBox;
class QPlainTextEdit;

namespace arowana {

class RawCard : public Card {
    Q_OBJECT
public:
    explicit RawCard(QWidget *parent = nullptr);

    void show(const MessageDetail &detail);

private:
    void showRecord(int index);

    QComboBox *m_choice;
    QPlainTextEdit *m_text;
    QList<RawRecord> m_records;
    RowId m_message;
};

} // namespace arowana
