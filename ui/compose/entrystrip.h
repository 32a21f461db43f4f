// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A row of entries, wrapped where it ends: the suggestions of a message or the cards of a carousel. One is
// the chosen one. They are added, removed, doubled and moved by key and moved by dragging; the strip only
// asks for it and shows what its owner then says. GUI thread; owned by the editor of the entries.

#include <QListWidget>

namespace arowana {

enum class EntryMark { None, Warning, Problem };

/// One entry as the strip shows it.
struct StripEntry {
    QString text;
    EntryMark mark = EntryMark::None;
    QString spoken; ///< for a screen reader, with what is marked

    friend bool operator==(const StripEntry &, const StripEntry &) = default;
};

class EntryStrip : public QListWidget {
    Q_OBJECT
public:
    /// `emptyText` stands there while there is no entry.
    explicit EntryStrip(const QString &emptyText, QWidget *parent = nullptr);

    /// Shows these, the one at `chosen` as the chosen one; tells nothing.
    void setEntries(const QList<StripEntry> &entries, int chosen);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(int row);
    void addRequested();
    void removeRequested();
    void doubleRequested();
    /// The chosen entry is wanted at `to`.
    void moveRequested(int to);
    /// Enter: on to the form of the chosen entry.
    void editRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitHeight();

    QString m_emptyText;
    QPoint m_pressed;
    bool m_isPressed = false;
    bool m_isDragging = false;
};

} // namespace arowana
