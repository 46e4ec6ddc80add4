// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/componentsheet/sampletiles.h"
#include "tests/gui/componentsheet/sheets.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/powerchart.h"
#include "ui/charts/sessionchart.h"
#include "ui/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/connectortileview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"

#include <QBoxLayout>
#include <QMenu>
#include <QStandardItemModel>
#include <QTimeZone>

#include <cmath>

namespace forecourt::ui {
namespace {

Formatter sampleFormatter()
{
    return {QLocale(QLocale::German, QLocale::Germany), QTimeZone("Europe/Berlin")};
}

QDateTime sampleTime()
{
    return {QDate(2026, 5, 5), QTime(8, 14), Qt::UTC};
}

QList<ChartPoint> sampleLoad()
{
    QList<ChartPoint> points;
    for (int i = 0; i <= 720; ++i) {
        const double share = i / 720.0;
        double value = share < 0.42 ? 38 : share < 0.68 ? 49 : 59.8;
        value += std::sin(i * 0.9) * 0.4 + std::sin(i * 0.13) * 0.5;
        points.append({sampleTime().addSecs((i - 720) * 10), i > 300 && i < 360 ? std::nullopt : std::optional(value)});
    }
    return points;
}

QWidget* makePage(QVBoxLayout*& column)
{
    auto* page = new QWidget;
    column = new QVBoxLayout(page);
    column->setContentsMargins(24, 0, 24, 16);
    column->setSpacing(16);
    return page;
}

QWidget* makeCharts(ThemeManager& themes)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto* load = new Card(themes, QStringLiteral("Site load, last 2 hours"));
    auto* chart = new PowerChart(themes, sampleFormatter());
    chart->setSpan(sampleTime().addSecs(-7200), sampleTime());
    chart->setPoints(sampleLoad());
    chart->setLimit(60, QStringLiteral("Site limit 60 kW"));
    auto* frame = new ChartFrame(themes, chart);
    auto* legend = new ChartLegend(themes);
    legend->setEntries({{ChartLegend::Mark::Area, Theme::Color::Ink1, QStringLiteral("Charging 50,5 kW")}});
    load->titleActions()->addWidget(legend);
    load->titleActions()->addWidget(new TextLabel(themes, QStringLiteral("59,9 kW"), TypeRole::LeadStrong));
    load->titleActions()->addWidget(frame->makeSwitch());
    load->body()->setContentsMargins(0, 0, 0, 0);
    load->body()->addWidget(frame);
    auto* today = new Card(themes, QStringLiteral("Today"));
    const QList<QStringList> figures{{QStringLiteral("186,4"), QStringLiteral("kWh"), QStringLiteral("+9 % on last Tuesday")},
                                     {QStringLiteral("13"), QStringLiteral("sessions"), QStringLiteral("4 live")}};
    for (const QStringList& figure : figures) {
        auto* view = new FigureView(themes);
        view->setFigure(figure[0], figure[1]);
        view->setCaption(figure[2]);
        today->addRow(view, 1);
    }
    auto* session = new Card(themes, QStringLiteral("Bay 8, this session"));
    auto* curve = new SessionChart(themes, sampleFormatter());
    QList<ChartPoint> power;
    QList<ChartPoint> battery;
    for (int i = 0; i <= 38; ++i) {
        power.append({sampleTime().addSecs((i - 38) * 60), i == 0 ? 0.0 : i > 16 && i < 20 ? std::optional<double>() : std::optional(i < 14 ? 20.1 : i < 24 ? 24.3 : 31.2)});
        battery.append({sampleTime().addSecs((i - 38) * 60), 34.0 + i * 0.7});
    }
    curve->setPower(power, std::chrono::minutes(2));
    curve->setOffered({{sampleTime().addSecs(-38 * 60), 20.5}, {sampleTime().addSecs(-24 * 60), 24.6}, {sampleTime().addSecs(-14 * 60), 31.5}});
    curve->setBattery(battery);
    session->body()->setContentsMargins(0, 0, 0, 0);
    session->body()->addWidget(curve);
    auto* curveLegend = new ChartLegend(themes);
    curveLegend->setEntries({{ChartLegend::Mark::Line, Theme::Color::Accent, QStringLiteral("Power kW")},
                             {ChartLegend::Mark::Line, Theme::Color::Ink1, QStringLiteral("Offered")},
                             {ChartLegend::Mark::Dashed, Theme::Color::Ink2, QStringLiteral("Battery")}});
    session->titleActions()->addWidget(curveLegend);
    layout->addWidget(load, 5);
    layout->addWidget(today, 2);
    layout->addWidget(session, 5);
    row->setFixedHeight(228);
    return row;
}

QWidget* makeOverview(ThemeManager& themes)
{
    QVBoxLayout* column = nullptr;
    QWidget* const page = makePage(column);
    auto* header = new PageHeader(themes, QStringLiteral("Overview"));
    header->enableSearch(QStringLiteral("Filter connectors"), QKeySequence::Find);
    header->enableBell();
    header->setBellCount(2);
    column->addWidget(header);
    auto* banner = new Banner(themes, Banner::Kind::Info);
    banner->setIconName(QStringLiteral("ev-charger"));
    banner->setMessage(QStringLiteral("SN0042"), QStringLiteral("wants to connect. ABB Terra AC, firmware 1.8.32, from 192.168.1.41, third attempt at 10:13"));
    banner->addAction(new Button(themes, QStringLiteral("Details"), Button::Kind::Quiet));
    banner->addAction(new Button(themes, QStringLiteral("Reject")));
    banner->addAction(new Button(themes, QStringLiteral("Accept"), Button::Kind::Primary));
    column->setSpacing(0);
    column->addWidget(banner);
    column->addSpacing(16);
    column->addWidget(makeCharts(themes));
    column->addSpacing(16);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new TextLabel(themes, QStringLiteral("Connectors"), TypeRole::BodyStrong));
    row->addWidget(new TextLabel(themes, QStringLiteral("8"), TypeRole::Body, Theme::Color::Ink2));
    auto* segments = new SegmentedSwitch(themes);
    segments->addSegment(QStringLiteral("All"));
    segments->addSegment(DisplayStatus::Charging, QStringLiteral("Charging 3"));
    segments->addSegment(DisplayStatus::Faulted, QStringLiteral("Faulted 1"));
    row->addSpacing(16);
    row->addWidget(segments);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(5);
    auto* tiles = new ConnectorTileView(themes);
    auto* model = makeSampleTiles().release();
    model->setParent(tiles);
    tiles->setModel(model);
    column->addWidget(tiles, 1);
    return page;
}

