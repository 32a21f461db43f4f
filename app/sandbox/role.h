// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the API key may do with contacts: writing needs an editor (`api/contacts/create-contact`), deleting a
// manager (`api/contacts/delete-contact`). `--role` and `POST /sandbox/role` set it.

#include <QByteArrayView>

#include <optional>

namespace arowana::sandbox {

enum class Role { Viewer, Editor, Manager };

/// `viewer`, `editor` or `manager`.
[[nodiscard]] inline std::optional<Role> roleOf(QByteArrayView word)
{
    if (word == "viewer")
        return Role::Viewer;
    if (word == "editor")
        return Role::Editor;
    return word == "manager" ? std::optional(Role::Manager) : std::nullopt;
}

} // namespace arowana::sandbox
