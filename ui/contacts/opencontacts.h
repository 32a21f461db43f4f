// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Creations of contacts of which it is not known whether they were done, with what staff can do about each.
// Hidden while there are none. GUI thread; owned by the Contacts page.

#include "models/domain/contactwish.h"
#include "ui/controls/card.h"

namespace arowana {

class OpenContacts : public Card {
    Q_OBJECT
public:
    explicit OpenContacts(QWidget *parent = nullptr);

    void show(const QList<ContactWish> &wishes);
    void retranslate();

Q_SIGNALS:
    void repeatRequested(const arowana::ContactWish &wish);
    /// Staff have looked: nothing is to be done.
    void forgotten(const arowana::IdempotencyKey &key);

private:
    void fill();
    [[nodiscard]] QWidget *lineOf(const ContactWish &wish);

    QList<ContactWish> m_wishes;
    QVBoxLayout *m_lines;
};

} // namespace arowana
