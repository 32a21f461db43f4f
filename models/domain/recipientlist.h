// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list of recipients as it is checked before a run: which column is what, and what is to be said of each
// line. Nothing of it is ever evaluated: a field that begins with `=` is data. Values; any thread.

#include "models/domain/placeholders.h"
#include "models/domain/recipientcontext.h"
#include "models/domain/texttable.h"

#include <QHash>

namespace arowana {

inline constexpr int kRunLinesMost = 10'000;
inline constexpr int kRunPerMinuteMost = 600; ///< ten a second, which is what one key may do

/// Which column says what.
struct ColumnMapping {
    bool hasHeader = false;
    int recipient = 0;
    QStringList names; ///< by column: the placeholder it fills; empty: none
    /// Chosen: which column fills the placeholder of this name, -1 none. Two may share one column. A
    /// placeholder that is not here goes by `names`.
    QList<std::pair<QString, int>> values = {};

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

/// The mapping that the table suggests: names from the header, else `column 1` and so on; the recipient is
/// the column in which most cells are recipients of this channel.
[[nodiscard]] ColumnMapping suggestedMapping(const TextTable &table, Channel channel);

enum class LineMark { Green, Amber, Red };

enum class LineIssue {
    NoRecipient,      ///< red
    NotARecipient,    ///< red
    Rounded,          ///< red: a spreadsheet made a rounded number of it
    WrongChannel,     ///< red: the sender cannot reach this kind of recipient
    ValueMissing,     ///< red; `words` names the placeholder
    Refused,          ///< red: with its values the platform would refuse it; see `problem`
    OtherCellCount,   ///< red: it has `other` cells and not `usual`, and values are taken from it
    Duplicate,        ///< amber: of line `other`
    NoCountryCode,    ///< amber; `words` is the number it would be in the region; empty: none there
    LooksLikeFormula, ///< amber: goes out as the text it is; `words` names the column
    NoSession,        ///< amber: a session reply, and no session is known to be open
    SecondNewsletter, ///< amber: had one today, or has line `other` for one, and the platform takes one a day
    Suppressed,       ///< amber: by what was last read of the contact it would be refused; see `suppression`
    TroubledBefore,   ///< amber: an earlier send to them was refused or failed; see `trouble`
    ConsentUnknown,   ///< no mark of its own: a newsletter, and whether this person has agreed was never read
    Warned,           ///< amber: with its values it may not arrive as intended; see `problem`
};

/// A line with such a finding is not sent.
[[nodiscard]] bool isRed(LineIssue issue);

struct LineFinding {
    LineIssue issue = LineIssue::NotARecipient;
    int other = 0;
    QString words = {};
    FieldProblem problem = {};
    int usual = 0;
    Suppression suppression = {};
    EarlierTrouble trouble = {};

    friend bool operator==(const LineFinding &, const LineFinding &) = default;
};

struct ListLine {
    int line = 0;  ///< of the text, from 1
    QString typed; ///< the recipient as it stands there
    std::optional<Recipient> to;
    /// What the placeholders of the message need; behind it, without a name, the cells it has beyond the
    /// columns.
    LineData data;
    QList<LineFinding> findings;
    LineMark mark = LineMark::Green;
    bool isSent = false;    ///< a run would send it
    ExpectedUnit unit = {}; ///< sent: at which it is expected to be billed

    friend bool operator==(const ListLine &, const ListLine &) = default;
};

/// What the operator allows beyond what is beyond doubt.
struct ListChoices {
    QByteArray region;        ///< `DE`: in which numbers without country code are offered
    bool takesOffers = false; ///< they are sent to the number offered
    bool sendsDuplicates = false;

    friend bool operator==(const ListChoices &, const ListChoices &) = default;
};

struct ListCounts {
    int green = 0;
    int amber = 0;
    int red = 0;
    int sent = 0;           ///< how many a run would send
    int consentUnknown = 0; ///< people among those, each once: whether they have agreed was never read

    friend bool operator==(const ListCounts &, const ListCounts &) = default;
};

/// How many of the lines that would be sent are billed at a unit for a reason. Two lines to one person may
/// have less to pay: what the first pays is not known yet.
struct ListUnit {
    ExpectedUnit unit; ///< `actual` is the greatest of these lines
    int lines = 0;

    friend bool operator==(const ListUnit &, const ListUnit &) = default;
};

/// Checks a list piece by piece, so that a window stays alive over it. Owned by whoever shows the list.
class RecipientListCheck {
public:
    RecipientListCheck() = default;
    RecipientListCheck(TextTable table, ColumnMapping mapping, const SendRequest &request,
                       ListChoices choices);

    /// Checks the next `most` lines; false when all are checked.
    bool step(int most);
    /// The recipients of the next `most` lines, as far as they are known, each once: those of which nothing
    /// is added by then are judged as if nothing were known.
    [[nodiscard]] RecipientsQuery nextRecipients(int most) const;
    void addContexts(const RecipientContexts &contexts);
    [[nodiscard]] bool isDone() const { return m_next >= end(); }
    /// Lines of the list without the header.
    [[nodiscard]] int lineCount() const;
    /// More lines than one run takes: those beyond are not checked, and it must not start.
    [[nodiscard]] bool isTooLong() const { return lineCount() > kRunLinesMost; }
    [[nodiscard]] const QList<ListLine> &lines() const { return m_lines; }
    [[nodiscard]] const ListCounts &counts() const { return m_counts; }
    /// Of the lines that would be sent, the most frequent unit first.
    [[nodiscard]] const QList<ListUnit> &units() const { return m_units; }

private:
    [[nodiscard]] int end() const;
    [[nodiscard]] ListLine checked(int record);
    [[nodiscard]] int columnOf(const QString &placeholder) const;
    void countCells();
    void findRecipient(ListLine &line) const;
    void foresee(ListLine &line);
    void checkValues(ListLine &line, const QStringList &cells);
    void checkFilled(ListLine &line);
    void warn(ListLine &line, const SendRequest &filled) const;
    void count(const ListLine &line);

    TextTable m_table;
    ColumnMapping m_mapping;
    RequestMould m_mould;
    ListChoices m_choices;
    QList<int> m_columns;                              ///< by placeholder; -1: none
    int m_cellsLeast = 0;                              ///< of a line, without blank cells at its end
    int m_cellsUsual = 0;                              ///< with them
    std::optional<QList<FieldProblem>> m_sameProblems; ///< where nothing is filled in, of every line
    QList<FieldProblem> m_warnings;                    ///< of the message, whatever a line fills in
    RecipientContexts m_contexts;
    ExpectedUnit m_unit;             ///< of the line that was checked last
    QHash<QString, int> m_firstLine; ///< by recipient
    QList<ListLine> m_lines;
    ListCounts m_counts;
    QList<ListUnit> m_units;
    int m_next = 0;
};

} // namespace arowana
