// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/checkwords.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {
struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::CheckWords)
};
} // namespace

QString checkStepTitle(CheckStepKind kind)
{
    switch (kind) {
    //: A step of the guided check of a charger, as the following.
    case CheckStepKind::Connect: return CheckWords::tr("Connection");
    //: Make, model, serial number and firmware of a charger.
    case CheckStepKind::Identity: return CheckWords::tr("Identity");
    case CheckStepKind::ClockDrift: return CheckWords::tr("Clock");
    case CheckStepKind::Configuration: return CheckWords::tr("Settings");
    //: Step: put the plug into the car.
    case CheckStepKind::PlugIn: return CheckWords::tr("Plug in");
    case CheckStepKind::StartByTag: return CheckWords::tr("Start with a tag");
    case CheckStepKind::StartRemotely: return CheckWords::tr("Start from here");
    case CheckStepKind::MeterPlausible: return CheckWords::tr("Meter reading");
    case CheckStepKind::PowerRises: return CheckWords::tr("Power flows");
    case CheckStepKind::Stop: return CheckWords::tr("Stop from here");
    //: Step: release the lock that holds the plug.
    case CheckStepKind::Unlock: return CheckWords::tr("Unlock");
    //: Step: take the plug out of the car.
    case CheckStepKind::Unplug: return CheckWords::tr("Unplug");
    case CheckStepKind::OfflineSession: return CheckWords::tr("Charge without network");
    }
    return {};
}

QString checkStepTask(CheckStepKind kind)
{
    switch (kind) {
    case CheckStepKind::Connect: return CheckWords::tr("Switch the charger on and wait until it calls this computer.");
    case CheckStepKind::Identity:
        return CheckWords::tr("Compare make, model, serial number and firmware with the plate on the charger.");
    case CheckStepKind::ClockDrift:
        return CheckWords::tr("The charger's clock is compared with this computer's. Nothing to do here.");
    case CheckStepKind::Configuration:
        return CheckWords::tr("The charger's settings are read and compared with the site's template.");
    case CheckStepKind::PlugIn: return CheckWords::tr("Plug a car or a test box into this connector.");
    case CheckStepKind::StartByTag:
        return CheckWords::tr("Hold a tag that may charge here to the charger's reader and wait until charging begins.");
    case CheckStepKind::StartRemotely:
        return CheckWords::tr("Start a charge from this computer. A session that still runs must be stopped first.");
    case CheckStepKind::MeterPlausible:
        return CheckWords::tr("While the car charges, type what another instrument shows: the charger's own display or "
                              "a reference meter in kWh, a clamp meter in kW, or both.");
    case CheckStepKind::PowerRises:
        return CheckWords::tr("The car must draw power and the meter must count. Nothing to do here while it charges.");
    case CheckStepKind::Stop: return CheckWords::tr("Stop the test charge from this computer.");
    case CheckStepKind::Unlock: return CheckWords::tr("Unlock the plug from this computer and listen for the lock.");
    case CheckStepKind::Unplug: return CheckWords::tr("Pull the plug and put the cable back.");
    case CheckStepKind::OfflineSession:
        return CheckWords::tr("Unplug the charger's network cable. Charge with a tag for a minute and stop with the same "
                              "tag. Then plug the network cable in again.");
    }
    return {};
}

QString checkStepHint(CheckStepKind kind)
{
    switch (kind) {
    case CheckStepKind::Connect:
        return CheckWords::tr("Check the address typed into the charger and its network cable. “Add charger” shows every "
                              "attempt and why it was refused. Some chargers dial again only after 20 minutes; a restart helps.");
    case CheckStepKind::Identity:
        return CheckWords::tr("Some chargers say who they are only after a restart. “Ask again” requests it.");
    case CheckStepKind::ClockDrift:
        return CheckWords::tr("The charger has not sent a time yet. “Ask again” requests a message that carries one.");
    case CheckStepKind::Configuration:
        return CheckWords::tr("Large chargers need a minute to list their settings. “Read again” asks once more.");
    case CheckStepKind::PlugIn:
        return CheckWords::tr("Push the plug in until it clicks. If the charger shows the car and nothing changes here, "
                              "another connector may be meant.");
    case CheckStepKind::StartByTag:
        return CheckWords::tr("Is the tag under People & tags, and not blocked? Look for a refused tag there. Hold it "
                              "still for two seconds.");
    case CheckStepKind::StartRemotely:
        return CheckWords::tr("After a stop many chargers want the plug out and in again before they start. Otherwise "
                              "look at the answer above.");
    case CheckStepKind::MeterPlausible:
        return CheckWords::tr("No meter values come. Check MeterValueSampleInterval and MeterValuesSampledData in the "
                              "charger's settings, or ask for values.");
    case CheckStepKind::PowerRises:
        return CheckWords::tr("The car may wait for its own timer, or be full. Wake it, or use a test box with a load.");
    case CheckStepKind::Stop:
        return CheckWords::tr("If the charger accepted and still charges, stop with the tag at the charger and note it.");
    case CheckStepKind::Unlock:
        return CheckWords::tr("Push the plug in once more; a lock under tension cannot open. A fixed cable has no lock: skip.");
    case CheckStepKind::Unplug:
        return CheckWords::tr("Unlock the car first. If the plug is out and nothing changes, restart the charger.");
    case CheckStepKind::OfflineSession:
        return CheckWords::tr("It takes up to two minutes until a lost link is noticed. The charger must know the tag or "
                              "allow charging without network.");
    }
    return {};
}

