// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/identifierscard.h"

#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr size_t kRows = 5;

} // namespace

IdentifiersCard::IdentifiersCard(QWidget *parent)
    : Card({}, parent)
    , m_grid(new QGridLayout)
    , m_note(new PlainLabel(this))
{
    const Metrics m(*this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.u(2));
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    body()->addLayout(m_grid);
    m_note->setRole(ColorRole::Muted);
    m_note->setWrapped(true);
    body()->addWidget(m_note);
    m_rows.reserve(kRows);
    for (size_t i = 0; i < kRows; ++i) {
        Row row{new PlainLabel(this), new PlainLabel(this), new Button({}, ButtonKind::Flat, this), {}};
        row.name->setRole(ColorRole::Muted);
        row.copy->setFixedHeight(m.u(6));
        row.shown->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Fixed);
        m_grid->addWidget(row.name, int(i), 0);
        m_grid->addWidget(row.shown, int(i), 1, Qt::AlignRight);
        m_grid->addWidget(row.copy, int(i), 2);
        connect(row.copy, &QPushButton::clicked, this,
                [this, i] { QGuiApplication::clipboard()->setText(m_rows[i].whole); });
        m_rows.push_back(row);
    }
}

void IdentifiersCard::show(const MessageDetail &detail)
{
    setTitle(tr("Identifiers"));
    setRow(0, tr("Message"), detail.row.id.toString());
    setRow(1, tr("Idempotency key"), detail.key.toString());
    const bool isRcs = detail.row.channel == Channel::Rcs;
    setRow(2, isRcs ? tr("Agent") : tr("Channel"), QString::fromUtf8(detail.row.senderId));
    // What a sender is given so that replies the log alone told find their agent; of e-mails it is the one
    // above.
    const QString logChannel = isRcs ? detail.channelId.toString() : QString();
    setRow(3, tr("Channel id in the log"), logChannel);
    setRow(4, tr("Contact"), detail.contactId.toString());
    m_note->setText(detail.isEstimated
                        ? tr("Estimated: joined with the log's copy by contact, text and time. "
                             "No identifier says that both are the same message.")
                        : QString());
    m_note->setVisible(detail.isEstimated);
    setVisible(!detail.row.id.isEmpty() || !detail.key.isEmpty() || !detail.row.senderId.isEmpty() ||
               !logChannel.isEmpty() || !detail.contactId.isEmpty());
}

void IdentifiersCard::setRow(size_t index, const QString &name, const QString &value)
{
    Row &row = m_rows[index];
    row.whole = value;
    row.name->setText(name);
    row.shown->setText(shortenedMiddle(visibleText(value, Lines::One), 12));
    setPlainToolTip(*row.shown, value);
    row.copy->setText(tr("Copy"));
    row.copy->setHint(tr("Copies the whole identifier: %1").arg(name));
    for (QWidget *part : {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.shown),
                          static_cast<QWidget *>(row.copy)})
        part->setVisible(!value.isEmpty());
}

} // namespace arowana
