// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbers that several parts of the engine must agree on.
#pragma once

#include <QtGlobal>

namespace forecourt::engine {

/// WebSocket close codes. Source: RFC 6455 §7.4.1.
inline constexpr quint16 CloseGoingAway = 1001;
inline constexpr quint16 ClosePolicy = 1008;
/// Longer than this is TransactionFlag::LongDuration.
inline constexpr qint64 LongDurationS = 86'400;
/// When a station that waits asks again: soon enough to be accepted after a click.
inline constexpr int PendingIntervalS = 30;

} // namespace forecourt::engine
