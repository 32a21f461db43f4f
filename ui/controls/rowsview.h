// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The base of the tables of sends: fixed row heights by the font, columns the user can drag, each as wide as
// its kind of content needs, narrower ones where there is little room, and the content column taking what is
// left. GUI thread.

#include <QStringList>
#include <QTableView>

namespace arowana {

class RowsView : public QTableView {
    Q_OBJECT
public:
    /// First and last row that can be seen; first is -1 when there is none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;

protected:
    struct Columns {
        int count;
        int state;   ///< never narrower than its longest word
        int content; ///< takes what is left, and never less than its units
        int (*units)(int column, bool isCompact);
        QStringList (*stateWords)(); ///< in the language of the day
        /// In pixels, where the width is known from what the column holds, by the fonts and words of the day;
        /// 0: `units` says it.
        int (*measured)(int column, bool isCompact) = nullptr;
    };

    /// `model` must outlive the table. The derived class calls applyMetrics() when it is ready. Takes
    /// `header` over; without one it is Qt's own.
    RowsView(QAbstractItemModel &model, const Columns &columns, QWidget *parent,
             QHeaderView *header = nullptr);

    /// Heights and widths by the fonts and words of the day.
    virtual void applyMetrics();
    /// In pixels, what a column was dragged to; 0: it was not. Where that leaves no room for the others it
    /// does not count.
    [[nodiscard]] virtual int ownWidth(int column) const;
    /// A column was given this width by hand.
    virtual void takeOwnWidth(int column, int width);
    /// After other columns are shown.
    void fitColumns();
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyWidths();
    [[nodiscard]] int widthNow(int column) const;
    [[nodiscard]] int widthOf(int column, bool isCompact) const;
    /// What is shown needs this, with the widths given by hand.
    [[nodiscard]] int widthOfAll(bool isCompact) const;
    void fitContent();

    Columns m_columns;
    bool m_isCompact = false;
    bool m_isTight = false;   ///< the widths given by hand leave no room
    bool m_isFitting = false; ///< what changes widths now is no hand
};

} // namespace arowana
