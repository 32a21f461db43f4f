// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list of recipients that is prepared and not started: what was pasted or opened, which column is what, and
// what was chosen. Its message is kept beside it. A value.

#include "models/domain/recipientlist.h"

#include <optional>

namespace arowana {

struct ListDraft {
    quint64 compose = 0; ///< the draft of the dialog in which its message was composed; 0: none
    QString pasted;      ///< what stands in the field, also where a file is the list
    QString fileName;    ///< empty: what was pasted is the list
    QString fileText;    ///< of the file, as it was read
    TextEncoding fileEncoding = TextEncoding::Utf8;
    std::optional<ColumnMapping> columns = {}; ///< as chosen, without names; nullopt: not read yet
    bool takesOffers = false;
    QByteArray region = {}; ///< takesOffers: in which it was agreed to
    bool sendsDuplicates = false;
    QString name;
    int canary = 0;
    int perMinute = 0;

    friend bool operator==(const ListDraft &, const ListDraft &) = default;
};

} // namespace arowana
