// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The settings of the workspace: undo times, the budget of sends, the region in which a number without
// country code is offered, how conversations are told of, how long messages are kept. What a rule about the
// last takes away is said before it is saved. Not modal; belongs to the window and deletes itself when
// closed. GUI thread.

#include "models/domain/workspacesettings.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QCheckBox;
class QFormLayout;
class QMessageBox;
class QLineEdit;
class QSpinBox;

namespace arowana {

class Backups;
class PlainLabel;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const WorkspaceSettings &settings, QWidget *parent = nullptr);

    /// From where it learns what a rule takes away, and the time by which that is counted. `source` must
    /// outlive it; without one no rule can be set.
    void setRetentionSource(RetentionSource &source, std::function<Instant()> now);
    /// Adds backups and restores; must outlive it. Once.
    void setBackups(Backups &backups);
    /// The focus goes to the region.
    void focusRegion();

Q_SIGNALS:
    void saved(const arowana::WorkspaceSettings &settings);

private:
    void build();
    void save();
    void saveUnasked();
    void addRetention(QFormLayout &form);
    void foresee();
    void showForecast(const RetentionRule &rule, const Result<RetentionForecast> &forecast);
    void confirmRetention();
    [[nodiscard]] RetentionRule rule() const;
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
    QSpinBox *m_keepMonths;
    QSpinBox *m_keepMegabytes;
    PlainLabel *m_foreseen;
    PlainLabel *m_problem;
    QFormLayout *m_form;
    RetentionSource *m_retention = nullptr;
    std::function<Instant()> m_now;
    std::optional<RetentionForecast> m_forecast; ///< of what is set in the dialog; nullopt: not known yet
    bool m_savesWhenForeseen = false;
    QPointer<QMessageBox> m_question;
};

} // namespace arowana
