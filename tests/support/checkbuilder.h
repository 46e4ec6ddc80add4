// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A finished guided check with everything a hand-over can show, and its store in memory.
#pragma once

#include "core/api/commissioning.h"
#include "core/base/async.h"
#include "core/commissioning/checkplan.h"
#include "tests/support/sitebuilder.h"

#include <map>

namespace forecourt::tests {

/// Keeps checks as the database would. Thread: the test's.
class FakeCommissioning final : public api::Commissioning
{
public:
    FakeCommissioning();
    ~FakeCommissioning() override;

    std::map<qint64, CheckRecord> records;
    SettingsTemplate expected;
    QList<SettingsReading> readings; ///< newest first
    std::optional<Error> failure;
    int saves = 0;

    QFuture<Result<CheckId>> saveCheck(CheckRecord check) override;
    QFuture<Result<QList<CheckRecord>>> checks(StationId station) override;
    QFuture<Result<void>> removeCheck(CheckId check) override;
    QFuture<Result<void>> saveTemplate(SettingsTemplate settings) override;
    QFuture<Result<SettingsTemplate>> settingsTemplate() override;
    QFuture<Result<QList<SettingsReading>>> settingsReadings(StationId station) override;
};

/// Every step of a charger with \a connectors connectors done: most passed, one warning, one failed, one
/// skipped; measured values, one of them out of range; a curve of twelve minutes; signed.
[[nodiscard]] CheckRecord aSignedCheck(int connectors = 2);

} // namespace forecourt::tests
