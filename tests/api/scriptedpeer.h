// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An HTTP peer that answers exactly the bytes it was told, right or wrong, and keeps every request as it
// came. Loopback, a free port, the test's own thread and event loop.

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <functional>

class QTcpSocket;

namespace arowana {

class ScriptedPeer : public QObject {
public:
    enum class After { KeepOpen, Close };

    explicit ScriptedPeer(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~ScriptedPeer() override;

    /// `http://127.0.0.1:port`
    [[nodiscard]] QUrl base() const;
    [[nodiscard]] QByteArray origin() const { return base().toEncoded(); }

    /// What the next whole request is answered. Without one the peer stays silent.
    void willAnswer(const QByteArray &bytes, After after = After::KeepOpen);
    /// The next whole request is answered by closing the connection.
    void willClose() { willAnswer({}, After::Close); }
    /// All further requests are answered so.
    void willAlwaysAnswer(const QByteArray &bytes, After after = After::KeepOpen);
    /// Asked first for each whole request as it comes in; what it gives back is the answer, unless empty.
    std::function<QByteArray(const QByteArray &request)> answersBy;
    /// The next whole request is answered by `head`, and then by `piece` again and again, as fast as it is
    /// taken, until the other side hangs up.
    void willPour(const QByteArray &head, const QByteArray &piece);
    /// From now on a connection is closed as soon as the head of a request is there.
    void closeOnHead() { m_closeOnHead = true; }

    /// Answers each request that none was given to.
    void answerTheRest(const std::function<QByteArray()> &bytes);
    /// Writes to every open connection, asked or not.
    void say(const QByteArray &bytes);
    /// Closes every open connection.
    void hangUp();
    /// The same at once, with whatever was still to be written.
    void cutOff();

    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// Heads that came, whole request or not.
    [[nodiscard]] int heads() const { return m_heads; }
    /// How much was poured out and taken.
    [[nodiscard]] qint64 poured() const { return m_poured; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const { return int(m_received.size()); }
    /// All that came over all connections.
    [[nodiscard]] const QByteArray &everything() const { return m_everything; }

private:
    struct Step {
        QByteArray bytes;
        After after = After::KeepOpen;
        QByteArray piece = {};
    };

    void welcome();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &request);
    void pour(QTcpSocket *socket, const QByteArray &piece);

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_received;
    std::deque<Step> m_script;
    std::optional<Step> m_always;
    QList<QTcpSocket *> m_unanswered;
    QList<QByteArray> m_requests;
    QByteArray m_everything;
    qint64 m_poured = 0;
    int m_heads = 0;
    int m_connections = 0;
    bool m_closeOnHead = false;
};

/// A whole HTTP answer with a Content-Length; `more` are header lines, each with its CRLF.
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &more = {});

} // namespace arowana
