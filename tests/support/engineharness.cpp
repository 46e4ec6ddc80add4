// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engineharness.h"

namespace forecourt::tests {

StationDouble::StationDouble(EngineHarness& harness, QString id, quint64 epoch)
    : m_harness(&harness), m_id(std::move(id)), m_epoch(epoch)
{
}

quint64 StationDouble::boot(const QString& firmware) const
{
    ocpp::BootNotice notice;
    notice.info.vendor = QStringLiteral("Acme");
    notice.info.model = QStringLiteral("One");
    notice.info.firmwareVersion = firmware;
    return adapter().say(QStringLiteral("BootNotification"), notice);
}

quint64 StationDouble::heartbeat() const
{
    return adapter().say(QStringLiteral("Heartbeat"), ocpp::HeartbeatNotice{});
}

quint64 StationDouble::authorize(const QString& tag) const
{
    return adapter().say(QStringLiteral("Authorize"), ocpp::AuthorizeNotice{IdToken{tag, IdTokenKind::Unknown}});
}

quint64 StationDouble::status(int evse, ConnectorStatus status, ChargingState charging, const QDateTime& at,
                              const QString& error) const
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

quint64 StationDouble::start(int evse, const QString& tag, qint64 meterWh, const QDateTime& at) const
{
    ocpp::TransactionStartNotice notice;
    notice.evse = EvseId(evse);
    notice.token = IdToken{tag, IdTokenKind::Unknown};
    notice.meterStart = Energy::fromWh(meterWh);
    notice.at = stamp(at);
    return adapter().say(QStringLiteral("StartTransaction"), notice);
}

quint64 StationDouble::stop(const QString& transaction, qint64 meterWh, const QDateTime& at, const QString& tag,
                            std::vector<MeterSample> samples) const
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

quint64 StationDouble::values(int evse, std::vector<MeterSample> samples, const QString& transaction) const
{
    ocpp::MeterNotice notice;
    if (evse > 0)
        notice.evse = EvseId(evse);
    if (!transaction.isEmpty())
        notice.transaction = TransactionId(transaction);
    notice.samples = std::move(samples);
    return adapter().say(QStringLiteral("MeterValues"), notice);
}

QString StationDouble::idOf(quint64 startHandle) const
{
    const auto reply = adapter().reply<ocpp::TransactionStartReply>(startHandle);
    return reply ? reply->transaction.value() : QString();
}

ocpp::StationTime StationDouble::stamp(const QDateTime& at)
{
    return at.isValid() ? ocpp::StationTime{at.toUTC().toString(Qt::ISODateWithMs), at} : ocpp::StationTime{};
}

EngineHarness::EngineHarness()
{
    start();
}

EngineHarness::~EngineHarness() = default;

void EngineHarness::start()
{
    engine = std::make_unique<engine::Engine>(engine::EngineSetup{
        clock, ids, transactions, site, hasher,
        [this](const QString&, ocpp::AdapterSetup setup) -> Result<std::unique_ptr<ocpp::StationAdapter>> {
            const QString id = setup.station.value();
            auto made = std::make_unique<ScriptedAdapter>(std::move(setup));
            adapters[id] = made.get();
            return made;
        },
        QStringLiteral("test"), accounts, pricer});
    engine->start([](const Result<void>& result) { Q_ASSERT(result.has_value()); });
    live = std::make_unique<api::LiveSite>(engine->changes());
    settle();
}

void EngineHarness::restart()
{
    live.reset();
    engine.reset();
    transactions.commits.dropWaiting();
    site.commits.dropWaiting();
    adapters.clear();
    start();
}

void EngineHarness::settle()
{
    clock.advance(std::chrono::milliseconds(0));
    QCoreApplication::processEvents();
    clock.advance(std::chrono::milliseconds(100));
    QCoreApplication::processEvents();
}

QDateTime EngineHarness::now() const
{
    return clock.utcNow();
}

void EngineHarness::provision(const QString& id)
{
    const auto saved = engine->administration().saveStation(StationId(id), {});
    Q_ASSERT(saved.isFinished());
    Q_UNUSED(saved);
}

void EngineHarness::addToken(TokenRecord token)
{
    const auto saved = engine->administration().saveToken(std::move(token));
    Q_ASSERT(saved.isFinished());
    Q_UNUSED(saved);
}

void EngineHarness::addToken(const QString& value)
{
    TokenRecord token;
    token.value = value;
    addToken(token);
}

StationDouble EngineHarness::connect(const QString& id)
{
    ports::LinkInfo info;
    info.identity = StationId(id);
    info.isCandidate = !engine->directory().access(id).has_value();
    info.peerAddress = peerAddress;
    info.path = QStringLiteral("/ocpp/") + id;
    info.protocol = QStringLiteral("ocpp1.6");
    info.securityProfile = securityProfile;
    info.tolerated = tolerated;
    info.offeredProtocols = offeredProtocols;
    info.epoch = ++m_epoch;
    auto link = std::make_shared<FakeLink>();
    links[info.epoch] = link;
    engine->links().linkOpened(info, link);
    return {*this, id, info.epoch};
}

StationDouble EngineHarness::online(const QString& id, int evses)
{
    provision(id);
    StationDouble station = connect(id);
    station.boot();
    for (int evse = 0; evse <= evses; ++evse)
        station.status(evse, ConnectorStatus::Available);
    swallowLearning(station);
    return station;
}

void EngineHarness::swallowLearning(const StationDouble& station)
{
    while (station.adapter().outstanding())
        station.adapter().answer(CommandOutcome::Rejected, QStringLiteral("Rejected"));
    station.adapter().sentCommands.clear();
}

StationPointer EngineHarness::state(const QString& id)
{
    settle();
    return live->station(StationId(id));
}

ConnectorState EngineHarness::connector(const QString& id, int evse)
{
    const StationPointer station = state(id);
    const ConnectorState* found = station ? station->connector(EvseId(evse)) : nullptr;
    return found ? *found : ConnectorState{};
}

qint64 EngineHarness::quirk(const QString& id, const QString& name)
{
    const StationPointer station = state(id);
    for (const QuirkCount& quirk : station->quirks) {
        if (quirk.name == name)
            return quirk.count;
    }
    return 0;
}

Result<CommandId> EngineHarness::submit(const QString& station, CommandParameters parameters)
{
    CommandRequest request;
    request.station = StationId(station);
    request.parameters = std::move(parameters);
    const auto future = engine->commands().submit(request);
    Q_ASSERT(future.isFinished());
    return future.result();
}

CommandRecord EngineHarness::command(CommandId id) const
{
    return site.commands.at(id.value());
}

ScriptedAdapter& StationDouble::adapter() const
{
    return *m_harness->adapters.value(m_id);
}

FakeLink& StationDouble::link() const
{
    return *m_harness->links.value(m_epoch);
}

void StationDouble::disconnect() const
{
    m_harness->engine->links().linkClosed(m_epoch, 1006, {}, false);
}

void StationDouble::replace() const
{
    m_harness->engine->links().linkClosed(m_epoch, 1006, QString::fromLatin1(ports::ReplacedReason), false);
}

MeterSample registerSample(const QDateTime& at, qint64 wattHours)
{
    MeterSample sample;
    sample.at = at;
    sample.milli = wattHours * 1000;
    return sample;
}

MeterSample powerSample(const QDateTime& at, qint64 watts, Phase phase)
{
    MeterSample sample;
    sample.at = at;
    sample.measurand = Measurand::PowerActiveImport;
    sample.phase = phase;
    sample.milli = watts * 1000;
    return sample;
}

} // namespace forecourt::tests
