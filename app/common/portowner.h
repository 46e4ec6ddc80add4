// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who listens on a port, where the system tells.
#pragma once

#include "core/api/machine.h"

namespace forecourt::app {

/// Tries to listen on \a port of \a address (empty: all), and asks /proc who does. Takes a moment. Thread: any.
[[nodiscard]] api::PortUse portUse(int port, const QString& address);

/// Socket numbers that listen on \a port, of the text of /proc/net/tcp or tcp6.
[[nodiscard]] QList<qint64> listeningSockets(const QByteArray& table, int port);

} // namespace forecourt::app
