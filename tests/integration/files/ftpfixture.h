// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An FTP server with its book, and a client that speaks FTP word by word, rightly or wrongly.
#pragma once

#include "core/base/idsource.h"
#include "core/files/ftpserver.h"
#include "core/files/transferbook.h"

#include <QSslSocket>
#include <QTemporaryDir>

#include <optional>

namespace forecourt::tests {

/// Set what a test needs, then start(). Deadlines that tests do not wait for are short. Thread: the test's.
class FtpFixture
{
public:
    explicit FtpFixture(Clock& clock);
    ~FtpFixture();

    void start();
    /// A file of ours, on the disk and in the book.
    ports::TransferAccess offer(const QByteArray& content, TransferProtocol protocol = TransferProtocol::Ftp);
    /// The same of a file that is there already; clients call it fw.bin too.
    ports::TransferAccess offerFile(const QString& path, TransferProtocol protocol = TransferProtocol::Ftp);
    /// Room for a file.
    ports::TransferAccess openSlot(qint64 maximumBytes = 0, TransferProtocol protocol = TransferProtocol::Ftp);
    void revoke(const ports::TransferAccess& access);

    [[nodiscard]] quint16 port() const;
    /// What is known of the transfer now.
    [[nodiscard]] FileTransfer transfer(const ports::TransferAccess& access) const;
    /// The file that an upload left, whole.
    [[nodiscard]] QByteArray received(const ports::TransferAccess& access) const;
    /// Names in the folder of received files, parts too.
    [[nodiscard]] QStringList folderContent() const;
    [[nodiscard]] QString offeredPath() const { return m_folder.filePath(QStringLiteral("fw.bin")); }

    files::FtpSettings settings;
    files::ReceiveLimits limits;
    files::FreeBytes freeBytes = [](const QString&) { return std::optional<qint64>(qint64(1) << 40); };
    std::unique_ptr<files::TransferBook> book;
    std::unique_ptr<files::FtpServer> server;

private:
    [[nodiscard]] ports::TransferTerms terms(TransferProtocol protocol);
    [[nodiscard]] ports::TransferAccess access();
    void note(const ports::TransferAccess& access, const Result<TransferId>& id);

    Clock& m_clock;
    SystemIdSource m_ids;
    QTemporaryDir m_folder;
    std::unique_ptr<files::ReceiveRoom> m_room;
    QHash<QString, TransferId> m_transfers; ///< by user
    int m_lastJob = 0;
};

/// Collects what a peer sends.
class Peer
{
public:
    explicit Peer(std::unique_ptr<QSslSocket> socket);

    [[nodiscard]] QSslSocket& socket() { return *m_socket; }
    [[nodiscard]] bool isClosed() const;
    void send(const QByteArray& bytes);
    /// Everything until the other side closes; null where it does not.
    [[nodiscard]] QByteArray readAll();
    /// Closes in order, once everything is out.
    void close();

    QByteArray received;

private:
    std::unique_ptr<QSslSocket> m_socket;
};

/// A client that waits for each answer.
class RawFtpClient
{
public:
    explicit RawFtpClient(quint16 port, const QString& from = QStringLiteral("127.0.0.1"), bool readsGreeting = true);

    /// The code of the next answer; -1 where the connection ends or nothing comes.
    int reply();
    /// Sends a line and waits for its answer.
    int say(const QByteArray& line);
    /// USER and PASS; the code of the second answer.
    int logIn(const ports::TransferAccess& access);
    /// Opens a data connection by EPSV. \a from: another local address than ours.
    [[nodiscard]] std::unique_ptr<Peer> openData(const QString& from = QStringLiteral("127.0.0.1"));
    /// AUTH TLS and the handshake.
    int encrypt();

    Peer peer;
    QByteArray lastReply;
};

/// A socket connected to our server, from one of this computer's addresses.
[[nodiscard]] std::unique_ptr<QSslSocket> connectedSocket(quint16 port, const QString& from);
/// The client's side of a TLS handshake; false where it fails.
[[nodiscard]] bool handshake(QSslSocket& socket);

} // namespace forecourt::tests
