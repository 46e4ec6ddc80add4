// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sim/loadrun.h"

#include <QCoreApplication>

#include <cstdio>

namespace forecourt::sim {

namespace {

constexpr int ConnectSeconds = 60;

simulator::LoadSetup setup(const SimOptions& options)
{
    simulator::LoadSetup setup;
    setup.base = options.url;
    setup.stations = options.count;
    return setup;
}

} // namespace

LoadRun::LoadRun(const SimOptions& options) : m_generator(setup(options)), m_seconds(options.seconds)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &LoadRun::gaveUp);
    connect(&m_generator, &simulator::LoadGenerator::ready, this, [this] {
        m_patience.stop();
        m_generator.startMeasuring();
        QTimer::singleShot(m_seconds * 1000, this, &LoadRun::measured);
    });
}

void LoadRun::start()
{
    m_patience.start(ConnectSeconds * 1000);
    m_generator.connectAll();
}

void LoadRun::measured()
{
    const simulator::LoadReport report = m_generator.report();
    std::printf("round trips/s %.0f\nlatency p50   %.2f ms\nlatency p99   %.2f ms\nlatency max   %.2f ms\nerrors        %lld\n",
                report.perSecond(), static_cast<double>(report.latencyP50Us) / 1000.0,
                static_cast<double>(report.latencyP99Us) / 1000.0, static_cast<double>(report.latencyMaximumUs) / 1000.0,
                static_cast<long long>(report.errors));
    if (!report.firstError.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(report.firstError));
    m_generator.stop();
    QCoreApplication::exit(report.errors == 0 ? 0 : 1);
}

void LoadRun::gaveUp()
{
    std::fprintf(stderr, "%s %s\n",
                 qPrintable(QCoreApplication::translate("sim", "Not all stations could connect and start:")),
                 qPrintable(m_generator.report().firstError));
    QCoreApplication::exit(1);
}

} // namespace forecourt::sim
