// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator wants done later, or again and again, at a station.
#pragma once

#include "core/domain/command.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>

#include <optional>
#include <variant>

namespace forecourt {

/// A planned action in our records (1 and up).
using PlanId = StrongId<struct PlanIdTag, qint64>;

/// A setting and the value it shall get.
struct SettingValue
{
    QString name;
    QString value;

    bool operator==(const SettingValue&) const = default;
};

/// Settings written one after the other, then read back.
struct WriteSettings
{
    QList<SettingValue> values;

    bool operator==(const WriteSettings&) const = default;
};

/// Crosses the wire by its place in the list: grows at the end only.
using PlannedWork = std::variant<Reset, ChangeAvailability, WriteSettings, SetChargingProfile, ClearChargingProfiles, ClearCache>;

/// The work that sends \a command as it is when the station connects; empty: such a command is not sent later.
[[nodiscard]] inline std::optional<PlannedWork> workOf(const CommandParameters& command)
{
    if (const auto* set = std::get_if<SetChargingProfile>(&command))
        return *set;
    if (const auto* clear = std::get_if<ClearChargingProfiles>(&command))
        return *clear;
    if (const auto* cache = std::get_if<ClearCache>(&command))
        return *cache;
    return std::nullopt;
}

/// How a planned action stands. Stored as numbers: grows at the end only.
enum class PlanState {
    Waiting,     ///< for its time, for the link, or for the last car
    Running,     ///< its commands are out
    Done,
    Failed,      ///< lastDetail says why
    Missed,      ///< its time passed while the station was offline or busy
    Cancelled,   ///< by an operator
    Unconfirmed, ///< sent, and no answer came: it may have been done; lastDetail says how
};

/// One planned action. Repeated ones wait again after each run.
struct PlannedAction
{
    static constexpr int EveryDay = 0x7f;

    PlanId id;
    StationId station;
    PlannedWork work;
    bool isWhenIdle = true;            ///< waits until no session runs and nobody is expected to plug in
    std::optional<QDateTime> dueAt;    ///< UTC, not before; empty: as soon as it is idle, or, where that does not matter, connected
    int days = 0;                      ///< bit 0 is Monday, bit 6 Sunday; 0: once
    QTime time;                        ///< of a repeated one, in the site's zone
    QString user;                      ///< who planned it
    QDateTime createdAt;               ///< UTC
    PlanState state = PlanState::Waiting;
    std::optional<PlanState> last;     ///< how the last run of it ended: Done, Failed, Missed or Unconfirmed
    std::optional<QDateTime> lastAt;   ///< UTC
    QString lastDetail;                ///< the station's words; English

    bool operator==(const PlannedAction&) const = default;
    [[nodiscard]] bool isRepeated() const { return days != 0; }
    /// Once, as soon as the station is connected, whoever charges there.
    [[nodiscard]] bool isWhenBack() const { return !isRepeated() && !dueAt && !isWhenIdle; }
    /// It goes over to the hardware that takes the place of its station: it waits, or comes again.
    [[nodiscard]] bool isOfPlace() const { return state == PlanState::Waiting || (state == PlanState::Running && isRepeated()); }
    [[nodiscard]] bool isOpen() const { return state == PlanState::Waiting || state == PlanState::Running; }
};

} // namespace forecourt
