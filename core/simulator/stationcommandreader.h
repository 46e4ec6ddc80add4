// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads a request before its handler sees it; shared by the files of StationCommands.
#pragma once

#include "core/ocpp/schema/jsonreader.h"
#include "core/simulator/stationcommands.h"

namespace forecourt::simulator {

template<class Request>
StationCommands::Answer StationCommands::read(const QJsonObject& payload, Answer (StationCommands::*handler)(const Request&))
{
    const auto reading = ocpp::schema::read<Request>(payload);
    if (!reading.isUsable())
        return {ocpp::rpc::callErrorFor(reading.issues)};
    return (this->*handler)(reading.value);
}

} // namespace forecourt::simulator
