// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The settings of the workspace: undo times, the budget of sends, the region in which a number without
// country code is offered. Not modal; belongs to the window and deletes itself when closed. GUI thread.

#include "models/domain/workspacesettings.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace arowana {

class PlainLabel;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const WorkspaceSettings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const arowana::WorkspaceSettings &settings);

private:
    void build();
    void save();
    void addSpin(QFormLayout &form, const QString &label, QSpinBox &spin, int most, const QString &suffix);

    QSpinBox *m_rcsHold;
    QSpinBox *m_emailHold;
    QSpinBox *m_replyHold;
    QSpinBox *m_perMinute;
    QSpinBox *m_perDay;
    QLineEdit *m_region;
    PlainLabel *m_problem;
};

} // namespace arowana
