// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpsession.h"

#include <algorithm>
#include <iterator>

namespace forecourt::files {

const FtpSession::Route FtpSession::Routes[] = {
    {FtpVerb::User, &FtpSession::onUser, false}, {FtpVerb::Pass, &FtpSession::onPass, false},
    {FtpVerb::Auth, &FtpSession::onAuth, false}, {FtpVerb::Pbsz, &FtpSession::onPbsz, false},
    {FtpVerb::Prot, &FtpSession::onProt, false}, {FtpVerb::Ccc, &FtpSession::onCcc, false},
    {FtpVerb::Syst, &FtpSession::onSyst, false}, {FtpVerb::Feat, &FtpSession::onFeat, false},
    {FtpVerb::Opts, &FtpSession::onOpts, false}, {FtpVerb::Clnt, &FtpSession::onClnt, false},
    {FtpVerb::Stat, &FtpSession::onStat, false}, {FtpVerb::Help, &FtpSession::onHelp, false},
    {FtpVerb::Noop, &FtpSession::onNoop, false}, {FtpVerb::Quit, &FtpSession::onQuit, false},
    {FtpVerb::Abor, &FtpSession::onAbor, false}, {FtpVerb::Type, &FtpSession::onType, true},
    {FtpVerb::Mode, &FtpSession::onMode, true},  {FtpVerb::Stru, &FtpSession::onStru, true},
    {FtpVerb::Pwd, &FtpSession::onPwd, true},    {FtpVerb::Cwd, &FtpSession::onCwd, true},
    {FtpVerb::Cdup, &FtpSession::onCdup, true},  {FtpVerb::Mkd, &FtpSession::onMkd, true},
    {FtpVerb::Pasv, &FtpSession::onPasv, true},  {FtpVerb::Epsv, &FtpSession::onEpsv, true},
    {FtpVerb::Port, &FtpSession::onActive, true}, {FtpVerb::Eprt, &FtpSession::onActive, true},
    {FtpVerb::Rest, &FtpSession::onRest, true},  {FtpVerb::Size, &FtpSession::onSize, true},
    {FtpVerb::Mdtm, &FtpSession::onMdtm, true},  {FtpVerb::Allo, &FtpSession::onAllo, true},
    {FtpVerb::Retr, &FtpSession::onRetr, true},  {FtpVerb::Stor, &FtpSession::onStor, true},
    {FtpVerb::Appe, &FtpSession::onStor, true},  {FtpVerb::List, &FtpSession::onList, true},
    {FtpVerb::Nlst, &FtpSession::onNlst, true},
};

QByteArray FtpSession::greeting()
{
    return QByteArrayLiteral("220 File host for charging stations.\r\n");
}

QByteArray FtpSession::farewell(QByteArrayView reason)
{
    return "421 " + reason.toByteArray() + "\r\n";
}

FtpSession::Reaction FtpSession::handle(const FtpCommand& command)
{
    if (command.verb == FtpVerb::Unknown)
        return nonsense(QByteArrayLiteral("500 Unknown command.\r\n"));
    m_nonsense = 0;
    if (command.verb == FtpVerb::Unoffered)
        return {QByteArrayLiteral("502 This command is not offered here.\r\n")};
    if (isBusy() && !mayInterrupt(command.verb))
        return {QByteArrayLiteral("503 Wait for the end of the last command.\r\n")};
    return route(command);
}

FtpSession::Reaction FtpSession::handle(FtpFault fault)
{
    switch (fault) {
    case FtpFault::TooLong:
        return nonsense(QByteArrayLiteral("500 The line is too long.\r\n"));
    case FtpFault::Empty:
    case FtpFault::Malformed:
        break;
    }
    return nonsense(QByteArrayLiteral("500 This is no command.\r\n"));
}

FtpSession::Reaction FtpSession::nonsense(QByteArray reply)
{
    if (++m_nonsense >= MaxNonsense)
        return {farewell("Too much that is no command."), FtpAction::Close};
    return {std::move(reply)};
}

FtpSession::Reaction FtpSession::route(const FtpCommand& command)
{
    const auto* found = std::find_if(std::begin(Routes), std::end(Routes),
                                     [&command](const Route& route) { return route.verb == command.verb; });
    if (found == std::end(Routes))
        return {QByteArrayLiteral("502 This command is not offered here.\r\n")};
    if (found->needsLogin && !isLoggedIn())
        return {QByteArrayLiteral("530 Log in with USER and PASS first.\r\n")};
    return (this->*found->handler)(command.argument);
}

FtpSession::Reaction FtpSession::onUser(const QByteArray& argument)
{
    if (isLoggedIn())
        return {QByteArrayLiteral("503 Already logged in; connect again for another user.\r\n")};
    m_user.clear();
    if (argument.isEmpty())
        return {QByteArrayLiteral("501 Which user?\r\n")};
    if (!m_isTls && m_terms.needsTls && m_terms.needsTls(argument))
        return {QByteArrayLiteral("530 This user logs in over TLS only: use AUTH TLS first.\r\n")};
    m_user = argument;
    return {QByteArrayLiteral("331 Password, please.\r\n")}; // for every name alike
}

FtpSession::Reaction FtpSession::onPass(const QByteArray& argument)
{
    if (isLoggedIn())
        return {QByteArrayLiteral("503 Already logged in.\r\n")};
    if (m_user.isEmpty())
        return {QByteArrayLiteral("503 Send USER first.\r\n")};
    m_password = argument;
    return begin(FtpAction::CheckLogin);
}

FtpSession::Reaction FtpSession::loginChecked(Login login, const FtpFolder& folder)
{
    m_busyWith = FtpAction::None;
    m_password.clear();
    if (login == Login::Accepted) {
        m_folder = folder;
        return {QByteArrayLiteral("230 Logged in.\r\n")};
    }
    m_user.clear();
    if (login == Login::Locked)
        return {farewell("Too many failed logins; try again later."), FtpAction::Close};
    if (++m_loginFailures >= MaxLoginFailures)
        return {farewell("Too many failed logins."), FtpAction::Close};
    return {QByteArrayLiteral("530 User or password is wrong, or has expired.\r\n")};
}

/// Source: RFC 4217 §4.
FtpSession::Reaction FtpSession::onAuth(const QByteArray& argument)
{
    if (m_isTls)
        return {QByteArrayLiteral("503 Encrypted already.\r\n")};
    if (!m_terms.offersTls)
        return {QByteArrayLiteral("502 TLS is not offered here.\r\n")};
    const QByteArray mechanism = argument.toUpper();
    if (mechanism != "TLS" && mechanism != "TLS-C")
        return {QByteArrayLiteral("504 Only TLS.\r\n")};
    return {QByteArrayLiteral("234 Begin the TLS handshake.\r\n"), FtpAction::StartTls};
}

void FtpSession::tlsStarted(bool isImplicit)
{
    m_isTls = true;
    m_isDataProtected = isImplicit;
    m_user.clear();
    m_password.clear();
    m_folder.reset();
    m_current = {};
    m_hasPassive = false;
}

FtpSession::Reaction FtpSession::onPbsz(const QByteArray& argument)
{
    if (!m_isTls)
        return {QByteArrayLiteral("503 Use AUTH TLS first.\r\n")};
    if (!ftpNumber(argument))
        return {QByteArrayLiteral("501 Which size?\r\n")};
    m_hasBufferSize = true;
    return {QByteArrayLiteral("200 PBSZ=0\r\n")};
}

FtpSession::Reaction FtpSession::onProt(const QByteArray& argument)
{
    if (!m_isTls || !m_hasBufferSize)
        return {QByteArrayLiteral("503 Use AUTH TLS and PBSZ first.\r\n")};
    const QByteArray level = argument.toUpper();
    if (level == "S" || level == "E")
        return {QByteArrayLiteral("536 TLS knows only C and P.\r\n")};
    if (level != "P" && level != "C")
        return {QByteArrayLiteral("504 Only C and P.\r\n")};
    m_isDataProtected = level == "P";
    return {m_isDataProtected ? QByteArrayLiteral("200 Files are encrypted.\r\n")
                              : QByteArrayLiteral("200 Files go in the clear.\r\n")};
}

FtpSession::Reaction FtpSession::onCcc(const QByteArray&)
{
    return {m_isTls ? QByteArrayLiteral("534 The connection stays encrypted.\r\n")
                    : QByteArrayLiteral("533 The connection is not encrypted.\r\n")};
}

FtpSession::Reaction FtpSession::onSyst(const QByteArray&)
{
    return {QByteArrayLiteral("215 UNIX Type: L8\r\n")};
}

FtpSession::Reaction FtpSession::onFeat(const QByteArray&)
{
    QByteArray reply = "211-Features:\r\n EPSV\r\n PASV\r\n REST STREAM\r\n SIZE\r\n MDTM\r\n UTF8\r\n";
    if (m_terms.offersTls)
        reply += " AUTH TLS\r\n PBSZ\r\n PROT\r\n";
    return {reply + "211 End.\r\n"};
}

FtpSession::Reaction FtpSession::onOpts(const QByteArray& argument)
{
    const QByteArray option = argument.simplified().toUpper();
    if (option == "UTF8 ON" || option == "UTF8")
        return {QByteArrayLiteral("200 Names are UTF-8 always.\r\n")};
    return {QByteArrayLiteral("501 Unknown option.\r\n")};
}

FtpSession::Reaction FtpSession::onClnt(const QByteArray&)
{
    return {QByteArrayLiteral("200 Noted.\r\n")};
}

FtpSession::Reaction FtpSession::onStat(const QByteArray& argument)
{
    if (!argument.isEmpty())
        return {QByteArrayLiteral("504 Use LIST for files.\r\n")};
    if (isBusy())
        return {QByteArrayLiteral("211 A transfer is under way.\r\n")};
    return {isLoggedIn() ? QByteArrayLiteral("211 Logged in, no transfer.\r\n")
                         : QByteArrayLiteral("211 Not logged in.\r\n")};
}

FtpSession::Reaction FtpSession::onHelp(const QByteArray&)
{
    return {QByteArrayLiteral("214 RFC 959 in passive mode; FEAT tells the rest.\r\n")};
}

FtpSession::Reaction FtpSession::onNoop(const QByteArray&)
{
    return {QByteArrayLiteral("200 Ok.\r\n")};
}

FtpSession::Reaction FtpSession::onQuit(const QByteArray&)
{
    return {QByteArrayLiteral("221 Goodbye.\r\n"), FtpAction::Close};
}

} // namespace forecourt::files
