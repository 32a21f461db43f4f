// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/labelledfield.h"

#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace arowana {

namespace {

QString withoutMnemonic(QString label)
{
    return label.remove(u'&');
}

} // namespace

LabelledField::LabelledField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_editor(editor)
    , m_problem(new PlainLabel(this))
{
    const Metrics m(*this);
    m_label->setTextFont(TextSize::Small);
    m_label->setRole(ColorRole::Muted);
    m_label->setBuddy(editor);
    m_note->setTextFont(TextSize::Small, TextWeight::Normal, Face::Digits);
    m_note->setRole(ColorRole::Muted);
    m_note->setElided(Qt::ElideRight);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_problem->setTextFont(TextSize::Small);
    m_problem->setWrapped(true);
    m_problem->setMinimumHeight(m_problem->fontMetrics().height());

    auto *head = new QHBoxLayout;
    head->setSpacing(m.u(2));
    head->addWidget(m_label);
    head->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    // What is wrong stands closer to its own field than to the next one's label.
    column->setContentsMargins(0, 0, 0, m.u(1));
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(m.u(1));
    column->addWidget(editor, 1);
    column->addSpacing(m.u(1) / 2);
    column->addWidget(m_problem);
    editor->installEventFilter(this);
    setLabel(label);
}

void LabelledField::setLabel(const QString &label)
{
    m_label->setText(label);
    // The underlined key widens a kerned word beyond what the label measures.
    m_label->setMinimumWidth(m_label->sizeHint().width() + Metrics(*this).u(1));
    m_editor->setAccessibleName(withoutMnemonic(label));
}

void LabelledField::setNote(const QString &note)
{
    m_noteText = note;
    m_note->setText(note);
    // A count is another one at each key: it is heard when the field is entered, and not in between.
    if (!m_editor->hasFocus())
        describe();
}

void LabelledField::keepNoteWhole()
{
    m_note->setElided(Qt::ElideNone);
}

void LabelledField::showProblem(const QString &sentence, Loudness loudness)
{
    const QString shown = loudness == Loudness::Silent ? QString() : sentence;
    const bool full = loudness == Loudness::Full && !shown.isEmpty();
    const bool warns = loudness == Loudness::Warn && !shown.isEmpty();
    m_problem->setRole(full ? ColorRole::Bad : warns ? ColorRole::Warn : ColorRole::Muted);
    m_problem->setText(full    ? QChar(0x2715) + QStringLiteral(" ") + shown
                       : warns ? QChar(0x25B2) + QStringLiteral(" ") + shown
                               : shown);
    // A screen reader hears it with the field, a style draws the frame.
    if (std::exchange(m_spoken, shown) != shown)
        describe();
    if (m_editor->property("arowanaProblem").toBool() != full) {
        m_editor->setProperty("arowanaProblem", full);
        m_editor->update();
    }
}

void LabelledField::describe()
{
    QStringList said{m_spoken, m_noteText};
    said.removeAll(QString());
    m_editor->setAccessibleDescription(said.join(u' '));
}

QString LabelledField::problemText() const
{
    return m_problem->text();
}

bool LabelledField::isRed() const
{
    return m_editor->property("arowanaProblem").toBool();
}

Loudness LabelledField::loudness() const
{
    if (!m_edited)
        return Loudness::Silent;
    return m_left ? Loudness::Full : Loudness::Quiet;
}

bool LabelledField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        describe();
    if (watched == m_editor && event->type() == QEvent::FocusOut) {
        // Opening its own list or menu, or another window, is not leaving the field.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (m_edited && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            m_left = true;
            Q_EMIT left();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace arowana
