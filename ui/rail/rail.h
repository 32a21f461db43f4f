// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The left edge: the workspace in its frame, the pages with live counts, the fold. Which page is shown is the
// main window's decision; the rail only asks. GUI thread.

#include "models/domain/workspaceinfo.h"

#include <QWidget>

class QVBoxLayout;

namespace arowana {

class Button;
class RailButton;
class WorkspaceBox;

class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(const WorkspaceInfo &workspace, QWidget *parent = nullptr);

    /// Adds a page under a stable name such as `messages`, at this place or below all.
    void addPage(const QString &name, const QString &iconName, int at = -1);
    void setPageWord(const QString &name, const QString &word, const QString &key);
    void setCount(const QString &name, qint64 count);
    void setCurrent(const QString &name);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void retranslate();

Q_SIGNALS:
    void pageRequested(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Page {
        QString name;
        RailButton *button;
    };
    [[nodiscard]] RailButton *find(const QString &name) const;

    WorkspaceBox *m_box;
    QVBoxLayout *m_pagesColumn;
    QList<Page> m_pages;
    RailButton *m_fold;
    bool m_folded = false;
};

} // namespace arowana
