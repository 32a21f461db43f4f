// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/ttlfield.h"

#include "models/domain/contentlimits.h"
#include "ui/compose/fieldgroup.h"
#include "ui/controls/labelledfield.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace arowana {

namespace {

constexpr int kMinute = 60;
constexpr int kHour = 60 * kMinute;
constexpr int kDay = 24 * kHour;

} // namespace

TtlField::TtlField(QWidget *parent)
    : QWidget(parent)
    , m_unit(new QComboBox(this))
    , m_number(new QSpinBox(this))
    , m_unitField(new LabelledField(tr("Time to &live"), m_unit, this))
    , m_numberField(new LabelledField(tr("&Value"), m_number, this))
    , m_group(new FieldGroup(this))
{
    m_unit->setObjectName(QStringLiteral("ttlUnit"));
    m_number->setObjectName(QStringLiteral("ttlNumber"));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_unit->setMinimumContentsLength(8);
    // The item's value is the unit's length in seconds; 0: off.
    const std::pair<int, QString> units[] = {{0, tr("Off")},
                                             {1, tr("Seconds")},
                                             {kMinute, tr("Minutes")},
                                             {kHour, tr("Hours")},
                                             {kDay, tr("Days")}};
    for (const auto &[seconds, word] : units)
        m_unit->addItem(word, seconds);
    // Far more than may be sent, so that no digit is dropped: what is too long is said at the field.
    m_number->setRange(0, std::numeric_limits<int>::max());
    m_number->setValue(1);
    m_numberField->keepNoteWhole();
    // One below the other, so that there is room for the limit beside the label.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(*this).u(1));
    column->addWidget(m_unitField);
    column->addWidget(m_numberField);
    m_group->add(Field::TimeToLive, m_numberField);
    m_group->add(Field::Other, m_unitField);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &TtlField::followUnit);
    connect(m_group, &FieldGroup::edited, this, &TtlField::edited);
    connect(m_group, &FieldGroup::left, this, &TtlField::left);
    followUnit();
}

void TtlField::followUnit()
{
    const int unit = m_unit->currentData().toInt();
    m_numberField->setVisible(unit > 0);
    if (unit > 0)
        m_numberField->setNote(tr("up to %1").arg(QLocale().toString(kTimeToLiveMost / unit)));
}

void TtlField::setSeconds(std::optional<qint64> seconds)
{
    m_group->load([this, seconds] {
        int unit = 0;
        if (seconds) {
            unit = 1;
            for (const int longer : {kMinute, kHour, kDay}) {
                if (*seconds % longer == 0 && *seconds >= longer)
                    unit = longer;
            }
            m_number->setValue(int(std::min(*seconds / unit, qint64(m_number->maximum()))));
        }
        m_unit->setCurrentIndex(m_unit->findData(unit));
    });
    m_group->reset(false);
    followUnit();
}

std::optional<qint64> TtlField::seconds() const
{
    const int unit = m_unit->currentData().toInt();
    if (unit == 0)
        return std::nullopt;
    return qint64(m_number->value()) * unit;
}

void TtlField::show(const Remarks &remarks)
{
    m_group->show(remarks);
}

bool TtlField::focus(Field field)
{
    return field == Field::TimeToLive && m_group->focus(field);
}

QList<QWidget *> TtlField::tabStops() const
{
    return {m_unit, m_number};
}

} // namespace arowana
