// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/billing/reportspage.h"

#include "core/base/async.h"
#include "ui/charts/heatgrid.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/linkhealing.h"
#include "ui/models/names.h"
#include "ui/pageaction.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/pageprint.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QStackedWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {

enum ReportPreset { ThisMonthReport, LastMonthReport, ThisYearReport, LastYearReport, CustomReport };
constexpr int MostRows = 1'200; ///< api::Reports takes no more
constexpr qsizetype ShownStation = 60;
constexpr int FirstColumnWidth = 180;

/// The first and the last day.
QPair<QDate, QDate> daysOf(int preset, const QDate& today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (preset) {
    case LastMonthReport: return {month.addMonths(-1), month.addDays(-1)};
    case ThisYearReport: return {QDate(today.year(), 1, 1), today};
    case LastYearReport: return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    default: return {month, today};
    }
}

} // namespace

ReportsPage::ReportsPage(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_export(context, this)
{
    setObjectName(QStringLiteral("reportsPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(12);
    auto* header = new PageHeader(context.themes, tr("Reports"));
    m_copy = new Button(context.themes, QStringLiteral("copy"), tr("Copy table"));
    m_copy->setObjectName(QStringLiteral("reportCopy"));
    m_save = new Button(context.themes, QStringLiteral("upload"), tr("Export…"));
    m_save->setObjectName(QStringLiteral("reportExport"));
    header->addAction(m_copy);
    header->addAction(m_save);
    column->addWidget(header);
    column->addWidget(makeTools());
    m_problem = new TextLabel(context.themes, TypeRole::Body);
    m_problem->setObjectName(QStringLiteral("reportProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(makeFigures());
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("reportTabs"));
    m_tabs->setAccessibleName(tr("Parts of the report"));
    for (const QString& tab : {tr("Over time"), tr("By charger"), tr("Failures"), tr("Busiest hours")})
        m_tabs->addTab(tab);
    column->addWidget(m_tabs);
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeTime());
    m_uptime = makeChart("reportUptimeChart", tr("Uptime by charger"));
    m_pages->addWidget(makeCharted(m_uptime, makeTable(m_stations, "reportStationTable", tr("Figures by charger"))));
    m_kinds = makeChart("reportFailureChart", tr("Failures by kind"));
    m_pages->addWidget(makeCharted(m_kinds, makeTable(m_failures, "reportFailureTable", tr("Failures by kind"))));
    m_pages->addWidget(makeHours());
    m_stack = new ViewStack(m_pages);
    m_empty = new EmptyState(context.themes, QStringLiteral("chart-column"), tr("Nothing was charged"),
                             tr("In this period no session began and no charger was connected. Choose another one."));
    m_empty->setObjectName(QStringLiteral("reportsEmpty"));
    m_stack->setEmptyState(makeFramed(context.themes, m_empty));
    column->addWidget(m_stack, 1);
    m_print = addStandIn(*this, QStringLiteral("menuPrint"), QKeySequence::Print, [this] { openSheet(m_context, sheet(), window()); });
    setStandInReason(*m_print, tr("there is nothing in this period"));
    connectParts();
    usePreset();
}

QWidget* ReportsPage::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_preset = new QComboBox;
    m_preset->setObjectName(QStringLiteral("reportPeriod"));
    m_preset->setAccessibleName(tr("Period"));
    m_preset->addItem(tr("This month"), ThisMonthReport);
    m_preset->addItem(tr("Last month"), LastMonthReport);
    m_preset->addItem(tr("This year"), ThisYearReport);
    m_preset->addItem(tr("Last year"), LastYearReport);
    m_preset->addItem(tr("From … to …"), CustomReport);
    const auto makeDate = [this](const char* name, const QString& spoken) {
        auto* edit = new QDateEdit;
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(spoken);
        edit->setCalendarPopup(true);
        edit->setLocale(m_context.format().locale());
        edit->setDisplayFormat(dateFieldFormat(m_context.format().locale()));
        return edit;
    };
    m_from = makeDate("reportFrom", tr("First day"));
    m_to = makeDate("reportTo", tr("Last day"));
    m_step = new QComboBox;
    m_step->setObjectName(QStringLiteral("reportStep"));
    m_step->setAccessibleName(tr("A row for each"));
    m_step->addItem(tr("By day"), int(ReportStep::Day));
    m_step->addItem(tr("By week"), int(ReportStep::Week));
    m_step->addItem(tr("By month"), int(ReportStep::Month));
    m_step->addItem(tr("By year"), int(ReportStep::Year));
    m_station = new QComboBox;
    m_station->setObjectName(QStringLiteral("reportStation"));
    m_station->setAccessibleName(tr("Charger"));
    m_station->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_station->setMinimumContentsLength(18);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_preset, m_from, m_to, m_step, m_station})
        row->addWidget(widget);
    row->addStretch(1);
    fillStations();
    return tools;
}

