-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What operators planned for later, once or repeatedly; read whole at the start.
CREATE TABLE plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
)
