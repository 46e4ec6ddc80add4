-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages in blocks (messageblock.h) instead of a row each: a tenth of the work to write, and a search reads
-- 24 bytes a message. No released version wrote rows.
DROP TABLE messages
-- next statement
DELETE FROM names
-- next statement
CREATE TABLE blocks (
    first_id INTEGER PRIMARY KEY,
    count INTEGER NOT NULL,
    earliest_at INTEGER NOT NULL,
    latest_at INTEGER NOT NULL,
    heads BLOB NOT NULL
)
-- next statement
-- The texts of a block: apart, so that a search that needs none of them reads none of them.
CREATE TABLE bodies (
    first_id INTEGER PRIMARY KEY,
    texts BLOB NOT NULL
)
