-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Guided checks of chargers. A signed one never changes again.
CREATE TABLE checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    station TEXT NOT NULL,
    is_signed INTEGER NOT NULL,
    record_json TEXT NOT NULL
)
-- next statement
CREATE INDEX checks_by_station ON checks (station, id)