QWidget* ReportsPage::makeFigures()
{
    auto* card = new Card(m_context.themes);
    card->setAccessibleName(tr("Sums of the period"));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (int figure = 0; figure < ReportFigureCount; ++figure) {
        auto* view = new FigureView(m_context.themes);
        view->setObjectName(QStringLiteral("reportFigure%1").arg(figure));
        m_figures.append(view);
        row->addWidget(view);
    }
    row->addStretch(1);
    card->body()->addLayout(row);
    return card;
}

QWidget* ReportsPage::makeTime()
{
    m_figure = new SegmentedSwitch(m_context.themes);
    m_figure->setObjectName(QStringLiteral("reportFigure"));
    m_figure->setAccessibleName(tr("What the chart shows"));
    for (int figure = 0; figure < ReportFigureCount; ++figure)
        m_figure->addSegment(reportFigureWord(ReportFigure(figure)));
    m_chart = new BarChart(m_context.themes, m_context.format());
    m_chart->setObjectName(QStringLiteral("reportChart"));
    auto* chart = new Card(m_context.themes, tr("Over time"));
    chart->titleActions()->addWidget(m_figure);
    chart->body()->addWidget(m_chart, 1);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(chart, 1);
    column->addWidget(makeFramed(m_context.themes, makeTable(m_periods, "reportTable", tr("Figures over time"))), 1);
    return page;
}

/// Of names in place of periods; what it says is its title too.
BarChart* ReportsPage::makeChart(const char* objectName, const QString& name)
{
    auto* chart = new BarChart(m_context.themes, m_context.format());
    chart->setObjectName(QLatin1String(objectName));
    chart->setAccessibleName(name);
    chart->setNamed(true);
    return chart;
}

QWidget* ReportsPage::makeCharted(BarChart* chart, RecordTable* table)
{
    auto* card = new Card(m_context.themes, chart->accessibleName());
    card->body()->addWidget(chart, 1);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(card, 1);
    column->addWidget(makeFramed(m_context.themes, table), 1);
    return page;
}

QWidget* ReportsPage::makeHours()
{
    m_heat = new HeatGrid(m_context.themes, m_context.format());
    m_heat->setObjectName(QStringLiteral("reportHeat"));
    auto* card = new Card(m_context.themes, tr("Occupied time by hour of the week"));
    card->body()->addWidget(m_heat);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(card);
    m_hourTable = makeTable(m_hours, "reportHourTable", tr("Occupied time by hour"));
    column->addWidget(makeFramed(m_context.themes, m_hourTable), 1);
    return page;
}

RecordTable* ReportsPage::makeTable(TextTableModel& model, const char* objectName, const QString& name)
{
    auto* table = new RecordTable(m_context.themes, QLatin1String(objectName), name);
    table->setRecords(&model, true);
    return table;
}

