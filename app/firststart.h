// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Brings an API key into a running console: shows the page that asks for one, has it checked by the engine's
// side, keeps it where the operator chose, and hands it on. One prompt per key; passed by, it comes again
// when the operator asks for a refresh. GUI thread; owned by Application.

#include "models/domain/changeset.h"
#include "ui/startup/firststartpage.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace arowana {

class EngineHost;
class MainWindow;
class SecretDesk;

class FirstStart : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MainWindow &window;
        EngineHost &host; ///< on the engine thread, spoken to by queued calls
        SecretDesk &desk;
        QString workspace;
        QUrl platform;
        QStringList practiceOptions; ///< of this run, for the console that is started for practice
    };

    explicit FirstStart(const Parts &parts, QObject *parent = nullptr);

    /// There is no key.
    void ask();
    /// Watches whether the key in use is refused.
    void takeChanges(const ChangeSet &changes);

Q_SIGNALS:
    /// Before it is used anywhere, so that no log line can show it.
    void keyLearnt(const QByteArray &key);

private:
    void show(FirstStartReason reason);
    void use(const QByteArray &key, bool keep);
    void practise();
    void askKeychainAgain();
    void takeRead(const QByteArray &key);

    Parts m_parts;
    QPointer<FirstStartPage> m_page;
    std::optional<FirstStartReason> m_open; ///< what the workspace lacks
    bool m_isRefused = false;               ///< the key in use, as far as the engine has said
    bool m_isAsking = false;                ///< the page has not led to a key yet
    /// A refused key is asked about when it stays refused: what the engine said before it had the new key
    /// arrives after the new key was given.
    QTimer m_refusal;
};

} // namespace arowana
