// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/requestpolicy.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace arowana;

namespace {

RequestHead soundHead()
{
    RequestHead head;
    head.method = "POST";
    head.target = "/hook/0123";
    head.host = "127.0.0.1:8787";
    head.contentTypes = {"application/json"};
    return head;
}

} // namespace

class TestRequestPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesTheHead_data();
    void judgesTheHead();
    void withoutAPathNothingIsServed();
    void refusesAPathThatCouldNotBeCalled_data();
    void refusesAPathThatCouldNotBeCalled();
    void judgesTheBody();
    void everyReasonHasItsStatus_data();
    void everyReasonHasItsStatus();
};

void TestRequestPolicy::judgesTheHead_data()
{
    using Reason = std::optional<RefusalReason>;
    QTest::addColumn<RequestHead>("head");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, Reason reason, auto change) {
        RequestHead head = soundHead();
        change(head);
        QTest::newRow(name) << head << reason;
    };
    row("sound", std::nullopt, [](RequestHead &) {});
    row("with charset", std::nullopt,
        [](RequestHead &head) { head.contentTypes = {"Application/JSON ; charset=utf-8"}; });
    row("waits for 100", std::nullopt, [](RequestHead &head) { head.expectsContinue = true; });
    row("from a web page", RefusalReason::BrowserOrigin, [](RequestHead &head) { head.hasOrigin = true; });
    row("foreign host", RefusalReason::ForeignHost, [](RequestHead &head) { head.host = "evil.example"; });
    row("other path", RefusalReason::UnknownPath, [](RequestHead &head) { head.target = "/"; });
    row("path with more", RefusalReason::UnknownPath, [](RequestHead &head) { head.target += "4"; });
    row("path with a slash", RefusalReason::UnknownPath, [](RequestHead &head) { head.target += "/"; });
    row("path with a query", RefusalReason::UnknownPath, [](RequestHead &head) { head.target += "?a=1"; });
    row("path with an escape", RefusalReason::UnknownPath,
        [](RequestHead &head) { head.target = "/hook/%30123"; });
    row("path with one letter less", RefusalReason::UnknownPath,
        [](RequestHead &head) { head.target.chop(1); });
    row("path in capitals", RefusalReason::UnknownPath,
        [](RequestHead &head) { head.target = "/HOOK/0123"; });
    row("GET", RefusalReason::WrongMethod, [](RequestHead &head) { head.method = "GET"; });
    row("post in lower case", RefusalReason::WrongMethod, [](RequestHead &head) { head.method = "post"; });
    row("GET on another path tells nothing", RefusalReason::UnknownPath, [](RequestHead &head) {
        head.method = "GET";
        head.target = "/other";
    });
    row("no type", RefusalReason::WrongType, [](RequestHead &head) { head.contentTypes = {}; });
    row("form", RefusalReason::WrongType,
        [](RequestHead &head) { head.contentTypes = {"application/x-www-form-urlencoded"}; });
    row("text, as a web page may send it", RefusalReason::WrongType,
        [](RequestHead &head) { head.contentTypes = {"text/plain; application/json"}; });
    row("json with a tail", RefusalReason::WrongType,
        [](RequestHead &head) { head.contentTypes = {"application/jsonp"}; });
    row("two types", RefusalReason::WrongType, [](RequestHead &head) {
        head.contentTypes = {"application/json", "application/json"};
    });
    row("packed", RefusalReason::WrongType, [](RequestHead &head) { head.hasContentEncoding = true; });
    row("other expectation", RefusalReason::UnmetExpectation,
        [](RequestHead &head) { head.hasOtherExpectation = true; });
}

void TestRequestPolicy::judgesTheHead()
{
    QFETCH(RequestHead, head);
    QFETCH(std::optional<RefusalReason>, reason);
    RequestPolicy policy;
    QVERIFY(policy.setPath("/hook/0123").ok());
    QVERIFY(policy.judgeHead(head, QHostAddress(QHostAddress::LocalHost), 8787) == reason);
}

void TestRequestPolicy::withoutAPathNothingIsServed()
{
    RequestPolicy policy;
    RequestHead head = soundHead();
    QVERIFY(policy.judgeHead(head, QHostAddress(QHostAddress::LocalHost), 8787) ==
            RefusalReason::UnknownPath);
    head.target.clear();
    QVERIFY(policy.judgeHead(head, QHostAddress(QHostAddress::LocalHost), 8787) ==
            RefusalReason::UnknownPath);
}

