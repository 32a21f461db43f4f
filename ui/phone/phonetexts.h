// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The laid out texts of one phone view. Shaping text is what costs, so each stays laid out until it is no
// longer used: typing in one card of ten lays out one text. Every paragraph has the direction of its own
// first letter. Plain text by construction: text layouts know no markup. Owned by the view; GUI thread.

#include "ui/phone/phonelayout.h"

#include <QFont>
#include <QHash>

#include <memory>

class QPainter;

namespace arowana {

class PhoneTexts {
public:
    PhoneTexts();
    ~PhoneTexts();
    PhoneTexts(const PhoneTexts &) = delete;
    PhoneTexts &operator=(const PhoneTexts &) = delete;

    [[nodiscard]] static QFont fontOf(PhoneFont font);

    /// A PhoneMeasure; what it lays out is kept for draw().
    [[nodiscard]] QSizeF measure(const QString &text, PhoneFont font, qreal width);
    /// With the painter's pen. Lines outside `exposed` are left out. `box` is one that measure() sized, or a
    /// wider one: texts that read from the right stand at its right edge.
    void draw(QPainter &painter, const PhoneTextBox &box, const QRectF &exposed);

    /// Forgets what was neither measured nor drawn since the last call.
    void forgetUnused();
    /// The fonts are others now.
    void clear();
    [[nodiscard]] qsizetype kept() const { return m_blocks.size(); }

private:
    struct Key {
        QString text;
        PhoneFont font;
        qreal width;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.text, int(key.font), key.width);
        }
    };
    struct Block;

    Block &blockOf(const Key &key);

    QHash<Key, std::shared_ptr<Block>> m_blocks;
    int m_round = 0; ///< counts the calls of forgetUnused()
};

} // namespace arowana
