// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowhands.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace arowana {

namespace {

void key(QWidget *to, int code, const QString &text)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, code, Qt::NoModifier, text);
        QCoreApplication::sendEvent(to, &event);
    }
}

} // namespace

QWidget *WindowHands::find(const QWidget *root, const QString &objectName)
{
    auto *widget = root ? root->findChild<QWidget *>(objectName) : nullptr;
    return widget && widget->isVisible() && widget->isEnabled() ? widget : nullptr;
}

bool WindowHands::type(const QWidget *root, const QString &objectName, const QString &text)
{
    QWidget *field = find(root, objectName);
    if (!field)
        return false;
    field->setFocus(Qt::OtherFocusReason);
    for (const QChar c : text)
        key(field, c == u'\n' ? Qt::Key_Return : 0, QString(c));
    return true;
}

bool WindowHands::click(const QWidget *root, const QString &objectName)
{
    QWidget *control = find(root, objectName);
    if (!control)
        return false;
    const QPointF at = control->rect().center();
    const QPointF global = control->mapToGlobal(at);
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, at, global, Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(control, &event);
    }
    return true;
}

} // namespace arowana
