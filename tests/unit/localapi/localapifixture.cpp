// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/localapi/localapifixture.h"

namespace forecourt::tests {

QDateTime instant(int minute)
{
    return QDateTime(QDate(2026, 5, 5), QTime(8, minute), Qt::UTC);
}

StationState fullStation()
{
    StationState station;
    station.record.id = StationId(QStringLiteral("CP 1/a"));
    station.record.name = QStringLiteral("Yard");
    station.record.isAdmitted = true;
    station.record.registration = RegistrationStatus::Accepted;
    station.record.boot.vendor = QStringLiteral("Acme");
    station.record.assumedProtocol = QStringLiteral("ocpp1.6");
    station.link.isOnline = true;
    station.link.protocol = QStringLiteral("ocpp1.6");
    station.link.lastHeardAt = instant(3);
    station.stationStatus = ConnectorStatus::Available;
    ConnectorState connector;
    connector.evse = EvseId(1);
    connector.status = ConnectorStatus::Occupied;
    connector.charging = ChargingState::Charging;
    connector.errorCode = QStringLiteral("NoError");
    connector.since = instant(2);
    connector.transaction = TransactionKey(7);
    connector.live.powerW = 11040;
    connector.live.energyRegister = Energy{1234567};
    station.connectors.push_back(connector);
    return station;
}

TransactionRecord fullSession()
{
    TransactionRecord session;
    session.key = TransactionKey(7);
    session.number = QStringLiteral("2026-000007");
    session.id = TransactionId(QStringLiteral("7"));
    session.station = StationId(QStringLiteral("CP 1/a"));
    session.evse = EvseId(1);
    session.token = {QStringLiteral("TAG1")};
    session.startedAt = instant(0);
    session.meterStart = Energy::fromWh(1000);
    session.lastRegister = Energy{1234567};
    session.flags = TransactionFlag::UnknownToken | TransactionFlag::EndUnknown;
    return session;
}

MeterSample aSample(int minute, Measurand measurand)
{
    MeterSample sample;
    sample.at = instant(minute);
    sample.measurand = measurand;
    return sample;
}

LocalApiFixture::LocalApiFixture()
{
    central.stations.insert(QStringLiteral("CP 1/a"), fullStation());
    central.sessions.insert(7, fullSession());
    central.system.ocpp = {8887, true, {}};
    central.candidates = {Candidate{QStringLiteral("NEW1"), QStringLiteral("10.0.0.9"), {}, {}, {}, {},
                                    instant(1), instant(2), 3, true, false}};
    central.attempts = {
        ConnectionAttempt{instant(1), QStringLiteral("10.0.0.8"), QStringLiteral("/ocpp/X"), QStringLiteral("X"),
                          {}, 404, AttemptReason::UnknownStation, QStringLiteral("unknown")},
        ConnectionAttempt{instant(2), QStringLiteral("10.0.0.8"), QStringLiteral("/ocpp/X"), {}, {}, 101,
                          AttemptReason::Connected, {}}};
    live = std::make_unique<api::LiveSite>(central);
    localapi::LocalApi::Options options;
    options.token = ApiToken;
    options.prices = &prices;
    options.figures = [this] { return figures; };
    options.console.vendorData = &rules;
    api = std::make_unique<localapi::LocalApi>(options, central, central, central, *live);
    if (const auto opened = api->listen())
        port = *opened;
}

LocalApiFixture::~LocalApiFixture() = default;

HttpReply LocalApiFixture::ask(const QByteArray& method, const QByteArray& target, const QByteArray& body) const
{
    return request(port, method, "/api/v1" + target, ApiToken, body);
}

QStringList LocalApiFixture::differences(const HttpReply& reply, const QString& schema)
{
    return SchemaCheck(QJsonDocument::fromJson(localapi::openApiDescription()).object())
        .differences(reply.json(), schema);
}

QStringList LocalApiFixture::issuePaths(const HttpReply& reply)
{
    QStringList paths;
    for (const QJsonValue issue : reply.json().value(QStringLiteral("issues")).toArray())
        paths.append(issue[QStringLiteral("path")].toString());
    return paths;
}

} // namespace forecourt::tests
