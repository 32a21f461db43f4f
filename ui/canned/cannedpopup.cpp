// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/cannedpopup.h"

#include "models/items/cannedtextmodel.h"
#include "ui/canned/canneddelegate.h"

#include <QListView>

namespace arowana {

CannedPopup::CannedPopup(QWidget *window)
    : CannedPopup(new CannedTextModel(CannedTextModel::Scope::Names),
                  new CannedDelegate(CannedDelegate::Shape::OneLine), window)
{
}

CannedPopup::CannedPopup(CannedTextModel *model, CannedDelegate *delegate, QWidget *window)
    : FloatingList(*model, *delegate, window)
    , m_model(model)
{
    model->setParent(this);
    delegate->setParent(this);
    setObjectName(QStringLiteral("cannedPopup"));
    list().setObjectName(QStringLiteral("cannedOffers"));
    list().setAccessibleName(tr("Canned texts"));
}

void CannedPopup::offer(const QList<CannedText> &texts, const QString &typed, const QRect &beside)
{
    m_model->setTexts(texts);
    m_model->setFilter(typed);
    showBeside(beside);
    if (m_model->rowCount() > 0)
        choose(0);
}

std::optional<CannedText> CannedPopup::chosen() const
{
    return chosenRow() >= 0 ? std::optional(m_model->textAt(chosenRow())) : std::nullopt;
}

} // namespace arowana
