// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of messages where it is hardest: words that millions of messages hardly have, and very many new ones.
#pragma once

#include "app/bench/bigsite.h"
#include "app/bench/figures.h"

namespace forecourt::bench {

class RunningConsole;

/// Types a word that one message has and one that none has: time from the last key to the first word of progress, to the first
/// row, to the end of the search. Then lets options.floodMessages a second come into the open page for options.floodSeconds.
/// Goals: progress within 150 ms; no stall over 50 ms while they come. Errors: NotFound (a part of the page, or what was looked
/// for), TimedOut. Runs the event loop. Thread: GUI.
[[nodiscard]] Result<bool> measureMessages(RunningConsole& console, const BigSite& site, const Options& options);

} // namespace forecourt::bench
