// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether this computer's clock follows a time server.
#pragma once

#include <optional>

namespace forecourt::app {

/// What the kernel says (adjtimex, the same that timedatectl shows); empty where it cannot be asked. One quick
/// system call. Thread: any. Source: ocpp-behaviour.md §3.2.
[[nodiscard]] std::optional<bool> isClockSynchronised();

} // namespace forecourt::app
