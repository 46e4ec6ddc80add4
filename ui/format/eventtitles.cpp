// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The first half of eventwords.h: what happened, and why a link ended.
#include "ui/format/displaystatus.h"
#include "ui/format/eventwords.h"
#include "ui/format/reservationwords.h"
#include "ui/format/vendorwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace forecourt::ui {

namespace {

// The context of the texts is the table they are shown in.
struct EventTitles
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::EventModel)
};

struct CodeText
{
    EventKind kind;
    const char* code;
    const char* text;
};

// These say all by themselves.
constexpr CodeText WholeTitles[] = {
    //: Event: a charger's clock differs from ours.
    {EventKind::StatusChanged, "ClockDrift", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Clock is off")},
    //: Kind of event: the charger went offline.
    {EventKind::Disconnected, "Disconnected", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Offline")},
    //: Event: this program was ended.
    {EventKind::Disconnected, "Stopped", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Forecourt was ended")},
    {EventKind::Disconnected, "DidNotReturnAfterReset", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Did not come back after a restart")},
    //: Kind of event: the operator let the charger in.
    {EventKind::Admitted, "Admitted", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Accepted")},
    //: Kind of event: the operator turned the charger away.
    {EventKind::Rejected, "Rejected", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Rejected")},
    //: Event: the operator took back that the charger was accepted; it waits to be accepted again.
    {EventKind::Rejected, "Pending", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Waits to be accepted again")},
    {EventKind::Security, "DuplicateIdentity", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "A second charger used this name")},
    {EventKind::Security, "PasswordChanged", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Password changed")},
    {EventKind::Security, "PasswordChangeOpen", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Password changed, the old one holds until the charger uses the new one")},
    {EventKind::Security, "PasswordConfirmed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "The charger uses its new password")},
    //: Event: a charger connected by its id alone (security profile 0).
    {EventKind::Security, "UnprotectedConnection", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Connected without a password")},
    //: Event: a connection in a charger's name was refused.
    {EventKind::Security, "NoPassword", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Refused: no password")},
    //: Event: a connection in a charger's name was refused.
    {EventKind::Security, "WrongPassword", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Refused: wrong password")},
    //: Event: a connection in a charger's name was refused.
    {EventKind::Security, "WrongUser", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Refused: user name and id differ")},
    //: Event: a connection in a charger's name was refused; it was not encrypted, or without the right certificate.
    {EventKind::Security, "WrongSecurityProfile", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Refused: less secure than it has to be")},
    //: Event: a connection in a charger's name was refused, and others will be for some minutes.
    {EventKind::Security, "TooManyAttempts", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Refused for a while: too many failed attempts")},
    //: Event: a connection was refused.
    {EventKind::Security, "TlsFailed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Refused: encryption failed")},
    //: Event: somebody set the clock of the computer this program runs on, or the computer slept.
    {EventKind::Security, "ClockJump", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "The clock of this computer jumped, or it slept")},
    {EventKind::Security, "SignCertificate", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "The charger asked for a certificate")},
    //: Event: the records of the site were taken from a backup.
    {EventKind::Security, "Restored", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Restored from a backup")},
    {EventKind::SettingChanged, "SiteSettings", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Settings of the site changed")},
    {EventKind::SettingChanged, "Renamed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Renamed")},
    {EventKind::SettingChanged, "SecurityProfile", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Security profile changed")},
    {EventKind::SettingChanged, "MeterKeyPinned", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Key of the meter pinned")},
    {EventKind::SettingChanged, "MeterKeyReplaced", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Another key of the meter pinned")},
    {EventKind::SettingChanged, "MeterKeyUnpinned", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Key of the meter unpinned")},
    {EventKind::SettingChanged, "Archived", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Archived")},
    {EventKind::SettingChanged, "Restored", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Taken back from the archive")},
    {EventKind::SettingChanged, "ReplacedBy", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Replaced by another charger")},
    {EventKind::SettingChanged, "Replaces", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Took the place of another charger")},
    //: Event: the operator said who charged in a session.
    {EventKind::TransactionReview, "PersonAssigned", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: person assigned")},
    //: Event: the operator wrote a note to a session.
    {EventKind::TransactionReview, "NoteChanged", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: note changed")},
    //: Event: the operator let the energy of a session, which looked impossible, into the sums.
    {EventKind::TransactionReview, "EnergyAccepted", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: energy counts in sums")},
    //: Event: the operator took the energy of a session out of the sums again.
    {EventKind::TransactionReview, "EnergyRefused", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: energy left out of sums")},
    //: Event: the operator said that a session was a test; it is in no total.
    {EventKind::TransactionReview, "MarkedAsTest", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: marked as a test")},
    //: Event: the operator said that a session was no test after all.
    {EventKind::TransactionReview, "NoTest", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: no test any more")},
    //: Event: a session ended after its month had been closed.
    {EventKind::TransactionReview, "BookedLate", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: counts in a later month")},
    {EventKind::SettingChanged, "FileRetention", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "How long files of chargers stay changed")},
    //: Event: whether chargers show drivers what charging costs was switched.
    {EventKind::SettingChanged, "DriverCosts", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Costs told to drivers changed")},
    //: Event: how receipts and statements are numbered was changed.
    {EventKind::SettingChanged, "NumberRange", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Numbers of documents changed")},
    {EventKind::Firmware, "FirmwareFileAdded", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Firmware file added")},
    {EventKind::Firmware, "FirmwareFileChanged", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Firmware file changed")},
    {EventKind::Firmware, "FirmwareFileRemoved", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Firmware file removed")},
    {EventKind::Firmware, "FirmwareFileRestored", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Firmware file taken back")},
    {EventKind::Firmware, "FileRemoved", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "File removed")},
    {EventKind::Firmware, "FileRestored", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "File taken back")},
    {EventKind::Diagnostics, "FileRemoved", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "File of the charger removed")},
    {EventKind::Diagnostics, "FileRestored", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "File of the charger taken back")},
    //: Event: firmware goes to many chargers.
    {EventKind::Firmware, "RolloutStarted", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Roll-out started")},
    {EventKind::Firmware, "RolloutPaused", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Roll-out paused")},
    {EventKind::Firmware, "RolloutResumed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Roll-out goes on")},
    {EventKind::Firmware, "RolloutCancelled", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Roll-out cancelled")},
    {EventKind::Firmware, "RolloutEnded", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Roll-out cancelled, its last charger is done")},
    {EventKind::Firmware, "RolloutFinished", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Roll-out finished")},
    //: Event: the program itself stopped it, too many chargers failed.
    {EventKind::Firmware, "RolloutStopped", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Roll-out stopped after failures")},
    {EventKind::TransactionReview, "ClosedByOperator", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: closed by us")},
    {EventKind::TransactionReview, "StopAfterClosing", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session: its end came after we had closed it")},
};

// These stand behind the word of their kind. Sources: OCPP 1.6 §7.15, §7.24; security whitepaper, FirmwareStatusEnumType,
// UploadLogStatusEnumType and its table of security events.
constexpr CodeText Endings[] = {
    //: Behind "Session to check:".
    {EventKind::TransactionReview, "StopConflict", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "a second, different end was reported")},
    //: Behind "Session to check:".
    {EventKind::TransactionReview, "StopWithoutStart", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "end without a start")},
    //: Behind "Session to check:".
    {EventKind::TransactionReview, "ChargingWithoutTransaction", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "charges without a session")},
    //: Behind "Session to check:".
    {EventKind::TransactionReview, "NoMeterValues", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "charges without meter values")},
    //: Behind "Session to check:".
    {EventKind::TransactionReview, "StopMissing", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "connector free, but no end reported")},
    //: Behind "Session to check:".
    {EventKind::TransactionReview, "EndUnknown", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the next one began before its end was reported")},
    //: Behind "Storage:".
    {EventKind::Storage, "StorageGood", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "good again")},
    //: Behind "Storage:".
    {EventKind::Storage, "StorageDiskFull", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "disk full")},
    //: Behind "Storage:".
    {EventKind::Storage, "StorageReadOnly", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "may not be written")},
    //: Behind "Storage:".
    {EventKind::Storage, "StorageCorrupt", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "database damaged")},
    //: Behind "Storage:".
    {EventKind::Storage, "StorageFailing", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "saving fails")},
    //: Behind "Firmware:" or "Diagnostics:".
    {EventKind::Firmware, "Idle", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "nothing to do")},
    {EventKind::Firmware, "Downloading", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "downloading")},
    {EventKind::Firmware, "Downloaded", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "downloaded")},
    {EventKind::Firmware, "DownloadFailed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "download failed")},
    {EventKind::Firmware, "DownloadScheduled", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "download planned")},
    {EventKind::Firmware, "DownloadPaused", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "download paused")},
    {EventKind::Firmware, "Installing", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "installing")},
    {EventKind::Firmware, "Installed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "installed")},
    {EventKind::Firmware, "InstallationFailed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "installation failed")},
    {EventKind::Firmware, "InstallRebooting", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "restarts to install")},
    {EventKind::Firmware, "InstallScheduled", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "installation planned")},
    {EventKind::Firmware, "InstallVerificationFailed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "installed, but its check failed")},
    {EventKind::Firmware, "InvalidSignature", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "its signature does not hold")},
    {EventKind::Firmware, "SignatureVerified", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "its signature is good")},
    {EventKind::Diagnostics, "Idle", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "nothing to do")},
    {EventKind::Diagnostics, "Uploading", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "uploading")},
    {EventKind::Diagnostics, "Uploaded", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "uploaded")},
    {EventKind::Diagnostics, "UploadFailed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "upload failed")},
    {EventKind::Diagnostics, "UploadFailure", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "upload failed")},
    {EventKind::Diagnostics, "BadMessage", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger did not understand the upload's answer")},
    {EventKind::Diagnostics, "NotSupportedOperation", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger cannot upload this way")},
    {EventKind::Diagnostics, "PermissionDenied", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the upload was not permitted")},
    //: Behind "Security:".
    {EventKind::Security, "FirmwareUpdated", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "firmware updated")},
    {EventKind::Security, "FailedToAuthenticateAtCentralSystem", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "we refused the charger's password or certificate")},
    {EventKind::Security, "CentralSystemFailedToAuthenticate", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger refused our certificate")},
    {EventKind::Security, "SettingSystemTime", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "its clock was set")},
    {EventKind::Security, "StartupOfTheDevice", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger was started")},
    {EventKind::Security, "ResetOrReboot", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger was restarted")},
    {EventKind::Security, "SecurityLogWasCleared", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "its security log was cleared")},
    {EventKind::Security, "ReconfigurationOfSecurityParameters", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "its security settings were changed")},
    {EventKind::Security, "MemoryExhaustion", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "its memory is used up")},
    {EventKind::Security, "InvalidMessages", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "it received messages that are not valid")},
    {EventKind::Security, "AttemptedReplayAttacks", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "somebody sent it old messages again")},
    {EventKind::Security, "TamperDetectionActivated", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "its housing was tampered with")},
    {EventKind::Security, "InvalidFirmwareSignature", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the firmware's signature does not hold")},
    {EventKind::Security, "InvalidFirmwareSigningCertificate", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the certificate of the firmware's signature does not hold")},
    {EventKind::Security, "InvalidCentralSystemCertificate", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "our certificate does not hold")},
    {EventKind::Security, "InvalidChargePointCertificate", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger's certificate does not hold")},
    {EventKind::Security, "InvalidTLSVersion", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "a TLS version that is too old was offered")},
    {EventKind::Security, "InvalidTLSCipherSuite", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "no TLS cipher that is safe was offered")},
};

template <std::size_t Size> QString wordsOf(const CodeText (&table)[Size], EventKind kind, const QString& code)
{
    const auto it = std::find_if(std::begin(table), std::end(table), [&](const CodeText& entry) {
        return entry.kind == kind && code == QLatin1String(entry.code);
    });
    return it == std::end(table) ? QString() : EventTitles::tr(it->text);
}

/// Empty: this code stands behind its kind.
QString wholeTitle(EventKind kind, const QString& code)
{
    if (kind == EventKind::SettingChanged) {
        if (const QString words = reservationEventWord(code); !words.isEmpty())
            return words;
        if (const QString words = vendorEventWord(code); !words.isEmpty())
            return words;
    }
    return wordsOf(WholeTitles, kind, code);
}

/// Empty: not known here.
QString ending(EventKind kind, const QString& code)
{
    if (kind == EventKind::StatusChanged) {
        const std::optional<DisplayStatus> status = displayStatusOf(code);
        return status ? statusWord(*status) : QString();
    }
    return wordsOf(Endings, kind, code);
}

struct LinkEndText
{
    const char* reason;
    const char* text;
};

// What the engine and the server say (linkrouter.cpp, stationcontroller.cpp, ports/transport.h).
constexpr LinkEndText LinkEnds[] = {
    {"connection lost", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the connection broke off")},
    {"the connection was lost", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the connection broke off")},
    {"connection replaced", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger connected anew")},
    {"replaced by a new connection", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger connected anew")},
    {"protocol not supported", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "it speaks no version of OCPP that is spoken here")},
    {"station is archived", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger is in the archive")},
    {"too many unanswered requests", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "it sent more than could be answered")},
    {"shutting down", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Forecourt was ended")},
    {"the central system is stopping", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Forecourt was ended")},
    {"silent for too long", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger was silent for too long")},
    {"the peer does not read what it is sent", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger does not read what it is sent")},
    {"a frame did not end", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "a message broke off in its middle")},
    {"a frame had a reserved bit set (quirk 7)", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger sent a frame that WebSocket forbids")},
    {"only text messages are understood", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger sent a binary message")},
};

QString knownLinkEnd(const QString& reason)
{
    const auto it = std::find_if(std::begin(LinkEnds), std::end(LinkEnds),
                                 [&](const LinkEndText& entry) { return reason == QLatin1String(entry.reason); });
    return it == std::end(LinkEnds) ? QString() : EventTitles::tr(it->text);
}

} // namespace

QString eventKindWord(EventKind kind)
{
    switch (kind) {
    //: Kind of event: a connector changed its state.
    case EventKind::StatusChanged: return EventTitles::tr("State");
    //: Kind of event: the charger came online.
    case EventKind::Connected: return EventTitles::tr("Online");
    //: Kind of event: the charger went offline.
    case EventKind::Disconnected: return EventTitles::tr("Offline");
    //: Kind of event: the charger started anew.
    case EventKind::Booted: return EventTitles::tr("Started");
    case EventKind::Security: return EventTitles::tr("Security");
    //: Kind of event: the operator let the charger in.
    case EventKind::Admitted: return EventTitles::tr("Accepted");
    //: Kind of event: the operator turned the charger away.
    case EventKind::Rejected: return EventTitles::tr("Rejected");
    case EventKind::SettingChanged: return EventTitles::tr("Setting changed");
    //: Kind of event: a session needs a look.
    case EventKind::TransactionReview: return EventTitles::tr("Session to check");
    //: Kind of event: trouble with the database.
    case EventKind::Storage: return EventTitles::tr("Storage");
    //: Kind of event: the maker's own message came (OCPP DataTransfer).
    case EventKind::DataTransfer: return EventTitles::tr("Maker message");
    case EventKind::Firmware: return EventTitles::tr("Firmware");
    case EventKind::Diagnostics: return EventTitles::tr("Diagnostics");
    }
    return {};
}

QString eventTitle(const EventRecord& event)
{
    if (const QString whole = wholeTitle(event.kind, event.code); !whole.isEmpty())
        return whole;
    const QString kind = eventKindWord(event.kind);
    if (event.code.isEmpty())
        return kind;
    if (event.kind == EventKind::Booted)
        //: Event: a charger started anew; %1 the version of its firmware.
        return EventTitles::tr("Started, firmware %1").arg(event.code);
    QString words = ending(event.kind, event.code);
    if (event.kind == EventKind::Connected && event.code.startsWith(QLatin1String("ocpp")))
        words = QStringLiteral("OCPP ") + event.code.mid(4); // a proper name
    //: An event: %1 its kind, such as "State" or "Firmware", %2 what it was, such as "Charging" or "installed".
    return EventTitles::tr("%1: %2").arg(kind, words.isEmpty() ? event.code : words);
}

bool isKnownEventCode(EventKind kind, const QString& code)
{
    return !wholeTitle(kind, code).isEmpty() || !ending(kind, code).isEmpty();
}

QString linkEndWords(const QString& reason)
{
    // "1000 bye": the code of WebSocket stands in front of what the other side said
    static const QRegularExpression withCode(QStringLiteral("^(\\d{3,4}) ?(.*)$"));
    const QRegularExpressionMatch match = withCode.match(reason);
    const QString said = match.hasMatch() ? match.captured(2).trimmed() : reason;
    if (const QString words = knownLinkEnd(said); !words.isEmpty())
        return words;
    if (!match.hasMatch())
        return reason;
    return said.isEmpty()
        //: Why a link ended; %1 a code of WebSocket, such as 1000.
        ? EventTitles::tr("closed by the charger (%1)").arg(match.captured(1))
        //: Why a link ended; %1 a code of WebSocket, %2 the charger's own words.
        : EventTitles::tr("closed by the charger (%1 %2)").arg(match.captured(1), said);
}

bool isKnownLinkEnd(const QString& reason)
{
    return !knownLinkEnd(reason).isEmpty();
}

} // namespace forecourt::ui
