// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The workspace's name in a frame whose colour and words say what kind it is, so that practice and live
// cannot be mistaken for each other. GUI thread.

#include "models/domain/workspaceinfo.h"

#include <QWidget>

namespace arowana {

class WorkspaceBox : public QWidget {
    Q_OBJECT
public:
    explicit WorkspaceBox(const WorkspaceInfo &workspace, QWidget *parent = nullptr);

    void setFolded(bool folded);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString kindWord() const;

    WorkspaceInfo m_workspace;
    QString m_name; ///< made safe to show
    bool m_folded = false;
};

} // namespace arowana
