// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The data connection of one FTP transfer: a port for one peer, then bytes one way.
#pragma once

#include "core/files/ftplistener.h"
#include "core/files/ftpsession.h"
#include "core/files/ftpsettings.h"
#include "core/files/ftpsocket.h"
#include "core/files/transferattempt.h"

#include <array>
#include <functional>

namespace forecourt::files {

/// What a failure of UploadAttempt means for the client.
[[nodiscard]] FtpOutcome outcomeOfWriting(const Error& error);

/// Opened for PASV or EPSV, used for one transfer, then thrown away. Memory: less than 400 KB, TLS included, whatever the
/// size of the file: no more is read than the other side takes. Thread: files.
class FtpDataChannel final : public QObject
{
    Q_OBJECT

public:
    /// The two ends of the control connection; only \a peer may come.
    struct Ends {
        QHostAddress local;
        QHostAddress peer;
    };

    /// \a tls: makes the server's side of a TLS session, for protected transfers.
    FtpDataChannel(Ends ends, Clock& clock, const FtpSettings& settings, std::function<SSL*()> tls, QObject* parent = nullptr);
    ~FtpDataChannel() override;

    /// Listens at the first free port of the range, beginning at \a nextPort, which is moved on; empty where none is free.
    [[nodiscard]] std::optional<quint16> open(quint16& nextPort);

    // One of these once; finished() follows in any case, at once or later. What is handed in outlives the channel.
    void sendText(const QByteArray& text, bool isProtected);
    void sendFile(DownloadAttempt& file, qint64 offset, bool isProtected);
    /// Done: the client has closed the connection in order. Whether that was all, the control connection has to say.
    void receiveFile(UploadAttempt& file, bool isProtected);

    /// Ends the connection without finished().
    void abandon();
    /// Looks at deadlines and withdrawn files. To be called every watchEvery.
    void watch();

    /// Memory of one connection is bounded by these.
    static constexpr qint64 ReadBufferBytes = 64 * 1024;
    static constexpr qint64 WriteAheadBytes = 64 * 1024;
    static constexpr qint64 PieceBytes = 32 * 1024;

Q_SIGNALS:
    /// The client has opened the connection: "150" may be said.
    void started();
    void finished(forecourt::files::FtpOutcome outcome);

private:
    enum class Work { None, SendText, SendFile, Receive };

    void arrive(qintptr descriptor);
    void begin(Work work, bool isProtected);
    void beginOnSocket();
    void secured();
    void send();
    void sendPieces();
    void receive();
    void goOn();
    void countSent();
    void socketGone();
    void finish(FtpOutcome outcome);

    const Ends m_ends;
    Clock& m_clock;
    const FtpSettings& m_settings;
    const std::function<SSL*()> m_tls;
    FtpListener m_listener;
    FtpSocket* m_socket = nullptr; ///< child
    Work m_work = Work::None;
    bool m_isProtected = false;
    bool m_isReady = false;    ///< connected, and encrypted where it shall be
    bool m_isFinished = false;
    bool m_hasWarned = false;
    QByteArray m_text;
    DownloadAttempt* m_download = nullptr;
    UploadAttempt* m_upload = nullptr;
    qint64 m_readUpTo = 0; ///< of the file to send
    qint64 m_counted = 0; ///< of what has left the socket
    qint64 m_offset = 0;
    bool m_isAtEnd = false;   ///< everything to send was handed to the socket
    bool m_isClosing = false; ///< it has left the socket too
    std::chrono::milliseconds m_since{0}; ///< of the last thing that happened
    std::array<char, PieceBytes> m_piece{};
};

} // namespace forecourt::files
