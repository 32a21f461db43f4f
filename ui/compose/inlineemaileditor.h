// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An e-mail written here: subject, and the body as HTML and as text in two tabs, both sent. Both are typed as
// source; the preview shows them. The text can be made from the HTML. GUI thread; owned by the e-mail editor.

#include "models/domain/content.h"
#include "ui/compose/remark.h"

#include <QPointer>
#include <QWidget>

class QMessageBox;
class QTabWidget;

namespace arowana {

class BodyEdit;
class Button;
class FieldGroup;
class LabelledField;
class LineEdit;

class InlineEmailEditor : public QWidget {
    Q_OBJECT
public:
    explicit InlineEmailEditor(QWidget *parent = nullptr);

    void setContent(const EmailContent &content);
    [[nodiscard]] EmailContent content() const;
    void show(const Remarks &remarks);
    /// The tab of the field comes to the front.
    bool focus(Field field);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    void build();
    void showCounts();
    /// Asks first where a text stands there already.
    void makeText();
    [[nodiscard]] bool isHtmlInFront() const;
    /// With both bodies empty the problem belongs to the one in front.
    [[nodiscard]] Field fieldInFront(Field field) const;

    LineEdit *m_subject;
    BodyEdit *m_html;
    BodyEdit *m_text;
    LabelledField *m_subjectField;
    LabelledField *m_htmlField;
    LabelledField *m_textField;
    Button *m_makeText;
    QTabWidget *m_tabs;
    FieldGroup *m_group;
    QPointer<QMessageBox> m_question;
};

} // namespace arowana
