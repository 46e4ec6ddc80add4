// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The site's load over the last two hours, and today's sums.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

namespace forecourt::ui {

class ChartLegend;
class PowerChart;

/// Follows the mirror's power points. Thread: GUI.
class SiteLoadCard final : public Card
{
    Q_OBJECT

public:
    explicit SiteLoadCard(const PageContext& context, QWidget* parent = nullptr);

private:
    void showPoints();
    void showLimit();

    PageContext m_context;
    PowerChart* m_chart;
    ChartLegend* m_legend;
    TextLabel* m_now;
};

class FigureStack;

/// Energy, sessions and money of the site's day. Thread: GUI.
class TodayCard final : public Card
{
    Q_OBJECT

public:
    explicit TodayCard(const PageContext& context, QWidget* parent = nullptr);

    /// The figures side by side, for a low card.
    void setWide(bool isWide);

private:
    void showTotals();
    void showMoney(const DayTotals& today);

    PageContext m_context;
    FigureView* m_energy;
    FigureView* m_sessions;
    FigureView* m_money;
    FigureStack* m_figures;
};

} // namespace forecourt::ui
