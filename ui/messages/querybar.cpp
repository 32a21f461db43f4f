// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/querybar.h"

#include "models/items/querywords.h"
#include "ui/compose/flowlayout.h"
#include "ui/controls/button.h"
#include "ui/keys.h"
#include "ui/messages/querychip.h"
#include "ui/messages/queryfield.h"
#include "ui/messages/querymenu.h"
#include "ui/text/keytext.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include <utility>

namespace arowana {

namespace {

constexpr int kPauseMs = 150;
constexpr qsizetype kChipsMost = 12; // more would push the list away

/// What is put behind a quote without an end would be part of it.
QString withClosedQuote(const QString &text)
{
    const QList<QueryToken> tokens = queryTokens(text);
    const bool isOpen =
        !tokens.isEmpty() && !tokens.last().items.isEmpty() && !tokens.last().items.last().isClosed;
    return isOpen ? text + u'"' : text;
}

} // namespace

QueryBar::QueryBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QueryField)
    , m_add(new Button({}))
    , m_menu(new QueryMenu(this))
    , m_problem(new PlainLabel)
    , m_chips(new QWidget)
    , m_more(new PlainLabel(m_chips))
{
    const Metrics m(*this);
    auto *row = new QHBoxLayout;
    row->setSpacing(m.u(2));
    row->addWidget(m_field, 1);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(2));
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_chips);
    auto *flow = new FlowLayout(m_chips);
    flow->setSpacing(m.u(2));
    m_field->setObjectName(QStringLiteral("queryField"));
    m_field->setClearButtonEnabled(true);
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_problem->setObjectName(QStringLiteral("queryProblem"));
    m_problem->setRole(ColorRole::Bad);
    m_problem->setWrapped(true);
    m_problem->hide();
    m_more->setObjectName(QStringLiteral("moreChips"));
    m_more->setRole(ColorRole::Muted);
    m_more->setMinimumHeight(m.u(6)); // on one line with the chips
    m_chips->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &QueryBar::read);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_isEntered = false;
        m_pause.start();
    });
    connect(m_field, &QueryField::entered, this, [this] {
        m_isEntered = true;
        read();
    });
    connect(m_field, &QueryField::left, this, &QueryBar::finish);
    connect(m_field, &QueryField::offersClosed, this, [this] {
        if (!m_pause.isActive())
            showProblems();
    });
    connect(m_field, &QueryField::listWanted, this, [this] {
        finish();
        Q_EMIT listWanted();
    });
    connect(m_add, &QPushButton::clicked, this, &QueryBar::openMenu);
    connect(m_menu, &QueryMenu::chosen, this, &QueryBar::toggle);
    retranslate();
}

void QueryBar::retranslate()
{
    m_field->setPlaceholderText(
        tr("Search: words, a number, status:failed, after:7d … (%1)").arg(keyText(keyOf(Command::Find))));
    m_field->setAccessibleName(tr("Search messages"));
    m_add->setText(tr("Add filter"));
    m_chipWords.clear();
    showProblems();
    showChips();
}

QueryContext QueryBar::context() const
{
    const Instant now = m_now.isValid() ? m_now : Instant{QDateTime::currentMSecsSinceEpoch()};
    return {now, QTimeZone::systemTimeZone()};
}

void QueryBar::setSenders(const QList<Sender> &senders)
{
    m_field->setSenders(senders);
}

void QueryBar::setNow(Instant now, bool isHeld)
{
    m_now = now;
    if (m_told.isEmpty() || isHeld || m_pause.isActive())
        return;
    const QTimeZone &zone = m_readBy.zone;
    if (QDateTime::fromMSecsSinceEpoch(now.ms, zone).date() !=
        QDateTime::fromMSecsSinceEpoch(m_readBy.now.ms, zone).date())
        read();
}

QString QueryBar::text() const
{
    return m_field->text();
}

void QueryBar::setText(const QString &text)
{
    m_field->setText(text);
    m_isEntered = true;
    read();
}

void QueryBar::focusField(Qt::FocusReason reason)
{
    m_field->setFocus(reason);
    m_field->selectAll();
}

void QueryBar::finish()
{
    m_isEntered = true;
    // `3h` is the same as long as nobody asks anew.
    if (m_pause.isActive())
        read();
    else
        showProblems();
}

void QueryBar::read()
{
    m_pause.stop();
    m_readBy = context();
    m_parsed = parseMessageQuery(m_field->text(), m_readBy);
    showProblems();
    showChips();
    if (m_parsed.query.terms == m_told)
        return;
    m_told = m_parsed.query.terms;
    Q_EMIT termsChanged(m_told);
}

