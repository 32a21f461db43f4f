// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/formlabels.h"

#include <QFormLayout>
#include <QWidget>

namespace arowana {

namespace {

template <class Visit>
void eachLabel(const QFormLayout &form, Visit visit)
{
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem *label = form.itemAt(row, QFormLayout::LabelRole);
        const QLayoutItem *field = form.itemAt(row, QFormLayout::FieldRole);
        if (label && label->widget() && field)
            visit(*label->widget(), *field);
    }
}

} // namespace

void centreLabels(QFormLayout &form)
{
    eachLabel(form, [](QWidget &label, const QLayoutItem &field) {
        label.setMinimumHeight(field.sizeHint().height());
    });
}

int labelWidth(const QFormLayout &form)
{
    int widest = 0;
    eachLabel(form, [&widest](const QWidget &label, const QLayoutItem &) {
        widest = qMax(widest, label.sizeHint().width());
    });
    return widest;
}

void setLabelWidth(QFormLayout &form, int width)
{
    eachLabel(form, [width](QWidget &label, const QLayoutItem &) { label.setMinimumWidth(width); });
}

} // namespace arowana
