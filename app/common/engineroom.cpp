// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/engineroom.h"

#include "app/demo/demohistory.h"
#include "app/demo/demoprices.h"
#include "core/base/async.h"
#include "core/base/logging.h"

namespace forecourt::app {

EngineRoom::EngineRoom(ApplicationOptions options) : m_options(std::move(options)) {}

EngineRoom::~EngineRoom() = default;

void EngineRoom::start(ports::TransactionStore& transactions, ports::SiteStore& site, ports::AccountStore& accounts,
                       const ports::Pricer& pricer, api::Prices& prices)
{
    m_hasher = std::make_unique<server::SodiumCredentialHasher>();
    m_vault = std::make_unique<vault::DiskVault>(m_options.dataFolder, m_clock, *this);
    m_engine = std::make_unique<engine::Engine>(engine::EngineSetup{
        m_clock, m_ids, transactions, site, *m_hasher, &ocpp::makeStationAdapter, m_options.programName, &accounts, &pricer});
    m_engine->useVault(m_vault.get());
    if (m_options.isDemo)
        writeDemo(transactions, site, prices);
    else
        startEngine();
}

/// Prices first: a session has the one that applied when it began.
void EngineRoom::writeDemo(ports::TransactionStore& transactions, ports::SiteStore& site, api::Prices& prices)
{
    auto* history = new demo::DemoHistory({transactions, site, *m_hasher, m_ids, m_clock}, demo::Seed, this);
    const auto written = [this, history](const Result<void>& result) {
        history->deleteLater();
        m_demoStations = history->stations();
        if (m_isStopping)
            return;
        if (result)
            startEngine();
        else
            Q_EMIT failed(result.error());
    };
    whenFinished(prices.change(demo::prices(m_clock.utcNow()), m_options.programName), this,
                 [history, written](const Result<api::PriceChangeOutcome>& changed) {
                     if (changed)
                         history->write(written);
                     else
                         written(tl::unexpected(changed.error()));
                 });
}

void EngineRoom::startEngine()
{
    m_engine->start([this](const Result<void>& loaded) {
        if (m_isStopping)
            return;
        if (loaded)
            openPorts();
        else
            Q_EMIT failed(loaded.error());
    });
}

void EngineRoom::openPorts()
{
    m_server = std::make_unique<server::OcppServer>(m_engine->directory(), m_engine->links(), *m_hasher, m_clock,
                                                    m_ids, m_options.server);
    if (m_options.busyPort == BusyPort::Waits) {
        m_server->keepListening();
    } else if (const auto port = m_server->listen(); !port) {
        Q_EMIT failed(port.error());
        return;
    }
    qCInfo(logApp) << "stations:" << m_options.server.bindAddress.toString() << "port" << m_server->port()
                   << "TLS port" << m_server->tlsPort();
    Q_EMIT started(m_server->port());
}

void EngineRoom::useFileHost(ports::FileHost& host)
{
    if (m_engine && !m_isStopping)
        m_engine->useFileHost(&host);
}

void EngineRoom::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    if (!m_engine) {
        Q_EMIT stopped();
        return;
    }
    if (m_server)
        m_server->stop();
    m_engine->stop([this] {
        // not from inside the engine's own call
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_server.reset();
                m_engine.reset();
                m_vault.reset();
                Q_EMIT stopped();
            },
            Qt::QueuedConnection);
    });
}

void EngineRoom::retryPorts()
{
    if (m_server && !m_isStopping)
        m_server->retryNow();
}

void EngineRoom::reportMaintenance(const engine::MaintenanceReport& report)
{
    if (m_engine)
        m_engine->reportMaintenance(report);
}

void EngineRoom::reportMachine(const engine::MachineCondition& machine)
{
    if (m_engine)
        m_engine->reportMachine(machine);
}

} // namespace forecourt::app
