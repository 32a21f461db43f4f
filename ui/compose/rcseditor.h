// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The content of an RCS text: one field with its counts. GUI thread; owned by the compose form.

#include "models/domain/content.h"

#include <QWidget>

namespace arowana {

class BodyEdit;
class LabelledField;

class RcsEditor : public QWidget {
    Q_OBJECT
public:
    explicit RcsEditor(QWidget *parent = nullptr);

    [[nodiscard]] RcsText content() const;
    void setContent(const RcsText &content);
    [[nodiscard]] LabelledField *textField() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    BodyEdit *m_text;
    LabelledField *m_field;
};

} // namespace arowana
