-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The message log: a file of its own, so that it never holds up a transaction.

-- Station ids and action names, stored once.
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
)
-- next statement
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    station INTEGER NOT NULL,
    direction INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    action INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    payload TEXT NOT NULL,
    deviations TEXT NOT NULL
)
-- next statement
CREATE INDEX messages_by_station ON messages (station, id)
-- next statement
CREATE INDEX messages_by_action ON messages (action, id)
