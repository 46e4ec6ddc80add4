// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Engine and OCPP server on the engine's thread.
#pragma once

#include "app/common/applicationoptions.h"
#include "app/demo/demosite.h"
#include "core/api/prices.h"
#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/engine/engine.h"
#include "core/server/ocppserver.h"
#include "core/server/sodiumcredentialhasher.h"
#include "core/vault/diskvault.h"

#include <QObject>

#include <functional>
#include <memory>

namespace forecourt::app {

/// Makes, starts, stops and destroys what lives on the engine's thread. Thread: engine, except where a
/// function says otherwise.
class EngineRoom : public QObject
{
    Q_OBJECT

public:
    /// Thread: any; move it to the engine's thread before start().
    explicit EngineRoom(ApplicationOptions options);
    ~EngineRoom() override;

    /// Loads the site and opens the ports; then started() or failed(). The stores and \a pricer outlive the room.
    void start(ports::TransactionStore& transactions, ports::SiteStore& site, ports::AccountStore& accounts, const ports::Pricer& pricer,
               api::Prices& prices);

    /// Jobs hand out and take their files by \a host, which outlives the room.
    void useFileHost(ports::FileHost& host);

    /// Closes ports and links and saves; then stopped(). Also right where start() failed.
    void stop();

    /// Tries at once to open the ports that are not open.
    void retryPorts();

    void reportMaintenance(const engine::MaintenanceReport& report);
    void reportMachine(const engine::MachineCondition& machine);

    /// The engine, from started() to stop(). Thread: any, as its parts allow.
    [[nodiscard]] engine::Engine& engine() { return *m_engine; }

    /// The chargers of the demo, empty otherwise; from started() on. Thread: any.
    [[nodiscard]] const QList<demo::Station>& demoStations() const { return m_demoStations; }

Q_SIGNALS:
    void started(quint16 ocppPort);
    void failed(forecourt::Error error);
    void stopped();

private:
    void writeDemo(ports::TransactionStore& transactions, ports::SiteStore& site, api::Prices& prices);
    void startEngine();
    void openPorts();

    const ApplicationOptions m_options;
    SystemClock m_clock;
    SystemIdSource m_ids;
    std::unique_ptr<server::SodiumCredentialHasher> m_hasher;
    std::unique_ptr<vault::DiskVault> m_vault;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<server::OcppServer> m_server;
    QList<demo::Station> m_demoStations;
    bool m_isStopping = false;
};

} // namespace forecourt::app
