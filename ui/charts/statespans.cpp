// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/statespans.h"

#include <algorithm>
#include <cstdlib>

namespace forecourt::ui {

namespace {
constexpr qint64 BelievableS = 86'400;

struct ReportedState
{
    QDateTime at;
    DisplayStatus status;
};

/// When it was so: by the station's clock, else when we heard of it.
QDateTime timeOf(const EventRecord& change)
{
    QDateTime stated = QDateTime::fromString(change.stationTime, Qt::ISODateWithMs);
    if (stated.isValid() && stated.timeSpec() == Qt::LocalTime)
        stated.setTimeSpec(Qt::UTC); // without a zone it is meant so
    const bool isBelievable = stated.isValid() && std::abs(stated.secsTo(change.at)) <= BelievableS;
    return isBelievable ? stated.toUTC() : change.at;
}

QList<ReportedState> reportedStates(const QList<EventRecord>& changes, EvseId evse)
{
    QList<EventRecord> ours;
    for (const EventRecord& change : changes) {
        if (change.kind == EventKind::StatusChanged && change.evse == evse)
            ours.append(change);
    }
    std::sort(ours.begin(), ours.end(), [](const EventRecord& a, const EventRecord& b) { return a.id < b.id; });
    QList<ReportedState> reported;
    for (const EventRecord& change : std::as_const(ours)) {
        if (const auto status = displayStatusOf(change.code))
            reported.append({timeOf(change), *status});
    }
    std::stable_sort(reported.begin(), reported.end(),
                     [](const ReportedState& a, const ReportedState& b) { return a.at < b.at; });
    return reported;
}
} // namespace

QList<StateSpan> stateSpans(const QList<EventRecord>& changes, EvseId evse, const QDateTime& from, const QDateTime& to)
{
    QList<StateSpan> spans;
    const QList<ReportedState> reported = reportedStates(changes, evse);
    for (qsizetype i = 0; i < reported.size(); ++i) {
        const QDateTime begin = std::max(reported[i].at, from);
        const QDateTime end = i + 1 < reported.size() ? std::min(reported[i + 1].at, to) : to;
        if (begin >= end)
            continue;
        if (!spans.isEmpty() && spans.last().status == reported[i].status)
            spans.last().to = end;
        else
            spans.append({reported[i].status, begin, end});
    }
    return spans;
}

std::optional<DisplayStatus> stateAt(const QList<StateSpan>& spans, const QDateTime& time)
{
    for (const StateSpan& span : spans) {
        if (time >= span.from && time < span.to)
            return span.status;
    }
    return std::nullopt;
}

} // namespace forecourt::ui
