// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>

namespace forecourt::app {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

struct Options
{
    QCommandLineOption dataFolder{QStringLiteral("data-dir"),
                                  translated(QT_TRANSLATE_NOOP("CommandLine", "Folder of database and secrets.")),
                                  QStringLiteral("folder")};
    QCommandLineOption config{QStringLiteral("config"),
                              translated(QT_TRANSLATE_NOOP("CommandLine", "Read settings from this file instead of this user's.")),
                              QStringLiteral("file")};
    QCommandLineOption bind{QStringLiteral("bind"),
                            translated(QT_TRANSLATE_NOOP("CommandLine", "Address the station ports listen on (default: all).")),
                            QStringLiteral("address")};
    QCommandLineOption port{QStringLiteral("port"),
                            translated(QT_TRANSLATE_NOOP("CommandLine", "Port for stations without TLS (default: 8887).")),
                            QStringLiteral("port")};
    QCommandLineOption tlsPort{QStringLiteral("tls-port"),
                               translated(QT_TRANSLATE_NOOP("CommandLine", "Port for stations with TLS (default: 8443).")),
                               QStringLiteral("port")};
    QCommandLineOption apiPort{QStringLiteral("api-port"),
                               translated(QT_TRANSLATE_NOOP("CommandLine", "Port of the local API (default: 8890).")),
                               QStringLiteral("port")};
    QCommandLineOption filesPort{QStringLiteral("files-port"),
                                 translated(QT_TRANSLATE_NOOP("CommandLine", "Port where stations fetch firmware and bring logs (default: 8888).")),
                                 QStringLiteral("port")};
    QCommandLineOption ftpPort{QStringLiteral("ftp-port"),
                               translated(QT_TRANSLATE_NOOP("CommandLine", "Port of FTP, open only while a charger needs it (default: 2121).")),
                               QStringLiteral("port")};
    QCommandLineOption minimized{QStringLiteral("minimized"),
                                 translated(QT_TRANSLATE_NOOP("CommandLine", "Start with the window minimized (forecourtd has none)."))};
    QCommandLineOption open{QStringLiteral("open"),
                            translated(QT_TRANSLATE_NOOP("CommandLine", "Show a page of the window, or a charger: overview, chargers, "
                                                                        "charger/<id>, addcharger, sessions, people, messages, alerts, "
                                                                        "settings. A window that is open already shows it.")),
                            QStringLiteral("page")};
    QCommandLineOption demo{QStringLiteral("demo"),
                            translated(QT_TRANSLATE_NOOP("CommandLine", "Run with a simulated site in a folder of its own."))};
    QCommandLineOption language{QStringLiteral("lang"),
                                translated(QT_TRANSLATE_NOOP("CommandLine", "Language, e.g. de (default: the system's).")),
                                QStringLiteral("language")};
    QCommandLineOption logRules{QStringLiteral("log-rules"),
                                translated(QT_TRANSLATE_NOOP("CommandLine", "Qt logging rules separated by semicolons.")),
                                QStringLiteral("rules")};
    QCommandLineOption check{QStringLiteral("check"),
                             translated(QT_TRANSLATE_NOOP("CommandLine", "Check settings, data folder, database and ports, and end."))};
    QCommandLineOption printToken{QStringLiteral("print-api-token"),
                                  translated(QT_TRANSLATE_NOOP("CommandLine", "Print the token of the local API, and end."))};
    QCommandLineOption backup{QStringLiteral("backup"),
                              translated(QT_TRANSLATE_NOOP("CommandLine", "Write everything into one file, and end. Secrets go into it "
                                                                          "under the passphrase in FORECOURT_PASSPHRASE.")),
                              QStringLiteral("file")};
    QCommandLineOption restore{QStringLiteral("restore"),
                               translated(QT_TRANSLATE_NOOP("CommandLine", "Check a backup, keep a copy of what is here, put the backup "
                                                                           "in its place, and end.")),
                               QStringLiteral("file")};
    QCommandLineOption acceptAltered{QStringLiteral("accept-altered"),
                                     translated(QT_TRANSLATE_NOOP("CommandLine", "With --restore: take a backup, too, in which sessions are "
                                                                                 "not as they were recorded."))};
    QCommandLineOption version{QStringList{QStringLiteral("v"), QStringLiteral("version")},
                               translated(QT_TRANSLATE_NOOP("CommandLine", "Print the version and end."))};
    QCommandLineOption help{QStringList{QStringLiteral("h"), QStringLiteral("help")},
                            translated(QT_TRANSLATE_NOOP("CommandLine", "Print this and end."))};
};

CommandLineEnd usage(const QString& text)
{
    return {ExitCode::Usage, text};
}

std::optional<QString> textOf(const QCommandLineParser& parser, const QCommandLineOption& option)
{
    return parser.isSet(option) ? std::optional(parser.value(option)) : std::nullopt;
}

/// Notes the port in \a to; false where the text is no port.
bool readPort(const QCommandLineParser& parser, const QCommandLineOption& option, std::optional<int>& to)
{
    if (!parser.isSet(option))
        return true;
    bool isNumber = false;
    const int port = parser.value(option).toInt(&isNumber);
    to = port;
    return isNumber && port >= 1 && port <= 65535;
}

/// A page of ui/consolepages.h, with a charger's id behind a slash where it shows one.
bool isPlace(const QString& text)
{
    static const QStringList pages{QStringLiteral("overview"), QStringLiteral("chargers"), QStringLiteral("addcharger"),
                                   QStringLiteral("sessions"), QStringLiteral("people"), QStringLiteral("messages"),
                                   QStringLiteral("alerts"), QStringLiteral("settings")};
    constexpr qsizetype LongestId = 255; // as the gatekeeper takes it
    const QString id = text.section(QLatin1Char('/'), 1);
    const QString page = text.section(QLatin1Char('/'), 0, 0);
    if (page == QLatin1String("charger"))
        return !id.isEmpty() && id.size() <= LongestId;
    return pages.contains(text) || (page == QLatin1String("addcharger") && !id.isEmpty() && id.size() <= LongestId);
}

/// What the program is for, and the codes it ends with.
QString description(Program program)
{
    const QString purpose = program == Program::Console
        ? translated(QT_TRANSLATE_NOOP("CommandLine", "Operator console and OCPP central system for a small charging site."))
        : translated(QT_TRANSLATE_NOOP("CommandLine", "OCPP central system for a small charging site, without a window."));
    return purpose + QLatin1Char('\n')
        + translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "Exit codes: 0 ok, 1 no display, 2 usage, 3 already running, 4 port in use, 5 database, "
                                       "6 configuration, 7 no permission, 8 not stopped in time, 10 check failed, 11 not a good backup."));
}

