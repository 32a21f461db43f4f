-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 3: drafts, canned texts, the prices that answers told, and what the platform last said of an agent.

-- The body is the whole draft; the rest is beside it for people who read the file.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    saved_at INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    body BLOB NOT NULL
);

CREATE TABLE canned_texts (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE unit_prices (
    channel TEXT NOT NULL,
    unit TEXT NOT NULL,
    tier TEXT NOT NULL,
    price INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (channel, unit, tier)
) WITHOUT ROWID;

-- No time: the platform was never asked. Words are the platform's.
ALTER TABLE senders ADD COLUMN read_at INTEGER;
ALTER TABLE senders ADD COLUMN status_word TEXT NOT NULL DEFAULT '';
ALTER TABLE senders ADD COLUMN display_name TEXT NOT NULL DEFAULT '';
ALTER TABLE senders ADD COLUMN told_use_case TEXT;
ALTER TABLE senders ADD COLUMN newsletter_enabled INTEGER;
ALTER TABLE senders ADD COLUMN rejection_reason TEXT NOT NULL DEFAULT '';
CREATE TABLE agent_carriers (
    agent_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    carrier TEXT NOT NULL,
    status_word TEXT NOT NULL,
    launched_at INTEGER,
    rejection_reason TEXT NOT NULL,
    PRIMARY KEY (agent_id, place)
) WITHOUT ROWID;

-- What a send card asks of one agent and phone: replies, session replies and newsletters, the newest first.
-- Most messages are none of these, and cost nothing here.
CREATE INDEX messages_of_pair ON messages (sender_id, recipient, type)
    WHERE channel = 'rcs' AND type <> 'message';
