// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A desk and its HTTP door on a free port, with files to fetch and room for others.
#pragma once

#include "core/files/filedesk.h"
#include "core/files/httpdoor.h"

#include <QTcpSocket>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>

namespace forecourt::tests {

/// Remembers what was told.
class TransferEar final : public ports::TransferListener
{
public:
    void transferChanged(const FileTransfer& transfer) override { told.append(transfer); }
    void protocolsChanged() override { ++changes; }

    QList<FileTransfer> told;
    int changes = 0;
};

/// Everything in the test's thread, but for the connections. Thread: the test's.
class FileHostFixture
{
public:
    FileHostFixture();
    ~FileHostFixture();
    FileHostFixture(const FileHostFixture&) = delete;
    FileHostFixture& operator=(const FileHostFixture&) = delete;

    /// Opens the door as the options below are; false: it does not open.
    [[nodiscard]] bool open();

    /// Offers \a content under a job of its own; empty where that fails.
    [[nodiscard]] std::optional<ports::TransferAddress> offer(const QByteArray& content, bool wantsPassword = false);
    /// Room for a file.
    [[nodiscard]] std::optional<ports::TransferAddress> slot(qint64 maximumBytes = 0);
    [[nodiscard]] FileTransfer now(TransferId id) const;
    [[nodiscard]] TransferState state(TransferId id) const { return now(id).state; }
    /// What lies in the folder of received files, half ones too.
    [[nodiscard]] QStringList received() const;
    [[nodiscard]] QByteArray receivedContent(TransferId id) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    /// File behind the latest offer.
    [[nodiscard]] QString file() const { return m_file; }

    files::DeskOptions deskOptions;
    files::HttpDoorOptions doorOptions;
    std::atomic<qint64> freeBytes = qint64(100) << 30;
    TransferEar ear;
    std::unique_ptr<files::FileDesk> desk;
    std::unique_ptr<files::HttpDoor> door;
    QTemporaryDir folder;

private:
    [[nodiscard]] ports::TransferTerms terms();

    SystemClock m_clock;
    SystemIdSource m_ids;
    QObject m_engineSide;
    quint16 m_port = 0;
    int m_jobs = 0;
    QString m_file;
};

/// A connection that says what it is told, and remembers what came.
class RawHttp
{
public:
    explicit RawHttp(quint16 port);

    void send(const QByteArray& bytes);
    /// Of the last status line that came; 0: none yet.
    [[nodiscard]] int status() const;
    /// Sends as fast as the peer takes it, until it ends the connection or \a most bytes went; how many went.
    qint64 flood(const std::function<QByteArray()>& next, qint64 most);

    QByteArray received;
    bool isClosed = false;
    bool isReading = true;
    QTcpSocket socket; ///< last: it still tells of its end
};

} // namespace forecourt::tests
