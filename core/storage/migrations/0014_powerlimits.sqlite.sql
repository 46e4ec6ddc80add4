-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is known of the charging profiles in each station.
CREATE TABLE power_limits (
    station TEXT NOT NULL PRIMARY KEY,
    record_json TEXT NOT NULL
)
-- next statement
-- How messages of vendors' own are answered.
CREATE TABLE vendor_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
)
-- next statement
-- Which of them each station sent and got, with counts.
CREATE TABLE vendor_traffic (
    station TEXT NOT NULL PRIMARY KEY,
    record_json TEXT NOT NULL
)
