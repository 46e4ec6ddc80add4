// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/notify/fakemailserver.h"

namespace forecourt::tests {

FakeMailServer::FakeMailServer(MailManner manner)
    : m_manner(manner)
{
    listen(QHostAddress::LocalHost);
}

FakeMailServer::~FakeMailServer() = default;

void FakeMailServer::useTls(const QByteArray& certificatePem, const QByteArray& keyPem, bool isImplicit)
{
    m_certificate = QSslCertificate(certificatePem);
    m_key = QSslKey(keyPem, QSsl::Ec);
    m_hasTls = true;
    m_isImplicit = isImplicit;
}

void FakeMailServer::incomingConnection(qintptr descriptor)
{
    ++connections;
    auto* socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(*socket); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    if (m_hasTls && m_isImplicit) {
        connect(socket, &QSslSocket::encrypted, this, [this, socket] { greet(*socket); });
        encrypt(*socket);
    } else {
        greet(*socket);
    }
}

void FakeMailServer::encrypt(QSslSocket& socket)
{
    socket.setLocalCertificate(m_certificate);
    socket.setPrivateKey(m_key);
    socket.startServerEncryption();
}

void FakeMailServer::greet(QSslSocket& socket)
{
    if (m_manner == MailManner::DropsAtOnce)
        return socket.disconnectFromHost();
    if (m_manner == MailManner::NoMailServer)
        return say(socket, "SSH-2.0-OpenSSH_9.2");
    if (m_manner != MailManner::NeverGreets)
        say(socket, "220 fake ESMTP");
}

void FakeMailServer::say(QSslSocket& socket, const QByteArray& line)
{
    socket.write(line + "\r\n");
}

void FakeMailServer::read(QSslSocket& socket)
{
    while (socket.canReadLine()) {
        const QByteArray line = socket.readLine();
        if (m_isData)
            takeMailLine(socket, line);
        else
            answer(socket, line.trimmed());
    }
}

void FakeMailServer::takeMailLine(QSslSocket& socket, const QByteArray& line)
{
    if (line == ".\r\n") {
        m_isData = false;
        if (m_manner != MailManner::NeverAnswersData)
            say(socket, "250 queued");
        return;
    }
    mail += line;
    if (m_manner == MailManner::DropsMidWay)
        socket.abort();
}

void FakeMailServer::answer(QSslSocket& socket, const QByteArray& command)
{
    commands.append(command);
    if (std::exchange(m_isLogin, false))
        return say(socket, m_manner == MailManner::WrongPassword ? "535 5.7.8 no" : "235 welcome");
    const QByteArray verb = command.left(4).toUpper();
    if (verb == "EHLO") {
        say(socket, "250-fake");
        if (m_hasTls && !socket.isEncrypted())
            say(socket, "250-STARTTLS");
        say(socket, "250 AUTH PLAIN LOGIN");
    } else if (verb == "STAR") {
        say(socket, "220 go ahead");
        socket.flush();
        encrypt(socket);
    } else if (verb == "AUTH") {
        m_isLogin = true;
        say(socket, "334 ");
    } else if (verb == "RCPT" && m_manner == MailManner::NoSuchRecipient) {
        say(socket, "550 5.1.1 nobody of that name");
    } else if (verb == "MAIL" && m_manner == MailManner::TryLater) {
        say(socket, "451 4.7.1 greylisted");
    } else if (verb == "DATA") {
        m_isData = true;
        say(socket, "354 go on");
    } else if (verb == "QUIT") {
        say(socket, "221 bye");
        socket.disconnectFromHost();
    } else {
        say(socket, "250 ok");
    }
}

} // namespace forecourt::tests
