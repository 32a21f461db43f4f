// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactdialog.h"

#include "models/items/contactlistmodel.h"
#include "models/items/visibletext.h"
#include "ui/contacts/contactwords.h"
#include "ui/controls/button.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace arowana {

ContactDialog::ContactDialog(const ContactFields &fields, QWidget *parent)
    : ContactWishDialog(tr("New contact"), tr("Create"), parent)
    , m_status(new QComboBox(this))
    , m_statusField(new LabelledField(tr("Stat&us"), m_status, this))
    , m_conflict(new QWidget(this))
    , m_conflictText(new PlainLabel(m_conflict))
{
    build();
    m_statusField->hide();
    fill(fields);
    m_rows.first().line->setFocus();
}

ContactDialog::ContactDialog(const Contact &contact, QWidget *parent)
    : ContactWishDialog(tr("Edit contact"), tr("Save"), parent)
    , m_id(contact.id)
    , m_before(fieldsOf(contact))
    , m_status(new QComboBox(this))
    , m_statusField(new LabelledField(tr("Stat&us"), m_status, this))
    , m_conflict(new QWidget(this))
    , m_conflictText(new PlainLabel(m_conflict))
{
    build();
    fill(m_before);
    m_rows.first().line->setFocus();
}

QLineEdit *ContactDialog::addLine(ContactField field, const char *name, const QString &label)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QLatin1String(name));
    auto *box = new LabelledField(label, line, this);
    m_rows.append({field, box, line});
    connect(box, &LabelledField::left, this, &ContactDialog::refresh);
    connect(line, &QLineEdit::textChanged, this, [this, box, field] {
        box->markEdited();
        m_refused.remove(int(field));
        refresh();
    });
    return line;
}

void ContactDialog::build()
{
    const Metrics m(*this);
    addLine(ContactField::FirstName, "contactFirstName", tr("&First name"));
    addLine(ContactField::LastName, "contactLastName", tr("&Last name"));
    addLine(ContactField::Phone, "contactPhone", tr("&Phone"))
        ->setPlaceholderText(QStringLiteral("+49 176 12345678"));
    addLine(ContactField::Email, "contactEmail", tr("E-&mail"));
    addLine(ContactField::ExternalId, "contactExternalId", tr("&Own id (optional)"));
    addLine(ContactField::Tags, "contactTags", tr("&Tags, with commas between them"));
    auto *names = new QHBoxLayout;
    names->setSpacing(m.u(3));
    names->addWidget(m_rows.at(0).box);
    names->addWidget(m_rows.at(1).box);
    fields()->addLayout(names);
    for (int i = 2; i < m_rows.size(); ++i)
        fields()->addWidget(m_rows.at(i).box);
    m_status->setObjectName(QStringLiteral("contactStatusChoice"));
    for (const char *word : {"ACTIVE", "UNSUBSCRIBED", "BLOCKED"})
        m_status->addItem(contactStatusWord(QLatin1String(word)), QString::fromLatin1(word));
    fields()->addWidget(m_statusField);
    m_statusField->setNote(tr("Unsubscribed and blocked suppress at once"));

    m_conflict->setObjectName(QStringLiteral("contactConflict"));
    m_conflictText->setObjectName(QStringLiteral("contactConflictText"));
    m_conflictText->setWrapped(true);
    auto *theirs = new Button(tr("&Take what is there"), ButtonKind::Plain, m_conflict);
    theirs->setObjectName(QStringLiteral("takeTheirs"));
    theirs->setAutoDefault(false);
    auto *mine = new Button(tr("O&verwrite with mine"), ButtonKind::Plain, m_conflict);
    mine->setObjectName(QStringLiteral("overwriteTheirs"));
    mine->setAutoDefault(false);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(m.u(2));
    choice->addWidget(theirs);
    choice->addWidget(mine);
    choice->addStretch(1);
    auto *column = new QVBoxLayout(m_conflict);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(2));
    column->addWidget(m_conflictText);
    column->addLayout(choice);
    m_conflict->hide();
    fields()->addWidget(m_conflict);
    connect(theirs, &QPushButton::clicked, this, &ContactDialog::takeTheirs);
    connect(mine, &QPushButton::clicked, this, &ContactDialog::overwrite);
}

