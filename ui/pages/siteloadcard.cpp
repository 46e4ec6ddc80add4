// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/siteloadcard.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/powerchart.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int ShownSeconds = 2 * 3600;

std::optional<double> kilowatts(const std::optional<qint64>& watts)
{
    return watts ? std::optional(static_cast<double>(*watts) / 1000.0) : std::nullopt;
}
} // namespace

SiteLoadCard::SiteLoadCard(const PageContext& context, QWidget* parent)
    : Card(context.themes, tr("Site load, last 2 hours"), parent), m_context(context),
      m_chart(new PowerChart(context.themes, context.format())), m_legend(new ChartLegend(context.themes)),
      m_now(new TextLabel(context.themes, TypeRole::LeadStrong))
{
    setObjectName(QStringLiteral("siteLoadCard"));
    m_chart->setObjectName(QStringLiteral("siteLoadChart"));
    m_chart->setAccessibleName(tr("Power of the site over time"));
    m_chart->setEmptyText(tr("No values yet. They come with the first charger."));
    m_now->setObjectName(QStringLiteral("siteLoadNow"));
    m_now->setLiveNumber();
    auto* frame = new ChartFrame(context.themes, m_chart);
    titleActions()->addWidget(m_legend);
    titleActions()->addWidget(m_now);
    titleActions()->addWidget(frame->makeSwitch());
    body()->addWidget(frame, 1);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::sitePowerChanged, this, &SiteLoadCard::showPoints);
    connect(&site, &api::LiveSite::siteChanged, this, &SiteLoadCard::showLimit);
    const auto showAll = [this] {
        m_chart->setFormatter(m_context.format());
        showLimit();
        showPoints();
    };
    connect(&site, &api::LiveSite::reset, this, showAll);
    connect(&context.workspace, &Workspace::formatChanged, this, showAll);
    showAll();
}

void SiteLoadCard::showPoints()
{
    QList<ChartPoint> points;
    const QList<SitePowerPoint>& known = m_context.site().sitePower();
    points.reserve(known.size());
    for (const SitePowerPoint& point : known)
        points.append({point.at, kilowatts(point.powerW)});
    m_chart->setPoints(points);
    const QDateTime now = m_context.workspace.now();
    m_chart->setSpan(now.addSecs(-ShownSeconds), now);
    const auto latest = known.isEmpty() ? std::nullopt : known.last().powerW;
    m_now->setText(m_context.format().power(latest));
    m_legend->setEntries({{ChartLegend::Mark::Area, Theme::Color::Ink1, tr("Charging")}});
}

void SiteLoadCard::showLimit()
{
    const SiteSettings& site = m_context.site().site();
    const auto limit = site.limitW();
    m_chart->setLimit(kilowatts(limit),
                      //: Label of the limit line: %1 a current, %2 a power.
                      limit ? tr("Main fuse %1, %2").arg(m_context.format().current(qint64(site.mainFuseA) * 1000),
                                                         m_context.format().power(limit))
                            : QString());
}

TodayCard::TodayCard(const PageContext& context, QWidget* parent)
    : Card(context.themes, tr("Today"), parent), m_context(context), m_energy(new FigureView(context.themes)),
      m_sessions(new FigureView(context.themes))
{
    setObjectName(QStringLiteral("todayCard"));
    m_energy->setObjectName(QStringLiteral("todayEnergy"));
    m_sessions->setObjectName(QStringLiteral("todaySessions"));
    addRow(m_energy, 1);
    addRow(m_sessions, 1);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::todayChanged, this, &TodayCard::showTotals);
    connect(&site, &api::LiveSite::reset, this, &TodayCard::showTotals);
    connect(&context.workspace, &Workspace::formatChanged, this, &TodayCard::showTotals);
    connect(&context.workspace, &Workspace::dayChanged, this, &TodayCard::showTotals);
    showTotals();
}

void TodayCard::showTotals()
{
    const DayTotals& today = m_context.site().today();
    const Formatter& format = m_context.format();
    const bool isKnown = today.day.isValid();
    const ValueAndUnit energy = format.energyParts(isKnown ? std::optional(today.energy) : std::nullopt);
    m_energy->setFigure(energy.value, energy.unit.isEmpty() ? QStringLiteral("kWh") : energy.unit);
    m_energy->setCaption(isKnown ? tr("since midnight") : QString());
    m_sessions->setFigure(format.number(today.sessions), tr("sessions", "beside their number", today.sessions));
    //: How many of today's sessions run now.
    m_sessions->setCaption(tr("%n live", nullptr, today.liveSessions));
}

} // namespace forecourt::ui
