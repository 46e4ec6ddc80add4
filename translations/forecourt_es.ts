<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Folder of database and secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address the station ports listen on (default: all).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port for stations without TLS (default: 8887).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port for stations with TLS (default: 8443).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the local API (default: 8890).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the window minimized (forecourtd has none).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with a simulated site in a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, e.g. de (default: the system&apos;s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt logging rules separated by semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check settings, data folder, database and ports, and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator console and OCPP central system for a small charging site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCPP central system for a small charging site, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder must not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo brings a folder of its own; leave out --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Port %1 is used by another program. Close that program or choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is used by %2. Close that program or choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already running with the data folder %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not use %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written by this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt. Install that version, or use another data folder. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged. Put a copy from the folder backup in its place. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Make room and start again. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be used. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is wrong. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecourt cannot start. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::app::ConsoleProgram</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecourt cannot start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::app::SelfCheck</name>
    <message>
        <source>ok: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 for stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 for stations with TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 of the local API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AddChargerPage</name>
    <message>
        <source>Add charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on port %1, encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must not change, or chargers lose us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this PC a fixed address in the router (DHCP reservation)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttemptModel</name>
    <message>
        <source>path %1</source>
        <extracomment>%1 is the path of an address such as /ocpp/SN0042.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we heard</source>
        <extracomment>Column: what happened to a connection attempt.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: who tried to connect.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Attempts</name>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no request came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted call on the plain port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request too slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web browser, not a charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no id in the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id has characters we do not take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown id, new chargers are not let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this charger is archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user name and id differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted, but it has to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sub-protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sub-protocol we do not speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data sent too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another charger uses this id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encryption failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Refused: %2</source>
        <extracomment>%1 is an HTTP status such as 401, %2 the reason: &quot;401 Refused: no password&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ws:// on this port, or the encrypted port with wss://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is right. Type it on the charger, not in a browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the charger&apos;s id to the end of the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and - _ . only, at most 48</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “Add charger” open, then let it call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it under Chargers, Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password on the charger; some call it “Authorization key”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password again or make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name has to be the charger&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use wss:// or allow plain connections for this charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the protocol to OCPP 1.6 JSON, not SOAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may call again in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each charger its own id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger does not trust our certificate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttentionCard</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>%1 a connector, %2 a fault, %3 a text such as &quot;since 04:12&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: offline %2</source>
        <extracomment>%1 a charger, %2 a text such as &quot;since 04:12&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its power and its network</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each says why and what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>things to look at</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All chargers are online and well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Behind the sentence of a banner: %n further matters of the same kind.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BellButton</name>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Alerts, %n open</source>
        <extracomment>Accessible name of the bell; %n alerts are open.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CandidateModel</name>
    <message>
        <source>Connected, waiting to be accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: network address a charger calls from.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerActions</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A command and what became of it: %1 charger, %2 command, %3 outcome.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is running here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The car of %1 stops at %2. The cable stays locked until the car lets go.</source>
        <extracomment>%1 the driver, %2 an energy such as 12,41 kWh.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop charging at %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the cable at %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the driver to unlock the car first, unplug at the car and push the plug in once. A session that still runs there ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends the sessions of %1.</source>
        <extracomment>%1 lists drivers and connectors.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard restart of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out of service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close session %1 in our records?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of a field: why the operator closes a session by hand.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close in records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to the charger. The session ends at the last meter value we have; if the charger still reports its end, that counts instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed session %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id %1 stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays connected, but its sessions and tags are refused until you accept it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 back to waiting?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger is told no each time it calls, until you accept it under Chargers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for</source>
        <extracomment>Menu: the charger is asked to send one of its messages now.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <extracomment>Menu entry: the charger is asked to report the state of its connectors.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot report</source>
        <extracomment>Menu entry: the charger is asked for its introduction (BootNotification).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart hard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back to waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerDetailPage</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This charger is not in use any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was archived. Its sessions stay under Sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions of this charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first charge at this charger appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of this charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are read when the charger connects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviations from the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you ask of this charger is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults, restarts and lost links are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviations</source>
        <extracomment>Switch: how the charger departs from the standard.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This charger speaks as the standard says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This charger is not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A connector and its state: &quot;Bay 7 faulted&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, heard %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SN %1</source>
        <extracomment>Serial number of a charger.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, security profile %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock off by %1</source>
        <extracomment>The charger&apos;s clock differs from ours by %1.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id %1</source>
        <extracomment>The charger&apos;s own id.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargersPage</name>
    <message>
        <source>Chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>Tab: chargers in use.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Tab: chargers that call and are not accepted yet.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faulted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No charger yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type its address on the charger&apos;s own page and it appears here, or let us guide you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a charger in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A charger that calls for the first time appears here and has no rights until you accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows a filter leaves: &quot;0 of 12&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit kW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered kW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartSurface</name>
    <message>
        <source>no values</source>
        <extracomment>In a chart, where no values were received.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandModel</name>
    <message>
        <source>Charger</source>
        <extracomment>Target of a command: the charger as a whole, not one connector.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>Who gave a command: a program over the local interface.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecourt</source>
        <extracomment>Who gave a command: this program by itself.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when the command was given.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>Column: what was asked of the charger.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which connector the command was for.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>Column: what became of the command.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who gave the command.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Commands</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <extracomment>The operator asks the charger to send a message now; %1 is its OCPP name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, waiting for the plug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charging began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver did not plug in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, waiting for the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, but the session goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, waiting for the restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come back after the restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, the charger says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, the message has not come yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered after the time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a command: waits behind another one.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>State of a command: no answer yet.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>State of a command: the charger will do it after the session.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waiting behind %n command(s)</source>
        <extracomment>%n commands of this charger are sent first.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the charger</source>
        <extracomment>%1 is the charger&apos;s own word, in English.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the charger: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 is an OCPP error code, in English.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time. It may have happened all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link broke. It may have happened all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn before it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not allowed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible right now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link broke before the answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger broke the protocol: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved: the database refused. Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved: the disk is full. Free some space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved: the data folder cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read or written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not allow it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Forecourt uses this data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the central system is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong here: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionCard</name>
    <message>
        <source>Type this on the charger&apos;s own page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any, we show it here when it calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number or any name; empty: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does the box want the address?</source>
        <extracomment>&quot;Box&quot; is the charger.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box adds the id itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You type the whole address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box wants no ws://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or split up:   Host %1   Port %2   Path %3</source>
        <extracomment>The address in parts: %1 host, %2 port, %3 path.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   User %1</source>
        <extracomment>User name for the password: %1 is the charger&apos;s id.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the charger&apos;s id first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a password any charger that knows the id gets in once you accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Copy it now: we keep only its fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charger id and user: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorCard</name>
    <message>
        <source>Start…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>State of a connector with its duration: &quot;Charging for 1:10&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Error code of a connector.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of service after this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>into service after this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Why a button is off: %1 the button, %2 the reason.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorProgress</name>
    <message>
        <source>%1 not answered in %2 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a number of seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent %2, waiting up to %3 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a time such as &quot;6 s ago&quot;, %3 a number of seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop accepted %1, the session goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop accepted, waiting for the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the plug until %1</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTile</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Duration of a session in hours and minutes: &quot;1:10 h&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 battery</source>
        <extracomment>Charge of the car&apos;s battery: &quot;61 % battery&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>Current the charger offers to the car: &quot;up to 16 A&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car stopped drawing %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car stopped drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by the charger for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by the charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session was reported to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Headline of a tile: the session has begun, no energy flows yet.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a card</source>
        <extracomment>Headline of a tile: a car is plugged in, nobody showed a card.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugged in, no tag read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <extracomment>Headline of a tile: started from here, the driver has to plug in.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started for %1, until %2</source>
        <extracomment>%1 who charges, %2 a time of day.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free for %1</source>
        <extracomment>%1 is a duration such as &quot;2 h 05&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still plugged in for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended %1, %2</source>
        <extracomment>%1 a time of day, %2 &quot;still plugged in for 14 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <extracomment>%1 an error code of the standard, %2 the maker&apos;s own code.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <extracomment>%1 is a time or a date: when the charger was last heard.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last state: %1</source>
        <extracomment>%1 is a state such as Charging.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No state heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing heard for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of service after this session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTileView</name>
    <message>
        <source>Connectors</source>
        <extracomment>Accessible name of the tiles of the Overview.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Name of an action for screen readers: shows the charger of this tile.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsoleWindow</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People &amp; tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add charger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the &amp;states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;start…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Learn tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: no charger is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no values</source>
        <extracomment>Status bar: no meter values are here yet.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening ws %1, wss %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening ws %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <extracomment>Button: puts the text beside it on the clipboard.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>Accessible name of the Copy button; %1 is what it copies, e.g. &quot;Address&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>The Copy button, just after it was pressed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DisplayStatus</name>
    <message>
        <source>Available</source>
        <extracomment>State of a connector: nobody is plugged in, a charge can start.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>State of a connector: a car is plugged in, charging has not started.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charging</source>
        <extracomment>State of a connector: energy flows.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car pauses</source>
        <extracomment>State of a connector: the car asked for no energy (OCPP SuspendedEV).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We pause</source>
        <extracomment>State of a connector: our side gives no energy (OCPP SuspendedEVSE), for example a limit.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplug please</source>
        <extracomment>State of a connector: charging is over, the cable is still plugged in (OCPP Finishing).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <extracomment>State of a connector: kept for one person.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unavailable</source>
        <extracomment>State of a connector: taken out of service.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>State of a connector: its charger has no connection to us.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faulted</source>
        <extracomment>State of a connector: the charger reports an error that stops charging.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is available.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: a car is plugged in, no card was read yet.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charging</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy flows.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the car pauses.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: our limit pauses the charge.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplug</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: charging is over, please unplug.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is reserved.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is out of service.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the charger has no connection.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the charger reports a fault.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::EventModel</name>
    <message>
        <source>State</source>
        <extracomment>Kind of event: a connector changed its state.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>Kind of event: the charger came online.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>Kind of event: the charger went offline.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>Kind of event: the charger started anew.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Kind of event: the operator let the charger in.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Kind of event: the operator turned the charger away.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session to check</source>
        <extracomment>Kind of event: a session needs a look.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <extracomment>Kind of event: trouble with the database.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker message</source>
        <extracomment>Kind of event: the maker&apos;s own message came (OCPP DataTransfer).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>Column: the event.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: at which connector.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Faults</name>
    <message>
        <source>Fault without a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug lock</source>
        <extracomment>Fault of a charger: the plug cannot be locked or unlocked.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No talk with the car</source>
        <extracomment>Fault of a charger: it does not understand the car.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Fault of a charger: current flows to earth.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag list conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overvoltage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contactor fault</source>
        <extracomment>Fault of a charger: its main contactor.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card reader fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undervoltage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: plug lock.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car link</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: no communication with the car.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: earth leakage.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too hot</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: too hot.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overcurrent.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overvoltage or undervoltage.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy meter.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contactor</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: contactor.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: card reader.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still there: call the maker with the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplug the car and look for water or damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the residual-current device in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push the plug in fully, then pull it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for dirt in the socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplug and plug in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another car or cable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it cool down, keep the vents free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the plug for scorch marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplug the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the circuit breaker in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have an electrician measure the supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions here may lack values: check them before billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you touch the plug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call an electrician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drivers cannot use cards: start sessions from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the antenna or use a network cable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards may be refused: restart the charger to read the list again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilterChip</name>
    <message>
        <source>Remove filter %1 %2</source>
        <extracomment>Accessible name of a filter chip; %1 is the filter&apos;s name, %2 its value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FirstStart</name>
    <message>
        <source>No charger yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type the address below on the charger&apos;s own page and it appears here within a minute, or let us guide you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Title of a check list for the first start.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supply and limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Button: tell the main fuse.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set supply and limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ws %1 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the load chart has no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress of a check list: %1 done of %2.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has called since the start at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button that closes a dialog without doing anything.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Formatter</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <extracomment>A duration in seconds, for example &quot;42 s&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <extracomment>A duration in minutes, for example &quot;24 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <extracomment>A duration of hours and minutes, for example &quot;6 h 02&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A duration of days and hours, for example &quot;3 d 4 h&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>How long ago something happened; %1 is a duration such as &quot;3 s&quot; or &quot;24 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time, or a date and time: &quot;since 04:12&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HearingCard</name>
    <message>
        <source>Take it as OCPP 1.6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow without password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow without encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some boxes wait 6 to 19 minutes before they call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls from %1</source>
        <extracomment>Follows a charger&apos;s id: %1 its make and model, %2 its network address.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wants to connect: %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. It may call again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on port %1. Calls appear here within a second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::KeyValueGrid</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: name and value of one line.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LearnPanel</name>
    <message>
        <source>Learn tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button that ends the learning of tags.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose card is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any charger</source>
        <extracomment>Choice of a card reader: whichever.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap the card now at any charger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap the card now at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other readers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LiveTab</name>
    <message>
        <source>This session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of the running session over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the charger has power: its display or lights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its network: cable, WLAN or SIM card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it still calls this computer&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some chargers wait 6 to 19 minutes before they call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, this session</source>
        <extracomment>Title of a chart; %1 is a connector.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <extracomment>Menu: what concerns the whole site.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <extracomment>Menu: what concerns one charging session.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the next part of the window.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the previous part of the window.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Theme: as the desktop wishes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Forecourt?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Names</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>A connector of a charger with several: %1 the charger&apos;s name, %2 the connector&apos;s number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no tag)</source>
        <extracomment>Somebody charged without showing a tag.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NextStepDialog</name>
    <message>
        <source>%1 did not follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the charger again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same stop is sent once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most chargers end the session when the plug is let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends every session of this charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in our records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends nothing; the car may go on charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::OverviewPage</name>
    <message>
        <source>firmware %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), last at %1</source>
        <extracomment>%n attempts to connect; %1 is the time of the last one.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>wants to connect. %1</source>
        <extracomment>Follows the id of a charger; %1 lists what is known of it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show connectors in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the tiles: every state.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PageHeader</name>
    <message>
        <source>Back</source>
        <extracomment>Accessible name of the arrow in front of a page&apos;s title.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeopleActions</name>
    <message>
        <source>Blocked the tag of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag of %1 may charge again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may charge again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeoplePage</name>
    <message>
        <source>People &amp; tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap a card at a charger to add it. Without tags nobody can start a charge there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person gives a name to tags, so that sessions say who charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unknown tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards that are shown at a charger and are in no list appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: this person still has tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonDialog</name>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked: none of the tags may charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant, department …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonModel</name>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PowerChart</name>
    <message>
        <source>Power over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now %1</source>
        <extracomment>Accessible description of a chart; %1 is the newest value with its unit.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QrCode</name>
    <message>
        <source>QR code for %1</source>
        <extracomment>Accessible name of a QR code; %1 is its text.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QuirkModel</name>
    <message>
        <source>Deviation</source>
        <extracomment>Column: how the charger departs from the standard.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when it was last seen.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SampleModel</name>
    <message>
        <source>on the clock</source>
        <extracomment>Why a meter value was sent: at a fixed time of day.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin</source>
        <extracomment>Why a meter value was sent: the session began.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>Why a meter value was sent: the session ended.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>Why a meter value was sent: charging was interrupted.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed</source>
        <extracomment>Why a meter value was sent: charging went on after an interruption.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for</source>
        <extracomment>Why a meter value was sent: somebody asked for it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>A meter value with a cryptographic signature.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Column: why a meter value was sent.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <extracomment>Column: power the charger allows the car.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Column: further measured values.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionAdvice</name>
    <message>
        <source>The end value is below the start value. Read the meter at the charger before you bill it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy flowed between two sessions without one. Look at the charger&apos;s meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger&apos;s clock was wrong, so the time of arrival was used. Check its clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger&apos;s clock jumped. The energy is right, the times are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the tag under People &amp; tags to see who it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We said no and the charger charged all the same. Check its offline settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger reported two different ends. The first is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the end was reported, so the energy is unknown. Ask the charger&apos;s maker for its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a start and an end, but no curve. Check which meter values the charger sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same tag charged elsewhere at the same time. Ask its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger&apos;s message had faults; we read it with tolerance. A firmware update may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger restarted meanwhile. Its end may still come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger was offline and reported later. Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter fell during the session. Have the meter checked before you bill it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the charger before the next driver comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than a day: perhaps the car was never unplugged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end was reported. The last meter value counts; correct it if you know better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the charger still reports its end, that counts instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionChart</name>
    <message>
        <source>Power of this session</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered</source>
        <extracomment>Name of a value in a chart&apos;s read-out: the power the charger allowed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>battery</source>
        <extracomment>Name of a value in a chart&apos;s read-out: charge level of the car.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionDetail</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>Switch: the session as a curve over time.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values were sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>Title: key figures of a session.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a session in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Tab: sessions that run now.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <extracomment>Period: since the beginning.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this period fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions appear here while they run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd sessions are listed here, each with what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first finished session appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Postal address of the site.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>Value of the field &quot;Main fuse&quot; when the owner has not told it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main fuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let wait, from the local network only</source>
        <extracomment>Choice for chargers nobody accepted yet.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let wait, from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for answers</source>
        <extracomment>How long to wait for a charger&apos;s answer to a command.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Title: theme and language of the window.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Theme: as the desktop.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fuse carries %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <extracomment>Accessible name of the list of pages.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pages</source>
        <extracomment>Accessible name of the list that holds Settings.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Accessible name of a page with a count: &quot;Chargers, 2&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteLoadCard</name>
    <message>
        <source>Site load, last 2 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of the site over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values yet. They come with the first charger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main fuse %1, %2</source>
        <extracomment>Label of the limit line: %1 a current, %2 a power.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartDialog</name>
    <message>
        <source>Start charging at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who charges, or type a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %n characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StationModel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many connectors of a charger are charging: &quot;1 of 2&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <extracomment>The charger&apos;s own id, part of its address.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today kWh</source>
        <extracomment>Column: energy of today in kilowatt-hours.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SystemTrouble</name>
    <message>
        <source>No charger can reach us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. End the other program or start Forecourt with another --port.</source>
        <extracomment>%1 says why the port could not be opened, in English.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space; chargers keep what we did not confirm and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check its permissions; it goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refuses: %1. We keep trying.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Toast</name>
    <message>
        <source>Close</source>
        <extracomment>Accessible name of the cross of a notice.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TodayCard</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>sessions</source>
        <comment>beside their number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <extracomment>How many of today&apos;s sessions run now.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenDialog</name>
    <message>
        <source>Add tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked: may not charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until the end of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May charge at two places at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group tag: tags of one group may stop each other&apos;s sessions</source>
        <extracomment>OCPP parentIdTag: tags of the same group may stop each other&apos;s sessions.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other readers may show this card as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody; a new name adds a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last valid day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only at these chargers; none checked: everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the tag&apos;s number, or use “Learn tag”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenModel</name>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person blocked</source>
        <extracomment>State of a tag: its owner is blocked.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a tag: its last day is over.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>State of a tag: it may charge.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Where a tag may charge.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nobody)</source>
        <extracomment>In the column &quot;Person&quot;: the tag belongs to nobody.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>In the column &quot;Valid until&quot;: for ever.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Column: at which chargers a tag may charge.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TransactionModel</name>
    <message>
        <source>live</source>
        <extracomment>In the column &quot;End&quot; of a session that still runs.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column: the session&apos;s running number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: where it was charged.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max kW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by</source>
        <extracomment>Column: why the session ended.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TypedNameDialog</name>
    <message>
        <source>Type “%1”</source>
        <extracomment>Label of a field; %1 is the name of a charger that has to be typed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the charger&apos;s name first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::UnknownTokenModel</name>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at</source>
        <extracomment>Column: at which charger an unknown tag was shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>Column: how often an unknown tag was shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VariableModel</name>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Words</name>
    <message>
        <source>Not allowed</source>
        <extracomment>Why a session ended: the tag was no longer allowed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <extracomment>Why a session ended: somebody pressed the emergency stop.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy limit</source>
        <extracomment>Why a session ended: the agreed energy was reached.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplugged</source>
        <extracomment>Why a session ended: the cable was pulled.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Why a session ended: earth leakage.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard restart</source>
        <extracomment>Why a session ended: the charger was reset at once.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Why a session ended: the driver showed a card or pressed stop at the charger.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credit</source>
        <extracomment>Why a session ended: the driver&apos;s credit is used up.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master card</source>
        <extracomment>Why a session ended: a master card was shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a session ended: the charger gave no reason of the list.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <extracomment>Why a session ended: too much current.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power cut</source>
        <extracomment>Why a session ended: no mains.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power quality</source>
        <extracomment>Why a session ended: bad mains.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charger restarted</source>
        <extracomment>Why a session ended: the charger restarted by itself.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>Why a session ended: somebody stopped it from this console.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery level</source>
        <extracomment>Why a session ended: the battery reached the agreed level.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Why a session ended: the charger was restarted on request.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car full</source>
        <extracomment>Why a session ended: the car stopped, mostly because it is full.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <extracomment>Why a session ended: the agreed time was over.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <extracomment>Why a session ended: no car was plugged in in time.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked</source>
        <extracomment>Why a session ended: the cable was unlocked from this console.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>State of a session.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>State of a session: the charger reported its end.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End unknown</source>
        <extracomment>State of a session: the charger never reported its end.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by us</source>
        <extracomment>State of a session: the operator closed it in the records.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start missing</source>
        <extracomment>State of a session: only its end was reported.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter ran backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter differs from the last session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charger clock wrong, our time used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End lies before the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged although not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different ends reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meter values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag used twice at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message deviates from the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charger restarted, may go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy register fell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a tag: it may charge.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>Answer to a tag.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charging elsewhere</source>
        <extracomment>Answer to a tag: it is charging elsewhere already.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>Answer to a tag: its validity has ended.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list</source>
        <extracomment>Answer to a tag: it is not in the list.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at this kind of charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at this charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecourt::ui::reasons</name>
    <message>
        <source>Off: this charger is not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the charger is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: offline %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: a session is running here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: a start already waits for the plug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: this connector is faulted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: this connector is out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off while the car is charging. Stop first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sim</name>
    <message>
        <source>Not all stations could connect and start:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the central system is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connectors of each station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity; with several stations a number is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much faster than true time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same drivers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic user name; the identity if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag that drivers use. Repeatable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A misbehaviour by number. Repeatable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the misbehaviours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays a scenario from a JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct current stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody comes to charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a load run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints every frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--url takes a ws:// or wss:// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no quirk %1; see --list-quirks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--time-scale takes a number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated OCPP 1.6 charging stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run (default), or load: closed-loop load with figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mode “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
