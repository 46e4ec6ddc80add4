// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/billing/reporttables.h"

#include "ui/format/alertwords.h"
#include "ui/format/billingwords.h"
#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace forecourt::ui {

namespace {

using Cell = TextTableModel::Cell;

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ReportTables)
};

constexpr qint64 WholeShare = 10'000;
constexpr int ReportDays = 7;
constexpr int ReportHours = 24;
constexpr qsizetype LongestBarName = 60;

qint64 failuresIn(const ReportFigures& figures)
{
    return std::accumulate(figures.failures.begin(), figures.failures.end(), qint64(0));
}

std::optional<qint64> minorIn(const QList<Money>& amounts, const QString& currency)
{
    for (const Money& amount : amounts) {
        if (amount.currency == currency)
            return amount.minor;
    }
    return std::nullopt;
}

Cell shareCell(qint64 part, qint64 whole, const Formatter& format)
{
    const auto share = shareOf(part, whole);
    return {shareText(share, format), share ? QVariant(*share) : QVariant(qint64(-1))};
}

Cell moneyCell(const QList<Money>& amounts, const Formatter& format)
{
    return {moneyList(amounts, format), amounts.isEmpty() ? QVariant(qint64(0)) : QVariant(amounts.first().minor)};
}

Cell countCell(qint64 value, const Formatter& format)
{
    return {format.number(value), value};
}

/// What a period and a charger have in common.
QList<Cell> figureCells(const ReportFigures& figures, const Formatter& format)
{
    return {countCell(figures.sessions, format),
            Cell{format.energyNumber(figures.energy), figures.energy.milliWh},
            moneyCell(figures.net, format),
            moneyCell(figures.gross, format),
            shareCell(figures.occupiedS, figures.connectorS, format),
            shareCell(figures.onlineS, figures.stationS, format),
            countCell(failuresIn(figures), format)};
}

QList<TextTableModel::Column> figureColumns(const QString& first)
{
    return {{first, false},          {ReportText::tr("Sessions"), true},  {ReportText::tr("kWh"), true},
            {ReportText::tr("Net"), true},    {ReportText::tr("Gross"), true},     {ReportText::tr("Occupied"), true},
            //: Column: share of the time in which a charger was connected.
            {ReportText::tr("Uptime"), true}, {ReportText::tr("Failures"), true}};
}

/// Those that happened, the most frequent first.
QList<int> kindsThatHappened(const ReportFigures& totals)
{
    QList<int> kinds;
    for (int kind = 0; kind < AlertKindCount; ++kind) {
        if (totals.failures[std::size_t(kind)] > 0)
            kinds.append(kind);
    }
    std::stable_sort(kinds.begin(), kinds.end(), [&totals](int a, int b) {
        return totals.failures[std::size_t(a)] > totals.failures[std::size_t(b)];
    });
    return kinds;
}

double valueOf(const ReportFigures& figures, ReportFigure figure, const QString& currency)
{
    switch (figure) {
    case ReportFigure::Energy: return figures.energy.kWh();
    case ReportFigure::Income: {
        double scale = 1;
        for (int i = 0; i < currencyDecimals(currency); ++i)
            scale *= 10;
        return double(minorIn(figures.gross, currency).value_or(0)) / scale; // only for the height of a bar
    }
    case ReportFigure::Sessions: return double(figures.sessions);
    case ReportFigure::Occupancy: return double(shareOf(figures.occupiedS, figures.connectorS).value_or(0)) / 100;
    case ReportFigure::Uptime: return double(shareOf(figures.onlineS, figures.stationS).value_or(0)) / 100;
    case ReportFigure::Failures: return double(failuresIn(figures));
    }
    return 0;
}

} // namespace

QString reportFigureWord(ReportFigure figure)
{
    switch (figure) {
    case ReportFigure::Energy: return ReportText::tr("Energy");
    case ReportFigure::Income: return ReportText::tr("Income");
    case ReportFigure::Sessions: return ReportText::tr("Sessions");
    case ReportFigure::Occupancy: return ReportText::tr("Occupied");
    case ReportFigure::Uptime: return ReportText::tr("Uptime");
    case ReportFigure::Failures: return ReportText::tr("Failures");
    }
    return {};
}

bool isShareFigure(ReportFigure figure)
{
    return figure == ReportFigure::Occupancy || figure == ReportFigure::Uptime;
}

std::optional<qint64> shareOf(qint64 part, qint64 whole)
{
    return whole > 0 ? rounded(Int128(part) * WholeShare, whole) : std::nullopt;
}

QString shareText(const std::optional<qint64>& share, const Formatter& format)
{
    if (!share)
        return Formatter::missing();
    const auto tenths = rounded(*share, 10).value_or(0); // one decimal is all a report needs
    return vatText(VatRate{static_cast<int>(tenths * 10)}, format);
}

QString reportPeriodText(const ReportRow& row, ReportStep step, const Formatter& format)
{
    const QDate day = format.siteDate(row.from);
    switch (step) {
    case ReportStep::Hour: return format.dayAndMonth(row.from) + QLatin1Char(' ') + format.time(row.from);
    case ReportStep::Day: return format.locale().toString(day, QLocale::ShortFormat);
    //: A row of a report: the week that begins on %1.
    case ReportStep::Week: return ReportText::tr("week of %1").arg(format.dayAndMonth(row.from));
    case ReportStep::Month: return monthText(BillingMonth::of(day), format.locale());
    case ReportStep::Year: return QString::number(day.year());
    }
    return {};
}