QWidget* makeDense(ThemeManager& themes)
{
    QVBoxLayout* column = nullptr;
    QWidget* const page = makePage(column);
    column->addWidget(new PageHeader(themes, QStringLiteral("Übersicht")));
    auto* tiles = new ConnectorTileView(themes);
    auto* model = makeManyTiles(60).release();
    model->setParent(tiles);
    tiles->setModel(model);
    tiles->setGrouped(true);
    column->addWidget(tiles, 1);
    return page;
}

} // namespace

QWidget* makeWindowSheet(ThemeManager& themes, config::SettingsStore& settings)
{
    auto* window = new MainWindow(themes, settings);
    window->setSite(QStringLiteral("Gasthof Rebstock"), QStringLiteral("Fellbach"));
    window->addPage(QStringLiteral("overview"), QStringLiteral("Overview"), QStringLiteral("layout-dashboard"), makeOverview(themes));
    window->addPage(QStringLiteral("chargers"), QStringLiteral("Chargers"), QStringLiteral("ev-charger"), makeDense(themes));
    auto* empty = new EmptyState(themes, QStringLiteral("history"), QStringLiteral("No session in this period"),
                                 QStringLiteral("The last one ended on 04.05. at 23:40."));
    empty->addAction(QStringLiteral("Show it"), Button::Kind::Primary);
    window->addPage(QStringLiteral("sessions"), QStringLiteral("Sessions"), QStringLiteral("history"), empty);
    window->addPage(QStringLiteral("settings"), QStringLiteral("Settings"), QStringLiteral("settings"), new QWidget, true);
    window->sidebar().setCount(QStringLiteral("chargers"), 1, CountKind::Waiting);
    window->sidebar().setCount(QStringLiteral("sessions"), 4, CountKind::Plain);
    StatusStrip& strip = window->statusStrip();
    strip.addSegment(QStringLiteral("server"), StatusStrip::Side::Start);
    strip.addSegment(QStringLiteral("chargers"), StatusStrip::Side::Start);
    strip.addSegment(QStringLiteral("load"), StatusStrip::Side::Start);
    strip.addSegment(QStringLiteral("clock"), StatusStrip::Side::End, 0, false);
    strip.addSegment(QStringLiteral("backup"), StatusStrip::Side::End, 2);
    strip.addSegment(QStringLiteral("disk"), StatusStrip::Side::End, 3);
    strip.setSegment(QStringLiteral("server"), QStringLiteral("radio"), QStringLiteral("Listening ws 8887, wss 8443"), Theme::Color::Good);
    strip.setSegment(QStringLiteral("chargers"), QStringLiteral("ev-charger"), QStringLiteral("5/5 connected"));
    strip.setSegment(QStringLiteral("load"), QStringLiteral("gauge"), QStringLiteral("59,9 / 60 kW"));
    strip.setSegment(QStringLiteral("clock"), QString(), sampleFormatter().clock(sampleTime()));
    strip.setSegment(QStringLiteral("backup"), QStringLiteral("check"), QStringLiteral("Backup 03:00"));
    strip.setSegment(QStringLiteral("disk"), QStringLiteral("hard-drive"), QStringLiteral("212 GB free"));
    return window;
}

} // namespace forecourt::ui
