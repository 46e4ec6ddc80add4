// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/commandfixture.h"

namespace forecourt::tests::commands {

StationBuilder bay()
{
    return aStation(QStringLiteral("BAY")).named(QStringLiteral("Bay 1")).online().withConnectors(2);
}

void publish(PageFixture& fixture, const StationBuilder& station)
{
    fixture.console.source.publishStation(station.state);
    fixture.settle();
}

void addPeople(PageFixture& fixture)
{
    ChangeBatch batch;
    batch.persons = {aPerson(5, QStringLiteral("A. Weber"))};
    batch.tokens = {aToken(QStringLiteral("04A2"), 5)};
    fixture.console.source.publish(batch);
    fixture.settle();
}

} // namespace forecourt::tests::commands
