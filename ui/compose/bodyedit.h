// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The editor for a message body: several lines of plain text. Tab goes on to the next field, paste is plain
// whatever it was, and a problem draws its frame red as the style does for one-line fields. A text with an
// endless line, which Qt would lay out anew at every key, is kept whole beside the editor, which then shows
// its beginning and offers to break it into lines and to take it back, or, where it did not come in here, to
// empty the field. GUI thread.

#include <QPlainTextEdit>

#include <optional>

namespace arowana {

class CannedCompletion;
class PlainLabel;

class BodyEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    /// In UTF-16 units. Laying out a line without blanks takes time by the square of its length.
    static constexpr qsizetype kLineMost = 20'000;

    explicit BodyEdit(QWidget *parent = nullptr);

    /// The text as typed, lines ended by `\n`. Unlike toPlainText() it keeps no-break spaces.
    [[nodiscard]] QString body() const;
    /// Puts a text in as if it had been typed. Where it has to be kept whole, `before` is what can be taken
    /// back to; without one nothing can be taken back.
    void setBody(const QString &text, const std::optional<QString> &before = {});
    /// What stood here before the text that is kept whole, where that is known.
    [[nodiscard]] std::optional<QString> before() const { return m_kept ? m_before : std::nullopt; }
    /// True while a text with too long a line is kept beside the editor.
    [[nodiscard]] bool isKeptWhole() const { return m_kept.has_value(); }
    /// The cursor goes before this place in body(), in UTF-16 units.
    void placeCursor(qsizetype at);
    /// Canned texts can be put in by typing `/`; their owner is the completion that this makes and returns.
    CannedCompletion &offerCannedTexts();
    /// How many lines it asks for; 3 at least.
    void setLinesWanted(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    /// Replaces what the cursor has selected, as if it had been typed; kept whole where that is too long.
    void insertBody(QTextCursor cursor, const QString &text);
    void makeBar();
    void placeBar();
    void keepWhole(const QString &text, const std::optional<QString> &before);
    void breakIntoLines();
    void takeBack();
    void emptyField();

    std::optional<QString> m_kept;   ///< the whole text, where it is not in the editor
    std::optional<QString> m_before; ///< what stood here before it, where that is known
    QWidget *m_bar = nullptr;        ///< made when first needed
    PlainLabel *m_barText = nullptr;
    QWidget *m_back = nullptr;
    QWidget *m_emptier = nullptr;
    int m_lines = 6;
};

} // namespace arowana
