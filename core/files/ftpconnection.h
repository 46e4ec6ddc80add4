// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One client of the FTP server: its control connection, and the file it moves.
#pragma once

#include "core/files/ftpdatachannel.h"
#include "core/files/ftplinereader.h"
#include "core/files/ftpthrottle.h"
#include "core/files/transferbook.h"

namespace forecourt::files {

/// Reads commands, lets FtpSession answer them and does its deeds. Thread: files.
class FtpConnection final : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all of it outlives the connection.
    struct Surroundings {
        TransferBook& book;
        FtpThrottle& throttle;
        quint16& nextPassivePort;
        Clock& clock;
        const FtpSettings& settings;
        std::function<SSL*()> newTls; ///< the server's side of a TLS session; empty: no TLS here
    };

    /// Owns \a socket, which is connected. \a waitsForTls: a client of ftps: may begin to encrypt before our first line.
    FtpConnection(FtpSocket* socket, Surroundings surroundings, bool waitsForTls, QObject* parent = nullptr);
    ~FtpConnection() override;

    [[nodiscard]] const QHostAddress& peer() const { return m_peer; }
    /// Says why, and closes.
    void sendAway(QByteArrayView reason);

Q_SIGNALS:
    /// Nothing more comes of it: delete it later.
    void finished();

private:
    void greet();
    void lookForTls();
    void encrypt(bool isImplicit);
    void secured();
    void readMore();
    void process();
    void take(const tl::expected<FtpCommand, FtpFault>& command);
    void perform(const FtpSession::Reaction& reaction);
    void act(FtpAction action);
    void say(const QByteArray& text);
    void checkLogin();
    void refuseLogin();
    [[nodiscard]] FtpFolder folderOf(const Entrance& entrance) const;
    void openPassive();
    void beginTransfer(FtpAction action);
    [[nodiscard]] std::optional<FtpOutcome> takeDownload();
    [[nodiscard]] std::optional<FtpOutcome> takeUpload();
    void transferEnded(FtpOutcome outcome);
    void settle();
    void finishUpload();
    void endTransfer(FtpOutcome outcome);
    void dropData();
    void close();
    void socketGone();
    void leave();
    void watch();
    void planWatch();

    FtpSocket* const m_socket; ///< child
    Surroundings m_around;
    const QHostAddress m_peer;
    const QHostAddress m_local;
    FtpSession m_session;
    FtpLineReader m_reader;
    std::optional<FtpCommand> m_held; ///< waits for the end of the transfer
    std::optional<Entrance> m_entrance; ///< of who is logged in
    FtpDataChannel* m_data = nullptr; ///< child
    std::unique_ptr<DownloadAttempt> m_download;
    std::unique_ptr<UploadAttempt> m_upload;
    std::unique_ptr<ScheduledCall> m_watch;
    std::unique_ptr<ScheduledCall> m_pause; ///< before the first line, before a refused login, before a file counts as whole
    std::unique_ptr<ScheduledCall> m_end;
    const std::chrono::milliseconds m_since;
    std::chrono::milliseconds m_heardAt;
    bool m_hasGreeted = false;
    bool m_isImplicit = false;
    bool m_isEncrypting = false;
    bool m_isProcessing = false;
    bool m_isClosing = false;
    bool m_hasLeft = false;
};

} // namespace forecourt::files
