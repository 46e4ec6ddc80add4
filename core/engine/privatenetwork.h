// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether an address belongs to a private network.
#pragma once

#include <QString>

namespace forecourt::engine {

/// Loopback, RFC 1918, link-local and unique local addresses, IPv4 also in its IPv6-mapped form.
/// False for anything that is no address.
[[nodiscard]] bool isPrivateAddress(const QString& address);

} // namespace forecourt::engine
