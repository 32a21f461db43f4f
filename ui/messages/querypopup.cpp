// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/querypopup.h"

#include "ui/controls/rowpainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace arowana {

namespace {

constexpr int kMeaningRole = Qt::UserRole;

} // namespace

/// The word and, beside all words, what it means.
class QueryPopup::Delegate : public QStyledItemDelegate {
public:
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Metrics m(option.fontMetrics);
        painter->save();
        paintChosenGround(*painter, option);
        paintRowEdges(*painter, option, index);
        const QRect box = rowText(option);
        const QString meaning = index.data(kMeaningRole).toString();
        QRect wordBox = box;
        if (!meaning.isEmpty())
            wordBox.setWidth(qMax(qMin(box.width(), m.u(52)) - m.u(2), box.width() * 2 / 5));
        QRect meaningBox = box;
        meaningBox.setLeft(wordBox.right() + m.u(2));
        painter->setFont(fontFor(TextSize::Normal));
        painter->setPen(color(ColorRole::Text, option.palette));
        paintElided(*painter, wordBox, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->setFont(fontFor(TextSize::Small));
        painter->setPen(color(ColorRole::Muted, option.palette));
        paintElided(*painter, meaningBox, Qt::AlignLeft | Qt::AlignVCenter, meaning);
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Metrics m(option.fontMetrics);
        return {m.u(40), m.row()};
    }
};

QueryPopup::QueryPopup(QWidget *window)
    : QueryPopup(new QStandardItemModel, new Delegate, window)
{
}

QueryPopup::QueryPopup(QStandardItemModel *model, Delegate *delegate, QWidget *window)
    : FloatingList(*model, *delegate, window)
    , m_model(model)
{
    model->setParent(this);
    delegate->setParent(this);
    setObjectName(QStringLiteral("queryPopup"));
    list().setObjectName(QStringLiteral("queryOffers"));
    list().setAccessibleName(tr("Filters"));
}

void QueryPopup::offer(const QueryCompletion &completion, const QRect &beside)
{
    const bool isOther = m_completion.offers != completion.offers;
    m_completion = completion;
    if (isOther) {
        m_model->clear();
        for (const QueryOffer &offer : completion.offers) {
            auto *item = new QStandardItem(offer.word);
            item->setData(offer.meaning, kMeaningRole);
            item->setData(offer.meaning.isEmpty() ? offer.word : tr("%1, %2").arg(offer.word, offer.meaning),
                          Qt::AccessibleTextRole);
            item->setEditable(false);
            m_model->appendRow(item);
        }
    }
    showBeside(beside);
    choose(-1);
}

} // namespace arowana
