// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firststart.h"

#include "app/enginehost.h"
#include "app/settings/secretdesk.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QProcess>

namespace arowana {

namespace {

constexpr int kRefusalMs = 1'000;
constexpr int kPracticeAgainMs = 10'000; // by then the practice window is there, and may be closed again

} // namespace

FirstStart::FirstStart(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_refusal.setSingleShot(true);
    m_refusal.setInterval(kRefusalMs);
    connect(&m_refusal, &QTimer::timeout, this, [this] { show(FirstStartReason::KeyRefused); });
    connect(&m_parts.host, &EngineHost::keyChecked, this, [this](const CallAnswer<Balance> &answer) {
        if (m_page)
            m_page->showAnswer(answer);
    });
    connect(&m_parts.desk, &SecretDesk::apiKeyKept, this, [this](const std::optional<Error> &problem) {
        if (m_page)
            m_page->showKept(problem);
        else if (problem)
            m_parts.window.showTrouble(*problem);
    });
    connect(&m_parts.desk, &SecretDesk::read, this,
            [this](const SecretDesk::Kept &kept) { takeRead(kept.apiKey); });
    connect(&m_parts.window, &MainWindow::refreshRequested, this, [this] {
        if (m_open) // without a key nothing can be asked but for one
            show(*m_open);
    });
    connect(&m_parts.window, &MainWindow::keyRequested, this, [this] {
        show(m_open.value_or(m_isRefused ? FirstStartReason::KeyRefused : FirstStartReason::NoKey));
    });
}

void FirstStart::ask()
{
    show(FirstStartReason::NoKey);
}

void FirstStart::takeChanges(const ChangeSet &changes)
{
    if (!changes.api)
        return;
    m_isRefused = changes.api->state == ApiState::KeyRefused;
    if (m_isRefused) {
        if (!m_open && !m_refusal.isActive())
            m_refusal.start();
    } else {
        m_refusal.stop();
        if (changes.api->state == ApiState::Good)
            m_open.reset();
    }
}

void FirstStart::show(FirstStartReason reason)
{
    m_open = reason;
    if (m_page && m_isAsking) { // as it was left, with what is typed in it
        m_parts.window.showFirstStart(m_page);
        return;
    }
    m_isAsking = true;
    m_page = new FirstStartPage(reason, m_parts.workspace, m_parts.platform.toString());
    if (m_parts.desk.problem())
        m_page->showKeychain(m_parts.desk.problem());
    connect(m_page, &FirstStartPage::checkRequested, this, [this](const QByteArray &key) {
        Q_EMIT keyLearnt(key);
        QMetaObject::invokeMethod(&m_parts.host, [host = &m_parts.host, key] { host->checkKey(key); });
    });
    connect(m_page, &FirstStartPage::keyChosen, this, &FirstStart::use);
    connect(m_page, &FirstStartPage::practiceRequested, this, &FirstStart::practise);
    connect(m_page, &FirstStartPage::keychainRequested, this, &FirstStart::askKeychainAgain);
    connect(m_page, &FirstStartPage::left, &m_parts.window, &MainWindow::leaveFirstStart);
    m_parts.window.showFirstStart(m_page);
}

void FirstStart::use(const QByteArray &key, bool keep)
{
    m_open.reset();
    m_isAsking = false;
    m_refusal.stop();
    m_parts.desk.dropApiKey(); // what the keychain may still answer is not the key that was chosen
    if (keep)
        m_parts.desk.keepApiKey(key);
    QMetaObject::invokeMethod(&m_parts.host, [host = &m_parts.host, key] { host->useKey(key); });
}

void FirstStart::askKeychainAgain()
{
    m_parts.desk.readAll(true);
}

/// What the keychain had is used by the composition root; here it ends the question.
void FirstStart::takeRead(const QByteArray &key)
{
    if (!m_page || !m_isAsking || m_open != FirstStartReason::NoKey)
        return;
    if (key.isEmpty()) {
        m_page->showKeychain(m_parts.desk.problem());
        return;
    }
    m_open.reset();
    m_isAsking = false;
    m_parts.window.leaveFirstStart();
}

/// A console of its own: a workspace belongs to one platform, and this one stays as it is.
void FirstStart::practise()
{
    QProcess console;
    console.setProgram(QCoreApplication::applicationFilePath());
    console.setArguments(QStringList{QStringLiteral("--sandbox")} + m_parts.practiceOptions);
    // Whoever reads the lines of this console must not take that one's for them.
    console.setStandardOutputFile(QProcess::nullDevice());
    const bool isStarted = console.startDetached();
    m_page->showPractice(isStarted);
    if (isStarted)
        QTimer::singleShot(kPracticeAgainMs, m_page, &FirstStartPage::offerPractice);
}

} // namespace arowana
