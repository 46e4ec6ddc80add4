// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/loadstation.h"

#include <QNetworkRequest>

#include <algorithm>

namespace forecourt::simulator {

LoadStation::LoadStation(LoadGenerator& owner, int number)
    : m_owner(owner), m_time(QDateTime::currentDateTimeUtc()), m_number(number)
{
    connect(&m_socket, &QWebSocket::connected, this, &LoadStation::onConnected);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &LoadStation::onText);
    connect(&m_socket, &QWebSocket::disconnected, this,
            [this] { m_owner.failed(QStringLiteral("link lost: ") + m_socket.errorString()); });
}

void LoadStation::open(const QUrl& base, const QString& identity, const QString& protocol)
{
    QNetworkRequest request(QUrl(base.toString() + QLatin1Char('/') + identity));
    // Qt 6.4 has no other way to ask for a sub-protocol.
    request.setRawHeader("Sec-WebSocket-Protocol", protocol.toLatin1());
    m_socket.open(request);
}

void LoadStation::onConnected()
{
    if (m_owner.m_setup.isEcho)
        return begin();
    m_phase = Phase::Booting;
    send(QStringLiteral("[2,\"boot\",\"BootNotification\",{\"chargePointVendor\":\"Forecourt\",\"chargePointModel\":\"Load\"}]"));
}

void LoadStation::onText(const QString& text)
{
    if (text.startsWith(QLatin1String("[2,"))) {
        // The central system asks something (it learns about us): not supported here.
        const qsizetype from = text.indexOf(QLatin1Char('"')) + 1;
        const QString id = text.mid(from, text.indexOf(QLatin1Char('"'), from) - from);
        if (!m_owner.m_setup.isEcho) {
            m_socket.sendTextMessage(QStringLiteral("[4,\"%1\",\"NotSupported\",\"\",{}]").arg(id));
            return;
        }
    }
    if (text.startsWith(QLatin1String("[4,")))
        m_owner.failed(text);
    switch (m_phase) {
    case Phase::Booting:
        if (m_owner.m_setup.isIdle)
            return begin();
        m_phase = Phase::Starting;
        return send(QStringLiteral("[2,\"start\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"LOAD%1\",\"meterStart\":1000,\"timestamp\":\"%2\"}]")
                        .arg(m_number)
                        .arg(m_time.toString(Qt::ISODateWithMs)));
    case Phase::Starting: {
        const qsizetype key = text.indexOf(QLatin1String("\"transactionId\":"));
        qsizetype end = key + 16;
        while (end < text.size() && (text.at(end).isDigit() || text.at(end) == QLatin1Char('-')))
            ++end;
        if (key >= 0)
            m_transactionId = text.mid(key + 16, end - key - 16);
        return begin();
    }
    case Phase::Running:
        m_owner.answered(m_sentAt.nsecsElapsed() / 1000);
        if (m_owner.m_setup.messagesPerSecond <= 0)
            sendNext();
        return;
    case Phase::Connecting:
    case Phase::Idle:
        return;
    }
}

void LoadStation::begin()
{
    m_phase = m_owner.m_setup.isIdle ? Phase::Idle : Phase::Running;
    m_owner.stationReady();
}

void LoadStation::sendNext()
{
    if (m_owner.m_isStopped || m_phase != Phase::Running)
        return;
    ++m_sequence;
    m_sentAt.start();
    if (m_sequence % 2 == 0 && m_owner.m_setup.messagesPerSecond <= 0)
        send(QStringLiteral("[2,\"%1\",\"Heartbeat\",{}]").arg(m_sequence));
    else
        send(meterValues());
}

void LoadStation::startPacing()
{
    const double perSecond = m_owner.m_setup.messagesPerSecond * m_owner.m_setup.connectors;
    connect(&m_pace, &QTimer::timeout, this, &LoadStation::sendNext);
    m_pace.setInterval(std::max(1, static_cast<int>(1000.0 / perSecond)));
    if (!m_owner.m_setup.isSpread)
        return m_pace.start();
    m_pace.setTimerType(Qt::PreciseTimer); // coarse ones gather at the same moments again
    QTimer::singleShot(m_pace.interval() * m_number / m_owner.m_setup.stations, Qt::PreciseTimer, &m_pace, qOverload<>(&QTimer::start));
}

QString LoadStation::meterValues()
{
    // Only connector 1 charges; the values of the others belong to no transaction.
    const int connector = 1 + static_cast<int>(m_sequence % static_cast<quint64>(m_owner.m_setup.connectors));
    if (connector == 1) {
        m_time = m_time.addSecs(1); // once a round: with each message the clock of two connectors would run twice as fast
        m_registerWh += 3;
    }
    const QString transaction = connector == 1 ? QStringLiteral("\"transactionId\":%1,").arg(m_transactionId) : QString();
    return QStringLiteral("[2,\"%1\",\"MeterValues\",{\"connectorId\":%5,%2\"meterValue\":[{\"timestamp\":\"%3\",\"sampledValue\":["
                          "{\"value\":\"%4\",\"measurand\":\"Energy.Active.Import.Register\",\"unit\":\"Wh\"},"
                          "{\"value\":\"10800\",\"measurand\":\"Power.Active.Import\",\"unit\":\"W\"},"
                          "{\"value\":\"61\",\"measurand\":\"SoC\",\"unit\":\"Percent\"}]}]}]")
        .arg(m_sequence)
        .arg(transaction, m_time.toString(Qt::ISODateWithMs))
        .arg(m_registerWh)
        .arg(connector);
}

void LoadStation::send(const QString& text)
{
    m_socket.sendTextMessage(text);
}

} // namespace forecourt::simulator
