// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactcardview.h"

#include "models/items/contactlistmodel.h"
#include "models/items/itemwords.h"
#include "models/items/visibletext.h"
#include "ui/compose/flowlayout.h"
#include "ui/contacts/contactwords.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/metrics.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace arowana {

ContactCardView::ContactCardView(QWidget *parent)
    : QWidget(parent)
    , m_contact(new Card)
    , m_suppression(new Card)
    , m_consent(new Card)
    , m_channels(new Card)
    , m_history(new Card)
    , m_notes(new Card)
    , m_name(new PlainLabel)
    , m_addresses(new PlainLabel)
    , m_status(new PlainLabel)
    , m_tags(new PlainLabel)
    , m_id(new PlainLabel)
    , m_age(new PlainLabel)
    , m_trouble(new PlainLabel)
    , m_edit(new Button({}))
    , m_create(new Button({}))
    , m_delete(new Button({}))
    , m_read(new Button({}, ButtonKind::Flat))
    , m_suppressionText(new PlainLabel)
    , m_consentColumn(new QVBoxLayout)
    , m_record(new Button({}))
    , m_counts(new PlainLabel)
    , m_conversation(new Button({}))
    , m_newest(new Button({}))
    , m_historyText(new PlainLabel)
    , m_newNote(new QPlainTextEdit)
    , m_add(new Button({}))
    , m_cancelEdit(new Button({}))
    , m_noteColumn(new QVBoxLayout)
{
    build();
    connectParts();
    retranslate();
}

void ContactCardView::build()
{
    const Metrics m(*this);
    for (PlainLabel *label : {m_name, m_addresses, m_status, m_tags, m_age, m_trouble, m_suppressionText,
                              m_counts, m_historyText})
        label->setWrapped(true);
    for (PlainLabel *label : {m_name, m_addresses, m_tags, m_id, m_historyText})
        label->setSelectable(true);
    for (PlainLabel *label : {m_addresses, m_tags, m_id, m_age, m_counts, m_historyText})
        label->setRole(ColorRole::Muted);
    m_trouble->setRole(ColorRole::Warn);
    m_trouble->setObjectName(QStringLiteral("contactTrouble"));
    m_historyText->setObjectName(QStringLiteral("contactHistory"));
    m_suppressionText->setObjectName(QStringLiteral("contactSuppression"));
    m_status->setObjectName(QStringLiteral("contactStatus"));
    m_counts->setObjectName(QStringLiteral("contactCounts"));
    m_name->setObjectName(QStringLiteral("contactName"));
    buildContact();
    m_suppression->body()->addWidget(m_suppressionText);
    m_consentColumn->setSpacing(m.u(2));
    m_record->setObjectName(QStringLiteral("recordConsent"));
    m_consent->body()->addLayout(m_consentColumn);
    m_consent->body()->addWidget(m_record, 0, Qt::AlignLeft);
    m_channels->body()->addWidget(m_counts);
    auto *wayBox = new QWidget;
    m_ways = new FlowLayout(wayBox);
    m_ways->setContentsMargins(0, 0, 0, 0);
    m_ways->setSpacing(m.u(2));
    m_conversation->setObjectName(QStringLiteral("openConversation"));
    m_newest->setObjectName(QStringLiteral("openNewest"));
    m_ways->addWidget(m_conversation);
    m_ways->addWidget(m_newest);
    m_channels->body()->addWidget(wayBox);
    m_history->body()->addWidget(m_historyText);
    buildNotes();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(3));
    column->setSpacing(m.u(3));
    for (Card *card : {m_contact, m_suppression, m_consent, m_channels, m_notes, m_history})
        column->addWidget(card);
    column->addStretch(1);
}

void ContactCardView::buildContact()
{
    const Metrics m(*this);
    m_name->setTextFont(TextSize::Title, TextWeight::Strong);
    m_id->setTextFont(TextSize::Small, TextWeight::Normal, Face::Fixed);
    m_age->setTextFont(TextSize::Small);
    m_edit->setObjectName(QStringLiteral("editContact"));
    m_create->setObjectName(QStringLiteral("createFromAddress"));
    m_delete->setObjectName(QStringLiteral("deleteContact"));
    m_read->setObjectName(QStringLiteral("readContact"));
    for (PlainLabel *label : {m_name, m_addresses, m_status, m_tags, m_id})
        m_contact->body()->addWidget(label);
    m_contact->body()->addWidget(m_age);
    m_contact->body()->addWidget(m_read, 0, Qt::AlignLeft);
    m_contact->body()->addWidget(m_trouble);
    auto *deedBox = new QWidget;
    auto *deeds = new FlowLayout(deedBox);
    deeds->setContentsMargins(0, 0, 0, 0);
    deeds->setSpacing(m.u(2));
    for (Button *button : {m_edit, m_create, m_delete})
        deeds->addWidget(button);
    m_contact->body()->addWidget(deedBox);
}

