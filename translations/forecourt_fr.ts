<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BackupTask</name>
    <message>
        <source>Written and checked: %1</source>
        <translation>Écrit et vérifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Secrets are not in it: FORECOURT_PASSPHRASE is not set.</source>
        <translation>Les secrets n’y sont pas&#xa0;: FORECOURT_PASSPHRASE n’est pas défini.</translation>
    </message>
    <message>
        <source>Restored: %1, made at %2, with %3 chargers and %4 sessions.</source>
        <translation>Restauré&#xa0;: %1, faite à %2, avec %3 bornes et %4 recharges.</translation>
    </message>
    <message>
        <source>What was here before: %1</source>
        <translation>Ce qui était ici avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is not a backup of Forecourt: %1. Nothing was changed.</source>
        <translation>Ce n’est pas une sauvegarde de Forecourt&#xa0;: %1. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The backup is damaged or was altered. Nothing was changed; try an older one. (%1)</source>
        <translation>La sauvegarde est endommagée ou a été modifiée. Rien n’a été changé&#xa0;; essayez-en une plus ancienne. (%1)</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of Forecourt. Install that version first. Nothing was changed. (%1)</source>
        <translation>La sauvegarde vient d’une version plus récente de Forecourt. Installez d’abord cette version. Rien n’a été changé. (%1)</translation>
    </message>
    <message>
        <source>The passphrase in FORECOURT_PASSPHRASE does not open the secrets of the backup. Nothing was changed.</source>
        <translation>La phrase secrète de FORECOURT_PASSPHRASE n’ouvre pas les secrets de la sauvegarde. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The backup was made by another build of Forecourt, whose tables differ. Nothing was changed; restore it with that program. (%1)</source>
        <translation>La sauvegarde vient d’une autre variante de Forecourt, dont les tables diffèrent. Rien n’a été changé&#xa0;; restaurez-la avec ce programme. (%1)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Folder of database and secrets.</source>
        <translation>Dossier de la base de données et des secrets.</translation>
    </message>
    <message>
        <source>Address the station ports listen on (default: all).</source>
        <translation>Adresse d’écoute des ports pour les bornes (par défaut&#xa0;: toutes).</translation>
    </message>
    <message>
        <source>Port for stations without TLS (default: 8887).</source>
        <translation>Port des bornes sans TLS (par défaut&#xa0;: 8887).</translation>
    </message>
    <message>
        <source>Port for stations with TLS (default: 8443).</source>
        <translation>Port des bornes avec TLS (par défaut&#xa0;: 8443).</translation>
    </message>
    <message>
        <source>Port of the local API (default: 8890).</source>
        <translation>Port de l’API locale (par défaut&#xa0;: 8890).</translation>
    </message>
    <message>
        <source>Start with the window minimized (forecourtd has none).</source>
        <translation>Démarrer fenêtre réduite (forecourtd n’en a pas).</translation>
    </message>
    <message>
        <source>Run with a simulated site in a folder of its own.</source>
        <translation>Fonctionner avec un site simulé dans un dossier à part.</translation>
    </message>
    <message>
        <source>Language, e.g. de (default: the system&apos;s).</source>
        <translation>Langue, p. ex. de (par défaut&#xa0;: celle du système).</translation>
    </message>
    <message>
        <source>Qt logging rules separated by semicolons.</source>
        <translation>Règles de journalisation Qt séparées par des points-virgules.</translation>
    </message>
    <message>
        <source>Check settings, data folder, database and ports, and end.</source>
        <translation>Vérifier réglages, dossier de données, base de données et ports, puis quitter.</translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation>Afficher la version et quitter.</translation>
    </message>
    <message>
        <source>Print this and end.</source>
        <translation>Afficher cette aide et quitter.</translation>
    </message>
    <message>
        <source>Operator console and OCPP central system for a small charging site.</source>
        <translation>Console d’exploitation et système central OCPP pour un petit site de recharge.</translation>
    </message>
    <message>
        <source>OCPP central system for a small charging site, without a window.</source>
        <translation>Système central OCPP pour un petit site de recharge, sans fenêtre.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argument inattendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un port est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>%1 is not an IP address.</source>
        <translation>%1 n’est pas une adresse IP.</translation>
    </message>
    <message>
        <source>The data folder must not be empty.</source>
        <translation>Le dossier de données ne doit pas être vide.</translation>
    </message>
    <message>
        <source>--demo brings a folder of its own; leave out --data-dir.</source>
        <translation>--demo apporte son propre dossier&#xa0;; omettez --data-dir.</translation>
    </message>
    <message>
        <source>Write everything into one file, and end. Secrets go into it under the passphrase in FORECOURT_PASSPHRASE.</source>
        <translation>Tout écrire dans un seul fichier, puis quitter. Les secrets y vont sous la phrase secrète de FORECOURT_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Check a backup, keep a copy of what is here, put the backup in its place, and end.</source>
        <translation>Vérifier une sauvegarde, garder une copie de l’existant, mettre la sauvegarde à sa place, puis quitter.</translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed, 11 not a good backup.</source>
        <translation>Codes de sortie&#xa0;: 0 ok, 1 pas d’affichage, 2 usage, 3 déjà lancé, 4 port occupé, 5 base de données, 6 configuration, 7 droits manquants, 8 pas arrêté à temps, 10 vérification échouée, 11 sauvegarde non valable.</translation>
    </message>
    <message>
        <source>--backup and --restore take a file and go with no other task.</source>
        <translation>--backup et --restore prennent un fichier et ne vont avec aucune autre tâche.</translation>
    </message>
    <message>
        <source>Show a page of the window, or a charger: overview, chargers, charger/&lt;id&gt;, addcharger, sessions, people, messages, alerts, settings. A window that is open already shows it.</source>
        <translation>Afficher une page de la fenêtre, ou une borne&#xa0;: overview, chargers, charger/&lt;id&gt;, addcharger, sessions, people, messages, alerts, settings. Une fenêtre déjà ouverte l’affiche.</translation>
    </message>
    <message>
        <source>--open is for forecourt; forecourtd has no window.</source>
        <translation>--open est pour forecourt&#xa0;; forecourtd n’a pas de fenêtre.</translation>
    </message>
    <message>
        <source>There is no page “%1”; --help names them.</source>
        <translation>Il n’y a pas de page «&#xa0;%1&#xa0;»&#xa0;; --help les nomme.</translation>
    </message>
    <message>
        <source>Read settings from this file instead of this user&apos;s.</source>
        <translation>Lire les réglages dans ce fichier au lieu de ceux de cet utilisateur.</translation>
    </message>
    <message>
        <source>Print the token of the local API, and end.</source>
        <translation>Afficher le jeton de l’API locale, puis quitter.</translation>
    </message>
    <message>
        <source>--print-api-token goes with no other task.</source>
        <translation>--print-api-token ne va avec aucune autre tâche.</translation>
    </message>
    <message>
        <source>--config takes the name of a file.</source>
        <translation>--config prend le nom d’un fichier.</translation>
    </message>
    <message>
        <source>There is no token in %1 yet. It is made when the central system starts there for the first time.</source>
        <translation>Il n’y a pas encore de jeton dans %1. Il est créé quand le système central y démarre pour la première fois.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Port %1 is used by another program. Close that program or choose another port.</source>
        <translation>Le port %1 est utilisé par un autre programme. Fermez-le ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>Port %1 is used by %2. Close that program or choose another port.</source>
        <translation>Le port %1 est utilisé par %2. Fermez ce programme ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>%1 is already running with the data folder %2.</source>
        <translation>%1 fonctionne déjà avec le dossier de données %2.</translation>
    </message>
    <message>
        <source>This user may not use %1.</source>
        <translation>Cet utilisateur ne peut pas utiliser %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written by this user.</source>
        <translation>%1 n’est pas accessible en écriture pour cet utilisateur.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt. Install that version, or use another data folder. (%1)</source>
        <translation>La base de données vient d’une version plus récente de Forecourt. Installez cette version ou utilisez un autre dossier de données. (%1)</translation>
    </message>
    <message>
        <source>The database is damaged. Put a copy from the folder backup in its place. (%1)</source>
        <translation>La base de données est endommagée. Remplacez-la par une copie du dossier backup. (%1)</translation>
    </message>
    <message>
        <source>The disk is full. Make room and start again. (%1)</source>
        <translation>Le disque est plein. Libérez de la place et redémarrez. (%1)</translation>
    </message>
    <message>
        <source>The database cannot be opened. (%1)</source>
        <translation>Impossible d’ouvrir la base de données. (%1)</translation>
    </message>
    <message>
        <source>A file cannot be used. (%1)</source>
        <translation>Un fichier est inutilisable. (%1)</translation>
    </message>
    <message>
        <source>A setting is wrong. (%1)</source>
        <translation>Un réglage est incorrect. (%1)</translation>
    </message>
    <message>
        <source>Forecourt cannot start. (%1)</source>
        <translation>Forecourt ne peut pas démarrer. (%1)</translation>
    </message>
    <message>
        <source>The database was made by another build of Forecourt, whose tables differ. Nothing was changed. Start that program, or put a copy from the folder backup in its place. (%1)</source>
        <translation>La base de données vient d’une autre variante de Forecourt, dont les tables diffèrent. Rien n’a été changé. Démarrez ce programme, ou remplacez-la par une copie du dossier backup. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::app::Attachment</name>
    <message>
        <source>The window could not attach to it: its local API does not answer.</source>
        <translation>La fenêtre n’a pas pu s’y rattacher&#xa0;: son API locale ne répond pas.</translation>
    </message>
</context>
<context>
    <name>forecourt::app::ConsoleProgram</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Forecourt cannot start</source>
        <translation>Forecourt ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Cars are charging</source>
        <extracomment>Shown by the desktop where it lists what keeps the computer awake.</extracomment>
        <translation>Des voitures sont en charge</translation>
    </message>
    <message>
        <source>Forecourt runs already. What does not count until it starts anew: %1</source>
        <extracomment>%1 lists options: &quot;--port, --lang&quot;.</extracomment>
        <translation>Forecourt fonctionne déjà. Sans effet avant son prochain démarrage&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::app::SelfCheck</name>
    <message>
        <source>ok: %1</source>
        <translation>ok&#xa0;: %1</translation>
    </message>
    <message>
        <source>failed: %1: %2</source>
        <translation>échec&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>data folder %1</source>
        <translation>dossier de données %1</translation>
    </message>
    <message>
        <source>port %1 for stations</source>
        <translation>port %1 pour les bornes</translation>
    </message>
    <message>
        <source>port %1 for stations with TLS</source>
        <translation>port %1 pour les bornes avec TLS</translation>
    </message>
    <message>
        <source>port %1 of the local API</source>
        <translation>port %1 de l’API locale</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>certificat</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de données</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AboutDialog</name>
    <message>
        <source>About Forecourt</source>
        <translation>À propos de Forecourt</translation>
    </message>
    <message>
        <source>Version %1. An operator console for a small site with charging stations, with the OCPP central system inside it. Free software; no cloud, no account.</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>Version %1. Une console d’exploitation pour un petit site de bornes de recharge, système central OCPP inclus. Logiciel libre&#xa0;; sans nuage, sans compte.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Logs</source>
        <extracomment>Where the program writes its log files.</extracomment>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copied. Paste it into your question.</source>
        <translation>Copié. Collez-le dans votre question.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Attached to</source>
        <extracomment>The background service this window belongs to.</extracomment>
        <translation>Rattaché à</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ActionBook</name>
    <message>
        <source>Off: %1</source>
        <extracomment>Why an action is off: &quot;Off: no charger is open&quot;.</extracomment>
        <translation>Indisponible&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AddChargerPage</name>
    <message>
        <source>Add charger</source>
        <translation>Ajouter une borne</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Ce PC</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Pas à l’écoute</translation>
    </message>
    <message>
        <source>Port %1 is not open</source>
        <translation>Le port %1 n’est pas ouvert</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>À l’écoute sur le port %1</translation>
    </message>
    <message>
        <source>Listening on port %1, encrypted</source>
        <translation>À l’écoute sur le port %1, chiffré</translation>
    </message>
    <message>
        <source>No network address</source>
        <translation>Pas d’adresse réseau</translation>
    </message>
    <message>
        <source>%1 must not change, or chargers lose us</source>
        <translation>%1 ne doit pas changer, sinon les bornes nous perdent</translation>
    </message>
    <message>
        <source>Give this PC a fixed address in the router (DHCP reservation)</source>
        <translation>Donnez à ce PC une adresse fixe dans le routeur (réservation DHCP)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AddressesDialog</name>
    <message>
        <source>New addresses for the chargers</source>
        <translation>Nouvelles adresses pour les bornes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Type these on the chargers&apos; own pages, or scan the code there. A charger that is here again says so by itself.</source>
        <translation>Saisissez-les sur les pages des bornes, ou scannez-y le code. Une borne de retour le dit d’elle-même.</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>Was told %1</source>
        <extracomment>The address a charger was told by the computer the backup comes from.</extracomment>
        <translation>A reçu %1</translation>
    </message>
    <message>
        <source>New address of %1</source>
        <extracomment>Name of a field for assistive technology: %1 is a charger.</extracomment>
        <translation>Nouvelle adresse de %1</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>Voir le code</translation>
    </message>
    <message>
        <source>Show the code of %1</source>
        <translation>Voir le code de %1</translation>
    </message>
    <message>
        <source>Connection card…</source>
        <translation>Fiche de connexion…</translation>
    </message>
    <message>
        <source>Connection card of %1</source>
        <translation>Fiche de connexion de %1</translation>
    </message>
    <message>
        <source>This computer has no network address</source>
        <translation>Cet ordinateur n’a pas d’adresse réseau</translation>
    </message>
    <message>
        <source>here again</source>
        <extracomment>The charger has called this computer.</extracomment>
        <translation>de retour</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>pas encore là</translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation>Cet ordinateur n’a pas d’adresse réseau. Branchez le câble réseau ou rejoignez le Wi-Fi.</translation>
    </message>
    <message>
        <source>There are no chargers in this backup.</source>
        <translation>Il n’y a aucune borne dans cette sauvegarde.</translation>
    </message>
    <message>
        <source>All chargers are here again.</source>
        <translation>Toutes les bornes sont de retour.</translation>
    </message>
    <message>
        <source>%1 of %2 chargers are here again.</source>
        <extracomment>%1 of %2 chargers have called this computer.</extracomment>
        <translation>%1 bornes sur %2 sont de retour.</translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation>Adresse en code QR</translation>
    </message>
    <message>
        <source>Address of %1 as a QR code</source>
        <translation>Adresse de %1 en code QR</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertKindsCard</name>
    <message>
        <source>What raises an alert</source>
        <extracomment>Title: which kinds of alerts are wanted.</extracomment>
        <translation>Ce qui déclenche une alerte</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>Unit behind a number: an alert comes after so many seconds (of a clock: off by so many).</extracomment>
        <translation>secondes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>MB left</source>
        <translation>Mo restants</translation>
    </message>
    <message>
        <source>times</source>
        <extracomment>Unit behind a number: an alert comes after so many uses.</extracomment>
        <translation>fois</translation>
    </message>
    <message>
        <source>%1, from how many %2</source>
        <extracomment>Accessible name: %1 a kind of alert, %2 a unit such as minutes.</extracomment>
        <translation>%1, à partir de combien de %2</translation>
    </message>
    <message>
        <source>at once</source>
        <extracomment>An alert comes without waiting.</extracomment>
        <translation>tout de suite</translation>
    </message>
    <message>
        <source>Off: this kind is switched off</source>
        <translation>Indisponible&#xa0;: ce type est désactivé</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertMails</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a mail: severity, then what is wrong.
----------
Subject of a mail: %1 the site, %2 the worst alert.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Sent by Forecourt at %1. Which mails come is chosen there under Settings, Notifications.</source>
        <extracomment>%1 the site&apos;s name.</extracomment>
        <translation>Envoyé par Forecourt à %1. Le choix des courriels s’y fait sous Réglages, Notifications.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, and %n more</source>
        <extracomment>%n further alerts.</extracomment>
        <translation>
            <numerusform>%1&#xa0;: %2, et %n autre</numerusform>
            <numerusform>%1&#xa0;: %2, et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
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
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over by themselves</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n terminée d’elle-même</numerusform>
            <numerusform>%n terminées d’elles-mêmes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: alerts of the day, %2</source>
        <translation>%1&#xa0;: alertes du jour, %2</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Encore ouvertes</translation>
    </message>
    <message>
        <source>Over by themselves</source>
        <extracomment>Head of a list: what ended without anybody doing something here.</extracomment>
        <translation>Terminées d’elles-mêmes</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <extracomment>%1 what was wrong, %2 and %3 times.</extracomment>
        <translation>%1&#xa0;: de %2 à %3</translation>
    </message>
    <message>
        <source>%1: test of notifications</source>
        <translation>%1&#xa0;: essai des notifications</translation>
    </message>
    <message>
        <source>This is a test. Alerts of %1 will reach you here.</source>
        <translation>Ceci est un essai. Les alertes de %1 vous parviendront ici.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column: when it began.</extracomment>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>What and what to do</source>
        <extracomment>Column: what is wrong and what to do.</extracomment>
        <translation>Quoi et que faire</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertWords</name>
    <message>
        <source>fault without a reason</source>
        <extracomment>A charger says that it is faulted, not why.</extracomment>
        <translation>défaut sans motif</translation>
    </message>
    <message>
        <source>The last backup is old</source>
        <translation>La dernière sauvegarde est ancienne</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>La dernière sauvegarde a échoué</translation>
    </message>
    <message>
        <source>Mails do not get through</source>
        <translation>Les courriels ne passent pas</translation>
    </message>
    <message>
        <source>Webhook calls do not get through</source>
        <translation>Les appels webhook ne passent pas</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 behind</source>
        <extracomment>%1 a charger, %2 a duration.</extracomment>
        <translation>L’horloge de %1 retarde de %2</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 ahead</source>
        <translation>L’horloge de %1 avance de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a connector or charger, %2 a fault.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is offline</source>
        <translation>%1 est hors ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n chargers went offline together</source>
        <translation>
            <numerusform>%n borne est passée hors ligne</numerusform>
            <numerusform>%n bornes sont passées hors ligne ensemble</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is connected but silent</source>
        <translation>%1 est connectée mais muette</translation>
    </message>
    <message>
        <source>Session %1 at %2 does not end</source>
        <extracomment>%1 a session&apos;s number, %2 a connector.</extracomment>
        <translation>La recharge %1 à %2 ne se termine pas</translation>
    </message>
    <message>
        <source>Session %1 at %2 draws no energy</source>
        <translation>La recharge %1 à %2 ne tire aucune énergie</translation>
    </message>
    <message>
        <source>Unknown tag %1 at %2</source>
        <extracomment>%1 a tag, %2 a charger.</extracomment>
        <translation>Badge inconnu %1 à %2</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is not synchronised</source>
        <translation>L’horloge de cet ordinateur n’est pas synchronisée</translation>
    </message>
    <message>
        <source>Little space is left on the disk: %1</source>
        <translation>Il reste peu de place sur le disque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Rien ne peut être enregistré</translation>
    </message>
    <message>
        <source>Too many records wait for the disk</source>
        <translation>Trop de données attendent le disque</translation>
    </message>
    <message>
        <source>Two chargers call themselves %1</source>
        <translation>Deux bornes s’appellent %1</translation>
    </message>
    <message>
        <source>%1 reports a security event: %2</source>
        <extracomment>%1 a charger, %2 the standard&apos;s name of the event.</extracomment>
        <translation>%1 signale un événement de sécurité&#xa0;: %2</translation>
    </message>
    <message>
        <source>Port %1 is closed: no charger reaches us there</source>
        <translation>Le port %1 est fermé&#xa0;: aucune borne ne peut nous y joindre</translation>
    </message>
    <message>
        <source>maker&apos;s code %1</source>
        <extracomment>%1 a code of the charger&apos;s maker.</extracomment>
        <translation>code du fabricant %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>runs for %1</source>
        <translation>dure depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Check its power and its network. It connects again by itself.</source>
        <translation>Vérifiez son alimentation et son réseau. Elle se reconnecte toute seule.</translation>
    </message>
    <message>
        <source>Is it the site&apos;s network? Check router, switch and this computer&apos;s cable.</source>
        <translation>Est-ce le réseau du site&#xa0;? Vérifiez le routeur, le switch et le câble de cet ordinateur.</translation>
    </message>
    <message>
        <source>Ask it for its state; if it stays silent, restart it.</source>
        <translation>Demandez-lui son état&#xa0;; si elle reste muette, redémarrez-la.</translation>
    </message>
    <message>
        <source>Stop it, or close it in our records if the car is gone.</source>
        <translation>Arrêtez-la, ou clôturez-la dans nos données si la voiture est partie.</translation>
    </message>
    <message>
        <source>The car may be full: ask the driver to free the place.</source>
        <translation>La voiture est peut-être pleine&#xa0;: demandez au conducteur de libérer la place.</translation>
    </message>
    <message>
        <source>If it belongs to somebody here, add it under People &amp; tags.</source>
        <translation>S’il appartient à quelqu’un d’ici, ajoutez-le sous Personnes et badges.</translation>
    </message>
    <message>
        <source>It takes our time with its next restart; else set its time server.</source>
        <translation>Elle prend notre heure à son prochain redémarrage&#xa0;; sinon, réglez son serveur de temps.</translation>
    </message>
    <message>
        <source>Turn on automatic time in the system&apos;s settings (timedatectl set-ntp true).</source>
        <translation>Activez l’heure automatique dans les réglages du système (timedatectl set-ntp true).</translation>
    </message>
    <message>
        <source>Free some space, or keep messages for a shorter time.</source>
        <translation>Libérez de la place, ou gardez les messages moins longtemps.</translation>
    </message>
    <message>
        <source>Check the disk and its permissions. Chargers keep what we did not confirm and send it again.</source>
        <translation>Vérifiez le disque et ses droits. Les bornes gardent ce que nous n’avons pas confirmé et le renvoient.</translation>
    </message>
    <message>
        <source>The disk is too slow or refuses. Chargers get no answers and send again; nothing is lost.</source>
        <translation>Le disque est trop lent ou refuse. Les bornes n’ont pas de réponse et renvoient&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Check the backup folder and back up now.</source>
        <translation>Vérifiez le dossier de sauvegarde et sauvegardez maintenant.</translation>
    </message>
    <message>
        <source>Give one of them another name in its own settings. The second is turned away.</source>
        <translation>Donnez un autre nom à l’une d’elles dans ses propres réglages. La seconde est refusée.</translation>
    </message>
    <message>
        <source>Ask who worked at the charger. If nobody did, look at it on site.</source>
        <translation>Demandez qui est intervenu sur la borne. Si personne, examinez-la sur place.</translation>
    </message>
    <message>
        <source>End the program that uses it, or choose another port.</source>
        <translation>Fermez le programme qui l’utilise, ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>Send a test under Settings, Notifications: it says what is wrong.</source>
        <translation>Envoyez un essai sous Réglages, Notifications&#xa0;: il dit ce qui ne va pas.</translation>
    </message>
    <message>
        <source>Fault of a charger or connector</source>
        <translation>Défaut d’une borne ou d’un point de charge</translation>
    </message>
    <message>
        <source>Charger offline</source>
        <translation>Borne hors ligne</translation>
    </message>
    <message>
        <source>Several chargers offline together</source>
        <translation>Plusieurs bornes hors ligne ensemble</translation>
    </message>
    <message>
        <source>Charger connected but silent</source>
        <translation>Borne connectée mais muette</translation>
    </message>
    <message>
        <source>Session that does not end</source>
        <translation>Recharge qui ne se termine pas</translation>
    </message>
    <message>
        <source>Session without energy</source>
        <translation>Recharge sans énergie</translation>
    </message>
    <message>
        <source>Unknown tag used</source>
        <translation>Badge inconnu utilisé</translation>
    </message>
    <message>
        <source>Clock of a charger is off</source>
        <translation>Horloge d’une borne décalée</translation>
    </message>
    <message>
        <source>This computer&apos;s clock</source>
        <translation>Horloge de cet ordinateur</translation>
    </message>
    <message>
        <source>Little disk space</source>
        <translation>Peu de place sur le disque</translation>
    </message>
    <message>
        <source>Trouble with saving</source>
        <translation>Problème d’enregistrement</translation>
    </message>
    <message>
        <source>Records wait for the disk</source>
        <translation>Des données attendent le disque</translation>
    </message>
    <message>
        <source>Backup failed or old</source>
        <translation>Sauvegarde échouée ou ancienne</translation>
    </message>
    <message>
        <source>Two chargers with one name</source>
        <translation>Deux bornes du même nom</translation>
    </message>
    <message>
        <source>Security event of a charger</source>
        <translation>Événement de sécurité d’une borne</translation>
    </message>
    <message>
        <source>Port for chargers closed</source>
        <translation>Port des bornes fermé</translation>
    </message>
    <message>
        <source>Notification not delivered</source>
        <translation>Notification non remise</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Severity of an alert, the mildest.</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>State of an alert: nobody has dealt with it.</extracomment>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <extracomment>%1 a person.</extracomment>
        <translation>Acquittée</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Acquittée par %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Reportée jusqu’à %1</translation>
    </message>
    <message>
        <source>Not repeated for a day</source>
        <extracomment>State of an alert; %1 a time.</extracomment>
        <translation>Pas répétée pendant un jour</translation>
    </message>
    <message>
        <source>Switched off %1</source>
        <translation>Désactivée %1</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <extracomment>State of an alert: what it was about has ended by itself; %1 a time.</extracomment>
        <translation>Terminée depuis %1</translation>
    </message>
    <message>
        <source>It worked: the other side took it.</source>
        <translation>Cela a marché&#xa0;: l’autre côté l’a pris.</translation>
    </message>
    <message>
        <source>Something is missing: fill in server, sender and recipients.</source>
        <translation>Il manque quelque chose&#xa0;: remplissez serveur, expéditeur et destinataires.</translation>
    </message>
    <message>
        <source>This address cannot be used: it must begin with https://.</source>
        <translation>Cette adresse est inutilisable&#xa0;: elle doit commencer par https://.</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the spelling and this computer&apos;s internet connection.</source>
        <translation>Serveur inconnu. Vérifiez l’orthographe et la connexion internet de cet ordinateur.</translation>
    </message>
    <message>
        <source>The connection is refused. Check server and port.</source>
        <translation>La connexion est refusée. Vérifiez le serveur et le port.</translation>
    </message>
    <message>
        <source>The server does not answer. Check server, port and encryption; a firewall may be in between.</source>
        <translation>Le serveur ne répond pas. Vérifiez serveur, port et chiffrement&#xa0;; un pare-feu peut bloquer.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold. Check the server&apos;s name and this computer&apos;s clock.</source>
        <translation>Le certificat du serveur n’est pas valable. Vérifiez le nom du serveur et l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>The server does not offer this encryption. Choose another one.</source>
        <translation>Le serveur ne propose pas ce chiffrement. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Some providers want a password of its own for programs.</source>
        <translation>Nom d’utilisateur ou mot de passe incorrect. Certains fournisseurs exigent un mot de passe propre aux programmes.</translation>
    </message>
    <message>
        <source>The server cannot take it now. It is tried again later.</source>
        <translation>Le serveur ne peut pas le prendre maintenant. Nouvel essai plus tard.</translation>
    </message>
    <message>
        <source>The server does not want it. Check sender, recipients or address.</source>
        <translation>Le serveur n’en veut pas. Vérifiez expéditeur, destinataires ou adresse.</translation>
    </message>
    <message>
        <source>It points to another place, which is not followed. Enter that place&apos;s address.</source>
        <translation>Elle renvoie vers un autre endroit, ce qui n’est pas suivi. Saisissez l’adresse de cet endroit.</translation>
    </message>
    <message>
        <source>The connection broke off. Check port and encryption.</source>
        <translation>La connexion s’est rompue. Vérifiez le port et le chiffrement.</translation>
    </message>
    <message>
        <source>The password was saved on another computer. Type it again.</source>
        <translation>Le mot de passe a été enregistré sur un autre ordinateur. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Cela a échoué.</translation>
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
        <translation>Alertes</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Reporter</translation>
    </message>
    <message>
        <source>A&amp;cknowledge</source>
        <translation>A&amp;cquitter</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Quelles alertes</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Alerts nobody has dealt with.</extracomment>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acquittées</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Alerts: those that are over too.</extracomment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Older alerts cannot be read</source>
        <translation>Les alertes plus anciennes sont illisibles</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>Clear the filter to see the others.</source>
        <translation>Effacez le filtre pour voir les autres.</translation>
    </message>
    <message>
        <source>None acknowledged</source>
        <translation>Aucune acquittée</translation>
    </message>
    <message>
        <source>Acknowledged and snoozed alerts stay here until what they are about is over.</source>
        <translation>Les alertes acquittées et reportées restent ici jusqu’à la fin de leur cause.</translation>
    </message>
    <message>
        <source>All quiet since %1</source>
        <translation>Tout est calme depuis %1</translation>
    </message>
    <message>
        <source>Faults, lost chargers and other trouble appear here by themselves.</source>
        <translation>Défauts, bornes perdues et autres problèmes apparaissent ici tout seuls.</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Ouvrir la recharge</translation>
    </message>
    <message>
        <source>People &amp;&amp; tags</source>
        <translation>Personnes et badges</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Ouvrir la borne</translation>
    </message>
    <message>
        <source>Show chargers</source>
        <translation>Afficher les bornes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Choose an open alert in the list</source>
        <translation>Choisissez une alerte ouverte dans la liste</translation>
    </message>
    <message>
        <source>It is acknowledged</source>
        <translation>Elle est acquittée</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) acknowledged</source>
        <translation>
            <numerusform>%n alerte acquittée</numerusform>
            <numerusform>%n alertes acquittées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) snoozed until %1</source>
        <extracomment>%1 a time.</extracomment>
        <translation>
            <numerusform>%n alerte reportée jusqu’à %1</numerusform>
            <numerusform>%n alertes reportées jusqu’à %1</numerusform>
        </translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Pour &amp;1 heure</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Pour &amp;4 heures</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Jusqu’à &amp;demain</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <extracomment>Title: theme, language and density of the window.</extracomment>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Theme: as the desktop.</extracomment>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>dark light colour night</source>
        <translation>sombre clair couleur nuit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Height of the rows of tables.</extracomment>
        <translation>Confortables</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>Height of the rows of tables.</extracomment>
        <translation>Compactes</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Lignes des tableaux</translation>
    </message>
    <message>
        <source>Compact rows show more at once.</source>
        <translation>Compactes, on en voit plus à la fois.</translation>
    </message>
    <message>
        <source>density height dense lines</source>
        <translation>densité hauteur dense lignes</translation>
    </message>
    <message>
        <source>The size of text follows the desktop. To make only this window larger, use View, Size.</source>
        <translation>La taille du texte suit le bureau. Pour agrandir seulement cette fenêtre, utilisez Affichage, Taille.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ArchiveDialog</name>
    <message>
        <source>Save everything in one file</source>
        <translation>Tout enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>With this file another computer goes on where this one stopped. The token of the local API and the private key go into it only under a passphrase; without one they stay out.</source>
        <translation>Avec ce fichier, un autre ordinateur reprend là où celui-ci s’est arrêté. Le jeton de l’API locale et la clé privée n’y vont que sous une phrase secrète&#xa0;; sans elle, ils n’y sont pas.</translation>
    </message>
    <message>
        <source>Passphrase, may be empty</source>
        <translation>Phrase secrète, peut rester vide</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Phrase secrète de nouveau</translation>
    </message>
    <message>
        <source>With the message log, which may be large</source>
        <translation>Avec le journal des messages, qui peut être gros</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Choisir un emplacement…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>At least %1 characters, or none at all.</source>
        <translation>Au moins %1 caractères, ou aucun.</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Les deux diffèrent.</translation>
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
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Where they stand, in your words: “Underground 1”. Chargers of one area are shown together.</source>
        <translation>Où elles se trouvent, avec vos mots&#xa0;: «&#xa0;Sous-sol 1&#xa0;». Les bornes d’une même zone sont affichées ensemble.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttemptModel</name>
    <message>
        <source>path %1</source>
        <extracomment>%1 is the path of an address such as /ocpp/SN0042.</extracomment>
        <translation>chemin %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What we heard</source>
        <extracomment>Column: what happened to a connection attempt.</extracomment>
        <translation>Ce que nous avons reçu</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: who tried to connect.</extracomment>
        <translation>De</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Attempts</name>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>no request came</source>
        <translation>aucune requête reçue</translation>
    </message>
    <message>
        <source>encrypted call on the plain port</source>
        <translation>appel chiffré sur le port non chiffré</translation>
    </message>
    <message>
        <source>request too large</source>
        <translation>requête trop grande</translation>
    </message>
    <message>
        <source>request too slow</source>
        <translation>requête trop lente</translation>
    </message>
    <message>
        <source>a web browser, not a charger</source>
        <translation>un navigateur web, pas une borne</translation>
    </message>
    <message>
        <source>no id in the path</source>
        <translation>chemin sans identifiant</translation>
    </message>
    <message>
        <source>the id has characters we do not take</source>
        <translation>l’identifiant a des caractères non admis</translation>
    </message>
    <message>
        <source>unknown id, new chargers are not let in</source>
        <translation>identifiant inconnu, nouvelles bornes non admises</translation>
    </message>
    <message>
        <source>this charger is archived</source>
        <translation>cette borne est archivée</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>pas de mot de passe</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>mot de passe erroné</translation>
    </message>
    <message>
        <source>user name and id differ</source>
        <translation>utilisateur et identifiant différents</translation>
    </message>
    <message>
        <source>not encrypted, but it has to be</source>
        <translation>non chiffré, mais doit l’être</translation>
    </message>
    <message>
        <source>no sub-protocol</source>
        <translation>pas de sous-protocole</translation>
    </message>
    <message>
        <source>sub-protocol we do not speak</source>
        <translation>sous-protocole que nous ne parlons pas</translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation>trop de tentatives</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>trop de connexions</translation>
    </message>
    <message>
        <source>data sent too early</source>
        <translation>données envoyées trop tôt</translation>
    </message>
    <message>
        <source>another charger uses this id</source>
        <translation>une autre borne utilise cet identifiant</translation>
    </message>
    <message>
        <source>encryption failed</source>
        <translation>échec du chiffrement</translation>
    </message>
    <message>
        <source>%1 Refused: %2</source>
        <extracomment>%1 is an HTTP status such as 401, %2 the reason: &quot;401 Refused: no password&quot;.</extracomment>
        <translation>%1 Refusé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Use ws:// on this port, or the encrypted port with wss://</source>
        <translation>Utilisez ws:// sur ce port, ou le port chiffré avec wss://</translation>
    </message>
    <message>
        <source>The address is right. Type it on the charger, not in a browser</source>
        <translation>L’adresse est bonne. Saisissez-la sur la borne, pas dans un navigateur</translation>
    </message>
    <message>
        <source>Add the charger&apos;s id to the end of the address</source>
        <translation>Ajoutez l’identifiant de la borne à la fin de l’adresse</translation>
    </message>
    <message>
        <source>Use letters, digits and - _ . only, at most 48</source>
        <translation>Uniquement lettres, chiffres et - _ . , 48 au plus</translation>
    </message>
    <message>
        <source>Keep “Add charger” open, then let it call again</source>
        <translation>Laissez «&#xa0;Ajouter une borne&#xa0;» ouvert, puis qu’elle rappelle</translation>
    </message>
    <message>
        <source>Restore it under Chargers, Archived</source>
        <translation>Restaurez-la sous Bornes, Archivées</translation>
    </message>
    <message>
        <source>Type the password on the charger; some call it “Authorization key”</source>
        <translation>Saisissez le mot de passe sur la borne&#xa0;; parfois nommé «&#xa0;Authorization key&#xa0;»</translation>
    </message>
    <message>
        <source>Type the password again or make a new one</source>
        <translation>Ressaisissez le mot de passe ou créez-en un nouveau</translation>
    </message>
    <message>
        <source>The user name has to be the charger&apos;s id</source>
        <translation>Le nom d’utilisateur doit être l’identifiant de la borne</translation>
    </message>
    <message>
        <source>Use wss:// or allow plain connections for this charger</source>
        <translation>Utilisez wss:// ou autorisez les connexions non chiffrées pour cette borne</translation>
    </message>
    <message>
        <source>Set the protocol to OCPP 1.6 JSON, not SOAP</source>
        <translation>Réglez le protocole sur OCPP 1.6 JSON, pas SOAP</translation>
    </message>
    <message>
        <source>It may call again in a minute</source>
        <translation>Elle pourra rappeler dans une minute</translation>
    </message>
    <message>
        <source>Give each charger its own id</source>
        <translation>Donnez à chaque borne son propre identifiant</translation>
    </message>
    <message>
        <source>The charger does not trust our certificate</source>
        <translation>La borne ne fait pas confiance à notre certificat</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttentionCard</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>%1 a connector, %2 a fault, %3 a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>%1&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>%1: offline %2</source>
        <extracomment>%1 a charger, %2 a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>%1&#xa0;: hors ligne %2</translation>
    </message>
    <message>
        <source>Check its power and its network</source>
        <translation>Vérifiez son alimentation et son réseau</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to look at</source>
        <translation>
            <numerusform>%n recharge à examiner</numerusform>
            <numerusform>%n recharges à examiner</numerusform>
        </translation>
    </message>
    <message>
        <source>Each says why and what to do</source>
        <translation>Chacune dit pourquoi et que faire</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>things to look at</comment>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>All chargers are online and well</source>
        <translation>Toutes les bornes sont en ligne et vont bien</translation>
    </message>
    <message>
        <source>Look</source>
        <extracomment>Button: opens the sessions that somebody should look at.</extracomment>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: opens the list of alerts.</extracomment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Étape suivante…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Redémarrer…</translation>
    </message>
    <message>
        <source>%1: does not stop</source>
        <extracomment>%1 a connector: the charger did not do what it was asked.</extracomment>
        <translation>%1&#xa0;: ne s’arrête pas</translation>
    </message>
    <message>
        <source>%1: finished, still plugged in</source>
        <extracomment>%1 a connector.</extracomment>
        <translation>%1&#xa0;: terminé, encore branché</translation>
    </message>
    <message>
        <source>Ask the driver to unplug, %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>Demandez au conducteur de débrancher, %1</translation>
    </message>
    <message>
        <source>%1: connected, not accepted</source>
        <extracomment>%1 a charger.</extracomment>
        <translation>%1&#xa0;: connectée, pas acceptée</translation>
    </message>
    <message>
        <source>Its sessions and tags are refused until you accept it</source>
        <translation>Ses recharges et badges sont refusés tant que vous ne l’acceptez pas</translation>
    </message>
    <message>
        <source>%1: clock off by %2</source>
        <extracomment>%1 a charger, %2 a duration.</extracomment>
        <translation>%1&#xa0;: horloge décalée de %2</translation>
    </message>
    <message>
        <source>A restart makes it take our time</source>
        <translation>Un redémarrage lui fait prendre notre heure</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Accessible name of a button: %1 what it does, %2 what is wrong.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BackupModel</name>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Before an update</source>
        <extracomment>Kind of a backup: made before the database got a new layout.</extracomment>
        <translation>Avant une mise à jour</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Avant une restauration</translation>
    </message>
    <message>
        <source>When made</source>
        <extracomment>A backup was checked when it was made, not since.</extracomment>
        <translation>À sa création</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Good, just now</source>
        <translation>Bonne, à l’instant</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Column: when the backup was made.</extracomment>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: on what occasion the backup was made.</extracomment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>Column: when the backup was last checked, and how that went.</extracomment>
        <translation>Vérifiée</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BackupSection</name>
    <message>
        <source>Backup and restore</source>
        <translation>Sauvegarde et restauration</translation>
    </message>
    <message>
        <source>New addresses…</source>
        <translation>Nouvelles adresses…</translation>
    </message>
    <message>
        <source>All chargers know</source>
        <extracomment>The chargers were told the new address: the reminder goes.</extracomment>
        <translation>Toutes les bornes savent</translation>
    </message>
    <message>
        <source>Every night</source>
        <extracomment>Title: backups made every night.</extracomment>
        <translation>Chaque nuit</translation>
    </message>
    <message>
        <source>In the data folder</source>
        <translation>Dans le dossier de données</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>By the clock of the site, for example 03:00. A night that was missed is made up.</source>
        <translation>À l’heure du site, par exemple 03:00. Une nuit manquée est rattrapée.</translation>
    </message>
    <message>
        <source>nightly time schedule</source>
        <translation>nuit heure programme horaire</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Sauvegardes du jour gardées</translation>
    </message>
    <message>
        <source>keep rotation</source>
        <translation>garder rotation conserver</translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation>Sauvegardes de la semaine gardées</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Another disk is better: it survives this one.</source>
        <translation>Un autre disque vaut mieux&#xa0;: il survit à celui-ci.</translation>
    </message>
    <message>
        <source>disk path NAS USB</source>
        <translation>disque chemin NAS USB</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Defaults for this section</source>
        <translation>Valeurs par défaut de cette section</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Avant une mise à jour</translation>
    </message>
    <message>
        <source>One file to take along</source>
        <extracomment>Title: a backup of everything in one file, for another computer.</extracomment>
        <translation>Un fichier à emporter</translation>
    </message>
    <message>
        <source>Save everything in one file…</source>
        <translation>Tout enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Restaurer depuis un fichier…</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Avancement de la sauvegarde</translation>
    </message>
    <message>
        <source>Database, settings and certificate; secrets under a passphrase. Nothing leaves this computer by itself.</source>
        <translation>Base de données, réglages et certificat&#xa0;; secrets sous phrase secrète. Rien ne quitte cet ordinateur de soi-même.</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Restaurer depuis un fichier</translation>
    </message>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <translation>Sauvegardes (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>A time is hours and minutes, such as 03:00</source>
        <translation>Une heure s’écrit en heures et minutes, comme 03:00</translation>
    </message>
    <message>
        <source>Saved; it holds from now on</source>
        <translation>Enregistré&#xa0;; valable dès maintenant</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>Donnez le chemin complet d’un dossier.</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <translation>Valeurs par défaut rétablies&#xa0;: %1</translation>
    </message>
    <message>
        <source>Select a backup first</source>
        <translation>Choisissez d’abord une sauvegarde</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>Une sauvegarde est en cours</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Sauvegarde faite et vérifiée</translation>
    </message>
    <message>
        <source>Save everything in one file</source>
        <translation>Tout enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>A file is being written</source>
        <translation>Un fichier est en cours d’écriture</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>Written and checked: %1</source>
        <translation>Écrit et vérifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Restored the backup of %1.</source>
        <translation>Sauvegarde du %1 restaurée.</translation>
    </message>
    <message>
        <source>If this is another computer, the chargers need its address.</source>
        <translation>Si c’est un autre ordinateur, les bornes ont besoin de son adresse.</translation>
    </message>
    <message>
        <source>This computer still has the address %1 that the chargers know.</source>
        <translation>Cet ordinateur a toujours l’adresse %1 que les bornes connaissent.</translation>
    </message>
    <message>
        <source>The chargers still point to %1; this computer is %2.</source>
        <translation>Les bornes visent encore %1&#xa0;; cet ordinateur est %2.</translation>
    </message>
    <message>
        <source>in no network</source>
        <translation>dans aucun réseau</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Vérification d’une sauvegarde</translation>
    </message>
    <message>
        <source>Saving everything in one file</source>
        <translation>Enregistrement de tout dans un fichier</translation>
    </message>
    <message>
        <source>Off: the service keeps the data. Stop it, then start Forecourt and restore here</source>
        <translation>Indisponible&#xa0;: le service garde les données. Arrêtez-le, puis démarrez Forecourt et restaurez ici</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Behind the sentence of a banner: %n further matters of the same kind.</extracomment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BellButton</name>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message numerus="yes">
        <source>Alerts, %n open</source>
        <extracomment>Accessible name of the bell; %n alerts are open.</extracomment>
        <translation>
            <numerusform>Alertes, %n en cours</numerusform>
            <numerusform>Alertes, %n en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BulkDialog</name>
    <message>
        <source>All at once</source>
        <translation>Toutes à la fois</translation>
    </message>
    <message>
        <source>One by one, and stop at the first that fails</source>
        <translation>L’une après l’autre, arrêt au premier échec</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Off: none of these chargers can do it now; the table says why</source>
        <translation>Indisponible&#xa0;: aucune de ces bornes ne peut le faire maintenant&#xa0;; le tableau dit pourquoi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop here</source>
        <extracomment>Button: nothing further is sent to the chargers whose turn has not come.</extracomment>
        <translation>Arrêter ici</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message numerus="yes">
        <source>This goes to %n charger(s). Type their number.</source>
        <translation>
            <numerusform>Cela concerne %n borne. Saisissez leur nombre.</numerusform>
            <numerusform>Cela concerne %n bornes. Saisissez leur nombre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 running, %4 not reached</source>
        <extracomment>How a command to many chargers goes: %1 to %4 are numbers.</extracomment>
        <translation>%1 faites, %2 échouées, %3 en cours, %4 non atteintes</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BulkModel</name>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Indisponible&#xa0;: la borne est archivée</translation>
    </message>
    <message>
        <source>Takes part</source>
        <extracomment>A charger that gets the command.</extracomment>
        <translation>Participe</translation>
    </message>
    <message>
        <source>Its turn has not come yet</source>
        <translation>Son tour n’est pas encore venu</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Envoyé, attend la réponse</translation>
    </message>
    <message>
        <source>Not sent, since one before it failed or it was stopped</source>
        <translation>Non envoyé&#xa0;: un envoi précédent a échoué ou tout a été arrêté</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BusNotificationChannel</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CandidateModel</name>
    <message>
        <source>Connected, waiting to be accepted</source>
        <translation>Connectée, en attente d’acceptation</translation>
    </message>
    <message>
        <source>Not connected at the moment</source>
        <translation>Non connectée pour le moment</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Marque et modèle</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: network address a charger calls from.</extracomment>
        <translation>De</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Dernier contact</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Changes</name>
    <message>
        <source>Not sent yet</source>
        <extracomment>A changed setting: not sent to the charger yet.</extracomment>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Envoyé, attend la réponse</translation>
    </message>
    <message>
        <source>Accepted, is read back</source>
        <translation>Accepté, relecture en cours</translation>
    </message>
    <message>
        <source>Done, the charger reads it back</source>
        <translation>Fait, la borne le confirme à la relecture</translation>
    </message>
    <message>
        <source>Kept, works after a restart of the charger</source>
        <translation>Retenu, agit après un redémarrage de la borne</translation>
    </message>
    <message>
        <source>Refused: the charger does not take this value, or not now</source>
        <translation>Refusé&#xa0;: la borne n’accepte pas cette valeur, ou pas maintenant</translation>
    </message>
    <message>
        <source>This charger has no such setting</source>
        <translation>Cette borne n’a pas ce réglage</translation>
    </message>
    <message>
        <source>This charger cannot be set from here. Use its own menu</source>
        <translation>Cette borne ne peut pas être réglée d’ici. Utilisez son propre menu</translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 the charger&apos;s own words, in English.</extracomment>
        <translation>La borne a répondu par une erreur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accepted, but it reads back as %1</source>
        <extracomment>%1 a value.</extracomment>
        <translation>Accepté, mais la relecture donne %1</translation>
    </message>
    <message>
        <source>Accepted, but it could not be read back. Read the settings again</source>
        <translation>Accepté, mais la relecture a échoué. Relisez les réglages</translation>
    </message>
    <message>
        <source>No answer. It may have happened all the same: read the settings again</source>
        <translation>Pas de réponse. C’est peut-être fait quand même&#xa0;: relisez les réglages</translation>
    </message>
    <message>
        <source>Not sent: the charger is offline. Try again once it is back</source>
        <translation>Non envoyé&#xa0;: la borne est hors ligne. Réessayez à son retour</translation>
    </message>
    <message>
        <source>Not sent: this charger lets nobody change it</source>
        <translation>Non envoyé&#xa0;: cette borne ne le laisse changer par personne</translation>
    </message>
    <message>
        <source>Not sent: you stopped it</source>
        <translation>Non envoyé&#xa0;: vous avez arrêté</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerActions</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A command and what became of it: %1 charger, %2 command, %3 outcome.</extracomment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>No session is running here any more</source>
        <translation>Plus aucune recharge en cours ici</translation>
    </message>
    <message>
        <source>The car of %1 stops at %2. The cable stays locked until the car lets go.</source>
        <extracomment>%1 the driver, %2 an energy such as 12,41 kWh.</extracomment>
        <translation>La voiture de %1 s’arrête à %2. Le câble reste verrouillé jusqu’à ce que la voiture le libère.</translation>
    </message>
    <message>
        <source>Stop charging at %1?</source>
        <translation>Arrêter la recharge à %1&#xa0;?</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Arrêter la recharge</translation>
    </message>
    <message>
        <source>Keep charging</source>
        <translation>Continuer la recharge</translation>
    </message>
    <message>
        <source>Unlock the cable at %1?</source>
        <translation>Déverrouiller le câble à %1&#xa0;?</translation>
    </message>
    <message>
        <source>Ask the driver to unlock the car first, unplug at the car and push the plug in once. A session that still runs there ends.</source>
        <translation>Demandez au conducteur de déverrouiller d’abord la voiture, de débrancher côté voiture et d’enfoncer une fois la fiche. Une recharge encore en cours s’y termine.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Leave locked</source>
        <translation>Laisser verrouillé</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two.</source>
        <translation>La borne est hors ligne une à deux minutes.</translation>
    </message>
    <message>
        <source>It ends the sessions of %1.</source>
        <extracomment>%1 lists drivers and connectors.</extracomment>
        <translation>Cela termine les recharges de %1.</translation>
    </message>
    <message>
        <source>Hard restart of %1</source>
        <translation>Redémarrage forcé de %1</translation>
    </message>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation>La borne coupe aussitôt son alimentation et peut perdre les derniers relevés.</translation>
    </message>
    <message>
        <source>Restart hard</source>
        <translation>Forcer le redémarrage</translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation>Redémarrer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Leave running</source>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>Take %1 out of service?</source>
        <translation>Mettre %1 hors service&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation>Personne ne peut y démarrer une recharge jusqu’à sa remise en service. Une recharge en cours va jusqu’à sa fin.</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Leave in service</source>
        <translation>Laisser en service</translation>
    </message>
    <message>
        <source>Closed session %1</source>
        <translation>Recharge %1 close</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The id %1 stays as it is.</source>
        <translation>L’identifiant %1 reste inchangé.</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Renommé</translation>
    </message>
    <message>
        <source>It stays connected, but its sessions and tags are refused until you accept it again.</source>
        <translation>Elle reste connectée, mais ses recharges et badges sont refusés jusqu’à ce que vous l’acceptiez à nouveau.</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation>En charge&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Put %1 back to waiting?</source>
        <translation>Remettre %1 en attente&#xa0;?</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Keep accepted</source>
        <translation>Garder acceptée</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 archivée</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>%1 acceptée</translation>
    </message>
    <message>
        <source>Reject %1?</source>
        <translation>Refuser %1&#xa0;?</translation>
    </message>
    <message>
        <source>The charger is told no each time it calls, until you accept it under Chargers.</source>
        <translation>La borne reçoit un refus à chaque appel, jusqu’à ce que vous l’acceptiez sous Bornes.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Attendre encore</translation>
    </message>
    <message>
        <source>Ask for</source>
        <extracomment>Menu: the charger is asked to send one of its messages now.</extracomment>
        <translation>Demander</translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <extracomment>Menu entry: the charger is asked to report the state of its connectors.</extracomment>
        <translation>États des points de charge</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Relevés du compteur</translation>
    </message>
    <message>
        <source>Boot report</source>
        <extracomment>Menu entry: the charger is asked for its introduction (BootNotification).</extracomment>
        <translation>Rapport de démarrage</translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation>Signe de vie</translation>
    </message>
    <message>
        <source>Firmware state</source>
        <translation>État du micrologiciel</translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation>État du diagnostic</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Redémarrer…</translation>
    </message>
    <message>
        <source>Restart hard…</source>
        <translation>Forcer le redémarrage…</translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation>Mettre hors service…</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Mettre en service</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Lire les réglages</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Put back to waiting…</source>
        <translation>Remettre en attente…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Démarrer…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Place saved</source>
        <translation>Emplacement enregistré</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>Photo de %1</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>That is no photo we can use. Choose a JPEG or PNG of at most 40 MB</source>
        <translation>Cette photo est inutilisable. Choisissez un JPEG ou PNG de 40 Mo au plus</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>Photo supprimée</translation>
    </message>
    <message>
        <source>%1 is in use already. Archive it first, or choose another</source>
        <translation>%1 est déjà utilisé. Archivez-la d’abord, ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <extracomment>%1 a place, %2 the id of its new charger.</extracomment>
        <translation>%1 est désormais %2</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>%1 restaurée</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Contrôle guidé</translation>
    </message>
    <message>
        <source>Off: guided checks are not kept here</source>
        <translation>Indisponible&#xa0;: les contrôles guidés ne sont pas conservés ici</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>Emplacement…</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Photo…</translation>
    </message>
    <message>
        <source>Replace hardware…</source>
        <translation>Remplacer le matériel…</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Badge %1 ajouté</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Indisponible&#xa0;: les réservations ne se font pas ici</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Réserver…</translation>
    </message>
    <message>
        <source>More commands</source>
        <extracomment>Menu with every command of the standard that a charger can be given.</extracomment>
        <translation>Autres commandes</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Expert call…</source>
        <translation>Appel expert…</translation>
    </message>
    <message>
        <source>Photo saved</source>
        <translation>Photo enregistrée</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerBulk</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, since they are offline or cannot do it: %1.</source>
        <extracomment>%1 names of chargers.</extracomment>
        <translation>Laissées de côté, car hors ligne ou incapables de le faire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Choose chargers in the list</source>
        <translation>Choisissez des bornes dans la liste</translation>
    </message>
    <message>
        <source>Off: all of them are offline, not accepted or cannot do this</source>
        <translation>Indisponible&#xa0;: toutes sont hors ligne, non acceptées ou ne savent pas le faire</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 who charges, %2 at which connector.</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation>En charge maintenant&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Restart %n charger(s)?</source>
        <translation>
            <numerusform>Redémarrer %n borne&#xa0;?</numerusform>
            <numerusform>Redémarrer %n bornes&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is away for some minutes; running sessions end.</source>
        <translation>Chacune s’absente quelques minutes&#xa0;; les recharges en cours se terminent.</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Report on a command to many chargers: &quot;Restart: 4 accepted&quot;.</extracomment>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Into service</source>
        <translation>En service</translation>
    </message>
    <message numerus="yes">
        <source>Take %n charger(s) out of service?</source>
        <translation>
            <numerusform>Mettre %n borne hors service&#xa0;?</numerusform>
            <numerusform>Mettre %n bornes hors service&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can charge there until you put them back. A running session goes on to its end.</source>
        <translation>Personne ne peut y charger tant que vous ne les remettez pas en service. Une recharge en cours va jusqu’à sa fin.</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Lire les réglages</translation>
    </message>
    <message>
        <source>Ask for states</source>
        <translation>Demander les états</translation>
    </message>
    <message>
        <source>%1: %2 accepted</source>
        <extracomment>%1 what was asked, %2 how many chargers accepted it.</extracomment>
        <translation>%1&#xa0;: %2 acceptés</translation>
    </message>
    <message>
        <source>%1: %2 accepted, not by %3. Their History says why.</source>
        <extracomment>%1 what was asked, %2 how many chargers accepted it, %3 names of those that did not.</extracomment>
        <translation>%1&#xa0;: %2 acceptés, pas par %3. Leur historique dit pourquoi.</translation>
    </message>
    <message numerus="yes">
        <source>Area of %n charger(s)</source>
        <translation>
            <numerusform>Zone de %n borne</numerusform>
            <numerusform>Zone de %n bornes</numerusform>
        </translation>
    </message>
    <message>
        <source>Area changed</source>
        <translation>Zone changée</translation>
    </message>
    <message numerus="yes">
        <source>Archived %n charger(s)</source>
        <translation>
            <numerusform>%n borne archivée</numerusform>
            <numerusform>%n bornes archivées</numerusform>
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
        <translation>En direct</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Recharges</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>This charger is not in use any more</source>
        <translation>Cette borne n’est plus utilisée</translation>
    </message>
    <message>
        <source>It was archived. Its sessions stay under Sessions.</source>
        <translation>Elle a été archivée. Ses recharges restent sous Recharges.</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Redémarrer…</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Sessions of this charger</source>
        <translation>Recharges de cette borne</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Pas encore de recharge</translation>
    </message>
    <message>
        <source>The first charge at this charger appears here.</source>
        <translation>La première recharge à cette borne apparaît ici.</translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation>Impossible de lire les recharges</translation>
    </message>
    <message>
        <source>This charger is not in use</source>
        <translation>Cette borne n’est pas utilisée</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A connector and its state: &quot;Bay 7 Faulted&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Pas encore acceptée</translation>
    </message>
    <message>
        <source>Online, heard %1</source>
        <translation>En ligne, contact %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>SN %1</source>
        <extracomment>Serial number of a charger.</extracomment>
        <translation>N° série %1</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>micrologiciel %1</translation>
    </message>
    <message>
        <source>%1, security profile %2</source>
        <translation>%1, profil de sécurité %2</translation>
    </message>
    <message>
        <source>clock off by %1</source>
        <extracomment>The charger&apos;s clock differs from ours by %1.</extracomment>
        <translation>horloge décalée de %1</translation>
    </message>
    <message>
        <source>id %1</source>
        <extracomment>The charger&apos;s own id.</extracomment>
        <translation>identifiant %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Open the new one</source>
        <translation>Ouvrir la nouvelle</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>%1 took its place. The sessions of both are shown there.</source>
        <extracomment>%1 the id of a charger.</extracomment>
        <translation>%1 a pris sa place. Les recharges des deux y sont affichées.</translation>
    </message>
    <message>
        <source>Local list</source>
        <extracomment>Tab: the list of tags that the charger keeps itself.</extracomment>
        <translation>Liste locale</translation>
    </message>
    <message>
        <source>Planned actions…</source>
        <translation>Actions prévues…</translation>
    </message>
    <message>
        <source>There is no charger with this id here. Add charger shows the ones that call.</source>
        <translation>Il n’y a pas de borne avec cet identifiant ici. Ajouter une borne montre celles qui appellent.</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Menu entry: something is done at this charger at another time.</extracomment>
        <translation>Plus tard…</translation>
    </message>
    <message>
        <source>Power limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Vendor data</source>
        <extracomment>Tab: messages of the maker&apos;s own (DataTransfer).</extracomment>
        <translation>Fabricant</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerSetup</name>
    <message>
        <source>1. Open the charger&apos;s own page or its app, and look for “OCPP” or “backend”.</source>
        <translation>1. Ouvrez la page de la borne elle-même ou son application, et cherchez «&#xa0;OCPP&#xa0;» ou «&#xa0;backend&#xa0;».</translation>
    </message>
    <message>
        <source>2. Type the address that is shown next. It also comes as a QR code and in pieces.</source>
        <translation>2. Saisissez l’adresse affichée ensuite. Elle existe aussi en code QR et par morceaux.</translation>
    </message>
    <message>
        <source>3. The charger appears within a minute. Accept it, and it may charge.</source>
        <translation>3. La borne apparaît en moins d’une minute. Acceptez-la, et elle peut charger.</translation>
    </message>
    <message>
        <source>First charger</source>
        <translation>Première borne</translation>
    </message>
    <message>
        <source>That is all Forecourt needs to know. What is left is the charger itself.</source>
        <translation>C’est tout ce que Forecourt doit savoir. Reste la borne elle-même.</translation>
    </message>
    <message>
        <source>Add first charger</source>
        <translation>Ajouter la première borne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargersPage</name>
    <message>
        <source>Chargers</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Ajouter une borne</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>Tab: chargers in use.</extracomment>
        <translation>Actives</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Tab: chargers that call and are not accepted yet.</extracomment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Faulted</source>
        <translation>En défaut</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Non acceptée</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>No charger yet</source>
        <translation>Pas encore de borne</translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type its address on the charger&apos;s own page and it appears here, or let us guide you.</source>
        <translation>Forecourt est déjà à l’écoute. Saisissez son adresse sur la page de la borne et elle apparaît ici, ou laissez-vous guider.</translation>
    </message>
    <message>
        <source>Waiting chargers</source>
        <translation>Bornes en attente</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Choose a charger in the list</source>
        <translation>Choisissez une borne dans la liste</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Personne n’attend</translation>
    </message>
    <message>
        <source>A charger that calls for the first time appears here and has no rights until you accept it.</source>
        <translation>Une borne qui appelle pour la première fois apparaît ici et n’a aucun droit tant que vous ne l’acceptez pas.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows a filter leaves: &quot;0 of 12&quot;.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>chargers</comment>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>Tab: chargers that are not in use any more.</extracomment>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Filter the chargers</source>
        <translation>Filtrer les bornes</translation>
    </message>
    <message>
        <source>Show all chargers</source>
        <translation>Afficher toutes les bornes</translation>
    </message>
    <message>
        <source>Archive the selected chargers</source>
        <translation>Archiver les bornes sélectionnées</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Toutes les zones</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>All makers</source>
        <translation>Tous les fabricants</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>All firmware</source>
        <translation>Tous les micrologiciels</translation>
    </message>
    <message>
        <source>No charger fits the filter</source>
        <translation>Aucune borne ne correspond au filtre</translation>
    </message>
    <message>
        <source>The chargers are all there, none of them is as you ask.</source>
        <translation>Les bornes sont toutes là, aucune n’est telle que demandé.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Ask for states</source>
        <translation>Demander les états</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Lire les réglages</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Mettre en service</translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation>Mettre hors service…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Redémarrer…</translation>
    </message>
    <message>
        <source>Area…</source>
        <translation>Zone…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archived chargers</source>
        <translation>Bornes archivées</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>Rien d’archivé</translation>
    </message>
    <message>
        <source>A charger you take out of use with Archive stays here with its sessions, and can be restored.</source>
        <translation>Une borne retirée de l’usage avec Archiver reste ici avec ses recharges et peut être restaurée.</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Réservations</translation>
    </message>
    <message>
        <source>More commands…</source>
        <extracomment>Button: every other command, for the chosen chargers.</extracomment>
        <translation>Autres commandes…</translation>
    </message>
    <message>
        <source>Settings template…</source>
        <extracomment>Button: brings the settings of the site&apos;s template to the chosen chargers.</extracomment>
        <translation>Modèle de réglages…</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Button: something is done at the chosen chargers at another time.</extracomment>
        <translation>Plus tard…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.
----------
Columns of the table of a chart&apos;s values: what the charger said, and what follows from the limits we know.</extracomment>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Puissance kW</translation>
    </message>
    <message>
        <source>Limit kW</source>
        <translation>Limite kW</translation>
    </message>
    <message>
        <source>Offered kW</source>
        <translation>Offert kW</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Afficher en graphique</translation>
    </message>
    <message>
        <source>Charger says kW</source>
        <translation>Selon la borne kW</translation>
    </message>
    <message>
        <source>By our limits kW</source>
        <translation>Selon nos limites kW</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartSurface</name>
    <message>
        <source>no values</source>
        <extracomment>In a chart, where no values were received.</extracomment>
        <translation>aucune valeur</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckHistoryModel</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n réussie</numerusform>
            <numerusform>%n réussies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n avec avertissement</numerusform>
            <numerusform>%n avec avertissement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échouée</numerusform>
            <numerusform>%n échouées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n passée</numerusform>
            <numerusform>%n passées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed %1</source>
        <extracomment>State of a check: %1 when it was signed.</extracomment>
        <translation>Signé %1</translation>
    </message>
    <message>
        <source>Not signed</source>
        <extracomment>State of a check: not signed yet.</extracomment>
        <translation>Non signé</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Technician</source>
        <extracomment>Column: who did the check.</extracomment>
        <translation>Technicien</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckSignPanel</name>
    <message>
        <source>Hand over</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>One per line: what is still to be done</source>
        <translation>Un par ligne&#xa0;: ce qui reste à faire</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Points ouverts</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>Who takes the charger over.</extracomment>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Town of a signature.</extracomment>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Look at the document…</source>
        <translation>Voir le document…</translation>
    </message>
    <message>
        <source>Sign and close the check…</source>
        <translation>Signer et clore le contrôle…</translation>
    </message>
    <message>
        <source>Signed.</source>
        <extracomment>Before the counts of a check&apos;s steps.</extracomment>
        <translation>Signé.</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Étapes&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>Off: %n step(s) are open. Finish or skip them first</source>
        <translation>
            <numerusform>Indisponible&#xa0;: %n étape est ouverte. Terminez-la ou passez-la d’abord</numerusform>
            <numerusform>Indisponible&#xa0;: %n étapes sont ouvertes. Terminez-les ou passez-les d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the hand-over…</source>
        <translation>Ouvrir la remise…</translation>
    </message>
    <message>
        <source>⚠ Both names are needed: who checked, and who takes the charger over</source>
        <translation>⚠ Il faut les deux noms&#xa0;: qui a contrôlé, et qui reprend la borne</translation>
    </message>
    <message>
        <source>Sign off the check of %1?</source>
        <translation>Signer le contrôle de %1&#xa0;?</translation>
    </message>
    <message>
        <source>It is closed and can never be changed afterwards. For another one begin a new check. The document can be printed and opened again at any time.</source>
        <translation>Il est clos et ne pourra plus jamais être modifié. Pour un autre, commencez un nouveau contrôle. Le document peut être imprimé et rouvert à tout moment.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckStepModel</name>
    <message>
        <source>Now</source>
        <extracomment>State of the step of a check that is being done.</extracomment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckStepPanel</name>
    <message>
        <source>Meter reading</source>
        <translation>Relevé du compteur</translation>
    </message>
    <message>
        <source>Measured power</source>
        <translation>Puissance mesurée</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Stop the running session</source>
        <translation>Arrêter la recharge en cours</translation>
    </message>
    <message>
        <source>Site&apos;s template…</source>
        <translation>Modèle du site…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on as it is</source>
        <extracomment>Button: accept a warning or failure as it is and open the next step.</extracomment>
        <translation>Continuer ainsi</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Passer…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Which step of a check is shown: %1 of %2.</extracomment>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Encore rien.</translation>
    </message>
    <message>
        <source>Waiting for the charger&apos;s answer</source>
        <translation>Attend la réponse de la borne</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <extracomment>A step of a check that was skipped, and why.</extracomment>
        <translation>Passée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 state of a step, %2 why.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Indisponible&#xa0;: cette borne n’est pas utilisée</translation>
    </message>
    <message>
        <source>Off: the charger has not answered yet</source>
        <translation>Indisponible&#xa0;: la borne n’a pas encore répondu</translation>
    </message>
    <message>
        <source>Off: a session is running here. Stop it first</source>
        <translation>Indisponible&#xa0;: une recharge est en cours ici. Arrêtez-la d’abord</translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation>Indisponible&#xa0;: aucune recharge en cours ici</translation>
    </message>
    <message>
        <source>This is not a number that a meter can show</source>
        <translation>Ce n’est pas un nombre qu’un compteur peut afficher</translation>
    </message>
    <message>
        <source>Type at least one of the two</source>
        <translation>Saisissez au moins l’un des deux</translation>
    </message>
    <message>
        <source>Skip this step?</source>
        <translation>Passer cette étape&#xa0;?</translation>
    </message>
    <message>
        <source>Why (it is written into the hand-over)</source>
        <translation>Pourquoi (c’est inscrit dans la remise)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Say why, for the one who reads it later</source>
        <translation>Dites pourquoi, pour qui le lira plus tard</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckValuesPanel</name>
    <message>
        <source>Measured with your own instruments</source>
        <translation>Mesuré avec vos propres instruments</translation>
    </message>
    <message>
        <source>What you leave empty is left out of the hand-over</source>
        <translation>Ce que vous laissez vide ne figure pas dans la remise</translation>
    </message>
    <message>
        <source>Required</source>
        <extracomment>Column: what a measured value should be.</extracomment>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>A measured value: %1 its name, %2 its unit.</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>⚠ Out of range</source>
        <translation>⚠ Hors plage</translation>
    </message>
    <message>
        <source>⚠ Not a possible value</source>
        <translation>⚠ Valeur impossible</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckWords</name>
    <message>
        <source>Connection</source>
        <extracomment>A step of the guided check of a charger, as the following.</extracomment>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>Make, model, serial number and firmware of a charger.</extracomment>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Plug in</source>
        <extracomment>Step: put the plug into the car.</extracomment>
        <translation>Brancher</translation>
    </message>
    <message>
        <source>Start with a tag</source>
        <translation>Démarrer avec un badge</translation>
    </message>
    <message>
        <source>Start from here</source>
        <translation>Démarrer d’ici</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Relevé du compteur</translation>
    </message>
    <message>
        <source>Power flows</source>
        <translation>Puissance présente</translation>
    </message>
    <message>
        <source>Stop from here</source>
        <translation>Arrêter d’ici</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Step: release the lock that holds the plug.
----------
Button: release the lock that holds the plug.</extracomment>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unplug</source>
        <extracomment>Step: take the plug out of the car.</extracomment>
        <translation>Débrancher</translation>
    </message>
    <message>
        <source>Charge without network</source>
        <translation>Charger sans réseau</translation>
    </message>
    <message>
        <source>Switch the charger on and wait until it calls this computer.</source>
        <translation>Allumez la borne et attendez qu’elle appelle cet ordinateur.</translation>
    </message>
    <message>
        <source>Compare make, model, serial number and firmware with the plate on the charger.</source>
        <translation>Comparez marque, modèle, numéro de série et micrologiciel avec la plaque de la borne.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock is compared with this computer&apos;s. Nothing to do here.</source>
        <translation>L’horloge de la borne est comparée à celle de cet ordinateur. Rien à faire ici.</translation>
    </message>
    <message>
        <source>The charger&apos;s settings are read and compared with the site&apos;s template.</source>
        <translation>Les réglages de la borne sont lus et comparés au modèle du site.</translation>
    </message>
    <message>
        <source>Plug a car or a test box into this connector.</source>
        <translation>Branchez une voiture ou un boîtier d’essai à ce point de charge.</translation>
    </message>
    <message>
        <source>Hold a tag that may charge here to the charger&apos;s reader and wait until charging begins.</source>
        <translation>Présentez un badge autorisé ici au lecteur de la borne et attendez le début de la charge.</translation>
    </message>
    <message>
        <source>Start a charge from this computer. A session that still runs must be stopped first.</source>
        <translation>Démarrez une recharge depuis cet ordinateur. Une recharge encore en cours doit d’abord être arrêtée.</translation>
    </message>
    <message>
        <source>While the car charges, type what another instrument shows: the charger&apos;s own display or a reference meter in kWh, a clamp meter in kW, or both.</source>
        <translation>Pendant que la voiture charge, saisissez ce qu’affiche un autre instrument&#xa0;: l’écran de la borne ou un compteur de référence en kWh, une pince en kW, ou les deux.</translation>
    </message>
    <message>
        <source>The car must draw power and the meter must count. Nothing to do here while it charges.</source>
        <translation>La voiture doit tirer de la puissance et le compteur compter. Rien à faire ici pendant la charge.</translation>
    </message>
    <message>
        <source>Stop the test charge from this computer.</source>
        <translation>Arrêtez la recharge d’essai depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Unlock the plug from this computer and listen for the lock.</source>
        <translation>Déverrouillez la fiche depuis cet ordinateur et écoutez le verrou.</translation>
    </message>
    <message>
        <source>Pull the plug and put the cable back.</source>
        <translation>Retirez la fiche et remettez le câble en place.</translation>
    </message>
    <message>
        <source>Unplug the charger&apos;s network cable. Charge with a tag for a minute and stop with the same tag. Then plug the network cable in again.</source>
        <translation>Débranchez le câble réseau de la borne. Chargez avec un badge pendant une minute et arrêtez avec le même badge. Puis rebranchez le câble réseau.</translation>
    </message>
    <message>
        <source>Check the address typed into the charger and its network cable. “Add charger” shows every attempt and why it was refused. Some chargers dial again only after 20 minutes; a restart helps.</source>
        <translation>Vérifiez l’adresse saisie dans la borne et son câble réseau. «&#xa0;Ajouter une borne&#xa0;» montre chaque tentative et pourquoi elle a été refusée. Certaines bornes ne rappellent qu’après 20 minutes&#xa0;; un redémarrage aide.</translation>
    </message>
    <message>
        <source>Some chargers say who they are only after a restart. “Ask again” requests it.</source>
        <translation>Certaines bornes ne disent qui elles sont qu’après un redémarrage. «&#xa0;Redemander&#xa0;» le demande.</translation>
    </message>
    <message>
        <source>The charger has not sent a time yet. “Ask again” requests a message that carries one.</source>
        <translation>La borne n’a pas encore envoyé d’heure. «&#xa0;Redemander&#xa0;» demande un message qui en porte une.</translation>
    </message>
    <message>
        <source>Large chargers need a minute to list their settings. “Read again” asks once more.</source>
        <translation>Les grandes bornes mettent une minute à lister leurs réglages. «&#xa0;Relire&#xa0;» demande une nouvelle fois.</translation>
    </message>
    <message>
        <source>Push the plug in until it clicks. If the charger shows the car and nothing changes here, another connector may be meant.</source>
        <translation>Poussez la fiche jusqu’au clic. Si la borne voit la voiture et que rien ne change ici, c’est peut-être un autre point de charge.</translation>
    </message>
    <message>
        <source>Is the tag under People &amp; tags, and not blocked? Look for a refused tag there. Hold it still for two seconds.</source>
        <translation>Le badge est-il sous Personnes et badges, et non bloqué&#xa0;? Cherchez-y un badge refusé. Tenez-le immobile deux secondes.</translation>
    </message>
    <message>
        <source>After a stop many chargers want the plug out and in again before they start. Otherwise look at the answer above.</source>
        <translation>Après un arrêt, beaucoup de bornes veulent que l’on débranche et rebranche avant de démarrer. Sinon, voyez la réponse ci-dessus.</translation>
    </message>
    <message>
        <source>No meter values come. Check MeterValueSampleInterval and MeterValuesSampledData in the charger&apos;s settings, or ask for values.</source>
        <translation>Aucun relevé n’arrive. Vérifiez MeterValueSampleInterval et MeterValuesSampledData dans les réglages de la borne, ou demandez des valeurs.</translation>
    </message>
    <message>
        <source>The car may wait for its own timer, or be full. Wake it, or use a test box with a load.</source>
        <translation>La voiture attend peut-être son propre minuteur, ou est pleine. Réveillez-la, ou utilisez un boîtier d’essai avec charge.</translation>
    </message>
    <message>
        <source>If the charger accepted and still charges, stop with the tag at the charger and note it.</source>
        <translation>Si la borne a accepté et charge encore, arrêtez avec le badge à la borne et notez-le.</translation>
    </message>
    <message>
        <source>Push the plug in once more; a lock under tension cannot open. A fixed cable has no lock: skip.</source>
        <translation>Poussez encore la fiche&#xa0;; un verrou sous tension mécanique ne peut s’ouvrir. Un câble fixe n’a pas de verrou&#xa0;: passez.</translation>
    </message>
    <message>
        <source>Unlock the car first. If the plug is out and nothing changes, restart the charger.</source>
        <translation>Déverrouillez d’abord la voiture. Si la fiche est retirée et que rien ne change, redémarrez la borne.</translation>
    </message>
    <message>
        <source>It takes up to two minutes until a lost link is noticed. The charger must know the tag or allow charging without network.</source>
        <translation>Une liaison perdue est remarquée en deux minutes au plus. La borne doit connaître le badge ou permettre la charge sans réseau.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Démarrer la recharge</translation>
    </message>
    <message>
        <source>Ask for values</source>
        <translation>Demander des valeurs</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Arrêter la recharge</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>State of a step in a check: not done yet.</extracomment>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussie</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>The charger is not connected</source>
        <translation>La borne n’est pas connectée</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>La connexion a été perdue</translation>
    </message>
    <message>
        <source>Connected, but the charger has not said who it is</source>
        <translation>Connectée, mais la borne n’a pas dit qui elle est</translation>
    </message>
    <message>
        <source>Make, model, serial number or firmware is missing</source>
        <translation>Marque, modèle, numéro de série ou micrologiciel manque</translation>
    </message>
    <message>
        <source>No message with a time has come yet</source>
        <translation>Aucun message avec une heure n’est encore arrivé</translation>
    </message>
    <message>
        <source>The clock is off by more than 10 seconds</source>
        <translation>L’horloge est décalée de plus de 10 secondes</translation>
    </message>
    <message>
        <source>The clock is off by more than a minute: times of sessions will be wrong</source>
        <translation>L’horloge est décalée de plus d’une minute&#xa0;: les heures des recharges seront fausses</translation>
    </message>
    <message>
        <source>Waiting for the charger&apos;s settings</source>
        <translation>Attend les réglages de la borne</translation>
    </message>
    <message>
        <source>The site has no template yet. Make one, or skip this step</source>
        <translation>Le site n’a pas encore de modèle. Créez-en un, ou passez cette étape</translation>
    </message>
    <message>
        <source>Settings differ from the site&apos;s template</source>
        <translation>Des réglages diffèrent du modèle du site</translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <translation>Attend la fiche</translation>
    </message>
    <message>
        <source>Waiting for a session started with a tag</source>
        <translation>Attend une recharge démarrée avec un badge</translation>
    </message>
    <message>
        <source>Asked to start; no session yet</source>
        <translation>Démarrage demandé&#xa0;; pas encore de recharge</translation>
    </message>
    <message>
        <source>A session is running here. Stop it first</source>
        <translation>Une recharge est en cours ici. Arrêtez-la d’abord</translation>
    </message>
    <message>
        <source>It charges although the tag is not allowed</source>
        <translation>Elle charge alors que le badge n’est pas autorisé</translation>
    </message>
    <message>
        <source>The charger refused</source>
        <translation>La borne a refusé</translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation>La borne ne sait pas le faire</translation>
    </message>
    <message>
        <source>The charger did not answer</source>
        <translation>La borne n’a pas répondu</translation>
    </message>
    <message>
        <source>No car was plugged in in time</source>
        <translation>Aucune voiture branchée à temps</translation>
    </message>
    <message>
        <source>The connector is faulted</source>
        <translation>Le point de charge est en défaut</translation>
    </message>
    <message>
        <source>Waiting for the reading of another instrument</source>
        <translation>Attend le relevé d’un autre instrument</translation>
    </message>
    <message>
        <source>No meter values have come yet</source>
        <translation>Aucun relevé n’est encore arrivé</translation>
    </message>
    <message>
        <source>The meter deviates a little from the other instrument</source>
        <translation>Le compteur s’écarte un peu de l’autre instrument</translation>
    </message>
    <message>
        <source>The meter does not agree with the other instrument</source>
        <translation>Le compteur ne concorde pas avec l’autre instrument</translation>
    </message>
    <message>
        <source>Energy is counted, but power stays below 100 W</source>
        <translation>L’énergie est comptée, mais la puissance reste sous 100 W</translation>
    </message>
    <message>
        <source>The energy meter does not rise</source>
        <translation>Le compteur d’énergie n’avance pas</translation>
    </message>
    <message>
        <source>Asked to stop; the session still runs</source>
        <translation>Arrêt demandé&#xa0;; la recharge continue</translation>
    </message>
    <message>
        <source>Stopped, but without a meter reading</source>
        <translation>Arrêtée, mais sans relevé du compteur</translation>
    </message>
    <message>
        <source>The plug could not be unlocked</source>
        <translation>La fiche n’a pas pu être déverrouillée</translation>
    </message>
    <message>
        <source>Waiting until the plug is out</source>
        <translation>Attend que la fiche soit retirée</translation>
    </message>
    <message>
        <source>Waiting until the network cable is out</source>
        <translation>Attend que le câble réseau soit débranché</translation>
    </message>
    <message>
        <source>The charger is offline. Charge, stop, then plug the network in again</source>
        <translation>La borne est hors ligne. Chargez, arrêtez, puis rebranchez le réseau</translation>
    </message>
    <message>
        <source>Connected again; waiting for the session that ran meanwhile</source>
        <translation>Reconnectée&#xa0;; attend la recharge faite entre-temps</translation>
    </message>
    <message>
        <source>The session that ran without network never arrived</source>
        <translation>La recharge faite sans réseau n’est jamais arrivée</translation>
    </message>
    <message>
        <source>No session is running at this connector</source>
        <translation>Aucune recharge en cours à ce point de charge</translation>
    </message>
    <message>
        <source>missing, expected %1</source>
        <extracomment>A setting of a charger that it does not have; %1 the expected value.</extracomment>
        <translation>manquant, attendu %1</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <extracomment>A setting of a charger: %1 its value, %2 the expected one.</extracomment>
        <translation>%1, attendu %2</translation>
    </message>
    <message>
        <source>Connected from</source>
        <extracomment>Evidence in a check: the charger&apos;s network address.</extracomment>
        <translation>Connectée depuis</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>Last start</source>
        <translation>Dernier démarrage</translation>
    </message>
    <message>
        <source>Clock against ours</source>
        <translation>Horloge par rapport à la nôtre</translation>
    </message>
    <message>
        <source>Settings read</source>
        <translation>Réglages lus</translation>
    </message>
    <message>
        <source>Settings compared</source>
        <translation>Réglages comparés</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Recharge</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Evidence in a check: what the charger answered.</extracomment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Meter of the charger</source>
        <translation>Compteur de la borne</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Other meter</source>
        <translation>Autre compteur</translation>
    </message>
    <message>
        <source>Other instrument</source>
        <translation>Autre instrument</translation>
    </message>
    <message>
        <source>Deviation</source>
        <extracomment>Evidence in a check: how far two readings are apart.</extracomment>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Evidence in a check: why the session ended.</extracomment>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Reconnectée</translation>
    </message>
    <message>
        <source>Insulation resistance</source>
        <translation>Résistance d’isolement</translation>
    </message>
    <message>
        <source>RCD trip time</source>
        <extracomment>RCD: residual-current device.</extracomment>
        <translation>Temps de déclenchement DDR</translation>
    </message>
    <message>
        <source>RCD trip current</source>
        <translation>Courant de déclenchement DDR</translation>
    </message>
    <message>
        <source>Loop impedance</source>
        <translation>Impédance de boucle</translation>
    </message>
    <message>
        <source>Protective conductor</source>
        <translation>Conducteur de protection</translation>
    </message>
    <message>
        <source>Voltage L1</source>
        <translation>Tension L1</translation>
    </message>
    <message>
        <source>Voltage L2</source>
        <translation>Tension L2</translation>
    </message>
    <message>
        <source>Voltage L3</source>
        <translation>Tension L3</translation>
    </message>
    <message>
        <source>Phase order</source>
        <translation>Ordre des phases</translation>
    </message>
    <message>
        <source>Torque of the terminals</source>
        <translation>Couple de serrage des bornes</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <extracomment>Order of the phases L1, L2, L3: the rotary field.</extracomment>
        <translation>Sens horaire</translation>
    </message>
    <message>
        <source>Anticlockwise</source>
        <translation>Sens antihoraire</translation>
    </message>
    <message>
        <source>%1 %2 or more</source>
        <extracomment>A range of good values: %1 number, %2 unit.</extracomment>
        <translation>%1 %2 ou plus</translation>
    </message>
    <message>
        <source>at most %1 %2</source>
        <extracomment>A range of good values: %1 number, %2 unit.</extracomment>
        <translation>au plus %1 %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <extracomment>A range of good values: %1 and %2 numbers, %3 unit.</extracomment>
        <translation>%1 à %2 %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CloseSessionDialog</name>
    <message>
        <source>Close session %1 in our records?</source>
        <translation>Clore la recharge %1 dans nos données&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing is sent to the charger; a car that is still charging goes on. The session is marked “closed by operator”. If the charger still reports its end, that counts instead and you are told.</source>
        <translation>Rien n’est envoyé à la borne&#xa0;; une voiture encore en charge continue. La recharge est marquée «&#xa0;close par l’opérateur&#xa0;». Si la borne signale encore sa fin, c’est elle qui compte et vous en êtes averti.</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of a field: why the operator closes a session by hand.</extracomment>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Close in records</source>
        <translation>Clore dans les données</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It ended at the last meter value: %1, %2</source>
        <extracomment>%1: meter, %2: time.</extracomment>
        <translation>Elle s’est terminée au dernier relevé&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>It ends now, with the last meter value</source>
        <translation>Elle se termine maintenant, avec le dernier relevé</translation>
    </message>
    <message>
        <source>It ends now, without a meter value</source>
        <translation>Elle se termine maintenant, sans relevé</translation>
    </message>
    <message>
        <source>I know when it ended and what the meter said</source>
        <translation>Je sais quand elle s’est terminée et ce qu’affichait le compteur</translation>
    </message>
    <message>
        <source>End, site time</source>
        <translation>Fin, heure du site</translation>
    </message>
    <message>
        <source>Meter at the end, kWh</source>
        <translation>Compteur à la fin, kWh</translation>
    </message>
    <message>
        <source>Off: choose “I know when it ended” first</source>
        <translation>Indisponible&#xa0;: choisissez d’abord «&#xa0;Je sais quand elle s’est terminée&#xa0;»</translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation>Dites pourquoi, pour les données</translation>
    </message>
    <message>
        <source>Type a number, such as %1</source>
        <translation>Saisissez un nombre, comme %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>This is below the meter at the start, %1</source>
        <translation>C’est inférieur au compteur au démarrage, %1</translation>
    </message>
    <message>
        <source>This must lie between the start of the session and now</source>
        <translation>Cela doit être entre le début de la recharge et maintenant</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <extracomment>Button with a menu: which columns of a table are shown.</extracomment>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandAnswers</name>
    <message>
        <source>The charger will start</source>
        <translation>La borne va démarrer</translation>
    </message>
    <message>
        <source>If no car is plugged in yet, plug it in now</source>
        <translation>Si aucune voiture n’est branchée, branchez-la maintenant</translation>
    </message>
    <message>
        <source>The charger does not start</source>
        <translation>La borne ne démarre pas</translation>
    </message>
    <message>
        <source>See whether the connector is free and in service, and whether the tag may charge; then start again</source>
        <translation>Voyez si le point de charge est libre et en service, et si le badge peut charger&#xa0;; puis redémarrez la recharge</translation>
    </message>
    <message>
        <source>The charger will stop</source>
        <translation>La borne va arrêter</translation>
    </message>
    <message>
        <source>The charger knows no such session</source>
        <translation>La borne ne connaît pas cette recharge</translation>
    </message>
    <message>
        <source>Ask for the states of the connectors. If the session is over, close it in the records</source>
        <translation>Demandez les états des points de charge. Si la recharge est finie, clôturez-la dans les données</translation>
    </message>
    <message>
        <source>The charger restarts</source>
        <translation>La borne redémarre</translation>
    </message>
    <message>
        <source>The charger does not restart</source>
        <translation>La borne ne redémarre pas</translation>
    </message>
    <message>
        <source>Stop the sessions there and try again, or try the hard restart</source>
        <translation>Arrêtez-y les recharges et réessayez, ou essayez le redémarrage forcé</translation>
    </message>
    <message>
        <source>Done, or it was so already</source>
        <translation>Fait, ou c’était déjà le cas</translation>
    </message>
    <message>
        <source>The charger does not change it</source>
        <translation>La borne ne le change pas</translation>
    </message>
    <message>
        <source>See whether a fault is shown at the connector; then try again</source>
        <translation>Voyez si un défaut est affiché au point de charge&#xa0;; puis réessayez</translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation>La borne le fera après la recharge</translation>
    </message>
    <message>
        <source>Nothing is to be done: it happens when the session has ended</source>
        <translation>Il n’y a rien à faire&#xa0;: cela se fait à la fin de la recharge</translation>
    </message>
    <message>
        <source>The setting is taken</source>
        <translation>Le réglage est pris</translation>
    </message>
    <message>
        <source>Read the settings again to see that it stayed</source>
        <translation>Relisez les réglages pour voir s’il est resté</translation>
    </message>
    <message>
        <source>The setting is not taken: the value is not allowed, or it can only be read</source>
        <translation>Le réglage n’est pas pris&#xa0;: valeur non admise, ou lecture seule</translation>
    </message>
    <message>
        <source>Compare the value with the unit and the range in the charger&apos;s manual</source>
        <translation>Comparez la valeur avec l’unité et la plage du manuel de la borne</translation>
    </message>
    <message>
        <source>The setting is taken, but not active before a restart</source>
        <translation>Le réglage est pris, mais n’agit qu’après un redémarrage</translation>
    </message>
    <message>
        <source>Restart the charger when nobody charges</source>
        <translation>Redémarrez la borne quand personne ne charge</translation>
    </message>
    <message>
        <source>The charger has no setting of this name</source>
        <translation>La borne n’a pas de réglage de ce nom</translation>
    </message>
    <message>
        <source>Read the settings and compare the spelling</source>
        <translation>Lisez les réglages et comparez l’orthographe</translation>
    </message>
    <message>
        <source>The charger forgot the tags it remembered</source>
        <translation>La borne a oublié les badges retenus</translation>
    </message>
    <message>
        <source>Nothing was cleared: the charger may have no memory of tags</source>
        <translation>Rien n’a été effacé&#xa0;: la borne n’a peut-être pas de mémoire de badges</translation>
    </message>
    <message>
        <source>Read the setting AuthorizationCacheEnabled</source>
        <translation>Lisez le réglage AuthorizationCacheEnabled</translation>
    </message>
    <message>
        <source>The limits are removed</source>
        <translation>Les limites sont supprimées</translation>
    </message>
    <message>
        <source>Ask for the expected limits to see what is left</source>
        <translation>Demandez les limites attendues pour voir ce qui reste</translation>
    </message>
    <message>
        <source>No limit fits what was asked for</source>
        <translation>Aucune limite ne correspond à la demande</translation>
    </message>
    <message>
        <source>Leave fields empty to remove more, or ask for the expected limits</source>
        <translation>Laissez des champs vides pour en supprimer plus, ou demandez les limites attendues</translation>
    </message>
    <message>
        <source>The charger understood it</source>
        <translation>La borne l’a compris</translation>
    </message>
    <message>
        <source>The charger understood it and refused</source>
        <translation>La borne l’a compris et a refusé</translation>
    </message>
    <message>
        <source>Compare the data with the maker&apos;s description</source>
        <translation>Comparez les données avec la description du fabricant</translation>
    </message>
    <message>
        <source>The charger does not know this vendor</source>
        <translation>La borne ne connaît pas ce fournisseur</translation>
    </message>
    <message>
        <source>Compare the vendor id with the maker&apos;s description, letter by letter</source>
        <translation>Comparez l’identifiant du fournisseur avec la description du fabricant, lettre par lettre</translation>
    </message>
    <message>
        <source>The charger knows the vendor, but not this message</source>
        <translation>La borne connaît le fournisseur, mais pas ce message</translation>
    </message>
    <message>
        <source>Compare the message id with the maker&apos;s description, letter by letter</source>
        <translation>Comparez l’identifiant du message avec la description du fabricant, lettre par lettre</translation>
    </message>
    <message>
        <source>The charger told the limits it expects</source>
        <translation>La borne a indiqué les limites qu’elle attend</translation>
    </message>
    <message>
        <source>The charger cannot tell its limits</source>
        <translation>La borne ne peut pas indiquer ses limites</translation>
    </message>
    <message>
        <source>Try a shorter time, the other unit, or one connector</source>
        <translation>Essayez une durée plus courte, l’autre unité ou un seul point de charge</translation>
    </message>
    <message>
        <source>The settings are read</source>
        <translation>Les réglages sont lus</translation>
    </message>
    <message>
        <source>They are under Settings of the charger</source>
        <translation>Ils sont sous Réglages de la borne</translation>
    </message>
    <message>
        <source>The charger will upload</source>
        <translation>La borne va envoyer le fichier</translation>
    </message>
    <message>
        <source>The charger has nothing to upload</source>
        <translation>La borne n’a rien à envoyer</translation>
    </message>
    <message>
        <source>Leave out the period, or ask again after the fault shows</source>
        <translation>Omettez la période, ou redemandez après la prochaine apparition du défaut</translation>
    </message>
    <message>
        <source>The charger told its list</source>
        <translation>La borne a indiqué sa liste</translation>
    </message>
    <message>
        <source>The reservation is cancelled</source>
        <translation>La réservation est annulée</translation>
    </message>
    <message>
        <source>The charger has no such reservation</source>
        <translation>La borne n’a pas cette réservation</translation>
    </message>
    <message>
        <source>Nothing is to be done: it has ended, or was never there</source>
        <translation>Il n’y a rien à faire&#xa0;: elle est finie, ou n’a jamais existé</translation>
    </message>
    <message>
        <source>The connector is reserved</source>
        <translation>Le point de charge est réservé</translation>
    </message>
    <message>
        <source>Not reserved: the connector has a fault</source>
        <translation>Non réservé&#xa0;: le point de charge a un défaut</translation>
    </message>
    <message>
        <source>See What to do at the connector, or reserve another one</source>
        <translation>Voyez Que faire au point de charge, ou réservez-en un autre</translation>
    </message>
    <message>
        <source>Not reserved: the connector is in use or reserved</source>
        <translation>Non réservé&#xa0;: le point de charge est utilisé ou réservé</translation>
    </message>
    <message>
        <source>Reserve another one, or wait until it is free</source>
        <translation>Réservez-en un autre, ou attendez qu’il soit libre</translation>
    </message>
    <message>
        <source>The charger takes no reservation here</source>
        <translation>La borne n’accepte pas de réservation ici</translation>
    </message>
    <message>
        <source>Read its settings: reservations may be off, or only allowed for single connectors</source>
        <translation>Lisez ses réglages&#xa0;: les réservations sont peut-être désactivées, ou admises seulement par point de charge</translation>
    </message>
    <message>
        <source>Not reserved: the connector is out of service</source>
        <translation>Non réservé&#xa0;: le point de charge est hors service</translation>
    </message>
    <message>
        <source>Put it into service first</source>
        <translation>Mettez-le d’abord en service</translation>
    </message>
    <message>
        <source>The list is taken</source>
        <translation>La liste est prise</translation>
    </message>
    <message>
        <source>The charger could not take the list</source>
        <translation>La borne n’a pas pu prendre la liste</translation>
    </message>
    <message>
        <source>Send it again in full. If that fails as well, send fewer tags: SendLocalListMaxLength says how many</source>
        <translation>Renvoyez-la entière. Si cela échoue aussi, envoyez moins de badges&#xa0;: SendLocalListMaxLength dit combien</translation>
    </message>
    <message>
        <source>The charger keeps no list</source>
        <translation>La borne ne tient pas de liste</translation>
    </message>
    <message>
        <source>The charger&apos;s list is as new or newer</source>
        <translation>La liste de la borne est aussi récente ou plus récente</translation>
    </message>
    <message>
        <source>Ask for the list&apos;s version and send the whole list with a higher one</source>
        <translation>Demandez la version de la liste et envoyez la liste entière avec une version supérieure</translation>
    </message>
    <message>
        <source>The limit is taken</source>
        <translation>La limite est prise</translation>
    </message>
    <message>
        <source>Ask for the expected limits to see what counts</source>
        <translation>Demandez les limites attendues pour voir ce qui vaut</translation>
    </message>
    <message>
        <source>The charger refuses this limit</source>
        <translation>La borne refuse cette limite</translation>
    </message>
    <message>
        <source>Try the other unit or another stack level; a limit for a session needs a running one</source>
        <translation>Essayez l’autre unité ou un autre niveau de profil&#xa0;; une limite de recharge exige une recharge en cours</translation>
    </message>
    <message>
        <source>The charger cannot limit its power</source>
        <translation>La borne ne sait pas limiter sa puissance</translation>
    </message>
    <message>
        <source>The charger will send it</source>
        <translation>La borne va l’envoyer</translation>
    </message>
    <message>
        <source>The charger does not send it now</source>
        <translation>La borne ne l’envoie pas maintenant</translation>
    </message>
    <message>
        <source>Try again later; a boot report is refused once the charger is accepted</source>
        <translation>Réessayez plus tard&#xa0;; un rapport de démarrage est refusé une fois la borne acceptée</translation>
    </message>
    <message>
        <source>The charger cannot be asked for this message</source>
        <translation>Ce message ne peut pas être demandé à la borne</translation>
    </message>
    <message>
        <source>Ask for another one</source>
        <translation>Demandez-en un autre</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Réessayez plus tard</translation>
    </message>
    <message>
        <source>The cable is unlocked</source>
        <translation>Le câble est déverrouillé</translation>
    </message>
    <message>
        <source>Pull the plug now: many chargers lock again after some seconds</source>
        <translation>Retirez la fiche maintenant&#xa0;: beaucoup de bornes reverrouillent après quelques secondes</translation>
    </message>
    <message>
        <source>The lock did not open</source>
        <translation>Le verrou ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>Unlock the car, push the plug in once, and try again. If it stays locked, restart the charger</source>
        <translation>Déverrouillez la voiture, enfoncez la fiche une fois et réessayez. Si elle reste verrouillée, redémarrez la borne</translation>
    </message>
    <message>
        <source>There is no lock here, or no such connector</source>
        <translation>Il n’y a pas de verrou ici, ou pas de tel point de charge</translation>
    </message>
    <message>
        <source>Unlock the cable at the car</source>
        <translation>Déverrouillez le câble côté voiture</translation>
    </message>
    <message>
        <source>The charger heard it</source>
        <translation>La borne l’a entendu</translation>
    </message>
    <message>
        <source>The charger takes its certificate</source>
        <translation>La borne prend son certificat</translation>
    </message>
    <message>
        <source>It connects with it from the next time on</source>
        <translation>Elle s’en sert dès la prochaine connexion</translation>
    </message>
    <message>
        <source>The charger refuses the certificate</source>
        <translation>La borne refuse le certificat</translation>
    </message>
    <message>
        <source>It must fit the charger&apos;s last request; let it ask for a new one</source>
        <translation>Il doit correspondre à la dernière demande de la borne&#xa0;; faites-lui en demander un nouveau</translation>
    </message>
    <message>
        <source>The certificate is deleted</source>
        <translation>Le certificat est supprimé</translation>
    </message>
    <message>
        <source>The certificate was not deleted</source>
        <translation>Le certificat n’a pas été supprimé</translation>
    </message>
    <message>
        <source>It may be in use. Install another one first</source>
        <translation>Il est peut-être utilisé. Installez-en d’abord un autre</translation>
    </message>
    <message>
        <source>The charger has no such certificate</source>
        <translation>La borne n’a pas ce certificat</translation>
    </message>
    <message>
        <source>List the certificates again</source>
        <translation>Listez de nouveau les certificats</translation>
    </message>
    <message>
        <source>The charger listed its certificates</source>
        <translation>La borne a listé ses certificats</translation>
    </message>
    <message>
        <source>The charger has no certificate of this kind</source>
        <translation>La borne n’a pas de certificat de ce type</translation>
    </message>
    <message>
        <source>The charger does not upload this log</source>
        <translation>La borne n’envoie pas ce journal</translation>
    </message>
    <message>
        <source>Ask for the other log, or leave out the period</source>
        <translation>Demandez l’autre journal, ou omettez la période</translation>
    </message>
    <message>
        <source>The charger will upload, and broke off an older upload</source>
        <translation>La borne va envoyer, et a interrompu un envoi antérieur</translation>
    </message>
    <message>
        <source>The certificate is installed</source>
        <translation>Le certificat est installé</translation>
    </message>
    <message>
        <source>The certificate could not be installed</source>
        <translation>Le certificat n’a pas pu être installé</translation>
    </message>
    <message>
        <source>The charger may be full, or cannot read it. List what is installed, and delete what is not needed</source>
        <translation>La borne est peut-être pleine, ou ne sait pas le lire. Listez ce qui est installé et supprimez ce qui est inutile</translation>
    </message>
    <message>
        <source>See that it is a root certificate in PEM form, valid today and of the right kind</source>
        <translation>Voyez si c’est un certificat racine au format PEM, valable aujourd’hui et du bon type</translation>
    </message>
    <message>
        <source>The charger will update</source>
        <translation>La borne va se mettre à jour</translation>
    </message>
    <message>
        <source>The charger refuses the update</source>
        <translation>La borne refuse la mise à jour</translation>
    </message>
    <message>
        <source>Stop the sessions there, and compare the file with the charger&apos;s model</source>
        <translation>Arrêtez-y les recharges, et comparez le fichier avec le modèle de la borne</translation>
    </message>
    <message>
        <source>The charger will update, and broke off an older update</source>
        <translation>La borne va se mettre à jour, et a interrompu une mise à jour antérieure</translation>
    </message>
    <message>
        <source>The charger does not trust the certificate of the firmware</source>
        <translation>La borne ne fait pas confiance au certificat du micrologiciel</translation>
    </message>
    <message>
        <source>Install the manufacturer&apos;s root certificate, or get the right signing certificate</source>
        <translation>Installez le certificat racine du fabricant, ou procurez-vous le bon certificat de signature</translation>
    </message>
    <message>
        <source>The certificate of the firmware was withdrawn</source>
        <translation>Le certificat du micrologiciel a été révoqué</translation>
    </message>
    <message>
        <source>Get the firmware anew from the maker</source>
        <translation>Procurez-vous de nouveau le micrologiciel auprès du fabricant</translation>
    </message>
    <message>
        <source>Plug the car in</source>
        <translation>Branchez la voiture</translation>
    </message>
    <message>
        <source>Start again when the driver is at the connector</source>
        <translation>Redémarrez la recharge quand le conducteur est au point de charge</translation>
    </message>
    <message>
        <source>Stop again, unlock the cable or restart the charger; the connector offers these</source>
        <translation>Arrêtez de nouveau, déverrouillez le câble ou redémarrez la borne&#xa0;; le point de charge le propose</translation>
    </message>
    <message>
        <source>See whether the charger has power and network; switch its supply off and on</source>
        <translation>Voyez si la borne a courant et réseau&#xa0;; coupez puis rétablissez son alimentation</translation>
    </message>
    <message>
        <source>Look at the charger&apos;s state before you send it again</source>
        <translation>Regardez l’état de la borne avant de renvoyer</translation>
    </message>
    <message>
        <source>Reserve again where it is still wanted</source>
        <translation>Réservez de nouveau là où c’est encore souhaité</translation>
    </message>
    <message>
        <source>See whether the charger can reach the address, then ask again</source>
        <translation>Voyez si la borne peut atteindre l’adresse, puis redemandez</translation>
    </message>
    <message>
        <source>Put the user name and the password that the file host wants into the address</source>
        <translation>Mettez dans l’adresse le nom d’utilisateur et le mot de passe que veut l’hôte du fichier</translation>
    </message>
    <message>
        <source>Use an address of another kind: http, https or ftp</source>
        <translation>Utilisez une adresse d’un autre type&#xa0;: http, https ou ftp</translation>
    </message>
    <message>
        <source>See whether the charger can reach the address, then update again</source>
        <translation>Voyez si la borne peut atteindre l’adresse, puis relancez la mise à jour</translation>
    </message>
    <message>
        <source>Compare the file with the charger&apos;s model and version; the charger goes on with its old firmware</source>
        <translation>Comparez le fichier avec le modèle et la version de la borne&#xa0;; elle continue avec son ancien micrologiciel</translation>
    </message>
    <message>
        <source>Get the firmware and its signature anew from the maker</source>
        <translation>Procurez-vous de nouveau le micrologiciel et sa signature auprès du fabricant</translation>
    </message>
    <message>
        <source>Ask for the firmware state or the diagnostics state, or restart the charger</source>
        <translation>Demandez l’état du micrologiciel ou du diagnostic, ou redémarrez la borne</translation>
    </message>
    <message>
        <source>Nothing is to be done: this charger is not asked for it again</source>
        <translation>Il n’y a rien à faire&#xa0;: cela n’est plus demandé à cette borne</translation>
    </message>
    <message>
        <source>Open Messages of the charger: the error stands there with its reason</source>
        <translation>Ouvrez Messages de la borne&#xa0;: l’erreur y figure avec sa cause</translation>
    </message>
    <message>
        <source>Open Messages of the charger: the whole answer stands there</source>
        <translation>Ouvrez Messages de la borne&#xa0;: la réponse entière y figure</translation>
    </message>
    <message>
        <source>Give it again when it fits</source>
        <translation>Redonnez-la quand cela convient</translation>
    </message>
    <message>
        <source>The charger&apos;s list is empty</source>
        <translation>La liste de la borne est vide</translation>
    </message>
    <message>
        <source>The charger&apos;s list has version %1</source>
        <translation>La liste de la borne a la version %1</translation>
    </message>
    <message>
        <source>The file will be called %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Le fichier s’appellera %1</translation>
    </message>
    <message>
        <source>It answered: %1</source>
        <extracomment>%1 is what the charger sent, in the maker&apos;s own form.</extracomment>
        <translation>Elle a répondu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Serial numbers: %1</source>
        <extracomment>Of certificates; %1 lists their serial numbers.</extracomment>
        <translation>Numéros de série&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandCatalog</name>
    <message>
        <source>Start charging</source>
        <translation>Démarrer la recharge</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>Il est demandé à la borne de démarrer pour ce badge. Si aucune voiture n’est branchée, elle attend la fiche.</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Arrêter la recharge</translation>
    </message>
    <message>
        <source>The car stops. The cable stays locked until the car lets go.</source>
        <translation>La voiture s’arrête. Le câble reste verrouillé jusqu’à ce que la voiture le libère.</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Déverrouiller le câble</translation>
    </message>
    <message>
        <source>The lock of the cable opens. A session that still runs there ends.</source>
        <translation>Le verrou du câble s’ouvre. Une recharge encore en cours s’y termine.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two, and sessions there end. A hard restart cuts its power at once and may lose the last meter values.</source>
        <translation>La borne est hors ligne une minute ou deux, et les recharges s’y terminent. Un redémarrage forcé coupe aussitôt son alimentation et peut faire perdre les derniers relevés.</translation>
    </message>
    <message>
        <source>Change the availability</source>
        <translation>Changer la disponibilité</translation>
    </message>
    <message>
        <source>Out of service nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation>Hors service, personne ne peut y démarrer une recharge avant que vous la remettiez en service. Une recharge en cours va jusqu’à sa fin.</translation>
    </message>
    <message>
        <source>Ask for a message</source>
        <translation>Demander un message</translation>
    </message>
    <message>
        <source>The charger sends one of its messages now, without waiting for its time.</source>
        <translation>La borne envoie un de ses messages maintenant, sans attendre son heure.</translation>
    </message>
    <message>
        <source>Ask for a message (security extension)</source>
        <translation>Demander un message (extension de sécurité)</translation>
    </message>
    <message>
        <source>As Ask for a message, for chargers with the security extension. They can also be asked to request a new certificate.</source>
        <translation>Comme Demander un message, pour les bornes avec l’extension de sécurité. On peut aussi leur faire demander un nouveau certificat.</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Lire les réglages</translation>
    </message>
    <message>
        <source>The charger tells its settings. They are kept under Settings of the charger.</source>
        <translation>La borne indique ses réglages. Ils sont conservés sous Réglages de la borne.</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>Changer un réglage</translation>
    </message>
    <message>
        <source>One setting of the charger gets another value. Some chargers take it only after a restart.</source>
        <translation>Un réglage de la borne reçoit une autre valeur. Certaines bornes ne la prennent qu’après un redémarrage.</translation>
    </message>
    <message>
        <source>Clear the memory of tags</source>
        <translation>Effacer la mémoire de badges</translation>
    </message>
    <message>
        <source>The charger forgets which tags it has seen. Without a link to Forecourt these can then not charge.</source>
        <translation>La borne oublie les badges qu’elle a vus. Sans liaison avec Forecourt, ils ne peuvent alors plus charger.</translation>
    </message>
    <message>
        <source>Ask for the local list&apos;s version</source>
        <translation>Demander la version de la liste locale</translation>
    </message>
    <message>
        <source>The charger tells which list of tags it keeps for the time without a link.</source>
        <translation>La borne indique quelle liste de badges elle garde pour les moments sans liaison.</translation>
    </message>
    <message>
        <source>Send the local list</source>
        <translation>Envoyer la liste locale</translation>
    </message>
    <message>
        <source>The charger gets a whole new list of the tags that may charge while there is no link.</source>
        <translation>La borne reçoit une toute nouvelle liste des badges qui peuvent charger sans liaison.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Until then only this tag can charge there.</source>
        <translation>Jusque-là, seul ce badge peut y charger.</translation>
    </message>
    <message>
        <source>Cancel a reservation</source>
        <translation>Annuler une réservation</translation>
    </message>
    <message>
        <source>Everybody can charge there again.</source>
        <translation>Tout le monde peut à nouveau y charger.</translation>
    </message>
    <message>
        <source>Limit the power</source>
        <translation>Limiter la puissance</translation>
    </message>
    <message>
        <source>Cars there get at most this much, until the limit is removed. The charger keeps it over restarts.</source>
        <translation>Les voitures y reçoivent au plus cette valeur, jusqu’à la suppression de la limite. La borne la garde après redémarrage.</translation>
    </message>
    <message>
        <source>Remove limits of power</source>
        <translation>Supprimer des limites</translation>
    </message>
    <message>
        <source>Removes every limit that fits all of what you fill in. With nothing filled in, all limits of the charger go.</source>
        <translation>Supprime chaque limite qui correspond à tout ce que vous remplissez. Si rien n’est rempli, toutes les limites de la borne disparaissent.</translation>
    </message>
    <message>
        <source>Ask for the expected limits</source>
        <translation>Demander les limites attendues</translation>
    </message>
    <message>
        <source>The charger tells what it will allow in the time to come, all its limits together. It is a forecast.</source>
        <translation>La borne indique ce qu’elle permettra dans le temps à venir, toutes limites réunies. C’est une prévision.</translation>
    </message>
    <message>
        <source>Ask for diagnostics</source>
        <translation>Demander un diagnostic</translation>
    </message>
    <message>
        <source>The charger uploads a file for its maker to an address that you give.</source>
        <translation>La borne envoie un fichier pour son fabricant à une adresse que vous indiquez.</translation>
    </message>
    <message>
        <source>Ask for a log</source>
        <translation>Demander un journal</translation>
    </message>
    <message>
        <source>The charger uploads its diagnostics log or its security log to an address that you give. For chargers with the security extension.</source>
        <translation>La borne envoie son journal de diagnostic ou de sécurité à une adresse que vous indiquez. Pour les bornes avec l’extension de sécurité.</translation>
    </message>
    <message>
        <source>Update the firmware</source>
        <translation>Mettre à jour le micrologiciel</translation>
    </message>
    <message>
        <source>The charger fetches the file from an address that you give, installs it and restarts. Its own checks decide whether it takes it.</source>
        <translation>La borne va chercher le fichier à une adresse que vous indiquez, l’installe et redémarre. Ses propres contrôles décident si elle le prend.</translation>
    </message>
    <message>
        <source>Update the firmware, signed</source>
        <translation>Mettre à jour le micrologiciel, signé</translation>
    </message>
    <message>
        <source>As Update the firmware, with the maker&apos;s signature, which the charger checks. For chargers with the security extension.</source>
        <translation>Comme Mettre à jour le micrologiciel, avec la signature du fabricant, que la borne vérifie. Pour les bornes avec l’extension de sécurité.</translation>
    </message>
    <message>
        <source>List certificates</source>
        <translation>Lister les certificats</translation>
    </message>
    <message>
        <source>The charger tells which root certificates it has.</source>
        <translation>La borne indique quels certificats racine elle a.</translation>
    </message>
    <message>
        <source>Install a certificate</source>
        <translation>Installer un certificat</translation>
    </message>
    <message>
        <source>The charger gets a further root certificate. A wrong one for central systems can lock it out.</source>
        <translation>La borne reçoit un certificat racine de plus. Un mauvais certificat pour systèmes centraux peut l’exclure.</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>Supprimer un certificat</translation>
    </message>
    <message>
        <source>The charger loses a root certificate. If it is the one by which it trusts Forecourt, it cannot connect any more.</source>
        <translation>La borne perd un certificat racine. Si c’est celui par lequel elle fait confiance à Forecourt, elle ne peut plus se connecter.</translation>
    </message>
    <message>
        <source>Hand over the charger&apos;s certificate</source>
        <translation>Remettre son certificat à la borne</translation>
    </message>
    <message>
        <source>The charger gets the certificate that it asked for. It has to fit its last request.</source>
        <translation>La borne reçoit le certificat qu’elle a demandé. Il doit correspondre à sa dernière demande.</translation>
    </message>
    <message>
        <source>Send vendor data</source>
        <translation>Envoyer données fabricant</translation>
    </message>
    <message>
        <source>The charger gets data in its maker&apos;s own form.</source>
        <translation>La borne reçoit des données dans le format propre à son fabricant.</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Recharge</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Réservations</translation>
    </message>
    <message>
        <source>Power</source>
        <extracomment>Group of commands: limits of power.</extracomment>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Files and firmware</source>
        <extracomment>Group of commands: diagnostics, logs, firmware.</extracomment>
        <translation>Fichiers et micrologiciel</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Vendor</source>
        <extracomment>Group of commands: what a maker added to the standard.</extracomment>
        <translation>Fabricant</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandDialog</name>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation>La borne coupe aussitôt son alimentation et peut perdre les derniers relevés.</translation>
    </message>
    <message>
        <source>With nothing filled in, every limit of this charger is removed, also those that protect the supply.</source>
        <translation>Si rien n’est rempli, toutes les limites de cette borne sont supprimées, même celles qui protègent l’alimentation.</translation>
    </message>
    <message>
        <source>The charger&apos;s list becomes empty: without a link nobody on it can charge.</source>
        <translation>La liste de la borne devient vide&#xa0;: sans liaison, personne de cette liste ne peut charger.</translation>
    </message>
    <message>
        <source>With wrong certificates the charger cannot connect any more, and has to be set up again at the place.</source>
        <translation>Avec de mauvais certificats, la borne ne peut plus se connecter et doit être remise en place sur site.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a dialog: %1 a command, %2 a charger.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <extracomment>%1 lists who charges where.</extracomment>
        <translation>En charge maintenant&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>Button: takes back a command that is not sent yet.</extracomment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Indisponible&#xa0;: la borne est archivée</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Indisponible&#xa0;: la réponse n’est pas encore arrivée</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Non envoyé. %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what became of a command, %2 a time of day.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>What to do now; %1 is a sentence.</extracomment>
        <translation>Ensuite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandExport</name>
    <message>
        <source>Export commands</source>
        <translation>Exporter les commandes</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>commands.csv</source>
        <extracomment>Name of a file.</extracomment>
        <translation>commandes.csv</translation>
    </message>
    <message>
        <source>Writing commands</source>
        <translation>Écriture des commandes</translation>
    </message>
    <message>
        <source>Given at</source>
        <translation>Donnée à</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Identifiant de la borne</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>OCPP action</source>
        <translation>Action OCPP</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Envoyée à</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>Réponse à</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Réponse entière</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Constaté à</translation>
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
        <translation>%1 écrit</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandFields</name>
    <message>
        <source>This is needed</source>
        <translation>C’est nécessaire</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Au plus %n caractère</numerusform>
            <numerusform>Au plus %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number is needed</source>
        <translation>Il faut un nombre entier</translation>
    </message>
    <message>
        <source>A whole number, %1 or more</source>
        <translation>Un nombre entier, %1 ou plus</translation>
    </message>
    <message>
        <source>Choose a connector</source>
        <translation>Choisissez un point de charge</translation>
    </message>
    <message>
        <source>This tag is in no list, so a charge with it would end at once. Add it under People &amp; tags first</source>
        <translation>Ce badge n’est dans aucune liste, une recharge s’arrêterait aussitôt. Ajoutez-le d’abord sous Personnes et badges</translation>
    </message>
    <message>
        <source>A date and a time are needed</source>
        <translation>Il faut une date et une heure</translation>
    </message>
    <message>
        <source>An address that the charger can reach, such as http://192.168.1.20/file or ftp://name:password@192.168.1.20/. A folder of this computer is none</source>
        <translation>Une adresse que la borne peut atteindre, comme http://192.168.1.20/fichier ou ftp://nom:motdepasse@192.168.1.20/. Un dossier de cet ordinateur n’en est pas une</translation>
    </message>
    <message>
        <source>A certificate in PEM form begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----</source>
        <translation>Un certificat au format PEM commence par -----BEGIN CERTIFICATE----- et finit par -----END CERTIFICATE-----</translation>
    </message>
    <message>
        <source>A number with at most one decimal place, 0 or more</source>
        <translation>Un nombre avec une décimale au plus, 0 ou plus</translation>
    </message>
    <message>
        <source>No session is running at this charger</source>
        <translation>Aucune recharge en cours à cette borne</translation>
    </message>
    <message>
        <source>Not here: a wrong value locks the charger out</source>
        <translation>Pas ici&#xa0;: une mauvaise valeur exclut la borne</translation>
    </message>
    <message numerus="yes">
        <source>The charger takes at most %n tag(s) in one message</source>
        <translation>
            <numerusform>La borne prend au plus %n badge par message</numerusform>
            <numerusform>La borne prend au plus %n badges par message</numerusform>
        </translation>
    </message>
    <message>
        <source>This time has passed</source>
        <translation>Cette heure est passée</translation>
    </message>
    <message>
        <source>A limit of the charger as a whole is for the whole charger</source>
        <translation>Une limite de la borne dans son ensemble vaut pour la borne entière</translation>
    </message>
    <message>
        <source>Choose a connector where a session is running</source>
        <translation>Choisissez un point de charge où une recharge est en cours</translation>
    </message>
    <message>
        <source>At most a year</source>
        <translation>Au plus un an</translation>
    </message>
    <message>
        <source>List the certificates first; then they can be chosen here</source>
        <translation>Listez d’abord les certificats&#xa0;; vous pourrez ensuite les choisir ici</translation>
    </message>
    <message>
        <source>Connector 1</source>
        <translation>Point de charge 1</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, badge %2</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Personne ou badge</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Nom ou badge</translation>
    </message>
    <message>
        <source>%1, %2 at %3</source>
        <extracomment>A running session: %1 its number, %2 who charges, %3 where.</extracomment>
        <translation>%1, %2 à %3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Recharge</translation>
    </message>
    <message>
        <source>Ampere for each phase</source>
        <translation>Ampères par phase</translation>
    </message>
    <message>
        <source>Watt, all phases together</source>
        <translation>Watts, toutes phases réunies</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Every session that has no limit of its own</source>
        <translation>Chaque recharge sans limite propre</translation>
    </message>
    <message>
        <source>The session that runs now</source>
        <translation>La recharge en cours</translation>
    </message>
    <message>
        <source>The charger as a whole</source>
        <translation>La borne dans son ensemble</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>Limite de</translation>
    </message>
    <message>
        <source>Kind of certificate</source>
        <translation>Type de certificat</translation>
    </message>
    <message>
        <source>Root for central systems: by it the charger trusts Forecourt</source>
        <translation>Racine pour systèmes centraux&#xa0;: par elle, la borne fait confiance à Forecourt</translation>
    </message>
    <message>
        <source>Root of the manufacturer: by it the charger trusts firmware</source>
        <translation>Racine du fabricant&#xa0;: par elle, la borne fait confiance au micrologiciel</translation>
    </message>
    <message>
        <source>Serial number %1, issued by %2…</source>
        <extracomment>A certificate: its serial number and the beginning of a hash that names who issued it.</extracomment>
        <translation>Numéro de série %1, émis par %2…</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <translation>États des points de charge</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Relevés du compteur</translation>
    </message>
    <message>
        <source>Boot report</source>
        <translation>Rapport de démarrage</translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation>Signe de vie</translation>
    </message>
    <message>
        <source>Firmware state</source>
        <translation>État du micrologiciel</translation>
    </message>
    <message>
        <source>Log state</source>
        <translation>État du journal</translation>
    </message>
    <message>
        <source>Request for a new certificate</source>
        <translation>Demande d’un nouveau certificat</translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation>État du diagnostic</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Further tries if it fails (may be left empty)</source>
        <translation>Nouveaux essais en cas d’échec (facultatif)</translation>
    </message>
    <message>
        <source>Seconds between tries (may be left empty)</source>
        <translation>Secondes entre les essais (facultatif)</translation>
    </message>
    <message>
        <source>Address to upload to</source>
        <translation>Adresse d’envoi</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Le dernier jour</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>La dernière semaine</translation>
    </message>
    <message>
        <source>Address of the file</source>
        <translation>Adresse du fichier</translation>
    </message>
    <message>
        <source>Download not before</source>
        <translation>Pas de téléchargement avant</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La liste</translation>
    </message>
    <message numerus="yes">
        <source>All %n tag(s) that may charge here</source>
        <translation>
            <numerusform>Tous les badges qui peuvent charger ici (%n)</numerusform>
            <numerusform>Les %n badges qui peuvent charger ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody: the list becomes empty</source>
        <translation>Personne&#xa0;: la liste devient vide</translation>
    </message>
    <message>
        <source>Version, higher than that of the charger&apos;s list</source>
        <translation>Version, supérieure à celle de la liste de la borne</translation>
    </message>
    <message>
        <source>Whole charger</source>
        <translation>Borne entière</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Stack level: of several limits the highest counts</source>
        <translation>Niveau de profil&#xa0;: de plusieurs limites, le plus haut vaut</translation>
    </message>
    <message>
        <source>Number of the limit: the same number replaces it</source>
        <translation>Numéro de la limite&#xa0;: le même numéro la remplace</translation>
    </message>
    <message>
        <source>Those of the whole charger only</source>
        <translation>Celles de la borne entière seulement</translation>
    </message>
    <message>
        <source>Wherever they are</source>
        <translation>Où qu’elles soient</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Stack level (empty: any)</source>
        <translation>Niveau de profil (vide&#xa0;: tous)</translation>
    </message>
    <message>
        <source>Number of the limit (empty: any)</source>
        <translation>Numéro de la limite (vide&#xa0;: tous)</translation>
    </message>
    <message>
        <source>Hours from now on</source>
        <translation>Heures dès maintenant</translation>
    </message>
    <message>
        <source>As the charger likes</source>
        <translation>Au choix de la borne</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Security</source>
        <extracomment>A log of logins, changed settings and the like.</extracomment>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Signing certificate, PEM</source>
        <translation>Certificat de signature, PEM</translation>
    </message>
    <message>
        <source>Signature, base64</source>
        <translation>Signature, base64</translation>
    </message>
    <message>
        <source>Certificate, PEM</source>
        <translation>Certificat, PEM</translation>
    </message>
    <message>
        <source>Certificate with its chain, PEM, the charger&apos;s own first</source>
        <translation>Certificat avec sa chaîne, PEM, celui de la borne en premier</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Softly: sessions are ended first</source>
        <translation>Doux&#xa0;: les recharges sont d’abord terminées</translation>
    </message>
    <message>
        <source>Hard: the power is cut at once</source>
        <translation>Forcé&#xa0;: l’alimentation est coupée aussitôt</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>All, or it does not matter</source>
        <translation>Tous, ou peu importe</translation>
    </message>
    <message>
        <source>Names (empty: all)</source>
        <translation>Noms (vide&#xa0;: tous)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Any connector</source>
        <translation>N’importe quel point de charge</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Number of the reservation</source>
        <translation>Numéro de la réservation</translation>
    </message>
    <message>
        <source>Vendor id</source>
        <translation>Identifiant du fournisseur</translation>
    </message>
    <message>
        <source>Message id (may be left empty)</source>
        <translation>Identifiant du message (facultatif)</translation>
    </message>
    <message>
        <source>Data (may be left empty)</source>
        <translation>Données (facultatif)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandModel</name>
    <message>
        <source>Charger</source>
        <extracomment>Target of a command: the charger as a whole, not one connector.</extracomment>
        <translation>Borne</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when the command was given.</extracomment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>Column: what was asked of the charger.</extracomment>
        <translation>Commande</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which connector the command was for.</extracomment>
        <translation>Pour</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>Column: what became of the command.</extracomment>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who gave the command.</extracomment>
        <translation>Par</translation>
    </message>
    <message>
        <source>Answered at %1: %2</source>
        <extracomment>Tooltip: %1 a time of day, %2 the charger&apos;s own word, in English.</extracomment>
        <translation>Réponse à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Seen at %1</source>
        <extracomment>Tooltip: when the effect of a command was seen; %1 is a time of day.</extracomment>
        <translation>Constaté à %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>What to do now; %1 is a sentence.</extracomment>
        <translation>Ensuite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>Column: what was sent with the command.</extracomment>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Type a command, a charger, a session or a person</source>
        <translation>Saisissez une commande, une borne, une recharge ou une personne</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer letters find more.</source>
        <translation>Rien ne correspond. Moins de lettres en trouvent plus.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandWatch</name>
    <message>
        <source>What became of the command is not known: see the charger&apos;s commands</source>
        <translation>Ce qu’est devenue la commande est inconnu : voyez les commandes de la borne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Commands</name>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Lire les réglages</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation>Redémarrage forcé</translation>
    </message>
    <message>
        <source>Restart at once</source>
        <translation>Redémarrer aussitôt</translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation>Redémarrer au repos</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Mettre en service</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <extracomment>The operator asks the charger to send a message now; %1 is its OCPP name.</extracomment>
        <translation>Demander %1</translation>
    </message>
    <message>
        <source>Accepted, waiting for the plug</source>
        <translation>Accepté, attend la fiche</translation>
    </message>
    <message>
        <source>Charging began</source>
        <translation>La recharge a commencé</translation>
    </message>
    <message>
        <source>The driver did not plug in</source>
        <translation>Le conducteur n’a pas branché</translation>
    </message>
    <message>
        <source>Accepted, waiting for the end</source>
        <translation>Accepté, attend la fin</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Accepted, but the session goes on</source>
        <translation>Accepté, mais la recharge continue</translation>
    </message>
    <message>
        <source>Accepted, waiting for the restart</source>
        <translation>Accepté, attend le redémarrage</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Redémarrée</translation>
    </message>
    <message>
        <source>Did not come back after the restart</source>
        <translation>Pas revenue après le redémarrage</translation>
    </message>
    <message>
        <source>Done, the charger says so</source>
        <translation>Fait, dit la borne</translation>
    </message>
    <message>
        <source>Accepted, not confirmed yet</source>
        <translation>Accepté, pas encore confirmé</translation>
    </message>
    <message>
        <source>The message came</source>
        <translation>Le message est arrivé</translation>
    </message>
    <message>
        <source>Accepted, the message has not come yet</source>
        <translation>Accepté, le message n’est pas encore arrivé</translation>
    </message>
    <message>
        <source>Answered after the time limit</source>
        <translation>Réponse après le délai</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a command: waits behind another one.</extracomment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>State of a command: no answer yet.</extracomment>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>State of a command: the charger will do it after the session.</extracomment>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Non pris en charge</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation>Liaison perdue</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message numerus="yes">
        <source>Waiting behind %n command(s)</source>
        <extracomment>%n commands of this charger are sent first.</extracomment>
        <translation>
            <numerusform>Attend derrière %n commande</numerusform>
            <numerusform>Attend derrière %n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Attend l’envoi</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Envoyé, attend la réponse</translation>
    </message>
    <message>
        <source>Refused by the charger</source>
        <extracomment>%1 is the charger&apos;s own word, in English.</extracomment>
        <translation>Refusé par la borne</translation>
    </message>
    <message>
        <source>Refused by the charger: %1</source>
        <translation>Refusé par la borne&#xa0;: %1</translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation>La borne le fera après la recharge</translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation>La borne ne sait pas le faire</translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 is an OCPP error code, in English.</extracomment>
        <translation>La borne a répondu par une erreur&#xa0;: %1</translation>
    </message>
    <message>
        <source>No answer in time. It may have happened all the same</source>
        <translation>Pas de réponse à temps. C’est peut-être fait quand même</translation>
    </message>
    <message>
        <source>The link broke. It may have happened all the same</source>
        <translation>Liaison rompue. C’est peut-être fait quand même</translation>
    </message>
    <message>
        <source>Withdrawn before it was sent</source>
        <translation>Retiré avant l’envoi</translation>
    </message>
    <message>
        <source>This value is not allowed: %1</source>
        <translation>Cette valeur n’est pas admise&#xa0;: %1</translation>
    </message>
    <message>
        <source>It no longer exists</source>
        <translation>Cela n’existe plus</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Ce nom est déjà pris</translation>
    </message>
    <message>
        <source>Not possible right now: %1</source>
        <translation>Impossible pour le moment&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is not allowed</source>
        <translation>Ce n’est pas autorisé</translation>
    </message>
    <message>
        <source>The charger is offline</source>
        <translation>La borne est hors ligne</translation>
    </message>
    <message>
        <source>The link broke before the answer came</source>
        <translation>La liaison s’est rompue avant la réponse</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse à temps</translation>
    </message>
    <message>
        <source>It was withdrawn</source>
        <translation>Cela a été retiré</translation>
    </message>
    <message>
        <source>The charger broke the protocol: %1</source>
        <translation>La borne a enfreint le protocole&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was saved: the database refused. Try again</source>
        <translation>Rien n’a été enregistré&#xa0;: la base de données a refusé. Réessayez</translation>
    </message>
    <message>
        <source>Nothing was saved: the disk is full. Free some space</source>
        <translation>Rien n’a été enregistré&#xa0;: le disque est plein. Libérez de la place</translation>
    </message>
    <message>
        <source>Nothing was saved: the data folder cannot be written</source>
        <translation>Rien n’a été enregistré&#xa0;: dossier de données non accessible en écriture</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup</source>
        <translation>La base de données est endommagée. Restaurez la dernière sauvegarde</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt</source>
        <translation>La base de données vient d’une version plus récente de Forecourt</translation>
    </message>
    <message>
        <source>The file could not be read or written: %1</source>
        <translation>Impossible de lire ou d’écrire le fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program</source>
        <translation>Le port %1 est utilisé par un autre programme</translation>
    </message>
    <message>
        <source>The system does not allow it: %1</source>
        <translation>Le système ne l’autorise pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another Forecourt uses this data folder</source>
        <translation>Un autre Forecourt utilise ce dossier de données</translation>
    </message>
    <message>
        <source>The connection to the central system is gone</source>
        <translation>La connexion au système central est perdue</translation>
    </message>
    <message>
        <source>Something went wrong here: %1</source>
        <translation>Un problème est survenu ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>The database was made by another build of Forecourt: step %1 differs. Use that program, or restore a backup</source>
        <extracomment>%1 names a step by which the database&apos;s tables were made, as &quot;6 (checks)&quot;</extracomment>
        <translation>La base de données vient d’une autre variante de Forecourt&#xa0;: l’étape %1 diffère. Utilisez ce programme, ou restaurez une sauvegarde</translation>
    </message>
    <message>
        <source>Set %1</source>
        <extracomment>The operator changes a setting of the charger; %1 is its OCPP name.</extracomment>
        <translation>Régler %1</translation>
    </message>
    <message>
        <source>Forget remembered tags</source>
        <translation>Oublier les badges retenus</translation>
    </message>
    <message>
        <source>Ask for the local list&apos;s version</source>
        <translation>Demander la version de la liste locale</translation>
    </message>
    <message>
        <source>Send the local list</source>
        <translation>Envoyer la liste locale</translation>
    </message>
    <message>
        <source>Reserve</source>
        <extracomment>A connector is kept for a tag.</extracomment>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Cancel the reservation</source>
        <translation>Annuler la réservation</translation>
    </message>
    <message>
        <source>Limit the power</source>
        <translation>Limiter la puissance</translation>
    </message>
    <message>
        <source>Remove limits of power</source>
        <translation>Supprimer des limites</translation>
    </message>
    <message>
        <source>Ask for the expected limits</source>
        <translation>Demander les limites attendues</translation>
    </message>
    <message>
        <source>Ask for diagnostics</source>
        <translation>Demander un diagnostic</translation>
    </message>
    <message>
        <source>Update the firmware</source>
        <translation>Mettre à jour le micrologiciel</translation>
    </message>
    <message>
        <source>Update the firmware, signed</source>
        <translation>Mettre à jour le micrologiciel, signé</translation>
    </message>
    <message>
        <source>Install a certificate</source>
        <translation>Installer un certificat</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>Supprimer un certificat</translation>
    </message>
    <message>
        <source>List certificates</source>
        <translation>Lister les certificats</translation>
    </message>
    <message>
        <source>Hand over the charger&apos;s certificate</source>
        <translation>Remettre son certificat à la borne</translation>
    </message>
    <message>
        <source>Send vendor data</source>
        <translation>Envoyer données fabricant</translation>
    </message>
    <message>
        <source>Ask for the security log</source>
        <translation>Demander le journal de sécurité</translation>
    </message>
    <message>
        <source>Ask for the diagnostics log</source>
        <translation>Demander le journal de diagnostic</translation>
    </message>
    <message>
        <source>Taken, active after a restart</source>
        <translation>Pris, agit après un redémarrage</translation>
    </message>
    <message>
        <source>Taken, and the charger restarted since</source>
        <translation>Pris, et la borne a redémarré depuis</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>The reservation was used</source>
        <translation>La réservation a été utilisée</translation>
    </message>
    <message>
        <source>The reservation&apos;s time passed</source>
        <translation>La durée de la réservation est écoulée</translation>
    </message>
    <message>
        <source>The reservation ended: the connector failed</source>
        <translation>La réservation a pris fin&#xa0;: point de charge en défaut</translation>
    </message>
    <message>
        <source>The reservation was cancelled</source>
        <translation>La réservation a été annulée</translation>
    </message>
    <message>
        <source>Another reservation took its place</source>
        <translation>Une autre réservation l’a remplacée</translation>
    </message>
    <message>
        <source>Accepted, the upload has not begun yet</source>
        <translation>Accepté, l’envoi n’a pas encore commencé</translation>
    </message>
    <message>
        <source>The charger uploads</source>
        <translation>La borne envoie</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>The upload failed</source>
        <translation>L’envoi a échoué</translation>
    </message>
    <message>
        <source>The upload failed: the file host did not understand the charger</source>
        <translation>L’envoi a échoué&#xa0;: l’hôte du fichier n’a pas compris la borne</translation>
    </message>
    <message>
        <source>The upload failed: the file host refused the charger</source>
        <translation>L’envoi a échoué&#xa0;: l’hôte du fichier a refusé la borne</translation>
    </message>
    <message>
        <source>The charger cannot do this kind of upload</source>
        <translation>La borne ne connaît pas ce type d’envoi</translation>
    </message>
    <message>
        <source>Broken off for a later request</source>
        <translation>Interrompu pour une demande ultérieure</translation>
    </message>
    <message>
        <source>Heard, the download has not begun yet</source>
        <translation>Entendu, le téléchargement n’a pas encore commencé</translation>
    </message>
    <message>
        <source>The download is planned</source>
        <translation>Le téléchargement est prévu</translation>
    </message>
    <message>
        <source>The charger downloads</source>
        <translation>La borne télécharge</translation>
    </message>
    <message>
        <source>The download pauses</source>
        <translation>Téléchargement en pause</translation>
    </message>
    <message>
        <source>Downloaded, not installed yet</source>
        <translation>Téléchargé, pas encore installé</translation>
    </message>
    <message>
        <source>Downloaded, the signature is good</source>
        <translation>Téléchargé, la signature est bonne</translation>
    </message>
    <message>
        <source>The installation is planned</source>
        <translation>L’installation est prévue</translation>
    </message>
    <message>
        <source>The charger restarts to install</source>
        <translation>La borne redémarre pour installer</translation>
    </message>
    <message>
        <source>The charger installs</source>
        <translation>La borne installe</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>The download failed</source>
        <translation>Le téléchargement a échoué</translation>
    </message>
    <message>
        <source>The installation failed</source>
        <translation>L’installation a échoué</translation>
    </message>
    <message>
        <source>The firmware&apos;s signature is not good</source>
        <translation>La signature du micrologiciel n’est pas bonne</translation>
    </message>
    <message>
        <source>The charger&apos;s check of the new firmware failed</source>
        <translation>Le contrôle du nouveau micrologiciel par la borne a échoué</translation>
    </message>
    <message>
        <source>Broken off for a later update</source>
        <translation>Interrompu pour une mise à jour ultérieure</translation>
    </message>
    <message>
        <source>Nothing was heard of it for an hour</source>
        <translation>Plus de nouvelles depuis une heure</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CompareSettingsDialog</name>
    <message>
        <source>Compare the settings of %1</source>
        <translation>Comparer les réglages de %1</translation>
    </message>
    <message>
        <source>Take over the chosen</source>
        <translation>Reprendre la sélection</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Différences seules</translation>
    </message>
    <message>
        <source>Compared settings</source>
        <translation>Réglages comparés</translation>
    </message>
    <message>
        <source>Template of this site</source>
        <translation>Modèle de ce site</translation>
    </message>
    <message>
        <source>As read %1</source>
        <extracomment>An earlier reading of a charger&apos;s settings; %1 date and time.</extracomment>
        <translation>Tels que lus %1</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet: no other charger was read, no template saved, and no earlier reading differed.</source>
        <translation>Il n’y a encore rien à comparer&#xa0;: aucune autre borne n’a été lue, aucun modèle enregistré, et aucune lecture antérieure ne différait.</translation>
    </message>
    <message>
        <source>Here, now</source>
        <translation>Ici, maintenant</translation>
    </message>
    <message>
        <source>No setting differs.</source>
        <translation>Aucun réglage ne diffère.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 setting(s) differ(s).</source>
        <translation>
            <numerusform>%n réglage sur %1 diffère.</numerusform>
            <numerusform>%n réglages sur %1 diffèrent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: choose settings in the list</source>
        <translation>Indisponible&#xa0;: choisissez des réglages dans la liste</translation>
    </message>
    <message>
        <source>Off: none of the chosen settings can be changed here</source>
        <translation>Indisponible&#xa0;: aucun des réglages choisis ne peut être changé ici</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionAddress</name>
    <message>
        <source>Only without encryption (ws://). For wss:// choose a certificate and its key in Settings, Network.</source>
        <translation>Seulement sans chiffrement (ws://). Pour wss://, choisissez un certificat et sa clé dans Réglages, Réseau.</translation>
    </message>
    <message>
        <source>Not over wss:// now: port %1 is not open. Settings, Network says what is wrong.</source>
        <translation>Pas par wss:// pour l’instant&#xa0;: le port %1 n’est pas ouvert. Réglages, Réseau dit ce qui ne va pas.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionCard</name>
    <message>
        <source>Type this on the charger&apos;s own page</source>
        <translation>À saisir sur la page de la borne</translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation>Fiche de connexion</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Ce PC</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Identifiant de la borne</translation>
    </message>
    <message>
        <source>any, we show it here when it calls</source>
        <translation>au choix, nous l’affichons ici à son appel</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation>Adresse en code QR</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Serial number or any name; empty: any</source>
        <translation>Numéro de série ou nom au choix&#xa0;; vide&#xa0;: au choix</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Créer un mot de passe</translation>
    </message>
    <message>
        <source>How does the box want the address?</source>
        <extracomment>&quot;Box&quot; is the charger.</extracomment>
        <translation>Comment le boîtier veut-il l’adresse&#xa0;?</translation>
    </message>
    <message>
        <source>Box adds the id itself</source>
        <translation>Le boîtier ajoute l’identifiant</translation>
    </message>
    <message>
        <source>You type the whole address</source>
        <translation>Vous saisissez l’adresse entière</translation>
    </message>
    <message>
        <source>Box wants no ws://</source>
        <translation>Le boîtier ne veut pas ws://</translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation>Cet ordinateur n’a pas d’adresse réseau. Branchez le câble réseau ou rejoignez le Wi-Fi.</translation>
    </message>
    <message>
        <source>or split up:   Host %1   Port %2   Path %3</source>
        <extracomment>The address in parts: %1 host, %2 port, %3 path.</extracomment>
        <translation>ou en parties&#xa0;:   Hôte %1   Port %2   Chemin %3</translation>
    </message>
    <message>
        <source>   User %1</source>
        <extracomment>User name for the password: %1 is the charger&apos;s id.</extracomment>
        <translation>   Utilisateur %1</translation>
    </message>
    <message>
        <source>Type the charger&apos;s id first</source>
        <translation>Saisissez d’abord l’identifiant de la borne</translation>
    </message>
    <message>
        <source>Without a password any charger that knows the id gets in once you accept it.</source>
        <translation>Sans mot de passe, toute borne qui connaît l’identifiant entre dès que vous l’acceptez.</translation>
    </message>
    <message>
        <source>Saved. Copy it now: we keep only its fingerprint.</source>
        <translation>Enregistré. Copiez-le maintenant&#xa0;: nous n’en gardons que l’empreinte.</translation>
    </message>
    <message>
        <source>none made yet</source>
        <translation>pas encore créé</translation>
    </message>
    <message>
        <source>shown once</source>
        <translation>affiché une fois</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>Hôte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation>Port&#xa0;: %1</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Chemin&#xa0;: %1</translation>
    </message>
    <message>
        <source>Charger id and user: %1</source>
        <translation>Identifiant et utilisateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Mot de passe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Protocol: %1</source>
        <translation>Protocole&#xa0;: %1</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <extracomment>Label: the address for chargers that connect with TLS.</extracomment>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Encrypted address</source>
        <translation>Adresse chiffrée</translation>
    </message>
    <message>
        <source>Encrypted address: %1</source>
        <translation>Adresse chiffrée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorCard</name>
    <message>
        <source>Start…</source>
        <translation>Démarrer…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Étape suivante…</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>State of a connector with its duration: &quot;Charging for 1:10&quot;.</extracomment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <translation>%1, code fabricant %2</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Error code of a connector.</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Recharge</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Values from</source>
        <translation>Valeurs de</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>out of service after this session</source>
        <translation>hors service après cette recharge</translation>
    </message>
    <message>
        <source>into service after this session</source>
        <translation>en service après cette recharge</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Why a button is off: %1 the button, %2 the reason.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Start is</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Stop is</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Unlock is</source>
        <translation>Déverrouillage</translation>
    </message>
    <message>
        <source>Cable</source>
        <extracomment>The charging cable: plugged in or not.</extracomment>
        <translation>Câble</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>The lock of the plug.</extracomment>
        <translation>Verrou</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorFacts</name>
    <message>
        <source>unknown while offline</source>
        <translation>inconnu hors ligne</translation>
    </message>
    <message>
        <source>plugged in</source>
        <extracomment>Cable of a connector.</extracomment>
        <translation>branché</translation>
    </message>
    <message>
        <source>no car connected</source>
        <extracomment>Cable of a connector: no car is connected.</extracomment>
        <translation>aucune voiture</translation>
    </message>
    <message>
        <source>unknown: the charger does not tell in this state</source>
        <translation>inconnu&#xa0;: la borne ne le dit pas dans cet état</translation>
    </message>
    <message>
        <source>faulty: it cannot lock or unlock</source>
        <translation>défectueux&#xa0;: il ne peut ni verrouiller ni déverrouiller</translation>
    </message>
    <message>
        <source>unlocked %1, as we asked</source>
        <extracomment>Lock of a plug; %1 is a time of day.</extracomment>
        <translation>déverrouillé %1, à notre demande</translation>
    </message>
    <message>
        <source>unknown: OCPP 1.6 does not tell</source>
        <translation>inconnu&#xa0;: OCPP 1.6 ne le dit pas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorModel</name>
    <message>
        <source>Without area</source>
        <extracomment>Title of a group of tiles: connectors of chargers that have no area.</extracomment>
        <translation>Sans zone</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorProgress</name>
    <message>
        <source>%1 not answered in %2 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a number of seconds.</extracomment>
        <translation>%1 sans réponse après %2 s</translation>
    </message>
    <message>
        <source>%1 sent %2, waiting up to %3 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a time such as &quot;6 s ago&quot;, %3 a number of seconds.</extracomment>
        <translation>%1 envoyé %2, attente jusqu’à %3 s</translation>
    </message>
    <message>
        <source>Stop accepted %1, the session goes on</source>
        <translation>Arrêt accepté %1, la recharge continue</translation>
    </message>
    <message>
        <source>Stop accepted, waiting for the end</source>
        <translation>Arrêt accepté, attend la fin</translation>
    </message>
    <message>
        <source>Waiting for the plug until %1</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>Attend la fiche jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTile</name>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Duration of a session in hours and minutes: &quot;1:10 h&quot;.</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 battery</source>
        <extracomment>Charge of the car&apos;s battery: &quot;61 % battery&quot;.</extracomment>
        <translation>Batterie %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>Current the charger offers to the car: &quot;up to 16 A&quot;.</extracomment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>Car stopped drawing %1 ago</source>
        <translation>La voiture ne tire plus depuis %1</translation>
    </message>
    <message>
        <source>Car stopped drawing</source>
        <translation>La voiture ne tire plus</translation>
    </message>
    <message>
        <source>Paused by the charger for %1</source>
        <translation>En pause par la borne depuis %1</translation>
    </message>
    <message>
        <source>Paused by the charger</source>
        <translation>En pause par la borne</translation>
    </message>
    <message>
        <source>No session was reported to us</source>
        <translation>Aucune recharge ne nous a été signalée</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Headline of a tile: the session has begun, no energy flows yet.</extracomment>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Waiting for a card</source>
        <extracomment>Headline of a tile: a car is plugged in, nobody showed a card.</extracomment>
        <translation>Attend un badge</translation>
    </message>
    <message>
        <source>Plugged in, no tag read yet</source>
        <translation>Branché, aucun badge lu</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>Pas encore de badge</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Branché</translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <extracomment>Headline of a tile: started from here, the driver has to plug in.</extracomment>
        <translation>Attend la fiche</translation>
    </message>
    <message>
        <source>Started for %1, until %2</source>
        <extracomment>%1 who charges, %2 a time of day.</extracomment>
        <translation>Démarré pour %1, jusqu’à %2</translation>
    </message>
    <message>
        <source>Free for %1</source>
        <extracomment>%1 is a duration such as &quot;2 h 05&quot;.</extracomment>
        <translation>Libre depuis %1</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>still plugged in for %1</source>
        <translation>encore branché depuis %1</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Recharge terminée</translation>
    </message>
    <message>
        <source>Ended %1, %2</source>
        <extracomment>%1 a time of day, %2 &quot;still plugged in for 14 min&quot;.</extracomment>
        <translation>Terminée %1, %2</translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <extracomment>%1 an error code of the standard, %2 the maker&apos;s own code.</extracomment>
        <translation>%1, code fabricant %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <extracomment>%1 is a time or a date: when the charger was last heard.</extracomment>
        <translation>Dernier contact %1</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>Jamais entendue</translation>
    </message>
    <message>
        <source>Last state: %1</source>
        <extracomment>%1 is a state such as Charging.</extracomment>
        <translation>Dernier état&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kept for one person</source>
        <translation>Gardé pour une personne</translation>
    </message>
    <message>
        <source>No state heard yet</source>
        <translation>Aucun état reçu</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage en cours</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Déverrouillage en cours</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Étape suivante…</translation>
    </message>
    <message>
        <source>Nothing heard for %1</source>
        <translation>Rien reçu depuis %1</translation>
    </message>
    <message>
        <source>Out of service after this session</source>
        <translation>Hors service après cette recharge</translation>
    </message>
    <message>
        <source>For %1, until %2</source>
        <extracomment>A connector is kept: %1 for whom, %2 until when.</extracomment>
        <translation>Pour %1, jusqu’à %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTileView</name>
    <message>
        <source>Connectors</source>
        <extracomment>Accessible name of the tiles of the Overview.</extracomment>
        <translation>Points de charge</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Name of an action for screen readers: shows the charger of this tile.</extracomment>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsolePages</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Ajouter une borne</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Contrôle guidé</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Recharges</translation>
    </message>
    <message>
        <source>People &amp; tags</source>
        <translation>Personnes et badges</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Réservations</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsolePalette</name>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>waits to be accepted</source>
        <extracomment>Behind the id of a charger nobody accepted yet.</extracomment>
        <translation>attend d’être acceptée</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Session %1</source>
        <extracomment>A session in the search: its number.</extracomment>
        <translation>Recharge %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsoleWindow</name>
    <message>
        <source>&amp;Add charger…</source>
        <translation>&amp;Ajouter une borne…</translation>
    </message>
    <message>
        <source>Ask for the &amp;states</source>
        <translation>Demander les é&amp;tats</translation>
    </message>
    <message>
        <source>&amp;Read settings</source>
        <translation>&amp;Lire les réglages</translation>
    </message>
    <message>
        <source>Re&amp;start…</source>
        <translation>Re&amp;démarrer…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>&amp;Learn tag</source>
        <translation>&amp;Apprendre un badge</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.</source>
        <translation>
            <numerusform>%n recharge continue à la borne, mais personne ne la surveille tant que Forecourt ne tourne pas.</numerusform>
            <numerusform>%n recharges continuent aux bornes, mais personne ne les surveille tant que Forecourt ne tourne pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Language of the window: the one of the desktop.</extracomment>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>The language changes at the next start</source>
        <translation>La langue changera au prochain démarrage</translation>
    </message>
    <message>
        <source>Explanation of faults not used: %1</source>
        <translation>Explications de défauts non utilisées&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, see the log</source>
        <translation>
            <numerusform>Et %n autre, voir le journal</numerusform>
            <numerusform>Et %n autres, voir le journal</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Forecourt</source>
        <translation>Ouvrir Forecourt</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Keep Forecourt running?</source>
        <translation>Laisser Forecourt tourner&#xa0;?</translation>
    </message>
    <message>
        <source>Chargers need it to let cars charge. Closing the window leaves it in the notification area from now on; File &gt; Quit ends it.</source>
        <translation>Les bornes en ont besoin pour laisser charger les voitures. Fermer la fenêtre le laisse désormais dans la zone de notification&#xa0;; Fichier &gt; Quitter l’arrête.</translation>
    </message>
    <message>
        <source>Chargers need it to let cars charge. Closing the window minimises it from now on; File &gt; Quit ends it.</source>
        <translation>Les bornes en ont besoin pour laisser charger les voitures. Fermer la fenêtre la réduit désormais&#xa0;; Fichier &gt; Quitter l’arrête.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Revenir sur la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>&amp;Filtrer cette page</translation>
    </message>
    <message>
        <source>Go to the filter of this page</source>
        <translation>Aller au filtre de cette page</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
    <message>
        <source>Show all rows of this page again</source>
        <translation>Afficher à nouveau toutes les lignes de cette page</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>Menu entry; %1 is what was done: &quot;Archived Bay 5&quot;.</extracomment>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>rien n’a été modifié</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>rien n’a été annulé</translation>
    </message>
    <message>
        <source>Set-up &amp;assistant…</source>
        <translation>&amp;Assistant de mise en place…</translation>
    </message>
    <message>
        <source>Site, supply, network, backup and first charger, one after the other</source>
        <translation>Site, alimentation, réseau, sauvegarde et première borne, l’un après l’autre</translation>
    </message>
    <message>
        <source>Site &amp;settings</source>
        <translation>&amp;Réglages du site</translation>
    </message>
    <message>
        <source>Name, supply and rules of the site</source>
        <translation>Nom, alimentation et règles du site</translation>
    </message>
    <message>
        <source>&amp;Live sessions</source>
        <translation>Recharges en &amp;direct</translation>
    </message>
    <message>
        <source>Sessions that run now</source>
        <translation>Recharges en cours</translation>
    </message>
    <message>
        <source>&amp;Finished sessions</source>
        <translation>Recharges &amp;terminées</translation>
    </message>
    <message>
        <source>Sessions that ended</source>
        <translation>Recharges qui ont pris fin</translation>
    </message>
    <message>
        <source>Sessions that need &amp;attention</source>
        <translation>Recharges à &amp;vérifier</translation>
    </message>
    <message>
        <source>Odd sessions, each with what to do</source>
        <translation>Recharges anormales, chacune avec que faire</translation>
    </message>
    <message>
        <source>Show the address chargers connect to</source>
        <translation>Afficher l’adresse à laquelle les bornes se connectent</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Open the chosen charger</source>
        <translation>Ouvrir la borne choisie</translation>
    </message>
    <message>
        <source>Ask the chosen charger for the state of its connectors</source>
        <translation>Demander à la borne choisie l’état de ses points de charge</translation>
    </message>
    <message>
        <source>Ask the chosen charger for its configuration</source>
        <translation>Demander à la borne choisie sa configuration</translation>
    </message>
    <message>
        <source>Restart the chosen charger</source>
        <translation>Redémarrer la borne choisie</translation>
    </message>
    <message>
        <source>&amp;Guided check</source>
        <translation>Contrôle &amp;guidé</translation>
    </message>
    <message>
        <source>Check the chosen charger step by step, up to the hand-over</source>
        <translation>Contrôler la borne choisie pas à pas, jusqu’à la remise</translation>
    </message>
    <message>
        <source>Give the chosen charger another name</source>
        <translation>Donner un autre nom à la borne choisie</translation>
    </message>
    <message>
        <source>Ar&amp;chive</source>
        <translation>Ar&amp;chiver</translation>
    </message>
    <message>
        <source>Take the chosen charger out of use; its sessions stay</source>
        <translation>Retirer de l’usage la borne choisie&#xa0;; ses recharges restent</translation>
    </message>
    <message>
        <source>no charger is open or chosen in the list</source>
        <translation>aucune borne n’est ouverte ni choisie dans la liste</translation>
    </message>
    <message>
        <source>this page has no filter</source>
        <translation>cette page n’a pas de filtre</translation>
    </message>
    <message>
        <source>&amp;Search or run a command…</source>
        <translation>Cher&amp;cher ou lancer une commande…</translation>
    </message>
    <message>
        <source>Find any action, charger, session or person</source>
        <translation>Trouver toute action, borne, recharge ou personne</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notifications</translation>
    </message>
    <message>
        <source>What was said lately</source>
        <translation>Ce qui a été dit récemment</translation>
    </message>
    <message>
        <source>Wait for a card at a charger and give it a name</source>
        <translation>Attendre un badge à une borne et lui donner un nom</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>See and change the key of every action</source>
        <translation>Voir et changer la touche de chaque action</translation>
    </message>
    <message>
        <source>Keep &amp;running when closed</source>
        <translation>Laisser tou&amp;rner à la fermeture</translation>
    </message>
    <message>
        <source>Closing the window leaves Forecourt in the notification area, or minimised where there is none</source>
        <translation>Fermer la fenêtre laisse Forecourt dans la zone de notification, ou réduit s’il n’y en a pas</translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation>Démarrer réd&amp;uit</translation>
    </message>
    <message>
        <source>Begin without a window in the way</source>
        <translation>Commencer sans fenêtre gênante</translation>
    </message>
    <message>
        <source>Start with the &amp;computer</source>
        <translation>Démarrer avec l’&amp;ordinateur</translation>
    </message>
    <message>
        <source>Begin to listen when you log in</source>
        <translation>Se mettre à l’écoute à l’ouverture de votre session</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Size of everything: as the desktop. The other choices are percentages.</extracomment>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Size of the window&apos;s contents, from the next start on</source>
        <translation>Taille du contenu de la fenêtre, dès le prochain démarrage</translation>
    </message>
    <message>
        <source>The size changes at the next start</source>
        <translation>La taille change au prochain démarrage</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>Ai&amp;de de cette page</translation>
    </message>
    <message>
        <source>What this page is for and how it is used</source>
        <translation>À quoi sert cette page et comment l’utiliser</translation>
    </message>
    <message>
        <source>&amp;About Forecourt</source>
        <translation>À &amp;propos de Forecourt</translation>
    </message>
    <message>
        <source>Version, licences, data folder</source>
        <translation>Version, licences, dossier de données</translation>
    </message>
    <message>
        <source>There is no page “%1”</source>
        <translation>Il n’y a pas de page «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>There is no charger “%1”</source>
        <translation>Il n’y a pas de borne «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Copy the database into the folder of backups and check the copy</source>
        <translation>Copier la base de données dans le dossier des sauvegardes et vérifier la copie</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Show the backups, and choose a file to restore</source>
        <translation>Afficher les sauvegardes, et choisir un fichier à restaurer</translation>
    </message>
    <message>
        <source>a backup is being made</source>
        <translation>une sauvegarde est en cours</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Sauvegarde faite et vérifiée</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <extracomment>Menu with every command of the standard that the chosen charger can be given.</extracomment>
        <translation>Toutes les &amp;commandes</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>&amp;Expert call…</source>
        <translation>Appel &amp;expert…</translation>
    </message>
    <message>
        <source>Send any action with a payload of your own to the chosen charger</source>
        <translation>Envoyer une action quelconque avec un contenu à vous à la borne choisie</translation>
    </message>
    <message>
        <source>&amp;Sort the table…</source>
        <translation>&amp;Trier le tableau…</translation>
    </message>
    <message>
        <source>Sort by a column, or choose the columns of this page&apos;s table</source>
        <translation>Trier par une colonne, ou choisir les colonnes du tableau de cette page</translation>
    </message>
    <message>
        <source>No table is shown here now. Choose a tab with one, or clear the filter</source>
        <translation>Aucun tableau n’est affiché ici. Choisissez un onglet qui en a un, ou effacez le filtre</translation>
    </message>
    <message>
        <source>Reser&amp;vations</source>
        <translation>Réser&amp;vations</translation>
    </message>
    <message>
        <source>Which connectors are kept for whom, as a list and as a week</source>
        <translation>Quels points de charge sont gardés pour qui, en liste et par semaine</translation>
    </message>
    <message>
        <source>this page has no table</source>
        <translation>cette page n’a pas de tableau</translation>
    </message>
    <message>
        <source>Settings &amp;template…</source>
        <translation>&amp;Modèle de réglages…</translation>
    </message>
    <message>
        <source>The settings every charger of this site should have</source>
        <translation>Les réglages que chaque borne de ce site devrait avoir</translation>
    </message>
    <message>
        <source>&amp;Planned actions…</source>
        <translation>Actions &amp;prévues…</translation>
    </message>
    <message>
        <source>What is to be done later or every week, and what became of it</source>
        <translation>Ce qui est à faire plus tard ou chaque semaine, et ce qu’il en est advenu</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>le service ne répond pas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <extracomment>Button: puts the text beside it on the clipboard.</extracomment>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>Accessible name of the Copy button; %1 is what it copies, e.g. &quot;Address&quot;.</extracomment>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>The Copy button, just after it was pressed.</extracomment>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DeliveryState</name>
    <message>
        <source>Last one got through %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>La dernière est passée %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) to get through.</source>
        <translation>
            <numerusform>%n en attente de passage.</numerusform>
            <numerusform>%n en attente de passage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up.</source>
        <translation>
            <numerusform>%n abandonnée.</numerusform>
            <numerusform>%n abandonnées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DesktopNotifier</name>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n alerte ouverte</numerusform>
            <numerusform>%n alertes ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts of the day: %1</source>
        <extracomment>Title of the daily digest; %1 such as &quot;3 open, 2 over by themselves&quot;.</extracomment>
        <translation>Alertes du jour&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Deviations</name>
    <message>
        <source>missing field</source>
        <translation>champ manquant</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>pas un objet</translation>
    </message>
    <message>
        <source>no list</source>
        <translation>pas une liste</translation>
    </message>
    <message>
        <source>one object where a list was due</source>
        <translation>un objet au lieu d’une liste</translation>
    </message>
    <message>
        <source>wrong type</source>
        <translation>mauvais type</translation>
    </message>
    <message>
        <source>number where text was due</source>
        <translation>nombre au lieu d’un texte</translation>
    </message>
    <message>
        <source>true or false where text was due</source>
        <translation>vrai ou faux au lieu d’un texte</translation>
    </message>
    <message>
        <source>object or list where text was due</source>
        <translation>objet ou liste au lieu d’un texte</translation>
    </message>
    <message>
        <source>text where a number was due</source>
        <translation>texte au lieu d’un nombre</translation>
    </message>
    <message>
        <source>text where true or false was due</source>
        <translation>texte au lieu de vrai ou faux</translation>
    </message>
    <message>
        <source>number where true or false was due</source>
        <translation>nombre au lieu de vrai ou faux</translation>
    </message>
    <message>
        <source>number where a time was due</source>
        <translation>nombre au lieu d’une heure</translation>
    </message>
    <message>
        <source>null instead of a value</source>
        <translation>null au lieu d’une valeur</translation>
    </message>
    <message>
        <source>the text &quot;null&quot;</source>
        <translation>le texte «&#xa0;null&#xa0;»</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>texte vide</translation>
    </message>
    <message>
        <source>blanks around the value</source>
        <translation>espaces autour de la valeur</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>caractères de contrôle</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>fraction where a whole number was due</source>
        <translation>fraction au lieu d’un nombre entier</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>hors plage</translation>
    </message>
    <message>
        <source>not a multiple of 0.1</source>
        <translation>pas un multiple de 0,1</translation>
    </message>
    <message>
        <source>unknown value</source>
        <translation>valeur inconnue</translation>
    </message>
    <message>
        <source>value in other letter case</source>
        <translation>valeur de casse différente</translation>
    </message>
    <message>
        <source>value in another spelling</source>
        <translation>valeur d’orthographe différente</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>champ inconnu</translation>
    </message>
    <message>
        <source>field under a former name</source>
        <translation>champ sous un ancien nom</translation>
    </message>
    <message>
        <source>too few items</source>
        <translation>trop peu d’éléments</translation>
    </message>
    <message>
        <source>too many items</source>
        <translation>trop d’éléments</translation>
    </message>
    <message>
        <source>unusable item left out</source>
        <translation>élément inutilisable omis</translation>
    </message>
    <message>
        <source>time without zone</source>
        <translation>heure sans fuseau</translation>
    </message>
    <message>
        <source>time in another form</source>
        <translation>heure sous une autre forme</translation>
    </message>
    <message>
        <source>unreadable time</source>
        <translation>heure illisible</translation>
    </message>
    <message>
        <source>no valid address</source>
        <translation>adresse non valable</translation>
    </message>
    <message>
        <source>unknown action</source>
        <translation>action inconnue</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>pas de l’UTF-8</translation>
    </message>
    <message>
        <source>not JSON, or cut off</source>
        <translation>pas du JSON, ou tronqué</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>imbrication trop profonde</translation>
    </message>
    <message>
        <source>the same key twice</source>
        <translation>deux fois la même clé</translation>
    </message>
    <message>
        <source>list too long</source>
        <translation>liste trop longue</translation>
    </message>
    <message>
        <source>the frame is no list</source>
        <translation>la trame n’est pas une liste</translation>
    </message>
    <message>
        <source>no message type</source>
        <translation>pas de type de message</translation>
    </message>
    <message>
        <source>unknown message type</source>
        <translation>type de message inconnu</translation>
    </message>
    <message>
        <source>unusable message id</source>
        <translation>id de message inutilisable</translation>
    </message>
    <message>
        <source>unusable action</source>
        <translation>action inutilisable</translation>
    </message>
    <message>
        <source>the payload is no object</source>
        <translation>le contenu n’est pas un objet</translation>
    </message>
    <message>
        <source>null instead of a payload</source>
        <translation>null au lieu d’un contenu</translation>
    </message>
    <message>
        <source>missing payload</source>
        <translation>contenu manquant</translation>
    </message>
    <message>
        <source>list instead of a payload</source>
        <translation>liste au lieu d’un contenu</translation>
    </message>
    <message>
        <source>further elements in the frame</source>
        <translation>autres éléments dans la trame</translation>
    </message>
    <message>
        <source>number as message id</source>
        <translation>nombre comme id de message</translation>
    </message>
    <message>
        <source>message id too long</source>
        <translation>id de message trop long</translation>
    </message>
    <message>
        <source>empty message id</source>
        <translation>id de message vide</translation>
    </message>
    <message>
        <source>message type as text</source>
        <translation>type de message en texte</translation>
    </message>
    <message>
        <source>blanks around the action</source>
        <translation>espaces autour de l’action</translation>
    </message>
    <message>
        <source>error answer without its parts</source>
        <translation>réponse d’erreur incomplète</translation>
    </message>
    <message>
        <source>unknown error code</source>
        <translation>code d’erreur inconnu</translation>
    </message>
    <message>
        <source>answer after the deadline</source>
        <translation>réponse après le délai</translation>
    </message>
    <message>
        <source>second answer</source>
        <translation>seconde réponse</translation>
    </message>
    <message>
        <source>answer without a call</source>
        <translation>réponse sans appel</translation>
    </message>
    <message>
        <source>repeated message</source>
        <translation>message répété</translation>
    </message>
    <message>
        <source>message id used again</source>
        <translation>id de message réutilisé</translation>
    </message>
    <message>
        <source>refuses our form of times</source>
        <translation>refuse notre forme des heures</translation>
    </message>
    <message>
        <source>command before the charger booted</source>
        <translation>commande avant le démarrage de la borne</translation>
    </message>
    <message>
        <source>remote start accepted, but nothing started</source>
        <translation>démarrage à distance accepté, mais rien n’a démarré</translation>
    </message>
    <message>
        <source>messages before it booted</source>
        <translation>messages avant son démarrage</translation>
    </message>
    <message>
        <source>reserved bit in a WebSocket frame</source>
        <translation>bit réservé dans une trame WebSocket</translation>
    </message>
    <message>
        <source>meter values with an unknown transaction</source>
        <translation>relevés avec une transaction inconnue</translation>
    </message>
    <message>
        <source>meter values after the session ended</source>
        <translation>relevés après la fin de la recharge</translation>
    </message>
    <message>
        <source>implausible time</source>
        <translation>heure invraisemblable</translation>
    </message>
    <message>
        <source>identity in other letter case</source>
        <translation>identité de casse différente</translation>
    </message>
    <message>
        <source>other WebSocket subprotocol</source>
        <translation>autre sous-protocole WebSocket</translation>
    </message>
    <message>
        <source>no WebSocket subprotocol</source>
        <translation>pas de sous-protocole WebSocket</translation>
    </message>
    <message>
        <source>too many unanswered messages</source>
        <translation>trop de messages sans réponse</translation>
    </message>
    <message>
        <source>setting in other letter case</source>
        <translation>réglage de casse différente</translation>
    </message>
    <message>
        <source>does not tell its connectors</source>
        <translation>n’indique pas ses points de charge</translation>
    </message>
    <message>
        <source>BootNotification repeated</source>
        <translation>BootNotification répété</translation>
    </message>
    <message>
        <source>tag with additions around it</source>
        <translation>badge entouré d’ajouts</translation>
    </message>
    <message>
        <source>old status sent again</source>
        <translation>ancien état renvoyé</translation>
    </message>
    <message>
        <source>connector number out of range</source>
        <translation>numéro de point de charge hors plage</translation>
    </message>
    <message>
        <source>fault reported while finishing</source>
        <translation>défaut signalé en fin de recharge</translation>
    </message>
    <message>
        <source>vehicle error without a vehicle</source>
        <translation>erreur de véhicule sans véhicule</translation>
    </message>
    <message>
        <source>free before the session ended</source>
        <translation>libre avant la fin de la recharge</translation>
    </message>
    <message>
        <source>no meter values</source>
        <translation>aucun relevé du compteur</translation>
    </message>
    <message>
        <source>end of a session missing</source>
        <translation>fin d’une recharge manquante</translation>
    </message>
    <message>
        <source>meter starts anew with each session</source>
        <translation>compteur qui repart à chaque recharge</translation>
    </message>
    <message>
        <source>meter counts kWh and says Wh</source>
        <translation>compteur en kWh, annoncé en Wh</translation>
    </message>
    <message>
        <source>meter reading fell</source>
        <translation>relevé du compteur en baisse</translation>
    </message>
    <message>
        <source>start of a session repeated</source>
        <translation>début d’une recharge répété</translation>
    </message>
    <message>
        <source>end of an unknown session</source>
        <translation>fin d’une recharge inconnue</translation>
    </message>
    <message>
        <source>values of the begin sent again</source>
        <translation>valeurs du début renvoyées</translation>
    </message>
    <message>
        <source>setting asked for, but not answered</source>
        <translation>réglage demandé, mais sans réponse</translation>
    </message>
    <message>
        <source>total differs from the sum of the phases</source>
        <translation>total différent de la somme des phases</translation>
    </message>
    <message>
        <source>stack level that nobody can mean</source>
        <translation>niveau de profil aberrant</translation>
    </message>
    <message>
        <source>went silent without closing the link</source>
        <translation>devenue muette sans fermer la liaison</translation>
    </message>
    <message>
        <source>charger id is not the end of the address</source>
        <translation>l’identifiant de la borne n’est pas à la fin de l’adresse</translation>
    </message>
    <message>
        <source>incomplete request for a WebSocket</source>
        <translation>requête WebSocket incomplète</translation>
    </message>
    <message>
        <source>password sent as hex text</source>
        <translation>mot de passe envoyé en texte hexadécimal</translation>
    </message>
    <message>
        <source>drops the link when idle</source>
        <translation>coupe la liaison au repos</translation>
    </message>
    <message>
        <source>local list refused</source>
        <translation>liste locale refusée</translation>
    </message>
    <message>
        <source>long backlog sent after a pause</source>
        <translation>long arriéré envoyé après une pause</translation>
    </message>
    <message>
        <source>measured values cannot be chosen</source>
        <translation>valeurs mesurées impossibles à choisir</translation>
    </message>
    <message>
        <source>does not answer pings</source>
        <translation>ne répond pas aux pings</translation>
    </message>
    <message>
        <source>speaks without TLS on the TLS port</source>
        <translation>parle sans TLS sur le port TLS</translation>
    </message>
    <message>
        <source>restarts when its measured values change</source>
        <translation>redémarre quand ses valeurs mesurées changent</translation>
    </message>
    <message>
        <source>remote start needs a connector</source>
        <translation>le démarrage à distance exige un point de charge</translation>
    </message>
    <message>
        <source>very short local list</source>
        <translation>liste locale très courte</translation>
    </message>
    <message>
        <source>spare slashes in the address</source>
        <translation>barres obliques en trop dans l’adresse</translation>
    </message>
    <message>
        <source>stack level refused although offered</source>
        <translation>niveau de profil refusé bien qu’annoncé</translation>
    </message>
    <message>
        <source>offers other protocols each time</source>
        <translation>propose chaque fois d’autres protocoles</translation>
    </message>
    <message>
        <source>step of a transfer reported twice</source>
        <translation>étape d’un transfert signalée deux fois</translation>
    </message>
    <message>
        <source>step of a transfer left out</source>
        <translation>étape d’un transfert omise</translation>
    </message>
    <message>
        <source>unknown measured value</source>
        <translation>valeur mesurée inconnue</translation>
    </message>
    <message>
        <source>this record is damaged in the log</source>
        <translation>cet enregistrement est endommagé dans le journal</translation>
    </message>
    <message>
        <source>required</source>
        <extracomment>A field that must be there.</extracomment>
        <translation>exigé</translation>
    </message>
    <message>
        <source>required, null found</source>
        <translation>exigé, null trouvé</translation>
    </message>
    <message>
        <source>%1 expected, %2 found</source>
        <extracomment>%1 and %2 are types: &quot;text&quot;, &quot;number&quot;.</extracomment>
        <translation>attendu&#xa0;: %1, trouvé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 characters, at most %2</source>
        <translation>%1 caractères, au plus %2</translation>
    </message>
    <message>
        <source>transaction %1: the register grew by %2 Wh while the power brought %3 Wh</source>
        <extracomment>%1 is the number of a session, %2 and %3 are energies.</extracomment>
        <translation>transaction %1&#xa0;: le registre a augmenté de %2 Wh alors que la puissance a donné %3 Wh</translation>
    </message>
    <message>
        <source>U+%1 at %2</source>
        <extracomment>%1 is a character, %2 its place.</extracomment>
        <translation>U+%1 à %2</translation>
    </message>
    <message>
        <source>beyond 64 bits</source>
        <translation>au-delà de 64 bits</translation>
    </message>
    <message>
        <source>beyond 32 bits</source>
        <translation>au-delà de 32 bits</translation>
    </message>
    <message>
        <source>%1 items, at least %2</source>
        <translation>%1 éléments, au moins %2</translation>
    </message>
    <message>
        <source>%1 items, at most %2</source>
        <translation>%1 éléments, au plus %2</translation>
    </message>
    <message>
        <source>%1, at least %2</source>
        <extracomment>%1 is a number that is too small, %2 the smallest that may be.</extracomment>
        <translation>%1, au moins %2</translation>
    </message>
    <message>
        <source>beyond what can be held</source>
        <translation>au-delà de ce qui peut être contenu</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>number out of range</source>
        <translation>nombre hors plage</translation>
    </message>
    <message>
        <source>null</source>
        <extracomment>Type of a value.</extracomment>
        <translation>null</translation>
    </message>
    <message>
        <source>boolean</source>
        <extracomment>Type of a value: true or false.</extracomment>
        <translation>booléen</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>Type of a value.</extracomment>
        <translation>nombre</translation>
    </message>
    <message>
        <source>integer</source>
        <extracomment>Type of a value: a whole number.</extracomment>
        <translation>entier</translation>
    </message>
    <message>
        <source>value</source>
        <extracomment>Type of a value: anything but null.</extracomment>
        <translation>valeur</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>Type of a value.</extracomment>
        <translation>texte</translation>
    </message>
    <message>
        <source>time</source>
        <extracomment>Type of a value.</extracomment>
        <translation>heure</translation>
    </message>
    <message>
        <source>list</source>
        <extracomment>Type of a value.</extracomment>
        <translation>liste</translation>
    </message>
    <message>
        <source>object</source>
        <extracomment>Type of a value.</extracomment>
        <translation>objet</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Type of a value: there is none.</extracomment>
        <translation>rien</translation>
    </message>
    <message>
        <source>refused with %1</source>
        <extracomment>A message of the charger that we refused; %1 is an error code of the protocol.</extracomment>
        <translation>refusé avec %1</translation>
    </message>
    <message>
        <source>no BootNotification after a restart</source>
        <translation>pas de BootNotification après un redémarrage</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DisplayStatus</name>
    <message>
        <source>Available</source>
        <extracomment>State of a connector: nobody is plugged in, a charge can start.</extracomment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>State of a connector: a car is plugged in, charging has not started.</extracomment>
        <translation>Branché</translation>
    </message>
    <message>
        <source>Charging</source>
        <extracomment>State of a connector: energy flows.</extracomment>
        <translation>En charge</translation>
    </message>
    <message>
        <source>Car pauses</source>
        <extracomment>State of a connector: the car asked for no energy (OCPP SuspendedEV).</extracomment>
        <translation>Voiture en pause</translation>
    </message>
    <message>
        <source>We pause</source>
        <extracomment>State of a connector: our side gives no energy (OCPP SuspendedEVSE), for example a limit.</extracomment>
        <translation>En pause par nous</translation>
    </message>
    <message>
        <source>Unplug please</source>
        <extracomment>State of a connector: charging is over, the cable is still plugged in (OCPP Finishing).</extracomment>
        <translation>À débrancher</translation>
    </message>
    <message>
        <source>Reserved</source>
        <extracomment>State of a connector: kept for one person.</extracomment>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <extracomment>State of a connector: taken out of service.</extracomment>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>State of a connector: its charger has no connection to us.</extracomment>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Faulted</source>
        <extracomment>State of a connector: the charger reports an error that stops charging.</extracomment>
        <translation>En défaut</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is available.</extracomment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>No card</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: a car is plugged in, no card was read yet.</extracomment>
        <translation>Badge&#xa0;?</translation>
    </message>
    <message>
        <source>Charging</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy flows.</extracomment>
        <translation>En charge</translation>
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
        <translation>Limite</translation>
    </message>
    <message>
        <source>Unplug</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: charging is over, please unplug.</extracomment>
        <translation>À retirer</translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is reserved.</extracomment>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is out of service.</extracomment>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the charger has no connection.</extracomment>
        <translation>Sans lien</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the charger reports a fault.</extracomment>
        <translation>Défaut</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::EnergyVerdictDialog</name>
    <message>
        <source>%1: %2 in %3</source>
        <extracomment>What a charger reported of a session: %1 where, %2 energy, %3 how long it took.</extracomment>
        <translation>%1&#xa0;: %2 en %3</translation>
    </message>
    <message>
        <source>Meter: %1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation>Compteur&#xa0;: %1 à %2</translation>
    </message>
    <message>
        <source>Last meter value before the end: %1</source>
        <extracomment>The meter shortly before the end of a session.</extracomment>
        <translation>Dernier relevé avant la fin&#xa0;: %1</translation>
    </message>
    <message>
        <source>On average: %1</source>
        <translation>En moyenne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Highest power measured: %1</source>
        <translation>Puissance maximale mesurée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Count the energy of session %1 in sums?</source>
        <translation>Compter l’énergie de la recharge %1 dans les totaux&#xa0;?</translation>
    </message>
    <message>
        <source>Leave the energy of session %1 out of sums?</source>
        <translation>Exclure l’énergie de la recharge %1 des totaux&#xa0;?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>E.g. compared with the charger&apos;s meter</source>
        <translation>P. ex. comparé avec le compteur de la borne</translation>
    </message>
    <message>
        <source>Reason, kept in the note</source>
        <translation>Motif, conservé dans la note</translation>
    </message>
    <message>
        <source>Count in sums</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Say why it is right; whoever reads a sum later will ask</source>
        <translation>Dites pourquoi c’est juste&#xa0;; qui lira un total plus tard le demandera</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::EventModel</name>
    <message>
        <source>State</source>
        <extracomment>Kind of event: a connector changed its state.</extracomment>
        <translation>État</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>Kind of event: the charger came online.</extracomment>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>Kind of event: the charger went offline.</extracomment>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>Kind of event: the charger started anew.</extracomment>
        <translation>Démarrée</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Kind of event: the operator let the charger in.</extracomment>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Kind of event: the operator turned the charger away.</extracomment>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Réglage modifié</translation>
    </message>
    <message>
        <source>Session to check</source>
        <extracomment>Kind of event: a session needs a look.</extracomment>
        <translation>Recharge à vérifier</translation>
    </message>
    <message>
        <source>Storage</source>
        <extracomment>Kind of event: trouble with the database.</extracomment>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Maker message</source>
        <extracomment>Kind of event: the maker&apos;s own message came (OCPP DataTransfer).</extracomment>
        <translation>Message du fabricant</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>Column: the event.</extracomment>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: at which connector.</extracomment>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Session: person assigned</source>
        <extracomment>Event: the operator said who charged in a session.</extracomment>
        <translation>Recharge&#xa0;: personne attribuée</translation>
    </message>
    <message>
        <source>Session: note changed</source>
        <extracomment>Event: the operator wrote a note to a session.</extracomment>
        <translation>Recharge&#xa0;: note modifiée</translation>
    </message>
    <message>
        <source>%1: %2 → %3, by %4</source>
        <extracomment>What changed at a session: %1 its number, %2 before, %3 now, %4 who changed it.</extracomment>
        <translation>%1&#xa0;: %2 → %3, par %4</translation>
    </message>
    <message>
        <source>Session: energy counts in sums</source>
        <extracomment>Event: the operator let the energy of a session, which looked impossible, into the sums.</extracomment>
        <translation>Recharge&#xa0;: énergie comptée dans les totaux</translation>
    </message>
    <message>
        <source>Session: energy left out of sums</source>
        <extracomment>Event: the operator took the energy of a session out of the sums again.</extracomment>
        <translation>Recharge&#xa0;: énergie exclue des totaux</translation>
    </message>
    <message>
        <source>%1: %2, by %3</source>
        <extracomment>What was decided about a session: %1 its number, %2 the reason, %3 who decided.</extracomment>
        <translation>%1&#xa0;: %2, par %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExpertDialog</name>
    <message>
        <source>Expert call: %1</source>
        <extracomment>%1 is a charger.</extracomment>
        <translation>Appel expert&#xa0;: %1</translation>
    </message>
    <message>
        <source>Send it although it does not match the standard</source>
        <translation>Envoyer bien que non conforme à la norme</translation>
    </message>
    <message>
        <source>For technicians: what you write is sent as it is. The history says that it was an expert call.</source>
        <translation>Pour techniciens&#xa0;: ce que vous écrivez est envoyé tel quel. L’historique indique que c’était un appel expert.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>Contenu, JSON</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>The payload has to be an object: { … }</source>
        <translation>Le contenu doit être un objet&#xa0;: { … }</translation>
    </message>
    <message>
        <source>Not JSON, near line %1: %2</source>
        <translation>Pas du JSON, vers la ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 where in the payload, %2 what is wrong there.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>whole payload</source>
        <translation>contenu entier</translation>
    </message>
    <message>
        <source>The standard has no action of this name</source>
        <translation>La norme n’a pas d’action de ce nom</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <extracomment>%1 is a protocol, e.g. OCPP 1.6.</extracomment>
        <translation>Conforme à %1</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Indisponible&#xa0;: la borne est archivée</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Indisponible&#xa0;: la réponse n’est pas encore arrivée</translation>
    </message>
    <message>
        <source>Off: the action is missing</source>
        <translation>Indisponible&#xa0;: l’action manque</translation>
    </message>
    <message>
        <source>Off: the payload is not a JSON object</source>
        <translation>Indisponible&#xa0;: le contenu n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>Off: the payload does not match the standard. Mend it, or tick the box above</source>
        <translation>Indisponible&#xa0;: le contenu n’est pas conforme à la norme. Corrigez-le, ou cochez la case ci-dessus</translation>
    </message>
    <message>
        <source>Expert call</source>
        <extracomment>Who gave a command, in the history: %1 is a person&apos;s name.</extracomment>
        <translation>Appel expert</translation>
    </message>
    <message>
        <source>%1, expert call</source>
        <translation>%1, appel expert</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Non envoyé. %1</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Ensuite&#xa0;: %2</translation>
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
        <translation>Limites</translation>
    </message>
    <message>
        <source>Longest message of a charger</source>
        <translation>Plus long message d’une borne</translation>
    </message>
    <message>
        <source>A longer one ends the connection.</source>
        <translation>Un message plus long met fin à la connexion.</translation>
    </message>
    <message>
        <source>size limit bytes 1009</source>
        <translation>taille limite octets 1009</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>Title: what is written into the log files.</extracomment>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>These are no rules.</source>
        <translation>Ce ne sont pas des règles.</translation>
    </message>
    <message>
        <source>Separated by semicolons, for example forecourt.server.debug=true</source>
        <translation>Séparées par des points-virgules, par exemple forecourt.server.debug=true</translation>
    </message>
    <message>
        <source>debug logging journal support</source>
        <translation>débogage journal assistance</translation>
    </message>
    <message>
        <source>Local API</source>
        <extracomment>Title: the interface for scripts.</extracomment>
        <translation>API locale</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>Seuls les programmes de cet ordinateur y accèdent.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Whoever has it may do all that this window may.</source>
        <translation>Qui l’a peut faire tout ce que peut cette fenêtre.</translation>
    </message>
    <message>
        <source>secret password bearer API key</source>
        <translation>secret mot de passe bearer clé API</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renouveler…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Renew the token?</source>
        <translation>Renouveler le jeton&#xa0;?</translation>
    </message>
    <message>
        <source>From the next start, scripts and dashboards that know the old token are refused.</source>
        <translation>Dès le prochain démarrage, les scripts et tableaux de bord qui connaissent l’ancien jeton sont refusés.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renouveler</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
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
        <translation>Exporter les messages</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON lines, can be opened here again</source>
        <translation>Lignes JSON, à rouvrir ici</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet</source>
        <translation>CSV, pour un tableur</translation>
    </message>
    <message>
        <source>Hide tags and secrets</source>
        <translation>Masquer badges et secrets</translation>
    </message>
    <message>
        <source>Tags are called “tag 1”, “tag 2” …; passwords and unreadable messages are left out</source>
        <translation>Les badges s’appellent «&#xa0;badge 1&#xa0;», «&#xa0;badge 2&#xa0;» …&#xa0;; mots de passe et messages illisibles sont omis</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write tags openly?</source>
        <translation>Écrire les badges en clair&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever gets the file can copy the tags and see who charged when.</source>
        <translation>Qui reçoit le fichier peut copier les badges et voir qui a chargé quand.</translation>
    </message>
    <message>
        <source>Write openly</source>
        <translation>Écrire en clair</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FaultCard</name>
    <message>
        <source>maker code %1</source>
        <translation>code fabricant %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>offline</source>
        <extracomment>Title: a charger is offline.</extracomment>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>The charger does not talk to us: no power, no network, or it calls somebody else.</source>
        <translation>La borne ne nous parle pas&#xa0;: pas de courant, pas de réseau, ou elle en appelle un autre.</translation>
    </message>
    <message>
        <source>Look whether the charger has power: its display or lights</source>
        <translation>Vérifiez si la borne a du courant&#xa0;: écran ou voyants</translation>
    </message>
    <message>
        <source>Check its network: cable, WLAN or SIM card</source>
        <translation>Vérifiez son réseau&#xa0;: câble, Wi-Fi ou carte SIM</translation>
    </message>
    <message>
        <source>Check that it still calls this computer&apos;s address</source>
        <translation>Vérifiez qu’elle appelle toujours l’adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>Some chargers wait 6 to 19 minutes before they call again</source>
        <translation>Certaines bornes attendent 6 à 19 minutes avant de rappeler</translation>
    </message>
    <message>
        <source>Hint: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation>Conseil&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>What to do: %1, %2</source>
        <translation>Que faire&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Explained by %1</source>
        <extracomment>%1 a file and a line in it.</extracomment>
        <translation>Expliqué par %1</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Redémarrer…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Faults</name>
    <message>
        <source>Fault without a code</source>
        <translation>Défaut sans code</translation>
    </message>
    <message>
        <source>Plug lock</source>
        <extracomment>Fault of a charger: the plug cannot be locked or unlocked.</extracomment>
        <translation>Verrou de fiche</translation>
    </message>
    <message>
        <source>No talk with the car</source>
        <extracomment>Fault of a charger: it does not understand the car.</extracomment>
        <translation>Pas de dialogue avec la voiture</translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Fault of a charger: current flows to earth.</extracomment>
        <translation>Fuite à la terre</translation>
    </message>
    <message>
        <source>Too hot</source>
        <translation>Trop chaud</translation>
    </message>
    <message>
        <source>Internal fault</source>
        <translation>Défaut interne</translation>
    </message>
    <message>
        <source>Tag list conflict</source>
        <translation>Conflit de liste de badges</translation>
    </message>
    <message>
        <source>Other fault</source>
        <translation>Autre défaut</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <translation>Surintensité</translation>
    </message>
    <message>
        <source>Overvoltage</source>
        <translation>Surtension</translation>
    </message>
    <message>
        <source>Meter fault</source>
        <translation>Défaut du compteur</translation>
    </message>
    <message>
        <source>Contactor fault</source>
        <extracomment>Fault of a charger: its main contactor.</extracomment>
        <translation>Défaut du contacteur</translation>
    </message>
    <message>
        <source>Card reader fault</source>
        <translation>Défaut du lecteur de badges</translation>
    </message>
    <message>
        <source>Restart failed</source>
        <translation>Échec du redémarrage</translation>
    </message>
    <message>
        <source>Undervoltage</source>
        <translation>Sous-tension</translation>
    </message>
    <message>
        <source>Weak signal</source>
        <translation>Signal faible</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters.</extracomment>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Lock</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: plug lock.</extracomment>
        <translation>Verrou</translation>
    </message>
    <message>
        <source>Car link</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: no communication with the car.</extracomment>
        <translation>Com. auto</translation>
    </message>
    <message>
        <source>PE fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: earth leakage.</extracomment>
        <translation>Défaut PE</translation>
    </message>
    <message>
        <source>Too hot</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: too hot.</extracomment>
        <translation>Surchauf.</translation>
    </message>
    <message>
        <source>Current</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overcurrent.</extracomment>
        <translation>Courant</translation>
    </message>
    <message>
        <source>Voltage</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overvoltage or undervoltage.</extracomment>
        <translation>Tension</translation>
    </message>
    <message>
        <source>Meter</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy meter.</extracomment>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Contactor</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: contactor.</extracomment>
        <translation>Contact.</translation>
    </message>
    <message>
        <source>Reader</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: card reader.</extracomment>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation>Redémarrer la borne</translation>
    </message>
    <message>
        <source>Still there: call the maker with the code</source>
        <translation>Toujours là&#xa0;: appelez le fabricant avec le code</translation>
    </message>
    <message>
        <source>Unplug the car and look for water or damage</source>
        <translation>Débranchez la voiture et cherchez de l’eau ou des dégâts</translation>
    </message>
    <message>
        <source>Check the residual-current device in the panel</source>
        <translation>Vérifiez le différentiel dans le tableau</translation>
    </message>
    <message>
        <source>Push the plug in fully, then pull it</source>
        <translation>Enfoncez la fiche à fond, puis retirez-la</translation>
    </message>
    <message>
        <source>Look for dirt in the socket</source>
        <translation>Cherchez de la saleté dans la prise</translation>
    </message>
    <message>
        <source>Unplug and plug in again</source>
        <translation>Débranchez et rebranchez</translation>
    </message>
    <message>
        <source>Try another car or cable</source>
        <translation>Essayez une autre voiture ou un autre câble</translation>
    </message>
    <message>
        <source>Let it cool down, keep the vents free</source>
        <translation>Laissez refroidir, aérations dégagées</translation>
    </message>
    <message>
        <source>Check the plug for scorch marks</source>
        <translation>Cherchez des traces de brûlure sur la fiche</translation>
    </message>
    <message>
        <source>Unplug the car</source>
        <translation>Débranchez la voiture</translation>
    </message>
    <message>
        <source>Check the circuit breaker in the panel</source>
        <translation>Vérifiez le disjoncteur dans le tableau</translation>
    </message>
    <message>
        <source>Have an electrician measure the supply</source>
        <translation>Faites mesurer l’alimentation par un électricien</translation>
    </message>
    <message>
        <source>Sessions here may lack values: check them before billing</source>
        <translation>Des relevés peuvent manquer ici&#xa0;: vérifiez avant de facturer</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you touch the plug</source>
        <translation>Coupez la borne au disjoncteur avant de toucher la fiche</translation>
    </message>
    <message>
        <source>Call an electrician</source>
        <translation>Appelez un électricien</translation>
    </message>
    <message>
        <source>Drivers cannot use cards: start sessions from here</source>
        <translation>Badges inutilisables&#xa0;: démarrez les recharges d’ici</translation>
    </message>
    <message>
        <source>Move the antenna or use a network cable</source>
        <translation>Déplacez l’antenne ou prenez un câble réseau</translation>
    </message>
    <message>
        <source>Cards may be refused: restart the charger to read the list again</source>
        <translation>Badges parfois refusés&#xa0;: redémarrez la borne pour qu’elle relise la liste</translation>
    </message>
    <message>
        <source>The charger cannot lock the plug, or cannot let it go.</source>
        <translation>La borne ne peut pas verrouiller la fiche, ou pas la libérer.</translation>
    </message>
    <message>
        <source>Charger and car do not understand each other. Often the car, the cable or its contacts.</source>
        <translation>La borne et la voiture ne se comprennent pas. Souvent la voiture, le câble ou ses contacts.</translation>
    </message>
    <message>
        <source>The car reports a state that does not fit the step of the charge.</source>
        <translation>La voiture signale un état qui ne va pas avec l’étape de la charge.</translation>
    </message>
    <message>
        <source>Try another car</source>
        <translation>Essayez une autre voiture</translation>
    </message>
    <message>
        <source>The signal wire to the car (control pilot) has the wrong voltage: cable, plug or car.</source>
        <translation>Le fil de signal vers la voiture (control pilot) a une mauvaise tension&#xa0;: câble, fiche ou voiture.</translation>
    </message>
    <message>
        <source>Look for water, dirt or bent contacts in the plug</source>
        <translation>Cherchez eau, saleté ou contacts tordus dans la fiche</translation>
    </message>
    <message>
        <source>Try another cable</source>
        <translation>Essayez un autre câble</translation>
    </message>
    <message>
        <source>The charger does not see properly whether a plug is in (proximity contact).</source>
        <translation>La borne ne voit pas bien si une fiche est branchée (contact de proximité).</translation>
    </message>
    <message>
        <source>Look for dirt or bent contacts in the plug</source>
        <translation>Cherchez saleté ou contacts tordus dans la fiche</translation>
    </message>
    <message>
        <source>The plug is not all the way in.</source>
        <translation>La fiche n’est pas enfoncée à fond.</translation>
    </message>
    <message>
        <source>Ask the driver to push the plug in fully</source>
        <translation>Demandez au conducteur d’enfoncer la fiche à fond</translation>
    </message>
    <message>
        <source>The latch of the plug is broken or does not close.</source>
        <translation>Le loquet de la fiche est cassé ou ne se ferme pas.</translation>
    </message>
    <message>
        <source>Look at the latch of the plug; do not use a broken one</source>
        <translation>Regardez le loquet de la fiche&#xa0;; s’il est cassé, ne l’utilisez pas</translation>
    </message>
    <message>
        <source>Have the plug or cable replaced</source>
        <translation>Faites remplacer la fiche ou le câble</translation>
    </message>
    <message>
        <source>The charging cable is cut or was torn off. There may be live parts.</source>
        <translation>Le câble de charge est coupé ou arraché. Des pièces peuvent être sous tension.</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you go near the cable</source>
        <translation>Coupez la borne à son disjoncteur avant d’approcher du câble</translation>
    </message>
    <message>
        <source>Look whether somebody is in danger or the cable was stolen</source>
        <translation>Voyez si quelqu’un est en danger ou si le câble a été volé</translation>
    </message>
    <message>
        <source>The cable or plug is getting warm, so the charger gives less.</source>
        <translation>Le câble ou la fiche chauffe, la borne donne donc moins.</translation>
    </message>
    <message>
        <source>Clean the contacts of plug and socket</source>
        <translation>Nettoyez les contacts de la fiche et de la prise</translation>
    </message>
    <message>
        <source>The cable or plug got too hot, so the charger stopped.</source>
        <translation>Le câble ou la fiche a trop chauffé, la borne s’est donc arrêtée.</translation>
    </message>
    <message>
        <source>Do not use it until it was looked at</source>
        <translation>Ne l’utilisez pas avant examen</translation>
    </message>
    <message>
        <source>There is more voltage at the connector than there should be.</source>
        <translation>Il y a plus de tension au point de charge qu’il ne faudrait.</translation>
    </message>
    <message>
        <source>Nobody should touch the plug</source>
        <translation>Personne ne doit toucher la fiche</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker</source>
        <translation>Coupez la borne à son disjoncteur</translation>
    </message>
    <message>
        <source>Current flows to earth: the residual-current protection tripped. Water, a damaged cable or the car.</source>
        <translation>Du courant fuit à la terre&#xa0;: la protection différentielle a déclenché. Eau, câble abîmé ou voiture.</translation>
    </message>
    <message>
        <source>The insulation between the power lines and earth is too weak: cable, plug or car.</source>
        <translation>L’isolement entre les conducteurs et la terre est trop faible&#xa0;: câble, fiche ou voiture.</translation>
    </message>
    <message>
        <source>More current flowed than allowed, or a breaker tripped. A short circuit, or a car that takes too much.</source>
        <translation>Plus de courant que permis, ou un disjoncteur a déclenché. Un court-circuit, ou une voiture qui prend trop.</translation>
    </message>
    <message>
        <source>The mains voltage is too high at the charger.</source>
        <translation>La tension du secteur est trop haute à la borne.</translation>
    </message>
    <message>
        <source>The mains voltage is too low at the charger: a weak supply, a missing phase or a loose terminal.</source>
        <translation>La tension du secteur est trop basse à la borne&#xa0;: alimentation faible, phase absente ou connexion desserrée.</translation>
    </message>
    <message>
        <source>The charger lost its power.</source>
        <translation>La borne a perdu son alimentation.</translation>
    </message>
    <message>
        <source>The main switch of the charger does not open or close: it may be welded, and the plug may be live.</source>
        <translation>Le contacteur principal de la borne ne s’ouvre ou ne se ferme pas&#xa0;: il est peut-être collé, et la fiche sous tension.</translation>
    </message>
    <message>
        <source>Somebody pressed the emergency stop.</source>
        <translation>Quelqu’un a actionné l’arrêt d’urgence.</translation>
    </message>
    <message>
        <source>Look what happened, and whether somebody needs help</source>
        <translation>Voyez ce qui s’est passé, et si quelqu’un a besoin d’aide</translation>
    </message>
    <message>
        <source>Release the emergency stop when it is safe</source>
        <translation>Déverrouillez l’arrêt d’urgence quand c’est sans danger</translation>
    </message>
    <message>
        <source>It is too hot inside the charger, so it stopped or gives less.</source>
        <translation>Il fait trop chaud dans la borne, elle s’est arrêtée ou donne moins.</translation>
    </message>
    <message>
        <source>Something in the charger&apos;s own hardware or software failed.</source>
        <translation>Quelque chose est tombé en panne dans le matériel ou le logiciel de la borne.</translation>
    </message>
    <message>
        <source>The charger could not restart itself.</source>
        <translation>La borne n’a pas pu redémarrer d’elle-même.</translation>
    </message>
    <message>
        <source>Switch it off at its breaker for a minute</source>
        <translation>Coupez-la à son disjoncteur pendant une minute</translation>
    </message>
    <message>
        <source>The charger&apos;s own list of tags contradicts our answer, so it may refuse tags we accept.</source>
        <translation>La liste de badges de la borne contredit notre réponse, elle peut donc refuser des badges que nous acceptons.</translation>
    </message>
    <message>
        <source>The charger cannot read its energy meter, so its sessions lack values.</source>
        <translation>La borne ne peut pas lire son compteur d’énergie, il manque donc des valeurs à ses recharges.</translation>
    </message>
    <message>
        <source>The card reader does not work.</source>
        <translation>Le lecteur de badges ne marche pas.</translation>
    </message>
    <message>
        <source>The mobile or wireless signal is weak, so the link may break.</source>
        <translation>Le signal mobile ou sans fil est faible, la liaison peut donc se rompre.</translation>
    </message>
    <message>
        <source>The charger reports a fault the standard has no word for; the maker&apos;s code tells more.</source>
        <translation>La borne signale un défaut sans mot dans la norme&#xa0;; le code du fabricant en dit plus.</translation>
    </message>
    <message>
        <source>The charger says that it is faulted and gives no code.</source>
        <translation>La borne se dit en défaut et ne donne aucun code.</translation>
    </message>
    <message>
        <source>The code %1 is not one of the standard and not in our list; the maker&apos;s manual tells more.</source>
        <translation>Le code %1 n’est ni dans la norme ni dans notre liste&#xa0;; le manuel du fabricant en dit plus.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FileExport</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Identifiant de la borne</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Energy kWh</source>
        <translation>Énergie kWh</translation>
    </message>
    <message>
        <source>Meter start kWh</source>
        <translation>Compteur début kWh</translation>
    </message>
    <message>
        <source>Meter end kWh</source>
        <translation>Compteur fin kWh</translation>
    </message>
    <message>
        <source>Max kW</source>
        <translation>kW max.</translation>
    </message>
    <message>
        <source>Battery %</source>
        <translation>Batterie %</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminée par</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation>Id OCPP</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <extracomment>Name of a file; %1 is a date.</extracomment>
        <translation>Exporter les recharges</translation>
    </message>
    <message>
        <source>sessions-%1.csv</source>
        <translation>recharges-%1.csv</translation>
    </message>
    <message>
        <source>Writing sessions</source>
        <translation>Écriture des recharges</translation>
    </message>
    <message>
        <source>Export people and tags</source>
        <translation>Exporter personnes et badges</translation>
    </message>
    <message>
        <source>people.csv</source>
        <translation>personnes.csv</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>In a table, column &quot;Blocked&quot;.</extracomment>
        <translation>oui</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 écrit</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written</source>
        <translation>Export annulé&#xa0;; aucun fichier écrit</translation>
    </message>
    <message>
        <source>Writing people and tags</source>
        <translation>Écriture des personnes et badges</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilterChip</name>
    <message>
        <source>Remove filter %1 %2</source>
        <extracomment>Accessible name of a filter chip; %1 is the filter&apos;s name, %2 its value.</extracomment>
        <translation>Retirer le filtre %1 %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilterableTable</name>
    <message>
        <source>Look for something else, or clear the filter.</source>
        <translation>Cherchez autre chose, ou effacez le filtre.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FirstStart</name>
    <message>
        <source>No charger yet</source>
        <translation>Pas encore de borne</translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type the address below on the charger&apos;s own page and it appears here within a minute, or let us guide you.</source>
        <translation>Forecourt est déjà à l’écoute. Saisissez l’adresse ci-dessous sur la page de la borne et elle apparaît ici en moins d’une minute, ou laissez-vous guider.</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Ajouter une borne</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Title of a check list for the first start.</extracomment>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Supply and limit</source>
        <translation>Alimentation et limite</translation>
    </message>
    <message>
        <source>First charger</source>
        <translation>Première borne</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change the site</source>
        <translation>Modifier le site</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Button: tell the main fuse.</extracomment>
        <translation>Indiquer</translation>
    </message>
    <message>
        <source>Set supply and limit</source>
        <translation>Indiquer alimentation et limite</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add the first charger</source>
        <translation>Ajouter la première borne</translation>
    </message>
    <message>
        <source>ws %1 open</source>
        <translation>ws %1 ouvert</translation>
    </message>
    <message>
        <source>Without it the load chart has no limit</source>
        <translation>Sans lui, le graphique de charge n’a pas de limite</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress of a check list: %1 done of %2.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>À l’écoute sur le port %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Pas à l’écoute</translation>
    </message>
    <message>
        <source>Nothing has called since the start at %1</source>
        <translation>Aucun appel depuis le démarrage à %1</translation>
    </message>
    <message>
        <source>%1 called from %2 and waits to be accepted</source>
        <extracomment>%1 a charger&apos;s id, %2 its network address.</extracomment>
        <translation>%1 a appelé depuis %2 et attend d’être acceptée</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) wait to be accepted: %1</source>
        <extracomment>%1 a list of chargers&apos; ids.</extracomment>
        <translation>
            <numerusform>%n borne attend d’être acceptée&#xa0;: %1</numerusform>
            <numerusform>%n bornes attendent d’être acceptées&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last call at %1 from %2: %3</source>
        <extracomment>%1 a time, %2 who called: an id or a network address, %3 how it went: &quot;401 Refused: no password&quot;.</extracomment>
        <translation>Dernier appel à %1 depuis %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button that closes a dialog without doing anything.</extracomment>
        <translation>Annuler</translation>
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
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>How long ago something happened; %1 is a duration such as &quot;3 s&quot; or &quot;24 min&quot;.</extracomment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time, or a date and time: &quot;since 04:12&quot;.</extracomment>
        <translation>depuis %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::GuidedCheckPage</name>
    <message>
        <source>Parts of the check</source>
        <translation>Parties du contrôle</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>Tabs of the guided check.</extracomment>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Valeurs mesurées</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Tous les contrôles</translation>
    </message>
    <message>
        <source>No check is open</source>
        <translation>Aucun contrôle ouvert</translation>
    </message>
    <message>
        <source>Begin one under Steps. Measured values belong to a check.</source>
        <translation>Commencez-en un sous Étapes. Les valeurs mesurées font partie d’un contrôle.</translation>
    </message>
    <message>
        <source>Begin one under Steps. It ends here, with two signatures and a document.</source>
        <translation>Commencez-en un sous Étapes. Il se termine ici, avec deux signatures et un document.</translation>
    </message>
    <message>
        <source>The check is signed and closed</source>
        <translation>Le contrôle est signé et clos</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Contrôle guidé</translation>
    </message>
    <message>
        <source>Site&apos;s template…</source>
        <translation>Modèle du site…</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>Nouveau contrôle</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>All steps and a charge without network</source>
        <translation>Toutes les étapes et une charge sans réseau</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Étapes du contrôle</translation>
    </message>
    <message>
        <source>The check leads through every step at the charger, watches what the charger really does, and ends in a document to sign. You can stop at any time and go on later.</source>
        <translation>Le contrôle mène par chaque étape à la borne, observe ce qu’elle fait vraiment, et finit par un document à signer. Vous pouvez arrêter à tout moment et continuer plus tard.</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>Commencer le contrôle</translation>
    </message>
    <message>
        <source>Checks of this charger</source>
        <translation>Contrôles de cette borne</translation>
    </message>
    <message>
        <source>Open the hand-over…</source>
        <translation>Ouvrir la remise…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Jeter…</translation>
    </message>
    <message>
        <source>Off: a signed check is kept for ever</source>
        <translation>Indisponible&#xa0;: un contrôle signé est gardé pour toujours</translation>
    </message>
    <message>
        <source>No check yet</source>
        <translation>Pas encore de contrôle</translation>
    </message>
    <message>
        <source>Finished and unfinished checks of this charger are kept here.</source>
        <translation>Les contrôles finis et non finis de cette borne sont gardés ici.</translation>
    </message>
    <message>
        <source>Throw this check away?</source>
        <translation>Jeter ce contrôle&#xa0;?</translation>
    </message>
    <message>
        <source>What was done since %1 is lost. Sessions stay.</source>
        <extracomment>%1 a date and time.</extracomment>
        <translation>Ce qui a été fait depuis %1 est perdu. Les recharges restent.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Off: a check is open. Sign it or throw it away under All checks</source>
        <translation>Indisponible&#xa0;: un contrôle est ouvert. Signez-le ou jetez-le sous Tous les contrôles</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Indisponible&#xa0;: cette borne n’est pas utilisée</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HandoverLayout</name>
    <message>
        <source>Check no. %1</source>
        <translation>Contrôle n° %1</translation>
    </message>
    <message>
        <source>DRAFT, not signed</source>
        <extracomment>On every page of a document that is not signed.</extracomment>
        <translation>BROUILLON, non signé</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Numéro de série %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Foot of a document.</extracomment>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Hand-over: %1</source>
        <extracomment>Title of the hand-over document; %1 the charger.</extracomment>
        <translation>Remise&#xa0;: %1</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Connector %1, %2</source>
        <extracomment>%1 the connector&apos;s number, %2 its name.</extracomment>
        <translation>Point de charge %1, %2</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>Point de charge %1</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Passed with remarks</source>
        <translation>Réussi avec remarques</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Non réussi</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) passed</source>
        <translation>
            <numerusform>%n étape réussie</numerusform>
            <numerusform>%n étapes réussies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n avec avertissement</numerusform>
            <numerusform>%n avec avertissement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échouée</numerusform>
            <numerusform>%n échouées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n passée</numerusform>
            <numerusform>%n passées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n encore ouverte</numerusform>
            <numerusform>%n encore ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured value(s) out of range</source>
        <translation>
            <numerusform>%n valeur mesurée hors plage</numerusform>
            <numerusform>%n valeurs mesurées hors plage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s)</source>
        <translation>
            <numerusform>%n point ouvert</numerusform>
            <numerusform>%n points ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Marque et modèle</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Points de charge</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Contrôlé</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation>Fiche de connexion</translation>
    </message>
    <message>
        <source>Without network</source>
        <translation>Sans réseau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a connector, %2 a step of the check.
----------
Follows a step of the check: %1 its state, %2 why.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n tentative</numerusform>
            <numerusform>%n tentatives</numerusform>
        </translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Valeurs mesurées</translation>
    </message>
    <message>
        <source>No values were entered.</source>
        <translation>Aucune valeur saisie.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Column of the measured values: what a good value is.</extracomment>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>A measured value is as required, or is not.</extracomment>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Pas bon</translation>
    </message>
    <message>
        <source>Test charges</source>
        <translation>Recharges d’essai</translation>
    </message>
    <message>
        <source>No test charge was made.</source>
        <translation>Aucune recharge d’essai n’a été faite.</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Recharge %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <extracomment>The highest power of a session.</extracomment>
        <translation>maximum %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <extracomment>The mean power of a session.</extracomment>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>The charger sent no power values during this session.</source>
        <translation>La borne n’a envoyé aucune valeur de puissance pendant cette recharge.</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Points ouverts</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>Steps that did not pass</source>
        <translation>Étapes non réussies</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>The charger was checked as written above and handed over.</source>
        <translation>La borne a été contrôlée comme décrit ci-dessus et remise.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>technician</source>
        <extracomment>Under a signature line.</extracomment>
        <translation>technicien</translation>
    </message>
    <message>
        <source>owner</source>
        <extracomment>Under a signature line: who takes the charger over.</extracomment>
        <translation>propriétaire</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HearingCard</name>
    <message>
        <source>Take it as OCPP 1.6</source>
        <translation>Prendre comme OCPP 1.6</translation>
    </message>
    <message>
        <source>Allow without password</source>
        <translation>Autoriser sans mot de passe</translation>
    </message>
    <message>
        <source>Allow without encryption</source>
        <translation>Autoriser sans chiffrement</translation>
    </message>
    <message>
        <source>What we hear</source>
        <translation>Ce que nous recevons</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>Tentatives de connexion</translation>
    </message>
    <message>
        <source>Some boxes wait 6 to 19 minutes before they call again.</source>
        <translation>Certains boîtiers attendent 6 à 19 minutes avant de rappeler.</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <source>calls from %1</source>
        <extracomment>Follows a charger&apos;s id: %1 its make and model, %2 its network address.</extracomment>
        <translation>appelle depuis %1</translation>
    </message>
    <message>
        <source>wants to connect: %1 at %2</source>
        <translation>veut se connecter&#xa0;: %1 à %2</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Accepter %1</translation>
    </message>
    <message>
        <source>Changed. It may call again now</source>
        <translation>Modifié. Elle peut rappeler maintenant</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Pas encore à l’écoute.</translation>
    </message>
    <message>
        <source>Not listening: %1</source>
        <translation>Pas à l’écoute&#xa0;: %1</translation>
    </message>
    <message>
        <source>Listening on port %1. Calls appear here within a second.</source>
        <translation>À l’écoute sur le port %1. Les appels apparaissent ici en une seconde.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HelpDialog</name>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Title above a list of shortcuts.</extracomment>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HistoryTab</name>
    <message>
        <source>What to show of the history</source>
        <translation>Que montrer de l’historique</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Pas encore de commande</translation>
    </message>
    <message>
        <source>What you ask of this charger is kept here.</source>
        <translation>Ce que vous demandez à cette borne est conservé ici.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation>Pas encore d’événement</translation>
    </message>
    <message>
        <source>Faults, restarts and lost links are kept here.</source>
        <translation>Défauts, redémarrages et pertes de liaison sont conservés ici.</translation>
    </message>
    <message>
        <source>Starts and firmware</source>
        <extracomment>Switch: when a charger started anew and with which firmware.</extracomment>
        <translation>Démarrages et micrologiciel</translation>
    </message>
    <message>
        <source>No start yet</source>
        <translation>Pas encore de démarrage</translation>
    </message>
    <message>
        <source>Each start of the charger is kept here, with what it said anew of itself.</source>
        <translation>Chaque démarrage de la borne est conservé ici, avec ce qu’elle a dit de nouveau d’elle-même.</translation>
    </message>
    <message>
        <source>Deviations</source>
        <extracomment>Switch: how the charger departs from the standard.</extracomment>
        <translation>Écarts</translation>
    </message>
    <message>
        <source>No deviation</source>
        <translation>Aucun écart</translation>
    </message>
    <message>
        <source>This charger speaks as the standard says.</source>
        <translation>Cette borne parle comme le veut la norme.</translation>
    </message>
    <message>
        <source>Deviations from the standard</source>
        <translation>Écarts à la norme</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Chercher dans l’historique</translation>
    </message>
    <message>
        <source>Every command of this charger: who, when, parameters, answer and effect</source>
        <translation>Chaque commande à cette borne&#xa0;: qui, quand, paramètres, réponse et effet</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ImportUndo</name>
    <message>
        <source>Imported again</source>
        <translation>Importé de nouveau</translation>
    </message>
    <message>
        <source>Took the import back</source>
        <translation>Import annulé</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::KeepingSetup</name>
    <message>
        <source>in the data folder</source>
        <translation>dans le dossier de données</translation>
    </message>
    <message>
        <source>Folder of the nightly backup</source>
        <translation>Dossier de la sauvegarde nocturne</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder of the nightly backup</source>
        <translation>Choisir le dossier de la sauvegarde nocturne</translation>
    </message>
    <message>
        <source>A copy of the database is made every night in %1.</source>
        <translation>Une copie de la base de données est faite chaque nuit dans %1.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Démarrer avec l’ordinateur</translation>
    </message>
    <message>
        <source>Chargers are alone while Forecourt does not run. It starts without a window in the way.</source>
        <translation>Les bornes sont seules quand Forecourt ne tourne pas. Il démarre sans fenêtre gênante.</translation>
    </message>
    <message>
        <source>Backup and start</source>
        <extracomment>Title: backup folder, and starting with the computer.</extracomment>
        <translation>Sauvegarde et démarrage</translation>
    </message>
    <message>
        <source>A folder on another disk, or one that is copied elsewhere, survives this computer.</source>
        <translation>Un dossier sur un autre disque, ou copié ailleurs, survit à cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::KeyValueGrid</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: name and value of one line.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Keys</name>
    <message>
        <source>Lets tags the charger does not know start while it is offline.</source>
        <translation>Laisse démarrer hors ligne des badges que la borne ne connaît pas.</translation>
    </message>
    <message>
        <source>The charger remembers tags that were accepted, so they start faster and offline.</source>
        <translation>La borne retient les badges acceptés, qui démarrent ainsi plus vite et hors ligne.</translation>
    </message>
    <message>
        <source>On a remote start the charger first asks whether the tag may charge.</source>
        <translation>Au démarrage à distance, la borne demande d’abord si le badge peut charger.</translation>
    </message>
    <message>
        <source>How often the light blinks to signal something.</source>
        <translation>Combien de fois le voyant clignote pour signaler quelque chose.</translation>
    </message>
    <message>
        <source>Meter values at fixed times, counted from midnight. 0 switches them off.</source>
        <translation>Relevés à heures fixes, comptées depuis minuit. 0 les désactive.</translation>
    </message>
    <message>
        <source>How long the driver has, from showing the tag or a remote start, to plug in.</source>
        <translation>Temps dont dispose le conducteur pour brancher, dès la présentation du badge ou le démarrage à distance.</translation>
    </message>
    <message>
        <source>How the phases of the supply are wired to each connector, such as 1.RST.</source>
        <translation>Câblage des phases de l’alimentation vers chaque point de charge, comme 1.RST.</translation>
    </message>
    <message>
        <source>How many items ConnectorPhaseRotation may have.</source>
        <translation>Combien d’éléments ConnectorPhaseRotation peut avoir.</translation>
    </message>
    <message>
        <source>How many settings may be asked for at once.</source>
        <translation>Combien de réglages peuvent être demandés à la fois.</translation>
    </message>
    <message>
        <source>After this long without another message the charger sends a sign of life.</source>
        <translation>Après ce temps sans autre message, la borne envoie un signe de vie.</translation>
    </message>
    <message>
        <source>How bright the charger&apos;s lights are.</source>
        <translation>Luminosité des voyants de la borne.</translation>
    </message>
    <message>
        <source>While offline, tags in the charger&apos;s list or memory may start.</source>
        <translation>Hors ligne, les badges de la liste ou de la mémoire de la borne peuvent démarrer.</translation>
    </message>
    <message>
        <source>While online, tags in the charger&apos;s list or memory start without waiting for our answer.</source>
        <translation>En ligne, les badges de la liste ou de la mémoire de la borne démarrent sans attendre notre réponse.</translation>
    </message>
    <message>
        <source>Energy a car may still take after its tag turned out to be invalid.</source>
        <translation>Énergie qu’une voiture peut encore prendre après que son badge s’est révélé non valable.</translation>
    </message>
    <message>
        <source>How long the charger waits for our answer to a message.</source>
        <translation>Combien de temps la borne attend notre réponse à un message.</translation>
    </message>
    <message>
        <source>What is measured at the fixed times of ClockAlignedDataInterval.</source>
        <translation>Ce qui est mesuré aux heures fixes de ClockAlignedDataInterval.</translation>
    </message>
    <message>
        <source>How many items MeterValuesAlignedData may have.</source>
        <translation>Combien d’éléments MeterValuesAlignedData peut avoir.</translation>
    </message>
    <message>
        <source>What is measured during a session, every MeterValueSampleInterval.</source>
        <translation>Ce qui est mesuré pendant une recharge, à chaque MeterValueSampleInterval.</translation>
    </message>
    <message>
        <source>How many items MeterValuesSampledData may have.</source>
        <translation>Combien d’éléments MeterValuesSampledData peut avoir.</translation>
    </message>
    <message>
        <source>Time between meter values during a session. 0 switches them off.</source>
        <translation>Temps entre les relevés pendant une recharge. 0 les désactive.</translation>
    </message>
    <message>
        <source>A state must last this long before it is reported, so that brief changes are left out.</source>
        <translation>Un état doit durer ce temps avant d’être signalé, pour omettre les changements brefs.</translation>
    </message>
    <message>
        <source>How many connectors the charger has.</source>
        <translation>Combien de points de charge a la borne.</translation>
    </message>
    <message>
        <source>How often a failed restart is tried again.</source>
        <translation>Combien de fois un redémarrage échoué est retenté.</translation>
    </message>
    <message>
        <source>How many meter values the end of a session may carry.</source>
        <translation>Combien de relevés la fin d’une recharge peut porter.</translation>
    </message>
    <message>
        <source>Unplugging at the car ends the session.</source>
        <translation>Débrancher côté voiture termine la recharge.</translation>
    </message>
    <message>
        <source>A session begun offline stops when we then refuse its tag.</source>
        <translation>Une recharge commencée hors ligne s’arrête si nous refusons ensuite son badge.</translation>
    </message>
    <message>
        <source>Which values of fixed times the end of a session carries. Empty: none.</source>
        <translation>Quelles valeurs à heures fixes porte la fin d’une recharge. Vide&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>How many items StopTxnAlignedData may have.</source>
        <translation>Combien d’éléments StopTxnAlignedData peut avoir.</translation>
    </message>
    <message>
        <source>Which measured values the end of a session carries. Empty: none.</source>
        <translation>Quelles valeurs mesurées porte la fin d’une recharge. Vide&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>How many items StopTxnSampledData may have.</source>
        <translation>Combien d’éléments StopTxnSampledData peut avoir.</translation>
    </message>
    <message>
        <source>Which parts of the standard the charger says it can do.</source>
        <translation>Quelles parties de la norme la borne dit savoir faire.</translation>
    </message>
    <message>
        <source>How many items SupportedFeatureProfiles may have.</source>
        <translation>Combien d’éléments SupportedFeatureProfiles peut avoir.</translation>
    </message>
    <message>
        <source>How often the charger tries to deliver the begin or end of a session after an error.</source>
        <translation>Combien de fois la borne tente de remettre le début ou la fin d’une recharge après une erreur.</translation>
    </message>
    <message>
        <source>Wait before such a try, multiplied by the number of tries so far.</source>
        <translation>Attente avant une telle tentative, multipliée par le nombre de tentatives déjà faites.</translation>
    </message>
    <message>
        <source>Unplugging at the car also unlocks the plug at the charger.</source>
        <translation>Débrancher côté voiture déverrouille aussi la fiche côté borne.</translation>
    </message>
    <message>
        <source>Time between pings that keep the link open. 0: the charger sends none.</source>
        <translation>Temps entre les pings qui gardent la liaison ouverte. 0&#xa0;: la borne n’en envoie pas.</translation>
    </message>
    <message>
        <source>The charger uses the list of tags we gave it.</source>
        <translation>La borne utilise la liste de badges que nous lui avons donnée.</translation>
    </message>
    <message>
        <source>How many tags the charger&apos;s list can hold.</source>
        <translation>Combien de badges la liste de la borne peut contenir.</translation>
    </message>
    <message>
        <source>How many tags we may send in one message.</source>
        <translation>Combien de badges nous pouvons envoyer en un message.</translation>
    </message>
    <message>
        <source>The charger can keep any one connector free, without saying which.</source>
        <translation>La borne peut garder libre un point de charge quelconque, sans dire lequel.</translation>
    </message>
    <message>
        <source>Highest level of a charging profile; also how many there may be of a kind.</source>
        <translation>Niveau le plus haut d’un profil de charge&#xa0;; aussi combien il peut y en avoir par type.</translation>
    </message>
    <message>
        <source>Whether limits are given as current, as power, or either.</source>
        <translation>Si les limites sont données en courant, en puissance, ou l’un ou l’autre.</translation>
    </message>
    <message>
        <source>How many steps a charging schedule may have.</source>
        <translation>Combien de paliers un programme de charge peut avoir.</translation>
    </message>
    <message>
        <source>How many charging profiles fit into the charger.</source>
        <translation>Combien de profils de charge la borne peut contenir.</translation>
    </message>
    <message>
        <source>The charger can change between three phases and one during a session.</source>
        <translation>La borne peut passer de trois phases à une, et inversement, pendant une recharge.</translation>
    </message>
    <message>
        <source>How firmware and logs may be transferred: FTP, FTPS, HTTP, HTTPS.</source>
        <translation>Comment micrologiciels et journaux peuvent être transférés&#xa0;: FTP, FTPS, HTTP, HTTPS.</translation>
    </message>
    <message>
        <source>How the link is secured: 1 password, 2 password and TLS, 3 certificates on both sides. It can only be raised.</source>
        <translation>Comment la liaison est protégée&#xa0;: 1 mot de passe, 2 mot de passe et TLS, 3 certificats des deux côtés. On ne peut que l’augmenter.</translation>
    </message>
    <message>
        <source>The password the charger sends when it connects. It can be set but not read.</source>
        <translation>Le mot de passe que la borne envoie en se connectant. On peut le définir, mais pas le lire.</translation>
    </message>
    <message>
        <source>Name of the operator in the charger&apos;s certificate request.</source>
        <translation>Nom de l’exploitant dans la demande de certificat de la borne.</translation>
    </message>
    <message>
        <source>Only one root certificate of ours at a time; a new one must be signed by the old.</source>
        <translation>Un seul de nos certificats racine à la fois&#xa0;; un nouveau doit être signé par l’ancien.</translation>
    </message>
    <message>
        <source>Longest certificate chain we may send, in characters.</source>
        <translation>Plus longue chaîne de certificats que nous pouvons envoyer, en caractères.</translation>
    </message>
    <message>
        <source>How many root certificates fit into the charger.</source>
        <translation>Combien de certificats racine la borne peut contenir.</translation>
    </message>
    <message>
        <source>The charger can show prices and costs that we send.</source>
        <translation>La borne peut afficher les prix et coûts que nous envoyons.</translation>
    </message>
    <message>
        <source>Price shown before we send one for the driver.</source>
        <translation>Prix affiché avant que nous en envoyions un au conducteur.</translation>
    </message>
    <message>
        <source>How many decimals costs are shown with.</source>
        <translation>Avec combien de décimales les coûts sont affichés.</translation>
    </message>
    <message>
        <source>The fee for staying goes on after the end of the session, until the car is unplugged.</source>
        <translation>Les frais de stationnement continuent après la fin de la recharge, jusqu’au débranchement de la voiture.</translation>
    </message>
    <message>
        <source>The charger can show texts in several languages.</source>
        <translation>La borne peut afficher des textes en plusieurs langues.</translation>
    </message>
    <message>
        <source>Languages of the charger&apos;s display.</source>
        <translation>Langues de l’écran de la borne.</translation>
    </message>
    <message>
        <source>Language of the charger&apos;s display.</source>
        <translation>Langue de l’écran de la borne.</translation>
    </message>
    <message>
        <source>Local time against UTC, such as +01:00, for what the display shows.</source>
        <translation>Heure locale par rapport à UTC, comme +01:00, pour ce que l’écran affiche.</translation>
    </message>
    <message>
        <source>When TimeOffset changes next.</source>
        <translation>Quand TimeOffset change la prochaine fois.</translation>
    </message>
    <message>
        <source>TimeOffset after its next change.</source>
        <translation>TimeOffset après son prochain changement.</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>Feature profile of OCPP 1.6: what every charger can do.</extracomment>
        <translation>Base</translation>
    </message>
    <message>
        <source>Local list of tags</source>
        <extracomment>Feature profile of OCPP 1.6: the list of tags kept in the charger.</extracomment>
        <translation>Liste locale de badges</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Réservation</translation>
    </message>
    <message>
        <source>Smart charging</source>
        <translation>Charge intelligente</translation>
    </message>
    <message>
        <source>Firmware management</source>
        <translation>Gestion du micrologiciel</translation>
    </message>
    <message>
        <source>Security extension</source>
        <translation>Extension de sécurité</translation>
    </message>
    <message>
        <source>Prices on the display</source>
        <translation>Prix à l’écran</translation>
    </message>
    <message>
        <source>Price shown before we send one for the driver, in language %1.</source>
        <extracomment>%1 is a language code.</extracomment>
        <translation>Prix affiché avant que nous en envoyions un au conducteur, en langue %1.</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>List, separated by commas</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Liste, séparée par des virgules</translation>
    </message>
    <message>
        <source>Whole number, seconds</source>
        <translation>Nombre entier, secondes</translation>
    </message>
    <message>
        <source>Whole number, percent</source>
        <translation>Nombre entier, pour cent</translation>
    </message>
    <message>
        <source>Whole number, watt-hours</source>
        <translation>Nombre entier, wattheures</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Nombre entier</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>Range of a whole number: %1 the least, %2 the most.</extracomment>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>Range of a whole number: %1 the least.</extracomment>
        <translation>%1 ou plus</translation>
    </message>
    <message>
        <source>Choose true or false</source>
        <translation>Choisissez true ou false</translation>
    </message>
    <message>
        <source>Type a whole number</source>
        <translation>Saisissez un nombre entier</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Au moins %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Au plus %1</translation>
    </message>
    <message>
        <source>The standard knows no &quot;%1&quot; here</source>
        <extracomment>%1 an item of a list that the standard does not know.</extracomment>
        <translation>La norme ne connaît pas «&#xa0;%1&#xa0;» ici</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>«&#xa0;%1&#xa0;» y figure deux fois</translation>
    </message>
    <message>
        <source>There is an empty place between two commas</source>
        <translation>Il y a une place vide entre deux virgules</translation>
    </message>
    <message numerus="yes">
        <source>This charger takes at most %n item(s) here</source>
        <translation>
            <numerusform>Cette borne prend au plus %n élément ici</numerusform>
            <numerusform>Cette borne prend au plus %n éléments ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Au plus %n caractère</numerusform>
            <numerusform>Au plus %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out line breaks and control characters</source>
        <translation>Omettez sauts de ligne et caractères de contrôle</translation>
    </message>
    <message>
        <source>Off: this is the charger&apos;s password. Changed here alone it could lock the charger out</source>
        <translation>Indisponible&#xa0;: c’est le mot de passe de la borne. Changé ici seulement, il pourrait exclure la borne</translation>
    </message>
    <message>
        <source>Off: it can only be raised, and only once password and certificates are in place. Changed here alone it could lock the charger out</source>
        <translation>Indisponible&#xa0;: il ne peut qu’être relevé, et seulement une fois mot de passe et certificats en place. Changé ici seulement, il pourrait exclure la borne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LearnPanel</name>
    <message>
        <source>Learn tag</source>
        <translation>Apprendre un badge</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Lecteur de badges</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button that ends the learning of tags.</extracomment>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nom de la personne</translation>
    </message>
    <message>
        <source>Whose card is this?</source>
        <translation>À qui est ce badge&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Any charger</source>
        <extracomment>Choice of a card reader: whichever.</extracomment>
        <translation>N’importe quelle borne</translation>
    </message>
    <message>
        <source>Tap the card now at any charger.</source>
        <translation>Présentez maintenant le badge à une borne.</translation>
    </message>
    <message>
        <source>Tap the card now at %1.</source>
        <translation>Présentez maintenant le badge à %1.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>reversed: %1</source>
        <translation>inversé&#xa0;: %1</translation>
    </message>
    <message>
        <source>the same card is known, of %1</source>
        <extracomment>A tag that was tapped is known already, read in the other byte order; %1: its owner.</extracomment>
        <translation>le même badge est connu, de %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitChart</name>
    <message>
        <source>Power and limits over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Puissance et limites dans le temps</translation>
    </message>
    <message>
        <source>Allowed now: %1</source>
        <extracomment>Accessible description of a chart; %1 is a power with its unit.</extracomment>
        <translation>Permis maintenant&#xa0;: %1</translation>
    </message>
    <message>
        <source>No limit is known for now</source>
        <translation>Aucune limite n’est connue pour l’instant</translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>puissance</translation>
    </message>
    <message>
        <source>charger says</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what the charger said that it allows.</extracomment>
        <translation>selon la borne</translation>
    </message>
    <message>
        <source>by our limits</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what follows from the limits we know.</extracomment>
        <translation>selon nos limites</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitWords</name>
    <message>
        <source>The number has to be 1 or more</source>
        <translation>Le numéro doit être 1 ou plus</translation>
    </message>
    <message>
        <source>A limit of the charger as a whole has no connector: choose the whole charger</source>
        <translation>Une limite de la borne dans son ensemble n’a pas de point de charge&#xa0;: choisissez la borne entière</translation>
    </message>
    <message>
        <source>A limit of a session needs the connector where it runs</source>
        <translation>Une limite de recharge exige le point de charge où elle a lieu</translation>
    </message>
    <message>
        <source>No session runs at this connector: start one first, or choose another kind of limit</source>
        <translation>Aucune recharge en cours à ce point de charge&#xa0;: démarrez-en une d’abord, ou choisissez un autre type de limite</translation>
    </message>
    <message>
        <source>Only a limit of a session names one</source>
        <translation>Seule une limite de recharge en nomme une</translation>
    </message>
    <message>
        <source>The stack level has to be 0 or more</source>
        <translation>Le niveau de profil doit être 0 ou plus</translation>
    </message>
    <message>
        <source>This charger takes stack levels up to %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Cette borne prend des niveaux de profil jusqu’à %1</translation>
    </message>
    <message>
        <source>This charger does not take this unit: choose the other one</source>
        <translation>Cette borne ne prend pas cette unité&#xa0;: choisissez l’autre</translation>
    </message>
    <message>
        <source>Say when it starts</source>
        <translation>Indiquez quand elle commence</translation>
    </message>
    <message>
        <source>It starts with the session and has no start of its own</source>
        <translation>Elle commence avec la recharge et n’a pas de début propre</translation>
    </message>
    <message>
        <source>Say how often it repeats</source>
        <translation>Indiquez à quelle fréquence elle se répète</translation>
    </message>
    <message>
        <source>Only a repeating limit says how often</source>
        <translation>Seule une limite qui se répète indique une fréquence</translation>
    </message>
    <message>
        <source>It has to end after it begins to count</source>
        <translation>Elle doit finir après avoir commencé à valoir</translation>
    </message>
    <message>
        <source>Its time is over already: choose a later end</source>
        <translation>Son temps est déjà passé&#xa0;: choisissez une fin plus tardive</translation>
    </message>
    <message>
        <source>The duration has to be longer than nothing</source>
        <translation>La durée doit être supérieure à zéro</translation>
    </message>
    <message>
        <source>The least rate has to be 0 or more</source>
        <translation>Le taux de charge minimal doit être 0 ou plus</translation>
    </message>
    <message>
        <source>At least one step is needed</source>
        <translation>Il faut au moins un palier</translation>
    </message>
    <message>
        <source>This charger takes at most %1 steps</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Cette borne prend au plus %1 paliers</translation>
    </message>
    <message>
        <source>The first step has to begin at 0:00</source>
        <translation>Le premier palier doit commencer à 0:00</translation>
    </message>
    <message>
        <source>Step %1 has to begin after the one before it</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Le palier %1 doit commencer après celui qui le précède</translation>
    </message>
    <message>
        <source>The limit of step %1 has to be 0 or more</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>La limite du palier %1 doit être 0 ou plus</translation>
    </message>
    <message>
        <source>Step %1 has to have 1 to 3 phases</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Le palier %1 doit avoir de 1 à 3 phases</translation>
    </message>
    <message>
        <source>The charger as a whole</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>La borne dans son ensemble</translation>
    </message>
    <message>
        <source>Every session without a limit of its own</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>Chaque recharge sans limite propre</translation>
    </message>
    <message>
        <source>The session that runs now</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>La recharge en cours</translation>
    </message>
    <message>
        <source>Once, from a time on</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Une fois, à partir d’une heure</translation>
    </message>
    <message>
        <source>Again and again</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>À répétition</translation>
    </message>
    <message>
        <source>From the start of each session on</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Dès le début de chaque recharge</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>Ampere for each phase</source>
        <translation>Ampères par phase</translation>
    </message>
    <message>
        <source>Watt, all phases together</source>
        <translation>Watts, toutes phases réunies</translation>
    </message>
    <message>
        <source>from %1 on %2</source>
        <extracomment>A step of a limit of power: %1 a time since the start, %2 what is allowed from then on.</extracomment>
        <translation>dès %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation>
            <numerusform>%n autre palier</numerusform>
            <numerusform>%n autres paliers</numerusform>
        </translation>
    </message>
    <message>
        <source>with each session</source>
        <translation>avec chaque recharge</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>When a limit of power starts; %1 is a time or a date.</extracomment>
        <translation>dès %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long a limit of power holds; %1 is a duration.</extracomment>
        <translation>pendant %1</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <extracomment>When a limit of power begins to count; %1 is a time or a date.</extracomment>
        <translation>valable dès %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <extracomment>When a limit of power ends to count; %1 is a time or a date.</extracomment>
        <translation>valable jusqu’à %1</translation>
    </message>
    <message>
        <source>In place</source>
        <extracomment>How sure it is that a limit of power is in the charger.</extracomment>
        <translation>En place</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>The charger took it.</source>
        <translation>La borne l’a prise.</translation>
    </message>
    <message>
        <source>It was sent, but no answer came: the charger may have it. Send it again to be sure.</source>
        <translation>Elle a été envoyée, mais aucune réponse n’est venue&#xa0;: la borne l’a peut-être. Renvoyez-la pour en être sûr.</translation>
    </message>
    <message>
        <source>The charger restarted since. It should still be there, but not every charger keeps its limits: send it again to be sure.</source>
        <translation>La borne a redémarré depuis. La limite devrait encore y être, mais toutes les bornes ne gardent pas leurs limites&#xa0;: renvoyez-la pour en être sûr.</translation>
    </message>
    <message>
        <source>A later command that removes or replaces it got no answer. Send it, or the other command, again.</source>
        <translation>Une commande ultérieure qui la supprime ou la remplace est restée sans réponse. Renvoyez cette limite, ou l’autre commande.</translation>
    </message>
    <message>
        <source>Known</source>
        <extracomment>What Forecourt knows of the limits in a charger.</extracomment>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Known in part</source>
        <extracomment>What Forecourt knows of the limits in a charger.</extracomment>
        <translation>Connu en partie</translation>
    </message>
    <message>
        <source>No limit was set from here. The charger cannot be asked which ones it has; it can only tell what it expects to allow.</source>
        <translation>Aucune limite n’a été fixée d’ici. On ne peut pas demander à la borne lesquelles elle a&#xa0;; elle peut seulement dire ce qu’elle prévoit de permettre.</translation>
    </message>
    <message>
        <source>The charger has no limit of ours, and no other.</source>
        <translation>La borne n’a aucune de nos limites, ni aucune autre.</translation>
    </message>
    <message>
        <source>All limits were removed once, and these were set since.</source>
        <translation>Toutes les limites ont été supprimées une fois, et celles-ci ont été fixées depuis.</translation>
    </message>
    <message>
        <source>The charger restarted (%1); what it kept is not known. Remove all limits, or send them again, to be sure.</source>
        <extracomment>%1 is a time or a date.</extracomment>
        <translation>La borne a redémarré (%1)&#xa0;; on ne sait pas ce qu’elle a gardé. Supprimez toutes les limites, ou renvoyez-les, pour en être sûr.</translation>
    </message>
    <message>
        <source>There may be others that were set elsewhere. Remove all limits once to be sure.</source>
        <translation>Il peut y en avoir d’autres, fixées ailleurs. Supprimez une fois toutes les limites pour en être sûr.</translation>
    </message>
    <message>
        <source>Step %1 never comes: it begins after the end</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Le palier %1 n’arrive jamais&#xa0;: il commence après la fin</translation>
    </message>
    <message>
        <source>Step %1 is below 6 A: cars do not charge then, and some chargers end the session. To pause, use 0</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>Le palier %1 est sous 6&#xa0;A&#xa0;: les voitures ne chargent alors pas, et certaines bornes terminent la recharge. Pour une pause, mettez 0</translation>
    </message>
    <message>
        <source>It has no end: limits of the same kind with lower stack levels do not count any more</source>
        <translation>Elle n’a pas de fin&#xa0;: les limites du même type à un niveau de profil plus bas ne valent plus</translation>
    </message>
    <message>
        <source>It replaces one that holds now, but counts later: there is no limit in between. Let it begin now</source>
        <translation>Elle en remplace une qui vaut maintenant, mais vaut plus tard&#xa0;: entre-temps, il n’y a pas de limite. Faites-la commencer maintenant</translation>
    </message>
    <message>
        <source>It replaces limit %1</source>
        <extracomment>%1 is the number of a limit.</extracomment>
        <translation>Elle remplace la limite %1</translation>
    </message>
    <message>
        <source>The charger keeps at most %1 limits and may refuse: remove one first</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>La borne garde au plus %1 limites et pourrait refuser&#xa0;: supprimez-en une d’abord</translation>
    </message>
    <message>
        <source>Chargers count 24 hours for a day, but the clocks change: from %1 on it begins at %2. Send it again then</source>
        <extracomment>Of a limit that repeats every day or week; %1 is a date, %2 a time of day.</extracomment>
        <translation>Les bornes comptent 24 heures pour un jour, mais l’heure change : à partir du %1, cela commence à %2. Envoyez-la de nouveau à ce moment-là</translation>
    </message>
    <message>
        <source>%1: no limit that we know of counts now.</source>
        <extracomment>%1 a connector or the whole charger.</extracomment>
        <translation>%1 : aucune limite connue de nous ne vaut maintenant.</translation>
    </message>
    <message>
        <source>%1 may take %2 now, by limit %3 (%4).</source>
        <extracomment>%1 a connector or the whole charger, %2 what is allowed, %3 the number of a limit, %4 what that limit is for.</extracomment>
        <translation>%1 peut prendre %2 maintenant, selon la limite %3 (%4).</translation>
    </message>
    <message>
        <source>%1 may take %2 now, if the charger took limit %3 (%4).</source>
        <extracomment>As before; it was sent, and no answer came.</extracomment>
        <translation>%1 peut prendre %2 maintenant, si la borne a accepté la limite %3 (%4).</translation>
    </message>
    <message>
        <source>%1 may take %2 now, if the charger still has limit %3 (%4).</source>
        <extracomment>As before; the charger had it, and may have lost it.</extracomment>
        <translation>%1 peut prendre %2 maintenant, si la borne a encore la limite %3 (%4).</translation>
    </message>
    <message>
        <source>Limit %1 has a higher stack level and no end: this one does not count beside it. Choose a higher level, or remove that one</source>
        <extracomment>%1 is the number of a limit.</extracomment>
        <translation>La limite %1 a un niveau de profil plus haut et pas de fin : celle-ci ne vaut pas à côté d’elle. Choisissez un niveau plus haut ou retirez l’autre</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LinkStatus</name>
    <message>
        <source>Trying again by itself. What is shown is how things were; nothing can be changed until the service answers.</source>
        <translation>Nouvel essai automatique. Ce qui est affiché est l’état d’avant&#xa0;; rien ne peut être changé tant que le service ne répond pas.</translation>
    </message>
    <message>
        <source>It does not take the token of the data folder. Restart the service, and it reads the token anew.</source>
        <translation>Il n’accepte pas le jeton du dossier de données. Redémarrez le service, et il relira le jeton.</translation>
    </message>
    <message>
        <source>Console %1 cannot attach to service %2: they must be of the same version. Install the same version of both.</source>
        <translation>La console %1 ne peut pas se rattacher au service %2&#xa0;: ils doivent être de la même version. Installez la même version des deux.</translation>
    </message>
    <message>
        <source>Attached to the service · %1</source>
        <extracomment>Status bar: %1 is an address such as 127.0.0.1:8890.</extracomment>
        <translation>Rattaché au service · %1</translation>
    </message>
    <message>
        <source>The service does not answer</source>
        <translation>Le service ne répond pas</translation>
    </message>
    <message>
        <source>Closing this window does not stop the service; chargers go on.</source>
        <translation>Fermer cette fenêtre n’arrête pas le service&#xa0;; les bornes continuent.</translation>
    </message>
    <message>
        <source>The service does not answer.</source>
        <translation>Le service ne répond pas.</translation>
    </message>
    <message>
        <source>The window cannot attach to it: %1</source>
        <extracomment>%1 says why, in English, without a full stop.</extracomment>
        <translation>La fenêtre ne peut pas s’y connecter : %1</translation>
    </message>
    <message>
        <source>The service cannot be used</source>
        <translation>Le service est inutilisable</translation>
    </message>
    <message>
        <source>The service cannot be used.</source>
        <translation>Le service est inutilisable.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LiveTab</name>
    <message>
        <source>This session</source>
        <translation>Cette recharge</translation>
    </message>
    <message>
        <source>Power of the running session over time</source>
        <translation>Puissance de la recharge en cours dans le temps</translation>
    </message>
    <message>
        <source>No session is running</source>
        <translation>Aucune recharge en cours</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Puissance kW</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>%1, this session</source>
        <extracomment>Title of a chart; %1 is a connector.</extracomment>
        <translation>%1, cette recharge</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Pas encore de valeurs</translation>
    </message>
    <message>
        <source>No values yet. The meter stood at %1 at the start.</source>
        <extracomment>In place of a curve; %1 is the meter&apos;s value at the start of the session.</extracomment>
        <translation>Pas encore de valeurs. Le compteur était à %1 au démarrage.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LobbySection</name>
    <message>
        <source>New chargers</source>
        <translation>Nouvelles bornes</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Let wait, from the local network only</source>
        <extracomment>Choice for chargers nobody accepted yet.</extracomment>
        <translation>Faire attendre, depuis le réseau local seulement</translation>
    </message>
    <message>
        <source>Let wait, from anywhere</source>
        <translation>Faire attendre, de partout</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Unknown chargers</source>
        <translation>Bornes inconnues</translation>
    </message>
    <message>
        <source>While “Add charger” is open, they may always wait.</source>
        <translation>Tant que «&#xa0;Ajouter une borne&#xa0;» est ouvert, elles peuvent toujours attendre.</translation>
    </message>
    <message>
        <source>lobby accept</source>
        <translation>attente accepter</translation>
    </message>
    <message>
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation>Signe de vie toutes les</translation>
    </message>
    <message>
        <source>heartbeat interval</source>
        <translation>heartbeat signe de vie intervalle</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Wait for answers</source>
        <extracomment>How long to wait for a charger&apos;s answer to a command.</extracomment>
        <translation>Attendre les réponses</translation>
    </message>
    <message>
        <source>timeout command</source>
        <translation>délai attente commande</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListModel</name>
    <message>
        <source>No room for it; to be removed</source>
        <translation>Pas de place&#xa0;; à retirer</translation>
    </message>
    <message>
        <source>No room for it</source>
        <translation>Pas de place</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>State of a tag in a charger&apos;s list: it is there, and right.</extracomment>
        <translation>Présent</translation>
    </message>
    <message>
        <source>To be removed</source>
        <translation>À retirer</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>À modifier</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>À ajouter</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <extracomment>In the column &quot;Person&quot;: the tag belongs to nobody.</extracomment>
        <translation>(personne)</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>In the column &quot;Valid until&quot;: for ever.</extracomment>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>The list says</source>
        <extracomment>Column: what a charger&apos;s list says of a tag, e.g. &quot;Blocked&quot;.</extracomment>
        <translation>Selon la liste</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>In the charger</source>
        <extracomment>Column: whether a tag stands in the charger&apos;s list.</extracomment>
        <translation>Dans la borne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListTab</name>
    <message>
        <source>The charger reports a conflict in its list.</source>
        <translation>La borne signale un conflit dans sa liste.</translation>
    </message>
    <message>
        <source>Send the whole list again.</source>
        <translation>Renvoyez la liste entière.</translation>
    </message>
    <message>
        <source>Tags of this charger&apos;s list</source>
        <translation>Badges de la liste de cette borne</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Aucun badge ne correspond au filtre</translation>
    </message>
    <message>
        <source>No tag belongs into this list</source>
        <translation>Aucun badge n’a sa place dans cette liste</translation>
    </message>
    <message>
        <source>Tags that may charge at this charger are put into it by themselves.</source>
        <translation>Les badges qui peuvent charger à cette borne y sont mis d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Bring into step</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Send whole list</source>
        <translation>Tout envoyer</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Keep in step by itself</source>
        <translation>Tenir à jour toute seule</translation>
    </message>
    <message>
        <source>Who goes first where the list is too short</source>
        <translation>Qui passe d’abord quand la liste est trop courte</translation>
    </message>
    <message>
        <source>First:</source>
        <translation>D’abord&#xa0;:</translation>
    </message>
    <message>
        <source>Off: lists are not sent from here</source>
        <translation>Indisponible&#xa0;: les listes ne s’envoient pas d’ici</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Indisponible&#xa0;: cette borne n’est pas utilisée</translation>
    </message>
    <message>
        <source>Off: the list is on its way</source>
        <translation>Indisponible&#xa0;: la liste est en route</translation>
    </message>
    <message>
        <source>%1 tags of at most %2</source>
        <translation>%1 badges sur %2 au plus</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without room, named below</source>
        <translation>
            <numerusform>%n sans place, nommé ci-dessous</numerusform>
            <numerusform>%n sans place, nommés ci-dessous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per message</source>
        <translation>
            <numerusform>%n par message</numerusform>
            <numerusform>%n par message</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: it is in step</source>
        <translation>Indisponible&#xa0;: elle est à jour</translation>
    </message>
    <message>
        <source>Local list: choice saved</source>
        <translation>Liste locale&#xa0;: choix enregistré</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MachineSection</name>
    <message>
        <source>Given on the command line for this run. %1</source>
        <translation>Donné en ligne de commande pour cette exécution. %1</translation>
    </message>
    <message>
        <source>Defaults for this section</source>
        <translation>Valeurs par défaut de cette section</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <extracomment>%1: title of a section of the settings.</extracomment>
        <translation>Valeurs par défaut rétablies&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MailCard</name>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Send alerts by e-mail</source>
        <translation>Envoyer les alertes par courriel</translation>
    </message>
    <message>
        <source>Remove password</source>
        <translation>Supprimer le mot de passe</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Envoyer un courriel d’essai</translation>
    </message>
    <message>
        <source>STARTTLS (usual, port 587)</source>
        <translation>STARTTLS (usuel, port 587)</translation>
    </message>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS dès le début (port 465)</translation>
    </message>
    <message>
        <source>None: everybody on the way can read it</source>
        <translation>Aucun&#xa0;: lisible par tous en chemin</translation>
    </message>
    <message>
        <source>owner@example.org, technician@example.org</source>
        <translation>proprietaire@example.org, technicien@example.org</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de courriel</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sender</source>
        <extracomment>Address the mails come from.</extracomment>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>At once from</source>
        <extracomment>Severity from which on mails are sent at once.</extracomment>
        <translation>Tout de suite dès</translation>
    </message>
    <message>
        <source>saved; type to replace it</source>
        <extracomment>Stands in the empty password field.</extracomment>
        <translation>enregistré&#xa0;; saisir pour remplacer</translation>
    </message>
    <message>
        <source>The test is on its way; it takes half a minute at most</source>
        <translation>L’essai est en route&#xa0;; cela prend une demi-minute au plus</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <extracomment>Menu: what concerns the whole site.</extracomment>
        <translation>&amp;Site</translation>
    </message>
    <message>
        <source>&amp;Charger</source>
        <translation>&amp;Borne</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <extracomment>Menu: what concerns one charging session.</extracomment>
        <translation>&amp;Recharge</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the next part of the window.</extracomment>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the previous part of the window.</extracomment>
        <translation>V&amp;olet précédent</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Theme: as the desktop wishes.</extracomment>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Quit Forecourt?</source>
        <translation>Quitter Forecourt&#xa0;?</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>End the program; chargers go on alone</source>
        <translation>Quitter le programme&#xa0;; les bornes continuent seules</translation>
    </message>
    <message>
        <source>To the page that was open before</source>
        <translation>Vers la page ouverte auparavant</translation>
    </message>
    <message>
        <source>Forward again after going back</source>
        <translation>De nouveau en avant après un retour</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Porter le clavier sur la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous part of the window</source>
        <translation>Porter le clavier sur la partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Light or dark as the desktop</source>
        <translation>Clair ou sombre comme le bureau</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>Texte sombre sur papier clair</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>Texte clair sur papier sombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>Black and white, strong lines</source>
        <translation>Noir et blanc, traits forts</translation>
    </message>
    <message>
        <source>Open the page %1</source>
        <translation>Ouvrir la page %1</translation>
    </message>
    <message>
        <source>no other page was open before</source>
        <translation>aucune autre page n’était ouverte auparavant</translation>
    </message>
    <message>
        <source>this is the last page that was opened</source>
        <translation>c’est la dernière page ouverte</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageDetail</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Follow exchange</source>
        <extracomment>Shows only a call and its answer.</extracomment>
        <translation>Suivre l’échange</translation>
    </message>
    <message>
        <source>Follow session</source>
        <extracomment>Shows only what the charger said during the session.</extracomment>
        <translation>Suivre la recharge</translation>
    </message>
    <message>
        <source>Only this charger</source>
        <translation>Cette borne seulement</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Marks the row, kept until you take the mark away (Ctrl+M)</source>
        <translation>Marque la ligne, qui est gardée jusqu’au retrait de la marque (Ctrl+M)</translation>
    </message>
    <message>
        <source>Fields of the message</source>
        <translation>Champs du message</translation>
    </message>
    <message>
        <source>Raw</source>
        <extracomment>Title: the text of a message as it was sent.</extracomment>
        <translation>Brut</translation>
    </message>
    <message>
        <source>How to show the text</source>
        <translation>Comment afficher le texte</translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>JSON on lines of its own.</extracomment>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>As sent</source>
        <extracomment>JSON exactly as it was sent.</extracomment>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>Choose a row above</source>
        <translation>Choisissez une ligne ci-dessus</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>Choisissez d’abord une ligne</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Retirer la marque</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Not in the standard</source>
        <translation>Hors norme</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <extracomment>%1 is a protocol, e.g. OCPP 1.6.</extracomment>
        <translation>Conforme à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s) from the standard</source>
        <translation>
            <numerusform>%n écart à la norme</numerusform>
            <numerusform>%n écarts à la norme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from the charger</source>
        <extracomment>Below a message; %1 is the name of the charger that sent it.</extracomment>
        <translation>%1, de la borne</translation>
    </message>
    <message>
        <source>%1, to the charger</source>
        <extracomment>Below a message; %1 is the name of the charger it was sent to.</extracomment>
        <translation>%1, vers la borne</translation>
    </message>
    <message>
        <source>%1, from the charger, answered in %2</source>
        <extracomment>Below a message; %1 is the name of the charger that sent it, %2 a duration.</extracomment>
        <translation>%1, de la borne, réponse en %2</translation>
    </message>
    <message>
        <source>%1, to the charger, answered in %2</source>
        <extracomment>Below a message; %1 is the name of the charger it was sent to, %2 a duration.</extracomment>
        <translation>%1, vers la borne, réponse en %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageFilterField</name>
    <message>
        <source>Filter, e.g. charger:… action:… -action:Heartbeat slow&gt;2s</source>
        <translation>Filtre, p. ex. charger:… action:… -action:Heartbeat slow&gt;2s</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>What could come next</source>
        <translation>Ce qui pourrait suivre</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageListModel</name>
    <message>
        <source>from it</source>
        <extracomment>Direction of a message: from the charger to us, or from us to it.</extracomment>
        <translation>d’elle</translation>
    </message>
    <message>
        <source>to it</source>
        <translation>vers elle</translation>
    </message>
    <message>
        <source>call</source>
        <extracomment>Kind of a message: a call, its answer, an error as answer, or not readable.</extracomment>
        <translation>appel</translation>
    </message>
    <message>
        <source>answer</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>réponse</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>erreur</translation>
    </message>
    <message>
        <source>not readable</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>illisible</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Column: direction of a message.</extracomment>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Column: what a message is about, in the standard&apos;s words.</extracomment>
        <translation>Action</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: call, answer or error.</extracomment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>Column: what a message says.</extracomment>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>no reply</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>sans réponse</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageModel</name>
    <message>
        <source>unreadable</source>
        <extracomment>In place of an action: the message could not be read.</extracomment>
        <translation>illisible</translation>
    </message>
    <message>
        <source>no reply to %1</source>
        <extracomment>%1 is the number of a row, or an action.</extracomment>
        <translation>pas de réponse à %1</translation>
    </message>
    <message>
        <source>error to %1</source>
        <extracomment>An error answer; %1 is the number of a row, or an action.</extracomment>
        <translation>erreur sur %1</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <extracomment>An answer; %1 is the number of a row, or an action.</extracomment>
        <translation>réponse à %1</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <extracomment>Column: the running number of a message.</extracomment>
        <translation>Numéro de la ligne</translation>
    </message>
    <message>
        <source>#</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>The id the sender gave the message</source>
        <translation>L’identifiant donné au message par l’expéditeur</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Milliseconds until the answer</source>
        <extracomment>Column: milliseconds until the answer.</extracomment>
        <translation>Millisecondes jusqu’à la réponse</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageTreeModel</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Reply %1</source>
        <extracomment>An answer in the trace; %1 is the number of its row.</extracomment>
        <translation>Réponse %1</translation>
    </message>
    <message>
        <source>Error %1</source>
        <extracomment>An error answer in the trace; %1 is the number of its row.</extracomment>
        <translation>Erreur %1</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <translation>%1, %2 octets</translation>
    </message>
    <message>
        <source>The standard has no such action</source>
        <translation>La norme ne connaît pas cette action</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 manque</translation>
    </message>
    <message>
        <source>This is no JSON object; see the raw text</source>
        <translation>Ce n’est pas un objet JSON&#xa0;; voir le texte brut</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>The message has no field.</extracomment>
        <translation>vide</translation>
    </message>
    <message>
        <source>more fields in the raw text</source>
        <translation>d’autres champs dans le texte brut</translation>
    </message>
    <message>
        <source>%1 site time</source>
        <translation>%1 heure du site</translation>
    </message>
    <message>
        <source>%1, %2 before it arrived</source>
        <extracomment>A time in a message: %1 the time as the site has it, %2 a duration.</extracomment>
        <translation>%1, %2 avant son arrivée</translation>
    </message>
    <message>
        <source>%1, %2 after it arrived</source>
        <extracomment>A time in a message: %1 the time as the site has it, %2 a duration.</extracomment>
        <translation>%1, %2 après son arrivée</translation>
    </message>
    <message>
        <source>the charger as a whole</source>
        <translation>la borne entière</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the standard</source>
        <translation>hors norme</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Exigé.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Au plus %1 caractères.</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Au choix&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageWords</name>
    <message>
        <source>connector %1: </source>
        <extracomment>Begins a line about a message; %1 is the connector&apos;s number.</extracomment>
        <translation>point de charge %1&#xa0;: </translation>
    </message>
    <message>
        <source>firmware %1</source>
        <extracomment>%1 is the version of a charger&apos;s firmware.</extracomment>
        <translation>micrologiciel %1</translation>
    </message>
    <message>
        <source>SoC %1</source>
        <extracomment>State of charge of the car&apos;s battery, in per cent.</extracomment>
        <translation>SoC %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valeur</numerusform>
            <numerusform>%n valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>transaction %1</source>
        <extracomment>A session by the number the protocol gives it.</extracomment>
        <translation>transaction %1</translation>
    </message>
    <message>
        <source>the connection ended before the answer</source>
        <translation>la connexion s’est terminée avant la réponse</translation>
    </message>
    <message>
        <source>not answered, for it could not be saved; the charger sends it again</source>
        <translation>sans réponse, car impossible à enregistrer&#xa0;; la borne le renvoie</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>pas de réponse en %1 s</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A message without any field.</extracomment>
        <translation>vide</translation>
    </message>
    <message>
        <source>From the charger</source>
        <translation>De la borne</translation>
    </message>
    <message>
        <source>To the charger</source>
        <translation>Vers la borne</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>Ce filtre est trop long.</translation>
    </message>
    <message>
        <source>There is no “%1”. Put it in quotes to search for the text.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe pas. Mettez-le entre guillemets pour chercher le texte.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>«&#xa0;%1&#xa0;» demande une valeur.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Il manque le guillemet fermant.</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas possible ici.</translation>
    </message>
    <message>
        <source>“%1” is no number, time or size; write 118, 2s, 500ms or 10kB.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un nombre, ni une durée, ni une taille&#xa0;; écrivez 118, 2s, 500ms ou 10kB.</translation>
    </message>
    <message>
        <source>Write %1&gt;… or %1&lt;… here.</source>
        <translation>Écrivez ici %1&gt;… ou %1&lt;….</translation>
    </message>
    <message>
        <source>“or” needs a value on both sides.</source>
        <translation>«&#xa0;or&#xa0;» demande une valeur de chaque côté.</translation>
    </message>
    <message>
        <source>“or” only works between values of one key.</source>
        <translation>«&#xa0;or&#xa0;» ne marche qu’entre valeurs d’une même clé.</translation>
    </message>
    <message>
        <source>Write the minus right before what is to be left out.</source>
        <translation>Écrivez le moins juste devant ce qui doit être omis.</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <extracomment>%1 is a position in the text above, %2 a sentence about what is wrong there.</extracomment>
        <translation>Au caractère %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesPage</name>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>Aller à l’heure…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Follow exchange</source>
        <translation>Suivre l’échange</translation>
    </message>
    <message>
        <source>Follow session</source>
        <translation>Suivre la recharge</translation>
    </message>
    <message>
        <source>Only this charger</source>
        <translation>Cette borne seulement</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
    <message>
        <source>exchange</source>
        <extracomment>Filter: the time of a call and its answer.</extracomment>
        <translation>échange</translation>
    </message>
    <message>
        <source>session %1</source>
        <extracomment>Filter: the time of one session; %1 is its number.</extracomment>
        <translation>recharge %1</translation>
    </message>
    <message>
        <source>There was no session on this charger at that time</source>
        <translation>Il n’y avait pas de recharge sur cette borne à ce moment</translation>
    </message>
    <message>
        <source>At most %1 rows can be marked; remove some marks first</source>
        <translation>On peut marquer %1 lignes au plus&#xa0;; retirez d’abord des marques</translation>
    </message>
    <message>
        <source>Go to which time?</source>
        <translation>Aller à quelle heure&#xa0;?</translation>
    </message>
    <message>
        <source>Site time</source>
        <translation>Heure du site</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>All kept messages that pass the filter, oldest first.</source>
        <translation>Tous les messages gardés qui passent le filtre, les plus anciens d’abord.</translation>
    </message>
    <message>
        <source>All kept messages, oldest first. A filter makes it less.</source>
        <translation>Tous les messages gardés, les plus anciens d’abord. Un filtre en réduit le nombre.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Auto-scroll</source>
        <extracomment>The list scrolls to new messages by itself.</extracomment>
        <translation>Défilement auto</translation>
    </message>
    <message>
        <source>Keeps the newest message in view</source>
        <translation>Garde visible le message le plus récent</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Slow, over 2 s</source>
        <extracomment>Answers that took longer than two seconds.</extracomment>
        <translation>Lents, plus de 2 s</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Écarts</translation>
    </message>
    <message>
        <source>Hide heartbeats</source>
        <translation>Masquer les Heartbeat</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marqués</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Pas encore de message</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>This is a file already</source>
        <translation>C’est déjà un fichier</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Goes on showing new messages.</extracomment>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>There is no filter</source>
        <translation>Il n’y a pas de filtre</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching… %1</source>
        <translation>Recherche… %1</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <extracomment>%1 is &quot;300 rows&quot;: there are more than are loaded.</extracomment>
        <translation>%1 chargées</translation>
    </message>
    <message>
        <source>Could not read the messages</source>
        <translation>Impossible de lire les messages</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>No kept message passes this filter.</source>
        <translation>Aucun message gardé ne passe ce filtre.</translation>
    </message>
    <message>
        <source>Messages appear here as soon as a charger connects.</source>
        <translation>Les messages apparaissent ici dès qu’une borne se connecte.</translation>
    </message>
    <message>
        <source>The file tells of no session around this message</source>
        <translation>Le fichier n’indique aucune recharge autour de ce message</translation>
    </message>
    <message>
        <source>period</source>
        <extracomment>Filter: the time of one session; %1 is its number.</extracomment>
        <translation>période</translation>
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
        <translation>Comptage en cours</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>End of a period that goes on.</extracomment>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>State of the trace: it shows a file.</extracomment>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Paused; messages are kept</source>
        <translation>En pause&#xa0;; messages conservés</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesTab</name>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Messages of this charger</source>
        <translation>Messages de cette borne</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Content of the message</source>
        <translation>Contenu du message</translation>
    </message>
    <message>
        <source>Could not read the messages</source>
        <translation>Impossible de lire les messages</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Pas encore de message</translation>
    </message>
    <message>
        <source>What this charger and we say to one another is kept here.</source>
        <translation>Ce que cette borne et nous nous disons est conservé ici.</translation>
    </message>
    <message>
        <source>Open in Messages</source>
        <translation>Ouvrir dans Messages</translation>
    </message>
    <message>
        <source>No message fits the filter</source>
        <translation>Aucun message ne correspond au filtre</translation>
    </message>
    <message>
        <source>All messages of this charger, with every field explained</source>
        <translation>Tous les messages de cette borne, avec chaque champ expliqué</translation>
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
        <translation>(sans badge)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NetworkSection</name>
    <message>
        <source>Free.</source>
        <translation>Libre.</translation>
    </message>
    <message>
        <source>In use by this program, as it should be.</source>
        <translation>Utilisé par ce programme, comme il se doit.</translation>
    </message>
    <message>
        <source>This user may not use the port. Choose one above 1023.</source>
        <translation>Cet utilisateur ne peut pas utiliser ce port. Choisissez-en un au-dessus de 1023.</translation>
    </message>
    <message>
        <source>In use by another program. Choose another port, or close that program.</source>
        <translation>Utilisé par un autre programme. Choisissez un autre port, ou fermez ce programme.</translation>
    </message>
    <message>
        <source>In use by %1. Choose another port, or close that program.</source>
        <translation>Utilisé par %1. Choisissez un autre port, ou fermez ce programme.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>What chargers are told</source>
        <translation>Ce qui est indiqué aux bornes</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>Give the computer a fixed address in your router, or chargers lose it one day.</source>
        <translation>Donnez à l’ordinateur une adresse fixe dans votre routeur, sinon les bornes le perdront un jour.</translation>
    </message>
    <message>
        <source>IP network card interface URL</source>
        <translation>IP réseau carte interface URL</translation>
    </message>
    <message>
        <source>Address for chargers</source>
        <translation>Adresse pour les bornes</translation>
    </message>
    <message>
        <source>The charger&apos;s own name follows at the end.</source>
        <translation>Le nom de la borne suit à la fin.</translation>
    </message>
    <message>
        <source>URL websocket ws</source>
        <translation>URL websocket ws</translation>
    </message>
    <message>
        <source>The same to scan</source>
        <translation>La même à scanner</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>port firewall</source>
        <translation>port pare-feu</translation>
    </message>
    <message>
        <source>Check port</source>
        <translation>Vérifier le port</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>Vérifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Port for chargers</source>
        <translation>Port des bornes</translation>
    </message>
    <message>
        <source>Without encryption (ws).</source>
        <translation>Sans chiffrement (ws).</translation>
    </message>
    <message>
        <source>Port for chargers with TLS</source>
        <translation>Port des bornes avec TLS</translation>
    </message>
    <message>
        <source>Encrypted (wss); opens once certificate and key are given.</source>
        <translation>Chiffré (wss)&#xa0;; s’ouvre dès que certificat et clé sont indiqués.</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Écouter sur</translation>
    </message>
    <message>
        <source>This is no IP address. Leave the field empty to listen on all networks.</source>
        <translation>Ce n’est pas une adresse IP. Laissez le champ vide pour écouter sur tous les réseaux.</translation>
    </message>
    <message>
        <source>IP address of one network; empty: all networks.</source>
        <translation>Adresse IP d’un réseau&#xa0;; vide&#xa0;: tous les réseaux.</translation>
    </message>
    <message>
        <source>bind interface</source>
        <translation>bind interface écoute</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>Title: certificate and key for encrypted connections.</extracomment>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>This is no file name.</source>
        <translation>Ce n’est pas un nom de fichier.</translation>
    </message>
    <message>
        <source>TLS SSL wss certificate key PEM</source>
        <translation>TLS SSL wss certificat clé PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>PEM file, the server&apos;s own certificate first.</source>
        <translation>Fichier PEM, le certificat du serveur en premier.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>PEM file, without a passphrase.</source>
        <translation>Fichier PEM, sans phrase secrète.</translation>
    </message>
    <message>
        <source>Check certificate</source>
        <translation>Vérifier le certificat</translation>
    </message>
    <message>
        <source>The likeliest one</source>
        <extracomment>Choice: the program picks the address that chargers most likely reach.</extracomment>
        <translation>La plus probable</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (absente en ce moment)</translation>
    </message>
    <message>
        <source>This computer is in no network now</source>
        <translation>Cet ordinateur n’est dans aucun réseau en ce moment</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Choose both files first.</source>
        <translation>Choisissez d’abord les deux fichiers.</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate.</source>
        <translation>La clé ne va pas avec le certificat.</translation>
    </message>
    <message>
        <source>Expired on %1: chargers refuse it.</source>
        <translation>Expiré le %1&#xa0;: les bornes le refusent.</translation>
    </message>
    <message>
        <source>Good until %1: renew it soon.</source>
        <translation>Valable jusqu’au %1&#xa0;: renouvelez-le bientôt.</translation>
    </message>
    <message>
        <source>Not valid before %1.</source>
        <translation>Pas valable avant le %1.</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>%1 For %2, issued by %3.</source>
        <translation>%1 Pour %2, émis par %3.</translation>
    </message>
    <message>
        <source>Test from this computer</source>
        <translation>Tester depuis cet ordinateur</translation>
    </message>
    <message>
        <source>self-test firewall reachable router port</source>
        <translation>auto-test essai pare-feu joignable routeur port</translation>
    </message>
    <message>
        <source>For chargers that trust the certificate below.</source>
        <translation>Pour les bornes qui font confiance au certificat ci-dessous.</translation>
    </message>
    <message>
        <source>Opens at the next start once certificate and key are given below.</source>
        <translation>S’ouvre au prochain démarrage, une fois certificat et clé indiqués ci-dessous.</translation>
    </message>
    <message>
        <source>Port %1 is not open. Check the port and the certificate below.</source>
        <translation>Le port %1 n’est pas ouvert. Vérifiez le port et le certificat ci-dessous.</translation>
    </message>
    <message>
        <source>Encrypted address</source>
        <translation>Adresse chiffrée</translation>
    </message>
    <message>
        <source>URL websocket TLS wss</source>
        <translation>URL websocket TLS wss</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NetworkSetup</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>What chargers are told:</source>
        <translation>Ce qui est indiqué aux bornes&#xa0;:</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Chargers connect to this computer. The likeliest address is chosen. Ask your router to always give this computer the same one, or the chargers lose it when the router restarts.</source>
        <translation>Les bornes se connectent à cet ordinateur. L’adresse la plus probable est choisie. Faites que votre routeur donne toujours la même à cet ordinateur, sinon les bornes le perdent au redémarrage du routeur.</translation>
    </message>
    <message>
        <source>This computer is in no network. Plug in the cable, or switch Wi-Fi on.</source>
        <translation>Cet ordinateur n’est dans aucun réseau. Branchez le câble, ou activez le Wi-Fi.</translation>
    </message>
    <message>
        <source>Listening on port %1.</source>
        <translation>À l’écoute sur le port %1.</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Pas encore à l’écoute.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NextStepDialog</name>
    <message>
        <source>%1 did not follow</source>
        <translation>%1 n’a pas suivi</translation>
    </message>
    <message>
        <source>Ask the charger again</source>
        <translation>Redemander à la borne</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Déverrouiller le câble</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation>Redémarrer la borne</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Redémarrer…</translation>
    </message>
    <message>
        <source>Close it in our records</source>
        <translation>La clore dans nos données</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Attendre encore</translation>
    </message>
    <message>
        <source>Reaches the charger: the same stop is sent once more</source>
        <translation>Atteint la borne&#xa0;: le même arrêt est envoyé encore une fois</translation>
    </message>
    <message>
        <source>Reaches the charger: most end the session when the plug is let go</source>
        <translation>Atteint la borne&#xa0;: la plupart terminent la recharge quand la fiche est libérée</translation>
    </message>
    <message>
        <source>Reaches the charger: ends every session there</source>
        <translation>Atteint la borne&#xa0;: y termine toutes les recharges</translation>
    </message>
    <message>
        <source>Does not reach the charger: the car may go on charging</source>
        <translation>N’atteint pas la borne&#xa0;: la voiture peut continuer à charger</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The note has %1 characters; %2 fit</source>
        <extracomment>%1 and %2 are numbers of characters.</extracomment>
        <translation>La note a %1 caractères&#xa0;; %2 au plus</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoticePopup</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title of the list behind the bell.</extracomment>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear the notifications</source>
        <translation>Effacer les notifications</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Ouvrir les alertes</translation>
    </message>
    <message>
        <source>Nothing since the start.</source>
        <translation>Rien depuis le démarrage.</translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n alerte ouverte</numerusform>
            <numerusform>%n alertes ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to clear</source>
        <translation>Il n’y a rien à effacer</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NotificationSection</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Desktop, digest, quiet hours</source>
        <extracomment>Search words of a setting, separated by spaces.</extracomment>
        <translation>Bureau, résumé, heures calmes</translation>
    </message>
    <message>
        <source>notification desktop digest quiet hours night</source>
        <translation>notification bureau résumé heures calmes nuit</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>mail smtp server password recipients sender starttls</source>
        <translation>mail smtp serveur mot de passe destinataires expéditeur starttls</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>webhook https json call address secret</source>
        <translation>webhook https json appel adresse secret</translation>
    </message>
    <message>
        <source>What raises an alert</source>
        <translation>Ce qui déclenche une alerte</translation>
    </message>
    <message>
        <source>alert threshold offline minutes fault disk backup clock kinds</source>
        <translation>alerte seuil hors ligne minutes panne disque sauvegarde horloge types</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NotificationSettings</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title: how and when alerts are told.</extracomment>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Show alerts on this desktop</source>
        <translation>Afficher les alertes sur ce bureau</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Severity from which on alerts are shown on the desktop.</extracomment>
        <translation>Dès</translation>
    </message>
    <message>
        <source>Tell once a day what happened</source>
        <translation>Résumer une fois par jour ce qui s’est passé</translation>
    </message>
    <message>
        <source>At, site time</source>
        <translation>À, heure du site</translation>
    </message>
    <message>
        <source>In quiet hours nothing is shown and no mail is sent; what is still open afterwards is told then.</source>
        <translation>Pendant les heures calmes, rien n’est affiché et aucun courriel n’est envoyé&#xa0;; ce qui reste ouvert ensuite est alors annoncé.</translation>
    </message>
    <message>
        <source>%1: quiet from</source>
        <extracomment>Check box: %1 a severity such as Warning; two times follow.
----------
Accessible name: %1 a severity.</extracomment>
        <translation>%1&#xa0;: calme de</translation>
    </message>
    <message>
        <source>%1: quiet until</source>
        <translation>%1&#xa0;: calme jusqu’à</translation>
    </message>
    <message>
        <source>Off: there are no quiet hours for these</source>
        <translation>Indisponible&#xa0;: pas d’heures calmes pour celles-ci</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between two times: from 22:00 to 07:00.</extracomment>
        <translation>à</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save notifications</source>
        <translation>Enregistrer les notifications</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a été modifié</translation>
    </message>
    <message>
        <source>Fill in the mail server&apos;s name, such as mail.example.org</source>
        <translation>Indiquez le nom du serveur de courriel, comme mail.example.org</translation>
    </message>
    <message>
        <source>Fill in the sender&apos;s address, such as forecourt@example.org</source>
        <translation>Indiquez l’adresse de l’expéditeur, comme forecourt@example.org</translation>
    </message>
    <message>
        <source>Fill in one to twenty addresses, separated by commas</source>
        <translation>Indiquez une à vingt adresses, séparées par des virgules</translation>
    </message>
    <message>
        <source>The address must begin with https:// (http:// only for this computer)</source>
        <translation>L’adresse doit commencer par https:// (http:// seulement pour cet ordinateur)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::OverviewPage</name>
    <message>
        <source>firmware %1</source>
        <translation>micrologiciel %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), last at %1</source>
        <extracomment>%n attempts to connect; %1 is the time of the last one.</extracomment>
        <translation>
            <numerusform>%n tentative, dernière à %1</numerusform>
            <numerusform>%n tentatives, dernière à %1</numerusform>
        </translation>
    </message>
    <message>
        <source>wants to connect. %1</source>
        <extracomment>Follows the id of a charger; %1 lists what is known of it.</extracomment>
        <translation>veut se connecter. %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Points de charge</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Accepter %1</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Refuser %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again to open the port</source>
        <translation>Réessayer d’ouvrir le port</translation>
    </message>
    <message>
        <source>Trying to open the port</source>
        <translation>Tentative d’ouverture du port</translation>
    </message>
    <message>
        <source>Filter the tiles</source>
        <translation>Filtrer les tuiles</translation>
    </message>
    <message>
        <source>Show all tiles</source>
        <translation>Afficher toutes les tuiles</translation>
    </message>
    <message>
        <source>No connector fits the filter</source>
        <translation>Aucun point de charge ne correspond au filtre</translation>
    </message>
    <message>
        <source>The chargers are all there, none of them is as you ask.</source>
        <translation>Les bornes sont toutes là, aucune n’est telle que demandé.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n borne en attente</numerusform>
            <numerusform>%n bornes en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message numerus="yes">
        <source>%n faulted</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n en défaut</numerusform>
            <numerusform>%n en défaut</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n hors ligne</numerusform>
            <numerusform>%n hors ligne</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PageHeader</name>
    <message>
        <source>Back</source>
        <extracomment>Accessible name of the arrow in front of a page&apos;s title.</extracomment>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PageHelp</name>
    <message>
        <source>Every connector is a tile. Shape, colour and word say its state; the number says what matters now. A tile never moves because its state changed.</source>
        <translation>Chaque point de charge est une tuile. Forme, couleur et mot disent son état&#xa0;; le nombre dit ce qui compte maintenant. Une tuile ne bouge jamais parce que son état a changé.</translation>
    </message>
    <message>
        <source>Enter or a double click opens the charger. Space does the usual thing: start, stop, or unlock. The menu key or the right button offers everything else.</source>
        <translation>Entrée ou un double-clic ouvre la borne. Espace fait l’action habituelle&#xa0;: démarrer, arrêter ou déverrouiller. La touche menu ou le bouton droit propose tout le reste.</translation>
    </message>
    <message>
        <source>Above the tiles: the load of the last two hours with the site&apos;s limit, today&apos;s energy and sessions, and what needs attention with the next step on each row.</source>
        <translation>Au-dessus des tuiles&#xa0;: la charge des deux dernières heures avec la limite du site, l’énergie et les recharges du jour, et ce qui demande attention, avec l’étape suivante sur chaque ligne.</translation>
    </message>
    <message>
        <source>A charger that calls for the first time waits in the banner at the top. It has no rights until you accept it.</source>
        <translation>Une borne qui appelle pour la première fois attend dans le bandeau du haut. Elle n’a aucun droit tant que vous ne l’acceptez pas.</translation>
    </message>
    <message>
        <source>All chargers in use, and under Waiting those that call and are not accepted yet. Enter opens one.</source>
        <translation>Toutes les bornes utilisées, et sous En attente celles qui appellent et ne sont pas encore acceptées. Entrée en ouvre une.</translation>
    </message>
    <message>
        <source>Click a column&apos;s title to sort, drag its edge to size it; the right button on the titles chooses columns. All of it is kept for the next start.</source>
        <translation>Cliquez sur le titre d’une colonne pour trier, tirez son bord pour la dimensionner&#xa0;; le bouton droit sur les titres choisit les colonnes. Tout est gardé pour le prochain démarrage.</translation>
    </message>
    <message>
        <source>The right button on a row restarts, renames, or archives. An archived charger keeps its sessions.</source>
        <translation>Le bouton droit sur une ligne redémarre, renomme ou archive. Une borne archivée garde ses recharges.</translation>
    </message>
    <message>
        <source>Live shows what this charger does now, and what to do about a fault. F5 asks it for its states.</source>
        <translation>En direct montre ce que fait cette borne maintenant, et que faire en cas de défaut. F5 lui demande ses états.</translation>
    </message>
    <message>
        <source>A command tells what really happened: sent, accepted, refused, or no answer. A button that is off says why when you point at it or press it.</source>
        <translation>Une commande dit ce qui s’est vraiment passé&#xa0;: envoyée, acceptée, refusée ou sans réponse. Un bouton indisponible dit pourquoi quand vous le survolez ou l’actionnez.</translation>
    </message>
    <message>
        <source>Stop asks the charger first. If nothing changes within 30 seconds, the next step is offered: unlock, restart, and last of all closing the session in our records only.</source>
        <translation>Arrêter demande d’abord à la borne. Si rien ne change en 30 secondes, l’étape suivante est proposée&#xa0;: déverrouiller, redémarrer, et en dernier clore la recharge dans nos données seulement.</translation>
    </message>
    <message>
        <source>Type the address on the charger&apos;s own page. It is shown whole, and split into host, port, path and id, for menus that ask for the pieces. Each has a Copy button.</source>
        <translation>Saisissez l’adresse sur la page de la borne elle-même. Elle est affichée entière, et séparée en hôte, port, chemin et identifiant, pour les menus qui demandent les morceaux. Chacun a un bouton Copier.</translation>
    </message>
    <message>
        <source>Below, every attempt to connect appears within a second. A refused one says what to change at the charger.</source>
        <translation>En dessous, chaque tentative de connexion apparaît en moins d’une seconde. Une tentative refusée dit ce qu’il faut changer à la borne.</translation>
    </message>
    <message>
        <source>If nothing appears at all, the charger does not reach this computer: check the network cable or Wi-Fi, that both are in the same network, and that a firewall here lets the port through.</source>
        <translation>Si rien n’apparaît, la borne n’atteint pas cet ordinateur&#xa0;: vérifiez le câble réseau ou le Wi-Fi, que les deux sont dans le même réseau, et qu’un pare-feu laisse ici passer le port.</translation>
    </message>
    <message>
        <source>A session is one charge. Live ones run now; under Needs attention are those with something odd, each with what to do.</source>
        <translation>Une recharge est une charge d’une voiture. Celles en direct sont en cours&#xa0;; sous À vérifier figurent celles qui ont quelque chose d’anormal, chacune avec que faire.</translation>
    </message>
    <message>
        <source>Choose a period, a charger or a person, or type to filter. The line below the table sums up all sessions that match, not only those on screen.</source>
        <translation>Choisissez une période, une borne ou une personne, ou tapez pour filtrer. La ligne sous le tableau totalise toutes les recharges qui correspondent, pas seulement celles à l’écran.</translation>
    </message>
    <message>
        <source>A tag is a card or a key fob; a person can have several. Without a known tag nobody can start a charge at the charger itself.</source>
        <translation>Un badge est une carte ou un porte-clés&#xa0;; une personne peut en avoir plusieurs. Sans badge connu, personne ne peut démarrer une recharge à la borne elle-même.</translation>
    </message>
    <message>
        <source>Learn tag (%1) waits for a card at a charger: tap it, type a name, press Enter. It stays armed for the next one.</source>
        <translation>Apprendre un badge (%1) attend un badge à une borne&#xa0;: présentez-le, saisissez un nom, appuyez sur Entrée. L’attente continue pour le suivant.</translation>
    </message>
    <message>
        <source>Under Unknown tags are cards that were shown and are in no list. The same card may appear with its bytes in another order at another charger.</source>
        <translation>Sous Badges inconnus figurent les badges présentés qui ne sont dans aucune liste. Le même badge peut apparaître avec ses octets dans un autre ordre à une autre borne.</translation>
    </message>
    <message>
        <source>The check leads through commissioning step by step. Each step says what to do and shows what the charger really reported, with the time. Close the window whenever you like: it goes on at the same step.</source>
        <translation>Le contrôle guide la mise en service pas à pas. Chaque étape dit que faire et montre ce que la borne a vraiment signalé, avec l’heure. Fermez la fenêtre quand vous voulez&#xa0;: il reprend à la même étape.</translation>
    </message>
    <message>
        <source>A step that cannot be done now is skipped with a reason, which stands in the hand-over. Measured values are typed by the electrician; values out of the usual range are marked.</source>
        <translation>Une étape impossible maintenant est passée avec un motif, qui figure dans la remise. Les valeurs mesurées sont saisies par l’électricien&#xa0;; celles hors de la plage usuelle sont marquées.</translation>
    </message>
    <message>
        <source>Sessions of the check are test charges: they are left out of every total. At the end the hand-over is signed off and saved as PDF.</source>
        <translation>Les recharges du contrôle sont des recharges d’essai&#xa0;: elles ne comptent dans aucun total. À la fin, la remise est signée et enregistrée en PDF.</translation>
    </message>
    <message>
        <source>Every message as it crossed the wire, live and kept. Choose one to see its fields explained, with what deviates from the standard, and the JSON as it was sent.</source>
        <translation>Chaque message tel qu’il est passé sur la ligne, en direct et conservé. Choisissez-en un pour voir ses champs expliqués, ses écarts à la norme, et le JSON tel qu’il a été envoyé.</translation>
    </message>
    <message>
        <source>An alert is told once and clears itself when its cause is gone. Each row says what to do next.</source>
        <translation>Une alerte est annoncée une fois et disparaît d’elle-même avec sa cause. Chaque ligne dit que faire ensuite.</translation>
    </message>
    <message>
        <source>Acknowledge an alert to say that somebody looks after it; snooze it to be told again later. Who is told, how and when is set in Settings under Notifications.</source>
        <translation>Acquittez une alerte pour dire que quelqu’un s’en occupe&#xa0;; reportez-la pour qu’elle soit annoncée de nouveau plus tard. Qui est averti, comment et quand se règle dans Réglages sous Notifications.</translation>
    </message>
    <message>
        <source>What belongs to the site is saved together and lies in the database, so it is part of every backup. Theme and language are yours alone and change at once.</source>
        <translation>Ce qui appartient au site est enregistré ensemble et se trouve dans la base de données, donc dans chaque sauvegarde. Thème et langue ne concernent que vous et changent aussitôt.</translation>
    </message>
    <message>
        <source>The main fuse draws the limit into the load chart. Times everywhere are those of the site&apos;s time zone, wherever this computer is.</source>
        <translation>Le fusible général trace la limite dans la courbe de charge. Partout, les heures sont celles du fuseau horaire du site, où que soit cet ordinateur.</translation>
    </message>
    <message>
        <source>Where a tag was unknown, or a charge was started from here, Assign person says later who it was; Note keeps what you want to remember. Both can be undone, and stand in the charger&apos;s history.</source>
        <translation>Quand un badge était inconnu ou qu’une recharge a été démarrée d’ici, «&#xa0;Attribuer à&#xa0;» dit après coup qui c’était&#xa0;; «&#xa0;Note&#xa0;» garde ce que vous voulez retenir. Les deux peuvent être annulés et figurent dans l’historique de la borne.</translation>
    </message>
    <message>
        <source>Type a filter, e.g. charger:bay4 action:StatusNotification -heartbeat, or press a chip. Completion offers what can stand there; words may be negated with a minus sign. A chip tells how many messages it would show; a plus behind the number means that they are still being counted.</source>
        <translation>Saisissez un filtre, p. ex. charger:bay4 action:StatusNotification -heartbeat, ou cliquez sur une pastille. La complétion propose ce qui est possible&#xa0;; un signe moins exclut un mot. Une pastille dit combien de messages elle afficherait&#xa0;; un plus après le nombre signifie que le comptage continue.</translation>
    </message>
    <message>
        <source>Follow exchange shows a call with its answer, Follow session all that belongs to one charge, also in a file; row:100-250 shows these rows.</source>
        <translation>Suivre l’échange montre un appel avec sa réponse, Suivre la recharge tout ce qui appartient à une recharge, même dans un fichier&#xa0;; row:100-250 montre ces lignes.</translation>
    </message>
    <message>
        <source>Messages are exported as JSON lines or CSV, with tags masked if you like. A log of another program opens read-only in the same page; lines that cannot be used are listed.</source>
        <translation>Les messages s’exportent en lignes JSON ou en CSV, badges masqués si vous le souhaitez. Le journal d’un autre programme s’ouvre en lecture seule dans la même page&#xa0;; les lignes inutilisables sont listées.</translation>
    </message>
    <message>
        <source>By keyboard, %1 opens a menu that sorts the table and chooses its columns.</source>
        <translation>Au clavier, %1 ouvre un menu qui trie le tableau et choisit ses colonnes.</translation>
    </message>
    <message>
        <source>F6 goes from one part of the window to the next, also to a notice above the status bar: Enter takes its Undo, Esc closes it.</source>
        <translation>F6 passe d’une partie de la fenêtre à la suivante, y compris à un avis au-dessus de la barre d’état&#xa0;: Entrée actionne son Annuler, Échap le ferme.</translation>
    </message>
    <message>
        <source>Local list shows the tags that the charger keeps itself, to let people charge while the link is down. It follows People &amp; tags by itself; what it still lacks, and what has no room, is named there.</source>
        <translation>Liste locale montre les badges que la borne garde elle-même, pour laisser charger quand la liaison est coupée. Elle suit d’elle-même Personnes et badges&#xa0;; ce qui lui manque encore, et ce qui n’a pas de place, y est nommé.</translation>
    </message>
    <message>
        <source>A session with more energy than a charger can give is in no sum until you have looked at it and said why it is right (Count in sums).</source>
        <translation>Une recharge avec plus d’énergie qu’une borne ne peut en donner n’est dans aucun total tant que vous ne l’avez pas examinée et dit pourquoi elle est juste (Compter dans les totaux).</translation>
    </message>
    <message>
        <source>A session closed in our records needs no attention any more. If the charger reports the real end later, that wins, and you are told.</source>
        <translation>Une recharge close dans nos données n’est plus à surveiller. Si la borne signale plus tard la fin réelle, c’est elle qui l’emporte, et vous en êtes averti.</translation>
    </message>
    <message>
        <source>A reservation keeps a connector for one person until a time you choose; it begins at once. The charger refuses whoever else comes, and the session of that person uses it up.</source>
        <translation>Une réservation garde un point de charge pour une personne jusqu’à une heure que vous choisissez&#xa0;; elle commence aussitôt. La borne refuse toute autre personne, et la recharge de cette personne la consomme.</translation>
    </message>
    <message>
        <source>Open shows what holds now, All what became of the others, Week the connectors against the days. Reserve here, in the menu of a connector, or at a tag or person under People &amp; tags.</source>
        <translation>En cours montre ce qui vaut maintenant, Toutes ce que les autres sont devenues, Semaine les points de charge face aux jours. Réservez ici, dans le menu d’un point de charge, ou depuis un badge ou une personne sous Personnes et badges.</translation>
    </message>
    <message>
        <source>Where a charger refuses, the line says why and what to do. When its time has passed, a reservation ends by itself, whether the charger says so or not.</source>
        <translation>Quand une borne refuse, la ligne dit pourquoi et que faire. Une fois son heure passée, une réservation prend fin d’elle-même, que la borne le dise ou non.</translation>
    </message>
    <message>
        <source>Power limits shows what the charger was told and what follows from it, over the measured power. A charger cannot list its limits, so Forecourt keeps book, and says where it is not sure; Ask the charger brings what it expects to allow.</source>
        <translation>Limites montre ce qui a été dit à la borne et ce qui en découle, par-dessus la puissance mesurée. Une borne ne peut pas lister ses limites&#xa0;: Forecourt en tient donc le registre, et dit où il n’est pas sûr&#xa0;; Demander à la borne apporte ce qu’elle prévoit de permettre.</translation>
    </message>
    <message>
        <source>Vendor data counts messages of the maker&apos;s own. They are answered as unknown unless a rule says otherwise.</source>
        <translation>Fabricant compte les messages propres au fabricant. Ils reçoivent la réponse «&#xa0;inconnu&#xa0;», sauf si une règle dit autre chose.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeopleActions</name>
    <message>
        <source>Blocked the tag of %1</source>
        <translation>Badge de %1 bloqué</translation>
    </message>
    <message>
        <source>The tag of %1 may charge again</source>
        <translation>Le badge de %1 peut à nouveau charger</translation>
    </message>
    <message>
        <source>Removed tag %1</source>
        <translation>Badge %1 supprimé</translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation>Bloqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 may charge again</source>
        <translation>%1 peut à nouveau charger</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Changed tag %1</source>
        <translation>Badge %1 modifié</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Badge %1 ajouté</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <extracomment>%1 a tag, %2 a person&apos;s name.</extracomment>
        <translation>Badge %1 ajouté pour %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeoplePage</name>
    <message>
        <source>People &amp; tags</source>
        <translation>Personnes et badges</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Ajouter un badge</translation>
    </message>
    <message>
        <source>Learn tag</source>
        <translation>Apprendre un badge</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Unknown tags</source>
        <translation>Badges inconnus</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <translation>Personne bloquée</translation>
    </message>
    <message>
        <source>No tag yet</source>
        <translation>Pas encore de badge</translation>
    </message>
    <message>
        <source>Tap a card at a charger to add it. Without tags nobody can start a charge there.</source>
        <translation>Présentez un badge à une borne pour l’ajouter. Sans badge, personne ne peut y démarrer une recharge.</translation>
    </message>
    <message>
        <source>No person yet</source>
        <translation>Pas encore de personne</translation>
    </message>
    <message>
        <source>A person gives a name to tags, so that sessions say who charged.</source>
        <translation>Une personne donne un nom aux badges, pour que les recharges disent qui a chargé.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Choose a tag in the list</source>
        <translation>Choisissez un badge dans la liste</translation>
    </message>
    <message>
        <source>No unknown tag</source>
        <translation>Aucun badge inconnu</translation>
    </message>
    <message>
        <source>Cards that are shown at a charger and are in no list appear here.</source>
        <translation>Les badges présentés à une borne et absents de toute liste apparaissent ici.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Off: this person still has tags</source>
        <translation>Indisponible&#xa0;: cette personne a encore des badges</translation>
    </message>
    <message>
        <source>Import and export</source>
        <extracomment>Menu: import and export of people and tags.</extracomment>
        <translation>Import et export</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importer un CSV…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Import people and tags</source>
        <translation>Importer personnes et badges</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tableaux (*.csv *.txt *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>Statement…</source>
        <translation>Relevé…</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Aucun badge ne correspond au filtre</translation>
    </message>
    <message>
        <source>No person fits the filter</source>
        <translation>Aucune personne ne correspond au filtre</translation>
    </message>
    <message>
        <source>No unknown tag fits the filter</source>
        <translation>Aucun badge inconnu ne correspond au filtre</translation>
    </message>
    <message>
        <source>Looking through %1 tags …</source>
        <extracomment>%1 a number of tags.</extracomment>
        <translation>Recherche dans %1 badges …</translation>
    </message>
    <message>
        <source>%1 tags, in order of the tag; more come as you scroll. Type into the filter to find one. Sorting by a column is off for so many.</source>
        <translation>%1 badges, dans l’ordre des badges&#xa0;; la suite vient en défilant. Tapez dans le filtre pour en trouver un. Le tri par colonne est indisponible pour un tel nombre.</translation>
    </message>
    <message>
        <source>Start on…</source>
        <extracomment>Menu entry of a person: asks at which connector to start charging.</extracomment>
        <translation>Démarrer à…</translation>
    </message>
    <message>
        <source>Reserve a connector…</source>
        <translation>Réserver un point de charge…</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Indisponible&#xa0;: les réservations ne se font pas ici</translation>
    </message>
    <message>
        <source>Off: there is no tag that may charge</source>
        <translation>Indisponible&#xa0;: aucun badge ne peut charger</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeriodModel</name>
    <message>
        <source>Not told: the charger takes 3</source>
        <translation>Non indiqué&#xa0;: la borne en prend 3</translation>
    </message>
    <message>
        <source>The first step begins at the start</source>
        <translation>Le premier palier commence au début</translation>
    </message>
    <message>
        <source>A time since the start is written like 6:30, hours and minutes</source>
        <translation>Un temps depuis le début s’écrit comme 6:30, heures et minutes</translation>
    </message>
    <message>
        <source>A step begins at least a minute after the one before it and before the next one</source>
        <translation>Un palier commence au moins une minute après celui qui le précède et avant le suivant</translation>
    </message>
    <message>
        <source>A limit is a number of Ampere from 0 up</source>
        <translation>Une limite est un nombre d’ampères à partir de 0</translation>
    </message>
    <message>
        <source>A limit is a number of Watt from 0 up</source>
        <translation>Une limite est un nombre de watts à partir de 0</translation>
    </message>
    <message>
        <source>Phases are 1, 2 or 3; empty lets the charger choose</source>
        <translation>Les phases sont 1, 2 ou 3&#xa0;; vide laisse choisir la borne</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: from when on a step of a limit holds, since its start.</extracomment>
        <translation>Dès</translation>
    </message>
    <message>
        <source>Site time</source>
        <extracomment>Column: the time of day at which a step begins.</extracomment>
        <translation>Heure site</translation>
    </message>
    <message>
        <source>Limit, A</source>
        <translation>Limite, A</translation>
    </message>
    <message>
        <source>Limit, W</source>
        <translation>Limite, W</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonDialog</name>
    <message>
        <source>Add person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Blocked: none of the tags may charge</source>
        <translation>Bloqué&#xa0;: aucun des badges ne peut charger</translation>
    </message>
    <message>
        <source>Tenant, department …</source>
        <translation>Locataire, service …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Saisissez un nom</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonModel</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>Last charged</source>
        <translation>Dernière recharge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlaceCard</name>
    <message>
        <source>Place</source>
        <extracomment>Title of a card: where the charger stands.</extracomment>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Edit name, area, note and names of connectors</source>
        <translation>Modifier nom, zone, note et noms des points de charge</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Photo…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Supprimer la photo</translation>
    </message>
    <message>
        <source>Photo of the place</source>
        <translation>Photo de l’emplacement</translation>
    </message>
    <message>
        <source>No area yet</source>
        <translation>Pas encore de zone</translation>
    </message>
    <message>
        <source>Here before: %1. Their sessions are shown with this place.</source>
        <extracomment>%1 ids of chargers.</extracomment>
        <translation>Ici auparavant&#xa0;: %1. Leurs recharges sont affichées avec cet emplacement.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlaceDialog</name>
    <message>
        <source>Place of %1</source>
        <translation>Emplacement de %1</translation>
    </message>
    <message>
        <source>These words are for people; the charger&apos;s id %1 stays as it is.</source>
        <translation>Ces mots sont pour les gens&#xa0;; l’identifiant %1 de la borne reste tel quel.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Name of connector %1</source>
        <extracomment>Field: how a connector is called, %1 is its number.</extracomment>
        <translation>Nom du point de charge %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The note has %1 characters; %2 fit</source>
        <extracomment>%1 and %2 are numbers of characters.</extracomment>
        <translation>La note a %1 caractères&#xa0;; %2 au plus</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanActions</name>
    <message>
        <source>Off: nothing can be planned here</source>
        <translation>Indisponible&#xa0;: rien ne peut être prévu ici</translation>
    </message>
    <message>
        <source>Planned at %1: %2. %3</source>
        <extracomment>%1 charger, %2 what is done, %3 when.</extracomment>
        <translation>Prévu à %1&#xa0;: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>Planned at %n chargers: %1. %2</source>
        <extracomment>%1 what is done, %2 when.</extracomment>
        <translation>
            <numerusform>Prévu à %n borne&#xa0;: %1. %2</numerusform>
            <numerusform>Prévu à %n bornes&#xa0;: %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n planned action(s)</source>
        <translation>
            <numerusform>%n action prévue annulée</numerusform>
            <numerusform>%n actions prévues annulées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanDialog</name>
    <message>
        <source>Do later at %1</source>
        <extracomment>%1 the name of a charger.</extracomment>
        <translation>Faire plus tard à %1</translation>
    </message>
    <message numerus="yes">
        <source>Do later at %n chargers</source>
        <translation>
            <numerusform>Faire plus tard à %n borne</numerusform>
            <numerusform>Faire plus tard à %n bornes</numerusform>
        </translation>
    </message>
    <message>
        <source>It is done by Forecourt itself, also while nobody looks, and stands under Tools, Planned actions.</source>
        <translation>Forecourt le fait lui-même, même quand personne ne regarde, et cela figure sous Outils, Actions prévues.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) are written then and read back.</source>
        <translation>
            <numerusform>%n réglage est alors écrit et relu.</numerusform>
            <numerusform>%n réglages sont alors écrits et relus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Prévoir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Mettre en service</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>The whole charger</source>
        <translation>La borne entière</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>As soon as nobody charges</source>
        <translation>Dès que personne ne charge</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>À une heure</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Date and time (%1)</source>
        <extracomment>%1 the abbreviation of a time zone, such as CEST.</extracomment>
        <translation>Date et heure (%1)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Heure (%1)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Wait until nobody charges there, six hours at most</source>
        <translation>Attendre que personne n’y charge, six heures au plus</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one</source>
        <translation>Cette heure est passée. Choisissez-en une plus tardive</translation>
    </message>
    <message>
        <source>Choose at least one day</source>
        <translation>Choisissez au moins un jour</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanListDialog</name>
    <message>
        <source>Planned actions of %1</source>
        <extracomment>%1 the name of a charger.</extracomment>
        <translation>Actions prévues de %1</translation>
    </message>
    <message>
        <source>Planned actions</source>
        <translation>Actions prévues</translation>
    </message>
    <message>
        <source>What is over stays here for 30 days. New ones: the actions of a charger, Later.</source>
        <translation>Ce qui est terminé reste ici 30 jours. Pour en créer&#xa0;: les actions d’une borne, Plus tard.</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Rien n’est prévu</translation>
    </message>
    <message>
        <source>Restarts, changes of service and settings can be done later, or every week.</source>
        <translation>Redémarrages, mises en ou hors service et réglages peuvent se faire plus tard, ou chaque semaine.</translation>
    </message>
    <message>
        <source>Cancel the chosen</source>
        <translation>Annuler la sélection</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Off: choose planned actions in the list</source>
        <translation>Indisponible&#xa0;: choisissez des actions prévues dans la liste</translation>
    </message>
    <message>
        <source>Off: what you chose is over, or is being done</source>
        <translation>Indisponible&#xa0;: votre sélection est terminée, ou en cours</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Column: what was planned.</extracomment>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when it is to be done.</extracomment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who planned it.</extracomment>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Plans</name>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>A planned action was done; %1 the charger&apos;s own words, in English.</extracomment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Failed. The charger&apos;s history says more</source>
        <extracomment>A planned action failed; %1 the charger&apos;s own words, in English.</extracomment>
        <translation>Échec. L’historique de la borne en dit plus</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Missed: the charger was offline or busy for six hours. Plan it again</source>
        <translation>Manqué&#xa0;: la borne était hors ligne ou occupée pendant six heures. Prévoyez-le de nouveau</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation>Redémarrage forcé</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Mettre en service</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Put connector %1 into service</source>
        <extracomment>%1 the number of a connector.</extracomment>
        <translation>Mettre le point de charge %1 en service</translation>
    </message>
    <message>
        <source>Take connector %1 out of service</source>
        <translation>Mettre le point de charge %1 hors service</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <extracomment>A charger&apos;s setting gets a value: %1 setting, %2 value.</extracomment>
        <translation>Régler %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Change %n setting(s)</source>
        <translation>
            <numerusform>Changer %n réglage</numerusform>
            <numerusform>Changer %n réglages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>When something is done every week: %1 days, %2 time of day.</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>As soon as nobody charges</source>
        <translation>Dès que personne ne charge</translation>
    </message>
    <message>
        <source>when nobody charges</source>
        <extracomment>Behind a time: the action waits until no car is charging.</extracomment>
        <translation>quand personne ne charge</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Prochaine fois %1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Waits until the charger is online and nobody charges</source>
        <translation>Attend que la borne soit en ligne et que personne ne charge</translation>
    </message>
    <message>
        <source>Waits until the charger is online</source>
        <translation>Attend que la borne soit en ligne</translation>
    </message>
    <message>
        <source>last %1: %2</source>
        <extracomment>Behind how a repeated action stands: %1 when it was last done, %2 how that went.</extracomment>
        <translation>dernière fois %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PortSelfTest</name>
    <message>
        <source>%1: answers.</source>
        <extracomment>%1 an address of this computer.</extracomment>
        <translation>%1&#xa0;: répond.</translation>
    </message>
    <message>
        <source>%1: refused. Nothing listens on this address; see “Listen on” in the settings.</source>
        <translation>%1&#xa0;: refusé. Rien n’écoute sur cette adresse&#xa0;; voir «&#xa0;Écouter sur&#xa0;» dans les réglages.</translation>
    </message>
    <message>
        <source>%1: no answer. Most likely a firewall of this computer throws the call away.</source>
        <translation>%1&#xa0;: pas de réponse. Très probablement, un pare-feu de cet ordinateur rejette l’appel.</translation>
    </message>
    <message>
        <source>%1: another program answers. Choose another port, or close that program.</source>
        <translation>%1&#xa0;: un autre programme répond. Choisissez un autre port, ou fermez ce programme.</translation>
    </message>
    <message>
        <source>The firewall ufw is on here. It lets chargers in after: %1</source>
        <extracomment>%1 a command line.</extracomment>
        <translation>Le pare-feu ufw est actif ici. Il laisse entrer les bornes après&#xa0;: %1</translation>
    </message>
    <message>
        <source>The firewall firewalld is on here. It lets chargers in after: %1</source>
        <translation>Le pare-feu firewalld est actif ici. Il laisse entrer les bornes après&#xa0;: %1</translation>
    </message>
    <message>
        <source>No firewall was found on this computer, but not every kind can be seen from here.</source>
        <translation>Aucun pare-feu n’a été trouvé sur cet ordinateur, mais tous ne sont pas visibles d’ici.</translation>
    </message>
    <message>
        <source>This computer called itself, so the router was not asked: it may still keep devices apart, in a guest Wi-Fi for example. For certainty open %1 on a phone in the chargers&apos; network: the call appears under “Add charger”.</source>
        <extracomment>%1 an address for a web browser.</extracomment>
        <translation>Cet ordinateur s’est appelé lui-même, le routeur n’a donc pas été sollicité&#xa0;: il peut encore isoler les appareils, par exemple dans un Wi-Fi invité. Pour en être sûr, ouvrez %1 sur un téléphone dans le réseau des bornes&#xa0;: l’appel apparaît sous «&#xa0;Ajouter une borne&#xa0;».</translation>
    </message>
    <message>
        <source>Test from this computer</source>
        <extracomment>Button: call our own port from this computer.</extracomment>
        <translation>Tester depuis cet ordinateur</translation>
    </message>
    <message>
        <source>Test from this computer whether the port for chargers answers</source>
        <translation>Tester depuis cet ordinateur si le port des bornes répond</translation>
    </message>
    <message>
        <source>Answer of the self-test</source>
        <translation>Réponse de l’auto-test</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>Le test est en cours</translation>
    </message>
    <message>
        <source>The port for chargers is not open yet</source>
        <translation>Le port des bornes n’est pas encore ouvert</translation>
    </message>
    <message>
        <source>Calling port %1 on every address of this computer…</source>
        <translation>Appel du port %1 sur chaque adresse de cet ordinateur…</translation>
    </message>
    <message>
        <source>This computer is in no network. Plug in the cable, or switch Wi-Fi on.</source>
        <translation>Cet ordinateur n’est dans aucun réseau. Branchez le câble, ou activez le Wi-Fi.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PowerChart</name>
    <message>
        <source>Power over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Puissance dans le temps</translation>
    </message>
    <message>
        <source>Now %1</source>
        <extracomment>Accessible description of a chart; %1 is the newest value with its unit.</extracomment>
        <translation>Actuellement %1</translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>puissance</translation>
    </message>
    <message>
        <source>limit</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>limite</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PowerLimitsTab</name>
    <message>
        <source>New limit…</source>
        <translation>Créer limite…</translation>
    </message>
    <message>
        <source>Remove limits…</source>
        <translation>Supprimer limites…</translation>
    </message>
    <message>
        <source>Power and limits</source>
        <translation>Puissance et limites</translation>
    </message>
    <message>
        <source>No limit is known and no session is running. Ask the charger what it expects to allow.</source>
        <translation>Aucune limite n’est connue et aucune recharge n’est en cours. Demandez à la borne ce qu’elle prévoit de permettre.</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Puissance kW</translation>
    </message>
    <message>
        <source>Charger says</source>
        <translation>Selon la borne</translation>
    </message>
    <message>
        <source>By our limits</source>
        <translation>Selon nos limites</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Prévision sur</translation>
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
        <translation>Demander à la borne</translation>
    </message>
    <message>
        <source>Limits of this charger</source>
        <translation>Limites de cette borne</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>No limit was set from here</source>
        <translation>Aucune limite n’a été fixée d’ici</translation>
    </message>
    <message>
        <source>New limit sets one for this charger, a connector or a session.</source>
        <translation>Créer limite en fixe une pour cette borne, un point de charge ou une recharge.</translation>
    </message>
    <message>
        <source>Whole charger</source>
        <translation>Borne entière</translation>
    </message>
    <message>
        <source>Off: choose a limit in the table first</source>
        <translation>Indisponible&#xa0;: choisissez d’abord une limite dans le tableau</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Indisponible&#xa0;: la réponse n’est pas encore arrivée</translation>
    </message>
    <message>
        <source>The charger&apos;s answer: %1</source>
        <extracomment>%1 is a time or a date.</extracomment>
        <translation>La réponse de la borne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove limit %1 of %2?</source>
        <extracomment>%1 the number of a limit, %2 a charger.</extracomment>
        <translation>Supprimer la limite %1 de %2&#xa0;?</translation>
    </message>
    <message>
        <source>The charger may then take more than now, up to what its other limits and its wiring allow.</source>
        <translation>La borne pourra alors prendre plus que maintenant, jusqu’à ce que permettent ses autres limites et son câblage.</translation>
    </message>
    <message>
        <source>Remove limit</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Ensuite&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a charger, %2 what became of a command: a sentence.</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PreviewDialog</name>
    <message>
        <source>Hand-over: %1</source>
        <translation>Remise&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pages of the hand-over</source>
        <translation>Pages de la remise</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Largeur de page</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Which page of a document is shown.</extracomment>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Save the hand-over</source>
        <translation>Enregistrer la remise</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileDialog</name>
    <message>
        <source>Change a limit of %1</source>
        <extracomment>Title of a dialog: %1 is a charger.</extracomment>
        <translation>Modifier une limite de %1</translation>
    </message>
    <message>
        <source>Limit the power of %1</source>
        <translation>Limiter la puissance de %1</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>What the charger may give at most. Drag the line, or write into the table.</source>
        <translation>Ce que la borne peut donner au plus. Tirez la ligne, ou écrivez dans le tableau.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Arrow keys choose and change a step, with Ctrl they move its begin; Insert adds one, Delete removes it</source>
        <translation>Les flèches choisissent et modifient un palier, avec Ctrl elles déplacent son début&#xa0;; Inser en ajoute un, Suppr l’enlève</translation>
    </message>
    <message>
        <source>Steps of the limit</source>
        <translation>Paliers de la limite</translation>
    </message>
    <message>
        <source>Off: the first step stays</source>
        <translation>Indisponible&#xa0;: le premier palier reste</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Indisponible&#xa0;: la borne est archivée</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>Indisponible&#xa0;: la réponse n’est pas encore arrivée</translation>
    </message>
    <message>
        <source>Off: mend what is marked first</source>
        <translation>Indisponible&#xa0;: corrigez d’abord ce qui est marqué</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Non envoyé. %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Ensuite&#xa0;: %2</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileForm</name>
    <message>
        <source>Whole charger</source>
        <translation>Borne entière</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>Limite de</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>%1: set</source>
        <extracomment>Switches a time on that may be left out; %1 is what it is for.</extracomment>
        <translation>%1&#xa0;: indiquer</translation>
    </message>
    <message>
        <source>Starts, site time</source>
        <translation>Début, heure du site</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’à</translation>
    </message>
    <message>
        <source>without end</source>
        <extracomment>In an empty field for a duration.</extracomment>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Vaut</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Duration, like 8:00</source>
        <extracomment>How long a limit of power holds, in hours and minutes.</extracomment>
        <translation>Durée, comme 8:00</translation>
    </message>
    <message>
        <source>Valid from, site time</source>
        <translation>Valable dès, heure du site</translation>
    </message>
    <message>
        <source>Valid until, site time</source>
        <translation>Valable jusqu’à, heure du site</translation>
    </message>
    <message>
        <source>Of several limits the one with the highest stack level counts</source>
        <translation>De plusieurs limites, celle au niveau de profil le plus haut vaut</translation>
    </message>
    <message>
        <source>A limit with the same number is replaced</source>
        <translation>Une limite de même numéro est remplacée</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>In an empty field that may stay empty.</extracomment>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Below this rate the car charges inefficiently; a hint to the charger</source>
        <translation>Sous ce taux, la voiture charge avec un mauvais rendement&#xa0;; une indication pour la borne</translation>
    </message>
    <message>
        <source>Stack level</source>
        <translation>Niveau de profil</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Least rate, in the unit</source>
        <translation>Taux minimal, dans l’unité</translation>
    </message>
    <message>
        <source>Off: it does not repeat</source>
        <translation>Indisponible&#xa0;: elle ne se répète pas</translation>
    </message>
    <message>
        <source>Off: it starts with each session</source>
        <translation>Indisponible&#xa0;: elle commence avec chaque recharge</translation>
    </message>
    <message>
        <source>Off: it is valid at once</source>
        <translation>Indisponible&#xa0;: elle est valable aussitôt</translation>
    </message>
    <message>
        <source>Off: it is valid until it is removed</source>
        <translation>Indisponible&#xa0;: elle est valable jusqu’à sa suppression</translation>
    </message>
    <message>
        <source>Off: this charger takes no other unit</source>
        <translation>Indisponible&#xa0;: cette borne ne prend aucune autre unité</translation>
    </message>
    <message>
        <source>Off: it is for the charger as a whole</source>
        <translation>Indisponible&#xa0;: elle vaut pour la borne dans son ensemble</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileModel</name>
    <message>
        <source>Whole charger</source>
        <extracomment>In place of a connector: the limit is for the charger as a whole.</extracomment>
        <translation>Borne entière</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Limit of</source>
        <extracomment>Column: what a limit of power is for.</extracomment>
        <translation>Limite de</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Column: the stack level of a limit; of several the highest counts.</extracomment>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column: the number of a limit.</extracomment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Allows</source>
        <translation>Permet</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when a limit counts.</extracomment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Column: when a limit was set.</extracomment>
        <translation>Fixée</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who set it.</extracomment>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours …</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QrCode</name>
    <message>
        <source>QR code for %1</source>
        <extracomment>Accessible name of a QR code; %1 is its text.</extracomment>
        <translation>Code QR pour %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QuirkModel</name>
    <message>
        <source>Deviation</source>
        <extracomment>Column: how the charger departs from the standard.</extracomment>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when it was last seen.</extracomment>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReplaceDialog</name>
    <message>
        <source>Replace the hardware at %1?</source>
        <translation>Remplacer le matériel à %1&#xa0;?</translation>
    </message>
    <message>
        <source>The new charger gets the name, area, note, photo and history of this place. %1 is archived and not let in any more.</source>
        <translation>La nouvelle borne reçoit le nom, la zone, la note, la photo et l’historique de cet emplacement. %1 est archivée et n’est plus admise.</translation>
    </message>
    <message>
        <source>Its password is not taken over: give the new one a password of its own.</source>
        <translation>Son mot de passe n’est pas repris&#xa0;: donnez à la nouvelle un mot de passe à elle.</translation>
    </message>
    <message>
        <source>Id of the new charger</source>
        <translation>Identifiant de la nouvelle borne</translation>
    </message>
    <message>
        <source>Id of the new charger, as in its own settings</source>
        <translation>Identifiant de la nouvelle borne, comme dans ses propres réglages</translation>
    </message>
    <message>
        <source>New charger: one that waits, or the id from its own settings</source>
        <translation>Nouvelle borne&#xa0;: une qui attend, ou l’identifiant de ses propres réglages</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Garder l’ancienne</translation>
    </message>
    <message>
        <source>Choose a charger or type its id</source>
        <translation>Choisissez une borne ou saisissez son identifiant</translation>
    </message>
    <message>
        <source>An id has at most 255 characters and no colon</source>
        <translation>Un identifiant a au plus 255 caractères et pas de deux-points</translation>
    </message>
    <message>
        <source>That is the old one: with the same id nothing needs to be replaced</source>
        <translation>C’est l’ancienne&#xa0;: avec le même identifiant, il n’y a rien à remplacer</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationActions</name>
    <message>
        <source>%1 for %2: %3</source>
        <extracomment>A reservation: %1 where, %2 for whom, %3 what became of it.</extracomment>
        <translation>%1 pour %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Indisponible&#xa0;: les réservations ne se font pas ici</translation>
    </message>
    <message>
        <source>Off: this reservation is over</source>
        <translation>Indisponible&#xa0;: cette réservation est terminée</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Indisponible&#xa0;: cette borne n’est pas utilisée</translation>
    </message>
    <message>
        <source>Cancel the reservation of %1 at %2?</source>
        <extracomment>%1 for whom, %2 where.</extracomment>
        <translation>Annuler la réservation de %1 à %2&#xa0;?</translation>
    </message>
    <message>
        <source>The connector is free for everybody at once.</source>
        <translation>Le point de charge est aussitôt libre pour tous.</translation>
    </message>
    <message>
        <source>Cancel reservation</source>
        <translation>Annuler la réservation</translation>
    </message>
    <message>
        <source>Keep reserved</source>
        <translation>Laisser réservé</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationModel</name>
    <message>
        <source>%1, any connector</source>
        <extracomment>Where something is reserved: %1 a charger.</extracomment>
        <translation>%1, tout point de charge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: for whom a connector is kept.</extracomment>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Column: when a reservation ends.</extracomment>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Column: when a reservation was made.</extracomment>
        <translation>Faite</translation>
    </message>
    <message>
        <source>What became of it</source>
        <extracomment>Column: what became of a reservation and what to do.</extracomment>
        <translation>Ce qu’il en est advenu</translation>
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
        <translation>libre</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
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
        <translation>Refusée&#xa0;: le point de charge a un défaut. Réservez-en un autre, ou réglez d’abord le défaut.</translation>
    </message>
    <message>
        <source>Refused: a car is plugged in there, a session runs, or it is reserved already. Reserve another one.</source>
        <translation>Refusée&#xa0;: une voiture y est branchée, une recharge est en cours, ou il est déjà réservé. Réservez-en un autre.</translation>
    </message>
    <message>
        <source>Refused: the connector is out of service. Put it into service first, or reserve another one.</source>
        <translation>Refusée&#xa0;: le point de charge est hors service. Mettez-le d’abord en service, ou réservez-en un autre.</translation>
    </message>
    <message>
        <source>Refused: this charger takes no reservations now. See whether its settings switch them off.</source>
        <translation>Refusée&#xa0;: cette borne ne prend pas de réservation maintenant. Voyez si ses réglages les désactivent.</translation>
    </message>
    <message>
        <source>Refused: this charger does not know reservations.</source>
        <translation>Refusée&#xa0;: cette borne ne connaît pas les réservations.</translation>
    </message>
    <message>
        <source>Refused: the charger answered “%1”. Its messages tell more.</source>
        <extracomment>%1 is the charger&apos;s own word or error.</extracomment>
        <translation>Refusée&#xa0;: la borne a répondu «&#xa0;%1&#xa0;». Ses messages en disent plus.</translation>
    </message>
    <message>
        <source>It was never sent: the connection ended first. Reserve again.</source>
        <translation>Elle n’a jamais été envoyée&#xa0;: la connexion a pris fin avant. Réservez de nouveau.</translation>
    </message>
    <message>
        <source>The charger does not know it any more: it was given free, or lost in a restart.</source>
        <translation>La borne ne la connaît plus&#xa0;: elle a été libérée, ou perdue lors d’un redémarrage.</translation>
    </message>
    <message>
        <source>The charger gave it up: the connector had a fault, went out of service, or was given free there.</source>
        <translation>La borne l’a abandonnée&#xa0;: le point de charge a eu un défaut, est passé hors service, ou y a été libéré.</translation>
    </message>
    <message>
        <source>The charger could not take the list, not even whole. Restart it and send again; if that does not help, its list may be too short for its own limit.</source>
        <translation>La borne n’a pas pu prendre la liste, même entière. Redémarrez-la et renvoyez&#xa0;; si cela n’aide pas, sa liste est peut-être trop courte pour sa propre limite.</translation>
    </message>
    <message>
        <source>The charger insists on another version of the list. Restart it, then send the whole list.</source>
        <translation>La borne exige une autre version de la liste. Redémarrez-la, puis envoyez la liste entière.</translation>
    </message>
    <message>
        <source>The charger did not answer. It is tried again by itself; its version will tell what got through.</source>
        <translation>La borne n’a pas répondu. Un nouvel essai se fait de lui-même&#xa0;; sa version dira ce qui est passé.</translation>
    </message>
    <message>
        <source>The charger answered with an error. Its messages tell which; it is tried again in an hour.</source>
        <translation>La borne a répondu par une erreur. Ses messages disent laquelle&#xa0;; nouvel essai dans une heure.</translation>
    </message>
    <message>
        <source>Asked</source>
        <extracomment>State of a reservation: the charger was asked.</extracomment>
        <translation>Demandée</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>Unclear</source>
        <extracomment>State of a reservation: nobody knows whether it holds.</extracomment>
        <translation>Incertaine</translation>
    </message>
    <message>
        <source>Used</source>
        <extracomment>State of a reservation: a session began with it.</extracomment>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Given up</source>
        <extracomment>State of a reservation: the charger does not keep it any more.</extracomment>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>Replaced</source>
        <extracomment>State of a reservation: another one took its place.</extracomment>
        <translation>Remplacée</translation>
    </message>
    <message>
        <source>The charger was asked and has not answered yet.</source>
        <translation>La borne a été sollicitée et n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>It holds until %1. Whoever else comes is refused there.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>Elle vaut jusqu’à %1. Toute autre personne y est refusée.</translation>
    </message>
    <message>
        <source>The charger did not answer, so it may hold or not. Look at the connector; to be sure, cancel it and reserve again.</source>
        <translation>La borne n’a pas répondu, elle peut donc valoir ou non. Regardez le point de charge&#xa0;; pour être sûr, annulez-la et réservez de nouveau.</translation>
    </message>
    <message>
        <source>A session began with it.</source>
        <translation>Une recharge a commencé avec elle.</translation>
    </message>
    <message>
        <source>Its time passed without a session.</source>
        <translation>Sa durée s’est écoulée sans recharge.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Elle a été annulée.</translation>
    </message>
    <message>
        <source>It was cancelled by %1.</source>
        <translation>Elle a été annulée par %1.</translation>
    </message>
    <message>
        <source>Another reservation with the same number took its place.</source>
        <translation>Une autre réservation de même numéro l’a remplacée.</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <extracomment>For whom a connector is reserved: nobody is known.</extracomment>
        <translation>(inconnu)</translation>
    </message>
    <message>
        <source>It is reserved already. Cancel that reservation first, or choose another connector.</source>
        <translation>Il est déjà réservé. Annulez d’abord cette réservation, ou choisissez un autre point de charge.</translation>
    </message>
    <message>
        <source>This reservation is over already.</source>
        <translation>Cette réservation est déjà terminée.</translation>
    </message>
    <message>
        <source>This charger reserves single connectors only. Choose one of them.</source>
        <translation>Cette borne ne réserve que par point de charge. Choisissez-en un.</translation>
    </message>
    <message>
        <source>This charger does not know reservations.</source>
        <translation>Cette borne ne connaît pas les réservations.</translation>
    </message>
    <message>
        <source>This tag may not charge there: it is blocked, has expired, or is for other chargers. See People &amp; tags.</source>
        <translation>Ce badge ne peut pas y charger&#xa0;: il est bloqué, expiré ou destiné à d’autres bornes. Voir Personnes et badges.</translation>
    </message>
    <message>
        <source>The charger is not accepted yet.</source>
        <translation>La borne n’est pas encore acceptée.</translation>
    </message>
    <message>
        <source>There is no such tag. Add it under People &amp; tags first.</source>
        <translation>Ce badge n’existe pas. Ajoutez-le d’abord sous Personnes et badges.</translation>
    </message>
    <message numerus="yes">
        <source>The end must lie at least a minute ahead and within the next %n day(s).</source>
        <translation>
            <numerusform>La fin doit être dans une minute au moins et d’ici %n jour.</numerusform>
            <numerusform>La fin doit être dans une minute au moins et d’ici %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of a charger&apos;s own list of tags.</extracomment>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Non prise en charge</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>The charger did not say whether it keeps a list. Send it to find out.</source>
        <translation>La borne n’a pas dit si elle tient une liste. Envoyez-la pour le savoir.</translation>
    </message>
    <message>
        <source>The charger has every tag it should have.</source>
        <translation>La borne a tous les badges qu’elle doit avoir.</translation>
    </message>
    <message>
        <source>Version %1, confirmed %2. With the link down the charger lets these tags charge by itself.</source>
        <extracomment>%1 a number, %2 a time.</extracomment>
        <translation>Version %1, confirmée %2. Liaison coupée, la borne laisse ces badges charger d’elle-même.</translation>
    </message>
    <message>
        <source>No tag may charge here yet, so there is nothing to send.</source>
        <translation>Aucun badge ne peut encore charger ici, il n’y a donc rien à envoyer.</translation>
    </message>
    <message>
        <source>People or tags have changed since. Send the list when it suits you.</source>
        <translation>Personnes ou badges ont changé depuis. Envoyez la liste quand cela vous convient.</translation>
    </message>
    <message>
        <source>People or tags have changed; the charger is told within a minute.</source>
        <translation>Personnes ou badges ont changé&#xa0;; la borne en est informée en moins d’une minute.</translation>
    </message>
    <message>
        <source>The charger is told as soon as it is online again.</source>
        <translation>La borne en est informée dès qu’elle est de nouveau en ligne.</translation>
    </message>
    <message>
        <source>The list is on its way.</source>
        <translation>La liste est en route.</translation>
    </message>
    <message>
        <source>The charger&apos;s own setting LocalAuthListEnabled is off: it would not use a list. Switch it on there.</source>
        <translation>Le réglage LocalAuthListEnabled de la borne est désactivé&#xa0;: elle n’utiliserait pas de liste. Activez-le là-bas.</translation>
    </message>
    <message>
        <source>This charger keeps no list of tags. With the link down it decides by its other settings.</source>
        <translation>Cette borne ne tient pas de liste de badges. Liaison coupée, elle décide selon ses autres réglages.</translation>
    </message>
    <message>
        <source>Tags used last</source>
        <extracomment>Who goes first where a charger&apos;s list is too short.</extracomment>
        <translation>Derniers badges utilisés</translation>
    </message>
    <message>
        <source>Tags of people, by name</source>
        <translation>Badges de personnes, par nom</translation>
    </message>
    <message>
        <source>Tags for few chargers</source>
        <translation>Badges pour peu de bornes</translation>
    </message>
    <message>
        <source>Reservation used</source>
        <translation>Réservation utilisée</translation>
    </message>
    <message>
        <source>Reservation expired</source>
        <translation>Réservation expirée</translation>
    </message>
    <message>
        <source>Reservation cancelled</source>
        <translation>Réservation annulée</translation>
    </message>
    <message>
        <source>Reservation refused</source>
        <translation>Réservation refusée</translation>
    </message>
    <message>
        <source>Reservation given up</source>
        <translation>Réservation abandonnée</translation>
    </message>
    <message>
        <source>Reservation replaced</source>
        <translation>Réservation remplacée</translation>
    </message>
    <message>
        <source>Local list sent</source>
        <translation>Liste locale envoyée</translation>
    </message>
    <message>
        <source>Local list not taken</source>
        <translation>Liste locale non prise</translation>
    </message>
    <message>
        <source>No local list here</source>
        <translation>Pas de liste locale ici</translation>
    </message>
    <message>
        <source>Local list: choice changed</source>
        <translation>Liste locale&#xa0;: choix modifié</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationsPage</name>
    <message>
        <source>Reservations</source>
        <translation>Réservations</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Réserver…</translation>
    </message>
    <message>
        <source>Which reservations</source>
        <translation>Quelles réservations</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Reservations that hold now.</extracomment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Reservations: those that are over too.</extracomment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semaine d’avant</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semaine d’après</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Ouvrir la recharge</translation>
    </message>
    <message>
        <source>Cancel reservation…</source>
        <translation>Annuler la réservation…</translation>
    </message>
    <message>
        <source>Reservations of the week</source>
        <translation>Réservations de la semaine</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A week: %1 its first day, %2 its last.</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>Indisponible&#xa0;: les réservations ne se font pas ici</translation>
    </message>
    <message>
        <source>Off: no charger that is online now knows reservations</source>
        <translation>Indisponible&#xa0;: aucune borne en ligne maintenant ne connaît les réservations</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>Nothing is reserved</source>
        <translation>Rien n’est réservé</translation>
    </message>
    <message>
        <source>No reservation yet</source>
        <translation>Pas encore de réservation</translation>
    </message>
    <message>
        <source>Clear the filter to see the others.</source>
        <translation>Effacez le filtre pour voir les autres.</translation>
    </message>
    <message>
        <source>Keep a connector for somebody: here, at a connector, or at a person under People &amp; tags.</source>
        <translation>Gardez un point de charge pour quelqu’un&#xa0;: ici, à un point de charge, ou à une personne sous Personnes et badges.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>A reservation: %1 where, %2 for whom.</extracomment>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>Made by %1, %2.</source>
        <extracomment>%1 who made a reservation, %2 when.</extracomment>
        <translation>Faite par %1, %2.</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Ouvrir la borne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReserveDialog</name>
    <message>
        <source>Reserve a connector</source>
        <translation>Réserver un point de charge</translation>
    </message>
    <message>
        <source>Others with the tag&apos;s group may use it too</source>
        <translation>D’autres du groupe du badge peuvent aussi l’utiliser</translation>
    </message>
    <message>
        <source>It is kept from now on: until then the charger lets nobody else charge there.</source>
        <translation>Il est gardé dès maintenant&#xa0;: jusque-là, la borne ne laisse personne d’autre y charger.</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Nom ou badge</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Personne ou badge</translation>
    </message>
    <message>
        <source>Until, site time</source>
        <translation>Jusqu’à, heure du site</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No charger that is online now knows reservations</source>
        <translation>Aucune borne en ligne maintenant ne connaît les réservations</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, badge %2</translation>
    </message>
    <message>
        <source>Off: this tag belongs to no group</source>
        <translation>Indisponible&#xa0;: ce badge n’appartient à aucun groupe</translation>
    </message>
    <message>
        <source>Choose for whom it is kept</source>
        <translation>Choisissez pour qui le garder</translation>
    </message>
    <message>
        <source>Choose a time at least a minute ahead</source>
        <translation>Choisissez une heure dans une minute au moins</translation>
    </message>
    <message>
        <source>Asking the charger</source>
        <translation>Demande à la borne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RestoreDialog</name>
    <message>
        <source>This is not a backup of Forecourt (%1). Choose another file.</source>
        <translation>Ce n’est pas une sauvegarde de Forecourt (%1). Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This backup is damaged or was altered. Choose an older one. (%1)</source>
        <translation>Cette sauvegarde est endommagée ou a été modifiée. Choisissez-en une plus ancienne. (%1)</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Forecourt. Install that version first; nothing was changed.</source>
        <translation>Cette sauvegarde vient d’une version plus récente de Forecourt. Installez d’abord cette version&#xa0;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Try again, or go on without the secrets.</source>
        <translation>La phrase secrète est fausse. Réessayez, ou continuez sans les secrets.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Restaurer cette sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>%1 is opened in an empty folder first. Nothing changes before you say so.</source>
        <translation>%1 est d’abord ouverte dans un dossier vide. Rien ne change avant votre accord.</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Vérification de la sauvegarde</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Phrase secrète de la sauvegarde</translation>
    </message>
    <message>
        <source>Passphrase for the secrets</source>
        <translation>Phrase secrète des secrets</translation>
    </message>
    <message>
        <source>Open secrets</source>
        <extracomment>Opens the secrets of a backup with the passphrase.</extracomment>
        <translation>Ouvrir les secrets</translation>
    </message>
    <message>
        <source>Also take over ports, certificate and secrets of that computer</source>
        <translation>Reprendre aussi ports, certificat et secrets de cet autre ordinateur</translation>
    </message>
    <message>
        <source>Restore and restart</source>
        <translation>Restaurer et redémarrer</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Garder l’existant</translation>
    </message>
    <message>
        <source>The backup is being checked</source>
        <translation>La sauvegarde est en cours de vérification</translation>
    </message>
    <message>
        <source>The backup cannot be used</source>
        <translation>La sauvegarde est inutilisable</translation>
    </message>
    <message>
        <source>Type the right passphrase, or clear it</source>
        <translation>Saisissez la bonne phrase secrète, ou videz le champ</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Site&#xa0;: %1</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Faite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Chargers: %1, sessions: %2, persons: %3, tags: %4</source>
        <translation>Bornes&#xa0;: %1, recharges&#xa0;: %2, personnes&#xa0;: %3, badges&#xa0;: %4</translation>
    </message>
    <message>
        <source>Newest session: %1</source>
        <translation>Recharge la plus récente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Layout of the database: %1</source>
        <translation>Structure de la base de données&#xa0;: %1</translation>
    </message>
    <message>
        <source>Version: %1, layout of the database: %2</source>
        <translation>Version&#xa0;: %1, structure de la base de données&#xa0;: %2</translation>
    </message>
    <message>
        <source>The message log is not in it; the one here stays.</source>
        <translation>Le journal des messages n’y est pas&#xa0;; celui d’ici reste.</translation>
    </message>
    <message>
        <source>Its secrets are open.</source>
        <translation>Ses secrets sont ouverts.</translation>
    </message>
    <message>
        <source>Its secrets stay closed without the passphrase.</source>
        <translation>Ses secrets restent fermés sans la phrase secrète.</translation>
    </message>
    <message>
        <source>What is here now is kept as a copy in the backup folder. Chargers are cut off for some seconds.</source>
        <translation>Ce qui est ici maintenant est gardé en copie dans le dossier de sauvegarde. Les bornes sont coupées quelques secondes.</translation>
    </message>
    <message>
        <source>The restore is being prepared</source>
        <translation>La restauration est en préparation</translation>
    </message>
    <message>
        <source>This backup was made by another build of Forecourt, whose tables differ. Restore it with that program; nothing was changed. (%1)</source>
        <translation>Cette sauvegarde vient d’une autre variante de Forecourt, dont les tables diffèrent. Restaurez-la avec ce programme&#xa0;; rien n’a été changé. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RetentionSection</name>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Messages kept</source>
        <translation>Messages gardés</translation>
    </message>
    <message>
        <source>The oldest go first.</source>
        <translation>Les plus anciens partent d’abord.</translation>
    </message>
    <message>
        <source>trace log limit</source>
        <translation>trace journal limite</translation>
    </message>
    <message>
        <source>Size of the message log</source>
        <translation>Taille du journal des messages</translation>
    </message>
    <message>
        <source>disk space trace</source>
        <translation>disque place trace</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Events stay</source>
        <translation>Événements gardés</translation>
    </message>
    <message>
        <source>Older ones are removed after the nightly backup.</source>
        <translation>Les plus anciens sont supprimés après la sauvegarde nocturne.</translation>
    </message>
    <message>
        <source>history age days</source>
        <translation>historique âge jours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Meter values without a session stay</source>
        <translation>Relevés sans recharge gardés</translation>
    </message>
    <message>
        <source>Values of a session stay as long as the session: a bill rests on them.</source>
        <translation>Les relevés d’une recharge restent aussi longtemps qu’elle&#xa0;: une facture repose dessus.</translation>
    </message>
    <message>
        <source>samples age days</source>
        <translation>relevés âge jours</translation>
    </message>
    <message>
        <source>for ever</source>
        <extracomment>Value of a field with days: nothing is removed.</extracomment>
        <translation>toujours</translation>
    </message>
    <message>
        <source>Connection attempts are kept in memory only: the last 200, until the program ends.</source>
        <translation>Les tentatives de connexion ne sont gardées qu’en mémoire&#xa0;: les 200 dernières, jusqu’à la fin du programme.</translation>
    </message>
    <message>
        <source>Now: %1 messages since %2, %3.</source>
        <translation>Maintenant&#xa0;: %1 messages depuis %2, %3.</translation>
    </message>
    <message>
        <source>Now: no messages, %1.</source>
        <translation>Maintenant&#xa0;: aucun message, %1.</translation>
    </message>
    <message>
        <source>Now: %1 sessions with %2 meter values, %3 events, %4.</source>
        <translation>Maintenant&#xa0;: %1 recharges avec %2 relevés, %3 événements, %4.</translation>
    </message>
    <message>
        <source>Messages stay</source>
        <translation>Messages gardés</translation>
    </message>
    <message>
        <source>Older ones are removed even where there is room; a few stay with younger ones of the same block.</source>
        <translation>Les plus anciens sont supprimés même s’il y a de la place&#xa0;; quelques-uns restent avec de plus récents du même bloc.</translation>
    </message>
    <message>
        <source>trace log age days privacy</source>
        <translation>trace journal âge jours vie privée</translation>
    </message>
    <message>
        <source>whatever their age</source>
        <extracomment>Value of a field with days: age alone removes nothing.</extracomment>
        <translation>quel que soit leur âge</translation>
    </message>
    <message>
        <source>%1 could not be written since the start.</source>
        <translation>%1 n’ont pas pu être écrits depuis le démarrage.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportDialog</name>
    <message>
        <source>neither a tag nor a name</source>
        <translation>ni badge ni nom</translation>
    </message>
    <message>
        <source>the tag has more than 20 characters</source>
        <translation>le badge a plus de 20 caractères</translation>
    </message>
    <message>
        <source>the tag has characters that cannot be shown</source>
        <translation>le badge a des caractères non affichables</translation>
    </message>
    <message>
        <source>the name is too long or has characters that cannot be shown</source>
        <translation>le nom est trop long ou a des caractères non affichables</translation>
    </message>
    <message>
        <source>not a date; write 2026-12-31 or 31.12.2026</source>
        <translation>pas une date&#xa0;; écrivez 2026-12-31 ou 31.12.2026</translation>
    </message>
    <message>
        <source>“Blocked” is neither yes nor no</source>
        <translation>«&#xa0;Bloqué&#xa0;» n’est ni oui ni non</translation>
    </message>
    <message>
        <source>this tag came before in the file</source>
        <translation>ce badge figure déjà plus haut dans le fichier</translation>
    </message>
    <message>
        <source>several people have this name; give them different names first</source>
        <translation>plusieurs personnes ont ce nom&#xa0;; donnez-leur d’abord des noms différents</translation>
    </message>
    <message>
        <source>the row cannot be read; a quotation mark may be missing</source>
        <translation>la ligne est illisible&#xa0;; il manque peut-être un guillemet</translation>
    </message>
    <message>
        <source>Import people and tags</source>
        <translation>Importer personnes et badges</translation>
    </message>
    <message>
        <source>From %1. Nothing is changed before you press Import.</source>
        <translation>Depuis %1. Rien n’est modifié avant que vous n’appuyiez sur Importer.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Encoding: found out</source>
        <translation>Codage&#xa0;: détecté</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Separator: found out</source>
        <translation>Séparateur&#xa0;: détecté</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La première ligne nomme les colonnes</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Début du fichier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Column for: %1</source>
        <translation>Colonne pour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Update tags that are known; otherwise their rows are skipped</source>
        <translation>Mettre à jour les badges connus&#xa0;; sinon leurs lignes sont passées</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Lignes laissées de côté</translation>
    </message>
    <message>
        <source>This is not a text file. Save the table as CSV in the spreadsheet program first.</source>
        <translation>Ce n’est pas un fichier texte. Enregistrez d’abord le tableau en CSV dans le tableur.</translation>
    </message>
    <message>
        <source>Off: the file could not be read</source>
        <translation>Indisponible&#xa0;: le fichier n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>Codage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Separator: %1</source>
        <translation>Séparateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>No column of the file.</extracomment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Lecture du fichier …</translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>%n nouveau badge</numerusform>
            <numerusform>%n nouveaux badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n mis à jour</numerusform>
            <numerusform>%n mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n nouvelle personne</numerusform>
            <numerusform>%n nouvelles personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already as in the file</source>
        <translation>
            <numerusform>%n déjà comme dans le fichier</numerusform>
            <numerusform>%n déjà comme dans le fichier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and skipped</source>
        <translation>
            <numerusform>%n connu et passé</numerusform>
            <numerusform>%n connus et passés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n ligne laissée de côté</numerusform>
            <numerusform>%n lignes laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>%1: number of the line in a file, %2: what is wrong, %3: what the file says.</extracomment>
        <translation>Ligne %1&#xa0;: %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: nothing in this file would change anything</source>
        <translation>Indisponible&#xa0;: rien dans ce fichier ne changerait quoi que ce soit</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Import en cours …</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n tag(s)</source>
        <translation>
            <numerusform>%n badge importé</numerusform>
            <numerusform>%n badges importés</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported a part of the file</source>
        <translation>Une partie du fichier a été importée</translation>
    </message>
    <message>
        <source>Off: the import failed; close this and try again</source>
        <translation>Indisponible&#xa0;: l’import a échoué&#xa0;; fermez ceci et réessayez</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportRun</name>
    <message>
        <source>Importing people and tags</source>
        <translation>Import des personnes et badges</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SampleModel</name>
    <message>
        <source>on the clock</source>
        <extracomment>Why a meter value was sent: at a fixed time of day.</extracomment>
        <translation>à heure fixe</translation>
    </message>
    <message>
        <source>begin</source>
        <extracomment>Why a meter value was sent: the session began.</extracomment>
        <translation>début</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>Why a meter value was sent: the session ended.</extracomment>
        <translation>fin</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>Why a meter value was sent: charging was interrupted.</extracomment>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>resumed</source>
        <extracomment>Why a meter value was sent: charging went on after an interruption.</extracomment>
        <translation>repris</translation>
    </message>
    <message>
        <source>asked for</source>
        <extracomment>Why a meter value was sent: somebody asked for it.</extracomment>
        <translation>demandé</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>A meter value with a cryptographic signature.</extracomment>
        <translation>signé</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Column: why a meter value was sent.</extracomment>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Offered</source>
        <extracomment>Column: power the charger allows the car.</extracomment>
        <translation>Offert</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tension</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Column: further measured values.</extracomment>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou lancer une commande</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionActions</name>
    <message>
        <source>Assign person…</source>
        <translation>Attribuer à…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Off: the charger is offline, a stop would not reach it. Close the session in the records</source>
        <translation>Indisponible&#xa0;: la borne est hors ligne, un arrêt ne l’atteindrait pas. Clôturez la recharge dans les données</translation>
    </message>
    <message>
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation>Indisponible&#xa0;: la borne est en ligne. Arrêtez-y plutôt la recharge</translation>
    </message>
    <message>
        <source>Note of session %1</source>
        <translation>Note de la recharge %1</translation>
    </message>
    <message>
        <source>Changed the note of session %1</source>
        <translation>Note de la recharge %1 modifiée</translation>
    </message>
    <message>
        <source>Session %1 belongs to nobody now</source>
        <translation>La recharge %1 n’appartient plus à personne</translation>
    </message>
    <message>
        <source>Session %1 belongs to %2 now</source>
        <translation>La recharge %1 appartient désormais à %2</translation>
    </message>
    <message>
        <source>Off: the meter ran backwards, so there is no energy to count</source>
        <translation>Indisponible&#xa0;: le compteur a reculé, il n’y a donc pas d’énergie à compter</translation>
    </message>
    <message>
        <source>Off: nothing speaks against the energy of this session</source>
        <translation>Indisponible&#xa0;: rien ne contredit l’énergie de cette recharge</translation>
    </message>
    <message>
        <source>Leave out of sums…</source>
        <extracomment>Button: the energy of a session, which looked impossible, shall count in sums (or shall not any more).</extracomment>
        <translation>Exclure des totaux…</translation>
    </message>
    <message>
        <source>Count in sums…</source>
        <translation>Compter dans les totaux…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>The energy of session %1 counts in sums now</source>
        <translation>L’énergie de la recharge %1 compte maintenant dans les totaux</translation>
    </message>
    <message>
        <source>The energy of session %1 is left out of sums</source>
        <translation>L’énergie de la recharge %1 est exclue des totaux</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionAdvice</name>
    <message>
        <source>The end value is below the start value. Read the meter at the charger before you bill it.</source>
        <translation>La valeur de fin est inférieure à celle du début. Relevez le compteur à la borne avant de facturer.</translation>
    </message>
    <message>
        <source>Energy flowed between two sessions without one. Look at the charger&apos;s meter.</source>
        <translation>De l’énergie a circulé entre deux recharges, sans recharge. Examinez le compteur de la borne.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock was wrong, so the time of arrival was used. Check its clock.</source>
        <translation>L’horloge de la borne était fausse, l’heure d’arrivée a donc servi. Vérifiez son horloge.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock jumped. The energy is right, the times are not.</source>
        <translation>L’horloge de la borne a sauté. L’énergie est juste, les heures non.</translation>
    </message>
    <message>
        <source>Add the tag under People &amp; tags to see who it was.</source>
        <translation>Ajoutez le badge sous Personnes et badges pour voir qui c’était.</translation>
    </message>
    <message>
        <source>We said no and the charger charged all the same. Check its offline settings.</source>
        <translation>Nous avons refusé et la borne a chargé quand même. Vérifiez ses réglages hors ligne.</translation>
    </message>
    <message>
        <source>The charger reported two different ends. The first is kept.</source>
        <translation>La borne a signalé deux fins différentes. La première est gardée.</translation>
    </message>
    <message>
        <source>Only the end was reported, so the energy is unknown. Ask the charger&apos;s maker for its log.</source>
        <translation>Seule la fin a été signalée, l’énergie est donc inconnue. Demandez le journal au fabricant de la borne.</translation>
    </message>
    <message>
        <source>There is a start and an end, but no curve. Check which meter values the charger sends.</source>
        <translation>Il y a un début et une fin, mais pas de courbe. Vérifiez quels relevés la borne envoie.</translation>
    </message>
    <message>
        <source>The same tag charged elsewhere at the same time. Ask its owner.</source>
        <translation>Le même badge chargeait ailleurs en même temps. Demandez à son titulaire.</translation>
    </message>
    <message>
        <source>The charger&apos;s message had faults; we read it with tolerance. A firmware update may help.</source>
        <translation>Le message de la borne était fautif&#xa0;; nous l’avons lu avec tolérance. Une mise à jour du micrologiciel peut aider.</translation>
    </message>
    <message>
        <source>The charger restarted meanwhile. Its end may still come.</source>
        <translation>La borne a redémarré entre-temps. Sa fin peut encore venir.</translation>
    </message>
    <message>
        <source>The charger was offline and reported later. Nothing to do.</source>
        <translation>La borne était hors ligne et a signalé plus tard. Rien à faire.</translation>
    </message>
    <message>
        <source>The meter fell during the session. Have the meter checked before you bill it.</source>
        <translation>Le compteur a baissé pendant la recharge. Faites-le vérifier avant de facturer.</translation>
    </message>
    <message>
        <source>Look at the charger before the next driver comes.</source>
        <translation>Examinez la borne avant l’arrivée du prochain conducteur.</translation>
    </message>
    <message>
        <source>More than a day: perhaps the car was never unplugged.</source>
        <translation>Plus d’un jour&#xa0;: la voiture n’a peut-être jamais été débranchée.</translation>
    </message>
    <message>
        <source>No end was reported. The last meter value counts; correct it if you know better.</source>
        <translation>Aucune fin signalée. Le dernier relevé compte&#xa0;; corrigez-le si vous savez mieux.</translation>
    </message>
    <message>
        <source>If the charger still reports its end, that counts instead.</source>
        <translation>Si la borne signale encore sa fin, c’est elle qui compte.</translation>
    </message>
    <message>
        <source>It belongs to a guided check and is left out of every total.</source>
        <translation>Elle fait partie d’un contrôle guidé et ne compte dans aucun total.</translation>
    </message>
    <message>
        <source>The charger reported its end after all; its meter and time count instead of ours. Nothing to do.</source>
        <translation>La borne a finalement signalé sa fin&#xa0;; son compteur et son heure comptent au lieu des nôtres. Rien à faire.</translation>
    </message>
    <message>
        <source>No charger gives so much in that time, so it is left out of sums. Compare the start and end values with the charger&apos;s meter; if they are right, count it in the sums.</source>
        <translation>Aucune borne ne donne autant dans ce temps, elle est donc exclue des totaux. Comparez les valeurs de début et de fin avec le compteur de la borne&#xa0;; si elles sont justes, comptez-la dans les totaux.</translation>
    </message>
    <message>
        <source>It looked like more than a charger can give. Somebody checked it, so it is in the sums: why is in the note, who and when in the charger&apos;s history.</source>
        <translation>Cela semblait plus qu’une borne ne peut donner. Quelqu’un l’a vérifié, c’est donc dans les totaux&#xa0;: le pourquoi est dans la note, qui et quand dans l’historique de la borne.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionChart</name>
    <message>
        <source>Power of this session</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Puissance de cette recharge</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>offered</source>
        <extracomment>Name of a value in a chart&apos;s read-out: the power the charger allowed.</extracomment>
        <translation>offert</translation>
    </message>
    <message>
        <source>battery</source>
        <extracomment>Name of a value in a chart&apos;s read-out: charge level of the car.</extracomment>
        <translation>batterie</translation>
    </message>
    <message>
        <source>state</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what the connector said, such as Charging.</extracomment>
        <translation>état</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionDetail</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Recharge</translation>
    </message>
    <message>
        <source>What to show of the session</source>
        <translation>Que montrer de la recharge</translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>Switch: the session as a curve over time.</extracomment>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Relevés du compteur</translation>
    </message>
    <message>
        <source>Power over time</source>
        <translation>Puissance dans le temps</translation>
    </message>
    <message>
        <source>No values were sent</source>
        <translation>Aucune valeur envoyée</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>Title: key figures of a session.</extracomment>
        <translation>Données</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Ouvrir la borne</translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation>Clore dans les données…</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>Choose a session in the list</source>
        <translation>Choisissez une recharge dans la liste</translation>
    </message>
    <message>
        <source>No session chosen</source>
        <translation>Aucune recharge choisie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Max power</source>
        <translation>Puissance max.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminée par</translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation>Id. OCPP</translation>
    </message>
    <message>
        <source>Status changes</source>
        <translation>Changements d’état</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>from the charger</source>
        <translation>de la borne</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Étape suivante…</translation>
    </message>
    <message>
        <source>Assign person…</source>
        <translation>Attribuer à…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <extracomment>For screen readers: the note of a session.</extracomment>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open in Messages</source>
        <translation>Ouvrir dans Messages</translation>
    </message>
    <message>
        <source>What the charger and we said during this session, with every field explained</source>
        <translation>Ce que la borne et nous nous sommes dit pendant cette recharge, avec chaque champ expliqué</translation>
    </message>
    <message>
        <source>No values yet. The meter stood at %1 at the start.</source>
        <extracomment>In place of a curve; %1 is the meter&apos;s value at the start of a session that runs.</extracomment>
        <translation>Pas encore de valeurs. Le compteur était à %1 au démarrage.</translation>
    </message>
    <message>
        <source>Choose a session in the list to see its curve, meter values, messages and facts.</source>
        <translation>Choisissez une recharge dans la liste pour voir sa courbe, ses relevés, ses messages et ses données.</translation>
    </message>
    <message>
        <source>Count in sums…</source>
        <translation>Compter dans les totaux…</translation>
    </message>
    <message>
        <source>The charger reported no change of its state in this time</source>
        <extracomment>In place of a list of what a connector reported during a session.</extracomment>
        <translation>La borne n’a signalé aucun changement de son état pendant ce temps</translation>
    </message>
    <message>
        <source>No message of this time is kept</source>
        <extracomment>In place of a list of the messages of a session; old messages are removed after a time that is set.</extracomment>
        <translation>Aucun message de ce temps n’est conservé</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionFilterBar</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mois dernier</translation>
    </message>
    <message>
        <source>All time</source>
        <extracomment>Period: since the beginning.</extracomment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>From … to …</source>
        <extracomment>Period: from and to are typed.</extracomment>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Any remark</source>
        <extracomment>Filter of sessions by what is odd about them.</extracomment>
        <translation>Toute remarque</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation>Toutes les bornes</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Toutes les personnes</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionMessageModel</name>
    <message>
        <source>from the charger</source>
        <extracomment>Direction of a message: the charger sent it, or we did.</extracomment>
        <translation>de la borne</translation>
    </message>
    <message>
        <source>to the charger</source>
        <translation>vers la borne</translation>
    </message>
    <message>
        <source>answer to %1</source>
        <extracomment>An answer; %1 is the name of the question.</extracomment>
        <translation>réponse à %1</translation>
    </message>
    <message>
        <source>error for %1</source>
        <translation>erreur sur %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>no reply to %1</source>
        <extracomment>A message that was never answered; %1 is the name of the question.</extracomment>
        <translation>sans réponse à %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionPersonDialog</name>
    <message>
        <source>Who charged in session %1?</source>
        <translation>Qui a chargé lors de la recharge %1&#xa0;?</translation>
    </message>
    <message>
        <source>%1, %2, %3. Meter values and times stay as the charger reported them.</source>
        <extracomment>Of a session: %1 where, %2 when it began, %3 its energy.</extracomment>
        <translation>%1, %2, %3. Relevés et heures restent tels que la borne les a signalés.</translation>
    </message>
    <message>
        <source>Nobody; a new name adds a person</source>
        <translation>Personne&#xa0;; un nouveau nom ajoute une personne</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>From now on tag %1 belongs to this person</source>
        <translation>Désormais, le badge %1 appartient à cette personne</translation>
    </message>
    <message>
        <source>Without a person it stays on the list of unknown tags</source>
        <translation>Sans personne, il reste dans la liste des badges inconnus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Recharges</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Tab: sessions that run now.</extracomment>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Recharges en cours</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Aucune recharge</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n recharge</numerusform>
            <numerusform>%n recharges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation>
            <numerusform>%n sans énergie, hors total</numerusform>
            <numerusform>%n sans énergie, hors total</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation>Impossible de lire les recharges</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Aucune recharge ne correspond</translation>
    </message>
    <message>
        <source>Nothing in this period fits the filter.</source>
        <translation>Rien dans cette période ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Nobody is charging</source>
        <translation>Personne ne charge</translation>
    </message>
    <message>
        <source>Sessions appear here while they run.</source>
        <translation>Les recharges apparaissent ici pendant leur déroulement.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Rien à examiner</translation>
    </message>
    <message>
        <source>Odd sessions are listed here, each with what to do.</source>
        <translation>Les recharges anormales sont listées ici, avec ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Pas encore de recharge</translation>
    </message>
    <message>
        <source>The first finished session appears here.</source>
        <translation>La première recharge terminée apparaît ici.</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Ouvrir la borne</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation>Clore dans les données…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Selected sessions as CSV…</source>
        <translation>Recharges sélectionnées en CSV…</translation>
    </message>
    <message>
        <source>All sessions of this list as CSV…</source>
        <translation>Toutes les recharges de cette liste en CSV…</translation>
    </message>
    <message>
        <source>Off: choose sessions in the list, with Ctrl or Shift for several</source>
        <translation>Indisponible&#xa0;: choisissez des recharges dans la liste, plusieurs avec Ctrl ou Maj</translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n recharge d’essai, hors total</numerusform>
            <numerusform>%n recharges d’essai, hors total</numerusform>
        </translation>
    </message>
    <message>
        <source>The charger reported the end of session %1 after all: %2. That counts now.</source>
        <translation>La borne a finalement signalé la fin de la recharge %1&#xa0;: %2. C’est elle qui compte maintenant.</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation>Exporter les recharges</translation>
    </message>
    <message>
        <source>Sessions can be sorted by start, end, duration, charger, person, kWh and max kW</source>
        <translation>Les recharges se trient par démarrage, fin, durée, borne, personne, kWh et kW max.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingPairModel</name>
    <message>
        <source>not there</source>
        <extracomment>A setting that the charger does not have.</extracomment>
        <translation>absent</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A setting that the charger has, without a value.</extracomment>
        <translation>vide</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Same or different</source>
        <translation>Identique ou différent</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Réglage</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Modifié.</translation>
    </message>
    <message>
        <source>It counts from the next start.</source>
        <translation>Valable dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Redémarrer maintenant</translation>
    </message>
    <message>
        <source>Chargers are cut off for some seconds; sessions go on</source>
        <translation>Les bornes sont coupées quelques secondes&#xa0;; les recharges continuent</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Found settings</source>
        <translation>Réglages trouvés</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>Aucun réglage ne correspond</translation>
    </message>
    <message>
        <source>This window is attached to a service.</source>
        <translation>Cette fenêtre est rattachée à un service.</translation>
    </message>
    <message>
        <source>Its ports, certificates and limits stand in its own configuration file and count from its next start.</source>
        <extracomment>The configuration file is that of forecourtd.</extracomment>
        <translation>Ses ports, certificats et limites sont dans son propre fichier de configuration et valent dès son prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsRunDialog</name>
    <message>
        <source>Send changed settings?</source>
        <translation>Envoyer les réglages modifiés&#xa0;?</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Réglages modifiés</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Redémarrer…</translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation>Redémarrer au repos</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Each is sent by itself and read back. Sessions that run are not touched.</source>
        <translation>Chacun est envoyé seul et relu. Les recharges en cours ne sont pas touchées.</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <extracomment>%1 and %2 are numbers: how many changes have been answered, of how many.</extracomment>
        <translation>%1 réponses sur %2</translation>
    </message>
    <message>
        <source>All changes are at the charger.</source>
        <translation>Toutes les modifications sont à la borne.</translation>
    </message>
    <message>
        <source>%1 of %2 changes are at the charger; the list says why the others are not.</source>
        <translation>%1 modifications sur %2 sont à la borne&#xa0;; la liste dit pourquoi les autres n’y sont pas.</translation>
    </message>
    <message>
        <source>Some work only after a restart.</source>
        <translation>Certaines n’agissent qu’après un redémarrage.</translation>
    </message>
    <message>
        <source>Off: everything was sent</source>
        <translation>Indisponible&#xa0;: tout a été envoyé</translation>
    </message>
    <message>
        <source>Off: nothing here can be sent</source>
        <translation>Indisponible&#xa0;: rien ici ne peut être envoyé</translation>
    </message>
    <message>
        <source>Off: nothing was sent yet</source>
        <translation>Indisponible&#xa0;: rien n’a encore été envoyé</translation>
    </message>
    <message>
        <source>Off until every change is answered</source>
        <translation>Indisponible tant que chaque modification n’a pas sa réponse</translation>
    </message>
    <message>
        <source>Off: nothing failed that another try could mend</source>
        <translation>Indisponible&#xa0;: aucun échec qu’un nouvel essai pourrait corriger</translation>
    </message>
    <message>
        <source>Off: no change needs a restart</source>
        <translation>Indisponible&#xa0;: aucune modification n’exige de redémarrage</translation>
    </message>
    <message>
        <source>Off: nothing can be planned here</source>
        <translation>Indisponible&#xa0;: rien ne peut être prévu ici</translation>
    </message>
    <message>
        <source>Off: the restart is planned</source>
        <translation>Indisponible&#xa0;: le redémarrage est prévu</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: sends no further changes.</extracomment>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsRunModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Column: the value a setting has at present.</extracomment>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Column: the value a setting shall have.</extracomment>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Column: what became of the change of a setting.</extracomment>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsTab</name>
    <message>
        <source>Settings of this charger</source>
        <translation>Réglages de cette borne</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Encore rien de lu</translation>
    </message>
    <message>
        <source>The settings are read when the charger connects.</source>
        <translation>Les réglages sont lus quand la borne se connecte.</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lu %1</translation>
    </message>
    <message>
        <source>No setting fits the filter</source>
        <translation>Aucun réglage ne correspond au filtre</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Button: the changed settings are sent at another time.</extracomment>
        <translation>Plus tard…</translation>
    </message>
    <message>
        <source>Review and send…</source>
        <translation>Vérifier et envoyer…</translation>
    </message>
    <message>
        <source>Off: no settings were read yet</source>
        <translation>Indisponible&#xa0;: aucun réglage n’a encore été lu</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Indisponible&#xa0;: cette borne n’est pas utilisée</translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot be set from here</source>
        <translation>Indisponible&#xa0;: cette borne dit ne pas pouvoir être réglée d’ici</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n modification pas encore envoyée</numerusform>
            <numerusform>%n modifications pas encore envoyées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarded %n change(s)</source>
        <translation>
            <numerusform>%n modification abandonnée</numerusform>
            <numerusform>%n modifications abandonnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SetupAssistant</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>Button: go on without this page.</extracomment>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Button: close the assistant and go on another time.</extracomment>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>Title of the assistant: &quot;Site (1 of 5)&quot;.</extracomment>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>This is the first page</source>
        <translation>C’est la première page</translation>
    </message>
    <message>
        <source>Finish without</source>
        <translation>Terminer sans</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Pas de touche</translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>Button: the key this action was delivered with.</extracomment>
        <translation>D’origine</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Tout d’origine</translation>
    </message>
    <message>
        <source>Choose an action in the list</source>
        <translation>Choisissez une action dans la liste</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which then has no key.</source>
        <translation>%1 appartient à «&#xa0;%2&#xa0;», qui n’aura alors plus de touche.</translation>
    </message>
    <message>
        <source>Press the new key in the field first</source>
        <translation>Appuyez d’abord sur la nouvelle touche dans le champ</translation>
    </message>
    <message>
        <source>It has no key</source>
        <translation>Elle n’a pas de touche</translation>
    </message>
    <message>
        <source>It is as delivered</source>
        <translation>Elle est d’origine</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ShortcutModel</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Column: the key an action had before a person changed it.</extracomment>
        <translation>D’origine</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <extracomment>Accessible name of the list of pages.</extracomment>
        <translation>Pages</translation>
    </message>
    <message>
        <source>More pages</source>
        <extracomment>Accessible name of the list that holds Settings.</extracomment>
        <translation>Autres pages</translation>
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
        <translation>Valeurs par défaut de cette section</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a été modifié</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <translation>Valeurs par défaut rétablies&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteLoadCard</name>
    <message>
        <source>Site load, last 2 hours</source>
        <translation>Charge du site, 2 dernières heures</translation>
    </message>
    <message>
        <source>Power of the site over time</source>
        <translation>Puissance du site dans le temps</translation>
    </message>
    <message>
        <source>No values yet. They come with the first charger.</source>
        <translation>Pas encore de valeurs. Elles viennent avec la première borne.</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>En charge</translation>
    </message>
    <message>
        <source>Main fuse %1, %2</source>
        <translation>Fusible général %1, %2</translation>
    </message>
    <message>
        <source>limit not set</source>
        <extracomment>Beside the title of the chart: nobody told how much the site may draw.</extracomment>
        <translation>limite non indiquée</translation>
    </message>
    <message>
        <source>Main fuse %1 less %2, %3</source>
        <translation>Fusible général %1 moins %2, %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteSection</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Postal address of the site.</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>street city</source>
        <translation>rue ville</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>money price</source>
        <translation>argent prix monnaie</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Days, quiet hours and the nightly backup follow the clock of the site.</source>
        <translation>Jours, heures calmes et sauvegarde nocturne suivent l’horloge du site.</translation>
    </message>
    <message>
        <source>clock summer time</source>
        <translation>horloge heure d’été</translation>
    </message>
    <message>
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>Value of the field &quot;Main fuse&quot; when the owner has not told it.</extracomment>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Main fuse</source>
        <translation>Fusible général</translation>
    </message>
    <message>
        <source>limit power ampere</source>
        <translation>limite puissance ampère</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation>Tension, phase-neutre</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation>Une devise a trois lettres, comme EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Il n’y a pas de fuseau horaire «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Sans fusible général, la courbe n’a pas de ligne de limite.</translation>
    </message>
    <message>
        <source>Safety margin</source>
        <extracomment>Share of the main fuse that is kept free.</extracomment>
        <translation>Marge de sécurité</translation>
    </message>
    <message>
        <source>Kept free for everything else behind the fuse; the limit line lies that much lower.</source>
        <translation>Gardée libre pour tout le reste derrière le fusible&#xa0;; la ligne de limite est d’autant plus basse.</translation>
    </message>
    <message>
        <source>limit power reserve</source>
        <translation>limite puissance réserve</translation>
    </message>
    <message>
        <source>The limit line lies at %1.</source>
        <translation>La ligne de limite est à %1.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteSetup</name>
    <message>
        <source>for example Gasthof Rebstock</source>
        <extracomment>An invented name of a site, as an example.</extracomment>
        <translation>par exemple Auberge du Tilleul</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Postal address of the site.</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Forecourt is already listening for chargers. These names appear on documents and in the window; everything can be changed later in the settings.</source>
        <translation>Forecourt est déjà à l’écoute des bornes. Ces noms figurent sur les documents et dans la fenêtre&#xa0;; tout peut être changé plus tard dans les réglages.</translation>
    </message>
    <message>
        <source>Give the site a name, or skip this page</source>
        <translation>Donnez un nom au site, ou passez cette page</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation>Une devise a trois lettres, comme EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Il n’y a pas de fuseau horaire «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteStatus</name>
    <message>
        <source>no charger</source>
        <translation>aucune borne</translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation>%1/%2 connectées</translation>
    </message>
    <message numerus="yes">
        <source>%1/%2 connected, %n offline</source>
        <extracomment>Status bar: &quot;4/5 connected, 1 offline&quot;.</extracomment>
        <translation>
            <numerusform>%1/%2 connectées, %n hors ligne</numerusform>
            <numerusform>%1/%2 connectées, %n hors ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: %1</source>
        <translation>Hors ligne&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n commande non envoyée</numerusform>
            <numerusform>%n commandes non envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for %1</source>
        <translation>Elles attendent %1</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, over the limit</source>
        <translation>%1, au-dessus de la limite</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>Pas encore à l’écoute</translation>
    </message>
    <message>
        <source>Listening ws %1, wss %2</source>
        <translation>Écoute ws %1, wss %2</translation>
    </message>
    <message>
        <source>Listening ws %1</source>
        <translation>Écoute ws %1</translation>
    </message>
    <message>
        <source>Disk nearly full, %1 free</source>
        <translation>Disque presque plein, %1 libres</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Without room on the disk no session can be saved. Free some space.</source>
        <translation>Sans place sur le disque, aucune recharge ne peut être enregistrée. Libérez de la place.</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Dernière sauvegarde %1</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Sauvegarde %1</translation>
    </message>
    <message>
        <source>Time of the site: %1</source>
        <translation>Heure du site&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n recharge</numerusform>
            <numerusform>%n recharges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n alerte ouverte</numerusform>
            <numerusform>%n alertes ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n borne en attente</numerusform>
            <numerusform>%n bornes en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Échec de la sauvegarde</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is not synchronised. %1</source>
        <translation>L’horloge de cet ordinateur n’est pas synchronisée. %1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
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
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – for %2</source>
        <extracomment>Entry of a menu: %1 what runs, %2 for how long.</extracomment>
        <translation>%1 – depuis %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StandardDocs</name>
    <message>
        <source>PEM, leaf first.</source>
        <extracomment>PEM: a form of certificates; the leaf is the one that is signed.</extracomment>
        <translation>PEM, certificat final en premier.</translation>
    </message>
    <message>
        <source>The outcome.</source>
        <extracomment>Of what was asked for.</extracomment>
        <translation>Le résultat.</translation>
    </message>
    <message>
        <source>The certificate.</source>
        <translation>Le certificat.</translation>
    </message>
    <message>
        <source>Which roots.</source>
        <extracomment>Root certificates.</extracomment>
        <translation>Quelles racines.</translation>
    </message>
    <message>
        <source>The certificates.</source>
        <translation>Les certificats.</translation>
    </message>
    <message>
        <source>What it is a root of.</source>
        <extracomment>Of a root certificate.</extracomment>
        <translation>De quoi il est la racine.</translation>
    </message>
    <message>
        <source>PEM certificate.</source>
        <translation>Certificat PEM.</translation>
    </message>
    <message>
        <source>PEM request.</source>
        <translation>Demande PEM.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the station as a whole.</source>
        <translation>Numéro du point de charge&#xa0;; 0 est la borne entière.</translation>
    </message>
    <message>
        <source>Into or out of service.</source>
        <extracomment>What a connector is to be.</extracomment>
        <translation>En service ou hors service.</translation>
    </message>
    <message>
        <source>Name of the key.</source>
        <translation>Nom de la clé.</translation>
    </message>
    <message>
        <source>New value, always as text.</source>
        <translation>Nouvelle valeur, toujours en texte.</translation>
    </message>
    <message>
        <source>The keys wanted; absent or empty means all.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Les clés voulues&#xa0;; absent ou vide signifie toutes.</translation>
    </message>
    <message>
        <source>The keys the station knows.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Les clés que la borne connaît.</translation>
    </message>
    <message>
        <source>The keys it does not know.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Les clés qu’elle ne connaît pas.</translation>
    </message>
    <message>
        <source>Connector number, from 1.</source>
        <translation>Numéro du point de charge, à partir de 1.</translation>
    </message>
    <message>
        <source>Token to start it with.</source>
        <translation>Badge avec lequel démarrer.</translation>
    </message>
    <message>
        <source>A TxProfile for it, without transactionId.</source>
        <extracomment>TxProfile and transactionId are words of the protocol.</extracomment>
        <translation>Un TxProfile pour elle, sans transactionId.</translation>
    </message>
    <message>
        <source>The transaction.</source>
        <translation>La transaction.</translation>
    </message>
    <message>
        <source>Soft ends transactions first.</source>
        <translation>Soft termine d’abord les transactions.</translation>
    </message>
    <message>
        <source>Token the driver presented.</source>
        <translation>Badge présenté par le conducteur.</translation>
    </message>
    <message>
        <source>The verdict.</source>
        <translation>Le verdict.</translation>
    </message>
    <message>
        <source>Manufacturer.</source>
        <translation>Fabricant.</translation>
    </message>
    <message>
        <source>Model.</source>
        <translation>Modèle.</translation>
    </message>
    <message>
        <source>Serial number of the station.</source>
        <translation>Numéro de série de la borne.</translation>
    </message>
    <message>
        <source>Serial number of the box inside (deprecated).</source>
        <translation>Numéro de série du boîtier intérieur (obsolète).</translation>
    </message>
    <message>
        <source>Version of the firmware.</source>
        <translation>Version du micrologiciel.</translation>
    </message>
    <message>
        <source>Number of the SIM card.</source>
        <translation>Numéro de la carte SIM.</translation>
    </message>
    <message>
        <source>Subscriber number of the SIM card.</source>
        <translation>Numéro d’abonné de la carte SIM.</translation>
    </message>
    <message>
        <source>Type of the main meter.</source>
        <translation>Type du compteur principal.</translation>
    </message>
    <message>
        <source>Serial number of the main meter.</source>
        <translation>Numéro de série du compteur principal.</translation>
    </message>
    <message>
        <source>Whether the station is admitted.</source>
        <translation>Si la borne est admise.</translation>
    </message>
    <message>
        <source>The central system&apos;s clock.</source>
        <translation>L’horloge du système central.</translation>
    </message>
    <message>
        <source>Accepted: seconds between heartbeats; else: seconds before the next attempt.</source>
        <extracomment>&quot;Accepted&quot; is a word of the protocol and stays.</extracomment>
        <translation>Accepted&#xa0;: secondes entre les Heartbeat&#xa0;; sinon&#xa0;: secondes avant la prochaine tentative.</translation>
    </message>
    <message>
        <source>Whose data it is.</source>
        <extracomment>The vendor who defined it.</extracomment>
        <translation>De qui sont les données.</translation>
    </message>
    <message>
        <source>Which message of that vendor.</source>
        <translation>Quel message de ce fournisseur.</translation>
    </message>
    <message>
        <source>The data, any length.</source>
        <translation>Les données, de longueur quelconque.</translation>
    </message>
    <message>
        <source>Data in return.</source>
        <translation>Données en retour.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the main meter.</source>
        <translation>Numéro du point de charge&#xa0;; 0 est le compteur principal.</translation>
    </message>
    <message>
        <source>The transaction the values belong to.</source>
        <translation>La transaction dont font partie les valeurs.</translation>
    </message>
    <message>
        <source>The values.</source>
        <extracomment>Meter values.</extracomment>
        <translation>Les valeurs.</translation>
    </message>
    <message>
        <source>Token it was started with.</source>
        <translation>Badge avec lequel elle a démarré.</translation>
    </message>
    <message>
        <source>Meter reading at the start in Wh.</source>
        <translation>Relevé du compteur au début, en Wh.</translation>
    </message>
    <message>
        <source>The reservation it uses up.</source>
        <translation>La réservation qu’elle consomme.</translation>
    </message>
    <message>
        <source>When it started; unreadable ones are replaced by the receive time.</source>
        <translation>Quand elle a démarré&#xa0;; illisible, l’heure de réception la remplace.</translation>
    </message>
    <message>
        <source>The verdict on the token.</source>
        <translation>Le verdict sur le badge.</translation>
    </message>
    <message>
        <source>The number of the transaction.</source>
        <translation>Le numéro de la transaction.</translation>
    </message>
    <message>
        <source>What is wrong, or NoError.</source>
        <translation>Ce qui ne va pas, ou NoError.</translation>
    </message>
    <message>
        <source>Free text.</source>
        <translation>Texte libre.</translation>
    </message>
    <message>
        <source>The state.</source>
        <extracomment>Of a connector.</extracomment>
        <translation>L’état.</translation>
    </message>
    <message>
        <source>When it changed; absent means now.</source>
        <translation>Quand il a changé&#xa0;; absent signifie maintenant.</translation>
    </message>
    <message>
        <source>Whose error code it is.</source>
        <translation>De qui est le code d’erreur.</translation>
    </message>
    <message>
        <source>Error code of the vendor.</source>
        <translation>Code d’erreur du fournisseur.</translation>
    </message>
    <message>
        <source>Token it was stopped with.</source>
        <translation>Badge avec lequel elle a été arrêtée.</translation>
    </message>
    <message>
        <source>Meter reading at the end in Wh.</source>
        <translation>Relevé du compteur à la fin, en Wh.</translation>
    </message>
    <message>
        <source>When it ended; unreadable ones are replaced by the receive time.</source>
        <translation>Quand elle s’est terminée&#xa0;; illisible, l’heure de réception la remplace.</translation>
    </message>
    <message>
        <source>The number given at the start; -1 if the station never got one.</source>
        <translation>Le numéro donné au début&#xa0;; -1 si la borne n’en a jamais reçu.</translation>
    </message>
    <message>
        <source>Why; absent means Local.</source>
        <translation>Pourquoi&#xa0;; absent signifie Local.</translation>
    </message>
    <message>
        <source>Values sampled during the transaction.</source>
        <translation>Valeurs relevées pendant la transaction.</translation>
    </message>
    <message>
        <source>The verdict on the token, if one was sent.</source>
        <translation>Le verdict sur le badge, s’il y en avait un.</translation>
    </message>
    <message>
        <source>The progress.</source>
        <extracomment>Of a download, an upload or an installation.</extracomment>
        <translation>L’avancement.</translation>
    </message>
    <message>
        <source>Folder to upload to.</source>
        <translation>Dossier où envoyer.</translation>
    </message>
    <message>
        <source>How often to try again.</source>
        <translation>Combien de fois réessayer.</translation>
    </message>
    <message>
        <source>Seconds between attempts.</source>
        <translation>Secondes entre les tentatives.</translation>
    </message>
    <message>
        <source>First entry wanted.</source>
        <translation>Première entrée voulue.</translation>
    </message>
    <message>
        <source>Last entry wanted.</source>
        <translation>Dernière entrée voulue.</translation>
    </message>
    <message>
        <source>The file to come; absent means there is nothing.</source>
        <extracomment>The name of the file with the diagnostics.</extracomment>
        <translation>Le fichier à venir&#xa0;; absent signifie qu’il n’y a rien.</translation>
    </message>
    <message>
        <source>Where to download from.</source>
        <translation>D’où télécharger.</translation>
    </message>
    <message>
        <source>Not before.</source>
        <extracomment>The work must not begin before this time.</extracomment>
        <translation>Pas avant.</translation>
    </message>
    <message>
        <source>-1 = no local list, 0 = empty.</source>
        <translation>-1 = pas de liste locale, 0 = vide.</translation>
    </message>
    <message>
        <source>The version after this message.</source>
        <translation>La version après ce message.</translation>
    </message>
    <message>
        <source>The entries; absent or empty with Full means none.</source>
        <translation>Les entrées&#xa0;; absent ou vide avec Full signifie aucune.</translation>
    </message>
    <message>
        <source>Full replaces, Differential changes.</source>
        <extracomment>Full and Differential are words of the protocol.</extracomment>
        <translation>Full remplace, Differential modifie.</translation>
    </message>
    <message>
        <source>The message.</source>
        <translation>Le message.</translation>
    </message>
    <message>
        <source>Connector number, from 1; absent means all.</source>
        <translation>Numéro du point de charge, à partir de 1&#xa0;; absent signifie tous.</translation>
    </message>
    <message>
        <source>The reservation.</source>
        <translation>La réservation.</translation>
    </message>
    <message>
        <source>Connector number; 0 is any connector.</source>
        <translation>Numéro du point de charge&#xa0;; 0 est n’importe lequel.</translation>
    </message>
    <message>
        <source>When the reservation ends.</source>
        <translation>Quand la réservation se termine.</translation>
    </message>
    <message>
        <source>Token it is for.</source>
        <translation>Badge pour lequel elle vaut.</translation>
    </message>
    <message>
        <source>Group it is for.</source>
        <translation>Groupe pour lequel elle vaut.</translation>
    </message>
    <message>
        <source>Replaces a reservation with the same number.</source>
        <translation>Remplace une réservation de même numéro.</translation>
    </message>
    <message>
        <source>What to send where.</source>
        <translation>Quoi envoyer et où.</translation>
    </message>
    <message>
        <source>Which log.</source>
        <translation>Quel journal.</translation>
    </message>
    <message>
        <source>Comes back in LogStatusNotification.</source>
        <translation>Revient dans LogStatusNotification.</translation>
    </message>
    <message>
        <source>The file to come.</source>
        <extracomment>The name of a log&apos;s file.</extracomment>
        <translation>Le fichier à venir.</translation>
    </message>
    <message>
        <source>The request it belongs to.</source>
        <translation>La requête dont il fait partie.</translation>
    </message>
    <message>
        <source>Name of the event; the list is open.</source>
        <translation>Nom de l’événement&#xa0;; la liste est ouverte.</translation>
    </message>
    <message>
        <source>When it happened; unreadable ones are replaced by the receive time.</source>
        <translation>Quand il s’est produit&#xa0;; illisible, l’heure de réception la remplace.</translation>
    </message>
    <message>
        <source>Details.</source>
        <extracomment>Of a security event.</extracomment>
        <translation>Détails.</translation>
    </message>
    <message>
        <source>Comes back in SignedFirmwareStatusNotification.</source>
        <translation>Revient dans SignedFirmwareStatusNotification.</translation>
    </message>
    <message>
        <source>The firmware.</source>
        <translation>Le micrologiciel.</translation>
    </message>
    <message>
        <source>The profile.</source>
        <translation>Le profil.</translation>
    </message>
    <message>
        <source>Profiles with this purpose.</source>
        <translation>Profils ayant ce but.</translation>
    </message>
    <message>
        <source>Profiles at this level.</source>
        <translation>Profils de ce niveau.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the grid connection.</source>
        <translation>Numéro du point de charge&#xa0;; 0 est le raccordement au réseau.</translation>
    </message>
    <message>
        <source>Seconds from now.</source>
        <translation>Secondes à partir de maintenant.</translation>
    </message>
    <message>
        <source>Unit of the limits wanted.</source>
        <translation>Unité des limites voulues.</translation>
    </message>
    <message>
        <source>Where the periods count from.</source>
        <translation>D’où comptent les périodes.</translation>
    </message>
    <message>
        <source>The expected limits.</source>
        <translation>Les limites attendues.</translation>
    </message>
    <message>
        <source>When the station should forget the token from its cache.</source>
        <translation>Quand la borne doit oublier le badge dans sa mémoire.</translation>
    </message>
    <message>
        <source>Group of the token: its members may stop each other&apos;s transactions.</source>
        <translation>Groupe du badge&#xa0;: ses membres peuvent arrêter les transactions les uns des autres.</translation>
    </message>
    <message>
        <source>Whether the token may charge.</source>
        <translation>Si le badge peut charger.</translation>
    </message>
    <message>
        <source>Decimal number as text, or signed data.</source>
        <translation>Nombre décimal en texte, ou données signées.</translation>
    </message>
    <message>
        <source>Why it was sampled; absent means Sample.Periodic.</source>
        <translation>Pourquoi elle a été relevée&#xa0;; absent signifie Sample.Periodic.</translation>
    </message>
    <message>
        <source>Raw number or signed data; absent means Raw.</source>
        <translation>Nombre brut ou données signées&#xa0;; absent signifie Raw.</translation>
    </message>
    <message>
        <source>What was measured; absent means Energy.Active.Import.Register.</source>
        <translation>Ce qui a été mesuré&#xa0;; absent signifie Energy.Active.Import.Register.</translation>
    </message>
    <message>
        <source>Phase or pair of phases; absent means the overall value.</source>
        <translation>Phase ou paire de phases&#xa0;; absent signifie la valeur totale.</translation>
    </message>
    <message>
        <source>Where it was measured; absent means Outlet.</source>
        <translation>Où la mesure a été faite&#xa0;; absent signifie Outlet.</translation>
    </message>
    <message>
        <source>Unit; absent means Wh for energy.</source>
        <translation>Unité&#xa0;; absent signifie Wh pour l’énergie.</translation>
    </message>
    <message>
        <source>Moment of the measurement; unreadable ones are replaced by the receive time.</source>
        <translation>Moment de la mesure&#xa0;; illisible, l’heure de réception le remplace.</translation>
    </message>
    <message>
        <source>Seconds from the start of the schedule.</source>
        <translation>Secondes depuis le début du programme.</translation>
    </message>
    <message>
        <source>Limit in the unit of the schedule, in steps of 0.1.</source>
        <translation>Limite dans l’unité du programme, par pas de 0,1.</translation>
    </message>
    <message>
        <source>Phases that may be used; absent means 3.</source>
        <translation>Phases utilisables&#xa0;; absent signifie 3.</translation>
    </message>
    <message>
        <source>Seconds; absent means without end.</source>
        <translation>Secondes&#xa0;; absent signifie sans fin.</translation>
    </message>
    <message>
        <source>Start of an absolute or recurring schedule.</source>
        <translation>Début d’un programme absolu ou récurrent.</translation>
    </message>
    <message>
        <source>A per phase, or W over all phases.</source>
        <translation>A par phase, ou W sur toutes les phases.</translation>
    </message>
    <message>
        <source>The steps, ascending, the first at 0.</source>
        <extracomment>Of a charging schedule.</extracomment>
        <translation>Les paliers, croissants, le premier à 0.</translation>
    </message>
    <message>
        <source>Below this the car charges inefficiently, in steps of 0.1.</source>
        <translation>En dessous, la voiture charge mal&#xa0;; par pas de 0,1.</translation>
    </message>
    <message>
        <source>Replaces a profile with the same id.</source>
        <translation>Remplace un profil de même identifiant.</translation>
    </message>
    <message>
        <source>The transaction it is for; TxProfile only.</source>
        <translation>La transaction pour laquelle il vaut&#xa0;; TxProfile seulement.</translation>
    </message>
    <message>
        <source>Higher levels win.</source>
        <translation>Les niveaux plus hauts l’emportent.</translation>
    </message>
    <message>
        <source>What it limits.</source>
        <translation>Ce qu’il limite.</translation>
    </message>
    <message>
        <source>What its times are relative to.</source>
        <translation>À quoi ses heures se rapportent.</translation>
    </message>
    <message>
        <source>Recurring only.</source>
        <extracomment>Recurring is a word of the protocol: a schedule that repeats.</extracomment>
        <translation>Recurring seulement.</translation>
    </message>
    <message>
        <source>Absent means at once.</source>
        <translation>Absent signifie tout de suite.</translation>
    </message>
    <message>
        <source>Absent means until it is cleared.</source>
        <translation>Absent signifie jusqu’à son effacement.</translation>
    </message>
    <message>
        <source>The limits.</source>
        <extracomment>Of power or current.</extracomment>
        <translation>Les limites.</translation>
    </message>
    <message>
        <source>Name; letter case does not count.</source>
        <translation>Nom&#xa0;; la casse ne compte pas.</translation>
    </message>
    <message>
        <source>Whether ChangeConfiguration may set it.</source>
        <translation>Si ChangeConfiguration peut le définir.</translation>
    </message>
    <message>
        <source>Absent means known but not set.</source>
        <translation>Absent signifie connu mais non défini.</translation>
    </message>
    <message>
        <source>The token.</source>
        <translation>Le badge.</translation>
    </message>
    <message>
        <source>Absent in a differential update: remove the token.</source>
        <translation>Absent dans une mise à jour différentielle&#xa0;: supprimer le badge.</translation>
    </message>
    <message>
        <source>Used for both hashes.</source>
        <translation>Sert pour les deux empreintes.</translation>
    </message>
    <message>
        <source>Hash of the issuer&apos;s distinguished name.</source>
        <translation>Empreinte du nom distinctif de l’émetteur.</translation>
    </message>
    <message>
        <source>Hash of the issuer&apos;s public key.</source>
        <translation>Empreinte de la clé publique de l’émetteur.</translation>
    </message>
    <message>
        <source>Serial number in hexadecimal.</source>
        <translation>Numéro de série en hexadécimal.</translation>
    </message>
    <message>
        <source>Where the station uploads to.</source>
        <translation>Où la borne envoie.</translation>
    </message>
    <message>
        <source>Where the station downloads from.</source>
        <translation>D’où la borne télécharge.</translation>
    </message>
    <message>
        <source>Not before; absent means once downloaded.</source>
        <extracomment>When firmware is to be installed.</extracomment>
        <translation>Pas avant&#xa0;; absent signifie dès le téléchargement fini.</translation>
    </message>
    <message>
        <source>PEM certificate of the signer.</source>
        <translation>Certificat PEM du signataire.</translation>
    </message>
    <message>
        <source>Base64 signature of the file.</source>
        <translation>Signature Base64 du fichier.</translation>
    </message>
    <message>
        <source>What kind of error it is.</source>
        <translation>De quel type d’erreur il s’agit.</translation>
    </message>
    <message>
        <source>What happened, in words.</source>
        <translation>Ce qui s’est passé, en mots.</translation>
    </message>
    <message>
        <source>Anything else about it.</source>
        <translation>Tout le reste à ce sujet.</translation>
    </message>
    <message>
        <source>Why there is no answer.</source>
        <translation>Pourquoi il n’y a pas de réponse.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StandardMeanings</name>
    <message>
        <source>free</source>
        <extracomment>Explains the value Available of status in StatusNotification.</extracomment>
        <translation>libre</translation>
    </message>
    <message>
        <source>plugged in or tag shown, not charging yet</source>
        <extracomment>Explains the value Preparing of status in StatusNotification.</extracomment>
        <translation>branché ou badge présenté, pas encore en charge</translation>
    </message>
    <message>
        <source>energy flows</source>
        <extracomment>Explains the value Charging of status in StatusNotification.</extracomment>
        <translation>l’énergie circule</translation>
    </message>
    <message>
        <source>the charger holds back the energy</source>
        <extracomment>Explains the value SuspendedEVSE of status in StatusNotification.</extracomment>
        <translation>la borne retient l’énergie</translation>
    </message>
    <message>
        <source>the car takes no energy</source>
        <extracomment>Explains the value SuspendedEV of status in StatusNotification.</extracomment>
        <translation>la voiture ne prend pas d’énergie</translation>
    </message>
    <message>
        <source>session over, still plugged in</source>
        <extracomment>Explains the value Finishing of status in StatusNotification.</extracomment>
        <translation>recharge terminée, encore branché</translation>
    </message>
    <message>
        <source>kept for somebody</source>
        <extracomment>Explains the value Reserved of status in StatusNotification.</extracomment>
        <translation>gardé pour quelqu’un</translation>
    </message>
    <message>
        <source>out of service</source>
        <extracomment>Explains the value Unavailable of status in StatusNotification.</extracomment>
        <translation>hors service</translation>
    </message>
    <message>
        <source>cannot charge</source>
        <extracomment>Explains the value Faulted of status in StatusNotification.</extracomment>
        <translation>ne peut pas charger</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <extracomment>Explains the value NoError of errorCode.</extracomment>
        <translation>tout va bien</translation>
    </message>
    <message>
        <source>the plug does not lock or unlock</source>
        <extracomment>Explains the value ConnectorLockFailure of errorCode.</extracomment>
        <translation>la fiche ne se verrouille ou déverrouille pas</translation>
    </message>
    <message>
        <source>charger and car do not understand each other</source>
        <extracomment>Explains the value EVCommunicationError of errorCode.</extracomment>
        <translation>la borne et la voiture ne se comprennent pas</translation>
    </message>
    <message>
        <source>current leaks to earth</source>
        <extracomment>Explains the value GroundFailure of errorCode.</extracomment>
        <translation>du courant fuit à la terre</translation>
    </message>
    <message>
        <source>too hot inside the charger</source>
        <extracomment>Explains the value HighTemperature of errorCode.</extracomment>
        <translation>trop chaud dans la borne</translation>
    </message>
    <message>
        <source>fault of the charger&apos;s hardware or software</source>
        <extracomment>Explains the value InternalError of errorCode.</extracomment>
        <translation>défaut du matériel ou du logiciel de la borne</translation>
    </message>
    <message>
        <source>the local tag list contradicts the central one</source>
        <extracomment>Explains the value LocalListConflict of errorCode.</extracomment>
        <translation>la liste locale de badges contredit la liste centrale</translation>
    </message>
    <message>
        <source>see the vendor&apos;s code</source>
        <extracomment>Explains the value OtherError of errorCode.</extracomment>
        <translation>voir le code du fournisseur</translation>
    </message>
    <message>
        <source>more current than allowed</source>
        <extracomment>Explains the value OverCurrentFailure of errorCode.</extracomment>
        <translation>plus de courant que permis</translation>
    </message>
    <message>
        <source>voltage too high</source>
        <extracomment>Explains the value OverVoltage of errorCode.</extracomment>
        <translation>tension trop haute</translation>
    </message>
    <message>
        <source>voltage too low</source>
        <extracomment>Explains the value UnderVoltage of errorCode.</extracomment>
        <translation>tension trop basse</translation>
    </message>
    <message>
        <source>the meter cannot be read</source>
        <extracomment>Explains the value PowerMeterFailure of errorCode.</extracomment>
        <translation>le compteur est illisible</translation>
    </message>
    <message>
        <source>the contactor does not switch</source>
        <extracomment>Explains the value PowerSwitchFailure of errorCode.</extracomment>
        <translation>le contacteur ne commute pas</translation>
    </message>
    <message>
        <source>the tag reader does not work</source>
        <extracomment>Explains the value ReaderFailure of errorCode.</extracomment>
        <translation>le lecteur de badges ne marche pas</translation>
    </message>
    <message>
        <source>a restart did not work</source>
        <extracomment>Explains the value ResetFailure of errorCode.</extracomment>
        <translation>un redémarrage a échoué</translation>
    </message>
    <message>
        <source>poor mobile reception</source>
        <extracomment>Explains the value WeakSignal of errorCode.</extracomment>
        <translation>mauvaise réception mobile</translation>
    </message>
    <message>
        <source>the receiver does not know this action</source>
        <extracomment>Explains the value NotImplemented of errorCode.</extracomment>
        <translation>le destinataire ne connaît pas cette action</translation>
    </message>
    <message>
        <source>known, but not supported here</source>
        <extracomment>Explains the value NotSupported of errorCode.</extracomment>
        <translation>connu, mais non pris en charge ici</translation>
    </message>
    <message>
        <source>the payload is incomplete</source>
        <extracomment>Explains the value ProtocolError of errorCode.</extracomment>
        <translation>le contenu est incomplet</translation>
    </message>
    <message>
        <source>refused for security&apos;s sake, e.g. not accepted yet</source>
        <extracomment>Explains the value SecurityError of errorCode.</extracomment>
        <translation>refusé par sécurité, p. ex. pas encore acceptée</translation>
    </message>
    <message>
        <source>the payload does not have the form of this action</source>
        <extracomment>Explains the value FormationViolation of errorCode.</extracomment>
        <translation>le contenu n’a pas la forme de cette action</translation>
    </message>
    <message>
        <source>a value is not allowed</source>
        <extracomment>Explains the value PropertyConstraintViolation of errorCode.</extracomment>
        <translation>une valeur n’est pas admise</translation>
    </message>
    <message>
        <source>a field is missing or there too often</source>
        <extracomment>Explains the value OccurenceConstraintViolation of errorCode.</extracomment>
        <translation>un champ manque ou figure trop souvent</translation>
    </message>
    <message>
        <source>a value has the wrong type</source>
        <extracomment>Explains the value TypeConstraintViolation of errorCode.</extracomment>
        <translation>une valeur est du mauvais type</translation>
    </message>
    <message>
        <source>anything else</source>
        <extracomment>Explains the value GenericError of errorCode.</extracomment>
        <translation>tout le reste</translation>
    </message>
    <message>
        <source>the tag lost its permission</source>
        <extracomment>Explains the value DeAuthorized of reason.</extracomment>
        <translation>le badge a perdu son autorisation</translation>
    </message>
    <message>
        <source>the emergency stop was pressed</source>
        <extracomment>Explains the value EmergencyStop of reason.</extracomment>
        <translation>l’arrêt d’urgence a été actionné</translation>
    </message>
    <message>
        <source>the cable was pulled or the car drove off</source>
        <extracomment>Explains the value EVDisconnected of reason.</extracomment>
        <translation>le câble a été retiré ou la voiture est partie</translation>
    </message>
    <message>
        <source>hard restart by command</source>
        <extracomment>Explains the value HardReset of reason.</extracomment>
        <translation>redémarrage forcé sur commande</translation>
    </message>
    <message>
        <source>stopped at the charger</source>
        <extracomment>Explains the value Local of reason.</extracomment>
        <translation>arrêtée à la borne</translation>
    </message>
    <message>
        <source>any other reason</source>
        <extracomment>Explains the value Other of reason.</extracomment>
        <translation>tout autre motif</translation>
    </message>
    <message>
        <source>mains failed</source>
        <extracomment>Explains the value PowerLoss of reason.</extracomment>
        <translation>panne de secteur</translation>
    </message>
    <message>
        <source>the charger restarted by itself</source>
        <extracomment>Explains the value Reboot of reason.</extracomment>
        <translation>la borne a redémarré d’elle-même</translation>
    </message>
    <message>
        <source>stopped from here</source>
        <extracomment>Explains the value Remote of reason.</extracomment>
        <translation>arrêtée d’ici</translation>
    </message>
    <message>
        <source>soft restart by command</source>
        <extracomment>Explains the value SoftReset of reason.</extracomment>
        <translation>redémarrage doux sur commande</translation>
    </message>
    <message>
        <source>unlocked from here</source>
        <extracomment>Explains the value UnlockCommand of reason.</extracomment>
        <translation>déverrouillé d’ici</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <extracomment>Explains the value timeout of reason.</extracomment>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>the connection ended first</source>
        <extracomment>Explains the value disconnected of reason.</extracomment>
        <translation>la connexion s’est terminée avant</translation>
    </message>
    <message>
        <source>could not be saved, so it was not answered: the charger sends it again</source>
        <extracomment>Explains the value not-saved of reason.</extracomment>
        <translation>impossible à enregistrer, donc sans réponse&#xa0;: la borne le renvoie</translation>
    </message>
    <message>
        <source>the charger may work</source>
        <extracomment>Explains the value Accepted of status in BootNotification.</extracomment>
        <translation>la borne peut travailler</translation>
    </message>
    <message>
        <source>wait: it is not accepted yet</source>
        <extracomment>Explains the value Pending of status in BootNotification.</extracomment>
        <translation>attendre&#xa0;: elle n’est pas encore acceptée</translation>
    </message>
    <message>
        <source>turned away</source>
        <extracomment>Explains the value Rejected of status in BootNotification.</extracomment>
        <translation>refusée</translation>
    </message>
    <message>
        <source>when the session is over</source>
        <extracomment>Explains the value Scheduled of status in ChangeAvailability.</extracomment>
        <translation>quand la recharge sera terminée</translation>
    </message>
    <message>
        <source>counts after a restart</source>
        <extracomment>Explains the value RebootRequired of status in ChangeConfiguration.</extracomment>
        <translation>valable après un redémarrage</translation>
    </message>
    <message>
        <source>the charger has no such setting</source>
        <extracomment>Explains the value NotSupported of status in ChangeConfiguration.</extracomment>
        <translation>la borne n’a pas ce réglage</translation>
    </message>
    <message>
        <source>the lock did not open</source>
        <extracomment>Explains the value UnlockFailed of status in UnlockConnector.</extracomment>
        <translation>le verrou ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>this connector has no lock</source>
        <extracomment>Explains the value NotSupported of status in UnlockConnector.</extracomment>
        <translation>ce point de charge n’a pas de verrou</translation>
    </message>
    <message>
        <source>the file is on its way</source>
        <extracomment>Explains the value Downloading of status in UpdateFirmware.</extracomment>
        <translation>le fichier est en route</translation>
    </message>
    <message>
        <source>the tag is blocked</source>
        <extracomment>Explains the value Blocked of status.</extracomment>
        <translation>le badge est bloqué</translation>
    </message>
    <message>
        <source>the tag is not valid any more</source>
        <extracomment>Explains the value Expired of status.</extracomment>
        <translation>le badge n’est plus valable</translation>
    </message>
    <message>
        <source>the tag is unknown</source>
        <extracomment>Explains the value Invalid of status.</extracomment>
        <translation>le badge est inconnu</translation>
    </message>
    <message>
        <source>the tag charges elsewhere already</source>
        <extracomment>Explains the value ConcurrentTx of status.</extracomment>
        <translation>le badge charge déjà ailleurs</translation>
    </message>
    <message>
        <source>the receiver does not know this kind of message</source>
        <extracomment>Explains the value UnknownMessageId of status.</extracomment>
        <translation>le destinataire ne connaît pas ce type de message</translation>
    </message>
    <message>
        <source>the receiver does not know this vendor</source>
        <extracomment>Explains the value UnknownVendorId of status.</extracomment>
        <translation>le destinataire ne connaît pas ce fournisseur</translation>
    </message>
    <message>
        <source>the list is of another version: send it whole</source>
        <extracomment>Explains the value VersionMismatch of status.</extracomment>
        <translation>la liste est d’une autre version&#xa0;: l’envoyer entière</translation>
    </message>
    <message>
        <source>as the supply failed</source>
        <extracomment>Explains the value Interruption.Begin of context.</extracomment>
        <translation>à la coupure de l’alimentation</translation>
    </message>
    <message>
        <source>as the supply came back</source>
        <extracomment>Explains the value Interruption.End of context.</extracomment>
        <translation>au retour de l’alimentation</translation>
    </message>
    <message>
        <source>at a full hour or quarter</source>
        <extracomment>Explains the value Sample.Clock of context.</extracomment>
        <translation>à l’heure pleine ou au quart d’heure</translation>
    </message>
    <message>
        <source>every so many seconds</source>
        <extracomment>Explains the value Sample.Periodic of context.</extracomment>
        <translation>toutes les tant de secondes</translation>
    </message>
    <message>
        <source>as the session began</source>
        <extracomment>Explains the value Transaction.Begin of context.</extracomment>
        <translation>au début de la recharge</translation>
    </message>
    <message>
        <source>as the session ended</source>
        <extracomment>Explains the value Transaction.End of context.</extracomment>
        <translation>à la fin de la recharge</translation>
    </message>
    <message>
        <source>because we asked</source>
        <extracomment>Explains the value Trigger of context.</extracomment>
        <translation>parce que nous l’avons demandé</translation>
    </message>
    <message>
        <source>meter reading, energy to the car</source>
        <extracomment>Explains the value Energy.Active.Import.Register of measurand.</extracomment>
        <translation>relevé du compteur, énergie vers la voiture</translation>
    </message>
    <message>
        <source>meter reading, energy from the car</source>
        <extracomment>Explains the value Energy.Active.Export.Register of measurand.</extracomment>
        <translation>relevé du compteur, énergie venant de la voiture</translation>
    </message>
    <message>
        <source>energy since the last value</source>
        <extracomment>Explains the value Energy.Active.Import.Interval of measurand.</extracomment>
        <translation>énergie depuis la dernière valeur</translation>
    </message>
    <message>
        <source>power to the car</source>
        <extracomment>Explains the value Power.Active.Import of measurand.</extracomment>
        <translation>puissance vers la voiture</translation>
    </message>
    <message>
        <source>power the car may take</source>
        <extracomment>Explains the value Power.Offered of measurand.</extracomment>
        <translation>puissance que la voiture peut prendre</translation>
    </message>
    <message>
        <source>current to the car</source>
        <extracomment>Explains the value Current.Import of measurand.</extracomment>
        <translation>courant vers la voiture</translation>
    </message>
    <message>
        <source>current the car may take</source>
        <extracomment>Explains the value Current.Offered of measurand.</extracomment>
        <translation>courant que la voiture peut prendre</translation>
    </message>
    <message>
        <source>how full the car&apos;s battery is</source>
        <extracomment>Explains the value SoC of measurand.</extracomment>
        <translation>niveau de la batterie de la voiture</translation>
    </message>
    <message>
        <source>limit of the whole charger</source>
        <extracomment>Explains the value ChargePointMaxProfile of chargingProfilePurpose.</extracomment>
        <translation>limite de la borne entière</translation>
    </message>
    <message>
        <source>limit for every new session</source>
        <extracomment>Explains the value TxDefaultProfile of chargingProfilePurpose.</extracomment>
        <translation>limite pour chaque nouvelle recharge</translation>
    </message>
    <message>
        <source>limit of this session</source>
        <extracomment>Explains the value TxProfile of chargingProfilePurpose.</extracomment>
        <translation>limite de cette recharge</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartDialog</name>
    <message>
        <source>Start charging at %1</source>
        <translation>Démarrer la recharge à %1</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Personne ou badge</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Nom ou badge</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>Il est demandé à la borne de démarrer pour ce badge. Si aucune voiture n’est branchée, elle attend la fiche.</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Démarrer la recharge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, badge %2</translation>
    </message>
    <message>
        <source>Choose who charges, or type a tag</source>
        <translation>Choisissez qui charge, ou saisissez un badge</translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %n characters</source>
        <translation>
            <numerusform>Un badge a au plus %n caractère</numerusform>
            <numerusform>Un badge a au plus %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>This tag is new: starting adds it to People &amp; tags, so that it may charge.</source>
        <translation>Ce badge est nouveau&#xa0;: le démarrage l’ajoute à Personnes et badges, pour qu’il puisse charger.</translation>
    </message>
    <message>
        <source>This tag may not charge here: it is blocked, has expired, or is for other chargers. See People &amp; tags.</source>
        <translation>Ce badge ne peut pas charger ici&#xa0;: il est bloqué, expiré ou destiné à d’autres bornes. Voir Personnes et badges.</translation>
    </message>
    <message>
        <source>Stop there…</source>
        <translation>Arrêter là-bas…</translation>
    </message>
    <message>
        <source>%1 charges at %2 already: %3</source>
        <extracomment>%1 who, %2 where, %3 an energy such as 12,41 kWh.</extracomment>
        <translation>%1 charge déjà à %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartOnDialog</name>
    <message>
        <source>Start charging for %1</source>
        <extracomment>%1 is a person&apos;s name, or the number of a tag.</extracomment>
        <translation>Démarrer la recharge pour %1</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>Il est demandé à la borne de démarrer pour ce badge. Si aucune voiture n’est branchée, elle attend la fiche.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Démarrer la recharge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Charging at %1: %2</source>
        <extracomment>A running session: %1 where, %2 an energy such as 12,41 kWh.</extracomment>
        <translation>En charge à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Stop at %1</source>
        <extracomment>Button; %1 says where.</extracomment>
        <translation>Arrêter à %1</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>Indisponible&#xa0;: la borne est archivée</translation>
    </message>
    <message>
        <source>%1, a car is plugged in</source>
        <extracomment>%1 is a connector.</extracomment>
        <translation>%1, une voiture est branchée</translation>
    </message>
    <message>
        <source>Off: this person is blocked. See People &amp; tags</source>
        <translation>Indisponible&#xa0;: cette personne est bloquée. Voir Personnes et badges</translation>
    </message>
    <message>
        <source>Off: there is no tag that may charge. Learn or add one under People &amp; tags</source>
        <translation>Indisponible&#xa0;: aucun badge ne peut charger. Apprenez-en ou ajoutez-en un sous Personnes et badges</translation>
    </message>
    <message>
        <source>Off: no connector is free and in service just now</source>
        <translation>Indisponible&#xa0;: aucun point de charge n’est libre et en service en ce moment</translation>
    </message>
    <message>
        <source>Off: this connector is gone</source>
        <translation>Indisponible&#xa0;: ce point de charge n’existe plus</translation>
    </message>
    <message>
        <source>This tag may not charge here. See People &amp; tags</source>
        <translation>Ce badge ne peut pas charger ici. Voir Personnes et badges</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StateLane</name>
    <message>
        <source>State over time</source>
        <extracomment>Accessible name of a lane: what the connector said over time.</extracomment>
        <translation>État dans le temps</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A stretch of time: %1 the state of a connector, %2 its begin, %3 its end.</extracomment>
        <translation>%1, %2 à %3</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Name of a lane in a timeline: what the connector said. Short.</extracomment>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StatementDialog</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Recharges de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mois dernier</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Recharges</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n recharge</numerusform>
            <numerusform>%n recharges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation>
            <numerusform>%n sans énergie, hors total</numerusform>
            <numerusform>%n sans énergie, hors total</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: no session in this period</source>
        <translation>Indisponible&#xa0;: aucune recharge dans cette période</translation>
    </message>
    <message>
        <source>Reading the sessions</source>
        <translation>Lecture des recharges</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Sum: %1</source>
        <extracomment>Last line of a copied list; %1: energy.</extracomment>
        <translation>Total&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n session(s)</source>
        <translation>
            <numerusform>%n recharge copiée</numerusform>
            <numerusform>%n recharges copiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n charge d’essai, hors total</numerusform>
            <numerusform>%n charges d’essai, hors total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StationModel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many connectors of a charger are charging: &quot;1 of 2&quot;.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Id</source>
        <extracomment>The charger&apos;s own id, part of its address.</extracomment>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Marque et modèle</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>En charge</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Today kWh</source>
        <extracomment>Column: energy of today in kilowatt-hours.</extracomment>
        <translation>kWh du jour</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <extracomment>%1 a protocol, %2 the number of its security profile.</extracomment>
        <translation>%1, profil %2</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>Column: where a charger stands.</extracomment>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Column: network address.</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivée</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <extracomment>Column: the charger that took its place.</extracomment>
        <translation>Remplacée par</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StepEditor</name>
    <message>
        <source>Steps of the limit</source>
        <extracomment>Accessible name of the drawing of a limit of power.</extracomment>
        <translation>Paliers de la limite</translation>
    </message>
    <message>
        <source>Step %1 of %2, from %3 on: %4</source>
        <extracomment>The chosen step of a limit: %1 its number, %2 how many there are, %3 when it begins, %4 what it allows.</extracomment>
        <translation>Palier %1 sur %2, dès %3&#xa0;: %4</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SupplySetup</name>
    <message>
        <source>not told</source>
        <extracomment>Value of the field &quot;Main fuse&quot; when the owner has not told it.</extracomment>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Main fuse</source>
        <translation>Fusible général</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation>Tension, phase-neutre</translation>
    </message>
    <message>
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Sans fusible général, la courbe n’a pas de ligne de limite.</translation>
    </message>
    <message>
        <source>Safety margin</source>
        <extracomment>Share of the main fuse that is kept free.</extracomment>
        <translation>Marge de sécurité</translation>
    </message>
    <message>
        <source>The main fuse gives the load chart its limit line; its current is printed on the fuse in the meter cabinet. The margin stays free for everything else in the house.</source>
        <translation>Le fusible général donne au graphique de charge sa ligne de limite&#xa0;; son courant est imprimé sur le fusible dans l’armoire du compteur. La marge reste libre pour tout le reste de la maison.</translation>
    </message>
    <message>
        <source>The limit line lies at %1.</source>
        <translation>La ligne de limite est à %1.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SystemTrouble</name>
    <message>
        <source>No charger can reach us.</source>
        <translation>Aucune borne ne peut nous joindre.</translation>
    </message>
    <message>
        <source>Nothing can be saved.</source>
        <translation>Rien ne peut être enregistré.</translation>
    </message>
    <message>
        <source>%1. End the other program or start Forecourt with another --port.</source>
        <extracomment>%1 says why the port could not be opened, in English.</extracomment>
        <translation>%1. Fermez l’autre programme ou démarrez Forecourt avec un autre --port.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; chargers keep what we did not confirm and send it again.</source>
        <translation>Le disque est plein. Libérez de la place&#xa0;; les bornes gardent ce que nous n’avons pas confirmé et le renvoient.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check its permissions; it goes on by itself.</source>
        <translation>Le dossier de données n’est pas accessible en écriture. Vérifiez ses droits&#xa0;; cela reprend tout seul.</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup.</source>
        <translation>La base de données est endommagée. Restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The database refuses: %1. We keep trying.</source>
        <translation>La base de données refuse&#xa0;: %1. Nous réessayons.</translation>
    </message>
    <message>
        <source>Too many records wait for the disk.</source>
        <translation>Trop de données attendent le disque.</translation>
    </message>
    <message>
        <source>Chargers get no answers until the disk has caught up; they send again and nothing is lost.</source>
        <extracomment>The queue of records that wait for the disk is full.</extracomment>
        <translation>Les bornes n’ont pas de réponse tant que le disque n’a pas rattrapé&#xa0;; elles renvoient et rien n’est perdu.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TableView</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>Menu entry; %1 is the title of a column.</extracomment>
        <translation>Trier par %1</translation>
    </message>
    <message>
        <source>Sort by %1, descending</source>
        <translation>Trier par %1, décroissant</translation>
    </message>
    <message>
        <source>Sort by %1, ascending</source>
        <translation>Trier par %1, croissant</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateDialog</name>
    <message>
        <source>Which settings should the chargers of this site have?</source>
        <translation>Quels réglages les bornes de ce site doivent-elles avoir&#xa0;?</translation>
    </message>
    <message>
        <source>Every guided check compares a charger with this list. Leave out what may differ.</source>
        <translation>Chaque contrôle guidé compare une borne à cette liste. Omettez ce qui peut différer.</translation>
    </message>
    <message>
        <source>Charger to take the settings from</source>
        <translation>Borne dont prendre les réglages</translation>
    </message>
    <message>
        <source>Take its settings</source>
        <translation>Prendre ses réglages</translation>
    </message>
    <message>
        <source>Off: no charger&apos;s settings were read yet</source>
        <translation>Indisponible&#xa0;: les réglages d’aucune borne n’ont encore été lus</translation>
    </message>
    <message>
        <source>Settings, one per line</source>
        <translation>Réglages, un par ligne</translation>
    </message>
    <message>
        <source>One per line: name = value</source>
        <translation>Un par ligne&#xa0;: nom = valeur</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Enregistrer le modèle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Line %1: write it as name = value</source>
        <translation>Ligne %1&#xa0;: écrivez-la sous la forme nom = valeur</translation>
    </message>
    <message>
        <source>Line %1: %2 is there twice</source>
        <translation>Ligne %1&#xa0;: %2 y est deux fois</translation>
    </message>
    <message>
        <source>Line %1: this is longer than a charger can hold</source>
        <translation>Ligne %1&#xa0;: trop longue pour une borne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateRollout</name>
    <message>
        <source>Off: no template is kept here</source>
        <translation>Indisponible&#xa0;: aucun modèle n’est conservé ici</translation>
    </message>
    <message>
        <source>Choose chargers in the list</source>
        <translation>Choisissez des bornes dans la liste</translation>
    </message>
    <message>
        <source>Saved the template</source>
        <translation>Modèle enregistré</translation>
    </message>
    <message>
        <source>All chosen chargers are as the template says</source>
        <translation>Toutes les bornes choisies sont conformes au modèle</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) are as the template says.</source>
        <translation>
            <numerusform>%n borne est conforme au modèle.</numerusform>
            <numerusform>%n bornes sont conformes au modèle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TileFilterRow</name>
    <message>
        <source>Connectors</source>
        <translation>Points de charge</translation>
    </message>
    <message>
        <source>Show connectors in this state</source>
        <translation>Afficher les points de charge dans cet état</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the tiles: every state.</extracomment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Button with a menu: how large the tiles are and whether they are grouped.</extracomment>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Size that fits the number</source>
        <translation>Taille selon le nombre</translation>
    </message>
    <message>
        <source>Large</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Grandes</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Moyennes</translation>
    </message>
    <message>
        <source>Small</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Petites</translation>
    </message>
    <message>
        <source>Group by area</source>
        <translation>Grouper par zone</translation>
    </message>
    <message>
        <source>Close all areas</source>
        <translation>Fermer toutes les zones</translation>
    </message>
    <message>
        <source>Open all areas</source>
        <translation>Ouvrir toutes les zones</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Toutes les zones</translation>
    </message>
    <message>
        <source>No charger has an area. Give it one under Chargers, Place…</source>
        <translation>Aucune borne n’a de zone. Donnez-en une sous Bornes, Emplacement…</translation>
    </message>
    <message>
        <source>Other %1</source>
        <extracomment>Filter of the tiles: all states that have no button of their own, and how many connectors are in them.</extracomment>
        <translation>Autres %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Toast</name>
    <message>
        <source>Close</source>
        <extracomment>Accessible name of the cross of a notice.</extracomment>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>since midnight</source>
        <translation>depuis minuit</translation>
    </message>
    <message numerus="yes">
        <source>sessions</source>
        <comment>beside their number</comment>
        <translation>
            <numerusform>recharge</numerusform>
            <numerusform>recharges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <extracomment>How many of today&apos;s sessions run now.</extracomment>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>no prices set</source>
        <translation>aucun prix défini</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenDialog</name>
    <message>
        <source>Add tag</source>
        <translation>Ajouter un badge</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Badge %1</translation>
    </message>
    <message>
        <source>Blocked: may not charge</source>
        <translation>Bloqué&#xa0;: ne peut pas charger</translation>
    </message>
    <message>
        <source>Valid until the end of</source>
        <translation>Valable jusqu’à la fin du</translation>
    </message>
    <message>
        <source>May charge at two places at once</source>
        <translation>Peut charger à deux endroits à la fois</translation>
    </message>
    <message>
        <source>One session at a time</source>
        <translation>Une recharge à la fois</translation>
    </message>
    <message>
        <source>Two sessions</source>
        <translation>Deux recharges</translation>
    </message>
    <message>
        <source>Group tag: tags of one group may stop each other&apos;s sessions</source>
        <extracomment>OCPP parentIdTag: tags of the same group may stop each other&apos;s sessions.</extracomment>
        <translation>Badge de groupe&#xa0;: les badges d’un groupe peuvent arrêter les recharges les uns des autres</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Other readers may show this card as %1.</source>
        <translation>D’autres lecteurs peuvent afficher ce badge comme %1.</translation>
    </message>
    <message>
        <source>Nobody; a new name adds a person</source>
        <translation>Personne&#xa0;; un nouveau nom ajoute une personne</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Last valid day</source>
        <translation>Dernier jour valable</translation>
    </message>
    <message>
        <source>Only at these chargers; none checked: everywhere</source>
        <translation>Seulement à ces bornes&#xa0;; aucune cochée&#xa0;: partout</translation>
    </message>
    <message>
        <source>Type the tag&apos;s number, or use “Learn tag”</source>
        <translation>Saisissez le numéro du badge, ou utilisez «&#xa0;Apprendre un badge&#xa0;»</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenModel</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <extracomment>State of a tag: its owner is blocked.</extracomment>
        <translation>Personne bloquée</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a tag: its last day is over.</extracomment>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>State of a tag: it may charge.</extracomment>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Where a tag may charge.</extracomment>
        <translation>Partout</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <extracomment>In the column &quot;Person&quot;: the tag belongs to nobody.</extracomment>
        <translation>(personne)</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>In the column &quot;Valid until&quot;: for ever.</extracomment>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Column: at which chargers a tag may charge.</extracomment>
        <translation>Où</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernier usage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceFilesPanel</name>
    <message>
        <source>Back to live</source>
        <translation>Retour au direct</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Exporter les messages</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Wait until the other file is done</source>
        <translation>Attendez que l’autre fichier soit terminé</translation>
    </message>
    <message>
        <source>Exporting: %1 messages written</source>
        <extracomment>%1 is a number of messages.</extracomment>
        <translation>Export&#xa0;: %1 messages écrits</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n message écrit dans %1</numerusform>
            <numerusform>%n messages écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Ouvrir une trace</translation>
    </message>
    <message>
        <source>Traces and logs (*.jsonl *.csv *.log *.txt)</source>
        <translation>Traces et journaux (*.jsonl *.csv *.log *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <extracomment>%1 is a number of per cent.</extracomment>
        <translation>Lecture du fichier&#xa0;: %1 %</translation>
    </message>
    <message>
        <source>There is no OCPP message in %1</source>
        <translation>Il n’y a aucun message OCPP dans %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 messages of %n charger(s).</source>
        <translation>
            <numerusform>%1 messages de %n borne.</numerusform>
            <numerusform>%1 messages de %n bornes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines hold no message.</source>
        <translation>%1 lignes ne contiennent pas de message.</translation>
    </message>
    <message>
        <source>%1 messages have no time of their own.</source>
        <translation>%1 messages n’ont pas d’heure propre.</translation>
    </message>
    <message>
        <source>The file is longer; the rest was not read.</source>
        <translation>Le fichier est plus long&#xa0;; le reste n’a pas été lu.</translation>
    </message>
    <message>
        <source>This is a file: %1.</source>
        <translation>Ceci est un fichier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A departure from the standard and how often it was found.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No deviations</source>
        <translation>Aucun écart</translation>
    </message>
    <message>
        <source>%1 deviations</source>
        <translation>%1 écarts</translation>
    </message>
    <message>
        <source>Every message matches the standard</source>
        <translation>Chaque message est conforme à la norme</translation>
    </message>
    <message>
        <source>Exporting messages</source>
        <translation>Export des messages</translation>
    </message>
    <message>
        <source>Reading messages from a file</source>
        <translation>Lecture des messages d’un fichier</translation>
    </message>
    <message>
        <source>No bad lines</source>
        <extracomment>Lines of a file that could not be used as they are.</extracomment>
        <translation>0 ligne fautive</translation>
    </message>
    <message>
        <source>%1 bad lines…</source>
        <translation>%1 lignes fautives…</translation>
    </message>
    <message>
        <source>Every record of the file could be read</source>
        <translation>Chaque donnée du fichier a pu être lue</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceProblemsDialog</name>
    <message>
        <source>not a whole record, left out</source>
        <extracomment>Why a line of a file is left out.</extracomment>
        <translation>donnée incomplète, laissée de côté</translation>
    </message>
    <message>
        <source>message cut or broken, shown as unreadable</source>
        <extracomment>What is wrong with a line of a file.</extracomment>
        <translation>message tronqué ou abîmé, affiché comme illisible</translation>
    </message>
    <message>
        <source>line over 4 MB, only its beginning was read</source>
        <extracomment>What is wrong with a line of a file.</extracomment>
        <translation>ligne de plus de 4 Mo, seul son début a été lu</translation>
    </message>
    <message>
        <source>Lines that could not be used as they are</source>
        <translation>Lignes inutilisables telles quelles</translation>
    </message>
    <message>
        <source>%1. Every other line was read; lines without any message are not listed.</source>
        <translation>%1. Toutes les autres lignes ont été lues&#xa0;; les lignes sans message ne sont pas listées.</translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>%1 a line&apos;s number, %2 what is wrong with it, %3 how it begins.</extracomment>
        <translation>Ligne %1&#xa0;: %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… et %1 autres</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceTable</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TransactionModel</name>
    <message>
        <source>live</source>
        <extracomment>In the column &quot;End&quot; of a session that still runs.</extracomment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column: the session&apos;s running number.</extracomment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: where it was charged.</extracomment>
        <translation>Point de charge</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Max kW</source>
        <translation>kW max.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Ended by</source>
        <extracomment>Column: why the session ended.</extracomment>
        <translation>Terminée par</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TypedNameDialog</name>
    <message>
        <source>Type “%1”</source>
        <extracomment>Label of a field; %1 is the name of a charger that has to be typed.</extracomment>
        <translation>Saisissez «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Type the charger&apos;s name first</source>
        <translation>Saisissez d’abord le nom de la borne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::UnknownTokenModel</name>
    <message>
        <source>Tag</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Shown at</source>
        <extracomment>Column: at which charger an unknown tag was shown.</extracomment>
        <translation>Présenté à</translation>
    </message>
    <message>
        <source>Last shown</source>
        <translation>Dernière présentation</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>Column: how often an unknown tag was shown.</extracomment>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VariableCard</name>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nouvelle valeur</translation>
    </message>
    <message>
        <source>Yes (true)</source>
        <extracomment>Value of a setting that is on or off; the charger&apos;s own word stands behind it.</extracomment>
        <translation>Oui (true)</translation>
    </message>
    <message>
        <source>No (false)</source>
        <extracomment>Value of a setting that is on or off; the charger&apos;s own word stands behind it.</extracomment>
        <translation>Non (false)</translation>
    </message>
    <message>
        <source>Off: the charger lets nobody change this</source>
        <translation>Indisponible&#xa0;: la borne ne le laisse changer par personne</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VariableModel</name>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>Modifiable</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>A setting of the maker&apos;s own; its manual says what it does.</source>
        <translation>Un réglage propre au fabricant&#xa0;; son manuel dit à quoi il sert.</translation>
    </message>
    <message>
        <source>profile: %1</source>
        <extracomment>%1 is a feature profile of OCPP 1.6, such as &quot;Core&quot;.</extracomment>
        <translation>profil&#xa0;: %1</translation>
    </message>
    <message>
        <source>every charger with this profile has it</source>
        <translation>toute borne avec ce profil l’a</translation>
    </message>
    <message>
        <source>read only: the charger lets nobody change it</source>
        <translation>lecture seule&#xa0;: la borne ne le laisse changer par personne</translation>
    </message>
    <message>
        <source>can be changed</source>
        <translation>peut être changé</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>Column: what a setting is for.</extracomment>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A setting&apos;s value that was changed here but not sent: %1 present value, %2 new value.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation>Modifié ici, pas encore envoyé</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorDataTab</name>
    <message>
        <source>Vendor messages seen</source>
        <translation>Messages fabricant vus</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
    <message>
        <source>Answer by rule…</source>
        <translation>Répondre par règle…</translation>
    </message>
    <message>
        <source>No vendor message was seen</source>
        <translation>Aucun message fabricant vu</translation>
    </message>
    <message>
        <source>Messages of the maker&apos;s own appear here with their counts, whichever way they go.</source>
        <translation>Les messages propres au fabricant apparaissent ici avec leur nombre, dans un sens comme dans l’autre.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Rules for vendor messages</source>
        <translation>Règles pour messages fabricant</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Créer règle…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Aucune règle</translation>
    </message>
    <message>
        <source>Vendor messages are answered as unknown, which is right for most.</source>
        <translation>Les messages fabricant reçoivent la réponse «&#xa0;inconnu&#xa0;», ce qui est juste pour la plupart.</translation>
    </message>
    <message>
        <source>Answers by rule</source>
        <translation>Réponses par règle</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>Indisponible&#xa0;: cette borne n’est pas utilisée</translation>
    </message>
    <message>
        <source>Off: rules are not made from here</source>
        <translation>Indisponible&#xa0;: les règles ne se font pas d’ici</translation>
    </message>
    <message>
        <source>Off: choose a rule in the table first</source>
        <translation>Indisponible&#xa0;: choisissez d’abord une règle dans le tableau</translation>
    </message>
    <message>
        <source>Off: choose a message in the table first</source>
        <translation>Indisponible&#xa0;: choisissez d’abord un message dans le tableau</translation>
    </message>
    <message>
        <source>Off: the charger answers this one</source>
        <translation>Indisponible&#xa0;: c’est la borne qui répond à celui-ci</translation>
    </message>
    <message>
        <source>Rule for vendor messages saved</source>
        <translation>Règle pour messages fabricant enregistrée</translation>
    </message>
    <message>
        <source>Rule for vendor messages removed</source>
        <translation>Règle pour messages fabricant supprimée</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorMessageModel</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <extracomment>Tooltip: when a message was seen for the first time; %1 is a time or a date.</extracomment>
        <translation>Vu pour la première fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>Way</source>
        <extracomment>Column: whether a message came from the charger or went to it.</extracomment>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Column: how often.</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when for the last time.</extracomment>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Column: how it was answered the last time.</extracomment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Last data</source>
        <extracomment>Column: what the last one contained.</extracomment>
        <translation>Dern. données</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorRuleDialog</name>
    <message>
        <source>New rule for vendor messages</source>
        <translation>Nouvelle règle pour messages fabricant</translation>
    </message>
    <message>
        <source>Rule for vendor messages</source>
        <translation>Règle pour messages fabricant</translation>
    </message>
    <message>
        <source>Without a rule such messages are answered as unknown. Choose Accepted only if the charger&apos;s maker says that nothing else has to be done.</source>
        <translation>Sans règle, ces messages reçoivent la réponse «&#xa0;inconnu&#xa0;». Choisissez Accepté seulement si le fabricant de la borne dit que rien d’autre n’est à faire.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>all that have no rule of their own</source>
        <extracomment>In an empty field: the rule is for all messages of the vendor.</extracomment>
        <translation>tous ceux sans règle propre</translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation>Toutes les bornes</translation>
    </message>
    <message>
        <source>Vendor id</source>
        <translation>Identifiant du fabricant</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Identifiant du message</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Data to send with it (may be left empty)</source>
        <translation>Données à envoyer avec (peut rester vide)</translation>
    </message>
    <message>
        <source>Off: this answer carries no data</source>
        <translation>Indisponible&#xa0;: cette réponse ne porte pas de données</translation>
    </message>
    <message>
        <source>Off: it is being saved</source>
        <translation>Indisponible&#xa0;: enregistrement en cours</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorRuleModel</name>
    <message>
        <source>All chargers</source>
        <extracomment>Which chargers a rule is for.</extracomment>
        <translation>Toutes les bornes</translation>
    </message>
    <message>
        <source>All others of the vendor</source>
        <extracomment>Which messages of a vendor a rule is for.</extracomment>
        <translation>Tous les autres du fabricant</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which chargers a rule is for.</extracomment>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Column: what is sent along with the answer.</extracomment>
        <translation>Données</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who made the rule.</extracomment>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorWords</name>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a message of a vendor&apos;s own.</extracomment>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Answer to a message of a vendor&apos;s own.</extracomment>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Unknown message</source>
        <translation>Message inconnu</translation>
    </message>
    <message>
        <source>Unknown vendor</source>
        <translation>Fabricant inconnu</translation>
    </message>
    <message>
        <source>From the charger</source>
        <translation>De la borne</translation>
    </message>
    <message>
        <source>To the charger</source>
        <translation>Vers la borne</translation>
    </message>
    <message>
        <source>Rule for vendor messages saved</source>
        <translation>Règle pour messages fabricant enregistrée</translation>
    </message>
    <message>
        <source>Rule for vendor messages removed</source>
        <translation>Règle pour messages fabricant supprimée</translation>
    </message>
    <message>
        <source>Write the vendor&apos;s name, at most 255 characters</source>
        <translation>Écrivez le nom du fabricant, 255 caractères au plus</translation>
    </message>
    <message>
        <source>At most 50 characters</source>
        <translation>Au plus 50 caractères</translation>
    </message>
    <message>
        <source>At most 16,384 characters, and none with an answer that knows neither vendor nor message</source>
        <translation>Au plus 16&#xa0;384 caractères, et aucun avec une réponse qui ne connaît ni fabricant ni message</translation>
    </message>
    <message>
        <source>There is a rule for these messages already: change that one</source>
        <translation>Il y a déjà une règle pour ces messages&#xa0;: modifiez celle-là</translation>
    </message>
    <message>
        <source>There are too many rules: remove one first</source>
        <translation>Il y a trop de règles&#xa0;: supprimez-en une d’abord</translation>
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
        <translation>Appeler une adresse à chaque alerte (JSON)</translation>
    </message>
    <message>
        <source>Remove secret</source>
        <translation>Supprimer le secret</translation>
    </message>
    <message>
        <source>Send test call</source>
        <translation>Envoyer un appel d’essai</translation>
    </message>
    <message>
        <source>Signs each call: the head X-Forecourt-Signature has the HMAC-SHA-256 of the body</source>
        <translation>Signe chaque appel&#xa0;: l’en-tête X-Forecourt-Signature contient le HMAC-SHA-256 du corps</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Secret (optional)</source>
        <translation>Secret (facultatif)</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Severity from which on the address is called.</extracomment>
        <translation>Dès</translation>
    </message>
    <message>
        <source>saved; type to replace it</source>
        <extracomment>Stands in the empty field of the secret.</extracomment>
        <translation>enregistré&#xa0;; saisir pour remplacer</translation>
    </message>
    <message>
        <source>The test is on its way; it takes half a minute at most</source>
        <translation>L’essai est en route&#xa0;; cela prend une demi-minute au plus</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Words</name>
    <message>
        <source>Not allowed</source>
        <extracomment>Why a session ended: the tag was no longer allowed.</extracomment>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <extracomment>Why a session ended: somebody pressed the emergency stop.</extracomment>
        <translation>Arrêt d’urgence</translation>
    </message>
    <message>
        <source>Energy limit</source>
        <extracomment>Why a session ended: the agreed energy was reached.</extracomment>
        <translation>Limite d’énergie</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <extracomment>Why a session ended: the cable was pulled.</extracomment>
        <translation>Débranché</translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Why a session ended: earth leakage.</extracomment>
        <translation>Fuite à la terre</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <extracomment>Why a session ended: the charger was reset at once.</extracomment>
        <translation>Redémarrage forcé</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Why a session ended: the driver showed a card or pressed stop at the charger.</extracomment>
        <translation>Badge</translation>
    </message>
    <message>
        <source>No credit</source>
        <extracomment>Why a session ended: the driver&apos;s credit is used up.</extracomment>
        <translation>Plus de crédit</translation>
    </message>
    <message>
        <source>Master card</source>
        <extracomment>Why a session ended: a master card was shown.</extracomment>
        <translation>Badge maître</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a session ended: the charger gave no reason of the list.</extracomment>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <extracomment>Why a session ended: too much current.</extracomment>
        <translation>Surintensité</translation>
    </message>
    <message>
        <source>Power cut</source>
        <extracomment>Why a session ended: no mains.</extracomment>
        <translation>Coupure de courant</translation>
    </message>
    <message>
        <source>Power quality</source>
        <extracomment>Why a session ended: bad mains.</extracomment>
        <translation>Qualité du réseau</translation>
    </message>
    <message>
        <source>Charger restarted</source>
        <extracomment>Why a session ended: the charger restarted by itself.</extracomment>
        <translation>Borne redémarrée</translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>Why a session ended: somebody stopped it from this console.</extracomment>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Battery level</source>
        <extracomment>Why a session ended: the battery reached the agreed level.</extracomment>
        <translation>Niveau de batterie</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Why a session ended: the charger was restarted on request.</extracomment>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Car full</source>
        <extracomment>Why a session ended: the car stopped, mostly because it is full.</extracomment>
        <translation>Voiture pleine</translation>
    </message>
    <message>
        <source>Time limit</source>
        <extracomment>Why a session ended: the agreed time was over.</extracomment>
        <translation>Limite de durée</translation>
    </message>
    <message>
        <source>Timed out</source>
        <extracomment>Why a session ended: no car was plugged in in time.</extracomment>
        <translation>Délai dépassé</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <extracomment>Why a session ended: the cable was unlocked from this console.</extracomment>
        <translation>Déverrouillé</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>State of a session.</extracomment>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>State of a session: the charger reported its end.</extracomment>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>End unknown</source>
        <extracomment>State of a session: the charger never reported its end.</extracomment>
        <translation>Fin inconnue</translation>
    </message>
    <message>
        <source>Closed by us</source>
        <extracomment>State of a session: the operator closed it in the records.</extracomment>
        <translation>Close par nous</translation>
    </message>
    <message>
        <source>Start missing</source>
        <extracomment>State of a session: only its end was reported.</extracomment>
        <translation>Début manquant</translation>
    </message>
    <message>
        <source>Meter ran backwards</source>
        <translation>Le compteur a reculé</translation>
    </message>
    <message>
        <source>Meter differs from the last session</source>
        <translation>Compteur différent de la dernière recharge</translation>
    </message>
    <message>
        <source>Charger clock wrong, our time used</source>
        <translation>Horloge de la borne fausse, notre heure utilisée</translation>
    </message>
    <message>
        <source>End lies before the start</source>
        <translation>La fin précède le début</translation>
    </message>
    <message>
        <source>Unknown tag</source>
        <translation>Badge inconnu</translation>
    </message>
    <message>
        <source>Charged although not allowed</source>
        <translation>A chargé sans autorisation</translation>
    </message>
    <message>
        <source>Two different ends reported</source>
        <translation>Deux fins différentes signalées</translation>
    </message>
    <message>
        <source>No meter values</source>
        <translation>Aucun relevé du compteur</translation>
    </message>
    <message>
        <source>Tag used twice at once</source>
        <translation>Badge utilisé deux fois à la fois</translation>
    </message>
    <message>
        <source>Message deviates from the standard</source>
        <translation>Message non conforme à la norme</translation>
    </message>
    <message>
        <source>Charger restarted, may go on</source>
        <translation>Borne redémarrée, peut continuer</translation>
    </message>
    <message>
        <source>Reported late</source>
        <translation>Signalée tard</translation>
    </message>
    <message>
        <source>Energy register fell</source>
        <translation>Le registre d’énergie a baissé</translation>
    </message>
    <message>
        <source>Ended by a fault</source>
        <translation>Terminée par un défaut</translation>
    </message>
    <message>
        <source>Longer than a day</source>
        <translation>Plus d’un jour</translation>
    </message>
    <message>
        <source>No end reported</source>
        <translation>Aucune fin signalée</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a tag: it may charge.</extracomment>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>Answer to a tag.</extracomment>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Charging elsewhere</source>
        <extracomment>Answer to a tag: it is charging elsewhere already.</extracomment>
        <translation>Charge ailleurs</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>Answer to a tag: its validity has ended.</extracomment>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <extracomment>Answer to a tag: it is not in the list.</extracomment>
        <translation>Absent de la liste</translation>
    </message>
    <message>
        <source>Not at this kind of charger</source>
        <translation>Pas à ce type de borne</translation>
    </message>
    <message>
        <source>Not at this charger</source>
        <translation>Pas à cette borne</translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation>Pas à cette heure</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Test charge</source>
        <extracomment>A session that was a test of the charger and is in no total.</extracomment>
        <translation>Recharge d’essai</translation>
    </message>
    <message>
        <source>More energy than possible</source>
        <translation>Plus d’énergie que possible</translation>
    </message>
    <message>
        <source>Closed by us, end came later</source>
        <extracomment>Of a session: the operator closed it, then the charger reported its end after all.</extracomment>
        <translation>Close par nous, fin reçue ensuite</translation>
    </message>
    <message>
        <source>Energy accepted by us</source>
        <extracomment>Of a session: its energy looked impossible, the operator has said that it is right.</extracomment>
        <translation>Énergie acceptée par nous</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::reasons</name>
    <message>
        <source>Off: this charger is not accepted yet</source>
        <translation>Indisponible&#xa0;: cette borne n’est pas encore acceptée</translation>
    </message>
    <message>
        <source>Off: the charger is offline</source>
        <translation>Indisponible&#xa0;: la borne est hors ligne</translation>
    </message>
    <message>
        <source>Off: offline %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>Indisponible&#xa0;: hors ligne %1</translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot do this</source>
        <translation>Indisponible&#xa0;: cette borne dit ne pas savoir le faire</translation>
    </message>
    <message>
        <source>Off: a session is running here</source>
        <translation>Indisponible&#xa0;: une recharge est en cours ici</translation>
    </message>
    <message>
        <source>Off: a start already waits for the plug</source>
        <translation>Indisponible&#xa0;: un démarrage attend déjà la fiche</translation>
    </message>
    <message>
        <source>Off: this connector is faulted</source>
        <translation>Indisponible&#xa0;: ce point de charge est en défaut</translation>
    </message>
    <message>
        <source>Off: this connector is out of service</source>
        <translation>Indisponible&#xa0;: ce point de charge est hors service</translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation>Indisponible&#xa0;: aucune recharge en cours ici</translation>
    </message>
    <message>
        <source>Off while the car is charging. Stop first</source>
        <translation>Indisponible pendant que la voiture charge. Arrêtez d’abord</translation>
    </message>
    <message>
        <source>Off: %1 is not among the charger&apos;s SupportedFeatureProfiles. The expert call sends it all the same</source>
        <extracomment>%1 is a name of the standard, such as Reservation.</extracomment>
        <translation>Indisponible&#xa0;: %1 ne figure pas dans les SupportedFeatureProfiles de la borne. L’appel expert l’envoie quand même</translation>
    </message>
    <message>
        <source>Off: this charger does not know reservations</source>
        <translation>Indisponible&#xa0;: cette borne ne connaît pas les réservations</translation>
    </message>
    <message>
        <source>Off: this charger reserves single connectors only</source>
        <translation>Indisponible&#xa0;: cette borne ne réserve que par point de charge</translation>
    </message>
    <message>
        <source>Off: the service does not answer</source>
        <translation>Indisponible&#xa0;: le service ne répond pas</translation>
    </message>
</context>
<context>
    <name>sim</name>
    <message>
        <source>Not all stations could connect and start:</source>
        <translation>Toutes les bornes n’ont pas pu se connecter et démarrer&#xa0;:</translation>
    </message>
    <message>
        <source>Where the central system is.</source>
        <translation>Où se trouve le système central.</translation>
    </message>
    <message>
        <source>How many stations.</source>
        <translation>Combien de bornes.</translation>
    </message>
    <message>
        <source>Connectors of each station.</source>
        <translation>Points de charge par borne.</translation>
    </message>
    <message>
        <source>Identity; with several stations a number is added.</source>
        <translation>Identité&#xa0;; avec plusieurs bornes, un numéro est ajouté.</translation>
    </message>
    <message>
        <source>How much faster than true time.</source>
        <translation>Combien de fois plus vite que le temps réel.</translation>
    </message>
    <message>
        <source>The same seed gives the same drivers.</source>
        <translation>La même graine donne les mêmes conducteurs.</translation>
    </message>
    <message>
        <source>Basic user name; the identity if not given.</source>
        <translation>Nom d’utilisateur Basic&#xa0;; à défaut, l’identité.</translation>
    </message>
    <message>
        <source>Basic password.</source>
        <translation>Mot de passe Basic.</translation>
    </message>
    <message>
        <source>A tag that drivers use. Repeatable.</source>
        <translation>Un badge utilisé par les conducteurs. Répétable.</translation>
    </message>
    <message>
        <source>A misbehaviour by number. Repeatable.</source>
        <translation>Une anomalie par numéro. Répétable.</translation>
    </message>
    <message>
        <source>Lists the misbehaviours.</source>
        <translation>Liste les anomalies.</translation>
    </message>
    <message>
        <source>Plays a scenario from a JSON file.</source>
        <translation>Joue un scénario depuis un fichier JSON.</translation>
    </message>
    <message>
        <source>Direct current stations.</source>
        <translation>Bornes à courant continu.</translation>
    </message>
    <message>
        <source>Nobody comes to charge.</source>
        <translation>Personne ne vient charger.</translation>
    </message>
    <message>
        <source>Length of a load run.</source>
        <translation>Durée d’un essai de charge.</translation>
    </message>
    <message>
        <source>Prints every frame.</source>
        <translation>Affiche chaque trame.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 prend un nombre de %2 à %3.</translation>
    </message>
    <message>
        <source>--url takes a ws:// or wss:// address.</source>
        <translation>--url prend une adresse ws:// ou wss://.</translation>
    </message>
    <message>
        <source>There is no quirk %1; see --list-quirks.</source>
        <translation>Il n’y a pas d’anomalie %1&#xa0;; voir --list-quirks.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>--time-scale takes a number above 0.</source>
        <translation>--time-scale prend un nombre supérieur à 0.</translation>
    </message>
    <message>
        <source>Simulated OCPP 1.6 charging stations.</source>
        <translation>Bornes de recharge OCPP 1.6 simulées.</translation>
    </message>
    <message>
        <source>run (default), or load: closed-loop load with figures</source>
        <translation>run (par défaut) ou load&#xa0;: charge en boucle fermée avec chiffres</translation>
    </message>
    <message>
        <source>There is no mode “%1”.</source>
        <translation>Il n’y a pas de mode «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>PEM file with the authority of a wss:// server.</source>
        <translation>Fichier PEM de l’autorité d’un serveur wss://.</translation>
    </message>
    <message>
        <source>An answer to a command, as Reset=Rejected, Reset=silence or Reset=error:NotSupported. Repeatable.</source>
        <translation>Une réponse à une commande, comme Reset=Rejected, Reset=silence ou Reset=error:NotSupported. Répétable.</translation>
    </message>
    <message>
        <source>--answer takes a command and one of its answers: %1.</source>
        <translation>--answer prend une commande et une de ses réponses&#xa0;: %1.</translation>
    </message>
</context>
</TS>
