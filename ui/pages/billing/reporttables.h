// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A report as tables and bars: every text final.
#pragma once

#include "core/api/livesite.h"
#include "core/domain/report.h"
#include "ui/charts/barchart.h"
#include "ui/models/texttablemodel.h"

namespace forecourt::ui {

/// What the chart shows.
enum class ReportFigure { Energy, Income, Sessions, Occupancy, Uptime, Failures };
constexpr int ReportFigureCount = int(ReportFigure::Failures) + 1;

/// A finished table.
struct ReportTable
{
    QList<TextTableModel::Column> columns;
    QList<QList<TextTableModel::Cell>> rows;
};

[[nodiscard]] QString reportFigureWord(ReportFigure figure);
/// Hundredths of a percent; empty: there was no time at all.
[[nodiscard]] std::optional<qint64> shareOf(qint64 part, qint64 whole);
/// "61,25 %"; "–".
[[nodiscard]] QString shareText(const std::optional<qint64>& share, const Formatter& format);
/// A row's name: "05.05.", "week of 04.05.", "May 2026", "2026".
[[nodiscard]] QString reportPeriodText(const ReportRow& row, ReportStep step, const Formatter& format);

/// Over time: a row for each period.
[[nodiscard]] ReportTable periodTable(const Report& report, ReportStep step, const Formatter& format);
/// A row for each charger.
[[nodiscard]] ReportTable stationTable(const Report& report, const api::LiveSite& site, const Formatter& format);
/// A row for each kind of failure that happened, the most frequent first.
[[nodiscard]] ReportTable failureTable(const Report& report, const Formatter& format);
/// A row for each hour of the day, a column for each day of the week: occupied time.
[[nodiscard]] ReportTable hourTable(const Report& report, const Formatter& format);

/// The figure period by period. Income: in \a currency.
[[nodiscard]] QList<ChartBar> reportBars(const Report& report, ReportFigure figure, ReportStep step, const QString& currency, const Formatter& format);
/// Uptime of each charger, the worst first.
[[nodiscard]] QList<ChartBar> uptimeBars(const Report& report, const api::LiveSite& site, const Formatter& format);
/// How often each kind of failure happened, the most frequent first.
[[nodiscard]] QList<ChartBar> failureBars(const Report& report, const Formatter& format);
/// "kWh", "€", "%"; empty for counts.
[[nodiscard]] QString reportUnit(ReportFigure figure, const QString& currency, const Formatter& format);
/// The figure of the whole report.
[[nodiscard]] QString reportTotal(const ReportFigures& totals, ReportFigure figure, const Formatter& format);
[[nodiscard]] bool isShareFigure(ReportFigure figure);

} // namespace forecourt::ui
