-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 4: one message to a list of recipients.

-- `request` is the body of a send as it leaves, with placeholders, to the first line's recipient.
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    sender_address TEXT NOT NULL,
    use_case TEXT NOT NULL,
    request BLOB NOT NULL,
    canary INTEGER NOT NULL,
    per_minute INTEGER NOT NULL,
    state TEXT NOT NULL,
    pause TEXT NOT NULL,
    started_at INTEGER NOT NULL
);

-- `data` is a JSON array of [name, value]. `row` is the send that a line became.
CREATE TABLE run_lines (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    data BLOB NOT NULL,
    state TEXT NOT NULL,
    row INTEGER,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;
CREATE UNIQUE INDEX run_lines_by_row ON run_lines (row) WHERE row IS NOT NULL;
CREATE INDEX run_lines_open ON run_lines (run, number) WHERE state = 'open';
-- A line becomes one send. It may become another only when the platform's no to the first one is on disk.
CREATE TRIGGER run_lines_are_sent_once BEFORE UPDATE OF state, row ON run_lines
WHEN OLD.state = 'sent' AND (NEW.state IS NOT 'sent' OR NEW.row IS NOT OLD.row)
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.row = OLD.row AND outbox.state = 'refused')
BEGIN
    SELECT RAISE(ABORT, 'a line of a run is sent once');
END;

-- How many sends there were of late: the budget of a minute and of a day.
CREATE INDEX outbox_by_time ON outbox (created_at);
