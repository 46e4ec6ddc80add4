// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <cmath>

namespace forecourt::ui {
namespace {

using enum Theme::Color;

struct TokenRow
{
    Theme::Color color;
    const char* name;
    QRgb light;
    QRgb dark;
};

/// Source: design.md §2. Severity colours repeat those of We pause and Faulted.
constexpr std::array<TokenRow, Theme::ColorCount> Tokens{{
    {Window, "window", 0xFFF5F6F7, 0xFF1E1F22},
    {Surface, "surface", 0xFFFFFFFF, 0xFF26282C},
    {Raised, "raised", 0xFFFFFFFF, 0xFF2F3136},
    {ButtonFill, "button-fill", 0xFFFFFFFF, 0xFF2F3136},
    {Hover, "hover", 0xFFEEF0F3, 0xFF303237},
    {Fill, "fill", 0xFFECEEF1, 0xFF303338},
    {Grid, "grid", 0xFFE8EBEF, 0xFF303338},
    {Line, "line", 0xFFDDE1E6, 0xFF383B41},
    {ButtonLine, "button-line", 0xFFC3C9D1, 0xFF4A4E56},
    {ControlLine, "control-line", 0xFF838C99, 0xFF737A86},
    {Ink1, "ink-1", 0xFF1A1F26, 0xFFE8EAED},
    {Ink2, "ink-2", 0xFF4B5563, 0xFFB6BCC6},
    {Ink3, "ink-3", 0xFF606A78, 0xFF949CA8},
    {Accent, "accent", 0xFF0B6477, 0xFF4FB3C4},
    {TextOnAccent, "text-on-accent", 0xFFFFFFFF, 0xFF0E1517},
    {Selection, "selection", 0xFFE2ECEF, 0xFF304950},
    {InfoTint, "info-tint", 0xFFEEF4F5, 0xFF2D3E44},
    {InfoLine, "info-line", 0xFF9DC1C9, 0xFF3B6E78},
    {WarningTint, "warning-tint", 0xFFF8F1E3, 0xFF4F4532},
    {WarningLine, "warning-line", 0xFFE1BE80, 0xFF8C703C},
    {CriticalTint, "critical-tint", 0xFFF5E3E8, 0xFF513239},
    {CriticalLine, "critical-line", 0xFFD38096, 0xFF93424C},
    {Warning, "warning", 0xFFC27C00, 0xFFF2B84B},
    {Critical, "critical", 0xFFA8002D, 0xFFFF5C6C},
    {Good, "good", 0xFF006B4F, 0xFF35C08F},
    {AlarmHeader, "alarm-header", 0xFFA8002D, 0xFF8F2433},
    {AlarmText, "alarm-text", 0xFFFFFFFF, 0xFFFFFFFF},
    {BuildingLoad, "building-load", 0xFFA9B1BC, 0xFF666D78},
}};

struct StatusRow
{
    DisplayStatus status;
    QRgb iconLight, iconDark;
    QRgb bandLight, bandDark;
    QRgb fillLight, fillDark;
};

constexpr QRgb Quiet = 0;

constexpr std::array<StatusRow, DisplayStatusCount> Statuses{{
    {DisplayStatus::Available, 0xFF006B4F, 0xFF35C08F, Quiet, Quiet, 0xFFCCE1DC, 0xFF2A5046},
    {DisplayStatus::Connected, 0xFF0087C4, 0xFF6CC4F5, 0xFFE3F2F9, 0xFF344754, 0xFFCCE7F3, 0xFF385160},
    {DisplayStatus::Charging, 0xFF0046B8, 0xFF5C9DFF, 0xFFE3EBF7, 0xFF313F56, 0xFFCCDAF1, 0xFF344663},
    {DisplayStatus::CarPauses, 0xFF8455C4, 0xFFB99AF0, 0xFFF1ECF9, 0xFF433F53, 0xFFE6DDF3, 0xFF4C465F},
    {DisplayStatus::WePause, 0xFFC27C00, 0xFFF2B84B, 0xFFF8F1E3, 0xFF4F4532, 0xFFF3E5CC, 0xFF5B4D34},
    {DisplayStatus::UnplugPlease, 0xFF4C7FA3, 0xFF9CC3DE, 0xFFEBF1F5, 0xFF3E4750, 0xFFDBE5ED, 0xFF45505A},
    {DisplayStatus::Reserved, 0xFFB0479A, 0xFFEBA0D9, 0xFFF6EBF4, 0xFF4D404F, 0xFFEFDAEB, 0xFF594759},
    {DisplayStatus::Unavailable, 0xFF868D98, 0xFF8D95A1, Quiet, Quiet, 0xFFE7E8EA, 0xFF41444A},
    {DisplayStatus::Offline, 0xFF868D98, 0xFF8D95A1, Quiet, Quiet, 0xFFE7E8EA, 0xFF41444A},
    {DisplayStatus::Faulted, 0xFFA8002D, 0xFFFF5C6C, 0xFFF5E3E8, 0xFF513239, 0xFFEECCD5, 0xFF5E363D},
}};

Theme makeTheme(bool dark)
{
    Theme theme;
    theme.isDark = dark;
    for (const TokenRow& row : Tokens)
        theme.colors[std::size_t(row.color)] = QColor::fromRgb(dark ? row.dark : row.light);
    // the building's share is given at 45 % over the surface
    theme.colors[std::size_t(BuildingLoad)]
        = blended(theme.color(BuildingLoad), theme.color(Surface), 0.45);
    for (const StatusRow& row : Statuses) {
        StatusColors& colors = theme.statuses[std::size_t(row.status)];
        const QRgb band = dark ? row.bandDark : row.bandLight;
        colors.icon = QColor::fromRgb(dark ? row.iconDark : row.iconLight);
        colors.band = band == Quiet ? theme.color(Surface) : QColor::fromRgb(band);
        colors.fill = QColor::fromRgb(dark ? row.fillDark : row.fillLight);
    }
    return theme;
}

/// Lines become ink 1, bands vanish, icon and word remain. Source: design.md §4.
Theme makeHighContrast(bool dark)
{
    Theme theme = makeTheme(dark);
    theme.isHighContrast = true;
    const QColor paper = dark ? QColor(Qt::black) : QColor(Qt::white);
    const QColor ink = dark ? QColor(Qt::white) : QColor(Qt::black);
    for (const auto name : {Window, Surface, Raised, ButtonFill, InfoTint, WarningTint, CriticalTint})
        theme.colors[std::size_t(name)] = paper;
    for (const auto name : {Line, ButtonLine, ControlLine, Ink1, Ink2, InfoLine, WarningLine, CriticalLine})
        theme.colors[std::size_t(name)] = ink;
    theme.colors[std::size_t(Grid)] = blended(ink, paper, 0.5);
    theme.colors[std::size_t(Fill)] = blended(ink, paper, 0.15);
    theme.colors[std::size_t(Ink3)] = blended(ink, paper, 0.75);
    for (StatusColors& colors : theme.statuses)
        colors.band = paper;
    return theme;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Color name) { palette.setColor(role, color(name)); };
    set(QPalette::Window, Window);
    set(QPalette::WindowText, Ink1);
    set(QPalette::Base, Surface);
    set(QPalette::AlternateBase, Surface);
    set(QPalette::ToolTipBase, Raised);
    set(QPalette::ToolTipText, Ink1);
    set(QPalette::Text, Ink1);
    set(QPalette::Button, ButtonFill);
    set(QPalette::ButtonText, Ink1);
    set(QPalette::BrightText, AlarmText);
    set(QPalette::Light, Raised);
    set(QPalette::Midlight, Hover);
    set(QPalette::Mid, Line);
    set(QPalette::Dark, ButtonLine);
    set(QPalette::Shadow, Line);
    set(QPalette::Highlight, Selection);
    set(QPalette::HighlightedText, Ink1);
    set(QPalette::Link, Accent);
    set(QPalette::LinkVisited, Accent);
    set(QPalette::PlaceholderText, Ink3);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::ToolTipText})
        palette.setColor(QPalette::Disabled, role, color(Ink3));
    return palette;
}