void ContactCardView::buildNotes()
{
    const Metrics m(*this);
    m_newNote->setObjectName(QStringLiteral("newNote"));
    m_newNote->setTabChangesFocus(true);
    m_newNote->setFixedHeight(m.u(16));
    m_add->setObjectName(QStringLiteral("addNote"));
    m_cancelEdit->setObjectName(QStringLiteral("cancelNote"));
    m_cancelEdit->hide();
    auto *rowBox = new QWidget;
    auto *row = new FlowLayout(rowBox);
    row->setSpacing(m.u(2));
    row->addWidget(m_cancelEdit);
    row->addWidget(m_add);
    m_notes->body()->addWidget(m_newNote);
    m_notes->body()->addWidget(rowBox);
    m_notes->body()->addLayout(m_noteColumn);
    m_noteColumn->setSpacing(m.u(3));
    m_add->setEnabled(false);
}

void ContactCardView::connectParts()
{
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (m_card.contact)
            Q_EMIT editRequested(*m_card.contact);
    });
    connect(m_create, &QPushButton::clicked, this, [this] {
        ContactFields fields;
        fields.phone = m_card.person.phones.value(0);
        fields.email = m_card.person.emails.value(0);
        Q_EMIT createRequested(fields);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (m_card.contact)
            Q_EMIT deleteRequested(*m_card.contact);
    });
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (m_card.contact)
            Q_EMIT consentRequested(*m_card.contact);
    });
    connect(m_read, &QPushButton::clicked, this, [this] { Q_EMIT readRequested(m_card.key.id); });
    connect(m_conversation, &QPushButton::clicked, this, [this] {
        if (m_card.conversation)
            Q_EMIT conversationRequested(*m_card.conversation);
    });
    connect(m_newest, &QPushButton::clicked, this, [this] { Q_EMIT messageRequested(m_card.newestMessage); });
    connect(m_add, &QPushButton::clicked, this, &ContactCardView::addNote);
    connect(m_cancelEdit, &QPushButton::clicked, this, [this] {
        m_newNote->clear();
        m_edited.reset();
        retranslate();
    });
    connect(m_newNote, &QPlainTextEdit::textChanged, this,
            [this] { m_add->setEnabled(!m_newNote->toPlainText().trimmed().isEmpty()); });
}

void ContactCardView::setWay(Button *way)
{
    m_hasOwnWay = true;
    m_ways->addWidget(way);
    fillChannels();
}

void ContactCardView::setMessageCount(int messages)
{
    m_messages = messages;
    fillChannels();
}

void ContactCardView::setActionsShown(bool shown)
{
    m_hasActions = shown;
    fill();
}

void ContactCardView::setNow(Instant now)
{
    m_now = now;
    fillAge();
}

void ContactCardView::setReading(bool isReading)
{
    m_isReading = isReading;
    if (isReading)
        m_trouble->setText({});
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    fillAge();
}

void ContactCardView::readIfOld()
{
    constexpr qint64 kFreshMs = 5LL * 60'000;
    const bool isOld = m_card.contact && m_hasActions &&
                       (!m_now.isValid() || m_now.since(m_card.contact->learntAt) > kFreshMs);
    if (!isOld || m_readAsked == m_card.key)
        return;
    m_readAsked = m_card.key;
    Q_EMIT readRequested(m_card.key.id);
}

void ContactCardView::showReading(const ContactAnswer &answer)
{
    const ContactSentence sentence = contactSentence(answer);
    setReading(false);
    m_trouble->setText(QStringList{sentence.what, sentence.next}.join(u' ').trimmed());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
}

