// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/standardwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <iterator>

namespace forecourt::ui {

namespace {

struct StandardMeanings
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::StandardMeanings)
};

// What values stand for, as core/ocpp/explain/valuemeanings.cpp has it; the words here must be the same.
constexpr const char* Meanings[] = {
    //: Explains the value Available of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "free"),
    //: Explains the value Preparing of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "plugged in or tag shown, not charging yet"),
    //: Explains the value Charging of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "energy flows"),
    //: Explains the value SuspendedEVSE of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the charger holds back the energy"),
    //: Explains the value SuspendedEV of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the car takes no energy"),
    //: Explains the value Finishing of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "session over, still plugged in"),
    //: Explains the value Reserved of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "kept for somebody"),
    //: Explains the value Unavailable of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "out of service"),
    //: Explains the value Faulted of status in StatusNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "cannot charge"),
    //: Explains the value NoError of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "nothing wrong"),
    //: Explains the value ConnectorLockFailure of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the plug does not lock or unlock"),
    //: Explains the value EVCommunicationError of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "charger and car do not understand each other"),
    //: Explains the value GroundFailure of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "current leaks to earth"),
    //: Explains the value HighTemperature of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "too hot inside the charger"),
    //: Explains the value InternalError of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "fault of the charger's hardware or software"),
    //: Explains the value LocalListConflict of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the local tag list contradicts the central one"),
    //: Explains the value OtherError of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "see the vendor's code"),
    //: Explains the value OverCurrentFailure of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "more current than allowed"),
    //: Explains the value OverVoltage of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "voltage too high"),
    //: Explains the value UnderVoltage of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "voltage too low"),
    //: Explains the value PowerMeterFailure of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the meter cannot be read"),
    //: Explains the value PowerSwitchFailure of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the contactor does not switch"),
    //: Explains the value ReaderFailure of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the tag reader does not work"),
    //: Explains the value ResetFailure of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "a restart did not work"),
    //: Explains the value WeakSignal of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "poor mobile reception"),
    //: Explains the value NotImplemented of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the receiver does not know this action"),
    //: Explains the value NotSupported of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "known, but not supported here"),
    //: Explains the value ProtocolError of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the payload is incomplete"),
    //: Explains the value SecurityError of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "refused for security's sake, e.g. not accepted yet"),
    //: Explains the value FormationViolation of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the payload does not have the form of this action"),
    //: Explains the value PropertyConstraintViolation of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "a value is not allowed"),
    //: Explains the value OccurenceConstraintViolation of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "a field is missing or there too often"),
    //: Explains the value TypeConstraintViolation of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "a value has the wrong type"),
    //: Explains the value GenericError of errorCode.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "anything else"),
    //: Explains the value DeAuthorized of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the tag lost its permission"),
    //: Explains the value EmergencyStop of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the emergency stop was pressed"),
    //: Explains the value EVDisconnected of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the cable was pulled or the car drove off"),
    //: Explains the value HardReset of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "hard restart by command"),
    //: Explains the value Local of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "stopped at the charger"),
    //: Explains the value Other of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "any other reason"),
    //: Explains the value PowerLoss of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "mains failed"),
    //: Explains the value Reboot of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the charger restarted by itself"),
    //: Explains the value Remote of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "stopped from here"),
    //: Explains the value SoftReset of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "soft restart by command"),
    //: Explains the value UnlockCommand of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "unlocked from here"),
    //: Explains the value timeout of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "no answer in time"),
    //: Explains the value disconnected of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the connection ended first"),
    //: Explains the value not-saved of reason.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "could not be saved, so it was not answered: the charger sends it again"),
    //: Explains the value Accepted of status in BootNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the charger may work"),
    //: Explains the value Pending of status in BootNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "wait: it is not accepted yet"),
    //: Explains the value Rejected of status in BootNotification.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "turned away"),
    //: Explains the value Scheduled of status in ChangeAvailability.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "when the session is over"),
    //: Explains the value RebootRequired of status in ChangeConfiguration.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "counts after a restart"),
    //: Explains the value NotSupported of status in ChangeConfiguration.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the charger has no such setting"),
    //: Explains the value UnlockFailed of status in UnlockConnector.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the lock did not open"),
    //: Explains the value NotSupported of status in UnlockConnector.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "this connector has no lock"),
    //: Explains the value Downloading of status in UpdateFirmware.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the file is on its way"),
    //: Explains the value Blocked of status.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the tag is blocked"),
    //: Explains the value Expired of status.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the tag is not valid any more"),
    //: Explains the value Invalid of status.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the tag is unknown"),
    //: Explains the value ConcurrentTx of status.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the tag charges elsewhere already"),
    //: Explains the value UnknownMessageId of status.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the receiver does not know this kind of message"),
    //: Explains the value UnknownVendorId of status.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the receiver does not know this vendor"),
    //: Explains the value VersionMismatch of status.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "the list is of another version: send it whole"),
    //: Explains the value Interruption.Begin of context.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "as the supply failed"),
    //: Explains the value Interruption.End of context.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "as the supply came back"),
    //: Explains the value Sample.Clock of context.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "at a full hour or quarter"),
    //: Explains the value Sample.Periodic of context.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "every so many seconds"),
    //: Explains the value Transaction.Begin of context.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "as the session began"),
    //: Explains the value Transaction.End of context.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "as the session ended"),
    //: Explains the value Trigger of context.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "because we asked"),
    //: Explains the value Energy.Active.Import.Register of measurand.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "meter reading, energy to the car"),
    //: Explains the value Energy.Active.Export.Register of measurand.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "meter reading, energy from the car"),
    //: Explains the value Energy.Active.Import.Interval of measurand.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "energy since the last value"),
    //: Explains the value Power.Active.Import of measurand.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "power to the car"),
    //: Explains the value Power.Offered of measurand.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "power the car may take"),
    //: Explains the value Current.Import of measurand.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "current to the car"),
    //: Explains the value Current.Offered of measurand.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "current the car may take"),
    //: Explains the value SoC of measurand.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "how full the car's battery is"),
    //: Explains the value ChargePointMaxProfile of chargingProfilePurpose.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "limit of the whole charger"),
    //: Explains the value TxDefaultProfile of chargingProfilePurpose.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "limit for every new session"),
    //: Explains the value TxProfile of chargingProfilePurpose.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardMeanings", "limit of this session"),
};

} // namespace

QString standardMeaning(const QString& english)
{
    return english.isEmpty() ? english : StandardMeanings::tr(english.toUtf8().constData());
}

bool isKnownStandardMeaning(const QString& english)
{
    const QByteArray text = english.toUtf8();
    return std::any_of(std::begin(Meanings), std::end(Meanings),
                       [&](const char* known) { return std::strcmp(known, text.constData()) == 0; });
}

} // namespace forecourt::ui