QString Theme::qss(const QString& templateText) const
{
    QString text = templateText;
    for (const TokenRow& row : Tokens)
        text.replace(QLatin1Char('@') + QLatin1String(row.name) + QLatin1Char('@'), color(row.color).name());
    // a pressed primary button goes towards ink in light, towards its text colour in dark
    text.replace(QLatin1String("@accent-hover@"), blended(color(Ink1), color(Accent), 0.12).name());
    text.replace(QLatin1String("@accent-pressed@"), blended(color(Ink1), color(Accent), 0.24).name());
    text.replace(QLatin1String("@scheme@"), isDark ? QLatin1String("dark") : QLatin1String("light"));
    return text;
}

const Theme& Theme::light()
{
    static const Theme theme = makeTheme(false);
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = makeTheme(true);
    return theme;
}

const Theme& Theme::highContrastLight()
{
    static const Theme theme = makeHighContrast(false);
    return theme;
}

const Theme& Theme::highContrastDark()
{
    static const Theme theme = makeHighContrast(true);
    return theme;
}

QString tokenName(Theme::Color color)
{
    return QLatin1String(Tokens[std::size_t(color)].name);
}

double contrastRatio(const QColor& first, const QColor& second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blended(const QColor& top, const QColor& bottom, double opacity)
{
    const auto mix = [opacity](int over, int under) {
        return int(std::lround(over * opacity + under * (1.0 - opacity)));
    };
    return QColor(mix(top.red(), bottom.red()), mix(top.green(), bottom.green()),
                  mix(top.blue(), bottom.blue()));
}

} // namespace forecourt::ui
