// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservations, settings and transfers after their answer: pure functions.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"

#include <chrono>

namespace forecourt::engine {

/// Nothing heard of a transfer for so long: TransferStalled.
constexpr std::chrono::hours StallLimit{1};

/// What an accepted command waits for: RestartNeeded, Reserved, AwaitingUpload, AwaitingDownload, or None.
[[nodiscard]] CommandEffect firstEffect(const CommandParameters& meaning, CommandAnswer answer);

/// How long until the effect is given up: the end of a reservation, an hour after a transfer could begin.
/// Empty: never.
[[nodiscard]] std::optional<std::chrono::milliseconds> progressLimit(const CommandParameters& meaning,
                                                                     const QDateTime& now);

/// The effect that a report of the station shows, if \a meaning is the command it is about.
/// Source: OCPP 1.6 §7.24, §7.25; security whitepaper, UploadLogStatusEnumType, FirmwareStatusEnumType.
[[nodiscard]] std::optional<CommandEffect> reportedEffect(const CommandParameters& meaning,
                                                          const ocpp::Notice& notice);

/// What the accepted \a newer, answered with \a answer, makes of the unfinished \a older; None: nothing.
[[nodiscard]] CommandEffect effectOnOlder(const CommandParameters& older, const CommandParameters& newer,
                                          CommandAnswer answer);

/// Does \a record use up \a reservation. By its id; by the tag or its group \a groupId where the station named no
/// id. Source: OCPP 1.6 §5.13.
[[nodiscard]] bool isUsedBy(const ReserveNow& reservation, const TransactionRecord& record, const QString& groupId);

/// Is \a effect a step of a transfer that goes on.
[[nodiscard]] bool isTransferStep(CommandEffect effect);

} // namespace forecourt::engine
