// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The settings of the workspace: undo times, the budget of sends, the region in which a number without
// country code is offered, how conversations are told of. Not modal; belongs to the window and deletes itself
// when closed. GUI thread.

#include "models/domain/workspacesettings.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace arowana {

class PlainLabel;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const WorkspaceSettings &settings, QWidget *parent = nullptr);

    /// The focus goes to the region.
    void focusRegion();

Q_SIGNALS:
    void saved(const arowana::WorkspaceSettings &settings);

private:
    void build();
    void save();
    void addSpin(QFormLayout &form, const QString &label, QSpinBox &spin, int most, const QString &suffix);

    const WorkspaceSettings m_settings; ///< as they were
    QSpinBox *m_rcsHold;
    QSpinBox *m_emailHold;
    QSpinBox *m_replyHold;
    QSpinBox *m_perMinute;
    QSpinBox *m_perDay;
    QLineEdit *m_region;
    QCheckBox *m_enterSends;
    QCheckBox *m_tellsEnds;
    QCheckBox *m_tellsWho;
    QCheckBox *m_soundsEnds;
    PlainLabel *m_problem;
};

} // namespace arowana
