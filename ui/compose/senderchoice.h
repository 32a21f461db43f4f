// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The choice of a sender: those that can reach the recipient, each with name, short id and use case or
// address; the whole id is in the tool tip. For a phone number SMS is named too, as not yet live on the
// platform. Remembers the last choice of each channel, so that a mistyped recipient does not lose it.
// GUI thread; owned by the compose form.

#include "models/domain/sender.h"
#include "models/domain/composedraft.h"

#include <QComboBox>

namespace arowana {

class SenderChoice : public QComboBox {
    Q_OBJECT
public:
    explicit SenderChoice(QWidget *parent = nullptr);

    void setSenders(const QList<Sender> &senders);
    /// Offers the senders for this kind of recipient; all of them while it is empty or unclear.
    void setRecipientKind(RecipientKind kind);
    /// Chooses the sender with this id; one that is no longer kept in the workspace is offered as it was.
    void choose(const Sender &sender);
    [[nodiscard]] std::optional<Sender> chosen() const;

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
    void applyToolTip();
    [[nodiscard]] bool fits(const Sender &sender) const;
    [[nodiscard]] std::optional<int> indexOf(const QByteArray &id) const;

    QList<Sender> m_senders;
    RecipientKind m_kind = RecipientKind::Empty;
    QByteArray m_lastRcs;
    QByteArray m_lastEmail;
    QByteArray m_current;
};

} // namespace arowana
