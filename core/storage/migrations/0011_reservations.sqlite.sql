-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reservations by id; record_json has what is never searched. ended_at is empty while a reservation is open.
CREATE TABLE reservations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    station TEXT NOT NULL,
    ended_at INTEGER,
    record_json TEXT NOT NULL
)
-- next statement
CREATE INDEX reservations_ended ON reservations (ended_at)
