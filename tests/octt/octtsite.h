// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The central system under test: real server and engine on loopback, stores in memory, one clock for both sides.
#pragma once

#include "core/api/livesite.h"
#include "core/engine/engine.h"
#include "core/server/ocppserver.h"
#include "core/server/sodiumcredentialhasher.h"
#include "tests/octt/octtstation.h"
#include "tests/support/fakestore.h"
#include "tests/support/manualclock.h"
#include "tests/unit/engine/clauses.h"

#include <QFuture>

#include <algorithm>

namespace forecourt::tests {

/// Knows the station, and the tags below. Thread: the test's.
class OcttSite
{
public:
    explicit OcttSite(const api::StationChange& known = {}, const std::optional<server::TlsSettings>& tls = {})
    {
        openEngine(known);
        server::ServerSettings settings;
        settings.bindAddress = QHostAddress::LocalHost;
        settings.port = 0;
        settings.tls = tls;
        server = std::make_unique<server::OcppServer>(engine->directory(), engine->links(), hasher, clock, ids, settings);
        QVERIFY(server->listen().has_value());
    }
    /// Every word of ours must have kept to the rules.
    ~OcttSite()
    {
        const QByteArray broken = station.violations.join(QLatin1Char('\n')).toUtf8();
        QTest::qVerify(broken.isEmpty(), "what we sent keeps to the schemas", broken.constData(), __FILE__, __LINE__);
    }
    OcttSite(const OcttSite&) = delete;
    OcttSite& operator=(const OcttSite&) = delete;

    inline static const QString Id = QStringLiteral("OCTT1");
    inline static const QString Tag = QStringLiteral("TAG1");         ///< in Group
    inline static const QString Sibling = QStringLiteral("TAG2");     ///< in Group
    inline static const QString Expired = QStringLiteral("EXPIRED");
    inline static const QString Blocked = QStringLiteral("BLOCKED");
    inline static const QString Unknown = QStringLiteral("NOBODY");
    inline static const QString Group = QStringLiteral("GROUP1");

    ManualClock clock;
    SystemIdSource ids;
    FakeTransactionStore transactions;
    FakeSiteStore site{transactions};
    server::SodiumCredentialHasher hasher;
    OcttStation station{Id, clock}; // dies after the server
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<api::LiveSite> live;
    std::unique_ptr<server::OcppServer> server;

    /// Waits for what takes true time: sockets, password hashes.
    template<class T>
    Result<T> wait(const QFuture<Result<T>>& future)
    {
        static_cast<void>(QTest::qWaitFor([&] { return future.isFinished(); }));
        if (!future.isFinished() || future.resultCount() == 0)
            return failure(ErrorCode::TimedOut, QStringLiteral("no result"));
        return future.result();
    }

    /// Connected, booted, two free connectors.
    void coldBoot(const QByteArray& password = {})
    {
        QVERIFY(station.connectTo(server->port(), password));
        bootUp();
    }
    void bootUp()
    {
        station.received.clear();
        QCOMPARE(word(station.boot(), "status"), QStringLiteral("Accepted"));
        for (const int connector : {0, 1, 2})
            QCOMPARE(station.status(connector, "Available"), QJsonObject());
        // What the central system asks by itself ends with a trigger; the test's own commands come behind it.
        static_cast<void>(QTest::qWaitFor([this] { return !station.last("TriggerMessage").isEmpty(); }, 1000));
        run(ReadVariables{});
    }
    /// The link ends and the central system knows.
    void disconnect()
    {
        station.disconnect();
        QVERIFY(QTest::qWaitFor([this] { return !state().link.isOnline; }));
    }
    /// Authorised and charging on \a connector; the transaction's id.
    int charge(int connector = 1)
    {
        station.status(connector, "Preparing");
        const QJsonObject begun = station.start(connector, Tag, 1000);
        station.status(connector, "Charging");
        return begun.value(QLatin1String("transactionId")).toInt();
    }

    /// Sends a command and waits for its answer.
    CommandRecord run(CommandParameters parameters)
    {
        CommandRequest request;
        request.station = StationId(Id);
        request.parameters = std::move(parameters);
        const Result<CommandRecord> record = wait(engine->commands().run(request));
        const QByteArray why = record ? QByteArray() : record.error().detail.toUtf8();
        QTest::qVerify(record.has_value(), "the command is answered", why.constData(), __FILE__, __LINE__);
        return record.value_or(CommandRecord());
    }
    CommandRecord raw(const char* action, const QByteArray& payload = "{}")
    {
        return run(RawCall{QString::fromLatin1(action), object(payload), false});
    }
    /// As it is known now.
    [[nodiscard]] CommandRecord now(const CommandRecord& command)
    {
        return site.commands.at(command.id.value());
    }

    /// Turns the clock in small steps and lets the sockets work in between.
    void pass(std::chrono::seconds time)
    {
        for (auto left = time; left.count() > 0; --left) {
            clock.advance(std::chrono::seconds(1));
            pump();
        }
    }
    /// What the window would show.
    [[nodiscard]] StationState state()
    {
        clock.advance(std::chrono::milliseconds(100)); // the next batch of changes
        pump();
        const StationPointer found = live->station(StationId(Id));
        return found ? *found : StationState();
    }
    [[nodiscard]] ConnectorState connector(int number)
    {
        const StationState all = state();
        const ConnectorState* found = all.connector(EvseId(number));
        return found ? *found : ConnectorState();
    }
    [[nodiscard]] TransactionRecord transaction(int id) const
    {
        const auto found = std::find_if(transactions.records.begin(), transactions.records.end(), [id](const auto& entry) {
            return entry.second.id.value() == QString::number(id);
        });
        return found == transactions.records.end() ? TransactionRecord() : found->second;
    }
    /// Names of deviations the station is blamed for; a right one has none.
    [[nodiscard]] QStringList blamed()
    {
        QStringList names;
        for (const QuirkCount& quirk : state().quirks)
            names.append(quirk.name + QStringLiteral(": ") + quirk.lastDetail);
        return names;
    }

private:
    static void pump()
    {
        for (int turn = 0; turn < 8; ++turn)
            QCoreApplication::processEvents();
    }
    void addToken(const QString& value, const QString& group = {}, bool isBlocked = false,
                  const std::optional<QDateTime>& expiresAt = {})
    {
        TokenRecord token;
        token.value = value;
        token.groupId = group;
        token.isBlocked = isBlocked;
        token.expiresAt = expiresAt;
        QVERIFY(wait(engine->administration().saveToken(token)).has_value());
    }
    void openEngine(const api::StationChange& known)
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
};

} // namespace forecourt::tests
