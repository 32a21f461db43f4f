// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composedialog.h"

// The part of the dialog about checking: what is wrong with the fields, and what is known beside them that
// lets a refusal be foreseen.

#include "ui/compose/composeform.h"
#include "ui/compose/formarea.h"

#include <QMessageBox>

namespace arowana {

/// What a list fills in is judged line by line, and its recipients are its own.
QList<FieldProblem> ComposeDialog::problemsFor(Aim aim) const
{
    const ComposeDraft draft = m_form->draft();
    return aim == Aim::One ? problemsOf(draft) : problemsOfAllLines(draft);
}

bool ComposeDialog::passes(Aim aim)
{
    m_form->finishEditing();
    const auto problems = problemsFor(aim);
    m_attempted = !problems.isEmpty();
    m_aim = aim;
    m_answer.reset();
    refresh();
    if (!m_attempted)
        return true;
    goTo(problems);
    return false;
}

void ComposeDialog::goTo(const QList<FieldProblem> &problems)
{
    m_form->focusProblem(problems);
    if (QWidget *field = focusWidget())
        m_area->reveal(field);
}

void ComposeDialog::check()
{
    if (m_busy || m_question || !passes())
        return;
    m_usedBudget.reset();
    m_answer = Answer{m_form->draft(), std::nullopt};
    refresh();
    Q_EMIT budgetWanted(m_token);
}

std::pair<QString, bool> ComposeDialog::checkResult() const
{
    if (!m_quote.refusals.isEmpty())
        return {tr("It will be refused, for %n reason(s) named above. Nothing was sent.", nullptr,
                   int(m_quote.refusals.size())),
                true};
    const bool byRcs = m_quote.channel == Channel::Rcs;
    if (byRcs && m_shown.type == MessageType::Conversation && !m_quote.isSessionOpen)
        return {tr("The fields are right. It is not known yet whether a session with this person is open; "
                   "without one the platform will refuse it. Nothing was sent."),
                false};
    if (byRcs && m_shown.type == MessageType::Newsletter && !m_isContextKnown)
        return {tr("The fields are right. Earlier sends to this person are not read yet; a second newsletter "
                   "on one day would be refused. Nothing was sent."),
                false};
    if (m_shown.type == MessageType::Newsletter && !m_isContactKnown)
        return {tr("The fields are right. Whether this person has agreed to newsletters is still being read; "
                   "without consent the platform will refuse it. Nothing was sent."),
                false};
    const auto found = m_quote.warnings.size() + m_form->changedChoiceCount() +
                       (m_quote.mayExceedBalance() ? 1 : 0) + (m_quote.isConsentUnknown() ? 1 : 0) +
                       (m_quote.trouble ? 1 : 0);
    if (found == 1 && m_quote.isConsentUnknown())
        return {tr("The fields are right. Whether this person has agreed to newsletters is not known here; "
                   "without consent the platform will refuse it. Nothing was sent."),
                false};
    if (found > 0)
        return {tr("It can be sent, with %n thing(s) to look at. Nothing was sent.", nullptr, int(found)),
                false};
    return {tr("Nothing is wrong with it. Nothing was sent."), false};
}

void ComposeDialog::askForContext(const SendRequest &request)
{
    const bool toPhone = std::holds_alternative<PhoneNumber>(request.to);
    SendRoute route{request.channel(), request.sender.id, wireText(request.to)};
    if (!route.isWhole() || toPhone != (route.channel == Channel::Rcs))
        route = {};
    if (route == m_route)
        return;
    m_route = route;
    m_context = {};
    m_isContextKnown = false;
    askForContextAgain();
}

void ComposeDialog::askForContextAgain()
{
    if (m_route.isWhole())
        Q_EMIT contextWanted(m_token, m_route);
}

void ComposeDialog::setContext(const SendRoute &route, const SendContext &context)
{
    if (!(route == m_route) || (m_isContextKnown && context == m_context))
        return;
    m_isContextKnown = true;
    m_context = context;
    refreshCard();
}

void ComposeDialog::askForContact(const SendRequest &request)
{
    const QString address = wireText(request.to);
    if (address == m_address)
        return;
    m_address = address;
    m_contact.reset();
    m_isContactKnown = false;
    if (!address.isEmpty())
        Q_EMIT contactWanted(m_token, address);
}

void ComposeDialog::askForContactAgain(const QStringList &addresses)
{
    if (!m_address.isEmpty() && addresses.contains(m_address, Qt::CaseInsensitive))
        Q_EMIT contactWanted(m_token, m_address);
}

void ComposeDialog::setContact(const QString &address, const std::optional<Contact> &contact)
{
    if (address != m_address || (m_isContactKnown && contact == m_contact))
        return;
    m_isContactKnown = true;
    m_contact = contact;
    refreshCard();
}

void ComposeDialog::setUsedBudget(const std::optional<UsedBudget> &budget)
{
    m_usedBudget = budget;
    refreshCard();
}

} // namespace arowana
