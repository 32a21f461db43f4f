// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/listlinesmodel.h"

#include "models/items/earliertroublewords.h"
#include "models/items/suppressionwords.h"
#include "models/items/visibletext.h"

#include <QLocale>

namespace arowana {

namespace {

QVariant alignmentOf(int column)
{
    const bool isNumber = ListLinesModel::Column(column) == ListLinesModel::Column::Line;
    return QVariant::fromValue(Qt::Alignment(isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

QString listMarkWord(LineMark mark, bool isSent)
{
    if (mark == LineMark::Red)
        return ListLinesModel::tr("Cannot be sent");
    return isSent ? ListLinesModel::tr("Will be sent") : ListLinesModel::tr("Left out");
}

ListLinesModel::ListLinesModel(Sentence sentence, Sentence warning, QObject *parent)
    : QAbstractTableModel(parent)
    , m_sentence(std::move(sentence))
    , m_warning(std::move(warning))
{
}

void ListLinesModel::clear()
{
    if (m_lines.isEmpty())
        return;
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void ListLinesModel::append(const QList<ListLine> &lines)
{
    QList<ListLine> marked;
    for (const ListLine &line : lines) {
        if (line.mark != LineMark::Green)
            marked.append(line);
    }
    if (marked.isEmpty())
        return;
    const int first = int(m_lines.size());
    beginInsertRows({}, first, first + int(marked.size()) - 1);
    m_lines.append(marked);
    endInsertRows();
}

void ListLinesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_lines.size()) - 1, kColumnCount - 1));
}

int ListLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ListLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString ListLinesModel::findingText(const ListLine &line, const LineFinding &finding) const
{
    const QString words = visibleText(finding.words, Lines::One);
    switch (finding.issue) {
    case LineIssue::NoRecipient:
        return tr("There is no recipient in this line.");
    case LineIssue::NotARecipient:
        return tr("This is neither an international phone number nor an e-mail address.");
    case LineIssue::Rounded:
        return tr(
            "A spreadsheet has rounded this number. Format its column as text and save the list again.");
    case LineIssue::WrongChannel:
        return tr("The sender cannot reach this kind of recipient.");
    case LineIssue::ValueMissing:
        return tr("There is no value for {%1}.").arg(words);
    case LineIssue::Refused:
        return m_sentence(finding.problem);
    case LineIssue::OtherCellCount:
        return tr("Line %1 has %n cell(s) where %2 belong, so its values may stand in the wrong columns. Put "
                  "a "
                  "text that holds the separating sign in quotation marks.",
                  nullptr, finding.other)
            .arg(QLocale().toString(line.line), QLocale().toString(finding.usual));
    case LineIssue::Duplicate:
        return tr("The same recipient stands in line %1.").arg(QLocale().toString(finding.other));
    case LineIssue::NoCountryCode:
        return words.isEmpty() ? tr("This number has no country code.")
                               : tr("This number has no country code. It may be %1.").arg(words);
    case LineIssue::LooksLikeFormula:
        // What is said of a line that is not sent must not say that it is.
        if (line.mark == LineMark::Red)
            return tr("The value for {%1} looks like a formula.").arg(words);
        return tr("The value for {%1} looks like a formula. It is sent as the text it is.").arg(words);
    case LineIssue::NoSession:
        return tr("No session with this person is open, so the platform will refuse it.");
    case LineIssue::SecondNewsletter:
        return finding.other > 0
                   ? tr("Line %1 sends this person the newsletter already, and the platform takes one a day.")
                         .arg(QLocale().toString(finding.other))
                   : tr("This person had a newsletter today, and the platform takes one a day.");
    case LineIssue::Suppressed:
        return tr("By what was last read of the contact the platform will refuse it: %1.")
            .arg(suppressionText(finding.suppression));
    case LineIssue::TroubledBefore:
        return earlierTroubleText(finding.trouble);
    case LineIssue::ConsentUnknown:
        return tr(
            "It is not known here whether this person has agreed to newsletters; the platform decides.");
    case LineIssue::Warned:
        return m_warning(finding.problem);
    }
    return {};
}

QString ListLinesModel::reasonText(const ListLine &line) const
{
    // What keeps it from being sent is read first, also where the rest is cut off.
    QStringList reasons;
    QStringList remarks;
    for (const LineFinding &finding : line.findings)
        (isRed(finding.issue) ? reasons : remarks).append(findingText(line, finding));
    return (reasons + remarks).join(u' ');
}

QVariant ListLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ListLine &line = m_lines[index.row()];
    switch (Column(index.column())) {
    case Column::Line:
        return QLocale().toString(line.line);
    case Column::Mark:
        return listMarkWord(line.mark, line.isSent);
    case Column::Recipient:
        return visibleText(line.typed, Lines::One);
    case Column::Reason:
        return reasonText(line);
    }
    return {};
}

QVariant ListLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return {};
    switch (Column(section)) {
    case Column::Line:
        return tr("Line");
    case Column::Mark:
        return tr("Result");
    case Column::Recipient:
        return tr("Recipient");
    case Column::Reason:
        return tr("Reason");
    }
    return {};
}

} // namespace arowana
