// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planned actions in memory, shown in the mirror; nothing is ever done.
#pragma once

#include "core/api/planning.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"

#include <QPromise>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace forecourt::tests {

/// Thread: the test's.
class FakePlanning final : public api::Planning
{
public:
    explicit FakePlanning(FakeChangeSource& source);
    ~FakePlanning() override;

    QList<PlannedAction> plans;
    std::optional<Error> failure;
    std::map<qint64, Error> cancelFailures; ///< by id
    bool isSlow = false; ///< cancelling waits for finishCancelling()

    QFuture<Result<PlanId>> add(PlannedAction action) override;
    QFuture<Result<void>> cancel(PlanId plan) override;
    void finishCancelling();
    void publish();

private:
    [[nodiscard]] Result<void> cancelNow(PlanId plan);

    std::vector<std::pair<PlanId, std::shared_ptr<QPromise<Result<void>>>>> m_cancelling;
    FakeChangeSource& m_source;
};

} // namespace forecourt::tests
