<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Folder of database and secrets.</source>
        <translation>Map voor database en geheimen.</translation>
    </message>
    <message>
        <source>Address the station ports listen on (default: all).</source>
        <translation>Adres waarop de poorten voor laadpalen luisteren (standaard: alle).</translation>
    </message>
    <message>
        <source>Port for stations without TLS (default: 8887).</source>
        <translation>Poort voor laadpalen zonder TLS (standaard: 8887).</translation>
    </message>
    <message>
        <source>Port for stations with TLS (default: 8443).</source>
        <translation>Poort voor laadpalen met TLS (standaard: 8443).</translation>
    </message>
    <message>
        <source>Port of the local API (default: 8890).</source>
        <translation>Poort van de lokale API (standaard: 8890).</translation>
    </message>
    <message>
        <source>Start with the window minimized (forecourtd has none).</source>
        <translation>Start met geminimaliseerd venster (forecourtd heeft er geen).</translation>
    </message>
    <message>
        <source>Run with a simulated site in a folder of its own.</source>
        <translation>Draai met een gesimuleerde locatie in een eigen map.</translation>
    </message>
    <message>
        <source>Language, e.g. de (default: the system&apos;s).</source>
        <translation>Taal, bijv. de (standaard: die van het systeem).</translation>
    </message>
    <message>
        <source>Qt logging rules separated by semicolons.</source>
        <translation>Qt-logregels, gescheiden door puntkomma’s.</translation>
    </message>
    <message>
        <source>Check settings, data folder, database and ports, and end.</source>
        <translation>Controleer instellingen, gegevensmap, database en poorten, en stop.</translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation>Toon de versie en stop.</translation>
    </message>
    <message>
        <source>Print this and end.</source>
        <translation>Toon deze hulp en stop.</translation>
    </message>
    <message>
        <source>Operator console and OCPP central system for a small charging site.</source>
        <translation>Bedieningsconsole en centraal OCPP-systeem voor een kleine laadlocatie.</translation>
    </message>
    <message>
        <source>OCPP central system for a small charging site, without a window.</source>
        <translation>Centraal OCPP-systeem voor een kleine laadlocatie, zonder venster.</translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed.</source>
        <translation>Exitcodes: 0 ok, 1 geen scherm, 2 gebruik, 3 draait al, 4 poort bezet, 5 database, 6 configuratie, 7 geen rechten, 8 niet op tijd gestopt, 10 controle mislukt.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Onverwacht argument: %1</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Een poort is een getal van 1 tot 65535.</translation>
    </message>
    <message>
        <source>%1 is not an IP address.</source>
        <translation>%1 is geen IP-adres.</translation>
    </message>
    <message>
        <source>The data folder must not be empty.</source>
        <translation>De gegevensmap mag niet leeg zijn.</translation>
    </message>
    <message>
        <source>--demo brings a folder of its own; leave out --data-dir.</source>
        <translation>--demo brengt een eigen map mee; laat --data-dir weg.</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Port %1 is used by another program. Close that program or choose another port.</source>
        <translation>Poort %1 wordt door een ander programma gebruikt. Sluit dat programma of kies een andere poort.</translation>
    </message>
    <message>
        <source>Port %1 is used by %2. Close that program or choose another port.</source>
        <translation>Poort %1 wordt door %2 gebruikt. Sluit dat programma of kies een andere poort.</translation>
    </message>
    <message>
        <source>%1 is already running with the data folder %2.</source>
        <translation>%1 draait al met de gegevensmap %2.</translation>
    </message>
    <message>
        <source>This user may not use %1.</source>
        <translation>Deze gebruiker mag %1 niet gebruiken.</translation>
    </message>
    <message>
        <source>%1 cannot be written by this user.</source>
        <translation>Deze gebruiker kan niet naar %1 schrijven.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt. Install that version, or use another data folder. (%1)</source>
        <translation>De database is van een nieuwere versie van Forecourt. Installeer die versie of gebruik een andere gegevensmap. (%1)</translation>
    </message>
    <message>
        <source>The database is damaged. Put a copy from the folder backup in its place. (%1)</source>
        <translation>De database is beschadigd. Zet er een kopie uit de map backup voor in de plaats. (%1)</translation>
    </message>
    <message>
        <source>The disk is full. Make room and start again. (%1)</source>
        <translation>De schijf is vol. Maak ruimte en start opnieuw. (%1)</translation>
    </message>
    <message>
        <source>The database cannot be opened. (%1)</source>
        <translation>De database kan niet worden geopend. (%1)</translation>
    </message>
    <message>
        <source>A file cannot be used. (%1)</source>
        <translation>Een bestand is niet bruikbaar. (%1)</translation>
    </message>
    <message>
        <source>A setting is wrong. (%1)</source>
        <translation>Een instelling is onjuist. (%1)</translation>
    </message>
    <message>
        <source>Forecourt cannot start. (%1)</source>
        <translation>Forecourt kan niet starten. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::app::ConsoleProgram</name>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Forecourt cannot start</source>
        <translation>Forecourt kan niet starten</translation>
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
        <translation>mislukt: %1: %2</translation>
    </message>
    <message>
        <source>data folder %1</source>
        <translation>gegevensmap %1</translation>
    </message>
    <message>
        <source>port %1 for stations</source>
        <translation>poort %1 voor laadpalen</translation>
    </message>
    <message>
        <source>port %1 for stations with TLS</source>
        <translation>poort %1 voor laadpalen met TLS</translation>
    </message>
    <message>
        <source>port %1 of the local API</source>
        <translation>poort %1 van de lokale API</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>certificaat</translation>
    </message>
    <message>
        <source>database</source>
        <translation>database</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AddChargerPage</name>
    <message>
        <source>Add charger</source>
        <translation>Laadpaal toevoegen</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Laadpalen</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Deze pc</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Luistert niet</translation>
    </message>
    <message>
        <source>Port %1 is not open</source>
        <translation>Poort %1 is niet open</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Luistert op poort %1</translation>
    </message>
    <message>
        <source>Listening on port %1, encrypted</source>
        <translation>Luistert op poort %1, versleuteld</translation>
    </message>
    <message>
        <source>No network address</source>
        <translation>Geen netwerkadres</translation>
    </message>
    <message>
        <source>%1 must not change, or chargers lose us</source>
        <translation>%1 mag niet veranderen, anders raken laadpalen ons kwijt</translation>
    </message>
    <message>
        <source>Give this PC a fixed address in the router (DHCP reservation)</source>
        <translation>Geef deze pc een vast adres in de router (DHCP-reservering)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttemptModel</name>
    <message>
        <source>path %1</source>
        <extracomment>%1 is the path of an address such as /ocpp/SN0042.</extracomment>
        <translation>pad %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>What we heard</source>
        <extracomment>Column: what happened to a connection attempt.</extracomment>
        <translation>Wat we hoorden</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: who tried to connect.</extracomment>
        <translation>Van</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Attempts</name>
    <message>
        <source>connected</source>
        <translation>verbonden</translation>
    </message>
    <message>
        <source>no request came</source>
        <translation>er kwam geen verzoek</translation>
    </message>
    <message>
        <source>encrypted call on the plain port</source>
        <translation>versleutelde oproep op de open poort</translation>
    </message>
    <message>
        <source>request too large</source>
        <translation>verzoek te groot</translation>
    </message>
    <message>
        <source>request too slow</source>
        <translation>verzoek te traag</translation>
    </message>
    <message>
        <source>a web browser, not a charger</source>
        <translation>een webbrowser, geen laadpaal</translation>
    </message>
    <message>
        <source>no id in the path</source>
        <translation>geen id in het pad</translation>
    </message>
    <message>
        <source>the id has characters we do not take</source>
        <translation>de id heeft tekens die wij niet accepteren</translation>
    </message>
    <message>
        <source>unknown id, new chargers are not let in</source>
        <translation>onbekende id, nieuwe laadpalen worden niet toegelaten</translation>
    </message>
    <message>
        <source>this charger is archived</source>
        <translation>deze laadpaal is gearchiveerd</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>geen wachtwoord</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>verkeerd wachtwoord</translation>
    </message>
    <message>
        <source>user name and id differ</source>
        <translation>gebruikersnaam en id verschillen</translation>
    </message>
    <message>
        <source>not encrypted, but it has to be</source>
        <translation>niet versleuteld, maar dat moet wel</translation>
    </message>
    <message>
        <source>no sub-protocol</source>
        <translation>geen subprotocol</translation>
    </message>
    <message>
        <source>sub-protocol we do not speak</source>
        <translation>subprotocol dat wij niet spreken</translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation>te veel pogingen</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>te veel verbindingen</translation>
    </message>
    <message>
        <source>data sent too early</source>
        <translation>gegevens te vroeg verzonden</translation>
    </message>
    <message>
        <source>another charger uses this id</source>
        <translation>een andere laadpaal gebruikt deze id</translation>
    </message>
    <message>
        <source>encryption failed</source>
        <translation>versleuteling mislukt</translation>
    </message>
    <message>
        <source>%1 Refused: %2</source>
        <extracomment>%1 is an HTTP status such as 401, %2 the reason: &quot;401 Refused: no password&quot;.</extracomment>
        <translation>%1 Geweigerd: %2</translation>
    </message>
    <message>
        <source>Use ws:// on this port, or the encrypted port with wss://</source>
        <translation>Gebruik ws:// op deze poort, of de versleutelde poort met wss://</translation>
    </message>
    <message>
        <source>The address is right. Type it on the charger, not in a browser</source>
        <translation>Het adres klopt. Typ het op de laadpaal, niet in een browser</translation>
    </message>
    <message>
        <source>Add the charger&apos;s id to the end of the address</source>
        <translation>Zet de id van de laadpaal achter het adres</translation>
    </message>
    <message>
        <source>Use letters, digits and - _ . only, at most 48</source>
        <translation>Gebruik alleen letters, cijfers en - _ . , hooguit 48</translation>
    </message>
    <message>
        <source>Keep “Add charger” open, then let it call again</source>
        <translation>Houd “Laadpaal toevoegen” open en laat hem opnieuw oproepen</translation>
    </message>
    <message>
        <source>Restore it under Chargers, Archived</source>
        <translation>Zet terug onder Laadpalen, Gearchiveerd</translation>
    </message>
    <message>
        <source>Type the password on the charger; some call it “Authorization key”</source>
        <translation>Typ het wachtwoord op de laadpaal; soms heet het “Authorization key”</translation>
    </message>
    <message>
        <source>Type the password again or make a new one</source>
        <translation>Typ het wachtwoord opnieuw of maak een nieuw</translation>
    </message>
    <message>
        <source>The user name has to be the charger&apos;s id</source>
        <translation>De gebruikersnaam moet de id van de laadpaal zijn</translation>
    </message>
    <message>
        <source>Use wss:// or allow plain connections for this charger</source>
        <translation>Gebruik wss:// of sta open verbindingen toe voor deze laadpaal</translation>
    </message>
    <message>
        <source>Set the protocol to OCPP 1.6 JSON, not SOAP</source>
        <translation>Zet het protocol op OCPP 1.6 JSON, niet SOAP</translation>
    </message>
    <message>
        <source>It may call again in a minute</source>
        <translation>Hij mag over een minuut weer oproepen</translation>
    </message>
    <message>
        <source>Give each charger its own id</source>
        <translation>Geef elke laadpaal een eigen id</translation>
    </message>
    <message>
        <source>The charger does not trust our certificate</source>
        <translation>De laadpaal vertrouwt ons certificaat niet</translation>
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
        <translation>Controleer stroom en netwerk</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to look at</source>
        <translation>
            <numerusform>%n laadsessie te bekijken</numerusform>
            <numerusform>%n laadsessies te bekijken</numerusform>
        </translation>
    </message>
    <message>
        <source>Each says why and what to do</source>
        <translation>Elke zegt waarom en wat te doen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>things to look at</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>All chargers are online and well</source>
        <translation>Alle laadpalen zijn online en in orde</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Behind the sentence of a banner: %n further matters of the same kind.</extracomment>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BellButton</name>
    <message>
        <source>Alerts</source>
        <translation>Meldingen</translation>
    </message>
    <message numerus="yes">
        <source>Alerts, %n open</source>
        <extracomment>Accessible name of the bell; %n alerts are open.</extracomment>
        <translation>
            <numerusform>Meldingen, %n open</numerusform>
            <numerusform>Meldingen, %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CandidateModel</name>
    <message>
        <source>Connected, waiting to be accepted</source>
        <translation>Verbonden, wacht op toelating</translation>
    </message>
    <message>
        <source>Not connected at the moment</source>
        <translation>Nu niet verbonden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Merk en model</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: network address a charger calls from.</extracomment>
        <translation>Van</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Pogingen</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Laatst gehoord</translation>
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
        <translation>Hier loopt geen laadsessie meer</translation>
    </message>
    <message>
        <source>The car of %1 stops at %2. The cable stays locked until the car lets go.</source>
        <extracomment>%1 the driver, %2 an energy such as 12,41 kWh.</extracomment>
        <translation>De auto van %1 stopt bij %2. De kabel blijft vergrendeld tot de auto hem loslaat.</translation>
    </message>
    <message>
        <source>Stop charging at %1?</source>
        <translation>Laden bij %1 stoppen?</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>Keep charging</source>
        <translation>Doorgaan met laden</translation>
    </message>
    <message>
        <source>Unlock the cable at %1?</source>
        <translation>Kabel bij %1 ontgrendelen?</translation>
    </message>
    <message>
        <source>Ask the driver to unlock the car first, unplug at the car and push the plug in once. A session that still runs there ends.</source>
        <translation>Vraag de bestuurder eerst de auto te ontgrendelen, bij de auto los te koppelen en de stekker één keer in te duwen. Een laadsessie die daar nog loopt, eindigt.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Leave locked</source>
        <translation>Vergrendeld laten</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation>%1 bij %2</translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two.</source>
        <translation>De laadpaal is een minuut of twee offline.</translation>
    </message>
    <message>
        <source>It ends the sessions of %1.</source>
        <extracomment>%1 lists drivers and connectors.</extracomment>
        <translation>Het beëindigt de laadsessies van %1.</translation>
    </message>
    <message>
        <source>Hard restart of %1</source>
        <translation>Harde herstart van %1</translation>
    </message>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation>De laadpaal schakelt meteen zijn eigen stroom uit en kan de laatste meterwaarden verliezen.</translation>
    </message>
    <message>
        <source>Restart hard</source>
        <translation>Hard herstarten</translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation>%1 herstarten?</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Herstarten</translation>
    </message>
    <message>
        <source>Leave running</source>
        <translation>Laten draaien</translation>
    </message>
    <message>
        <source>Take %1 out of service?</source>
        <translation>%1 buiten gebruik stellen?</translation>
    </message>
    <message>
        <source>Nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation>Niemand kan daar laden tot u hem weer in gebruik neemt. Een lopende laadsessie gaat door tot het einde.</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Buiten gebruik stellen</translation>
    </message>
    <message>
        <source>Leave in service</source>
        <translation>In gebruik laten</translation>
    </message>
    <message>
        <source>Close session %1 in our records?</source>
        <translation>Laadsessie %1 in onze gegevens sluiten?</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of a field: why the operator closes a session by hand.</extracomment>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Close in records</source>
        <translation>In gegevens sluiten</translation>
    </message>
    <message>
        <source>Nothing is sent to the charger. The session ends at the last meter value we have; if the charger still reports its end, that counts instead.</source>
        <translation>Er wordt niets naar de laadpaal verzonden. De laadsessie eindigt bij de laatste bekende meterwaarde; meldt de laadpaal het einde alsnog, dan telt dat.</translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation>Zeg waarom, voor de gegevens</translation>
    </message>
    <message>
        <source>Closed session %1</source>
        <translation>Laadsessie %1 gesloten</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 hernoemen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>The id %1 stays as it is.</source>
        <translation>De id %1 blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Hernoemd</translation>
    </message>
    <message>
        <source>It stays connected, but its sessions and tags are refused until you accept it again.</source>
        <translation>Hij blijft verbonden, maar zijn laadsessies en passen worden geweigerd tot u hem weer toelaat.</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation>Laadt nu: %1.</translation>
    </message>
    <message>
        <source>Put %1 back to waiting?</source>
        <translation>%1 weer laten wachten?</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Laten wachten</translation>
    </message>
    <message>
        <source>Keep accepted</source>
        <translation>Toegelaten laten</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 gearchiveerd</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>%1 toegelaten</translation>
    </message>
    <message>
        <source>Reject %1?</source>
        <translation>%1 weigeren?</translation>
    </message>
    <message>
        <source>The charger is told no each time it calls, until you accept it under Chargers.</source>
        <translation>De laadpaal krijgt bij elke oproep nee te horen, tot u hem onder Laadpalen toelaat.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Weigeren</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Laten wachten</translation>
    </message>
    <message>
        <source>Ask for</source>
        <extracomment>Menu: the charger is asked to send one of its messages now.</extracomment>
        <translation>Opvragen</translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <extracomment>Menu entry: the charger is asked to report the state of its connectors.</extracomment>
        <translation>Toestand van de laadpunten</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Meterwaarden</translation>
    </message>
    <message>
        <source>Boot report</source>
        <extracomment>Menu entry: the charger is asked for its introduction (BootNotification).</extracomment>
        <translation>Opstartmelding</translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation>Levensteken</translation>
    </message>
    <message>
        <source>Firmware state</source>
        <translation>Firmwaretoestand</translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation>Diagnosetoestand</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Herstarten…</translation>
    </message>
    <message>
        <source>Restart hard…</source>
        <translation>Hard herstarten…</translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation>Buiten gebruik stellen…</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>In gebruik nemen</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Instellingen lezen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Hernoemen…</translation>
    </message>
    <message>
        <source>Put back to waiting…</source>
        <translation>Weer laten wachten…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveren</translation>
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
        <translation>Ontgrendelen…</translation>
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
        <translation>Laadsessies</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>This charger is not in use any more</source>
        <translation>Deze laadpaal is niet meer in gebruik</translation>
    </message>
    <message>
        <source>It was archived. Its sessions stay under Sessions.</source>
        <translation>Hij is gearchiveerd. Zijn laadsessies blijven onder Laadsessies.</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Laadpalen</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Herstarten…</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>Sessions of this charger</source>
        <translation>Laadsessies van deze laadpaal</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Nog geen laadsessie</translation>
    </message>
    <message>
        <source>The first charge at this charger appears here.</source>
        <translation>De eerste laadsessie bij deze laadpaal verschijnt hier.</translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation>De laadsessies konden niet worden gelezen</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filteren op tekst</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Settings of this charger</source>
        <translation>Instellingen van deze laadpaal</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Nog niets gelezen</translation>
    </message>
    <message>
        <source>The settings are read when the charger connects.</source>
        <translation>De instellingen worden gelezen als de laadpaal verbinding maakt.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
    </message>
    <message>
        <source>Deviations from the standard</source>
        <translation>Afwijkingen van de standaard</translation>
    </message>
    <message>
        <source>What to show of the history</source>
        <translation>Wat van de geschiedenis te tonen</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Nog geen opdracht</translation>
    </message>
    <message>
        <source>What you ask of this charger is kept here.</source>
        <translation>Wat u deze laadpaal vraagt, wordt hier bewaard.</translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation>Nog geen gebeurtenis</translation>
    </message>
    <message>
        <source>Faults, restarts and lost links are kept here.</source>
        <translation>Storingen, herstarts en verbroken verbindingen worden hier bewaard.</translation>
    </message>
    <message>
        <source>Deviations</source>
        <extracomment>Switch: how the charger departs from the standard.</extracomment>
        <translation>Afwijkingen</translation>
    </message>
    <message>
        <source>No deviation</source>
        <translation>Geen afwijking</translation>
    </message>
    <message>
        <source>This charger speaks as the standard says.</source>
        <translation>Deze laadpaal spreekt zoals de standaard zegt.</translation>
    </message>
    <message>
        <source>This charger is not in use</source>
        <translation>Deze laadpaal is niet in gebruik</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A connector and its state: &quot;Bay 7 Faulted&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Nog niet toegelaten</translation>
    </message>
    <message>
        <source>Online, heard %1</source>
        <translation>Online, gehoord %1</translation>
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
        <translation>firmware %1</translation>
    </message>
    <message>
        <source>%1, security profile %2</source>
        <translation>%1, beveiligingsprofiel %2</translation>
    </message>
    <message>
        <source>clock off by %1</source>
        <extracomment>The charger&apos;s clock differs from ours by %1.</extracomment>
        <translation>klok wijkt %1 af</translation>
    </message>
    <message>
        <source>id %1</source>
        <extracomment>The charger&apos;s own id.</extracomment>
        <translation>id %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelezen %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargersPage</name>
    <message>
        <source>Chargers</source>
        <translation>Laadpalen</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Laadpaal toevoegen</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>Tab: chargers in use.</extracomment>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Tab: chargers that call and are not accepted yet.</extracomment>
        <translation>Wachtend</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle toestanden</translation>
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
        <translation>Storing</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Niet toegelaten</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filteren op tekst</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>No charger yet</source>
        <translation>Nog geen laadpaal</translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type its address on the charger&apos;s own page and it appears here, or let us guide you.</source>
        <translation>Forecourt luistert al. Typ het adres op de eigen pagina van de laadpaal en hij verschijnt hier, of laat u begeleiden.</translation>
    </message>
    <message>
        <source>Waiting chargers</source>
        <translation>Wachtende laadpalen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Weigeren…</translation>
    </message>
    <message>
        <source>Choose a charger in the list</source>
        <translation>Kies een laadpaal in de lijst</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Niemand wacht</translation>
    </message>
    <message>
        <source>A charger that calls for the first time appears here and has no rights until you accept it.</source>
        <translation>Een laadpaal die voor het eerst oproept, verschijnt hier en heeft geen rechten tot u hem toelaat.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows a filter leaves: &quot;0 of 12&quot;.</extracomment>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Id kopiëren</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.</extracomment>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Vermogen kW</translation>
    </message>
    <message>
        <source>Limit kW</source>
        <translation>Limiet kW</translation>
    </message>
    <message>
        <source>Offered kW</source>
        <translation>Aangeboden kW</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als tabel tonen</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als grafiek tonen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartSurface</name>
    <message>
        <source>no values</source>
        <extracomment>In a chart, where no values were received.</extracomment>
        <translation>geen waarden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandModel</name>
    <message>
        <source>Charger</source>
        <extracomment>Target of a command: the charger as a whole, not one connector.</extracomment>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>Who gave a command: a program over the local interface.</extracomment>
        <translation>Script</translation>
    </message>
    <message>
        <source>Script, %1</source>
        <translation>Script, %1</translation>
    </message>
    <message>
        <source>Forecourt</source>
        <extracomment>Who gave a command: this program by itself.</extracomment>
        <translation>Forecourt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when the command was given.</extracomment>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>Column: what was asked of the charger.</extracomment>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which connector the command was for.</extracomment>
        <translation>Voor</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>Column: what became of the command.</extracomment>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who gave the command.</extracomment>
        <translation>Door</translation>
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
        <translation>Stop</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Instellingen lezen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Herstarten</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation>Harde herstart</translation>
    </message>
    <message>
        <source>Restart at once</source>
        <translation>Meteen herstarten</translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation>Herstarten indien vrij</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>In gebruik nemen</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Buiten gebruik stellen</translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <extracomment>The operator asks the charger to send a message now; %1 is its OCPP name.</extracomment>
        <translation>%1 opvragen</translation>
    </message>
    <message>
        <source>Accepted, waiting for the plug</source>
        <translation>Geaccepteerd, wacht op de stekker</translation>
    </message>
    <message>
        <source>Charging began</source>
        <translation>Laden begonnen</translation>
    </message>
    <message>
        <source>The driver did not plug in</source>
        <translation>De bestuurder koppelde niet aan</translation>
    </message>
    <message>
        <source>Accepted, waiting for the end</source>
        <translation>Geaccepteerd, wacht op het einde</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Accepted, but the session goes on</source>
        <translation>Geaccepteerd, maar de laadsessie gaat door</translation>
    </message>
    <message>
        <source>Accepted, waiting for the restart</source>
        <translation>Geaccepteerd, wacht op de herstart</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Herstart</translation>
    </message>
    <message>
        <source>Did not come back after the restart</source>
        <translation>Na de herstart niet teruggekomen</translation>
    </message>
    <message>
        <source>Done, the charger says so</source>
        <translation>Gedaan, zegt de laadpaal</translation>
    </message>
    <message>
        <source>Accepted, not confirmed yet</source>
        <translation>Geaccepteerd, nog niet bevestigd</translation>
    </message>
    <message>
        <source>The message came</source>
        <translation>Het bericht kwam</translation>
    </message>
    <message>
        <source>Accepted, the message has not come yet</source>
        <translation>Geaccepteerd, het bericht is er nog niet</translation>
    </message>
    <message>
        <source>Answered after the time limit</source>
        <translation>Na de tijdslimiet geantwoord</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a command: waits behind another one.</extracomment>
        <translation>Wachtend</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>State of a command: no answer yet.</extracomment>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Geaccepteerd</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>State of a command: the charger will do it after the session.</extracomment>
        <translation>Later</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Niet ondersteund</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation>Verbinding kwijt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message numerus="yes">
        <source>Waiting behind %n command(s)</source>
        <extracomment>%n commands of this charger are sent first.</extracomment>
        <translation>
            <numerusform>Wacht achter %n opdracht</numerusform>
            <numerusform>Wacht achter %n opdrachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Verzonden, wacht op antwoord</translation>
    </message>
    <message>
        <source>Refused by the charger</source>
        <extracomment>%1 is the charger&apos;s own word, in English.</extracomment>
        <translation>Geweigerd door de laadpaal</translation>
    </message>
    <message>
        <source>Refused by the charger: %1</source>
        <translation>Geweigerd door de laadpaal: %1</translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation>De laadpaal doet het na de laadsessie</translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation>De laadpaal kan dit niet</translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 is an OCPP error code, in English.</extracomment>
        <translation>De laadpaal antwoordde met een fout: %1</translation>
    </message>
    <message>
        <source>No answer in time. It may have happened all the same</source>
        <translation>Geen antwoord op tijd. Het kan toch gebeurd zijn</translation>
    </message>
    <message>
        <source>The link broke. It may have happened all the same</source>
        <translation>De verbinding brak af. Het kan toch gebeurd zijn</translation>
    </message>
    <message>
        <source>Withdrawn before it was sent</source>
        <translation>Ingetrokken vóór verzending</translation>
    </message>
    <message>
        <source>This value is not allowed: %1</source>
        <translation>Deze waarde is niet toegestaan: %1</translation>
    </message>
    <message>
        <source>It no longer exists</source>
        <translation>Het bestaat niet meer</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Deze naam is bezet</translation>
    </message>
    <message>
        <source>Not possible right now: %1</source>
        <translation>Nu niet mogelijk: %1</translation>
    </message>
    <message>
        <source>This is not allowed</source>
        <translation>Dit is niet toegestaan</translation>
    </message>
    <message>
        <source>The charger is offline</source>
        <translation>De laadpaal is offline</translation>
    </message>
    <message>
        <source>The link broke before the answer came</source>
        <translation>De verbinding brak af vóór het antwoord</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Geen antwoord op tijd</translation>
    </message>
    <message>
        <source>It was withdrawn</source>
        <translation>Het is ingetrokken</translation>
    </message>
    <message>
        <source>The charger broke the protocol: %1</source>
        <translation>De laadpaal schond het protocol: %1</translation>
    </message>
    <message>
        <source>Nothing was saved: the database refused. Try again</source>
        <translation>Niets opgeslagen: de database weigerde. Probeer het opnieuw</translation>
    </message>
    <message>
        <source>Nothing was saved: the disk is full. Free some space</source>
        <translation>Niets opgeslagen: de schijf is vol. Maak ruimte vrij</translation>
    </message>
    <message>
        <source>Nothing was saved: the data folder cannot be written</source>
        <translation>Niets opgeslagen: de gegevensmap is niet beschrijfbaar</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup</source>
        <translation>De database is beschadigd. Zet de laatste back-up terug</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt</source>
        <translation>De database is van een nieuwere versie van Forecourt</translation>
    </message>
    <message>
        <source>The file could not be read or written: %1</source>
        <translation>Het bestand kon niet worden gelezen of geschreven: %1</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program</source>
        <translation>Poort %1 is in gebruik door een ander programma</translation>
    </message>
    <message>
        <source>The system does not allow it: %1</source>
        <translation>Het systeem staat het niet toe: %1</translation>
    </message>
    <message>
        <source>Another Forecourt uses this data folder</source>
        <translation>Een ander Forecourt gebruikt deze gegevensmap</translation>
    </message>
    <message>
        <source>The connection to the central system is gone</source>
        <translation>De verbinding met het centrale systeem is weg</translation>
    </message>
    <message>
        <source>Something went wrong here: %1</source>
        <translation>Er ging hier iets mis: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionCard</name>
    <message>
        <source>Type this on the charger&apos;s own page</source>
        <translation>Typ dit op de eigen pagina van de laadpaal</translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation>Verbindingskaart</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adres van deze computer</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Deze pc</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Id van de laadpaal</translation>
    </message>
    <message>
        <source>any, we show it here when it calls</source>
        <translation>vrij, we tonen hem hier bij de oproep</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation>Adres als QR-code</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopiëren</translation>
    </message>
    <message>
        <source>Serial number or any name; empty: any</source>
        <translation>Serienummer of vrije naam; leeg: vrij</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Wachtwoord maken</translation>
    </message>
    <message>
        <source>How does the box want the address?</source>
        <extracomment>&quot;Box&quot; is the charger.</extracomment>
        <translation>Hoe wil de box het adres?</translation>
    </message>
    <message>
        <source>Box adds the id itself</source>
        <translation>Box voegt de id zelf toe</translation>
    </message>
    <message>
        <source>You type the whole address</source>
        <translation>U typt het hele adres</translation>
    </message>
    <message>
        <source>Box wants no ws://</source>
        <translation>Box wil geen ws://</translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation>Deze computer heeft geen netwerkadres. Sluit de netwerkkabel aan of verbind met wifi.</translation>
    </message>
    <message>
        <source>or split up:   Host %1   Port %2   Path %3</source>
        <extracomment>The address in parts: %1 host, %2 port, %3 path.</extracomment>
        <translation>of opgesplitst:   Host %1   Poort %2   Pad %3</translation>
    </message>
    <message>
        <source>   User %1</source>
        <extracomment>User name for the password: %1 is the charger&apos;s id.</extracomment>
        <translation>   Gebruiker %1</translation>
    </message>
    <message>
        <source>Type the charger&apos;s id first</source>
        <translation>Typ eerst de id van de laadpaal</translation>
    </message>
    <message>
        <source>Without a password any charger that knows the id gets in once you accept it.</source>
        <translation>Zonder wachtwoord komt elke laadpaal die de id kent binnen zodra u hem toelaat.</translation>
    </message>
    <message>
        <source>Saved. Copy it now: we keep only its fingerprint.</source>
        <translation>Opgeslagen. Kopieer het nu: we bewaren alleen de vingerafdruk.</translation>
    </message>
    <message>
        <source>none made yet</source>
        <translation>nog geen gemaakt</translation>
    </message>
    <message>
        <source>shown once</source>
        <translation>één keer getoond</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adres: %1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>Host: %1</translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation>Poort: %1</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pad: %1</translation>
    </message>
    <message>
        <source>Charger id and user: %1</source>
        <translation>Id en gebruiker van laadpaal: %1</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Wachtwoord: %1</translation>
    </message>
    <message>
        <source>Protocol: %1</source>
        <translation>Protocol: %1</translation>
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
        <translation>Ontgrendelen…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Volgende stap…</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>State of a connector with its duration: &quot;Charging for 1:10&quot;.</extracomment>
        <translation>%1, al %2</translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <translation>%1, fabrikantcode %2</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Error code of a connector.</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Laadsessie</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatuur</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Values from</source>
        <translation>Waarden van</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>out of service after this session</source>
        <translation>buiten gebruik na deze laadsessie</translation>
    </message>
    <message>
        <source>into service after this session</source>
        <translation>in gebruik na deze laadsessie</translation>
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
        <translation>Ontgrendelen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorProgress</name>
    <message>
        <source>%1 not answered in %2 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a number of seconds.</extracomment>
        <translation>%1 niet beantwoord binnen %2 s</translation>
    </message>
    <message>
        <source>%1 sent %2, waiting up to %3 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a time such as &quot;6 s ago&quot;, %3 a number of seconds.</extracomment>
        <translation>%1 verzonden %2, wacht tot %3 s</translation>
    </message>
    <message>
        <source>Stop accepted %1, the session goes on</source>
        <translation>Stop geaccepteerd %1, de laadsessie gaat door</translation>
    </message>
    <message>
        <source>Stop accepted, waiting for the end</source>
        <translation>Stop geaccepteerd, wacht op het einde</translation>
    </message>
    <message>
        <source>Waiting for the plug until %1</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>Wacht op de stekker tot %1</translation>
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
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Duration of a session in hours and minutes: &quot;1:10 h&quot;.</extracomment>
        <translation>%1 u</translation>
    </message>
    <message>
        <source>%1 battery</source>
        <extracomment>Charge of the car&apos;s battery: &quot;61 % battery&quot;.</extracomment>
        <translation>%1 batterij</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>Current the charger offers to the car: &quot;up to 16 A&quot;.</extracomment>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>Car stopped drawing %1 ago</source>
        <translation>Auto neemt al %1 geen stroom</translation>
    </message>
    <message>
        <source>Car stopped drawing</source>
        <translation>Auto neemt geen stroom meer</translation>
    </message>
    <message>
        <source>Paused by the charger for %1</source>
        <translation>Al %1 gepauzeerd door de laadpaal</translation>
    </message>
    <message>
        <source>Paused by the charger</source>
        <translation>Gepauzeerd door de laadpaal</translation>
    </message>
    <message>
        <source>No session was reported to us</source>
        <translation>Er is ons geen laadsessie gemeld</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Headline of a tile: the session has begun, no energy flows yet.</extracomment>
        <translation>Voorbereiding</translation>
    </message>
    <message>
        <source>Waiting for a card</source>
        <extracomment>Headline of a tile: a car is plugged in, nobody showed a card.</extracomment>
        <translation>Wacht op een pas</translation>
    </message>
    <message>
        <source>Plugged in, no tag read yet</source>
        <translation>Aangekoppeld, nog geen pas gelezen</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>Nog geen pas</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Aangekoppeld</translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <extracomment>Headline of a tile: started from here, the driver has to plug in.</extracomment>
        <translation>Wacht op de stekker</translation>
    </message>
    <message>
        <source>Started for %1, until %2</source>
        <extracomment>%1 who charges, %2 a time of day.</extracomment>
        <translation>Gestart voor %1, tot %2</translation>
    </message>
    <message>
        <source>Free for %1</source>
        <extracomment>%1 is a duration such as &quot;2 h 05&quot;.</extracomment>
        <translation>Al %1 vrij</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>still plugged in for %1</source>
        <translation>al %1 nog aangekoppeld</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Laadsessie beëindigd</translation>
    </message>
    <message>
        <source>Ended %1, %2</source>
        <extracomment>%1 a time of day, %2 &quot;still plugged in for 14 min&quot;.</extracomment>
        <translation>Beëindigd %1, %2</translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <extracomment>%1 an error code of the standard, %2 the maker&apos;s own code.</extracomment>
        <translation>%1, fabrikantcode %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <extracomment>%1 is a time or a date: when the charger was last heard.</extracomment>
        <translation>Laatst gehoord %1</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>Nooit gehoord</translation>
    </message>
    <message>
        <source>Last state: %1</source>
        <extracomment>%1 is a state such as Charging.</extracomment>
        <translation>Laatste toestand: %1</translation>
    </message>
    <message>
        <source>Kept for one person</source>
        <translation>Vrijgehouden voor één persoon</translation>
    </message>
    <message>
        <source>No state heard yet</source>
        <translation>Nog geen toestand gehoord</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Buiten gebruik</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stopt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Ontgrendelt</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Volgende stap…</translation>
    </message>
    <message>
        <source>Nothing heard for %1</source>
        <translation>Al %1 niets gehoord</translation>
    </message>
    <message>
        <source>Out of service after this session</source>
        <translation>Buiten gebruik na deze laadsessie</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTileView</name>
    <message>
        <source>Connectors</source>
        <extracomment>Accessible name of the tiles of the Overview.</extracomment>
        <translation>Laadpunten</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Name of an action for screen readers: shows the charger of this tile.</extracomment>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsoleWindow</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Laadpalen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Laadsessies</translation>
    </message>
    <message>
        <source>People &amp; tags</source>
        <translation>Personen &amp; passen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>&amp;Add charger…</source>
        <translation>Laadpaal &amp;toevoegen…</translation>
    </message>
    <message>
        <source>Ask for the &amp;states</source>
        <translation>Toestanden &amp;opvragen</translation>
    </message>
    <message>
        <source>&amp;Read settings</source>
        <translation>&amp;Instellingen lezen</translation>
    </message>
    <message>
        <source>Re&amp;start…</source>
        <translation>&amp;Herstarten…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Her&amp;noemen…</translation>
    </message>
    <message>
        <source>&amp;Learn tag</source>
        <translation>&amp;Pas inlezen</translation>
    </message>
    <message>
        <source>Off: no charger is open</source>
        <translation>Inactief: er is geen laadpaal geopend</translation>
    </message>
    <message>
        <source>no charger</source>
        <translation>geen laadpaal</translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation>%1/%2 verbonden</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n niet verzonden opdracht</numerusform>
            <numerusform>%n niet verzonden opdrachten</numerusform>
        </translation>
    </message>
    <message>
        <source>no values</source>
        <extracomment>Status bar: no meter values are here yet.</extracomment>
        <translation>geen waarden</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>Luistert nog niet</translation>
    </message>
    <message>
        <source>Listening ws %1, wss %2</source>
        <translation>Luistert ws %1, wss %2</translation>
    </message>
    <message>
        <source>Listening ws %1</source>
        <translation>Luistert ws %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 vrij</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Back-up %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.</source>
        <translation>
            <numerusform>%n laadsessie gaat door bij de laadpaal, maar niemand bewaakt die tot Forecourt weer draait.</numerusform>
            <numerusform>%n laadsessies gaan door bij de laadpalen, maar niemand bewaakt ze tot Forecourt weer draait.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Language of the window: the one of the desktop.</extracomment>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>The language changes at the next start</source>
        <translation>De taal verandert bij de volgende start</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <extracomment>Button: puts the text beside it on the clipboard.</extracomment>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>Accessible name of the Copy button; %1 is what it copies, e.g. &quot;Address&quot;.</extracomment>
        <translation>%1 kopiëren</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>The Copy button, just after it was pressed.</extracomment>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DisplayStatus</name>
    <message>
        <source>Available</source>
        <extracomment>State of a connector: nobody is plugged in, a charge can start.</extracomment>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>State of a connector: a car is plugged in, charging has not started.</extracomment>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>Charging</source>
        <extracomment>State of a connector: energy flows.</extracomment>
        <translation>Laadt</translation>
    </message>
    <message>
        <source>Car pauses</source>
        <extracomment>State of a connector: the car asked for no energy (OCPP SuspendedEV).</extracomment>
        <translation>Auto pauzeert</translation>
    </message>
    <message>
        <source>We pause</source>
        <extracomment>State of a connector: our side gives no energy (OCPP SuspendedEVSE), for example a limit.</extracomment>
        <translation>Door ons gepauzeerd</translation>
    </message>
    <message>
        <source>Unplug please</source>
        <extracomment>State of a connector: charging is over, the cable is still plugged in (OCPP Finishing).</extracomment>
        <translation>Loskoppelen a.u.b.</translation>
    </message>
    <message>
        <source>Reserved</source>
        <extracomment>State of a connector: kept for one person.</extracomment>
        <translation>Gereserveerd</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <extracomment>State of a connector: taken out of service.</extracomment>
        <translation>Buiten gebruik</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>State of a connector: its charger has no connection to us.</extracomment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Faulted</source>
        <extracomment>State of a connector: the charger reports an error that stops charging.</extracomment>
        <translation>Storing</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is available.</extracomment>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>No card</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: a car is plugged in, no card was read yet.</extracomment>
        <translation>Geen pas</translation>
    </message>
    <message>
        <source>Charging</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy flows.</extracomment>
        <translation>Laadt</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the car pauses.</extracomment>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: our limit pauses the charge.</extracomment>
        <translation>Limiet</translation>
    </message>
    <message>
        <source>Unplug</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: charging is over, please unplug.</extracomment>
        <translation>Ontkoppel</translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is reserved.</extracomment>
        <translation>Geres.</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is out of service.</extracomment>
        <translation>Gesloten</translation>
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
        <translation>Storing</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::EventModel</name>
    <message>
        <source>State</source>
        <extracomment>Kind of event: a connector changed its state.</extracomment>
        <translation>Toestand</translation>
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
        <translation>Gestart</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Kind of event: the operator let the charger in.</extracomment>
        <translation>Geaccepteerd</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Kind of event: the operator turned the charger away.</extracomment>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Instelling gewijzigd</translation>
    </message>
    <message>
        <source>Session to check</source>
        <extracomment>Kind of event: a session needs a look.</extracomment>
        <translation>Laadsessie te controleren</translation>
    </message>
    <message>
        <source>Storage</source>
        <extracomment>Kind of event: trouble with the database.</extracomment>
        <translation>Opslag</translation>
    </message>
    <message>
        <source>Maker message</source>
        <extracomment>Kind of event: the maker&apos;s own message came (OCPP DataTransfer).</extracomment>
        <translation>Fabrikantbericht</translation>
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
        <translation>Ernst</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>Column: the event.</extracomment>
        <translation>Gebeurtenis</translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: at which connector.</extracomment>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Faults</name>
    <message>
        <source>Fault without a code</source>
        <translation>Storing zonder code</translation>
    </message>
    <message>
        <source>Plug lock</source>
        <extracomment>Fault of a charger: the plug cannot be locked or unlocked.</extracomment>
        <translation>Stekkervergrendeling</translation>
    </message>
    <message>
        <source>No talk with the car</source>
        <extracomment>Fault of a charger: it does not understand the car.</extracomment>
        <translation>Geen overleg met de auto</translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Fault of a charger: current flows to earth.</extracomment>
        <translation>Aardlek</translation>
    </message>
    <message>
        <source>Too hot</source>
        <translation>Te heet</translation>
    </message>
    <message>
        <source>Internal fault</source>
        <translation>Interne storing</translation>
    </message>
    <message>
        <source>Tag list conflict</source>
        <translation>Conflict in passenlijst</translation>
    </message>
    <message>
        <source>Other fault</source>
        <translation>Andere storing</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <translation>Overstroom</translation>
    </message>
    <message>
        <source>Overvoltage</source>
        <translation>Overspanning</translation>
    </message>
    <message>
        <source>Meter fault</source>
        <translation>Meterstoring</translation>
    </message>
    <message>
        <source>Contactor fault</source>
        <extracomment>Fault of a charger: its main contactor.</extracomment>
        <translation>Storing magneetschakelaar</translation>
    </message>
    <message>
        <source>Card reader fault</source>
        <translation>Storing paslezer</translation>
    </message>
    <message>
        <source>Restart failed</source>
        <translation>Herstart mislukt</translation>
    </message>
    <message>
        <source>Undervoltage</source>
        <translation>Onderspanning</translation>
    </message>
    <message>
        <source>Weak signal</source>
        <translation>Zwak signaal</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters.</extracomment>
        <translation>Storing</translation>
    </message>
    <message>
        <source>Lock</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: plug lock.</extracomment>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Car link</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: no communication with the car.</extracomment>
        <translation>Autocomm.</translation>
    </message>
    <message>
        <source>PE fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: earth leakage.</extracomment>
        <translation>PE-fout</translation>
    </message>
    <message>
        <source>Too hot</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: too hot.</extracomment>
        <translation>Te heet</translation>
    </message>
    <message>
        <source>Current</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overcurrent.</extracomment>
        <translation>Stroom</translation>
    </message>
    <message>
        <source>Voltage</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overvoltage or undervoltage.</extracomment>
        <translation>Spanning</translation>
    </message>
    <message>
        <source>Meter</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy meter.</extracomment>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Contactor</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: contactor.</extracomment>
        <translation>Contactor</translation>
    </message>
    <message>
        <source>Reader</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: card reader.</extracomment>
        <translation>Lezer</translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation>Herstart de laadpaal</translation>
    </message>
    <message>
        <source>Still there: call the maker with the code</source>
        <translation>Nog steeds: bel de fabrikant met de code</translation>
    </message>
    <message>
        <source>Unplug the car and look for water or damage</source>
        <translation>Koppel de auto los en zoek naar water of schade</translation>
    </message>
    <message>
        <source>Check the residual-current device in the panel</source>
        <translation>Controleer de aardlekschakelaar in de kast</translation>
    </message>
    <message>
        <source>Push the plug in fully, then pull it</source>
        <translation>Duw de stekker er helemaal in en trek hem dan uit</translation>
    </message>
    <message>
        <source>Look for dirt in the socket</source>
        <translation>Zoek naar vuil in de contactdoos</translation>
    </message>
    <message>
        <source>Unplug and plug in again</source>
        <translation>Koppel los en weer aan</translation>
    </message>
    <message>
        <source>Try another car or cable</source>
        <translation>Probeer een andere auto of kabel</translation>
    </message>
    <message>
        <source>Let it cool down, keep the vents free</source>
        <translation>Laat afkoelen, houd de ventilatie vrij</translation>
    </message>
    <message>
        <source>Check the plug for scorch marks</source>
        <translation>Controleer de stekker op schroeiplekken</translation>
    </message>
    <message>
        <source>Unplug the car</source>
        <translation>Koppel de auto los</translation>
    </message>
    <message>
        <source>Check the circuit breaker in the panel</source>
        <translation>Controleer de installatieautomaat in de kast</translation>
    </message>
    <message>
        <source>Have an electrician measure the supply</source>
        <translation>Laat een elektricien de voeding meten</translation>
    </message>
    <message>
        <source>Sessions here may lack values: check them before billing</source>
        <translation>Laadsessies hier missen soms waarden: controleer vóór facturering</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you touch the plug</source>
        <translation>Schakel de laadpaal uit bij de automaat voordat u de stekker aanraakt</translation>
    </message>
    <message>
        <source>Call an electrician</source>
        <translation>Bel een elektricien</translation>
    </message>
    <message>
        <source>Drivers cannot use cards: start sessions from here</source>
        <translation>Bestuurders kunnen geen passen gebruiken: start laadsessies hier</translation>
    </message>
    <message>
        <source>Move the antenna or use a network cable</source>
        <translation>Verplaats de antenne of gebruik een netwerkkabel</translation>
    </message>
    <message>
        <source>Cards may be refused: restart the charger to read the list again</source>
        <translation>Passen worden soms geweigerd: herstart de laadpaal om de lijst opnieuw te lezen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilterChip</name>
    <message>
        <source>Remove filter %1 %2</source>
        <extracomment>Accessible name of a filter chip; %1 is the filter&apos;s name, %2 its value.</extracomment>
        <translation>Filter %1 %2 verwijderen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FirstStart</name>
    <message>
        <source>No charger yet</source>
        <translation>Nog geen laadpaal</translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type the address below on the charger&apos;s own page and it appears here within a minute, or let us guide you.</source>
        <translation>Forecourt luistert al. Typ het adres hieronder op de eigen pagina van de laadpaal en hij verschijnt hier binnen een minuut, of laat u begeleiden.</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Laadpaal toevoegen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Title of a check list for the first start.</extracomment>
        <translation>Voorbereiding</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Supply and limit</source>
        <translation>Voeding en limiet</translation>
    </message>
    <message>
        <source>First charger</source>
        <translation>Eerste laadpaal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Change the site</source>
        <translation>Locatie wijzigen</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Button: tell the main fuse.</extracomment>
        <translation>Opgeven</translation>
    </message>
    <message>
        <source>Set supply and limit</source>
        <translation>Voeding en limiet opgeven</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add the first charger</source>
        <translation>Eerste laadpaal toevoegen</translation>
    </message>
    <message>
        <source>ws %1 open</source>
        <translation>ws %1 open</translation>
    </message>
    <message>
        <source>Without it the load chart has no limit</source>
        <translation>Zonder deze heeft de belastinggrafiek geen limiet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress of a check list: %1 done of %2.</extracomment>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Luistert op poort %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Luistert niet</translation>
    </message>
    <message>
        <source>Nothing has called since the start at %1</source>
        <translation>Niets heeft opgeroepen sinds de start om %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button that closes a dialog without doing anything.</extracomment>
        <translation>Annuleren</translation>
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
        <translation>%1 u %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A duration of days and hours, for example &quot;3 d 4 h&quot;.</extracomment>
        <translation>%1 d %2 u</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>How long ago something happened; %1 is a duration such as &quot;3 s&quot; or &quot;24 min&quot;.</extracomment>
        <translation>%1 geleden</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time, or a date and time: &quot;since 04:12&quot;.</extracomment>
        <translation>sinds %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HearingCard</name>
    <message>
        <source>Take it as OCPP 1.6</source>
        <translation>Als OCPP 1.6 aannemen</translation>
    </message>
    <message>
        <source>Allow without password</source>
        <translation>Zonder wachtwoord toestaan</translation>
    </message>
    <message>
        <source>Allow without encryption</source>
        <translation>Zonder versleuteling toestaan</translation>
    </message>
    <message>
        <source>What we hear</source>
        <translation>Wat we horen</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>Verbindingspogingen</translation>
    </message>
    <message>
        <source>Some boxes wait 6 to 19 minutes before they call again.</source>
        <translation>Sommige boxen wachten 6 tot 19 minuten voor ze weer oproepen.</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Log kopiëren</translation>
    </message>
    <message>
        <source>calls from %1</source>
        <extracomment>Follows a charger&apos;s id: %1 its make and model, %2 its network address.</extracomment>
        <translation>roept op vanaf %1</translation>
    </message>
    <message>
        <source>wants to connect: %1 at %2</source>
        <translation>wil verbinden: %1 op %2</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 toelaten</translation>
    </message>
    <message>
        <source>Changed. It may call again now</source>
        <translation>Gewijzigd. Hij mag nu weer oproepen</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Luistert nog niet.</translation>
    </message>
    <message>
        <source>Not listening: %1</source>
        <translation>Luistert niet: %1</translation>
    </message>
    <message>
        <source>Listening on port %1. Calls appear here within a second.</source>
        <translation>Luistert op poort %1. Oproepen verschijnen hier binnen een seconde.</translation>
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
        <translation>Pas inlezen</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Paslezer</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button that ends the learning of tags.</extracomment>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Naam van de persoon</translation>
    </message>
    <message>
        <source>Whose card is this?</source>
        <translation>Van wie is deze pas?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Any charger</source>
        <extracomment>Choice of a card reader: whichever.</extracomment>
        <translation>Elke laadpaal</translation>
    </message>
    <message>
        <source>Tap the card now at any charger.</source>
        <translation>Houd de pas nu tegen een laadpaal.</translation>
    </message>
    <message>
        <source>Tap the card now at %1.</source>
        <translation>Houd de pas nu tegen %1.</translation>
    </message>
    <message>
        <source>other readers: %1</source>
        <translation>andere lezers: %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Pas %1 toegevoegd</translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <translation>Pas %1 toegevoegd voor %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LiveTab</name>
    <message>
        <source>This session</source>
        <translation>Deze laadsessie</translation>
    </message>
    <message>
        <source>Power of the running session over time</source>
        <translation>Vermogen van de lopende laadsessie in de tijd</translation>
    </message>
    <message>
        <source>No session is running</source>
        <translation>Er loopt geen laadsessie</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Vermogen kW</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>What to do: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation>Wat te doen: %1, %2</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Look whether the charger has power: its display or lights</source>
        <translation>Kijk of de laadpaal stroom heeft: scherm of lampjes</translation>
    </message>
    <message>
        <source>Check its network: cable, WLAN or SIM card</source>
        <translation>Controleer zijn netwerk: kabel, wifi of simkaart</translation>
    </message>
    <message>
        <source>Check that it still calls this computer&apos;s address</source>
        <translation>Controleer of hij nog het adres van deze computer oproept</translation>
    </message>
    <message>
        <source>Some chargers wait 6 to 19 minutes before they call again</source>
        <translation>Sommige laadpalen wachten 6 tot 19 minuten voor ze weer oproepen</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1, this session</source>
        <extracomment>Title of a chart; %1 is a connector.</extracomment>
        <translation>%1, deze laadsessie</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Nog geen waarden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <extracomment>Menu: what concerns the whole site.</extracomment>
        <translation>&amp;Locatie</translation>
    </message>
    <message>
        <source>&amp;Charger</source>
        <translation>Laad&amp;paal</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <extracomment>Menu: what concerns one charging session.</extracomment>
        <translation>Laad&amp;sessie</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vooruit</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the next part of the window.</extracomment>
        <translation>Vo&amp;lgend deelvenster</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the previous part of the window.</extracomment>
        <translation>Vor&amp;ig deelvenster</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Theme: as the desktop wishes.</extracomment>
        <translation>Zoals het &amp;systeem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>Quit Forecourt?</source>
        <translation>Forecourt afsluiten?</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation>Laten draaien</translation>
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
        <translation>(geen pas)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NextStepDialog</name>
    <message>
        <source>%1 did not follow</source>
        <translation>%1 volgde niet op</translation>
    </message>
    <message>
        <source>Ask the charger again</source>
        <translation>Vraag het de laadpaal nog eens</translation>
    </message>
    <message>
        <source>The same stop is sent once more</source>
        <translation>Dezelfde stop wordt nog eens verzonden</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Ontgrendel de kabel</translation>
    </message>
    <message>
        <source>Most chargers end the session when the plug is let go</source>
        <translation>De meeste laadpalen beëindigen de laadsessie als de stekker vrijkomt</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Ontgrendelen…</translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation>Herstart de laadpaal</translation>
    </message>
    <message>
        <source>Ends every session of this charger</source>
        <translation>Beëindigt elke laadsessie van deze laadpaal</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Herstarten…</translation>
    </message>
    <message>
        <source>Close it in our records</source>
        <translation>Sluit hem in onze gegevens</translation>
    </message>
    <message>
        <source>Sends nothing; the car may go on charging</source>
        <translation>Verzendt niets; de auto kan blijven laden</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Sluiten…</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Blijven wachten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::OverviewPage</name>
    <message>
        <source>firmware %1</source>
        <translation>firmware %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>van %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), last at %1</source>
        <extracomment>%n attempts to connect; %1 is the time of the last one.</extracomment>
        <translation>
            <numerusform>%n poging, laatst om %1</numerusform>
            <numerusform>%n pogingen, laatst om %1</numerusform>
        </translation>
    </message>
    <message>
        <source>wants to connect. %1</source>
        <extracomment>Follows the id of a charger; %1 lists what is known of it.</extracomment>
        <translation>wil verbinden. %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Weigeren</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Laadpunten</translation>
    </message>
    <message>
        <source>Show connectors in this state</source>
        <translation>Laadpunten in deze toestand tonen</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the tiles: every state.</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 toelaten</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 weigeren</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Id kopiëren</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PageHeader</name>
    <message>
        <source>Back</source>
        <extracomment>Accessible name of the arrow in front of a page&apos;s title.</extracomment>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeopleActions</name>
    <message>
        <source>Blocked the tag of %1</source>
        <translation>Pas van %1 geblokkeerd</translation>
    </message>
    <message>
        <source>The tag of %1 may charge again</source>
        <translation>De pas van %1 mag weer laden</translation>
    </message>
    <message>
        <source>Removed tag %1</source>
        <translation>Pas %1 verwijderd</translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation>%1 geblokkeerd</translation>
    </message>
    <message>
        <source>%1 may charge again</source>
        <translation>%1 mag weer laden</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>%1 verwijderd</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeoplePage</name>
    <message>
        <source>People &amp; tags</source>
        <translation>Personen &amp; passen</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Persoon toevoegen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Pas toevoegen</translation>
    </message>
    <message>
        <source>Learn tag</source>
        <translation>Pas inlezen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Passen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Unknown tags</source>
        <translation>Onbekende passen</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filteren op tekst</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <translation>Persoon geblokkeerd</translation>
    </message>
    <message>
        <source>No tag yet</source>
        <translation>Nog geen pas</translation>
    </message>
    <message>
        <source>Tap a card at a charger to add it. Without tags nobody can start a charge there.</source>
        <translation>Houd een pas tegen een laadpaal om hem toe te voegen. Zonder passen kan daar niemand laden.</translation>
    </message>
    <message>
        <source>No person yet</source>
        <translation>Nog geen persoon</translation>
    </message>
    <message>
        <source>A person gives a name to tags, so that sessions say who charged.</source>
        <translation>Een persoon geeft passen een naam, zodat laadsessies zeggen wie er laadde.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Choose a tag in the list</source>
        <translation>Kies een pas in de lijst</translation>
    </message>
    <message>
        <source>No unknown tag</source>
        <translation>Geen onbekende pas</translation>
    </message>
    <message>
        <source>Cards that are shown at a charger and are in no list appear here.</source>
        <translation>Passen die bij een laadpaal worden getoond en in geen lijst staan, verschijnen hier.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Deblokkeren</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blokkeren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Off: this person still has tags</source>
        <translation>Inactief: deze persoon heeft nog passen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonDialog</name>
    <message>
        <source>Add person</source>
        <translation>Persoon toevoegen</translation>
    </message>
    <message>
        <source>Blocked: none of the tags may charge</source>
        <translation>Geblokkeerd: geen van de passen mag laden</translation>
    </message>
    <message>
        <source>Tenant, department …</source>
        <translation>Huurder, afdeling …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Typ een naam</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonModel</name>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Passen</translation>
    </message>
    <message>
        <source>Last charged</source>
        <translation>Laatst geladen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PowerChart</name>
    <message>
        <source>Power over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Vermogen in de tijd</translation>
    </message>
    <message>
        <source>Now %1</source>
        <extracomment>Accessible description of a chart; %1 is the newest value with its unit.</extracomment>
        <translation>Nu %1</translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>vermogen</translation>
    </message>
    <message>
        <source>limit</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>limiet</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QrCode</name>
    <message>
        <source>QR code for %1</source>
        <extracomment>Accessible name of a QR code; %1 is its text.</extracomment>
        <translation>QR-code voor %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QuirkModel</name>
    <message>
        <source>Deviation</source>
        <extracomment>Column: how the charger departs from the standard.</extracomment>
        <translation>Afwijking</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when it was last seen.</extracomment>
        <translation>Laatst</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SampleModel</name>
    <message>
        <source>on the clock</source>
        <extracomment>Why a meter value was sent: at a fixed time of day.</extracomment>
        <translation>op vaste tijd</translation>
    </message>
    <message>
        <source>begin</source>
        <extracomment>Why a meter value was sent: the session began.</extracomment>
        <translation>begin</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>Why a meter value was sent: the session ended.</extracomment>
        <translation>einde</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>Why a meter value was sent: charging was interrupted.</extracomment>
        <translation>onderbroken</translation>
    </message>
    <message>
        <source>resumed</source>
        <extracomment>Why a meter value was sent: charging went on after an interruption.</extracomment>
        <translation>hervat</translation>
    </message>
    <message>
        <source>asked for</source>
        <extracomment>Why a meter value was sent: somebody asked for it.</extracomment>
        <translation>opgevraagd</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>A meter value with a cryptographic signature.</extracomment>
        <translation>ondertekend</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Column: why a meter value was sent.</extracomment>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Vermogen</translation>
    </message>
    <message>
        <source>Offered</source>
        <extracomment>Column: power the charger allows the car.</extracomment>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spanning</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Column: further measured values.</extracomment>
        <translation>Overig</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionAdvice</name>
    <message>
        <source>The end value is below the start value. Read the meter at the charger before you bill it.</source>
        <translation>De eindwaarde ligt onder de startwaarde. Lees de meter bij de laadpaal af voordat u factureert.</translation>
    </message>
    <message>
        <source>Energy flowed between two sessions without one. Look at the charger&apos;s meter.</source>
        <translation>Er vloeide energie tussen twee laadsessies, zonder laadsessie. Bekijk de meter van de laadpaal.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock was wrong, so the time of arrival was used. Check its clock.</source>
        <translation>De klok van de laadpaal liep verkeerd, dus geldt de tijd van aankomst. Controleer zijn klok.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock jumped. The energy is right, the times are not.</source>
        <translation>De klok van de laadpaal versprong. De energie klopt, de tijden niet.</translation>
    </message>
    <message>
        <source>Add the tag under People &amp; tags to see who it was.</source>
        <translation>Voeg de pas toe onder Personen &amp; passen om te zien wie het was.</translation>
    </message>
    <message>
        <source>We said no and the charger charged all the same. Check its offline settings.</source>
        <translation>Wij zeiden nee en de laadpaal laadde toch. Controleer zijn offline-instellingen.</translation>
    </message>
    <message>
        <source>The charger reported two different ends. The first is kept.</source>
        <translation>De laadpaal meldde twee verschillende eindes. Het eerste geldt.</translation>
    </message>
    <message>
        <source>Only the end was reported, so the energy is unknown. Ask the charger&apos;s maker for its log.</source>
        <translation>Alleen het einde is gemeld, dus de energie is onbekend. Vraag de fabrikant van de laadpaal om het log.</translation>
    </message>
    <message>
        <source>There is a start and an end, but no curve. Check which meter values the charger sends.</source>
        <translation>Er is een start en een einde, maar geen curve. Controleer welke meterwaarden de laadpaal verzendt.</translation>
    </message>
    <message>
        <source>The same tag charged elsewhere at the same time. Ask its owner.</source>
        <translation>Dezelfde pas laadde tegelijk ergens anders. Vraag het de eigenaar.</translation>
    </message>
    <message>
        <source>The charger&apos;s message had faults; we read it with tolerance. A firmware update may help.</source>
        <translation>Het bericht van de laadpaal had fouten; we lazen het tolerant. Een firmware-update kan helpen.</translation>
    </message>
    <message>
        <source>The charger restarted meanwhile. Its end may still come.</source>
        <translation>De laadpaal herstartte intussen. Het einde kan nog komen.</translation>
    </message>
    <message>
        <source>The charger was offline and reported later. Nothing to do.</source>
        <translation>De laadpaal was offline en meldde later. Niets te doen.</translation>
    </message>
    <message>
        <source>The meter fell during the session. Have the meter checked before you bill it.</source>
        <translation>De meterstand daalde tijdens de laadsessie. Laat de meter controleren voordat u factureert.</translation>
    </message>
    <message>
        <source>Look at the charger before the next driver comes.</source>
        <translation>Bekijk de laadpaal voordat de volgende bestuurder komt.</translation>
    </message>
    <message>
        <source>More than a day: perhaps the car was never unplugged.</source>
        <translation>Meer dan een dag: misschien is de auto nooit losgekoppeld.</translation>
    </message>
    <message>
        <source>No end was reported. The last meter value counts; correct it if you know better.</source>
        <translation>Er is geen einde gemeld. De laatste meterwaarde telt; verbeter hem als u het beter weet.</translation>
    </message>
    <message>
        <source>If the charger still reports its end, that counts instead.</source>
        <translation>Meldt de laadpaal het einde alsnog, dan telt dat.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionChart</name>
    <message>
        <source>Power of this session</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Vermogen van deze laadsessie</translation>
    </message>
    <message>
        <source>power</source>
        <translation>vermogen</translation>
    </message>
    <message>
        <source>offered</source>
        <extracomment>Name of a value in a chart&apos;s read-out: the power the charger allowed.</extracomment>
        <translation>aangeboden</translation>
    </message>
    <message>
        <source>battery</source>
        <extracomment>Name of a value in a chart&apos;s read-out: charge level of the car.</extracomment>
        <translation>batterij</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionDetail</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Laadsessie</translation>
    </message>
    <message>
        <source>What to show of the session</source>
        <translation>Wat van de laadsessie te tonen</translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>Switch: the session as a curve over time.</extracomment>
        <translation>Curve</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Meterwaarden</translation>
    </message>
    <message>
        <source>Power over time</source>
        <translation>Vermogen in de tijd</translation>
    </message>
    <message>
        <source>No values were sent</source>
        <translation>Geen waarden verzonden</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>onderbroken</translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>Title: key figures of a session.</extracomment>
        <translation>Feiten</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Laadpaal openen</translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation>In gegevens sluiten…</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lezen …</translation>
    </message>
    <message>
        <source>Choose a session in the list</source>
        <translation>Kies een laadsessie in de lijst</translation>
    </message>
    <message>
        <source>No session chosen</source>
        <translation>Geen laadsessie gekozen</translation>
    </message>
    <message>
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation>Inactief: de laadpaal is online. Stop de laadsessie liever daar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Max power</source>
        <translation>Max. vermogen</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Beëindigd door</translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation>OCPP-id</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Laadsessies</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Tab: sessions that run now.</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Voltooid</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Laatste 7 dagen</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>All time</source>
        <extracomment>Period: since the beginning.</extracomment>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filteren op tekst</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Lopende laadsessies</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Geen laadsessie</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation>Alle laadpalen</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle personen</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n laadsessie</numerusform>
            <numerusform>%n laadsessies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation>
            <numerusform>%n zonder energie, niet in de som</numerusform>
            <numerusform>%n zonder energie, niet in de som</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation>De laadsessies konden niet worden gelezen</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Geen laadsessie past</translation>
    </message>
    <message>
        <source>Nothing in this period fits the filter.</source>
        <translation>Niets in deze periode past bij het filter.</translation>
    </message>
    <message>
        <source>Nobody is charging</source>
        <translation>Niemand laadt</translation>
    </message>
    <message>
        <source>Sessions appear here while they run.</source>
        <translation>Laadsessies verschijnen hier zolang ze lopen.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Niets te bekijken</translation>
    </message>
    <message>
        <source>Odd sessions are listed here, each with what to do.</source>
        <translation>Vreemde laadsessies staan hier, elk met wat te doen.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Nog geen laadsessie</translation>
    </message>
    <message>
        <source>The first finished session appears here.</source>
        <translation>De eerste voltooide laadsessie verschijnt hier.</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Laadpaal openen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopiëren</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation>In gegevens sluiten…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Postal address of the site.</extracomment>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Voeding</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>Value of the field &quot;Main fuse&quot; when the owner has not told it.</extracomment>
        <translation>niet opgegeven</translation>
    </message>
    <message>
        <source>Main fuse</source>
        <translation>Hoofdzekering</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fasen</translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation>Spanning, fase naar nul</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Laadpalen</translation>
    </message>
    <message>
        <source>Let wait, from the local network only</source>
        <extracomment>Choice for chargers nobody accepted yet.</extracomment>
        <translation>Laten wachten, alleen vanaf het lokale netwerk</translation>
    </message>
    <message>
        <source>Let wait, from anywhere</source>
        <translation>Laten wachten, van overal</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Weigeren</translation>
    </message>
    <message>
        <source>Unknown chargers</source>
        <translation>Onbekende laadpalen</translation>
    </message>
    <message>
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation>Levensteken elke</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Wait for answers</source>
        <extracomment>How long to wait for a charger&apos;s answer to a command.</extracomment>
        <translation>Wachten op antwoord</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Title: theme and language of the window.</extracomment>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Theme: as the desktop.</extracomment>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>The fuse carries %1.</source>
        <translation>De zekering draagt %1.</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Zonder de hoofdzekering heeft de grafiek geen limietlijn.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation>Een valuta heeft drie letters, zoals EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Er is geen tijdzone “%1”</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <extracomment>Accessible name of the list of pages.</extracomment>
        <translation>Pagina’s</translation>
    </message>
    <message>
        <source>More pages</source>
        <extracomment>Accessible name of the list that holds Settings.</extracomment>
        <translation>Meer pagina’s</translation>
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
        <translation>Belasting locatie, laatste 2 uur</translation>
    </message>
    <message>
        <source>Power of the site over time</source>
        <translation>Vermogen van de locatie in de tijd</translation>
    </message>
    <message>
        <source>No values yet. They come with the first charger.</source>
        <translation>Nog geen waarden. Ze komen met de eerste laadpaal.</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Laadt</translation>
    </message>
    <message>
        <source>Main fuse %1, %2</source>
        <extracomment>Label of the limit line: %1 a current, %2 a power.</extracomment>
        <translation>Hoofdzekering %1, %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartDialog</name>
    <message>
        <source>Start charging at %1</source>
        <translation>Laden bij %1 starten</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Persoon of pas</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Naam of pas</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>De laadpaal wordt gevraagd voor deze pas te starten. Is er nog geen auto aangekoppeld, dan wacht hij op de stekker.</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Laden starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, pas %2</translation>
    </message>
    <message>
        <source>Choose who charges, or type a tag</source>
        <translation>Kies wie laadt, of typ een pas</translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %n characters</source>
        <translation>
            <numerusform>Een pas heeft hooguit %n teken</numerusform>
            <numerusform>Een pas heeft hooguit %n tekens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StationModel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many connectors of a charger are charging: &quot;1 of 2&quot;.</extracomment>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Id</source>
        <extracomment>The charger&apos;s own id, part of its address.</extracomment>
        <translation>Id</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Merk en model</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Laadt</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Laatst gehoord</translation>
    </message>
    <message>
        <source>Today kWh</source>
        <extracomment>Column: energy of today in kilowatt-hours.</extracomment>
        <translation>Vandaag kWh</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SystemTrouble</name>
    <message>
        <source>No charger can reach us.</source>
        <translation>Geen laadpaal kan ons bereiken.</translation>
    </message>
    <message>
        <source>Nothing can be saved.</source>
        <translation>Er kan niets worden opgeslagen.</translation>
    </message>
    <message>
        <source>%1. End the other program or start Forecourt with another --port.</source>
        <extracomment>%1 says why the port could not be opened, in English.</extracomment>
        <translation>%1. Sluit het andere programma of start Forecourt met een andere --port.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; chargers keep what we did not confirm and send it again.</source>
        <translation>De schijf is vol. Maak ruimte vrij; laadpalen bewaren wat wij niet bevestigden en verzenden het opnieuw.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check its permissions; it goes on by itself.</source>
        <translation>De gegevensmap is niet beschrijfbaar. Controleer de rechten; het gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup.</source>
        <translation>De database is beschadigd. Zet de laatste back-up terug.</translation>
    </message>
    <message>
        <source>The database refuses: %1. We keep trying.</source>
        <translation>De database weigert: %1. We blijven het proberen.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Toast</name>
    <message>
        <source>Close</source>
        <extracomment>Accessible name of the cross of a notice.</extracomment>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>since midnight</source>
        <translation>sinds middernacht</translation>
    </message>
    <message numerus="yes">
        <source>sessions</source>
        <comment>beside their number</comment>
        <translation>
            <numerusform>laadsessie</numerusform>
            <numerusform>laadsessies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <extracomment>How many of today&apos;s sessions run now.</extracomment>
        <translation>
            <numerusform>%n loopt</numerusform>
            <numerusform>%n lopen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenDialog</name>
    <message>
        <source>Add tag</source>
        <translation>Pas toevoegen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>Blocked: may not charge</source>
        <translation>Geblokkeerd: mag niet laden</translation>
    </message>
    <message>
        <source>Valid until the end of</source>
        <translation>Geldig tot het einde van</translation>
    </message>
    <message>
        <source>May charge at two places at once</source>
        <translation>Mag op twee plaatsen tegelijk laden</translation>
    </message>
    <message>
        <source>One session at a time</source>
        <translation>Eén laadsessie tegelijk</translation>
    </message>
    <message>
        <source>Two sessions</source>
        <translation>Twee laadsessies</translation>
    </message>
    <message>
        <source>Group tag: tags of one group may stop each other&apos;s sessions</source>
        <extracomment>OCPP parentIdTag: tags of the same group may stop each other&apos;s sessions.</extracomment>
        <translation>Groepspas: passen van één groep mogen elkaars laadsessies stoppen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Other readers may show this card as %1.</source>
        <translation>Andere lezers tonen deze pas soms als %1.</translation>
    </message>
    <message>
        <source>Nobody; a new name adds a person</source>
        <translation>Niemand; een nieuwe naam voegt een persoon toe</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Last valid day</source>
        <translation>Laatste geldige dag</translation>
    </message>
    <message>
        <source>Only at these chargers; none checked: everywhere</source>
        <translation>Alleen bij deze laadpalen; geen aangevinkt: overal</translation>
    </message>
    <message>
        <source>Type the tag&apos;s number, or use “Learn tag”</source>
        <translation>Typ het nummer van de pas, of gebruik “Pas inlezen”</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenModel</name>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <extracomment>State of a tag: its owner is blocked.</extracomment>
        <translation>Persoon geblokkeerd</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a tag: its last day is over.</extracomment>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>State of a tag: it may charge.</extracomment>
        <translation>Geldig</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Where a tag may charge.</extracomment>
        <translation>Overal</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <extracomment>In the column &quot;Person&quot;: the tag belongs to nobody.</extracomment>
        <translation>(niemand)</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>In the column &quot;Valid until&quot;: for ever.</extracomment>
        <translation>geen einde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Column: at which chargers a tag may charge.</extracomment>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Laatst gebruikt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TransactionModel</name>
    <message>
        <source>live</source>
        <extracomment>In the column &quot;End&quot; of a session that still runs.</extracomment>
        <translation>loopt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
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
        <translation>Einde</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: where it was charged.</extracomment>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
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
        <translation>Batterij</translation>
    </message>
    <message>
        <source>Ended by</source>
        <extracomment>Column: why the session ended.</extracomment>
        <translation>Beëindigd door</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TypedNameDialog</name>
    <message>
        <source>Type “%1”</source>
        <extracomment>Label of a field; %1 is the name of a charger that has to be typed.</extracomment>
        <translation>Typ “%1”</translation>
    </message>
    <message>
        <source>Type the charger&apos;s name first</source>
        <translation>Typ eerst de naam van de laadpaal</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::UnknownTokenModel</name>
    <message>
        <source>Tag</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Shown at</source>
        <extracomment>Column: at which charger an unknown tag was shown.</extracomment>
        <translation>Getoond bij</translation>
    </message>
    <message>
        <source>Last shown</source>
        <translation>Laatst getoond</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>Column: how often an unknown tag was shown.</extracomment>
        <translation>Aantal</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VariableModel</name>
    <message>
        <source>Read only</source>
        <translation>Alleen-lezen</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>Te wijzigen</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Words</name>
    <message>
        <source>Not allowed</source>
        <extracomment>Why a session ended: the tag was no longer allowed.</extracomment>
        <translation>Niet toegestaan</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <extracomment>Why a session ended: somebody pressed the emergency stop.</extracomment>
        <translation>Noodstop</translation>
    </message>
    <message>
        <source>Energy limit</source>
        <extracomment>Why a session ended: the agreed energy was reached.</extracomment>
        <translation>Energielimiet</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <extracomment>Why a session ended: the cable was pulled.</extracomment>
        <translation>Losgekoppeld</translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Why a session ended: earth leakage.</extracomment>
        <translation>Aardlek</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <extracomment>Why a session ended: the charger was reset at once.</extracomment>
        <translation>Harde herstart</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Why a session ended: the driver showed a card or pressed stop at the charger.</extracomment>
        <translation>Pas</translation>
    </message>
    <message>
        <source>No credit</source>
        <extracomment>Why a session ended: the driver&apos;s credit is used up.</extracomment>
        <translation>Geen tegoed</translation>
    </message>
    <message>
        <source>Master card</source>
        <extracomment>Why a session ended: a master card was shown.</extracomment>
        <translation>Masterpas</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a session ended: the charger gave no reason of the list.</extracomment>
        <translation>Overig</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <extracomment>Why a session ended: too much current.</extracomment>
        <translation>Overstroom</translation>
    </message>
    <message>
        <source>Power cut</source>
        <extracomment>Why a session ended: no mains.</extracomment>
        <translation>Stroomuitval</translation>
    </message>
    <message>
        <source>Power quality</source>
        <extracomment>Why a session ended: bad mains.</extracomment>
        <translation>Netkwaliteit</translation>
    </message>
    <message>
        <source>Charger restarted</source>
        <extracomment>Why a session ended: the charger restarted by itself.</extracomment>
        <translation>Laadpaal herstart</translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>Why a session ended: somebody stopped it from this console.</extracomment>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Battery level</source>
        <extracomment>Why a session ended: the battery reached the agreed level.</extracomment>
        <translation>Batterijniveau</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Why a session ended: the charger was restarted on request.</extracomment>
        <translation>Herstarten</translation>
    </message>
    <message>
        <source>Car full</source>
        <extracomment>Why a session ended: the car stopped, mostly because it is full.</extracomment>
        <translation>Auto vol</translation>
    </message>
    <message>
        <source>Time limit</source>
        <extracomment>Why a session ended: the agreed time was over.</extracomment>
        <translation>Tijdslimiet</translation>
    </message>
    <message>
        <source>Timed out</source>
        <extracomment>Why a session ended: no car was plugged in in time.</extracomment>
        <translation>Tijd verstreken</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <extracomment>Why a session ended: the cable was unlocked from this console.</extracomment>
        <translation>Ontgrendeld</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>State of a session.</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>State of a session: the charger reported its end.</extracomment>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>End unknown</source>
        <extracomment>State of a session: the charger never reported its end.</extracomment>
        <translation>Einde onbekend</translation>
    </message>
    <message>
        <source>Closed by us</source>
        <extracomment>State of a session: the operator closed it in the records.</extracomment>
        <translation>Door ons gesloten</translation>
    </message>
    <message>
        <source>Start missing</source>
        <extracomment>State of a session: only its end was reported.</extracomment>
        <translation>Start ontbreekt</translation>
    </message>
    <message>
        <source>Meter ran backwards</source>
        <translation>Meter liep terug</translation>
    </message>
    <message>
        <source>Meter differs from the last session</source>
        <translation>Meter wijkt af van de vorige laadsessie</translation>
    </message>
    <message>
        <source>Charger clock wrong, our time used</source>
        <translation>Klok laadpaal fout, onze tijd gebruikt</translation>
    </message>
    <message>
        <source>End lies before the start</source>
        <translation>Einde ligt vóór de start</translation>
    </message>
    <message>
        <source>Unknown tag</source>
        <translation>Onbekende pas</translation>
    </message>
    <message>
        <source>Charged although not allowed</source>
        <translation>Geladen zonder toestemming</translation>
    </message>
    <message>
        <source>Two different ends reported</source>
        <translation>Twee verschillende eindes gemeld</translation>
    </message>
    <message>
        <source>No meter values</source>
        <translation>Geen meterwaarden</translation>
    </message>
    <message>
        <source>Tag used twice at once</source>
        <translation>Pas twee keer tegelijk gebruikt</translation>
    </message>
    <message>
        <source>Message deviates from the standard</source>
        <translation>Bericht wijkt af van de standaard</translation>
    </message>
    <message>
        <source>Charger restarted, may go on</source>
        <translation>Laadpaal herstart, gaat misschien door</translation>
    </message>
    <message>
        <source>Reported late</source>
        <translation>Laat gemeld</translation>
    </message>
    <message>
        <source>Energy register fell</source>
        <translation>Energieregister daalde</translation>
    </message>
    <message>
        <source>Ended by a fault</source>
        <translation>Door een storing beëindigd</translation>
    </message>
    <message>
        <source>Longer than a day</source>
        <translation>Langer dan een dag</translation>
    </message>
    <message>
        <source>No end reported</source>
        <translation>Geen einde gemeld</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a tag: it may charge.</extracomment>
        <translation>Geaccepteerd</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>Answer to a tag.</extracomment>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>Charging elsewhere</source>
        <extracomment>Answer to a tag: it is charging elsewhere already.</extracomment>
        <translation>Laadt elders</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>Answer to a tag: its validity has ended.</extracomment>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <extracomment>Answer to a tag: it is not in the list.</extracomment>
        <translation>Niet in de lijst</translation>
    </message>
    <message>
        <source>Not at this kind of charger</source>
        <translation>Niet bij dit soort laadpaal</translation>
    </message>
    <message>
        <source>Not at this charger</source>
        <translation>Niet bij deze laadpaal</translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation>Niet op dit tijdstip</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritiek</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::reasons</name>
    <message>
        <source>Off: this charger is not accepted yet</source>
        <translation>Inactief: deze laadpaal is nog niet toegelaten</translation>
    </message>
    <message>
        <source>Off: the charger is offline</source>
        <translation>Inactief: de laadpaal is offline</translation>
    </message>
    <message>
        <source>Off: offline %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>Inactief: offline %1</translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot do this</source>
        <translation>Inactief: deze laadpaal zei dat hij dit niet kan</translation>
    </message>
    <message>
        <source>Off: a session is running here</source>
        <translation>Inactief: hier loopt een laadsessie</translation>
    </message>
    <message>
        <source>Off: a start already waits for the plug</source>
        <translation>Inactief: een start wacht al op de stekker</translation>
    </message>
    <message>
        <source>Off: this connector is faulted</source>
        <translation>Inactief: dit laadpunt heeft een storing</translation>
    </message>
    <message>
        <source>Off: this connector is out of service</source>
        <translation>Inactief: dit laadpunt is buiten gebruik</translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation>Inactief: hier loopt geen laadsessie</translation>
    </message>
    <message>
        <source>Off while the car is charging. Stop first</source>
        <translation>Inactief zolang de auto laadt. Stop eerst</translation>
    </message>
