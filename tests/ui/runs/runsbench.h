// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the tests of lists find their way in a window. For tests.

#include "ui/runs/rundialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTest>

namespace arowana::test {

template <class Widget>
Widget *part(const QWidget &window, const char *name)
{
    return window.findChild<Widget *>(QLatin1String(name));
}

inline QString words(const QWidget &window, const char *name)
{
    return part<QLabel>(window, name)->text();
}

/// The button of the question that stands, by its place in the words.
inline QAbstractButton *answer(const QWidget &window, const QString &text)
{
    const auto *box = window.findChild<QMessageBox *>();
    if (!box)
        return nullptr;
    for (QAbstractButton *button : box->buttons()) {
        if (button->text().contains(text))
            return button;
    }
    return nullptr;
}

inline SendRequest request()
{
    SendRequest request;
    request.sender = {Channel::Rcs, "ag_live_1", QStringLiteral("Support"), {}, UseCase::MultiUse, {}};
    request.traffic = TrafficType::Transaction;
    request.content = RcsText{QStringLiteral("Hello {name}")};
    return request;
}

inline void waitUntilChecked(const RunDialog &dialog)
{
    QTRY_VERIFY(dialog.isChecked());
}

inline void paste(const QWidget &dialog, const QString &text)
{
    auto *field = part<QPlainTextEdit>(dialog, "listPaste");
    QGuiApplication::clipboard()->setText(text);
    field->selectAll();
    field->paste();
}

} // namespace arowana::test
