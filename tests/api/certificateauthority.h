// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Certificates for a test, good and bad, made with the program `openssl` in a folder that goes with it; and
// that program as a server, for what no server should offer any more. One thread; waits for the program.

#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QUrl>

namespace arowana {

class CertificateAuthority {
public:
    struct Wish {
        QString name; ///< of the files
        QString names = QStringLiteral("IP:127.0.0.1");
        int bits = 2048;
        QString digest = QStringLiteral("sha256");
        QString from = QStringLiteral("20200101000000Z");
        QString to = QStringLiteral("20990101000000Z");
    };

    /// Makes the root, `ca`. False when it cannot; then trouble() says why.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool issue(const Wish &wish);
    [[nodiscard]] bool signItself(const QString &name);

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QSslCertificate certificate(const QString &name) const;
    [[nodiscard]] QSslKey key(const QString &name) const;
    [[nodiscard]] const QByteArray &trouble() const { return m_trouble; }

private:
    bool run(const QStringList &arguments);
    [[nodiscard]] bool write(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
    QByteArray m_trouble;
};

/// `openssl s_server` with a certificate of this authority: it takes ciphers, keys and versions of TLS that
/// nobody should, and prints what it reads.
class WeakServer {
public:
    WeakServer(const CertificateAuthority &authority, const QString &name, const QStringList &options);
    ~WeakServer();
    WeakServer(const WeakServer &) = delete;
    WeakServer &operator=(const WeakServer &) = delete;

    /// `https://127.0.0.1:port`, once it listens; invalid when it does not.
    [[nodiscard]] QUrl base();
    /// What it printed: what it read, too.
    [[nodiscard]] const QByteArray &heardSoFar() { return m_printed += m_program.readAll(); }
    /// All of it. Ends it.
    [[nodiscard]] QByteArray heard();

private:
    QProcess m_program;
    QByteArray m_printed;
};

} // namespace arowana
