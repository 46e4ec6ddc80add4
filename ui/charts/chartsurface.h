// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The common ground of our charts: axes as the design draws them, hover, gaps, redraw at most 4 Hz.
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/readout.h"
#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"

#include <QChartView>
#include <QTimer>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace forecourt::ui {

/// Shows time from left to right in every language. Subclasses fill series in redraw() and say what the
/// hover read-out tells. Labels are drawn here, not by Qt Charts, which would cut them. Thread: GUI.
class ChartSurface : public QChartView
{
    Q_OBJECT
public:
    ChartSurface(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    void setFormatter(const Formatter& formatter);
    [[nodiscard]] const Formatter& formatter() const { return m_formatter; }
    /// The visible span, UTC. Without one the data's own span is shown.
    void setSpan(const QDateTime& from, const QDateTime& to);
    /// Shown in the middle while there is no value at all.
    void setEmptyText(const QString& text);
    /// Plot margins, to line up with other widgets on the same time axis.
    void setPlotMargins(int left, int right);

    [[nodiscard]] QSize sizeHint() const override { return {400, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 110}; }

protected:
    using ReadOutLine = ui::ReadOutLine;
    struct RunSeries
    {
        QAreaSeries* area = nullptr;
        QLineSeries* upper = nullptr;
        QLineSeries* lower = nullptr;
    };

    /// Fills the series from the data; called at most four times a second.
    virtual void redraw() = 0;
    [[nodiscard]] virtual bool isEmpty() const = 0;
    /// The lines of the read-out for \a time; empty for nothing there.
    [[nodiscard]] virtual QList<ReadOutLine> readOut(const QDateTime& time) const = 0;
    /// More to draw above the series, in plot coordinates.
    virtual void paintExtras(QPainter&) {}
    /// Colours and pens; called after a theme change and for new series.
    virtual void applyColors() = 0;

    /// Asks for a redraw within 250 ms.
    void schedule();
    void setTimeRange(const QDateTime& from, const QDateTime& to);
    void setValueRange(const ValueScale& scale);
    void setSecondAxis(bool shown);
    /// Makes \a list exactly as long as \a runs and fills it.
    void fillRuns(QList<RunSeries>& list, const QList<ChartRun>& runs);
    QLineSeries* addLine(bool onSecondAxis = false);
    void setMeasuredColors(RunSeries& series) const;

    [[nodiscard]] const QDateTime& from() const { return m_from; }
    [[nodiscard]] const QDateTime& to() const { return m_to; }
    [[nodiscard]] bool hasFixedSpan() const { return m_fixedSpan; }
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(double milliseconds) const;
    [[nodiscard]] double yOf(double value) const;
    void paintGaps(QPainter& painter, const QList<ChartGap>& gaps) const;

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

    const ThemeManager& m_themes;

private:
    void place();
    void applyTheme();
    void paintAxes(QPainter& painter) const;
    void paintHover(QPainter& painter) const;

    Formatter m_formatter;
    QValueAxis* m_timeAxis;
    QValueAxis* m_valueAxis;
    QValueAxis* m_secondAxis;
    QTimer m_redraw;
    QDateTime m_from;
    QDateTime m_to;
    bool m_fixedSpan = false;
    ValueScale m_scale;
    bool m_hasSecondAxis = false;
    QString m_emptyText;
    int m_leftMargin = 44;
    int m_rightMargin = 16;
    std::optional<double> m_hoverX;
};

} // namespace forecourt::ui
