// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Turns certificate files into the TLS configurations of our port.
#pragma once

#include "core/base/result.h"
#include "core/server/clienthello.h"
#include "core/server/serversettings.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace forecourt::server {

/// One or two configurations, chosen by what a client offers. Source: OCPP security whitepaper A00.FR.317.
class TlsConfiguration
{
public:
    /// Errors: FileFailed (args: file) where a file is missing, unreadable or holds no certificate or key;
    /// InvalidInput where no certificate is named.
    [[nodiscard]] static Result<TlsConfiguration> load(const TlsSettings& settings);

    /// The elliptic-curve certificate where the client can use it, else the other.
    [[nodiscard]] const QSslConfiguration& choose(const ClientHello& hello) const;
    [[nodiscard]] bool needsClientCertificate() const { return !m_clientAuthorities.isEmpty(); }

    /// Whether a client's chain (leaf first) ends at our own authority. A second fence behind the TLS
    /// library: Qt 6.4.2 may trust the system's authorities too (CVE-2023-34410).
    [[nodiscard]] bool isFromOurAuthority(const QList<QSslCertificate>& chain) const;

private:
    std::optional<QSslConfiguration> m_ellipticCurve;
    std::optional<QSslConfiguration> m_rsa;
    QList<QSslCertificate> m_clientAuthorities;
};

} // namespace forecourt::server
