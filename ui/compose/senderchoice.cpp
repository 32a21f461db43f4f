// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/senderchoice.h"

#include "ui/controls/plainitemdelegate.h"
#include "ui/text/plaintooltip.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QStandardItemModel>
#include <QStylePainter>

#include <algorithm>

namespace arowana {

namespace {

const QLatin1String kSeparator(" \xb7 ");

/// `Shop agent · ag_live_…91ab · Multi-use`
QString choiceText(const Sender &sender)
{
    QStringList parts{visibleText(sender.name, Lines::One),
                      shortenedMiddle(visibleText(QString::fromUtf8(sender.id), Lines::One))};
    if (sender.channel == Channel::Email && !sender.address.isEmpty())
        parts.append(visibleText(sender.address, Lines::One));
    if (sender.channel == Channel::Rcs && sender.effectiveUseCase() != UseCase::Unknown)
        parts.append(useCaseWord(sender.effectiveUseCase()));
    return parts.join(kSeparator);
}

bool has(const QList<Sender> &senders, const QByteArray &id)
{
    return std::any_of(senders.begin(), senders.end(), [&id](const Sender &s) { return s.id == id; });
}

} // namespace

SenderChoice::SenderChoice(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("sender"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    setItemDelegate(new PlainItemDelegate(this));
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        const auto sender = chosen();
        const QByteArray id = sender ? sender->id : QByteArray();
        applyToolTip();
        if (id == m_current)
            return;
        m_current = id;
        remember();
        Q_EMIT chosenChanged();
    });
    rebuild();
}

void SenderChoice::setSenders(const QList<Sender> &senders)
{
    m_foreign.removeIf([&senders](const Sender &foreign) { return has(senders, foreign.id); });
    const QList<Sender> offered = senders + m_foreign;
    if (offered == m_senders)
        return;
    m_senders = offered;
    rebuild();
}

void SenderChoice::setRecipientKind(RecipientKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    rebuild();
}

void SenderChoice::choose(const Sender &sender)
{
    if (!has(m_senders, sender.id) && !sender.id.isEmpty()) {
        m_foreign.append(sender);
        m_senders.append(sender);
        rebuild();
    }
    if (const auto index = indexOf(sender.id))
        setCurrentIndex(*index);
}

void SenderChoice::chooseGone(const Sender &sender)
{
    note(sender);
    rebuild();
}

std::optional<Sender> SenderChoice::chosen() const
{
    const QByteArray id = currentData().toByteArray();
    for (const Sender &sender : m_senders) {
        if (!id.isEmpty() && sender.id == id)
            return sender;
    }
    return std::nullopt;
}

std::optional<Sender> SenderChoice::lastChosen() const
{
    if (m_last && fits(*m_last))
        return m_last;
    return m_kind == RecipientKind::Email ? m_lastEmail : m_lastRcs;
}

bool SenderChoice::fits(const Sender &sender) const
{
    switch (m_kind) {
    case RecipientKind::Phone:
        return sender.channel == Channel::Rcs;
    case RecipientKind::Email:
        return sender.channel == Channel::Email;
    case RecipientKind::Empty:
    case RecipientKind::Unclear:
        break;
    }
    return sender.channel != Channel::Sms;
}

std::optional<int> SenderChoice::indexOf(const QByteArray &id) const
{
    const int index = id.isEmpty() ? -1 : findData(id);
    return index < 0 ? std::nullopt : std::optional<int>(index);
}

void SenderChoice::addSender(const Sender &sender)
{
    addItem(choiceText(sender), sender.id);
    setItemData(count() - 1, QString::fromUtf8(sender.id), Qt::ToolTipRole);
}

void SenderChoice::rebuild()
{
    const std::optional<Sender> last = lastChosen();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const Sender &sender : std::as_const(m_senders)) {
            if (fits(sender))
                addSender(sender);
        }
        const auto wanted = last ? indexOf(last->id) : std::nullopt;
        m_gone = wanted ? std::nullopt : last;
        setPlaceholderText(m_gone                           ? tr("Choose another sender")
                           : m_kind == RecipientKind::Email ? tr("No e-mail channel yet")
                           : m_kind == RecipientKind::Phone ? tr("No RCS agent yet")
                                                            : tr("No sender yet"));
        if (m_kind == RecipientKind::Phone) {
            // Named where it would be chosen, so that nobody looks for it.
            addItem(tr("SMS: not yet live on the platform"));
            qobject_cast<QStandardItemModel *>(model())->item(count() - 1)->setEnabled(false);
        }
        const bool hasFirst = count() > 0 && !itemData(0).toByteArray().isEmpty();
        setCurrentIndex(wanted.value_or(hasFirst && !m_gone ? 0 : -1));
    }
    const auto sender = chosen();
    m_current = sender ? sender->id : QByteArray();
    remember();
    applyToolTip();
    // Told also when the same one is kept: its name or use case may be another now.
    Q_EMIT chosenChanged();
}

void SenderChoice::remember()
{
    const auto sender = chosen();
    if (!sender)
        return;
    note(*sender);
    m_gone.reset();
}

void SenderChoice::note(const Sender &sender)
{
    m_last = sender;
    (sender.channel == Channel::Email ? m_lastEmail : m_lastRcs) = sender;
}

void SenderChoice::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int gap = Metrics(*this).u(1);
    const QRect room = style()
                           ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
                           .adjusted(gap, 0, -gap, 0);
    const bool placeholder = currentIndex() < 0;
    const QString whole = placeholder ? placeholderText() : currentText();
    const qsizetype split = placeholder ? 0 : whole.indexOf(kSeparator);
    const QString shown = fontMetrics().elidedText(whole, Qt::ElideRight, room.width());
    const QString name = split < 0 ? shown : shown.left(split);
    const QRect rest = room.adjusted(fontMetrics().horizontalAdvance(name), 0, 0, 0);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter), name);
    painter.setPen(isEnabled() ? color(ColorRole::Muted, palette())
                               : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(rest, int(Qt::AlignLeft | Qt::AlignVCenter), shown.mid(name.size()));
}

void SenderChoice::applyToolTip()
{
    setPlainToolTip(*this, currentData(Qt::ToolTipRole).toString());
}

} // namespace arowana
