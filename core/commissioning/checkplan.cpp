// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/checkplan.h"

namespace forecourt::commissioning {

QString commissioningTag()
{
    return QStringLiteral("F0C0DE01");
}

bool isPerConnector(CheckStepKind kind)
{
    return kind >= CheckStepKind::PlugIn && kind <= CheckStepKind::Unplug;
}

CheckRecord makeCheck(const StationState& station, bool withOffline, const QString& technician, const QDateTime& now)
{
    CheckRecord check;
    check.station = station.record.id;
    check.technician = technician;
    check.startedAt = now;
    check.changedAt = now;
    const auto add = [&check](CheckStepKind kind, std::optional<EvseId> evse) {
        CheckStep step;
        step.kind = kind;
        step.evse = evse;
        check.steps.push_back(step);
    };
    for (int kind = 0; kind < int(CheckStepKind::PlugIn); ++kind)
        add(CheckStepKind(kind), std::nullopt);
    std::vector<EvseId> places;
    for (const ConnectorState& connector : station.connectors) {
        if (places.empty() || !(places.back() == connector.evse))
            places.push_back(connector.evse);
    }
    if (places.empty())
        places.push_back(EvseId(1));
    for (const EvseId evse : places) {
        for (int kind = int(CheckStepKind::PlugIn); kind <= int(CheckStepKind::Unplug); ++kind)
            add(CheckStepKind(kind), evse);
    }
    if (withOffline)
        add(CheckStepKind::OfflineSession, std::nullopt);
    check.steps.front().startedAt = now;
    check.steps.front().attempts = 1;
    return check;
}

int firstWaiting(const CheckRecord& check)
{
    for (std::size_t i = 0; i < check.steps.size(); ++i) {
        if (!check.steps[i].isDone())
            return static_cast<int>(i);
    }
    return static_cast<int>(check.steps.size());
}

void restart(CheckStep& step, const QDateTime& now)
{
    step.state = CheckState::Waiting;
    step.reason = CheckReason::None;
    step.note.clear();
    step.startedAt = now;
    step.finishedAt.reset();
    ++step.attempts;
    step.command.reset();
    step.session.reset();
    step.linkLostAt.reset();
    step.linkBackAt.reset();
    step.facts.clear();
}

bool isOverdue(const CheckStep& step, const QDateTime& now)
{
    return !step.isDone() && step.startedAt && step.startedAt->secsTo(now) >= HintAfter.count();
}

CheckCounts countSteps(const CheckRecord& check)
{
    CheckCounts counts;
    for (const CheckStep& step : check.steps) {
        switch (step.state) {
        case CheckState::Waiting: ++counts.waiting; break;
        case CheckState::Passed: ++counts.passed; break;
        case CheckState::Warning: ++counts.warnings; break;
        case CheckState::Failed: ++counts.failed; break;
        case CheckState::Skipped: ++counts.skipped; break;
        }
    }
    return counts;
}

} // namespace forecourt::commissioning
