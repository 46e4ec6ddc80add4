// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One station of the load generator.
#pragma once

#include "core/simulator/loadgenerator.h"

#include <QDateTime>
#include <QTimer>
#include <QWebSocket>

namespace forecourt::simulator {

/// Boots, begins a transaction and then alternates Heartbeat and MeterValues. Sends text it assembles
/// itself, since the generator must cost less than what it measures. Thread: the generator's.
class LoadStation : public QObject
{
    Q_OBJECT

public:
    LoadStation(LoadGenerator& owner, int number);

    void open(const QUrl& base, const QString& identity, const QString& protocol);
    void sendNext();
    /// Paced mode: sends on a timer, whether the last answer is here or not.
    void startPacing();

private:
    enum class Phase { Connecting, Booting, Starting, Running, Idle };

    void onConnected();
    void onText(const QString& text);
    void begin();
    void send(const QString& text);
    [[nodiscard]] QString meterValues();

    LoadGenerator& m_owner;
    QWebSocket m_socket;
    QTimer m_pace;
    QElapsedTimer m_sentAt;
    QDateTime m_time;
    Phase m_phase = Phase::Connecting;
    int m_number = 0;
    quint64 m_sequence = 0;
    qint64 m_registerWh = 1000;
    QString m_transactionId = QStringLiteral("1");
};

} // namespace forecourt::simulator
