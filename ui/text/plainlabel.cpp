// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plainlabel.h"

#include "models/items/visibletext.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace arowana {

namespace {

constexpr int kLongestWord = 28;
/// Zero width space; one that came with the text is shown as a mark and never stands here.
constexpr QChar kBreak(0x200B);

/// A label breaks lines between words only; a long link would push everything wider. Places to break that
/// take no room are put into such words.
QString withBreaks(const QString &text)
{
    QString out;
    int run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        run = c.isSpace() ? 0 : run + 1;
        if (run > kLongestWord && !c.isLowSurrogate() && !c.isMark()) {
            out += kBreak;
            run = 1;
        }
        out += c;
    }
    return out;
}

/// The places to break are the label's affair: whoever copies a link or hears it gets it whole.
QString withoutBreaks(QString text)
{
    return text.remove(kBreak).replace(QChar(QChar::ParagraphSeparator), u'\n');
}

} // namespace

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    QLabel::setTextFormat(Qt::PlainText);
    setOpenExternalLinks(false);
    applyFont();
    applyRole();
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    QString shown = visibleText(text, m_elide == Qt::ElideNone ? Lines::Many : Lines::One);
    if (wordWrap())
        shown = withBreaks(shown);
    if (shown == QLabel::text())
        return;
    QLabel::setText(shown);
    setAccessibleName(shown.contains(kBreak) ? withoutBreaks(shown) : QString());
    applyToolTip();
}

void PlainLabel::setRole(ColorRole role)
{
    m_role = role;
    applyRole();
}

void PlainLabel::setTextFont(TextSize size, TextWeight weight, Face face)
{
    m_size = size;
    m_weight = weight;
    m_face = face;
    applyFont();
}

void PlainLabel::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    applyToolTip();
    updateGeometry();
}

void PlainLabel::setWrapped(bool wrapped)
{
    setWordWrap(wrapped);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(wrapped);
    setSizePolicy(policy);
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
}

void PlainLabel::copy(QClipboard::Mode mode) const
{
    if (hasSelectedText())
        QGuiApplication::clipboard()->setText(withoutBreaks(selectedText()), mode);
}

void PlainLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText()) {
        copy(QClipboard::Clipboard);
        event->accept();
        return;
    }
    QLabel::keyPressEvent(event);
}

void PlainLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    if (QGuiApplication::clipboard()->supportsSelection())
        copy(QClipboard::Selection);
}

void PlainLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!textInteractionFlags().testFlag(Qt::TextSelectableByMouse)) {
        QLabel::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyIt = menu->addAction(tr("Copy"), this, [this] { copy(QClipboard::Clipboard); });
    copyIt->setEnabled(hasSelectedText());
    menu->addAction(tr("Select all"), this, [this] { setSelection(0, int(text().size())); });
    menu->popup(event->globalPos());
}

QSize PlainLabel::sizeHint() const
{
    return QLabel::sizeHint();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return m_elide == Qt::ElideNone ? whole
                                    : QSize(fontMetrics().horizontalAdvance(u'm') * 3, whole.height());
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect box = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), m_elide, box.width());
    style()->drawItemText(&painter, box, int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(), shown,
                          foregroundRole());
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyRole();
    else if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
}

void PlainLabel::applyRole()
{
    const QColor wanted = color(m_role, palette());
    if (palette().color(QPalette::Active, QPalette::WindowText) == wanted)
        return;   // also ends the recursion: setPalette sends PaletteChange
    QPalette own; // only this one role is ours; all others follow the application
    own.setColor(QPalette::Active, QPalette::WindowText, wanted);
    own.setColor(QPalette::Inactive, QPalette::WindowText, wanted);
    setPalette(own);
}

void PlainLabel::applyFont()
{
    setFont(fontFor(m_size, m_weight, m_face));
}

void PlainLabel::applyToolTip()
{
    if (m_elide != Qt::ElideNone)
        setPlainToolTip(*this, text());
}

} // namespace arowana
