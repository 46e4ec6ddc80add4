// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/receivingfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forecourt::files {

namespace {

QByteArray partPath(const QString& path)
{
    return QFile::encodeName(path + QStringLiteral(".part"));
}

/// A renamed file is safe only once its folder is.
bool syncFolderOf(const QString& path)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool isSynced = ::fsync(folder) == 0;
    ::close(folder);
    return isSynced;
}

} // namespace

Result<std::unique_ptr<ReceivingFile>> ReceivingFile::begin(const QString& folder, const QString& name)
{
    const QString path = folder + QLatin1Char('/') + name;
    const QByteArray part = partPath(path);
    // a new file each time: an attempt that was cut but has not noticed yet writes into its own, nameless one
    ::unlink(part.constData());
    const int file = ::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0) {
        const bool isFull = errno == ENOSPC || errno == EDQUOT;
        return failure(isFull ? ErrorCode::StorageFull : ErrorCode::FileFailed,
                       QStringLiteral("%1 cannot be made: %2").arg(path, qt_error_string(errno)), {path});
    }
    return std::unique_ptr<ReceivingFile>(new ReceivingFile(path, file));
}

ReceivingFile::ReceivingFile(QString path, int file) : m_path(std::move(path)), m_file(file) {}

ReceivingFile::~ReceivingFile()
{
    if (!m_isWhole) {
        // frees the disk at once, whoever still holds the file; removes the name only while it is this file's
        struct stat ours{};
        struct stat named{};
        const QByteArray part = partPath(m_path);
        const bool isSeen = ::fstat(m_file, &ours) == 0 && ::lstat(part.constData(), &named) == 0;
        if (isSeen && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev)
            ::unlink(part.constData());
    }
    if (m_file >= 0)
        ::close(m_file);
}

tl::unexpected<Error> ReceivingFile::trouble(int number) const
{
    const bool isFull = number == ENOSPC || number == EDQUOT;
    return failure(isFull ? ErrorCode::StorageFull : ErrorCode::FileFailed,
                   QStringLiteral("%1 cannot be written: %2").arg(m_path, qt_error_string(number)), {m_path});
}

Result<void> ReceivingFile::write(const char* bytes, qint64 count)
{
    for (qint64 written = 0; written < count;) {
        const ssize_t done = ::write(m_file, bytes + written, static_cast<size_t>(count - written));
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return trouble(done < 0 ? errno : EIO);
        written += done;
    }
    m_hash.addData(QByteArrayView(bytes, count));
    m_bytes += count;
    return {};
}

Result<void> ReceivingFile::restart()
{
    if (::ftruncate(m_file, 0) != 0 || ::lseek(m_file, 0, SEEK_SET) != 0)
        return trouble(errno);
    m_hash.reset();
    m_bytes = 0;
    return {};
}

Result<void> ReceivingFile::commit()
{
    // the station deletes its own copy once we answer
    if (::fsync(m_file) != 0)
        return trouble(errno);
    if (::rename(partPath(m_path).constData(), QFile::encodeName(m_path).constData()) != 0)
        return trouble(errno);
    m_isWhole = true;
    if (syncFolderOf(m_path))
        return {};
    const int problem = errno;
    discard();
    return trouble(problem);
}

void ReceivingFile::discard()
{
    QFile::remove(m_path);
}

void removeLeftParts(const QString& folder)
{
    const QStringList parts = QDir(folder).entryList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden);
    for (const QString& part : parts)
        QFile::remove(folder + QLatin1Char('/') + part);
}

} // namespace forecourt::files
