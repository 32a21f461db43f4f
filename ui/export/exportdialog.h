// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes all messages of a query into a file: as what, whether numbers, addresses and texts are masked, how
// far it is, and how it ended. Not modal; belongs to the window and deletes itself when closed, which stops
// an export only after it has been asked. GUI thread.

#include "models/domain/exportsource.h"

#include <QDialog>
#include <QPointer>
#include <QTimeZone>

#include <functional>
#include <optional>

class QCheckBox;
class QFileDialog;
class QMessageBox;
class QRadioButton;

namespace arowana {

class Button;
class MessageExport;
class PlainLabel;

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `source` must outlive it; `now` tells the time of the query, whose own times are told in `zone`.
    /// `shown` is how many the list shows of it; nullopt: not known yet.
    ExportDialog(ExportSource &source, std::function<Instant()> now, MessageQuery query,
                 const QTimeZone &zone, std::optional<qint64> shown, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// While one goes on, it is this that is shown.
    [[nodiscard]] bool isBusy() const { return m_export != nullptr; }
    void exportTo(const QString &file);
    void reject() override;

private:
    void build();
    [[nodiscard]] QString whatText() const;
    void chooseFile();
    void showProgress();
    void stop();
    void end(const QString &sentence, bool isTrouble);
    void enableParts();
    [[nodiscard]] ExportForm form() const;

    ExportSource &m_source;
    const std::function<Instant()> m_now;
    const MessageQuery m_query;
    const QTimeZone m_zone;
    const std::optional<qint64> m_shown;
    PlainLabel *m_what;
    PlainLabel *m_warning;
    PlainLabel *m_state;
    QRadioButton *m_csv;
    QRadioButton *m_ndjson;
    QCheckBox *m_masked;
    Button *m_start;
    Button *m_stop;
    Button *m_close;
    MessageExport *m_export = nullptr; ///< the one that goes on
    QPointer<QFileDialog> m_chooser;
    QPointer<QMessageBox> m_question;
};

} // namespace arowana
