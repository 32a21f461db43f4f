// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/busdesktop.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace arowana {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kPatienceMs = 3'000;
constexpr int kAsLongAsUsual = -1;

} // namespace

BusDesktop::BusDesktop(Desktop *tray, const QDBusConnection &bus, QObject *parent)
    : Desktop(parent)
    , m_tray(tray)
    , m_bus(bus)
{
    m_tray->setParent(this);
    connect(m_tray, &Desktop::noticeClicked, this, &Desktop::noticeClicked);
    connect(m_tray, &Desktop::iconClicked, this, &Desktop::iconClicked);
    // Of whoever sends it: to name the service would wait for who that is.
    m_bus.connect({}, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(clicked(uint, QString)));
}

void BusDesktop::show(const QString &title, const QString &text)
{
    QDBusMessage notify = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    notify << title << m_shown << QStringLiteral("arowana-console") << title << text
           << QStringList{QStringLiteral("default"), tr("Open")} << QVariantMap() << kAsLongAsUsual;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(notify, kPatienceMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, title, text] {
        answer->deleteLater();
        const QDBusPendingReply<uint> shown = *answer;
        if (shown.isError())
            m_tray->show(title, text);
        else
            m_shown = shown.value();
    });
}

void BusDesktop::clicked(uint notice, const QString &)
{
    if (notice == m_shown)
        Q_EMIT noticeClicked();
}

} // namespace arowana
