// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/receiveroom.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <sys/statvfs.h>

namespace forecourt::files {

std::optional<qint64> freeBytesOf(const QString& path)
{
    struct statvfs found{};
    if (::statvfs(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return qint64(found.f_bavail) * qint64(found.f_frsize);
}

namespace {

qint64 bytesIn(const QString& folder)
{
    qint64 bytes = 0;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden);
    while (entries.hasNext())
        bytes += entries.nextFileInfo().size();
    return bytes;
}

} // namespace

ReceiveRoom::ReceiveRoom(QString folder, ReceiveLimits limits, FreeBytes freeBytes, QStringList furtherFolders)
    : m_folder(std::move(folder)), m_limits(limits), m_freeBytes(std::move(freeBytes)), m_furtherFolders(std::move(furtherFolders))
{
}

std::optional<TransferProblem> ReceiveRoom::check(qint64 more) const
{
    qint64 used = bytesIn(m_folder);
    for (const QString& folder : m_furtherFolders)
        used += bytesIn(folder);
    if (used + more > m_limits.quotaBytes)
        return TransferProblem::QuotaExceeded;
    const auto free = m_freeBytes(m_folder);
    if (free && *free - more < m_limits.spareBytes)
        return TransferProblem::DiskFull;
    return std::nullopt;
}

} // namespace forecourt::files
