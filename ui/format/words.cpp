// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/words.h"

#include <QCoreApplication>

namespace forecourt::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Words)
};

} // namespace

QString stopReasonWord(StopReason reason)
{
    switch (reason) {
    case StopReason::None: return {};
    //: Why a session ended: the tag was no longer allowed.
    case StopReason::DeAuthorized: return Words::tr("Not allowed");
    //: Why a session ended: somebody pressed the emergency stop.
    case StopReason::EmergencyStop: return Words::tr("Emergency stop");
    //: Why a session ended: the agreed energy was reached.
    case StopReason::EnergyLimitReached: return Words::tr("Energy limit");
    //: Why a session ended: the cable was pulled.
    case StopReason::EvDisconnected: return Words::tr("Unplugged");
    //: Why a session ended: earth leakage.
    case StopReason::GroundFault: return Words::tr("Earth leakage");
    //: Why a session ended: the charger was reset at once.
    case StopReason::HardReset: return Words::tr("Hard restart");
    //: Why a session ended: the driver showed a card or pressed stop at the charger.
    case StopReason::Local: return Words::tr("Card");
    //: Why a session ended: the driver's credit is used up.
    case StopReason::LocalOutOfCredit: return Words::tr("No credit");
    //: Why a session ended: a master card was shown.
    case StopReason::MasterPass: return Words::tr("Master card");
    //: Why a session ended: the charger gave no reason of the list.
    case StopReason::Other: return Words::tr("Other");
    //: Why a session ended: too much current.
    case StopReason::OvercurrentFault: return Words::tr("Overcurrent");
    //: Why a session ended: no mains.
    case StopReason::PowerLoss: return Words::tr("Power cut");
    //: Why a session ended: bad mains.
    case StopReason::PowerQuality: return Words::tr("Power quality");
    //: Why a session ended: the charger restarted by itself.
    case StopReason::Reboot: return Words::tr("Charger restarted");
    //: Why a session ended: somebody stopped it from this console.
    case StopReason::Remote: return Words::tr("Operator");
    //: Why a session ended: the battery reached the agreed level.
    case StopReason::SocLimitReached: return Words::tr("Battery level");
    //: Why a session ended: the charger was restarted on request.
    case StopReason::SoftReset: return Words::tr("Restart");
    //: Why a session ended: the car stopped, mostly because it is full.
    case StopReason::StoppedByEv: return Words::tr("Car full");
    //: Why a session ended: the agreed time was over.
    case StopReason::TimeLimitReached: return Words::tr("Time limit");
    //: Why a session ended: no car was plugged in in time.
    case StopReason::Timeout: return Words::tr("Timed out");
    //: Why a session ended: the cable was unlocked from this console.
    case StopReason::UnlockCommand: return Words::tr("Unlocked");
    }
    return {};
}

QString transactionStateWord(TransactionState state)
{
    switch (state) {
    //: State of a session.
    case TransactionState::Running: return Words::tr("Live");
    //: State of a session: the charger reported its end.
    case TransactionState::Ended: return Words::tr("Ended");
    //: State of a session: the charger never reported its end.
    case TransactionState::EndUnknown: return Words::tr("End unknown");
    //: State of a session: the operator closed it in the records.
    case TransactionState::ClosedByOperator: return Words::tr("Closed by us");
    //: State of a session: only its end was reported.
    case TransactionState::Orphan: return Words::tr("Start missing");
    }
    return {};
}

