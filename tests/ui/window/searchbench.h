// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The whole window with the keyboard in its list, and what a test of the query bar does and reads there.

#include "tests/ui/window/windowbench.h"
#include "ui/messages/querybar.h"
#include "ui/messages/querychip.h"
#include "ui/messages/queryfield.h"
#include "ui/messages/querymenu.h"

#include <QListView>
#include <QTest>

namespace arowana {

struct SearchBench : WindowBench {
    explicit SearchBench(bool empty = false)
        : WindowBench(empty)
        , field(window.findChild<QueryField *>())
        , bar(window.findChild<QueryBar *>())
    {
        window.activateWindow();
        isActive = QTest::qWaitForWindowActive(&window);
        table().setFocus();
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(window.focusWidget(), key, held);
        settle();
    }
    void type(const char *words)
    {
        QTest::keyClicks(window.focusWidget(), QString::fromUtf8(words));
        settle();
    }
    void search(const char *words)
    {
        key(Qt::Key_F, Qt::ControlModifier);
        type(words);
        key(Qt::Key_Return);
    }
    /// Without offers in the way.
    void enter(const char *words)
    {
        bar->setText(QString::fromUtf8(words));
        settle();
    }
    [[nodiscard]] int rows() { return table().model()->rowCount(); }
    template <class Judge>
    [[nodiscard]] int expected(Judge judge) const
    {
        return int(std::count_if(source.messages.begin(), source.messages.end(),
                                 [&](const auto &entry) { return judge(entry.second.row); }));
    }
    [[nodiscard]] QString label(const char *name) const
    {
        const auto *found = window.findChild<PlainLabel *>(QLatin1String(name));
        return found && found->isVisible() ? found->text() : QString();
    }
    [[nodiscard]] QList<QueryChip *> chips() const { return bar->findChildren<QueryChip *>(); }
    [[nodiscard]] QString chipWords() const
    {
        QStringList words;
        for (auto *chip : chips())
            words << nameOf(chip);
        return words.join(u'|');
    }
    /// Those that are offered, the chosen one in brackets.
    [[nodiscard]] QString offered() const
    {
        const auto *list = window.findChild<QListView *>(QStringLiteral("queryOffers"));
        if (!field->isOffering() || !list)
            return QStringLiteral("closed");
        QStringList words;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            const QString word = index.data().toString();
            words << (index == list->currentIndex() ? u'[' + word + u']' : word);
        }
        return words.join(u' ');
    }
    QAction *action(const QString &text)
    {
        auto *menu = window.findChild<QueryMenu *>();
        menu->fill(bar->terms(), field->senders(), {clock.at, QTimeZone::systemTimeZone()});
        for (auto *candidate : menu->findChildren<QAction *>()) {
            if (candidate->text() == text && candidate->isCheckable())
                return candidate;
        }
        return nullptr;
    }

    QueryField *field;
    QueryBar *bar;
    bool isActive = false;
};

} // namespace arowana
