-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the driver of a session was told by the charger's display: number of the DriverMessage.
CREATE TABLE told_drivers (
    transaction_key INTEGER NOT NULL,
    message INTEGER NOT NULL,
    PRIMARY KEY (transaction_key, message)
) WITHOUT ROWID
