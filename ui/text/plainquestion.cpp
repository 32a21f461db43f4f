// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plainquestion.h"

#include "models/items/visibletext.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace arowana {

QMessageBox *ask(QWidget &parent, const PlainQuestion &question, std::function<void()> proceed)
{
    return choose(parent,
                  {question.title, question.text, question.explanation, {question.proceed}, question.keep},
                  [proceed = std::move(proceed)](int) { proceed(); });
}

QMessageBox *choose(QWidget &parent, const PlainChoice &choice, std::function<void(int)> proceed)
{
    auto *box = new QMessageBox(&parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(visibleText(choice.title, Lines::One));
    box->setText(visibleText(choice.text, Lines::Many));
    box->setInformativeText(visibleText(choice.explanation, Lines::Many));
    // The box passes its format on to its first label only, and a label guesses rich text by itself.
    if (auto *explanation = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel")))
        explanation->setTextFormat(Qt::PlainText);
    QList<QAbstractButton *> answers;
    for (const QString &answer : choice.answers)
        answers.append(box->addButton(answer, QMessageBox::DestructiveRole));
    QPushButton *keep = box->addButton(choice.keep, QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(box, &QMessageBox::buttonClicked, &parent,
                     [answers, proceed = std::move(proceed)](QAbstractButton *clicked) {
                         if (const auto place = answers.indexOf(clicked); place >= 0)
                             proceed(int(place));
                     });
    box->open();
    return box;
}

} // namespace arowana
