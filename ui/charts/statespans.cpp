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
/// One state between \a from and \a to, as far as that is within \a within.
void addSpan(QList<StateSpan>& spans, const StateSpan& span, const StateSpan& within)
{
    const QDateTime begin = std::max(span.from, within.from);
    const QDateTime end = std::min(span.to, within.to);
    if (begin >= end)
        return;
    if (!spans.isEmpty() && spans.last().status == span.status && spans.last().to == begin)
        spans.last().to = end;
    else
        spans.append({span.status, begin, end});
}
} // namespace

QList<LinkGap> linkGaps(const QList<EventRecord>& events)
{
    QList<EventRecord> sorted = events;
    std::sort(sorted.begin(), sorted.end(), [](const EventRecord& a, const EventRecord& b) { return a.id < b.id; });
    QList<LinkGap> gaps;
    for (const EventRecord& event : std::as_const(sorted)) {
        const bool isAway = !gaps.isEmpty() && !gaps.last().to.isValid();
        if (event.kind == EventKind::Disconnected && !isAway)
            gaps.append({event.at, {}});
        else if (event.kind == EventKind::Connected && isAway)
            gaps.last().to = event.at;
    }
    return gaps;
}

QList<StateSpan> stateSpans(const QList<EventRecord>& changes, EvseId evse, const QDateTime& from, const QDateTime& to,
                            QList<LinkGap> gaps)
{
    QList<StateSpan> spans;
    const QList<ReportedState> reported = reportedStates(changes, evse);
    if (!reported.isEmpty() && !gaps.isEmpty() && !gaps.last().to.isValid()) // nothing was told since: it was there when it said the last
        gaps.last() = {std::max(gaps.last().from, reported.last().at), to};
    const StateSpan visible{DisplayStatus::Available, from, to};
    for (qsizetype i = 0; i < reported.size(); ++i) {
        const DisplayStatus status = reported[i].status;
        const QDateTime end = i + 1 < reported.size() ? reported[i + 1].at : std::max(to, reported[i].at);
        QDateTime known = reported[i].at;
        for (const LinkGap& gap : std::as_const(gaps)) {
            if (gap.from < reported[i].at || gap.from >= end)
                continue; // told afterwards, or not in its time
            addSpan(spans, {status, known, gap.from}, visible);
            known = std::clamp(gap.to, gap.from, end);
            addSpan(spans, {DisplayStatus::Offline, gap.from, known}, visible);
        }
        addSpan(spans, {status, known, end}, visible);
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
