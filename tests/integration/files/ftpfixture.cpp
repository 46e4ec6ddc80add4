// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/files/ftpfixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace forecourt::tests {

using namespace std::chrono_literals;

namespace {

constexpr int Patience = 10'000;

/// A descriptor connected to 127.0.0.1 from another address of this computer; QSslSocket cannot be bound itself.
int connectedFrom(const QString& from, quint16 port)
{
    const auto addressOf = [](const QString& text, quint16 number) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(number);
        address.sin_addr.s_addr = htonl(QHostAddress(text).toIPv4Address());
        return address;
    };
    const sockaddr_in ours = addressOf(from, 0);
    const sockaddr_in theirs = addressOf(QStringLiteral("127.0.0.1"), port);
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor >= 0 && ::bind(descriptor, reinterpret_cast<const sockaddr*>(&ours), sizeof(ours)) == 0 &&
        ::connect(descriptor, reinterpret_cast<const sockaddr*>(&theirs), sizeof(theirs)) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

} // namespace

FtpFixture::FtpFixture(Clock& clock) : m_clock(clock)
{
    settings.bindAddress = QHostAddress(QHostAddress::Any);
    settings.port = 0;
    settings.firstPassivePort = 0;
    settings.watchEvery = 20ms;
    settings.settleTime = 50ms;
    settings.loginDelay = 20ms;
}

FtpFixture::~FtpFixture()
{
    server.reset();
}

void FtpFixture::start()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("received")));
    m_room = std::make_unique<files::ReceiveRoom>(m_folder.filePath(QStringLiteral("received")), limits, freeBytes);
    book = std::make_unique<files::TransferBook>(m_clock, *m_room, [](const FileTransfer&) {});
    server = std::make_unique<files::FtpServer>(settings, *book, m_clock);
    server->start();
}

ports::TransferTerms FtpFixture::terms(TransferProtocol protocol)
{
    ports::TransferTerms terms;
    terms.job = QStringLiteral("job/%1").arg(++m_lastJob);
    terms.station = StationId(QStringLiteral("CP1"));
    terms.protocol = protocol;
    terms.expiresAt = m_clock.utcNow().addDays(1);
    return terms;
}

ports::TransferAccess FtpFixture::access()
{
    return {m_ids.randomBytes(16).toHex(), QStringLiteral("fc") + QString::fromLatin1(m_ids.randomBytes(8).toHex()),
            QString::fromLatin1(m_ids.randomBytes(16).toHex())};
}

void FtpFixture::note(const ports::TransferAccess& access, const Result<TransferId>& id)
{
    QVERIFY(id.has_value());
    m_transfers.insert(access.user, *id);
    server->setOpenTransfers(book->openTransfers({TransferProtocol::Ftp, TransferProtocol::Ftps}));
}