void TestRequestPolicy::refusesAPathThatCouldNotBeCalled_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("usable");
    QTest::newRow("plain") << QByteArray("/hook/a1-_.~") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("slash") << QByteArray("/") << false;
    QTest::newRow("two slashes") << QByteArray("//hook") << false;
    QTest::newRow("no slash") << QByteArray("hook") << false;
    QTest::newRow("space") << QByteArray("/ho ok") << false;
    QTest::newRow("query") << QByteArray("/hook?x") << false;
    QTest::newRow("escape") << QByteArray("/hook%41") << false;
    QTest::newRow("beyond ASCII") << QByteArray("/h\xc3\xb6k") << false;
    QTest::newRow("endless") << "/" + QByteArray(512, 'a') << false;
}

void TestRequestPolicy::refusesAPathThatCouldNotBeCalled()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, usable);
    RequestPolicy policy;
    QVERIFY(policy.setPath("/former").ok());
    QCOMPARE(policy.setPath(path).ok(), usable);
    QCOMPARE(policy.path(), usable ? path : QByteArray("/former"));
}

void TestRequestPolicy::judgesTheBody()
{
    RequestPolicy policy;
    QVERIFY(policy.signatures().setSecrets({"s"}).ok());
    const QByteArray right =
        "sha256=" + QMessageAuthenticationCode::hash("{}", "s", QCryptographicHash::Sha256).toHex();
    RequestHead head = soundHead();
    QVERIFY(policy.judgeBody(head, "{}") == RefusalReason::SignatureMissing);
    head.signatures = {right};
    QVERIFY(policy.judgeBody(head, "{}") == std::nullopt);
    QVERIFY(policy.judgeBody(head, "{ }") == RefusalReason::SignatureWrong);
    head.signatures = {right, right};
    QVERIFY(policy.judgeBody(head, "{}") == RefusalReason::SignatureRepeated);
    head.signatures = {"sha256=1"};
    QVERIFY(policy.judgeBody(head, "{}") == RefusalReason::SignatureMalformed);
}

void TestRequestPolicy::everyReasonHasItsStatus_data()
{
    QTest::addColumn<RefusalReason>("reason");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](RefusalReason reason, int status, const char *word) {
        QTest::newRow(word) << reason << status << QByteArray(word);
    };
    row(RefusalReason::MalformedHead, 400, "malformed-head");
    row(RefusalReason::MalformedBody, 400, "malformed-body");
    row(RefusalReason::AmbiguousLength, 400, "ambiguous-length");
    row(RefusalReason::BadHost, 400, "bad-host");
    row(RefusalReason::UnsupportedVersion, 505, "unsupported-version");
    row(RefusalReason::HeadTooLarge, 431, "head-too-large");
    row(RefusalReason::TooManyFields, 431, "too-many-fields");
    row(RefusalReason::BodyTooLarge, 413, "body-too-large");
    row(RefusalReason::BrowserOrigin, 403, "browser-origin");
    row(RefusalReason::ForeignHost, 403, "foreign-host");
    row(RefusalReason::UnknownPath, 404, "unknown-path");
    row(RefusalReason::WrongMethod, 405, "wrong-method");
    row(RefusalReason::WrongType, 415, "wrong-type");
    row(RefusalReason::UnmetExpectation, 417, "unmet-expectation");
    row(RefusalReason::SignatureMissing, 401, "signature-missing");
    row(RefusalReason::SignatureRepeated, 401, "signature-repeated");
    row(RefusalReason::SignatureMalformed, 401, "signature-malformed");
    row(RefusalReason::SignatureWrong, 401, "signature-wrong");
    row(RefusalReason::TooSlow, 408, "too-slow");
    row(RefusalReason::Crowded, 503, "crowded");
    row(RefusalReason::TooManyFromAddress, 0, "too-many-from-address");
    row(RefusalReason::NotStored, 503, "not-stored");
    row(RefusalReason::EngineSilent, 503, "engine-silent");
}

void TestRequestPolicy::everyReasonHasItsStatus()
{
    QFETCH(RefusalReason, reason);
    QFETCH(int, status);
    QFETCH(QByteArray, word);
    QCOMPARE(httpStatus(reason), status);
    QCOMPARE(refusalWord(reason), word);
}

QTEST_GUILESS_MAIN(TestRequestPolicy)
#include "tst_requestpolicy.moc"
