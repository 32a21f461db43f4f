// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a desktop does for the console while its window may be out of sight: a short notice, a sound, a mark
// on an icon. GUI thread; owned by DesktopNotice.

#include <QObject>
#include <QString>

namespace arowana {

class Desktop : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// `text` is shown as it is by desktops that know no markup, and read as markup by those that do.
    virtual void show(const QString &title, const QString &text, bool sounds) = 0;
    /// A sound without a notice.
    virtual void beep() = 0;
    virtual void setMarked(bool isMarked) = 0;

Q_SIGNALS:
    void noticeClicked();
    void iconClicked();
};

} // namespace arowana
