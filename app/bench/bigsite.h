// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A data folder as a busy site has after years.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace forecourt::bench {

/// How much lies in the folder.
struct BigSite
{
    int stations = 200;
    int persons = 200;
    int sessions = 100'000;
    int samplesPerSession = 50;
    int messages = 5'000'000;
    QString stationPrefix = QStringLiteral("LOAD-"); ///< followed by 0, 1, …
};

/// The people of a big site, from 0; in its records they are numbered from 1.
[[nodiscard]] QString nameOfPerson(int person);
/// The tag of one.
[[nodiscard]] QString tagOfPerson(int person);

/// Stands in one message of all, a tenth behind the oldest: a search from the newest passes nine tenths before it.
inline constexpr char RareWord[] = "quetzal";
/// Stands in no message.
inline constexpr char AbsentWord[] = "xylograph";

/// Fills the data folder \a folder through the program's own storage: same tables, same checks, same prices and bookings.
/// Takes some minutes. Runs the event loop.
[[nodiscard]] Result<void> fillBigSite(const QString& folder, const BigSite& site);

/// Whether \a folder was filled by fillBigSite() as it is now; false: nobody has filled it. Errors: Conflict (an older form
/// filled it, or the filling was broken off: pages would be measured without what they show).
[[nodiscard]] Result<bool> isBigSite(const QString& folder);

} // namespace forecourt::bench
