// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recipientlist.h"

#include "models/domain/csvtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace arowana {

namespace {

struct RecipientListWords {
    Q_DECLARE_TR_FUNCTIONS(RecipientListCheck)
};

constexpr int kSampleMost = 50; ///< lines by which the columns are told

/// `4,91512E+12`
bool isRounded(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\+?[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+$"));
    return pattern.match(text).hasMatch();
}

/// A recipient, or what was meant for one.
bool looksLikeRecipient(const QString &text)
{
    if (parseRecipient(text))
        return true;
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool isNumber = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isDigit() || QStringLiteral(" +()/-.").contains(c);
    });
    return isRounded(text) || (isNumber && digits >= 7) || (text.contains(u'@') && !text.contains(u' '));
}

/// How much a cell speaks for its column being the recipient's.
int weight(const QString &text, Channel channel)
{
    const auto to = parseRecipient(text);
    const bool byEmail = channel == Channel::Email;
    if (to)
        return std::holds_alternative<EmailAddress>(*to) == byEmail ? 4 : 1;
    return looksLikeRecipient(text) && text.contains(u'@') == byEmail ? 2 : 0;
}

bool has(const ListLine &line, LineIssue issue)
{
    return std::any_of(line.findings.begin(), line.findings.end(),
                       [issue](const LineFinding &finding) { return finding.issue == issue; });
}

/// Without the blank ones at its end, which mean nothing.
int cellsThatCount(const QStringList &cells)
{
    qsizetype count = cells.size();
    while (count > 0 && cells.at(count - 1).trimmed().isEmpty())
        --count;
    return int(count);
}

/// Letters in an address may be of either case and reach the same mailbox.
QString sameKey(const Recipient &to)
{
    return wireText(to).toLower();
}

} // namespace

bool isRed(LineIssue issue)
{
    switch (issue) {
    case LineIssue::NoRecipient:
    case LineIssue::NotARecipient:
    case LineIssue::Rounded:
    case LineIssue::WrongChannel:
    case LineIssue::ValueMissing:
    case LineIssue::Refused:
    case LineIssue::OtherCellCount:
        return true;
    case LineIssue::Duplicate:
    case LineIssue::NoCountryCode:
    case LineIssue::LooksLikeFormula:
    case LineIssue::NoSession:
    case LineIssue::SecondNewsletter:
    case LineIssue::Suppressed:
    case LineIssue::TroubledBefore:
    case LineIssue::ConsentUnknown:
    case LineIssue::Warned:
        break;
    }
    return false;
}

ColumnMapping suggestedMapping(const TextTable &table, Channel channel)
{
    ColumnMapping mapping;
    if (table.count() == 0)
        return mapping;
    const QStringList first = table.cells(0);
    QList<int> weights;
    for (int record = 0; record < std::min(table.count(), kSampleMost); ++record) {
        const QStringList cells = table.cells(record);
        weights.resize(std::max(weights.size(), cells.size()));
        for (int column = 0; column < cells.size(); ++column)
            weights[column] += weight(cells.at(column), channel);
    }
    mapping.recipient = int(std::max_element(weights.begin(), weights.end()) - weights.begin());
    // A header says what the columns are; a line of the list has a recipient in it.
    mapping.hasHeader = table.count() > 1 && weights.at(mapping.recipient) > 0 &&
                        std::none_of(first.begin(), first.end(), looksLikeRecipient) &&
                        !first.value(mapping.recipient).isEmpty();
    for (int column = 0; column < weights.size(); ++column) {
        QString name = mapping.hasHeader ? first.value(column).simplified() : QString();
        if (name.isEmpty() || mapping.names.contains(name, Qt::CaseInsensitive))
            name = RecipientListWords::tr("column %1").arg(column + 1);
        mapping.names.append(name);
    }
    return mapping;
}

RecipientListCheck::RecipientListCheck(TextTable table, ColumnMapping mapping, const SendRequest &request,
                                       ListChoices choices)
    : m_table(std::move(table))
    , m_mapping(std::move(mapping))
    , m_mould(request)
    , m_choices(std::move(choices))
    , m_warnings(warningsOf(request))
    , m_next(m_mapping.hasHeader ? 1 : 0)
{
    for (const QString &name : m_mould.placeholders())
        m_columns.append(columnOf(name));
    countCells();
}

int RecipientListCheck::columnOf(const QString &placeholder) const
{
    for (const auto &[name, column] : m_mapping.values) {
        if (name.compare(placeholder, Qt::CaseInsensitive) == 0)
            return column;
    }
    for (int column = 0; column < m_mapping.names.size(); ++column) {
        if (m_mapping.names.at(column).compare(placeholder, Qt::CaseInsensitive) == 0)
            return column;
    }
    return -1;
}

