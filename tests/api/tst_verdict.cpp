// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/verdict.h"

#include <QTest>

using namespace arowana;
using Reply = QNetworkReply;

class TestVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void troubleOfTheLineIsNamed_data();
    void troubleOfTheLineIsNamed();
    void statusDecidesBeforeQtsError_data();
    void statusDecidesBeforeQtsError();
    void nothingLeftIsOnlySaidWhenCertain();
    void aProxyOnTheWayIsWhatWasNotReached_data();
    void aProxyOnTheWayIsWhatWasNotReached();
    void wholeAnswerIsNoSetback();
    void answerOfTheWrongLengthIsCut();
    void givenUpIsUnknownWhateverTheStatus();
};

void TestVerdict::troubleOfTheLineIsNamed_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *name, Reply::NetworkError error, UnknownCause cause) {
        QTest::newRow(name) << int(error) << int(cause);
    };
    row("refused", Reply::ConnectionRefusedError, UnknownCause::NotReached);
    row("no such host", Reply::HostNotFoundError, UnknownCause::NotReached);
    row("unreachable", Reply::UnknownNetworkError, UnknownCause::NotReached);
    row("closed", Reply::RemoteHostClosedError, UnknownCause::Cut);
    row("would be sent again", Reply::ContentReSendError, UnknownCause::Cut);
    row("connect timed out", Reply::TimeoutError, UnknownCause::NoAnswer);
    row("transfer timed out", Reply::OperationCanceledError, UnknownCause::NoAnswer);
    row("certificate", Reply::SslHandshakeFailedError, UnknownCause::TlsTrouble);
    row("proxy refused", Reply::ProxyConnectionRefusedError, UnknownCause::Proxy);
    row("proxy closed", Reply::ProxyConnectionClosedError, UnknownCause::Proxy);
    row("proxy not found", Reply::ProxyNotFoundError, UnknownCause::Proxy);
    row("proxy timed out", Reply::ProxyTimeoutError, UnknownCause::Proxy);
    row("proxy wants a name", Reply::ProxyAuthenticationRequiredError, UnknownCause::Proxy);
    row("proxy, other", Reply::UnknownProxyError, UnknownCause::Proxy);
    row("not HTTP", Reply::ProtocolFailure, UnknownCause::NotThePlatform);
    row("other", Reply::UnknownContentError, UnknownCause::Cut);
}

void TestVerdict::troubleOfTheLineIsNamed()
{
    QFETCH(int, error);
    QFETCH(int, cause);
    Exchange exchange;
    exchange.error = Reply::NetworkError(error);
    exchange.errorText = QStringLiteral("words");
    exchange.mayHaveLeft = false;
    const auto setback = setbackOf(exchange);
    QVERIFY(setback);
    QCOMPARE(std::get<Unknown>(*setback), (Unknown{UnknownCause(cause), 0, QStringLiteral("words")}));
}

void TestVerdict::statusDecidesBeforeQtsError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("error");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    const QByteArray envelope = R"({"error":"some_code","message":"m"})";
    const QByteArray page = "<html>";
    const auto row = [](int status, Reply::NetworkError error, const QByteArray &body, const char *outcome) {
        QTest::addRow("%d %s %d", status, body.startsWith('{') ? "envelope" : "page", int(error))
            << status << int(error) << body << QString::fromLatin1(outcome);
    };
    row(200, Reply::NoError, page, "whole");
    row(201, Reply::NoError, page, "whole");
    row(202, Reply::NoError, page, "whole");
    row(204, Reply::NoError, {}, "whole");
    for (const int status : {400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 418, 422, 429, 499}) {
        row(status, Reply::UnknownContentError, envelope, "refused");
        row(status, Reply::UnknownContentError, page, "NotThePlatform");
    }
    row(407, Reply::ProxyAuthenticationRequiredError, envelope, "NotThePlatform"); // it heard the request
    for (const int status : {500, 501, 502, 503, 504, 599}) {
        row(status, Reply::InternalServerError, envelope, "ServerTrouble");
        row(status, Reply::InternalServerError, page, "ServerTrouble");
    }
    for (const int status : {300, 301, 302, 303, 304, 307, 308})
        row(status, Reply::NoError, page, "Redirected");
    row(307, Reply::ContentReSendError, page, "Redirected");
    for (const int status : {100, 103, 199, 600, 999})
        row(status, Reply::NoError, page, "NotThePlatform");
    row(200, Reply::RemoteHostClosedError, page, "Cut");
    row(422, Reply::RemoteHostClosedError, envelope, "Cut");
    row(200, Reply::SslHandshakeFailedError, page, "TlsTrouble");
    row(200, Reply::OperationCanceledError, page, "NoAnswer");
    row(200, Reply::ContentReSendError, page, "Cut");
    row(200, Reply::ProtocolFailure, page, "NotThePlatform");
}

