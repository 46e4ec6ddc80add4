// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads what a TLS client offers in its first message, so that the right certificate can be chosen.
#pragma once

#include <QByteArrayView>
#include <QList>

namespace forecourt::server {

/// The interesting parts of a ClientHello. Source: RFC 8446 §4.1.2, RFC 5246 §7.4.1.2.
struct ClientHello {
    QList<quint16> suites;
    QList<quint16> signatureAlgorithms; ///< empty: the extension is absent

    /// Whether the client can use a server certificate with an elliptic-curve key.
    [[nodiscard]] bool acceptsEllipticCurve() const;
};

/// Whether \a bytes begin as a TLS handshake record does (one byte is enough to say no).
[[nodiscard]] bool looksLikeTls(QByteArrayView bytes);

enum class HelloState { NeedsMore, Complete, Unreadable };

/// Reads the first record. A hello that spans several records counts as Unreadable: the TLS library will cope
/// with it, only the choice of certificate falls back to RSA.
[[nodiscard]] HelloState readClientHello(QByteArrayView bytes, ClientHello& hello);

} // namespace forecourt::server
