// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads one line of an FTP control connection: pure, bounded, never throws.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <tl/expected.hpp>

#include <optional>

namespace forecourt::files {

/// The commands we know. The X forms of old clients (XPWD …) count as their modern names.
/// Source: RFC 959, RFC 2228, RFC 2389, RFC 2428, RFC 3659, RFC 4217.
enum class FtpVerb {
    User,
    Pass,
    Auth,
    Pbsz,
    Prot,
    Ccc,
    Syst,
    Feat,
    Opts,
    Clnt,
    Type,
    Mode,
    Stru,
    Pwd,
    Cwd,
    Cdup,
    Mkd,
    Pasv,
    Epsv,
    Port,
    Eprt,
    Rest,
    Size,
    Mdtm,
    Allo,
    Retr,
    Stor,
    Appe,
    List,
    Nlst,
    Abor,
    Stat,
    Help,
    Noop,
    Quit,
    Unoffered, ///< a command of the standards that we do not offer (DELE, RNFR, SITE …)
    Unknown,
};

/// Why a line is no command.
enum class FtpFault {
    Empty,
    TooLong,   ///< over FtpLineLimit
    Malformed, ///< a control character, or no word at its beginning
};

/// The longest line that is read, without its end.
inline constexpr qsizetype FtpLineLimit = 1024;

/// A command; the argument keeps its bytes, inner and trailing blanks included.
struct FtpCommand {
    FtpVerb verb = FtpVerb::Unknown;
    QByteArray argument;

    bool operator==(const FtpCommand&) const = default;
};

/// Reads \a line, which has lost its line end.
[[nodiscard]] tl::expected<FtpCommand, FtpFault> parseFtpCommand(QByteArrayView line);

/// The number of a REST, ALLO or EPSV argument: digits only, within 63 bits.
[[nodiscard]] std::optional<qint64> ftpNumber(QByteArrayView argument);

/// The address that the argument of PORT (h1,h2,h3,h4,p1,p2) or EPRT (|1|address|port|) names; empty where it is
/// neither. Only for telling an attempt to bounce: such commands are always refused.
[[nodiscard]] QByteArray ftpActiveAddress(const FtpCommand& command);

} // namespace forecourt::files
