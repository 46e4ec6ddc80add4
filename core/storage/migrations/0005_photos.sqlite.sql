-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pictures of stations, by the name the station's record gives; here, so that every backup has them.
CREATE TABLE photos (
    name TEXT PRIMARY KEY,
    photo BLOB NOT NULL
)
