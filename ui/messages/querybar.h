// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The query bar above the list of messages: the field, one sentence about what is wrong in it, and its terms
// as chips, with a menu that adds one. Text and chips are two views of one value; it is told after a pause in
// typing, or at once where somebody has decided. GUI thread; owned by the page.

#include "models/domain/messagequerytext.h"
#include "models/domain/sender.h"

#include <QTimer>
#include <QWidget>

namespace arowana {

class Button;
class PlainLabel;
class QueryField;
class QueryMenu;

class QueryBar : public QWidget {
    Q_OBJECT
public:
    explicit QueryBar(QWidget *parent = nullptr);

    /// Offered as `agent:`.
    void setSenders(const QList<Sender> &senders);
    /// By which `today` and `3h` are read; what was typed is read anew when another day has begun, but not
    /// while one types, nor while it `isHeld` because somebody is about to act on what was found.
    void setNow(Instant now, bool isHeld);
    /// As if it had been typed, without the pause.
    void setText(const QString &text);
    void clear() { setText({}); }
    [[nodiscard]] QString text() const;
    /// Of what was told last.
    [[nodiscard]] const QList<QueryTerm> &terms() const { return m_told; }
    /// The keyboard goes to the field, with all of it selected.
    void focusField(Qt::FocusReason reason);

Q_SIGNALS:
    /// Other terms hold.
    void termsChanged(const QList<arowana::QueryTerm> &terms);
    /// The keyboard is to go to what was found.
    void listWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    /// Reads what is typed and tells it.
    void read();
    /// What is typed is not typed on.
    void finish();
    void showProblems();
    void showChips();
    void takeOut(int term);
    void toggle(const QString &term);
    void openMenu();
    /// Typed half, and not worth a word before one goes on.
    [[nodiscard]] bool isUnfinished(const QueryProblem &problem) const;
    [[nodiscard]] QueryContext context() const;

    QueryField *m_field;
    Button *m_add;
    QueryMenu *m_menu;
    PlainLabel *m_problem;
    QWidget *m_chips;
    PlainLabel *m_more; ///< how many terms have no chip
    QTimer m_pause;
    Instant m_now;
    QueryContext m_readBy;
    ParsedQuery m_parsed;
    QStringList m_chipWords;
    QList<QueryTerm> m_told;
    bool m_isEntered = false; ///< whoever typed says it is finished
};

} // namespace arowana
