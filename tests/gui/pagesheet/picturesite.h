// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the site of the pictures has beside chargers and sessions: accounts, backups, limits, a session that hangs.
#pragma once

#include "tests/support/fakebilling.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fakemachine.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakevendordata.h"

namespace forecourt::tests {

/// The charger of PictureStuckSession: away for two hours, its stop not answered.
inline constexpr auto PictureStuckStation = "BAY-9";
inline constexpr qint64 PictureStuckSession = 130;

/// Months, findings, odd sessions, documents, numbers, a report and displays. Instants count back from \a now.
void fillPictureAccounts(FakeBilling& billing, const QDateTime& now);
/// A price with a week of bands and a day of its own, for the whole site, and one more.
void fillPicturePrices(FakePrices& prices, const QDateTime& now);
void fillPictureBackups(FakeBackups& backups, const QDateTime& now);
/// A charger whose driver cannot be reached any more. Before the first snapshot.
void addStuckSession(FakeChangeSource& source, FakeHistory& history, const QDateTime& now);
/// Limits and messages of the maker's own, and a rule for them, at \a station.
void addLimitsAndVendorData(FakeVendorData& data, const StationId& station, const QDateTime& now);

} // namespace forecourt::tests
