-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Prices: settings, their versions, where they apply, holidays; *_json is the value as core/domain/pricejson.h writes it.
CREATE TABLE prices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
)
-- next statement
CREATE TABLE price_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    price INTEGER NOT NULL REFERENCES prices (id),
    record_json TEXT NOT NULL
)
-- next statement
-- transaction_key: of a session's own price, else NULL.
CREATE TABLE price_assignments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    price INTEGER NOT NULL REFERENCES prices (id),
    transaction_key INTEGER,
    record_json TEXT NOT NULL
)
-- next statement
CREATE INDEX price_assignments_by_transaction ON price_assignments (transaction_key) WHERE transaction_key IS NOT NULL
-- next statement
CREATE TABLE holidays (
    position INTEGER PRIMARY KEY,
    record_json TEXT NOT NULL
)
-- next statement
CREATE TABLE price_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    user_name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    price INTEGER,
    version INTEGER,
    station TEXT NOT NULL,
    assignment_json TEXT NOT NULL,
    before_json TEXT NOT NULL,
    after_json TEXT NOT NULL,
    reason TEXT NOT NULL,
    sessions INTEGER NOT NULL
)
-- next statement
CREATE INDEX price_events_by_price ON price_events (price, id) WHERE price IS NOT NULL
-- next statement
CREATE INDEX price_events_by_station ON price_events (station, id) WHERE station <> ''
-- next statement
-- What the car did in a session, from then on.
CREATE TABLE session_states (
    transaction_key INTEGER NOT NULL,
    at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    is_held_back INTEGER NOT NULL,
    PRIMARY KEY (transaction_key, at)
) WITHOUT ROWID
-- next statement
-- What counts of a session: its price (version: chosen when it began), what it came to, what is odd about it and what was
-- decided. cost_json is empty while it runs; inputs: hash of all it was computed from. cases: bit of each CaseKind. values_json: what counts instead of what the
-- charger said; empty: that. month: 202611. counted_*: what the reports hold of it.
CREATE TABLE session_accounts (
    transaction_key INTEGER PRIMARY KEY,
    started_at INTEGER NOT NULL,
    station TEXT NOT NULL,
    person INTEGER,
    price INTEGER,
    version INTEGER,
    cost_json TEXT NOT NULL,
    cost_flags INTEGER NOT NULL,
    inputs BLOB,
    priced_at INTEGER,
    cases INTEGER NOT NULL,
    case_state INTEGER NOT NULL,
    values_json TEXT NOT NULL,
    month INTEGER NOT NULL,
    has_ended INTEGER NOT NULL,
    is_test INTEGER NOT NULL,
    counted_from INTEGER,
    counted_to INTEGER,
    counted_energy INTEGER,
    counted INTEGER NOT NULL
)
-- next statement
CREATE INDEX session_accounts_undecided ON session_accounts (started_at, transaction_key)
    WHERE cases <> 0 AND case_state = 0
-- next statement
CREATE INDEX session_accounts_cases ON session_accounts (started_at, transaction_key) WHERE cases <> 0 OR case_state <> 0
-- next statement
CREATE INDEX session_accounts_by_month ON session_accounts (month, started_at, transaction_key)
-- next statement
CREATE INDEX session_accounts_by_time ON session_accounts (started_at, transaction_key)
-- next statement
CREATE INDEX session_accounts_running ON session_accounts (transaction_key) WHERE has_ended = 0
-- next statement
CREATE INDEX session_accounts_by_version ON session_accounts (version) WHERE version IS NOT NULL
-- next statement
CREATE TABLE locked_months (
    month INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_name TEXT NOT NULL
)
-- next statement
-- sign: 1, or -1 for a reversal; the sums are signed. takes_back, and taken_back_by of what it took back.
CREATE TABLE bookings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    transaction_key INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    sign INTEGER NOT NULL,
    month INTEGER NOT NULL,
    is_late INTEGER NOT NULL,
    takes_back INTEGER REFERENCES bookings (id),
    taken_back_by INTEGER,
    booked_at INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    counts_at INTEGER NOT NULL,
    station TEXT NOT NULL,
    person INTEGER,
    person_name TEXT NOT NULL,
    group_name TEXT NOT NULL,
    group_folded TEXT NOT NULL,
    currency TEXT NOT NULL,
    net INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    energy INTEGER,
    record_json TEXT NOT NULL
)
-- next statement
-- What is in the sums of each rate, signed.
CREATE TABLE booking_vat (
    booking INTEGER NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    rate INTEGER NOT NULL,
    net INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    PRIMARY KEY (booking, rate)
) WITHOUT ROWID
-- next statement
CREATE INDEX bookings_by_month ON bookings (month, started_at, id)
-- next statement
CREATE INDEX bookings_by_time ON bookings (started_at, id)
-- next statement
CREATE INDEX bookings_by_transaction ON bookings (transaction_key, id)
-- next statement
CREATE INDEX bookings_by_person ON bookings (person, started_at, id) WHERE person IS NOT NULL
-- next statement
CREATE TRIGGER bookings_of_locked_months_stay BEFORE UPDATE OF transaction_key, kind, sign, month, started_at, person, person_name,
    group_name, currency, net, vat, gross, energy, record_json ON bookings
