// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Messages page alone, on a list of any length with everything answered.

#include "tests/ui/window/manymessages.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/messagesview.h"

#include <QTest>

namespace arowana {

inline constexpr int kMillion = 1'000'000;

struct PageBench {
    explicit PageBench(int count)
        : source(count)
    {
        page.resize(1200, 700);
        page.show();
        model.tick(now, -1, -1);
        model.setQuery({});
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 10; ++i) {
            source.answerAll();
            QCoreApplication::processEvents();
        }
    }
    void add(int number)
    {
        source.count = qMax(source.count, number);
        ChangeSet changes;
        changes.messages = {ManyMessages::idOf(number)};
        model.apply(changes);
        settle();
    }
    void order(const MessageOrder &wanted)
    {
        model.setOrder(wanted);
        settle();
        QTRY_COMPARE(model.shownOrder(), wanted); // many are put in order aside
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&table(), key, modifiers);
        settle();
    }
    MessagesView &table() { return page.table(); }
    QString line() { return page.table().accessibleDescription(); }

    ManyMessages source;
    MessageListModel model{source};
    MessagesPage page{model};
    Instant now = rowAt(2 * kMillion).createdAt;
};

} // namespace arowana
