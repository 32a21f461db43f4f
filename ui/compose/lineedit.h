// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The editor for a field of one line. Qt's own cuts what is longer than it takes, also what a draft puts in;
// this one takes a text whole or refuses it whole, by whatever way it comes: key, menu, middle click, drop,
// input method or canned text. Typing is never refused, nor what makes it shorter. GUI thread.

#include <QLineEdit>

#include <optional>

namespace arowana {

class CannedCompletion;

class LineEdit : public QLineEdit {
    Q_OBJECT
public:
    /// In characters: what is pasted or dropped into a line may make it this long. Longer than every limit of
    /// a field, and what can still be laid out at each key.
    static constexpr qsizetype kMost = 32'767;

    explicit LineEdit(QWidget *parent = nullptr);

    /// How many characters the line would hold with the text that was refused; nullopt when none was since
    /// the last change.
    [[nodiscard]] std::optional<qsizetype> refusedLength() const { return m_refused; }
    /// Another entry stands in the line: nothing of its own was refused. Tells nothing.
    void forgetRefusal() { m_refused.reset(); }
    /// Canned texts can be put in by typing `/`; their owner is the completion that this makes and returns.
    CannedCompletion &offerCannedTexts();

Q_SIGNALS:
    /// A text was not taken in; the line is as it was, and so are clipboard and the source of a drop.
    void refused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// What is selected in any window, which a middle click puts in; empty where the desktop has no such
    /// thing.
    [[nodiscard]] virtual QString selectedElsewhere() const;

private:
    /// Whether `text` makes it no longer where it replaces `replaced` characters, or leaves it within kMost;
    /// else it is refused.
    [[nodiscard]] bool takes(const QString &text, qsizetype replaced);

    std::optional<qsizetype> m_refused;
};

} // namespace arowana
