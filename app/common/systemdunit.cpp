// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/systemdunit.h"

#include <QCoreApplication>
#include <QFile>

namespace forecourt::app {

QString restartCommandOf(const QByteArray& groups)
{
    for (const QByteArray& line : groups.split('\n')) {
        const bool isSystemds = line.startsWith("0::") || line.contains(":name=systemd:");
        if (!isSystemds || !line.endsWith(".service"))
            continue;
        const QString unit = QString::fromUtf8(line.mid(line.lastIndexOf('/') + 1)).chopped(8);
        if (unit.isEmpty() || unit.startsWith(QLatin1String("user@")))
            continue;
        return (line.contains("/user@") ? QStringLiteral("systemctl --user restart %1") : QStringLiteral("sudo systemctl restart %1")).arg(unit);
    }
    return {};
}

QString restartCommand()
{
    // a terminal's shell is in the group of the terminal's service too: systemd says whom it started itself
    if (qEnvironmentVariable("SYSTEMD_EXEC_PID").toLongLong() != QCoreApplication::applicationPid())
        return {};
    QFile groups(QStringLiteral("/proc/self/cgroup"));
    return groups.open(QIODevice::ReadOnly) ? restartCommandOf(groups.readAll()) : QString();
}

} // namespace forecourt::app
