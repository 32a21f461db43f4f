// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that carry a Content-Length and a chunked coding in disguise: the gadgets with which a relay and a
// server behind it are made to see different requests. None may be taken, whatever byte serves as disguise.
#include "app/webhook/requestpolicy.h"
#include "piecewise.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

const QByteArray kBody("0\r\n\r\nX");

QByteArray requestWith(const QByteArray &gadget)
{
    const QByteArray signature =
        QMessageAuthenticationCode::hash(kBody, "s", QCryptographicHash::Sha256).toHex();
    return "POST /hook HTTP/1.1\r\n" + gadget +
           "\r\nHost: 127.0.0.1:8787\r\nContent-Type: application/json\r\nX-Arowana-Signature: sha256=" +
           signature + "\r\nContent-Length: " + QByteArray::number(kBody.size()) + "\r\n\r\n" + kBody;
}

} // namespace

class TestDisguisedRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameRequestWithoutDisguiseIsTaken();
    void noneIsTaken_data();
    void noneIsTaken();
    void wordsInPlaceOfTheCodingAreNotTaken_data();
    void wordsInPlaceOfTheCodingAreNotTaken();

private:
    [[nodiscard]] bool isTaken(const QByteArray &bytes) const;

    RequestPolicy m_policy;
};

void TestDisguisedRequests::initTestCase()
{
    QVERIFY(m_policy.setPath("/hook").ok());
    QVERIFY(m_policy.signatures().setSecrets({"s"}).ok());
}

bool TestDisguisedRequests::isTaken(const QByteArray &bytes) const
{
    const Verdict verdict = feedWhole(bytes);
    if (verdict.state != RequestReader::State::Complete)
        return false;
    return !m_policy.judgeHead(*verdict.head, QHostAddress(QHostAddress::LocalHost), 8787) &&
           !m_policy.judgeBody(*verdict.head, verdict.body);
}

void TestDisguisedRequests::theSameRequestWithoutDisguiseIsTaken()
{
    QVERIFY(isTaken(requestWith("X: y")));
}

void TestDisguisedRequests::noneIsTaken_data()
{
    // % stands for the byte.
    QTest::addColumn<QByteArray>("shape");
    const char *shapes[] = {"Transfer-Encoding:%chunked",          "Transfer-Encoding%: chunked",
                            "%Transfer-Encoding: chunked",         "Transfer-Encoding: chunked%",
                            "X: X%Transfer-Encoding: chunked",     "Transfer-Encoding: chunked%X: X",
                            "X: X\r%Transfer-Encoding: chunked",   "X: X%\nTransfer-Encoding: chunked",
                            "Transfer-Encoding: chunked\r%X: X",   "Transfer-Encoding: chunked%\nX: X",
                            "X: X\r\n%Transfer-Encoding: chunked", "Transfer-Encoding:\r\n%chunked",
                            "Transfer%Encoding: chunked",          "%%Transfer-Encoding: chunked",
                            "Transfer-Encoding%%: chunked",        "Transfer-Encoding: %chunked%",
                            "X%: Y%Transfer-Encoding: chunked"};
    for (const char *shape : shapes)
        QTest::newRow(QByteArray(shape).toPercentEncoding(" :").constData()) << QByteArray(shape);
}

void TestDisguisedRequests::noneIsTaken()
{
    QFETCH(QByteArray, shape);
    for (int code = 0; code < 256; ++code) {
        const char byte = static_cast<char>(code);
        QByteArray gadget = shape;
        gadget.replace('%', byte);
        // `XTransfer-Encoding` is another name for every reader, and disguises nothing; so is the field
        // `Transfer` with the value `Encoding: chunked`.
        const bool isLetter =
            (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9');
        const bool changesName =
            shape.startsWith('%') || shape.contains("g%") || shape.contains("r%") || shape.contains("\n%T");
        if (changesName && (isLetter || (byte == ':' && shape.contains("r%E"))))
            continue;
        QVERIFY2(!isTaken(requestWith(gadget)), gadget.toPercentEncoding(" :").constData());
    }
}

void TestDisguisedRequests::wordsInPlaceOfTheCodingAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("gadget");
    const char *gadgets[] = {"Transfer-Encoding: chunked",
                             "TrAnSFer-EnCODinG: cHuNkeD",
                             "Transfer_Encoding: chunked",
                             "Transfer Encoding: chunked",
                             "Transfer-Encoding: chunked, cow",
                             "Transfer-Encoding: cow, chunked",
                             "Transfer-Encoding: chunk",
                             "Transfer-Encoding: \"chunked\"",
                             "Transfer-Encoding: 'chunked'",
                             "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
                             "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                             "Transfer-Encoding:\r\nTransfer-Encoding: chunked",
                             "Content-Encoding: chunked",
                             "Connection: close, Transfer-Encoding",
                             "Foo: bar\r\n\tTransfer-Encoding: chunked",
                             "Content-Length: 0",
                             "Content-Length: 6",
                             "Content-Length: 6, 6",
                             "Content_Length: 0",
                             "Content-Length: +6",
                             "Content-Length\t: 6"};
    for (const char *gadget : gadgets)
        QTest::newRow(QByteArray(gadget).toPercentEncoding(" :").constData()) << QByteArray(gadget);
}

void TestDisguisedRequests::wordsInPlaceOfTheCodingAreNotTaken()
{
    QFETCH(QByteArray, gadget);
    QVERIFY(!isTaken(requestWith(gadget)));
}

QTEST_GUILESS_MAIN(TestDisguisedRequests)
#include "tst_disguisedrequests.moc"
