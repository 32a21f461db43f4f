-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Events that are set aside: signed, kept as they came, and not (or not yet) part of what the console shows.

-- Why: 'not_understood', 'other_body' (its id came before with another content) or 'unknown_kind' (accepted,
-- of a name this program does not know); NULL: it is not set aside. `event_id` and `name` of a quarantined one
-- are what could be read of it.
ALTER TABLE events ADD COLUMN aside TEXT;
-- When somebody marked it as seen. It stays set aside.
ALTER TABLE events ADD COLUMN seen_at INTEGER;
UPDATE events SET aside = 'not_understood' WHERE state = 'quarantined';
UPDATE events SET aside = 'unknown_kind' WHERE state = 'accepted' AND CAST(name AS TEXT) NOT IN (
    'message.delivered', 'message.read', 'message.failed', 'message.expired', 'message.revoked',
    'email.delivered', 'email.bounced', 'email.opened', 'email.clicked', 'email.complained',
    'email.unsubscribed', 'conversation.started', 'conversation.ended', 'billing.balance_low',
    'billing.auto_reload_success', 'billing.auto_reload_failed', 'agent.approved', 'agent.rejected',
    'contact.created', 'contact.updated', 'consent.created', 'consent.updated');
CREATE INDEX events_aside ON events (seq) WHERE aside IS NOT NULL;
CREATE INDEX events_aside_unseen ON events (seq) WHERE aside IS NOT NULL AND seen_at IS NULL;
