// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which vendors' messages inside DataTransfer are known here.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::engine {

/// A station with CustomIdleFeeAfterStop says that the cable is out. Source: ocpp-behaviour.md §7.
inline constexpr QLatin1String UnpluggedMessage("ConnectorUnplugged");

/// The answer to a DataTransfer of a station: pure. A vendor is known when the specification behind its name is
/// one of the table's, even where no message of it is handled; nothing is Accepted that is not understood.
/// Source: OCPP 1.6 §4.3, ocpp-behaviour.md §3.8.
[[nodiscard]] ocpp::DataTransferReply::Status dataTransferStatus(const QString& vendorId, const QString& messageId);

} // namespace forecourt::engine
