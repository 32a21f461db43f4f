// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The e-mail as its reader will about see it: sender and subject, then the HTML simplified (and called so)
// and the text, in two tabs. Fed with text runs from htmlOutline(), never with markup, so nothing in it can
// load a file or a page; what would stall the window is shown in part, and said so. GUI thread.

#include "models/domain/content.h"
#include "ui/compose/outlinetext.h"

#include <QWidget>

class QPlainTextEdit;
class QTabWidget;
class QTextEdit;
class QTimer;

namespace arowana {

class PlainLabel;

class EmailPreview : public QWidget {
    Q_OBJECT
public:
    explicit EmailPreview(QWidget *parent = nullptr);

    void setContent(const QString &from, const EmailContent &content);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawHtml();
    void showRemark();

    PlainLabel *m_from;
    PlainLabel *m_subject;
    PlainLabel *m_label;
    QTextEdit *m_html;
    QPlainTextEdit *m_text;
    QTabWidget *m_tabs;
    QTimer *m_redraw;
    EmailContent m_content;
    ShownOutline m_shown;
    bool m_isTextWhole = true;
};

} // namespace arowana
