// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One line of a transcript laid out for a width: a bubble with its text, chips and the line below it, or a
// separator. Made for the lines that can be seen and thrown away with them; only heights are kept. Plain text
// throughout. GUI thread; owned by the view.

#include "models/domain/messagestatus.h"
#include "models/items/transcriptmodel.h"
#include "ui/conversations/textlinks.h"

#include <QFont>
#include <QTextLayout>

#include <memory>

class QPainter;
class QPalette;

namespace arowana {

/// Fonts and unit of the day; made once for all lines.
struct BubbleLook {
    QFont text;
    QFont strong;
    QFont small;
    QFont code;   ///< small, of fixed width
    int unit = 4; ///< Metrics::u()

    [[nodiscard]] static BubbleLook now(int unit);
    [[nodiscard]] int u(int count) const { return unit * count; }
};

/// What a line says, as the model tells it.
struct BubbleContent {
    TranscriptModel::Line line = TranscriptModel::Line::Entry;
    bool isLoaded = true;
    bool isOurs = false;
    QString text;              ///< of an entry or a separator
    qsizetype wholeLength = 0; ///< of the text where only its beginning is here; 0: it is whole
    QString subject;
    QString postback; ///< of a tap
    QString detail;   ///< muted behind the text: what a tap or a template is
    QStringList chips;
    QString meta;
    QString state; ///< word and time; empty for theirs
    MessageStatus status = MessageStatus::Received;
    QString note;       ///< why it failed
    bool isTap = false; ///< its text is what they tapped
    TranscriptModel::Fold fold = TranscriptModel::Fold::None;

    /// `senderName`: to be told in the line below where it is another one than the conversation's; else
    /// empty.
    [[nodiscard]] static BubbleContent of(const QModelIndex &index, const QString &senderName);
};

class BubbleLayout {
public:
    /// `width` in pixels, of the whole line.
    BubbleLayout(BubbleContent content, int width, const BubbleLook &look);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] const BubbleContent &content() const { return m_content; }
    [[nodiscard]] const QList<TextLink> &links() const { return m_links; }
    /// The link at this place of the line; nullptr when there is none.
    [[nodiscard]] const TextLink *linkAt(QPointF place) const;
    /// Whether this place of the line is the one that shows more of the text, or less again.
    [[nodiscard]] bool isFoldAt(QPointF place) const;
    /// What that place says, as long as the text is shown so: `Show all of it`.
    [[nodiscard]] static QString foldWords(TranscriptModel::Fold fold, qsizetype wholeLength);
    /// The bubble, without the line below; null for a separator.
    [[nodiscard]] QRect bubble() const { return m_bubble; }

    void paint(QPainter &painter, const QPoint &origin, const QPalette &palette, bool isChosen,
               bool hasFocus) const;

private:
    void layOutEntry(int width);
    void layOutSeparator(int width);
    [[nodiscard]] QSize layOutPostback(int width);
    void layOutChips(int width, int top);
    [[nodiscard]] QString shownText();
    [[nodiscard]] int cursorAt(QPointF place) const;
    [[nodiscard]] QSize layOutText(QTextLayout &layout, int width) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const QPalette &palette) const;
    void paintSeparator(QPainter &painter, const QPoint &origin, const QPalette &palette) const;
    void paintChips(QPainter &painter, const QPoint &origin, const QPalette &palette) const;
    void paintBelow(QPainter &painter, const QPoint &origin, const QPalette &palette) const;

    struct Chip {
        QString text;
        QRect box;
    };

    BubbleContent m_content;
    BubbleLook m_look;
    int m_width;
    int m_height = 0;
    QRect m_bubble;
    std::unique_ptr<QTextLayout> m_subject;
    std::unique_ptr<QTextLayout> m_text;
    std::unique_ptr<QTextLayout> m_postback;
    QPoint m_subjectAt;
    QPoint m_textAt;
    QPoint m_postbackAt;
    int m_strongFrom = 0; ///< what was tapped, within the text
    int m_strongLength = 0;
    int m_mutedFrom = -1; ///< from here the text is ours, not theirs
    int m_foldFrom = -1;  ///< from here to the end it is the place that shows more or less
    QList<TextLink> m_links;
    QList<Chip> m_chips;
    QRect m_below; ///< the line of time, price and state
    QRect m_note;
};

} // namespace arowana
