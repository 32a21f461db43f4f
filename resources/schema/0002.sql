-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 2: what the message log tells beside the webhooks, sessions, contacts, gaps, the ledger of own sends,
-- and the evidence on a send whose outcome stayed unknown.

ALTER TABLE message_more ADD COLUMN contact_id BLOB;
ALTER TABLE message_more ADD COLUMN channel_id BLOB;
ALTER TABLE message_more ADD COLUMN campaign_id BLOB NOT NULL DEFAULT x'';
ALTER TABLE message_more ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 1;
ALTER TABLE message_more ADD COLUMN from_webhook INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message_more ADD COLUMN is_estimated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message_more ADD COLUMN log_raw BLOB NOT NULL DEFAULT x'';
-- An inbound message of step 1 can only have come by an event.
UPDATE message_more SET from_webhook = 1
    WHERE row IN (SELECT row FROM messages WHERE direction = 'inbound');
CREATE INDEX messages_to_read ON message_more (row) WHERE is_whole = 0;

-- The charts' last hour, without a look at the messages.
CREATE INDEX steps_by_time ON steps (at, status);

-- What the message log says about a stuck send; its candidates are few and rare.
ALTER TABLE outbox ADD COLUMN look_up_at INTEGER;
ALTER TABLE outbox ADD COLUMN look_up_from INTEGER;
ALTER TABLE outbox ADD COLUMN look_up_to INTEGER;
ALTER TABLE outbox ADD COLUMN look_up_is_complete INTEGER;
CREATE TABLE log_candidates (
    key BLOB NOT NULL,
    place INTEGER NOT NULL,
    message_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    status TEXT NOT NULL,
    recipient TEXT NOT NULL,
    PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE INDEX outbox_refused ON outbox (created_at, seq) WHERE state = 'refused';

CREATE TABLE sessions (
    agent_id BLOB NOT NULL,
    phone TEXT NOT NULL,
    last_reply_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    end_reason TEXT NOT NULL,
    is_estimated INTEGER NOT NULL,
    PRIMARY KEY (agent_id, phone)
) WITHOUT ROWID;
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE contacts (
    contact_id BLOB PRIMARY KEY,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    status_word TEXT NOT NULL,
    updated_at INTEGER,
    learnt_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE contact_tags (
    contact_id BLOB NOT NULL REFERENCES contacts (contact_id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (contact_id, place)
) WITHOUT ROWID;
CREATE TABLE consents (
    contact_id BLOB NOT NULL REFERENCES contacts (contact_id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    consent_id BLOB NOT NULL,
    channel_word TEXT NOT NULL,
    type_word TEXT NOT NULL,
    status_word TEXT NOT NULL,
    source TEXT NOT NULL,
    granted_at INTEGER,
    revoked_at INTEGER,
    PRIMARY KEY (contact_id, place)
) WITHOUT ROWID;

CREATE TABLE gaps (
    from_at INTEGER NOT NULL,
    cause TEXT NOT NULL,
    to_at INTEGER NOT NULL,
    filled_at INTEGER,
    found INTEGER NOT NULL,
    PRIMARY KEY (from_at, cause)
) WITHOUT ROWID;

-- One line per message that moved money. Like the outbox, it outlives the list line. Months are named by
-- their first second, UTC.
CREATE TABLE ledger (
    row INTEGER PRIMARY KEY,
    held INTEGER,
    held_at INTEGER,
    charged INTEGER,
    charged_at INTEGER,
    released INTEGER,
    released_at INTEGER,
    charged_month INTEGER AS
        (ifnull(CAST(strftime('%s', charged_at / 1000, 'unixepoch', 'start of month') AS INTEGER), 0)) VIRTUAL,
    released_month INTEGER AS
        (ifnull(CAST(strftime('%s', released_at / 1000, 'unixepoch', 'start of month') AS INTEGER), 0)) VIRTUAL
);
-- Sums are kept, not added up: what is held now, and what was charged and released by month. A line is
-- inserted empty and then changed, so these see every amount.
CREATE TABLE money_held (
    amount INTEGER NOT NULL
);
INSERT INTO money_held (amount) VALUES (0);
CREATE TABLE money_months (
    month INTEGER PRIMARY KEY,
    charged INTEGER NOT NULL DEFAULT 0,
    released INTEGER NOT NULL DEFAULT 0
);
CREATE TRIGGER ledger_held AFTER UPDATE OF held, charged, released ON ledger
BEGIN
    UPDATE money_held SET amount = amount
        - iif(OLD.charged IS NULL AND OLD.released IS NULL, ifnull(OLD.held, 0), 0)
        + iif(NEW.charged IS NULL AND NEW.released IS NULL, ifnull(NEW.held, 0), 0);
END;
CREATE TRIGGER ledger_charged AFTER UPDATE OF charged, charged_at ON ledger
BEGIN
    UPDATE money_months SET charged = charged - ifnull(OLD.charged, 0) WHERE month = OLD.charged_month;
    INSERT INTO money_months (month, charged) VALUES (NEW.charged_month, ifnull(NEW.charged, 0))
        ON CONFLICT (month) DO UPDATE SET charged = charged + excluded.charged;
END;
CREATE TRIGGER ledger_released AFTER UPDATE OF released, released_at ON ledger
BEGIN
    UPDATE money_months SET released = released - ifnull(OLD.released, 0) WHERE month = OLD.released_month;
    INSERT INTO money_months (month, released) VALUES (NEW.released_month, ifnull(NEW.released, 0))
        ON CONFLICT (month) DO UPDATE SET released = released + excluded.released;
END;
