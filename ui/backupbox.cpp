// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backupbox.h"

#include "models/domain/backups.h"
#include "ui/controls/button.h"
#include "ui/controls/filechooser.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QVBoxLayout>

namespace arowana {

namespace {

QString shownName(const QString &file)
{
    return visibleText(QFileInfo(file).fileName(), Lines::One);
}

} // namespace

BackupBox::BackupBox(Backups &backups, QWidget *parent)
    : QWidget(parent)
    , m_backups(backups)
    , m_backUp(new Button(tr("&Back up…"), ButtonKind::Plain, this))
    , m_restore(new Button(tr("Rest&ore…"), ButtonKind::Plain, this))
    , m_state(new PlainLabel(this))
{
    m_backUp->setObjectName(QStringLiteral("backUp"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_state->setObjectName(QStringLiteral("backupState"));
    m_state->setWrapped(true);
    m_state->setRole(ColorRole::Muted);
    m_state->setSelectable(true);
    m_state->setText(tr("The workspace's data lies in the folder %1.")
                         .arg(visibleText(QDir::toNativeSeparators(backups.dataFolder()), Lines::One)));
    const Metrics m(*this);
    auto *row = new QHBoxLayout;
    row->setSpacing(m.u(2));
    // A form gives a row with a wrapped text in it less than its buttons need.
    for (Button *button : {m_backUp, m_restore})
        button->setMinimumHeight(button->sizeHint().height());
    row->addWidget(m_backUp);
    row->addWidget(m_restore);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(2));
    column->addLayout(row);
    column->addWidget(m_state);
    connect(m_backUp, &QPushButton::clicked, this, &BackupBox::chooseTarget);
    connect(m_restore, &QPushButton::clicked, this, &BackupBox::chooseBackup);
}

void BackupBox::chooseTarget()
{
    if (m_chooser)
        return;
    m_chooser = chooseFileToSave(*this,
                                 {tr("Back up the workspace"),
                                  {tr("Backups (*.arowana-backup)"), tr("All files (*)")},
                                  QStringLiteral("arowana-backup"),
                                  QStringLiteral("workspace.arowana-backup")},
                                 [self = QPointer<BackupBox>(this)](const QString &file) {
                                     if (self)
                                         self->backUpTo(file);
                                 });
}

void BackupBox::backUpTo(const QString &file)
{
    begin(tr("Copying the workspace…"));
    m_backups.makeBackup(file, [self = QPointer<BackupBox>(this), file](const Result<void> &done) {
        if (!self)
            return;
        if (done)
            self->end(tr("%1 has the whole workspace, and was read through. It holds numbers, addresses and "
                         "texts of people, but no keys.")
                          .arg(shownName(file)));
        else
            self->fail(done.error());
    });
}

void BackupBox::chooseBackup()
{
    if (m_chooser)
        return;
    m_chooser = chooseFileToOpen(
        *this, {tr("Restore a backup"), {tr("Backups (*.arowana-backup *.backup-*)"), tr("All files (*)")}},
        [self = QPointer<BackupBox>(this)](const QString &file) {
            if (self)
                self->askToRestore(file);
        });
}

void BackupBox::askToRestore(const QString &backup)
{
    ask(*this,
        {tr("Restore a backup"), tr("Put “%1” in the place of the workspace?").arg(shownName(backup)),
         tr("It is read through now and takes its place at the next start. The workspace as it is then is "
            "set "
            "aside untouched, beside it. What waits to be sent in the backup waits for your decision."),
         tr("Restore"), tr("Leave it")},
        [this, backup] { restore(backup); });
}

void BackupBox::restore(const QString &backup)
{
    begin(tr("Reading the backup through…"));
    m_backups.prepareRestore(backup, [self = QPointer<BackupBox>(this), backup](const Result<void> &done) {
        if (!self)
            return;
        if (done)
            self->end(
                tr("%1 is sound and ready. Close the console and start it again; until then all goes on "
                   "as it is.")
                    .arg(shownName(backup)));
        else
            self->fail(done.error());
    });
}

void BackupBox::begin(const QString &sentence)
{
    m_backUp->setEnabled(false);
    m_restore->setEnabled(false);
    m_state->setRole(ColorRole::Muted);
    m_state->setText(sentence);
}

void BackupBox::end(const QString &sentence)
{
    m_backUp->setEnabled(true);
    m_restore->setEnabled(true);
    m_state->setText(sentence);
}

void BackupBox::fail(const Error &error)
{
    m_state->setRole(ColorRole::Bad);
    end(errorSentence(error));
}

} // namespace arowana
