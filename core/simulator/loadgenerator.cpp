// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/loadgenerator.h"

#include "core/simulator/loadstation.h"

#include <algorithm>

namespace forecourt::simulator {

namespace {
constexpr int BucketUs = 10;
constexpr int Buckets = 100'000; // up to one second
constexpr int ConnectingAtOnce = 6; // below the server's limit of unauthenticated sockets per address

qint64 percentile(const std::vector<quint32>& histogram, qint64 total, double share)
{
    const auto wanted = static_cast<qint64>(static_cast<double>(total) * share);
    qint64 seen = 0;
    for (size_t i = 0; i < histogram.size(); ++i) {
        seen += histogram[i];
        if (seen > wanted)
            return static_cast<qint64>(i) * BucketUs;
    }
    return 0;
}
} // namespace

LoadGenerator::LoadGenerator(LoadSetup setup, QObject* parent)
    : QObject(parent), m_setup(std::move(setup)), m_histogram(Buckets + 1)
{}

LoadGenerator::~LoadGenerator()
{
    m_isStopped = true;
    for (const auto& station : m_stations)
        station->disconnect();
}

void LoadGenerator::connectAll()
{
    for (int i = 0; i < std::min(ConnectingAtOnce, m_setup.stations); ++i)
        connectNext();
}

void LoadGenerator::connectNext()
{
    const int number = static_cast<int>(m_stations.size());
    if (number >= m_setup.stations)
        return;
    m_stations.push_back(std::make_unique<LoadStation>(*this, number));
    m_stations.back()->open(m_setup.base, m_setup.identityPrefix + QString::number(number), m_setup.protocol);
}

void LoadGenerator::stationReady()
{
    connectNext();
    if (++m_readyCount == m_setup.stations)
        Q_EMIT ready();
}

void LoadGenerator::startMeasuring()
{
    std::fill(m_histogram.begin(), m_histogram.end(), 0);
    m_roundTrips = m_errors = m_maximumUs = 0;
    m_isMeasuring = true;
    m_timer.start();
    for (const auto& station : m_stations) {
        if (m_setup.messagesPerSecond > 0)
            station->startPacing();
        else
            station->sendNext();
    }
}

void LoadGenerator::answered(qint64 microseconds)
{
    if (!m_isMeasuring)
        return;
    ++m_roundTrips;
    m_maximumUs = std::max(m_maximumUs, microseconds);
    ++m_histogram[static_cast<size_t>(std::min<qint64>(microseconds / BucketUs, Buckets))];
}

void LoadGenerator::failed(const QString& text)
{
    if (m_isStopped)
        return;
    if (m_errors++ == 0)
        m_firstError = text;
}

LoadReport LoadGenerator::report() const
{
    LoadReport report;
    report.roundTrips = m_roundTrips;
    report.seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
    report.errors = m_errors;
    report.firstError = m_firstError;
    report.latencyP50Us = percentile(m_histogram, m_roundTrips, 0.50);
    report.latencyP99Us = percentile(m_histogram, m_roundTrips, 0.99);
    report.latencyMaximumUs = m_maximumUs;
    return report;
}

void LoadGenerator::stop()
{
    m_isStopped = true;
    m_isMeasuring = false;
}

} // namespace forecourt::simulator
