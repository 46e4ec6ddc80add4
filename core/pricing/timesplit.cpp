// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/timesplit.h"

#include <algorithm>

namespace forecourt::pricing {

namespace {

/// How things stood for a while.
struct StateSpan
{
    TimeSpan span;
    std::optional<ChargingState> state; ///< empty: not known yet
    bool isHeldBack = false;
};

/// The states within the session, without gaps, cut where the session ended.
[[nodiscard]] std::vector<StateSpan> stateSpans(const SessionFacts& facts, const SessionTimes& times)
{
    QList<StateSince> states = facts.states;
    std::stable_sort(states.begin(), states.end(), [](const StateSince& a, const StateSince& b) { return a.at < b.at; });
    std::vector<StateSpan> spans;
    StateSpan current{{times.start, times.end}, std::nullopt, false};
    const auto closeAt = [&](qint64 at) {
        at = std::clamp(at, times.start, times.end);
        StateSpan before = current;
        before.span.to = at;
        if (before.span.from < times.stop && times.stop < at) { // the end of the session cuts it
            StateSpan running = before;
            running.span.to = times.stop;
            spans.push_back(running);
            before.span.from = times.stop;
        }
        if (before.span.from < before.span.to)
            spans.push_back(before);
        current.span.from = at;
    };
    for (const StateSince& state : std::as_const(states)) {
        closeAt(state.at.toSecsSinceEpoch());
        current.state = state.state;
        current.isHeldBack = state.isHeldBack || state.state == ChargingState::SuspendedEvse;
    }
    closeAt(times.end);
    return spans;
}

void join(std::vector<TimeSpan>& spans, const TimeSpan& next)
{
    if (!spans.empty() && spans.back().to == next.from)
        spans.back().to = next.to;
    else
        spans.push_back(next);
}

[[nodiscard]] bool isIdle(const StateSpan& span, const SessionTimes& times)
{
    if (span.isHeldBack || span.state == ChargingState::None)
        return false;
    return span.span.from >= times.stop || span.state == ChargingState::SuspendedEv || span.state == ChargingState::Finishing;
}

} // namespace

std::vector<TimeSpan> chargingSpans(const SessionFacts& facts, const SessionTimes& times, const RegisterCurve& curve)
{
    std::vector<TimeSpan> spans;
    if (facts.states.isEmpty()) {
        for (size_t i = 1; i < curve.points.size(); ++i) {
            if (curve.points[i].milliWh > curve.points[i - 1].milliWh && curve.points[i].at > curve.points[i - 1].at)
                join(spans, {curve.points[i - 1].at, curve.points[i].at});
        }
        return spans;
    }
    for (const StateSpan& span : stateSpans(facts, times)) {
        if (span.state == ChargingState::Charging && span.span.from < times.stop)
            join(spans, span.span);
    }
    return spans;
}

std::vector<TimeSpan> idleSpans(const SessionFacts& facts, const SessionTimes& times, qint64 graceS)
{
    std::vector<TimeSpan> spans;
    qint64 graceLeft = graceS;
    for (const StateSpan& span : stateSpans(facts, times)) {
        if (isIdle(span, times)) {
            const qint64 length = span.span.to - span.span.from;
            const qint64 ofGrace = std::min(graceLeft, length);
            graceLeft -= ofGrace;
            if (length > ofGrace)
                join(spans, {span.span.from + ofGrace, span.span.to});
        } else if (span.state == ChargingState::Charging || span.state == ChargingState::None) {
            graceLeft = graceS;
        }
    }
    return spans;
}

std::vector<TimePart> splitTime(const std::vector<TimeSpan>& spans, const std::vector<BandStretch>& bands, qint64 freeS)
{
    std::vector<TimePart> parts;
    const auto add = [&parts](int band, bool isFree, qint64 seconds) {
        if (seconds <= 0)
            return;
        const auto found = std::find_if(parts.begin(), parts.end(), [=](const TimePart& part) { return part.band == band && part.isFree == isFree; });
        if (found == parts.end())
            parts.push_back({band, isFree, seconds});
        else
            found->seconds += seconds;
    };
    size_t stretch = 0;
    for (const TimeSpan& span : spans) {
        for (qint64 at = span.from; at < span.to;) {
            while (stretch + 1 < bands.size() && bands[stretch].to <= at)
                ++stretch;
            const qint64 until = stretch + 1 < bands.size() ? std::min(span.to, bands[stretch].to) : span.to;
            const qint64 ofAllowance = std::min(freeS, until - at);
            add(-1, true, ofAllowance);
            add(bands[stretch].band, false, until - at - ofAllowance);
            freeS -= ofAllowance;
            at = until;
        }
    }
    return parts;
}

} // namespace forecourt::pricing
