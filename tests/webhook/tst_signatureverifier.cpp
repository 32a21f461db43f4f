// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/signatureverifier.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace arowana;

namespace {

// RFC 4231, test case 2.
const QByteArray kSecret("Jefe");
const QByteArray kBody("what do ya want for nothing?");
const QByteArray kRight("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

} // namespace

class TestSignatureVerifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesTheField_data();
    void judgesTheField();
    void agreesWithAnotherImplementation_data();
    void agreesWithAnotherImplementation();
    void aSecondSignatureIsRefusedEvenIfBothAreRight();
    void everyChangedBitOfTheBodyIsNoticed();
    void bothSecretsHoldWhileOneReplacesTheOther();
    void withoutSecretsNothingIsRight();
    void anEmptySecretIsRefusedAndTheFormerStay();
};

void TestSignatureVerifier::judgesTheField_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<SignatureVerdict>("verdict");
    const QByteArray hex = kRight.sliced(7);
    QTest::newRow("right") << kRight << SignatureVerdict::Right;
    QTest::newRow("last digit differs") << kRight.chopped(1) + "2" << SignatureVerdict::Wrong;
    QTest::newRow("first digit differs") << "sha256=4" + hex.sliced(1) << SignatureVerdict::Wrong;
    QTest::newRow("all zero") << "sha256=" + QByteArray(64, '0') << SignatureVerdict::Wrong;
    QTest::newRow("empty") << QByteArray("") << SignatureVerdict::Malformed;
    QTest::newRow("prefix only") << QByteArray("sha256=") << SignatureVerdict::Malformed;
    QTest::newRow("no prefix") << hex << SignatureVerdict::Malformed;
    QTest::newRow("upper-case prefix") << "SHA256=" + hex << SignatureVerdict::Malformed;
    QTest::newRow("other algorithm") << "sha1=" + hex << SignatureVerdict::Malformed;
    QTest::newRow("sha512 prefix") << "sha512=" + hex << SignatureVerdict::Malformed;
    QTest::newRow("upper-case hex") << "sha256=" + hex.toUpper() << SignatureVerdict::Malformed;
    QTest::newRow("one upper-case digit")
        << "sha256=" + QByteArray(hex).replace('b', 'B') << SignatureVerdict::Malformed;
    QTest::newRow("63 digits") << kRight.chopped(1) << SignatureVerdict::Malformed;
    QTest::newRow("65 digits") << kRight + "0" << SignatureVerdict::Malformed;
    QTest::newRow("128 digits") << kRight + hex << SignatureVerdict::Malformed;
    QTest::newRow("not hex") << "sha256=g" + hex.sliced(1) << SignatureVerdict::Malformed;
    QTest::newRow("space after equals") << "sha256= " + hex << SignatureVerdict::Malformed;
    QTest::newRow("space at the end") << kRight + " " << SignatureVerdict::Malformed;
    QTest::newRow("space for a digit") << kRight.chopped(1) + " " << SignatureVerdict::Malformed;
    QTest::newRow("two in one field") << kRight + "," + kRight << SignatureVerdict::Malformed;
    QTest::newRow("two equals") << "sha256==" + hex.chopped(1) << SignatureVerdict::Malformed;
    QTest::newRow("0x") << "sha256=0x" + hex.chopped(2) << SignatureVerdict::Malformed;
    QTest::newRow("quoted") << "\"" + kRight + "\"" << SignatureVerdict::Malformed;
    QTest::newRow("NUL at the end") << kRight.chopped(1) + QByteArray(1, '\0') << SignatureVerdict::Malformed;
    QTest::newRow("base64") << "sha256=" + QByteArray::fromHex(hex).toBase64() << SignatureVerdict::Malformed;
    QTest::newRow("binary") << "sha256=" + QByteArray::fromHex(hex) << SignatureVerdict::Malformed;
}

void TestSignatureVerifier::judgesTheField()
{
    QFETCH(QByteArray, field);
    QFETCH(SignatureVerdict, verdict);
    SignatureVerifier verifier;
    QVERIFY(verifier.setSecrets({kSecret}).ok());
    QCOMPARE(verifier.verify({field}, kBody), verdict);
}

void TestSignatureVerifier::agreesWithAnotherImplementation_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty body") << QByteArray("whsec_a") << QByteArray();
    QTest::newRow("binary body") << QByteArray("whsec_a") << QByteArray("\0\xff\r\n\0", 5);
    QTest::newRow("one byte secret") << QByteArray("x") << QByteArray("{}");
    QTest::newRow("secret with NUL") << QByteArray("a\0b", 3) << QByteArray("{}");
    QTest::newRow("secret of a block") << QByteArray(64, 'k') << QByteArray("{}");
    QTest::newRow("secret longer than a block") << QByteArray(200, 'k') << QByteArray("{}");
    QTest::newRow("1 MiB body") << QByteArray("whsec_a") << QByteArray(1024 * 1024, 'j');
}

