// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An engine with fakes on every side, and stations that speak in neutral terms.
#pragma once

#include "core/api/livesite.h"
#include "core/engine/engine.h"
#include "tests/support/fakestore.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedadapter.h"

#include <QCoreApplication>
#include <QFuture>

namespace forecourt::tests {

class EngineHarness;

/// A connected station in the hands of the test; valid until it connects anew.
class StationDouble
{
public:
    StationDouble(EngineHarness& harness, QString id, quint64 epoch);

    [[nodiscard]] ScriptedAdapter& adapter() const;
    [[nodiscard]] FakeLink& link() const;
    [[nodiscard]] quint64 epoch() const { return m_epoch; }

    quint64 boot(const QString& firmware = QStringLiteral("1.0")) const;
    quint64 heartbeat() const;
    quint64 authorize(const QString& tag) const;
    quint64 status(int evse, ConnectorStatus status, ChargingState charging = ChargingState::None,
                   const QDateTime& at = {}, const QString& error = {}) const;
    quint64 start(int evse, const QString& tag, qint64 meterWh, const QDateTime& at) const;
    quint64 stop(const QString& transaction, qint64 meterWh, const QDateTime& at, const QString& tag = {},
                 std::vector<MeterSample> samples = {}) const;
    quint64 values(int evse, std::vector<MeterSample> samples, const QString& transaction = {}) const;
    /// The id the engine gave; empty if there is no answer (yet).
    [[nodiscard]] QString idOf(quint64 startHandle) const;
    void disconnect() const;
    /// It came again, and this link answered no ping.
    void replace() const;

    [[nodiscard]] static ocpp::StationTime stamp(const QDateTime& at);

private:
    EngineHarness* m_harness;
    QString m_id;
    quint64 m_epoch;
};

/// Thread: the test's.
class EngineHarness
{
public:
    EngineHarness();
    ~EngineHarness();

    ManualClock clock;
    SystemIdSource ids;
    FakeTransactionStore transactions;
    FakeSiteStore site{transactions};
    PlainHasher hasher;
    ports::AccountStore* accounts = nullptr; ///< for the next start
    const ports::Pricer* pricer = nullptr;   ///< for the next start
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<api::LiveSite> live;
    QHash<QString, ScriptedAdapter*> adapters;
    QHash<quint64, std::shared_ptr<FakeLink>> links;
    QString peerAddress = QStringLiteral("192.168.1.20");
    QList<Deviation> tolerated; ///< by the handshake of the next links
    int securityProfile = 0;      ///< of the next links
    QString offeredProtocols = QStringLiteral("ocpp1.6"); ///< of the next links

    void start();
    /// The program ends without a word and begins again.
    void restart();
    /// Lets batches reach the mirror.
    void settle();
    [[nodiscard]] QDateTime now() const;

    /// Provisions an admitted station.
    void provision(const QString& id);
    void addToken(TokenRecord token);
    void addToken(const QString& value);
    /// Opens a link; candidates are those the directory does not know.
    StationDouble connect(const QString& id);
    /// Admitted, connected, booted, with Available connectors.
    StationDouble online(const QString& id, int evses = 2);
    /// Answers what the engine asks by itself after a boot.
    static void swallowLearning(const StationDouble& station);
    [[nodiscard]] StationPointer state(const QString& id);
    [[nodiscard]] ConnectorState connector(const QString& id, int evse);
    [[nodiscard]] qint64 quirk(const QString& id, const QString& name);
    [[nodiscard]] Result<CommandId> submit(const QString& station, CommandParameters parameters);
    [[nodiscard]] CommandRecord command(CommandId id) const;

private:
    quint64 m_epoch = 0;
};

/// A register sample in Wh.
[[nodiscard]] MeterSample registerSample(const QDateTime& at, qint64 wattHours);
/// A power sample in W.
[[nodiscard]] MeterSample powerSample(const QDateTime& at, qint64 watts, Phase phase = Phase::Overall);

} // namespace forecourt::tests
