// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Calls our own port for stations, as a station would, to see whether this server answers there.
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <chrono>

namespace forecourt::server {

/// Who answered.
enum class SelfTestAnswer {
    Ours,
    Refused, ///< nothing listens on that address
    Silent,  ///< nothing came back in time, or there is no way there
    Foreign, ///< something else answered, or nobody spoke after the connection was made
};

/// A path nobody can guess, for ServerSettings::selfTestPath. Thread: any.
[[nodiscard]] QByteArray newSelfTestPath();

/// Asks the server behind \a address for \a path, its ServerSettings::selfTestPath. Waits for at most twice
/// \a deadline: never call it in the GUI thread. Thread: any other.
[[nodiscard]] SelfTestAnswer callOurselves(const QHostAddress& address, quint16 port, const QByteArray& path,
                                           std::chrono::milliseconds deadline);

/// What the server answers to that, as the body of a 200.
[[nodiscard]] QByteArray selfTestBody();

} // namespace forecourt::server
