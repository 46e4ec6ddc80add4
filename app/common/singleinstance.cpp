// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/singleinstance.h"

#include "core/base/logging.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <unistd.h>

namespace forecourt::app {

namespace {

// One line there, one line back: "raise", "raise <place, percent-encoded>" or "minimized".
constexpr auto Raise = "raise";
constexpr auto Minimized = "minimized";
constexpr auto Answer = "raised\n";
constexpr int AnswerDeadlineMs = 10'000;
constexpr int TryAgainMs = 100;
constexpr qint64 LongestRequest = 4096;

QByteArray requestLine(const SecondStart& start)
{
    QByteArray line = start.isMinimized ? Minimized : Raise;
    if (!start.isMinimized && !start.place.isEmpty())
        line += ' ' + start.place.toUtf8().toPercentEncoding();
    return line + '\n';
}

std::optional<SecondStart> parseRequest(const QByteArray& line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    if (words.size() == 1 && words.first() == Minimized)
        return SecondStart{true, {}};
    if (words.size() > 2 || words.first() != Raise)
        return std::nullopt;
    return SecondStart{false, QString::fromUtf8(QByteArray::fromPercentEncoding(words.value(1)))};
}

/// In the runtime folder, which is this user's alone; one name per data folder.
QString socketName(const QString& dataFolder)
{
    const QByteArray path = QFileInfo(dataFolder).canonicalFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder + QStringLiteral("/forecourt-") + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent), m_server(std::make_unique<QLocalServer>())
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = socketName(dataFolder);
    QLocalServer::removeServer(name);
    if (!m_server->listen(name))
        qCWarning(logApp) << "a second start will not find this window:" << m_server->errorString();
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance()
{
    m_server.reset();
    if (m_lock >= 0)
        ::close(m_lock);
}

std::unique_ptr<SingleInstance> SingleInstance::claim(const QString& dataFolder)
{
    const QByteArray path = QFile::encodeName(socketName(dataFolder) + QStringLiteral(".lock"));
    const int lock = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return nullptr;
    }
    auto claimed = std::make_unique<SingleInstance>(dataFolder); // without a runtime folder nobody is found anyway
    claimed->m_lock = lock;
    return claimed;
}

void SingleInstance::accept()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < LongestRequest)
                return;
            if (const auto start = parseRequest(socket->readLine(LongestRequest))) {
                socket->write(Answer);
                if (!start->isMinimized)
                    Q_EMIT raiseRequested(start->place);
            }
            socket->disconnectFromServer();
        });
    }
}

void SingleInstance::tellOther(const QString& dataFolder, const SecondStart& start, QObject* context, std::function<void(bool)> done,
                               std::chrono::milliseconds patience)
{
    QElapsedTimer since;
    since.start();
    const QString name = socketName(dataFolder);
    auto* socket = new QLocalSocket(context);
    const auto finish = [socket, done = std::move(done)](bool isRaised) {
        socket->disconnect();
        socket->deleteLater();
        done(isRaised);
    };
    connect(socket, &QLocalSocket::connected, socket, [socket, line = requestLine(start)] { socket->write(line); });
    connect(socket, &QLocalSocket::readyRead, socket, [socket, finish] {
        if (socket->canReadLine())
            finish(socket->readLine() == Answer);
    });
    connect(socket, &QLocalSocket::errorOccurred, socket, [=](QLocalSocket::LocalSocketError error) {
        const bool isNobody = error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError;
        if (isNobody && since.elapsed() < patience.count())
            QTimer::singleShot(TryAgainMs, socket, [socket, name] { socket->connectToServer(name); });
        else
            finish(false);
    });
    QTimer::singleShot(AnswerDeadlineMs, socket, [finish] { finish(false); });
    socket->connectToServer(name);
}

} // namespace forecourt::app
