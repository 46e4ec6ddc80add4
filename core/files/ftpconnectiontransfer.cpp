// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The files that FtpConnection moves, and when one counts as whole.
#include "core/files/ftpconnection.h"

#include "core/base/logging.h"

#include <utility>

namespace forecourt::files {

namespace {

FtpOutcome outcomeOfRefusal(Refusal refusal)
{
    switch (refusal) {
    case Refusal::Busy:
        return FtpOutcome::Busy;
    case Refusal::NoRoom:
        return FtpOutcome::DiskFull;
    case Refusal::TooLarge:
        return FtpOutcome::TooLarge;
    case Refusal::FileGone:
        return FtpOutcome::FileChanged;
    case Refusal::DiskTrouble:
        return FtpOutcome::WriteFailed;
    case Refusal::Unknown:
    case Refusal::NeedsLogin:
    case Refusal::WrongDirection:
        break;
    }
    return FtpOutcome::Withdrawn;
}

/// For the book: how an attempt ended that the file itself did not end.
std::pair<TransferProblem, QString> problemOf(FtpOutcome outcome)
{
    switch (outcome) {
    case FtpOutcome::NoConnection:
        return {TransferProblem::StationLeft, QStringLiteral("the station did not open the data connection")};
    case FtpOutcome::Stalled:
        return {TransferProblem::TooSlow, QStringLiteral("nothing moved on the data connection for too long")};
    case FtpOutcome::Aborted:
        return {TransferProblem::StationLeft, QStringLiteral("the station broke off (ABOR)")};
    default:
        return {TransferProblem::StationLeft, QStringLiteral("the connection ended before the last byte")};
    }
}

} // namespace

void FtpConnection::openPassive()
{
    dropData();
    m_data = new FtpDataChannel({m_local, m_peer}, m_around.clock, m_around.settings, m_around.newTls, this);
    const auto port = m_data->open(m_around.nextPassivePort);
    if (!port) {
        dropData();
        qCWarning(logFiles) << "no free port for a data connection of FTP";
        perform(m_session.passiveFailed());
        return;
    }
    connect(m_data, &FtpDataChannel::started, this, [this] { perform(m_session.transferStarted()); });
    connect(m_data, &FtpDataChannel::finished, this, &FtpConnection::transferEnded);
    const QHostAddress& announced = m_around.settings.announcedAddress;
    perform(m_session.passiveOpened((announced.isNull() ? m_local : announced).toString().toLatin1(), *port));
}

/// The session has seen to it that the passive port is there.
void FtpConnection::beginTransfer(FtpAction action)
{
    std::optional<FtpOutcome> hindrance;
    if (!m_data || !m_entrance)
        hindrance = FtpOutcome::NoConnection;
    else if (action == FtpAction::Download)
        hindrance = takeDownload();
    else if (action == FtpAction::Upload)
        hindrance = takeUpload();
    if (hindrance) {
        endTransfer(*hindrance);
        return;
    }
    const bool isProtected = m_session.isTls() && m_session.isDataProtected();
    if (action == FtpAction::Download)
        m_data->sendFile(*m_download, m_session.offset(), isProtected);
    else if (action == FtpAction::Upload)
        m_data->receiveFile(*m_upload, isProtected);
    else
        m_data->sendText(m_session.listing(), isProtected);
}

std::optional<FtpOutcome> FtpConnection::takeDownload()
{
    auto file = m_around.book.download(m_entrance->id, m_peer.toString());
    if (!file)
        return outcomeOfRefusal(file.error());
    m_download = std::move(*file);
    return std::nullopt;
}

std::optional<FtpOutcome> FtpConnection::takeUpload()
{
    auto file = m_around.book.upload(m_entrance->id, m_peer.toString(), std::nullopt);
    if (!file)
        return outcomeOfRefusal(file.error());
    m_upload = std::move(*file);
    m_upload->setStationName(m_session.path().name());
    return std::nullopt;
}

void FtpConnection::transferEnded(FtpOutcome outcome)
{
    if (m_upload && outcome == FtpOutcome::Done)
        settle();
    else
        endTransfer(outcome);
}

/// The end of a stream says nothing of its wholeness, and a client that dies closes data and control connection in the same
/// moment. So a file counts only if the control connection is still there a moment later.
void FtpConnection::settle()
{
    m_pause = m_around.clock.after(m_around.settings.settleTime, [this] { finishUpload(); });
}

void FtpConnection::finishUpload()
{
    m_pause.reset();
    const qint64 bytes = m_upload->bytes();
    if (const auto whole = m_upload->finish(); !whole) {
        endTransfer(outcomeOfWriting(whole.error()));
        return;
    }
    m_session.uploaded({bytes, m_around.clock.utcNow()});
    endTransfer(FtpOutcome::Done);
}

void FtpConnection::endTransfer(FtpOutcome outcome)
{
    m_pause.reset();
    if (m_download && outcome == FtpOutcome::Done) {
        m_download->finish();
    } else if (outcome != FtpOutcome::Done) {
        const auto [problem, detail] = problemOf(outcome);
        if (m_download)
            m_download->giveUp(problem, detail);
        if (m_upload)
            m_upload->giveUp(problem, detail);
    }
    dropData();
    m_heardAt = m_around.clock.monotonic();
    perform(m_session.transferFinished(outcome));
    process();
    readMore();
}

void FtpConnection::dropData()
{
    if (m_data) {
        m_data->abandon();
        m_data->disconnect(this);
        m_data->deleteLater(); // it may be what is calling
        m_data = nullptr;
    }
    m_session.passiveClosed();
    m_download.reset();
    m_upload.reset();
}

} // namespace forecourt::files
