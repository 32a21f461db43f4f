// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A wrapped label that keeps the room of the longest of the texts it may show, so that what stands around it
// does not move when the words change; and never less than what it shows needs, at any width and font, so
// that nothing of it is cut off. GUI thread; owned by whoever lays it out.

#include "ui/text/plainlabel.h"

#include <QStringList>

namespace arowana {

class SteadyLabel : public PlainLabel {
    Q_OBJECT
public:
    explicit SteadyLabel(QWidget *parent = nullptr);

    /// Texts to keep room for.
    void setPossible(const QStringList &texts);
    /// Hides PlainLabel's.
    void setText(const QString &text);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepRoom();

    QStringList m_possible;
};

} // namespace arowana
