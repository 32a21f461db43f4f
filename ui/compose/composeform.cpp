// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composeform.h"

#include "ui/compose/composewords.h"
#include "ui/compose/emaileditor.h"
#include "ui/compose/fieldgroup.h"
#include "ui/compose/lineedit.h"
#include "ui/compose/rcseditor.h"
#include "ui/compose/senderchoice.h"
#include "ui/compose/ttlfield.h"
#include "ui/compose/variabletable.h"
#include "ui/controls/button.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/plainlabel.h"
#include "ui/text/systemregion.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>

#include <algorithm>

namespace arowana {

namespace {

/// Puts `values` with their words into the list, at `wanted` where that is among them.
template <class T>
void offer(QComboBox &list, const QList<T> &values, std::optional<T> wanted,
           const std::function<QString(T)> &word)
{
    const QSignalBlocker quiet(&list);
    list.clear();
    for (const T value : values)
        list.addItem(word(value), int(value));
    list.setCurrentIndex(wanted ? qMax(0, list.findData(int(*wanted))) : 0);
}

/// Too long is wrong however much more is typed, and no sender is not the typist's doing.
bool isAtOnce(Problem problem)
{
    return problem == Problem::TooLong || problem == Problem::TooMany ||
           problem == Problem::ChannelMismatch || problem == Problem::NoLongerKept ||
           problem == Problem::TypeReplaced;
}

} // namespace

ComposeForm::ComposeForm(QWidget *parent)
    : QWidget(parent)
    , m_to(new LineEdit(this))
    , m_useNumber(new Button(QString(), ButtonKind::Plain, this))
    , m_setRegion(new Button(tr("Set the country…"), ButtonKind::Plain, this))
    , m_noRegion(makeNoRegion())
    , m_sender(new SenderChoice(this))
    , m_type(new QComboBox(this))
    , m_traffic(new QComboBox(this))
    , m_ttl(new TtlField(this))
    , m_toField(new LabelledField(tr("&To"), m_to, this))
    , m_senderField(new LabelledField(tr("&From"), m_sender, this))
    , m_typeField(new LabelledField(tr("T&ype"), m_type, this))
    , m_trafficField(new LabelledField(tr("Tr&affic"), m_traffic, this))
    , m_useCase(new PlainLabel(this))
    , m_rcs(new RcsEditor(this))
    , m_email(new EmailEditor(this))
    , m_group(new FieldGroup(this))
{
    build();
    watch();
    orderTabs();
    arrange();
}

void ComposeForm::build()
{
    const Metrics m(*this);
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setPlaceholderText(tr("+49 176 1234567 or name@example.org"));
    m_to->setMinimumWidth(m.u(44)); // an address of common length, as wide as the sender beside it
    m_useNumber->setObjectName(QStringLiteral("useNumber"));
    m_useNumber->hide();
    m_type->setObjectName(QStringLiteral("type"));
    m_traffic->setObjectName(QStringLiteral("traffic"));
    for (QComboBox *list : {m_type, m_traffic}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(10);
    }
    m_useCase->setObjectName(QStringLiteral("useCase"));
    m_useCase->setTextFont(TextSize::Small);
    m_useCase->setRole(ColorRole::Muted);
    m_useCase->setWrapped(true);
    m_useCase->setContentsMargins(0, 0, 0, m.u(1));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.u(4));
    grid->setVerticalSpacing(m.u(1));
    grid->addWidget(m_toField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_senderField, 0, 1, Qt::AlignTop);
    auto *offers = new QVBoxLayout; // belongs to the recipient above, not to what stands below
    offers->setContentsMargins(0, 0, 0, m.u(2));
    offers->addWidget(m_useNumber, 0, Qt::AlignLeft);
    offers->addWidget(m_noRegion);
    grid->addLayout(offers, 1, 0, 1, 2);
    // A row of its own: without traffic, as for e-mail, the type has it whole.
    auto *kind = new QHBoxLayout;
    kind->setSpacing(m.u(4));
    kind->addWidget(m_typeField, 3, Qt::AlignTop);
    kind->addWidget(m_trafficField, 3, Qt::AlignTop);
    kind->addWidget(m_ttl, 4, Qt::AlignTop); // with its limit
    grid->addLayout(kind, 2, 0, 1, 2);
    grid->addWidget(m_useCase, 3, 0, 1, 2);
    // In one place, and only one is shown.
    grid->addWidget(m_rcs, 4, 0, 1, 2);
    grid->addWidget(m_email, 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);
}

