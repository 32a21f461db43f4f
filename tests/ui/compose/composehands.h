// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A shown compose dialog and the hands of somebody who has only a keyboard: Tab goes on until the wanted
// field has the focus, everything else is keys sent to whatever has it. For tests.

#include "tests/ui/compose/composesamples.h"
#include "ui/compose/composedialog.h"
#include "ui/controls/labelledfield.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace arowana {

class ComposeHands {
public:
    ComposeHands()
        : sent(&dialog, &ComposeDialog::sendRequested)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setSenders(samples::senders());
        dialog.show();
        dialog.activateWindow();
        isActive = QTest::qWaitForWindowActive(&dialog);
    }

    /// False when Tab never comes there.
    [[nodiscard]] bool tabTo(const char *name)
    {
        QStringList trail;
        for (int i = 0; i < 120; ++i) {
            if (focused()->objectName() == QLatin1String(name))
                return true;
            trail.append(focused()->objectName());
            QTest::keyClick(focused(), Qt::Key_Tab);
        }
        trail.removeDuplicates();
        qWarning("Tab went through %s", qPrintable(trail.join(u' ')));
        return false;
    }
    void type(const QString &text) { QTest::keyClicks(focused(), text); }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(focused(), key, held);
        QCoreApplication::processEvents(); // a cell ends its editing a moment later
    }
    /// Answers the question that stands; false where there is none, or without such a button.
    [[nodiscard]] bool answer(const char *label)
    {
        const QPointer<QMessageBox> box = dialog.findChild<QMessageBox *>();
        const auto buttons = box ? box->buttons() : QList<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text() == QLatin1String(label)) {
                button->click();
                dialog.activateWindow();
                return QTest::qWaitFor([&box] { return !box; }) && QTest::qWaitForWindowActive(&dialog);
            }
        }
        return false;
    }
    /// Replaces what stands in the focused field by the clipboard's content.
    void paste() { key(Qt::Key_V, Qt::ControlModifier); }
    [[nodiscard]] bool write(const char *name, const QString &text)
    {
        if (!tabTo(name))
            return false;
        type(text);
        return true;
    }
    [[nodiscard]] QWidget *focused() { return dialog.focusWidget(); }
    template <class T>
    [[nodiscard]] T *find(const char *name)
    {
        return dialog.findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString problemAt(const char *name)
    {
        for (QWidget *w = find<QWidget>(name); w; w = w->parentWidget()) {
            if (auto *labelled = qobject_cast<LabelledField *>(w))
                return labelled->problemText();
        }
        return {};
    }
    [[nodiscard]] QString status() { return find<QLabel>("composeStatus")->text(); }
    [[nodiscard]] SendRequest request() const
    {
        return sent.isEmpty() ? SendRequest() : sent.constLast().at(1).value<SendRequest>();
    }

    ComposeDialog dialog{7};
    QSignalSpy sent;
    bool isActive = false;
};

} // namespace arowana
