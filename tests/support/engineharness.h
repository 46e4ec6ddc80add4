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
    StationDouble(EngineHarness& harness, QString id, quint64 epoch) : m_harness(&harness), m_id(std::move(id)), m_epoch(epoch) {}

    [[nodiscard]] ScriptedAdapter& adapter() const;
    [[nodiscard]] FakeLink& link() const;
    [[nodiscard]] quint64 epoch() const { return m_epoch; }

    quint64 boot(const QString& firmware = QStringLiteral("1.0")) const
    {
        ocpp::BootNotice notice;
        notice.info.vendor = QStringLiteral("Acme");
        notice.info.model = QStringLiteral("One");
        notice.info.firmwareVersion = firmware;
        return adapter().say(QStringLiteral("BootNotification"), notice);
    }
    quint64 heartbeat() const { return adapter().say(QStringLiteral("Heartbeat"), ocpp::HeartbeatNotice{}); }
    quint64 authorize(const QString& tag) const
    {
        return adapter().say(QStringLiteral("Authorize"), ocpp::AuthorizeNotice{IdToken{tag, IdTokenKind::Unknown}});
    }
    quint64 status(int evse, ConnectorStatus status, ChargingState charging = ChargingState::None,
                   const QDateTime& at = {}, const QString& error = {}) const
    {
        ocpp::StatusNotice notice;
        if (evse > 0)
            notice.evse = EvseId(evse);
        notice.status = status;
        notice.charging = charging;
        notice.rawStatus = QStringLiteral("status%1").arg(static_cast<int>(status));
        notice.errorCode = error;
        notice.at = stamp(at);
        return adapter().say(QStringLiteral("StatusNotification"), notice);
    }
    quint64 start(int evse, const QString& tag, qint64 meterWh, const QDateTime& at) const
    {
        ocpp::TransactionStartNotice notice;
        notice.evse = EvseId(evse);
        notice.token = IdToken{tag, IdTokenKind::Unknown};
        notice.meterStart = Energy::fromWh(meterWh);
        notice.at = stamp(at);
        return adapter().say(QStringLiteral("StartTransaction"), notice);
    }
    quint64 stop(const QString& transaction, qint64 meterWh, const QDateTime& at, const QString& tag = {},
                 std::vector<MeterSample> samples = {}) const
    {
        ocpp::TransactionStopNotice notice;
        notice.transaction = TransactionId(transaction);
        notice.meterStop = Energy::fromWh(meterWh);
        notice.at = stamp(at);
        if (!tag.isEmpty())
            notice.token = IdToken{tag, IdTokenKind::Unknown};
        notice.samples = std::move(samples);
        return adapter().say(QStringLiteral("StopTransaction"), notice);
    }
    quint64 values(int evse, std::vector<MeterSample> samples, const QString& transaction = {}) const
    {
        ocpp::MeterNotice notice;
        if (evse > 0)
            notice.evse = EvseId(evse);
        if (!transaction.isEmpty())
            notice.transaction = TransactionId(transaction);
        notice.samples = std::move(samples);
        return adapter().say(QStringLiteral("MeterValues"), notice);
    }
    /// The id the engine gave; empty if there is no answer (yet).
    [[nodiscard]] QString idOf(quint64 startHandle) const
    {
        const auto reply = adapter().reply<ocpp::TransactionStartReply>(startHandle);
        return reply ? reply->transaction.value() : QString();
    }
    void disconnect() const;
    /// It came again, and this link answered no ping.
    void replace() const;

    [[nodiscard]] static ocpp::StationTime stamp(const QDateTime& at)
    {
        return at.isValid() ? ocpp::StationTime{at.toUTC().toString(Qt::ISODateWithMs), at} : ocpp::StationTime{};
    }

private:
    EngineHarness* m_harness;
    QString m_id;
    quint64 m_epoch;
};

/// Thread: the test's.
class EngineHarness
{
public:
    EngineHarness() { start(); }

    ManualClock clock;
    SystemIdSource ids;
    FakeTransactionStore transactions;
    FakeSiteStore site{transactions};
    PlainHasher hasher;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<api::LiveSite> live;
    QHash<QString, ScriptedAdapter*> adapters;
    QHash<quint64, std::shared_ptr<FakeLink>> links;
    QString peerAddress = QStringLiteral("192.168.1.20");
    QList<Deviation> tolerated; ///< by the handshake of the next links
    QString offeredProtocols = QStringLiteral("ocpp1.6"); ///< of the next links

