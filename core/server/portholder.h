// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds the program that holds a TCP port, so that "port in use" can name it.
#pragma once

#include <QString>

namespace forecourt::server {

/// "name (pid)" of the process listening on \a port, or empty where it cannot be found: it belongs to another
/// user, or the system has no /proc. Reads /proc; takes milliseconds. Thread: any.
[[nodiscard]] QString portHolder(quint16 port);

} // namespace forecourt::server
