// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/siteloadcard.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/powerchart.h"
#include "ui/theme/paintkit.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ShownSeconds = 2 * 3600;

std::optional<double> kilowatts(const std::optional<qint64>& watts)
{
    return watts ? std::optional(static_cast<double>(*watts) / 1000.0) : std::nullopt;
}
} // namespace

/// Figures below or beside each other, with a line between them. Thread: GUI.
class FigureStack final : public QWidget
{
public:
    FigureStack(const ThemeManager& themes, const QList<FigureView*>& figures)
        : m_themes(themes), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
    {
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->setSpacing(1);
        for (FigureView* figure : figures)
            m_layout->addWidget(figure, 1);
    }

    void setWide(bool isWide)
    {
        m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QColor line = m_themes.color(Theme::Color::Grid);
        const bool isWide = m_layout->direction() != QBoxLayout::TopToBottom;
        for (int i = 0; i + 1 < m_layout->count(); ++i) {
            const QRect figure = m_layout->itemAt(i)->geometry();
            const QRect next = m_layout->itemAt(i + 1)->geometry();
            if (isWide)
                drawVerticalLine(painter, std::max(figure.left(), next.left()) - 1, 0, height(), line);
            else
                drawHorizontalLine(painter, 0, width(), next.top() - 1, line);
        }
    }

private:
    const ThemeManager& m_themes;
    QBoxLayout* m_layout;
};

SiteLoadCard::SiteLoadCard(const PageContext& context, QWidget* parent)
    : Card(context.themes, tr("Site load, last 2 hours"), parent), m_context(context),
      m_chart(new PowerChart(context.themes, context.format())), m_legend(new ChartLegend(context.themes)),
      m_now(new TextLabel(context.themes, TypeRole::LeadStrong))
{
    setObjectName(QStringLiteral("siteLoadCard"));
    setLeastTitle(90); // beside the figure
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
    //: Beside the title of the chart: nobody told how much the site may draw.
    setSubtitle(limit ? QString() : tr("limit not set"));
    const QString fuse = m_context.format().current(qint64(site.mainFuseA) * 1000);
    const QString power = m_context.format().power(limit);
    m_chart->setLimit(kilowatts(limit), !limit ? QString()
                          //: Label of the limit line: %1 a current, %2 a power.
                          : site.marginPercent == 0 ? tr("Main fuse %1, %2").arg(fuse, power)
                          //: Label of the limit line: %1 a current, %2 a share of it, %3 a power.
                          : tr("Main fuse %1 less %2, %3").arg(fuse, m_context.format().percent(site.marginPercent), power));
}

TodayCard::TodayCard(const PageContext& context, QWidget* parent)
    : Card(context.themes, tr("Today"), parent), m_context(context), m_energy(new FigureView(context.themes)),
      m_sessions(new FigureView(context.themes)), m_money(new FigureView(context.themes))
{
    setObjectName(QStringLiteral("todayCard"));
    m_energy->setObjectName(QStringLiteral("todayEnergy"));
    m_sessions->setObjectName(QStringLiteral("todaySessions"));
    m_money->setObjectName(QStringLiteral("todayMoney"));
    m_figures = new FigureStack(context.themes, {m_energy, m_sessions, m_money});
    addRow(m_figures, 1);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::todayChanged, this, &TodayCard::showTotals);
    connect(&site, &api::LiveSite::siteChanged, this, &TodayCard::showTotals);
    connect(&site, &api::LiveSite::priceBookChanged, this, &TodayCard::showTotals);
    connect(&site, &api::LiveSite::reset, this, &TodayCard::showTotals);
    connect(&context.workspace, &Workspace::formatChanged, this, &TodayCard::showTotals);
    connect(&context.workspace, &Workspace::dayChanged, this, &TodayCard::showTotals);
    showTotals();
}

void TodayCard::setWide(bool isWide)
{
    m_figures->setWide(isWide);
}

void TodayCard::showTotals()
{
    const DayTotals& today = m_context.site().today();
    const Formatter& format = m_context.format();
    const bool isKnown = today.day.isValid();
    const ValueAndUnit energy = format.energyParts(isKnown ? std::optional(today.energy) : std::nullopt);
    m_energy->setFigure(energy.value, energy.unit.isEmpty() ? QStringLiteral("kWh") : energy.unit);
    m_energy->setCaption(isKnown ? tr("since midnight") : QString());
    m_sessions->setFigure(isKnown ? format.number(today.sessions) : Formatter::missing(), tr("sessions", "beside their number", today.sessions));
    //: How many of today's sessions run now.
    m_sessions->setCaption(isKnown ? tr("%n live", nullptr, today.liveSessions) : QString());
    showMoney(today);
}

void TodayCard::showMoney(const DayTotals& today)
{
    const QString& currency = m_context.site().site().currency;
    if (m_context.site().priceBook()->prices.isEmpty() && today.gross.isEmpty()) {
        // no session has a cost before prices are set: that is unknown, not 0
        m_money->setFigure(Formatter::missing(), currency);
        m_money->setCaption(tr("no prices set"));
        return;
    }
    if (!today.day.isValid()) {
        m_money->setFigure(Formatter::missing(), currency);
        return m_money->setCaption({});
    }
    const Formatter& format = m_context.format();
    Money shown{0, currency};
    QStringList others;
    for (const Money& money : today.gross) {
        if (money.currency == currency)
            shown = money;
        else
            others.append(format.money(money));
    }
    m_money->setFigure(format.moneyParts(shown).value, currency);
    //: Below today's income: of sessions that have ended, with VAT.
    m_money->setCaption(others.isEmpty() ? tr("ended sessions") : tr("and %1").arg(others.join(QLatin1String(", "))));
}

} // namespace forecourt::ui
