// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/listsource.h"

#include "models/domain/listfiles.h"
#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/controls/filechooser.h"
#include "ui/runs/listedit.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

#include <utility>

namespace arowana {

namespace {

constexpr int kTypingMs = 300; ///< after the last key

} // namespace

ListSource::ListSource(QWidget *parent)
    : QWidget(parent)
    , m_paste(new ListEdit(this))
    , m_said(new PlainLabel(this))
    , m_open(new Button(tr("Open a CSV file…"), ButtonKind::Plain, this))
    , m_cancel(new Button(tr("Cancel reading"), ButtonKind::Plain, this))
{
    const Metrics m(*this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(1));
    auto *label = new PlainLabel(tr("&Recipients, one a line, or a table"), this);
    label->setBuddy(m_paste);
    m_paste->setObjectName(QStringLiteral("listPaste"));
    m_paste->setAccessibleName(tr("Recipients, one a line, or a table"));
    m_paste->setPlaceholderText(tr("Paste numbers or addresses here"));
    m_paste->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_open->setObjectName(QStringLiteral("listOpen"));
    m_open->setAutoDefault(false);
    m_open->setKey(QKeySequence::Open);
    m_open->setEnabled(false);
    m_cancel->setObjectName(QStringLiteral("listCancelReading"));
    m_cancel->setAutoDefault(false);
    m_cancel->hide();
    m_said->setRole(ColorRole::Muted);
    m_said->setObjectName(QStringLiteral("listRead"));
    m_said->setWrapped(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(m.u(3));
    row->addWidget(m_open, 0, Qt::AlignTop);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    row->addWidget(m_said, 1);
    column->addWidget(label);
    column->addWidget(m_paste, 1);
    column->addSpacing(m.u(1));
    column->addLayout(row);
    m_typing.setInterval(kTypingMs);
    m_typing.setSingleShot(true);
    connect(m_open, &QPushButton::clicked, this, &ListSource::openFile);
    connect(m_cancel, &QPushButton::clicked, this, &ListSource::cancelReading);
    connect(&m_typing, &QTimer::timeout, this, &ListSource::takePasted);
    connect(m_paste, &QPlainTextEdit::textChanged, this, [this] {
        forgetReading(); // what is typed now will be the list
        m_typing.start();
        Q_EMIT pendingChanged();
    });
}

ListSource::~ListSource()
{
    forgetReading();
}

void ListSource::setFiles(ListFiles &files)
{
    m_files = &files;
    m_open->setEnabled(true);
}

bool ListSource::isEmpty() const
{
    return m_name.isEmpty() && m_paste->body().trimmed().isEmpty();
}

void ListSource::say(const QString &sentence)
{
    const QString &name = isReading() ? m_nextName : m_name;
    m_said->setText(name.isEmpty() || sentence.isEmpty()
                        ? sentence
                        : tr("%1: %2").arg(visibleText(name, Lines::One), sentence));
}

void ListSource::focusField()
{
    m_paste->setFocus();
}

void ListSource::openFile()
{
    if (!m_files || m_chooser)
        return;
    const FileChoice choice{tr("Open a list"), {tr("Lists (*.csv *.txt *.tsv)"), tr("All files (*)")}};
    m_chooser = chooseFileToOpen(*this, choice, [this](const QString &file) { readFile(file); });
}

void ListSource::readFile(const QString &file)
{
    if (!m_files)
        return;
    const bool wasTyping = isTyping() || (isReading() && (m_wasTyping || m_nextName.isEmpty()));
    forgetReading();
    m_typing.stop(); // what was typed last is not the list any more
    m_wasTyping = wasTyping;
    const QString name = QFileInfo(file).fileName();
    await(name,
          m_files->readList(file, [self = QPointer<ListSource>(this), name](const Result<TextTable> &table) {
              if (self)
                  self->take(name, table);
          }));
}

void ListSource::takeBytes(const QString &name, const QByteArray &bytes)
{
    forgetReading();
    m_typing.stop();
    take(name, TextTable::read(bytes));
}

void ListSource::takePasted()
{
    const QString text = m_paste->body();
    if (!m_files || text.size() <= kShortMost) {
        take({}, TextTable::read(text));
        return;
    }
    await({}, m_files->divideText(text, [self = QPointer<ListSource>(this)](const Result<TextTable> &table) {
        if (self)
            self->take({}, table);
    }));
}

void ListSource::take(const QString &name, const Result<TextTable> &table)
{
    m_reading = 0;
    m_cancel->hide();
    m_name = name;
    Q_EMIT read(table);
}

void ListSource::await(const QString &name, quint64 reading)
{
    m_nextName = name;
    m_reading = reading;
    m_cancel->setVisible(!name.isEmpty()); // a text that stands there cannot be no list
    Q_EMIT pendingChanged();
}

void ListSource::forgetReading()
{
    if (m_reading != 0)
        m_files->cancel(std::exchange(m_reading, 0));
    m_cancel->hide();
}

void ListSource::cancelReading()
{
    forgetReading();
    if (m_wasTyping)
        m_typing.start();
    m_open->setFocus(Qt::OtherFocusReason);
    Q_EMIT pendingChanged();
}

} // namespace arowana
