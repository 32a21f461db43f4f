// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One conversation on the board: who, what was said last, what nobody has read, and the time that is left as
// the largest number. How near the end is shows by colour, by the shape around the number and by a word.
// GUI thread; owned by the board.

#include <QFont>
#include <QStyledItemDelegate>

namespace arowana {

/// How near the end of a session is.
enum class Nearness { Far, Hour, Minutes, Over };
[[nodiscard]] Nearness nearnessOf(bool isOpen, qint64 remainingMs);
/// `last 10 minutes`; empty while there is no hurry.
[[nodiscard]] QString nearnessWord(Nearness nearness);

class BoardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit BoardDelegate(QObject *parent = nullptr);

    /// Makes the fonts anew, after the application's has changed.
    void readFonts();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    /// Returns the width it took from the right.
    int paintRemaining(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintName(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintWords(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    QFont m_name;
    QFont m_words;
    QFont m_small;
    QFont m_time; ///< of equal digits
};

} // namespace arowana
