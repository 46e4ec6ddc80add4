// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Figures over time, from what the writer counts as it writes.
#pragma once

#include "core/domain/alert.h"
#include "core/domain/cost.h"

#include <QDate>

#include <array>

namespace forecourt {

/// How long a row of a report is, by the site's calendar; weeks begin on Monday.
enum class ReportStep { Hour, Day, Week, Month, Year };

/// Which figures.
struct ReportQuery
{
    QDate from;                 ///< site's calendar
    QDate to;                   ///< inclusive
    ReportStep step = ReportStep::Day; ///< Hour: at most 31 days, else at most 1'200 rows
    QList<StationId> stations;  ///< empty: all, archived ones too

    bool operator==(const ReportQuery&) const = default;
};

/// What was counted. A session counts where it started, with all its energy, cost and failures; occupied and online time
/// count in the hours in which they were. Sessions that are undecided, left out, or tests count only in occupied time.
struct ReportFigures
{
    qint64 sessions = 0;
    Energy energy;
    qint64 withoutEnergy = 0;   ///< sessions whose energy is not known
    QList<Money> net;           ///< one for each currency, by its code; corrections count in the month they are booked in
    QList<Money> gross;
    qint64 occupiedS = 0;       ///< of all connectors, from start to end of sessions
    qint64 connectorS = 0;      ///< time of all connectors together: what occupiedS is a part of
    qint64 onlineS = 0;         ///< of all stations: connected
    qint64 faultedS = 0;        ///< of all connectors: they said so
    qint64 stationS = 0;        ///< time of all stations since they were admitted: what onlineS is a part of
    std::array<qint64, AlertKindCount> failures{}; ///< alerts raised, by AlertKind

    bool operator==(const ReportFigures&) const = default;
};

/// One row.
struct ReportRow
{
    QDateTime from;             ///< UTC
    QDateTime to;               ///< UTC, exclusive; an hour of the nights the clock changes may be two, or none
    ReportFigures figures;

    bool operator==(const ReportRow&) const = default;
};

/// All of one station over the whole time.
struct StationReport
{
    StationId station;
    ReportFigures figures;

    bool operator==(const StationReport&) const = default;
};

/// The whole report.
struct Report
{
    QList<ReportRow> rows;           ///< in order of time, none left out
    QList<StationReport> stations;   ///< by id
    ReportFigures totals;            ///< of all rows
    std::array<std::array<qint64, 24>, 7> busyS{}; ///< occupied time by day of the week (Monday first) and hour of the site's clock
    std::array<std::array<qint64, 24>, 7> starts{}; ///< sessions started

    bool operator==(const Report&) const = default;
};

} // namespace forecourt
