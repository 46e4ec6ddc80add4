// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of commands share: one charger with two connectors, and a person with a tag.
#pragma once

#include "tests/gui/pagefixture.h"

namespace forecourt::tests::commands {

inline const StationId Bay(QStringLiteral("BAY"));

[[nodiscard]] StationBuilder bay();
void publish(PageFixture& fixture, const StationBuilder& station);
void addPeople(PageFixture& fixture);

} // namespace forecourt::tests::commands
