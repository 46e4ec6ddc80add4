// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What lies over all rows of a time line: changes, a cursor, and what was at that moment.
#pragma once

#include "ui/charts/readout.h"

#include <QWidget>

#include <optional>

namespace forecourt::ui {

/// Lets the mouse through. Only what changed is painted again. Thread: GUI.
class TimelineOverlay final : public QWidget
{
    Q_OBJECT

public:
    /// A line and what was there.
    struct Moment
    {
        double x = 0;
        QString title;
        QList<ReadOutLine> lines;
    };

    explicit TimelineOverlay(const ThemeManager& themes, QWidget* parent);

    /// Left and right end of the rows.
    void setPlot(double left, double right);
    /// Where something changes: dotted lines.
    void setChanges(const QList<double>& changes);
    /// The line that stays.
    void setCursor(const std::optional<double>& x);
    /// The line under the mouse, or the cursor's, with its read-out.
    void setMoment(const std::optional<Moment>& moment);
    [[nodiscard]] const std::optional<Moment>& moment() const { return m_moment; }
    [[nodiscard]] const QList<double>& changes() const { return m_changes; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QRegion dirty() const;

    const ThemeManager& m_themes;
    double m_left = 0;
    double m_right = 0;
    QList<double> m_changes;
    std::optional<double> m_cursor;
    std::optional<Moment> m_moment;
};

} // namespace forecourt::ui
