// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the address of a transfer is put together.
#pragma once

#include "core/engine/ports/filehost.h"

namespace forecourt::files {

/// Host and port that an operator typed: "10.0.0.5", "files.example:8080", "[fd00::1]:8080", "fd00::1".
struct HostAndPort
{
    QString host;                ///< without brackets
    std::optional<quint16> port; ///< where one is named

    bool operator==(const HostAndPort&) const = default;
};
/// Empty where it is neither a name nor an address.
[[nodiscard]] std::optional<HostAndPort> parseHostAndPort(const QString& text);

/// A local address as it may stand in an address for others: IPv4 in IPv6 as IPv4, no zone. Empty where it is none or means
/// "all".
[[nodiscard]] QString reachableAddress(const QString& local);

/// A file's name as part of an address: letters, digits, dot, dash and underscore, at most 80; "file" where nothing is left.
[[nodiscard]] QString safeName(const QString& name);

/// The path without its query, as sent, in decoded segments; empty ones are left out. Empty optional where it is not UTF-8, or
/// holds a NUL, another control character, a slash or backslash inside a segment, "." or "..", or a segment over 255 bytes.
[[nodiscard]] std::optional<QStringList> pathSegments(const QByteArray& target);

/// Whether \a text is a secret as we make them: 32 lower-case hexadecimal digits.
[[nodiscard]] bool isSecret(const QString& text);

} // namespace forecourt::files
