// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a reply is written: the text, its suggestions, one line that says what sending it becomes, and the
// button. Its parts keep their places whatever the words of the offer are. Enter sends inside a session,
// Shift+Enter breaks the line. A new message, which costs its own price, is sent by its button alone; and the
// button waits a moment after its meaning has changed. Shows an offer and judges nothing itself. GUI thread;
// owned by the page.

#include "models/domain/chipdraft.h"
#include "ui/conversations/replyoffer.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QDialog;

namespace arowana {

class BodyEdit;
class Button;
class PlainLabel;
class SteadyLabel;

class ReplyBox : public QWidget {
    Q_OBJECT
public:
    explicit ReplyBox(QWidget *parent = nullptr);

    /// The field one types in: what completes texts attaches here.
    [[nodiscard]] BodyEdit &field() { return *m_field; }

    /// Another conversation's text, or the same one's from elsewhere; tells nothing.
    void setDraft(const QString &text, const QList<ChipDraft> &chips, const QString &notice);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QList<ChipDraft> &chips() const { return m_chips; }
    void setOffer(const ReplyOffer &offer);
    [[nodiscard]] const ReplyOffer &offer() const { return m_offer; }
    /// On its way to the disk: what was typed stays and cannot be changed.
    void setBusy(bool isBusy);
    /// Whether Enter sends; else Ctrl+Enter does.
    void setEnterSends(bool sends);
    /// Another conversation is written to: its button needs no moment.
    void settleNow();

Q_SIGNALS:
    void edited();
    void sendRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QBoxLayout *makeFoot();
    /// Room for the longest words of the button and of the lines above it.
    void keepRoom();
    void arrangeFoot();
    void retranslate();
    [[nodiscard]] static QString sendWord(bool isNew);
    [[nodiscard]] QString keyHint(bool isNew) const;
    [[nodiscard]] static QString countWords(qsizetype count);
    void refresh();
    void showCount();
    void send();
    void openSuggestions();
    [[nodiscard]] bool takesEnter(Qt::KeyboardModifiers modifiers);

    BodyEdit *m_field;
    SteadyLabel *m_notice;
    SteadyLabel *m_card;
    PlainLabel *m_count;
    SteadyLabel *m_hint;
    PlainLabel *m_chipWords;
    Button *m_addChips;
    Button *m_send;
    QBoxLayout
        *m_foot; ///< suggestions and count, then the button: beside it, or below where there is no room
    QPointer<QDialog> m_suggestions;
    QList<ChipDraft> m_chips;
    ReplyOffer m_offer;
    QTimer m_moment; ///< runs after the button's meaning has changed
    bool m_isBusy = false;
    bool m_enterSends = true;
    bool m_isFilling = false;
};

} // namespace arowana
