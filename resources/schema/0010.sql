-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 10: which send another one repeats, so that a list does not send to the same person once more.

-- The row of the send that somebody took up again, changed or not; NULL: none.
ALTER TABLE send_origins ADD COLUMN again_of INTEGER;
CREATE INDEX send_origins_again ON send_origins (again_of) WHERE again_of IS NOT NULL;
