// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The field into which a list is pasted. Recipients one after the other in a single line are set one a line,
// which is what they mean, and which Qt lays out in no time; any other endless line is kept beside the field
// (BodyEdit). GUI thread.

#include "ui/compose/bodyedit.h"

namespace arowana {

class ListEdit : public BodyEdit {
    Q_OBJECT
public:
    using BodyEdit::BodyEdit;

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace arowana
