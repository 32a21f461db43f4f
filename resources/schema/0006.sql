-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 6: the checksum of each send.

-- SHA-256 over the idempotency key and the exact body, made when the send was. NULL on sends from before this
-- step: those that are not over get theirs at the next start, from the bytes as they lie then, so it tells of
-- damage done after that, not before. Those that are over are never sent again and get none.
ALTER TABLE outbox ADD COLUMN checksum BLOB;
CREATE TRIGGER outbox_checksum_never_changes BEFORE UPDATE OF checksum ON outbox
WHEN OLD.checksum IS NOT NULL AND NEW.checksum IS NOT OLD.checksum
BEGIN
    SELECT RAISE(ABORT, 'the checksum of a send never changes');
END;
