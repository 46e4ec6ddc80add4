-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each station's local list was last confirmed to hold, and what the owner decided about it.
CREATE TABLE local_lists (
    station TEXT PRIMARY KEY,
    record_json TEXT NOT NULL
) WITHOUT ROWID
