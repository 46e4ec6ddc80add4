// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Seven days by 24 hours, the darker the busier.
#pragma once

#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"

#include <QWidget>

#include <array>
#include <functional>

namespace forecourt::ui {

using HeatValues = std::array<std::array<qint64, 24>, 7>; ///< Monday first, hours of the site's clock

/// The tooltip and the accessible description tell values; a table of them stands beside it. Thread: GUI.
class HeatGrid final : public QWidget
{
    Q_OBJECT

public:
    HeatGrid(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    /// \a text: of one value, for the tooltip.
    void setValues(const HeatValues& values, const std::function<QString(qint64)>& text);
    void setFormatter(const Formatter& formatter);
    /// "Tue 17:00 to 18:00: 3 h 20"; empty beside the grid.
    [[nodiscard]] QString textAt(const QPoint& at) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString textOf(int day, int hour) const;
    [[nodiscard]] double cellWidth() const;
    [[nodiscard]] int rowHeight() const;
    void describe();

    const ThemeManager& m_themes;
    Formatter m_formatter;
    HeatValues m_values{};
    std::function<QString(qint64)> m_text;
};

} // namespace forecourt::ui
