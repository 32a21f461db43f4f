// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setaside/rawview.h"

#include "models/items/rawbytes.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace arowana {

RawView::RawView(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_showAll(new Button(tr("Show a&ll of it"), ButtonKind::Plain, this))
{
    const Metrics m(*this);
    m_text->setObjectName(QStringLiteral("setAsideRaw"));
    m_text->setReadOnly(true);
    m_text->setFont(fontFor(TextSize::Small, TextWeight::Normal, Face::Fixed));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("As it came"));
    m_heading->setRole(ColorRole::Muted);
    m_heading->setTextFont(TextSize::Small);
    m_heading->setWrapped(true);
    m_showAll->setObjectName(QStringLiteral("setAsideShowAll"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m.u(3));
    row->addWidget(m_heading, 1);
    row->addWidget(m_showAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(2));
    column->addLayout(row);
    column->addWidget(m_text, 1);
    connect(m_showAll, &QPushButton::clicked, this, &RawView::showAll);
    clear();
}

void RawView::show(const QByteArray &bytes, bool isKnown)
{
    m_bytes = bytes;
    const bool isCut = bytes.size() > kShownMost;
    const QLocale locale;
    if (!isKnown)
        m_heading->setText(tr("The bytes of this event are gone from the workspace's file."));
    else if (isCut)
        m_heading->setText(tr("As it came, the first %1 of %2:")
                               .arg(locale.formattedDataSize(kShownMost, 0, QLocale::DataSizeIecFormat),
                                    locale.formattedDataSize(bytes.size(), 1, QLocale::DataSizeIecFormat)));
    else
        m_heading->setText(tr("As it came; characters that hide or reorder text are shown as marks:"));
    m_text->setPlainText(rawBytesText(isCut ? bytes.left(kShownMost) : bytes));
    m_showAll->setVisible(isCut);
}

void RawView::showAll()
{
    m_heading->setText(tr("As it came; characters that hide or reorder text are shown as marks:"));
    m_text->setPlainText(rawBytesText(m_bytes));
    m_text->setFocus(Qt::OtherFocusReason);
    m_showAll->hide();
}

void RawView::clear()
{
    m_bytes.clear();
    m_heading->setText(tr("Choose an event to see it as it came."));
    m_text->clear();
    m_showAll->hide();
}

QString RawView::shownText() const
{
    return m_text->toPlainText();
}

} // namespace arowana
