// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the window must know of the workspace it works on.

#include <QString>

namespace arowana {

enum class WorkspaceKind { Practice, Live, ReadOnly };

struct WorkspaceInfo {
    QString name;
    WorkspaceKind kind = WorkspaceKind::Live;
    QString apiHost;
    bool offline = false;

    friend bool operator==(const WorkspaceInfo &, const WorkspaceInfo &) = default;
};

} // namespace arowana
