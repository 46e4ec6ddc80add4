// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/simulator/stationfixture.h"

namespace forecourt::simulator::tests {

StationFixture::StationFixture(QSet<int> quirks, int connectors, QMap<QString, QString> configuration)
{
    StationSettings settings;
    settings.id = QStringLiteral("SIM 1");
    settings.url = central.url();
    settings.connectors = connectors;
    settings.quirks = std::move(quirks);
    settings.configuration = std::move(configuration);
    settings.reconnectDelay = std::chrono::milliseconds(20);
    settings.connectorMaximumW = 11'000;
    settings.silenceLimit = std::chrono::milliseconds(200);
    station = std::make_unique<SimulatedStation>(settings, clock);
}

StationFixture::~StationFixture() = default;

bool StationFixture::isReady()
{
    station->powerOn();
    return QTest::qWaitFor([this] { return central.count(QStringLiteral("StatusNotification")) >= station->connectorCount() + 1; });
}

bool StationFixture::arrives(const QString& action, int count)
{
    return QTest::qWaitFor([this, action, count] { return central.count(action) >= count; });
}

QJsonObject StationFixture::ask(const QString& action, const QJsonObject& payload)
{
    const QString id = central.ask(action, payload);
    const bool isHere = QTest::qWaitFor([this, id] { return central.answers.contains(id) || central.errors.contains(id); });
    if (isHere && central.errors.contains(id))
        return {{QStringLiteral("error"), central.errors.value(id)}};
    return central.answers.value(id);
}

QString StationFixture::status(const QString& action, const QJsonObject& payload)
{
    const QJsonObject answer = ask(action, payload);
    return answer.contains(QLatin1String("error")) ? answer.value(QLatin1String("error")).toString()
                                                   : answer.value(QLatin1String("status")).toString();
}

bool StationFixture::isCharging()
{
    if (!isReady())
        return false;
    station->plugIn(1, SimulatedCar({}, 20));
    station->tapCard(1, QStringLiteral("TAG1"));
    return QTest::qWaitFor([this] {
        const auto* connector = station->connector(1);
        return connector->transaction() && station->transactionQueue().idOf(connector->transaction()->local)
               && central.statuses(1).contains(QStringLiteral("Charging"));
    });
}

} // namespace forecourt::simulator::tests
