-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A list of ended sessions in order of energy, duration or highest power is read page by page from an index: all of
-- them, those of a station, those of a person. What is not known counts as below zero. sort_at stands in each
-- index so that a period is looked at without reading the rows. Sessions that run (state 0) are in none of them:
-- they change with every meter value, and there are few to put in order.
ALTER TABLE transactions ADD COLUMN energy_rank INTEGER
    GENERATED ALWAYS AS (COALESCE(energy, -9223372036854775807)) VIRTUAL
-- next statement
ALTER TABLE transactions ADD COLUMN duration_rank INTEGER
    GENERATED ALWAYS AS (COALESCE(stopped_at - sort_at, -9223372036854775807)) VIRTUAL
-- next statement
ALTER TABLE transactions ADD COLUMN peak_rank INTEGER
    GENERATED ALWAYS AS (COALESCE(maximum_power_w, -9223372036854775807)) VIRTUAL
-- next statement
CREATE INDEX transactions_by_energy ON transactions (energy_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_duration ON transactions (duration_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_peak ON transactions (peak_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_station_energy ON transactions (station, energy_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_station_duration ON transactions (station, duration_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_station_peak ON transactions (station, peak_rank, key, sort_at) WHERE state <> 0
-- next statement
CREATE INDEX transactions_by_person_energy ON transactions (person, energy_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
-- next statement
CREATE INDEX transactions_by_person_duration ON transactions (person, duration_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
-- next statement
CREATE INDEX transactions_by_person_peak ON transactions (person, peak_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