void ReportsPage::connectParts()
{
    connect(m_preset, &QComboBox::activated, this, &ReportsPage::usePreset);
    for (QDateEdit* edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            if (m_preset->currentData().toInt() == CustomReport)
                load();
        });
    connect(m_step, &QComboBox::activated, this, &ReportsPage::load);
    connect(m_station, &QComboBox::activated, this, &ReportsPage::load);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_figure, &SegmentedSwitch::currentChanged, this, &ReportsPage::showChart);
    connect(m_copy, &Button::triggered, this, [this] { m_export.copy(shownTable()); });
    connect(m_save, &Button::triggered, this, [this] {
        //: Name of a file; %1 and %2 are dates.
        const QString name = tr("report-%1-%2.csv").arg(query().from.toString(Qt::ISODate), query().to.toString(Qt::ISODate));
        m_export.ask(shownTable(), tr("Export report"), name);
    });
    connect(&m_context.workspace, &Workspace::formatChanged, this, [this] {
        for (BarChart* chart : {m_chart, m_uptime, m_kinds})
            chart->setFormatter(m_context.format());
        m_heat->setFormatter(m_context.format());
        showReport(m_report);
    });
    connect(&m_context.site(), &api::LiveSite::reset, this, &ReportsPage::fillStations);
    whenLinkHeals(m_context.workspace, this, [this] { load(); });
    connect(&m_context.site(), &api::LiveSite::stationRemoved, this, &ReportsPage::fillStations);
    connect(&m_context.site(), &api::LiveSite::stationChanged, this, [this](const StationPointer& station) {
        if (!isVisible())
            return; // filled when it is shown
        const int at = m_station->findData(station->record.id.value());
        if (at >= 0 && m_station->itemText(at) == choiceOf(station->record.id))
            return;
        fillStations();
        showTables(); // names stand in them, too
    });
}

QString ReportsPage::choiceOf(const StationId& station) const
{
    return shortened(stationName(m_context.site(), station), ShownStation);
}

void ReportsPage::fillStations()
{
    const QString chosen = m_station->currentData().toString();
    m_station->clear();
    m_station->addItem(tr("All chargers"), QString());
    for (const StationPointer& station : m_context.site().stations())
        m_station->addItem(choiceOf(station->record.id), station->record.id.value());
    m_station->setCurrentIndex(std::max(0, m_station->findData(chosen)));
    if (m_station->currentData().toString() != chosen) // it is gone: the report is that of all now
        load();
}

void ReportsPage::usePreset()
{
    const int preset = m_preset->currentData().toInt();
    const bool isCustom = preset == CustomReport;
    m_from->setVisible(isCustom);
    m_to->setVisible(isCustom);
    const bool isOfYear = preset == ThisYearReport || preset == LastYearReport;
    if (!isCustom) {
        const auto days = daysOf(preset, m_context.format().siteDate(m_context.workspace.now()));
        m_from->setDate(days.first);
        m_to->setDate(days.second);
        m_step->setCurrentIndex(m_step->findData(int(isOfYear ? ReportStep::Month : ReportStep::Day)));
    }
    load();
}

ReportQuery ReportsPage::query() const
{
    ReportQuery query;
    query.from = std::min(m_from->date(), m_to->date());
    query.to = std::max(m_from->date(), m_to->date());
    query.step = ReportStep(m_step->currentData().toInt());
    if (query.step == ReportStep::Day && query.from.daysTo(query.to) >= MostRows)
        query.step = ReportStep::Month;
    if (const QString station = m_station->currentData().toString(); !station.isEmpty())
        query.stations = {StationId(station)};
    return query;
}

void ReportsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fillStations();
    load();
}

void ReportsPage::load()
{
    if (!m_context.reports || !isVisible())
        return;
    const int generation = ++m_generation;
    m_future.cancel();
    m_future = m_context.reports->report(query());
    whenFinished(m_future, this, [this, generation](const Result<Report>& report) {
        if (generation == m_generation)
            showReport(report);
    });
}

/// What was there stays where reading fails.
void ReportsPage::showReport(const Result<Report>& report)
{
    m_problem->setText(report ? QString() : tr("Could not read the report. %1").arg(readErrorSentence(report.error())));
    m_problem->setVisible(!report);
    if (report)
        m_report = *report;
    const ReportFigures& totals = m_report.totals;
    const bool isEmpty = totals.sessions == 0 && totals.onlineS == 0 && totals.occupiedS == 0;
    m_stack->setEmpty(isEmpty);
    const QString reason = isEmpty ? tr("Off: there is nothing in this period") : QString();
    m_copy->setBlockedReason(reason);
    m_save->setBlockedReason(reason);
    setStandInReason(*m_print, isEmpty ? tr("there is nothing in this period") : QString());
    showFigures();
    showChart();
    showTables();
}

