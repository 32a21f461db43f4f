// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What canned texts need of a field in which one types, whichever of Qt's three it is: a line, plain text of
// many lines, or a text edit. Places are counted in UTF-16 units from the begin of its text. Owned by the
// completion in the field; GUI thread.

#include <QRect>
#include <QString>

#include <memory>

class QLineEdit;
class QPlainTextEdit;
class QTextEdit;
class QWidget;

namespace arowana {

class CannedField {
public:
    [[nodiscard]] static std::unique_ptr<CannedField> of(QLineEdit &field);
    [[nodiscard]] static std::unique_ptr<CannedField> of(QPlainTextEdit &field);
    [[nodiscard]] static std::unique_ptr<CannedField> of(QTextEdit &field);
    CannedField() = default;
    CannedField(const CannedField &) = delete;
    CannedField &operator=(const CannedField &) = delete;
    virtual ~CannedField() = default;

    [[nodiscard]] virtual QWidget &widget() const = 0;
    [[nodiscard]] virtual QWidget &viewport() const = 0;
    /// All of it as typed, lines ended by one unit.
    [[nodiscard]] virtual QString text() const = 0;
    /// How long that is.
    [[nodiscard]] virtual int length() const = 0;
    /// The line in which the cursor stands, and where that begins.
    [[nodiscard]] virtual QString line() const = 0;
    [[nodiscard]] virtual int lineStart() const = 0;
    [[nodiscard]] virtual int cursor() const = 0;
    [[nodiscard]] virtual bool hasSelection() const = 0;
    [[nodiscard]] virtual int selectionEnd() const = 0;
    /// In the viewport; of a place in the line of the cursor.
    [[nodiscard]] virtual QRect rectAt(int place) const = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    /// True where the text may have several lines.
    [[nodiscard]] virtual bool hasLines() const = 0;
    /// Scrolls there.
    virtual void select(int from, int length) = 0;
    /// As one step to undo.
    virtual void replace(int from, int to, const QString &text) = 0;
    /// What stands in it while it is empty.
    [[nodiscard]] virtual QString hint() const = 0;
    virtual void setHint(const QString &hint) = 0;
};

} // namespace arowana