/// What is done instead of a usual start; the end of the program where that is wrong.
std::optional<CommandLineEnd> readTasks(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    line.isDemo = parser.isSet(options.demo);
    if (line.isDemo && line.dataFolder)
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "--demo brings a folder of its own; leave out --data-dir.")));
    line.isCheck = parser.isSet(options.check);
    line.isTokenAsked = parser.isSet(options.printToken);
    if (line.isTokenAsked && (line.isCheck || line.isDemo || parser.isSet(options.backup) || parser.isSet(options.restore)))
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "--print-api-token goes with no other task.")));
    line.backupFile = textOf(parser, options.backup);
    line.restoreFile = textOf(parser, options.restore);
    line.acceptsAltered = parser.isSet(options.acceptAltered);
    if (line.acceptsAltered && !line.restoreFile)
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "--accept-altered goes with --restore.")));
    const bool isNameless = (line.backupFile && line.backupFile->isEmpty()) || (line.restoreFile && line.restoreFile->isEmpty());
    if (isNameless || int(line.isCheck) + int(line.backupFile.has_value()) + int(line.restoreFile.has_value()) > 1
        || (line.isDemo && (line.backupFile || line.restoreFile)))
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "--backup and --restore take a file and go with no other task.")));
    return std::nullopt;
}

} // namespace

