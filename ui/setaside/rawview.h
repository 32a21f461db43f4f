// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bytes of one event as plain text: laid out where it is JSON, cut where it is long until somebody wants
// all of it. GUI thread; owned by the dialog of what is set aside.

#include <QByteArray>
#include <QWidget>

class QPlainTextEdit;

namespace arowana {

class Button;
class PlainLabel;

class RawView : public QWidget {
    Q_OBJECT
public:
    /// As many bytes are shown unasked.
    static constexpr qsizetype kShownMost = 16 * 1024;

    explicit RawView(QWidget *parent = nullptr);

    /// Empty bytes with `isKnown` false: they are on their way.
    void show(const QByteArray &bytes, bool isKnown = true);
    void clear();
    [[nodiscard]] QString shownText() const;

private:
    void showAll();

    PlainLabel *m_heading;
    QPlainTextEdit *m_text;
    Button *m_showAll;
    QByteArray m_bytes;
};

} // namespace arowana
