// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the list comes from: pasted into a field and read after the last key, or opened as a file. A file and
// a long text are read elsewhere, and can be cancelled; then the list is what it was. GUI thread; owned by
// the dialog of the list.

#include "models/domain/texttable.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QFileDialog;

namespace arowana {

class Button;
class ListEdit;
class ListFiles;
class PlainLabel;

class ListSource : public QWidget {
    Q_OBJECT
public:
    static constexpr qsizetype kShortMost = 64 * 1024; ///< characters of a text that is read at once

    explicit ListSource(QWidget *parent = nullptr);
    ~ListSource() override;

    /// By what files are read; must outlive this. Without one none can be opened.
    void setFiles(ListFiles &files);
    /// Reads this file; read() follows, unless it is cancelled.
    void readFile(const QString &file);
    /// The content of a file; read() follows.
    void takeBytes(const QString &name, const QByteArray &bytes);
    /// What an earlier run of the program had: what stood in the field, and the text of the file, where one
    /// was the list; read() follows, unless there was nothing.
    void restore(const QString &pasted, const QString &fileName, const QString &fileText);
    /// What stands in the field, also where a file is the list.
    [[nodiscard]] const QString &pasted() const;
    /// Of the file that is the list; empty: what was pasted is.
    [[nodiscard]] const QString &fileName() const { return m_name; }
    /// Something was typed that is not read yet: what was read is not what stands there.
    [[nodiscard]] bool isTyping() const { return m_typing.isActive(); }
    /// A file or a long text is being read, and will be the list.
    [[nodiscard]] bool isReading() const { return m_reading != 0; }
    /// What stands in the field will be the list, and is not read yet.
    [[nodiscard]] bool isPastedUnread() const
    {
        return isTyping() || (isReading() && (m_wasTyping || m_nextName.isEmpty()));
    }
    [[nodiscard]] bool isEmpty() const;
    /// What is said of the list beside the button, behind the name of its file.
    void say(const QString &sentence);
    void focusField();

Q_SIGNALS:
    /// isTyping() or isReading() has changed.
    void pendingChanged();
    /// The list, or why it is none.
    void read(const arowana::Result<arowana::TextTable> &table);

private:
    void openFile();
    void takePasted();
    /// Divides a text, at once or elsewhere.
    void readText(const QString &name, const QString &text);
    void take(const QString &name, const Result<TextTable> &table);
    /// `name` as it will be called once it is read.
    void await(const QString &name, quint64 reading);
    void forgetReading();
    void cancelReading();

    ListFiles *m_files = nullptr;
    ListEdit *m_paste;
    PlainLabel *m_said;
    Button *m_open;
    Button *m_cancel;
    QPointer<QFileDialog> m_chooser;
    QString m_name;     ///< of the file; empty: pasted
    QString m_nextName; ///< of what is being read
    quint64 m_reading = 0;
    bool m_wasTyping = false; ///< when the reading began, and that is not read yet
    mutable QString m_pasted; ///< what stands in the field, taken out of it when it is asked for
    mutable bool m_isPastedOld = false;
    QTimer m_typing;
};

} // namespace arowana
