// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one status a connector shows: OCPP status, charging state and connection in one word.
#pragma once

#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace forecourt {
struct ConnectorState;
struct LinkState;
} // namespace forecourt

namespace forecourt::ui {

/// What the operator reads on a tile. The order is the order of the filter row's fallback, not of
/// severity; see severityRank().
enum class DisplayStatus {
    Available,
    Connected,
    Charging,
    CarPauses,
    WePause,
    UnplugPlease,
    Reserved,
    Unavailable,
    Offline,
    Faulted,
};

constexpr int DisplayStatusCount = 10;

constexpr std::array<DisplayStatus, DisplayStatusCount> AllDisplayStatuses{
    DisplayStatus::Available,   DisplayStatus::Connected,    DisplayStatus::Charging,
    DisplayStatus::CarPauses,   DisplayStatus::WePause,      DisplayStatus::UnplugPlease,
    DisplayStatus::Reserved,    DisplayStatus::Unavailable,  DisplayStatus::Offline,
    DisplayStatus::Faulted};

/// Quiet states show a coloured icon only, active ones a tinted header, alarms a solid one.
enum class Loudness { Quiet, Active, Alarm };

[[nodiscard]] constexpr Loudness loudness(DisplayStatus status)
{
    switch (status) {
    case DisplayStatus::Available:
    case DisplayStatus::Unavailable:
    case DisplayStatus::Offline: return Loudness::Quiet;
    case DisplayStatus::Faulted: return Loudness::Alarm;
    default: return Loudness::Active;
    }
}

/// The status to show for \a connector whose station is linked as \a link says. A connector that has
/// not told its status yet counts as unavailable.
[[nodiscard]] DisplayStatus displayStatus(const ConnectorState& connector, const LinkState& link);

/// The status a charger names with this word in a StatusNotification ("SuspendedEV"); empty where it is none.
/// Source: OCPP 1.6 §7.7, ChargePointStatus.
[[nodiscard]] std::optional<DisplayStatus> displayStatusOf(const QString& reported);

/// 0 is worst: the order of filter rows and of the counts in a group row.
[[nodiscard]] int severityRank(DisplayStatus status);

/// True for states that a group row counts because somebody should look.
[[nodiscard]] bool needsAttention(DisplayStatus status);

/// Name of the icon in resources/icons, without folder and suffix.
[[nodiscard]] QString statusIconName(DisplayStatus status);

/// The word beside the icon, translated ("Charging", "We pause").
[[nodiscard]] QString statusWord(DisplayStatus status);

/// At most nine letters for a dense tile, translated ("Pause", "Unplug", "Free").
[[nodiscard]] QString statusCompactWord(DisplayStatus status);

} // namespace forecourt::ui

Q_DECLARE_METATYPE(forecourt::ui::DisplayStatus)
