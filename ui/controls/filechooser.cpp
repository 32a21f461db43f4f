// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/filechooser.h"

#include "models/items/visibletext.h"
#include "ui/text/plainquestion.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <memory>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(arowana::FileChooser)
};

QFileDialog *makeDialog(QWidget &parent, const FileChoice &choice)
{
    auto *dialog = new QFileDialog(&parent, choice.title);
    dialog->setObjectName(QStringLiteral("fileChooser"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(choice.filters);
    return dialog;
}

void askToReplace(QWidget &parent, const FileChoice &choice, const QString &file,
                  const std::function<void(const QString &)> &proceed)
{
    const auto isConfirmed = std::make_shared<bool>(false);
    const QString name = visibleText(QFileInfo(file).fileName(), Lines::One);
    const QMessageBox *box =
        ask(parent,
            {choice.title, Words::tr("Replace the file “%1”?").arg(name),
             Words::tr("A file of this name is there already. What it holds now is lost."),
             Words::tr("Replace"), Words::tr("Choose another name")},
            [isConfirmed] { *isConfirmed = true; });
    QObject::connect(box, &QDialog::finished, &parent, [&parent, choice, file, proceed, isConfirmed] {
        if (*isConfirmed)
            return proceed(file);
        FileChoice again = choice;
        again.name = file;
        chooseFileToSave(parent, again, proceed);
    });
}

} // namespace

QFileDialog *chooseFileToOpen(QWidget &parent, const FileChoice &choice,
                              const std::function<void(const QString &)> &proceed)
{
    QFileDialog *dialog = makeDialog(parent, choice);
    dialog->setOption(QFileDialog::ReadOnly); // here nobody wants to delete or to rename
    // With ExistingFile a name that is not there would be complained about before anybody reads it.
    dialog->setFileMode(QFileDialog::AnyFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, proceed);
    dialog->open();
    return dialog;
}

QFileDialog *chooseFileToSave(QWidget &parent, const FileChoice &choice,
                              const std::function<void(const QString &)> &proceed)
{
    QFileDialog *dialog = makeDialog(parent, choice);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(choice.suffix);
    dialog->selectFile(choice.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent,
                     [&parent, choice, proceed](const QString &file) {
                         if (QFileInfo::exists(file))
                             askToReplace(parent, choice, file, proceed);
                         else
                             proceed(file);
                     });
    dialog->open();
    return dialog;
}

} // namespace arowana
