// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A push button of the window: primary (the one main action), plain, flat, or a link that leads to another
// place, with its key shown inside or in the tool tip. Space and Enter press it. Its accessible name is its
// visible label without the key. GUI thread.

#include <QKeySequence>
#include <QPushButton>

class QShortcut;

namespace arowana {

enum class ButtonKind { Primary, Plain, Flat, Link };

class Button : public QPushButton {
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::Plain, QWidget *parent = nullptr);

    /// Sets the key and says it: in a small frame behind the label when `shown`, else in the tool tip.
    void setKey(const QKeySequence &key, bool shown = false);
    /// The key is said, but somebody else handles it (a QAction, a QShortcut).
    void setKeyHint(const QKeySequence &key, bool shown = false);
    /// Leads the tool tip, before the key.
    void setHint(const QString &hint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int keyWidth() const;
    void applyToolTip();

    QShortcut *m_shortcut = nullptr;
    QKeySequence m_key;
    QString m_hint;
    bool m_keyShown = false;
};

} // namespace arowana
