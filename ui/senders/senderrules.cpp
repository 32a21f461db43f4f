// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/senderrules.h"

#include "models/domain/emailaddress.h"
#include "models/items/visibletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace arowana {

namespace {

struct SenderRules {
    Q_DECLARE_TR_FUNCTIONS(SenderRules)
};

constexpr qsizetype kLongestId = 128; // far above what the platform gives out

/// The prefix, then visible ASCII without blanks.
bool looksLikeId(const QByteArray &id, const char *prefix)
{
    return id.startsWith(prefix) && id.size() > qsizetype(qstrlen(prefix)) && id.size() <= kLongestId &&
           std::all_of(id.begin(), id.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

QString idSentence(const Sender &sender, const QList<Sender> &others)
{
    const bool agent = sender.channel == Channel::Rcs;
    if (!looksLikeId(sender.id, agent ? "ag_" : "ch_"))
        return agent ? SenderRules::tr("An agent id begins with ag_ and has no spaces.")
                     : SenderRules::tr("A channel id begins with ch_ and has no spaces.");
    const auto same = std::find_if(others.begin(), others.end(),
                                   [&sender](const Sender &other) { return other.id == sender.id; });
    return same == others.end() ? QString()
                                : SenderRules::tr("This id is kept already, as “%1”.")
                                      .arg(visibleText(same->name, Lines::One));
}

} // namespace

QList<SenderProblem> problemsOf(const Sender &sender, const QList<Sender> &others)
{
    QList<SenderProblem> problems;
    if (sender.name.trimmed().isEmpty())
        problems.append({SenderField::Name, SenderRules::tr("Enter a name you will recognise it by.")});
    if (const QString sentence = idSentence(sender, others); !sentence.isEmpty())
        problems.append({SenderField::Id, sentence});
    if (sender.channel == Channel::Email && !sender.address.isEmpty() && !EmailAddress::parse(sender.address))
        problems.append({SenderField::Address,
                         EmailAddress::hasSpaceInside(sender.address)
                             ? SenderRules::tr("There is a space in this e-mail address. Take it out.")
                             : SenderRules::tr("This is not a complete e-mail address.")});
    if (sender.channel == Channel::Rcs && !sender.channelId.isEmpty() &&
        !looksLikeId(sender.channelId, "ch_"))
        problems.append(
            {SenderField::ChannelId, SenderRules::tr("A channel id begins with ch_ and has no spaces.")});
    return problems;
}

} // namespace arowana
