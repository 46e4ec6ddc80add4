// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Names what a station does wrong when it is commanded.
#pragma once

#include "core/engine/stationmodel.h"

#include <QHash>

#include <chrono>

namespace forecourt::engine {

/// A link the station ended, or that broke, while a command of ours was out. Times by the monotonic clock.
struct DroppedLink
{
    std::chrono::milliseconds sinceSent{};   ///< since the part of the command that is out
    std::chrono::milliseconds sinceOpened{}; ///< since the link is there
    bool wasBeforeBoot = false;              ///< the command was sent before the boot on that link
};

/// Counts quirks 12, 30, 37, 40, 41 and 46 of one station. Thread: engine. Source: charger-quirks.md §1.
class CommandQuirks
{
public:
    CommandQuirks(Clock& clock, StationModel& model) : m_clock(clock), m_model(model) {}

    /// The station answered.
    void answered(const CommandRecord& record);
    /// The station's link ended before it answered. Not for a link that we closed, that another one replaced, or
    /// that had to end because of a reset.
    void linkDropped(const CommandRecord& record, const DroppedLink& drop);
    /// It booted; \a wasAsked: after a reset of ours, or only its message was triggered.
    void booted(bool wasAsked);

private:
    void noteRefusedStart(const CommandRecord& record);
    void noteProfile(const CommandRecord& record);
    void noteLocalList(const CommandRecord& record);
    void noteChange(const CommandRecord& record);
    [[nodiscard]] bool isReconnectDue() const;

    Clock& m_clock;
    StationModel& m_model;
    QHash<QByteArray, int> m_refusedLevels; ///< charging profile without id and level → the level refused
    QString m_measurandKey;                 ///< of the last accepted change of a list of measurands
    std::chrono::milliseconds m_measurandsAt{0};
    std::optional<std::chrono::milliseconds> m_linkChangeAt; ///< it took a setting for which it must connect anew
};

} // namespace forecourt::engine
