// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Console and practice platform share no word of what a send is. What the console's rules let through and its
// codec writes, the platform's decoder reads with the same values; what has one thing wrong, both refuse, or
// the console alone where no document says that the platform does.
#include "app/sandbox/admission.h"
#include "app/sandbox/requestdecoder.h"
#include "app/wire/sendcodec.h"
#include "tests/sandbox/brokensends.h"
#include "tests/sandbox/expectedorder.h"
#include "tests/sandbox/workbench.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kSeeds = 1'000;

/// The fields at fault, without a text of the send.
QStringList fieldsOf(const sandbox::Refusal &refusal)
{
    QStringList fields;
    for (const sandbox::FieldFault &fault : refusal.details)
        fields.append(QString::fromUtf8(fault.field));
    if (fields.isEmpty())
        fields.append(QStringLiteral("(body)"));
    return fields;
}

QStringList faultsOf(const std::variant<sandbox::SendOrder, sandbox::Refusal> &read)
{
    const auto *refusal = std::get_if<sandbox::Refusal>(&read);
    return refusal ? fieldsOf(*refusal) : QStringList();
}

/// The same of one that can be read and is not granted.
QStringList faultsOf(const sandbox::SendOrder &order)
{
    static sandbox::Workbench bench; // asking changes nothing
    const auto refusal = sandbox::Admission(bench.platform.books()).refuse(order, bench.scheduler.now());
    return refusal ? fieldsOf(*refusal) : QStringList();
}

/// Without the places in lists.
bool endsAt(QString field, const QByteArray &end)
{
    static const QRegularExpression kIndex(QStringLiteral("\\[[0-9]+\\]"));
    return field.replace(kIndex, QStringLiteral("[]")).endsWith(QString::fromLatin1(end));
}

QString told(const QList<FieldProblem> &problems)
{
    QStringList words;
    for (const FieldProblem &problem : problems)
        words.append(QStringLiteral("field %1 problem %2").arg(int(problem.field)).arg(int(problem.problem)));
    return words.join(QStringLiteral(", "));
}

} // namespace

/// Replay one with AROWANA_SEED=n, try more with AROWANA_SEEDS=n.
class TestBothSides : public QObject {
    Q_OBJECT

private:
    /// What is wrong with how the two sides take it; empty: nothing.
    [[nodiscard]] static QString wrongOf(const SendRequest &request);
    [[nodiscard]] static QString wrongOf(const BrokenSend &broken, const SendRequest &request);
    template <class Try>
    void forEachSeed(Try wrongAt)
    {
        bool isOne = false;
        bool isMany = false;
        const int only = qEnvironmentVariableIntValue("AROWANA_SEED", &isOne);
        const int many = qEnvironmentVariableIntValue("AROWANA_SEEDS", &isMany);
        const int last = isOne ? only : isMany ? many : kSeeds;
        for (int seed = isOne ? only : 1; seed <= last; ++seed) {
            const QString wrong = wrongAt(seed);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("AROWANA_SEED=%1: %2").arg(seed).arg(wrong)));
        }
    }

private Q_SLOTS:
    void whatTheConsoleLetsThroughThePlatformReadsWithTheSameValues()
    {
        std::vector<int> kinds(std::variant_size_v<Content>);
        std::vector<int> types(3);
        int mortal = 0;
        int tried = 0;
        forEachSeed([&](int seed) {
            const SendRequest request = RandomSends(quint64(seed)).any();
            ++kinds[request.content.index()];
            ++types[size_t(request.type)];
            mortal += request.ttlSeconds ? 1 : 0;
            ++tried;
            return wrongOf(request);
        });
        // All of them were among these: five contents that can be sent, and the three types.
        if (tried >= kSeeds) {
            QCOMPARE(std::count(kinds.begin(), kinds.end(), 0), 2);
            QCOMPARE(std::count(types.begin(), types.end(), 0), 0);
            QVERIFY(mortal > 0);
        }
    }

    void whatHasOneThingWrongIsRefused()
    {
        const std::vector<BrokenSend> &all = brokenSends();
        forEachSeed([&](int seed) {
            RandomSends random{quint64(seed)};
            const BrokenSend &broken = all[size_t(seed) % all.size()];
            return wrongOf(broken, broken.make(random));
        });
    }

    void sameSeedMakesTheSameSend()
    {
        for (quint64 seed = 1; seed <= 20; ++seed)
            QVERIFY(RandomSends(seed).any() == RandomSends(seed).any());
    }
};

QString TestBothSides::wrongOf(const SendRequest &request)
{
    if (const auto problems = problemsOf(request); !problems.isEmpty())
        return QStringLiteral("the console refuses it: %1").arg(told(problems));
    const auto read = sandbox::RequestDecoder::readSend(encodeSend(request));
    if (const QStringList faults = faultsOf(read); !faults.isEmpty())
        return QStringLiteral("the platform refuses it: %1").arg(faults.join(QStringLiteral(", ")));
    const QStringList other = differences(std::get<sandbox::SendOrder>(read), expectedOrder(request));
    return other.isEmpty() ? QString()
                           : QStringLiteral("read otherwise: %1").arg(other.join(QStringLiteral(", ")));
}

QString TestBothSides::wrongOf(const BrokenSend &broken, const SendRequest &request)
{
    const QString name = QString::fromLatin1(broken.name);
    const QList<FieldProblem> problems = problemsOf(request);
    if (problems.size() != 1 || problems.first().field != broken.field ||
        problems.first().problem != broken.problem)
        return QStringLiteral("%1: the console says %2").arg(name, told(problems));
    const auto read = sandbox::RequestDecoder::readSend(encodeSend(request));
    QStringList faults = faultsOf(read);
    const bool isRead = faults.isEmpty();
    if (isRead && !broken.at.isEmpty())
        faults = faultsOf(std::get<sandbox::SendOrder>(read));
    const bool isNamed = std::any_of(faults.begin(), faults.end(),
                                     [&broken](const QString &fault) { return endsAt(fault, broken.at); });
    return (broken.at.isEmpty() ? isRead : isNamed)
               ? QString()
               : QStringLiteral("%1: the platform names %2").arg(name, faults.join(QStringLiteral(", ")));
}

QTEST_GUILESS_MAIN(TestBothSides)
#include "tst_bothsides.moc"
