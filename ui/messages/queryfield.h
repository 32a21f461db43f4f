// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The field in which a query is typed: it offers keys and values while one types, and draws a wavy line below
// the words that have a problem. What the words mean is the bar's affair. GUI thread.

#include "models/domain/messagequerytokens.h"
#include "models/domain/sender.h"

#include <QLineEdit>
#include <QPointer>

class QTextLayout;

namespace arowana {

class QueryPopup;
struct QueryCompletion;

class QueryField : public QLineEdit {
    Q_OBJECT
public:
    explicit QueryField(QWidget *parent = nullptr);

    /// Offered behind `agent:`.
    void setSenders(const QList<Sender> &senders) { m_senders = senders; }
    [[nodiscard]] const QList<Sender> &senders() const { return m_senders; }
    /// Where the wavy lines stand. While the text changes those before the change stay.
    void setMarked(const QList<QueryPlace> &places);
    [[nodiscard]] const QList<QueryPlace> &marked() const { return m_marked; }
    [[nodiscard]] bool isOffering() const;

Q_SIGNALS:
    /// Enter: do not wait for a pause.
    void entered();
    /// Down, or Escape where nothing is typed.
    void listWanted();
    void left();
    /// What was offered for the word is offered no longer.
    void offersClosed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followText();
    /// Offers what fits the word before the cursor; `isAsked`: also where nothing is typed yet.
    void offer(bool isAsked);
    void closeOffers();
    void take();
    bool takesKey(QKeyEvent *event);
    [[nodiscard]] bool isForOffers(const QKeyEvent *event) const;
    [[nodiscard]] bool isWordOpen() const;
    [[nodiscard]] int xOf(const QTextLayout &layout, qsizetype at) const;
    void layOut(QTextLayout &layout) const;
    void paintWave(QPainter &painter, int from, int to, int top) const;

    QList<Sender> m_senders;
    QList<QueryPlace> m_marked;
    QString m_before; ///< the text at the last change
    QPointer<QueryPopup> m_popup;
    bool m_isComposing = false; ///< an input method has letters in the field that are not in the text
    bool m_isTaking = false;
};

} // namespace arowana
