<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BackupTask</name>
    <message>
        <source>Written and checked: %1</source>
        <translation>Geschreven en gecontroleerd: %1</translation>
    </message>
    <message>
        <source>Secrets are not in it: FORECOURT_PASSPHRASE is not set.</source>
        <translation>De geheimen zitten er niet in: FORECOURT_PASSPHRASE is niet gezet.</translation>
    </message>
    <message>
        <source>Restored: %1, made at %2, with %3 chargers and %4 sessions.</source>
        <translation>Teruggezet: %1, gemaakt op %2, met %3 laadpalen en %4 laadsessies.</translation>
    </message>
    <message>
        <source>What was here before: %1</source>
        <translation>Wat hier eerder was: %1</translation>
    </message>
    <message>
        <source>This is not a backup of Forecourt: %1. Nothing was changed.</source>
        <translation>Dit is geen back-up van Forecourt: %1. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The backup is damaged or was altered. Nothing was changed; try an older one. (%1)</source>
        <translation>De back-up is beschadigd of veranderd. Er is niets gewijzigd; probeer een oudere. (%1)</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of Forecourt. Install that version first. Nothing was changed. (%1)</source>
        <translation>De back-up is met een nieuwere versie van Forecourt gemaakt. Installeer eerst die versie. Er is niets gewijzigd. (%1)</translation>
    </message>
    <message>
        <source>The passphrase in FORECOURT_PASSPHRASE does not open the secrets of the backup. Nothing was changed.</source>
        <translation>De wachtwoordzin in FORECOURT_PASSPHRASE opent de geheimen van de back-up niet. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The backup was made by another build of Forecourt, whose tables differ. Nothing was changed; restore it with that program. (%1)</source>
        <translation>De back-up is met een andere build van Forecourt gemaakt, met andere tabellen. Er is niets gewijzigd; zet hem met dat programma terug. (%1)</translation>
    </message>
</context>
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
    <message>
        <source>Write everything into one file, and end. Secrets go into it under the passphrase in FORECOURT_PASSPHRASE.</source>
        <translation>Schrijf alles in één bestand, en stop. Geheimen komen erin onder de wachtwoordzin in FORECOURT_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Check a backup, keep a copy of what is here, put the backup in its place, and end.</source>
        <translation>Controleer een back-up, bewaar een kopie van wat hier is, zet de back-up ervoor in de plaats, en stop.</translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed, 11 not a good backup.</source>
        <translation>Afsluitcodes: 0 goed, 1 geen scherm, 2 gebruik, 3 draait al, 4 poort bezet, 5 database, 6 configuratie, 7 geen rechten, 8 niet op tijd gestopt, 10 controle mislukt, 11 geen goede back-up.</translation>
    </message>
    <message>
        <source>--backup and --restore take a file and go with no other task.</source>
        <translation>--backup en --restore vragen een bestand en gaan niet samen met een andere taak.</translation>
    </message>
    <message>
        <source>Show a page of the window, or a charger: overview, chargers, charger/&lt;id&gt;, addcharger, sessions, people, messages, alerts, settings. A window that is open already shows it.</source>
        <translation>Toon een pagina van het venster, of een laadpaal: overview, chargers, charger/&lt;id&gt;, addcharger, sessions, people, messages, alerts, settings. Een venster dat al open is, toont die.</translation>
    </message>
    <message>
        <source>--open is for forecourt; forecourtd has no window.</source>
        <translation>--open is voor forecourt; forecourtd heeft geen venster.</translation>
    </message>
    <message>
        <source>There is no page “%1”; --help names them.</source>
        <translation>Er is geen pagina “%1”; --help noemt ze.</translation>
    </message>
    <message>
        <source>Read settings from this file instead of this user&apos;s.</source>
        <translation>Lees instellingen uit dit bestand in plaats van dat van deze gebruiker.</translation>
    </message>
    <message>
        <source>Print the token of the local API, and end.</source>
        <translation>Toon het token van de lokale API, en stop.</translation>
    </message>
    <message>
        <source>--print-api-token goes with no other task.</source>
        <translation>--print-api-token gaat niet samen met een andere taak.</translation>
    </message>
    <message>
        <source>--config takes the name of a file.</source>
        <translation>--config vraagt de naam van een bestand.</translation>
    </message>
    <message>
        <source>There is no token in %1 yet. It is made when the central system starts there for the first time.</source>
        <translation>Er is nog geen token in %1. Het wordt gemaakt als het centrale systeem daar voor het eerst start.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Er is geen bestand %1.</translation>
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
    <message>
        <source>The database was made by another build of Forecourt, whose tables differ. Nothing was changed. Start that program, or put a copy from the folder backup in its place. (%1)</source>
        <translation>De database is met een andere build van Forecourt gemaakt, met andere tabellen. Er is niets gewijzigd. Start dat programma, of zet er een kopie uit de map backup voor in de plaats. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::app::Attachment</name>
    <message>
        <source>The window could not attach to it: its local API does not answer.</source>
        <translation>Het venster kon er geen verbinding mee maken: zijn lokale API antwoordt niet.</translation>
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
    <message>
        <source>Cars are charging</source>
        <extracomment>Shown by the desktop where it lists what keeps the computer awake.</extracomment>
        <translation>Er laden auto&apos;s</translation>
    </message>
    <message>
        <source>Forecourt runs already. What does not count until it starts anew: %1</source>
        <extracomment>%1 lists options: &quot;--port, --lang&quot;.</extracomment>
        <translation>Forecourt draait al. Wat pas bij een nieuwe start geldt: %1</translation>
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
    <name>forecourt::ui::AboutDialog</name>
    <message>
        <source>About Forecourt</source>
        <translation>Over Forecourt</translation>
    </message>
    <message>
        <source>Version %1. An operator console for a small site with charging stations, with the OCPP central system inside it. Free software; no cloud, no account.</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>Versie %1. Een bedieningsconsole voor een kleine locatie met laadpalen, met het centrale OCPP-systeem erin. Vrije software; geen cloud, geen account.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Gegevensmap</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Logs</source>
        <extracomment>Where the program writes its log files.</extracomment>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Gegevens kopiëren</translation>
    </message>
    <message>
        <source>Copied. Paste it into your question.</source>
        <translation>Gekopieerd. Plak het in uw vraag.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Attached to</source>
        <extracomment>The background service this window belongs to.</extracomment>
        <translation>Verbonden met</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ActionBook</name>
    <message>
        <source>Off: %1</source>
        <extracomment>Why an action is off: &quot;Off: no charger is open&quot;.</extracomment>
        <translation>Inactief: %1</translation>
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
    <name>forecourt::ui::AddressesDialog</name>
    <message>
        <source>New addresses for the chargers</source>
        <translation>Nieuwe adressen voor de laadpalen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Type these on the chargers&apos; own pages, or scan the code there. A charger that is here again says so by itself.</source>
        <translation>Typ deze op de eigen pagina&apos;s van de laadpalen, of scan daar de code. Een laadpaal die er weer is, zegt dat vanzelf.</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adres van deze computer</translation>
    </message>
    <message>
        <source>Was told %1</source>
        <extracomment>The address a charger was told by the computer the backup comes from.</extracomment>
        <translation>Kende %1</translation>
    </message>
    <message>
        <source>New address of %1</source>
        <extracomment>Name of a field for assistive technology: %1 is a charger.</extracomment>
        <translation>Nieuw adres van %1</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>Code tonen</translation>
    </message>
    <message>
        <source>Show the code of %1</source>
        <translation>Code van %1 tonen</translation>
    </message>
    <message>
        <source>Connection card…</source>
        <translation>Verbindingskaart…</translation>
    </message>
    <message>
        <source>Connection card of %1</source>
        <translation>Verbindingskaart van %1</translation>
    </message>
    <message>
        <source>This computer has no network address</source>
        <translation>Deze computer heeft geen netwerkadres</translation>
    </message>
    <message>
        <source>here again</source>
        <extracomment>The charger has called this computer.</extracomment>
        <translation>is er weer</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>nog niet hier</translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation>Deze computer heeft geen netwerkadres. Sluit de netwerkkabel aan of verbind met wifi.</translation>
    </message>
    <message>
        <source>There are no chargers in this backup.</source>
        <translation>Er zijn geen laadpalen in deze back-up.</translation>
    </message>
    <message>
        <source>All chargers are here again.</source>
        <translation>Alle laadpalen zijn er weer.</translation>
    </message>
    <message>
        <source>%1 of %2 chargers are here again.</source>
        <extracomment>%1 of %2 chargers have called this computer.</extracomment>
        <translation>%1 van %2 laadpalen zijn er weer.</translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation>Adres als QR-code</translation>
    </message>
    <message>
        <source>Address of %1 as a QR code</source>
        <translation>Adres van %1 als QR-code</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertKindsCard</name>
    <message>
        <source>What raises an alert</source>
        <extracomment>Title: which kinds of alerts are wanted.</extracomment>
        <translation>Wat een melding geeft</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>Unit behind a number: an alert comes after so many seconds (of a clock: off by so many).</extracomment>
        <translation>seconden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>uur</translation>
    </message>
    <message>
        <source>MB left</source>
        <translation>MB over</translation>
    </message>
    <message>
        <source>times</source>
        <extracomment>Unit behind a number: an alert comes after so many uses.</extracomment>
        <translation>keer</translation>
    </message>
    <message>
        <source>%1, from how many %2</source>
        <extracomment>Accessible name: %1 a kind of alert, %2 a unit such as minutes.</extracomment>
        <translation>%1, vanaf hoeveel %2</translation>
    </message>
    <message>
        <source>at once</source>
        <extracomment>An alert comes without waiting.</extracomment>
        <translation>meteen</translation>
    </message>
    <message>
        <source>Off: this kind is switched off</source>
        <translation>Inactief: deze soort is uitgeschakeld</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertMails</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a mail: severity, then what is wrong.
----------
Subject of a mail: %1 the site, %2 the worst alert.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sent by Forecourt at %1. Which mails come is chosen there under Settings, Notifications.</source>
        <extracomment>%1 the site&apos;s name.</extracomment>
        <translation>Verzonden door Forecourt bij %1. Welke mails komen, kiest u daar onder Instellingen, Notificaties.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, and %n more</source>
        <extracomment>%n further alerts.</extracomment>
        <translation>
            <numerusform>%1: %2, en nog %n</numerusform>
            <numerusform>%1: %2, en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 such as &quot;3 open&quot;, %2 such as &quot;2 over by themselves&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over by themselves</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n vanzelf voorbij</numerusform>
            <numerusform>%n vanzelf voorbij</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: alerts of the day, %2</source>
        <translation>%1: meldingen van de dag, %2</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>Over by themselves</source>
        <extracomment>Head of a list: what ended without anybody doing something here.</extracomment>
        <translation>Vanzelf voorbij</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <extracomment>%1 what was wrong, %2 and %3 times.</extracomment>
        <translation>%1: van %2 tot %3</translation>
    </message>
    <message>
        <source>%1: test of notifications</source>
        <translation>%1: test van de notificaties</translation>
    </message>
    <message>
        <source>This is a test. Alerts of %1 will reach you here.</source>
        <translation>Dit is een test. Meldingen van %1 bereiken u hier.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertModel</name>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column: when it began.</extracomment>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>What and what to do</source>
        <extracomment>Column: what is wrong and what to do.</extracomment>
        <translation>Wat er is en wat te doen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertWords</name>
    <message>
        <source>fault without a reason</source>
        <extracomment>A charger says that it is faulted, not why.</extracomment>
        <translation>storing zonder reden</translation>
    </message>
    <message>
        <source>The last backup is old</source>
        <translation>De laatste back-up is oud</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>De laatste back-up is mislukt</translation>
    </message>
    <message>
        <source>Mails do not get through</source>
        <translation>Mails komen niet aan</translation>
    </message>
    <message>
        <source>Webhook calls do not get through</source>
        <translation>Webhook-aanroepen komen niet aan</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 behind</source>
        <extracomment>%1 a charger, %2 a duration.</extracomment>
        <translation>De klok van %1 loopt %2 achter</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 ahead</source>
        <translation>De klok van %1 loopt %2 voor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a connector or charger, %2 a fault.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is offline</source>
        <translation>%1 is offline</translation>
    </message>
    <message numerus="yes">
        <source>%n chargers went offline together</source>
        <translation>
            <numerusform>%n laadpaal ging offline</numerusform>
            <numerusform>%n laadpalen gingen tegelijk offline</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is connected but silent</source>
        <translation>%1 is verbonden maar zwijgt</translation>
    </message>
    <message>
        <source>Session %1 at %2 does not end</source>
        <extracomment>%1 a session&apos;s number, %2 a connector.</extracomment>
        <translation>Laadsessie %1 bij %2 eindigt niet</translation>
    </message>
    <message>
        <source>Session %1 at %2 draws no energy</source>
        <translation>Laadsessie %1 bij %2 neemt geen energie af</translation>
    </message>
    <message>
        <source>Unknown tag %1 at %2</source>
        <extracomment>%1 a tag, %2 a charger.</extracomment>
        <translation>Onbekende pas %1 bij %2</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is not synchronised</source>
        <translation>De klok van deze computer is niet gesynchroniseerd</translation>
    </message>
    <message>
        <source>Little space is left on the disk: %1</source>
        <translation>Er is weinig ruimte over op de schijf: %1</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Er kan niets worden opgeslagen</translation>
    </message>
    <message>
        <source>Too many records wait for the disk</source>
        <translation>Te veel gegevens wachten op de schijf</translation>
    </message>
    <message>
        <source>Two chargers call themselves %1</source>
        <translation>Twee laadpalen noemen zich %1</translation>
    </message>
    <message>
        <source>%1 reports a security event: %2</source>
        <extracomment>%1 a charger, %2 the standard&apos;s name of the event.</extracomment>
        <translation>%1 meldt een beveiligingsgebeurtenis: %2</translation>
    </message>
    <message>
        <source>Port %1 is closed: no charger reaches us there</source>
        <translation>Poort %1 is dicht: daar bereikt geen laadpaal ons</translation>
    </message>
    <message>
        <source>maker&apos;s code %1</source>
        <extracomment>%1 a code of the charger&apos;s maker.</extracomment>
        <translation>fabrikantcode %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>runs for %1</source>
        <translation>loopt al %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
    <message>
        <source>Check its power and its network. It connects again by itself.</source>
        <translation>Controleer stroom en netwerk. Hij maakt vanzelf weer verbinding.</translation>
    </message>
    <message>
        <source>Is it the site&apos;s network? Check router, switch and this computer&apos;s cable.</source>
        <translation>Is het het netwerk van de locatie? Controleer router, switch en de kabel van deze computer.</translation>
    </message>
    <message>
        <source>Ask it for its state; if it stays silent, restart it.</source>
        <translation>Vraag zijn toestand op; blijft hij zwijgen, herstart hem dan.</translation>
    </message>
    <message>
        <source>Stop it, or close it in our records if the car is gone.</source>
        <translation>Stop hem, of sluit hem in onze gegevens als de auto weg is.</translation>
    </message>
    <message>
        <source>The car may be full: ask the driver to free the place.</source>
        <translation>De auto is misschien vol: vraag de bestuurder de plaats vrij te maken.</translation>
    </message>
    <message>
        <source>If it belongs to somebody here, add it under People &amp; tags.</source>
        <translation>Is hij van iemand hier, voeg hem dan toe onder Personen &amp; passen.</translation>
    </message>
    <message>
        <source>It takes our time with its next restart; else set its time server.</source>
        <translation>Bij de volgende herstart neemt hij onze tijd over; stel anders zijn tijdserver in.</translation>
    </message>
    <message>
        <source>Turn on automatic time in the system&apos;s settings (timedatectl set-ntp true).</source>
        <translation>Zet automatische tijd aan in de instellingen van het systeem (timedatectl set-ntp true).</translation>
    </message>
    <message>
        <source>Free some space, or keep messages for a shorter time.</source>
        <translation>Maak ruimte vrij, of bewaar berichten minder lang.</translation>
    </message>
    <message>
        <source>Check the disk and its permissions. Chargers keep what we did not confirm and send it again.</source>
        <translation>Controleer de schijf en de rechten. Laadpalen bewaren wat wij niet bevestigden en verzenden het opnieuw.</translation>
    </message>
    <message>
        <source>The disk is too slow or refuses. Chargers get no answers and send again; nothing is lost.</source>
        <translation>De schijf is te traag of weigert. Laadpalen krijgen geen antwoord en verzenden opnieuw; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>Check the backup folder and back up now.</source>
        <translation>Controleer de map voor back-ups en maak nu een back-up.</translation>
    </message>
    <message>
        <source>Give one of them another name in its own settings. The second is turned away.</source>
        <translation>Geef een van beide een andere naam in zijn eigen instellingen. De tweede wordt afgewezen.</translation>
    </message>
    <message>
        <source>Ask who worked at the charger. If nobody did, look at it on site.</source>
        <translation>Vraag wie er aan de laadpaal heeft gewerkt. Was het niemand, ga dan ter plaatse kijken.</translation>
    </message>
    <message>
        <source>End the program that uses it, or choose another port.</source>
        <translation>Sluit het programma dat hem gebruikt, of kies een andere poort.</translation>
    </message>
    <message>
        <source>Send a test under Settings, Notifications: it says what is wrong.</source>
        <translation>Verzend een test onder Instellingen, Notificaties: die zegt wat er mis is.</translation>
    </message>
    <message>
        <source>Fault of a charger or connector</source>
        <translation>Storing van een laadpaal of laadpunt</translation>
    </message>
    <message>
        <source>Charger offline</source>
        <translation>Laadpaal offline</translation>
    </message>
    <message>
        <source>Several chargers offline together</source>
        <translation>Meerdere laadpalen tegelijk offline</translation>
    </message>
    <message>
        <source>Charger connected but silent</source>
        <translation>Laadpaal verbonden maar zwijgt</translation>
    </message>
    <message>
        <source>Session that does not end</source>
        <translation>Laadsessie die niet eindigt</translation>
    </message>
    <message>
        <source>Session without energy</source>
        <translation>Laadsessie zonder energie</translation>
    </message>
    <message>
        <source>Unknown tag used</source>
        <translation>Onbekende pas gebruikt</translation>
    </message>
    <message>
        <source>Clock of a charger is off</source>
        <translation>Klok van een laadpaal wijkt af</translation>
    </message>
    <message>
        <source>This computer&apos;s clock</source>
        <translation>Klok van deze computer</translation>
    </message>
    <message>
        <source>Little disk space</source>
        <translation>Weinig schijfruimte</translation>
    </message>
    <message>
        <source>Trouble with saving</source>
        <translation>Problemen met opslaan</translation>
    </message>
    <message>
        <source>Records wait for the disk</source>
        <translation>Gegevens wachten op de schijf</translation>
    </message>
    <message>
        <source>Backup failed or old</source>
        <translation>Back-up mislukt of oud</translation>
    </message>
    <message>
        <source>Two chargers with one name</source>
        <translation>Twee laadpalen met één naam</translation>
    </message>
    <message>
        <source>Security event of a charger</source>
        <translation>Beveiligingsgebeurtenis van een laadpaal</translation>
    </message>
    <message>
        <source>Port for chargers closed</source>
        <translation>Poort voor laadpalen dicht</translation>
    </message>
    <message>
        <source>Notification not delivered</source>
        <translation>Notificatie niet bezorgd</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Severity of an alert, the mildest.</extracomment>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritiek</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>State of an alert: nobody has dealt with it.</extracomment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <extracomment>%1 a person.</extracomment>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Bevestigd door %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Uitgesteld tot %1</translation>
    </message>
    <message>
        <source>Not repeated for a day</source>
        <extracomment>State of an alert; %1 a time.</extracomment>
        <translation>Een dag niet herhaald</translation>
    </message>
    <message>
        <source>Switched off %1</source>
        <translation>Uitgeschakeld %1</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <extracomment>State of an alert: what it was about has ended by itself; %1 a time.</extracomment>
        <translation>Voorbij sinds %1</translation>
    </message>
    <message>
        <source>It worked: the other side took it.</source>
        <translation>Gelukt: de andere kant heeft het aangenomen.</translation>
    </message>
    <message>
        <source>Something is missing: fill in server, sender and recipients.</source>
        <translation>Er ontbreekt iets: vul server, afzender en ontvangers in.</translation>
    </message>
    <message>
        <source>This address cannot be used: it must begin with https://.</source>
        <translation>Dit adres is niet bruikbaar: het moet met https:// beginnen.</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the spelling and this computer&apos;s internet connection.</source>
        <translation>Niemand kent deze server. Controleer de spelling en de internetverbinding van deze computer.</translation>
    </message>
    <message>
        <source>The connection is refused. Check server and port.</source>
        <translation>De verbinding wordt geweigerd. Controleer server en poort.</translation>
    </message>
    <message>
        <source>The server does not answer. Check server, port and encryption; a firewall may be in between.</source>
        <translation>De server antwoordt niet. Controleer server, poort en versleuteling; er kan een firewall tussen zitten.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold. Check the server&apos;s name and this computer&apos;s clock.</source>
        <translation>Het certificaat van de server klopt niet. Controleer de naam van de server en de klok van deze computer.</translation>
    </message>
    <message>
        <source>The server does not offer this encryption. Choose another one.</source>
        <translation>De server biedt deze versleuteling niet aan. Kies een andere.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Some providers want a password of its own for programs.</source>
        <translation>Gebruikersnaam of wachtwoord is onjuist. Sommige aanbieders willen een apart wachtwoord voor programma&apos;s.</translation>
    </message>
    <message>
        <source>The server cannot take it now. It is tried again later.</source>
        <translation>De server kan het nu niet aannemen. Het wordt later opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>The server does not want it. Check sender, recipients or address.</source>
        <translation>De server wil het niet. Controleer afzender, ontvangers of adres.</translation>
    </message>
    <message>
        <source>It points to another place, which is not followed. Enter that place&apos;s address.</source>
        <translation>Het verwijst naar een andere plek, en die wordt niet gevolgd. Vul het adres van die plek in.</translation>
    </message>
    <message>
        <source>The connection broke off. Check port and encryption.</source>
        <translation>De verbinding brak af. Controleer poort en versleuteling.</translation>
    </message>
    <message>
        <source>The password was saved on another computer. Type it again.</source>
        <translation>Het wachtwoord is op een andere computer opgeslagen. Typ het opnieuw.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Het is mislukt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What the other side said, in its own words.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Uitstellen</translation>
    </message>
    <message>
        <source>A&amp;cknowledge</source>
        <translation>&amp;Bevestigen</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welke meldingen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Alerts nobody has dealt with.</extracomment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Alerts: those that are over too.</extracomment>
        <translation>Alle</translation>
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
        <source>Older alerts cannot be read</source>
        <translation>Oudere meldingen zijn niet te lezen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Niets past</translation>
    </message>
    <message>
        <source>Clear the filter to see the others.</source>
        <translation>Wis het filter om de andere te zien.</translation>
    </message>
    <message>
        <source>None acknowledged</source>
        <translation>Geen bevestigd</translation>
    </message>
    <message>
        <source>Acknowledged and snoozed alerts stay here until what they are about is over.</source>
        <translation>Bevestigde en uitgestelde meldingen blijven hier tot hun oorzaak voorbij is.</translation>
    </message>
    <message>
        <source>All quiet since %1</source>
        <translation>Alles rustig sinds %1</translation>
    </message>
    <message>
        <source>Faults, lost chargers and other trouble appear here by themselves.</source>
        <translation>Storingen, verdwenen laadpalen en andere problemen verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Laadsessie openen</translation>
    </message>
    <message>
        <source>People &amp;&amp; tags</source>
        <translation>Personen &amp;&amp; passen</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Laadpaal openen</translation>
    </message>
    <message>
        <source>Show chargers</source>
        <translation>Laadpalen tonen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Choose an open alert in the list</source>
        <translation>Kies een open melding in de lijst</translation>
    </message>
    <message>
        <source>It is acknowledged</source>
        <translation>Die is al bevestigd</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) acknowledged</source>
        <translation>
            <numerusform>%n melding bevestigd</numerusform>
            <numerusform>%n meldingen bevestigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) snoozed until %1</source>
        <extracomment>%1 a time.</extracomment>
        <translation>
            <numerusform>%n melding uitgesteld tot %1</numerusform>
            <numerusform>%n meldingen uitgesteld tot %1</numerusform>
        </translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Voor &amp;1 uur</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Voor &amp;4 uur</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Tot &amp;morgen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <extracomment>Title: theme, language and density of the window.</extracomment>
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
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>dark light colour night</source>
        <translation>donker licht kleur nacht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Height of the rows of tables.</extracomment>
        <translation>Ruim</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>Height of the rows of tables.</extracomment>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Rijen van tabellen</translation>
    </message>
    <message>
        <source>Compact rows show more at once.</source>
        <translation>Compacte rijen tonen meer tegelijk.</translation>
    </message>
    <message>
        <source>density height dense lines</source>
        <translation>dichtheid hoogte dicht regels</translation>
    </message>
    <message>
        <source>The size of text follows the desktop. To make only this window larger, use View, Size.</source>
        <translation>De tekstgrootte volgt het bureaublad. Gebruik Beeld, Grootte om alleen dit venster groter te maken.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ArchiveDialog</name>
    <message>
        <source>Save everything in one file</source>
        <translation>Alles in één bestand opslaan</translation>
    </message>
    <message>
        <source>With this file another computer goes on where this one stopped. The token of the local API and the private key go into it only under a passphrase; without one they stay out.</source>
        <translation>Met dit bestand gaat een andere computer verder waar deze ophield. Het token van de lokale API en de privésleutel komen er alleen in onder een wachtwoordzin; zonder blijven ze eruit.</translation>
    </message>
    <message>
        <source>Passphrase, may be empty</source>
        <translation>Wachtwoordzin, mag leeg zijn</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Wachtwoordzin nogmaals</translation>
    </message>
    <message>
        <source>With the message log, which may be large</source>
        <translation>Met het berichtenlog, dat groot kan zijn</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Plaats kiezen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>At least %1 characters, or none at all.</source>
        <translation>Minstens %1 tekens, of helemaal geen.</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>De twee verschillen.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AreaDialog</name>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Where they stand, in your words: “Underground 1”. Chargers of one area are shown together.</source>
        <translation>Waar ze staan, in uw woorden: “Garage 1”. Laadpalen van één zone worden samen getoond.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
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
        <extracomment>Button: opens the sessions that somebody should look at.</extracomment>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: opens the list of alerts.</extracomment>
        <translation>Openen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
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
        <source>Accept</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Herstarten…</translation>
    </message>
    <message>
        <source>%1: does not stop</source>
        <extracomment>%1 a connector: the charger did not do what it was asked.</extracomment>
        <translation>%1: stopt niet</translation>
    </message>
    <message>
        <source>%1: finished, still plugged in</source>
        <extracomment>%1 a connector.</extracomment>
        <translation>%1: klaar, nog aangekoppeld</translation>
    </message>
    <message>
        <source>Ask the driver to unplug, %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>Vraag de bestuurder los te koppelen, %1</translation>
    </message>
    <message>
        <source>%1: connected, not accepted</source>
        <extracomment>%1 a charger.</extracomment>
        <translation>%1: verbonden, niet toegelaten</translation>
    </message>
    <message>
        <source>Its sessions and tags are refused until you accept it</source>
        <translation>Zijn laadsessies en passen worden geweigerd tot u hem toelaat</translation>
    </message>
    <message>
        <source>%1: clock off by %2</source>
        <extracomment>%1 a charger, %2 a duration.</extracomment>
        <translation>%1: klok wijkt %2 af</translation>
    </message>
    <message>
        <source>A restart makes it take our time</source>
        <translation>Na een herstart neemt hij onze tijd over</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Accessible name of a button: %1 what it does, %2 what is wrong.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BackupModel</name>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>Before an update</source>
        <extracomment>Kind of a backup: made before the database got a new layout.</extracomment>
        <translation>Vóór een update</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vóór terugzetten</translation>
    </message>
    <message>
        <source>When made</source>
        <extracomment>A backup was checked when it was made, not since.</extracomment>
        <translation>Bij het maken</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Controleren…</translation>
    </message>
    <message>
        <source>Good, just now</source>
        <translation>Goed, zojuist</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Column: when the backup was made.</extracomment>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: on what occasion the backup was made.</extracomment>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>Column: when the backup was last checked, and how that went.</extracomment>
        <translation>Gecontroleerd</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BackupSection</name>
    <message>
        <source>Backup and restore</source>
        <translation>Back-up en terugzetten</translation>
    </message>
    <message>
        <source>New addresses…</source>
        <translation>Nieuwe adressen…</translation>
    </message>
    <message>
        <source>All chargers know</source>
        <extracomment>The chargers were told the new address: the reminder goes.</extracomment>
        <translation>Alle laadpalen weten het</translation>
    </message>
    <message>
        <source>Every night</source>
        <extracomment>Title: backups made every night.</extracomment>
        <translation>Elke nacht</translation>
    </message>
    <message>
        <source>In the data folder</source>
        <translation>In de gegevensmap</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>By the clock of the site, for example 03:00. A night that was missed is made up.</source>
        <translation>Volgens de klok van de locatie, bijvoorbeeld 03:00. Een gemiste nacht wordt ingehaald.</translation>
    </message>
    <message>
        <source>nightly time schedule</source>
        <translation>nachtelijk tijd planning</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Dagelijkse back-ups bewaard</translation>
    </message>
    <message>
        <source>keep rotation</source>
        <translation>bewaren rotatie</translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation>Wekelijkse back-ups bewaard</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Another disk is better: it survives this one.</source>
        <translation>Een andere schijf is beter: die overleeft deze.</translation>
    </message>
    <message>
        <source>disk path NAS USB</source>
        <translation>schijf pad NAS USB</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Defaults for this section</source>
        <translation>Standaard voor dit onderdeel</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Map voor back-ups</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nu back-up maken</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Vóór een update</translation>
    </message>
    <message>
        <source>One file to take along</source>
        <extracomment>Title: a backup of everything in one file, for another computer.</extracomment>
        <translation>Eén bestand om mee te nemen</translation>
    </message>
    <message>
        <source>Save everything in one file…</source>
        <translation>Alles in één bestand opslaan…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Uit een bestand terugzetten…</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Voortgang van de back-up</translation>
    </message>
    <message>
        <source>Database, settings and certificate; secrets under a passphrase. Nothing leaves this computer by itself.</source>
        <translation>Database, instellingen en certificaat; geheimen onder een wachtwoordzin. Niets verlaat deze computer vanzelf.</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Uit een bestand terugzetten</translation>
    </message>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <translation>Back-ups (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>A time is hours and minutes, such as 03:00</source>
        <translation>Een tijd is uren en minuten, zoals 03:00</translation>
    </message>
    <message>
        <source>Saved; it holds from now on</source>
        <translation>Opgeslagen; het geldt vanaf nu</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>Geef het volledige pad van een map.</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <translation>Standaard hersteld: %1</translation>
    </message>
    <message>
        <source>Select a backup first</source>
        <translation>Selecteer eerst een back-up</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>Er wordt een back-up gemaakt</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Back-up maken…</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Back-up gemaakt en gecontroleerd</translation>
    </message>
    <message>
        <source>Save everything in one file</source>
        <translation>Alles in één bestand opslaan</translation>
    </message>
    <message>
        <source>A file is being written</source>
        <translation>Er wordt een bestand geschreven</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 schrijven…</translation>
    </message>
    <message>
        <source>Written and checked: %1</source>
        <translation>Geschreven en gecontroleerd: %1</translation>
    </message>
    <message>
        <source>Restored the backup of %1.</source>
        <translation>De back-up van %1 is teruggezet.</translation>
    </message>
    <message>
        <source>If this is another computer, the chargers need its address.</source>
        <translation>Is dit een andere computer, dan hebben de laadpalen zijn adres nodig.</translation>
    </message>
    <message>
        <source>This computer still has the address %1 that the chargers know.</source>
        <translation>Deze computer heeft nog het adres %1, dat de laadpalen kennen.</translation>
    </message>
    <message>
        <source>The chargers still point to %1; this computer is %2.</source>
        <translation>De laadpalen wijzen nog naar %1; deze computer is %2.</translation>
    </message>
    <message>
        <source>in no network</source>
        <translation>in geen netwerk</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Een back-up controleren</translation>
    </message>
    <message>
        <source>Saving everything in one file</source>
        <translation>Alles in één bestand opslaan</translation>
    </message>
    <message>
        <source>Off: the service keeps the data. Stop it, then start Forecourt and restore here</source>
        <translation>Inactief: de dienst beheert de gegevens. Stop de dienst, start dan Forecourt en zet hier terug</translation>
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
    <name>forecourt::ui::BulkDialog</name>
    <message>
        <source>All at once</source>
        <translation>Alle tegelijk</translation>
    </message>
    <message>
        <source>One by one, and stop at the first that fails</source>
        <translation>Eén voor één, en stoppen bij de eerste die mislukt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Laadpalen</translation>
    </message>
    <message>
        <source>Off: none of these chargers can do it now; the table says why</source>
        <translation>Inactief: geen van deze laadpalen kan het nu; de tabel zegt waarom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Stop here</source>
        <extracomment>Button: nothing further is sent to the chargers whose turn has not come.</extracomment>
        <translation>Hier stoppen</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>Mislukte opnieuw</translation>
    </message>
    <message numerus="yes">
        <source>This goes to %n charger(s). Type their number.</source>
        <translation>
            <numerusform>Dit gaat naar %n laadpaal. Typ het aantal.</numerusform>
            <numerusform>Dit gaat naar %n laadpalen. Typ het aantal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 running, %4 not reached</source>
        <extracomment>How a command to many chargers goes: %1 to %4 are numbers.</extracomment>
        <translation>%1 klaar, %2 mislukt, %3 bezig, %4 niet bereikt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BulkModel</name>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inactief: de laadpaal is gearchiveerd</translation>
    </message>
    <message>
        <source>Takes part</source>
        <extracomment>A charger that gets the command.</extracomment>
        <translation>Doet mee</translation>
    </message>
    <message>
        <source>Its turn has not come yet</source>
        <translation>Nog niet aan de beurt</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Verzonden, wacht op antwoord</translation>
    </message>
    <message>
        <source>Not sent, since one before it failed or it was stopped</source>
        <translation>Niet verzonden, omdat een eerdere mislukte of er is gestopt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Wat er gebeurt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BusNotificationChannel</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bevestigen</translation>
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
    <name>forecourt::ui::Changes</name>
    <message>
        <source>Not sent yet</source>
        <extracomment>A changed setting: not sent to the charger yet.</extracomment>
        <translation>Nog niet verzonden</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Verzonden, wacht op antwoord</translation>
    </message>
    <message>
        <source>Accepted, is read back</source>
        <translation>Geaccepteerd, nu teruglezen</translation>
    </message>
    <message>
        <source>Done, the charger reads it back</source>
        <translation>Klaar, zo teruggelezen</translation>
    </message>
    <message>
        <source>Kept, works after a restart of the charger</source>
        <translation>Bewaard, werkt na een herstart van de laadpaal</translation>
    </message>
    <message>
        <source>Refused: the charger does not take this value, or not now</source>
        <translation>Geweigerd: de laadpaal neemt deze waarde niet aan, of niet nu</translation>
    </message>
    <message>
        <source>This charger has no such setting</source>
        <translation>Deze laadpaal heeft zo&apos;n instelling niet</translation>
    </message>
    <message>
        <source>This charger cannot be set from here. Use its own menu</source>
        <translation>Deze laadpaal is van hieruit niet in te stellen. Gebruik zijn eigen menu</translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 the charger&apos;s own words, in English.</extracomment>
        <translation>De laadpaal antwoordde met een fout: %1</translation>
    </message>
    <message>
        <source>Accepted, but it reads back as %1</source>
        <extracomment>%1 a value.</extracomment>
        <translation>Geaccepteerd, maar teruggelezen als %1</translation>
    </message>
    <message>
        <source>Accepted, but it could not be read back. Read the settings again</source>
        <translation>Geaccepteerd, maar niet terug te lezen. Lees de instellingen opnieuw</translation>
    </message>
    <message>
        <source>No answer. It may have happened all the same: read the settings again</source>
        <translation>Geen antwoord. Het kan toch gebeurd zijn: lees de instellingen opnieuw</translation>
    </message>
    <message>
        <source>Not sent: the charger is offline. Try again once it is back</source>
        <translation>Niet verzonden: de laadpaal is offline. Probeer het opnieuw als hij er weer is</translation>
    </message>
    <message>
        <source>Not sent: this charger lets nobody change it</source>
        <translation>Niet verzonden: deze laadpaal laat niemand haar wijzigen</translation>
    </message>
    <message>
        <source>Not sent: you stopped it</source>
        <translation>Niet verzonden: u hebt gestopt</translation>
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
    <message>
        <source>Place saved</source>
        <translation>Plaats opgeslagen</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>Foto van %1</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)</source>
        <translation>Foto&apos;s (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Het bestand is niet te lezen: %1</translation>
    </message>
    <message>
        <source>That is no photo we can use. Choose a JPEG or PNG of at most 40 MB</source>
        <translation>Dit is geen bruikbare foto. Kies een JPEG of PNG van hooguit 40 MB</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>Foto verwijderd</translation>
    </message>
    <message>
        <source>%1 is in use already. Archive it first, or choose another</source>
        <translation>%1 is al in gebruik. Archiveer die eerst, of kies een andere</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <extracomment>%1 a place, %2 the id of its new charger.</extracomment>
        <translation>%1 is nu %2</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>%1 hersteld</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Begeleide controle</translation>
    </message>
    <message>
        <source>Off: guided checks are not kept here</source>
        <translation>Inactief: begeleide controles worden hier niet bewaard</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>Plaats…</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Replace hardware…</source>
        <translation>Hardware vervangen…</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Pas %1 toegevoegd</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Inactief: hier worden geen reserveringen gemaakt</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reserveren…</translation>
    </message>
    <message>
        <source>More commands</source>
        <extracomment>Menu with every command of the standard that a charger can be given.</extracomment>
        <translation>Meer opdrachten</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle opdrachten</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Expert call…</source>
        <translation>Expertaanroep…</translation>
    </message>
    <message>
        <source>Photo saved</source>
        <translation>Foto opgeslagen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerBulk</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 en nog %n</numerusform>
            <numerusform>%1 en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, since they are offline or cannot do it: %1.</source>
        <extracomment>%1 names of chargers.</extracomment>
        <translation>Weggelaten, want offline of het kan er niet: %1.</translation>
    </message>
    <message>
        <source>Choose chargers in the list</source>
        <translation>Kies laadpalen in de lijst</translation>
    </message>
    <message>
        <source>Off: all of them are offline, not accepted or cannot do this</source>
        <translation>Inactief: ze zijn allemaal offline, niet toegelaten of kunnen dit niet</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 who charges, %2 at which connector.</extracomment>
        <translation>%1 bij %2</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation>Laadt nu: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Restart %n charger(s)?</source>
        <translation>
            <numerusform>%n laadpaal herstarten?</numerusform>
            <numerusform>%n laadpalen herstarten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is away for some minutes; running sessions end.</source>
        <translation>Elk is enkele minuten weg; lopende laadsessies eindigen.</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Report on a command to many chargers: &quot;Restart: 4 accepted&quot;.</extracomment>
        <translation>Herstart</translation>
    </message>
    <message>
        <source>Into service</source>
        <translation>In gebruik</translation>
    </message>
    <message numerus="yes">
        <source>Take %n charger(s) out of service?</source>
        <translation>
            <numerusform>%n laadpaal buiten gebruik stellen?</numerusform>
            <numerusform>%n laadpalen buiten gebruik stellen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can charge there until you put them back. A running session goes on to its end.</source>
        <translation>Niemand kan daar laden tot u ze weer in gebruik neemt. Een lopende laadsessie gaat door tot het einde.</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Buiten gebruik stellen</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Buiten gebruik</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Instellingen lezen</translation>
    </message>
    <message>
        <source>Ask for states</source>
        <translation>Toestand opvragen</translation>
    </message>
    <message>
        <source>%1: %2 accepted</source>
        <extracomment>%1 what was asked, %2 how many chargers accepted it.</extracomment>
        <translation>%1: %2 geaccepteerd</translation>
    </message>
    <message>
        <source>%1: %2 accepted, not by %3. Their History says why.</source>
        <extracomment>%1 what was asked, %2 how many chargers accepted it, %3 names of those that did not.</extracomment>
        <translation>%1: %2 geaccepteerd, niet door %3. Onder Geschiedenis staat waarom.</translation>
    </message>
    <message numerus="yes">
        <source>Area of %n charger(s)</source>
        <translation>
            <numerusform>Zone van %n laadpaal</numerusform>
            <numerusform>Zone van %n laadpalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Area changed</source>
        <translation>Zone gewijzigd</translation>
    </message>
    <message numerus="yes">
        <source>Archived %n charger(s)</source>
        <translation>
            <numerusform>%n laadpaal gearchiveerd</numerusform>
            <numerusform>%n laadpalen gearchiveerd</numerusform>
        </translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
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
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Open the new one</source>
        <translation>Nieuwe openen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>%1 took its place. The sessions of both are shown there.</source>
        <extracomment>%1 the id of a charger.</extracomment>
        <translation>%1 kwam ervoor in de plaats. De laadsessies van beide staan daar.</translation>
    </message>
    <message>
        <source>Local list</source>
        <extracomment>Tab: the list of tags that the charger keeps itself.</extracomment>
        <translation>Lokale lijst</translation>
    </message>
    <message>
        <source>Planned actions…</source>
        <translation>Geplande acties…</translation>
    </message>
    <message>
        <source>There is no charger with this id here. Add charger shows the ones that call.</source>
        <translation>Er is hier geen laadpaal met deze id. Laadpaal toevoegen toont de laadpalen die oproepen.</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Menu entry: something is done at this charger at another time.</extracomment>
        <translation>Later…</translation>
    </message>
    <message>
        <source>Power limits</source>
        <translation>Vermogenslimieten</translation>
    </message>
    <message>
        <source>Vendor data</source>
        <extracomment>Tab: messages of the maker&apos;s own (DataTransfer).</extracomment>
        <translation>Fabrikantgegevens</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerSetup</name>
    <message>
        <source>1. Open the charger&apos;s own page or its app, and look for “OCPP” or “backend”.</source>
        <translation>1. Open de eigen pagina of de app van de laadpaal en zoek “OCPP” of “backend”.</translation>
    </message>
    <message>
        <source>2. Type the address that is shown next. It also comes as a QR code and in pieces.</source>
        <translation>2. Typ het adres dat hierna wordt getoond. Het komt ook als QR-code en in stukken.</translation>
    </message>
    <message>
        <source>3. The charger appears within a minute. Accept it, and it may charge.</source>
        <translation>3. De laadpaal verschijnt binnen een minuut. Laat hem toe, en hij mag laden.</translation>
    </message>
    <message>
        <source>First charger</source>
        <translation>Eerste laadpaal</translation>
    </message>
    <message>
        <source>That is all Forecourt needs to know. What is left is the charger itself.</source>
        <translation>Meer hoeft Forecourt niet te weten. Nu alleen nog de laadpaal zelf.</translation>
    </message>
    <message>
        <source>Add first charger</source>
        <translation>Eerste laadpaal toevoegen</translation>
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
    <message numerus="yes">
        <source>%n selected</source>
        <comment>chargers</comment>
        <translation>
            <numerusform>%n geselecteerd</numerusform>
            <numerusform>%n geselecteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>Tab: chargers that are not in use any more.</extracomment>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Filter the chargers</source>
        <translation>De laadpalen filteren</translation>
    </message>
    <message>
        <source>Show all chargers</source>
        <translation>Alle laadpalen tonen</translation>
    </message>
    <message>
        <source>Archive the selected chargers</source>
        <translation>De geselecteerde laadpalen archiveren</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle zones</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>All makers</source>
        <translation>Alle fabrikanten</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>All firmware</source>
        <translation>Alle firmware</translation>
    </message>
    <message>
        <source>No charger fits the filter</source>
        <translation>Geen laadpaal past bij het filter</translation>
    </message>
    <message>
        <source>The chargers are all there, none of them is as you ask.</source>
        <translation>De laadpalen zijn er allemaal, maar geen is zoals u vraagt.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Ask for states</source>
        <translation>Toestand opvragen</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Instellingen lezen</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>In gebruik nemen</translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation>Buiten gebruik stellen…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Herstarten…</translation>
    </message>
    <message>
        <source>Area…</source>
        <translation>Zone…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveren</translation>
    </message>
    <message>
        <source>Archived chargers</source>
        <translation>Gearchiveerde laadpalen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>Niets gearchiveerd</translation>
    </message>
    <message>
        <source>A charger you take out of use with Archive stays here with its sessions, and can be restored.</source>
        <translation>Een laadpaal die u met Archiveren uit gebruik neemt, blijft hier met zijn laadsessies en is te herstellen.</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reserveringen</translation>
    </message>
    <message>
        <source>More commands…</source>
        <extracomment>Button: every other command, for the chosen chargers.</extracomment>
        <translation>Meer opdrachten…</translation>
    </message>
    <message>
        <source>Settings template…</source>
        <extracomment>Button: brings the settings of the site&apos;s template to the chosen chargers.</extracomment>
        <translation>Instellingensjabloon…</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Button: something is done at the chosen chargers at another time.</extracomment>
        <translation>Later…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.
----------
Columns of the table of a chart&apos;s values: what the charger said, and what follows from the limits we know.</extracomment>
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
    <message>
        <source>Charger says kW</source>
        <translation>Volgens laadpaal kW</translation>
    </message>
    <message>
        <source>By our limits kW</source>
        <translation>Onze limieten kW</translation>
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
    <name>forecourt::ui::CheckHistoryModel</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n geslaagd</numerusform>
            <numerusform>%n geslaagd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n met waarschuwing</numerusform>
            <numerusform>%n met waarschuwing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n mislukt</numerusform>
            <numerusform>%n mislukt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n overgeslagen</numerusform>
            <numerusform>%n overgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed %1</source>
        <extracomment>State of a check: %1 when it was signed.</extracomment>
        <translation>Ondertekend %1</translation>
    </message>
    <message>
        <source>Not signed</source>
        <extracomment>State of a check: not signed yet.</extracomment>
        <translation>Niet ondertekend</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Technician</source>
        <extracomment>Column: who did the check.</extracomment>
        <translation>Technicus</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckSignPanel</name>
    <message>
        <source>Hand over</source>
        <translation>Opleveren</translation>
    </message>
    <message>
        <source>One per line: what is still to be done</source>
        <translation>Eén per regel: wat er nog moet gebeuren</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Open punten</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicus</translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>Who takes the charger over.</extracomment>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Town of a signature.</extracomment>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Look at the document…</source>
        <translation>Document bekijken…</translation>
    </message>
    <message>
        <source>Sign and close the check…</source>
        <translation>Controle ondertekenen en sluiten…</translation>
    </message>
    <message>
        <source>Signed.</source>
        <extracomment>Before the counts of a check&apos;s steps.</extracomment>
        <translation>Ondertekend.</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Stappen:</translation>
    </message>
    <message numerus="yes">
        <source>Off: %n step(s) are open. Finish or skip them first</source>
        <translation>
            <numerusform>Inactief: %n stap is open. Rond die eerst af of sla hem over</numerusform>
            <numerusform>Inactief: %n stappen zijn open. Rond die eerst af of sla ze over</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the hand-over…</source>
        <translation>Oplevering openen…</translation>
    </message>
    <message>
        <source>⚠ Both names are needed: who checked, and who takes the charger over</source>
        <translation>⚠ Beide namen zijn nodig: wie controleerde en wie de laadpaal overneemt</translation>
    </message>
    <message>
        <source>Sign off the check of %1?</source>
        <translation>Controle van %1 ondertekenen?</translation>
    </message>
    <message>
        <source>It is closed and can never be changed afterwards. For another one begin a new check. The document can be printed and opened again at any time.</source>
        <translation>De controle wordt gesloten en kan daarna nooit meer worden gewijzigd. Begin voor een andere een nieuwe controle. Het document kunt u altijd weer afdrukken en openen.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Ondertekenen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckStepModel</name>
    <message>
        <source>Now</source>
        <extracomment>State of the step of a check that is being done.</extracomment>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckStepPanel</name>
    <message>
        <source>Meter reading</source>
        <translation>Meterstand</translation>
    </message>
    <message>
        <source>Measured power</source>
        <translation>Gemeten vermogen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Stop the running session</source>
        <translation>Lopende laadsessie stoppen</translation>
    </message>
    <message>
        <source>Site&apos;s template…</source>
        <translation>Sjabloon van de locatie…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Go on as it is</source>
        <extracomment>Button: accept a warning or failure as it is and open the next step.</extracomment>
        <translation>Zo doorgaan</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Overslaan…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Which step of a check is shown: %1 of %2.</extracomment>
        <translation>Stap %1 van %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nog niets.</translation>
    </message>
    <message>
        <source>Waiting for the charger&apos;s answer</source>
        <translation>Wacht op antwoord van de laadpaal</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <extracomment>A step of a check that was skipped, and why.</extracomment>
        <translation>Overgeslagen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 state of a step, %2 why.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inactief: deze laadpaal is niet in gebruik</translation>
    </message>
    <message>
        <source>Off: the charger has not answered yet</source>
        <translation>Inactief: de laadpaal heeft nog niet geantwoord</translation>
    </message>
    <message>
        <source>Off: a session is running here. Stop it first</source>
        <translation>Inactief: hier loopt een laadsessie. Stop die eerst</translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation>Inactief: hier loopt geen laadsessie</translation>
    </message>
    <message>
        <source>This is not a number that a meter can show</source>
        <translation>Dit is geen getal dat een meter kan tonen</translation>
    </message>
    <message>
        <source>Type at least one of the two</source>
        <translation>Typ minstens een van beide</translation>
    </message>
    <message>
        <source>Skip this step?</source>
        <translation>Deze stap overslaan?</translation>
    </message>
    <message>
        <source>Why (it is written into the hand-over)</source>
        <translation>Waarom (het komt in de oplevering)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Say why, for the one who reads it later</source>
        <translation>Zeg waarom, voor wie het later leest</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckValuesPanel</name>
    <message>
        <source>Measured with your own instruments</source>
        <translation>Gemeten met uw eigen instrumenten</translation>
    </message>
    <message>
        <source>What you leave empty is left out of the hand-over</source>
        <translation>Wat u leeg laat, komt niet in de oplevering</translation>
    </message>
    <message>
        <source>Required</source>
        <extracomment>Column: what a measured value should be.</extracomment>
        <translation>Vereist</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>A measured value: %1 its name, %2 its unit.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>⚠ Out of range</source>
        <translation>⚠ Buiten bereik</translation>
    </message>
    <message>
        <source>⚠ Not a possible value</source>
        <translation>⚠ Geen mogelijke waarde</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckWords</name>
    <message>
        <source>Connection</source>
        <extracomment>A step of the guided check of a charger, as the following.</extracomment>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>Make, model, serial number and firmware of a charger.</extracomment>
        <translation>Identiteit</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Plug in</source>
        <extracomment>Step: put the plug into the car.</extracomment>
        <translation>Aankoppelen</translation>
    </message>
    <message>
        <source>Start with a tag</source>
        <translation>Starten met pas</translation>
    </message>
    <message>
        <source>Start from here</source>
        <translation>Starten vanaf hier</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Meterstand</translation>
    </message>
    <message>
        <source>Power flows</source>
        <translation>Er vloeit vermogen</translation>
    </message>
    <message>
        <source>Stop from here</source>
        <translation>Stoppen vanaf hier</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Step: release the lock that holds the plug.
----------
Button: release the lock that holds the plug.</extracomment>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Unplug</source>
        <extracomment>Step: take the plug out of the car.</extracomment>
        <translation>Loskoppelen</translation>
    </message>
    <message>
        <source>Charge without network</source>
        <translation>Laden zonder netwerk</translation>
    </message>
    <message>
        <source>Switch the charger on and wait until it calls this computer.</source>
        <translation>Schakel de laadpaal in en wacht tot hij deze computer oproept.</translation>
    </message>
    <message>
        <source>Compare make, model, serial number and firmware with the plate on the charger.</source>
        <translation>Vergelijk merk, model, serienummer en firmware met het typeplaatje op de laadpaal.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock is compared with this computer&apos;s. Nothing to do here.</source>
        <translation>De klok van de laadpaal wordt met die van deze computer vergeleken. Hier is niets te doen.</translation>
    </message>
    <message>
        <source>The charger&apos;s settings are read and compared with the site&apos;s template.</source>
        <translation>De instellingen van de laadpaal worden gelezen en met het sjabloon van de locatie vergeleken.</translation>
    </message>
    <message>
        <source>Plug a car or a test box into this connector.</source>
        <translation>Koppel een auto of een testkast aan dit laadpunt.</translation>
    </message>
    <message>
        <source>Hold a tag that may charge here to the charger&apos;s reader and wait until charging begins.</source>
        <translation>Houd een pas die hier mag laden tegen de lezer van de laadpaal en wacht tot het laden begint.</translation>
    </message>
    <message>
        <source>Start a charge from this computer. A session that still runs must be stopped first.</source>
        <translation>Start het laden vanaf deze computer. Een laadsessie die nog loopt, moet eerst worden gestopt.</translation>
    </message>
    <message>
        <source>While the car charges, type what another instrument shows: the charger&apos;s own display or a reference meter in kWh, a clamp meter in kW, or both.</source>
        <translation>Typ tijdens het laden wat een ander instrument toont: het display van de laadpaal of een referentiemeter in kWh, een stroomtang in kW, of beide.</translation>
    </message>
    <message>
        <source>The car must draw power and the meter must count. Nothing to do here while it charges.</source>
        <translation>De auto moet vermogen afnemen en de meter moet tellen. Zolang hij laadt, is hier niets te doen.</translation>
    </message>
    <message>
        <source>Stop the test charge from this computer.</source>
        <translation>Stop de testlading vanaf deze computer.</translation>
    </message>
    <message>
        <source>Unlock the plug from this computer and listen for the lock.</source>
        <translation>Ontgrendel de stekker vanaf deze computer en luister naar de vergrendeling.</translation>
    </message>
    <message>
        <source>Pull the plug and put the cable back.</source>
        <translation>Trek de stekker eruit en hang de kabel terug.</translation>
    </message>
    <message>
        <source>Unplug the charger&apos;s network cable. Charge with a tag for a minute and stop with the same tag. Then plug the network cable in again.</source>
        <translation>Trek de netwerkkabel van de laadpaal los. Laad een minuut met een pas en stop met dezelfde pas. Steek dan de netwerkkabel weer in.</translation>
    </message>
    <message>
        <source>Check the address typed into the charger and its network cable. “Add charger” shows every attempt and why it was refused. Some chargers dial again only after 20 minutes; a restart helps.</source>
        <translation>Controleer het adres dat op de laadpaal is getypt en zijn netwerkkabel. “Laadpaal toevoegen” toont elke poging en waarom die werd geweigerd. Sommige laadpalen roepen pas na 20 minuten weer op; een herstart helpt.</translation>
    </message>
    <message>
        <source>Some chargers say who they are only after a restart. “Ask again” requests it.</source>
        <translation>Sommige laadpalen zeggen pas na een herstart wie ze zijn. “Opnieuw vragen” vraagt erom.</translation>
    </message>
    <message>
        <source>The charger has not sent a time yet. “Ask again” requests a message that carries one.</source>
        <translation>De laadpaal heeft nog geen tijd verzonden. “Opnieuw vragen” vraagt een bericht op dat er een bevat.</translation>
    </message>
    <message>
        <source>Large chargers need a minute to list their settings. “Read again” asks once more.</source>
        <translation>Grote laadpalen hebben een minuut nodig om hun instellingen op te sommen. “Opnieuw lezen” vraagt het nog eens.</translation>
    </message>
    <message>
        <source>Push the plug in until it clicks. If the charger shows the car and nothing changes here, another connector may be meant.</source>
        <translation>Duw de stekker erin tot hij klikt. Toont de laadpaal de auto en verandert hier niets, dan is misschien een ander laadpunt bedoeld.</translation>
    </message>
    <message>
        <source>Is the tag under People &amp; tags, and not blocked? Look for a refused tag there. Hold it still for two seconds.</source>
        <translation>Staat de pas onder Personen &amp; passen en is hij niet geblokkeerd? Zoek daar naar een geweigerde pas. Houd hem twee seconden stil.</translation>
    </message>
    <message>
        <source>After a stop many chargers want the plug out and in again before they start. Otherwise look at the answer above.</source>
        <translation>Na een stop willen veel laadpalen de stekker eruit en er weer in voordat ze starten. Bekijk anders het antwoord hierboven.</translation>
    </message>
    <message>
        <source>No meter values come. Check MeterValueSampleInterval and MeterValuesSampledData in the charger&apos;s settings, or ask for values.</source>
        <translation>Er komen geen meterwaarden. Controleer MeterValueSampleInterval en MeterValuesSampledData in de instellingen van de laadpaal, of vraag waarden op.</translation>
    </message>
    <message>
        <source>The car may wait for its own timer, or be full. Wake it, or use a test box with a load.</source>
        <translation>De auto wacht misschien op zijn eigen timer, of is vol. Maak hem wakker, of gebruik een testkast met een belasting.</translation>
    </message>
    <message>
        <source>If the charger accepted and still charges, stop with the tag at the charger and note it.</source>
        <translation>Heeft de laadpaal geaccepteerd en laadt hij nog, stop dan met de pas bij de laadpaal en noteer het.</translation>
    </message>
    <message>
        <source>Push the plug in once more; a lock under tension cannot open. A fixed cable has no lock: skip.</source>
        <translation>Duw de stekker nog eens aan; een vergrendeling onder spanning kan niet open. Een vaste kabel heeft geen vergrendeling: sla over.</translation>
    </message>
    <message>
        <source>Unlock the car first. If the plug is out and nothing changes, restart the charger.</source>
        <translation>Ontgrendel eerst de auto. Is de stekker eruit en verandert er niets, herstart dan de laadpaal.</translation>
    </message>
    <message>
        <source>It takes up to two minutes until a lost link is noticed. The charger must know the tag or allow charging without network.</source>
        <translation>Het duurt tot twee minuten voordat een verbroken verbinding opvalt. De laadpaal moet de pas kennen of laden zonder netwerk toestaan.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Opnieuw vragen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Laden starten</translation>
    </message>
    <message>
        <source>Ask for values</source>
        <translation>Waarden opvragen</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>State of a step in a check: not done yet.</extracomment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Geslaagd</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>The charger is not connected</source>
        <translation>De laadpaal is niet verbonden</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>De verbinding ging verloren</translation>
    </message>
    <message>
        <source>Connected, but the charger has not said who it is</source>
        <translation>Verbonden, maar de laadpaal heeft niet gezegd wie hij is</translation>
    </message>
    <message>
        <source>Make, model, serial number or firmware is missing</source>
        <translation>Merk, model, serienummer of firmware ontbreekt</translation>
    </message>
    <message>
        <source>No message with a time has come yet</source>
        <translation>Er kwam nog geen bericht met een tijd</translation>
    </message>
    <message>
        <source>The clock is off by more than 10 seconds</source>
        <translation>De klok wijkt meer dan 10 seconden af</translation>
    </message>
    <message>
        <source>The clock is off by more than a minute: times of sessions will be wrong</source>
        <translation>De klok wijkt meer dan een minuut af: tijden van laadsessies zullen niet kloppen</translation>
    </message>
    <message>
        <source>Waiting for the charger&apos;s settings</source>
        <translation>Wacht op de instellingen van de laadpaal</translation>
    </message>
    <message>
        <source>The site has no template yet. Make one, or skip this step</source>
        <translation>De locatie heeft nog geen sjabloon. Maak er een, of sla deze stap over</translation>
    </message>
    <message>
        <source>Settings differ from the site&apos;s template</source>
        <translation>Instellingen wijken af van het sjabloon van de locatie</translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <translation>Wacht op de stekker</translation>
    </message>
    <message>
        <source>Waiting for a session started with a tag</source>
        <translation>Wacht op een laadsessie die met een pas is gestart</translation>
    </message>
    <message>
        <source>Asked to start; no session yet</source>
        <translation>Start gevraagd; nog geen laadsessie</translation>
    </message>
    <message>
        <source>A session is running here. Stop it first</source>
        <translation>Hier loopt een laadsessie. Stop die eerst</translation>
    </message>
    <message>
        <source>It charges although the tag is not allowed</source>
        <translation>Hij laadt hoewel de pas niet mag</translation>
    </message>
    <message>
        <source>The charger refused</source>
        <translation>De laadpaal weigerde</translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation>De laadpaal kan dit niet</translation>
    </message>
    <message>
        <source>The charger did not answer</source>
        <translation>De laadpaal antwoordde niet</translation>
    </message>
    <message>
        <source>No car was plugged in in time</source>
        <translation>Er is niet op tijd een auto aangekoppeld</translation>
    </message>
    <message>
        <source>The connector is faulted</source>
        <translation>Het laadpunt heeft een storing</translation>
    </message>
    <message>
        <source>Waiting for the reading of another instrument</source>
        <translation>Wacht op de stand van een ander instrument</translation>
    </message>
    <message>
        <source>No meter values have come yet</source>
        <translation>Er kwamen nog geen meterwaarden</translation>
    </message>
    <message>
        <source>The meter deviates a little from the other instrument</source>
        <translation>De meter wijkt iets af van het andere instrument</translation>
    </message>
    <message>
        <source>The meter does not agree with the other instrument</source>
        <translation>De meter komt niet overeen met het andere instrument</translation>
    </message>
    <message>
        <source>Energy is counted, but power stays below 100 W</source>
        <translation>Er wordt energie geteld, maar het vermogen blijft onder 100 W</translation>
    </message>
    <message>
        <source>The energy meter does not rise</source>
        <translation>De energiemeter loopt niet op</translation>
    </message>
    <message>
        <source>Asked to stop; the session still runs</source>
        <translation>Stop gevraagd; de laadsessie loopt nog</translation>
    </message>
    <message>
        <source>Stopped, but without a meter reading</source>
        <translation>Gestopt, maar zonder meterstand</translation>
    </message>
    <message>
        <source>The plug could not be unlocked</source>
        <translation>De stekker kon niet worden ontgrendeld</translation>
    </message>
    <message>
        <source>Waiting until the plug is out</source>
        <translation>Wacht tot de stekker eruit is</translation>
    </message>
    <message>
        <source>Waiting until the network cable is out</source>
        <translation>Wacht tot de netwerkkabel eruit is</translation>
    </message>
    <message>
        <source>The charger is offline. Charge, stop, then plug the network in again</source>
        <translation>De laadpaal is offline. Laad, stop, en steek dan de netwerkkabel weer in</translation>
    </message>
    <message>
        <source>Connected again; waiting for the session that ran meanwhile</source>
        <translation>Weer verbonden; wacht op de laadsessie die intussen liep</translation>
    </message>
    <message>
        <source>The session that ran without network never arrived</source>
        <translation>De laadsessie zonder netwerk is nooit aangekomen</translation>
    </message>
    <message>
        <source>No session is running at this connector</source>
        <translation>Bij dit laadpunt loopt geen laadsessie</translation>
    </message>
    <message>
        <source>missing, expected %1</source>
        <extracomment>A setting of a charger that it does not have; %1 the expected value.</extracomment>
        <translation>ontbreekt, verwacht %1</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <extracomment>A setting of a charger: %1 its value, %2 the expected one.</extracomment>
        <translation>%1, verwacht %2</translation>
    </message>
    <message>
        <source>Connected from</source>
        <extracomment>Evidence in a check: the charger&apos;s network address.</extracomment>
        <translation>Verbonden vanaf</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Laatste bericht</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
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
        <source>Last start</source>
        <translation>Laatste start</translation>
    </message>
    <message>
        <source>Clock against ours</source>
        <translation>Klok tegenover de onze</translation>
    </message>
    <message>
        <source>Settings read</source>
        <translation>Instellingen gelezen</translation>
    </message>
    <message>
        <source>Settings compared</source>
        <translation>Instellingen vergeleken</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Storing</translation>
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
        <source>Answer</source>
        <extracomment>Evidence in a check: what the charger answered.</extracomment>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Vermogen</translation>
    </message>
    <message>
        <source>Meter of the charger</source>
        <translation>Meter van de laadpaal</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Other meter</source>
        <translation>Andere meter</translation>
    </message>
    <message>
        <source>Other instrument</source>
        <translation>Ander instrument</translation>
    </message>
    <message>
        <source>Deviation</source>
        <extracomment>Evidence in a check: how far two readings are apart.</extracomment>
        <translation>Afwijking</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Evidence in a check: why the session ended.</extracomment>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbinding kwijt</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Weer verbonden</translation>
    </message>
    <message>
        <source>Insulation resistance</source>
        <translation>Isolatieweerstand</translation>
    </message>
    <message>
        <source>RCD trip time</source>
        <extracomment>RCD: residual-current device.</extracomment>
        <translation>Aanspreektijd aardlek</translation>
    </message>
    <message>
        <source>RCD trip current</source>
        <translation>Aanspreekstroom aardlek</translation>
    </message>
    <message>
        <source>Loop impedance</source>
        <translation>Lusimpedantie</translation>
    </message>
    <message>
        <source>Protective conductor</source>
        <translation>Beschermingsleiding</translation>
    </message>
    <message>
        <source>Voltage L1</source>
        <translation>Spanning L1</translation>
    </message>
    <message>
        <source>Voltage L2</source>
        <translation>Spanning L2</translation>
    </message>
    <message>
        <source>Voltage L3</source>
        <translation>Spanning L3</translation>
    </message>
    <message>
        <source>Phase order</source>
        <translation>Fasevolgorde</translation>
    </message>
    <message>
        <source>Torque of the terminals</source>
        <translation>Aanhaalmoment klemmen</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <extracomment>Order of the phases L1, L2, L3: the rotary field.</extracomment>
        <translation>Rechtsom</translation>
    </message>
    <message>
        <source>Anticlockwise</source>
        <translation>Linksom</translation>
    </message>
    <message>
        <source>%1 %2 or more</source>
        <extracomment>A range of good values: %1 number, %2 unit.</extracomment>
        <translation>%1 %2 of meer</translation>
    </message>
    <message>
        <source>at most %1 %2</source>
        <extracomment>A range of good values: %1 number, %2 unit.</extracomment>
        <translation>hooguit %1 %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <extracomment>A range of good values: %1 and %2 numbers, %3 unit.</extracomment>
        <translation>%1 tot %2 %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CloseSessionDialog</name>
    <message>
        <source>Close session %1 in our records?</source>
        <translation>Laadsessie %1 in onze gegevens sluiten?</translation>
    </message>
    <message>
        <source>Nothing is sent to the charger; a car that is still charging goes on. The session is marked “closed by operator”. If the charger still reports its end, that counts instead and you are told.</source>
        <translation>Er wordt niets naar de laadpaal verzonden; een auto die nog laadt, laadt door. De laadsessie wordt gemarkeerd als “door operator gesloten”. Meldt de laadpaal alsnog het einde, dan telt dat en hoort u het.</translation>
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
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>It ended at the last meter value: %1, %2</source>
        <extracomment>%1: meter, %2: time.</extracomment>
        <translation>Einde bij de laatste meterwaarde: %1, %2</translation>
    </message>
    <message>
        <source>It ends now, with the last meter value</source>
        <translation>Einde nu, met de laatste meterwaarde</translation>
    </message>
    <message>
        <source>It ends now, without a meter value</source>
        <translation>Einde nu, zonder meterstand</translation>
    </message>
    <message>
        <source>I know when it ended and what the meter said</source>
        <translation>Ik weet wanneer ze eindigde en wat de meter toonde</translation>
    </message>
    <message>
        <source>End, site time</source>
        <translation>Einde, tijd van de locatie</translation>
    </message>
    <message>
        <source>Meter at the end, kWh</source>
        <translation>Meterstand bij einde, kWh</translation>
    </message>
    <message>
        <source>Off: choose “I know when it ended” first</source>
        <translation>Inactief: kies eerst “Ik weet wanneer ze eindigde”</translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation>Zeg waarom, voor de gegevens</translation>
    </message>
    <message>
        <source>Type a number, such as %1</source>
        <translation>Typ een getal, zoals %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
    <message>
        <source>This is below the meter at the start, %1</source>
        <translation>Dit ligt onder de meterstand bij de start, %1</translation>
    </message>
    <message>
        <source>This must lie between the start of the session and now</source>
        <translation>Dit moet tussen de start van de laadsessie en nu liggen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <extracomment>Button with a menu: which columns of a table are shown.</extracomment>
        <translation>Kolommen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandAnswers</name>
    <message>
        <source>The charger will start</source>
        <translation>De laadpaal gaat starten</translation>
    </message>
    <message>
        <source>If no car is plugged in yet, plug it in now</source>
        <translation>Is er nog geen auto aangekoppeld, koppel die dan nu aan</translation>
    </message>
    <message>
        <source>The charger does not start</source>
        <translation>De laadpaal start niet</translation>
    </message>
    <message>
        <source>See whether the connector is free and in service, and whether the tag may charge; then start again</source>
        <translation>Kijk of het laadpunt vrij en in gebruik is, en of de pas mag laden; start dan opnieuw</translation>
    </message>
    <message>
        <source>The charger will stop</source>
        <translation>De laadpaal gaat stoppen</translation>
    </message>
    <message>
        <source>The charger knows no such session</source>
        <translation>De laadpaal kent zo&apos;n laadsessie niet</translation>
    </message>
    <message>
        <source>Ask for the states of the connectors. If the session is over, close it in the records</source>
        <translation>Vraag de toestand van de laadpunten op. Is de laadsessie voorbij, sluit haar dan in onze gegevens</translation>
    </message>
    <message>
        <source>The charger restarts</source>
        <translation>De laadpaal herstart</translation>
    </message>
    <message>
        <source>The charger does not restart</source>
        <translation>De laadpaal herstart niet</translation>
    </message>
    <message>
        <source>Stop the sessions there and try again, or try the hard restart</source>
        <translation>Stop de laadsessies daar en probeer het opnieuw, of probeer de harde herstart</translation>
    </message>
    <message>
        <source>Done, or it was so already</source>
        <translation>Klaar, of het was al zo</translation>
    </message>
    <message>
        <source>The charger does not change it</source>
        <translation>De laadpaal wijzigt het niet</translation>
    </message>
    <message>
        <source>See whether a fault is shown at the connector; then try again</source>
        <translation>Kijk of er bij het laadpunt een storing staat; probeer het dan opnieuw</translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation>De laadpaal doet het na de laadsessie</translation>
    </message>
    <message>
        <source>Nothing is to be done: it happens when the session has ended</source>
        <translation>Er is niets te doen: het gebeurt als de laadsessie is geëindigd</translation>
    </message>
    <message>
        <source>The setting is taken</source>
        <translation>De instelling is overgenomen</translation>
    </message>
    <message>
        <source>Read the settings again to see that it stayed</source>
        <translation>Lees de instellingen opnieuw om te zien of ze is gebleven</translation>
    </message>
    <message>
        <source>The setting is not taken: the value is not allowed, or it can only be read</source>
        <translation>De instelling is niet overgenomen: de waarde is niet toegestaan, of is alleen te lezen</translation>
    </message>
    <message>
        <source>Compare the value with the unit and the range in the charger&apos;s manual</source>
        <translation>Vergelijk de waarde met de eenheid en het bereik in de handleiding van de laadpaal</translation>
    </message>
    <message>
        <source>The setting is taken, but not active before a restart</source>
        <translation>De instelling is overgenomen, maar pas na een herstart actief</translation>
    </message>
    <message>
        <source>Restart the charger when nobody charges</source>
        <translation>Herstart de laadpaal als niemand laadt</translation>
    </message>
    <message>
        <source>The charger has no setting of this name</source>
        <translation>De laadpaal heeft geen instelling met deze naam</translation>
    </message>
    <message>
        <source>Read the settings and compare the spelling</source>
        <translation>Lees de instellingen en vergelijk de spelling</translation>
    </message>
    <message>
        <source>The charger forgot the tags it remembered</source>
        <translation>De laadpaal is de onthouden passen vergeten</translation>
    </message>
    <message>
        <source>Nothing was cleared: the charger may have no memory of tags</source>
        <translation>Er is niets gewist: de laadpaal heeft misschien geen geheugen voor passen</translation>
    </message>
    <message>
        <source>Read the setting AuthorizationCacheEnabled</source>
        <translation>Lees de instelling AuthorizationCacheEnabled</translation>
    </message>
    <message>
        <source>The limits are removed</source>
        <translation>De limieten zijn verwijderd</translation>
    </message>
    <message>
        <source>Ask for the expected limits to see what is left</source>
        <translation>Vraag de verwachte limieten op om te zien wat er over is</translation>
    </message>
    <message>
        <source>No limit fits what was asked for</source>
        <translation>Geen limiet past bij wat er is gevraagd</translation>
    </message>
    <message>
        <source>Leave fields empty to remove more, or ask for the expected limits</source>
        <translation>Laat velden leeg om meer te verwijderen, of vraag de verwachte limieten op</translation>
    </message>
    <message>
        <source>The charger understood it</source>
        <translation>De laadpaal begreep het</translation>
    </message>
    <message>
        <source>The charger understood it and refused</source>
        <translation>De laadpaal begreep het en weigerde</translation>
    </message>
    <message>
        <source>Compare the data with the maker&apos;s description</source>
        <translation>Vergelijk de gegevens met de beschrijving van de fabrikant</translation>
    </message>
    <message>
        <source>The charger does not know this vendor</source>
        <translation>De laadpaal kent deze fabrikant niet</translation>
    </message>
    <message>
        <source>Compare the vendor id with the maker&apos;s description, letter by letter</source>
        <translation>Vergelijk de fabrikant-id letter voor letter met de beschrijving van de fabrikant</translation>
    </message>
    <message>
        <source>The charger knows the vendor, but not this message</source>
        <translation>De laadpaal kent de fabrikant, maar dit bericht niet</translation>
    </message>
    <message>
        <source>Compare the message id with the maker&apos;s description, letter by letter</source>
        <translation>Vergelijk de bericht-id letter voor letter met de beschrijving van de fabrikant</translation>
    </message>
    <message>
        <source>The charger told the limits it expects</source>
        <translation>De laadpaal noemde de limieten die hij verwacht</translation>
    </message>
    <message>
        <source>The charger cannot tell its limits</source>
        <translation>De laadpaal kan zijn limieten niet noemen</translation>
    </message>
    <message>
        <source>Try a shorter time, the other unit, or one connector</source>
        <translation>Probeer een kortere tijd, de andere eenheid of één laadpunt</translation>
    </message>
    <message>
        <source>The settings are read</source>
        <translation>De instellingen zijn gelezen</translation>
    </message>
    <message>
        <source>They are under Settings of the charger</source>
        <translation>Ze staan onder Instellingen van de laadpaal</translation>
    </message>
    <message>
        <source>The charger will upload</source>
        <translation>De laadpaal gaat uploaden</translation>
    </message>
    <message>
        <source>The charger has nothing to upload</source>
        <translation>De laadpaal heeft niets te uploaden</translation>
    </message>
    <message>
        <source>Leave out the period, or ask again after the fault shows</source>
        <translation>Laat de periode weg, of vraag opnieuw als de storing zich heeft getoond</translation>
    </message>
    <message>
        <source>The charger told its list</source>
        <translation>De laadpaal noemde zijn lijst</translation>
    </message>
    <message>
        <source>The reservation is cancelled</source>
        <translation>De reservering is geannuleerd</translation>
    </message>
    <message>
        <source>The charger has no such reservation</source>
        <translation>De laadpaal heeft zo&apos;n reservering niet</translation>
    </message>
    <message>
        <source>Nothing is to be done: it has ended, or was never there</source>
        <translation>Er is niets te doen: ze is geëindigd, of was er nooit</translation>
    </message>
    <message>
        <source>The connector is reserved</source>
        <translation>Het laadpunt is gereserveerd</translation>
    </message>
    <message>
        <source>Not reserved: the connector has a fault</source>
        <translation>Niet gereserveerd: het laadpunt heeft een storing</translation>
    </message>
    <message>
        <source>See What to do at the connector, or reserve another one</source>
        <translation>Zie Wat te doen bij het laadpunt, of reserveer een ander</translation>
    </message>
    <message>
        <source>Not reserved: the connector is in use or reserved</source>
        <translation>Niet gereserveerd: het laadpunt is bezet of gereserveerd</translation>
    </message>
    <message>
        <source>Reserve another one, or wait until it is free</source>
        <translation>Reserveer een ander, of wacht tot het vrij is</translation>
    </message>
    <message>
        <source>The charger takes no reservation here</source>
        <translation>De laadpaal neemt hier geen reservering aan</translation>
    </message>
    <message>
        <source>Read its settings: reservations may be off, or only allowed for single connectors</source>
        <translation>Lees zijn instellingen: reserveringen staan misschien uit, of mogen alleen voor losse laadpunten</translation>
    </message>
    <message>
        <source>Not reserved: the connector is out of service</source>
        <translation>Niet gereserveerd: het laadpunt is buiten gebruik</translation>
    </message>
    <message>
        <source>Put it into service first</source>
        <translation>Neem het eerst in gebruik</translation>
    </message>
    <message>
        <source>The list is taken</source>
        <translation>De lijst is overgenomen</translation>
    </message>
    <message>
        <source>The charger could not take the list</source>
        <translation>De laadpaal kon de lijst niet overnemen</translation>
    </message>
    <message>
        <source>Send it again in full. If that fails as well, send fewer tags: SendLocalListMaxLength says how many</source>
        <translation>Verzend haar opnieuw in haar geheel. Mislukt dat ook, verzend dan minder passen: SendLocalListMaxLength zegt hoeveel</translation>
    </message>
    <message>
        <source>The charger keeps no list</source>
        <translation>De laadpaal houdt geen lijst bij</translation>
    </message>
    <message>
        <source>The charger&apos;s list is as new or newer</source>
        <translation>De lijst van de laadpaal is even nieuw of nieuwer</translation>
    </message>
    <message>
        <source>Ask for the list&apos;s version and send the whole list with a higher one</source>
        <translation>Vraag de versie van de lijst op en verzend de hele lijst met een hogere</translation>
    </message>
    <message>
        <source>The limit is taken</source>
        <translation>De limiet is overgenomen</translation>
    </message>
    <message>
        <source>Ask for the expected limits to see what counts</source>
        <translation>Vraag de verwachte limieten op om te zien wat geldt</translation>
    </message>
    <message>
        <source>The charger refuses this limit</source>
        <translation>De laadpaal weigert deze limiet</translation>
    </message>
    <message>
        <source>Try the other unit or another stack level; a limit for a session needs a running one</source>
        <translation>Probeer de andere eenheid of een ander profielniveau; een limiet voor een laadsessie vereist dat er een loopt</translation>
    </message>
    <message>
        <source>The charger cannot limit its power</source>
        <translation>De laadpaal kan zijn vermogen niet begrenzen</translation>
    </message>
    <message>
        <source>The charger will send it</source>
        <translation>De laadpaal zal het verzenden</translation>
    </message>
    <message>
        <source>The charger does not send it now</source>
        <translation>De laadpaal verzendt het nu niet</translation>
    </message>
    <message>
        <source>Try again later; a boot report is refused once the charger is accepted</source>
        <translation>Probeer het later opnieuw; een opstartmelding wordt geweigerd zodra de laadpaal is toegelaten</translation>
    </message>
    <message>
        <source>The charger cannot be asked for this message</source>
        <translation>Dit bericht is bij de laadpaal niet op te vragen</translation>
    </message>
    <message>
        <source>Ask for another one</source>
        <translation>Vraag een ander op</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Probeer het later opnieuw</translation>
    </message>
    <message>
        <source>The cable is unlocked</source>
        <translation>De kabel is ontgrendeld</translation>
    </message>
    <message>
        <source>Pull the plug now: many chargers lock again after some seconds</source>
        <translation>Trek de stekker nu uit: veel laadpalen vergrendelen na enkele seconden weer</translation>
    </message>
    <message>
        <source>The lock did not open</source>
        <translation>De vergrendeling ging niet open</translation>
    </message>
    <message>
        <source>Unlock the car, push the plug in once, and try again. If it stays locked, restart the charger</source>
        <translation>Ontgrendel de auto, duw de stekker één keer in en probeer het opnieuw. Blijft hij vergrendeld, herstart dan de laadpaal</translation>
    </message>
    <message>
        <source>There is no lock here, or no such connector</source>
        <translation>Er is hier geen vergrendeling, of zo&apos;n laadpunt is er niet</translation>
    </message>
    <message>
        <source>Unlock the cable at the car</source>
        <translation>Ontgrendel de kabel bij de auto</translation>
    </message>
    <message>
        <source>The charger heard it</source>
        <translation>De laadpaal heeft het gehoord</translation>
    </message>
    <message>
        <source>The charger takes its certificate</source>
        <translation>De laadpaal neemt zijn certificaat over</translation>
    </message>
    <message>
        <source>It connects with it from the next time on</source>
        <translation>Vanaf de volgende keer verbindt hij ermee</translation>
    </message>
    <message>
        <source>The charger refuses the certificate</source>
        <translation>De laadpaal weigert het certificaat</translation>
    </message>
    <message>
        <source>It must fit the charger&apos;s last request; let it ask for a new one</source>
        <translation>Het moet bij de laatste aanvraag van de laadpaal passen; laat hem een nieuw aanvragen</translation>
    </message>
    <message>
        <source>The certificate is deleted</source>
        <translation>Het certificaat is verwijderd</translation>
    </message>
    <message>
        <source>The certificate was not deleted</source>
        <translation>Het certificaat is niet verwijderd</translation>
    </message>
    <message>
        <source>It may be in use. Install another one first</source>
        <translation>Het is misschien in gebruik. Installeer eerst een ander</translation>
    </message>
    <message>
        <source>The charger has no such certificate</source>
        <translation>De laadpaal heeft zo&apos;n certificaat niet</translation>
    </message>
    <message>
        <source>List the certificates again</source>
        <translation>Vraag de lijst van certificaten opnieuw op</translation>
    </message>
    <message>
        <source>The charger listed its certificates</source>
        <translation>De laadpaal somde zijn certificaten op</translation>
    </message>
    <message>
        <source>The charger has no certificate of this kind</source>
        <translation>De laadpaal heeft geen certificaat van deze soort</translation>
    </message>
    <message>
        <source>The charger does not upload this log</source>
        <translation>De laadpaal uploadt dit log niet</translation>
    </message>
    <message>
        <source>Ask for the other log, or leave out the period</source>
        <translation>Vraag het andere log op, of laat de periode weg</translation>
    </message>
    <message>
        <source>The charger will upload, and broke off an older upload</source>
        <translation>De laadpaal gaat uploaden, en brak een oudere upload af</translation>
    </message>
    <message>
        <source>The certificate is installed</source>
        <translation>Het certificaat is geïnstalleerd</translation>
    </message>
    <message>
        <source>The certificate could not be installed</source>
        <translation>Het certificaat kon niet worden geïnstalleerd</translation>
    </message>
    <message>
        <source>The charger may be full, or cannot read it. List what is installed, and delete what is not needed</source>
        <translation>De laadpaal is misschien vol, of kan het niet lezen. Vraag op wat er is geïnstalleerd, en verwijder wat niet nodig is</translation>
    </message>
    <message>
        <source>See that it is a root certificate in PEM form, valid today and of the right kind</source>
        <translation>Controleer of het een rootcertificaat in PEM-vorm is, vandaag geldig en van de juiste soort</translation>
    </message>
    <message>
        <source>The charger will update</source>
        <translation>De laadpaal gaat bijwerken</translation>
    </message>
    <message>
        <source>The charger refuses the update</source>
        <translation>De laadpaal weigert de update</translation>
    </message>
    <message>
        <source>Stop the sessions there, and compare the file with the charger&apos;s model</source>
        <translation>Stop de laadsessies daar, en vergelijk het bestand met het model van de laadpaal</translation>
    </message>
    <message>
        <source>The charger will update, and broke off an older update</source>
        <translation>De laadpaal gaat bijwerken, en brak een oudere update af</translation>
    </message>
    <message>
        <source>The charger does not trust the certificate of the firmware</source>
        <translation>De laadpaal vertrouwt het certificaat van de firmware niet</translation>
    </message>
    <message>
        <source>Install the manufacturer&apos;s root certificate, or get the right signing certificate</source>
        <translation>Installeer het rootcertificaat van de fabrikant, of vraag het juiste ondertekeningscertificaat</translation>
    </message>
    <message>
        <source>The certificate of the firmware was withdrawn</source>
        <translation>Het certificaat van de firmware is ingetrokken</translation>
    </message>
    <message>
        <source>Get the firmware anew from the maker</source>
        <translation>Haal de firmware opnieuw bij de fabrikant</translation>
    </message>
    <message>
        <source>Plug the car in</source>
        <translation>Koppel de auto aan</translation>
    </message>
    <message>
        <source>Start again when the driver is at the connector</source>
        <translation>Start opnieuw als de bestuurder bij het laadpunt is</translation>
    </message>
    <message>
        <source>Stop again, unlock the cable or restart the charger; the connector offers these</source>
        <translation>Stop opnieuw, ontgrendel de kabel of herstart de laadpaal; het laadpunt biedt dit aan</translation>
    </message>
    <message>
        <source>See whether the charger has power and network; switch its supply off and on</source>
        <translation>Kijk of de laadpaal stroom en netwerk heeft; schakel zijn voeding uit en in</translation>
    </message>
    <message>
        <source>Look at the charger&apos;s state before you send it again</source>
        <translation>Bekijk de toestand van de laadpaal voordat u het opnieuw verzendt</translation>
    </message>
    <message>
        <source>Reserve again where it is still wanted</source>
        <translation>Reserveer opnieuw waar dat nog gewenst is</translation>
    </message>
    <message>
        <source>See whether the charger can reach the address, then ask again</source>
        <translation>Kijk of de laadpaal het adres kan bereiken, en vraag dan opnieuw</translation>
    </message>
    <message>
        <source>Put the user name and the password that the file host wants into the address</source>
        <translation>Zet de gebruikersnaam en het wachtwoord die de bestandsserver wil in het adres</translation>
    </message>
    <message>
        <source>Use an address of another kind: http, https or ftp</source>
        <translation>Gebruik een ander soort adres: http, https of ftp</translation>
    </message>
    <message>
        <source>See whether the charger can reach the address, then update again</source>
        <translation>Kijk of de laadpaal het adres kan bereiken, en werk dan opnieuw bij</translation>
    </message>
    <message>
        <source>Compare the file with the charger&apos;s model and version; the charger goes on with its old firmware</source>
        <translation>Vergelijk het bestand met model en versie van de laadpaal; de laadpaal gaat door met zijn oude firmware</translation>
    </message>
    <message>
        <source>Get the firmware and its signature anew from the maker</source>
        <translation>Haal de firmware en de handtekening opnieuw bij de fabrikant</translation>
    </message>
    <message>
        <source>Ask for the firmware state or the diagnostics state, or restart the charger</source>
        <translation>Vraag de firmwaretoestand of de diagnosetoestand op, of herstart de laadpaal</translation>
    </message>
    <message>
        <source>Nothing is to be done: this charger is not asked for it again</source>
        <translation>Er is niets te doen: deze laadpaal wordt er niet opnieuw om gevraagd</translation>
    </message>
    <message>
        <source>Open Messages of the charger: the error stands there with its reason</source>
        <translation>Open Berichten van de laadpaal: daar staat de fout met de reden</translation>
    </message>
    <message>
        <source>Open Messages of the charger: the whole answer stands there</source>
        <translation>Open Berichten van de laadpaal: daar staat het hele antwoord</translation>
    </message>
    <message>
        <source>Give it again when it fits</source>
        <translation>Geef de opdracht opnieuw als het uitkomt</translation>
    </message>
    <message>
        <source>The charger&apos;s list is empty</source>
        <translation>De lijst van de laadpaal is leeg</translation>
    </message>
    <message>
        <source>The charger&apos;s list has version %1</source>
        <translation>De lijst van de laadpaal heeft versie %1</translation>
    </message>
    <message>
        <source>The file will be called %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Het bestand gaat %1 heten</translation>
    </message>
    <message>
        <source>It answered: %1</source>
        <extracomment>%1 is what the charger sent, in the maker&apos;s own form.</extracomment>
        <translation>Hij antwoordde: %1</translation>
    </message>
    <message>
        <source>Serial numbers: %1</source>
        <extracomment>Of certificates; %1 lists their serial numbers.</extracomment>
        <translation>Serienummers: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandCatalog</name>
    <message>
        <source>Start charging</source>
        <translation>Laden starten</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>De laadpaal wordt gevraagd voor deze pas te starten. Is er nog geen auto aangekoppeld, dan wacht hij op de stekker.</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>The car stops. The cable stays locked until the car lets go.</source>
        <translation>De auto stopt. De kabel blijft vergrendeld tot de auto loslaat.</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Kabel ontgrendelen</translation>
    </message>
    <message>
        <source>The lock of the cable opens. A session that still runs there ends.</source>
        <translation>De vergrendeling van de kabel gaat open. Een laadsessie die daar nog loopt, eindigt.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Herstarten</translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two, and sessions there end. A hard restart cuts its power at once and may lose the last meter values.</source>
        <translation>De laadpaal is een minuut of twee offline, en laadsessies daar eindigen. Een harde herstart schakelt meteen de stroom uit en kan de laatste meterwaarden verliezen.</translation>
    </message>
    <message>
        <source>Change the availability</source>
        <translation>Beschikbaarheid wijzigen</translation>
    </message>
    <message>
        <source>Out of service nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation>Buiten gebruik kan niemand daar laden starten tot u het weer in gebruik neemt. Een lopende laadsessie gaat door tot het einde.</translation>
    </message>
    <message>
        <source>Ask for a message</source>
        <translation>Bericht opvragen</translation>
    </message>
    <message>
        <source>The charger sends one of its messages now, without waiting for its time.</source>
        <translation>De laadpaal verzendt nu een van zijn berichten, zonder op het gewone moment te wachten.</translation>
    </message>
    <message>
        <source>Ask for a message (security extension)</source>
        <translation>Bericht opvragen (beveiligingsuitbreiding)</translation>
    </message>
    <message>
        <source>As Ask for a message, for chargers with the security extension. They can also be asked to request a new certificate.</source>
        <translation>Als Bericht opvragen, voor laadpalen met de beveiligingsuitbreiding. Ze kunnen ook worden gevraagd een nieuw certificaat aan te vragen.</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Instellingen lezen</translation>
    </message>
    <message>
        <source>The charger tells its settings. They are kept under Settings of the charger.</source>
        <translation>De laadpaal noemt zijn instellingen. Ze worden bewaard onder Instellingen van de laadpaal.</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>Instelling wijzigen</translation>
    </message>
    <message>
        <source>One setting of the charger gets another value. Some chargers take it only after a restart.</source>
        <translation>Eén instelling van de laadpaal krijgt een andere waarde. Sommige laadpalen nemen haar pas na een herstart over.</translation>
    </message>
    <message>
        <source>Clear the memory of tags</source>
        <translation>Passengeheugen wissen</translation>
    </message>
    <message>
        <source>The charger forgets which tags it has seen. Without a link to Forecourt these can then not charge.</source>
        <translation>De laadpaal vergeet welke passen hij heeft gezien. Zonder verbinding met Forecourt kunnen die dan niet laden.</translation>
    </message>
    <message>
        <source>Ask for the local list&apos;s version</source>
        <translation>Versie van de lokale lijst opvragen</translation>
    </message>
    <message>
        <source>The charger tells which list of tags it keeps for the time without a link.</source>
        <translation>De laadpaal zegt welke passenlijst hij bijhoudt voor de tijd zonder verbinding.</translation>
    </message>
    <message>
        <source>Send the local list</source>
        <translation>Lokale lijst verzenden</translation>
    </message>
    <message>
        <source>The charger gets a whole new list of the tags that may charge while there is no link.</source>
        <translation>De laadpaal krijgt een hele nieuwe lijst van de passen die zonder verbinding mogen laden.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserveren</translation>
    </message>
    <message>
        <source>Until then only this tag can charge there.</source>
        <translation>Tot dan kan daar alleen deze pas laden.</translation>
    </message>
    <message>
        <source>Cancel a reservation</source>
        <translation>Reservering annuleren</translation>
    </message>
    <message>
        <source>Everybody can charge there again.</source>
        <translation>Iedereen kan daar weer laden.</translation>
    </message>
    <message>
        <source>Limit the power</source>
        <translation>Vermogen begrenzen</translation>
    </message>
    <message>
        <source>Cars there get at most this much, until the limit is removed. The charger keeps it over restarts.</source>
        <translation>Auto&apos;s krijgen daar hooguit zoveel, tot de limiet wordt verwijderd. De laadpaal bewaart haar bij herstarts.</translation>
    </message>
    <message>
        <source>Remove limits of power</source>
        <translation>Vermogenslimieten verwijderen</translation>
    </message>
    <message>
        <source>Removes every limit that fits all of what you fill in. With nothing filled in, all limits of the charger go.</source>
        <translation>Verwijdert elke limiet die past bij alles wat u invult. Vult u niets in, dan gaan alle limieten van de laadpaal weg.</translation>
    </message>
    <message>
        <source>Ask for the expected limits</source>
        <translation>Verwachte limieten opvragen</translation>
    </message>
    <message>
        <source>The charger tells what it will allow in the time to come, all its limits together. It is a forecast.</source>
        <translation>De laadpaal zegt wat hij de komende tijd zal toestaan, al zijn limieten samen. Het is een voorspelling.</translation>
    </message>
    <message>
        <source>Ask for diagnostics</source>
        <translation>Diagnose opvragen</translation>
    </message>
    <message>
        <source>The charger uploads a file for its maker to an address that you give.</source>
        <translation>De laadpaal uploadt een bestand voor zijn fabrikant naar een adres dat u opgeeft.</translation>
    </message>
    <message>
        <source>Ask for a log</source>
        <translation>Log opvragen</translation>
    </message>
    <message>
        <source>The charger uploads its diagnostics log or its security log to an address that you give. For chargers with the security extension.</source>
        <translation>De laadpaal uploadt zijn diagnoselog of zijn beveiligingslog naar een adres dat u opgeeft. Voor laadpalen met de beveiligingsuitbreiding.</translation>
    </message>
    <message>
        <source>Update the firmware</source>
        <translation>Firmware bijwerken</translation>
    </message>
    <message>
        <source>The charger fetches the file from an address that you give, installs it and restarts. Its own checks decide whether it takes it.</source>
        <translation>De laadpaal haalt het bestand op van een adres dat u opgeeft, installeert het en herstart. Zijn eigen controles bepalen of hij het overneemt.</translation>
    </message>
    <message>
        <source>Update the firmware, signed</source>
        <translation>Firmware bijwerken, ondertekend</translation>
    </message>
    <message>
        <source>As Update the firmware, with the maker&apos;s signature, which the charger checks. For chargers with the security extension.</source>
        <translation>Als Firmware bijwerken, met de handtekening van de fabrikant, die de laadpaal controleert. Voor laadpalen met de beveiligingsuitbreiding.</translation>
    </message>
    <message>
        <source>List certificates</source>
        <translation>Certificaten opsommen</translation>
    </message>
    <message>
        <source>The charger tells which root certificates it has.</source>
        <translation>De laadpaal zegt welke rootcertificaten hij heeft.</translation>
    </message>
    <message>
        <source>Install a certificate</source>
        <translation>Certificaat installeren</translation>
    </message>
    <message>
        <source>The charger gets a further root certificate. A wrong one for central systems can lock it out.</source>
        <translation>De laadpaal krijgt er een rootcertificaat bij. Een verkeerd certificaat voor centrale systemen kan hem buitensluiten.</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>Certificaat verwijderen</translation>
    </message>
    <message>
        <source>The charger loses a root certificate. If it is the one by which it trusts Forecourt, it cannot connect any more.</source>
        <translation>De laadpaal verliest een rootcertificaat. Is het dat waarmee hij Forecourt vertrouwt, dan kan hij niet meer verbinden.</translation>
    </message>
    <message>
        <source>Hand over the charger&apos;s certificate</source>
        <translation>Certificaat van de laadpaal overdragen</translation>
    </message>
    <message>
        <source>The charger gets the certificate that it asked for. It has to fit its last request.</source>
        <translation>De laadpaal krijgt het certificaat dat hij heeft aangevraagd. Het moet bij zijn laatste aanvraag passen.</translation>
    </message>
    <message>
        <source>Send vendor data</source>
        <translation>Fabrikantgegevens verzenden</translation>
    </message>
    <message>
        <source>The charger gets data in its maker&apos;s own form.</source>
        <translation>De laadpaal krijgt gegevens in de eigen vorm van zijn fabrikant.</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Passen</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reserveringen</translation>
    </message>
    <message>
        <source>Power</source>
        <extracomment>Group of commands: limits of power.</extracomment>
        <translation>Vermogen</translation>
    </message>
    <message>
        <source>Files and firmware</source>
        <extracomment>Group of commands: diagnostics, logs, firmware.</extracomment>
        <translation>Bestanden en firmware</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificaten</translation>
    </message>
    <message>
        <source>Vendor</source>
        <extracomment>Group of commands: what a maker added to the standard.</extracomment>
        <translation>Fabrikant</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandDialog</name>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation>De laadpaal schakelt meteen zijn eigen stroom uit en kan de laatste meterwaarden verliezen.</translation>
    </message>
    <message>
        <source>With nothing filled in, every limit of this charger is removed, also those that protect the supply.</source>
        <translation>Vult u niets in, dan wordt elke limiet van deze laadpaal verwijderd, ook die de voeding beschermen.</translation>
    </message>
    <message>
        <source>The charger&apos;s list becomes empty: without a link nobody on it can charge.</source>
        <translation>De lijst van de laadpaal wordt leeg: zonder verbinding kan niemand erop laden.</translation>
    </message>
    <message>
        <source>With wrong certificates the charger cannot connect any more, and has to be set up again at the place.</source>
        <translation>Met verkeerde certificaten kan de laadpaal niet meer verbinden en moet hij ter plaatse opnieuw worden ingesteld.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a dialog: %1 a command, %2 a charger.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation>%1 bij %2</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <extracomment>%1 lists who charges where.</extracomment>
        <translation>Laadt nu: %1.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>Button: takes back a command that is not sent yet.</extracomment>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inactief: de laadpaal is gearchiveerd</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Inactief: het antwoord is er nog niet</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Niet verzonden. %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what became of a command, %2 a time of day.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>What to do now; %1 is a sentence.</extracomment>
        <translation>Hierna: %1</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw verzenden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandExport</name>
    <message>
        <source>Export commands</source>
        <translation>Opdrachten exporteren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>commands.csv</source>
        <extracomment>Name of a file.</extracomment>
        <translation>opdrachten.csv</translation>
    </message>
    <message>
        <source>Writing commands</source>
        <translation>Opdrachten schrijven</translation>
    </message>
    <message>
        <source>Given at</source>
        <translation>Gegeven om</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Id van de laadpaal</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>OCPP action</source>
        <translation>OCPP-actie</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Verzonden om</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>Beantwoord om</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Volledig antwoord</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Gezien om</translation>
    </message>
    <message>
        <source>Forecourt</source>
        <extracomment>Who gave a command: this program by itself.</extracomment>
        <translation>Forecourt</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>Who gave a command: a program over the local interface.</extracomment>
        <translation>Script</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschreven</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandFields</name>
    <message>
        <source>This is needed</source>
        <translation>Dit is nodig</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Hooguit %n teken</numerusform>
            <numerusform>Hooguit %n tekens</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number is needed</source>
        <translation>Een geheel getal is nodig</translation>
    </message>
    <message>
        <source>A whole number, %1 or more</source>
        <translation>Een geheel getal, %1 of meer</translation>
    </message>
    <message>
        <source>Choose a connector</source>
        <translation>Kies een laadpunt</translation>
    </message>
    <message>
        <source>This tag is in no list, so a charge with it would end at once. Add it under People &amp; tags first</source>
        <translation>Deze pas staat in geen lijst, dus laden ermee zou meteen eindigen. Voeg hem eerst toe onder Personen &amp; passen</translation>
    </message>
    <message>
        <source>A date and a time are needed</source>
        <translation>Een datum en een tijd zijn nodig</translation>
    </message>
    <message>
        <source>An address that the charger can reach, such as http://192.168.1.20/file or ftp://name:password@192.168.1.20/. A folder of this computer is none</source>
        <translation>Een adres dat de laadpaal kan bereiken, zoals http://192.168.1.20/bestand of ftp://naam:wachtwoord@192.168.1.20/. Een map van deze computer is dat niet</translation>
    </message>
    <message>
        <source>A certificate in PEM form begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----</source>
        <translation>Een certificaat in PEM-vorm begint met -----BEGIN CERTIFICATE----- en eindigt met -----END CERTIFICATE-----</translation>
    </message>
    <message>
        <source>A number with at most one decimal place, 0 or more</source>
        <translation>Een getal met hooguit één decimaal, 0 of meer</translation>
    </message>
    <message>
        <source>No session is running at this charger</source>
        <translation>Bij deze laadpaal loopt geen laadsessie</translation>
    </message>
    <message>
        <source>Not here: a wrong value locks the charger out</source>
        <translation>Niet hier: een verkeerde waarde sluit de laadpaal buiten</translation>
    </message>
    <message numerus="yes">
        <source>The charger takes at most %n tag(s) in one message</source>
        <translation>
            <numerusform>De laadpaal neemt hooguit %n pas per bericht aan</numerusform>
            <numerusform>De laadpaal neemt hooguit %n passen per bericht aan</numerusform>
        </translation>
    </message>
    <message>
        <source>This time has passed</source>
        <translation>Dit tijdstip is voorbij</translation>
    </message>
    <message>
        <source>A limit of the charger as a whole is for the whole charger</source>
        <translation>Een limiet van de laadpaal als geheel is voor de hele laadpaal</translation>
    </message>
    <message>
        <source>Choose a connector where a session is running</source>
        <translation>Kies een laadpunt waar een laadsessie loopt</translation>
    </message>
    <message>
        <source>At most a year</source>
        <translation>Hooguit een jaar</translation>
    </message>
    <message>
        <source>List the certificates first; then they can be chosen here</source>
        <translation>Vraag eerst de certificaten op; dan zijn ze hier te kiezen</translation>
    </message>
    <message>
        <source>Connector 1</source>
        <translation>Laadpunt 1</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, pas %2</translation>
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
        <source>%1, %2 at %3</source>
        <extracomment>A running session: %1 its number, %2 who charges, %3 where.</extracomment>
        <translation>%1, %2 bij %3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Laadsessie</translation>
    </message>
    <message>
        <source>Ampere for each phase</source>
        <translation>Ampère per fase</translation>
    </message>
    <message>
        <source>Watt, all phases together</source>
        <translation>Watt, alle fasen samen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Every session that has no limit of its own</source>
        <translation>Elke laadsessie zonder eigen limiet</translation>
    </message>
    <message>
        <source>The session that runs now</source>
        <translation>De laadsessie die nu loopt</translation>
    </message>
    <message>
        <source>The charger as a whole</source>
        <translation>De laadpaal als geheel</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>Limiet van</translation>
    </message>
    <message>
        <source>Kind of certificate</source>
        <translation>Soort certificaat</translation>
    </message>
    <message>
        <source>Root for central systems: by it the charger trusts Forecourt</source>
        <translation>Root voor centrale systemen: daarmee vertrouwt de laadpaal Forecourt</translation>
    </message>
    <message>
        <source>Root of the manufacturer: by it the charger trusts firmware</source>
        <translation>Root van de fabrikant: daarmee vertrouwt de laadpaal firmware</translation>
    </message>
    <message>
        <source>Serial number %1, issued by %2…</source>
        <extracomment>A certificate: its serial number and the beginning of a hash that names who issued it.</extracomment>
        <translation>Serienummer %1, uitgegeven door %2…</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <translation>Toestand van de laadpunten</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Meterwaarden</translation>
    </message>
    <message>
        <source>Boot report</source>
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
        <source>Log state</source>
        <translation>Logtoestand</translation>
    </message>
    <message>
        <source>Request for a new certificate</source>
        <translation>Aanvraag van een nieuw certificaat</translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation>Diagnosetoestand</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>Further tries if it fails (may be left empty)</source>
        <translation>Verdere pogingen als het mislukt (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Seconds between tries (may be left empty)</source>
        <translation>Seconden tussen pogingen (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Address to upload to</source>
        <translation>Adres voor de upload</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Het laatste uur</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>De laatste dag</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>De laatste week</translation>
    </message>
    <message>
        <source>Address of the file</source>
        <translation>Adres van het bestand</translation>
    </message>
    <message>
        <source>Download not before</source>
        <translation>Niet downloaden vóór</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>De lijst</translation>
    </message>
    <message numerus="yes">
        <source>All %n tag(s) that may charge here</source>
        <translation>
            <numerusform>De %n pas die hier mag laden</numerusform>
            <numerusform>Alle %n passen die hier mogen laden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody: the list becomes empty</source>
        <translation>Niemand: de lijst wordt leeg</translation>
    </message>
    <message>
        <source>Version, higher than that of the charger&apos;s list</source>
        <translation>Versie, hoger dan die van de lijst van de laadpaal</translation>
    </message>
    <message>
        <source>Whole charger</source>
        <translation>Hele laadpaal</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Hooguit</translation>
    </message>
    <message>
        <source>Stack level: of several limits the highest counts</source>
        <translation>Profielniveau: van meerdere limieten geldt de hoogste</translation>
    </message>
    <message>
        <source>Number of the limit: the same number replaces it</source>
        <translation>Nummer van de limiet: hetzelfde nummer vervangt haar</translation>
    </message>
    <message>
        <source>Those of the whole charger only</source>
        <translation>Alleen die van de hele laadpaal</translation>
    </message>
    <message>
        <source>Wherever they are</source>
        <translation>Waar ze ook zijn</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Stack level (empty: any)</source>
        <translation>Profielniveau (leeg: alle)</translation>
    </message>
    <message>
        <source>Number of the limit (empty: any)</source>
        <translation>Nummer van de limiet (leeg: alle)</translation>
    </message>
    <message>
        <source>Hours from now on</source>
        <translation>Uren vanaf nu</translation>
    </message>
    <message>
        <source>As the charger likes</source>
        <translation>Zoals de laadpaal wil</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Security</source>
        <extracomment>A log of logins, changed settings and the like.</extracomment>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>Signing certificate, PEM</source>
        <translation>Ondertekeningscertificaat, PEM</translation>
    </message>
    <message>
        <source>Signature, base64</source>
        <translation>Handtekening, base64</translation>
    </message>
    <message>
        <source>Certificate, PEM</source>
        <translation>Certificaat, PEM</translation>
    </message>
    <message>
        <source>Certificate with its chain, PEM, the charger&apos;s own first</source>
        <translation>Certificaat met zijn keten, PEM, dat van de laadpaal eerst</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Softly: sessions are ended first</source>
        <translation>Zacht: laadsessies worden eerst beëindigd</translation>
    </message>
    <message>
        <source>Hard: the power is cut at once</source>
        <translation>Hard: de stroom gaat er meteen af</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Beschikbaarheid</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Buiten gebruik</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In gebruik</translation>
    </message>
    <message>
        <source>All, or it does not matter</source>
        <translation>Alle, of het maakt niet uit</translation>
    </message>
    <message>
        <source>Names (empty: all)</source>
        <translation>Namen (leeg: alle)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Any connector</source>
        <translation>Elk laadpunt</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Number of the reservation</source>
        <translation>Nummer van de reservering</translation>
    </message>
    <message>
        <source>Vendor id</source>
        <translation>Fabrikant-id</translation>
    </message>
    <message>
        <source>Message id (may be left empty)</source>
        <translation>Bericht-id (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Data (may be left empty)</source>
        <translation>Gegevens (mag leeg blijven)</translation>
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
    <message>
        <source>Answered at %1: %2</source>
        <extracomment>Tooltip: %1 a time of day, %2 the charger&apos;s own word, in English.</extracomment>
        <translation>Beantwoord om %1: %2</translation>
    </message>
    <message>
        <source>Seen at %1</source>
        <extracomment>Tooltip: when the effect of a command was seen; %1 is a time of day.</extracomment>
        <translation>Gezien om %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>What to do now; %1 is a sentence.</extracomment>
        <translation>Hierna: %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>Column: what was sent with the command.</extracomment>
        <translation>Parameters</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Zoeken of opdracht geven</translation>
    </message>
    <message>
        <source>Type a command, a charger, a session or a person</source>
        <translation>Typ een opdracht, een laadpaal, een laadsessie of een persoon</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer letters find more.</source>
        <translation>Niets past. Met minder letters vindt u meer.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandWatch</name>
    <message>
        <source>What became of the command is not known: see the charger&apos;s commands</source>
        <translation>Wat er van de opdracht geworden is, is niet bekend: kijk bij de opdrachten van de laadpaal</translation>
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
    <message>
        <source>The database was made by another build of Forecourt: step %1 differs. Use that program, or restore a backup</source>
        <extracomment>%1 names a step by which the database&apos;s tables were made, as &quot;6 (checks)&quot;</extracomment>
        <translation>De database is met een andere build van Forecourt gemaakt: stap %1 wijkt af. Gebruik dat programma, of zet een back-up terug</translation>
    </message>
    <message>
        <source>Set %1</source>
        <extracomment>The operator changes a setting of the charger; %1 is its OCPP name.</extracomment>
        <translation>%1 instellen</translation>
    </message>
    <message>
        <source>Forget remembered tags</source>
        <translation>Onthouden passen vergeten</translation>
    </message>
    <message>
        <source>Ask for the local list&apos;s version</source>
        <translation>Versie van de lokale lijst opvragen</translation>
    </message>
    <message>
        <source>Send the local list</source>
        <translation>Lokale lijst verzenden</translation>
    </message>
    <message>
        <source>Reserve</source>
        <extracomment>A connector is kept for a tag.</extracomment>
        <translation>Reserveren</translation>
    </message>
    <message>
        <source>Cancel the reservation</source>
        <translation>Reservering annuleren</translation>
    </message>
    <message>
        <source>Limit the power</source>
        <translation>Vermogen begrenzen</translation>
    </message>
    <message>
        <source>Remove limits of power</source>
        <translation>Vermogenslimieten verwijderen</translation>
    </message>
    <message>
        <source>Ask for the expected limits</source>
        <translation>Verwachte limieten opvragen</translation>
    </message>
    <message>
        <source>Ask for diagnostics</source>
        <translation>Diagnose opvragen</translation>
    </message>
    <message>
        <source>Update the firmware</source>
        <translation>Firmware bijwerken</translation>
    </message>
    <message>
        <source>Update the firmware, signed</source>
        <translation>Firmware bijwerken, ondertekend</translation>
    </message>
    <message>
        <source>Install a certificate</source>
        <translation>Certificaat installeren</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>Certificaat verwijderen</translation>
    </message>
    <message>
        <source>List certificates</source>
        <translation>Certificaten opsommen</translation>
    </message>
    <message>
        <source>Hand over the charger&apos;s certificate</source>
        <translation>Certificaat van de laadpaal overdragen</translation>
    </message>
    <message>
        <source>Send vendor data</source>
        <translation>Fabrikantgegevens verzenden</translation>
    </message>
    <message>
        <source>Ask for the security log</source>
        <translation>Beveiligingslog opvragen</translation>
    </message>
    <message>
        <source>Ask for the diagnostics log</source>
        <translation>Diagnoselog opvragen</translation>
    </message>
    <message>
        <source>Taken, active after a restart</source>
        <translation>Overgenomen, actief na een herstart</translation>
    </message>
    <message>
        <source>Taken, and the charger restarted since</source>
        <translation>Overgenomen, en de laadpaal is sindsdien herstart</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Gereserveerd</translation>
    </message>
    <message>
        <source>The reservation was used</source>
        <translation>De reservering is gebruikt</translation>
    </message>
    <message>
        <source>The reservation&apos;s time passed</source>
        <translation>De tijd van de reservering is voorbij</translation>
    </message>
    <message>
        <source>The reservation ended: the connector failed</source>
        <translation>De reservering eindigde: het laadpunt viel uit</translation>
    </message>
    <message>
        <source>The reservation was cancelled</source>
        <translation>De reservering is geannuleerd</translation>
    </message>
    <message>
        <source>Another reservation took its place</source>
        <translation>Een andere reservering kwam ervoor in de plaats</translation>
    </message>
    <message>
        <source>Accepted, the upload has not begun yet</source>
        <translation>Geaccepteerd, de upload is nog niet begonnen</translation>
    </message>
    <message>
        <source>The charger uploads</source>
        <translation>De laadpaal uploadt</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Geüpload</translation>
    </message>
    <message>
        <source>The upload failed</source>
        <translation>De upload is mislukt</translation>
    </message>
    <message>
        <source>The upload failed: the file host did not understand the charger</source>
        <translation>De upload is mislukt: de bestandsserver begreep de laadpaal niet</translation>
    </message>
    <message>
        <source>The upload failed: the file host refused the charger</source>
        <translation>De upload is mislukt: de bestandsserver weigerde de laadpaal</translation>
    </message>
    <message>
        <source>The charger cannot do this kind of upload</source>
        <translation>De laadpaal kan dit soort upload niet</translation>
    </message>
    <message>
        <source>Broken off for a later request</source>
        <translation>Afgebroken voor een latere aanvraag</translation>
    </message>
    <message>
        <source>Heard, the download has not begun yet</source>
        <translation>Gehoord, de download is nog niet begonnen</translation>
    </message>
    <message>
        <source>The download is planned</source>
        <translation>De download is gepland</translation>
    </message>
    <message>
        <source>The charger downloads</source>
        <translation>De laadpaal downloadt</translation>
    </message>
    <message>
        <source>The download pauses</source>
        <translation>De download pauzeert</translation>
    </message>
    <message>
        <source>Downloaded, not installed yet</source>
        <translation>Gedownload, nog niet geïnstalleerd</translation>
    </message>
    <message>
        <source>Downloaded, the signature is good</source>
        <translation>Gedownload, de handtekening klopt</translation>
    </message>
    <message>
        <source>The installation is planned</source>
        <translation>De installatie is gepland</translation>
    </message>
    <message>
        <source>The charger restarts to install</source>
        <translation>De laadpaal herstart om te installeren</translation>
    </message>
    <message>
        <source>The charger installs</source>
        <translation>De laadpaal installeert</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Geïnstalleerd</translation>
    </message>
    <message>
        <source>The download failed</source>
        <translation>De download is mislukt</translation>
    </message>
    <message>
        <source>The installation failed</source>
        <translation>De installatie is mislukt</translation>
    </message>
    <message>
        <source>The firmware&apos;s signature is not good</source>
        <translation>De handtekening van de firmware klopt niet</translation>
    </message>
    <message>
        <source>The charger&apos;s check of the new firmware failed</source>
        <translation>De controle van de nieuwe firmware door de laadpaal is mislukt</translation>
    </message>
    <message>
        <source>Broken off for a later update</source>
        <translation>Afgebroken voor een latere update</translation>
    </message>
    <message>
        <source>Nothing was heard of it for an hour</source>
        <translation>Er is al een uur niets over gehoord</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CompareSettingsDialog</name>
    <message>
        <source>Compare the settings of %1</source>
        <translation>Instellingen van %1 vergelijken</translation>
    </message>
    <message>
        <source>Take over the chosen</source>
        <translation>Gekozen overnemen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergelijken met</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Alleen verschillen</translation>
    </message>
    <message>
        <source>Compared settings</source>
        <translation>Vergeleken instellingen</translation>
    </message>
    <message>
        <source>Template of this site</source>
        <translation>Sjabloon van deze locatie</translation>
    </message>
    <message>
        <source>As read %1</source>
        <extracomment>An earlier reading of a charger&apos;s settings; %1 date and time.</extracomment>
        <translation>Gelezen op %1</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet: no other charger was read, no template saved, and no earlier reading differed.</source>
        <translation>Er is nog niets om mee te vergelijken: er is geen andere laadpaal gelezen, geen sjabloon opgeslagen en geen eerdere lezing verschilde.</translation>
    </message>
    <message>
        <source>Here, now</source>
        <translation>Hier, nu</translation>
    </message>
    <message>
        <source>No setting differs.</source>
        <translation>Geen instelling verschilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 setting(s) differ(s).</source>
        <translation>
            <numerusform>%n van %1 instellingen verschilt.</numerusform>
            <numerusform>%n van %1 instellingen verschillen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: choose settings in the list</source>
        <translation>Inactief: kies instellingen in de lijst</translation>
    </message>
    <message>
        <source>Off: none of the chosen settings can be changed here</source>
        <translation>Inactief: geen van de gekozen instellingen is hier te wijzigen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionAddress</name>
    <message>
        <source>Only without encryption (ws://). For wss:// choose a certificate and its key in Settings, Network.</source>
        <translation>Alleen zonder versleuteling (ws://). Kies voor wss:// een certificaat en de sleutel ervan onder Instellingen, Netwerk.</translation>
    </message>
    <message>
        <source>Not over wss:// now: port %1 is not open. Settings, Network says what is wrong.</source>
        <translation>Nu niet via wss://: poort %1 is niet open. Instellingen, Netwerk zegt wat er mis is.</translation>
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
    <message>
        <source>Encrypted</source>
        <extracomment>Label: the address for chargers that connect with TLS.</extracomment>
        <translation>Versleuteld</translation>
    </message>
    <message>
        <source>Encrypted address</source>
        <translation>Versleuteld adres</translation>
    </message>
    <message>
        <source>Encrypted address: %1</source>
        <translation>Versleuteld adres: %1</translation>
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
    <message>
        <source>Cable</source>
        <extracomment>The charging cable: plugged in or not.</extracomment>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>The lock of the plug.</extracomment>
        <translation>Slot</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorFacts</name>
    <message>
        <source>unknown while offline</source>
        <translation>onbekend zolang offline</translation>
    </message>
    <message>
        <source>plugged in</source>
        <extracomment>Cable of a connector.</extracomment>
        <translation>aangekoppeld</translation>
    </message>
    <message>
        <source>no car connected</source>
        <extracomment>Cable of a connector: no car is connected.</extracomment>
        <translation>geen auto aangekoppeld</translation>
    </message>
    <message>
        <source>unknown: the charger does not tell in this state</source>
        <translation>onbekend: de laadpaal zegt het niet in deze toestand</translation>
    </message>
    <message>
        <source>faulty: it cannot lock or unlock</source>
        <translation>defect: kan niet ver- of ontgrendelen</translation>
    </message>
    <message>
        <source>unlocked %1, as we asked</source>
        <extracomment>Lock of a plug; %1 is a time of day.</extracomment>
        <translation>%1 ontgrendeld, op ons verzoek</translation>
    </message>
    <message>
        <source>unknown: OCPP 1.6 does not tell</source>
        <translation>onbekend: OCPP 1.6 zegt het niet</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorModel</name>
    <message>
        <source>Without area</source>
        <extracomment>Title of a group of tiles: connectors of chargers that have no area.</extracomment>
        <translation>Zonder zone</translation>
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
    <message>
        <source>For %1, until %2</source>
        <extracomment>A connector is kept: %1 for whom, %2 until when.</extracomment>
        <translation>Voor %1, tot %2</translation>
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
    <name>forecourt::ui::ConsolePages</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Laadpalen</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Laadpaal toevoegen</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Begeleide controle</translation>
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
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reserveringen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsolePalette</name>
    <message>
        <source>on</source>
        <translation>aan</translation>
    </message>
    <message>
        <source>waits to be accepted</source>
        <extracomment>Behind the id of a charger nobody accepted yet.</extracomment>
        <translation>wacht op toelating</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Session %1</source>
        <extracomment>A session in the search: its number.</extracomment>
        <translation>Laadsessie %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>loopt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsoleWindow</name>
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
    <message>
        <source>Explanation of faults not used: %1</source>
        <translation>Uitleg van storingen niet gebruikt: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, see the log</source>
        <translation>
            <numerusform>En nog %n, zie het log</numerusform>
            <numerusform>En nog %n, zie het log</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Forecourt</source>
        <translation>Forecourt openen</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Keep Forecourt running?</source>
        <translation>Forecourt laten draaien?</translation>
    </message>
    <message>
        <source>Chargers need it to let cars charge. Closing the window leaves it in the notification area from now on; File &gt; Quit ends it.</source>
        <translation>Laadpalen hebben het nodig om auto&apos;s te laten laden. Sluiten van het venster laat het voortaan in het systeemvak; Bestand &gt; Afsluiten beëindigt het.</translation>
    </message>
    <message>
        <source>Chargers need it to let cars charge. Closing the window minimises it from now on; File &gt; Quit ends it.</source>
        <translation>Laadpalen hebben het nodig om auto&apos;s te laten laden. Sluiten van het venster minimaliseert het voortaan; Bestand &gt; Afsluiten beëindigt het.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation>Laten draaien</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>De laatste wijziging terugnemen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Opnie&amp;uw</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Opnieuw doen wat is teruggenomen</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>Deze pagina &amp;filteren</translation>
    </message>
    <message>
        <source>Go to the filter of this page</source>
        <translation>Naar het filter van deze pagina</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;wissen</translation>
    </message>
    <message>
        <source>Show all rows of this page again</source>
        <translation>Weer alle rijen van deze pagina tonen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>Menu entry; %1 is what was done: &quot;Archived Bay 5&quot;.</extracomment>
        <translation>&amp;Ongedaan maken: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>Opnie&amp;uw: %1</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>er is niets gewijzigd</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>er is niets teruggenomen</translation>
    </message>
    <message>
        <source>Set-up &amp;assistant…</source>
        <translation>Installatie&amp;assistent…</translation>
    </message>
    <message>
        <source>Site, supply, network, backup and first charger, one after the other</source>
        <translation>Locatie, voeding, netwerk, back-up en eerste laadpaal, na elkaar</translation>
    </message>
    <message>
        <source>Site &amp;settings</source>
        <translation>Locatie-&amp;instellingen</translation>
    </message>
    <message>
        <source>Name, supply and rules of the site</source>
        <translation>Naam, voeding en regels van de locatie</translation>
    </message>
    <message>
        <source>&amp;Live sessions</source>
        <translation>&amp;Lopende laadsessies</translation>
    </message>
    <message>
        <source>Sessions that run now</source>
        <translation>Laadsessies die nu lopen</translation>
    </message>
    <message>
        <source>&amp;Finished sessions</source>
        <translation>&amp;Beëindigde laadsessies</translation>
    </message>
    <message>
        <source>Sessions that ended</source>
        <translation>Laadsessies die zijn geëindigd</translation>
    </message>
    <message>
        <source>Sessions that need &amp;attention</source>
        <translation>Laadsessies die aandacht &amp;vragen</translation>
    </message>
    <message>
        <source>Odd sessions, each with what to do</source>
        <translation>Opvallende laadsessies, elk met wat te doen</translation>
    </message>
    <message>
        <source>Show the address chargers connect to</source>
        <translation>Het adres tonen waarmee laadpalen verbinden</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>Open the chosen charger</source>
        <translation>De gekozen laadpaal openen</translation>
    </message>
    <message>
        <source>Ask the chosen charger for the state of its connectors</source>
        <translation>De gekozen laadpaal naar de toestand van zijn laadpunten vragen</translation>
    </message>
    <message>
        <source>Ask the chosen charger for its configuration</source>
        <translation>De gekozen laadpaal naar zijn configuratie vragen</translation>
    </message>
    <message>
        <source>Restart the chosen charger</source>
        <translation>De gekozen laadpaal herstarten</translation>
    </message>
    <message>
        <source>&amp;Guided check</source>
        <translation>Be&amp;geleide controle</translation>
    </message>
    <message>
        <source>Check the chosen charger step by step, up to the hand-over</source>
        <translation>De gekozen laadpaal stap voor stap controleren, tot en met de oplevering</translation>
    </message>
    <message>
        <source>Give the chosen charger another name</source>
        <translation>De gekozen laadpaal een andere naam geven</translation>
    </message>
    <message>
        <source>Ar&amp;chive</source>
        <translation>Ar&amp;chiveren</translation>
    </message>
    <message>
        <source>Take the chosen charger out of use; its sessions stay</source>
        <translation>De gekozen laadpaal uit gebruik nemen; zijn laadsessies blijven</translation>
    </message>
    <message>
        <source>no charger is open or chosen in the list</source>
        <translation>er is geen laadpaal geopend of in de lijst gekozen</translation>
    </message>
    <message>
        <source>this page has no filter</source>
        <translation>deze pagina heeft geen filter</translation>
    </message>
    <message>
        <source>&amp;Search or run a command…</source>
        <translation>&amp;Zoeken of opdracht geven…</translation>
    </message>
    <message>
        <source>Find any action, charger, session or person</source>
        <translation>Elke actie, laadpaal, laadsessie of persoon vinden</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notificaties</translation>
    </message>
    <message>
        <source>What was said lately</source>
        <translation>Wat er de laatste tijd is gezegd</translation>
    </message>
    <message>
        <source>Wait for a card at a charger and give it a name</source>
        <translation>Wachten op een pas bij een laadpaal en die een naam geven</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Sneltoetsen…</translation>
    </message>
    <message>
        <source>See and change the key of every action</source>
        <translation>De toets van elke actie bekijken en wijzigen</translation>
    </message>
    <message>
        <source>Keep &amp;running when closed</source>
        <translation>Na sluiten blijven &amp;draaien</translation>
    </message>
    <message>
        <source>Closing the window leaves Forecourt in the notification area, or minimised where there is none</source>
        <translation>Sluiten van het venster laat Forecourt in het systeemvak, of geminimaliseerd waar dat er niet is</translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation>Ge&amp;minimaliseerd starten</translation>
    </message>
    <message>
        <source>Begin without a window in the way</source>
        <translation>Beginnen zonder venster in de weg</translation>
    </message>
    <message>
        <source>Start with the &amp;computer</source>
        <translation>Met de &amp;computer starten</translation>
    </message>
    <message>
        <source>Begin to listen when you log in</source>
        <translation>Beginnen met luisteren als u zich aanmeldt</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Grootte</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Size of everything: as the desktop. The other choices are percentages.</extracomment>
        <translation>Zoals het &amp;systeem</translation>
    </message>
    <message>
        <source>Size of the window&apos;s contents, from the next start on</source>
        <translation>Grootte van de vensterinhoud, vanaf de volgende start</translation>
    </message>
    <message>
        <source>The size changes at the next start</source>
        <translation>De grootte verandert bij de volgende start</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hulp bij deze pagina</translation>
    </message>
    <message>
        <source>What this page is for and how it is used</source>
        <translation>Waar deze pagina voor is en hoe u haar gebruikt</translation>
    </message>
    <message>
        <source>&amp;About Forecourt</source>
        <translation>&amp;Over Forecourt</translation>
    </message>
    <message>
        <source>Version, licences, data folder</source>
        <translation>Versie, licenties, gegevensmap</translation>
    </message>
    <message>
        <source>There is no page “%1”</source>
        <translation>Er is geen pagina “%1”</translation>
    </message>
    <message>
        <source>There is no charger “%1”</source>
        <translation>Er is geen laadpaal “%1”</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Nu &amp;back-up maken</translation>
    </message>
    <message>
        <source>Copy the database into the folder of backups and check the copy</source>
        <translation>De database naar de map voor back-ups kopiëren en de kopie controleren</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Back-up &amp;terugzetten…</translation>
    </message>
    <message>
        <source>Show the backups, and choose a file to restore</source>
        <translation>De back-ups tonen, en een bestand kiezen om terug te zetten</translation>
    </message>
    <message>
        <source>a backup is being made</source>
        <translation>er wordt een back-up gemaakt</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Back-up gemaakt en gecontroleerd</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <extracomment>Menu with every command of the standard that the chosen charger can be given.</extracomment>
        <translation>&amp;Alle opdrachten</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>&amp;Expert call…</source>
        <translation>&amp;Expertaanroep…</translation>
    </message>
    <message>
        <source>Send any action with a payload of your own to the chosen charger</source>
        <translation>Elke actie met een eigen payload naar de gekozen laadpaal verzenden</translation>
    </message>
    <message>
        <source>&amp;Sort the table…</source>
        <translation>Tabel &amp;sorteren…</translation>
    </message>
    <message>
        <source>Sort by a column, or choose the columns of this page&apos;s table</source>
        <translation>Op een kolom sorteren, of de kolommen van de tabel op deze pagina kiezen</translation>
    </message>
    <message>
        <source>No table is shown here now. Choose a tab with one, or clear the filter</source>
        <translation>Hier is nu geen tabel te zien. Kies een tabblad met een tabel, of wis het filter</translation>
    </message>
    <message>
        <source>Reser&amp;vations</source>
        <translation>Reser&amp;veringen</translation>
    </message>
    <message>
        <source>Which connectors are kept for whom, as a list and as a week</source>
        <translation>Welke laadpunten voor wie worden vrijgehouden, als lijst en als week</translation>
    </message>
    <message>
        <source>this page has no table</source>
        <translation>deze pagina heeft geen tabel</translation>
    </message>
    <message>
        <source>Settings &amp;template…</source>
        <translation>Instellingens&amp;jabloon…</translation>
    </message>
    <message>
        <source>The settings every charger of this site should have</source>
        <translation>De instellingen die elke laadpaal van deze locatie hoort te hebben</translation>
    </message>
    <message>
        <source>&amp;Planned actions…</source>
        <translation>&amp;Geplande acties…</translation>
    </message>
    <message>
        <source>What is to be done later or every week, and what became of it</source>
        <translation>Wat later of elke week wordt gedaan, en wat ervan is geworden</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>de dienst antwoordt niet</translation>
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
    <name>forecourt::ui::DeliveryState</name>
    <message>
        <source>Last one got through %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>De laatste kwam aan %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) to get through.</source>
        <translation>
            <numerusform>%n wacht nog.</numerusform>
            <numerusform>%n wachten nog.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up.</source>
        <translation>
            <numerusform>%n opgegeven.</numerusform>
            <numerusform>%n opgegeven.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DesktopNotifier</name>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n open melding</numerusform>
            <numerusform>%n open meldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts of the day: %1</source>
        <extracomment>Title of the daily digest; %1 such as &quot;3 open, 2 over by themselves&quot;.</extracomment>
        <translation>Meldingen van de dag: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Deviations</name>
    <message>
        <source>missing field</source>
        <translation>ontbrekend veld</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>geen object</translation>
    </message>
    <message>
        <source>no list</source>
        <translation>geen lijst</translation>
    </message>
    <message>
        <source>one object where a list was due</source>
        <translation>één object in plaats van een lijst</translation>
    </message>
    <message>
        <source>wrong type</source>
        <translation>verkeerd type</translation>
    </message>
    <message>
        <source>number where text was due</source>
        <translation>getal in plaats van tekst</translation>
    </message>
    <message>
        <source>true or false where text was due</source>
        <translation>true of false in plaats van tekst</translation>
    </message>
    <message>
        <source>object or list where text was due</source>
        <translation>object of lijst in plaats van tekst</translation>
    </message>
    <message>
        <source>text where a number was due</source>
        <translation>tekst in plaats van een getal</translation>
    </message>
    <message>
        <source>text where true or false was due</source>
        <translation>tekst in plaats van true of false</translation>
    </message>
    <message>
        <source>number where true or false was due</source>
        <translation>getal in plaats van true of false</translation>
    </message>
    <message>
        <source>number where a time was due</source>
        <translation>getal in plaats van een tijd</translation>
    </message>
    <message>
        <source>null instead of a value</source>
        <translation>null in plaats van een waarde</translation>
    </message>
    <message>
        <source>the text &quot;null&quot;</source>
        <translation>de tekst &quot;null&quot;</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>lege tekst</translation>
    </message>
    <message>
        <source>blanks around the value</source>
        <translation>spaties rond de waarde</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>stuurtekens</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>te lang</translation>
    </message>
    <message>
        <source>fraction where a whole number was due</source>
        <translation>breuk in plaats van een geheel getal</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>buiten het bereik</translation>
    </message>
    <message>
        <source>not a multiple of 0.1</source>
        <translation>geen veelvoud van 0,1</translation>
    </message>
    <message>
        <source>unknown value</source>
        <translation>onbekende waarde</translation>
    </message>
    <message>
        <source>value in other letter case</source>
        <translation>waarde met andere hoofdletters</translation>
    </message>
    <message>
        <source>value in another spelling</source>
        <translation>waarde in een andere spelling</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>onbekend veld</translation>
    </message>
    <message>
        <source>field under a former name</source>
        <translation>veld onder een vroegere naam</translation>
    </message>
    <message>
        <source>too few items</source>
        <translation>te weinig items</translation>
    </message>
    <message>
        <source>too many items</source>
        <translation>te veel items</translation>
    </message>
    <message>
        <source>unusable item left out</source>
        <translation>onbruikbaar item weggelaten</translation>
    </message>
    <message>
        <source>time without zone</source>
        <translation>tijd zonder zone</translation>
    </message>
    <message>
        <source>time in another form</source>
        <translation>tijd in een andere vorm</translation>
    </message>
    <message>
        <source>unreadable time</source>
        <translation>onleesbare tijd</translation>
    </message>
    <message>
        <source>no valid address</source>
        <translation>geen geldig adres</translation>
    </message>
    <message>
        <source>unknown action</source>
        <translation>onbekende actie</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>geen UTF-8</translation>
    </message>
    <message>
        <source>not JSON, or cut off</source>
        <translation>geen JSON, of afgekapt</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>te diep genest</translation>
    </message>
    <message>
        <source>the same key twice</source>
        <translation>dezelfde sleutel twee keer</translation>
    </message>
    <message>
        <source>list too long</source>
        <translation>lijst te lang</translation>
    </message>
    <message>
        <source>the frame is no list</source>
        <translation>het frame is geen lijst</translation>
    </message>
    <message>
        <source>no message type</source>
        <translation>geen berichttype</translation>
    </message>
    <message>
        <source>unknown message type</source>
        <translation>onbekend berichttype</translation>
    </message>
    <message>
        <source>unusable message id</source>
        <translation>onbruikbare bericht-id</translation>
    </message>
    <message>
        <source>unusable action</source>
        <translation>onbruikbare actie</translation>
    </message>
    <message>
        <source>the payload is no object</source>
        <translation>de payload is geen object</translation>
    </message>
    <message>
        <source>null instead of a payload</source>
        <translation>null in plaats van een payload</translation>
    </message>
    <message>
        <source>missing payload</source>
        <translation>ontbrekende payload</translation>
    </message>
    <message>
        <source>list instead of a payload</source>
        <translation>lijst in plaats van een payload</translation>
    </message>
    <message>
        <source>further elements in the frame</source>
        <translation>extra elementen in het frame</translation>
    </message>
    <message>
        <source>number as message id</source>
        <translation>getal als bericht-id</translation>
    </message>
    <message>
        <source>message id too long</source>
        <translation>bericht-id te lang</translation>
    </message>
    <message>
        <source>empty message id</source>
        <translation>lege bericht-id</translation>
    </message>
    <message>
        <source>message type as text</source>
        <translation>berichttype als tekst</translation>
    </message>
    <message>
        <source>blanks around the action</source>
        <translation>spaties rond de actie</translation>
    </message>
    <message>
        <source>error answer without its parts</source>
        <translation>foutantwoord zonder zijn onderdelen</translation>
    </message>
    <message>
        <source>unknown error code</source>
        <translation>onbekende foutcode</translation>
    </message>
    <message>
        <source>answer after the deadline</source>
        <translation>antwoord na de tijdslimiet</translation>
    </message>
    <message>
        <source>second answer</source>
        <translation>tweede antwoord</translation>
    </message>
    <message>
        <source>answer without a call</source>
        <translation>antwoord zonder oproep</translation>
    </message>
    <message>
        <source>repeated message</source>
        <translation>herhaald bericht</translation>
    </message>
    <message>
        <source>message id used again</source>
        <translation>bericht-id opnieuw gebruikt</translation>
    </message>
    <message>
        <source>refuses our form of times</source>
        <translation>weigert onze tijdnotatie</translation>
    </message>
    <message>
        <source>command before the charger booted</source>
        <translation>opdracht voordat de laadpaal was opgestart</translation>
    </message>
    <message>
        <source>remote start accepted, but nothing started</source>
        <translation>start op afstand geaccepteerd, maar er startte niets</translation>
    </message>
    <message>
        <source>messages before it booted</source>
        <translation>berichten voordat hij was opgestart</translation>
    </message>
    <message>
        <source>reserved bit in a WebSocket frame</source>
        <translation>gereserveerde bit in een WebSocket-frame</translation>
    </message>
    <message>
        <source>meter values with an unknown transaction</source>
        <translation>meterwaarden met een onbekende transactie</translation>
    </message>
    <message>
        <source>meter values after the session ended</source>
        <translation>meterwaarden na het einde van de laadsessie</translation>
    </message>
    <message>
        <source>implausible time</source>
        <translation>onwaarschijnlijke tijd</translation>
    </message>
    <message>
        <source>identity in other letter case</source>
        <translation>identiteit met andere hoofdletters</translation>
    </message>
    <message>
        <source>other WebSocket subprotocol</source>
        <translation>ander WebSocket-subprotocol</translation>
    </message>
    <message>
        <source>no WebSocket subprotocol</source>
        <translation>geen WebSocket-subprotocol</translation>
    </message>
    <message>
        <source>too many unanswered messages</source>
        <translation>te veel onbeantwoorde berichten</translation>
    </message>
    <message>
        <source>setting in other letter case</source>
        <translation>instelling met andere hoofdletters</translation>
    </message>
    <message>
        <source>does not tell its connectors</source>
        <translation>noemt zijn laadpunten niet</translation>
    </message>
    <message>
        <source>BootNotification repeated</source>
        <translation>BootNotification herhaald</translation>
    </message>
    <message>
        <source>tag with additions around it</source>
        <translation>pas met toevoegingen eromheen</translation>
    </message>
    <message>
        <source>old status sent again</source>
        <translation>oude status opnieuw verzonden</translation>
    </message>
    <message>
        <source>connector number out of range</source>
        <translation>laadpuntnummer buiten het bereik</translation>
    </message>
    <message>
        <source>fault reported while finishing</source>
        <translation>storing gemeld tijdens het afronden</translation>
    </message>
    <message>
        <source>vehicle error without a vehicle</source>
        <translation>voertuigfout zonder voertuig</translation>
    </message>
    <message>
        <source>free before the session ended</source>
        <translation>vrij vóór het einde van de laadsessie</translation>
    </message>
    <message>
        <source>no meter values</source>
        <translation>geen meterwaarden</translation>
    </message>
    <message>
        <source>end of a session missing</source>
        <translation>einde van een laadsessie ontbreekt</translation>
    </message>
    <message>
        <source>meter starts anew with each session</source>
        <translation>meter begint bij elke laadsessie opnieuw</translation>
    </message>
    <message>
        <source>meter counts kWh and says Wh</source>
        <translation>meter telt kWh en zegt Wh</translation>
    </message>
    <message>
        <source>meter reading fell</source>
        <translation>meterstand daalde</translation>
    </message>
    <message>
        <source>start of a session repeated</source>
        <translation>start van een laadsessie herhaald</translation>
    </message>
    <message>
        <source>end of an unknown session</source>
        <translation>einde van een onbekende laadsessie</translation>
    </message>
    <message>
        <source>values of the begin sent again</source>
        <translation>waarden van het begin opnieuw verzonden</translation>
    </message>
    <message>
        <source>setting asked for, but not answered</source>
        <translation>instelling opgevraagd, maar niet beantwoord</translation>
    </message>
    <message>
        <source>total differs from the sum of the phases</source>
        <translation>totaal wijkt af van de som van de fasen</translation>
    </message>
    <message>
        <source>stack level that nobody can mean</source>
        <translation>profielniveau dat niemand kan bedoelen</translation>
    </message>
    <message>
        <source>went silent without closing the link</source>
        <translation>werd stil zonder de verbinding te sluiten</translation>
    </message>
    <message>
        <source>charger id is not the end of the address</source>
        <translation>id van de laadpaal is niet het einde van het adres</translation>
    </message>
    <message>
        <source>incomplete request for a WebSocket</source>
        <translation>onvolledig verzoek om een WebSocket</translation>
    </message>
    <message>
        <source>password sent as hex text</source>
        <translation>wachtwoord als hextekst verzonden</translation>
    </message>
    <message>
        <source>drops the link when idle</source>
        <translation>verbreekt de verbinding bij inactiviteit</translation>
    </message>
    <message>
        <source>local list refused</source>
        <translation>lokale lijst geweigerd</translation>
    </message>
    <message>
        <source>long backlog sent after a pause</source>
        <translation>lange achterstand verzonden na een pauze</translation>
    </message>
    <message>
        <source>measured values cannot be chosen</source>
        <translation>meetwaarden zijn niet te kiezen</translation>
    </message>
    <message>
        <source>does not answer pings</source>
        <translation>beantwoordt geen pings</translation>
    </message>
    <message>
        <source>speaks without TLS on the TLS port</source>
        <translation>spreekt zonder TLS op de TLS-poort</translation>
    </message>
    <message>
        <source>restarts when its measured values change</source>
        <translation>herstart als zijn meetwaarden wijzigen</translation>
    </message>
    <message>
        <source>remote start needs a connector</source>
        <translation>start op afstand vraagt een laadpunt</translation>
    </message>
    <message>
        <source>very short local list</source>
        <translation>zeer korte lokale lijst</translation>
    </message>
    <message>
        <source>spare slashes in the address</source>
        <translation>overtollige schuine strepen in het adres</translation>
    </message>
    <message>
        <source>stack level refused although offered</source>
        <translation>profielniveau geweigerd hoewel aangeboden</translation>
    </message>
    <message>
        <source>offers other protocols each time</source>
        <translation>biedt elke keer andere protocollen aan</translation>
    </message>
    <message>
        <source>step of a transfer reported twice</source>
        <translation>stap van een overdracht twee keer gemeld</translation>
    </message>
    <message>
        <source>step of a transfer left out</source>
        <translation>stap van een overdracht weggelaten</translation>
    </message>
    <message>
        <source>unknown measured value</source>
        <translation>onbekende meetwaarde</translation>
    </message>
    <message>
        <source>this record is damaged in the log</source>
        <translation>dit record is beschadigd in het log</translation>
    </message>
    <message>
        <source>required</source>
        <extracomment>A field that must be there.</extracomment>
        <translation>verplicht</translation>
    </message>
    <message>
        <source>required, null found</source>
        <translation>verplicht, null gevonden</translation>
    </message>
    <message>
        <source>%1 expected, %2 found</source>
        <extracomment>%1 and %2 are types: &quot;text&quot;, &quot;number&quot;.</extracomment>
        <translation>%1 verwacht, %2 gevonden</translation>
    </message>
    <message>
        <source>%1 characters, at most %2</source>
        <translation>%1 tekens, hooguit %2</translation>
    </message>
    <message>
        <source>transaction %1: the register grew by %2 Wh while the power brought %3 Wh</source>
        <extracomment>%1 is the number of a session, %2 and %3 are energies.</extracomment>
        <translation>transactie %1: het register steeg %2 Wh terwijl het vermogen %3 Wh opleverde</translation>
    </message>
    <message>
        <source>U+%1 at %2</source>
        <extracomment>%1 is a character, %2 its place.</extracomment>
        <translation>U+%1 op plaats %2</translation>
    </message>
    <message>
        <source>beyond 64 bits</source>
        <translation>meer dan 64 bits</translation>
    </message>
    <message>
        <source>beyond 32 bits</source>
        <translation>meer dan 32 bits</translation>
    </message>
    <message>
        <source>%1 items, at least %2</source>
        <translation>%1 items, minstens %2</translation>
    </message>
    <message>
        <source>%1 items, at most %2</source>
        <translation>%1 items, hooguit %2</translation>
    </message>
    <message>
        <source>%1, at least %2</source>
        <extracomment>%1 is a number that is too small, %2 the smallest that may be.</extracomment>
        <translation>%1, minstens %2</translation>
    </message>
    <message>
        <source>beyond what can be held</source>
        <translation>te groot om te bewaren</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>minstens %1</translation>
    </message>
    <message>
        <source>number out of range</source>
        <translation>getal buiten het bereik</translation>
    </message>
    <message>
        <source>null</source>
        <extracomment>Type of a value.</extracomment>
        <translation>null</translation>
    </message>
    <message>
        <source>boolean</source>
        <extracomment>Type of a value: true or false.</extracomment>
        <translation>boolean</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>Type of a value.</extracomment>
        <translation>getal</translation>
    </message>
    <message>
        <source>integer</source>
        <extracomment>Type of a value: a whole number.</extracomment>
        <translation>geheel getal</translation>
    </message>
    <message>
        <source>value</source>
        <extracomment>Type of a value: anything but null.</extracomment>
        <translation>waarde</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>Type of a value.</extracomment>
        <translation>tekst</translation>
    </message>
    <message>
        <source>time</source>
        <extracomment>Type of a value.</extracomment>
        <translation>tijd</translation>
    </message>
    <message>
        <source>list</source>
        <extracomment>Type of a value.</extracomment>
        <translation>lijst</translation>
    </message>
    <message>
        <source>object</source>
        <extracomment>Type of a value.</extracomment>
        <translation>object</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Type of a value: there is none.</extracomment>
        <translation>niets</translation>
    </message>
    <message>
        <source>refused with %1</source>
        <extracomment>A message of the charger that we refused; %1 is an error code of the protocol.</extracomment>
        <translation>geweigerd met %1</translation>
    </message>
    <message>
        <source>no BootNotification after a restart</source>
        <translation>geen BootNotification na een herstart</translation>
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
    <name>forecourt::ui::EnergyVerdictDialog</name>
    <message>
        <source>%1: %2 in %3</source>
        <extracomment>What a charger reported of a session: %1 where, %2 energy, %3 how long it took.</extracomment>
        <translation>%1: %2 in %3</translation>
    </message>
    <message>
        <source>Meter: %1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation>Meter: %1 tot %2</translation>
    </message>
    <message>
        <source>Last meter value before the end: %1</source>
        <extracomment>The meter shortly before the end of a session.</extracomment>
        <translation>Laatste meterwaarde vóór het einde: %1</translation>
    </message>
    <message>
        <source>On average: %1</source>
        <translation>Gemiddeld: %1</translation>
    </message>
    <message>
        <source>Highest power measured: %1</source>
        <translation>Hoogste gemeten vermogen: %1</translation>
    </message>
    <message>
        <source>Count the energy of session %1 in sums?</source>
        <translation>Energie van laadsessie %1 in sommen meetellen?</translation>
    </message>
    <message>
        <source>Leave the energy of session %1 out of sums?</source>
        <translation>Energie van laadsessie %1 uit sommen weglaten?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>E.g. compared with the charger&apos;s meter</source>
        <translation>Bijv. vergeleken met de meter van de laadpaal</translation>
    </message>
    <message>
        <source>Reason, kept in the note</source>
        <translation>Reden, bewaard in de notitie</translation>
    </message>
    <message>
        <source>Count in sums</source>
        <translation>In som meetellen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Say why it is right; whoever reads a sum later will ask</source>
        <translation>Zeg waarom het klopt; wie later een som leest, zal het vragen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
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
    <message>
        <source>Session: person assigned</source>
        <extracomment>Event: the operator said who charged in a session.</extracomment>
        <translation>Laadsessie: persoon toegewezen</translation>
    </message>
    <message>
        <source>Session: note changed</source>
        <extracomment>Event: the operator wrote a note to a session.</extracomment>
        <translation>Laadsessie: notitie gewijzigd</translation>
    </message>
    <message>
        <source>%1: %2 → %3, by %4</source>
        <extracomment>What changed at a session: %1 its number, %2 before, %3 now, %4 who changed it.</extracomment>
        <translation>%1: %2 → %3, door %4</translation>
    </message>
    <message>
        <source>Session: energy counts in sums</source>
        <extracomment>Event: the operator let the energy of a session, which looked impossible, into the sums.</extracomment>
        <translation>Laadsessie: energie telt mee in sommen</translation>
    </message>
    <message>
        <source>Session: energy left out of sums</source>
        <extracomment>Event: the operator took the energy of a session out of the sums again.</extracomment>
        <translation>Laadsessie: energie uit sommen weggelaten</translation>
    </message>
    <message>
        <source>%1: %2, by %3</source>
        <extracomment>What was decided about a session: %1 its number, %2 the reason, %3 who decided.</extracomment>
        <translation>%1: %2, door %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExpertDialog</name>
    <message>
        <source>Expert call: %1</source>
        <extracomment>%1 is a charger.</extracomment>
        <translation>Expertaanroep: %1</translation>
    </message>
    <message>
        <source>Send it although it does not match the standard</source>
        <translation>Toch verzenden, hoewel het niet aan de standaard voldoet</translation>
    </message>
    <message>
        <source>For technicians: what you write is sent as it is. The history says that it was an expert call.</source>
        <translation>Voor technici: wat u schrijft, wordt zo verzonden. De geschiedenis zegt dat het een expertaanroep was.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>Payload, JSON</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>The payload has to be an object: { … }</source>
        <translation>De payload moet een object zijn: { … }</translation>
    </message>
    <message>
        <source>Not JSON, near line %1: %2</source>
        <translation>Geen JSON, bij regel %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 where in the payload, %2 what is wrong there.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>whole payload</source>
        <translation>hele payload</translation>
    </message>
    <message>
        <source>The standard has no action of this name</source>
        <translation>De standaard kent geen actie met deze naam</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <extracomment>%1 is a protocol, e.g. OCPP 1.6.</extracomment>
        <translation>Voldoet aan %1</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inactief: de laadpaal is gearchiveerd</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Inactief: het antwoord is er nog niet</translation>
    </message>
    <message>
        <source>Off: the action is missing</source>
        <translation>Inactief: de actie ontbreekt</translation>
    </message>
    <message>
        <source>Off: the payload is not a JSON object</source>
        <translation>Inactief: de payload is geen JSON-object</translation>
    </message>
    <message>
        <source>Off: the payload does not match the standard. Mend it, or tick the box above</source>
        <translation>Inactief: de payload voldoet niet aan de standaard. Herstel hem, of vink het vakje hierboven aan</translation>
    </message>
    <message>
        <source>Expert call</source>
        <extracomment>Who gave a command, in the history: %1 is a person&apos;s name.</extracomment>
        <translation>Expertaanroep</translation>
    </message>
    <message>
        <source>%1, expert call</source>
        <translation>%1, expertaanroep</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Niet verzonden. %1</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Hierna: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExpertSection</name>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Longest message of a charger</source>
        <translation>Langste bericht van een laadpaal</translation>
    </message>
    <message>
        <source>A longer one ends the connection.</source>
        <translation>Een langer bericht beëindigt de verbinding.</translation>
    </message>
    <message>
        <source>size limit bytes 1009</source>
        <translation>grootte limiet bytes 1009</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>Title: what is written into the log files.</extracomment>
        <translation>Log</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>These are no rules.</source>
        <translation>Dit zijn geen regels.</translation>
    </message>
    <message>
        <source>Separated by semicolons, for example forecourt.server.debug=true</source>
        <translation>Gescheiden door puntkomma&apos;s, bijvoorbeeld forecourt.server.debug=true</translation>
    </message>
    <message>
        <source>debug logging journal support</source>
        <translation>debug logging journal ondersteuning</translation>
    </message>
    <message>
        <source>Local API</source>
        <extracomment>Title: the interface for scripts.</extracomment>
        <translation>Lokale API</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>Alleen programma&apos;s op deze computer bereiken haar.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Whoever has it may do all that this window may.</source>
        <translation>Wie het heeft, mag alles wat dit venster mag.</translation>
    </message>
    <message>
        <source>secret password bearer API key</source>
        <translation>geheim wachtwoord bearer API-sleutel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Vernieuwen…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Renew the token?</source>
        <translation>Token vernieuwen?</translation>
    </message>
    <message>
        <source>From the next start, scripts and dashboards that know the old token are refused.</source>
        <translation>Vanaf de volgende start worden scripts en dashboards met het oude token geweigerd.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Vernieuwen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>API REST script HTTP</source>
        <translation>API REST script HTTP</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExportTraceDialog</name>
    <message>
        <source>Export messages</source>
        <translation>Berichten exporteren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>JSON lines, can be opened here again</source>
        <translation>JSON-regels, hier weer te openen</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet</source>
        <translation>CSV, voor een spreadsheet</translation>
    </message>
    <message>
        <source>Hide tags and secrets</source>
        <translation>Passen en geheimen verbergen</translation>
    </message>
    <message>
        <source>Tags are called “tag 1”, “tag 2” …; passwords and unreadable messages are left out</source>
        <translation>Passen heten “pas 1”, “pas 2” …; wachtwoorden en onleesbare berichten worden weggelaten</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Write tags openly?</source>
        <translation>Passen openlijk schrijven?</translation>
    </message>
    <message>
        <source>Whoever gets the file can copy the tags and see who charged when.</source>
        <translation>Wie het bestand krijgt, kan de passen kopiëren en zien wie wanneer laadde.</translation>
    </message>
    <message>
        <source>Write openly</source>
        <translation>Openlijk schrijven</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FaultCard</name>
    <message>
        <source>maker code %1</source>
        <translation>fabrikantcode %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>offline</source>
        <extracomment>Title: a charger is offline.</extracomment>
        <translation>offline</translation>
    </message>
    <message>
        <source>The charger does not talk to us: no power, no network, or it calls somebody else.</source>
        <translation>De laadpaal praat niet met ons: geen stroom, geen netwerk, of hij roept iemand anders op.</translation>
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
        <source>Hint: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation>Tip: %1, %2</translation>
    </message>
    <message>
        <source>What to do: %1, %2</source>
        <translation>Wat te doen: %1, %2</translation>
    </message>
    <message>
        <source>Explained by %1</source>
        <extracomment>%1 a file and a line in it.</extracomment>
        <translation>Uitleg uit %1</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Herstarten…</translation>
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
    <message>
        <source>The charger cannot lock the plug, or cannot let it go.</source>
        <translation>De laadpaal kan de stekker niet vergrendelen of niet loslaten.</translation>
    </message>
    <message>
        <source>Charger and car do not understand each other. Often the car, the cable or its contacts.</source>
        <translation>Laadpaal en auto begrijpen elkaar niet. Vaak de auto, de kabel of zijn contacten.</translation>
    </message>
    <message>
        <source>The car reports a state that does not fit the step of the charge.</source>
        <translation>De auto meldt een toestand die niet bij de stap van het laden past.</translation>
    </message>
    <message>
        <source>Try another car</source>
        <translation>Probeer een andere auto</translation>
    </message>
    <message>
        <source>The signal wire to the car (control pilot) has the wrong voltage: cable, plug or car.</source>
        <translation>De signaaldraad naar de auto (control pilot) heeft de verkeerde spanning: kabel, stekker of auto.</translation>
    </message>
    <message>
        <source>Look for water, dirt or bent contacts in the plug</source>
        <translation>Zoek naar water, vuil of verbogen contacten in de stekker</translation>
    </message>
    <message>
        <source>Try another cable</source>
        <translation>Probeer een andere kabel</translation>
    </message>
    <message>
        <source>The charger does not see properly whether a plug is in (proximity contact).</source>
        <translation>De laadpaal ziet niet goed of er een stekker in zit (proximity-contact).</translation>
    </message>
    <message>
        <source>Look for dirt or bent contacts in the plug</source>
        <translation>Zoek naar vuil of verbogen contacten in de stekker</translation>
    </message>
    <message>
        <source>The plug is not all the way in.</source>
        <translation>De stekker zit er niet helemaal in.</translation>
    </message>
    <message>
        <source>Ask the driver to push the plug in fully</source>
        <translation>Vraag de bestuurder de stekker er helemaal in te duwen</translation>
    </message>
    <message>
        <source>The latch of the plug is broken or does not close.</source>
        <translation>De klink van de stekker is kapot of sluit niet.</translation>
    </message>
    <message>
        <source>Look at the latch of the plug; do not use a broken one</source>
        <translation>Bekijk de klink van de stekker; gebruik geen kapotte</translation>
    </message>
    <message>
        <source>Have the plug or cable replaced</source>
        <translation>Laat de stekker of kabel vervangen</translation>
    </message>
    <message>
        <source>The charging cable is cut or was torn off. There may be live parts.</source>
        <translation>De laadkabel is doorgesneden of afgerukt. Er kunnen delen onder spanning staan.</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you go near the cable</source>
        <translation>Schakel de laadpaal uit met zijn automaat voordat u bij de kabel komt</translation>
    </message>
    <message>
        <source>Look whether somebody is in danger or the cable was stolen</source>
        <translation>Kijk of iemand in gevaar is of de kabel is gestolen</translation>
    </message>
    <message>
        <source>The cable or plug is getting warm, so the charger gives less.</source>
        <translation>De kabel of stekker wordt warm, daarom geeft de laadpaal minder.</translation>
    </message>
    <message>
        <source>Clean the contacts of plug and socket</source>
        <translation>Maak de contacten van stekker en contactdoos schoon</translation>
    </message>
    <message>
        <source>The cable or plug got too hot, so the charger stopped.</source>
        <translation>De kabel of stekker werd te heet, daarom stopte de laadpaal.</translation>
    </message>
    <message>
        <source>Do not use it until it was looked at</source>
        <translation>Gebruik hem niet tot hij is nagekeken</translation>
    </message>
    <message>
        <source>There is more voltage at the connector than there should be.</source>
        <translation>Er staat meer spanning op het laadpunt dan zou moeten.</translation>
    </message>
    <message>
        <source>Nobody should touch the plug</source>
        <translation>Niemand mag de stekker aanraken</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker</source>
        <translation>Schakel de laadpaal uit met zijn automaat</translation>
    </message>
    <message>
        <source>Current flows to earth: the residual-current protection tripped. Water, a damaged cable or the car.</source>
        <translation>Er vloeit stroom naar aarde: de aardlekbeveiliging sprak aan. Water, een beschadigde kabel of de auto.</translation>
    </message>
    <message>
        <source>The insulation between the power lines and earth is too weak: cable, plug or car.</source>
        <translation>De isolatie tussen de stroomleidingen en aarde is te zwak: kabel, stekker of auto.</translation>
    </message>
    <message>
        <source>More current flowed than allowed, or a breaker tripped. A short circuit, or a car that takes too much.</source>
        <translation>Er vloeide meer stroom dan toegestaan, of een automaat sprak aan. Kortsluiting, of een auto die te veel afneemt.</translation>
    </message>
    <message>
        <source>The mains voltage is too high at the charger.</source>
        <translation>De netspanning bij de laadpaal is te hoog.</translation>
    </message>
    <message>
        <source>The mains voltage is too low at the charger: a weak supply, a missing phase or a loose terminal.</source>
        <translation>De netspanning bij de laadpaal is te laag: een zwakke voeding, een ontbrekende fase of een losse klem.</translation>
    </message>
    <message>
        <source>The charger lost its power.</source>
        <translation>De laadpaal heeft geen stroom meer.</translation>
    </message>
    <message>
        <source>The main switch of the charger does not open or close: it may be welded, and the plug may be live.</source>
        <translation>De hoofdschakelaar van de laadpaal opent of sluit niet: hij kan zijn vastgelast, en de stekker kan onder spanning staan.</translation>
    </message>
    <message>
        <source>Somebody pressed the emergency stop.</source>
        <translation>Iemand heeft op de noodstop gedrukt.</translation>
    </message>
    <message>
        <source>Look what happened, and whether somebody needs help</source>
        <translation>Kijk wat er is gebeurd en of iemand hulp nodig heeft</translation>
    </message>
    <message>
        <source>Release the emergency stop when it is safe</source>
        <translation>Ontgrendel de noodstop als het veilig is</translation>
    </message>
    <message>
        <source>It is too hot inside the charger, so it stopped or gives less.</source>
        <translation>Het is te heet in de laadpaal, daarom stopte hij of geeft hij minder.</translation>
    </message>
    <message>
        <source>Something in the charger&apos;s own hardware or software failed.</source>
        <translation>Er is iets defect in de hardware of software van de laadpaal zelf.</translation>
    </message>
    <message>
        <source>The charger could not restart itself.</source>
        <translation>De laadpaal kon zichzelf niet herstarten.</translation>
    </message>
    <message>
        <source>Switch it off at its breaker for a minute</source>
        <translation>Schakel hem een minuut uit met zijn automaat</translation>
    </message>
    <message>
        <source>The charger&apos;s own list of tags contradicts our answer, so it may refuse tags we accept.</source>
        <translation>De eigen passenlijst van de laadpaal spreekt ons antwoord tegen; hij kan dus passen weigeren die wij accepteren.</translation>
    </message>
    <message>
        <source>The charger cannot read its energy meter, so its sessions lack values.</source>
        <translation>De laadpaal kan zijn energiemeter niet lezen; zijn laadsessies missen dus waarden.</translation>
    </message>
    <message>
        <source>The card reader does not work.</source>
        <translation>De paslezer werkt niet.</translation>
    </message>
    <message>
        <source>The mobile or wireless signal is weak, so the link may break.</source>
        <translation>Het mobiele of draadloze signaal is zwak; de verbinding kan dus wegvallen.</translation>
    </message>
    <message>
        <source>The charger reports a fault the standard has no word for; the maker&apos;s code tells more.</source>
        <translation>De laadpaal meldt een storing waar de standaard geen woord voor heeft; de fabrikantcode zegt meer.</translation>
    </message>
    <message>
        <source>The charger says that it is faulted and gives no code.</source>
        <translation>De laadpaal zegt dat hij een storing heeft en geeft geen code.</translation>
    </message>
    <message>
        <source>The code %1 is not one of the standard and not in our list; the maker&apos;s manual tells more.</source>
        <translation>De code %1 staat niet in de standaard en niet in onze lijst; de handleiding van de fabrikant zegt meer.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FileExport</name>
    <message>
        <source>No.</source>
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
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Id van de laadpaal</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
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
        <source>Energy kWh</source>
        <translation>Energie kWh</translation>
    </message>
    <message>
        <source>Meter start kWh</source>
        <translation>Meter start kWh</translation>
    </message>
    <message>
        <source>Meter end kWh</source>
        <translation>Meter einde kWh</translation>
    </message>
    <message>
        <source>Max kW</source>
        <translation>Max. kW</translation>
    </message>
    <message>
        <source>Battery %</source>
        <translation>Batterij %</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Beëindigd door</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation>OCPP-id</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <extracomment>Name of a file; %1 is a date.</extracomment>
        <translation>Laadsessies exporteren</translation>
    </message>
    <message>
        <source>sessions-%1.csv</source>
        <translation>laadsessies-%1.csv</translation>
    </message>
    <message>
        <source>Writing sessions</source>
        <translation>Laadsessies schrijven</translation>
    </message>
    <message>
        <source>Export people and tags</source>
        <translation>Personen en passen exporteren</translation>
    </message>
    <message>
        <source>people.csv</source>
        <translation>personen.csv</translation>
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
        <source>Valid until</source>
        <translation>Geldig tot</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>In a table, column &quot;Blocked&quot;.</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschreven</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written</source>
        <translation>Export geannuleerd; er is geen bestand geschreven</translation>
    </message>
    <message>
        <source>Writing people and tags</source>
        <translation>Personen en passen schrijven</translation>
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
    <name>forecourt::ui::FilterableTable</name>
    <message>
        <source>Look for something else, or clear the filter.</source>
        <translation>Zoek iets anders, of wis het filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
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
    <message>
        <source>%1 called from %2 and waits to be accepted</source>
        <extracomment>%1 a charger&apos;s id, %2 its network address.</extracomment>
        <translation>%1 heeft vanaf %2 opgeroepen en wacht op toelating</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) wait to be accepted: %1</source>
        <extracomment>%1 a list of chargers&apos; ids.</extracomment>
        <translation>
            <numerusform>%n laadpaal wacht op toelating: %1</numerusform>
            <numerusform>%n laadpalen wachten op toelating: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last call at %1 from %2: %3</source>
        <extracomment>%1 a time, %2 who called: an id or a network address, %3 how it went: &quot;401 Refused: no password&quot;.</extracomment>
        <translation>Laatste oproep om %1 van %2: %3</translation>
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
    <name>forecourt::ui::GuidedCheckPage</name>
    <message>
        <source>Parts of the check</source>
        <translation>Delen van de controle</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>Tabs of the guided check.</extracomment>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Meetwaarden</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Opleveren</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle controles</translation>
    </message>
    <message>
        <source>No check is open</source>
        <translation>Er is geen controle open</translation>
    </message>
    <message>
        <source>Begin one under Steps. Measured values belong to a check.</source>
        <translation>Begin er een onder Stappen. Meetwaarden horen bij een controle.</translation>
    </message>
    <message>
        <source>Begin one under Steps. It ends here, with two signatures and a document.</source>
        <translation>Begin er een onder Stappen. Ze eindigt hier, met twee handtekeningen en een document.</translation>
    </message>
    <message>
        <source>The check is signed and closed</source>
        <translation>De controle is ondertekend en gesloten</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Begeleide controle</translation>
    </message>
    <message>
        <source>Site&apos;s template…</source>
        <translation>Sjabloon van de locatie…</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>Nieuwe controle</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle stappen</translation>
    </message>
    <message>
        <source>All steps and a charge without network</source>
        <translation>Alle stappen en een lading zonder netwerk</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Stappen van de controle</translation>
    </message>
    <message>
        <source>The check leads through every step at the charger, watches what the charger really does, and ends in a document to sign. You can stop at any time and go on later.</source>
        <translation>De controle leidt door elke stap bij de laadpaal, let op wat de laadpaal echt doet en eindigt in een document om te ondertekenen. U kunt altijd stoppen en later verdergaan.</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>Controle beginnen</translation>
    </message>
    <message>
        <source>Checks of this charger</source>
        <translation>Controles van deze laadpaal</translation>
    </message>
    <message>
        <source>Open the hand-over…</source>
        <translation>Oplevering openen…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verdergaan</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Weggooien…</translation>
    </message>
    <message>
        <source>Off: a signed check is kept for ever</source>
        <translation>Inactief: een ondertekende controle blijft altijd bewaard</translation>
    </message>
    <message>
        <source>No check yet</source>
        <translation>Nog geen controle</translation>
    </message>
    <message>
        <source>Finished and unfinished checks of this charger are kept here.</source>
        <translation>Afgeronde en niet afgeronde controles van deze laadpaal worden hier bewaard.</translation>
    </message>
    <message>
        <source>Throw this check away?</source>
        <translation>Deze controle weggooien?</translation>
    </message>
    <message>
        <source>What was done since %1 is lost. Sessions stay.</source>
        <extracomment>%1 a date and time.</extracomment>
        <translation>Wat sinds %1 is gedaan, gaat verloren. Laadsessies blijven.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Off: a check is open. Sign it or throw it away under All checks</source>
        <translation>Inactief: er is een controle open. Onderteken die of gooi die weg onder Alle controles</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inactief: deze laadpaal is niet in gebruik</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HandoverLayout</name>
    <message>
        <source>Check no. %1</source>
        <translation>Controle nr. %1</translation>
    </message>
    <message>
        <source>DRAFT, not signed</source>
        <extracomment>On every page of a document that is not signed.</extracomment>
        <translation>CONCEPT, niet ondertekend</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Serienummer %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Foot of a document.</extracomment>
        <translation>Pagina %1 van %2</translation>
    </message>
    <message>
        <source>Hand-over: %1</source>
        <extracomment>Title of the hand-over document; %1 the charger.</extracomment>
        <translation>Oplevering: %1</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Connector %1, %2</source>
        <extracomment>%1 the connector&apos;s number, %2 its name.</extracomment>
        <translation>Laadpunt %1, %2</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>Laadpunt %1</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Geslaagd</translation>
    </message>
    <message>
        <source>Passed with remarks</source>
        <translation>Geslaagd met opmerkingen</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Niet geslaagd</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) passed</source>
        <translation>
            <numerusform>%n stap geslaagd</numerusform>
            <numerusform>%n stappen geslaagd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n met waarschuwing</numerusform>
            <numerusform>%n met waarschuwing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n mislukt</numerusform>
            <numerusform>%n mislukt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n overgeslagen</numerusform>
            <numerusform>%n overgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n nog open</numerusform>
            <numerusform>%n nog open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured value(s) out of range</source>
        <translation>
            <numerusform>%n meetwaarde buiten bereik</numerusform>
            <numerusform>%n meetwaarden buiten bereik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s)</source>
        <translation>
            <numerusform>%n open punt</numerusform>
            <numerusform>%n open punten</numerusform>
        </translation>
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
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Laadpunten</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Gecontroleerd</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation>Verbindingskaart</translation>
    </message>
    <message>
        <source>Without network</source>
        <translation>Zonder netwerk</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a connector, %2 a step of the check.
----------
Follows a step of the check: %1 its state, %2 why.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n poging</numerusform>
            <numerusform>%n pogingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Meetwaarden</translation>
    </message>
    <message>
        <source>No values were entered.</source>
        <translation>Er zijn geen waarden ingevuld.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Column of the measured values: what a good value is.</extracomment>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Vereist</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>A measured value is as required, or is not.</extracomment>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Niet goed</translation>
    </message>
    <message>
        <source>Test charges</source>
        <translation>Testladingen</translation>
    </message>
    <message>
        <source>No test charge was made.</source>
        <translation>Er is geen testlading gedaan.</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Laadsessie %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <extracomment>The highest power of a session.</extracomment>
        <translation>hoogste %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <extracomment>The mean power of a session.</extracomment>
        <translation>gemiddeld %1</translation>
    </message>
    <message>
        <source>The charger sent no power values during this session.</source>
        <translation>De laadpaal verzond tijdens deze laadsessie geen vermogenswaarden.</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Open punten</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Geen.</translation>
    </message>
    <message>
        <source>Steps that did not pass</source>
        <translation>Stappen die niet zijn geslaagd</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Handtekeningen</translation>
    </message>
    <message>
        <source>The charger was checked as written above and handed over.</source>
        <translation>De laadpaal is gecontroleerd zoals hierboven beschreven en opgeleverd.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>technician</source>
        <extracomment>Under a signature line.</extracomment>
        <translation>technicus</translation>
    </message>
    <message>
        <source>owner</source>
        <extracomment>Under a signature line: who takes the charger over.</extracomment>
        <translation>eigenaar</translation>
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
    <name>forecourt::ui::HelpDialog</name>
    <message>
        <source>Help: %1</source>
        <translation>Hulp: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Title above a list of shortcuts.</extracomment>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HistoryTab</name>
    <message>
        <source>What to show of the history</source>
        <translation>Wat van de geschiedenis te tonen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
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
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
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
        <source>Starts and firmware</source>
        <extracomment>Switch: when a charger started anew and with which firmware.</extracomment>
        <translation>Starts en firmware</translation>
    </message>
    <message>
        <source>No start yet</source>
        <translation>Nog geen start</translation>
    </message>
    <message>
        <source>Each start of the charger is kept here, with what it said anew of itself.</source>
        <translation>Elke start van de laadpaal wordt hier bewaard, met wat hij daarbij opnieuw over zichzelf zei.</translation>
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
        <source>Deviations from the standard</source>
        <translation>Afwijkingen van de standaard</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exporteren…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Geschiedenis doorzoeken</translation>
    </message>
    <message>
        <source>Every command of this charger: who, when, parameters, answer and effect</source>
        <translation>Elke opdracht van deze laadpaal: wie, wanneer, parameters, antwoord en effect</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ImportUndo</name>
    <message>
        <source>Imported again</source>
        <translation>Opnieuw geïmporteerd</translation>
    </message>
    <message>
        <source>Took the import back</source>
        <translation>Import teruggenomen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::KeepingSetup</name>
    <message>
        <source>in the data folder</source>
        <translation>in de gegevensmap</translation>
    </message>
    <message>
        <source>Folder of the nightly backup</source>
        <translation>Map van de nachtelijke back-up</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose the folder of the nightly backup</source>
        <translation>Kies de map van de nachtelijke back-up</translation>
    </message>
    <message>
        <source>A copy of the database is made every night in %1.</source>
        <translation>Elke nacht wordt een kopie van de database gemaakt in %1.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Met de computer starten</translation>
    </message>
    <message>
        <source>Chargers are alone while Forecourt does not run. It starts without a window in the way.</source>
        <translation>Laadpalen staan er alleen voor zolang Forecourt niet draait. Het start zonder venster in de weg.</translation>
    </message>
    <message>
        <source>Backup and start</source>
        <extracomment>Title: backup folder, and starting with the computer.</extracomment>
        <translation>Back-up en start</translation>
    </message>
    <message>
        <source>A folder on another disk, or one that is copied elsewhere, survives this computer.</source>
        <translation>Een map op een andere schijf, of een die elders wordt gekopieerd, overleeft deze computer.</translation>
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
    <name>forecourt::ui::Keys</name>
    <message>
        <source>Lets tags the charger does not know start while it is offline.</source>
        <translation>Laat passen die de laadpaal niet kent starten terwijl hij offline is.</translation>
    </message>
    <message>
        <source>The charger remembers tags that were accepted, so they start faster and offline.</source>
        <translation>De laadpaal onthoudt passen die zijn geaccepteerd, zodat ze sneller en offline starten.</translation>
    </message>
    <message>
        <source>On a remote start the charger first asks whether the tag may charge.</source>
        <translation>Bij een start op afstand vraagt de laadpaal eerst of de pas mag laden.</translation>
    </message>
    <message>
        <source>How often the light blinks to signal something.</source>
        <translation>Hoe vaak het lampje knippert om iets te signaleren.</translation>
    </message>
    <message>
        <source>Meter values at fixed times, counted from midnight. 0 switches them off.</source>
        <translation>Meterwaarden op vaste tijden, geteld vanaf middernacht. 0 schakelt ze uit.</translation>
    </message>
    <message>
        <source>How long the driver has, from showing the tag or a remote start, to plug in.</source>
        <translation>Hoeveel tijd de bestuurder heeft om aan te koppelen, vanaf het tonen van de pas of een start op afstand.</translation>
    </message>
    <message>
        <source>How the phases of the supply are wired to each connector, such as 1.RST.</source>
        <translation>Hoe de fasen van de voeding op elk laadpunt zijn aangesloten, zoals 1.RST.</translation>
    </message>
    <message>
        <source>How many items ConnectorPhaseRotation may have.</source>
        <translation>Hoeveel items ConnectorPhaseRotation mag hebben.</translation>
    </message>
    <message>
        <source>How many settings may be asked for at once.</source>
        <translation>Hoeveel instellingen tegelijk mogen worden opgevraagd.</translation>
    </message>
    <message>
        <source>After this long without another message the charger sends a sign of life.</source>
        <translation>Na deze tijd zonder ander bericht verzendt de laadpaal een levensteken.</translation>
    </message>
    <message>
        <source>How bright the charger&apos;s lights are.</source>
        <translation>Hoe fel de lampjes van de laadpaal zijn.</translation>
    </message>
    <message>
        <source>While offline, tags in the charger&apos;s list or memory may start.</source>
        <translation>Offline mogen passen uit de lijst of het geheugen van de laadpaal starten.</translation>
    </message>
    <message>
        <source>While online, tags in the charger&apos;s list or memory start without waiting for our answer.</source>
        <translation>Online starten passen uit de lijst of het geheugen van de laadpaal zonder op ons antwoord te wachten.</translation>
    </message>
    <message>
        <source>Energy a car may still take after its tag turned out to be invalid.</source>
        <translation>Energie die een auto nog mag afnemen nadat zijn pas ongeldig bleek.</translation>
    </message>
    <message>
        <source>How long the charger waits for our answer to a message.</source>
        <translation>Hoe lang de laadpaal op ons antwoord op een bericht wacht.</translation>
    </message>
    <message>
        <source>What is measured at the fixed times of ClockAlignedDataInterval.</source>
        <translation>Wat op de vaste tijden van ClockAlignedDataInterval wordt gemeten.</translation>
    </message>
    <message>
        <source>How many items MeterValuesAlignedData may have.</source>
        <translation>Hoeveel items MeterValuesAlignedData mag hebben.</translation>
    </message>
    <message>
        <source>What is measured during a session, every MeterValueSampleInterval.</source>
        <translation>Wat tijdens een laadsessie wordt gemeten, elke MeterValueSampleInterval.</translation>
    </message>
    <message>
        <source>How many items MeterValuesSampledData may have.</source>
        <translation>Hoeveel items MeterValuesSampledData mag hebben.</translation>
    </message>
    <message>
        <source>Time between meter values during a session. 0 switches them off.</source>
        <translation>Tijd tussen meterwaarden tijdens een laadsessie. 0 schakelt ze uit.</translation>
    </message>
    <message>
        <source>A state must last this long before it is reported, so that brief changes are left out.</source>
        <translation>Zo lang moet een toestand duren voor hij wordt gemeld; korte wisselingen vallen dan weg.</translation>
    </message>
    <message>
        <source>How many connectors the charger has.</source>
        <translation>Hoeveel laadpunten de laadpaal heeft.</translation>
    </message>
    <message>
        <source>How often a failed restart is tried again.</source>
        <translation>Hoe vaak een mislukte herstart opnieuw wordt geprobeerd.</translation>
    </message>
    <message>
        <source>How many meter values the end of a session may carry.</source>
        <translation>Hoeveel meterwaarden het einde van een laadsessie mag bevatten.</translation>
    </message>
    <message>
        <source>Unplugging at the car ends the session.</source>
        <translation>Loskoppelen bij de auto beëindigt de laadsessie.</translation>
    </message>
    <message>
        <source>A session begun offline stops when we then refuse its tag.</source>
        <translation>Een offline begonnen laadsessie stopt als wij haar pas daarna weigeren.</translation>
    </message>
    <message>
        <source>Which values of fixed times the end of a session carries. Empty: none.</source>
        <translation>Welke waarden van vaste tijden het einde van een laadsessie bevat. Leeg: geen.</translation>
    </message>
    <message>
        <source>How many items StopTxnAlignedData may have.</source>
        <translation>Hoeveel items StopTxnAlignedData mag hebben.</translation>
    </message>
    <message>
        <source>Which measured values the end of a session carries. Empty: none.</source>
        <translation>Welke gemeten waarden het einde van een laadsessie bevat. Leeg: geen.</translation>
    </message>
    <message>
        <source>How many items StopTxnSampledData may have.</source>
        <translation>Hoeveel items StopTxnSampledData mag hebben.</translation>
    </message>
    <message>
        <source>Which parts of the standard the charger says it can do.</source>
        <translation>Welke delen van de standaard de laadpaal zegt te kunnen.</translation>
    </message>
    <message>
        <source>How many items SupportedFeatureProfiles may have.</source>
        <translation>Hoeveel items SupportedFeatureProfiles mag hebben.</translation>
    </message>
    <message>
        <source>How often the charger tries to deliver the begin or end of a session after an error.</source>
        <translation>Hoe vaak de laadpaal na een fout het begin of einde van een laadsessie probeert te bezorgen.</translation>
    </message>
    <message>
        <source>Wait before such a try, multiplied by the number of tries so far.</source>
        <translation>Wachttijd vóór zo&apos;n poging, maal het aantal pogingen tot dan toe.</translation>
    </message>
    <message>
        <source>Unplugging at the car also unlocks the plug at the charger.</source>
        <translation>Loskoppelen bij de auto ontgrendelt ook de stekker bij de laadpaal.</translation>
    </message>
    <message>
        <source>Time between pings that keep the link open. 0: the charger sends none.</source>
        <translation>Tijd tussen pings die de verbinding openhouden. 0: de laadpaal verzendt er geen.</translation>
    </message>
    <message>
        <source>The charger uses the list of tags we gave it.</source>
        <translation>De laadpaal gebruikt de passenlijst die wij hem gaven.</translation>
    </message>
    <message>
        <source>How many tags the charger&apos;s list can hold.</source>
        <translation>Hoeveel passen in de lijst van de laadpaal passen.</translation>
    </message>
    <message>
        <source>How many tags we may send in one message.</source>
        <translation>Hoeveel passen wij in één bericht mogen verzenden.</translation>
    </message>
    <message>
        <source>The charger can keep any one connector free, without saying which.</source>
        <translation>De laadpaal kan een willekeurig laadpunt vrijhouden, zonder te zeggen welk.</translation>
    </message>
    <message>
        <source>Highest level of a charging profile; also how many there may be of a kind.</source>
        <translation>Hoogste niveau van een laadprofiel; ook hoeveel er van één soort mogen zijn.</translation>
    </message>
    <message>
        <source>Whether limits are given as current, as power, or either.</source>
        <translation>Of limieten als stroom, als vermogen of als beide worden gegeven.</translation>
    </message>
    <message>
        <source>How many steps a charging schedule may have.</source>
        <translation>Hoeveel stappen een laadschema mag hebben.</translation>
    </message>
    <message>
        <source>How many charging profiles fit into the charger.</source>
        <translation>Hoeveel laadprofielen in de laadpaal passen.</translation>
    </message>
    <message>
        <source>The charger can change between three phases and one during a session.</source>
        <translation>De laadpaal kan tijdens een laadsessie wisselen tussen drie fasen en één.</translation>
    </message>
    <message>
        <source>How firmware and logs may be transferred: FTP, FTPS, HTTP, HTTPS.</source>
        <translation>Hoe firmware en logs kunnen worden overgebracht: FTP, FTPS, HTTP, HTTPS.</translation>
    </message>
    <message>
        <source>How the link is secured: 1 password, 2 password and TLS, 3 certificates on both sides. It can only be raised.</source>
        <translation>Hoe de verbinding is beveiligd: 1 wachtwoord, 2 wachtwoord en TLS, 3 certificaten aan beide kanten. Kan alleen omhoog.</translation>
    </message>
    <message>
        <source>The password the charger sends when it connects. It can be set but not read.</source>
        <translation>Het wachtwoord dat de laadpaal bij het verbinden verzendt. Het is te zetten maar niet te lezen.</translation>
    </message>
    <message>
        <source>Name of the operator in the charger&apos;s certificate request.</source>
        <translation>Naam van de exploitant in de certificaataanvraag van de laadpaal.</translation>
    </message>
    <message>
        <source>Only one root certificate of ours at a time; a new one must be signed by the old.</source>
        <translation>Slechts één rootcertificaat van ons tegelijk; een nieuw moet door het oude zijn ondertekend.</translation>
    </message>
    <message>
        <source>Longest certificate chain we may send, in characters.</source>
        <translation>Langste certificaatketen die wij mogen verzenden, in tekens.</translation>
    </message>
    <message>
        <source>How many root certificates fit into the charger.</source>
        <translation>Hoeveel rootcertificaten in de laadpaal passen.</translation>
    </message>
    <message>
        <source>The charger can show prices and costs that we send.</source>
        <translation>De laadpaal kan prijzen en kosten tonen die wij verzenden.</translation>
    </message>
    <message>
        <source>Price shown before we send one for the driver.</source>
        <translation>Prijs die wordt getoond voordat wij er een voor de bestuurder verzenden.</translation>
    </message>
    <message>
        <source>How many decimals costs are shown with.</source>
        <translation>Met hoeveel decimalen kosten worden getoond.</translation>
    </message>
    <message>
        <source>The fee for staying goes on after the end of the session, until the car is unplugged.</source>
        <translation>Het blokkeertarief loopt na het einde van de laadsessie door tot de auto is losgekoppeld.</translation>
    </message>
    <message>
        <source>The charger can show texts in several languages.</source>
        <translation>De laadpaal kan teksten in meerdere talen tonen.</translation>
    </message>
    <message>
        <source>Languages of the charger&apos;s display.</source>
        <translation>Talen van het display van de laadpaal.</translation>
    </message>
    <message>
        <source>Language of the charger&apos;s display.</source>
        <translation>Taal van het display van de laadpaal.</translation>
    </message>
    <message>
        <source>Local time against UTC, such as +01:00, for what the display shows.</source>
        <translation>Lokale tijd ten opzichte van UTC, zoals +01:00, voor wat het display toont.</translation>
    </message>
    <message>
        <source>When TimeOffset changes next.</source>
        <translation>Wanneer TimeOffset de volgende keer verandert.</translation>
    </message>
    <message>
        <source>TimeOffset after its next change.</source>
        <translation>TimeOffset na de volgende verandering.</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>Feature profile of OCPP 1.6: what every charger can do.</extracomment>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Local list of tags</source>
        <extracomment>Feature profile of OCPP 1.6: the list of tags kept in the charger.</extracomment>
        <translation>Lokale passenlijst</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservering</translation>
    </message>
    <message>
        <source>Smart charging</source>
        <translation>Slim laden</translation>
    </message>
    <message>
        <source>Firmware management</source>
        <translation>Firmwarebeheer</translation>
    </message>
    <message>
        <source>Security extension</source>
        <translation>Beveiligingsuitbreiding</translation>
    </message>
    <message>
        <source>Prices on the display</source>
        <translation>Prijzen op het display</translation>
    </message>
    <message>
        <source>Price shown before we send one for the driver, in language %1.</source>
        <extracomment>%1 is a language code.</extracomment>
        <translation>Prijs die wordt getoond voordat wij er een voor de bestuurder verzenden, in taal %1.</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Ja of nee</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>List, separated by commas</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Lijst, gescheiden door komma&apos;s</translation>
    </message>
    <message>
        <source>Whole number, seconds</source>
        <translation>Geheel getal, seconden</translation>
    </message>
    <message>
        <source>Whole number, percent</source>
        <translation>Geheel getal, procent</translation>
    </message>
    <message>
        <source>Whole number, watt-hours</source>
        <translation>Geheel getal, wattuur</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Geheel getal</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>Range of a whole number: %1 the least, %2 the most.</extracomment>
        <translation>van %1 tot %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>Range of a whole number: %1 the least.</extracomment>
        <translation>%1 of meer</translation>
    </message>
    <message>
        <source>Choose true or false</source>
        <translation>Kies true of false</translation>
    </message>
    <message>
        <source>Type a whole number</source>
        <translation>Typ een geheel getal</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Minstens %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Hooguit %1</translation>
    </message>
    <message>
        <source>The standard knows no &quot;%1&quot; here</source>
        <extracomment>%1 an item of a list that the standard does not know.</extracomment>
        <translation>De standaard kent hier geen &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>&quot;%1&quot; staat er twee keer</translation>
    </message>
    <message>
        <source>There is an empty place between two commas</source>
        <translation>Er is een lege plaats tussen twee komma&apos;s</translation>
    </message>
    <message numerus="yes">
        <source>This charger takes at most %n item(s) here</source>
        <translation>
            <numerusform>Deze laadpaal neemt hier hooguit %n item aan</numerusform>
            <numerusform>Deze laadpaal neemt hier hooguit %n items aan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Hooguit %n teken</numerusform>
            <numerusform>Hooguit %n tekens</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out line breaks and control characters</source>
        <translation>Laat regeleinden en stuurtekens weg</translation>
    </message>
    <message>
        <source>Off: this is the charger&apos;s password. Changed here alone it could lock the charger out</source>
        <translation>Inactief: dit is het wachtwoord van de laadpaal. Alleen hier gewijzigd kan het de laadpaal buitensluiten</translation>
    </message>
    <message>
        <source>Off: it can only be raised, and only once password and certificates are in place. Changed here alone it could lock the charger out</source>
        <translation>Inactief: het kan alleen omhoog, en pas als wachtwoord en certificaten er zijn. Alleen hier gewijzigd kan het de laadpaal buitensluiten</translation>
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
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
    <message>
        <source>reversed: %1</source>
        <translation>omgekeerd: %1</translation>
    </message>
    <message>
        <source>the same card is known, of %1</source>
        <extracomment>A tag that was tapped is known already, read in the other byte order; %1: its owner.</extracomment>
        <translation>dezelfde pas is bekend, van %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitChart</name>
    <message>
        <source>Power and limits over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Vermogen en limieten in de tijd</translation>
    </message>
    <message>
        <source>Allowed now: %1</source>
        <extracomment>Accessible description of a chart; %1 is a power with its unit.</extracomment>
        <translation>Nu toegestaan: %1</translation>
    </message>
    <message>
        <source>No limit is known for now</source>
        <translation>Voor nu is geen limiet bekend</translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>vermogen</translation>
    </message>
    <message>
        <source>charger says</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what the charger said that it allows.</extracomment>
        <translation>volgens laadpaal</translation>
    </message>
    <message>
        <source>by our limits</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what follows from the limits we know.</extracomment>
        <translation>onze limieten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitWords</name>
    <message>
        <source>The number has to be 1 or more</source>
        <translation>Het nummer moet 1 of meer zijn</translation>
    </message>
    <message>
        <source>A limit of the charger as a whole has no connector: choose the whole charger</source>
        <translation>Een limiet van de laadpaal als geheel heeft geen laadpunt: kies de hele laadpaal</translation>
    </message>
    <message>
        <source>A limit of a session needs the connector where it runs</source>
        <translation>Een limiet van een laadsessie heeft het laadpunt nodig waar ze loopt</translation>
    </message>
    <message>
        <source>No session runs at this connector: start one first, or choose another kind of limit</source>
        <translation>Op dit laadpunt loopt geen laadsessie: start er eerst een, of kies een ander soort limiet</translation>
    </message>
    <message>
        <source>Only a limit of a session names one</source>
        <translation>Alleen een limiet van een laadsessie noemt er een</translation>
    </message>
    <message>
        <source>The stack level has to be 0 or more</source>
        <translation>Het profielniveau moet 0 of meer zijn</translation>
    </message>
    <message>
        <source>This charger takes stack levels up to %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Deze laadpaal accepteert profielniveaus tot en met %1</translation>
    </message>
    <message>
        <source>This charger does not take this unit: choose the other one</source>
        <translation>Deze laadpaal accepteert deze eenheid niet: kies de andere</translation>
    </message>
    <message>
        <source>Say when it starts</source>
        <translation>Geef op wanneer ze begint</translation>
    </message>
    <message>
        <source>It starts with the session and has no start of its own</source>
        <translation>Ze begint met de laadsessie en heeft geen eigen begin</translation>
    </message>
    <message>
        <source>Say how often it repeats</source>
        <translation>Geef op hoe vaak ze zich herhaalt</translation>
    </message>
    <message>
        <source>Only a repeating limit says how often</source>
        <translation>Alleen een limiet die zich herhaalt, zegt hoe vaak</translation>
    </message>
    <message>
        <source>It has to end after it begins to count</source>
        <translation>Ze moet eindigen nadat ze begint te gelden</translation>
    </message>
    <message>
        <source>Its time is over already: choose a later end</source>
        <translation>Haar tijd is al voorbij: kies een later einde</translation>
    </message>
    <message>
        <source>The duration has to be longer than nothing</source>
        <translation>De duur moet langer dan nul zijn</translation>
    </message>
    <message>
        <source>The least rate has to be 0 or more</source>
        <translation>Het minimum moet 0 of meer zijn</translation>
    </message>
    <message>
        <source>At least one step is needed</source>
        <translation>Er is minstens één stap nodig</translation>
    </message>
    <message>
        <source>This charger takes at most %1 steps</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Deze laadpaal accepteert hooguit %1 stappen</translation>
    </message>
    <message>
        <source>The first step has to begin at 0:00</source>
        <translation>De eerste stap moet op 0:00 beginnen</translation>
    </message>
    <message>
        <source>Step %1 has to begin after the one before it</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Stap %1 moet na de stap ervoor beginnen</translation>
    </message>
    <message>
        <source>The limit of step %1 has to be 0 or more</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>De limiet van stap %1 moet 0 of meer zijn</translation>
    </message>
    <message>
        <source>Step %1 has to have 1 to 3 phases</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Stap %1 moet 1 tot 3 fasen hebben</translation>
    </message>
    <message>
        <source>The charger as a whole</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>De laadpaal als geheel</translation>
    </message>
    <message>
        <source>Every session without a limit of its own</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>Elke laadsessie zonder eigen limiet</translation>
    </message>
    <message>
        <source>The session that runs now</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>De laadsessie die nu loopt</translation>
    </message>
    <message>
        <source>Once, from a time on</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Eenmaal, vanaf een tijdstip</translation>
    </message>
    <message>
        <source>Again and again</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Steeds opnieuw</translation>
    </message>
    <message>
        <source>From the start of each session on</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Vanaf het begin van elke laadsessie</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Elke week</translation>
    </message>
    <message>
        <source>Ampere for each phase</source>
        <translation>Ampère per fase</translation>
    </message>
    <message>
        <source>Watt, all phases together</source>
        <translation>Watt, alle fasen samen</translation>
    </message>
    <message>
        <source>from %1 on %2</source>
        <extracomment>A step of a limit of power: %1 a time since the start, %2 what is allowed from then on.</extracomment>
        <translation>vanaf %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation>
            <numerusform>nog %n stap</numerusform>
            <numerusform>nog %n stappen</numerusform>
        </translation>
    </message>
    <message>
        <source>with each session</source>
        <translation>met elke laadsessie</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>When a limit of power starts; %1 is a time or a date.</extracomment>
        <translation>vanaf %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long a limit of power holds; %1 is a duration.</extracomment>
        <translation>%1 lang</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <extracomment>When a limit of power begins to count; %1 is a time or a date.</extracomment>
        <translation>geldig vanaf %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <extracomment>When a limit of power ends to count; %1 is a time or a date.</extracomment>
        <translation>geldig tot %1</translation>
    </message>
    <message>
        <source>In place</source>
        <extracomment>How sure it is that a limit of power is in the charger.</extracomment>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Onzeker</translation>
    </message>
    <message>
        <source>The charger took it.</source>
        <translation>De laadpaal heeft haar overgenomen.</translation>
    </message>
    <message>
        <source>It was sent, but no answer came: the charger may have it. Send it again to be sure.</source>
        <translation>Ze is verzonden, maar er kwam geen antwoord: misschien heeft de laadpaal haar. Verzend haar opnieuw om zeker te zijn.</translation>
    </message>
    <message>
        <source>The charger restarted since. It should still be there, but not every charger keeps its limits: send it again to be sure.</source>
        <translation>De laadpaal is sindsdien herstart. De limiet zou er nog moeten zijn, maar niet elke laadpaal bewaart zijn limieten: verzend haar opnieuw om zeker te zijn.</translation>
    </message>
    <message>
        <source>A later command that removes or replaces it got no answer. Send it, or the other command, again.</source>
        <translation>Een latere opdracht die haar verwijdert of vervangt, kreeg geen antwoord. Verzend haar of de andere opdracht opnieuw.</translation>
    </message>
    <message>
        <source>Known</source>
        <extracomment>What Forecourt knows of the limits in a charger.</extracomment>
        <translation>Bekend</translation>
    </message>
    <message>
        <source>Known in part</source>
        <extracomment>What Forecourt knows of the limits in a charger.</extracomment>
        <translation>Deels bekend</translation>
    </message>
    <message>
        <source>No limit was set from here. The charger cannot be asked which ones it has; it can only tell what it expects to allow.</source>
        <translation>Van hieruit is geen limiet ingesteld. De laadpaal is niet te vragen welke hij heeft; hij kan alleen zeggen wat hij verwacht toe te staan.</translation>
    </message>
    <message>
        <source>The charger has no limit of ours, and no other.</source>
        <translation>De laadpaal heeft geen limiet van ons, en ook geen andere.</translation>
    </message>
    <message>
        <source>All limits were removed once, and these were set since.</source>
        <translation>Eenmaal zijn alle limieten verwijderd, en deze zijn sindsdien ingesteld.</translation>
    </message>
    <message>
        <source>The charger restarted (%1); what it kept is not known. Remove all limits, or send them again, to be sure.</source>
        <extracomment>%1 is a time or a date.</extracomment>
        <translation>De laadpaal is herstart (%1); wat hij heeft bewaard, is niet bekend. Verwijder alle limieten, of verzend ze opnieuw, om zeker te zijn.</translation>
    </message>
    <message>
        <source>There may be others that were set elsewhere. Remove all limits once to be sure.</source>
        <translation>Er kunnen andere zijn die elders zijn ingesteld. Verwijder eenmaal alle limieten om zeker te zijn.</translation>
    </message>
    <message>
        <source>Step %1 never comes: it begins after the end</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Stap %1 komt nooit: hij begint na het einde</translation>
    </message>
    <message>
        <source>Step %1 is below 6 A: cars do not charge then, and some chargers end the session. To pause, use 0</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Stap %1 ligt onder 6 A: auto&apos;s laden dan niet, en sommige laadpalen beëindigen de laadsessie. Gebruik 0 om te pauzeren</translation>
    </message>
    <message>
        <source>It has no end: limits of the same kind with lower stack levels do not count any more</source>
        <translation>Ze heeft geen einde: limieten van dezelfde soort met een lager profielniveau gelden niet meer</translation>
    </message>
    <message>
        <source>It replaces one that holds now, but counts later: there is no limit in between. Let it begin now</source>
        <translation>Ze vervangt er een die nu geldt, maar geldt pas later: daartussen is er geen limiet. Laat haar nu beginnen</translation>
    </message>
    <message>
        <source>It replaces limit %1</source>
        <extracomment>%1 is the number of a limit.</extracomment>
        <translation>Ze vervangt limiet %1</translation>
    </message>
    <message>
        <source>The charger keeps at most %1 limits and may refuse: remove one first</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>De laadpaal bewaart hooguit %1 limieten en kan weigeren: verwijder er eerst een</translation>
    </message>
    <message>
        <source>Chargers count 24 hours for a day, but the clocks change: from %1 on it begins at %2. Send it again then</source>
        <extracomment>Of a limit that repeats every day or week; %1 is a date, %2 a time of day.</extracomment>
        <translation>Laders tellen 24 uur voor een dag, maar de klok wordt verzet: vanaf %1 begint het om %2. Stuur het dan opnieuw</translation>
    </message>
    <message>
        <source>%1: no limit that we know of counts now.</source>
        <extracomment>%1 a connector or the whole charger.</extracomment>
        <translation>%1: er geldt nu geen limiet die wij kennen.</translation>
    </message>
    <message>
        <source>%1 may take %2 now, by limit %3 (%4).</source>
        <extracomment>%1 a connector or the whole charger, %2 what is allowed, %3 the number of a limit, %4 what that limit is for.</extracomment>
        <translation>%1: nu hooguit %2, volgens limiet %3 (%4).</translation>
    </message>
    <message>
        <source>%1 may take %2 now, if the charger took limit %3 (%4).</source>
        <extracomment>As before; it was sent, and no answer came.</extracomment>
        <translation>%1: nu hooguit %2, als de laadpaal limiet %3 heeft aangenomen (%4).</translation>
    </message>
    <message>
        <source>%1 may take %2 now, if the charger still has limit %3 (%4).</source>
        <extracomment>As before; the charger had it, and may have lost it.</extracomment>
        <translation>%1: nu hooguit %2, als de laadpaal limiet %3 nog heeft (%4).</translation>
    </message>
    <message>
        <source>Limit %1 has a higher stack level and no end: this one does not count beside it. Choose a higher level, or remove that one</source>
        <extracomment>%1 is the number of a limit.</extracomment>
        <translation>Limiet %1 heeft een hoger profielniveau en geen einde: deze geldt daarnaast niet. Kies een hoger niveau of verwijder die andere</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LinkStatus</name>
    <message>
        <source>Trying again by itself. What is shown is how things were; nothing can be changed until the service answers.</source>
        <translation>Het wordt vanzelf opnieuw geprobeerd. U ziet hoe het was; er valt niets te wijzigen tot de dienst antwoordt.</translation>
    </message>
    <message>
        <source>It does not take the token of the data folder. Restart the service, and it reads the token anew.</source>
        <translation>Hij accepteert het token van de gegevensmap niet. Herstart de dienst, dan leest hij het token opnieuw.</translation>
    </message>
    <message>
        <source>Console %1 cannot attach to service %2: they must be of the same version. Install the same version of both.</source>
        <translation>Console %1 kan geen verbinding maken met dienst %2: ze moeten van dezelfde versie zijn. Installeer van beide dezelfde versie.</translation>
    </message>
    <message>
        <source>Attached to the service · %1</source>
        <extracomment>Status bar: %1 is an address such as 127.0.0.1:8890.</extracomment>
        <translation>Verbonden met de dienst · %1</translation>
    </message>
    <message>
        <source>The service does not answer</source>
        <translation>De dienst antwoordt niet</translation>
    </message>
    <message>
        <source>Closing this window does not stop the service; chargers go on.</source>
        <translation>Dit venster sluiten stopt de dienst niet; de laadpalen gaan door.</translation>
    </message>
    <message>
        <source>The service does not answer.</source>
        <translation>De dienst antwoordt niet.</translation>
    </message>
    <message>
        <source>The window cannot attach to it: %1</source>
        <extracomment>%1 says why, in English, without a full stop.</extracomment>
        <translation>Het venster kan er geen verbinding mee maken: %1</translation>
    </message>
    <message>
        <source>The service cannot be used</source>
        <translation>De dienst is niet bruikbaar</translation>
    </message>
    <message>
        <source>The service cannot be used.</source>
        <translation>De dienst is niet bruikbaar.</translation>
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
        <source>%1, this session</source>
        <extracomment>Title of a chart; %1 is a connector.</extracomment>
        <translation>%1, deze laadsessie</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Nog geen waarden</translation>
    </message>
    <message>
        <source>No values yet. The meter stood at %1 at the start.</source>
        <extracomment>In place of a curve; %1 is the meter&apos;s value at the start of the session.</extracomment>
        <translation>Nog geen waarden. De meter stond bij de start op %1.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LobbySection</name>
    <message>
        <source>New chargers</source>
        <translation>Nieuwe laadpalen</translation>
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
        <source>While “Add charger” is open, they may always wait.</source>
        <translation>Zolang “Laadpaal toevoegen” open is, mogen ze altijd wachten.</translation>
    </message>
    <message>
        <source>lobby accept</source>
        <translation>wachtruimte toelaten accepteren</translation>
    </message>
    <message>
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation>Levensteken elke</translation>
    </message>
    <message>
        <source>heartbeat interval</source>
        <translation>heartbeat interval</translation>
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
        <source>timeout command</source>
        <translation>time-out opdracht</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListModel</name>
    <message>
        <source>No room for it; to be removed</source>
        <translation>Geen ruimte ervoor; wordt verwijderd</translation>
    </message>
    <message>
        <source>No room for it</source>
        <translation>Geen ruimte ervoor</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>State of a tag in a charger&apos;s list: it is there, and right.</extracomment>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>To be removed</source>
        <translation>Te verwijderen</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>Te wijzigen</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Toe te voegen</translation>
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
        <source>The list says</source>
        <extracomment>Column: what a charger&apos;s list says of a tag, e.g. &quot;Blocked&quot;.</extracomment>
        <translation>De lijst zegt</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot</translation>
    </message>
    <message>
        <source>In the charger</source>
        <extracomment>Column: whether a tag stands in the charger&apos;s list.</extracomment>
        <translation>In de laadpaal</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListTab</name>
    <message>
        <source>The charger reports a conflict in its list.</source>
        <translation>De laadpaal meldt een conflict in zijn lijst.</translation>
    </message>
    <message>
        <source>Send the whole list again.</source>
        <translation>Verzend de hele lijst opnieuw.</translation>
    </message>
    <message>
        <source>Tags of this charger&apos;s list</source>
        <translation>Passen in de lijst van deze laadpaal</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Geen pas past bij het filter</translation>
    </message>
    <message>
        <source>No tag belongs into this list</source>
        <translation>Geen pas hoort in deze lijst</translation>
    </message>
    <message>
        <source>Tags that may charge at this charger are put into it by themselves.</source>
        <translation>Passen die bij deze laadpaal mogen laden, komen er vanzelf in.</translation>
    </message>
    <message>
        <source>Bring into step</source>
        <translation>Gelijk maken</translation>
    </message>
    <message>
        <source>Send whole list</source>
        <translation>Hele lijst verzenden</translation>
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
        <source>Keep in step by itself</source>
        <translation>Vanzelf gelijk houden</translation>
    </message>
    <message>
        <source>Who goes first where the list is too short</source>
        <translation>Wie voorgaat als de lijst te kort is</translation>
    </message>
    <message>
        <source>First:</source>
        <translation>Eerst:</translation>
    </message>
    <message>
        <source>Off: lists are not sent from here</source>
        <translation>Inactief: van hieruit worden geen lijsten verzonden</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inactief: deze laadpaal is niet in gebruik</translation>
    </message>
    <message>
        <source>Off: the list is on its way</source>
        <translation>Inactief: de lijst is onderweg</translation>
    </message>
    <message>
        <source>%1 tags of at most %2</source>
        <translation>%1 passen van hooguit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n pas</numerusform>
            <numerusform>%n passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without room, named below</source>
        <translation>
            <numerusform>%n zonder ruimte, hieronder genoemd</numerusform>
            <numerusform>%n zonder ruimte, hieronder genoemd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per message</source>
        <translation>
            <numerusform>%n per bericht</numerusform>
            <numerusform>%n per bericht</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: it is in step</source>
        <translation>Inactief: ze is gelijk</translation>
    </message>
    <message>
        <source>Local list: choice saved</source>
        <translation>Lokale lijst: keuze opgeslagen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MachineSection</name>
    <message>
        <source>Given on the command line for this run. %1</source>
        <translation>Voor deze keer op de opdrachtregel gegeven. %1</translation>
    </message>
    <message>
        <source>Defaults for this section</source>
        <translation>Standaard voor dit onderdeel</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <extracomment>%1: title of a section of the settings.</extracomment>
        <translation>Standaard hersteld: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MailCard</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Send alerts by e-mail</source>
        <translation>Meldingen per e-mail verzenden</translation>
    </message>
    <message>
        <source>Remove password</source>
        <translation>Wachtwoord verwijderen</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Testmail verzenden</translation>
    </message>
    <message>
        <source>STARTTLS (usual, port 587)</source>
        <translation>STARTTLS (gebruikelijk, poort 587)</translation>
    </message>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS vanaf het begin (poort 465)</translation>
    </message>
    <message>
        <source>None: everybody on the way can read it</source>
        <translation>Geen: iedereen onderweg kan meelezen</translation>
    </message>
    <message>
        <source>owner@example.org, technician@example.org</source>
        <translation>eigenaar@example.org, technicus@example.org</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Sender</source>
        <extracomment>Address the mails come from.</extracomment>
        <translation>Afzender</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Ontvangers</translation>
    </message>
    <message>
        <source>At once from</source>
        <extracomment>Severity from which on mails are sent at once.</extracomment>
        <translation>Meteen vanaf</translation>
    </message>
    <message>
        <source>saved; type to replace it</source>
        <extracomment>Stands in the empty password field.</extracomment>
        <translation>opgeslagen; typ om te vervangen</translation>
    </message>
    <message>
        <source>The test is on its way; it takes half a minute at most</source>
        <translation>De test is onderweg; dit duurt hooguit een halve minuut</translation>
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
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>End the program; chargers go on alone</source>
        <translation>Het programma afsluiten; laadpalen gaan alleen verder</translation>
    </message>
    <message>
        <source>To the page that was open before</source>
        <translation>Naar de pagina die hiervoor open was</translation>
    </message>
    <message>
        <source>Forward again after going back</source>
        <translation>Weer vooruit na teruggaan</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Het toetsenbord naar het volgende deel van het venster brengen</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous part of the window</source>
        <translation>Het toetsenbord naar het vorige deel van het venster brengen</translation>
    </message>
    <message>
        <source>Light or dark as the desktop</source>
        <translation>Licht of donker zoals het bureaublad</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>Donkere tekst op licht papier</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>Lichte tekst op donker papier</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoog contrast</translation>
    </message>
    <message>
        <source>Black and white, strong lines</source>
        <translation>Zwart en wit, sterke lijnen</translation>
    </message>
    <message>
        <source>Open the page %1</source>
        <translation>Pagina %1 openen</translation>
    </message>
    <message>
        <source>no other page was open before</source>
        <translation>er was hiervoor geen andere pagina open</translation>
    </message>
    <message>
        <source>this is the last page that was opened</source>
        <translation>dit is de laatste pagina die is geopend</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageDetail</name>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Follow exchange</source>
        <extracomment>Shows only a call and its answer.</extracomment>
        <translation>Uitwisseling volgen</translation>
    </message>
    <message>
        <source>Follow session</source>
        <extracomment>Shows only what the charger said during the session.</extracomment>
        <translation>Laadsessie volgen</translation>
    </message>
    <message>
        <source>Only this charger</source>
        <translation>Alleen deze laadpaal</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markeren</translation>
    </message>
    <message>
        <source>Marks the row, kept until you take the mark away (Ctrl+M)</source>
        <translation>Markeert de rij; ze blijft bewaard tot u de markering weghaalt (Ctrl+M)</translation>
    </message>
    <message>
        <source>Fields of the message</source>
        <translation>Velden van het bericht</translation>
    </message>
    <message>
        <source>Raw</source>
        <extracomment>Title: the text of a message as it was sent.</extracomment>
        <translation>Onbewerkt</translation>
    </message>
    <message>
        <source>How to show the text</source>
        <translation>Hoe de tekst te tonen</translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>JSON on lines of its own.</extracomment>
        <translation>Regels</translation>
    </message>
    <message>
        <source>As sent</source>
        <extracomment>JSON exactly as it was sent.</extracomment>
        <translation>Als verzonden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Tekst van het bericht</translation>
    </message>
    <message>
        <source>Choose a row above</source>
        <translation>Kies hierboven een rij</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>Kies eerst een rij</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Markering weghalen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Niet te lezen</translation>
    </message>
    <message>
        <source>Not in the standard</source>
        <translation>Niet in de standaard</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <extracomment>%1 is a protocol, e.g. OCPP 1.6.</extracomment>
        <translation>Voldoet aan %1</translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s) from the standard</source>
        <translation>
            <numerusform>%n afwijking van de standaard</numerusform>
            <numerusform>%n afwijkingen van de standaard</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from the charger</source>
        <extracomment>Below a message; %1 is the name of the charger that sent it.</extracomment>
        <translation>%1, van de laadpaal</translation>
    </message>
    <message>
        <source>%1, to the charger</source>
        <extracomment>Below a message; %1 is the name of the charger it was sent to.</extracomment>
        <translation>%1, naar de laadpaal</translation>
    </message>
    <message>
        <source>%1, from the charger, answered in %2</source>
        <extracomment>Below a message; %1 is the name of the charger that sent it, %2 a duration.</extracomment>
        <translation>%1, van de laadpaal, beantwoord in %2</translation>
    </message>
    <message>
        <source>%1, to the charger, answered in %2</source>
        <extracomment>Below a message; %1 is the name of the charger it was sent to, %2 a duration.</extracomment>
        <translation>%1, naar de laadpaal, beantwoord in %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageFilterField</name>
    <message>
        <source>Filter, e.g. charger:… action:… -action:Heartbeat slow&gt;2s</source>
        <translation>Filter, bijv. charger:… action:… -action:Heartbeat slow&gt;2s</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What could come next</source>
        <translation>Wat er nu kan volgen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageListModel</name>
    <message>
        <source>from it</source>
        <extracomment>Direction of a message: from the charger to us, or from us to it.</extracomment>
        <translation>van hem</translation>
    </message>
    <message>
        <source>to it</source>
        <translation>naar hem</translation>
    </message>
    <message>
        <source>call</source>
        <extracomment>Kind of a message: a call, its answer, an error as answer, or not readable.</extracomment>
        <translation>aanroep</translation>
    </message>
    <message>
        <source>answer</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>antwoord</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>fout</translation>
    </message>
    <message>
        <source>not readable</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>onleesbaar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Column: direction of a message.</extracomment>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Column: what a message is about, in the standard&apos;s words.</extracomment>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: call, answer or error.</extracomment>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>Column: what a message says.</extracomment>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>no reply</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>geen antwoord</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageModel</name>
    <message>
        <source>unreadable</source>
        <extracomment>In place of an action: the message could not be read.</extracomment>
        <translation>onleesbaar</translation>
    </message>
    <message>
        <source>no reply to %1</source>
        <extracomment>%1 is the number of a row, or an action.</extracomment>
        <translation>geen antwoord op %1</translation>
    </message>
    <message>
        <source>error to %1</source>
        <extracomment>An error answer; %1 is the number of a row, or an action.</extracomment>
        <translation>fout op %1</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>antwoord</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <extracomment>An answer; %1 is the number of a row, or an action.</extracomment>
        <translation>antwoord op %1</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <extracomment>Column: the running number of a message.</extracomment>
        <translation>Nummer van de rij</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>The id the sender gave the message</source>
        <translation>De id die de afzender het bericht gaf</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Milliseconds until the answer</source>
        <extracomment>Column: milliseconds until the answer.</extracomment>
        <translation>Milliseconden tot het antwoord</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageTreeModel</name>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Betekenis</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aanroep</translation>
    </message>
    <message>
        <source>Reply %1</source>
        <extracomment>An answer in the trace; %1 is the number of its row.</extracomment>
        <translation>Antwoord %1</translation>
    </message>
    <message>
        <source>Error %1</source>
        <extracomment>An error answer in the trace; %1 is the number of its row.</extracomment>
        <translation>Fout %1</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Onleesbaar</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <translation>%1, %2 bytes</translation>
    </message>
    <message>
        <source>The standard has no such action</source>
        <translation>De standaard kent zo&apos;n actie niet</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 ontbreekt</translation>
    </message>
    <message>
        <source>This is no JSON object; see the raw text</source>
        <translation>Dit is geen JSON-object; zie de onbewerkte tekst</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>The message has no field.</extracomment>
        <translation>leeg</translation>
    </message>
    <message>
        <source>more fields in the raw text</source>
        <translation>meer velden in de onbewerkte tekst</translation>
    </message>
    <message>
        <source>%1 site time</source>
        <translation>%1 tijd van de locatie</translation>
    </message>
    <message>
        <source>%1, %2 before it arrived</source>
        <extracomment>A time in a message: %1 the time as the site has it, %2 a duration.</extracomment>
        <translation>%1, %2 vóór aankomst</translation>
    </message>
    <message>
        <source>%1, %2 after it arrived</source>
        <extracomment>A time in a message: %1 the time as the site has it, %2 a duration.</extracomment>
        <translation>%1, %2 na aankomst</translation>
    </message>
    <message>
        <source>the charger as a whole</source>
        <translation>de laadpaal als geheel</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the standard</source>
        <translation>niet in de standaard</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Vereist.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Hooguit %1 tekens.</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Een van: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageWords</name>
    <message>
        <source>connector %1: </source>
        <extracomment>Begins a line about a message; %1 is the connector&apos;s number.</extracomment>
        <translation>laadpunt %1: </translation>
    </message>
    <message>
        <source>firmware %1</source>
        <extracomment>%1 is the version of a charger&apos;s firmware.</extracomment>
        <translation>firmware %1</translation>
    </message>
    <message>
        <source>SoC %1</source>
        <extracomment>State of charge of the car&apos;s battery, in per cent.</extracomment>
        <translation>SoC %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n waarde</numerusform>
            <numerusform>%n waarden</numerusform>
        </translation>
    </message>
    <message>
        <source>transaction %1</source>
        <extracomment>A session by the number the protocol gives it.</extracomment>
        <translation>transactie %1</translation>
    </message>
    <message>
        <source>the connection ended before the answer</source>
        <translation>de verbinding eindigde vóór het antwoord</translation>
    </message>
    <message>
        <source>not answered, for it could not be saved; the charger sends it again</source>
        <translation>niet beantwoord, want het kon niet worden opgeslagen; de laadpaal verzendt het opnieuw</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>geen antwoord in %1 s</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A message without any field.</extracomment>
        <translation>leeg</translation>
    </message>
    <message>
        <source>From the charger</source>
        <translation>Van de laadpaal</translation>
    </message>
    <message>
        <source>To the charger</source>
        <translation>Naar de laadpaal</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>Dit filter is te lang.</translation>
    </message>
    <message>
        <source>There is no “%1”. Put it in quotes to search for the text.</source>
        <translation>“%1” bestaat niet. Zet het tussen aanhalingstekens om naar de tekst te zoeken.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>“%1” vraagt een waarde.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Het sluitende aanhalingsteken ontbreekt.</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>“%1” kan hier niet.</translation>
    </message>
    <message>
        <source>“%1” is no number, time or size; write 118, 2s, 500ms or 10kB.</source>
        <translation>“%1” is geen getal, tijd of grootte; schrijf 118, 2s, 500ms of 10kB.</translation>
    </message>
    <message>
        <source>Write %1&gt;… or %1&lt;… here.</source>
        <translation>Schrijf hier %1&gt;… of %1&lt;….</translation>
    </message>
    <message>
        <source>“or” needs a value on both sides.</source>
        <translation>“or” vraagt aan beide kanten een waarde.</translation>
    </message>
    <message>
        <source>“or” only works between values of one key.</source>
        <translation>“or” werkt alleen tussen waarden van één sleutel.</translation>
    </message>
    <message>
        <source>Write the minus right before what is to be left out.</source>
        <translation>Schrijf het minteken direct vóór wat moet wegvallen.</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <extracomment>%1 is a position in the text above, %2 a sentence about what is wrong there.</extracomment>
        <translation>Bij teken %1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesPage</name>
    <message>
        <source>Mark</source>
        <translation>Markeren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>Naar tijdstip…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Bestand openen…</translation>
    </message>
    <message>
        <source>Follow exchange</source>
        <translation>Uitwisseling volgen</translation>
    </message>
    <message>
        <source>Follow session</source>
        <translation>Laadsessie volgen</translation>
    </message>
    <message>
        <source>Only this charger</source>
        <translation>Alleen deze laadpaal</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopiëren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Rij kopiëren</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Alleen %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>exchange</source>
        <extracomment>Filter: the time of a call and its answer.</extracomment>
        <translation>uitwisseling</translation>
    </message>
    <message>
        <source>session %1</source>
        <extracomment>Filter: the time of one session; %1 is its number.</extracomment>
        <translation>laadsessie %1</translation>
    </message>
    <message>
        <source>There was no session on this charger at that time</source>
        <translation>Op dat moment liep er geen laadsessie op deze laadpaal</translation>
    </message>
    <message>
        <source>At most %1 rows can be marked; remove some marks first</source>
        <translation>Hooguit %1 rijen zijn te markeren; haal eerst enkele markeringen weg</translation>
    </message>
    <message>
        <source>Go to which time?</source>
        <translation>Naar welk tijdstip?</translation>
    </message>
    <message>
        <source>Site time</source>
        <translation>Tijd van de locatie</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>All kept messages that pass the filter, oldest first.</source>
        <translation>Alle bewaarde berichten die door het filter komen, oudste eerst.</translation>
    </message>
    <message>
        <source>All kept messages, oldest first. A filter makes it less.</source>
        <translation>Alle bewaarde berichten, oudste eerst. Met een filter worden het er minder.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Auto-scroll</source>
        <extracomment>The list scrolls to new messages by itself.</extracomment>
        <translation>Meescrollen</translation>
    </message>
    <message>
        <source>Keeps the newest message in view</source>
        <translation>Houdt het nieuwste bericht in beeld</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>Slow, over 2 s</source>
        <extracomment>Answers that took longer than two seconds.</extracomment>
        <translation>Traag, meer dan 2 s</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Afwijkingen</translation>
    </message>
    <message>
        <source>Hide heartbeats</source>
        <translation>Heartbeats verbergen</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Gemarkeerd</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Nog geen bericht</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>This is a file already</source>
        <translation>Dit is al een bestand</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Goes on showing new messages.</extracomment>
        <translation>Verdergaan</translation>
    </message>
    <message>
        <source>There is no filter</source>
        <translation>Er is geen filter</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching… %1</source>
        <translation>Zoeken… %1</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <extracomment>%1 is &quot;300 rows&quot;: there are more than are loaded.</extracomment>
        <translation>%1 geladen</translation>
    </message>
    <message>
        <source>Could not read the messages</source>
        <translation>De berichten konden niet worden gelezen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Niets past</translation>
    </message>
    <message>
        <source>No kept message passes this filter.</source>
        <translation>Geen bewaard bericht komt door dit filter.</translation>
    </message>
    <message>
        <source>Messages appear here as soon as a charger connects.</source>
        <translation>Berichten verschijnen hier zodra een laadpaal verbinding maakt.</translation>
    </message>
    <message>
        <source>The file tells of no session around this message</source>
        <translation>Het bestand bevat geen laadsessie rond dit bericht</translation>
    </message>
    <message>
        <source>period</source>
        <extracomment>Filter: the time of one session; %1 is its number.</extracomment>
        <translation>periode</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>A number that is still being counted up.</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>chip</comment>
        <extracomment>A quick filter and how many messages it would show: &quot;Errors 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Still counting</source>
        <translation>Telt nog</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>End of a period that goes on.</extracomment>
        <translation>nu</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Neemt op</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>State of the trace: it shows a file.</extracomment>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Paused; messages are kept</source>
        <translation>Gepauzeerd; bewaart berichten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesTab</name>
    <message>
        <source>Filter by text</source>
        <translation>Filteren op tekst</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Messages of this charger</source>
        <translation>Berichten van deze laadpaal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Content of the message</source>
        <translation>Inhoud van het bericht</translation>
    </message>
    <message>
        <source>Could not read the messages</source>
        <translation>De berichten konden niet worden gelezen</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Nog geen bericht</translation>
    </message>
    <message>
        <source>What this charger and we say to one another is kept here.</source>
        <translation>Wat deze laadpaal en wij tegen elkaar zeggen, wordt hier bewaard.</translation>
    </message>
    <message>
        <source>Open in Messages</source>
        <translation>Openen in Berichten</translation>
    </message>
    <message>
        <source>No message fits the filter</source>
        <translation>Geen bericht past bij het filter</translation>
    </message>
    <message>
        <source>All messages of this charger, with every field explained</source>
        <translation>Alle berichten van deze laadpaal, met uitleg bij elk veld</translation>
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
    <name>forecourt::ui::NetworkSection</name>
    <message>
        <source>Free.</source>
        <translation>Vrij.</translation>
    </message>
    <message>
        <source>In use by this program, as it should be.</source>
        <translation>In gebruik door dit programma, zoals het hoort.</translation>
    </message>
    <message>
        <source>This user may not use the port. Choose one above 1023.</source>
        <translation>Deze gebruiker mag de poort niet gebruiken. Kies er een boven 1023.</translation>
    </message>
    <message>
        <source>In use by another program. Choose another port, or close that program.</source>
        <translation>In gebruik door een ander programma. Kies een andere poort, of sluit dat programma.</translation>
    </message>
    <message>
        <source>In use by %1. Choose another port, or close that program.</source>
        <translation>In gebruik door %1. Kies een andere poort, of sluit dat programma.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>What chargers are told</source>
        <translation>Wat laadpalen te horen krijgen</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adres van deze computer</translation>
    </message>
    <message>
        <source>Give the computer a fixed address in your router, or chargers lose it one day.</source>
        <translation>Geef de computer een vast adres in uw router, anders raken de laadpalen hem ooit kwijt.</translation>
    </message>
    <message>
        <source>IP network card interface URL</source>
        <translation>IP netwerk kaart interface URL</translation>
    </message>
    <message>
        <source>Address for chargers</source>
        <translation>Adres voor laadpalen</translation>
    </message>
    <message>
        <source>The charger&apos;s own name follows at the end.</source>
        <translation>De eigen naam van de laadpaal volgt aan het einde.</translation>
    </message>
    <message>
        <source>URL websocket ws</source>
        <translation>URL websocket ws</translation>
    </message>
    <message>
        <source>The same to scan</source>
        <translation>Hetzelfde om te scannen</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-code</translation>
    </message>
    <message>
        <source>port firewall</source>
        <translation>poort firewall</translation>
    </message>
    <message>
        <source>Check port</source>
        <translation>Poort controleren</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>Controleren: %1</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Poorten</translation>
    </message>
    <message>
        <source>Port for chargers</source>
        <translation>Poort voor laadpalen</translation>
    </message>
    <message>
        <source>Without encryption (ws).</source>
        <translation>Zonder versleuteling (ws).</translation>
    </message>
    <message>
        <source>Port for chargers with TLS</source>
        <translation>Poort voor laadpalen met TLS</translation>
    </message>
    <message>
        <source>Encrypted (wss); opens once certificate and key are given.</source>
        <translation>Versleuteld (wss); opent zodra certificaat en sleutel zijn opgegeven.</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Luisteren op</translation>
    </message>
    <message>
        <source>This is no IP address. Leave the field empty to listen on all networks.</source>
        <translation>Dit is geen IP-adres. Laat het veld leeg om op alle netwerken te luisteren.</translation>
    </message>
    <message>
        <source>IP address of one network; empty: all networks.</source>
        <translation>IP-adres van één netwerk; leeg: alle netwerken.</translation>
    </message>
    <message>
        <source>bind interface</source>
        <translation>bind interface</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>Title: certificate and key for encrypted connections.</extracomment>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>This is no file name.</source>
        <translation>Dit is geen bestandsnaam.</translation>
    </message>
    <message>
        <source>TLS SSL wss certificate key PEM</source>
        <translation>TLS SSL wss certificaat sleutel PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Kiezen: %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message>
        <source>PEM file, the server&apos;s own certificate first.</source>
        <translation>PEM-bestand, het eigen certificaat van de server eerst.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privésleutel</translation>
    </message>
    <message>
        <source>PEM file, without a passphrase.</source>
        <translation>PEM-bestand, zonder wachtwoordzin.</translation>
    </message>
    <message>
        <source>Check certificate</source>
        <translation>Certificaat controleren</translation>
    </message>
    <message>
        <source>The likeliest one</source>
        <extracomment>Choice: the program picks the address that chargers most likely reach.</extracomment>
        <translation>Het waarschijnlijkste</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (nu niet aanwezig)</translation>
    </message>
    <message>
        <source>This computer is in no network now</source>
        <translation>Deze computer zit nu in geen netwerk</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Controleren…</translation>
    </message>
    <message>
        <source>Choose both files first.</source>
        <translation>Kies eerst beide bestanden.</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate.</source>
        <translation>De sleutel hoort niet bij het certificaat.</translation>
    </message>
    <message>
        <source>Expired on %1: chargers refuse it.</source>
        <translation>Verlopen op %1: laadpalen weigeren het.</translation>
    </message>
    <message>
        <source>Good until %1: renew it soon.</source>
        <translation>Geldig tot %1: vernieuw het binnenkort.</translation>
    </message>
    <message>
        <source>Not valid before %1.</source>
        <translation>Niet geldig vóór %1.</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Geldig tot %1.</translation>
    </message>
    <message>
        <source>%1 For %2, issued by %3.</source>
        <translation>%1 Voor %2, uitgegeven door %3.</translation>
    </message>
    <message>
        <source>Test from this computer</source>
        <translation>Testen vanaf deze computer</translation>
    </message>
    <message>
        <source>self-test firewall reachable router port</source>
        <translation>zelftest firewall bereikbaar router poort</translation>
    </message>
    <message>
        <source>For chargers that trust the certificate below.</source>
        <translation>Voor laadpalen die het certificaat hieronder vertrouwen.</translation>
    </message>
    <message>
        <source>Opens at the next start once certificate and key are given below.</source>
        <translation>Opent bij de volgende start zodra hieronder certificaat en sleutel zijn opgegeven.</translation>
    </message>
    <message>
        <source>Port %1 is not open. Check the port and the certificate below.</source>
        <translation>Poort %1 is niet open. Controleer de poort en het certificaat hieronder.</translation>
    </message>
    <message>
        <source>Encrypted address</source>
        <translation>Versleuteld adres</translation>
    </message>
    <message>
        <source>URL websocket TLS wss</source>
        <translation>URL websocket TLS wss</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NetworkSetup</name>
    <message>
        <source>Retry</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adres van deze computer</translation>
    </message>
    <message>
        <source>What chargers are told:</source>
        <translation>Wat laadpalen te horen krijgen:</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Chargers connect to this computer. The likeliest address is chosen. Ask your router to always give this computer the same one, or the chargers lose it when the router restarts.</source>
        <translation>Laadpalen verbinden met deze computer. Het waarschijnlijkste adres is gekozen. Laat uw router deze computer altijd hetzelfde adres geven, anders raken de laadpalen hem kwijt als de router herstart.</translation>
    </message>
    <message>
        <source>This computer is in no network. Plug in the cable, or switch Wi-Fi on.</source>
        <translation>Deze computer zit in geen netwerk. Steek de kabel in of zet wifi aan.</translation>
    </message>
    <message>
        <source>Listening on port %1.</source>
        <translation>Luistert op poort %1.</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Luistert nog niet.</translation>
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
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Ontgrendel de kabel</translation>
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
        <source>Restart…</source>
        <translation>Herstarten…</translation>
    </message>
    <message>
        <source>Close it in our records</source>
        <translation>Sluit hem in onze gegevens</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Sluiten…</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Blijven wachten</translation>
    </message>
    <message>
        <source>Reaches the charger: the same stop is sent once more</source>
        <translation>Bereikt de laadpaal: dezelfde stop wordt nog eens verzonden</translation>
    </message>
    <message>
        <source>Reaches the charger: most end the session when the plug is let go</source>
        <translation>Bereikt de laadpaal: de meeste beëindigen de laadsessie als de stekker vrijkomt</translation>
    </message>
    <message>
        <source>Reaches the charger: ends every session there</source>
        <translation>Bereikt de laadpaal: beëindigt daar elke laadsessie</translation>
    </message>
    <message>
        <source>Does not reach the charger: the car may go on charging</source>
        <translation>Bereikt de laadpaal niet: de auto kan blijven laden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The note has %1 characters; %2 fit</source>
        <extracomment>%1 and %2 are numbers of characters.</extracomment>
        <translation>De notitie heeft %1 tekens; er passen er %2</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoticePopup</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title of the list behind the bell.</extracomment>
        <translation>Notificaties</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Clear the notifications</source>
        <translation>Notificaties wissen</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Open meldingen</translation>
    </message>
    <message>
        <source>Nothing since the start.</source>
        <translation>Niets sinds de start.</translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n open melding</numerusform>
            <numerusform>%n open meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to clear</source>
        <translation>Er valt niets te wissen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NotificationSection</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaties</translation>
    </message>
    <message>
        <source>Desktop, digest, quiet hours</source>
        <extracomment>Search words of a setting, separated by spaces.</extracomment>
        <translation>Bureaublad, dagoverzicht, stille uren</translation>
    </message>
    <message>
        <source>notification desktop digest quiet hours night</source>
        <translation>melding bureaublad dagoverzicht stille uren nacht</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>mail smtp server password recipients sender starttls</source>
        <translation>mail smtp server wachtwoord ontvangers afzender starttls</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>webhook https json call address secret</source>
        <translation>webhook https json aanroep adres geheim</translation>
    </message>
    <message>
        <source>What raises an alert</source>
        <translation>Wat een alarm geeft</translation>
    </message>
    <message>
        <source>alert threshold offline minutes fault disk backup clock kinds</source>
        <translation>alarm drempel offline minuten storing schijf back-up klok soorten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NotificationSettings</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title: how and when alerts are told.</extracomment>
        <translation>Notificaties</translation>
    </message>
    <message>
        <source>Show alerts on this desktop</source>
        <translation>Meldingen op dit bureaublad tonen</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Severity from which on alerts are shown on the desktop.</extracomment>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Tell once a day what happened</source>
        <translation>Eén keer per dag vertellen wat er gebeurde</translation>
    </message>
    <message>
        <source>At, site time</source>
        <translation>Om, tijd van de locatie</translation>
    </message>
    <message>
        <source>In quiet hours nothing is shown and no mail is sent; what is still open afterwards is told then.</source>
        <translation>In stille uren wordt niets getoond en geen mail verzonden; wat daarna nog open is, hoort u dan.</translation>
    </message>
    <message>
        <source>%1: quiet from</source>
        <extracomment>Check box: %1 a severity such as Warning; two times follow.
----------
Accessible name: %1 a severity.</extracomment>
        <translation>%1: stil vanaf</translation>
    </message>
    <message>
        <source>%1: quiet until</source>
        <translation>%1: stil tot</translation>
    </message>
    <message>
        <source>Off: there are no quiet hours for these</source>
        <translation>Inactief: hiervoor zijn er geen stille uren</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between two times: from 22:00 to 07:00.</extracomment>
        <translation>tot</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Save notifications</source>
        <translation>Notificaties opslaan</translation>
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
        <source>Fill in the mail server&apos;s name, such as mail.example.org</source>
        <translation>Vul de naam van de mailserver in, zoals mail.example.org</translation>
    </message>
    <message>
        <source>Fill in the sender&apos;s address, such as forecourt@example.org</source>
        <translation>Vul het adres van de afzender in, zoals forecourt@example.org</translation>
    </message>
    <message>
        <source>Fill in one to twenty addresses, separated by commas</source>
        <translation>Vul één tot twintig adressen in, gescheiden door komma&apos;s</translation>
    </message>
    <message>
        <source>The address must begin with https:// (http:// only for this computer)</source>
        <translation>Het adres moet met https:// beginnen (http:// alleen voor deze computer)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Verzenden…</translation>
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
        <source>Accept %1</source>
        <translation>%1 toelaten</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 weigeren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Id kopiëren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Try again to open the port</source>
        <translation>Opnieuw proberen de poort te openen</translation>
    </message>
    <message>
        <source>Trying to open the port</source>
        <translation>Probeert de poort te openen</translation>
    </message>
    <message>
        <source>Filter the tiles</source>
        <translation>De tegels filteren</translation>
    </message>
    <message>
        <source>Show all tiles</source>
        <translation>Alle tegels tonen</translation>
    </message>
    <message>
        <source>No connector fits the filter</source>
        <translation>Geen laadpunt past bij het filter</translation>
    </message>
    <message>
        <source>The chargers are all there, none of them is as you ask.</source>
        <translation>De laadpalen zijn er allemaal, maar geen is zoals u vraagt.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n laadpaal wacht</numerusform>
            <numerusform>%n laadpalen wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message numerus="yes">
        <source>%n faulted</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n met storing</numerusform>
            <numerusform>%n met storing</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
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
    <name>forecourt::ui::PageHelp</name>
    <message>
        <source>Every connector is a tile. Shape, colour and word say its state; the number says what matters now. A tile never moves because its state changed.</source>
        <translation>Elk laadpunt is een tegel. Vorm, kleur en woord zeggen zijn toestand; het getal zegt wat er nu toe doet. Een tegel verhuist nooit omdat zijn toestand verandert.</translation>
    </message>
    <message>
        <source>Enter or a double click opens the charger. Space does the usual thing: start, stop, or unlock. The menu key or the right button offers everything else.</source>
        <translation>Enter of dubbelklikken opent de laadpaal. Spatie doet het gebruikelijke: starten, stoppen of ontgrendelen. De menutoets of de rechterknop biedt al het andere.</translation>
    </message>
    <message>
        <source>Above the tiles: the load of the last two hours with the site&apos;s limit, today&apos;s energy and sessions, and what needs attention with the next step on each row.</source>
        <translation>Boven de tegels: de belasting van de laatste twee uur met de limiet van de locatie, energie en laadsessies van vandaag, en wat aandacht vraagt, met de volgende stap op elke rij.</translation>
    </message>
    <message>
        <source>A charger that calls for the first time waits in the banner at the top. It has no rights until you accept it.</source>
        <translation>Een laadpaal die voor het eerst oproept, wacht in de balk bovenaan. Hij heeft geen rechten tot u hem toelaat.</translation>
    </message>
    <message>
        <source>All chargers in use, and under Waiting those that call and are not accepted yet. Enter opens one.</source>
        <translation>Alle laadpalen in gebruik, en onder Wachtend die oproepen en nog niet zijn toegelaten. Enter opent er een.</translation>
    </message>
    <message>
        <source>Click a column&apos;s title to sort, drag its edge to size it; the right button on the titles chooses columns. All of it is kept for the next start.</source>
        <translation>Klik op een kolomtitel om te sorteren, sleep de rand voor de breedte; met de rechterknop op de titels kiest u kolommen. Dat blijft allemaal bewaard voor de volgende start.</translation>
    </message>
    <message>
        <source>The right button on a row restarts, renames, or archives. An archived charger keeps its sessions.</source>
        <translation>De rechterknop op een rij herstart, hernoemt of archiveert. Een gearchiveerde laadpaal houdt zijn laadsessies.</translation>
    </message>
    <message>
        <source>Live shows what this charger does now, and what to do about a fault. F5 asks it for its states.</source>
        <translation>Live toont wat deze laadpaal nu doet en wat er aan een storing te doen is. F5 vraagt zijn toestand op.</translation>
    </message>
    <message>
        <source>A command tells what really happened: sent, accepted, refused, or no answer. A button that is off says why when you point at it or press it.</source>
        <translation>Een opdracht vertelt wat er echt gebeurde: verzonden, geaccepteerd, geweigerd of geen antwoord. Een inactieve knop zegt waarom als u hem aanwijst of indrukt.</translation>
    </message>
    <message>
        <source>Stop asks the charger first. If nothing changes within 30 seconds, the next step is offered: unlock, restart, and last of all closing the session in our records only.</source>
        <translation>Stoppen vraagt het eerst aan de laadpaal. Verandert er binnen 30 seconden niets, dan komt de volgende stap: ontgrendelen, herstarten en als laatste de laadsessie alleen in onze gegevens sluiten.</translation>
    </message>
    <message>
        <source>Type the address on the charger&apos;s own page. It is shown whole, and split into host, port, path and id, for menus that ask for the pieces. Each has a Copy button.</source>
        <translation>Typ het adres op de eigen pagina van de laadpaal. Het staat er volledig, en opgesplitst in host, poort, pad en id voor menu&apos;s die om de stukken vragen. Elk heeft een knop Kopiëren.</translation>
    </message>
    <message>
        <source>Below, every attempt to connect appears within a second. A refused one says what to change at the charger.</source>
        <translation>Daaronder verschijnt elke verbindingspoging binnen een seconde. Een geweigerde poging zegt wat er bij de laadpaal moet veranderen.</translation>
    </message>
    <message>
        <source>If nothing appears at all, the charger does not reach this computer: check the network cable or Wi-Fi, that both are in the same network, and that a firewall here lets the port through.</source>
        <translation>Verschijnt er helemaal niets, dan bereikt de laadpaal deze computer niet: controleer de netwerkkabel of wifi, of beide in hetzelfde netwerk zitten en of een firewall hier de poort doorlaat.</translation>
    </message>
    <message>
        <source>A session is one charge. Live ones run now; under Needs attention are those with something odd, each with what to do.</source>
        <translation>Een laadsessie is één keer laden. Live toont wat nu loopt; onder Vraagt aandacht staan laadsessies met iets opvallends, elk met wat te doen.</translation>
    </message>
    <message>
        <source>Choose a period, a charger or a person, or type to filter. The line below the table sums up all sessions that match, not only those on screen.</source>
        <translation>Kies een periode, een laadpaal of een persoon, of typ om te filteren. De regel onder de tabel telt alle passende laadsessies op, niet alleen die op het scherm.</translation>
    </message>
    <message>
        <source>A tag is a card or a key fob; a person can have several. Without a known tag nobody can start a charge at the charger itself.</source>
        <translation>Een pas is een kaart of een sleutelhanger; een persoon kan er meerdere hebben. Zonder bekende pas kan niemand bij de laadpaal zelf laden.</translation>
    </message>
    <message>
        <source>Learn tag (%1) waits for a card at a charger: tap it, type a name, press Enter. It stays armed for the next one.</source>
        <translation>Pas inlezen (%1) wacht op een pas bij een laadpaal: houd hem ertegen, typ een naam, druk op Enter. Daarna wacht het op de volgende.</translation>
    </message>
    <message>
        <source>Under Unknown tags are cards that were shown and are in no list. The same card may appear with its bytes in another order at another charger.</source>
        <translation>Onder Onbekende passen staan passen die zijn getoond en in geen lijst staan. Dezelfde pas kan bij een andere laadpaal met zijn bytes in een andere volgorde verschijnen.</translation>
    </message>
    <message>
        <source>The check leads through commissioning step by step. Each step says what to do and shows what the charger really reported, with the time. Close the window whenever you like: it goes on at the same step.</source>
        <translation>De controle leidt stap voor stap door de inbedrijfstelling. Elke stap zegt wat te doen is en toont wat de laadpaal echt meldde, met de tijd. Sluit het venster gerust: het gaat bij dezelfde stap verder.</translation>
    </message>
    <message>
        <source>A step that cannot be done now is skipped with a reason, which stands in the hand-over. Measured values are typed by the electrician; values out of the usual range are marked.</source>
        <translation>Een stap die nu niet kan, wordt overgeslagen met een reden, die in de oplevering staat. Meetwaarden typt de elektricien; waarden buiten het gebruikelijke bereik worden gemarkeerd.</translation>
    </message>
    <message>
        <source>Sessions of the check are test charges: they are left out of every total. At the end the hand-over is signed off and saved as PDF.</source>
        <translation>Laadsessies van de controle zijn testladingen: ze tellen in geen enkel totaal mee. Aan het einde wordt de oplevering ondertekend en als PDF opgeslagen.</translation>
    </message>
    <message>
        <source>Every message as it crossed the wire, live and kept. Choose one to see its fields explained, with what deviates from the standard, and the JSON as it was sent.</source>
        <translation>Elk bericht zoals het over de lijn ging, live en bewaard. Kies er een om de uitleg van zijn velden te zien, met wat van de standaard afwijkt, en de JSON zoals verzonden.</translation>
    </message>
    <message>
        <source>An alert is told once and clears itself when its cause is gone. Each row says what to do next.</source>
        <translation>Een melding komt één keer en verdwijnt vanzelf als haar oorzaak weg is. Elke rij zegt wat er nu te doen is.</translation>
    </message>
    <message>
        <source>Acknowledge an alert to say that somebody looks after it; snooze it to be told again later. Who is told, how and when is set in Settings under Notifications.</source>
        <translation>Bevestig een melding om te zeggen dat iemand ervoor zorgt; stel haar uit om het later weer te horen. Wie bericht krijgt, hoe en wanneer, stelt u in onder Instellingen, Notificaties.</translation>
    </message>
    <message>
        <source>What belongs to the site is saved together and lies in the database, so it is part of every backup. Theme and language are yours alone and change at once.</source>
        <translation>Wat bij de locatie hoort, wordt samen opgeslagen en ligt in de database, en is dus deel van elke back-up. Thema en taal zijn van u alleen en veranderen meteen.</translation>
    </message>
    <message>
        <source>The main fuse draws the limit into the load chart. Times everywhere are those of the site&apos;s time zone, wherever this computer is.</source>
        <translation>De hoofdzekering tekent de limiet in de belastingsgrafiek. Tijden zijn overal die van de tijdzone van de locatie, waar deze computer ook staat.</translation>
    </message>
    <message>
        <source>Where a tag was unknown, or a charge was started from here, Assign person says later who it was; Note keeps what you want to remember. Both can be undone, and stand in the charger&apos;s history.</source>
        <translation>Was een pas onbekend, of is er vanaf hier geladen, dan zegt Persoon toewijzen achteraf wie het was; Notitie bewaart wat u wilt onthouden. Beide zijn ongedaan te maken, en staan in de geschiedenis van de laadpaal.</translation>
    </message>
    <message>
        <source>Type a filter, e.g. charger:bay4 action:StatusNotification -heartbeat, or press a chip. Completion offers what can stand there; words may be negated with a minus sign. A chip tells how many messages it would show; a plus behind the number means that they are still being counted.</source>
        <translation>Typ een filter, bijv. charger:bay4 action:StatusNotification -heartbeat, of druk op een chip. Aanvulling biedt aan wat daar kan staan; een minteken ontkent een woord. Een chip zegt hoeveel berichten hij zou tonen; een plus achter het getal betekent dat er nog wordt geteld.</translation>
    </message>
    <message>
        <source>Follow exchange shows a call with its answer, Follow session all that belongs to one charge, also in a file; row:100-250 shows these rows.</source>
        <translation>Uitwisseling volgen toont een oproep met het antwoord, Laadsessie volgen alles wat bij één keer laden hoort, ook in een bestand; row:100-250 toont deze rijen.</translation>
    </message>
    <message>
        <source>Messages are exported as JSON lines or CSV, with tags masked if you like. A log of another program opens read-only in the same page; lines that cannot be used are listed.</source>
        <translation>Berichten worden geëxporteerd als JSON-regels of CSV, desgewenst met gemaskeerde passen. Een log van een ander programma opent alleen-lezen op dezelfde pagina; regels die niet bruikbaar zijn, worden opgesomd.</translation>
    </message>
    <message>
        <source>By keyboard, %1 opens a menu that sorts the table and chooses its columns.</source>
        <translation>Met het toetsenbord opent %1 een menu dat de tabel sorteert en haar kolommen kiest.</translation>
    </message>
    <message>
        <source>F6 goes from one part of the window to the next, also to a notice above the status bar: Enter takes its Undo, Esc closes it.</source>
        <translation>F6 gaat van het ene deel van het venster naar het volgende, ook naar een notificatie boven de statusbalk: Enter kiest daar Ongedaan maken, Esc sluit haar.</translation>
    </message>
    <message>
        <source>Local list shows the tags that the charger keeps itself, to let people charge while the link is down. It follows People &amp; tags by itself; what it still lacks, and what has no room, is named there.</source>
        <translation>Lokale lijst toont de passen die de laadpaal zelf bewaart om mensen te laten laden als de verbinding weg is. Ze volgt Personen &amp; passen vanzelf; wat er nog ontbreekt en waarvoor geen ruimte is, staat daar genoemd.</translation>
    </message>
    <message>
        <source>A session with more energy than a charger can give is in no sum until you have looked at it and said why it is right (Count in sums).</source>
        <translation>Een laadsessie met meer energie dan een laadpaal kan geven, staat in geen som tot u haar hebt bekeken en hebt gezegd waarom ze klopt (In som meetellen).</translation>
    </message>
    <message>
        <source>A session closed in our records needs no attention any more. If the charger reports the real end later, that wins, and you are told.</source>
        <translation>Een laadsessie die in onze gegevens is gesloten, vraagt geen aandacht meer. Meldt de laadpaal later het echte einde, dan wint dat en hoort u het.</translation>
    </message>
    <message>
        <source>A reservation keeps a connector for one person until a time you choose; it begins at once. The charger refuses whoever else comes, and the session of that person uses it up.</source>
        <translation>Een reservering houdt een laadpunt voor één persoon vrij tot een tijdstip dat u kiest; ze begint meteen. De laadpaal weigert ieder ander die komt, en de laadsessie van die persoon verbruikt haar.</translation>
    </message>
    <message>
        <source>Open shows what holds now, All what became of the others, Week the connectors against the days. Reserve here, in the menu of a connector, or at a tag or person under People &amp; tags.</source>
        <translation>Open toont wat nu geldt, Alle wat er van de andere is geworden, Week de laadpunten tegenover de dagen. Reserveer hier, in het menu van een laadpunt, of bij een pas of persoon onder Personen &amp; passen.</translation>
    </message>
    <message>
        <source>Where a charger refuses, the line says why and what to do. When its time has passed, a reservation ends by itself, whether the charger says so or not.</source>
        <translation>Waar een laadpaal weigert, zegt de regel waarom en wat te doen. Is haar tijd voorbij, dan eindigt een reservering vanzelf, of de laadpaal het nu zegt of niet.</translation>
    </message>
    <message>
        <source>Power limits shows what the charger was told and what follows from it, over the measured power. A charger cannot list its limits, so Forecourt keeps book, and says where it is not sure; Ask the charger brings what it expects to allow.</source>
        <translation>Vermogenslimieten toont wat de laadpaal is opgedragen en wat daaruit volgt, over het gemeten vermogen heen. Een laadpaal kan zijn limieten niet opsommen, dus houdt Forecourt ze bij en zegt waar het niet zeker is; Laadpaal vragen haalt op wat hij verwacht toe te staan.</translation>
    </message>
    <message>
        <source>Vendor data counts messages of the maker&apos;s own. They are answered as unknown unless a rule says otherwise.</source>
        <translation>Fabrikantgegevens telt eigen berichten van de fabrikant. Ze worden als onbekend beantwoord, tenzij een regel iets anders zegt.</translation>
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
    <message>
        <source>Changed tag %1</source>
        <translation>Pas %1 gewijzigd</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>%1 gewijzigd</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Pas %1 toegevoegd</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 toegevoegd</translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <extracomment>%1 a tag, %2 a person&apos;s name.</extracomment>
        <translation>Pas %1 toegevoegd voor %2</translation>
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
    <message>
        <source>Import and export</source>
        <extracomment>Menu: import and export of people and tags.</extracomment>
        <translation>Importeren en exporteren</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importeren…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exporteren…</translation>
    </message>
    <message>
        <source>Import people and tags</source>
        <translation>Personen en passen importeren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tabellen (*.csv *.txt *.tsv);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Elke toestand</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Geldig</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle groepen</translation>
    </message>
    <message>
        <source>Statement…</source>
        <translation>Laadoverzicht…</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Geen pas past bij het filter</translation>
    </message>
    <message>
        <source>No person fits the filter</source>
        <translation>Geen persoon past bij het filter</translation>
    </message>
    <message>
        <source>No unknown tag fits the filter</source>
        <translation>Geen onbekende pas past bij het filter</translation>
    </message>
    <message>
        <source>Looking through %1 tags …</source>
        <extracomment>%1 a number of tags.</extracomment>
        <translation>%1 passen worden doorzocht …</translation>
    </message>
    <message>
        <source>%1 tags, in order of the tag; more come as you scroll. Type into the filter to find one. Sorting by a column is off for so many.</source>
        <translation>%1 passen, op volgorde van de pas; er komen er meer als u scrolt. Typ in het filter om er een te vinden. Sorteren op een kolom is bij zoveel passen uitgeschakeld.</translation>
    </message>
    <message>
        <source>Start on…</source>
        <extracomment>Menu entry of a person: asks at which connector to start charging.</extracomment>
        <translation>Starten bij…</translation>
    </message>
    <message>
        <source>Reserve a connector…</source>
        <translation>Laadpunt reserveren…</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Inactief: hier worden geen reserveringen gemaakt</translation>
    </message>
    <message>
        <source>Off: there is no tag that may charge</source>
        <translation>Inactief: er is geen pas die mag laden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeriodModel</name>
    <message>
        <source>Not told: the charger takes 3</source>
        <translation>Niet opgegeven: de laadpaal neemt er 3</translation>
    </message>
    <message>
        <source>The first step begins at the start</source>
        <translation>De eerste stap begint bij het begin</translation>
    </message>
    <message>
        <source>A time since the start is written like 6:30, hours and minutes</source>
        <translation>Een tijd sinds het begin schrijft u als 6:30, uren en minuten</translation>
    </message>
    <message>
        <source>A step begins at least a minute after the one before it and before the next one</source>
        <translation>Een stap begint minstens een minuut na de stap ervoor en vóór de volgende</translation>
    </message>
    <message>
        <source>A limit is a number of Ampere from 0 up</source>
        <translation>Een limiet is een aantal ampère vanaf 0</translation>
    </message>
    <message>
        <source>A limit is a number of Watt from 0 up</source>
        <translation>Een limiet is een aantal watt vanaf 0</translation>
    </message>
    <message>
        <source>Phases are 1, 2 or 3; empty lets the charger choose</source>
        <translation>Fasen zijn 1, 2 of 3; leeg laat de laadpaal kiezen</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: from when on a step of a limit holds, since its start.</extracomment>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Site time</source>
        <extracomment>Column: the time of day at which a step begins.</extracomment>
        <translation>Locatietijd</translation>
    </message>
    <message>
        <source>Limit, A</source>
        <translation>Limiet, A</translation>
    </message>
    <message>
        <source>Limit, W</source>
        <translation>Limiet, W</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fasen</translation>
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
    <name>forecourt::ui::PlaceCard</name>
    <message>
        <source>Place</source>
        <extracomment>Title of a card: where the charger stands.</extracomment>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Edit name, area, note and names of connectors</source>
        <translation>Naam, zone, notitie en namen van laadpunten bewerken</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto verwijderen</translation>
    </message>
    <message>
        <source>Photo of the place</source>
        <translation>Foto van de plaats</translation>
    </message>
    <message>
        <source>No area yet</source>
        <translation>Nog geen zone</translation>
    </message>
    <message>
        <source>Here before: %1. Their sessions are shown with this place.</source>
        <extracomment>%1 ids of chargers.</extracomment>
        <translation>Hier eerder: %1. De laadsessies daarvan staan bij deze plaats.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlaceDialog</name>
    <message>
        <source>Place of %1</source>
        <translation>Plaats van %1</translation>
    </message>
    <message>
        <source>These words are for people; the charger&apos;s id %1 stays as it is.</source>
        <translation>Deze woorden zijn voor mensen; de id %1 van de laadpaal blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Name of connector %1</source>
        <extracomment>Field: how a connector is called, %1 is its number.</extracomment>
        <translation>Naam van laadpunt %1</translation>
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
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The note has %1 characters; %2 fit</source>
        <extracomment>%1 and %2 are numbers of characters.</extracomment>
        <translation>De notitie heeft %1 tekens; er passen er %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanActions</name>
    <message>
        <source>Off: nothing can be planned here</source>
        <translation>Inactief: hier valt niets te plannen</translation>
    </message>
    <message>
        <source>Planned at %1: %2. %3</source>
        <extracomment>%1 charger, %2 what is done, %3 when.</extracomment>
        <translation>Gepland bij %1: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>Planned at %n chargers: %1. %2</source>
        <extracomment>%1 what is done, %2 when.</extracomment>
        <translation>
            <numerusform>Gepland bij %n laadpaal: %1. %2</numerusform>
            <numerusform>Gepland bij %n laadpalen: %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n planned action(s)</source>
        <translation>
            <numerusform>%n geplande actie geannuleerd</numerusform>
            <numerusform>%n geplande acties geannuleerd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanDialog</name>
    <message>
        <source>Do later at %1</source>
        <extracomment>%1 the name of a charger.</extracomment>
        <translation>Later doen bij %1</translation>
    </message>
    <message numerus="yes">
        <source>Do later at %n chargers</source>
        <translation>
            <numerusform>Later doen bij %n laadpaal</numerusform>
            <numerusform>Later doen bij %n laadpalen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is done by Forecourt itself, also while nobody looks, and stands under Tools, Planned actions.</source>
        <translation>Forecourt doet het zelf, ook als niemand kijkt, en het staat onder Extra, Geplande acties.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) are written then and read back.</source>
        <translation>
            <numerusform>%n instelling wordt dan geschreven en teruggelezen.</numerusform>
            <numerusform>%n instellingen worden dan geschreven en teruggelezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plannen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Herstarten</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Buiten gebruik stellen</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>In gebruik nemen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>The whole charger</source>
        <translation>De hele laadpaal</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>As soon as nobody charges</source>
        <translation>Zodra niemand laadt</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Op tijdstip</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Elke week</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Date and time (%1)</source>
        <extracomment>%1 the abbreviation of a time zone, such as CEST.</extracomment>
        <translation>Datum en tijd (%1)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Tijd (%1)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Wait until nobody charges there, six hours at most</source>
        <translation>Wachten tot daar niemand laadt, hooguit zes uur</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one</source>
        <translation>Dit tijdstip is voorbij. Kies een later</translation>
    </message>
    <message>
        <source>Choose at least one day</source>
        <translation>Kies minstens één dag</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanListDialog</name>
    <message>
        <source>Planned actions of %1</source>
        <extracomment>%1 the name of a charger.</extracomment>
        <translation>Geplande acties van %1</translation>
    </message>
    <message>
        <source>Planned actions</source>
        <translation>Geplande acties</translation>
    </message>
    <message>
        <source>What is over stays here for 30 days. New ones: the actions of a charger, Later.</source>
        <translation>Wat voorbij is, blijft hier 30 dagen staan. Nieuwe maakt u via de acties van een laadpaal, Later.</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Er is niets gepland</translation>
    </message>
    <message>
        <source>Restarts, changes of service and settings can be done later, or every week.</source>
        <translation>Herstarts, in of buiten gebruik stellen en instellingen kunnen later of elke week worden gedaan.</translation>
    </message>
    <message>
        <source>Cancel the chosen</source>
        <translation>Gekozen annuleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Off: choose planned actions in the list</source>
        <translation>Inactief: kies geplande acties in de lijst</translation>
    </message>
    <message>
        <source>Off: what you chose is over, or is being done</source>
        <translation>Inactief: wat u koos, is voorbij of wordt net gedaan</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanModel</name>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Column: what was planned.</extracomment>
        <translation>Wat</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when it is to be done.</extracomment>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who planned it.</extracomment>
        <translation>Door</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Plans</name>
    <message>
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>A planned action was done; %1 the charger&apos;s own words, in English.</extracomment>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Klaar: %1</translation>
    </message>
    <message>
        <source>Failed. The charger&apos;s history says more</source>
        <extracomment>A planned action failed; %1 the charger&apos;s own words, in English.</extracomment>
        <translation>Mislukt. De geschiedenis van de laadpaal zegt meer</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Mislukt: %1</translation>
    </message>
    <message>
        <source>Missed: the charger was offline or busy for six hours. Plan it again</source>
        <translation>Gemist: de laadpaal was zes uur lang offline of bezet. Plan het opnieuw</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation>Harde herstart</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Herstarten</translation>
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
        <source>Put connector %1 into service</source>
        <extracomment>%1 the number of a connector.</extracomment>
        <translation>Laadpunt %1 in gebruik nemen</translation>
    </message>
    <message>
        <source>Take connector %1 out of service</source>
        <translation>Laadpunt %1 buiten gebruik stellen</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <extracomment>A charger&apos;s setting gets a value: %1 setting, %2 value.</extracomment>
        <translation>%1 op %2 zetten</translation>
    </message>
    <message numerus="yes">
        <source>Change %n setting(s)</source>
        <translation>
            <numerusform>%n instelling wijzigen</numerusform>
            <numerusform>%n instellingen wijzigen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>When something is done every week: %1 days, %2 time of day.</extracomment>
        <translation>%1 om %2</translation>
    </message>
    <message>
        <source>As soon as nobody charges</source>
        <translation>Zodra niemand laadt</translation>
    </message>
    <message>
        <source>when nobody charges</source>
        <extracomment>Behind a time: the action waits until no car is charging.</extracomment>
        <translation>als niemand laadt</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>Wordt gedaan</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Hierna %1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Waits until the charger is online and nobody charges</source>
        <translation>Wacht tot de laadpaal online is en niemand laadt</translation>
    </message>
    <message>
        <source>Waits until the charger is online</source>
        <translation>Wacht tot de laadpaal online is</translation>
    </message>
    <message>
        <source>last %1: %2</source>
        <extracomment>Behind how a repeated action stands: %1 when it was last done, %2 how that went.</extracomment>
        <translation>laatst %1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PortSelfTest</name>
    <message>
        <source>%1: answers.</source>
        <extracomment>%1 an address of this computer.</extracomment>
        <translation>%1: antwoordt.</translation>
    </message>
    <message>
        <source>%1: refused. Nothing listens on this address; see “Listen on” in the settings.</source>
        <translation>%1: geweigerd. Niets luistert op dit adres; zie “Luisteren op” in de instellingen.</translation>
    </message>
    <message>
        <source>%1: no answer. Most likely a firewall of this computer throws the call away.</source>
        <translation>%1: geen antwoord. Waarschijnlijk gooit een firewall van deze computer de oproep weg.</translation>
    </message>
    <message>
        <source>%1: another program answers. Choose another port, or close that program.</source>
        <translation>%1: een ander programma antwoordt. Kies een andere poort, of sluit dat programma.</translation>
    </message>
    <message>
        <source>The firewall ufw is on here. It lets chargers in after: %1</source>
        <extracomment>%1 a command line.</extracomment>
        <translation>De firewall ufw staat hier aan. Hij laat laadpalen door na: %1</translation>
    </message>
    <message>
        <source>The firewall firewalld is on here. It lets chargers in after: %1</source>
        <translation>De firewall firewalld staat hier aan. Hij laat laadpalen door na: %1</translation>
    </message>
    <message>
        <source>No firewall was found on this computer, but not every kind can be seen from here.</source>
        <translation>Er is op deze computer geen firewall gevonden, maar niet elke soort is van hieruit te zien.</translation>
    </message>
    <message>
        <source>This computer called itself, so the router was not asked: it may still keep devices apart, in a guest Wi-Fi for example. For certainty open %1 on a phone in the chargers&apos; network: the call appears under “Add charger”.</source>
        <extracomment>%1 an address for a web browser.</extracomment>
        <translation>Deze computer riep zichzelf op, dus de router is niets gevraagd: die kan apparaten toch gescheiden houden, bijvoorbeeld in een wifi-gastnetwerk. Open voor zekerheid %1 op een telefoon in het netwerk van de laadpalen: de oproep verschijnt onder “Laadpaal toevoegen”.</translation>
    </message>
    <message>
        <source>Test from this computer</source>
        <extracomment>Button: call our own port from this computer.</extracomment>
        <translation>Testen vanaf deze computer</translation>
    </message>
    <message>
        <source>Test from this computer whether the port for chargers answers</source>
        <translation>Vanaf deze computer testen of de poort voor laadpalen antwoordt</translation>
    </message>
    <message>
        <source>Answer of the self-test</source>
        <translation>Antwoord van de zelftest</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>De test loopt</translation>
    </message>
    <message>
        <source>The port for chargers is not open yet</source>
        <translation>De poort voor laadpalen is nog niet open</translation>
    </message>
    <message>
        <source>Calling port %1 on every address of this computer…</source>
        <translation>Poort %1 op elk adres van deze computer oproepen…</translation>
    </message>
    <message>
        <source>This computer is in no network. Plug in the cable, or switch Wi-Fi on.</source>
        <translation>Deze computer zit in geen netwerk. Steek de kabel in, of zet wifi aan.</translation>
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
    <name>forecourt::ui::PowerLimitsTab</name>
    <message>
        <source>New limit…</source>
        <translation>Nieuwe limiet…</translation>
    </message>
    <message>
        <source>Remove limits…</source>
        <translation>Limieten weghalen…</translation>
    </message>
    <message>
        <source>Power and limits</source>
        <translation>Vermogen en limieten</translation>
    </message>
    <message>
        <source>No limit is known and no session is running. Ask the charger what it expects to allow.</source>
        <translation>Er is geen limiet bekend en er loopt geen laadsessie. Vraag de laadpaal wat hij verwacht toe te staan.</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Vermogen kW</translation>
    </message>
    <message>
        <source>Charger says</source>
        <translation>Volgens laadpaal</translation>
    </message>
    <message>
        <source>By our limits</source>
        <translation>Onze limieten</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Hoe ver vooruit</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>How many hours a chart looks ahead.</extracomment>
        <translation>
            <numerusform>%n u</numerusform>
            <numerusform>%n u</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the charger</source>
        <translation>Laadpaal vragen</translation>
    </message>
    <message>
        <source>Limits of this charger</source>
        <translation>Limieten van deze laadpaal</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>No limit was set from here</source>
        <translation>Van hieruit is geen limiet ingesteld</translation>
    </message>
    <message>
        <source>New limit sets one for this charger, a connector or a session.</source>
        <translation>Nieuwe limiet stelt er een in voor deze laadpaal, een laadpunt of een laadsessie.</translation>
    </message>
    <message>
        <source>Whole charger</source>
        <translation>Hele laadpaal</translation>
    </message>
    <message>
        <source>Off: choose a limit in the table first</source>
        <translation>Inactief: kies eerst een limiet in de tabel</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Inactief: het antwoord is er nog niet</translation>
    </message>
    <message>
        <source>The charger&apos;s answer: %1</source>
        <extracomment>%1 is a time or a date.</extracomment>
        <translation>Antwoord van de laadpaal: %1</translation>
    </message>
    <message>
        <source>Remove limit %1 of %2?</source>
        <extracomment>%1 the number of a limit, %2 a charger.</extracomment>
        <translation>Limiet %1 van %2 verwijderen?</translation>
    </message>
    <message>
        <source>The charger may then take more than now, up to what its other limits and its wiring allow.</source>
        <translation>De laadpaal mag dan misschien meer afnemen dan nu, tot wat zijn andere limieten en zijn bedrading toestaan.</translation>
    </message>
    <message>
        <source>Remove limit</source>
        <translation>Limiet weghalen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Hierna: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a charger, %2 what became of a command: a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PreviewDialog</name>
    <message>
        <source>Hand-over: %1</source>
        <translation>Oplevering: %1</translation>
    </message>
    <message>
        <source>Pages of the hand-over</source>
        <translation>Pagina&apos;s van de oplevering</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Pagina terug</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>Pagina verder</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hele pagina</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Paginabreedte</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF opslaan…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Which page of a document is shown.</extracomment>
        <translation>Pagina %1 van %2</translation>
    </message>
    <message>
        <source>Save the hand-over</source>
        <translation>Oplevering opslaan</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-documenten (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Opgeslagen als %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileDialog</name>
    <message>
        <source>Change a limit of %1</source>
        <extracomment>Title of a dialog: %1 is a charger.</extracomment>
        <translation>Een limiet van %1 wijzigen</translation>
    </message>
    <message>
        <source>Limit the power of %1</source>
        <translation>Vermogen van %1 begrenzen</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Nieuwe stap</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Stap weghalen</translation>
    </message>
    <message>
        <source>What the charger may give at most. Drag the line, or write into the table.</source>
        <translation>Wat de laadpaal hooguit mag geven. Sleep de lijn, of schrijf in de tabel.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Arrow keys choose and change a step, with Ctrl they move its begin; Insert adds one, Delete removes it</source>
        <translation>Pijltoetsen kiezen en wijzigen een stap, met Ctrl verschuiven ze zijn begin; Insert voegt er een toe, Delete verwijdert hem</translation>
    </message>
    <message>
        <source>Steps of the limit</source>
        <translation>Stappen van de limiet</translation>
    </message>
    <message>
        <source>Off: the first step stays</source>
        <translation>Inactief: de eerste stap blijft</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inactief: de laadpaal is gearchiveerd</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Inactief: het antwoord is er nog niet</translation>
    </message>
    <message>
        <source>Off: mend what is marked first</source>
        <translation>Inactief: herstel eerst wat gemarkeerd is</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Niet verzonden. %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Hierna: %2</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw verzenden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileForm</name>
    <message>
        <source>Whole charger</source>
        <translation>Hele laadpaal</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>Limiet van</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>%1: set</source>
        <extracomment>Switches a time on that may be left out; %1 is what it is for.</extracomment>
        <translation>%1: opgeven</translation>
    </message>
    <message>
        <source>Starts, site time</source>
        <translation>Begin, locatietijd</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig vanaf</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot</translation>
    </message>
    <message>
        <source>without end</source>
        <extracomment>In an empty field for a duration.</extracomment>
        <translation>zonder einde</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Geldt</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Duration, like 8:00</source>
        <extracomment>How long a limit of power holds, in hours and minutes.</extracomment>
        <translation>Duur, zoals 8:00</translation>
    </message>
    <message>
        <source>Valid from, site time</source>
        <translation>Geldig vanaf, locatietijd</translation>
    </message>
    <message>
        <source>Valid until, site time</source>
        <translation>Geldig tot, locatietijd</translation>
    </message>
    <message>
        <source>Of several limits the one with the highest stack level counts</source>
        <translation>Van meerdere limieten geldt die met het hoogste profielniveau</translation>
    </message>
    <message>
        <source>A limit with the same number is replaced</source>
        <translation>Een limiet met hetzelfde nummer wordt vervangen</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>In an empty field that may stay empty.</extracomment>
        <translation>niet opgegeven</translation>
    </message>
    <message>
        <source>Below this rate the car charges inefficiently; a hint to the charger</source>
        <translation>Onder deze waarde laadt de auto inefficiënt; een hint voor de laadpaal</translation>
    </message>
    <message>
        <source>Stack level</source>
        <translation>Profielniveau</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Least rate, in the unit</source>
        <translation>Minimum, in de eenheid</translation>
    </message>
    <message>
        <source>Off: it does not repeat</source>
        <translation>Inactief: ze herhaalt zich niet</translation>
    </message>
    <message>
        <source>Off: it starts with each session</source>
        <translation>Inactief: ze begint met elke laadsessie</translation>
    </message>
    <message>
        <source>Off: it is valid at once</source>
        <translation>Inactief: ze geldt meteen</translation>
    </message>
    <message>
        <source>Off: it is valid until it is removed</source>
        <translation>Inactief: ze geldt tot ze wordt verwijderd</translation>
    </message>
    <message>
        <source>Off: this charger takes no other unit</source>
        <translation>Inactief: deze laadpaal accepteert geen andere eenheid</translation>
    </message>
    <message>
        <source>Off: it is for the charger as a whole</source>
        <translation>Inactief: ze geldt voor de laadpaal als geheel</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileModel</name>
    <message>
        <source>Whole charger</source>
        <extracomment>In place of a connector: the limit is for the charger as a whole.</extracomment>
        <translation>Hele laadpaal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>Limit of</source>
        <extracomment>Column: what a limit of power is for.</extracomment>
        <translation>Limiet van</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Column: the stack level of a limit; of several the highest counts.</extracomment>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column: the number of a limit.</extracomment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Allows</source>
        <translation>Staat toe</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when a limit counts.</extracomment>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Column: when a limit was set.</extracomment>
        <translation>Gezet</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who set it.</extracomment>
        <translation>Door</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stoppen …</translation>
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
    <name>forecourt::ui::ReplaceDialog</name>
    <message>
        <source>Replace the hardware at %1?</source>
        <translation>Hardware bij %1 vervangen?</translation>
    </message>
    <message>
        <source>The new charger gets the name, area, note, photo and history of this place. %1 is archived and not let in any more.</source>
        <translation>De nieuwe laadpaal krijgt naam, zone, notitie, foto en geschiedenis van deze plaats. %1 wordt gearchiveerd en niet meer toegelaten.</translation>
    </message>
    <message>
        <source>Its password is not taken over: give the new one a password of its own.</source>
        <translation>Het wachtwoord gaat niet mee: geef de nieuwe een eigen wachtwoord.</translation>
    </message>
    <message>
        <source>Id of the new charger</source>
        <translation>Id van de nieuwe laadpaal</translation>
    </message>
    <message>
        <source>Id of the new charger, as in its own settings</source>
        <translation>Id van de nieuwe laadpaal, zoals in zijn eigen instellingen</translation>
    </message>
    <message>
        <source>New charger: one that waits, or the id from its own settings</source>
        <translation>Nieuwe laadpaal: een die wacht, of de id uit zijn eigen instellingen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Oude behouden</translation>
    </message>
    <message>
        <source>Choose a charger or type its id</source>
        <translation>Kies een laadpaal of typ zijn id</translation>
    </message>
    <message>
        <source>An id has at most 255 characters and no colon</source>
        <translation>Een id heeft hooguit 255 tekens en geen dubbele punt</translation>
    </message>
    <message>
        <source>That is the old one: with the same id nothing needs to be replaced</source>
        <translation>Dat is de oude: met dezelfde id hoeft niets te worden vervangen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationActions</name>
    <message>
        <source>%1 for %2: %3</source>
        <extracomment>A reservation: %1 where, %2 for whom, %3 what became of it.</extracomment>
        <translation>%1 voor %2: %3</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Inactief: hier worden geen reserveringen gemaakt</translation>
    </message>
    <message>
        <source>Off: this reservation is over</source>
        <translation>Inactief: deze reservering is voorbij</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inactief: deze laadpaal is niet in gebruik</translation>
    </message>
    <message>
        <source>Cancel the reservation of %1 at %2?</source>
        <extracomment>%1 for whom, %2 where.</extracomment>
        <translation>Reservering van %1 bij %2 annuleren?</translation>
    </message>
    <message>
        <source>The connector is free for everybody at once.</source>
        <translation>Het laadpunt is meteen vrij voor iedereen.</translation>
    </message>
    <message>
        <source>Cancel reservation</source>
        <translation>Reservering annuleren</translation>
    </message>
    <message>
        <source>Keep reserved</source>
        <translation>Gereserveerd laten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationModel</name>
    <message>
        <source>%1, any connector</source>
        <extracomment>Where something is reserved: %1 a charger.</extracomment>
        <translation>%1, elk laadpunt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: for whom a connector is kept.</extracomment>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Column: when a reservation ends.</extracomment>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Column: when a reservation was made.</extracomment>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>What became of it</source>
        <extracomment>Column: what became of a reservation and what to do.</extracomment>
        <translation>Wat ervan is geworden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationWeekModel</name>
    <message>
        <source>%1–%2 %3</source>
        <extracomment>A reservation in a week: %1 its begin, %2 its end (each may be missing), %3 for whom.</extracomment>
        <translation>%1–%2 %3</translation>
    </message>
    <message>
        <source>free</source>
        <extracomment>A day of a connector without reservation.</extracomment>
        <translation>vrij</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Head of a day in a week: %1 the day of the week, %2 the date.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationWords</name>
    <message>
        <source>Refused: the connector has a fault. Reserve another one, or see to the fault first.</source>
        <translation>Geweigerd: het laadpunt heeft een storing. Reserveer een ander, of verhelp eerst de storing.</translation>
    </message>
    <message>
        <source>Refused: a car is plugged in there, a session runs, or it is reserved already. Reserve another one.</source>
        <translation>Geweigerd: daar is een auto aangekoppeld, loopt een laadsessie, of het is al gereserveerd. Reserveer een ander.</translation>
    </message>
    <message>
        <source>Refused: the connector is out of service. Put it into service first, or reserve another one.</source>
        <translation>Geweigerd: het laadpunt is buiten gebruik. Neem het eerst in gebruik, of reserveer een ander.</translation>
    </message>
    <message>
        <source>Refused: this charger takes no reservations now. See whether its settings switch them off.</source>
        <translation>Geweigerd: deze laadpaal neemt nu geen reserveringen aan. Kijk of zijn instellingen ze uitschakelen.</translation>
    </message>
    <message>
        <source>Refused: this charger does not know reservations.</source>
        <translation>Geweigerd: deze laadpaal kent geen reserveringen.</translation>
    </message>
    <message>
        <source>Refused: the charger answered “%1”. Its messages tell more.</source>
        <extracomment>%1 is the charger&apos;s own word or error.</extracomment>
        <translation>Geweigerd: de laadpaal antwoordde “%1”. Zijn berichten zeggen meer.</translation>
    </message>
    <message>
        <source>It was never sent: the connection ended first. Reserve again.</source>
        <translation>Ze is nooit verzonden: de verbinding eindigde eerder. Reserveer opnieuw.</translation>
    </message>
    <message>
        <source>The charger does not know it any more: it was given free, or lost in a restart.</source>
        <translation>De laadpaal kent haar niet meer: het laadpunt is vrijgegeven, of ze ging bij een herstart verloren.</translation>
    </message>
    <message>
        <source>The charger gave it up: the connector had a fault, went out of service, or was given free there.</source>
        <translation>De laadpaal heeft haar opgegeven: het laadpunt had een storing, ging buiten gebruik of is daar vrijgegeven.</translation>
    </message>
    <message>
        <source>The charger could not take the list, not even whole. Restart it and send again; if that does not help, its list may be too short for its own limit.</source>
        <translation>De laadpaal kon de lijst niet overnemen, ook niet in haar geheel. Herstart hem en verzend opnieuw; helpt dat niet, dan is zijn lijst misschien te kort voor zijn eigen grens.</translation>
    </message>
    <message>
        <source>The charger insists on another version of the list. Restart it, then send the whole list.</source>
        <translation>De laadpaal houdt vast aan een andere versie van de lijst. Herstart hem, en verzend dan de hele lijst.</translation>
    </message>
    <message>
        <source>The charger did not answer. It is tried again by itself; its version will tell what got through.</source>
        <translation>De laadpaal antwoordde niet. Het wordt vanzelf opnieuw geprobeerd; zijn versie zal zeggen wat er is aangekomen.</translation>
    </message>
    <message>
        <source>The charger answered with an error. Its messages tell which; it is tried again in an hour.</source>
        <translation>De laadpaal antwoordde met een fout. Zijn berichten zeggen welke; over een uur wordt het opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Asked</source>
        <extracomment>State of a reservation: the charger was asked.</extracomment>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Gereserveerd</translation>
    </message>
    <message>
        <source>Unclear</source>
        <extracomment>State of a reservation: nobody knows whether it holds.</extracomment>
        <translation>Onduidelijk</translation>
    </message>
    <message>
        <source>Used</source>
        <extracomment>State of a reservation: a session began with it.</extracomment>
        <translation>Gebruikt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Given up</source>
        <extracomment>State of a reservation: the charger does not keep it any more.</extracomment>
        <translation>Opgegeven</translation>
    </message>
    <message>
        <source>Replaced</source>
        <extracomment>State of a reservation: another one took its place.</extracomment>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>The charger was asked and has not answered yet.</source>
        <translation>De laadpaal is gevraagd en heeft nog niet geantwoord.</translation>
    </message>
    <message>
        <source>It holds until %1. Whoever else comes is refused there.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>Ze geldt tot %1. Ieder ander die komt, wordt daar geweigerd.</translation>
    </message>
    <message>
        <source>The charger did not answer, so it may hold or not. Look at the connector; to be sure, cancel it and reserve again.</source>
        <translation>De laadpaal antwoordde niet, dus misschien geldt ze en misschien niet. Kijk naar het laadpunt; annuleer haar voor de zekerheid en reserveer opnieuw.</translation>
    </message>
    <message>
        <source>A session began with it.</source>
        <translation>Er is een laadsessie mee begonnen.</translation>
    </message>
    <message>
        <source>Its time passed without a session.</source>
        <translation>Haar tijd ging voorbij zonder laadsessie.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Ze is geannuleerd.</translation>
    </message>
    <message>
        <source>It was cancelled by %1.</source>
        <translation>Ze is geannuleerd door %1.</translation>
    </message>
    <message>
        <source>Another reservation with the same number took its place.</source>
        <translation>Een andere reservering met hetzelfde nummer kwam ervoor in de plaats.</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <extracomment>For whom a connector is reserved: nobody is known.</extracomment>
        <translation>(onbekend)</translation>
    </message>
    <message>
        <source>It is reserved already. Cancel that reservation first, or choose another connector.</source>
        <translation>Het is al gereserveerd. Annuleer eerst die reservering, of kies een ander laadpunt.</translation>
    </message>
    <message>
        <source>This reservation is over already.</source>
        <translation>Deze reservering is al voorbij.</translation>
    </message>
    <message>
        <source>This charger reserves single connectors only. Choose one of them.</source>
        <translation>Deze laadpaal reserveert alleen losse laadpunten. Kies er een van.</translation>
    </message>
    <message>
        <source>This charger does not know reservations.</source>
        <translation>Deze laadpaal kent geen reserveringen.</translation>
    </message>
    <message>
        <source>This tag may not charge there: it is blocked, has expired, or is for other chargers. See People &amp; tags.</source>
        <translation>Deze pas mag daar niet laden: hij is geblokkeerd, verlopen of voor andere laadpalen. Zie Personen &amp; passen.</translation>
    </message>
    <message>
        <source>The charger is not accepted yet.</source>
        <translation>De laadpaal is nog niet toegelaten.</translation>
    </message>
    <message>
        <source>There is no such tag. Add it under People &amp; tags first.</source>
        <translation>Zo&apos;n pas is er niet. Voeg hem eerst toe onder Personen &amp; passen.</translation>
    </message>
    <message numerus="yes">
        <source>The end must lie at least a minute ahead and within the next %n day(s).</source>
        <translation>
            <numerusform>Het einde moet minstens een minuut in de toekomst liggen en binnen %n dag.</numerusform>
            <numerusform>Het einde moet minstens een minuut in de toekomst liggen en binnen %n dagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of a charger&apos;s own list of tags.</extracomment>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Gelijk</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Achter</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Verzendt</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Uitgeschakeld</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Niet ondersteund</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>The charger did not say whether it keeps a list. Send it to find out.</source>
        <translation>De laadpaal zei niet of hij een lijst bijhoudt. Verzend haar om het te weten te komen.</translation>
    </message>
    <message>
        <source>The charger has every tag it should have.</source>
        <translation>De laadpaal heeft elke pas die hij moet hebben.</translation>
    </message>
    <message>
        <source>Version %1, confirmed %2. With the link down the charger lets these tags charge by itself.</source>
        <extracomment>%1 a number, %2 a time.</extracomment>
        <translation>Versie %1, bevestigd %2. Is de verbinding weg, dan laat de laadpaal deze passen zelf laden.</translation>
    </message>
    <message>
        <source>No tag may charge here yet, so there is nothing to send.</source>
        <translation>Nog geen pas mag hier laden, dus er is niets te verzenden.</translation>
    </message>
    <message>
        <source>People or tags have changed since. Send the list when it suits you.</source>
        <translation>Personen of passen zijn sindsdien gewijzigd. Verzend de lijst wanneer het u uitkomt.</translation>
    </message>
    <message>
        <source>People or tags have changed; the charger is told within a minute.</source>
        <translation>Personen of passen zijn gewijzigd; de laadpaal hoort het binnen een minuut.</translation>
    </message>
    <message>
        <source>The charger is told as soon as it is online again.</source>
        <translation>De laadpaal hoort het zodra hij weer online is.</translation>
    </message>
    <message>
        <source>The list is on its way.</source>
        <translation>De lijst is onderweg.</translation>
    </message>
    <message>
        <source>The charger&apos;s own setting LocalAuthListEnabled is off: it would not use a list. Switch it on there.</source>
        <translation>De eigen instelling LocalAuthListEnabled van de laadpaal staat uit: hij zou een lijst niet gebruiken. Schakel haar daar in.</translation>
    </message>
    <message>
        <source>This charger keeps no list of tags. With the link down it decides by its other settings.</source>
        <translation>Deze laadpaal houdt geen passenlijst bij. Is de verbinding weg, dan beslist hij met zijn andere instellingen.</translation>
    </message>
    <message>
        <source>Tags used last</source>
        <extracomment>Who goes first where a charger&apos;s list is too short.</extracomment>
        <translation>Laatst gebruikte passen</translation>
    </message>
    <message>
        <source>Tags of people, by name</source>
        <translation>Passen van personen, op naam</translation>
    </message>
    <message>
        <source>Tags for few chargers</source>
        <translation>Passen voor weinig laadpalen</translation>
    </message>
    <message>
        <source>Reservation used</source>
        <translation>Reservering gebruikt</translation>
    </message>
    <message>
        <source>Reservation expired</source>
        <translation>Reservering verlopen</translation>
    </message>
    <message>
        <source>Reservation cancelled</source>
        <translation>Reservering geannuleerd</translation>
    </message>
    <message>
        <source>Reservation refused</source>
        <translation>Reservering geweigerd</translation>
    </message>
    <message>
        <source>Reservation given up</source>
        <translation>Reservering opgegeven</translation>
    </message>
    <message>
        <source>Reservation replaced</source>
        <translation>Reservering vervangen</translation>
    </message>
    <message>
        <source>Local list sent</source>
        <translation>Lokale lijst verzonden</translation>
    </message>
    <message>
        <source>Local list not taken</source>
        <translation>Lokale lijst niet overgenomen</translation>
    </message>
    <message>
        <source>No local list here</source>
        <translation>Hier geen lokale lijst</translation>
    </message>
    <message>
        <source>Local list: choice changed</source>
        <translation>Lokale lijst: keuze gewijzigd</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationsPage</name>
    <message>
        <source>Reservations</source>
        <translation>Reserveringen</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Laadpalen</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reserveren…</translation>
    </message>
    <message>
        <source>Which reservations</source>
        <translation>Welke reserveringen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Reservations that hold now.</extracomment>
        <translation>Open</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Reservations: those that are over too.</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
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
        <source>The week before</source>
        <translation>De week ervoor</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>De week erna</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Laadsessie openen</translation>
    </message>
    <message>
        <source>Cancel reservation…</source>
        <translation>Reservering annuleren…</translation>
    </message>
    <message>
        <source>Reservations of the week</source>
        <translation>Reserveringen van de week</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A week: %1 its first day, %2 its last.</extracomment>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Inactief: hier worden geen reserveringen gemaakt</translation>
    </message>
    <message>
        <source>Off: no charger that is online now knows reservations</source>
        <translation>Inactief: geen laadpaal die nu online is, kent reserveringen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Niets past</translation>
    </message>
    <message>
        <source>Nothing is reserved</source>
        <translation>Er is niets gereserveerd</translation>
    </message>
    <message>
        <source>No reservation yet</source>
        <translation>Nog geen reservering</translation>
    </message>
    <message>
        <source>Clear the filter to see the others.</source>
        <translation>Wis het filter om de andere te zien.</translation>
    </message>
    <message>
        <source>Keep a connector for somebody: here, at a connector, or at a person under People &amp; tags.</source>
        <translation>Houd een laadpunt voor iemand vrij: hier, bij een laadpunt, of bij een persoon onder Personen &amp; passen.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>A reservation: %1 where, %2 for whom.</extracomment>
        <translation>%1 voor %2</translation>
    </message>
    <message>
        <source>Made by %1, %2.</source>
        <extracomment>%1 who made a reservation, %2 when.</extracomment>
        <translation>Gemaakt door %1, %2.</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Laadpaal openen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReserveDialog</name>
    <message>
        <source>Reserve a connector</source>
        <translation>Laadpunt reserveren</translation>
    </message>
    <message>
        <source>Others with the tag&apos;s group may use it too</source>
        <translation>Anderen met de groep van de pas mogen het ook gebruiken</translation>
    </message>
    <message>
        <source>It is kept from now on: until then the charger lets nobody else charge there.</source>
        <translation>Het wordt vanaf nu vrijgehouden: tot dan laat de laadpaal daar niemand anders laden.</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Naam of pas</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Persoon of pas</translation>
    </message>
    <message>
        <source>Until, site time</source>
        <translation>Tot, tijd van de locatie</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserveren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>No charger that is online now knows reservations</source>
        <translation>Geen laadpaal die nu online is, kent reserveringen</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, pas %2</translation>
    </message>
    <message>
        <source>Off: this tag belongs to no group</source>
        <translation>Inactief: deze pas hoort bij geen groep</translation>
    </message>
    <message>
        <source>Choose for whom it is kept</source>
        <translation>Kies voor wie het wordt vrijgehouden</translation>
    </message>
    <message>
        <source>Choose a time at least a minute ahead</source>
        <translation>Kies een tijdstip minstens een minuut vooruit</translation>
    </message>
    <message>
        <source>Asking the charger</source>
        <translation>Vraagt de laadpaal</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RestoreDialog</name>
    <message>
        <source>This is not a backup of Forecourt (%1). Choose another file.</source>
        <translation>Dit is geen back-up van Forecourt (%1). Kies een ander bestand.</translation>
    </message>
    <message>
        <source>This backup is damaged or was altered. Choose an older one. (%1)</source>
        <translation>Deze back-up is beschadigd of veranderd. Kies een oudere. (%1)</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Forecourt. Install that version first; nothing was changed.</source>
        <translation>Deze back-up is met een nieuwere versie van Forecourt gemaakt. Installeer eerst die versie; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Try again, or go on without the secrets.</source>
        <translation>De wachtwoordzin is onjuist. Probeer opnieuw, of ga zonder de geheimen verder.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Deze back-up terugzetten?</translation>
    </message>
    <message>
        <source>%1 is opened in an empty folder first. Nothing changes before you say so.</source>
        <translation>%1 wordt eerst in een lege map geopend. Er verandert niets voordat u het zegt.</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>De back-up controleren</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Wachtwoordzin van de back-up</translation>
    </message>
    <message>
        <source>Passphrase for the secrets</source>
        <translation>Wachtwoordzin voor de geheimen</translation>
    </message>
    <message>
        <source>Open secrets</source>
        <extracomment>Opens the secrets of a backup with the passphrase.</extracomment>
        <translation>Geheimen openen</translation>
    </message>
    <message>
        <source>Also take over ports, certificate and secrets of that computer</source>
        <translation>Ook poorten, certificaat en geheimen van die computer overnemen</translation>
    </message>
    <message>
        <source>Restore and restart</source>
        <translation>Terugzetten en herstarten</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Behouden wat hier is</translation>
    </message>
    <message>
        <source>The backup is being checked</source>
        <translation>De back-up wordt gecontroleerd</translation>
    </message>
    <message>
        <source>The backup cannot be used</source>
        <translation>De back-up is niet bruikbaar</translation>
    </message>
    <message>
        <source>Type the right passphrase, or clear it</source>
        <translation>Typ de juiste wachtwoordzin, of maak het veld leeg</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Locatie: %1</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Gemaakt: %1</translation>
    </message>
    <message>
        <source>Chargers: %1, sessions: %2, persons: %3, tags: %4</source>
        <translation>Laadpalen: %1, laadsessies: %2, personen: %3, passen: %4</translation>
    </message>
    <message>
        <source>Newest session: %1</source>
        <translation>Nieuwste laadsessie: %1</translation>
    </message>
    <message>
        <source>Layout of the database: %1</source>
        <translation>Indeling van de database: %1</translation>
    </message>
    <message>
        <source>Version: %1, layout of the database: %2</source>
        <translation>Versie: %1, indeling van de database: %2</translation>
    </message>
    <message>
        <source>The message log is not in it; the one here stays.</source>
        <translation>Het berichtenlog zit er niet in; dat van hier blijft.</translation>
    </message>
    <message>
        <source>Its secrets are open.</source>
        <translation>De geheimen ervan zijn open.</translation>
    </message>
    <message>
        <source>Its secrets stay closed without the passphrase.</source>
        <translation>De geheimen ervan blijven dicht zonder de wachtwoordzin.</translation>
    </message>
    <message>
        <source>What is here now is kept as a copy in the backup folder. Chargers are cut off for some seconds.</source>
        <translation>Wat hier nu is, wordt als kopie in de back-upmap bewaard. De verbinding met laadpalen valt enkele seconden weg.</translation>
    </message>
    <message>
        <source>The restore is being prepared</source>
        <translation>Het terugzetten wordt voorbereid</translation>
    </message>
    <message>
        <source>This backup was made by another build of Forecourt, whose tables differ. Restore it with that program; nothing was changed. (%1)</source>
        <translation>Deze back-up is met een andere build van Forecourt gemaakt, met andere tabellen. Zet hem met dat programma terug; er is niets gewijzigd. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RetentionSection</name>
    <message>
        <source>Retention</source>
        <translation>Bewaartermijn</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Messages kept</source>
        <translation>Bewaarde berichten</translation>
    </message>
    <message>
        <source>The oldest go first.</source>
        <translation>De oudste gaan eerst weg.</translation>
    </message>
    <message>
        <source>trace log limit</source>
        <translation>trace log limiet</translation>
    </message>
    <message>
        <source>Size of the message log</source>
        <translation>Grootte van het berichtenlog</translation>
    </message>
    <message>
        <source>disk space trace</source>
        <translation>schijf ruimte trace</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Events stay</source>
        <translation>Gebeurtenissen blijven</translation>
    </message>
    <message>
        <source>Older ones are removed after the nightly backup.</source>
        <translation>Oudere worden na de nachtelijke back-up verwijderd.</translation>
    </message>
    <message>
        <source>history age days</source>
        <translation>geschiedenis leeftijd dagen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>Meter values without a session stay</source>
        <translation>Meterwaarden zonder laadsessie blijven</translation>
    </message>
    <message>
        <source>Values of a session stay as long as the session: a bill rests on them.</source>
        <translation>Waarden van een laadsessie blijven zo lang als de laadsessie: een rekening steunt erop.</translation>
    </message>
    <message>
        <source>samples age days</source>
        <translation>meetwaarden leeftijd dagen</translation>
    </message>
    <message>
        <source>for ever</source>
        <extracomment>Value of a field with days: nothing is removed.</extracomment>
        <translation>voor altijd</translation>
    </message>
    <message>
        <source>Connection attempts are kept in memory only: the last 200, until the program ends.</source>
        <translation>Verbindingspogingen staan alleen in het geheugen: de laatste 200, tot het programma stopt.</translation>
    </message>
    <message>
        <source>Now: %1 messages since %2, %3.</source>
        <translation>Nu: %1 berichten sinds %2, %3.</translation>
    </message>
    <message>
        <source>Now: no messages, %1.</source>
        <translation>Nu: geen berichten, %1.</translation>
    </message>
    <message>
        <source>Now: %1 sessions with %2 meter values, %3 events, %4.</source>
        <translation>Nu: %1 laadsessies met %2 meterwaarden, %3 gebeurtenissen, %4.</translation>
    </message>
    <message>
        <source>Messages stay</source>
        <translation>Berichten blijven</translation>
    </message>
    <message>
        <source>Older ones are removed even where there is room; a few stay with younger ones of the same block.</source>
        <translation>Oudere worden verwijderd, ook als er ruimte is; enkele blijven bij jongere van hetzelfde blok.</translation>
    </message>
    <message>
        <source>trace log age days privacy</source>
        <translation>trace log leeftijd dagen privacy</translation>
    </message>
    <message>
        <source>whatever their age</source>
        <extracomment>Value of a field with days: age alone removes nothing.</extracomment>
        <translation>ongeacht de leeftijd</translation>
    </message>
    <message>
        <source>%1 could not be written since the start.</source>
        <translation>%1 konden sinds de start niet worden geschreven.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportDialog</name>
    <message>
        <source>neither a tag nor a name</source>
        <translation>geen pas en geen naam</translation>
    </message>
    <message>
        <source>the tag has more than 20 characters</source>
        <translation>de pas heeft meer dan 20 tekens</translation>
    </message>
    <message>
        <source>the tag has characters that cannot be shown</source>
        <translation>de pas heeft tekens die niet te tonen zijn</translation>
    </message>
    <message>
        <source>the name is too long or has characters that cannot be shown</source>
        <translation>de naam is te lang of heeft tekens die niet te tonen zijn</translation>
    </message>
    <message>
        <source>not a date; write 2026-12-31 or 31.12.2026</source>
        <translation>geen datum; schrijf 2026-12-31 of 31.12.2026</translation>
    </message>
    <message>
        <source>“Blocked” is neither yes nor no</source>
        <translation>“Geblokkeerd” is geen ja en geen nee</translation>
    </message>
    <message>
        <source>this tag came before in the file</source>
        <translation>deze pas kwam al eerder in het bestand voor</translation>
    </message>
    <message>
        <source>several people have this name; give them different names first</source>
        <translation>meerdere personen hebben deze naam; geef ze eerst verschillende namen</translation>
    </message>
    <message>
        <source>the row cannot be read; a quotation mark may be missing</source>
        <translation>de rij is niet te lezen; misschien ontbreekt een aanhalingsteken</translation>
    </message>
    <message>
        <source>Import people and tags</source>
        <translation>Personen en passen importeren</translation>
    </message>
    <message>
        <source>From %1. Nothing is changed before you press Import.</source>
        <translation>Uit %1. Er verandert niets voordat u op Importeren drukt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Het bestand lezen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codering</translation>
    </message>
    <message>
        <source>Encoding: found out</source>
        <translation>Codering: zelf bepaald</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Scheidingsteken</translation>
    </message>
    <message>
        <source>Separator: found out</source>
        <translation>Scheidingsteken: zelf bepaald</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Puntkomma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>De eerste rij bevat de kolomnamen</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Begin van het bestand</translation>
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
        <source>Tag</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Column for: %1</source>
        <translation>Kolom voor: %1</translation>
    </message>
    <message>
        <source>Update tags that are known; otherwise their rows are skipped</source>
        <translation>Bekende passen bijwerken; anders worden hun rijen overgeslagen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Rijen die worden weggelaten</translation>
    </message>
    <message>
        <source>This is not a text file. Save the table as CSV in the spreadsheet program first.</source>
        <translation>Dit is geen tekstbestand. Sla de tabel eerst in het spreadsheetprogramma als CSV op.</translation>
    </message>
    <message>
        <source>Off: the file could not be read</source>
        <translation>Inactief: het bestand kon niet worden gelezen</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>Codering: %1</translation>
    </message>
    <message>
        <source>Separator: %1</source>
        <translation>Scheidingsteken: %1</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolom %1</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>No column of the file.</extracomment>
        <translation>geen</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Het bestand lezen …</translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>%n nieuwe pas</numerusform>
            <numerusform>%n nieuwe passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n bijgewerkt</numerusform>
            <numerusform>%n bijgewerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n nieuwe persoon</numerusform>
            <numerusform>%n nieuwe personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already as in the file</source>
        <translation>
            <numerusform>%n al zoals in het bestand</numerusform>
            <numerusform>%n al zoals in het bestand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and skipped</source>
        <translation>
            <numerusform>%n bekend en overgeslagen</numerusform>
            <numerusform>%n bekend en overgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n rij weggelaten</numerusform>
            <numerusform>%n rijen weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>%1: number of the line in a file, %2: what is wrong, %3: what the file says.</extracomment>
        <translation>Regel %1: %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… en nog %n</numerusform>
            <numerusform>… en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: nothing in this file would change anything</source>
        <translation>Inactief: niets in dit bestand zou iets wijzigen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importeren …</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n tag(s)</source>
        <translation>
            <numerusform>%n pas geïmporteerd</numerusform>
            <numerusform>%n passen geïmporteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported a part of the file</source>
        <translation>Een deel van het bestand geïmporteerd</translation>
    </message>
    <message>
        <source>Off: the import failed; close this and try again</source>
        <translation>Inactief: het importeren mislukte; sluit dit en probeer opnieuw</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportRun</name>
    <message>
        <source>Importing people and tags</source>
        <translation>Personen en passen importeren</translation>
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
    <name>forecourt::ui::SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Zoeken of opdracht geven</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionActions</name>
    <message>
        <source>Assign person…</source>
        <translation>Persoon toewijzen…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notitie…</translation>
    </message>
    <message>
        <source>Off: the charger is offline, a stop would not reach it. Close the session in the records</source>
        <translation>Inactief: de laadpaal is offline, een stop zou hem niet bereiken. Sluit de laadsessie in de gegevens</translation>
    </message>
    <message>
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation>Inactief: de laadpaal is online. Stop de laadsessie in plaats daarvan daar</translation>
    </message>
    <message>
        <source>Note of session %1</source>
        <translation>Notitie van laadsessie %1</translation>
    </message>
    <message>
        <source>Changed the note of session %1</source>
        <translation>Notitie van laadsessie %1 gewijzigd</translation>
    </message>
    <message>
        <source>Session %1 belongs to nobody now</source>
        <translation>Laadsessie %1 is nu van niemand</translation>
    </message>
    <message>
        <source>Session %1 belongs to %2 now</source>
        <translation>Laadsessie %1 is nu van %2</translation>
    </message>
    <message>
        <source>Off: the meter ran backwards, so there is no energy to count</source>
        <translation>Inactief: de meter liep terug, dus er is geen energie om mee te tellen</translation>
    </message>
    <message>
        <source>Off: nothing speaks against the energy of this session</source>
        <translation>Inactief: niets pleit tegen de energie van deze laadsessie</translation>
    </message>
    <message>
        <source>Leave out of sums…</source>
        <extracomment>Button: the energy of a session, which looked impossible, shall count in sums (or shall not any more).</extracomment>
        <translation>Uit som weglaten…</translation>
    </message>
    <message>
        <source>Count in sums…</source>
        <translation>In som meetellen…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>The energy of session %1 counts in sums now</source>
        <translation>De energie van laadsessie %1 telt nu mee in sommen</translation>
    </message>
    <message>
        <source>The energy of session %1 is left out of sums</source>
        <translation>De energie van laadsessie %1 is uit sommen weggelaten</translation>
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
    <message>
        <source>It belongs to a guided check and is left out of every total.</source>
        <translation>Ze hoort bij een begeleide controle en telt in geen enkel totaal mee.</translation>
    </message>
    <message>
        <source>The charger reported its end after all; its meter and time count instead of ours. Nothing to do.</source>
        <translation>De laadpaal meldde het einde alsnog; zijn meter en tijd gelden in plaats van de onze. Niets te doen.</translation>
    </message>
    <message>
        <source>No charger gives so much in that time, so it is left out of sums. Compare the start and end values with the charger&apos;s meter; if they are right, count it in the sums.</source>
        <translation>Geen laadpaal geeft zoveel in die tijd, daarom staat ze niet in sommen. Vergelijk begin- en eindstand met de meter van de laadpaal; kloppen ze, tel haar dan mee in de som.</translation>
    </message>
    <message>
        <source>It looked like more than a charger can give. Somebody checked it, so it is in the sums: why is in the note, who and when in the charger&apos;s history.</source>
        <translation>Het leek meer dan een laadpaal kan geven. Iemand heeft het gecontroleerd, dus staat ze in de sommen: waarom staat in de notitie, wie en wanneer in de geschiedenis van de laadpaal.</translation>
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
    <message>
        <source>state</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what the connector said, such as Charging.</extracomment>
        <translation>toestand</translation>
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
    <message>
        <source>Status changes</source>
        <translation>Toestandswisselingen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>from the charger</source>
        <translation>van de laadpaal</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Volgende stap…</translation>
    </message>
    <message>
        <source>Assign person…</source>
        <translation>Persoon toewijzen…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notitie…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <extracomment>For screen readers: the note of a session.</extracomment>
        <translation>Notitie: %1</translation>
    </message>
    <message>
        <source>Open in Messages</source>
        <translation>Openen in Berichten</translation>
    </message>
    <message>
        <source>What the charger and we said during this session, with every field explained</source>
        <translation>Wat de laadpaal en wij tijdens deze laadsessie zeiden, met uitleg bij elk veld</translation>
    </message>
    <message>
        <source>No values yet. The meter stood at %1 at the start.</source>
        <extracomment>In place of a curve; %1 is the meter&apos;s value at the start of a session that runs.</extracomment>
        <translation>Nog geen waarden. De meter stond bij de start op %1.</translation>
    </message>
    <message>
        <source>Choose a session in the list to see its curve, meter values, messages and facts.</source>
        <translation>Kies een laadsessie in de lijst om haar curve, meterwaarden, berichten en feiten te zien.</translation>
    </message>
    <message>
        <source>Count in sums…</source>
        <translation>In som meetellen…</translation>
    </message>
    <message>
        <source>The charger reported no change of its state in this time</source>
        <extracomment>In place of a list of what a connector reported during a session.</extracomment>
        <translation>De laadpaal meldde in deze tijd geen verandering van zijn toestand</translation>
    </message>
    <message>
        <source>No message of this time is kept</source>
        <extracomment>In place of a list of the messages of a session; old messages are removed after a time that is set.</extracomment>
        <translation>Van deze tijd is geen bericht bewaard</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionFilterBar</name>
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
        <source>From … to …</source>
        <extracomment>Period: from and to are typed.</extracomment>
        <translation>Van … tot …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
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
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Any remark</source>
        <extracomment>Filter of sessions by what is odd about them.</extracomment>
        <translation>Elke opmerking</translation>
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
        <source>All chargers</source>
        <translation>Alle laadpalen</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle personen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionMessageModel</name>
    <message>
        <source>from the charger</source>
        <extracomment>Direction of a message: the charger sent it, or we did.</extracomment>
        <translation>van de laadpaal</translation>
    </message>
    <message>
        <source>to the charger</source>
        <translation>naar de laadpaal</translation>
    </message>
    <message>
        <source>answer to %1</source>
        <extracomment>An answer; %1 is the name of the question.</extracomment>
        <translation>antwoord op %1</translation>
    </message>
    <message>
        <source>error for %1</source>
        <translation>fout op %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>onleesbaar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>no reply to %1</source>
        <extracomment>A message that was never answered; %1 is the name of the question.</extracomment>
        <translation>geen antwoord op %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionPersonDialog</name>
    <message>
        <source>Who charged in session %1?</source>
        <translation>Wie laadde er in laadsessie %1?</translation>
    </message>
    <message>
        <source>%1, %2, %3. Meter values and times stay as the charger reported them.</source>
        <extracomment>Of a session: %1 where, %2 when it began, %3 its energy.</extracomment>
        <translation>%1, %2, %3. Meterwaarden en tijden blijven zoals de laadpaal ze meldde.</translation>
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
        <source>From now on tag %1 belongs to this person</source>
        <translation>Vanaf nu is pas %1 van deze persoon</translation>
    </message>
    <message>
        <source>Without a person it stays on the list of unknown tags</source>
        <translation>Zonder persoon blijft hij in de lijst met onbekende passen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
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
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Selected sessions as CSV…</source>
        <translation>Geselecteerde laadsessies als CSV…</translation>
    </message>
    <message>
        <source>All sessions of this list as CSV…</source>
        <translation>Alle laadsessies van deze lijst als CSV…</translation>
    </message>
    <message>
        <source>Off: choose sessions in the list, with Ctrl or Shift for several</source>
        <translation>Inactief: kies laadsessies in de lijst, met Ctrl of Shift voor meerdere</translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n testlading, niet in de som</numerusform>
            <numerusform>%n testladingen, niet in de som</numerusform>
        </translation>
    </message>
    <message>
        <source>The charger reported the end of session %1 after all: %2. That counts now.</source>
        <translation>De laadpaal meldde alsnog het einde van laadsessie %1: %2. Dat telt nu.</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation>Laadsessies exporteren</translation>
    </message>
    <message>
        <source>Sessions can be sorted by start, end, duration, charger, person, kWh and max kW</source>
        <translation>Laadsessies zijn te sorteren op start, einde, duur, laadpaal, persoon, kWh en max. kW</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingPairModel</name>
    <message>
        <source>not there</source>
        <extracomment>A setting that the charger does not have.</extracomment>
        <translation>niet aanwezig</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A setting that the charger has, without a value.</extracomment>
        <translation>leeg</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gelijk</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschillend</translation>
    </message>
    <message>
        <source>Same or different</source>
        <translation>Gelijk of verschillend</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Instelling</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Instellingen zoeken</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Gewijzigd.</translation>
    </message>
    <message>
        <source>It counts from the next start.</source>
        <translation>Het telt vanaf de volgende start.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Nu herstarten</translation>
    </message>
    <message>
        <source>Chargers are cut off for some seconds; sessions go on</source>
        <translation>De verbinding met laadpalen valt enkele seconden weg; laadsessies gaan door</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Found settings</source>
        <translation>Gevonden instellingen</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>Geen instelling past</translation>
    </message>
    <message>
        <source>This window is attached to a service.</source>
        <translation>Dit venster is met een dienst verbonden.</translation>
    </message>
    <message>
        <source>Its ports, certificates and limits stand in its own configuration file and count from its next start.</source>
        <extracomment>The configuration file is that of forecourtd.</extracomment>
        <translation>Zijn poorten, certificaten en grenzen staan in zijn eigen configuratiebestand en gelden vanaf zijn volgende start.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsRunDialog</name>
    <message>
        <source>Send changed settings?</source>
        <translation>Gewijzigde instellingen verzenden?</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Gewijzigde instellingen</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Herstarten…</translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation>Herstarten indien vrij</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>Mislukte opnieuw</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Each is sent by itself and read back. Sessions that run are not touched.</source>
        <translation>Elke wordt apart verzonden en teruggelezen. Lopende laadsessies blijven ongemoeid.</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <extracomment>%1 and %2 are numbers: how many changes have been answered, of how many.</extracomment>
        <translation>%1 van %2 beantwoord</translation>
    </message>
    <message>
        <source>All changes are at the charger.</source>
        <translation>Alle wijzigingen zijn bij de laadpaal.</translation>
    </message>
    <message>
        <source>%1 of %2 changes are at the charger; the list says why the others are not.</source>
        <translation>%1 van %2 wijzigingen zijn bij de laadpaal; de lijst zegt waarom de andere niet.</translation>
    </message>
    <message>
        <source>Some work only after a restart.</source>
        <translation>Sommige werken pas na een herstart.</translation>
    </message>
    <message>
        <source>Off: everything was sent</source>
        <translation>Inactief: alles is verzonden</translation>
    </message>
    <message>
        <source>Off: nothing here can be sent</source>
        <translation>Inactief: hier valt niets te verzenden</translation>
    </message>
    <message>
        <source>Off: nothing was sent yet</source>
        <translation>Inactief: er is nog niets verzonden</translation>
    </message>
    <message>
        <source>Off until every change is answered</source>
        <translation>Inactief tot elke wijziging is beantwoord</translation>
    </message>
    <message>
        <source>Off: nothing failed that another try could mend</source>
        <translation>Inactief: er is niets mislukt wat een nieuwe poging kan verhelpen</translation>
    </message>
    <message>
        <source>Off: no change needs a restart</source>
        <translation>Inactief: geen wijziging vraagt een herstart</translation>
    </message>
    <message>
        <source>Off: nothing can be planned here</source>
        <translation>Inactief: hier valt niets te plannen</translation>
    </message>
    <message>
        <source>Off: the restart is planned</source>
        <translation>Inactief: de herstart is gepland</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: sends no further changes.</extracomment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsRunModel</name>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Laadpaal</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Column: the value a setting has at present.</extracomment>
        <translation>Nu</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Column: the value a setting shall have.</extracomment>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Column: what became of the change of a setting.</extracomment>
        <translation>Resultaat</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsTab</name>
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
        <source>Read %1</source>
        <translation>Gelezen %1</translation>
    </message>
    <message>
        <source>No setting fits the filter</source>
        <translation>Geen instelling past bij het filter</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Button: the changed settings are sent at another time.</extracomment>
        <translation>Later…</translation>
    </message>
    <message>
        <source>Review and send…</source>
        <translation>Nazien en verzenden…</translation>
    </message>
    <message>
        <source>Off: no settings were read yet</source>
        <translation>Inactief: er zijn nog geen instellingen gelezen</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inactief: deze laadpaal is niet in gebruik</translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot be set from here</source>
        <translation>Inactief: deze laadpaal zei dat hij van hieruit niet is in te stellen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n wijziging nog niet verzonden</numerusform>
            <numerusform>%n wijzigingen nog niet verzonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarded %n change(s)</source>
        <translation>
            <numerusform>%n wijziging verworpen</numerusform>
            <numerusform>%n wijzigingen verworpen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SetupAssistant</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>Button: go on without this page.</extracomment>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Button: close the assistant and go on another time.</extracomment>
        <translation>Later</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>Title of the assistant: &quot;Site (1 of 5)&quot;.</extracomment>
        <translation>%1 (%2 van %3)</translation>
    </message>
    <message>
        <source>This is the first page</source>
        <translation>Dit is de eerste pagina</translation>
    </message>
    <message>
        <source>Finish without</source>
        <translation>Afronden zonder</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
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
        <source>Actions and their keys</source>
        <translation>Acties en hun toetsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nieuwe toets</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Instellen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Geen toets</translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>Button: the key this action was delivered with.</extracomment>
        <translation>Als geleverd</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Alle als geleverd</translation>
    </message>
    <message>
        <source>Choose an action in the list</source>
        <translation>Kies een actie in de lijst</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which then has no key.</source>
        <translation>%1 hoort bij “%2”, die dan geen toets heeft.</translation>
    </message>
    <message>
        <source>Press the new key in the field first</source>
        <translation>Druk eerst in het veld op de nieuwe toets</translation>
    </message>
    <message>
        <source>It has no key</source>
        <translation>Die heeft geen toets</translation>
    </message>
    <message>
        <source>It is as delivered</source>
        <translation>Die is als geleverd</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ShortcutModel</name>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Column: the key an action had before a person changed it.</extracomment>
        <translation>Geleverd</translation>
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
    <name>forecourt::ui::SiteFormSection</name>
    <message>
        <source>Defaults for this section</source>
        <translation>Standaard voor dit onderdeel</translation>
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
        <source>Saving</source>
        <translation>Bezig met opslaan</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <translation>Standaard hersteld: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
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
        <translation>Hoofdzekering %1, %2</translation>
    </message>
    <message>
        <source>limit not set</source>
        <extracomment>Beside the title of the chart: nobody told how much the site may draw.</extracomment>
        <translation>limiet niet opgegeven</translation>
    </message>
    <message>
        <source>Main fuse %1 less %2, %3</source>
        <translation>Hoofdzekering %1 min %2, %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteSection</name>
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
        <source>street city</source>
        <translation>straat plaats</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>money price</source>
        <translation>geld prijs</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Days, quiet hours and the nightly backup follow the clock of the site.</source>
        <translation>Dagen, stille uren en de nachtelijke back-up volgen de klok van de locatie.</translation>
    </message>
    <message>
        <source>clock summer time</source>
        <translation>klok zomertijd</translation>
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
        <source>limit power ampere</source>
        <translation>limiet vermogen ampère</translation>
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
        <source>A currency is three letters, such as EUR</source>
        <translation>Een valuta heeft drie letters, zoals EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Er is geen tijdzone “%1”</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Zonder de hoofdzekering heeft de grafiek geen limietlijn.</translation>
    </message>
    <message>
        <source>Safety margin</source>
        <extracomment>Share of the main fuse that is kept free.</extracomment>
        <translation>Veiligheidsmarge</translation>
    </message>
    <message>
        <source>Kept free for everything else behind the fuse; the limit line lies that much lower.</source>
        <translation>Vrijgehouden voor al het andere achter de zekering; de limietlijn ligt zoveel lager.</translation>
    </message>
    <message>
        <source>limit power reserve</source>
        <translation>limiet vermogen reserve</translation>
    </message>
    <message>
        <source>The limit line lies at %1.</source>
        <translation>De limietlijn ligt op %1.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteSetup</name>
    <message>
        <source>for example Gasthof Rebstock</source>
        <extracomment>An invented name of a site, as an example.</extracomment>
        <translation>bijvoorbeeld Herberg De Wijnrank</translation>
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
        <source>Site</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Forecourt is already listening for chargers. These names appear on documents and in the window; everything can be changed later in the settings.</source>
        <translation>Forecourt luistert al naar laadpalen. Deze namen staan op documenten en in het venster; alles is later in de instellingen te wijzigen.</translation>
    </message>
    <message>
        <source>Give the site a name, or skip this page</source>
        <translation>Geef de locatie een naam, of sla deze pagina over</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation>Een valuta heeft drie letters, zoals EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Er is geen tijdzone “%1”</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteStatus</name>
    <message>
        <source>no charger</source>
        <translation>geen laadpaal</translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation>%1/%2 verbonden</translation>
    </message>
    <message numerus="yes">
        <source>%1/%2 connected, %n offline</source>
        <extracomment>Status bar: &quot;4/5 connected, 1 offline&quot;.</extracomment>
        <translation>
            <numerusform>%1/%2 verbonden, %n offline</numerusform>
            <numerusform>%1/%2 verbonden, %n offline</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: %1</source>
        <translation>Offline: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n niet-verzonden opdracht</numerusform>
            <numerusform>%n niet-verzonden opdrachten</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for %1</source>
        <translation>Ze wachten op %1</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>geen waarden</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, over the limit</source>
        <translation>%1, boven de limiet</translation>
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
        <source>Disk nearly full, %1 free</source>
        <translation>Schijf bijna vol, %1 vrij</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 vrij</translation>
    </message>
    <message>
        <source>Without room on the disk no session can be saved. Free some space.</source>
        <translation>Zonder ruimte op de schijf kan geen laadsessie worden opgeslagen. Maak ruimte vrij.</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Laatste back-up %1</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Back-up %1</translation>
    </message>
    <message>
        <source>Time of the site: %1</source>
        <translation>Tijd van de locatie: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n laadsessie</numerusform>
            <numerusform>%n laadsessies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n open melding</numerusform>
            <numerusform>%n open meldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n laadpaal wacht</numerusform>
            <numerusform>%n laadpalen wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Back-up mislukt</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is not synchronised. %1</source>
        <translation>De klok van deze computer is niet gesynchroniseerd. %1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Back-up maken</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a command (&quot;Restart&quot;), %2 the charger whose answer is waited for.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <extracomment>Status bar: how much long work runs: backups, exports, commands.</extracomment>
        <translation>
            <numerusform>%n bezig</numerusform>
            <numerusform>%n bezig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – for %2</source>
        <extracomment>Entry of a menu: %1 what runs, %2 for how long.</extracomment>
        <translation>%1 – al %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StandardDocs</name>
    <message>
        <source>PEM, leaf first.</source>
        <extracomment>PEM: a form of certificates; the leaf is the one that is signed.</extracomment>
        <translation>PEM, eindcertificaat eerst.</translation>
    </message>
    <message>
        <source>The outcome.</source>
        <extracomment>Of what was asked for.</extracomment>
        <translation>Het resultaat.</translation>
    </message>
    <message>
        <source>The certificate.</source>
        <translation>Het certificaat.</translation>
    </message>
    <message>
        <source>Which roots.</source>
        <extracomment>Root certificates.</extracomment>
        <translation>Welke rootcertificaten.</translation>
    </message>
    <message>
        <source>The certificates.</source>
        <translation>De certificaten.</translation>
    </message>
    <message>
        <source>What it is a root of.</source>
        <extracomment>Of a root certificate.</extracomment>
        <translation>Waarvan het de root is.</translation>
    </message>
    <message>
        <source>PEM certificate.</source>
        <translation>PEM-certificaat.</translation>
    </message>
    <message>
        <source>PEM request.</source>
        <translation>PEM-aanvraag.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the station as a whole.</source>
        <translation>Laadpuntnummer; 0 is de hele laadpaal.</translation>
    </message>
    <message>
        <source>Into or out of service.</source>
        <extracomment>What a connector is to be.</extracomment>
        <translation>In of buiten gebruik.</translation>
    </message>
    <message>
        <source>Name of the key.</source>
        <translation>Naam van de sleutel.</translation>
    </message>
    <message>
        <source>New value, always as text.</source>
        <translation>Nieuwe waarde, altijd als tekst.</translation>
    </message>
    <message>
        <source>The keys wanted; absent or empty means all.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>De gewenste sleutels; zonder opgave of leeg: alle.</translation>
    </message>
    <message>
        <source>The keys the station knows.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>De sleutels die de laadpaal kent.</translation>
    </message>
    <message>
        <source>The keys it does not know.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>De sleutels die hij niet kent.</translation>
    </message>
    <message>
        <source>Connector number, from 1.</source>
        <translation>Laadpuntnummer, vanaf 1.</translation>
    </message>
    <message>
        <source>Token to start it with.</source>
        <translation>Pas waarmee te starten.</translation>
    </message>
    <message>
        <source>A TxProfile for it, without transactionId.</source>
        <extracomment>TxProfile and transactionId are words of the protocol.</extracomment>
        <translation>Een TxProfile ervoor, zonder transactionId.</translation>
    </message>
    <message>
        <source>The transaction.</source>
        <translation>De transactie.</translation>
    </message>
    <message>
        <source>Soft ends transactions first.</source>
        <translation>Soft beëindigt eerst de transacties.</translation>
    </message>
    <message>
        <source>Token the driver presented.</source>
        <translation>Pas die de bestuurder toonde.</translation>
    </message>
    <message>
        <source>The verdict.</source>
        <translation>Het oordeel.</translation>
    </message>
    <message>
        <source>Manufacturer.</source>
        <translation>Fabrikant.</translation>
    </message>
    <message>
        <source>Model.</source>
        <translation>Model.</translation>
    </message>
    <message>
        <source>Serial number of the station.</source>
        <translation>Serienummer van de laadpaal.</translation>
    </message>
    <message>
        <source>Serial number of the box inside (deprecated).</source>
        <translation>Serienummer van de box erin (verouderd).</translation>
    </message>
    <message>
        <source>Version of the firmware.</source>
        <translation>Versie van de firmware.</translation>
    </message>
    <message>
        <source>Number of the SIM card.</source>
        <translation>Nummer van de simkaart.</translation>
    </message>
    <message>
        <source>Subscriber number of the SIM card.</source>
        <translation>Abonneenummer van de simkaart.</translation>
    </message>
    <message>
        <source>Type of the main meter.</source>
        <translation>Type van de hoofdmeter.</translation>
    </message>
    <message>
        <source>Serial number of the main meter.</source>
        <translation>Serienummer van de hoofdmeter.</translation>
    </message>
    <message>
        <source>Whether the station is admitted.</source>
        <translation>Of de laadpaal is toegelaten.</translation>
    </message>
    <message>
        <source>The central system&apos;s clock.</source>
        <translation>De klok van het centrale systeem.</translation>
    </message>
    <message>
        <source>Accepted: seconds between heartbeats; else: seconds before the next attempt.</source>
        <extracomment>&quot;Accepted&quot; is a word of the protocol and stays.</extracomment>
        <translation>Accepted: seconden tussen heartbeats; anders: seconden tot de volgende poging.</translation>
    </message>
    <message>
        <source>Whose data it is.</source>
        <extracomment>The vendor who defined it.</extracomment>
        <translation>Van wie de gegevens zijn.</translation>
    </message>
    <message>
        <source>Which message of that vendor.</source>
        <translation>Welk bericht van die fabrikant.</translation>
    </message>
    <message>
        <source>The data, any length.</source>
        <translation>De gegevens, elke lengte.</translation>
    </message>
    <message>
        <source>Data in return.</source>
        <translation>Gegevens als antwoord.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the main meter.</source>
        <translation>Laadpuntnummer; 0 is de hoofdmeter.</translation>
    </message>
    <message>
        <source>The transaction the values belong to.</source>
        <translation>De transactie waar de waarden bij horen.</translation>
    </message>
    <message>
        <source>The values.</source>
        <extracomment>Meter values.</extracomment>
        <translation>De waarden.</translation>
    </message>
    <message>
        <source>Token it was started with.</source>
        <translation>Pas waarmee ze is gestart.</translation>
    </message>
    <message>
        <source>Meter reading at the start in Wh.</source>
        <translation>Meterstand bij de start in Wh.</translation>
    </message>
    <message>
        <source>The reservation it uses up.</source>
        <translation>De reservering die ze verbruikt.</translation>
    </message>
    <message>
        <source>When it started; unreadable ones are replaced by the receive time.</source>
        <translation>Wanneer ze begon; onleesbare tijden worden vervangen door de ontvangsttijd.</translation>
    </message>
    <message>
        <source>The verdict on the token.</source>
        <translation>Het oordeel over de pas.</translation>
    </message>
    <message>
        <source>The number of the transaction.</source>
        <translation>Het nummer van de transactie.</translation>
    </message>
    <message>
        <source>What is wrong, or NoError.</source>
        <translation>Wat er mis is, of NoError.</translation>
    </message>
    <message>
        <source>Free text.</source>
        <translation>Vrije tekst.</translation>
    </message>
    <message>
        <source>The state.</source>
        <extracomment>Of a connector.</extracomment>
        <translation>De toestand.</translation>
    </message>
    <message>
        <source>When it changed; absent means now.</source>
        <translation>Wanneer die wijzigde; zonder opgave: nu.</translation>
    </message>
    <message>
        <source>Whose error code it is.</source>
        <translation>Van wie de foutcode is.</translation>
    </message>
    <message>
        <source>Error code of the vendor.</source>
        <translation>Foutcode van de fabrikant.</translation>
    </message>
    <message>
        <source>Token it was stopped with.</source>
        <translation>Pas waarmee ze is gestopt.</translation>
    </message>
    <message>
        <source>Meter reading at the end in Wh.</source>
        <translation>Meterstand bij het einde in Wh.</translation>
    </message>
    <message>
        <source>When it ended; unreadable ones are replaced by the receive time.</source>
        <translation>Wanneer ze eindigde; onleesbare tijden worden vervangen door de ontvangsttijd.</translation>
    </message>
    <message>
        <source>The number given at the start; -1 if the station never got one.</source>
        <translation>Het bij de start gegeven nummer; -1 als de laadpaal er nooit een kreeg.</translation>
    </message>
    <message>
        <source>Why; absent means Local.</source>
        <translation>Waarom; zonder opgave: Local.</translation>
    </message>
    <message>
        <source>Values sampled during the transaction.</source>
        <translation>Tijdens de transactie gemeten waarden.</translation>
    </message>
    <message>
        <source>The verdict on the token, if one was sent.</source>
        <translation>Het oordeel over de pas, als er een is verzonden.</translation>
    </message>
    <message>
        <source>The progress.</source>
        <extracomment>Of a download, an upload or an installation.</extracomment>
        <translation>De voortgang.</translation>
    </message>
    <message>
        <source>Folder to upload to.</source>
        <translation>Map om naar te uploaden.</translation>
    </message>
    <message>
        <source>How often to try again.</source>
        <translation>Hoe vaak opnieuw te proberen.</translation>
    </message>
    <message>
        <source>Seconds between attempts.</source>
        <translation>Seconden tussen pogingen.</translation>
    </message>
    <message>
        <source>First entry wanted.</source>
        <translation>Eerste gewenste regel.</translation>
    </message>
    <message>
        <source>Last entry wanted.</source>
        <translation>Laatste gewenste regel.</translation>
    </message>
    <message>
        <source>The file to come; absent means there is nothing.</source>
        <extracomment>The name of the file with the diagnostics.</extracomment>
        <translation>Het bestand dat komt; zonder opgave is er niets.</translation>
    </message>
    <message>
        <source>Where to download from.</source>
        <translation>Waarvandaan te downloaden.</translation>
    </message>
    <message>
        <source>Not before.</source>
        <extracomment>The work must not begin before this time.</extracomment>
        <translation>Niet eerder dan.</translation>
    </message>
    <message>
        <source>-1 = no local list, 0 = empty.</source>
        <translation>-1 = geen lokale lijst, 0 = leeg.</translation>
    </message>
    <message>
        <source>The version after this message.</source>
        <translation>De versie na dit bericht.</translation>
    </message>
    <message>
        <source>The entries; absent or empty with Full means none.</source>
        <translation>De regels; zonder opgave of leeg bij Full: geen.</translation>
    </message>
    <message>
        <source>Full replaces, Differential changes.</source>
        <extracomment>Full and Differential are words of the protocol.</extracomment>
        <translation>Full vervangt, Differential wijzigt.</translation>
    </message>
    <message>
        <source>The message.</source>
        <translation>Het bericht.</translation>
    </message>
    <message>
        <source>Connector number, from 1; absent means all.</source>
        <translation>Laadpuntnummer, vanaf 1; zonder opgave: alle.</translation>
    </message>
    <message>
        <source>The reservation.</source>
        <translation>De reservering.</translation>
    </message>
    <message>
        <source>Connector number; 0 is any connector.</source>
        <translation>Laadpuntnummer; 0 is elk laadpunt.</translation>
    </message>
    <message>
        <source>When the reservation ends.</source>
        <translation>Wanneer de reservering eindigt.</translation>
    </message>
    <message>
        <source>Token it is for.</source>
        <translation>Pas waarvoor ze is.</translation>
    </message>
    <message>
        <source>Group it is for.</source>
        <translation>Groep waarvoor ze is.</translation>
    </message>
    <message>
        <source>Replaces a reservation with the same number.</source>
        <translation>Vervangt een reservering met hetzelfde nummer.</translation>
    </message>
    <message>
        <source>What to send where.</source>
        <translation>Wat waarheen te verzenden.</translation>
    </message>
    <message>
        <source>Which log.</source>
        <translation>Welk log.</translation>
    </message>
    <message>
        <source>Comes back in LogStatusNotification.</source>
        <translation>Komt terug in LogStatusNotification.</translation>
    </message>
    <message>
        <source>The file to come.</source>
        <extracomment>The name of a log&apos;s file.</extracomment>
        <translation>Het bestand dat komt.</translation>
    </message>
    <message>
        <source>The request it belongs to.</source>
        <translation>Het verzoek waar het bij hoort.</translation>
    </message>
    <message>
        <source>Name of the event; the list is open.</source>
        <translation>Naam van de gebeurtenis; de lijst is open.</translation>
    </message>
    <message>
        <source>When it happened; unreadable ones are replaced by the receive time.</source>
        <translation>Wanneer het gebeurde; onleesbare tijden worden vervangen door de ontvangsttijd.</translation>
    </message>
    <message>
        <source>Details.</source>
        <extracomment>Of a security event.</extracomment>
        <translation>Details.</translation>
    </message>
    <message>
        <source>Comes back in SignedFirmwareStatusNotification.</source>
        <translation>Komt terug in SignedFirmwareStatusNotification.</translation>
    </message>
    <message>
        <source>The firmware.</source>
        <translation>De firmware.</translation>
    </message>
    <message>
        <source>The profile.</source>
        <translation>Het profiel.</translation>
    </message>
    <message>
        <source>Profiles with this purpose.</source>
        <translation>Profielen met dit doel.</translation>
    </message>
    <message>
        <source>Profiles at this level.</source>
        <translation>Profielen op dit niveau.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the grid connection.</source>
        <translation>Laadpuntnummer; 0 is de netaansluiting.</translation>
    </message>
    <message>
        <source>Seconds from now.</source>
        <translation>Seconden vanaf nu.</translation>
    </message>
    <message>
        <source>Unit of the limits wanted.</source>
        <translation>Gewenste eenheid van de limieten.</translation>
    </message>
    <message>
        <source>Where the periods count from.</source>
        <translation>Vanaf wanneer de perioden tellen.</translation>
    </message>
    <message>
        <source>The expected limits.</source>
        <translation>De verwachte limieten.</translation>
    </message>
    <message>
        <source>When the station should forget the token from its cache.</source>
        <translation>Wanneer de laadpaal de pas uit zijn cache moet vergeten.</translation>
    </message>
    <message>
        <source>Group of the token: its members may stop each other&apos;s transactions.</source>
        <translation>Groep van de pas: de leden mogen elkaars transacties stoppen.</translation>
    </message>
    <message>
        <source>Whether the token may charge.</source>
        <translation>Of de pas mag laden.</translation>
    </message>
    <message>
        <source>Decimal number as text, or signed data.</source>
        <translation>Decimaal getal als tekst, of ondertekende gegevens.</translation>
    </message>
    <message>
        <source>Why it was sampled; absent means Sample.Periodic.</source>
        <translation>Waarom er is gemeten; zonder opgave: Sample.Periodic.</translation>
    </message>
    <message>
        <source>Raw number or signed data; absent means Raw.</source>
        <translation>Ruw getal of ondertekende gegevens; zonder opgave: Raw.</translation>
    </message>
    <message>
        <source>What was measured; absent means Energy.Active.Import.Register.</source>
        <translation>Wat er is gemeten; zonder opgave: Energy.Active.Import.Register.</translation>
    </message>
    <message>
        <source>Phase or pair of phases; absent means the overall value.</source>
        <translation>Fase of fasepaar; zonder opgave: de totale waarde.</translation>
    </message>
    <message>
        <source>Where it was measured; absent means Outlet.</source>
        <translation>Waar er is gemeten; zonder opgave: Outlet.</translation>
    </message>
    <message>
        <source>Unit; absent means Wh for energy.</source>
        <translation>Eenheid; zonder opgave: Wh bij energie.</translation>
    </message>
    <message>
        <source>Moment of the measurement; unreadable ones are replaced by the receive time.</source>
        <translation>Moment van de meting; onleesbare tijden worden vervangen door de ontvangsttijd.</translation>
    </message>
    <message>
        <source>Seconds from the start of the schedule.</source>
        <translation>Seconden vanaf het begin van het schema.</translation>
    </message>
    <message>
        <source>Limit in the unit of the schedule, in steps of 0.1.</source>
        <translation>Limiet in de eenheid van het schema, in stappen van 0,1.</translation>
    </message>
    <message>
        <source>Phases that may be used; absent means 3.</source>
        <translation>Fasen die gebruikt mogen worden; zonder opgave: 3.</translation>
    </message>
    <message>
        <source>Seconds; absent means without end.</source>
        <translation>Seconden; zonder opgave: zonder einde.</translation>
    </message>
    <message>
        <source>Start of an absolute or recurring schedule.</source>
        <translation>Begin van een absoluut of herhalend schema.</translation>
    </message>
    <message>
        <source>A per phase, or W over all phases.</source>
        <translation>A per fase, of W over alle fasen.</translation>
    </message>
    <message>
        <source>The steps, ascending, the first at 0.</source>
        <extracomment>Of a charging schedule.</extracomment>
        <translation>De stappen, oplopend, de eerste op 0.</translation>
    </message>
    <message>
        <source>Below this the car charges inefficiently, in steps of 0.1.</source>
        <translation>Hieronder laadt de auto inefficiënt, in stappen van 0,1.</translation>
    </message>
    <message>
        <source>Replaces a profile with the same id.</source>
        <translation>Vervangt een profiel met dezelfde id.</translation>
    </message>
    <message>
        <source>The transaction it is for; TxProfile only.</source>
        <translation>De transactie waarvoor het is; alleen TxProfile.</translation>
    </message>
    <message>
        <source>Higher levels win.</source>
        <translation>Hogere niveaus gaan voor.</translation>
    </message>
    <message>
        <source>What it limits.</source>
        <translation>Wat het begrenst.</translation>
    </message>
    <message>
        <source>What its times are relative to.</source>
        <translation>Ten opzichte waarvan de tijden gelden.</translation>
    </message>
    <message>
        <source>Recurring only.</source>
        <extracomment>Recurring is a word of the protocol: a schedule that repeats.</extracomment>
        <translation>Alleen bij Recurring.</translation>
    </message>
    <message>
        <source>Absent means at once.</source>
        <translation>Zonder opgave: meteen.</translation>
    </message>
    <message>
        <source>Absent means until it is cleared.</source>
        <translation>Zonder opgave: tot het wordt gewist.</translation>
    </message>
    <message>
        <source>The limits.</source>
        <extracomment>Of power or current.</extracomment>
        <translation>De limieten.</translation>
    </message>
    <message>
        <source>Name; letter case does not count.</source>
        <translation>Naam; hoofdletters tellen niet.</translation>
    </message>
    <message>
        <source>Whether ChangeConfiguration may set it.</source>
        <translation>Of ChangeConfiguration hem mag wijzigen.</translation>
    </message>
    <message>
        <source>Absent means known but not set.</source>
        <translation>Zonder opgave: bekend maar niet gezet.</translation>
    </message>
    <message>
        <source>The token.</source>
        <translation>De pas.</translation>
    </message>
    <message>
        <source>Absent in a differential update: remove the token.</source>
        <translation>Zonder opgave bij een differentiële update: pas verwijderen.</translation>
    </message>
    <message>
        <source>Used for both hashes.</source>
        <translation>Gebruikt voor beide hashes.</translation>
    </message>
    <message>
        <source>Hash of the issuer&apos;s distinguished name.</source>
        <translation>Hash van de distinguished name van de uitgever.</translation>
    </message>
    <message>
        <source>Hash of the issuer&apos;s public key.</source>
        <translation>Hash van de openbare sleutel van de uitgever.</translation>
    </message>
    <message>
        <source>Serial number in hexadecimal.</source>
        <translation>Serienummer, hexadecimaal.</translation>
    </message>
    <message>
        <source>Where the station uploads to.</source>
        <translation>Waarheen de laadpaal uploadt.</translation>
    </message>
    <message>
        <source>Where the station downloads from.</source>
        <translation>Waarvandaan de laadpaal downloadt.</translation>
    </message>
    <message>
        <source>Not before; absent means once downloaded.</source>
        <extracomment>When firmware is to be installed.</extracomment>
        <translation>Niet eerder dan; zonder opgave: zodra gedownload.</translation>
    </message>
    <message>
        <source>PEM certificate of the signer.</source>
        <translation>PEM-certificaat van de ondertekenaar.</translation>
    </message>
    <message>
        <source>Base64 signature of the file.</source>
        <translation>Base64-handtekening van het bestand.</translation>
    </message>
    <message>
        <source>What kind of error it is.</source>
        <translation>Wat voor fout het is.</translation>
    </message>
    <message>
        <source>What happened, in words.</source>
        <translation>Wat er gebeurde, in woorden.</translation>
    </message>
    <message>
        <source>Anything else about it.</source>
        <translation>Al het andere daarover.</translation>
    </message>
    <message>
        <source>Why there is no answer.</source>
        <translation>Waarom er geen antwoord is.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StandardMeanings</name>
    <message>
        <source>free</source>
        <extracomment>Explains the value Available of status in StatusNotification.</extracomment>
        <translation>vrij</translation>
    </message>
    <message>
        <source>plugged in or tag shown, not charging yet</source>
        <extracomment>Explains the value Preparing of status in StatusNotification.</extracomment>
        <translation>aangekoppeld of pas getoond, laadt nog niet</translation>
    </message>
    <message>
        <source>energy flows</source>
        <extracomment>Explains the value Charging of status in StatusNotification.</extracomment>
        <translation>er stroomt energie</translation>
    </message>
    <message>
        <source>the charger holds back the energy</source>
        <extracomment>Explains the value SuspendedEVSE of status in StatusNotification.</extracomment>
        <translation>de laadpaal houdt de energie tegen</translation>
    </message>
    <message>
        <source>the car takes no energy</source>
        <extracomment>Explains the value SuspendedEV of status in StatusNotification.</extracomment>
        <translation>de auto neemt geen energie af</translation>
    </message>
    <message>
        <source>session over, still plugged in</source>
        <extracomment>Explains the value Finishing of status in StatusNotification.</extracomment>
        <translation>laadsessie voorbij, nog aangekoppeld</translation>
    </message>
    <message>
        <source>kept for somebody</source>
        <extracomment>Explains the value Reserved of status in StatusNotification.</extracomment>
        <translation>voor iemand vrijgehouden</translation>
    </message>
    <message>
        <source>out of service</source>
        <extracomment>Explains the value Unavailable of status in StatusNotification.</extracomment>
        <translation>buiten gebruik</translation>
    </message>
    <message>
        <source>cannot charge</source>
        <extracomment>Explains the value Faulted of status in StatusNotification.</extracomment>
        <translation>kan niet laden</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <extracomment>Explains the value NoError of errorCode.</extracomment>
        <translation>niets mis</translation>
    </message>
    <message>
        <source>the plug does not lock or unlock</source>
        <extracomment>Explains the value ConnectorLockFailure of errorCode.</extracomment>
        <translation>de stekker ver- of ontgrendelt niet</translation>
    </message>
    <message>
        <source>charger and car do not understand each other</source>
        <extracomment>Explains the value EVCommunicationError of errorCode.</extracomment>
        <translation>laadpaal en auto begrijpen elkaar niet</translation>
    </message>
    <message>
        <source>current leaks to earth</source>
        <extracomment>Explains the value GroundFailure of errorCode.</extracomment>
        <translation>er lekt stroom naar aarde</translation>
    </message>
    <message>
        <source>too hot inside the charger</source>
        <extracomment>Explains the value HighTemperature of errorCode.</extracomment>
        <translation>te heet in de laadpaal</translation>
    </message>
    <message>
        <source>fault of the charger&apos;s hardware or software</source>
        <extracomment>Explains the value InternalError of errorCode.</extracomment>
        <translation>storing in hardware of software van de laadpaal</translation>
    </message>
    <message>
        <source>the local tag list contradicts the central one</source>
        <extracomment>Explains the value LocalListConflict of errorCode.</extracomment>
        <translation>de lokale passenlijst is in strijd met de centrale</translation>
    </message>
    <message>
        <source>see the vendor&apos;s code</source>
        <extracomment>Explains the value OtherError of errorCode.</extracomment>
        <translation>zie de fabrikantcode</translation>
    </message>
    <message>
        <source>more current than allowed</source>
        <extracomment>Explains the value OverCurrentFailure of errorCode.</extracomment>
        <translation>meer stroom dan toegestaan</translation>
    </message>
    <message>
        <source>voltage too high</source>
        <extracomment>Explains the value OverVoltage of errorCode.</extracomment>
        <translation>spanning te hoog</translation>
    </message>
    <message>
        <source>voltage too low</source>
        <extracomment>Explains the value UnderVoltage of errorCode.</extracomment>
        <translation>spanning te laag</translation>
    </message>
    <message>
        <source>the meter cannot be read</source>
        <extracomment>Explains the value PowerMeterFailure of errorCode.</extracomment>
        <translation>de meter is niet te lezen</translation>
    </message>
    <message>
        <source>the contactor does not switch</source>
        <extracomment>Explains the value PowerSwitchFailure of errorCode.</extracomment>
        <translation>de magneetschakelaar schakelt niet</translation>
    </message>
    <message>
        <source>the tag reader does not work</source>
        <extracomment>Explains the value ReaderFailure of errorCode.</extracomment>
        <translation>de paslezer werkt niet</translation>
    </message>
    <message>
        <source>a restart did not work</source>
        <extracomment>Explains the value ResetFailure of errorCode.</extracomment>
        <translation>een herstart is niet gelukt</translation>
    </message>
    <message>
        <source>poor mobile reception</source>
        <extracomment>Explains the value WeakSignal of errorCode.</extracomment>
        <translation>slechte mobiele ontvangst</translation>
    </message>
    <message>
        <source>the receiver does not know this action</source>
        <extracomment>Explains the value NotImplemented of errorCode.</extracomment>
        <translation>de ontvanger kent deze actie niet</translation>
    </message>
    <message>
        <source>known, but not supported here</source>
        <extracomment>Explains the value NotSupported of errorCode.</extracomment>
        <translation>bekend, maar hier niet ondersteund</translation>
    </message>
    <message>
        <source>the payload is incomplete</source>
        <extracomment>Explains the value ProtocolError of errorCode.</extracomment>
        <translation>de payload is onvolledig</translation>
    </message>
    <message>
        <source>refused for security&apos;s sake, e.g. not accepted yet</source>
        <extracomment>Explains the value SecurityError of errorCode.</extracomment>
        <translation>om veiligheidsredenen geweigerd, bijv. nog niet toegelaten</translation>
    </message>
    <message>
        <source>the payload does not have the form of this action</source>
        <extracomment>Explains the value FormationViolation of errorCode.</extracomment>
        <translation>de payload heeft niet de vorm van deze actie</translation>
    </message>
    <message>
        <source>a value is not allowed</source>
        <extracomment>Explains the value PropertyConstraintViolation of errorCode.</extracomment>
        <translation>een waarde is niet toegestaan</translation>
    </message>
    <message>
        <source>a field is missing or there too often</source>
        <extracomment>Explains the value OccurenceConstraintViolation of errorCode.</extracomment>
        <translation>een veld ontbreekt of staat er te vaak</translation>
    </message>
    <message>
        <source>a value has the wrong type</source>
        <extracomment>Explains the value TypeConstraintViolation of errorCode.</extracomment>
        <translation>een waarde heeft het verkeerde type</translation>
    </message>
    <message>
        <source>anything else</source>
        <extracomment>Explains the value GenericError of errorCode.</extracomment>
        <translation>al het andere</translation>
    </message>
    <message>
        <source>the tag lost its permission</source>
        <extracomment>Explains the value DeAuthorized of reason.</extracomment>
        <translation>de pas verloor zijn toestemming</translation>
    </message>
    <message>
        <source>the emergency stop was pressed</source>
        <extracomment>Explains the value EmergencyStop of reason.</extracomment>
        <translation>de noodstop is ingedrukt</translation>
    </message>
    <message>
        <source>the cable was pulled or the car drove off</source>
        <extracomment>Explains the value EVDisconnected of reason.</extracomment>
        <translation>de kabel is losgetrokken of de auto reed weg</translation>
    </message>
    <message>
        <source>hard restart by command</source>
        <extracomment>Explains the value HardReset of reason.</extracomment>
        <translation>harde herstart op opdracht</translation>
    </message>
    <message>
        <source>stopped at the charger</source>
        <extracomment>Explains the value Local of reason.</extracomment>
        <translation>bij de laadpaal gestopt</translation>
    </message>
    <message>
        <source>any other reason</source>
        <extracomment>Explains the value Other of reason.</extracomment>
        <translation>een andere reden</translation>
    </message>
    <message>
        <source>mains failed</source>
        <extracomment>Explains the value PowerLoss of reason.</extracomment>
        <translation>netspanning uitgevallen</translation>
    </message>
    <message>
        <source>the charger restarted by itself</source>
        <extracomment>Explains the value Reboot of reason.</extracomment>
        <translation>de laadpaal herstartte vanzelf</translation>
    </message>
    <message>
        <source>stopped from here</source>
        <extracomment>Explains the value Remote of reason.</extracomment>
        <translation>van hieruit gestopt</translation>
    </message>
    <message>
        <source>soft restart by command</source>
        <extracomment>Explains the value SoftReset of reason.</extracomment>
        <translation>zachte herstart op opdracht</translation>
    </message>
    <message>
        <source>unlocked from here</source>
        <extracomment>Explains the value UnlockCommand of reason.</extracomment>
        <translation>van hieruit ontgrendeld</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <extracomment>Explains the value timeout of reason.</extracomment>
        <translation>geen antwoord op tijd</translation>
    </message>
    <message>
        <source>the connection ended first</source>
        <extracomment>Explains the value disconnected of reason.</extracomment>
        <translation>de verbinding eindigde eerder</translation>
    </message>
    <message>
        <source>could not be saved, so it was not answered: the charger sends it again</source>
        <extracomment>Explains the value not-saved of reason.</extracomment>
        <translation>kon niet worden opgeslagen en is dus niet beantwoord: de laadpaal verzendt het opnieuw</translation>
    </message>
    <message>
        <source>the charger may work</source>
        <extracomment>Explains the value Accepted of status in BootNotification.</extracomment>
        <translation>de laadpaal mag werken</translation>
    </message>
    <message>
        <source>wait: it is not accepted yet</source>
        <extracomment>Explains the value Pending of status in BootNotification.</extracomment>
        <translation>wachten: hij is nog niet toegelaten</translation>
    </message>
    <message>
        <source>turned away</source>
        <extracomment>Explains the value Rejected of status in BootNotification.</extracomment>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>when the session is over</source>
        <extracomment>Explains the value Scheduled of status in ChangeAvailability.</extracomment>
        <translation>als de laadsessie voorbij is</translation>
    </message>
    <message>
        <source>counts after a restart</source>
        <extracomment>Explains the value RebootRequired of status in ChangeConfiguration.</extracomment>
        <translation>geldt na een herstart</translation>
    </message>
    <message>
        <source>the charger has no such setting</source>
        <extracomment>Explains the value NotSupported of status in ChangeConfiguration.</extracomment>
        <translation>de laadpaal heeft deze instelling niet</translation>
    </message>
    <message>
        <source>the lock did not open</source>
        <extracomment>Explains the value UnlockFailed of status in UnlockConnector.</extracomment>
        <translation>de vergrendeling ging niet open</translation>
    </message>
    <message>
        <source>this connector has no lock</source>
        <extracomment>Explains the value NotSupported of status in UnlockConnector.</extracomment>
        <translation>dit laadpunt heeft geen vergrendeling</translation>
    </message>
    <message>
        <source>the file is on its way</source>
        <extracomment>Explains the value Downloading of status in UpdateFirmware.</extracomment>
        <translation>het bestand is onderweg</translation>
    </message>
    <message>
        <source>the tag is blocked</source>
        <extracomment>Explains the value Blocked of status.</extracomment>
        <translation>de pas is geblokkeerd</translation>
    </message>
    <message>
        <source>the tag is not valid any more</source>
        <extracomment>Explains the value Expired of status.</extracomment>
        <translation>de pas is niet meer geldig</translation>
    </message>
    <message>
        <source>the tag is unknown</source>
        <extracomment>Explains the value Invalid of status.</extracomment>
        <translation>de pas is onbekend</translation>
    </message>
    <message>
        <source>the tag charges elsewhere already</source>
        <extracomment>Explains the value ConcurrentTx of status.</extracomment>
        <translation>de pas laadt al elders</translation>
    </message>
    <message>
        <source>the receiver does not know this kind of message</source>
        <extracomment>Explains the value UnknownMessageId of status.</extracomment>
        <translation>de ontvanger kent dit soort bericht niet</translation>
    </message>
    <message>
        <source>the receiver does not know this vendor</source>
        <extracomment>Explains the value UnknownVendorId of status.</extracomment>
        <translation>de ontvanger kent deze fabrikant niet</translation>
    </message>
    <message>
        <source>the list is of another version: send it whole</source>
        <extracomment>Explains the value VersionMismatch of status.</extracomment>
        <translation>de lijst is van een andere versie: verzend haar volledig</translation>
    </message>
    <message>
        <source>as the supply failed</source>
        <extracomment>Explains the value Interruption.Begin of context.</extracomment>
        <translation>toen de voeding uitviel</translation>
    </message>
    <message>
        <source>as the supply came back</source>
        <extracomment>Explains the value Interruption.End of context.</extracomment>
        <translation>toen de voeding terugkwam</translation>
    </message>
    <message>
        <source>at a full hour or quarter</source>
        <extracomment>Explains the value Sample.Clock of context.</extracomment>
        <translation>op een heel uur of kwartier</translation>
    </message>
    <message>
        <source>every so many seconds</source>
        <extracomment>Explains the value Sample.Periodic of context.</extracomment>
        <translation>om de zoveel seconden</translation>
    </message>
    <message>
        <source>as the session began</source>
        <extracomment>Explains the value Transaction.Begin of context.</extracomment>
        <translation>toen de laadsessie begon</translation>
    </message>
    <message>
        <source>as the session ended</source>
        <extracomment>Explains the value Transaction.End of context.</extracomment>
        <translation>toen de laadsessie eindigde</translation>
    </message>
    <message>
        <source>because we asked</source>
        <extracomment>Explains the value Trigger of context.</extracomment>
        <translation>omdat wij erom vroegen</translation>
    </message>
    <message>
        <source>meter reading, energy to the car</source>
        <extracomment>Explains the value Energy.Active.Import.Register of measurand.</extracomment>
        <translation>meterstand, energie naar de auto</translation>
    </message>
    <message>
        <source>meter reading, energy from the car</source>
        <extracomment>Explains the value Energy.Active.Export.Register of measurand.</extracomment>
        <translation>meterstand, energie uit de auto</translation>
    </message>
    <message>
        <source>energy since the last value</source>
        <extracomment>Explains the value Energy.Active.Import.Interval of measurand.</extracomment>
        <translation>energie sinds de laatste waarde</translation>
    </message>
    <message>
        <source>power to the car</source>
        <extracomment>Explains the value Power.Active.Import of measurand.</extracomment>
        <translation>vermogen naar de auto</translation>
    </message>
    <message>
        <source>power the car may take</source>
        <extracomment>Explains the value Power.Offered of measurand.</extracomment>
        <translation>vermogen dat de auto mag afnemen</translation>
    </message>
    <message>
        <source>current to the car</source>
        <extracomment>Explains the value Current.Import of measurand.</extracomment>
        <translation>stroom naar de auto</translation>
    </message>
    <message>
        <source>current the car may take</source>
        <extracomment>Explains the value Current.Offered of measurand.</extracomment>
        <translation>stroom die de auto mag afnemen</translation>
    </message>
    <message>
        <source>how full the car&apos;s battery is</source>
        <extracomment>Explains the value SoC of measurand.</extracomment>
        <translation>hoe vol de batterij van de auto is</translation>
    </message>
    <message>
        <source>limit of the whole charger</source>
        <extracomment>Explains the value ChargePointMaxProfile of chargingProfilePurpose.</extracomment>
        <translation>limiet van de hele laadpaal</translation>
    </message>
    <message>
        <source>limit for every new session</source>
        <extracomment>Explains the value TxDefaultProfile of chargingProfilePurpose.</extracomment>
        <translation>limiet voor elke nieuwe laadsessie</translation>
    </message>
    <message>
        <source>limit of this session</source>
        <extracomment>Explains the value TxProfile of chargingProfilePurpose.</extracomment>
        <translation>limiet van deze laadsessie</translation>
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
    <message>
        <source>This tag is new: starting adds it to People &amp; tags, so that it may charge.</source>
        <translation>Deze pas is nieuw: starten voegt hem toe aan Personen &amp; passen, zodat hij mag laden.</translation>
    </message>
    <message>
        <source>This tag may not charge here: it is blocked, has expired, or is for other chargers. See People &amp; tags.</source>
        <translation>Deze pas mag hier niet laden: hij is geblokkeerd, verlopen of voor andere laadpalen. Zie Personen &amp; passen.</translation>
    </message>
    <message>
        <source>Stop there…</source>
        <translation>Daar stoppen…</translation>
    </message>
    <message>
        <source>%1 charges at %2 already: %3</source>
        <extracomment>%1 who, %2 where, %3 an energy such as 12,41 kWh.</extracomment>
        <translation>%1 laadt al bij %2: %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartOnDialog</name>
    <message>
        <source>Start charging for %1</source>
        <extracomment>%1 is a person&apos;s name, or the number of a tag.</extracomment>
        <translation>Laden starten voor %1</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>De laadpaal wordt gevraagd voor deze pas te starten. Is er nog geen auto aangekoppeld, dan wacht hij op de stekker.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Laadpunt</translation>
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
        <source>Charging at %1: %2</source>
        <extracomment>A running session: %1 where, %2 an energy such as 12,41 kWh.</extracomment>
        <translation>Laadt bij %1: %2</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Stop at %1</source>
        <extracomment>Button; %1 says where.</extracomment>
        <translation>Stoppen bij %1</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inactief: de laadpaal is gearchiveerd</translation>
    </message>
    <message>
        <source>%1, a car is plugged in</source>
        <extracomment>%1 is a connector.</extracomment>
        <translation>%1, auto aangekoppeld</translation>
    </message>
    <message>
        <source>Off: this person is blocked. See People &amp; tags</source>
        <translation>Inactief: deze persoon is geblokkeerd. Zie Personen &amp; passen</translation>
    </message>
    <message>
        <source>Off: there is no tag that may charge. Learn or add one under People &amp; tags</source>
        <translation>Inactief: er is geen pas die mag laden. Lees er een in of voeg er een toe onder Personen &amp; passen</translation>
    </message>
    <message>
        <source>Off: no connector is free and in service just now</source>
        <translation>Inactief: er is net geen laadpunt vrij en in gebruik</translation>
    </message>
    <message>
        <source>Off: this connector is gone</source>
        <translation>Inactief: dit laadpunt is er niet meer</translation>
    </message>
    <message>
        <source>This tag may not charge here. See People &amp; tags</source>
        <translation>Deze pas mag hier niet laden. Zie Personen &amp; passen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StateLane</name>
    <message>
        <source>State over time</source>
        <extracomment>Accessible name of a lane: what the connector said over time.</extracomment>
        <translation>Toestand in de tijd</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A stretch of time: %1 the state of a connector, %2 its begin, %3 its end.</extracomment>
        <translation>%1, %2 tot %3</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Name of a lane in a timeline: what the connector said. Short.</extracomment>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StatementDialog</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Laadsessies van %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
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
        <translation>Altijd</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Van … tot …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Laadsessies</translation>
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
        <source>Off: no session in this period</source>
        <translation>Inactief: geen laadsessie in deze periode</translation>
    </message>
    <message>
        <source>Reading the sessions</source>
        <translation>De laadsessies lezen</translation>
    </message>
    <message>
        <source>No.</source>
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
        <source>Connector</source>
        <translation>Laadpunt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Sum: %1</source>
        <extracomment>Last line of a copied list; %1: energy.</extracomment>
        <translation>Som: %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n session(s)</source>
        <translation>
            <numerusform>%n laadsessie gekopieerd</numerusform>
            <numerusform>%n laadsessies gekopieerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n testlading, niet in het totaal</numerusform>
            <numerusform>%n testladingen, niet in het totaal</numerusform>
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
    <message>
        <source>%1, profile %2</source>
        <extracomment>%1 a protocol, %2 the number of its security profile.</extracomment>
        <translation>%1, profiel %2</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>Column: where a charger stands.</extracomment>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Column: network address.</extracomment>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <extracomment>Column: the charger that took its place.</extracomment>
        <translation>Vervangen door</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StepEditor</name>
    <message>
        <source>Steps of the limit</source>
        <extracomment>Accessible name of the drawing of a limit of power.</extracomment>
        <translation>Stappen van de limiet</translation>
    </message>
    <message>
        <source>Step %1 of %2, from %3 on: %4</source>
        <extracomment>The chosen step of a limit: %1 its number, %2 how many there are, %3 when it begins, %4 what it allows.</extracomment>
        <translation>Stap %1 van %2, vanaf %3: %4</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SupplySetup</name>
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
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Voeding</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Zonder de hoofdzekering heeft de grafiek geen limietlijn.</translation>
    </message>
    <message>
        <source>Safety margin</source>
        <extracomment>Share of the main fuse that is kept free.</extracomment>
        <translation>Veiligheidsmarge</translation>
    </message>
    <message>
        <source>The main fuse gives the load chart its limit line; its current is printed on the fuse in the meter cabinet. The margin stays free for everything else in the house.</source>
        <translation>De hoofdzekering geeft de belastinggrafiek haar limietlijn; haar stroom staat op de zekering in de meterkast. De marge blijft vrij voor al het andere in huis.</translation>
    </message>
    <message>
        <source>The limit line lies at %1.</source>
        <translation>De limietlijn ligt op %1.</translation>
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
    <message>
        <source>Too many records wait for the disk.</source>
        <translation>Te veel gegevens wachten op de schijf.</translation>
    </message>
    <message>
        <source>Chargers get no answers until the disk has caught up; they send again and nothing is lost.</source>
        <extracomment>The queue of records that wait for the disk is full.</extracomment>
        <translation>Laadpalen krijgen geen antwoord tot de schijf is bijgekomen; ze verzenden opnieuw en er gaat niets verloren.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TableView</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>Menu entry; %1 is the title of a column.</extracomment>
        <translation>Sorteren op %1</translation>
    </message>
    <message>
        <source>Sort by %1, descending</source>
        <translation>Sorteren op %1, aflopend</translation>
    </message>
    <message>
        <source>Sort by %1, ascending</source>
        <translation>Sorteren op %1, oplopend</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateDialog</name>
    <message>
        <source>Which settings should the chargers of this site have?</source>
        <translation>Welke instellingen horen de laadpalen van deze locatie te hebben?</translation>
    </message>
    <message>
        <source>Every guided check compares a charger with this list. Leave out what may differ.</source>
        <translation>Elke begeleide controle vergelijkt een laadpaal met deze lijst. Laat weg wat mag verschillen.</translation>
    </message>
    <message>
        <source>Charger to take the settings from</source>
        <translation>Laadpaal waarvan de instellingen komen</translation>
    </message>
    <message>
        <source>Take its settings</source>
        <translation>Zijn instellingen overnemen</translation>
    </message>
    <message>
        <source>Off: no charger&apos;s settings were read yet</source>
        <translation>Inactief: er zijn nog van geen laadpaal instellingen gelezen</translation>
    </message>
    <message>
        <source>Settings, one per line</source>
        <translation>Instellingen, één per regel</translation>
    </message>
    <message>
        <source>One per line: name = value</source>
        <translation>Eén per regel: naam = waarde</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Sjabloon opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Line %1: write it as name = value</source>
        <translation>Regel %1: schrijf het als naam = waarde</translation>
    </message>
    <message>
        <source>Line %1: %2 is there twice</source>
        <translation>Regel %1: %2 staat er twee keer</translation>
    </message>
    <message>
        <source>Line %1: this is longer than a charger can hold</source>
        <translation>Regel %1: dit is langer dan een laadpaal kan bewaren</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateRollout</name>
    <message>
        <source>Off: no template is kept here</source>
        <translation>Inactief: hier wordt geen sjabloon bewaard</translation>
    </message>
    <message>
        <source>Choose chargers in the list</source>
        <translation>Kies laadpalen in de lijst</translation>
    </message>
    <message>
        <source>Saved the template</source>
        <translation>Sjabloon opgeslagen</translation>
    </message>
    <message>
        <source>All chosen chargers are as the template says</source>
        <translation>Alle gekozen laadpalen zijn zoals het sjabloon zegt</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) are as the template says.</source>
        <translation>
            <numerusform>%n laadpaal is zoals het sjabloon zegt.</numerusform>
            <numerusform>%n laadpalen zijn zoals het sjabloon zegt.</numerusform>
        </translation>
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
    <name>forecourt::ui::TileFilterRow</name>
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
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filteren op tekst</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Button with a menu: how large the tiles are and whether they are grouped.</extracomment>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Size that fits the number</source>
        <translation>Grootte die bij het aantal past</translation>
    </message>
    <message>
        <source>Large</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Groot</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Middel</translation>
    </message>
    <message>
        <source>Small</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Group by area</source>
        <translation>Groeperen op zone</translation>
    </message>
    <message>
        <source>Close all areas</source>
        <translation>Alle zones inklappen</translation>
    </message>
    <message>
        <source>Open all areas</source>
        <translation>Alle zones uitklappen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle zones</translation>
    </message>
    <message>
        <source>No charger has an area. Give it one under Chargers, Place…</source>
        <translation>Geen laadpaal heeft een zone. Geef er een op onder Laadpalen, Plaats…</translation>
    </message>
    <message>
        <source>Other %1</source>
        <extracomment>Filter of the tiles: all states that have no button of their own, and how many connectors are in them.</extracomment>
        <translation>Overig %1</translation>
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
    <message>
        <source>no prices set</source>
        <translation>geen prijzen opgegeven</translation>
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
    <name>forecourt::ui::TraceFilesPanel</name>
    <message>
        <source>Back to live</source>
        <translation>Terug naar live</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Berichten exporteren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-regels (*.jsonl)</translation>
    </message>
    <message>
        <source>Wait until the other file is done</source>
        <translation>Wacht tot het andere bestand klaar is</translation>
    </message>
    <message>
        <source>Exporting: %1 messages written</source>
        <extracomment>%1 is a number of messages.</extracomment>
        <translation>Exporteren: %1 berichten geschreven</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n bericht naar %1 geschreven</numerusform>
            <numerusform>%n berichten naar %1 geschreven</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Trace openen</translation>
    </message>
    <message>
        <source>Traces and logs (*.jsonl *.csv *.log *.txt)</source>
        <translation>Traces en logs (*.jsonl *.csv *.log *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <extracomment>%1 is a number of per cent.</extracomment>
        <translation>Bestand lezen: %1 %</translation>
    </message>
    <message>
        <source>There is no OCPP message in %1</source>
        <translation>Er staat geen OCPP-bericht in %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 messages of %n charger(s).</source>
        <translation>
            <numerusform>%1 berichten van %n laadpaal.</numerusform>
            <numerusform>%1 berichten van %n laadpalen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines hold no message.</source>
        <translation>%1 regels bevatten geen bericht.</translation>
    </message>
    <message>
        <source>%1 messages have no time of their own.</source>
        <translation>%1 berichten hebben geen eigen tijd.</translation>
    </message>
    <message>
        <source>The file is longer; the rest was not read.</source>
        <translation>Het bestand is langer; de rest is niet gelezen.</translation>
    </message>
    <message>
        <source>This is a file: %1.</source>
        <translation>Dit is een bestand: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A departure from the standard and how often it was found.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No deviations</source>
        <translation>Geen afwijkingen</translation>
    </message>
    <message>
        <source>%1 deviations</source>
        <translation>%1 afwijkingen</translation>
    </message>
    <message>
        <source>Every message matches the standard</source>
        <translation>Elk bericht voldoet aan de standaard</translation>
    </message>
    <message>
        <source>Exporting messages</source>
        <translation>Berichten exporteren</translation>
    </message>
    <message>
        <source>Reading messages from a file</source>
        <translation>Berichten uit een bestand lezen</translation>
    </message>
    <message>
        <source>No bad lines</source>
        <extracomment>Lines of a file that could not be used as they are.</extracomment>
        <translation>Geen foute regels</translation>
    </message>
    <message>
        <source>%1 bad lines…</source>
        <translation>%1 foute regels…</translation>
    </message>
    <message>
        <source>Every record of the file could be read</source>
        <translation>Elk record van het bestand was te lezen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceProblemsDialog</name>
    <message>
        <source>not a whole record, left out</source>
        <extracomment>Why a line of a file is left out.</extracomment>
        <translation>geen volledig record, weggelaten</translation>
    </message>
    <message>
        <source>message cut or broken, shown as unreadable</source>
        <extracomment>What is wrong with a line of a file.</extracomment>
        <translation>bericht afgekapt of kapot, als onleesbaar getoond</translation>
    </message>
    <message>
        <source>line over 4 MB, only its beginning was read</source>
        <extracomment>What is wrong with a line of a file.</extracomment>
        <translation>regel boven 4 MB, alleen het begin is gelezen</translation>
    </message>
    <message>
        <source>Lines that could not be used as they are</source>
        <translation>Regels die niet bruikbaar waren zoals ze zijn</translation>
    </message>
    <message>
        <source>%1. Every other line was read; lines without any message are not listed.</source>
        <translation>%1. Elke andere regel is gelezen; regels zonder bericht worden niet genoemd.</translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>%1 a line&apos;s number, %2 what is wrong with it, %3 how it begins.</extracomment>
        <translation>Regel %1: %2: %3</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… en nog %1</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Lijst kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceTable</name>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
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
    <name>forecourt::ui::VariableCard</name>
    <message>
        <source>Setting</source>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nieuwe waarde</translation>
    </message>
    <message>
        <source>Yes (true)</source>
        <extracomment>Value of a setting that is on or off; the charger&apos;s own word stands behind it.</extracomment>
        <translation>Ja (true)</translation>
    </message>
    <message>
        <source>No (false)</source>
        <extracomment>Value of a setting that is on or off; the charger&apos;s own word stands behind it.</extracomment>
        <translation>Nee (false)</translation>
    </message>
    <message>
        <source>Off: the charger lets nobody change this</source>
        <translation>Inactief: de laadpaal laat niemand dit wijzigen</translation>
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
    <message>
        <source>A setting of the maker&apos;s own; its manual says what it does.</source>
        <translation>Een eigen instelling van de fabrikant; de handleiding zegt wat ze doet.</translation>
    </message>
    <message>
        <source>profile: %1</source>
        <extracomment>%1 is a feature profile of OCPP 1.6, such as &quot;Core&quot;.</extracomment>
        <translation>profiel: %1</translation>
    </message>
    <message>
        <source>every charger with this profile has it</source>
        <translation>elke laadpaal met dit profiel heeft haar</translation>
    </message>
    <message>
        <source>read only: the charger lets nobody change it</source>
        <translation>alleen-lezen: de laadpaal laat niemand haar wijzigen</translation>
    </message>
    <message>
        <source>can be changed</source>
        <translation>kan worden gewijzigd</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>Column: what a setting is for.</extracomment>
        <translation>Wat ze doet</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A setting&apos;s value that was changed here but not sent: %1 present value, %2 new value.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation>Hier gewijzigd, nog niet verzonden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorDataTab</name>
    <message>
        <source>Vendor messages seen</source>
        <translation>Geziene fabrikantberichten</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Verzenden…</translation>
    </message>
    <message>
        <source>Answer by rule…</source>
        <translation>Antwoord per regel…</translation>
    </message>
    <message>
        <source>No vendor message was seen</source>
        <translation>Geen fabrikantbericht gezien</translation>
    </message>
    <message>
        <source>Messages of the maker&apos;s own appear here with their counts, whichever way they go.</source>
        <translation>Eigen berichten van de fabrikant verschijnen hier met hun aantal, welke kant ze ook op gaan.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Rules for vendor messages</source>
        <translation>Regels voor fabrikantberichten</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Nieuwe regel…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Geen regel</translation>
    </message>
    <message>
        <source>Vendor messages are answered as unknown, which is right for most.</source>
        <translation>Fabrikantberichten worden als onbekend beantwoord, wat voor de meeste juist is.</translation>
    </message>
    <message>
        <source>Answers by rule</source>
        <translation>Antwoorden per regel</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inactief: deze laadpaal is niet in gebruik</translation>
    </message>
    <message>
        <source>Off: rules are not made from here</source>
        <translation>Inactief: van hieruit worden geen regels gemaakt</translation>
    </message>
    <message>
        <source>Off: choose a rule in the table first</source>
        <translation>Inactief: kies eerst een regel in de tabel</translation>
    </message>
    <message>
        <source>Off: choose a message in the table first</source>
        <translation>Inactief: kies eerst een bericht in de tabel</translation>
    </message>
    <message>
        <source>Off: the charger answers this one</source>
        <translation>Inactief: dit bericht beantwoordt de laadpaal</translation>
    </message>
    <message>
        <source>Rule for vendor messages saved</source>
        <translation>Regel voor fabrikantberichten opgeslagen</translation>
    </message>
    <message>
        <source>Rule for vendor messages removed</source>
        <translation>Regel voor fabrikantberichten verwijderd</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorMessageModel</name>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <extracomment>Tooltip: when a message was seen for the first time; %1 is a time or a date.</extracomment>
        <translation>Eerst gezien %1</translation>
    </message>
    <message>
        <source>Way</source>
        <extracomment>Column: whether a message came from the charger or went to it.</extracomment>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Column: how often.</extracomment>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when for the last time.</extracomment>
        <translation>Laatst</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Column: how it was answered the last time.</extracomment>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Last data</source>
        <extracomment>Column: what the last one contained.</extracomment>
        <translation>Laatste inhoud</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorRuleDialog</name>
    <message>
        <source>New rule for vendor messages</source>
        <translation>Nieuwe regel voor fabrikantberichten</translation>
    </message>
    <message>
        <source>Rule for vendor messages</source>
        <translation>Regel voor fabrikantberichten</translation>
    </message>
    <message>
        <source>Without a rule such messages are answered as unknown. Choose Accepted only if the charger&apos;s maker says that nothing else has to be done.</source>
        <translation>Zonder regel worden zulke berichten als onbekend beantwoord. Kies Geaccepteerd alleen als de fabrikant van de laadpaal zegt dat er verder niets hoeft te gebeuren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>all that have no rule of their own</source>
        <extracomment>In an empty field: the rule is for all messages of the vendor.</extracomment>
        <translation>alle die geen eigen regel hebben</translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation>Alle laadpalen</translation>
    </message>
    <message>
        <source>Vendor id</source>
        <translation>Fabrikant-id</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Bericht-id</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Data to send with it (may be left empty)</source>
        <translation>Gegevens om mee te verzenden (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Off: this answer carries no data</source>
        <translation>Inactief: dit antwoord bevat geen gegevens</translation>
    </message>
    <message>
        <source>Off: it is being saved</source>
        <translation>Inactief: ze wordt net opgeslagen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorRuleModel</name>
    <message>
        <source>All chargers</source>
        <extracomment>Which chargers a rule is for.</extracomment>
        <translation>Alle laadpalen</translation>
    </message>
    <message>
        <source>All others of the vendor</source>
        <extracomment>Which messages of a vendor a rule is for.</extracomment>
        <translation>Alle andere van de fabrikant</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which chargers a rule is for.</extracomment>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Column: what is sent along with the answer.</extracomment>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who made the rule.</extracomment>
        <translation>Door</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorWords</name>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a message of a vendor&apos;s own.</extracomment>
        <translation>Geaccepteerd</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Answer to a message of a vendor&apos;s own.</extracomment>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Unknown message</source>
        <translation>Bericht onbekend</translation>
    </message>
    <message>
        <source>Unknown vendor</source>
        <translation>Fabrikant onbekend</translation>
    </message>
    <message>
        <source>From the charger</source>
        <translation>Van de laadpaal</translation>
    </message>
    <message>
        <source>To the charger</source>
        <translation>Naar de laadpaal</translation>
    </message>
    <message>
        <source>Rule for vendor messages saved</source>
        <translation>Regel voor fabrikantberichten opgeslagen</translation>
    </message>
    <message>
        <source>Rule for vendor messages removed</source>
        <translation>Regel voor fabrikantberichten verwijderd</translation>
    </message>
    <message>
        <source>Write the vendor&apos;s name, at most 255 characters</source>
        <translation>Schrijf de naam van de fabrikant, hooguit 255 tekens</translation>
    </message>
    <message>
        <source>At most 50 characters</source>
        <translation>Hooguit 50 tekens</translation>
    </message>
    <message>
        <source>At most 16,384 characters, and none with an answer that knows neither vendor nor message</source>
        <translation>Hooguit 16.384 tekens, en geen bij een antwoord dat fabrikant of bericht niet kent</translation>
    </message>
    <message>
        <source>There is a rule for these messages already: change that one</source>
        <translation>Voor deze berichten is er al een regel: wijzig die</translation>
    </message>
    <message>
        <source>There are too many rules: remove one first</source>
        <translation>Er zijn te veel regels: verwijder er eerst een</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::WebhookCard</name>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Call an address with each alert (JSON)</source>
        <translation>Een adres aanroepen bij elke melding (JSON)</translation>
    </message>
    <message>
        <source>Remove secret</source>
        <translation>Geheim verwijderen</translation>
    </message>
    <message>
        <source>Send test call</source>
        <translation>Testaanroep verzenden</translation>
    </message>
    <message>
        <source>Signs each call: the head X-Forecourt-Signature has the HMAC-SHA-256 of the body</source>
        <translation>Ondertekent elke aanroep: de header X-Forecourt-Signature bevat de HMAC-SHA-256 van de body</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Secret (optional)</source>
        <translation>Geheim (optioneel)</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Severity from which on the address is called.</extracomment>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>saved; type to replace it</source>
        <extracomment>Stands in the empty field of the secret.</extracomment>
        <translation>opgeslagen; typ om te vervangen</translation>
    </message>
    <message>
        <source>The test is on its way; it takes half a minute at most</source>
        <translation>De test is onderweg; dit duurt hooguit een halve minuut</translation>
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
    <message>
        <source>Test charge</source>
        <extracomment>A session that was a test of the charger and is in no total.</extracomment>
        <translation>Testlading</translation>
    </message>
    <message>
        <source>More energy than possible</source>
        <translation>Meer energie dan mogelijk</translation>
    </message>
    <message>
        <source>Closed by us, end came later</source>
        <extracomment>Of a session: the operator closed it, then the charger reported its end after all.</extracomment>
        <translation>Door ons gesloten, einde kwam later</translation>
    </message>
    <message>
        <source>Energy accepted by us</source>
        <extracomment>Of a session: its energy looked impossible, the operator has said that it is right.</extracomment>
        <translation>Energie door ons aanvaard</translation>
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
    <message>
        <source>Off: %1 is not among the charger&apos;s SupportedFeatureProfiles. The expert call sends it all the same</source>
        <extracomment>%1 is a name of the standard, such as Reservation.</extracomment>
        <translation>Inactief: %1 staat niet in de SupportedFeatureProfiles van de laadpaal. De expertaanroep verzendt het toch</translation>
    </message>
    <message>
        <source>Off: this charger does not know reservations</source>
        <translation>Inactief: deze laadpaal kent geen reserveringen</translation>
    </message>
    <message>
        <source>Off: this charger reserves single connectors only</source>
        <translation>Inactief: deze laadpaal reserveert alleen losse laadpunten</translation>
    </message>
    <message>
        <source>Off: the service does not answer</source>
        <translation>Inactief: de dienst antwoordt niet</translation>
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
    <message>
        <source>An answer to a command, as Reset=Rejected, Reset=silence or Reset=error:NotSupported. Repeatable.</source>
        <translation>Een antwoord op een opdracht, zoals Reset=Rejected, Reset=silence of Reset=error:NotSupported. Herhaalbaar.</translation>
    </message>
    <message>
        <source>--answer takes a command and one of its answers: %1.</source>
        <translation>--answer neemt een opdracht en een van de antwoorden daarop: %1.</translation>
    </message>
</context>
</TS>
