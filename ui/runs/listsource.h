// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the list comes from: pasted into a field and read after the last key, or opened as a file. GUI
// thread; owned by the dialog of the list.

#include "models/domain/texttable.h"

#include <QTimer>
#include <QWidget>

namespace arowana {

class ListEdit;
class PlainLabel;

class ListSource : public QWidget {
    Q_OBJECT
public:
    explicit ListSource(QWidget *parent = nullptr);

    /// The content of a file; read() follows.
    void takeBytes(const QString &name, const QByteArray &bytes);
    /// Something was typed that is not read yet: what was read is not what stands there.
    [[nodiscard]] bool isTyping() const { return m_typing.isActive(); }
    [[nodiscard]] bool isEmpty() const;
    /// What is said of the list beside the button, behind the name of its file.
    void say(const QString &sentence);
    void focusField();

Q_SIGNALS:
    void typed();
    /// The list, or why it is none.
    void read(const arowana::Result<arowana::TextTable> &table);

private:
    void openFile();
    void takePasted();

    ListEdit *m_paste;
    PlainLabel *m_said;
    QString m_name; ///< of the file; empty: pasted
    QTimer m_typing;
};

} // namespace arowana
