// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpaddresses.h"

#include <algorithm>
#include <array>

namespace forecourt::files {

QHostAddress plainFtpAddress(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

bool isLocalFtpPeer(const QHostAddress& peer)
{
    const QHostAddress plain = plainFtpAddress(peer);
    if (plain.isNull())
        return false;
    if (plain.protocol() == QAbstractSocket::IPv6Protocol)
        return plain.isLoopback() || plain.isLinkLocal() || plain.isUniqueLocalUnicast();
    static const std::array<std::pair<quint32, quint32>, 5> Private{{
        {0x7f000000, 0xff000000}, // 127/8
        {0x0a000000, 0xff000000}, // 10/8
        {0xac100000, 0xfff00000}, // 172.16/12
        {0xc0a80000, 0xffff0000}, // 192.168/16
        {0xa9fe0000, 0xffff0000}, // 169.254/16
    }};
    const quint32 number = plain.toIPv4Address();
    return std::any_of(Private.begin(), Private.end(),
                       [number](const auto& network) { return (number & network.second) == network.first; });
}

} // namespace forecourt::files
