// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A limit of power drawn as steps that can be dragged.
#pragma once

#include "core/domain/chargingprofile.h"
#include "ui/charts/chartdata.h"
#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"

#include <QWidget>

namespace forecourt::ui {

/// Draws what it is given and asks for changes by signals; it changes nothing by itself. Drag a step up and down, its
/// begin left and right, double click for a new one. Keys: left and right choose a step, up and down change its limit
/// (with Shift finely), Ctrl with left and right its begin, Insert and Delete. Time runs from left to right in every
/// language. Thread: GUI.
class StepEditor final : public QWidget
{
    Q_OBJECT

public:
    StepEditor(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    void setSteps(const QList<ChargingPeriod>& steps, ChargingRateUnit unit);
    /// How much time is shown.
    void setSpan(int seconds);
    [[nodiscard]] int span() const { return m_spanS; }
    /// UTC; empty: times count from the start of the session.
    void setStart(const std::optional<QDateTime>& start);
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }

    /// Where the middle of \a step is drawn, for tests and tools.
    [[nodiscard]] QPoint middleOf(int step) const;
    /// Where the unit of the axis is drawn, left of its highest number.
    [[nodiscard]] QRectF unitRect() const;
    /// Where its begin is drawn.
    [[nodiscard]] QPoint beginOf(int step) const;

    [[nodiscard]] QSize sizeHint() const override { return {520, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 160}; }

Q_SIGNALS:
    void currentChanged(int step);
    void limitWanted(int step, qint64 tenths);
    void startWanted(int step, int startS);
    void insertWanted(int startS);
    void removeWanted(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { None, Limit, Begin };

    void choose(int step);
    void describe();
    void fitScale();
    void moveLimit(int direction, bool isFine);
    void paintAxes(QPainter& painter) const;
    void paintSteps(QPainter& painter) const;
    [[nodiscard]] QString timeText(int seconds) const;
    [[nodiscard]] Drag dragAt(const QPointF& at, int& step) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QString unitText() const;
    [[nodiscard]] QString tickText(int tick) const;
    [[nodiscard]] double leftMargin() const;
    [[nodiscard]] double xOf(int seconds) const;
    [[nodiscard]] double yOf(qint64 tenths) const;
    [[nodiscard]] int secondsAt(double x) const;
    [[nodiscard]] qint64 tenthsAt(double y) const;
    [[nodiscard]] int endOf(int step) const;
    [[nodiscard]] qint64 limitStep(bool isFine) const;

    const ThemeManager& m_themes;
    Formatter m_formatter;
    QList<ChargingPeriod> m_steps;
    ChargingRateUnit m_unit = ChargingRateUnit::Ampere;
    std::optional<QDateTime> m_start;
    int m_spanS = 24 * 3600;
    int m_current = 0;
    ValueScale m_scale;
    Drag m_drag = Drag::None;
};

} // namespace forecourt::ui
