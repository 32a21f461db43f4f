// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsdialog.h"

#include "ui/backupbox.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/text/systemregion.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace arowana {

SettingsDialog::SettingsDialog(const WorkspaceSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_rcsHold(new QSpinBox(this))
    , m_emailHold(new QSpinBox(this))
    , m_replyHold(new QSpinBox(this))
    , m_perMinute(new QSpinBox(this))
    , m_perDay(new QSpinBox(this))
    , m_region(new QLineEdit(this))
    , m_enterSends(new QCheckBox(tr("En&ter sends a session reply, Shift+Enter breaks the line"), this))
    , m_tellsEnds(new QCheckBox(tr("T&ell on the desktop 60 and 10 minutes before a session ends"), this))
    , m_tellsWho(new QCheckBox(tr("&With the name of the person"), this))
    , m_soundsEnds(new QCheckBox(tr("With a s&ound"), this))
    , m_keepMonths(new QSpinBox(this))
    , m_keepMegabytes(new QSpinBox(this))
    , m_foreseen(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_form(new QFormLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Workspace settings"));
    setAccessibleName(tr("Workspace settings"));
    build();
    m_rcsHold->setValue(int(settings.rcsHoldMs / 1000));
    m_emailHold->setValue(int(settings.emailHoldMs / 1000));
    m_replyHold->setValue(int(settings.replyHoldMs / 1000));
    m_perMinute->setValue(settings.sendsPerMinuteMost);
    m_perDay->setValue(settings.sendsPerDayMost);
    m_region->setText(QString::fromLatin1(settings.region));
    m_enterSends->setChecked(settings.enterSends);
    m_tellsEnds->setChecked(settings.tellsEnds);
    m_tellsWho->setChecked(settings.tellsWho);
    m_soundsEnds->setChecked(settings.soundsEnds);
    m_tellsWho->setEnabled(settings.tellsEnds);
    m_keepMonths->setValue(settings.keeps.months);
    m_keepMegabytes->setValue(int(settings.keeps.megabytes));
    for (QSpinBox *spin : {m_keepMonths, m_keepMegabytes})
        connect(spin, &QSpinBox::valueChanged, this, &SettingsDialog::foresee);
}

void SettingsDialog::build()
{
    const Metrics m(*this);
    QFormLayout *form = m_form;
    form->setHorizontalSpacing(m.u(4));
    form->setVerticalSpacing(m.u(2));
    const int holdMost = int(WorkspaceSettings::kHoldMostMs / 1000);
    m_rcsHold->setObjectName(QStringLiteral("rcsHold"));
    m_emailHold->setObjectName(QStringLiteral("emailHold"));
    m_replyHold->setObjectName(QStringLiteral("replyHold"));
    m_perMinute->setObjectName(QStringLiteral("perMinute"));
    m_perDay->setObjectName(QStringLiteral("perDay"));
    m_region->setObjectName(QStringLiteral("region"));
    addSpin(*form, tr("An &RCS message waits, to be stopped"), *m_rcsHold, holdMost, tr(" s"));
    addSpin(*form, tr("An &e-mail waits"), *m_emailHold, holdMost, tr(" s"));
    addSpin(*form, tr("A session re&ply waits"), *m_replyHold, holdMost, tr(" s"));
    addSpin(*form, tr("Sends a &minute, at most"), *m_perMinute, 100'000, {});
    addSpin(*form, tr("Sends in 24 &hours, at most"), *m_perDay, 10'000'000, {});
    m_perMinute->setSpecialValueText(tr("no limit"));
    m_perDay->setSpecialValueText(tr("no limit"));
    m_region->setMaxLength(2);
    m_region->setPlaceholderText(systemRegion().isEmpty() ? tr("none: the system names no country")
                                                          : tr("the system's own"));
    m_region->setTextMargins(m.u(1), 0, m.u(1), 0);
    // Read before anything is typed, so it has to be read whole.
    m_region->setMinimumWidth(m_region->fontMetrics().horizontalAdvance(m_region->placeholderText()) +
                              m.u(8));
    m_region->setAccessibleName(tr("Region of numbers without country code, such as DE"));
    form->addRow(tr("Region of &numbers without country code, such as DE"), m_region);
    m_enterSends->setObjectName(QStringLiteral("enterSends"));
    m_tellsEnds->setObjectName(QStringLiteral("tellsEnds"));
    m_tellsWho->setObjectName(QStringLiteral("tellsWho"));
    m_soundsEnds->setObjectName(QStringLiteral("soundsEnds"));
    for (QCheckBox *box : {m_enterSends, m_tellsEnds, m_tellsWho, m_soundsEnds})
        form->addRow(box);
    connect(m_tellsEnds, &QCheckBox::toggled, m_tellsWho, &QWidget::setEnabled);
    addRetention(*form);
    m_problem->setRole(ColorRole::Bad);
    m_problem->setWrapped(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.u(2));
    auto *cancel = new Button(tr("Cancel"), ButtonKind::Plain, this);
    cancel->setKeyHint(QKeySequence(Qt::Key_Escape));
    auto *keep = new Button(tr("Save"), ButtonKind::Primary, this);
    keep->setObjectName(QStringLiteral("saveSettings"));
    keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &SettingsDialog::save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(3));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addLayout(buttons);
}

void SettingsDialog::addSpin(QFormLayout &form, const QString &label, QSpinBox &spin, int most,
                             const QString &suffix)
{
    spin.setRange(0, most);
    spin.setSuffix(suffix);
    spin.setGroupSeparatorShown(true);
    spin.setAccessibleName(QString(label).remove(u'&'));
    form.addRow(label, &spin);
}

void SettingsDialog::focusRegion()
{
    m_region->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::save()
{
    const QString region = m_region->text().trimmed().toUpper();
    for (const QChar c : region) {
        if (c < u'A' || c > u'Z' || region.size() != 2) {
            m_problem->setText(
                tr("A region has two letters, such as DE. Leave it empty for the system's own."));
            m_region->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    confirmRetention();
}

void SettingsDialog::saveUnasked()
{
    WorkspaceSettings settings = m_settings;
    settings.rcsHoldMs = m_rcsHold->value() * 1000LL;
    settings.emailHoldMs = m_emailHold->value() * 1000LL;
    settings.replyHoldMs = m_replyHold->value() * 1000LL;
    settings.sendsPerMinuteMost = m_perMinute->value();
    settings.sendsPerDayMost = m_perDay->value();
    settings.region = m_region->text().trimmed().toUpper().toLatin1();
    settings.enterSends = m_enterSends->isChecked();
    settings.tellsEnds = m_tellsEnds->isChecked();
    settings.tellsWho = m_tellsWho->isChecked();
    settings.soundsEnds = m_soundsEnds->isChecked();
    settings.keeps = rule();
    Q_EMIT saved(settings);
    accept();
}

void SettingsDialog::addRetention(QFormLayout &form)
{
    m_keepMonths->setObjectName(QStringLiteral("keepMonths"));
    m_keepMegabytes->setObjectName(QStringLiteral("keepMegabytes"));
    m_foreseen->setObjectName(QStringLiteral("foreseen"));
    addSpin(form, tr("Messages are &kept"), *m_keepMonths, RetentionRule::kMonthsMost, tr(" months"));
    addSpin(form, tr("The oldest go while they take more than"), *m_keepMegabytes, 10'000'000, tr(" MB"));
    m_keepMonths->setSpecialValueText(tr("for ever"));
    m_keepMegabytes->setSpecialValueText(tr("any room"));
    m_keepMegabytes->setSingleStep(int(RetentionRule::kMegabytesLeast));
    m_foreseen->setWrapped(true);
    m_foreseen->setRole(ColorRole::Muted);
    form.addRow(m_foreseen);
    m_keepMonths->setEnabled(false);
    m_keepMegabytes->setEnabled(false);
}

void SettingsDialog::setRetentionSource(RetentionSource &source, std::function<Instant()> now)
{
    m_retention = &source;
    m_now = std::move(now);
    m_keepMonths->setEnabled(true);
    m_keepMegabytes->setEnabled(true);
    foresee();
}

void SettingsDialog::setBackups(Backups &backups)
{
    auto *box = new BackupBox(backups, this);
    m_form->addRow(box);
    // It came last, and stands before the buttons.
    QWidget *previous = m_keepMegabytes;
    const auto parts = box->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (part->focusPolicy() & Qt::TabFocus)
            setTabOrder(std::exchange(previous, part), part);
    }
}

RetentionRule SettingsDialog::rule() const
{
    return {m_keepMonths->value(), m_keepMegabytes->value()};
}

/// Asks what the rule that is set now would take away.
void SettingsDialog::foresee()
{
    m_forecast.reset();
    m_savesWhenForeseen = false;
    if (!m_retention)
        return;
    m_foreseen->setText(tr("Being counted…"));
    m_retention->askForecast(
        rule(), m_now(),
        [self = QPointer<SettingsDialog>(this), asked = rule()](const Result<RetentionForecast> &forecast) {
            if (self)
                self->showForecast(asked, forecast);
        });
}

void SettingsDialog::showForecast(const RetentionRule &asked, const Result<RetentionForecast> &forecast)
{
    if (asked != rule())
        return;
    if (!forecast) {
        m_foreseen->setText(
            tr("What would go cannot be counted now. %1").arg(errorSentence(forecast.error())));
        return;
    }
    m_forecast = *forecast;
    const QLocale locale;
    const QString all =
        tr("The workspace has %1 messages and takes %2.")
            .arg(locale.toString(forecast->messages), locale.formattedDataSize(forecast->bytes));
    if (asked.isForEver())
        m_foreseen->setText(all + u' ' + tr("Nothing is taken away."));
    else if (forecast->goes == 0)
        m_foreseen->setText(all + u' ' + tr("None of them would go now."));
    else
        m_foreseen->setText(
            all + u' ' +
            tr("About %1 messages older than %2 would go, with their content. What is open stays.")
                .arg(locale.toString(forecast->goes),
                     locale.toString(QDateTime::fromMSecsSinceEpoch(forecast->before.ms).date(),
                                     QLocale::ShortFormat)));
    if (std::exchange(m_savesWhenForeseen, false))
        save(); // what is entered may have changed meanwhile
}

/// A rule that is not the one there was takes away only what somebody has been told of.
void SettingsDialog::confirmRetention()
{
    const RetentionRule wanted = rule();
    if (wanted.megabytes > 0 && wanted.megabytes < RetentionRule::kMegabytesLeast) {
        m_problem->setText(tr("The room has to be %1 MB at least.").arg(RetentionRule::kMegabytesLeast));
        m_keepMegabytes->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (wanted == m_settings.keeps || wanted.isForEver()) {
        saveUnasked();
        return;
    }
    if (!m_forecast) {
        foresee(); // it may be on its way already
        m_savesWhenForeseen = m_retention != nullptr;
        return;
    }
    if (m_forecast->goes == 0) {
        saveUnasked();
        return;
    }
    if (m_question)
        return;
    const QLocale locale;
    m_question =
        ask(*this,
            {tr("Workspace settings"),
             tr("Take away about %1 messages for good?").arg(locale.toString(m_forecast->goes)),
             tr("Those older than %1 go, in the background, and as time goes on those that become as old. A "
                "backup made before keeps them. What is open stays, and the room they took is used again.")
                 .arg(locale.toString(QDateTime::fromMSecsSinceEpoch(m_forecast->before.ms).date(),
                                      QLocale::ShortFormat)),
             tr("Take away"), tr("Keep them")},
            [this] { saveUnasked(); });
}

} // namespace arowana
