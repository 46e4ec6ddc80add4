// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and sentences for reservations and for the lists of tags that chargers keep.
#pragma once

#include "core/domain/locallist.h"
#include "core/domain/reservation.h"
#include "ui/format/formatter.h"

namespace forecourt::ui {

/// One word for the state column: "Reserved".
[[nodiscard]] QString reservationStateWord(ReservationState state);
/// What became of it and what to do next; never empty.
[[nodiscard]] QString reservationSentence(const ReservationRecord& reservation, const Formatter& format, const QDateTime& now);
/// The person, else the tag, else that nobody is known.
[[nodiscard]] QString reservationHolder(const ReservationRecord& reservation);
/// A failure of api::Reservations as a sentence about the reservation.
[[nodiscard]] QString reservationErrorSentence(const Error& error);

/// One or two words: "In step".
[[nodiscard]] QString localListStatusWord(LocalListStatus status);
/// How the list stands and what to do next; never empty.
[[nodiscard]] QString localListSentence(const LocalListState& list, bool isOnline, const Formatter& format, const QDateTime& now);
[[nodiscard]] QString localListPriorityWord(LocalListPriority priority);

/// An event of a reservation or a list as words; empty for any other code.
[[nodiscard]] QString reservationEventWord(const QString& code);

} // namespace forecourt::ui
