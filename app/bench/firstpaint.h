// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// From the start of the process to the first picture of the window.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace forecourt::bench {

/// Median of three starts of this program on \a folder, in milliseconds.
[[nodiscard]] Result<double> firstPaintMs(const QString& folder);

/// The started program: shows the console on \a folder, prints the figure once the first page is painted with
/// what is live, and ends. The result is the exit code.
[[nodiscard]] int showFirstPaint(const QString& folder);

} // namespace forecourt::bench
