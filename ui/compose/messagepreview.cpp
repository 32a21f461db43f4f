// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/messagepreview.h"

#include "ui/compose/emailpreview.h"
#include "ui/compose/templateview.h"
#include "ui/phone/phoneview.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace arowana {

MessagePreview::MessagePreview(QWidget *parent)
    : Card(QString(), parent)
    , m_name(new PlainLabel(this))
    , m_emptyHint(new PlainLabel(tr("What the customer will see appears here."), this))
    , m_phone(new PhoneView)
    , m_template(new TemplateView)
    , m_email(new EmailPreview(this))
    , m_screen(makePhone())
    , m_pages(new QStackedWidget(this))
{
    const Metrics m(*this);
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setMinimumWidth(m.u(56));

    m_name->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_name->setAlignment(Qt::AlignHCenter);
    m_name->setElided(Qt::ElideRight);
    auto *label = new PlainLabel(tr("Preview"), this);
    label->setTextFont(TextSize::Small);
    label->setRole(ColorRole::Muted);
    label->setAlignment(Qt::AlignHCenter);

    m_pages->addWidget(m_screen);
    m_pages->addWidget(m_email);
    body()->setSpacing(0);
    body()->addWidget(m_name);
    body()->addWidget(label);
    body()->addSpacing(m.u(3));
    body()->addWidget(m_pages, 1);
}

QWidget *MessagePreview::firstControl() const
{
    return m_screen;
}

QScrollArea *MessagePreview::makePhone()
{
    const Metrics m(*this);
    m_emptyHint->setRole(ColorRole::Muted);
    m_emptyHint->setWrapped(true);
    m_emptyHint->setAlignment(Qt::AlignHCenter);
    m_phone->setObjectName(QStringLiteral("previewPhone"));
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("previewScroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Preview"));
    auto *screen = new QWidget;
    auto *column = new QVBoxLayout(screen);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(2));
    column->addWidget(m_emptyHint);
    column->addWidget(m_phone);
    column->addWidget(m_template);
    column->addStretch(1);
    area->setWidget(screen);
    // The card's ground shows through; a ground of their own would change the labels' colour role too.
    area->viewport()->setAutoFillBackground(false);
    screen->setAutoFillBackground(false);
    return area;
}

void MessagePreview::showCard(int card)
{
    m_phone->showCard(card);
}

void MessagePreview::setDraft(const ComposeDraft &draft)
{
    const QString name = draft.sender ? draft.sender->name : QString();
    m_name->setText(name.isEmpty() ? tr("No sender yet") : name);
    const bool isMail = channelOf(draft) == Channel::Email && draft.emailKind != ContentKind::Template;
    m_name->setVisible(!isMail); // the e-mail says its sender itself
    if (isMail) {
        const QString address = draft.sender ? draft.sender->address : QString();
        m_email->setContent(address.isEmpty() ? name : tr("%1 <%2>").arg(name, address), draft.email);
        m_pages->setCurrentWidget(m_email);
        return;
    }
    const Content content = contentOf(draft);
    const auto *named = std::get_if<TemplateContent>(&content);
    m_phone->setContent(content);
    m_phone->setVisible(!named && !m_phone->isEmpty());
    m_emptyHint->setVisible(!named && m_phone->isEmpty());
    m_template->setVisible(named != nullptr);
    if (named)
        m_template->setContent(*named);
    m_pages->setCurrentWidget(m_screen);
}

} // namespace arowana
