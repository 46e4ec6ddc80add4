-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the driver of a session was told by the charger's display: number of the DriverMessage.
CREATE TABLE told_drivers (
    transaction_key INTEGER NOT NULL,
    message INTEGER NOT NULL,
    PRIMARY KEY (transaction_key, message)
) WITHOUT ROWID
-- next statement
-- How long its car stood idle, in s; NULL: not known. Written when the session is settled.
ALTER TABLE transactions ADD COLUMN idle_s INTEGER
-- next statement
-- Lists in order of average power (in W; what cannot be counts as not known) and of idle time, like those of 0009.
ALTER TABLE transactions ADD COLUMN average_rank INTEGER
    GENERATED ALWAYS AS (CASE WHEN energy >= 0 AND stopped_at - sort_at >= 1000
        THEN CAST(ROUND(energy * 3600.0 / (stopped_at - sort_at)) AS INTEGER) ELSE -9223372036854775807 END) VIRTUAL
-- next statement
ALTER TABLE transactions ADD COLUMN idle_rank INTEGER
    GENERATED ALWAYS AS (COALESCE(idle_s, -9223372036854775807)) VIRTUAL
-- next statement
CREATE INDEX transactions_by_average ON transactions (average_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_idle ON transactions (idle_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_station_average ON transactions (station, average_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_station_idle ON transactions (station, idle_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_person_average ON transactions (person, average_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
-- next statement
CREATE INDEX transactions_by_person_idle ON transactions (person, idle_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
