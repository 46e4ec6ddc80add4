// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reports: what was charged, earned, occupied and out of order, period by period.
#pragma once

#include "ui/pages/billing/reporttables.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/tableexport.h"

#include <QWidget>

class QAction;
class QComboBox;
class QDateEdit;
class QStackedWidget;

namespace forecourt::ui {

class Button;
class EmptyState;
class FigureView;
class HeatGrid;
class RecordTable;
class SegmentedSwitch;
class TabBar;
class TextLabel;
class ViewStack;
struct ViewSheet;

/// Charts to look at, tables to copy. Read when it is shown and when a person asks for other figures. Thread: GUI.
class ReportsPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Time, Chargers, Failures, Hours };

    explicit ReportsPage(const PageContext& context, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeFigures();
    QWidget* makeTime();
    QWidget* makeHours();
    BarChart* makeChart(const char* objectName, const QString& name);
    QWidget* makeCharted(BarChart* chart, RecordTable* table);
    RecordTable* makeTable(TextTableModel& model, const char* objectName, const QString& name);
    void connectParts();
    void usePreset();
    [[nodiscard]] QString choiceOf(const StationId& station) const;
    void fillStations();
    void load();
    void showReport(const Result<Report>& report);
    void showFigures();
    void showChart();
    void showTables();
    [[nodiscard]] ReportQuery query() const;
    [[nodiscard]] TextTableModel& shownTable();
    /// What is shown, for paper.
    [[nodiscard]] ViewSheet sheet() const;

    PageContext m_context;
    TableExport m_export;
    Report m_report;
    QFuture<Result<Report>> m_future;
    int m_generation = 0;
    TextTableModel m_periods;
    TextTableModel m_stations;
    TextTableModel m_failures;
    TextTableModel m_hours;
    QAction* m_print; ///< what the window's Print does here
    TabBar* m_tabs;
    QComboBox* m_preset;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_step;
    QComboBox* m_station;
    TextLabel* m_problem;
    QList<FigureView*> m_figures;
    SegmentedSwitch* m_figure;
    BarChart* m_chart;
    BarChart* m_uptime;
    BarChart* m_kinds;
    HeatGrid* m_heat;
    RecordTable* m_hourTable = nullptr;
    QStackedWidget* m_pages;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_copy;
    Button* m_save;
};

} // namespace forecourt::ui
