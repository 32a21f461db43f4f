// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/deskhands.h"

#include "models/items/sessionboardmodel.h"
#include "models/items/transcriptmodel.h"
#include "ui/conversations/boardview.h"
#include "ui/conversations/transcriptview.h"
#include "ui/mainwindow.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace arowana::test {

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

DeskHands::DeskHands(MainWindow &window)
    : m_window(window)
{
}

SessionBoardModel &DeskHands::boardModel() const
{
    return *qobject_cast<SessionBoardModel *>(
        m_window.findChild<BoardView *>(QStringLiteral("board"))->model());
}

TranscriptModel &DeskHands::transcriptModel() const
{
    return *qobject_cast<TranscriptModel *>(
        m_window.findChild<TranscriptView *>(QStringLiteral("transcript"))->model());
}

QPlainTextEdit &DeskHands::field() const
{
    return *m_window.findChild<QPlainTextEdit *>(QStringLiteral("replyText"));
}

QList<Conversation> DeskHands::board(BoardFilter filter)
{
    auto *tabs = m_window.findChild<QTabBar *>(QStringLiteral("boardFilters"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->tabData(tab).toInt() == int(filter))
            tabs->setCurrentIndex(tab);
    }
    SessionBoardModel &model = boardModel();
    const bool isRead = QTest::qWaitFor(
        [&] {
            if (model.canFetchMore({}))
                model.fetchMore({});
            return model.filter() == filter && model.isLoaded() && !model.canFetchMore({});
        },
        kPatienceMs);
    return isRead ? shown() : QList<Conversation>();
}

QList<Conversation> DeskHands::shown() const
{
    const SessionBoardModel &model = boardModel();
    QList<Conversation> lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines.append(*model.at(row));
    return lines;
}

bool DeskHands::isOpen(const SessionPair &pair) const
{
    const SessionBoardModel &model = boardModel();
    return model.index(model.rowOf(pair)).data(SessionBoardModel::kIsOpenRole).toBool();
}

bool DeskHands::open(const SessionPair &pair)
{
    auto *view = m_window.findChild<BoardView *>(QStringLiteral("board"));
    const int row = boardModel().rowOf(pair);
    if (row < 0)
        return false;
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, 0));
    return QTest::qWaitFor(
        [&] {
            return transcriptModel().person().phones.contains(pair.phone) && transcriptModel().isLoaded();
        },
        kPatienceMs);
}

QString DeskHands::typed() const
{
    return field().toPlainText();
}

void DeskHands::type(const QString &text)
{
    field().setFocus();
    field().moveCursor(QTextCursor::End);
    QTest::keyClicks(&field(), text);
}

bool DeskHands::send()
{
    const auto *button = m_window.findChild<QPushButton *>(QStringLiteral("replySend"));
    if (!QTest::qWaitFor([&] { return button->isEnabled(); }, kPatienceMs))
        return false;
    QTest::keyClick(&field(), Qt::Key_Return);
    return QTest::qWaitFor([&] { return typed().isEmpty() && !field().isReadOnly(); }, kPatienceMs);
}

QString DeskHands::card() const
{
    return m_window.findChild<QLabel *>(QStringLiteral("replyCard"))->text();
}

std::optional<QList<TranscriptEntry>> DeskHands::entries() const
{
    const TranscriptModel &model = transcriptModel();
    QList<TranscriptEntry> entries;
    const auto readAll = [&] {
        entries.clear();
        bool isWhole = true;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data(TranscriptModel::kLineRole).toInt() !=
                int(TranscriptModel::Line::Entry))
                continue;
            if (const TranscriptEntry *entry = model.entryAt(row))
                entries.append(*entry);
            else
                isWhole = false;
        }
        return isWhole;
    };
    return QTest::qWaitFor(readAll, kPatienceMs) ? std::optional(entries) : std::nullopt;
}

QList<SessionSpan> DeskHands::sessions() const
{
    const TranscriptModel &model = transcriptModel();
    QList<SessionSpan> spans;
    for (int row = 0; row < model.rowCount(); ++row) {
        const SessionSpan *span = model.spanAt(row);
        if (span && model.index(row).data(TranscriptModel::kLineRole).toInt() ==
                        int(TranscriptModel::Line::SessionStart))
            spans.append(*span);
    }
    return spans;
}

} // namespace arowana::test
