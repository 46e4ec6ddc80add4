// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes on an FTP control connection. The first byte chooses the job and what its deeds come to.
#include "core/files/ftplinereader.h"
#include "core/files/ftpsession.h"
#include "tests/fuzz/fuzzparts.h"

#include <cstdint>

using namespace forecourt::files;
using forecourt::fuzz::require;

namespace {

/// Whole lines, each a code or a continuation of one; so no input of the client can break a reply in two.
void checkReply(const QByteArray& reply)
{
    if (reply.isEmpty())
        return;
    require(reply.endsWith("\r\n"));
    require(reply.count('\r') == reply.count('\n'));
    require(reply.at(0) >= '1' && reply.at(0) <= '5');
}

FtpSession::Reaction perform(FtpSession& session, FtpAction action, quint8 mood)
{
    FtpFolder folder((mood & 1) ? FtpFolder::Use::Upload : FtpFolder::Use::Download);
    if (folder.use() == FtpFolder::Use::Download)
        folder.setFile(FtpPath().child(QStringLiteral("fw.bin")), {1000, QDateTime::fromSecsSinceEpoch(1, Qt::UTC)});
    switch (action) {
    case FtpAction::CheckLogin:
        return session.loginChecked((mood & 2) ? FtpSession::Login::Refused : FtpSession::Login::Accepted, folder);
    case FtpAction::StartTls:
        session.tlsStarted();
        return {};
    case FtpAction::OpenPassive:
        return (mood & 4) ? session.passiveFailed() : session.passiveOpened("10.0.0.1", 40000);
    case FtpAction::Download:
        require(session.offset() >= 0 && session.offset() <= 1000);
        return session.transferFinished(FtpOutcome::Done);
    case FtpAction::Upload:
        require(isValidFtpName(session.path().name()) && session.offset() == 0);
        if (mood & 8)
            session.uploaded({5, QDateTime::fromSecsSinceEpoch(1, Qt::UTC)});
        return session.transferFinished((mood & 8) ? FtpOutcome::Done : FtpOutcome::ConnectionLost);
    case FtpAction::SendListing:
        require(session.listing().isEmpty() || session.listing().endsWith("\r\n"));
        return (mood & 16) ? FtpSession::Reaction{} : session.transferFinished(FtpOutcome::Done);
    case FtpAction::Abort:
        return session.transferFinished(FtpOutcome::Aborted);
    case FtpAction::None:
    case FtpAction::Close:
        return {};
    }
    return {};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const quint8 mood = data[0];
    FtpLineReader reader;
    reader.feed(QByteArrayView(data + 1, static_cast<qsizetype>(size - 1)));
    FtpSession session({(mood & 32) != 0, (mood & 64) != 0,
                        [mood](const QByteArray& user) { return (mood & 128) != 0 && user == "cp1"; }});
    while (const auto line = reader.next()) {
        require(!line->has_value() || line->value().size() <= FtpLineLimit);
        const auto command = line->and_then([](const QByteArray& text) { return parseFtpCommand(text); });
        const auto reaction = command ? session.handle(*command) : session.handle(command.error());
        checkReply(reaction.reply);
        if (command)
            (void)ftpActiveAddress(*command);
        if (reaction.action == FtpAction::Close)
            break;
        const auto deed = perform(session, reaction.action, mood);
        checkReply(deed.reply);
        if (deed.action == FtpAction::Close)
            break;
    }
    return 0;
}
