// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A simulated station, a central system for it, and a clock the test turns.
#pragma once

#include "core/simulator/simulatedstation.h"
#include "tests/support/manualclock.h"
#include "tests/unit/simulator/centralstub.h"

#include <QTest>

namespace forecourt::simulator::tests {

struct StationFixture
{
    forecourt::tests::ManualClock clock;
    CentralStub central;
    std::unique_ptr<SimulatedStation> station;

    explicit StationFixture(QSet<int> quirks = {}, int connectors = 2, QMap<QString, QString> configuration = {})
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

    /// On, connected, booted, statuses told.
    [[nodiscard]] bool isReady()
    {
        station->powerOn();
        return QTest::qWaitFor([this] { return central.count(QStringLiteral("StatusNotification")) >= station->connectorCount() + 1; });
    }

    [[nodiscard]] bool arrives(const QString& action, int count = 1)
    {
        return QTest::qWaitFor([this, action, count] { return central.count(action) >= count; });
    }

    /// The answer to a request of the central system; empty if none came.
    QJsonObject ask(const QString& action, const QJsonObject& payload = {})
    {
        const QString id = central.ask(action, payload);
        const bool isHere = QTest::qWaitFor([this, id] { return central.answers.contains(id) || central.errors.contains(id); });
        if (isHere && central.errors.contains(id))
            return {{QStringLiteral("error"), central.errors.value(id)}};
        return central.answers.value(id);
    }
    [[nodiscard]] QString status(const QString& action, const QJsonObject& payload = {})
    {
        const QJsonObject answer = ask(action, payload);
        return answer.contains(QLatin1String("error")) ? answer.value(QLatin1String("error")).toString()
                                                       : answer.value(QLatin1String("status")).toString();
    }

    /// A running transaction on connector 1.
    [[nodiscard]] bool isCharging()
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
};

} // namespace forecourt::simulator::tests
