-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Alerts by id; record_json has what is never searched. State 3 is Cleared.
CREATE TABLE alerts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    raised_at INTEGER NOT NULL,
    cleared_at INTEGER,
    station TEXT NOT NULL,
    state INTEGER NOT NULL,
    record_json TEXT NOT NULL
)
-- next statement
CREATE INDEX alerts_open ON alerts (id) WHERE state <> 3
-- next statement
CREATE INDEX alerts_cleared ON alerts (cleared_at) WHERE cleared_at IS NOT NULL
-- next statement
CREATE INDEX alerts_by_station ON alerts (station, id)
