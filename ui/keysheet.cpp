// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keysheet.h"

#include "ui/compose/composedialog.h"
#include "ui/controls/button.h"
#include "ui/keys.h"
#include "ui/text/keytext.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace arowana {

KeySheet::KeySheet(QWidget *parent)
    : QDialog(parent)
{
    const Metrics m(*this);
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.u(6), m.u(6), m.u(6), m.u(6));
    column->setSpacing(m.u(4));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m.u(6));
    grid->setVerticalSpacing(m.u(2));
    int row = 0;
    const auto add = [&](const QString &key, const QString &word) {
        auto *keyLabel = new PlainLabel(key, this);
        keyLabel->setTextFont(TextSize::Normal, TextWeight::Strong);
        grid->addWidget(keyLabel, row, 0);
        grid->addWidget(new PlainLabel(word, this), row, 1);
        ++row;
    };
    for (const Command command : allCommands())
        add(keyText(keyOf(command)), commandWord(command));
    add(keyText(Qt::CTRL | Qt::Key_Return), tr("In Compose: send"));
    add(keyText(ComposeDialog::kCheckKey), tr("In Compose: check only"));
    add(keyText(Qt::Key_Return), tr("In Conversations: write to the chosen one, send the reply"));
    add(keyText(Qt::SHIFT | Qt::Key_Return), tr("In a reply: break the line"));
    add(QStringLiteral("/"), tr("In a message: put in a canned text"));
    add(QStringLiteral("↑ ↓"), tr("Choose the message above or below"));
    add(keyText(QKeySequence::SelectAll), tr("In Messages: select all that are found; Esc ends it"));
    add(keyText(QKeySequence::Copy), tr("In Messages: copy what is selected"));
    add(keyText(Qt::SHIFT | Qt::Key_F10), tr("In Messages: copy, sort, columns"));
    add(keyText(Qt::Key_Tab), tr("Go to the next part of the window"));
    add(keyText(Qt::Key_Escape), tr("Close an explanation or a sheet"));
    column->addLayout(grid);
    auto *close = new Button(tr("Close"), ButtonKind::Primary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    column->addWidget(close, 0, Qt::AlignRight);
    auto *again = new QShortcut(keyOf(Command::ToggleSheet), this);
    connect(again, &QShortcut::activated, this, &QDialog::close);
}

} // namespace arowana