/// As many as the header names; where there is none, as most of the first lines have.
void RecipientListCheck::countCells()
{
    if (m_mapping.hasHeader && m_table.count() > 0) {
        const QStringList header = m_table.cells(0);
        m_cellsUsual = int(header.size());
        m_cellsLeast = cellsThatCount(header);
        return;
    }
    QHash<int, int> lines; // by how many cells they have
    for (int record = 0; record < std::min(m_table.count(), kSampleMost); ++record) {
        const int cells = int(m_table.cells(record).size());
        if (++lines[cells] > lines.value(m_cellsUsual))
            m_cellsUsual = cells;
    }
    m_cellsLeast = m_cellsUsual;
}

int RecipientListCheck::lineCount() const
{
    return std::max(0, m_table.count() - (m_mapping.hasHeader ? 1 : 0));
}

int RecipientListCheck::end() const
{
    return (m_mapping.hasHeader ? 1 : 0) + std::min(lineCount(), kRunLinesMost);
}

bool RecipientListCheck::step(int most)
{
    for (int i = 0; i < most && m_next < end(); ++i) {
        ListLine line = checked(m_next++);
        if (line.isSent)
            line.unit = m_unit;
        count(line);
        m_lines.append(line);
    }
    return !isDone();
}

void RecipientListCheck::count(const ListLine &line)
{
    m_counts.green += line.mark == LineMark::Green ? 1 : 0;
    m_counts.amber += line.mark == LineMark::Amber ? 1 : 0;
    m_counts.red += line.mark == LineMark::Red ? 1 : 0;
    if (!line.isSent)
        return;
    ++m_counts.sent;
    m_counts.consentUnknown +=
        has(line, LineIssue::ConsentUnknown) && !has(line, LineIssue::Duplicate) ? 1 : 0;
    auto known = std::find_if(m_units.begin(), m_units.end(), [this](const ListUnit &u) {
        return u.unit.unit == m_unit.unit && u.unit.reason == m_unit.reason;
    });
    if (known == m_units.end())
        known = m_units.insert(m_units.end(), {m_unit, 0});
    ++known->lines;
    known->unit.actual = std::max(known->unit.actual, m_unit.actual);
    for (; known != m_units.begin() && std::prev(known)->lines < known->lines; --known)
        std::iter_swap(known, std::prev(known));
}

RecipientsQuery RecipientListCheck::nextRecipients(int most) const
{
    const SendRequest &request = m_mould.request();
    RecipientsQuery query{request.channel(), request.sender.id, request.type, {}};
    QSet<QString> known;
    for (int record = m_next; record < std::min(m_next + most, end()); ++record) {
        ListLine line;
        line.typed = m_table.cells(record).value(m_mapping.recipient).trimmed();
        findRecipient(line);
        const QString to = line.to ? wireText(*line.to) : QString();
        if (to.isEmpty() || known.contains(to))
            continue;
        known.insert(to);
        query.recipients.append(to);
    }
    return query;
}

void RecipientListCheck::addContexts(const RecipientContexts &contexts)
{
    m_contexts.insert(contexts);
}

void RecipientListCheck::findRecipient(ListLine &line) const
{
    const QString &typed = line.typed;
    line.to = parseRecipient(typed);
    const bool byEmail = m_mould.request().channel() == Channel::Email;
    if (typed.isEmpty()) {
        line.findings.append({LineIssue::NoRecipient});
    } else if (line.to) {
        if (std::holds_alternative<EmailAddress>(*line.to) != byEmail)
            line.findings.append({LineIssue::WrongChannel});
    } else if (isRounded(typed)) {
        line.findings.append({LineIssue::Rounded});
    } else if (byEmail || typed.startsWith(u'+') || typed.startsWith(QLatin1String("00")) ||
               !looksLikeRecipient(typed)) {
        line.findings.append({LineIssue::NotARecipient});
    } else {
        // Never guessed: what it would be is shown, and taken only when the operator says so.
        const auto offered = PhoneNumber::offerInRegion(typed, m_choices.region);
        line.findings.append({LineIssue::NoCountryCode, 0, offered ? offered->grouped() : QString()});
        if (offered && m_choices.takesOffers)
            line.to = *offered;
    }
    if (!line.to)
        return;
    if (const int first = m_firstLine.value(sameKey(*line.to)); first > 0)
        line.findings.append({LineIssue::Duplicate, first});
}

void RecipientListCheck::checkValues(ListLine &line, const QStringList &cells)
{
    const QStringList &placeholders = m_mould.placeholders();
    for (int i = 0; i < placeholders.size(); ++i) {
        if (m_columns.at(i) < 0)
            continue;
        const QString value = cells.value(m_columns.at(i));
        line.data.append({placeholders.at(i), value});
        if (looksLikeFormula(value) && !parseRecipient(value))
            line.findings.append({LineIssue::LooksLikeFormula, 0, placeholders.at(i)});
    }
    const QStringList missing = missingValues(placeholders, line.data);
    for (const QString &name : missing)
        line.findings.append({LineIssue::ValueMissing, 0, name});
    const int least = cellsThatCount(cells);
    // A cell too many or too few moves those behind it, and a value of another column is sent as this one's.
    if (!line.data.isEmpty() && (least > m_cellsUsual || cells.size() < m_cellsLeast)) {
        const int told = least > m_cellsUsual ? least : int(cells.size());
        line.findings.append({LineIssue::OtherCellCount, told, {}, {}, m_cellsLeast});
    }
    // What stands beyond the columns fills nothing, and is not lost.
    for (int column = m_cellsUsual; column < least; ++column)
        line.data.append({QString(), cells.at(column)});
    if (line.to && missing.isEmpty())
        checkFilled(line);
}

