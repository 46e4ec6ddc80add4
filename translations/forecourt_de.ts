<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BackupTask</name>
    <message>
        <source>Written and checked: %1</source>
        <translation>Geschrieben und geprüft: %1</translation>
    </message>
    <message>
        <source>Secrets are not in it: FORECOURT_PASSPHRASE is not set.</source>
        <translation>Geheimnisse sind nicht enthalten: FORECOURT_PASSPHRASE ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Restored: %1, made at %2, with %3 chargers and %4 sessions.</source>
        <translation>Wiederhergestellt: %1, erstellt am %2, mit %3 Ladestationen und %4 Ladevorgängen.</translation>
    </message>
    <message>
        <source>What was here before: %1</source>
        <translation>Was vorher hier war: %1</translation>
    </message>
    <message>
        <source>This is not a backup of Forecourt: %1. Nothing was changed.</source>
        <translation>Das ist keine Sicherung von Forecourt: %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The backup is damaged or was altered. Nothing was changed; try an older one. (%1)</source>
        <translation>Die Sicherung ist beschädigt oder wurde verändert. Nichts wurde geändert; versuchen Sie eine ältere. (%1)</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of Forecourt. Install that version first. Nothing was changed. (%1)</source>
        <translation>Die Sicherung stammt von einer neueren Version von Forecourt. Installieren Sie zuerst diese Version. Nichts wurde geändert. (%1)</translation>
    </message>
    <message>
        <source>The passphrase in FORECOURT_PASSPHRASE does not open the secrets of the backup. Nothing was changed.</source>
        <translation>Die Passphrase in FORECOURT_PASSPHRASE öffnet die Geheimnisse der Sicherung nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The backup was made by another build of Forecourt, whose tables differ. Nothing was changed; restore it with that program. (%1)</source>
        <translation>Die Sicherung stammt von einem anderen Build von Forecourt, dessen Tabellen abweichen. Nichts wurde geändert; stellen Sie sie mit jenem Programm wieder her. (%1)</translation>
    </message>
</context>
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
    <message>
        <source>Write everything into one file, and end. Secrets go into it under the passphrase in FORECOURT_PASSPHRASE.</source>
        <translation>Alles in eine Datei schreiben und beenden. Geheimnisse kommen unter der Passphrase in FORECOURT_PASSPHRASE hinein.</translation>
    </message>
    <message>
        <source>Check a backup, keep a copy of what is here, put the backup in its place, and end.</source>
        <translation>Eine Sicherung prüfen, eine Kopie des Vorhandenen behalten, die Sicherung an seine Stelle setzen und beenden.</translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed, 11 not a good backup.</source>
        <translation>Exit-Codes: 0 ok, 1 keine Anzeige, 2 Aufruf, 3 läuft bereits, 4 Port belegt, 5 Datenbank, 6 Konfiguration, 7 keine Berechtigung, 8 nicht rechtzeitig beendet, 10 Prüfung fehlgeschlagen, 11 keine gute Sicherung.</translation>
    </message>
    <message>
        <source>--backup and --restore take a file and go with no other task.</source>
        <translation>--backup und --restore brauchen eine Datei und gehen mit keiner anderen Aufgabe zusammen.</translation>
    </message>
    <message>
        <source>Show a page of the window, or a charger: overview, chargers, charger/&lt;id&gt;, addcharger, sessions, people, messages, alerts, settings. A window that is open already shows it.</source>
        <translation>Eine Seite des Fensters oder eine Ladestation zeigen: overview, chargers, charger/&lt;id&gt;, addcharger, sessions, people, messages, alerts, settings. Ist schon ein Fenster offen, zeigt dieses sie.</translation>
    </message>
    <message>
        <source>--open is for forecourt; forecourtd has no window.</source>
        <translation>--open ist für forecourt; forecourtd hat kein Fenster.</translation>
    </message>
    <message>
        <source>There is no page “%1”; --help names them.</source>
        <translation>Es gibt keine Seite „%1“; --help nennt sie.</translation>
    </message>
    <message>
        <source>Read settings from this file instead of this user&apos;s.</source>
        <translation>Einstellungen aus dieser Datei statt denen dieses Benutzers lesen.</translation>
    </message>
    <message>
        <source>Print the token of the local API, and end.</source>
        <translation>Token der lokalen API ausgeben und beenden.</translation>
    </message>
    <message>
        <source>--print-api-token goes with no other task.</source>
        <translation>--print-api-token geht mit keiner anderen Aufgabe zusammen.</translation>
    </message>
    <message>
        <source>--config takes the name of a file.</source>
        <translation>--config braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>There is no token in %1 yet. It is made when the central system starts there for the first time.</source>
        <translation>In %1 ist noch kein Token. Es entsteht, wenn das Zentralsystem dort zum ersten Mal startet.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
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
    <message>
        <source>The database was made by another build of Forecourt, whose tables differ. Nothing was changed. Start that program, or put a copy from the folder backup in its place. (%1)</source>
        <translation>Die Datenbank stammt von einem anderen Build von Forecourt, dessen Tabellen abweichen. Nichts wurde geändert. Starten Sie jenes Programm, oder ersetzen Sie sie durch eine Kopie aus dem Ordner backup. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::app::Attachment</name>
    <message>
        <source>The window could not attach to it: its local API does not answer.</source>
        <translation>Das Fenster konnte sich nicht mit ihm verbinden: seine lokale API antwortet nicht.</translation>
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
    <message>
        <source>Cars are charging</source>
        <extracomment>Shown by the desktop where it lists what keeps the computer awake.</extracomment>
        <translation>Autos laden gerade</translation>
    </message>
    <message>
        <source>Forecourt runs already. What does not count until it starts anew: %1</source>
        <extracomment>%1 lists options: &quot;--port, --lang&quot;.</extracomment>
        <translation>Forecourt läuft bereits. Erst nach einem Neustart gilt: %1</translation>
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
    <name>forecourt::ui::AboutDialog</name>
    <message>
        <source>About Forecourt</source>
        <translation>Über Forecourt</translation>
    </message>
    <message>
        <source>Version %1. An operator console for a small site with charging stations, with the OCPP central system inside it. Free software; no cloud, no account.</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>Version %1. Ein Leitstand für einen kleinen Standort mit Ladestationen, das OCPP-Zentralsystem ist eingebaut. Freie Software; keine Cloud, kein Konto.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Logs</source>
        <extracomment>Where the program writes its log files.</extracomment>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Angaben kopieren</translation>
    </message>
    <message>
        <source>Copied. Paste it into your question.</source>
        <translation>Kopiert. Fügen Sie es in Ihre Anfrage ein.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Attached to</source>
        <extracomment>The background service this window belongs to.</extracomment>
        <translation>Verbunden mit</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ActionBook</name>
    <message>
        <source>Off: %1</source>
        <extracomment>Why an action is off: &quot;Off: no charger is open&quot;.</extracomment>
        <translation>Inaktiv: %1</translation>
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
    <name>forecourt::ui::AddressesDialog</name>
    <message>
        <source>New addresses for the chargers</source>
        <translation>Neue Adressen für die Ladestationen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Type these on the chargers&apos; own pages, or scan the code there. A charger that is here again says so by itself.</source>
        <translation>Tippen Sie diese auf den Seiten der Ladestationen ein, oder scannen Sie dort den Code. Eine Ladestation, die wieder da ist, meldet sich von selbst.</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse dieses Computers</translation>
    </message>
    <message>
        <source>Was told %1</source>
        <extracomment>The address a charger was told by the computer the backup comes from.</extracomment>
        <translation>Bisher %1</translation>
    </message>
    <message>
        <source>New address of %1</source>
        <extracomment>Name of a field for assistive technology: %1 is a charger.</extracomment>
        <translation>Neue Adresse von %1</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <source>Show the code of %1</source>
        <translation>Code von %1 zeigen</translation>
    </message>
    <message>
        <source>Connection card…</source>
        <translation>Verbindungskarte…</translation>
    </message>
    <message>
        <source>Connection card of %1</source>
        <translation>Verbindungskarte von %1</translation>
    </message>
    <message>
        <source>This computer has no network address</source>
        <translation>Dieser Computer hat keine Netzwerkadresse</translation>
    </message>
    <message>
        <source>here again</source>
        <extracomment>The charger has called this computer.</extracomment>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation>Dieser Computer hat keine Netzwerkadresse. Stecken Sie das Netzwerkkabel ein oder verbinden Sie das WLAN.</translation>
    </message>
    <message>
        <source>There are no chargers in this backup.</source>
        <translation>In dieser Sicherung sind keine Ladestationen.</translation>
    </message>
    <message>
        <source>All chargers are here again.</source>
        <translation>Alle Ladestationen sind wieder da.</translation>
    </message>
    <message>
        <source>%1 of %2 chargers are here again.</source>
        <extracomment>%1 of %2 chargers have called this computer.</extracomment>
        <translation>%1 von %2 Ladestationen sind wieder da.</translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation>Adresse als QR-Code</translation>
    </message>
    <message>
        <source>Address of %1 as a QR code</source>
        <translation>Adresse von %1 als QR-Code</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertKindsCard</name>
    <message>
        <source>What raises an alert</source>
        <extracomment>Title: which kinds of alerts are wanted.</extracomment>
        <translation>Was eine Meldung auslöst</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>Unit behind a number: an alert comes after so many seconds (of a clock: off by so many).</extracomment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>MB left</source>
        <translation>MB frei</translation>
    </message>
    <message>
        <source>times</source>
        <extracomment>Unit behind a number: an alert comes after so many uses.</extracomment>
        <translation>Mal</translation>
    </message>
    <message>
        <source>%1, from how many %2</source>
        <extracomment>Accessible name: %1 a kind of alert, %2 a unit such as minutes.</extracomment>
        <translation>%1, ab wie vielen %2</translation>
    </message>
    <message>
        <source>at once</source>
        <extracomment>An alert comes without waiting.</extracomment>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Off: this kind is switched off</source>
        <translation>Inaktiv: diese Art ist abgeschaltet</translation>
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
        <translation>Gesendet von Forecourt an %1. Welche Mails kommen, wird dort unter Einstellungen, Benachrichtigungen gewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, and %n more</source>
        <extracomment>%n further alerts.</extracomment>
        <translation>
            <numerusform>%1: %2 und %n weitere</numerusform>
            <numerusform>%1: %2 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
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
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over by themselves</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n von selbst vorbei</numerusform>
            <numerusform>%n von selbst vorbei</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: alerts of the day, %2</source>
        <translation>%1: Meldungen des Tages, %2</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Over by themselves</source>
        <extracomment>Head of a list: what ended without anybody doing something here.</extracomment>
        <translation>Von selbst vorbei</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <extracomment>%1 what was wrong, %2 and %3 times.</extracomment>
        <translation>%1: von %2 bis %3</translation>
    </message>
    <message>
        <source>%1: test of notifications</source>
        <translation>%1: Test der Benachrichtigungen</translation>
    </message>
    <message>
        <source>This is a test. Alerts of %1 will reach you here.</source>
        <translation>Das ist ein Test. Meldungen von %1 erreichen Sie hier.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column: when it began.</extracomment>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>What and what to do</source>
        <extracomment>Column: what is wrong and what to do.</extracomment>
        <translation>Was ist und was zu tun ist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertWords</name>
    <message>
        <source>fault without a reason</source>
        <extracomment>A charger says that it is faulted, not why.</extracomment>
        <translation>Störung ohne Angabe eines Grundes</translation>
    </message>
    <message>
        <source>The last backup is old</source>
        <translation>Die letzte Sicherung ist alt</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>Die letzte Sicherung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Mails do not get through</source>
        <translation>Mails kommen nicht durch</translation>
    </message>
    <message>
        <source>Webhook calls do not get through</source>
        <translation>Webhook-Aufrufe kommen nicht durch</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 behind</source>
        <extracomment>%1 a charger, %2 a duration.</extracomment>
        <translation>Die Uhr von %1 geht %2 nach</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 ahead</source>
        <translation>Die Uhr von %1 geht %2 vor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a connector or charger, %2 a fault.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is offline</source>
        <translation>%1 ist offline</translation>
    </message>
    <message numerus="yes">
        <source>%n chargers went offline together</source>
        <translation>
            <numerusform>%n Ladestation ging offline</numerusform>
            <numerusform>%n Ladestationen gingen zusammen offline</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is connected but silent</source>
        <translation>%1 ist verbunden, aber stumm</translation>
    </message>
    <message>
        <source>Session %1 at %2 does not end</source>
        <extracomment>%1 a session&apos;s number, %2 a connector.</extracomment>
        <translation>Ladevorgang %1 an %2 endet nicht</translation>
    </message>
    <message>
        <source>Session %1 at %2 draws no energy</source>
        <translation>Ladevorgang %1 an %2 zieht keine Energie</translation>
    </message>
    <message>
        <source>Unknown tag %1 at %2</source>
        <extracomment>%1 a tag, %2 a charger.</extracomment>
        <translation>Unbekannte Karte %1 an %2</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is not synchronised</source>
        <translation>Die Uhr dieses Computers ist nicht synchronisiert</translation>
    </message>
    <message>
        <source>Little space is left on the disk: %1</source>
        <translation>Wenig Platz auf dem Datenträger: %1</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Nichts lässt sich speichern</translation>
    </message>
    <message>
        <source>Too many records wait for the disk</source>
        <translation>Zu viele Datensätze warten auf den Datenträger</translation>
    </message>
    <message>
        <source>Two chargers call themselves %1</source>
        <translation>Zwei Ladestationen nennen sich %1</translation>
    </message>
    <message>
        <source>%1 reports a security event: %2</source>
        <extracomment>%1 a charger, %2 the standard&apos;s name of the event.</extracomment>
        <translation>%1 meldet ein Sicherheitsereignis: %2</translation>
    </message>
    <message>
        <source>Port %1 is closed: no charger reaches us there</source>
        <translation>Port %1 ist geschlossen: dort erreicht uns keine Ladestation</translation>
    </message>
    <message>
        <source>maker&apos;s code %1</source>
        <extracomment>%1 a code of the charger&apos;s maker.</extracomment>
        <translation>Herstellercode %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>runs for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Check its power and its network. It connects again by itself.</source>
        <translation>Prüfen Sie Strom und Netzwerk. Sie verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>Is it the site&apos;s network? Check router, switch and this computer&apos;s cable.</source>
        <translation>Liegt es am Netzwerk des Standorts? Prüfen Sie Router, Switch und das Kabel dieses Computers.</translation>
    </message>
    <message>
        <source>Ask it for its state; if it stays silent, restart it.</source>
        <translation>Fragen Sie ihren Zustand ab; bleibt sie stumm, starten Sie sie neu.</translation>
    </message>
    <message>
        <source>Stop it, or close it in our records if the car is gone.</source>
        <translation>Stoppen Sie ihn, oder schließen Sie ihn in unseren Daten, wenn das Auto weg ist.</translation>
    </message>
    <message>
        <source>The car may be full: ask the driver to free the place.</source>
        <translation>Das Auto ist vielleicht voll: bitten Sie den Fahrer, den Platz freizumachen.</translation>
    </message>
    <message>
        <source>If it belongs to somebody here, add it under People &amp; tags.</source>
        <translation>Gehört sie jemandem hier, fügen Sie sie unter Personen &amp; Karten hinzu.</translation>
    </message>
    <message>
        <source>It takes our time with its next restart; else set its time server.</source>
        <translation>Beim nächsten Neustart übernimmt sie unsere Zeit; sonst ihren Zeitserver einstellen.</translation>
    </message>
    <message>
        <source>Turn on automatic time in the system&apos;s settings (timedatectl set-ntp true).</source>
        <translation>Schalten Sie die automatische Zeit in den Systemeinstellungen ein (timedatectl set-ntp true).</translation>
    </message>
    <message>
        <source>Free some space, or keep messages for a shorter time.</source>
        <translation>Schaffen Sie Platz, oder bewahren Sie Nachrichten kürzer auf.</translation>
    </message>
    <message>
        <source>Check the disk and its permissions. Chargers keep what we did not confirm and send it again.</source>
        <translation>Prüfen Sie den Datenträger und seine Rechte. Ladestationen behalten, was wir nicht bestätigt haben, und senden es erneut.</translation>
    </message>
    <message>
        <source>The disk is too slow or refuses. Chargers get no answers and send again; nothing is lost.</source>
        <translation>Der Datenträger ist zu langsam oder verweigert. Ladestationen bekommen keine Antwort und senden erneut; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Check the backup folder and back up now.</source>
        <translation>Prüfen Sie den Sicherungsordner und sichern Sie jetzt.</translation>
    </message>
    <message>
        <source>Give one of them another name in its own settings. The second is turned away.</source>
        <translation>Geben Sie einer davon in ihren eigenen Einstellungen einen anderen Namen. Die zweite wird abgewiesen.</translation>
    </message>
    <message>
        <source>Ask who worked at the charger. If nobody did, look at it on site.</source>
        <translation>Fragen Sie, wer an der Ladestation gearbeitet hat. War es niemand, sehen Sie vor Ort nach.</translation>
    </message>
    <message>
        <source>End the program that uses it, or choose another port.</source>
        <translation>Beenden Sie das Programm, das ihn benutzt, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Send a test under Settings, Notifications: it says what is wrong.</source>
        <translation>Senden Sie einen Test unter Einstellungen, Benachrichtigungen: er sagt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Fault of a charger or connector</source>
        <translation>Störung einer Ladestation oder eines Ladepunkts</translation>
    </message>
    <message>
        <source>Charger offline</source>
        <translation>Ladestation offline</translation>
    </message>
    <message>
        <source>Several chargers offline together</source>
        <translation>Mehrere Ladestationen zusammen offline</translation>
    </message>
    <message>
        <source>Charger connected but silent</source>
        <translation>Ladestation verbunden, aber stumm</translation>
    </message>
    <message>
        <source>Session that does not end</source>
        <translation>Ladevorgang, der nicht endet</translation>
    </message>
    <message>
        <source>Session without energy</source>
        <translation>Ladevorgang ohne Energie</translation>
    </message>
    <message>
        <source>Unknown tag used</source>
        <translation>Unbekannte Karte benutzt</translation>
    </message>
    <message>
        <source>Clock of a charger is off</source>
        <translation>Uhr einer Ladestation geht falsch</translation>
    </message>
    <message>
        <source>This computer&apos;s clock</source>
        <translation>Die Uhr dieses Computers</translation>
    </message>
    <message>
        <source>Little disk space</source>
        <translation>Wenig Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>Trouble with saving</source>
        <translation>Schwierigkeiten beim Speichern</translation>
    </message>
    <message>
        <source>Records wait for the disk</source>
        <translation>Datensätze warten auf den Datenträger</translation>
    </message>
    <message>
        <source>Backup failed or old</source>
        <translation>Sicherung fehlgeschlagen oder alt</translation>
    </message>
    <message>
        <source>Two chargers with one name</source>
        <translation>Zwei Ladestationen mit einem Namen</translation>
    </message>
    <message>
        <source>Security event of a charger</source>
        <translation>Sicherheitsereignis einer Ladestation</translation>
    </message>
    <message>
        <source>Port for chargers closed</source>
        <translation>Port für Ladestationen geschlossen</translation>
    </message>
    <message>
        <source>Notification not delivered</source>
        <translation>Benachrichtigung nicht zugestellt</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Severity of an alert, the mildest.</extracomment>
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
    <message>
        <source>Open</source>
        <extracomment>State of an alert: nobody has dealt with it.</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <extracomment>%1 a person.</extracomment>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Quittiert von %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>Not repeated for a day</source>
        <extracomment>State of an alert; %1 a time.</extracomment>
        <translation>Einen Tag lang nicht wiederholt</translation>
    </message>
    <message>
        <source>Switched off %1</source>
        <translation>Abgeschaltet %1</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <extracomment>State of an alert: what it was about has ended by itself; %1 a time.</extracomment>
        <translation>Vorbei seit %1</translation>
    </message>
    <message>
        <source>It worked: the other side took it.</source>
        <translation>Es hat geklappt: die Gegenseite hat es angenommen.</translation>
    </message>
    <message>
        <source>Something is missing: fill in server, sender and recipients.</source>
        <translation>Etwas fehlt: füllen Sie Server, Absender und Empfänger aus.</translation>
    </message>
    <message>
        <source>This address cannot be used: it must begin with https://.</source>
        <translation>Diese Adresse ist nicht verwendbar: sie muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the spelling and this computer&apos;s internet connection.</source>
        <translation>Niemand kennt diesen Server. Prüfen Sie die Schreibweise und die Internetverbindung dieses Computers.</translation>
    </message>
    <message>
        <source>The connection is refused. Check server and port.</source>
        <translation>Die Verbindung wird abgelehnt. Prüfen Sie Server und Port.</translation>
    </message>
    <message>
        <source>The server does not answer. Check server, port and encryption; a firewall may be in between.</source>
        <translation>Der Server antwortet nicht. Prüfen Sie Server, Port und Verschlüsselung; vielleicht ist eine Firewall dazwischen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold. Check the server&apos;s name and this computer&apos;s clock.</source>
        <translation>Das Zertifikat des Servers gilt nicht. Prüfen Sie den Namen des Servers und die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The server does not offer this encryption. Choose another one.</source>
        <translation>Der Server bietet diese Verschlüsselung nicht an. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Some providers want a password of its own for programs.</source>
        <translation>Benutzername oder Passwort ist falsch. Manche Anbieter verlangen für Programme ein eigenes Passwort.</translation>
    </message>
    <message>
        <source>The server cannot take it now. It is tried again later.</source>
        <translation>Der Server kann es jetzt nicht annehmen. Es wird später noch einmal versucht.</translation>
    </message>
    <message>
        <source>The server does not want it. Check sender, recipients or address.</source>
        <translation>Der Server will es nicht. Prüfen Sie Absender, Empfänger oder Adresse.</translation>
    </message>
    <message>
        <source>It points to another place, which is not followed. Enter that place&apos;s address.</source>
        <translation>Sie verweist auf eine andere Stelle, der nicht gefolgt wird. Geben Sie deren Adresse ein.</translation>
    </message>
    <message>
        <source>The connection broke off. Check port and encryption.</source>
        <translation>Die Verbindung brach ab. Prüfen Sie Port und Verschlüsselung.</translation>
    </message>
    <message>
        <source>The password was saved on another computer. Type it again.</source>
        <translation>Das Passwort wurde auf einem anderen Computer gespeichert. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Es ist fehlgeschlagen.</translation>
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
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>A&amp;cknowledge</source>
        <translation>&amp;Quittieren</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welche Meldungen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Alerts nobody has dealt with.</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Alerts: those that are over too.</extracomment>
        <translation>Alle</translation>
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
        <source>Older alerts cannot be read</source>
        <translation>Ältere Meldungen lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Clear the filter to see the others.</source>
        <translation>Löschen Sie den Filter, um die anderen zu sehen.</translation>
    </message>
    <message>
        <source>None acknowledged</source>
        <translation>Keine quittiert</translation>
    </message>
    <message>
        <source>Acknowledged and snoozed alerts stay here until what they are about is over.</source>
        <translation>Quittierte und zurückgestellte Meldungen bleiben hier, bis ihr Anlass vorbei ist.</translation>
    </message>
    <message>
        <source>All quiet since %1</source>
        <translation>Alles ruhig seit %1</translation>
    </message>
    <message>
        <source>Faults, lost chargers and other trouble appear here by themselves.</source>
        <translation>Störungen, verlorene Ladestationen und anderer Ärger erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Ladevorgang öffnen</translation>
    </message>
    <message>
        <source>People &amp;&amp; tags</source>
        <translation>Personen &amp;&amp; Karten</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Ladestation öffnen</translation>
    </message>
    <message>
        <source>Show chargers</source>
        <translation>Ladestationen zeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Choose an open alert in the list</source>
        <translation>Wählen Sie eine offene Meldung in der Liste</translation>
    </message>
    <message>
        <source>It is acknowledged</source>
        <translation>Sie ist quittiert</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) acknowledged</source>
        <translation>
            <numerusform>%n Meldung quittiert</numerusform>
            <numerusform>%n Meldungen quittiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) snoozed until %1</source>
        <extracomment>%1 a time.</extracomment>
        <translation>
            <numerusform>%n Meldung bis %1 zurückgestellt</numerusform>
            <numerusform>%n Meldungen bis %1 zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Für &amp;1 Stunde</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Für &amp;4 Stunden</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Bis &amp;morgen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <extracomment>Title: theme, language and density of the window.</extracomment>
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
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>dark light colour night</source>
        <translation>dunkel hell farbe nacht thema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Height of the rows of tables.</extracomment>
        <translation>Komfortabel</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>Height of the rows of tables.</extracomment>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Tabellenzeilen</translation>
    </message>
    <message>
        <source>Compact rows show more at once.</source>
        <translation>Kompakte Zeilen zeigen mehr auf einmal.</translation>
    </message>
    <message>
        <source>density height dense lines</source>
        <translation>dichte höhe eng zeilen</translation>
    </message>
    <message>
        <source>The size of text follows the desktop. To make only this window larger, use View, Size.</source>
        <translation>Die Schriftgröße folgt dem Desktop. Um nur dieses Fenster zu vergrößern, nehmen Sie Ansicht, Größe.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ArchiveDialog</name>
    <message>
        <source>Save everything in one file</source>
        <translation>Alles in eine Datei sichern</translation>
    </message>
    <message>
        <source>With this file another computer goes on where this one stopped. The token of the local API and the private key go into it only under a passphrase; without one they stay out.</source>
        <translation>Mit dieser Datei macht ein anderer Computer dort weiter, wo dieser aufgehört hat. Das Token der lokalen API und der private Schlüssel kommen nur unter einer Passphrase hinein; ohne sie bleiben sie draußen.</translation>
    </message>
    <message>
        <source>Passphrase, may be empty</source>
        <translation>Passphrase, darf leer sein</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>With the message log, which may be large</source>
        <translation>Mit dem Nachrichtenprotokoll, das groß sein kann</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Ort wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>At least %1 characters, or none at all.</source>
        <translation>Mindestens %1 Zeichen, oder gar keine.</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Die beiden sind verschieden.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AreaDialog</name>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Where they stand, in your words: “Underground 1”. Chargers of one area are shown together.</source>
        <translation>Wo sie stehen, in Ihren Worten: „Tiefgarage 1“. Ladestationen eines Bereichs werden zusammen gezeigt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <extracomment>Button: opens the sessions that somebody should look at.</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: opens the list of alerts.</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
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
        <source>Accept</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neustart…</translation>
    </message>
    <message>
        <source>%1: does not stop</source>
        <extracomment>%1 a connector: the charger did not do what it was asked.</extracomment>
        <translation>%1: stoppt nicht</translation>
    </message>
    <message>
        <source>%1: finished, still plugged in</source>
        <extracomment>%1 a connector.</extracomment>
        <translation>%1: fertig, noch eingesteckt</translation>
    </message>
    <message>
        <source>Ask the driver to unplug, %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>Fahrer bitten abzustecken, %1</translation>
    </message>
    <message>
        <source>%1: connected, not accepted</source>
        <extracomment>%1 a charger.</extracomment>
        <translation>%1: verbunden, nicht zugelassen</translation>
    </message>
    <message>
        <source>Its sessions and tags are refused until you accept it</source>
        <translation>Ihre Ladevorgänge und Karten werden abgelehnt, bis Sie sie zulassen</translation>
    </message>
    <message>
        <source>%1: clock off by %2</source>
        <extracomment>%1 a charger, %2 a duration.</extracomment>
        <translation>%1: Uhr geht %2 falsch</translation>
    </message>
    <message>
        <source>A restart makes it take our time</source>
        <translation>Bei einem Neustart übernimmt sie unsere Zeit</translation>
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
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Before an update</source>
        <extracomment>Kind of a backup: made before the database got a new layout.</extracomment>
        <translation>Vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>When made</source>
        <extracomment>A backup was checked when it was made, not since.</extracomment>
        <translation>Beim Erstellen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Good, just now</source>
        <translation>Gut, soeben</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Column: when the backup was made.</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: on what occasion the backup was made.</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>Column: when the backup was last checked, and how that went.</extracomment>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BackupSection</name>
    <message>
        <source>Backup and restore</source>
        <translation>Sichern und Wiederherstellen</translation>
    </message>
    <message>
        <source>New addresses…</source>
        <translation>Neue Adressen…</translation>
    </message>
    <message>
        <source>All chargers know</source>
        <extracomment>The chargers were told the new address: the reminder goes.</extracomment>
        <translation>Alle wissen es</translation>
    </message>
    <message>
        <source>Every night</source>
        <extracomment>Title: backups made every night.</extracomment>
        <translation>Jede Nacht</translation>
    </message>
    <message>
        <source>In the data folder</source>
        <translation>Im Datenordner</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>By the clock of the site, for example 03:00. A night that was missed is made up.</source>
        <translation>Nach der Uhr des Standorts, zum Beispiel 03:00. Eine versäumte Nacht wird nachgeholt.</translation>
    </message>
    <message>
        <source>nightly time schedule</source>
        <translation>nachts zeit zeitplan nächtlich</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Aufbewahrte Tagessicherungen</translation>
    </message>
    <message>
        <source>keep rotation</source>
        <translation>aufbewahren rotation</translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation>Aufbewahrte Wochensicherungen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Another disk is better: it survives this one.</source>
        <translation>Ein anderer Datenträger ist besser: er überlebt diesen.</translation>
    </message>
    <message>
        <source>disk path NAS USB</source>
        <translation>datenträger festplatte pfad NAS USB</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Defaults for this section</source>
        <translation>Vorgaben für diesen Abschnitt</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>One file to take along</source>
        <extracomment>Title: a backup of everything in one file, for another computer.</extracomment>
        <translation>Eine Datei zum Mitnehmen</translation>
    </message>
    <message>
        <source>Save everything in one file…</source>
        <translation>Alles in eine Datei sichern…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Aus einer Datei wiederherstellen…</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Fortschritt der Sicherung</translation>
    </message>
    <message>
        <source>Database, settings and certificate; secrets under a passphrase. Nothing leaves this computer by itself.</source>
        <translation>Datenbank, Einstellungen und Zertifikat; Geheimnisse unter einer Passphrase. Nichts verlässt diesen Computer von selbst.</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <translation>Sicherungen (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>A time is hours and minutes, such as 03:00</source>
        <translation>Eine Uhrzeit besteht aus Stunden und Minuten, etwa 03:00</translation>
    </message>
    <message>
        <source>Saved; it holds from now on</source>
        <translation>Gespeichert; es gilt ab jetzt</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>Geben Sie den ganzen Pfad eines Ordners an.</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <translation>Vorgaben wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Select a backup first</source>
        <translation>Wählen Sie zuerst eine Sicherung</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>Eine Sicherung läuft gerade</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Sichert…</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Sicherung erstellt und geprüft</translation>
    </message>
    <message>
        <source>Save everything in one file</source>
        <translation>Alles in eine Datei sichern</translation>
    </message>
    <message>
        <source>A file is being written</source>
        <translation>Eine Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>Written and checked: %1</source>
        <translation>Geschrieben und geprüft: %1</translation>
    </message>
    <message>
        <source>Restored the backup of %1.</source>
        <translation>Die Sicherung vom %1 ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>If this is another computer, the chargers need its address.</source>
        <translation>Ist das ein anderer Computer, brauchen die Ladestationen seine Adresse.</translation>
    </message>
    <message>
        <source>This computer still has the address %1 that the chargers know.</source>
        <translation>Dieser Computer hat noch die Adresse %1, die die Ladestationen kennen.</translation>
    </message>
    <message>
        <source>The chargers still point to %1; this computer is %2.</source>
        <translation>Die Ladestationen rufen noch %1 an; dieser Computer ist %2.</translation>
    </message>
    <message>
        <source>in no network</source>
        <translation>in keinem Netzwerk</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Sicherung wird geprüft</translation>
    </message>
    <message>
        <source>Saving everything in one file</source>
        <translation>Alles wird in einer Datei gesichert</translation>
    </message>
    <message>
        <source>Off: the service keeps the data. Stop it, then start Forecourt and restore here</source>
        <translation>Inaktiv: der Dienst führt die Daten. Halten Sie ihn an, starten Sie dann Forecourt und stellen Sie hier wieder her</translation>
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
    <name>forecourt::ui::BulkDialog</name>
    <message>
        <source>All at once</source>
        <translation>Alle zugleich</translation>
    </message>
    <message>
        <source>One by one, and stop at the first that fails</source>
        <translation>Nacheinander, und beim ersten Fehlschlag anhalten</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>Off: none of these chargers can do it now; the table says why</source>
        <translation>Inaktiv: keine dieser Ladestationen kann es jetzt; die Tabelle sagt warum</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop here</source>
        <extracomment>Button: nothing further is sent to the chargers whose turn has not come.</extracomment>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>Fehlschläge erneut</translation>
    </message>
    <message numerus="yes">
        <source>This goes to %n charger(s). Type their number.</source>
        <translation>
            <numerusform>Das geht an %n Ladestation. Geben Sie ihre Anzahl ein.</numerusform>
            <numerusform>Das geht an %n Ladestationen. Geben Sie ihre Anzahl ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 running, %4 not reached</source>
        <extracomment>How a command to many chargers goes: %1 to %4 are numbers.</extracomment>
        <translation>%1 erledigt, %2 fehlgeschlagen, %3 laufen, %4 nicht erreicht</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BulkModel</name>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inaktiv: die Ladestation ist archiviert</translation>
    </message>
    <message>
        <source>Takes part</source>
        <extracomment>A charger that gets the command.</extracomment>
        <translation>Nimmt teil</translation>
    </message>
    <message>
        <source>Its turn has not come yet</source>
        <translation>Noch nicht an der Reihe</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Gesendet, wartet auf Antwort</translation>
    </message>
    <message>
        <source>Not sent, since one before it failed or it was stopped</source>
        <translation>Nicht gesendet, weil eine davor fehlschlug oder angehalten wurde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BusNotificationChannel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
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
    <name>forecourt::ui::Changes</name>
    <message>
        <source>Not sent yet</source>
        <extracomment>A changed setting: not sent to the charger yet.</extracomment>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Gesendet, wartet auf Antwort</translation>
    </message>
    <message>
        <source>Accepted, is read back</source>
        <translation>Angenommen, wird zurückgelesen</translation>
    </message>
    <message>
        <source>Done, the charger reads it back</source>
        <translation>Erledigt, von der Ladestation so zurückgelesen</translation>
    </message>
    <message>
        <source>Kept, works after a restart of the charger</source>
        <translation>Behalten, wirkt nach einem Neustart der Ladestation</translation>
    </message>
    <message>
        <source>Refused: the charger does not take this value, or not now</source>
        <translation>Abgelehnt: die Ladestation nimmt diesen Wert nicht oder nicht jetzt</translation>
    </message>
    <message>
        <source>This charger has no such setting</source>
        <translation>Diese Ladestation hat keine solche Einstellung</translation>
    </message>
    <message>
        <source>This charger cannot be set from here. Use its own menu</source>
        <translation>Diese Ladestation lässt sich von hier nicht einstellen. Nehmen Sie ihr eigenes Menü</translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 the charger&apos;s own words, in English.</extracomment>
        <translation>Die Ladestation antwortete mit einem Fehler: %1</translation>
    </message>
    <message>
        <source>Accepted, but it reads back as %1</source>
        <extracomment>%1 a value.</extracomment>
        <translation>Angenommen, aber zurückgelesen wird %1</translation>
    </message>
    <message>
        <source>Accepted, but it could not be read back. Read the settings again</source>
        <translation>Angenommen, ließ sich aber nicht zurücklesen. Lesen Sie die Einstellungen noch einmal</translation>
    </message>
    <message>
        <source>No answer. It may have happened all the same: read the settings again</source>
        <translation>Keine Antwort. Es kann trotzdem geschehen sein: lesen Sie die Einstellungen noch einmal</translation>
    </message>
    <message>
        <source>Not sent: the charger is offline. Try again once it is back</source>
        <translation>Nicht gesendet: die Ladestation ist offline. Versuchen Sie es erneut, wenn sie wieder da ist</translation>
    </message>
    <message>
        <source>Not sent: this charger lets nobody change it</source>
        <translation>Nicht gesendet: diese Ladestation lässt das niemanden ändern</translation>
    </message>
    <message>
        <source>Not sent: you stopped it</source>
        <translation>Nicht gesendet: Sie haben angehalten</translation>
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
    <message>
        <source>Place saved</source>
        <translation>Platz gespeichert</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>Foto von %1</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>That is no photo we can use. Choose a JPEG or PNG of at most 40 MB</source>
        <translation>Dieses Foto ist nicht verwendbar. Wählen Sie ein JPEG oder PNG mit höchstens 40 MB</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>Foto entfernt</translation>
    </message>
    <message>
        <source>%1 is in use already. Archive it first, or choose another</source>
        <translation>%1 ist schon in Gebrauch. Archivieren Sie sie zuerst, oder wählen Sie eine andere</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <extracomment>%1 a place, %2 the id of its new charger.</extracomment>
        <translation>%1 ist jetzt %2</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Geführte Prüfung</translation>
    </message>
    <message>
        <source>Off: guided checks are not kept here</source>
        <translation>Inaktiv: geführte Prüfungen werden hier nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>Platz…</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Replace hardware…</source>
        <translation>Hardware ersetzen…</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Karte %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Inaktiv: hier werden keine Reservierungen gemacht</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reservieren…</translation>
    </message>
    <message>
        <source>More commands</source>
        <extracomment>Menu with every command of the standard that a charger can be given.</extracomment>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Expert call…</source>
        <translation>Expertenaufruf…</translation>
    </message>
    <message>
        <source>Photo saved</source>
        <translation>Foto gespeichert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerBulk</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, since they are offline or cannot do it: %1.</source>
        <extracomment>%1 names of chargers.</extracomment>
        <translation>Ausgelassen, da offline oder nicht dazu fähig: %1.</translation>
    </message>
    <message>
        <source>Choose chargers in the list</source>
        <translation>Wählen Sie Ladestationen in der Liste</translation>
    </message>
    <message>
        <source>Off: all of them are offline, not accepted or cannot do this</source>
        <translation>Inaktiv: alle sind offline, nicht zugelassen oder können das nicht</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 who charges, %2 at which connector.</extracomment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation>Laden gerade: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Restart %n charger(s)?</source>
        <translation>
            <numerusform>%n Ladestation neu starten?</numerusform>
            <numerusform>%n Ladestationen neu starten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is away for some minutes; running sessions end.</source>
        <translation>Jede ist einige Minuten weg; laufende Ladevorgänge enden.</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Report on a command to many chargers: &quot;Restart: 4 accepted&quot;.</extracomment>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Into service</source>
        <translation>In Betrieb</translation>
    </message>
    <message numerus="yes">
        <source>Take %n charger(s) out of service?</source>
        <translation>
            <numerusform>%n Ladestation außer Betrieb nehmen?</numerusform>
            <numerusform>%n Ladestationen außer Betrieb nehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can charge there until you put them back. A running session goes on to its end.</source>
        <translation>Niemand kann dort laden, bis Sie sie wieder in Betrieb nehmen. Ein laufender Ladevorgang geht bis zu seinem Ende weiter.</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Einstellungen lesen</translation>
    </message>
    <message>
        <source>Ask for states</source>
        <translation>Zustände abfragen</translation>
    </message>
    <message>
        <source>%1: %2 accepted</source>
        <extracomment>%1 what was asked, %2 how many chargers accepted it.</extracomment>
        <translation>%1: %2 angenommen</translation>
    </message>
    <message>
        <source>%1: %2 accepted, not by %3. Their History says why.</source>
        <extracomment>%1 what was asked, %2 how many chargers accepted it, %3 names of those that did not.</extracomment>
        <translation>%1: %2 angenommen, nicht von %3. Warum, steht in deren Verlauf.</translation>
    </message>
    <message numerus="yes">
        <source>Area of %n charger(s)</source>
        <translation>
            <numerusform>Bereich von %n Ladestation</numerusform>
            <numerusform>Bereich von %n Ladestationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Area changed</source>
        <translation>Bereich geändert</translation>
    </message>
    <message numerus="yes">
        <source>Archived %n charger(s)</source>
        <translation>
            <numerusform>%n Ladestation archiviert</numerusform>
            <numerusform>%n Ladestationen archiviert</numerusform>
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
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Open the new one</source>
        <translation>Die neue öffnen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>%1 took its place. The sessions of both are shown there.</source>
        <extracomment>%1 the id of a charger.</extracomment>
        <translation>%1 ist an ihre Stelle getreten. Die Ladevorgänge beider stehen dort.</translation>
    </message>
    <message>
        <source>Local list</source>
        <extracomment>Tab: the list of tags that the charger keeps itself.</extracomment>
        <translation>Lokale Liste</translation>
    </message>
    <message>
        <source>Planned actions…</source>
        <translation>Geplante Aktionen…</translation>
    </message>
    <message>
        <source>There is no charger with this id here. Add charger shows the ones that call.</source>
        <translation>Hier gibt es keine Ladestation mit dieser ID. „Ladestation hinzufügen“ zeigt jene, die anrufen.</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Menu entry: something is done at this charger at another time.</extracomment>
        <translation>Später…</translation>
    </message>
    <message>
        <source>Power limits</source>
        <translation>Leistungsgrenzen</translation>
    </message>
    <message>
        <source>Vendor data</source>
        <extracomment>Tab: messages of the maker&apos;s own (DataTransfer).</extracomment>
        <translation>Herstellerdaten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerSetup</name>
    <message>
        <source>1. Open the charger&apos;s own page or its app, and look for “OCPP” or “backend”.</source>
        <translation>1. Öffnen Sie die Seite oder App der Ladestation und suchen Sie „OCPP“ oder „Backend“.</translation>
    </message>
    <message>
        <source>2. Type the address that is shown next. It also comes as a QR code and in pieces.</source>
        <translation>2. Tippen Sie die Adresse ein, die als Nächstes gezeigt wird. Es gibt sie auch als QR-Code und in Teilen.</translation>
    </message>
    <message>
        <source>3. The charger appears within a minute. Accept it, and it may charge.</source>
        <translation>3. Die Ladestation erscheint binnen einer Minute. Lassen Sie sie zu, dann darf sie laden.</translation>
    </message>
    <message>
        <source>First charger</source>
        <translation>Erste Ladestation</translation>
    </message>
    <message>
        <source>That is all Forecourt needs to know. What is left is the charger itself.</source>
        <translation>Mehr muss Forecourt nicht wissen. Was bleibt, ist die Ladestation selbst.</translation>
    </message>
    <message>
        <source>Add first charger</source>
        <translation>Erste Ladestation hinzufügen</translation>
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
    <message numerus="yes">
        <source>%n selected</source>
        <comment>chargers</comment>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>Tab: chargers that are not in use any more.</extracomment>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Filter the chargers</source>
        <translation>Ladestationen filtern</translation>
    </message>
    <message>
        <source>Show all chargers</source>
        <translation>Alle Ladestationen zeigen</translation>
    </message>
    <message>
        <source>Archive the selected chargers</source>
        <translation>Ausgewählte Ladestationen archivieren</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>All makers</source>
        <translation>Alle Hersteller</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>All firmware</source>
        <translation>Jede Firmware</translation>
    </message>
    <message>
        <source>No charger fits the filter</source>
        <translation>Keine Ladestation passt zum Filter</translation>
    </message>
    <message>
        <source>The chargers are all there, none of them is as you ask.</source>
        <translation>Die Ladestationen sind alle da, keine ist so wie gefragt.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Ask for states</source>
        <translation>Zustände abfragen</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Einstellungen lesen</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>In Betrieb nehmen</translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation>Außer Betrieb nehmen…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neustart…</translation>
    </message>
    <message>
        <source>Area…</source>
        <translation>Bereich…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archived chargers</source>
        <translation>Archivierte Ladestationen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>Nichts archiviert</translation>
    </message>
    <message>
        <source>A charger you take out of use with Archive stays here with its sessions, and can be restored.</source>
        <translation>Eine Ladestation, die Sie mit „Archivieren“ aus dem Gebrauch nehmen, bleibt mit ihren Ladevorgängen hier und lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>More commands…</source>
        <extracomment>Button: every other command, for the chosen chargers.</extracomment>
        <translation>Weitere Befehle…</translation>
    </message>
    <message>
        <source>Settings template…</source>
        <extracomment>Button: brings the settings of the site&apos;s template to the chosen chargers.</extracomment>
        <translation>Einstellungsvorlage…</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Button: something is done at the chosen chargers at another time.</extracomment>
        <translation>Später…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.
----------
Columns of the table of a chart&apos;s values: what the charger said, and what follows from the limits we know.</extracomment>
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
    <message>
        <source>Charger says kW</source>
        <translation>Laut Ladestation kW</translation>
    </message>
    <message>
        <source>By our limits kW</source>
        <translation>Unsere Grenzen kW</translation>
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
    <name>forecourt::ui::CheckHistoryModel</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n mit Warnung</numerusform>
            <numerusform>%n mit Warnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n nicht bestanden</numerusform>
            <numerusform>%n nicht bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed %1</source>
        <extracomment>State of a check: %1 when it was signed.</extracomment>
        <translation>Unterschrieben %1</translation>
    </message>
    <message>
        <source>Not signed</source>
        <extracomment>State of a check: not signed yet.</extracomment>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Technician</source>
        <extracomment>Column: who did the check.</extracomment>
        <translation>Techniker</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckSignPanel</name>
    <message>
        <source>Hand over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>One per line: what is still to be done</source>
        <translation>Einer pro Zeile: was noch zu tun ist</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>Who takes the charger over.</extracomment>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Town of a signature.</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Look at the document…</source>
        <translation>Dokument ansehen…</translation>
    </message>
    <message>
        <source>Sign and close the check…</source>
        <translation>Unterschreiben und Prüfung abschließen…</translation>
    </message>
    <message>
        <source>Signed.</source>
        <extracomment>Before the counts of a check&apos;s steps.</extracomment>
        <translation>Unterschrieben.</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Schritte:</translation>
    </message>
    <message numerus="yes">
        <source>Off: %n step(s) are open. Finish or skip them first</source>
        <translation>
            <numerusform>Inaktiv: %n Schritt ist offen. Zuerst abschließen oder überspringen</numerusform>
            <numerusform>Inaktiv: %n Schritte sind offen. Zuerst abschließen oder überspringen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the hand-over…</source>
        <translation>Übergabe öffnen…</translation>
    </message>
    <message>
        <source>⚠ Both names are needed: who checked, and who takes the charger over</source>
        <translation>⚠ Beide Namen sind nötig: wer geprüft hat und wer die Ladestation übernimmt</translation>
    </message>
    <message>
        <source>Sign off the check of %1?</source>
        <translation>Prüfung von %1 abzeichnen?</translation>
    </message>
    <message>
        <source>It is closed and can never be changed afterwards. For another one begin a new check. The document can be printed and opened again at any time.</source>
        <translation>Sie wird abgeschlossen und lässt sich danach nie mehr ändern. Für eine weitere beginnen Sie eine neue Prüfung. Das Dokument lässt sich jederzeit drucken und wieder öffnen.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Abzeichnen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckStepModel</name>
    <message>
        <source>Now</source>
        <extracomment>State of the step of a check that is being done.</extracomment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckStepPanel</name>
    <message>
        <source>Meter reading</source>
        <translation>Zählerstand</translation>
    </message>
    <message>
        <source>Measured power</source>
        <translation>Gemessene Leistung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Stop the running session</source>
        <translation>Laufenden Ladevorgang stoppen</translation>
    </message>
    <message>
        <source>Site&apos;s template…</source>
        <translation>Vorlage des Standorts…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Go on as it is</source>
        <extracomment>Button: accept a warning or failure as it is and open the next step.</extracomment>
        <translation>So weitermachen</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Überspringen…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Which step of a check is shown: %1 of %2.</extracomment>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Waiting for the charger&apos;s answer</source>
        <translation>Wartet auf die Antwort der Ladestation</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <extracomment>A step of a check that was skipped, and why.</extracomment>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 state of a step, %2 why.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inaktiv: diese Ladestation ist nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Off: the charger has not answered yet</source>
        <translation>Inaktiv: die Ladestation hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>Off: a session is running here. Stop it first</source>
        <translation>Inaktiv: hier läuft ein Ladevorgang. Zuerst stoppen</translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation>Inaktiv: hier läuft kein Ladevorgang</translation>
    </message>
    <message>
        <source>This is not a number that a meter can show</source>
        <translation>Das ist keine Zahl, die ein Zähler zeigen kann</translation>
    </message>
    <message>
        <source>Type at least one of the two</source>
        <translation>Geben Sie mindestens eines von beiden ein</translation>
    </message>
    <message>
        <source>Skip this step?</source>
        <translation>Diesen Schritt überspringen?</translation>
    </message>
    <message>
        <source>Why (it is written into the hand-over)</source>
        <translation>Warum (es steht dann in der Übergabe)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Say why, for the one who reads it later</source>
        <translation>Sagen Sie warum, für den, der es später liest</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckValuesPanel</name>
    <message>
        <source>Measured with your own instruments</source>
        <translation>Mit eigenen Messgeräten gemessen</translation>
    </message>
    <message>
        <source>What you leave empty is left out of the hand-over</source>
        <translation>Was Sie leer lassen, fehlt in der Übergabe</translation>
    </message>
    <message>
        <source>Required</source>
        <extracomment>Column: what a measured value should be.</extracomment>
        <translation>Gefordert</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>A measured value: %1 its name, %2 its unit.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>⚠ Out of range</source>
        <translation>⚠ Außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>⚠ Not a possible value</source>
        <translation>⚠ Kein möglicher Wert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckWords</name>
    <message>
        <source>Connection</source>
        <extracomment>A step of the guided check of a charger, as the following.</extracomment>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>Make, model, serial number and firmware of a charger.</extracomment>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Plug in</source>
        <extracomment>Step: put the plug into the car.</extracomment>
        <translation>Einstecken</translation>
    </message>
    <message>
        <source>Start with a tag</source>
        <translation>Start mit Karte</translation>
    </message>
    <message>
        <source>Start from here</source>
        <translation>Start von hier</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Zählerstand</translation>
    </message>
    <message>
        <source>Power flows</source>
        <translation>Leistung fließt</translation>
    </message>
    <message>
        <source>Stop from here</source>
        <translation>Stopp von hier</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Step: release the lock that holds the plug.
----------
Button: release the lock that holds the plug.</extracomment>
        <translation>Entriegeln</translation>
    </message>
    <message>
        <source>Unplug</source>
        <extracomment>Step: take the plug out of the car.</extracomment>
        <translation>Abstecken</translation>
    </message>
    <message>
        <source>Charge without network</source>
        <translation>Laden ohne Netzwerk</translation>
    </message>
    <message>
        <source>Switch the charger on and wait until it calls this computer.</source>
        <translation>Schalten Sie die Ladestation ein und warten Sie, bis sie diesen Computer anruft.</translation>
    </message>
    <message>
        <source>Compare make, model, serial number and firmware with the plate on the charger.</source>
        <translation>Vergleichen Sie Hersteller, Modell, Seriennummer und Firmware mit dem Typenschild der Ladestation.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock is compared with this computer&apos;s. Nothing to do here.</source>
        <translation>Die Uhr der Ladestation wird mit der dieses Computers verglichen. Hier ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The charger&apos;s settings are read and compared with the site&apos;s template.</source>
        <translation>Die Einstellungen der Ladestation werden gelesen und mit der Vorlage des Standorts verglichen.</translation>
    </message>
    <message>
        <source>Plug a car or a test box into this connector.</source>
        <translation>Stecken Sie ein Auto oder einen Prüfadapter an diesen Ladepunkt.</translation>
    </message>
    <message>
        <source>Hold a tag that may charge here to the charger&apos;s reader and wait until charging begins.</source>
        <translation>Halten Sie eine Karte, die hier laden darf, an den Leser der Ladestation und warten Sie, bis das Laden beginnt.</translation>
    </message>
    <message>
        <source>Start a charge from this computer. A session that still runs must be stopped first.</source>
        <translation>Starten Sie einen Ladevorgang von diesem Computer aus. Ein noch laufender muss zuerst gestoppt werden.</translation>
    </message>
    <message>
        <source>While the car charges, type what another instrument shows: the charger&apos;s own display or a reference meter in kWh, a clamp meter in kW, or both.</source>
        <translation>Geben Sie während des Ladens ein, was ein anderes Gerät zeigt: die Anzeige der Ladestation oder ein Referenzzähler in kWh, eine Stromzange in kW, oder beides.</translation>
    </message>
    <message>
        <source>The car must draw power and the meter must count. Nothing to do here while it charges.</source>
        <translation>Das Auto muss Leistung ziehen und der Zähler muss zählen. Während des Ladens ist hier nichts zu tun.</translation>
    </message>
    <message>
        <source>Stop the test charge from this computer.</source>
        <translation>Stoppen Sie die Testladung von diesem Computer aus.</translation>
    </message>
    <message>
        <source>Unlock the plug from this computer and listen for the lock.</source>
        <translation>Entriegeln Sie den Stecker von diesem Computer aus und achten Sie auf das Geräusch des Riegels.</translation>
    </message>
    <message>
        <source>Pull the plug and put the cable back.</source>
        <translation>Ziehen Sie den Stecker und hängen Sie das Kabel zurück.</translation>
    </message>
    <message>
        <source>Unplug the charger&apos;s network cable. Charge with a tag for a minute and stop with the same tag. Then plug the network cable in again.</source>
        <translation>Ziehen Sie das Netzwerkkabel der Ladestation. Laden Sie eine Minute mit einer Karte und stoppen Sie mit derselben Karte. Stecken Sie dann das Netzwerkkabel wieder ein.</translation>
    </message>
    <message>
        <source>Check the address typed into the charger and its network cable. “Add charger” shows every attempt and why it was refused. Some chargers dial again only after 20 minutes; a restart helps.</source>
        <translation>Prüfen Sie die in der Ladestation eingetippte Adresse und ihr Netzwerkkabel. „Ladestation hinzufügen“ zeigt jeden Versuch und warum er abgewiesen wurde. Manche Ladestationen wählen erst nach 20 Minuten wieder; ein Neustart hilft.</translation>
    </message>
    <message>
        <source>Some chargers say who they are only after a restart. “Ask again” requests it.</source>
        <translation>Manche Ladestationen sagen erst nach einem Neustart, wer sie sind. „Noch einmal fragen“ fordert es an.</translation>
    </message>
    <message>
        <source>The charger has not sent a time yet. “Ask again” requests a message that carries one.</source>
        <translation>Die Ladestation hat noch keine Zeit gesendet. „Noch einmal fragen“ fordert eine Nachricht mit Zeit an.</translation>
    </message>
    <message>
        <source>Large chargers need a minute to list their settings. “Read again” asks once more.</source>
        <translation>Große Ladestationen brauchen eine Minute, um ihre Einstellungen aufzulisten. „Noch einmal lesen“ fragt erneut.</translation>
    </message>
    <message>
        <source>Push the plug in until it clicks. If the charger shows the car and nothing changes here, another connector may be meant.</source>
        <translation>Drücken Sie den Stecker hinein, bis er klickt. Zeigt die Ladestation das Auto und hier ändert sich nichts, ist vielleicht ein anderer Ladepunkt gemeint.</translation>
    </message>
    <message>
        <source>Is the tag under People &amp; tags, and not blocked? Look for a refused tag there. Hold it still for two seconds.</source>
        <translation>Steht die Karte unter Personen &amp; Karten, und ist sie nicht gesperrt? Suchen Sie dort nach einer abgelehnten Karte. Halten Sie sie zwei Sekunden still.</translation>
    </message>
    <message>
        <source>After a stop many chargers want the plug out and in again before they start. Otherwise look at the answer above.</source>
        <translation>Nach einem Stopp wollen viele Ladestationen, dass der Stecker gezogen und neu gesteckt wird. Sehen Sie sonst die Antwort oben an.</translation>
    </message>
    <message>
        <source>No meter values come. Check MeterValueSampleInterval and MeterValuesSampledData in the charger&apos;s settings, or ask for values.</source>
        <translation>Es kommen keine Zählerwerte. Prüfen Sie MeterValueSampleInterval und MeterValuesSampledData in den Einstellungen der Ladestation, oder fragen Sie Werte ab.</translation>
    </message>
    <message>
        <source>The car may wait for its own timer, or be full. Wake it, or use a test box with a load.</source>
        <translation>Vielleicht wartet das Auto auf seine eigene Zeitschaltung oder ist voll. Wecken Sie es, oder nehmen Sie einen Prüfadapter mit Last.</translation>
    </message>
    <message>
        <source>If the charger accepted and still charges, stop with the tag at the charger and note it.</source>
        <translation>Hat die Ladestation angenommen und lädt weiter, stoppen Sie mit der Karte an der Ladestation und notieren Sie es.</translation>
    </message>
    <message>
        <source>Push the plug in once more; a lock under tension cannot open. A fixed cable has no lock: skip.</source>
        <translation>Drücken Sie den Stecker noch einmal hinein; ein Riegel unter Spannung kann nicht öffnen. Ein festes Kabel hat keinen Riegel: überspringen.</translation>
    </message>
    <message>
        <source>Unlock the car first. If the plug is out and nothing changes, restart the charger.</source>
        <translation>Entriegeln Sie zuerst das Auto. Ist der Stecker gezogen und nichts ändert sich, starten Sie die Ladestation neu.</translation>
    </message>
    <message>
        <source>It takes up to two minutes until a lost link is noticed. The charger must know the tag or allow charging without network.</source>
        <translation>Es dauert bis zu zwei Minuten, bis eine verlorene Verbindung auffällt. Die Ladestation muss die Karte kennen oder Laden ohne Netzwerk erlauben.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Laden starten</translation>
    </message>
    <message>
        <source>Ask for values</source>
        <translation>Werte abfragen</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>State of a step in a check: not done yet.</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>The charger is not connected</source>
        <translation>Die Ladestation ist nicht verbunden</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>Connected, but the charger has not said who it is</source>
        <translation>Verbunden, aber die Ladestation hat nicht gesagt, wer sie ist</translation>
    </message>
    <message>
        <source>Make, model, serial number or firmware is missing</source>
        <translation>Hersteller, Modell, Seriennummer oder Firmware fehlt</translation>
    </message>
    <message>
        <source>No message with a time has come yet</source>
        <translation>Noch keine Nachricht mit einer Zeit gekommen</translation>
    </message>
    <message>
        <source>The clock is off by more than 10 seconds</source>
        <translation>Die Uhr geht um mehr als 10 Sekunden falsch</translation>
    </message>
    <message>
        <source>The clock is off by more than a minute: times of sessions will be wrong</source>
        <translation>Die Uhr geht um mehr als eine Minute falsch: Zeiten von Ladevorgängen werden falsch sein</translation>
    </message>
    <message>
        <source>Waiting for the charger&apos;s settings</source>
        <translation>Wartet auf die Einstellungen der Ladestation</translation>
    </message>
    <message>
        <source>The site has no template yet. Make one, or skip this step</source>
        <translation>Der Standort hat noch keine Vorlage. Legen Sie eine an, oder überspringen Sie diesen Schritt</translation>
    </message>
    <message>
        <source>Settings differ from the site&apos;s template</source>
        <translation>Einstellungen weichen von der Vorlage des Standorts ab</translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <translation>Wartet auf den Stecker</translation>
    </message>
    <message>
        <source>Waiting for a session started with a tag</source>
        <translation>Wartet auf einen mit Karte gestarteten Ladevorgang</translation>
    </message>
    <message>
        <source>Asked to start; no session yet</source>
        <translation>Zum Start aufgefordert; noch kein Ladevorgang</translation>
    </message>
    <message>
        <source>A session is running here. Stop it first</source>
        <translation>Hier läuft ein Ladevorgang. Zuerst stoppen</translation>
    </message>
    <message>
        <source>It charges although the tag is not allowed</source>
        <translation>Sie lädt, obwohl die Karte nicht zugelassen ist</translation>
    </message>
    <message>
        <source>The charger refused</source>
        <translation>Die Ladestation hat abgelehnt</translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation>Die Ladestation kann das nicht</translation>
    </message>
    <message>
        <source>The charger did not answer</source>
        <translation>Die Ladestation hat nicht geantwortet</translation>
    </message>
    <message>
        <source>No car was plugged in in time</source>
        <translation>Es wurde nicht rechtzeitig ein Auto eingesteckt</translation>
    </message>
    <message>
        <source>The connector is faulted</source>
        <translation>Der Ladepunkt ist gestört</translation>
    </message>
    <message>
        <source>Waiting for the reading of another instrument</source>
        <translation>Wartet auf den Wert eines anderen Messgeräts</translation>
    </message>
    <message>
        <source>No meter values have come yet</source>
        <translation>Noch keine Zählerwerte gekommen</translation>
    </message>
    <message>
        <source>The meter deviates a little from the other instrument</source>
        <translation>Der Zähler weicht etwas vom anderen Messgerät ab</translation>
    </message>
    <message>
        <source>The meter does not agree with the other instrument</source>
        <translation>Der Zähler stimmt nicht mit dem anderen Messgerät überein</translation>
    </message>
    <message>
        <source>Energy is counted, but power stays below 100 W</source>
        <translation>Energie wird gezählt, aber die Leistung bleibt unter 100 W</translation>
    </message>
    <message>
        <source>The energy meter does not rise</source>
        <translation>Der Energiezähler steigt nicht</translation>
    </message>
    <message>
        <source>Asked to stop; the session still runs</source>
        <translation>Zum Stopp aufgefordert; der Ladevorgang läuft noch</translation>
    </message>
    <message>
        <source>Stopped, but without a meter reading</source>
        <translation>Gestoppt, aber ohne Zählerstand</translation>
    </message>
    <message>
        <source>The plug could not be unlocked</source>
        <translation>Der Stecker ließ sich nicht entriegeln</translation>
    </message>
    <message>
        <source>Waiting until the plug is out</source>
        <translation>Wartet, bis der Stecker gezogen ist</translation>
    </message>
    <message>
        <source>Waiting until the network cable is out</source>
        <translation>Wartet, bis das Netzwerkkabel gezogen ist</translation>
    </message>
    <message>
        <source>The charger is offline. Charge, stop, then plug the network in again</source>
        <translation>Die Ladestation ist offline. Laden, stoppen, dann das Netzwerk wieder einstecken</translation>
    </message>
    <message>
        <source>Connected again; waiting for the session that ran meanwhile</source>
        <translation>Wieder verbunden; wartet auf den zwischenzeitlichen Ladevorgang</translation>
    </message>
    <message>
        <source>The session that ran without network never arrived</source>
        <translation>Der Ladevorgang ohne Netzwerk kam nie an</translation>
    </message>
    <message>
        <source>No session is running at this connector</source>
        <translation>An diesem Ladepunkt läuft kein Ladevorgang</translation>
    </message>
    <message>
        <source>missing, expected %1</source>
        <extracomment>A setting of a charger that it does not have; %1 the expected value.</extracomment>
        <translation>fehlt, erwartet %1</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <extracomment>A setting of a charger: %1 its value, %2 the expected one.</extracomment>
        <translation>%1, erwartet %2</translation>
    </message>
    <message>
        <source>Connected from</source>
        <extracomment>Evidence in a check: the charger&apos;s network address.</extracomment>
        <translation>Verbunden von</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
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
        <source>Last start</source>
        <translation>Letzter Start</translation>
    </message>
    <message>
        <source>Clock against ours</source>
        <translation>Uhr gegen unsere</translation>
    </message>
    <message>
        <source>Settings read</source>
        <translation>Einstellungen gelesen</translation>
    </message>
    <message>
        <source>Settings compared</source>
        <translation>Einstellungen verglichen</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
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
        <source>Answer</source>
        <extracomment>Evidence in a check: what the charger answered.</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Meter of the charger</source>
        <translation>Zähler der Ladestation</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Other meter</source>
        <translation>Anderer Zähler</translation>
    </message>
    <message>
        <source>Other instrument</source>
        <translation>Anderes Messgerät</translation>
    </message>
    <message>
        <source>Deviation</source>
        <extracomment>Evidence in a check: how far two readings are apart.</extracomment>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Evidence in a check: why the session ended.</extracomment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Wieder verbunden</translation>
    </message>
    <message>
        <source>Insulation resistance</source>
        <translation>Isolationswiderstand</translation>
    </message>
    <message>
        <source>RCD trip time</source>
        <extracomment>RCD: residual-current device.</extracomment>
        <translation>RCD-Auslösezeit</translation>
    </message>
    <message>
        <source>RCD trip current</source>
        <translation>RCD-Auslösestrom</translation>
    </message>
    <message>
        <source>Loop impedance</source>
        <translation>Schleifenimpedanz</translation>
    </message>
    <message>
        <source>Protective conductor</source>
        <translation>Schutzleiter</translation>
    </message>
    <message>
        <source>Voltage L1</source>
        <translation>Spannung L1</translation>
    </message>
    <message>
        <source>Voltage L2</source>
        <translation>Spannung L2</translation>
    </message>
    <message>
        <source>Voltage L3</source>
        <translation>Spannung L3</translation>
    </message>
    <message>
        <source>Phase order</source>
        <translation>Phasenfolge</translation>
    </message>
    <message>
        <source>Torque of the terminals</source>
        <translation>Anzugsmoment der Klemmen</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <extracomment>Order of the phases L1, L2, L3: the rotary field.</extracomment>
        <translation>Rechtsdrehend</translation>
    </message>
    <message>
        <source>Anticlockwise</source>
        <translation>Linksdrehend</translation>
    </message>
    <message>
        <source>%1 %2 or more</source>
        <extracomment>A range of good values: %1 number, %2 unit.</extracomment>
        <translation>%1 %2 oder mehr</translation>
    </message>
    <message>
        <source>at most %1 %2</source>
        <extracomment>A range of good values: %1 number, %2 unit.</extracomment>
        <translation>höchstens %1 %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <extracomment>A range of good values: %1 and %2 numbers, %3 unit.</extracomment>
        <translation>%1 bis %2 %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CloseSessionDialog</name>
    <message>
        <source>Close session %1 in our records?</source>
        <translation>Ladevorgang %1 in unseren Daten schließen?</translation>
    </message>
    <message>
        <source>Nothing is sent to the charger; a car that is still charging goes on. The session is marked “closed by operator”. If the charger still reports its end, that counts instead and you are told.</source>
        <translation>Es wird nichts an die Ladestation gesendet; ein Auto, das noch lädt, lädt weiter. Der Ladevorgang wird als „vom Bediener geschlossen“ markiert. Meldet die Ladestation das Ende noch, gilt dieses und Sie erfahren es.</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It ended at the last meter value: %1, %2</source>
        <extracomment>%1: meter, %2: time.</extracomment>
        <translation>Er endete beim letzten Zählerwert: %1, %2</translation>
    </message>
    <message>
        <source>It ends now, with the last meter value</source>
        <translation>Er endet jetzt, mit dem letzten Zählerwert</translation>
    </message>
    <message>
        <source>It ends now, without a meter value</source>
        <translation>Er endet jetzt, ohne Zählerwert</translation>
    </message>
    <message>
        <source>I know when it ended and what the meter said</source>
        <translation>Ich weiß, wann er endete und was der Zähler zeigte</translation>
    </message>
    <message>
        <source>End, site time</source>
        <translation>Ende, Ortszeit des Standorts</translation>
    </message>
    <message>
        <source>Meter at the end, kWh</source>
        <translation>Zähler am Ende, kWh</translation>
    </message>
    <message>
        <source>Off: choose “I know when it ended” first</source>
        <translation>Inaktiv: zuerst „Ich weiß, wann er endete“ wählen</translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation>Sagen Sie warum, für die Unterlagen</translation>
    </message>
    <message>
        <source>Type a number, such as %1</source>
        <translation>Geben Sie eine Zahl ein, etwa %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>This is below the meter at the start, %1</source>
        <translation>Das liegt unter dem Zähler beim Start, %1</translation>
    </message>
    <message>
        <source>This must lie between the start of the session and now</source>
        <translation>Das muss zwischen dem Start des Ladevorgangs und jetzt liegen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <extracomment>Button with a menu: which columns of a table are shown.</extracomment>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandAnswers</name>
    <message>
        <source>The charger will start</source>
        <translation>Die Ladestation wird starten</translation>
    </message>
    <message>
        <source>If no car is plugged in yet, plug it in now</source>
        <translation>Ist noch kein Auto eingesteckt, stecken Sie es jetzt ein</translation>
    </message>
    <message>
        <source>The charger does not start</source>
        <translation>Die Ladestation startet nicht</translation>
    </message>
    <message>
        <source>See whether the connector is free and in service, and whether the tag may charge; then start again</source>
        <translation>Prüfen Sie, ob der Ladepunkt frei und in Betrieb ist und ob mit der Karte geladen werden darf; starten Sie dann noch einmal</translation>
    </message>
    <message>
        <source>The charger will stop</source>
        <translation>Die Ladestation wird stoppen</translation>
    </message>
    <message>
        <source>The charger knows no such session</source>
        <translation>Die Ladestation kennt keinen solchen Ladevorgang</translation>
    </message>
    <message>
        <source>Ask for the states of the connectors. If the session is over, close it in the records</source>
        <translation>Fragen Sie die Zustände der Ladepunkte ab. Ist der Ladevorgang vorbei, schließen Sie ihn in den Daten</translation>
    </message>
    <message>
        <source>The charger restarts</source>
        <translation>Die Ladestation startet neu</translation>
    </message>
    <message>
        <source>The charger does not restart</source>
        <translation>Die Ladestation startet nicht neu</translation>
    </message>
    <message>
        <source>Stop the sessions there and try again, or try the hard restart</source>
        <translation>Stoppen Sie dort die Ladevorgänge und versuchen Sie es erneut, oder versuchen Sie den harten Neustart</translation>
    </message>
    <message>
        <source>Done, or it was so already</source>
        <translation>Erledigt, oder es war schon so</translation>
    </message>
    <message>
        <source>The charger does not change it</source>
        <translation>Die Ladestation ändert es nicht</translation>
    </message>
    <message>
        <source>See whether a fault is shown at the connector; then try again</source>
        <translation>Sehen Sie nach, ob am Ladepunkt eine Störung steht; versuchen Sie es dann erneut</translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation>Die Ladestation tut es nach dem Ladevorgang</translation>
    </message>
    <message>
        <source>Nothing is to be done: it happens when the session has ended</source>
        <translation>Nichts zu tun: es geschieht, wenn der Ladevorgang beendet ist</translation>
    </message>
    <message>
        <source>The setting is taken</source>
        <translation>Die Einstellung ist übernommen</translation>
    </message>
    <message>
        <source>Read the settings again to see that it stayed</source>
        <translation>Lesen Sie die Einstellungen noch einmal, um zu sehen, ob sie geblieben ist</translation>
    </message>
    <message>
        <source>The setting is not taken: the value is not allowed, or it can only be read</source>
        <translation>Die Einstellung ist nicht übernommen: der Wert ist nicht erlaubt, oder sie ist nur lesbar</translation>
    </message>
    <message>
        <source>Compare the value with the unit and the range in the charger&apos;s manual</source>
        <translation>Vergleichen Sie den Wert mit Einheit und Bereich im Handbuch der Ladestation</translation>
    </message>
    <message>
        <source>The setting is taken, but not active before a restart</source>
        <translation>Die Einstellung ist übernommen, wirkt aber erst nach einem Neustart</translation>
    </message>
    <message>
        <source>Restart the charger when nobody charges</source>
        <translation>Starten Sie die Ladestation neu, wenn niemand lädt</translation>
    </message>
    <message>
        <source>The charger has no setting of this name</source>
        <translation>Die Ladestation hat keine Einstellung dieses Namens</translation>
    </message>
    <message>
        <source>Read the settings and compare the spelling</source>
        <translation>Lesen Sie die Einstellungen und vergleichen Sie die Schreibweise</translation>
    </message>
    <message>
        <source>The charger forgot the tags it remembered</source>
        <translation>Die Ladestation hat die gemerkten Karten vergessen</translation>
    </message>
    <message>
        <source>Nothing was cleared: the charger may have no memory of tags</source>
        <translation>Nichts wurde gelöscht: vielleicht merkt sich die Ladestation keine Karten</translation>
    </message>
    <message>
        <source>Read the setting AuthorizationCacheEnabled</source>
        <translation>Lesen Sie die Einstellung AuthorizationCacheEnabled</translation>
    </message>
    <message>
        <source>The limits are removed</source>
        <translation>Die Grenzen sind entfernt</translation>
    </message>
    <message>
        <source>Ask for the expected limits to see what is left</source>
        <translation>Fragen Sie die erwarteten Grenzen ab, um zu sehen, was übrig ist</translation>
    </message>
    <message>
        <source>No limit fits what was asked for</source>
        <translation>Keine Grenze passt zu dem, was verlangt wurde</translation>
    </message>
    <message>
        <source>Leave fields empty to remove more, or ask for the expected limits</source>
        <translation>Lassen Sie Felder leer, um mehr zu entfernen, oder fragen Sie die erwarteten Grenzen ab</translation>
    </message>
    <message>
        <source>The charger understood it</source>
        <translation>Die Ladestation hat es verstanden</translation>
    </message>
    <message>
        <source>The charger understood it and refused</source>
        <translation>Die Ladestation hat es verstanden und abgelehnt</translation>
    </message>
    <message>
        <source>Compare the data with the maker&apos;s description</source>
        <translation>Vergleichen Sie die Daten mit der Beschreibung des Herstellers</translation>
    </message>
    <message>
        <source>The charger does not know this vendor</source>
        <translation>Die Ladestation kennt diesen Hersteller nicht</translation>
    </message>
    <message>
        <source>Compare the vendor id with the maker&apos;s description, letter by letter</source>
        <translation>Vergleichen Sie die Hersteller-ID Buchstabe für Buchstabe mit der Beschreibung des Herstellers</translation>
    </message>
    <message>
        <source>The charger knows the vendor, but not this message</source>
        <translation>Die Ladestation kennt den Hersteller, aber nicht diese Nachricht</translation>
    </message>
    <message>
        <source>Compare the message id with the maker&apos;s description, letter by letter</source>
        <translation>Vergleichen Sie die Nachrichten-ID Buchstabe für Buchstabe mit der Beschreibung des Herstellers</translation>
    </message>
    <message>
        <source>The charger told the limits it expects</source>
        <translation>Die Ladestation hat die Grenzen genannt, die sie erwartet</translation>
    </message>
    <message>
        <source>The charger cannot tell its limits</source>
        <translation>Die Ladestation kann ihre Grenzen nicht nennen</translation>
    </message>
    <message>
        <source>Try a shorter time, the other unit, or one connector</source>
        <translation>Versuchen Sie eine kürzere Zeit, die andere Einheit oder einen einzelnen Ladepunkt</translation>
    </message>
    <message>
        <source>The settings are read</source>
        <translation>Die Einstellungen sind gelesen</translation>
    </message>
    <message>
        <source>They are under Settings of the charger</source>
        <translation>Sie stehen unter „Einstellungen“ der Ladestation</translation>
    </message>
    <message>
        <source>The charger will upload</source>
        <translation>Die Ladestation wird hochladen</translation>
    </message>
    <message>
        <source>The charger has nothing to upload</source>
        <translation>Die Ladestation hat nichts hochzuladen</translation>
    </message>
    <message>
        <source>Leave out the period, or ask again after the fault shows</source>
        <translation>Lassen Sie den Zeitraum weg, oder fragen Sie noch einmal, wenn die Störung auftritt</translation>
    </message>
    <message>
        <source>The charger told its list</source>
        <translation>Die Ladestation hat ihre Liste genannt</translation>
    </message>
    <message>
        <source>The reservation is cancelled</source>
        <translation>Die Reservierung ist storniert</translation>
    </message>
    <message>
        <source>The charger has no such reservation</source>
        <translation>Die Ladestation hat keine solche Reservierung</translation>
    </message>
    <message>
        <source>Nothing is to be done: it has ended, or was never there</source>
        <translation>Nichts zu tun: sie ist zu Ende oder war nie da</translation>
    </message>
    <message>
        <source>The connector is reserved</source>
        <translation>Der Ladepunkt ist reserviert</translation>
    </message>
    <message>
        <source>Not reserved: the connector has a fault</source>
        <translation>Nicht reserviert: der Ladepunkt hat eine Störung</translation>
    </message>
    <message>
        <source>See What to do at the connector, or reserve another one</source>
        <translation>Siehe „Was zu tun ist“ am Ladepunkt, oder reservieren Sie einen anderen</translation>
    </message>
    <message>
        <source>Not reserved: the connector is in use or reserved</source>
        <translation>Nicht reserviert: der Ladepunkt ist belegt oder reserviert</translation>
    </message>
    <message>
        <source>Reserve another one, or wait until it is free</source>
        <translation>Reservieren Sie einen anderen, oder warten Sie, bis er frei ist</translation>
    </message>
    <message>
        <source>The charger takes no reservation here</source>
        <translation>Die Ladestation nimmt hier keine Reservierung an</translation>
    </message>
    <message>
        <source>Read its settings: reservations may be off, or only allowed for single connectors</source>
        <translation>Lesen Sie ihre Einstellungen: vielleicht sind Reservierungen aus oder nur für einzelne Ladepunkte erlaubt</translation>
    </message>
    <message>
        <source>Not reserved: the connector is out of service</source>
        <translation>Nicht reserviert: der Ladepunkt ist außer Betrieb</translation>
    </message>
    <message>
        <source>Put it into service first</source>
        <translation>Nehmen Sie ihn zuerst in Betrieb</translation>
    </message>
    <message>
        <source>The list is taken</source>
        <translation>Die Liste ist übernommen</translation>
    </message>
    <message>
        <source>The charger could not take the list</source>
        <translation>Die Ladestation konnte die Liste nicht übernehmen</translation>
    </message>
    <message>
        <source>Send it again in full. If that fails as well, send fewer tags: SendLocalListMaxLength says how many</source>
        <translation>Senden Sie sie noch einmal ganz. Schlägt auch das fehl, senden Sie weniger Karten: SendLocalListMaxLength sagt, wie viele</translation>
    </message>
    <message>
        <source>The charger keeps no list</source>
        <translation>Die Ladestation führt keine Liste</translation>
    </message>
    <message>
        <source>The charger&apos;s list is as new or newer</source>
        <translation>Die Liste der Ladestation ist gleich neu oder neuer</translation>
    </message>
    <message>
        <source>Ask for the list&apos;s version and send the whole list with a higher one</source>
        <translation>Fragen Sie die Version der Liste ab und senden Sie die ganze Liste mit einer höheren</translation>
    </message>
    <message>
        <source>The limit is taken</source>
        <translation>Die Grenze ist übernommen</translation>
    </message>
    <message>
        <source>Ask for the expected limits to see what counts</source>
        <translation>Fragen Sie die erwarteten Grenzen ab, um zu sehen, was gilt</translation>
    </message>
    <message>
        <source>The charger refuses this limit</source>
        <translation>Die Ladestation lehnt diese Grenze ab</translation>
    </message>
    <message>
        <source>Try the other unit or another stack level; a limit for a session needs a running one</source>
        <translation>Versuchen Sie die andere Einheit oder eine andere Ebene (stackLevel); eine Grenze für einen Ladevorgang braucht einen laufenden</translation>
    </message>
    <message>
        <source>The charger cannot limit its power</source>
        <translation>Die Ladestation kann ihre Leistung nicht begrenzen</translation>
    </message>
    <message>
        <source>The charger will send it</source>
        <translation>Die Ladestation wird sie senden</translation>
    </message>
    <message>
        <source>The charger does not send it now</source>
        <translation>Die Ladestation sendet sie jetzt nicht</translation>
    </message>
    <message>
        <source>Try again later; a boot report is refused once the charger is accepted</source>
        <translation>Versuchen Sie es später noch einmal; eine Startmeldung wird abgelehnt, sobald die Ladestation zugelassen ist</translation>
    </message>
    <message>
        <source>The charger cannot be asked for this message</source>
        <translation>Diese Nachricht lässt sich bei der Ladestation nicht abfragen</translation>
    </message>
    <message>
        <source>Ask for another one</source>
        <translation>Fragen Sie eine andere ab</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>The cable is unlocked</source>
        <translation>Das Kabel ist entriegelt</translation>
    </message>
    <message>
        <source>Pull the plug now: many chargers lock again after some seconds</source>
        <translation>Ziehen Sie jetzt den Stecker: viele Ladestationen verriegeln nach einigen Sekunden wieder</translation>
    </message>
    <message>
        <source>The lock did not open</source>
        <translation>Der Riegel hat sich nicht geöffnet</translation>
    </message>
    <message>
        <source>Unlock the car, push the plug in once, and try again. If it stays locked, restart the charger</source>
        <translation>Entriegeln Sie das Auto, drücken Sie den Stecker einmal hinein und versuchen Sie es erneut. Bleibt er verriegelt, starten Sie die Ladestation neu</translation>
    </message>
    <message>
        <source>There is no lock here, or no such connector</source>
        <translation>Hier gibt es keinen Riegel oder keinen solchen Ladepunkt</translation>
    </message>
    <message>
        <source>Unlock the cable at the car</source>
        <translation>Entriegeln Sie das Kabel am Auto</translation>
    </message>
    <message>
        <source>The charger heard it</source>
        <translation>Die Ladestation hat es gehört</translation>
    </message>
    <message>
        <source>The charger takes its certificate</source>
        <translation>Die Ladestation übernimmt ihr Zertifikat</translation>
    </message>
    <message>
        <source>It connects with it from the next time on</source>
        <translation>Ab dem nächsten Mal verbindet sie sich damit</translation>
    </message>
    <message>
        <source>The charger refuses the certificate</source>
        <translation>Die Ladestation lehnt das Zertifikat ab</translation>
    </message>
    <message>
        <source>It must fit the charger&apos;s last request; let it ask for a new one</source>
        <translation>Es muss zur letzten Anforderung der Ladestation passen; lassen Sie sie ein neues anfordern</translation>
    </message>
    <message>
        <source>The certificate is deleted</source>
        <translation>Das Zertifikat ist gelöscht</translation>
    </message>
    <message>
        <source>The certificate was not deleted</source>
        <translation>Das Zertifikat wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>It may be in use. Install another one first</source>
        <translation>Vielleicht wird es benutzt. Installieren Sie zuerst ein anderes</translation>
    </message>
    <message>
        <source>The charger has no such certificate</source>
        <translation>Die Ladestation hat kein solches Zertifikat</translation>
    </message>
    <message>
        <source>List the certificates again</source>
        <translation>Listen Sie die Zertifikate noch einmal auf</translation>
    </message>
    <message>
        <source>The charger listed its certificates</source>
        <translation>Die Ladestation hat ihre Zertifikate aufgelistet</translation>
    </message>
    <message>
        <source>The charger has no certificate of this kind</source>
        <translation>Die Ladestation hat kein Zertifikat dieser Art</translation>
    </message>
    <message>
        <source>The charger does not upload this log</source>
        <translation>Die Ladestation lädt dieses Protokoll nicht hoch</translation>
    </message>
    <message>
        <source>Ask for the other log, or leave out the period</source>
        <translation>Fragen Sie das andere Protokoll ab, oder lassen Sie den Zeitraum weg</translation>
    </message>
    <message>
        <source>The charger will upload, and broke off an older upload</source>
        <translation>Die Ladestation wird hochladen und hat einen älteren Upload abgebrochen</translation>
    </message>
    <message>
        <source>The certificate is installed</source>
        <translation>Das Zertifikat ist installiert</translation>
    </message>
    <message>
        <source>The certificate could not be installed</source>
        <translation>Das Zertifikat ließ sich nicht installieren</translation>
    </message>
    <message>
        <source>The charger may be full, or cannot read it. List what is installed, and delete what is not needed</source>
        <translation>Vielleicht ist die Ladestation voll oder kann es nicht lesen. Listen Sie auf, was installiert ist, und löschen Sie, was nicht gebraucht wird</translation>
    </message>
    <message>
        <source>See that it is a root certificate in PEM form, valid today and of the right kind</source>
        <translation>Prüfen Sie, ob es ein Stammzertifikat im PEM-Format ist, heute gültig und von der richtigen Art</translation>
    </message>
    <message>
        <source>The charger will update</source>
        <translation>Die Ladestation wird aktualisieren</translation>
    </message>
    <message>
        <source>The charger refuses the update</source>
        <translation>Die Ladestation lehnt die Aktualisierung ab</translation>
    </message>
    <message>
        <source>Stop the sessions there, and compare the file with the charger&apos;s model</source>
        <translation>Stoppen Sie dort die Ladevorgänge, und vergleichen Sie die Datei mit dem Modell der Ladestation</translation>
    </message>
    <message>
        <source>The charger will update, and broke off an older update</source>
        <translation>Die Ladestation wird aktualisieren und hat eine ältere Aktualisierung abgebrochen</translation>
    </message>
    <message>
        <source>The charger does not trust the certificate of the firmware</source>
        <translation>Die Ladestation vertraut dem Zertifikat der Firmware nicht</translation>
    </message>
    <message>
        <source>Install the manufacturer&apos;s root certificate, or get the right signing certificate</source>
        <translation>Installieren Sie das Stammzertifikat des Herstellers, oder besorgen Sie das richtige Signaturzertifikat</translation>
    </message>
    <message>
        <source>The certificate of the firmware was withdrawn</source>
        <translation>Das Zertifikat der Firmware wurde widerrufen</translation>
    </message>
    <message>
        <source>Get the firmware anew from the maker</source>
        <translation>Besorgen Sie die Firmware neu vom Hersteller</translation>
    </message>
    <message>
        <source>Plug the car in</source>
        <translation>Stecken Sie das Auto ein</translation>
    </message>
    <message>
        <source>Start again when the driver is at the connector</source>
        <translation>Starten Sie noch einmal, wenn der Fahrer am Ladepunkt ist</translation>
    </message>
    <message>
        <source>Stop again, unlock the cable or restart the charger; the connector offers these</source>
        <translation>Stoppen Sie noch einmal, entriegeln Sie das Kabel oder starten Sie die Ladestation neu; der Ladepunkt bietet das an</translation>
    </message>
    <message>
        <source>See whether the charger has power and network; switch its supply off and on</source>
        <translation>Prüfen Sie, ob die Ladestation Strom und Netzwerk hat; schalten Sie ihre Versorgung aus und ein</translation>
    </message>
    <message>
        <source>Look at the charger&apos;s state before you send it again</source>
        <translation>Sehen Sie sich den Zustand der Ladestation an, bevor Sie es noch einmal senden</translation>
    </message>
    <message>
        <source>Reserve again where it is still wanted</source>
        <translation>Reservieren Sie neu, wo es noch gewünscht ist</translation>
    </message>
    <message>
        <source>See whether the charger can reach the address, then ask again</source>
        <translation>Prüfen Sie, ob die Ladestation die Adresse erreicht, und fragen Sie dann noch einmal</translation>
    </message>
    <message>
        <source>Put the user name and the password that the file host wants into the address</source>
        <translation>Setzen Sie Benutzernamen und Passwort, die der Dateiserver verlangt, in die Adresse ein</translation>
    </message>
    <message>
        <source>Use an address of another kind: http, https or ftp</source>
        <translation>Nehmen Sie eine Adresse anderer Art: http, https oder ftp</translation>
    </message>
    <message>
        <source>See whether the charger can reach the address, then update again</source>
        <translation>Prüfen Sie, ob die Ladestation die Adresse erreicht, und aktualisieren Sie dann noch einmal</translation>
    </message>
    <message>
        <source>Compare the file with the charger&apos;s model and version; the charger goes on with its old firmware</source>
        <translation>Vergleichen Sie die Datei mit Modell und Version der Ladestation; die Ladestation läuft mit ihrer alten Firmware weiter</translation>
    </message>
    <message>
        <source>Get the firmware and its signature anew from the maker</source>
        <translation>Besorgen Sie die Firmware und ihre Signatur neu vom Hersteller</translation>
    </message>
    <message>
        <source>Ask for the firmware state or the diagnostics state, or restart the charger</source>
        <translation>Fragen Sie den Firmware- oder Diagnose-Zustand ab, oder starten Sie die Ladestation neu</translation>
    </message>
    <message>
        <source>Nothing is to be done: this charger is not asked for it again</source>
        <translation>Nichts zu tun: diese Ladestation wird nicht mehr danach gefragt</translation>
    </message>
    <message>
        <source>Open Messages of the charger: the error stands there with its reason</source>
        <translation>Öffnen Sie „Nachrichten“ der Ladestation: dort steht der Fehler mit seinem Grund</translation>
    </message>
    <message>
        <source>Open Messages of the charger: the whole answer stands there</source>
        <translation>Öffnen Sie „Nachrichten“ der Ladestation: dort steht die ganze Antwort</translation>
    </message>
    <message>
        <source>Give it again when it fits</source>
        <translation>Geben Sie den Befehl noch einmal, wenn es passt</translation>
    </message>
    <message>
        <source>The charger&apos;s list is empty</source>
        <translation>Die Liste der Ladestation ist leer</translation>
    </message>
    <message>
        <source>The charger&apos;s list has version %1</source>
        <translation>Die Liste der Ladestation hat Version %1</translation>
    </message>
    <message>
        <source>The file will be called %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Die Datei wird %1 heißen</translation>
    </message>
    <message>
        <source>It answered: %1</source>
        <extracomment>%1 is what the charger sent, in the maker&apos;s own form.</extracomment>
        <translation>Sie antwortete: %1</translation>
    </message>
    <message>
        <source>Serial numbers: %1</source>
        <extracomment>Of certificates; %1 lists their serial numbers.</extracomment>
        <translation>Seriennummern: %1</translation>
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
        <translation>Die Ladestation wird aufgefordert, für diese Karte zu starten. Ist noch kein Auto eingesteckt, wartet sie auf den Stecker.</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>The car stops. The cable stays locked until the car lets go.</source>
        <translation>Das Auto hört auf. Das Kabel bleibt verriegelt, bis das Auto es freigibt.</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Kabel entriegeln</translation>
    </message>
    <message>
        <source>The lock of the cable opens. A session that still runs there ends.</source>
        <translation>Der Riegel des Kabels öffnet sich. Ein dort noch laufender Ladevorgang endet.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two, and sessions there end. A hard restart cuts its power at once and may lose the last meter values.</source>
        <translation>Die Ladestation ist ein bis zwei Minuten offline, und Ladevorgänge dort enden. Ein harter Neustart schaltet sie sofort stromlos, dabei können die letzten Zählerwerte verloren gehen.</translation>
    </message>
    <message>
        <source>Change the availability</source>
        <translation>Verfügbarkeit ändern</translation>
    </message>
    <message>
        <source>Out of service nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation>Außer Betrieb kann dort niemand zu laden beginnen, bis Sie sie wieder in Betrieb nehmen. Ein laufender Ladevorgang geht bis zu seinem Ende weiter.</translation>
    </message>
    <message>
        <source>Ask for a message</source>
        <translation>Nachricht abfragen</translation>
    </message>
    <message>
        <source>The charger sends one of its messages now, without waiting for its time.</source>
        <translation>Die Ladestation sendet eine ihrer Nachrichten jetzt, ohne auf deren Zeit zu warten.</translation>
    </message>
    <message>
        <source>Ask for a message (security extension)</source>
        <translation>Nachricht abfragen (Sicherheitserweiterung)</translation>
    </message>
    <message>
        <source>As Ask for a message, for chargers with the security extension. They can also be asked to request a new certificate.</source>
        <translation>Wie „Nachricht abfragen“, für Ladestationen mit der Sicherheitserweiterung. Diese lassen sich auch auffordern, ein neues Zertifikat anzufordern.</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Einstellungen lesen</translation>
    </message>
    <message>
        <source>The charger tells its settings. They are kept under Settings of the charger.</source>
        <translation>Die Ladestation nennt ihre Einstellungen. Sie werden unter „Einstellungen“ der Ladestation aufbewahrt.</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>Einstellung ändern</translation>
    </message>
    <message>
        <source>One setting of the charger gets another value. Some chargers take it only after a restart.</source>
        <translation>Eine Einstellung der Ladestation bekommt einen anderen Wert. Manche Ladestationen übernehmen ihn erst nach einem Neustart.</translation>
    </message>
    <message>
        <source>Clear the memory of tags</source>
        <translation>Gemerkte Karten löschen</translation>
    </message>
    <message>
        <source>The charger forgets which tags it has seen. Without a link to Forecourt these can then not charge.</source>
        <translation>Die Ladestation vergisst, welche Karten sie gesehen hat. Ohne Verbindung zu Forecourt lässt sich mit diesen dann nicht laden.</translation>
    </message>
    <message>
        <source>Ask for the local list&apos;s version</source>
        <translation>Version der lokalen Liste abfragen</translation>
    </message>
    <message>
        <source>The charger tells which list of tags it keeps for the time without a link.</source>
        <translation>Die Ladestation nennt, welche Kartenliste sie für die Zeit ohne Verbindung führt.</translation>
    </message>
    <message>
        <source>Send the local list</source>
        <translation>Lokale Liste senden</translation>
    </message>
    <message>
        <source>The charger gets a whole new list of the tags that may charge while there is no link.</source>
        <translation>Die Ladestation bekommt eine ganz neue Liste der Karten, mit denen ohne Verbindung geladen werden darf.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>Until then only this tag can charge there.</source>
        <translation>Bis dahin kann dort nur mit dieser Karte geladen werden.</translation>
    </message>
    <message>
        <source>Cancel a reservation</source>
        <translation>Reservierung stornieren</translation>
    </message>
    <message>
        <source>Everybody can charge there again.</source>
        <translation>Dort können wieder alle laden.</translation>
    </message>
    <message>
        <source>Limit the power</source>
        <translation>Leistung begrenzen</translation>
    </message>
    <message>
        <source>Cars there get at most this much, until the limit is removed. The charger keeps it over restarts.</source>
        <translation>Autos bekommen dort höchstens so viel, bis die Grenze entfernt wird. Die Ladestation behält sie über Neustarts hinweg.</translation>
    </message>
    <message>
        <source>Remove limits of power</source>
        <translation>Leistungsgrenzen entfernen</translation>
    </message>
    <message>
        <source>Removes every limit that fits all of what you fill in. With nothing filled in, all limits of the charger go.</source>
        <translation>Entfernt jede Grenze, die zu allem passt, was Sie ausfüllen. Ist nichts ausgefüllt, fallen alle Grenzen der Ladestation weg.</translation>
    </message>
    <message>
        <source>Ask for the expected limits</source>
        <translation>Erwartete Grenzen abfragen</translation>
    </message>
    <message>
        <source>The charger tells what it will allow in the time to come, all its limits together. It is a forecast.</source>
        <translation>Die Ladestation nennt, was sie in der kommenden Zeit zulassen wird, alle ihre Grenzen zusammen. Es ist eine Vorhersage.</translation>
    </message>
    <message>
        <source>Ask for diagnostics</source>
        <translation>Diagnose abfragen</translation>
    </message>
    <message>
        <source>The charger uploads a file for its maker to an address that you give.</source>
        <translation>Die Ladestation lädt eine Datei für ihren Hersteller an eine Adresse hoch, die Sie angeben.</translation>
    </message>
    <message>
        <source>Ask for a log</source>
        <translation>Protokoll abfragen</translation>
    </message>
    <message>
        <source>The charger uploads its diagnostics log or its security log to an address that you give. For chargers with the security extension.</source>
        <translation>Die Ladestation lädt ihr Diagnose- oder Sicherheitsprotokoll an eine Adresse hoch, die Sie angeben. Für Ladestationen mit der Sicherheitserweiterung.</translation>
    </message>
    <message>
        <source>Update the firmware</source>
        <translation>Firmware aktualisieren</translation>
    </message>
    <message>
        <source>The charger fetches the file from an address that you give, installs it and restarts. Its own checks decide whether it takes it.</source>
        <translation>Die Ladestation holt die Datei von einer Adresse, die Sie angeben, installiert sie und startet neu. Ihre eigenen Prüfungen entscheiden, ob sie sie annimmt.</translation>
    </message>
    <message>
        <source>Update the firmware, signed</source>
        <translation>Firmware aktualisieren, signiert</translation>
    </message>
    <message>
        <source>As Update the firmware, with the maker&apos;s signature, which the charger checks. For chargers with the security extension.</source>
        <translation>Wie „Firmware aktualisieren“, mit der Signatur des Herstellers, die die Ladestation prüft. Für Ladestationen mit der Sicherheitserweiterung.</translation>
    </message>
    <message>
        <source>List certificates</source>
        <translation>Zertifikate auflisten</translation>
    </message>
    <message>
        <source>The charger tells which root certificates it has.</source>
        <translation>Die Ladestation nennt, welche Stammzertifikate sie hat.</translation>
    </message>
    <message>
        <source>Install a certificate</source>
        <translation>Zertifikat installieren</translation>
    </message>
    <message>
        <source>The charger gets a further root certificate. A wrong one for central systems can lock it out.</source>
        <translation>Die Ladestation bekommt ein weiteres Stammzertifikat. Ein falsches für Zentralsysteme kann sie aussperren.</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>Zertifikat löschen</translation>
    </message>
    <message>
        <source>The charger loses a root certificate. If it is the one by which it trusts Forecourt, it cannot connect any more.</source>
        <translation>Die Ladestation verliert ein Stammzertifikat. Ist es das, durch das sie Forecourt vertraut, kann sie sich nicht mehr verbinden.</translation>
    </message>
    <message>
        <source>Hand over the charger&apos;s certificate</source>
        <translation>Zertifikat der Ladestation übergeben</translation>
    </message>
    <message>
        <source>The charger gets the certificate that it asked for. It has to fit its last request.</source>
        <translation>Die Ladestation bekommt das Zertifikat, das sie angefordert hat. Es muss zu ihrer letzten Anforderung passen.</translation>
    </message>
    <message>
        <source>Send vendor data</source>
        <translation>Herstellerdaten senden</translation>
    </message>
    <message>
        <source>The charger gets data in its maker&apos;s own form.</source>
        <translation>Die Ladestation bekommt Daten in der eigenen Form ihres Herstellers.</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>Power</source>
        <extracomment>Group of commands: limits of power.</extracomment>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Files and firmware</source>
        <extracomment>Group of commands: diagnostics, logs, firmware.</extracomment>
        <translation>Dateien und Firmware</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Vendor</source>
        <extracomment>Group of commands: what a maker added to the standard.</extracomment>
        <translation>Hersteller</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandDialog</name>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation>Die Ladestation schaltet sich sofort stromlos und verliert eventuell die letzten Zählerwerte.</translation>
    </message>
    <message>
        <source>With nothing filled in, every limit of this charger is removed, also those that protect the supply.</source>
        <translation>Ist nichts ausgefüllt, wird jede Grenze dieser Ladestation entfernt, auch jene, die den Anschluss schützen.</translation>
    </message>
    <message>
        <source>The charger&apos;s list becomes empty: without a link nobody on it can charge.</source>
        <translation>Die Liste der Ladestation wird leer: ohne Verbindung kann niemand laden, der darauf stand.</translation>
    </message>
    <message>
        <source>With wrong certificates the charger cannot connect any more, and has to be set up again at the place.</source>
        <translation>Mit falschen Zertifikaten kann sich die Ladestation nicht mehr verbinden und muss vor Ort neu eingerichtet werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a dialog: %1 a command, %2 a charger.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <extracomment>%1 lists who charges where.</extracomment>
        <translation>Lädt gerade: %1.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>Button: takes back a command that is not sent yet.</extracomment>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inaktiv: die Ladestation ist archiviert</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Inaktiv: die Antwort ist noch nicht da</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what became of a command, %2 a time of day.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>What to do now; %1 is a sentence.</extracomment>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandExport</name>
    <message>
        <source>Export commands</source>
        <translation>Befehle exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>commands.csv</source>
        <extracomment>Name of a file.</extracomment>
        <translation>befehle.csv</translation>
    </message>
    <message>
        <source>Writing commands</source>
        <translation>Befehle werden geschrieben</translation>
    </message>
    <message>
        <source>Given at</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>ID der Ladestation</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>OCPP action</source>
        <translation>OCPP-Aktion</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Forecourt</source>
        <extracomment>Who gave a command: this program by itself.</extracomment>
        <translation>Forecourt</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>Who gave a command: a program over the local interface.</extracomment>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandFields</name>
    <message>
        <source>This is needed</source>
        <translation>Das wird gebraucht</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Höchstens %n Zeichen</numerusform>
            <numerusform>Höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number is needed</source>
        <translation>Eine ganze Zahl wird gebraucht</translation>
    </message>
    <message>
        <source>A whole number, %1 or more</source>
        <translation>Eine ganze Zahl, %1 oder mehr</translation>
    </message>
    <message>
        <source>Choose a connector</source>
        <translation>Wählen Sie einen Ladepunkt</translation>
    </message>
    <message>
        <source>This tag is in no list, so a charge with it would end at once. Add it under People &amp; tags first</source>
        <translation>Diese Karte steht in keiner Liste, ein Laden mit ihr würde sofort enden. Fügen Sie sie zuerst unter Personen &amp; Karten hinzu</translation>
    </message>
    <message>
        <source>A date and a time are needed</source>
        <translation>Datum und Uhrzeit werden gebraucht</translation>
    </message>
    <message>
        <source>An address that the charger can reach, such as http://192.168.1.20/file or ftp://name:password@192.168.1.20/. A folder of this computer is none</source>
        <translation>Eine Adresse, die die Ladestation erreicht, etwa http://192.168.1.20/file oder ftp://name:password@192.168.1.20/. Ein Ordner dieses Computers ist keine</translation>
    </message>
    <message>
        <source>A certificate in PEM form begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----</source>
        <translation>Ein Zertifikat im PEM-Format beginnt mit -----BEGIN CERTIFICATE----- und endet mit -----END CERTIFICATE-----</translation>
    </message>
    <message>
        <source>A number with at most one decimal place, 0 or more</source>
        <translation>Eine Zahl mit höchstens einer Nachkommastelle, 0 oder mehr</translation>
    </message>
    <message>
        <source>No session is running at this charger</source>
        <translation>An dieser Ladestation läuft kein Ladevorgang</translation>
    </message>
    <message>
        <source>Not here: a wrong value locks the charger out</source>
        <translation>Nicht hier: ein falscher Wert sperrt die Ladestation aus</translation>
    </message>
    <message numerus="yes">
        <source>The charger takes at most %n tag(s) in one message</source>
        <translation>
            <numerusform>Die Ladestation nimmt höchstens %n Karte in einer Nachricht</numerusform>
            <numerusform>Die Ladestation nimmt höchstens %n Karten in einer Nachricht</numerusform>
        </translation>
    </message>
    <message>
        <source>This time has passed</source>
        <translation>Diese Zeit ist vorbei</translation>
    </message>
    <message>
        <source>A limit of the charger as a whole is for the whole charger</source>
        <translation>Eine Grenze der Ladestation insgesamt gilt für die ganze Ladestation</translation>
    </message>
    <message>
        <source>Choose a connector where a session is running</source>
        <translation>Wählen Sie einen Ladepunkt, an dem ein Ladevorgang läuft</translation>
    </message>
    <message>
        <source>At most a year</source>
        <translation>Höchstens ein Jahr</translation>
    </message>
    <message>
        <source>List the certificates first; then they can be chosen here</source>
        <translation>Listen Sie zuerst die Zertifikate auf; dann lassen sie sich hier wählen</translation>
    </message>
    <message>
        <source>Connector 1</source>
        <translation>Ladepunkt 1</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, Karte %2</translation>
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
        <source>%1, %2 at %3</source>
        <extracomment>A running session: %1 its number, %2 who charges, %3 where.</extracomment>
        <translation>%1, %2 an %3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Ladevorgang</translation>
    </message>
    <message>
        <source>Ampere for each phase</source>
        <translation>Ampere je Phase</translation>
    </message>
    <message>
        <source>Watt, all phases together</source>
        <translation>Watt, alle Phasen zusammen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Every session that has no limit of its own</source>
        <translation>Jeder Ladevorgang ohne eigene Grenze</translation>
    </message>
    <message>
        <source>The session that runs now</source>
        <translation>Der Ladevorgang, der jetzt läuft</translation>
    </message>
    <message>
        <source>The charger as a whole</source>
        <translation>Die Ladestation insgesamt</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>Grenze für</translation>
    </message>
    <message>
        <source>Kind of certificate</source>
        <translation>Art des Zertifikats</translation>
    </message>
    <message>
        <source>Root for central systems: by it the charger trusts Forecourt</source>
        <translation>Stamm für Zentralsysteme: durch ihn vertraut die Ladestation Forecourt</translation>
    </message>
    <message>
        <source>Root of the manufacturer: by it the charger trusts firmware</source>
        <translation>Stamm des Herstellers: durch ihn vertraut die Ladestation Firmware</translation>
    </message>
    <message>
        <source>Serial number %1, issued by %2…</source>
        <extracomment>A certificate: its serial number and the beginning of a hash that names who issued it.</extracomment>
        <translation>Seriennummer %1, ausgestellt von %2…</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <translation>Zustände der Ladepunkte</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Zählerwerte</translation>
    </message>
    <message>
        <source>Boot report</source>
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
        <source>Log state</source>
        <translation>Protokoll-Zustand</translation>
    </message>
    <message>
        <source>Request for a new certificate</source>
        <translation>Anforderung eines neuen Zertifikats</translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation>Diagnose-Zustand</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Further tries if it fails (may be left empty)</source>
        <translation>Weitere Versuche bei Fehlschlag (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Seconds between tries (may be left empty)</source>
        <translation>Sekunden zwischen Versuchen (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Address to upload to</source>
        <translation>Adresse zum Hochladen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Der letzte Tag</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>Die letzte Woche</translation>
    </message>
    <message>
        <source>Address of the file</source>
        <translation>Adresse der Datei</translation>
    </message>
    <message>
        <source>Download not before</source>
        <translation>Herunterladen nicht vor</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>Die Liste</translation>
    </message>
    <message numerus="yes">
        <source>All %n tag(s) that may charge here</source>
        <translation>
            <numerusform>Die %n Karte, mit der hier geladen werden darf</numerusform>
            <numerusform>Alle %n Karten, mit denen hier geladen werden darf</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody: the list becomes empty</source>
        <translation>Niemand: die Liste wird leer</translation>
    </message>
    <message>
        <source>Version, higher than that of the charger&apos;s list</source>
        <translation>Version, höher als die der Liste der Ladestation</translation>
    </message>
    <message>
        <source>Whole charger</source>
        <translation>Ganze Ladestation</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Stack level: of several limits the highest counts</source>
        <translation>Ebene (stackLevel): von mehreren Grenzen zählt die höchste</translation>
    </message>
    <message>
        <source>Number of the limit: the same number replaces it</source>
        <translation>Nummer der Grenze: dieselbe Nummer ersetzt sie</translation>
    </message>
    <message>
        <source>Those of the whole charger only</source>
        <translation>Nur die der ganzen Ladestation</translation>
    </message>
    <message>
        <source>Wherever they are</source>
        <translation>Wo auch immer sie sind</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Stack level (empty: any)</source>
        <translation>Ebene (leer: jede)</translation>
    </message>
    <message>
        <source>Number of the limit (empty: any)</source>
        <translation>Nummer der Grenze (leer: jede)</translation>
    </message>
    <message>
        <source>Hours from now on</source>
        <translation>Stunden ab jetzt</translation>
    </message>
    <message>
        <source>As the charger likes</source>
        <translation>Wie die Ladestation will</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Security</source>
        <extracomment>A log of logins, changed settings and the like.</extracomment>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Signing certificate, PEM</source>
        <translation>Signaturzertifikat, PEM</translation>
    </message>
    <message>
        <source>Signature, base64</source>
        <translation>Signatur, Base64</translation>
    </message>
    <message>
        <source>Certificate, PEM</source>
        <translation>Zertifikat, PEM</translation>
    </message>
    <message>
        <source>Certificate with its chain, PEM, the charger&apos;s own first</source>
        <translation>Zertifikat mit seiner Kette, PEM, das der Ladestation zuerst</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Softly: sessions are ended first</source>
        <translation>Sanft: zuerst werden Ladevorgänge beendet</translation>
    </message>
    <message>
        <source>Hard: the power is cut at once</source>
        <translation>Hart: der Strom wird sofort abgeschaltet</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>All, or it does not matter</source>
        <translation>Alle, oder es ist egal</translation>
    </message>
    <message>
        <source>Names (empty: all)</source>
        <translation>Namen (leer: alle)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Any connector</source>
        <translation>Beliebiger Ladepunkt</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Number of the reservation</source>
        <translation>Nummer der Reservierung</translation>
    </message>
    <message>
        <source>Vendor id</source>
        <translation>Hersteller-ID</translation>
    </message>
    <message>
        <source>Message id (may be left empty)</source>
        <translation>Nachrichten-ID (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Data (may be left empty)</source>
        <translation>Daten (dürfen leer bleiben)</translation>
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
    <message>
        <source>Answered at %1: %2</source>
        <extracomment>Tooltip: %1 a time of day, %2 the charger&apos;s own word, in English.</extracomment>
        <translation>Beantwortet um %1: %2</translation>
    </message>
    <message>
        <source>Seen at %1</source>
        <extracomment>Tooltip: when the effect of a command was seen; %1 is a time of day.</extracomment>
        <translation>Gesehen um %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>What to do now; %1 is a sentence.</extracomment>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>Column: what was sent with the command.</extracomment>
        <translation>Parameter</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Type a command, a charger, a session or a person</source>
        <translation>Befehl, Ladestation, Ladevorgang oder Person eintippen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer letters find more.</source>
        <translation>Nichts passt. Weniger Buchstaben finden mehr.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandWatch</name>
    <message>
        <source>What became of the command is not known: see the charger&apos;s commands</source>
        <translation>Was aus dem Befehl wurde, ist nicht bekannt: sehen Sie bei den Befehlen der Ladestation nach</translation>
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
    <message>
        <source>The database was made by another build of Forecourt: step %1 differs. Use that program, or restore a backup</source>
        <extracomment>%1 names a step by which the database&apos;s tables were made, as &quot;6 (checks)&quot;</extracomment>
        <translation>Die Datenbank stammt von einem anderen Build von Forecourt: Schritt %1 weicht ab. Nehmen Sie jenes Programm, oder stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
        <source>Set %1</source>
        <extracomment>The operator changes a setting of the charger; %1 is its OCPP name.</extracomment>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Forget remembered tags</source>
        <translation>Gemerkte Karten vergessen</translation>
    </message>
    <message>
        <source>Ask for the local list&apos;s version</source>
        <translation>Version der lokalen Liste abfragen</translation>
    </message>
    <message>
        <source>Send the local list</source>
        <translation>Lokale Liste senden</translation>
    </message>
    <message>
        <source>Reserve</source>
        <extracomment>A connector is kept for a tag.</extracomment>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>Cancel the reservation</source>
        <translation>Reservierung stornieren</translation>
    </message>
    <message>
        <source>Limit the power</source>
        <translation>Leistung begrenzen</translation>
    </message>
    <message>
        <source>Remove limits of power</source>
        <translation>Leistungsgrenzen entfernen</translation>
    </message>
    <message>
        <source>Ask for the expected limits</source>
        <translation>Erwartete Grenzen abfragen</translation>
    </message>
    <message>
        <source>Ask for diagnostics</source>
        <translation>Diagnose abfragen</translation>
    </message>
    <message>
        <source>Update the firmware</source>
        <translation>Firmware aktualisieren</translation>
    </message>
    <message>
        <source>Update the firmware, signed</source>
        <translation>Firmware aktualisieren, signiert</translation>
    </message>
    <message>
        <source>Install a certificate</source>
        <translation>Zertifikat installieren</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>Zertifikat löschen</translation>
    </message>
    <message>
        <source>List certificates</source>
        <translation>Zertifikate auflisten</translation>
    </message>
    <message>
        <source>Hand over the charger&apos;s certificate</source>
        <translation>Zertifikat der Ladestation übergeben</translation>
    </message>
    <message>
        <source>Send vendor data</source>
        <translation>Herstellerdaten senden</translation>
    </message>
    <message>
        <source>Ask for the security log</source>
        <translation>Sicherheitsprotokoll abfragen</translation>
    </message>
    <message>
        <source>Ask for the diagnostics log</source>
        <translation>Diagnoseprotokoll abfragen</translation>
    </message>
    <message>
        <source>Taken, active after a restart</source>
        <translation>Übernommen, wirkt nach einem Neustart</translation>
    </message>
    <message>
        <source>Taken, and the charger restarted since</source>
        <translation>Übernommen, und die Ladestation hat seither neu gestartet</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>The reservation was used</source>
        <translation>Die Reservierung wurde genutzt</translation>
    </message>
    <message>
        <source>The reservation&apos;s time passed</source>
        <translation>Die Zeit der Reservierung ist vorbei</translation>
    </message>
    <message>
        <source>The reservation ended: the connector failed</source>
        <translation>Die Reservierung endete: der Ladepunkt fiel aus</translation>
    </message>
    <message>
        <source>The reservation was cancelled</source>
        <translation>Die Reservierung wurde storniert</translation>
    </message>
    <message>
        <source>Another reservation took its place</source>
        <translation>Eine andere Reservierung trat an ihre Stelle</translation>
    </message>
    <message>
        <source>Accepted, the upload has not begun yet</source>
        <translation>Angenommen, der Upload hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>The charger uploads</source>
        <translation>Die Ladestation lädt hoch</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>The upload failed</source>
        <translation>Der Upload schlug fehl</translation>
    </message>
    <message>
        <source>The upload failed: the file host did not understand the charger</source>
        <translation>Der Upload schlug fehl: der Dateiserver verstand die Ladestation nicht</translation>
    </message>
    <message>
        <source>The upload failed: the file host refused the charger</source>
        <translation>Der Upload schlug fehl: der Dateiserver wies die Ladestation ab</translation>
    </message>
    <message>
        <source>The charger cannot do this kind of upload</source>
        <translation>Die Ladestation kann diese Art von Upload nicht</translation>
    </message>
    <message>
        <source>Broken off for a later request</source>
        <translation>Wegen einer späteren Anfrage abgebrochen</translation>
    </message>
    <message>
        <source>Heard, the download has not begun yet</source>
        <translation>Gehört, der Download hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>The download is planned</source>
        <translation>Der Download ist geplant</translation>
    </message>
    <message>
        <source>The charger downloads</source>
        <translation>Die Ladestation lädt herunter</translation>
    </message>
    <message>
        <source>The download pauses</source>
        <translation>Der Download pausiert</translation>
    </message>
    <message>
        <source>Downloaded, not installed yet</source>
        <translation>Heruntergeladen, noch nicht installiert</translation>
    </message>
    <message>
        <source>Downloaded, the signature is good</source>
        <translation>Heruntergeladen, die Signatur stimmt</translation>
    </message>
    <message>
        <source>The installation is planned</source>
        <translation>Die Installation ist geplant</translation>
    </message>
    <message>
        <source>The charger restarts to install</source>
        <translation>Die Ladestation startet zum Installieren neu</translation>
    </message>
    <message>
        <source>The charger installs</source>
        <translation>Die Ladestation installiert</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>The download failed</source>
        <translation>Der Download schlug fehl</translation>
    </message>
    <message>
        <source>The installation failed</source>
        <translation>Die Installation schlug fehl</translation>
    </message>
    <message>
        <source>The firmware&apos;s signature is not good</source>
        <translation>Die Signatur der Firmware stimmt nicht</translation>
    </message>
    <message>
        <source>The charger&apos;s check of the new firmware failed</source>
        <translation>Die Prüfung der neuen Firmware durch die Ladestation schlug fehl</translation>
    </message>
    <message>
        <source>Broken off for a later update</source>
        <translation>Wegen einer späteren Aktualisierung abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was heard of it for an hour</source>
        <translation>Eine Stunde lang war nichts davon zu hören</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CompareSettingsDialog</name>
    <message>
        <source>Compare the settings of %1</source>
        <translation>Einstellungen von %1 vergleichen</translation>
    </message>
    <message>
        <source>Take over the chosen</source>
        <translation>Auswahl übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Compared settings</source>
        <translation>Verglichene Einstellungen</translation>
    </message>
    <message>
        <source>Template of this site</source>
        <translation>Vorlage dieses Standorts</translation>
    </message>
    <message>
        <source>As read %1</source>
        <extracomment>An earlier reading of a charger&apos;s settings; %1 date and time.</extracomment>
        <translation>Gelesen %1</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet: no other charger was read, no template saved, and no earlier reading differed.</source>
        <translation>Es gibt noch nichts zum Vergleichen: keine andere Ladestation wurde gelesen, keine Vorlage gespeichert, und kein früheres Lesen wich ab.</translation>
    </message>
    <message>
        <source>Here, now</source>
        <translation>Hier, jetzt</translation>
    </message>
    <message>
        <source>No setting differs.</source>
        <translation>Keine Einstellung ist verschieden.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 setting(s) differ(s).</source>
        <translation>
            <numerusform>%n von %1 Einstellungen ist verschieden.</numerusform>
            <numerusform>%n von %1 Einstellungen sind verschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: choose settings in the list</source>
        <translation>Inaktiv: wählen Sie Einstellungen in der Liste</translation>
    </message>
    <message>
        <source>Off: none of the chosen settings can be changed here</source>
        <translation>Inaktiv: keine der gewählten Einstellungen lässt sich hier ändern</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionAddress</name>
    <message>
        <source>Only without encryption (ws://). For wss:// choose a certificate and its key in Settings, Network.</source>
        <translation>Nur unverschlüsselt (ws://). Wählen Sie für wss:// ein Zertifikat und seinen Schlüssel unter Einstellungen, Netzwerk.</translation>
    </message>
    <message>
        <source>Not over wss:// now: port %1 is not open. Settings, Network says what is wrong.</source>
        <translation>Zurzeit nicht über wss://: Port %1 ist nicht offen. Einstellungen, Netzwerk sagt, was nicht stimmt.</translation>
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
    <message>
        <source>Encrypted</source>
        <extracomment>Label: the address for chargers that connect with TLS.</extracomment>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted address</source>
        <translation>Verschlüsselte Adresse</translation>
    </message>
    <message>
        <source>Encrypted address: %1</source>
        <translation>Verschlüsselte Adresse: %1</translation>
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
    <message>
        <source>Cable</source>
        <extracomment>The charging cable: plugged in or not.</extracomment>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>The lock of the plug.</extracomment>
        <translation>Riegel</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorFacts</name>
    <message>
        <source>unknown while offline</source>
        <translation>unbekannt, solange offline</translation>
    </message>
    <message>
        <source>plugged in</source>
        <extracomment>Cable of a connector.</extracomment>
        <translation>eingesteckt</translation>
    </message>
    <message>
        <source>no car connected</source>
        <extracomment>Cable of a connector: no car is connected.</extracomment>
        <translation>kein Auto verbunden</translation>
    </message>
    <message>
        <source>unknown: the charger does not tell in this state</source>
        <translation>unbekannt: in diesem Zustand sagt es die Ladestation nicht</translation>
    </message>
    <message>
        <source>faulty: it cannot lock or unlock</source>
        <translation>defekt: kann nicht ver- oder entriegeln</translation>
    </message>
    <message>
        <source>unlocked %1, as we asked</source>
        <extracomment>Lock of a plug; %1 is a time of day.</extracomment>
        <translation>entriegelt %1, wie angefordert</translation>
    </message>
    <message>
        <source>unknown: OCPP 1.6 does not tell</source>
        <translation>unbekannt: OCPP 1.6 sagt es nicht</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorModel</name>
    <message>
        <source>Without area</source>
        <extracomment>Title of a group of tiles: connectors of chargers that have no area.</extracomment>
        <translation>Ohne Bereich</translation>
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
    <message>
        <source>For %1, until %2</source>
        <extracomment>A connector is kept: %1 for whom, %2 until when.</extracomment>
        <translation>Für %1, bis %2</translation>
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
    <name>forecourt::ui::ConsolePages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Ladestation hinzufügen</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Geführte Prüfung</translation>
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
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsolePalette</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>waits to be accepted</source>
        <extracomment>Behind the id of a charger nobody accepted yet.</extracomment>
        <translation>wartet auf Zulassung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Session %1</source>
        <extracomment>A session in the search: its number.</extracomment>
        <translation>Ladevorgang %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsoleWindow</name>
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
    <message>
        <source>Explanation of faults not used: %1</source>
        <translation>Erklärung von Störungen nicht benutzt: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, see the log</source>
        <translation>
            <numerusform>Und %n weitere, siehe Protokoll</numerusform>
            <numerusform>Und %n weitere, siehe Protokoll</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Forecourt</source>
        <translation>Forecourt öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep Forecourt running?</source>
        <translation>Forecourt weiterlaufen lassen?</translation>
    </message>
    <message>
        <source>Chargers need it to let cars charge. Closing the window leaves it in the notification area from now on; File &gt; Quit ends it.</source>
        <translation>Ladestationen brauchen es, um Autos laden zu lassen. Das Schließen des Fensters lässt es ab jetzt im Infobereich; Datei &gt; Beenden beendet es.</translation>
    </message>
    <message>
        <source>Chargers need it to let cars charge. Closing the window minimises it from now on; File &gt; Quit ends it.</source>
        <translation>Ladestationen brauchen es, um Autos laden zu lassen. Das Schließen des Fensters minimiert es ab jetzt; Datei &gt; Beenden beendet es.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation>Weiterlaufen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene noch einmal tun</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>Diese Seite &amp;filtern</translation>
    </message>
    <message>
        <source>Go to the filter of this page</source>
        <translation>Zum Filter dieser Seite gehen</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>Show all rows of this page again</source>
        <translation>Wieder alle Zeilen dieser Seite zeigen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>Menu entry; %1 is what was done: &quot;Archived Bay 5&quot;.</extracomment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nichts wurde geändert</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>nichts wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Set-up &amp;assistant…</source>
        <translation>Einrichtungs&amp;assistent…</translation>
    </message>
    <message>
        <source>Site, supply, network, backup and first charger, one after the other</source>
        <translation>Standort, Anschluss, Netzwerk, Sicherung und erste Ladestation, eins nach dem anderen</translation>
    </message>
    <message>
        <source>Site &amp;settings</source>
        <translation>Standort&amp;einstellungen</translation>
    </message>
    <message>
        <source>Name, supply and rules of the site</source>
        <translation>Name, Anschluss und Regeln des Standorts</translation>
    </message>
    <message>
        <source>&amp;Live sessions</source>
        <translation>&amp;Laufende Ladevorgänge</translation>
    </message>
    <message>
        <source>Sessions that run now</source>
        <translation>Ladevorgänge, die jetzt laufen</translation>
    </message>
    <message>
        <source>&amp;Finished sessions</source>
        <translation>&amp;Beendete Ladevorgänge</translation>
    </message>
    <message>
        <source>Sessions that ended</source>
        <translation>Ladevorgänge, die geendet haben</translation>
    </message>
    <message>
        <source>Sessions that need &amp;attention</source>
        <translation>&amp;Auffällige Ladevorgänge</translation>
    </message>
    <message>
        <source>Odd sessions, each with what to do</source>
        <translation>Auffällige Ladevorgänge, jeder mit dem, was zu tun ist</translation>
    </message>
    <message>
        <source>Show the address chargers connect to</source>
        <translation>Die Adresse zeigen, die Ladestationen anrufen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the chosen charger</source>
        <translation>Die gewählte Ladestation öffnen</translation>
    </message>
    <message>
        <source>Ask the chosen charger for the state of its connectors</source>
        <translation>Die gewählte Ladestation nach dem Zustand ihrer Ladepunkte fragen</translation>
    </message>
    <message>
        <source>Ask the chosen charger for its configuration</source>
        <translation>Die gewählte Ladestation nach ihrer Konfiguration fragen</translation>
    </message>
    <message>
        <source>Restart the chosen charger</source>
        <translation>Die gewählte Ladestation neu starten</translation>
    </message>
    <message>
        <source>&amp;Guided check</source>
        <translation>&amp;Geführte Prüfung</translation>
    </message>
    <message>
        <source>Check the chosen charger step by step, up to the hand-over</source>
        <translation>Die gewählte Ladestation Schritt für Schritt prüfen, bis zur Übergabe</translation>
    </message>
    <message>
        <source>Give the chosen charger another name</source>
        <translation>Der gewählten Ladestation einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Ar&amp;chive</source>
        <translation>Ar&amp;chivieren</translation>
    </message>
    <message>
        <source>Take the chosen charger out of use; its sessions stay</source>
        <translation>Die gewählte Ladestation aus dem Gebrauch nehmen; ihre Ladevorgänge bleiben</translation>
    </message>
    <message>
        <source>no charger is open or chosen in the list</source>
        <translation>keine Ladestation ist geöffnet oder in der Liste gewählt</translation>
    </message>
    <message>
        <source>this page has no filter</source>
        <translation>diese Seite hat keinen Filter</translation>
    </message>
    <message>
        <source>&amp;Search or run a command…</source>
        <translation>&amp;Suchen oder Befehl ausführen…</translation>
    </message>
    <message>
        <source>Find any action, charger, session or person</source>
        <translation>Jede Aktion, Ladestation, Person oder jeden Ladevorgang finden</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>Be&amp;nachrichtigungen</translation>
    </message>
    <message>
        <source>What was said lately</source>
        <translation>Was zuletzt gesagt wurde</translation>
    </message>
    <message>
        <source>Wait for a card at a charger and give it a name</source>
        <translation>An einer Ladestation auf eine Karte warten und ihr einen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>See and change the key of every action</source>
        <translation>Die Taste jeder Aktion ansehen und ändern</translation>
    </message>
    <message>
        <source>Keep &amp;running when closed</source>
        <translation>Beim Schließen &amp;weiterlaufen</translation>
    </message>
    <message>
        <source>Closing the window leaves Forecourt in the notification area, or minimised where there is none</source>
        <translation>Beim Schließen des Fensters bleibt Forecourt im Infobereich, oder minimiert, wo es keinen gibt</translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation>&amp;Minimiert starten</translation>
    </message>
    <message>
        <source>Begin without a window in the way</source>
        <translation>Ohne Fenster im Weg beginnen</translation>
    </message>
    <message>
        <source>Start with the &amp;computer</source>
        <translation>Mit dem &amp;Computer starten</translation>
    </message>
    <message>
        <source>Begin to listen when you log in</source>
        <translation>Nach der Anmeldung zu lauschen beginnen</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Size of everything: as the desktop. The other choices are percentages.</extracomment>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Size of the window&apos;s contents, from the next start on</source>
        <translation>Größe des Fensterinhalts, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>The size changes at the next start</source>
        <translation>Die Größe ändert sich beim nächsten Start</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>What this page is for and how it is used</source>
        <translation>Wozu diese Seite da ist und wie man sie benutzt</translation>
    </message>
    <message>
        <source>&amp;About Forecourt</source>
        <translation>Ü&amp;ber Forecourt</translation>
    </message>
    <message>
        <source>Version, licences, data folder</source>
        <translation>Version, Lizenzen, Datenordner</translation>
    </message>
    <message>
        <source>There is no page “%1”</source>
        <translation>Es gibt keine Seite „%1“</translation>
    </message>
    <message>
        <source>There is no charger “%1”</source>
        <translation>Es gibt keine Ladestation „%1“</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>Copy the database into the folder of backups and check the copy</source>
        <translation>Die Datenbank in den Sicherungsordner kopieren und die Kopie prüfen</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Show the backups, and choose a file to restore</source>
        <translation>Die Sicherungen zeigen und eine Datei zum Wiederherstellen wählen</translation>
    </message>
    <message>
        <source>a backup is being made</source>
        <translation>eine Sicherung läuft gerade</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Sicherung erstellt und geprüft</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <extracomment>Menu with every command of the standard that the chosen charger can be given.</extracomment>
        <translation>Alle &amp;Befehle</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>&amp;Expert call…</source>
        <translation>E&amp;xpertenaufruf…</translation>
    </message>
    <message>
        <source>Send any action with a payload of your own to the chosen charger</source>
        <translation>Eine beliebige Aktion mit eigenem Inhalt an die gewählte Ladestation senden</translation>
    </message>
    <message>
        <source>&amp;Sort the table…</source>
        <translation>Tabelle &amp;sortieren…</translation>
    </message>
    <message>
        <source>Sort by a column, or choose the columns of this page&apos;s table</source>
        <translation>Nach einer Spalte sortieren oder die Spalten der Tabelle dieser Seite wählen</translation>
    </message>
    <message>
        <source>No table is shown here now. Choose a tab with one, or clear the filter</source>
        <translation>Hier steht gerade keine Tabelle. Wählen Sie einen Reiter mit einer, oder löschen Sie den Filter</translation>
    </message>
    <message>
        <source>Reser&amp;vations</source>
        <translation>Reser&amp;vierungen</translation>
    </message>
    <message>
        <source>Which connectors are kept for whom, as a list and as a week</source>
        <translation>Welche Ladepunkte für wen reserviert sind, als Liste und als Woche</translation>
    </message>
    <message>
        <source>this page has no table</source>
        <translation>diese Seite hat keine Tabelle</translation>
    </message>
    <message>
        <source>Settings &amp;template…</source>
        <translation>Einstellungs&amp;vorlage…</translation>
    </message>
    <message>
        <source>The settings every charger of this site should have</source>
        <translation>Die Einstellungen, die jede Ladestation dieses Standorts haben soll</translation>
    </message>
    <message>
        <source>&amp;Planned actions…</source>
        <translation>Geplante &amp;Aktionen…</translation>
    </message>
    <message>
        <source>What is to be done later or every week, and what became of it</source>
        <translation>Was später oder jede Woche zu tun ist, und was daraus wurde</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>der Dienst antwortet nicht</translation>
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
    <name>forecourt::ui::DeliveryState</name>
    <message>
        <source>Last one got through %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>Zuletzt kam eine durch: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) to get through.</source>
        <translation>
            <numerusform>%n wartet auf Zustellung.</numerusform>
            <numerusform>%n warten auf Zustellung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up.</source>
        <translation>
            <numerusform>%n aufgegeben.</numerusform>
            <numerusform>%n aufgegeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DesktopNotifier</name>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n offene Meldung</numerusform>
            <numerusform>%n offene Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts of the day: %1</source>
        <extracomment>Title of the daily digest; %1 such as &quot;3 open, 2 over by themselves&quot;.</extracomment>
        <translation>Meldungen des Tages: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Deviations</name>
    <message>
        <source>missing field</source>
        <translation>fehlendes Feld</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>no list</source>
        <translation>keine Liste</translation>
    </message>
    <message>
        <source>one object where a list was due</source>
        <translation>ein Objekt statt einer Liste</translation>
    </message>
    <message>
        <source>wrong type</source>
        <translation>falscher Typ</translation>
    </message>
    <message>
        <source>number where text was due</source>
        <translation>Zahl statt Text</translation>
    </message>
    <message>
        <source>true or false where text was due</source>
        <translation>true oder false statt Text</translation>
    </message>
    <message>
        <source>object or list where text was due</source>
        <translation>Objekt oder Liste statt Text</translation>
    </message>
    <message>
        <source>text where a number was due</source>
        <translation>Text statt Zahl</translation>
    </message>
    <message>
        <source>text where true or false was due</source>
        <translation>Text statt true oder false</translation>
    </message>
    <message>
        <source>number where true or false was due</source>
        <translation>Zahl statt true oder false</translation>
    </message>
    <message>
        <source>number where a time was due</source>
        <translation>Zahl statt Zeit</translation>
    </message>
    <message>
        <source>null instead of a value</source>
        <translation>null statt eines Werts</translation>
    </message>
    <message>
        <source>the text &quot;null&quot;</source>
        <translation>der Text „null“</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message>
        <source>blanks around the value</source>
        <translation>Leerzeichen um den Wert</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>fraction where a whole number was due</source>
        <translation>Bruch statt ganzer Zahl</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>not a multiple of 0.1</source>
        <translation>kein Vielfaches von 0,1</translation>
    </message>
    <message>
        <source>unknown value</source>
        <translation>unbekannter Wert</translation>
    </message>
    <message>
        <source>value in other letter case</source>
        <translation>Wert in anderer Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>value in another spelling</source>
        <translation>Wert in anderer Schreibweise</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>unbekanntes Feld</translation>
    </message>
    <message>
        <source>field under a former name</source>
        <translation>Feld unter früherem Namen</translation>
    </message>
    <message>
        <source>too few items</source>
        <translation>zu wenige Einträge</translation>
    </message>
    <message>
        <source>too many items</source>
        <translation>zu viele Einträge</translation>
    </message>
    <message>
        <source>unusable item left out</source>
        <translation>unbrauchbarer Eintrag weggelassen</translation>
    </message>
    <message>
        <source>time without zone</source>
        <translation>Zeit ohne Zeitzone</translation>
    </message>
    <message>
        <source>time in another form</source>
        <translation>Zeit in anderer Form</translation>
    </message>
    <message>
        <source>unreadable time</source>
        <translation>unlesbare Zeit</translation>
    </message>
    <message>
        <source>no valid address</source>
        <translation>keine gültige Adresse</translation>
    </message>
    <message>
        <source>unknown action</source>
        <translation>unbekannte Aktion</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>kein UTF-8</translation>
    </message>
    <message>
        <source>not JSON, or cut off</source>
        <translation>kein JSON oder abgeschnitten</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the same key twice</source>
        <translation>derselbe Schlüssel zweimal</translation>
    </message>
    <message>
        <source>list too long</source>
        <translation>Liste zu lang</translation>
    </message>
    <message>
        <source>the frame is no list</source>
        <translation>der Frame ist keine Liste</translation>
    </message>
    <message>
        <source>no message type</source>
        <translation>kein Nachrichtentyp</translation>
    </message>
    <message>
        <source>unknown message type</source>
        <translation>unbekannter Nachrichtentyp</translation>
    </message>
    <message>
        <source>unusable message id</source>
        <translation>unbrauchbare Nachrichten-ID</translation>
    </message>
    <message>
        <source>unusable action</source>
        <translation>unbrauchbare Aktion</translation>
    </message>
    <message>
        <source>the payload is no object</source>
        <translation>der Inhalt ist kein Objekt</translation>
    </message>
    <message>
        <source>null instead of a payload</source>
        <translation>null statt eines Inhalts</translation>
    </message>
    <message>
        <source>missing payload</source>
        <translation>fehlender Inhalt</translation>
    </message>
    <message>
        <source>list instead of a payload</source>
        <translation>Liste statt eines Inhalts</translation>
    </message>
    <message>
        <source>further elements in the frame</source>
        <translation>weitere Elemente im Frame</translation>
    </message>
    <message>
        <source>number as message id</source>
        <translation>Zahl als Nachrichten-ID</translation>
    </message>
    <message>
        <source>message id too long</source>
        <translation>Nachrichten-ID zu lang</translation>
    </message>
    <message>
        <source>empty message id</source>
        <translation>leere Nachrichten-ID</translation>
    </message>
    <message>
        <source>message type as text</source>
        <translation>Nachrichtentyp als Text</translation>
    </message>
    <message>
        <source>blanks around the action</source>
        <translation>Leerzeichen um die Aktion</translation>
    </message>
    <message>
        <source>error answer without its parts</source>
        <translation>Fehlerantwort ohne ihre Teile</translation>
    </message>
    <message>
        <source>unknown error code</source>
        <translation>unbekannter Fehlercode</translation>
    </message>
    <message>
        <source>answer after the deadline</source>
        <translation>Antwort nach Ablauf der Frist</translation>
    </message>
    <message>
        <source>second answer</source>
        <translation>zweite Antwort</translation>
    </message>
    <message>
        <source>answer without a call</source>
        <translation>Antwort ohne Aufruf</translation>
    </message>
    <message>
        <source>repeated message</source>
        <translation>wiederholte Nachricht</translation>
    </message>
    <message>
        <source>message id used again</source>
        <translation>Nachrichten-ID erneut benutzt</translation>
    </message>
    <message>
        <source>refuses our form of times</source>
        <translation>lehnt unsere Form der Zeiten ab</translation>
    </message>
    <message>
        <source>command before the charger booted</source>
        <translation>Befehl, bevor die Ladestation gestartet war</translation>
    </message>
    <message>
        <source>remote start accepted, but nothing started</source>
        <translation>Fernstart angenommen, aber nichts gestartet</translation>
    </message>
    <message>
        <source>messages before it booted</source>
        <translation>Nachrichten vor dem Start</translation>
    </message>
    <message>
        <source>reserved bit in a WebSocket frame</source>
        <translation>reserviertes Bit in einem WebSocket-Frame</translation>
    </message>
    <message>
        <source>meter values with an unknown transaction</source>
        <translation>Zählerwerte mit unbekannter Transaktion</translation>
    </message>
    <message>
        <source>meter values after the session ended</source>
        <translation>Zählerwerte nach dem Ende des Ladevorgangs</translation>
    </message>
    <message>
        <source>implausible time</source>
        <translation>unplausible Zeit</translation>
    </message>
    <message>
        <source>identity in other letter case</source>
        <translation>Identität in anderer Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>other WebSocket subprotocol</source>
        <translation>anderes WebSocket-Unterprotokoll</translation>
    </message>
    <message>
        <source>no WebSocket subprotocol</source>
        <translation>kein WebSocket-Unterprotokoll</translation>
    </message>
    <message>
        <source>too many unanswered messages</source>
        <translation>zu viele unbeantwortete Nachrichten</translation>
    </message>
    <message>
        <source>setting in other letter case</source>
        <translation>Einstellung in anderer Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>does not tell its connectors</source>
        <translation>nennt ihre Ladepunkte nicht</translation>
    </message>
    <message>
        <source>BootNotification repeated</source>
        <translation>BootNotification wiederholt</translation>
    </message>
    <message>
        <source>tag with additions around it</source>
        <translation>Karte mit Zusätzen drum herum</translation>
    </message>
    <message>
        <source>old status sent again</source>
        <translation>alter Status erneut gesendet</translation>
    </message>
    <message>
        <source>connector number out of range</source>
        <translation>Ladepunktnummer außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>fault reported while finishing</source>
        <translation>Störung beim Beenden gemeldet</translation>
    </message>
    <message>
        <source>vehicle error without a vehicle</source>
        <translation>Fahrzeugfehler ohne Fahrzeug</translation>
    </message>
    <message>
        <source>free before the session ended</source>
        <translation>frei vor dem Ende des Ladevorgangs</translation>
    </message>
    <message>
        <source>no meter values</source>
        <translation>keine Zählerwerte</translation>
    </message>
    <message>
        <source>end of a session missing</source>
        <translation>Ende eines Ladevorgangs fehlt</translation>
    </message>
    <message>
        <source>meter starts anew with each session</source>
        <translation>Zähler beginnt mit jedem Ladevorgang neu</translation>
    </message>
    <message>
        <source>meter counts kWh and says Wh</source>
        <translation>Zähler zählt kWh und sagt Wh</translation>
    </message>
    <message>
        <source>meter reading fell</source>
        <translation>Zählerstand gefallen</translation>
    </message>
    <message>
        <source>start of a session repeated</source>
        <translation>Start eines Ladevorgangs wiederholt</translation>
    </message>
    <message>
        <source>end of an unknown session</source>
        <translation>Ende eines unbekannten Ladevorgangs</translation>
    </message>
    <message>
        <source>values of the begin sent again</source>
        <translation>Anfangswerte erneut gesendet</translation>
    </message>
    <message>
        <source>setting asked for, but not answered</source>
        <translation>Einstellung abgefragt, aber nicht beantwortet</translation>
    </message>
    <message>
        <source>total differs from the sum of the phases</source>
        <translation>Gesamtwert weicht von der Summe der Phasen ab</translation>
    </message>
    <message>
        <source>stack level that nobody can mean</source>
        <translation>Ebene (stackLevel), die niemand meinen kann</translation>
    </message>
    <message>
        <source>went silent without closing the link</source>
        <translation>verstummt, ohne die Verbindung zu schließen</translation>
    </message>
    <message>
        <source>charger id is not the end of the address</source>
        <translation>ID der Ladestation steht nicht am Ende der Adresse</translation>
    </message>
    <message>
        <source>incomplete request for a WebSocket</source>
        <translation>unvollständige Anfrage für einen WebSocket</translation>
    </message>
    <message>
        <source>password sent as hex text</source>
        <translation>Passwort als Hex-Text gesendet</translation>
    </message>
    <message>
        <source>drops the link when idle</source>
        <translation>trennt die Verbindung im Leerlauf</translation>
    </message>
    <message>
        <source>local list refused</source>
        <translation>lokale Liste abgelehnt</translation>
    </message>
    <message>
        <source>long backlog sent after a pause</source>
        <translation>langer Rückstau nach einer Pause gesendet</translation>
    </message>
    <message>
        <source>measured values cannot be chosen</source>
        <translation>Messwerte nicht wählbar</translation>
    </message>
    <message>
        <source>does not answer pings</source>
        <translation>beantwortet keine Pings</translation>
    </message>
    <message>
        <source>speaks without TLS on the TLS port</source>
        <translation>spricht ohne TLS auf dem TLS-Port</translation>
    </message>
    <message>
        <source>restarts when its measured values change</source>
        <translation>startet neu, wenn sich ihre Messwerte ändern</translation>
    </message>
    <message>
        <source>remote start needs a connector</source>
        <translation>Fernstart braucht einen Ladepunkt</translation>
    </message>
    <message>
        <source>very short local list</source>
        <translation>sehr kurze lokale Liste</translation>
    </message>
    <message>
        <source>spare slashes in the address</source>
        <translation>überzählige Schrägstriche in der Adresse</translation>
    </message>
    <message>
        <source>stack level refused although offered</source>
        <translation>Ebene (stackLevel) abgelehnt, obwohl angeboten</translation>
    </message>
    <message>
        <source>offers other protocols each time</source>
        <translation>bietet jedes Mal andere Protokolle an</translation>
    </message>
    <message>
        <source>step of a transfer reported twice</source>
        <translation>Schritt einer Übertragung zweimal gemeldet</translation>
    </message>
    <message>
        <source>step of a transfer left out</source>
        <translation>Schritt einer Übertragung ausgelassen</translation>
    </message>
    <message>
        <source>unknown measured value</source>
        <translation>unbekannter Messwert</translation>
    </message>
    <message>
        <source>this record is damaged in the log</source>
        <translation>dieser Datensatz ist im Protokoll beschädigt</translation>
    </message>
    <message>
        <source>required</source>
        <extracomment>A field that must be there.</extracomment>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>required, null found</source>
        <translation>erforderlich, null gefunden</translation>
    </message>
    <message>
        <source>%1 expected, %2 found</source>
        <extracomment>%1 and %2 are types: &quot;text&quot;, &quot;number&quot;.</extracomment>
        <translation>%1 erwartet, %2 gefunden</translation>
    </message>
    <message>
        <source>%1 characters, at most %2</source>
        <translation>%1 Zeichen, höchstens %2</translation>
    </message>
    <message>
        <source>transaction %1: the register grew by %2 Wh while the power brought %3 Wh</source>
        <extracomment>%1 is the number of a session, %2 and %3 are energies.</extracomment>
        <translation>Transaktion %1: das Register wuchs um %2 Wh, während die Leistung %3 Wh ergab</translation>
    </message>
    <message>
        <source>U+%1 at %2</source>
        <extracomment>%1 is a character, %2 its place.</extracomment>
        <translation>U+%1 an Stelle %2</translation>
    </message>
    <message>
        <source>beyond 64 bits</source>
        <translation>größer als 64 Bit</translation>
    </message>
    <message>
        <source>beyond 32 bits</source>
        <translation>größer als 32 Bit</translation>
    </message>
    <message>
        <source>%1 items, at least %2</source>
        <translation>%1 Einträge, mindestens %2</translation>
    </message>
    <message>
        <source>%1 items, at most %2</source>
        <translation>%1 Einträge, höchstens %2</translation>
    </message>
    <message>
        <source>%1, at least %2</source>
        <extracomment>%1 is a number that is too small, %2 the smallest that may be.</extracomment>
        <translation>%1, mindestens %2</translation>
    </message>
    <message>
        <source>beyond what can be held</source>
        <translation>größer, als sich speichern lässt</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>number out of range</source>
        <translation>Zahl außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>null</source>
        <extracomment>Type of a value.</extracomment>
        <translation>null</translation>
    </message>
    <message>
        <source>boolean</source>
        <extracomment>Type of a value: true or false.</extracomment>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>Type of a value.</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>integer</source>
        <extracomment>Type of a value: a whole number.</extracomment>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>value</source>
        <extracomment>Type of a value: anything but null.</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>Type of a value.</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>time</source>
        <extracomment>Type of a value.</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>list</source>
        <extracomment>Type of a value.</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>object</source>
        <extracomment>Type of a value.</extracomment>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Type of a value: there is none.</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>refused with %1</source>
        <extracomment>A message of the charger that we refused; %1 is an error code of the protocol.</extracomment>
        <translation>abgelehnt mit %1</translation>
    </message>
    <message>
        <source>no BootNotification after a restart</source>
        <translation>keine BootNotification nach einem Neustart</translation>
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
    <name>forecourt::ui::EnergyVerdictDialog</name>
    <message>
        <source>%1: %2 in %3</source>
        <extracomment>What a charger reported of a session: %1 where, %2 energy, %3 how long it took.</extracomment>
        <translation>%1: %2 in %3</translation>
    </message>
    <message>
        <source>Meter: %1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation>Zähler: %1 bis %2</translation>
    </message>
    <message>
        <source>Last meter value before the end: %1</source>
        <extracomment>The meter shortly before the end of a session.</extracomment>
        <translation>Letzter Zählerwert vor dem Ende: %1</translation>
    </message>
    <message>
        <source>On average: %1</source>
        <translation>Im Mittel: %1</translation>
    </message>
    <message>
        <source>Highest power measured: %1</source>
        <translation>Höchste gemessene Leistung: %1</translation>
    </message>
    <message>
        <source>Count the energy of session %1 in sums?</source>
        <translation>Energie von Ladevorgang %1 in Summen zählen?</translation>
    </message>
    <message>
        <source>Leave the energy of session %1 out of sums?</source>
        <translation>Energie von Ladevorgang %1 aus Summen weglassen?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>E.g. compared with the charger&apos;s meter</source>
        <translation>Z. B. mit dem Zähler der Ladestation verglichen</translation>
    </message>
    <message>
        <source>Reason, kept in the note</source>
        <translation>Grund, bleibt in der Notiz</translation>
    </message>
    <message>
        <source>Count in sums</source>
        <translation>In Summen zählen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say why it is right; whoever reads a sum later will ask</source>
        <translation>Sagen Sie, warum es stimmt; wer später eine Summe liest, wird fragen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
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
    <message>
        <source>Session: person assigned</source>
        <extracomment>Event: the operator said who charged in a session.</extracomment>
        <translation>Ladevorgang: Person zugeordnet</translation>
    </message>
    <message>
        <source>Session: note changed</source>
        <extracomment>Event: the operator wrote a note to a session.</extracomment>
        <translation>Ladevorgang: Notiz geändert</translation>
    </message>
    <message>
        <source>%1: %2 → %3, by %4</source>
        <extracomment>What changed at a session: %1 its number, %2 before, %3 now, %4 who changed it.</extracomment>
        <translation>%1: %2 → %3, von %4</translation>
    </message>
    <message>
        <source>Session: energy counts in sums</source>
        <extracomment>Event: the operator let the energy of a session, which looked impossible, into the sums.</extracomment>
        <translation>Ladevorgang: Energie zählt in Summen</translation>
    </message>
    <message>
        <source>Session: energy left out of sums</source>
        <extracomment>Event: the operator took the energy of a session out of the sums again.</extracomment>
        <translation>Ladevorgang: Energie aus Summen weggelassen</translation>
    </message>
    <message>
        <source>%1: %2, by %3</source>
        <extracomment>What was decided about a session: %1 its number, %2 the reason, %3 who decided.</extracomment>
        <translation>%1: %2, von %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExpertDialog</name>
    <message>
        <source>Expert call: %1</source>
        <extracomment>%1 is a charger.</extracomment>
        <translation>Expertenaufruf: %1</translation>
    </message>
    <message>
        <source>Send it although it does not match the standard</source>
        <translation>Senden, obwohl es nicht dem Standard entspricht</translation>
    </message>
    <message>
        <source>For technicians: what you write is sent as it is. The history says that it was an expert call.</source>
        <translation>Für Techniker: was Sie schreiben, wird so gesendet, wie es ist. Der Verlauf sagt, dass es ein Expertenaufruf war.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>Inhalt, JSON</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The payload has to be an object: { … }</source>
        <translation>Der Inhalt muss ein Objekt sein: { … }</translation>
    </message>
    <message>
        <source>Not JSON, near line %1: %2</source>
        <translation>Kein JSON, nahe Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 where in the payload, %2 what is wrong there.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>whole payload</source>
        <translation>ganzer Inhalt</translation>
    </message>
    <message>
        <source>The standard has no action of this name</source>
        <translation>Der Standard hat keine Aktion dieses Namens</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <extracomment>%1 is a protocol, e.g. OCPP 1.6.</extracomment>
        <translation>Entspricht %1</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inaktiv: die Ladestation ist archiviert</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Inaktiv: die Antwort ist noch nicht da</translation>
    </message>
    <message>
        <source>Off: the action is missing</source>
        <translation>Inaktiv: die Aktion fehlt</translation>
    </message>
    <message>
        <source>Off: the payload is not a JSON object</source>
        <translation>Inaktiv: der Inhalt ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Off: the payload does not match the standard. Mend it, or tick the box above</source>
        <translation>Inaktiv: der Inhalt entspricht nicht dem Standard. Bessern Sie ihn nach, oder haken Sie das Kästchen oben an</translation>
    </message>
    <message>
        <source>Expert call</source>
        <extracomment>Who gave a command, in the history: %1 is a person&apos;s name.</extracomment>
        <translation>Expertenaufruf</translation>
    </message>
    <message>
        <source>%1, expert call</source>
        <translation>%1, Expertenaufruf</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Als Nächstes: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExpertSection</name>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Longest message of a charger</source>
        <translation>Längste Nachricht einer Ladestation</translation>
    </message>
    <message>
        <source>A longer one ends the connection.</source>
        <translation>Eine längere beendet die Verbindung.</translation>
    </message>
    <message>
        <source>size limit bytes 1009</source>
        <translation>größe grenze limit bytes 1009</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>Title: what is written into the log files.</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>These are no rules.</source>
        <translation>Das sind keine Regeln.</translation>
    </message>
    <message>
        <source>Separated by semicolons, for example forecourt.server.debug=true</source>
        <translation>Durch Semikolon getrennt, zum Beispiel forecourt.server.debug=true</translation>
    </message>
    <message>
        <source>debug logging journal support</source>
        <translation>debug logging protokoll journal support</translation>
    </message>
    <message>
        <source>Local API</source>
        <extracomment>Title: the interface for scripts.</extracomment>
        <translation>Lokale API</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>Nur Programme auf diesem Computer erreichen sie.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Whoever has it may do all that this window may.</source>
        <translation>Wer es hat, darf alles, was dieses Fenster darf.</translation>
    </message>
    <message>
        <source>secret password bearer API key</source>
        <translation>geheimnis passwort bearer API schlüssel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Renew the token?</source>
        <translation>Token erneuern?</translation>
    </message>
    <message>
        <source>From the next start, scripts and dashboards that know the old token are refused.</source>
        <translation>Ab dem nächsten Start werden Skripte und Dashboards, die das alte Token kennen, abgewiesen.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>API REST script HTTP</source>
        <translation>API REST Skript HTTP</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExportTraceDialog</name>
    <message>
        <source>Export messages</source>
        <translation>Nachrichten exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON lines, can be opened here again</source>
        <translation>JSON-Zeilen, lassen sich hier wieder öffnen</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet</source>
        <translation>CSV, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Hide tags and secrets</source>
        <translation>Karten und Geheimnisse verbergen</translation>
    </message>
    <message>
        <source>Tags are called “tag 1”, “tag 2” …; passwords and unreadable messages are left out</source>
        <translation>Karten heißen „Karte 1“, „Karte 2“ …; Passwörter und unlesbare Nachrichten fehlen</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write tags openly?</source>
        <translation>Karten offen schreiben?</translation>
    </message>
    <message>
        <source>Whoever gets the file can copy the tags and see who charged when.</source>
        <translation>Wer die Datei bekommt, kann die Karten kopieren und sehen, wer wann geladen hat.</translation>
    </message>
    <message>
        <source>Write openly</source>
        <translation>Offen schreiben</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FaultCard</name>
    <message>
        <source>maker code %1</source>
        <translation>Herstellercode %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>offline</source>
        <extracomment>Title: a charger is offline.</extracomment>
        <translation>offline</translation>
    </message>
    <message>
        <source>The charger does not talk to us: no power, no network, or it calls somebody else.</source>
        <translation>Die Ladestation spricht nicht mit uns: kein Strom, kein Netzwerk, oder sie ruft jemand anderen an.</translation>
    </message>
    <message>
        <source>Look whether the charger has power: its display or lights</source>
        <translation>Nachsehen, ob die Ladestation Strom hat: Anzeige oder Lichter</translation>
    </message>
    <message>
        <source>Check its network: cable, WLAN or SIM card</source>
        <translation>Ihr Netzwerk prüfen: Kabel, WLAN oder SIM-Karte</translation>
    </message>
    <message>
        <source>Check that it still calls this computer&apos;s address</source>
        <translation>Prüfen, ob sie noch die Adresse dieses Computers anruft</translation>
    </message>
    <message>
        <source>Some chargers wait 6 to 19 minutes before they call again</source>
        <translation>Manche Ladestationen warten 6 bis 19 Minuten, bevor sie wieder anrufen</translation>
    </message>
    <message>
        <source>Hint: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation>Hinweis: %1, %2</translation>
    </message>
    <message>
        <source>What to do: %1, %2</source>
        <translation>Was zu tun ist: %1, %2</translation>
    </message>
    <message>
        <source>Explained by %1</source>
        <extracomment>%1 a file and a line in it.</extracomment>
        <translation>Erklärt von %1</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neustart…</translation>
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
    <message>
        <source>The charger cannot lock the plug, or cannot let it go.</source>
        <translation>Die Ladestation kann den Stecker nicht verriegeln oder nicht freigeben.</translation>
    </message>
    <message>
        <source>Charger and car do not understand each other. Often the car, the cable or its contacts.</source>
        <translation>Ladestation und Auto verstehen sich nicht. Oft liegt es am Auto, am Kabel oder an seinen Kontakten.</translation>
    </message>
    <message>
        <source>The car reports a state that does not fit the step of the charge.</source>
        <translation>Das Auto meldet einen Zustand, der nicht zum Schritt des Ladens passt.</translation>
    </message>
    <message>
        <source>Try another car</source>
        <translation>Ein anderes Auto versuchen</translation>
    </message>
    <message>
        <source>The signal wire to the car (control pilot) has the wrong voltage: cable, plug or car.</source>
        <translation>Die Signalleitung zum Auto (Control Pilot) hat die falsche Spannung: Kabel, Stecker oder Auto.</translation>
    </message>
    <message>
        <source>Look for water, dirt or bent contacts in the plug</source>
        <translation>Den Stecker auf Wasser, Schmutz oder verbogene Kontakte prüfen</translation>
    </message>
    <message>
        <source>Try another cable</source>
        <translation>Ein anderes Kabel versuchen</translation>
    </message>
    <message>
        <source>The charger does not see properly whether a plug is in (proximity contact).</source>
        <translation>Die Ladestation erkennt nicht richtig, ob ein Stecker steckt (Proximity-Kontakt).</translation>
    </message>
    <message>
        <source>Look for dirt or bent contacts in the plug</source>
        <translation>Den Stecker auf Schmutz oder verbogene Kontakte prüfen</translation>
    </message>
    <message>
        <source>The plug is not all the way in.</source>
        <translation>Der Stecker steckt nicht ganz.</translation>
    </message>
    <message>
        <source>Ask the driver to push the plug in fully</source>
        <translation>Den Fahrer bitten, den Stecker ganz hineinzudrücken</translation>
    </message>
    <message>
        <source>The latch of the plug is broken or does not close.</source>
        <translation>Die Rastnase des Steckers ist gebrochen oder schließt nicht.</translation>
    </message>
    <message>
        <source>Look at the latch of the plug; do not use a broken one</source>
        <translation>Die Rastnase des Steckers ansehen; eine gebrochene nicht benutzen</translation>
    </message>
    <message>
        <source>Have the plug or cable replaced</source>
        <translation>Stecker oder Kabel ersetzen lassen</translation>
    </message>
    <message>
        <source>The charging cable is cut or was torn off. There may be live parts.</source>
        <translation>Das Ladekabel ist durchtrennt oder abgerissen. Teile können unter Spannung stehen.</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you go near the cable</source>
        <translation>Die Ladestation am Leitungsschutzschalter abschalten, bevor Sie sich dem Kabel nähern</translation>
    </message>
    <message>
        <source>Look whether somebody is in danger or the cable was stolen</source>
        <translation>Nachsehen, ob jemand in Gefahr ist oder das Kabel gestohlen wurde</translation>
    </message>
    <message>
        <source>The cable or plug is getting warm, so the charger gives less.</source>
        <translation>Kabel oder Stecker wird warm, deshalb gibt die Ladestation weniger ab.</translation>
    </message>
    <message>
        <source>Clean the contacts of plug and socket</source>
        <translation>Kontakte von Stecker und Dose reinigen</translation>
    </message>
    <message>
        <source>The cable or plug got too hot, so the charger stopped.</source>
        <translation>Kabel oder Stecker wurde zu heiß, deshalb hat die Ladestation gestoppt.</translation>
    </message>
    <message>
        <source>Do not use it until it was looked at</source>
        <translation>Nicht benutzen, bis jemand nachgesehen hat</translation>
    </message>
    <message>
        <source>There is more voltage at the connector than there should be.</source>
        <translation>Am Ladepunkt liegt mehr Spannung an, als sein sollte.</translation>
    </message>
    <message>
        <source>Nobody should touch the plug</source>
        <translation>Niemand soll den Stecker berühren</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker</source>
        <translation>Die Ladestation am Leitungsschutzschalter abschalten</translation>
    </message>
    <message>
        <source>Current flows to earth: the residual-current protection tripped. Water, a damaged cable or the car.</source>
        <translation>Strom fließt zur Erde: der Fehlerstromschutz hat ausgelöst. Wasser, ein beschädigtes Kabel oder das Auto.</translation>
    </message>
    <message>
        <source>The insulation between the power lines and earth is too weak: cable, plug or car.</source>
        <translation>Die Isolation zwischen den Leitern und Erde ist zu schwach: Kabel, Stecker oder Auto.</translation>
    </message>
    <message>
        <source>More current flowed than allowed, or a breaker tripped. A short circuit, or a car that takes too much.</source>
        <translation>Es floss mehr Strom als erlaubt, oder ein Schutzschalter hat ausgelöst. Ein Kurzschluss, oder ein Auto, das zu viel nimmt.</translation>
    </message>
    <message>
        <source>The mains voltage is too high at the charger.</source>
        <translation>Die Netzspannung an der Ladestation ist zu hoch.</translation>
    </message>
    <message>
        <source>The mains voltage is too low at the charger: a weak supply, a missing phase or a loose terminal.</source>
        <translation>Die Netzspannung an der Ladestation ist zu niedrig: schwacher Anschluss, fehlende Phase oder lose Klemme.</translation>
    </message>
    <message>
        <source>The charger lost its power.</source>
        <translation>Die Ladestation hat keinen Strom mehr.</translation>
    </message>
    <message>
        <source>The main switch of the charger does not open or close: it may be welded, and the plug may be live.</source>
        <translation>Das Hauptschütz der Ladestation öffnet oder schließt nicht: vielleicht ist es verschweißt, und der Stecker steht unter Spannung.</translation>
    </message>
    <message>
        <source>Somebody pressed the emergency stop.</source>
        <translation>Jemand hat den Not-Halt gedrückt.</translation>
    </message>
    <message>
        <source>Look what happened, and whether somebody needs help</source>
        <translation>Nachsehen, was geschehen ist und ob jemand Hilfe braucht</translation>
    </message>
    <message>
        <source>Release the emergency stop when it is safe</source>
        <translation>Den Not-Halt lösen, wenn es sicher ist</translation>
    </message>
    <message>
        <source>It is too hot inside the charger, so it stopped or gives less.</source>
        <translation>In der Ladestation ist es zu heiß, deshalb hat sie gestoppt oder gibt weniger ab.</translation>
    </message>
    <message>
        <source>Something in the charger&apos;s own hardware or software failed.</source>
        <translation>Etwas in der Hardware oder Software der Ladestation ist ausgefallen.</translation>
    </message>
    <message>
        <source>The charger could not restart itself.</source>
        <translation>Die Ladestation konnte sich nicht neu starten.</translation>
    </message>
    <message>
        <source>Switch it off at its breaker for a minute</source>
        <translation>Am Leitungsschutzschalter eine Minute lang abschalten</translation>
    </message>
    <message>
        <source>The charger&apos;s own list of tags contradicts our answer, so it may refuse tags we accept.</source>
        <translation>Die eigene Kartenliste der Ladestation widerspricht unserer Antwort; sie lehnt vielleicht Karten ab, die wir zulassen.</translation>
    </message>
    <message>
        <source>The charger cannot read its energy meter, so its sessions lack values.</source>
        <translation>Die Ladestation kann ihren Energiezähler nicht lesen, deshalb fehlen ihren Ladevorgängen Werte.</translation>
    </message>
    <message>
        <source>The card reader does not work.</source>
        <translation>Der Kartenleser funktioniert nicht.</translation>
    </message>
    <message>
        <source>The mobile or wireless signal is weak, so the link may break.</source>
        <translation>Das Mobilfunk- oder WLAN-Signal ist schwach, die Verbindung kann abbrechen.</translation>
    </message>
    <message>
        <source>The charger reports a fault the standard has no word for; the maker&apos;s code tells more.</source>
        <translation>Die Ladestation meldet eine Störung, für die der Standard kein Wort hat; der Herstellercode sagt mehr.</translation>
    </message>
    <message>
        <source>The charger says that it is faulted and gives no code.</source>
        <translation>Die Ladestation sagt, dass sie gestört ist, und nennt keinen Code.</translation>
    </message>
    <message>
        <source>The code %1 is not one of the standard and not in our list; the maker&apos;s manual tells more.</source>
        <translation>Der Code %1 steht weder im Standard noch in unserer Liste; das Handbuch des Herstellers sagt mehr.</translation>
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
        <translation>Ende</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>ID der Ladestation</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
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
        <source>Energy kWh</source>
        <translation>Energie kWh</translation>
    </message>
    <message>
        <source>Meter start kWh</source>
        <translation>Zähler Start kWh</translation>
    </message>
    <message>
        <source>Meter end kWh</source>
        <translation>Zähler Ende kWh</translation>
    </message>
    <message>
        <source>Max kW</source>
        <translation>Max kW</translation>
    </message>
    <message>
        <source>Battery %</source>
        <translation>Batterie %</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation>OCPP-ID</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <extracomment>Name of a file; %1 is a date.</extracomment>
        <translation>Ladevorgänge exportieren</translation>
    </message>
    <message>
        <source>sessions-%1.csv</source>
        <translation>sessions-%1.csv</translation>
    </message>
    <message>
        <source>Writing sessions</source>
        <translation>Ladevorgänge werden geschrieben</translation>
    </message>
    <message>
        <source>Export people and tags</source>
        <translation>Personen und Karten exportieren</translation>
    </message>
    <message>
        <source>people.csv</source>
        <translation>people.csv</translation>
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
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>In a table, column &quot;Blocked&quot;.</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written</source>
        <translation>Export abgebrochen; keine Datei geschrieben</translation>
    </message>
    <message>
        <source>Writing people and tags</source>
        <translation>Personen und Karten werden geschrieben</translation>
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
    <name>forecourt::ui::FilterableTable</name>
    <message>
        <source>Look for something else, or clear the filter.</source>
        <translation>Suchen Sie etwas anderes, oder löschen Sie den Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
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
    <message>
        <source>%1 called from %2 and waits to be accepted</source>
        <extracomment>%1 a charger&apos;s id, %2 its network address.</extracomment>
        <translation>%1 hat von %2 angerufen und wartet auf Zulassung</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) wait to be accepted: %1</source>
        <extracomment>%1 a list of chargers&apos; ids.</extracomment>
        <translation>
            <numerusform>%n Ladestation wartet auf Zulassung: %1</numerusform>
            <numerusform>%n Ladestationen warten auf Zulassung: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last call at %1 from %2: %3</source>
        <extracomment>%1 a time, %2 who called: an id or a network address, %3 how it went: &quot;401 Refused: no password&quot;.</extracomment>
        <translation>Letzter Anruf um %1 von %2: %3</translation>
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
    <name>forecourt::ui::GuidedCheckPage</name>
    <message>
        <source>Parts of the check</source>
        <translation>Teile der Prüfung</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>Tabs of the guided check.</extracomment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle Prüfungen</translation>
    </message>
    <message>
        <source>No check is open</source>
        <translation>Keine Prüfung offen</translation>
    </message>
    <message>
        <source>Begin one under Steps. Measured values belong to a check.</source>
        <translation>Beginnen Sie eine unter „Schritte“. Messwerte gehören zu einer Prüfung.</translation>
    </message>
    <message>
        <source>Begin one under Steps. It ends here, with two signatures and a document.</source>
        <translation>Beginnen Sie eine unter „Schritte“. Sie endet hier, mit zwei Unterschriften und einem Dokument.</translation>
    </message>
    <message>
        <source>The check is signed and closed</source>
        <translation>Die Prüfung ist unterschrieben und abgeschlossen</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Geführte Prüfung</translation>
    </message>
    <message>
        <source>Site&apos;s template…</source>
        <translation>Vorlage des Standorts…</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>Neue Prüfung</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>All steps and a charge without network</source>
        <translation>Alle Schritte und Laden ohne Netzwerk</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Schritte der Prüfung</translation>
    </message>
    <message>
        <source>The check leads through every step at the charger, watches what the charger really does, and ends in a document to sign. You can stop at any time and go on later.</source>
        <translation>Die Prüfung führt durch jeden Schritt an der Ladestation, beobachtet, was die Ladestation wirklich tut, und endet in einem Dokument zum Unterschreiben. Sie können jederzeit aufhören und später weitermachen.</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>Prüfung beginnen</translation>
    </message>
    <message>
        <source>Checks of this charger</source>
        <translation>Prüfungen dieser Ladestation</translation>
    </message>
    <message>
        <source>Open the hand-over…</source>
        <translation>Übergabe öffnen…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Off: a signed check is kept for ever</source>
        <translation>Inaktiv: eine unterschriebene Prüfung bleibt für immer</translation>
    </message>
    <message>
        <source>No check yet</source>
        <translation>Noch keine Prüfung</translation>
    </message>
    <message>
        <source>Finished and unfinished checks of this charger are kept here.</source>
        <translation>Fertige und unfertige Prüfungen dieser Ladestation bleiben hier.</translation>
    </message>
    <message>
        <source>Throw this check away?</source>
        <translation>Diese Prüfung verwerfen?</translation>
    </message>
    <message>
        <source>What was done since %1 is lost. Sessions stay.</source>
        <extracomment>%1 a date and time.</extracomment>
        <translation>Was seit %1 getan wurde, geht verloren. Ladevorgänge bleiben.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Off: a check is open. Sign it or throw it away under All checks</source>
        <translation>Inaktiv: eine Prüfung ist offen. Unterschreiben oder verwerfen Sie sie unter „Alle Prüfungen“</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inaktiv: diese Ladestation ist nicht in Gebrauch</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HandoverLayout</name>
    <message>
        <source>Check no. %1</source>
        <translation>Prüfung Nr. %1</translation>
    </message>
    <message>
        <source>DRAFT, not signed</source>
        <extracomment>On every page of a document that is not signed.</extracomment>
        <translation>ENTWURF, nicht unterschrieben</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Foot of a document.</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Hand-over: %1</source>
        <extracomment>Title of the hand-over document; %1 the charger.</extracomment>
        <translation>Übergabe: %1</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Connector %1, %2</source>
        <extracomment>%1 the connector&apos;s number, %2 its name.</extracomment>
        <translation>Ladepunkt %1, %2</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>Ladepunkt %1</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Passed with remarks</source>
        <translation>Bestanden mit Bemerkungen</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) passed</source>
        <translation>
            <numerusform>%n Schritt bestanden</numerusform>
            <numerusform>%n Schritte bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n mit Warnung</numerusform>
            <numerusform>%n mit Warnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n nicht bestanden</numerusform>
            <numerusform>%n nicht bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n noch offen</numerusform>
            <numerusform>%n noch offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured value(s) out of range</source>
        <translation>
            <numerusform>%n Messwert außerhalb des Bereichs</numerusform>
            <numerusform>%n Messwerte außerhalb des Bereichs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s)</source>
        <translation>
            <numerusform>%n offener Punkt</numerusform>
            <numerusform>%n offene Punkte</numerusform>
        </translation>
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
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Ladepunkte</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation>Verbindungskarte</translation>
    </message>
    <message>
        <source>Without network</source>
        <translation>Ohne Netzwerk</translation>
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
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>No values were entered.</source>
        <translation>Es wurden keine Werte eingegeben.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Column of the measured values: what a good value is.</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Gefordert</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>A measured value is as required, or is not.</extracomment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Nicht gut</translation>
    </message>
    <message>
        <source>Test charges</source>
        <translation>Testladungen</translation>
    </message>
    <message>
        <source>No test charge was made.</source>
        <translation>Es wurde keine Testladung gemacht.</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Ladevorgang %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <extracomment>The highest power of a session.</extracomment>
        <translation>höchste %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <extracomment>The mean power of a session.</extracomment>
        <translation>mittlere %1</translation>
    </message>
    <message>
        <source>The charger sent no power values during this session.</source>
        <translation>Die Ladestation sendete bei diesem Ladevorgang keine Leistungswerte.</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Steps that did not pass</source>
        <translation>Nicht bestandene Schritte</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>The charger was checked as written above and handed over.</source>
        <translation>Die Ladestation wurde wie oben beschrieben geprüft und übergeben.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>technician</source>
        <extracomment>Under a signature line.</extracomment>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>owner</source>
        <extracomment>Under a signature line: who takes the charger over.</extracomment>
        <translation>Betreiber</translation>
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
    <name>forecourt::ui::HelpDialog</name>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Title above a list of shortcuts.</extracomment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HistoryTab</name>
    <message>
        <source>What to show of the history</source>
        <translation>Was vom Verlauf gezeigt wird</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Noch kein Befehl</translation>
    </message>
    <message>
        <source>What you ask of this charger is kept here.</source>
        <translation>Was Sie von dieser Ladestation verlangen, bleibt hier.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation>Noch kein Ereignis</translation>
    </message>
    <message>
        <source>Faults, restarts and lost links are kept here.</source>
        <translation>Störungen, Neustarts und verlorene Verbindungen bleiben hier.</translation>
    </message>
    <message>
        <source>Starts and firmware</source>
        <extracomment>Switch: when a charger started anew and with which firmware.</extracomment>
        <translation>Starts und Firmware</translation>
    </message>
    <message>
        <source>No start yet</source>
        <translation>Noch kein Start</translation>
    </message>
    <message>
        <source>Each start of the charger is kept here, with what it said anew of itself.</source>
        <translation>Jeder Start der Ladestation bleibt hier, mit dem, was sie dabei neu über sich sagte.</translation>
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
        <source>Deviations from the standard</source>
        <translation>Abweichungen vom Standard</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Every command of this charger: who, when, parameters, answer and effect</source>
        <translation>Jeder Befehl dieser Ladestation: wer, wann, Parameter, Antwort und Wirkung</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ImportUndo</name>
    <message>
        <source>Imported again</source>
        <translation>Erneut importiert</translation>
    </message>
    <message>
        <source>Took the import back</source>
        <translation>Import zurückgenommen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::KeepingSetup</name>
    <message>
        <source>in the data folder</source>
        <translation>im Datenordner</translation>
    </message>
    <message>
        <source>Folder of the nightly backup</source>
        <translation>Ordner der nächtlichen Sicherung</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder of the nightly backup</source>
        <translation>Den Ordner der nächtlichen Sicherung wählen</translation>
    </message>
    <message>
        <source>A copy of the database is made every night in %1.</source>
        <translation>Jede Nacht entsteht eine Kopie der Datenbank in %1.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>Chargers are alone while Forecourt does not run. It starts without a window in the way.</source>
        <translation>Ladestationen sind allein, solange Forecourt nicht läuft. Es startet ohne Fenster im Weg.</translation>
    </message>
    <message>
        <source>Backup and start</source>
        <extracomment>Title: backup folder, and starting with the computer.</extracomment>
        <translation>Sicherung und Start</translation>
    </message>
    <message>
        <source>A folder on another disk, or one that is copied elsewhere, survives this computer.</source>
        <translation>Ein Ordner auf einem anderen Datenträger, oder einer, der anderswohin kopiert wird, überlebt diesen Computer.</translation>
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
        <translation>Lässt Karten, die die Ladestation nicht kennt, starten, solange sie offline ist.</translation>
    </message>
    <message>
        <source>The charger remembers tags that were accepted, so they start faster and offline.</source>
        <translation>Die Ladestation merkt sich zugelassene Karten, damit sie schneller und offline starten.</translation>
    </message>
    <message>
        <source>On a remote start the charger first asks whether the tag may charge.</source>
        <translation>Bei einem Fernstart fragt die Ladestation zuerst, ob die Karte laden darf.</translation>
    </message>
    <message>
        <source>How often the light blinks to signal something.</source>
        <translation>Wie oft das Licht blinkt, um etwas anzuzeigen.</translation>
    </message>
    <message>
        <source>Meter values at fixed times, counted from midnight. 0 switches them off.</source>
        <translation>Zählerwerte zu festen Zeiten, ab Mitternacht gezählt. 0 schaltet sie ab.</translation>
    </message>
    <message>
        <source>How long the driver has, from showing the tag or a remote start, to plug in.</source>
        <translation>Wie viel Zeit der Fahrer nach dem Zeigen der Karte oder einem Fernstart zum Einstecken hat.</translation>
    </message>
    <message>
        <source>How the phases of the supply are wired to each connector, such as 1.RST.</source>
        <translation>Wie die Phasen des Anschlusses mit jedem Ladepunkt verdrahtet sind, etwa 1.RST.</translation>
    </message>
    <message>
        <source>How many items ConnectorPhaseRotation may have.</source>
        <translation>Wie viele Einträge ConnectorPhaseRotation haben darf.</translation>
    </message>
    <message>
        <source>How many settings may be asked for at once.</source>
        <translation>Wie viele Einstellungen auf einmal abgefragt werden dürfen.</translation>
    </message>
    <message>
        <source>After this long without another message the charger sends a sign of life.</source>
        <translation>Nach dieser Zeit ohne andere Nachricht sendet die Ladestation ein Lebenszeichen.</translation>
    </message>
    <message>
        <source>How bright the charger&apos;s lights are.</source>
        <translation>Wie hell die Lichter der Ladestation sind.</translation>
    </message>
    <message>
        <source>While offline, tags in the charger&apos;s list or memory may start.</source>
        <translation>Offline dürfen Karten aus Liste oder Gedächtnis der Ladestation starten.</translation>
    </message>
    <message>
        <source>While online, tags in the charger&apos;s list or memory start without waiting for our answer.</source>
        <translation>Online starten Karten aus Liste oder Gedächtnis der Ladestation, ohne auf unsere Antwort zu warten.</translation>
    </message>
    <message>
        <source>Energy a car may still take after its tag turned out to be invalid.</source>
        <translation>Energie, die ein Auto noch laden darf, nachdem sich seine Karte als ungültig erwiesen hat.</translation>
    </message>
    <message>
        <source>How long the charger waits for our answer to a message.</source>
        <translation>Wie lange die Ladestation auf unsere Antwort auf eine Nachricht wartet.</translation>
    </message>
    <message>
        <source>What is measured at the fixed times of ClockAlignedDataInterval.</source>
        <translation>Was zu den festen Zeiten von ClockAlignedDataInterval gemessen wird.</translation>
    </message>
    <message>
        <source>How many items MeterValuesAlignedData may have.</source>
        <translation>Wie viele Einträge MeterValuesAlignedData haben darf.</translation>
    </message>
    <message>
        <source>What is measured during a session, every MeterValueSampleInterval.</source>
        <translation>Was während eines Ladevorgangs alle MeterValueSampleInterval gemessen wird.</translation>
    </message>
    <message>
        <source>How many items MeterValuesSampledData may have.</source>
        <translation>Wie viele Einträge MeterValuesSampledData haben darf.</translation>
    </message>
    <message>
        <source>Time between meter values during a session. 0 switches them off.</source>
        <translation>Zeit zwischen Zählerwerten während eines Ladevorgangs. 0 schaltet sie ab.</translation>
    </message>
    <message>
        <source>A state must last this long before it is reported, so that brief changes are left out.</source>
        <translation>Ein Zustand muss so lange dauern, bevor er gemeldet wird, damit kurze Wechsel wegfallen.</translation>
    </message>
    <message>
        <source>How many connectors the charger has.</source>
        <translation>Wie viele Ladepunkte die Ladestation hat.</translation>
    </message>
    <message>
        <source>How often a failed restart is tried again.</source>
        <translation>Wie oft ein fehlgeschlagener Neustart wiederholt wird.</translation>
    </message>
    <message>
        <source>How many meter values the end of a session may carry.</source>
        <translation>Wie viele Zählerwerte das Ende eines Ladevorgangs tragen darf.</translation>
    </message>
    <message>
        <source>Unplugging at the car ends the session.</source>
        <translation>Abstecken am Auto beendet den Ladevorgang.</translation>
    </message>
    <message>
        <source>A session begun offline stops when we then refuse its tag.</source>
        <translation>Ein offline begonnener Ladevorgang stoppt, wenn wir seine Karte dann ablehnen.</translation>
    </message>
    <message>
        <source>Which values of fixed times the end of a session carries. Empty: none.</source>
        <translation>Welche Werte fester Zeiten das Ende eines Ladevorgangs trägt. Leer: keine.</translation>
    </message>
    <message>
        <source>How many items StopTxnAlignedData may have.</source>
        <translation>Wie viele Einträge StopTxnAlignedData haben darf.</translation>
    </message>
    <message>
        <source>Which measured values the end of a session carries. Empty: none.</source>
        <translation>Welche Messwerte das Ende eines Ladevorgangs trägt. Leer: keine.</translation>
    </message>
    <message>
        <source>How many items StopTxnSampledData may have.</source>
        <translation>Wie viele Einträge StopTxnSampledData haben darf.</translation>
    </message>
    <message>
        <source>Which parts of the standard the charger says it can do.</source>
        <translation>Welche Teile des Standards die Ladestation nach eigenen Angaben beherrscht.</translation>
    </message>
    <message>
        <source>How many items SupportedFeatureProfiles may have.</source>
        <translation>Wie viele Einträge SupportedFeatureProfiles haben darf.</translation>
    </message>
    <message>
        <source>How often the charger tries to deliver the begin or end of a session after an error.</source>
        <translation>Wie oft die Ladestation nach einem Fehler versucht, Beginn oder Ende eines Ladevorgangs zuzustellen.</translation>
    </message>
    <message>
        <source>Wait before such a try, multiplied by the number of tries so far.</source>
        <translation>Wartezeit vor einem solchen Versuch, multipliziert mit der Zahl der bisherigen Versuche.</translation>
    </message>
    <message>
        <source>Unplugging at the car also unlocks the plug at the charger.</source>
        <translation>Abstecken am Auto entriegelt auch den Stecker an der Ladestation.</translation>
    </message>
    <message>
        <source>Time between pings that keep the link open. 0: the charger sends none.</source>
        <translation>Zeit zwischen Pings, die die Verbindung offen halten. 0: die Ladestation sendet keine.</translation>
    </message>
    <message>
        <source>The charger uses the list of tags we gave it.</source>
        <translation>Die Ladestation benutzt die Kartenliste, die wir ihr gegeben haben.</translation>
    </message>
    <message>
        <source>How many tags the charger&apos;s list can hold.</source>
        <translation>Wie viele Karten die Liste der Ladestation fassen kann.</translation>
    </message>
    <message>
        <source>How many tags we may send in one message.</source>
        <translation>Wie viele Karten wir in einer Nachricht senden dürfen.</translation>
    </message>
    <message>
        <source>The charger can keep any one connector free, without saying which.</source>
        <translation>Die Ladestation kann irgendeinen Ladepunkt freihalten, ohne zu sagen welchen.</translation>
    </message>
    <message>
        <source>Highest level of a charging profile; also how many there may be of a kind.</source>
        <translation>Höchste Ebene eines Ladeprofils; auch wie viele es je Art geben darf.</translation>
    </message>
    <message>
        <source>Whether limits are given as current, as power, or either.</source>
        <translation>Ob Grenzen als Strom, als Leistung oder beides angegeben werden.</translation>
    </message>
    <message>
        <source>How many steps a charging schedule may have.</source>
        <translation>Wie viele Stufen ein Ladeplan haben darf.</translation>
    </message>
    <message>
        <source>How many charging profiles fit into the charger.</source>
        <translation>Wie viele Ladeprofile in die Ladestation passen.</translation>
    </message>
    <message>
        <source>The charger can change between three phases and one during a session.</source>
        <translation>Die Ladestation kann während eines Ladevorgangs zwischen drei Phasen und einer wechseln.</translation>
    </message>
    <message>
        <source>How firmware and logs may be transferred: FTP, FTPS, HTTP, HTTPS.</source>
        <translation>Wie Firmware und Protokolle übertragen werden können: FTP, FTPS, HTTP, HTTPS.</translation>
    </message>
    <message>
        <source>How the link is secured: 1 password, 2 password and TLS, 3 certificates on both sides. It can only be raised.</source>
        <translation>Wie die Verbindung gesichert ist: 1 Passwort, 2 Passwort und TLS, 3 Zertifikate auf beiden Seiten. Lässt sich nur erhöhen.</translation>
    </message>
    <message>
        <source>The password the charger sends when it connects. It can be set but not read.</source>
        <translation>Das Passwort, das die Ladestation beim Verbinden sendet. Es lässt sich setzen, aber nicht lesen.</translation>
    </message>
    <message>
        <source>Name of the operator in the charger&apos;s certificate request.</source>
        <translation>Name des Betreibers in der Zertifikatsanforderung der Ladestation.</translation>
    </message>
    <message>
        <source>Only one root certificate of ours at a time; a new one must be signed by the old.</source>
        <translation>Nur ein Stammzertifikat von uns zur Zeit; ein neues muss vom alten signiert sein.</translation>
    </message>
    <message>
        <source>Longest certificate chain we may send, in characters.</source>
        <translation>Längste Zertifikatskette, die wir senden dürfen, in Zeichen.</translation>
    </message>
    <message>
        <source>How many root certificates fit into the charger.</source>
        <translation>Wie viele Stammzertifikate in die Ladestation passen.</translation>
    </message>
    <message>
        <source>The charger can show prices and costs that we send.</source>
        <translation>Die Ladestation kann Preise und Kosten zeigen, die wir senden.</translation>
    </message>
    <message>
        <source>Price shown before we send one for the driver.</source>
        <translation>Preis, der gezeigt wird, bevor wir einen für den Fahrer senden.</translation>
    </message>
    <message>
        <source>How many decimals costs are shown with.</source>
        <translation>Mit wie vielen Nachkommastellen Kosten gezeigt werden.</translation>
    </message>
    <message>
        <source>The fee for staying goes on after the end of the session, until the car is unplugged.</source>
        <translation>Die Standgebühr läuft nach dem Ende des Ladevorgangs weiter, bis das Auto abgesteckt ist.</translation>
    </message>
    <message>
        <source>The charger can show texts in several languages.</source>
        <translation>Die Ladestation kann Texte in mehreren Sprachen zeigen.</translation>
    </message>
    <message>
        <source>Languages of the charger&apos;s display.</source>
        <translation>Sprachen der Anzeige der Ladestation.</translation>
    </message>
    <message>
        <source>Language of the charger&apos;s display.</source>
        <translation>Sprache der Anzeige der Ladestation.</translation>
    </message>
    <message>
        <source>Local time against UTC, such as +01:00, for what the display shows.</source>
        <translation>Ortszeit gegen UTC, etwa +01:00, für das, was die Anzeige zeigt.</translation>
    </message>
    <message>
        <source>When TimeOffset changes next.</source>
        <translation>Wann sich TimeOffset das nächste Mal ändert.</translation>
    </message>
    <message>
        <source>TimeOffset after its next change.</source>
        <translation>TimeOffset nach seiner nächsten Änderung.</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>Feature profile of OCPP 1.6: what every charger can do.</extracomment>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Local list of tags</source>
        <extracomment>Feature profile of OCPP 1.6: the list of tags kept in the charger.</extracomment>
        <translation>Lokale Kartenliste</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservierung</translation>
    </message>
    <message>
        <source>Smart charging</source>
        <translation>Intelligentes Laden</translation>
    </message>
    <message>
        <source>Firmware management</source>
        <translation>Firmware-Verwaltung</translation>
    </message>
    <message>
        <source>Security extension</source>
        <translation>Sicherheitserweiterung</translation>
    </message>
    <message>
        <source>Prices on the display</source>
        <translation>Preise auf der Anzeige</translation>
    </message>
    <message>
        <source>Price shown before we send one for the driver, in language %1.</source>
        <extracomment>%1 is a language code.</extracomment>
        <translation>Preis, der gezeigt wird, bevor wir einen für den Fahrer senden, in der Sprache %1.</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>List, separated by commas</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Liste, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Whole number, seconds</source>
        <translation>Ganze Zahl, Sekunden</translation>
    </message>
    <message>
        <source>Whole number, percent</source>
        <translation>Ganze Zahl, Prozent</translation>
    </message>
    <message>
        <source>Whole number, watt-hours</source>
        <translation>Ganze Zahl, Wattstunden</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>Range of a whole number: %1 the least, %2 the most.</extracomment>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>Range of a whole number: %1 the least.</extracomment>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Choose true or false</source>
        <translation>Wählen Sie true oder false</translation>
    </message>
    <message>
        <source>Type a whole number</source>
        <translation>Geben Sie eine ganze Zahl ein</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Mindestens %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>The standard knows no &quot;%1&quot; here</source>
        <extracomment>%1 an item of a list that the standard does not know.</extracomment>
        <translation>Der Standard kennt hier kein „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>„%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>There is an empty place between two commas</source>
        <translation>Zwischen zwei Kommas ist eine leere Stelle</translation>
    </message>
    <message numerus="yes">
        <source>This charger takes at most %n item(s) here</source>
        <translation>
            <numerusform>Diese Ladestation nimmt hier höchstens %n Eintrag</numerusform>
            <numerusform>Diese Ladestation nimmt hier höchstens %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Höchstens %n Zeichen</numerusform>
            <numerusform>Höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out line breaks and control characters</source>
        <translation>Lassen Sie Zeilenumbrüche und Steuerzeichen weg</translation>
    </message>
    <message>
        <source>Off: this is the charger&apos;s password. Changed here alone it could lock the charger out</source>
        <translation>Inaktiv: das ist das Passwort der Ladestation. Nur hier geändert, könnte es die Ladestation aussperren</translation>
    </message>
    <message>
        <source>Off: it can only be raised, and only once password and certificates are in place. Changed here alone it could lock the charger out</source>
        <translation>Inaktiv: es lässt sich nur erhöhen, und erst wenn Passwort und Zertifikate stehen. Nur hier geändert, könnte es die Ladestation aussperren</translation>
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
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>reversed: %1</source>
        <translation>umgekehrt: %1</translation>
    </message>
    <message>
        <source>the same card is known, of %1</source>
        <extracomment>A tag that was tapped is known already, read in the other byte order; %1: its owner.</extracomment>
        <translation>dieselbe Karte ist bekannt, von %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitChart</name>
    <message>
        <source>Power and limits over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Leistung und Grenzen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Allowed now: %1</source>
        <extracomment>Accessible description of a chart; %1 is a power with its unit.</extracomment>
        <translation>Jetzt erlaubt: %1</translation>
    </message>
    <message>
        <source>No limit is known for now</source>
        <translation>Für jetzt ist keine Grenze bekannt</translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>charger says</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what the charger said that it allows.</extracomment>
        <translation>laut Ladestation</translation>
    </message>
    <message>
        <source>by our limits</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what follows from the limits we know.</extracomment>
        <translation>unsere Grenzen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitWords</name>
    <message>
        <source>The number has to be 1 or more</source>
        <translation>Die Nummer muss 1 oder mehr sein</translation>
    </message>
    <message>
        <source>A limit of the charger as a whole has no connector: choose the whole charger</source>
        <translation>Eine Grenze der Ladestation insgesamt hat keinen Ladepunkt: wählen Sie die ganze Ladestation</translation>
    </message>
    <message>
        <source>A limit of a session needs the connector where it runs</source>
        <translation>Eine Grenze für einen Ladevorgang braucht den Ladepunkt, an dem er läuft</translation>
    </message>
    <message>
        <source>No session runs at this connector: start one first, or choose another kind of limit</source>
        <translation>An diesem Ladepunkt läuft kein Ladevorgang: starten Sie zuerst einen, oder wählen Sie eine andere Art von Grenze</translation>
    </message>
    <message>
        <source>Only a limit of a session names one</source>
        <translation>Nur eine Grenze für einen Ladevorgang nennt einen</translation>
    </message>
    <message>
        <source>The stack level has to be 0 or more</source>
        <translation>Die Ebene (stackLevel) muss 0 oder mehr sein</translation>
    </message>
    <message>
        <source>This charger takes stack levels up to %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Diese Ladestation nimmt Ebenen (stackLevel) bis %1 an</translation>
    </message>
    <message>
        <source>This charger does not take this unit: choose the other one</source>
        <translation>Diese Ladestation nimmt diese Einheit nicht an: wählen Sie die andere</translation>
    </message>
    <message>
        <source>Say when it starts</source>
        <translation>Geben Sie an, wann sie beginnt</translation>
    </message>
    <message>
        <source>It starts with the session and has no start of its own</source>
        <translation>Sie beginnt mit dem Ladevorgang und hat keinen eigenen Beginn</translation>
    </message>
    <message>
        <source>Say how often it repeats</source>
        <translation>Geben Sie an, wie oft sie sich wiederholt</translation>
    </message>
    <message>
        <source>Only a repeating limit says how often</source>
        <translation>Nur eine Grenze, die sich wiederholt, gibt an, wie oft</translation>
    </message>
    <message>
        <source>It has to end after it begins to count</source>
        <translation>Sie muss enden, nachdem sie zu gelten beginnt</translation>
    </message>
    <message>
        <source>Its time is over already: choose a later end</source>
        <translation>Ihre Zeit ist schon vorbei: wählen Sie ein späteres Ende</translation>
    </message>
    <message>
        <source>The duration has to be longer than nothing</source>
        <translation>Die Dauer muss länger als null sein</translation>
    </message>
    <message>
        <source>The least rate has to be 0 or more</source>
        <translation>Der Mindestwert muss 0 oder mehr sein</translation>
    </message>
    <message>
        <source>At least one step is needed</source>
        <translation>Mindestens eine Stufe wird gebraucht</translation>
    </message>
    <message>
        <source>This charger takes at most %1 steps</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Diese Ladestation nimmt höchstens %1 Stufen an</translation>
    </message>
    <message>
        <source>The first step has to begin at 0:00</source>
        <translation>Die erste Stufe muss bei 0:00 beginnen</translation>
    </message>
    <message>
        <source>Step %1 has to begin after the one before it</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Stufe %1 muss nach der Stufe davor beginnen</translation>
    </message>
    <message>
        <source>The limit of step %1 has to be 0 or more</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Die Grenze von Stufe %1 muss 0 oder mehr sein</translation>
    </message>
    <message>
        <source>Step %1 has to have 1 to 3 phases</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Stufe %1 muss 1 bis 3 Phasen haben</translation>
    </message>
    <message>
        <source>The charger as a whole</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>Die Ladestation insgesamt</translation>
    </message>
    <message>
        <source>Every session without a limit of its own</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>Jeder Ladevorgang ohne eigene Grenze</translation>
    </message>
    <message>
        <source>The session that runs now</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>Der Ladevorgang, der jetzt läuft</translation>
    </message>
    <message>
        <source>Once, from a time on</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Einmal, ab einem Zeitpunkt</translation>
    </message>
    <message>
        <source>Again and again</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Immer wieder</translation>
    </message>
    <message>
        <source>From the start of each session on</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Ab dem Beginn jedes Ladevorgangs</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Ampere for each phase</source>
        <translation>Ampere je Phase</translation>
    </message>
    <message>
        <source>Watt, all phases together</source>
        <translation>Watt, alle Phasen zusammen</translation>
    </message>
    <message>
        <source>from %1 on %2</source>
        <extracomment>A step of a limit of power: %1 a time since the start, %2 what is allowed from then on.</extracomment>
        <translation>ab %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation>
            <numerusform>%n weitere Stufe</numerusform>
            <numerusform>%n weitere Stufen</numerusform>
        </translation>
    </message>
    <message>
        <source>with each session</source>
        <translation>mit jedem Ladevorgang</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>When a limit of power starts; %1 is a time or a date.</extracomment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long a limit of power holds; %1 is a duration.</extracomment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <extracomment>When a limit of power begins to count; %1 is a time or a date.</extracomment>
        <translation>gültig ab %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <extracomment>When a limit of power ends to count; %1 is a time or a date.</extracomment>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>In place</source>
        <extracomment>How sure it is that a limit of power is in the charger.</extracomment>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Fraglich</translation>
    </message>
    <message>
        <source>The charger took it.</source>
        <translation>Die Ladestation hat sie übernommen.</translation>
    </message>
    <message>
        <source>It was sent, but no answer came: the charger may have it. Send it again to be sure.</source>
        <translation>Sie wurde gesendet, aber es kam keine Antwort: die Ladestation hat sie vielleicht. Senden Sie sie noch einmal, um sicherzugehen.</translation>
    </message>
    <message>
        <source>The charger restarted since. It should still be there, but not every charger keeps its limits: send it again to be sure.</source>
        <translation>Die Ladestation hat seither neu gestartet. Die Grenze sollte noch da sein, aber nicht jede Ladestation behält ihre Grenzen: senden Sie sie noch einmal, um sicherzugehen.</translation>
    </message>
    <message>
        <source>A later command that removes or replaces it got no answer. Send it, or the other command, again.</source>
        <translation>Ein späterer Befehl, der sie entfernt oder ersetzt, bekam keine Antwort. Senden Sie sie oder den anderen Befehl noch einmal.</translation>
    </message>
    <message>
        <source>Known</source>
        <extracomment>What Forecourt knows of the limits in a charger.</extracomment>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Known in part</source>
        <extracomment>What Forecourt knows of the limits in a charger.</extracomment>
        <translation>Teils bekannt</translation>
    </message>
    <message>
        <source>No limit was set from here. The charger cannot be asked which ones it has; it can only tell what it expects to allow.</source>
        <translation>Von hier wurde keine Grenze gesetzt. Die Ladestation lässt sich nicht fragen, welche sie hat; sie kann nur nennen, was sie voraussichtlich zulässt.</translation>
    </message>
    <message>
        <source>The charger has no limit of ours, and no other.</source>
        <translation>Die Ladestation hat keine Grenze von uns und auch keine andere.</translation>
    </message>
    <message>
        <source>All limits were removed once, and these were set since.</source>
        <translation>Einmal wurden alle Grenzen entfernt, und diese wurden seither gesetzt.</translation>
    </message>
    <message>
        <source>The charger restarted (%1); what it kept is not known. Remove all limits, or send them again, to be sure.</source>
        <extracomment>%1 is a time or a date.</extracomment>
        <translation>Die Ladestation hat neu gestartet (%1); was sie behalten hat, ist nicht bekannt. Entfernen Sie alle Grenzen, oder senden Sie sie noch einmal, um sicherzugehen.</translation>
    </message>
    <message>
        <source>There may be others that were set elsewhere. Remove all limits once to be sure.</source>
        <translation>Es kann andere geben, die anderswo gesetzt wurden. Entfernen Sie einmal alle Grenzen, um sicherzugehen.</translation>
    </message>
    <message>
        <source>Step %1 never comes: it begins after the end</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Stufe %1 kommt nie: sie beginnt nach dem Ende</translation>
    </message>
    <message>
        <source>Step %1 is below 6 A: cars do not charge then, and some chargers end the session. To pause, use 0</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Stufe %1 liegt unter 6 A: Autos laden dann nicht, und manche Ladestationen beenden den Ladevorgang. Für eine Pause nehmen Sie 0</translation>
    </message>
    <message>
        <source>It has no end: limits of the same kind with lower stack levels do not count any more</source>
        <translation>Sie hat kein Ende: Grenzen derselben Art mit niedrigeren Ebenen (stackLevel) gelten nicht mehr</translation>
    </message>
    <message>
        <source>It replaces one that holds now, but counts later: there is no limit in between. Let it begin now</source>
        <translation>Sie ersetzt eine, die jetzt gilt, gilt aber erst später: dazwischen gibt es keine Grenze. Lassen Sie sie jetzt beginnen</translation>
    </message>
    <message>
        <source>It replaces limit %1</source>
        <extracomment>%1 is the number of a limit.</extracomment>
        <translation>Sie ersetzt Grenze %1</translation>
    </message>
    <message>
        <source>The charger keeps at most %1 limits and may refuse: remove one first</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Die Ladestation behält höchstens %1 Grenzen und lehnt vielleicht ab: entfernen Sie zuerst eine</translation>
    </message>
    <message>
        <source>Chargers count 24 hours for a day, but the clocks change: from %1 on it begins at %2. Send it again then</source>
        <extracomment>Of a limit that repeats every day or week; %1 is a date, %2 a time of day.</extracomment>
        <translation>Die Ladestation zählt einen Tag als 24 Stunden, doch die Uhren werden umgestellt: ab %1 beginnt es um %2. Danach noch einmal senden</translation>
    </message>
    <message>
        <source>%1: no limit that we know of counts now.</source>
        <extracomment>%1 a connector or the whole charger.</extracomment>
        <translation>%1: jetzt gilt keine Grenze, die wir kennen.</translation>
    </message>
    <message>
        <source>%1 may take %2 now, by limit %3 (%4).</source>
        <extracomment>%1 a connector or the whole charger, %2 what is allowed, %3 the number of a limit, %4 what that limit is for.</extracomment>
        <translation>%1: jetzt höchstens %2, nach Grenze %3 (%4).</translation>
    </message>
    <message>
        <source>%1 may take %2 now, if the charger took limit %3 (%4).</source>
        <extracomment>As before; it was sent, and no answer came.</extracomment>
        <translation>%1: jetzt höchstens %2, falls die Ladestation Grenze %3 angenommen hat (%4).</translation>
    </message>
    <message>
        <source>%1 may take %2 now, if the charger still has limit %3 (%4).</source>
        <extracomment>As before; the charger had it, and may have lost it.</extracomment>
        <translation>%1: jetzt höchstens %2, falls die Ladestation Grenze %3 noch hat (%4).</translation>
    </message>
    <message>
        <source>Limit %1 has a higher stack level and no end: this one does not count beside it. Choose a higher level, or remove that one</source>
        <extracomment>%1 is the number of a limit.</extracomment>
        <translation>Grenze %1 hat eine höhere Ebene (stackLevel) und kein Ende: daneben gilt diese nicht. Wählen Sie eine höhere Ebene oder entfernen Sie jene</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LinkStatus</name>
    <message>
        <source>Trying again by itself. What is shown is how things were; nothing can be changed until the service answers.</source>
        <translation>Es wird von selbst noch einmal versucht. Gezeigt wird, wie es zuletzt war; ändern lässt sich nichts, bis der Dienst antwortet.</translation>
    </message>
    <message>
        <source>It does not take the token of the data folder. Restart the service, and it reads the token anew.</source>
        <translation>Er nimmt das Token des Datenordners nicht an. Starten Sie den Dienst neu, dann liest er das Token neu ein.</translation>
    </message>
    <message>
        <source>Console %1 cannot attach to service %2: they must be of the same version. Install the same version of both.</source>
        <translation>Leitstand %1 kann sich nicht mit Dienst %2 verbinden: beide müssen dieselbe Version haben. Installieren Sie von beiden dieselbe Version.</translation>
    </message>
    <message>
        <source>Attached to the service · %1</source>
        <extracomment>Status bar: %1 is an address such as 127.0.0.1:8890.</extracomment>
        <translation>Mit dem Dienst verbunden · %1</translation>
    </message>
    <message>
        <source>The service does not answer</source>
        <translation>Der Dienst antwortet nicht</translation>
    </message>
    <message>
        <source>Closing this window does not stop the service; chargers go on.</source>
        <translation>Dieses Fenster zu schließen hält den Dienst nicht an; die Ladestationen arbeiten weiter.</translation>
    </message>
    <message>
        <source>The service does not answer.</source>
        <translation>Der Dienst antwortet nicht.</translation>
    </message>
    <message>
        <source>The window cannot attach to it: %1</source>
        <extracomment>%1 says why, in English, without a full stop.</extracomment>
        <translation>Das Fenster kann sich nicht mit ihm verbinden: %1</translation>
    </message>
    <message>
        <source>The service cannot be used</source>
        <translation>Der Dienst ist nicht nutzbar</translation>
    </message>
    <message>
        <source>The service cannot be used.</source>
        <translation>Der Dienst ist nicht nutzbar.</translation>
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
        <source>%1, this session</source>
        <extracomment>Title of a chart; %1 is a connector.</extracomment>
        <translation>%1, dieser Ladevorgang</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>No values yet. The meter stood at %1 at the start.</source>
        <extracomment>In place of a curve; %1 is the meter&apos;s value at the start of the session.</extracomment>
        <translation>Noch keine Werte. Der Zähler stand beim Start auf %1.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LobbySection</name>
    <message>
        <source>New chargers</source>
        <translation>Neue Ladestationen</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>Let wait, from the local network only</source>
        <extracomment>Choice for chargers nobody accepted yet.</extracomment>
        <translation>Warten lassen, nur aus dem lokalen Netzwerk</translation>
    </message>
    <message>
        <source>Let wait, from anywhere</source>
        <translation>Warten lassen, von überall</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>Unknown chargers</source>
        <translation>Unbekannte Ladestationen</translation>
    </message>
    <message>
        <source>While “Add charger” is open, they may always wait.</source>
        <translation>Solange „Ladestation hinzufügen“ offen ist, dürfen sie immer warten.</translation>
    </message>
    <message>
        <source>lobby accept</source>
        <translation>lobby zulassen unbekannt</translation>
    </message>
    <message>
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation>Lebenszeichen alle</translation>
    </message>
    <message>
        <source>heartbeat interval</source>
        <translation>heartbeat intervall lebenszeichen</translation>
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
        <source>timeout command</source>
        <translation>timeout frist befehl</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListModel</name>
    <message>
        <source>No room for it; to be removed</source>
        <translation>Kein Platz dafür; wird entfernt</translation>
    </message>
    <message>
        <source>No room for it</source>
        <translation>Kein Platz dafür</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>State of a tag in a charger&apos;s list: it is there, and right.</extracomment>
        <translation>Da</translation>
    </message>
    <message>
        <source>To be removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Wird hinzugefügt</translation>
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
        <source>The list says</source>
        <extracomment>Column: what a charger&apos;s list says of a tag, e.g. &quot;Blocked&quot;.</extracomment>
        <translation>Die Liste sagt</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>In the charger</source>
        <extracomment>Column: whether a tag stands in the charger&apos;s list.</extracomment>
        <translation>In der Ladestation</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListTab</name>
    <message>
        <source>The charger reports a conflict in its list.</source>
        <translation>Die Ladestation meldet einen Widerspruch in ihrer Liste.</translation>
    </message>
    <message>
        <source>Send the whole list again.</source>
        <translation>Senden Sie die ganze Liste noch einmal.</translation>
    </message>
    <message>
        <source>Tags of this charger&apos;s list</source>
        <translation>Karten in der Liste dieser Ladestation</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Keine Karte passt zum Filter</translation>
    </message>
    <message>
        <source>No tag belongs into this list</source>
        <translation>Keine Karte gehört in diese Liste</translation>
    </message>
    <message>
        <source>Tags that may charge at this charger are put into it by themselves.</source>
        <translation>Karten, mit denen an dieser Ladestation geladen werden darf, kommen von selbst hinein.</translation>
    </message>
    <message>
        <source>Bring into step</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Send whole list</source>
        <translation>Ganze Liste senden</translation>
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
        <source>Keep in step by itself</source>
        <translation>Von selbst abgleichen</translation>
    </message>
    <message>
        <source>Who goes first where the list is too short</source>
        <translation>Wer zuerst kommt, wo die Liste zu kurz ist</translation>
    </message>
    <message>
        <source>First:</source>
        <translation>Zuerst:</translation>
    </message>
    <message>
        <source>Off: lists are not sent from here</source>
        <translation>Inaktiv: Listen werden nicht von hier gesendet</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inaktiv: diese Ladestation ist nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Off: the list is on its way</source>
        <translation>Inaktiv: die Liste ist unterwegs</translation>
    </message>
    <message>
        <source>%1 tags of at most %2</source>
        <translation>%1 Karten von höchstens %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without room, named below</source>
        <translation>
            <numerusform>%n ohne Platz, unten genannt</numerusform>
            <numerusform>%n ohne Platz, unten genannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per message</source>
        <translation>
            <numerusform>%n je Nachricht</numerusform>
            <numerusform>%n je Nachricht</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: it is in step</source>
        <translation>Inaktiv: sie ist abgeglichen</translation>
    </message>
    <message>
        <source>Local list: choice saved</source>
        <translation>Lokale Liste: Wahl gespeichert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MachineSection</name>
    <message>
        <source>Given on the command line for this run. %1</source>
        <translation>Für diesen Lauf auf der Befehlszeile angegeben. %1</translation>
    </message>
    <message>
        <source>Defaults for this section</source>
        <translation>Vorgaben für diesen Abschnitt</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <extracomment>%1: title of a section of the settings.</extracomment>
        <translation>Vorgaben wiederhergestellt: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MailCard</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Send alerts by e-mail</source>
        <translation>Meldungen per E-Mail senden</translation>
    </message>
    <message>
        <source>Remove password</source>
        <translation>Passwort entfernen</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Testmail senden</translation>
    </message>
    <message>
        <source>STARTTLS (usual, port 587)</source>
        <translation>STARTTLS (üblich, Port 587)</translation>
    </message>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS von Anfang an (Port 465)</translation>
    </message>
    <message>
        <source>None: everybody on the way can read it</source>
        <translation>Keine: unterwegs kann jeder mitlesen</translation>
    </message>
    <message>
        <source>owner@example.org, technician@example.org</source>
        <translation>betreiber@example.org, techniker@example.org</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sender</source>
        <extracomment>Address the mails come from.</extracomment>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>At once from</source>
        <extracomment>Severity from which on mails are sent at once.</extracomment>
        <translation>Sofort ab</translation>
    </message>
    <message>
        <source>saved; type to replace it</source>
        <extracomment>Stands in the empty password field.</extracomment>
        <translation>gespeichert; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>The test is on its way; it takes half a minute at most</source>
        <translation>Der Test ist unterwegs; er dauert höchstens eine halbe Minute</translation>
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
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>End the program; chargers go on alone</source>
        <translation>Das Programm beenden; Ladestationen machen allein weiter</translation>
    </message>
    <message>
        <source>To the page that was open before</source>
        <translation>Zur vorher geöffneten Seite</translation>
    </message>
    <message>
        <source>Forward again after going back</source>
        <translation>Nach dem Zurückgehen wieder vorwärts</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Die Tastatur zum nächsten Teil des Fensters bewegen</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous part of the window</source>
        <translation>Die Tastatur zum vorigen Teil des Fensters bewegen</translation>
    </message>
    <message>
        <source>Light or dark as the desktop</source>
        <translation>Hell oder dunkel wie der Desktop</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>H&amp;oher Kontrast</translation>
    </message>
    <message>
        <source>Black and white, strong lines</source>
        <translation>Schwarz und weiß, starke Linien</translation>
    </message>
    <message>
        <source>Open the page %1</source>
        <translation>Die Seite %1 öffnen</translation>
    </message>
    <message>
        <source>no other page was open before</source>
        <translation>vorher war keine andere Seite geöffnet</translation>
    </message>
    <message>
        <source>this is the last page that was opened</source>
        <translation>das ist die zuletzt geöffnete Seite</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageDetail</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Follow exchange</source>
        <extracomment>Shows only a call and its answer.</extracomment>
        <translation>Austausch folgen</translation>
    </message>
    <message>
        <source>Follow session</source>
        <extracomment>Shows only what the charger said during the session.</extracomment>
        <translation>Ladevorgang folgen</translation>
    </message>
    <message>
        <source>Only this charger</source>
        <translation>Nur diese Ladestation</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Marks the row, kept until you take the mark away (Ctrl+M)</source>
        <translation>Markiert die Zeile; sie bleibt, bis Sie die Markierung entfernen (Strg+M)</translation>
    </message>
    <message>
        <source>Fields of the message</source>
        <translation>Felder der Nachricht</translation>
    </message>
    <message>
        <source>Raw</source>
        <extracomment>Title: the text of a message as it was sent.</extracomment>
        <translation>Rohtext</translation>
    </message>
    <message>
        <source>How to show the text</source>
        <translation>Wie der Text gezeigt wird</translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>JSON on lines of its own.</extracomment>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>As sent</source>
        <extracomment>JSON exactly as it was sent.</extracomment>
        <translation>Wie gesendet</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>Choose a row above</source>
        <translation>Wählen Sie oben eine Zeile</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>Wählen Sie zuerst eine Zeile</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not in the standard</source>
        <translation>Nicht im Standard</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <extracomment>%1 is a protocol, e.g. OCPP 1.6.</extracomment>
        <translation>Entspricht %1</translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s) from the standard</source>
        <translation>
            <numerusform>%n Abweichung vom Standard</numerusform>
            <numerusform>%n Abweichungen vom Standard</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from the charger</source>
        <extracomment>Below a message; %1 is the name of the charger that sent it.</extracomment>
        <translation>%1, von der Ladestation</translation>
    </message>
    <message>
        <source>%1, to the charger</source>
        <extracomment>Below a message; %1 is the name of the charger it was sent to.</extracomment>
        <translation>%1, an die Ladestation</translation>
    </message>
    <message>
        <source>%1, from the charger, answered in %2</source>
        <extracomment>Below a message; %1 is the name of the charger that sent it, %2 a duration.</extracomment>
        <translation>%1, von der Ladestation, beantwortet in %2</translation>
    </message>
    <message>
        <source>%1, to the charger, answered in %2</source>
        <extracomment>Below a message; %1 is the name of the charger it was sent to, %2 a duration.</extracomment>
        <translation>%1, an die Ladestation, beantwortet in %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageFilterField</name>
    <message>
        <source>Filter, e.g. charger:… action:… -action:Heartbeat slow&gt;2s</source>
        <translation>Filter, z. B. charger:… action:… -action:Heartbeat slow&gt;2s</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What could come next</source>
        <translation>Was als Nächstes kommen kann</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageListModel</name>
    <message>
        <source>from it</source>
        <extracomment>Direction of a message: from the charger to us, or from us to it.</extracomment>
        <translation>von ihr</translation>
    </message>
    <message>
        <source>to it</source>
        <translation>an sie</translation>
    </message>
    <message>
        <source>call</source>
        <extracomment>Kind of a message: a call, its answer, an error as answer, or not readable.</extracomment>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>answer</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>not readable</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Column: direction of a message.</extracomment>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Column: what a message is about, in the standard&apos;s words.</extracomment>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: call, answer or error.</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>Column: what a message says.</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>no reply</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageModel</name>
    <message>
        <source>unreadable</source>
        <extracomment>In place of an action: the message could not be read.</extracomment>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>no reply to %1</source>
        <extracomment>%1 is the number of a row, or an action.</extracomment>
        <translation>keine Antwort auf %1</translation>
    </message>
    <message>
        <source>error to %1</source>
        <extracomment>An error answer; %1 is the number of a row, or an action.</extracomment>
        <translation>Fehler auf %1</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <extracomment>An answer; %1 is the number of a row, or an action.</extracomment>
        <translation>Antwort auf %1</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <extracomment>Column: the running number of a message.</extracomment>
        <translation>Nummer der Zeile</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>The id the sender gave the message</source>
        <translation>Die ID, die der Absender der Nachricht gab</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Milliseconds until the answer</source>
        <extracomment>Column: milliseconds until the answer.</extracomment>
        <translation>Millisekunden bis zur Antwort</translation>
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
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageTreeModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Reply %1</source>
        <extracomment>An answer in the trace; %1 is the number of its row.</extracomment>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Error %1</source>
        <extracomment>An error answer in the trace; %1 is the number of its row.</extracomment>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <translation>%1, %2 Bytes</translation>
    </message>
    <message>
        <source>The standard has no such action</source>
        <translation>Der Standard kennt keine solche Aktion</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>This is no JSON object; see the raw text</source>
        <translation>Das ist kein JSON-Objekt; siehe den Rohtext</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>The message has no field.</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>more fields in the raw text</source>
        <translation>weitere Felder im Rohtext</translation>
    </message>
    <message>
        <source>%1 site time</source>
        <translation>%1 Zeit des Standorts</translation>
    </message>
    <message>
        <source>%1, %2 before it arrived</source>
        <extracomment>A time in a message: %1 the time as the site has it, %2 a duration.</extracomment>
        <translation>%1, %2 vor der Ankunft</translation>
    </message>
    <message>
        <source>%1, %2 after it arrived</source>
        <extracomment>A time in a message: %1 the time as the site has it, %2 a duration.</extracomment>
        <translation>%1, %2 nach der Ankunft</translation>
    </message>
    <message>
        <source>the charger as a whole</source>
        <translation>die Ladestation als Ganzes</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the standard</source>
        <translation>nicht im Standard</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Erforderlich.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Eines von: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageWords</name>
    <message>
        <source>connector %1: </source>
        <extracomment>Begins a line about a message; %1 is the connector&apos;s number.</extracomment>
        <translation>Ladepunkt %1: </translation>
    </message>
    <message>
        <source>firmware %1</source>
        <extracomment>%1 is the version of a charger&apos;s firmware.</extracomment>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>SoC %1</source>
        <extracomment>State of charge of the car&apos;s battery, in per cent.</extracomment>
        <translation>SoC %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>transaction %1</source>
        <extracomment>A session by the number the protocol gives it.</extracomment>
        <translation>Transaktion %1</translation>
    </message>
    <message>
        <source>the connection ended before the answer</source>
        <translation>die Verbindung endete vor der Antwort</translation>
    </message>
    <message>
        <source>not answered, for it could not be saved; the charger sends it again</source>
        <translation>nicht beantwortet, da nicht speicherbar; die Ladestation sendet es noch einmal</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>keine Antwort in %1 s</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A message without any field.</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>From the charger</source>
        <translation>Von der Ladestation</translation>
    </message>
    <message>
        <source>To the charger</source>
        <translation>An die Ladestation</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>Dieser Filter ist zu lang.</translation>
    </message>
    <message>
        <source>There is no “%1”. Put it in quotes to search for the text.</source>
        <translation>„%1“ gibt es nicht. Setzen Sie es in Anführungszeichen, um den Text zu suchen.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>„%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>„%1“ ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>“%1” is no number, time or size; write 118, 2s, 500ms or 10kB.</source>
        <translation>„%1“ ist weder Zahl noch Zeit noch Größe; schreiben Sie 118, 2s, 500ms oder 10kB.</translation>
    </message>
    <message>
        <source>Write %1&gt;… or %1&lt;… here.</source>
        <translation>Schreiben Sie hier %1&gt;… oder %1&lt;….</translation>
    </message>
    <message>
        <source>“or” needs a value on both sides.</source>
        <translation>„or“ braucht auf beiden Seiten einen Wert.</translation>
    </message>
    <message>
        <source>“or” only works between values of one key.</source>
        <translation>„or“ geht nur zwischen Werten eines Schlüssels.</translation>
    </message>
    <message>
        <source>Write the minus right before what is to be left out.</source>
        <translation>Schreiben Sie das Minus direkt vor das, was weggelassen werden soll.</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <extracomment>%1 is a position in the text above, %2 a sentence about what is wrong there.</extracomment>
        <translation>Bei Zeichen %1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesPage</name>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>Gehe zu Zeit…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Follow exchange</source>
        <translation>Austausch folgen</translation>
    </message>
    <message>
        <source>Follow session</source>
        <translation>Ladevorgang folgen</translation>
    </message>
    <message>
        <source>Only this charger</source>
        <translation>Nur diese Ladestation</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>exchange</source>
        <extracomment>Filter: the time of a call and its answer.</extracomment>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>session %1</source>
        <extracomment>Filter: the time of one session; %1 is its number.</extracomment>
        <translation>Ladevorgang %1</translation>
    </message>
    <message>
        <source>There was no session on this charger at that time</source>
        <translation>Zu dieser Zeit gab es an dieser Ladestation keinen Ladevorgang</translation>
    </message>
    <message>
        <source>At most %1 rows can be marked; remove some marks first</source>
        <translation>Höchstens %1 Zeilen lassen sich markieren; entfernen Sie zuerst einige Markierungen</translation>
    </message>
    <message>
        <source>Go to which time?</source>
        <translation>Zu welcher Zeit gehen?</translation>
    </message>
    <message>
        <source>Site time</source>
        <translation>Zeit des Standorts</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>All kept messages that pass the filter, oldest first.</source>
        <translation>Alle aufbewahrten Nachrichten, die durch den Filter kommen, älteste zuerst.</translation>
    </message>
    <message>
        <source>All kept messages, oldest first. A filter makes it less.</source>
        <translation>Alle aufbewahrten Nachrichten, älteste zuerst. Ein Filter macht es weniger.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Auto-scroll</source>
        <extracomment>The list scrolls to new messages by itself.</extracomment>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Keeps the newest message in view</source>
        <translation>Hält die neueste Nachricht im Blick</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Slow, over 2 s</source>
        <extracomment>Answers that took longer than two seconds.</extracomment>
        <translation>Langsam, über 2 s</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Hide heartbeats</source>
        <translation>Heartbeats ausblenden</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>This is a file already</source>
        <translation>Das ist schon eine Datei</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Goes on showing new messages.</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>There is no filter</source>
        <translation>Es gibt keinen Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neue</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching… %1</source>
        <translation>Sucht… %1</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <extracomment>%1 is &quot;300 rows&quot;: there are more than are loaded.</extracomment>
        <translation>%1 geladen</translation>
    </message>
    <message>
        <source>Could not read the messages</source>
        <translation>Die Nachrichten ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No kept message passes this filter.</source>
        <translation>Keine aufbewahrte Nachricht kommt durch diesen Filter.</translation>
    </message>
    <message>
        <source>Messages appear here as soon as a charger connects.</source>
        <translation>Nachrichten erscheinen hier, sobald sich eine Ladestation verbindet.</translation>
    </message>
    <message>
        <source>The file tells of no session around this message</source>
        <translation>Die Datei nennt keinen Ladevorgang um diese Nachricht</translation>
    </message>
    <message>
        <source>period</source>
        <extracomment>Filter: the time of one session; %1 is its number.</extracomment>
        <translation>Zeitraum</translation>
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
        <translation>Wird noch gezählt</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>End of a period that goes on.</extracomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Zeichnet auf</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>State of the trace: it shows a file.</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Paused; messages are kept</source>
        <translation>Pausiert; Nachrichten bleiben</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesTab</name>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Messages of this charger</source>
        <translation>Nachrichten dieser Ladestation</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Content of the message</source>
        <translation>Inhalt der Nachricht</translation>
    </message>
    <message>
        <source>Could not read the messages</source>
        <translation>Die Nachrichten ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message>
        <source>What this charger and we say to one another is kept here.</source>
        <translation>Was diese Ladestation und wir einander sagen, bleibt hier.</translation>
    </message>
    <message>
        <source>Open in Messages</source>
        <translation>In „Nachrichten“ öffnen</translation>
    </message>
    <message>
        <source>No message fits the filter</source>
        <translation>Keine Nachricht passt zum Filter</translation>
    </message>
    <message>
        <source>All messages of this charger, with every field explained</source>
        <translation>Alle Nachrichten dieser Ladestation, jedes Feld erklärt</translation>
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
    <name>forecourt::ui::NetworkSection</name>
    <message>
        <source>Free.</source>
        <translation>Frei.</translation>
    </message>
    <message>
        <source>In use by this program, as it should be.</source>
        <translation>Von diesem Programm benutzt, wie es sein soll.</translation>
    </message>
    <message>
        <source>This user may not use the port. Choose one above 1023.</source>
        <translation>Dieser Benutzer darf den Port nicht benutzen. Wählen Sie einen über 1023.</translation>
    </message>
    <message>
        <source>In use by another program. Choose another port, or close that program.</source>
        <translation>Von einem anderen Programm benutzt. Wählen Sie einen anderen Port, oder schließen Sie dieses Programm.</translation>
    </message>
    <message>
        <source>In use by %1. Choose another port, or close that program.</source>
        <translation>Von %1 benutzt. Wählen Sie einen anderen Port, oder schließen Sie dieses Programm.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>What chargers are told</source>
        <translation>Was Ladestationen erfahren</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse dieses Computers</translation>
    </message>
    <message>
        <source>Give the computer a fixed address in your router, or chargers lose it one day.</source>
        <translation>Geben Sie dem Computer in Ihrem Router eine feste Adresse, sonst verlieren ihn die Ladestationen eines Tages.</translation>
    </message>
    <message>
        <source>IP network card interface URL</source>
        <translation>IP netzwerk karte schnittstelle URL</translation>
    </message>
    <message>
        <source>Address for chargers</source>
        <translation>Adresse für Ladestationen</translation>
    </message>
    <message>
        <source>The charger&apos;s own name follows at the end.</source>
        <translation>Am Ende folgt der eigene Name der Ladestation.</translation>
    </message>
    <message>
        <source>URL websocket ws</source>
        <translation>URL websocket ws</translation>
    </message>
    <message>
        <source>The same to scan</source>
        <translation>Dasselbe zum Scannen</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>port firewall</source>
        <translation>port firewall</translation>
    </message>
    <message>
        <source>Check port</source>
        <translation>Port prüfen</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>Prüfen: %1</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Port for chargers</source>
        <translation>Port für Ladestationen</translation>
    </message>
    <message>
        <source>Without encryption (ws).</source>
        <translation>Ohne Verschlüsselung (ws).</translation>
    </message>
    <message>
        <source>Port for chargers with TLS</source>
        <translation>Port für Ladestationen mit TLS</translation>
    </message>
    <message>
        <source>Encrypted (wss); opens once certificate and key are given.</source>
        <translation>Verschlüsselt (wss); öffnet, sobald Zertifikat und Schlüssel angegeben sind.</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Lauschen auf</translation>
    </message>
    <message>
        <source>This is no IP address. Leave the field empty to listen on all networks.</source>
        <translation>Das ist keine IP-Adresse. Lassen Sie das Feld leer, um in allen Netzwerken zu lauschen.</translation>
    </message>
    <message>
        <source>IP address of one network; empty: all networks.</source>
        <translation>IP-Adresse eines Netzwerks; leer: alle Netzwerke.</translation>
    </message>
    <message>
        <source>bind interface</source>
        <translation>bind schnittstelle</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>Title: certificate and key for encrypted connections.</extracomment>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>This is no file name.</source>
        <translation>Das ist kein Dateiname.</translation>
    </message>
    <message>
        <source>TLS SSL wss certificate key PEM</source>
        <translation>TLS SSL wss zertifikat schlüssel PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>PEM file, the server&apos;s own certificate first.</source>
        <translation>PEM-Datei, das eigene Zertifikat des Servers zuerst.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>PEM file, without a passphrase.</source>
        <translation>PEM-Datei, ohne Passphrase.</translation>
    </message>
    <message>
        <source>Check certificate</source>
        <translation>Zertifikat prüfen</translation>
    </message>
    <message>
        <source>The likeliest one</source>
        <extracomment>Choice: the program picks the address that chargers most likely reach.</extracomment>
        <translation>Die wahrscheinlichste</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (jetzt nicht da)</translation>
    </message>
    <message>
        <source>This computer is in no network now</source>
        <translation>Dieser Computer ist jetzt in keinem Netzwerk</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Choose both files first.</source>
        <translation>Wählen Sie zuerst beide Dateien.</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate.</source>
        <translation>Der Schlüssel gehört nicht zum Zertifikat.</translation>
    </message>
    <message>
        <source>Expired on %1: chargers refuse it.</source>
        <translation>Abgelaufen am %1: Ladestationen lehnen es ab.</translation>
    </message>
    <message>
        <source>Good until %1: renew it soon.</source>
        <translation>Gültig bis %1: bald erneuern.</translation>
    </message>
    <message>
        <source>Not valid before %1.</source>
        <translation>Nicht gültig vor %1.</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Gültig bis %1.</translation>
    </message>
    <message>
        <source>%1 For %2, issued by %3.</source>
        <translation>%1 Für %2, ausgestellt von %3.</translation>
    </message>
    <message>
        <source>Test from this computer</source>
        <translation>Von diesem Computer testen</translation>
    </message>
    <message>
        <source>self-test firewall reachable router port</source>
        <translation>selbsttest firewall erreichbar router port</translation>
    </message>
    <message>
        <source>For chargers that trust the certificate below.</source>
        <translation>Für Ladestationen, die dem Zertifikat unten vertrauen.</translation>
    </message>
    <message>
        <source>Opens at the next start once certificate and key are given below.</source>
        <translation>Öffnet beim nächsten Start, sobald unten Zertifikat und Schlüssel angegeben sind.</translation>
    </message>
    <message>
        <source>Port %1 is not open. Check the port and the certificate below.</source>
        <translation>Port %1 ist nicht offen. Prüfen Sie den Port und das Zertifikat unten.</translation>
    </message>
    <message>
        <source>Encrypted address</source>
        <translation>Verschlüsselte Adresse</translation>
    </message>
    <message>
        <source>URL websocket TLS wss</source>
        <translation>URL websocket TLS wss verschlüsselt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NetworkSetup</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse dieses Computers</translation>
    </message>
    <message>
        <source>What chargers are told:</source>
        <translation>Was Ladestationen erfahren:</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Chargers connect to this computer. The likeliest address is chosen. Ask your router to always give this computer the same one, or the chargers lose it when the router restarts.</source>
        <translation>Ladestationen verbinden sich mit diesem Computer. Die wahrscheinlichste Adresse ist gewählt. Lassen Sie Ihren Router diesem Computer immer dieselbe geben, sonst verlieren ihn die Ladestationen, wenn der Router neu startet.</translation>
    </message>
    <message>
        <source>This computer is in no network. Plug in the cable, or switch Wi-Fi on.</source>
        <translation>Dieser Computer ist in keinem Netzwerk. Stecken Sie das Kabel ein, oder schalten Sie das WLAN ein.</translation>
    </message>
    <message>
        <source>Listening on port %1.</source>
        <translation>Lauscht auf Port %1.</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Lauscht noch nicht.</translation>
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
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Kabel entriegeln</translation>
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
        <source>Restart…</source>
        <translation>Neustart…</translation>
    </message>
    <message>
        <source>Close it in our records</source>
        <translation>In unseren Daten schließen</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen…</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Reaches the charger: the same stop is sent once more</source>
        <translation>Erreicht die Ladestation: derselbe Stopp wird noch einmal gesendet</translation>
    </message>
    <message>
        <source>Reaches the charger: most end the session when the plug is let go</source>
        <translation>Erreicht die Ladestation: die meisten beenden den Ladevorgang, wenn der Stecker freigegeben wird</translation>
    </message>
    <message>
        <source>Reaches the charger: ends every session there</source>
        <translation>Erreicht die Ladestation: beendet dort jeden Ladevorgang</translation>
    </message>
    <message>
        <source>Does not reach the charger: the car may go on charging</source>
        <translation>Erreicht die Ladestation nicht: das Auto lädt vielleicht weiter</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The note has %1 characters; %2 fit</source>
        <extracomment>%1 and %2 are numbers of characters.</extracomment>
        <translation>Die Notiz hat %1 Zeichen; %2 passen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoticePopup</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title of the list behind the bell.</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the notifications</source>
        <translation>Benachrichtigungen leeren</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Offene Meldungen</translation>
    </message>
    <message>
        <source>Nothing since the start.</source>
        <translation>Nichts seit dem Start.</translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n offene Meldung</numerusform>
            <numerusform>%n offene Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to clear</source>
        <translation>Es gibt nichts zu leeren</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NotificationSection</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Desktop, digest, quiet hours</source>
        <extracomment>Search words of a setting, separated by spaces.</extracomment>
        <translation>Desktop, Tagesbericht, Ruhezeiten</translation>
    </message>
    <message>
        <source>notification desktop digest quiet hours night</source>
        <translation>Benachrichtigung Desktop Tagesbericht Ruhezeiten Nacht</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>mail smtp server password recipients sender starttls</source>
        <translation>Mail SMTP Server Passwort Empfänger Absender STARTTLS</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>webhook https json call address secret</source>
        <translation>Webhook HTTPS JSON Aufruf Adresse Geheimnis</translation>
    </message>
    <message>
        <source>What raises an alert</source>
        <translation>Was einen Alarm auslöst</translation>
    </message>
    <message>
        <source>alert threshold offline minutes fault disk backup clock kinds</source>
        <translation>Alarm Schwelle offline Minuten Störung Speicherplatz Sicherung Uhr Arten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NotificationSettings</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title: how and when alerts are told.</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Show alerts on this desktop</source>
        <translation>Meldungen auf diesem Desktop zeigen</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Severity from which on alerts are shown on the desktop.</extracomment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Tell once a day what happened</source>
        <translation>Einmal am Tag sagen, was geschehen ist</translation>
    </message>
    <message>
        <source>At, site time</source>
        <translation>Um, Zeit des Standorts</translation>
    </message>
    <message>
        <source>In quiet hours nothing is shown and no mail is sent; what is still open afterwards is told then.</source>
        <translation>In Ruhezeiten wird nichts gezeigt und keine Mail gesendet; was danach noch offen ist, wird dann gesagt.</translation>
    </message>
    <message>
        <source>%1: quiet from</source>
        <extracomment>Check box: %1 a severity such as Warning; two times follow.
----------
Accessible name: %1 a severity.</extracomment>
        <translation>%1: Ruhe von</translation>
    </message>
    <message>
        <source>%1: quiet until</source>
        <translation>%1: Ruhe bis</translation>
    </message>
    <message>
        <source>Off: there are no quiet hours for these</source>
        <translation>Inaktiv: dafür gibt es keine Ruhezeiten</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between two times: from 22:00 to 07:00.</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save notifications</source>
        <translation>Benachrichtigungen speichern</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Fill in the mail server&apos;s name, such as mail.example.org</source>
        <translation>Geben Sie den Namen des Mailservers ein, etwa mail.example.org</translation>
    </message>
    <message>
        <source>Fill in the sender&apos;s address, such as forecourt@example.org</source>
        <translation>Geben Sie die Adresse des Absenders ein, etwa forecourt@example.org</translation>
    </message>
    <message>
        <source>Fill in one to twenty addresses, separated by commas</source>
        <translation>Geben Sie ein bis zwanzig Adressen ein, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>The address must begin with https:// (http:// only for this computer)</source>
        <translation>Die Adresse muss mit https:// beginnen (http:// nur für diesen Computer)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sendet…</translation>
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
        <source>Accept %1</source>
        <translation>%1 zulassen</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again to open the port</source>
        <translation>Noch einmal versuchen, den Port zu öffnen</translation>
    </message>
    <message>
        <source>Trying to open the port</source>
        <translation>Versucht, den Port zu öffnen</translation>
    </message>
    <message>
        <source>Filter the tiles</source>
        <translation>Kacheln filtern</translation>
    </message>
    <message>
        <source>Show all tiles</source>
        <translation>Alle Kacheln zeigen</translation>
    </message>
    <message>
        <source>No connector fits the filter</source>
        <translation>Kein Ladepunkt passt zum Filter</translation>
    </message>
    <message>
        <source>The chargers are all there, none of them is as you ask.</source>
        <translation>Die Ladestationen sind alle da, keine ist so wie gefragt.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n Ladestation wartet</numerusform>
            <numerusform>%n Ladestationen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%n faulted</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n gestört</numerusform>
            <numerusform>%n gestört</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
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
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PageHelp</name>
    <message>
        <source>Every connector is a tile. Shape, colour and word say its state; the number says what matters now. A tile never moves because its state changed.</source>
        <translation>Jeder Ladepunkt ist eine Kachel. Form, Farbe und Wort sagen seinen Zustand; die Zahl sagt, was jetzt zählt. Eine Kachel wandert nie, weil sich ihr Zustand ändert.</translation>
    </message>
    <message>
        <source>Enter or a double click opens the charger. Space does the usual thing: start, stop, or unlock. The menu key or the right button offers everything else.</source>
        <translation>Eingabe oder ein Doppelklick öffnet die Ladestation. Die Leertaste tut das Übliche: starten, stoppen oder entriegeln. Die Menütaste oder die rechte Maustaste bietet alles andere.</translation>
    </message>
    <message>
        <source>Above the tiles: the load of the last two hours with the site&apos;s limit, today&apos;s energy and sessions, and what needs attention with the next step on each row.</source>
        <translation>Über den Kacheln: die Last der letzten zwei Stunden mit der Grenze des Standorts, Energie und Ladevorgänge von heute, und was Aufmerksamkeit braucht, mit dem nächsten Schritt in jeder Zeile.</translation>
    </message>
    <message>
        <source>A charger that calls for the first time waits in the banner at the top. It has no rights until you accept it.</source>
        <translation>Eine Ladestation, die zum ersten Mal anruft, wartet oben im Banner. Sie hat keine Rechte, bis Sie sie zulassen.</translation>
    </message>
    <message>
        <source>All chargers in use, and under Waiting those that call and are not accepted yet. Enter opens one.</source>
        <translation>Alle Ladestationen in Gebrauch, und unter „Wartend“ jene, die anrufen und noch nicht zugelassen sind. Eingabe öffnet eine.</translation>
    </message>
    <message>
        <source>Click a column&apos;s title to sort, drag its edge to size it; the right button on the titles chooses columns. All of it is kept for the next start.</source>
        <translation>Klicken Sie zum Sortieren auf den Titel einer Spalte, ziehen Sie ihren Rand für die Breite; die rechte Maustaste auf den Titeln wählt Spalten. Alles bleibt für den nächsten Start erhalten.</translation>
    </message>
    <message>
        <source>The right button on a row restarts, renames, or archives. An archived charger keeps its sessions.</source>
        <translation>Die rechte Maustaste auf einer Zeile startet neu, benennt um oder archiviert. Eine archivierte Ladestation behält ihre Ladevorgänge.</translation>
    </message>
    <message>
        <source>Live shows what this charger does now, and what to do about a fault. F5 asks it for its states.</source>
        <translation>„Live“ zeigt, was diese Ladestation jetzt tut und was bei einer Störung zu tun ist. F5 fragt ihre Zustände ab.</translation>
    </message>
    <message>
        <source>A command tells what really happened: sent, accepted, refused, or no answer. A button that is off says why when you point at it or press it.</source>
        <translation>Ein Befehl sagt, was wirklich geschah: gesendet, angenommen, abgelehnt oder keine Antwort. Eine inaktive Schaltfläche sagt warum, wenn Sie darauf zeigen oder sie drücken.</translation>
    </message>
    <message>
        <source>Stop asks the charger first. If nothing changes within 30 seconds, the next step is offered: unlock, restart, and last of all closing the session in our records only.</source>
        <translation>Stopp fragt zuerst die Ladestation. Ändert sich binnen 30 Sekunden nichts, wird der nächste Schritt angeboten: entriegeln, neu starten und zuallerletzt den Ladevorgang nur in unseren Daten schließen.</translation>
    </message>
    <message>
        <source>Type the address on the charger&apos;s own page. It is shown whole, and split into host, port, path and id, for menus that ask for the pieces. Each has a Copy button.</source>
        <translation>Tippen Sie die Adresse auf der Seite der Ladestation ein. Sie wird ganz gezeigt und in Host, Port, Pfad und ID geteilt, für Menüs, die nach den Teilen fragen. Jeder Teil lässt sich kopieren.</translation>
    </message>
    <message>
        <source>Below, every attempt to connect appears within a second. A refused one says what to change at the charger.</source>
        <translation>Darunter erscheint binnen einer Sekunde jeder Verbindungsversuch. Ein abgewiesener sagt, was an der Ladestation zu ändern ist.</translation>
    </message>
    <message>
        <source>If nothing appears at all, the charger does not reach this computer: check the network cable or Wi-Fi, that both are in the same network, and that a firewall here lets the port through.</source>
        <translation>Erscheint gar nichts, erreicht die Ladestation diesen Computer nicht: prüfen Sie Netzwerkkabel oder WLAN, ob beide im selben Netzwerk sind und ob eine Firewall hier den Port durchlässt.</translation>
    </message>
    <message>
        <source>A session is one charge. Live ones run now; under Needs attention are those with something odd, each with what to do.</source>
        <translation>Ein Ladevorgang ist einmal Laden. Laufende laufen jetzt; unter „Braucht Aufmerksamkeit“ stehen jene, an denen etwas auffällt, jeder mit dem, was zu tun ist.</translation>
    </message>
    <message>
        <source>Choose a period, a charger or a person, or type to filter. The line below the table sums up all sessions that match, not only those on screen.</source>
        <translation>Wählen Sie einen Zeitraum, eine Ladestation oder eine Person, oder tippen Sie zum Filtern. Die Zeile unter der Tabelle summiert alle passenden Ladevorgänge, nicht nur die sichtbaren.</translation>
    </message>
    <message>
        <source>A tag is a card or a key fob; a person can have several. Without a known tag nobody can start a charge at the charger itself.</source>
        <translation>Eine Karte kann auch ein Schlüsselanhänger sein; eine Person kann mehrere haben. Ohne bekannte Karte kann niemand an der Ladestation selbst laden.</translation>
    </message>
    <message>
        <source>Learn tag (%1) waits for a card at a charger: tap it, type a name, press Enter. It stays armed for the next one.</source>
        <translation>„Karte anlernen“ (%1) wartet an einer Ladestation auf eine Karte: daranhalten, Namen tippen, Eingabe drücken. Es bleibt bereit für die nächste.</translation>
    </message>
    <message>
        <source>Under Unknown tags are cards that were shown and are in no list. The same card may appear with its bytes in another order at another charger.</source>
        <translation>Unter „Unbekannte Karten“ stehen Karten, die gezeigt wurden und in keiner Liste sind. Dieselbe Karte kann an einer anderen Ladestation mit anderer Reihenfolge der Bytes erscheinen.</translation>
    </message>
    <message>
        <source>The check leads through commissioning step by step. Each step says what to do and shows what the charger really reported, with the time. Close the window whenever you like: it goes on at the same step.</source>
        <translation>Die Prüfung führt Schritt für Schritt durch die Inbetriebnahme. Jeder Schritt sagt, was zu tun ist, und zeigt, was die Ladestation wirklich meldete, mit der Zeit. Schließen Sie das Fenster, wann Sie wollen: es geht beim selben Schritt weiter.</translation>
    </message>
    <message>
        <source>A step that cannot be done now is skipped with a reason, which stands in the hand-over. Measured values are typed by the electrician; values out of the usual range are marked.</source>
        <translation>Ein Schritt, der jetzt nicht geht, wird mit einem Grund übersprungen, der in der Übergabe steht. Messwerte tippt die Elektrofachkraft ein; Werte außerhalb des üblichen Bereichs werden markiert.</translation>
    </message>
    <message>
        <source>Sessions of the check are test charges: they are left out of every total. At the end the hand-over is signed off and saved as PDF.</source>
        <translation>Ladevorgänge der Prüfung sind Testladungen: sie zählen in keiner Summe. Am Ende wird die Übergabe abgezeichnet und als PDF gespeichert.</translation>
    </message>
    <message>
        <source>Every message as it crossed the wire, live and kept. Choose one to see its fields explained, with what deviates from the standard, and the JSON as it was sent.</source>
        <translation>Jede Nachricht, wie sie über die Leitung ging, live und aufbewahrt. Wählen Sie eine, um ihre Felder erklärt zu sehen, mit dem, was vom Standard abweicht, und dem JSON wie gesendet.</translation>
    </message>
    <message>
        <source>An alert is told once and clears itself when its cause is gone. Each row says what to do next.</source>
        <translation>Eine Meldung wird einmal gesagt und verschwindet von selbst, wenn ihre Ursache weg ist. Jede Zeile sagt, was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>Acknowledge an alert to say that somebody looks after it; snooze it to be told again later. Who is told, how and when is set in Settings under Notifications.</source>
        <translation>Quittieren Sie eine Meldung, um zu sagen, dass sich jemand kümmert; stellen Sie sie zurück, um später wieder erinnert zu werden. Wer wie und wann benachrichtigt wird, steht in den Einstellungen unter „Benachrichtigungen“.</translation>
    </message>
    <message>
        <source>What belongs to the site is saved together and lies in the database, so it is part of every backup. Theme and language are yours alone and change at once.</source>
        <translation>Was zum Standort gehört, wird zusammen gespeichert und liegt in der Datenbank, ist also Teil jeder Sicherung. Design und Sprache gehören nur Ihnen und ändern sich sofort.</translation>
    </message>
    <message>
        <source>The main fuse draws the limit into the load chart. Times everywhere are those of the site&apos;s time zone, wherever this computer is.</source>
        <translation>Die Hauptsicherung zeichnet die Grenze in das Lastdiagramm. Zeiten sind überall die der Zeitzone des Standorts, wo auch immer dieser Computer steht.</translation>
    </message>
    <message>
        <source>Where a tag was unknown, or a charge was started from here, Assign person says later who it was; Note keeps what you want to remember. Both can be undone, and stand in the charger&apos;s history.</source>
        <translation>War eine Karte unbekannt oder wurde ein Laden von hier gestartet, sagt „Person zuordnen“ nachträglich, wer es war; „Notiz“ hält fest, was Sie sich merken wollen. Beides lässt sich rückgängig machen und steht im Verlauf der Ladestation.</translation>
    </message>
    <message>
        <source>Type a filter, e.g. charger:bay4 action:StatusNotification -heartbeat, or press a chip. Completion offers what can stand there; words may be negated with a minus sign. A chip tells how many messages it would show; a plus behind the number means that they are still being counted.</source>
        <translation>Tippen Sie einen Filter, z. B. charger:bay4 action:StatusNotification -heartbeat, oder drücken Sie einen Schnellfilter. Die Vervollständigung bietet an, was dort stehen kann; Wörter lassen sich mit einem Minuszeichen verneinen. Ein Schnellfilter sagt, wie viele Nachrichten er zeigen würde; ein Plus hinter der Zahl heißt, dass noch gezählt wird.</translation>
    </message>
    <message>
        <source>Follow exchange shows a call with its answer, Follow session all that belongs to one charge, also in a file; row:100-250 shows these rows.</source>
        <translation>„Austausch folgen“ zeigt einen Aufruf mit seiner Antwort, „Ladevorgang folgen“ alles, was zu einem Ladevorgang gehört, auch in einer Datei; row:100-250 zeigt diese Zeilen.</translation>
    </message>
    <message>
        <source>Messages are exported as JSON lines or CSV, with tags masked if you like. A log of another program opens read-only in the same page; lines that cannot be used are listed.</source>
        <translation>Nachrichten werden als JSON-Zeilen oder CSV exportiert, auf Wunsch mit unkenntlichen Karten. Das Protokoll eines anderen Programms öffnet sich nur lesbar auf derselben Seite; unbrauchbare Zeilen werden aufgelistet.</translation>
    </message>
    <message>
        <source>By keyboard, %1 opens a menu that sorts the table and chooses its columns.</source>
        <translation>Mit der Tastatur öffnet %1 ein Menü, das die Tabelle sortiert und ihre Spalten wählt.</translation>
    </message>
    <message>
        <source>F6 goes from one part of the window to the next, also to a notice above the status bar: Enter takes its Undo, Esc closes it.</source>
        <translation>F6 geht von einem Teil des Fensters zum nächsten, auch zu einem Hinweis über der Statusleiste: Eingabe löst dessen „Rückgängig“ aus, Esc schließt ihn.</translation>
    </message>
    <message>
        <source>Local list shows the tags that the charger keeps itself, to let people charge while the link is down. It follows People &amp; tags by itself; what it still lacks, and what has no room, is named there.</source>
        <translation>„Lokale Liste“ zeigt die Karten, die die Ladestation selbst führt, um bei unterbrochener Verbindung laden zu lassen. Sie folgt Personen &amp; Karten von selbst; was ihr noch fehlt und was keinen Platz hat, ist dort genannt.</translation>
    </message>
    <message>
        <source>A session with more energy than a charger can give is in no sum until you have looked at it and said why it is right (Count in sums).</source>
        <translation>Ein Ladevorgang mit mehr Energie, als eine Ladestation geben kann, steht in keiner Summe, bis Sie ihn angesehen und gesagt haben, warum er stimmt („In Summen zählen“).</translation>
    </message>
    <message>
        <source>A session closed in our records needs no attention any more. If the charger reports the real end later, that wins, and you are told.</source>
        <translation>Ein in unseren Daten geschlossener Ladevorgang braucht keine Aufmerksamkeit mehr. Meldet die Ladestation später das wirkliche Ende, gilt dieses, und Sie erfahren es.</translation>
    </message>
    <message>
        <source>A reservation keeps a connector for one person until a time you choose; it begins at once. The charger refuses whoever else comes, and the session of that person uses it up.</source>
        <translation>Eine Reservierung hält einen Ladepunkt für eine Person frei, bis zu einer Zeit, die Sie wählen; sie beginnt sofort. Die Ladestation lehnt alle anderen ab, und der Ladevorgang dieser Person löst sie ein.</translation>
    </message>
    <message>
        <source>Open shows what holds now, All what became of the others, Week the connectors against the days. Reserve here, in the menu of a connector, or at a tag or person under People &amp; tags.</source>
        <translation>„Offen“ zeigt, was jetzt gilt, „Alle“, was aus den anderen wurde, „Woche“ die Ladepunkte gegen die Tage. Reservieren Sie hier, im Menü eines Ladepunkts oder bei einer Karte oder Person unter Personen &amp; Karten.</translation>
    </message>
    <message>
        <source>Where a charger refuses, the line says why and what to do. When its time has passed, a reservation ends by itself, whether the charger says so or not.</source>
        <translation>Wo eine Ladestation ablehnt, sagt die Zeile, warum und was zu tun ist. Ist ihre Zeit vorbei, endet eine Reservierung von selbst, ob die Ladestation es sagt oder nicht.</translation>
    </message>
    <message>
        <source>Power limits shows what the charger was told and what follows from it, over the measured power. A charger cannot list its limits, so Forecourt keeps book, and says where it is not sure; Ask the charger brings what it expects to allow.</source>
        <translation>„Leistungsgrenzen“ zeigt, was der Ladestation aufgetragen wurde und was daraus folgt, über der gemessenen Leistung. Eine Ladestation kann ihre Grenzen nicht auflisten, also führt Forecourt Buch und sagt, wo es nicht sicher ist; „Ladestation fragen“ holt, was sie voraussichtlich zulässt.</translation>
    </message>
    <message>
        <source>Vendor data counts messages of the maker&apos;s own. They are answered as unknown unless a rule says otherwise.</source>
        <translation>„Herstellerdaten“ zählt eigene Nachrichten des Herstellers. Sie werden als unbekannt beantwortet, wenn keine Regel etwas anderes sagt.</translation>
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
    <message>
        <source>Changed tag %1</source>
        <translation>Karte %1 geändert</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Karte %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <extracomment>%1 a tag, %2 a person&apos;s name.</extracomment>
        <translation>Karte %1 für %2 hinzugefügt</translation>
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
    <message>
        <source>Import and export</source>
        <extracomment>Menu: import and export of people and tags.</extracomment>
        <translation>Import und Export</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Import people and tags</source>
        <translation>Personen und Karten importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tabellen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>Statement…</source>
        <translation>Aufstellung…</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Keine Karte passt zum Filter</translation>
    </message>
    <message>
        <source>No person fits the filter</source>
        <translation>Keine Person passt zum Filter</translation>
    </message>
    <message>
        <source>No unknown tag fits the filter</source>
        <translation>Keine unbekannte Karte passt zum Filter</translation>
    </message>
    <message>
        <source>Looking through %1 tags …</source>
        <extracomment>%1 a number of tags.</extracomment>
        <translation>Sieht %1 Karten durch…</translation>
    </message>
    <message>
        <source>%1 tags, in order of the tag; more come as you scroll. Type into the filter to find one. Sorting by a column is off for so many.</source>
        <translation>%1 Karten, nach Karte geordnet; beim Scrollen kommen weitere. Tippen Sie in den Filter, um eine zu finden. Das Sortieren nach einer Spalte ist bei so vielen inaktiv.</translation>
    </message>
    <message>
        <source>Start on…</source>
        <extracomment>Menu entry of a person: asks at which connector to start charging.</extracomment>
        <translation>Starten an…</translation>
    </message>
    <message>
        <source>Reserve a connector…</source>
        <translation>Ladepunkt reservieren…</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Inaktiv: hier werden keine Reservierungen gemacht</translation>
    </message>
    <message>
        <source>Off: there is no tag that may charge</source>
        <translation>Inaktiv: es gibt keine Karte, mit der geladen werden darf</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeriodModel</name>
    <message>
        <source>Not told: the charger takes 3</source>
        <translation>Nicht angegeben: die Ladestation nimmt 3</translation>
    </message>
    <message>
        <source>The first step begins at the start</source>
        <translation>Die erste Stufe beginnt am Anfang</translation>
    </message>
    <message>
        <source>A time since the start is written like 6:30, hours and minutes</source>
        <translation>Eine Zeit seit dem Beginn schreibt man wie 6:30, Stunden und Minuten</translation>
    </message>
    <message>
        <source>A step begins at least a minute after the one before it and before the next one</source>
        <translation>Eine Stufe beginnt mindestens eine Minute nach der Stufe davor und vor der nächsten</translation>
    </message>
    <message>
        <source>A limit is a number of Ampere from 0 up</source>
        <translation>Eine Grenze ist eine Zahl in Ampere ab 0</translation>
    </message>
    <message>
        <source>A limit is a number of Watt from 0 up</source>
        <translation>Eine Grenze ist eine Zahl in Watt ab 0</translation>
    </message>
    <message>
        <source>Phases are 1, 2 or 3; empty lets the charger choose</source>
        <translation>Phasen sind 1, 2 oder 3; leer überlässt die Wahl der Ladestation</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: from when on a step of a limit holds, since its start.</extracomment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Site time</source>
        <extracomment>Column: the time of day at which a step begins.</extracomment>
        <translation>Standortzeit</translation>
    </message>
    <message>
        <source>Limit, A</source>
        <translation>Grenze, A</translation>
    </message>
    <message>
        <source>Limit, W</source>
        <translation>Grenze, W</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
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
    <name>forecourt::ui::PlaceCard</name>
    <message>
        <source>Place</source>
        <extracomment>Title of a card: where the charger stands.</extracomment>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit name, area, note and names of connectors</source>
        <translation>Name, Bereich, Notiz und Namen der Ladepunkte bearbeiten</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Photo of the place</source>
        <translation>Foto des Platzes</translation>
    </message>
    <message>
        <source>No area yet</source>
        <translation>Noch kein Bereich</translation>
    </message>
    <message>
        <source>Here before: %1. Their sessions are shown with this place.</source>
        <extracomment>%1 ids of chargers.</extracomment>
        <translation>Vorher hier: %1. Deren Ladevorgänge werden bei diesem Platz gezeigt.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlaceDialog</name>
    <message>
        <source>Place of %1</source>
        <translation>Platz von %1</translation>
    </message>
    <message>
        <source>These words are for people; the charger&apos;s id %1 stays as it is.</source>
        <translation>Diese Worte sind für Menschen; die ID %1 der Ladestation bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Name of connector %1</source>
        <extracomment>Field: how a connector is called, %1 is its number.</extracomment>
        <translation>Name von Ladepunkt %1</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The note has %1 characters; %2 fit</source>
        <extracomment>%1 and %2 are numbers of characters.</extracomment>
        <translation>Die Notiz hat %1 Zeichen; %2 passen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanActions</name>
    <message>
        <source>Off: nothing can be planned here</source>
        <translation>Inaktiv: hier lässt sich nichts planen</translation>
    </message>
    <message>
        <source>Planned at %1: %2. %3</source>
        <extracomment>%1 charger, %2 what is done, %3 when.</extracomment>
        <translation>An %1 geplant: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>Planned at %n chargers: %1. %2</source>
        <extracomment>%1 what is done, %2 when.</extracomment>
        <translation>
            <numerusform>An %n Ladestation geplant: %1. %2</numerusform>
            <numerusform>An %n Ladestationen geplant: %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n planned action(s)</source>
        <translation>
            <numerusform>%n geplante Aktion abgesagt</numerusform>
            <numerusform>%n geplante Aktionen abgesagt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanDialog</name>
    <message>
        <source>Do later at %1</source>
        <extracomment>%1 the name of a charger.</extracomment>
        <translation>Später ausführen an %1</translation>
    </message>
    <message numerus="yes">
        <source>Do later at %n chargers</source>
        <translation>
            <numerusform>Später ausführen an %n Ladestation</numerusform>
            <numerusform>Später ausführen an %n Ladestationen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is done by Forecourt itself, also while nobody looks, and stands under Tools, Planned actions.</source>
        <translation>Forecourt führt es selbst aus, auch wenn niemand zusieht; es steht unter Extras, Geplante Aktionen.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) are written then and read back.</source>
        <translation>
            <numerusform>%n Einstellung wird dann geschrieben und zurückgelesen.</numerusform>
            <numerusform>%n Einstellungen werden dann geschrieben und zurückgelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>In Betrieb nehmen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>The whole charger</source>
        <translation>Die ganze Ladestation</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>As soon as nobody charges</source>
        <translation>Sobald niemand lädt</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Zu einer Zeit</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Date and time (%1)</source>
        <extracomment>%1 the abbreviation of a time zone, such as CEST.</extracomment>
        <translation>Datum und Uhrzeit (%1)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Uhrzeit (%1)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Wait until nobody charges there, six hours at most</source>
        <translation>Warten, bis dort niemand lädt, höchstens sechs Stunden</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one</source>
        <translation>Diese Zeit ist vorbei. Wählen Sie eine spätere</translation>
    </message>
    <message>
        <source>Choose at least one day</source>
        <translation>Wählen Sie mindestens einen Tag</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanListDialog</name>
    <message>
        <source>Planned actions of %1</source>
        <extracomment>%1 the name of a charger.</extracomment>
        <translation>Geplante Aktionen von %1</translation>
    </message>
    <message>
        <source>Planned actions</source>
        <translation>Geplante Aktionen</translation>
    </message>
    <message>
        <source>What is over stays here for 30 days. New ones: the actions of a charger, Later.</source>
        <translation>Was vorbei ist, bleibt 30 Tage hier. Neue: die Aktionen einer Ladestation, „Später“.</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message>
        <source>Restarts, changes of service and settings can be done later, or every week.</source>
        <translation>Neustarts, Betriebswechsel und Einstellungen lassen sich später oder jede Woche ausführen.</translation>
    </message>
    <message>
        <source>Cancel the chosen</source>
        <translation>Auswahl absagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Off: choose planned actions in the list</source>
        <translation>Inaktiv: wählen Sie geplante Aktionen in der Liste</translation>
    </message>
    <message>
        <source>Off: what you chose is over, or is being done</source>
        <translation>Inaktiv: was Sie gewählt haben, ist vorbei oder wird gerade ausgeführt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Column: what was planned.</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when it is to be done.</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who planned it.</extracomment>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Plans</name>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>A planned action was done; %1 the charger&apos;s own words, in English.</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Failed. The charger&apos;s history says more</source>
        <extracomment>A planned action failed; %1 the charger&apos;s own words, in English.</extracomment>
        <translation>Fehlgeschlagen. Der Verlauf der Ladestation sagt mehr</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Missed: the charger was offline or busy for six hours. Plan it again</source>
        <translation>Versäumt: die Ladestation war sechs Stunden offline oder belegt. Planen Sie neu</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation>Harter Neustart</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
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
        <source>Put connector %1 into service</source>
        <extracomment>%1 the number of a connector.</extracomment>
        <translation>Ladepunkt %1 in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Take connector %1 out of service</source>
        <translation>Ladepunkt %1 außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <extracomment>A charger&apos;s setting gets a value: %1 setting, %2 value.</extracomment>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message numerus="yes">
        <source>Change %n setting(s)</source>
        <translation>
            <numerusform>%n Einstellung ändern</numerusform>
            <numerusform>%n Einstellungen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>When something is done every week: %1 days, %2 time of day.</extracomment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>As soon as nobody charges</source>
        <translation>Sobald niemand lädt</translation>
    </message>
    <message>
        <source>when nobody charges</source>
        <extracomment>Behind a time: the action waits until no car is charging.</extracomment>
        <translation>wenn niemand lädt</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Nächstes Mal %1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Waits until the charger is online and nobody charges</source>
        <translation>Wartet, bis die Ladestation online ist und niemand lädt</translation>
    </message>
    <message>
        <source>Waits until the charger is online</source>
        <translation>Wartet, bis die Ladestation online ist</translation>
    </message>
    <message>
        <source>last %1: %2</source>
        <extracomment>Behind how a repeated action stands: %1 when it was last done, %2 how that went.</extracomment>
        <translation>zuletzt %1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PortSelfTest</name>
    <message>
        <source>%1: answers.</source>
        <extracomment>%1 an address of this computer.</extracomment>
        <translation>%1: antwortet.</translation>
    </message>
    <message>
        <source>%1: refused. Nothing listens on this address; see “Listen on” in the settings.</source>
        <translation>%1: abgelehnt. An dieser Adresse lauscht nichts; siehe „Lauschen auf“ in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1: no answer. Most likely a firewall of this computer throws the call away.</source>
        <translation>%1: keine Antwort. Höchstwahrscheinlich verwirft eine Firewall dieses Computers den Anruf.</translation>
    </message>
    <message>
        <source>%1: another program answers. Choose another port, or close that program.</source>
        <translation>%1: ein anderes Programm antwortet. Wählen Sie einen anderen Port, oder schließen Sie jenes Programm.</translation>
    </message>
    <message>
        <source>The firewall ufw is on here. It lets chargers in after: %1</source>
        <extracomment>%1 a command line.</extracomment>
        <translation>Die Firewall ufw ist hier eingeschaltet. Sie lässt Ladestationen herein nach: %1</translation>
    </message>
    <message>
        <source>The firewall firewalld is on here. It lets chargers in after: %1</source>
        <translation>Die Firewall firewalld ist hier eingeschaltet. Sie lässt Ladestationen herein nach: %1</translation>
    </message>
    <message>
        <source>No firewall was found on this computer, but not every kind can be seen from here.</source>
        <translation>Auf diesem Computer wurde keine Firewall gefunden, aber nicht jede Art ist von hier aus zu sehen.</translation>
    </message>
    <message>
        <source>This computer called itself, so the router was not asked: it may still keep devices apart, in a guest Wi-Fi for example. For certainty open %1 on a phone in the chargers&apos; network: the call appears under “Add charger”.</source>
        <extracomment>%1 an address for a web browser.</extracomment>
        <translation>Dieser Computer hat sich selbst angerufen, der Router wurde also nicht gefragt: er kann Geräte trotzdem voneinander trennen, etwa in einem Gast-WLAN. Um sicher zu sein, öffnen Sie %1 auf einem Telefon im Netzwerk der Ladestationen: der Anruf erscheint unter „Ladestation hinzufügen“.</translation>
    </message>
    <message>
        <source>Test from this computer</source>
        <extracomment>Button: call our own port from this computer.</extracomment>
        <translation>Von diesem Computer testen</translation>
    </message>
    <message>
        <source>Test from this computer whether the port for chargers answers</source>
        <translation>Von diesem Computer testen, ob der Port für Ladestationen antwortet</translation>
    </message>
    <message>
        <source>Answer of the self-test</source>
        <translation>Antwort des Selbsttests</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>Der Test läuft</translation>
    </message>
    <message>
        <source>The port for chargers is not open yet</source>
        <translation>Der Port für Ladestationen ist noch nicht offen</translation>
    </message>
    <message>
        <source>Calling port %1 on every address of this computer…</source>
        <translation>Port %1 wird auf jeder Adresse dieses Computers angerufen…</translation>
    </message>
    <message>
        <source>This computer is in no network. Plug in the cable, or switch Wi-Fi on.</source>
        <translation>Dieser Computer ist in keinem Netzwerk. Stecken Sie das Kabel ein, oder schalten Sie das WLAN ein.</translation>
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
    <name>forecourt::ui::PowerLimitsTab</name>
    <message>
        <source>New limit…</source>
        <translation>Neue Grenze…</translation>
    </message>
    <message>
        <source>Remove limits…</source>
        <translation>Grenzen entfernen…</translation>
    </message>
    <message>
        <source>Power and limits</source>
        <translation>Leistung und Grenzen</translation>
    </message>
    <message>
        <source>No limit is known and no session is running. Ask the charger what it expects to allow.</source>
        <translation>Keine Grenze ist bekannt, und kein Ladevorgang läuft. Fragen Sie die Ladestation, was sie voraussichtlich zulässt.</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Leistung kW</translation>
    </message>
    <message>
        <source>Charger says</source>
        <translation>Laut Ladestation</translation>
    </message>
    <message>
        <source>By our limits</source>
        <translation>Unsere Grenzen</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Wie weit voraus</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>How many hours a chart looks ahead.</extracomment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the charger</source>
        <translation>Ladestation fragen</translation>
    </message>
    <message>
        <source>Limits of this charger</source>
        <translation>Grenzen dieser Ladestation</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>No limit was set from here</source>
        <translation>Von hier wurde keine Grenze gesetzt</translation>
    </message>
    <message>
        <source>New limit sets one for this charger, a connector or a session.</source>
        <translation>„Neue Grenze“ setzt eine für diese Ladestation, einen Ladepunkt oder einen Ladevorgang.</translation>
    </message>
    <message>
        <source>Whole charger</source>
        <translation>Ganze Ladestation</translation>
    </message>
    <message>
        <source>Off: choose a limit in the table first</source>
        <translation>Inaktiv: zuerst eine Grenze in der Tabelle wählen</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Inaktiv: die Antwort ist noch nicht da</translation>
    </message>
    <message>
        <source>The charger&apos;s answer: %1</source>
        <extracomment>%1 is a time or a date.</extracomment>
        <translation>Antwort der Ladestation: %1</translation>
    </message>
    <message>
        <source>Remove limit %1 of %2?</source>
        <extracomment>%1 the number of a limit, %2 a charger.</extracomment>
        <translation>Grenze %1 von %2 entfernen?</translation>
    </message>
    <message>
        <source>The charger may then take more than now, up to what its other limits and its wiring allow.</source>
        <translation>Die Ladestation darf dann vielleicht mehr abnehmen als jetzt, bis zu dem, was ihre anderen Grenzen und ihre Leitungen zulassen.</translation>
    </message>
    <message>
        <source>Remove limit</source>
        <translation>Grenze entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Als Nächstes: %2</translation>
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
        <translation>Übergabe: %1</translation>
    </message>
    <message>
        <source>Pages of the hand-over</source>
        <translation>Seiten der Übergabe</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Seite zurück</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>Seite vor</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Which page of a document is shown.</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Save the hand-over</source>
        <translation>Übergabe speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileDialog</name>
    <message>
        <source>Change a limit of %1</source>
        <extracomment>Title of a dialog: %1 is a charger.</extracomment>
        <translation>Eine Grenze von %1 ändern</translation>
    </message>
    <message>
        <source>Limit the power of %1</source>
        <translation>Leistung von %1 begrenzen</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Stufe entfernen</translation>
    </message>
    <message>
        <source>What the charger may give at most. Drag the line, or write into the table.</source>
        <translation>Was die Ladestation höchstens abgeben darf. Ziehen Sie die Linie, oder schreiben Sie in die Tabelle.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Arrow keys choose and change a step, with Ctrl they move its begin; Insert adds one, Delete removes it</source>
        <translation>Pfeiltasten wählen und ändern eine Stufe, mit Strg verschieben sie ihren Beginn; Einfg fügt eine hinzu, Entf entfernt sie</translation>
    </message>
    <message>
        <source>Steps of the limit</source>
        <translation>Stufen der Grenze</translation>
    </message>
    <message>
        <source>Off: the first step stays</source>
        <translation>Inaktiv: die erste Stufe bleibt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inaktiv: die Ladestation ist archiviert</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Inaktiv: die Antwort ist noch nicht da</translation>
    </message>
    <message>
        <source>Off: mend what is marked first</source>
        <translation>Inaktiv: zuerst das Markierte berichtigen</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Als Nächstes: %2</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileForm</name>
    <message>
        <source>Whole charger</source>
        <translation>Ganze Ladestation</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>Grenze für</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>%1: set</source>
        <extracomment>Switches a time on that may be left out; %1 is what it is for.</extracomment>
        <translation>%1: angeben</translation>
    </message>
    <message>
        <source>Starts, site time</source>
        <translation>Beginn, Standortzeit</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>without end</source>
        <extracomment>In an empty field for a duration.</extracomment>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Duration, like 8:00</source>
        <extracomment>How long a limit of power holds, in hours and minutes.</extracomment>
        <translation>Dauer, etwa 8:00</translation>
    </message>
    <message>
        <source>Valid from, site time</source>
        <translation>Gültig ab, Standortzeit</translation>
    </message>
    <message>
        <source>Valid until, site time</source>
        <translation>Gültig bis, Standortzeit</translation>
    </message>
    <message>
        <source>Of several limits the one with the highest stack level counts</source>
        <translation>Von mehreren Grenzen zählt die mit der höchsten Ebene (stackLevel)</translation>
    </message>
    <message>
        <source>A limit with the same number is replaced</source>
        <translation>Eine Grenze mit derselben Nummer wird ersetzt</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>In an empty field that may stay empty.</extracomment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Below this rate the car charges inefficiently; a hint to the charger</source>
        <translation>Unter diesem Wert lädt das Auto ineffizient; ein Hinweis an die Ladestation</translation>
    </message>
    <message>
        <source>Stack level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Least rate, in the unit</source>
        <translation>Mindestwert, in der Einheit</translation>
    </message>
    <message>
        <source>Off: it does not repeat</source>
        <translation>Inaktiv: sie wiederholt sich nicht</translation>
    </message>
    <message>
        <source>Off: it starts with each session</source>
        <translation>Inaktiv: sie beginnt mit jedem Ladevorgang</translation>
    </message>
    <message>
        <source>Off: it is valid at once</source>
        <translation>Inaktiv: sie gilt sofort</translation>
    </message>
    <message>
        <source>Off: it is valid until it is removed</source>
        <translation>Inaktiv: sie gilt, bis sie entfernt wird</translation>
    </message>
    <message>
        <source>Off: this charger takes no other unit</source>
        <translation>Inaktiv: diese Ladestation nimmt keine andere Einheit an</translation>
    </message>
    <message>
        <source>Off: it is for the charger as a whole</source>
        <translation>Inaktiv: sie gilt für die Ladestation insgesamt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileModel</name>
    <message>
        <source>Whole charger</source>
        <extracomment>In place of a connector: the limit is for the charger as a whole.</extracomment>
        <translation>Ganze Ladestation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>Limit of</source>
        <extracomment>Column: what a limit of power is for.</extracomment>
        <translation>Grenze für</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Column: the stack level of a limit; of several the highest counts.</extracomment>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column: the number of a limit.</extracomment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Allows</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when a limit counts.</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Column: when a limit was set.</extracomment>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who set it.</extracomment>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird gestoppt …</translation>
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
    <name>forecourt::ui::ReplaceDialog</name>
    <message>
        <source>Replace the hardware at %1?</source>
        <translation>Hardware an %1 ersetzen?</translation>
    </message>
    <message>
        <source>The new charger gets the name, area, note, photo and history of this place. %1 is archived and not let in any more.</source>
        <translation>Die neue Ladestation bekommt Name, Bereich, Notiz, Foto und Verlauf dieses Platzes. %1 wird archiviert und nicht mehr hereingelassen.</translation>
    </message>
    <message>
        <source>Its password is not taken over: give the new one a password of its own.</source>
        <translation>Ihr Passwort wird nicht übernommen: geben Sie der neuen ein eigenes.</translation>
    </message>
    <message>
        <source>Id of the new charger</source>
        <translation>ID der neuen Ladestation</translation>
    </message>
    <message>
        <source>Id of the new charger, as in its own settings</source>
        <translation>ID der neuen Ladestation, wie in ihren eigenen Einstellungen</translation>
    </message>
    <message>
        <source>New charger: one that waits, or the id from its own settings</source>
        <translation>Neue Ladestation: eine wartende, oder die ID aus ihren eigenen Einstellungen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Alte behalten</translation>
    </message>
    <message>
        <source>Choose a charger or type its id</source>
        <translation>Wählen Sie eine Ladestation oder tippen Sie ihre ID ein</translation>
    </message>
    <message>
        <source>An id has at most 255 characters and no colon</source>
        <translation>Eine ID hat höchstens 255 Zeichen und keinen Doppelpunkt</translation>
    </message>
    <message>
        <source>That is the old one: with the same id nothing needs to be replaced</source>
        <translation>Das ist die alte: mit derselben ID muss nichts ersetzt werden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationActions</name>
    <message>
        <source>%1 for %2: %3</source>
        <extracomment>A reservation: %1 where, %2 for whom, %3 what became of it.</extracomment>
        <translation>%1 für %2: %3</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Inaktiv: hier werden keine Reservierungen gemacht</translation>
    </message>
    <message>
        <source>Off: this reservation is over</source>
        <translation>Inaktiv: diese Reservierung ist vorbei</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inaktiv: diese Ladestation ist nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Cancel the reservation of %1 at %2?</source>
        <extracomment>%1 for whom, %2 where.</extracomment>
        <translation>Reservierung von %1 an %2 stornieren?</translation>
    </message>
    <message>
        <source>The connector is free for everybody at once.</source>
        <translation>Der Ladepunkt ist sofort für alle frei.</translation>
    </message>
    <message>
        <source>Cancel reservation</source>
        <translation>Reservierung stornieren</translation>
    </message>
    <message>
        <source>Keep reserved</source>
        <translation>Reserviert lassen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationModel</name>
    <message>
        <source>%1, any connector</source>
        <extracomment>Where something is reserved: %1 a charger.</extracomment>
        <translation>%1, beliebiger Ladepunkt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: for whom a connector is kept.</extracomment>
        <translation>Für</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Column: when a reservation ends.</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Column: when a reservation was made.</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>What became of it</source>
        <extracomment>Column: what became of a reservation and what to do.</extracomment>
        <translation>Was daraus wurde</translation>
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
        <translation>frei</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
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
        <translation>Abgelehnt: der Ladepunkt hat eine Störung. Reservieren Sie einen anderen, oder kümmern Sie sich zuerst um die Störung.</translation>
    </message>
    <message>
        <source>Refused: a car is plugged in there, a session runs, or it is reserved already. Reserve another one.</source>
        <translation>Abgelehnt: dort ist ein Auto eingesteckt, ein Ladevorgang läuft, oder es ist schon reserviert. Reservieren Sie einen anderen.</translation>
    </message>
    <message>
        <source>Refused: the connector is out of service. Put it into service first, or reserve another one.</source>
        <translation>Abgelehnt: der Ladepunkt ist außer Betrieb. Nehmen Sie ihn zuerst in Betrieb, oder reservieren Sie einen anderen.</translation>
    </message>
    <message>
        <source>Refused: this charger takes no reservations now. See whether its settings switch them off.</source>
        <translation>Abgelehnt: diese Ladestation nimmt jetzt keine Reservierungen an. Sehen Sie nach, ob ihre Einstellungen sie abschalten.</translation>
    </message>
    <message>
        <source>Refused: this charger does not know reservations.</source>
        <translation>Abgelehnt: diese Ladestation kennt keine Reservierungen.</translation>
    </message>
    <message>
        <source>Refused: the charger answered “%1”. Its messages tell more.</source>
        <extracomment>%1 is the charger&apos;s own word or error.</extracomment>
        <translation>Abgelehnt: die Ladestation antwortete „%1“. Ihre Nachrichten sagen mehr.</translation>
    </message>
    <message>
        <source>It was never sent: the connection ended first. Reserve again.</source>
        <translation>Sie wurde nie gesendet: die Verbindung endete vorher. Reservieren Sie neu.</translation>
    </message>
    <message>
        <source>The charger does not know it any more: it was given free, or lost in a restart.</source>
        <translation>Die Ladestation kennt sie nicht mehr: sie wurde freigegeben oder ging bei einem Neustart verloren.</translation>
    </message>
    <message>
        <source>The charger gave it up: the connector had a fault, went out of service, or was given free there.</source>
        <translation>Die Ladestation gab sie auf: der Ladepunkt hatte eine Störung, ging außer Betrieb oder wurde dort freigegeben.</translation>
    </message>
    <message>
        <source>The charger could not take the list, not even whole. Restart it and send again; if that does not help, its list may be too short for its own limit.</source>
        <translation>Die Ladestation konnte die Liste nicht übernehmen, auch nicht als ganze. Starten Sie sie neu und senden Sie noch einmal; hilft das nicht, ist ihre Liste vielleicht kürzer als ihre eigene Grenze.</translation>
    </message>
    <message>
        <source>The charger insists on another version of the list. Restart it, then send the whole list.</source>
        <translation>Die Ladestation besteht auf einer anderen Version der Liste. Starten Sie sie neu, und senden Sie dann die ganze Liste.</translation>
    </message>
    <message>
        <source>The charger did not answer. It is tried again by itself; its version will tell what got through.</source>
        <translation>Die Ladestation hat nicht geantwortet. Es wird von selbst noch einmal versucht; ihre Version wird zeigen, was ankam.</translation>
    </message>
    <message>
        <source>The charger answered with an error. Its messages tell which; it is tried again in an hour.</source>
        <translation>Die Ladestation antwortete mit einem Fehler. Ihre Nachrichten sagen, mit welchem; in einer Stunde wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>Asked</source>
        <extracomment>State of a reservation: the charger was asked.</extracomment>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Unclear</source>
        <extracomment>State of a reservation: nobody knows whether it holds.</extracomment>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Used</source>
        <extracomment>State of a reservation: a session began with it.</extracomment>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Given up</source>
        <extracomment>State of a reservation: the charger does not keep it any more.</extracomment>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Replaced</source>
        <extracomment>State of a reservation: another one took its place.</extracomment>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>The charger was asked and has not answered yet.</source>
        <translation>Die Ladestation wurde gefragt und hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>It holds until %1. Whoever else comes is refused there.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>Sie gilt bis %1. Alle anderen werden dort abgelehnt.</translation>
    </message>
    <message>
        <source>The charger did not answer, so it may hold or not. Look at the connector; to be sure, cancel it and reserve again.</source>
        <translation>Die Ladestation hat nicht geantwortet, also gilt sie vielleicht oder nicht. Sehen Sie sich den Ladepunkt an; um sicherzugehen, stornieren Sie und reservieren neu.</translation>
    </message>
    <message>
        <source>A session began with it.</source>
        <translation>Ein Ladevorgang begann damit.</translation>
    </message>
    <message>
        <source>Its time passed without a session.</source>
        <translation>Ihre Zeit verging ohne Ladevorgang.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Sie wurde storniert.</translation>
    </message>
    <message>
        <source>It was cancelled by %1.</source>
        <translation>Sie wurde von %1 storniert.</translation>
    </message>
    <message>
        <source>Another reservation with the same number took its place.</source>
        <translation>Eine andere Reservierung mit derselben Nummer trat an ihre Stelle.</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <extracomment>For whom a connector is reserved: nobody is known.</extracomment>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>It is reserved already. Cancel that reservation first, or choose another connector.</source>
        <translation>Er ist schon reserviert. Stornieren Sie zuerst jene Reservierung, oder wählen Sie einen anderen Ladepunkt.</translation>
    </message>
    <message>
        <source>This reservation is over already.</source>
        <translation>Diese Reservierung ist schon vorbei.</translation>
    </message>
    <message>
        <source>This charger reserves single connectors only. Choose one of them.</source>
        <translation>Diese Ladestation reserviert nur einzelne Ladepunkte. Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>This charger does not know reservations.</source>
        <translation>Diese Ladestation kennt keine Reservierungen.</translation>
    </message>
    <message>
        <source>This tag may not charge there: it is blocked, has expired, or is for other chargers. See People &amp; tags.</source>
        <translation>Diese Karte darf dort nicht laden: sie ist gesperrt, abgelaufen oder für andere Ladestationen. Siehe Personen &amp; Karten.</translation>
    </message>
    <message>
        <source>The charger is not accepted yet.</source>
        <translation>Die Ladestation ist noch nicht zugelassen.</translation>
    </message>
    <message>
        <source>There is no such tag. Add it under People &amp; tags first.</source>
        <translation>Es gibt keine solche Karte. Fügen Sie sie zuerst unter Personen &amp; Karten hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>The end must lie at least a minute ahead and within the next %n day(s).</source>
        <translation>
            <numerusform>Das Ende muss mindestens eine Minute voraus und innerhalb des nächsten %n Tages liegen.</numerusform>
            <numerusform>Das Ende muss mindestens eine Minute voraus und innerhalb der nächsten %n Tage liegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of a charger&apos;s own list of tags.</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The charger did not say whether it keeps a list. Send it to find out.</source>
        <translation>Die Ladestation hat nicht gesagt, ob sie eine Liste führt. Senden Sie sie, um es herauszufinden.</translation>
    </message>
    <message>
        <source>The charger has every tag it should have.</source>
        <translation>Die Ladestation hat jede Karte, die sie haben soll.</translation>
    </message>
    <message>
        <source>Version %1, confirmed %2. With the link down the charger lets these tags charge by itself.</source>
        <extracomment>%1 a number, %2 a time.</extracomment>
        <translation>Version %1, bestätigt %2. Bei unterbrochener Verbindung lässt die Ladestation mit diesen Karten von selbst laden.</translation>
    </message>
    <message>
        <source>No tag may charge here yet, so there is nothing to send.</source>
        <translation>Hier darf noch mit keiner Karte geladen werden, also gibt es nichts zu senden.</translation>
    </message>
    <message>
        <source>People or tags have changed since. Send the list when it suits you.</source>
        <translation>Personen oder Karten haben sich seither geändert. Senden Sie die Liste, wann es Ihnen passt.</translation>
    </message>
    <message>
        <source>People or tags have changed; the charger is told within a minute.</source>
        <translation>Personen oder Karten haben sich geändert; die Ladestation erfährt es binnen einer Minute.</translation>
    </message>
    <message>
        <source>The charger is told as soon as it is online again.</source>
        <translation>Die Ladestation erfährt es, sobald sie wieder online ist.</translation>
    </message>
    <message>
        <source>The list is on its way.</source>
        <translation>Die Liste ist unterwegs.</translation>
    </message>
    <message>
        <source>The charger&apos;s own setting LocalAuthListEnabled is off: it would not use a list. Switch it on there.</source>
        <translation>Die Einstellung LocalAuthListEnabled der Ladestation ist aus: sie würde eine Liste nicht benutzen. Schalten Sie sie dort ein.</translation>
    </message>
    <message>
        <source>This charger keeps no list of tags. With the link down it decides by its other settings.</source>
        <translation>Diese Ladestation führt keine Kartenliste. Bei unterbrochener Verbindung entscheidet sie nach ihren anderen Einstellungen.</translation>
    </message>
    <message>
        <source>Tags used last</source>
        <extracomment>Who goes first where a charger&apos;s list is too short.</extracomment>
        <translation>Zuletzt benutzte Karten</translation>
    </message>
    <message>
        <source>Tags of people, by name</source>
        <translation>Karten von Personen, nach Namen</translation>
    </message>
    <message>
        <source>Tags for few chargers</source>
        <translation>Karten für wenige Ladestationen</translation>
    </message>
    <message>
        <source>Reservation used</source>
        <translation>Reservierung genutzt</translation>
    </message>
    <message>
        <source>Reservation expired</source>
        <translation>Reservierung abgelaufen</translation>
    </message>
    <message>
        <source>Reservation cancelled</source>
        <translation>Reservierung storniert</translation>
    </message>
    <message>
        <source>Reservation refused</source>
        <translation>Reservierung abgelehnt</translation>
    </message>
    <message>
        <source>Reservation given up</source>
        <translation>Reservierung aufgegeben</translation>
    </message>
    <message>
        <source>Reservation replaced</source>
        <translation>Reservierung ersetzt</translation>
    </message>
    <message>
        <source>Local list sent</source>
        <translation>Lokale Liste gesendet</translation>
    </message>
    <message>
        <source>Local list not taken</source>
        <translation>Lokale Liste nicht übernommen</translation>
    </message>
    <message>
        <source>No local list here</source>
        <translation>Hier keine lokale Liste</translation>
    </message>
    <message>
        <source>Local list: choice changed</source>
        <translation>Lokale Liste: Wahl geändert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationsPage</name>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Ladestationen</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reservieren…</translation>
    </message>
    <message>
        <source>Which reservations</source>
        <translation>Welche Reservierungen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Reservations that hold now.</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Reservations: those that are over too.</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
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
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Ladevorgang öffnen</translation>
    </message>
    <message>
        <source>Cancel reservation…</source>
        <translation>Reservierung stornieren…</translation>
    </message>
    <message>
        <source>Reservations of the week</source>
        <translation>Reservierungen der Woche</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A week: %1 its first day, %2 its last.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Inaktiv: hier werden keine Reservierungen gemacht</translation>
    </message>
    <message>
        <source>Off: no charger that is online now knows reservations</source>
        <translation>Inaktiv: keine Ladestation, die jetzt online ist, kennt Reservierungen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Nothing is reserved</source>
        <translation>Nichts ist reserviert</translation>
    </message>
    <message>
        <source>No reservation yet</source>
        <translation>Noch keine Reservierung</translation>
    </message>
    <message>
        <source>Clear the filter to see the others.</source>
        <translation>Löschen Sie den Filter, um die anderen zu sehen.</translation>
    </message>
    <message>
        <source>Keep a connector for somebody: here, at a connector, or at a person under People &amp; tags.</source>
        <translation>Halten Sie jemandem einen Ladepunkt frei: hier, an einem Ladepunkt oder bei einer Person unter Personen &amp; Karten.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>A reservation: %1 where, %2 for whom.</extracomment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Made by %1, %2.</source>
        <extracomment>%1 who made a reservation, %2 when.</extracomment>
        <translation>Erstellt von %1, %2.</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Ladestation öffnen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReserveDialog</name>
    <message>
        <source>Reserve a connector</source>
        <translation>Ladepunkt reservieren</translation>
    </message>
    <message>
        <source>Others with the tag&apos;s group may use it too</source>
        <translation>Andere mit der Gruppe der Karte dürfen sie auch nutzen</translation>
    </message>
    <message>
        <source>It is kept from now on: until then the charger lets nobody else charge there.</source>
        <translation>Er ist ab jetzt reserviert: bis dahin lässt die Ladestation dort niemand anderen laden.</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Name oder Karte</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Person oder Karte</translation>
    </message>
    <message>
        <source>Until, site time</source>
        <translation>Bis, Ortszeit des Standorts</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No charger that is online now knows reservations</source>
        <translation>Keine Ladestation, die jetzt online ist, kennt Reservierungen</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, Karte %2</translation>
    </message>
    <message>
        <source>Off: this tag belongs to no group</source>
        <translation>Inaktiv: diese Karte gehört zu keiner Gruppe</translation>
    </message>
    <message>
        <source>Choose for whom it is kept</source>
        <translation>Wählen Sie, für wen reserviert wird</translation>
    </message>
    <message>
        <source>Choose a time at least a minute ahead</source>
        <translation>Wählen Sie eine Zeit, die mindestens eine Minute voraus liegt</translation>
    </message>
    <message>
        <source>Asking the charger</source>
        <translation>Fragt die Ladestation</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RestoreDialog</name>
    <message>
        <source>This is not a backup of Forecourt (%1). Choose another file.</source>
        <translation>Das ist keine Sicherung von Forecourt (%1). Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This backup is damaged or was altered. Choose an older one. (%1)</source>
        <translation>Diese Sicherung ist beschädigt oder wurde verändert. Wählen Sie eine ältere. (%1)</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Forecourt. Install that version first; nothing was changed.</source>
        <translation>Diese Sicherung stammt von einer neueren Version von Forecourt. Installieren Sie zuerst diese Version; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Try again, or go on without the secrets.</source>
        <translation>Die Passphrase ist falsch. Versuchen Sie es noch einmal, oder machen Sie ohne die Geheimnisse weiter.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>%1 is opened in an empty folder first. Nothing changes before you say so.</source>
        <translation>%1 wird zuerst in einem leeren Ordner geöffnet. Nichts ändert sich, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Sicherung wird geprüft</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Passphrase for the secrets</source>
        <translation>Passphrase für die Geheimnisse</translation>
    </message>
    <message>
        <source>Open secrets</source>
        <extracomment>Opens the secrets of a backup with the passphrase.</extracomment>
        <translation>Geheimnisse öffnen</translation>
    </message>
    <message>
        <source>Also take over ports, certificate and secrets of that computer</source>
        <translation>Auch Ports, Zertifikat und Geheimnisse jenes Computers übernehmen</translation>
    </message>
    <message>
        <source>Restore and restart</source>
        <translation>Wiederherstellen und neu starten</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Vorhandenes behalten</translation>
    </message>
    <message>
        <source>The backup is being checked</source>
        <translation>Die Sicherung wird geprüft</translation>
    </message>
    <message>
        <source>The backup cannot be used</source>
        <translation>Die Sicherung ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Type the right passphrase, or clear it</source>
        <translation>Geben Sie die richtige Passphrase ein, oder leeren Sie das Feld</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Standort: %1</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>Chargers: %1, sessions: %2, persons: %3, tags: %4</source>
        <translation>Ladestationen: %1, Ladevorgänge: %2, Personen: %3, Karten: %4</translation>
    </message>
    <message>
        <source>Newest session: %1</source>
        <translation>Neuester Ladevorgang: %1</translation>
    </message>
    <message>
        <source>Layout of the database: %1</source>
        <translation>Aufbau der Datenbank: %1</translation>
    </message>
    <message>
        <source>Version: %1, layout of the database: %2</source>
        <translation>Version: %1, Aufbau der Datenbank: %2</translation>
    </message>
    <message>
        <source>The message log is not in it; the one here stays.</source>
        <translation>Das Nachrichtenprotokoll ist nicht enthalten; das hiesige bleibt.</translation>
    </message>
    <message>
        <source>Its secrets are open.</source>
        <translation>Ihre Geheimnisse sind geöffnet.</translation>
    </message>
    <message>
        <source>Its secrets stay closed without the passphrase.</source>
        <translation>Ihre Geheimnisse bleiben ohne die Passphrase verschlossen.</translation>
    </message>
    <message>
        <source>What is here now is kept as a copy in the backup folder. Chargers are cut off for some seconds.</source>
        <translation>Was jetzt hier ist, bleibt als Kopie im Sicherungsordner. Ladestationen sind für einige Sekunden getrennt.</translation>
    </message>
    <message>
        <source>The restore is being prepared</source>
        <translation>Die Wiederherstellung wird vorbereitet</translation>
    </message>
    <message>
        <source>This backup was made by another build of Forecourt, whose tables differ. Restore it with that program; nothing was changed. (%1)</source>
        <translation>Diese Sicherung stammt von einem anderen Build von Forecourt, dessen Tabellen abweichen. Stellen Sie sie mit jenem Programm wieder her; nichts wurde geändert. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RetentionSection</name>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages kept</source>
        <translation>Aufbewahrte Nachrichten</translation>
    </message>
    <message>
        <source>The oldest go first.</source>
        <translation>Die ältesten gehen zuerst.</translation>
    </message>
    <message>
        <source>trace log limit</source>
        <translation>trace protokoll grenze</translation>
    </message>
    <message>
        <source>Size of the message log</source>
        <translation>Größe des Nachrichtenprotokolls</translation>
    </message>
    <message>
        <source>disk space trace</source>
        <translation>datenträger speicher platz trace</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Events stay</source>
        <translation>Ereignisse bleiben</translation>
    </message>
    <message>
        <source>Older ones are removed after the nightly backup.</source>
        <translation>Ältere werden nach der nächtlichen Sicherung entfernt.</translation>
    </message>
    <message>
        <source>history age days</source>
        <translation>verlauf alter tage</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Meter values without a session stay</source>
        <translation>Zählerwerte ohne Ladevorgang bleiben</translation>
    </message>
    <message>
        <source>Values of a session stay as long as the session: a bill rests on them.</source>
        <translation>Werte eines Ladevorgangs bleiben so lange wie der Ladevorgang: eine Rechnung beruht darauf.</translation>
    </message>
    <message>
        <source>samples age days</source>
        <translation>messwerte alter tage</translation>
    </message>
    <message>
        <source>for ever</source>
        <extracomment>Value of a field with days: nothing is removed.</extracomment>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Connection attempts are kept in memory only: the last 200, until the program ends.</source>
        <translation>Verbindungsversuche bleiben nur im Arbeitsspeicher: die letzten 200, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Now: %1 messages since %2, %3.</source>
        <translation>Jetzt: %1 Nachrichten seit %2, %3.</translation>
    </message>
    <message>
        <source>Now: no messages, %1.</source>
        <translation>Jetzt: keine Nachrichten, %1.</translation>
    </message>
    <message>
        <source>Now: %1 sessions with %2 meter values, %3 events, %4.</source>
        <translation>Jetzt: %1 Ladevorgänge mit %2 Zählerwerten, %3 Ereignisse, %4.</translation>
    </message>
    <message>
        <source>Messages stay</source>
        <translation>Nachrichten bleiben</translation>
    </message>
    <message>
        <source>Older ones are removed even where there is room; a few stay with younger ones of the same block.</source>
        <translation>Ältere werden entfernt, auch wenn noch Platz ist; einige bleiben mit jüngeren desselben Blocks.</translation>
    </message>
    <message>
        <source>trace log age days privacy</source>
        <translation>trace protokoll alter tage datenschutz</translation>
    </message>
    <message>
        <source>whatever their age</source>
        <extracomment>Value of a field with days: age alone removes nothing.</extracomment>
        <translation>egal wie alt</translation>
    </message>
    <message>
        <source>%1 could not be written since the start.</source>
        <translation>%1 ließen sich seit dem Start nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportDialog</name>
    <message>
        <source>neither a tag nor a name</source>
        <translation>weder Karte noch Name</translation>
    </message>
    <message>
        <source>the tag has more than 20 characters</source>
        <translation>die Karte hat mehr als 20 Zeichen</translation>
    </message>
    <message>
        <source>the tag has characters that cannot be shown</source>
        <translation>die Karte hat Zeichen, die sich nicht zeigen lassen</translation>
    </message>
    <message>
        <source>the name is too long or has characters that cannot be shown</source>
        <translation>der Name ist zu lang oder hat Zeichen, die sich nicht zeigen lassen</translation>
    </message>
    <message>
        <source>not a date; write 2026-12-31 or 31.12.2026</source>
        <translation>kein Datum; schreiben Sie 2026-12-31 oder 31.12.2026</translation>
    </message>
    <message>
        <source>“Blocked” is neither yes nor no</source>
        <translation>„Gesperrt“ ist weder ja noch nein</translation>
    </message>
    <message>
        <source>this tag came before in the file</source>
        <translation>diese Karte kam in der Datei schon vor</translation>
    </message>
    <message>
        <source>several people have this name; give them different names first</source>
        <translation>mehrere Personen heißen so; geben Sie ihnen zuerst verschiedene Namen</translation>
    </message>
    <message>
        <source>the row cannot be read; a quotation mark may be missing</source>
        <translation>die Zeile lässt sich nicht lesen; vielleicht fehlt ein Anführungszeichen</translation>
    </message>
    <message>
        <source>Import people and tags</source>
        <translation>Personen und Karten importieren</translation>
    </message>
    <message>
        <source>From %1. Nothing is changed before you press Import.</source>
        <translation>Aus %1. Nichts ändert sich, bevor Sie auf „Importieren“ drücken.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Encoding: found out</source>
        <translation>Kodierung: ermittelt</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Separator: found out</source>
        <translation>Trennzeichen: ermittelt</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Anfang der Datei</translation>
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
        <source>Tag</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Column for: %1</source>
        <translation>Spalte für: %1</translation>
    </message>
    <message>
        <source>Update tags that are known; otherwise their rows are skipped</source>
        <translation>Bekannte Karten aktualisieren; sonst werden ihre Zeilen übersprungen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>This is not a text file. Save the table as CSV in the spreadsheet program first.</source>
        <translation>Das ist keine Textdatei. Speichern Sie die Tabelle zuerst im Tabellenprogramm als CSV.</translation>
    </message>
    <message>
        <source>Off: the file could not be read</source>
        <translation>Inaktiv: die Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>Kodierung: %1</translation>
    </message>
    <message>
        <source>Separator: %1</source>
        <translation>Trennzeichen: %1</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>No column of the file.</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>%n neue Karte</numerusform>
            <numerusform>%n neue Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualisiert</numerusform>
            <numerusform>%n aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n neue Person</numerusform>
            <numerusform>%n neue Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already as in the file</source>
        <translation>
            <numerusform>%n schon wie in der Datei</numerusform>
            <numerusform>%n schon wie in der Datei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and skipped</source>
        <translation>
            <numerusform>%n bekannt und übersprungen</numerusform>
            <numerusform>%n bekannt und übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n Zeile ausgelassen</numerusform>
            <numerusform>%n Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>%1: number of the line in a file, %2: what is wrong, %3: what the file says.</extracomment>
        <translation>Zeile %1: %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: nothing in this file would change anything</source>
        <translation>Inaktiv: nichts in dieser Datei würde etwas ändern</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importiert …</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n tag(s)</source>
        <translation>
            <numerusform>%n Karte importiert</numerusform>
            <numerusform>%n Karten importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported a part of the file</source>
        <translation>Ein Teil der Datei wurde importiert</translation>
    </message>
    <message>
        <source>Off: the import failed; close this and try again</source>
        <translation>Inaktiv: der Import schlug fehl; schließen Sie dies und versuchen Sie es noch einmal</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportRun</name>
    <message>
        <source>Importing people and tags</source>
        <translation>Personen und Karten werden importiert</translation>
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
    <name>forecourt::ui::SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionActions</name>
    <message>
        <source>Assign person…</source>
        <translation>Person zuordnen…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Off: the charger is offline, a stop would not reach it. Close the session in the records</source>
        <translation>Inaktiv: die Ladestation ist offline, ein Stopp käme nicht an. Schließen Sie den Ladevorgang in unseren Daten</translation>
    </message>
    <message>
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation>Inaktiv: die Ladestation ist online. Stoppen Sie den Ladevorgang stattdessen dort</translation>
    </message>
    <message>
        <source>Note of session %1</source>
        <translation>Notiz zu Ladevorgang %1</translation>
    </message>
    <message>
        <source>Changed the note of session %1</source>
        <translation>Notiz zu Ladevorgang %1 geändert</translation>
    </message>
    <message>
        <source>Session %1 belongs to nobody now</source>
        <translation>Ladevorgang %1 gehört jetzt niemandem</translation>
    </message>
    <message>
        <source>Session %1 belongs to %2 now</source>
        <translation>Ladevorgang %1 gehört jetzt %2</translation>
    </message>
    <message>
        <source>Off: the meter ran backwards, so there is no energy to count</source>
        <translation>Inaktiv: der Zähler lief rückwärts, also gibt es keine Energie zu zählen</translation>
    </message>
    <message>
        <source>Off: nothing speaks against the energy of this session</source>
        <translation>Inaktiv: nichts spricht gegen die Energie dieses Ladevorgangs</translation>
    </message>
    <message>
        <source>Leave out of sums…</source>
        <extracomment>Button: the energy of a session, which looked impossible, shall count in sums (or shall not any more).</extracomment>
        <translation>Aus Summen weglassen…</translation>
    </message>
    <message>
        <source>Count in sums…</source>
        <translation>In Summen zählen…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>The energy of session %1 counts in sums now</source>
        <translation>Die Energie von Ladevorgang %1 zählt jetzt in Summen</translation>
    </message>
    <message>
        <source>The energy of session %1 is left out of sums</source>
        <translation>Die Energie von Ladevorgang %1 ist aus Summen weggelassen</translation>
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
    <message>
        <source>It belongs to a guided check and is left out of every total.</source>
        <translation>Er gehört zu einer geführten Prüfung und zählt in keiner Summe.</translation>
    </message>
    <message>
        <source>The charger reported its end after all; its meter and time count instead of ours. Nothing to do.</source>
        <translation>Die Ladestation hat sein Ende doch noch gemeldet; ihr Zählerstand und ihre Zeit gelten statt unserer. Nichts zu tun.</translation>
    </message>
    <message>
        <source>No charger gives so much in that time, so it is left out of sums. Compare the start and end values with the charger&apos;s meter; if they are right, count it in the sums.</source>
        <translation>Keine Ladestation gibt in dieser Zeit so viel, daher fehlt sie in Summen. Vergleichen Sie Start- und Endwert mit dem Zähler der Ladestation; stimmen sie, zählen Sie sie in den Summen mit.</translation>
    </message>
    <message>
        <source>It looked like more than a charger can give. Somebody checked it, so it is in the sums: why is in the note, who and when in the charger&apos;s history.</source>
        <translation>Es sah nach mehr aus, als eine Ladestation geben kann. Jemand hat es geprüft, daher steht es in den Summen: warum, steht in der Notiz, wer und wann im Verlauf der Ladestation.</translation>
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
    <message>
        <source>state</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what the connector said, such as Charging.</extracomment>
        <translation>Zustand</translation>
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
    <message>
        <source>Status changes</source>
        <translation>Zustandswechsel</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>from the charger</source>
        <translation>von der Ladestation</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Nächster Schritt…</translation>
    </message>
    <message>
        <source>Assign person…</source>
        <translation>Person zuordnen…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <extracomment>For screen readers: the note of a session.</extracomment>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Open in Messages</source>
        <translation>In „Nachrichten“ öffnen</translation>
    </message>
    <message>
        <source>What the charger and we said during this session, with every field explained</source>
        <translation>Was die Ladestation und wir während dieses Ladevorgangs sagten, jedes Feld erklärt</translation>
    </message>
    <message>
        <source>No values yet. The meter stood at %1 at the start.</source>
        <extracomment>In place of a curve; %1 is the meter&apos;s value at the start of a session that runs.</extracomment>
        <translation>Noch keine Werte. Der Zähler stand beim Start auf %1.</translation>
    </message>
    <message>
        <source>Choose a session in the list to see its curve, meter values, messages and facts.</source>
        <translation>Wählen Sie einen Ladevorgang in der Liste, um Kurve, Zählerwerte, Nachrichten und Fakten zu sehen.</translation>
    </message>
    <message>
        <source>Count in sums…</source>
        <translation>In Summen zählen…</translation>
    </message>
    <message>
        <source>The charger reported no change of its state in this time</source>
        <extracomment>In place of a list of what a connector reported during a session.</extracomment>
        <translation>Die Ladestation meldete in dieser Zeit keine Änderung ihres Zustands</translation>
    </message>
    <message>
        <source>No message of this time is kept</source>
        <extracomment>In place of a list of the messages of a session; old messages are removed after a time that is set.</extracomment>
        <translation>Aus dieser Zeit ist keine Nachricht aufbewahrt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionFilterBar</name>
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
        <source>From … to …</source>
        <extracomment>Period: from and to are typed.</extracomment>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
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
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Any remark</source>
        <extracomment>Filter of sessions by what is odd about them.</extracomment>
        <translation>Jede Bemerkung</translation>
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
        <source>All chargers</source>
        <translation>Alle Ladestationen</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionMessageModel</name>
    <message>
        <source>from the charger</source>
        <extracomment>Direction of a message: the charger sent it, or we did.</extracomment>
        <translation>von der Ladestation</translation>
    </message>
    <message>
        <source>to the charger</source>
        <translation>an die Ladestation</translation>
    </message>
    <message>
        <source>answer to %1</source>
        <extracomment>An answer; %1 is the name of the question.</extracomment>
        <translation>Antwort auf %1</translation>
    </message>
    <message>
        <source>error for %1</source>
        <translation>Fehler zu %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>no reply to %1</source>
        <extracomment>A message that was never answered; %1 is the name of the question.</extracomment>
        <translation>keine Antwort auf %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionPersonDialog</name>
    <message>
        <source>Who charged in session %1?</source>
        <translation>Wer hat bei Ladevorgang %1 geladen?</translation>
    </message>
    <message>
        <source>%1, %2, %3. Meter values and times stay as the charger reported them.</source>
        <extracomment>Of a session: %1 where, %2 when it began, %3 its energy.</extracomment>
        <translation>%1, %2, %3. Zählerwerte und Zeiten bleiben, wie die Ladestation sie gemeldet hat.</translation>
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
        <source>From now on tag %1 belongs to this person</source>
        <translation>Ab jetzt gehört Karte %1 dieser Person</translation>
    </message>
    <message>
        <source>Without a person it stays on the list of unknown tags</source>
        <translation>Ohne Person bleibt sie auf der Liste der unbekannten Karten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
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
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Selected sessions as CSV…</source>
        <translation>Gewählte Ladevorgänge als CSV…</translation>
    </message>
    <message>
        <source>All sessions of this list as CSV…</source>
        <translation>Alle Ladevorgänge dieser Liste als CSV…</translation>
    </message>
    <message>
        <source>Off: choose sessions in the list, with Ctrl or Shift for several</source>
        <translation>Inaktiv: wählen Sie Ladevorgänge in der Liste, mehrere mit Strg oder Umschalt</translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n Testladung, nicht in der Summe</numerusform>
            <numerusform>%n Testladungen, nicht in der Summe</numerusform>
        </translation>
    </message>
    <message>
        <source>The charger reported the end of session %1 after all: %2. That counts now.</source>
        <translation>Die Ladestation hat das Ende von Ladevorgang %1 doch noch gemeldet: %2. Das gilt jetzt.</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation>Ladevorgänge exportieren</translation>
    </message>
    <message>
        <source>Sessions can be sorted by start, end, duration, charger, person, kWh and max kW</source>
        <translation>Ladevorgänge lassen sich nach Start, Ende, Dauer, Ladestation, Person, kWh und max. kW sortieren</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingPairModel</name>
    <message>
        <source>not there</source>
        <extracomment>A setting that the charger does not have.</extracomment>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A setting that the charger has, without a value.</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Same or different</source>
        <translation>Gleich oder verschieden</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Einstellung</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
    <message>
        <source>It counts from the next start.</source>
        <translation>Es gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Chargers are cut off for some seconds; sessions go on</source>
        <translation>Ladestationen sind für einige Sekunden getrennt; Ladevorgänge laufen weiter</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Found settings</source>
        <translation>Gefundene Einstellungen</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>Keine Einstellung passt</translation>
    </message>
    <message>
        <source>This window is attached to a service.</source>
        <translation>Dieses Fenster ist mit einem Dienst verbunden.</translation>
    </message>
    <message>
        <source>Its ports, certificates and limits stand in its own configuration file and count from its next start.</source>
        <extracomment>The configuration file is that of forecourtd.</extracomment>
        <translation>Seine Ports, Zertifikate und Grenzen stehen in seiner eigenen Konfigurationsdatei und gelten ab seinem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsRunDialog</name>
    <message>
        <source>Send changed settings?</source>
        <translation>Geänderte Einstellungen senden?</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Geänderte Einstellungen</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neustart…</translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation>Im Leerlauf neu starten</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>Fehlschläge erneut</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Each is sent by itself and read back. Sessions that run are not touched.</source>
        <translation>Jede wird einzeln gesendet und zurückgelesen. Laufende Ladevorgänge bleiben unberührt.</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <extracomment>%1 and %2 are numbers: how many changes have been answered, of how many.</extracomment>
        <translation>%1 von %2 beantwortet</translation>
    </message>
    <message>
        <source>All changes are at the charger.</source>
        <translation>Alle Änderungen sind an der Ladestation.</translation>
    </message>
    <message>
        <source>%1 of %2 changes are at the charger; the list says why the others are not.</source>
        <translation>%1 von %2 Änderungen sind an der Ladestation; die Liste sagt, warum die anderen nicht.</translation>
    </message>
    <message>
        <source>Some work only after a restart.</source>
        <translation>Manche wirken erst nach einem Neustart.</translation>
    </message>
    <message>
        <source>Off: everything was sent</source>
        <translation>Inaktiv: alles wurde gesendet</translation>
    </message>
    <message>
        <source>Off: nothing here can be sent</source>
        <translation>Inaktiv: nichts hier lässt sich senden</translation>
    </message>
    <message>
        <source>Off: nothing was sent yet</source>
        <translation>Inaktiv: noch wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Off until every change is answered</source>
        <translation>Inaktiv, bis jede Änderung beantwortet ist</translation>
    </message>
    <message>
        <source>Off: nothing failed that another try could mend</source>
        <translation>Inaktiv: nichts schlug fehl, was ein weiterer Versuch beheben könnte</translation>
    </message>
    <message>
        <source>Off: no change needs a restart</source>
        <translation>Inaktiv: keine Änderung braucht einen Neustart</translation>
    </message>
    <message>
        <source>Off: nothing can be planned here</source>
        <translation>Inaktiv: hier lässt sich nichts planen</translation>
    </message>
    <message>
        <source>Off: the restart is planned</source>
        <translation>Inaktiv: der Neustart ist geplant</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: sends no further changes.</extracomment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsRunModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Ladestation</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Column: the value a setting has at present.</extracomment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Column: the value a setting shall have.</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Column: what became of the change of a setting.</extracomment>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsTab</name>
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
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen %1</translation>
    </message>
    <message>
        <source>No setting fits the filter</source>
        <translation>Keine Einstellung passt zum Filter</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Button: the changed settings are sent at another time.</extracomment>
        <translation>Später…</translation>
    </message>
    <message>
        <source>Review and send…</source>
        <translation>Prüfen und senden…</translation>
    </message>
    <message>
        <source>Off: no settings were read yet</source>
        <translation>Inaktiv: noch wurden keine Einstellungen gelesen</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inaktiv: diese Ladestation ist nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot be set from here</source>
        <translation>Inaktiv: diese Ladestation sagt, dass sie sich von hier nicht einstellen lässt</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n Änderung noch nicht gesendet</numerusform>
            <numerusform>%n Änderungen noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarded %n change(s)</source>
        <translation>
            <numerusform>%n Änderung verworfen</numerusform>
            <numerusform>%n Änderungen verworfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SetupAssistant</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>Button: go on without this page.</extracomment>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Button: close the assistant and go on another time.</extracomment>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>Title of the assistant: &quot;Site (1 of 5)&quot;.</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>This is the first page</source>
        <translation>Das ist die erste Seite</translation>
    </message>
    <message>
        <source>Finish without</source>
        <translation>Ohne abschließen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>Button: the key this action was delivered with.</extracomment>
        <translation>Wie geliefert</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Alle wie geliefert</translation>
    </message>
    <message>
        <source>Choose an action in the list</source>
        <translation>Wählen Sie eine Aktion in der Liste</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which then has no key.</source>
        <translation>%1 gehört zu „%2“, das dann keine Taste hat.</translation>
    </message>
    <message>
        <source>Press the new key in the field first</source>
        <translation>Drücken Sie zuerst die neue Taste im Feld</translation>
    </message>
    <message>
        <source>It has no key</source>
        <translation>Sie hat keine Taste</translation>
    </message>
    <message>
        <source>It is as delivered</source>
        <translation>Sie ist wie geliefert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ShortcutModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Column: the key an action had before a person changed it.</extracomment>
        <translation>Geliefert</translation>
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
    <name>forecourt::ui::SiteFormSection</name>
    <message>
        <source>Defaults for this section</source>
        <translation>Vorgaben für diesen Abschnitt</translation>
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
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <translation>Vorgaben wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
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
        <translation>Hauptsicherung %1, %2</translation>
    </message>
    <message>
        <source>limit not set</source>
        <extracomment>Beside the title of the chart: nobody told how much the site may draw.</extracomment>
        <translation>Grenze nicht gesetzt</translation>
    </message>
    <message>
        <source>Main fuse %1 less %2, %3</source>
        <translation>Hauptsicherung %1 minus %2, %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteSection</name>
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
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>street city</source>
        <translation>straße stadt ort</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>money price</source>
        <translation>geld preis</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Days, quiet hours and the nightly backup follow the clock of the site.</source>
        <translation>Tage, Ruhezeiten und die nächtliche Sicherung folgen der Uhr des Standorts.</translation>
    </message>
    <message>
        <source>clock summer time</source>
        <translation>uhr sommerzeit</translation>
    </message>
    <message>
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Anschluss</translation>
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
        <source>limit power ampere</source>
        <translation>grenze leistung ampere</translation>
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
        <source>A currency is three letters, such as EUR</source>
        <translation>Eine Währung hat drei Buchstaben, etwa EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Es gibt keine Zeitzone „%1“</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Ohne die Hauptsicherung hat das Diagramm keine Grenzlinie.</translation>
    </message>
    <message>
        <source>Safety margin</source>
        <extracomment>Share of the main fuse that is kept free.</extracomment>
        <translation>Sicherheitsreserve</translation>
    </message>
    <message>
        <source>Kept free for everything else behind the fuse; the limit line lies that much lower.</source>
        <translation>Bleibt frei für alles andere hinter der Sicherung; um so viel liegt die Grenzlinie tiefer.</translation>
    </message>
    <message>
        <source>limit power reserve</source>
        <translation>grenze leistung reserve</translation>
    </message>
    <message>
        <source>The limit line lies at %1.</source>
        <translation>Die Grenzlinie liegt bei %1.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteSetup</name>
    <message>
        <source>for example Gasthof Rebstock</source>
        <extracomment>An invented name of a site, as an example.</extracomment>
        <translation>zum Beispiel Gasthof Rebstock</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Postal address of the site.</extracomment>
        <translation>Anschrift</translation>
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
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Forecourt is already listening for chargers. These names appear on documents and in the window; everything can be changed later in the settings.</source>
        <translation>Forecourt lauscht bereits auf Ladestationen. Diese Namen erscheinen auf Dokumenten und im Fenster; alles lässt sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Give the site a name, or skip this page</source>
        <translation>Geben Sie dem Standort einen Namen, oder überspringen Sie diese Seite</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation>Eine Währung hat drei Buchstaben, etwa EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Es gibt keine Zeitzone „%1“</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteStatus</name>
    <message>
        <source>no charger</source>
        <translation>keine Ladestation</translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation>%1/%2 verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%1/%2 connected, %n offline</source>
        <extracomment>Status bar: &quot;4/5 connected, 1 offline&quot;.</extracomment>
        <translation>
            <numerusform>%1/%2 verbunden, %n offline</numerusform>
            <numerusform>%1/%2 verbunden, %n offline</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: %1</source>
        <translation>Offline: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n ungesendeter Befehl</numerusform>
            <numerusform>%n ungesendete Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for %1</source>
        <translation>Sie warten auf %1</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, over the limit</source>
        <translation>%1, über der Grenze</translation>
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
        <source>Disk nearly full, %1 free</source>
        <translation>Datenträger fast voll, %1 frei</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Without room on the disk no session can be saved. Free some space.</source>
        <translation>Ohne Platz auf dem Datenträger lässt sich kein Ladevorgang speichern. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Letzte Sicherung %1</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Sicherung %1</translation>
    </message>
    <message>
        <source>Time of the site: %1</source>
        <translation>Zeit des Standorts: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Ladevorgang</numerusform>
            <numerusform>%n Ladevorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n offene Meldung</numerusform>
            <numerusform>%n offene Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n Ladestation wartet</numerusform>
            <numerusform>%n Ladestationen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Sicherung fehlgeschlagen</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is not synchronised. %1</source>
        <translation>Die Uhr dieses Computers ist nicht synchronisiert. %1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sicherung läuft</translation>
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
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – for %2</source>
        <extracomment>Entry of a menu: %1 what runs, %2 for how long.</extracomment>
        <translation>%1 – seit %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StandardDocs</name>
    <message>
        <source>PEM, leaf first.</source>
        <extracomment>PEM: a form of certificates; the leaf is the one that is signed.</extracomment>
        <translation>PEM, Endzertifikat zuerst.</translation>
    </message>
    <message>
        <source>The outcome.</source>
        <extracomment>Of what was asked for.</extracomment>
        <translation>Das Ergebnis.</translation>
    </message>
    <message>
        <source>The certificate.</source>
        <translation>Das Zertifikat.</translation>
    </message>
    <message>
        <source>Which roots.</source>
        <extracomment>Root certificates.</extracomment>
        <translation>Welche Wurzelzertifikate.</translation>
    </message>
    <message>
        <source>The certificates.</source>
        <translation>Die Zertifikate.</translation>
    </message>
    <message>
        <source>What it is a root of.</source>
        <extracomment>Of a root certificate.</extracomment>
        <translation>Wofür es Wurzelzertifikat ist.</translation>
    </message>
    <message>
        <source>PEM certificate.</source>
        <translation>PEM-Zertifikat.</translation>
    </message>
    <message>
        <source>PEM request.</source>
        <translation>PEM-Anforderung.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the station as a whole.</source>
        <translation>Nummer des Ladepunkts; 0 ist die Ladestation als Ganzes.</translation>
    </message>
    <message>
        <source>Into or out of service.</source>
        <extracomment>What a connector is to be.</extracomment>
        <translation>In oder außer Betrieb.</translation>
    </message>
    <message>
        <source>Name of the key.</source>
        <translation>Name des Schlüssels.</translation>
    </message>
    <message>
        <source>New value, always as text.</source>
        <translation>Neuer Wert, immer als Text.</translation>
    </message>
    <message>
        <source>The keys wanted; absent or empty means all.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Die gewünschten Schlüssel; fehlend oder leer heißt alle.</translation>
    </message>
    <message>
        <source>The keys the station knows.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Die Schlüssel, die die Ladestation kennt.</translation>
    </message>
    <message>
        <source>The keys it does not know.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Die Schlüssel, die sie nicht kennt.</translation>
    </message>
    <message>
        <source>Connector number, from 1.</source>
        <translation>Nummer des Ladepunkts, ab 1.</translation>
    </message>
    <message>
        <source>Token to start it with.</source>
        <translation>Karte, mit der gestartet werden soll.</translation>
    </message>
    <message>
        <source>A TxProfile for it, without transactionId.</source>
        <extracomment>TxProfile and transactionId are words of the protocol.</extracomment>
        <translation>Ein TxProfile dafür, ohne transactionId.</translation>
    </message>
    <message>
        <source>The transaction.</source>
        <translation>Die Transaktion.</translation>
    </message>
    <message>
        <source>Soft ends transactions first.</source>
        <translation>Soft beendet zuerst die Transaktionen.</translation>
    </message>
    <message>
        <source>Token the driver presented.</source>
        <translation>Karte, die der Fahrer gezeigt hat.</translation>
    </message>
    <message>
        <source>The verdict.</source>
        <translation>Die Entscheidung.</translation>
    </message>
    <message>
        <source>Manufacturer.</source>
        <translation>Hersteller.</translation>
    </message>
    <message>
        <source>Model.</source>
        <translation>Modell.</translation>
    </message>
    <message>
        <source>Serial number of the station.</source>
        <translation>Seriennummer der Ladestation.</translation>
    </message>
    <message>
        <source>Serial number of the box inside (deprecated).</source>
        <translation>Seriennummer der Box im Inneren (veraltet).</translation>
    </message>
    <message>
        <source>Version of the firmware.</source>
        <translation>Version der Firmware.</translation>
    </message>
    <message>
        <source>Number of the SIM card.</source>
        <translation>Nummer der SIM-Karte.</translation>
    </message>
    <message>
        <source>Subscriber number of the SIM card.</source>
        <translation>Teilnehmernummer der SIM-Karte.</translation>
    </message>
    <message>
        <source>Type of the main meter.</source>
        <translation>Typ des Hauptzählers.</translation>
    </message>
    <message>
        <source>Serial number of the main meter.</source>
        <translation>Seriennummer des Hauptzählers.</translation>
    </message>
    <message>
        <source>Whether the station is admitted.</source>
        <translation>Ob die Ladestation zugelassen ist.</translation>
    </message>
    <message>
        <source>The central system&apos;s clock.</source>
        <translation>Die Uhr des Zentralsystems.</translation>
    </message>
    <message>
        <source>Accepted: seconds between heartbeats; else: seconds before the next attempt.</source>
        <extracomment>&quot;Accepted&quot; is a word of the protocol and stays.</extracomment>
        <translation>Accepted: Sekunden zwischen Heartbeats; sonst: Sekunden bis zum nächsten Versuch.</translation>
    </message>
    <message>
        <source>Whose data it is.</source>
        <extracomment>The vendor who defined it.</extracomment>
        <translation>Wessen Daten es sind.</translation>
    </message>
    <message>
        <source>Which message of that vendor.</source>
        <translation>Welche Nachricht dieses Herstellers.</translation>
    </message>
    <message>
        <source>The data, any length.</source>
        <translation>Die Daten, beliebig lang.</translation>
    </message>
    <message>
        <source>Data in return.</source>
        <translation>Daten als Antwort.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the main meter.</source>
        <translation>Nummer des Ladepunkts; 0 ist der Hauptzähler.</translation>
    </message>
    <message>
        <source>The transaction the values belong to.</source>
        <translation>Die Transaktion, zu der die Werte gehören.</translation>
    </message>
    <message>
        <source>The values.</source>
        <extracomment>Meter values.</extracomment>
        <translation>Die Werte.</translation>
    </message>
    <message>
        <source>Token it was started with.</source>
        <translation>Karte, mit der gestartet wurde.</translation>
    </message>
    <message>
        <source>Meter reading at the start in Wh.</source>
        <translation>Zählerstand beim Start in Wh.</translation>
    </message>
    <message>
        <source>The reservation it uses up.</source>
        <translation>Die Reservierung, die sie einlöst.</translation>
    </message>
    <message>
        <source>When it started; unreadable ones are replaced by the receive time.</source>
        <translation>Wann sie begann; Unlesbares ersetzt die Empfangszeit.</translation>
    </message>
    <message>
        <source>The verdict on the token.</source>
        <translation>Die Entscheidung über die Karte.</translation>
    </message>
    <message>
        <source>The number of the transaction.</source>
        <translation>Die Nummer der Transaktion.</translation>
    </message>
    <message>
        <source>What is wrong, or NoError.</source>
        <translation>Was nicht stimmt, oder NoError.</translation>
    </message>
    <message>
        <source>Free text.</source>
        <translation>Freier Text.</translation>
    </message>
    <message>
        <source>The state.</source>
        <extracomment>Of a connector.</extracomment>
        <translation>Der Zustand.</translation>
    </message>
    <message>
        <source>When it changed; absent means now.</source>
        <translation>Wann er sich änderte; fehlend heißt jetzt.</translation>
    </message>
    <message>
        <source>Whose error code it is.</source>
        <translation>Wessen Fehlercode es ist.</translation>
    </message>
    <message>
        <source>Error code of the vendor.</source>
        <translation>Fehlercode des Herstellers.</translation>
    </message>
    <message>
        <source>Token it was stopped with.</source>
        <translation>Karte, mit der gestoppt wurde.</translation>
    </message>
    <message>
        <source>Meter reading at the end in Wh.</source>
        <translation>Zählerstand am Ende in Wh.</translation>
    </message>
    <message>
        <source>When it ended; unreadable ones are replaced by the receive time.</source>
        <translation>Wann sie endete; Unlesbares ersetzt die Empfangszeit.</translation>
    </message>
    <message>
        <source>The number given at the start; -1 if the station never got one.</source>
        <translation>Die beim Start vergebene Nummer; -1, wenn die Ladestation nie eine bekam.</translation>
    </message>
    <message>
        <source>Why; absent means Local.</source>
        <translation>Warum; fehlend heißt Local.</translation>
    </message>
    <message>
        <source>Values sampled during the transaction.</source>
        <translation>Werte, die während der Transaktion gemessen wurden.</translation>
    </message>
    <message>
        <source>The verdict on the token, if one was sent.</source>
        <translation>Die Entscheidung über die Karte, falls eine gesendet wurde.</translation>
    </message>
    <message>
        <source>The progress.</source>
        <extracomment>Of a download, an upload or an installation.</extracomment>
        <translation>Der Fortschritt.</translation>
    </message>
    <message>
        <source>Folder to upload to.</source>
        <translation>Ordner, in den hochgeladen wird.</translation>
    </message>
    <message>
        <source>How often to try again.</source>
        <translation>Wie oft es erneut versucht wird.</translation>
    </message>
    <message>
        <source>Seconds between attempts.</source>
        <translation>Sekunden zwischen Versuchen.</translation>
    </message>
    <message>
        <source>First entry wanted.</source>
        <translation>Erster gewünschter Eintrag.</translation>
    </message>
    <message>
        <source>Last entry wanted.</source>
        <translation>Letzter gewünschter Eintrag.</translation>
    </message>
    <message>
        <source>The file to come; absent means there is nothing.</source>
        <extracomment>The name of the file with the diagnostics.</extracomment>
        <translation>Die Datei, die kommt; fehlend heißt, es gibt nichts.</translation>
    </message>
    <message>
        <source>Where to download from.</source>
        <translation>Von wo heruntergeladen wird.</translation>
    </message>
    <message>
        <source>Not before.</source>
        <extracomment>The work must not begin before this time.</extracomment>
        <translation>Nicht vorher.</translation>
    </message>
    <message>
        <source>-1 = no local list, 0 = empty.</source>
        <translation>-1 = keine lokale Liste, 0 = leer.</translation>
    </message>
    <message>
        <source>The version after this message.</source>
        <translation>Die Version nach dieser Nachricht.</translation>
    </message>
    <message>
        <source>The entries; absent or empty with Full means none.</source>
        <translation>Die Einträge; fehlend oder leer bei Full heißt keine.</translation>
    </message>
    <message>
        <source>Full replaces, Differential changes.</source>
        <extracomment>Full and Differential are words of the protocol.</extracomment>
        <translation>Full ersetzt, Differential ändert.</translation>
    </message>
    <message>
        <source>The message.</source>
        <translation>Die Nachricht.</translation>
    </message>
    <message>
        <source>Connector number, from 1; absent means all.</source>
        <translation>Nummer des Ladepunkts, ab 1; fehlend heißt alle.</translation>
    </message>
    <message>
        <source>The reservation.</source>
        <translation>Die Reservierung.</translation>
    </message>
    <message>
        <source>Connector number; 0 is any connector.</source>
        <translation>Nummer des Ladepunkts; 0 ist ein beliebiger Ladepunkt.</translation>
    </message>
    <message>
        <source>When the reservation ends.</source>
        <translation>Wann die Reservierung endet.</translation>
    </message>
    <message>
        <source>Token it is for.</source>
        <translation>Karte, für die sie gilt.</translation>
    </message>
    <message>
        <source>Group it is for.</source>
        <translation>Gruppe, für die sie gilt.</translation>
    </message>
    <message>
        <source>Replaces a reservation with the same number.</source>
        <translation>Ersetzt eine Reservierung mit derselben Nummer.</translation>
    </message>
    <message>
        <source>What to send where.</source>
        <translation>Was wohin zu senden ist.</translation>
    </message>
    <message>
        <source>Which log.</source>
        <translation>Welches Protokoll.</translation>
    </message>
    <message>
        <source>Comes back in LogStatusNotification.</source>
        <translation>Kommt in LogStatusNotification zurück.</translation>
    </message>
    <message>
        <source>The file to come.</source>
        <extracomment>The name of a log&apos;s file.</extracomment>
        <translation>Die Datei, die kommt.</translation>
    </message>
    <message>
        <source>The request it belongs to.</source>
        <translation>Die Anforderung, zu der es gehört.</translation>
    </message>
    <message>
        <source>Name of the event; the list is open.</source>
        <translation>Name des Ereignisses; die Liste ist offen.</translation>
    </message>
    <message>
        <source>When it happened; unreadable ones are replaced by the receive time.</source>
        <translation>Wann es geschah; Unlesbares ersetzt die Empfangszeit.</translation>
    </message>
    <message>
        <source>Details.</source>
        <extracomment>Of a security event.</extracomment>
        <translation>Einzelheiten.</translation>
    </message>
    <message>
        <source>Comes back in SignedFirmwareStatusNotification.</source>
        <translation>Kommt in SignedFirmwareStatusNotification zurück.</translation>
    </message>
    <message>
        <source>The firmware.</source>
        <translation>Die Firmware.</translation>
    </message>
    <message>
        <source>The profile.</source>
        <translation>Das Profil.</translation>
    </message>
    <message>
        <source>Profiles with this purpose.</source>
        <translation>Profile mit diesem Zweck.</translation>
    </message>
    <message>
        <source>Profiles at this level.</source>
        <translation>Profile auf dieser Ebene.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the grid connection.</source>
        <translation>Nummer des Ladepunkts; 0 ist der Netzanschluss.</translation>
    </message>
    <message>
        <source>Seconds from now.</source>
        <translation>Sekunden ab jetzt.</translation>
    </message>
    <message>
        <source>Unit of the limits wanted.</source>
        <translation>Gewünschte Einheit der Grenzen.</translation>
    </message>
    <message>
        <source>Where the periods count from.</source>
        <translation>Ab wann die Abschnitte zählen.</translation>
    </message>
    <message>
        <source>The expected limits.</source>
        <translation>Die erwarteten Grenzen.</translation>
    </message>
    <message>
        <source>When the station should forget the token from its cache.</source>
        <translation>Wann die Ladestation die Karte aus ihrem Cache vergessen soll.</translation>
    </message>
    <message>
        <source>Group of the token: its members may stop each other&apos;s transactions.</source>
        <translation>Gruppe der Karte: ihre Mitglieder dürfen ihre Transaktionen gegenseitig stoppen.</translation>
    </message>
    <message>
        <source>Whether the token may charge.</source>
        <translation>Ob mit der Karte geladen werden darf.</translation>
    </message>
    <message>
        <source>Decimal number as text, or signed data.</source>
        <translation>Dezimalzahl als Text oder signierte Daten.</translation>
    </message>
    <message>
        <source>Why it was sampled; absent means Sample.Periodic.</source>
        <translation>Warum gemessen wurde; fehlend heißt Sample.Periodic.</translation>
    </message>
    <message>
        <source>Raw number or signed data; absent means Raw.</source>
        <translation>Rohe Zahl oder signierte Daten; fehlend heißt Raw.</translation>
    </message>
    <message>
        <source>What was measured; absent means Energy.Active.Import.Register.</source>
        <translation>Was gemessen wurde; fehlend heißt Energy.Active.Import.Register.</translation>
    </message>
    <message>
        <source>Phase or pair of phases; absent means the overall value.</source>
        <translation>Phase oder Phasenpaar; fehlend heißt der Gesamtwert.</translation>
    </message>
    <message>
        <source>Where it was measured; absent means Outlet.</source>
        <translation>Wo gemessen wurde; fehlend heißt Outlet.</translation>
    </message>
    <message>
        <source>Unit; absent means Wh for energy.</source>
        <translation>Einheit; fehlend heißt Wh bei Energie.</translation>
    </message>
    <message>
        <source>Moment of the measurement; unreadable ones are replaced by the receive time.</source>
        <translation>Zeitpunkt der Messung; Unlesbares ersetzt die Empfangszeit.</translation>
    </message>
    <message>
        <source>Seconds from the start of the schedule.</source>
        <translation>Sekunden ab dem Start des Ladeplans.</translation>
    </message>
    <message>
        <source>Limit in the unit of the schedule, in steps of 0.1.</source>
        <translation>Grenze in der Einheit des Ladeplans, in Schritten von 0,1.</translation>
    </message>
    <message>
        <source>Phases that may be used; absent means 3.</source>
        <translation>Phasen, die benutzt werden dürfen; fehlend heißt 3.</translation>
    </message>
    <message>
        <source>Seconds; absent means without end.</source>
        <translation>Sekunden; fehlend heißt ohne Ende.</translation>
    </message>
    <message>
        <source>Start of an absolute or recurring schedule.</source>
        <translation>Start eines absoluten oder wiederkehrenden Ladeplans.</translation>
    </message>
    <message>
        <source>A per phase, or W over all phases.</source>
        <translation>A je Phase oder W über alle Phasen.</translation>
    </message>
    <message>
        <source>The steps, ascending, the first at 0.</source>
        <extracomment>Of a charging schedule.</extracomment>
        <translation>Die Stufen, aufsteigend, die erste bei 0.</translation>
    </message>
    <message>
        <source>Below this the car charges inefficiently, in steps of 0.1.</source>
        <translation>Darunter lädt das Auto ineffizient, in Schritten von 0,1.</translation>
    </message>
    <message>
        <source>Replaces a profile with the same id.</source>
        <translation>Ersetzt ein Profil mit derselben ID.</translation>
    </message>
    <message>
        <source>The transaction it is for; TxProfile only.</source>
        <translation>Die Transaktion, für die es gilt; nur TxProfile.</translation>
    </message>
    <message>
        <source>Higher levels win.</source>
        <translation>Höhere Ebenen gewinnen.</translation>
    </message>
    <message>
        <source>What it limits.</source>
        <translation>Was es begrenzt.</translation>
    </message>
    <message>
        <source>What its times are relative to.</source>
        <translation>Worauf sich seine Zeiten beziehen.</translation>
    </message>
    <message>
        <source>Recurring only.</source>
        <extracomment>Recurring is a word of the protocol: a schedule that repeats.</extracomment>
        <translation>Nur bei Recurring.</translation>
    </message>
    <message>
        <source>Absent means at once.</source>
        <translation>Fehlend heißt sofort.</translation>
    </message>
    <message>
        <source>Absent means until it is cleared.</source>
        <translation>Fehlend heißt, bis es gelöscht wird.</translation>
    </message>
    <message>
        <source>The limits.</source>
        <extracomment>Of power or current.</extracomment>
        <translation>Die Grenzen.</translation>
    </message>
    <message>
        <source>Name; letter case does not count.</source>
        <translation>Name; Groß- und Kleinschreibung zählt nicht.</translation>
    </message>
    <message>
        <source>Whether ChangeConfiguration may set it.</source>
        <translation>Ob ChangeConfiguration ihn setzen darf.</translation>
    </message>
    <message>
        <source>Absent means known but not set.</source>
        <translation>Fehlend heißt bekannt, aber nicht gesetzt.</translation>
    </message>
    <message>
        <source>The token.</source>
        <translation>Die Karte.</translation>
    </message>
    <message>
        <source>Absent in a differential update: remove the token.</source>
        <translation>Fehlend bei einer Teiländerung: die Karte entfernen.</translation>
    </message>
    <message>
        <source>Used for both hashes.</source>
        <translation>Für beide Hashes benutzt.</translation>
    </message>
    <message>
        <source>Hash of the issuer&apos;s distinguished name.</source>
        <translation>Hash des eindeutigen Namens (DN) des Ausstellers.</translation>
    </message>
    <message>
        <source>Hash of the issuer&apos;s public key.</source>
        <translation>Hash des öffentlichen Schlüssels des Ausstellers.</translation>
    </message>
    <message>
        <source>Serial number in hexadecimal.</source>
        <translation>Seriennummer in hexadezimaler Form.</translation>
    </message>
    <message>
        <source>Where the station uploads to.</source>
        <translation>Wohin die Ladestation hochlädt.</translation>
    </message>
    <message>
        <source>Where the station downloads from.</source>
        <translation>Von wo die Ladestation herunterlädt.</translation>
    </message>
    <message>
        <source>Not before; absent means once downloaded.</source>
        <extracomment>When firmware is to be installed.</extracomment>
        <translation>Nicht vorher; fehlend heißt gleich nach dem Herunterladen.</translation>
    </message>
    <message>
        <source>PEM certificate of the signer.</source>
        <translation>PEM-Zertifikat des Unterzeichners.</translation>
    </message>
    <message>
        <source>Base64 signature of the file.</source>
        <translation>Base64-Signatur der Datei.</translation>
    </message>
    <message>
        <source>What kind of error it is.</source>
        <translation>Welche Art Fehler es ist.</translation>
    </message>
    <message>
        <source>What happened, in words.</source>
        <translation>Was geschah, in Worten.</translation>
    </message>
    <message>
        <source>Anything else about it.</source>
        <translation>Alles Weitere dazu.</translation>
    </message>
    <message>
        <source>Why there is no answer.</source>
        <translation>Warum es keine Antwort gibt.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StandardMeanings</name>
    <message>
        <source>free</source>
        <extracomment>Explains the value Available of status in StatusNotification.</extracomment>
        <translation>frei</translation>
    </message>
    <message>
        <source>plugged in or tag shown, not charging yet</source>
        <extracomment>Explains the value Preparing of status in StatusNotification.</extracomment>
        <translation>eingesteckt oder Karte gezeigt, lädt noch nicht</translation>
    </message>
    <message>
        <source>energy flows</source>
        <extracomment>Explains the value Charging of status in StatusNotification.</extracomment>
        <translation>Energie fließt</translation>
    </message>
    <message>
        <source>the charger holds back the energy</source>
        <extracomment>Explains the value SuspendedEVSE of status in StatusNotification.</extracomment>
        <translation>die Ladestation hält die Energie zurück</translation>
    </message>
    <message>
        <source>the car takes no energy</source>
        <extracomment>Explains the value SuspendedEV of status in StatusNotification.</extracomment>
        <translation>das Auto nimmt keine Energie</translation>
    </message>
    <message>
        <source>session over, still plugged in</source>
        <extracomment>Explains the value Finishing of status in StatusNotification.</extracomment>
        <translation>Ladevorgang vorbei, noch eingesteckt</translation>
    </message>
    <message>
        <source>kept for somebody</source>
        <extracomment>Explains the value Reserved of status in StatusNotification.</extracomment>
        <translation>für jemanden freigehalten</translation>
    </message>
    <message>
        <source>out of service</source>
        <extracomment>Explains the value Unavailable of status in StatusNotification.</extracomment>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>cannot charge</source>
        <extracomment>Explains the value Faulted of status in StatusNotification.</extracomment>
        <translation>kann nicht laden</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <extracomment>Explains the value NoError of errorCode.</extracomment>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>the plug does not lock or unlock</source>
        <extracomment>Explains the value ConnectorLockFailure of errorCode.</extracomment>
        <translation>der Stecker verriegelt oder entriegelt nicht</translation>
    </message>
    <message>
        <source>charger and car do not understand each other</source>
        <extracomment>Explains the value EVCommunicationError of errorCode.</extracomment>
        <translation>Ladestation und Auto verstehen einander nicht</translation>
    </message>
    <message>
        <source>current leaks to earth</source>
        <extracomment>Explains the value GroundFailure of errorCode.</extracomment>
        <translation>Strom fließt zur Erde ab</translation>
    </message>
    <message>
        <source>too hot inside the charger</source>
        <extracomment>Explains the value HighTemperature of errorCode.</extracomment>
        <translation>zu heiß in der Ladestation</translation>
    </message>
    <message>
        <source>fault of the charger&apos;s hardware or software</source>
        <extracomment>Explains the value InternalError of errorCode.</extracomment>
        <translation>Fehler in Hardware oder Software der Ladestation</translation>
    </message>
    <message>
        <source>the local tag list contradicts the central one</source>
        <extracomment>Explains the value LocalListConflict of errorCode.</extracomment>
        <translation>die lokale Kartenliste widerspricht der zentralen</translation>
    </message>
    <message>
        <source>see the vendor&apos;s code</source>
        <extracomment>Explains the value OtherError of errorCode.</extracomment>
        <translation>siehe Code des Herstellers</translation>
    </message>
    <message>
        <source>more current than allowed</source>
        <extracomment>Explains the value OverCurrentFailure of errorCode.</extracomment>
        <translation>mehr Strom als erlaubt</translation>
    </message>
    <message>
        <source>voltage too high</source>
        <extracomment>Explains the value OverVoltage of errorCode.</extracomment>
        <translation>Spannung zu hoch</translation>
    </message>
    <message>
        <source>voltage too low</source>
        <extracomment>Explains the value UnderVoltage of errorCode.</extracomment>
        <translation>Spannung zu niedrig</translation>
    </message>
    <message>
        <source>the meter cannot be read</source>
        <extracomment>Explains the value PowerMeterFailure of errorCode.</extracomment>
        <translation>der Zähler lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the contactor does not switch</source>
        <extracomment>Explains the value PowerSwitchFailure of errorCode.</extracomment>
        <translation>das Schütz schaltet nicht</translation>
    </message>
    <message>
        <source>the tag reader does not work</source>
        <extracomment>Explains the value ReaderFailure of errorCode.</extracomment>
        <translation>der Kartenleser funktioniert nicht</translation>
    </message>
    <message>
        <source>a restart did not work</source>
        <extracomment>Explains the value ResetFailure of errorCode.</extracomment>
        <translation>ein Neustart hat nicht geklappt</translation>
    </message>
    <message>
        <source>poor mobile reception</source>
        <extracomment>Explains the value WeakSignal of errorCode.</extracomment>
        <translation>schlechter Mobilfunkempfang</translation>
    </message>
    <message>
        <source>the receiver does not know this action</source>
        <extracomment>Explains the value NotImplemented of errorCode.</extracomment>
        <translation>der Empfänger kennt diese Aktion nicht</translation>
    </message>
    <message>
        <source>known, but not supported here</source>
        <extracomment>Explains the value NotSupported of errorCode.</extracomment>
        <translation>bekannt, aber hier nicht unterstützt</translation>
    </message>
    <message>
        <source>the payload is incomplete</source>
        <extracomment>Explains the value ProtocolError of errorCode.</extracomment>
        <translation>der Inhalt ist unvollständig</translation>
    </message>
    <message>
        <source>refused for security&apos;s sake, e.g. not accepted yet</source>
        <extracomment>Explains the value SecurityError of errorCode.</extracomment>
        <translation>aus Sicherheitsgründen abgelehnt, z. B. noch nicht zugelassen</translation>
    </message>
    <message>
        <source>the payload does not have the form of this action</source>
        <extracomment>Explains the value FormationViolation of errorCode.</extracomment>
        <translation>der Inhalt hat nicht die Form dieser Aktion</translation>
    </message>
    <message>
        <source>a value is not allowed</source>
        <extracomment>Explains the value PropertyConstraintViolation of errorCode.</extracomment>
        <translation>ein Wert ist nicht erlaubt</translation>
    </message>
    <message>
        <source>a field is missing or there too often</source>
        <extracomment>Explains the value OccurenceConstraintViolation of errorCode.</extracomment>
        <translation>ein Feld fehlt oder kommt zu oft vor</translation>
    </message>
    <message>
        <source>a value has the wrong type</source>
        <extracomment>Explains the value TypeConstraintViolation of errorCode.</extracomment>
        <translation>ein Wert hat den falschen Typ</translation>
    </message>
    <message>
        <source>anything else</source>
        <extracomment>Explains the value GenericError of errorCode.</extracomment>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>the tag lost its permission</source>
        <extracomment>Explains the value DeAuthorized of reason.</extracomment>
        <translation>die Karte verlor ihre Berechtigung</translation>
    </message>
    <message>
        <source>the emergency stop was pressed</source>
        <extracomment>Explains the value EmergencyStop of reason.</extracomment>
        <translation>der Not-Aus wurde gedrückt</translation>
    </message>
    <message>
        <source>the cable was pulled or the car drove off</source>
        <extracomment>Explains the value EVDisconnected of reason.</extracomment>
        <translation>das Kabel wurde gezogen oder das Auto fuhr weg</translation>
    </message>
    <message>
        <source>hard restart by command</source>
        <extracomment>Explains the value HardReset of reason.</extracomment>
        <translation>harter Neustart auf Befehl</translation>
    </message>
    <message>
        <source>stopped at the charger</source>
        <extracomment>Explains the value Local of reason.</extracomment>
        <translation>an der Ladestation gestoppt</translation>
    </message>
    <message>
        <source>any other reason</source>
        <extracomment>Explains the value Other of reason.</extracomment>
        <translation>ein anderer Grund</translation>
    </message>
    <message>
        <source>mains failed</source>
        <extracomment>Explains the value PowerLoss of reason.</extracomment>
        <translation>Netz ausgefallen</translation>
    </message>
    <message>
        <source>the charger restarted by itself</source>
        <extracomment>Explains the value Reboot of reason.</extracomment>
        <translation>die Ladestation hat von selbst neu gestartet</translation>
    </message>
    <message>
        <source>stopped from here</source>
        <extracomment>Explains the value Remote of reason.</extracomment>
        <translation>von hier gestoppt</translation>
    </message>
    <message>
        <source>soft restart by command</source>
        <extracomment>Explains the value SoftReset of reason.</extracomment>
        <translation>sanfter Neustart auf Befehl</translation>
    </message>
    <message>
        <source>unlocked from here</source>
        <extracomment>Explains the value UnlockCommand of reason.</extracomment>
        <translation>von hier entriegelt</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <extracomment>Explains the value timeout of reason.</extracomment>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the connection ended first</source>
        <extracomment>Explains the value disconnected of reason.</extracomment>
        <translation>die Verbindung endete vorher</translation>
    </message>
    <message>
        <source>could not be saved, so it was not answered: the charger sends it again</source>
        <extracomment>Explains the value not-saved of reason.</extracomment>
        <translation>nicht speicherbar, deshalb nicht beantwortet: die Ladestation sendet es erneut</translation>
    </message>
    <message>
        <source>the charger may work</source>
        <extracomment>Explains the value Accepted of status in BootNotification.</extracomment>
        <translation>die Ladestation darf arbeiten</translation>
    </message>
    <message>
        <source>wait: it is not accepted yet</source>
        <extracomment>Explains the value Pending of status in BootNotification.</extracomment>
        <translation>warten: sie ist noch nicht zugelassen</translation>
    </message>
    <message>
        <source>turned away</source>
        <extracomment>Explains the value Rejected of status in BootNotification.</extracomment>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>when the session is over</source>
        <extracomment>Explains the value Scheduled of status in ChangeAvailability.</extracomment>
        <translation>wenn der Ladevorgang vorbei ist</translation>
    </message>
    <message>
        <source>counts after a restart</source>
        <extracomment>Explains the value RebootRequired of status in ChangeConfiguration.</extracomment>
        <translation>gilt nach einem Neustart</translation>
    </message>
    <message>
        <source>the charger has no such setting</source>
        <extracomment>Explains the value NotSupported of status in ChangeConfiguration.</extracomment>
        <translation>die Ladestation hat keine solche Einstellung</translation>
    </message>
    <message>
        <source>the lock did not open</source>
        <extracomment>Explains the value UnlockFailed of status in UnlockConnector.</extracomment>
        <translation>die Verriegelung öffnete sich nicht</translation>
    </message>
    <message>
        <source>this connector has no lock</source>
        <extracomment>Explains the value NotSupported of status in UnlockConnector.</extracomment>
        <translation>dieser Ladepunkt hat keine Verriegelung</translation>
    </message>
    <message>
        <source>the file is on its way</source>
        <extracomment>Explains the value Downloading of status in UpdateFirmware.</extracomment>
        <translation>die Datei ist unterwegs</translation>
    </message>
    <message>
        <source>the tag is blocked</source>
        <extracomment>Explains the value Blocked of status.</extracomment>
        <translation>die Karte ist gesperrt</translation>
    </message>
    <message>
        <source>the tag is not valid any more</source>
        <extracomment>Explains the value Expired of status.</extracomment>
        <translation>die Karte ist nicht mehr gültig</translation>
    </message>
    <message>
        <source>the tag is unknown</source>
        <extracomment>Explains the value Invalid of status.</extracomment>
        <translation>die Karte ist unbekannt</translation>
    </message>
    <message>
        <source>the tag charges elsewhere already</source>
        <extracomment>Explains the value ConcurrentTx of status.</extracomment>
        <translation>die Karte lädt schon anderswo</translation>
    </message>
    <message>
        <source>the receiver does not know this kind of message</source>
        <extracomment>Explains the value UnknownMessageId of status.</extracomment>
        <translation>der Empfänger kennt diese Art Nachricht nicht</translation>
    </message>
    <message>
        <source>the receiver does not know this vendor</source>
        <extracomment>Explains the value UnknownVendorId of status.</extracomment>
        <translation>der Empfänger kennt diesen Hersteller nicht</translation>
    </message>
    <message>
        <source>the list is of another version: send it whole</source>
        <extracomment>Explains the value VersionMismatch of status.</extracomment>
        <translation>die Liste hat eine andere Version: ganz senden</translation>
    </message>
    <message>
        <source>as the supply failed</source>
        <extracomment>Explains the value Interruption.Begin of context.</extracomment>
        <translation>als die Versorgung ausfiel</translation>
    </message>
    <message>
        <source>as the supply came back</source>
        <extracomment>Explains the value Interruption.End of context.</extracomment>
        <translation>als die Versorgung zurückkam</translation>
    </message>
    <message>
        <source>at a full hour or quarter</source>
        <extracomment>Explains the value Sample.Clock of context.</extracomment>
        <translation>zur vollen Stunde oder Viertelstunde</translation>
    </message>
    <message>
        <source>every so many seconds</source>
        <extracomment>Explains the value Sample.Periodic of context.</extracomment>
        <translation>in festem Abstand von Sekunden</translation>
    </message>
    <message>
        <source>as the session began</source>
        <extracomment>Explains the value Transaction.Begin of context.</extracomment>
        <translation>als der Ladevorgang begann</translation>
    </message>
    <message>
        <source>as the session ended</source>
        <extracomment>Explains the value Transaction.End of context.</extracomment>
        <translation>als der Ladevorgang endete</translation>
    </message>
    <message>
        <source>because we asked</source>
        <extracomment>Explains the value Trigger of context.</extracomment>
        <translation>weil wir gefragt haben</translation>
    </message>
    <message>
        <source>meter reading, energy to the car</source>
        <extracomment>Explains the value Energy.Active.Import.Register of measurand.</extracomment>
        <translation>Zählerstand, Energie zum Auto</translation>
    </message>
    <message>
        <source>meter reading, energy from the car</source>
        <extracomment>Explains the value Energy.Active.Export.Register of measurand.</extracomment>
        <translation>Zählerstand, Energie vom Auto</translation>
    </message>
    <message>
        <source>energy since the last value</source>
        <extracomment>Explains the value Energy.Active.Import.Interval of measurand.</extracomment>
        <translation>Energie seit dem letzten Wert</translation>
    </message>
    <message>
        <source>power to the car</source>
        <extracomment>Explains the value Power.Active.Import of measurand.</extracomment>
        <translation>Leistung zum Auto</translation>
    </message>
    <message>
        <source>power the car may take</source>
        <extracomment>Explains the value Power.Offered of measurand.</extracomment>
        <translation>Leistung, die das Auto nehmen darf</translation>
    </message>
    <message>
        <source>current to the car</source>
        <extracomment>Explains the value Current.Import of measurand.</extracomment>
        <translation>Strom zum Auto</translation>
    </message>
    <message>
        <source>current the car may take</source>
        <extracomment>Explains the value Current.Offered of measurand.</extracomment>
        <translation>Strom, den das Auto nehmen darf</translation>
    </message>
    <message>
        <source>how full the car&apos;s battery is</source>
        <extracomment>Explains the value SoC of measurand.</extracomment>
        <translation>wie voll die Batterie des Autos ist</translation>
    </message>
    <message>
        <source>limit of the whole charger</source>
        <extracomment>Explains the value ChargePointMaxProfile of chargingProfilePurpose.</extracomment>
        <translation>Grenze der ganzen Ladestation</translation>
    </message>
    <message>
        <source>limit for every new session</source>
        <extracomment>Explains the value TxDefaultProfile of chargingProfilePurpose.</extracomment>
        <translation>Grenze für jeden neuen Ladevorgang</translation>
    </message>
    <message>
        <source>limit of this session</source>
        <extracomment>Explains the value TxProfile of chargingProfilePurpose.</extracomment>
        <translation>Grenze dieses Ladevorgangs</translation>
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
    <message>
        <source>This tag is new: starting adds it to People &amp; tags, so that it may charge.</source>
        <translation>Diese Karte ist neu: der Start fügt sie unter Personen &amp; Karten hinzu, damit mit ihr geladen werden darf.</translation>
    </message>
    <message>
        <source>This tag may not charge here: it is blocked, has expired, or is for other chargers. See People &amp; tags.</source>
        <translation>Diese Karte darf hier nicht laden: sie ist gesperrt, abgelaufen oder für andere Ladestationen. Siehe Personen &amp; Karten.</translation>
    </message>
    <message>
        <source>Stop there…</source>
        <translation>Dort stoppen…</translation>
    </message>
    <message>
        <source>%1 charges at %2 already: %3</source>
        <extracomment>%1 who, %2 where, %3 an energy such as 12,41 kWh.</extracomment>
        <translation>%1 lädt schon an %2: %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartOnDialog</name>
    <message>
        <source>Start charging for %1</source>
        <extracomment>%1 is a person&apos;s name, or the number of a tag.</extracomment>
        <translation>Laden für %1 starten</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>Die Ladestation wird aufgefordert, für diese Karte zu starten. Ist noch kein Auto eingesteckt, wartet sie auf den Stecker.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
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
        <source>Charging at %1: %2</source>
        <extracomment>A running session: %1 where, %2 an energy such as 12,41 kWh.</extracomment>
        <translation>Lädt an %1: %2</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Stop at %1</source>
        <extracomment>Button; %1 says where.</extracomment>
        <translation>An %1 stoppen</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Inaktiv: die Ladestation ist archiviert</translation>
    </message>
    <message>
        <source>%1, a car is plugged in</source>
        <extracomment>%1 is a connector.</extracomment>
        <translation>%1, ein Auto ist eingesteckt</translation>
    </message>
    <message>
        <source>Off: this person is blocked. See People &amp; tags</source>
        <translation>Inaktiv: diese Person ist gesperrt. Siehe Personen &amp; Karten</translation>
    </message>
    <message>
        <source>Off: there is no tag that may charge. Learn or add one under People &amp; tags</source>
        <translation>Inaktiv: es gibt keine Karte, mit der geladen werden darf. Lernen Sie unter Personen &amp; Karten eine an, oder fügen Sie eine hinzu</translation>
    </message>
    <message>
        <source>Off: no connector is free and in service just now</source>
        <translation>Inaktiv: gerade ist kein Ladepunkt frei und in Betrieb</translation>
    </message>
    <message>
        <source>Off: this connector is gone</source>
        <translation>Inaktiv: diesen Ladepunkt gibt es nicht mehr</translation>
    </message>
    <message>
        <source>This tag may not charge here. See People &amp; tags</source>
        <translation>Diese Karte darf hier nicht laden. Siehe Personen &amp; Karten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StateLane</name>
    <message>
        <source>State over time</source>
        <extracomment>Accessible name of a lane: what the connector said over time.</extracomment>
        <translation>Zustand im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A stretch of time: %1 the state of a connector, %2 its begin, %3 its end.</extracomment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Name of a lane in a timeline: what the connector said. Short.</extracomment>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StatementDialog</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Ladevorgänge von %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
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
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Ladevorgänge</translation>
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
        <source>Off: no session in this period</source>
        <translation>Inaktiv: kein Ladevorgang in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Reading the sessions</source>
        <translation>Ladevorgänge werden gelesen</translation>
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
        <translation>Ende</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Sum: %1</source>
        <extracomment>Last line of a copied list; %1: energy.</extracomment>
        <translation>Summe: %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n session(s)</source>
        <translation>
            <numerusform>%n Ladevorgang kopiert</numerusform>
            <numerusform>%n Ladevorgänge kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n Testladung, nicht in der Summe</numerusform>
            <numerusform>%n Testladungen, nicht in der Summe</numerusform>
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
    <message>
        <source>%1, profile %2</source>
        <extracomment>%1 a protocol, %2 the number of its security profile.</extracomment>
        <translation>%1, Profil %2</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>Column: where a charger stands.</extracomment>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Column: network address.</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <extracomment>Column: the charger that took its place.</extracomment>
        <translation>Ersetzt durch</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StepEditor</name>
    <message>
        <source>Steps of the limit</source>
        <extracomment>Accessible name of the drawing of a limit of power.</extracomment>
        <translation>Stufen der Grenze</translation>
    </message>
    <message>
        <source>Step %1 of %2, from %3 on: %4</source>
        <extracomment>The chosen step of a limit: %1 its number, %2 how many there are, %3 when it begins, %4 what it allows.</extracomment>
        <translation>Stufe %1 von %2, ab %3: %4</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SupplySetup</name>
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
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Ohne die Hauptsicherung hat das Diagramm keine Grenzlinie.</translation>
    </message>
    <message>
        <source>Safety margin</source>
        <extracomment>Share of the main fuse that is kept free.</extracomment>
        <translation>Sicherheitsreserve</translation>
    </message>
    <message>
        <source>The main fuse gives the load chart its limit line; its current is printed on the fuse in the meter cabinet. The margin stays free for everything else in the house.</source>
        <translation>Die Hauptsicherung gibt dem Lastdiagramm seine Grenzlinie; ihr Strom steht auf der Sicherung im Zählerschrank. Die Reserve bleibt frei für alles andere im Haus.</translation>
    </message>
    <message>
        <source>The limit line lies at %1.</source>
        <translation>Die Grenzlinie liegt bei %1.</translation>
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
    <message>
        <source>Too many records wait for the disk.</source>
        <translation>Zu viele Datensätze warten auf den Datenträger.</translation>
    </message>
    <message>
        <source>Chargers get no answers until the disk has caught up; they send again and nothing is lost.</source>
        <extracomment>The queue of records that wait for the disk is full.</extracomment>
        <translation>Ladestationen bekommen keine Antwort, bis der Datenträger aufgeholt hat; sie senden erneut und nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TableView</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>Menu entry; %1 is the title of a column.</extracomment>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>Sort by %1, descending</source>
        <translation>Nach %1 sortieren, absteigend</translation>
    </message>
    <message>
        <source>Sort by %1, ascending</source>
        <translation>Nach %1 sortieren, aufsteigend</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateDialog</name>
    <message>
        <source>Which settings should the chargers of this site have?</source>
        <translation>Welche Einstellungen sollen die Ladestationen dieses Standorts haben?</translation>
    </message>
    <message>
        <source>Every guided check compares a charger with this list. Leave out what may differ.</source>
        <translation>Jede geführte Prüfung vergleicht eine Ladestation mit dieser Liste. Lassen Sie weg, was verschieden sein darf.</translation>
    </message>
    <message>
        <source>Charger to take the settings from</source>
        <translation>Ladestation, von der die Einstellungen kommen</translation>
    </message>
    <message>
        <source>Take its settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Off: no charger&apos;s settings were read yet</source>
        <translation>Inaktiv: noch von keiner Ladestation wurden die Einstellungen gelesen</translation>
    </message>
    <message>
        <source>Settings, one per line</source>
        <translation>Einstellungen, eine pro Zeile</translation>
    </message>
    <message>
        <source>One per line: name = value</source>
        <translation>Eine pro Zeile: Name = Wert</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Line %1: write it as name = value</source>
        <translation>Zeile %1: schreiben Sie sie als Name = Wert</translation>
    </message>
    <message>
        <source>Line %1: %2 is there twice</source>
        <translation>Zeile %1: %2 kommt zweimal vor</translation>
    </message>
    <message>
        <source>Line %1: this is longer than a charger can hold</source>
        <translation>Zeile %1: das ist länger, als eine Ladestation fassen kann</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateRollout</name>
    <message>
        <source>Off: no template is kept here</source>
        <translation>Inaktiv: hier wird keine Vorlage aufbewahrt</translation>
    </message>
    <message>
        <source>Choose chargers in the list</source>
        <translation>Wählen Sie Ladestationen in der Liste</translation>
    </message>
    <message>
        <source>Saved the template</source>
        <translation>Vorlage gespeichert</translation>
    </message>
    <message>
        <source>All chosen chargers are as the template says</source>
        <translation>Alle gewählten Ladestationen sind, wie die Vorlage sagt</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) are as the template says.</source>
        <translation>
            <numerusform>%n Ladestation ist, wie die Vorlage sagt.</numerusform>
            <numerusform>%n Ladestationen sind, wie die Vorlage sagt.</numerusform>
        </translation>
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
    <name>forecourt::ui::TileFilterRow</name>
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
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Button with a menu: how large the tiles are and whether they are grouped.</extracomment>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Size that fits the number</source>
        <translation>Größe passend zur Anzahl</translation>
    </message>
    <message>
        <source>Large</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Small</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Group by area</source>
        <translation>Nach Bereich gruppieren</translation>
    </message>
    <message>
        <source>Close all areas</source>
        <translation>Alle Bereiche zuklappen</translation>
    </message>
    <message>
        <source>Open all areas</source>
        <translation>Alle Bereiche aufklappen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>No charger has an area. Give it one under Chargers, Place…</source>
        <translation>Keine Ladestation hat einen Bereich. Geben Sie ihr einen unter Ladestationen, Platz…</translation>
    </message>
    <message>
        <source>Other %1</source>
        <extracomment>Filter of the tiles: all states that have no button of their own, and how many connectors are in them.</extracomment>
        <translation>Andere %1</translation>
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
    <message>
        <source>no prices set</source>
        <translation>keine Preise gesetzt</translation>
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
    <name>forecourt::ui::TraceFilesPanel</name>
    <message>
        <source>Back to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Nachrichten exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Wait until the other file is done</source>
        <translation>Warten Sie, bis die andere Datei fertig ist</translation>
    </message>
    <message>
        <source>Exporting: %1 messages written</source>
        <extracomment>%1 is a number of messages.</extracomment>
        <translation>Export: %1 Nachrichten geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n Nachricht nach %1 geschrieben</numerusform>
            <numerusform>%n Nachrichten nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Traces and logs (*.jsonl *.csv *.log *.txt)</source>
        <translation>Aufzeichnungen und Protokolle (*.jsonl *.csv *.log *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <extracomment>%1 is a number of per cent.</extracomment>
        <translation>Datei wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>There is no OCPP message in %1</source>
        <translation>In %1 ist keine OCPP-Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%1 messages of %n charger(s).</source>
        <translation>
            <numerusform>%1 Nachrichten von %n Ladestation.</numerusform>
            <numerusform>%1 Nachrichten von %n Ladestationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines hold no message.</source>
        <translation>%1 Zeilen enthalten keine Nachricht.</translation>
    </message>
    <message>
        <source>%1 messages have no time of their own.</source>
        <translation>%1 Nachrichten haben keine eigene Zeit.</translation>
    </message>
    <message>
        <source>The file is longer; the rest was not read.</source>
        <translation>Die Datei ist länger; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This is a file: %1.</source>
        <translation>Das ist eine Datei: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A departure from the standard and how often it was found.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No deviations</source>
        <translation>Keine Abweichungen</translation>
    </message>
    <message>
        <source>%1 deviations</source>
        <translation>%1 Abweichungen</translation>
    </message>
    <message>
        <source>Every message matches the standard</source>
        <translation>Jede Nachricht entspricht dem Standard</translation>
    </message>
    <message>
        <source>Exporting messages</source>
        <translation>Nachrichten werden exportiert</translation>
    </message>
    <message>
        <source>Reading messages from a file</source>
        <translation>Nachrichten werden aus einer Datei gelesen</translation>
    </message>
    <message>
        <source>No bad lines</source>
        <extracomment>Lines of a file that could not be used as they are.</extracomment>
        <translation>Keine Fehlerzeilen</translation>
    </message>
    <message>
        <source>%1 bad lines…</source>
        <translation>%1 Fehlerzeilen…</translation>
    </message>
    <message>
        <source>Every record of the file could be read</source>
        <translation>Jeder Datensatz der Datei ließ sich lesen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceProblemsDialog</name>
    <message>
        <source>not a whole record, left out</source>
        <extracomment>Why a line of a file is left out.</extracomment>
        <translation>kein ganzer Datensatz, weggelassen</translation>
    </message>
    <message>
        <source>message cut or broken, shown as unreadable</source>
        <extracomment>What is wrong with a line of a file.</extracomment>
        <translation>Nachricht abgeschnitten oder defekt, als unlesbar gezeigt</translation>
    </message>
    <message>
        <source>line over 4 MB, only its beginning was read</source>
        <extracomment>What is wrong with a line of a file.</extracomment>
        <translation>Zeile über 4 MB, nur ihr Anfang wurde gelesen</translation>
    </message>
    <message>
        <source>Lines that could not be used as they are</source>
        <translation>Zeilen, die so nicht brauchbar waren</translation>
    </message>
    <message>
        <source>%1. Every other line was read; lines without any message are not listed.</source>
        <translation>%1. Jede andere Zeile wurde gelesen; Zeilen ohne Nachricht sind nicht aufgelistet.</translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>%1 a line&apos;s number, %2 what is wrong with it, %3 how it begins.</extracomment>
        <translation>Zeile %1: %2: %3</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceTable</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
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
    <name>forecourt::ui::VariableCard</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Yes (true)</source>
        <extracomment>Value of a setting that is on or off; the charger&apos;s own word stands behind it.</extracomment>
        <translation>Ja (true)</translation>
    </message>
    <message>
        <source>No (false)</source>
        <extracomment>Value of a setting that is on or off; the charger&apos;s own word stands behind it.</extracomment>
        <translation>Nein (false)</translation>
    </message>
    <message>
        <source>Off: the charger lets nobody change this</source>
        <translation>Inaktiv: die Ladestation lässt das niemanden ändern</translation>
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
    <message>
        <source>A setting of the maker&apos;s own; its manual says what it does.</source>
        <translation>Eine eigene Einstellung des Herstellers; sein Handbuch sagt, was sie bewirkt.</translation>
    </message>
    <message>
        <source>profile: %1</source>
        <extracomment>%1 is a feature profile of OCPP 1.6, such as &quot;Core&quot;.</extracomment>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>every charger with this profile has it</source>
        <translation>jede Ladestation mit diesem Profil hat sie</translation>
    </message>
    <message>
        <source>read only: the charger lets nobody change it</source>
        <translation>nur lesbar: die Ladestation lässt sie niemanden ändern</translation>
    </message>
    <message>
        <source>can be changed</source>
        <translation>änderbar</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>Column: what a setting is for.</extracomment>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A setting&apos;s value that was changed here but not sent: %1 present value, %2 new value.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation>Hier geändert, noch nicht gesendet</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorDataTab</name>
    <message>
        <source>Vendor messages seen</source>
        <translation>Gesehene Herstellernachrichten</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Answer by rule…</source>
        <translation>Antwort per Regel…</translation>
    </message>
    <message>
        <source>No vendor message was seen</source>
        <translation>Keine Herstellernachricht gesehen</translation>
    </message>
    <message>
        <source>Messages of the maker&apos;s own appear here with their counts, whichever way they go.</source>
        <translation>Eigene Nachrichten des Herstellers erscheinen hier mit ihrer Anzahl, in welche Richtung sie auch gehen.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Rules for vendor messages</source>
        <translation>Regeln für Herstellernachrichten</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Neue Regel…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Keine Regel</translation>
    </message>
    <message>
        <source>Vendor messages are answered as unknown, which is right for most.</source>
        <translation>Herstellernachrichten werden als unbekannt beantwortet, was für die meisten richtig ist.</translation>
    </message>
    <message>
        <source>Answers by rule</source>
        <translation>Antworten per Regel</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Inaktiv: diese Ladestation ist nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Off: rules are not made from here</source>
        <translation>Inaktiv: Regeln werden nicht von hier gemacht</translation>
    </message>
    <message>
        <source>Off: choose a rule in the table first</source>
        <translation>Inaktiv: zuerst eine Regel in der Tabelle wählen</translation>
    </message>
    <message>
        <source>Off: choose a message in the table first</source>
        <translation>Inaktiv: zuerst eine Nachricht in der Tabelle wählen</translation>
    </message>
    <message>
        <source>Off: the charger answers this one</source>
        <translation>Inaktiv: diese beantwortet die Ladestation</translation>
    </message>
    <message>
        <source>Rule for vendor messages saved</source>
        <translation>Regel für Herstellernachrichten gespeichert</translation>
    </message>
    <message>
        <source>Rule for vendor messages removed</source>
        <translation>Regel für Herstellernachrichten entfernt</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorMessageModel</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <extracomment>Tooltip: when a message was seen for the first time; %1 is a time or a date.</extracomment>
        <translation>Zuerst gesehen %1</translation>
    </message>
    <message>
        <source>Way</source>
        <extracomment>Column: whether a message came from the charger or went to it.</extracomment>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Column: how often.</extracomment>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when for the last time.</extracomment>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Column: how it was answered the last time.</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Last data</source>
        <extracomment>Column: what the last one contained.</extracomment>
        <translation>Letzte Daten</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorRuleDialog</name>
    <message>
        <source>New rule for vendor messages</source>
        <translation>Neue Regel für Herstellernachrichten</translation>
    </message>
    <message>
        <source>Rule for vendor messages</source>
        <translation>Regel für Herstellernachrichten</translation>
    </message>
    <message>
        <source>Without a rule such messages are answered as unknown. Choose Accepted only if the charger&apos;s maker says that nothing else has to be done.</source>
        <translation>Ohne Regel werden solche Nachrichten als unbekannt beantwortet. Wählen Sie „Angenommen“ nur, wenn der Hersteller der Ladestation sagt, dass sonst nichts zu tun ist.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>all that have no rule of their own</source>
        <extracomment>In an empty field: the rule is for all messages of the vendor.</extracomment>
        <translation>alle, die keine eigene Regel haben</translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation>Alle Ladestationen</translation>
    </message>
    <message>
        <source>Vendor id</source>
        <translation>Hersteller-ID</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Data to send with it (may be left empty)</source>
        <translation>Daten, die mitgesendet werden (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Off: this answer carries no data</source>
        <translation>Inaktiv: diese Antwort trägt keine Daten</translation>
    </message>
    <message>
        <source>Off: it is being saved</source>
        <translation>Inaktiv: sie wird gerade gespeichert</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorRuleModel</name>
    <message>
        <source>All chargers</source>
        <extracomment>Which chargers a rule is for.</extracomment>
        <translation>Alle Ladestationen</translation>
    </message>
    <message>
        <source>All others of the vendor</source>
        <extracomment>Which messages of a vendor a rule is for.</extracomment>
        <translation>Alle anderen des Herstellers</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which chargers a rule is for.</extracomment>
        <translation>Für</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Column: what is sent along with the answer.</extracomment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who made the rule.</extracomment>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorWords</name>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a message of a vendor&apos;s own.</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Answer to a message of a vendor&apos;s own.</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unknown message</source>
        <translation>Nachricht unbekannt</translation>
    </message>
    <message>
        <source>Unknown vendor</source>
        <translation>Hersteller unbekannt</translation>
    </message>
    <message>
        <source>From the charger</source>
        <translation>Von der Ladestation</translation>
    </message>
    <message>
        <source>To the charger</source>
        <translation>An die Ladestation</translation>
    </message>
    <message>
        <source>Rule for vendor messages saved</source>
        <translation>Regel für Herstellernachrichten gespeichert</translation>
    </message>
    <message>
        <source>Rule for vendor messages removed</source>
        <translation>Regel für Herstellernachrichten entfernt</translation>
    </message>
    <message>
        <source>Write the vendor&apos;s name, at most 255 characters</source>
        <translation>Schreiben Sie den Namen des Herstellers, höchstens 255 Zeichen</translation>
    </message>
    <message>
        <source>At most 50 characters</source>
        <translation>Höchstens 50 Zeichen</translation>
    </message>
    <message>
        <source>At most 16,384 characters, and none with an answer that knows neither vendor nor message</source>
        <translation>Höchstens 16.384 Zeichen, und keine bei einer Antwort, die Hersteller oder Nachricht nicht kennt</translation>
    </message>
    <message>
        <source>There is a rule for these messages already: change that one</source>
        <translation>Für diese Nachrichten gibt es schon eine Regel: ändern Sie jene</translation>
    </message>
    <message>
        <source>There are too many rules: remove one first</source>
        <translation>Es gibt zu viele Regeln: entfernen Sie zuerst eine</translation>
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
        <translation>Bei jeder Meldung eine Adresse aufrufen (JSON)</translation>
    </message>
    <message>
        <source>Remove secret</source>
        <translation>Geheimnis entfernen</translation>
    </message>
    <message>
        <source>Send test call</source>
        <translation>Testaufruf senden</translation>
    </message>
    <message>
        <source>Signs each call: the head X-Forecourt-Signature has the HMAC-SHA-256 of the body</source>
        <translation>Signiert jeden Aufruf: der Header X-Forecourt-Signature enthält den HMAC-SHA-256 des Inhalts</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Secret (optional)</source>
        <translation>Geheimnis (optional)</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Severity from which on the address is called.</extracomment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>saved; type to replace it</source>
        <extracomment>Stands in the empty field of the secret.</extracomment>
        <translation>gespeichert; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>The test is on its way; it takes half a minute at most</source>
        <translation>Der Test ist unterwegs; er dauert höchstens eine halbe Minute</translation>
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
    <message>
        <source>Test charge</source>
        <extracomment>A session that was a test of the charger and is in no total.</extracomment>
        <translation>Testladung</translation>
    </message>
    <message>
        <source>More energy than possible</source>
        <translation>Mehr Energie als möglich</translation>
    </message>
    <message>
        <source>Closed by us, end came later</source>
        <extracomment>Of a session: the operator closed it, then the charger reported its end after all.</extracomment>
        <translation>Von uns geschlossen, Ende kam später</translation>
    </message>
    <message>
        <source>Energy accepted by us</source>
        <extracomment>Of a session: its energy looked impossible, the operator has said that it is right.</extracomment>
        <translation>Energie von uns anerkannt</translation>
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
    <message>
        <source>Off: %1 is not among the charger&apos;s SupportedFeatureProfiles. The expert call sends it all the same</source>
        <extracomment>%1 is a name of the standard, such as Reservation.</extracomment>
        <translation>Inaktiv: %1 steht nicht in SupportedFeatureProfiles der Ladestation. Der Expertenaufruf sendet es trotzdem</translation>
    </message>
    <message>
        <source>Off: this charger does not know reservations</source>
        <translation>Inaktiv: diese Ladestation kennt keine Reservierungen</translation>
    </message>
    <message>
        <source>Off: this charger reserves single connectors only</source>
        <translation>Inaktiv: diese Ladestation reserviert nur einzelne Ladepunkte</translation>
    </message>
    <message>
        <source>Off: the service does not answer</source>
        <translation>Inaktiv: der Dienst antwortet nicht</translation>
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
    <message>
        <source>An answer to a command, as Reset=Rejected, Reset=silence or Reset=error:NotSupported. Repeatable.</source>
        <translation>Eine Antwort auf einen Befehl, etwa Reset=Rejected, Reset=silence oder Reset=error:NotSupported. Wiederholbar.</translation>
    </message>
    <message>
        <source>--answer takes a command and one of its answers: %1.</source>
        <translation>--answer braucht einen Befehl und eine seiner Antworten: %1.</translation>
    </message>
</context>
</TS>
