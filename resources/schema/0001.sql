-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 1: messages and their steps, the outbox, the event journal, senders, facts.
--
-- Ids and bodies are BLOBs: they are bytes, and equal only when every byte is. Times are UTC milliseconds,
-- money counts 1/10000 EUR. Words (status, source, ...) are written out, so that the order of an enum in the
-- program is free to change and the file can be read by people.
-- Nothing of a written step is ever changed again: what is to be different goes into the next step.

-- One line per message as lists show it, kept slim. The row id is milliseconds since the epoch and a counter,
-- so that new lines go to the end of the tree and "newest first" needs no other index.
CREATE TABLE messages (
    row INTEGER PRIMARY KEY,
    message_id BLOB,
    in_flight INTEGER NOT NULL,
    direction TEXT NOT NULL,
    channel TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    status_word TEXT NOT NULL,
    status_source TEXT NOT NULL,
    status_at INTEGER NOT NULL,
    status_learnt_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    unit TEXT NOT NULL,
    cost INTEGER,
    cost_is_hold INTEGER NOT NULL,
    sender_id BLOB NOT NULL,
    recipient TEXT NOT NULL,
    summary TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE UNIQUE INDEX messages_by_id ON messages (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX messages_in_flight ON messages (row) WHERE in_flight = 1;
-- All keys of the list in a fraction of the table's pages.
CREATE INDEX messages_keys ON messages (row);

-- What only the inspector asks for.
CREATE TABLE message_more (
    row INTEGER PRIMARY KEY REFERENCES messages (row) ON DELETE CASCADE,
    key BLOB,
    inbound_text TEXT NOT NULL,
    answer_status INTEGER NOT NULL,
    answer_raw BLOB NOT NULL,
    revoke_pending INTEGER NOT NULL,
    revoke_note TEXT NOT NULL
);

CREATE TABLE steps (
    row INTEGER NOT NULL REFERENCES messages (row) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    status TEXT NOT NULL,
    at INTEGER NOT NULL,
    learnt_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (row, place)
) WITHOUT ROWID;

-- Counts are kept, not counted: count(*) reads a whole tree.
CREATE TABLE counts (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO counts (name, value) VALUES ('messages', 0);
CREATE TRIGGER messages_counted AFTER INSERT ON messages
BEGIN
    UPDATE counts SET value = value + 1 WHERE name = 'messages';
END;
CREATE TRIGGER messages_uncounted AFTER DELETE ON messages
BEGIN
    UPDATE counts SET value = value - 1 WHERE name = 'messages';
END;

-- Sends. No reference to messages: a send is never forgotten because a list line went.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    row INTEGER NOT NULL UNIQUE,
    body BLOB NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    hold_until INTEGER,
    next_try INTEGER,
    first_try_at INTEGER,
    attempts INTEGER NOT NULL,
    unknown_cause TEXT,
    unknown_status INTEGER,
    unknown_detail TEXT
);
CREATE INDEX outbox_open ON outbox (created_at, seq) WHERE state NOT IN ('accepted', 'refused', 'stopped');
-- One key, one body, for ever: the platform answers a repeated key with what it did for the first body.
CREATE TRIGGER outbox_body_never_changes BEFORE UPDATE OF key, body ON outbox
WHEN NEW.key IS NOT OLD.key OR NEW.body IS NOT OLD.body
BEGIN
    SELECT RAISE(ABORT, 'the body of an idempotency key never changes');
END;

-- Delivered events. The body may go by retention, its id and hash stay for ever.
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    event_id BLOB,
    name BLOB NOT NULL,
    at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    message_id BLOB,
    row INTEGER,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    body BLOB,
    body_hash BLOB NOT NULL,
    repeats INTEGER NOT NULL DEFAULT 0,
    last_received_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX events_by_id ON events (event_id) WHERE state = 'accepted';
CREATE UNIQUE INDEX events_quarantined ON events (body_hash) WHERE state = 'quarantined';
CREATE INDEX events_by_message ON events (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX events_by_row ON events (row) WHERE row IS NOT NULL;

CREATE TABLE senders (
    seq INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    use_case TEXT NOT NULL,
    channel_id BLOB NOT NULL,
    UNIQUE (channel, id)
);

CREATE TABLE facts (
    name BLOB PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
