// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A person at the session desk of the real window: looks at the board, opens conversations, types and sends
// by keyboard, reads transcripts. Waits by the event loop. GUI thread; the window must outlive it.

#include "models/domain/boardquery.h"
#include "models/domain/sessionspan.h"
#include "models/domain/transcriptentry.h"

#include <QList>
#include <QString>

#include <optional>

class QPlainTextEdit;

namespace arowana {

class MainWindow;
class SessionBoardModel;
class TranscriptModel;

namespace test {

class DeskHands {
public:
    explicit DeskHands(MainWindow &window);

    /// The lines of the board under this filter, all pages of them.
    [[nodiscard]] QList<Conversation> board(BoardFilter filter);
    /// Under the filter in front now, as it stands.
    [[nodiscard]] QList<Conversation> shown() const;
    /// Whether it stands there with its session open.
    [[nodiscard]] bool isOpen(const SessionPair &pair) const;
    /// Opens it from the board under the filter in front; false when it is not there or cannot be read.
    [[nodiscard]] bool open(const SessionPair &pair);
    [[nodiscard]] QString typed() const;
    void type(const QString &text);
    /// Enter, once the box lets it; true when the text is on the disk and gone from the box.
    [[nodiscard]] bool send();
    [[nodiscard]] QString card() const;

    /// What the transcript in front has, oldest first; nullopt when it could not be read whole.
    [[nodiscard]] std::optional<QList<TranscriptEntry>> entries() const;
    /// The sessions its dividers stand for, oldest first.
    [[nodiscard]] QList<SessionSpan> sessions() const;

private:
    [[nodiscard]] SessionBoardModel &boardModel() const;
    [[nodiscard]] TranscriptModel &transcriptModel() const;
    [[nodiscard]] QPlainTextEdit &field() const;

    MainWindow &m_window;
};

} // namespace test
} // namespace arowana
