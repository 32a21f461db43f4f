// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/desktopnotice.h"

#include "models/items/visibletext.h"

namespace arowana {

namespace {

constexpr qsizetype kNameMost = 40;

/// Some desktops read markup in a notice and some show it as it is: so nothing that either takes for markup
/// is in a name, but signs that look like it.
QString withoutMarkup(const QString &name)
{
    QString plain = visibleText(name, Lines::One).left(kNameMost);
    plain.replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203a)).replace(u'&', QChar(0xff06));
    return plain;
}

} // namespace

DesktopNotice::DesktopNotice(std::function<QString(const SessionPair &)> nameOf, Desktop *desktop,
                             QObject *parent)
    : QObject(parent)
    , m_nameOf(std::move(nameOf))
    , m_desktop(desktop)
{
    m_desktop->setParent(this);
    connect(m_desktop, &Desktop::noticeClicked, this, [this] { Q_EMIT clicked(m_told); });
    connect(m_desktop, &Desktop::iconClicked, this, [this] { Q_EMIT clicked({}); });
}

QString DesktopNotice::textOf(const QList<SessionWarning> &warnings) const
{
    const SessionWarning &first = warnings.constFirst();
    if (warnings.size() > 1) {
        int minutes = 0;
        for (const SessionWarning &warning : warnings)
            minutes = qMax(minutes, warning.minutesBefore);
        return tr("%n conversation(s) end within %1 minutes.", nullptr, int(warnings.size())).arg(minutes);
    }
    const QString name = m_settings.tellsWho ? withoutMarkup(m_nameOf(first.pair)) : QString();
    const QString minutes = QString::number(first.minutesBefore);
    return name.isEmpty() ? tr("A conversation ends in %1 minutes.").arg(minutes)
                          : tr("The conversation with %2 ends in %1 minutes.").arg(minutes, name);
}

void DesktopNotice::tell(const QList<SessionWarning> &warnings)
{
    if (warnings.isEmpty())
        return;
    if (!m_settings.tellsEnds) {
        if (m_settings.soundsEnds)
            m_desktop->beep();
        return;
    }
    m_told = warnings.constFirst().pair;
    m_desktop->show(tr("Arowana Console"), textOf(warnings), m_settings.soundsEnds);
}

void DesktopNotice::setUnread(int count)
{
    const bool hadAny = m_unread > 0;
    m_unread = count;
    if (hadAny != (count > 0))
        m_desktop->setMarked(count > 0);
}

} // namespace arowana
