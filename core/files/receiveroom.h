// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How much stations may still bring.
#pragma once

#include "core/domain/filetransfer.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace forecourt::files {

/// Limits of what stations bring.
struct ReceiveLimits
{
    qint64 fileBytes = qint64(4) << 30;   ///< of one file
    qint64 quotaBytes = qint64(10) << 30; ///< of all files, also of those that were recorded and moved on
    qint64 spareBytes = qint64(512) << 20; ///< stays free on the disk: records go before files
};

/// Bytes that may still be written where a path lies; empty where the system does not say.
using FreeBytes = std::function<std::optional<qint64>(const QString& path)>;
[[nodiscard]] std::optional<qint64> freeBytesOf(const QString& path);

/// Looks at the folders and their disk, each time anew: who records a file may remove it. Thread: any.
class ReceiveRoom
{
public:
    /// \a furtherFolders: where recorded files lie; they count for the quota. One that is not there holds nothing.
    ReceiveRoom(QString folder, ReceiveLimits limits, FreeBytes freeBytes = &freeBytesOf, QStringList furtherFolders = {});

    /// Why \a more bytes do not fit (DiskFull, QuotaExceeded); empty: they do.
    [[nodiscard]] std::optional<TransferProblem> check(qint64 more) const;

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const ReceiveLimits& limits() const { return m_limits; }

private:
    const QString m_folder;
    const ReceiveLimits m_limits;
    const FreeBytes m_freeBytes;
    const QStringList m_furtherFolders;
};

} // namespace forecourt::files