QWidget *ComposeForm::makeNoRegion()
{
    const Metrics m(*this);
    auto *box = new QWidget(this);
    auto *words = new PlainLabel(tr("Your own country is not set, so no country code can be offered."), box);
    words->setObjectName(QStringLiteral("noRegion"));
    words->setTextFont(TextSize::Small);
    words->setRole(ColorRole::Muted);
    words->setWrapped(true);
    m_setRegion->setObjectName(QStringLiteral("setRegion"));
    m_setRegion->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Comma), true);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.u(2));
    row->addWidget(words, 1);
    row->addWidget(m_setRegion);
    box->hide();
    return box;
}

void ComposeForm::watch()
{
    connect(m_setRegion, &QPushButton::clicked, this, &ComposeForm::settingsWanted);
    connect(m_to, &QLineEdit::textChanged, this, &ComposeForm::followRecipient);
    connect(m_sender, &SenderChoice::chosenChanged, this, [this] {
        arrange();
        Q_EMIT changed();
    });
    // Only the operator's own choices come here: the lists are filled in silence.
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        m_wantedType = MessageType(m_type->currentData().toInt());
        m_rcs->setBilledByLength(m_wantedType == MessageType::Message);
    });
    connect(m_traffic, &QComboBox::currentIndexChanged, this,
            [this] { m_wantedTraffic = TrafficType(m_traffic->currentData().toInt()); });
    // Choosing what stands there already says that it is right.
    connect(m_type, &QComboBox::activated, this, [this] {
        m_wantedType = MessageType(m_type->currentData().toInt());
        Q_EMIT changed();
    });
    connect(m_traffic, &QComboBox::activated, this, [this] {
        m_wantedTraffic = TrafficType(m_traffic->currentData().toInt());
        Q_EMIT changed();
    });
    connect(m_useNumber, &QPushButton::clicked, this, [this] {
        m_to->setFocus(Qt::OtherFocusReason);
        m_to->setText(m_offered);
    });
    m_group->add(Field::Recipient, m_toField);
    m_group->add(Field::Sender, m_senderField);
    m_group->add(Field::Type, m_typeField);
    m_group->add(Field::Traffic, m_trafficField);
    connect(m_group, &FieldGroup::edited, this, &ComposeForm::changed);
    connect(m_rcs, &RcsEditor::cardChosen, this, &ComposeForm::cardChosen);
    connect(m_ttl, &TtlField::edited, this, &ComposeForm::changed);
    connect(m_rcs, &RcsEditor::edited, this, &ComposeForm::changed);
    connect(m_email, &EmailEditor::edited, this, &ComposeForm::changed);
    connect(m_group, &FieldGroup::left, this, &ComposeForm::fieldLeft);
    connect(m_ttl, &TtlField::left, this, &ComposeForm::fieldLeft);
    connect(m_rcs, &RcsEditor::left, this, &ComposeForm::fieldLeft);
    connect(m_email, &EmailEditor::left, this, &ComposeForm::fieldLeft);
}

