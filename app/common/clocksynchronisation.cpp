// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/clocksynchronisation.h"

#ifdef __linux__
#include <sys/timex.h>
#endif

namespace forecourt::app {

std::optional<bool> isClockSynchronised()
{
#ifdef __linux__
    timex query{}; // modes 0: only asks
    const int state = ::adjtimex(&query);
    if (state < 0)
        return std::nullopt;
    return state != TIME_ERROR && (query.status & STA_UNSYNC) == 0;
#else
    return std::nullopt;
#endif
}

} // namespace forecourt::app
