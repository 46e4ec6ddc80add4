// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/portholder.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace forecourt::server {

namespace {

/// Inodes of the sockets listening on \a port. Columns of /proc/net/tcp: 1 local address, 3 state, 9 inode.
void collectInodes(const QString& table, quint16 port, QSet<QByteArray>& inodes)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray wanted = QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > 9 && columns.at(3) == "0A" && columns.at(1).endsWith(':' + wanted))
            inodes.insert("socket:[" + columns.at(9) + ']');
    }
}

bool holdsOneOf(const QString& process, const QSet<QByteArray>& inodes)
{
    const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(process));
    const QStringList names = descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        const QString target = QFile::symLinkTarget(descriptors.filePath(name));
        if (inodes.contains(QFile::encodeName(target.section(QLatin1Char('/'), -1))))
            return true;
    }
    return false;
}

} // namespace

QString portHolder(quint16 port)
{
    QSet<QByteArray> inodes;
    collectInodes(QStringLiteral("/proc/net/tcp"), port, inodes);
    collectInodes(QStringLiteral("/proc/net/tcp6"), port, inodes);
    if (inodes.isEmpty())
        return {};
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& process : processes) {
        bool isNumber = false;
        process.toInt(&isNumber);
        if (!isNumber || !holdsOneOf(process, inodes))
            continue;
        QFile name(QStringLiteral("/proc/%1/comm").arg(process));
        if (name.open(QIODevice::ReadOnly))
            return QStringLiteral("%1 (%2)").arg(QString::fromUtf8(name.readAll().trimmed()), process);
    }
    return {};
}

} // namespace forecourt::server