void ContactCardView::retranslate()
{
    m_contact->setTitle(tr("Contact"));
    m_suppression->setTitle(tr("Suppression"));
    m_consent->setTitle(tr("Consent"));
    m_channels->setTitle(tr("All channels"));
    m_history->setTitle(tr("History"));
    m_notes->setTitle(tr("Notes"));
    m_edit->setText(tr("&Edit…"));
    m_create->setText(tr("&Create contact…"));
    m_delete->setText(tr("&Delete…"));
    m_read->setText(tr("Read again"));
    m_record->setText(tr("&Record consent…"));
    m_conversation->setText(tr("Open con&versation"));
    m_newest->setText(tr("Newest &message"));
    m_newNote->setAccessibleName(m_edited ? tr("Changed note") : tr("New note"));
    m_newNote->setPlaceholderText(tr("A note for staff. The customer does not see it."));
    m_add->setText(m_edited ? tr("&Save note") : tr("&Add note"));
    m_cancelEdit->setText(tr("Cancel"));
    m_cancelEdit->setVisible(m_edited.has_value());
    fill();
}

void ContactCardView::show(const ContactCard &card)
{
    const QString before = noteAddress();
    const bool isOtherKey = card.key != m_card.key;
    const bool isSame = card == m_card;
    m_card = card;
    if (isOtherKey) {
        m_trouble->setText({});
        m_isReading = false;
    }
    if (noteAddress() != before)
        changeNoteAddress(before);
    if (!isSame)
        fill();
}

void ContactCardView::fill()
{
    fillContact();
    fillAge();
    fillSuppression();
    fillConsent();
    fillChannels();
    fillHistory();
    fillNotes();
}

void ContactCardView::fillContact()
{
    m_name->setText(m_card.person.name.isEmpty() ? tr("No name known") : m_card.person.name);
    QStringList addresses;
    for (const QString &phone : std::as_const(m_card.person.phones))
        addresses.append(recipientText(phone));
    for (const QString &email : std::as_const(m_card.person.emails)) {
        if (!addresses.contains(email, Qt::CaseInsensitive))
            addresses.append(email);
    }
    m_addresses->setText(addresses.join(u'\n'));
    const bool isContact = m_card.contact.has_value();
    const bool isRead = isContact && !m_card.contact->statusWord.isEmpty();
    m_status->setText(isRead ? contactStatusWord(m_card.contact->statusWord) : QString());
    m_status->setRole(isSuppressed() ? ColorRole::Warn : ColorRole::Good);
    m_status->setVisible(isRead);
    m_tags->setText(isContact && !m_card.contact->tags.isEmpty()
                        ? tr("Tags: %1").arg(m_card.contact->tags.join(QStringLiteral(", ")))
                        : QString());
    m_tags->setVisible(!m_tags->text().isEmpty());
    const QString id =
        m_card.key.id.isEmpty() ? m_card.person.contactId.toString() : m_card.key.id.toString();
    m_id->setText(shortenedMiddle(id));
    m_id->setVisible(!id.isEmpty());
    setPlainToolTip(*m_id, id);
    m_edit->setVisible(m_hasActions && isContact);
    m_delete->setVisible(m_hasActions && isContact);
    m_create->setVisible(m_hasActions && !isContact && !m_card.key.isEmpty());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
}

