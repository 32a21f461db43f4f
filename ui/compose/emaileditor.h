// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The content of an e-mail in two kinds, of which the shown one is sent: written here, or a template. Both
// are kept. GUI thread; owned by the compose form.

#include "models/domain/composedraft.h"
#include "ui/compose/remark.h"

#include <QWidget>

namespace arowana {

class InlineEmailEditor;
class KindTabs;
class TemplateEditor;

class EmailEditor : public QWidget {
    Q_OBJECT
public:
    explicit EmailEditor(QWidget *parent = nullptr);

    /// Takes the e-mail parts of the draft.
    void setDraft(const ComposeDraft &draft);
    /// Writes them into the draft.
    void write(ComposeDraft &draft) const;
    /// Shows what is said of the kind that would be sent.
    void show(const Remarks &remarks);
    /// The focus goes to this field of the shown kind; false when it is none of its.
    bool focus(Field field, ContentPlace place);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    void follow();

    KindTabs *m_tabs;
    InlineEmailEditor *m_inline;
    TemplateEditor *m_template;
};

} // namespace arowana
