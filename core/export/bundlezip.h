// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One ZIP of several files.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace forecourt::exporting {

struct ZipEntry
{
    QString name; ///< in the ZIP
    QString path; ///< on the disk
};

/// Whole or not there: a file that was at \a path is only replaced by a whole new one. Errors: FileFailed (args: path,
/// reason), StorageFull, Cancelled. Thread: any.
[[nodiscard]] Result<void> writeZip(const QString& path, const QList<ZipEntry>& entries, const std::function<bool()>& isStopped);

} // namespace forecourt::exporting
