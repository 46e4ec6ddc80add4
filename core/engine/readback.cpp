// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/readback.h"

namespace forecourt::engine {

namespace {

/// Nobody shall tell it. Source: OCPP 1.6 security whitepaper, AuthorizationKey is write-only.
const QLatin1String WriteOnlyKey("AuthorizationKey");

} // namespace

ReadBack::ReadBack(EngineContext& context, StationModel& model, CommandFollower& follower)
    : m_context(context), m_model(model), m_follower(follower)
{
}

void ReadBack::answered(const CommandRecord& command, const ocpp::Answer& answer)
{
    if (answer.outcome != CommandOutcome::Accepted)
        return;
    if (const auto* read = std::get_if<ReadVariables>(&command.parameters); read && command.isAnswered())
        wasRead(*read);
    const auto* write = std::get_if<WriteVariable>(&command.parameters);
    if (!write || write->name.compare(WriteOnlyKey, Qt::CaseInsensitive) == 0)
        return;
    if (!m_names.contains(write->name, Qt::CaseInsensitive))
        m_names.append(write->name);
    schedule(Pause);
}

void ReadBack::wasRead(const ReadVariables& read)
{
    if (read.names.isEmpty())
        m_names.clear();
    else
        m_names.removeIf([&](const QString& name) { return read.names.contains(name, Qt::CaseInsensitive); });
    if (m_names.isEmpty())
        m_next.reset();
}

void ReadBack::linkOpened()
{
    if (!m_names.isEmpty())
        schedule(LinkPause);
}

void ReadBack::linkClosed()
{
    m_next.reset();
}

void ReadBack::schedule(std::chrono::milliseconds delay)
{
    m_next = m_context.clock.after(delay, [this] { readNow(); });
}

void ReadBack::readNow()
{
    const LinkState& link = m_model.state().link;
    if (link.commandOutstanding || link.queuedCommands > 0)
        return schedule(Pause);
    m_next.reset();
    CommandRequest request;
    request.station = m_model.id();
    request.parameters = ReadVariables{std::exchange(m_names, {})};
    request.origin = CommandOrigin::System;
    if (!m_model.record().unsupportedActions.contains(QStringLiteral("GetConfiguration")))
        static_cast<void>(m_follower.submit(request)); // refused: the station went or was turned away meanwhile
}

} // namespace forecourt::engine
