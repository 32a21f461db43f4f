// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Broken input, by rule and by chance: every documented example with every field missing, null and of every
// wrong type, then thousands of random damages. Nothing may crash or throw, what is needed is Malformed
// without it, and all else is read.
#include "app/wire/contentcodec.h"
#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "tests/wire/documented.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace arowana;

namespace {

struct Place {
    std::vector<size_t> steps;
    QByteArray path;
};

/// All places in a value, itself first.
void collect(const JsonValue &value, const Place &here, QList<Place> &out)
{
    out.append(here);
    for (size_t i = 0; i < value.items().size(); ++i) {
        Place inner = here;
        inner.steps.push_back(i);
        if (value.isArray())
            inner.path += "[" + QByteArray::number(qulonglong(i)) + "]";
        else
            inner.path += (here.path.isEmpty() ? "" : ".") + value.keys()[i];
        collect(value.items()[i], inner, out);
    }
}

JsonValue replacementOf(Replacement replacement)
{
    switch (replacement) {
    case Removed:
    case Null:
        break;
    case Boolean:
        return JsonValue::boolean(true);
    case Number:
        return JsonValue::number("7");
    case Text:
        return JsonValue::text("x");
    case Array:
        return JsonValue::array();
    case Object:
        return JsonValue::object();
    }
    return {};
}

/// The value with this place replaced.
JsonValue edited(const JsonValue &value, const Place &place, size_t depth, Replacement replacement)
{
    if (depth == place.steps.size())
        return replacementOf(replacement);
    JsonValue out = value.isArray() ? JsonValue::array() : JsonValue::object();
    for (size_t i = 0; i < value.items().size(); ++i) {
        const bool isHere = i == place.steps[depth];
        if (isHere && replacement == Removed && depth + 1 == place.steps.size())
            continue;
        JsonValue inner = isHere ? edited(value.items()[i], place, depth + 1, replacement) : value.items()[i];
        if (value.isArray())
            out.append(std::move(inner));
        else
            out.append(value.keys()[i], std::move(inner));
    }
    return out;
}

bool isRefused(const Documented &example, const QByteArray &path, Replacement replacement)
{
    return std::any_of(example.needed.cbegin(), example.needed.cend(), [&](const Needed &needed) {
        return needed.path == path && (needed.refused & replacement);
    });
}

/// Random damage of a text: a few bytes changed, put in, taken out, doubled or cut.
QByteArray damaged(QByteArray text, QRandomGenerator &random)
{
    static const QList<QByteArray> kPieces{"null",
                                           "[",
                                           "]",
                                           "{",
                                           "}",
                                           "\"",
                                           ",",
                                           ":",
                                           "1e999",
                                           "-1",
                                           "\\ud800",
                                           "\\u0000",
                                           "true",
                                           "\xff",
                                           "\xe2\x80\xae",
                                           "0.00001",
                                           "\"id\":7,",
                                           "[[[[",
                                           "9999999999999999999"};
    const int count = 1 + int(random.bounded(3));
    for (int i = 0; i < count && !text.isEmpty(); ++i) {
        const auto at = qsizetype(random.bounded(quint32(text.size())));
        const auto length = qsizetype(random.bounded(12U));
        switch (random.bounded(6)) {
        case 0:
            text[at] = char(random.bounded(256));
            break;
        case 1:
            text.insert(at, kPieces.at(qsizetype(random.bounded(quint32(kPieces.size())))));
            break;
        case 2:
            text.remove(at, length);
            break;
        case 3:
            text.insert(at, text.mid(at, length));
            break;
        case 4:
            text.replace(at, length, kPieces.at(qsizetype(random.bounded(quint32(kPieces.size())))));
            break;
        default:
            text.truncate(at);
        }
    }
    return text;
}

} // namespace

class TestOddInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentedExampleIsRead_data();
    void everyDocumentedExampleIsRead();
    void everyFieldMayBeAnything_data() { everyDocumentedExampleIsRead_data(); }
    void everyFieldMayBeAnything();
    void everyDecoderSurvivesEveryExample();
    void cutExamplesAreMalformed_data() { everyDocumentedExampleIsRead_data(); }
    void cutExamplesAreMalformed();
    void randomDamageDoesNotHarm();
};

void TestOddInput::everyDocumentedExampleIsRead_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < documentedExamples().size(); ++i)
        QTest::addRow("%s (%d)", documentedExamples().at(i).name, i) << i;
}

void TestOddInput::everyDocumentedExampleIsRead()
{
    QFETCH(int, number);
    const Documented &example = documentedExamples().at(number);
    const auto problem = example.decoder->run(example.json);
    QVERIFY2(!problem, problem ? qPrintable(problem->detail) : "");
}

void TestOddInput::everyFieldMayBeAnything()
{
    QFETCH(int, number);
    const Documented &example = documentedExamples().at(number);
    const auto whole = readStrictJson(example.json, kAnswerBytesMost);
    QVERIFY(whole.ok());
    QList<Place> places;
    collect(*whole, {}, places);
    for (const Needed &needed : example.needed) {
        QVERIFY2(std::any_of(places.cbegin(), places.cend(),
                             [&](const Place &p) { return p.path == needed.path; }),
                 needed.path.constData());
    }
    for (const Place &place : places) {
        for (const Replacement replacement : {Removed, Null, Boolean, Number, Text, Array, Object}) {
            if (replacement == Removed && place.steps.empty())
                continue;
            const QByteArray body = writeJson(edited(*whole, place, 0, replacement));
            const auto problem = example.decoder->run(body);
            const bool isMalformed =
                problem && problem->kind == ErrorKind::Malformed && !problem->what.isEmpty();
            QVERIFY2(!problem || isMalformed, body.constData());
            if (!example.dependsOnOthers)
                QVERIFY2(isMalformed == isRefused(example, place.path, replacement), body.constData());
        }
    }
}

void TestOddInput::everyDecoderSurvivesEveryExample()
{
    int read = 0;
    for (const Documented &example : documentedExamples()) {
        for (const NamedDecoder *decoder : allDecoders()) {
            const auto problem = decoder->run(example.json);
            QVERIFY(!problem || problem->kind == ErrorKind::Malformed);
            read += problem ? 0 : 1;
        }
    }
    QVERIFY(read >= documentedExamples().size());
}

void TestOddInput::cutExamplesAreMalformed()
{
    QFETCH(int, number);
    const Documented &example = documentedExamples().at(number);
    const bool neverFails = QByteArray(example.decoder->name) == "refusal";
    for (qsizetype length = 0; length < example.json.size(); length += 7) {
        const auto problem = example.decoder->run(example.json.left(length));
        QCOMPARE(problem.has_value(), !neverFails);
    }
}

void TestOddInput::randomDamageDoesNotHarm()
{
    constexpr int kRounds = 10'000; // about a second in a debug build
    QRandomGenerator random(20260504);
    int stillRead = 0;
    for (int round = 0; round < kRounds; ++round) {
        const Documented &example =
            documentedExamples().at(qsizetype(random.bounded(quint32(documentedExamples().size()))));
        const QByteArray body = damaged(example.json, random);
        const auto problem = example.decoder->run(body);
        QVERIFY2(!problem || problem->kind == ErrorKind::Malformed, body.toHex().constData());
        stillRead += problem ? 0 : 1;
        // What was read as content says the same when it is written and read once more.
        if (const auto content = decodeContent(body, Channel::Rcs)) {
            const auto again = decodeContent(encodeContent(*content), Channel::Rcs);
            QVERIFY2(again && *again == *content, body.toHex().constData());
        }
    }
    // Else the damage is so great that it tests the JSON reader alone.
    QVERIFY2(stillRead > kRounds / 20, qPrintable(QString::number(stillRead)));
}

QTEST_GUILESS_MAIN(TestOddInput)
#include "tst_oddinput.moc"
