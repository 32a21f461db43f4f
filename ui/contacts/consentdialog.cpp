// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/consentdialog.h"

#include "models/items/contactlistmodel.h"
#include "ui/contacts/contactwords.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace arowana {

ConsentDialog::ConsentDialog(const Contact &contact, QWidget *parent)
    : ContactWishDialog(tr("Record consent"), tr("Record"), parent)
    , m_id(contact.id)
    , m_channel(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_deed(new QComboBox(this))
    , m_source(new QLineEdit(this))
    , m_proof(new QPlainTextEdit(this))
    , m_sourceField(new LabelledField(tr("Given &where, such as on the phone or on a form"), m_source, this))
    , m_proofField(new LabelledField(tr("&Proof: the words of the consent (optional)"), m_proof, this))
    , m_meaning(new PlainLabel(this))
{
    build(contact);
    refresh();
    m_channel->setFocus();
}

void ConsentDialog::build(const Contact &contact)
{
    const Metrics m(*this);
    auto *who = new PlainLabel(tr("Consent of %1").arg(contactTitle(fieldsOf(contact))), this);
    who->setTextFont(TextSize::Normal, TextWeight::Strong);
    who->setWrapped(true);
    fields()->addWidget(who);
    m_channel->setObjectName(QStringLiteral("consentChannel"));
    m_type->setObjectName(QStringLiteral("consentType"));
    m_deed->setObjectName(QStringLiteral("consentDeed"));
    m_source->setObjectName(QStringLiteral("consentSource"));
    m_proof->setObjectName(QStringLiteral("consentProof"));
    // By which the person can be reached; SMS is a phone's too.
    if (!contact.phone.isEmpty()) {
        for (const char *word : {"RCS", "SMS"})
            m_channel->addItem(consentChannelWord(QLatin1String(word)), QString::fromLatin1(word));
    }
    if (!contact.email.isEmpty())
        m_channel->addItem(consentChannelWord(QStringLiteral("EMAIL")), QStringLiteral("EMAIL"));
    for (const char *word : {"NEWSLETTER", "MESSAGE"})
        m_type->addItem(consentTypeWord(QLatin1String(word)), QString::fromLatin1(word));
    m_deed->addItem(tr("The person has given it"), int(Deed::Granted));
    m_deed->addItem(tr("Ask the person to confirm it (double opt-in)"), int(Deed::Asks));
    m_deed->addItem(tr("The person has withdrawn it"), int(Deed::Revoked));
    auto *upper = new QHBoxLayout;
    upper->setSpacing(m.u(3));
    upper->addWidget(new LabelledField(tr("C&hannel"), m_channel, this));
    upper->addWidget(new LabelledField(tr("&For"), m_type, this));
    fields()->addLayout(upper);
    fields()->addWidget(new LabelledField(tr("&What happened"), m_deed, this));
    m_meaning->setObjectName(QStringLiteral("consentMeaning"));
    m_meaning->setRole(ColorRole::Muted);
    m_meaning->setWrapped(true);
    fields()->addWidget(m_meaning);
    fields()->addSpacing(m.u(2));
    fields()->addWidget(m_sourceField);
    m_source->setMaxLength(kContactWordMost);
    m_proof->setTabChangesFocus(true);
    m_proof->setFixedHeight(m.u(24));
    fields()->addWidget(m_proofField);
    connect(m_deed, &QComboBox::currentIndexChanged, this, &ConsentDialog::refresh);
    connect(m_proof, &QPlainTextEdit::textChanged, this, &ConsentDialog::refresh);
    connect(m_source, &QLineEdit::textChanged, this, &ConsentDialog::refresh);
}

void ConsentDialog::refresh()
{
    switch (Deed(m_deed->currentData().toInt())) {
    case Deed::Granted:
        m_meaning->setText(tr("It counts at once."));
        break;
    case Deed::Asks:
        m_meaning->setText(tr("The platform asks the person by this channel; it counts once they confirm."));
        break;
    case Deed::Revoked:
        m_meaning->setText(tr("The platform lets no such message through any more."));
        break;
    }
    const int length = int(m_proof->toPlainText().toUcs4().size());
    m_proofField->setNote(
        tr("%1 of %2").arg(QLocale().toString(length), QLocale().toString(kConsentProofMost)));
    m_proofField->showProblem(
        length > kConsentProofMost ? tr("At most %n character(s).", nullptr, kConsentProofMost) : QString(),
        Loudness::Full);
    const bool isMissing = m_attempted && m_source->text().trimmed().isEmpty();
    m_sourceField->showProblem(isMissing ? tr("Say where it was given: it is what proves the consent later.")
                                         : QString(),
                               Loudness::Full);
}

std::optional<ContactWish> ConsentDialog::entered()
{
    ContactWish wish;
    wish.deed = ContactDeed::RecordConsent;
    wish.id = m_id;
    const auto deed = Deed(m_deed->currentData().toInt());
    wish.consent.channelWord = m_channel->currentData().toString();
    wish.consent.typeWord = m_type->currentData().toString();
    wish.consent.statusWord = deed == Deed::Asks      ? QString()
                              : deed == Deed::Revoked ? QStringLiteral("REVOKED")
                                                      : QStringLiteral("GRANTED");
    wish.consent.asksPerson = deed == Deed::Asks;
    wish.consent.source = m_source->text().trimmed();
    wish.consent.proofText = m_proof->toPlainText().trimmed();
    m_attempted = true;
    refresh();
    if (wish.consent.source.isEmpty()) {
        m_source->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    if (wish.consent.proofText.toUcs4().size() > kConsentProofMost) {
        m_proof->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    return wish;
}

void ConsentDialog::setFieldsEnabled(bool enabled)
{
    for (QComboBox *choice : {m_channel, m_type, m_deed})
        choice->setEnabled(enabled);
    m_source->setReadOnly(!enabled);
    m_proof->setReadOnly(!enabled);
}

} // namespace arowana
