// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/barerelay.h"
#include "app/bench/commandparts.h"
#include "app/bench/streamreader.h"

#include <QElapsedTimer>

namespace forecourt::bench {

namespace {

constexpr double LagGoalMs = 150;
constexpr int StreamOpenMs = 5000;
constexpr int LastEventsMs = 5000;
constexpr int StreamPollMs = 20;

/// Lets each station say something new as soon as, and an uneven while after, its last word came out of the stream.
class LagMeter
{
public:
    LagMeter(StationGroup& stations, StreamReader& reader)
        : m_stations(stations), m_said(static_cast<size_t>(stations.count()))
    {
        QObject::connect(&reader, &StreamReader::found, &m_context,
                         [this](const QByteArray& value, qint64 atUs) { onFound(value, atUs); });
    }

    void begin()
    {
        for (int i = 0; i < m_stations.count(); ++i)
            say(i);
    }
    /// Nothing further is said.
    void end() { m_hasEnded = true; }

    /// Words that did not come out yet.
    [[nodiscard]] int awaited() const
    {
        return static_cast<int>(std::count_if(m_said.begin(), m_said.end(), [](const Said& said) { return said.isAwaited; }));
    }
    [[nodiscard]] const Durations& lags() const { return m_lags; }

private:
    struct Said
    {
        int number = 0;
        qint64 atUs = 0;
        bool isAwaited = false;
    };

    void say(int index)
    {
        if (m_hasEnded)
            return;
        Said& said = m_said[static_cast<size_t>(index)];
        ++said.number;
        said.isAwaited = true;
        said.atUs = nowUs();
        m_stations.at(index).reportStatus(QStringLiteral("lag-%1.%2").arg(index).arg(said.number));
    }

    void onFound(const QByteArray& value, qint64 atUs)
    {
        const QList<QByteArray> parts = value.split('.');
        const int index = parts.value(0).toInt();
        if (index < 0 || index >= m_stations.count())
            return;
        Said& said = m_said[static_cast<size_t>(index)];
        if (!said.isAwaited || parts.value(1).toInt() != said.number)
            return; // an event that repeats what the station said before
        said.isAwaited = false;
        m_lags.add(atUs - said.atUs);
        // all moments between two batches of changes are met alike
        QTimer::singleShot(5 + (said.number * 37 + index * 13) % 100, &m_context, [this, index] { say(index); });
    }

    StationGroup& m_stations;
    std::vector<Said> m_said;
    Durations m_lags;
    bool m_hasEnded = false;
    QObject m_context; // last: its end ends the calls that use the others
};

} // namespace

Result<bool> measureStreamLag(Daemon& daemon, StationGroup& stations, int seconds)
{
    BareRelay relay;
    if (const auto started = relay.start(); !started)
        return tl::unexpected(started.error());
    StreamReader reader(QByteArrayLiteral("\"info\":\"lag-"));
    reader.open(daemon.apiPort(), daemon.plainRequest("GET", QStringLiteral("/stream")));
    for (int waited = 0; waited < StreamOpenMs && !reader.isOpen(); waited += StreamPollMs)
        pause(StreamPollMs);
    LagMeter meter(stations, reader);
    QElapsedTimer timer;
    timer.start();
    meter.begin();
    while (reader.isOpen() && !timer.hasExpired(seconds * 1000)) {
        if (const auto bare = relay.measure(); !bare)
            return tl::unexpected(bare.error());
        pause(StreamPollMs);
    }
    meter.end();
    for (int waited = 0; waited < LastEventsMs && meter.awaited() > 0; waited += StreamPollMs)
        pause(StreamPollMs);
    if (!reader.isOpen())
        return failure(ErrorCode::Internal, QStringLiteral("the event stream did not open, or was closed"));
    if (meter.awaited() > 0)
        return failure(ErrorCode::TimedOut, QStringLiteral("%1 events did not come within 5 s").arg(meter.awaited()));
    return reportDurations("status to event of the stream", meter.lags(), Judged::Longest, LagGoalMs, relay.back());
}

} // namespace forecourt::bench
