// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/barerelay.h"

#include "app/bench/httpexchange.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <QUrl>

namespace forecourt::bench {

namespace {
constexpr int RelayStartMs = 10'000;
}

BareRelay::BareRelay(QObject* parent) : QObject(parent)
{
    connect(&m_station, &QWebSocket::textMessageReceived, this, &BareRelay::onText);
}

BareRelay::~BareRelay()
{
    m_station.disconnect(this);
    if (m_server.state() == QProcess::NotRunning)
        return;
    QEventLoop loop;
    connect(&m_server, &QProcess::finished, &loop, &QEventLoop::quit);
    m_server.kill();
    loop.exec();
}

Result<void> BareRelay::start()
{
    QEventLoop loop;
    bool isConnected = false;
    connect(&m_server, &QProcess::readyReadStandardOutput, &loop, [this, &loop] {
        if (m_server.canReadLine())
            loop.quit();
    });
    connect(&m_server, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    connect(&m_server, &QProcess::finished, &loop, &QEventLoop::quit);
    connect(&m_station, &QWebSocket::connected, &loop, [&] {
        isConnected = true;
        loop.quit();
    });
    QTimer::singleShot(RelayStartMs, &loop, &QEventLoop::quit);
    m_server.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--relay-server")});
    loop.exec();
    const QList<QByteArray> ports = m_server.readLine().trimmed().split(' ');
    m_port = static_cast<quint16>(ports.value(0).toUInt());
    const int socketPort = ports.value(1).toInt();
    if (m_port == 0 || socketPort == 0)
        return failure(ErrorCode::Internal, QStringLiteral("the bare relay did not start"));
    m_station.open(QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(socketPort)));
    loop.exec();
    if (!isConnected)
        return failure(ErrorCode::TimedOut, QStringLiteral("the bare relay did not answer: ") + m_station.errorString());
    return {};
}

Result<void> BareRelay::measure()
{
    // as long as a command's request and answer are
    static const QByteArray body =
        QByteArray("{\"action\":\"ClearCache\",\"payload\":{},\"padding\":\"") + QByteArray(400, '-') + "\"}";
    const QByteArray request = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    m_calledUs = m_answeredUs = 0;
    const auto exchange = exchangeHttp(m_port, request);
    if (!exchange)
        return tl::unexpected(exchange.error());
    m_there.add(m_calledUs - exchange->startedUs);
    m_back.add(exchange->finishedUs - m_answeredUs);
    return {};
}

void BareRelay::onText(const QString& text)
{
    m_calledUs = m_answeredUs = nowUs();
    m_station.sendTextMessage(text);
    m_station.flush();
}

} // namespace forecourt::bench
