// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/portowner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QTcpServer>

#include <array>

#include <unistd.h>

namespace forecourt::app {

namespace {

constexpr qint64 LongestTable = 4 << 20;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(LongestTable) : QByteArray();
}

/// Process that holds one of \a sockets; 0 where the system does not tell.
qint64 holderOf(const QList<qint64>& sockets)
{
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString& process : processes) {
        bool isNumber = false;
        const qint64 id = process.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const QString folder = QStringLiteral("/proc/%1/fd").arg(process);
        const QStringList open = QDir(folder).entryList(QDir::System | QDir::Files | QDir::Hidden | QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QString& descriptor : open) {
            std::array<char, 64> target{};
            const QByteArray link = QFile::encodeName(folder + QLatin1Char('/') + descriptor);
            if (::readlink(link.constData(), target.data(), target.size() - 1) < 0)
                continue;
            const QByteArray text(target.data());
            if (text.startsWith("socket:[") && sockets.contains(text.mid(8, text.size() - 9).toLongLong()))
                return id;
        }
    }
    return 0;
}

} // namespace

QList<qint64> listeningSockets(const QByteArray& table, int port)
{
    constexpr int Address = 1;
    constexpr int State = 3;
    constexpr int Socket = 9;
    QList<qint64> sockets;
    for (const QByteArray& line : table.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() <= Socket || fields.at(State) != "0A")
            continue;
        if (fields.at(Address).mid(fields.at(Address).lastIndexOf(':') + 1).toInt(nullptr, 16) == port)
            sockets.append(fields.at(Socket).toLongLong());
    }
    return sockets;
}

api::PortUse portUse(int port, const QString& address)
{
    api::PortUse use;
    QTcpServer server;
    if (server.listen(address.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(address), static_cast<quint16>(port)))
        return use;
    if (server.serverError() == QAbstractSocket::SocketAccessError) {
        use.state = api::PortUse::State::Forbidden;
        return use;
    }
    use.state = api::PortUse::State::Taken;
    const QList<qint64> sockets = listeningSockets(contentOf(QStringLiteral("/proc/net/tcp")), port)
        + listeningSockets(contentOf(QStringLiteral("/proc/net/tcp6")), port);
    if (const qint64 holder = sockets.isEmpty() ? 0 : holderOf(sockets); holder > 0) {
        const QString name = QString::fromUtf8(contentOf(QStringLiteral("/proc/%1/comm").arg(holder))).trimmed();
        use.owner = QStringLiteral("%1 (%2)").arg(name).arg(holder);
        if (holder == QCoreApplication::applicationPid())
            use.state = api::PortUse::State::Ours;
    }
    return use;
}

} // namespace forecourt::app