QString checkStepVerb(CheckStepKind kind)
{
    switch (kind) {
    case CheckStepKind::Connect:
    case CheckStepKind::Identity:
    case CheckStepKind::ClockDrift: return CheckWords::tr("Ask again");
    case CheckStepKind::Configuration: return CheckWords::tr("Read again");
    case CheckStepKind::StartRemotely: return CheckWords::tr("Start charging");
    case CheckStepKind::MeterPlausible: return CheckWords::tr("Ask for values");
    case CheckStepKind::Stop: return CheckWords::tr("Stop charging");
    //: Button: release the lock that holds the plug.
    case CheckStepKind::Unlock: return CheckWords::tr("Unlock");
    default: return {};
    }
}

QString checkStateWord(CheckState state)
{
    switch (state) {
    //: State of a step in a check: not done yet.
    case CheckState::Waiting: return CheckWords::tr("Open");
    case CheckState::Passed: return CheckWords::tr("Passed");
    case CheckState::Warning: return CheckWords::tr("Warning");
    case CheckState::Failed: return CheckWords::tr("Failed");
    case CheckState::Skipped: return CheckWords::tr("Skipped");
    }
    return {};
}

QString checkReasonSentence(CheckReason reason)
{
    switch (reason) {
    case CheckReason::None: return {};
    case CheckReason::NotLinked: return CheckWords::tr("The charger is not connected");
    case CheckReason::LinkLost: return CheckWords::tr("The connection was lost");
    case CheckReason::NotBooted: return CheckWords::tr("Connected, but the charger has not said who it is");
    case CheckReason::IdentityIncomplete: return CheckWords::tr("Make, model, serial number or firmware is missing");
    case CheckReason::DriftUnknown: return CheckWords::tr("No message with a time has come yet");
    case CheckReason::DriftNoticeable: return CheckWords::tr("The clock is off by more than 10 seconds");
    case CheckReason::DriftTooLarge: return CheckWords::tr("The clock is off by more than a minute: times of sessions will be wrong");
    case CheckReason::SettingsNotRead: return CheckWords::tr("Waiting for the charger's settings");
    case CheckReason::NoTemplate: return CheckWords::tr("The site has no template yet. Make one, or skip this step");
    case CheckReason::SettingsDiffer: return CheckWords::tr("Settings differ from the site's template");
    case CheckReason::WaitingForPlug: return CheckWords::tr("Waiting for the plug");
    case CheckReason::WaitingForTag: return CheckWords::tr("Waiting for a session started with a tag");
    case CheckReason::WaitingForStart: return CheckWords::tr("Asked to start; no session yet");
    case CheckReason::SessionStillRunning: return CheckWords::tr("A session is running here. Stop it first");
    case CheckReason::TagRefused: return CheckWords::tr("It charges although the tag is not allowed");
    case CheckReason::CommandRefused: return CheckWords::tr("The charger refused");
    case CheckReason::CommandUnsupported: return CheckWords::tr("The charger cannot do this");
    case CheckReason::CommandUnanswered: return CheckWords::tr("The charger did not answer");
    case CheckReason::DriverDidNotPlugIn: return CheckWords::tr("No car was plugged in in time");
    case CheckReason::ConnectorFaulted: return CheckWords::tr("The connector is faulted");
    case CheckReason::NoReference: return CheckWords::tr("Waiting for the reading of another instrument");
    case CheckReason::NoMeterValues: return CheckWords::tr("No meter values have come yet");
    case CheckReason::MeterDeviates: return CheckWords::tr("The meter deviates a little from the other instrument");
    case CheckReason::MeterWrong: return CheckWords::tr("The meter does not agree with the other instrument");
    case CheckReason::PowerTooLow: return CheckWords::tr("Energy is counted, but power stays below 100 W");
    case CheckReason::EnergyNotRising: return CheckWords::tr("The energy meter does not rise");
    case CheckReason::WaitingForStop: return CheckWords::tr("Asked to stop; the session still runs");
    case CheckReason::StopWithoutReading: return CheckWords::tr("Stopped, but without a meter reading");
    case CheckReason::UnlockFailed: return CheckWords::tr("The plug could not be unlocked");
    case CheckReason::WaitingForUnplug: return CheckWords::tr("Waiting until the plug is out");
    case CheckReason::WaitingForLinkLoss: return CheckWords::tr("Waiting until the network cable is out");
    case CheckReason::WaitingForReturn: return CheckWords::tr("The charger is offline. Charge, stop, then plug the network in again");
    case CheckReason::WaitingForOfflineStop: return CheckWords::tr("Connected again; waiting for the session that ran meanwhile");
    case CheckReason::OfflineStopMissing: return CheckWords::tr("The session that ran without network never arrived");
    case CheckReason::NoSession: return CheckWords::tr("No session is running at this connector");
    case CheckReason::SkippedByTechnician: return CheckWords::tr("Skipped");
    }
    return {};
}

} // namespace forecourt::ui
