// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Processor time of another process, thread by thread.
#pragma once

#include <QMap>
#include <QString>

namespace forecourt::bench {

/// Microseconds of user and kernel time since the start, summed by thread name. What a machine with other
/// work to do leaves of the round trips per second says little; what one of them costs says more.
using ProcessorTime = QMap<QString, double>;

/// Empty if the process is gone. Resolution: one clock tick, mostly 10 ms.
[[nodiscard]] ProcessorTime processorTimeOf(qint64 process);

/// Of all threads, in microseconds.
[[nodiscard]] double totalOf(const ProcessorTime& times);

/// What was used between the two, divided by \a count: the sum, and in brackets the threads of 0.5 µs and more.
[[nodiscard]] QString describeCost(const ProcessorTime& before, const ProcessorTime& after, qint64 count);

} // namespace forecourt::bench