WHEN OLD.month IN (SELECT month FROM locked_months) OR NEW.month IN (SELECT month FROM locked_months)
BEGIN SELECT RAISE(ABORT, 'the month is locked'); END
-- next statement
CREATE TRIGGER bookings_of_locked_months_are_kept BEFORE DELETE ON bookings
WHEN OLD.month IN (SELECT month FROM locked_months)
BEGIN SELECT RAISE(ABORT, 'the month is locked'); END
-- next statement
CREATE TRIGGER locked_months_take_no_bookings BEFORE INSERT ON bookings
WHEN NEW.month IN (SELECT month FROM locked_months)
BEGIN SELECT RAISE(ABORT, 'the month is locked'); END
-- next statement
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    transaction_key INTEGER NOT NULL,
    at INTEGER NOT NULL,
    record_json TEXT NOT NULL
)
-- next statement
CREATE INDEX corrections_by_transaction ON corrections (transaction_key, id)
-- next statement
CREATE TABLE number_ranges (
    kind INTEGER PRIMARY KEY,
    pattern TEXT NOT NULL
)
-- next statement
-- year 0: of a pattern without a year.
CREATE TABLE range_numbers (
    kind INTEGER NOT NULL,
    year INTEGER NOT NULL,
    next INTEGER NOT NULL,
    issued INTEGER NOT NULL,
    PRIMARY KEY (kind, year)
) WITHOUT ROWID
-- next statement
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    month INTEGER NOT NULL,
    transaction_key INTEGER,
    person INTEGER,
    issued_at INTEGER NOT NULL,
    cancels INTEGER UNIQUE REFERENCES documents (id),
    search TEXT NOT NULL,
    prints INTEGER NOT NULL,
    record_json TEXT NOT NULL,
    content BLOB NOT NULL
)
-- next statement
CREATE INDEX documents_by_month ON documents (month, id)
-- next statement
CREATE TABLE document_bookings (
    booking INTEGER NOT NULL REFERENCES bookings (id),
    document INTEGER NOT NULL REFERENCES documents (id),
    PRIMARY KEY (booking, document)
) WITHOUT ROWID
-- next statement
CREATE INDEX document_bookings_by_document ON document_bookings (document, booking)
-- next statement
CREATE TRIGGER documents_are_kept BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'documents are kept'); END
-- next statement
CREATE TRIGGER documents_stay BEFORE UPDATE OF number, kind, month, transaction_key, person, issued_at, cancels, record_json, content
    ON documents
BEGIN SELECT RAISE(ABORT, 'documents are kept'); END
-- next statement
-- Reports: by day (hour -1) and by hour of the site's clock, of each station and (station '') of all. day: days since 1970.
CREATE TABLE report_figures (
    station TEXT NOT NULL,
    is_hour INTEGER NOT NULL,
    day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    sessions INTEGER NOT NULL DEFAULT 0,
    energy INTEGER NOT NULL DEFAULT 0,
    without_energy INTEGER NOT NULL DEFAULT 0,
    occupied_s INTEGER NOT NULL DEFAULT 0,
    online_s INTEGER NOT NULL DEFAULT 0,
    faulted_s INTEGER NOT NULL DEFAULT 0,
    starts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (station, is_hour, day, hour)
) WITHOUT ROWID
-- next statement
CREATE TABLE report_money (
    station TEXT NOT NULL,
    is_hour INTEGER NOT NULL,
    day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    currency TEXT NOT NULL,
    net INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    PRIMARY KEY (station, is_hour, day, hour, currency)
) WITHOUT ROWID
-- next statement
CREATE TABLE report_failures (
    station TEXT NOT NULL,
    is_hour INTEGER NOT NULL,
    day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (station, is_hour, day, hour, kind)
) WITHOUT ROWID
-- next statement
-- Stations that are connected (evse 0) and connectors that are faulted, since when.
CREATE TABLE report_open (
    station TEXT NOT NULL,
    evse INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (station, evse)
) WITHOUT ROWID
-- next statement
-- The zone whose days and hours these are; empty: nothing is counted yet.
CREATE TABLE report_zone (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    zone TEXT NOT NULL,
    counted_from INTEGER NOT NULL
)
-- next statement
-- Values of the meter, packed; see core/storage/sampleblock.h. Those of a series that still grows are in samples.
-- is_thinned: 1: some are left out, 2: only what a bill rests on is left.
CREATE TABLE sample_blocks (
    series INTEGER NOT NULL,
    first_s INTEGER NOT NULL,
    last_s INTEGER NOT NULL,
    count INTEGER NOT NULL,
    is_thinned INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (series, first_s)
) WITHOUT ROWID
-- next statement
CREATE INDEX sample_blocks_to_thin ON sample_blocks (last_s, series) WHERE is_thinned < 2
