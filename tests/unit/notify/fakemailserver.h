// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A mail server on the loopback address that behaves, or misbehaves, as told.
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

namespace forecourt::tests {

enum class MailManner {
    Accepts,
    NeverGreets,       ///< takes the connection and says nothing, for ever
    NeverAnswersData,  ///< goes silent after the mail
    DropsMidWay,       ///< ends the connection in the middle of the mail
    DropsAtOnce,
    NoSuchRecipient,   ///< 550
    TryLater,          ///< 451
    WrongPassword,     ///< 535
    NoMailServer,      ///< says something else altogether
};

/// Speaks just enough SMTP. Thread: the test's.
class FakeMailServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit FakeMailServer(MailManner manner);
    ~FakeMailServer() override;

    /// Offers STARTTLS, or speaks TLS from the start.
    void useTls(const QByteArray& certificatePem, const QByteArray& keyPem, bool isImplicit);

    QByteArrayList commands;
    QByteArray mail; ///< between DATA and the lone dot
    int connections = 0;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void encrypt(QSslSocket& socket);
    void greet(QSslSocket& socket);
    static void say(QSslSocket& socket, const QByteArray& line);

    void read(QSslSocket& socket);
    void takeMailLine(QSslSocket& socket, const QByteArray& line);
    void answer(QSslSocket& socket, const QByteArray& command);

    MailManner m_manner;
    QSslCertificate m_certificate;
    QSslKey m_key;
    bool m_hasTls = false;
    bool m_isImplicit = false;
    bool m_isData = false;
    bool m_isLogin = false;
};

} // namespace forecourt::tests
