// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/newfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace forecourt {

namespace {

tl::unexpected<Error> trouble(const QString& path, int number)
{
    const ErrorCode code = number == EEXIST ? ErrorCode::AlreadyExists
        : number == ENOSPC || number == EDQUOT ? ErrorCode::StorageFull
                                               : ErrorCode::FileFailed;
    return failure(code, QStringLiteral("%1 cannot be made: %2").arg(path, qt_error_string(number)), {path});
}

/// 0, or what went wrong.
int writeWhole(int file, const QByteArray& content)
{
    for (qsizetype written = 0; written < content.size();) {
        const ssize_t done = ::write(file, content.constData() + written, static_cast<size_t>(content.size() - written));
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return done < 0 ? errno : EIO;
        written += done;
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

/// Gives \a part the name \a path, which nobody has. 0, or what went wrong.
int takeName(const QByteArray& part, const QByteArray& path)
{
    if (::link(part.constData(), path.constData()) == 0)
        return 0;
    const int problem = errno;
    if (problem != EPERM && problem != EOPNOTSUPP) // a file system without second names
        return problem;
    if (::access(path.constData(), F_OK) == 0)
        return EEXIST;
    return std::rename(part.constData(), path.constData()) == 0 ? 0 : errno;
}

int syncFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int problem = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return problem;
}

} // namespace

Result<void> makeNewFile(const QString& path, const QByteArray& content)
{
    const QByteArray name = QFile::encodeName(path);
    QByteArray part = name + ".XXXXXX";
    const int file = ::mkostemp(part.data(), O_CLOEXEC); // for the owner only
    if (file < 0)
        return trouble(path, errno);
    int problem = writeWhole(file, content);
    ::close(file);
    if (problem == 0)
        problem = takeName(part, name);
    ::unlink(part.constData());
    if (problem == 0)
        problem = syncFolder(QFileInfo(path).absolutePath());
    return problem == 0 ? Result<void>() : Result<void>(trouble(path, problem));
}

} // namespace forecourt
