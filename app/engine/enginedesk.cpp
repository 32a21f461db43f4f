// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

#include "app/wire/settingscodec.h"

#include <algorithm>
#include <memory>

// The part of the engine about what staff keep here: senders, drafts, canned texts, read marks, notes,
// settings.

namespace arowana {

namespace {

const QByteArray kSettingsFact = QByteArrayLiteral("workspace.settings");

} // namespace

void Engine::wireDesk()
{
    m_outbox.refusing = [this](const OutboxEntry &entry, const Refusal &refusal) {
        return m_refusedReplies.apply(entry, refusal);
    };
    m_refusedReplies.returned = [this](const StoredDraft &draft) { Q_EMIT replyReturned(draft); };
    m_drafts.troubled = [this](const Error &error) { Q_EMIT wishRefused(error); };
    m_outbox.billed = [this](RowId row, const SendBilling &billing) { m_prices.learn(row, billing); };
    m_agents.areSendsLeaving = [this] { return m_outbox.isSending(); };
}

void Engine::startDesk()
{
    readSettings();
    m_drafts.tellAll();
    publishCannedTexts();
    m_prices.start();
}

void Engine::readSettings()
{
    // What cannot be read, or was never set, is as the policy has it.
    const auto kept = m_ports.store.fact(kSettingsFact);
    if (kept && *kept) {
        if (const auto settings = decodeSettings(**kept, m_policy.settings))
            m_settings = *settings;
    }
    useBudget(m_settings);
    m_changes.settingsChanged(m_settings);
}

void Engine::saveSettings(const WorkspaceSettings &settings)
{
    m_wishes.add(
        [this, settings] {
            return m_ports.store.saveFact(kSettingsFact, encodeSettings(boundedSettings(settings)));
        },
        [this](const Result<void> &written) {
            report(written);
            readSettings(); // as they are on disk, whatever was said of the commit
        });
}

void Engine::saveDraft(const StoredDraft &draft)
{
    m_drafts.save(draft);
}

void Engine::dropDraft(quint64 id)
{
    m_drafts.drop(id);
}

void Engine::changeCannedTexts(const CannedTextChange &change)
{
    m_wishes.add(
        [this, change]() -> Result<void> {
            for (const QString &name : change.removed) {
                if (const auto written = m_ports.desk.removeCannedText(name); !written)
                    return written;
            }
            for (const CannedText &text : change.saved) {
                if (const auto written = m_ports.desk.saveCannedText(text); !written)
                    return written;
            }
            return {};
        },
        [this](const Result<void> &written) {
            report(written);
            publishCannedTexts();
        });
}

void Engine::publishCannedTexts()
{
    if (auto texts = m_ports.desk.cannedTexts())
        m_changes.cannedTextsChanged(texts.take());
}

void Engine::markRead(const AgentId &agent, const QString &phone, RowId until)
{
    m_wishes.add(
        [this, agent, phone, until] {
            return m_sessions.markRead({agent, phone}, until);
        },
        [this](const Result<void> &written) { report(written); });
}

void Engine::saveNote(const ContactNote &note)
{
    const auto saved = std::make_shared<ContactNote>(note);
    saved->at = m_ports.clock.now();
    m_wishes.add(
        [this, saved]() -> Result<void> {
            auto kept = m_ports.conversations.saveNote(*saved);
            if (!kept)
                return kept.error();
            *saved = kept.take();
            return {};
        },
        [this, saved](const Result<void> &written) {
            report(written);
            if (written)
                m_changes.noteChanged(*saved);
        });
}

void Engine::saveSender(const Sender &sender)
{
    const auto save = [this, sender]() -> Result<void> {
        const auto known = m_ports.store.senders();
        if (!known)
            return known.error();
        Sender changed = sender;
        const auto before = std::find_if(known->begin(), known->end(), [&](const Sender &k) {
            return k.channel == sender.channel && k.id == sender.id;
        });
        changed.reading = before == known->end() ? std::nullopt : before->reading;
        changed.notFoundAt = before == known->end() ? std::nullopt : before->notFoundAt;
        if (auto saved = m_ports.store.saveSender(changed); !saved)
            return saved;
        return m_lookUps.nameAgent(ChannelId(changed.channelId));
    };
    m_wishes.add(save, [this, sender](const Result<void> &written) {
        report(written);
        publishSenders();
        if (written && sender.channel == Channel::Rcs)
            m_agents.read(AgentId(sender.id));
    });
}

void Engine::removeSender(const Sender &sender)
{
    m_wishes.add([this, sender] { return m_ports.store.removeSender(sender); },
                 [this](const Result<void> &written) {
                     report(written);
                     publishSenders();
                 });
}

void Engine::publishSenders()
{
    if (auto senders = m_ports.store.senders())
        m_changes.sendersChanged(senders.take());
}

} // namespace arowana
