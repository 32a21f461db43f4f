// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A template as far as it is known here: which one, in which version, and what is put into it. Its words lie
// on the platform, which has no way to read them, so nothing is drawn that would only be guessed. GUI thread.

#include "models/domain/content.h"

#include <QWidget>

class QTableWidget;

namespace arowana {

class PlainLabel;

class TemplateView : public QWidget {
    Q_OBJECT
public:
    explicit TemplateView(QWidget *parent = nullptr);

    void setContent(const TemplateContent &content);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillTable();
    void fitTable();

    TemplateContent m_content;
    PlainLabel *m_subject;
    PlainLabel *m_remark;
    PlainLabel *m_id;
    PlainLabel *m_version;
    PlainLabel *m_noVariables;
    QTableWidget *m_variables;
};

} // namespace arowana
