// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The window on its Outbox page with one send of every kind, and the questions it asks.

#include "tests/ui/window/windowbench.h"

#include <QMessageBox>
#include <QTest>

namespace arowana {

/// As a question names it: on one line.
inline const QString kNumber = QStringLiteral("+49 1527 7889900").replace(u' ', QChar(QChar::Nbsp));

enum Sample { Stuck, Found, Refused, Unknown4, Portal, Ready, Held, Flying };

/// The window on its Outbox page.
struct OutboxBench : WindowBench {
    explicit OutboxBench(bool empty = false)
        : WindowBench(empty)
    {
        window.activateWindow();
        QTest::keySequence(&window, keyOf(Command::ShowOutbox));
        settle();
    }
    [[nodiscard]] RowId id(Sample sample) const { return sampleOutbox(clock.at).at(sample).row.row; }
    void choose(Sample sample)
    {
        QVERIFY(outboxTable().choose(id(sample)));
        settle();
    }
    /// The only question that stands open; nullptr when there is none or more than one.
    [[nodiscard]] QMessageBox *question() const
    {
        const auto boxes = window.findChildren<QMessageBox *>();
        return boxes.size() == 1 ? boxes.first() : nullptr;
    }
    /// Asks for it, and the question opens.
    QMessageBox *askFor(const QString &label)
    {
        button(label)->click();
        settle();
        return question();
    }
};

inline void answer(const QMessageBox &box, const QString &label)
{
    for (auto *choice : box.buttons()) {
        if (choice->text() == label) {
            choice->click();
            return;
        }
    }
    QFAIL("no such answer");
}

} // namespace arowana
