// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Closed-loop load: many stations that each send the next message as soon as the last is answered.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

namespace forecourt::simulator {

/// What to send where.
struct LoadSetup
{
    QUrl base;                ///< e.g. ws://127.0.0.1:8887/ocpp; the identity is appended
    QString identityPrefix = QStringLiteral("LOAD-");
    int stations = 200;       ///< 1 to 10 000
    QString protocol = QStringLiteral("ocpp1.6");
    /// The peer only echoes: no boot and no transaction first. For the baseline of forecourt-bench.
    bool isEcho = false;
    /// Connect and boot, then stay silent.
    bool isIdle = false;
    /// Messages per second and connector instead of a closed loop; 0: closed loop.
    double messagesPerSecond = 0;
    /// Connectors per station that take turns in paced mode.
    int connectors = 1;
    /// In paced mode each station begins at its own moment of the interval; else all begin at once, in bursts.
    bool isSpread = false;
};

/// What came of it.
struct LoadReport
{
    qint64 roundTrips = 0;
    double seconds = 0;
    qint64 errors = 0;        ///< CALLERRORs and lost links
    QString firstError;       ///< the first of them, verbatim
    qint64 latencyP50Us = 0;
    qint64 latencyP99Us = 0;
    qint64 latencyMaximumUs = 0;

    [[nodiscard]] double perSecond() const { return seconds > 0 ? static_cast<double>(roundTrips) / seconds : 0; }
};

class LoadStation;

/// Runs the stations on the calling thread's event loop. Half of the messages are Heartbeat, half are
/// MeterValues with three samples of a running transaction. Thread: the one that made it.
class LoadGenerator : public QObject
{
    Q_OBJECT

public:
    explicit LoadGenerator(LoadSetup setup, QObject* parent = nullptr);
    ~LoadGenerator() override;

    /// Connects all stations; ready() follows when every one has booted and begun its transaction.
    void connectAll();
    /// Begins to count.
    void startMeasuring();
    /// What was counted since startMeasuring().
    [[nodiscard]] LoadReport report() const;
    /// Stops sending; links stay open.
    void stop();

Q_SIGNALS:
    void ready();

private:
    friend class LoadStation;
    void stationReady();
    void connectNext();
    void answered(qint64 microseconds);
    void failed(const QString& text);

    LoadSetup m_setup;
    std::vector<std::unique_ptr<LoadStation>> m_stations;
    std::vector<quint32> m_histogram; ///< count per 10 µs, the last one is "longer"
    QElapsedTimer m_timer;
    int m_readyCount = 0;
    bool m_isMeasuring = false;
    bool m_isStopped = false;
    qint64 m_roundTrips = 0;
    qint64 m_errors = 0;
    qint64 m_maximumUs = 0;
    QString m_firstError;
};

} // namespace forecourt::simulator
