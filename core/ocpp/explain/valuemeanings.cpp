// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/explain/valuemeanings.h"

namespace forecourt::ocpp {

namespace {

/// An empty action stands for all. The first that fits wins.
struct Meaning
{
    const char* action;
    const char* key;
    const char* value;
    const char* text;
};

// Source: S16 §7 (types), in our own words.
constexpr Meaning Meanings[] = {
    {"StatusNotification", "status", "Available", "free"},
    {"StatusNotification", "status", "Preparing", "plugged in or tag shown, not charging yet"},
    {"StatusNotification", "status", "Charging", "energy flows"},
    {"StatusNotification", "status", "SuspendedEVSE", "the charger holds back the energy"},
    {"StatusNotification", "status", "SuspendedEV", "the car takes no energy"},
    {"StatusNotification", "status", "Finishing", "session over, still plugged in"},
    {"StatusNotification", "status", "Reserved", "kept for somebody"},
    {"StatusNotification", "status", "Unavailable", "out of service"},
    {"StatusNotification", "status", "Faulted", "cannot charge"},
    {"", "errorCode", "NoError", "nothing wrong"},
    {"", "errorCode", "ConnectorLockFailure", "the plug does not lock or unlock"},
    {"", "errorCode", "EVCommunicationError", "charger and car do not understand each other"},
    {"", "errorCode", "GroundFailure", "current leaks to earth"},
    {"", "errorCode", "HighTemperature", "too hot inside the charger"},
    {"", "errorCode", "InternalError", "fault of the charger's hardware or software"},
    {"", "errorCode", "LocalListConflict", "the local tag list contradicts the central one"},
    {"", "errorCode", "OtherError", "see the vendor's code"},
    {"", "errorCode", "OverCurrentFailure", "more current than allowed"},
    {"", "errorCode", "OverVoltage", "voltage too high"},
    {"", "errorCode", "UnderVoltage", "voltage too low"},
    {"", "errorCode", "PowerMeterFailure", "the meter cannot be read"},
    {"", "errorCode", "PowerSwitchFailure", "the contactor does not switch"},
    {"", "errorCode", "ReaderFailure", "the tag reader does not work"},
    {"", "errorCode", "ResetFailure", "a restart did not work"},
    {"", "errorCode", "WeakSignal", "poor mobile reception"},
    {"", "errorCode", "NotImplemented", "the receiver does not know this action"},
    {"", "errorCode", "NotSupported", "known, but not supported here"},
    {"", "errorCode", "ProtocolError", "the payload is incomplete"},
    {"", "errorCode", "SecurityError", "refused for security's sake, e.g. not accepted yet"},
    {"", "errorCode", "FormationViolation", "the payload does not have the form of this action"},
    {"", "errorCode", "PropertyConstraintViolation", "a value is not allowed"},
    {"", "errorCode", "OccurenceConstraintViolation", "a field is missing or there too often"},
    {"", "errorCode", "TypeConstraintViolation", "a value has the wrong type"},
    {"", "errorCode", "GenericError", "anything else"},
    {"", "reason", "DeAuthorized", "the tag lost its permission"},
    {"", "reason", "EmergencyStop", "the emergency stop was pressed"},
    {"", "reason", "EVDisconnected", "the cable was pulled or the car drove off"},
    {"", "reason", "HardReset", "hard restart by command"},
    {"", "reason", "Local", "stopped at the charger"},
    {"", "reason", "Other", "any other reason"},
    {"", "reason", "PowerLoss", "mains failed"},
    {"", "reason", "Reboot", "the charger restarted by itself"},
    {"", "reason", "Remote", "stopped from here"},
    {"", "reason", "SoftReset", "soft restart by command"},
    {"", "reason", "UnlockCommand", "unlocked from here"},
    {"", "reason", "timeout", "no answer in time"},
    {"", "reason", "disconnected", "the connection ended first"},
    {"", "reason", "not-saved", "could not be saved, so it was not answered: the charger sends it again"},
    {"BootNotification", "status", "Accepted", "the charger may work"},
    {"BootNotification", "status", "Pending", "wait: it is not accepted yet"},
    {"BootNotification", "status", "Rejected", "turned away"},
    {"ChangeAvailability", "status", "Scheduled", "when the session is over"},
    {"ChangeConfiguration", "status", "RebootRequired", "counts after a restart"},
    {"ChangeConfiguration", "status", "NotSupported", "the charger has no such setting"},
    {"UnlockConnector", "status", "UnlockFailed", "the lock did not open"},
    {"UnlockConnector", "status", "NotSupported", "this connector has no lock"},
    {"UpdateFirmware", "status", "Downloading", "the file is on its way"},
    {"", "status", "Blocked", "the tag is blocked"},
    {"", "status", "Expired", "the tag is not valid any more"},
    {"", "status", "Invalid", "the tag is unknown"},
    {"", "status", "ConcurrentTx", "the tag charges elsewhere already"},
    {"", "status", "UnknownMessageId", "the receiver does not know this kind of message"},
    {"", "status", "UnknownVendorId", "the receiver does not know this vendor"},
    {"", "status", "VersionMismatch", "the list is of another version: send it whole"},
    {"", "context", "Interruption.Begin", "as the supply failed"},
    {"", "context", "Interruption.End", "as the supply came back"},
    {"", "context", "Sample.Clock", "at a full hour or quarter"},
    {"", "context", "Sample.Periodic", "every so many seconds"},
    {"", "context", "Transaction.Begin", "as the session began"},
    {"", "context", "Transaction.End", "as the session ended"},
    {"", "context", "Trigger", "because we asked"},
    {"", "measurand", "Energy.Active.Import.Register", "meter reading, energy to the car"},
    {"", "measurand", "Energy.Active.Export.Register", "meter reading, energy from the car"},
    {"", "measurand", "Energy.Active.Import.Interval", "energy since the last value"},
    {"", "measurand", "Power.Active.Import", "power to the car"},
    {"", "measurand", "Power.Offered", "power the car may take"},
    {"", "measurand", "Current.Import", "current to the car"},
    {"", "measurand", "Current.Offered", "current the car may take"},
    {"", "measurand", "SoC", "how full the car's battery is"},
    {"", "chargingProfilePurpose", "ChargePointMaxProfile", "limit of the whole charger"},
    {"", "chargingProfilePurpose", "TxDefaultProfile", "limit for every new session"},
    {"", "chargingProfilePurpose", "TxProfile", "limit of this session"},
};

} // namespace

QString valueMeaning(QStringView action, QStringView key, QStringView value)
{
    for (const Meaning& meaning : Meanings) {
        if (value == QLatin1String(meaning.value) && key == QLatin1String(meaning.key)
            && (*meaning.action == '\0' || action == QLatin1String(meaning.action)))
            return QString::fromLatin1(meaning.text);
    }
    return {};
}

QStringList valueMeanings()
{
    QStringList texts;
    for (const Meaning& meaning : Meanings)
        texts.append(QString::fromLatin1(meaning.text));
    texts.removeDuplicates();
    return texts;
}

} // namespace forecourt::ocpp
