// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/rcseditor.h"

#include "ui/compose/bodyedit.h"
#include "ui/compose/composewords.h"
#include "ui/controls/labelledfield.h"

#include <QVBoxLayout>

namespace arowana {

RcsEditor::RcsEditor(QWidget *parent)
    : QWidget(parent)
    , m_text(new BodyEdit(this))
    , m_field(new LabelledField(tr("&Message"), m_text, this))
{
    m_text->setObjectName(QStringLiteral("rcsText"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    m_field->setNote(rcsCountText(QString()));
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_field->markEdited();
        m_field->setNote(rcsCountText(m_text->body()));
        Q_EMIT changed();
    });
}

RcsText RcsEditor::content() const
{
    return {m_text->body()};
}

void RcsEditor::setContent(const RcsText &content)
{
    m_text->setPlainText(content.text);
}

} // namespace arowana
