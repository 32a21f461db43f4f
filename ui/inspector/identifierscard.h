// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The identifiers of a message: shortened in the middle, whole in the tool tip and on the clipboard.
// GUI thread.

#include "models/domain/messagedetail.h"
#include "ui/controls/card.h"

#include <vector>

class QGridLayout;

namespace arowana {

class Button;
class PlainLabel;

class IdentifiersCard : public Card {
    Q_OBJECT
public:
    explicit IdentifiersCard(QWidget *parent = nullptr);

    void show(const MessageDetail &detail);

private:
    struct Row {
        PlainLabel *name;
        PlainLabel *shown;
        Button *copy;
        QString whole;
    };
    void setRow(size_t index, const QString &name, const QString &value);

    QGridLayout *m_grid;
    PlainLabel *m_note; ///< how sure it is that the reports belong together
    std::vector<Row> m_rows;
};

} // namespace arowana
