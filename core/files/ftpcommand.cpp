// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpcommand.h"

#include <QList>

#include <algorithm>
#include <iterator>
#include <limits>

namespace forecourt::files {

namespace {

constexpr qsizetype LongestVerb = 8;

struct VerbName {
    const char* text;
    FtpVerb verb;
};

constexpr VerbName VerbNames[] = {
    {"USER", FtpVerb::User},      {"PASS", FtpVerb::Pass},      {"AUTH", FtpVerb::Auth},
    {"PBSZ", FtpVerb::Pbsz},      {"PROT", FtpVerb::Prot},      {"CCC", FtpVerb::Ccc},
    {"SYST", FtpVerb::Syst},      {"FEAT", FtpVerb::Feat},      {"OPTS", FtpVerb::Opts},
    {"CLNT", FtpVerb::Clnt},      {"TYPE", FtpVerb::Type},      {"MODE", FtpVerb::Mode},
    {"STRU", FtpVerb::Stru},      {"PWD", FtpVerb::Pwd},        {"XPWD", FtpVerb::Pwd},
    {"CWD", FtpVerb::Cwd},        {"XCWD", FtpVerb::Cwd},       {"CDUP", FtpVerb::Cdup},
    {"XCUP", FtpVerb::Cdup},      {"MKD", FtpVerb::Mkd},        {"XMKD", FtpVerb::Mkd},
    {"PASV", FtpVerb::Pasv},      {"EPSV", FtpVerb::Epsv},      {"PORT", FtpVerb::Port},
    {"EPRT", FtpVerb::Eprt},      {"REST", FtpVerb::Rest},      {"SIZE", FtpVerb::Size},
    {"MDTM", FtpVerb::Mdtm},      {"ALLO", FtpVerb::Allo},      {"RETR", FtpVerb::Retr},
    {"STOR", FtpVerb::Stor},      {"APPE", FtpVerb::Appe},      {"LIST", FtpVerb::List},
    {"NLST", FtpVerb::Nlst},      {"ABOR", FtpVerb::Abor},      {"STAT", FtpVerb::Stat},
    {"HELP", FtpVerb::Help},      {"NOOP", FtpVerb::Noop},      {"QUIT", FtpVerb::Quit},
    {"ACCT", FtpVerb::Unoffered}, {"REIN", FtpVerb::Unoffered}, {"SMNT", FtpVerb::Unoffered},
    {"STOU", FtpVerb::Unoffered}, {"DELE", FtpVerb::Unoffered}, {"RMD", FtpVerb::Unoffered},
    {"XRMD", FtpVerb::Unoffered}, {"RNFR", FtpVerb::Unoffered}, {"RNTO", FtpVerb::Unoffered},
    {"SITE", FtpVerb::Unoffered}, {"MLSD", FtpVerb::Unoffered}, {"MLST", FtpVerb::Unoffered},
    {"MFMT", FtpVerb::Unoffered}, {"ADAT", FtpVerb::Unoffered}, {"CONF", FtpVerb::Unoffered},
    {"ENC", FtpVerb::Unoffered},  {"MIC", FtpVerb::Unoffered},  {"LANG", FtpVerb::Unoffered},
};

bool isFtpLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

FtpVerb verbOf(QByteArrayView word)
{
    const auto* found = std::find_if(std::begin(VerbNames), std::end(VerbNames), [word](const VerbName& name) {
        return word.compare(name.text, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(VerbNames) ? FtpVerb::Unknown : found->verb;
}

} // namespace

tl::expected<FtpCommand, FtpFault> parseFtpCommand(QByteArrayView line)
{
    if (line.size() > FtpLineLimit)
        return tl::unexpected(FtpFault::TooLong);
    if (line.isEmpty())
        return tl::unexpected(FtpFault::Empty);
    const bool hasControl = std::any_of(line.begin(), line.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x20 || value == 0x7f;
    });
    const auto* end = std::find_if_not(line.begin(), line.end(), isFtpLetter);
    const auto length = static_cast<qsizetype>(std::distance(line.begin(), end));
    const bool endsThere = length == line.size() || line[length] == ' ';
    if (hasControl || length == 0 || length > LongestVerb || !endsThere)
        return tl::unexpected(FtpFault::Malformed);
    FtpCommand command;
    command.verb = verbOf(line.first(length));
    if (length < line.size())
        command.argument = line.sliced(length + 1).toByteArray();
    return command;
}

std::optional<qint64> ftpNumber(QByteArrayView argument)
{
    if (argument.isEmpty())
        return std::nullopt;
    qint64 number = 0;
    for (const char byte : argument) {
        if (byte < '0' || byte > '9')
            return std::nullopt;
        const int digit = byte - '0';
        if (number > (std::numeric_limits<qint64>::max() - digit) / 10)
            return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

QByteArray ftpActiveAddress(const FtpCommand& command)
{
    if (command.verb == FtpVerb::Port) {
        const QList<QByteArray> parts = command.argument.split(',');
        return parts.size() == 6 ? parts.first(4).join('.') : QByteArray();
    }
    if (command.verb == FtpVerb::Eprt && !command.argument.isEmpty()) {
        const QList<QByteArray> parts = command.argument.split(command.argument.front());
        return parts.size() == 5 ? parts.at(2) : QByteArray();
    }
    return {};
}

} // namespace forecourt::files
