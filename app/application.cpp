// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/busdesktop.h"
#include "app/cannedtextdisk.h"
#include "app/enginehost.h"
#include "app/firststart.h"
#include "app/housekeeping.h"
#include "app/instancechannel.h"
#include "app/listdisk.h"
#include "app/sandboxprocess.h"
#include "app/settings/keychainbackend.h"
#include "app/settings/secretdesk.h"
#include "app/store/storereader.h"
#include "app/store/workspacelock.h"
#include "ui/conversations/traydesktop.h"
#include "ui/mainwindow.h"
#include "ui/startup/openingwindow.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTimer>
#include <QUuid>

#include <cstdio>

namespace arowana {

namespace {

constexpr int kLongOpeningMs = 1'000;
const QUrl kPlatform(QStringLiteral("https://api.arowana.app"));

/// Lines that scripts read: one each, at once.
void print(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void printError(const Error &error)
{
    const QByteArray bytes = errorSentence(error).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

ThemeChoice themeChoice(StartTheme theme)
{
    switch (theme) {
    case StartTheme::System:
        return ThemeChoice::System;
    case StartTheme::Light:
        return ThemeChoice::Light;
    case StartTheme::Dark:
        return ThemeChoice::Dark;
    }
    return ThemeChoice::System;
}

} // namespace

Application::Application(StartOptions options, Secrets secrets, EnginePolicy policy, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_secrets(std::move(secrets))
    , m_policy(std::move(policy))
{
    m_workspace.name =
        m_options.sandbox && m_options.workspace.isEmpty() ? tr("Practice") : m_options.workspaceName();
    const bool isPractice = m_options.sandbox || EngineHost::isPracticePlatform(platform());
    m_workspace.kind = isPractice ? WorkspaceKind::Practice : WorkspaceKind::Live;
    m_workspace.offline = m_options.offline;
    m_workspace.apiHost = platform().host();
    m_longOpening.setSingleShot(true);
    m_longOpening.setInterval(kLongOpeningMs);
    connect(&m_longOpening, &QTimer::timeout, this, &Application::showOpening);
}

void Application::setKeychain(std::unique_ptr<SecretBackend> keychain)
{
    m_keychain = std::move(keychain);
}

QUrl Application::platform() const
{
    return m_options.apiBase.isValid() ? m_options.apiBase : kPlatform;
}

Application::~Application()
{
    endOpening();
    m_firstStart.reset();
    m_window.reset();
    m_reader.reset();
    // What it is in the middle of may take longer than the engine may be left waiting.
    if (m_housekeeping)
        m_housekeeping->requestStop();
    if (m_host) {
        if (m_engineThread.isRunning())
            QMetaObject::invokeMethod(m_host, &EngineHost::close, Qt::BlockingQueuedConnection);
        m_engineThread.quit();
        m_engineThread.wait();
        delete m_host;
    }
    m_housekeeping.reset(); // before the lock goes
}

EnginePolicy Application::systemPolicy()
{
    EnginePolicy policy;
    policy.mintKey = [] { return IdempotencyKey(QUuid::createUuid().toByteArray(QUuid::WithoutBraces)); };
    policy.chance = [] { return QRandomGenerator::system()->generateDouble(); };
    return policy;
}

QString Application::dataFolder()
{
    if (!m_options.dataDir.isEmpty())
        return QDir(m_options.dataDir).absolutePath();
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (m_options.sandbox) {
        // A practice platform forgets everything when it ends; its messages would mean nothing to the next.
        m_practiceDir = std::make_unique<QTemporaryDir>();
        if (!m_practiceDir->isValid() && QDir().mkpath(base))
            m_practiceDir = std::make_unique<QTemporaryDir>(base + QStringLiteral("/arowana-practice-"));
        return m_practiceDir->path();
    }
    return base + QStringLiteral("/arowana-console/") + m_options.workspaceName();
}

Result<void> Application::takeWorkspace()
{
    m_dataDir = dataFolder();
    if (m_dataDir.isEmpty()) {
        return Error{ErrorKind::Storage,
                     tr("There is no folder to practise in: neither that of temporary files nor that of the "
                        "account's data may be written."),
                     tr("Name one with --data-dir."), m_practiceDir->errorString()};
    }
    m_lock = std::make_unique<WorkspaceLock>(m_dataDir);
    return m_lock->take();
}

QString Application::storeFile() const
{
    return m_dataDir + QStringLiteral("/console.sqlite");
}

bool Application::start()
{
    installLanguage();
    if (auto *app = qobject_cast<QApplication *>(QCoreApplication::instance()))
        applyTheme(*app, themeChoice(m_options.theme));
    return open();
}

void Application::retry()
{
    m_exitCode = 0;
    if (!open())
        QCoreApplication::exit(m_exitCode);
}

bool Application::open()
{
    if (m_host) {
        openStore();
        return true;
    }
    if (auto taken = takeWorkspace(); !taken) {
        if (taken.error().kind == ErrorKind::Locked && InstanceChannel::askToRaise(m_dataDir)) {
            print(tr("The console is already open on this workspace; its window was brought to the front."));
            return false;
        }
        // Later, so that whoever called start() sees `failed` like any other.
        QMetaObject::invokeMethod(
            this, [this, error = taken.error()] { startFailed(error); }, Qt::QueuedConnection);
        return true;
    }
    m_instance = std::make_unique<InstanceChannel>(m_dataDir);
    connect(m_instance.get(), &InstanceChannel::raiseRequested, this, &Application::raise);
    if (!m_instance->listen()) {
        m_startTrouble = Error{ErrorKind::Storage,
                               tr("A second start will not be able to bring this window to the front."),
                               tr("Check that the folder for temporary files may be written."),
                               {}};
        printError(*m_startTrouble);
    }
    openEngine();
    return true;
}

void Application::raise()
{
    if (m_window) {
        m_window->raiseWindow();
    } else if (m_opening) {
        m_opening->raise();
        m_opening->activateWindow();
    } else {
        Q_EMIT raiseWanted();
    }
}

void Application::openStore()
{
    if (!m_window)
        m_longOpening.start();
    QMetaObject::invokeMethod(m_host, &EngineHost::open, Qt::QueuedConnection);
}

void Application::showOpening()
{
    m_opening = std::make_unique<OpeningWindow>(m_workspace.name);
    m_opening->show();
}

/// When what comes in its place is there: with the last window the program ends.
void Application::endOpening()
{
    m_longOpening.stop();
    m_opening.reset();
}

void Application::installLanguage()
{
    const QLocale locale = m_options.language.isEmpty() ? QLocale() : QLocale(m_options.language);
    QLocale::setDefault(locale);
    if (!m_translator.load(locale, QStringLiteral("console"), QStringLiteral("_"),
                           QStringLiteral(":/i18n")) &&
        !m_translator.load(QStringLiteral(":/i18n/console_en.qm")))
        return;
    // Qt's own words (the names of keys, the menu of a field) in the language the console speaks, not
    // another.
    if (m_qtTranslator.load(QLocale(m_translator.language()), QStringLiteral("qtbase"), QStringLiteral("_"),
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
    QCoreApplication::installTranslator(&m_translator); // the last one is asked first
}

void Application::openEngine()
{
    EngineHost::Setup setup;
    setup.storeFile = storeFile();
    const ListenAddress listen = m_options.listenAddress();
    setup.listenAddress = QHostAddress(listen.host);
    setup.listenPort = listen.port;
    setup.publicUrl = m_options.publicUrl.isValid() ? m_options.publicUrl.toString() : QString();
    setup.webhookSecret = std::exchange(m_secrets.webhookSecret, {});
    // A platform on this machine reaches the listener without a tunnel.
    setup.listenerIsPublic = m_options.sandbox || EngineHost::isPracticePlatform(platform());
    setup.keepsSecrets = !m_options.sandbox; // a practice platform ends with the run
    setup.offline = m_options.offline;
    setup.policy = m_policy;
    m_host = new EngineHost(std::move(setup), m_clock);
    m_host->moveToThread(&m_engineThread);
    connect(m_host, &EngineHost::storeOpened, this, &Application::openWindow);
    connect(m_host, &EngineHost::storeFailed, this, &Application::startFailed);
    connect(m_host, &EngineHost::storeSalvaged, this, [this](const Error &notice) {
        printError(notice);
        m_window->showTrouble(notice);
    });
    connect(m_host, &EngineHost::listening, this,
            [](const QString &url) { print(QStringLiteral("listening ") + url); });
    connect(m_host, &EngineHost::listenerFailed, this, [this](const Error &error) {
        printError(error);
        m_window->showTrouble(error);
    });
    connect(m_host, &EngineHost::ready, this, [this] {
        print(QStringLiteral("ready"));
        if (!m_options.screenshot.isEmpty() && !m_options.guided)
            QTimer::singleShot(m_options.after, this, &Application::takePicture);
        Q_EMIT up();
    });
    m_engineThread.setObjectName(QStringLiteral("engine"));
    m_engineThread.start();
    openStore();
}

void Application::openWindow()
{
    if (m_window) { // tried again: the window and what is typed in it stay
        Q_EMIT windowOpened();
        connectPlatform();
        return;
    }
    m_reader = std::make_unique<StoreReader>(storeFile());
    m_window = std::make_unique<MainWindow>(m_workspace, *m_reader);
    m_window->setOutboxSource(*m_reader);
    m_window->setStatisticsSource(*m_reader);
    m_window->setSendContextSource(*m_reader);
    m_window->setConversationSource(*m_reader,
                                    new BusDesktop(new TrayDesktop, QDBusConnection::sessionBus()));
    m_window->setContactSource(*m_reader);
    m_window->setRunSource(*m_reader);
    m_window->setSetAsideSource(*m_reader);
    m_cannedTextFiles = std::make_unique<CannedTextDisk>();
    m_window->setCannedTextFiles(*m_cannedTextFiles);
    m_listFiles = std::make_unique<ListDisk>();
    m_window->setListFiles(*m_listFiles);
    m_housekeeping = std::make_unique<Housekeeping>(storeFile(), *m_window, *m_host);
    connect(m_reader.get(), &StoreReader::readFailed, m_window.get(), &MainWindow::showTrouble);
    joinWindow();
    if (!m_options.page.isEmpty() && !m_window->showPage(m_options.page)) {
        printError({ErrorKind::InvalidInput,
                    tr("There is no page “%1”.").arg(m_options.page),
                    tr("Use --page messages, conversations, outbox, insights, contacts, senders or lists."),
                    {}});
    }
    if (m_startTrouble)
        m_window->showTrouble(*m_startTrouble);
    m_window->show();
    endOpening();
    Q_EMIT windowOpened();
    connectPlatform();
}

void Application::connectPlatform()
{
    if (m_options.sandbox && !m_sandbox)
        startSandbox();
    else if (m_options.sandbox)
        connectSandbox();
    else
        connectToPlatform();
}

void Application::joinWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::sendRequested, m_host, &EngineHost::send);
    connect(window, &MainWindow::stopRequested, m_host, &EngineHost::stop);
    connect(window, &MainWindow::dismissRequested, m_host, &EngineHost::dismiss);
    connect(window, &MainWindow::sendNowRequested, m_host, &EngineHost::sendNow);
    connect(window, &MainWindow::revokeRequested, m_host, &EngineHost::revoke);
    connect(window, &MainWindow::refreshRequested, m_host, &EngineHost::refresh);
    connect(window, &MainWindow::secretChangeRequested, m_host, &EngineHost::rotateSecret);
    connect(window, &MainWindow::endpointRemovalRequested, m_host, &EngineHost::removeEndpoint);
    connect(window, &MainWindow::setAsideTryRequested, m_host, &EngineHost::trySetAside);
    connect(window, &MainWindow::setAsideSeenRequested, m_host, &EngineHost::markSetAsideSeen);
    connect(m_host, &EngineHost::setAsideTried, window, &MainWindow::takeSetAsideTried);
    connect(window, &MainWindow::historyPauseRequested, m_host, &EngineHost::pauseHistory);
    connect(window, &MainWindow::messageSeen, m_host, &EngineHost::lookAt);
    connect(window, &MainWindow::messageChosen, m_host, &EngineHost::lookAt);
    connect(window, &MainWindow::decisionRequested, m_host, &EngineHost::decide);
    connect(window, &MainWindow::senderSaved, m_host, &EngineHost::saveSender);
    connect(window, &MainWindow::senderRemoved, m_host, &EngineHost::removeSender);
    connect(window, &MainWindow::draftSaved, m_host, &EngineHost::saveDraft);
    connect(window, &MainWindow::draftDropped, m_host, &EngineHost::dropDraft);
    connect(window, &MainWindow::cannedTextsChanged, m_host, &EngineHost::changeCannedTexts);
    connect(window, &MainWindow::settingsSaved, m_host, &EngineHost::saveSettings);
    connect(window, &MainWindow::readRequested, m_host, &EngineHost::markRead);
    connect(window, &MainWindow::noteSaved, m_host, &EngineHost::saveNote);
    connect(window, &MainWindow::runRequested, m_host, &EngineHost::startRun);
    connect(window, &MainWindow::runPauseRequested, m_host, &EngineHost::pauseRun);
    connect(window, &MainWindow::runResumeRequested, m_host, &EngineHost::resumeRun);
    connect(window, &MainWindow::runStopRequested, m_host, &EngineHost::stopRun);
    connect(m_host, &EngineHost::runStored, window, &MainWindow::confirmRunStored);
    connect(m_host, &EngineHost::runNotStored, window, &MainWindow::refuseRunStored);
    connect(window, &MainWindow::contactWished, m_host, &EngineHost::askContact);
    connect(window, &MainWindow::contactLookedAt, m_host, &EngineHost::readContact);
    connect(window, &MainWindow::contactWishForgotten, m_host, &EngineHost::forgetContactWish);
    connect(window, &MainWindow::importRequested, m_host, &EngineHost::importContacts);
    connect(window, &MainWindow::importGoOnRequested, m_host, &EngineHost::goOnImport);
    connect(window, &MainWindow::importStopRequested, m_host, &EngineHost::stopImport);
    connect(m_host, &EngineHost::contactAnswered, window, &MainWindow::takeContactAnswer);
    connect(m_host, &EngineHost::contactsOpen, window, &MainWindow::setOpenContacts);
    connect(m_host, &EngineHost::importProgressed, window, &MainWindow::takeImport);
    connect(m_host, &EngineHost::changed, window, &MainWindow::applyChanges);
    connect(m_host, &EngineHost::changed, this, &Application::changed);
    connect(m_host, &EngineHost::sendStored, window, &MainWindow::confirmStored);
    connect(m_host, &EngineHost::sendNotStored, window, &MainWindow::refuseStored);
    connect(m_host, &EngineHost::replyReturned, window, &MainWindow::takeReturned);
    connect(m_host, &EngineHost::wishRefused, window, &MainWindow::showTrouble);
}

void Application::connectToPlatform()
{
    if (!m_desk)
        makeDesk();
    QMetaObject::invokeMethod(m_host, [host = m_host, base = platform(), key = m_secrets.apiKey] {
        host->connectPlatform(base, key, {});
    });
}

/// Once the workspace is known to be this platform's: no key is asked for, nor kept, for another.
void Application::readSecrets()
{
    m_desk->readAll(m_secrets.apiKey.isEmpty() && !m_options.offline);
}

void Application::connectSandbox()
{
    QMetaObject::invokeMethod(m_host,
                              [host = m_host, base = m_sandbox->base(), key = m_sandbox->apiKey(),
                               senders = m_practiceSenders] { host->connectPlatform(base, key, senders); });
}

void Application::startSandbox()
{
    m_sandbox = new SandboxProcess(this);
    connect(m_sandbox, &SandboxProcess::ready, this, [this](const QList<Sender> &senders) {
        m_practiceSenders = senders;
        m_isConnected = true;
        connectSandbox();
    });
    connect(m_sandbox, &SandboxProcess::failed, this, [this](const Error &error) {
        printError(error);
        m_window->showTrouble(error);
        // Without its platform the console still shows what it has and keeps what is sent.
        if (!std::exchange(m_isConnected, true))
            QMetaObject::invokeMethod(m_host, [host = m_host] { host->connectPlatform({}, {}, {}); });
    });
    // In practice something goes on; the guided run speaks of its own messages only.
    m_sandbox->start(m_options.guided ? QStringList()
                                      : QStringList{QStringLiteral("--traffic"), QStringLiteral("12")});
}

void Application::makeDesk()
{
    if (!m_keychain)
        m_keychain = std::make_unique<KeychainBackend>();
    m_desk = std::make_unique<SecretDesk>(*m_keychain, m_options.workspaceName(), platform());
    m_firstStart = std::make_unique<FirstStart>(
        FirstStart::Parts{*m_window, *m_host, *m_desk, m_workspace.name, platform(), practiceOptions()});
    connect(m_firstStart.get(), &FirstStart::keyLearnt, this, &Application::secretLearnt);
    connect(m_host, &EngineHost::changed, m_firstStart.get(), &FirstStart::takeChanges);
    connect(m_host, &EngineHost::keepSecretsRequested, m_desk.get(), &SecretDesk::keepWebhook);
    connect(m_desk.get(), &SecretDesk::webhookKept, m_host, &EngineHost::secretsKept);
    connect(m_host, &EngineHost::platformBound, this, &Application::readSecrets);
    connect(m_desk.get(), &SecretDesk::read, this, [this](const SecretDesk::Kept &kept) {
        QMetaObject::invokeMethod(m_host, [host = m_host, kept = kept.webhook] { host->useSecrets(kept); });
        if (!kept.apiKey.isEmpty()) {
            Q_EMIT secretLearnt(kept.apiKey);
            QMetaObject::invokeMethod(m_host, [host = m_host, key = kept.apiKey] { host->useKey(key); });
        } else if (kept.isKeyAskedFor) {
            m_firstStart->ask();
        }
    });
}

/// What makes the practice console look like this one.
QStringList Application::practiceOptions() const
{
    QStringList options;
    if (m_options.theme != StartTheme::System)
        options << QStringLiteral("--theme")
                << (m_options.theme == StartTheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (!m_options.language.isEmpty())
        options << QStringLiteral("--language") << m_options.language;
    return options;
}

void Application::startFailed(const Error &error)
{
    printError(error);
    m_exitCode = 1;
    Q_EMIT failed(error);
    endOpening();
}

void Application::takePicture()
{
    if (!m_window->grab().save(m_options.screenshot)) {
        printError({ErrorKind::InvalidInput,
                    tr("The picture could not be written to “%1”.").arg(m_options.screenshot),
                    tr("Give --screenshot a file ending in .png in a folder that may be written."),
                    {}});
        m_exitCode = 1;
    } else {
        m_pictureWritten = true;
    }
    QCoreApplication::exit(m_exitCode);
}

} // namespace arowana
