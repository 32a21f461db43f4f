// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/rowscopy.h"

#include "models/domain/csvtext.h"

#include <QPointer>

#include <algorithm>

namespace arowana {

namespace {

using Column = MessageListModel::Column;

constexpr int kCopyPatienceMostMs = 60'000;

/// Words of others are no formula where this is pasted, nor is a quote at their begin one that takes in the
/// rows behind it; numbers and phone numbers of ours stay as they are.
QString tabbedCell(QString text, Column column)
{
    text.replace(u'\t', u' ');
    if (text.startsWith(u'"'))
        return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    const bool isNumber =
        column == Column::Cost || column == Column::Age ||
        (column == Column::Recipient && text.startsWith(u'+') &&
         std::all_of(text.cbegin() + 1, text.cend(), [](QChar c) { return c.isDigit() || c == u' '; }));
    return !isNumber && looksLikeFormula(text) ? u'\'' + text : text;
}

QString markdownCell(const QString &text)
{
    static const QString kSigns = QStringLiteral("\\`*_[]<>|~&#");
    QString out;
    for (const QChar c : text) {
        if (kSigns.contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString markdownLine(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
}

} // namespace

RowsCopy::RowsCopy(MessageListModel &model, std::vector<RowId> ids, QList<Column> columns, CopyForm form,
                   QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_ids(std::move(ids))
    , m_columns(std::move(columns))
    , m_form(form)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_patienceMs = std::min(2 * m_patienceMs, kCopyPatienceMostMs);
        ask();
    });
}

void RowsCopy::start()
{
    if (m_form == CopyForm::Markdown) {
        QStringList headings;
        QStringList rule;
        for (const Column column : std::as_const(m_columns)) {
            // Beside a moment, not an age that is wrong tomorrow.
            headings << markdownCell(column == Column::Age ? tr("Created")
                                                           : MessageListModel::heading(column));
            rule << QStringLiteral("---");
        }
        m_lines << markdownLine(headings) << markdownLine(rule);
    }
    ask();
}

void RowsCopy::ask()
{
    if (m_next >= m_ids.size()) {
        finish();
        return;
    }
    const auto first = m_ids.begin() + std::ptrdiff_t(m_next);
    const auto last = m_ids.begin() + std::ptrdiff_t(std::min(m_ids.size(), m_next + kPage));
    const QPointer<RowsCopy> guard(this);
    const int question = ++m_question;
    m_again.start(m_patienceMs);
    m_model.askRows({first, last}, [guard, question](const QList<MessageRow> &rows) {
        if (guard && question == guard->m_question)
            guard->take(rows);
    });
}

/// In the order of the list; what is gone meanwhile is left out.
void RowsCopy::take(const QList<MessageRow> &rows)
{
    m_again.stop();
    QHash<RowId, const MessageRow *> byId;
    for (const MessageRow &row : rows)
        byId.insert(row.row, &row);
    const size_t end = std::min(m_ids.size(), m_next + kPage);
    for (; m_next < end; ++m_next) {
        const MessageRow *row = byId.value(m_ids[m_next]);
        if (row && (m_form != CopyForm::Ids || !row->id.isEmpty()))
            m_lines << lineOf(*row);
    }
    ask();
}

QString RowsCopy::lineOf(const MessageRow &row) const
{
    if (m_form == CopyForm::Ids)
        return row.id.toString();
    QStringList cells;
    for (const Column column : m_columns) {
        const QString text = MessageListModel::wholeText(row, column);
        cells << (m_form == CopyForm::Markdown ? markdownCell(text) : tabbedCell(text, column));
    }
    return m_form == CopyForm::Markdown ? markdownLine(cells) : cells.join(u'\t');
}

void RowsCopy::finish()
{
    deleteLater();
    Q_EMIT done(m_lines.join(u'\n'));
}

} // namespace arowana
