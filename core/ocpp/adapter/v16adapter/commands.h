// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands to OCPP 1.6 payloads and back.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::ocpp::v16adapter {

/// See StationAdapter::prepare().
[[nodiscard]] Result<PreparedCommand> prepareCommand(const CommandParameters& parameters);

/// What a payload does, in neutral words; a RawCall with the payload as it is, secrets too, where there are none: not for keeping.
[[nodiscard]] CommandParameters meaningOf(const QString& action, const QJsonObject& payload);

/// Whether sending \a action twice could do something twice.
[[nodiscard]] bool changesState(const QString& action);

} // namespace forecourt::ocpp::v16adapter
