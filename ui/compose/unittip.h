// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Under the message: which character makes it a Single instead of a Basic, with a button that goes there.
// Nothing while it is short enough. GUI thread; owned by the RCS text editor.

#include <QWidget>

namespace arowana {

class Button;
class PlainLabel;

class UnitTip : public QWidget {
    Q_OBJECT
public:
    explicit UnitTip(QWidget *parent = nullptr);

    /// Looks where the limits of a Basic are crossed: characters first, else bytes.
    void setText(const QString &text);
    /// The text is billed by its length; else nothing is said.
    void setCounting(bool isCounting);
    [[nodiscard]] QWidget *tabStop() const;

Q_SIGNALS:
    /// The cursor is wanted there, in UTF-16 units.
    void placeRequested(qsizetype at);

private:
    void refresh();

    PlainLabel *m_label;
    Button *m_go;
    QString m_text;
    qsizetype m_at = 0;
    bool m_isCounting = true;
};

} // namespace arowana
