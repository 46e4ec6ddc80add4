// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The words a Host header and an address to listen on are judged by.
#pragma once

#include <QString>

#include <string>

namespace forecourt::http {

/// Host without its port, lower case: "[::1]:80" and "LOCALHOST" become "::1" and "localhost". Thread: any.
[[nodiscard]] QString hostName(const std::string& header);

/// An IPv4 or IPv6 address, no name. Thread: any.
[[nodiscard]] bool isAddress(const QString& text);

/// Reaches this computer alone. Thread: any.
[[nodiscard]] bool isLoopbackHost(const QString& host);

} // namespace forecourt::http
