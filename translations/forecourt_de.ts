<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Folder of database and secrets.</source>
        <translation>Ordner für Datenbank und Geheimnisse.</translation>
    </message>
    <message>
        <source>Address the station ports listen on (default: all).</source>
        <translation>Adresse, auf der die Ports für Ladestationen lauschen (Vorgabe: alle).</translation>
    </message>
    <message>
        <source>Port for stations without TLS (default: 8887).</source>
        <translation>Port für Ladestationen ohne TLS (Vorgabe: 8887).</translation>
    </message>
    <message>
        <source>Port for stations with TLS (default: 8443).</source>
        <translation>Port für Ladestationen mit TLS (Vorgabe: 8443).</translation>
    </message>
    <message>
        <source>Port of the local API (default: 8890).</source>
        <translation>Port der lokalen API (Vorgabe: 8890).</translation>
    </message>
    <message>
        <source>Start with the window minimized (forecourtd has none).</source>
        <translation>Mit minimiertem Fenster starten (forecourtd hat keines).</translation>
    </message>
    <message>
        <source>Run with a simulated site in a folder of its own.</source>
        <translation>Mit einem simulierten Standort in einem eigenen Ordner laufen.</translation>
    </message>
    <message>
        <source>Language, e.g. de (default: the system&apos;s).</source>
        <translation>Sprache, z. B. de (Vorgabe: die des Systems).</translation>
    </message>
    <message>
        <source>Qt logging rules separated by semicolons.</source>
        <translation>Qt-Protokollregeln, durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>Check settings, data folder, database and ports, and end.</source>
        <translation>Einstellungen, Datenordner, Datenbank und Ports prüfen und beenden.</translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation>Version ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Print this and end.</source>
        <translation>Diese Hilfe ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Operator console and OCPP central system for a small charging site.</source>
        <translation>Leitstand und OCPP-Zentralsystem für einen kleinen Ladestandort.</translation>
    </message>
    <message>
        <source>OCPP central system for a small charging site, without a window.</source>
        <translation>OCPP-Zentralsystem für einen kleinen Ladestandort, ohne Fenster.</translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed.</source>
        <translation>Exit-Codes: 0 ok, 1 keine Anzeige, 2 Aufruf, 3 läuft bereits, 4 Port belegt, 5 Datenbank, 6 Konfiguration, 7 keine Berechtigung, 8 nicht rechtzeitig beendet, 10 Prüfung fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>%1 is not an IP address.</source>
        <translation>%1 ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>The data folder must not be empty.</source>
        <translation>Der Datenordner darf nicht leer sein.</translation>
    </message>
    <message>
        <source>--demo brings a folder of its own; leave out --data-dir.</source>
        <translation>--demo bringt einen eigenen Ordner mit; --data-dir weglassen.</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Port %1 is used by another program. Close that program or choose another port.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt. Beenden Sie es oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Port %1 is used by %2. Close that program or choose another port.</source>
        <translation>Port %1 wird von %2 benutzt. Beenden Sie dieses Programm oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>%1 is already running with the data folder %2.</source>
        <translation>%1 läuft bereits mit dem Datenordner %2.</translation>
    </message>
    <message>
        <source>This user may not use %1.</source>
        <translation>Dieser Benutzer darf %1 nicht verwenden.</translation>
    </message>
    <message>
        <source>%1 cannot be written by this user.</source>
        <translation>%1 ist für diesen Benutzer nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt. Install that version, or use another data folder. (%1)</source>
        <translation>Die Datenbank stammt von einer neueren Version von Forecourt. Installieren Sie diese Version oder nehmen Sie einen anderen Datenordner. (%1)</translation>
    </message>
    <message>
        <source>The database is damaged. Put a copy from the folder backup in its place. (%1)</source>
        <translation>Die Datenbank ist beschädigt. Ersetzen Sie sie durch eine Kopie aus dem Ordner backup. (%1)</translation>
    </message>
    <message>
        <source>The disk is full. Make room and start again. (%1)</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und starten Sie erneut. (%1)</translation>
    </message>
    <message>
        <source>The database cannot be opened. (%1)</source>
        <translation>Die Datenbank lässt sich nicht öffnen. (%1)</translation>
    </message>
    <message>
        <source>A file cannot be used. (%1)</source>
        <translation>Eine Datei ist nicht verwendbar. (%1)</translation>
    </message>
    <message>
        <source>A setting is wrong. (%1)</source>
        <translation>Eine Einstellung ist falsch. (%1)</translation>
    </message>
    <message>
        <source>Forecourt cannot start. (%1)</source>
        <translation>Forecourt kann nicht starten. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::app::ConsoleProgram</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Forecourt cannot start</source>
        <translation>Forecourt kann nicht starten</translation>
    </message>
