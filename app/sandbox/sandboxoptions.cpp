// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxoptions.h"

#include "app/sandbox/mishapdecoder.h"
#include "app/sandbox/sandboxhelp.h"

#include <cmath>

namespace arowana::sandbox {

namespace {

constexpr double kSlowest = 0.001;
constexpr double kFastest = 1'000'000;
constexpr qint64 kLargestSkewSeconds = 10LL * 365 * 24 * 3600;

/// Walks `--name value` and `--name=value`, and reads the values.
class Arguments {
public:
    explicit Arguments(const QStringList &arguments)
        : m_arguments(arguments)
    {
    }

    bool next()
    {
        if (m_at >= m_arguments.size())
            return false;
        name = m_arguments[m_at++];
        m_inline.reset();
        const qsizetype sign = name.indexOf(u'=');
        if (name.startsWith(QLatin1String("--")) && sign > 0) {
            m_inline = name.mid(sign + 1);
            name.truncate(sign);
        }
        return true;
    }
    QString value()
    {
        if (m_inline)
            return *std::exchange(m_inline, std::nullopt);
        if (m_at < m_arguments.size())
            return m_arguments[m_at++];
        fault(QStringLiteral("a value"));
        return {};
    }
    /// A flag that was given a value it does not take.
    [[nodiscard]] bool hasUnreadValue() const { return m_inline.has_value(); }
    void fault(const QString &wanted)
    {
        if (problem.isEmpty())
            problem = QStringLiteral("%1 needs %2; see --help.").arg(name, wanted);
    }
    qint64 whole(qint64 least, qint64 most)
    {
        bool ok = false;
        const qint64 number = value().toLongLong(&ok);
        if (!ok || number < least || number > most)
            fault(QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
        return number;
    }
    double decimal(double least, double most)
    {
        bool ok = false;
        const double number = value().toDouble(&ok);
        if (!ok || !std::isfinite(number) || number < least || number > most)
            fault(QStringLiteral("a number from %1 to %2").arg(least).arg(most, 0, 'f', 0));
        return number;
    }

    QString name;
    QString problem;

private:
    QStringList m_arguments;
    qsizetype m_at = 0;
    std::optional<QString> m_inline;
};

void readHost(Arguments &arguments, SandboxOptions &out)
{
    const QString text = arguments.value();
    if (text == QLatin1String("::1"))
        out.host = QHostAddress(QHostAddress::LocalHostIPv6);
    else if (text != QLatin1String("127.0.0.1"))
        arguments.fault(
            QStringLiteral("127.0.0.1 or ::1, since the practice platform serves this machine only"));
}

void readBalance(Arguments &arguments, SandboxOptions &out)
{
    const auto amount = Money::fromDecimal(arguments.value().toUtf8());
    if (!amount || amount->tenThousandths < 0 || *amount > Money{10'000'000'000})
        arguments.fault(QStringLiteral("an amount in EUR from 0 to 1000000 with at most four decimals"));
    else
        out.setup.balance = *amount;
}

void readRole(Arguments &arguments, SandboxOptions &out)
{
    const auto role = roleOf(arguments.value().toUtf8());
    if (role)
        out.setup.role = *role;
    else
        arguments.fault(QStringLiteral("viewer, editor or manager"));
}

void readSwitch(Arguments &arguments, WebhookMishaps &webhooks)
{
    const QString text = arguments.value();
    if (text != QLatin1String("on") && text != QLatin1String("off"))
        arguments.fault(QStringLiteral("on or off"));
    webhooks.off = text == QLatin1String("off");
}

void readFault(Arguments &arguments, Mishaps &mishaps)
{
    auto read = MishapDecoder::readRule(arguments.value().toUtf8());
    if (const auto *problem = std::get_if<QByteArray>(&read))
        arguments.fault(QStringLiteral("a rule such as silence,routes=sends,count=2 (%1)")
                            .arg(QString::fromUtf8(*problem)));
    else
        mishaps.requests.push_back(std::move(std::get<MishapRule>(read)));
}

/// The options that order faults. False when the name is none of them.
bool readMishap(Arguments &arguments, Mishaps &mishaps)
{
    const QString &name = arguments.name;
    WebhookMishaps &webhooks = mishaps.webhooks;
    if (name == QLatin1String("--fault"))
        readFault(arguments, mishaps);
    else if (name == QLatin1String("--webhooks"))
        readSwitch(arguments, webhooks);
    else if (name == QLatin1String("--webhook-drop"))
        webhooks.drop.percent = arguments.decimal(0, 100);
    else if (name == QLatin1String("--webhook-delay"))
        webhooks.delay.percent = arguments.decimal(0, 100);
    else if (name == QLatin1String("--webhook-delay-seconds"))
        webhooks.delaySeconds = arguments.decimal(0, 86'400);
    else if (name == QLatin1String("--webhook-duplicate"))
        webhooks.duplicate.percent = arguments.decimal(0, 100);
    else if (name == QLatin1String("--webhook-reorder"))
        webhooks.reorder.percent = arguments.decimal(0, 100);
    else
        return false;
    return true;
}

/// False when the name is none of ours.
bool readOne(Arguments &arguments, SandboxOptions &out)
{
    const QString &name = arguments.name;
    if (name == QLatin1String("--port"))
        out.port = quint16(arguments.whole(0, 65'535));
    else if (name == QLatin1String("--host"))
        readHost(arguments, out);
    else if (name == QLatin1String("--seed"))
        out.setup.seed = quint64(arguments.whole(0, std::numeric_limits<qint64>::max()));
    else if (name == QLatin1String("--speed"))
        out.setup.pace.speed = arguments.decimal(kSlowest, kFastest);
    else if (name == QLatin1String("--balance"))
        readBalance(arguments, out);
    else if (name == QLatin1String("--volume"))
        out.setup.startVolume = arguments.whole(0, 1'000'000'000);
    else if (name == QLatin1String("--hold-rate"))
        out.setup.holdRate = arguments.decimal(1, 10);
    else if (name == QLatin1String("--carrier-delay"))
        out.setup.habits.carrierDelayMs = arguments.whole(8, 3'600'000);
    else if (name == QLatin1String("--reply-rate"))
        out.setup.habits.replyRate = arguments.decimal(0, 1);
    else if (name == QLatin1String("--fail-rate"))
        out.setup.habits.failRate = arguments.decimal(0, 1);
    else if (name == QLatin1String("--traffic"))
        out.traffic = arguments.decimal(0, 600);
    else if (name == QLatin1String("--fixed-ids"))
        out.fixedIds = true;
    else if (name == QLatin1String("--exit-with-stdin"))
        out.exitWithStdin = true;
    else if (name == QLatin1String("--rate-limit"))
        out.setup.rateLimit = arguments.decimal(0, 10'000);
    else if (name == QLatin1String("--history"))
        out.setup.history = arguments.whole(0, 200'000);
    else if (name == QLatin1String("--role"))
        readRole(arguments, out);
    else if (name == QLatin1String("--people"))
        out.setup.people = arguments.whole(0, Crowd::kMost);
    else if (name == QLatin1String("--history-days"))
        out.setup.historyDays = arguments.whole(1, 365);
    else if (name == QLatin1String("--clock-skew"))
        out.clockSkewMs = arguments.whole(-kLargestSkewSeconds, kLargestSkewSeconds) * 1'000;
    else
        return readMishap(arguments, out.setup.mishaps);
    return true;
}

} // namespace

std::variant<SandboxOptions, StartText> SandboxOptions::read(const QStringList &given)
{
    SandboxOptions out;
    Arguments arguments(given);
    while (arguments.next()) {
        if (arguments.name == QLatin1String("--help"))
            return StartText{QString::fromUtf8(sandboxHelp()), false};
        if (arguments.name == QLatin1String("--version"))
            return StartText{QStringLiteral("arowana-sandbox " AROWANA_VERSION "\n"), false};
        if (!readOne(arguments, out))
            return StartText{
                QStringLiteral("There is no option %1; see --help.\n").arg(arguments.name.left(60)), true};
        if (arguments.hasUnreadValue())
            arguments.fault(QStringLiteral("no value"));
        if (!arguments.problem.isEmpty())
            return StartText{arguments.problem + u'\n', true};
    }
    return out;
}

} // namespace arowana::sandbox