ports::TransferAccess FtpFixture::offer(const QByteArray& content, TransferProtocol protocol)
{
    QFile file(offeredPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the file to offer");
    file.close();
    return offerFile(offeredPath(), protocol);
}

ports::TransferAccess FtpFixture::offerFile(const QString& path, TransferProtocol protocol)
{
    const auto made = access();
    const auto found = files::fingerprint(path, [] { return false; });
    if (!found)
        qFatal("cannot read the file to offer");
    note(made, book->addDownload(terms(protocol), made, {path, QStringLiteral("fw.bin"), found->sha256, found->stamp}));
    return made;
}

ports::TransferAccess FtpFixture::openSlot(qint64 maximumBytes, TransferProtocol protocol)
{
    const auto made = access();
    note(made, book->addUpload(terms(protocol), made, maximumBytes, std::nullopt));
    return made;
}

void FtpFixture::revoke(const ports::TransferAccess& access)
{
    book->revoke(m_transfers.value(access.user));
    server->setOpenTransfers(book->openTransfers({TransferProtocol::Ftp, TransferProtocol::Ftps}));
}

quint16 FtpFixture::port() const
{
    return server->states().first().port;
}

FileTransfer FtpFixture::transfer(const ports::TransferAccess& access) const
{
    const QList<FileTransfer> all = book->transfers();
    const TransferId id = m_transfers.value(access.user);
    const auto found = std::find_if(all.begin(), all.end(), [id](const FileTransfer& transfer) { return transfer.id == id; });
    return found == all.end() ? FileTransfer{} : *found;
}

QByteArray FtpFixture::received(const ports::TransferAccess& access) const
{
    const auto found = transfer(access).file;
    if (!found)
        return {};
    QFile file(m_room->folder() + QLatin1Char('/') + found->storedName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList FtpFixture::folderContent() const
{
    return QDir(m_room->folder()).entryList(QDir::Files | QDir::Hidden);
}

// ---- Peer -------------------------------------------------------------------------------------------

Peer::Peer(std::unique_ptr<QSslSocket> socket) : m_socket(std::move(socket))
{
    QObject::connect(m_socket.get(), &QSslSocket::readyRead, m_socket.get(), [this] { received += m_socket->readAll(); });
}

bool Peer::isClosed() const
{
    return m_socket->state() == QAbstractSocket::UnconnectedState;
}

void Peer::send(const QByteArray& bytes)
{
    m_socket->write(bytes);
}

QByteArray Peer::readAll()
{
    if (!QTest::qWaitFor([this] { return isClosed(); }, Patience))
        return {};
    received += m_socket->readAll();
    return received;
}

void Peer::close()
{
    m_socket->disconnectFromHost();
    (void)QTest::qWaitFor([this] { return isClosed(); }, Patience);
}

std::unique_ptr<QSslSocket> connectedSocket(quint16 port, const QString& from)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = socket->sslConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(configuration);
    if (from == QLatin1String("127.0.0.1"))
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    else if (const int descriptor = connectedFrom(from, port); descriptor >= 0)
        socket->setSocketDescriptor(descriptor);
    (void)QTest::qWaitFor([&socket] { return socket->state() != QAbstractSocket::ConnectingState; }, Patience);
    return socket;
}

bool handshake(QSslSocket& socket)
{
    socket.startClientEncryption();
    return QTest::qWaitFor([&socket] { return socket.isEncrypted() || socket.state() == QAbstractSocket::UnconnectedState; },
                           Patience)
        && socket.isEncrypted();
}

// ---- RawFtpClient -----------------------------------------------------------------------------------

RawFtpClient::RawFtpClient(quint16 port, const QString& from, bool readsGreeting) : peer(connectedSocket(port, from))
{
    if (readsGreeting)
        (void)reply();
}

int RawFtpClient::reply()
{
    // the last line of an answer has a blank behind its code
    const auto length = [this]() -> qsizetype {
        for (qsizetype begin = 0; begin < peer.received.size();) {
            const auto end = peer.received.indexOf('\n', begin);
            if (end < 0)
                return 0;
            if (end - begin > 4 && peer.received.at(begin) != ' ' && peer.received.at(begin + 3) == ' ')
                return end + 1;
            begin = end + 1;
        }
        return 0;
    };
    if (!QTest::qWaitFor([&] { return length() > 0 || peer.isClosed(); }, Patience) || length() == 0)
        return -1;
    lastReply = peer.received.left(length());
    peer.received.remove(0, lastReply.size());
    return lastReply.mid(lastReply.lastIndexOf('\n', -2) + 1, 3).toInt();
}

int RawFtpClient::say(const QByteArray& line)
{
    peer.send(line + "\r\n");
    return reply();
}

int RawFtpClient::logIn(const ports::TransferAccess& access)
{
    if (const int asked = say("USER " + access.user.toLatin1()); asked != 331)
        return asked;
    return say("PASS " + access.password.toLatin1());
}

std::unique_ptr<Peer> RawFtpClient::openData(const QString& from)
{
    if (say("EPSV") != 229)
        return nullptr;
    const QList<QByteArray> parts = lastReply.split('|');
    return std::make_unique<Peer>(connectedSocket(parts.value(3).toUShort(), from));
}

int RawFtpClient::encrypt()
{
    const int answer = say("AUTH TLS");
    return answer == 234 && !handshake(peer.socket()) ? -1 : answer;
}

} // namespace forecourt::tests
