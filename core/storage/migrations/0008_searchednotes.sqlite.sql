-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The text filter of sessions finds notes too. Case is folded for ASCII only here; a note that is saved again is
-- folded whole.
UPDATE transactions SET search = search || char(10) || lower(note) WHERE note <> ''
