// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Folders, files and the data connection of FtpSession.
#include "core/files/ftpsession.h"

#include <utility>

namespace forecourt::files {

namespace {

/// A file or folder that is not there; one text for all reasons.
QByteArray nothingThere()
{
    return QByteArrayLiteral("550 There is no such file or folder here.\r\n");
}

/// RFC 959: quotes in a name are doubled.
QByteArray quoted(const FtpPath& path)
{
    return '"' + path.text().toUtf8().replace('"', "\"\"") + '"';
}

QByteArray storeRefusal(FtpFolder::StoreAnswer answer)
{
    switch (answer) {
    case FtpFolder::StoreAnswer::Yes:
        break;
    case FtpFolder::StoreAnswer::NotAllowed:
        return QByteArrayLiteral("550 This user may fetch a file, not bring one.\r\n");
    case FtpFolder::StoreAnswer::NoParent:
        return QByteArrayLiteral("553 There is no such folder.\r\n");
    case FtpFolder::StoreAnswer::IsFolder:
        return QByteArrayLiteral("553 That is a folder.\r\n");
    case FtpFolder::StoreAnswer::Used:
        return QByteArrayLiteral("550 A file has come already; this user takes no second one.\r\n");
    }
    return {};
}

QByteArray outcomeReply(FtpOutcome outcome)
{
    switch (outcome) {
    case FtpOutcome::Done:
        return QByteArrayLiteral("226 Done.\r\n");
    case FtpOutcome::NoConnection:
        return QByteArrayLiteral("425 The data connection was not opened.\r\n");
    case FtpOutcome::ConnectionLost:
        return QByteArrayLiteral("426 The data connection ended half way.\r\n");
    case FtpOutcome::Stalled:
        return QByteArrayLiteral("426 Nothing moved for too long.\r\n");
    case FtpOutcome::Aborted:
        return QByteArrayLiteral("426 Ended as asked.\r\n226 Ready.\r\n");
    case FtpOutcome::ReadFailed:
        return QByteArrayLiteral("451 The file could not be read.\r\n");
    case FtpOutcome::WriteFailed:
        return QByteArrayLiteral("451 The file could not be written.\r\n");
    case FtpOutcome::DiskFull:
        return QByteArrayLiteral("452 There is not enough room on the disk.\r\n");
    case FtpOutcome::TooLarge:
        return QByteArrayLiteral("552 The file is too large.\r\n");
    case FtpOutcome::FileChanged:
        return QByteArrayLiteral("550 The file is not the one that was offered any more.\r\n");
    case FtpOutcome::Busy:
        return QByteArrayLiteral("450 Another connection transfers this file now.\r\n");
    case FtpOutcome::Withdrawn:
        return QByteArrayLiteral("550 The file was withdrawn.\r\n");
    }
    return QByteArrayLiteral("451 The transfer failed.\r\n");
}

/// LIST -la name: what ls would take is left out.
QByteArray withoutOptions(const QByteArray& argument)
{
    QByteArray rest = argument.trimmed();
    while (rest.startsWith('-')) {
        const auto end = rest.indexOf(' ');
        rest = end < 0 ? QByteArray() : rest.mid(end + 1).trimmed();
    }
    return rest;
}

} // namespace

/// Bytes go out and come in as they are in both types: a text conversion would break firmware of a client that forgets
/// TYPE I, and some do.
FtpSession::Reaction FtpSession::onType(const QByteArray& argument)
{
    const QByteArray type = argument.simplified().toUpper();
    if (type == "I" || type == "L 8" || type == "L8")
        return {QByteArrayLiteral("200 Type is binary.\r\n")};
    if (type == "A" || type == "A N")
        return {QByteArrayLiteral("200 Type is text; files go unchanged all the same.\r\n")};
    return {QByteArrayLiteral("504 Only the types I and A.\r\n")};
}

FtpSession::Reaction FtpSession::onMode(const QByteArray& argument)
{
    return {argument.toUpper() == "S" ? QByteArrayLiteral("200 Mode is stream.\r\n")
                                      : QByteArrayLiteral("504 Only the mode S.\r\n")};
}

FtpSession::Reaction FtpSession::onStru(const QByteArray& argument)
{
    return {argument.toUpper() == "F" ? QByteArrayLiteral("200 Structure is file.\r\n")
                                      : QByteArrayLiteral("504 Only the structure F.\r\n")};
}

FtpSession::Reaction FtpSession::onPwd(const QByteArray&)
{
    return {"257 " + quoted(m_current) + " is the folder.\r\n"};
}

FtpSession::Reaction FtpSession::onCwd(const QByteArray& argument)
{
    const auto path = FtpPath::resolve(m_current, argument);
    if (!path || !m_folder->hasFolder(*path))
        return {nothingThere()};
    m_current = *path;
    return {"250 The folder is " + m_current.text().toUtf8() + "\r\n"};
}

FtpSession::Reaction FtpSession::onCdup(const QByteArray&)
{
    m_current = m_current.parent();
    return {"250 The folder is " + m_current.text().toUtf8() + "\r\n"};
}

FtpSession::Reaction FtpSession::onMkd(const QByteArray& argument)
{
    const auto path = FtpPath::resolve(m_current, argument);
    if (!path || argument.isEmpty())
        return {QByteArrayLiteral("553 This name is not allowed.\r\n")};
    switch (m_folder->makeFolder(*path)) {
    case FtpFolder::MakeResult::Made:
        return {"257 " + quoted(*path) + " is made.\r\n"};
    case FtpFolder::MakeResult::Exists:
        return {QByteArrayLiteral("550 It exists already.\r\n")};
    case FtpFolder::MakeResult::NotAllowed:
        return {QByteArrayLiteral("550 This user may make no folders.\r\n")};
    case FtpFolder::MakeResult::NoParent:
        return {nothingThere()};
    case FtpFolder::MakeResult::TooMany:
        break;
    }
    return {QByteArrayLiteral("550 Too many folders.\r\n")};
}

FtpSession::Reaction FtpSession::openPassive(bool isExtended)
{
    m_hasPassive = false;
    m_wantsExtended = isExtended;
    return begin(FtpAction::OpenPassive);
}

FtpSession::Reaction FtpSession::onPasv(const QByteArray&)
{
    if (m_extendedOnly)
        return {QByteArrayLiteral("503 After EPSV ALL only EPSV.\r\n")};
    if (m_terms.isIpv6)
        return {QByteArrayLiteral("425 Use EPSV: this connection is IPv6.\r\n")};
    return openPassive(false);
}

/// Source: RFC 2428 §3.
FtpSession::Reaction FtpSession::onEpsv(const QByteArray& argument)
{
    const QByteArray wanted = argument.trimmed().toUpper();
    if (wanted == "ALL") {
        m_extendedOnly = true;
        return {QByteArrayLiteral("200 Only EPSV from now on.\r\n")};
    }
    const QByteArray ours = m_terms.isIpv6 ? QByteArrayLiteral("2") : QByteArrayLiteral("1");
    if (!wanted.isEmpty() && wanted != ours)
        return {"522 Another network protocol than this connection's; use (" + ours + ").\r\n"};
    return openPassive(true);
}

/// PORT and EPRT: we connect to nobody. Source: RFC 2577 (bounce attack).
FtpSession::Reaction FtpSession::onActive(const QByteArray&)
{
    return {QByteArrayLiteral("502 Active mode is not offered; use PASV or EPSV.\r\n")};
}

FtpSession::Reaction FtpSession::passiveOpened(const QByteArray& address, quint16 port)
{
    m_busyWith = FtpAction::None;
    m_hasPassive = true;
    if (m_wantsExtended)
        return {"229 Extended passive mode (|||" + QByteArray::number(port) + "|).\r\n"};
    return {"227 Passive mode (" + QByteArray(address).replace('.', ',') + ',' + QByteArray::number(port / 256) + ',' +
            QByteArray::number(port % 256) + ").\r\n"};
}

FtpSession::Reaction FtpSession::passiveFailed()
{
    m_busyWith = FtpAction::None;
    return {QByteArrayLiteral("425 No port is free; try again later.\r\n")};
}

FtpSession::Reaction FtpSession::onRest(const QByteArray& argument)
{
    const auto number = ftpNumber(argument.trimmed());
    if (!number)
        return {QByteArrayLiteral("501 Which byte?\r\n")};
    m_restart = *number;
    return {"350 The next file begins at " + QByteArray::number(m_restart) + ".\r\n"};
}

FtpSession::Reaction FtpSession::onSize(const QByteArray& argument)
{
    const auto path = FtpPath::resolve(m_current, argument);
    const auto file = path ? m_folder->file(*path) : std::nullopt;
    return {file ? "213 " + QByteArray::number(file->bytes) + "\r\n" : nothingThere()};
}

FtpSession::Reaction FtpSession::onMdtm(const QByteArray& argument)
{
    const auto path = FtpPath::resolve(m_current, argument);
    const auto file = path ? m_folder->file(*path) : std::nullopt;
    return {file ? "213 " + file->modified.toUTC().toString(QStringLiteral("yyyyMMddhhmmss")).toLatin1() + "\r\n"
                 : nothingThere()};
}

FtpSession::Reaction FtpSession::onAllo(const QByteArray&)
{
    return {QByteArrayLiteral("202 Room is looked for when the file comes.\r\n")};
}

std::optional<FtpSession::Reaction> FtpSession::transferHindrance() const
{
    if (!m_hasPassive)
        return Reaction{QByteArrayLiteral("425 Use PASV or EPSV first.\r\n")};
    if (m_terms.needsTls && m_terms.needsTls(m_user) && !m_isDataProtected)
        return Reaction{QByteArrayLiteral("521 Files of this user go encrypted only: use PROT P first.\r\n")};
    return std::nullopt;
}

FtpSession::Reaction FtpSession::begin(FtpAction action)
{
    m_busyWith = action;
    return {{}, action};
}

FtpSession::Reaction FtpSession::onRetr(const QByteArray& argument)
{
    const qint64 from = std::exchange(m_restart, 0);
    if (const auto hindrance = transferHindrance())
        return *hindrance;
    const auto path = FtpPath::resolve(m_current, argument);
    const auto file = path ? m_folder->file(*path) : std::nullopt;
    if (!file || m_folder->use() != FtpFolder::Use::Download)
        return {nothingThere()};
    if (from > file->bytes)
        return {QByteArrayLiteral("554 The file has not so many bytes.\r\n")};
    m_path = *path;
    m_offset = from;
    return begin(FtpAction::Download);
}

/// STOR, and APPE, which comes to the same: half a file is not kept, so there is nothing to go on with.
FtpSession::Reaction FtpSession::onStor(const QByteArray& argument)
{
    const qint64 from = std::exchange(m_restart, 0);
    if (const auto hindrance = transferHindrance())
        return *hindrance;
    const auto path = FtpPath::resolve(m_current, argument);
    if (!path || path->isRoot())
        return {QByteArrayLiteral("553 This name is not allowed.\r\n")};
    const auto answer = m_folder->mayStore(*path);
    if (answer != FtpFolder::StoreAnswer::Yes)
        return {storeRefusal(answer)};
    if (from > 0)
        return {QByteArrayLiteral("554 Half a file is not kept here: send it from its beginning.\r\n")};
    m_path = *path;
    m_offset = 0;
    return begin(FtpAction::Upload);
}

void FtpSession::uploaded(const FtpFile& file)
{
    m_folder->setFile(m_path, file);
}

FtpSession::Reaction FtpSession::list(const QByteArray& argument, FtpFolder::ListingStyle style)
{
    m_restart = 0;
    if (const auto hindrance = transferHindrance())
        return *hindrance;
    const auto path = FtpPath::resolve(m_current, withoutOptions(argument));
    if (!path || (!m_folder->hasFolder(*path) && !m_folder->file(*path)))
        return {nothingThere()};
    m_listing = m_folder->listing(*path, style);
    return begin(FtpAction::SendListing);
}

FtpSession::Reaction FtpSession::onList(const QByteArray& argument)
{
    return list(argument, FtpFolder::ListingStyle::Long);
}

FtpSession::Reaction FtpSession::onNlst(const QByteArray& argument)
{
    return list(argument, FtpFolder::ListingStyle::Names);
}

FtpSession::Reaction FtpSession::onAbor(const QByteArray&)
{
    const bool isTransferring = m_busyWith == FtpAction::Download || m_busyWith == FtpAction::Upload ||
                                m_busyWith == FtpAction::SendListing;
    if (isTransferring)
        return {{}, FtpAction::Abort};
    return {QByteArrayLiteral("226 Nothing is under way.\r\n")};
}

FtpSession::Reaction FtpSession::transferStarted() const
{
    return {QByteArrayLiteral("150 Here it goes.\r\n")};
}

FtpSession::Reaction FtpSession::transferFinished(FtpOutcome outcome)
{
    m_busyWith = FtpAction::None;
    m_hasPassive = false;
    m_listing.clear();
    return {outcomeReply(outcome)};
}

} // namespace forecourt::files
