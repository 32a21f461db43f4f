// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/bubblelayout.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BubbleLayout)
};

constexpr qsizetype kPostbackMost = 200; // the tool tip has more of it

/// Where what replaces `%1` begins in the words.
qsizetype placeOfArgument(const QString &words)
{
    return qMax<qsizetype>(0, words.indexOf(QLatin1String("%1")));
}

} // namespace

BubbleLook BubbleLook::now(int unit)
{
    return {fontFor(TextSize::Normal), fontFor(TextSize::Normal, TextWeight::Strong),
            fontFor(TextSize::Small), fontFor(TextSize::Small, TextWeight::Normal, Face::Fixed), unit};
}

BubbleContent BubbleContent::of(const QModelIndex &index, const QString &senderName)
{
    using Model = TranscriptModel;
    BubbleContent content;
    content.line = Model::Line(index.data(Model::kLineRole).toInt());
    content.isLoaded = index.data(Model::kIsLoadedRole).toBool();
    if (!content.isLoaded)
        return content;
    content.text = index.data(Qt::DisplayRole).toString();
    if (content.line != Model::Line::Entry) {
        if (!senderName.isEmpty())
            content.text += QStringLiteral(" \u00b7 ") + senderName;
        return content;
    }
    content.isOurs = index.data(Model::kIsOursRole).toBool();
    content.isTap = index.data(Model::kIsTapRole).toBool();
    content.postback = index.data(Model::kPostbackRole).toString();
    content.subject = index.data(Model::kSubjectRole).toString();
    content.chips = index.data(Model::kSuggestionsRole).toStringList();
    content.meta = index.data(Model::kMetaTextRole).toString();
    content.note = index.data(Model::kNoteRole).toString();
    content.status = MessageStatus(index.data(Model::kStatusRole).toInt());
    if (!senderName.isEmpty())
        content.meta += QStringLiteral(" \u00b7 ") + senderName;
    const auto *model = qobject_cast<const Model *>(index.model());
    const TranscriptEntry *entry = model ? model->entryAt(index.row()) : nullptr;
    content.wholeLength = entry ? entry->wholeLength : 0;
    content.fold = Model::Fold(index.data(Model::kFoldRole).toInt());
    if (content.isOurs) {
        content.state = index.data(Model::kStatusTextRole).toString();
        if (entry && entry->row.statusAt.ms > 0)
            content.state += u' ' + clockText(entry->row.statusAt);
    }
    switch (TranscriptKind(index.data(Model::kKindRole).toInt())) {
    case TranscriptKind::Template:
        content.detail = Words::tr("template, its text is known on the platform only");
        break;
    case TranscriptKind::Email:
        if (content.text.isEmpty())
            content.detail = Words::tr("an e-mail of HTML only; Messages shows it");
        break;
    case TranscriptKind::Media:
        content.detail = Words::tr("picture or video");
        break;
    case TranscriptKind::Other:
        content.detail = Words::tr("of a kind not known here, as it came");
        break;
    case TranscriptKind::Text:
    case TranscriptKind::Tap:
    case TranscriptKind::Card:
    case TranscriptKind::Carousel:
        break;
    }
    return content;
}

BubbleLayout::BubbleLayout(BubbleContent content, int width, const BubbleLook &look)
    : m_content(std::move(content))
    , m_look(look)
    , m_width(width)
{
    if (m_content.line == TranscriptModel::Line::Entry)
        layOutEntry(width);
    else
        layOutSeparator(width);
}

void BubbleLayout::layOutSeparator(int width)
{
    const bool isDay = m_content.line == TranscriptModel::Line::Day;
    const int line = QFontMetrics(m_look.small).height();
    m_height = line + m_look.u(isDay ? 5 : 4);
    m_below = QRect(0, (m_height - line) / 2, width, line);
}

/// All of the bubble's text; remembers which part is strong and which is ours.
QString BubbleLayout::shownText()
{
    QString text = m_content.text;
    const qsizetype whole = m_content.wholeLength > 0 ? m_content.wholeLength : text.size();
    const bool isUnfolded = m_content.fold == TranscriptModel::Fold::Unfolded;
    const qsizetype most = isUnfolded ? TranscriptEntry::kUnfoldedMost : TranscriptEntry::kShownMost;
    const bool isCut = whole > most || text.size() > most;
    if (isCut)
        text = TranscriptEntry::shownPart(text, most) + QChar(0x2026);
    m_links = linksIn(text);
    m_mutedFrom = int(text.size());
    if (m_content.isTap) {
        //: What a customer answered by tapping one of the suggestions we had offered.
        const QString words = Words::tr("%1, tapped suggestion");
        m_strongFrom = int(placeOfArgument(words));
        m_strongLength = int(text.size());
        m_links.clear();
        m_mutedFrom = m_strongFrom + m_strongLength;
        text = QString(words).replace(QLatin1String("%1"), text);
    }
    if (!m_content.detail.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + m_content.detail;
    if (isCut)
        text += u'\n' + Words::tr("%1 characters in all: copying takes them.").arg(QLocale().toString(whole));
    if (const QString words = foldWords(m_content.fold, whole); !words.isEmpty()) {
        text += u'\n';
        m_foldFrom = int(text.size());
        text += words;
    }
    text.replace(u'\n', QChar::LineSeparator);
    return text;
}

QSize BubbleLayout::layOutText(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    qreal height = 0;
    qreal used = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        used = qMax(used, line.naturalTextWidth());
    }
    layout.endLayout();
    return {int(std::ceil(used)), int(std::ceil(height))};
}

