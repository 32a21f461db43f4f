// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The choice of a sender: those that can reach the recipient, each with name, short id and use case or
// address; the whole id is in the tool tip. For a phone number SMS is named too, as not yet live on the
// platform. Remembers the last choice of each channel, so that a mistyped recipient does not lose it.
// GUI thread; owned by the compose form.

#include "models/domain/composedraft.h"
#include "models/domain/sender.h"

#include <QComboBox>

namespace arowana {

class SenderChoice : public QComboBox {
    Q_OBJECT
public:
    explicit SenderChoice(QWidget *parent = nullptr);

    void setSenders(const QList<Sender> &senders);
    /// Offers the senders for this kind of recipient; all of them while it is empty or unclear.
    void setRecipientKind(RecipientKind kind);
    /// Chooses the sender with this id; one that is not kept in the workspace is offered as it was, also
    /// when the senders change.
    void choose(const Sender &sender);
    /// This one was chosen and taken out of the workspace: none is chosen until it is kept again.
    void chooseGone(const Sender &sender);
    [[nodiscard]] std::optional<Sender> chosen() const;
    /// The chosen one that is no longer kept. No other takes its place: a message must not leave from a
    /// sender that nobody chose.
    [[nodiscard]] std::optional<Sender> gone() const { return m_gone; }

Q_SIGNALS:
    /// Another sender than before, or none.
    void chosenChanged();

protected:
    /// The name first, what follows muted, and an ellipsis where the room ends.
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void addSender(const Sender &sender);
    void remember();
    void note(const Sender &sender);
    void applyToolTip();
    /// What was chosen last for this kind of recipient; nullopt: nothing yet.
    [[nodiscard]] std::optional<Sender> lastChosen() const;
    [[nodiscard]] bool fits(const Sender &sender) const;
    [[nodiscard]] std::optional<int> indexOf(const QByteArray &id) const;

    QList<Sender> m_senders; ///< as offered: those kept, and foreign ones
    QList<Sender> m_foreign; ///< of drafts, never kept here
    RecipientKind m_kind = RecipientKind::Empty;
    std::optional<Sender> m_last; ///< of either channel
    std::optional<Sender> m_lastRcs;
    std::optional<Sender> m_lastEmail;
    std::optional<Sender> m_gone;
    QByteArray m_current;
};

} // namespace arowana
