-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A million ended transactions must not slow down the search for the few that run.
DROP INDEX transactions_running
-- next statement
CREATE INDEX transactions_running ON transactions (station, evse, sort_at, key) WHERE state = 0
-- next statement
CREATE INDEX transactions_live ON transactions (sort_at, key) WHERE state = 0
