// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/senderdialog.h"

#include "ui/controls/button.h"
#include "ui/controls/labelledfield.h"
#include "ui/senders/senderrules.h"
#include "ui/text/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace arowana {

SenderDialog::SenderDialog(const QList<Sender> &others, QWidget *parent)
    : QDialog(parent)
    , m_others(others)
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_id(new QLineEdit(this))
    , m_useCase(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_newsletters(new QComboBox(this))
    , m_channelId(new QLineEdit(this))
    , m_kindField(new LabelledField(tr("&Kind"), m_kind, this))
    , m_nameField(new LabelledField(tr("&Name"), m_name, this))
    , m_idField(new LabelledField(tr("&Id"), m_id, this))
    , m_useCaseField(new LabelledField(tr("&Use case"), m_useCase, this))
    , m_addressField(new LabelledField(tr("From &address (optional)"), m_address, this))
    , m_newslettersField(new LabelledField(tr("Ne&wsletters"), m_newsletters, this))
    , m_channelIdField(new LabelledField(tr("&Channel id in the log (optional)"), m_channelId, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add sender"));
    build();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SenderDialog::followKind);
    for (LabelledField *field : {m_nameField, m_idField, m_addressField, m_channelIdField}) {
        connect(field, &LabelledField::left, this, &SenderDialog::refresh);
        connect(qobject_cast<QLineEdit *>(field->editor()), &QLineEdit::textChanged, this, [this, field] {
            field->markEdited();
            refresh();
        });
    }
    followKind();
    m_name->setFocus();
}

SenderDialog::SenderDialog(const Sender &kept, QWidget *parent)
    : SenderDialog(QList<Sender>(), parent)
{
    setWindowTitle(tr("Edit sender"));
    m_kind->setCurrentIndex(m_kind->findData(int(kept.channel)));
    m_name->setText(kept.name);
    m_id->setText(QString::fromUtf8(kept.id));
    m_useCase->setCurrentIndex(qMax(0, m_useCase->findData(int(kept.useCase))));
    m_address->setText(kept.address);
    if (kept.allowsNewsletters)
        m_newsletters->setCurrentIndex(m_newsletters->findData(*kept.allowsNewsletters));
    m_channelId->setText(QString::fromUtf8(kept.channelId));
    m_kind->setEnabled(false);
    m_id->setReadOnly(true);
    m_idField->setNote(tr("For another id, add another sender."));
    m_name->selectAll();
}

void SenderDialog::build()
{
    const Metrics m(*this);
    m_kind->setObjectName(QStringLiteral("senderKind"));
    m_kind->addItem(tr("RCS agent"), int(Channel::Rcs));
    m_kind->addItem(tr("E-mail channel"), int(Channel::Email));
    m_name->setObjectName(QStringLiteral("senderName"));
    m_name->setMaxLength(80);
    m_id->setObjectName(QStringLiteral("senderId"));
    m_id->setFont(fontFor(TextSize::Normal, TextWeight::Normal, Face::Fixed));
    m_useCase->setObjectName(QStringLiteral("senderUseCase"));
    for (const auto useCase :
         {UseCase::MultiUse, UseCase::Transactional, UseCase::Promotional, UseCase::Otp, UseCase::Unknown})
        m_useCase->addItem(useCaseWord(useCase), int(useCase));
    m_address->setObjectName(QStringLiteral("senderAddress"));
    m_newsletters->setObjectName(QStringLiteral("senderNewsletters"));
    m_newsletters->addItem(tr("Not known"));
    m_newsletters->addItem(tr("Allowed"), true);
    m_newsletters->addItem(tr("Not allowed"), false);
    m_newslettersField->setNote(tr("As the platform's dashboard has it"));
    m_channelId->setObjectName(QStringLiteral("senderChannelId"));
    m_channelId->setFont(m_id->font());
    m_channelId->setPlaceholderText(tr("ch_…, known after the first message"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(1));
    for (LabelledField *field : {m_kindField, m_nameField, m_idField, m_useCaseField, m_channelIdField,
                                 m_addressField, m_newslettersField})
        column->addWidget(field);
    column->addStretch(1);
    column->addWidget(makeButtons());
    setMinimumWidth(m.u(110));
}

QWidget *SenderDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto *cancel = new Button(tr("Cancel"), ButtonKind::Plain, bar);
    cancel->setKeyHint(QKeySequence(Qt::Key_Escape));
    auto *saveButton = new Button(tr("Save"), ButtonKind::Primary, bar);
    saveButton->setObjectName(QStringLiteral("saveSender"));
    // Nothing is spent here, so Enter in any field saves.
    saveButton->setDefault(true);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(saveButton);
    connect(cancel, &QPushButton::clicked, this, &SenderDialog::reject);
    connect(saveButton, &QPushButton::clicked, this, &SenderDialog::save);
    return bar;
}

Sender SenderDialog::entered() const
{
    Sender sender;
    sender.channel = Channel(m_kind->currentData().toInt());
    sender.name = m_name->text().trimmed();
    sender.id = m_id->text().trimmed().toUtf8();
    if (sender.channel == Channel::Rcs) {
        sender.useCase = UseCase(m_useCase->currentData().toInt());
        sender.channelId = m_channelId->text().trimmed().toUtf8();
    } else {
        sender.address = m_address->text().trimmed();
        if (const QVariant allowed = m_newsletters->currentData(); allowed.isValid())
            sender.allowsNewsletters = allowed.toBool();
    }
    return sender;
}

void SenderDialog::followKind()
{
    const bool agent = entered().channel == Channel::Rcs;
    m_useCaseField->setVisible(agent);
    m_channelIdField->setVisible(agent);
    m_addressField->setVisible(!agent);
    m_newslettersField->setVisible(!agent);
    m_id->setPlaceholderText(agent ? QStringLiteral("ag_live_…") : QStringLiteral("ch_…"));
    refresh();
}

void SenderDialog::refresh()
{
    const auto problems = problemsOf(entered(), m_others);
    const QList<std::pair<SenderField, LabelledField *>> fields{{SenderField::Name, m_nameField},
                                                                {SenderField::Id, m_idField},
                                                                {SenderField::Address, m_addressField},
                                                                {SenderField::ChannelId, m_channelIdField}};
    for (const auto &[which, field] : fields) {
        QString sentence;
        for (const SenderProblem &problem : problems) {
            if (problem.field == which)
                sentence = problem.sentence;
        }
        field->showProblem(sentence, m_attempted ? Loudness::Full : field->loudness());
    }
}

void SenderDialog::save()
{
    const Sender sender = entered();
    const auto problems = problemsOf(sender, m_others);
    m_attempted = !problems.isEmpty();
    refresh();
    if (!m_attempted) {
        // Closed first: the signal is the last thing done here.
        accept();
        Q_EMIT saved(sender);
        return;
    }
    switch (problems.front().field) {
    case SenderField::Name:
        m_name->setFocus();
        return;
    case SenderField::Id:
        m_id->setFocus();
        return;
    case SenderField::Address:
        m_address->setFocus();
        return;
    case SenderField::ChannelId:
        m_channelId->setFocus();
        return;
    }
}

} // namespace arowana
