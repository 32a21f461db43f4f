// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/twinline.h"

#include "models/items/itemwords.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace arowana {

TwinLine::TwinLine(QWidget *parent)
    : QWidget(parent)
    , m_words(new PlainLabel(this))
    , m_jump(new Button({}, ButtonKind::Plain, this))
{
    const Metrics m(*this);
    m_words->setObjectName(QStringLiteral("twinWords"));
    m_jump->setObjectName(QStringLiteral("showTwin"));
    m_words->setWrapped(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m.u(3));
    line->addWidget(m_words, 1);
    line->addWidget(m_jump);
    connect(m_jump, &QPushButton::clicked, this, [this] { Q_EMIT otherRequested(m_other); });
    retranslate();
    hide();
}

void TwinLine::retranslate()
{
    m_jump->setText(tr("Show the other"));
    m_jump->setHint(tr("Both stay as they are until the outcome is known"));
}

void TwinLine::show(const MessageDetail &detail, Instant now)
{
    setVisible(detail.twin.has_value());
    if (!detail.twin)
        return;
    m_other = detail.twin->row;
    const Instant at = detail.twin->at;
    const QString when = isSameDay(at, now) ? clockText(at) : exactTimeText(at, QLocale());
    m_words->setText(detail.key.isEmpty()
                         ? tr("This may be your send of %1, whose answer was lost.").arg(when)
                         : tr("The message of %1 in the list may be this send.").arg(when));
}

} // namespace arowana
