// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/hostnames.h"

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace forecourt::http {

QString hostName(const std::string& header)
{
    QString host = QString::fromStdString(header).trimmed().toLower();
    if (host.startsWith(QLatin1Char('[')))
        return host.mid(1, host.indexOf(QLatin1Char(']')) - 1);
    const qsizetype colon = host.lastIndexOf(QLatin1Char(':'));
    return colon < 0 ? host : host.left(colon);
}

bool isAddress(const QString& text)
{
    in6_addr bytes{};
    const QByteArray ascii = text.toLatin1();
    return inet_pton(AF_INET, ascii.constData(), &bytes) == 1 || inet_pton(AF_INET6, ascii.constData(), &bytes) == 1;
}

bool isLoopbackHost(const QString& host)
{
    const bool isIpv4Loopback = host.startsWith(QLatin1String("127.")) && isAddress(host);
    return isIpv4Loopback || host == QLatin1String("localhost") || host == QLatin1String("::1");
}

} // namespace forecourt::http
