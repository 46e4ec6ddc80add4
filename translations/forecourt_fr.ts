<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed.</source>
        <translation>Codes de sortie&#xa0;: 0 ok, 1 pas d’affichage, 2 usage, 3 déjà en cours, 4 port occupé, 5 base de données, 6 configuration, 7 pas d’autorisation, 8 non arrêté à temps, 10 vérification échouée.</translation>
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
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
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
        <source>Close session %1 in our records?</source>
        <translation>Clore la recharge %1 dans nos données&#xa0;?</translation>
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
        <source>Nothing is sent to the charger. The session ends at the last meter value we have; if the charger still reports its end, that counts instead.</source>
        <translation>Rien n’est envoyé à la borne. La recharge se termine au dernier relevé connu&#xa0;; si la borne signale encore sa fin, c’est elle qui compte.</translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation>Dites pourquoi, pour les données</translation>
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
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Deviations from the standard</source>
        <translation>Écarts par rapport à la norme</translation>
    </message>
    <message>
        <source>What to show of the history</source>
        <translation>Que montrer de l’historique</translation>
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
        <source>No event yet</source>
        <translation>Pas encore d’événement</translation>
    </message>
    <message>
        <source>Faults, restarts and lost links are kept here.</source>
        <translation>Défauts, redémarrages et pertes de liaison sont conservés ici.</translation>
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
        <source>Read %1</source>
        <translation>Lu %1</translation>
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
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.</extracomment>
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
    <name>forecourt::ui::ConsoleWindow</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Bornes</translation>
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
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
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
        <source>Off: no charger is open</source>
        <translation>Indisponible&#xa0;: aucune borne n’est ouverte</translation>
    </message>
    <message>
        <source>no charger</source>
        <translation>aucune borne</translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation>%1/%2 connectées</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n commande non envoyée</numerusform>
            <numerusform>%n commandes non envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>no values</source>
        <extracomment>Status bar: no meter values are here yet.</extracomment>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
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
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Sauvegarde %1</translation>
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
    <name>forecourt::ui::KeyValueGrid</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: name and value of one line.</extracomment>
        <translation>%1&#xa0;: %2</translation>
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
        <source>other readers: %1</source>
        <translation>autres lecteurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Badge %1 ajouté</translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <translation>Badge %1 ajouté pour %2</translation>
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
        <source>What to do: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation>Que faire&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>Look whether the charger has power: its display or lights</source>
        <translation>Voyez si la borne a du courant&#xa0;: écran ou voyants</translation>
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
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation>%1   %2</translation>
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
        <source>The same stop is sent once more</source>
        <translation>Le même arrêt est envoyé encore une fois</translation>
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
        <source>Most chargers end the session when the plug is let go</source>
        <translation>La plupart des bornes terminent la recharge quand la fiche est libérée</translation>
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
        <source>Ends every session of this charger</source>
        <translation>Termine toutes les recharges de cette borne</translation>
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
        <source>Sends nothing; the car may go on charging</source>
        <translation>N’envoie rien&#xa0;; la voiture peut continuer à charger</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Attendre encore</translation>
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
        <source>Show connectors in this state</source>
        <translation>Afficher les points de charge dans cet état</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the tiles: every state.</extracomment>
        <translation>Tous</translation>
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
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’identifiant</translation>
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
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation>Indisponible&#xa0;: la borne est en ligne. Arrêtez-y plutôt la recharge</translation>
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
        <translation>Depuis toujours</translation>
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
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
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
    <message>
        <source>All chargers</source>
        <translation>Toutes les bornes</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Toutes les personnes</translation>
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
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
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
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
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
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation>Tension, phase-neutre</translation>
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
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation>Signe de vie toutes les</translation>
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
        <source>Appearance</source>
        <extracomment>Title: theme and language of the window.</extracomment>
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
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The fuse carries %1.</source>
        <translation>Le fusible supporte %1.</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Sans le fusible général, le graphique n’a pas de ligne de limite.</translation>
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
        <source>A currency is three letters, such as EUR</source>
        <translation>Une monnaie a trois lettres, comme EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Il n’y a pas de fuseau horaire «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
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
        <extracomment>Label of the limit line: %1 a current, %2 a power.</extracomment>
        <translation>Fusible général %1, %2</translation>
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
</context>
<context>
    <name>forecourt::ui::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
</context>
</TS>
