// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Another program at the console's database: one that looks into it, and one that keeps everyone else out.

#include <QString>
#include <QVariant>

namespace arowana::test {

/// The first value a statement answers with. Reads only.
[[nodiscard]] QVariant fromFile(const QString &file, const QString &sql);

/// Has the file locked while it lives.
class OtherProgram {
public:
    /// `alone`: it lets nobody even read.
    explicit OtherProgram(const QString &file, bool alone = false);
    ~OtherProgram();
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    [[nodiscard]] bool has() const { return m_has; }
    void leave();

private:
    bool m_has = false;
};

} // namespace arowana::test
