// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/itemwords.h"
#include "models/items/sessionboardmodel.h"
#include "models/items/visibletext.h"

#include <utility>

// The part of the session board about its words.

namespace arowana {

namespace {

QString moneyOrNothing(Money cost)
{
    return cost == Money{} ? QString() : moneyText(cost, QLocale());
}

} // namespace

QString SessionBoardModel::nameOf(const Conversation &line)
{
    const QString name = visibleText(line.personName, Lines::One);
    return name.isEmpty() ? recipientText(line.session.phone) : name;
}

/// Asked for rows that are seen, so the list is gone through rather than kept a second time by name.
QString SessionBoardModel::besideName(const Conversation &line) const
{
    bool isNameShared = false;
    bool isPhoneShared = false;
    for (const Conversation &other : m_lines) {
        if (other.session.phone != line.session.phone)
            isNameShared =
                isNameShared || (!line.personName.isEmpty() &&
                                 other.personName.compare(line.personName, Qt::CaseInsensitive) == 0);
        else if (other.session.agentId != line.session.agentId)
            isPhoneShared = true;
    }
    QStringList parts;
    if (isNameShared)
        parts.append(recipientText(line.session.phone));
    if (isPhoneShared)
        parts.append(agentText(line.session.agentId));
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString SessionBoardModel::agentText(const AgentId &agent) const
{
    const QString name = m_agentName ? visibleText(m_agentName(agent), Lines::One) : QString();
    return name.isEmpty() ? shortenedMiddle(agent.toString()) : name;
}

void SessionBoardModel::setAgentName(AgentName name)
{
    m_agentName = std::move(name);
    retranslate();
}

QString SessionBoardModel::remainingText(const Conversation &line) const
{
    if (isOpenAt(line.session, m_orderedAt))
        return countdownText(line.session.expiresAt.since(m_query.serverNow));
    const Instant end = endOf(line.session);
    return isSameDay(end, m_query.serverNow) ? tr("ended %1").arg(minuteText(end))
                                             : tr("ended %1").arg(ageText(end, m_query.serverNow, QLocale()));
}

QString SessionBoardModel::accessibleText(const Conversation &line) const
{
    const QString left =
        isOpenAt(line.session, m_orderedAt)
            ? tr("%1 left").arg(
                  durationText(qMax<qint64>(0, line.session.expiresAt.since(m_query.serverNow)), QLocale()))
            : remainingText(line);
    QStringList parts{nameOf(line), besideName(line), left};
    parts.removeAll(QString());
    if (isOpenAt(line.session, m_orderedAt) && line.session.isEstimated)
        parts.append(tr("end not confirmed"));
    if (line.unread > 0)
        parts.append(tr("%n unread", nullptr, line.unread));
    if (m_query.drafts.contains(line.pair()))
        parts.append(tr("draft"));
    parts.append(visibleText(line.lastWords, Lines::One));
    return parts.join(QStringLiteral(", "));
}

QVariant SessionBoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Conversation &line = m_lines[size_t(index.row())];
    const bool isOpen = isOpenAt(line.session, m_orderedAt);
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(line);
    case Qt::AccessibleTextRole:
        return accessibleText(line);
    case kNumberRole:
        return recipientText(line.session.phone);
    case kLastWordsRole:
        return visibleText(line.lastWords, Lines::One);
    case kLastDirectionRole:
        return int(line.lastDirection);
    case kLastAtRole:
        return qlonglong(line.lastAt.ms);
    case kUnreadRole:
        return line.unread;
    case kIsOpenRole:
        return isOpen;
    case kRemainingMsRole:
        return isOpen ? qlonglong(qMax<qint64>(0, line.session.expiresAt.since(m_query.serverNow))) : 0LL;
    case kRemainingTextRole:
        return remainingText(line);
    case kEndsAtRole:
        return qlonglong(endOf(line.session).ms);
    case kIsEstimatedRole:
        return line.session.isEstimated;
    case kIsPaidRole:
        return isOpen && line.isPaid;
    case kCostTextRole:
        return moneyOrNothing(line.cost);
    case kAgentRole:
        return line.session.agentId.bytes();
    case kPhoneRole:
        return line.session.phone;
    case kBesideNameRole:
        return besideName(line);
    case kHasDraftRole:
        return m_query.drafts.contains(line.pair());
    default: // Qt's own open set of roles
        return {};
    }
}

} // namespace arowana
