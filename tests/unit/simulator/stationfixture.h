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

    explicit StationFixture(QSet<int> quirks = {}, int connectors = 2, QMap<QString, QString> configuration = {});
    ~StationFixture();

    /// On, connected, booted, statuses told.
    [[nodiscard]] bool isReady();

    [[nodiscard]] bool arrives(const QString& action, int count = 1);

    /// The answer to a request of the central system; empty if none came.
    QJsonObject ask(const QString& action, const QJsonObject& payload = {});
    [[nodiscard]] QString status(const QString& action, const QJsonObject& payload = {});

    /// A running transaction on connector 1.
    [[nodiscard]] bool isCharging();
};

} // namespace forecourt::simulator::tests
