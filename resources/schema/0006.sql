-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 6: the lines of a list that its check left out; the checksum of each send; refused sends that somebody
-- has looked at.

-- Beside run_lines, by the same numbers: none of these ever becomes a send. `recipient` is what stood there,
-- `reason` a sentence as it was shown, `data` as in run_lines.
CREATE TABLE run_left_out (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    data BLOB NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;

-- SHA-256 over the idempotency key and the exact body, made when the send was. NULL on sends from before this
-- step: those that are not over get theirs at the next start, from the bytes as they lie then, so it tells of
-- damage done after that, not before. Those that are over are never sent again and get none.
ALTER TABLE outbox ADD COLUMN checksum BLOB;
CREATE TRIGGER outbox_checksum_never_changes BEFORE UPDATE OF checksum ON outbox
WHEN OLD.checksum IS NOT NULL AND NEW.checksum IS NOT OLD.checksum
BEGIN
    SELECT RAISE(ABORT, 'the checksum of a send never changes');
END;

-- When a refused send was taken off the outbox by the operator; NULL: it still stands there. Its message stays.
ALTER TABLE outbox ADD COLUMN dismissed_at INTEGER;
DROP INDEX outbox_refused;
CREATE INDEX outbox_refused ON outbox (created_at, seq) WHERE state = 'refused' AND dismissed_at IS NULL;
