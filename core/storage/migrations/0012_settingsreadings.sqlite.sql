-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the settings of a station were: a row whenever a reading differs from the one before. variables_json is
-- sorted by name, so that equal readings are equal texts.
CREATE TABLE settings_readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    station TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    variables_json TEXT NOT NULL
)
-- next statement
CREATE INDEX settings_readings_by_station ON settings_readings (station, id)
