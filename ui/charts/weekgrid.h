// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The week of a price, drawn to the minute, to take hold of.
#pragma once

#include "ui/format/formatter.h"
#include "ui/models/weekplan.h"
#include "ui/theme/thememanager.h"

#include <QWidget>

namespace forecourt::ui {

/// One block, over all rows that have it.
struct WeekSelection
{
    int firstRow = -1; ///< −1: nothing is chosen
    int lastRow = -1;
    WeekBlock block;

    bool operator==(const WeekSelection&) const = default;
};

/// A band as it is drawn.
struct BandLook
{
    QString name;
    QString price;  ///< printed in every block
    int rank = 0;   ///< 0: cheapest, lightest

    bool operator==(const BandLook&) const = default;
};

/// Draws what it is given and asks for changes by planWanted(). Click: a block on all neighbouring days that have it, with Ctrl on
/// this day alone. Drag an edge: 15 minutes, with Shift 5. Drag over blocks with Alt, or double click: the chosen band there.
/// Keys: arrows choose a block; Ctrl with Left and Right moves its begin, with Alt besides its end; Insert divides it, Delete
/// takes its band away. Time runs from left to right in every language. Source: design.md §3 "Weekly grid". Thread: GUI.
class WeekGrid final : public QWidget
{
    Q_OBJECT

public:
    WeekGrid(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    /// \a plain: without a band.
    void setPlan(const WeekPlan& plan, const QList<BandLook>& bands, const BandLook& plain);
    void setFormatter(const Formatter& formatter);
    /// The row of holidays is shown.
    void setHolidaysShown(bool isShown);
    /// Laid over what is dragged or double clicked.
    void setBrush(int band) { m_brush = band; }
    void setSelection(const WeekSelection& selection);
    [[nodiscard]] const WeekSelection& selection() const { return m_selection; }
    /// Chooses the block at \a minute of \a row, over all rows that have it.
    void selectAt(int row, int minute, bool isAlone = false);

    /// Where a minute of a row is drawn, for tests and tools.
    [[nodiscard]] QPoint pointOf(int row, int minute) const;
    /// "Mon to Fri, 17:00 to 20:00: Peak 0,42".
    [[nodiscard]] QString textOf(const WeekSelection& selection) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void planWanted(const forecourt::ui::WeekPlan& plan);
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr int Labels = 72;     ///< names of days
    static constexpr int RightMargin = 4;
    static constexpr int Gap = 2;
    static constexpr int AxisHeight = 24;

    enum class Drag { None, End, Paint };

    [[nodiscard]] int rowsShown() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] double xOf(int minute) const;
    [[nodiscard]] int minuteAt(double x, int snap) const;
    [[nodiscard]] int rowAt(double y) const;
    [[nodiscard]] QRectF rectOf(int row, const WeekBlock& block) const;
    [[nodiscard]] const BandLook& lookOf(int band) const;
    [[nodiscard]] QString rowName(int row) const;
    [[nodiscard]] Drag edgeAt(const QPointF& at, int& row, WeekBlock& block) const;
    void moveEdge(bool isBegin, int minute);
    void choose(const WeekSelection& selection);
    void step(int rows, int blocks);
    void describe();
    void paintBlock(QPainter& painter, int row, const WeekBlock& block) const;
    void paintAxis(QPainter& painter) const;

    const ThemeManager& m_themes;
    Formatter m_formatter;
    WeekPlan m_plan;
    QList<BandLook> m_bands;
    BandLook m_plain;
    bool m_showsHolidays = false;
    int m_brush = -1;
    WeekSelection m_selection;
    Drag m_drag = Drag::None;
    int m_dragRow = -1;    ///< where painting began
    int m_dragMinute = 0;
};

} // namespace forecourt::ui
