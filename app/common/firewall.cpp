// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/firewall.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace forecourt::app {

namespace {

constexpr qint64 LongestFile = 64 * 1024;

QByteArray smallFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(LongestFile) : QByteArray();
}

/// ufw has no process: its switch is a line of its settings.
bool isUfwOn(const QString& root)
{
    const QList<QByteArray> lines = smallFile(root + QStringLiteral("/etc/ufw/ufw.conf")).split('\n');
    return std::any_of(lines.begin(), lines.end(),
                       [](const QByteArray& line) { return line.trimmed().toLower().replace('"', "") == "enabled=yes"; });
}

bool isRunning(const QString& root, const QByteArray& program)
{
    const QStringList processes = QDir(root + QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::any_of(processes.begin(), processes.end(), [&](const QString& process) {
        return process.at(0).isDigit() && smallFile(root + QStringLiteral("/proc/") + process + QStringLiteral("/comm")).trimmed() == program;
    });
}

} // namespace

QString activeFirewall(const QString& root)
{
    if (isUfwOn(root))
        return QStringLiteral("ufw");
    return isRunning(root, "firewalld") ? QStringLiteral("firewalld") : QString();
}

} // namespace forecourt::app
