// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/commandcatalog.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace forecourt::ui {
namespace {

struct Catalog
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::CommandCatalog)
};

enum Reach { Anywhere, AtConnector };
enum Effect { Quiet, Disturbing };

CommandKind kind(const char* action, const QString& title, const QString& explanation, CommandGroup group, const char* profile,
                 Reach reach = Anywhere, Effect effect = Quiet)
{
    return {QLatin1String(action), title, explanation, group, QLatin1String(profile), reach == AtConnector, effect == Disturbing};
}

QList<CommandKind> everydayKinds()
{
    using enum CommandGroup;
    return {
        kind("RemoteStartTransaction", Catalog::tr("Start charging"),
             Catalog::tr("The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug."), Charging, "Core", AtConnector),
        kind("RemoteStopTransaction", Catalog::tr("Stop charging"),
             Catalog::tr("The car stops. The cable stays locked until the car lets go."), Charging, "Core", AtConnector, Disturbing),
        kind("UnlockConnector", Catalog::tr("Unlock the cable"),
             Catalog::tr("The lock of the cable opens. A session that still runs there ends."), Charging, "Core", AtConnector, Disturbing),
        kind("Reset", Catalog::tr("Restart"),
             Catalog::tr("The charger is offline for a minute or two, and sessions there end. A hard restart cuts its power at once and may lose the last meter values."),
             Charger, "Core", Anywhere, Disturbing),
        kind("ChangeAvailability", Catalog::tr("Change the availability"),
             Catalog::tr("Out of service nobody can start a charge there until you put it back. A running session goes on to its end."), Charger, "Core", AtConnector,
             Disturbing),
        kind("TriggerMessage", Catalog::tr("Ask for a message"), Catalog::tr("The charger sends one of its messages now, without waiting for its time."), Charger,
             "RemoteTrigger", AtConnector),
        kind("ExtendedTriggerMessage", Catalog::tr("Ask for a message (security extension)"),
             Catalog::tr("As Ask for a message, for chargers with the security extension. They can also be asked to request a new certificate."), Charger, "",
             AtConnector),
        kind("GetConfiguration", Catalog::tr("Read settings"), Catalog::tr("The charger tells its settings. They are kept under Settings of the charger."), Settings,
             "Core"),
        kind("ChangeConfiguration", Catalog::tr("Change a setting"),
             Catalog::tr("One setting of the charger gets another value. Some chargers take it only after a restart."), Settings, "Core"),
        kind("ClearCache", Catalog::tr("Clear the memory of tags"),
             Catalog::tr("The charger forgets which tags it has seen. Without a link to Forecourt these can then not charge."), Tags, "Core"),
        kind("GetLocalListVersion", Catalog::tr("Ask for the local list's version"),
             Catalog::tr("The charger tells which list of tags it keeps for the time without a link."), Tags, "LocalAuthListManagement"),
        kind("SendLocalList", Catalog::tr("Send the local list"),
             Catalog::tr("The charger gets a whole new list of the tags that may charge while there is no link."), Tags, "LocalAuthListManagement", Anywhere, Disturbing),
        kind("ReserveNow", Catalog::tr("Reserve"), Catalog::tr("Until then only this tag can charge there."), Reservations, "Reservation", AtConnector, Disturbing),
        kind("CancelReservation", Catalog::tr("Cancel a reservation"), Catalog::tr("Everybody can charge there again."), Reservations, "Reservation"),
        kind("SetChargingProfile", Catalog::tr("Limit the power"),
             Catalog::tr("Cars there get at most this much, until the limit is removed. The charger keeps it over restarts."), Power, "SmartCharging", AtConnector,
             Disturbing),
        kind("ClearChargingProfile", Catalog::tr("Remove limits of power"),
             Catalog::tr("Removes every limit that fits all of what you fill in. With nothing filled in, all limits of the charger go."), Power, "SmartCharging",
             AtConnector, Disturbing),
        kind("GetCompositeSchedule", Catalog::tr("Ask for the expected limits"),
             Catalog::tr("The charger tells what it will allow in the time to come, all its limits together. It is a forecast."), Power, "SmartCharging", AtConnector),
    };
}

