// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/listsource.h"

#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/runs/listedit.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kTypingMs = 300; ///< after the last key

} // namespace

ListSource::ListSource(QWidget *parent)
    : QWidget(parent)
    , m_paste(new ListEdit(this))
    , m_said(new PlainLabel(this))
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
    auto *open = new Button(tr("Open a CSV file…"), ButtonKind::Plain, this);
    open->setObjectName(QStringLiteral("listOpen"));
    open->setAutoDefault(false);
    open->setKey(QKeySequence::Open);
    m_said->setRole(ColorRole::Muted);
    m_said->setObjectName(QStringLiteral("listRead"));
    m_said->setWrapped(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(m.u(3));
    row->addWidget(open, 0, Qt::AlignTop);
    row->addWidget(m_said, 1);
    column->addWidget(label);
    column->addWidget(m_paste, 1);
    column->addSpacing(m.u(1));
    column->addLayout(row);
    m_typing.setInterval(kTypingMs);
    m_typing.setSingleShot(true);
    connect(open, &QPushButton::clicked, this, &ListSource::openFile);
    connect(&m_typing, &QTimer::timeout, this, &ListSource::takePasted);
    connect(m_paste, &QPlainTextEdit::textChanged, this, [this] {
        m_typing.start();
        Q_EMIT typed();
    });
}

bool ListSource::isEmpty() const
{
    return m_name.isEmpty() && m_paste->body().trimmed().isEmpty();
}

void ListSource::say(const QString &sentence)
{
    m_said->setText(m_name.isEmpty() || sentence.isEmpty()
                        ? sentence
                        : tr("%1: %2").arg(visibleText(m_name, Lines::One), sentence));
}

void ListSource::focusField()
{
    m_paste->setFocus();
}

void ListSource::openFile()
{
    QFileDialog::getOpenFileContent(
        tr("Lists (*.csv *.txt *.tsv);;All files (*)"),
        [self = QPointer<ListSource>(this)](const QString &file, const QByteArray &content) {
            if (self && !file.isEmpty())
                self->takeBytes(QFileInfo(file).fileName(), content);
        });
}

void ListSource::takeBytes(const QString &name, const QByteArray &bytes)
{
    m_typing.stop(); // what was typed last is not the list any more
    m_name = name;
    Q_EMIT read(TextTable::read(bytes));
}

void ListSource::takePasted()
{
    m_name.clear();
    Q_EMIT read(TextTable::read(m_paste->body()));
}

} // namespace arowana
