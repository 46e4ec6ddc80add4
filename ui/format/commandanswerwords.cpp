// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a charger's answer to each command means, and what to do next. Source: ocpp-behaviour.md §4, §6.
#include "ui/format/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace forecourt::ui {
namespace {

/// A null \c next: nothing is left to do, or what follows says it.
struct AnswerWords
{
    const char* action;
    CommandAnswer answer;
    const char* sentence;
    const char* next;
};

constexpr AnswerWords Answers[] = {
    {"RemoteStartTransaction", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will start"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "If no car is plugged in yet, plug it in now")},
    {"RemoteStartTransaction", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does not start"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "See whether the connector is free and in service, and whether the tag may charge; then start again")},
    {"RemoteStopTransaction", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will stop"),
     nullptr},
    {"RemoteStopTransaction", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger knows no such session"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Ask for the states of the connectors. If the session is over, close it in the records")},
    {"Reset", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger restarts"),
     nullptr},
    {"Reset", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does not restart"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Stop the sessions there and try again, or try the hard restart")},
    {"ChangeAvailability", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Done, or it was so already"),
     nullptr},
    {"ChangeAvailability", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does not change it"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "See whether a fault is shown at the connector; then try again")},
    {"ChangeAvailability", CommandAnswer::Scheduled,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does it after the session"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Nothing is to be done: it happens when the session has ended")},
    {"ChangeConfiguration", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The setting is taken"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Read the settings again to see that it stayed")},
    {"ChangeConfiguration", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The setting is not taken: the value is not allowed, or it can only be read"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Compare the value with the unit and the range in the charger's manual")},
    {"ChangeConfiguration", CommandAnswer::RebootRequired,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The setting is taken, but not active before a restart"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Restart the charger when nobody charges")},
    {"ChangeConfiguration", CommandAnswer::NotSupported,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger has no setting of this name"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Read the settings and compare the spelling")},
    {"ClearCache", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger forgot the tags it remembered"),
     nullptr},
    {"ClearCache", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Nothing was cleared: the charger may have no memory of tags"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Read the setting AuthorizationCacheEnabled")},
    {"ClearChargingProfile", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The limits are removed"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Ask for the expected limits to see what is left")},
    {"ClearChargingProfile", CommandAnswer::NothingMatched,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "No limit fits what was asked for"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Leave fields empty to remove more, or ask for the expected limits")},
    {"DataTransfer", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger understood it"),
     nullptr},
    {"DataTransfer", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger understood it and refused"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Compare the data with the maker's description")},
    {"DataTransfer", CommandAnswer::UnknownVendor,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does not know this vendor"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Compare the vendor id with the maker's description, letter by letter")},
    {"DataTransfer", CommandAnswer::UnknownMessage,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger knows the vendor, but not this message"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Compare the message id with the maker's description, letter by letter")},
    {"GetCompositeSchedule", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger told the limits it expects"),
     nullptr},
    {"GetCompositeSchedule", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger cannot tell its limits"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Try a shorter time, the other unit, or one connector")},
    {"GetConfiguration", CommandAnswer::Done,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The settings are read"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "They are under Settings of the charger")},
    {"GetDiagnostics", CommandAnswer::Done,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will upload"),
     nullptr},
    {"GetDiagnostics", CommandAnswer::NothingToSend,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger has nothing to upload"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Leave out the period, or ask again after the fault shows")},
    {"GetLocalListVersion", CommandAnswer::Done,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger told its list"),
     nullptr},
    {"CancelReservation", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The reservation is cancelled"),
     nullptr},
    {"CancelReservation", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger has no such reservation"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Nothing is to be done: it has ended, or was never there")},
    {"ReserveNow", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The connector is reserved"),
     nullptr},
    {"ReserveNow", CommandAnswer::Faulted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Not reserved: the connector has a fault"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "See What to do at the connector, or reserve another one")},
    {"ReserveNow", CommandAnswer::Occupied,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Not reserved: the connector is in use or reserved"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Reserve another one, or wait until it is free")},
    {"ReserveNow", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger takes no reservation here"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Read its settings: reservations may be off, or only allowed for single connectors")},
    {"ReserveNow", CommandAnswer::Unavailable,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Not reserved: the connector is out of service"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Put it into service first")},
    {"SendLocalList", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The list is taken"),
     nullptr},
    {"SendLocalList", CommandAnswer::Failed,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger could not take the list"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Send it again in full. If that fails as well, send fewer tags: SendLocalListMaxLength says how many")},
    {"SendLocalList", CommandAnswer::NotSupported,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger keeps no list"),
     nullptr},
    {"SendLocalList", CommandAnswer::VersionMismatch,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger's list is as new or newer"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Ask for the list's version and send the whole list with a higher one")},
    {"SetChargingProfile", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The limit is taken"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Ask for the expected limits to see what counts")},
    {"SetChargingProfile", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger refuses this limit"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Try the other unit or another stack level; a limit for a session needs a running one")},
    {"SetChargingProfile", CommandAnswer::NotSupported,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger cannot limit its power"),
     nullptr},
    {"TriggerMessage", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will send it"),
     nullptr},
    {"TriggerMessage", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does not send it now"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Try again later; a boot report is refused once the charger is accepted")},
    {"TriggerMessage", CommandAnswer::NotImplemented,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger cannot be asked for this message"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Ask for another one")},
    {"ExtendedTriggerMessage", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will send it"),
     nullptr},
    {"ExtendedTriggerMessage", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does not send it now"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Try again later")},
    {"ExtendedTriggerMessage", CommandAnswer::NotImplemented,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger cannot be asked for this message"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Ask for another one")},
    {"UnlockConnector", CommandAnswer::Unlocked,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The cable is unlocked"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Pull the plug now: many chargers lock again after some seconds")},
    {"UnlockConnector", CommandAnswer::UnlockFailed,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The lock did not open"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Unlock the car, push the plug in once, and try again. If it stays locked, restart the charger")},
    {"UnlockConnector", CommandAnswer::NotSupported,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "There is no lock here, or no such connector"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Unlock the cable at the car")},
    {"UpdateFirmware", CommandAnswer::Done,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger heard it"),
     nullptr},
    {"CertificateSigned", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger takes its certificate"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "It connects with it from the next time on")},
    {"CertificateSigned", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger refuses the certificate"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "It must fit the charger's last request; let it ask for a new one")},
    {"DeleteCertificate", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The certificate is deleted"),
     nullptr},
    {"DeleteCertificate", CommandAnswer::Failed,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The certificate was not deleted"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "It may be in use. Install another one first")},
    {"DeleteCertificate", CommandAnswer::NotFound,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger has no such certificate"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "List the certificates again")},
    {"GetInstalledCertificateIds", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger listed its certificates"),
     nullptr},
    {"GetInstalledCertificateIds", CommandAnswer::NotFound,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger has no certificate of this kind"),
     nullptr},
    {"GetLog", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will upload"),
     nullptr},
    {"GetLog", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does not upload this log"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Ask for the other log, or leave out the period")},
    {"GetLog", CommandAnswer::AcceptedCancelled,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will upload, and broke off an older upload"),
     nullptr},
    {"InstallCertificate", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The certificate is installed"),
     nullptr},
    {"InstallCertificate", CommandAnswer::Failed,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The certificate could not be installed"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger may be full, or cannot read it. List what is installed, and delete what is not needed")},
    {"InstallCertificate", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger refuses the certificate"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "See that it is a root certificate in PEM form, valid today and of the right kind")},
    {"SignedUpdateFirmware", CommandAnswer::Accepted,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will update"),
     nullptr},
    {"SignedUpdateFirmware", CommandAnswer::Rejected,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger refuses the update"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Stop the sessions there, and compare the file with the charger's model")},
    {"SignedUpdateFirmware", CommandAnswer::AcceptedCancelled,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger will update, and broke off an older update"),
     nullptr},
    {"SignedUpdateFirmware", CommandAnswer::InvalidCertificate,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The charger does not trust the certificate of the firmware"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Install the manufacturer's root certificate, or get the right signing certificate")},
    {"SignedUpdateFirmware", CommandAnswer::RevokedCertificate,
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "The certificate of the firmware was withdrawn"),
     QT_TRANSLATE_NOOP("forecourt::ui::CommandAnswers", "Get the firmware anew from the maker")},
};

