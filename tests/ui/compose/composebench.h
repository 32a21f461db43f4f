// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A shown compose dialog with senders, and the ways a person has of using it. For tests.

#include "tests/ui/compose/composesamples.h"
#include "ui/compose/composedialog.h"
#include "ui/controls/labelledfield.h"

#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace arowana {

class Desk {
public:
    explicit Desk(const QList<Sender> &senders = samples::senders())
        : dialog(new ComposeDialog(7))
        , sent(dialog, &ComposeDialog::sendRequested)
    {
        dialog->setSenders(senders);
        dialog->setBalance(samples::balance(), samples::tiers());
        dialog->show();
        dialog->activateWindow();
        active = QTest::qWaitForWindowActive(dialog);
    }
    ~Desk() { delete dialog.data(); }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    void type(const char *field, const QString &text) const
    {
        auto *widget = find<QWidget>(field);
        widget->setFocus();
        QTest::keyClicks(widget, text);
    }
    void clickSend() const { QTest::mouseClick(find<QPushButton>("send"), Qt::LeftButton); }
    [[nodiscard]] QString status() const { return find<QLabel>("composeStatus")->text(); }
    [[nodiscard]] QString problemAt(const char *field) const
    {
        for (QWidget *w = find<QWidget>(field)->parentWidget(); w; w = w->parentWidget()) {
            if (auto *labelled = qobject_cast<LabelledField *>(w))
                return labelled->problemText();
        }
        return {};
    }
    [[nodiscard]] SendRequest request() const { return sent.at(0).at(1).value<SendRequest>(); }
    [[nodiscard]] QMessageBox *question() const { return dialog->findChild<QMessageBox *>(); }

    QPointer<ComposeDialog> dialog;
    QSignalSpy sent;
    bool active = false; ///< the fields see the focus come and go
};

} // namespace arowana
