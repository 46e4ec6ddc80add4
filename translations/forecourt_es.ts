<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <source>Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, 6 configuration, 7 no permission, 8 not stopped in time, 10 check failed.</source>
        <translation>Códigos de salida: 0 ok, 1 sin pantalla, 2 uso, 3 ya en ejecución, 4 puerto ocupado, 5 base de datos, 6 configuración, 7 sin permiso, 8 no detenido a tiempo, 10 comprobación fallida.</translation>
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
        <translation>Ver</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
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
        <source>Close session %1 in our records?</source>
        <translation>¿Cerrar la recarga %1 en nuestros registros?</translation>
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
        <source>Nothing is sent to the charger. The session ends at the last meter value we have; if the charger still reports its end, that counts instead.</source>
        <translation>No se envía nada al cargador. La recarga termina en la última lectura que tenemos; si el cargador aún comunica su final, vale ese.</translation>
    </message>
    <message>
        <source>Say why, for the records</source>
        <translation>Diga por qué, para los registros</translation>
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
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Deviations from the standard</source>
        <translation>Desviaciones de la norma</translation>
    </message>
    <message>
        <source>What to show of the history</source>
        <translation>Qué mostrar del historial</translation>
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
        <source>No event yet</source>
        <translation>Aún no hay eventos</translation>
    </message>
    <message>
        <source>Faults, restarts and lost links are kept here.</source>
        <translation>Averías, reinicios y cortes de enlace se guardan aquí.</translation>
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
        <source>Read %1</source>
        <translation>Leído %1</translation>
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
</context>
<context>
    <name>forecourt::ui::ChartFrame</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the table of a chart&apos;s values.</extracomment>
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
    <name>forecourt::ui::ConsoleWindow</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>Cargadores</translation>
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
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
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
        <source>Off: no charger is open</source>
        <translation>No disponible: ningún cargador abierto</translation>
    </message>
    <message>
        <source>no charger</source>
        <translation>ningún cargador</translation>
    </message>
    <message>
        <source>%1/%2 connected</source>
        <translation>%1/%2 conectados</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n orden sin enviar</numerusform>
            <numerusform>%n órdenes sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>no values</source>
        <extracomment>Status bar: no meter values are here yet.</extracomment>
        <translation>sin valores</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
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
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Copia de seguridad %1</translation>
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
        <source>other readers: %1</source>
        <translation>otros lectores: %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Added tag %1</source>
        <translation>Tarjeta %1 añadida</translation>
    </message>
    <message>
        <source>Added tag %1 for %2</source>
        <translation>Tarjeta %1 añadida para %2</translation>
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
        <source>What to do: %1, %2</source>
        <extracomment>Title: %1 a connector or charger, %2 what is wrong with it.</extracomment>
        <translation>Qué hacer: %1, %2</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
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
        <source>%1   %2</source>
        <extracomment>A numbered step: %1 its number, %2 what to do.</extracomment>
        <translation>%1   %2</translation>
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
        <source>The same stop is sent once more</source>
        <translation>La misma parada se envía una vez más</translation>
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
        <source>Most chargers end the session when the plug is let go</source>
        <translation>La mayoría de los cargadores terminan la recarga al soltar la clavija</translation>
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
        <source>Ends every session of this charger</source>
        <translation>Termina todas las recargas de este cargador</translation>
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
        <source>Sends nothing; the car may go on charging</source>
        <translation>No envía nada; el coche puede seguir cargando</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Seguir esperando</translation>
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
        <source>Show connectors in this state</source>
        <translation>Mostrar los conectores en este estado</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the tiles: every state.</extracomment>
        <translation>Todos</translation>
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
        <source>%1 %2</source>
        <extracomment>A state and how many connectors are in it: &quot;Charging 3&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar identificador</translation>
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
        <source>Off: the charger is online. Stop the session there instead</source>
        <translation>No disponible: el cargador está en línea. Detenga allí la recarga</translation>
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
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
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
    <message>
        <source>All chargers</source>
        <translation>Todos los cargadores</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Todas las personas</translation>
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
</context>
<context>
    <name>forecourt::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
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
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
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
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Voltage, phase to neutral</source>
        <translation>Tensión, fase a neutro</translation>
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
        <source>Sign of life every</source>
        <extracomment>How often a silent charger has to send a sign of life.</extracomment>
        <translation>Señal de vida cada</translation>
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
        <source>Appearance</source>
        <extracomment>Title: theme and language of the window.</extracomment>
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
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The fuse carries %1.</source>
        <translation>El fusible soporta %1.</translation>
    </message>
    <message>
        <source>Without the main fuse the chart has no limit line.</source>
        <translation>Sin el fusible general el gráfico no tiene línea de límite.</translation>
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
        <source>A currency is three letters, such as EUR</source>
        <translation>Una moneda son tres letras, como EUR</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>No hay ninguna zona horaria «%1»</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
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
        <extracomment>Label of the limit line: %1 a current, %2 a power.</extracomment>
        <translation>Fusible general %1, %2</translation>
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
</context>
<context>
    <name>forecourt::ui::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
</context>
</TS>
