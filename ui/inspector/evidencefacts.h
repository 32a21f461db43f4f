// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What evidence tells of a message, before it is written as one format or another: masked where it is to be,
// and without secrets. Pure; GUI thread for the words.

#include "ui/inspector/evidence.h"

#include <QList>

#include <utility>

namespace arowana {

struct EvidenceState {
    Instant at;
    Instant learntAt;
    MessageStatus status = MessageStatus::Unknown;
    Source source = Source::Local;
    QString detail;
};

struct EvidenceRecord {
    QString title;
    Instant at;
    QByteArray sha256; ///< of the bytes as they are kept; empty where they are masked
    QByteArray body;
    std::optional<EventVerdict> event;
};

struct EvidenceFacts {
    QString recipient;
    QString text; ///< what was written
    QString refusal;
    QList<EvidenceState> states;
    QList<EvidenceRecord> records; ///< oldest first
};

[[nodiscard]] EvidenceFacts evidenceFacts(const MessageDetail &detail, bool isMasked);

/// Secrets by their shape (`whsec_...`, `Bearer ...`) become marks: what a customer or a platform wrote into
/// a body goes on nobody's clipboard.
[[nodiscard]] QString withoutSecrets(QString text);

} // namespace arowana
