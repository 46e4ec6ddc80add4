// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How ports answer: one call back on the engine's thread.
#pragma once

#include "core/base/result.h"

#include <functional>

namespace forecourt::ports {

/// Called exactly once, on the engine's thread. Plain functions instead of futures: this is the path
/// every meter value takes.
template<class T>
using Completion = std::function<void(Result<T>)>;

} // namespace forecourt::ports
