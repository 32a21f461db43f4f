// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactcardview.h"

// The part of the card about the notes of staff.

#include "models/items/itemwords.h"
#include "ui/compose/flowlayout.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QDateTime>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kNotesShown = 50;
constexpr int kNoteMost = 4'000; // characters; a note is no file

} // namespace

QString ContactCardView::noteAddress() const
{
    if (!m_noteAddress.isEmpty())
        return m_noteAddress;
    return m_card.person.phones.isEmpty() ? m_card.person.emails.value(0) : m_card.person.phones.first();
}

void ContactCardView::setNoteAddress(const QString &address)
{
    const QString before = noteAddress();
    m_noteAddress = address;
    if (noteAddress() != before)
        changeNoteAddress(before);
}

/// What is being written stays with its person.
void ContactCardView::changeNoteAddress(const QString &before)
{
    if (!m_edited)
        m_halfNotes.insert(before, m_newNote->toPlainText());
    m_edited.reset();
    m_newNote->setPlainText(m_halfNotes.take(noteAddress()));
    retranslate();
}

void ContactCardView::fillNotes()
{
    while (QLayoutItem *item = m_noteColumn->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // one of its buttons may be what leads here
        delete item;
    }
    const int most = qMin(kNotesShown, int(m_card.notes.size()));
    for (int i = 0; i < most; ++i)
        m_noteColumn->addWidget(noteWidget(m_card.notes.at(i)));
}

QWidget *ContactCardView::noteWidget(const ContactNote &note)
{
    const Metrics m(*this);
    auto *box = new QWidget;
    auto *text = new PlainLabel;
    text->setWrapped(true);
    text->setSelectable(true);
    text->setText(note.text);
    auto *when = new PlainLabel;
    when->setRole(ColorRole::Muted);
    when->setTextFont(TextSize::Small);
    when->setText(exactTimeText(note.at, QLocale()));
    auto *edit = new Button(tr("Change"), ButtonKind::Flat);
    edit->setObjectName(QStringLiteral("editNote"));
    auto *remove = new Button(tr("Remove"), ButtonKind::Flat);
    remove->setObjectName(QStringLiteral("removeNote"));
    auto *footBox = new QWidget;
    auto *foot = new FlowLayout(footBox); // beside a transcript there is no room for all of it in one line
    foot->setSpacing(m.u(1));
    foot->addWidget(when);
    foot->addWidget(edit);
    foot->addWidget(remove);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(text);
    column->addWidget(footBox);
    connect(edit, &QPushButton::clicked, this, [this, note] { beginEdit(note); });
    connect(remove, &QPushButton::clicked, this, [this, note] {
        ContactNote gone = note;
        gone.text.clear();
        // Given back to the field: whoever took it away by mistake adds it again.
        if (!m_edited && m_newNote->toPlainText().trimmed().isEmpty())
            m_newNote->setPlainText(note.text);
        Q_EMIT noteSaved(gone);
    });
    return box;
}

void ContactCardView::beginEdit(const ContactNote &note)
{
    m_edited = note;
    m_newNote->setPlainText(note.text);
    retranslate();
    m_newNote->setFocus(Qt::OtherFocusReason);
}

void ContactCardView::addNote()
{
    const QString text = m_newNote->toPlainText().trimmed().left(kNoteMost);
    if (text.isEmpty() || noteAddress().isEmpty())
        return;
    ContactNote note{0, noteAddress(), Instant{QDateTime::currentMSecsSinceEpoch()}, text};
    if (m_edited) {
        note.id = m_edited->id;
        note.about = m_edited->about;
    }
    m_edited.reset();
    m_newNote->clear();
    retranslate();
    Q_EMIT noteSaved(note);
}

} // namespace arowana
