-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A start without a time, or with one from before 2000 (a stuck clock), says nothing of when: the same words
-- begin a new session once the last one has ended. Only starts with a year are unique. State 4 is Orphan.
DROP INDEX transactions_by_start
-- next statement
CREATE UNIQUE INDEX transactions_by_start
    ON transactions (station, evse, token_folded, start_station_time, meter_start)
    WHERE state <> 4 AND start_station_time >= '2000' AND start_station_time < '3'
-- next statement
CREATE INDEX transactions_by_vague_start ON transactions (station, evse, key)
    WHERE state <> 4 AND (start_station_time < '2000' OR start_station_time >= '3')
