// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/commandedstation.h"

#include "app/bench/durations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QTimer>

namespace forecourt::bench {

CommandedStation::CommandedStation(QString action, int delayMs, QObject* parent)
    : QObject(parent), m_action(std::move(action)), m_delayMs(delayMs)
{
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        send(QStringLiteral("[2,\"boot\",\"BootNotification\","
                            "{\"chargePointVendor\":\"Forecourt\",\"chargePointModel\":\"Commanded\"}]"));
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &CommandedStation::onText);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { Q_EMIT lost(m_socket.errorString()); });
}

CommandedStation::~CommandedStation()
{
    m_socket.disconnect(this);
}

void CommandedStation::open(const QUrl& base, const QString& identity)
{
    QNetworkRequest request(QUrl(base.toString() + QLatin1Char('/') + identity));
    request.setRawHeader("Sec-WebSocket-Protocol", "ocpp1.6"); // Qt 6.4 has no other way to ask for it
    m_socket.open(request);
}

void CommandedStation::reportStatus(const QString& info)
{
    send(QStringLiteral("[2,\"s%1\",\"StatusNotification\","
                        "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\",\"info\":\"%2\"}]")
             .arg(++m_sequence)
             .arg(info));
}

void CommandedStation::onText(const QString& text)
{
    const qint64 atUs = nowUs();
    if (text.startsWith(QLatin1String("[2,")))
        return onCall(text, atUs);
    if (m_hasBooted || !text.startsWith(QLatin1String("[3,\"boot\"")))
        return;
    m_hasBooted = true;
    Q_EMIT ready();
}

void CommandedStation::onCall(const QString& text, qint64 atUs)
{
    const QJsonArray frame = QJsonDocument::fromJson(text.toUtf8()).array();
    const QString call = frame.at(1).toString();
    if (frame.at(2).toString() != m_action) {
        send(QStringLiteral("[4,\"%1\",\"NotSupported\",\"\",{}]").arg(call));
        return;
    }
    m_calledUs = atUs;
    if (m_delayMs <= 0)
        return accept(call);
    QTimer::singleShot(m_delayMs, this, [this, call] { accept(call); });
}

void CommandedStation::accept(const QString& call)
{
    m_answeredUs = nowUs();
    send(QStringLiteral("[3,\"%1\",{\"status\":\"Accepted\"}]").arg(call));
}

void CommandedStation::send(const QString& text)
{
    m_socket.sendTextMessage(text);
    m_socket.flush(); // on the wire now, not when the event loop comes to it
}

} // namespace forecourt::bench
