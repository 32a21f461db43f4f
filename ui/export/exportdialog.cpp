// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "models/domain/messagequerytext.h"
#include "ui/controls/button.h"
#include "ui/controls/filechooser.h"
#include "ui/export/messageexport.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMessageBox>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

namespace arowana {

namespace {

QString nameOf(const QString &file)
{
    return visibleText(QFileInfo(file).fileName(), Lines::One);
}

} // namespace

ExportDialog::ExportDialog(ExportSource &source, std::function<Instant()> now, MessageQuery query,
                           const QTimeZone &zone, std::optional<qint64> shown, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_now(std::move(now))
    , m_query(std::move(query))
    , m_zone(zone)
    , m_shown(shown)
    , m_what(new PlainLabel(this))
    , m_warning(new PlainLabel(this))
    , m_state(new PlainLabel(this))
    , m_csv(new QRadioButton(tr("&CSV, for spreadsheets"), this))
    , m_ndjson(new QRadioButton(tr("&NDJSON, for programs; can be checked later"), this))
    , m_masked(new QCheckBox(tr("&Mask numbers, addresses and texts"), this))
    , m_start(new Button(tr("E&xport…"), ButtonKind::Primary, this))
    , m_stop(new Button(tr("&Stop the export"), ButtonKind::Plain, this))
    , m_close(new Button(tr("Close"), ButtonKind::Plain, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export messages"));
    setAccessibleName(tr("Export messages"));
    build();
    enableParts();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::build()
{
    const Metrics m(*this);
    m_csv->setObjectName(QStringLiteral("exportCsv"));
    m_ndjson->setObjectName(QStringLiteral("exportNdjson"));
    m_masked->setObjectName(QStringLiteral("exportMasked"));
    m_start->setObjectName(QStringLiteral("exportStart"));
    m_stop->setObjectName(QStringLiteral("exportStop"));
    m_state->setObjectName(QStringLiteral("exportState"));
    m_what->setObjectName(QStringLiteral("exportWhat"));
    m_csv->setChecked(true);
    m_what->setText(whatText());
    m_what->setWrapped(true);
    m_warning->setText(
        tr("Unmasked, the file holds numbers, addresses and texts of people. Keep it where only "
           "those can read it who should."));
    m_warning->setRole(ColorRole::Muted);
    m_warning->setWrapped(true);
    m_state->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
    m_state->setWrapped(true);
    m_close->setKeyHint(QKeySequence(Qt::Key_Escape));
    m_start->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.u(2));
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(3));
    for (QWidget *part : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_csv),
                          static_cast<QWidget *>(m_ndjson), static_cast<QWidget *>(m_masked),
                          static_cast<QWidget *>(m_warning), static_cast<QWidget *>(m_state)})
        column->addWidget(part);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(m.u(150), sizeHint().height());
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_stop, &QPushButton::clicked, this, &ExportDialog::stop);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
}

QString ExportDialog::whatText() const
{
    const QString query = visibleText(textOf(m_query, m_zone), Lines::One);
    if (!m_shown)
        return query.isEmpty() ? tr("All messages of the workspace") : tr("All messages of “%1”").arg(query);
    const QString count = QLocale().toString(*m_shown);
    return query.isEmpty() ? tr("All messages of the workspace: %1").arg(count)
                           : tr("All messages of “%1”: %2").arg(query, count);
}

ExportForm ExportDialog::form() const
{
    return {m_ndjson->isChecked() ? ExportFormat::Ndjson : ExportFormat::Csv, m_masked->isChecked()};
}

void ExportDialog::chooseFile()
{
    if (m_chooser || isBusy())
        return;
    const bool isCsv = form().format == ExportFormat::Csv;
    FileChoice choice{tr("Export messages"),
                      {isCsv ? tr("Tables (*.csv)") : tr("JSON lines (*.ndjson)"), tr("All files (*)")},
                      isCsv ? QStringLiteral("csv") : QStringLiteral("ndjson"),
                      isCsv ? QStringLiteral("messages.csv") : QStringLiteral("messages.ndjson")};
    m_chooser = chooseFileToSave(*this, choice, [self = QPointer<ExportDialog>(this)](const QString &file) {
        if (self)
            self->exportTo(file);
    });
}

void ExportDialog::exportTo(const QString &file)
{
    if (isBusy())
        return;
    m_export = new MessageExport(m_source, {m_query, m_zone, form(), file}, this);
    connect(m_export, &MessageExport::progressed, this, &ExportDialog::showProgress);
    connect(m_export, &MessageExport::done, this, [this] {
        const QString written = m_export->order().file;
        end(tr("%1 has %n message(s). What it holds and of which query stands in %2.", nullptr,
               int(m_export->count()))
                .arg(nameOf(written), nameOf(MessageExport::aboutFile(written))),
            false);
    });
    connect(m_export, &MessageExport::failed, this, [this](const Error &error) {
        end(tr("The export has failed. %1").arg(errorSentence(error)), true);
    });
    showProgress();
    enableParts();
    m_export->start(m_now());
}

void ExportDialog::showProgress()
{
    const QLocale locale;
    m_state->setRole(ColorRole::Muted);
    m_state->setText(m_export->total()
                         ? tr("Exporting: %1 of %2 messages")
                               .arg(locale.toString(m_export->count()), locale.toString(*m_export->total()))
                         : tr("Exporting: looking for the messages…"));
}

void ExportDialog::stop()
{
    if (!isBusy())
        return;
    const QLocale locale;
    const QString written = locale.toString(m_export->count());
    const QString sentence =
        m_export->total()
            ? tr("The export was stopped after %1 of %2 messages. Nothing of it is kept, and a file of that "
                 "name is as it was.")
                  .arg(written, locale.toString(*m_export->total()))
            : tr("The export was stopped before its first message. Nothing of it is kept, and a file of that "
                 "name is as it was.");
    m_export->stop();
    end(sentence, false);
}

void ExportDialog::end(const QString &sentence, bool isTrouble)
{
    m_state->setRole(isTrouble ? ColorRole::Bad : ColorRole::Muted);
    m_state->setText(sentence);
    std::exchange(m_export, nullptr)->deleteLater();
    if (m_question)
        m_question->close();
    enableParts();
}

void ExportDialog::enableParts()
{
    for (QWidget *part : {static_cast<QWidget *>(m_csv), static_cast<QWidget *>(m_ndjson),
                          static_cast<QWidget *>(m_masked), static_cast<QWidget *>(m_start)})
        part->setEnabled(!isBusy());
    m_stop->setVisible(isBusy());
}

void ExportDialog::reject()
{
    if (!isBusy()) {
        QDialog::reject();
        return;
    }
    if (m_question)
        return;
    m_question =
        ask(*this,
            {tr("Export messages"), tr("Stop the export?"),
             tr("It is still being written. Stopped, nothing of it is kept."), tr("Stop it"), tr("Go on")},
            [this] {
                stop();
                QDialog::reject();
            });
}

} // namespace arowana
