// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/quirks/quirksite.h"

namespace forecourt::tests {

QuirkSite::QuirkSite(int quirk, int connectors)
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

QuirkSite::~QuirkSite() = default;

void QuirkSite::pump()
{
    for (int turn = 0; turn < 8; ++turn)
        QCoreApplication::processEvents();
}

void QuirkSite::pass(std::chrono::seconds time)
{
    for (auto left = time; left.count() > 0; --left) {
        clock.advance(std::chrono::seconds(1));
        pump();
    }
}

StationPointer QuirkSite::state() const
{
    return live->station(StationId(Name));
}

bool QuirkSite::isBooted() const
{
    return state() && state()->link.hasBootedOnThisLink;
}

bool QuirkSite::isOnline() const
{
    return state() && state()->link.isOnline;
}

bool QuirkSite::has(int quirk) const
{
    const QList<QuirkCount> found = state() ? state()->quirks : QList<QuirkCount>();
    return std::any_of(found.cbegin(), found.cend(), [quirk](const QuirkCount& one) { return one.number == quirk; });
}

QByteArray QuirkSite::named() const
{
    QStringList names;
    for (const QuirkCount& one : state() ? state()->quirks : QList<QuirkCount>())
        names.append(QStringLiteral("%1 %2 (%3)").arg(one.number).arg(one.name, one.lastDetail));
    return names.join(QStringLiteral(", ")).toUtf8();
}

void QuirkSite::apply(const api::StationChange& change)
{
    QVERIFY(engine->administration().saveStation(StationId(Name), change).result());
}

void QuirkSite::command(CommandParameters parameters)
{
    CommandRequest request;
    request.station = StationId(Name);
    request.parameters = std::move(parameters);
    QVERIFY(engine->commands().submit(request).result());
    pass(std::chrono::seconds(2));
}

void QuirkSite::openEngine()
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

} // namespace forecourt::tests
