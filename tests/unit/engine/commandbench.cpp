// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/commandbench.h"

namespace forecourt::tests::commandbench {

namespace {

StationDouble begin(EngineHarness& site)
{
    site.addToken(Tag);
    return site.online(A);
}

} // namespace

RemoteStart remoteStart(std::optional<int> evse)
{
    RemoteStart start;
    if (evse)
        start.evse = EvseId(*evse);
    start.token.value = QStringLiteral("tag1");
    return start;
}

Bench::Bench()
    : station(begin(site))
{
}

Bench::~Bench() = default;

CommandId Bench::send(CommandParameters parameters)
{
    const Result<CommandId> id = site.submit(A, std::move(parameters));
    return id ? *id : CommandId(-1);
}

CommandId Bench::sendAccepted(CommandParameters parameters)
{
    const CommandId id = send(std::move(parameters));
    station.adapter().answer(CommandOutcome::Accepted, Accepted);
    return id;
}

CommandOutcome Bench::outcome(CommandId id) const
{
    return site.command(id).outcome;
}

CommandEffect Bench::effect(CommandId id) const
{
    return site.command(id).effect;
}

void Bench::wait(std::chrono::seconds time)
{
    site.clock.advance(time);
}

} // namespace forecourt::tests::commandbench
