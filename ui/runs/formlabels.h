// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The labels of a form beside other forms: in the middle of their fields and as wide as those of the others.
// GUI thread.

class QFormLayout;

namespace arowana {

/// Each label stands in the middle of its field; to be called when all rows are there.
void centreLabels(QFormLayout &form);
/// The width of the widest label.
[[nodiscard]] int labelWidth(const QFormLayout &form);
void setLabelWidth(QFormLayout &form, int width);

} // namespace arowana
