// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The operator's decision about a send whose outcome stayed unknown: the evidence of the message log and what
// can be made of it. Each decision is final and asks once, about what was meant when it was chosen. Used by
// the outbox page and the inspector. GUI thread.

#include "models/domain/loglookup.h"
#include "ui/controls/card.h"

#include <QPointer>

#include <vector>

class QMessageBox;

namespace arowana {

class Button;
class PlainLabel;

/// One send to decide about.
struct StuckCase {
    RowId row;
    QString recipient; ///< as on the wire
    QString why;       ///< why it must be decided; empty where the surroundings say it
    std::optional<LogLookUp> lookUp;
    bool isDamaged = false; ///< its stored bytes are not those it was made with: it can only be left

    friend bool operator==(const StuckCase &, const StuckCase &) = default;
};

class DecisionCard : public Card {
    Q_OBJECT
public:
    /// So many candidates are offered; the rest is counted.
    static constexpr int kCandidatesMost = 5;

    explicit DecisionCard(QWidget *parent = nullptr);

    void show(const StuckCase &stuck, Instant now);
    void retranslate();

Q_SIGNALS:
    /// `candidate` is empty but for IsCandidate.
    void decided(arowana::RowId row, arowana::StuckDecision decision, const arowana::MessageId &candidate);
    /// The log could not be read whole: it is to be read again.
    void lookAgainRequested(arowana::RowId row);

private:
    struct CandidateRow {
        QWidget *line;
        PlainLabel *words;
        Button *choose;
        LogCandidate candidate;
    };

    void addCandidateRow();
    void showCandidates(const QList<LogCandidate> &candidates);
    void showLookAgain();
    void lookAgain();
    void askToSendAgain();
    void askToTake(const LogCandidate &candidate);
    void askToLeave();
    [[nodiscard]] QString recipientWords() const;

    PlainLabel *m_why;
    PlainLabel *m_evidence;
    PlainLabel *m_more;
    PlainLabel *m_advice;
    Button *m_sendAgain;
    Button *m_leave;
    Button *m_lookAgain;
    std::vector<CandidateRow> m_candidates;
    StuckCase m_case;
    Instant m_now;
    QPointer<QMessageBox> m_question;
    std::optional<StuckCase> m_lookedFor; ///< the evidence that was not enough, until there is another one
};

} // namespace arowana
