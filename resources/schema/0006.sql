-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 6: refused sends that somebody has looked at.

-- When a refused send was taken off the outbox by the operator; NULL: it still stands there. Its message stays.
ALTER TABLE outbox ADD COLUMN dismissed_at INTEGER;
DROP INDEX outbox_refused;
CREATE INDEX outbox_refused ON outbox (created_at, seq) WHERE state = 'refused' AND dismissed_at IS NULL;
