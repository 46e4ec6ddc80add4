// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every colour and measure of the window, as tokens; widgets never name a hex value.
#pragma once

#include "ui/format/displaystatus.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

namespace forecourt::ui {

/// The colours of one status. For a quiet status band equals surface.
struct StatusColors
{
    QColor icon;
    QColor band; ///< tinted header, badge, dense tile
    QColor fill; ///< chart and timeline area
};

/// Spacing, radii and heights in logical pixels. Source: design.md §2.
namespace metrics {
constexpr int PageMargin = 24;
constexpr int CardGap = 16;
constexpr int TileRowGap = 12;
constexpr int CardPadding = 14;
constexpr int RadiusBar = 2;
constexpr int RadiusSmall = 3;
constexpr int RadiusControl = 4;
constexpr int RadiusCard = 6;
constexpr int ControlHeight = 28;
constexpr int FormControlHeight = 32;
constexpr int TableRow = 32;
constexpr int TraceRow = 28;
constexpr int CompactStep = 6; ///< that much lower are rows of compact tables
constexpr int TableHeader = 28;
constexpr int CardTitle = 40;
constexpr int ListRow = 44;
constexpr int SidebarRow = 36;
constexpr int SidebarWidth = 208;
constexpr int SidebarIconWidth = 56;
constexpr int TabBarHeight = 36;
constexpr int PageHeaderHeight = 56;
constexpr int StatusBarHeight = 28;
constexpr int BannerHeight = 44;
constexpr int ToastHeight = 44;
constexpr int BadgeHeight = 22;
constexpr int FilterChipHeight = 24;
constexpr int TotalsRowHeight = 36;
constexpr int MinimumTarget = 24;
constexpr int IconSmall = 14;
constexpr int IconRow = 16;
constexpr int IconSidebar = 18;
constexpr int IconTile = 22;
constexpr int IconEmpty = 40;
} // namespace metrics

/// One complete set of tokens. Values are constant; ThemeManager decides which one is in use.
struct Theme
{
    /// Named colours a widget may store and look up again after a theme change.
    enum class Color {
        Window, Surface, Raised, ButtonFill, Hover, Fill, Grid, Line, ButtonLine, ControlLine,
        Ink1, Ink2, Ink3, Accent, TextOnAccent, Selection, InfoTint, InfoLine, WarningTint,
        WarningLine, CriticalTint, CriticalLine, Warning, Critical, Good, AlarmHeader, AlarmText,
        BuildingLoad,
    };
    static constexpr int ColorCount = int(Color::BuildingLoad) + 1;

    std::array<QColor, ColorCount> colors;
    std::array<StatusColors, DisplayStatusCount> statuses;
    bool isDark = false;
    bool isHighContrast = false;

    [[nodiscard]] const QColor& color(Color name) const { return colors[std::size_t(name)]; }
    [[nodiscard]] const StatusColors& status(DisplayStatus value) const
    {
        return statuses[std::size_t(value)];
    }

    /// Roles for Fusion, identical for active and inactive windows.
    [[nodiscard]] QPalette palette() const;
    /// \a templateText with every @token@ replaced; a placeholder without a token is left in place
    /// and reported by the unit test.
    [[nodiscard]] QString qss(const QString& templateText) const;

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    [[nodiscard]] static const Theme& highContrastLight();
    [[nodiscard]] static const Theme& highContrastDark();
};

/// Name of \a color as used between @ signs in the style sheet, e.g. "button-line".
[[nodiscard]] QString tokenName(Theme::Color color);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& first, const QColor& second);

/// \a top at \a opacity (0 to 1) over \a bottom, opaque.
[[nodiscard]] QColor blended(const QColor& top, const QColor& bottom, double opacity);

} // namespace forecourt::ui
