PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL, checksum TEXT);
INSERT INTO schema_migrations VALUES(1,'initial',1795354325494,'a90e718b61a1efa59440cab56df2fb7b4cf24387c403d19e1c9266c8b320989f');
INSERT INTO schema_migrations VALUES(2,'liveindexes',1795354325494,'5d111f76202a837ce91d01fea1aa58278a15efe9feec64cb1867a9ac40888428');
INSERT INTO schema_migrations VALUES(3,'samplesums',1795354325494,'f8ebfb4111a710d92dae41d77b29f525166397eff7d67bd34b524206ff9be272');
INSERT INTO schema_migrations VALUES(4,'vaguestarts',1795354325494,'fc8e4b227a55b6d8f709c522d48359466c1df96687e7b0bc8f0f891693829d30');
INSERT INTO schema_migrations VALUES(5,'photos',1795440000000,'7dade843f39f810ac32649b9a0111bfbb5e2a42dc1cadbf9a6725f1d5befc027');
INSERT INTO schema_migrations VALUES(6,'checks',1795460000000,'1dd96b29b4d03248549773b1592a7c152b14223c50067283041114c06a440912');
INSERT INTO schema_migrations VALUES(7,'alerts',1795470000000,'c8949e025d3f27ed69a708e225a8093c3cbb9ad2c1f8830850ef2801757b8594');
INSERT INTO schema_migrations VALUES(8,'searchednotes',1795480000000,'8432a0aa7080b20169e8ea128cd3439a198a554173796e72bd367b75cb4da160');
INSERT INTO schema_migrations VALUES(9,'sortindexes',1795490000000,'a20ad9c9f7dd4909875082d1789ecaa75b64231bd504b1ad6424668d4acff29b');
INSERT INTO schema_migrations VALUES(10,'locallists',1795500000000,'25ec22ea73c7afeb950faced452c5eed044320e6a1ee0f8c83432bea4922546f');
INSERT INTO schema_migrations VALUES(11,'reservations',1795510000000,'8a0004ecd729f84386dc77c7b747c97f5ab4d48e7ad7ed9f7eb4b5ea30d3a058');
INSERT INTO schema_migrations VALUES(12,'settingsreadings',1795520000000,'94db17a7bf4cf5f74208d868bac228d4106b1ed439a7af9a0d3977a093394944');
INSERT INTO schema_migrations VALUES(13,'plans',1795530000000,'f3d742a45ce155aafc76d71a35d022f5ad1cf5472840d46868f77bec3b42f6a2');
INSERT INTO schema_migrations VALUES(14,'powerlimits',1795540000000,'0a674ea7aa02f6ee0782ebd59b0376ec6e57d6aba73dd4c63f56c2523aed53ed');
INSERT INTO schema_migrations VALUES(15,'jobs',1795543600000,'85863ce24e7790e48a69b8e09f0d11e48d4e81781cbececf72f3fc9032c9fdf7');
INSERT INTO schema_migrations VALUES(16,'accounts',1795547200000,'05314b52e1ba4aedd9de9eb80c671e32b91c317d463311ecb3b568ddc0e45fb3');
INSERT INTO schema_migrations VALUES(17,'tolddrivers',1795550000000,'e970e3c9ea69757bc6ac502f5ea6170f8fa4965639ca1ba2b046eedd8f1cf93c');
CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value_json TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO settings VALUES('settings-template','{"madeFrom":"CP-1","savedAt":1777970000000,"settings":[["HeartbeatInterval","300"]]}');
INSERT INTO settings VALUES('site','{"commandTimeoutS":30,"currency":"EUR","heartbeatIntervalS":300,"lobby":0,"mainFuseA":0,"name":"Fixture site","phases":3,"timeZone":"Europe/Berlin","voltage":230}');
CREATE TABLE counters (
    name TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO counters VALUES('number-2026',2);
INSERT INTO counters VALUES('transaction',2);
CREATE TABLE stations (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    is_archived INTEGER NOT NULL,
    password_hashes_json TEXT NOT NULL,
    record_json TEXT NOT NULL,
    variables_json TEXT NOT NULL,
    quirks_json TEXT NOT NULL,
    connectors_json TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO stations VALUES('CP-1','','cp-1',0,'[]','{"allowPlain":true,"boot":{"vendor":"Fixture vendor"},"evseCount":0,"hasPassword":false,"isAdmitted":false,"isArchived":false,"isRejected":false,"lastBootAt":1777636800000,"photo":"fixture-photo","registration":0,"securityProfile":0,"unsupportedActions":[]}','[]','[]','[]');
CREATE TABLE station_boots (
    station TEXT NOT NULL,
    at INTEGER NOT NULL,
    boot_json TEXT NOT NULL,
    PRIMARY KEY (station, at)
) WITHOUT ROWID;
INSERT INTO station_boots VALUES('CP-1',1777636800000,'{"vendor":"Fixture vendor"}');
CREATE TABLE persons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    group_name TEXT NOT NULL,
    is_blocked INTEGER NOT NULL,
    note TEXT NOT NULL
);
INSERT INTO persons VALUES(1,'Fixture person','',0,'');
CREATE TABLE tokens (
    folded TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    is_blocked INTEGER NOT NULL,
    expires_at INTEGER,
    group_id TEXT NOT NULL,
    person INTEGER REFERENCES persons (id) ON DELETE RESTRICT,
    stations_json TEXT NOT NULL,
    concurrency INTEGER NOT NULL,
    last_used_at INTEGER,
    note TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO tokens VALUES('fixturetag','FixtureTag',0,NULL,'',1,'[]',0,NULL,'');
CREATE TABLE unknown_tokens (
    folded TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    station TEXT NOT NULL,
    last_seen_at INTEGER NOT NULL,
    times_seen INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO unknown_tokens VALUES('stranger','Stranger','CP-1',1777636800000,2);
CREATE TABLE transactions (
    key INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    protocol_id TEXT NOT NULL,
    station TEXT NOT NULL,
    evse INTEGER NOT NULL,
    connector INTEGER NOT NULL,
    token TEXT NOT NULL,
    token_folded TEXT NOT NULL,
    token_kind INTEGER NOT NULL,
    person INTEGER,
    person_name TEXT NOT NULL,
    state INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    needs_attention INTEGER NOT NULL,
    authorization_status INTEGER NOT NULL,
    started_at INTEGER,
    start_received_at INTEGER,
    start_station_time TEXT NOT NULL,
    stopped_at INTEGER,
    stop_received_at INTEGER,
    stop_station_time TEXT NOT NULL,
    meter_start INTEGER NOT NULL,
    meter_stop INTEGER,
    last_register INTEGER,
    energy INTEGER,
    stop_reason INTEGER NOT NULL,
    stop_token TEXT,
    stop_token_kind INTEGER,
    reservation INTEGER,
    maximum_power_w INTEGER,
    last_soc_percent INTEGER,
    last_sample_at INTEGER,
    note TEXT NOT NULL,
    sort_at INTEGER NOT NULL,
    search TEXT NOT NULL
, sample_count INTEGER, sample_sum INTEGER, energy_rank INTEGER
    GENERATED ALWAYS AS (COALESCE(energy, -9223372036854775807)) VIRTUAL, duration_rank INTEGER
    GENERATED ALWAYS AS (COALESCE(stopped_at - sort_at, -9223372036854775807)) VIRTUAL, peak_rank INTEGER
    GENERATED ALWAYS AS (COALESCE(maximum_power_w, -9223372036854775807)) VIRTUAL, idle_s INTEGER, average_rank INTEGER
    GENERATED ALWAYS AS (CASE WHEN energy >= 0 AND stopped_at - sort_at >= 1000
        THEN CAST(ROUND(energy * 3600.0 / (stopped_at - sort_at)) AS INTEGER) ELSE -9223372036854775807 END) VIRTUAL, idle_rank INTEGER
    GENERATED ALWAYS AS (COALESCE(idle_s, -9223372036854775807)) VIRTUAL);
INSERT INTO transactions VALUES(1,'2026-000001','1','CP-1',1,1,'Tag-1','tag-1',0,NULL,'',1,0,0,0,1777982400000,1777982401000,'2026-05-05T12:00:00.000Z',1777989600000,NULL,'2026-05-05T14:00:00Z',1000000,5000000,NULL,4000000,0,NULL,NULL,NULL,NULL,NULL,NULL,'Closed by hand: CABLE cut',1777982400000,replace('2026-000001\ntag-1\n\ncp-1\nclosed by hand: cable cut','\n',char(10)),2,2668021623443202564,NULL);
INSERT INTO transactions VALUES(2,'2026-000002','2','CP-1',2,1,'Tag-1','tag-1',0,NULL,'',0,0,0,0,1777993200000,1777993201000,'2026-05-05T15:00:00.000Z',NULL,NULL,'',1000000,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'',1777993200000,replace('2026-000002\ntag-1\n\ncp-1','\n',char(10)),0,0,NULL);
CREATE TABLE transaction_links (
    transaction_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    content_json TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (transaction_key, position)
) WITHOUT ROWID;
INSERT INTO transaction_links VALUES(1,1,'{"evse":1,"id":"1","key":1,"meterStart":1000000,"number":"2026-000001","startReceivedAt":1777982401000,"startStationTime":"2026-05-05T12:00:00.000Z","startedAt":1777982400000,"state":0,"station":"CP-1","stopReason":0,"token":"Tag-1"}',X'ec1decfaf191ea5994b703498a3eb5fcdf7502f12556023d7b21710a5fd02b1a');
INSERT INTO transaction_links VALUES(1,2,'{"evse":1,"id":"1","key":1,"meterStart":1000000,"meterStop":5000000,"number":"2026-000001","startReceivedAt":1777982401000,"startStationTime":"2026-05-05T12:00:00.000Z","startedAt":1777982400000,"state":1,"station":"CP-1","stopReason":0,"stopStationTime":"2026-05-05T14:00:00Z","stoppedAt":1777989600000,"token":"Tag-1"}',X'0510982c06854dc1a4e5c4c6ca2ccfdde0ccaf30e546cdcf96d085cca9d62a89');
INSERT INTO transaction_links VALUES(2,1,'{"evse":2,"id":"2","key":2,"meterStart":1000000,"number":"2026-000002","startReceivedAt":1777993201000,"startStationTime":"2026-05-05T15:00:00.000Z","startedAt":1777993200000,"state":0,"station":"CP-1","stopReason":0,"token":"Tag-1"}',X'dae9fad20c9ac6d27b2a1688a1ef0bd0ae1d5ff0a286def0318adf4536996a77');
CREATE TABLE registers (
    station TEXT NOT NULL,
    evse INTEGER NOT NULL,
    meter_stop INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (station, evse)
) WITHOUT ROWID;
INSERT INTO registers VALUES('CP-1',1,5000000,1777989600000);
CREATE TABLE loose_series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    station TEXT NOT NULL,
    evse INTEGER NOT NULL,
    UNIQUE (station, evse)
);
CREATE TABLE samples (
    series INTEGER NOT NULL,
    at_s INTEGER NOT NULL,
    what INTEGER NOT NULL,
    milli INTEGER NOT NULL,
    PRIMARY KEY (series, at_s, what)
) WITHOUT ROWID;
INSERT INTO samples VALUES(1,1777986000,8,11000000);
INSERT INTO samples VALUES(1,1777989600,0,0);
CREATE TABLE signed_samples (
    series INTEGER NOT NULL,
    at_s INTEGER NOT NULL,
    what INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (series, at_s, what)
) WITHOUT ROWID;
INSERT INTO signed_samples VALUES(1,1777989600,0,'OCMF|{}|{}');
CREATE TABLE commands (
    id INTEGER PRIMARY KEY,
    station TEXT NOT NULL,
    record_json TEXT NOT NULL
);
INSERT INTO commands VALUES(1,'CP-1','{"action":"Reset","effect":0,"origin":0,"outcome":0,"parameters":{"kind":"Reset","reset":1},"payload":{},"response":{}}');
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    station_time TEXT NOT NULL,
    station TEXT NOT NULL,
    evse INTEGER,
    kind INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    code TEXT NOT NULL,
    data_json TEXT NOT NULL
);
INSERT INTO events VALUES(1,1777636800000,'','',NULL,3,0,'','{}');
CREATE TABLE site_power (
    at INTEGER NOT NULL PRIMARY KEY,
    power_w INTEGER
) WITHOUT ROWID
;
INSERT INTO site_power VALUES(1777982400000,11000);
CREATE TABLE photos (
    name TEXT PRIMARY KEY,
    photo BLOB NOT NULL
);
INSERT INTO photos VALUES('fixture-photo',X'ffd8ffe000104a464946ffd9');
CREATE TABLE checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    station TEXT NOT NULL,
    is_signed INTEGER NOT NULL,
    record_json TEXT NOT NULL
);
INSERT INTO checks VALUES(1,'CP-1',0,'{"changedAt":1777970000000,"current":1,"measurements":[{"at":1777970000000,"kind":0,"milli":550000}],"openPoints":["Fixture point"],"startedAt":1777969980000,"steps":[{"attempts":1,"facts":[],"finishedAt":1777970000000,"kind":0,"reason":0,"startedAt":1777969990000,"state":1},{"attempts":0,"facts":[],"kind":1,"reason":0,"state":0}],"technician":"Fixture technician"}');
CREATE TABLE alerts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    raised_at INTEGER NOT NULL,
    cleared_at INTEGER,
    station TEXT NOT NULL,
    state INTEGER NOT NULL,
    record_json TEXT NOT NULL
);
INSERT INTO alerts VALUES(1,1777977000000,1777978000000,'',3,'{"clearedAt":1777978000000,"count":1,"end":1,"kind":9,"lastAt":1777977000000,"raisedAt":1777977000000,"severity":1,"since":1777977000000,"state":3,"stations":[],"value":1000000}');
INSERT INTO alerts VALUES(2,1777979000000,NULL,'CP-1',0,'{"code":"GroundFailure","count":2,"end":0,"evse":1,"kind":0,"lastAt":1777980000000,"raisedAt":1777979000000,"severity":2,"since":1777979000000,"state":0,"station":"CP-1","stations":[],"value":0}');
CREATE TABLE local_lists (
    station TEXT PRIMARY KEY,
    record_json TEXT NOT NULL
) WITHOUT ROWID
;
INSERT INTO local_lists VALUES('CP-1','{"automatic":true,"confirmedAt":1777980000000,"entries":[{"status":0,"token":"FixtureTag"}],"known":true,"priority":1,"problem":0,"unsupported":false,"version":4}');
CREATE TABLE reservations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    station TEXT NOT NULL,
    ended_at INTEGER,
    record_json TEXT NOT NULL
);
INSERT INTO reservations VALUES(1,'CP-1',1577880000000,'{"answer":2,"cancelledBy":"Fixture person","command":0,"createdAt":1577870000000,"endedAt":1577880000000,"evse":1,"expiresAt":1577890000000,"ocppId":1,"shownReserved":true,"state":5,"station":"CP-1","token":"FixtureTag","tokenKind":0}');
INSERT INTO reservations VALUES(2,'CP-1',NULL,'{"answer":2,"command":0,"createdAt":1777979000000,"evse":2,"expiresAt":1777990000000,"ocppId":2,"person":1,"personName":"Fixture person","shownReserved":false,"state":1,"station":"CP-1","token":"FixtureTag","tokenKind":0}');
CREATE TABLE settings_readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    station TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    variables_json TEXT NOT NULL
);
INSERT INTO settings_readings VALUES(1,'CP-1',1777970000000,'[{"component":"Ocpp16","isReadOnly":false,"value":"600","variable":"HeartbeatInterval"}]');
INSERT INTO settings_readings VALUES(2,'CP-1',1777980000000,'[{"component":"Ocpp16","isReadOnly":false,"value":"300","variable":"HeartbeatInterval"}]');
CREATE TABLE plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
);
INSERT INTO plans VALUES(2,'{"createdAt":1777970000000,"days":64,"dueAt":1778374800000,"isWhenIdle":true,"state":0,"station":"CP-1","time":"03:00","user":"Fixture person","work":{"kind":"Reset","reset":0}}');
CREATE TABLE power_limits (
    station TEXT NOT NULL PRIMARY KEY,
    record_json TEXT NOT NULL
);
INSERT INTO power_limits VALUES('CP-1','{"bootAt":1777636800000,"complete":true,"lastCommand":1,"profiles":[{"at":1777982400000,"command":1,"evse":1,"profile":{"id":7,"kind":2,"level":1,"purpose":1,"schedule":{"periods":[{"at":0,"limit":160}],"unit":0}},"standing":0,"user":"Fixture person"}]}');
CREATE TABLE vendor_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
);
INSERT INTO vendor_rules VALUES(2,'{"answer":1,"at":1777982400000,"message":"Hello","user":"Fixture person","vendor":"org.example"}');
CREATE TABLE vendor_traffic (
    station TEXT NOT NULL PRIMARY KEY,
    record_json TEXT NOT NULL
);
INSERT INTO vendor_traffic VALUES('CP-1','{"messages":[{"count":3,"direction":0,"firstAt":1777636800000,"lastAnswer":3,"lastAt":1777982400000,"lastData":"{}","message":"Hello","vendor":"org.example"}]}');
CREATE TABLE firmware_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
);
INSERT INTO firmware_files VALUES(2,'{"addedAt":1777982400000,"addedBy":"Fixture person","bytes":4096,"certificate":"pem","isMissing":false,"name":"fixture-2.0.bin","sha256":"abababababababababababababababababababababababababababababababab","signature":"c2ln","signedBy":"Fixture","vendor":"Fixture vendor","verdict":1,"version":"2.0"}');
CREATE TABLE rollouts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ended_at INTEGER,
    record_json TEXT NOT NULL
);
INSERT INTO rollouts VALUES(1,NULL,'{"bytes":4096,"count":1,"createdAt":1777982400000,"file":2,"fileName":"fixture-2.0.bin","plan":{"atOnce":2,"includesCurrent":false,"isWhenIdle":true,"method":2,"protocol":2,"stopsAtFailure":true},"state":1,"user":"Fixture person","version":"2.0"}');
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    station TEXT NOT NULL,
    rollout INTEGER,
    state INTEGER NOT NULL,
    ended_at INTEGER,
    record_json TEXT NOT NULL,
    access_json TEXT NOT NULL
);
INSERT INTO jobs VALUES(3,0,'CP-1',1,0,NULL,'{"attempts":1,"bytesServed":100,"command":1,"createdAt":1777982400000,"failure":0,"isSigned":true,"moments":[[1,1777982400000],[2,1777982400000]],"notes":[{"at":1777982400000,"kind":0,"text":"SignedUpdateFirmware"}],"position":0,"protocol":2,"requestId":3,"rollout":1,"stage":2,"stall":0,"state":0,"station":"CP-1","versionBefore":"1.0"}','{"password":"p","secret":"00000000000000000000000000000000","user":"u"}');
INSERT INTO jobs VALUES(4,1,'CP-1',NULL,0,NULL,'{"askedAt":1777982400000,"bytesExpected":-1,"bytesReceived":0,"command":1,"createdAt":1777982400000,"failure":0,"files":[],"isGetLog":true,"kind":1,"notes":[],"protocol":0,"requestId":4,"stage":1,"stall":0,"state":0,"station":"CP-1","user":"Fixture person"}','{"secret":"11111111111111111111111111111111"}');
CREATE TABLE station_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
);
INSERT INTO station_files VALUES(1,'{"bytes":10,"isKept":true,"isMissing":false,"job":2,"kind":0,"name":"fixture.log","receivedAt":1777982400000,"sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","station":"CP-1"}');
CREATE TABLE file_retention (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    record_json TEXT NOT NULL
);
INSERT INTO file_retention VALUES(1,'{"days":30,"mostBytes":1000000}');
CREATE TABLE prices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_json TEXT NOT NULL
);
INSERT INTO prices VALUES(1,'{"id":1,"name":"Fixture price","currency":"EUR"}');
CREATE TABLE price_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    price INTEGER NOT NULL REFERENCES prices (id),
    record_json TEXT NOT NULL
);
INSERT INTO price_versions VALUES(1,1,'{"id":1,"price":1,"number":1,"currency":"EUR","validFrom":"2026-01-01T00:00:00.000Z","rates":{"perKwh":490000},"vat":1900}');
CREATE TABLE price_assignments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    price INTEGER NOT NULL REFERENCES prices (id),
    transaction_key INTEGER,
    record_json TEXT NOT NULL
);
INSERT INTO price_assignments VALUES(1,1,NULL,'{"price":1,"from":"2026-01-01T00:00:00.000Z","user":"Fixture user"}');
CREATE TABLE holidays (
    position INTEGER PRIMARY KEY,
    record_json TEXT NOT NULL
);
INSERT INTO holidays VALUES(0,'{"name":"Fixture day","kind":"easter","easterOffset":-2}');
CREATE TABLE price_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    user_name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    price INTEGER,
    version INTEGER,
    station TEXT NOT NULL,
    assignment_json TEXT NOT NULL,
    before_json TEXT NOT NULL,
    after_json TEXT NOT NULL,
    reason TEXT NOT NULL,
    sessions INTEGER NOT NULL
);
INSERT INTO price_events VALUES(1,1795547200000,'Fixture user',0,1,NULL,'','','','{}','',0);
CREATE TABLE session_states (
    transaction_key INTEGER NOT NULL,
    at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    is_held_back INTEGER NOT NULL,
    PRIMARY KEY (transaction_key, at)
) WITHOUT ROWID
;
CREATE TABLE session_accounts (
    transaction_key INTEGER PRIMARY KEY,
    started_at INTEGER NOT NULL,
    station TEXT NOT NULL,
    person INTEGER,
    price INTEGER,
    version INTEGER,
    cost_json TEXT NOT NULL,
    cost_flags INTEGER NOT NULL,
    inputs BLOB,
    priced_at INTEGER,
    cases INTEGER NOT NULL,
    case_state INTEGER NOT NULL,
    values_json TEXT NOT NULL,
    month INTEGER NOT NULL,
    has_ended INTEGER NOT NULL,
    is_test INTEGER NOT NULL,
    counted_from INTEGER,
    counted_to INTEGER,
    counted_energy INTEGER,
    counted INTEGER NOT NULL
);
INSERT INTO session_accounts VALUES(1,1777982400000,'CP-1',NULL,1,1,'{"lines":[],"vatTotals":[],"net":{"minor":165,"currency":"EUR"},"vat":{"minor":31,"currency":"EUR"},"total":{"minor":196,"currency":"EUR"},"energy":4000000,"price":1,"version":1,"priceName":"Fixture price","versionNumber":1}',0,NULL,1777989600000,0,0,'',202605,1,0,1777982400000,1777989600000,4000000,1);
CREATE TABLE locked_months (
    month INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_name TEXT NOT NULL
);
INSERT INTO locked_months VALUES(202605,1795547200000,'Fixture user');
CREATE TABLE bookings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    transaction_key INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    sign INTEGER NOT NULL,
    month INTEGER NOT NULL,
    is_late INTEGER NOT NULL,
    takes_back INTEGER REFERENCES bookings (id),
    taken_back_by INTEGER,
    booked_at INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    counts_at INTEGER NOT NULL,
    station TEXT NOT NULL,
    person INTEGER,
    person_name TEXT NOT NULL,
    group_name TEXT NOT NULL,
    group_folded TEXT NOT NULL,
    currency TEXT NOT NULL,
    net INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    energy INTEGER,
    record_json TEXT NOT NULL
);
INSERT INTO bookings VALUES(1,1,0,1,202605,0,NULL,NULL,1777989600000,1777982400000,1777982400000,'CP-1',NULL,'','','','EUR',165,31,196,4000000,'{"number":"2026-000001","stoppedAt":1777989600000,"stationName":"CP-1","evse":1,"token":"Tag-1","cost":{"lines":[],"vatTotals":[],"net":{"minor":165,"currency":"EUR"},"vat":{"minor":31,"currency":"EUR"},"total":{"minor":196,"currency":"EUR"},"energy":4000000,"price":1,"version":1,"priceName":"Fixture price","versionNumber":1}}');
CREATE TABLE booking_vat (
    booking INTEGER NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    rate INTEGER NOT NULL,
    net INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    PRIMARY KEY (booking, rate)
) WITHOUT ROWID
;
INSERT INTO booking_vat VALUES(1,1900,165,31,196);
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    transaction_key INTEGER NOT NULL,
    at INTEGER NOT NULL,
    record_json TEXT NOT NULL
);
CREATE TABLE number_ranges (
    kind INTEGER PRIMARY KEY,
    pattern TEXT NOT NULL
);
INSERT INTO number_ranges VALUES(0,'F-{number}');
CREATE TABLE range_numbers (
    kind INTEGER NOT NULL,
    year INTEGER NOT NULL,
    next INTEGER NOT NULL,
    issued INTEGER NOT NULL,
    PRIMARY KEY (kind, year)
) WITHOUT ROWID
;
INSERT INTO range_numbers VALUES(0,0,7,6);
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    month INTEGER NOT NULL,
    transaction_key INTEGER,
    person INTEGER,
    issued_at INTEGER NOT NULL,
    cancels INTEGER UNIQUE REFERENCES documents (id),
    search TEXT NOT NULL,
    prints INTEGER NOT NULL,
    record_json TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE TABLE document_bookings (
    booking INTEGER NOT NULL REFERENCES bookings (id),
    document INTEGER NOT NULL REFERENCES documents (id),
    PRIMARY KEY (booking, document)
) WITHOUT ROWID
;
CREATE TABLE report_figures (
    station TEXT NOT NULL,
    is_hour INTEGER NOT NULL,
    day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    sessions INTEGER NOT NULL DEFAULT 0,
    energy INTEGER NOT NULL DEFAULT 0,
    without_energy INTEGER NOT NULL DEFAULT 0,
    occupied_s INTEGER NOT NULL DEFAULT 0,
    online_s INTEGER NOT NULL DEFAULT 0,
    faulted_s INTEGER NOT NULL DEFAULT 0,
    starts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (station, is_hour, day, hour)
) WITHOUT ROWID
;
CREATE TABLE report_money (
    station TEXT NOT NULL,
    is_hour INTEGER NOT NULL,
    day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    currency TEXT NOT NULL,
    net INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    PRIMARY KEY (station, is_hour, day, hour, currency)
) WITHOUT ROWID
;
CREATE TABLE report_failures (
    station TEXT NOT NULL,
    is_hour INTEGER NOT NULL,
    day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (station, is_hour, day, hour, kind)
) WITHOUT ROWID
;
CREATE TABLE report_open (
    station TEXT NOT NULL,
    evse INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (station, evse)
) WITHOUT ROWID
;
CREATE TABLE report_zone (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    zone TEXT NOT NULL,
    counted_from INTEGER NOT NULL
);
CREATE TABLE sample_blocks (
    series INTEGER NOT NULL,
    first_s INTEGER NOT NULL,
    last_s INTEGER NOT NULL,
    count INTEGER NOT NULL,
    is_thinned INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (series, first_s)
) WITHOUT ROWID
;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('persons',1);
INSERT INTO sqlite_sequence VALUES('events',1);
INSERT INTO sqlite_sequence VALUES('checks',1);
INSERT INTO sqlite_sequence VALUES('alerts',2);
INSERT INTO sqlite_sequence VALUES('reservations',2);
INSERT INTO sqlite_sequence VALUES('settings_readings',2);
INSERT INTO sqlite_sequence VALUES('plans',2);
INSERT INTO sqlite_sequence VALUES('vendor_rules',2);
INSERT INTO sqlite_sequence VALUES('firmware_files',2);
INSERT INTO sqlite_sequence VALUES('rollouts',1);
INSERT INTO sqlite_sequence VALUES('jobs',4);
INSERT INTO sqlite_sequence VALUES('station_files',1);
INSERT INTO sqlite_sequence VALUES('prices',1);
INSERT INTO sqlite_sequence VALUES('price_versions',1);
INSERT INTO sqlite_sequence VALUES('price_assignments',1);
INSERT INTO sqlite_sequence VALUES('price_events',1);
INSERT INTO sqlite_sequence VALUES('bookings',1);
CREATE INDEX tokens_by_person ON tokens (person);
CREATE UNIQUE INDEX transactions_by_number ON transactions (number);
CREATE UNIQUE INDEX transactions_by_lone_stop
    ON transactions (station, protocol_id, stop_station_time, COALESCE(meter_stop, -1)) WHERE state = 4;
