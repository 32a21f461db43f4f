// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startup/startproblemwindow.h"

#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace arowana {

StartProblemWindow::StartProblemWindow(const Error &error, QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics(*this);
    setWindowTitle(tr("Arowana Console"));
    setMinimumWidth(metrics.u(120));

    auto *card = new Card(QString(), this);
    card->setBar(ColorRole::Bad);
    auto *title = new PlainLabel(tr("The workspace could not be opened"), card);
    title->setTextFont(TextSize::Title, TextWeight::Strong);
    auto *what = new PlainLabel(error.what, card);
    what->setWrapped(true);
    auto *next = new PlainLabel(error.next, card);
    next->setWrapped(true);
    auto *safe = new PlainLabel(tr("Nothing was deleted, and nothing was sent."), card);
    safe->setWrapped(true);
    safe->setRole(ColorRole::Muted);
    for (PlainLabel *line : {title, what, next, safe})
        card->body()->addWidget(line);
    if (!error.detail.isEmpty()) {
        auto *detail = new PlainLabel(error.detail, card);
        detail->setWrapped(true);
        detail->setSelectable(true);
        detail->setRole(ColorRole::Muted);
        detail->setTextFont(TextSize::Small, TextWeight::Normal, Face::Fixed);
        card->body()->addWidget(detail);
    }

    auto *retry = new Button(tr("Try again"), ButtonKind::Primary, this);
    retry->setDefault(true);
    auto *quit = new Button(tr("Quit"), ButtonKind::Plain, this);
    connect(retry, &Button::clicked, this, [this, retry] {
        retry->setEnabled(false); // one answer to one press: opening may take a while
        Q_EMIT retryRequested();
    });
    connect(quit, &Button::clicked, this, &QWidget::close);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.u(2));
    buttons->addStretch();
    buttons->addWidget(quit);
    buttons->addWidget(retry);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.margins(4));
    page->setSpacing(metrics.u(4));
    page->addWidget(card);
    page->addStretch();
    page->addLayout(buttons);
    retry->setFocus(); // else the selectable detail has it, and Enter does nothing
}

} // namespace arowana
