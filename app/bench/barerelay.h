// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What this machine needs for a command's way when nothing is done on it.
#pragma once

#include "app/bench/durations.h"
#include "core/base/result.h"

#include <QProcess>
#include <QWebSocket>

namespace forecourt::bench {

/// A RelayServer in a process of its own, with one station here that answers at once. The figures are taken between
/// those of the central system, so that both meet the same noise. Thread: the one that made it.
class BareRelay : public QObject
{
    Q_OBJECT

public:
    explicit BareRelay(QObject* parent = nullptr);
    ~BareRelay() override;

    /// Errors: Internal (it did not start), TimedOut.
    [[nodiscard]] Result<void> start();
    /// One request there and back. Errors: as exchangeHttp().
    [[nodiscard]] Result<void> measure();

    /// Request of the client to frame at the station.
    [[nodiscard]] const Durations& there() const { return m_there; }
    /// Answer of the station to response at the client.
    [[nodiscard]] const Durations& back() const { return m_back; }

private:
    void onText(const QString& text);

    QProcess m_server;
    QWebSocket m_station;
    quint16 m_port = 0;
    qint64 m_calledUs = 0;
    qint64 m_answeredUs = 0;
    Durations m_there;
    Durations m_back;
};

} // namespace forecourt::bench