void BubbleLayout::layOutEntry(int width)
{
    const int side = m_look.u(4);
    const int room = qMax(m_look.u(20), width - 2 * side);
    const int padX = m_look.u(3);
    const int padY = m_look.u(2);
    const int most = qMin(room * 72 / 100, m_look.u(150)) - 2 * padX;
    int top = m_look.u(1);
    QSize subject;
    if (!m_content.subject.isEmpty()) {
        m_subject = std::make_unique<QTextLayout>(m_content.subject, m_look.strong);
        subject = layOutText(*m_subject, most);
    }
    m_text = std::make_unique<QTextLayout>(shownText(), m_look.text);
    if (m_strongLength > 0) {
        QTextLayout::FormatRange strong;
        strong.start = m_strongFrom;
        strong.length = m_strongLength;
        strong.format.setFontWeight(QFont::DemiBold);
        m_text->setFormats({strong}); // before it is laid out: it is wider
    }
    const QSize text = layOutText(*m_text, most);
    const QSize postback = layOutPostback(most);
    const int between = subject.isEmpty() ? 0 : m_look.u(1);
    const int inner = std::max({text.width(), subject.width(), postback.width(), m_look.u(4)});
    const QSize size(inner + 2 * padX,
                     subject.height() + between + text.height() + postback.height() + 2 * padY);
    const int left = m_content.isOurs ? width - side - size.width() : side;
    m_bubble = QRect(QPoint(left, top), size);
    m_subjectAt = QPoint(left + padX, top + padY);
    m_textAt = QPoint(left + padX, top + padY + subject.height() + between);
    m_postbackAt = m_textAt + QPoint(0, text.height());
    top = m_bubble.bottom() + 1;
    layOutChips(width, top);
    if (!m_chips.isEmpty())
        top = m_chips.constLast().box.bottom() + 1;
    const int line = QFontMetrics(m_look.small).height();
    m_below = QRect(side, top + m_look.u(1) / 2, room, line);
    top = m_below.bottom() + 1;
    if (!m_content.note.isEmpty()) {
        m_note = m_below.translated(0, line);
        top = m_note.bottom() + 1;
    }
    m_height = top + m_look.u(1);
}

/// What the tapped suggestion carried, for whoever knows what our offer meant by it.
QSize BubbleLayout::layOutPostback(int width)
{
    if (m_content.postback.isEmpty())
        return {0, 0};
    QString text = Words::tr("Postback: %1").arg(m_content.postback.left(kPostbackMost));
    if (m_content.postback.size() > kPostbackMost)
        text += QChar(0x2026);
    m_postback = std::make_unique<QTextLayout>(text, m_look.code);
    return layOutText(*m_postback, width);
}

/// Under our message, where the customer has them, from the right.
void BubbleLayout::layOutChips(int width, int top)
{
    const QFontMetrics metrics(m_look.small);
    const int side = m_look.u(4);
    const int height = metrics.height() + m_look.u(2);
    const int room = qMin((width - 2 * side) * 72 / 100, m_look.u(150));
    int y = top + m_look.u(1);
    qsizetype rowBegin = 0;
    int used = 0;
    const auto endRow = [&] { // in reading order, the row as a whole at the right
        for (qsizetype i = rowBegin; i < m_chips.size(); ++i)
            m_chips[i].box.translate(width - side - used, 0);
        rowBegin = m_chips.size();
    };
    for (const QString &label : m_content.chips) {
        const QString text = metrics.elidedText(label, Qt::ElideRight, room - m_look.u(5));
        const int chip = metrics.horizontalAdvance(text) + m_look.u(5);
        int left = used == 0 ? 0 : used + m_look.u(1);
        if (left > 0 && left + chip > room) {
            endRow();
            left = 0;
            y += height + m_look.u(1);
        }
        m_chips.append({text, QRect(left, y, chip, height)});
        used = left + chip;
    }
    endRow();
}

QString BubbleLayout::foldWords(TranscriptModel::Fold fold, qsizetype wholeLength)
{
    switch (fold) {
    case TranscriptModel::Fold::None:
        break;
    case TranscriptModel::Fold::Folded:
        return wholeLength > TranscriptEntry::kUnfoldedMost ? Words::tr("Show more of it")
                                                            : Words::tr("Show all of it");
    case TranscriptModel::Fold::Unfolded:
        return Words::tr("Show less of it");
    }
    return {};
}

/// The character of the text at this place of the line; -1 beside it.
int BubbleLayout::cursorAt(QPointF place) const
{
    if (!m_text)
        return -1;
    const QPointF inside = place - m_textAt;
    for (int i = 0; i < m_text->lineCount(); ++i) {
        const QTextLine line = m_text->lineAt(i);
        if (line.naturalTextRect().contains(inside))
            return line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

const TextLink *BubbleLayout::linkAt(QPointF place) const
{
    const int at = m_links.isEmpty() ? -1 : cursorAt(place);
    for (const TextLink &link : m_links) {
        if (at >= link.start && at < link.start + link.length)
            return &link;
    }
    return nullptr;
}

bool BubbleLayout::isFoldAt(QPointF place) const
{
    return m_foldFrom >= 0 && cursorAt(place) >= m_foldFrom;
}

} // namespace arowana
