// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxoptions.h"

#include <cmath>

namespace arowana::sandbox {

namespace {

constexpr const char *kHelp =
    R"(arowana-sandbox: the practice platform. Behaves as the Arowana API documents it, on
this machine only, without spending money.

Usage: arowana-sandbox [options]

  --port N             port to listen on; 0 (the default) picks a free one
  --host ADDRESS       127.0.0.1 (the default) or ::1; nothing else is served
  --seed N             fates are decided by this number (default 1)
  --speed X            time scale of life cycle, sessions and webhook retries (default 1)
  --balance EUR        money at the start (default 500)
  --volume N           units used this month at the start, on each channel (default 0)
  --carrier-delay MS   about how long a message takes to its device (default 2000)
  --reply-rate R       share of RCS messages that are answered, 0 to 1 (default 0.1)
  --fail-rate R        share of messages that fail or bounce, 0 to 1 (default 0.03)
  --traffic N          sends of other programs a minute, 0 to 600 (default 0)
  --fixed-ids          ids repeat with the seed (for tests)
  --exit-with-stdin    stop when standard input is closed
  --help, --version

The API key is read from the environment variable AROWANA_SANDBOX_API_KEY, else a new one
is made. Printed at the start, one line each:
  listening http://127.0.0.1:PORT
  api-key KEY              (only when the key was made here)
  ready

Recipients with a fixed fate. RCS, by the last four digits of the number:
  0000  cannot receive RCS: 404 at send
  0001  fails with UNKNOWN_RCS_USER
  0002  stays queued for 10 minutes, to practise revoking
  0003  reaches no device and expires at its ttl, or after a minute
  0004  is delivered, read and answered every time
  0005  has not consented to newsletters: 422
  0006  is delivered and read, never answers
E-mail, by the part before the @:
  bounce@      bounces hard, and is suppressed from then on
  queued@      stays queued for 10 minutes
  suppressed@  is suppressed: 422 at send
  noconsent@   has not consented to newsletters: 422
  reads@       is delivered, opened and clicked

Beside the API: GET /sandbox/senders (agents and channels), GET /sandbox/ledger (what
really happened), POST /sandbox/reply {"agent_id","phone","text"} (a reply now).
Tiers: tier_2 from 1000, tier_3 from 10000 units a month; 10 and 20 percent cheaper.
)";

constexpr double kSlowest = 0.001;
constexpr double kFastest = 1'000'000;

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
    else
        return false;
    return true;
}

} // namespace

std::variant<SandboxOptions, StartText> SandboxOptions::read(const QStringList &given)
{
    SandboxOptions out;
    Arguments arguments(given);
    while (arguments.next()) {
        if (arguments.name == QLatin1String("--help"))
            return StartText{QString::fromUtf8(kHelp), false};
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
