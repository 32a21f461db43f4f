// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/troublecard.h"

#include "ui/status/statusmark.h"
#include "ui/text/plainlabel.h"

#include <QVBoxLayout>

namespace arowana {

TroubleCard::TroubleCard(QWidget *parent)
    : Card({}, parent)
    , m_what(new PlainLabel(this))
    , m_next(new PlainLabel(this))
    , m_who(new PlainLabel(this))
    , m_words(new PlainLabel(this))
{
    for (PlainLabel *label : {m_what, m_next, m_who, m_words}) {
        label->setWrapped(true);
        body()->addWidget(label);
    }
    m_what->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_who->setRole(ColorRole::Muted);
    m_words->setRole(ColorRole::Muted);
    m_words->setTextFont(TextSize::Small, TextWeight::Normal, Face::Fixed);
    m_words->setSelectable(true);
    hide();
}

void TroubleCard::show(const MessageDetail &detail, Instant now)
{
    const auto card = troubleCard(detail, now);
    setVisible(card.has_value());
    if (!card)
        return;
    setTitle(detail.row.status == MessageStatus::Unknown ? tr("What is not known") : tr("Why it failed"));
    setBar(statusRole(detail.row.status));
    m_what->setText(card->whatHappened);
    m_next->setText(card->next);
    m_next->setSelectable(detail.refusal && !detail.refusal->topupUrl.isEmpty()); // it holds a link
    m_who->setText(card->whoCanFix);
    m_words->setText(card->theirWords);
    m_words->setVisible(!card->theirWords.isEmpty());
}

} // namespace arowana
