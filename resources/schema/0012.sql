-- SPDX-FileCopyrightText: 2026 The Arowana Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 12: what messages are found by.

-- One entry per message, under its row id, so that hits come in the order of the list. The program folds what
-- goes in (case, accents) and puts a space between any two words: the tokenizers have nothing left to decide,
-- and no other version of them finds anything else. `marks` are words of the program: 'link', 'noted'.
CREATE VIRTUAL TABLE message_words USING fts5 (
    text, reason, marks, tokenize = "ascii tokenchars '$+<=>^`|~'", columnsize = 0);
-- Any three characters and more of these. Ids as text.
CREATE VIRTUAL TABLE message_parts USING fts5 (
    recipient, id, key, reason, campaign, tokenize = 'trigram case_sensitive 1', columnsize = 0);

-- Rows of which something that is searched has changed. Whoever commits brings their entries up to date first.
-- No OR IGNORE: the statement that fires a trigger brings its own way with conflicts.
CREATE TABLE search_pending (
    row INTEGER PRIMARY KEY
);
CREATE TRIGGER messages_searched_new AFTER INSERT ON messages
BEGIN
    INSERT INTO search_pending (row) SELECT NEW.row
        WHERE NOT EXISTS (SELECT 1 FROM search_pending WHERE row = NEW.row);
END;
CREATE TRIGGER messages_searched_changed
AFTER UPDATE OF message_id, direction, channel, recipient, summary, note ON messages
WHEN NEW.message_id IS NOT OLD.message_id OR NEW.direction <> OLD.direction OR NEW.channel <> OLD.channel
    OR NEW.recipient <> OLD.recipient OR NEW.summary <> OLD.summary OR NEW.note <> OLD.note
BEGIN
    INSERT INTO search_pending (row) SELECT NEW.row
        WHERE NOT EXISTS (SELECT 1 FROM search_pending WHERE row = NEW.row);
END;
CREATE TRIGGER messages_searched_gone AFTER DELETE ON messages
BEGIN
    INSERT INTO search_pending (row) SELECT OLD.row
        WHERE NOT EXISTS (SELECT 1 FROM search_pending WHERE row = OLD.row);
END;
CREATE TRIGGER message_more_searched_new AFTER INSERT ON message_more
BEGIN
    INSERT INTO search_pending (row) SELECT NEW.row
        WHERE NOT EXISTS (SELECT 1 FROM search_pending WHERE row = NEW.row);
END;
CREATE TRIGGER message_more_searched_changed
AFTER UPDATE OF key, inbound_text, answer_status, answer_raw, campaign_id, log_raw ON message_more
WHEN NEW.key IS NOT OLD.key OR NEW.inbound_text <> OLD.inbound_text OR NEW.answer_status <> OLD.answer_status
    OR NEW.answer_raw <> OLD.answer_raw OR NEW.campaign_id <> OLD.campaign_id OR NEW.log_raw <> OLD.log_raw
BEGIN
    INSERT INTO search_pending (row) SELECT NEW.row
        WHERE NOT EXISTS (SELECT 1 FROM search_pending WHERE row = NEW.row);
END;
-- Its body never changes.
CREATE TRIGGER outbox_searched_new AFTER INSERT ON outbox
BEGIN
    INSERT INTO search_pending (row) SELECT NEW.row
        WHERE NOT EXISTS (SELECT 1 FROM search_pending WHERE row = NEW.row);
END;

-- What was there before this step has no entries yet: they are made in small steps while the console runs,
-- newest first. No row: all have theirs. Else of messages below this row id words and parts find none.
CREATE TABLE search_backlog (
    below INTEGER NOT NULL
);
INSERT INTO search_backlog (below) SELECT max(row) + 1 FROM messages HAVING count(*) > 0;

-- All that is asked for but words, in a fraction of the table's pages: whatever is combined, this is walked
-- through, from a status on where one is named.
CREATE INDEX messages_facets ON messages
    (status, channel, direction, type, unit, cost, cost_is_hold, created_at);
CREATE INDEX messages_by_time ON messages (created_at);
CREATE INDEX messages_by_sender ON messages (channel, sender_id);
