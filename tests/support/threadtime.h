// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long the calling thread computed: what a budget in a test is about, whatever else the computer is busy with.
#pragma once

#include <ctime>

namespace forecourt::tests {

/// Milliseconds of processor time of this thread since it began. Waiting and standing behind others count for nothing.
[[nodiscard]] inline double threadMs()
{
    std::timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

} // namespace forecourt::tests
