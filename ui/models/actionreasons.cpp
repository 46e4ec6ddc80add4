// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/actionreasons.h"

#include "core/domain/profilerules.h"

#include <QCoreApplication>

namespace forecourt::ui::reasons {

namespace {
struct Reasons
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::reasons)
};

/// What "Later…" can do: PlannedWork.
bool canBePlanned(const QString& action)
{
    return action == QLatin1String("Reset") || action == QLatin1String("ChangeAvailability") || action == QLatin1String("ChangeConfiguration");
}

/// What it cannot do, whether it is there or not.
QString unable(const StationState& station, const QString& action)
{
    return station.record.unsupportedActions.contains(action)
        ? Reasons::tr("Off: this charger said that it cannot do this. The expert call sends it all the same")
        : QString();
}

QString unable(const StationState& station, const CommandKind& kind)
{
    if (lacksProfile(station.record, kind))
        //: %1 is a name of the standard, such as Reservation.
        return Reasons::tr("Off: %1 is not among the charger's SupportedFeatureProfiles. The expert call sends it all the same").arg(kind.profile);
    return unable(station, kind.action);
}

QString offline(const Workspace& workspace, const StationState& station)
{
    if (!station.link.since)
        return Reasons::tr("Off: the charger is offline");
    //: %1 is a text such as "since 04:12".
    return Reasons::tr("Off: offline %1").arg(workspace.format().since(station.link.since, workspace.now()));
}
} // namespace

QString link(const Workspace& workspace)
{
    return workspace.isLinkLost() ? Reasons::tr("Off: the service does not answer") : QString();
}

QString command(const Workspace& workspace, const StationState& station, const QString& action)
{
    if (const QString lost = link(workspace); !lost.isEmpty())
        return lost;
    if (!station.record.isAdmitted)
        return Reasons::tr("Off: this charger is not accepted yet");
    if (!station.link.isOnline) {
        const QString reason = offline(workspace, station);
        //: %1 is a text such as "Off: offline since 04:12"; "Later…" is the name of a button.
        return canBePlanned(action) ? Reasons::tr("%1. “Later…” does it when the charger is back").arg(reason) : reason;
    }
    return unable(station, action);
}

QString offered(const Workspace& workspace, const StationState& station, const CommandKind& kind)
{
    if (QString reason = command(workspace, station, kind.action); !reason.isEmpty())
        return reason;
    return unable(station, kind);
}

bool isSentWhenBack(const StationState& station, const QString& action)
{
    static const QStringList actions{QStringLiteral("SetChargingProfile"), QStringLiteral("ClearChargingProfile"), QStringLiteral("ClearCache")};
    return !station.link.isOnline && station.record.isAdmitted && actions.contains(action);
}

QString offeredOrLater(const Workspace& workspace, const StationState& station, const CommandKind& kind, bool isPlanning)
{
    if (!isPlanning || !isSentWhenBack(station, kind.action))
        return offered(workspace, station, kind);
    const QString lost = link(workspace);
    return lost.isEmpty() ? unable(station, kind) : lost;
}

QString start(const Workspace& workspace, const StationState& station, const ConnectorState& connector)
{
    if (QString reason = command(workspace, station, QStringLiteral("RemoteStartTransaction")); !reason.isEmpty())
        return reason;
    if (connector.transaction)
        return Reasons::tr("Off: a session is running here");
    if (connector.pendingStart)
        return Reasons::tr("Off: a start already waits for the plug");
    switch (connector.status) {
    case ConnectorStatus::Faulted: return Reasons::tr("Off: this connector is faulted");
    case ConnectorStatus::Unavailable: return Reasons::tr("Off: this connector is out of service");
    default: return {};
    }
}

QString stop(const Workspace& workspace, const StationState& station, const ConnectorState& connector)
{
    if (!connector.transaction)
        return Reasons::tr("Off: no session is running here");
    return command(workspace, station, QStringLiteral("RemoteStopTransaction"));
}

QString unlock(const Workspace& workspace, const StationState& station, const ConnectorState& connector)
{
    if (QString reason = command(workspace, station, QStringLiteral("UnlockConnector")); !reason.isEmpty())
        return reason;
    if (connector.transaction && connector.charging == ChargingState::Charging)
        return Reasons::tr("Off while the car is charging. Stop first");
    return {};
}

QString limit(const StationState& station, ChargingRateUnit unit, int stackLevel)
{
    const ProfileBounds bounds = profileBounds(station.record.variables);
    if (unit == ChargingRateUnit::Ampere && !bounds.takesAmpere)
        return Reasons::tr("Off: this charger takes limits in watts only");
    if (unit == ChargingRateUnit::Watt && !bounds.takesWatt)
        return Reasons::tr("Off: this charger takes limits in amperes only");
    if (bounds.maximumStackLevel && stackLevel > *bounds.maximumStackLevel)
        return Reasons::tr("Off: this charger takes stack levels up to %1 only").arg(*bounds.maximumStackLevel);
    return {};
}

namespace {
QString variableOf(const StationState& station, QLatin1String name)
{
    for (const DeviceVariable& variable : station.record.variables) {
        if (variable.variable.compare(name, Qt::CaseInsensitive) == 0)
            return variable.value.value_or(QString()).trimmed();
    }
    return {};
}
} // namespace

QString reserve(const Workspace& workspace, const StationState& station)
{
    if (QString reason = command(workspace, station, QStringLiteral("ReserveNow")); !reason.isEmpty())
        return reason;
    const QString profiles = variableOf(station, QLatin1String("SupportedFeatureProfiles"));
    if (!profiles.isEmpty() && !profiles.contains(QLatin1String("Reservation"), Qt::CaseInsensitive))
        return Reasons::tr("Off: this charger does not know reservations");
    return {};
}

QString reserveAny(const StationState& station)
{
    const QString isSupported = variableOf(station, QLatin1String("ReserveConnectorZeroSupported"));
    return isSupported.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0
        ? QString()
        : Reasons::tr("Off: this charger reserves single connectors only");
}

} // namespace forecourt::ui::reasons
