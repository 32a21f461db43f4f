// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The whole window on sample data with a clock that stands, and how a test finds its way in it: by labels, as
// people do.

#include "models/items/messagelistmodel.h"
#include "tests/ui/sampledata.h"
#include "ui/compose/composedialog.h"
#include "ui/keys.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagesview.h"
#include "ui/outbox/outboxview.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/theme.h"
#include "ui/truthbar/lamp.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>

#include <algorithm>

Q_DECLARE_METATYPE(arowana::RowId)
Q_DECLARE_METATYPE(arowana::StuckDecision)
Q_DECLARE_METATYPE(arowana::MessageId)

namespace arowana {

struct WindowBench {
    explicit WindowBench(bool empty = false)
        : window({QStringLiteral("Practice"), WorkspaceKind::Practice, QStringLiteral("127.0.0.1"), false},
                 filled(empty))
    {
        window.setOutboxSource(outbox);
        window.setStatisticsSource(statistics);
        window.setClock(&clock);
        window.applyChanges(sampleState(clock.at));
        window.resize(1400, 900);
        window.show();
        settle();
    }

    /// Once for each test program.
    static void prepare()
    {
        QLocale::setDefault(QLocale::c());
        applyTheme(*qApp, ThemeChoice::Light);
        qRegisterMetaType<RowId>();
        qRegisterMetaType<StuckDecision>();
        qRegisterMetaType<MessageId>();
    }

    FakeMessageSource &filled(bool empty)
    {
        source.answerAtOnce();
        outbox.isPrompt = true;
        statistics.isPrompt = true;
        if (!empty) {
            ids = fillWithSamples(source, clock.at);
            outbox.items = sampleOutbox(clock.at);
            statistics.counts = sampleMinutes(clock.at);
        }
        return source;
    }
    void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
    void choose(size_t index)
    {
        table().choose(ids[index]);
        settle();
    }
    /// The window is told that this row changed.
    void tellChanged(RowId row)
    {
        ChangeSet changes;
        changes.messages = {row};
        window.applyChanges(changes);
        settle();
    }
    MessagesView &table() { return *window.findChild<MessagesView *>(); }
    OutboxView &outboxTable() { return *window.findChild<OutboxView *>(); }
    [[nodiscard]] QPushButton *button(const QString &label) const
    {
        for (auto *candidate : window.findChildren<QPushButton *>()) {
            if (candidate->isVisible() && candidate->text() == label)
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = window.findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    /// The lamp with this name, `Webhooks`.
    [[nodiscard]] Lamp *lamp(const QString &name) const
    {
        for (auto *candidate : window.findChildren<Lamp *>()) {
            if (candidate->text().name == name && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    /// What the lamps say, from left to right.
    [[nodiscard]] QStringList lamps() const
    {
        QStringList out;
        for (const auto *lamp : window.findChildren<Lamp *>()) {
            if (lamp->isVisible())
                out << lamp->accessibleName().replace(QChar(QChar::Nbsp), u' ');
        }
        return out;
    }

    StoppedClock clock;
    FakeMessageSource source;
    FakeOutboxSource outbox;
    FakeStatisticsSource statistics;
    std::vector<RowId> ids;
    MainWindow window;
};

/// What a screen reader calls it.
inline QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

inline ComposeDialog *openDialog()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<ComposeDialog *>(top); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace arowana
