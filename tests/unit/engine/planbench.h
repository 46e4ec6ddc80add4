// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of planned actions share: a restart that is planned, and time that goes on by ticks.
#pragma once

#include "tests/support/engineharness.h"

namespace forecourt::tests::planbench {

inline const QString A = QStringLiteral("A");

/// Of charger A, once, when nobody charges.
PlannedAction restart();
/// The same every week; \a days as PlannedAction::days has them.
PlannedAction weekly(int days, QTime time);
/// Adds it as the window does; the id, or 0.
qint64 add(EngineHarness& site, const PlannedAction& plan);
/// As the store has it.
PlannedAction stored(EngineHarness& site, qint64 id);
/// Time goes on by ticks.
void wait(EngineHarness& site, std::chrono::milliseconds time);
/// Whether the last command that went out was a restart.
bool isReset(const StationDouble& station);

} // namespace forecourt::tests::planbench
