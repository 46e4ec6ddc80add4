// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An HTTP server on the loopback address that answers each request as told, or never.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace forecourt::tests {

/// Thread: the test's.
class FakeWebhook final : public QTcpServer
{
    Q_OBJECT

public:
    /// \a answer: the whole answer; empty: never answers; "drop": ends the connection after the request.
    explicit FakeWebhook(QByteArray answer);
    ~FakeWebhook() override;
    [[nodiscard]] QString url() const;
    void setAnswer(const QByteArray& answer);

    QByteArray head;
    QByteArray body;
    int requests = 0;
    int connections = 0;

private:
    void read(QTcpSocket& socket);

    QByteArray m_answer;
    QByteArray m_in;
};

/// An answer with this status and no body.
[[nodiscard]] QByteArray httpAnswer(const QByteArray& status, const QByteArray& more = {});

} // namespace forecourt::tests
