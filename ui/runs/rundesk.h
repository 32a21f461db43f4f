// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The open dialogs of sending to several: gives each its token and finds the one an answer of the store
// belongs to. The dialogs are children of the window and delete themselves. GUI thread; owned by the main
// window.

#include "models/domain/error.h"
#include "models/domain/sendrun.h"
#include "ui/compose/sendquote.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <optional>

namespace arowana {

class ListFiles;
class RunDialog;
class SendContextSource;

class RunDesk : public QObject {
    Q_OBJECT
public:
    /// `window` becomes the parent of the dialogs, and of this.
    explicit RunDesk(QWidget *window);

    /// From where a list came: the dialog in which its message was composed, and the message as it was then.
    struct Source {
        quint64 compose = 0;
        SendRequest request;
    };

    /// As for RunDialog; `compose` is given back by confirmStored().
    void open(quint64 compose, const SendRequest &request, const QByteArray &region);
    /// By what dialogs read files; must outlive them.
    void setFiles(ListFiles &files) { m_files = &files; }
    /// From where dialogs learn what own sends and sessions say; must outlive this. `serverNow` is the
    /// platform's time.
    void setContextSource(SendContextSource &source, std::function<Instant()> serverNow);
    void setBalance(const std::optional<Balance> &balance);
    /// Must answer from memory. Call it again when other prices are known: dialogs quote what was learnt
    /// last.
    void setExpectedPrice(ExpectedPrice expectedPrice, ExpectedPrice expectedHold);
    /// The run of this token is on disk: its dialog closes. nullopt for a token that is not known.
    std::optional<Source> confirmStored(quint64 token);
    /// It is not: its dialog stays and says why. False when there is none any more.
    [[nodiscard]] bool refuseStored(quint64 token, const Error &error);

    /// The window is to be closed. True when a list would be lost with it: its dialog asks.
    [[nodiscard]] bool asksBeforeTheEnd();

Q_SIGNALS:
    void startRequested(quint64 token, const arowana::SendRun &run, const QList<arowana::RunLine> &lines,
                        const QList<arowana::LeftOutLine> &leftOut);

private:
    [[nodiscard]] QList<RunDialog *> dialogs() const;

    QWidget *m_window;
    ListFiles *m_files = nullptr;
    SendContextSource *m_contexts = nullptr;
    std::function<Instant()> m_serverNow;
    std::optional<Balance> m_balance;
    ExpectedPrice m_expectedPrice;
    ExpectedPrice m_expectedHold;
    QHash<quint64, QPointer<RunDialog>> m_dialogs;
    QHash<quint64, Source> m_sources;
    quint64 m_lastToken = 0;
};

} // namespace arowana
