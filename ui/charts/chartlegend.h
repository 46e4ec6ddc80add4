// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Legend for a card's title row, and the switch between a chart and the table of its values.
#pragma once

#include "ui/theme/thememanager.h"

#include <QStackedWidget>
#include <QWidget>

#include <functional>

namespace forecourt::ui {

class Formatter;
class IconButton;
class LimitChart;
class PowerChart;
class SessionChart;
class TableView;

/// What the series of a chart mean; drawn, since Qt Charts' own legend is hidden.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    enum class Mark { Area, Line, Dashed, Building };
    struct Entry
    {
        Mark mark = Mark::Line;
        Theme::Color ink = Theme::Color::Ink1; ///< of Line and Dashed; Area is always the measured colour
        QString text;
    };

    explicit ChartLegend(const ThemeManager& themes, QWidget* parent = nullptr);

    void setEntries(const QList<Entry>& entries);
    [[nodiscard]] QSize sizeHint() const override;
    /// May become narrower: entries that do not fit are left out from the end.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    QList<Entry> m_entries;
};

/// A chart and, at the press of a button, a table of the same values for reading and screen readers.
class ChartFrame : public QStackedWidget
{
    Q_OBJECT
public:
    ChartFrame(const ThemeManager& themes, PowerChart* chart, QWidget* parent = nullptr);
    ChartFrame(const ThemeManager& themes, SessionChart* chart, QWidget* parent = nullptr);
    ChartFrame(const ThemeManager& themes, LimitChart* chart, QWidget* parent = nullptr);

    /// The button that swaps; put it into the card's title row.
    [[nodiscard]] IconButton* makeSwitch(QWidget* parent = nullptr);
    [[nodiscard]] bool isTableShown() const { return currentIndex() == 1; }
    void setTableShown(bool shown);

private:
    struct Table
    {
        QStringList titles;
        QList<QStringList> rows;
    };
    void start(QWidget* chart, std::function<Table()> values);

    const ThemeManager& m_themes;
    std::function<Table()> m_values;
    TableView* m_table = nullptr;
};

} // namespace forecourt::ui