std::variant<CommandLine, CommandLineEnd> parseCommandLine(const QStringList& arguments, Program program)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(description(program));
    parser.addOptions({options.dataFolder, options.config, options.port, options.bind, options.tlsPort, options.apiPort,
                       options.filesPort, options.ftpPort,
                       options.minimized, options.open, options.demo, options.language, options.logRules, options.check,
                       options.printToken, options.backup, options.restore, options.acceptAltered, options.version, options.help});
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(options.help))
        return CommandLineEnd{ExitCode::Ok, parser.helpText()};
    if (parser.isSet(options.version)) {
        const QString name = program == Program::Console ? QStringLiteral("forecourt") : QStringLiteral("forecourtd");
        return CommandLineEnd{ExitCode::Ok, name + QLatin1Char(' ') + QStringLiteral(FORECOURT_VERSION) + QLatin1Char('\n')};
    }
    if (!parser.positionalArguments().isEmpty())
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "Unexpected argument: %1")).arg(parser.positionalArguments().constFirst()));

    CommandLine line;
    const bool arePorts = readPort(parser, options.port, line.port) && readPort(parser, options.tlsPort, line.tlsPort)
        && readPort(parser, options.apiPort, line.apiPort) && readPort(parser, options.filesPort, line.filesPort)
        && readPort(parser, options.ftpPort, line.ftpPort);
    if (!arePorts)
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "A port is a number from 1 to 65535.")));
    line.bindAddress = textOf(parser, options.bind);
    if (line.bindAddress && QHostAddress(*line.bindAddress).isNull())
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "%1 is not an IP address.")).arg(*line.bindAddress));
    line.dataFolder = textOf(parser, options.dataFolder);
    if (line.dataFolder && line.dataFolder->isEmpty())
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "The data folder must not be empty.")));
    line.configFile = textOf(parser, options.config);
    if (line.configFile && line.configFile->isEmpty())
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "--config takes the name of a file.")));
    line.language = textOf(parser, options.language);
    line.logRules = textOf(parser, options.logRules);
    line.isMinimized = parser.isSet(options.minimized);
    line.place = textOf(parser, options.open);
    if (line.place && program == Program::Service)
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "--open is for forecourt; forecourtd has no window.")));
    if (line.place && !isPlace(*line.place))
        return usage(translated(QT_TRANSLATE_NOOP("CommandLine", "There is no page “%1”; --help names them.")).arg(*line.place));
    if (auto wrong = readTasks(parser, options, line))
        return std::move(*wrong);
    return line;
}

QStringList optionsOfAStart(const CommandLine& line)
{
    QStringList named;
    const auto note = [&named](bool isNamed, const char* option) {
        if (isNamed)
            named.append(QLatin1String(option));
    };
    note(line.configFile.has_value(), "--config");
    note(line.bindAddress.has_value(), "--bind");
    note(line.port.has_value(), "--port");
    note(line.tlsPort.has_value(), "--tls-port");
    note(line.apiPort.has_value(), "--api-port");
    note(line.filesPort.has_value(), "--files-port");
    note(line.ftpPort.has_value(), "--ftp-port");
    note(line.language.has_value(), "--lang");
    note(line.logRules.has_value(), "--log-rules");
    return named;
}

namespace {

template<class T>
void override(const std::optional<T>& value, const config::Setting<T>& setting, config::SettingsStore& settings,
              Result<void>& result)
{
    if (value && result)
        result = settings.overrideValue(setting, *value);
}

} // namespace

Result<void> applyCommandLine(const CommandLine& line, config::SettingsStore& settings)
{
    Result<void> result;
    override(line.dataFolder, config::DataFolder, settings, result);
    override(line.bindAddress, config::OcppBindAddress, settings, result);
    override(line.port, config::OcppPort, settings, result);
    override(line.tlsPort, config::OcppTlsPort, settings, result);
    override(line.apiPort, config::ApiPort, settings, result);
    override(line.filesPort, config::FilesPort, settings, result);
    override(line.ftpPort, config::FilesFtpPort, settings, result);
    override(line.language, config::Language, settings, result);
    override(line.logRules, config::LogRules, settings, result);
    return result;
}

} // namespace forecourt::app
