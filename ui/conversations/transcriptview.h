// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The transcript as bubbles: one painted list of any length. Only the lines that can be seen are laid out;
// heights are measured once per width and estimated elsewhere, and the line looked at keeps its place on the
// screen whatever arrives, loads or changes above it. It stays at the newest when it is there. Lines are
// chosen by keyboard and mouse; Enter opens a link, which is asked for by its true target. GUI thread; owned
// by the page.

#include "models/items/transcriptmodel.h"
#include "ui/conversations/bubblelayout.h"
#include "ui/conversations/rowheights.h"

#include <QListView>

#include <functional>
#include <memory>
#include <unordered_map>

namespace arowana {

class TranscriptView : public QListView {
    Q_OBJECT
public:
    /// The name of a sender where it is another one than the conversation's, else empty.
    using SenderName = std::function<QString(Channel channel, const QByteArray &id)>;

    /// `model` must outlive the view.
    explicit TranscriptView(TranscriptModel &model, QWidget *parent = nullptr);
    ~TranscriptView() override;

    void setSenderName(SenderName name);
    /// The names of senders are asked for anew: another conversation of the same person is shown.
    void forgetSenderNames();
    [[nodiscard]] bool isAtNewest() const { return m_follows; }
    void toNewest();
    /// What the line offers for its long text, `Show all of it`; empty where all of it is shown anyway.
    [[nodiscard]] QString foldWords(int row);
    /// Shows more of the line's text, or less again.
    void toggleFold(int row);
    /// The chosen lines that are messages, oldest first.
    [[nodiscard]] std::vector<RowId> chosenMessages() const;
    /// How many lines are laid out now: for tests.
    [[nodiscard]] size_t laidOut() const { return m_layouts.size(); }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void doItemsLayout() override;
    void reset() override;

Q_SIGNALS:
    /// So many messages came below what is shown.
    void arrivedBelow(int count);
    void reachedNewest();
    /// The operator wants to open a link of a message; nothing has been opened.
    void linkChosen(const QString &target);
    void copyRequested();
    /// The menu of the line, or of the chosen ones.
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override { return m_value; }
    void updateGeometries() override;

private:
    /// A line and where it stands on the screen: what keeps its place.
    struct Anchor {
        int row = 0;
        int y = 0; ///< of its top, in the viewport
    };

    void readLook();
    void forgetAll();
    void rowsGone(int first, int last);
    [[nodiscard]] const BubbleLayout &layoutOf(int row);
    void measure(int row);
    void settle();
    void settleAtNewest();
    void settleAtAnchor();
    void keepAnchor(int firstChanged, int lastChanged);
    void moveBy(int pixels);
    void dropFarLayouts();
    [[nodiscard]] int lastVisible() const;
    [[nodiscard]] const TextLink *linkAt(const QPoint &place) const;
    [[nodiscard]] QString hintOf(int row) const;
    [[nodiscard]] int messagesIn(int first, int last) const;
    [[nodiscard]] bool isFoldAt(const QPoint &place) const;
    [[nodiscard]] bool scrollWithin(int key);
    void keepToggled(int firstChanged, int lastChanged);
    void openLinkOf(int row);

    TranscriptModel &m_model;
    SenderName m_senderName;
    BubbleLook m_look;
    RowHeights m_heights;
    std::unordered_map<int, std::unique_ptr<BubbleLayout>> m_layouts;
    Anchor m_anchor;
    QString m_pressedLink;
    bool m_isFoldPressed = false;
    RowId m_toggled; ///< whose text is to be folded or unfolded
    bool m_isUnfolding = false;
    int m_width = 0;
    int m_value = 0;       ///< of the scroll bar
    bool m_follows = true; ///< stays at the newest
    bool m_isSettling = false;
};

} // namespace arowana
