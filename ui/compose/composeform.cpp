// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composeform.h"

#include "ui/compose/composewords.h"
#include "ui/compose/emaileditor.h"
#include "ui/compose/rcseditor.h"
#include "ui/compose/senderchoice.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QStackedWidget>

namespace arowana {

namespace {

/// Puts `words` with their values into the list and keeps the chosen value where it is still offered.
template <class T>
void offer(QComboBox &list, const QList<T> &values, const std::function<QString(T)> &word)
{
    const QSignalBlocker quiet(&list);
    const QVariant before = list.currentData();
    list.clear();
    for (const T value : values)
        list.addItem(word(value), int(value));
    list.setCurrentIndex(qMax(0, list.findData(before)));
}

void choose(QComboBox &list, int value)
{
    if (const int index = list.findData(value); index >= 0)
        list.setCurrentIndex(index);
}

} // namespace

ComposeForm::ComposeForm(QWidget *parent)
    : QWidget(parent)
    , m_to(new QLineEdit(this))
    , m_sender(new SenderChoice(this))
    , m_type(new QComboBox(this))
    , m_traffic(new QComboBox(this))
    , m_toField(new LabelledField(tr("&To"), m_to, this))
    , m_senderField(new LabelledField(tr("&From"), m_sender, this))
    , m_typeField(new LabelledField(tr("T&ype"), m_type, this))
    , m_trafficField(new LabelledField(tr("Tr&affic"), m_traffic, this))
    , m_rcs(new RcsEditor(this))
    , m_email(new EmailEditor(this))
    , m_content(new QStackedWidget(this))
{
    build();
    connect(m_to, &QLineEdit::textChanged, this, &ComposeForm::followRecipient);
    connect(m_sender, &SenderChoice::chosenChanged, this, &ComposeForm::followSender);
    for (QComboBox *list : {m_type, m_traffic})
        connect(list, &QComboBox::currentIndexChanged, this, &ComposeForm::changed);
    connect(m_rcs, &RcsEditor::changed, this, &ComposeForm::changed);
    connect(m_email, &EmailEditor::changed, this, &ComposeForm::changed);
    const auto all = fields();
    for (LabelledField *field : all)
        connect(field, &LabelledField::left, this, &ComposeForm::fieldLeft);
    orderTabs();
    followSender();
}

void ComposeForm::build()
{
    const Metrics m(*this);
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setPlaceholderText(tr("+49 176 1234567 or name@example.org"));
    m_to->setMinimumWidth(m.u(44)); // an address of common length, as wide as the sender beside it
    m_type->setObjectName(QStringLiteral("type"));
    m_traffic->setObjectName(QStringLiteral("traffic"));
    for (QComboBox *list : {m_type, m_traffic}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(12);
    }
    m_content->addWidget(m_rcs);
    m_content->addWidget(m_email);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.u(4));
    grid->setVerticalSpacing(m.u(1));
    grid->addWidget(m_toField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_senderField, 0, 1, Qt::AlignTop);
    // A row of its own: without traffic, as for e-mail, the type has it whole.
    auto *kind = new QHBoxLayout;
    kind->setSpacing(m.u(4));
    kind->addWidget(m_typeField, 1, Qt::AlignTop);
    kind->addWidget(m_trafficField, 1, Qt::AlignTop);
    grid->addLayout(kind, 1, 0, 1, 2);
    grid->addWidget(m_content, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
}

void ComposeForm::orderTabs()
{
    // As one reads, not as the parts were made. No container here has a focus proxy: Qt would take it for a
    // stop of its own and lead back to its first field.
    const QList<QWidget *> order{m_to,
                                 m_sender,
                                 m_type,
                                 m_traffic,
                                 m_rcs->textField()->editor(),
                                 m_email->subjectField()->editor(),
                                 m_email->tabBar(),
                                 m_email->htmlField()->editor(),
                                 m_email->textField()->editor()};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

QWidget *ComposeForm::lastField() const
{
    return m_email->textField()->editor();
}

void ComposeForm::setSenders(const QList<Sender> &senders)
{
    m_sender->setSenders(senders);
}

void ComposeForm::fill(const SendRequest &request)
{
    m_to->setText(wireText(request.to));
    m_sender->choose(request.sender);
    choose(*m_type, int(request.type));
    if (request.traffic)
        choose(*m_traffic, int(*request.traffic));
    if (const auto *rcs = std::get_if<RcsText>(&request.content))
        m_rcs->setContent(*rcs);
    else if (const auto *email = std::get_if<EmailContent>(&request.content))
        m_email->setContent(*email);
}

ComposeDraft ComposeForm::draft() const
{
    ComposeDraft draft;
    draft.to = m_to->text();
    draft.sender = m_sender->chosen();
    draft.type = MessageType(m_type->currentData().toInt());
    if (channelOf(draft) == Channel::Rcs)
        draft.traffic = TrafficType(m_traffic->currentData().toInt());
    draft.rcs = m_rcs->content();
    draft.email = m_email->content();
    return draft;
}

void ComposeForm::followRecipient()
{
    m_toField->markEdited();
    m_toField->setNote(recipientReading(m_to->text()));
    m_sender->setRecipientKind(recipientKind(m_to->text()));
    // The channel may have changed with no sender on either side.
    followSender();
}

void ComposeForm::followSender()
{
    ComposeDraft now;
    now.to = m_to->text();
    now.sender = m_sender->chosen();
    const Channel channel = channelOf(now);
    const Sender sender = now.sender.value_or(Sender{channel, {}, {}, {}, UseCase::Unknown, {}});
    offer<MessageType>(*m_type, allowedTypes(sender),
                       [channel](MessageType type) { return composeTypeWord(type, channel); });
    offer<TrafficType>(*m_traffic, allowedTraffic(sender.effectiveUseCase()), trafficWord);
    m_trafficField->setVisible(channel == Channel::Rcs);
    QWidget *content = channel == Channel::Email ? static_cast<QWidget *>(m_email) : m_rcs;
    // The hidden content must not ask for room: an RCS text fits a low window, an e-mail scrolls.
    for (QWidget *page : {static_cast<QWidget *>(m_rcs), static_cast<QWidget *>(m_email)})
        page->setSizePolicy(QSizePolicy::Preferred,
                            page == content ? QSizePolicy::Expanding : QSizePolicy::Ignored);
    m_content->setCurrentWidget(content);
    Q_EMIT changed();
}

QList<LabelledField *> ComposeForm::fields() const
{
    return {m_toField,          m_senderField,           m_typeField,          m_trafficField,
            m_rcs->textField(), m_email->subjectField(), m_email->htmlField(), m_email->textField()};
}

LabelledField *ComposeForm::fieldFor(Field field, const ComposeDraft &draft) const
{
    switch (field) {
    case Field::Recipient:
        return m_toField;
    case Field::Sender:
        return m_senderField;
    case Field::Type:
        return m_typeField;
    case Field::Traffic:
        return m_trafficField;
    case Field::Subject:
        return m_email->subjectField();
    case Field::Html:
        return m_email->htmlField();
    default: // the editors of cards, chips and templates show theirs themselves
        break;
    }
    if (channelOf(draft) == Channel::Rcs)
        return m_rcs->textField();
    // With both bodies empty the problem belongs to the one in front.
    const bool htmlInFront = m_email->htmlField()->isVisibleTo(m_email);
    return draft.email.text.isEmpty() && htmlInFront ? m_email->htmlField() : m_email->textField();
}

void ComposeForm::showProblems(const QList<FieldProblem> &problems, const ComposeDraft &draft, bool allInFull)
{
    QHash<LabelledField *, QString> sentences;
    QHash<LabelledField *, Loudness> loudness;
    for (const FieldProblem &problem : problems) {
        LabelledField *field = fieldFor(problem.field, draft);
        if (sentences.contains(field))
            continue;
        sentences.insert(field, problemSentence(problem, draft));
        // Too long is wrong however much more is typed, and no sender is not the typist's doing.
        const bool atOnce =
            problem.problem == Problem::TooLong || problem.problem == Problem::ChannelMismatch;
        loudness.insert(field, allInFull || atOnce ? Loudness::Full : field->loudness());
    }
    const auto all = fields();
    for (LabelledField *field : all)
        field->showProblem(sentences.value(field), loudness.value(field, Loudness::Silent));
}

void ComposeForm::focusRecipient()
{
    m_to->setFocus();
}

void ComposeForm::focusProblem(const QList<FieldProblem> &problems)
{
    if (problems.isEmpty())
        return;
    LabelledField *field = fieldFor(problems.front().field, draft());
    m_email->reveal(field);
    field->editor()->setFocus(Qt::OtherFocusReason);
}

} // namespace arowana
