// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list of contacts as it is checked before an import: which column is what, and which lines are left out
// and why. Nothing of it is ever evaluated. Values; any thread.

#include "models/domain/contactimport.h"
#include "models/domain/texttable.h"

#include <QHash>
#include <QSet>

namespace arowana {

enum class ImportColumn { Email, Phone, FirstName, LastName };

/// Where each stands; -1: nowhere.
struct ImportMapping {
    bool hasHeader = false;
    int email = -1;
    int phone = -1;
    int firstName = -1;
    int lastName = -1;

    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
};

/// By the words of the header in the languages of the console, else by what the columns hold.
[[nodiscard]] ImportMapping suggestedImport(const TextTable &table);

enum class ImportIssue {
    NoAddress,     ///< neither e-mail address nor phone number
    NotAnAddress,  ///< what stands for the e-mail address is none
    NotANumber,    ///< what stands for the number is none with a country code
    NameTooLong,   ///< over kContactNameMost characters
    Duplicate,     ///< of line `other`
    BeyondTheMost, ///< after the first kImportRowsMost
};

struct SkippedLine {
    int line = 0; ///< of the file, from 1
    ImportIssue issue = ImportIssue::NoAddress;
    QString words = {}; ///< what stands there
    int other = 0;

    friend bool operator==(const SkippedLine &, const SkippedLine &) = default;
};

/// Checks a list piece by piece, so that a window stays alive over it. Owned by whoever shows the list.
class ContactListCheck {
public:
    ContactListCheck() = default;
    ContactListCheck(TextTable table, ImportMapping mapping);

    /// Checks the next `most` lines; false when all are checked.
    bool step(int most);
    [[nodiscard]] bool isDone() const { return m_next >= m_table.count(); }
    [[nodiscard]] const QList<ImportRow> &rows() const { return m_rows; }
    [[nodiscard]] const QList<SkippedLine> &skipped() const { return m_skipped; }

private:
    void check(int record);
    [[nodiscard]] bool isSkipped(const ImportRow &row, const QStringList &cells);
    void skip(int line, ImportIssue issue, const QString &words = {}, int other = 0);

    TextTable m_table;
    ImportMapping m_mapping;
    QHash<QString, int> m_lineOf; ///< by address, in small letters
    QList<ImportRow> m_rows;
    QList<SkippedLine> m_skipped;
    int m_next = 0;
};

} // namespace arowana
