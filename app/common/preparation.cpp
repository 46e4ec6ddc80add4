// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/preparation.h"

#include "core/base/logging.h"
#include "core/localapi/apitoken.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <QFileInfo>

#include <cstdio>
#include <sys/stat.h>

namespace forecourt::app {

namespace {

QString programName(Program program)
{
    return program == Program::Console ? QStringLiteral("forecourt") : QStringLiteral("forecourtd");
}

void print(FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toLocal8Bit() + (text.endsWith(QLatin1Char('\n')) ? "" : "\n");
    std::fputs(bytes.constData(), stream);
    std::fflush(stream);
}

/// Of a data folder named on the command line the log lies inside it: two programs never share a file.
QString logFolder(const CommandLine& line, const ApplicationOptions& options)
{
    return line.dataFolder || line.isDemo ? options.dataFolder + QStringLiteral("/log") : config::defaultStateFolder();
}

/// Reads the file; what it does not know is refused where the file was named, else passed on.
std::unique_ptr<config::SettingsStore> storeOf(const QString& file, bool isNamed)
{
    using config::SettingsStore;
    const auto unknown = isNamed ? SettingsStore::UnknownKeys::Refused : SettingsStore::UnknownKeys::Passed;
    return std::make_unique<SettingsStore>(file, config::presetFile(), config::retiredKeys(), unknown);
}

/// The token, or why there is none; it is never made here, where it might belong to the wrong user.
CommandLineEnd tellToken(const ApplicationOptions& options)
{
    const auto token = localapi::loadToken(options.dataFolder + QStringLiteral("/api-token"));
    if (token)
        return {ExitCode::Ok, QString::fromLatin1(*token)};
    if (token.error().code != ErrorCode::NotFound) {
        const StartProblem problem = startProblem(token.error());
        return {problem.code, problem.sentence};
    }
    return {ExitCode::CheckFailed,
            QCoreApplication::translate("CommandLine", "There is no token in %1 yet. It is made when the central system starts "
                                                       "there for the first time.")
                .arg(options.dataFolder)};
}

/// The first demo looks as the person's own window; afterwards each keeps to itself.
void takeLook(const config::SettingsStore& from, config::SettingsStore& to)
{
    const auto take = [&](const auto& setting) {
        if (from.origin(QLatin1String(setting.key)) == config::SettingsStore::Origin::File)
            (void)to.setValue(setting, from.value(setting)); // else it starts as delivered
    };
    take(config::Language);
    take(config::Theme);
    take(config::TableDensity);
    take(config::WindowScale);
}

/// A folder of its own, only this computer, and no port that the real program uses.
void arrangeDemo(Preparation& ready)
{
    ready.demoFolder = std::make_unique<QTemporaryDir>();
    ready.options.isDemo = true;
    ready.options.dataFolder = ready.demoFolder->path();
    ready.options.siteKeyFile = ready.options.dataFolder + QStringLiteral("/site.key"); // goes with it
    ready.options.server.bindAddress = QHostAddress::LocalHost;
    ready.options.server.tls.reset();
    if (!ready.line.port)
        ready.options.server.port = 0;
    if (!ready.line.apiPort)
        ready.options.apiPort = 0;
    ready.options.files.address = QStringLiteral("127.0.0.1");
    ready.options.files.announcedAddress.clear();
    ready.options.files.certificateFile.clear();
    if (!ready.line.filesPort)
        ready.options.files.port = 0;
    if (!ready.line.ftpPort)
        ready.options.files.ftp.port = 0;
    ready.options.files.ftp.firstPassivePort = 0;
    ready.options.files.ftp.announcedAddress = QHostAddress();
}

} // namespace

Result<std::unique_ptr<config::SettingsStore>> loadSettings(bool isDemo, const std::optional<QString>& named)
{
    const QString file = named.value_or(isDemo ? config::demoSettingsFile() : config::defaultSettingsFile());
    auto settings = storeOf(file, named.has_value());
    const bool isFirstDemo = isDemo && !QFileInfo::exists(file);
    if (auto loaded = settings->load(); !loaded)
        return tl::unexpected(loaded.error());
    config::SettingsStore own(config::defaultSettingsFile(), {});
    if (isFirstDemo && own.load())
        takeLook(own, *settings);
    return settings;
}

std::variant<Preparation, CommandLineEnd> prepare(const QStringList& arguments, Program program)
{
    ::umask(0077); // whatever we make is for this user only
    auto parsed = parseCommandLine(arguments, program);
    if (const auto* end = std::get_if<CommandLineEnd>(&parsed))
        return *end;

    Preparation ready;
    ready.line = std::get<CommandLine>(std::move(parsed));
    if (ready.line.configFile && !QFileInfo::exists(*ready.line.configFile)) {
        return CommandLineEnd{ExitCode::BadConfiguration,
                              QCoreApplication::translate("CommandLine", "There is no file %1.").arg(*ready.line.configFile)};
    }
    auto settings = loadSettings(ready.line.isDemo, ready.line.configFile);
    const Result<void> loaded = settings.and_then(
        [&ready](const std::unique_ptr<config::SettingsStore>& store) { return applyCommandLine(ready.line, *store); });
    if (!loaded)
        return CommandLineEnd{ExitCode::BadConfiguration, startProblem(loaded.error()).sentence};
    ready.settings = std::move(*settings);

    renewOptions(ready, program);
    if (ready.line.isTokenAsked)
        return tellToken(ready.options);
    const bool isTask = ready.line.isCheck || ready.line.backupFile || ready.line.restoreFile;
    LogSetup::Options log;
    log.folder = isTask ? QString() : logFolder(ready.line, ready.options);
    log.rules = ready.settings->value(config::LogRules);
    log.leastOnTerminal = program == Program::Console ? QtWarningMsg : QtInfoMsg;
    ready.log = std::make_unique<LogSetup>(log);
    for (const QString& key : ready.settings->unknownKeys())
        qCWarning(logApp) << "a setting nobody knows:" << key << "in line"
                          << config::SettingsStore::lineOf(ready.settings->file(), key) << "of" << ready.settings->file();
    return ready;
}

void renewOptions(Preparation& ready, Program program)
{
    ready.options = makeApplicationOptions(*ready.settings);
    if (ready.line.configFile) // where that file lies nothing of ours may be written
        ready.options.siteKeyFile = QFileInfo(config::defaultSettingsFile()).absolutePath() + QStringLiteral("/site.key");
    ready.options.programName = programName(program);
    ready.options.busyPort = program == Program::Console ? BusyPort::Waits : BusyPort::Fails;
    ready.options.settings = ready.settings.get();
    if (ready.line.isDemo)
        arrangeDemo(ready);
}

void printProblem(const QString& sentence, Program program)
{
    print(stderr, programName(program) + QStringLiteral(": ") + sentence);
}

int finishEarly(const CommandLineEnd& end, Program program)
{
    if (end.code == ExitCode::Ok)
        print(stdout, end.text);
    else
        printProblem(end.text, program);
    return static_cast<int>(end.code);
}

} // namespace forecourt::app