CREATE INDEX transactions_by_protocol_id ON transactions (station, protocol_id, key);
CREATE INDEX transactions_by_time ON transactions (sort_at, key);
CREATE INDEX transactions_by_station ON transactions (station, sort_at, key);
CREATE INDEX transactions_by_person ON transactions (person, sort_at, key) WHERE person IS NOT NULL;
CREATE INDEX transactions_by_stop ON transactions (stopped_at) WHERE stopped_at IS NOT NULL;
CREATE INDEX transactions_for_attention ON transactions (sort_at, key) WHERE needs_attention = 1;
CREATE INDEX commands_by_station ON commands (station, id);
CREATE INDEX events_by_station ON events (station, id);
CREATE INDEX events_by_kind ON events (kind, id);
CREATE INDEX events_by_time ON events (at);
CREATE INDEX transactions_running ON transactions (station, evse, sort_at, key) WHERE state = 0;
CREATE INDEX transactions_live ON transactions (sort_at, key) WHERE state = 0
;
CREATE UNIQUE INDEX transactions_by_start
    ON transactions (station, evse, token_folded, start_station_time, meter_start)
    WHERE state <> 4 AND start_station_time >= '2000' AND start_station_time < '3';
CREATE INDEX transactions_by_vague_start ON transactions (station, evse, key)
    WHERE state <> 4 AND (start_station_time < '2000' OR start_station_time >= '3')
