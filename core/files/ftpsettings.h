// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the FTP server is told at its start: ports, addresses, certificate, limits and deadlines.
#pragma once

#include <QHostAddress>
#include <QString>

#include <chrono>

namespace forecourt::files {

/// Settings of the FTP server. Deadlines are generous: a charger behind a modem is slow, not bad.
struct FtpSettings {
    bool isEnabled = true;
    QHostAddress bindAddress{QHostAddress::Any};
    quint16 port = 2121; ///< 0: any free one, for tests
    /// Ports of data connections, both included; a firewall has to let them in. 0: any free one.
    quint16 firstPassivePort = 2122;
    quint16 lastPassivePort = 2171;
    /// IPv4 address told in answers to PASV, where a router stands between; empty: the one the client reached.
    QHostAddress announcedAddress;
    QString certificateFile; ///< PEM, the chain; with key: FTPS too
    QString keyFile;

    int connectionLimit = 40;
    int connectionsPerAddress = 8;

    std::chrono::milliseconds loginDeadline{60'000};
    std::chrono::milliseconds idleDeadline{300'000};  ///< between commands
    std::chrono::milliseconds acceptDeadline{60'000}; ///< for the data connection, its TLS included
    std::chrono::milliseconds stallDeadline{120'000}; ///< without a byte of a file
    std::chrono::milliseconds closeDeadline{5'000};   ///< for a last line to be taken
    std::chrono::milliseconds watchEvery{1'000};      ///< how exact these are
    /// How long the first line is held back to see whether a client begins with TLS at once, as ftps:// is often understood.
    std::chrono::milliseconds implicitTlsWait{400};
    /// How long a file that seems whole waits for news of its control connection: a client that dies closes both, and then
    /// the file is not whole.
    std::chrono::milliseconds settleTime{250};
    std::chrono::milliseconds loginDelay{1'000}; ///< before a wrong login is answered

    int failureLimit = 5; ///< in failureWindow, then the pair of address and user is locked (SEC-4)
    std::chrono::milliseconds failureWindow{60'000};
    std::chrono::milliseconds lockTime{15 * 60'000};
    std::chrono::milliseconds portRetry{30'000}; ///< where the port cannot be opened
};

} // namespace forecourt::files
