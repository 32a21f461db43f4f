// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Drafts as nobody would write them and yet somebody may: every content, finished or not, with texts that are
// empty, blank, broken or hostile. The same seed makes the same drafts.

#include "models/domain/composedraft.h"

#include <random>

namespace arowana {

class RandomDraft {
public:
    explicit RandomDraft(quint64 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] ComposeDraft draft();

private:
    [[nodiscard]] int below(int limit) { return int(m_random() % quint64(limit)); }
    [[nodiscard]] bool chance() { return below(2) == 0; }
    template <class E>
    [[nodiscard]] E oneOf(int count)
    {
        return E(below(count));
    }
    [[nodiscard]] QString text();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] Instant moment();
    [[nodiscard]] ChipKind kind();
    [[nodiscard]] QList<Suggestion> chips();
    [[nodiscard]] QList<ChipDraft> forms();
    [[nodiscard]] CardContent card();
    [[nodiscard]] TemplateContent templateContent();
    [[nodiscard]] Sender sender();
    [[nodiscard]] AgentReading reading();

    std::mt19937_64 m_random;
};

} // namespace arowana
