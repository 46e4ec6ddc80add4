// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/filestamp.h"

#include <QCryptographicHash>
#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forecourt::files {

namespace {

/// Closes a file at the end of a function.
class OpenFile
{
public:
    explicit OpenFile(const QString& path) : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    ~OpenFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] int number() const { return m_file; }

private:
    const int m_file;
};

} // namespace

Result<FileStamp> stampOfOpenFile(int file)
{
    struct stat found{};
    if (::fstat(file, &found) != 0 || !S_ISREG(found.st_mode))
        return failure(ErrorCode::FileFailed, QStringLiteral("this is not an ordinary file"));
    return FileStamp{static_cast<quint64>(found.st_dev), static_cast<quint64>(found.st_ino), qint64(found.st_size),
                     qint64(found.st_mtim.tv_sec) * 1'000'000'000 + qint64(found.st_mtim.tv_nsec)};
}

Result<Fingerprint> fingerprint(const QString& path, const std::function<bool()>& isCancelled)
{
    const OpenFile file(path);
    if (file.number() < 0)
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 cannot be read: %2").arg(path, qt_error_string(errno)), {path});
    const auto before = stampOfOpenFile(file.number());
    if (!before)
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 is not an ordinary file").arg(path), {path});
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::array<char, 64 * 1024> buffer{};
    qint64 bytes = 0;
    for (;;) {
        const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(ErrorCode::FileFailed, QStringLiteral("%1 cannot be read: %2").arg(path, qt_error_string(errno)), {path});
        if (isCancelled())
            return failure(ErrorCode::Cancelled, QStringLiteral("the program ends"));
        if (got == 0)
            break;
        hash.addData(QByteArrayView(buffer.data(), got));
        bytes += got;
    }
    const auto after = stampOfOpenFile(file.number());
    if (!after || *after != *before || after->bytes != bytes)
        return failure(ErrorCode::Conflict, QStringLiteral("%1 changed while it was read").arg(path), {path});
    return Fingerprint{bytes, hash.result(), *after};
}

Result<FileStamp> verifyFile(const QString& path, qint64 bytes, const QByteArray& sha256, const std::function<bool()>& isCancelled)
{
    const auto found = fingerprint(path, isCancelled);
    if (!found)
        return tl::unexpected(found.error());
    if (found->bytes != bytes || found->sha256 != sha256)
        return failure(ErrorCode::Conflict, QStringLiteral("%1 is not the file that was added any more").arg(path), {path});
    return found->stamp;
}

} // namespace forecourt::files
