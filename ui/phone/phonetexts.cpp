// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phone/phonetexts.h"

#include "ui/theme/fonts.h"

#include <QPainter>
#include <QTextLayout>

#include <vector>

namespace arowana {

struct PhoneTexts::Block {
    struct Paragraph {
        std::unique_ptr<QTextLayout> layout;
        qreal top = 0;
        qreal height = 0;
        bool fromRight = false;
    };
    std::vector<Paragraph> paragraphs;
    QSizeF size;
    int usedIn = 0; ///< the round
};

namespace {

/// The lines of one paragraph, below each other; those of a text that reads from the right end at `width`.
/// Returns the size they take.
QSizeF layLines(QTextLayout &layout, qreal width, bool fromRight)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(fromRight ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    QSizeF size;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, size.height()});
        size = {qMax(size.width(), line.naturalTextWidth()), size.height() + line.height()};
    }
    layout.endLayout();
    return {qMin(size.width(), width), size.height()};
}

} // namespace

PhoneTexts::PhoneTexts() = default;
PhoneTexts::~PhoneTexts() = default;

QFont PhoneTexts::fontOf(PhoneFont font)
{
    switch (font) {
    case PhoneFont::Body:
        return fontFor(TextSize::Normal);
    case PhoneFont::Title:
    case PhoneFont::Chip:
        return fontFor(TextSize::Normal, TextWeight::Strong);
    case PhoneFont::Note:
        return fontFor(TextSize::Small);
    }
    return fontFor(TextSize::Normal);
}

PhoneTexts::Block &PhoneTexts::blockOf(const Key &key)
{
    std::shared_ptr<Block> &block = m_blocks[key];
    if (!block) {
        block = std::make_shared<Block>();
        const QFont face = fontOf(key.font);
        // A text layout has one direction for all its lines, so each paragraph has a layout of its own.
        const QStringList paragraphs = key.text.split(u'\n');
        for (const QString &paragraph : paragraphs) {
            Block::Paragraph made;
            made.layout = std::make_unique<QTextLayout>(paragraph, face);
            made.fromRight = paragraph.isRightToLeft();
            made.top = block->size.height();
            const QSizeF size = layLines(*made.layout, key.width, made.fromRight);
            made.height = size.height();
            block->size = {qMax(block->size.width(), size.width()), block->size.height() + size.height()};
            block->paragraphs.push_back(std::move(made));
        }
    }
    block->usedIn = m_round;
    return *block;
}

QSizeF PhoneTexts::measure(const QString &text, PhoneFont font, qreal width)
{
    return blockOf({text, font, width}).size;
}

void PhoneTexts::draw(QPainter &painter, const PhoneTextBox &box, const QRectF &exposed)
{
    if (box.text.isEmpty() || !box.rect.intersects(exposed))
        return;
    Block &block = blockOf({box.text, box.font, box.wrap});
    for (Block::Paragraph &paragraph : block.paragraphs) {
        // Lines from the right were laid out to end at the width; they end at the edge of the box now.
        const qreal left = paragraph.fromRight ? box.rect.right() - box.wrap : box.rect.left();
        const QPointF at(left, box.rect.top() + paragraph.top);
        const QRectF lines(left, at.y(), box.wrap, paragraph.height);
        if (lines.intersects(exposed))
            paragraph.layout->draw(&painter, at, {}, exposed);
    }
}

void PhoneTexts::forgetUnused()
{
    m_blocks.removeIf([this](const auto &entry) { return entry.value()->usedIn != m_round; });
    ++m_round;
}

void PhoneTexts::clear()
{
    m_blocks.clear();
}

} // namespace arowana
