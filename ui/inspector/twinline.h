// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One sentence that two rows may be one message, and a button to the other. Hidden where nothing suggests it.
// GUI thread; owned by the inspector.

#include "models/domain/messagedetail.h"

#include <QWidget>

namespace arowana {

class Button;
class PlainLabel;

class TwinLine : public QWidget {
    Q_OBJECT
public:
    explicit TwinLine(QWidget *parent = nullptr);

    void show(const MessageDetail &detail, Instant now);
    void retranslate();

Q_SIGNALS:
    void otherRequested(arowana::RowId row);

private:
    PlainLabel *m_words;
    Button *m_jump;
    RowId m_other;
};

} // namespace arowana
