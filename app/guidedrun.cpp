// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guidedrun.h"

#include "app/application.h"
#include "app/ledgercomparison.h"
#include "app/sandboxprocess.h"
#include "app/windowhands.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace arowana {

namespace {

constexpr int kQuietMs = 2'500;
constexpr int kPatienceMs = 90'000;

void print(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

QString sourceName(Source source)
{
    switch (source) {
    case Source::Local:
        return QStringLiteral("here");
    case Source::Answer:
        return QStringLiteral("answer");
    case Source::Webhook:
        return QStringLiteral("webhook");
    case Source::Poll:
        return QStringLiteral("poll");
    }
    return {};
}

} // namespace

GuidedRun::GuidedRun(Application &application, QString picture, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_picture(std::move(picture))
    , m_sends{{tr("RCS text"),
               QStringLiteral("+4915112340006"),
               tr("Your parcel arrives today between 14 and 16 h. Is someone at home?"),
               {},
               false},
              {tr("E-mail"), QStringLiteral("reads@example.org"),
               tr("Thank you for your order. It has left our warehouse."), tr("Order 1234 confirmed"), false},
              {tr("RCS text to revoke"),
               QStringLiteral("+4915112340002"),
               tr("The delivery has moved to Monday."),
               {},
               true}}
{
    connect(&m_application, &Application::windowOpened, this, [this] {
        m_reader = std::make_unique<StoreReader>(m_application.storeFile());
        connect(m_reader.get(), &StoreReader::readFailed, this,
                [this](const Error &error) { end(false, error.what); });
    });
    connect(&m_application, &Application::up, this, [this] {
        m_up = true;
        composeNext();
    });
    connect(&m_application, &Application::changed, this, &GuidedRun::takeChanges);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &GuidedRun::maybeFinish);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        for (const LedgerComparison::Difference &difference : std::as_const(m_differences))
            print(tr("differs: %1 is %2 here and %3 in the ledger")
                      .arg(difference.id, difference.here.isEmpty() ? tr("not there") : difference.here,
                           difference.there.isEmpty() ? tr("not there") : difference.there));
        end(false, isOver() ? tr("The console and the ledger do not agree.")
                            : tr("The scenario did not come to its end in %n second(s).", nullptr,
                                 kPatienceMs / 1000));
    });
    m_patience.start(kPatienceMs);
}

bool GuidedRun::Send::isOver(MessageStatus status) const
{
    return isSettled(status) && (revoke || status != MessageStatus::Delivered);
}

GuidedRun::~GuidedRun() = default;

void GuidedRun::takeChanges(const ChangeSet &changes)
{
    m_quiet.start();
    if (changes.senders && !changes.senders->isEmpty() && !m_begun) {
        m_begun = true;
        composeNext();
    }
    m_toRead.insert(changes.messages.begin(), changes.messages.end());
    readNext();
}

void GuidedRun::composeNext()
{
    if (!m_up || !m_begun || m_next >= m_sends.size())
        return;
    m_application.window()->openCompose();
    // The dialog is laid out when the event loop has run once.
    QTimer::singleShot(0, this, [this] { fill(m_sends.at(m_next)); });
}

void GuidedRun::fill(const Send &send)
{
    const auto dialogs = m_application.window()->findChildren<ComposeDialog *>();
    if (dialogs.isEmpty()) {
        end(false, tr("The compose dialog did not open."));
        return;
    }
    ComposeDialog *dialog = dialogs.last();
    bool done = WindowHands::type(dialog, QStringLiteral("to"), send.to);
    if (send.subject.isEmpty()) {
        done = done && WindowHands::type(dialog, QStringLiteral("rcsText"), send.text);
    } else {
        done = done && WindowHands::type(dialog, QStringLiteral("emailSubject"), send.subject) &&
               WindowHands::type(dialog, QStringLiteral("emailHtml"),
                                 QStringLiteral("<p>") + send.text + QStringLiteral("</p>"));
    }
    connect(dialog, &QObject::destroyed, this, [this, title = send.title] {
        if (m_ended)
            return;
        print(tr("sent through the window: %1").arg(title));
        ++m_next;
        composeNext();
    });
    done = done && WindowHands::click(dialog, QStringLiteral("send"));
    if (!done)
        end(false, tr("The compose dialog lacks a field that the scenario needs."));
}

