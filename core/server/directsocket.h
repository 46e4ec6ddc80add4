// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A TCP socket that hands what it is given to the kernel at once.
#pragma once

#include <QTcpSocket>

namespace forecourt::server {

/// QTcpSocket keeps a write buffer of 32 KiB for good once something was written, and writes only at the next
/// turn of the event loop. This one uses that buffer only while the peer does not take what it is sent: an
/// idle station costs less memory and an answer leaves at once. Thread: engine.
class DirectSocket final : public QTcpSocket
{
    Q_OBJECT
public:
    using QTcpSocket::QTcpSocket;

protected:
    qint64 writeData(const char* data, qint64 size) override;
};

} // namespace forecourt::server
