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

/// Fills \a folder through the program's own storage: same tables, same checks. Takes about a minute.
[[nodiscard]] Result<void> fillBigSite(const QString& folder, const BigSite& site);

} // namespace forecourt::bench
