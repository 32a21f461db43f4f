// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Outbox page: what is held, sending, unknown or refused, what happens to it next, and what can be done
// about the chosen ones. For one that waits for a decision the evidence stands below the table. It only
// states wishes. GUI thread; owned by the main window.

#include "models/domain/loglookup.h"
#include "models/items/outboxmodel.h"

#include <QWidget>

class QStackedLayout;

namespace arowana {

class Button;
class DecisionCard;
class EmptyState;
class OutboxView;
class PlainLabel;
struct OutboxActions;

class OutboxPage : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive the page.
    explicit OutboxPage(OutboxModel &model, QWidget *parent = nullptr);

    [[nodiscard]] OutboxView &table() { return *m_table; }
    /// Countdowns of what can be seen are counted against `now`.
    void tick(Instant now);

Q_SIGNALS:
    void composeRequested();
    /// `givesBack`: the draft is wanted back, since it was the only one chosen, or held while none was
    /// chosen.
    void stopRequested(arowana::RowId row, bool givesBack);
    /// Send a held one now, ask again about an unknown one, or look in the log again for one to decide.
    void sendNowRequested(arowana::RowId row);
    /// Refused ones that were looked at go off the page; Messages keeps them.
    void dismissRequested(const QList<arowana::RowId> &rows);
    void decisionRequested(arowana::RowId row, arowana::StuckDecision decision,
                           const arowana::MessageId &candidate);
    /// Show it whole on the Messages page.
    void detailsRequested(arowana::RowId row);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeList();
    void connectParts();
    void retranslate();
    void refresh();
    void showCounts();
    void showRest();
    void showActions();
    void showDecision();
    void stop();
    void openDetails();
    [[nodiscard]] OutboxActions allowed() const;
    [[nodiscard]] QList<RowId> onlyHeld() const;

    OutboxModel &m_model;
    OutboxView *m_table;
    PlainLabel *m_title;
    PlainLabel *m_counts;
    PlainLabel *m_rest;
    Button *m_sendNow;
    Button *m_askAgain;
    Button *m_stop;
    Button *m_details;
    Button *m_dismiss;
    DecisionCard *m_decision;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    Instant m_now;
};

} // namespace arowana
