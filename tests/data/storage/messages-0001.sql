PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL);
INSERT INTO schema_migrations VALUES(1,'initial',1795349557489);
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
INSERT INTO names VALUES(1,'CP-1');
INSERT INTO names VALUES(2,'Heartbeat');
INSERT INTO names VALUES(3,'BootNotification');
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    station INTEGER NOT NULL,
    direction INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    action INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    payload TEXT NOT NULL,
    deviations TEXT NOT NULL
);
INSERT INTO messages VALUES(1,1777636800000,1,0,0,3,'m1','{"chargePointVendor":"Fixture vendor","chargePointModel":"F"}','');
INSERT INTO messages VALUES(2,1777636801000,1,0,0,2,'m2','{}','');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('messages',2);
CREATE INDEX messages_by_station ON messages (station, id)
;
CREATE INDEX messages_by_action ON messages (action, id)

;
COMMIT;
