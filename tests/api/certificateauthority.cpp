// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/certificateauthority.h"

#include <QFile>
#include <QRegularExpression>

namespace arowana {

namespace {

const QString kProgram = QStringLiteral("openssl");
constexpr int kPatienceMs = 30'000;

const QByteArray kRules = "[ca]\ndefault_ca=rules\n"
                          "[rules]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\nunique_subject=no\n"
                          "default_md=sha256\npolicy=names\n"
                          "[names]\ncommonName=supplied\n";

/// Splits at spaces, as a shell would.
QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

bool CertificateAuthority::begin()
{
    return write(QStringLiteral("ca.cnf"), kRules) && write(QStringLiteral("index.txt"), {}) &&
           signItself(QStringLiteral("ca"));
}

bool CertificateAuthority::signItself(const QString &name)
{
    QStringList arguments = words(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 30 -subj"));
    arguments
        << QStringLiteral("/CN=") + name
        << words(QStringLiteral("-addext subjectAltName=IP:127.0.0.1 -keyout %1.key -out %1.pem").arg(name));
    return run(arguments);
}

bool CertificateAuthority::issue(const Wish &wish)
{
    const QString request =
        QStringLiteral("req -newkey rsa:%1 -nodes -subj /CN=peer -keyout %2.key -out %2.csr");
    const QString sign =
        QStringLiteral("ca -batch -config ca.cnf -cert ca.pem -keyfile ca.key -notext -md %1 "
                       "-startdate %2 -enddate %3 -extfile %4.ext -in %4.csr -out %4.pem");
    return write(wish.name + QStringLiteral(".ext"), "subjectAltName=" + wish.names.toLatin1() + '\n') &&
           run(words(request.arg(wish.bits).arg(wish.name))) &&
           run(words(sign.arg(wish.digest, wish.from, wish.to, wish.name)));
}

QSslCertificate CertificateAuthority::certificate(const QString &name) const
{
    return QSslCertificate(read(name + QStringLiteral(".pem")));
}

QSslKey CertificateAuthority::key(const QString &name) const
{
    return QSslKey(read(name + QStringLiteral(".key")), QSsl::Rsa);
}

bool CertificateAuthority::run(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(kProgram, arguments);
    if (process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0)
        return true;
    m_trouble = process.errorString().toUtf8() + '\n' + process.readAllStandardError();
    return false;
}

bool CertificateAuthority::write(const QString &name, const QByteArray &text) const
{
    QFile f(file(name));
    return f.open(QIODevice::WriteOnly) && f.write(text) == text.size();
}

QByteArray CertificateAuthority::read(const QString &name) const
{
    QFile f(file(name));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

WeakServer::WeakServer(const CertificateAuthority &authority, const QString &name, const QStringList &options)
{
    m_program.setProcessChannelMode(QProcess::MergedChannels);
    m_program.start(kProgram,
                    QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"),
                                QStringLiteral("127.0.0.1:0"), QStringLiteral("-cert"),
                                authority.file(name + QStringLiteral(".pem")), QStringLiteral("-key"),
                                authority.file(name + QStringLiteral(".key")), QStringLiteral("-cipher"),
                                QStringLiteral("ALL:@SECLEVEL=0")} +
                        options);
}

WeakServer::~WeakServer()
{
    (void)heard();
}

QUrl WeakServer::base()
{
    static const QRegularExpression kPort(QStringLiteral("ACCEPT 127\\.0\\.0\\.1:(\\d+)"));
    for (;;) {
        const auto match = kPort.match(QString::fromLatin1(m_printed));
        if (match.hasMatch())
            return QUrl(QStringLiteral("https://127.0.0.1:") + match.captured(1));
        if (!m_program.waitForReadyRead(kPatienceMs))
            return {};
        m_printed += m_program.readAll();
    }
}

QByteArray WeakServer::heard()
{
    if (m_program.state() != QProcess::NotRunning) {
        m_program.terminate(); // it has written what it read before
        m_program.waitForFinished(kPatienceMs);
    }
    return m_printed += m_program.readAll();
}

} // namespace arowana
