// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The open dialogs of sending to several: gives each its token and finds the one an answer of the store
// belongs to. The dialogs are children of the window and delete themselves. GUI thread; owned by the main
// window.

#include "models/domain/error.h"
#include "models/domain/sendrun.h"
#include "models/domain/storeddraft.h"
#include "ui/compose/sendquote.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
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

    /// How the drafts of lists get their ids, and which draft a dialog of a message has; both ways, 0: none.
    /// `draftOfMessage`: the same, where this message stands in that dialog, up to the last key.
    struct DraftHooks {
        std::function<quint64()> newDraftId;
        std::function<quint64(quint64 compose)> draftOf;
        std::function<quint64(quint64 draft)> composeOf;
        std::function<quint64(quint64 compose, const SendRequest &request)> draftOfMessage;
    };
    void setDraftHooks(DraftHooks hooks) { m_hooks = std::move(hooks); }

    /// As for RunDialog; `compose` is given back by confirmStored().
    void open(quint64 compose, const SendRequest &request, const QByteArray &region);
    /// Lists that an earlier run of the program left open come back, each in its dialog. After the messages.
    void restore(const QList<StoredDraft> &drafts, const QByteArray &region);
    /// Every open dialog tells its draft at once: the window is about to go.
    void flushDrafts();
    /// True where a list is too long to be kept: its dialog asks whether to throw it away.
    [[nodiscard]] bool asksBeforeTheEnd();
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

Q_SIGNALS:
    /// `drafts` go with the list: its own, and that of its message.
    void startRequested(quint64 token, const arowana::SendRun &run, const QList<arowana::RunLine> &lines,
                        const QList<arowana::LeftOutLine> &leftOut, const QList<quint64> &drafts);
    void draftSaved(const arowana::StoredDraft &draft);
    void draftDropped(quint64 id);

private:
    [[nodiscard]] QList<RunDialog *> dialogs() const;
    RunDialog &make(quint64 token, const Source &source, const QByteArray &region);
    static void show(RunDialog &dialog);
    void keep(quint64 token, const std::optional<ListDraft> &draft);
    [[nodiscard]] QList<quint64> draftsOf(quint64 token) const;

    QWidget *m_window;
    ListFiles *m_files = nullptr;
    SendContextSource *m_contexts = nullptr;
    std::function<Instant()> m_serverNow;
    std::optional<Balance> m_balance;
    ExpectedPrice m_expectedPrice;
    ExpectedPrice m_expectedHold;
    QHash<quint64, QPointer<RunDialog>> m_dialogs;
    QHash<quint64, Source> m_sources;
    QHash<quint64, quint64> m_drafts; ///< by token, where one is kept
    DraftHooks m_hooks;
    quint64 m_lastToken = 0;
};

} // namespace arowana
