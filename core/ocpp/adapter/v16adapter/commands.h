// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands to checked OCPP 1.6 payloads.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::ocpp::v16adapter {

/// See StationAdapter::prepare().
[[nodiscard]] Result<PreparedCommand> prepareCommand(const CommandParameters& parameters);

/// Whether sending \a action twice could do something twice.
[[nodiscard]] bool changesState(const QString& action);

} // namespace forecourt::ocpp::v16adapter