void ContactCardView::fillAge()
{
    QString sentence;
    if (m_card.contact && m_isReading)
        sentence = tr("Reading it from the platform…");
    else if (m_card.contact && !m_card.contact->learntAt.isValid())
        sentence = tr("Known from messages alone, never read from the platform.");
    else if (m_card.contact && m_now.isValid())
        sentence = tr("Read from the platform %1 ago.")
                       .arg(ageText(m_card.contact->learntAt,
                                    qMax(m_now, m_card.contact->learntAt.plusMs(1'000)), QLocale()));
    else if (!m_card.contact && m_hasActions && !m_card.key.isEmpty())
        sentence = tr("Known by the address alone. The platform cannot be asked who has it.");
    m_age->setText(sentence);
    m_age->setVisible(!sentence.isEmpty());
    m_read->setVisible(m_hasActions && m_card.contact.has_value());
    m_read->setEnabled(!m_isReading);
}

bool ContactCardView::isSuppressed() const
{
    return m_card.contact && isSuppressingStatus(m_card.contact->statusWord);
}

void ContactCardView::fillSuppression()
{
    const bool isRead = m_card.contact && m_card.contact->learntAt.isValid();
    m_suppression->setVisible(isRead);
    if (!isRead)
        return;
    QStringList sentences;
    for (const Suppression &suppression : suppressionsOf(*m_card.contact))
        sentences.append(suppressionSentence(suppression));
    if (sentences.isEmpty())
        sentences.append(tr("As far as is known here nothing keeps messages from leaving."));
    m_suppressionText->setText(sentences.join(u'\n'));
    m_suppressionText->setRole(isSuppressed() ? ColorRole::Warn : ColorRole::Text);
}

void ContactCardView::fillConsent()
{
    while (QLayoutItem *item = m_consentColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_consent->setVisible(m_card.contact.has_value());
    if (!m_card.contact)
        return;
    m_record->setVisible(m_hasActions);
    if (m_card.contact->consents.isEmpty()) {
        auto *none = new PlainLabel(tr("No consent record is known."));
        none->setRole(ColorRole::Muted);
        none->setWrapped(true);
        m_consentColumn->addWidget(none);
    }
    for (auto record = m_card.contact->consents.crbegin(); record != m_card.contact->consents.crend();
         ++record) {
        QStringList lines{consentSentence(*record)};
        const auto since = record->revokedAt   ? record->revokedAt
                           : record->grantedAt ? record->grantedAt
                                               : record->createdAt;
        const QString from = since ? exactTimeText(*since, QLocale()) : QString();
        const QString source = visibleText(record->source, Lines::One);
        lines.append(QStringList{from, source}.join(QStringLiteral(" · ")).trimmed());
        auto *text = new PlainLabel;
        text->setWrapped(true);
        text->setSelectable(true);
        text->setText(lines.join(u'\n'));
        m_consentColumn->addWidget(text);
        if (!record->proofText.isEmpty())
            addProof(*record);
    }
}

/// A long one begins here and is shown whole when it is wanted.
void ContactCardView::addProof(const ConsentRecord &record)
{
    constexpr qsizetype kBeginning = 300;
    const QString whole = record.proofText;
    auto *proof = new PlainLabel;
    proof->setObjectName(QStringLiteral("consentProof"));
    proof->setWrapped(true);
    proof->setSelectable(true);
    proof->setRole(ColorRole::Muted);
    m_consentColumn->addWidget(proof);
    if (whole.size() <= kBeginning || m_openProofs.contains(record.id)) {
        proof->setText(whole);
        return;
    }
    const bool isParted = whole.at(kBeginning - 1).isHighSurrogate();
    proof->setText(whole.left(isParted ? kBeginning - 1 : kBeginning) + QChar(0x2026));
    auto *more = new Button(tr("Show the whole proof"), ButtonKind::Link);
    more->setObjectName(QStringLiteral("wholeProof"));
    m_consentColumn->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, proof, [this, proof, more, whole, id = record.id] {
        m_openProofs.insert(id);
        proof->setText(whole);
        proof->setFocus(Qt::OtherFocusReason);
        more->hide();
    });
}

void ContactCardView::fillChannels()
{
    QStringList lines;
    const auto add = [&](const QString &channel, const ChannelCount &count) {
        if (count.sent + count.received > 0)
            lines.append(
                tr("%1: %2 to the person, %3 from the person")
                    .arg(channel, QLocale().toString(count.sent), QLocale().toString(count.received)));
    };
    add(channelWord(Channel::Rcs), m_card.rcs);
    add(channelWord(Channel::Email), m_card.email);
    if (m_messages >= 0)
        lines.prepend(tr("%n message(s) here, both ways.", nullptr, m_messages)
                          .replace(QString::number(m_messages), QLocale().toString(m_messages)));
    const bool isBeingRead = m_hasOwnWay && m_messages < 0;
    if (lines.isEmpty() && !isBeingRead)
        lines.append(tr("No message is known here."));
    m_counts->setText(lines.join(u'\n'));
    m_conversation->setVisible(!m_hasOwnWay);
    m_newest->setVisible(!m_hasOwnWay);
    m_conversation->setEnabled(m_card.conversation.has_value());
    m_conversation->setHint(m_card.conversation ? QString() : tr("The person has not replied by RCS yet."));
    m_newest->setEnabled(m_card.newestMessage.isValid());
    m_newest->setHint(m_card.newestMessage.isValid() ? QString() : tr("No message is known here."));
}

void ContactCardView::fillHistory()
{
    QStringList lines;
    constexpr int kShown = 20;
    const auto entries = historyOf(m_card);
    for (const ContactHistoryEntry &entry : entries.first(qMin<qsizetype>(entries.size(), kShown)))
        lines.append(
            QStringLiteral("%1  %2").arg(exactTimeText(entry.at, QLocale()), historySentence(entry)));
    m_historyText->setText(lines.join(u'\n'));
    m_history->setVisible(!lines.isEmpty());
}

void ContactCardView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace arowana
