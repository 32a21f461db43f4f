// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The content of an inline e-mail: subject, and the body as HTML and as text in two tabs. Both are typed as
// source; the preview shows them. GUI thread; owned by the compose form.

#include "models/domain/content.h"

#include <QWidget>

class QLineEdit;
class QTabWidget;

namespace arowana {

class BodyEdit;
class LabelledField;

class EmailEditor : public QWidget {
    Q_OBJECT
public:
    explicit EmailEditor(QWidget *parent = nullptr);

    [[nodiscard]] EmailContent content() const;
    void setContent(const EmailContent &content);

    [[nodiscard]] LabelledField *subjectField() const { return m_subjectField; }
    [[nodiscard]] LabelledField *htmlField() const { return m_htmlField; }
    [[nodiscard]] LabelledField *textField() const { return m_textField; }
    [[nodiscard]] QWidget *tabBar() const;
    /// Brings the tab of this field to the front.
    void reveal(const LabelledField *field);

Q_SIGNALS:
    void changed();

private:
    void watch(BodyEdit *edit, LabelledField *field);

    QLineEdit *m_subject;
    BodyEdit *m_html;
    BodyEdit *m_text;
    LabelledField *m_subjectField;
    LabelledField *m_htmlField;
    LabelledField *m_textField;
    QTabWidget *m_tabs;
};

} // namespace arowana
