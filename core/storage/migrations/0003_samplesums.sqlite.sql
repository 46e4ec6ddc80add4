-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many samples a transaction has and the sum of their hashes, so that a changed sample is noticed (REL-5).
-- NULL: begun before this was kept, not checked.
ALTER TABLE transactions ADD COLUMN sample_count INTEGER
-- next statement
ALTER TABLE transactions ADD COLUMN sample_sum INTEGER
