// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Memory of this process.
#pragma once

#include <QFile>

#include <unistd.h>

namespace forecourt::bench {

/// Resident bytes of this process, or of \a process.
inline qint64 residentBytes(const QString& process = QStringLiteral("self"))
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace forecourt::bench
