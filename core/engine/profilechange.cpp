// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/profilechange.h"

#include <algorithm>
#include <utility>

namespace forecourt::engine {

namespace {

constexpr int HighestProfile = 3;
constexpr qint64 ResumedAgeS = 86'400; // an older change has come to its end, or never will

/// 0: it is no such change.
int profileOf(const CommandRecord& command)
{
    const auto* write = std::get_if<WriteVariable>(&command.parameters);
    if (!write || write->name.compare(QLatin1String("SecurityProfile"), Qt::CaseInsensitive) != 0)
        return 0;
    const int profile = write->value.trimmed().toInt();
    return profile <= HighestProfile ? std::max(0, profile) : 0;
}

} // namespace

void ProfileChange::answered(const CommandRecord& command, const ocpp::Answer& answer)
{
    const int profile = profileOf(command);
    if (profile == 0 || answer.outcome != CommandOutcome::Accepted)
        return;
    m_command = command.id;
    m_wanted = profile;
}

void ProfileChange::resume(const CommandRecord& command)
{
    const int profile = profileOf(command);
    const bool isTaken = command.answer == CommandAnswer::Accepted || command.answer == CommandAnswer::RebootRequired;
    const bool isOpen = command.effect != CommandEffect::RestartDone
        && command.queuedAt.secsTo(m_context.clock.utcNow()) < ResumedAgeS;
    const bool isOverruled = m_model.profileChosenAt() && command.queuedAt < *m_model.profileChosenAt();
    if (profile == 0 || !isTaken || !isOpen || isOverruled)
        return;
    m_command = command.id;
    m_wanted = profile;
}

void ProfileChange::linkOpened()
{
    const int before = m_model.record().securityProfile;
    if (m_wanted == 0 || m_model.state().link.securityProfile < m_wanted)
        return;
    const int now = std::exchange(m_wanted, 0);
    CommandRecord* command = m_context.commands.find(m_command);
    if (command && command->effect == CommandEffect::None)
        m_context.commands.setEffect(*command, CommandEffect::RestartDone);
    if (before >= now)
        return;
    m_model.record().securityProfile = now;
    m_model.journal(EventKind::SettingChanged, Severity::Info, QStringLiteral("SecurityProfile"),
                    {{QStringLiteral("from"), before}, {QStringLiteral("to"), now}});
    m_model.save();
    m_model.markDirty();
}

} // namespace forecourt::engine
