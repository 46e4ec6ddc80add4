// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers that fetch and bring files, in processes of their own: they stand for other computers.
#pragma once

#include <QStringList>

namespace forecourt::bench {

/// \a arguments: seconds, then an address each. Each address is fetched over and over on a thread of its own until the time
/// is over; says how many bytes came. The result is the process' exit code.
[[nodiscard]] int fetchFiles(const QStringList& arguments);

/// \a arguments: bytes, address. Brings so many bytes in chunks and says the status of the answer.
[[nodiscard]] int bringFile(const QStringList& arguments);

} // namespace forecourt::bench
