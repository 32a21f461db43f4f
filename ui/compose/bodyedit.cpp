// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/bodyedit.h"

#include "models/domain/contentlimits.h"
#include "ui/canned/cannedcompletion.h"
#include "ui/compose/htmltext.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QTextDocument>

#include <utility>

namespace arowana {

namespace {

/// What the editor shows of a text that is kept beside it.
constexpr qsizetype kShownOfKept = 2'000;
/// Lines made by breaking; mail programs are bound to take these (RFC 5322).
constexpr qsizetype kBrokenLine = 900;

QString withLineEnds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

bool hasEndlessLine(const QString &text)
{
    qsizetype from = 0;
    while (text.size() - from > BodyEdit::kLineMost) {
        const qsizetype end = text.indexOf(u'\n', from);
        if (end < 0 || end - from > BodyEdit::kLineMost)
            return true;
        from = end + 1;
    }
    return false;
}

/// Where to break `line` before `from` + kBrokenLine: behind a tag or a blank where there is one.
qsizetype breakIn(const QString &line, qsizetype from)
{
    const qsizetype most = from + kBrokenLine;
    for (qsizetype i = most; i > from + kBrokenLine / 3; --i) {
        if (line.at(i - 1) == u'>' || line.at(i - 1).isSpace())
            return i;
    }
    return line.at(most).isLowSurrogate() ? most - 1 : most;
}

QString broken(const QString &text)
{
    QString out;
    out.reserve(text.size() + text.size() / 400);
    const auto lines = text.split(u'\n');
    for (const QString &line : lines) {
        qsizetype from = 0;
        while (line.size() - from > kBrokenLine) {
            const qsizetype to = breakIn(line, from);
            out += line.mid(from, to - from) + u'\n';
            from = to;
        }
        out += line.mid(from) + u'\n';
    }
    out.chop(1);
    return out;
}

QString plainTextOf(const QMimeData &source)
{
    if (source.hasText() || !source.hasHtml())
        return withLineEnds(source.text());
    const QString html = source.html();
    // One that is too large to be read comes as it is: nothing of a paste is lost.
    return withLineEnds(html.size() > kHtmlTextMost ? html : textOfHtml(html));
}

} // namespace

BodyEdit::BodyEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    // The frame is drawn here: the style's would have the viewport's square corners painted over it. It is as
    // wide as the space inside it, so that the scroll bar stays within.
    const Metrics m(*this);
    setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    setLineWidth(m.u(1));
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(m.u(1));
}

QString BodyEdit::body() const
{
    return m_kept ? *m_kept : withLineEnds(document()->toRawText());
}

void BodyEdit::setBody(const QString &text, const std::optional<QString> &before)
{
    const QString typed = withLineEnds(text);
    if (hasEndlessLine(typed)) {
        keepWhole(typed, before);
        return;
    }
    const bool wasKept = std::exchange(m_kept, std::nullopt).has_value();
    setReadOnly(false);
    placeBar();
    if (wasKept || typed != withLineEnds(document()->toRawText()))
        setPlainText(typed);
}

void BodyEdit::placeCursor(qsizetype at)
{
    // Line ends count one on both sides, so the places agree.
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(qMin<qsizetype>(at, document()->characterCount() - 1)));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus(Qt::OtherFocusReason);
}

void BodyEdit::setLinesWanted(int lines)
{
    m_lines = qMax(3, lines);
    updateGeometry();
}

bool BodyEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

void BodyEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    insertBody(textCursor(), plainTextOf(*source));
}

CannedCompletion &BodyEdit::offerCannedTexts()
{
    auto *completion = new CannedCompletion(*this);
    completion->setInsert([this](int from, int to, const QString &text) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        insertBody(cursor, text);
    });
    return *completion;
}

