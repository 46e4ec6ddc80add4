// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/exitcode.h"

#include "core/config/settingsstore.h"

#include <QCoreApplication>

#include <cstdlib>

namespace forecourt::app {

namespace {

constexpr int PatienceWithDiskMs = 2000;

QString translated(const char* text)
{
    return QCoreApplication::translate("StartProblem", text);
}

QString portSentence(const Error& error)
{
    const QString port = error.args.value(0);
    const QString owner = error.args.value(1);
    if (owner.isEmpty())
        return translated(QT_TRANSLATE_NOOP("StartProblem",
                                            "Port %1 is used by another program. Close that program or choose another port."))
            .arg(port);
    return translated(QT_TRANSLATE_NOOP("StartProblem",
                                        "Port %1 is used by %2. Close that program or choose another port."))
        .arg(port, owner);
}

} // namespace

StartProblem startProblem(const Error& error)
{
    switch (error.code) {
    case ErrorCode::DataInUse:
        return {ExitCode::AlreadyRunning,
                translated(QT_TRANSLATE_NOOP("StartProblem", "%1 is already running with the data folder %2."))
                    .arg(error.args.value(0), error.args.value(1))};
    case ErrorCode::PortInUse:
        return {ExitCode::PortInUse, portSentence(error)};
    case ErrorCode::PermissionDenied:
        return {ExitCode::NoPermission,
                translated(QT_TRANSLATE_NOOP("StartProblem", "This user may not use %1.")).arg(error.args.value(0))};
    case ErrorCode::StorageReadOnly:
        return {ExitCode::NoPermission,
                translated(QT_TRANSLATE_NOOP("StartProblem", "%1 cannot be written by this user."))
                    .arg(error.args.value(0))};
    case ErrorCode::StorageNewer:
        return {ExitCode::DatabaseFailed,
                translated(QT_TRANSLATE_NOOP("StartProblem",
                                             "The database was written by a newer version of Forecourt. Install that "
                                             "version, or use another data folder. (%1)"))
                    .arg(error.detail)};
    case ErrorCode::StorageAltered:
        return {ExitCode::DatabaseFailed,
                translated(QT_TRANSLATE_NOOP("StartProblem",
                                             "The database was made by another build of Forecourt, whose tables differ. Nothing was "
                                             "changed. Start that program, or put a copy from the folder backup in its place. (%1)"))
                    .arg(error.detail)};
    case ErrorCode::StorageCorrupt:
        return {ExitCode::DatabaseFailed,
                translated(QT_TRANSLATE_NOOP("StartProblem",
                                             "The database is damaged. Put a copy from the folder backup in its place. (%1)"))
                    .arg(error.detail)};
    case ErrorCode::StorageFull:
        return {ExitCode::DatabaseFailed,
                translated(QT_TRANSLATE_NOOP("StartProblem", "The disk is full. Make room and start again. (%1)"))
                    .arg(error.detail)};
    case ErrorCode::StorageFailed:
        return {ExitCode::DatabaseFailed,
                translated(QT_TRANSLATE_NOOP("StartProblem", "The database cannot be opened. (%1)")).arg(error.detail)};
    case ErrorCode::FileFailed:
        return {ExitCode::NoPermission,
                translated(QT_TRANSLATE_NOOP("StartProblem", "A file cannot be used. (%1)")).arg(error.detail)};
    case ErrorCode::InvalidInput:
        return {ExitCode::BadConfiguration,
                translated(QT_TRANSLATE_NOOP("StartProblem", "A setting is wrong. (%1)")).arg(error.detail)};
    default:
        return {ExitCode::DatabaseFailed,
                translated(QT_TRANSLATE_NOOP("StartProblem", "Forecourt cannot start. (%1)")).arg(error.detail)};
    }
}

void endAtOnce(config::SettingsStore& settings)
{
    settings.flush(PatienceWithDiskMs);
    std::_Exit(static_cast<int>(ExitCode::StopFailed));
}

} // namespace forecourt::app
