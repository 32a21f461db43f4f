-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 8: the age of a send's key by the clock it runs out by.

-- first_try_at by the platform's clock. NULL where that was not known, and on sends from before this step: the
-- age of such a key cannot be told by a machine whose clock may have been set, so it is not used again.
ALTER TABLE outbox ADD COLUMN first_try_there INTEGER;
