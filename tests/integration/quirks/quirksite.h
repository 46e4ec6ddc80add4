// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The whole central system without its database, a simulated station on a real socket, and one clock for both.
#pragma once

#include "core/api/livesite.h"
#include "core/engine/engine.h"
#include "core/server/ocppserver.h"
#include "core/server/sodiumcredentialhasher.h"
#include "core/simulator/simulatedstation.h"
#include "tests/support/fakestore.h"
#include "tests/support/manualclock.h"

#include <QFuture>
#include <QTest>

#include <algorithm>
#include <memory>

namespace forecourt::tests {

/// Thread: the test's.
class QuirkSite
{
public:
    /// A station that misbehaves as \a quirk says; 0: it does not.
    explicit QuirkSite(int quirk, int connectors = 1)
    {
        openEngine();
        simulator::StationSettings settings;
        settings.id = Name;
        settings.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(server->port()));
        settings.connectors = connectors;
        settings.connectorMaximumW = 11'000;
        if (quirk != 0)
            settings.quirks = {quirk};
        settings.reconnectDelay = std::chrono::milliseconds(20);
        settings.silenceLimit = std::chrono::milliseconds(400);
        station = std::make_unique<simulator::SimulatedStation>(settings, clock);
    }

    inline static const QString Name = QStringLiteral("Q1");
    inline static const QString Tag = QStringLiteral("TAG1");

    ManualClock clock;
    SystemIdSource ids;
    FakeTransactionStore transactions;
    FakeSiteStore site{transactions};
    server::SodiumCredentialHasher hasher;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<api::LiveSite> live;
    std::unique_ptr<server::OcppServer> server;
    std::unique_ptr<simulator::SimulatedStation> station;

    /// Lets the sockets work without time passing.
    static void pump()
    {
        for (int turn = 0; turn < 8; ++turn)
            QCoreApplication::processEvents();
    }
    /// Turns the clock in small steps and lets the sockets work in between.
    void pass(std::chrono::seconds time)
    {
        for (auto left = time; left.count() > 0; --left) {
            clock.advance(std::chrono::seconds(1));
            pump();
        }
    }
    /// Lets time pass until \a isSo; false after \a limit.
    template<class Condition>
    [[nodiscard]] bool passUntil(Condition isSo, std::chrono::seconds limit = std::chrono::seconds(60))
    {
        for (auto left = limit; left.count() > 0 && !isSo(); --left) {
            pass(std::chrono::seconds(1));
            QTest::qWait(5); // reconnecting takes true time
        }
        return isSo();
    }

    [[nodiscard]] StationPointer state() const { return live->station(StationId(Name)); }
    [[nodiscard]] bool isBooted() const { return state() && state()->link.hasBootedOnThisLink; }
    [[nodiscard]] bool isOnline() const { return state() && state()->link.isOnline; }
    [[nodiscard]] bool has(int quirk) const
    {
        const QList<QuirkCount> found = state() ? state()->quirks : QList<QuirkCount>();
        return std::any_of(found.cbegin(), found.cend(), [quirk](const QuirkCount& one) { return one.number == quirk; });
    }
    /// "15 number-for-text, …", for messages of failed tests.
    [[nodiscard]] QByteArray named() const
    {
        QStringList names;
        for (const QuirkCount& one : state() ? state()->quirks : QList<QuirkCount>())
            names.append(QStringLiteral("%1 %2 (%3)").arg(one.number).arg(one.name, one.lastDetail));
        return names.join(QStringLiteral(", ")).toUtf8();
    }

    void apply(const api::StationChange& change)
    {
        QVERIFY(engine->administration().saveStation(StationId(Name), change).result());
    }
    void command(CommandParameters parameters)
    {
        CommandRequest request;
        request.station = StationId(Name);
        request.parameters = std::move(parameters);
        QVERIFY(engine->commands().submit(request).result());
        pass(std::chrono::seconds(2));
    }

private:
    void openEngine()
    {
        engine = std::make_unique<engine::Engine>(engine::EngineSetup{
            clock, ids, transactions, site, hasher,
            [](const QString& protocol, ocpp::AdapterSetup setup) { return ocpp::makeStationAdapter(protocol, std::move(setup)); },
            QStringLiteral("test")});
        engine->start([](const Result<void>& result) { QVERIFY(result.has_value()); });
        live = std::make_unique<api::LiveSite>(engine->changes());
        api::StationChange known;
        known.assumedProtocol = QStringLiteral("ocpp1.6"); // quirks 1, 3
        apply(known);
        TokenRecord token;
        token.value = Tag;
        QVERIFY(engine->administration().saveToken(token).result());
        server::ServerSettings settings;
        settings.bindAddress = QHostAddress::LocalHost;
        settings.port = 0;
        server = std::make_unique<server::OcppServer>(engine->directory(), engine->links(), hasher, clock, ids, settings);
        QVERIFY(server->listen().has_value());
    }
};

} // namespace forecourt::tests
