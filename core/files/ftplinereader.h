// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cuts the bytes of an FTP control connection into lines.
#pragma once

#include "core/files/ftpcommand.h"

#include <deque>

namespace forecourt::files {

/// Takes bytes as they come and hands out whole lines. A bare LF ends a line too, Telnet's commands are left out
/// (clients send two of them before ABOR), and a line over FtpLineLimit is thrown away as it comes. Memory: what
/// was fed in one go, and one line. Thread: any one.
/// Source: RFC 959 §2.2 and 4.1.3, RFC 854.
class FtpLineReader
{
public:
    void feed(QByteArrayView bytes);

    /// The next line, or why it is none; nothing while none has come whole.
    [[nodiscard]] std::optional<tl::expected<QByteArray, FtpFault>> next();

    /// Whether a whole line waits.
    [[nodiscard]] bool hasLine() const { return !m_lines.empty(); }
    /// Whether nothing waits, not even part of a line. After AUTH it must be so: what was sent in the clear must not
    /// be taken for something that came inside TLS.
    [[nodiscard]] bool isEmpty() const
    {
        return m_lines.empty() && m_line.isEmpty() && !m_isTooLong && m_telnet == Telnet::Text;
    }

private:
    enum class Telnet { Text, Command, Option };

    void take(char byte);
    void append(char byte);

    std::deque<tl::expected<QByteArray, FtpFault>> m_lines;
    QByteArray m_line;
    Telnet m_telnet = Telnet::Text;
    bool m_isTooLong = false;
};

} // namespace forecourt::files
