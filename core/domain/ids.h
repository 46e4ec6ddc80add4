// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The ids of the domain, each a type of its own.
#pragma once

#include "core/base/strongid.h"

namespace forecourt {

/// Name of a charging station: the last segment of its URL path, percent-decoded, case kept.
using StationId = StrongId<struct StationIdTag, QString>;
/// An EVSE of a station, 1 and up. "The whole station" is an empty optional, never 0.
using EvseId = StrongId<struct EvseIdTag, int>;
/// A connector of an EVSE, 1 and up.
using ConnectorId = StrongId<struct ConnectorIdTag, int>;
/// A transaction as the protocol names it; text, also for OCPP 1.6 where it is a number we gave.
using TransactionId = StrongId<struct TransactionIdTag, QString>;
/// A transaction in our records (database key, 1 and up). Never reused.
using TransactionKey = StrongId<struct TransactionKeyTag, qint64>;
/// An operator command in our records (1 and up).
using CommandId = StrongId<struct CommandIdTag, qint64>;
/// A person in our records (1 and up).
using PersonId = StrongId<struct PersonIdTag, qint64>;
/// A row of a log (messages, events), 1 and up, rising with time.
using RecordId = StrongId<struct RecordIdTag, qint64>;

} // namespace forecourt
