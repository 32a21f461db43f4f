// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/unittip.h"

#include "models/domain/contentlimits.h"
#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace arowana {

namespace {

/// A few characters from there on, to be recognised by.
QString excerpt(const QString &text, qsizetype at)
{
    constexpr qsizetype shown = 16;
    qsizetype end = qMin(text.size(), at + shown);
    if (end < text.size() && text.at(end).isLowSurrogate())
        ++end;
    const QString words = visibleText(text.mid(at, end - at), Lines::One);
    return end < text.size() ? words + QChar(0x2026) : words;
}

} // namespace

UnitTip::UnitTip(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_go(new Button(tr("Go there"), ButtonKind::Link, this))
{
    m_label->setObjectName(QStringLiteral("unitTip"));
    m_label->setTextFont(TextSize::Small);
    m_label->setRole(ColorRole::Warn);
    m_label->setWrapped(true);
    m_go->setObjectName(QStringLiteral("unitTipGo"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics(*this).u(2));
    row->addWidget(m_label, 1);
    row->addWidget(m_go, 0, Qt::AlignTop);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(m_at); });
    refresh();
}

void UnitTip::setText(const QString &text)
{
    m_text = text;
    refresh();
}

void UnitTip::setCounting(bool isCounting)
{
    if (isCounting == m_isCounting)
        return;
    m_isCounting = isCounting;
    refresh();
}

void UnitTip::refresh()
{
    const auto character = firstBeyondCharacters(m_text, kRcsBasicMost);
    const auto byte = character ? std::nullopt : firstBeyondBytes(m_text, kRcsBasicMost);
    const bool isTipped = m_isCounting && (character || byte);
    setVisible(isTipped);
    if (!isTipped)
        return;
    m_at = character ? *character : *byte;
    m_label->setText((character ? tr("The 161st character begins at \u201c%1\u201d; a Basic ends before it.")
                                : tr("The 161st byte is in \u201c%1\u201d; the platform may count bytes."))
                         .arg(excerpt(m_text, m_at)));
}

QWidget *UnitTip::tabStop() const
{
    return m_go;
}

} // namespace arowana
