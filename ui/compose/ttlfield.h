// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How long an RCS message may wait to be delivered: not limited here, or a number of seconds, minutes, hours
// or days. GUI thread; owned by the compose form.

#include "ui/compose/remark.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QSpinBox;

namespace arowana {

class FieldGroup;
class LabelledField;

class TtlField : public QWidget {
    Q_OBJECT
public:
    explicit TtlField(QWidget *parent = nullptr);

    /// In the largest unit that holds it in whole numbers.
    void setSeconds(std::optional<qint64> seconds);
    /// Exactly what stands in the field, also where that is far more than any network keeps a message.
    [[nodiscard]] std::optional<qint64> seconds() const;
    void show(const Remarks &remarks);
    bool focus(Field field);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    void followUnit();

    QComboBox *m_unit;
    QSpinBox *m_number;
    LabelledField *m_unitField;
    LabelledField *m_numberField;
    FieldGroup *m_group;
};

} // namespace arowana