/// As it would leave: a long value may be too long for its field, or make another unit of it.
void RecipientListCheck::checkFilled(ListLine &line)
{
    const bool isMismatch =
        std::holds_alternative<EmailAddress>(*line.to) != (m_mould.request().channel() == Channel::Email);
    std::optional<QList<FieldProblem>> problems = m_sameProblems;
    std::optional<SendRequest> filled;
    if (!problems) {
        SendRequest &request = filled.emplace(m_mould.filled(line.data));
        request.to = *line.to;
        problems = problemsOf(request) + m_mould.linkProblems(request);
        m_unit = expectedUnit(request);
        if (m_mould.placeholders().isEmpty() && !isMismatch)
            m_sameProblems = problems;
    }
    for (const FieldProblem &problem : std::as_const(*problems)) {
        if (problem.problem != Problem::ChannelMismatch || !isMismatch) // that is told already
            line.findings.append({LineIssue::Refused, 0, {}, problem});
    }
    // Of an e-mail the links are judged above, and its size is that of the message.
    if (filled && !m_mould.placeholders().isEmpty() && !std::holds_alternative<EmailContent>(filled->content))
        warn(line, *filled);
    if (!isMismatch)
        foresee(line);
}

/// What own sends, sessions and contacts tell of its recipient.
void RecipientListCheck::foresee(ListLine &line)
{
    const SendRequest &request = m_mould.request();
    RecipientContext context = m_contexts.value(wireText(*line.to));
    const int first = m_choices.sendsDuplicates ? m_firstLine.value(sameKey(*line.to)) : 0;
    context.send.isNewsletterMonthPaid = context.send.isNewsletterMonthPaid || first > 0;
    if (!context.suppressions.isEmpty())
        line.findings.append({LineIssue::Suppressed, 0, {}, {}, 0, context.suppressions.first()});
    const auto trouble = context.send.troubles.constFind(request.type);
    if (trouble != context.send.troubles.constEnd())
        line.findings.append({LineIssue::TroubledBefore, 0, {}, {}, 0, {}, *trouble});
    if (request.type == MessageType::Newsletter && context.consent == NewsletterConsent::Unknown &&
        !context.send.newsletterAcceptedAt)
        line.findings.append({LineIssue::ConsentUnknown});
    if (request.channel() != Channel::Rcs || request.type == MessageType::Message)
        return;
    m_unit = expectedUnit(request, context.send);
    if (m_unit.reason == UnitReason::NoSession)
        line.findings.append({LineIssue::NoSession});
    if (request.type != MessageType::Newsletter)
        return;
    if (context.send.hadNewsletterToday)
        line.findings.append({LineIssue::SecondNewsletter});
    else if (first > 0)
        line.findings.append({LineIssue::SecondNewsletter, first});
}

/// What its values bring. What is to be said of the message as such is the same in every line, and told once.
void RecipientListCheck::warn(ListLine &line, const SendRequest &filled) const
{
    const auto warnings = warningsOf(filled);
    for (const FieldProblem &warning : warnings) {
        const auto isSame = [&warning](const FieldProblem &known) {
            return known.field == warning.field && known.problem == warning.problem &&
                   known.place == warning.place;
        };
        const auto isRefused = [&warning](const LineFinding &finding) {
            return finding.issue == LineIssue::Refused && finding.problem.field == warning.field &&
                   finding.problem.place == warning.place;
        };
        if (std::none_of(m_warnings.begin(), m_warnings.end(), isSame) &&
            std::none_of(line.findings.begin(), line.findings.end(), isRefused))
            line.findings.append({LineIssue::Warned, 0, {}, warning});
    }
}

ListLine RecipientListCheck::checked(int record)
{
    const QStringList cells = m_table.cells(record);
    ListLine line;
    line.line = m_table.lineOf(record);
    line.typed = cells.value(m_mapping.recipient).trimmed();
    findRecipient(line);
    checkValues(line, cells);
    line.isSent = line.to.has_value();
    for (const LineFinding &finding : std::as_const(line.findings)) {
        if (finding.issue == LineIssue::ConsentUnknown) // so of whole lists; told once, by its count
            continue;
        line.mark = std::max(line.mark, isRed(finding.issue) ? LineMark::Red : LineMark::Amber);
        if (isRed(finding.issue) || (finding.issue == LineIssue::Duplicate && !m_choices.sendsDuplicates))
            line.isSent = false;
    }
    // One that is not sent is nobody's first.
    if (line.isSent && !m_firstLine.contains(sameKey(*line.to)))
        m_firstLine.insert(sameKey(*line.to), line.line);
    return line;
}

} // namespace arowana
