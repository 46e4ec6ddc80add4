// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/datafolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <filesystem>
#include <limits>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace forecourt::storage {

namespace {

constexpr QFile::Permissions OthersRights = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr QFile::Permissions FileRights = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions FolderRights = FileRights | QFile::ExeOwner;

Result<void> closeToOthers(const QString& path, QFile::Permissions rights)
{
    if (!(QFile::permissions(path) & OthersRights))
        return {};
    if (QFile::setPermissions(path, rights))
        return {};
    return failure(ErrorCode::PermissionDenied,
                   QStringLiteral("others may read %1, and this cannot be changed").arg(path), {path});
}

#ifdef Q_OS_UNIX
Result<void> syncPath(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return failure(ErrorCode::FileFailed,
                       QStringLiteral("cannot open %1: %2").arg(path, qt_error_string()), {path});
    const int outcome = ::fsync(descriptor);
    const QString text = outcome == 0 ? QString() : qt_error_string();
    ::close(descriptor);
    if (outcome != 0)
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot sync %1: %2").arg(path, text), {path});
    return {};
}
#endif

} // namespace

Result<void> makePrivateFolder(const QString& folder)
{
    const QFileInfo before(folder);
    const bool isNew = !before.exists();
    if (!isNew && !before.isDir())
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 is not a folder").arg(folder), {folder});
    if (isNew && !QDir().mkpath(folder))
        return failure(ErrorCode::PermissionDenied, QStringLiteral("cannot make the folder %1").arg(folder),
                       {folder});
    if (isNew && !QFile::setPermissions(folder, FolderRights))
        return failure(ErrorCode::PermissionDenied, QStringLiteral("cannot close %1 to others").arg(folder),
                       {folder});
    const QFileInfo info(folder);
    if (!info.isReadable() || !info.isExecutable())
        return failure(ErrorCode::PermissionDenied, QStringLiteral("cannot enter %1").arg(folder), {folder});
    if (!info.isWritable())
        return failure(ErrorCode::StorageReadOnly, QStringLiteral("cannot write to %1").arg(folder),
                       {folder});
    return closeToOthers(folder, FolderRights);
}

Result<void> makePrivateFile(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, FileRights)) {
            return failure(ErrorCode::FileFailed,
                           QStringLiteral("cannot make %1: %2").arg(path, file.errorString()), {path});
        }
        file.close();
    }
    const QFileInfo info(path);
    if (!info.isReadable())
        return failure(ErrorCode::PermissionDenied, QStringLiteral("cannot read %1").arg(path), {path});
    if (!info.isWritable())
        return failure(ErrorCode::StorageReadOnly, QStringLiteral("cannot write to %1").arg(path), {path});
    return closeToOthers(path, FileRights);
}

Result<void> syncFile(const QString& path)
{
#ifdef Q_OS_UNIX
    return syncPath(path, O_RDONLY);
#else
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.flush())
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot sync %1").arg(path), {path});
    return {};
#endif
}

Result<void> replaceFile(const QString& from, const QString& to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        return failure(ErrorCode::FileFailed,
                       QStringLiteral("cannot rename %1 to %2: %3").arg(from, to, qt_error_string()), {to});
    }
#ifdef Q_OS_UNIX
    return syncPath(QFileInfo(to).absolutePath(), O_RDONLY | O_DIRECTORY);
#else
    return {};
#endif
}

std::optional<qint64> freeDisk(const QString& path)
{
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(path.toStdString(), error);
    if (error || space.available > static_cast<std::uintmax_t>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return static_cast<qint64>(space.available);
}

} // namespace forecourt::storage