void TestVerdict::statusDecidesBeforeQtsError()
{
    QFETCH(int, status);
    QFETCH(int, error);
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);
    Exchange exchange;
    exchange.httpStatus = status;
    exchange.error = Reply::NetworkError(error);
    exchange.body = body;
    const auto setback = setbackOf(exchange);
    static const char *const kNames[] = {"NotReached",     "NoAnswer",   "Cut",
                                         "NotThePlatform", "Redirected", "ServerTrouble",
                                         "TlsTrouble",     "Proxy",      "Offline"};
    QString is = QStringLiteral("whole");
    if (setback) {
        const auto *unknown = std::get_if<Unknown>(&*setback);
        is = unknown ? QString::fromLatin1(kNames[size_t(unknown->cause)]) : QStringLiteral("refused");
    }
    QCOMPARE(is, outcome);
}

void TestVerdict::nothingLeftIsOnlySaidWhenCertain()
{
    Exchange exchange;
    exchange.error = Reply::ConnectionRefusedError;
    exchange.mayHaveLeft = true; // the second connection was refused, the first one ate the bytes
    QCOMPARE(std::get<Unknown>(*setbackOf(exchange)).cause, UnknownCause::Cut);
    QVERIFY(!std::get<Unknown>(*setbackOf(exchange)).nothingLeft());
    exchange.mayHaveLeft = false;
    QVERIFY(std::get<Unknown>(*setbackOf(exchange)).nothingLeft());
}

void TestVerdict::aProxyOnTheWayIsWhatWasNotReached_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("refused") << int(Reply::ConnectionRefusedError);
    QTest::newRow("no such host") << int(Reply::HostNotFoundError);
    QTest::newRow("not told") << int(Reply::UnknownNetworkError);
    QTest::newRow("wants a name") << int(Reply::ProxyAuthenticationRequiredError);
}

void TestVerdict::aProxyOnTheWayIsWhatWasNotReached()
{
    QFETCH(int, error);
    Exchange exchange;
    exchange.error = Reply::NetworkError(error);
    exchange.proxy = QStringLiteral("proxy.example:3128");
    exchange.mayHaveLeft = false;
    const auto kept = std::get<Unknown>(*setbackOf(exchange));
    QCOMPARE(kept, (Unknown{UnknownCause::Proxy, 0, {}, exchange.proxy}));
    QVERIFY(kept.nothingLeft());
    exchange.mayHaveLeft = true; // its tunnel was open before
    const auto open = std::get<Unknown>(*setbackOf(exchange));
    QCOMPARE(open, (Unknown{UnknownCause::Cut, 0, {}, exchange.proxy}));
    QVERIFY(!open.nothingLeft());
}

void TestVerdict::wholeAnswerIsNoSetback()
{
    Exchange exchange;
    exchange.httpStatus = 200;
    exchange.body = "{}";
    exchange.declaredLength = 2;
    QVERIFY(!setbackOf(exchange));
}

void TestVerdict::answerOfTheWrongLengthIsCut()
{
    Exchange exchange;
    exchange.httpStatus = 200;
    exchange.body = R"({"message_id":"msg_1"})";
    exchange.declaredLength = exchange.body.size() + 1;
    QCOMPARE(std::get<Unknown>(*setbackOf(exchange)).cause, UnknownCause::Cut);
}

void TestVerdict::givenUpIsUnknownWhateverTheStatus()
{
    Exchange exchange;
    exchange.httpStatus = 422;
    exchange.body = R"({"error":"x"})";
    exchange.end = Exchange::End::DeadlinePast;
    QCOMPARE(std::get<Unknown>(*setbackOf(exchange)).cause, UnknownCause::NoAnswer);
    exchange.end = Exchange::End::TooLong;
    QCOMPARE(std::get<Unknown>(*setbackOf(exchange)).cause, UnknownCause::NotThePlatform);
    exchange.end = Exchange::End::NeverStarted;
    exchange.offline = true;
    QCOMPARE(std::get<Unknown>(*setbackOf(exchange)).cause, UnknownCause::Offline);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
