// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/files/filehostfixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

namespace forecourt::tests {

FileHostFixture::FileHostFixture()
{
    deskOptions.receivedFolder = folder.filePath(QStringLiteral("received"));
    deskOptions.freeBytes = [this](const QString&) { return std::optional(freeBytes.load()); };
    deskOptions.fallbackAddress = QStringLiteral("127.0.0.1");
    doorOptions.address = QStringLiteral("127.0.0.1");
    doorOptions.port = 0;
}

FileHostFixture::~FileHostFixture()
{
    if (desk)
        desk->close();
    door.reset();
    desk.reset();
}

bool FileHostFixture::open()
{
    desk = std::make_unique<files::FileDesk>(deskOptions, m_clock, m_ids, &m_engineSide);
    desk->setListener(&ear);
    door = std::make_unique<files::HttpDoor>(*desk, doorOptions);
    const auto opened = desk->open();
    const auto port = door->listen();
    desk->addDoor(*door);
    m_port = port.value_or(0);
    return opened && port;
}

ports::TransferTerms FileHostFixture::terms()
{
    ports::TransferTerms made;
    made.job = QStringLiteral("job/%1").arg(++m_jobs);
    made.station = StationId(QStringLiteral("CP1"));
    made.expiresAt = m_clock.utcNow().addSecs(3600);
    made.reachedAt = QStringLiteral("127.0.0.1");
    return made;
}

namespace {
/// Empty if it does not come, or was refused. A large file is read first: slow under a sanitizer.
std::optional<ports::TransferAddress> waitedFor(const std::optional<ports::TransferAddress>& address)
{
    constexpr int PatienceMs = 60'000;
    return QTest::qWaitFor([&address] { return address.has_value(); }, PatienceMs) && !address->scheme.isEmpty() ? address : std::nullopt;
}
} // namespace

std::optional<ports::TransferAddress> FileHostFixture::offer(const QByteArray& content, bool wantsPassword)
{
    m_file = folder.filePath(QStringLiteral("fw%1.bin").arg(m_jobs));
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return std::nullopt;
    file.close();
    ports::FileOffer made{terms(), m_file, QStringLiteral("fw.bin"), content.size(), QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
    made.terms.wantsPassword = wantsPassword;
    const auto address = std::make_shared<std::optional<ports::TransferAddress>>(); // it may come after all patience has ended
    desk->offer(made, [address](const Result<ports::TransferAddress>& result) { *address = result.value_or(ports::TransferAddress()); });
    return waitedFor(*address);
}

std::optional<ports::TransferAddress> FileHostFixture::slot(qint64 maximumBytes)
{
    const auto address = std::make_shared<std::optional<ports::TransferAddress>>();
    desk->openSlot({terms(), maximumBytes}, [address](const Result<ports::TransferAddress>& result) {
        *address = result.value_or(ports::TransferAddress());
    });
    return waitedFor(*address);
}

FileTransfer FileHostFixture::now(TransferId id) const
{
    const QList<FileTransfer> all = desk->transfers();
    for (const FileTransfer& transfer : all) {
        if (transfer.id == id)
            return transfer;
    }
    return {};
}

QStringList FileHostFixture::received() const
{
    return QDir(deskOptions.receivedFolder).entryList(QDir::Files | QDir::Hidden);
}

QByteArray FileHostFixture::receivedContent(TransferId id) const
{
    const auto found = now(id).file;
    QFile file(deskOptions.receivedFolder + QLatin1Char('/') + (found ? found->storedName : QString()));
    return found && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

RawHttp::RawHttp(quint16 port)
{
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] {
        if (isReading)
            received += socket.readAll();
    });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [this] {
        if (isReading)
            received += socket.readAll();
        isClosed = true;
    });
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
}

void RawHttp::send(const QByteArray& bytes)
{
    socket.write(bytes);
}

int RawHttp::status() const
{
    const qsizetype at = received.lastIndexOf("HTTP/1.");
    return at < 0 ? 0 : received.mid(at + 9, 3).toInt();
}

qint64 RawHttp::flood(const std::function<QByteArray()>& next, qint64 most)
{
    qint64 sent = 0;
    while (!isClosed && sent < most) {
        const QByteArray bytes = next();
        socket.write(bytes);
        sent += bytes.size();
        while (!isClosed && socket.bytesToWrite() > 256 * 1024) {
            if (!QTest::qWaitFor([this] { return isClosed || socket.bytesToWrite() <= 256 * 1024; }, 20'000))
                return sent;
        }
    }
    return sent;
}

} // namespace forecourt::tests