void ComposeForm::orderTabs()
{
    // As one reads, not as the parts were made. No container here has a focus proxy: Qt would take it for a
    // stop of its own and lead back to its first field.
    const QList<QWidget *> order =
        QList<QWidget *>{m_to, m_useNumber, m_setRegion, m_sender, m_type, m_traffic} + m_ttl->tabStops() +
        m_rcs->tabStops() + m_email->tabStops();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

QWidget *ComposeForm::lastField() const
{
    return m_email->tabStops().constLast();
}

void ComposeForm::setSenders(const QList<Sender> &senders)
{
    m_sender->setSenders(senders);
}

void ComposeForm::setRegion(const QByteArray &region)
{
    m_region = region;
    offerNumber();
}

void ComposeForm::setDraft(const ComposeDraft &draft)
{
    m_group->load([this, &draft] {
        m_to->setText(draft.to);
        if (draft.sender && draft.isSenderGone)
            m_sender->chooseGone(*draft.sender);
        else if (draft.sender)
            m_sender->choose(*draft.sender);
        m_wantedType = draft.wantedType.value_or(draft.type);
        if (draft.wantedTraffic || draft.traffic)
            m_wantedTraffic = draft.wantedTraffic ? draft.wantedTraffic : draft.traffic;
        m_ttl->setSeconds(draft.ttlSeconds);
        m_againOf = draft.againOf;
        m_rcs->setDraft(draft);
        m_email->setDraft(draft);
        arrange();
    });
    m_group->reset(false);
    Q_EMIT changed();
}

std::optional<Sender> ComposeForm::sender() const
{
    return m_sender->gone() ? m_sender->gone() : m_sender->chosen();
}

Channel ComposeForm::channel() const
{
    ComposeDraft now;
    now.to = m_to->text();
    now.sender = sender();
    return channelOf(now);
}

ComposeDraft ComposeForm::draft() const
{
    ComposeDraft draft;
    draft.to = m_to->text();
    draft.sender = sender();
    draft.isSenderGone = m_sender->gone().has_value();
    draft.type = MessageType(m_type->currentData().toInt());
    if (channelOf(draft) == Channel::Rcs)
        draft.traffic = TrafficType(m_traffic->currentData().toInt());
    // What another channel or sender does not have is kept for the way back.
    draft.ttlSeconds = m_ttl->seconds();
    draft.againOf = m_againOf;
    if (m_wantedType != draft.type)
        draft.wantedType = m_wantedType;
    if (m_wantedTraffic != draft.traffic)
        draft.wantedTraffic = m_wantedTraffic;
    m_rcs->write(draft);
    m_email->write(draft);
    return draft;
}

void ComposeForm::finishEditing()
{
    const auto tables = findChildren<VariableTable *>();
    for (VariableTable *table : tables)
        table->finishEditing();
}

void ComposeForm::followRecipient()
{
    m_toField->setNote(recipientReading(m_to->text()));
    offerNumber();
    // The channel may become another with no sender on either side.
    m_sender->setRecipientKind(recipientKind(m_to->text()));
    arrange();
}

void ComposeForm::offerNumber()
{
    const QByteArray region = m_region.isEmpty() ? systemRegion() : m_region;
    const auto number = PhoneNumber::offerInRegion(m_to->text(), region);
    m_offered = number ? number->grouped() : QString();
    if (number)
        m_useNumber->setText(tr("Use %1").arg(m_offered));
    m_useNumber->setVisible(number.has_value());
    m_noRegion->setVisible(region.isEmpty() && recipientKind(m_to->text()) == RecipientKind::Phone &&
                           !m_to->text().trimmed().startsWith(u'+'));
}

void ComposeForm::arrange()
{
    const Channel by = channel();
    const Sender sender = this->sender().value_or(Sender{by, {}, {}, {}, UseCase::Unknown, {}, {}});
    offer<MessageType>(*m_type, allowedTypes(sender), m_wantedType,
                       [by](MessageType type) { return composeTypeWord(type, by); });
    offer<TrafficType>(*m_traffic, allowedTraffic(sender.effectiveUseCase()), m_wantedTraffic, trafficWord);
    m_rcs->setBilledByLength(MessageType(m_type->currentData().toInt()) == MessageType::Message);
    m_trafficField->setVisible(by == Channel::Rcs);
    m_ttl->setVisible(by == Channel::Rcs);
    const QString why = useCaseSentence(sender);
    m_useCase->setText(why);
    m_useCase->setVisible(!why.isEmpty());
    // First away with the one, so that both never ask for room at once.
    (by == Channel::Email ? static_cast<QWidget *>(m_rcs) : m_email)->hide();
    (by == Channel::Email ? static_cast<QWidget *>(m_email) : m_rcs)->show();
}

QList<Remark> ComposeForm::changedChoices() const
{
    QList<Remark> remarks;
    const auto type = MessageType(m_type->currentData().toInt());
    if (type != m_wantedType && m_wantedType != MessageType::Newsletter) // that one is a problem
        remarks.append({Field::Type,
                        {},
                        tr("You chose %1, which this sender does not allow. It is %2 now.")
                            .arg(composeTypeWord(m_wantedType, channel()), composeTypeWord(type, channel())),
                        true,
                        false});
    const auto traffic = TrafficType(m_traffic->currentData().toInt());
    if (channel() == Channel::Rcs && m_wantedTraffic && traffic != *m_wantedTraffic)
        remarks.append({Field::Traffic,
                        {},
                        tr("You chose %1, which this sender does not allow. It is %2 now.")
                            .arg(trafficWord(*m_wantedTraffic), trafficWord(traffic)),
                        true,
                        false});
    return remarks;
}

void ComposeForm::showProblems(const QList<FieldProblem> &problems, const ComposeDraft &draft, bool allInFull)
{
    Remarks remarks{{}, allInFull};
    for (const FieldProblem &problem : problems)
        remarks.all.append({problem.field, problem.place, problemSentence(problem, draft), false,
                            isAtOnce(problem.problem)});
    const auto warnings = warningsOf(draft);
    for (const FieldProblem &warning : warnings)
        remarks.all.append({warning.field, warning.place, warningSentence(warning), true, false});
    remarks.all += changedChoices();
    m_group->show(remarks);
    m_ttl->show(remarks);
    if (channelOf(draft) == Channel::Email)
        m_email->show(remarks);
    else
        m_rcs->show(remarks);
}

std::optional<FieldProblem> ComposeForm::firstInRed(const QList<FieldProblem> &problems, bool allInFull) const
{
    const auto first = std::find_if(problems.begin(), problems.end(), [allInFull](const FieldProblem &p) {
        return allInFull || isAtOnce(p.problem);
    });
    if (first != problems.end())
        return *first;
    const auto fields = findChildren<LabelledField *>();
    const bool isLeft = std::any_of(fields.begin(), fields.end(), [this](const LabelledField *field) {
        return field->isRed() && field->isVisibleTo(this);
    });
    if (!isLeft || problems.isEmpty())
        return std::nullopt;
    // A field that was left: what is wrong in it rather than what is not there yet.
    const auto wrong = std::find_if(problems.begin(), problems.end(),
                                    [](const FieldProblem &p) { return p.problem != Problem::Missing; });
    return wrong == problems.end() ? problems.first() : *wrong;
}

void ComposeForm::focusRecipient()
{
    m_to->setFocus();
}

void ComposeForm::focusUnitTip()
{
    m_rcs->focusUnitTip();
}

void ComposeForm::focusProblem(const QList<FieldProblem> &problems)
{
    if (problems.isEmpty())
        return;
    const FieldProblem &first = problems.front();
    if (first.place == ContentPlace() && (m_group->focus(first.field) || m_ttl->focus(first.field)))
        return;
    const bool isFound = channel() == Channel::Email ? m_email->focus(first.field, first.place)
                                                     : m_rcs->focus(first.field, first.place);
    if (!isFound)
        m_to->setFocus(Qt::OtherFocusReason);
}

} // namespace arowana
