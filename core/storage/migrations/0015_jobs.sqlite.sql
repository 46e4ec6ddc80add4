-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Firmware files of the library; their content lies beside the database.
CREATE TABLE firmware_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
)
-- next statement
-- Firmware on its way to chargers.
CREATE TABLE rollouts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ended_at INTEGER,
    record_json TEXT NOT NULL
)
-- next statement
-- Jobs of chargers: kind 0 is firmware, 1 a log. access_json is what opens the file host's address while the job is open.
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    station TEXT NOT NULL,
    rollout INTEGER,
    state INTEGER NOT NULL,
    ended_at INTEGER,
    record_json TEXT NOT NULL,
    access_json TEXT NOT NULL
)
-- next statement
CREATE INDEX jobs_by_end ON jobs (kind, ended_at)
-- next statement
CREATE INDEX jobs_by_rollout ON jobs (rollout)
-- next statement
CREATE INDEX jobs_by_station ON jobs (station, kind)
-- next statement
-- Files that chargers sent; their content lies beside the database.
CREATE TABLE station_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
)
-- next statement
-- How long they stay; one row at most.
CREATE TABLE file_retention (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    record_json TEXT NOT NULL
)
