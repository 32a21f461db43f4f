-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 6: the lines of a list that its check left out.

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
