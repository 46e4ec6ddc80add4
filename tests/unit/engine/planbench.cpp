// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/planbench.h"

namespace forecourt::tests::planbench {

PlannedAction restart()
{
    PlannedAction plan;
    plan.station = StationId(A);
    plan.work = Reset{ResetKind::Soft};
    plan.user = QStringLiteral("Eva");
    return plan;
}

PlannedAction weekly(int days, QTime time)
{
    PlannedAction plan = restart();
    plan.days = days;
    plan.time = time;
    return plan;
}

qint64 add(EngineHarness& site, const PlannedAction& plan)
{
    const auto future = site.engine->planning().add(plan);
    return future.result() ? future.result()->value() : 0;
}

PlannedAction stored(EngineHarness& site, qint64 id)
{
    return site.site.plans.at(id);
}

void wait(EngineHarness& site, std::chrono::milliseconds time)
{
    using std::chrono::seconds;
    for (auto left = time; left.count() > 0; left -= seconds(10))
        site.clock.advance(seconds(10));
}

bool isReset(const StationDouble& station)
{
    const auto& sent = station.adapter().sentCommands;
    return !sent.empty() && std::holds_alternative<Reset>(sent.back().prepared.meaning);
}

} // namespace forecourt::tests::planbench
