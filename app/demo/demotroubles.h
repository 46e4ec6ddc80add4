// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What went wrong in the past of the --demo: links that were up and down, a fault, and the alerts of them.
#pragma once

#include "app/demo/demosite.h"
#include "core/domain/alert.h"
#include "core/domain/event.h"

#include <vector>

namespace forecourt::demo {

/// The past of the demo apart from its sessions.
struct Troubles
{
    std::vector<EventRecord> events; ///< in the order they came; every link is up between the first and \a now
    std::vector<AlertRecord> alerts; ///< all over by now
};

/// What happened at \a stations between \a from and \a now, both UTC. The same for the same times.
[[nodiscard]] Troubles troubles(const QList<Station>& stations, const QDateTime& from, const QDateTime& now);

} // namespace forecourt::demo
