// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rail/workspacebox.h"

#include "models/items/visibletext.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace arowana {

namespace {

ColorRole inkOf(WorkspaceKind kind)
{
    switch (kind) {
    case WorkspaceKind::Practice:
        return ColorRole::Practice;
    case WorkspaceKind::Live:
        return ColorRole::Accent;
    case WorkspaceKind::ReadOnly:
        return ColorRole::ReadOnly;
    }
    return ColorRole::Accent;
}

ColorRole groundOf(WorkspaceKind kind)
{
    switch (kind) {
    case WorkspaceKind::Practice:
        return ColorRole::PracticeSurface;
    case WorkspaceKind::Live:
        return ColorRole::AccentSurface;
    case WorkspaceKind::ReadOnly:
        return ColorRole::Surface;
    }
    return ColorRole::Surface;
}

} // namespace

WorkspaceBox::WorkspaceBox(const WorkspaceInfo &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(visibleText(workspace.name, Lines::One))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QString WorkspaceBox::kindWord() const
{
    QString word;
    switch (m_workspace.kind) {
    case WorkspaceKind::Practice:
        word = tr("practice, no money");
        break;
    case WorkspaceKind::Live:
        word = tr("live");
        break;
    case WorkspaceKind::ReadOnly:
        word = tr("read-only");
        break;
    }
    return m_workspace.offline ? tr("%1, offline").arg(word) : word;
}

void WorkspaceBox::setFolded(bool folded)
{
    m_folded = folded;
    updateGeometry();
    update();
}

void WorkspaceBox::retranslate()
{
    setAccessibleName(m_name + u' ' + kindWord());
    setPlainToolTip(*this, m_name + u'\n' + kindWord() + u'\n' + m_workspace.apiHost);
    update();
}

QSize WorkspaceBox::sizeHint() const
{
    const Metrics m(*this);
    const int lines =
        QFontMetrics(fontFor(TextSize::Normal)).height() + QFontMetrics(fontFor(TextSize::Small)).height();
    return {m.u(m_folded ? 9 : 30), lines + m.u(5)};
}

void WorkspaceBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics m(*this);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), m.radius(), m.radius());
    painter.setClipPath(shape);
    const QColor ink = color(inkOf(m_workspace.kind), palette());
    painter.fillRect(rect(), color(groundOf(m_workspace.kind), palette()));
    painter.fillRect(QRect(0, 0, m.u(), height()), ink);
    const QFont strong = fontFor(TextSize::Normal, TextWeight::Strong);
    painter.setFont(strong);
    painter.setPen(color(ColorRole::Text, palette()));
    if (m_folded) {
        painter.drawText(rect().adjusted(m.u(), 0, 0, 0), Qt::AlignCenter, m_name.left(2));
        return;
    }
    int left = m.u(3);
    if (m_workspace.kind == WorkspaceKind::ReadOnly) {
        const int side = m.u(4);
        paintIcon(painter, QStringLiteral("lock"), QRectF(left, (height() - side) / 2.0, side, side), ink);
        left += side + m.u(2);
    }
    const int width = this->width() - left - m.u(2);
    const QFontMetrics fm(strong);
    painter.drawText(QRect(left, m.u(2), width, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fm.elidedText(m_name, Qt::ElideRight, width));
    const QFont small = fontFor(TextSize::Small);
    const QFontMetrics smallMetrics(small);
    painter.setFont(small);
    painter.setPen(ink);
    painter.drawText(QRect(left, m.u(3) + fm.height(), width, smallMetrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     smallMetrics.elidedText(kindWord(), Qt::ElideRight, width));
}

} // namespace arowana