QList<CommandKind> technicianKinds()
{
    using enum CommandGroup;
    return {
        kind("GetDiagnostics", Catalog::tr("Ask for diagnostics"), Catalog::tr("The charger uploads a file for its maker to an address that you give."), Files,
             "FirmwareManagement"),
        kind("GetLog", Catalog::tr("Ask for a log"),
             Catalog::tr("The charger uploads its diagnostics log or its security log to an address that you give. For chargers with the security extension."), Files, ""),
        kind("UpdateFirmware", Catalog::tr("Update the firmware"),
             Catalog::tr("The charger fetches the file from an address that you give, installs it and restarts. Its own checks decide whether it takes it."), Files,
             "FirmwareManagement", Anywhere, Disturbing),
        kind("SignedUpdateFirmware", Catalog::tr("Update the firmware, signed"),
             Catalog::tr("As Update the firmware, with the maker's signature, which the charger checks. For chargers with the security extension."), Files, "", Anywhere,
             Disturbing),
        kind("GetInstalledCertificateIds", Catalog::tr("List certificates"), Catalog::tr("The charger tells which root certificates it has."), Certificates, ""),
        kind("InstallCertificate", Catalog::tr("Install a certificate"),
             Catalog::tr("The charger gets a further root certificate. A wrong one for central systems can lock it out."), Certificates, "", Anywhere, Disturbing),
        kind("DeleteCertificate", Catalog::tr("Delete a certificate"),
             Catalog::tr("The charger loses a root certificate. If it is the one by which it trusts Forecourt, it cannot connect any more."), Certificates, "", Anywhere,
             Disturbing),
        kind("CertificateSigned", Catalog::tr("Hand over the charger's certificate"),
             Catalog::tr("The charger gets the certificate that it asked for. It has to fit its last request."), Certificates, "", Anywhere, Disturbing),
        kind("DataTransfer", Catalog::tr("Send vendor data"), Catalog::tr("The charger gets data in its maker's own form."), Vendor, "Core"),
    };
}

} // namespace

QList<CommandKind> commandKinds()
{
    return everydayKinds() + technicianKinds();
}

std::optional<CommandKind> commandKind(const QString& action)
{
    const QList<CommandKind> kinds = commandKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const CommandKind& known) { return known.action == action; });
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

QString commandGroupTitle(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Charging: return Catalog::tr("Charging");
    case CommandGroup::Charger: return Catalog::tr("Charger");
    case CommandGroup::Settings: return Catalog::tr("Settings");
    case CommandGroup::Tags: return Catalog::tr("Tags");
    case CommandGroup::Reservations: return Catalog::tr("Reservations");
    //: Group of commands: limits of power.
    case CommandGroup::Power: return Catalog::tr("Power");
    //: Group of commands: diagnostics, logs, firmware.
    case CommandGroup::Files: return Catalog::tr("Files and firmware");
    case CommandGroup::Certificates: return Catalog::tr("Certificates");
    //: Group of commands: what a maker added to the standard.
    case CommandGroup::Vendor: return Catalog::tr("Vendor");
    }
    return {};
}

bool lacksProfile(const StationRecord& station, const CommandKind& kind)
{
    if (kind.profile.isEmpty() || kind.profile == QLatin1String("Core"))
        return false;
    const auto found = std::find_if(station.variables.begin(), station.variables.end(), [](const DeviceVariable& variable) {
        return variable.variable.compare(QLatin1String("SupportedFeatureProfiles"), Qt::CaseInsensitive) == 0;
    });
    if (found == station.variables.end() || !found->value)
        return false;
    // quirk 38: blanks, other separators, other case
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    const QStringList profiles = found->value->split(separators, Qt::SkipEmptyParts);
    return !profiles.isEmpty() && !profiles.contains(kind.profile, Qt::CaseInsensitive);
}

} // namespace forecourt::ui