void ReportsPage::showFigures()
{
    const Formatter& format = m_context.format();
    for (int figure = 0; figure < ReportFigureCount; ++figure) {
        m_figures.at(figure)->setFigure(reportTotal(m_report.totals, ReportFigure(figure), format), QString());
        m_figures.at(figure)->setCaption(reportFigureWord(ReportFigure(figure)));
    }
    if (m_report.totals.withoutEnergy > 0)
        m_figures.first()->setCaption(tr("Energy; %n session(s) without", nullptr, static_cast<int>(m_report.totals.withoutEnergy)));
}

void ReportsPage::showChart()
{
    const auto figure = ReportFigure(std::max(0, m_figure->currentIndex()));
    const Formatter& format = m_context.format();
    const QString currency = m_report.totals.gross.isEmpty() ? m_context.site().site().currency : m_report.totals.gross.first().currency;
    //: Accessible name of a chart: %1 what it shows.
    m_chart->setAccessibleName(tr("%1 over time").arg(reportFigureWord(figure)));
    m_chart->setBars(reportBars(m_report, figure, query().step, currency, format), reportUnit(figure, currency, format), isShareFigure(figure));
}

void ReportsPage::showTables()
{
    const Formatter& format = m_context.format();
    const auto put = [](TextTableModel& model, const ReportTable& table) { model.setTable(table.columns, table.rows); };
    put(m_periods, periodTable(m_report, query().step, format));
    put(m_stations, stationTable(m_report, m_context.site(), format));
    put(m_failures, failureTable(m_report, format));
    m_uptime->setBars(uptimeBars(m_report, m_context.site(), format), reportUnit(ReportFigure::Uptime, {}, format), true);
    m_kinds->setBars(failureBars(m_report, format), QString(), false);
    for (const BarChart* chart : {m_uptime, m_kinds})
        chart->parentWidget()->setVisible(!chart->bars().isEmpty()); // a grid without bars would say nothing
    put(m_hours, hourTable(m_report, format));
    for (RecordTable* table : findChildren<RecordTable*>()) {
        if (table->model()->columnCount() == 0)
            continue;
        if (table == m_hourTable) { // as close as the squares above
            table->setColumnWidth(0, FirstColumnWidth);
            table->horizontalHeader()->setStretchLastSection(false);
        } else {
            table->setStretchColumn(0, FirstColumnWidth); // its words; the figures stand together
        }
    }
    m_heat->setValues(m_report.busyS, [format](qint64 seconds) { return format.durationInWords(std::chrono::seconds(seconds)); });
}

ViewSheet ReportsPage::sheet() const
{
    ViewSheet sheet;
    sheet.name = QStringLiteral("report");
    const Formatter& format = m_context.format();
    const auto day = [&format](const QDate& date) { return format.locale().toString(date, QLocale::ShortFormat); };
    //: Title of a printed page: %1 and %2 are the first and the last day.
    sheet.title = tr("Report %1 to %2").arg(day(query().from), day(query().to));
    sheet.subtitle = m_station->currentText();
    for (int figure = 0; figure < ReportFigureCount; ++figure)
        sheet.facts.append({reportFigureWord(ReportFigure(figure)), reportTotal(m_report.totals, ReportFigure(figure), format)});
    const auto tab = Tab(m_tabs->currentIndex());
    const BarChart* const chart = tab == Tab::Time ? m_chart : tab == Tab::Chargers ? m_uptime : tab == Tab::Failures ? m_kinds : nullptr;
    if (chart != nullptr && !chart->bars().isEmpty()) {
        sheet.plot.caption = chart->accessibleName();
        sheet.plot.first = chart->bars().first().label;
        sheet.plot.last = chart->bars().last().label;
        const ChartBar* highest = &chart->bars().first();
        for (const ChartBar& bar : chart->bars()) {
            sheet.plot.bars.append(bar.value);
            highest = bar.value > highest->value ? &bar : highest;
        }
        sheet.plot.highest = highest->text;
    }
    if (const auto* const table = m_pages->currentWidget()->findChild<RecordTable*>())
        sheet.tables = {sheetTableOf(*table, m_tabs->tabText(m_tabs->currentIndex()), m_context.format())};
    return sheet;
}

TextTableModel& ReportsPage::shownTable()
{
    switch (Tab(m_tabs->currentIndex())) {
    case Tab::Chargers: return m_stations;
    case Tab::Failures: return m_failures;
    case Tab::Hours: return m_hours;
    case Tab::Time: break;
    }
    return m_periods;
}

} // namespace forecourt::ui