    void start()
    {
        engine = std::make_unique<engine::Engine>(engine::EngineSetup{
            clock, ids, transactions, site, hasher,
            [this](const QString&, ocpp::AdapterSetup setup) -> Result<std::unique_ptr<ocpp::StationAdapter>> {
                const QString id = setup.station.value();
                auto made = std::make_unique<ScriptedAdapter>(std::move(setup));
                adapters[id] = made.get();
                return made;
            },
            QStringLiteral("test")});
        engine->start([](const Result<void>& result) { Q_ASSERT(result.has_value()); });
        live = std::make_unique<api::LiveSite>(engine->changes());
        settle();
    }
    /// The program ends without a word and begins again.
    void restart()
    {
        live.reset();
        engine.reset();
        transactions.commits.dropWaiting();
        site.commits.dropWaiting();
        adapters.clear();
        start();
    }
    /// Lets batches reach the mirror.
    void settle()
    {
        clock.advance(std::chrono::milliseconds(0));
        QCoreApplication::processEvents();
        clock.advance(std::chrono::milliseconds(100));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QDateTime now() const { return clock.utcNow(); }

    /// Provisions an admitted station.
    void provision(const QString& id)
    {
        const auto saved = engine->administration().saveStation(StationId(id), {});
        Q_ASSERT(saved.isFinished());
        Q_UNUSED(saved);
    }
    void addToken(TokenRecord token)
    {
        const auto saved = engine->administration().saveToken(std::move(token));
        Q_ASSERT(saved.isFinished());
        Q_UNUSED(saved);
    }
    void addToken(const QString& value)
    {
        TokenRecord token;
        token.value = value;
        addToken(token);
    }
    /// Opens a link; candidates are those the directory does not know.
    StationDouble connect(const QString& id)
    {
        ports::LinkInfo info;
        info.identity = StationId(id);
        info.isCandidate = !engine->directory().access(id).has_value();
        info.peerAddress = peerAddress;
        info.path = QStringLiteral("/ocpp/") + id;
        info.protocol = QStringLiteral("ocpp1.6");
        info.tolerated = tolerated;
        info.offeredProtocols = offeredProtocols;
        info.epoch = ++m_epoch;
        auto link = std::make_shared<FakeLink>();
        links[info.epoch] = link;
        engine->links().linkOpened(info, link);
        return {*this, id, info.epoch};
    }
    /// Admitted, connected, booted, with Available connectors.
    StationDouble online(const QString& id, int evses = 2)
    {
        provision(id);
        StationDouble station = connect(id);
        station.boot();
        for (int evse = 0; evse <= evses; ++evse)
            station.status(evse, ConnectorStatus::Available);
        swallowLearning(station);
        return station;
    }
    /// Answers what the engine asks by itself after a boot.
    static void swallowLearning(const StationDouble& station)
    {
        while (station.adapter().outstanding())
            station.adapter().answer(CommandOutcome::Rejected, QStringLiteral("Rejected"));
        station.adapter().sentCommands.clear();
    }
    [[nodiscard]] StationPointer state(const QString& id)
    {
        settle();
        return live->station(StationId(id));
    }
    [[nodiscard]] ConnectorState connector(const QString& id, int evse)
    {
        const StationPointer station = state(id);
        const ConnectorState* found = station ? station->connector(EvseId(evse)) : nullptr;
        return found ? *found : ConnectorState{};
    }
    [[nodiscard]] qint64 quirk(const QString& id, const QString& name)
    {
        const StationPointer station = state(id);
        for (const QuirkCount& quirk : station->quirks) {
            if (quirk.name == name)
                return quirk.count;
        }
        return 0;
    }
    [[nodiscard]] Result<CommandId> submit(const QString& station, CommandParameters parameters)
    {
        CommandRequest request;
        request.station = StationId(station);
        request.parameters = std::move(parameters);
        const auto future = engine->commands().submit(request);
        Q_ASSERT(future.isFinished());
        return future.result();
    }
    [[nodiscard]] CommandRecord command(CommandId id) const { return site.commands.at(id.value()); }

private:
    quint64 m_epoch = 0;
};

inline ScriptedAdapter& StationDouble::adapter() const
{
    return *m_harness->adapters.value(m_id);
}
inline FakeLink& StationDouble::link() const
{
    return *m_harness->links.value(m_epoch);
}
inline void StationDouble::disconnect() const
{
    m_harness->engine->links().linkClosed(m_epoch, 1006, {}, false);
}

inline void StationDouble::replace() const
{
    m_harness->engine->links().linkClosed(m_epoch, 1006, QString::fromLatin1(ports::ReplacedReason), false);
}

/// A register sample in Wh.
[[nodiscard]] inline MeterSample registerSample(const QDateTime& at, qint64 wattHours)
{
    MeterSample sample;
    sample.at = at;
    sample.milli = wattHours * 1000;
    return sample;
}
/// A power sample in W.
[[nodiscard]] inline MeterSample powerSample(const QDateTime& at, qint64 watts, Phase phase = Phase::Overall)
{
    MeterSample sample;
    sample.at = at;
    sample.measurand = Measurand::PowerActiveImport;
    sample.phase = phase;
    sample.milli = watts * 1000;
    return sample;
}

} // namespace forecourt::tests
