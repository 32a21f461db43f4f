// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/fieldgroup.h"

#include "ui/compose/bodyedit.h"
#include "ui/compose/hiddencharacters.h"
#include "ui/compose/lineedit.h"
#include "ui/controls/labelledfield.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace arowana {

namespace {

QString typedIn(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    // The editor shows only the beginning of a text that is kept whole.
    if (const auto *kept = qobject_cast<const BodyEdit *>(editor); kept && kept->isKeptWhole())
        return kept->body();
    if (const auto *body = qobject_cast<const QPlainTextEdit *>(editor))
        return body->document()->toRawText();
    return {};
}

QString refusedSentence(const QWidget *editor)
{
    const auto *line = qobject_cast<const LineEdit *>(editor);
    const auto length = line ? line->refusedLength() : std::nullopt;
    if (!length)
        return {};
    return FieldGroup::tr("Nothing was taken in: with it the field would hold %1 characters; it takes %2 at "
                          "most.")
        .arg(QLocale().toString(qlonglong(*length)), QLocale().toString(qlonglong(LineEdit::kMost)));
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

} // namespace

FieldGroup::FieldGroup(QObject *parent)
    : QObject(parent)
{
}

void FieldGroup::add(Field field, LabelledField *labelled)
{
    m_fields.insert(field, labelled);
    if (m_states.contains(labelled))
        return;
    m_states.insert(labelled, {});
    watch(labelled);
}

void FieldGroup::watch(LabelledField *labelled)
{
    QWidget *editor = labelled->editor();
    const auto note = [this, labelled] { noteEdit(labelled); };
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, note);
    else if (auto *body = qobject_cast<QPlainTextEdit *>(editor))
        connect(body, &QPlainTextEdit::textChanged, this, note);
    else if (auto *list = qobject_cast<QComboBox *>(editor))
        connect(list, &QComboBox::currentIndexChanged, this, note);
    else if (auto *number = qobject_cast<QSpinBox *>(editor))
        connect(number, &QSpinBox::valueChanged, this, note);
    else if (auto *time = qobject_cast<QDateTimeEdit *>(editor))
        connect(time, &QDateTimeEdit::dateTimeChanged, this, note);
    if (qobject_cast<QComboBox *>(editor) || qobject_cast<QAbstractSpinBox *>(editor)) {
        editor->setFocusPolicy(Qt::StrongFocus);
        editor->installEventFilter(this);
    }
    if (auto *line = qobject_cast<LineEdit *>(editor))
        connect(line, &LineEdit::refused, this, &FieldGroup::showRemarks);
    connect(labelled, &LabelledField::left, this, [this, labelled] {
        State &state = m_states[labelled];
        if (!state.isEdited)
            return;
        state.isLeft = true;
        m_wereLeft = true;
        Q_EMIT left();
    });
}

bool FieldGroup::eventFilter(QObject *watched, QEvent *event)
{
    // The form scrolls: a wheel turned over a list or number on the way would change it unseen.
    const auto *editor = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::Wheel || !editor || editor->hasFocus())
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

void FieldGroup::noteEdit(LabelledField *labelled)
{
    if (m_loading > 0)
        return;
    labelled->markEdited();
    m_states[labelled].isEdited = true;
    Q_EMIT edited();
}

void FieldGroup::load(const std::function<void()> &put)
{
    ++m_loading;
    put();
    --m_loading;
}

void FieldGroup::markEdited(Field field)
{
    if (LabelledField *labelled = fieldOf(field))
        noteEdit(labelled);
}

void FieldGroup::reset(bool wereLeft)
{
    m_wereLeft = wereLeft;
    for (auto it = m_states.begin(); it != m_states.end(); ++it) {
        it.value() = {wereLeft, wereLeft};
        if (auto *line = qobject_cast<LineEdit *>(it.key()->editor()))
            line->forgetRefusal();
    }
}

void FieldGroup::show(const Remarks &remarks, ContentPlace place)
{
    m_remarks = remarks;
    m_place = place;
    showRemarks();
}

void FieldGroup::showRemarks()
{
    QHash<LabelledField *, const Remark *> said;
    for (const Remark &remark : std::as_const(m_remarks.all)) {
        LabelledField *labelled = remark.place == m_place ? fieldOf(remark.field) : nullptr;
        if (!labelled)
            continue;
        const Remark *before = said.value(labelled);
        if (!before || (before->isWarning && !remark.isWarning))
            said.insert(labelled, &remark);
    }
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        LabelledField *labelled = it.key();
        // They count as others do, nobody sees them, and they may be why it is not right.
        const QString hidden = hiddenCharactersSentence(typedIn(labelled->editor()));
        const QString beside = joined(hidden, refusedSentence(labelled->editor()));
        const Remark *remark = said.value(labelled);
        const bool isFull = remark && (m_remarks.isInFull || remark->isAtOnce || it->isLeft);
        const bool isSilent = !remark || (!remark->isWarning && !isFull && !it->isEdited);
        if (isSilent)
            labelled->showProblem(beside, Loudness::Warn);
        else
            labelled->showProblem(joined(remark->sentence, beside), remark->isWarning ? Loudness::Warn
                                                                    : isFull          ? Loudness::Full
                                                                                      : Loudness::Quiet);
    }
}

bool FieldGroup::focus(Field field) const
{
    LabelledField *labelled = fieldOf(field);
    if (!labelled)
        return false;
    labelled->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace arowana
