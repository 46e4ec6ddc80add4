// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/daemon.h"

#include "app/bench/await.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTimer>

#include <unistd.h>

namespace forecourt::bench {

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : quint16(0);
}

} // namespace

Daemon::Daemon(QObject* parent) : QObject(parent), m_port(freePort()), m_apiPort(freePort()), m_filesPort(freePort()), m_ftpPort(freePort())
{
    // Its log would drown the figures; what goes wrong is told by its answers.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
}

Daemon::~Daemon()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    QEventLoop loop;
    connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(10'000, &loop, [this] { m_process.kill(); });
    m_process.terminate();
    loop.exec();
}

Result<void> Daemon::start()
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/forecourtd");
    if (!QFile::exists(program))
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 is not there; build it first").arg(program));
    m_process.start(program, {QStringLiteral("--data-dir"), m_folder.path(), QStringLiteral("--bind"),
                              QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(m_port),
                              QStringLiteral("--api-port"), QString::number(m_apiPort),
                              QStringLiteral("--files-port"), QString::number(m_filesPort),
                              QStringLiteral("--ftp-port"), QString::number(m_ftpPort)});
    for (int attempt = 0; attempt < 100; ++attempt) {
        pause(100);
        QFile token(m_folder.filePath(QStringLiteral("api-token")));
        if (!token.open(QIODevice::ReadOnly))
            continue;
        m_token = token.readAll().trimmed();
        if (call("GET", QStringLiteral("/health")))
            return {};
    }
    return failure(ErrorCode::TimedOut, QStringLiteral("forecourtd did not answer within 10 s"));
}

Result<QJsonObject> Daemon::call(const QByteArray& method, const QString& path, const QJsonObject& body)
{
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/api/v1%2").arg(m_apiPort).arg(path)));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const QByteArray text = method == "GET" ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, text));
    QEventLoop loop;
    connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError)
        return failure(ErrorCode::Internal, reply->errorString() + QLatin1Char(' ') + QString::fromUtf8(answer));
    return QJsonDocument::fromJson(answer).object();
}

QByteArray Daemon::plainRequest(const QByteArray& method, const QString& path, const QJsonObject& body) const
{
    if (method == "GET")
        return plainGet(path, {});
    const QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return headOf(method, path) + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text;
}

QByteArray Daemon::plainGet(const QString& path, const QByteArray& headers) const
{
    return headOf("GET", path) + headers + "\r\n";
}

QByteArray Daemon::headOf(const QByteArray& method, const QString& path) const
{
    return method + " /api/v1" + path.toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_apiPort)
        + "\r\nAuthorization: Bearer " + m_token + "\r\n";
}

Result<void> Daemon::admit(const QString& prefix, int count)
{
    for (int i = 0; i < count; ++i) {
        const auto station = call("PUT", QStringLiteral("/stations/%1%2").arg(prefix).arg(i), {{QStringLiteral("admitted"), true}});
        if (!station)
            return tl::unexpected(station.error());
    }
    return {};
}

qint64 Daemon::residentBytes() const
{
    QFile statm(QStringLiteral("/proc/%1/statm").arg(m_process.processId()));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = statm.readAll().split(' ');
    return fields.size() > 1 ? fields.at(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

QUrl Daemon::stationUrl() const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(m_port));
}

} // namespace forecourt::bench