void GuidedRun::readNext()
{
    if (m_reading || m_toRead.empty() || !m_reader)
        return;
    const RowId row = *m_toRead.begin();
    m_toRead.erase(m_toRead.begin());
    m_reading = true;
    m_reader->askDetail(row, [this, row](const std::optional<MessageDetail> &detail) {
        m_reading = false;
        if (detail)
            takeDetail(*detail);
        else
            m_known.erase(row); // an event had made a row of its own; it is folded into the sent one
        readNext();
    });
}

void GuidedRun::takeDetail(const MessageDetail &detail)
{
    const auto before = m_known.find(detail.row.row);
    for (const TimelineStep &step : detail.steps) {
        const bool known = before != m_known.end() &&
                           std::any_of(before->second.steps.begin(), before->second.steps.end(),
                                       [&](const TimelineStep &s) { return s.status == step.status; });
        if (!known) {
            const QString id = detail.row.id.isEmpty()
                                   ? QStringLiteral("row ") + QString::number(detail.row.row.value)
                                   : detail.row.id.toString();
            print(QStringLiteral("%1  %2  %3")
                      .arg(id, ledgerWord(step.status).toLower(), sourceName(step.source)));
        }
    }
    m_known.insert_or_assign(detail.row.row, detail);
    revokeWhenQueued(detail);
}

void GuidedRun::revokeWhenQueued(const MessageDetail &detail)
{
    const auto wanted = std::find_if(m_sends.begin(), m_sends.end(), [](const Send &s) { return s.revoke; });
    if (m_revokePressed || detail.row.recipient != wanted->to || !isRevocable(detail.row.status))
        return;
    m_revokePressed = true;
    pressRevoke(detail.row.row);
}

void GuidedRun::pressRevoke(RowId row)
{
    MainWindow *window = m_application.window();
    window->selectMessage(row);
    // The inspector reads the message before it offers the button.
    auto *waiter = new QTimer(this);
    connect(waiter, &QTimer::timeout, this, [window, waiter] {
        if (WindowHands::click(window, QStringLiteral("revoke")))
            waiter->deleteLater();
    });
    waiter->start(50);
}

bool GuidedRun::isOver() const
{
    return m_known.size() >= size_t(m_sends.size()) &&
           std::all_of(m_known.begin(), m_known.end(), [this](const auto &known) {
               const MessageRow &row = known.second.row;
               const auto send = std::find_if(m_sends.begin(), m_sends.end(),
                                              [&row](const Send &s) { return s.to == row.recipient; });
               return send == m_sends.end() ? isSettled(row.status) : send->isOver(row.status);
           });
}

void GuidedRun::maybeFinish()
{
    if (!isOver() || m_next < m_sends.size()) {
        m_quiet.start();
        return;
    }
    if (m_askingLedger)
        return;
    m_askingLedger = true;
    connect(m_application.sandbox(), &SandboxProcess::ledgerRead, this, &GuidedRun::compare,
            Qt::UniqueConnection);
    m_application.sandbox()->askLedger();
}

void GuidedRun::compare(const QByteArray &ledger)
{
    m_askingLedger = false;
    QList<MessageRow> shown;
    for (const auto &[row, detail] : m_known)
        shown.append(detail.row);
    const LedgerComparison comparison = compareWithLedger(shown, ledger);
    m_differences = comparison.differences;
    if (comparison.differences.isEmpty() && comparison.same == m_sends.size())
        end(true, tr("The console and the ledger agree on %n message(s).", nullptr, comparison.same));
    else // The ledger knows first, the console when the delivery has arrived: whoever stays behind fails.
        m_quiet.start();
}

void GuidedRun::end(bool good, const QString &sentence)
{
    if (m_ended)
        return;
    m_ended = true;
    print(sentence);
    if (!m_picture.isEmpty() && m_application.window()) {
        if (m_application.window()->grab().save(m_picture))
            print(tr("picture written to %1").arg(m_picture));
        else
            good = false;
    }
    m_agreed = good;
    QCoreApplication::exit(good ? 0 : 1);
}

} // namespace arowana
