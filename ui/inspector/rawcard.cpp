// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/rawcard.h"

#include "models/items/indentedjson.h"
#include "models/items/itemwords.h"
#include "models/items/visibletext.h"
#include "ui/controls/plainitemdelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace arowana {

RawCard::RawCard(QWidget *parent)
    : Card({}, parent)
    , m_choice(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
{
    const Metrics m(*this);
    m_choice->setItemDelegate(new PlainItemDelegate(m_choice));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_text->setReadOnly(true);
    m_text->setFont(fontFor(TextSize::Small, TextWeight::Normal, Face::Fixed));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFixedHeight(m.u(52));
    body()->addWidget(m_choice);
    body()->addWidget(m_text);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RawCard::showRecord);
}

void RawCard::show(const MessageDetail &detail)
{
    setTitle(tr("Raw"));
    m_choice->setAccessibleName(tr("Raw record"));
    m_text->setAccessibleName(tr("Raw"));
    setVisible(!detail.raw.isEmpty());
    if (m_message == detail.row.row && m_records == detail.raw)
        return;
    // The one being read stays, also when a newer record came in; of what was read anew it is the newer
    // answer.
    const int at = m_message == detail.row.row ? m_choice->currentIndex() : -1;
    const RawRecord reading = at >= 0 && at < int(m_records.size()) ? m_records.at(at) : RawRecord{};
    m_message = detail.row.row;
    m_records = detail.raw;
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const RawRecord &record : std::as_const(m_records))
        m_choice->addItem(visibleText(record.title, Lines::One) + QStringLiteral(" · ") +
                          clockText(record.at));
    qsizetype index = m_records.indexOf(reading);
    const bool isSame = index >= 0;
    for (qsizetype i = m_records.size() - 1; i >= 0 && index < 0 && at >= 0; --i)
        index = m_records.at(i).title == reading.title ? i : index;
    m_choice->setCurrentIndex(int(index >= 0 ? index : m_records.size() - 1));
    if (!isSame)
        showRecord(m_choice->currentIndex());
}

void RawCard::showRecord(int index)
{
    if (index < 0 || index >= int(m_records.size()))
        m_text->clear();
    else
        m_text->setPlainText(visibleText(indentedJson(m_records[index].body), Lines::Many));
}

} // namespace arowana