void BodyEdit::insertBody(QTextCursor cursor, const QString &text)
{
    const QString before = body();
    QString after = before;
    after.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), text);
    if (hasEndlessLine(after)) {
        keepWhole(after, before);
        return;
    }
    cursor.insertText(text);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void BodyEdit::keepWhole(const QString &text, const std::optional<QString> &before)
{
    m_kept = text;
    m_before = before;
    setReadOnly(true);
    makeBar();
    m_barText->setText(tr("%1 characters, kept whole. A line in it is too long to be edited here.")
                           .arg(QLocale().toString(qlonglong(characterCount(text)))));
    m_back->setVisible(before.has_value());
    m_emptier->setVisible(!before); // there is always a way to be rid of it
    placeBar();
    setPlainText(text.left(kShownOfKept) + QChar(0x2026));
}

void BodyEdit::breakIntoLines()
{
    setBody(broken(*m_kept));
    setFocus(Qt::OtherFocusReason);
}

void BodyEdit::takeBack()
{
    if (m_before)
        setBody(*m_before);
    setFocus(Qt::OtherFocusReason);
}

void BodyEdit::emptyField()
{
    setBody({});
    setFocus(Qt::OtherFocusReason);
}

void BodyEdit::makeBar()
{
    if (m_bar)
        return;
    const Metrics m(*this);
    m_bar = new QWidget(this);
    m_barText = new PlainLabel(m_bar);
    m_barText->setObjectName(QStringLiteral("keptWhole"));
    m_barText->setWrapped(true);
    m_barText->setTextFont(TextSize::Small);
    m_barText->setRole(ColorRole::Warn);
    auto *lines = new Button(tr("Break it into lines"), ButtonKind::Plain, m_bar);
    lines->setObjectName(QStringLiteral("breakIntoLines"));
    auto *back = new Button(tr("Take it back"), ButtonKind::Plain, m_bar);
    back->setObjectName(QStringLiteral("takeBack"));
    auto *emptier = new Button(tr("Empty the field"), ButtonKind::Plain, m_bar);
    emptier->setObjectName(QStringLiteral("emptyField"));
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(m.u(2), m.u(1), m.u(2), m.u(1));
    row->addWidget(m_barText, 1);
    row->addWidget(lines);
    row->addWidget(emptier);
    row->addWidget(back);
    connect(lines, &QPushButton::clicked, this, &BodyEdit::breakIntoLines);
    connect(back, &QPushButton::clicked, this, &BodyEdit::takeBack);
    connect(emptier, &QPushButton::clicked, this, &BodyEdit::emptyField);
    m_back = back;
    m_emptier = emptier;
    setTabOrder(this, lines);
    setTabOrder(lines, emptier);
    setTabOrder(emptier, back);
}

void BodyEdit::placeBar()
{
    if (!m_bar)
        return;
    m_bar->setVisible(isKeptWhole());
    const QRect room = contentsRect();
    const int height = qMax(m_bar->sizeHint().height(), m_bar->heightForWidth(room.width()));
    setViewportMargins(0, 0, 0, isKeptWhole() ? height : 0);
    m_bar->setGeometry(room.left(), room.bottom() - height + 1, room.width(), height);
}

QSize BodyEdit::sizeHint() const
{
    const Metrics m(*this);
    return {m.u(100), qMax(m.u(4 * m_lines + 4), minimumSizeHint().height())};
}

QSize BodyEdit::minimumSizeHint() const
{
    const Metrics m(*this);
    return {m.u(40), m.u(qMin(18, 4 * m_lines + 4))};
}

void BodyEdit::keyPressEvent(QKeyEvent *event)
{
    const bool deletes = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    const QTextCursor cursor = textCursor();
    // What is shown of the text cannot be changed; all of it can be deleted, as of any other.
    const bool isAll = cursor.selectionEnd() - cursor.selectionStart() == document()->characterCount() - 1;
    if (isKeptWhole() && deletes && isAll) {
        emptyField();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void BodyEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeBar();
}

bool BodyEdit::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    const bool wrong = property("arowanaProblem").toBool();
    const ColorRole line = wrong ? ColorRole::Bad : hasFocus() ? ColorRole::Accent : ColorRole::FieldLine;
    const qreal pen = wrong || hasFocus() ? 1.6 : 1.0;
    const Metrics m(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().brush(QPalette::Base));
    painter.setPen(QPen(color(line, palette()), pen));
    const qreal half = pen / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), m.radius(), m.radius());
    return true;
}

} // namespace arowana
