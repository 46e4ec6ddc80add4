// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who hears, message by message, what stations report about transfers and restarts.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::engine {

/// Thread: engine. Told after the station's own state knows it, before the answer goes out.
class StationWatcher
{
public:
    virtual ~StationWatcher() = default;

    virtual void firmwareReported(const StationId& station, const ocpp::FirmwareStatusNotice& notice) = 0;
    virtual void logReported(const StationId& station, const ocpp::LogStatusNotice& notice) = 0;
    virtual void booted(const StationId& station, const BootInfo& info) = 0;
    virtual void linkOpened(const StationId& station) = 0;
    virtual void linkClosed(const StationId& station) = 0;
};

/// Where stations find their watcher.
struct StationEvents
{
    StationWatcher* watcher = nullptr; ///< null: nobody
};

} // namespace forecourt::engine
