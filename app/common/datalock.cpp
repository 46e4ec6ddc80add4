// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/datalock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace forecourt::app {

Result<std::unique_ptr<DataLock>> DataLock::take(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/lock"));
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(ErrorCode::PermissionDenied, QString::fromLocal8Bit(std::strerror(errno)), {folder});
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        std::array<char, 200> holder{};
        const ssize_t size = ::pread(descriptor, holder.data(), holder.size() - 1, 0);
        ::close(descriptor);
        const QString name = size > 0 ? QString::fromUtf8(holder.data()).trimmed() : QStringLiteral("Forecourt");
        return failure(ErrorCode::DataInUse, QStringLiteral("%1 is in use by %2").arg(folder, name), {name, folder});
    }
    const QString name = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    const QByteArray text = QStringLiteral("%1 (%2)\n").arg(name).arg(::getpid()).toUtf8();
    // only a hint for people; the lock holds without it
    const bool isNoted = ::ftruncate(descriptor, 0) == 0
        && ::pwrite(descriptor, text.constData(), static_cast<size_t>(text.size()), 0) == text.size();
    if (!isNoted)
        qWarning("the lock file could not be written");
    return std::unique_ptr<DataLock>(new DataLock(descriptor));
}

DataLock::~DataLock()
{
    ::close(m_descriptor);
}

} // namespace forecourt::app
