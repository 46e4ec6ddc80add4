// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of commands share: one charger that is online, and the life of a command sent to it.
#pragma once

#include "tests/support/engineharness.h"

namespace forecourt::tests::commandbench {

inline const QString A = QStringLiteral("A");
inline const QString Tag = QStringLiteral("TAG1");
inline const QString Accepted = QStringLiteral("Accepted");

/// With a known tag, spelled otherwise; at a connector, or wherever the engine finds one.
RemoteStart remoteStart(std::optional<int> evse = 1);

/// An engine with charger A online. Thread: the test's.
struct Bench
{
    EngineHarness site;
    StationDouble station;

    Bench();
    ~Bench();

    /// The id of what was sent or queued; −1 where it was refused.
    CommandId send(CommandParameters parameters);
    CommandId sendAccepted(CommandParameters parameters);
    [[nodiscard]] CommandOutcome outcome(CommandId id) const;
    [[nodiscard]] CommandEffect effect(CommandId id) const;
    void wait(std::chrono::seconds time);
};

} // namespace forecourt::tests::commandbench