;
CREATE INDEX checks_by_station ON checks (station, id)

;
CREATE INDEX alerts_open ON alerts (id) WHERE state <> 3
;
CREATE INDEX alerts_cleared ON alerts (cleared_at) WHERE cleared_at IS NOT NULL
;
CREATE INDEX alerts_by_station ON alerts (station, id)

;
CREATE INDEX transactions_by_energy ON transactions (energy_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_duration ON transactions (duration_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_peak ON transactions (peak_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_station_energy ON transactions (station, energy_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_station_duration ON transactions (station, duration_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_station_peak ON transactions (station, peak_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_person_energy ON transactions (person, energy_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
;
CREATE INDEX transactions_by_person_duration ON transactions (person, duration_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
;
CREATE INDEX transactions_by_person_peak ON transactions (person, peak_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
;
CREATE INDEX reservations_ended ON reservations (ended_at)
;
CREATE INDEX settings_readings_by_station ON settings_readings (station, id)
;
CREATE INDEX jobs_by_end ON jobs (kind, ended_at)
;
CREATE INDEX jobs_by_rollout ON jobs (rollout)
;
CREATE INDEX jobs_by_station ON jobs (station, kind)
;
CREATE INDEX price_assignments_by_transaction ON price_assignments (transaction_key) WHERE transaction_key IS NOT NULL
;
CREATE INDEX price_events_by_price ON price_events (price, id) WHERE price IS NOT NULL
;
CREATE INDEX price_events_by_station ON price_events (station, id) WHERE station <> ''
;
CREATE INDEX session_accounts_undecided ON session_accounts (started_at, transaction_key)
    WHERE cases <> 0 AND case_state = 0
;
CREATE INDEX session_accounts_cases ON session_accounts (started_at, transaction_key) WHERE cases <> 0 OR case_state <> 0
;
CREATE INDEX session_accounts_by_month ON session_accounts (month, started_at, transaction_key)
;
CREATE INDEX session_accounts_by_time ON session_accounts (started_at, transaction_key)
;
CREATE INDEX session_accounts_running ON session_accounts (transaction_key) WHERE has_ended = 0
;
CREATE INDEX session_accounts_by_version ON session_accounts (version) WHERE version IS NOT NULL
;
CREATE INDEX bookings_by_month ON bookings (month, started_at, id)
;
CREATE INDEX bookings_by_time ON bookings (started_at, id)
;
CREATE INDEX bookings_by_transaction ON bookings (transaction_key, id)
;
CREATE INDEX bookings_by_person ON bookings (person, started_at, id) WHERE person IS NOT NULL
;
CREATE TRIGGER bookings_of_locked_months_stay BEFORE UPDATE OF transaction_key, kind, sign, month, started_at, person, person_name,
    group_name, currency, net, vat, gross, energy, record_json ON bookings
WHEN OLD.month IN (SELECT month FROM locked_months) OR NEW.month IN (SELECT month FROM locked_months)
BEGIN SELECT RAISE(ABORT, 'the month is locked'); END;
CREATE TRIGGER bookings_of_locked_months_are_kept BEFORE DELETE ON bookings
WHEN OLD.month IN (SELECT month FROM locked_months)
BEGIN SELECT RAISE(ABORT, 'the month is locked'); END;
CREATE TRIGGER locked_months_take_no_bookings BEFORE INSERT ON bookings
WHEN NEW.month IN (SELECT month FROM locked_months)
BEGIN SELECT RAISE(ABORT, 'the month is locked'); END;
CREATE INDEX corrections_by_transaction ON corrections (transaction_key, id)
;
CREATE INDEX documents_by_month ON documents (month, id)
;
CREATE INDEX document_bookings_by_document ON document_bookings (document, booking)
;
CREATE TRIGGER documents_are_kept BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'documents are kept'); END;
CREATE TRIGGER documents_stay BEFORE UPDATE OF number, kind, month, transaction_key, person, issued_at, cancels, record_json, content
    ON documents
BEGIN SELECT RAISE(ABORT, 'documents are kept'); END;
CREATE INDEX sample_blocks_to_thin ON sample_blocks (last_s, series) WHERE is_thinned < 2
;
CREATE TABLE told_drivers (
    transaction_key INTEGER NOT NULL,
    message INTEGER NOT NULL,
    PRIMARY KEY (transaction_key, message)
) WITHOUT ROWID;
INSERT INTO told_drivers VALUES(1,1);
CREATE INDEX transactions_by_average ON transactions (average_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_idle ON transactions (idle_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_station_average ON transactions (station, average_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_station_idle ON transactions (station, idle_rank, key, sort_at) WHERE state <> 0
;
CREATE INDEX transactions_by_person_average ON transactions (person, average_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
;
CREATE INDEX transactions_by_person_idle ON transactions (person, idle_rank, key, sort_at)
    WHERE state <> 0 AND person IS NOT NULL
;
COMMIT;