ReportTable periodTable(const Report& report, ReportStep step, const Formatter& format)
{
    ReportTable table;
    table.columns = figureColumns(ReportText::tr("Period"));
    for (const ReportRow& row : report.rows) {
        QList<Cell> cells{Cell{reportPeriodText(row, step, format), row.from}};
        cells += figureCells(row.figures, format);
        table.rows.append(cells);
    }
    return table;
}

ReportTable stationTable(const Report& report, const api::LiveSite& site, const Formatter& format)
{
    ReportTable table;
    table.columns = figureColumns(ReportText::tr("Charger"));
    //: Column: share of the time in which a connector reported a fault.
    table.columns.append({ReportText::tr("Faulted"), true});
    for (const StationReport& station : report.stations) {
        QList<Cell> cells{Cell{stationName(site, station.station), {}}};
        cells += figureCells(station.figures, format);
        cells.append(shareCell(station.figures.faultedS, station.figures.connectorS, format));
        table.rows.append(cells);
    }
    return table;
}

ReportTable failureTable(const Report& report, const Formatter& format)
{
    ReportTable table;
    table.columns = {{ReportText::tr("Kind"), false}, {ReportText::tr("How often"), true}, {ReportText::tr("Share"), true}};
    const qint64 all = failuresIn(report.totals);
    const QList<int> kinds = kindsThatHappened(report.totals);
    for (const int kind : kinds) {
        const qint64 count = report.totals.failures[std::size_t(kind)];
        table.rows.append(QList<Cell>{Cell{alertKindWord(AlertKind(kind)), {}}, countCell(count, format), shareCell(count, all, format)});
    }
    return table;
}

ReportTable hourTable(const Report& report, const Formatter& format)
{
    ReportTable table;
    table.columns = {{ReportText::tr("Hour"), false}};
    for (int day = 0; day < ReportDays; ++day)
        table.columns.append({dayName(day, format), true});
    for (int hour = 0; hour < ReportHours; ++hour) {
        QList<Cell> cells{Cell{minuteOfDayText(hour * 60), hour}};
        for (int day = 0; day < ReportDays; ++day) {
            const qint64 seconds = report.busyS[std::size_t(day)][std::size_t(hour)];
            cells.append(Cell{format.duration(std::chrono::seconds(seconds)), seconds});
        }
        table.rows.append(cells);
    }
    return table;
}

QList<ChartBar> reportBars(const Report& report, ReportFigure figure, ReportStep step, const QString& currency, const Formatter& format)
{
    QList<ChartBar> bars;
    for (const ReportRow& row : report.rows) {
        const QString period = reportPeriodText(row, step, format);
        QString value = reportTotal(row.figures, figure, format);
        if (figure == ReportFigure::Income)
            value = format.money(Money{minorIn(row.figures.gross, currency).value_or(0), currency});
        const QString label = step == ReportStep::Day || step == ReportStep::Week ? format.dayAndMonth(row.from) : period;
        //: Read-out of a bar: %1 the period, %2 its value.
        bars.append({label, valueOf(row.figures, figure, currency), ReportText::tr("%1: %2").arg(period, value)});
    }
    return bars;
}

QList<ChartBar> uptimeBars(const Report& report, const api::LiveSite& site, const Formatter& format)
{
    QList<ChartBar> bars;
    for (const StationReport& station : report.stations) {
        const QString name = shortened(stationName(site, station.station), LongestBarName);
        bars.append({name, valueOf(station.figures, ReportFigure::Uptime, {}),
                     ReportText::tr("%1: %2").arg(name, reportTotal(station.figures, ReportFigure::Uptime, format))});
    }
    std::stable_sort(bars.begin(), bars.end(), [](const ChartBar& a, const ChartBar& b) { return a.value < b.value; });
    return bars;
}

QList<ChartBar> failureBars(const Report& report, const Formatter& format)
{
    QList<ChartBar> bars;
    const QList<int> kinds = kindsThatHappened(report.totals);
    for (const int kind : kinds) {
        const qint64 count = report.totals.failures[std::size_t(kind)];
        const QString name = alertKindWord(AlertKind(kind));
        bars.append({name, double(count), ReportText::tr("%1: %2").arg(name, format.number(count))});
    }
    return bars;
}

QString reportUnit(ReportFigure figure, const QString& currency, const Formatter& format)
{
    if (figure == ReportFigure::Energy)
        return QStringLiteral("kWh");
    if (figure == ReportFigure::Income)
        return currencySign(currency, format.locale());
    return isShareFigure(figure) ? format.locale().percent() : QString();
}

QString reportTotal(const ReportFigures& totals, ReportFigure figure, const Formatter& format)
{
    switch (figure) {
    case ReportFigure::Energy: return format.energy(totals.energy);
    case ReportFigure::Income: return moneyList(totals.gross, format);
    case ReportFigure::Sessions: return format.number(totals.sessions);
    case ReportFigure::Occupancy: return shareText(shareOf(totals.occupiedS, totals.connectorS), format);
    case ReportFigure::Uptime: return shareText(shareOf(totals.onlineS, totals.stationS), format);
    case ReportFigure::Failures: return format.number(failuresIn(totals));
    }
    return {};
}

} // namespace forecourt::ui
