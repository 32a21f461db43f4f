// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The open questions of one kind: who asked, and what is to be called with the answer. A newer question of an
// asker drops its older one. A plain value; GUI thread; owned by StoreReader.

#include <QHash>

#include <functional>

namespace arowana {

template <class Answer>
class AskedQuestions {
public:
    using Callback = std::function<void(const Answer &)>;

    void add(quint64 question, quint64 asker, Callback answer)
    {
        m_callbacks.remove(m_ofAsker.value(asker));
        m_ofAsker[asker] = question;
        m_callbacks[question] = std::move(answer);
    }
    /// Empty when it is not open any more.
    [[nodiscard]] Callback take(quint64 question)
    {
        m_ofAsker.removeIf([question](const auto &asked) { return asked.value() == question; });
        return m_callbacks.take(question);
    }
    /// What this asker waits for is not wanted any more.
    void drop(quint64 asker) { m_callbacks.remove(m_ofAsker.take(asker)); }
    void clear()
    {
        m_callbacks.clear();
        m_ofAsker.clear();
    }

private:
    QHash<quint64, Callback> m_callbacks;
    QHash<quint64, quint64> m_ofAsker;
};

} // namespace arowana
