-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 7: people: all that the contact list tells of one, by what they are found and sorted, and addresses of
-- whom it does not tell.

ALTER TABLE contacts ADD COLUMN external_id TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN source_word TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN created_at INTEGER;
-- Folded by the program (case, accents), which lower() does for plain letters alone; whoever is read again
-- gets the whole of it. Named ones first.
ALTER TABLE contacts ADD COLUMN found_by TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN sorted_by TEXT NOT NULL DEFAULT '';
UPDATE contacts SET
    found_by = lower(trim(first_name || ' ' || last_name) || char(10) || phone || char(10) || email || char(10)
        || CAST(contact_id AS TEXT)),
    sorted_by = iif(trim(first_name || ' ' || last_name) <> '',
        '1' || lower(trim(first_name || ' ' || last_name)),
        '2' || lower(iif(phone <> '', phone, email)));
CREATE INDEX contacts_by_name ON contacts (sorted_by, contact_id);
CREATE INDEX contacts_by_small_email ON contacts (lower(email));

ALTER TABLE consents ADD COLUMN proof_text TEXT NOT NULL DEFAULT '';
ALTER TABLE consents ADD COLUMN doi_word TEXT NOT NULL DEFAULT '';
ALTER TABLE consents ADD COLUMN is_doi_enforced INTEGER NOT NULL DEFAULT 0;
ALTER TABLE consents ADD COLUMN created_at INTEGER;

-- Everybody a message went to or came from, and whoever was imported, with the name of the import.
CREATE TABLE addresses (
    address TEXT PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    found_by TEXT NOT NULL DEFAULT '',
    is_kept INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO addresses (address, found_by)
    SELECT DISTINCT recipient, lower(recipient) FROM messages WHERE recipient <> '';
CREATE TRIGGER messages_to_addresses AFTER INSERT ON messages
WHEN NEW.recipient <> ''
BEGIN
    INSERT INTO addresses (address, found_by) SELECT NEW.recipient, lower(NEW.recipient)
        WHERE NOT EXISTS (SELECT 1 FROM addresses WHERE address = NEW.recipient);
END;
CREATE TRIGGER messages_to_other_addresses AFTER UPDATE OF recipient ON messages
WHEN NEW.recipient <> OLD.recipient
BEGIN
    INSERT INTO addresses (address, found_by) SELECT NEW.recipient, lower(NEW.recipient)
        WHERE NEW.recipient <> '' AND NOT EXISTS (SELECT 1 FROM addresses WHERE address = NEW.recipient);
    DELETE FROM addresses WHERE address = OLD.recipient AND is_kept = 0
        AND NOT EXISTS (SELECT 1 FROM messages WHERE recipient = OLD.recipient);
END;
CREATE TRIGGER messages_without_addresses AFTER DELETE ON messages
WHEN OLD.recipient <> ''
BEGIN
    DELETE FROM addresses WHERE address = OLD.recipient AND is_kept = 0
        AND NOT EXISTS (SELECT 1 FROM messages WHERE recipient = OLD.recipient);
END;
