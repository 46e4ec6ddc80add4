// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who may talk to the FTP server.
#pragma once

#include <QHostAddress>

namespace forecourt::files {

/// IPv4 also where it came in IPv6 form.
[[nodiscard]] QHostAddress plainFtpAddress(const QHostAddress& address);

/// Whether \a peer is this computer or one of a private network: loopback, RFC 1918, link-local, unique local. FTP carries
/// passwords in the clear and has no place beyond.
[[nodiscard]] bool isLocalFtpPeer(const QHostAddress& peer);

} // namespace forecourt::files
