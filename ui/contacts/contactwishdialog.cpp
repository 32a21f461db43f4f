// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactwishdialog.h"

#include "ui/contacts/contactwords.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace arowana {

ContactWishDialog::ContactWishDialog(const QString &title, const QString &saveWord, QWidget *parent)
    : QDialog(parent)
    , m_fields(new QVBoxLayout)
    , m_what(new PlainLabel(this))
    , m_next(new PlainLabel(this))
    , m_theirs(new PlainLabel(this))
    , m_cancel(new Button(tr("Cancel"), ButtonKind::Plain, this))
    , m_save(new Button(saveWord, ButtonKind::Primary, this))
    , m_saveWord(saveWord)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleName(title);
    build();
}

void ContactWishDialog::build()
{
    const Metrics m(*this);
    for (PlainLabel *label : {m_what, m_next, m_theirs}) {
        label->setWrapped(true);
        label->setSelectable(true);
        label->hide();
    }
    m_what->setObjectName(QStringLiteral("wishWhat"));
    m_next->setObjectName(QStringLiteral("wishNext"));
    m_theirs->setObjectName(QStringLiteral("wishTheirs"));
    m_what->setRole(ColorRole::Bad);
    m_theirs->setRole(ColorRole::Muted);
    m_fields->setSpacing(m.u(1));
    m_cancel->setKeyHint(QKeySequence(Qt::Key_Escape));
    m_cancel->setObjectName(QStringLiteral("wishCancel"));
    m_save->setObjectName(QStringLiteral("wishSave"));
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.u(2));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(2));
    column->addLayout(m_fields);
    column->addWidget(m_what);
    column->addWidget(m_next);
    column->addWidget(m_theirs);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(m.u(120));
    connect(m_cancel, &QPushButton::clicked, this, &ContactWishDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ContactWishDialog::save);
}

void ContactWishDialog::save()
{
    if (m_isWaiting)
        return;
    std::optional<ContactWish> wish = entered();
    if (!wish)
        return;
    // Another content under the same key would be refused, and rightly.
    if (wish->deed == ContactDeed::Create && wish->fields == m_keyFields)
        wish->key = m_key;
    setWaiting(true);
    Q_EMIT wished(*wish);
}

void ContactWishDialog::clearAnswer()
{
    for (PlainLabel *label : {m_what, m_next, m_theirs})
        label->hide();
}

void ContactWishDialog::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    setFieldsEnabled(!isWaiting);
    m_save->setEnabled(!isWaiting);
    m_save->setText(isWaiting ? tr("Asking the platform…") : m_saveWord);
    m_cancel->setText(isWaiting ? tr("Close") : tr("Cancel"));
    if (isWaiting)
        clearAnswer();
}

void ContactWishDialog::reject()
{
    QDialog::reject();
}

void ContactWishDialog::take(const ContactAnswer &answer)
{
    setWaiting(false);
    if (answer.outcome == ContactOutcome::Done) {
        accept();
        Q_EMIT done(answer);
        return;
    }
    if (answer.outcome == ContactOutcome::Unknown) {
        m_key = answer.wish.key;
        m_keyFields = answer.wish.fields;
    }
    if (answer.outcome == ContactOutcome::Refused)
        showRefusal(answer.refusal);
    const ContactSentence sentence = contactSentence(answer);
    m_what->setRole(answer.outcome == ContactOutcome::Unknown ? ColorRole::Violet : ColorRole::Bad);
    m_what->setText(sentence.what);
    m_next->setText(sentence.next);
    m_theirs->setText(sentence.theirWords);
    m_what->show();
    m_next->setVisible(!sentence.next.isEmpty());
    m_theirs->setVisible(!sentence.theirWords.isEmpty());
    if (answer.outcome == ContactOutcome::Conflict && showConflict(answer))
        m_next->hide();
}

} // namespace arowana
