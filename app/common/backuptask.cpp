// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/backuptask.h"

#include "app/common/datalock.h"
#include "app/common/exitcode.h"
#include "app/common/localaddresses.h"
#include "app/common/preparation.h"
#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/storage/datafolder.h"
#include "core/storage/restoring.h"
#include "ui/format/alteredwords.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace forecourt::app {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("BackupTask", text);
}

void say(const QString& text)
{
    std::puts(text.toLocal8Bit().constData());
}

QString backupFolder(const ApplicationOptions& options)
{
    return options.backupPlan.folder.isEmpty() ? QDir(options.dataFolder).filePath(QStringLiteral("backup"))
                                               : options.backupPlan.folder;
}

int finish(const Error& error, Program program)
{
    const StartProblem problem = backupProblem(error);
    printProblem(problem.sentence, program);
    return static_cast<int>(problem.code);
}

int writeBackup(const ApplicationOptions& options, const QString& file, const QByteArray& passphrase, Program program)
{
    const SystemClock clock;
    const QString path = QDir::current().absoluteFilePath(file);
    const auto altered = storage::archiveSite(archiveSources(options), {path, passphrase, false}, clock.utcNow());
    if (!altered)
        return finish(altered.error(), program);
    say(translated(QT_TRANSLATE_NOOP("BackupTask", "Written and checked: %1")).arg(path));
    if (passphrase.isEmpty())
        say(translated(QT_TRANSLATE_NOOP("BackupTask", "Secrets are not in it: FORECOURT_PASSPHRASE is not set.")));
    if (!altered->isEmpty())
        printProblem(ui::alteredSentences(*altered), program);
    return static_cast<int>(ExitCode::Ok);
}

int restoreBackup(const ApplicationOptions& options, const CommandLine& line, const QByteArray& passphrase, Program program)
{
    const SystemClock clock;
    const QDateTime now = clock.utcNow();
    if (const auto folder = storage::makePrivateFolder(options.dataFolder); !folder)
        return finish(folder.error(), program);
    const auto lock = DataLock::take(options.dataFolder);
    if (!lock)
        return finish(lock.error(), program);
    const QString trial = storage::rehearsalFolder(options.dataFolder);
    const auto found = storage::rehearse(QDir::current().absoluteFilePath(*line.restoreFile), passphrase, trial, now);
    if (!found)
        return finish(found.error(), program);
    if (const AlteredSessions& altered = found->summary.altered; !altered.isEmpty()) {
        printProblem(ui::alteredSentences(altered), program);
        if (!line.acceptsAltered) {
            QDir(trial).removeRecursively();
            printProblem(translated(QT_TRANSLATE_NOOP("BackupTask", "Nothing was changed. Try an older backup, or restore this one with "
                                                                    "--accept-altered.")),
                         program);
            return static_cast<int>(ExitCode::BadBackup);
        }
    }
    if (const auto wanted = storage::commitRehearsal(*found, trial, {true, line.acceptsAltered}, now); !wanted)
        return finish(wanted.error(), program);
    const auto applied = storage::applyRestore(options.dataFolder, backupFolder(options), now);
    if (!applied)
        return finish(applied.error(), program);
    takeRestoredSettings((*applied)->settings, options.settings);
    say(translated(QT_TRANSLATE_NOOP("BackupTask", "Restored: %1, made at %2, with %3 chargers and %4 sessions."))
            .arg(found->summary.siteName, found->summary.madeAt.toString(Qt::ISODate))
            .arg(found->summary.stations).arg(found->summary.sessions));
    if (!(*applied)->note.safetyCopy.isEmpty())
        say(translated(QT_TRANSLATE_NOOP("BackupTask", "What was here before: %1")).arg((*applied)->note.safetyCopy));
    if (!(*applied)->note.keptMessages.isEmpty())
        say(translated(QT_TRANSLATE_NOOP("BackupTask", "The message log that was here before: %1")).arg((*applied)->note.keptMessages));
    return static_cast<int>(ExitCode::Ok);
}

} // namespace

storage::ArchiveSources archiveSources(const ApplicationOptions& options)
{
    storage::ArchiveSources sources;
    sources.dataFolder = options.dataFolder;
    sources.programVersion = QStringLiteral(FORECOURT_VERSION);
    sources.addresses = localAddresses();
    sources.port = options.server.port;
    if (options.settings != nullptr)
        sources.settings = options.settings->machineValues();
    if (options.server.tls && !options.server.tls->certificates.isEmpty()) {
        sources.certificateFile = options.server.tls->certificates.constFirst().chainFile;
        sources.keyFile = options.server.tls->certificates.constFirst().keyFile;
    }
    return sources;
}

void takeRestoredSettings(const QJsonObject& values, config::SettingsStore* settings)
{
    if (settings == nullptr || values.isEmpty())
        return;
    const auto leftOut = settings->takeMachineValues(values);
    if (!leftOut)
        qCWarning(logApp) << "the settings of the backup were not taken over:" << leftOut.error().detail;
    else if (!leftOut->isEmpty())
        qCWarning(logApp) << "settings of the backup that are not known here:" << *leftOut;
}

StartProblem backupProblem(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return {ExitCode::BadBackup, translated(QT_TRANSLATE_NOOP("BackupTask", "This is not a backup of Forecourt: %1. Nothing was changed."))
                                         .arg(error.args.value(0))};
    case ErrorCode::StorageCorrupt:
        return {ExitCode::BadBackup,
                translated(QT_TRANSLATE_NOOP("BackupTask", "The backup is damaged or was altered. Nothing was changed; try an older one. (%1)"))
                    .arg(error.detail)};
    case ErrorCode::StorageNewer:
        return {ExitCode::BadBackup,
                translated(QT_TRANSLATE_NOOP("BackupTask", "The backup was made by a newer version of Forecourt. Install that version "
                                                           "first. Nothing was changed. (%1)"))
                    .arg(error.detail)};
    case ErrorCode::StorageAltered:
        return {ExitCode::BadBackup,
                translated(QT_TRANSLATE_NOOP("BackupTask", "The backup was made by another build of Forecourt, whose tables differ. "
                                                           "Nothing was changed; restore it with that program. (%1)"))
                    .arg(error.detail)};
    case ErrorCode::NotAllowed:
        return {ExitCode::BadBackup,
                translated(QT_TRANSLATE_NOOP("BackupTask", "The passphrase in FORECOURT_PASSPHRASE does not open the secrets of the "
                                                           "backup. Nothing was changed."))};
    default:
        return startProblem(error);
    }
}

int runBackupTask(const ApplicationOptions& options, const CommandLine& line, Program program)
{
    const QByteArray passphrase = qgetenv("FORECOURT_PASSPHRASE");
    return line.backupFile ? writeBackup(options, *line.backupFile, passphrase, program)
                           : restoreBackup(options, line, passphrase, program);
}

} // namespace forecourt::app
