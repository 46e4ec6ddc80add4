// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/commandeffects.h"

#include <algorithm>

namespace forecourt::engine {

bool isChargingCommand(const CommandParameters& parameters)
{
    if (const auto* raw = std::get_if<RawCall>(&parameters))
        return raw->action == QLatin1String("RemoteStartTransaction")
            || raw->action == QLatin1String("RemoteStopTransaction");
    return std::holds_alternative<RemoteStart>(parameters) || std::holds_alternative<RemoteStop>(parameters);
}

QString awaitedAction(const TriggerMessage& trigger)
{
    if (trigger.message == QLatin1String("SignChargePointCertificate"))
        return QStringLiteral("SignCertificate");
    if (trigger.isExtended && trigger.message == QLatin1String("FirmwareStatusNotification"))
        return QStringLiteral("SignedFirmwareStatusNotification");
    return trigger.message;
}

bool isAnswerTo(const TriggerMessage& trigger, const ocpp::Inbound& inbound)
{
    if (trigger.message != inbound.action && awaitedAction(trigger) != inbound.action)
        return false;
    if (!trigger.evse)
        return true;
    if (const auto* status = std::get_if<ocpp::StatusNotice>(&inbound.notice))
        return status->evse == trigger.evse;
    if (const auto* values = std::get_if<ocpp::MeterNotice>(&inbound.notice))
        return values->evse == trigger.evse;
    return true;
}

bool isStartedBy(const RemoteStart& start, const TransactionRecord& record)
{
    return start.token.folded() == record.token.folded() && (!start.evse || *start.evse == record.evse);
}

bool isConfirmed(const ChangeAvailability& change, const StationState& state)
{
    const auto fits = [&](ConnectorStatus status) {
        if (status == ConnectorStatus::Unknown)
            return false;
        return (status == ConnectorStatus::Unavailable) == (change.to == Availability::Inoperative);
    };
    if (change.evse) {
        const ConnectorState* connector = state.connector(*change.evse);
        return connector && fits(connector->status);
    }
    const bool isOneOut = std::any_of(state.connectors.begin(), state.connectors.end(), [](const ConnectorState& connector) {
        return connector.status == ConnectorStatus::Unavailable;
    });
    if (change.to == Availability::Operative && isOneOut)
        return false; // many stations say of themselves that they are available, whatever their connectors are
    if (state.stationStatus && fits(*state.stationStatus))
        return true;
    return !state.connectors.empty()
        && std::all_of(state.connectors.begin(), state.connectors.end(),
                       [&](const ConnectorState& connector) { return fits(connector.status); });
}

} // namespace forecourt::engine
