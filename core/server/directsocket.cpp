// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/directsocket.h"

#include <algorithm>

#include <sys/socket.h>

namespace forecourt::server {

qint64 DirectSocket::writeData(const char* data, qint64 size)
{
    qint64 taken = 0;
    if (bytesToWrite() == 0 && state() == ConnectedState && size > 0)
        taken = std::max<qint64>(0, ::send(static_cast<int>(socketDescriptor()), data,
                                           static_cast<size_t>(size), MSG_DONTWAIT | MSG_NOSIGNAL));
    if (taken == size)
        return size;
    // The kernel is full, or the connection is broken: Qt waits for the one and notices the other.
    const qint64 buffered = QTcpSocket::writeData(data + taken, size - taken);
    return buffered < 0 ? buffered : taken + buffered;
}

} // namespace forecourt::server
