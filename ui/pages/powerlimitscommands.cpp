// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tab of power limits asks of the charger, and what became of it.
#include "ui/pages/powerlimitstab.h"

#include "core/base/async.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/format/limitwords.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {
constexpr int SecondsAnHour = 3600;
}

void PowerLimitsTab::edit(const std::optional<InstalledProfile>& base)
{
    if (const StationPointer station = m_context.site().station(m_station))
        (new ProfileDialog(m_context, *station, base, evse(), window()))->open();
}

void PowerLimitsTab::remove(const InstalledProfile& installed)
{
    const QString number = m_context.format().number(installed.profile.id);
    auto* dialog = new ConfirmDialog(m_context.themes,
                                     //: %1 the number of a limit, %2 a charger.
                                     tr("Remove limit %1 of %2?").arg(number, stationName(m_context.site(), m_station)),
                                     tr("The charger may then take more than now, up to what its other limits and its wiring allow."),
                                     tr("Remove limit"), tr("Keep it"), window());
    dialog->setObjectName(QStringLiteral("limitRemoveDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("limitRemoveAccept"));
    connect(dialog, &QDialog::accepted, this, [this, station = m_station, id = installed.profile.id] {
        const ClearChargingProfiles clear{id, std::nullopt, false, std::nullopt, std::nullopt};
        const StationPointer state = m_context.site().station(station);
        if (m_context.planning && state && reasons::isSentWhenBack(*state, QStringLiteral("ClearChargingProfile")))
            return m_plans.sendWhenBack(station, clear);
        CommandRequest request;
        request.station = station;
        request.parameters = clear;
        request.user = m_context.userName;
        submit(request);
    });
    dialog->open();
}

void PowerLimitsTab::ask()
{
    CommandRequest request;
    request.station = m_station;
    request.parameters = ReadCompositeSchedule{evse(), hoursAhead() * SecondsAnHour, std::nullopt};
    request.user = m_context.userName;
    submit(request);
}

/// What becomes of it is told when it is known, whichever charger is shown then.
void PowerLimitsTab::submit(const CommandRequest& request)
{
    whenFinished(m_context.engine.submit(request), this, [this, station = request.station](const Result<CommandId>& sent) {
        if (!sent)
            return notify(false, station, errorSentence(sent.error()));
        m_asked.follow(*sent, station);
        refresh();
    });
}

void PowerLimitsTab::tellAsked(const CommandRecord& command)
{
    if (!command.isAnswered())
        return;
    const bool isGood = command.outcome == CommandOutcome::Accepted;
    const bool isShown = isGood && std::holds_alternative<CompositeSchedule>(command.finding);
    if (!isShown) {
        const QString next = commandNextStep(command);
        const QString text = outcomeSentence(command);
        //: %1 what became of a command, %2 what to do now; both are sentences.
        notify(isGood, command.station, next.isEmpty() ? text : tr("%1. Next: %2").arg(text, next));
    }
    refresh();
}

void PowerLimitsTab::tellLost(const StationId& station)
{
    notify(false, station, CommandWatch::lostSentence());
    refresh();
}

void PowerLimitsTab::notify(bool isGood, const StationId& station, const QString& text)
{
    m_context.host.notify(isGood ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                          //: %1 a charger, %2 what became of a command: a sentence.
                          station == m_station ? text : tr("%1: %2").arg(stationName(m_context.site(), station), text));
}

} // namespace forecourt::ui
