// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/exportbar.h"

#include "ui/controls/button.h"
#include "ui/runs/listexport.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>

#include <utility>

namespace arowana {

namespace {

int lineCount(const SendRun &run)
{
    return run.counts.lines + run.counts.leftOut;
}

} // namespace

ExportBar::ExportBar(RunSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_state(new PlainLabel(this))
    , m_stop(new Button({}, ButtonKind::Plain, this))
{
    m_state->setObjectName(QStringLiteral("exportState"));
    m_state->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
    m_state->setWrapped(true);
    m_stop->setObjectName(QStringLiteral("exportStop"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics(*this).u(3));
    row->addWidget(m_state, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &ExportBar::stop);
    hide();
    retranslate();
}

void ExportBar::retranslate()
{
    m_stop->setText(tr("Stop the export"));
    if (m_export)
        showProgress();
}

void ExportBar::start(const SendRun &run, const QString &file)
{
    m_run = run.id;
    m_export = new ListExport(m_source, run, file, this);
    connect(m_export, &ListExport::progressed, this, &ExportBar::showProgress);
    connect(m_export, &ListExport::done, this, [this] {
        end(tr("%1 has %n line(s) of “%2”.", nullptr, m_export->count())
                .arg(QFileInfo(m_export->file()).fileName(), visibleText(m_export->run().name, Lines::One)),
            false);
    });
    connect(m_export, &ListExport::failed, this, [this](const Error &error) {
        end(tr("The export has failed. %1").arg(errorSentence(error)), true);
    });
    m_stop->show();
    showProgress();
    show();
    m_export->start();
}

void ExportBar::follow(quint64 run)
{
    if (!isBusy() && run != m_run)
        hide();
}

void ExportBar::showProgress()
{
    const QLocale locale;
    m_state->setRole(ColorRole::Muted);
    m_state->setText(tr("Exporting “%1”: %2 of %3 lines")
                         .arg(visibleText(m_export->run().name, Lines::One),
                              locale.toString(m_export->count()),
                              locale.toString(lineCount(m_export->run()))));
}

void ExportBar::stop()
{
    const QLocale locale;
    const QString counts =
        tr("The export was stopped after %1 of %2 lines. Nothing of it is kept, and a file of "
           "that name is as it was.")
            .arg(locale.toString(m_export->count()), locale.toString(lineCount(m_export->run())));
    m_export->stop();
    end(counts, false);
}

void ExportBar::end(const QString &sentence, bool isTrouble)
{
    m_state->setRole(isTrouble ? ColorRole::Bad : ColorRole::Muted);
    m_state->setText(sentence);
    m_stop->hide();
    std::exchange(m_export, nullptr)->deleteLater();
    Q_EMIT ended();
}

} // namespace arowana
