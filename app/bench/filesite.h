// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The site of the files figure, in a process of its own.
#pragma once

#include <QStringList>

namespace forecourt::bench {

/// \a arguments: number of stations to admit, number of downloads to offer, bytes of the file. Runs the central system in a
/// temporary folder and says where stations connect, the addresses of the downloads and that of an upload, a line each; then
/// runs until it is ended. The result is the process' exit code. Thread: main.
[[nodiscard]] int serveFiles(const QStringList& arguments);

} // namespace forecourt::bench
