-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 5: how a send was written, and agents that the platform does not know.

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