</context>
<context>
    <name>forecourt::app::SelfCheck</name>
    <message>
        <source>ok: %1</source>
        <translation>ok: %1</translation>
    </message>
    <message>
        <source>failed: %1: %2</source>
        <translation>fehlgeschlagen: %1: %2</translation>
    </message>
    <message>
        <source>data folder %1</source>
        <translation>Datenordner %1</translation>
    </message>
    <message>
        <source>port %1 for stations</source>
        <translation>Port %1 für Ladestationen</translation>
    </message>
    <message>
        <source>port %1 for stations with TLS</source>
        <translation>Port %1 für Ladestationen mit TLS</translation>
    </message>
    <message>
        <source>port %1 of the local API</source>
        <translation>Port %1 der lokalen API</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AddChargerPage</name>
    <message>
        <source>Add charger</source>
        <translation>Ladestation hinzufügen</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Dieser PC</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>Port %1 is not open</source>
        <translation>Port %1 ist nicht offen</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Lauscht auf Port %1</translation>
    </message>
    <message>
        <source>Listening on port %1, encrypted</source>
        <translation>Lauscht auf Port %1, verschlüsselt</translation>
    </message>
    <message>
        <source>No network address</source>
        <translation>Keine Netzwerkadresse</translation>
    </message>
    <message>
        <source>%1 must not change, or chargers lose us</source>
        <translation>%1 muss gleich bleiben, sonst verlieren uns die Ladestationen</translation>
    </message>
    <message>
        <source>Give this PC a fixed address in the router (DHCP reservation)</source>
        <translation>Geben Sie diesem PC im Router eine feste Adresse (DHCP-Reservierung)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttemptModel</name>
    <message>
        <source>path %1</source>
        <extracomment>%1 is the path of an address such as /ocpp/SN0042.</extracomment>
        <translation>Pfad %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What we heard</source>
        <extracomment>Column: what happened to a connection attempt.</extracomment>
        <translation>Was wir hörten</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: who tried to connect.</extracomment>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Attempts</name>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>no request came</source>
        <translation>keine Anfrage gekommen</translation>
    </message>
    <message>
        <source>encrypted call on the plain port</source>
        <translation>verschlüsselter Anruf auf dem offenen Port</translation>
    </message>
    <message>
        <source>request too large</source>
        <translation>Anfrage zu groß</translation>
    </message>
    <message>
        <source>request too slow</source>
        <translation>Anfrage zu langsam</translation>
    </message>
    <message>
        <source>a web browser, not a charger</source>
        <translation>ein Webbrowser, keine Ladestation</translation>
    </message>
    <message>
        <source>no id in the path</source>
        <translation>keine ID im Pfad</translation>
    </message>
    <message>
        <source>the id has characters we do not take</source>
        <translation>die ID enthält unzulässige Zeichen</translation>
    </message>
    <message>
        <source>unknown id, new chargers are not let in</source>
        <translation>unbekannte ID, neue Ladestationen werden nicht eingelassen</translation>
    </message>
    <message>
        <source>this charger is archived</source>
        <translation>diese Ladestation ist archiviert</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>kein Passwort</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>falsches Passwort</translation>
    </message>
    <message>
        <source>user name and id differ</source>
        <translation>Benutzername und ID verschieden</translation>
    </message>
    <message>
        <source>not encrypted, but it has to be</source>
        <translation>unverschlüsselt, muss aber verschlüsselt sein</translation>
    </message>
    <message>
        <source>no sub-protocol</source>
        <translation>kein Unterprotokoll</translation>
    </message>
    <message>
        <source>sub-protocol we do not speak</source>
        <translation>Unterprotokoll, das wir nicht sprechen</translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation>zu viele Versuche</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>zu viele Verbindungen</translation>
    </message>
    <message>
        <source>data sent too early</source>
        <translation>Daten zu früh gesendet</translation>
    </message>
    <message>
        <source>another charger uses this id</source>
        <translation>eine andere Ladestation benutzt diese ID</translation>
    </message>
    <message>
        <source>encryption failed</source>
        <translation>Verschlüsselung fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 Refused: %2</source>
        <extracomment>%1 is an HTTP status such as 401, %2 the reason: &quot;401 Refused: no password&quot;.</extracomment>
        <translation>%1 Abgelehnt: %2</translation>
    </message>
    <message>
        <source>Use ws:// on this port, or the encrypted port with wss://</source>
        <translation>Nehmen Sie ws:// auf diesem Port oder den verschlüsselten Port mit wss://</translation>
    </message>
    <message>
        <source>The address is right. Type it on the charger, not in a browser</source>
        <translation>Die Adresse stimmt. Geben Sie sie an der Ladestation ein, nicht im Browser</translation>
    </message>
    <message>
        <source>Add the charger&apos;s id to the end of the address</source>
        <translation>Hängen Sie die ID der Ladestation an die Adresse an</translation>
    </message>
    <message>
        <source>Use letters, digits and - _ . only, at most 48</source>
        <translation>Nur Buchstaben, Ziffern und - _ . verwenden, höchstens 48</translation>
    </message>
    <message>
        <source>Keep “Add charger” open, then let it call again</source>
        <translation>„Ladestation hinzufügen“ offen lassen und erneut anrufen lassen</translation>
    </message>
    <message>
        <source>Restore it under Chargers, Archived</source>
        <translation>Unter Ladestationen, Archiviert wiederherstellen</translation>
    </message>
    <message>
        <source>Type the password on the charger; some call it “Authorization key”</source>
        <translation>Geben Sie das Passwort an der Ladestation ein; manche nennen es „Authorization key“</translation>
    </message>
    <message>
        <source>Type the password again or make a new one</source>
        <translation>Passwort noch einmal eingeben oder ein neues erzeugen</translation>
    </message>
    <message>
        <source>The user name has to be the charger&apos;s id</source>
        <translation>Der Benutzername muss die ID der Ladestation sein</translation>
    </message>
    <message>
        <source>Use wss:// or allow plain connections for this charger</source>
        <translation>Nehmen Sie wss:// oder erlauben Sie dieser Ladestation offene Verbindungen</translation>
    </message>
    <message>
        <source>Set the protocol to OCPP 1.6 JSON, not SOAP</source>
        <translation>Stellen Sie das Protokoll auf OCPP 1.6 JSON, nicht SOAP</translation>
    </message>
    <message>
        <source>It may call again in a minute</source>
        <translation>Sie darf in einer Minute wieder anrufen</translation>
    </message>
    <message>
        <source>Give each charger its own id</source>
        <translation>Geben Sie jeder Ladestation eine eigene ID</translation>
    </message>
    <message>
        <source>The charger does not trust our certificate</source>
        <translation>Die Ladestation vertraut unserem Zertifikat nicht</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttentionCard</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>%1 a connector, %2 a fault, %3 a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: offline %2</source>
        <extracomment>%1 a charger, %2 a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>%1: offline %2</translation>
    </message>
    <message>
        <source>Check its power and its network</source>
        <translation>Strom und Netzwerk der Ladestation prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to look at</source>
        <translation>
            <numerusform>%n Ladevorgang zu prüfen</numerusform>
            <numerusform>%n Ladevorgänge zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each says why and what to do</source>
        <translation>Jeder sagt, warum und was zu tun ist</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>things to look at</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>All chargers are online and well</source>
        <translation>Alle Ladestationen sind online und in Ordnung</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Behind the sentence of a banner: %n further matters of the same kind.</extracomment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BellButton</name>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message numerus="yes">
        <source>Alerts, %n open</source>
        <extracomment>Accessible name of the bell; %n alerts are open.</extracomment>
        <translation>
            <numerusform>Meldungen, %n offen</numerusform>
            <numerusform>Meldungen, %n offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CandidateModel</name>
    <message>
        <source>Connected, waiting to be accepted</source>
        <translation>Verbunden, wartet auf Zulassung</translation>
    </message>
    <message>
        <source>Not connected at the moment</source>
        <translation>Zurzeit nicht verbunden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Hersteller und Modell</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: network address a charger calls from.</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerActions</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A command and what became of it: %1 charger, %2 command, %3 outcome.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>No session is running here any more</source>
        <translation>Hier läuft kein Ladevorgang mehr</translation>
    </message>
    <message>
        <source>The car of %1 stops at %2. The cable stays locked until the car lets go.</source>
        <extracomment>%1 the driver, %2 an energy such as 12,41 kWh.</extracomment>
        <translation>Das Auto von %1 hört bei %2 auf. Das Kabel bleibt verriegelt, bis das Auto es freigibt.</translation>
    </message>
    <message>
        <source>Stop charging at %1?</source>
        <translation>Laden an %1 stoppen?</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>Keep charging</source>
        <translation>Weiterladen</translation>
    </message>
    <message>
        <source>Unlock the cable at %1?</source>
        <translation>Kabel an %1 entriegeln?</translation>
    </message>
    <message>
        <source>Ask the driver to unlock the car first, unplug at the car and push the plug in once. A session that still runs there ends.</source>
        <translation>Bitten Sie den Fahrer, zuerst das Auto zu entriegeln, am Auto abzustecken und den Stecker einmal einzudrücken. Ein dort noch laufender Ladevorgang endet.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entriegeln</translation>
    </message>
    <message>
        <source>Leave locked</source>
        <translation>Verriegelt lassen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two.</source>
        <translation>Die Ladestation ist ein bis zwei Minuten offline.</translation>
    </message>
    <message>
        <source>It ends the sessions of %1.</source>
        <extracomment>%1 lists drivers and connectors.</extracomment>
        <translation>Das beendet die Ladevorgänge von %1.</translation>
    </message>
    <message>
        <source>Hard restart of %1</source>
        <translation>Harter Neustart von %1</translation>
    </message>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation>Die Ladestation schaltet sich sofort stromlos und verliert eventuell die letzten Zählerwerte.</translation>
    </message>
    <message>
        <source>Restart hard</source>
        <translation>Hart neu starten</translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation>%1 neu starten?</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Leave running</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>Take %1 out of service?</source>
        <translation>%1 außer Betrieb nehmen?</translation>
    </message>
    <message>
        <source>Nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation>Niemand kann dort laden, bis Sie sie wieder in Betrieb nehmen. Ein laufender Ladevorgang geht bis zum Ende weiter.</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Leave in service</source>
        <translation>In Betrieb lassen</translation>
    </message>
    <message>
        <source>Close session %1 in our records?</source>
        <translation>Ladevorgang %1 in unseren Daten schließen?</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of a field: why the operator closes a session by hand.</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Close in records</source>
        <translation>In Daten schließen</translation>
    </message>
    <message>
        <source>Nothing is sent to the charger. The session ends at the last meter value we have; if the charger still reports its end, that counts instead.</source>
        <translation>Es wird nichts an die Ladestation gesendet. Der Ladevorgang endet beim letzten bekannten Zählerwert; meldet die Ladestation das Ende noch, gilt dieses.</translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation>Grund angeben, für die Daten</translation>
    </message>
    <message>
        <source>Closed session %1</source>
        <translation>Ladevorgang %1 geschlossen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The id %1 stays as it is.</source>
        <translation>Die ID %1 bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>It stays connected, but its sessions and tags are refused until you accept it again.</source>
        <translation>Sie bleibt verbunden, aber ihre Ladevorgänge und Karten werden abgelehnt, bis Sie sie wieder zulassen.</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation>Lädt gerade: %1.</translation>
    </message>
    <message>
        <source>Put %1 back to waiting?</source>
        <translation>%1 wieder warten lassen?</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Warten lassen</translation>
    </message>
    <message>
        <source>Keep accepted</source>
        <translation>Zugelassen lassen</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 archiviert</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>%1 zugelassen</translation>
    </message>
    <message>
        <source>Reject %1?</source>
        <translation>%1 ablehnen?</translation>
    </message>
    <message>
        <source>The charger is told no each time it calls, until you accept it under Chargers.</source>
        <translation>Die Ladestation wird bei jedem Anruf abgewiesen, bis Sie sie unter Ladestationen zulassen.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Ask for</source>
        <extracomment>Menu: the charger is asked to send one of its messages now.</extracomment>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <extracomment>Menu entry: the charger is asked to report the state of its connectors.</extracomment>
        <translation>Zustände der Ladepunkte</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Zählerwerte</translation>
    </message>
    <message>
        <source>Boot report</source>
        <extracomment>Menu entry: the charger is asked for its introduction (BootNotification).</extracomment>
        <translation>Startmeldung</translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Firmware state</source>
        <translation>Firmware-Zustand</translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation>Diagnose-Zustand</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neustart…</translation>
    </message>
    <message>
        <source>Restart hard…</source>
        <translation>Hart neu starten…</translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation>Außer Betrieb nehmen…</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>In Betrieb nehmen</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Einstellungen lesen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Put back to waiting…</source>
        <translation>Wieder warten lassen…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entriegeln…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerDetailPage</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Ladevorgänge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>This charger is not in use any more</source>
        <translation>Diese Ladestation ist nicht mehr in Gebrauch</translation>
    </message>
    <message>
        <source>It was archived. Its sessions stay under Sessions.</source>
        <translation>Sie wurde archiviert. Ihre Ladevorgänge bleiben unter Ladevorgänge.</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neustart…</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Sessions of this charger</source>
        <translation>Ladevorgänge dieser Ladestation</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Noch kein Ladevorgang</translation>
    </message>
    <message>
        <source>The first charge at this charger appears here.</source>
        <translation>Der erste Ladevorgang an dieser Ladestation erscheint hier.</translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation>Die Ladevorgänge ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Settings of this charger</source>
        <translation>Einstellungen dieser Ladestation</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Noch nichts gelesen</translation>
    </message>
    <message>
        <source>The settings are read when the charger connects.</source>
        <translation>Die Einstellungen werden gelesen, wenn sich die Ladestation verbindet.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Deviations from the standard</source>
        <translation>Abweichungen vom Standard</translation>
    </message>
    <message>
        <source>What to show of the history</source>
        <translation>Was vom Verlauf zu zeigen ist</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Noch kein Befehl</translation>
    </message>
    <message>
        <source>What you ask of this charger is kept here.</source>
        <translation>Was Sie dieser Ladestation auftragen, steht hier.</translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation>Noch kein Ereignis</translation>
    </message>
    <message>
        <source>Faults, restarts and lost links are kept here.</source>
        <translation>Störungen, Neustarts und Verbindungsabbrüche stehen hier.</translation>
    </message>
    <message>
        <source>Deviations</source>
        <extracomment>Switch: how the charger departs from the standard.</extracomment>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>No deviation</source>
        <translation>Keine Abweichung</translation>
    </message>
    <message>
        <source>This charger speaks as the standard says.</source>
        <translation>Diese Ladestation spricht, wie es der Standard vorsieht.</translation>
    </message>
    <message>
        <source>This charger is not in use</source>
        <translation>Diese Ladestation ist nicht in Gebrauch</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A connector and its state: &quot;Bay 7 Faulted&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Noch nicht zugelassen</translation>
    </message>
    <message>
        <source>Online, heard %1</source>
        <translation>Online, gehört %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>SN %1</source>
        <extracomment>Serial number of a charger.</extracomment>
        <translation>SN %1</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>%1, security profile %2</source>
        <translation>%1, Sicherheitsprofil %2</translation>
    </message>
    <message>
        <source>clock off by %1</source>
        <extracomment>The charger&apos;s clock differs from ours by %1.</extracomment>
        <translation>Uhr geht %1 falsch</translation>
    </message>
    <message>
        <source>id %1</source>
        <extracomment>The charger&apos;s own id.</extracomment>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargersPage</name>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Ladestation hinzufügen</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>Tab: chargers in use.</extracomment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Tab: chargers that call and are not accepted yet.</extracomment>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Faulted</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht zugelassen</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>No charger yet</source>
        <translation>Noch keine Ladestation</translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type its address on the charger&apos;s own page and it appears here, or let us guide you.</source>
        <translation>Forecourt lauscht bereits. Geben Sie seine Adresse auf der Seite der Ladestation ein, dann erscheint sie hier, oder lassen Sie sich führen.</translation>
    </message>
    <message>
        <source>Waiting chargers</source>
        <translation>Wartende Ladestationen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Choose a charger in the list</source>
        <translation>Wählen Sie eine Ladestation in der Liste</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Niemand wartet</translation>
    </message>
    <message>
        <source>A charger that calls for the first time appears here and has no rights until you accept it.</source>
        <translation>Eine Ladestation, die zum ersten Mal anruft, erscheint hier und hat keine Rechte, bis Sie sie zulassen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows a filter leaves: &quot;0 of 12&quot;.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Leistung kW</translation>
    </message>
    <message>
        <source>Limit kW</source>
        <translation>Grenze kW</translation>
    </message>
    <message>
        <source>Offered kW</source>
        <translation>Angeboten kW</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartSurface</name>
    <message>
        <source>no values</source>
        <extracomment>In a chart, where no values were received.</extracomment>
        <translation>keine Werte</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandModel</name>
    <message>
        <source>Charger</source>
        <extracomment>Target of a command: the charger as a whole, not one connector.</extracomment>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>Who gave a command: a program over the local interface.</extracomment>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Script, %1</source>
        <translation>Skript, %1</translation>
    </message>
    <message>
        <source>Forecourt</source>
        <extracomment>Who gave a command: this program by itself.</extracomment>
        <translation>Forecourt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when the command was given.</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>Column: what was asked of the charger.</extracomment>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which connector the command was for.</extracomment>
        <translation>Für</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>Column: what became of the command.</extracomment>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who gave the command.</extracomment>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Commands</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entriegeln</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Einstellungen lesen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation>Harter Neustart</translation>
    </message>
    <message>
        <source>Restart at once</source>
        <translation>Sofort neu starten</translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation>Im Leerlauf neu starten</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>In Betrieb nehmen</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <extracomment>The operator asks the charger to send a message now; %1 is its OCPP name.</extracomment>
        <translation>%1 abfragen</translation>
    </message>
    <message>
        <source>Accepted, waiting for the plug</source>
        <translation>Angenommen, wartet auf den Stecker</translation>
    </message>
    <message>
        <source>Charging began</source>
        <translation>Laden hat begonnen</translation>
    </message>
    <message>
        <source>The driver did not plug in</source>
        <translation>Der Fahrer hat nicht eingesteckt</translation>
    </message>
    <message>
        <source>Accepted, waiting for the end</source>
        <translation>Angenommen, wartet auf das Ende</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Accepted, but the session goes on</source>
        <translation>Angenommen, aber der Ladevorgang läuft weiter</translation>
    </message>
    <message>
        <source>Accepted, waiting for the restart</source>
        <translation>Angenommen, wartet auf den Neustart</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Neu gestartet</translation>
    </message>
    <message>
        <source>Did not come back after the restart</source>
        <translation>Nach dem Neustart nicht zurückgekehrt</translation>
    </message>
    <message>
        <source>Done, the charger says so</source>
        <translation>Erledigt, sagt die Ladestation</translation>
    </message>
    <message>
        <source>Accepted, not confirmed yet</source>
        <translation>Angenommen, noch nicht bestätigt</translation>
    </message>
    <message>
        <source>The message came</source>
        <translation>Die Nachricht kam</translation>
    </message>
    <message>
        <source>Accepted, the message has not come yet</source>
        <translation>Angenommen, die Nachricht kam noch nicht</translation>
    </message>
    <message>
        <source>Answered after the time limit</source>
        <translation>Nach Ablauf der Frist geantwortet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a command: waits behind another one.</extracomment>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>State of a command: no answer yet.</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>State of a command: the charger will do it after the session.</extracomment>
        <translation>Später</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message numerus="yes">
        <source>Waiting behind %n command(s)</source>
        <extracomment>%n commands of this charger are sent first.</extracomment>
        <translation>
            <numerusform>Wartet hinter %n Befehl</numerusform>
            <numerusform>Wartet hinter %n Befehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Gesendet, wartet auf Antwort</translation>
    </message>
    <message>
        <source>Refused by the charger</source>
        <extracomment>%1 is the charger&apos;s own word, in English.</extracomment>
        <translation>Von der Ladestation abgelehnt</translation>
    </message>
    <message>
        <source>Refused by the charger: %1</source>
        <translation>Von der Ladestation abgelehnt: %1</translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation>Die Ladestation tut es nach dem Ladevorgang</translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation>Die Ladestation kann das nicht</translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 is an OCPP error code, in English.</extracomment>
        <translation>Die Ladestation antwortete mit einem Fehler: %1</translation>
    </message>
    <message>
        <source>No answer in time. It may have happened all the same</source>
        <translation>Keine rechtzeitige Antwort. Es kann trotzdem geschehen sein</translation>
    </message>
    <message>
        <source>The link broke. It may have happened all the same</source>
        <translation>Die Verbindung brach ab. Es kann trotzdem geschehen sein</translation>
    </message>
    <message>
        <source>Withdrawn before it was sent</source>
        <translation>Vor dem Senden zurückgezogen</translation>
    </message>
    <message>
        <source>This value is not allowed: %1</source>
        <translation>Dieser Wert ist nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>It no longer exists</source>
        <translation>Das gibt es nicht mehr</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Dieser Name ist vergeben</translation>
    </message>
    <message>
        <source>Not possible right now: %1</source>
        <translation>Zurzeit nicht möglich: %1</translation>
    </message>
    <message>
        <source>This is not allowed</source>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>The charger is offline</source>
        <translation>Die Ladestation ist offline</translation>
    </message>
    <message>
        <source>The link broke before the answer came</source>
        <translation>Die Verbindung brach vor der Antwort ab</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>It was withdrawn</source>
        <translation>Es wurde zurückgezogen</translation>
    </message>
    <message>
        <source>The charger broke the protocol: %1</source>
        <translation>Die Ladestation verletzte das Protokoll: %1</translation>
    </message>
    <message>
        <source>Nothing was saved: the database refused. Try again</source>
        <translation>Nichts gespeichert: Die Datenbank lehnte ab. Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>Nothing was saved: the disk is full. Free some space</source>
        <translation>Nichts gespeichert: Der Datenträger ist voll. Schaffen Sie Platz</translation>
    </message>
    <message>
        <source>Nothing was saved: the data folder cannot be written</source>
        <translation>Nichts gespeichert: Der Datenordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup</source>
        <translation>Die Datenbank ist beschädigt. Stellen Sie die letzte Sicherung wieder her</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt</source>
        <translation>Die Datenbank stammt von einer neueren Version von Forecourt</translation>
    </message>
    <message>
        <source>The file could not be read or written: %1</source>
        <translation>Die Datei ließ sich nicht lesen oder schreiben: %1</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program</source>
        <translation>Port %1 wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>The system does not allow it: %1</source>
        <translation>Das System erlaubt es nicht: %1</translation>
    </message>
    <message>
        <source>Another Forecourt uses this data folder</source>
        <translation>Ein anderes Forecourt benutzt diesen Datenordner</translation>
    </message>
    <message>
        <source>The connection to the central system is gone</source>
        <translation>Die Verbindung zum Zentralsystem ist weg</translation>
    </message>
    <message>
        <source>Something went wrong here: %1</source>
        <translation>Hier ging etwas schief: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionCard</name>
    <message>
        <source>Type this on the charger&apos;s own page</source>
        <translation>Auf der Seite der Ladestation eingeben</translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation>Verbindungskarte</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse dieses Rechners</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Dieser PC</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>ID der Ladestation</translation>
    </message>
    <message>
        <source>any, we show it here when it calls</source>
        <translation>beliebig, wir zeigen sie hier beim Anruf</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation>Adresse als QR-Code</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Serial number or any name; empty: any</source>
        <translation>Seriennummer oder beliebiger Name; leer: beliebig</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Passwort erzeugen</translation>
    </message>
    <message>
        <source>How does the box want the address?</source>
        <extracomment>&quot;Box&quot; is the charger.</extracomment>
        <translation>Wie will die Box die Adresse?</translation>
    </message>
    <message>
        <source>Box adds the id itself</source>
        <translation>Box hängt die ID selbst an</translation>
    </message>
    <message>
        <source>You type the whole address</source>
        <translation>Sie tippen die ganze Adresse</translation>
    </message>
    <message>
        <source>Box wants no ws://</source>
        <translation>Box will kein ws://</translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation>Dieser Rechner hat keine Netzwerkadresse. Stecken Sie das Netzwerkkabel ein oder verbinden Sie das WLAN.</translation>
    </message>
    <message>
        <source>or split up:   Host %1   Port %2   Path %3</source>
        <extracomment>The address in parts: %1 host, %2 port, %3 path.</extracomment>
        <translation>oder aufgeteilt:   Host %1   Port %2   Pfad %3</translation>
    </message>
    <message>
        <source>   User %1</source>
        <extracomment>User name for the password: %1 is the charger&apos;s id.</extracomment>
        <translation>   Benutzer %1</translation>
    </message>
    <message>
        <source>Type the charger&apos;s id first</source>
        <translation>Zuerst die ID der Ladestation eingeben</translation>
    </message>
    <message>
        <source>Without a password any charger that knows the id gets in once you accept it.</source>
        <translation>Ohne Passwort kommt jede Ladestation herein, die die ID kennt, sobald Sie sie zulassen.</translation>
    </message>
    <message>
        <source>Saved. Copy it now: we keep only its fingerprint.</source>
        <translation>Gespeichert. Jetzt kopieren: Wir behalten nur den Fingerabdruck.</translation>
    </message>
    <message>
        <source>none made yet</source>
        <translation>noch keines erzeugt</translation>
    </message>
    <message>
        <source>shown once</source>
        <translation>wird einmal gezeigt</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>Host: %1</translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation>Port: %1</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pfad: %1</translation>
    </message>
    <message>
        <source>Charger id and user: %1</source>
        <translation>ID der Ladestation und Benutzer: %1</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Passwort: %1</translation>
    </message>
    <message>
        <source>Protocol: %1</source>
        <translation>Protokoll: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorCard</name>
    <message>
        <source>Start…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entriegeln…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Nächster Schritt…</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>State of a connector with its duration: &quot;Charging for 1:10&quot;.</extracomment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <translation>%1, Herstellercode %2</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Error code of a connector.</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Ladevorgang</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Values from</source>
        <translation>Werte von</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>out of service after this session</source>
        <translation>nach diesem Ladevorgang außer Betrieb</translation>
    </message>
    <message>
        <source>into service after this session</source>
        <translation>nach diesem Ladevorgang in Betrieb</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Why a button is off: %1 the button, %2 the reason.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Start is</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop is</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Unlock is</source>
        <translation>Entriegeln</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorProgress</name>
    <message>
        <source>%1 not answered in %2 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a number of seconds.</extracomment>
        <translation>%1 nach %2 s nicht beantwortet</translation>
    </message>
    <message>
        <source>%1 sent %2, waiting up to %3 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a time such as &quot;6 s ago&quot;, %3 a number of seconds.</extracomment>
        <translation>%1 gesendet %2, wartet bis zu %3 s</translation>
    </message>
    <message>
        <source>Stop accepted %1, the session goes on</source>
        <translation>Stopp angenommen %1, der Ladevorgang läuft weiter</translation>
    </message>
    <message>
        <source>Stop accepted, waiting for the end</source>
        <translation>Stopp angenommen, wartet auf das Ende</translation>
    </message>
    <message>
        <source>Waiting for the plug until %1</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>Wartet bis %1 auf den Stecker</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTile</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Duration of a session in hours and minutes: &quot;1:10 h&quot;.</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 battery</source>
        <extracomment>Charge of the car&apos;s battery: &quot;61 % battery&quot;.</extracomment>
        <translation>%1 Batterie</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>Current the charger offers to the car: &quot;up to 16 A&quot;.</extracomment>
        <translation>bis zu %1</translation>
    </message>
    <message>
        <source>Car stopped drawing %1 ago</source>
        <translation>Auto nimmt seit %1 keinen Strom</translation>
    </message>
    <message>
        <source>Car stopped drawing</source>
        <translation>Auto nimmt keinen Strom mehr</translation>
    </message>
    <message>
        <source>Paused by the charger for %1</source>
        <translation>Seit %1 von der Ladestation pausiert</translation>
    </message>
    <message>
        <source>Paused by the charger</source>
        <translation>Von der Ladestation pausiert</translation>
    </message>
    <message>
        <source>No session was reported to us</source>
        <translation>Uns wurde kein Ladevorgang gemeldet</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Headline of a tile: the session has begun, no energy flows yet.</extracomment>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Waiting for a card</source>
        <extracomment>Headline of a tile: a car is plugged in, nobody showed a card.</extracomment>
        <translation>Wartet auf eine Karte</translation>
    </message>
    <message>
        <source>Plugged in, no tag read yet</source>
        <translation>Eingesteckt, noch keine Karte gelesen</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>Noch keine Karte</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Eingesteckt</translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <extracomment>Headline of a tile: started from here, the driver has to plug in.</extracomment>
        <translation>Wartet auf den Stecker</translation>
    </message>
    <message>
        <source>Started for %1, until %2</source>
        <extracomment>%1 who charges, %2 a time of day.</extracomment>
        <translation>Gestartet für %1, bis %2</translation>
    </message>
    <message>
        <source>Free for %1</source>
        <extracomment>%1 is a duration such as &quot;2 h 05&quot;.</extracomment>
        <translation>Frei seit %1</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entriegeln</translation>
    </message>
    <message>
        <source>still plugged in for %1</source>
        <translation>noch eingesteckt seit %1</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Ladevorgang beendet</translation>
    </message>
    <message>
        <source>Ended %1, %2</source>
        <extracomment>%1 a time of day, %2 &quot;still plugged in for 14 min&quot;.</extracomment>
        <translation>Beendet %1, %2</translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <extracomment>%1 an error code of the standard, %2 the maker&apos;s own code.</extracomment>
        <translation>%1, Herstellercode %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <extracomment>%1 is a time or a date: when the charger was last heard.</extracomment>
        <translation>Zuletzt gehört %1</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>Nie gehört</translation>
    </message>
    <message>
        <source>Last state: %1</source>
        <extracomment>%1 is a state such as Charging.</extracomment>
        <translation>Letzter Zustand: %1</translation>
    </message>
    <message>
        <source>Kept for one person</source>
        <translation>Für eine Person freigehalten</translation>
    </message>
    <message>
        <source>No state heard yet</source>
        <translation>Noch kein Zustand gehört</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Entriegelt</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Nächster Schritt…</translation>
    </message>
    <message>
        <source>Nothing heard for %1</source>
        <translation>Seit %1 nichts gehört</translation>
    </message>
    <message>
        <source>Out of service after this session</source>
        <translation>Nach diesem Ladevorgang außer Betrieb</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTileView</name>
    <message>
        <source>Connectors</source>
        <extracomment>Accessible name of the tiles of the Overview.</extracomment>
        <translation>Ladepunkte</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Name of an action for screen readers: shows the charger of this tile.</extracomment>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsoleWindow</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Ladevorgänge</translation>
    </message>
    <message>
        <source>People &amp; tags</source>
        <translation>Personen &amp; Karten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Add charger…</source>
        <translation>Ladestation &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Ask for the &amp;states</source>
        <translation>&amp;Zustände abfragen</translation>
    </message>
    <message>
        <source>&amp;Read settings</source>
        <translation>Einstellungen &amp;lesen</translation>
    </message>
    <message>
        <source>Re&amp;start…</source>
        <translation>&amp;Neustart…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Learn tag</source>
        <translation>Karte an&amp;lernen</translation>
    </message>
    <message>
        <source>Off: no charger is open</source>
        <translation>Inaktiv: keine Ladestation ist geöffnet</translation>
    </message>
    <message>
        <source>no charger</source>
        <translation>keine Ladestation</translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation>%1/%2 verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n ungesendeter Befehl</numerusform>
            <numerusform>%n ungesendete Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>no values</source>
        <extracomment>Status bar: no meter values are here yet.</extracomment>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>Lauscht noch nicht</translation>
    </message>
    <message>
        <source>Listening ws %1, wss %2</source>
        <translation>Lauscht ws %1, wss %2</translation>
    </message>
    <message>
        <source>Listening ws %1</source>
        <translation>Lauscht ws %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Sicherung %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.</source>
        <translation>
            <numerusform>%n Ladevorgang läuft an der Ladestation weiter, aber niemand überwacht ihn, bis Forecourt wieder läuft.</numerusform>
            <numerusform>%n Ladevorgänge laufen an den Ladestationen weiter, aber niemand überwacht sie, bis Forecourt wieder läuft.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Language of the window: the one of the desktop.</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>The language changes at the next start</source>
        <translation>Die Sprache wechselt beim nächsten Start</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <extracomment>Button: puts the text beside it on the clipboard.</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>Accessible name of the Copy button; %1 is what it copies, e.g. &quot;Address&quot;.</extracomment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>The Copy button, just after it was pressed.</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DisplayStatus</name>
    <message>
        <source>Available</source>
        <extracomment>State of a connector: nobody is plugged in, a charge can start.</extracomment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>State of a connector: a car is plugged in, charging has not started.</extracomment>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Charging</source>
        <extracomment>State of a connector: energy flows.</extracomment>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Car pauses</source>
        <extracomment>State of a connector: the car asked for no energy (OCPP SuspendedEV).</extracomment>
        <translation>Auto pausiert</translation>
    </message>
    <message>
        <source>We pause</source>
        <extracomment>State of a connector: our side gives no energy (OCPP SuspendedEVSE), for example a limit.</extracomment>
        <translation>Von uns pausiert</translation>
    </message>
    <message>
        <source>Unplug please</source>
        <extracomment>State of a connector: charging is over, the cable is still plugged in (OCPP Finishing).</extracomment>
        <translation>Bitte abstecken</translation>
    </message>
    <message>
        <source>Reserved</source>
        <extracomment>State of a connector: kept for one person.</extracomment>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <extracomment>State of a connector: taken out of service.</extracomment>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>State of a connector: its charger has no connection to us.</extracomment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Faulted</source>
        <extracomment>State of a connector: the charger reports an error that stops charging.</extracomment>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is available.</extracomment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>No card</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: a car is plugged in, no card was read yet.</extracomment>
        <translation>Karte?</translation>
    </message>
    <message>
        <source>Charging</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy flows.</extracomment>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the car pauses.</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: our limit pauses the charge.</extracomment>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Unplug</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: charging is over, please unplug.</extracomment>
        <translation>Abstecken</translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is reserved.</extracomment>
        <translation>Reserv.</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is out of service.</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the charger has no connection.</extracomment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the charger reports a fault.</extracomment>
        <translation>Störung</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::EventModel</name>
    <message>
        <source>State</source>
        <extracomment>Kind of event: a connector changed its state.</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>Kind of event: the charger came online.</extracomment>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>Kind of event: the charger went offline.</extracomment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>Kind of event: the charger started anew.</extracomment>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Kind of event: the operator let the charger in.</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Kind of event: the operator turned the charger away.</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Session to check</source>
        <extracomment>Kind of event: a session needs a look.</extracomment>
        <translation>Ladevorgang zu prüfen</translation>
    </message>
    <message>
        <source>Storage</source>
        <extracomment>Kind of event: trouble with the database.</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Maker message</source>
        <extracomment>Kind of event: the maker&apos;s own message came (OCPP DataTransfer).</extracomment>
        <translation>Herstellermeldung</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>Column: the event.</extracomment>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: at which connector.</extracomment>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Faults</name>
    <message>
        <source>Fault without a code</source>
        <translation>Störung ohne Code</translation>
    </message>
    <message>
        <source>Plug lock</source>
        <extracomment>Fault of a charger: the plug cannot be locked or unlocked.</extracomment>
        <translation>Steckerverriegelung</translation>
    </message>
    <message>
        <source>No talk with the car</source>
        <extracomment>Fault of a charger: it does not understand the car.</extracomment>
        <translation>Keine Kommunikation mit dem Auto</translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Fault of a charger: current flows to earth.</extracomment>
        <translation>Fehlerstrom</translation>
    </message>
    <message>
        <source>Too hot</source>
        <translation>Zu heiß</translation>
    </message>
    <message>
        <source>Internal fault</source>
        <translation>Interne Störung</translation>
    </message>
    <message>
        <source>Tag list conflict</source>
        <translation>Kartenlisten-Konflikt</translation>
    </message>
    <message>
        <source>Other fault</source>
        <translation>Andere Störung</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <translation>Überstrom</translation>
    </message>
    <message>
        <source>Overvoltage</source>
        <translation>Überspannung</translation>
    </message>
    <message>
        <source>Meter fault</source>
        <translation>Zählerstörung</translation>
    </message>
    <message>
        <source>Contactor fault</source>
        <extracomment>Fault of a charger: its main contactor.</extracomment>
        <translation>Schützstörung</translation>
    </message>
    <message>
        <source>Card reader fault</source>
        <translation>Kartenleser-Störung</translation>
    </message>
    <message>
        <source>Restart failed</source>
        <translation>Neustart fehlgeschlagen</translation>
    </message>
    <message>
        <source>Undervoltage</source>
        <translation>Unterspannung</translation>
    </message>
    <message>
        <source>Weak signal</source>
        <translation>Schwaches Signal</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters.</extracomment>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Lock</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: plug lock.</extracomment>
        <translation>Riegel</translation>
    </message>
    <message>
        <source>Car link</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: no communication with the car.</extracomment>
        <translation>Autokomm.</translation>
    </message>
    <message>
        <source>PE fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: earth leakage.</extracomment>
        <translation>PE-Fehler</translation>
    </message>
    <message>
        <source>Too hot</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: too hot.</extracomment>
        <translation>Zu heiß</translation>
    </message>
    <message>
        <source>Current</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overcurrent.</extracomment>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Voltage</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overvoltage or undervoltage.</extracomment>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Meter</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy meter.</extracomment>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Contactor</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: contactor.</extracomment>
        <translation>Schütz</translation>
    </message>
    <message>
        <source>Reader</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: card reader.</extracomment>
        <translation>Leser</translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation>Ladestation neu starten</translation>
    </message>
    <message>
        <source>Still there: call the maker with the code</source>
        <translation>Immer noch: Hersteller mit dem Code anrufen</translation>
    </message>
    <message>
        <source>Unplug the car and look for water or damage</source>
        <translation>Auto abstecken und nach Wasser oder Schäden suchen</translation>
    </message>
    <message>
        <source>Check the residual-current device in the panel</source>
        <translation>Fehlerstrom-Schutzschalter im Verteiler prüfen</translation>
    </message>
    <message>
        <source>Push the plug in fully, then pull it</source>
        <translation>Stecker ganz eindrücken, dann ziehen</translation>
    </message>
    <message>
        <source>Look for dirt in the socket</source>
        <translation>Nach Schmutz in der Buchse suchen</translation>
    </message>
    <message>
        <source>Unplug and plug in again</source>
        <translation>Abstecken und wieder einstecken</translation>
    </message>
    <message>
        <source>Try another car or cable</source>
        <translation>Anderes Auto oder Kabel versuchen</translation>
    </message>
    <message>
        <source>Let it cool down, keep the vents free</source>
        <translation>Abkühlen lassen, Lüftung frei halten</translation>
    </message>
    <message>
        <source>Check the plug for scorch marks</source>
        <translation>Stecker auf Schmorstellen prüfen</translation>
    </message>
    <message>
        <source>Unplug the car</source>
        <translation>Auto abstecken</translation>
    </message>
    <message>
        <source>Check the circuit breaker in the panel</source>
        <translation>Leitungsschutzschalter im Verteiler prüfen</translation>
    </message>
    <message>
        <source>Have an electrician measure the supply</source>
        <translation>Versorgung von einer Elektrofachkraft messen lassen</translation>
    </message>
    <message>
        <source>Sessions here may lack values: check them before billing</source>
        <translation>Ladevorgängen hier können Werte fehlen: vor der Abrechnung prüfen</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you touch the plug</source>
        <translation>Ladestation am Schutzschalter abschalten, bevor Sie den Stecker anfassen</translation>
    </message>
    <message>
        <source>Call an electrician</source>
        <translation>Elektrofachkraft rufen</translation>
    </message>
    <message>
        <source>Drivers cannot use cards: start sessions from here</source>
        <translation>Fahrer können keine Karten nutzen: Ladevorgänge von hier starten</translation>
    </message>
    <message>
        <source>Move the antenna or use a network cable</source>
        <translation>Antenne versetzen oder Netzwerkkabel nehmen</translation>
    </message>
    <message>
        <source>Cards may be refused: restart the charger to read the list again</source>
        <translation>Karten werden evtl. abgelehnt: Ladestation neu starten, damit sie die Liste neu liest</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilterChip</name>
    <message>
        <source>Remove filter %1 %2</source>
        <extracomment>Accessible name of a filter chip; %1 is the filter&apos;s name, %2 its value.</extracomment>
        <translation>Filter %1 %2 entfernen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FirstStart</name>
    <message>
        <source>No charger yet</source>
        <translation>Noch keine Ladestation</translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type the address below on the charger&apos;s own page and it appears here within a minute, or let us guide you.</source>
        <translation>Forecourt lauscht bereits. Geben Sie die Adresse unten auf der Seite der Ladestation ein, dann erscheint sie binnen einer Minute hier, oder lassen Sie sich führen.</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Ladestation hinzufügen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Title of a check list for the first start.</extracomment>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Supply and limit</source>
        <translation>Anschluss und Grenze</translation>
    </message>
    <message>
        <source>First charger</source>
        <translation>Erste Ladestation</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the site</source>
        <translation>Standort ändern</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Button: tell the main fuse.</extracomment>
        <translation>Angeben</translation>
    </message>
    <message>
        <source>Set supply and limit</source>
        <translation>Anschluss und Grenze angeben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the first charger</source>
        <translation>Erste Ladestation hinzufügen</translation>
    </message>
    <message>
        <source>ws %1 open</source>
        <translation>ws %1 offen</translation>
    </message>
    <message>
        <source>Without it the load chart has no limit</source>
        <translation>Ohne sie hat das Lastdiagramm keine Grenze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress of a check list: %1 done of %2.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Lauscht auf Port %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>Nothing has called since the start at %1</source>
        <translation>Seit dem Start um %1 hat nichts angerufen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button that closes a dialog without doing anything.</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Formatter</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <extracomment>A duration in seconds, for example &quot;42 s&quot;.</extracomment>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <extracomment>A duration in minutes, for example &quot;24 min&quot;.</extracomment>
        <translation>min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <extracomment>A duration of hours and minutes, for example &quot;6 h 02&quot;.</extracomment>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A duration of days and hours, for example &quot;3 d 4 h&quot;.</extracomment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>How long ago something happened; %1 is a duration such as &quot;3 s&quot; or &quot;24 min&quot;.</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time, or a date and time: &quot;since 04:12&quot;.</extracomment>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HearingCard</name>
    <message>
        <source>Take it as OCPP 1.6</source>
        <translation>Als OCPP 1.6 annehmen</translation>
    </message>
    <message>
        <source>Allow without password</source>
        <translation>Ohne Passwort erlauben</translation>
    </message>
    <message>
        <source>Allow without encryption</source>
        <translation>Ohne Verschlüsselung erlauben</translation>
    </message>
    <message>
        <source>What we hear</source>
        <translation>Was wir hören</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>Verbindungsversuche</translation>
    </message>
    <message>
        <source>Some boxes wait 6 to 19 minutes before they call again.</source>
        <translation>Manche Boxen warten 6 bis 19 Minuten, bevor sie wieder anrufen.</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>calls from %1</source>
        <extracomment>Follows a charger&apos;s id: %1 its make and model, %2 its network address.</extracomment>
        <translation>ruft an von %1</translation>
    </message>
    <message>
        <source>wants to connect: %1 at %2</source>
        <translation>möchte sich verbinden: %1 von %2</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 zulassen</translation>
    </message>
    <message>
        <source>Changed. It may call again now</source>
        <translation>Geändert. Sie darf jetzt wieder anrufen</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Lauscht noch nicht.</translation>
    </message>
    <message>
        <source>Not listening: %1</source>
        <translation>Lauscht nicht: %1</translation>
    </message>
    <message>
        <source>Listening on port %1. Calls appear here within a second.</source>
        <translation>Lauscht auf Port %1. Anrufe erscheinen hier binnen einer Sekunde.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::KeyValueGrid</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: name and value of one line.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LearnPanel</name>
    <message>
        <source>Learn tag</source>
        <translation>Karte anlernen</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Kartenleser</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button that ends the learning of tags.</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Whose card is this?</source>
        <translation>Wessen Karte ist das?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Any charger</source>
        <extracomment>Choice of a card reader: whichever.</extracomment>
        <translation>Beliebige Ladestation</translation>
    </message>
    <message>
        <source>Tap the card now at any charger.</source>
        <translation>Halten Sie die Karte jetzt an eine Ladestation.</translation>
    </message>
    <message>
        <source>Tap the card now at %1.</source>
        <translation>Halten Sie die Karte jetzt an %1.</translation>
    </message>
    <message>
        <source>other readers: %1</source>
        <translation>andere Leser: %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Karte %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <translation>Karte %1 für %2 hinzugefügt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LiveTab</name>
    <message>
        <source>This session</source>
        <translation>Dieser Ladevorgang</translation>
    </message>
    <message>
        <source>Power of the running session over time</source>
        <translation>Leistung des laufenden Ladevorgangs im Zeitverlauf</translation>
    </message>
    <message>
        <source>No session is running</source>
        <translation>Kein Ladevorgang läuft</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Leistung kW</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>What to do: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation>Was zu tun ist: %1, %2</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Look whether the charger has power: its display or lights</source>
        <translation>Sehen Sie nach, ob die Ladestation Strom hat: Anzeige oder Lampen</translation>
    </message>
    <message>
        <source>Check its network: cable, WLAN or SIM card</source>
        <translation>Prüfen Sie ihr Netzwerk: Kabel, WLAN oder SIM-Karte</translation>
    </message>
    <message>
        <source>Check that it still calls this computer&apos;s address</source>
        <translation>Prüfen Sie, ob sie noch die Adresse dieses Rechners anruft</translation>
    </message>
    <message>
        <source>Some chargers wait 6 to 19 minutes before they call again</source>
        <translation>Manche Ladestationen warten 6 bis 19 Minuten, bevor sie wieder anrufen</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1, this session</source>
        <extracomment>Title of a chart; %1 is a connector.</extracomment>
        <translation>%1, dieser Ladevorgang</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <extracomment>Menu: what concerns the whole site.</extracomment>
        <translation>&amp;Standort</translation>
    </message>
    <message>
        <source>&amp;Charger</source>
        <translation>&amp;Ladestation</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <extracomment>Menu: what concerns one charging session.</extracomment>
        <translation>Lade&amp;vorgang</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the next part of the window.</extracomment>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the previous part of the window.</extracomment>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Theme: as the desktop wishes.</extracomment>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Quit Forecourt?</source>
        <translation>Forecourt beenden?</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Names</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>A connector of a charger with several: %1 the charger&apos;s name, %2 the connector&apos;s number.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>(no tag)</source>
        <extracomment>Somebody charged without showing a tag.</extracomment>
        <translation>(keine Karte)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NextStepDialog</name>
    <message>
        <source>%1 did not follow</source>
        <translation>%1 hat nicht reagiert</translation>
    </message>
    <message>
        <source>Ask the charger again</source>
        <translation>Ladestation noch einmal auffordern</translation>
    </message>
    <message>
        <source>The same stop is sent once more</source>
        <translation>Derselbe Stopp wird noch einmal gesendet</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Kabel entriegeln</translation>
    </message>
    <message>
        <source>Most chargers end the session when the plug is let go</source>
        <translation>Die meisten Ladestationen beenden den Ladevorgang, wenn der Stecker frei ist</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entriegeln…</translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation>Ladestation neu starten</translation>
    </message>
    <message>
        <source>Ends every session of this charger</source>
        <translation>Beendet alle Ladevorgänge dieser Ladestation</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neustart…</translation>
    </message>
    <message>
        <source>Close it in our records</source>
        <translation>In unseren Daten schließen</translation>
    </message>
    <message>
        <source>Sends nothing; the car may go on charging</source>
        <translation>Sendet nichts; das Auto lädt eventuell weiter</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen…</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Weiter warten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::OverviewPage</name>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), last at %1</source>
        <extracomment>%n attempts to connect; %1 is the time of the last one.</extracomment>
        <translation>
            <numerusform>%n Versuch, zuletzt um %1</numerusform>
            <numerusform>%n Versuche, zuletzt um %1</numerusform>
        </translation>
    </message>
    <message>
        <source>wants to connect. %1</source>
        <extracomment>Follows the id of a charger; %1 lists what is known of it.</extracomment>
        <translation>möchte sich verbinden. %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Ladepunkte</translation>
    </message>
    <message>
        <source>Show connectors in this state</source>
        <translation>Ladepunkte in diesem Zustand zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the tiles: every state.</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 zulassen</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PageHeader</name>
    <message>
        <source>Back</source>
        <extracomment>Accessible name of the arrow in front of a page&apos;s title.</extracomment>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeopleActions</name>
    <message>
        <source>Blocked the tag of %1</source>
        <translation>Karte von %1 gesperrt</translation>
    </message>
    <message>
        <source>The tag of %1 may charge again</source>
        <translation>Die Karte von %1 darf wieder laden</translation>
    </message>
    <message>
        <source>Removed tag %1</source>
        <translation>Karte %1 entfernt</translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation>%1 gesperrt</translation>
    </message>
    <message>
        <source>%1 may charge again</source>
        <translation>%1 darf wieder laden</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>%1 entfernt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeoplePage</name>
    <message>
        <source>People &amp; tags</source>
        <translation>Personen &amp; Karten</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Learn tag</source>
        <translation>Karte anlernen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Unknown tags</source>
        <translation>Unbekannte Karten</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <translation>Person gesperrt</translation>
    </message>
    <message>
        <source>No tag yet</source>
        <translation>Noch keine Karte</translation>
    </message>
    <message>
        <source>Tap a card at a charger to add it. Without tags nobody can start a charge there.</source>
        <translation>Halten Sie eine Karte an eine Ladestation, um sie hinzuzufügen. Ohne Karten kann dort niemand laden.</translation>
    </message>
    <message>
        <source>No person yet</source>
        <translation>Noch keine Person</translation>
    </message>
    <message>
        <source>A person gives a name to tags, so that sessions say who charged.</source>
        <translation>Eine Person gibt Karten einen Namen, damit Ladevorgänge sagen, wer geladen hat.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a tag in the list</source>
        <translation>Wählen Sie eine Karte in der Liste</translation>
    </message>
    <message>
        <source>No unknown tag</source>
        <translation>Keine unbekannte Karte</translation>
    </message>
    <message>
        <source>Cards that are shown at a charger and are in no list appear here.</source>
        <translation>Karten, die an einer Ladestation gezeigt werden und in keiner Liste stehen, erscheinen hier.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Off: this person still has tags</source>
        <translation>Inaktiv: diese Person hat noch Karten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonDialog</name>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Blocked: none of the tags may charge</source>
        <translation>Gesperrt: keine der Karten darf laden</translation>
    </message>
    <message>
        <source>Tenant, department …</source>
        <translation>Mieter, Abteilung …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Namen eingeben</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonModel</name>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Last charged</source>
        <translation>Zuletzt geladen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PowerChart</name>
    <message>
        <source>Power over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Leistung im Zeitverlauf</translation>
    </message>
    <message>
        <source>Now %1</source>
        <extracomment>Accessible description of a chart; %1 is the newest value with its unit.</extracomment>
        <translation>Jetzt %1</translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>limit</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>Grenze</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QrCode</name>
    <message>
        <source>QR code for %1</source>
        <extracomment>Accessible name of a QR code; %1 is its text.</extracomment>
        <translation>QR-Code für %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QuirkModel</name>
    <message>
        <source>Deviation</source>
        <extracomment>Column: how the charger departs from the standard.</extracomment>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when it was last seen.</extracomment>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SampleModel</name>
    <message>
        <source>on the clock</source>
        <extracomment>Why a meter value was sent: at a fixed time of day.</extracomment>
        <translation>nach Uhr</translation>
    </message>
    <message>
        <source>begin</source>
        <extracomment>Why a meter value was sent: the session began.</extracomment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>Why a meter value was sent: the session ended.</extracomment>
        <translation>Ende</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>Why a meter value was sent: charging was interrupted.</extracomment>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>resumed</source>
        <extracomment>Why a meter value was sent: charging went on after an interruption.</extracomment>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>asked for</source>
        <extracomment>Why a meter value was sent: somebody asked for it.</extracomment>
        <translation>angefragt</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>A meter value with a cryptographic signature.</extracomment>
        <translation>signiert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Column: why a meter value was sent.</extracomment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Offered</source>
        <extracomment>Column: power the charger allows the car.</extracomment>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Column: further measured values.</extracomment>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionAdvice</name>
    <message>
        <source>The end value is below the start value. Read the meter at the charger before you bill it.</source>
        <translation>Der Endwert liegt unter dem Startwert. Lesen Sie den Zähler an der Ladestation ab, bevor Sie abrechnen.</translation>
    </message>
    <message>
        <source>Energy flowed between two sessions without one. Look at the charger&apos;s meter.</source>
        <translation>Zwischen zwei Ladevorgängen floss Energie ohne einen Ladevorgang. Sehen Sie nach dem Zähler der Ladestation.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock was wrong, so the time of arrival was used. Check its clock.</source>
        <translation>Die Uhr der Ladestation ging falsch, deshalb gilt die Zeit des Eingangs. Prüfen Sie ihre Uhr.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock jumped. The energy is right, the times are not.</source>
        <translation>Die Uhr der Ladestation ist gesprungen. Die Energie stimmt, die Zeiten nicht.</translation>
    </message>
    <message>
        <source>Add the tag under People &amp; tags to see who it was.</source>
        <translation>Fügen Sie die Karte unter Personen &amp; Karten hinzu, um zu sehen, wer es war.</translation>
    </message>
    <message>
        <source>We said no and the charger charged all the same. Check its offline settings.</source>
        <translation>Wir haben abgelehnt und die Ladestation lud trotzdem. Prüfen Sie ihre Offline-Einstellungen.</translation>
    </message>
    <message>
        <source>The charger reported two different ends. The first is kept.</source>
        <translation>Die Ladestation meldete zwei verschiedene Enden. Das erste gilt.</translation>
    </message>
    <message>
        <source>Only the end was reported, so the energy is unknown. Ask the charger&apos;s maker for its log.</source>
        <translation>Nur das Ende wurde gemeldet, die Energie ist daher unbekannt. Bitten Sie den Hersteller um das Protokoll.</translation>
    </message>
    <message>
        <source>There is a start and an end, but no curve. Check which meter values the charger sends.</source>
        <translation>Es gibt Start und Ende, aber keine Kurve. Prüfen Sie, welche Zählerwerte die Ladestation sendet.</translation>
    </message>
    <message>
        <source>The same tag charged elsewhere at the same time. Ask its owner.</source>
        <translation>Dieselbe Karte lud zur gleichen Zeit anderswo. Fragen Sie ihren Besitzer.</translation>
    </message>
    <message>
        <source>The charger&apos;s message had faults; we read it with tolerance. A firmware update may help.</source>
        <translation>Die Nachricht der Ladestation war fehlerhaft; wir lasen sie tolerant. Ein Firmware-Update kann helfen.</translation>
    </message>
    <message>
        <source>The charger restarted meanwhile. Its end may still come.</source>
        <translation>Die Ladestation startete zwischendurch neu. Das Ende kann noch kommen.</translation>
    </message>
    <message>
        <source>The charger was offline and reported later. Nothing to do.</source>
        <translation>Die Ladestation war offline und meldete später. Nichts zu tun.</translation>
    </message>
    <message>
        <source>The meter fell during the session. Have the meter checked before you bill it.</source>
        <translation>Der Zählerstand fiel während des Ladevorgangs. Lassen Sie den Zähler prüfen, bevor Sie abrechnen.</translation>
    </message>
    <message>
        <source>Look at the charger before the next driver comes.</source>
        <translation>Sehen Sie nach der Ladestation, bevor der nächste Fahrer kommt.</translation>
    </message>
    <message>
        <source>More than a day: perhaps the car was never unplugged.</source>
        <translation>Mehr als ein Tag: Vielleicht wurde das Auto nie abgesteckt.</translation>
    </message>
    <message>
        <source>No end was reported. The last meter value counts; correct it if you know better.</source>
        <translation>Kein Ende wurde gemeldet. Der letzte Zählerwert gilt; berichtigen Sie ihn, wenn Sie es besser wissen.</translation>
    </message>
    <message>
        <source>If the charger still reports its end, that counts instead.</source>
        <translation>Meldet die Ladestation das Ende noch, gilt dieses.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionChart</name>
    <message>
        <source>Power of this session</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Leistung dieses Ladevorgangs</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>offered</source>
        <extracomment>Name of a value in a chart&apos;s read-out: the power the charger allowed.</extracomment>
        <translation>angeboten</translation>
    </message>
    <message>
        <source>battery</source>
        <extracomment>Name of a value in a chart&apos;s read-out: charge level of the car.</extracomment>
        <translation>Batterie</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionDetail</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Ladevorgang</translation>
    </message>
    <message>
        <source>What to show of the session</source>
        <translation>Was vom Ladevorgang zu zeigen ist</translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>Switch: the session as a curve over time.</extracomment>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Zählerwerte</translation>
    </message>
    <message>
        <source>Power over time</source>
        <translation>Leistung im Zeitverlauf</translation>
    </message>
    <message>
        <source>No values were sent</source>
        <translation>Keine Werte gesendet</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>Title: key figures of a session.</extracomment>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Ladestation öffnen</translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation>In Daten schließen…</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>Choose a session in the list</source>
        <translation>Wählen Sie einen Ladevorgang in der Liste</translation>
    </message>
    <message>
        <source>No session chosen</source>
        <translation>Kein Ladevorgang gewählt</translation>
    </message>
    <message>
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation>Inaktiv: die Ladestation ist online. Stoppen Sie den Ladevorgang dort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Max power</source>
        <translation>Max. Leistung</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation>OCPP-ID</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Ladevorgänge</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Tab: sessions that run now.</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>All time</source>
        <extracomment>Period: since the beginning.</extracomment>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Laufende Ladevorgänge</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Kein Ladevorgang</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation>Alle Ladestationen</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Ladevorgang</numerusform>
            <numerusform>%n Ladevorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation>
            <numerusform>%n ohne Energie, nicht in der Summe</numerusform>
            <numerusform>%n ohne Energie, nicht in der Summe</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation>Die Ladevorgänge ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Kein Ladevorgang passt</translation>
    </message>
    <message>
        <source>Nothing in this period fits the filter.</source>
        <translation>Nichts in diesem Zeitraum passt zum Filter.</translation>
    </message>
    <message>
        <source>Nobody is charging</source>
        <translation>Niemand lädt</translation>
    </message>
    <message>
        <source>Sessions appear here while they run.</source>
        <translation>Ladevorgänge erscheinen hier, solange sie laufen.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>Odd sessions are listed here, each with what to do.</source>
        <translation>Auffällige Ladevorgänge stehen hier, jeder mit dem, was zu tun ist.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Noch kein Ladevorgang</translation>
    </message>
    <message>
        <source>The first finished session appears here.</source>
        <translation>Der erste abgeschlossene Ladevorgang erscheint hier.</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Ladestation öffnen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation>In Daten schließen…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Postal address of the site.</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Netzanschluss</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>Value of the field &quot;Main fuse&quot; when the owner has not told it.</extracomment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Main fuse</source>
        <translation>Hauptsicherung</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation>Spannung, Phase gegen Neutralleiter</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>Let wait, from the local network only</source>
        <extracomment>Choice for chargers nobody accepted yet.</extracomment>
        <translation>Warten lassen, nur aus dem lokalen Netz</translation>
    </message>
    <message>
        <source>Let wait, from anywhere</source>
        <translation>Warten lassen, von überall</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Unknown chargers</source>
        <translation>Unbekannte Ladestationen</translation>
    </message>
    <message>
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation>Lebenszeichen alle</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Wait for answers</source>
        <extracomment>How long to wait for a charger&apos;s answer to a command.</extracomment>
        <translation>Auf Antworten warten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Title: theme and language of the window.</extracomment>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Theme: as the desktop.</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The fuse carries %1.</source>
        <translation>Die Sicherung trägt %1.</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Ohne die Hauptsicherung hat das Diagramm keine Grenzlinie.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation>Eine Währung hat drei Buchstaben, etwa EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Es gibt keine Zeitzone „%1“</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <extracomment>Accessible name of the list of pages.</extracomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>More pages</source>
        <extracomment>Accessible name of the list that holds Settings.</extracomment>
        <translation>Weitere Seiten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Accessible name of a page with a count: &quot;Chargers, 2&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteLoadCard</name>
    <message>
        <source>Site load, last 2 hours</source>
        <translation>Last des Standorts, letzte 2 Stunden</translation>
    </message>
    <message>
        <source>Power of the site over time</source>
        <translation>Leistung des Standorts im Zeitverlauf</translation>
    </message>
    <message>
        <source>No values yet. They come with the first charger.</source>
        <translation>Noch keine Werte. Sie kommen mit der ersten Ladestation.</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Main fuse %1, %2</source>
        <extracomment>Label of the limit line: %1 a current, %2 a power.</extracomment>
        <translation>Hauptsicherung %1, %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartDialog</name>
    <message>
        <source>Start charging at %1</source>
        <translation>Laden an %1 starten</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Person oder Karte</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Name oder Karte</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>Die Ladestation wird aufgefordert, für diese Karte zu starten. Ist noch kein Auto eingesteckt, wartet sie auf den Stecker.</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Laden starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, Karte %2</translation>
    </message>
    <message>
        <source>Choose who charges, or type a tag</source>
        <translation>Wählen Sie, wer lädt, oder geben Sie eine Karte ein</translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %n characters</source>
        <translation>
            <numerusform>Eine Karte hat höchstens %n Zeichen</numerusform>
            <numerusform>Eine Karte hat höchstens %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StationModel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many connectors of a charger are charging: &quot;1 of 2&quot;.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <extracomment>The charger&apos;s own id, part of its address.</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Hersteller und Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Today kWh</source>
        <extracomment>Column: energy of today in kilowatt-hours.</extracomment>
        <translation>Heute kWh</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SystemTrouble</name>
    <message>
        <source>No charger can reach us.</source>
        <translation>Keine Ladestation erreicht uns.</translation>
    </message>
    <message>
        <source>Nothing can be saved.</source>
        <translation>Nichts lässt sich speichern.</translation>
    </message>
    <message>
        <source>%1. End the other program or start Forecourt with another --port.</source>
        <extracomment>%1 says why the port could not be opened, in English.</extracomment>
        <translation>%1. Beenden Sie das andere Programm oder starten Sie Forecourt mit einem anderen --port.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; chargers keep what we did not confirm and send it again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz; Ladestationen behalten, was wir nicht bestätigt haben, und senden es erneut.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check its permissions; it goes on by itself.</source>
        <translation>Der Datenordner ist nicht beschreibbar. Prüfen Sie die Berechtigungen; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup.</source>
        <translation>Die Datenbank ist beschädigt. Stellen Sie die letzte Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The database refuses: %1. We keep trying.</source>
        <translation>Die Datenbank lehnt ab: %1. Wir versuchen es weiter.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Toast</name>
    <message>
        <source>Close</source>
        <extracomment>Accessible name of the cross of a notice.</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>since midnight</source>
        <translation>seit Mitternacht</translation>
    </message>
    <message numerus="yes">
        <source>sessions</source>
        <comment>beside their number</comment>
        <translation>
            <numerusform>Ladevorgang</numerusform>
            <numerusform>Ladevorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <extracomment>How many of today&apos;s sessions run now.</extracomment>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenDialog</name>
    <message>
        <source>Add tag</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>Blocked: may not charge</source>
        <translation>Gesperrt: darf nicht laden</translation>
    </message>
    <message>
        <source>Valid until the end of</source>
        <translation>Gültig bis zum Ende von</translation>
    </message>
    <message>
        <source>May charge at two places at once</source>
        <translation>Darf an zwei Orten zugleich laden</translation>
    </message>
    <message>
        <source>One session at a time</source>
        <translation>Ein Ladevorgang zur Zeit</translation>
    </message>
    <message>
        <source>Two sessions</source>
        <translation>Zwei Ladevorgänge</translation>
    </message>
    <message>
        <source>Group tag: tags of one group may stop each other&apos;s sessions</source>
        <extracomment>OCPP parentIdTag: tags of the same group may stop each other&apos;s sessions.</extracomment>
        <translation>Gruppenkarte: Karten einer Gruppe dürfen ihre Ladevorgänge gegenseitig stoppen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Other readers may show this card as %1.</source>
        <translation>Andere Leser zeigen diese Karte eventuell als %1.</translation>
    </message>
    <message>
        <source>Nobody; a new name adds a person</source>
        <translation>Niemand; ein neuer Name legt eine Person an</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Last valid day</source>
        <translation>Letzter gültiger Tag</translation>
    </message>
    <message>
        <source>Only at these chargers; none checked: everywhere</source>
        <translation>Nur an diesen Ladestationen; keine angekreuzt: überall</translation>
    </message>
    <message>
        <source>Type the tag&apos;s number, or use “Learn tag”</source>
        <translation>Kartennummer eingeben oder „Karte anlernen“ nutzen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenModel</name>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <extracomment>State of a tag: its owner is blocked.</extracomment>
        <translation>Person gesperrt</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a tag: its last day is over.</extracomment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>State of a tag: it may charge.</extracomment>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Where a tag may charge.</extracomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <extracomment>In the column &quot;Person&quot;: the tag belongs to nobody.</extracomment>
        <translation>(niemand)</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>In the column &quot;Valid until&quot;: for ever.</extracomment>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Column: at which chargers a tag may charge.</extracomment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TransactionModel</name>
    <message>
        <source>live</source>
        <extracomment>In the column &quot;End&quot; of a session that still runs.</extracomment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column: the session&apos;s running number.</extracomment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: where it was charged.</extracomment>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Max kW</source>
        <translation>Max. kW</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Ended by</source>
        <extracomment>Column: why the session ended.</extracomment>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TypedNameDialog</name>
    <message>
        <source>Type “%1”</source>
        <extracomment>Label of a field; %1 is the name of a charger that has to be typed.</extracomment>
        <translation>„%1“ eintippen</translation>
    </message>
    <message>
        <source>Type the charger&apos;s name first</source>
        <translation>Zuerst den Namen der Ladestation eintippen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::UnknownTokenModel</name>
    <message>
        <source>Tag</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Shown at</source>
        <extracomment>Column: at which charger an unknown tag was shown.</extracomment>
        <translation>Gezeigt an</translation>
    </message>
    <message>
        <source>Last shown</source>
        <translation>Zuletzt gezeigt</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>Column: how often an unknown tag was shown.</extracomment>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VariableModel</name>
    <message>
        <source>Read only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>Änderbar</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Words</name>
    <message>
        <source>Not allowed</source>
        <extracomment>Why a session ended: the tag was no longer allowed.</extracomment>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <extracomment>Why a session ended: somebody pressed the emergency stop.</extracomment>
        <translation>Not-Aus</translation>
    </message>
    <message>
        <source>Energy limit</source>
        <extracomment>Why a session ended: the agreed energy was reached.</extracomment>
        <translation>Energiegrenze</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <extracomment>Why a session ended: the cable was pulled.</extracomment>
        <translation>Abgesteckt</translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Why a session ended: earth leakage.</extracomment>
        <translation>Fehlerstrom</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <extracomment>Why a session ended: the charger was reset at once.</extracomment>
        <translation>Harter Neustart</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Why a session ended: the driver showed a card or pressed stop at the charger.</extracomment>
        <translation>Karte</translation>
    </message>
    <message>
        <source>No credit</source>
        <extracomment>Why a session ended: the driver&apos;s credit is used up.</extracomment>
        <translation>Kein Guthaben</translation>
    </message>
    <message>
        <source>Master card</source>
        <extracomment>Why a session ended: a master card was shown.</extracomment>
        <translation>Masterkarte</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a session ended: the charger gave no reason of the list.</extracomment>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <extracomment>Why a session ended: too much current.</extracomment>
        <translation>Überstrom</translation>
    </message>
    <message>
        <source>Power cut</source>
        <extracomment>Why a session ended: no mains.</extracomment>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>Power quality</source>
        <extracomment>Why a session ended: bad mains.</extracomment>
        <translation>Netzqualität</translation>
    </message>
    <message>
        <source>Charger restarted</source>
        <extracomment>Why a session ended: the charger restarted by itself.</extracomment>
        <translation>Ladestation neu gestartet</translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>Why a session ended: somebody stopped it from this console.</extracomment>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Battery level</source>
        <extracomment>Why a session ended: the battery reached the agreed level.</extracomment>
        <translation>Batteriestand</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Why a session ended: the charger was restarted on request.</extracomment>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Car full</source>
        <extracomment>Why a session ended: the car stopped, mostly because it is full.</extracomment>
        <translation>Auto voll</translation>
    </message>
    <message>
        <source>Time limit</source>
        <extracomment>Why a session ended: the agreed time was over.</extracomment>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Timed out</source>
        <extracomment>Why a session ended: no car was plugged in in time.</extracomment>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <extracomment>Why a session ended: the cable was unlocked from this console.</extracomment>
        <translation>Entriegelt</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>State of a session.</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>State of a session: the charger reported its end.</extracomment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>End unknown</source>
        <extracomment>State of a session: the charger never reported its end.</extracomment>
        <translation>Ende unbekannt</translation>
    </message>
    <message>
        <source>Closed by us</source>
        <extracomment>State of a session: the operator closed it in the records.</extracomment>
        <translation>Von uns geschlossen</translation>
    </message>
    <message>
        <source>Start missing</source>
        <extracomment>State of a session: only its end was reported.</extracomment>
        <translation>Start fehlt</translation>
    </message>
    <message>
        <source>Meter ran backwards</source>
        <translation>Zähler lief rückwärts</translation>
    </message>
    <message>
        <source>Meter differs from the last session</source>
        <translation>Zähler weicht vom letzten Ladevorgang ab</translation>
    </message>
    <message>
        <source>Charger clock wrong, our time used</source>
        <translation>Uhr der Ladestation falsch, unsere Zeit gilt</translation>
    </message>
    <message>
        <source>End lies before the start</source>
        <translation>Ende liegt vor dem Start</translation>
    </message>
    <message>
        <source>Unknown tag</source>
        <translation>Unbekannte Karte</translation>
    </message>
    <message>
        <source>Charged although not allowed</source>
        <translation>Trotz Verbot geladen</translation>
    </message>
    <message>
        <source>Two different ends reported</source>
        <translation>Zwei verschiedene Enden gemeldet</translation>
    </message>
    <message>
        <source>No meter values</source>
        <translation>Keine Zählerwerte</translation>
    </message>
    <message>
        <source>Tag used twice at once</source>
        <translation>Karte zweimal zugleich benutzt</translation>
    </message>
    <message>
        <source>Message deviates from the standard</source>
        <translation>Nachricht weicht vom Standard ab</translation>
    </message>
    <message>
        <source>Charger restarted, may go on</source>
        <translation>Ladestation neu gestartet, läuft evtl. weiter</translation>
    </message>
    <message>
        <source>Reported late</source>
        <translation>Spät gemeldet</translation>
    </message>
    <message>
        <source>Energy register fell</source>
        <translation>Energieregister fiel</translation>
    </message>
    <message>
        <source>Ended by a fault</source>
        <translation>Durch eine Störung beendet</translation>
    </message>
    <message>
        <source>Longer than a day</source>
        <translation>Länger als ein Tag</translation>
    </message>
    <message>
        <source>No end reported</source>
        <translation>Kein Ende gemeldet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a tag: it may charge.</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>Answer to a tag.</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Charging elsewhere</source>
        <extracomment>Answer to a tag: it is charging elsewhere already.</extracomment>
        <translation>Lädt anderswo</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>Answer to a tag: its validity has ended.</extracomment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <extracomment>Answer to a tag: it is not in the list.</extracomment>
        <translation>Nicht in der Liste</translation>
    </message>
    <message>
        <source>Not at this kind of charger</source>
        <translation>Nicht an dieser Art Ladestation</translation>
    </message>
    <message>
        <source>Not at this charger</source>
        <translation>Nicht an dieser Ladestation</translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation>Nicht zu dieser Zeit</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::reasons</name>
    <message>
        <source>Off: this charger is not accepted yet</source>
        <translation>Inaktiv: diese Ladestation ist noch nicht zugelassen</translation>
    </message>
    <message>
        <source>Off: the charger is offline</source>
        <translation>Inaktiv: die Ladestation ist offline</translation>
    </message>
    <message>
        <source>Off: offline %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>Inaktiv: offline %1</translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot do this</source>
        <translation>Inaktiv: diese Ladestation sagt, dass sie das nicht kann</translation>
    </message>
    <message>
        <source>Off: a session is running here</source>
        <translation>Inaktiv: hier läuft ein Ladevorgang</translation>
    </message>
    <message>
        <source>Off: a start already waits for the plug</source>
        <translation>Inaktiv: ein Start wartet schon auf den Stecker</translation>
    </message>
    <message>
        <source>Off: this connector is faulted</source>
        <translation>Inaktiv: dieser Ladepunkt ist gestört</translation>
    </message>
    <message>
        <source>Off: this connector is out of service</source>
        <translation>Inaktiv: dieser Ladepunkt ist außer Betrieb</translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation>Inaktiv: hier läuft kein Ladevorgang</translation>
    </message>
    <message>
        <source>Off while the car is charging. Stop first</source>
        <translation>Inaktiv, solange das Auto lädt. Zuerst stoppen</translation>
    </message>
