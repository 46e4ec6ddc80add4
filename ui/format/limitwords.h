// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and sentences for limits of power.
#pragma once

#include "core/domain/effectivelimit.h"
#include "core/domain/profilerules.h"
#include "ui/format/formatter.h"

namespace forecourt::ui {

[[nodiscard]] QString purposeWord(ChargingProfilePurpose purpose);
[[nodiscard]] QString profileKindWord(ChargingProfileKind kind);
[[nodiscard]] QString recurrenceWord(ProfileRecurrence recurrence);
[[nodiscard]] QString rateUnitWord(ChargingRateUnit unit);
/// "16 A", "6.5 A" or "11.0 kW".
[[nodiscard]] QString limitText(qint64 tenths, ChargingRateUnit unit, const Formatter& format);
/// "1:30" or "1:30:05" from the start of a schedule; days beyond 24 h stay hours.
[[nodiscard]] QString offsetText(int seconds);
/// As offsetText() writes it, also hours alone; empty where it is none.
[[nodiscard]] std::optional<int> offsetFrom(const QString& text);
/// All steps on one line: "16 A, from 6:00 on 8 A". Long ones end with how many more there are.
[[nodiscard]] QString scheduleText(const ChargingSchedule& schedule, const Formatter& format);
/// When it counts: kind, start, recurrence and validity.
[[nodiscard]] QString validityText(const ChargingProfile& profile, const Formatter& format, const QDateTime& now);

/// One or two words: "In place".
[[nodiscard]] QString standingWord(ProfileStanding standing);
/// How sure it is, and what to do about it.
[[nodiscard]] QString standingSentence(ProfileStanding standing);
/// What we know of a charger's limits as a whole: "Known", "Known in part", "Not known".
[[nodiscard]] QString limitsWord(const PowerLimitsRecord* limits);
/// Why it is so, and what makes it known; never empty.
[[nodiscard]] QString limitsSentence(const PowerLimitsRecord* limits, const Formatter& format, const QDateTime& now);

/// What \a place, a connector or the whole charger, may take now, and how sure that is.
[[nodiscard]] QString allowedSentence(const QString& place, const std::optional<LimitSource>& source, const Formatter& format);

/// What is wrong, and what to do.
[[nodiscard]] QString profileFindingSentence(const ProfileFinding& finding, const Formatter& format);

} // namespace forecourt::ui