bool QueryBar::isUnfinished(const QueryProblem &problem) const
{
    if (m_isEntered || !m_field->hasFocus() || problem.place.end() != m_field->cursorPosition())
        return false;
    return m_field->isOffering() || problem.kind == QueryProblemKind::MissingValue ||
           problem.kind == QueryProblemKind::UnclosedQuote;
}

void QueryBar::showProblems()
{
    QList<QueryPlace> places;
    QStringList sentences;
    for (const QueryProblem &problem : std::as_const(m_parsed.problems)) {
        if (isUnfinished(problem))
            continue;
        places.append(problem.place);
        if (sentences.isEmpty())
            sentences.append(queryProblemSentence(problem, QLocale()));
    }
    if (places.size() > 1)
        sentences.append(tr("%n more problem(s) are marked.", nullptr, int(places.size()) - 1));
    m_field->setMarked(places);
    const QString sentence = sentences.join(u' ');
    m_problem->setText(sentence);
    m_problem->setVisible(!places.isEmpty());
    m_field->setAccessibleDescription(places.isEmpty() ? tr("Words and filters; all of them must hold")
                                                       : sentence);
}

void QueryBar::showChips()
{
    const qsizetype shown = qMin(m_parsed.query.terms.size(), kChipsMost);
    QStringList words;
    for (const QueryTerm &term : std::as_const(m_parsed.query.terms))
        words.append(queryTermWord(term, m_readBy.zone, QLocale()));
    if (words == m_chipWords)
        return; // their places are asked for when one is taken out
    m_chipWords = words;
    QLayout *flow = m_chips->layout();
    flow->removeWidget(m_more);
    const auto old = m_chips->findChildren<QueryChip *>();
    for (QueryChip *chip : old) {
        flow->removeWidget(chip);
        chip->setParent(nullptr); // it may be the one that was clicked
        chip->deleteLater();
    }
    QWidget *previous = m_add;
    for (int i = 0; i < shown; ++i) {
        auto *chip = new QueryChip(words[i], m_chips);
        flow->addWidget(chip);
        setTabOrder(std::exchange(previous, chip), chip);
        chip->show();
        connect(chip, &QAbstractButton::clicked, this, [this, i] { takeOut(i); });
    }
    m_more->setText(tr("and %n more", nullptr, int(words.size() - shown)));
    flow->addWidget(m_more);
    m_more->setVisible(words.size() > shown);
    m_chips->setVisible(!words.isEmpty());
}

void QueryBar::takeOut(int term)
{
    if (m_pause.isActive())
        read(); // what is typed has changed, the chips are about to
    if (term >= m_parsed.places.size())
        return;
    const bool hadFocus = m_chips->isAncestorOf(focusWidget());
    setText(withoutTerm(m_field->text(), m_parsed.places[term]));
    if (!hadFocus)
        return;
    const auto chips = m_chips->findChildren<QueryChip *>();
    if (chips.isEmpty())
        m_field->setFocus(Qt::OtherFocusReason);
    else
        chips[qMin(qsizetype(term), chips.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void QueryBar::openMenu()
{
    if (m_pause.isActive())
        read();
    m_menu->fill(m_parsed.query.terms, m_field->senders(), m_readBy.now.isValid() ? m_readBy : context());
    m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void QueryBar::toggle(const QString &term)
{
    if (m_pause.isActive())
        read();
    const QueryContext by = m_readBy.now.isValid() ? m_readBy : context();
    const QList<QueryTerm> chosen = parseMessageQuery(term, by).query.terms;
    QString text = m_field->text();
    bool wasThere = false;
    // From the end, so that the places before stay right.
    for (qsizetype i = m_parsed.query.terms.size() - 1; i >= 0; --i) {
        const QueryTerm &other = m_parsed.query.terms[i];
        const bool isSame = chosen.contains(other);
        const bool isOtherTime = !chosen.isEmpty() && !other.isNegated &&
                                 std::holds_alternative<TimeTerm>(chosen.first().condition) &&
                                 std::holds_alternative<TimeTerm>(other.condition);
        wasThere = wasThere || isSame;
        if (isSame || isOtherTime)
            text = withoutTerm(text, m_parsed.places[i]);
    }
    if (!wasThere) {
        text = withClosedQuote(text);
        text += (text.isEmpty() || text.back().isSpace() ? QString() : QStringLiteral(" ")) + term;
    }
    setText(text);
}

void QueryBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace arowana
