// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which firewall is switched on, where the system tells without asking for a password.
#pragma once

#include <QString>

namespace forecourt::app {

/// "ufw" or "firewalld"; empty: neither was found, while rules of another kind may still be there. \a root: "/",
/// elsewhere in tests. Reads small files. Thread: any.
[[nodiscard]] QString activeFirewall(const QString& root = QStringLiteral("/"));

} // namespace forecourt::app
