// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startup/openingwindow.h"

#include "ui/controls/card.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace arowana {

OpeningWindow::OpeningWindow(const QString &workspace, QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics(*this);
    setWindowTitle(tr("Arowana Console"));
    setMinimumWidth(metrics.u(120));

    auto *card = new Card(QString(), this);
    auto *title = new PlainLabel(tr("The workspace is being brought up to date"), card);
    title->setTextFont(TextSize::Title, TextWeight::Strong);
    auto *what = new PlainLabel(
        tr("Opening “%1” takes longer than usual: a large database of an older version, or a damaged one, is "
           "copied first.")
            .arg(workspace),
        card);
    auto *next =
        new PlainLabel(tr("The window opens by itself when this is done. Nothing is sent meanwhile."), card);
    next->setRole(ColorRole::Muted);
    for (PlainLabel *line : {title, what, next}) {
        line->setWrapped(true);
        card->body()->addWidget(line);
    }
    // A screen reader has no control to go to here.
    setAccessibleName(title->text());
    setAccessibleDescription(what->text() + u' ' + next->text());

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.margins(4));
    page->addWidget(card);
    page->addStretch();
}

} // namespace arowana
