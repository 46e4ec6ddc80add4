// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A connector's states over time, in a lane above a chart of the same span.
#pragma once

#include "ui/charts/statespans.h"
#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"

#include <QWidget>

namespace forecourt::ui {

/// 24 high: fill and a base of 3 px in the state's colour, icon and word if they fit, else the icon, else the colour; the
/// tooltip always says all. Time runs from left to right in every language. Source: design.md §3 "Timeline". Thread: GUI.
class StateLane final : public QWidget
{
    Q_OBJECT

public:
    StateLane(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    void setFormatter(const Formatter& formatter);
    /// Of the chart below, to line up with it.
    void setPlotMargins(int left, int right);
    /// The visible span and the states in it.
    void setStates(const QDateTime& from, const QDateTime& to, const QList<StateSpan>& states);
    [[nodiscard]] const QList<StateSpan>& states() const { return m_states; }
    /// "Charging, 17:02 to 18:20"; empty where nothing is known. \a x in pixels of this widget.
    [[nodiscard]] QString textAt(int x) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double xOf(const QDateTime& at) const;
    [[nodiscard]] QString textOf(const StateSpan& span) const;
    void paintSpan(QPainter& painter, const StateSpan& span) const;
    void describe();

    const ThemeManager& m_themes;
    Formatter m_formatter;
    QDateTime m_from;
    QDateTime m_to;
    QList<StateSpan> m_states;
    int m_left = 44;
    int m_right = 16;
};

} // namespace forecourt::ui
