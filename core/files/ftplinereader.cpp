// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftplinereader.h"

#include <utility>

namespace forecourt::files {

namespace {

constexpr unsigned char TelnetCommand = 255; // IAC
constexpr unsigned char FirstWithOption = 251; // WILL, WONT, DO, DONT
constexpr unsigned char DataMark = 242;        // stands alone where its IAC came as urgent data, before ABOR

} // namespace

void FtpLineReader::feed(QByteArrayView bytes)
{
    for (const char byte : bytes)
        take(byte);
}

void FtpLineReader::take(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    switch (m_telnet) {
    case Telnet::Text:
        if (value == TelnetCommand)
            m_telnet = Telnet::Command;
        else if (value != DataMark || !m_line.isEmpty())
            append(byte);
        return;
    case Telnet::Command:
        m_telnet = value >= FirstWithOption && value != TelnetCommand ? Telnet::Option : Telnet::Text;
        if (value == TelnetCommand)
            append(byte); // doubled: the byte itself
        return;
    case Telnet::Option:
        m_telnet = Telnet::Text;
        return;
    }
}

void FtpLineReader::append(char byte)
{
    if (byte != '\n') {
        // one more, for the CR of its end
        if (m_line.size() <= FtpLineLimit)
            m_line.append(byte);
        else
            m_isTooLong = true;
        return;
    }
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    if (m_isTooLong || m_line.size() > FtpLineLimit)
        m_lines.emplace_back(tl::unexpected(FtpFault::TooLong));
    else
        m_lines.emplace_back(m_line);
    m_line.clear();
    m_isTooLong = false;
}

std::optional<tl::expected<QByteArray, FtpFault>> FtpLineReader::next()
{
    if (m_lines.empty())
        return std::nullopt;
    auto line = std::move(m_lines.front());
    m_lines.pop_front();
    return line;
}

} // namespace forecourt::files