void ContactDialog::fill(const ContactFields &fields)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.line->setText(fieldText(fields, row.field));
        row.line->setCursorPosition(0);
    }
    int status = m_status->findData(fields.statusWord);
    if (status < 0 && !fields.statusWord.isEmpty()) { // bounced, or a word of a newer platform
        m_status->insertItem(0, contactStatusWord(fields.statusWord), fields.statusWord);
        status = 0;
    }
    m_status->setCurrentIndex(status);
}

ContactFields ContactDialog::typed() const
{
    ContactFields fields;
    for (const Row &row : m_rows) {
        const QString text = row.line->text();
        switch (row.field) {
        case ContactField::Email:
            fields.email = text;
            break;
        case ContactField::Phone:
            fields.phone = text;
            break;
        case ContactField::FirstName:
            fields.firstName = text;
            break;
        case ContactField::LastName:
            fields.lastName = text;
            break;
        case ContactField::ExternalId:
            fields.externalId = text;
            break;
        case ContactField::Tags:
            fields.tags = text.split(u',', Qt::SkipEmptyParts);
            break;
        case ContactField::Status:
            break;
        }
    }
    if (!m_id.isEmpty())
        fields.statusWord = m_status->currentData().toString();
    return tidied(fields);
}

void ContactDialog::refresh()
{
    const auto problems = problemsOf(typed());
    for (const Row &row : std::as_const(m_rows)) {
        QString sentence = m_refused.value(int(row.field));
        Loudness loudness = sentence.isEmpty() ? row.box->loudness() : Loudness::Full;
        for (const ContactProblem &problem : problems) {
            if (problem.field == row.field && sentence.isEmpty()) {
                // That one of two is missing is no reproach to whoever types the other.
                const bool isMissing = problem.kind == ContactProblemKind::NoWayToReach;
                sentence = problemSentence(problem);
                loudness = m_attempted ? Loudness::Full : isMissing ? Loudness::Silent : loudness;
            }
        }
        row.box->showProblem(sentence, loudness);
    }
}

std::optional<ContactWish> ContactDialog::entered()
{
    ContactWish wish;
    wish.deed = m_id.isEmpty() ? ContactDeed::Create : ContactDeed::Change;
    wish.id = m_id;
    wish.before = m_before;
    wish.fields = typed();
    wish.overwrites = m_overwrites;
    const auto problems = problemsOf(wish.fields);
    m_attempted = !problems.isEmpty();
    refresh();
    if (problems.isEmpty()) {
        m_conflict->hide();
        return wish;
    }
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field == problems.first().field)
            row.line->setFocus(Qt::OtherFocusReason);
    }
    return std::nullopt;
}

void ContactDialog::setFieldsEnabled(bool enabled)
{
    for (const Row &row : std::as_const(m_rows))
        row.line->setReadOnly(!enabled);
    m_status->setEnabled(enabled);
}

void ContactDialog::showRefusal(const Refusal &refusal)
{
    for (const FieldProblem &problem : refusal.details) {
        for (const Row &row : std::as_const(m_rows)) {
            const QString words = problem.words;
            const QString name = words.section(u':', 0, 0).trimmed();
            const QString told = visibleText(words.section(u':', 1).trimmed(), Lines::One);
            if (name == wireName(row.field) && !told.isEmpty())
                m_refused.insert(int(row.field), told);
        }
    }
    refresh();
}

bool ContactDialog::showConflict(const ContactAnswer &answer)
{
    QStringList sentences;
    for (const ContactConflict &conflict : answer.conflicts)
        sentences.append(conflictSentence(conflict));
    m_conflictText->setText(sentences.join(u'\n'));
    m_theirs = fieldsOf(answer.contact);
    m_conflict->show();
    return true;
}

/// Their values in the fields both have changed, and the rest as it was typed.
void ContactDialog::takeTheirs()
{
    const ContactFields both = withTheirs(m_before, typed(), m_theirs);
    m_before = m_theirs;
    fill(both);
    m_conflict->hide();
    clearAnswer();
}

void ContactDialog::overwrite()
{
    m_overwrites = true;
    save();
}

} // namespace arowana