struct CommandAnswers
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::CommandAnswers)
};

QString translatedAnswer(const char* text)
{
    return text ? QCoreApplication::translate("forecourt::ui::CommandAnswers", text) : QString();
}

const AnswerWords* answerWordsOf(const CommandRecord& command)
{
    const auto* const found = std::find_if(std::begin(Answers), std::end(Answers), [&](const AnswerWords& words) {
        return words.answer == command.answer && command.action == QLatin1String(words.action);
    });
    return found == std::end(Answers) ? nullptr : found;
}

/// After what was seen later; empty: nothing to do about it.
QString nextAfter(CommandEffect effect)
{
    switch (effect) {
    case CommandEffect::AwaitingPlug: return CommandAnswers::tr("Plug the car in");
    case CommandEffect::DriverDidNotPlugIn: return CommandAnswers::tr("Start again when the driver is at the connector");
    case CommandEffect::StillRunning: return CommandAnswers::tr("Stop again, unlock the cable or restart the charger; the connector offers these");
    case CommandEffect::DidNotReturn: return CommandAnswers::tr("See whether the charger has power and network; switch its supply off and on");
    case CommandEffect::DidNotRestart: return CommandAnswers::tr("It may be waiting for a session to end; if none runs, restart it hard");
    case CommandEffect::RestartNeeded: return CommandAnswers::tr("Restart the charger when nobody charges");
    case CommandEffect::LateAnswer: return CommandAnswers::tr("Look at the charger's state before you send it again");
    case CommandEffect::ReservationExpired:
    case CommandEffect::ReservationLost: return CommandAnswers::tr("Reserve again where it is still wanted");
    case CommandEffect::UploadFailed:
    case CommandEffect::UploadBadMessage: return CommandAnswers::tr("See whether the charger can reach the address, then ask again");
    case CommandEffect::UploadPermissionDenied: return CommandAnswers::tr("Put the user name and the password that the file host wants into the address");
    case CommandEffect::UploadNotSupported: return CommandAnswers::tr("Use an address of another kind: http, https or ftp");
    case CommandEffect::DownloadFailed: return CommandAnswers::tr("See whether the charger can reach the address, then update again");
    case CommandEffect::InstallationFailed:
    case CommandEffect::InstallVerificationFailed: return CommandAnswers::tr("Compare the file with the charger's model and version; the charger goes on with its old firmware");
    case CommandEffect::InvalidSignature: return CommandAnswers::tr("Get the firmware and its signature anew from the maker");
    case CommandEffect::TransferStalled: return CommandAnswers::tr("Ask for the firmware state or the diagnostics state, or restart the charger");
    default: return {};
    }
}

