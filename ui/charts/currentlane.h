// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The currents of the three phases over time, in a lane below a chart of the same span.
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/readout.h"
#include "ui/format/formatter.h"

#include <QPolygonF>
#include <QWidget>

#include <array>

namespace forecourt::ui {

class ToggleChip;

/// L1 solid, L2 dashed, L3 dotted. Its name is a switch; switched off only that is left. Time runs from left to right in
/// every language. Thread: GUI.
class CurrentLane final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t PhaseCount = 3;
    using Phases = std::array<QList<ChartPoint>, PhaseCount>;

    CurrentLane(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    void setFormatter(const Formatter& formatter);
    /// Of the chart above, to line up with it.
    void setPlotMargins(int left, int right);
    /// A, ascending in time; a pause longer than \a longestPause is a gap.
    void setCurrents(const QDateTime& from, const QDateTime& to, const Phases& phases, std::chrono::milliseconds longestPause);
    [[nodiscard]] bool hasValues() const;
    [[nodiscard]] bool isOn() const;
    /// "L1" and "16 A", of each phase that was measured then.
    [[nodiscard]] QList<ReadOutLine> readOut(const QDateTime& time) const;
    /// How many points are drawn.
    [[nodiscard]] qsizetype drawnPoints() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    [[nodiscard]] QRectF plot() const;
    void describe();

    const ThemeManager& m_themes;
    Formatter m_formatter;
    ToggleChip* m_switch;
    QDateTime m_from;
    QDateTime m_to;
    Phases m_phases;
    std::chrono::milliseconds m_longestPause{300'000};
    ValueScale m_scale;
    std::array<QList<QPolygonF>, PhaseCount> m_lines; ///< as drawn at this size
    int m_left = 72;
    int m_right = 16;
};

} // namespace forecourt::ui