</context>
<context>
    <name>sim</name>
    <message>
        <source>Not all stations could connect and start:</source>
        <translation>Niet alle laadpalen konden verbinden en starten:</translation>
    </message>
    <message>
        <source>Where the central system is.</source>
        <translation>Waar het centrale systeem is.</translation>
    </message>
    <message>
        <source>How many stations.</source>
        <translation>Hoeveel laadpalen.</translation>
    </message>
    <message>
        <source>Connectors of each station.</source>
        <translation>Laadpunten per laadpaal.</translation>
    </message>
    <message>
        <source>Identity; with several stations a number is added.</source>
        <translation>Identiteit; bij meerdere laadpalen komt er een nummer achter.</translation>
    </message>
    <message>
        <source>How much faster than true time.</source>
        <translation>Hoeveel sneller dan de echte tijd.</translation>
    </message>
    <message>
        <source>The same seed gives the same drivers.</source>
        <translation>Dezelfde seed geeft dezelfde bestuurders.</translation>
    </message>
    <message>
        <source>Basic user name; the identity if not given.</source>
        <translation>Basic-gebruikersnaam; zonder opgave de identiteit.</translation>
    </message>
    <message>
        <source>Basic password.</source>
        <translation>Basic-wachtwoord.</translation>
    </message>
    <message>
        <source>A tag that drivers use. Repeatable.</source>
        <translation>Een pas die bestuurders gebruiken. Herhaalbaar.</translation>
    </message>
    <message>
        <source>A misbehaviour by number. Repeatable.</source>
        <translation>Een wangedrag op nummer. Herhaalbaar.</translation>
    </message>
    <message>
        <source>Lists the misbehaviours.</source>
        <translation>Toont de wangedragingen.</translation>
    </message>
    <message>
        <source>Plays a scenario from a JSON file.</source>
        <translation>Speelt een scenario uit een JSON-bestand af.</translation>
    </message>
    <message>
        <source>Direct current stations.</source>
        <translation>Gelijkstroomlaadpalen.</translation>
    </message>
    <message>
        <source>Nobody comes to charge.</source>
        <translation>Niemand komt laden.</translation>
    </message>
    <message>
        <source>Length of a load run.</source>
        <translation>Duur van een belastingtest.</translation>
    </message>
    <message>
        <source>Prints every frame.</source>
        <translation>Toont elk frame.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 neemt een getal van %2 tot %3.</translation>
    </message>
    <message>
        <source>--url takes a ws:// or wss:// address.</source>
        <translation>--url neemt een ws://- of wss://-adres.</translation>
    </message>
    <message>
        <source>There is no quirk %1; see --list-quirks.</source>
        <translation>Er is geen wangedrag %1; zie --list-quirks.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>Kan %1 niet lezen: %2</translation>
    </message>
    <message>
        <source>--time-scale takes a number above 0.</source>
        <translation>--time-scale neemt een getal boven 0.</translation>
    </message>
    <message>
        <source>Simulated OCPP 1.6 charging stations.</source>
        <translation>Gesimuleerde OCPP 1.6-laadpalen.</translation>
    </message>
    <message>
        <source>run (default), or load: closed-loop load with figures</source>
        <translation>run (standaard) of load: belasting in gesloten lus met cijfers</translation>
    </message>
    <message>
        <source>There is no mode “%1”.</source>
        <translation>Er is geen modus “%1”.</translation>
    </message>
    <message>
        <source>PEM file with the authority of a wss:// server.</source>
        <translation>PEM-bestand met de certificeringsinstantie van een wss://-server.</translation>
    </message>
</context>
</TS>