QString nextAfter(CommandOutcome outcome)
{
    switch (outcome) {
    case CommandOutcome::NotSupported: return CommandAnswers::tr("Nothing is to be done: this charger is not asked for it again");
    case CommandOutcome::Error: return CommandAnswers::tr("Open Messages of the charger: the error stands there with its reason");
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected: return CommandAnswers::tr("Look at the charger's state before you send it again");
    case CommandOutcome::Rejected: return CommandAnswers::tr("Open Messages of the charger: the whole answer stands there");
    case CommandOutcome::Cancelled: return CommandAnswers::tr("Give it again when it fits");
    default: return {};
    }
}

} // namespace

QString answerSentence(const CommandRecord& command)
{
    const AnswerWords* const words = answerWordsOf(command);
    return words ? translatedAnswer(words->sentence) : QString();
}

QString commandNextStep(const CommandRecord& command)
{
    if (const QString next = nextAfter(command.effect); !next.isEmpty())
        return next;
    switch (phaseOf(command.effect)) {
    case EffectPhase::Awaited:
    case EffectPhase::Reached: return {};
    case EffectPhase::None:
    case EffectPhase::Missed: break;
    }
    if (const AnswerWords* const words = answerWordsOf(command))
        return translatedAnswer(words->next);
    return nextAfter(command.outcome);
}

QString findingSentence(const CommandRecord& command)
{
    if (const auto* list = std::get_if<LocalListVersion>(&command.finding)) {
        if (list->version < 0)
            return CommandAnswers::tr("The charger keeps no list");
        return list->version == 0 ? CommandAnswers::tr("The charger's list is empty")
                                  //: A list has a version, a whole number.
                                  : CommandAnswers::tr("The charger's list has version %1").arg(list->version);
    }
    if (const auto* file = std::get_if<UploadFile>(&command.finding))
        //: %1 is the name of a file.
        return file->name.isEmpty() ? QString() : CommandAnswers::tr("The file will be called %1").arg(file->name);
    if (const auto* reply = std::get_if<VendorReply>(&command.finding))
        //: %1 is what the charger sent, in the maker's own form.
        return reply->data.isEmpty() ? QString() : CommandAnswers::tr("It answered: %1").arg(reply->data);
    if (const auto* found = std::get_if<InstalledCertificates>(&command.finding)) {
        QStringList serials;
        for (const CertificateHash& hash : found->certificates)
            serials.append(hash.serialNumber);
        //: Of certificates; %1 lists their serial numbers.
        return serials.isEmpty() ? QString() : CommandAnswers::tr("Serial numbers: %1").arg(serials.join(QStringLiteral(", ")));
    }
    return {};
}

} // namespace forecourt::ui
