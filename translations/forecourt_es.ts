<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BackupTask</name>
    <message>
        <source>Written and checked: %1</source>
        <translation>Escrita y comprobada: %1</translation>
    </message>
    <message>
        <source>Secrets are not in it: FORECOURT_PASSPHRASE is not set.</source>
        <translation>Los secretos no están incluidos: FORECOURT_PASSPHRASE no está definida.</translation>
    </message>
    <message>
        <source>Restored: %1, made at %2, with %3 chargers and %4 sessions.</source>
        <translation>Restaurado: %1, hecha el %2, con %3 cargadores y %4 recargas.</translation>
    </message>
    <message>
        <source>What was here before: %1</source>
        <translation>Lo que había aquí antes: %1</translation>
    </message>
    <message>
        <source>This is not a backup of Forecourt: %1. Nothing was changed.</source>
        <translation>Esto no es una copia de seguridad de Forecourt: %1. No se cambió nada.</translation>
    </message>
    <message>
        <source>The backup is damaged or was altered. Nothing was changed; try an older one. (%1)</source>
        <translation>La copia de seguridad está dañada o se alteró. No se cambió nada; pruebe con una más antigua. (%1)</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of Forecourt. Install that version first. Nothing was changed. (%1)</source>
        <translation>La copia de seguridad se hizo con una versión más nueva de Forecourt. Instale primero esa versión. No se cambió nada. (%1)</translation>
    </message>
    <message>
        <source>The passphrase in FORECOURT_PASSPHRASE does not open the secrets of the backup. Nothing was changed.</source>
        <translation>La frase de contraseña en FORECOURT_PASSPHRASE no abre los secretos de la copia de seguridad. No se cambió nada.</translation>
    </message>
    <message>
        <source>The backup was made by another build of Forecourt, whose tables differ. Nothing was changed; restore it with that program. (%1)</source>
        <translation>La copia de seguridad es de otra compilación de Forecourt, con tablas distintas. No se cambió nada; restáurela con ese programa. (%1)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Folder of database and secrets.</source>
        <translation>Carpeta de la base de datos y los secretos.</translation>
    </message>
    <message>
        <source>Address the station ports listen on (default: all).</source>
        <translation>Dirección en la que escuchan los puertos de cargadores (por defecto: todas).</translation>
    </message>
    <message>
        <source>Port for stations without TLS (default: 8887).</source>
        <translation>Puerto para cargadores sin TLS (por defecto: 8887).</translation>
    </message>
    <message>
        <source>Port for stations with TLS (default: 8443).</source>
        <translation>Puerto para cargadores con TLS (por defecto: 8443).</translation>
    </message>
    <message>
        <source>Port of the local API (default: 8890).</source>
        <translation>Puerto de la API local (por defecto: 8890).</translation>
    </message>
    <message>
        <source>Start with the window minimized (forecourtd has none).</source>
        <translation>Iniciar con la ventana minimizada (forecourtd no tiene).</translation>
    </message>
    <message>
        <source>Run with a simulated site in a folder of its own.</source>
        <translation>Ejecutar con un emplazamiento simulado en una carpeta propia.</translation>
    </message>
    <message>
        <source>Language, e.g. de (default: the system&apos;s).</source>
        <translation>Idioma, p. ej. de (por defecto: el del sistema).</translation>
    </message>
    <message>
        <source>Qt logging rules separated by semicolons.</source>
        <translation>Reglas de registro de Qt separadas por punto y coma.</translation>
    </message>
    <message>
        <source>Check settings, data folder, database and ports, and end.</source>
        <translation>Comprobar ajustes, carpeta de datos, base de datos y puertos, y terminar.</translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation>Mostrar la versión y terminar.</translation>
    </message>
    <message>
        <source>Print this and end.</source>
        <translation>Mostrar esta ayuda y terminar.</translation>
    </message>
    <message>
        <source>Operator console and OCPP central system for a small charging site.</source>
        <translation>Consola de operación y sistema central OCPP para un pequeño emplazamiento de recarga.</translation>
    </message>
    <message>
        <source>OCPP central system for a small charging site, without a window.</source>
        <translation>Sistema central OCPP para un pequeño emplazamiento de recarga, sin ventana.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argumento inesperado: %1</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>%1 is not an IP address.</source>
        <translation>%1 no es una dirección IP.</translation>
    </message>
    <message>
        <source>The data folder must not be empty.</source>
        <translation>La carpeta de datos no puede estar vacía.</translation>
    </message>
    <message>
        <source>--demo brings a folder of its own; leave out --data-dir.</source>
        <translation>--demo trae su propia carpeta; omita --data-dir.</translation>
    </message>
    <message>
        <source>Write everything into one file, and end. Secrets go into it under the passphrase in FORECOURT_PASSPHRASE.</source>
        <translation>Escribir todo en un solo archivo y terminar. Los secretos se incluyen protegidos con la frase de contraseña de FORECOURT_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Check a backup, keep a copy of what is here, put the backup in its place, and end.</source>
        <translation>Comprobar una copia de seguridad, conservar una copia de lo que hay aquí, poner la copia de seguridad en su lugar y terminar.</translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed, 11 not a good backup.</source>
        <translation>Códigos de salida: 0 ok, 1 sin pantalla, 2 uso, 3 ya en ejecución, 4 puerto ocupado, 5 base de datos, 6 configuración, 7 sin permiso, 8 no detenido a tiempo, 10 comprobación fallida, 11 copia de seguridad no válida.</translation>
    </message>
    <message>
        <source>--backup and --restore take a file and go with no other task.</source>
        <translation>--backup y --restore llevan un archivo y no admiten ninguna otra tarea.</translation>
    </message>
    <message>
        <source>Show a page of the window, or a charger: overview, chargers, charger/&lt;id&gt;, addcharger, sessions, people, messages, alerts, settings. A window that is open already shows it.</source>
        <translation>Mostrar una página de la ventana o un cargador: overview, chargers, charger/&lt;id&gt;, addcharger, sessions, people, messages, alerts, settings. Si ya hay una ventana abierta, la muestra ella.</translation>
    </message>
    <message>
        <source>--open is for forecourt; forecourtd has no window.</source>
        <translation>--open es para forecourt; forecourtd no tiene ventana.</translation>
    </message>
    <message>
        <source>There is no page “%1”; --help names them.</source>
        <translation>No hay ninguna página «%1»; --help las enumera.</translation>
    </message>
    <message>
        <source>Read settings from this file instead of this user&apos;s.</source>
        <translation>Leer los ajustes de este archivo en lugar de los de este usuario.</translation>
    </message>
    <message>
        <source>Print the token of the local API, and end.</source>
        <translation>Mostrar el token de la API local y terminar.</translation>
    </message>
    <message>
        <source>--print-api-token goes with no other task.</source>
        <translation>--print-api-token no admite ninguna otra tarea.</translation>
    </message>
    <message>
        <source>--config takes the name of a file.</source>
        <translation>--config lleva el nombre de un archivo.</translation>
    </message>
    <message>
        <source>There is no token in %1 yet. It is made when the central system starts there for the first time.</source>
        <translation>Aún no hay ningún token en %1. Se crea cuando el sistema central se inicia allí por primera vez.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Port %1 is used by another program. Close that program or choose another port.</source>
        <translation>Otro programa usa el puerto %1. Ciérrelo o elija otro puerto.</translation>
    </message>
    <message>
        <source>Port %1 is used by %2. Close that program or choose another port.</source>
        <translation>%2 usa el puerto %1. Cierre ese programa o elija otro puerto.</translation>
    </message>
    <message>
        <source>%1 is already running with the data folder %2.</source>
        <translation>%1 ya se está ejecutando con la carpeta de datos %2.</translation>
    </message>
    <message>
        <source>This user may not use %1.</source>
        <translation>Este usuario no puede usar %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written by this user.</source>
        <translation>Este usuario no puede escribir en %1.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt. Install that version, or use another data folder. (%1)</source>
        <translation>La base de datos es de una versión más nueva de Forecourt. Instale esa versión o use otra carpeta de datos. (%1)</translation>
    </message>
    <message>
        <source>The database is damaged. Put a copy from the folder backup in its place. (%1)</source>
        <translation>La base de datos está dañada. Ponga en su lugar una copia de la carpeta backup. (%1)</translation>
    </message>
    <message>
        <source>The disk is full. Make room and start again. (%1)</source>
        <translation>El disco está lleno. Libere espacio e inicie de nuevo. (%1)</translation>
    </message>
    <message>
        <source>The database cannot be opened. (%1)</source>
        <translation>No se puede abrir la base de datos. (%1)</translation>
    </message>
    <message>
        <source>A file cannot be used. (%1)</source>
        <translation>No se puede usar un archivo. (%1)</translation>
    </message>
    <message>
        <source>A setting is wrong. (%1)</source>
        <translation>Un ajuste es incorrecto. (%1)</translation>
    </message>
    <message>
        <source>Forecourt cannot start. (%1)</source>
        <translation>Forecourt no puede iniciarse. (%1)</translation>
    </message>
    <message>
        <source>The database was made by another build of Forecourt, whose tables differ. Nothing was changed. Start that program, or put a copy from the folder backup in its place. (%1)</source>
        <translation>La base de datos es de otra compilación de Forecourt, con tablas distintas. No se cambió nada. Inicie ese programa o ponga en su lugar una copia de la carpeta backup. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::app::Attachment</name>
    <message>
        <source>The window could not attach to it: its local API does not answer.</source>
        <translation>La ventana no pudo vincularse a él: su API local no responde.</translation>
    </message>
</context>
<context>
    <name>forecourt::app::ConsoleProgram</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Forecourt cannot start</source>
        <translation>Forecourt no puede iniciarse</translation>
    </message>
    <message>
        <source>Cars are charging</source>
        <extracomment>Shown by the desktop where it lists what keeps the computer awake.</extracomment>
        <translation>Hay coches cargando</translation>
    </message>
    <message>
        <source>Forecourt runs already. What does not count until it starts anew: %1</source>
        <extracomment>%1 lists options: &quot;--port, --lang&quot;.</extracomment>
        <translation>Forecourt ya se está ejecutando. Lo que no vale hasta que se inicie de nuevo: %1</translation>
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
        <translation>fallo: %1: %2</translation>
    </message>
    <message>
        <source>data folder %1</source>
        <translation>carpeta de datos %1</translation>
    </message>
    <message>
        <source>port %1 for stations</source>
        <translation>puerto %1 para cargadores</translation>
    </message>
    <message>
        <source>port %1 for stations with TLS</source>
        <translation>puerto %1 para cargadores con TLS</translation>
    </message>
    <message>
        <source>port %1 of the local API</source>
        <translation>puerto %1 de la API local</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>certificado</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de datos</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AboutDialog</name>
    <message>
        <source>About Forecourt</source>
        <translation>Acerca de Forecourt</translation>
    </message>
    <message>
        <source>Version %1. An operator console for a small site with charging stations, with the OCPP central system inside it. Free software; no cloud, no account.</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>Versión %1. Consola de operación para un pequeño emplazamiento con cargadores, con el sistema central OCPP incluido. Software libre; sin nube y sin cuenta.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Logs</source>
        <extracomment>Where the program writes its log files.</extracomment>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Copied. Paste it into your question.</source>
        <translation>Copiado. Péguelo en su pregunta.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Attached to</source>
        <extracomment>The background service this window belongs to.</extracomment>
        <translation>Vinculado a</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ActionBook</name>
    <message>
        <source>Off: %1</source>
        <extracomment>Why an action is off: &quot;Off: no charger is open&quot;.</extracomment>
        <translation>No disponible: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AddChargerPage</name>
    <message>
        <source>Add charger</source>
        <translation>Añadir cargador</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Cargadores</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Este PC</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>No escucha</translation>
    </message>
    <message>
        <source>Port %1 is not open</source>
        <translation>El puerto %1 no está abierto</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Escucha en el puerto %1</translation>
    </message>
    <message>
        <source>Listening on port %1, encrypted</source>
        <translation>Escucha en el puerto %1, cifrado</translation>
    </message>
    <message>
        <source>No network address</source>
        <translation>Sin dirección de red</translation>
    </message>
    <message>
        <source>%1 must not change, or chargers lose us</source>
        <translation>%1 no debe cambiar o los cargadores nos pierden</translation>
    </message>
    <message>
        <source>Give this PC a fixed address in the router (DHCP reservation)</source>
        <translation>Dé a este PC una dirección fija en el router (reserva DHCP)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AddressesDialog</name>
    <message>
        <source>New addresses for the chargers</source>
        <translation>Nuevas direcciones para los cargadores</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Type these on the chargers&apos; own pages, or scan the code there. A charger that is here again says so by itself.</source>
        <translation>Escríbalas en las páginas de los propios cargadores o escanee allí el código. Un cargador que ha vuelto lo dice por sí solo.</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Dirección de este equipo</translation>
    </message>
    <message>
        <source>Was told %1</source>
        <extracomment>The address a charger was told by the computer the backup comes from.</extracomment>
        <translation>Se le indicó %1</translation>
    </message>
    <message>
        <source>New address of %1</source>
        <extracomment>Name of a field for assistive technology: %1 is a charger.</extracomment>
        <translation>Nueva dirección de %1</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>Mostrar código</translation>
    </message>
    <message>
        <source>Show the code of %1</source>
        <translation>Mostrar el código de %1</translation>
    </message>
    <message>
        <source>Connection card…</source>
        <translation>Ficha de conexión…</translation>
    </message>
    <message>
        <source>Connection card of %1</source>
        <translation>Ficha de conexión de %1</translation>
    </message>
    <message>
        <source>This computer has no network address</source>
        <translation>Este equipo no tiene dirección de red</translation>
    </message>
    <message>
        <source>here again</source>
        <extracomment>The charger has called this computer.</extracomment>
        <translation>ha vuelto</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>aún no ha vuelto</translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation>Este equipo no tiene dirección de red. Conecte el cable de red o únase a la wifi.</translation>
    </message>
    <message>
        <source>There are no chargers in this backup.</source>
        <translation>En esta copia de seguridad no hay cargadores.</translation>
    </message>
    <message>
        <source>All chargers are here again.</source>
        <translation>Todos los cargadores han vuelto.</translation>
    </message>
    <message>
        <source>%1 of %2 chargers are here again.</source>
        <extracomment>%1 of %2 chargers have called this computer.</extracomment>
        <translation>Han vuelto %1 de %2 cargadores.</translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation>Dirección como código QR</translation>
    </message>
    <message>
        <source>Address of %1 as a QR code</source>
        <translation>Dirección de %1 como código QR</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertKindsCard</name>
    <message>
        <source>What raises an alert</source>
        <extracomment>Title: which kinds of alerts are wanted.</extracomment>
        <translation>Qué provoca una alerta</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>Unit behind a number: an alert comes after so many seconds (of a clock: off by so many).</extracomment>
        <translation>segundos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>MB left</source>
        <translation>MB libres</translation>
    </message>
    <message>
        <source>times</source>
        <extracomment>Unit behind a number: an alert comes after so many uses.</extracomment>
        <translation>veces</translation>
    </message>
    <message>
        <source>%1, from how many %2</source>
        <extracomment>Accessible name: %1 a kind of alert, %2 a unit such as minutes.</extracomment>
        <translation>%1, a partir de cuántos %2</translation>
    </message>
    <message>
        <source>at once</source>
        <extracomment>An alert comes without waiting.</extracomment>
        <translation>al momento</translation>
    </message>
    <message>
        <source>Off: this kind is switched off</source>
        <translation>No disponible: este tipo está desactivado</translation>
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
        <translation>Enviado por Forecourt en %1. Qué correos llegan se elige allí, en Ajustes, Notificaciones.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, and %n more</source>
        <extracomment>%n further alerts.</extracomment>
        <translation>
            <numerusform>%1: %2, y %n más</numerusform>
            <numerusform>%1: %2, y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
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
            <numerusform>%n abierta</numerusform>
            <numerusform>%n abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over by themselves</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n terminada por sí sola</numerusform>
            <numerusform>%n terminadas por sí solas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: alerts of the day, %2</source>
        <translation>%1: alertas del día, %2</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Aún abiertas</translation>
    </message>
    <message>
        <source>Over by themselves</source>
        <extracomment>Head of a list: what ended without anybody doing something here.</extracomment>
        <translation>Terminadas por sí solas</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <extracomment>%1 what was wrong, %2 and %3 times.</extracomment>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>%1: test of notifications</source>
        <translation>%1: prueba de notificaciones</translation>
    </message>
    <message>
        <source>This is a test. Alerts of %1 will reach you here.</source>
        <translation>Esto es una prueba. Las alertas de %1 le llegarán aquí.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column: when it began.</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>What and what to do</source>
        <extracomment>Column: what is wrong and what to do.</extracomment>
        <translation>Qué pasa y qué hacer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertWords</name>
    <message>
        <source>fault without a reason</source>
        <extracomment>A charger says that it is faulted, not why.</extracomment>
        <translation>avería sin motivo</translation>
    </message>
    <message>
        <source>The last backup is old</source>
        <translation>La última copia de seguridad es antigua</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>La última copia de seguridad falló</translation>
    </message>
    <message>
        <source>Mails do not get through</source>
        <translation>Los correos no llegan</translation>
    </message>
    <message>
        <source>Webhook calls do not get through</source>
        <translation>Las llamadas del webhook no llegan</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 behind</source>
        <extracomment>%1 a charger, %2 a duration.</extracomment>
        <translation>El reloj de %1 va %2 atrasado</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 ahead</source>
        <translation>El reloj de %1 va %2 adelantado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a connector or charger, %2 a fault.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is offline</source>
        <translation>%1 está sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%n chargers went offline together</source>
        <translation>
            <numerusform>%n cargador se quedó sin conexión</numerusform>
            <numerusform>%n cargadores se quedaron sin conexión a la vez</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is connected but silent</source>
        <translation>%1 está conectado, pero callado</translation>
    </message>
    <message>
        <source>Session %1 at %2 does not end</source>
        <extracomment>%1 a session&apos;s number, %2 a connector.</extracomment>
        <translation>La recarga %1 en %2 no termina</translation>
    </message>
    <message>
        <source>Session %1 at %2 draws no energy</source>
        <translation>La recarga %1 en %2 no toma energía</translation>
    </message>
    <message>
        <source>Unknown tag %1 at %2</source>
        <extracomment>%1 a tag, %2 a charger.</extracomment>
        <translation>Tarjeta desconocida %1 en %2</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is not synchronised</source>
        <translation>El reloj de este equipo no está sincronizado</translation>
    </message>
    <message>
        <source>Little space is left on the disk: %1</source>
        <translation>Queda poco espacio en el disco: %1</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>No se puede guardar nada</translation>
    </message>
    <message>
        <source>Too many records wait for the disk</source>
        <translation>Demasiados registros esperan al disco</translation>
    </message>
    <message>
        <source>Two chargers call themselves %1</source>
        <translation>Dos cargadores se llaman %1</translation>
    </message>
    <message>
        <source>%1 reports a security event: %2</source>
        <extracomment>%1 a charger, %2 the standard&apos;s name of the event.</extracomment>
        <translation>%1 comunica un evento de seguridad: %2</translation>
    </message>
    <message>
        <source>Port %1 is closed: no charger reaches us there</source>
        <translation>El puerto %1 está cerrado: por él no nos llega ningún cargador</translation>
    </message>
    <message>
        <source>maker&apos;s code %1</source>
        <extracomment>%1 a code of the charger&apos;s maker.</extracomment>
        <translation>código del fabricante %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>runs for %1</source>
        <translation>dura ya %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Check its power and its network. It connects again by itself.</source>
        <translation>Compruebe su corriente y su red. Se vuelve a conectar solo.</translation>
    </message>
    <message>
        <source>Is it the site&apos;s network? Check router, switch and this computer&apos;s cable.</source>
        <translation>¿Es la red del emplazamiento? Compruebe el router, el switch y el cable de este equipo.</translation>
    </message>
    <message>
        <source>Ask it for its state; if it stays silent, restart it.</source>
        <translation>Pídale su estado; si sigue callado, reinícielo.</translation>
    </message>
    <message>
        <source>Stop it, or close it in our records if the car is gone.</source>
        <translation>Deténgala, o ciérrela en nuestros registros si el coche ya no está.</translation>
    </message>
    <message>
        <source>The car may be full: ask the driver to free the place.</source>
        <translation>Quizá el coche esté lleno: pida al conductor que deje libre la plaza.</translation>
    </message>
    <message>
        <source>If it belongs to somebody here, add it under People &amp; tags.</source>
        <translation>Si es de alguien de aquí, añádala en Personas y tarjetas.</translation>
    </message>
    <message>
        <source>It takes our time with its next restart; else set its time server.</source>
        <translation>Toma nuestra hora en su próximo reinicio; si no, indique su servidor de hora.</translation>
    </message>
    <message>
        <source>Turn on automatic time in the system&apos;s settings (timedatectl set-ntp true).</source>
        <translation>Active la hora automática en los ajustes del sistema (timedatectl set-ntp true).</translation>
    </message>
    <message>
        <source>Free some space, or keep messages for a shorter time.</source>
        <translation>Libere espacio o guarde los mensajes menos tiempo.</translation>
    </message>
    <message>
        <source>Check the disk and its permissions. Chargers keep what we did not confirm and send it again.</source>
        <translation>Compruebe el disco y sus permisos. Los cargadores conservan lo que no confirmamos y lo envían de nuevo.</translation>
    </message>
    <message>
        <source>The disk is too slow or refuses. Chargers get no answers and send again; nothing is lost.</source>
        <translation>El disco es demasiado lento o rechaza los datos. Los cargadores no reciben respuesta y envían de nuevo; no se pierde nada.</translation>
    </message>
    <message>
        <source>Check the backup folder and back up now.</source>
        <translation>Compruebe la carpeta de copias y haga ahora una copia de seguridad.</translation>
    </message>
    <message>
        <source>Give one of them another name in its own settings. The second is turned away.</source>
        <translation>Dé a uno de ellos otro nombre en sus propios ajustes. Al segundo no se le deja entrar.</translation>
    </message>
    <message>
        <source>Ask who worked at the charger. If nobody did, look at it on site.</source>
        <translation>Pregunte quién trabajó en el cargador. Si no fue nadie, revíselo en el lugar.</translation>
    </message>
    <message>
        <source>End the program that uses it, or choose another port.</source>
        <translation>Cierre el programa que lo usa o elija otro puerto.</translation>
    </message>
    <message>
        <source>Send a test under Settings, Notifications: it says what is wrong.</source>
        <translation>Envíe una prueba en Ajustes, Notificaciones: dice qué falla.</translation>
    </message>
    <message>
        <source>Fault of a charger or connector</source>
        <translation>Avería de un cargador o conector</translation>
    </message>
    <message>
        <source>Charger offline</source>
        <translation>Cargador sin conexión</translation>
    </message>
    <message>
        <source>Several chargers offline together</source>
        <translation>Varios cargadores sin conexión a la vez</translation>
    </message>
    <message>
        <source>Charger connected but silent</source>
        <translation>Cargador conectado, pero callado</translation>
    </message>
    <message>
        <source>Session that does not end</source>
        <translation>Recarga que no termina</translation>
    </message>
    <message>
        <source>Session without energy</source>
        <translation>Recarga sin energía</translation>
    </message>
    <message>
        <source>Unknown tag used</source>
        <translation>Uso de una tarjeta desconocida</translation>
    </message>
    <message>
        <source>Clock of a charger is off</source>
        <translation>Reloj de un cargador desviado</translation>
    </message>
    <message>
        <source>This computer&apos;s clock</source>
        <translation>Reloj de este equipo</translation>
    </message>
    <message>
        <source>Little disk space</source>
        <translation>Poco espacio en el disco</translation>
    </message>
    <message>
        <source>Trouble with saving</source>
        <translation>Problemas al guardar</translation>
    </message>
    <message>
        <source>Records wait for the disk</source>
        <translation>Registros en espera del disco</translation>
    </message>
    <message>
        <source>Backup failed or old</source>
        <translation>Copia de seguridad fallida o antigua</translation>
    </message>
    <message>
        <source>Two chargers with one name</source>
        <translation>Dos cargadores con un mismo nombre</translation>
    </message>
    <message>
        <source>Security event of a charger</source>
        <translation>Evento de seguridad de un cargador</translation>
    </message>
    <message>
        <source>Port for chargers closed</source>
        <translation>Puerto para cargadores cerrado</translation>
    </message>
    <message>
        <source>Notification not delivered</source>
        <translation>Notificación no entregada</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Severity of an alert, the mildest.</extracomment>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>State of an alert: nobody has dealt with it.</extracomment>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <extracomment>%1 a person.</extracomment>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Atendida por %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Pospuesta hasta %1</translation>
    </message>
    <message>
        <source>Not repeated for a day</source>
        <extracomment>State of an alert; %1 a time.</extracomment>
        <translation>Sin repetir durante un día</translation>
    </message>
    <message>
        <source>Switched off %1</source>
        <translation>Desactivada %1</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <extracomment>State of an alert: what it was about has ended by itself; %1 a time.</extracomment>
        <translation>Terminada desde %1</translation>
    </message>
    <message>
        <source>It worked: the other side took it.</source>
        <translation>Funcionó: el otro lado lo aceptó.</translation>
    </message>
    <message>
        <source>Something is missing: fill in server, sender and recipients.</source>
        <translation>Falta algo: indique servidor, remitente y destinatarios.</translation>
    </message>
    <message>
        <source>This address cannot be used: it must begin with https://.</source>
        <translation>Esta dirección no sirve: debe empezar por https://.</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the spelling and this computer&apos;s internet connection.</source>
        <translation>Nadie conoce este servidor. Compruebe cómo está escrito y la conexión a internet de este equipo.</translation>
    </message>
    <message>
        <source>The connection is refused. Check server and port.</source>
        <translation>La conexión se rechaza. Compruebe el servidor y el puerto.</translation>
    </message>
    <message>
        <source>The server does not answer. Check server, port and encryption; a firewall may be in between.</source>
        <translation>El servidor no responde. Compruebe servidor, puerto y cifrado; puede haber un cortafuegos de por medio.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold. Check the server&apos;s name and this computer&apos;s clock.</source>
        <translation>El certificado del servidor no es válido. Compruebe el nombre del servidor y el reloj de este equipo.</translation>
    </message>
    <message>
        <source>The server does not offer this encryption. Choose another one.</source>
        <translation>El servidor no ofrece este cifrado. Elija otro.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Some providers want a password of its own for programs.</source>
        <translation>El usuario o la contraseña no son correctos. Algunos proveedores exigen una contraseña propia para programas.</translation>
    </message>
    <message>
        <source>The server cannot take it now. It is tried again later.</source>
        <translation>El servidor no puede aceptarlo ahora. Se intenta de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The server does not want it. Check sender, recipients or address.</source>
        <translation>El servidor no lo quiere. Compruebe el remitente, los destinatarios o la dirección.</translation>
    </message>
    <message>
        <source>It points to another place, which is not followed. Enter that place&apos;s address.</source>
        <translation>Remite a otro lugar, y no se le sigue. Indique la dirección de ese lugar.</translation>
    </message>
    <message>
        <source>The connection broke off. Check port and encryption.</source>
        <translation>La conexión se cortó. Compruebe el puerto y el cifrado.</translation>
    </message>
    <message>
        <source>The password was saved on another computer. Type it again.</source>
        <translation>La contraseña se guardó en otro equipo. Escríbala de nuevo.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Falló.</translation>
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
        <translation>Alertas</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Posponer</translation>
    </message>
    <message>
        <source>A&amp;cknowledge</source>
        <translation>&amp;Atender</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Qué alertas</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Alerts nobody has dealt with.</extracomment>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Atendidas</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Alerts: those that are over too.</extracomment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Older alerts cannot be read</source>
        <translation>No se pueden leer alertas más antiguas</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Clear the filter to see the others.</source>
        <translation>Borre el filtro para ver las demás.</translation>
    </message>
    <message>
        <source>None acknowledged</source>
        <translation>Ninguna atendida</translation>
    </message>
    <message>
        <source>Acknowledged and snoozed alerts stay here until what they are about is over.</source>
        <translation>Las alertas atendidas y pospuestas siguen aquí hasta que se acabe lo que las causó.</translation>
    </message>
    <message>
        <source>All quiet since %1</source>
        <translation>Todo tranquilo desde %1</translation>
    </message>
    <message>
        <source>Faults, lost chargers and other trouble appear here by themselves.</source>
        <translation>Las averías, los cargadores perdidos y otros problemas aparecen aquí solos.</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Abrir recarga</translation>
    </message>
    <message>
        <source>People &amp;&amp; tags</source>
        <translation>Personas y tarjetas</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Abrir cargador</translation>
    </message>
    <message>
        <source>Show chargers</source>
        <translation>Mostrar cargadores</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Choose an open alert in the list</source>
        <translation>Elija una alerta abierta de la lista</translation>
    </message>
    <message>
        <source>It is acknowledged</source>
        <translation>Ya está atendida</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) acknowledged</source>
        <translation>
            <numerusform>%n alerta atendida</numerusform>
            <numerusform>%n alertas atendidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) snoozed until %1</source>
        <extracomment>%1 a time.</extracomment>
        <translation>
            <numerusform>%n alerta pospuesta hasta %1</numerusform>
            <numerusform>%n alertas pospuestas hasta %1</numerusform>
        </translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Durante &amp;1 hora</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Durante &amp;4 horas</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Hasta &amp;mañana</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <extracomment>Title: theme, language and density of the window.</extracomment>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Theme: as the desktop.</extracomment>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>dark light colour night</source>
        <translation>oscuro claro color noche</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Height of the rows of tables.</extracomment>
        <translation>Amplias</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>Height of the rows of tables.</extracomment>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Filas de las tablas</translation>
    </message>
    <message>
        <source>Compact rows show more at once.</source>
        <translation>Las filas compactas muestran más a la vez.</translation>
    </message>
    <message>
        <source>density height dense lines</source>
        <translation>densidad altura denso líneas</translation>
    </message>
    <message>
        <source>The size of text follows the desktop. To make only this window larger, use View, Size.</source>
        <translation>El tamaño del texto sigue al del escritorio. Para agrandar solo esta ventana, use Ver, Tamaño.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ArchiveDialog</name>
    <message>
        <source>Save everything in one file</source>
        <translation>Guardar todo en un archivo</translation>
    </message>
    <message>
        <source>With this file another computer goes on where this one stopped. The token of the local API and the private key go into it only under a passphrase; without one they stay out.</source>
        <translation>Con este archivo, otro equipo continúa donde este paró. El token de la API local y la clave privada solo se incluyen con una frase de contraseña; sin ella quedan fuera.</translation>
    </message>
    <message>
        <source>Passphrase, may be empty</source>
        <translation>Frase de contraseña, puede quedar vacía</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Repetir frase de contraseña</translation>
    </message>
    <message>
        <source>With the message log, which may be large</source>
        <translation>Con el registro de mensajes, que puede ser grande</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Elegir lugar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>At least %1 characters, or none at all.</source>
        <translation>Al menos %1 caracteres, o ninguno.</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Las dos no coinciden.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AreaDialog</name>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Where they stand, in your words: “Underground 1”. Chargers of one area are shown together.</source>
        <translation>Dónde están, con sus palabras: «Sótano 1». Los cargadores de una zona se muestran juntos.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttemptModel</name>
    <message>
        <source>path %1</source>
        <extracomment>%1 is the path of an address such as /ocpp/SN0042.</extracomment>
        <translation>ruta %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What we heard</source>
        <extracomment>Column: what happened to a connection attempt.</extracomment>
        <translation>Qué oímos</translation>
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
        <translation>conectado</translation>
    </message>
    <message>
        <source>no request came</source>
        <translation>no llegó ninguna petición</translation>
    </message>
    <message>
        <source>encrypted call on the plain port</source>
        <translation>llamada cifrada en el puerto sin cifrar</translation>
    </message>
    <message>
        <source>request too large</source>
        <translation>petición demasiado grande</translation>
    </message>
    <message>
        <source>request too slow</source>
        <translation>petición demasiado lenta</translation>
    </message>
    <message>
        <source>a web browser, not a charger</source>
        <translation>un navegador web, no un cargador</translation>
    </message>
    <message>
        <source>no id in the path</source>
        <translation>sin identificador en la ruta</translation>
    </message>
    <message>
        <source>the id has characters we do not take</source>
        <translation>el identificador tiene caracteres no admitidos</translation>
    </message>
    <message>
        <source>unknown id, new chargers are not let in</source>
        <translation>identificador desconocido, no se admiten cargadores nuevos</translation>
    </message>
    <message>
        <source>this charger is archived</source>
        <translation>este cargador está archivado</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>sin contraseña</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>contraseña incorrecta</translation>
    </message>
    <message>
        <source>user name and id differ</source>
        <translation>usuario e identificador distintos</translation>
    </message>
    <message>
        <source>not encrypted, but it has to be</source>
        <translation>sin cifrar, pero debe estarlo</translation>
    </message>
    <message>
        <source>no sub-protocol</source>
        <translation>sin subprotocolo</translation>
    </message>
    <message>
        <source>sub-protocol we do not speak</source>
        <translation>subprotocolo que no hablamos</translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation>demasiados intentos</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>demasiadas conexiones</translation>
    </message>
    <message>
        <source>data sent too early</source>
        <translation>datos enviados demasiado pronto</translation>
    </message>
    <message>
        <source>another charger uses this id</source>
        <translation>otro cargador usa este identificador</translation>
    </message>
    <message>
        <source>encryption failed</source>
        <translation>falló el cifrado</translation>
    </message>
    <message>
        <source>%1 Refused: %2</source>
        <extracomment>%1 is an HTTP status such as 401, %2 the reason: &quot;401 Refused: no password&quot;.</extracomment>
        <translation>%1 Rechazado: %2</translation>
    </message>
    <message>
        <source>Use ws:// on this port, or the encrypted port with wss://</source>
        <translation>Use ws:// en este puerto, o el puerto cifrado con wss://</translation>
    </message>
    <message>
        <source>The address is right. Type it on the charger, not in a browser</source>
        <translation>La dirección es correcta. Escríbala en el cargador, no en un navegador</translation>
    </message>
    <message>
        <source>Add the charger&apos;s id to the end of the address</source>
        <translation>Añada el identificador del cargador al final de la dirección</translation>
    </message>
    <message>
        <source>Use letters, digits and - _ . only, at most 48</source>
        <translation>Use solo letras, cifras y - _ . , 48 como máximo</translation>
    </message>
    <message>
        <source>Keep “Add charger” open, then let it call again</source>
        <translation>Deje abierto «Añadir cargador» y que vuelva a llamar</translation>
    </message>
    <message>
        <source>Restore it under Chargers, Archived</source>
        <translation>Restáurelo en Cargadores, Archivados</translation>
    </message>
    <message>
        <source>Type the password on the charger; some call it “Authorization key”</source>
        <translation>Escriba la contraseña en el cargador; algunos la llaman «Authorization key»</translation>
    </message>
    <message>
        <source>Type the password again or make a new one</source>
        <translation>Escriba de nuevo la contraseña o cree otra</translation>
    </message>
    <message>
        <source>The user name has to be the charger&apos;s id</source>
        <translation>El usuario debe ser el identificador del cargador</translation>
    </message>
    <message>
        <source>Use wss:// or allow plain connections for this charger</source>
        <translation>Use wss:// o permita conexiones sin cifrar para este cargador</translation>
    </message>
    <message>
        <source>Set the protocol to OCPP 1.6 JSON, not SOAP</source>
        <translation>Ponga el protocolo en OCPP 1.6 JSON, no SOAP</translation>
    </message>
    <message>
        <source>It may call again in a minute</source>
        <translation>Podrá volver a llamar en un minuto</translation>
    </message>
    <message>
        <source>Give each charger its own id</source>
        <translation>Dé a cada cargador su propio identificador</translation>
    </message>
    <message>
        <source>The charger does not trust our certificate</source>
        <translation>El cargador no confía en nuestro certificado</translation>
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
        <translation>%1: sin conexión %2</translation>
    </message>
    <message>
        <source>Check its power and its network</source>
        <translation>Compruebe su alimentación y su red</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to look at</source>
        <translation>
            <numerusform>%n recarga por revisar</numerusform>
            <numerusform>%n recargas por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Each says why and what to do</source>
        <translation>Cada una dice por qué y qué hacer</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>things to look at</comment>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>All chargers are online and well</source>
        <translation>Todos los cargadores están en línea y bien</translation>
    </message>
    <message>
        <source>Look</source>
        <extracomment>Button: opens the sessions that somebody should look at.</extracomment>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: opens the list of alerts.</extracomment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Paso siguiente…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
    <message>
        <source>%1: does not stop</source>
        <extracomment>%1 a connector: the charger did not do what it was asked.</extracomment>
        <translation>%1: no se detiene</translation>
    </message>
    <message>
        <source>%1: finished, still plugged in</source>
        <extracomment>%1 a connector.</extracomment>
        <translation>%1: terminado, aún enchufado</translation>
    </message>
    <message>
        <source>Ask the driver to unplug, %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>Pida al conductor que desenchufe, %1</translation>
    </message>
    <message>
        <source>%1: connected, not accepted</source>
        <extracomment>%1 a charger.</extracomment>
        <translation>%1: conectado, sin aceptar</translation>
    </message>
    <message>
        <source>Its sessions and tags are refused until you accept it</source>
        <translation>Sus recargas y tarjetas se rechazan hasta que lo acepte</translation>
    </message>
    <message>
        <source>%1: clock off by %2</source>
        <extracomment>%1 a charger, %2 a duration.</extracomment>
        <translation>%1: reloj desviado %2</translation>
    </message>
    <message>
        <source>A restart makes it take our time</source>
        <translation>Con un reinicio toma nuestra hora</translation>
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
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Before an update</source>
        <extracomment>Kind of a backup: made before the database got a new layout.</extracomment>
        <translation>Antes de una actualización</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Antes de una restauración</translation>
    </message>
    <message>
        <source>When made</source>
        <extracomment>A backup was checked when it was made, not since.</extracomment>
        <translation>Al hacerla</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Good, just now</source>
        <translation>Correcta, ahora mismo</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Column: when the backup was made.</extracomment>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: on what occasion the backup was made.</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>Column: when the backup was last checked, and how that went.</extracomment>
        <translation>Comprobada</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BackupSection</name>
    <message>
        <source>Backup and restore</source>
        <translation>Copia de seguridad y restauración</translation>
    </message>
    <message>
        <source>New addresses…</source>
        <translation>Nuevas direcciones…</translation>
    </message>
    <message>
        <source>All chargers know</source>
        <extracomment>The chargers were told the new address: the reminder goes.</extracomment>
        <translation>Todos la conocen</translation>
    </message>
    <message>
        <source>Every night</source>
        <extracomment>Title: backups made every night.</extracomment>
        <translation>Cada noche</translation>
    </message>
    <message>
        <source>In the data folder</source>
        <translation>En la carpeta de datos</translation>
    </message>
    <message>
        <source>At</source>
        <translation>A las</translation>
    </message>
    <message>
        <source>By the clock of the site, for example 03:00. A night that was missed is made up.</source>
        <translation>Según el reloj del emplazamiento, por ejemplo 03:00. Si se pierde una noche, se recupera.</translation>
    </message>
    <message>
        <source>nightly time schedule</source>
        <translation>nocturna hora programación</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Copias diarias conservadas</translation>
    </message>
    <message>
        <source>keep rotation</source>
        <translation>conservar rotación</translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation>Copias semanales conservadas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Another disk is better: it survives this one.</source>
        <translation>Mejor otro disco: sobrevive a este.</translation>
    </message>
    <message>
        <source>disk path NAS USB</source>
        <translation>disco ruta NAS USB</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Defaults for this section</source>
        <translation>Valores por defecto de esta sección</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Carpeta de las copias de seguridad</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Antes de una actualización</translation>
    </message>
    <message>
        <source>One file to take along</source>
        <extracomment>Title: a backup of everything in one file, for another computer.</extracomment>
        <translation>Un archivo para llevar</translation>
    </message>
    <message>
        <source>Save everything in one file…</source>
        <translation>Guardar todo en un archivo…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Restaurar desde un archivo…</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Progreso de la copia de seguridad</translation>
    </message>
    <message>
        <source>Database, settings and certificate; secrets under a passphrase. Nothing leaves this computer by itself.</source>
        <translation>Base de datos, ajustes y certificado; los secretos, con frase de contraseña. Nada sale por sí solo de este equipo.</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Restaurar desde un archivo</translation>
    </message>
    <message>
        <source>Backups (*.zip *.sqlite)</source>
        <translation>Copias de seguridad (*.zip *.sqlite)</translation>
    </message>
    <message>
        <source>A time is hours and minutes, such as 03:00</source>
        <translation>Una hora son horas y minutos, como 03:00</translation>
    </message>
    <message>
        <source>Saved; it holds from now on</source>
        <translation>Guardado; vale desde ahora</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>Indique la ruta completa de una carpeta.</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <translation>Valores por defecto restablecidos: %1</translation>
    </message>
    <message>
        <source>Select a backup first</source>
        <translation>Elija primero una copia de seguridad</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>Se está haciendo una copia de seguridad</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Haciendo la copia…</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Copia de seguridad hecha y comprobada</translation>
    </message>
    <message>
        <source>Save everything in one file</source>
        <translation>Guardar todo en un archivo</translation>
    </message>
    <message>
        <source>A file is being written</source>
        <translation>Se está escribiendo un archivo</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Escribiendo %1…</translation>
    </message>
    <message>
        <source>Written and checked: %1</source>
        <translation>Escrito y comprobado: %1</translation>
    </message>
    <message>
        <source>Restored the backup of %1.</source>
        <translation>Restaurada la copia de seguridad del %1.</translation>
    </message>
    <message>
        <source>If this is another computer, the chargers need its address.</source>
        <translation>Si este es otro equipo, los cargadores necesitan su dirección.</translation>
    </message>
    <message>
        <source>This computer still has the address %1 that the chargers know.</source>
        <translation>Este equipo aún tiene la dirección %1, que los cargadores conocen.</translation>
    </message>
    <message>
        <source>The chargers still point to %1; this computer is %2.</source>
        <translation>Los cargadores aún apuntan a %1; este equipo es %2.</translation>
    </message>
    <message>
        <source>in no network</source>
        <translation>en ninguna red</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Comprobando una copia de seguridad</translation>
    </message>
    <message>
        <source>Saving everything in one file</source>
        <translation>Guardando todo en un archivo</translation>
    </message>
    <message>
        <source>Off: the service keeps the data. Stop it, then start Forecourt and restore here</source>
        <translation>No disponible: el servicio tiene los datos. Deténgalo, luego inicie Forecourt y restaure aquí</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Behind the sentence of a banner: %n further matters of the same kind.</extracomment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BellButton</name>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message numerus="yes">
        <source>Alerts, %n open</source>
        <extracomment>Accessible name of the bell; %n alerts are open.</extracomment>
        <translation>
            <numerusform>Alertas, %n pendiente</numerusform>
            <numerusform>Alertas, %n pendientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BulkDialog</name>
    <message>
        <source>All at once</source>
        <translation>Todos a la vez</translation>
    </message>
    <message>
        <source>One by one, and stop at the first that fails</source>
        <translation>Uno por uno, parando en el primero que falle</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Cargadores</translation>
    </message>
    <message>
        <source>Off: none of these chargers can do it now; the table says why</source>
        <translation>No disponible: ninguno de estos cargadores puede hacerlo ahora; la tabla dice por qué</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop here</source>
        <extracomment>Button: nothing further is sent to the chargers whose turn has not come.</extracomment>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>Repetir fallidos</translation>
    </message>
    <message numerus="yes">
        <source>This goes to %n charger(s). Type their number.</source>
        <translation>
            <numerusform>Esto va a %n cargador. Escriba su número.</numerusform>
            <numerusform>Esto va a %n cargadores. Escriba su número.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 running, %4 not reached</source>
        <extracomment>How a command to many chargers goes: %1 to %4 are numbers.</extracomment>
        <translation>%1 hechos, %2 fallidos, %3 en curso, %4 no alcanzados</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BulkModel</name>
    <message>
        <source>Off: the charger is archived</source>
        <translation>No disponible: el cargador está archivado</translation>
    </message>
    <message>
        <source>Takes part</source>
        <extracomment>A charger that gets the command.</extracomment>
        <translation>Participa</translation>
    </message>
    <message>
        <source>Its turn has not come yet</source>
        <translation>Aún no le ha llegado el turno</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Enviada, espera la respuesta</translation>
    </message>
    <message>
        <source>Not sent, since one before it failed or it was stopped</source>
        <translation>No enviada, porque una anterior falló o se detuvo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BusNotificationChannel</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Atender</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CandidateModel</name>
    <message>
        <source>Connected, waiting to be accepted</source>
        <translation>Conectado, a la espera de ser aceptado</translation>
    </message>
    <message>
        <source>Not connected at the moment</source>
        <translation>No conectado ahora</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Marca y modelo</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: network address a charger calls from.</extracomment>
        <translation>De</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Último contacto</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Changes</name>
    <message>
        <source>Not sent yet</source>
        <extracomment>A changed setting: not sent to the charger yet.</extracomment>
        <translation>Aún no enviado</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Enviada, espera la respuesta</translation>
    </message>
    <message>
        <source>Accepted, is read back</source>
        <translation>Aceptado, se relee</translation>
    </message>
    <message>
        <source>Done, the charger reads it back</source>
        <translation>Hecho, el cargador lo devuelve así</translation>
    </message>
    <message>
        <source>Kept, works after a restart of the charger</source>
        <translation>Guardado, vale tras reiniciar el cargador</translation>
    </message>
    <message>
        <source>Refused: the charger does not take this value, or not now</source>
        <translation>Rechazado: el cargador no acepta este valor, o no ahora</translation>
    </message>
    <message>
        <source>This charger has no such setting</source>
        <translation>Este cargador no tiene ese ajuste</translation>
    </message>
    <message>
        <source>This charger cannot be set from here. Use its own menu</source>
        <translation>Este cargador no se puede ajustar desde aquí. Use su propio menú</translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 the charger&apos;s own words, in English.</extracomment>
        <translation>El cargador respondió con un error: %1</translation>
    </message>
    <message>
        <source>Accepted, but it reads back as %1</source>
        <extracomment>%1 a value.</extracomment>
        <translation>Aceptado, pero al releerlo da %1</translation>
    </message>
    <message>
        <source>Accepted, but it could not be read back. Read the settings again</source>
        <translation>Aceptado, pero no se pudo releer. Lea los ajustes de nuevo</translation>
    </message>
    <message>
        <source>No answer. It may have happened all the same: read the settings again</source>
        <translation>Sin respuesta. Puede haberse hecho igualmente: lea los ajustes de nuevo</translation>
    </message>
    <message>
        <source>Not sent: the charger is offline. Try again once it is back</source>
        <translation>No enviado: el cargador no tiene conexión. Inténtelo de nuevo cuando vuelva</translation>
    </message>
    <message>
        <source>Not sent: this charger lets nobody change it</source>
        <translation>No enviado: este cargador no deja que nadie lo cambie</translation>
    </message>
    <message>
        <source>Not sent: you stopped it</source>
        <translation>No enviado: usted lo detuvo</translation>
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
        <translation>Aquí ya no hay ninguna recarga</translation>
    </message>
    <message>
        <source>The car of %1 stops at %2. The cable stays locked until the car lets go.</source>
        <extracomment>%1 the driver, %2 an energy such as 12,41 kWh.</extracomment>
        <translation>El coche de %1 se para en %2. El cable queda bloqueado hasta que el coche lo suelte.</translation>
    </message>
    <message>
        <source>Stop charging at %1?</source>
        <translation>¿Detener la recarga en %1?</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Detener recarga</translation>
    </message>
    <message>
        <source>Keep charging</source>
        <translation>Seguir cargando</translation>
    </message>
    <message>
        <source>Unlock the cable at %1?</source>
        <translation>¿Desbloquear el cable en %1?</translation>
    </message>
    <message>
        <source>Ask the driver to unlock the car first, unplug at the car and push the plug in once. A session that still runs there ends.</source>
        <translation>Pida al conductor que primero desbloquee el coche, desenchufe en el coche y empuje una vez la clavija. Una recarga aún en curso allí termina.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Leave locked</source>
        <translation>Dejar bloqueado</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two.</source>
        <translation>El cargador queda sin conexión uno o dos minutos.</translation>
    </message>
    <message>
        <source>It ends the sessions of %1.</source>
        <extracomment>%1 lists drivers and connectors.</extracomment>
        <translation>Termina las recargas de %1.</translation>
    </message>
    <message>
        <source>Hard restart of %1</source>
        <translation>Reinicio forzado de %1</translation>
    </message>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation>El cargador corta su propia corriente al momento y puede perder las últimas lecturas.</translation>
    </message>
    <message>
        <source>Restart hard</source>
        <translation>Forzar reinicio</translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation>¿Reiniciar %1?</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Leave running</source>
        <translation>Dejar en marcha</translation>
    </message>
    <message>
        <source>Take %1 out of service?</source>
        <translation>¿Poner %1 fuera de servicio?</translation>
    </message>
    <message>
        <source>Nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation>Nadie puede iniciar allí una recarga hasta que lo vuelva a poner en servicio. Una recarga en curso sigue hasta el final.</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Poner fuera de servicio</translation>
    </message>
    <message>
        <source>Leave in service</source>
        <translation>Dejar en servicio</translation>
    </message>
    <message>
        <source>Closed session %1</source>
        <translation>Recarga %1 cerrada</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>The id %1 stays as it is.</source>
        <translation>El identificador %1 no cambia.</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Nombre cambiado</translation>
    </message>
    <message>
        <source>It stays connected, but its sessions and tags are refused until you accept it again.</source>
        <translation>Sigue conectado, pero sus recargas y tarjetas se rechazan hasta que lo acepte de nuevo.</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation>Cargando ahora: %1.</translation>
    </message>
    <message>
        <source>Put %1 back to waiting?</source>
        <translation>¿Volver a poner %1 en espera?</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Poner en espera</translation>
    </message>
    <message>
        <source>Keep accepted</source>
        <translation>Mantener aceptado</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 archivado</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>%1 aceptado</translation>
    </message>
    <message>
        <source>Reject %1?</source>
        <translation>¿Rechazar %1?</translation>
    </message>
    <message>
        <source>The charger is told no each time it calls, until you accept it under Chargers.</source>
        <translation>El cargador recibe un no cada vez que llama, hasta que lo acepte en Cargadores.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Seguir esperando</translation>
    </message>
    <message>
        <source>Ask for</source>
        <extracomment>Menu: the charger is asked to send one of its messages now.</extracomment>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <extracomment>Menu entry: the charger is asked to report the state of its connectors.</extracomment>
        <translation>Estados de los conectores</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Lecturas del contador</translation>
    </message>
    <message>
        <source>Boot report</source>
        <extracomment>Menu entry: the charger is asked for its introduction (BootNotification).</extracomment>
        <translation>Informe de arranque</translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation>Señal de vida</translation>
    </message>
    <message>
        <source>Firmware state</source>
        <translation>Estado del firmware</translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation>Estado del diagnóstico</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
    <message>
        <source>Restart hard…</source>
        <translation>Forzar reinicio…</translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation>Poner fuera de servicio…</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Poner en servicio</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Leer ajustes</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Put back to waiting…</source>
        <translation>Volver a poner en espera…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Iniciar…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Place saved</source>
        <translation>Lugar guardado</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>Foto de %1</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>That is no photo we can use. Choose a JPEG or PNG of at most 40 MB</source>
        <translation>Esa foto no nos sirve. Elija un JPEG o PNG de 40 MB como máximo</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>Foto quitada</translation>
    </message>
    <message>
        <source>%1 is in use already. Archive it first, or choose another</source>
        <translation>%1 ya está en uso. Archívelo primero o elija otro</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <extracomment>%1 a place, %2 the id of its new charger.</extracomment>
        <translation>%1 es ahora %2</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>%1 restaurado</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Comprobación guiada</translation>
    </message>
    <message>
        <source>Off: guided checks are not kept here</source>
        <translation>No disponible: aquí no se guardan comprobaciones guiadas</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>Lugar…</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Replace hardware…</source>
        <translation>Sustituir equipo…</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Tarjeta %1 añadida</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>No disponible: aquí no se hacen reservas</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reservar…</translation>
    </message>
    <message>
        <source>More commands</source>
        <extracomment>Menu with every command of the standard that a charger can be given.</extracomment>
        <translation>Más órdenes</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Todas las órdenes</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Expert call…</source>
        <translation>Llamada experta…</translation>
    </message>
    <message>
        <source>Photo saved</source>
        <translation>Foto guardada</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerBulk</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, since they are offline or cannot do it: %1.</source>
        <extracomment>%1 names of chargers.</extracomment>
        <translation>Quedan fuera por estar sin conexión o no poder hacerlo: %1.</translation>
    </message>
    <message>
        <source>Choose chargers in the list</source>
        <translation>Elija cargadores de la lista</translation>
    </message>
    <message>
        <source>Off: all of them are offline, not accepted or cannot do this</source>
        <translation>No disponible: todos están sin conexión, sin aceptar o no pueden hacerlo</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 who charges, %2 at which connector.</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <translation>Cargando ahora: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Restart %n charger(s)?</source>
        <translation>
            <numerusform>¿Reiniciar %n cargador?</numerusform>
            <numerusform>¿Reiniciar %n cargadores?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is away for some minutes; running sessions end.</source>
        <translation>Cada uno falta unos minutos; las recargas en curso terminan.</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Report on a command to many chargers: &quot;Restart: 4 accepted&quot;.</extracomment>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Into service</source>
        <translation>En servicio</translation>
    </message>
    <message numerus="yes">
        <source>Take %n charger(s) out of service?</source>
        <translation>
            <numerusform>¿Poner %n cargador fuera de servicio?</numerusform>
            <numerusform>¿Poner %n cargadores fuera de servicio?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can charge there until you put them back. A running session goes on to its end.</source>
        <translation>Nadie puede cargar allí hasta que vuelva a ponerlos en servicio. Una recarga en curso sigue hasta su final.</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Poner fuera de servicio</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Leer ajustes</translation>
    </message>
    <message>
        <source>Ask for states</source>
        <translation>Pedir estados</translation>
    </message>
    <message>
        <source>%1: %2 accepted</source>
        <extracomment>%1 what was asked, %2 how many chargers accepted it.</extracomment>
        <translation>%1: %2 aceptados</translation>
    </message>
    <message>
        <source>%1: %2 accepted, not by %3. Their History says why.</source>
        <extracomment>%1 what was asked, %2 how many chargers accepted it, %3 names of those that did not.</extracomment>
        <translation>%1: %2 aceptados, no por %3. Su historial dice por qué.</translation>
    </message>
    <message numerus="yes">
        <source>Area of %n charger(s)</source>
        <translation>
            <numerusform>Zona de %n cargador</numerusform>
            <numerusform>Zona de %n cargadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Area changed</source>
        <translation>Zona cambiada</translation>
    </message>
    <message numerus="yes">
        <source>Archived %n charger(s)</source>
        <translation>
            <numerusform>%n cargador archivado</numerusform>
            <numerusform>%n cargadores archivados</numerusform>
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
        <translation>En directo</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Recargas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>This charger is not in use any more</source>
        <translation>Este cargador ya no está en uso</translation>
    </message>
    <message>
        <source>It was archived. Its sessions stay under Sessions.</source>
        <translation>Se archivó. Sus recargas siguen en Recargas.</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Cargadores</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Sessions of this charger</source>
        <translation>Recargas de este cargador</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Aún no hay recargas</translation>
    </message>
    <message>
        <source>The first charge at this charger appears here.</source>
        <translation>La primera recarga en este cargador aparece aquí.</translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation>No se pudieron leer las recargas</translation>
    </message>
    <message>
        <source>This charger is not in use</source>
        <translation>Este cargador no está en uso</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A connector and its state: &quot;Bay 7 Faulted&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Aún no aceptado</translation>
    </message>
    <message>
        <source>Online, heard %1</source>
        <translation>En línea, contacto %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>SN %1</source>
        <extracomment>Serial number of a charger.</extracomment>
        <translation>N.º serie %1</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>firmware %1</translation>
    </message>
    <message>
        <source>%1, security profile %2</source>
        <translation>%1, perfil de seguridad %2</translation>
    </message>
    <message>
        <source>clock off by %1</source>
        <extracomment>The charger&apos;s clock differs from ours by %1.</extracomment>
        <translation>reloj desviado %1</translation>
    </message>
    <message>
        <source>id %1</source>
        <extracomment>The charger&apos;s own id.</extracomment>
        <translation>identificador %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Open the new one</source>
        <translation>Abrir el nuevo</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>%1 took its place. The sessions of both are shown there.</source>
        <extracomment>%1 the id of a charger.</extracomment>
        <translation>%1 ocupó su lugar. Allí se muestran las recargas de ambos.</translation>
    </message>
    <message>
        <source>Local list</source>
        <extracomment>Tab: the list of tags that the charger keeps itself.</extracomment>
        <translation>Lista local</translation>
    </message>
    <message>
        <source>Planned actions…</source>
        <translation>Acciones programadas…</translation>
    </message>
    <message>
        <source>There is no charger with this id here. Add charger shows the ones that call.</source>
        <translation>Aquí no hay ningún cargador con este identificador. Añadir cargador muestra los que llaman.</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Menu entry: something is done at this charger at another time.</extracomment>
        <translation>Más tarde…</translation>
    </message>
    <message>
        <source>Power limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Vendor data</source>
        <extracomment>Tab: messages of the maker&apos;s own (DataTransfer).</extracomment>
        <translation>Fabricante</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerSetup</name>
    <message>
        <source>1. Open the charger&apos;s own page or its app, and look for “OCPP” or “backend”.</source>
        <translation>1. Abra la página del propio cargador o su app y busque «OCPP» o «backend».</translation>
    </message>
    <message>
        <source>2. Type the address that is shown next. It also comes as a QR code and in pieces.</source>
        <translation>2. Escriba la dirección que se muestra a continuación. También está como código QR y por partes.</translation>
    </message>
    <message>
        <source>3. The charger appears within a minute. Accept it, and it may charge.</source>
        <translation>3. El cargador aparece en un minuto. Acéptelo y podrá cargar.</translation>
    </message>
    <message>
        <source>First charger</source>
        <translation>Primer cargador</translation>
    </message>
    <message>
        <source>That is all Forecourt needs to know. What is left is the charger itself.</source>
        <translation>Eso es todo lo que Forecourt necesita saber. Solo falta el cargador.</translation>
    </message>
    <message>
        <source>Add first charger</source>
        <translation>Añadir primer cargador</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargersPage</name>
    <message>
        <source>Chargers</source>
        <translation>Cargadores</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Añadir cargador</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>Tab: chargers in use.</extracomment>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Tab: chargers that call and are not accepted yet.</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Faulted</source>
        <translation>Averiado</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>No charger yet</source>
        <translation>Aún no hay cargadores</translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type its address on the charger&apos;s own page and it appears here, or let us guide you.</source>
        <translation>Forecourt ya está escuchando. Escriba su dirección en la página del cargador y aparecerá aquí, o deje que le guiemos.</translation>
    </message>
    <message>
        <source>Waiting chargers</source>
        <translation>Cargadores en espera</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Choose a charger in the list</source>
        <translation>Elija un cargador de la lista</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nadie espera</translation>
    </message>
    <message>
        <source>A charger that calls for the first time appears here and has no rights until you accept it.</source>
        <translation>Un cargador que llama por primera vez aparece aquí y no tiene derechos hasta que lo acepte.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows a filter leaves: &quot;0 of 12&quot;.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar identificador</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>chargers</comment>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>Tab: chargers that are not in use any more.</extracomment>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Filter the chargers</source>
        <translation>Filtrar los cargadores</translation>
    </message>
    <message>
        <source>Show all chargers</source>
        <translation>Mostrar todos los cargadores</translation>
    </message>
    <message>
        <source>Archive the selected chargers</source>
        <translation>Archivar los cargadores seleccionados</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Todas las zonas</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>All makers</source>
        <translation>Todas las marcas</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>All firmware</source>
        <translation>Todo el firmware</translation>
    </message>
    <message>
        <source>No charger fits the filter</source>
        <translation>Ningún cargador encaja con el filtro</translation>
    </message>
    <message>
        <source>The chargers are all there, none of them is as you ask.</source>
        <translation>Los cargadores están todos, pero ninguno es como usted pide.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Ask for states</source>
        <translation>Pedir estados</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Leer ajustes</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Poner en servicio</translation>
    </message>
    <message>
        <source>Take out of service…</source>
        <translation>Poner fuera de servicio…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
    <message>
        <source>Area…</source>
        <translation>Zona…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Archived chargers</source>
        <translation>Cargadores archivados</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>Nada archivado</translation>
    </message>
    <message>
        <source>A charger you take out of use with Archive stays here with its sessions, and can be restored.</source>
        <translation>Un cargador que retira con Archivar sigue aquí con sus recargas y se puede restaurar.</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>More commands…</source>
        <extracomment>Button: every other command, for the chosen chargers.</extracomment>
        <translation>Más órdenes…</translation>
    </message>
    <message>
        <source>Settings template…</source>
        <extracomment>Button: brings the settings of the site&apos;s template to the chosen chargers.</extracomment>
        <translation>Plantilla de ajustes…</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Button: something is done at the chosen chargers at another time.</extracomment>
        <translation>Más tarde…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.
----------
Columns of the table of a chart&apos;s values: what the charger said, and what follows from the limits we know.</extracomment>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Potencia kW</translation>
    </message>
    <message>
        <source>Limit kW</source>
        <translation>Límite kW</translation>
    </message>
    <message>
        <source>Offered kW</source>
        <translation>Ofrecido kW</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Charger says kW</source>
        <translation>Según cargador kW</translation>
    </message>
    <message>
        <source>By our limits kW</source>
        <translation>Nuestros límites kW</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChartSurface</name>
    <message>
        <source>no values</source>
        <extracomment>In a chart, where no values were received.</extracomment>
        <translation>sin valores</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckHistoryModel</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n superado</numerusform>
            <numerusform>%n superados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n con advertencia</numerusform>
            <numerusform>%n con advertencia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n omitido</numerusform>
            <numerusform>%n omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed %1</source>
        <extracomment>State of a check: %1 when it was signed.</extracomment>
        <translation>Firmada %1</translation>
    </message>
    <message>
        <source>Not signed</source>
        <extracomment>State of a check: not signed yet.</extracomment>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciada</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Technician</source>
        <extracomment>Column: who did the check.</extracomment>
        <translation>Técnico</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckSignPanel</name>
    <message>
        <source>Hand over</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>One per line: what is still to be done</source>
        <translation>Uno por línea: lo que queda por hacer</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Puntos pendientes</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>Who takes the charger over.</extracomment>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Town of a signature.</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Look at the document…</source>
        <translation>Ver el documento…</translation>
    </message>
    <message>
        <source>Sign and close the check…</source>
        <translation>Firmar y cerrar la comprobación…</translation>
    </message>
    <message>
        <source>Signed.</source>
        <extracomment>Before the counts of a check&apos;s steps.</extracomment>
        <translation>Firmada.</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Pasos:</translation>
    </message>
    <message numerus="yes">
        <source>Off: %n step(s) are open. Finish or skip them first</source>
        <translation>
            <numerusform>No disponible: queda %n paso pendiente. Termínelo u omítalo primero</numerusform>
            <numerusform>No disponible: quedan %n pasos pendientes. Termínelos u omítalos primero</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the hand-over…</source>
        <translation>Abrir el acta de entrega…</translation>
    </message>
    <message>
        <source>⚠ Both names are needed: who checked, and who takes the charger over</source>
        <translation>⚠ Hacen falta los dos nombres: quién comprobó y quién recibe el cargador</translation>
    </message>
    <message>
        <source>Sign off the check of %1?</source>
        <translation>¿Firmar la comprobación de %1?</translation>
    </message>
    <message>
        <source>It is closed and can never be changed afterwards. For another one begin a new check. The document can be printed and opened again at any time.</source>
        <translation>Queda cerrada y ya no se puede cambiar nunca. Para otra, empiece una comprobación nueva. El documento se puede imprimir y abrir de nuevo en cualquier momento.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckStepModel</name>
    <message>
        <source>Now</source>
        <extracomment>State of the step of a check that is being done.</extracomment>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckStepPanel</name>
    <message>
        <source>Meter reading</source>
        <translation>Lectura del contador</translation>
    </message>
    <message>
        <source>Measured power</source>
        <translation>Potencia medida</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Stop the running session</source>
        <translation>Detener la recarga en curso</translation>
    </message>
    <message>
        <source>Site&apos;s template…</source>
        <translation>Plantilla del emplazamiento…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on as it is</source>
        <extracomment>Button: accept a warning or failure as it is and open the next step.</extracomment>
        <translation>Seguir así</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Omitir…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Which step of a check is shown: %1 of %2.</extracomment>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>Waiting for the charger&apos;s answer</source>
        <translation>Espera la respuesta del cargador</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <extracomment>A step of a check that was skipped, and why.</extracomment>
        <translation>Omitido: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 state of a step, %2 why.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>No disponible: este cargador no está en uso</translation>
    </message>
    <message>
        <source>Off: the charger has not answered yet</source>
        <translation>No disponible: el cargador aún no ha respondido</translation>
    </message>
    <message>
        <source>Off: a session is running here. Stop it first</source>
        <translation>No disponible: hay una recarga en curso aquí. Deténgala primero</translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation>No disponible: aquí no hay ninguna recarga en curso</translation>
    </message>
    <message>
        <source>This is not a number that a meter can show</source>
        <translation>Un contador no puede mostrar este número</translation>
    </message>
    <message>
        <source>Type at least one of the two</source>
        <translation>Escriba al menos uno de los dos</translation>
    </message>
    <message>
        <source>Skip this step?</source>
        <translation>¿Omitir este paso?</translation>
    </message>
    <message>
        <source>Why (it is written into the hand-over)</source>
        <translation>Por qué (consta en el acta de entrega)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Say why, for the one who reads it later</source>
        <translation>Diga por qué, para quien lo lea más tarde</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckValuesPanel</name>
    <message>
        <source>Measured with your own instruments</source>
        <translation>Medido con sus propios instrumentos</translation>
    </message>
    <message>
        <source>What you leave empty is left out of the hand-over</source>
        <translation>Lo que deje vacío no consta en el acta de entrega</translation>
    </message>
    <message>
        <source>Required</source>
        <extracomment>Column: what a measured value should be.</extracomment>
        <translation>Exigido</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>A measured value: %1 its name, %2 its unit.</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>⚠ Out of range</source>
        <translation>⚠ Fuera de rango</translation>
    </message>
    <message>
        <source>⚠ Not a possible value</source>
        <translation>⚠ Valor imposible</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckWords</name>
    <message>
        <source>Connection</source>
        <extracomment>A step of the guided check of a charger, as the following.</extracomment>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>Make, model, serial number and firmware of a charger.</extracomment>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Plug in</source>
        <extracomment>Step: put the plug into the car.</extracomment>
        <translation>Enchufar</translation>
    </message>
    <message>
        <source>Start with a tag</source>
        <translation>Iniciar con tarjeta</translation>
    </message>
    <message>
        <source>Start from here</source>
        <translation>Iniciar desde aquí</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Lectura del contador</translation>
    </message>
    <message>
        <source>Power flows</source>
        <translation>Fluye potencia</translation>
    </message>
    <message>
        <source>Stop from here</source>
        <translation>Detener desde aquí</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Step: release the lock that holds the plug.
----------
Button: release the lock that holds the plug.</extracomment>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unplug</source>
        <extracomment>Step: take the plug out of the car.</extracomment>
        <translation>Desenchufar</translation>
    </message>
    <message>
        <source>Charge without network</source>
        <translation>Cargar sin red</translation>
    </message>
    <message>
        <source>Switch the charger on and wait until it calls this computer.</source>
        <translation>Encienda el cargador y espere a que llame a este equipo.</translation>
    </message>
    <message>
        <source>Compare make, model, serial number and firmware with the plate on the charger.</source>
        <translation>Compare marca, modelo, número de serie y firmware con la placa del cargador.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock is compared with this computer&apos;s. Nothing to do here.</source>
        <translation>El reloj del cargador se compara con el de este equipo. Aquí no hay nada que hacer.</translation>
    </message>
    <message>
        <source>The charger&apos;s settings are read and compared with the site&apos;s template.</source>
        <translation>Los ajustes del cargador se leen y se comparan con la plantilla del emplazamiento.</translation>
    </message>
    <message>
        <source>Plug a car or a test box into this connector.</source>
        <translation>Enchufe un coche o un comprobador en este conector.</translation>
    </message>
    <message>
        <source>Hold a tag that may charge here to the charger&apos;s reader and wait until charging begins.</source>
        <translation>Acerque al lector del cargador una tarjeta que pueda cargar aquí y espere a que empiece la recarga.</translation>
    </message>
    <message>
        <source>Start a charge from this computer. A session that still runs must be stopped first.</source>
        <translation>Inicie una recarga desde este equipo. Si aún hay una en curso, hay que detenerla primero.</translation>
    </message>
    <message>
        <source>While the car charges, type what another instrument shows: the charger&apos;s own display or a reference meter in kWh, a clamp meter in kW, or both.</source>
        <translation>Mientras el coche carga, escriba lo que muestra otro instrumento: la pantalla del propio cargador o un contador de referencia en kWh, una pinza en kW, o ambos.</translation>
    </message>
    <message>
        <source>The car must draw power and the meter must count. Nothing to do here while it charges.</source>
        <translation>El coche debe tomar potencia y el contador debe contar. Aquí no hay nada que hacer mientras carga.</translation>
    </message>
    <message>
        <source>Stop the test charge from this computer.</source>
        <translation>Detenga la recarga de prueba desde este equipo.</translation>
    </message>
    <message>
        <source>Unlock the plug from this computer and listen for the lock.</source>
        <translation>Desbloquee el enchufe desde este equipo y escuche el cierre.</translation>
    </message>
    <message>
        <source>Pull the plug and put the cable back.</source>
        <translation>Saque el enchufe y deje el cable en su sitio.</translation>
    </message>
    <message>
        <source>Unplug the charger&apos;s network cable. Charge with a tag for a minute and stop with the same tag. Then plug the network cable in again.</source>
        <translation>Desenchufe el cable de red del cargador. Cargue con una tarjeta durante un minuto y detenga con la misma. Después vuelva a enchufar el cable de red.</translation>
    </message>
    <message>
        <source>Check the address typed into the charger and its network cable. “Add charger” shows every attempt and why it was refused. Some chargers dial again only after 20 minutes; a restart helps.</source>
        <translation>Compruebe la dirección escrita en el cargador y su cable de red. «Añadir cargador» muestra cada intento y por qué se rechazó. Algunos cargadores no vuelven a llamar hasta pasados 20 minutos; un reinicio ayuda.</translation>
    </message>
    <message>
        <source>Some chargers say who they are only after a restart. “Ask again” requests it.</source>
        <translation>Algunos cargadores solo dicen quiénes son tras un reinicio. «Pedir de nuevo» lo solicita.</translation>
    </message>
    <message>
        <source>The charger has not sent a time yet. “Ask again” requests a message that carries one.</source>
        <translation>El cargador aún no ha enviado ninguna hora. «Pedir de nuevo» solicita un mensaje que la lleve.</translation>
    </message>
    <message>
        <source>Large chargers need a minute to list their settings. “Read again” asks once more.</source>
        <translation>Los cargadores grandes tardan un minuto en listar sus ajustes. «Leer de nuevo» los pide otra vez.</translation>
    </message>
    <message>
        <source>Push the plug in until it clicks. If the charger shows the car and nothing changes here, another connector may be meant.</source>
        <translation>Empuje el enchufe hasta que haga clic. Si el cargador muestra el coche y aquí no cambia nada, quizá sea otro conector.</translation>
    </message>
    <message>
        <source>Is the tag under People &amp; tags, and not blocked? Look for a refused tag there. Hold it still for two seconds.</source>
        <translation>¿Está la tarjeta en Personas y tarjetas, y sin bloquear? Mire allí si hay una tarjeta rechazada. Manténgala quieta dos segundos.</translation>
    </message>
    <message>
        <source>After a stop many chargers want the plug out and in again before they start. Otherwise look at the answer above.</source>
        <translation>Tras una parada, muchos cargadores quieren que se saque y se meta el enchufe antes de iniciar. Si no, mire la respuesta de arriba.</translation>
    </message>
    <message>
        <source>No meter values come. Check MeterValueSampleInterval and MeterValuesSampledData in the charger&apos;s settings, or ask for values.</source>
        <translation>No llegan lecturas del contador. Compruebe MeterValueSampleInterval y MeterValuesSampledData en los ajustes del cargador, o pida las lecturas.</translation>
    </message>
    <message>
        <source>The car may wait for its own timer, or be full. Wake it, or use a test box with a load.</source>
        <translation>Quizá el coche espere a su propio temporizador o esté lleno. Despiértelo o use un comprobador con carga.</translation>
    </message>
    <message>
        <source>If the charger accepted and still charges, stop with the tag at the charger and note it.</source>
        <translation>Si el cargador aceptó y sigue cargando, detenga con la tarjeta en el cargador y anótelo.</translation>
    </message>
    <message>
        <source>Push the plug in once more; a lock under tension cannot open. A fixed cable has no lock: skip.</source>
        <translation>Empuje el enchufe otra vez; un cierre en tensión no puede abrirse. Un cable fijo no tiene cierre: omita.</translation>
    </message>
    <message>
        <source>Unlock the car first. If the plug is out and nothing changes, restart the charger.</source>
        <translation>Desbloquee primero el coche. Si el enchufe está fuera y no cambia nada, reinicie el cargador.</translation>
    </message>
    <message>
        <source>It takes up to two minutes until a lost link is noticed. The charger must know the tag or allow charging without network.</source>
        <translation>Un enlace perdido tarda hasta dos minutos en notarse. El cargador debe conocer la tarjeta o permitir la recarga sin red.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Pedir de nuevo</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Iniciar recarga</translation>
    </message>
    <message>
        <source>Ask for values</source>
        <translation>Pedir lecturas</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Detener recarga</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>State of a step in a check: not done yet.</extracomment>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superado</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>The charger is not connected</source>
        <translation>El cargador no está conectado</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Se perdió la conexión</translation>
    </message>
    <message>
        <source>Connected, but the charger has not said who it is</source>
        <translation>Conectado, pero el cargador no ha dicho quién es</translation>
    </message>
    <message>
        <source>Make, model, serial number or firmware is missing</source>
        <translation>Falta la marca, el modelo, el número de serie o el firmware</translation>
    </message>
    <message>
        <source>No message with a time has come yet</source>
        <translation>Aún no ha llegado ningún mensaje con hora</translation>
    </message>
    <message>
        <source>The clock is off by more than 10 seconds</source>
        <translation>El reloj se desvía más de 10 segundos</translation>
    </message>
    <message>
        <source>The clock is off by more than a minute: times of sessions will be wrong</source>
        <translation>El reloj se desvía más de un minuto: las horas de las recargas serán erróneas</translation>
    </message>
    <message>
        <source>Waiting for the charger&apos;s settings</source>
        <translation>Espera los ajustes del cargador</translation>
    </message>
    <message>
        <source>The site has no template yet. Make one, or skip this step</source>
        <translation>El emplazamiento aún no tiene plantilla. Cree una u omita este paso</translation>
    </message>
    <message>
        <source>Settings differ from the site&apos;s template</source>
        <translation>Los ajustes difieren de la plantilla del emplazamiento</translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <translation>Espera el enchufe</translation>
    </message>
    <message>
        <source>Waiting for a session started with a tag</source>
        <translation>Espera una recarga iniciada con tarjeta</translation>
    </message>
    <message>
        <source>Asked to start; no session yet</source>
        <translation>Inicio pedido; aún no hay recarga</translation>
    </message>
    <message>
        <source>A session is running here. Stop it first</source>
        <translation>Hay una recarga en curso aquí. Deténgala primero</translation>
    </message>
    <message>
        <source>It charges although the tag is not allowed</source>
        <translation>Carga aunque la tarjeta no está permitida</translation>
    </message>
    <message>
        <source>The charger refused</source>
        <translation>El cargador lo rechazó</translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation>El cargador no puede hacerlo</translation>
    </message>
    <message>
        <source>The charger did not answer</source>
        <translation>El cargador no respondió</translation>
    </message>
    <message>
        <source>No car was plugged in in time</source>
        <translation>No se enchufó ningún coche a tiempo</translation>
    </message>
    <message>
        <source>The connector is faulted</source>
        <translation>El conector está averiado</translation>
    </message>
    <message>
        <source>Waiting for the reading of another instrument</source>
        <translation>Espera la lectura de otro instrumento</translation>
    </message>
    <message>
        <source>No meter values have come yet</source>
        <translation>Aún no han llegado lecturas del contador</translation>
    </message>
    <message>
        <source>The meter deviates a little from the other instrument</source>
        <translation>El contador se desvía un poco del otro instrumento</translation>
    </message>
    <message>
        <source>The meter does not agree with the other instrument</source>
        <translation>El contador no concuerda con el otro instrumento</translation>
    </message>
    <message>
        <source>Energy is counted, but power stays below 100 W</source>
        <translation>Se cuenta energía, pero la potencia no llega a 100 W</translation>
    </message>
    <message>
        <source>The energy meter does not rise</source>
        <translation>El contador de energía no sube</translation>
    </message>
    <message>
        <source>Asked to stop; the session still runs</source>
        <translation>Parada pedida; la recarga sigue en curso</translation>
    </message>
    <message>
        <source>Stopped, but without a meter reading</source>
        <translation>Detenida, pero sin lectura del contador</translation>
    </message>
    <message>
        <source>The plug could not be unlocked</source>
        <translation>No se pudo desbloquear el enchufe</translation>
    </message>
    <message>
        <source>Waiting until the plug is out</source>
        <translation>Espera a que se saque el enchufe</translation>
    </message>
    <message>
        <source>Waiting until the network cable is out</source>
        <translation>Espera a que se saque el cable de red</translation>
    </message>
    <message>
        <source>The charger is offline. Charge, stop, then plug the network in again</source>
        <translation>El cargador está sin conexión. Cargue, detenga y vuelva a enchufar la red</translation>
    </message>
    <message>
        <source>Connected again; waiting for the session that ran meanwhile</source>
        <translation>Conectado de nuevo; espera la recarga que hubo entretanto</translation>
    </message>
    <message>
        <source>The session that ran without network never arrived</source>
        <translation>La recarga hecha sin red no llegó nunca</translation>
    </message>
    <message>
        <source>No session is running at this connector</source>
        <translation>No hay ninguna recarga en curso en este conector</translation>
    </message>
    <message>
        <source>missing, expected %1</source>
        <extracomment>A setting of a charger that it does not have; %1 the expected value.</extracomment>
        <translation>falta, se espera %1</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <extracomment>A setting of a charger: %1 its value, %2 the expected one.</extracomment>
        <translation>%1, se espera %2</translation>
    </message>
    <message>
        <source>Connected from</source>
        <extracomment>Evidence in a check: the charger&apos;s network address.</extracomment>
        <translation>Conectado desde</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Last start</source>
        <translation>Último arranque</translation>
    </message>
    <message>
        <source>Clock against ours</source>
        <translation>Reloj frente al nuestro</translation>
    </message>
    <message>
        <source>Settings read</source>
        <translation>Ajustes leídos</translation>
    </message>
    <message>
        <source>Settings compared</source>
        <translation>Ajustes comparados</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Avería</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Recarga</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Evidence in a check: what the charger answered.</extracomment>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potencia</translation>
    </message>
    <message>
        <source>Meter of the charger</source>
        <translation>Contador del cargador</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Other meter</source>
        <translation>Otro contador</translation>
    </message>
    <message>
        <source>Other instrument</source>
        <translation>Otro instrumento</translation>
    </message>
    <message>
        <source>Deviation</source>
        <extracomment>Evidence in a check: how far two readings are apart.</extracomment>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Evidence in a check: why the session ended.</extracomment>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Conectado de nuevo</translation>
    </message>
    <message>
        <source>Insulation resistance</source>
        <translation>Resistencia de aislamiento</translation>
    </message>
    <message>
        <source>RCD trip time</source>
        <extracomment>RCD: residual-current device.</extracomment>
        <translation>Tiempo de disparo del diferencial</translation>
    </message>
    <message>
        <source>RCD trip current</source>
        <translation>Corriente de disparo del diferencial</translation>
    </message>
    <message>
        <source>Loop impedance</source>
        <translation>Impedancia de bucle</translation>
    </message>
    <message>
        <source>Protective conductor</source>
        <translation>Conductor de protección</translation>
    </message>
    <message>
        <source>Voltage L1</source>
        <translation>Tensión L1</translation>
    </message>
    <message>
        <source>Voltage L2</source>
        <translation>Tensión L2</translation>
    </message>
    <message>
        <source>Voltage L3</source>
        <translation>Tensión L3</translation>
    </message>
    <message>
        <source>Phase order</source>
        <translation>Orden de fases</translation>
    </message>
    <message>
        <source>Torque of the terminals</source>
        <translation>Par de apriete de los bornes</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <extracomment>Order of the phases L1, L2, L3: the rotary field.</extracomment>
        <translation>A derechas</translation>
    </message>
    <message>
        <source>Anticlockwise</source>
        <translation>A izquierdas</translation>
    </message>
    <message>
        <source>%1 %2 or more</source>
        <extracomment>A range of good values: %1 number, %2 unit.</extracomment>
        <translation>%1 %2 o más</translation>
    </message>
    <message>
        <source>at most %1 %2</source>
        <extracomment>A range of good values: %1 number, %2 unit.</extracomment>
        <translation>como máximo %1 %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <extracomment>A range of good values: %1 and %2 numbers, %3 unit.</extracomment>
        <translation>%1 a %2 %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CloseSessionDialog</name>
    <message>
        <source>Close session %1 in our records?</source>
        <translation>¿Cerrar la recarga %1 en nuestros registros?</translation>
    </message>
    <message>
        <source>Nothing is sent to the charger; a car that is still charging goes on. The session is marked “closed by operator”. If the charger still reports its end, that counts instead and you are told.</source>
        <translation>No se envía nada al cargador; un coche que aún carga sigue cargando. La recarga se marca como «cerrada por el operador». Si el cargador aún comunica su final, vale ese y se le avisa.</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of a field: why the operator closes a session by hand.</extracomment>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Close in records</source>
        <translation>Cerrar en registros</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It ended at the last meter value: %1, %2</source>
        <extracomment>%1: meter, %2: time.</extracomment>
        <translation>Terminó con la última lectura: %1, %2</translation>
    </message>
    <message>
        <source>It ends now, with the last meter value</source>
        <translation>Termina ahora, con la última lectura</translation>
    </message>
    <message>
        <source>It ends now, without a meter value</source>
        <translation>Termina ahora, sin lectura</translation>
    </message>
    <message>
        <source>I know when it ended and what the meter said</source>
        <translation>Sé cuándo terminó y qué marcaba el contador</translation>
    </message>
    <message>
        <source>End, site time</source>
        <translation>Fin, hora del emplazamiento</translation>
    </message>
    <message>
        <source>Meter at the end, kWh</source>
        <translation>Contador al final, kWh</translation>
    </message>
    <message>
        <source>Off: choose “I know when it ended” first</source>
        <translation>No disponible: elija primero «Sé cuándo terminó»</translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation>Diga por qué, para los registros</translation>
    </message>
    <message>
        <source>Type a number, such as %1</source>
        <translation>Escriba un número, como %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>This is below the meter at the start, %1</source>
        <translation>Es menos que el contador al inicio, %1</translation>
    </message>
    <message>
        <source>This must lie between the start of the session and now</source>
        <translation>Debe estar entre el inicio de la recarga y ahora</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <extracomment>Button with a menu: which columns of a table are shown.</extracomment>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandAnswers</name>
    <message>
        <source>The charger will start</source>
        <translation>El cargador va a iniciar</translation>
    </message>
    <message>
        <source>If no car is plugged in yet, plug it in now</source>
        <translation>Si aún no hay ningún coche enchufado, enchúfelo ahora</translation>
    </message>
    <message>
        <source>The charger does not start</source>
        <translation>El cargador no inicia</translation>
    </message>
    <message>
        <source>See whether the connector is free and in service, and whether the tag may charge; then start again</source>
        <translation>Mire si el conector está libre y en servicio y si la tarjeta puede cargar; luego inicie de nuevo</translation>
    </message>
    <message>
        <source>The charger will stop</source>
        <translation>El cargador va a detener</translation>
    </message>
    <message>
        <source>The charger knows no such session</source>
        <translation>El cargador no conoce esa recarga</translation>
    </message>
    <message>
        <source>Ask for the states of the connectors. If the session is over, close it in the records</source>
        <translation>Pida los estados de los conectores. Si la recarga ha terminado, ciérrela en los registros</translation>
    </message>
    <message>
        <source>The charger restarts</source>
        <translation>El cargador se reinicia</translation>
    </message>
    <message>
        <source>The charger does not restart</source>
        <translation>El cargador no se reinicia</translation>
    </message>
    <message>
        <source>Stop the sessions there and try again, or try the hard restart</source>
        <translation>Detenga allí las recargas e inténtelo de nuevo, o pruebe el reinicio forzado</translation>
    </message>
    <message>
        <source>Done, or it was so already</source>
        <translation>Hecho, o ya estaba así</translation>
    </message>
    <message>
        <source>The charger does not change it</source>
        <translation>El cargador no lo cambia</translation>
    </message>
    <message>
        <source>See whether a fault is shown at the connector; then try again</source>
        <translation>Mire si el conector muestra una avería; luego inténtelo de nuevo</translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation>El cargador lo hará tras la recarga</translation>
    </message>
    <message>
        <source>Nothing is to be done: it happens when the session has ended</source>
        <translation>No hay que hacer nada: sucede cuando termine la recarga</translation>
    </message>
    <message>
        <source>The setting is taken</source>
        <translation>El ajuste se ha aceptado</translation>
    </message>
    <message>
        <source>Read the settings again to see that it stayed</source>
        <translation>Lea los ajustes de nuevo para ver que se ha conservado</translation>
    </message>
    <message>
        <source>The setting is not taken: the value is not allowed, or it can only be read</source>
        <translation>El ajuste no se acepta: el valor no está permitido o solo se puede leer</translation>
    </message>
    <message>
        <source>Compare the value with the unit and the range in the charger&apos;s manual</source>
        <translation>Compare el valor con la unidad y el rango del manual del cargador</translation>
    </message>
    <message>
        <source>The setting is taken, but not active before a restart</source>
        <translation>El ajuste se ha aceptado, pero no vale hasta un reinicio</translation>
    </message>
    <message>
        <source>Restart the charger when nobody charges</source>
        <translation>Reinicie el cargador cuando nadie cargue</translation>
    </message>
    <message>
        <source>The charger has no setting of this name</source>
        <translation>El cargador no tiene ningún ajuste con este nombre</translation>
    </message>
    <message>
        <source>Read the settings and compare the spelling</source>
        <translation>Lea los ajustes y compare cómo se escribe</translation>
    </message>
    <message>
        <source>The charger forgot the tags it remembered</source>
        <translation>El cargador olvidó las tarjetas que recordaba</translation>
    </message>
    <message>
        <source>Nothing was cleared: the charger may have no memory of tags</source>
        <translation>No se borró nada: quizá el cargador no tenga memoria de tarjetas</translation>
    </message>
    <message>
        <source>Read the setting AuthorizationCacheEnabled</source>
        <translation>Lea el ajuste AuthorizationCacheEnabled</translation>
    </message>
    <message>
        <source>The limits are removed</source>
        <translation>Los límites se han quitado</translation>
    </message>
    <message>
        <source>Ask for the expected limits to see what is left</source>
        <translation>Pida los límites esperados para ver qué queda</translation>
    </message>
    <message>
        <source>No limit fits what was asked for</source>
        <translation>Ningún límite coincide con lo pedido</translation>
    </message>
    <message>
        <source>Leave fields empty to remove more, or ask for the expected limits</source>
        <translation>Deje campos vacíos para quitar más, o pida los límites esperados</translation>
    </message>
    <message>
        <source>The charger understood it</source>
        <translation>El cargador lo entendió</translation>
    </message>
    <message>
        <source>The charger understood it and refused</source>
        <translation>El cargador lo entendió y lo rechazó</translation>
    </message>
    <message>
        <source>Compare the data with the maker&apos;s description</source>
        <translation>Compare los datos con la descripción del fabricante</translation>
    </message>
    <message>
        <source>The charger does not know this vendor</source>
        <translation>El cargador no conoce a este fabricante</translation>
    </message>
    <message>
        <source>Compare the vendor id with the maker&apos;s description, letter by letter</source>
        <translation>Compare el id. del fabricante con su descripción, letra por letra</translation>
    </message>
    <message>
        <source>The charger knows the vendor, but not this message</source>
        <translation>El cargador conoce al fabricante, pero no este mensaje</translation>
    </message>
    <message>
        <source>Compare the message id with the maker&apos;s description, letter by letter</source>
        <translation>Compare el id. del mensaje con la descripción del fabricante, letra por letra</translation>
    </message>
    <message>
        <source>The charger told the limits it expects</source>
        <translation>El cargador comunicó los límites que espera</translation>
    </message>
    <message>
        <source>The charger cannot tell its limits</source>
        <translation>El cargador no puede decir sus límites</translation>
    </message>
    <message>
        <source>Try a shorter time, the other unit, or one connector</source>
        <translation>Pruebe con un tiempo más corto, la otra unidad o un solo conector</translation>
    </message>
    <message>
        <source>The settings are read</source>
        <translation>Los ajustes se han leído</translation>
    </message>
    <message>
        <source>They are under Settings of the charger</source>
        <translation>Están en Ajustes del cargador</translation>
    </message>
    <message>
        <source>The charger will upload</source>
        <translation>El cargador va a subirlo</translation>
    </message>
    <message>
        <source>The charger has nothing to upload</source>
        <translation>El cargador no tiene nada que subir</translation>
    </message>
    <message>
        <source>Leave out the period, or ask again after the fault shows</source>
        <translation>Omita el periodo, o pídalo otra vez después de que aparezca el fallo</translation>
    </message>
    <message>
        <source>The charger told its list</source>
        <translation>El cargador comunicó su lista</translation>
    </message>
    <message>
        <source>The reservation is cancelled</source>
        <translation>La reserva se ha cancelado</translation>
    </message>
    <message>
        <source>The charger has no such reservation</source>
        <translation>El cargador no tiene esa reserva</translation>
    </message>
    <message>
        <source>Nothing is to be done: it has ended, or was never there</source>
        <translation>No hay que hacer nada: ha terminado o nunca existió</translation>
    </message>
    <message>
        <source>The connector is reserved</source>
        <translation>El conector está reservado</translation>
    </message>
    <message>
        <source>Not reserved: the connector has a fault</source>
        <translation>No reservado: el conector tiene una avería</translation>
    </message>
    <message>
        <source>See What to do at the connector, or reserve another one</source>
        <translation>Vea Qué hacer en el conector, o reserve otro</translation>
    </message>
    <message>
        <source>Not reserved: the connector is in use or reserved</source>
        <translation>No reservado: el conector está en uso o reservado</translation>
    </message>
    <message>
        <source>Reserve another one, or wait until it is free</source>
        <translation>Reserve otro o espere hasta que quede libre</translation>
    </message>
    <message>
        <source>The charger takes no reservation here</source>
        <translation>El cargador no acepta aquí ninguna reserva</translation>
    </message>
    <message>
        <source>Read its settings: reservations may be off, or only allowed for single connectors</source>
        <translation>Lea sus ajustes: quizá las reservas estén desactivadas o solo se permitan para conectores sueltos</translation>
    </message>
    <message>
        <source>Not reserved: the connector is out of service</source>
        <translation>No reservado: el conector está fuera de servicio</translation>
    </message>
    <message>
        <source>Put it into service first</source>
        <translation>Póngalo antes en servicio</translation>
    </message>
    <message>
        <source>The list is taken</source>
        <translation>La lista se ha aceptado</translation>
    </message>
    <message>
        <source>The charger could not take the list</source>
        <translation>El cargador no pudo aceptar la lista</translation>
    </message>
    <message>
        <source>Send it again in full. If that fails as well, send fewer tags: SendLocalListMaxLength says how many</source>
        <translation>Envíela otra vez completa. Si también falla, envíe menos tarjetas: SendLocalListMaxLength dice cuántas</translation>
    </message>
    <message>
        <source>The charger keeps no list</source>
        <translation>El cargador no lleva ninguna lista</translation>
    </message>
    <message>
        <source>The charger&apos;s list is as new or newer</source>
        <translation>La lista del cargador es igual de nueva o más</translation>
    </message>
    <message>
        <source>Ask for the list&apos;s version and send the whole list with a higher one</source>
        <translation>Pida la versión de la lista y envíe la lista entera con una mayor</translation>
    </message>
    <message>
        <source>The limit is taken</source>
        <translation>El límite se ha aceptado</translation>
    </message>
    <message>
        <source>Ask for the expected limits to see what counts</source>
        <translation>Pida los límites esperados para ver cuál cuenta</translation>
    </message>
    <message>
        <source>The charger refuses this limit</source>
        <translation>El cargador rechaza este límite</translation>
    </message>
    <message>
        <source>Try the other unit or another stack level; a limit for a session needs a running one</source>
        <translation>Pruebe la otra unidad u otro nivel de pila; un límite para una recarga necesita que esté en curso</translation>
    </message>
    <message>
        <source>The charger cannot limit its power</source>
        <translation>El cargador no puede limitar su potencia</translation>
    </message>
    <message>
        <source>The charger will send it</source>
        <translation>El cargador lo va a enviar</translation>
    </message>
    <message>
        <source>The charger does not send it now</source>
        <translation>El cargador no lo envía ahora</translation>
    </message>
    <message>
        <source>Try again later; a boot report is refused once the charger is accepted</source>
        <translation>Inténtelo más tarde; un informe de arranque se rechaza una vez aceptado el cargador</translation>
    </message>
    <message>
        <source>The charger cannot be asked for this message</source>
        <translation>A este cargador no se le puede pedir este mensaje</translation>
    </message>
    <message>
        <source>Ask for another one</source>
        <translation>Pida otro</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Inténtelo más tarde</translation>
    </message>
    <message>
        <source>The cable is unlocked</source>
        <translation>El cable está desbloqueado</translation>
    </message>
    <message>
        <source>Pull the plug now: many chargers lock again after some seconds</source>
        <translation>Saque el enchufe ahora: muchos cargadores lo bloquean de nuevo a los pocos segundos</translation>
    </message>
    <message>
        <source>The lock did not open</source>
        <translation>El cierre no se abrió</translation>
    </message>
    <message>
        <source>Unlock the car, push the plug in once, and try again. If it stays locked, restart the charger</source>
        <translation>Desbloquee el coche, empuje una vez el enchufe e inténtelo de nuevo. Si sigue bloqueado, reinicie el cargador</translation>
    </message>
    <message>
        <source>There is no lock here, or no such connector</source>
        <translation>Aquí no hay cierre, o no existe ese conector</translation>
    </message>
    <message>
        <source>Unlock the cable at the car</source>
        <translation>Desbloquee el cable en el coche</translation>
    </message>
    <message>
        <source>The charger heard it</source>
        <translation>El cargador lo recibió</translation>
    </message>
    <message>
        <source>The charger takes its certificate</source>
        <translation>El cargador acepta su certificado</translation>
    </message>
    <message>
        <source>It connects with it from the next time on</source>
        <translation>Se conecta con él a partir de la próxima vez</translation>
    </message>
    <message>
        <source>The charger refuses the certificate</source>
        <translation>El cargador rechaza el certificado</translation>
    </message>
    <message>
        <source>It must fit the charger&apos;s last request; let it ask for a new one</source>
        <translation>Debe corresponder a la última solicitud del cargador; haga que solicite uno nuevo</translation>
    </message>
    <message>
        <source>The certificate is deleted</source>
        <translation>El certificado se ha borrado</translation>
    </message>
    <message>
        <source>The certificate was not deleted</source>
        <translation>El certificado no se borró</translation>
    </message>
    <message>
        <source>It may be in use. Install another one first</source>
        <translation>Quizá esté en uso. Instale antes otro</translation>
    </message>
    <message>
        <source>The charger has no such certificate</source>
        <translation>El cargador no tiene ese certificado</translation>
    </message>
    <message>
        <source>List the certificates again</source>
        <translation>Liste los certificados de nuevo</translation>
    </message>
    <message>
        <source>The charger listed its certificates</source>
        <translation>El cargador listó sus certificados</translation>
    </message>
    <message>
        <source>The charger has no certificate of this kind</source>
        <translation>El cargador no tiene ningún certificado de este tipo</translation>
    </message>
    <message>
        <source>The charger does not upload this log</source>
        <translation>El cargador no sube este registro</translation>
    </message>
    <message>
        <source>Ask for the other log, or leave out the period</source>
        <translation>Pida el otro registro u omita el periodo</translation>
    </message>
    <message>
        <source>The charger will upload, and broke off an older upload</source>
        <translation>El cargador va a subir el archivo e interrumpió una subida anterior</translation>
    </message>
    <message>
        <source>The certificate is installed</source>
        <translation>El certificado está instalado</translation>
    </message>
    <message>
        <source>The certificate could not be installed</source>
        <translation>No se pudo instalar el certificado</translation>
    </message>
    <message>
        <source>The charger may be full, or cannot read it. List what is installed, and delete what is not needed</source>
        <translation>Quizá el cargador esté lleno o no pueda leerlo. Liste lo instalado y borre lo que no haga falta</translation>
    </message>
    <message>
        <source>See that it is a root certificate in PEM form, valid today and of the right kind</source>
        <translation>Mire que sea un certificado raíz en formato PEM, válido hoy y del tipo correcto</translation>
    </message>
    <message>
        <source>The charger will update</source>
        <translation>El cargador se va a actualizar</translation>
    </message>
    <message>
        <source>The charger refuses the update</source>
        <translation>El cargador rechaza la actualización</translation>
    </message>
    <message>
        <source>Stop the sessions there, and compare the file with the charger&apos;s model</source>
        <translation>Detenga allí las recargas y compare el archivo con el modelo del cargador</translation>
    </message>
    <message>
        <source>The charger will update, and broke off an older update</source>
        <translation>El cargador se va a actualizar e interrumpió una actualización anterior</translation>
    </message>
    <message>
        <source>The charger does not trust the certificate of the firmware</source>
        <translation>El cargador no confía en el certificado del firmware</translation>
    </message>
    <message>
        <source>Install the manufacturer&apos;s root certificate, or get the right signing certificate</source>
        <translation>Instale el certificado raíz del fabricante o consiga el certificado de firma correcto</translation>
    </message>
    <message>
        <source>The certificate of the firmware was withdrawn</source>
        <translation>El certificado del firmware fue revocado</translation>
    </message>
    <message>
        <source>Get the firmware anew from the maker</source>
        <translation>Pida otra vez el firmware al fabricante</translation>
    </message>
    <message>
        <source>Plug the car in</source>
        <translation>Enchufe el coche</translation>
    </message>
    <message>
        <source>Start again when the driver is at the connector</source>
        <translation>Inicie de nuevo cuando el conductor esté junto al conector</translation>
    </message>
    <message>
        <source>Stop again, unlock the cable or restart the charger; the connector offers these</source>
        <translation>Detenga de nuevo, desbloquee el cable o reinicie el cargador; el conector ofrece estas opciones</translation>
    </message>
    <message>
        <source>See whether the charger has power and network; switch its supply off and on</source>
        <translation>Mire si el cargador tiene corriente y red; desconecte y vuelva a conectar su alimentación</translation>
    </message>
    <message>
        <source>Look at the charger&apos;s state before you send it again</source>
        <translation>Mire el estado del cargador antes de enviarla de nuevo</translation>
    </message>
    <message>
        <source>Reserve again where it is still wanted</source>
        <translation>Reserve de nuevo donde aún haga falta</translation>
    </message>
    <message>
        <source>See whether the charger can reach the address, then ask again</source>
        <translation>Mire si el cargador llega a la dirección y pida de nuevo</translation>
    </message>
    <message>
        <source>Put the user name and the password that the file host wants into the address</source>
        <translation>Ponga en la dirección el usuario y la contraseña que pide el servidor de archivos</translation>
    </message>
    <message>
        <source>Use an address of another kind: http, https or ftp</source>
        <translation>Use una dirección de otro tipo: http, https o ftp</translation>
    </message>
    <message>
        <source>See whether the charger can reach the address, then update again</source>
        <translation>Mire si el cargador llega a la dirección y actualice de nuevo</translation>
    </message>
    <message>
        <source>Compare the file with the charger&apos;s model and version; the charger goes on with its old firmware</source>
        <translation>Compare el archivo con el modelo y la versión del cargador; el cargador sigue con su firmware antiguo</translation>
    </message>
    <message>
        <source>Get the firmware and its signature anew from the maker</source>
        <translation>Pida otra vez el firmware y su firma al fabricante</translation>
    </message>
    <message>
        <source>Ask for the firmware state or the diagnostics state, or restart the charger</source>
        <translation>Pida el estado del firmware o el del diagnóstico, o reinicie el cargador</translation>
    </message>
    <message>
        <source>Nothing is to be done: this charger is not asked for it again</source>
        <translation>No hay que hacer nada: a este cargador no se le vuelve a pedir</translation>
    </message>
    <message>
        <source>Open Messages of the charger: the error stands there with its reason</source>
        <translation>Abra Mensajes del cargador: allí está el error con su motivo</translation>
    </message>
    <message>
        <source>Open Messages of the charger: the whole answer stands there</source>
        <translation>Abra Mensajes del cargador: allí está la respuesta entera</translation>
    </message>
    <message>
        <source>Give it again when it fits</source>
        <translation>Désela de nuevo cuando convenga</translation>
    </message>
    <message>
        <source>The charger&apos;s list is empty</source>
        <translation>La lista del cargador está vacía</translation>
    </message>
    <message>
        <source>The charger&apos;s list has version %1</source>
        <translation>La lista del cargador tiene la versión %1</translation>
    </message>
    <message>
        <source>The file will be called %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>El archivo se llamará %1</translation>
    </message>
    <message>
        <source>It answered: %1</source>
        <extracomment>%1 is what the charger sent, in the maker&apos;s own form.</extracomment>
        <translation>Respondió: %1</translation>
    </message>
    <message>
        <source>Serial numbers: %1</source>
        <extracomment>Of certificates; %1 lists their serial numbers.</extracomment>
        <translation>Números de serie: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandCatalog</name>
    <message>
        <source>Start charging</source>
        <translation>Iniciar recarga</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>Se pide al cargador que inicie para esta tarjeta. Si aún no hay ningún coche enchufado, espera el enchufe.</translation>
    </message>
    <message>
        <source>Stop charging</source>
        <translation>Detener recarga</translation>
    </message>
    <message>
        <source>The car stops. The cable stays locked until the car lets go.</source>
        <translation>El coche se detiene. El cable sigue bloqueado hasta que el coche lo suelte.</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Desbloquear el cable</translation>
    </message>
    <message>
        <source>The lock of the cable opens. A session that still runs there ends.</source>
        <translation>Se abre el cierre del cable. Una recarga aún en curso allí termina.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>The charger is offline for a minute or two, and sessions there end. A hard restart cuts its power at once and may lose the last meter values.</source>
        <translation>El cargador queda sin conexión uno o dos minutos y sus recargas terminan. Un reinicio forzado corta su corriente al momento y puede perder las últimas lecturas.</translation>
    </message>
    <message>
        <source>Change the availability</source>
        <translation>Cambiar la disponibilidad</translation>
    </message>
    <message>
        <source>Out of service nobody can start a charge there until you put it back. A running session goes on to its end.</source>
        <translation>Fuera de servicio nadie puede iniciar allí una recarga hasta que lo ponga de nuevo en servicio. Una recarga en curso sigue hasta su final.</translation>
    </message>
    <message>
        <source>Ask for a message</source>
        <translation>Pedir un mensaje</translation>
    </message>
    <message>
        <source>The charger sends one of its messages now, without waiting for its time.</source>
        <translation>El cargador envía ahora uno de sus mensajes, sin esperar a que le toque.</translation>
    </message>
    <message>
        <source>Ask for a message (security extension)</source>
        <translation>Pedir un mensaje (extensión de seguridad)</translation>
    </message>
    <message>
        <source>As Ask for a message, for chargers with the security extension. They can also be asked to request a new certificate.</source>
        <translation>Como Pedir un mensaje, para cargadores con la extensión de seguridad. A ellos también se les puede pedir que soliciten un certificado nuevo.</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Leer ajustes</translation>
    </message>
    <message>
        <source>The charger tells its settings. They are kept under Settings of the charger.</source>
        <translation>El cargador comunica sus ajustes. Se guardan en Ajustes del cargador.</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>Cambiar un ajuste</translation>
    </message>
    <message>
        <source>One setting of the charger gets another value. Some chargers take it only after a restart.</source>
        <translation>Un ajuste del cargador recibe otro valor. Algunos cargadores solo lo aplican tras un reinicio.</translation>
    </message>
    <message>
        <source>Clear the memory of tags</source>
        <translation>Borrar la memoria de tarjetas</translation>
    </message>
    <message>
        <source>The charger forgets which tags it has seen. Without a link to Forecourt these can then not charge.</source>
        <translation>El cargador olvida qué tarjetas ha visto. Sin enlace con Forecourt, estas no podrán cargar.</translation>
    </message>
    <message>
        <source>Ask for the local list&apos;s version</source>
        <translation>Pedir la versión de la lista local</translation>
    </message>
    <message>
        <source>The charger tells which list of tags it keeps for the time without a link.</source>
        <translation>El cargador dice qué lista de tarjetas lleva para cuando no hay enlace.</translation>
    </message>
    <message>
        <source>Send the local list</source>
        <translation>Enviar la lista local</translation>
    </message>
    <message>
        <source>The charger gets a whole new list of the tags that may charge while there is no link.</source>
        <translation>El cargador recibe una lista nueva completa de las tarjetas que pueden cargar mientras no hay enlace.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservar</translation>
    </message>
    <message>
        <source>Until then only this tag can charge there.</source>
        <translation>Hasta entonces solo esta tarjeta puede cargar allí.</translation>
    </message>
    <message>
        <source>Cancel a reservation</source>
        <translation>Cancelar una reserva</translation>
    </message>
    <message>
        <source>Everybody can charge there again.</source>
        <translation>Todos pueden volver a cargar allí.</translation>
    </message>
    <message>
        <source>Limit the power</source>
        <translation>Limitar la potencia</translation>
    </message>
    <message>
        <source>Cars there get at most this much, until the limit is removed. The charger keeps it over restarts.</source>
        <translation>Los coches reciben allí como mucho esto, hasta que se quite el límite. El cargador lo conserva tras los reinicios.</translation>
    </message>
    <message>
        <source>Remove limits of power</source>
        <translation>Quitar límites de potencia</translation>
    </message>
    <message>
        <source>Removes every limit that fits all of what you fill in. With nothing filled in, all limits of the charger go.</source>
        <translation>Quita todos los límites que coincidan con todo lo que rellene. Si no rellena nada, se quitan todos los límites del cargador.</translation>
    </message>
    <message>
        <source>Ask for the expected limits</source>
        <translation>Pedir los límites esperados</translation>
    </message>
    <message>
        <source>The charger tells what it will allow in the time to come, all its limits together. It is a forecast.</source>
        <translation>El cargador dice qué permitirá en adelante, con todos sus límites juntos. Es una previsión.</translation>
    </message>
    <message>
        <source>Ask for diagnostics</source>
        <translation>Pedir el diagnóstico</translation>
    </message>
    <message>
        <source>The charger uploads a file for its maker to an address that you give.</source>
        <translation>El cargador sube un archivo para su fabricante a la dirección que usted indique.</translation>
    </message>
    <message>
        <source>Ask for a log</source>
        <translation>Pedir un registro</translation>
    </message>
    <message>
        <source>The charger uploads its diagnostics log or its security log to an address that you give. For chargers with the security extension.</source>
        <translation>El cargador sube su registro de diagnóstico o de seguridad a la dirección que usted indique. Para cargadores con la extensión de seguridad.</translation>
    </message>
    <message>
        <source>Update the firmware</source>
        <translation>Actualizar el firmware</translation>
    </message>
    <message>
        <source>The charger fetches the file from an address that you give, installs it and restarts. Its own checks decide whether it takes it.</source>
        <translation>El cargador descarga el archivo de la dirección que usted indique, lo instala y se reinicia. Sus propias comprobaciones deciden si lo acepta.</translation>
    </message>
    <message>
        <source>Update the firmware, signed</source>
        <translation>Actualizar el firmware, firmado</translation>
    </message>
    <message>
        <source>As Update the firmware, with the maker&apos;s signature, which the charger checks. For chargers with the security extension.</source>
        <translation>Como Actualizar el firmware, con la firma del fabricante, que el cargador comprueba. Para cargadores con la extensión de seguridad.</translation>
    </message>
    <message>
        <source>List certificates</source>
        <translation>Listar certificados</translation>
    </message>
    <message>
        <source>The charger tells which root certificates it has.</source>
        <translation>El cargador dice qué certificados raíz tiene.</translation>
    </message>
    <message>
        <source>Install a certificate</source>
        <translation>Instalar un certificado</translation>
    </message>
    <message>
        <source>The charger gets a further root certificate. A wrong one for central systems can lock it out.</source>
        <translation>El cargador recibe otro certificado raíz. Uno equivocado para sistemas centrales puede dejarlo fuera.</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>Borrar un certificado</translation>
    </message>
    <message>
        <source>The charger loses a root certificate. If it is the one by which it trusts Forecourt, it cannot connect any more.</source>
        <translation>El cargador pierde un certificado raíz. Si es aquel por el que confía en Forecourt, ya no podrá conectarse.</translation>
    </message>
    <message>
        <source>Hand over the charger&apos;s certificate</source>
        <translation>Entregar el certificado del cargador</translation>
    </message>
    <message>
        <source>The charger gets the certificate that it asked for. It has to fit its last request.</source>
        <translation>El cargador recibe el certificado que solicitó. Debe corresponder a su última solicitud.</translation>
    </message>
    <message>
        <source>Send vendor data</source>
        <translation>Enviar datos del fabricante</translation>
    </message>
    <message>
        <source>The charger gets data in its maker&apos;s own form.</source>
        <translation>El cargador recibe datos en el formato propio de su fabricante.</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Recarga</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>Power</source>
        <extracomment>Group of commands: limits of power.</extracomment>
        <translation>Potencia</translation>
    </message>
    <message>
        <source>Files and firmware</source>
        <extracomment>Group of commands: diagnostics, logs, firmware.</extracomment>
        <translation>Archivos y firmware</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Vendor</source>
        <extracomment>Group of commands: what a maker added to the standard.</extracomment>
        <translation>Fabricante</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandDialog</name>
    <message>
        <source>The charger cuts its own power at once and may lose the last meter values.</source>
        <translation>El cargador corta su propia corriente al momento y puede perder las últimas lecturas.</translation>
    </message>
    <message>
        <source>With nothing filled in, every limit of this charger is removed, also those that protect the supply.</source>
        <translation>Si no rellena nada, se quitan todos los límites de este cargador, también los que protegen la acometida.</translation>
    </message>
    <message>
        <source>The charger&apos;s list becomes empty: without a link nobody on it can charge.</source>
        <translation>La lista del cargador queda vacía: sin enlace, nadie de ella puede cargar.</translation>
    </message>
    <message>
        <source>With wrong certificates the charger cannot connect any more, and has to be set up again at the place.</source>
        <translation>Con certificados equivocados el cargador ya no puede conectarse y hay que configurarlo de nuevo en el lugar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a dialog: %1 a command, %2 a charger.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Who charges where: %1 the driver, %2 the connector.</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Charging now: %1.</source>
        <extracomment>%1 lists who charges where.</extracomment>
        <translation>Cargando ahora: %1.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>Button: takes back a command that is not sent yet.</extracomment>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>No disponible: el cargador está archivado</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>No disponible: la respuesta aún no ha llegado</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>No enviada. %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what became of a command, %2 a time of day.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>What to do now; %1 is a sentence.</extracomment>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandExport</name>
    <message>
        <source>Export commands</source>
        <translation>Exportar órdenes</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>commands.csv</source>
        <extracomment>Name of a file.</extracomment>
        <translation>ordenes.csv</translation>
    </message>
    <message>
        <source>Writing commands</source>
        <translation>Escribiendo órdenes</translation>
    </message>
    <message>
        <source>Given at</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Id. del cargador</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>OCPP action</source>
        <translation>Acción OCPP</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Respuesta entera</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Visto</translation>
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
        <translation>%1 escrito</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandFields</name>
    <message>
        <source>This is needed</source>
        <translation>Esto es necesario</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Como máximo %n carácter</numerusform>
            <numerusform>Como máximo %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number is needed</source>
        <translation>Se necesita un número entero</translation>
    </message>
    <message>
        <source>A whole number, %1 or more</source>
        <translation>Un número entero, %1 o más</translation>
    </message>
    <message>
        <source>Choose a connector</source>
        <translation>Elija un conector</translation>
    </message>
    <message>
        <source>This tag is in no list, so a charge with it would end at once. Add it under People &amp; tags first</source>
        <translation>Esta tarjeta no está en ninguna lista, así que una recarga con ella terminaría al momento. Añádala antes en Personas y tarjetas</translation>
    </message>
    <message>
        <source>A date and a time are needed</source>
        <translation>Se necesitan fecha y hora</translation>
    </message>
    <message>
        <source>An address that the charger can reach, such as http://192.168.1.20/file or ftp://name:password@192.168.1.20/. A folder of this computer is none</source>
        <translation>Una dirección a la que llegue el cargador, como http://192.168.1.20/file o ftp://name:password@192.168.1.20/. Una carpeta de este equipo no sirve</translation>
    </message>
    <message>
        <source>A certificate in PEM form begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----</source>
        <translation>Un certificado en formato PEM empieza con -----BEGIN CERTIFICATE----- y termina con -----END CERTIFICATE-----</translation>
    </message>
    <message>
        <source>A number with at most one decimal place, 0 or more</source>
        <translation>Un número con un decimal como máximo, 0 o más</translation>
    </message>
    <message>
        <source>No session is running at this charger</source>
        <translation>En este cargador no hay ninguna recarga en curso</translation>
    </message>
    <message>
        <source>Not here: a wrong value locks the charger out</source>
        <translation>Aquí no: un valor equivocado deja fuera al cargador</translation>
    </message>
    <message numerus="yes">
        <source>The charger takes at most %n tag(s) in one message</source>
        <translation>
            <numerusform>El cargador acepta como máximo %n tarjeta en un mensaje</numerusform>
            <numerusform>El cargador acepta como máximo %n tarjetas en un mensaje</numerusform>
        </translation>
    </message>
    <message>
        <source>This time has passed</source>
        <translation>Esta hora ya ha pasado</translation>
    </message>
    <message>
        <source>A limit of the charger as a whole is for the whole charger</source>
        <translation>Un límite del cargador en conjunto es para todo el cargador</translation>
    </message>
    <message>
        <source>Choose a connector where a session is running</source>
        <translation>Elija un conector con una recarga en curso</translation>
    </message>
    <message>
        <source>At most a year</source>
        <translation>Como máximo un año</translation>
    </message>
    <message>
        <source>List the certificates first; then they can be chosen here</source>
        <translation>Liste antes los certificados; luego se podrán elegir aquí</translation>
    </message>
    <message>
        <source>Connector 1</source>
        <translation>Conector 1</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, tarjeta %2</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Persona o tarjeta</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Nombre o tarjeta</translation>
    </message>
    <message>
        <source>%1, %2 at %3</source>
        <extracomment>A running session: %1 its number, %2 who charges, %3 where.</extracomment>
        <translation>%1, %2 en %3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Recarga</translation>
    </message>
    <message>
        <source>Ampere for each phase</source>
        <translation>Amperios por fase</translation>
    </message>
    <message>
        <source>Watt, all phases together</source>
        <translation>Vatios, todas las fases juntas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Every session that has no limit of its own</source>
        <translation>Toda recarga que no tenga límite propio</translation>
    </message>
    <message>
        <source>The session that runs now</source>
        <translation>La recarga ahora en curso</translation>
    </message>
    <message>
        <source>The charger as a whole</source>
        <translation>El cargador en conjunto</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>Límite de</translation>
    </message>
    <message>
        <source>Kind of certificate</source>
        <translation>Tipo de certificado</translation>
    </message>
    <message>
        <source>Root for central systems: by it the charger trusts Forecourt</source>
        <translation>Raíz para sistemas centrales: por ella el cargador confía en Forecourt</translation>
    </message>
    <message>
        <source>Root of the manufacturer: by it the charger trusts firmware</source>
        <translation>Raíz del fabricante: por ella el cargador confía en el firmware</translation>
    </message>
    <message>
        <source>Serial number %1, issued by %2…</source>
        <extracomment>A certificate: its serial number and the beginning of a hash that names who issued it.</extracomment>
        <translation>Número de serie %1, emitido por %2…</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>States of the connectors</source>
        <translation>Estados de los conectores</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Lecturas del contador</translation>
    </message>
    <message>
        <source>Boot report</source>
        <translation>Informe de arranque</translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation>Señal de vida</translation>
    </message>
    <message>
        <source>Firmware state</source>
        <translation>Estado del firmware</translation>
    </message>
    <message>
        <source>Log state</source>
        <translation>Estado del registro</translation>
    </message>
    <message>
        <source>Request for a new certificate</source>
        <translation>Solicitud de un certificado nuevo</translation>
    </message>
    <message>
        <source>Diagnostics state</source>
        <translation>Estado del diagnóstico</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Further tries if it fails (may be left empty)</source>
        <translation>Intentos adicionales si falla (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Seconds between tries (may be left empty)</source>
        <translation>Segundos entre intentos (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Address to upload to</source>
        <translation>Dirección a la que subir</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La última hora</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>El último día</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>La última semana</translation>
    </message>
    <message>
        <source>Address of the file</source>
        <translation>Dirección del archivo</translation>
    </message>
    <message>
        <source>Download not before</source>
        <translation>No descargar antes de</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La lista</translation>
    </message>
    <message numerus="yes">
        <source>All %n tag(s) that may charge here</source>
        <translation>
            <numerusform>La %n tarjeta que puede cargar aquí</numerusform>
            <numerusform>Las %n tarjetas que pueden cargar aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody: the list becomes empty</source>
        <translation>Nadie: la lista queda vacía</translation>
    </message>
    <message>
        <source>Version, higher than that of the charger&apos;s list</source>
        <translation>Versión, mayor que la de la lista del cargador</translation>
    </message>
    <message>
        <source>Whole charger</source>
        <translation>Todo el cargador</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Stack level: of several limits the highest counts</source>
        <translation>Nivel de pila: de varios límites cuenta el más alto</translation>
    </message>
    <message>
        <source>Number of the limit: the same number replaces it</source>
        <translation>Número del límite: el mismo número lo sustituye</translation>
    </message>
    <message>
        <source>Those of the whole charger only</source>
        <translation>Solo los de todo el cargador</translation>
    </message>
    <message>
        <source>Wherever they are</source>
        <translation>Estén donde estén</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Stack level (empty: any)</source>
        <translation>Nivel de pila (vacío: todos)</translation>
    </message>
    <message>
        <source>Number of the limit (empty: any)</source>
        <translation>Número del límite (vacío: todos)</translation>
    </message>
    <message>
        <source>Hours from now on</source>
        <translation>Horas desde ahora</translation>
    </message>
    <message>
        <source>As the charger likes</source>
        <translation>Como quiera el cargador</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Security</source>
        <extracomment>A log of logins, changed settings and the like.</extracomment>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Signing certificate, PEM</source>
        <translation>Certificado de firma, PEM</translation>
    </message>
    <message>
        <source>Signature, base64</source>
        <translation>Firma, base64</translation>
    </message>
    <message>
        <source>Certificate, PEM</source>
        <translation>Certificado, PEM</translation>
    </message>
    <message>
        <source>Certificate with its chain, PEM, the charger&apos;s own first</source>
        <translation>Certificado con su cadena, PEM, primero el del propio cargador</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Softly: sessions are ended first</source>
        <translation>Suave: antes se terminan las recargas</translation>
    </message>
    <message>
        <source>Hard: the power is cut at once</source>
        <translation>Forzado: la corriente se corta al momento</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>En servicio</translation>
    </message>
    <message>
        <source>All, or it does not matter</source>
        <translation>Todos, o da igual</translation>
    </message>
    <message>
        <source>Names (empty: all)</source>
        <translation>Nombres (vacío: todos)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Any connector</source>
        <translation>Cualquier conector</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Number of the reservation</source>
        <translation>Número de la reserva</translation>
    </message>
    <message>
        <source>Vendor id</source>
        <translation>Id. del fabricante</translation>
    </message>
    <message>
        <source>Message id (may be left empty)</source>
        <translation>Id. del mensaje (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Data (may be left empty)</source>
        <translation>Datos (puede quedar vacío)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandModel</name>
    <message>
        <source>Charger</source>
        <extracomment>Target of a command: the charger as a whole, not one connector.</extracomment>
        <translation>Cargador</translation>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when the command was given.</extracomment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>Column: what was asked of the charger.</extracomment>
        <translation>Orden</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which connector the command was for.</extracomment>
        <translation>Para</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>Column: what became of the command.</extracomment>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who gave the command.</extracomment>
        <translation>Por</translation>
    </message>
    <message>
        <source>Answered at %1: %2</source>
        <extracomment>Tooltip: %1 a time of day, %2 the charger&apos;s own word, in English.</extracomment>
        <translation>Respondida a las %1: %2</translation>
    </message>
    <message>
        <source>Seen at %1</source>
        <extracomment>Tooltip: when the effect of a command was seen; %1 is a time of day.</extracomment>
        <translation>Visto a las %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>What to do now; %1 is a sentence.</extracomment>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>Column: what was sent with the command.</extracomment>
        <translation>Parámetros</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una orden</translation>
    </message>
    <message>
        <source>Type a command, a charger, a session or a person</source>
        <translation>Escriba una orden, un cargador, una recarga o una persona</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer letters find more.</source>
        <translation>Nada coincide. Con menos letras se encuentra más.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandWatch</name>
    <message>
        <source>What became of the command is not known: see the charger&apos;s commands</source>
        <translation>No se sabe qué fue de la orden: mire las órdenes del cargador</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Commands</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Leer ajustes</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation>Reinicio forzado</translation>
    </message>
    <message>
        <source>Restart at once</source>
        <translation>Reiniciar al momento</translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation>Reiniciar en reposo</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Poner en servicio</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Poner fuera de servicio</translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <extracomment>The operator asks the charger to send a message now; %1 is its OCPP name.</extracomment>
        <translation>Pedir %1</translation>
    </message>
    <message>
        <source>Accepted, waiting for the plug</source>
        <translation>Aceptada, espera el enchufe</translation>
    </message>
    <message>
        <source>Charging began</source>
        <translation>La recarga empezó</translation>
    </message>
    <message>
        <source>The driver did not plug in</source>
        <translation>El conductor no enchufó</translation>
    </message>
    <message>
        <source>Accepted, waiting for the end</source>
        <translation>Aceptada, espera el final</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Accepted, but the session goes on</source>
        <translation>Aceptada, pero la recarga sigue</translation>
    </message>
    <message>
        <source>Accepted, waiting for the restart</source>
        <translation>Aceptada, espera el reinicio</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Reiniciado</translation>
    </message>
    <message>
        <source>Did not come back after the restart</source>
        <translation>No volvió tras el reinicio</translation>
    </message>
    <message>
        <source>Done, the charger says so</source>
        <translation>Hecho, dice el cargador</translation>
    </message>
    <message>
        <source>Accepted, not confirmed yet</source>
        <translation>Aceptada, aún sin confirmar</translation>
    </message>
    <message>
        <source>The message came</source>
        <translation>Llegó el mensaje</translation>
    </message>
    <message>
        <source>Accepted, the message has not come yet</source>
        <translation>Aceptada, el mensaje aún no llegó</translation>
    </message>
    <message>
        <source>Answered after the time limit</source>
        <translation>Respondió fuera de plazo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a command: waits behind another one.</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>State of a command: no answer yet.</extracomment>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>State of a command: the charger will do it after the session.</extracomment>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>No admitida</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation>Enlace perdido</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message numerus="yes">
        <source>Waiting behind %n command(s)</source>
        <extracomment>%n commands of this charger are sent first.</extracomment>
        <translation>
            <numerusform>Espera tras %n orden</numerusform>
            <numerusform>Espera tras %n órdenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Espera el envío</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Enviada, espera la respuesta</translation>
    </message>
    <message>
        <source>Refused by the charger</source>
        <extracomment>%1 is the charger&apos;s own word, in English.</extracomment>
        <translation>Rechazada por el cargador</translation>
    </message>
    <message>
        <source>Refused by the charger: %1</source>
        <translation>Rechazada por el cargador: %1</translation>
    </message>
    <message>
        <source>The charger does it after the session</source>
        <translation>El cargador lo hará tras la recarga</translation>
    </message>
    <message>
        <source>The charger cannot do this</source>
        <translation>El cargador no puede hacerlo</translation>
    </message>
    <message>
        <source>The charger answered with an error: %1</source>
        <extracomment>%1 is an OCPP error code, in English.</extracomment>
        <translation>El cargador respondió con un error: %1</translation>
    </message>
    <message>
        <source>No answer in time. It may have happened all the same</source>
        <translation>Sin respuesta a tiempo. Puede haberse hecho igualmente</translation>
    </message>
    <message>
        <source>The link broke. It may have happened all the same</source>
        <translation>Se cortó el enlace. Puede haberse hecho igualmente</translation>
    </message>
    <message>
        <source>Withdrawn before it was sent</source>
        <translation>Retirada antes de enviarse</translation>
    </message>
    <message>
        <source>This value is not allowed: %1</source>
        <translation>Este valor no está permitido: %1</translation>
    </message>
    <message>
        <source>It no longer exists</source>
        <translation>Ya no existe</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Este nombre ya está en uso</translation>
    </message>
    <message>
        <source>Not possible right now: %1</source>
        <translation>No es posible ahora: %1</translation>
    </message>
    <message>
        <source>This is not allowed</source>
        <translation>No está permitido</translation>
    </message>
    <message>
        <source>The charger is offline</source>
        <translation>El cargador no tiene conexión</translation>
    </message>
    <message>
        <source>The link broke before the answer came</source>
        <translation>El enlace se cortó antes de la respuesta</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>It was withdrawn</source>
        <translation>Se retiró</translation>
    </message>
    <message>
        <source>The charger broke the protocol: %1</source>
        <translation>El cargador infringió el protocolo: %1</translation>
    </message>
    <message>
        <source>Nothing was saved: the database refused. Try again</source>
        <translation>No se guardó nada: la base de datos lo rechazó. Inténtelo de nuevo</translation>
    </message>
    <message>
        <source>Nothing was saved: the disk is full. Free some space</source>
        <translation>No se guardó nada: el disco está lleno. Libere espacio</translation>
    </message>
    <message>
        <source>Nothing was saved: the data folder cannot be written</source>
        <translation>No se guardó nada: no se puede escribir en la carpeta de datos</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup</source>
        <translation>La base de datos está dañada. Restaure la última copia de seguridad</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Forecourt</source>
        <translation>La base de datos es de una versión más nueva de Forecourt</translation>
    </message>
    <message>
        <source>The file could not be read or written: %1</source>
        <translation>No se pudo leer o escribir el archivo: %1</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program</source>
        <translation>Otro programa usa el puerto %1</translation>
    </message>
    <message>
        <source>The system does not allow it: %1</source>
        <translation>El sistema no lo permite: %1</translation>
    </message>
    <message>
        <source>Another Forecourt uses this data folder</source>
        <translation>Otro Forecourt usa esta carpeta de datos</translation>
    </message>
    <message>
        <source>The connection to the central system is gone</source>
        <translation>Se perdió la conexión con el sistema central</translation>
    </message>
    <message>
        <source>Something went wrong here: %1</source>
        <translation>Algo falló aquí: %1</translation>
    </message>
    <message>
        <source>The database was made by another build of Forecourt: step %1 differs. Use that program, or restore a backup</source>
        <extracomment>%1 names a step by which the database&apos;s tables were made, as &quot;6 (checks)&quot;</extracomment>
        <translation>La base de datos es de otra compilación de Forecourt: el paso %1 es distinto. Use ese programa o restaure una copia de seguridad</translation>
    </message>
    <message>
        <source>Set %1</source>
        <extracomment>The operator changes a setting of the charger; %1 is its OCPP name.</extracomment>
        <translation>Ajustar %1</translation>
    </message>
    <message>
        <source>Forget remembered tags</source>
        <translation>Olvidar tarjetas recordadas</translation>
    </message>
    <message>
        <source>Ask for the local list&apos;s version</source>
        <translation>Pedir la versión de la lista local</translation>
    </message>
    <message>
        <source>Send the local list</source>
        <translation>Enviar la lista local</translation>
    </message>
    <message>
        <source>Reserve</source>
        <extracomment>A connector is kept for a tag.</extracomment>
        <translation>Reservar</translation>
    </message>
    <message>
        <source>Cancel the reservation</source>
        <translation>Cancelar la reserva</translation>
    </message>
    <message>
        <source>Limit the power</source>
        <translation>Limitar la potencia</translation>
    </message>
    <message>
        <source>Remove limits of power</source>
        <translation>Quitar límites de potencia</translation>
    </message>
    <message>
        <source>Ask for the expected limits</source>
        <translation>Pedir los límites esperados</translation>
    </message>
    <message>
        <source>Ask for diagnostics</source>
        <translation>Pedir el diagnóstico</translation>
    </message>
    <message>
        <source>Update the firmware</source>
        <translation>Actualizar el firmware</translation>
    </message>
    <message>
        <source>Update the firmware, signed</source>
        <translation>Actualizar el firmware, firmado</translation>
    </message>
    <message>
        <source>Install a certificate</source>
        <translation>Instalar un certificado</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>Borrar un certificado</translation>
    </message>
    <message>
        <source>List certificates</source>
        <translation>Listar certificados</translation>
    </message>
    <message>
        <source>Hand over the charger&apos;s certificate</source>
        <translation>Entregar el certificado del cargador</translation>
    </message>
    <message>
        <source>Send vendor data</source>
        <translation>Enviar datos del fabricante</translation>
    </message>
    <message>
        <source>Ask for the security log</source>
        <translation>Pedir el registro de seguridad</translation>
    </message>
    <message>
        <source>Ask for the diagnostics log</source>
        <translation>Pedir el registro de diagnóstico</translation>
    </message>
    <message>
        <source>Taken, active after a restart</source>
        <translation>Aceptado, vale tras un reinicio</translation>
    </message>
    <message>
        <source>Taken, and the charger restarted since</source>
        <translation>Aceptado, y desde entonces el cargador se reinició</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>The reservation was used</source>
        <translation>La reserva se utilizó</translation>
    </message>
    <message>
        <source>The reservation&apos;s time passed</source>
        <translation>El plazo de la reserva pasó</translation>
    </message>
    <message>
        <source>The reservation ended: the connector failed</source>
        <translation>La reserva terminó: el conector falló</translation>
    </message>
    <message>
        <source>The reservation was cancelled</source>
        <translation>La reserva se canceló</translation>
    </message>
    <message>
        <source>Another reservation took its place</source>
        <translation>Otra reserva ocupó su lugar</translation>
    </message>
    <message>
        <source>Accepted, the upload has not begun yet</source>
        <translation>Aceptada, la subida aún no ha empezado</translation>
    </message>
    <message>
        <source>The charger uploads</source>
        <translation>El cargador está subiendo</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Subido</translation>
    </message>
    <message>
        <source>The upload failed</source>
        <translation>La subida falló</translation>
    </message>
    <message>
        <source>The upload failed: the file host did not understand the charger</source>
        <translation>La subida falló: el servidor de archivos no entendió al cargador</translation>
    </message>
    <message>
        <source>The upload failed: the file host refused the charger</source>
        <translation>La subida falló: el servidor de archivos rechazó al cargador</translation>
    </message>
    <message>
        <source>The charger cannot do this kind of upload</source>
        <translation>El cargador no puede subir de este modo</translation>
    </message>
    <message>
        <source>Broken off for a later request</source>
        <translation>Interrumpida por una solicitud posterior</translation>
    </message>
    <message>
        <source>Heard, the download has not begun yet</source>
        <translation>Recibida, la descarga aún no ha empezado</translation>
    </message>
    <message>
        <source>The download is planned</source>
        <translation>La descarga está programada</translation>
    </message>
    <message>
        <source>The charger downloads</source>
        <translation>El cargador está descargando</translation>
    </message>
    <message>
        <source>The download pauses</source>
        <translation>La descarga está en pausa</translation>
    </message>
    <message>
        <source>Downloaded, not installed yet</source>
        <translation>Descargado, aún sin instalar</translation>
    </message>
    <message>
        <source>Downloaded, the signature is good</source>
        <translation>Descargado, la firma es correcta</translation>
    </message>
    <message>
        <source>The installation is planned</source>
        <translation>La instalación está programada</translation>
    </message>
    <message>
        <source>The charger restarts to install</source>
        <translation>El cargador se reinicia para instalar</translation>
    </message>
    <message>
        <source>The charger installs</source>
        <translation>El cargador está instalando</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>The download failed</source>
        <translation>La descarga falló</translation>
    </message>
    <message>
        <source>The installation failed</source>
        <translation>La instalación falló</translation>
    </message>
    <message>
        <source>The firmware&apos;s signature is not good</source>
        <translation>La firma del firmware no es correcta</translation>
    </message>
    <message>
        <source>The charger&apos;s check of the new firmware failed</source>
        <translation>Falló la comprobación del firmware nuevo en el cargador</translation>
    </message>
    <message>
        <source>Broken off for a later update</source>
        <translation>Interrumpida por una actualización posterior</translation>
    </message>
    <message>
        <source>Nothing was heard of it for an hour</source>
        <translation>No se supo nada durante una hora</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CompareSettingsDialog</name>
    <message>
        <source>Compare the settings of %1</source>
        <translation>Comparar los ajustes de %1</translation>
    </message>
    <message>
        <source>Take over the chosen</source>
        <translation>Adoptar elegidos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Solo diferencias</translation>
    </message>
    <message>
        <source>Compared settings</source>
        <translation>Ajustes comparados</translation>
    </message>
    <message>
        <source>Template of this site</source>
        <translation>Plantilla del emplazamiento</translation>
    </message>
    <message>
        <source>As read %1</source>
        <extracomment>An earlier reading of a charger&apos;s settings; %1 date and time.</extracomment>
        <translation>Leído %1</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet: no other charger was read, no template saved, and no earlier reading differed.</source>
        <translation>Aún no hay nada con que comparar: no se leyó ningún otro cargador, no hay plantilla guardada y ninguna lectura anterior era distinta.</translation>
    </message>
    <message>
        <source>Here, now</source>
        <translation>Aquí, ahora</translation>
    </message>
    <message>
        <source>No setting differs.</source>
        <translation>Nada es distinto.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 setting(s) differ(s).</source>
        <translation>
            <numerusform>%n de %1 ajustes es distinto.</numerusform>
            <numerusform>%n de %1 ajustes son distintos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: choose settings in the list</source>
        <translation>No disponible: elija ajustes de la lista</translation>
    </message>
    <message>
        <source>Off: none of the chosen settings can be changed here</source>
        <translation>No disponible: ninguno de los ajustes elegidos se puede cambiar aquí</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionAddress</name>
    <message>
        <source>Only without encryption (ws://). For wss:// choose a certificate and its key in Settings, Network.</source>
        <translation>Solo sin cifrado (ws://). Para wss:// elija un certificado y su clave en Ajustes, Red.</translation>
    </message>
    <message>
        <source>Not over wss:// now: port %1 is not open. Settings, Network says what is wrong.</source>
        <translation>Ahora no por wss://: el puerto %1 no está abierto. Ajustes, Red dice qué falla.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectionCard</name>
    <message>
        <source>Type this on the charger&apos;s own page</source>
        <translation>Escriba esto en la página del cargador</translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation>Ficha de conexión</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Dirección de este equipo</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Este PC</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Id. del cargador</translation>
    </message>
    <message>
        <source>any, we show it here when it calls</source>
        <translation>cualquiera, lo mostramos aquí cuando llame</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Address as a QR code</source>
        <translation>Dirección como código QR</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Serial number or any name; empty: any</source>
        <translation>Número de serie o un nombre; vacío: cualquiera</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Crear contraseña</translation>
    </message>
    <message>
        <source>How does the box want the address?</source>
        <extracomment>&quot;Box&quot; is the charger.</extracomment>
        <translation>¿Cómo quiere la caja la dirección?</translation>
    </message>
    <message>
        <source>Box adds the id itself</source>
        <translation>La caja añade el identificador</translation>
    </message>
    <message>
        <source>You type the whole address</source>
        <translation>Usted escribe la dirección entera</translation>
    </message>
    <message>
        <source>Box wants no ws://</source>
        <translation>La caja no quiere ws://</translation>
    </message>
    <message>
        <source>This computer has no network address. Plug in the network cable or join the WLAN.</source>
        <translation>Este equipo no tiene dirección de red. Conecte el cable de red o únase a la wifi.</translation>
    </message>
    <message>
        <source>or split up:   Host %1   Port %2   Path %3</source>
        <extracomment>The address in parts: %1 host, %2 port, %3 path.</extracomment>
        <translation>o por partes:   Host %1   Puerto %2   Ruta %3</translation>
    </message>
    <message>
        <source>   User %1</source>
        <extracomment>User name for the password: %1 is the charger&apos;s id.</extracomment>
        <translation>   Usuario %1</translation>
    </message>
    <message>
        <source>Type the charger&apos;s id first</source>
        <translation>Escriba primero el identificador del cargador</translation>
    </message>
    <message>
        <source>Without a password any charger that knows the id gets in once you accept it.</source>
        <translation>Sin contraseña, cualquier cargador que sepa el identificador entra en cuanto lo acepte.</translation>
    </message>
    <message>
        <source>Saved. Copy it now: we keep only its fingerprint.</source>
        <translation>Guardada. Cópiela ahora: solo conservamos su huella.</translation>
    </message>
    <message>
        <source>none made yet</source>
        <translation>aún sin crear</translation>
    </message>
    <message>
        <source>shown once</source>
        <translation>se muestra una vez</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Dirección: %1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>Host: %1</translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation>Puerto: %1</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Ruta: %1</translation>
    </message>
    <message>
        <source>Charger id and user: %1</source>
        <translation>Id. y usuario del cargador: %1</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Contraseña: %1</translation>
    </message>
    <message>
        <source>Protocol: %1</source>
        <translation>Protocolo: %1</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <extracomment>Label: the address for chargers that connect with TLS.</extracomment>
        <translation>Cifrada</translation>
    </message>
    <message>
        <source>Encrypted address</source>
        <translation>Dirección cifrada</translation>
    </message>
    <message>
        <source>Encrypted address: %1</source>
        <translation>Dirección cifrada: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorCard</name>
    <message>
        <source>Start…</source>
        <translation>Iniciar…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Paso siguiente…</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>State of a connector with its duration: &quot;Charging for 1:10&quot;.</extracomment>
        <translation>%1 desde hace %2</translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <translation>%1, código del fabricante %2</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Error code of a connector.</extracomment>
        <translation>Código</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Recarga</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Values from</source>
        <translation>Valores de</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>out of service after this session</source>
        <translation>fuera de servicio tras esta recarga</translation>
    </message>
    <message>
        <source>into service after this session</source>
        <translation>en servicio tras esta recarga</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Why a button is off: %1 the button, %2 the reason.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Start is</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Stop is</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Unlock is</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Cable</source>
        <extracomment>The charging cable: plugged in or not.</extracomment>
        <translation>Cable</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>The lock of the plug.</extracomment>
        <translation>Cierre</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorFacts</name>
    <message>
        <source>unknown while offline</source>
        <translation>desconocido sin conexión</translation>
    </message>
    <message>
        <source>plugged in</source>
        <extracomment>Cable of a connector.</extracomment>
        <translation>enchufado</translation>
    </message>
    <message>
        <source>no car connected</source>
        <extracomment>Cable of a connector: no car is connected.</extracomment>
        <translation>ningún coche conectado</translation>
    </message>
    <message>
        <source>unknown: the charger does not tell in this state</source>
        <translation>desconocido: el cargador no lo dice en este estado</translation>
    </message>
    <message>
        <source>faulty: it cannot lock or unlock</source>
        <translation>averiado: no puede bloquear ni desbloquear</translation>
    </message>
    <message>
        <source>unlocked %1, as we asked</source>
        <extracomment>Lock of a plug; %1 is a time of day.</extracomment>
        <translation>desbloqueado %1, a petición nuestra</translation>
    </message>
    <message>
        <source>unknown: OCPP 1.6 does not tell</source>
        <translation>desconocido: OCPP 1.6 no lo dice</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorModel</name>
    <message>
        <source>Without area</source>
        <extracomment>Title of a group of tiles: connectors of chargers that have no area.</extracomment>
        <translation>Sin zona</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorProgress</name>
    <message>
        <source>%1 not answered in %2 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a number of seconds.</extracomment>
        <translation>%1 sin respuesta en %2 s</translation>
    </message>
    <message>
        <source>%1 sent %2, waiting up to %3 s</source>
        <extracomment>%1 is a command such as &quot;Stop&quot;, %2 a time such as &quot;6 s ago&quot;, %3 a number of seconds.</extracomment>
        <translation>%1: enviado %2, espera hasta %3 s</translation>
    </message>
    <message>
        <source>Stop accepted %1, the session goes on</source>
        <translation>Parada aceptada %1, la recarga sigue</translation>
    </message>
    <message>
        <source>Stop accepted, waiting for the end</source>
        <translation>Parada aceptada, espera el final</translation>
    </message>
    <message>
        <source>Waiting for the plug until %1</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>Espera el enchufe hasta %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTile</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Duration of a session in hours and minutes: &quot;1:10 h&quot;.</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 battery</source>
        <extracomment>Charge of the car&apos;s battery: &quot;61 % battery&quot;.</extracomment>
        <translation>%1 de batería</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>Current the charger offers to the car: &quot;up to 16 A&quot;.</extracomment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Car stopped drawing %1 ago</source>
        <translation>El coche dejó de consumir hace %1</translation>
    </message>
    <message>
        <source>Car stopped drawing</source>
        <translation>El coche dejó de consumir</translation>
    </message>
    <message>
        <source>Paused by the charger for %1</source>
        <translation>Pausado por el cargador desde hace %1</translation>
    </message>
    <message>
        <source>Paused by the charger</source>
        <translation>Pausado por el cargador</translation>
    </message>
    <message>
        <source>No session was reported to us</source>
        <translation>No nos han comunicado ninguna recarga</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Headline of a tile: the session has begun, no energy flows yet.</extracomment>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Waiting for a card</source>
        <extracomment>Headline of a tile: a car is plugged in, nobody showed a card.</extracomment>
        <translation>Espera una tarjeta</translation>
    </message>
    <message>
        <source>Plugged in, no tag read yet</source>
        <translation>Enchufado, tarjeta aún no leída</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>Aún sin tarjeta</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Enchufado</translation>
    </message>
    <message>
        <source>Waiting for the plug</source>
        <extracomment>Headline of a tile: started from here, the driver has to plug in.</extracomment>
        <translation>Espera el enchufe</translation>
    </message>
    <message>
        <source>Started for %1, until %2</source>
        <extracomment>%1 who charges, %2 a time of day.</extracomment>
        <translation>Iniciada para %1, hasta %2</translation>
    </message>
    <message>
        <source>Free for %1</source>
        <extracomment>%1 is a duration such as &quot;2 h 05&quot;.</extracomment>
        <translation>Libre desde hace %1</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>still plugged in for %1</source>
        <translation>aún enchufado desde hace %1</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Recarga terminada</translation>
    </message>
    <message>
        <source>Ended %1, %2</source>
        <extracomment>%1 a time of day, %2 &quot;still plugged in for 14 min&quot;.</extracomment>
        <translation>Terminada %1, %2</translation>
    </message>
    <message>
        <source>%1, maker code %2</source>
        <extracomment>%1 an error code of the standard, %2 the maker&apos;s own code.</extracomment>
        <translation>%1, código del fabricante %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <extracomment>%1 is a time or a date: when the charger was last heard.</extracomment>
        <translation>Último contacto %1</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>Nunca oído</translation>
    </message>
    <message>
        <source>Last state: %1</source>
        <extracomment>%1 is a state such as Charging.</extracomment>
        <translation>Último estado: %1</translation>
    </message>
    <message>
        <source>Kept for one person</source>
        <translation>Guardado para una persona</translation>
    </message>
    <message>
        <source>No state heard yet</source>
        <translation>Aún no se conoce el estado</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Desbloqueando</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Paso siguiente…</translation>
    </message>
    <message>
        <source>Nothing heard for %1</source>
        <translation>Sin noticias desde hace %1</translation>
    </message>
    <message>
        <source>Out of service after this session</source>
        <translation>Fuera de servicio tras esta recarga</translation>
    </message>
    <message>
        <source>For %1, until %2</source>
        <extracomment>A connector is kept: %1 for whom, %2 until when.</extracomment>
        <translation>Para %1, hasta %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConnectorTileView</name>
    <message>
        <source>Connectors</source>
        <extracomment>Accessible name of the tiles of the Overview.</extracomment>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Name of an action for screen readers: shows the charger of this tile.</extracomment>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsolePages</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Cargadores</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Añadir cargador</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Comprobación guiada</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Recargas</translation>
    </message>
    <message>
        <source>People &amp; tags</source>
        <translation>Personas y tarjetas</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsolePalette</name>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>waits to be accepted</source>
        <extracomment>Behind the id of a charger nobody accepted yet.</extracomment>
        <translation>espera ser aceptado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Session %1</source>
        <extracomment>A session in the search: its number.</extracomment>
        <translation>Recarga %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsoleWindow</name>
    <message>
        <source>&amp;Add charger…</source>
        <translation>&amp;Añadir cargador…</translation>
    </message>
    <message>
        <source>Ask for the &amp;states</source>
        <translation>&amp;Pedir los estados</translation>
    </message>
    <message>
        <source>&amp;Read settings</source>
        <translation>&amp;Leer ajustes</translation>
    </message>
    <message>
        <source>Re&amp;start…</source>
        <translation>&amp;Reiniciar…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Cambiar &amp;nombre…</translation>
    </message>
    <message>
        <source>&amp;Learn tag</source>
        <translation>&amp;Registrar tarjeta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.</source>
        <translation>
            <numerusform>%n recarga sigue en el cargador, pero nadie la vigila hasta que Forecourt vuelva a ejecutarse.</numerusform>
            <numerusform>%n recargas siguen en los cargadores, pero nadie las vigila hasta que Forecourt vuelva a ejecutarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Language of the window: the one of the desktop.</extracomment>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>The language changes at the next start</source>
        <translation>El idioma cambia en el próximo inicio</translation>
    </message>
    <message>
        <source>Explanation of faults not used: %1</source>
        <translation>Explicación de averías no usada: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, see the log</source>
        <translation>
            <numerusform>Y %n más, vea el registro</numerusform>
            <numerusform>Y %n más, vea el registro</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Forecourt</source>
        <translation>Abrir Forecourt</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keep Forecourt running?</source>
        <translation>¿Dejar Forecourt en marcha?</translation>
    </message>
    <message>
        <source>Chargers need it to let cars charge. Closing the window leaves it in the notification area from now on; File &gt; Quit ends it.</source>
        <translation>Los cargadores lo necesitan para dejar cargar a los coches. Desde ahora, al cerrar la ventana queda en el área de notificación; Archivo &gt; Salir lo termina.</translation>
    </message>
    <message>
        <source>Chargers need it to let cars charge. Closing the window minimises it from now on; File &gt; Quit ends it.</source>
        <translation>Los cargadores lo necesitan para dejar cargar a los coches. Desde ahora, al cerrar la ventana se minimiza; Archivo &gt; Salir lo termina.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation>Dejar en marcha</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Volver a hacer lo que se deshizo</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>&amp;Filtrar esta página</translation>
    </message>
    <message>
        <source>Go to the filter of this page</source>
        <translation>Ir al filtro de esta página</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Borrar filtro</translation>
    </message>
    <message>
        <source>Show all rows of this page again</source>
        <translation>Mostrar de nuevo todas las filas de esta página</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>Menu entry; %1 is what was done: &quot;Archived Bay 5&quot;.</extracomment>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>no se cambió nada</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>no se deshizo nada</translation>
    </message>
    <message>
        <source>Set-up &amp;assistant…</source>
        <translation>&amp;Asistente de configuración…</translation>
    </message>
    <message>
        <source>Site, supply, network, backup and first charger, one after the other</source>
        <translation>Emplazamiento, alimentación, red, copia de seguridad y primer cargador, uno tras otro</translation>
    </message>
    <message>
        <source>Site &amp;settings</source>
        <translation>Aju&amp;stes del emplazamiento</translation>
    </message>
    <message>
        <source>Name, supply and rules of the site</source>
        <translation>Nombre, alimentación y reglas del emplazamiento</translation>
    </message>
    <message>
        <source>&amp;Live sessions</source>
        <translation>Recargas en &amp;curso</translation>
    </message>
    <message>
        <source>Sessions that run now</source>
        <translation>Recargas que están en curso ahora</translation>
    </message>
    <message>
        <source>&amp;Finished sessions</source>
        <translation>Recargas &amp;terminadas</translation>
    </message>
    <message>
        <source>Sessions that ended</source>
        <translation>Recargas que terminaron</translation>
    </message>
    <message>
        <source>Sessions that need &amp;attention</source>
        <translation>Recargas que requieren &amp;atención</translation>
    </message>
    <message>
        <source>Odd sessions, each with what to do</source>
        <translation>Recargas anómalas, cada una con qué hacer</translation>
    </message>
    <message>
        <source>Show the address chargers connect to</source>
        <translation>Mostrar la dirección a la que se conectan los cargadores</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Open the chosen charger</source>
        <translation>Abrir el cargador elegido</translation>
    </message>
    <message>
        <source>Ask the chosen charger for the state of its connectors</source>
        <translation>Pedir al cargador elegido el estado de sus conectores</translation>
    </message>
    <message>
        <source>Ask the chosen charger for its configuration</source>
        <translation>Pedir al cargador elegido su configuración</translation>
    </message>
    <message>
        <source>Restart the chosen charger</source>
        <translation>Reiniciar el cargador elegido</translation>
    </message>
    <message>
        <source>&amp;Guided check</source>
        <translation>Comprobación &amp;guiada</translation>
    </message>
    <message>
        <source>Check the chosen charger step by step, up to the hand-over</source>
        <translation>Comprobar el cargador elegido paso a paso, hasta la entrega</translation>
    </message>
    <message>
        <source>Give the chosen charger another name</source>
        <translation>Dar otro nombre al cargador elegido</translation>
    </message>
    <message>
        <source>Ar&amp;chive</source>
        <translation>Ar&amp;chivar</translation>
    </message>
    <message>
        <source>Take the chosen charger out of use; its sessions stay</source>
        <translation>Retirar el cargador elegido; sus recargas se conservan</translation>
    </message>
    <message>
        <source>no charger is open or chosen in the list</source>
        <translation>no hay ningún cargador abierto ni elegido en la lista</translation>
    </message>
    <message>
        <source>this page has no filter</source>
        <translation>esta página no tiene filtro</translation>
    </message>
    <message>
        <source>&amp;Search or run a command…</source>
        <translation>&amp;Buscar o ejecutar una orden…</translation>
    </message>
    <message>
        <source>Find any action, charger, session or person</source>
        <translation>Encontrar cualquier acción, cargador, recarga o persona</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>What was said lately</source>
        <translation>Lo que se ha avisado últimamente</translation>
    </message>
    <message>
        <source>Wait for a card at a charger and give it a name</source>
        <translation>Esperar una tarjeta en un cargador y darle un nombre</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>See and change the key of every action</source>
        <translation>Ver y cambiar la tecla de cada acción</translation>
    </message>
    <message>
        <source>Keep &amp;running when closed</source>
        <translation>Dejar en &amp;marcha al cerrar</translation>
    </message>
    <message>
        <source>Closing the window leaves Forecourt in the notification area, or minimised where there is none</source>
        <translation>Al cerrar la ventana, Forecourt queda en el área de notificación o, si no la hay, minimizado</translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation>Iniciar &amp;minimizado</translation>
    </message>
    <message>
        <source>Begin without a window in the way</source>
        <translation>Empezar sin que estorbe una ventana</translation>
    </message>
    <message>
        <source>Start with the &amp;computer</source>
        <translation>Iniciar con el &amp;equipo</translation>
    </message>
    <message>
        <source>Begin to listen when you log in</source>
        <translation>Empezar a escuchar cuando inicie sesión</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Size of everything: as the desktop. The other choices are percentages.</extracomment>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>Size of the window&apos;s contents, from the next start on</source>
        <translation>Tamaño del contenido de la ventana, desde el próximo inicio</translation>
    </message>
    <message>
        <source>The size changes at the next start</source>
        <translation>El tamaño cambia en el próximo inicio</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Ayuda de esta página</translation>
    </message>
    <message>
        <source>What this page is for and how it is used</source>
        <translation>Para qué sirve esta página y cómo se usa</translation>
    </message>
    <message>
        <source>&amp;About Forecourt</source>
        <translation>&amp;Acerca de Forecourt</translation>
    </message>
    <message>
        <source>Version, licences, data folder</source>
        <translation>Versión, licencias, carpeta de datos</translation>
    </message>
    <message>
        <source>There is no page “%1”</source>
        <translation>No hay ninguna página «%1»</translation>
    </message>
    <message>
        <source>There is no charger “%1”</source>
        <translation>No hay ningún cargador «%1»</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Hacer copia ahora</translation>
    </message>
    <message>
        <source>Copy the database into the folder of backups and check the copy</source>
        <translation>Copiar la base de datos en la carpeta de copias de seguridad y comprobar la copia</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia…</translation>
    </message>
    <message>
        <source>Show the backups, and choose a file to restore</source>
        <translation>Mostrar las copias de seguridad y elegir un archivo que restaurar</translation>
    </message>
    <message>
        <source>a backup is being made</source>
        <translation>se está haciendo una copia de seguridad</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Copia de seguridad hecha y comprobada</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <extracomment>Menu with every command of the standard that the chosen charger can be given.</extracomment>
        <translation>Todas las ór&amp;denes</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Menu entry that opens a form; %1 is a command.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>&amp;Expert call…</source>
        <translation>Llamada e&amp;xperta…</translation>
    </message>
    <message>
        <source>Send any action with a payload of your own to the chosen charger</source>
        <translation>Enviar al cargador elegido cualquier acción con un contenido propio</translation>
    </message>
    <message>
        <source>&amp;Sort the table…</source>
        <translation>&amp;Ordenar la tabla…</translation>
    </message>
    <message>
        <source>Sort by a column, or choose the columns of this page&apos;s table</source>
        <translation>Ordenar por una columna o elegir las columnas de la tabla de esta página</translation>
    </message>
    <message>
        <source>No table is shown here now. Choose a tab with one, or clear the filter</source>
        <translation>Aquí no se muestra ahora ninguna tabla. Elija una pestaña que la tenga o borre el filtro</translation>
    </message>
    <message>
        <source>Reser&amp;vations</source>
        <translation>Reser&amp;vas</translation>
    </message>
    <message>
        <source>Which connectors are kept for whom, as a list and as a week</source>
        <translation>Qué conectores se guardan para quién, como lista y por semanas</translation>
    </message>
    <message>
        <source>this page has no table</source>
        <translation>esta página no tiene tabla</translation>
    </message>
    <message>
        <source>Settings &amp;template…</source>
        <translation>P&amp;lantilla de ajustes…</translation>
    </message>
    <message>
        <source>The settings every charger of this site should have</source>
        <translation>Los ajustes que debe tener cada cargador de este emplazamiento</translation>
    </message>
    <message>
        <source>&amp;Planned actions…</source>
        <translation>Acciones &amp;programadas…</translation>
    </message>
    <message>
        <source>What is to be done later or every week, and what became of it</source>
        <translation>Qué debe hacerse más tarde o cada semana, y en qué quedó</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>el servicio no responde</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <extracomment>Button: puts the text beside it on the clipboard.</extracomment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>Accessible name of the Copy button; %1 is what it copies, e.g. &quot;Address&quot;.</extracomment>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>The Copy button, just after it was pressed.</extracomment>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DeliveryState</name>
    <message>
        <source>Last one got through %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>La última llegó %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) to get through.</source>
        <translation>
            <numerusform>%n en espera de llegar.</numerusform>
            <numerusform>%n en espera de llegar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up.</source>
        <translation>
            <numerusform>%n abandonada.</numerusform>
            <numerusform>%n abandonadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DesktopNotifier</name>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n alerta abierta</numerusform>
            <numerusform>%n alertas abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts of the day: %1</source>
        <extracomment>Title of the daily digest; %1 such as &quot;3 open, 2 over by themselves&quot;.</extracomment>
        <translation>Alertas del día: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Deviations</name>
    <message>
        <source>missing field</source>
        <translation>falta un campo</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>no es un objeto</translation>
    </message>
    <message>
        <source>no list</source>
        <translation>no es una lista</translation>
    </message>
    <message>
        <source>one object where a list was due</source>
        <translation>un objeto en lugar de una lista</translation>
    </message>
    <message>
        <source>wrong type</source>
        <translation>tipo incorrecto</translation>
    </message>
    <message>
        <source>number where text was due</source>
        <translation>número en lugar de texto</translation>
    </message>
    <message>
        <source>true or false where text was due</source>
        <translation>verdadero o falso en lugar de texto</translation>
    </message>
    <message>
        <source>object or list where text was due</source>
        <translation>objeto o lista en lugar de texto</translation>
    </message>
    <message>
        <source>text where a number was due</source>
        <translation>texto en lugar de un número</translation>
    </message>
    <message>
        <source>text where true or false was due</source>
        <translation>texto en lugar de verdadero o falso</translation>
    </message>
    <message>
        <source>number where true or false was due</source>
        <translation>número en lugar de verdadero o falso</translation>
    </message>
    <message>
        <source>number where a time was due</source>
        <translation>número en lugar de una hora</translation>
    </message>
    <message>
        <source>null instead of a value</source>
        <translation>null en lugar de un valor</translation>
    </message>
    <message>
        <source>the text &quot;null&quot;</source>
        <translation>el texto «null»</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>texto vacío</translation>
    </message>
    <message>
        <source>blanks around the value</source>
        <translation>espacios alrededor del valor</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>caracteres de control</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>demasiado largo</translation>
    </message>
    <message>
        <source>fraction where a whole number was due</source>
        <translation>fracción en lugar de un número entero</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>fuera de rango</translation>
    </message>
    <message>
        <source>not a multiple of 0.1</source>
        <translation>no es múltiplo de 0,1</translation>
    </message>
    <message>
        <source>unknown value</source>
        <translation>valor desconocido</translation>
    </message>
    <message>
        <source>value in other letter case</source>
        <translation>valor con otras mayúsculas o minúsculas</translation>
    </message>
    <message>
        <source>value in another spelling</source>
        <translation>valor escrito de otra forma</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>campo desconocido</translation>
    </message>
    <message>
        <source>field under a former name</source>
        <translation>campo con un nombre anterior</translation>
    </message>
    <message>
        <source>too few items</source>
        <translation>faltan elementos</translation>
    </message>
    <message>
        <source>too many items</source>
        <translation>sobran elementos</translation>
    </message>
    <message>
        <source>unusable item left out</source>
        <translation>elemento inservible omitido</translation>
    </message>
    <message>
        <source>time without zone</source>
        <translation>hora sin zona</translation>
    </message>
    <message>
        <source>time in another form</source>
        <translation>hora en otro formato</translation>
    </message>
    <message>
        <source>unreadable time</source>
        <translation>hora ilegible</translation>
    </message>
    <message>
        <source>no valid address</source>
        <translation>dirección no válida</translation>
    </message>
    <message>
        <source>unknown action</source>
        <translation>acción desconocida</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>no es UTF-8</translation>
    </message>
    <message>
        <source>not JSON, or cut off</source>
        <translation>no es JSON o está cortado</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>demasiados niveles anidados</translation>
    </message>
    <message>
        <source>the same key twice</source>
        <translation>la misma clave dos veces</translation>
    </message>
    <message>
        <source>list too long</source>
        <translation>lista demasiado larga</translation>
    </message>
    <message>
        <source>the frame is no list</source>
        <translation>la trama no es una lista</translation>
    </message>
    <message>
        <source>no message type</source>
        <translation>sin tipo de mensaje</translation>
    </message>
    <message>
        <source>unknown message type</source>
        <translation>tipo de mensaje desconocido</translation>
    </message>
    <message>
        <source>unusable message id</source>
        <translation>id. de mensaje inservible</translation>
    </message>
    <message>
        <source>unusable action</source>
        <translation>acción inservible</translation>
    </message>
    <message>
        <source>the payload is no object</source>
        <translation>el contenido no es un objeto</translation>
    </message>
    <message>
        <source>null instead of a payload</source>
        <translation>null en lugar del contenido</translation>
    </message>
    <message>
        <source>missing payload</source>
        <translation>falta el contenido</translation>
    </message>
    <message>
        <source>list instead of a payload</source>
        <translation>lista en lugar del contenido</translation>
    </message>
    <message>
        <source>further elements in the frame</source>
        <translation>más elementos en la trama</translation>
    </message>
    <message>
        <source>number as message id</source>
        <translation>número como id. de mensaje</translation>
    </message>
    <message>
        <source>message id too long</source>
        <translation>id. de mensaje demasiado largo</translation>
    </message>
    <message>
        <source>empty message id</source>
        <translation>id. de mensaje vacío</translation>
    </message>
    <message>
        <source>message type as text</source>
        <translation>tipo de mensaje como texto</translation>
    </message>
    <message>
        <source>blanks around the action</source>
        <translation>espacios alrededor de la acción</translation>
    </message>
    <message>
        <source>error answer without its parts</source>
        <translation>respuesta de error sin sus partes</translation>
    </message>
    <message>
        <source>unknown error code</source>
        <translation>código de error desconocido</translation>
    </message>
    <message>
        <source>answer after the deadline</source>
        <translation>respuesta fuera de plazo</translation>
    </message>
    <message>
        <source>second answer</source>
        <translation>segunda respuesta</translation>
    </message>
    <message>
        <source>answer without a call</source>
        <translation>respuesta sin llamada</translation>
    </message>
    <message>
        <source>repeated message</source>
        <translation>mensaje repetido</translation>
    </message>
    <message>
        <source>message id used again</source>
        <translation>id. de mensaje usado de nuevo</translation>
    </message>
    <message>
        <source>refuses our form of times</source>
        <translation>rechaza nuestro formato de las horas</translation>
    </message>
    <message>
        <source>command before the charger booted</source>
        <translation>orden antes de que el cargador arrancara</translation>
    </message>
    <message>
        <source>remote start accepted, but nothing started</source>
        <translation>inicio remoto aceptado, pero nada empezó</translation>
    </message>
    <message>
        <source>messages before it booted</source>
        <translation>mensajes antes de arrancar</translation>
    </message>
    <message>
        <source>reserved bit in a WebSocket frame</source>
        <translation>bit reservado en una trama WebSocket</translation>
    </message>
    <message>
        <source>meter values with an unknown transaction</source>
        <translation>lecturas con una transacción desconocida</translation>
    </message>
    <message>
        <source>meter values after the session ended</source>
        <translation>lecturas tras el final de la recarga</translation>
    </message>
    <message>
        <source>implausible time</source>
        <translation>hora inverosímil</translation>
    </message>
    <message>
        <source>identity in other letter case</source>
        <translation>identidad con otras mayúsculas o minúsculas</translation>
    </message>
    <message>
        <source>other WebSocket subprotocol</source>
        <translation>otro subprotocolo WebSocket</translation>
    </message>
    <message>
        <source>no WebSocket subprotocol</source>
        <translation>sin subprotocolo WebSocket</translation>
    </message>
    <message>
        <source>too many unanswered messages</source>
        <translation>demasiados mensajes sin responder</translation>
    </message>
    <message>
        <source>setting in other letter case</source>
        <translation>ajuste con otras mayúsculas o minúsculas</translation>
    </message>
    <message>
        <source>does not tell its connectors</source>
        <translation>no indica sus conectores</translation>
    </message>
    <message>
        <source>BootNotification repeated</source>
        <translation>BootNotification repetida</translation>
    </message>
    <message>
        <source>tag with additions around it</source>
        <translation>tarjeta con añadidos alrededor</translation>
    </message>
    <message>
        <source>old status sent again</source>
        <translation>estado antiguo enviado de nuevo</translation>
    </message>
    <message>
        <source>connector number out of range</source>
        <translation>número de conector fuera de rango</translation>
    </message>
    <message>
        <source>fault reported while finishing</source>
        <translation>avería comunicada al terminar</translation>
    </message>
    <message>
        <source>vehicle error without a vehicle</source>
        <translation>error de vehículo sin vehículo</translation>
    </message>
    <message>
        <source>free before the session ended</source>
        <translation>libre antes de terminar la recarga</translation>
    </message>
    <message>
        <source>no meter values</source>
        <translation>sin lecturas del contador</translation>
    </message>
    <message>
        <source>end of a session missing</source>
        <translation>falta el final de una recarga</translation>
    </message>
    <message>
        <source>meter starts anew with each session</source>
        <translation>el contador empieza de cero en cada recarga</translation>
    </message>
    <message>
        <source>meter counts kWh and says Wh</source>
        <translation>el contador cuenta kWh y dice Wh</translation>
    </message>
    <message>
        <source>meter reading fell</source>
        <translation>la lectura del contador bajó</translation>
    </message>
    <message>
        <source>start of a session repeated</source>
        <translation>inicio de una recarga repetido</translation>
    </message>
    <message>
        <source>end of an unknown session</source>
        <translation>final de una recarga desconocida</translation>
    </message>
    <message>
        <source>values of the begin sent again</source>
        <translation>valores del inicio enviados de nuevo</translation>
    </message>
    <message>
        <source>setting asked for, but not answered</source>
        <translation>ajuste pedido, pero no respondido</translation>
    </message>
    <message>
        <source>total differs from the sum of the phases</source>
        <translation>el total difiere de la suma de las fases</translation>
    </message>
    <message>
        <source>stack level that nobody can mean</source>
        <translation>nivel de pila que nadie puede querer</translation>
    </message>
    <message>
        <source>went silent without closing the link</source>
        <translation>calló sin cerrar el enlace</translation>
    </message>
    <message>
        <source>charger id is not the end of the address</source>
        <translation>el id. del cargador no es el final de la dirección</translation>
    </message>
    <message>
        <source>incomplete request for a WebSocket</source>
        <translation>petición de WebSocket incompleta</translation>
    </message>
    <message>
        <source>password sent as hex text</source>
        <translation>contraseña enviada como texto hexadecimal</translation>
    </message>
    <message>
        <source>drops the link when idle</source>
        <translation>corta el enlace cuando está inactivo</translation>
    </message>
    <message>
        <source>local list refused</source>
        <translation>lista local rechazada</translation>
    </message>
    <message>
        <source>long backlog sent after a pause</source>
        <translation>muchos atrasos enviados tras una pausa</translation>
    </message>
    <message>
        <source>measured values cannot be chosen</source>
        <translation>no se pueden elegir los valores medidos</translation>
    </message>
    <message>
        <source>does not answer pings</source>
        <translation>no responde a los pings</translation>
    </message>
    <message>
        <source>speaks without TLS on the TLS port</source>
        <translation>habla sin TLS en el puerto TLS</translation>
    </message>
    <message>
        <source>restarts when its measured values change</source>
        <translation>se reinicia al cambiar sus valores medidos</translation>
    </message>
    <message>
        <source>remote start needs a connector</source>
        <translation>el inicio remoto necesita un conector</translation>
    </message>
    <message>
        <source>very short local list</source>
        <translation>lista local muy corta</translation>
    </message>
    <message>
        <source>spare slashes in the address</source>
        <translation>barras de más en la dirección</translation>
    </message>
    <message>
        <source>stack level refused although offered</source>
        <translation>nivel de pila rechazado aunque se ofrece</translation>
    </message>
    <message>
        <source>offers other protocols each time</source>
        <translation>ofrece otros protocolos cada vez</translation>
    </message>
    <message>
        <source>step of a transfer reported twice</source>
        <translation>paso de una transferencia comunicado dos veces</translation>
    </message>
    <message>
        <source>step of a transfer left out</source>
        <translation>paso de una transferencia omitido</translation>
    </message>
    <message>
        <source>unknown measured value</source>
        <translation>valor medido desconocido</translation>
    </message>
    <message>
        <source>this record is damaged in the log</source>
        <translation>esta entrada está dañada en el registro</translation>
    </message>
    <message>
        <source>required</source>
        <extracomment>A field that must be there.</extracomment>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>required, null found</source>
        <translation>obligatorio, se encontró null</translation>
    </message>
    <message>
        <source>%1 expected, %2 found</source>
        <extracomment>%1 and %2 are types: &quot;text&quot;, &quot;number&quot;.</extracomment>
        <translation>se esperaba %1, se encontró %2</translation>
    </message>
    <message>
        <source>%1 characters, at most %2</source>
        <translation>%1 caracteres, como máximo %2</translation>
    </message>
    <message>
        <source>transaction %1: the register grew by %2 Wh while the power brought %3 Wh</source>
        <extracomment>%1 is the number of a session, %2 and %3 are energies.</extracomment>
        <translation>transacción %1: el registro subió %2 Wh y la potencia aportó %3 Wh</translation>
    </message>
    <message>
        <source>U+%1 at %2</source>
        <extracomment>%1 is a character, %2 its place.</extracomment>
        <translation>U+%1 en %2</translation>
    </message>
    <message>
        <source>beyond 64 bits</source>
        <translation>más de 64 bits</translation>
    </message>
    <message>
        <source>beyond 32 bits</source>
        <translation>más de 32 bits</translation>
    </message>
    <message>
        <source>%1 items, at least %2</source>
        <translation>%1 elementos, como mínimo %2</translation>
    </message>
    <message>
        <source>%1 items, at most %2</source>
        <translation>%1 elementos, como máximo %2</translation>
    </message>
    <message>
        <source>%1, at least %2</source>
        <extracomment>%1 is a number that is too small, %2 the smallest that may be.</extracomment>
        <translation>%1, como mínimo %2</translation>
    </message>
    <message>
        <source>beyond what can be held</source>
        <translation>más de lo que se puede guardar</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>como mínimo %1</translation>
    </message>
    <message>
        <source>number out of range</source>
        <translation>número fuera de rango</translation>
    </message>
    <message>
        <source>null</source>
        <extracomment>Type of a value.</extracomment>
        <translation>null</translation>
    </message>
    <message>
        <source>boolean</source>
        <extracomment>Type of a value: true or false.</extracomment>
        <translation>booleano</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>Type of a value.</extracomment>
        <translation>número</translation>
    </message>
    <message>
        <source>integer</source>
        <extracomment>Type of a value: a whole number.</extracomment>
        <translation>entero</translation>
    </message>
    <message>
        <source>value</source>
        <extracomment>Type of a value: anything but null.</extracomment>
        <translation>valor</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>Type of a value.</extracomment>
        <translation>texto</translation>
    </message>
    <message>
        <source>time</source>
        <extracomment>Type of a value.</extracomment>
        <translation>hora</translation>
    </message>
    <message>
        <source>list</source>
        <extracomment>Type of a value.</extracomment>
        <translation>lista</translation>
    </message>
    <message>
        <source>object</source>
        <extracomment>Type of a value.</extracomment>
        <translation>objeto</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Type of a value: there is none.</extracomment>
        <translation>nada</translation>
    </message>
    <message>
        <source>refused with %1</source>
        <extracomment>A message of the charger that we refused; %1 is an error code of the protocol.</extracomment>
        <translation>rechazado con %1</translation>
    </message>
    <message>
        <source>no BootNotification after a restart</source>
        <translation>ningún BootNotification tras un reinicio</translation>
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
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Charging</source>
        <extracomment>State of a connector: energy flows.</extracomment>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Car pauses</source>
        <extracomment>State of a connector: the car asked for no energy (OCPP SuspendedEV).</extracomment>
        <translation>El coche pausa</translation>
    </message>
    <message>
        <source>We pause</source>
        <extracomment>State of a connector: our side gives no energy (OCPP SuspendedEVSE), for example a limit.</extracomment>
        <translation>Pausado por nosotros</translation>
    </message>
    <message>
        <source>Unplug please</source>
        <extracomment>State of a connector: charging is over, the cable is still plugged in (OCPP Finishing).</extracomment>
        <translation>Desenchufar</translation>
    </message>
    <message>
        <source>Reserved</source>
        <extracomment>State of a connector: kept for one person.</extracomment>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <extracomment>State of a connector: taken out of service.</extracomment>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>State of a connector: its charger has no connection to us.</extracomment>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Faulted</source>
        <extracomment>State of a connector: the charger reports an error that stops charging.</extracomment>
        <translation>Averiado</translation>
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
        <translation>Sin tarj.</translation>
    </message>
    <message>
        <source>Charging</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy flows.</extracomment>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the car pauses.</extracomment>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: our limit pauses the charge.</extracomment>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Unplug</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: charging is over, please unplug.</extracomment>
        <translation>Desench.</translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is reserved.</extracomment>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the connector is out of service.</extracomment>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the charger has no connection.</extracomment>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: the charger reports a fault.</extracomment>
        <translation>Avería</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::EnergyVerdictDialog</name>
    <message>
        <source>%1: %2 in %3</source>
        <extracomment>What a charger reported of a session: %1 where, %2 energy, %3 how long it took.</extracomment>
        <translation>%1: %2 en %3</translation>
    </message>
    <message>
        <source>Meter: %1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation>Contador: de %1 a %2</translation>
    </message>
    <message>
        <source>Last meter value before the end: %1</source>
        <extracomment>The meter shortly before the end of a session.</extracomment>
        <translation>Última lectura antes del final: %1</translation>
    </message>
    <message>
        <source>On average: %1</source>
        <translation>De media: %1</translation>
    </message>
    <message>
        <source>Highest power measured: %1</source>
        <translation>Mayor potencia medida: %1</translation>
    </message>
    <message>
        <source>Count the energy of session %1 in sums?</source>
        <translation>¿Contar la energía de la recarga %1 en las sumas?</translation>
    </message>
    <message>
        <source>Leave the energy of session %1 out of sums?</source>
        <translation>¿Dejar la energía de la recarga %1 fuera de las sumas?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>E.g. compared with the charger&apos;s meter</source>
        <translation>P. ej. comparada con el contador del cargador</translation>
    </message>
    <message>
        <source>Reason, kept in the note</source>
        <translation>Motivo, se guarda en la nota</translation>
    </message>
    <message>
        <source>Count in sums</source>
        <translation>Contar en sumas</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Say why it is right; whoever reads a sum later will ask</source>
        <translation>Diga por qué es correcta; quien lea más tarde una suma lo preguntará</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::EventModel</name>
    <message>
        <source>State</source>
        <extracomment>Kind of event: a connector changed its state.</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>Kind of event: the charger came online.</extracomment>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>Kind of event: the charger went offline.</extracomment>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>Kind of event: the charger started anew.</extracomment>
        <translation>Arrancado</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Kind of event: the operator let the charger in.</extracomment>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Kind of event: the operator turned the charger away.</extracomment>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Ajuste cambiado</translation>
    </message>
    <message>
        <source>Session to check</source>
        <extracomment>Kind of event: a session needs a look.</extracomment>
        <translation>Recarga por revisar</translation>
    </message>
    <message>
        <source>Storage</source>
        <extracomment>Kind of event: trouble with the database.</extracomment>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Maker message</source>
        <extracomment>Kind of event: the maker&apos;s own message came (OCPP DataTransfer).</extracomment>
        <translation>Mensaje del fabricante</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>Column: the event.</extracomment>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: at which connector.</extracomment>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Session: person assigned</source>
        <extracomment>Event: the operator said who charged in a session.</extracomment>
        <translation>Recarga: persona asignada</translation>
    </message>
    <message>
        <source>Session: note changed</source>
        <extracomment>Event: the operator wrote a note to a session.</extracomment>
        <translation>Recarga: nota cambiada</translation>
    </message>
    <message>
        <source>%1: %2 → %3, by %4</source>
        <extracomment>What changed at a session: %1 its number, %2 before, %3 now, %4 who changed it.</extracomment>
        <translation>%1: %2 → %3, por %4</translation>
    </message>
    <message>
        <source>Session: energy counts in sums</source>
        <extracomment>Event: the operator let the energy of a session, which looked impossible, into the sums.</extracomment>
        <translation>Recarga: la energía cuenta en las sumas</translation>
    </message>
    <message>
        <source>Session: energy left out of sums</source>
        <extracomment>Event: the operator took the energy of a session out of the sums again.</extracomment>
        <translation>Recarga: energía fuera de las sumas</translation>
    </message>
    <message>
        <source>%1: %2, by %3</source>
        <extracomment>What was decided about a session: %1 its number, %2 the reason, %3 who decided.</extracomment>
        <translation>%1: %2, por %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExpertDialog</name>
    <message>
        <source>Expert call: %1</source>
        <extracomment>%1 is a charger.</extracomment>
        <translation>Llamada experta: %1</translation>
    </message>
    <message>
        <source>Send it although it does not match the standard</source>
        <translation>Enviar aunque no cumpla la norma</translation>
    </message>
    <message>
        <source>For technicians: what you write is sent as it is. The history says that it was an expert call.</source>
        <translation>Para técnicos: lo que escriba se envía tal cual. En el historial consta que fue una llamada experta.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>Contenido, JSON</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>The payload has to be an object: { … }</source>
        <translation>El contenido debe ser un objeto: { … }</translation>
    </message>
    <message>
        <source>Not JSON, near line %1: %2</source>
        <translation>No es JSON, cerca de la línea %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 where in the payload, %2 what is wrong there.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>whole payload</source>
        <translation>todo el contenido</translation>
    </message>
    <message>
        <source>The standard has no action of this name</source>
        <translation>La norma no tiene ninguna acción con este nombre</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <extracomment>%1 is a protocol, e.g. OCPP 1.6.</extracomment>
        <translation>Cumple %1</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>No disponible: el cargador está archivado</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>No disponible: la respuesta aún no ha llegado</translation>
    </message>
    <message>
        <source>Off: the action is missing</source>
        <translation>No disponible: falta la acción</translation>
    </message>
    <message>
        <source>Off: the payload is not a JSON object</source>
        <translation>No disponible: el contenido no es un objeto JSON</translation>
    </message>
    <message>
        <source>Off: the payload does not match the standard. Mend it, or tick the box above</source>
        <translation>No disponible: el contenido no cumple la norma. Corríjalo o marque la casilla de arriba</translation>
    </message>
    <message>
        <source>Expert call</source>
        <extracomment>Who gave a command, in the history: %1 is a person&apos;s name.</extracomment>
        <translation>Llamada experta</translation>
    </message>
    <message>
        <source>%1, expert call</source>
        <translation>%1, llamada experta</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>No enviada. %1</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Ahora: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ExpertSection</name>
    <message>
        <source>Expert</source>
        <translation>Experto</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Longest message of a charger</source>
        <translation>Mensaje más largo de un cargador</translation>
    </message>
    <message>
        <source>A longer one ends the connection.</source>
        <translation>Uno más largo corta la conexión.</translation>
    </message>
    <message>
        <source>size limit bytes 1009</source>
        <translation>tamaño límite bytes 1009</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>Title: what is written into the log files.</extracomment>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>These are no rules.</source>
        <translation>Esto no son reglas.</translation>
    </message>
    <message>
        <source>Separated by semicolons, for example forecourt.server.debug=true</source>
        <translation>Separadas por punto y coma, por ejemplo forecourt.server.debug=true</translation>
    </message>
    <message>
        <source>debug logging journal support</source>
        <translation>depuración registro journal soporte</translation>
    </message>
    <message>
        <source>Local API</source>
        <extracomment>Title: the interface for scripts.</extracomment>
        <translation>API local</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>Solo llegan a ella los programas de este equipo.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Whoever has it may do all that this window may.</source>
        <translation>Quien lo tiene puede hacer todo lo que puede esta ventana.</translation>
    </message>
    <message>
        <source>secret password bearer API key</source>
        <translation>secreto contraseña bearer clave API</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renovar…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Renew the token?</source>
        <translation>¿Renovar el token?</translation>
    </message>
    <message>
        <source>From the next start, scripts and dashboards that know the old token are refused.</source>
        <translation>Desde el próximo inicio se rechazan los scripts y paneles que conocen el token antiguo.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
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
        <translation>Exportar mensajes</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>JSON lines, can be opened here again</source>
        <translation>JSON por líneas, se puede abrir aquí de nuevo</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet</source>
        <translation>CSV, para una hoja de cálculo</translation>
    </message>
    <message>
        <source>Hide tags and secrets</source>
        <translation>Ocultar tarjetas y secretos</translation>
    </message>
    <message>
        <source>Tags are called “tag 1”, “tag 2” …; passwords and unreadable messages are left out</source>
        <translation>Las tarjetas se llaman «tag 1», «tag 2» …; se omiten contraseñas y mensajes ilegibles</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write tags openly?</source>
        <translation>¿Escribir las tarjetas a la vista?</translation>
    </message>
    <message>
        <source>Whoever gets the file can copy the tags and see who charged when.</source>
        <translation>Quien reciba el archivo puede copiar las tarjetas y ver quién cargó y cuándo.</translation>
    </message>
    <message>
        <source>Write openly</source>
        <translation>Escribir a la vista</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FaultCard</name>
    <message>
        <source>maker code %1</source>
        <translation>código del fabricante %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>What the charger added to its state, in its own words.</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>offline</source>
        <extracomment>Title: a charger is offline.</extracomment>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>The charger does not talk to us: no power, no network, or it calls somebody else.</source>
        <translation>El cargador no habla con nosotros: no tiene corriente, no tiene red o llama a otro.</translation>
    </message>
    <message>
        <source>Look whether the charger has power: its display or lights</source>
        <translation>Mire si el cargador tiene corriente: pantalla o luces</translation>
    </message>
    <message>
        <source>Check its network: cable, WLAN or SIM card</source>
        <translation>Compruebe su red: cable, wifi o tarjeta SIM</translation>
    </message>
    <message>
        <source>Check that it still calls this computer&apos;s address</source>
        <translation>Compruebe que aún llama a la dirección de este equipo</translation>
    </message>
    <message>
        <source>Some chargers wait 6 to 19 minutes before they call again</source>
        <translation>Algunos cargadores esperan de 6 a 19 minutos antes de volver a llamar</translation>
    </message>
    <message>
        <source>Hint: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation>Indicio: %1, %2</translation>
    </message>
    <message>
        <source>What to do: %1, %2</source>
        <translation>Qué hacer: %1, %2</translation>
    </message>
    <message>
        <source>Explained by %1</source>
        <extracomment>%1 a file and a line in it.</extracomment>
        <translation>Explicado por %1</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Faults</name>
    <message>
        <source>Fault without a code</source>
        <translation>Avería sin código</translation>
    </message>
    <message>
        <source>Plug lock</source>
        <extracomment>Fault of a charger: the plug cannot be locked or unlocked.</extracomment>
        <translation>Cierre de la clavija</translation>
    </message>
    <message>
        <source>No talk with the car</source>
        <extracomment>Fault of a charger: it does not understand the car.</extracomment>
        <translation>Sin diálogo con el coche</translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Fault of a charger: current flows to earth.</extracomment>
        <translation>Fuga a tierra</translation>
    </message>
    <message>
        <source>Too hot</source>
        <translation>Demasiado caliente</translation>
    </message>
    <message>
        <source>Internal fault</source>
        <translation>Avería interna</translation>
    </message>
    <message>
        <source>Tag list conflict</source>
        <translation>Conflicto de lista de tarjetas</translation>
    </message>
    <message>
        <source>Other fault</source>
        <translation>Otra avería</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <translation>Sobrecorriente</translation>
    </message>
    <message>
        <source>Overvoltage</source>
        <translation>Sobretensión</translation>
    </message>
    <message>
        <source>Meter fault</source>
        <translation>Avería del contador</translation>
    </message>
    <message>
        <source>Contactor fault</source>
        <extracomment>Fault of a charger: its main contactor.</extracomment>
        <translation>Avería del contactor</translation>
    </message>
    <message>
        <source>Card reader fault</source>
        <translation>Avería del lector</translation>
    </message>
    <message>
        <source>Restart failed</source>
        <translation>Reinicio fallido</translation>
    </message>
    <message>
        <source>Undervoltage</source>
        <translation>Subtensión</translation>
    </message>
    <message>
        <source>Weak signal</source>
        <translation>Señal débil</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters.</extracomment>
        <translation>Avería</translation>
    </message>
    <message>
        <source>Lock</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: plug lock.</extracomment>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Car link</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: no communication with the car.</extracomment>
        <translation>Com.coche</translation>
    </message>
    <message>
        <source>PE fault</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: earth leakage.</extracomment>
        <translation>Fallo PE</translation>
    </message>
    <message>
        <source>Too hot</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: too hot.</extracomment>
        <translation>Calor</translation>
    </message>
    <message>
        <source>Current</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overcurrent.</extracomment>
        <translation>Corriente</translation>
    </message>
    <message>
        <source>Voltage</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: overvoltage or undervoltage.</extracomment>
        <translation>Tensión</translation>
    </message>
    <message>
        <source>Meter</source>
        <comment>small tile</comment>
        <extracomment>Small tile, at most 9 letters: energy meter.</extracomment>
        <translation>Contador</translation>
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
        <translation>Lector</translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation>Reinicie el cargador</translation>
    </message>
    <message>
        <source>Still there: call the maker with the code</source>
        <translation>Si sigue: llame al fabricante con el código</translation>
    </message>
    <message>
        <source>Unplug the car and look for water or damage</source>
        <translation>Desenchufe el coche y busque agua o daños</translation>
    </message>
    <message>
        <source>Check the residual-current device in the panel</source>
        <translation>Revise el diferencial en el cuadro</translation>
    </message>
    <message>
        <source>Push the plug in fully, then pull it</source>
        <translation>Meta la clavija a fondo y luego sáquela</translation>
    </message>
    <message>
        <source>Look for dirt in the socket</source>
        <translation>Busque suciedad en la toma</translation>
    </message>
    <message>
        <source>Unplug and plug in again</source>
        <translation>Desenchufe y enchufe de nuevo</translation>
    </message>
    <message>
        <source>Try another car or cable</source>
        <translation>Pruebe otro coche o cable</translation>
    </message>
    <message>
        <source>Let it cool down, keep the vents free</source>
        <translation>Deje que se enfríe, con las rejillas libres</translation>
    </message>
    <message>
        <source>Check the plug for scorch marks</source>
        <translation>Busque quemaduras en la clavija</translation>
    </message>
    <message>
        <source>Unplug the car</source>
        <translation>Desenchufe el coche</translation>
    </message>
    <message>
        <source>Check the circuit breaker in the panel</source>
        <translation>Revise el magnetotérmico en el cuadro</translation>
    </message>
    <message>
        <source>Have an electrician measure the supply</source>
        <translation>Haga medir la alimentación por un electricista</translation>
    </message>
    <message>
        <source>Sessions here may lack values: check them before billing</source>
        <translation>Aquí pueden faltar lecturas: revíselas antes de facturar</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you touch the plug</source>
        <translation>Apague el cargador en su magnetotérmico antes de tocar la clavija</translation>
    </message>
    <message>
        <source>Call an electrician</source>
        <translation>Llame a un electricista</translation>
    </message>
    <message>
        <source>Drivers cannot use cards: start sessions from here</source>
        <translation>Las tarjetas no sirven: inicie las recargas desde aquí</translation>
    </message>
    <message>
        <source>Move the antenna or use a network cable</source>
        <translation>Mueva la antena o use un cable de red</translation>
    </message>
    <message>
        <source>Cards may be refused: restart the charger to read the list again</source>
        <translation>Puede rechazar tarjetas: reinicie el cargador para que relea la lista</translation>
    </message>
    <message>
        <source>The charger cannot lock the plug, or cannot let it go.</source>
        <translation>El cargador no puede bloquear el enchufe o no puede soltarlo.</translation>
    </message>
    <message>
        <source>Charger and car do not understand each other. Often the car, the cable or its contacts.</source>
        <translation>El cargador y el coche no se entienden. A menudo es el coche, el cable o sus contactos.</translation>
    </message>
    <message>
        <source>The car reports a state that does not fit the step of the charge.</source>
        <translation>El coche comunica un estado que no encaja con el paso de la recarga.</translation>
    </message>
    <message>
        <source>Try another car</source>
        <translation>Pruebe con otro coche</translation>
    </message>
    <message>
        <source>The signal wire to the car (control pilot) has the wrong voltage: cable, plug or car.</source>
        <translation>El hilo de señal hacia el coche (piloto de control) tiene una tensión errónea: cable, enchufe o coche.</translation>
    </message>
    <message>
        <source>Look for water, dirt or bent contacts in the plug</source>
        <translation>Busque agua, suciedad o contactos doblados en el enchufe</translation>
    </message>
    <message>
        <source>Try another cable</source>
        <translation>Pruebe con otro cable</translation>
    </message>
    <message>
        <source>The charger does not see properly whether a plug is in (proximity contact).</source>
        <translation>El cargador no detecta bien si hay un enchufe metido (contacto de proximidad).</translation>
    </message>
    <message>
        <source>Look for dirt or bent contacts in the plug</source>
        <translation>Busque suciedad o contactos doblados en el enchufe</translation>
    </message>
    <message>
        <source>The plug is not all the way in.</source>
        <translation>El enchufe no está metido del todo.</translation>
    </message>
    <message>
        <source>Ask the driver to push the plug in fully</source>
        <translation>Pida al conductor que empuje el enchufe hasta el fondo</translation>
    </message>
    <message>
        <source>The latch of the plug is broken or does not close.</source>
        <translation>El pestillo del enchufe está roto o no cierra.</translation>
    </message>
    <message>
        <source>Look at the latch of the plug; do not use a broken one</source>
        <translation>Mire el pestillo del enchufe; no use uno roto</translation>
    </message>
    <message>
        <source>Have the plug or cable replaced</source>
        <translation>Haga cambiar el enchufe o el cable</translation>
    </message>
    <message>
        <source>The charging cable is cut or was torn off. There may be live parts.</source>
        <translation>El cable de carga está cortado o arrancado. Puede haber partes con tensión.</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker before you go near the cable</source>
        <translation>Desconecte el cargador en su interruptor antes de acercarse al cable</translation>
    </message>
    <message>
        <source>Look whether somebody is in danger or the cable was stolen</source>
        <translation>Mire si alguien corre peligro o si robaron el cable</translation>
    </message>
    <message>
        <source>The cable or plug is getting warm, so the charger gives less.</source>
        <translation>El cable o el enchufe se calienta, así que el cargador da menos.</translation>
    </message>
    <message>
        <source>Clean the contacts of plug and socket</source>
        <translation>Limpie los contactos del enchufe y de la toma</translation>
    </message>
    <message>
        <source>The cable or plug got too hot, so the charger stopped.</source>
        <translation>El cable o el enchufe se calentó demasiado, así que el cargador se detuvo.</translation>
    </message>
    <message>
        <source>Do not use it until it was looked at</source>
        <translation>No lo use hasta que se haya revisado</translation>
    </message>
    <message>
        <source>There is more voltage at the connector than there should be.</source>
        <translation>En el conector hay más tensión de la debida.</translation>
    </message>
    <message>
        <source>Nobody should touch the plug</source>
        <translation>Que nadie toque el enchufe</translation>
    </message>
    <message>
        <source>Switch the charger off at its breaker</source>
        <translation>Desconecte el cargador en su interruptor</translation>
    </message>
    <message>
        <source>Current flows to earth: the residual-current protection tripped. Water, a damaged cable or the car.</source>
        <translation>Hay fuga de corriente a tierra: saltó el diferencial. Agua, un cable dañado o el coche.</translation>
    </message>
    <message>
        <source>The insulation between the power lines and earth is too weak: cable, plug or car.</source>
        <translation>El aislamiento entre los conductores de potencia y tierra es demasiado débil: cable, enchufe o coche.</translation>
    </message>
    <message>
        <source>More current flowed than allowed, or a breaker tripped. A short circuit, or a car that takes too much.</source>
        <translation>Circuló más corriente de la permitida o saltó un interruptor. Un cortocircuito, o un coche que toma demasiado.</translation>
    </message>
    <message>
        <source>The mains voltage is too high at the charger.</source>
        <translation>La tensión de red es demasiado alta en el cargador.</translation>
    </message>
    <message>
        <source>The mains voltage is too low at the charger: a weak supply, a missing phase or a loose terminal.</source>
        <translation>La tensión de red es demasiado baja en el cargador: alimentación débil, falta una fase o un borne flojo.</translation>
    </message>
    <message>
        <source>The charger lost its power.</source>
        <translation>El cargador se quedó sin corriente.</translation>
    </message>
    <message>
        <source>The main switch of the charger does not open or close: it may be welded, and the plug may be live.</source>
        <translation>El contactor principal del cargador no abre o no cierra: puede estar soldado y el enchufe, con tensión.</translation>
    </message>
    <message>
        <source>Somebody pressed the emergency stop.</source>
        <translation>Alguien pulsó la parada de emergencia.</translation>
    </message>
    <message>
        <source>Look what happened, and whether somebody needs help</source>
        <translation>Mire qué pasó y si alguien necesita ayuda</translation>
    </message>
    <message>
        <source>Release the emergency stop when it is safe</source>
        <translation>Desenclave la parada de emergencia cuando sea seguro</translation>
    </message>
    <message>
        <source>It is too hot inside the charger, so it stopped or gives less.</source>
        <translation>Dentro del cargador hace demasiado calor, así que se detuvo o da menos.</translation>
    </message>
    <message>
        <source>Something in the charger&apos;s own hardware or software failed.</source>
        <translation>Falló algo en el hardware o el software del propio cargador.</translation>
    </message>
    <message>
        <source>The charger could not restart itself.</source>
        <translation>El cargador no pudo reiniciarse solo.</translation>
    </message>
    <message>
        <source>Switch it off at its breaker for a minute</source>
        <translation>Desconéctelo un minuto en su interruptor</translation>
    </message>
    <message>
        <source>The charger&apos;s own list of tags contradicts our answer, so it may refuse tags we accept.</source>
        <translation>La lista de tarjetas del propio cargador contradice nuestra respuesta, así que puede rechazar tarjetas que aceptamos.</translation>
    </message>
    <message>
        <source>The charger cannot read its energy meter, so its sessions lack values.</source>
        <translation>El cargador no puede leer su contador de energía, así que a sus recargas les faltan lecturas.</translation>
    </message>
    <message>
        <source>The card reader does not work.</source>
        <translation>El lector de tarjetas no funciona.</translation>
    </message>
    <message>
        <source>The mobile or wireless signal is weak, so the link may break.</source>
        <translation>La señal móvil o inalámbrica es débil, así que el enlace puede cortarse.</translation>
    </message>
    <message>
        <source>The charger reports a fault the standard has no word for; the maker&apos;s code tells more.</source>
        <translation>El cargador comunica una avería para la que la norma no tiene palabra; el código del fabricante dice más.</translation>
    </message>
    <message>
        <source>The charger says that it is faulted and gives no code.</source>
        <translation>El cargador dice que está averiado y no da ningún código.</translation>
    </message>
    <message>
        <source>The code %1 is not one of the standard and not in our list; the maker&apos;s manual tells more.</source>
        <translation>El código %1 no es de la norma ni está en nuestra lista; el manual del fabricante dice más.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FileExport</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Charger id</source>
        <translation>Id. del cargador</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Energy kWh</source>
        <translation>Energía kWh</translation>
    </message>
    <message>
        <source>Meter start kWh</source>
        <translation>Contador inicio kWh</translation>
    </message>
    <message>
        <source>Meter end kWh</source>
        <translation>Contador fin kWh</translation>
    </message>
    <message>
        <source>Max kW</source>
        <translation>kW máx.</translation>
    </message>
    <message>
        <source>Battery %</source>
        <translation>Batería %</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminada por</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation>Id. OCPP</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <extracomment>Name of a file; %1 is a date.</extracomment>
        <translation>Exportar recargas</translation>
    </message>
    <message>
        <source>sessions-%1.csv</source>
        <translation>sessions-%1.csv</translation>
    </message>
    <message>
        <source>Writing sessions</source>
        <translation>Escribiendo recargas</translation>
    </message>
    <message>
        <source>Export people and tags</source>
        <translation>Exportar personas y tarjetas</translation>
    </message>
    <message>
        <source>people.csv</source>
        <translation>people.csv</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>In a table, column &quot;Blocked&quot;.</extracomment>
        <translation>sí</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 escrito</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written</source>
        <translation>Exportación cancelada; no se escribió ningún archivo</translation>
    </message>
    <message>
        <source>Writing people and tags</source>
        <translation>Escribiendo personas y tarjetas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilterChip</name>
    <message>
        <source>Remove filter %1 %2</source>
        <extracomment>Accessible name of a filter chip; %1 is the filter&apos;s name, %2 its value.</extracomment>
        <translation>Quitar el filtro %1 %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilterableTable</name>
    <message>
        <source>Look for something else, or clear the filter.</source>
        <translation>Busque otra cosa o borre el filtro.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FirstStart</name>
    <message>
        <source>No charger yet</source>
        <translation>Aún no hay cargadores</translation>
    </message>
    <message>
        <source>Forecourt is already listening. Type the address below on the charger&apos;s own page and it appears here within a minute, or let us guide you.</source>
        <translation>Forecourt ya está escuchando. Escriba la dirección de abajo en la página del cargador y aparecerá aquí en un minuto, o deje que le guiemos.</translation>
    </message>
    <message>
        <source>Add charger</source>
        <translation>Añadir cargador</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>Title of a check list for the first start.</extracomment>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Emplazamiento</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Supply and limit</source>
        <translation>Alimentación y límite</translation>
    </message>
    <message>
        <source>First charger</source>
        <translation>Primer cargador</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change the site</source>
        <translation>Cambiar el emplazamiento</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Button: tell the main fuse.</extracomment>
        <translation>Indicar</translation>
    </message>
    <message>
        <source>Set supply and limit</source>
        <translation>Indicar alimentación y límite</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add the first charger</source>
        <translation>Añadir el primer cargador</translation>
    </message>
    <message>
        <source>ws %1 open</source>
        <translation>ws %1 abierto</translation>
    </message>
    <message>
        <source>Without it the load chart has no limit</source>
        <translation>Sin él, el gráfico de carga no tiene límite</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress of a check list: %1 done of %2.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Escucha en el puerto %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>No escucha</translation>
    </message>
    <message>
        <source>Nothing has called since the start at %1</source>
        <translation>Nadie ha llamado desde el inicio a las %1</translation>
    </message>
    <message>
        <source>%1 called from %2 and waits to be accepted</source>
        <extracomment>%1 a charger&apos;s id, %2 its network address.</extracomment>
        <translation>%1 llamó desde %2 y espera a ser aceptado</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) wait to be accepted: %1</source>
        <extracomment>%1 a list of chargers&apos; ids.</extracomment>
        <translation>
            <numerusform>%n cargador espera a ser aceptado: %1</numerusform>
            <numerusform>%n cargadores esperan a ser aceptados: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last call at %1 from %2: %3</source>
        <extracomment>%1 a time, %2 who called: an id or a network address, %3 how it went: &quot;401 Refused: no password&quot;.</extracomment>
        <translation>Última llamada a las %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button that closes a dialog without doing anything.</extracomment>
        <translation>Cancelar</translation>
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
        <translation>hace %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time, or a date and time: &quot;since 04:12&quot;.</extracomment>
        <translation>desde %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::GuidedCheckPage</name>
    <message>
        <source>Parts of the check</source>
        <translation>Partes de la comprobación</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>Tabs of the guided check.</extracomment>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Valores medidos</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Todas las comprobaciones</translation>
    </message>
    <message>
        <source>No check is open</source>
        <translation>No hay ninguna comprobación abierta</translation>
    </message>
    <message>
        <source>Begin one under Steps. Measured values belong to a check.</source>
        <translation>Empiece una en Pasos. Los valores medidos pertenecen a una comprobación.</translation>
    </message>
    <message>
        <source>Begin one under Steps. It ends here, with two signatures and a document.</source>
        <translation>Empiece una en Pasos. Acaba aquí, con dos firmas y un documento.</translation>
    </message>
    <message>
        <source>The check is signed and closed</source>
        <translation>La comprobación está firmada y cerrada</translation>
    </message>
    <message>
        <source>Guided check</source>
        <translation>Comprobación guiada</translation>
    </message>
    <message>
        <source>Site&apos;s template…</source>
        <translation>Plantilla del emplazamiento…</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>Nueva comprobación</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>All steps and a charge without network</source>
        <translation>Todos los pasos y una recarga sin red</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Pasos de la comprobación</translation>
    </message>
    <message>
        <source>The check leads through every step at the charger, watches what the charger really does, and ends in a document to sign. You can stop at any time and go on later.</source>
        <translation>La comprobación guía por cada paso en el cargador, observa lo que el cargador hace de verdad y acaba en un documento para firmar. Puede parar en cualquier momento y seguir más tarde.</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>Empezar la comprobación</translation>
    </message>
    <message>
        <source>Checks of this charger</source>
        <translation>Comprobaciones de este cargador</translation>
    </message>
    <message>
        <source>Open the hand-over…</source>
        <translation>Abrir el acta de entrega…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Desechar…</translation>
    </message>
    <message>
        <source>Off: a signed check is kept for ever</source>
        <translation>No disponible: una comprobación firmada se guarda para siempre</translation>
    </message>
    <message>
        <source>No check yet</source>
        <translation>Aún no hay comprobaciones</translation>
    </message>
    <message>
        <source>Finished and unfinished checks of this charger are kept here.</source>
        <translation>Aquí se guardan las comprobaciones terminadas y sin terminar de este cargador.</translation>
    </message>
    <message>
        <source>Throw this check away?</source>
        <translation>¿Desechar esta comprobación?</translation>
    </message>
    <message>
        <source>What was done since %1 is lost. Sessions stay.</source>
        <extracomment>%1 a date and time.</extracomment>
        <translation>Se pierde lo hecho desde %1. Las recargas se conservan.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Off: a check is open. Sign it or throw it away under All checks</source>
        <translation>No disponible: hay una comprobación abierta. Fírmela o deséchela en Todas las comprobaciones</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>No disponible: este cargador no está en uso</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HandoverLayout</name>
    <message>
        <source>Check no. %1</source>
        <translation>Comprobación n.º %1</translation>
    </message>
    <message>
        <source>DRAFT, not signed</source>
        <extracomment>On every page of a document that is not signed.</extracomment>
        <translation>BORRADOR, sin firmar</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Número de serie %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Foot of a document.</extracomment>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Hand-over: %1</source>
        <extracomment>Title of the hand-over document; %1 the charger.</extracomment>
        <translation>Acta de entrega: %1</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Connector %1, %2</source>
        <extracomment>%1 the connector&apos;s number, %2 its name.</extracomment>
        <translation>Conector %1, %2</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>Conector %1</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superado</translation>
    </message>
    <message>
        <source>Passed with remarks</source>
        <translation>Superado con observaciones</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>No superado</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) passed</source>
        <translation>
            <numerusform>%n paso superado</numerusform>
            <numerusform>%n pasos superados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n con advertencia</numerusform>
            <numerusform>%n con advertencia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n omitido</numerusform>
            <numerusform>%n omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n aún pendiente</numerusform>
            <numerusform>%n aún pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured value(s) out of range</source>
        <translation>
            <numerusform>%n valor medido fuera de rango</numerusform>
            <numerusform>%n valores medidos fuera de rango</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s)</source>
        <translation>
            <numerusform>%n punto pendiente</numerusform>
            <numerusform>%n puntos pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Marca y modelo</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Connection card</source>
        <translation>Ficha de conexión</translation>
    </message>
    <message>
        <source>Without network</source>
        <translation>Sin red</translation>
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
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Valores medidos</translation>
    </message>
    <message>
        <source>No values were entered.</source>
        <translation>No se indicaron valores.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Column of the measured values: what a good value is.</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigido</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>A measured value is as required, or is not.</extracomment>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Incorrecto</translation>
    </message>
    <message>
        <source>Test charges</source>
        <translation>Recargas de prueba</translation>
    </message>
    <message>
        <source>No test charge was made.</source>
        <translation>No se hizo ninguna recarga de prueba.</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Recarga %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <extracomment>The highest power of a session.</extracomment>
        <translation>máxima %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <extracomment>The mean power of a session.</extracomment>
        <translation>media %1</translation>
    </message>
    <message>
        <source>The charger sent no power values during this session.</source>
        <translation>El cargador no envió valores de potencia durante esta recarga.</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Puntos pendientes</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>Steps that did not pass</source>
        <translation>Pasos no superados</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>The charger was checked as written above and handed over.</source>
        <translation>El cargador se comprobó como consta arriba y se entregó.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>technician</source>
        <extracomment>Under a signature line.</extracomment>
        <translation>técnico</translation>
    </message>
    <message>
        <source>owner</source>
        <extracomment>Under a signature line: who takes the charger over.</extracomment>
        <translation>propietario</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HearingCard</name>
    <message>
        <source>Take it as OCPP 1.6</source>
        <translation>Tomar como OCPP 1.6</translation>
    </message>
    <message>
        <source>Allow without password</source>
        <translation>Permitir sin contraseña</translation>
    </message>
    <message>
        <source>Allow without encryption</source>
        <translation>Permitir sin cifrado</translation>
    </message>
    <message>
        <source>What we hear</source>
        <translation>Qué oímos</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>Intentos de conexión</translation>
    </message>
    <message>
        <source>Some boxes wait 6 to 19 minutes before they call again.</source>
        <translation>Algunas cajas esperan de 6 a 19 minutos antes de volver a llamar.</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Copiar registro</translation>
    </message>
    <message>
        <source>calls from %1</source>
        <extracomment>Follows a charger&apos;s id: %1 its make and model, %2 its network address.</extracomment>
        <translation>llama desde %1</translation>
    </message>
    <message>
        <source>wants to connect: %1 at %2</source>
        <translation>quiere conectarse: %1 en %2</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Aceptar %1</translation>
    </message>
    <message>
        <source>Changed. It may call again now</source>
        <translation>Cambiado. Ya puede volver a llamar</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Aún no escucha.</translation>
    </message>
    <message>
        <source>Not listening: %1</source>
        <translation>No escucha: %1</translation>
    </message>
    <message>
        <source>Listening on port %1. Calls appear here within a second.</source>
        <translation>Escucha en el puerto %1. Las llamadas aparecen aquí en un segundo.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HelpDialog</name>
    <message>
        <source>Help: %1</source>
        <translation>Ayuda: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Title above a list of shortcuts.</extracomment>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HistoryTab</name>
    <message>
        <source>What to show of the history</source>
        <translation>Qué mostrar del historial</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Aún no hay órdenes</translation>
    </message>
    <message>
        <source>What you ask of this charger is kept here.</source>
        <translation>Lo que pide a este cargador se guarda aquí.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation>Aún no hay eventos</translation>
    </message>
    <message>
        <source>Faults, restarts and lost links are kept here.</source>
        <translation>Averías, reinicios y cortes de enlace se guardan aquí.</translation>
    </message>
    <message>
        <source>Starts and firmware</source>
        <extracomment>Switch: when a charger started anew and with which firmware.</extracomment>
        <translation>Arranques y firmware</translation>
    </message>
    <message>
        <source>No start yet</source>
        <translation>Aún no hay arranques</translation>
    </message>
    <message>
        <source>Each start of the charger is kept here, with what it said anew of itself.</source>
        <translation>Aquí se guarda cada arranque del cargador, con lo que dijo de nuevo sobre sí mismo.</translation>
    </message>
    <message>
        <source>Deviations</source>
        <extracomment>Switch: how the charger departs from the standard.</extracomment>
        <translation>Desviaciones</translation>
    </message>
    <message>
        <source>No deviation</source>
        <translation>Sin desviaciones</translation>
    </message>
    <message>
        <source>This charger speaks as the standard says.</source>
        <translation>Este cargador habla como dice la norma.</translation>
    </message>
    <message>
        <source>Deviations from the standard</source>
        <translation>Desviaciones de la norma</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Every command of this charger: who, when, parameters, answer and effect</source>
        <translation>Todas las órdenes de este cargador: quién, cuándo, parámetros, respuesta y efecto</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ImportUndo</name>
    <message>
        <source>Imported again</source>
        <translation>Importado de nuevo</translation>
    </message>
    <message>
        <source>Took the import back</source>
        <translation>Importación deshecha</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::KeepingSetup</name>
    <message>
        <source>in the data folder</source>
        <translation>en la carpeta de datos</translation>
    </message>
    <message>
        <source>Folder of the nightly backup</source>
        <translation>Carpeta de la copia nocturna</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder of the nightly backup</source>
        <translation>Elija la carpeta de la copia nocturna</translation>
    </message>
    <message>
        <source>A copy of the database is made every night in %1.</source>
        <translation>Cada noche se hace una copia de la base de datos en %1.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Iniciar con el equipo</translation>
    </message>
    <message>
        <source>Chargers are alone while Forecourt does not run. It starts without a window in the way.</source>
        <translation>Los cargadores están solos mientras Forecourt no funciona. Se inicia sin que estorbe una ventana.</translation>
    </message>
    <message>
        <source>Backup and start</source>
        <extracomment>Title: backup folder, and starting with the computer.</extracomment>
        <translation>Copia de seguridad e inicio</translation>
    </message>
    <message>
        <source>A folder on another disk, or one that is copied elsewhere, survives this computer.</source>
        <translation>Una carpeta en otro disco, o que se copia a otro sitio, sobrevive a este equipo.</translation>
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
        <translation>Permite iniciar sin conexión con tarjetas que el cargador no conoce.</translation>
    </message>
    <message>
        <source>The charger remembers tags that were accepted, so they start faster and offline.</source>
        <translation>El cargador recuerda las tarjetas aceptadas; así inician más rápido y también sin conexión.</translation>
    </message>
    <message>
        <source>On a remote start the charger first asks whether the tag may charge.</source>
        <translation>En un inicio remoto, el cargador pregunta primero si la tarjeta puede cargar.</translation>
    </message>
    <message>
        <source>How often the light blinks to signal something.</source>
        <translation>Cuántas veces parpadea la luz para señalar algo.</translation>
    </message>
    <message>
        <source>Meter values at fixed times, counted from midnight. 0 switches them off.</source>
        <translation>Lecturas a horas fijas, contadas desde medianoche. 0 las desactiva.</translation>
    </message>
    <message>
        <source>How long the driver has, from showing the tag or a remote start, to plug in.</source>
        <translation>Cuánto tiempo tiene el conductor para enchufar desde que muestra la tarjeta o desde un inicio remoto.</translation>
    </message>
    <message>
        <source>How the phases of the supply are wired to each connector, such as 1.RST.</source>
        <translation>Cómo están cableadas las fases de la alimentación a cada conector, como 1.RST.</translation>
    </message>
    <message>
        <source>How many items ConnectorPhaseRotation may have.</source>
        <translation>Cuántos elementos puede tener ConnectorPhaseRotation.</translation>
    </message>
    <message>
        <source>How many settings may be asked for at once.</source>
        <translation>Cuántos ajustes se pueden pedir a la vez.</translation>
    </message>
    <message>
        <source>After this long without another message the charger sends a sign of life.</source>
        <translation>Tras este tiempo sin otro mensaje, el cargador envía una señal de vida.</translation>
    </message>
    <message>
        <source>How bright the charger&apos;s lights are.</source>
        <translation>Cuánto brillan las luces del cargador.</translation>
    </message>
    <message>
        <source>While offline, tags in the charger&apos;s list or memory may start.</source>
        <translation>Sin conexión pueden iniciar las tarjetas de la lista o la memoria del cargador.</translation>
    </message>
    <message>
        <source>While online, tags in the charger&apos;s list or memory start without waiting for our answer.</source>
        <translation>En línea, las tarjetas de la lista o la memoria del cargador inician sin esperar nuestra respuesta.</translation>
    </message>
    <message>
        <source>Energy a car may still take after its tag turned out to be invalid.</source>
        <translation>Energía que un coche aún puede tomar después de que su tarjeta resulte no válida.</translation>
    </message>
    <message>
        <source>How long the charger waits for our answer to a message.</source>
        <translation>Cuánto espera el cargador nuestra respuesta a un mensaje.</translation>
    </message>
    <message>
        <source>What is measured at the fixed times of ClockAlignedDataInterval.</source>
        <translation>Qué se mide a las horas fijas de ClockAlignedDataInterval.</translation>
    </message>
    <message>
        <source>How many items MeterValuesAlignedData may have.</source>
        <translation>Cuántos elementos puede tener MeterValuesAlignedData.</translation>
    </message>
    <message>
        <source>What is measured during a session, every MeterValueSampleInterval.</source>
        <translation>Qué se mide durante una recarga, cada MeterValueSampleInterval.</translation>
    </message>
    <message>
        <source>How many items MeterValuesSampledData may have.</source>
        <translation>Cuántos elementos puede tener MeterValuesSampledData.</translation>
    </message>
    <message>
        <source>Time between meter values during a session. 0 switches them off.</source>
        <translation>Tiempo entre lecturas durante una recarga. 0 las desactiva.</translation>
    </message>
    <message>
        <source>A state must last this long before it is reported, so that brief changes are left out.</source>
        <translation>Un estado debe durar este tiempo antes de comunicarse, para omitir cambios breves.</translation>
    </message>
    <message>
        <source>How many connectors the charger has.</source>
        <translation>Cuántos conectores tiene el cargador.</translation>
    </message>
    <message>
        <source>How often a failed restart is tried again.</source>
        <translation>Cuántas veces se reintenta un reinicio fallido.</translation>
    </message>
    <message>
        <source>How many meter values the end of a session may carry.</source>
        <translation>Cuántas lecturas puede llevar el final de una recarga.</translation>
    </message>
    <message>
        <source>Unplugging at the car ends the session.</source>
        <translation>Desenchufar en el coche termina la recarga.</translation>
    </message>
    <message>
        <source>A session begun offline stops when we then refuse its tag.</source>
        <translation>Una recarga empezada sin conexión se detiene si después rechazamos su tarjeta.</translation>
    </message>
    <message>
        <source>Which values of fixed times the end of a session carries. Empty: none.</source>
        <translation>Qué valores de las horas fijas lleva el final de una recarga. Vacío: ninguno.</translation>
    </message>
    <message>
        <source>How many items StopTxnAlignedData may have.</source>
        <translation>Cuántos elementos puede tener StopTxnAlignedData.</translation>
    </message>
    <message>
        <source>Which measured values the end of a session carries. Empty: none.</source>
        <translation>Qué valores medidos lleva el final de una recarga. Vacío: ninguno.</translation>
    </message>
    <message>
        <source>How many items StopTxnSampledData may have.</source>
        <translation>Cuántos elementos puede tener StopTxnSampledData.</translation>
    </message>
    <message>
        <source>Which parts of the standard the charger says it can do.</source>
        <translation>Qué partes de la norma dice el cargador que sabe hacer.</translation>
    </message>
    <message>
        <source>How many items SupportedFeatureProfiles may have.</source>
        <translation>Cuántos elementos puede tener SupportedFeatureProfiles.</translation>
    </message>
    <message>
        <source>How often the charger tries to deliver the begin or end of a session after an error.</source>
        <translation>Cuántas veces intenta el cargador entregar el inicio o el final de una recarga tras un error.</translation>
    </message>
    <message>
        <source>Wait before such a try, multiplied by the number of tries so far.</source>
        <translation>Espera antes de ese intento, multiplicada por el número de intentos hasta entonces.</translation>
    </message>
    <message>
        <source>Unplugging at the car also unlocks the plug at the charger.</source>
        <translation>Desenchufar en el coche desbloquea también el enchufe en el cargador.</translation>
    </message>
    <message>
        <source>Time between pings that keep the link open. 0: the charger sends none.</source>
        <translation>Tiempo entre los pings que mantienen abierto el enlace. 0: el cargador no envía ninguno.</translation>
    </message>
    <message>
        <source>The charger uses the list of tags we gave it.</source>
        <translation>El cargador usa la lista de tarjetas que le dimos.</translation>
    </message>
    <message>
        <source>How many tags the charger&apos;s list can hold.</source>
        <translation>Cuántas tarjetas caben en la lista del cargador.</translation>
    </message>
    <message>
        <source>How many tags we may send in one message.</source>
        <translation>Cuántas tarjetas podemos enviar en un mensaje.</translation>
    </message>
    <message>
        <source>The charger can keep any one connector free, without saying which.</source>
        <translation>El cargador puede mantener libre un conector cualquiera, sin decir cuál.</translation>
    </message>
    <message>
        <source>Highest level of a charging profile; also how many there may be of a kind.</source>
        <translation>Nivel más alto de un perfil de carga; también cuántos puede haber de un tipo.</translation>
    </message>
    <message>
        <source>Whether limits are given as current, as power, or either.</source>
        <translation>Si los límites se dan como corriente, como potencia o de ambas formas.</translation>
    </message>
    <message>
        <source>How many steps a charging schedule may have.</source>
        <translation>Cuántos pasos puede tener un plan de carga.</translation>
    </message>
    <message>
        <source>How many charging profiles fit into the charger.</source>
        <translation>Cuántos perfiles de carga caben en el cargador.</translation>
    </message>
    <message>
        <source>The charger can change between three phases and one during a session.</source>
        <translation>El cargador puede cambiar entre tres fases y una durante una recarga.</translation>
    </message>
    <message>
        <source>How firmware and logs may be transferred: FTP, FTPS, HTTP, HTTPS.</source>
        <translation>Cómo se pueden transferir el firmware y los registros: FTP, FTPS, HTTP, HTTPS.</translation>
    </message>
    <message>
        <source>How the link is secured: 1 password, 2 password and TLS, 3 certificates on both sides. It can only be raised.</source>
        <translation>Cómo se protege el enlace: 1 contraseña, 2 contraseña y TLS, 3 certificados en ambos lados. Solo se puede subir.</translation>
    </message>
    <message>
        <source>The password the charger sends when it connects. It can be set but not read.</source>
        <translation>La contraseña que el cargador envía al conectarse. Se puede poner, pero no leer.</translation>
    </message>
    <message>
        <source>Name of the operator in the charger&apos;s certificate request.</source>
        <translation>Nombre del operador en la solicitud de certificado del cargador.</translation>
    </message>
    <message>
        <source>Only one root certificate of ours at a time; a new one must be signed by the old.</source>
        <translation>Solo un certificado raíz nuestro a la vez; uno nuevo debe ir firmado por el antiguo.</translation>
    </message>
    <message>
        <source>Longest certificate chain we may send, in characters.</source>
        <translation>Cadena de certificados más larga que podemos enviar, en caracteres.</translation>
    </message>
    <message>
        <source>How many root certificates fit into the charger.</source>
        <translation>Cuántos certificados raíz caben en el cargador.</translation>
    </message>
    <message>
        <source>The charger can show prices and costs that we send.</source>
        <translation>El cargador puede mostrar precios y costes que enviamos.</translation>
    </message>
    <message>
        <source>Price shown before we send one for the driver.</source>
        <translation>Precio que se muestra antes de que enviemos uno para el conductor.</translation>
    </message>
    <message>
        <source>How many decimals costs are shown with.</source>
        <translation>Con cuántos decimales se muestran los costes.</translation>
    </message>
    <message>
        <source>The fee for staying goes on after the end of the session, until the car is unplugged.</source>
        <translation>La tarifa por permanencia sigue tras el final de la recarga, hasta que se desenchufa el coche.</translation>
    </message>
    <message>
        <source>The charger can show texts in several languages.</source>
        <translation>El cargador puede mostrar textos en varios idiomas.</translation>
    </message>
    <message>
        <source>Languages of the charger&apos;s display.</source>
        <translation>Idiomas de la pantalla del cargador.</translation>
    </message>
    <message>
        <source>Language of the charger&apos;s display.</source>
        <translation>Idioma de la pantalla del cargador.</translation>
    </message>
    <message>
        <source>Local time against UTC, such as +01:00, for what the display shows.</source>
        <translation>Hora local respecto a UTC, como +01:00, para lo que muestra la pantalla.</translation>
    </message>
    <message>
        <source>When TimeOffset changes next.</source>
        <translation>Cuándo cambia TimeOffset la próxima vez.</translation>
    </message>
    <message>
        <source>TimeOffset after its next change.</source>
        <translation>TimeOffset tras su próximo cambio.</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>Feature profile of OCPP 1.6: what every charger can do.</extracomment>
        <translation>Básico</translation>
    </message>
    <message>
        <source>Local list of tags</source>
        <extracomment>Feature profile of OCPP 1.6: the list of tags kept in the charger.</extracomment>
        <translation>Lista local de tarjetas</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Smart charging</source>
        <translation>Carga inteligente</translation>
    </message>
    <message>
        <source>Firmware management</source>
        <translation>Gestión del firmware</translation>
    </message>
    <message>
        <source>Security extension</source>
        <translation>Extensión de seguridad</translation>
    </message>
    <message>
        <source>Prices on the display</source>
        <translation>Precios en la pantalla</translation>
    </message>
    <message>
        <source>Price shown before we send one for the driver, in language %1.</source>
        <extracomment>%1 is a language code.</extracomment>
        <translation>Precio que se muestra antes de que enviemos uno para el conductor, en el idioma %1.</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>List, separated by commas</source>
        <extracomment>Form of a setting&apos;s value.</extracomment>
        <translation>Lista, separada por comas</translation>
    </message>
    <message>
        <source>Whole number, seconds</source>
        <translation>Número entero, segundos</translation>
    </message>
    <message>
        <source>Whole number, percent</source>
        <translation>Número entero, por ciento</translation>
    </message>
    <message>
        <source>Whole number, watt-hours</source>
        <translation>Número entero, vatios hora</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Número entero</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>Range of a whole number: %1 the least, %2 the most.</extracomment>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>Range of a whole number: %1 the least.</extracomment>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>Choose true or false</source>
        <translation>Elija verdadero o falso</translation>
    </message>
    <message>
        <source>Type a whole number</source>
        <translation>Escriba un número entero</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Como mínimo %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Como máximo %1</translation>
    </message>
    <message>
        <source>The standard knows no &quot;%1&quot; here</source>
        <extracomment>%1 an item of a list that the standard does not know.</extracomment>
        <translation>La norma no conoce aquí ningún «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>«%1» aparece dos veces</translation>
    </message>
    <message>
        <source>There is an empty place between two commas</source>
        <translation>Hay un lugar vacío entre dos comas</translation>
    </message>
    <message numerus="yes">
        <source>This charger takes at most %n item(s) here</source>
        <translation>
            <numerusform>Este cargador acepta aquí como máximo %n elemento</numerusform>
            <numerusform>Este cargador acepta aquí como máximo %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Como máximo %n carácter</numerusform>
            <numerusform>Como máximo %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out line breaks and control characters</source>
        <translation>Omita saltos de línea y caracteres de control</translation>
    </message>
    <message>
        <source>Off: this is the charger&apos;s password. Changed here alone it could lock the charger out</source>
        <translation>No disponible: es la contraseña del cargador. Cambiarla solo aquí podría dejar fuera al cargador</translation>
    </message>
    <message>
        <source>Off: it can only be raised, and only once password and certificates are in place. Changed here alone it could lock the charger out</source>
        <translation>No disponible: solo se puede subir, y solo cuando contraseña y certificados estén puestos. Cambiarlo solo aquí podría dejar fuera al cargador</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LearnPanel</name>
    <message>
        <source>Learn tag</source>
        <translation>Registrar tarjeta</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Lector de tarjetas</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button that ends the learning of tags.</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nombre de la persona</translation>
    </message>
    <message>
        <source>Whose card is this?</source>
        <translation>¿De quién es esta tarjeta?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Any charger</source>
        <extracomment>Choice of a card reader: whichever.</extracomment>
        <translation>Cualquier cargador</translation>
    </message>
    <message>
        <source>Tap the card now at any charger.</source>
        <translation>Acerque ahora la tarjeta a un cargador.</translation>
    </message>
    <message>
        <source>Tap the card now at %1.</source>
        <translation>Acerque ahora la tarjeta a %1.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>reversed: %1</source>
        <translation>invertida: %1</translation>
    </message>
    <message>
        <source>the same card is known, of %1</source>
        <extracomment>A tag that was tapped is known already, read in the other byte order; %1: its owner.</extracomment>
        <translation>se conoce la misma tarjeta, de %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitChart</name>
    <message>
        <source>Power and limits over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Potencia y límites en el tiempo</translation>
    </message>
    <message>
        <source>Allowed now: %1</source>
        <extracomment>Accessible description of a chart; %1 is a power with its unit.</extracomment>
        <translation>Permitido ahora: %1</translation>
    </message>
    <message>
        <source>No limit is known for now</source>
        <translation>No se conoce ningún límite para ahora</translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>potencia</translation>
    </message>
    <message>
        <source>charger says</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what the charger said that it allows.</extracomment>
        <translation>según cargador</translation>
    </message>
    <message>
        <source>by our limits</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what follows from the limits we know.</extracomment>
        <translation>nuestros límites</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitWords</name>
    <message>
        <source>The number has to be 1 or more</source>
        <translation>El número debe ser 1 o más</translation>
    </message>
    <message>
        <source>A limit of the charger as a whole has no connector: choose the whole charger</source>
        <translation>Un límite del cargador en conjunto no tiene conector: elija todo el cargador</translation>
    </message>
    <message>
        <source>A limit of a session needs the connector where it runs</source>
        <translation>Un límite de una recarga necesita el conector donde está en curso</translation>
    </message>
    <message>
        <source>No session runs at this connector: start one first, or choose another kind of limit</source>
        <translation>No hay ninguna recarga en curso en este conector: inicie una primero o elija otro tipo de límite</translation>
    </message>
    <message>
        <source>Only a limit of a session names one</source>
        <translation>Solo un límite de una recarga nombra una</translation>
    </message>
    <message>
        <source>The stack level has to be 0 or more</source>
        <translation>El nivel de pila debe ser 0 o más</translation>
    </message>
    <message>
        <source>This charger takes stack levels up to %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Este cargador acepta niveles de pila hasta %1</translation>
    </message>
    <message>
        <source>This charger does not take this unit: choose the other one</source>
        <translation>Este cargador no acepta esta unidad: elija la otra</translation>
    </message>
    <message>
        <source>Say when it starts</source>
        <translation>Indique cuándo empieza</translation>
    </message>
    <message>
        <source>It starts with the session and has no start of its own</source>
        <translation>Empieza con la recarga y no tiene inicio propio</translation>
    </message>
    <message>
        <source>Say how often it repeats</source>
        <translation>Indique cada cuánto se repite</translation>
    </message>
    <message>
        <source>Only a repeating limit says how often</source>
        <translation>Solo un límite que se repite indica cada cuánto</translation>
    </message>
    <message>
        <source>It has to end after it begins to count</source>
        <translation>Debe terminar después de empezar a contar</translation>
    </message>
    <message>
        <source>Its time is over already: choose a later end</source>
        <translation>Su tiempo ya ha pasado: elija un final posterior</translation>
    </message>
    <message>
        <source>The duration has to be longer than nothing</source>
        <translation>La duración debe ser mayor que cero</translation>
    </message>
    <message>
        <source>The least rate has to be 0 or more</source>
        <translation>La tasa mínima debe ser 0 o más</translation>
    </message>
    <message>
        <source>At least one step is needed</source>
        <translation>Se necesita al menos un tramo</translation>
    </message>
    <message>
        <source>This charger takes at most %1 steps</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Este cargador acepta como máximo %1 tramos</translation>
    </message>
    <message>
        <source>The first step has to begin at 0:00</source>
        <translation>El primer tramo debe empezar en 0:00</translation>
    </message>
    <message>
        <source>Step %1 has to begin after the one before it</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>El tramo %1 debe empezar después del anterior</translation>
    </message>
    <message>
        <source>The limit of step %1 has to be 0 or more</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>El límite del tramo %1 debe ser 0 o más</translation>
    </message>
    <message>
        <source>Step %1 has to have 1 to 3 phases</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>El tramo %1 debe tener de 1 a 3 fases</translation>
    </message>
    <message>
        <source>The charger as a whole</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>El cargador en conjunto</translation>
    </message>
    <message>
        <source>Every session without a limit of its own</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>Toda recarga sin límite propio</translation>
    </message>
    <message>
        <source>The session that runs now</source>
        <extracomment>What a limit of power is for.</extracomment>
        <translation>La recarga ahora en curso</translation>
    </message>
    <message>
        <source>Once, from a time on</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Una vez, desde una hora</translation>
    </message>
    <message>
        <source>Again and again</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Repetidamente</translation>
    </message>
    <message>
        <source>From the start of each session on</source>
        <extracomment>How the steps of a limit lie in time.</extracomment>
        <translation>Desde el inicio de cada recarga</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Ampere for each phase</source>
        <translation>Amperios por fase</translation>
    </message>
    <message>
        <source>Watt, all phases together</source>
        <translation>Vatios, todas las fases juntas</translation>
    </message>
    <message>
        <source>from %1 on %2</source>
        <extracomment>A step of a limit of power: %1 a time since the start, %2 what is allowed from then on.</extracomment>
        <translation>desde %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation>
            <numerusform>%n tramo más</numerusform>
            <numerusform>%n tramos más</numerusform>
        </translation>
    </message>
    <message>
        <source>with each session</source>
        <translation>con cada recarga</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>When a limit of power starts; %1 is a time or a date.</extracomment>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long a limit of power holds; %1 is a duration.</extracomment>
        <translation>durante %1</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <extracomment>When a limit of power begins to count; %1 is a time or a date.</extracomment>
        <translation>válido desde %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <extracomment>When a limit of power ends to count; %1 is a time or a date.</extracomment>
        <translation>válido hasta %1</translation>
    </message>
    <message>
        <source>In place</source>
        <extracomment>How sure it is that a limit of power is in the charger.</extracomment>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>The charger took it.</source>
        <translation>El cargador lo aceptó.</translation>
    </message>
    <message>
        <source>It was sent, but no answer came: the charger may have it. Send it again to be sure.</source>
        <translation>Se envió, pero no llegó respuesta: puede que el cargador lo tenga. Envíelo de nuevo para estar seguro.</translation>
    </message>
    <message>
        <source>The charger restarted since. It should still be there, but not every charger keeps its limits: send it again to be sure.</source>
        <translation>El cargador se ha reiniciado desde entonces. Debería seguir ahí, pero no todos los cargadores conservan sus límites: envíelo de nuevo para estar seguro.</translation>
    </message>
    <message>
        <source>A later command that removes or replaces it got no answer. Send it, or the other command, again.</source>
        <translation>Una orden posterior que lo quita o lo sustituye quedó sin respuesta. Envíe de nuevo este límite o la otra orden.</translation>
    </message>
    <message>
        <source>Known</source>
        <extracomment>What Forecourt knows of the limits in a charger.</extracomment>
        <translation>Conocido</translation>
    </message>
    <message>
        <source>Known in part</source>
        <extracomment>What Forecourt knows of the limits in a charger.</extracomment>
        <translation>Conocido en parte</translation>
    </message>
    <message>
        <source>No limit was set from here. The charger cannot be asked which ones it has; it can only tell what it expects to allow.</source>
        <translation>Desde aquí no se fijó ningún límite. No se puede preguntar al cargador cuáles tiene; solo puede decir qué prevé permitir.</translation>
    </message>
    <message>
        <source>The charger has no limit of ours, and no other.</source>
        <translation>El cargador no tiene ningún límite nuestro ni ningún otro.</translation>
    </message>
    <message>
        <source>All limits were removed once, and these were set since.</source>
        <translation>Se quitaron una vez todos los límites, y estos se fijaron después.</translation>
    </message>
    <message>
        <source>The charger restarted (%1); what it kept is not known. Remove all limits, or send them again, to be sure.</source>
        <extracomment>%1 is a time or a date.</extracomment>
        <translation>El cargador se reinició (%1); no se sabe qué conservó. Quite todos los límites o envíelos de nuevo para estar seguro.</translation>
    </message>
    <message>
        <source>There may be others that were set elsewhere. Remove all limits once to be sure.</source>
        <translation>Puede haber otros fijados en otra parte. Quite una vez todos los límites para estar seguro.</translation>
    </message>
    <message>
        <source>Step %1 never comes: it begins after the end</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>El tramo %1 no llega nunca: empieza después del final</translation>
    </message>
    <message>
        <source>Step %1 is below 6 A: cars do not charge then, and some chargers end the session. To pause, use 0</source>
        <extracomment>%1 is the number of a step.</extracomment>
        <translation>El tramo %1 está por debajo de 6 A: así los coches no cargan y algunos cargadores terminan la recarga. Para pausar, use 0</translation>
    </message>
    <message>
        <source>It has no end: limits of the same kind with lower stack levels do not count any more</source>
        <translation>No tiene final: los límites del mismo tipo con niveles de pila más bajos ya no cuentan</translation>
    </message>
    <message>
        <source>It replaces one that holds now, but counts later: there is no limit in between. Let it begin now</source>
        <translation>Sustituye a uno que vale ahora, pero cuenta más tarde: entretanto no hay límite. Haga que empiece ahora</translation>
    </message>
    <message>
        <source>It replaces limit %1</source>
        <extracomment>%1 is the number of a limit.</extracomment>
        <translation>Sustituye al límite %1</translation>
    </message>
    <message>
        <source>The charger keeps at most %1 limits and may refuse: remove one first</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>El cargador guarda como máximo %1 límites y puede rechazarlo: quite uno primero</translation>
    </message>
    <message>
        <source>Chargers count 24 hours for a day, but the clocks change: from %1 on it begins at %2. Send it again then</source>
        <extracomment>Of a limit that repeats every day or week; %1 is a date, %2 a time of day.</extracomment>
        <translation>Los cargadores cuentan 24 horas por día, pero cambia la hora: desde el %1 empieza a las %2. Envíelo de nuevo entonces</translation>
    </message>
    <message>
        <source>%1: no limit that we know of counts now.</source>
        <extracomment>%1 a connector or the whole charger.</extracomment>
        <translation>%1: ahora no cuenta ningún límite que conozcamos.</translation>
    </message>
    <message>
        <source>%1 may take %2 now, by limit %3 (%4).</source>
        <extracomment>%1 a connector or the whole charger, %2 what is allowed, %3 the number of a limit, %4 what that limit is for.</extracomment>
        <translation>%1 puede tomar ahora %2, por el límite %3 (%4).</translation>
    </message>
    <message>
        <source>%1 may take %2 now, if the charger took limit %3 (%4).</source>
        <extracomment>As before; it was sent, and no answer came.</extracomment>
        <translation>%1 puede tomar ahora %2, si el cargador aceptó el límite %3 (%4).</translation>
    </message>
    <message>
        <source>%1 may take %2 now, if the charger still has limit %3 (%4).</source>
        <extracomment>As before; the charger had it, and may have lost it.</extracomment>
        <translation>%1 puede tomar ahora %2, si el cargador aún tiene el límite %3 (%4).</translation>
    </message>
    <message>
        <source>Limit %1 has a higher stack level and no end: this one does not count beside it. Choose a higher level, or remove that one</source>
        <extracomment>%1 is the number of a limit.</extracomment>
        <translation>El límite %1 tiene un nivel de pila más alto y no tiene final: este no cuenta a su lado. Elija un nivel más alto o quite aquel</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LinkStatus</name>
    <message>
        <source>Trying again by itself. What is shown is how things were; nothing can be changed until the service answers.</source>
        <translation>Se reintenta solo. Lo que se muestra es cómo estaban las cosas; no se puede cambiar nada hasta que el servicio responda.</translation>
    </message>
    <message>
        <source>It does not take the token of the data folder. Restart the service, and it reads the token anew.</source>
        <translation>No acepta el token de la carpeta de datos. Reinicie el servicio y volverá a leer el token.</translation>
    </message>
    <message>
        <source>Console %1 cannot attach to service %2: they must be of the same version. Install the same version of both.</source>
        <translation>La consola %1 no puede vincularse al servicio %2: deben ser de la misma versión. Instale la misma versión de ambos.</translation>
    </message>
    <message>
        <source>Attached to the service · %1</source>
        <extracomment>Status bar: %1 is an address such as 127.0.0.1:8890.</extracomment>
        <translation>Vinculado al servicio · %1</translation>
    </message>
    <message>
        <source>The service does not answer</source>
        <translation>El servicio no responde</translation>
    </message>
    <message>
        <source>Closing this window does not stop the service; chargers go on.</source>
        <translation>Cerrar esta ventana no detiene el servicio; los cargadores siguen.</translation>
    </message>
    <message>
        <source>The service does not answer.</source>
        <translation>El servicio no responde.</translation>
    </message>
    <message>
        <source>The window cannot attach to it: %1</source>
        <extracomment>%1 says why, in English, without a full stop.</extracomment>
        <translation>La ventana no puede conectarse a él: %1</translation>
    </message>
    <message>
        <source>The service cannot be used</source>
        <translation>El servicio no se puede usar</translation>
    </message>
    <message>
        <source>The service cannot be used.</source>
        <translation>El servicio no se puede usar.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LiveTab</name>
    <message>
        <source>This session</source>
        <translation>Esta recarga</translation>
    </message>
    <message>
        <source>Power of the running session over time</source>
        <translation>Potencia de la recarga en curso en el tiempo</translation>
    </message>
    <message>
        <source>No session is running</source>
        <translation>No hay ninguna recarga en curso</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Potencia kW</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>%1, this session</source>
        <extracomment>Title of a chart; %1 is a connector.</extracomment>
        <translation>%1, esta recarga</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Aún no hay valores</translation>
    </message>
    <message>
        <source>No values yet. The meter stood at %1 at the start.</source>
        <extracomment>In place of a curve; %1 is the meter&apos;s value at the start of the session.</extracomment>
        <translation>Aún no hay valores. El contador marcaba %1 al inicio.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LobbySection</name>
    <message>
        <source>New chargers</source>
        <translation>Cargadores nuevos</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Cargadores</translation>
    </message>
    <message>
        <source>Let wait, from the local network only</source>
        <extracomment>Choice for chargers nobody accepted yet.</extracomment>
        <translation>Dejar esperar, solo desde la red local</translation>
    </message>
    <message>
        <source>Let wait, from anywhere</source>
        <translation>Dejar esperar, desde cualquier sitio</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Unknown chargers</source>
        <translation>Cargadores desconocidos</translation>
    </message>
    <message>
        <source>While “Add charger” is open, they may always wait.</source>
        <translation>Mientras «Añadir cargador» está abierto, siempre pueden esperar.</translation>
    </message>
    <message>
        <source>lobby accept</source>
        <translation>sala de espera aceptar</translation>
    </message>
    <message>
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation>Señal de vida cada</translation>
    </message>
    <message>
        <source>heartbeat interval</source>
        <translation>intervalo heartbeat</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Wait for answers</source>
        <extracomment>How long to wait for a charger&apos;s answer to a command.</extracomment>
        <translation>Esperar respuestas</translation>
    </message>
    <message>
        <source>timeout command</source>
        <translation>tiempo de espera orden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListModel</name>
    <message>
        <source>No room for it; to be removed</source>
        <translation>No cabe; por quitar</translation>
    </message>
    <message>
        <source>No room for it</source>
        <translation>No cabe</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>State of a tag in a charger&apos;s list: it is there, and right.</extracomment>
        <translation>Está</translation>
    </message>
    <message>
        <source>To be removed</source>
        <translation>Por quitar</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>Por cambiar</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Por añadir</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <extracomment>In the column &quot;Person&quot;: the tag belongs to nobody.</extracomment>
        <translation>(nadie)</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>In the column &quot;Valid until&quot;: for ever.</extracomment>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>The list says</source>
        <extracomment>Column: what a charger&apos;s list says of a tag, e.g. &quot;Blocked&quot;.</extracomment>
        <translation>La lista dice</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>In the charger</source>
        <extracomment>Column: whether a tag stands in the charger&apos;s list.</extracomment>
        <translation>En el cargador</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListTab</name>
    <message>
        <source>The charger reports a conflict in its list.</source>
        <translation>El cargador comunica un conflicto en su lista.</translation>
    </message>
    <message>
        <source>Send the whole list again.</source>
        <translation>Envíe otra vez la lista entera.</translation>
    </message>
    <message>
        <source>Tags of this charger&apos;s list</source>
        <translation>Tarjetas de la lista de este cargador</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Ninguna tarjeta pasa el filtro</translation>
    </message>
    <message>
        <source>No tag belongs into this list</source>
        <translation>Ninguna tarjeta corresponde a esta lista</translation>
    </message>
    <message>
        <source>Tags that may charge at this charger are put into it by themselves.</source>
        <translation>Las tarjetas que pueden cargar en este cargador se incluyen por sí solas.</translation>
    </message>
    <message>
        <source>Bring into step</source>
        <translation>Poner al día</translation>
    </message>
    <message>
        <source>Send whole list</source>
        <translation>Enviar lista entera</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Keep in step by itself</source>
        <translation>Mantener al día por sí sola</translation>
    </message>
    <message>
        <source>Who goes first where the list is too short</source>
        <translation>Quién va primero cuando la lista es demasiado corta</translation>
    </message>
    <message>
        <source>First:</source>
        <translation>Primero:</translation>
    </message>
    <message>
        <source>Off: lists are not sent from here</source>
        <translation>No disponible: desde aquí no se envían listas</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>No disponible: este cargador no está en uso</translation>
    </message>
    <message>
        <source>Off: the list is on its way</source>
        <translation>No disponible: la lista está en camino</translation>
    </message>
    <message>
        <source>%1 tags of at most %2</source>
        <translation>%1 tarjetas, máximo %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tarjeta</numerusform>
            <numerusform>%n tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without room, named below</source>
        <translation>
            <numerusform>%n no cabe, se nombra abajo</numerusform>
            <numerusform>%n no caben, se nombran abajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per message</source>
        <translation>
            <numerusform>%n por mensaje</numerusform>
            <numerusform>%n por mensaje</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: it is in step</source>
        <translation>No disponible: está al día</translation>
    </message>
    <message>
        <source>Local list: choice saved</source>
        <translation>Lista local: elección guardada</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MachineSection</name>
    <message>
        <source>Given on the command line for this run. %1</source>
        <translation>Indicado en la línea de órdenes para esta ejecución. %1</translation>
    </message>
    <message>
        <source>Defaults for this section</source>
        <translation>Valores por defecto de esta sección</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <extracomment>%1: title of a section of the settings.</extracomment>
        <translation>Valores por defecto restablecidos: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MailCard</name>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Send alerts by e-mail</source>
        <translation>Enviar alertas por correo</translation>
    </message>
    <message>
        <source>Remove password</source>
        <translation>Quitar contraseña</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Enviar correo de prueba</translation>
    </message>
    <message>
        <source>STARTTLS (usual, port 587)</source>
        <translation>STARTTLS (habitual, puerto 587)</translation>
    </message>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS desde el principio (puerto 465)</translation>
    </message>
    <message>
        <source>None: everybody on the way can read it</source>
        <translation>Ninguno: cualquiera por el camino puede leerlo</translation>
    </message>
    <message>
        <source>owner@example.org, technician@example.org</source>
        <translation>owner@example.org, technician@example.org</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sender</source>
        <extracomment>Address the mails come from.</extracomment>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>At once from</source>
        <extracomment>Severity from which on mails are sent at once.</extracomment>
        <translation>Al momento desde</translation>
    </message>
    <message>
        <source>saved; type to replace it</source>
        <extracomment>Stands in the empty password field.</extracomment>
        <translation>guardada; escriba para cambiarla</translation>
    </message>
    <message>
        <source>The test is on its way; it takes half a minute at most</source>
        <translation>La prueba está en camino; tarda medio minuto como mucho</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <extracomment>Menu: what concerns the whole site.</extracomment>
        <translation>&amp;Emplazamiento</translation>
    </message>
    <message>
        <source>&amp;Charger</source>
        <translation>&amp;Cargador</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <extracomment>Menu: what concerns one charging session.</extracomment>
        <translation>&amp;Recarga</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the next part of the window.</extracomment>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <extracomment>Menu entry: moves the keyboard focus to the previous part of the window.</extracomment>
        <translation>Panel an&amp;terior</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>Theme: as the desktop wishes.</extracomment>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Quit Forecourt?</source>
        <translation>¿Salir de Forecourt?</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Button: ends the program.</extracomment>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keep running</source>
        <extracomment>Button: does not end the program.</extracomment>
        <translation>Dejar en marcha</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>End the program; chargers go on alone</source>
        <translation>Terminar el programa; los cargadores siguen solos</translation>
    </message>
    <message>
        <source>To the page that was open before</source>
        <translation>A la página que estaba abierta antes</translation>
    </message>
    <message>
        <source>Forward again after going back</source>
        <translation>Adelante otra vez después de retroceder</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Llevar el teclado a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous part of the window</source>
        <translation>Llevar el teclado a la parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Light or dark as the desktop</source>
        <translation>Claro u oscuro como el escritorio</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>Texto oscuro sobre papel claro</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>Texto claro sobre papel oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>Black and white, strong lines</source>
        <translation>Blanco y negro, líneas marcadas</translation>
    </message>
    <message>
        <source>Open the page %1</source>
        <translation>Abrir la página %1</translation>
    </message>
    <message>
        <source>no other page was open before</source>
        <translation>antes no había ninguna otra página abierta</translation>
    </message>
    <message>
        <source>this is the last page that was opened</source>
        <translation>esta es la última página que se abrió</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageDetail</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Follow exchange</source>
        <extracomment>Shows only a call and its answer.</extracomment>
        <translation>Seguir intercambio</translation>
    </message>
    <message>
        <source>Follow session</source>
        <extracomment>Shows only what the charger said during the session.</extracomment>
        <translation>Seguir recarga</translation>
    </message>
    <message>
        <source>Only this charger</source>
        <translation>Solo este cargador</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Marks the row, kept until you take the mark away (Ctrl+M)</source>
        <translation>Marca la fila; se conserva hasta que quite la marca (Ctrl+M)</translation>
    </message>
    <message>
        <source>Fields of the message</source>
        <translation>Campos del mensaje</translation>
    </message>
    <message>
        <source>Raw</source>
        <extracomment>Title: the text of a message as it was sent.</extracomment>
        <translation>Original</translation>
    </message>
    <message>
        <source>How to show the text</source>
        <translation>Cómo mostrar el texto</translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>JSON on lines of its own.</extracomment>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>As sent</source>
        <extracomment>JSON exactly as it was sent.</extracomment>
        <translation>Como se envió</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Choose a row above</source>
        <translation>Elija una fila arriba</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>Elija primero una fila</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Quitar marca</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Not in the standard</source>
        <translation>No está en la norma</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <extracomment>%1 is a protocol, e.g. OCPP 1.6.</extracomment>
        <translation>Cumple %1</translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s) from the standard</source>
        <translation>
            <numerusform>%n desviación de la norma</numerusform>
            <numerusform>%n desviaciones de la norma</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from the charger</source>
        <extracomment>Below a message; %1 is the name of the charger that sent it.</extracomment>
        <translation>%1, del cargador</translation>
    </message>
    <message>
        <source>%1, to the charger</source>
        <extracomment>Below a message; %1 is the name of the charger it was sent to.</extracomment>
        <translation>%1, al cargador</translation>
    </message>
    <message>
        <source>%1, from the charger, answered in %2</source>
        <extracomment>Below a message; %1 is the name of the charger that sent it, %2 a duration.</extracomment>
        <translation>%1, del cargador, respondido en %2</translation>
    </message>
    <message>
        <source>%1, to the charger, answered in %2</source>
        <extracomment>Below a message; %1 is the name of the charger it was sent to, %2 a duration.</extracomment>
        <translation>%1, al cargador, respondido en %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageFilterField</name>
    <message>
        <source>Filter, e.g. charger:… action:… -action:Heartbeat slow&gt;2s</source>
        <translation>Filtro, p. ej. charger:… action:… -action:Heartbeat slow&gt;2s</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>What could come next</source>
        <translation>Qué puede venir a continuación</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageListModel</name>
    <message>
        <source>from it</source>
        <extracomment>Direction of a message: from the charger to us, or from us to it.</extracomment>
        <translation>de él</translation>
    </message>
    <message>
        <source>to it</source>
        <translation>a él</translation>
    </message>
    <message>
        <source>call</source>
        <extracomment>Kind of a message: a call, its answer, an error as answer, or not readable.</extracomment>
        <translation>llamada</translation>
    </message>
    <message>
        <source>answer</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>error</translation>
    </message>
    <message>
        <source>not readable</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>no legible</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Column: direction of a message.</extracomment>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Column: what a message is about, in the standard&apos;s words.</extracomment>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: call, answer or error.</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>Column: what a message says.</extracomment>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>no reply</source>
        <extracomment>Kind of a message.</extracomment>
        <translation>sin respuesta</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageModel</name>
    <message>
        <source>unreadable</source>
        <extracomment>In place of an action: the message could not be read.</extracomment>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>no reply to %1</source>
        <extracomment>%1 is the number of a row, or an action.</extracomment>
        <translation>sin respuesta a %1</translation>
    </message>
    <message>
        <source>error to %1</source>
        <extracomment>An error answer; %1 is the number of a row, or an action.</extracomment>
        <translation>error a %1</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <extracomment>An answer; %1 is the number of a row, or an action.</extracomment>
        <translation>respuesta a %1</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <extracomment>Column: the running number of a message.</extracomment>
        <translation>Número de la fila</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>The id the sender gave the message</source>
        <translation>El identificador que el remitente dio al mensaje</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Milliseconds until the answer</source>
        <extracomment>Column: milliseconds until the answer.</extracomment>
        <translation>Milisegundos hasta la respuesta</translation>
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
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageTreeModel</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Reply %1</source>
        <extracomment>An answer in the trace; %1 is the number of its row.</extracomment>
        <translation>Respuesta %1</translation>
    </message>
    <message>
        <source>Error %1</source>
        <extracomment>An error answer in the trace; %1 is the number of its row.</extracomment>
        <translation>Error %1</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <translation>%1, %2 bytes</translation>
    </message>
    <message>
        <source>The standard has no such action</source>
        <translation>La norma no tiene esta acción</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>This is no JSON object; see the raw text</source>
        <translation>Esto no es un objeto JSON; vea el texto original</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>The message has no field.</extracomment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>more fields in the raw text</source>
        <translation>más campos en el texto original</translation>
    </message>
    <message>
        <source>%1 site time</source>
        <translation>%1 hora del emplazamiento</translation>
    </message>
    <message>
        <source>%1, %2 before it arrived</source>
        <extracomment>A time in a message: %1 the time as the site has it, %2 a duration.</extracomment>
        <translation>%1, %2 antes de llegar</translation>
    </message>
    <message>
        <source>%1, %2 after it arrived</source>
        <extracomment>A time in a message: %1 the time as the site has it, %2 a duration.</extracomment>
        <translation>%1, %2 después de llegar</translation>
    </message>
    <message>
        <source>the charger as a whole</source>
        <translation>el cargador en conjunto</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the standard</source>
        <translation>no está en la norma</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Obligatorio.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Uno de: %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageWords</name>
    <message>
        <source>connector %1: </source>
        <extracomment>Begins a line about a message; %1 is the connector&apos;s number.</extracomment>
        <translation>conector %1: </translation>
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
            <numerusform>%n valor</numerusform>
            <numerusform>%n valores</numerusform>
        </translation>
    </message>
    <message>
        <source>transaction %1</source>
        <extracomment>A session by the number the protocol gives it.</extracomment>
        <translation>transacción %1</translation>
    </message>
    <message>
        <source>the connection ended before the answer</source>
        <translation>la conexión terminó antes de la respuesta</translation>
    </message>
    <message>
        <source>not answered, for it could not be saved; the charger sends it again</source>
        <translation>sin responder, porque no se pudo guardar; el cargador lo envía de nuevo</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>sin respuesta en %1 s</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A message without any field.</extracomment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>From the charger</source>
        <translation>Del cargador</translation>
    </message>
    <message>
        <source>To the charger</source>
        <translation>Al cargador</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>Este filtro es demasiado largo.</translation>
    </message>
    <message>
        <source>There is no “%1”. Put it in quotes to search for the text.</source>
        <translation>No existe «%1». Póngalo entre comillas para buscar el texto.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>«%1» necesita un valor.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Faltan las comillas de cierre.</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>«%1» no es posible aquí.</translation>
    </message>
    <message>
        <source>“%1” is no number, time or size; write 118, 2s, 500ms or 10kB.</source>
        <translation>«%1» no es un número, un tiempo ni un tamaño; escriba 118, 2s, 500ms o 10kB.</translation>
    </message>
    <message>
        <source>Write %1&gt;… or %1&lt;… here.</source>
        <translation>Escriba aquí %1&gt;… o %1&lt;….</translation>
    </message>
    <message>
        <source>“or” needs a value on both sides.</source>
        <translation>«or» necesita un valor a cada lado.</translation>
    </message>
    <message>
        <source>“or” only works between values of one key.</source>
        <translation>«or» solo funciona entre valores de una misma clave.</translation>
    </message>
    <message>
        <source>Write the minus right before what is to be left out.</source>
        <translation>Escriba el signo menos justo delante de lo que quiere excluir.</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <extracomment>%1 is a position in the text above, %2 a sentence about what is wrong there.</extracomment>
        <translation>En el carácter %1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesPage</name>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>Ir a la hora…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Abrir archivo…</translation>
    </message>
    <message>
        <source>Follow exchange</source>
        <translation>Seguir intercambio</translation>
    </message>
    <message>
        <source>Follow session</source>
        <translation>Seguir recarga</translation>
    </message>
    <message>
        <source>Only this charger</source>
        <translation>Solo este cargador</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar %1</translation>
    </message>
    <message>
        <source>exchange</source>
        <extracomment>Filter: the time of a call and its answer.</extracomment>
        <translation>intercambio</translation>
    </message>
    <message>
        <source>session %1</source>
        <extracomment>Filter: the time of one session; %1 is its number.</extracomment>
        <translation>recarga %1</translation>
    </message>
    <message>
        <source>There was no session on this charger at that time</source>
        <translation>No había ninguna recarga en este cargador a esa hora</translation>
    </message>
    <message>
        <source>At most %1 rows can be marked; remove some marks first</source>
        <translation>Se pueden marcar como máximo %1 filas; quite antes algunas marcas</translation>
    </message>
    <message>
        <source>Go to which time?</source>
        <translation>¿Ir a qué hora?</translation>
    </message>
    <message>
        <source>Site time</source>
        <translation>Hora del emplazamiento</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>All kept messages that pass the filter, oldest first.</source>
        <translation>Todos los mensajes guardados que pasan el filtro, los más antiguos primero.</translation>
    </message>
    <message>
        <source>All kept messages, oldest first. A filter makes it less.</source>
        <translation>Todos los mensajes guardados, los más antiguos primero. Con un filtro son menos.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Auto-scroll</source>
        <extracomment>The list scrolls to new messages by itself.</extracomment>
        <translation>Autodesplazar</translation>
    </message>
    <message>
        <source>Keeps the newest message in view</source>
        <translation>Mantiene a la vista el mensaje más nuevo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Slow, over 2 s</source>
        <extracomment>Answers that took longer than two seconds.</extracomment>
        <translation>Lentos, más de 2 s</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Desviaciones</translation>
    </message>
    <message>
        <source>Hide heartbeats</source>
        <translation>Ocultar heartbeats</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcados</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>This is a file already</source>
        <translation>Esto ya es un archivo</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Goes on showing new messages.</extracomment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>There is no filter</source>
        <translation>No hay filtro</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching… %1</source>
        <translation>Buscando… %1</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <extracomment>%1 is &quot;300 rows&quot;: there are more than are loaded.</extracomment>
        <translation>%1 cargadas</translation>
    </message>
    <message>
        <source>Could not read the messages</source>
        <translation>No se pudieron leer los mensajes</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No kept message passes this filter.</source>
        <translation>Ningún mensaje guardado pasa este filtro.</translation>
    </message>
    <message>
        <source>Messages appear here as soon as a charger connects.</source>
        <translation>Los mensajes aparecen aquí en cuanto se conecta un cargador.</translation>
    </message>
    <message>
        <source>The file tells of no session around this message</source>
        <translation>El archivo no contiene ninguna recarga en torno a este mensaje</translation>
    </message>
    <message>
        <source>period</source>
        <extracomment>Filter: the time of one session; %1 is its number.</extracomment>
        <translation>periodo</translation>
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
        <translation>Aún contando</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>End of a period that goes on.</extracomment>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabando</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>State of the trace: it shows a file.</extracomment>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Paused; messages are kept</source>
        <translation>En pausa; los mensajes se guardan</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesTab</name>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Messages of this charger</source>
        <translation>Mensajes de este cargador</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Content of the message</source>
        <translation>Contenido del mensaje</translation>
    </message>
    <message>
        <source>Could not read the messages</source>
        <translation>No se pudieron leer los mensajes</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>What this charger and we say to one another is kept here.</source>
        <translation>Aquí se guarda lo que este cargador y nosotros nos decimos.</translation>
    </message>
    <message>
        <source>Open in Messages</source>
        <translation>Abrir en Mensajes</translation>
    </message>
    <message>
        <source>No message fits the filter</source>
        <translation>Ningún mensaje pasa el filtro</translation>
    </message>
    <message>
        <source>All messages of this charger, with every field explained</source>
        <translation>Todos los mensajes de este cargador, con cada campo explicado</translation>
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
        <translation>(sin tarjeta)</translation>
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
        <translation>Lo usa este programa, como debe ser.</translation>
    </message>
    <message>
        <source>This user may not use the port. Choose one above 1023.</source>
        <translation>Este usuario no puede usar el puerto. Elija uno por encima de 1023.</translation>
    </message>
    <message>
        <source>In use by another program. Choose another port, or close that program.</source>
        <translation>Lo usa otro programa. Elija otro puerto o cierre ese programa.</translation>
    </message>
    <message>
        <source>In use by %1. Choose another port, or close that program.</source>
        <translation>Lo usa %1. Elija otro puerto o cierre ese programa.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>What chargers are told</source>
        <translation>Lo que se dice a los cargadores</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Dirección de este equipo</translation>
    </message>
    <message>
        <source>Give the computer a fixed address in your router, or chargers lose it one day.</source>
        <translation>Dé al equipo una dirección fija en su router, o los cargadores lo perderán algún día.</translation>
    </message>
    <message>
        <source>IP network card interface URL</source>
        <translation>IP red tarjeta interfaz URL</translation>
    </message>
    <message>
        <source>Address for chargers</source>
        <translation>Dirección para cargadores</translation>
    </message>
    <message>
        <source>The charger&apos;s own name follows at the end.</source>
        <translation>Al final va el nombre del propio cargador.</translation>
    </message>
    <message>
        <source>URL websocket ws</source>
        <translation>URL websocket ws</translation>
    </message>
    <message>
        <source>The same to scan</source>
        <translation>Lo mismo para escanear</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>port firewall</source>
        <translation>puerto cortafuegos</translation>
    </message>
    <message>
        <source>Check port</source>
        <translation>Comprobar puerto</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>Comprobar: %1</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Port for chargers</source>
        <translation>Puerto para cargadores</translation>
    </message>
    <message>
        <source>Without encryption (ws).</source>
        <translation>Sin cifrado (ws).</translation>
    </message>
    <message>
        <source>Port for chargers with TLS</source>
        <translation>Puerto para cargadores con TLS</translation>
    </message>
    <message>
        <source>Encrypted (wss); opens once certificate and key are given.</source>
        <translation>Cifrado (wss); se abre cuando se indican certificado y clave.</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Escuchar en</translation>
    </message>
    <message>
        <source>This is no IP address. Leave the field empty to listen on all networks.</source>
        <translation>Esto no es una dirección IP. Deje el campo vacío para escuchar en todas las redes.</translation>
    </message>
    <message>
        <source>IP address of one network; empty: all networks.</source>
        <translation>Dirección IP de una red; vacío: todas las redes.</translation>
    </message>
    <message>
        <source>bind interface</source>
        <translation>enlazar interfaz</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>Title: certificate and key for encrypted connections.</extracomment>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>This is no file name.</source>
        <translation>Esto no es un nombre de archivo.</translation>
    </message>
    <message>
        <source>TLS SSL wss certificate key PEM</source>
        <translation>TLS SSL wss certificado clave PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>PEM file, the server&apos;s own certificate first.</source>
        <translation>Archivo PEM, primero el certificado del propio servidor.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>PEM file, without a passphrase.</source>
        <translation>Archivo PEM, sin frase de contraseña.</translation>
    </message>
    <message>
        <source>Check certificate</source>
        <translation>Comprobar certificado</translation>
    </message>
    <message>
        <source>The likeliest one</source>
        <extracomment>Choice: the program picks the address that chargers most likely reach.</extracomment>
        <translation>La más probable</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (ahora no está)</translation>
    </message>
    <message>
        <source>This computer is in no network now</source>
        <translation>Este equipo no está ahora en ninguna red</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Choose both files first.</source>
        <translation>Elija primero ambos archivos.</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate.</source>
        <translation>La clave no corresponde al certificado.</translation>
    </message>
    <message>
        <source>Expired on %1: chargers refuse it.</source>
        <translation>Caducó el %1: los cargadores lo rechazan.</translation>
    </message>
    <message>
        <source>Good until %1: renew it soon.</source>
        <translation>Válido hasta el %1: renuévelo pronto.</translation>
    </message>
    <message>
        <source>Not valid before %1.</source>
        <translation>No es válido antes del %1.</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Válido hasta el %1.</translation>
    </message>
    <message>
        <source>%1 For %2, issued by %3.</source>
        <translation>%1 Para %2, emitido por %3.</translation>
    </message>
    <message>
        <source>Test from this computer</source>
        <translation>Probar desde este equipo</translation>
    </message>
    <message>
        <source>self-test firewall reachable router port</source>
        <translation>autoprueba cortafuegos accesible router puerto</translation>
    </message>
    <message>
        <source>For chargers that trust the certificate below.</source>
        <translation>Para cargadores que confían en el certificado de abajo.</translation>
    </message>
    <message>
        <source>Opens at the next start once certificate and key are given below.</source>
        <translation>Se abre en el próximo inicio si abajo se indican certificado y clave.</translation>
    </message>
    <message>
        <source>Port %1 is not open. Check the port and the certificate below.</source>
        <translation>El puerto %1 no está abierto. Compruebe abajo el puerto y el certificado.</translation>
    </message>
    <message>
        <source>Encrypted address</source>
        <translation>Dirección cifrada</translation>
    </message>
    <message>
        <source>URL websocket TLS wss</source>
        <translation>URL websocket TLS wss</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NetworkSetup</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Dirección de este equipo</translation>
    </message>
    <message>
        <source>What chargers are told:</source>
        <translation>Lo que se dice a los cargadores:</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Chargers connect to this computer. The likeliest address is chosen. Ask your router to always give this computer the same one, or the chargers lose it when the router restarts.</source>
        <translation>Los cargadores se conectan a este equipo. Se elige la dirección más probable. Haga que su router dé siempre la misma a este equipo, o los cargadores lo perderán cuando el router se reinicie.</translation>
    </message>
    <message>
        <source>This computer is in no network. Plug in the cable, or switch Wi-Fi on.</source>
        <translation>Este equipo no está en ninguna red. Enchufe el cable o active el wifi.</translation>
    </message>
    <message>
        <source>Listening on port %1.</source>
        <translation>Escucha en el puerto %1.</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Aún no escucha.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NextStepDialog</name>
    <message>
        <source>%1 did not follow</source>
        <translation>%1 no obedeció</translation>
    </message>
    <message>
        <source>Ask the charger again</source>
        <translation>Pedirlo otra vez al cargador</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Unlock the cable</source>
        <translation>Desbloquear el cable</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Restart the charger</source>
        <translation>Reinicie el cargador</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
    <message>
        <source>Close it in our records</source>
        <translation>Cerrarla en nuestros registros</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Seguir esperando</translation>
    </message>
    <message>
        <source>Reaches the charger: the same stop is sent once more</source>
        <translation>Llega al cargador: se envía otra vez la misma parada</translation>
    </message>
    <message>
        <source>Reaches the charger: most end the session when the plug is let go</source>
        <translation>Llega al cargador: la mayoría termina la recarga al soltar el enchufe</translation>
    </message>
    <message>
        <source>Reaches the charger: ends every session there</source>
        <translation>Llega al cargador: termina allí todas las recargas</translation>
    </message>
    <message>
        <source>Does not reach the charger: the car may go on charging</source>
        <translation>No llega al cargador: el coche puede seguir cargando</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The note has %1 characters; %2 fit</source>
        <extracomment>%1 and %2 are numbers of characters.</extracomment>
        <translation>La nota tiene %1 caracteres; caben %2</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoticePopup</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title of the list behind the bell.</extracomment>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clear the notifications</source>
        <translation>Vaciar las notificaciones</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Alertas abiertas</translation>
    </message>
    <message>
        <source>Nothing since the start.</source>
        <translation>Nada desde el inicio.</translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n alerta abierta</numerusform>
            <numerusform>%n alertas abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to clear</source>
        <translation>No hay nada que vaciar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NotificationSection</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Desktop, digest, quiet hours</source>
        <extracomment>Search words of a setting, separated by spaces.</extracomment>
        <translation>Escritorio, resumen, horas de silencio</translation>
    </message>
    <message>
        <source>notification desktop digest quiet hours night</source>
        <translation>notificación escritorio resumen horas de silencio noche</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>mail smtp server password recipients sender starttls</source>
        <translation>correo smtp servidor contraseña destinatarios remitente starttls</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>webhook https json call address secret</source>
        <translation>webhook https json llamada dirección secreto</translation>
    </message>
    <message>
        <source>What raises an alert</source>
        <translation>Qué genera una alerta</translation>
    </message>
    <message>
        <source>alert threshold offline minutes fault disk backup clock kinds</source>
        <translation>alerta umbral sin conexión minutos fallo disco copia reloj tipos</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NotificationSettings</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title: how and when alerts are told.</extracomment>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Show alerts on this desktop</source>
        <translation>Mostrar alertas en este escritorio</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Severity from which on alerts are shown on the desktop.</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Tell once a day what happened</source>
        <translation>Contar una vez al día lo que pasó</translation>
    </message>
    <message>
        <source>At, site time</source>
        <translation>A las, hora del emplazamiento</translation>
    </message>
    <message>
        <source>In quiet hours nothing is shown and no mail is sent; what is still open afterwards is told then.</source>
        <translation>En las horas de silencio no se muestra nada ni se envía ningún correo; lo que siga abierto después se avisa entonces.</translation>
    </message>
    <message>
        <source>%1: quiet from</source>
        <extracomment>Check box: %1 a severity such as Warning; two times follow.
----------
Accessible name: %1 a severity.</extracomment>
        <translation>%1: silencio desde</translation>
    </message>
    <message>
        <source>%1: quiet until</source>
        <translation>%1: silencio hasta</translation>
    </message>
    <message>
        <source>Off: there are no quiet hours for these</source>
        <translation>No disponible: para estas no hay horas de silencio</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between two times: from 22:00 to 07:00.</extracomment>
        <translation>a</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save notifications</source>
        <translation>Guardar notificaciones</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>Fill in the mail server&apos;s name, such as mail.example.org</source>
        <translation>Indique el nombre del servidor de correo, como mail.example.org</translation>
    </message>
    <message>
        <source>Fill in the sender&apos;s address, such as forecourt@example.org</source>
        <translation>Indique la dirección del remitente, como forecourt@example.org</translation>
    </message>
    <message>
        <source>Fill in one to twenty addresses, separated by commas</source>
        <translation>Indique de una a veinte direcciones, separadas por comas</translation>
    </message>
    <message>
        <source>The address must begin with https:// (http:// only for this computer)</source>
        <translation>La dirección debe empezar por https:// (http:// solo para este equipo)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
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
        <translation>desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), last at %1</source>
        <extracomment>%n attempts to connect; %1 is the time of the last one.</extracomment>
        <translation>
            <numerusform>%n intento, el último a las %1</numerusform>
            <numerusform>%n intentos, el último a las %1</numerusform>
        </translation>
    </message>
    <message>
        <source>wants to connect. %1</source>
        <extracomment>Follows the id of a charger; %1 lists what is known of it.</extracomment>
        <translation>quiere conectarse. %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Aceptar %1</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Rechazar %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar identificador</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try again to open the port</source>
        <translation>Intentar abrir otra vez el puerto</translation>
    </message>
    <message>
        <source>Trying to open the port</source>
        <translation>Intentando abrir el puerto</translation>
    </message>
    <message>
        <source>Filter the tiles</source>
        <translation>Filtrar los mosaicos</translation>
    </message>
    <message>
        <source>Show all tiles</source>
        <translation>Mostrar todos los mosaicos</translation>
    </message>
    <message>
        <source>No connector fits the filter</source>
        <translation>Ningún conector encaja con el filtro</translation>
    </message>
    <message>
        <source>The chargers are all there, none of them is as you ask.</source>
        <translation>Los cargadores están todos, pero ninguno es como usted pide.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n cargador en espera</numerusform>
            <numerusform>%n cargadores en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message numerus="yes">
        <source>%n faulted</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n averiado</numerusform>
            <numerusform>%n averiados</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n sin conexión</numerusform>
            <numerusform>%n sin conexión</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PageHeader</name>
    <message>
        <source>Back</source>
        <extracomment>Accessible name of the arrow in front of a page&apos;s title.</extracomment>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PageHelp</name>
    <message>
        <source>Every connector is a tile. Shape, colour and word say its state; the number says what matters now. A tile never moves because its state changed.</source>
        <translation>Cada conector es un mosaico. La forma, el color y la palabra dicen su estado; el número dice lo que importa ahora. Un mosaico nunca se mueve porque cambie su estado.</translation>
    </message>
    <message>
        <source>Enter or a double click opens the charger. Space does the usual thing: start, stop, or unlock. The menu key or the right button offers everything else.</source>
        <translation>Intro o doble clic abre el cargador. La barra espaciadora hace lo habitual: iniciar, detener o desbloquear. La tecla de menú o el botón derecho ofrecen todo lo demás.</translation>
    </message>
    <message>
        <source>Above the tiles: the load of the last two hours with the site&apos;s limit, today&apos;s energy and sessions, and what needs attention with the next step on each row.</source>
        <translation>Encima de los mosaicos: la carga de las últimas dos horas con el límite del emplazamiento, la energía y las recargas de hoy, y lo que requiere atención, con el paso siguiente en cada fila.</translation>
    </message>
    <message>
        <source>A charger that calls for the first time waits in the banner at the top. It has no rights until you accept it.</source>
        <translation>Un cargador que llama por primera vez espera en la franja superior. No tiene ningún derecho hasta que lo acepte.</translation>
    </message>
    <message>
        <source>All chargers in use, and under Waiting those that call and are not accepted yet. Enter opens one.</source>
        <translation>Todos los cargadores en uso y, en En espera, los que llaman y no están aceptados. Intro abre uno.</translation>
    </message>
    <message>
        <source>Click a column&apos;s title to sort, drag its edge to size it; the right button on the titles chooses columns. All of it is kept for the next start.</source>
        <translation>Haga clic en el título de una columna para ordenar y arrastre su borde para ajustar el ancho; el botón derecho en los títulos elige columnas. Todo se conserva para el próximo inicio.</translation>
    </message>
    <message>
        <source>The right button on a row restarts, renames, or archives. An archived charger keeps its sessions.</source>
        <translation>El botón derecho en una fila reinicia, cambia el nombre o archiva. Un cargador archivado conserva sus recargas.</translation>
    </message>
    <message>
        <source>Live shows what this charger does now, and what to do about a fault. F5 asks it for its states.</source>
        <translation>En directo muestra lo que hace ahora este cargador y qué hacer ante una avería. F5 le pide sus estados.</translation>
    </message>
    <message>
        <source>A command tells what really happened: sent, accepted, refused, or no answer. A button that is off says why when you point at it or press it.</source>
        <translation>Una orden cuenta lo que pasó de verdad: enviada, aceptada, rechazada o sin respuesta. Un botón no disponible dice por qué al señalarlo o pulsarlo.</translation>
    </message>
    <message>
        <source>Stop asks the charger first. If nothing changes within 30 seconds, the next step is offered: unlock, restart, and last of all closing the session in our records only.</source>
        <translation>Detener pide primero al cargador. Si en 30 segundos no cambia nada, se ofrece el paso siguiente: desbloquear, reiniciar y, por último, cerrar la recarga solo en nuestros registros.</translation>
    </message>
    <message>
        <source>Type the address on the charger&apos;s own page. It is shown whole, and split into host, port, path and id, for menus that ask for the pieces. Each has a Copy button.</source>
        <translation>Escriba la dirección en la página del propio cargador. Se muestra entera y dividida en host, puerto, ruta e identificador, para los menús que piden las partes. Cada una tiene un botón Copiar.</translation>
    </message>
    <message>
        <source>Below, every attempt to connect appears within a second. A refused one says what to change at the charger.</source>
        <translation>Debajo, cada intento de conexión aparece en menos de un segundo. Uno rechazado dice qué cambiar en el cargador.</translation>
    </message>
    <message>
        <source>If nothing appears at all, the charger does not reach this computer: check the network cable or Wi-Fi, that both are in the same network, and that a firewall here lets the port through.</source>
        <translation>Si no aparece nada, el cargador no llega a este equipo: compruebe el cable de red o el wifi, que ambos estén en la misma red y que el cortafuegos de aquí deje pasar el puerto.</translation>
    </message>
    <message>
        <source>A session is one charge. Live ones run now; under Needs attention are those with something odd, each with what to do.</source>
        <translation>Una recarga es una carga de un coche. Las que están en curso cargan ahora; las que requieren atención tienen algo anómalo, cada una con qué hacer.</translation>
    </message>
    <message>
        <source>Choose a period, a charger or a person, or type to filter. The line below the table sums up all sessions that match, not only those on screen.</source>
        <translation>Elija un periodo, un cargador o una persona, o escriba para filtrar. La línea bajo la tabla suma todas las recargas que coinciden, no solo las visibles.</translation>
    </message>
    <message>
        <source>A tag is a card or a key fob; a person can have several. Without a known tag nobody can start a charge at the charger itself.</source>
        <translation>Una tarjeta puede ser también un llavero; una persona puede tener varias. Sin una tarjeta conocida nadie puede iniciar una recarga en el propio cargador.</translation>
    </message>
    <message>
        <source>Learn tag (%1) waits for a card at a charger: tap it, type a name, press Enter. It stays armed for the next one.</source>
        <translation>Registrar tarjeta (%1) espera una tarjeta en un cargador: acérquela, escriba un nombre y pulse Intro. Queda preparado para la siguiente.</translation>
    </message>
    <message>
        <source>Under Unknown tags are cards that were shown and are in no list. The same card may appear with its bytes in another order at another charger.</source>
        <translation>En Tarjetas desconocidas están las que se mostraron y no figuran en ninguna lista. La misma tarjeta puede aparecer en otro cargador con sus bytes en otro orden.</translation>
    </message>
    <message>
        <source>The check leads through commissioning step by step. Each step says what to do and shows what the charger really reported, with the time. Close the window whenever you like: it goes on at the same step.</source>
        <translation>La comprobación guía paso a paso por la puesta en servicio. Cada paso dice qué hacer y muestra lo que el cargador comunicó de verdad, con la hora. Cierre la ventana cuando quiera: continúa en el mismo paso.</translation>
    </message>
    <message>
        <source>A step that cannot be done now is skipped with a reason, which stands in the hand-over. Measured values are typed by the electrician; values out of the usual range are marked.</source>
        <translation>Un paso que ahora no se puede hacer se omite con un motivo, que consta en el acta de entrega. Los valores medidos los escribe el electricista; los que salen del rango habitual se marcan.</translation>
    </message>
    <message>
        <source>Sessions of the check are test charges: they are left out of every total. At the end the hand-over is signed off and saved as PDF.</source>
        <translation>Las recargas de la comprobación son de prueba: quedan fuera de todos los totales. Al final, el acta de entrega se firma y se guarda como PDF.</translation>
    </message>
    <message>
        <source>Every message as it crossed the wire, live and kept. Choose one to see its fields explained, with what deviates from the standard, and the JSON as it was sent.</source>
        <translation>Cada mensaje tal como pasó por el cable, en directo y guardado. Elija uno para ver sus campos explicados, lo que se desvía de la norma y el JSON como se envió.</translation>
    </message>
    <message>
        <source>An alert is told once and clears itself when its cause is gone. Each row says what to do next.</source>
        <translation>Una alerta se avisa una vez y desaparece sola cuando acaba su causa. Cada fila dice qué hacer a continuación.</translation>
    </message>
    <message>
        <source>Acknowledge an alert to say that somebody looks after it; snooze it to be told again later. Who is told, how and when is set in Settings under Notifications.</source>
        <translation>Atienda una alerta para decir que alguien se ocupa de ella; pospóngala para que se avise más tarde. A quién, cómo y cuándo se avisa se fija en Ajustes, en Notificaciones.</translation>
    </message>
    <message>
        <source>What belongs to the site is saved together and lies in the database, so it is part of every backup. Theme and language are yours alone and change at once.</source>
        <translation>Lo que pertenece al emplazamiento se guarda junto en la base de datos, así que forma parte de cada copia de seguridad. El tema y el idioma son solo suyos y cambian al momento.</translation>
    </message>
    <message>
        <source>The main fuse draws the limit into the load chart. Times everywhere are those of the site&apos;s time zone, wherever this computer is.</source>
        <translation>El fusible general traza el límite en el gráfico de carga. Las horas son siempre las de la zona horaria del emplazamiento, esté donde esté este equipo.</translation>
    </message>
    <message>
        <source>Where a tag was unknown, or a charge was started from here, Assign person says later who it was; Note keeps what you want to remember. Both can be undone, and stand in the charger&apos;s history.</source>
        <translation>Si una tarjeta era desconocida o la recarga se inició desde aquí, Asignar persona dice después quién fue; Nota guarda lo que quiera recordar. Ambas cosas se pueden deshacer y constan en el historial del cargador.</translation>
    </message>
    <message>
        <source>Type a filter, e.g. charger:bay4 action:StatusNotification -heartbeat, or press a chip. Completion offers what can stand there; words may be negated with a minus sign. A chip tells how many messages it would show; a plus behind the number means that they are still being counted.</source>
        <translation>Escriba un filtro, p. ej. charger:bay4 action:StatusNotification -heartbeat, o pulse un filtro rápido. El autocompletado ofrece lo que puede ir ahí; las palabras se niegan con un signo menos. Un filtro rápido dice cuántos mensajes mostraría; un más detrás del número significa que aún se están contando.</translation>
    </message>
    <message>
        <source>Follow exchange shows a call with its answer, Follow session all that belongs to one charge, also in a file; row:100-250 shows these rows.</source>
        <translation>Seguir intercambio muestra una llamada con su respuesta; Seguir recarga, todo lo que pertenece a una recarga, también en un archivo; row:100-250 muestra esas filas.</translation>
    </message>
    <message>
        <source>Messages are exported as JSON lines or CSV, with tags masked if you like. A log of another program opens read-only in the same page; lines that cannot be used are listed.</source>
        <translation>Los mensajes se exportan como JSON por líneas o CSV, si quiere con las tarjetas ocultas. El registro de otro programa se abre en la misma página, solo para lectura; las líneas que no se pueden usar se enumeran.</translation>
    </message>
    <message>
        <source>By keyboard, %1 opens a menu that sorts the table and chooses its columns.</source>
        <translation>Con el teclado, %1 abre un menú que ordena la tabla y elige sus columnas.</translation>
    </message>
    <message>
        <source>F6 goes from one part of the window to the next, also to a notice above the status bar: Enter takes its Undo, Esc closes it.</source>
        <translation>F6 pasa de una parte de la ventana a la siguiente, también a un aviso sobre la barra de estado: Intro ejecuta su Deshacer, Esc lo cierra.</translation>
    </message>
    <message>
        <source>Local list shows the tags that the charger keeps itself, to let people charge while the link is down. It follows People &amp; tags by itself; what it still lacks, and what has no room, is named there.</source>
        <translation>Lista local muestra las tarjetas que el propio cargador lleva para dejar cargar mientras no hay enlace. Sigue por sí sola a Personas y tarjetas; lo que aún le falta y lo que no cabe se nombra allí.</translation>
    </message>
    <message>
        <source>A session with more energy than a charger can give is in no sum until you have looked at it and said why it is right (Count in sums).</source>
        <translation>Una recarga con más energía de la que puede dar un cargador no entra en ninguna suma hasta que usted la haya revisado y dicho por qué es correcta (Contar en sumas).</translation>
    </message>
    <message>
        <source>A session closed in our records needs no attention any more. If the charger reports the real end later, that wins, and you are told.</source>
        <translation>Una recarga cerrada en nuestros registros ya no requiere atención. Si el cargador comunica más tarde el final real, vale ese y se le avisa.</translation>
    </message>
    <message>
        <source>A reservation keeps a connector for one person until a time you choose; it begins at once. The charger refuses whoever else comes, and the session of that person uses it up.</source>
        <translation>Una reserva guarda un conector para una persona hasta la hora que usted elija; empieza al momento. El cargador rechaza a cualquier otro que llegue, y la recarga de esa persona la consume.</translation>
    </message>
    <message>
        <source>Open shows what holds now, All what became of the others, Week the connectors against the days. Reserve here, in the menu of a connector, or at a tag or person under People &amp; tags.</source>
        <translation>Vigentes muestra lo que vale ahora, Todas en qué quedaron las demás, Semana los conectores frente a los días. Reserve aquí, en el menú de un conector o en una tarjeta o persona de Personas y tarjetas.</translation>
    </message>
    <message>
        <source>Where a charger refuses, the line says why and what to do. When its time has passed, a reservation ends by itself, whether the charger says so or not.</source>
        <translation>Donde un cargador rechaza, la línea dice por qué y qué hacer. Pasado su plazo, una reserva termina por sí sola, lo diga el cargador o no.</translation>
    </message>
    <message>
        <source>Power limits shows what the charger was told and what follows from it, over the measured power. A charger cannot list its limits, so Forecourt keeps book, and says where it is not sure; Ask the charger brings what it expects to allow.</source>
        <translation>Límites muestra lo que se indicó al cargador y lo que resulta de ello, sobre la potencia medida. Un cargador no puede listar sus límites, así que Forecourt lleva la cuenta y dice dónde no está seguro; Consultar cargador trae lo que este prevé permitir.</translation>
    </message>
    <message>
        <source>Vendor data counts messages of the maker&apos;s own. They are answered as unknown unless a rule says otherwise.</source>
        <translation>Fabricante cuenta los mensajes propios del fabricante. Se responden como desconocidos salvo que una regla diga otra cosa.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeopleActions</name>
    <message>
        <source>Blocked the tag of %1</source>
        <translation>Tarjeta de %1 bloqueada</translation>
    </message>
    <message>
        <source>The tag of %1 may charge again</source>
        <translation>La tarjeta de %1 puede volver a cargar</translation>
    </message>
    <message>
        <source>Removed tag %1</source>
        <translation>Tarjeta %1 eliminada</translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation>Bloqueado: %1</translation>
    </message>
    <message>
        <source>%1 may charge again</source>
        <translation>%1 puede volver a cargar</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Eliminado: %1</translation>
    </message>
    <message>
        <source>Changed tag %1</source>
        <translation>Tarjeta %1 cambiada</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>%1 cambiado</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Tarjeta %1 añadida</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Añadido: %1</translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <extracomment>%1 a tag, %2 a person&apos;s name.</extracomment>
        <translation>Tarjeta %1 añadida para %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeoplePage</name>
    <message>
        <source>People &amp; tags</source>
        <translation>Personas y tarjetas</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Añadir tarjeta</translation>
    </message>
    <message>
        <source>Learn tag</source>
        <translation>Registrar tarjeta</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Unknown tags</source>
        <translation>Tarjetas desconocidas</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <translation>Persona bloqueada</translation>
    </message>
    <message>
        <source>No tag yet</source>
        <translation>Aún no hay tarjetas</translation>
    </message>
    <message>
        <source>Tap a card at a charger to add it. Without tags nobody can start a charge there.</source>
        <translation>Acerque una tarjeta a un cargador para añadirla. Sin tarjetas nadie puede iniciar allí una recarga.</translation>
    </message>
    <message>
        <source>No person yet</source>
        <translation>Aún no hay personas</translation>
    </message>
    <message>
        <source>A person gives a name to tags, so that sessions say who charged.</source>
        <translation>Una persona da nombre a las tarjetas, para que las recargas digan quién cargó.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Choose a tag in the list</source>
        <translation>Elija una tarjeta de la lista</translation>
    </message>
    <message>
        <source>No unknown tag</source>
        <translation>Ninguna tarjeta desconocida</translation>
    </message>
    <message>
        <source>Cards that are shown at a charger and are in no list appear here.</source>
        <translation>Las tarjetas mostradas en un cargador que no están en ninguna lista aparecen aquí.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Off: this person still has tags</source>
        <translation>No disponible: esta persona aún tiene tarjetas</translation>
    </message>
    <message>
        <source>Import and export</source>
        <extracomment>Menu: import and export of people and tags.</extracomment>
        <translation>Importar y exportar</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importar CSV…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>Import people and tags</source>
        <translation>Importar personas y tarjetas</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tablas (*.csv *.txt *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Válida</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Todos los grupos</translation>
    </message>
    <message>
        <source>Statement…</source>
        <translation>Extracto…</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Ninguna tarjeta pasa el filtro</translation>
    </message>
    <message>
        <source>No person fits the filter</source>
        <translation>Ninguna persona pasa el filtro</translation>
    </message>
    <message>
        <source>No unknown tag fits the filter</source>
        <translation>Ninguna tarjeta desconocida pasa el filtro</translation>
    </message>
    <message>
        <source>Looking through %1 tags …</source>
        <extracomment>%1 a number of tags.</extracomment>
        <translation>Buscando en %1 tarjetas…</translation>
    </message>
    <message>
        <source>%1 tags, in order of the tag; more come as you scroll. Type into the filter to find one. Sorting by a column is off for so many.</source>
        <translation>%1 tarjetas, en orden de tarjeta; aparecen más al desplazarse. Escriba en el filtro para encontrar una. Con tantas no se puede ordenar por columnas.</translation>
    </message>
    <message>
        <source>Start on…</source>
        <extracomment>Menu entry of a person: asks at which connector to start charging.</extracomment>
        <translation>Iniciar en…</translation>
    </message>
    <message>
        <source>Reserve a connector…</source>
        <translation>Reservar un conector…</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>No disponible: aquí no se hacen reservas</translation>
    </message>
    <message>
        <source>Off: there is no tag that may charge</source>
        <translation>No disponible: no hay ninguna tarjeta que pueda cargar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PeriodModel</name>
    <message>
        <source>Not told: the charger takes 3</source>
        <translation>Sin indicar: el cargador toma 3</translation>
    </message>
    <message>
        <source>The first step begins at the start</source>
        <translation>El primer tramo empieza al inicio</translation>
    </message>
    <message>
        <source>A time since the start is written like 6:30, hours and minutes</source>
        <translation>El tiempo desde el inicio se escribe como 6:30, horas y minutos</translation>
    </message>
    <message>
        <source>A step begins at least a minute after the one before it and before the next one</source>
        <translation>Un tramo empieza al menos un minuto después del anterior y antes del siguiente</translation>
    </message>
    <message>
        <source>A limit is a number of Ampere from 0 up</source>
        <translation>Un límite es un número de amperios desde 0</translation>
    </message>
    <message>
        <source>A limit is a number of Watt from 0 up</source>
        <translation>Un límite es un número de vatios desde 0</translation>
    </message>
    <message>
        <source>Phases are 1, 2 or 3; empty lets the charger choose</source>
        <translation>Las fases son 1, 2 o 3; vacío deja elegir al cargador</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: from when on a step of a limit holds, since its start.</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Site time</source>
        <extracomment>Column: the time of day at which a step begins.</extracomment>
        <translation>Hora emplaz.</translation>
    </message>
    <message>
        <source>Limit, A</source>
        <translation>Límite, A</translation>
    </message>
    <message>
        <source>Limit, W</source>
        <translation>Límite, W</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonDialog</name>
    <message>
        <source>Add person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>Blocked: none of the tags may charge</source>
        <translation>Bloqueado: ninguna de las tarjetas puede cargar</translation>
    </message>
    <message>
        <source>Tenant, department …</source>
        <translation>Inquilino, departamento …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Escriba un nombre</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PersonModel</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Last charged</source>
        <translation>Última recarga</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlaceCard</name>
    <message>
        <source>Place</source>
        <extracomment>Title of a card: where the charger stands.</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Edit name, area, note and names of connectors</source>
        <translation>Editar nombre, zona, nota y nombres de los conectores</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Quitar foto</translation>
    </message>
    <message>
        <source>Photo of the place</source>
        <translation>Foto del lugar</translation>
    </message>
    <message>
        <source>No area yet</source>
        <translation>Aún sin zona</translation>
    </message>
    <message>
        <source>Here before: %1. Their sessions are shown with this place.</source>
        <extracomment>%1 ids of chargers.</extracomment>
        <translation>Aquí antes: %1. Sus recargas se muestran con este lugar.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlaceDialog</name>
    <message>
        <source>Place of %1</source>
        <translation>Lugar de %1</translation>
    </message>
    <message>
        <source>These words are for people; the charger&apos;s id %1 stays as it is.</source>
        <translation>Estas palabras son para las personas; el identificador %1 del cargador no cambia.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Name of connector %1</source>
        <extracomment>Field: how a connector is called, %1 is its number.</extracomment>
        <translation>Nombre del conector %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The note has %1 characters; %2 fit</source>
        <extracomment>%1 and %2 are numbers of characters.</extracomment>
        <translation>La nota tiene %1 caracteres; caben %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanActions</name>
    <message>
        <source>Off: nothing can be planned here</source>
        <translation>No disponible: aquí no se puede programar nada</translation>
    </message>
    <message>
        <source>Planned at %1: %2. %3</source>
        <extracomment>%1 charger, %2 what is done, %3 when.</extracomment>
        <translation>Programado en %1: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>Planned at %n chargers: %1. %2</source>
        <extracomment>%1 what is done, %2 when.</extracomment>
        <translation>
            <numerusform>Programado en %n cargador: %1. %2</numerusform>
            <numerusform>Programado en %n cargadores: %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n planned action(s)</source>
        <translation>
            <numerusform>%n acción programada cancelada</numerusform>
            <numerusform>%n acciones programadas canceladas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanDialog</name>
    <message>
        <source>Do later at %1</source>
        <extracomment>%1 the name of a charger.</extracomment>
        <translation>Hacer más tarde en %1</translation>
    </message>
    <message numerus="yes">
        <source>Do later at %n chargers</source>
        <translation>
            <numerusform>Hacer más tarde en %n cargador</numerusform>
            <numerusform>Hacer más tarde en %n cargadores</numerusform>
        </translation>
    </message>
    <message>
        <source>It is done by Forecourt itself, also while nobody looks, and stands under Tools, Planned actions.</source>
        <translation>Lo hace el propio Forecourt, también cuando nadie mira, y consta en Herramientas, Acciones programadas.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) are written then and read back.</source>
        <translation>
            <numerusform>Entonces se escribe %n ajuste y se relee.</numerusform>
            <numerusform>Entonces se escriben %n ajustes y se releen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Programar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Poner fuera de servicio</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Poner en servicio</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>The whole charger</source>
        <translation>Todo el cargador</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>As soon as nobody charges</source>
        <translation>En cuanto nadie cargue</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>A una hora</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Date and time (%1)</source>
        <extracomment>%1 the abbreviation of a time zone, such as CEST.</extracomment>
        <translation>Fecha y hora (%1)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Hora (%1)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Wait until nobody charges there, six hours at most</source>
        <translation>Esperar hasta que nadie cargue allí, seis horas como máximo</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one</source>
        <translation>Esta hora ya ha pasado. Elija una posterior</translation>
    </message>
    <message>
        <source>Choose at least one day</source>
        <translation>Elija al menos un día</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanListDialog</name>
    <message>
        <source>Planned actions of %1</source>
        <extracomment>%1 the name of a charger.</extracomment>
        <translation>Acciones programadas de %1</translation>
    </message>
    <message>
        <source>Planned actions</source>
        <translation>Acciones programadas</translation>
    </message>
    <message>
        <source>What is over stays here for 30 days. New ones: the actions of a charger, Later.</source>
        <translation>Lo terminado sigue aquí 30 días. Nuevas: acciones de un cargador, Más tarde.</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Nada programado</translation>
    </message>
    <message>
        <source>Restarts, changes of service and settings can be done later, or every week.</source>
        <translation>Reinicios, cambios de servicio y ajustes se pueden hacer más tarde o cada semana.</translation>
    </message>
    <message>
        <source>Cancel the chosen</source>
        <translation>Cancelar las elegidas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Off: choose planned actions in the list</source>
        <translation>No disponible: elija acciones programadas de la lista</translation>
    </message>
    <message>
        <source>Off: what you chose is over, or is being done</source>
        <translation>No disponible: lo que eligió ha terminado o se está haciendo</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Column: what was planned.</extracomment>
        <translation>Qué</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when it is to be done.</extracomment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who planned it.</extracomment>
        <translation>Por</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Plans</name>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>A planned action was done; %1 the charger&apos;s own words, in English.</extracomment>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecha: %1</translation>
    </message>
    <message>
        <source>Failed. The charger&apos;s history says more</source>
        <extracomment>A planned action failed; %1 the charger&apos;s own words, in English.</extracomment>
        <translation>Fallida. El historial del cargador dice más</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fallida: %1</translation>
    </message>
    <message>
        <source>Missed: the charger was offline or busy for six hours. Plan it again</source>
        <translation>Perdida: el cargador estuvo sin conexión u ocupado seis horas. Prográmela de nuevo</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <translation>Reinicio forzado</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>Poner en servicio</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Poner fuera de servicio</translation>
    </message>
    <message>
        <source>Put connector %1 into service</source>
        <extracomment>%1 the number of a connector.</extracomment>
        <translation>Poner el conector %1 en servicio</translation>
    </message>
    <message>
        <source>Take connector %1 out of service</source>
        <translation>Poner el conector %1 fuera de servicio</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <extracomment>A charger&apos;s setting gets a value: %1 setting, %2 value.</extracomment>
        <translation>Ajustar %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>Change %n setting(s)</source>
        <translation>
            <numerusform>Cambiar %n ajuste</numerusform>
            <numerusform>Cambiar %n ajustes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>When something is done every week: %1 days, %2 time of day.</extracomment>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>As soon as nobody charges</source>
        <translation>En cuanto nadie cargue</translation>
    </message>
    <message>
        <source>when nobody charges</source>
        <extracomment>Behind a time: the action waits until no car is charging.</extracomment>
        <translation>cuando nadie cargue</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Próxima %1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Waits until the charger is online and nobody charges</source>
        <translation>Espera a que el cargador esté en línea y nadie cargue</translation>
    </message>
    <message>
        <source>Waits until the charger is online</source>
        <translation>Espera a que el cargador esté en línea</translation>
    </message>
    <message>
        <source>last %1: %2</source>
        <extracomment>Behind how a repeated action stands: %1 when it was last done, %2 how that went.</extracomment>
        <translation>última %1: %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PortSelfTest</name>
    <message>
        <source>%1: answers.</source>
        <extracomment>%1 an address of this computer.</extracomment>
        <translation>%1: responde.</translation>
    </message>
    <message>
        <source>%1: refused. Nothing listens on this address; see “Listen on” in the settings.</source>
        <translation>%1: rechazado. Nada escucha en esta dirección; véase «Escuchar en» en los ajustes.</translation>
    </message>
    <message>
        <source>%1: no answer. Most likely a firewall of this computer throws the call away.</source>
        <translation>%1: sin respuesta. Lo más probable es que un cortafuegos de este equipo descarte la llamada.</translation>
    </message>
    <message>
        <source>%1: another program answers. Choose another port, or close that program.</source>
        <translation>%1: responde otro programa. Elija otro puerto o cierre ese programa.</translation>
    </message>
    <message>
        <source>The firewall ufw is on here. It lets chargers in after: %1</source>
        <extracomment>%1 a command line.</extracomment>
        <translation>El cortafuegos ufw está activo aquí. Deja entrar a los cargadores tras: %1</translation>
    </message>
    <message>
        <source>The firewall firewalld is on here. It lets chargers in after: %1</source>
        <translation>El cortafuegos firewalld está activo aquí. Deja entrar a los cargadores tras: %1</translation>
    </message>
    <message>
        <source>No firewall was found on this computer, but not every kind can be seen from here.</source>
        <translation>No se encontró ningún cortafuegos en este equipo, pero no todos los tipos se pueden ver desde aquí.</translation>
    </message>
    <message>
        <source>This computer called itself, so the router was not asked: it may still keep devices apart, in a guest Wi-Fi for example. For certainty open %1 on a phone in the chargers&apos; network: the call appears under “Add charger”.</source>
        <extracomment>%1 an address for a web browser.</extracomment>
        <translation>Este equipo se llamó a sí mismo, así que no se preguntó al router: aún puede mantener separados los dispositivos, por ejemplo en un wifi de invitados. Para tener certeza, abra %1 en un teléfono en la red de los cargadores: la llamada aparece en «Añadir cargador».</translation>
    </message>
    <message>
        <source>Test from this computer</source>
        <extracomment>Button: call our own port from this computer.</extracomment>
        <translation>Probar desde este equipo</translation>
    </message>
    <message>
        <source>Test from this computer whether the port for chargers answers</source>
        <translation>Probar desde este equipo si responde el puerto para cargadores</translation>
    </message>
    <message>
        <source>Answer of the self-test</source>
        <translation>Respuesta de la autoprueba</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>La prueba está en curso</translation>
    </message>
    <message>
        <source>The port for chargers is not open yet</source>
        <translation>El puerto para cargadores aún no está abierto</translation>
    </message>
    <message>
        <source>Calling port %1 on every address of this computer…</source>
        <translation>Llamando al puerto %1 en cada dirección de este equipo…</translation>
    </message>
    <message>
        <source>This computer is in no network. Plug in the cable, or switch Wi-Fi on.</source>
        <translation>Este equipo no está en ninguna red. Enchufe el cable o active el wifi.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PowerChart</name>
    <message>
        <source>Power over time</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Potencia en el tiempo</translation>
    </message>
    <message>
        <source>Now %1</source>
        <extracomment>Accessible description of a chart; %1 is the newest value with its unit.</extracomment>
        <translation>Ahora %1</translation>
    </message>
    <message>
        <source>power</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>potencia</translation>
    </message>
    <message>
        <source>limit</source>
        <extracomment>Name of a value in a chart&apos;s read-out.</extracomment>
        <translation>límite</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PowerLimitsTab</name>
    <message>
        <source>New limit…</source>
        <translation>Nuevo límite…</translation>
    </message>
    <message>
        <source>Remove limits…</source>
        <translation>Quitar límites…</translation>
    </message>
    <message>
        <source>Power and limits</source>
        <translation>Potencia y límites</translation>
    </message>
    <message>
        <source>No limit is known and no session is running. Ask the charger what it expects to allow.</source>
        <translation>No se conoce ningún límite y no hay ninguna recarga en curso. Pregunte al cargador qué prevé permitir.</translation>
    </message>
    <message>
        <source>Power kW</source>
        <translation>Potencia kW</translation>
    </message>
    <message>
        <source>Charger says</source>
        <translation>Según cargador</translation>
    </message>
    <message>
        <source>By our limits</source>
        <translation>Nuestros límites</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Previsión para</translation>
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
        <translation>Consultar cargador</translation>
    </message>
    <message>
        <source>Limits of this charger</source>
        <translation>Límites de este cargador</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>No limit was set from here</source>
        <translation>Desde aquí no se fijó ningún límite</translation>
    </message>
    <message>
        <source>New limit sets one for this charger, a connector or a session.</source>
        <translation>Nuevo límite fija uno para este cargador, un conector o una recarga.</translation>
    </message>
    <message>
        <source>Whole charger</source>
        <translation>Todo el cargador</translation>
    </message>
    <message>
        <source>Off: choose a limit in the table first</source>
        <translation>No disponible: elija primero un límite de la tabla</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>No disponible: la respuesta aún no ha llegado</translation>
    </message>
    <message>
        <source>The charger&apos;s answer: %1</source>
        <extracomment>%1 is a time or a date.</extracomment>
        <translation>La respuesta del cargador: %1</translation>
    </message>
    <message>
        <source>Remove limit %1 of %2?</source>
        <extracomment>%1 the number of a limit, %2 a charger.</extracomment>
        <translation>¿Quitar el límite %1 de %2?</translation>
    </message>
    <message>
        <source>The charger may then take more than now, up to what its other limits and its wiring allow.</source>
        <translation>El cargador podrá tomar entonces más que ahora, hasta lo que permitan sus otros límites y su cableado.</translation>
    </message>
    <message>
        <source>Remove limit</source>
        <translation>Quitar límite</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Ahora: %2</translation>
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
        <translation>Acta de entrega: %1</translation>
    </message>
    <message>
        <source>Pages of the hand-over</source>
        <translation>Páginas del acta de entrega</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Ancho de página</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Which page of a document is shown.</extracomment>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Save the hand-over</source>
        <translation>Guardar el acta de entrega</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileDialog</name>
    <message>
        <source>Change a limit of %1</source>
        <extracomment>Title of a dialog: %1 is a charger.</extracomment>
        <translation>Cambiar un límite de %1</translation>
    </message>
    <message>
        <source>Limit the power of %1</source>
        <translation>Limitar la potencia de %1</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>What the charger may give at most. Drag the line, or write into the table.</source>
        <translation>Lo que el cargador puede dar como máximo. Arrastre la línea o escriba en la tabla.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Arrow keys choose and change a step, with Ctrl they move its begin; Insert adds one, Delete removes it</source>
        <translation>Las flechas eligen y cambian un tramo; con Ctrl mueven su inicio; Insert añade uno, Supr lo quita</translation>
    </message>
    <message>
        <source>Steps of the limit</source>
        <translation>Tramos del límite</translation>
    </message>
    <message>
        <source>Off: the first step stays</source>
        <translation>No disponible: el primer tramo se queda</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>No disponible: el cargador está archivado</translation>
    </message>
    <message>
        <source>Off: the answer has not come yet</source>
        <translation>No disponible: la respuesta aún no ha llegado</translation>
    </message>
    <message>
        <source>Off: mend what is marked first</source>
        <translation>No disponible: corrija primero lo marcado</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>No enviado. %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1. Next: %2</source>
        <extracomment>%1 what became of a command, %2 what to do now; both are sentences.</extracomment>
        <translation>%1. Ahora: %2</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileForm</name>
    <message>
        <source>Whole charger</source>
        <translation>Todo el cargador</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>Límite de</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>%1: set</source>
        <extracomment>Switches a time on that may be left out; %1 is what it is for.</extracomment>
        <translation>%1: indicar</translation>
    </message>
    <message>
        <source>Starts, site time</source>
        <translation>Inicio, hora del emplazamiento</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>without end</source>
        <extracomment>In an empty field for a duration.</extracomment>
        <translation>sin final</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Duration, like 8:00</source>
        <extracomment>How long a limit of power holds, in hours and minutes.</extracomment>
        <translation>Duración, como 8:00</translation>
    </message>
    <message>
        <source>Valid from, site time</source>
        <translation>Válido desde, hora del emplazamiento</translation>
    </message>
    <message>
        <source>Valid until, site time</source>
        <translation>Válido hasta, hora del emplazamiento</translation>
    </message>
    <message>
        <source>Of several limits the one with the highest stack level counts</source>
        <translation>De varios límites cuenta el que tiene el nivel de pila más alto</translation>
    </message>
    <message>
        <source>A limit with the same number is replaced</source>
        <translation>Un límite con el mismo número se sustituye</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>In an empty field that may stay empty.</extracomment>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>Below this rate the car charges inefficiently; a hint to the charger</source>
        <translation>Por debajo de esta tasa el coche carga con poca eficiencia; una indicación para el cargador</translation>
    </message>
    <message>
        <source>Stack level</source>
        <translation>Nivel de pila</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Least rate, in the unit</source>
        <translation>Tasa mínima, en la unidad</translation>
    </message>
    <message>
        <source>Off: it does not repeat</source>
        <translation>No disponible: no se repite</translation>
    </message>
    <message>
        <source>Off: it starts with each session</source>
        <translation>No disponible: empieza con cada recarga</translation>
    </message>
    <message>
        <source>Off: it is valid at once</source>
        <translation>No disponible: es válido al momento</translation>
    </message>
    <message>
        <source>Off: it is valid until it is removed</source>
        <translation>No disponible: es válido hasta que se quite</translation>
    </message>
    <message>
        <source>Off: this charger takes no other unit</source>
        <translation>No disponible: este cargador no acepta otra unidad</translation>
    </message>
    <message>
        <source>Off: it is for the charger as a whole</source>
        <translation>No disponible: es para el cargador en conjunto</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileModel</name>
    <message>
        <source>Whole charger</source>
        <extracomment>In place of a connector: the limit is for the charger as a whole.</extracomment>
        <translation>Todo el cargador</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Limit of</source>
        <extracomment>Column: what a limit of power is for.</extracomment>
        <translation>Límite de</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Column: the stack level of a limit; of several the highest counts.</extracomment>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column: the number of a limit.</extracomment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Allows</source>
        <translation>Permite</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Column: when a limit counts.</extracomment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>Column: when a limit was set.</extracomment>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who set it.</extracomment>
        <translation>Por</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo …</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QrCode</name>
    <message>
        <source>QR code for %1</source>
        <extracomment>Accessible name of a QR code; %1 is its text.</extracomment>
        <translation>Código QR de %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::QuirkModel</name>
    <message>
        <source>Deviation</source>
        <extracomment>Column: how the charger departs from the standard.</extracomment>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when it was last seen.</extracomment>
        <translation>Última</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReplaceDialog</name>
    <message>
        <source>Replace the hardware at %1?</source>
        <translation>¿Sustituir el equipo en %1?</translation>
    </message>
    <message>
        <source>The new charger gets the name, area, note, photo and history of this place. %1 is archived and not let in any more.</source>
        <translation>El cargador nuevo recibe el nombre, la zona, la nota, la foto y el historial de este lugar. %1 se archiva y ya no se le deja entrar.</translation>
    </message>
    <message>
        <source>Its password is not taken over: give the new one a password of its own.</source>
        <translation>Su contraseña no se traspasa: dé al nuevo una contraseña propia.</translation>
    </message>
    <message>
        <source>Id of the new charger</source>
        <translation>Identificador del cargador nuevo</translation>
    </message>
    <message>
        <source>Id of the new charger, as in its own settings</source>
        <translation>Identificador del cargador nuevo, como en sus propios ajustes</translation>
    </message>
    <message>
        <source>New charger: one that waits, or the id from its own settings</source>
        <translation>Cargador nuevo: uno en espera, o el identificador de sus propios ajustes</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar el antiguo</translation>
    </message>
    <message>
        <source>Choose a charger or type its id</source>
        <translation>Elija un cargador o escriba su identificador</translation>
    </message>
    <message>
        <source>An id has at most 255 characters and no colon</source>
        <translation>Un identificador tiene como máximo 255 caracteres y ningún signo de dos puntos</translation>
    </message>
    <message>
        <source>That is the old one: with the same id nothing needs to be replaced</source>
        <translation>Es el antiguo: con el mismo identificador no hace falta sustituir nada</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationActions</name>
    <message>
        <source>%1 for %2: %3</source>
        <extracomment>A reservation: %1 where, %2 for whom, %3 what became of it.</extracomment>
        <translation>%1 para %2: %3</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>No disponible: aquí no se hacen reservas</translation>
    </message>
    <message>
        <source>Off: this reservation is over</source>
        <translation>No disponible: esta reserva ha terminado</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>No disponible: este cargador no está en uso</translation>
    </message>
    <message>
        <source>Cancel the reservation of %1 at %2?</source>
        <extracomment>%1 for whom, %2 where.</extracomment>
        <translation>¿Cancelar la reserva de %1 en %2?</translation>
    </message>
    <message>
        <source>The connector is free for everybody at once.</source>
        <translation>El conector queda libre para todos al momento.</translation>
    </message>
    <message>
        <source>Cancel reservation</source>
        <translation>Cancelar reserva</translation>
    </message>
    <message>
        <source>Keep reserved</source>
        <translation>Mantener reservado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationModel</name>
    <message>
        <source>%1, any connector</source>
        <extracomment>Where something is reserved: %1 a charger.</extracomment>
        <translation>%1, cualquier conector</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: for whom a connector is kept.</extracomment>
        <translation>Para</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Column: when a reservation ends.</extracomment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Column: when a reservation was made.</extracomment>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>What became of it</source>
        <extracomment>Column: what became of a reservation and what to do.</extracomment>
        <translation>En qué quedó</translation>
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
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
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
        <translation>Rechazada: el conector tiene una avería. Reserve otro u ocúpese antes de la avería.</translation>
    </message>
    <message>
        <source>Refused: a car is plugged in there, a session runs, or it is reserved already. Reserve another one.</source>
        <translation>Rechazada: hay un coche enchufado, una recarga en curso o ya está reservado. Reserve otro.</translation>
    </message>
    <message>
        <source>Refused: the connector is out of service. Put it into service first, or reserve another one.</source>
        <translation>Rechazada: el conector está fuera de servicio. Póngalo antes en servicio o reserve otro.</translation>
    </message>
    <message>
        <source>Refused: this charger takes no reservations now. See whether its settings switch them off.</source>
        <translation>Rechazada: este cargador no acepta reservas ahora. Mire si sus ajustes las desactivan.</translation>
    </message>
    <message>
        <source>Refused: this charger does not know reservations.</source>
        <translation>Rechazada: este cargador no conoce reservas.</translation>
    </message>
    <message>
        <source>Refused: the charger answered “%1”. Its messages tell more.</source>
        <extracomment>%1 is the charger&apos;s own word or error.</extracomment>
        <translation>Rechazada: el cargador respondió «%1». Sus mensajes dicen más.</translation>
    </message>
    <message>
        <source>It was never sent: the connection ended first. Reserve again.</source>
        <translation>No llegó a enviarse: la conexión terminó antes. Reserve de nuevo.</translation>
    </message>
    <message>
        <source>The charger does not know it any more: it was given free, or lost in a restart.</source>
        <translation>El cargador ya no la conoce: se liberó o se perdió en un reinicio.</translation>
    </message>
    <message>
        <source>The charger gave it up: the connector had a fault, went out of service, or was given free there.</source>
        <translation>El cargador la abandonó: el conector tuvo una avería, quedó fuera de servicio o se liberó allí.</translation>
    </message>
    <message>
        <source>The charger could not take the list, not even whole. Restart it and send again; if that does not help, its list may be too short for its own limit.</source>
        <translation>El cargador no pudo aceptar la lista, ni siquiera entera. Reinícielo y envíela de nuevo; si no ayuda, quizá su lista sea más corta que su propio límite.</translation>
    </message>
    <message>
        <source>The charger insists on another version of the list. Restart it, then send the whole list.</source>
        <translation>El cargador insiste en otra versión de la lista. Reinícielo y luego envíe la lista entera.</translation>
    </message>
    <message>
        <source>The charger did not answer. It is tried again by itself; its version will tell what got through.</source>
        <translation>El cargador no respondió. Se vuelve a intentar por sí solo; su versión dirá qué llegó.</translation>
    </message>
    <message>
        <source>The charger answered with an error. Its messages tell which; it is tried again in an hour.</source>
        <translation>El cargador respondió con un error. Sus mensajes dicen cuál; se vuelve a intentar en una hora.</translation>
    </message>
    <message>
        <source>Asked</source>
        <extracomment>State of a reservation: the charger was asked.</extracomment>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Unclear</source>
        <extracomment>State of a reservation: nobody knows whether it holds.</extracomment>
        <translation>Dudosa</translation>
    </message>
    <message>
        <source>Used</source>
        <extracomment>State of a reservation: a session began with it.</extracomment>
        <translation>Usada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Given up</source>
        <extracomment>State of a reservation: the charger does not keep it any more.</extracomment>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>Replaced</source>
        <extracomment>State of a reservation: another one took its place.</extracomment>
        <translation>Sustituida</translation>
    </message>
    <message>
        <source>The charger was asked and has not answered yet.</source>
        <translation>Se ha preguntado al cargador y aún no ha respondido.</translation>
    </message>
    <message>
        <source>It holds until %1. Whoever else comes is refused there.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>Vale hasta %1. A cualquier otro que llegue se le rechaza allí.</translation>
    </message>
    <message>
        <source>The charger did not answer, so it may hold or not. Look at the connector; to be sure, cancel it and reserve again.</source>
        <translation>El cargador no respondió, así que puede valer o no. Mire el conector; para estar seguro, cancélela y reserve de nuevo.</translation>
    </message>
    <message>
        <source>A session began with it.</source>
        <translation>Una recarga empezó con ella.</translation>
    </message>
    <message>
        <source>Its time passed without a session.</source>
        <translation>Su plazo pasó sin recarga.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>It was cancelled by %1.</source>
        <translation>La canceló %1.</translation>
    </message>
    <message>
        <source>Another reservation with the same number took its place.</source>
        <translation>Otra reserva con el mismo número ocupó su lugar.</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <extracomment>For whom a connector is reserved: nobody is known.</extracomment>
        <translation>(desconocido)</translation>
    </message>
    <message>
        <source>It is reserved already. Cancel that reservation first, or choose another connector.</source>
        <translation>Ya está reservado. Cancele antes esa reserva o elija otro conector.</translation>
    </message>
    <message>
        <source>This reservation is over already.</source>
        <translation>Esta reserva ya ha terminado.</translation>
    </message>
    <message>
        <source>This charger reserves single connectors only. Choose one of them.</source>
        <translation>Este cargador solo reserva conectores sueltos. Elija uno de ellos.</translation>
    </message>
    <message>
        <source>This charger does not know reservations.</source>
        <translation>Este cargador no conoce reservas.</translation>
    </message>
    <message>
        <source>This tag may not charge there: it is blocked, has expired, or is for other chargers. See People &amp; tags.</source>
        <translation>Esta tarjeta no puede cargar allí: está bloqueada, ha caducado o es para otros cargadores. Véase Personas y tarjetas.</translation>
    </message>
    <message>
        <source>The charger is not accepted yet.</source>
        <translation>El cargador aún no está aceptado.</translation>
    </message>
    <message>
        <source>There is no such tag. Add it under People &amp; tags first.</source>
        <translation>No existe esa tarjeta. Añádala antes en Personas y tarjetas.</translation>
    </message>
    <message numerus="yes">
        <source>The end must lie at least a minute ahead and within the next %n day(s).</source>
        <translation>
            <numerusform>El final debe quedar al menos un minuto por delante y dentro de %n día.</numerusform>
            <numerusform>El final debe quedar al menos un minuto por delante y dentro de los próximos %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of a charger&apos;s own list of tags.</extracomment>
        <translation>Desconocida</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Atrasada</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>No admitida</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>The charger did not say whether it keeps a list. Send it to find out.</source>
        <translation>El cargador no dijo si lleva una lista. Envíela para averiguarlo.</translation>
    </message>
    <message>
        <source>The charger has every tag it should have.</source>
        <translation>El cargador tiene todas las tarjetas que debe tener.</translation>
    </message>
    <message>
        <source>Version %1, confirmed %2. With the link down the charger lets these tags charge by itself.</source>
        <extracomment>%1 a number, %2 a time.</extracomment>
        <translation>Versión %1, confirmada %2. Sin enlace, el cargador deja cargar a estas tarjetas por sí solo.</translation>
    </message>
    <message>
        <source>No tag may charge here yet, so there is nothing to send.</source>
        <translation>Aún no puede cargar aquí ninguna tarjeta, así que no hay nada que enviar.</translation>
    </message>
    <message>
        <source>People or tags have changed since. Send the list when it suits you.</source>
        <translation>Desde entonces han cambiado personas o tarjetas. Envíe la lista cuando le convenga.</translation>
    </message>
    <message>
        <source>People or tags have changed; the charger is told within a minute.</source>
        <translation>Han cambiado personas o tarjetas; se comunica al cargador en menos de un minuto.</translation>
    </message>
    <message>
        <source>The charger is told as soon as it is online again.</source>
        <translation>Se comunica al cargador en cuanto vuelva a estar en línea.</translation>
    </message>
    <message>
        <source>The list is on its way.</source>
        <translation>La lista está en camino.</translation>
    </message>
    <message>
        <source>The charger&apos;s own setting LocalAuthListEnabled is off: it would not use a list. Switch it on there.</source>
        <translation>El ajuste LocalAuthListEnabled del propio cargador está desactivado: no usaría una lista. Actívelo allí.</translation>
    </message>
    <message>
        <source>This charger keeps no list of tags. With the link down it decides by its other settings.</source>
        <translation>Este cargador no lleva lista de tarjetas. Sin enlace decide según sus otros ajustes.</translation>
    </message>
    <message>
        <source>Tags used last</source>
        <extracomment>Who goes first where a charger&apos;s list is too short.</extracomment>
        <translation>Últimas usadas</translation>
    </message>
    <message>
        <source>Tags of people, by name</source>
        <translation>De personas, por nombre</translation>
    </message>
    <message>
        <source>Tags for few chargers</source>
        <translation>De pocos cargadores</translation>
    </message>
    <message>
        <source>Reservation used</source>
        <translation>Reserva usada</translation>
    </message>
    <message>
        <source>Reservation expired</source>
        <translation>Reserva caducada</translation>
    </message>
    <message>
        <source>Reservation cancelled</source>
        <translation>Reserva cancelada</translation>
    </message>
    <message>
        <source>Reservation refused</source>
        <translation>Reserva rechazada</translation>
    </message>
    <message>
        <source>Reservation given up</source>
        <translation>Reserva abandonada</translation>
    </message>
    <message>
        <source>Reservation replaced</source>
        <translation>Reserva sustituida</translation>
    </message>
    <message>
        <source>Local list sent</source>
        <translation>Lista local enviada</translation>
    </message>
    <message>
        <source>Local list not taken</source>
        <translation>Lista local no aceptada</translation>
    </message>
    <message>
        <source>No local list here</source>
        <translation>Aquí no hay lista local</translation>
    </message>
    <message>
        <source>Local list: choice changed</source>
        <translation>Lista local: elección cambiada</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationsPage</name>
    <message>
        <source>Reservations</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Cargadores</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reservar…</translation>
    </message>
    <message>
        <source>Which reservations</source>
        <translation>Qué reservas</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Reservations that hold now.</extracomment>
        <translation>Vigentes</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Reservations: those that are over too.</extracomment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Abrir recarga</translation>
    </message>
    <message>
        <source>Cancel reservation…</source>
        <translation>Cancelar reserva…</translation>
    </message>
    <message>
        <source>Reservations of the week</source>
        <translation>Reservas de la semana</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A week: %1 its first day, %2 its last.</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Off: reservations are not made here</source>
        <translation>No disponible: aquí no se hacen reservas</translation>
    </message>
    <message>
        <source>Off: no charger that is online now knows reservations</source>
        <translation>No disponible: ningún cargador ahora en línea conoce reservas</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Nothing is reserved</source>
        <translation>Nada reservado</translation>
    </message>
    <message>
        <source>No reservation yet</source>
        <translation>Aún no hay reservas</translation>
    </message>
    <message>
        <source>Clear the filter to see the others.</source>
        <translation>Borre el filtro para ver las demás.</translation>
    </message>
    <message>
        <source>Keep a connector for somebody: here, at a connector, or at a person under People &amp; tags.</source>
        <translation>Guarde un conector para alguien: aquí, en un conector o en una persona de Personas y tarjetas.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>A reservation: %1 where, %2 for whom.</extracomment>
        <translation>%1 para %2</translation>
    </message>
    <message>
        <source>Made by %1, %2.</source>
        <extracomment>%1 who made a reservation, %2 when.</extracomment>
        <translation>Hecha por %1, %2.</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Abrir cargador</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReserveDialog</name>
    <message>
        <source>Reserve a connector</source>
        <translation>Reservar un conector</translation>
    </message>
    <message>
        <source>Others with the tag&apos;s group may use it too</source>
        <translation>Otros del grupo de la tarjeta también pueden usarlo</translation>
    </message>
    <message>
        <source>It is kept from now on: until then the charger lets nobody else charge there.</source>
        <translation>Se guarda desde ahora: hasta entonces el cargador no deja cargar allí a nadie más.</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Nombre o tarjeta</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Persona o tarjeta</translation>
    </message>
    <message>
        <source>Until, site time</source>
        <translation>Hasta, hora del emplazamiento</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>No charger that is online now knows reservations</source>
        <translation>Ningún cargador ahora en línea conoce reservas</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, tarjeta %2</translation>
    </message>
    <message>
        <source>Off: this tag belongs to no group</source>
        <translation>No disponible: esta tarjeta no es de ningún grupo</translation>
    </message>
    <message>
        <source>Choose for whom it is kept</source>
        <translation>Elija para quién se guarda</translation>
    </message>
    <message>
        <source>Choose a time at least a minute ahead</source>
        <translation>Elija una hora al menos un minuto por delante</translation>
    </message>
    <message>
        <source>Asking the charger</source>
        <translation>Preguntando al cargador</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RestoreDialog</name>
    <message>
        <source>This is not a backup of Forecourt (%1). Choose another file.</source>
        <translation>Esto no es una copia de seguridad de Forecourt (%1). Elija otro archivo.</translation>
    </message>
    <message>
        <source>This backup is damaged or was altered. Choose an older one. (%1)</source>
        <translation>Esta copia de seguridad está dañada o se alteró. Elija una más antigua. (%1)</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Forecourt. Install that version first; nothing was changed.</source>
        <translation>Esta copia de seguridad se hizo con una versión más nueva de Forecourt. Instale primero esa versión; no se cambió nada.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Try again, or go on without the secrets.</source>
        <translation>La frase de contraseña es incorrecta. Inténtelo de nuevo o siga sin los secretos.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>¿Restaurar esta copia de seguridad?</translation>
    </message>
    <message>
        <source>%1 is opened in an empty folder first. Nothing changes before you say so.</source>
        <translation>%1 se abre primero en una carpeta vacía. No cambia nada hasta que usted lo diga.</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Comprobando la copia de seguridad</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Frase de contraseña de la copia de seguridad</translation>
    </message>
    <message>
        <source>Passphrase for the secrets</source>
        <translation>Frase de contraseña de los secretos</translation>
    </message>
    <message>
        <source>Open secrets</source>
        <extracomment>Opens the secrets of a backup with the passphrase.</extracomment>
        <translation>Abrir secretos</translation>
    </message>
    <message>
        <source>Also take over ports, certificate and secrets of that computer</source>
        <translation>Tomar también los puertos, el certificado y los secretos de aquel equipo</translation>
    </message>
    <message>
        <source>Restore and restart</source>
        <translation>Restaurar y reiniciar</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Conservar lo actual</translation>
    </message>
    <message>
        <source>The backup is being checked</source>
        <translation>La copia de seguridad se está comprobando</translation>
    </message>
    <message>
        <source>The backup cannot be used</source>
        <translation>La copia de seguridad no se puede usar</translation>
    </message>
    <message>
        <source>Type the right passphrase, or clear it</source>
        <translation>Escriba la frase de contraseña correcta o bórrela</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Emplazamiento: %1</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Hecha: %1</translation>
    </message>
    <message>
        <source>Chargers: %1, sessions: %2, persons: %3, tags: %4</source>
        <translation>Cargadores: %1, recargas: %2, personas: %3, tarjetas: %4</translation>
    </message>
    <message>
        <source>Newest session: %1</source>
        <translation>Recarga más reciente: %1</translation>
    </message>
    <message>
        <source>Layout of the database: %1</source>
        <translation>Estructura de la base de datos: %1</translation>
    </message>
    <message>
        <source>Version: %1, layout of the database: %2</source>
        <translation>Versión: %1, estructura de la base de datos: %2</translation>
    </message>
    <message>
        <source>The message log is not in it; the one here stays.</source>
        <translation>El registro de mensajes no está incluido; el de aquí se conserva.</translation>
    </message>
    <message>
        <source>Its secrets are open.</source>
        <translation>Sus secretos están abiertos.</translation>
    </message>
    <message>
        <source>Its secrets stay closed without the passphrase.</source>
        <translation>Sus secretos siguen cerrados sin la frase de contraseña.</translation>
    </message>
    <message>
        <source>What is here now is kept as a copy in the backup folder. Chargers are cut off for some seconds.</source>
        <translation>Lo que hay ahora se conserva como copia en la carpeta de copias de seguridad. Los cargadores quedan desconectados unos segundos.</translation>
    </message>
    <message>
        <source>The restore is being prepared</source>
        <translation>Se está preparando la restauración</translation>
    </message>
    <message>
        <source>This backup was made by another build of Forecourt, whose tables differ. Restore it with that program; nothing was changed. (%1)</source>
        <translation>Esta copia de seguridad es de otra compilación de Forecourt, con tablas distintas. Restáurela con ese programa; no se cambió nada. (%1)</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RetentionSection</name>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Messages kept</source>
        <translation>Mensajes conservados</translation>
    </message>
    <message>
        <source>The oldest go first.</source>
        <translation>Los más antiguos se van primero.</translation>
    </message>
    <message>
        <source>trace log limit</source>
        <translation>traza registro límite</translation>
    </message>
    <message>
        <source>Size of the message log</source>
        <translation>Tamaño del registro de mensajes</translation>
    </message>
    <message>
        <source>disk space trace</source>
        <translation>disco espacio traza</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Events stay</source>
        <translation>Los eventos se conservan</translation>
    </message>
    <message>
        <source>Older ones are removed after the nightly backup.</source>
        <translation>Los más antiguos se eliminan tras la copia nocturna.</translation>
    </message>
    <message>
        <source>history age days</source>
        <translation>historial antigüedad días</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Meter values without a session stay</source>
        <translation>Las lecturas sin recarga se conservan</translation>
    </message>
    <message>
        <source>Values of a session stay as long as the session: a bill rests on them.</source>
        <translation>Las lecturas de una recarga se conservan tanto como la recarga: en ellas se basa una factura.</translation>
    </message>
    <message>
        <source>samples age days</source>
        <translation>muestras antigüedad días</translation>
    </message>
    <message>
        <source>for ever</source>
        <extracomment>Value of a field with days: nothing is removed.</extracomment>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>Connection attempts are kept in memory only: the last 200, until the program ends.</source>
        <translation>Los intentos de conexión solo se guardan en memoria: los últimos 200, hasta que el programa termina.</translation>
    </message>
    <message>
        <source>Now: %1 messages since %2, %3.</source>
        <translation>Ahora: %1 mensajes desde %2, %3.</translation>
    </message>
    <message>
        <source>Now: no messages, %1.</source>
        <translation>Ahora: ningún mensaje, %1.</translation>
    </message>
    <message>
        <source>Now: %1 sessions with %2 meter values, %3 events, %4.</source>
        <translation>Ahora: %1 recargas con %2 lecturas, %3 eventos, %4.</translation>
    </message>
    <message>
        <source>Messages stay</source>
        <translation>Los mensajes se conservan</translation>
    </message>
    <message>
        <source>Older ones are removed even where there is room; a few stay with younger ones of the same block.</source>
        <translation>Los más antiguos se quitan aunque haya sitio; algunos quedan con otros más nuevos del mismo bloque.</translation>
    </message>
    <message>
        <source>trace log age days privacy</source>
        <translation>traza registro antigüedad días privacidad</translation>
    </message>
    <message>
        <source>whatever their age</source>
        <extracomment>Value of a field with days: age alone removes nothing.</extracomment>
        <translation>sea cual sea su antigüedad</translation>
    </message>
    <message>
        <source>%1 could not be written since the start.</source>
        <translation>No se pudieron escribir %1 desde el inicio.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportDialog</name>
    <message>
        <source>neither a tag nor a name</source>
        <translation>ni tarjeta ni nombre</translation>
    </message>
    <message>
        <source>the tag has more than 20 characters</source>
        <translation>la tarjeta tiene más de 20 caracteres</translation>
    </message>
    <message>
        <source>the tag has characters that cannot be shown</source>
        <translation>la tarjeta tiene caracteres que no se pueden mostrar</translation>
    </message>
    <message>
        <source>the name is too long or has characters that cannot be shown</source>
        <translation>el nombre es demasiado largo o tiene caracteres que no se pueden mostrar</translation>
    </message>
    <message>
        <source>not a date; write 2026-12-31 or 31.12.2026</source>
        <translation>no es una fecha; escriba 2026-12-31 o 31.12.2026</translation>
    </message>
    <message>
        <source>“Blocked” is neither yes nor no</source>
        <translation>«Bloqueada» no es ni sí ni no</translation>
    </message>
    <message>
        <source>this tag came before in the file</source>
        <translation>esta tarjeta ya salió antes en el archivo</translation>
    </message>
    <message>
        <source>several people have this name; give them different names first</source>
        <translation>varias personas tienen este nombre; deles antes nombres distintos</translation>
    </message>
    <message>
        <source>the row cannot be read; a quotation mark may be missing</source>
        <translation>no se puede leer la fila; quizá falten unas comillas</translation>
    </message>
    <message>
        <source>Import people and tags</source>
        <translation>Importar personas y tarjetas</translation>
    </message>
    <message>
        <source>From %1. Nothing is changed before you press Import.</source>
        <translation>De %1. No cambia nada hasta que pulse Importar.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Encoding: found out</source>
        <translation>Codificación: automática</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Separator: found out</source>
        <translation>Separador: automático</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La primera fila nombra las columnas</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Principio del archivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Column for: %1</source>
        <translation>Columna para: %1</translation>
    </message>
    <message>
        <source>Update tags that are known; otherwise their rows are skipped</source>
        <translation>Actualizar las tarjetas conocidas; si no, sus filas se omiten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Filas que quedan fuera</translation>
    </message>
    <message>
        <source>This is not a text file. Save the table as CSV in the spreadsheet program first.</source>
        <translation>Esto no es un archivo de texto. Guarde antes la tabla como CSV en la hoja de cálculo.</translation>
    </message>
    <message>
        <source>Off: the file could not be read</source>
        <translation>No disponible: no se pudo leer el archivo</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>Codificación: %1</translation>
    </message>
    <message>
        <source>Separator: %1</source>
        <translation>Separador: %1</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>No column of the file.</extracomment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Leyendo el archivo …</translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>%n tarjeta nueva</numerusform>
            <numerusform>%n tarjetas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n actualizada</numerusform>
            <numerusform>%n actualizadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n persona nueva</numerusform>
            <numerusform>%n personas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already as in the file</source>
        <translation>
            <numerusform>%n ya como en el archivo</numerusform>
            <numerusform>%n ya como en el archivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and skipped</source>
        <translation>
            <numerusform>%n conocida y omitida</numerusform>
            <numerusform>%n conocidas y omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n fila excluida</numerusform>
            <numerusform>%n filas excluidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>%1: number of the line in a file, %2: what is wrong, %3: what the file says.</extracomment>
        <translation>Línea %1: %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: nothing in this file would change anything</source>
        <translation>No disponible: nada de este archivo cambiaría algo</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importando …</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n tag(s)</source>
        <translation>
            <numerusform>%n tarjeta importada</numerusform>
            <numerusform>%n tarjetas importadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported a part of the file</source>
        <translation>Se importó una parte del archivo</translation>
    </message>
    <message>
        <source>Off: the import failed; close this and try again</source>
        <translation>No disponible: la importación falló; cierre e inténtelo de nuevo</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportRun</name>
    <message>
        <source>Importing people and tags</source>
        <translation>Importando personas y tarjetas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SampleModel</name>
    <message>
        <source>on the clock</source>
        <extracomment>Why a meter value was sent: at a fixed time of day.</extracomment>
        <translation>a hora fija</translation>
    </message>
    <message>
        <source>begin</source>
        <extracomment>Why a meter value was sent: the session began.</extracomment>
        <translation>inicio</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>Why a meter value was sent: the session ended.</extracomment>
        <translation>fin</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>Why a meter value was sent: charging was interrupted.</extracomment>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>resumed</source>
        <extracomment>Why a meter value was sent: charging went on after an interruption.</extracomment>
        <translation>reanudada</translation>
    </message>
    <message>
        <source>asked for</source>
        <extracomment>Why a meter value was sent: somebody asked for it.</extracomment>
        <translation>pedida</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otra</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>A meter value with a cryptographic signature.</extracomment>
        <translation>firmada</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Column: why a meter value was sent.</extracomment>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potencia</translation>
    </message>
    <message>
        <source>Offered</source>
        <extracomment>Column: power the charger allows the car.</extracomment>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tensión</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Column: further measured values.</extracomment>
        <translation>Otros</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una orden</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionActions</name>
    <message>
        <source>Assign person…</source>
        <translation>Asignar persona…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Off: the charger is offline, a stop would not reach it. Close the session in the records</source>
        <translation>No disponible: el cargador no tiene conexión y una parada no le llegaría. Cierre la recarga en los registros</translation>
    </message>
    <message>
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation>No disponible: el cargador está en línea. Detenga la recarga allí</translation>
    </message>
    <message>
        <source>Note of session %1</source>
        <translation>Nota de la recarga %1</translation>
    </message>
    <message>
        <source>Changed the note of session %1</source>
        <translation>Nota de la recarga %1 cambiada</translation>
    </message>
    <message>
        <source>Session %1 belongs to nobody now</source>
        <translation>La recarga %1 ya no es de nadie</translation>
    </message>
    <message>
        <source>Session %1 belongs to %2 now</source>
        <translation>La recarga %1 es ahora de %2</translation>
    </message>
    <message>
        <source>Off: the meter ran backwards, so there is no energy to count</source>
        <translation>No disponible: el contador fue hacia atrás, así que no hay energía que contar</translation>
    </message>
    <message>
        <source>Off: nothing speaks against the energy of this session</source>
        <translation>No disponible: nada habla en contra de la energía de esta recarga</translation>
    </message>
    <message>
        <source>Leave out of sums…</source>
        <extracomment>Button: the energy of a session, which looked impossible, shall count in sums (or shall not any more).</extracomment>
        <translation>Dejar fuera de sumas…</translation>
    </message>
    <message>
        <source>Count in sums…</source>
        <translation>Contar en sumas…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>The energy of session %1 counts in sums now</source>
        <translation>La energía de la recarga %1 cuenta ahora en las sumas</translation>
    </message>
    <message>
        <source>The energy of session %1 is left out of sums</source>
        <translation>La energía de la recarga %1 queda fuera de las sumas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionAdvice</name>
    <message>
        <source>The end value is below the start value. Read the meter at the charger before you bill it.</source>
        <translation>El valor final es menor que el inicial. Lea el contador en el cargador antes de facturar.</translation>
    </message>
    <message>
        <source>Energy flowed between two sessions without one. Look at the charger&apos;s meter.</source>
        <translation>Hubo energía entre dos recargas, sin recarga. Mire el contador del cargador.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock was wrong, so the time of arrival was used. Check its clock.</source>
        <translation>El reloj del cargador iba mal, así que se usó la hora de llegada. Compruebe su reloj.</translation>
    </message>
    <message>
        <source>The charger&apos;s clock jumped. The energy is right, the times are not.</source>
        <translation>El reloj del cargador dio un salto. La energía es correcta, las horas no.</translation>
    </message>
    <message>
        <source>Add the tag under People &amp; tags to see who it was.</source>
        <translation>Añada la tarjeta en Personas y tarjetas para ver quién era.</translation>
    </message>
    <message>
        <source>We said no and the charger charged all the same. Check its offline settings.</source>
        <translation>Dijimos que no y el cargador cargó igualmente. Compruebe sus ajustes sin conexión.</translation>
    </message>
    <message>
        <source>The charger reported two different ends. The first is kept.</source>
        <translation>El cargador comunicó dos finales distintos. Se conserva el primero.</translation>
    </message>
    <message>
        <source>Only the end was reported, so the energy is unknown. Ask the charger&apos;s maker for its log.</source>
        <translation>Solo se comunicó el final, así que la energía se desconoce. Pida el registro al fabricante del cargador.</translation>
    </message>
    <message>
        <source>There is a start and an end, but no curve. Check which meter values the charger sends.</source>
        <translation>Hay inicio y fin, pero no curva. Compruebe qué lecturas envía el cargador.</translation>
    </message>
    <message>
        <source>The same tag charged elsewhere at the same time. Ask its owner.</source>
        <translation>La misma tarjeta cargó a la vez en otro sitio. Pregunte a su titular.</translation>
    </message>
    <message>
        <source>The charger&apos;s message had faults; we read it with tolerance. A firmware update may help.</source>
        <translation>El mensaje del cargador tenía errores; lo leímos con tolerancia. Actualizar el firmware puede ayudar.</translation>
    </message>
    <message>
        <source>The charger restarted meanwhile. Its end may still come.</source>
        <translation>El cargador se reinició entretanto. El final aún puede llegar.</translation>
    </message>
    <message>
        <source>The charger was offline and reported later. Nothing to do.</source>
        <translation>El cargador estaba sin conexión e informó más tarde. No hay nada que hacer.</translation>
    </message>
    <message>
        <source>The meter fell during the session. Have the meter checked before you bill it.</source>
        <translation>El contador bajó durante la recarga. Hágalo revisar antes de facturar.</translation>
    </message>
    <message>
        <source>Look at the charger before the next driver comes.</source>
        <translation>Revise el cargador antes de que llegue el próximo conductor.</translation>
    </message>
    <message>
        <source>More than a day: perhaps the car was never unplugged.</source>
        <translation>Más de un día: quizá el coche nunca se desenchufó.</translation>
    </message>
    <message>
        <source>No end was reported. The last meter value counts; correct it if you know better.</source>
        <translation>No se comunicó el final. Vale la última lectura; corríjala si sabe más.</translation>
    </message>
    <message>
        <source>If the charger still reports its end, that counts instead.</source>
        <translation>Si el cargador aún comunica su final, vale ese.</translation>
    </message>
    <message>
        <source>It belongs to a guided check and is left out of every total.</source>
        <translation>Pertenece a una comprobación guiada y queda fuera de todos los totales.</translation>
    </message>
    <message>
        <source>The charger reported its end after all; its meter and time count instead of ours. Nothing to do.</source>
        <translation>El cargador comunicó su final después de todo; valen su contador y su hora en lugar de los nuestros. No hay nada que hacer.</translation>
    </message>
    <message>
        <source>No charger gives so much in that time, so it is left out of sums. Compare the start and end values with the charger&apos;s meter; if they are right, count it in the sums.</source>
        <translation>Ningún cargador da tanto en ese tiempo, por eso queda fuera de las sumas. Compare las lecturas de inicio y fin con el contador del cargador; si son correctas, cuéntela en las sumas.</translation>
    </message>
    <message>
        <source>It looked like more than a charger can give. Somebody checked it, so it is in the sums: why is in the note, who and when in the charger&apos;s history.</source>
        <translation>Parecía más de lo que puede dar un cargador. Alguien lo comprobó, así que está en las sumas: el porqué está en la nota; quién y cuándo, en el historial del cargador.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionChart</name>
    <message>
        <source>Power of this session</source>
        <extracomment>Accessible name of a chart.</extracomment>
        <translation>Potencia de esta recarga</translation>
    </message>
    <message>
        <source>power</source>
        <translation>potencia</translation>
    </message>
    <message>
        <source>offered</source>
        <extracomment>Name of a value in a chart&apos;s read-out: the power the charger allowed.</extracomment>
        <translation>ofrecido</translation>
    </message>
    <message>
        <source>battery</source>
        <extracomment>Name of a value in a chart&apos;s read-out: charge level of the car.</extracomment>
        <translation>batería</translation>
    </message>
    <message>
        <source>state</source>
        <extracomment>Name of a value in a chart&apos;s read-out: what the connector said, such as Charging.</extracomment>
        <translation>estado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionDetail</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>Meter of a session: %1 its start, %2 its end.</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Recarga</translation>
    </message>
    <message>
        <source>What to show of the session</source>
        <translation>Qué mostrar de la recarga</translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>Switch: the session as a curve over time.</extracomment>
        <translation>Curva</translation>
    </message>
    <message>
        <source>Meter values</source>
        <translation>Lecturas del contador</translation>
    </message>
    <message>
        <source>Power over time</source>
        <translation>Potencia en el tiempo</translation>
    </message>
    <message>
        <source>No values were sent</source>
        <translation>No se enviaron valores</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>Title: key figures of a session.</extracomment>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Abrir cargador</translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation>Cerrar en registros…</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Leyendo …</translation>
    </message>
    <message>
        <source>Choose a session in the list</source>
        <translation>Elija una recarga de la lista</translation>
    </message>
    <message>
        <source>No session chosen</source>
        <translation>Ninguna recarga elegida</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Max power</source>
        <translation>Potencia máx.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminada por</translation>
    </message>
    <message>
        <source>OCPP id</source>
        <translation>Id. OCPP</translation>
    </message>
    <message>
        <source>Status changes</source>
        <translation>Cambios de estado</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>from the charger</source>
        <translation>del cargador</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Paso siguiente…</translation>
    </message>
    <message>
        <source>Assign person…</source>
        <translation>Asignar persona…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <extracomment>For screen readers: the note of a session.</extracomment>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Open in Messages</source>
        <translation>Abrir en Mensajes</translation>
    </message>
    <message>
        <source>What the charger and we said during this session, with every field explained</source>
        <translation>Lo que el cargador y nosotros dijimos durante esta recarga, con cada campo explicado</translation>
    </message>
    <message>
        <source>No values yet. The meter stood at %1 at the start.</source>
        <extracomment>In place of a curve; %1 is the meter&apos;s value at the start of a session that runs.</extracomment>
        <translation>Aún no hay valores. El contador marcaba %1 al inicio.</translation>
    </message>
    <message>
        <source>Choose a session in the list to see its curve, meter values, messages and facts.</source>
        <translation>Elija una recarga de la lista para ver su curva, lecturas, mensajes y datos.</translation>
    </message>
    <message>
        <source>Count in sums…</source>
        <translation>Contar en sumas…</translation>
    </message>
    <message>
        <source>The charger reported no change of its state in this time</source>
        <extracomment>In place of a list of what a connector reported during a session.</extracomment>
        <translation>El cargador no comunicó ningún cambio de su estado en este tiempo</translation>
    </message>
    <message>
        <source>No message of this time is kept</source>
        <extracomment>In place of a list of the messages of a session; old messages are removed after a time that is set.</extracomment>
        <translation>No se conserva ningún mensaje de este tiempo</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionFilterBar</name>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mes pasado</translation>
    </message>
    <message>
        <source>All time</source>
        <extracomment>Period: since the beginning.</extracomment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>From … to …</source>
        <extracomment>Period: from and to are typed.</extracomment>
        <translation>De … a …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Any remark</source>
        <extracomment>Filter of sessions by what is odd about them.</extracomment>
        <translation>Cualquier observación</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation>Todos los cargadores</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Todas las personas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionMessageModel</name>
    <message>
        <source>from the charger</source>
        <extracomment>Direction of a message: the charger sent it, or we did.</extracomment>
        <translation>del cargador</translation>
    </message>
    <message>
        <source>to the charger</source>
        <translation>al cargador</translation>
    </message>
    <message>
        <source>answer to %1</source>
        <extracomment>An answer; %1 is the name of the question.</extracomment>
        <translation>respuesta a %1</translation>
    </message>
    <message>
        <source>error for %1</source>
        <translation>error de %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>no reply to %1</source>
        <extracomment>A message that was never answered; %1 is the name of the question.</extracomment>
        <translation>sin respuesta a %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionPersonDialog</name>
    <message>
        <source>Who charged in session %1?</source>
        <translation>¿Quién cargó en la recarga %1?</translation>
    </message>
    <message>
        <source>%1, %2, %3. Meter values and times stay as the charger reported them.</source>
        <extracomment>Of a session: %1 where, %2 when it began, %3 its energy.</extracomment>
        <translation>%1, %2, %3. Las lecturas y las horas quedan como las comunicó el cargador.</translation>
    </message>
    <message>
        <source>Nobody; a new name adds a person</source>
        <translation>Nadie; un nombre nuevo añade una persona</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>From now on tag %1 belongs to this person</source>
        <translation>Desde ahora la tarjeta %1 es de esta persona</translation>
    </message>
    <message>
        <source>Without a person it stays on the list of unknown tags</source>
        <translation>Sin persona sigue en la lista de tarjetas desconocidas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Recargas</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Tab: sessions that run now.</extracomment>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Recargas en curso</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Ninguna recarga</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n recarga</numerusform>
            <numerusform>%n recargas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation>
            <numerusform>%n sin energía, no sumada</numerusform>
            <numerusform>%n sin energía, no sumadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Could not read the sessions</source>
        <translation>No se pudieron leer las recargas</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Ninguna recarga coincide</translation>
    </message>
    <message>
        <source>Nothing in this period fits the filter.</source>
        <translation>Nada en este periodo coincide con el filtro.</translation>
    </message>
    <message>
        <source>Nobody is charging</source>
        <translation>Nadie está cargando</translation>
    </message>
    <message>
        <source>Sessions appear here while they run.</source>
        <translation>Las recargas aparecen aquí mientras duran.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nada por revisar</translation>
    </message>
    <message>
        <source>Odd sessions are listed here, each with what to do.</source>
        <translation>Las recargas anómalas se listan aquí, cada una con qué hacer.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Aún no hay recargas</translation>
    </message>
    <message>
        <source>The first finished session appears here.</source>
        <translation>La primera recarga terminada aparece aquí.</translation>
    </message>
    <message>
        <source>Open charger</source>
        <translation>Abrir cargador</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar número</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Close in records…</source>
        <translation>Cerrar en registros…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Selected sessions as CSV…</source>
        <translation>Recargas seleccionadas como CSV…</translation>
    </message>
    <message>
        <source>All sessions of this list as CSV…</source>
        <translation>Todas las recargas de esta lista como CSV…</translation>
    </message>
    <message>
        <source>Off: choose sessions in the list, with Ctrl or Shift for several</source>
        <translation>No disponible: elija recargas de la lista, con Ctrl o Mayús para varias</translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n recarga de prueba, fuera de la suma</numerusform>
            <numerusform>%n recargas de prueba, fuera de la suma</numerusform>
        </translation>
    </message>
    <message>
        <source>The charger reported the end of session %1 after all: %2. That counts now.</source>
        <translation>El cargador comunicó al fin el final de la recarga %1: %2. Ahora vale ese.</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation>Exportar recargas</translation>
    </message>
    <message>
        <source>Sessions can be sorted by start, end, duration, charger, person, kWh and max kW</source>
        <translation>Las recargas se pueden ordenar por inicio, fin, duración, cargador, persona, kWh y kW máximos</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingPairModel</name>
    <message>
        <source>not there</source>
        <extracomment>A setting that the charger does not have.</extracomment>
        <translation>no existe</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A setting that the charger has, without a value.</extracomment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Distinto</translation>
    </message>
    <message>
        <source>Same or different</source>
        <translation>Igual o distinto</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Ajuste</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Cambiado.</translation>
    </message>
    <message>
        <source>It counts from the next start.</source>
        <translation>Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Chargers are cut off for some seconds; sessions go on</source>
        <translation>Los cargadores quedan desconectados unos segundos; las recargas siguen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Found settings</source>
        <translation>Ajustes encontrados</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>Ningún ajuste coincide</translation>
    </message>
    <message>
        <source>This window is attached to a service.</source>
        <translation>Esta ventana está vinculada a un servicio.</translation>
    </message>
    <message>
        <source>Its ports, certificates and limits stand in its own configuration file and count from its next start.</source>
        <extracomment>The configuration file is that of forecourtd.</extracomment>
        <translation>Sus puertos, certificados y límites están en su propio archivo de configuración y cuentan desde su próximo inicio.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsRunDialog</name>
    <message>
        <source>Send changed settings?</source>
        <translation>¿Enviar los ajustes cambiados?</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Ajustes cambiados</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
    <message>
        <source>Restart when idle</source>
        <translation>Reiniciar en reposo</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>Repetir fallidos</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Each is sent by itself and read back. Sessions that run are not touched.</source>
        <translation>Cada uno se envía por separado y se relee. Las recargas en curso no se tocan.</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <extracomment>%1 and %2 are numbers: how many changes have been answered, of how many.</extracomment>
        <translation>%1 de %2 respondidos</translation>
    </message>
    <message>
        <source>All changes are at the charger.</source>
        <translation>Todos los cambios están en el cargador.</translation>
    </message>
    <message>
        <source>%1 of %2 changes are at the charger; the list says why the others are not.</source>
        <translation>%1 de %2 cambios están en el cargador; la lista dice por qué no los demás.</translation>
    </message>
    <message>
        <source>Some work only after a restart.</source>
        <translation>Algunos solo valen tras un reinicio.</translation>
    </message>
    <message>
        <source>Off: everything was sent</source>
        <translation>No disponible: se ha enviado todo</translation>
    </message>
    <message>
        <source>Off: nothing here can be sent</source>
        <translation>No disponible: nada de esto se puede enviar</translation>
    </message>
    <message>
        <source>Off: nothing was sent yet</source>
        <translation>No disponible: aún no se ha enviado nada</translation>
    </message>
    <message>
        <source>Off until every change is answered</source>
        <translation>No disponible hasta que se responda cada cambio</translation>
    </message>
    <message>
        <source>Off: nothing failed that another try could mend</source>
        <translation>No disponible: no falló nada que otro intento pudiera arreglar</translation>
    </message>
    <message>
        <source>Off: no change needs a restart</source>
        <translation>No disponible: ningún cambio necesita un reinicio</translation>
    </message>
    <message>
        <source>Off: nothing can be planned here</source>
        <translation>No disponible: aquí no se puede programar nada</translation>
    </message>
    <message>
        <source>Off: the restart is planned</source>
        <translation>No disponible: el reinicio está programado</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: sends no further changes.</extracomment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsRunModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Column: the value a setting has at present.</extracomment>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Column: the value a setting shall have.</extracomment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Column: what became of the change of a setting.</extracomment>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsTab</name>
    <message>
        <source>Settings of this charger</source>
        <translation>Ajustes de este cargador</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Aún no se ha leído nada</translation>
    </message>
    <message>
        <source>The settings are read when the charger connects.</source>
        <translation>Los ajustes se leen cuando el cargador se conecta.</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Leído %1</translation>
    </message>
    <message>
        <source>No setting fits the filter</source>
        <translation>Ningún ajuste pasa el filtro</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Later…</source>
        <extracomment>Button: the changed settings are sent at another time.</extracomment>
        <translation>Más tarde…</translation>
    </message>
    <message>
        <source>Review and send…</source>
        <translation>Revisar y enviar…</translation>
    </message>
    <message>
        <source>Off: no settings were read yet</source>
        <translation>No disponible: aún no se han leído ajustes</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>No disponible: este cargador no está en uso</translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot be set from here</source>
        <translation>No disponible: este cargador dijo que no se puede ajustar desde aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n cambio aún sin enviar</numerusform>
            <numerusform>%n cambios aún sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarded %n change(s)</source>
        <translation>
            <numerusform>%n cambio descartado</numerusform>
            <numerusform>%n cambios descartados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SetupAssistant</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>Button: go on without this page.</extracomment>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Button: close the assistant and go on another time.</extracomment>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>Title of the assistant: &quot;Site (1 of 5)&quot;.</extracomment>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>This is the first page</source>
        <translation>Esta es la primera página</translation>
    </message>
    <message>
        <source>Finish without</source>
        <translation>Terminar sin ello</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>Button: the key this action was delivered with.</extracomment>
        <translation>De fábrica</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Todas de fábrica</translation>
    </message>
    <message>
        <source>Choose an action in the list</source>
        <translation>Elija una acción de la lista</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which then has no key.</source>
        <translation>%1 pertenece a «%2», que se queda entonces sin tecla.</translation>
    </message>
    <message>
        <source>Press the new key in the field first</source>
        <translation>Pulse antes la tecla nueva en el campo</translation>
    </message>
    <message>
        <source>It has no key</source>
        <translation>No tiene tecla</translation>
    </message>
    <message>
        <source>It is as delivered</source>
        <translation>Está como de fábrica</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ShortcutModel</name>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Column: the key an action had before a person changed it.</extracomment>
        <translation>De fábrica</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <extracomment>Accessible name of the list of pages.</extracomment>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>More pages</source>
        <extracomment>Accessible name of the list that holds Settings.</extracomment>
        <translation>Más páginas</translation>
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
        <translation>Valores por defecto de esta sección</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>Defaults restored: %1</source>
        <translation>Valores por defecto restablecidos: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteLoadCard</name>
    <message>
        <source>Site load, last 2 hours</source>
        <translation>Carga del emplazamiento, últimas 2 h</translation>
    </message>
    <message>
        <source>Power of the site over time</source>
        <translation>Potencia del emplazamiento en el tiempo</translation>
    </message>
    <message>
        <source>No values yet. They come with the first charger.</source>
        <translation>Aún no hay valores. Llegan con el primer cargador.</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Main fuse %1, %2</source>
        <translation>Fusible general %1, %2</translation>
    </message>
    <message>
        <source>limit not set</source>
        <extracomment>Beside the title of the chart: nobody told how much the site may draw.</extracomment>
        <translation>límite sin indicar</translation>
    </message>
    <message>
        <source>Main fuse %1 less %2, %3</source>
        <translation>Fusible general %1 menos %2, %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteSection</name>
    <message>
        <source>Site</source>
        <translation>Emplazamiento</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Postal address of the site.</extracomment>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>street city</source>
        <translation>calle ciudad</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>money price</source>
        <translation>dinero precio</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Days, quiet hours and the nightly backup follow the clock of the site.</source>
        <translation>Los días, las horas de silencio y la copia nocturna siguen el reloj del emplazamiento.</translation>
    </message>
    <message>
        <source>clock summer time</source>
        <translation>reloj horario de verano</translation>
    </message>
    <message>
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Alimentación</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>Value of the field &quot;Main fuse&quot; when the owner has not told it.</extracomment>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>Main fuse</source>
        <translation>Fusible general</translation>
    </message>
    <message>
        <source>limit power ampere</source>
        <translation>límite potencia amperio</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation>Tensión, fase a neutro</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation>Una moneda son tres letras, como EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>No hay ninguna zona horaria «%1»</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Sin el fusible general el gráfico no tiene línea de límite.</translation>
    </message>
    <message>
        <source>Safety margin</source>
        <extracomment>Share of the main fuse that is kept free.</extracomment>
        <translation>Margen de seguridad</translation>
    </message>
    <message>
        <source>Kept free for everything else behind the fuse; the limit line lies that much lower.</source>
        <translation>Se deja libre para todo lo demás que hay tras el fusible; la línea de límite queda así más baja.</translation>
    </message>
    <message>
        <source>limit power reserve</source>
        <translation>límite potencia reserva</translation>
    </message>
    <message>
        <source>The limit line lies at %1.</source>
        <translation>La línea de límite está en %1.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteSetup</name>
    <message>
        <source>for example Gasthof Rebstock</source>
        <extracomment>An invented name of a site, as an example.</extracomment>
        <translation>por ejemplo Gasthof Rebstock</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Postal address of the site.</extracomment>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Emplazamiento</translation>
    </message>
    <message>
        <source>Forecourt is already listening for chargers. These names appear on documents and in the window; everything can be changed later in the settings.</source>
        <translation>Forecourt ya está escuchando a los cargadores. Estos nombres aparecen en los documentos y en la ventana; todo se puede cambiar después en los ajustes.</translation>
    </message>
    <message>
        <source>Give the site a name, or skip this page</source>
        <translation>Dé un nombre al emplazamiento u omita esta página</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR</source>
        <translation>Una moneda son tres letras, como EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>No hay ninguna zona horaria «%1»</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteStatus</name>
    <message>
        <source>no charger</source>
        <translation>ningún cargador</translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation>%1/%2 conectados</translation>
    </message>
    <message numerus="yes">
        <source>%1/%2 connected, %n offline</source>
        <extracomment>Status bar: &quot;4/5 connected, 1 offline&quot;.</extracomment>
        <translation>
            <numerusform>%1/%2 conectados, %n sin conexión</numerusform>
            <numerusform>%1/%2 conectados, %n sin conexión</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: %1</source>
        <translation>Sin conexión: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n orden sin enviar</numerusform>
            <numerusform>%n órdenes sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for %1</source>
        <translation>Esperan a %1</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>sin valores</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, over the limit</source>
        <translation>%1, por encima del límite</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>Aún no escucha</translation>
    </message>
    <message>
        <source>Listening ws %1, wss %2</source>
        <translation>Escucha ws %1, wss %2</translation>
    </message>
    <message>
        <source>Listening ws %1</source>
        <translation>Escucha ws %1</translation>
    </message>
    <message>
        <source>Disk nearly full, %1 free</source>
        <translation>Disco casi lleno, %1 libres</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Without room on the disk no session can be saved. Free some space.</source>
        <translation>Sin espacio en el disco no se puede guardar ninguna recarga. Libere espacio.</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Última copia de seguridad %1</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Copia de seguridad %1</translation>
    </message>
    <message>
        <source>Time of the site: %1</source>
        <translation>Hora del emplazamiento: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n recarga</numerusform>
            <numerusform>%n recargas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n alerta abierta</numerusform>
            <numerusform>%n alertas abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n cargador en espera</numerusform>
            <numerusform>%n cargadores en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Copia de seguridad fallida</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is not synchronised. %1</source>
        <translation>El reloj de este ordenador no está sincronizado. %1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia</translation>
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
            <numerusform>%n en curso</numerusform>
            <numerusform>%n en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – for %2</source>
        <extracomment>Entry of a menu: %1 what runs, %2 for how long.</extracomment>
        <translation>%1 – desde hace %2</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StandardDocs</name>
    <message>
        <source>PEM, leaf first.</source>
        <extracomment>PEM: a form of certificates; the leaf is the one that is signed.</extracomment>
        <translation>PEM, primero el certificado hoja.</translation>
    </message>
    <message>
        <source>The outcome.</source>
        <extracomment>Of what was asked for.</extracomment>
        <translation>El resultado.</translation>
    </message>
    <message>
        <source>The certificate.</source>
        <translation>El certificado.</translation>
    </message>
    <message>
        <source>Which roots.</source>
        <extracomment>Root certificates.</extracomment>
        <translation>Qué raíces.</translation>
    </message>
    <message>
        <source>The certificates.</source>
        <translation>Los certificados.</translation>
    </message>
    <message>
        <source>What it is a root of.</source>
        <extracomment>Of a root certificate.</extracomment>
        <translation>De qué es raíz.</translation>
    </message>
    <message>
        <source>PEM certificate.</source>
        <translation>Certificado PEM.</translation>
    </message>
    <message>
        <source>PEM request.</source>
        <translation>Solicitud PEM.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the station as a whole.</source>
        <translation>Número de conector; 0 es el cargador entero.</translation>
    </message>
    <message>
        <source>Into or out of service.</source>
        <extracomment>What a connector is to be.</extracomment>
        <translation>En servicio o fuera de servicio.</translation>
    </message>
    <message>
        <source>Name of the key.</source>
        <translation>Nombre de la clave.</translation>
    </message>
    <message>
        <source>New value, always as text.</source>
        <translation>Nuevo valor, siempre como texto.</translation>
    </message>
    <message>
        <source>The keys wanted; absent or empty means all.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Las claves pedidas; ausente o vacío significa todas.</translation>
    </message>
    <message>
        <source>The keys the station knows.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Las claves que el cargador conoce.</translation>
    </message>
    <message>
        <source>The keys it does not know.</source>
        <extracomment>Configuration keys.</extracomment>
        <translation>Las claves que no conoce.</translation>
    </message>
    <message>
        <source>Connector number, from 1.</source>
        <translation>Número de conector, desde 1.</translation>
    </message>
    <message>
        <source>Token to start it with.</source>
        <translation>Tarjeta con la que iniciarla.</translation>
    </message>
    <message>
        <source>A TxProfile for it, without transactionId.</source>
        <extracomment>TxProfile and transactionId are words of the protocol.</extracomment>
        <translation>Un TxProfile para ella, sin transactionId.</translation>
    </message>
    <message>
        <source>The transaction.</source>
        <translation>La transacción.</translation>
    </message>
    <message>
        <source>Soft ends transactions first.</source>
        <translation>Soft termina antes las transacciones.</translation>
    </message>
    <message>
        <source>Token the driver presented.</source>
        <translation>Tarjeta que mostró el conductor.</translation>
    </message>
    <message>
        <source>The verdict.</source>
        <translation>La decisión.</translation>
    </message>
    <message>
        <source>Manufacturer.</source>
        <translation>Fabricante.</translation>
    </message>
    <message>
        <source>Model.</source>
        <translation>Modelo.</translation>
    </message>
    <message>
        <source>Serial number of the station.</source>
        <translation>Número de serie del cargador.</translation>
    </message>
    <message>
        <source>Serial number of the box inside (deprecated).</source>
        <translation>Número de serie de la caja interior (obsoleto).</translation>
    </message>
    <message>
        <source>Version of the firmware.</source>
        <translation>Versión del firmware.</translation>
    </message>
    <message>
        <source>Number of the SIM card.</source>
        <translation>Número de la tarjeta SIM.</translation>
    </message>
    <message>
        <source>Subscriber number of the SIM card.</source>
        <translation>Número de abonado de la tarjeta SIM.</translation>
    </message>
    <message>
        <source>Type of the main meter.</source>
        <translation>Tipo del contador principal.</translation>
    </message>
    <message>
        <source>Serial number of the main meter.</source>
        <translation>Número de serie del contador principal.</translation>
    </message>
    <message>
        <source>Whether the station is admitted.</source>
        <translation>Si se admite el cargador.</translation>
    </message>
    <message>
        <source>The central system&apos;s clock.</source>
        <translation>El reloj del sistema central.</translation>
    </message>
    <message>
        <source>Accepted: seconds between heartbeats; else: seconds before the next attempt.</source>
        <extracomment>&quot;Accepted&quot; is a word of the protocol and stays.</extracomment>
        <translation>Accepted: segundos entre heartbeats; si no: segundos hasta el próximo intento.</translation>
    </message>
    <message>
        <source>Whose data it is.</source>
        <extracomment>The vendor who defined it.</extracomment>
        <translation>De quién son los datos.</translation>
    </message>
    <message>
        <source>Which message of that vendor.</source>
        <translation>Qué mensaje de ese fabricante.</translation>
    </message>
    <message>
        <source>The data, any length.</source>
        <translation>Los datos, de cualquier longitud.</translation>
    </message>
    <message>
        <source>Data in return.</source>
        <translation>Datos de vuelta.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the main meter.</source>
        <translation>Número de conector; 0 es el contador principal.</translation>
    </message>
    <message>
        <source>The transaction the values belong to.</source>
        <translation>La transacción a la que pertenecen los valores.</translation>
    </message>
    <message>
        <source>The values.</source>
        <extracomment>Meter values.</extracomment>
        <translation>Los valores.</translation>
    </message>
    <message>
        <source>Token it was started with.</source>
        <translation>Tarjeta con la que se inició.</translation>
    </message>
    <message>
        <source>Meter reading at the start in Wh.</source>
        <translation>Lectura del contador al inicio en Wh.</translation>
    </message>
    <message>
        <source>The reservation it uses up.</source>
        <translation>La reserva que consume.</translation>
    </message>
    <message>
        <source>When it started; unreadable ones are replaced by the receive time.</source>
        <translation>Cuándo empezó; si es ilegible, vale la hora de recepción.</translation>
    </message>
    <message>
        <source>The verdict on the token.</source>
        <translation>La decisión sobre la tarjeta.</translation>
    </message>
    <message>
        <source>The number of the transaction.</source>
        <translation>El número de la transacción.</translation>
    </message>
    <message>
        <source>What is wrong, or NoError.</source>
        <translation>Qué falla, o NoError.</translation>
    </message>
    <message>
        <source>Free text.</source>
        <translation>Texto libre.</translation>
    </message>
    <message>
        <source>The state.</source>
        <extracomment>Of a connector.</extracomment>
        <translation>El estado.</translation>
    </message>
    <message>
        <source>When it changed; absent means now.</source>
        <translation>Cuándo cambió; ausente significa ahora.</translation>
    </message>
    <message>
        <source>Whose error code it is.</source>
        <translation>De quién es el código de error.</translation>
    </message>
    <message>
        <source>Error code of the vendor.</source>
        <translation>Código de error del fabricante.</translation>
    </message>
    <message>
        <source>Token it was stopped with.</source>
        <translation>Tarjeta con la que se detuvo.</translation>
    </message>
    <message>
        <source>Meter reading at the end in Wh.</source>
        <translation>Lectura del contador al final en Wh.</translation>
    </message>
    <message>
        <source>When it ended; unreadable ones are replaced by the receive time.</source>
        <translation>Cuándo terminó; si es ilegible, vale la hora de recepción.</translation>
    </message>
    <message>
        <source>The number given at the start; -1 if the station never got one.</source>
        <translation>El número dado al inicio; -1 si el cargador nunca lo recibió.</translation>
    </message>
    <message>
        <source>Why; absent means Local.</source>
        <translation>Por qué; ausente significa Local.</translation>
    </message>
    <message>
        <source>Values sampled during the transaction.</source>
        <translation>Valores tomados durante la transacción.</translation>
    </message>
    <message>
        <source>The verdict on the token, if one was sent.</source>
        <translation>La decisión sobre la tarjeta, si se envió una.</translation>
    </message>
    <message>
        <source>The progress.</source>
        <extracomment>Of a download, an upload or an installation.</extracomment>
        <translation>El progreso.</translation>
    </message>
    <message>
        <source>Folder to upload to.</source>
        <translation>Carpeta a la que subir.</translation>
    </message>
    <message>
        <source>How often to try again.</source>
        <translation>Cuántas veces intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Seconds between attempts.</source>
        <translation>Segundos entre intentos.</translation>
    </message>
    <message>
        <source>First entry wanted.</source>
        <translation>Primera entrada pedida.</translation>
    </message>
    <message>
        <source>Last entry wanted.</source>
        <translation>Última entrada pedida.</translation>
    </message>
    <message>
        <source>The file to come; absent means there is nothing.</source>
        <extracomment>The name of the file with the diagnostics.</extracomment>
        <translation>El archivo que vendrá; ausente significa que no hay nada.</translation>
    </message>
    <message>
        <source>Where to download from.</source>
        <translation>De dónde descargar.</translation>
    </message>
    <message>
        <source>Not before.</source>
        <extracomment>The work must not begin before this time.</extracomment>
        <translation>No antes de.</translation>
    </message>
    <message>
        <source>-1 = no local list, 0 = empty.</source>
        <translation>-1 = sin lista local, 0 = vacía.</translation>
    </message>
    <message>
        <source>The version after this message.</source>
        <translation>La versión tras este mensaje.</translation>
    </message>
    <message>
        <source>The entries; absent or empty with Full means none.</source>
        <translation>Las entradas; ausente o vacío con Full significa ninguna.</translation>
    </message>
    <message>
        <source>Full replaces, Differential changes.</source>
        <extracomment>Full and Differential are words of the protocol.</extracomment>
        <translation>Full sustituye, Differential cambia.</translation>
    </message>
    <message>
        <source>The message.</source>
        <translation>El mensaje.</translation>
    </message>
    <message>
        <source>Connector number, from 1; absent means all.</source>
        <translation>Número de conector, desde 1; ausente significa todos.</translation>
    </message>
    <message>
        <source>The reservation.</source>
        <translation>La reserva.</translation>
    </message>
    <message>
        <source>Connector number; 0 is any connector.</source>
        <translation>Número de conector; 0 es cualquier conector.</translation>
    </message>
    <message>
        <source>When the reservation ends.</source>
        <translation>Cuándo termina la reserva.</translation>
    </message>
    <message>
        <source>Token it is for.</source>
        <translation>Tarjeta para la que es.</translation>
    </message>
    <message>
        <source>Group it is for.</source>
        <translation>Grupo para el que es.</translation>
    </message>
    <message>
        <source>Replaces a reservation with the same number.</source>
        <translation>Sustituye una reserva con el mismo número.</translation>
    </message>
    <message>
        <source>What to send where.</source>
        <translation>Qué enviar y adónde.</translation>
    </message>
    <message>
        <source>Which log.</source>
        <translation>Qué registro.</translation>
    </message>
    <message>
        <source>Comes back in LogStatusNotification.</source>
        <translation>Vuelve en LogStatusNotification.</translation>
    </message>
    <message>
        <source>The file to come.</source>
        <extracomment>The name of a log&apos;s file.</extracomment>
        <translation>El archivo que vendrá.</translation>
    </message>
    <message>
        <source>The request it belongs to.</source>
        <translation>La petición a la que pertenece.</translation>
    </message>
    <message>
        <source>Name of the event; the list is open.</source>
        <translation>Nombre del evento; la lista es abierta.</translation>
    </message>
    <message>
        <source>When it happened; unreadable ones are replaced by the receive time.</source>
        <translation>Cuándo ocurrió; si es ilegible, vale la hora de recepción.</translation>
    </message>
    <message>
        <source>Details.</source>
        <extracomment>Of a security event.</extracomment>
        <translation>Detalles.</translation>
    </message>
    <message>
        <source>Comes back in SignedFirmwareStatusNotification.</source>
        <translation>Vuelve en SignedFirmwareStatusNotification.</translation>
    </message>
    <message>
        <source>The firmware.</source>
        <translation>El firmware.</translation>
    </message>
    <message>
        <source>The profile.</source>
        <translation>El perfil.</translation>
    </message>
    <message>
        <source>Profiles with this purpose.</source>
        <translation>Perfiles con este fin.</translation>
    </message>
    <message>
        <source>Profiles at this level.</source>
        <translation>Perfiles de este nivel.</translation>
    </message>
    <message>
        <source>Connector number; 0 is the grid connection.</source>
        <translation>Número de conector; 0 es la conexión a la red.</translation>
    </message>
    <message>
        <source>Seconds from now.</source>
        <translation>Segundos desde ahora.</translation>
    </message>
    <message>
        <source>Unit of the limits wanted.</source>
        <translation>Unidad de los límites pedidos.</translation>
    </message>
    <message>
        <source>Where the periods count from.</source>
        <translation>Desde dónde cuentan los periodos.</translation>
    </message>
    <message>
        <source>The expected limits.</source>
        <translation>Los límites esperados.</translation>
    </message>
    <message>
        <source>When the station should forget the token from its cache.</source>
        <translation>Cuándo debe el cargador borrar la tarjeta de su caché.</translation>
    </message>
    <message>
        <source>Group of the token: its members may stop each other&apos;s transactions.</source>
        <translation>Grupo de la tarjeta: sus miembros pueden detener las transacciones de los otros.</translation>
    </message>
    <message>
        <source>Whether the token may charge.</source>
        <translation>Si la tarjeta puede cargar.</translation>
    </message>
    <message>
        <source>Decimal number as text, or signed data.</source>
        <translation>Número decimal como texto, o datos firmados.</translation>
    </message>
    <message>
        <source>Why it was sampled; absent means Sample.Periodic.</source>
        <translation>Por qué se tomó; ausente significa Sample.Periodic.</translation>
    </message>
    <message>
        <source>Raw number or signed data; absent means Raw.</source>
        <translation>Número sin procesar o datos firmados; ausente significa Raw.</translation>
    </message>
    <message>
        <source>What was measured; absent means Energy.Active.Import.Register.</source>
        <translation>Qué se midió; ausente significa Energy.Active.Import.Register.</translation>
    </message>
    <message>
        <source>Phase or pair of phases; absent means the overall value.</source>
        <translation>Fase o par de fases; ausente significa el valor total.</translation>
    </message>
    <message>
        <source>Where it was measured; absent means Outlet.</source>
        <translation>Dónde se midió; ausente significa Outlet.</translation>
    </message>
    <message>
        <source>Unit; absent means Wh for energy.</source>
        <translation>Unidad; ausente significa Wh para la energía.</translation>
    </message>
    <message>
        <source>Moment of the measurement; unreadable ones are replaced by the receive time.</source>
        <translation>Momento de la medición; si es ilegible, vale la hora de recepción.</translation>
    </message>
    <message>
        <source>Seconds from the start of the schedule.</source>
        <translation>Segundos desde el inicio del plan.</translation>
    </message>
    <message>
        <source>Limit in the unit of the schedule, in steps of 0.1.</source>
        <translation>Límite en la unidad del plan, en pasos de 0,1.</translation>
    </message>
    <message>
        <source>Phases that may be used; absent means 3.</source>
        <translation>Fases que se pueden usar; ausente significa 3.</translation>
    </message>
    <message>
        <source>Seconds; absent means without end.</source>
        <translation>Segundos; ausente significa sin fin.</translation>
    </message>
    <message>
        <source>Start of an absolute or recurring schedule.</source>
        <translation>Inicio de un plan absoluto o recurrente.</translation>
    </message>
    <message>
        <source>A per phase, or W over all phases.</source>
        <translation>A por fase, o W sobre todas las fases.</translation>
    </message>
    <message>
        <source>The steps, ascending, the first at 0.</source>
        <extracomment>Of a charging schedule.</extracomment>
        <translation>Los pasos, en orden ascendente, el primero en 0.</translation>
    </message>
    <message>
        <source>Below this the car charges inefficiently, in steps of 0.1.</source>
        <translation>Por debajo de esto el coche carga con poca eficiencia, en pasos de 0,1.</translation>
    </message>
    <message>
        <source>Replaces a profile with the same id.</source>
        <translation>Sustituye un perfil con el mismo id.</translation>
    </message>
    <message>
        <source>The transaction it is for; TxProfile only.</source>
        <translation>La transacción para la que es; solo TxProfile.</translation>
    </message>
    <message>
        <source>Higher levels win.</source>
        <translation>Ganan los niveles más altos.</translation>
    </message>
    <message>
        <source>What it limits.</source>
        <translation>Qué limita.</translation>
    </message>
    <message>
        <source>What its times are relative to.</source>
        <translation>A qué se refieren sus horas.</translation>
    </message>
    <message>
        <source>Recurring only.</source>
        <extracomment>Recurring is a word of the protocol: a schedule that repeats.</extracomment>
        <translation>Solo Recurring.</translation>
    </message>
    <message>
        <source>Absent means at once.</source>
        <translation>Ausente significa al momento.</translation>
    </message>
    <message>
        <source>Absent means until it is cleared.</source>
        <translation>Ausente significa hasta que se borre.</translation>
    </message>
    <message>
        <source>The limits.</source>
        <extracomment>Of power or current.</extracomment>
        <translation>Los límites.</translation>
    </message>
    <message>
        <source>Name; letter case does not count.</source>
        <translation>Nombre; las mayúsculas no cuentan.</translation>
    </message>
    <message>
        <source>Whether ChangeConfiguration may set it.</source>
        <translation>Si ChangeConfiguration puede cambiarlo.</translation>
    </message>
    <message>
        <source>Absent means known but not set.</source>
        <translation>Ausente significa conocido, pero sin valor.</translation>
    </message>
    <message>
        <source>The token.</source>
        <translation>La tarjeta.</translation>
    </message>
    <message>
        <source>Absent in a differential update: remove the token.</source>
        <translation>Ausente en una actualización diferencial: quitar la tarjeta.</translation>
    </message>
    <message>
        <source>Used for both hashes.</source>
        <translation>Se usa para ambos hashes.</translation>
    </message>
    <message>
        <source>Hash of the issuer&apos;s distinguished name.</source>
        <translation>Hash del nombre distintivo del emisor.</translation>
    </message>
    <message>
        <source>Hash of the issuer&apos;s public key.</source>
        <translation>Hash de la clave pública del emisor.</translation>
    </message>
    <message>
        <source>Serial number in hexadecimal.</source>
        <translation>Número de serie en hexadecimal.</translation>
    </message>
    <message>
        <source>Where the station uploads to.</source>
        <translation>Adónde sube los datos el cargador.</translation>
    </message>
    <message>
        <source>Where the station downloads from.</source>
        <translation>De dónde descarga el cargador.</translation>
    </message>
    <message>
        <source>Not before; absent means once downloaded.</source>
        <extracomment>When firmware is to be installed.</extracomment>
        <translation>No antes de; ausente significa una vez descargado.</translation>
    </message>
    <message>
        <source>PEM certificate of the signer.</source>
        <translation>Certificado PEM del firmante.</translation>
    </message>
    <message>
        <source>Base64 signature of the file.</source>
        <translation>Firma Base64 del archivo.</translation>
    </message>
    <message>
        <source>What kind of error it is.</source>
        <translation>Qué tipo de error es.</translation>
    </message>
    <message>
        <source>What happened, in words.</source>
        <translation>Qué pasó, en palabras.</translation>
    </message>
    <message>
        <source>Anything else about it.</source>
        <translation>Cualquier otra cosa al respecto.</translation>
    </message>
    <message>
        <source>Why there is no answer.</source>
        <translation>Por qué no hay respuesta.</translation>
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
        <translation>enchufado o tarjeta mostrada, aún sin cargar</translation>
    </message>
    <message>
        <source>energy flows</source>
        <extracomment>Explains the value Charging of status in StatusNotification.</extracomment>
        <translation>fluye energía</translation>
    </message>
    <message>
        <source>the charger holds back the energy</source>
        <extracomment>Explains the value SuspendedEVSE of status in StatusNotification.</extracomment>
        <translation>el cargador retiene la energía</translation>
    </message>
    <message>
        <source>the car takes no energy</source>
        <extracomment>Explains the value SuspendedEV of status in StatusNotification.</extracomment>
        <translation>el coche no toma energía</translation>
    </message>
    <message>
        <source>session over, still plugged in</source>
        <extracomment>Explains the value Finishing of status in StatusNotification.</extracomment>
        <translation>recarga terminada, aún enchufado</translation>
    </message>
    <message>
        <source>kept for somebody</source>
        <extracomment>Explains the value Reserved of status in StatusNotification.</extracomment>
        <translation>guardado para alguien</translation>
    </message>
    <message>
        <source>out of service</source>
        <extracomment>Explains the value Unavailable of status in StatusNotification.</extracomment>
        <translation>fuera de servicio</translation>
    </message>
    <message>
        <source>cannot charge</source>
        <extracomment>Explains the value Faulted of status in StatusNotification.</extracomment>
        <translation>no puede cargar</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <extracomment>Explains the value NoError of errorCode.</extracomment>
        <translation>no falla nada</translation>
    </message>
    <message>
        <source>the plug does not lock or unlock</source>
        <extracomment>Explains the value ConnectorLockFailure of errorCode.</extracomment>
        <translation>la clavija no se bloquea o no se desbloquea</translation>
    </message>
    <message>
        <source>charger and car do not understand each other</source>
        <extracomment>Explains the value EVCommunicationError of errorCode.</extracomment>
        <translation>el cargador y el coche no se entienden</translation>
    </message>
    <message>
        <source>current leaks to earth</source>
        <extracomment>Explains the value GroundFailure of errorCode.</extracomment>
        <translation>fuga de corriente a tierra</translation>
    </message>
    <message>
        <source>too hot inside the charger</source>
        <extracomment>Explains the value HighTemperature of errorCode.</extracomment>
        <translation>demasiado calor dentro del cargador</translation>
    </message>
    <message>
        <source>fault of the charger&apos;s hardware or software</source>
        <extracomment>Explains the value InternalError of errorCode.</extracomment>
        <translation>avería del hardware o el software del cargador</translation>
    </message>
    <message>
        <source>the local tag list contradicts the central one</source>
        <extracomment>Explains the value LocalListConflict of errorCode.</extracomment>
        <translation>la lista local de tarjetas contradice la central</translation>
    </message>
    <message>
        <source>see the vendor&apos;s code</source>
        <extracomment>Explains the value OtherError of errorCode.</extracomment>
        <translation>véase el código del fabricante</translation>
    </message>
    <message>
        <source>more current than allowed</source>
        <extracomment>Explains the value OverCurrentFailure of errorCode.</extracomment>
        <translation>más corriente de la permitida</translation>
    </message>
    <message>
        <source>voltage too high</source>
        <extracomment>Explains the value OverVoltage of errorCode.</extracomment>
        <translation>tensión demasiado alta</translation>
    </message>
    <message>
        <source>voltage too low</source>
        <extracomment>Explains the value UnderVoltage of errorCode.</extracomment>
        <translation>tensión demasiado baja</translation>
    </message>
    <message>
        <source>the meter cannot be read</source>
        <extracomment>Explains the value PowerMeterFailure of errorCode.</extracomment>
        <translation>no se puede leer el contador</translation>
    </message>
    <message>
        <source>the contactor does not switch</source>
        <extracomment>Explains the value PowerSwitchFailure of errorCode.</extracomment>
        <translation>el contactor no conmuta</translation>
    </message>
    <message>
        <source>the tag reader does not work</source>
        <extracomment>Explains the value ReaderFailure of errorCode.</extracomment>
        <translation>el lector de tarjetas no funciona</translation>
    </message>
    <message>
        <source>a restart did not work</source>
        <extracomment>Explains the value ResetFailure of errorCode.</extracomment>
        <translation>un reinicio no funcionó</translation>
    </message>
    <message>
        <source>poor mobile reception</source>
        <extracomment>Explains the value WeakSignal of errorCode.</extracomment>
        <translation>mala cobertura móvil</translation>
    </message>
    <message>
        <source>the receiver does not know this action</source>
        <extracomment>Explains the value NotImplemented of errorCode.</extracomment>
        <translation>el receptor no conoce esta acción</translation>
    </message>
    <message>
        <source>known, but not supported here</source>
        <extracomment>Explains the value NotSupported of errorCode.</extracomment>
        <translation>conocido, pero no admitido aquí</translation>
    </message>
    <message>
        <source>the payload is incomplete</source>
        <extracomment>Explains the value ProtocolError of errorCode.</extracomment>
        <translation>el contenido está incompleto</translation>
    </message>
    <message>
        <source>refused for security&apos;s sake, e.g. not accepted yet</source>
        <extracomment>Explains the value SecurityError of errorCode.</extracomment>
        <translation>rechazado por seguridad, p. ej. aún sin aceptar</translation>
    </message>
    <message>
        <source>the payload does not have the form of this action</source>
        <extracomment>Explains the value FormationViolation of errorCode.</extracomment>
        <translation>el contenido no tiene la forma de esta acción</translation>
    </message>
    <message>
        <source>a value is not allowed</source>
        <extracomment>Explains the value PropertyConstraintViolation of errorCode.</extracomment>
        <translation>un valor no está permitido</translation>
    </message>
    <message>
        <source>a field is missing or there too often</source>
        <extracomment>Explains the value OccurenceConstraintViolation of errorCode.</extracomment>
        <translation>un campo falta o está demasiadas veces</translation>
    </message>
    <message>
        <source>a value has the wrong type</source>
        <extracomment>Explains the value TypeConstraintViolation of errorCode.</extracomment>
        <translation>un valor tiene el tipo incorrecto</translation>
    </message>
    <message>
        <source>anything else</source>
        <extracomment>Explains the value GenericError of errorCode.</extracomment>
        <translation>cualquier otra cosa</translation>
    </message>
    <message>
        <source>the tag lost its permission</source>
        <extracomment>Explains the value DeAuthorized of reason.</extracomment>
        <translation>la tarjeta perdió su permiso</translation>
    </message>
    <message>
        <source>the emergency stop was pressed</source>
        <extracomment>Explains the value EmergencyStop of reason.</extracomment>
        <translation>se pulsó la parada de emergencia</translation>
    </message>
    <message>
        <source>the cable was pulled or the car drove off</source>
        <extracomment>Explains the value EVDisconnected of reason.</extracomment>
        <translation>se sacó el cable o el coche se fue</translation>
    </message>
    <message>
        <source>hard restart by command</source>
        <extracomment>Explains the value HardReset of reason.</extracomment>
        <translation>reinicio forzado por una orden</translation>
    </message>
    <message>
        <source>stopped at the charger</source>
        <extracomment>Explains the value Local of reason.</extracomment>
        <translation>detenida en el cargador</translation>
    </message>
    <message>
        <source>any other reason</source>
        <extracomment>Explains the value Other of reason.</extracomment>
        <translation>cualquier otro motivo</translation>
    </message>
    <message>
        <source>mains failed</source>
        <extracomment>Explains the value PowerLoss of reason.</extracomment>
        <translation>falló la red</translation>
    </message>
    <message>
        <source>the charger restarted by itself</source>
        <extracomment>Explains the value Reboot of reason.</extracomment>
        <translation>el cargador se reinició solo</translation>
    </message>
    <message>
        <source>stopped from here</source>
        <extracomment>Explains the value Remote of reason.</extracomment>
        <translation>detenida desde aquí</translation>
    </message>
    <message>
        <source>soft restart by command</source>
        <extracomment>Explains the value SoftReset of reason.</extracomment>
        <translation>reinicio suave por una orden</translation>
    </message>
    <message>
        <source>unlocked from here</source>
        <extracomment>Explains the value UnlockCommand of reason.</extracomment>
        <translation>desbloqueado desde aquí</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <extracomment>Explains the value timeout of reason.</extracomment>
        <translation>sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>the connection ended first</source>
        <extracomment>Explains the value disconnected of reason.</extracomment>
        <translation>la conexión terminó antes</translation>
    </message>
    <message>
        <source>could not be saved, so it was not answered: the charger sends it again</source>
        <extracomment>Explains the value not-saved of reason.</extracomment>
        <translation>no se pudo guardar, así que no se respondió: el cargador lo envía de nuevo</translation>
    </message>
    <message>
        <source>the charger may work</source>
        <extracomment>Explains the value Accepted of status in BootNotification.</extracomment>
        <translation>el cargador puede trabajar</translation>
    </message>
    <message>
        <source>wait: it is not accepted yet</source>
        <extracomment>Explains the value Pending of status in BootNotification.</extracomment>
        <translation>espere: aún no está aceptado</translation>
    </message>
    <message>
        <source>turned away</source>
        <extracomment>Explains the value Rejected of status in BootNotification.</extracomment>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>when the session is over</source>
        <extracomment>Explains the value Scheduled of status in ChangeAvailability.</extracomment>
        <translation>cuando termine la recarga</translation>
    </message>
    <message>
        <source>counts after a restart</source>
        <extracomment>Explains the value RebootRequired of status in ChangeConfiguration.</extracomment>
        <translation>vale tras un reinicio</translation>
    </message>
    <message>
        <source>the charger has no such setting</source>
        <extracomment>Explains the value NotSupported of status in ChangeConfiguration.</extracomment>
        <translation>el cargador no tiene este ajuste</translation>
    </message>
    <message>
        <source>the lock did not open</source>
        <extracomment>Explains the value UnlockFailed of status in UnlockConnector.</extracomment>
        <translation>el cierre no se abrió</translation>
    </message>
    <message>
        <source>this connector has no lock</source>
        <extracomment>Explains the value NotSupported of status in UnlockConnector.</extracomment>
        <translation>este conector no tiene cierre</translation>
    </message>
    <message>
        <source>the file is on its way</source>
        <extracomment>Explains the value Downloading of status in UpdateFirmware.</extracomment>
        <translation>el archivo está en camino</translation>
    </message>
    <message>
        <source>the tag is blocked</source>
        <extracomment>Explains the value Blocked of status.</extracomment>
        <translation>la tarjeta está bloqueada</translation>
    </message>
    <message>
        <source>the tag is not valid any more</source>
        <extracomment>Explains the value Expired of status.</extracomment>
        <translation>la tarjeta ya no es válida</translation>
    </message>
    <message>
        <source>the tag is unknown</source>
        <extracomment>Explains the value Invalid of status.</extracomment>
        <translation>la tarjeta es desconocida</translation>
    </message>
    <message>
        <source>the tag charges elsewhere already</source>
        <extracomment>Explains the value ConcurrentTx of status.</extracomment>
        <translation>la tarjeta ya carga en otro sitio</translation>
    </message>
    <message>
        <source>the receiver does not know this kind of message</source>
        <extracomment>Explains the value UnknownMessageId of status.</extracomment>
        <translation>el receptor no conoce este tipo de mensaje</translation>
    </message>
    <message>
        <source>the receiver does not know this vendor</source>
        <extracomment>Explains the value UnknownVendorId of status.</extracomment>
        <translation>el receptor no conoce a este fabricante</translation>
    </message>
    <message>
        <source>the list is of another version: send it whole</source>
        <extracomment>Explains the value VersionMismatch of status.</extracomment>
        <translation>la lista es de otra versión: envíela entera</translation>
    </message>
    <message>
        <source>as the supply failed</source>
        <extracomment>Explains the value Interruption.Begin of context.</extracomment>
        <translation>al fallar la alimentación</translation>
    </message>
    <message>
        <source>as the supply came back</source>
        <extracomment>Explains the value Interruption.End of context.</extracomment>
        <translation>al volver la alimentación</translation>
    </message>
    <message>
        <source>at a full hour or quarter</source>
        <extracomment>Explains the value Sample.Clock of context.</extracomment>
        <translation>a la hora o al cuarto en punto</translation>
    </message>
    <message>
        <source>every so many seconds</source>
        <extracomment>Explains the value Sample.Periodic of context.</extracomment>
        <translation>cada tantos segundos</translation>
    </message>
    <message>
        <source>as the session began</source>
        <extracomment>Explains the value Transaction.Begin of context.</extracomment>
        <translation>al empezar la recarga</translation>
    </message>
    <message>
        <source>as the session ended</source>
        <extracomment>Explains the value Transaction.End of context.</extracomment>
        <translation>al terminar la recarga</translation>
    </message>
    <message>
        <source>because we asked</source>
        <extracomment>Explains the value Trigger of context.</extracomment>
        <translation>porque lo pedimos</translation>
    </message>
    <message>
        <source>meter reading, energy to the car</source>
        <extracomment>Explains the value Energy.Active.Import.Register of measurand.</extracomment>
        <translation>lectura del contador, energía al coche</translation>
    </message>
    <message>
        <source>meter reading, energy from the car</source>
        <extracomment>Explains the value Energy.Active.Export.Register of measurand.</extracomment>
        <translation>lectura del contador, energía desde el coche</translation>
    </message>
    <message>
        <source>energy since the last value</source>
        <extracomment>Explains the value Energy.Active.Import.Interval of measurand.</extracomment>
        <translation>energía desde el último valor</translation>
    </message>
    <message>
        <source>power to the car</source>
        <extracomment>Explains the value Power.Active.Import of measurand.</extracomment>
        <translation>potencia al coche</translation>
    </message>
    <message>
        <source>power the car may take</source>
        <extracomment>Explains the value Power.Offered of measurand.</extracomment>
        <translation>potencia que puede tomar el coche</translation>
    </message>
    <message>
        <source>current to the car</source>
        <extracomment>Explains the value Current.Import of measurand.</extracomment>
        <translation>corriente al coche</translation>
    </message>
    <message>
        <source>current the car may take</source>
        <extracomment>Explains the value Current.Offered of measurand.</extracomment>
        <translation>corriente que puede tomar el coche</translation>
    </message>
    <message>
        <source>how full the car&apos;s battery is</source>
        <extracomment>Explains the value SoC of measurand.</extracomment>
        <translation>cuán llena está la batería del coche</translation>
    </message>
    <message>
        <source>limit of the whole charger</source>
        <extracomment>Explains the value ChargePointMaxProfile of chargingProfilePurpose.</extracomment>
        <translation>límite de todo el cargador</translation>
    </message>
    <message>
        <source>limit for every new session</source>
        <extracomment>Explains the value TxDefaultProfile of chargingProfilePurpose.</extracomment>
        <translation>límite para cada recarga nueva</translation>
    </message>
    <message>
        <source>limit of this session</source>
        <extracomment>Explains the value TxProfile of chargingProfilePurpose.</extracomment>
        <translation>límite de esta recarga</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartDialog</name>
    <message>
        <source>Start charging at %1</source>
        <translation>Iniciar recarga en %1</translation>
    </message>
    <message>
        <source>Person or tag</source>
        <translation>Persona o tarjeta</translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation>Nombre o tarjeta</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>Se pide al cargador que inicie para esta tarjeta. Si aún no hay ningún coche enchufado, espera el enchufe.</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Iniciar recarga</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <extracomment>Choice of a tag: %1 the person, %2 the tag&apos;s number.</extracomment>
        <translation>%1, tarjeta %2</translation>
    </message>
    <message>
        <source>Choose who charges, or type a tag</source>
        <translation>Elija quién carga o escriba una tarjeta</translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %n characters</source>
        <translation>
            <numerusform>Una tarjeta tiene como máximo %n carácter</numerusform>
            <numerusform>Una tarjeta tiene como máximo %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>This tag is new: starting adds it to People &amp; tags, so that it may charge.</source>
        <translation>Esta tarjeta es nueva: al iniciar se añade a Personas y tarjetas para que pueda cargar.</translation>
    </message>
    <message>
        <source>This tag may not charge here: it is blocked, has expired, or is for other chargers. See People &amp; tags.</source>
        <translation>Esta tarjeta no puede cargar aquí: está bloqueada, ha caducado o es para otros cargadores. Véase Personas y tarjetas.</translation>
    </message>
    <message>
        <source>Stop there…</source>
        <translation>Detener allí…</translation>
    </message>
    <message>
        <source>%1 charges at %2 already: %3</source>
        <extracomment>%1 who, %2 where, %3 an energy such as 12,41 kWh.</extracomment>
        <translation>%1 ya está cargando en %2: %3</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartOnDialog</name>
    <message>
        <source>Start charging for %1</source>
        <extracomment>%1 is a person&apos;s name, or the number of a tag.</extracomment>
        <translation>Iniciar recarga para %1</translation>
    </message>
    <message>
        <source>The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug.</source>
        <translation>Se pide al cargador que inicie para esta tarjeta. Si aún no hay ningún coche enchufado, espera el enchufe.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Start charging</source>
        <translation>Iniciar recarga</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Charging at %1: %2</source>
        <extracomment>A running session: %1 where, %2 an energy such as 12,41 kWh.</extracomment>
        <translation>Cargando en %1: %2</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Stop at %1</source>
        <extracomment>Button; %1 says where.</extracomment>
        <translation>Detener en %1</translation>
    </message>
    <message>
        <source>Off: the charger is archived</source>
        <translation>No disponible: el cargador está archivado</translation>
    </message>
    <message>
        <source>%1, a car is plugged in</source>
        <extracomment>%1 is a connector.</extracomment>
        <translation>%1, hay un coche enchufado</translation>
    </message>
    <message>
        <source>Off: this person is blocked. See People &amp; tags</source>
        <translation>No disponible: esta persona está bloqueada. Véase Personas y tarjetas</translation>
    </message>
    <message>
        <source>Off: there is no tag that may charge. Learn or add one under People &amp; tags</source>
        <translation>No disponible: no hay ninguna tarjeta que pueda cargar. Registre o añada una en Personas y tarjetas</translation>
    </message>
    <message>
        <source>Off: no connector is free and in service just now</source>
        <translation>No disponible: ahora no hay ningún conector libre y en servicio</translation>
    </message>
    <message>
        <source>Off: this connector is gone</source>
        <translation>No disponible: este conector ya no existe</translation>
    </message>
    <message>
        <source>This tag may not charge here. See People &amp; tags</source>
        <translation>Esta tarjeta no puede cargar aquí. Véase Personas y tarjetas</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StateLane</name>
    <message>
        <source>State over time</source>
        <extracomment>Accessible name of a lane: what the connector said over time.</extracomment>
        <translation>Estado en el tiempo</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A stretch of time: %1 the state of a connector, %2 its begin, %3 its end.</extracomment>
        <translation>%1, %2 a %3</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Name of a lane in a timeline: what the connector said. Short.</extracomment>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StatementDialog</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Recargas de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mes pasado</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>De … a …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Recargas</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n recarga</numerusform>
            <numerusform>%n recargas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation>
            <numerusform>%n sin energía, fuera de la suma</numerusform>
            <numerusform>%n sin energía, fuera de la suma</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: no session in this period</source>
        <translation>No disponible: ninguna recarga en este periodo</translation>
    </message>
    <message>
        <source>Reading the sessions</source>
        <translation>Leyendo las recargas</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Sum: %1</source>
        <extracomment>Last line of a copied list; %1: energy.</extracomment>
        <translation>Suma: %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n session(s)</source>
        <translation>
            <numerusform>%n recarga copiada</numerusform>
            <numerusform>%n recargas copiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n carga de prueba, fuera del total</numerusform>
            <numerusform>%n cargas de prueba, fuera del total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StationModel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many connectors of a charger are charging: &quot;1 of 2&quot;.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Id</source>
        <extracomment>The charger&apos;s own id, part of its address.</extracomment>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Marca y modelo</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Today kWh</source>
        <extracomment>Column: energy of today in kilowatt-hours.</extracomment>
        <translation>kWh hoy</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <extracomment>%1 a protocol, %2 the number of its security profile.</extracomment>
        <translation>%1, perfil %2</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>Column: where a charger stands.</extracomment>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Column: network address.</extracomment>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <extracomment>Column: the charger that took its place.</extracomment>
        <translation>Sustituido por</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StepEditor</name>
    <message>
        <source>Steps of the limit</source>
        <extracomment>Accessible name of the drawing of a limit of power.</extracomment>
        <translation>Tramos del límite</translation>
    </message>
    <message>
        <source>Step %1 of %2, from %3 on: %4</source>
        <extracomment>The chosen step of a limit: %1 its number, %2 how many there are, %3 when it begins, %4 what it allows.</extracomment>
        <translation>Tramo %1 de %2, desde %3: %4</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SupplySetup</name>
    <message>
        <source>not told</source>
        <extracomment>Value of the field &quot;Main fuse&quot; when the owner has not told it.</extracomment>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>Main fuse</source>
        <translation>Fusible general</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation>Tensión, fase a neutro</translation>
    </message>
    <message>
        <source>Supply</source>
        <extracomment>Title: the site&apos;s connection to the grid.</extracomment>
        <translation>Alimentación</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Sin el fusible general el gráfico no tiene línea de límite.</translation>
    </message>
    <message>
        <source>Safety margin</source>
        <extracomment>Share of the main fuse that is kept free.</extracomment>
        <translation>Margen de seguridad</translation>
    </message>
    <message>
        <source>The main fuse gives the load chart its limit line; its current is printed on the fuse in the meter cabinet. The margin stays free for everything else in the house.</source>
        <translation>El fusible general da al gráfico de carga su línea de límite; su corriente está impresa en el fusible del armario de contadores. El margen queda libre para todo lo demás en la casa.</translation>
    </message>
    <message>
        <source>The limit line lies at %1.</source>
        <translation>La línea de límite está en %1.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SystemTrouble</name>
    <message>
        <source>No charger can reach us.</source>
        <translation>Ningún cargador puede llegar a nosotros.</translation>
    </message>
    <message>
        <source>Nothing can be saved.</source>
        <translation>No se puede guardar nada.</translation>
    </message>
    <message>
        <source>%1. End the other program or start Forecourt with another --port.</source>
        <extracomment>%1 says why the port could not be opened, in English.</extracomment>
        <translation>%1. Cierre el otro programa o inicie Forecourt con otro --port.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; chargers keep what we did not confirm and send it again.</source>
        <translation>El disco está lleno. Libere espacio; los cargadores guardan lo que no confirmamos y lo envían de nuevo.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check its permissions; it goes on by itself.</source>
        <translation>No se puede escribir en la carpeta de datos. Compruebe sus permisos; sigue por sí solo.</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the last backup.</source>
        <translation>La base de datos está dañada. Restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>The database refuses: %1. We keep trying.</source>
        <translation>La base de datos lo rechaza: %1. Seguimos intentándolo.</translation>
    </message>
    <message>
        <source>Too many records wait for the disk.</source>
        <translation>Demasiados registros esperan al disco.</translation>
    </message>
    <message>
        <source>Chargers get no answers until the disk has caught up; they send again and nothing is lost.</source>
        <extracomment>The queue of records that wait for the disk is full.</extracomment>
        <translation>Los cargadores no reciben respuesta hasta que el disco se ponga al día; envían de nuevo y no se pierde nada.</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TableView</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>Menu entry; %1 is the title of a column.</extracomment>
        <translation>Ordenar por %1</translation>
    </message>
    <message>
        <source>Sort by %1, descending</source>
        <translation>Ordenar por %1, descendente</translation>
    </message>
    <message>
        <source>Sort by %1, ascending</source>
        <translation>Ordenar por %1, ascendente</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateDialog</name>
    <message>
        <source>Which settings should the chargers of this site have?</source>
        <translation>¿Qué ajustes deben tener los cargadores de este emplazamiento?</translation>
    </message>
    <message>
        <source>Every guided check compares a charger with this list. Leave out what may differ.</source>
        <translation>Cada comprobación guiada compara un cargador con esta lista. Omita lo que pueda ser distinto.</translation>
    </message>
    <message>
        <source>Charger to take the settings from</source>
        <translation>Cargador del que tomar los ajustes</translation>
    </message>
    <message>
        <source>Take its settings</source>
        <translation>Tomar sus ajustes</translation>
    </message>
    <message>
        <source>Off: no charger&apos;s settings were read yet</source>
        <translation>No disponible: aún no se han leído los ajustes de ningún cargador</translation>
    </message>
    <message>
        <source>Settings, one per line</source>
        <translation>Ajustes, uno por línea</translation>
    </message>
    <message>
        <source>One per line: name = value</source>
        <translation>Uno por línea: nombre = valor</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Guardar plantilla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Line %1: write it as name = value</source>
        <translation>Línea %1: escríbala como nombre = valor</translation>
    </message>
    <message>
        <source>Line %1: %2 is there twice</source>
        <translation>Línea %1: %2 está dos veces</translation>
    </message>
    <message>
        <source>Line %1: this is longer than a charger can hold</source>
        <translation>Línea %1: es más larga de lo que cabe en un cargador</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateRollout</name>
    <message>
        <source>Off: no template is kept here</source>
        <translation>No disponible: aquí no se guarda ninguna plantilla</translation>
    </message>
    <message>
        <source>Choose chargers in the list</source>
        <translation>Elija cargadores de la lista</translation>
    </message>
    <message>
        <source>Saved the template</source>
        <translation>Plantilla guardada</translation>
    </message>
    <message>
        <source>All chosen chargers are as the template says</source>
        <translation>Todos los cargadores elegidos están como dice la plantilla</translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) are as the template says.</source>
        <translation>
            <numerusform>%n cargador está como dice la plantilla.</numerusform>
            <numerusform>%n cargadores están como dice la plantilla.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TileFilterRow</name>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Show connectors in this state</source>
        <translation>Mostrar los conectores en este estado</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the tiles: every state.</extracomment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Button with a menu: how large the tiles are and whether they are grouped.</extracomment>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Size that fits the number</source>
        <translation>Tamaño según el número</translation>
    </message>
    <message>
        <source>Large</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Mediano</translation>
    </message>
    <message>
        <source>Small</source>
        <extracomment>Size of tiles.</extracomment>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Group by area</source>
        <translation>Agrupar por zona</translation>
    </message>
    <message>
        <source>Close all areas</source>
        <translation>Cerrar todas las zonas</translation>
    </message>
    <message>
        <source>Open all areas</source>
        <translation>Abrir todas las zonas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Todas las zonas</translation>
    </message>
    <message>
        <source>No charger has an area. Give it one under Chargers, Place…</source>
        <translation>Ningún cargador tiene zona. Désela en Cargadores, Lugar…</translation>
    </message>
    <message>
        <source>Other %1</source>
        <extracomment>Filter of the tiles: all states that have no button of their own, and how many connectors are in them.</extracomment>
        <translation>Otros %1</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Toast</name>
    <message>
        <source>Close</source>
        <extracomment>Accessible name of the cross of a notice.</extracomment>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>since midnight</source>
        <translation>desde medianoche</translation>
    </message>
    <message numerus="yes">
        <source>sessions</source>
        <comment>beside their number</comment>
        <translation>
            <numerusform>recarga</numerusform>
            <numerusform>recargas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <extracomment>How many of today&apos;s sessions run now.</extracomment>
        <translation>
            <numerusform>%n en curso</numerusform>
            <numerusform>%n en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>no prices set</source>
        <translation>sin precios fijados</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenDialog</name>
    <message>
        <source>Add tag</source>
        <translation>Añadir tarjeta</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tarjeta %1</translation>
    </message>
    <message>
        <source>Blocked: may not charge</source>
        <translation>Bloqueada: no puede cargar</translation>
    </message>
    <message>
        <source>Valid until the end of</source>
        <translation>Válida hasta el final del</translation>
    </message>
    <message>
        <source>May charge at two places at once</source>
        <translation>Puede cargar en dos sitios a la vez</translation>
    </message>
    <message>
        <source>One session at a time</source>
        <translation>Una recarga a la vez</translation>
    </message>
    <message>
        <source>Two sessions</source>
        <translation>Dos recargas</translation>
    </message>
    <message>
        <source>Group tag: tags of one group may stop each other&apos;s sessions</source>
        <extracomment>OCPP parentIdTag: tags of the same group may stop each other&apos;s sessions.</extracomment>
        <translation>Tarjeta de grupo: las tarjetas de un grupo pueden detener las recargas de las otras</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Other readers may show this card as %1.</source>
        <translation>Otros lectores pueden mostrar esta tarjeta como %1.</translation>
    </message>
    <message>
        <source>Nobody; a new name adds a person</source>
        <translation>Nadie; un nombre nuevo añade una persona</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Last valid day</source>
        <translation>Último día válido</translation>
    </message>
    <message>
        <source>Only at these chargers; none checked: everywhere</source>
        <translation>Solo en estos cargadores; ninguno marcado: en todos</translation>
    </message>
    <message>
        <source>Type the tag&apos;s number, or use “Learn tag”</source>
        <translation>Escriba el número de la tarjeta o use «Registrar tarjeta»</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TokenModel</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <extracomment>State of a tag: its owner is blocked.</extracomment>
        <translation>Persona bloqueada</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a tag: its last day is over.</extracomment>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>State of a tag: it may charge.</extracomment>
        <translation>Válida</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Where a tag may charge.</extracomment>
        <translation>En todos</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <extracomment>In the column &quot;Person&quot;: the tag belongs to nobody.</extracomment>
        <translation>(nadie)</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>In the column &quot;Valid until&quot;: for ever.</extracomment>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column: tenant, department or the like of a person.</extracomment>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Column: at which chargers a tag may charge.</extracomment>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceFilesPanel</name>
    <message>
        <source>Back to live</source>
        <translation>Volver al directo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Exportar mensajes</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON por líneas (*.jsonl)</translation>
    </message>
    <message>
        <source>Wait until the other file is done</source>
        <translation>Espere a que termine el otro archivo</translation>
    </message>
    <message>
        <source>Exporting: %1 messages written</source>
        <extracomment>%1 is a number of messages.</extracomment>
        <translation>Exportando: %1 mensajes escritos</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n mensaje escrito en %1</numerusform>
            <numerusform>%n mensajes escritos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Abrir una traza</translation>
    </message>
    <message>
        <source>Traces and logs (*.jsonl *.csv *.log *.txt)</source>
        <translation>Trazas y registros (*.jsonl *.csv *.log *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <extracomment>%1 is a number of per cent.</extracomment>
        <translation>Leyendo el archivo: %1 %</translation>
    </message>
    <message>
        <source>There is no OCPP message in %1</source>
        <translation>No hay ningún mensaje OCPP en %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 messages of %n charger(s).</source>
        <translation>
            <numerusform>%1 mensajes de %n cargador.</numerusform>
            <numerusform>%1 mensajes de %n cargadores.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines hold no message.</source>
        <translation>%1 líneas no contienen ningún mensaje.</translation>
    </message>
    <message>
        <source>%1 messages have no time of their own.</source>
        <translation>%1 mensajes no tienen hora propia.</translation>
    </message>
    <message>
        <source>The file is longer; the rest was not read.</source>
        <translation>El archivo es más largo; el resto no se leyó.</translation>
    </message>
    <message>
        <source>This is a file: %1.</source>
        <translation>Esto es un archivo: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A departure from the standard and how often it was found.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No deviations</source>
        <translation>Sin desviaciones</translation>
    </message>
    <message>
        <source>%1 deviations</source>
        <translation>%1 desviaciones</translation>
    </message>
    <message>
        <source>Every message matches the standard</source>
        <translation>Todos los mensajes cumplen la norma</translation>
    </message>
    <message>
        <source>Exporting messages</source>
        <translation>Exportando mensajes</translation>
    </message>
    <message>
        <source>Reading messages from a file</source>
        <translation>Leyendo mensajes de un archivo</translation>
    </message>
    <message>
        <source>No bad lines</source>
        <extracomment>Lines of a file that could not be used as they are.</extracomment>
        <translation>Sin líneas malas</translation>
    </message>
    <message>
        <source>%1 bad lines…</source>
        <translation>%1 líneas malas…</translation>
    </message>
    <message>
        <source>Every record of the file could be read</source>
        <translation>Se pudieron leer todas las entradas del archivo</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceProblemsDialog</name>
    <message>
        <source>not a whole record, left out</source>
        <extracomment>Why a line of a file is left out.</extracomment>
        <translation>entrada incompleta, omitida</translation>
    </message>
    <message>
        <source>message cut or broken, shown as unreadable</source>
        <extracomment>What is wrong with a line of a file.</extracomment>
        <translation>mensaje cortado o roto, mostrado como ilegible</translation>
    </message>
    <message>
        <source>line over 4 MB, only its beginning was read</source>
        <extracomment>What is wrong with a line of a file.</extracomment>
        <translation>línea de más de 4 MB, solo se leyó su comienzo</translation>
    </message>
    <message>
        <source>Lines that could not be used as they are</source>
        <translation>Líneas que no se pudieron usar tal cual</translation>
    </message>
    <message>
        <source>%1. Every other line was read; lines without any message are not listed.</source>
        <translation>%1. Se leyeron todas las demás líneas; las líneas sin ningún mensaje no se enumeran.</translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>%1 a line&apos;s number, %2 what is wrong with it, %3 how it begins.</extracomment>
        <translation>Línea %1: %2: %3</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… y %1 más</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copiar lista</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceTable</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TransactionModel</name>
    <message>
        <source>live</source>
        <extracomment>In the column &quot;End&quot; of a session that still runs.</extracomment>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column: the session&apos;s running number.</extracomment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Connector</source>
        <extracomment>Column: where it was charged.</extracomment>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Max kW</source>
        <translation>kW máx.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Ended by</source>
        <extracomment>Column: why the session ended.</extracomment>
        <translation>Terminada por</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TypedNameDialog</name>
    <message>
        <source>Type “%1”</source>
        <extracomment>Label of a field; %1 is the name of a charger that has to be typed.</extracomment>
        <translation>Escriba «%1»</translation>
    </message>
    <message>
        <source>Type the charger&apos;s name first</source>
        <translation>Escriba primero el nombre del cargador</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::UnknownTokenModel</name>
    <message>
        <source>Tag</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Shown at</source>
        <extracomment>Column: at which charger an unknown tag was shown.</extracomment>
        <translation>Mostrada en</translation>
    </message>
    <message>
        <source>Last shown</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>Column: how often an unknown tag was shown.</extracomment>
        <translation>Veces</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VariableCard</name>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Valor nuevo</translation>
    </message>
    <message>
        <source>Yes (true)</source>
        <extracomment>Value of a setting that is on or off; the charger&apos;s own word stands behind it.</extracomment>
        <translation>Sí (true)</translation>
    </message>
    <message>
        <source>No (false)</source>
        <extracomment>Value of a setting that is on or off; the charger&apos;s own word stands behind it.</extracomment>
        <translation>No (false)</translation>
    </message>
    <message>
        <source>Off: the charger lets nobody change this</source>
        <translation>No disponible: el cargador no deja que nadie lo cambie</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VariableModel</name>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>Modificable</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>Column: name of a charger&apos;s setting, as the maker calls it.</extracomment>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>A setting of the maker&apos;s own; its manual says what it does.</source>
        <translation>Un ajuste propio del fabricante; su manual dice qué hace.</translation>
    </message>
    <message>
        <source>profile: %1</source>
        <extracomment>%1 is a feature profile of OCPP 1.6, such as &quot;Core&quot;.</extracomment>
        <translation>perfil: %1</translation>
    </message>
    <message>
        <source>every charger with this profile has it</source>
        <translation>lo tiene todo cargador con este perfil</translation>
    </message>
    <message>
        <source>read only: the charger lets nobody change it</source>
        <translation>solo lectura: el cargador no deja que nadie lo cambie</translation>
    </message>
    <message>
        <source>can be changed</source>
        <translation>se puede cambiar</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>Column: what a setting is for.</extracomment>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A setting&apos;s value that was changed here but not sent: %1 present value, %2 new value.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation>Cambiado aquí, aún no enviado</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorDataTab</name>
    <message>
        <source>Vendor messages seen</source>
        <translation>Mensajes de fabricante vistos</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>Answer by rule…</source>
        <translation>Regla de respuesta…</translation>
    </message>
    <message>
        <source>No vendor message was seen</source>
        <translation>No se vio ningún mensaje de fabricante</translation>
    </message>
    <message>
        <source>Messages of the maker&apos;s own appear here with their counts, whichever way they go.</source>
        <translation>Los mensajes propios del fabricante aparecen aquí con su número, vayan en el sentido que vayan.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Rules for vendor messages</source>
        <translation>Reglas para mensajes de fabricante</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Nueva regla…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Ninguna regla</translation>
    </message>
    <message>
        <source>Vendor messages are answered as unknown, which is right for most.</source>
        <translation>Los mensajes de fabricante se responden como desconocidos, lo que es correcto para la mayoría.</translation>
    </message>
    <message>
        <source>Answers by rule</source>
        <translation>Respuestas por regla</translation>
    </message>
    <message>
        <source>Off: this charger is not in use</source>
        <translation>No disponible: este cargador no está en uso</translation>
    </message>
    <message>
        <source>Off: rules are not made from here</source>
        <translation>No disponible: desde aquí no se hacen reglas</translation>
    </message>
    <message>
        <source>Off: choose a rule in the table first</source>
        <translation>No disponible: elija primero una regla de la tabla</translation>
    </message>
    <message>
        <source>Off: choose a message in the table first</source>
        <translation>No disponible: elija primero un mensaje de la tabla</translation>
    </message>
    <message>
        <source>Off: the charger answers this one</source>
        <translation>No disponible: a este responde el cargador</translation>
    </message>
    <message>
        <source>Rule for vendor messages saved</source>
        <translation>Regla para mensajes de fabricante guardada</translation>
    </message>
    <message>
        <source>Rule for vendor messages removed</source>
        <translation>Regla para mensajes de fabricante eliminada</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorMessageModel</name>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <extracomment>Tooltip: when a message was seen for the first time; %1 is a time or a date.</extracomment>
        <translation>Visto por primera vez: %1</translation>
    </message>
    <message>
        <source>Way</source>
        <extracomment>Column: whether a message came from the charger or went to it.</extracomment>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Column: how often.</extracomment>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>Column: when for the last time.</extracomment>
        <translation>Último</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Column: how it was answered the last time.</extracomment>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Last data</source>
        <extracomment>Column: what the last one contained.</extracomment>
        <translation>Últ. datos</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorRuleDialog</name>
    <message>
        <source>New rule for vendor messages</source>
        <translation>Nueva regla para mensajes de fabricante</translation>
    </message>
    <message>
        <source>Rule for vendor messages</source>
        <translation>Regla para mensajes de fabricante</translation>
    </message>
    <message>
        <source>Without a rule such messages are answered as unknown. Choose Accepted only if the charger&apos;s maker says that nothing else has to be done.</source>
        <translation>Sin una regla, estos mensajes se responden como desconocidos. Elija Aceptado solo si el fabricante del cargador dice que no hay que hacer nada más.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>all that have no rule of their own</source>
        <extracomment>In an empty field: the rule is for all messages of the vendor.</extracomment>
        <translation>todos los que no tienen regla propia</translation>
    </message>
    <message>
        <source>All chargers</source>
        <translation>Todos los cargadores</translation>
    </message>
    <message>
        <source>Vendor id</source>
        <translation>Id. del fabricante</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Id. del mensaje</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Data to send with it (may be left empty)</source>
        <translation>Datos que se envían con ella (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Off: this answer carries no data</source>
        <translation>No disponible: esta respuesta no lleva datos</translation>
    </message>
    <message>
        <source>Off: it is being saved</source>
        <translation>No disponible: se está guardando</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorRuleModel</name>
    <message>
        <source>All chargers</source>
        <extracomment>Which chargers a rule is for.</extracomment>
        <translation>Todos los cargadores</translation>
    </message>
    <message>
        <source>All others of the vendor</source>
        <extracomment>Which messages of a vendor a rule is for.</extracomment>
        <translation>Los demás del fabricante</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column: which chargers a rule is for.</extracomment>
        <translation>Para</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Column: what is sent along with the answer.</extracomment>
        <translation>Datos</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column: who made the rule.</extracomment>
        <translation>Por</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VendorWords</name>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a message of a vendor&apos;s own.</extracomment>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Answer to a message of a vendor&apos;s own.</extracomment>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Unknown message</source>
        <translation>Mensaje desconocido</translation>
    </message>
    <message>
        <source>Unknown vendor</source>
        <translation>Fabricante desconocido</translation>
    </message>
    <message>
        <source>From the charger</source>
        <translation>Del cargador</translation>
    </message>
    <message>
        <source>To the charger</source>
        <translation>Al cargador</translation>
    </message>
    <message>
        <source>Rule for vendor messages saved</source>
        <translation>Regla para mensajes de fabricante guardada</translation>
    </message>
    <message>
        <source>Rule for vendor messages removed</source>
        <translation>Regla para mensajes de fabricante eliminada</translation>
    </message>
    <message>
        <source>Write the vendor&apos;s name, at most 255 characters</source>
        <translation>Escriba el nombre del fabricante, 255 caracteres como máximo</translation>
    </message>
    <message>
        <source>At most 50 characters</source>
        <translation>Como máximo 50 caracteres</translation>
    </message>
    <message>
        <source>At most 16,384 characters, and none with an answer that knows neither vendor nor message</source>
        <translation>Como máximo 16.384 caracteres, y ninguno con una respuesta que no conoce ni fabricante ni mensaje</translation>
    </message>
    <message>
        <source>There is a rule for these messages already: change that one</source>
        <translation>Ya hay una regla para estos mensajes: cambie esa</translation>
    </message>
    <message>
        <source>There are too many rules: remove one first</source>
        <translation>Hay demasiadas reglas: elimine una primero</translation>
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
        <translation>Llamar a una dirección con cada alerta (JSON)</translation>
    </message>
    <message>
        <source>Remove secret</source>
        <translation>Quitar secreto</translation>
    </message>
    <message>
        <source>Send test call</source>
        <translation>Enviar llamada de prueba</translation>
    </message>
    <message>
        <source>Signs each call: the head X-Forecourt-Signature has the HMAC-SHA-256 of the body</source>
        <translation>Firma cada llamada: la cabecera X-Forecourt-Signature lleva el HMAC-SHA-256 del cuerpo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Secret (optional)</source>
        <translation>Secreto (opcional)</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Severity from which on the address is called.</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>saved; type to replace it</source>
        <extracomment>Stands in the empty field of the secret.</extracomment>
        <translation>guardado; escriba para cambiarlo</translation>
    </message>
    <message>
        <source>The test is on its way; it takes half a minute at most</source>
        <translation>La prueba está en camino; tarda medio minuto como mucho</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Words</name>
    <message>
        <source>Not allowed</source>
        <extracomment>Why a session ended: the tag was no longer allowed.</extracomment>
        <translation>No permitida</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <extracomment>Why a session ended: somebody pressed the emergency stop.</extracomment>
        <translation>Parada de emergencia</translation>
    </message>
    <message>
        <source>Energy limit</source>
        <extracomment>Why a session ended: the agreed energy was reached.</extracomment>
        <translation>Límite de energía</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <extracomment>Why a session ended: the cable was pulled.</extracomment>
        <translation>Desenchufado</translation>
    </message>
    <message>
        <source>Earth leakage</source>
        <extracomment>Why a session ended: earth leakage.</extracomment>
        <translation>Fuga a tierra</translation>
    </message>
    <message>
        <source>Hard restart</source>
        <extracomment>Why a session ended: the charger was reset at once.</extracomment>
        <translation>Reinicio forzado</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Why a session ended: the driver showed a card or pressed stop at the charger.</extracomment>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>No credit</source>
        <extracomment>Why a session ended: the driver&apos;s credit is used up.</extracomment>
        <translation>Sin saldo</translation>
    </message>
    <message>
        <source>Master card</source>
        <extracomment>Why a session ended: a master card was shown.</extracomment>
        <translation>Tarjeta maestra</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a session ended: the charger gave no reason of the list.</extracomment>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Overcurrent</source>
        <extracomment>Why a session ended: too much current.</extracomment>
        <translation>Sobrecorriente</translation>
    </message>
    <message>
        <source>Power cut</source>
        <extracomment>Why a session ended: no mains.</extracomment>
        <translation>Corte de corriente</translation>
    </message>
    <message>
        <source>Power quality</source>
        <extracomment>Why a session ended: bad mains.</extracomment>
        <translation>Calidad de la red</translation>
    </message>
    <message>
        <source>Charger restarted</source>
        <extracomment>Why a session ended: the charger restarted by itself.</extracomment>
        <translation>Cargador reiniciado</translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>Why a session ended: somebody stopped it from this console.</extracomment>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Battery level</source>
        <extracomment>Why a session ended: the battery reached the agreed level.</extracomment>
        <translation>Nivel de batería</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>Why a session ended: the charger was restarted on request.</extracomment>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Car full</source>
        <extracomment>Why a session ended: the car stopped, mostly because it is full.</extracomment>
        <translation>Coche lleno</translation>
    </message>
    <message>
        <source>Time limit</source>
        <extracomment>Why a session ended: the agreed time was over.</extracomment>
        <translation>Límite de tiempo</translation>
    </message>
    <message>
        <source>Timed out</source>
        <extracomment>Why a session ended: no car was plugged in in time.</extracomment>
        <translation>Tiempo agotado</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <extracomment>Why a session ended: the cable was unlocked from this console.</extracomment>
        <translation>Desbloqueado</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>State of a session.</extracomment>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>State of a session: the charger reported its end.</extracomment>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>End unknown</source>
        <extracomment>State of a session: the charger never reported its end.</extracomment>
        <translation>Final desconocido</translation>
    </message>
    <message>
        <source>Closed by us</source>
        <extracomment>State of a session: the operator closed it in the records.</extracomment>
        <translation>Cerrada por nosotros</translation>
    </message>
    <message>
        <source>Start missing</source>
        <extracomment>State of a session: only its end was reported.</extracomment>
        <translation>Falta el inicio</translation>
    </message>
    <message>
        <source>Meter ran backwards</source>
        <translation>El contador retrocedió</translation>
    </message>
    <message>
        <source>Meter differs from the last session</source>
        <translation>Contador distinto de la última recarga</translation>
    </message>
    <message>
        <source>Charger clock wrong, our time used</source>
        <translation>Reloj del cargador mal, se usó nuestra hora</translation>
    </message>
    <message>
        <source>End lies before the start</source>
        <translation>El final es anterior al inicio</translation>
    </message>
    <message>
        <source>Unknown tag</source>
        <translation>Tarjeta desconocida</translation>
    </message>
    <message>
        <source>Charged although not allowed</source>
        <translation>Cargó sin permiso</translation>
    </message>
    <message>
        <source>Two different ends reported</source>
        <translation>Dos finales distintos comunicados</translation>
    </message>
    <message>
        <source>No meter values</source>
        <translation>Sin lecturas del contador</translation>
    </message>
    <message>
        <source>Tag used twice at once</source>
        <translation>Tarjeta usada dos veces a la vez</translation>
    </message>
    <message>
        <source>Message deviates from the standard</source>
        <translation>El mensaje se desvía de la norma</translation>
    </message>
    <message>
        <source>Charger restarted, may go on</source>
        <translation>Cargador reiniciado, puede seguir</translation>
    </message>
    <message>
        <source>Reported late</source>
        <translation>Comunicada tarde</translation>
    </message>
    <message>
        <source>Energy register fell</source>
        <translation>El registro de energía bajó</translation>
    </message>
    <message>
        <source>Ended by a fault</source>
        <translation>Terminada por una avería</translation>
    </message>
    <message>
        <source>Longer than a day</source>
        <translation>Más de un día</translation>
    </message>
    <message>
        <source>No end reported</source>
        <translation>Final no comunicado</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>Answer to a tag: it may charge.</extracomment>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>Answer to a tag.</extracomment>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Charging elsewhere</source>
        <extracomment>Answer to a tag: it is charging elsewhere already.</extracomment>
        <translation>Carga en otro sitio</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>Answer to a tag: its validity has ended.</extracomment>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <extracomment>Answer to a tag: it is not in the list.</extracomment>
        <translation>No está en la lista</translation>
    </message>
    <message>
        <source>Not at this kind of charger</source>
        <translation>No en este tipo de cargador</translation>
    </message>
    <message>
        <source>Not at this charger</source>
        <translation>No en este cargador</translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation>No a esta hora</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Test charge</source>
        <extracomment>A session that was a test of the charger and is in no total.</extracomment>
        <translation>Recarga de prueba</translation>
    </message>
    <message>
        <source>More energy than possible</source>
        <translation>Más energía de la posible</translation>
    </message>
    <message>
        <source>Closed by us, end came later</source>
        <extracomment>Of a session: the operator closed it, then the charger reported its end after all.</extracomment>
        <translation>Cerrada por nosotros, el final llegó después</translation>
    </message>
    <message>
        <source>Energy accepted by us</source>
        <extracomment>Of a session: its energy looked impossible, the operator has said that it is right.</extracomment>
        <translation>Energía aceptada por nosotros</translation>
    </message>
</context>
<context>
    <name>forecourt::ui::reasons</name>
    <message>
        <source>Off: this charger is not accepted yet</source>
        <translation>No disponible: este cargador aún no está aceptado</translation>
    </message>
    <message>
        <source>Off: the charger is offline</source>
        <translation>No disponible: el cargador no tiene conexión</translation>
    </message>
    <message>
        <source>Off: offline %1</source>
        <extracomment>%1 is a text such as &quot;since 04:12&quot;.</extracomment>
        <translation>No disponible: sin conexión %1</translation>
    </message>
    <message>
        <source>Off: this charger said that it cannot do this</source>
        <translation>No disponible: este cargador dice que no puede hacerlo</translation>
    </message>
    <message>
        <source>Off: a session is running here</source>
        <translation>No disponible: hay una recarga en curso aquí</translation>
    </message>
    <message>
        <source>Off: a start already waits for the plug</source>
        <translation>No disponible: un inicio ya espera el enchufe</translation>
    </message>
    <message>
        <source>Off: this connector is faulted</source>
        <translation>No disponible: este conector está averiado</translation>
    </message>
    <message>
        <source>Off: this connector is out of service</source>
        <translation>No disponible: este conector está fuera de servicio</translation>
    </message>
    <message>
        <source>Off: no session is running here</source>
        <translation>No disponible: aquí no hay ninguna recarga en curso</translation>
    </message>
    <message>
        <source>Off while the car is charging. Stop first</source>
        <translation>No disponible mientras el coche carga. Detenga primero</translation>
    </message>
    <message>
        <source>Off: %1 is not among the charger&apos;s SupportedFeatureProfiles. The expert call sends it all the same</source>
        <extracomment>%1 is a name of the standard, such as Reservation.</extracomment>
        <translation>No disponible: %1 no está entre los SupportedFeatureProfiles del cargador. La llamada experta la envía igualmente</translation>
    </message>
    <message>
        <source>Off: this charger does not know reservations</source>
        <translation>No disponible: este cargador no conoce reservas</translation>
    </message>
    <message>
        <source>Off: this charger reserves single connectors only</source>
        <translation>No disponible: este cargador solo reserva conectores sueltos</translation>
    </message>
    <message>
        <source>Off: the service does not answer</source>
        <translation>No disponible: el servicio no responde</translation>
    </message>
</context>
<context>
    <name>sim</name>
    <message>
        <source>Not all stations could connect and start:</source>
        <translation>No todos los cargadores pudieron conectarse e iniciar:</translation>
    </message>
    <message>
        <source>Where the central system is.</source>
        <translation>Dónde está el sistema central.</translation>
    </message>
    <message>
        <source>How many stations.</source>
        <translation>Cuántos cargadores.</translation>
    </message>
    <message>
        <source>Connectors of each station.</source>
        <translation>Conectores de cada cargador.</translation>
    </message>
    <message>
        <source>Identity; with several stations a number is added.</source>
        <translation>Identidad; con varios cargadores se añade un número.</translation>
    </message>
    <message>
        <source>How much faster than true time.</source>
        <translation>Cuánto más rápido que el tiempo real.</translation>
    </message>
    <message>
        <source>The same seed gives the same drivers.</source>
        <translation>La misma semilla da los mismos conductores.</translation>
    </message>
    <message>
        <source>Basic user name; the identity if not given.</source>
        <translation>Usuario Basic; si no se indica, la identidad.</translation>
    </message>
    <message>
        <source>Basic password.</source>
        <translation>Contraseña Basic.</translation>
    </message>
    <message>
        <source>A tag that drivers use. Repeatable.</source>
        <translation>Una tarjeta que usan los conductores. Repetible.</translation>
    </message>
    <message>
        <source>A misbehaviour by number. Repeatable.</source>
        <translation>Una anomalía por número. Repetible.</translation>
    </message>
    <message>
        <source>Lists the misbehaviours.</source>
        <translation>Lista las anomalías.</translation>
    </message>
    <message>
        <source>Plays a scenario from a JSON file.</source>
        <translation>Reproduce un escenario de un archivo JSON.</translation>
    </message>
    <message>
        <source>Direct current stations.</source>
        <translation>Cargadores de corriente continua.</translation>
    </message>
    <message>
        <source>Nobody comes to charge.</source>
        <translation>Nadie viene a cargar.</translation>
    </message>
    <message>
        <source>Length of a load run.</source>
        <translation>Duración de una prueba de carga.</translation>
    </message>
    <message>
        <source>Prints every frame.</source>
        <translation>Muestra cada trama.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 toma un número de %2 a %3.</translation>
    </message>
    <message>
        <source>--url takes a ws:// or wss:// address.</source>
        <translation>--url toma una dirección ws:// o wss://.</translation>
    </message>
    <message>
        <source>There is no quirk %1; see --list-quirks.</source>
        <translation>No hay ninguna anomalía %1; véase --list-quirks.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>--time-scale takes a number above 0.</source>
        <translation>--time-scale toma un número mayor que 0.</translation>
    </message>
    <message>
        <source>Simulated OCPP 1.6 charging stations.</source>
        <translation>Cargadores OCPP 1.6 simulados.</translation>
    </message>
    <message>
        <source>run (default), or load: closed-loop load with figures</source>
        <translation>run (por defecto) o load: carga en bucle cerrado con cifras</translation>
    </message>
    <message>
        <source>There is no mode “%1”.</source>
        <translation>No hay ningún modo «%1».</translation>
    </message>
    <message>
        <source>PEM file with the authority of a wss:// server.</source>
        <translation>Archivo PEM con la autoridad de un servidor wss://.</translation>
    </message>
    <message>
        <source>An answer to a command, as Reset=Rejected, Reset=silence or Reset=error:NotSupported. Repeatable.</source>
        <translation>Una respuesta a una orden, como Reset=Rejected, Reset=silence o Reset=error:NotSupported. Repetible.</translation>
    </message>
    <message>
        <source>--answer takes a command and one of its answers: %1.</source>
        <translation>--answer lleva una orden y una de sus respuestas: %1.</translation>
    </message>
</context>
</TS>
