-- SPDX-FileCopyrightText: 2026 The Forecourt developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stations send most is found without an index, for one of them is never far; the index then costs
-- nothing for nearly all messages. These actions have negative ids (isIndexedAction() in messagetable.h).
DROP INDEX messages_by_action
-- next statement
UPDATE messages SET action = -1 WHERE action = (SELECT id FROM names WHERE name = 'Heartbeat')
-- next statement
UPDATE messages SET station = -1 WHERE station = (SELECT id FROM names WHERE name = 'Heartbeat')
-- next statement
UPDATE names SET id = -1 WHERE name = 'Heartbeat'
-- next statement
INSERT OR IGNORE INTO names (id, name) VALUES (-1, 'Heartbeat')
-- next statement
UPDATE messages SET action = -2 WHERE action = (SELECT id FROM names WHERE name = 'MeterValues')
-- next statement
UPDATE messages SET station = -2 WHERE station = (SELECT id FROM names WHERE name = 'MeterValues')
-- next statement
UPDATE names SET id = -2 WHERE name = 'MeterValues'
-- next statement
INSERT OR IGNORE INTO names (id, name) VALUES (-2, 'MeterValues')
-- next statement
CREATE INDEX messages_by_action ON messages (action, id) WHERE action >= 0
