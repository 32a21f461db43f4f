// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The practice platform as a child process: started for `--sandbox`, ended with the console (also when the
// console is killed: it ends when its standard input closes). GUI thread; owned by Application.

#include "models/domain/error.h"
#include "models/domain/sender.h"

#include <QObject>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;
class QProcess;

namespace arowana {

class SandboxProcess : public QObject {
    Q_OBJECT
public:
    explicit SandboxProcess(QObject *parent = nullptr);
    ~SandboxProcess() override;

    /// Starts the program beside this one. `extra` are further options of arowana-sandbox.
    void start(const QStringList &extra = {});
    /// Asks for `/sandbox/ledger`; ledgerRead or failed follows.
    void askLedger();

    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] const QByteArray &apiKey() const { return m_apiKey; }

Q_SIGNALS:
    /// It listens and told its senders.
    void ready(const QList<arowana::Sender> &senders);
    void ledgerRead(const QByteArray &json);
    void failed(const arowana::Error &error);

private:
    void readLines();
    void takeLine(const QByteArray &line);
    void get(const QString &path, const std::function<void(const QByteArray &)> &use);
    void fail(const QString &what, const QString &detail);

    QProcess *m_process = nullptr;
    QNetworkAccessManager *m_network = nullptr;
    QByteArray m_output;
    QUrl m_base;
    QByteArray m_apiKey;
};

} // namespace arowana
