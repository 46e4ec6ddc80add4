// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads a trace from a file or any other device.
#pragma once

#include "core/base/result.h"
#include "core/export/tracecollector.h"

#include <functional>

class QIODevice;

namespace forecourt::exporting {

/// Told how far it is, in bytes; false stops the reading.
using ReadProgress = std::function<bool(qint64 bytes)>;

/// UTF-8, or UTF-16 with a byte order mark; of lines over 4 MiB only the beginning counts. Blocks. Errors: NotFound,
/// Cancelled. Thread: any.
[[nodiscard]] Result<std::shared_ptr<const MemoryTrace>> readTrace(QIODevice& device, TraceCollector collector,
                                                                   const QString& path, const ReadProgress& progress);

} // namespace forecourt::exporting
