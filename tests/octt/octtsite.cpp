// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/octt/octtsite.h"

namespace forecourt::tests {

OcttSite::OcttSite(const api::StationChange& known, const std::optional<server::TlsSettings>& tls)
{
    openEngine(known);
    server::ServerSettings settings;
    settings.bindAddress = QHostAddress::LocalHost;
    settings.port = 0;
    settings.tls = tls;
    server = std::make_unique<server::OcppServer>(engine->directory(), engine->links(), hasher, clock, ids, settings);
    QVERIFY(server->listen().has_value());
}

OcttSite::~OcttSite()
{
    const QByteArray broken = station.violations.join(QLatin1Char('\n')).toUtf8();
    QTest::qVerify(broken.isEmpty(), "what we sent keeps to the schemas", broken.constData(), __FILE__, __LINE__);
}

void OcttSite::coldBoot(const QByteArray& password)
{
    QVERIFY(station.connectTo(server->port(), password));
    bootUp();
}

void OcttSite::bootUp()
{
    station.received.clear();
    QCOMPARE(word(station.boot(), "status"), QStringLiteral("Accepted"));
    for (const int connector : {0, 1, 2})
        QCOMPARE(station.status(connector, "Available"), QJsonObject());
    // What the central system asks by itself ends with a trigger; the test's own commands come behind it.
    static_cast<void>(QTest::qWaitFor([this] { return !station.last("TriggerMessage").isEmpty(); }, 10'000));
    run(ReadVariables{});
}

void OcttSite::disconnect()
{
    station.disconnect();
    QVERIFY(QTest::qWaitFor([this] { return !state().link.isOnline; }));
}

int OcttSite::charge(int connector)
{
    station.status(connector, "Preparing");
    const QJsonObject begun = station.start(connector, Tag, 1000);
    station.status(connector, "Charging");
    return begun.value(QLatin1String("transactionId")).toInt();
}

CommandRecord OcttSite::run(CommandParameters parameters)
{
    CommandRequest request;
    request.station = StationId(Id);
    request.parameters = std::move(parameters);
    const Result<CommandRecord> record = wait(engine->commands().run(request));
    const QByteArray why = record ? QByteArray() : record.error().detail.toUtf8();
    QTest::qVerify(record.has_value(), "the command is answered", why.constData(), __FILE__, __LINE__);
    return record.value_or(CommandRecord());
}

CommandRecord OcttSite::raw(const char* action, const QByteArray& payload)
{
    return run(RawCall{QString::fromLatin1(action), object(payload), false});
}

CommandRecord OcttSite::now(const CommandRecord& command)
{
    return site.commands.at(command.id.value());
}

void OcttSite::pass(std::chrono::seconds time)
{
    for (auto left = time; left.count() > 0; --left) {
        clock.advance(std::chrono::seconds(1));
        pump();
    }
}

StationState OcttSite::state()
{
    clock.advance(std::chrono::milliseconds(100)); // the next batch of changes
    pump();
    const StationPointer found = live->station(StationId(Id));
    return found ? *found : StationState();
}

ConnectorState OcttSite::connector(int number)
{
    const StationState all = state();
    const ConnectorState* found = all.connector(EvseId(number));
    return found ? *found : ConnectorState();
}

TransactionRecord OcttSite::transaction(int id) const
{
    const auto found = std::find_if(transactions.records.begin(), transactions.records.end(), [id](const auto& entry) {
        return entry.second.id.value() == QString::number(id);
    });
    return found == transactions.records.end() ? TransactionRecord() : found->second;
}

QStringList OcttSite::blamed()
{
    QStringList names;
    for (const QuirkCount& quirk : state().quirks)
        names.append(quirk.name + QStringLiteral(": ") + quirk.lastDetail);
    return names;
}

void OcttSite::pump()
{
    for (int turn = 0; turn < 8; ++turn)
        QCoreApplication::processEvents();
}

void OcttSite::addToken(const QString& value, const QString& group, bool isBlocked,
                        const std::optional<QDateTime>& expiresAt)
{
    TokenRecord token;
    token.value = value;
    token.groupId = group;
    token.isBlocked = isBlocked;
    token.expiresAt = expiresAt;
    QVERIFY(wait(engine->administration().saveToken(token)).has_value());
}

void OcttSite::openEngine(const api::StationChange& known)
{
    engine = std::make_unique<engine::Engine>(engine::EngineSetup{
        clock, ids, transactions, site, hasher,
        [](const QString& protocol, ocpp::AdapterSetup setup) { return ocpp::makeStationAdapter(protocol, std::move(setup)); },
        QStringLiteral("test")});
    engine->start([](const Result<void>& result) { QVERIFY(result.has_value()); });
    live = std::make_unique<api::LiveSite>(engine->changes());
    QVERIFY(wait(engine->administration().saveStation(StationId(Id), known)).has_value());
    addToken(Tag, Group);
    addToken(Sibling, Group);
    addToken(Expired, {}, false, clock.utcNow().addDays(-1));
    addToken(Blocked, {}, true);
}

} // namespace forecourt::tests
