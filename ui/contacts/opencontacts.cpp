// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/opencontacts.h"

#include "ui/contacts/contactwords.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kShown = 5;

} // namespace

OpenContacts::OpenContacts(QWidget *parent)
    : Card(QString(), parent)
    , m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("openContacts"));
    setBar(ColorRole::Violet);
    m_lines->setSpacing(Metrics(*this).u(2));
    body()->addLayout(m_lines);
    hide();
}

void OpenContacts::show(const QList<ContactWish> &wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    fill();
}

void OpenContacts::retranslate()
{
    fill();
}

void OpenContacts::fill()
{
    setTitle(tr("It is not known whether %n contact(s) were created", nullptr, int(m_wishes.size())));
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // one of its buttons may be what leads here
        delete item;
    }
    for (const ContactWish &wish : m_wishes.first(qMin<qsizetype>(kShown, m_wishes.size())))
        m_lines->addWidget(lineOf(wish));
    setVisible(!m_wishes.isEmpty());
}

QWidget *OpenContacts::lineOf(const ContactWish &wish)
{
    const Metrics m(*this);
    auto *line = new QWidget;
    ContactAnswer answer;
    answer.outcome = ContactOutcome::Unknown;
    answer.wish = wish;
    auto *text = new PlainLabel;
    text->setWrapped(true);
    text->setText(tr("%1, %2. %3")
                      .arg(contactTitle(wish.fields), exactTimeText(wish.askedAt, QLocale()),
                           contactSentence(answer).next));
    auto *again = new Button(tr("Create again"));
    again->setObjectName(QStringLiteral("createAgain"));
    auto *settled = new Button(tr("It is settled"));
    settled->setObjectName(QStringLiteral("contactSettled"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.u(2));
    row->addWidget(text, 1);
    row->addWidget(again, 0, Qt::AlignTop);
    row->addWidget(settled, 0, Qt::AlignTop);
    connect(again, &QPushButton::clicked, this, [this, wish] { Q_EMIT repeatRequested(wish); });
    connect(settled, &QPushButton::clicked, this, [this, wish] { Q_EMIT forgotten(wish.key); });
    return line;
}

} // namespace arowana
