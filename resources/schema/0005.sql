-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 5: what is reserved for a send of a unit, which may be more than its price. Nothing where it was not
-- told.

ALTER TABLE unit_prices ADD COLUMN hold INTEGER;
