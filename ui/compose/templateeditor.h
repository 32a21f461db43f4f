// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A template of the dashboard in place of inline content: its id, version, variables and, for e-mail, a
// subject. GUI thread; owned by the RCS or e-mail editor.

#include "models/domain/content.h"
#include "ui/compose/remark.h"

#include <QWidget>

namespace arowana {

class Button;
class FieldGroup;
class LabelledField;
class LineEdit;
class VariableTable;

class TemplateEditor : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the object names; only an e-mail `hasSubject`.
    TemplateEditor(const QString &prefix, bool hasSubject, QWidget *parent = nullptr);

    void setContent(const TemplateContent &content);
    [[nodiscard]] TemplateContent content() const;
    void show(const Remarks &remarks);
    bool focus(Field field, ContentPlace place);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    void build();
    void showCounts();

    LineEdit *m_id;
    LineEdit *m_version;
    LineEdit *m_subject;
    VariableTable *m_table;
    LabelledField *m_idField;
    LabelledField *m_versionField;
    LabelledField *m_subjectField;
    LabelledField *m_tableField;
    Button *m_add;
    Button *m_remove;
    FieldGroup *m_group;
};

} // namespace arowana
