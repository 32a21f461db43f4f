// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plainquestion.h"

#include "models/items/visibletext.h"

#include <QMessageBox>
#include <QPushButton>

namespace arowana {

QMessageBox *ask(QWidget &parent, const PlainQuestion &question, std::function<void()> proceed)
{
    auto *box = new QMessageBox(&parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(visibleText(question.title, Lines::One));
    box->setText(visibleText(question.text, Lines::Many));
    box->setInformativeText(visibleText(question.explanation, Lines::Many));
    QPushButton *go = box->addButton(question.proceed, QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(question.keep, QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(box, &QMessageBox::buttonClicked, &parent,
                     [go, proceed = std::move(proceed)](QAbstractButton *clicked) {
                         if (clicked == go)
                             proceed();
                     });
    box->open();
    return box;
}

} // namespace arowana
