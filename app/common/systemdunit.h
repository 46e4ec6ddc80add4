// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// By which unit of systemd this process was started, for the sentence that says how to restart it.
#pragma once

#include <QByteArray>
#include <QString>

namespace forecourt::app {

/// The command with which the owner restarts this service; empty where systemd did not start it. Thread: any.
[[nodiscard]] QString restartCommand();

/// The same from the content of /proc/self/cgroup, "0::/system.slice/forecourtd.service"; empty where the process is in no
/// service's group. Thread: any.
[[nodiscard]] QString restartCommandOf(const QByteArray& groups);

} // namespace forecourt::app