QString flagWord(TransactionFlag flag)
{
    switch (flag) {
    case TransactionFlag::MeterBackwards: return Words::tr("Meter ran backwards");
    case TransactionFlag::MeterGap: return Words::tr("Meter differs from the last session");
    case TransactionFlag::TimeImplausible: return Words::tr("Charger clock wrong, our time used");
    case TransactionFlag::StopBeforeStart: return Words::tr("End lies before the start");
    case TransactionFlag::UnknownToken: return Words::tr("Unknown tag");
    case TransactionFlag::NotAuthorized: return Words::tr("Charged although not allowed");
    case TransactionFlag::StopConflict: return Words::tr("Two different ends reported");
    case TransactionFlag::StartMissing: return Words::tr("Start missing");
    case TransactionFlag::NoMeterValues: return Words::tr("No meter values");
    case TransactionFlag::ConcurrentToken: return Words::tr("Tag used twice at once");
    case TransactionFlag::SchemaDeviation: return Words::tr("Message deviates from the standard");
    case TransactionFlag::AwaitingReboot: return Words::tr("Charger restarted, may go on");
    case TransactionFlag::LateDelivery: return Words::tr("Reported late");
    case TransactionFlag::EnergyImplausible: return Words::tr("More energy than possible");
    //: Of a session: its energy looked impossible, the operator has said that it is right.
    case TransactionFlag::EnergyAccepted: return Words::tr("Energy accepted by us");
    case TransactionFlag::RegisterFell: return Words::tr("Energy register fell");
    case TransactionFlag::EndedByFault: return Words::tr("Ended by a fault");
    case TransactionFlag::LongDuration: return Words::tr("Longer than a day");
    case TransactionFlag::EndUnknown: return Words::tr("No end reported");
    //: A session that was a test of the charger and is in no total.
    case TransactionFlag::Test: return Words::tr("Test charge");
    //: Of a session: the operator closed it, then the charger reported its end after all.
    case TransactionFlag::EndCorrected: return Words::tr("Closed by us, end came later");
    }
    return {};
}

QStringList flagWords(TransactionFlags flags)
{
    static constexpr TransactionFlag Order[]{
        TransactionFlag::Test,
        TransactionFlag::NotAuthorized,   TransactionFlag::EndedByFault,   TransactionFlag::EndUnknown,
        TransactionFlag::StartMissing,    TransactionFlag::StopConflict,   TransactionFlag::MeterBackwards,
        TransactionFlag::EnergyImplausible, TransactionFlag::EnergyAccepted,
        TransactionFlag::RegisterFell,    TransactionFlag::StopBeforeStart, TransactionFlag::UnknownToken,
        TransactionFlag::AwaitingReboot,  TransactionFlag::MeterGap,       TransactionFlag::TimeImplausible,
        TransactionFlag::LongDuration,    TransactionFlag::ConcurrentToken, TransactionFlag::NoMeterValues,
        TransactionFlag::LateDelivery,    TransactionFlag::EndCorrected,    TransactionFlag::SchemaDeviation};
    QStringList words;
    for (const TransactionFlag flag : Order) {
        if (flags.testFlag(flag))
            words << flagWord(flag);
    }
    return words;
}

QString authorizationWord(AuthorizationStatus status)
{
    switch (status) {
    //: Answer to a tag: it may charge.
    case AuthorizationStatus::Accepted: return Words::tr("Accepted");
    //: Answer to a tag.
    case AuthorizationStatus::Blocked: return Words::tr("Blocked");
    //: Answer to a tag: it is charging elsewhere already.
    case AuthorizationStatus::ConcurrentTx: return Words::tr("Charging elsewhere");
    //: Answer to a tag: its validity has ended.
    case AuthorizationStatus::Expired: return Words::tr("Expired");
    //: Answer to a tag: it is not in the list.
    case AuthorizationStatus::Invalid: return Words::tr("Not in the list");
    case AuthorizationStatus::NoCredit: return Words::tr("No credit");
    case AuthorizationStatus::NotAllowedTypeEvse: return Words::tr("Not at this kind of charger");
    case AuthorizationStatus::NotAtThisLocation: return Words::tr("Not at this charger");
    case AuthorizationStatus::NotAtThisTime: return Words::tr("Not at this time");
    case AuthorizationStatus::Unknown: return Words::tr("Unknown");
    }
    return {};
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info: return Words::tr("Notice");
    case Severity::Warning: return Words::tr("Warning");
    case Severity::Critical: return Words::tr("Critical");
    }
    return {};
}

} // namespace forecourt::ui
