// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Conversations page on a source in memory with a clock that stands, and what a person finds in it.

#include "models/items/outboxmodel.h"
#include "tests/items/fakeconversationsource.h"
#include "tests/items/fakeoutboxsource.h"
#include "ui/conversations/boardview.h"
#include "ui/conversations/conversationspage.h"
#include "ui/conversations/transcriptview.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

namespace arowana {

inline constexpr qint64 kMinute = 60'000;
inline const Instant kNow{1'777'900'000'000};
inline const AgentId kAgent("ag_live_7f3a");

inline QString phoneOf(int person)
{
    return QStringLiteral("+491761234%1").arg(person, 4, 10, QChar(u'0'));
}
inline SessionPair pairOf(int person)
{
    return {kAgent, phoneOf(person)};
}

/// Ends so many minutes after kNow; before it, when negative.
inline Conversation lineOf(int person, int endsInMinutes, int unread = 0)
{
    const Instant end = kNow.plusMs(endsInMinutes * kMinute);
    Conversation out;
    out.session = sessionOfReply(kAgent, phoneOf(person), end.plusMs(-Session::kLengthMs), end, false);
    out.personName = QStringLiteral("Person %1").arg(person);
    out.lastWords = QStringLiteral("words %1").arg(person);
    out.unread = unread;
    return out;
}

inline TranscriptEntry entryOf(int person, Instant at, const QString &text, bool isOurs = false)
{
    TranscriptEntry entry;
    entry.row.row = RowId::make(at, 0);
    entry.row.createdAt = at;
    entry.row.recipient = phoneOf(person);
    entry.row.senderId = kAgent.bytes();
    entry.row.direction = isOurs ? Direction::Outbound : Direction::Inbound;
    entry.row.status = isOurs ? MessageStatus::Delivered : MessageStatus::Received;
    entry.row.statusAt = at;
    entry.text = text;
    return entry;
}

struct ConversationsBench {
    FakeConversationSource source;
    std::optional<Money> price = Money{2'000}; ///< of every unit
    quint64 lastDraft = 100;
    Sender agent{Channel::Rcs, kAgent.bytes(), QStringLiteral("Shop agent"), {}, UseCase::MultiUse, {}, {}};
    FakeOutboxSource outboxSource;
    OutboxModel outbox;
    QStackedWidget window;             ///< with another page, as the main window has
    ConversationsPage *page = nullptr; ///< belongs to the window

    /// `people` conversations, the first ends in five minutes, the others an hour later each, and one is
    /// over.
    explicit ConversationsBench(int people = 3)
    {
        for (int person = 1; person <= people; ++person)
            source.put(lineOf(person, person == 1 ? 5 : 60 * person));
        if (people > 0)
            source.put(lineOf(90, -30));
        source.answerAtOnce();
        outboxSource.isPrompt = true;
        outbox.setSource(outboxSource);
        ConversationsPage::Hooks hooks;
        hooks.expectedPrice = [this](BillingUnit) { return price; };
        hooks.newDraftId = [this] { return ++lastDraft; };
        hooks.agent = [this](const AgentId &id) {
            return id == kAgent ? std::optional(agent) : std::nullopt;
        };
        hooks.outbox = &outbox;
        page = new ConversationsPage(source, std::move(hooks));
        window.addWidget(page);
        window.addWidget(new QWidget);
        window.resize(1300, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
        at(kNow);
        settle();
    }

    void at(Instant serverNow) { page->tick(serverNow, serverNow); }
    /// What the outbox holds now, as the engine tells it.
    void hold(const QList<OutboxItem> &items)
    {
        outboxSource.items = items;
        ChangeSet changes;
        changes.outbox = OutboxCounts{};
        changes.outbox->held = int(items.size());
        outbox.apply(changes);
        page->apply(changes);
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
    /// Tells that the line of this pair, and these messages, are new or changed.
    void tell(const QList<SessionPair> &pairs, const std::vector<RowId> &messages = {})
    {
        ChangeSet changes;
        for (const SessionPair &pair : pairs) {
            changes.pairs.append(pair);
            if (const auto line = source.lines.find(pair); line != source.lines.end())
                changes.sessions.append(line->second.session);
        }
        changes.messages = messages;
        page->apply(changes);
        settle();
    }
    void open(int person)
    {
        page->open(pairOf(person));
        settle();
    }
    template <class Widget = QWidget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return page->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] BoardView *board() const { return part<BoardView>("board"); }
    [[nodiscard]] TranscriptView *transcript() const { return part<TranscriptView>("transcript"); }
    [[nodiscard]] QPlainTextEdit *field() const { return part<QPlainTextEdit>("replyText"); }
    [[nodiscard]] QPushButton *sendButton() const { return part<QPushButton>("replySend"); }
    [[nodiscard]] QString card() const { return part<QLabel>("replyCard")->text(); }
    [[nodiscard]] QString notice() const { return part<QLabel>("replyNotice")->text(); }
    /// What the rows of the board say, by name.
    [[nodiscard]] QStringList rows() const
    {
        QStringList names;
        for (int row = 0; row < board()->model()->rowCount(); ++row)
            names.append(board()->model()->index(row, 0).data().toString());
        return names;
    }
};

} // namespace arowana
