// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/busdesktop.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace arowana {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
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
    m_bus.connect({}, kPath, kService, QStringLiteral("ActionInvoked"), this,
                  SLOT(clicked(uint, QString, QDBusMessage)));
}

void BusDesktop::show(const QString &title, const QString &text, bool sounds)
{
    if (!m_bus.isConnected())
        m_tray->show(title, text, sounds);
    else if (m_isAsking)
        m_next = {title, text, sounds}; // the newest is what matters
    else
        ask({title, text, sounds});
}

void BusDesktop::ask(const Notice &notice)
{
    // Unless told otherwise the service may make a sound of its own.
    const QVariantMap hints =
        notice.sounds ? QVariantMap{{QStringLiteral("sound-name"), QStringLiteral("message-new-instant")}}
                      : QVariantMap{{QStringLiteral("suppress-sound"), true}};
    QDBusMessage notify = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    notify << notice.title << m_shown << QStringLiteral("arowana-console") << notice.title << notice.text
           << QStringList{QStringLiteral("default"), tr("Open")} << hints << kAsLongAsUsual;
    m_isAsking = true;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, notice] {
        answer->deleteLater();
        m_isAsking = false;
        const QDBusPendingReply<uint> shown = *answer;
        m_shown = shown.isError() ? 0 : shown.value();
        m_service = shown.reply().service();
        if (shown.isError())
            m_tray->show(notice.title, notice.text, notice.sounds);
        if (const auto next = std::exchange(m_next, std::nullopt))
            show(next->title, next->text, next->sounds);
    });
}

void BusDesktop::clicked(uint notice, const QString &, const QDBusMessage &from)
{
    if (m_shown != 0 && notice == m_shown && from.service() == m_service)
        Q_EMIT noticeClicked();
}

} // namespace arowana
