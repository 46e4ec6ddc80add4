// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectorfacts.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {
struct Facts
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ConnectorFacts)
};

bool isCode(const QString& errorCode)
{
    return !errorCode.isEmpty() && errorCode != QLatin1String("NoError");
}

/// The last unlock that worked, asked for since the car came.
CommandPointer lastUnlock(const Workspace& workspace, const StationState& station, const ConnectorState& connector)
{
    for (const CommandPointer& command : workspace.site().commands()) {
        const auto* unlock = std::get_if<UnlockConnector>(&command->parameters);
        if (!unlock || command->station != station.record.id || unlock->evse != connector.evse)
            continue;
        const bool isSince = command->answeredAt && (!connector.since || *command->answeredAt >= *connector.since);
        return isSince && command->answerStatus == QLatin1String("Unlocked") ? command : nullptr;
    }
    return nullptr;
}
} // namespace

bool hasError(const ConnectorState& connector)
{
    return connector.status == ConnectorStatus::Faulted || isCode(connector.errorCode);
}

FaultSigns stationFaultSigns(const StationState& station)
{
    return {station.record.boot.vendor, station.stationErrorCode, station.stationVendorErrorCode, station.stationInfo};
}

FaultSigns faultSigns(const StationState& station, const ConnectorState& connector)
{
    if (!isCode(connector.errorCode) && connector.vendorErrorCode.isEmpty() && isCode(station.stationErrorCode))
        return stationFaultSigns(station);
    return {station.record.boot.vendor, isCode(connector.errorCode) ? connector.errorCode : QString(),
            connector.vendorErrorCode, connector.info};
}

FaultAdvice connectorAdvice(const Workspace& workspace, const StationState& station, const ConnectorState& connector)
{
    return faultAdvice(workspace.faults(), faultSigns(station, connector), workspace.format().locale());
}

QString cableText(const StationState& station, const ConnectorState& connector)
{
    if (!station.link.isOnline)
        return Facts::tr("unknown while offline");
    if (connector.charging == ChargingState::EvConnected && connector.pendingStart && !connector.transaction)
        //: Cable of a connector: after our start OCPP 1.6 says "Preparing" with a car and without one.
        return Facts::tr("unknown: it gets ready for the start");
    if (connector.charging != ChargingState::None)
        //: Cable of a connector.
        return Facts::tr("plugged in");
    if (connector.status == ConnectorStatus::Available)
        //: Cable of a connector: no car is connected.
        return Facts::tr("no car connected");
    return Facts::tr("unknown: the charger does not tell in this state");
}

QString lockText(const Workspace& workspace, const StationState& station, const ConnectorState& connector)
{
    if (!station.link.isOnline)
        return Facts::tr("unknown while offline");
    if (connector.errorCode == QLatin1String("ConnectorLockFailure"))
        return Facts::tr("faulty: it cannot lock or unlock");
    if (const CommandPointer unlock = lastUnlock(workspace, station, connector))
        //: Lock of a plug; %1 is a time of day.
        return Facts::tr("unlocked %1, as we asked").arg(workspace.format().time(unlock->answeredAt));
    return Facts::tr("unknown: OCPP 1.6 does not tell");
}

} // namespace forecourt::ui
