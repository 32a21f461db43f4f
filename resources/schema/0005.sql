-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 5: how a send was written, what is reserved for it, agents that the platform does not know, and
-- conversations: who said what to whom, what nobody has looked at yet, how sessions ended, notes.

-- `row` is that of the send in outbox. `unit` is empty where nothing was expected, the prices are NULL where
-- they were not known. `draft` is what was written, until the platform has accepted the send.
CREATE TABLE send_origins (
    row INTEGER PRIMARY KEY,
    unit TEXT NOT NULL,
    price INTEGER,
    other_price INTEGER,
    draft BLOB
);

-- When the platform did not know this agent, as it said last; NULL: it does, or was never asked.
ALTER TABLE senders ADD COLUMN not_found_at INTEGER;

-- What is reserved for a send of a unit, which may be more than its price. NULL where it was not told.
ALTER TABLE unit_prices ADD COLUMN hold INTEGER;

-- A transcript is all messages to or from a person, by time.
CREATE INDEX messages_by_recipient ON messages (recipient, row);

-- Of a reply: the platform's word for its kind, what the tapped suggestion carried, and until when the event
-- said the session runs.
ALTER TABLE message_more ADD COLUMN reply_word TEXT NOT NULL DEFAULT '';
ALTER TABLE message_more ADD COLUMN postback TEXT NOT NULL DEFAULT '';
ALTER TABLE message_more ADD COLUMN session_expires_at INTEGER;

-- Every end that was told: a session row knows the newest alone, and transcripts show them all.
CREATE TABLE session_ends (
    agent_id BLOB NOT NULL,
    phone TEXT NOT NULL,
    ended_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (agent_id, phone, ended_at)
) WITHOUT ROWID;
INSERT INTO session_ends SELECT agent_id, phone, ended_at, end_reason FROM sessions
    WHERE ended_at IS NOT NULL;

-- When it ends or ended: the board's order.
ALTER TABLE sessions ADD COLUMN ends_at INTEGER AS
    (iif(ended_at >= last_reply_at, min(ended_at, expires_at), expires_at)) VIRTUAL;
CREATE INDEX sessions_by_end ON sessions (ends_at, agent_id, phone);
CREATE INDEX sessions_by_phone ON sessions (phone, agent_id);

-- Replies nobody has looked at. What came before this step counts as seen. Not a mark in time: a reply that
-- is told late would lie before it.
CREATE TABLE unread_replies (
    agent_id BLOB NOT NULL,
    phone TEXT NOT NULL,
    row INTEGER NOT NULL REFERENCES messages (row) ON DELETE CASCADE,
    PRIMARY KEY (agent_id, phone, row)
) WITHOUT ROWID;
CREATE INDEX unread_replies_by_row ON unread_replies (row);

CREATE INDEX contacts_by_phone ON contacts (phone);
CREATE INDEX contacts_by_email ON contacts (email);

-- Of staff about a person, by phone or e-mail address; the platform is not told.
CREATE TABLE contact_notes (
    id INTEGER PRIMARY KEY,
    about TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX contact_notes_by_person ON contact_notes (about, at);
