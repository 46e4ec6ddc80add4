// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/datalock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace forecourt::app {

namespace {
constexpr qint64 LongestNote = 1000;
constexpr int QuickLooks = 50; ///< of others that are waited out at once, each takes microseconds
constexpr int MostLooks = 1000; ///< who looks may be put aside by a busy computer: after that a millisecond each

/// Takes the lock. Somebody who only looks whether it is taken, in holder(), has it shared for a moment and does not count.
bool tryLock(int descriptor)
{
    for (int i = 0; i < MostLooks; ++i) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0)
            return false; // it is held for good
        if (i < QuickLooks)
            std::this_thread::yield();
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    ::flock(descriptor, LOCK_UN);
    return false;
}
} // namespace

Result<std::unique_ptr<DataLock>> DataLock::take(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/lock"));
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(ErrorCode::PermissionDenied, QString::fromLocal8Bit(std::strerror(errno)), {folder});
    if (!tryLock(descriptor)) {
        ::close(descriptor);
        const QString noted = holder(folder).name;
        const QString name = noted.isEmpty() ? QStringLiteral("Forecourt") : noted;
        return failure(ErrorCode::DataInUse, QStringLiteral("%1 is in use by %2").arg(folder, name), {name, folder});
    }
    std::unique_ptr<DataLock> lock(new DataLock(descriptor));
    lock->write({});
    return lock;
}

/// Only a hint; the lock holds without it.
void DataLock::write(const QString& api)
{
    const QString name = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    const QByteArray text = QStringLiteral("%1 (%2)\n%3").arg(name).arg(::getpid()).arg(api.isEmpty() ? QString() : api + QLatin1Char('\n')).toUtf8();
    const bool isNoted = ::ftruncate(m_descriptor, 0) == 0
        && ::pwrite(m_descriptor, text.constData(), static_cast<size_t>(text.size()), 0) == text.size();
    if (!isNoted)
        qWarning("the lock file could not be written");
}

void DataLock::announce(const QString& api)
{
    write(api);
}

DataLock::Holder DataLock::holder(const QString& folder)
{
    QFile file(folder + QStringLiteral("/lock"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (::flock(file.handle(), LOCK_SH | LOCK_NB) == 0)
        return {}; // nobody holds it; closing the file lets go
    const QStringList lines = QString::fromUtf8(file.read(LongestNote)).split(QLatin1Char('\n'));
    return {lines.value(0).trimmed(), lines.value(1).trimmed()};
}

DataLock::~DataLock()
{
    ::close(m_descriptor);
}

} // namespace forecourt::app
