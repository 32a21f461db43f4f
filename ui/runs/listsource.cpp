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
#include <QSignalBlocker>
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
        m_isPastedOld = true;
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
    return m_name.isEmpty() && pasted().trimmed().isEmpty();
}

const QString &ListSource::pasted() const
{
    if (std::exchange(m_isPastedOld, false))
        m_pasted = m_paste->body();
    return m_pasted;
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
    const bool wasTyping = isPastedUnread();
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

void ListSource::restore(const QString &pasted, const QString &fileName, const QString &fileText)
{
    {
        const QSignalBlocker quiet(m_paste); // nobody types
        m_paste->setBody(pasted);
    }
    m_isPastedOld = true;
    if (!fileName.isEmpty())
        readText(fileName, fileText);
    else if (!pasted.isEmpty())
        takePasted();
}

void ListSource::takePasted()
{
    readText({}, pasted());
}

void ListSource::readText(const QString &name, const QString &text)
{
    if (!m_files || text.size() <= kShortMost) {
        take(name, TextTable::read(text));
        return;
    }
    await(name, m_files->divideText(
                    text, [self = QPointer<ListSource>(this), name](const Result<TextTable> &table) {
                        if (self)
                            self->take(name, table);
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