void TestSignatureVerifier::agreesWithAnotherImplementation()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, body);
    const QByteArray field =
        "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
    SignatureVerifier verifier;
    QVERIFY(verifier.setSecrets({secret}).ok());
    // Twice: the keyed context is used again for the next delivery.
    QCOMPARE(verifier.verify({field}, body), SignatureVerdict::Right);
    QCOMPARE(verifier.verify({field}, body + "x"), SignatureVerdict::Wrong);
    QCOMPARE(verifier.verify({field}, body), SignatureVerdict::Right);
}

void TestSignatureVerifier::aSecondSignatureIsRefusedEvenIfBothAreRight()
{
    SignatureVerifier verifier;
    QVERIFY(verifier.setSecrets({kSecret}).ok());
    QCOMPARE(verifier.verify({}, kBody), SignatureVerdict::Missing);
    QCOMPARE(verifier.verify({kRight, kRight}, kBody), SignatureVerdict::Repeated);
    QCOMPARE(verifier.verify({kRight, "x"}, kBody), SignatureVerdict::Repeated);
}

void TestSignatureVerifier::everyChangedBitOfTheBodyIsNoticed()
{
    SignatureVerifier verifier;
    QVERIFY(verifier.setSecrets({kSecret}).ok());
    for (qsizetype at = 0; at < kBody.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = kBody;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            QCOMPARE(verifier.verify({kRight}, changed), SignatureVerdict::Wrong);
        }
    }
}

void TestSignatureVerifier::bothSecretsHoldWhileOneReplacesTheOther()
{
    const auto signedWith = [](const QByteArray &secret) {
        return "sha256=" +
               QMessageAuthenticationCode::hash(kBody, secret, QCryptographicHash::Sha256).toHex();
    };
    SignatureVerifier verifier;
    QVERIFY(verifier.setSecrets({"old"}).ok());
    QCOMPARE(verifier.verify({signedWith("old")}, kBody), SignatureVerdict::Right);
    QCOMPARE(verifier.verify({signedWith("new")}, kBody), SignatureVerdict::Wrong);
    QVERIFY(verifier.setSecrets({"old", "new"}).ok());
    QCOMPARE(verifier.verify({signedWith("old")}, kBody), SignatureVerdict::Right);
    QCOMPARE(verifier.verify({signedWith("new")}, kBody), SignatureVerdict::Right);
    QVERIFY(verifier.isOfFirst({signedWith("old")}, kBody));
    QVERIFY(!verifier.isOfFirst({signedWith("new")}, kBody));
    QVERIFY(!verifier.isOfFirst({}, kBody));
    QVERIFY(verifier.setSecrets({"new"}).ok());
    QVERIFY(verifier.isOfFirst({signedWith("new")}, kBody));
    QCOMPARE(verifier.verify({signedWith("old")}, kBody), SignatureVerdict::Wrong);
    QCOMPARE(verifier.verify({signedWith("new")}, kBody), SignatureVerdict::Right);
}

void TestSignatureVerifier::withoutSecretsNothingIsRight()
{
    SignatureVerifier verifier;
    const QByteArray unkeyed =
        "sha256=" + QMessageAuthenticationCode::hash(kBody, QByteArray(), QCryptographicHash::Sha256).toHex();
    QCOMPARE(verifier.verify({unkeyed}, kBody), SignatureVerdict::Wrong);
    QVERIFY(verifier.setSecrets({kSecret}).ok());
    QVERIFY(verifier.setSecrets({}).ok());
    QCOMPARE(verifier.verify({kRight}, kBody), SignatureVerdict::Wrong);
    QCOMPARE(verifier.verify({unkeyed}, kBody), SignatureVerdict::Wrong);
}

void TestSignatureVerifier::anEmptySecretIsRefusedAndTheFormerStay()
{
    SignatureVerifier verifier;
    QVERIFY(verifier.setSecrets({kSecret}).ok());
    const Result<void> alone = verifier.setSecrets({QByteArray()});
    QVERIFY(!alone.ok());
    QCOMPARE(alone.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(alone.error().what, QStringLiteral("The webhook secret is empty."));
    QVERIFY(!alone.error().next.isEmpty());
    QVERIFY(!verifier.setSecrets({"new", ""}).ok());
    QCOMPARE(verifier.verify({kRight}, kBody), SignatureVerdict::Right);
}

QTEST_GUILESS_MAIN(TestSignatureVerifier)
#include "tst_signatureverifier.moc"
