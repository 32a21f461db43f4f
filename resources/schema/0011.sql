-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 11: what each line of a list was expected to cost, what the answer to a send named as its price, and the
-- texts of lists that are not started.

-- As in send_origins, said before the list was started: `unit` is empty where nothing was expected, as in every
-- line from before this step, and the prices are NULL where they were not known.
ALTER TABLE run_lines ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE run_lines ADD COLUMN price INTEGER;
ALTER TABLE run_lines ADD COLUMN other_price INTEGER;
-- 1: long in bytes, and the platform might count those. Before this step other_price alone told it.
ALTER TABLE run_lines ADD COLUMN may_be_single INTEGER NOT NULL DEFAULT 0;
ALTER TABLE send_origins ADD COLUMN may_be_single INTEGER NOT NULL DEFAULT 0;

-- The lines of a running list are counted by these twice a second, so they stand in the narrow row. NULL and empty
-- where the answer named none, there was none, or it came before this step: answer_raw has it all the same.
ALTER TABLE messages ADD COLUMN price INTEGER;
-- The platform's word of a unit that has no name here.
ALTER TABLE messages ADD COLUMN unit_word TEXT NOT NULL DEFAULT '';

-- Beside the body of a draft, which is written at each pause, so that a long text is written only when it has
-- changed. `part` is 'pasted' or 'file'; UTF-8. A text that UTF-8 would change stays in the body.
CREATE TABLE draft_texts (
    draft INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    text BLOB NOT NULL,
    PRIMARY KEY (draft, part)
);
