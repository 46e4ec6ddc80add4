// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/displaystatus.h"

#include "core/domain/chargingstation.h"

#include <QCoreApplication>
#include <QHash>

namespace forecourt::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::DisplayStatus)
};

} // namespace

int severityRank(DisplayStatus status)
{
    switch (status) {
    case DisplayStatus::Faulted: return 0;
    case DisplayStatus::Offline: return 1;
    case DisplayStatus::WePause: return 2;
    case DisplayStatus::UnplugPlease: return 3;
    case DisplayStatus::Unavailable: return 4;
    case DisplayStatus::Charging: return 5;
    case DisplayStatus::CarPauses: return 6;
    case DisplayStatus::Connected: return 7;
    case DisplayStatus::Reserved: return 8;
    case DisplayStatus::Available: return 9;
    }
    return 10;
}

bool needsAttention(DisplayStatus status)
{
    return status == DisplayStatus::Faulted || status == DisplayStatus::Offline
        || status == DisplayStatus::WePause;
}

DisplayStatus displayStatus(const ConnectorState& connector, const LinkState& link)
{
    if (!link.isOnline)
        return DisplayStatus::Offline;
    switch (connector.status) {
    case ConnectorStatus::Unknown: return DisplayStatus::Unavailable;
    case ConnectorStatus::Available: return DisplayStatus::Available;
    case ConnectorStatus::Reserved: return DisplayStatus::Reserved;
    case ConnectorStatus::Unavailable: return DisplayStatus::Unavailable;
    case ConnectorStatus::Faulted: return DisplayStatus::Faulted;
    case ConnectorStatus::Occupied: break;
    }
    switch (connector.charging) {
    case ChargingState::Charging: return DisplayStatus::Charging;
    case ChargingState::SuspendedEv: return DisplayStatus::CarPauses;
    case ChargingState::SuspendedEvse: return DisplayStatus::WePause;
    case ChargingState::Finishing: return DisplayStatus::UnplugPlease;
    case ChargingState::None:
    case ChargingState::EvConnected: break;
    }
    return DisplayStatus::Connected;
}

std::optional<DisplayStatus> displayStatusOf(const QString& reported)
{
    static const QHash<QString, DisplayStatus> words{
        {QStringLiteral("Available"), DisplayStatus::Available},
        {QStringLiteral("Preparing"), DisplayStatus::Connected},
        {QStringLiteral("Occupied"), DisplayStatus::Connected}, // older stations
        {QStringLiteral("Charging"), DisplayStatus::Charging},
        {QStringLiteral("SuspendedEV"), DisplayStatus::CarPauses},
        {QStringLiteral("SuspendedEVSE"), DisplayStatus::WePause},
        {QStringLiteral("Finishing"), DisplayStatus::UnplugPlease},
        {QStringLiteral("Reserved"), DisplayStatus::Reserved},
        {QStringLiteral("Unavailable"), DisplayStatus::Unavailable},
        {QStringLiteral("Faulted"), DisplayStatus::Faulted}};
    const auto it = words.constFind(reported);
    return it == words.cend() ? std::nullopt : std::optional(*it);
}

QString statusIconName(DisplayStatus status)
{
    switch (status) {
    case DisplayStatus::Available: return QStringLiteral("circle-check");
    case DisplayStatus::Connected: return QStringLiteral("plug");
    case DisplayStatus::Charging: return QStringLiteral("charging");
    case DisplayStatus::CarPauses: return QStringLiteral("circle-pause");
    case DisplayStatus::WePause: return QStringLiteral("we-pause");
    case DisplayStatus::UnplugPlease: return QStringLiteral("unplug-please");
    case DisplayStatus::Reserved: return QStringLiteral("calendar-clock");
    case DisplayStatus::Unavailable: return QStringLiteral("ban");
    case DisplayStatus::Offline: return QStringLiteral("wifi-off");
    case DisplayStatus::Faulted: return QStringLiteral("faulted");
    }
    return QStringLiteral("ban");
}

QString statusWord(DisplayStatus status)
{
    switch (status) {
    case DisplayStatus::Available:
        //: State of a connector: nobody is plugged in, a charge can start.
        return Words::tr("Available");
    case DisplayStatus::Connected:
        //: State of a connector: a car is plugged in, charging has not started.
        return Words::tr("Connected");
    case DisplayStatus::Charging:
        //: State of a connector: energy flows.
        return Words::tr("Charging");
    case DisplayStatus::CarPauses:
        //: State of a connector: the car asked for no energy (OCPP SuspendedEV).
        return Words::tr("Car pauses");
    case DisplayStatus::WePause:
        //: State of a connector: our side gives no energy (OCPP SuspendedEVSE), for example a limit.
        return Words::tr("We pause");
    case DisplayStatus::UnplugPlease:
        //: State of a connector: charging is over, the cable is still plugged in (OCPP Finishing).
        return Words::tr("Unplug please");
    case DisplayStatus::Reserved:
        //: State of a connector: kept for one person.
        return Words::tr("Reserved");
    case DisplayStatus::Unavailable:
        //: State of a connector: taken out of service.
        return Words::tr("Unavailable");
    case DisplayStatus::Offline:
        //: State of a connector: its charger has no connection to us.
        return Words::tr("Offline");
    case DisplayStatus::Faulted:
        //: State of a connector: the charger reports an error that stops charging.
        return Words::tr("Faulted");
    }
    return {};
}

QString statusCompactWord(DisplayStatus status)
{
    switch (status) {
    case DisplayStatus::Available:
        //: Small tile, at most 9 letters: the connector is available.
        return Words::tr("Free", "small tile");
    case DisplayStatus::Connected:
        //: Small tile, at most 9 letters: a car is plugged in, no card was read yet.
        return Words::tr("No card", "small tile");
    case DisplayStatus::Charging:
        //: Small tile, at most 9 letters: energy flows.
        return Words::tr("Charging", "small tile");
    case DisplayStatus::CarPauses:
        //: Small tile, at most 9 letters: the car pauses.
        return Words::tr("Paused", "small tile");
    case DisplayStatus::WePause:
        //: Small tile, at most 9 letters: our limit pauses the charge.
        return Words::tr("Limit", "small tile");
    case DisplayStatus::UnplugPlease:
        //: Small tile, at most 9 letters: charging is over, please unplug.
        return Words::tr("Unplug", "small tile");
    case DisplayStatus::Reserved:
        //: Small tile, at most 9 letters: the connector is reserved.
        return Words::tr("Reserved", "small tile");
    case DisplayStatus::Unavailable:
        //: Small tile, at most 9 letters: the connector is out of service.
        return Words::tr("Closed", "small tile");
    case DisplayStatus::Offline:
        //: Small tile, at most 9 letters: the charger has no connection.
        return Words::tr("Offline", "small tile");
    case DisplayStatus::Faulted:
        //: Small tile, at most 9 letters: the charger reports a fault.
        return Words::tr("Fault", "small tile");
    }
    return {};
}

} // namespace forecourt::ui
