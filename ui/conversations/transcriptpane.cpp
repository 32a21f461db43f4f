// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/transcriptpane.h"

#include "models/items/itemwords.h"
#include "models/items/transcriptmodel.h"
#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/conversations/textlinks.h"
#include "ui/conversations/transcriptcopy.h"
#include "ui/conversations/transcriptview.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QUrl>
#include <QVBoxLayout>

namespace arowana {

TranscriptPane::TranscriptPane(TranscriptModel &model, ConversationSource &source, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_source(source)
    , m_view(new TranscriptView(model, this))
    , m_pill(new Button({}, ButtonKind::Primary, this))
    , m_waiting(new PlainLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_pill->setObjectName(QStringLiteral("newBelow"));
    m_pill->hide();
    m_waiting->setObjectName(QStringLiteral("transcriptWaiting"));
    m_waiting->setRole(ColorRole::Muted);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWrapped(true);
    m_waiting->setText(tr("The messages are still being read."));
    m_waiting->hide();
    m_view->setAccessibleName(tr("Transcript"));
    connect(m_pill, &QPushButton::clicked, m_view, &TranscriptView::toNewest);
    connect(m_view, &TranscriptView::arrivedBelow, this, &TranscriptPane::countNew);
    connect(m_view, &TranscriptView::reachedNewest, this, [this] { countNew(-m_newBelow); });
    connect(m_view, &TranscriptView::linkChosen, this, &TranscriptPane::askToOpen);
    connect(m_view, &TranscriptView::copyRequested, this, &TranscriptPane::copy);
    connect(m_view, &TranscriptView::menuRequested, this, &TranscriptPane::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TranscriptPane::currentChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        countNew(-m_newBelow);
        Q_EMIT currentChanged();
    });
}

RowId TranscriptPane::current() const
{
    return m_model.idAt(m_view->currentIndex().row());
}

void TranscriptPane::countNew(int more)
{
    m_newBelow = qMax(0, m_newBelow + more);
    m_pill->setText(tr("%n new \u2193", nullptr, m_newBelow));
    m_pill->setVisible(m_newBelow > 0);
    placePill();
}

void TranscriptPane::placePill()
{
    const Metrics m(*this);
    m_pill->adjustSize();
    m_pill->move((width() - m_pill->width()) / 2, height() - m_pill->height() - m.u(2));
    m_pill->raise();
}

void TranscriptPane::setWaiting(bool isWaiting)
{
    m_waiting->setVisible(isWaiting);
    placeWaiting();
}

void TranscriptPane::placeWaiting()
{
    m_waiting->setGeometry(rect());
    m_waiting->raise();
}

void TranscriptPane::copy()
{
    std::vector<RowId> ids = m_view->chosenMessages();
    if (ids.empty())
        return;
    const Person &person = m_model.person();
    const QString name = person.name.isEmpty() ? recipientText(person.phones.value(0)) : person.name;
    auto *made = new TranscriptCopy(m_source, person, name, std::move(ids), this);
    connect(made, &TranscriptCopy::done, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    made->start();
}

void TranscriptPane::openMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const RowId id = current();
    const TranscriptEntry *entry = m_model.entryAt(m_view->currentIndex().row());
    QAction *copied = menu->addAction(tr("&Copy"), this, &TranscriptPane::copy);
    copied->setShortcut(QKeySequence::Copy);
    copied->setEnabled(!m_view->chosenMessages().empty());
    if (entry) {
        const int row = m_view->currentIndex().row();
        if (const QString words = m_view->foldWords(row); !words.isEmpty())
            menu->addAction(words, this, [this, id] { m_view->toggleFold(m_model.rowOf(id)); });
        menu->addAction(tr("Show in &Messages"), this, [this, id] { Q_EMIT messageWanted(id); });
        const bool isOurs = entry->row.direction == Direction::Outbound;
        const bool isText = entry->kind == TranscriptKind::Text;
        if (isOurs && isText && !entry->text.isEmpty()) {
            menu->addAction(tr("&Write it again"), this, [this, entry = *entry] { writeAgain(entry); });
        }
        const QList<TextLink> links = linksIn(visibleText(entry->text, Lines::Many));
        if (!links.isEmpty())
            menu->addSeparator();
        for (const TextLink &link : links.first(qMin<qsizetype>(links.size(), 10))) {
            // An ampersand of theirs is no key of ours.
            const QString label =
                fontMetrics().elidedText(link.target, Qt::ElideMiddle, Metrics(*this).u(80));
            menu->addAction(tr("Open %1").arg(QString(label).replace(u'&', QLatin1String("&&"))), this,
                            [this, target = link.target] { askToOpen(target); });
        }
    }
    menu->popup(place);
}

void TranscriptPane::writeAgain(const TranscriptEntry &entry)
{
    if (entry.wholeLength == 0) {
        Q_EMIT textWanted(entry.text, entry.suggestions);
        return;
    }
    const QPointer<TranscriptPane> guard(this);
    m_source.askTranscriptEntries(quint64(quintptr(this)), m_model.person(), {entry.row.row},
                                  [guard, person = m_model.person()](const QList<TranscriptEntry> &entries) {
                                      // Not into the reply to somebody else who was chosen meanwhile.
                                      if (guard && !entries.isEmpty() && person == guard->m_model.person())
                                          Q_EMIT guard->textWanted(entries.constFirst().text,
                                                                   entries.constFirst().suggestions);
                                  });
}

void TranscriptPane::askToOpen(const QString &target)
{
    if (m_question || !mayBeOpened(target))
        return;
    m_question =
        ask(*this,
            {tr("Open the link?"), tr("It leads to %1.").arg(destinationOf(target)),
             tr("A customer wrote it. The whole address:\n%1").arg(target), tr("Open it"), tr("Do not open")},
            [target] { QDesktopServices::openUrl(QUrl(target, QUrl::StrictMode)); });
}

void TranscriptPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePill();
    placeWaiting();
}

void TranscriptPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_view->setAccessibleName(tr("Transcript"));
        m_waiting->setText(tr("The messages are still being read."));
        countNew(0);
    }
}

} // namespace arowana
