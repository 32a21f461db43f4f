// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The composition root: the one place that knows all rooms. It makes the window on the GUI thread and the
// engine on its own, joins them by queued values, and ends both in order. Owned by main(); tests make one
// too, with their own policy.

#include "app/engine/enginepolicy.h"
#include "app/settings/startoptions.h"
#include "app/systemclock.h"
#include "models/domain/changeset.h"
#include "models/domain/result.h"
#include "models/domain/workspaceinfo.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QTranslator>

#include <memory>
#include <optional>

namespace arowana {

class EngineHost;
class FirstStart;
class Housekeeping;
class InstanceChannel;
class MainWindow;
class ListDisk;
class OpeningWindow;
class SandboxProcess;
class SecretBackend;
class SecretDesk;
class CannedTextDisk;
class StoreReader;
class WorkspaceLock;

class Application : public QObject {
    Q_OBJECT
public:
    /// What the environment gave for this run only.
    struct Secrets {
        QByteArray apiKey;
        QByteArray webhookSecret;
    };

    Application(StartOptions options, Secrets secrets, EnginePolicy policy, QObject *parent = nullptr);
    ~Application() override;

    /// In place of the desktop's keychain; before start().
    void setKeychain(std::unique_ptr<SecretBackend> keychain);

    /// Takes the workspace, opens the store and the window. False: another process has the workspace and its
    /// window was raised; end. When something cannot be opened `failed` follows, and retry() tries again.
    bool start();
    void retry();
    [[nodiscard]] int exitCode() const { return m_exitCode; }

    /// The policy of a real run: times as documented, system randomness.
    [[nodiscard]] static EnginePolicy systemPolicy();

    /// Null until the store is open.
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] StoreReader *reader() const { return m_reader.get(); }
    [[nodiscard]] QString storeFile() const;
    /// The picture of `--screenshot` is on disk.
    [[nodiscard]] bool pictureWritten() const { return m_pictureWritten; }
    /// Null unless started with `--sandbox`.
    [[nodiscard]] SandboxProcess *sandbox() const { return m_sandbox; }

Q_SIGNALS:
    /// The window is there.
    void windowOpened();
    /// The listener (where it could be opened) and the engine work.
    void up();
    void changed(const arowana::ChangeSet &changes);
    /// A second start asked for the window, and there is none yet, nor one that says that it is on its way.
    void raiseWanted();
    /// A secret that no log line may show.
    void secretLearnt(const QByteArray &secret);
    /// The store could not be opened; the sentence was printed.
    void failed(const arowana::Error &error);

private:
    Result<void> takeWorkspace();
    [[nodiscard]] QString dataFolder();
    void installLanguage();
    bool open();
    void raise();
    void openStore();
    void openEngine();
    void showOpening();
    void endOpening();
    void openWindow();
    void joinWindow();
    void connectPlatform();
    void connectToPlatform();
    void readSecrets();
    void connectSandbox();
    void startSandbox();
    void makeDesk();
    [[nodiscard]] QUrl platform() const;
    [[nodiscard]] QStringList practiceOptions() const;
    void startFailed(const Error &error);
    void takePicture();

    StartOptions m_options;
    Secrets m_secrets;
    EnginePolicy m_policy;
    SystemClock m_clock;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    WorkspaceInfo m_workspace;
    QString m_dataDir;
    std::unique_ptr<QTemporaryDir> m_practiceDir;
    std::unique_ptr<WorkspaceLock> m_lock;
    std::unique_ptr<InstanceChannel> m_instance;
    std::optional<Error> m_startTrouble; ///< told in the window as soon as there is one
    std::unique_ptr<StoreReader> m_reader;
    std::unique_ptr<CannedTextDisk> m_cannedTextFiles; ///< outlives the window
    std::unique_ptr<ListDisk> m_listFiles;             ///< outlives the window
    std::unique_ptr<Housekeeping> m_housekeeping;      ///< outlives the window
    std::unique_ptr<MainWindow> m_window;
    QTimer m_longOpening;
    std::unique_ptr<OpeningWindow> m_opening; ///< while the store takes long to open
    SandboxProcess *m_sandbox = nullptr;
    QList<Sender> m_practiceSenders;
    std::unique_ptr<SecretBackend> m_keychain;
    std::unique_ptr<SecretDesk> m_desk;
    std::unique_ptr<FirstStart> m_firstStart;
    QThread m_engineThread;
    EngineHost *m_host = nullptr; ///< lives on the engine thread
    bool m_isConnected =
        false; ///< with --sandbox: the engine was told where the platform is, or that there is none
    bool m_pictureWritten = false;
    int m_exitCode = 0;
};

} // namespace arowana
