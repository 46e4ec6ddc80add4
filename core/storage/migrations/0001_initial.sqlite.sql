-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Instants are milliseconds since 1970 UTC, energy is mWh, enumerators are their numbers (pinned in
-- core/storage/enumnumbers.h). Columns named *_json are never searched.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value_json TEXT NOT NULL
) WITHOUT ROWID
-- next statement
-- Running numbers: 'transaction' gives keys, 'number-2026' the numbers shown to people. Never go back.
CREATE TABLE counters (
    name TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID
-- next statement
CREATE TABLE stations (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    is_archived INTEGER NOT NULL,
    password_hashes_json TEXT NOT NULL,
    record_json TEXT NOT NULL,
    variables_json TEXT NOT NULL,
    quirks_json TEXT NOT NULL,
    connectors_json TEXT NOT NULL
) WITHOUT ROWID
-- next statement
-- What a station said of itself, once per change: proof of a firmware update.
CREATE TABLE station_boots (
    station TEXT NOT NULL,
    at INTEGER NOT NULL,
    boot_json TEXT NOT NULL,
    PRIMARY KEY (station, at)
) WITHOUT ROWID
-- next statement
CREATE TABLE persons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    group_name TEXT NOT NULL,
    is_blocked INTEGER NOT NULL,
    note TEXT NOT NULL
)
-- next statement
CREATE TABLE tokens (
    folded TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    is_blocked INTEGER NOT NULL,
    expires_at INTEGER,
    group_id TEXT NOT NULL,
    person INTEGER REFERENCES persons (id) ON DELETE RESTRICT,
    stations_json TEXT NOT NULL,
    concurrency INTEGER NOT NULL,
    last_used_at INTEGER,
    note TEXT NOT NULL
) WITHOUT ROWID
-- next statement
CREATE INDEX tokens_by_person ON tokens (person)
-- next statement
CREATE TABLE unknown_tokens (
    folded TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    station TEXT NOT NULL,
    last_seen_at INTEGER NOT NULL,
    times_seen INTEGER NOT NULL
) WITHOUT ROWID
-- next statement
CREATE TABLE transactions (
    key INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    protocol_id TEXT NOT NULL,
    station TEXT NOT NULL,
    evse INTEGER NOT NULL,
    connector INTEGER NOT NULL,
    token TEXT NOT NULL,
    token_folded TEXT NOT NULL,
    token_kind INTEGER NOT NULL,
    person INTEGER,
    person_name TEXT NOT NULL,
    state INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    needs_attention INTEGER NOT NULL,
    authorization_status INTEGER NOT NULL,
    started_at INTEGER,
    start_received_at INTEGER,
    start_station_time TEXT NOT NULL,
    stopped_at INTEGER,
    stop_received_at INTEGER,
    stop_station_time TEXT NOT NULL,
    meter_start INTEGER NOT NULL,
    meter_stop INTEGER,
    last_register INTEGER,
    energy INTEGER,
    stop_reason INTEGER NOT NULL,
    stop_token TEXT,
    stop_token_kind INTEGER,
    reservation INTEGER,
    maximum_power_w INTEGER,
    last_soc_percent INTEGER,
    last_sample_at INTEGER,
    note TEXT NOT NULL,
    sort_at INTEGER NOT NULL,
    search TEXT NOT NULL
)
-- next statement
CREATE UNIQUE INDEX transactions_by_number ON transactions (number)
-- next statement
-- A start that is sent again is the same transaction (REL-3). State 4 is Orphan.
CREATE UNIQUE INDEX transactions_by_start
    ON transactions (station, evse, token_folded, start_station_time, meter_start) WHERE state <> 4
-- next statement
CREATE UNIQUE INDEX transactions_by_lone_stop
    ON transactions (station, protocol_id, stop_station_time, COALESCE(meter_stop, -1)) WHERE state = 4
-- next statement
CREATE INDEX transactions_by_protocol_id ON transactions (station, protocol_id, key)
-- next statement
CREATE INDEX transactions_by_time ON transactions (sort_at, key)
-- next statement
CREATE INDEX transactions_by_station ON transactions (station, sort_at, key)
-- next statement
CREATE INDEX transactions_by_person ON transactions (person, sort_at, key) WHERE person IS NOT NULL
-- next statement
CREATE INDEX transactions_by_stop ON transactions (stopped_at) WHERE stopped_at IS NOT NULL
-- next statement
CREATE INDEX transactions_running ON transactions (station, evse) WHERE state = 0
-- next statement
CREATE INDEX transactions_for_attention ON transactions (sort_at, key) WHERE needs_attention = 1
-- next statement
-- Every state a transaction was recorded in, each chained to the one before by SHA-256 (REL-5).
CREATE TABLE transaction_links (
    transaction_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    content_json TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (transaction_key, position)
) WITHOUT ROWID
-- next statement
-- The newest meterStop per EVSE.
CREATE TABLE registers (
    station TEXT NOT NULL,
    evse INTEGER NOT NULL,
    meter_stop INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (station, evse)
) WITHOUT ROWID
-- next statement
-- Samples without a transaction belong to a negative series: minus the id here. EVSE 0: whole station.
CREATE TABLE loose_series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    station TEXT NOT NULL,
    evse INTEGER NOT NULL,
    UNIQUE (station, evse)
)
-- next statement
-- series: transaction key, or minus loose_series.id. at_s: whole seconds. what: milliseconds << 15
-- | context << 12 | location << 9 | phase << 5 | measurand. milli: thousandths of the base unit.
CREATE TABLE samples (
    series INTEGER NOT NULL,
    at_s INTEGER NOT NULL,
    what INTEGER NOT NULL,
    milli INTEGER NOT NULL,
    PRIMARY KEY (series, at_s, what)
) WITHOUT ROWID
-- next statement
CREATE TABLE signed_samples (
    series INTEGER NOT NULL,
    at_s INTEGER NOT NULL,
    what INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (series, at_s, what)
) WITHOUT ROWID
-- next statement
CREATE TABLE commands (
    id INTEGER PRIMARY KEY,
    station TEXT NOT NULL,
    record_json TEXT NOT NULL
)
-- next statement
CREATE INDEX commands_by_station ON commands (station, id)
-- next statement
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    station_time TEXT NOT NULL,
    station TEXT NOT NULL,
    evse INTEGER,
    kind INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    code TEXT NOT NULL,
    data_json TEXT NOT NULL
)
-- next statement
CREATE INDEX events_by_station ON events (station, id)
-- next statement
CREATE INDEX events_by_kind ON events (kind, id)
-- next statement
CREATE INDEX events_by_time ON events (at)
-- next statement
CREATE TABLE site_power (
    at INTEGER NOT NULL PRIMARY KEY,
    power_w INTEGER
) WITHOUT ROWID