</context>
<context>
    <name>sim</name>
    <message>
        <source>Not all stations could connect and start:</source>
        <translation>Nicht alle Ladestationen konnten sich verbinden und starten:</translation>
    </message>
    <message>
        <source>Where the central system is.</source>
        <translation>Wo das Zentralsystem ist.</translation>
    </message>
    <message>
        <source>How many stations.</source>
        <translation>Wie viele Ladestationen.</translation>
    </message>
    <message>
        <source>Connectors of each station.</source>
        <translation>Ladepunkte je Ladestation.</translation>
    </message>
    <message>
        <source>Identity; with several stations a number is added.</source>
        <translation>Identität; bei mehreren Ladestationen wird eine Nummer angehängt.</translation>
    </message>
    <message>
        <source>How much faster than true time.</source>
        <translation>Wie viel schneller als die wahre Zeit.</translation>
    </message>
    <message>
        <source>The same seed gives the same drivers.</source>
        <translation>Derselbe Startwert ergibt dieselben Fahrer.</translation>
    </message>
    <message>
        <source>Basic user name; the identity if not given.</source>
        <translation>Basic-Benutzername; ohne Angabe die Identität.</translation>
    </message>
    <message>
        <source>Basic password.</source>
        <translation>Basic-Passwort.</translation>
    </message>
    <message>
        <source>A tag that drivers use. Repeatable.</source>
        <translation>Eine Karte, die Fahrer benutzen. Wiederholbar.</translation>
    </message>
    <message>
        <source>A misbehaviour by number. Repeatable.</source>
        <translation>Ein Fehlverhalten nach Nummer. Wiederholbar.</translation>
    </message>
    <message>
        <source>Lists the misbehaviours.</source>
        <translation>Listet die Fehlverhalten auf.</translation>
    </message>
    <message>
        <source>Plays a scenario from a JSON file.</source>
        <translation>Spielt ein Szenario aus einer JSON-Datei ab.</translation>
    </message>
    <message>
        <source>Direct current stations.</source>
        <translation>Gleichstrom-Ladestationen.</translation>
    </message>
    <message>
        <source>Nobody comes to charge.</source>
        <translation>Niemand kommt zum Laden.</translation>
    </message>
    <message>
        <source>Length of a load run.</source>
        <translation>Dauer eines Lastlaufs.</translation>
    </message>
    <message>
        <source>Prints every frame.</source>
        <translation>Gibt jeden Frame aus.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 nimmt eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>--url takes a ws:// or wss:// address.</source>
        <translation>--url nimmt eine ws://- oder wss://-Adresse.</translation>
    </message>
    <message>
        <source>There is no quirk %1; see --list-quirks.</source>
        <translation>Es gibt kein Fehlverhalten %1; siehe --list-quirks.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>--time-scale takes a number above 0.</source>
        <translation>--time-scale nimmt eine Zahl über 0.</translation>
    </message>
    <message>
        <source>Simulated OCPP 1.6 charging stations.</source>
        <translation>Simulierte OCPP-1.6-Ladestationen.</translation>
    </message>
    <message>
        <source>run (default), or load: closed-loop load with figures</source>
        <translation>run (Vorgabe) oder load: Lastlauf im geschlossenen Kreis mit Zahlen</translation>
    </message>
    <message>
        <source>There is no mode “%1”.</source>
        <translation>Es gibt keinen Modus „%1“.</translation>
    </message>
    <message>
        <source>PEM file with the authority of a wss:// server.</source>
        <translation>PEM-Datei mit der Zertifizierungsstelle eines wss://-Servers.</translation>
    </message>
</context>
</TS>
